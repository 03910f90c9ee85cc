"""Whole campaigns out of the record and into it: ``/export``, ``deeds export`` and ``deeds import``."""

import asyncio
import secrets
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import fields, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any
from uuid import UUID

from bot import PROGRAM_VERSION
from bot.domain.access import Act, Actor, authorize
from bot.domain.errors import DeedsError, ManyFaultsError
from bot.domain.exchange import Audience, CampaignRows, FileFormat, Head, id_beside, number_in_block
from bot.domain.headlines import HEADLINE_VERSION
from bot.domain.positions import Entry, entries_of
from bot.domain.private_data import private_data_in
from bot.domain.records import (
    KIND_OF,
    LOGGED_PER_CHANGE,
    Action,
    Ask,
    Campaign,
    Commitment,
    Contact,
    Finding,
    HandSetHeadline,
    Letter,
    OfficialReply,
    Organisation,
    Record,
    Response,
    Revision,
    Source,
    Vote,
)
from bot.domain.references import PREFIXES, reference
from bot.domain.texts import Text, Translation
from bot.domain.translating import ORIGINALS
from bot.domain.views import ExportedFile, ImportReport
from bot.domain.visibility import project
from bot.domain.vocabulary import CampaignState, RevisionState
from bot.services.boards import campaign_named
from bot.services.exporting import gather
from bot.services.settings import Servers
from bot.services.standing import shown_to
from bot.sources.seed_faults import MOST_FAULTS
from bot.storage.loading import Batch, Block, Standing, last_numbers, reveal, unfinished
from bot.storage.store import Store, Writer

if TYPE_CHECKING:
    # What reads files is imported where one is read: few lives of the program ever do.
    from bot.sources.campaign_file import CampaignFile, Progress

Written = Callable[[CampaignRows], bytes]
_MEBIBYTE = 1024 * 1024
# How often a record may move on while it is read before the reading is given up.
_TRIES = 5
# What one transaction stores, and removes: a tenth of a second at most on a small machine.
_BATCH = 400
_REMOVED = 500
_COUNTED = 5_000
# An entry of what was said takes no less in a file, and packs no better.
_LEAST_BYTES, _BEST_PACKED = 200, 30
_SUFFIXES = {FileFormat.JSON: "json", FileFormat.CSV: "zip"}


# What is public by what it is: an office's own contacts and words, and what is read out to it.
_PUBLIC = frozenset(
    {
        (Contact, "value"),
        (Action, "number"),
        (Action, "script"),
        (Letter, "text"),
        (OfficialReply, "text"),
    }
)
_NO_TEXTS = frozenset(
    {"reference", "slug", "language", "zone", "holidays", "url", "document", "content_hash"}
)


