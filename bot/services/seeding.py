"""Loading a bundled campaign: added once, updated where nobody touched it, never over people's edits."""

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import fields, replace
from typing import TYPE_CHECKING, Any
from uuid import UUID, uuid5

from bot.domain.access import SEED, Act, Actor, authorize
from bot.domain.errors import DeedsError
from bot.domain.records import (
    LOGGED_PER_CHANGE,
    RECORD_KINDS,
    Campaign,
    Content,
    Finding,
    Record,
    Response,
    Revision,
)
from bot.domain.texts import Translation
from bot.domain.translating import ORIGINALS
from bot.domain.views import BundledCampaign, SeedReport
from bot.services.reviewing import retire_waiting
from bot.services.settings import Clock
from bot.storage.codec import encode_record
from bot.storage.store import Store, Writer

if TYPE_CHECKING:
    # What reads the files is imported where they are read: few lives of the program ever do.
    from bot.sources.seeds import SeedCampaign, SeedRecords

# What identifies a record and what the review decides are not the seed's to change.
_NOT_SEEDED = frozenset({"id", "reference", "visibility", "logged"})


class Seeding:
    """What ``deeds seed`` and ``/manage campaign`` do."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock
        self._bundled: tuple[BundledCampaign, ...] | None = None

    async def bundled(self) -> tuple[BundledCampaign, ...]:
        """The campaigns that come with the program; whether each is loaded is the server's affair."""
        if self._bundled is None:
            self._bundled = await asyncio.to_thread(_read_bundled)
        return self._bundled

    async def load(self, actor: Actor, slug: str) -> SeedReport:
        """Loads a bundled campaign as one change; loading it again changes nothing.

        Raises ``DeedsError("seed_name_taken")`` where a campaign that came in another way has its short
        name, and what reading the files raises: every fault at once (``ManyFaultsError``).
        """
        authorize(actor, Act.MANAGE)
        # Reading and checking the files takes tens of milliseconds, too long for the event loop.
        seed = await asyncio.to_thread(_read_one, slug)
        return await self.load_campaign(actor, seed)

    async def load_campaign(self, actor: Actor, seed: "SeedCampaign") -> SeedReport:
        """Loads a campaign that was read from files."""
        authorize(actor, Act.MANAGE)
        built = await asyncio.to_thread(seed.build, actor.server)

        async def work(writer: Writer) -> SeedReport:
            return await _load(writer, seed.slug, built, self._revisions(built))

        return await self._store.change(
            actor.server, work, actor=actor.person, action="seed", why=f"{seed.slug} {seed.fingerprint}"
        )

    def _revisions(self, built: "SeedRecords") -> list[tuple[Response | Finding, Revision]]:
        from bot.sources.seeds import NAMESPACE

        now = self._clock()
        said: list[tuple[Response | Finding, Content, tuple[Translation, ...]]] = [
            *((each.response, each.content, each.translations) for each in built.responses),
            *((each.finding, each.content, each.translations) for each in built.findings),
        ]
        return [
            (
                subject,
                Revision(
                    id=uuid5(NAMESPACE, f"{subject.id}/1"),
                    subject=subject.id,
                    content=content,
                    summary_translations=translations,
                    reported_at=now,
                    reporter=SEED,
                ),
            )
            for subject, content, translations in said
        ]


def _read_one(slug: str) -> "SeedCampaign":
    from bot.sources.seeds import bundled_campaign

    return bundled_campaign(slug)


def _read_bundled() -> tuple[BundledCampaign, ...]:
    from bot.sources.seeds import bundled_campaigns

    return tuple(
        BundledCampaign(each.slug, each.build("").campaign.title, loaded=False, by_ally=each.ally)
        for each in bundled_campaigns()
    )


