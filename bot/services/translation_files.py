"""Translations as a file: out for translation programs, and in again as what people made of it."""

import asyncio
import hashlib
import json
from collections import OrderedDict, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from bot.domain.access import Act, Actor, authorize
from bot.domain.errors import DeedsError, ManyFaultsError
from bot.domain.exchange import Audience
from bot.domain.private_data import private_data_in
from bot.domain.records import Campaign, Record
from bot.domain.texts import Maker, Text, Translation, fingerprint
from bot.domain.translating import Item, TranslationFile, items_of, rewritten, written
from bot.domain.views import ExportedFile, PoChange, PoPreview, PoReport
from bot.domain.visibility import project
from bot.services.boards import campaign_named
from bot.services.exporting import Gathering
from bot.services.protocols import Spoken
from bot.services.settings import Clock, Servers
from bot.services.translating import (
    Terms,
    same_language,
    terms_of_campaign,
    translation_of,
    work_on,
)
from bot.sources.file_faults import PlacedFaults
from bot.storage.claims import claims
from bot.storage.store import Store, Writer

if TYPE_CHECKING:
    from bot.sources.po_file import PoEntry, PoFile

WrittenPo = Callable[[TranslationFile], bytes]
# Files that wait in memory for a word to take them over.
MOST_SENT = 20
# What a file is called whose name a stranger chose.
SENT = "file.po"
_MEBIBYTE = 1024 * 1024
_MARK_LETTERS = 16
# What is wrong with a translation, by what is said of it where it stands in a file.
_FAULTS = {
    "translation_directions": "po_directions",
    "translation_same": "po_same",
    "text_too_long": "po_long",
    "text_marks": "po_marks",
    "text_missing": "po_character",
}


