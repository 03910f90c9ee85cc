"""What stewards look through: every change of the server, how its chain stands, when one person sufficed."""

from collections.abc import AsyncIterator, Collection
from dataclasses import dataclass, replace
from datetime import datetime, time, timedelta

from bot.domain.access import Act, Actor, authorize
from bot.domain.changes import GENESIS, ChangeHead, first_broken_link
from bot.domain.errors import DeedsError
from bot.domain.periods import zone_named
from bot.domain.records import ServerSettings
from bot.domain.typed import date_of
from bot.domain.views import AuditView, ChangeEntry, OnePersonTime
from bot.services.change_lines import who_of
from bot.services.settings import Servers
from bot.storage.history import StoredChange, changes, these_changes, touched_most
from bot.storage.store import Reader, Store

PAGE = 10
MOST_TOUCHED = 5
# How far one look checks the chain on: a long one is done in several.
LINKS_AT_ONCE, LINKS_A_LOOK = 500, 10_000
ROWS_AT_ONCE, MOST_ROWS = 500, 100_000

# What can be picked out, by kinds of changes; ``all`` is everything.
GROUPS: dict[str, frozenset[str]] = {
    "review": frozenset({"report", "revise", "verify", "reject", "withdraw", "check_translation"}),
    "settings": frozenset({"change_settings", "name_stewards", "set_default_campaign"}),
    "trust": frozenset({"vouch", "revoke_vouch"}),
    "undo": frozenset({"undo"}),
    "taken_away": frozenset({"redact", "forget", "withdraw", "withdraw_record"}),
    "files": frozenset(
        {"seed", "import", "export", "start_campaign", "import_translations", "translate_from_file"}
    ),
}
EVERYTHING = "all"


@dataclass(frozen=True)
class AuditFilter:
    """What is picked out: a group of :data:`GROUPS`, a day or a longer time as typed, one's own alone."""

    group: str = EVERYTHING
    day: str = ""
    mine: bool = False


class Audit:
    """What ``/audit`` does. How far a chain was checked is remembered while the program runs."""

    def __init__(self, store: Store, servers: Servers) -> None:
        self._store = store
        self._servers = servers
        self._verified: dict[str, ChangeHead] = {}

    async def view(self, actor: Actor, picked: AuditFilter, *, before: int | None = None) -> AuditView:
        """A page of the changes picked out, the newest first.

        Raises ``DeedsError``: ``date_invalid`` for what is no day, ``button_gone`` for no group.
        """
        authorize(actor, Act.AUDIT)
        settings = await self._servers.settings_or_default(actor.server)
        broken = await self._check_on(actor.server)
        async with self._store.read(actor.server) as reader:
            entries = await self._entries(reader, actor, settings, picked, before, PAGE + 1)
            head = await reader.head()
            times = await _one_person_times(reader, actor, settings)
        older = entries[PAGE - 1].sequence if len(entries) > PAGE else None
        return AuditView(
            entries=tuple(entries[:PAGE]),
            older=older,
            newest=before is None,
            group=picked.group,
            day=picked.day,
            mine=picked.mine,
            head=head,
            verified=self._verified.get(actor.server, ChangeHead(0, GENESIS)).sequence,
            broken=broken,
            one_person=times,
        )

    async def rows(self, actor: Actor, picked: AuditFilter) -> AsyncIterator[tuple[ChangeEntry, str]]:
        """Every change picked out with its hash, the newest first, read piece by piece."""
        authorize(actor, Act.AUDIT)
        settings = await self._servers.settings_or_default(actor.server)
        before: int | None = None
        given = 0
        while given < MOST_ROWS:
            async with self._store.read(actor.server) as reader:
                entries = await self._entries(reader, actor, settings, picked, before, ROWS_AT_ONCE)
                stored = await these_changes(reader, [each.sequence for each in entries])
            hashes = {each.sequence: each.hash for each in stored}
            for each in entries:
                yield each, hashes[each.sequence]
            given += len(entries)
            if len(entries) < ROWS_AT_ONCE:
                return
            before = entries[-1].sequence

    async def _entries(
        self,
        reader: Reader,
        actor: Actor,
        settings: ServerSettings,
        picked: AuditFilter,
        before: int | None,
        limit: int,
    ) -> list[ChangeEntry]:
        if picked.group not in (EVERYTHING, *GROUPS):
            raise DeedsError("button_gone")
        since, until = _bounds(picked.day, settings)
        found = await changes(
            reader,
            before=before,
            limit=limit,
            person=actor.person if picked.mine else None,
            actions=GROUPS.get(picked.group),
            since=since,
            until=until,
        )
        touched = await touched_most(reader, [each.sequence for each in found], MOST_TOUCHED)
        return [_entry(actor, settings, each, touched[each.sequence]) for each in found]

    async def _check_on(self, server: str) -> int | None:
        """Checks the chain on from where it was checked to; gives the first link that does not hold."""
        checked = self._verified.get(server, ChangeHead(0, GENESIS))
        done = 0
        while done < LINKS_A_LOOK:
            async with self._store.read(server) as reader:
                links = await reader.links(after=checked.sequence, limit=LINKS_AT_ONCE)
                head = await reader.head()
            broken = first_broken_link(links, checked)
            if broken is not None:
                return broken
            if links:
                checked = ChangeHead(links[-1][0], links[-1][2])
                self._verified[server] = checked
            done += len(links)
            if len(links) < LINKS_AT_ONCE:
                return None if checked == head else min(checked.sequence, head.sequence) + 1
        return None


def _entry(
    actor: Actor,
    settings: ServerSettings,
    change: StoredChange,
    touched: tuple[Collection[tuple[str, object, str]], int],
) -> ChangeEntry:
    records, count = touched
    return ChangeEntry(
        sequence=change.sequence,
        at=change.at,
        action=change.action,
        who=who_of(actor, change.actor, settings),
        why=change.why,
        touched=tuple(dict.fromkeys(reference for *_, reference in records if reference)),
        more=count,
    )


def _bounds(day: str, settings: ServerSettings) -> tuple[datetime | None, datetime | None]:
    found = date_of(day, "day")
    if found.earliest is None or found.latest is None:
        return None, None
    zone = zone_named(settings.zone)
    return (
        datetime.combine(found.earliest, time.min, zone),
        datetime.combine(found.latest + timedelta(days=1), time.min, zone),
    )


async def _one_person_times(
    reader: Reader, actor: Actor, settings: ServerSettings
) -> tuple[OnePersonTime, ...]:
    moves = [
        (sequence, bool(change.after))
        for sequence, change in await reader.field_changes(settings.id, "two_people")
    ]
    made = {each.sequence: each for each in await these_changes(reader, [sequence for sequence, _ in moves])}
    times: list[OnePersonTime] = []
    for sequence, two_people in moves:
        who = who_of(actor, made[sequence].actor, settings)
        if not two_people:
            times.append(OnePersonTime(made[sequence].at, None, who, None))
        elif times and times[-1].until is None:
            times[-1] = replace(times[-1], until=made[sequence].at, on=who)
    return tuple(reversed(times))