async def _load(
    writer: Writer, slug: str, built: "SeedRecords", revisions: list[tuple[Response | Finding, Revision]]
) -> SeedReport:
    for other in await writer.find(Campaign, slug=slug):
        if other.id != built.campaign.id:
            raise DeedsError("seed_name_taken", {"slug": slug, "reference": other.reference})
    baseline = await writer.baseline(slug)
    logged = writer.sequence * LOGGED_PER_CHANGE
    subjects: list[Record] = [
        replace(subject, logged=logged + place) for place, (subject, _) in enumerate(revisions)
    ]
    promises: list[Record] = [each.commitment for each in built.responses if each.commitment]
    seeded: list[Record] = [*built.records, *subjects, *promises]
    added, kept, changed = 0, list[tuple[str, str]](), False
    present = await _present(writer, seeded)
    for kind in RECORD_KINDS.values():
        new = [each for each in seeded if type(each) is kind and each.id not in present]
        if new:
            await writer.put_all(new, new=True)
            added += len(new)
    for record in seeded:
        current = present.get(record.id)
        if current is not None:
            merged, differing = _merged(current, record, baseline.get(record.id, {}))
            kept.extend((_owner(current, present).reference, name) for name in differing)
            if merged != current:
                await writer.put(merged)
                changed = True
    for subject, revision in revisions:
        changed = await _report(writer, subject, revision, baseline.get(revision.id)) or changed
    if added or changed:
        await writer.save_baseline(slug, [*seeded, *(revision for _, revision in revisions)])
    campaign = await writer.get(Campaign, built.campaign.id)
    return SeedReport(
        slug,
        added,
        tuple(dict.fromkeys(kept)),
        unchanged=not (added or changed),
        campaign=campaign.reference if campaign else "",
    )


def _owner(record: Record, present: Mapping[UUID, Record]) -> Record:
    """The record itself if people know it by a reference, else the one it belongs to."""
    if record.reference:
        return record
    names = ("demand", "official", "subject", "campaign")
    owners = [present.get(getattr(record, name)) for name in names if hasattr(record, name)]
    return next((each for each in owners if each is not None and each.reference), record)


async def _present(writer: Writer, seeded: Sequence[Record]) -> dict[UUID, Record]:
    found: dict[UUID, Record] = {}
    for kind in {type(each) for each in seeded}:
        ids = [each.id for each in seeded if type(each) is kind]
        found.update({each.id: each for each in await writer.find(kind, id=ids)})
    return found


def _merged(current: Record, seed: Record, base: dict[str, object]) -> tuple[Record, list[str]]:
    """The record with what the seed changed since its own baseline; and the fields people changed."""
    now, wanted = encode_record(current), encode_record(seed)
    changes: dict[str, Any] = {}
    differing: list[str] = []
    for each in fields(seed):
        name = each.name
        if name in _NOT_SEEDED or now[name] == wanted[name]:
            continue
        if (name in base and now[name] == base[name]) or _is_untouched(type(seed), name, now, base):
            changes[name] = getattr(seed, name)
        else:
            differing.append(name)
    return replace(current, **changes), differing


def _is_untouched(
    kind: type[Record], name: str, now: Mapping[str, object], base: Mapping[str, object]
) -> bool:
    """Whether there were no translations yet when the seed was last loaded, nor are there any by now.

    Of a text that was redacted the baseline holds nothing: none comes back.
    """
    return name not in base and ORIGINALS.get((kind, name)) in base and now[name] == []


async def _report(
    writer: Writer, subject: Response | Finding, revision: Revision, base: dict[str, object] | None
) -> bool:
    """Reports what the seed says now, if it said something else or nothing before."""
    from bot.sources.seeds import NAMESPACE

    wanted = encode_record(revision)
    # Where the text was redacted, the baseline no longer has it: it must not come back from the seed.
    if base is not None and base.get("content") is None:
        return False
    earlier = await writer.revisions_of(subject.id)
    if base is not None and base["content"] == wanted["content"]:
        return await _retranslate(writer, earlier, revision, base)
    number = max((each.number for each in earlier), default=0) + 1
    reported = replace(revision, id=uuid5(NAMESPACE, f"{subject.id}/{number}"), number=number)
    await retire_waiting(writer, subject.id)
    await writer.put(reported, new=True)
    if number > 1:
        await writer.mark_under_review(subject.id, True)
    return True


async def _retranslate(
    writer: Writer, earlier: Sequence[Revision], revision: Revision, base: Mapping[str, object]
) -> bool:
    """Gives what the seed once reported the translations it has by now, where nobody touched them."""
    name = "summary_translations"
    if encode_record(revision)[name] == base.get(name, []):
        return False
    for each in earlier:
        if each.reporter == SEED and each.content == revision.content:
            if encode_record(each)[name] != base.get(name, []):
                return False
            await writer.put(replace(each, summary_translations=revision.summary_translations))
            return True
    return False
