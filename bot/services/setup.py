"""What stewards decide for a server."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from bot.domain.access import Act, Actor, Tier, authorize
from bot.domain.errors import DeedsError
from bot.domain.periods import zone_named, zones_like
from bot.domain.postings import Posting
from bot.domain.records import ServerSettings
from bot.domain.views import HelpView, SetupView
from bot.domain.vocabulary import Fetching, PostingKind, Visibility
from bot.services.boards import campaign_named
from bot.services.postings import Planner
from bot.services.protocols import Renderer, Spoken
from bot.services.settings import Clock, Servers
from bot.services.trust import vouched_count
from bot.storage.outbox import plan, reopen
from bot.storage.store import Store, Writer

TEST_POST = "test"
RETENTION_DAYS = range(30, 3651)
MOST_HOSTS = 100


@dataclass(frozen=True)
class SettingsChange:
    """What a screen of ``/setup`` changes; none leaves a setting as it is. Ids are Discord's, as text.

    ``review_readers`` is the widest audience that can read the review channel. ``fetch_hosts`` are hosts as
    typed, one a line.
    """

    member_role: str | None = None
    organiser_role: str | None = None
    review_channel: str | None = None
    review_readers: Visibility | None = None
    digest_channels: Sequence[str] | None = None
    language: str | None = None
    zone: str | None = None
    default_campaign: str | None = None
    two_people: bool | None = None
    retention_days: str | None = None
    digest_role: str | None = None
    fetching: Fetching | None = None
    fetch_hosts: str | None = None


class Setup:
    """What ``/setup`` and ``/help`` do. ``languages`` are those the program speaks."""

    def __init__(
        self,
        store: Store,
        servers: Servers,
        clock: Clock,
        languages: Spoken,
        planner: Planner,
        renderer: Callable[[], Renderer],
    ) -> None:
        self._store = store
        self._servers = servers
        self._clock = clock
        self._languages = languages
        self._planner = planner
        self._renderer = renderer

    def help(self, actor: Actor) -> HelpView:
        """What the person may do here."""
        authorize(actor, Act.HELP)
        return HelpView(actor.tier, actor.founding)

    async def view(self, actor: Actor) -> SetupView:
        """The settings and what is still missing."""
        authorize(actor, Act.SETUP)
        settings = await self._servers.settings(actor.server)
        known = settings or await self._servers.settings_or_default(actor.server)
        return await self._view(actor, known, is_set_up=settings is not None)

    async def _view(self, actor: Actor, settings: ServerSettings, *, is_set_up: bool = True) -> SetupView:
        view = setup_view(settings, is_set_up)
        # Whoever only founds the server has no part in it once the stewards are named.
        stays = actor.tier >= Tier.STEWARD or actor.person in settings.steward_people
        async with self._store.read(actor.server) as reader:
            vouched = await vouched_count(reader)
        return replace(
            view, now=self._clock(), languages=self._languages.available, is_steward=stays, vouched=vouched
        )

    async def name_stewards(self, actor: Actor, people: Sequence[str]) -> SetupView:
        """Names the stewards, two at least, by pseudonym.

        Raises ``DeedsError("two_stewards")``: one steward alone could neither be checked nor replaced.
        """
        authorize(actor, Act.SETUP)
        named = tuple(dict.fromkeys(people))
        if len(named) < 2:
            raise DeedsError("two_stewards", field="stewards")
        return await self._save(actor, "name_stewards", {"steward_people": named})

    async def change(self, actor: Actor, change: SettingsChange) -> SetupView:
        """Saves what a screen chose.

        Raises ``DeedsError``: ``stewards_first`` for whoever only founds the server, ``zone_unknown``,
        ``language_unknown``, ``roles_equal`` when members and organisers would be the same role,
        ``digest_role_taken`` when the role that anybody can take would be one of theirs,
        ``review_channel_public`` when others than organisers read it, ``campaign_unknown``,
        ``retention_invalid`` for anything but a number of days from 30 to 3650, ``host_invalid`` for what is
        no name of a host, ``hosts_too_many``.
        """
        authorize(actor, Act.SETUP)
        if actor.tier < Tier.STEWARD:
            raise DeedsError("stewards_first", field="stewards")
        if change.organiser_role and change.organiser_role == actor.server:
            # The role of everybody has the server's own id.
            raise DeedsError("roles_equal", field="organiser_role")
        if change.digest_channels is not None:
            authorize(actor, Act.APPROVE_CHANNEL)
        readers = change.review_readers
        if change.review_channel and readers is not None and readers < Visibility.ORGANISERS:
            raise DeedsError("review_channel_public", field="review_channel")
        values: dict[str, Any] = {
            name: value
            for name in (
                "member_role",
                "organiser_role",
                "digest_role",
                "review_channel",
                "two_people",
                "fetching",
            )
            if (value := getattr(change, name)) is not None
        }
        if change.member_role == actor.server:
            values["member_role"] = ""
        if change.digest_channels is not None:
            values["digest_channels"] = tuple(dict.fromkeys(change.digest_channels))
        if change.zone is not None:
            values["zone"] = zone_named(change.zone.strip()).key
        if change.language is not None:
            values["language"] = self._languages.known(change.language)
        if change.retention_days is not None:
            values["retention_days"] = _days(change.retention_days)
        if change.fetch_hosts is not None:
            values["fetch_hosts"] = _hosts(change.fetch_hosts)
        if change.default_campaign is not None:
            async with self._store.read(actor.server) as reader:
                campaign = await campaign_named(reader, change.default_campaign, actor.audience, None)
            values["default_campaign"] = campaign.id
        return await self._save(actor, "change_settings", values)

    async def _save(self, actor: Actor, action: str, values: dict[str, Any]) -> SetupView:
        before = await self._servers.settings_or_default(actor.server)

        async def work(writer: Writer) -> ServerSettings:
            now = await writer.get(ServerSettings, before.id) or before
            if actor.tier < Tier.STEWARD and now.steward_people:
                # Somebody else founded the server since it was settled that this one may.
                raise DeedsError("stewards_first", field="stewards")
            changed = replace(now, **values)
            if changed.organiser_role and changed.organiser_role == changed.member_role:
                raise DeedsError("roles_equal", field="organiser_role")
            if changed.digest_role and changed.digest_role in (
                actor.server,
                changed.member_role,
                changed.organiser_role,
            ):
                raise DeedsError("digest_role_taken", field="digest_role")
            return await writer.put(changed)

        saved = await self._store.change(actor.server, work, actor=actor.person, action=action)
        return await self._view(actor, saved)

    async def zones(self, actor: Actor, typed: str) -> tuple[str, ...]:
        """The zones that what was typed may mean, the likeliest first; one alone where it is that very name.

        Raises ``DeedsError("zone_unknown")`` where nothing comes near.
        """
        authorize(actor, Act.SETUP)
        found = zones_like(typed)
        if not found:
            raise DeedsError("zone_unknown", {"typed": typed[:60]}, field="zone", typed=typed)
        return found

    async def post_test(self, actor: Actor, channels: Sequence[str], interaction: str) -> int:
        """Plans a test post into each of these review or digest channels; how many were new.

        What could not be posted there before is tried again: a test is asked for when something was mended.
        ``interaction`` is its period's label: pressing twice posts once. Raises
        ``DeedsError("channel_not_approved")`` for any other channel.
        """
        authorize(actor, Act.APPROVE_CHANNEL)
        settings = await self._servers.settings_or_default(actor.server)
        await self._renderer().prepare([settings.language])
        chosen = {each for each in (settings.review_channel, *settings.digest_channels) if each}
        if not channels or not chosen.issuperset(channels):
            raise DeedsError("channel_not_approved", field="channel")

        async def work(writer: Writer) -> int:
            for channel in channels:
                await reopen(writer, channel)
            return sum(
                [
                    await plan(writer, self._test(actor.server, each, interaction, settings.language))
                    for each in dict.fromkeys(channels)
                ]
            )

        return await self._store.transact(actor.server, work)

    def _test(self, server: str, channel: str, interaction: str, language: str) -> Posting:
        return self._planner.planned(
            server=server,
            kind=PostingKind.NOTICE,
            origin=TEST_POST,
            channel=channel,
            period=interaction,
            bodies=lambda marker: self._renderer().test_notice(language, marker),
        )


def _days(typed: str) -> int:
    number = typed.strip()
    if not number.isascii() or not number.isdigit() or len(number) > 4 or int(number) not in RETENTION_DAYS:
        raise DeedsError("retention_invalid", field="retention_days", typed=typed)
    return int(number)


def _hosts(typed: str) -> tuple[str, ...]:
    """Hosts as typed, one a line, as names or whole addresses."""
    from bot.sources.places import host_of

    found: dict[str, None] = {}
    for line in typed.replace(",", "\n").split():
        name = line.partition("://")[2] or line
        try:
            found[host_of(name.partition("/")[0].removeprefix("*."))] = None
        except ValueError as error:
            raise DeedsError(
                "host_invalid", {"typed": line[:60]}, field="fetch_hosts", typed=typed
            ) from error
    if len(found) > MOST_HOSTS:
        raise DeedsError("hosts_too_many", {"most": MOST_HOSTS}, field="fetch_hosts", typed=typed)
    return tuple(found)


def setup_view(settings: ServerSettings, is_set_up: bool) -> SetupView:
    """The settings with the names of those still missing."""
    missing = [
        name
        for name, chosen in (
            ("stewards", settings.steward_people),
            ("organiser_role", settings.organiser_role),
            ("review_channel", settings.review_channel),
            ("digest_channels", settings.digest_channels),
        )
        if not chosen
    ]
    return SetupView(settings, is_set_up, tuple(missing))
