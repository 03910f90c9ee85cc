"""What stewards decide for a server."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from bot.domain.access import Act, Actor, authorize
from bot.domain.errors import DeedsError
from bot.domain.periods import zone_named
from bot.domain.records import ServerSettings
from bot.domain.views import HelpView, SetupView
from bot.services.boards import campaign_named
from bot.services.settings import Servers
from bot.storage.store import Store, Writer


@dataclass(frozen=True)
class SettingsChange:
    """What a screen of ``/setup`` changes; none leaves a setting as it is. Ids are Discord's, as text."""

    member_role: str | None = None
    organiser_role: str | None = None
    review_channel: str | None = None
    digest_channels: Sequence[str] | None = None
    language: str | None = None
    zone: str | None = None
    default_campaign: str | None = None
    two_people: bool | None = None


class Setup:
    """What ``/setup`` and ``/help`` do. ``languages`` are those the program speaks."""

    def __init__(self, store: Store, servers: Servers, languages: Sequence[str]) -> None:
        self._store = store
        self._servers = servers
        self._languages = tuple(languages)

    def help(self, actor: Actor) -> HelpView:
        """What the person may do here."""
        authorize(actor, Act.HELP)
        return HelpView(actor.tier, actor.founding)

    async def view(self, actor: Actor) -> SetupView:
        """The settings and what is still missing."""
        authorize(actor, Act.SETUP)
        settings = await self._servers.settings(actor.server)
        return setup_view(settings or await self._servers.settings_or_default(actor.server), bool(settings))

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

        Raises ``DeedsError``: ``zone_unknown``, ``language_unknown``, ``roles_equal`` when members and
        organisers would be the same role, ``campaign_unknown``.
        """
        authorize(actor, Act.SETUP)
        values: dict[str, Any] = {
            name: value
            for name in ("member_role", "organiser_role", "review_channel", "two_people")
            if (value := getattr(change, name)) is not None
        }
        if change.digest_channels is not None:
            values["digest_channels"] = tuple(dict.fromkeys(change.digest_channels))
        if change.zone is not None:
            values["zone"] = zone_named(change.zone.strip()).key
        if change.language is not None:
            if change.language not in self._languages:
                raise DeedsError("language_unknown", {"typed": change.language[:20]}, field="language")
            values["language"] = change.language
        if change.default_campaign is not None:
            async with self._store.read(actor.server) as reader:
                campaign = await campaign_named(reader, change.default_campaign, actor.audience, None)
            values["default_campaign"] = campaign.id
        return await self._save(actor, "change_settings", values)

    async def _save(self, actor: Actor, action: str, values: dict[str, Any]) -> SetupView:
        before = await self._servers.settings_or_default(actor.server)

        async def work(writer: Writer) -> ServerSettings:
            now = await writer.get(ServerSettings, before.id) or before
            changed = replace(now, **values)
            if changed.organiser_role and changed.organiser_role == changed.member_role:
                raise DeedsError("roles_equal", field="organiser_role")
            return await writer.put(changed)

        saved = await self._store.change(actor.server, work, actor=actor.person, action=action)
        return setup_view(saved, True)


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
