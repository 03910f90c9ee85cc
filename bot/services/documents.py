"""The documents behind sources: reading one where a server lets Deeds fetch, keeping it, finding its like.

Nothing here decides: what was read is offered, and a person confirms it.
"""

import json
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING
from urllib.parse import urlsplit
from uuid import UUID

from bot.domain.access import Act, Actor, authorize
from bot.domain.drafts import Draft
from bot.domain.errors import DeedsError
from bot.domain.likeness import Kinship, likeness, traits_of
from bot.domain.reading import Doubt, Flag, Reading
from bot.domain.records import ServerSettings, Source
from bot.domain.revisiting import EVERY, Look
from bot.domain.typed import LONGEST_LINE, address_of, date_of, language_of, text_of
from bot.domain.views import DocumentView, KinLine
from bot.domain.vocabulary import Fetching, Visibility
from bot.services.boards import visible
from bot.services.lines import source_line
from bot.services.settings import Clock, Servers, settings_id
from bot.sources.outside import Outside
from bot.storage.documents import Copy, copy_of, keep_copy, likely_kin, note_seen, sight_of
from bot.storage.store import Reader, Store, Writer

if TYPE_CHECKING:
    from bot.sources.places import Hosts

MOST_CHARACTERS = 300_000
"""What is kept of one document's text; what is longer is kept in part, and says so."""
MOST_KIN = 3


@dataclass(frozen=True)
class DocumentTyped:
    """What a person confirms of a document: ``published`` is EDTF text, ``archive`` an archive's link."""

    title: str
    publisher: str = ""
    published: str = ""
    language: str = ""
    archive: str = ""


def hosts_of(settings: ServerSettings) -> "Hosts | None":
    """What a server lets Deeds fetch from, none where it fetches nothing."""
    if settings.fetching is Fetching.OFF:
        return None
    from bot.sources.places import Hosts

    return Hosts(frozenset(settings.fetch_hosts), settings.fetching is Fetching.ANY)


async def may_still_fetch(reader: Reader, url: str) -> bool:
    """Whether a server lets Deeds fetch from there: a steward may have switched it off since it began."""
    settings = await reader.get(ServerSettings, settings_id(reader.server))
    hosts = hosts_of(settings) if settings is not None else None
    return hosts is not None and hosts.allows((urlsplit(url).hostname or "").lower())


def bounded(reading: Reading) -> Reading:
    """The reading without what is too much to keep, and with a flag that says so."""
    kept, left = [], MOST_CHARACTERS
    for each in reading.paragraphs:
        left -= len(each)
        if left < 0:
            break
        kept.append(each)
    if len(kept) == len(reading.paragraphs):
        return reading
    return replace(
        reading,
        paragraphs=tuple(kept),
        figures=tuple(each for each in reading.figures if each.place <= len(kept)),
        flags=(
            *(each for each in reading.flags if (each.place or 0) <= len(kept)),
            Flag(Doubt.CUT_SHORT),
        ),
    )


async def keep_reading(writer: Writer, source: Source, reading: Reading, at: datetime) -> str:
    """Keeps what a source's document says, read at an instant in UTC; gives the digest of its words."""
    from bot.sources.reading.data import reading_data

    traits = traits_of(reading)
    body = json.dumps(reading_data(reading), ensure_ascii=False, separators=(",", ":"))
    await keep_copy(writer, Copy(source.id, source.url, traits.digest, body, at), traits)
    return traits.digest


async def reading_kept(reader: Reader, source: UUID) -> Reading | None:
    """What a source's document said when it was read, none if it never was."""
    from bot.sources.reading.data import reading_of

    copy = await copy_of(reader, source)
    return None if copy is None else reading_of(json.loads(copy.body))