class TranslationFiles:
    """Files out, and in from the command line and from Discord; ``written`` makes one."""

    def __init__(
        self,
        store: Store,
        servers: Servers,
        clock: Clock,
        languages: Spoken,
        written: WrittenPo,
    ) -> None:
        self._store = store
        self._servers = servers
        self._clock = clock
        self._languages = languages
        self._written = written
        self._sent: OrderedDict[tuple[str, str], PoFile] = OrderedDict()

    async def export(
        self,
        actor: Actor,
        campaign: str | None,
        language: str,
        audience: Audience,
        *,
        most: int | None = None,
    ) -> ExportedFile:
        """A campaign's texts with their translations into a language, in a file of at most ``most`` bytes.

        Only texts that the audience may read. Raises ``DeedsError``: ``language_unknown``,
        ``export_too_large``, ``not_found`` for a campaign that its audience may not see, and what
        :func:`campaign_named` raises.
        """
        authorize(actor, Act.EXPORT)
        into = self._languages.known(language)
        found = await self._campaign(actor, campaign)
        if project(found, audience.visibility) is None:
            raise DeedsError("not_found", {"reference": found.reference})
        items = await self._items(actor, found, into, audience)
        file = TranslationFile(found.slug, into, actor.language, self._clock(), tuple(items))
        content = await asyncio.to_thread(self._written, file)
        if most is not None and len(content) > most:
            told = {"size": f"{len(content) / _MEBIBYTE:.1f}", "limit": f"{most / _MEBIBYTE:.1f}"}
            raise DeedsError("export_too_large", {**told, "reference": found.reference})
        name = f"{found.slug}-{audience.value}-{into}.po"
        return ExportedFile(name, content, found.reference, audience, len(items))

    async def load(self, actor: Actor, path: Path, *, keep_private: bool = False) -> PoReport:
        """Takes over what differs in a file, all of it or nothing, as one change.

        A translation that differs is a person's, and checked where its flag says so; one that is the same
        changes nothing, and neither does an empty one. Raises ``ManyFaultsError`` with every fault, each with
        its line, or with ``import_private_data`` for what looks like a private person's data unless
        ``keep_private``; and ``DeedsError``: ``campaign_unknown``, ``language_unknown``.
        """
        authorize(actor, Act.IMPORT)
        file = await asyncio.to_thread(_read_file, path)
        read = await self._read(actor, file, keep_private=keep_private)
        if read.made:
            await self._take_over(actor, read, "import_translations")
        checked = sum(each.checked for _, _, each in read.made)
        lost = tuple((each.path, each.lost) for each in read.changes if each.lost)
        return PoReport(
            read.campaign.reference,
            read.language,
            len(read.made),
            checked,
            len(file.entries) - len(read.made),
            lost,
        )

    async def send(self, actor: Actor, content: bytes, *, keep_private: bool = False) -> PoPreview:
        """Keeps a file that a person sent, until they say that it is to be taken over; what it would change.

        It is kept in memory, one for each person. Raises as :meth:`load` does, with ``po_private_data``.
        """
        authorize(actor, Act.TRANSLATE)
        file = await asyncio.to_thread(_parsed, content, SENT)
        preview = await self._preview(actor, file, keep_private=keep_private)
        self._sent[actor.server, actor.person] = file
        self._sent.move_to_end((actor.server, actor.person))
        while len(self._sent) > MOST_SENT:
            self._sent.popitem(last=False)
        return preview

    async def look(self, actor: Actor) -> PoPreview:
        """What the file that this person sent would change by now. Raises ``DeedsError("po_gone")``."""
        authorize(actor, Act.TRANSLATE)
        return await self._preview(actor, self._sent_by(actor), keep_private=True)

    async def take_over(self, actor: Actor, mark: str) -> PoReport:
        """Takes over what the preview with that mark showed, as one change.

        Each translation is this person's own: another one checks it, whatever the file's flags say. Raises
        ``DeedsError``: ``po_gone``, and ``po_moved`` where the file would change something else by now.
        """
        authorize(actor, Act.TRANSLATE)
        file = self._sent_by(actor)
        read = await self._read(actor, file, keep_private=True, by_hand=True)
        if read.mark != mark:
            raise DeedsError("po_moved")
        if read.made:
            await self._take_over(actor, read, "translate_from_file")
        self._sent.pop((actor.server, actor.person), None)
        lost = tuple((each.path, each.lost) for each in read.changes if each.lost)
        same = len(file.entries) - len(read.made)
        return PoReport(read.campaign.reference, read.language, len(read.made), 0, same, lost)

    def discard(self, actor: Actor) -> None:
        """Forgets the file that this person sent."""
        authorize(actor, Act.TRANSLATE)
        self._sent.pop((actor.server, actor.person), None)

    def _sent_by(self, actor: Actor) -> "PoFile":
        found = self._sent.get((actor.server, actor.person))
        if found is None:
            raise DeedsError("po_gone")
        return found

    async def _preview(self, actor: Actor, file: "PoFile", *, keep_private: bool) -> PoPreview:
        read = await self._read(actor, file, keep_private=keep_private, by_hand=True)
        return PoPreview(
            campaign=read.campaign.reference,
            title=read.campaign.title,
            language=read.language,
            name=file.name,
            changes=read.changes,
            same=len(file.entries) - len(read.made) - len(read.taken),
            taken=read.taken,
            flags=sum(each.checked for each in file.entries),
            mark=read.mark,
        )

    async def _read(
        self, actor: Actor, file: "PoFile", *, keep_private: bool, by_hand: bool = False
    ) -> "_Read":
        """What a file makes of the record as it is. ``by_hand``: it is somebody's own work, as if typed."""
        into = self._languages.known(file.language)
        campaign = await self._campaign(actor, file.slug)
        items = {each.path: each for each in await self._items(actor, campaign, into, Audience.ORGANISERS)}
        async with self._store.read(actor.server) as reader:
            terms = await terms_of_campaign(reader, campaign)
            taken = await claims(reader, self._clock()) if by_hand else {}
        others = {name for name, each in taken.items() if each.person != actor.person}
        faults = PlacedFaults()
        entries = [replace(each, checked=False) for each in file.entries] if by_hand else file.entries
        found = list(_made(file, entries, items, into, terms, faults))
        if faults:
            raise faults.error()
        made = [each for each in found if work_on(each[1], into) not in others]
        code = "po_private_data" if by_hand else "import_private_data"
        if not keep_private and (private := list(_private(file, made, code))):
            raise ManyFaultsError(private)
        busy = tuple(item.path for _, item, _ in found if work_on(item, into) in others)
        return _Read(file.slug, campaign, into, made, busy, tuple(_changes(made, into, terms)))

    async def _take_over(self, actor: Actor, read: "_Read", action: str) -> None:
        async def work(writer: Writer) -> None:
            await _put(writer, [(item, each) for _, item, each in read.made])

        why = f"{read.slug} {read.language}"
        await self._store.change(actor.server, work, actor=actor.person, action=action, why=why)

    async def _campaign(self, actor: Actor, campaign: str | None) -> Campaign:
        settings = await self._servers.settings_or_default(actor.server)
        async with self._store.read(actor.server) as reader:
            return await campaign_named(reader, campaign, actor.audience, settings.default_campaign)

    async def _items(self, actor: Actor, campaign: Campaign, language: str, audience: Audience) -> list[Item]:
        gathered = Gathering(self._store, actor.server, audience)
        await gathered.gather(campaign)
        return [
            each for each in items_of(gathered.records) if not same_language(each.text.language, language)
        ]