class Exchange:
    """What ``/export``, ``deeds export`` and ``deeds import`` do.

    ``written`` are the forms of a file.
    """

    def __init__(
        self,
        store: Store,
        servers: Servers,
        written: Mapping[FileFormat, Written],
    ) -> None:
        self._store = store
        self._servers = servers
        self._written = written

    async def export(
        self,
        actor: Actor,
        campaign: str | None,
        form: FileFormat,
        audience: Audience,
        *,
        most: int | None = None,
    ) -> ExportedFile:
        """A whole campaign as a file of at most ``most`` bytes.

        Raises ``DeedsError``: ``export_too_large``, ``export_busy`` where the record moves faster than it
        is read, ``not_found`` for a campaign that its audience may not see, and what
        :func:`campaign_named` raises.
        """
        authorize(actor, Act.EXPORT)
        settings = await self._servers.settings_or_default(actor.server)
        async with self._store.read(actor.server) as reader:
            found = await campaign_named(reader, campaign, actor.audience, settings.default_campaign)
            said = await reader.count(Response, campaign=found.id)
        if project(found, audience.visibility) is None:
            raise DeedsError("not_found", {"reference": found.reference})
        packed = _BEST_PACKED if form is FileFormat.CSV else 1
        if most is not None and audience is Audience.ORGANISERS:
            self._fit(said * _LEAST_BYTES // packed, most, found)
        rows = await self._rows(actor.server, found, audience)
        content = await asyncio.to_thread(self._written[form], rows)
        if most is not None:
            self._fit(len(content), most, found)
        name = f"{found.slug}-{audience.value}.{_SUFFIXES[form]}"
        return ExportedFile(name, content, found.reference, audience, rows.count)

    def _fit(self, size: int, most: int, campaign: Campaign) -> None:
        if size > most:
            told = {"size": _mebibytes(size), "limit": _mebibytes(most), "reference": campaign.reference}
            raise DeedsError("export_too_large", told)

    async def _rows(self, server: str, campaign: Campaign, audience: Audience) -> CampaignRows:
        # Short reads, so that nobody waits for them; if the record moved meanwhile they don't fit together.
        for _ in range(_TRIES):
            before = await self._store.refresh(server)
            async with self._store.read(server) as reader:
                whole = await reader.get(Campaign, campaign.id)
            if whole is None:
                break
            rows = await gather(self._store, server, whole, audience)
            after = await self._store.refresh(server)
            if after == before:
                change = after.sequence + whole.earlier_changes
                return CampaignRows(Head(audience, PROGRAM_VERSION, HEADLINE_VERSION, change), rows)
        raise DeedsError("export_busy")

    async def load(
        self, actor: Actor, path: Path, progress: "Progress | None" = None, *, keep_private: bool = False
    ) -> ImportReport:
        """Imports a campaign from an export, all of it or nothing, as one change.

        References stay what they are in an empty record and are given anew in any other. Raises
        ``ManyFaultsError`` with every fault of the file, or with ``import_private_data`` for each text that
        looks like a private person's data unless ``keep_private`` says that it may be kept, and
        ``DeedsError("import_slug")`` where a campaign of that short name is here already.
        """
        from bot.sources.campaign_file import no_progress, read_campaign_file

        authorize(actor, Act.IMPORT)
        progress = progress or no_progress
        number = secrets.randbits(60)
        file = await asyncio.to_thread(read_campaign_file, path, number, progress)
        if not keep_private and (found := await asyncio.to_thread(_private, file)):
            raise ManyFaultsError(found)
        await self._clear(actor.server)
        plan = await self._planned(actor.server, file)
        block = Block(number, len(file.records))
        try:
            return await self._load(actor, file, plan, block, progress)
        except BaseException:
            # Told to stop, or without room on the disk: what it can't tidy up now the next try will.
            with suppress(Exception):
                await self._clear(actor.server)
            raise

    async def _load(
        self, actor: Actor, file: "CampaignFile", plan: "_Plan", block: Block, progress: "Progress"
    ) -> ImportReport:
        store, server, count = self._store, actor.server, len(file.records)
        await store.load(server, lambda loader: loader.begin(block, dict(plan.counters)))
        parts = []
        standing = _standing(plan.records)
        for start in range(0, len(plan.records), _BATCH):
            some = plan.records[start : start + _BATCH]
            batch = Batch.of(some, [standing[each.id] for each in some if each.id in standing])
            await store.load(server, lambda loader, batch=batch: loader.bring(block, batch))  # type: ignore[misc]
            parts.append(batch.part)
            progress(count + start + len(some), 2 * count)
        used = list(block.words.uses.items())
        for start in range(0, len(used), _COUNTED):
            some_used = used[start : start + _COUNTED]
            await store.load(server, lambda loader, some=some_used: loader.count_words(some))  # type: ignore[misc]

        async def show(writer: Writer) -> str:
            loading = await writer.get(Campaign, file.campaign.id)
            if loading is None:
                raise DeedsError("import_replaced")
            earlier = file.change - writer.sequence
            shown = replace(loading, state=CampaignState.STANDING, earlier_changes=earlier)
            await writer.put(shown)
            await reveal(writer, block, [each for each in plan.records if each.withdrawn])
            return loading.reference

        why = f"{file.campaign.slug} {file.fingerprint}"
        campaign = await store.change(server, show, actor=actor.person, action="import", why=why, parts=parts)
        progress(2 * count, 2 * count)
        return ImportReport(file.campaign.slug, campaign, len(plan.records), plan.renumbered, plan.known)

    async def _clear(self, server: str) -> None:
        """Takes away what interrupted imports left; nobody ever saw it."""
        async with self._store.read(server) as reader:
            left = await unfinished(reader)
        for first, last in left:
            for top in range(number_in_block(last) + 1, 0, -_REMOVED):
                low, high = id_beside(first, max(0, top - _REMOVED)), id_beside(first, top - 1)
                await self._store.load(
                    server,
                    lambda loader, low=low, high=high: loader.take_away(low, high),  # type: ignore[misc]
                )
            await self._store.load(server, lambda loader, first=first: loader.forget(first))  # type: ignore[misc]

    async def _planned(self, server: str, file: "CampaignFile") -> "_Plan":
        async with self._store.read(server) as reader:
            taken = await reader.find(Campaign, slug=file.campaign.slug)
            if taken:
                told = {"slug": file.campaign.slug, "reference": taken[0].reference}
                raise DeedsError("import_slug", told, field="campaign")
            numbers = await last_numbers(reader)
            sequence = (await reader.head()).sequence + 1
            known: dict[UUID, Record] = {}
            if numbers:
                organisations = await reader.find(Organisation, withdrawn=False)
                addresses = {each.url for each in file.records if isinstance(each, Source) and each.url}
                sources = await reader.find(Source, url=addresses, withdrawn=False, confidential=False)
                known = _known(file, organisations, sources)
        return _plan(file, known, numbers, sequence)


def _mebibytes(size: int) -> str:
    return f"{size / _MEBIBYTE:.1f}"


class _Plan:
    """What is stored of a file: its records as they will be here, with the references they get."""

    def __init__(
        self,
        records: Sequence[Record],
        counters: Mapping[str, int],
        renumbered: Sequence[tuple[str, str]],
        known: Sequence[tuple[str, str]],
    ) -> None:
        self.records = records
        self.counters = counters
        self.renumbered = tuple(renumbered)
        self.known = tuple(known)


def _known(
    file: "CampaignFile", organisations: Sequence[Organisation], sources: Sequence[Source]
) -> dict[UUID, Record]:
    """Which of the file's organisations and sources are here already: by their name, and by their address.

    One organisation signs several campaigns, and one document says things about several; what the record
    says of them stands. A confidential source is nobody else's.
    """
    by_name = {each.name.casefold(): each for each in reversed(organisations)}
    by_address = {each.url: each for each in reversed(sources)}
    found: dict[UUID, Record] = {}
    for each in file.records:
        here: Record | None = None
        if isinstance(each, Organisation):
            here = by_name.get(each.name.casefold())
        elif isinstance(each, Source) and each.url and not each.confidential:
            here = by_address.get(each.url)
        if here is not None and not each.withdrawn:
            found[each.id] = here
    return found


def _plan(
    file: "CampaignFile", known: Mapping[UUID, Record], numbers: Mapping[str, int], sequence: int
) -> _Plan:
    counters = dict(numbers)
    renumbered: list[tuple[str, str]] = []
    told: list[tuple[str, str]] = []
    renamed = {id_: here.id for id_, here in known.items()}
    records: list[Record] = []
    for record in file.records:
        if record.id in known:
            told.append((record.reference, known[record.id].reference))
            continue
        kind = KIND_OF[type(record)]
        if kind in PREFIXES:
            if numbers:
                counters[kind] = counters.get(kind, 0) + 1
                new = reference(kind, counters[kind])
                renumbered.append((record.reference, new))
                record = replace(record, reference=new)
            else:
                counters[kind] = max(counters.get(kind, 0), int(record.reference.rpartition("-")[2]))
        if renamed:
            record = _renamed(record, renamed)
        records.append(_placed(record, file, sequence))
    return _Plan(records, counters, renumbered, told)


def _renamed(record: Any, names: Mapping[UUID, UUID]) -> Any:
    """The same with other ids where it names something by an old one."""
    changed: dict[str, Any] = {}
    for each in fields(record):
        value = getattr(record, each.name)
        new = value
        if isinstance(value, UUID):
            new = names.get(value, value)
        elif isinstance(value, tuple) and value and isinstance(value[0], UUID):
            new = tuple(names.get(one, one) for one in value)
        elif each.name == "content":
            new = _renamed(value, names)
        elif isinstance(value, tuple) and value and isinstance(value[0], Vote):
            new = tuple(replace(one, official=names.get(one.official, one.official)) for one in value)
        if new is not value and new != value:
            changed[each.name] = new
    return replace(record, **changed) if changed else record


def _placed(record: Record, file: "CampaignFile", sequence: int) -> Record:
    """The record in this server's order of things: logged by the import, its campaign still invisible."""
    if isinstance(record, Response | Finding):
        return replace(record, logged=sequence * LOGGED_PER_CHANGE + file.order[record.id])
    if isinstance(record, Campaign):
        return replace(record, state=CampaignState.LOADING)
    if isinstance(record, HandSetHeadline):
        # What an import brings came into force before every change here (0), and what lapsed before that.
        return replace(record, confirmed_order=-1 if record.id in file.lapsed else 0)
    return record


def _standing(records: Sequence[Record]) -> dict[UUID, Standing]:
    """What each revision in force puts in force, by the revision's id."""
    asks = {each.id: each for each in records if isinstance(each, Ask)}
    subjects = {each.id: each for each in records if isinstance(each, Response | Finding)}
    promises: dict[UUID, UUID] = {}
    revisions: dict[UUID, list[Revision]] = defaultdict(list)
    for each in records:
        if isinstance(each, Commitment):
            promises.setdefault(each.response, each.id)
        elif isinstance(each, Revision):
            revisions[each.subject].append(each)
    found: dict[UUID, Standing] = {}
    for subject_id, listed in revisions.items():
        subject = subjects[subject_id]
        listed.sort(key=lambda each: each.number)
        decided = [each for each in listed if each.state in (RevisionState.VERIFIED, RevisionState.WITHDRAWN)]
        if subject.withdrawn or not decided or not _is_in_force(decided[-1]):
            continue
        standing = decided[-1]
        waits = any(each.state is RevisionState.REPORTED and not each.withdrawn for each in listed)
        entries: tuple[Entry, ...] = entries_of(
            subject=subject.id,
            reference=subject.reference,
            content=standing.content,
            asks=[asks[each] for each in dict.fromkeys(standing.content.asks)],
            order=subject.logged,
            visibility=shown_to(subject),
            commitment=promises.get(subject.id),
            under_review=waits,
        )
        found[standing.id] = Standing(subject.id, subject.campaign, entries, standing)
    return found


def _is_in_force(revision: Revision) -> bool:
    return revision.state is RevisionState.VERIFIED and not revision.withdrawn


def _private(file: "CampaignFile") -> list[DeedsError]:
    """What in a file looks like a private person's data, by record and field, up to as many as are told."""
    found: list[DeedsError] = []
    for record in file.records:
        for name, text in _texts(record):
            if kinds := private_data_in(text):
                told = {
                    "reference": record.reference or KIND_OF[type(record)],
                    "field": name,
                    "kind": kinds[0],
                }
                found.append(DeedsError("import_private_data", {each: str(told[each]) for each in told}))
                if len(found) >= MOST_FAULTS:
                    return found
    return found


def _texts(record: Record) -> Iterator[tuple[str, str]]:
    """The texts that people wrote in a record, by field."""
    if isinstance(record, Revision):
        yield from (("summary", each.text) for each in record.summary_translations)
    said = record.content if isinstance(record, Revision) else record
    for each in fields(said):
        value = getattr(said, each.name)
        name = ORIGINALS.get((type(record), each.name), each.name)
        if name in _NO_TEXTS or name.endswith("_language") or (type(record), name) in _PUBLIC:
            continue
        if isinstance(value, Text):
            yield each.name, value.original
            yield from ((each.name, one.text) for one in value.translations)
        elif isinstance(value, tuple):
            yield from ((each.name, one.text) for one in value if isinstance(one, Translation))
        elif type(value) is str and value:
            yield each.name, value