class Documents:
    """Reading and describing documents. A ``target`` is the id of one's own draft or a source's reference."""

    def __init__(self, store: Store, servers: Servers, clock: Clock, outside: Outside) -> None:
        self._store = store
        self._servers = servers
        self._clock = clock
        self._outside = outside

    async def may_read(self, actor: Actor, target: str) -> bool:
        """Whether the server fetches and the source has an address; a confidential one never may."""
        authorize(actor, Act.LOG)
        settings = await self._servers.settings_or_default(actor.server)
        if settings.fetching is Fetching.OFF:
            return False
        async with self._store.read(actor.server) as reader:
            source, draft = await _target(reader, actor, target)
        # What is on record already was read when it came there.
        fresh = draft is None or not source.reference
        return fresh and bool(source.url) and not source.confidential

    async def read(self, actor: Actor, target: str) -> DocumentView:
        """Fetches and reads a source's document, keeps what it says, and looks for its like.

        Raises ``DeedsError``: ``fetching_off``, ``source_confidential``, ``source_without_address``, and
        what fetching and reading raise.
        """
        authorize(actor, Act.LOG)
        settings = await self._servers.settings_or_default(actor.server)
        hosts = hosts_of(settings)
        if hosts is None:
            raise DeedsError("fetching_off")
        async with self._store.read(actor.server) as reader:
            source, _ = await _target(reader, actor, target)
        if source.confidential:
            raise DeedsError("source_confidential")
        if not source.url:
            raise DeedsError("source_without_address")
        fetched, found = await self._outside.document(source.url, hosts)
        reading = bounded(found or Reading())

        async def work(writer: Writer) -> None:
            # Whatever happened meanwhile, it is still the same source.
            kept, _ = await _target(writer, actor, target)
            if kept.id != source.id or kept.confidential:
                raise DeedsError("button_gone")
            if not await may_still_fetch(writer, source.url):
                raise DeedsError("fetching_off")
            now = self._clock()
            digest = await keep_reading(writer, source, reading, now)
            if source.reference:
                seen = Look(
                    server=actor.server,
                    source=source.id,
                    due=now + EVERY,
                    etag=fetched.version.etag,
                    last_modified=fetched.version.last_modified,
                )
                await note_seen(writer, seen.found(digest, digest, now))

        await self._store.transact(actor.server, work)
        return await self.document(actor, target)

    async def document(self, actor: Actor, target: str) -> DocumentView:
        """What was read of a source's document. Raises ``DeedsError("document_not_read")`` if nothing was."""
        authorize(actor, Act.LOG)
        async with self._store.read(actor.server) as reader:
            source, draft = await _target(reader, actor, target)
            reading = await reading_kept(reader, source.id)
            if reading is None:
                raise DeedsError("document_not_read")
            kin = await _kin(reader, source, reading)
            linked = await _linked(reader, actor, source)
            sight = await sight_of(reader, source.id)
        line = source_line(source, Visibility.ORGANISERS)
        if line is None:
            raise DeedsError("not_found", {"reference": ""})
        return DocumentView(target, line, reading, kin, sight, is_draft=draft is not None, linked=linked)

    async def typed(self, actor: Actor, target: str) -> DocumentTyped:
        """What the form of a document begins with: what somebody typed before, else what was read."""
        authorize(actor, Act.LOG)
        async with self._store.read(actor.server) as reader:
            source, _ = await _target(reader, actor, target)
            reading = await reading_kept(reader, source.id) or Reading()
        given = source.title if source.title != source.url else ""
        return DocumentTyped(
            given or reading.title,
            source.publisher or reading.publisher,
            source.published.text or reading.published.text,
            source.language or reading.language,
            source.archive_url,
        )

    async def describe(self, actor: Actor, target: str, typed: DocumentTyped) -> None:
        """Writes what a person confirmed of a document to its source, or to the draft that it is in.

        Raises ``DeedsError`` naming the field that is wrong.
        """
        today = await self._servers.today(actor.server)

        def described(source: Source, digest: str) -> Source:
            title = text_of(typed.title, "title", longest=LONGEST_LINE, required=False)
            return replace(
                source,
                title=title or source.url or source.title,
                publisher=text_of(typed.publisher, "publisher", longest=LONGEST_LINE, required=False),
                published=date_of(typed.published, "published", today=today),
                language=language_of(typed.language, "language", required=False),
                archive_url=address_of(typed.archive, "archive_url"),
                content_hash=digest or source.content_hash,
            )

        async def work(writer: Writer) -> None:
            source, draft = await _target(writer, actor, target)
            copy = await copy_of(writer, source.id)
            await self._put(writer, described(source, copy.digest if copy else ""), draft)

        await self._written(actor, target, work, "edit_record")

    async def set_archive(self, actor: Actor, reference: str, typed: str) -> None:
        """Writes an archive's link to a source, or takes it away. Raises what is wrong with the link."""
        archive = address_of(typed, "archive_url")

        async def work(writer: Writer) -> None:
            source = await visible(writer, Source, reference, "source", actor.audience)
            await writer.put(replace(source, archive_url=archive))

        await self._written(actor, reference, work, "edit_record")

    async def link(self, actor: Actor, target: str, other: str) -> DocumentView | None:
        """Says of a document that it is what it seems to be to another: a person's decision.

        A translation and a report of the same event are noted at the source; where it is a copy, its draft
        goes on with the source that is there. Gives what was read where a draft's source is still its own
        and a person has yet to take it over, none where there is nothing more to do.

        Raises ``DeedsError``: ``kinship_gone`` where it no longer seems so, ``not_found``.
        """

        async def work(writer: Writer) -> None:
            source, draft = await _target(writer, actor, target)
            akin = await visible(writer, Source, other, "source", actor.audience)
            reading = await reading_kept(writer, source.id) or Reading()
            kin = {
                each.source.reference: each.likeness.kinship for each in await _kin(writer, source, reading)
            }
            kinship = kin.get(akin.reference)
            if kinship is Kinship.TRANSLATION:
                await self._put(writer, replace(source, translation_of=akin.id), draft)
            elif kinship is Kinship.SAME_EVENT:
                await self._put(writer, replace(source, reports_on=akin.id), draft)
            elif kinship is not None and draft is not None and not source.reference:
                await writer.save_draft(_moved(draft, akin, self._clock()))
            else:
                raise DeedsError("kinship_gone")

        await self._written(actor, target, work, "link_record")
        async with self._store.read(actor.server) as reader:
            source, _ = await _target(reader, actor, target)
        return None if source.reference else await self.document(actor, target)

    async def _put(self, writer: Writer, source: Source, draft: Draft | None) -> None:
        if draft is not None and not source.reference:
            await writer.save_draft(replace(draft, source=source, updated=self._clock()))
        else:
            await writer.put(source)

    async def _written(
        self, actor: Actor, target: str, work: Callable[[Writer], Awaitable[None]], action: str
    ) -> None:
        """Writes to the record as a change of it, to a draft outside of it."""
        authorize(actor, Act.LOG)
        async with self._store.read(actor.server) as reader:
            source, _ = await _target(reader, actor, target)
        if source.reference:
            authorize(actor, Act.MANAGE)
            await self._store.change(actor.server, work, actor=actor.person, action=action)
        else:
            await self._store.transact(actor.server, work)