Made = tuple["PoEntry", Item, Translation]


@dataclass(frozen=True)
class _Read:
    """What a file makes of a campaign: each translation that differs with its text, and what is left out."""

    slug: str
    campaign: Campaign
    language: str
    made: Sequence[Made]
    taken: tuple[str, ...]
    changes: tuple[PoChange, ...]

    @property
    def mark(self) -> str:
        """What binds a word to these changes and to what they replace."""
        told = json.dumps([(each.path, each.before, each.after) for each in self.changes])
        return hashlib.sha256(told.encode()).hexdigest()[:_MARK_LETTERS]


# The library that reads such files is imported where one is read: few lives of the program ever do.
def _read_file(path: Path) -> "PoFile":
    from bot.sources.po_file import read_po_file

    return read_po_file(path)


def _parsed(content: bytes, name: str) -> "PoFile":
    from bot.sources.po_file import parse_po

    return parse_po(content, name)


def _changes(made: Sequence[Made], language: str, terms: Terms) -> Iterator[PoChange]:
    for _, item, each in made:
        known = item.text.translation(language)
        lost = terms.lost(item.text.translated(each), language)
        yield PoChange(item.path, known.text if known is not None else "", each.text, lost)


def _made(
    file: "PoFile",
    entries: Iterable["PoEntry"],
    items: dict[str, Item],
    language: str,
    terms: Terms,
    faults: PlacedFaults,
) -> Iterator[Made]:
    """What differs in a file, with the text it is of."""
    for entry in entries:
        item = items.get(entry.path)
        if item is None:
            faults.add("po_unknown", file.place(entry), typed=entry.path)
        elif entry.original != item.text.original:
            faults.add("po_original_changed", file.place(entry), typed=entry.path)
        elif entry.translation.strip():
            try:
                made = _translation(item, entry, language, terms)
            except DeedsError as error:
                values = {name: str(value) for name, value in error.parameters.items() if name == "longest"}
                faults.add(_FAULTS[error.code], file.place(entry), **values)
                continue
            if made is not None:
                yield entry, item, made


def _translation(item: Item, entry: "PoEntry", language: str, terms: Terms) -> Translation | None:
    """The translation that an entry makes; none where it says what is there."""
    known = item.text.translation(language)
    now = fingerprint(item.text.original)
    if known is None or known.text != entry.translation:
        text = translation_of(item, entry.translation, terms)
        if known is None or text != known.text:
            of = known.of if known is not None and entry.fuzzy else now
            return Translation(language, text, Maker.PERSON, entry.checked and not entry.fuzzy, of)
    stale = item.text.is_stale(known)
    if entry.fuzzy:
        # Unsure of what is not out of date: somebody should look at it again.
        return None if stale or not known.checked else replace(known, checked=False)
    if stale:
        return Translation(language, known.text, Maker.PERSON, entry.checked, now)
    return replace(known, checked=True) if entry.checked and not known.checked else None


def _private(file: "PoFile", made: Sequence[Made], code: str) -> Iterator[DeedsError]:
    for entry, item, each in made:
        # What is read out to an office may hold its number, and so may its translation.
        kinds = private_data_in(each.text) if item.kind not in ("action", "official_reply") else ()
        if kinds:
            place = file.place(entry)
            told = {"reference": place, "place": place, "field": item.path, "kind": kinds[0].value}
            yield DeedsError(code, told)


async def _put(writer: Writer, made: Sequence[tuple[Item, Translation]]) -> None:
    """Stores translations on the records as they are by now. Raises ``translation_moved``."""
    by_kind: dict[type[Record], set[UUID]] = defaultdict(set)
    for item, _ in made:
        by_kind[type(item.record)].add(item.record.id)
    records: dict[UUID, Record] = {}
    for kind, ids in by_kind.items():
        records |= {each.id: each for each in await writer.find(kind, id=ids)}
    for item, each in made:
        record = records.get(item.record.id)
        text: Text | None = written(record, item.field) if record is not None else None
        if record is None or text != item.text:
            raise DeedsError("translation_moved", {"reference": item.reference})
        records[record.id] = rewritten(record, item.field, text.translated(each))
    for kind in by_kind:
        await writer.put_all([each for each in records.values() if type(each) is kind])