async def _target(reader: Reader, actor: Actor, target: str) -> tuple[Source, Draft | None]:
    """The source that is meant, and the draft that it is in. Raises ``draft_gone``, ``not_found``."""
    try:
        id = UUID(target)  # noqa: A001
    except ValueError:
        return await visible(reader, Source, target, "source", actor.audience), None
    draft = await reader.draft(id)
    if draft is None or draft.person != actor.person:
        raise DeedsError("draft_gone")
    if not draft.source.reference:
        return draft.source, draft
    return await visible(reader, Source, draft.source.reference, "source", actor.audience), draft


async def _kin(reader: Reader, source: Source, reading: Reading) -> tuple[KinLine, ...]:
    """The sources on record whose documents seem to be the same or to tell of the same, the closest first."""
    traits = traits_of(reading)
    if not reading.paragraphs:
        return ()
    order = list(Kinship)
    found = [
        (each, alike)
        for each, others in await likely_kin(reader, traits, source.id)
        if (alike := likeness(traits, others)).kinship is not None
    ]
    known = {
        each.id: each for each in await reader.find(Source, id=[each for each, _ in found], withdrawn=False)
    }
    settled = {source.translation_of, source.reports_on}
    lines = []
    for each, alike in sorted(
        found, key=lambda one: (order.index(one[1].kinship or order[-1]), -one[1].words)
    ):
        line = source_line(known.get(each), Visibility.ORGANISERS)
        if line is not None and each not in settled:
            lines.append(KinLine(line, alike))
    return tuple(lines[:MOST_KIN])


async def _linked(reader: Reader, actor: Actor, source: Source) -> tuple[tuple[str, str], ...]:
    """What a person said a source is to others: the field and the reference of the other."""
    found = []
    for field in ("translation_of", "reports_on"):
        other = getattr(source, field)
        record = await reader.get(Source, other) if other else None
        line = source_line(record, actor.audience) if record else None
        if line is not None:
            found.append((field, line.reference))
    return tuple(found)


def _moved(draft: Draft, source: Source, now: datetime) -> Draft:
    """The draft with another source, its lines too."""
    lines = tuple(replace(each, source=source.id) for each in draft.lines)
    return replace(draft, source=source, lines=lines, updated=now)
