"""``/setup``: what stewards decide for the server, screen by screen, in one private message."""

from typing import Any

from discord import app_commands
from discord.ext import commands

from bot.domain.access import Act
from bot.domain.errors import DeedsError
from bot.domain.views import ChannelSight, SetupView
from bot.domain.vocabulary import Fetching
from bot.rendering.custom_ids import Action
from bot.rendering.layout import Sheet
from bot.rendering.setup import Screen, setup_sheet
from bot.rendering.setup_answers import handed_over, test_choices, test_planned, zone_choices
from bot.services.setup import SettingsChange, Setup
from bot.services.trust import Trust
from cogs.channels import review_readers, sights
from cogs.forms import Field, Form, Kind, Sent, one
from cogs.interactions import Answer, Anyhow, Asked, FrontDoor
from cogs.labels import label
from cogs.roles import self_assigned

LONGEST_ZONE = 60
LONGEST_DAYS = 10
LONGEST_HOSTS = 4000
_SCREEN = {
    "stewards": Screen.STEWARDS,
    "organiser_role": Screen.ROLES,
    "review_channel": Screen.REVIEW,
    "digest_channels": Screen.DIGEST,
}


class SetupCog(commands.Cog):
    """``/setup`` and everything pressed on its screens."""

    def __init__(self, door: FrontDoor, setup: Setup, trust: Trust) -> None:
        self._door = door
        self._setup = setup
        self._trust = trust
        self._chosen: dict[tuple[str, str], Answer] = {
            (Screen.STEWARDS, "people"): self._people,
            (Screen.ROLES, "organisers"): self._organisers,
            (Screen.ROLES, "members"): self._members,
            (Screen.ROLES, "digest"): self._digest_role,
            (Screen.TRUST, "vouch"): self._vouch,
            (Screen.TRUST, "revoke"): self._revoke,
            (Screen.REVIEW, "channel"): self._review,
            (Screen.DIGEST, "channel"): self._digest,
            (Screen.LANGUAGE, "language"): self._language,
            (Screen.LANGUAGE, "zone"): self._zone_form,
            (Screen.LANGUAGE, "near"): self._near,
            (Screen.SOURCES, "fetching"): self._fetching,
            (Screen.SOURCES, "hosts"): self._hosts_form,
            (Screen.OVERVIEW, "test"): self._test,
            (Screen.OVERVIEW, "into"): self._test_into,
            (Screen.OVERVIEW, "one"): self._one_person,
            (Screen.OVERVIEW, "two"): self._two_people,
            (Screen.OVERVIEW, "retention"): self._retention_form,
        }
        door.handle(Action.SETUP, Act.SETUP, self._pressed)

    @app_commands.command(name="setup", description=label("command-setup"), extras={"act": Act.SETUP})
    @app_commands.default_permissions(manage_guild=True)
    @app_commands.guild_only()
    async def setup(self, interaction: Anyhow) -> None:
        """The first screen on which something is missing, else the overview."""
        asked = await self._door.asked(interaction, Act.SETUP)
        view = await self._setup.view(asked.actor)
        await self._door.answer(asked, self._sheet(asked, view, next(map(_SCREEN.get, view.missing), None)))

    async def _pressed(self, asked: Asked) -> None:
        answer = self._chosen.get((asked.reference, asked.argument(0)))
        if answer is not None:
            await answer(asked)
        else:
            await self._show(asked, await self._setup.view(asked.actor), asked.reference)

    async def _show(self, asked: Asked, view: SetupView, screen: str) -> None:
        await self._door.update(asked, self._sheet(asked, view, screen))

    def _sheet(self, asked: Asked, view: SetupView, screen: str | None) -> Sheet:
        # Whoever only founds the server names the stewards and decides nothing else.
        chosen = screen if view.is_steward else Screen.STEWARDS
        return setup_sheet(
            view, asked.words, chosen or Screen.OVERVIEW, sights=self._sights(asked, view, chosen)
        )

    def _sights(self, asked: Asked, view: SetupView, screen: str | None) -> tuple[ChannelSight, ...]:
        settings = view.settings
        shown = {
            Screen.REVIEW.value: (settings.review_channel,),
            Screen.DIGEST.value: settings.digest_channels,
            Screen.OVERVIEW.value: (settings.review_channel, *settings.digest_channels),
        }.get(screen or Screen.OVERVIEW.value, ())
        channels = tuple(dict.fromkeys(each for each in shown if each))
        return sights(asked.interaction.guild, channels, settings)

    async def _change(self, asked: Asked, screen: Screen, **chosen: Any) -> None:
        await self._show(asked, await self._setup.change(asked.actor, SettingsChange(**chosen)), screen)

    async def _people(self, asked: Asked) -> None:
        people = self._chosen_people(asked, "steward_is_bot")
        view = await self._setup.name_stewards(asked.actor, people)
        if view.is_steward:
            await self._show(asked, view, Screen.STEWARDS)
        else:
            await self._door.update(asked, handed_over(view, asked.words))

    def _chosen_people(self, asked: Asked, bot: str) -> list[str]:
        """The pseudonyms of the people chosen in a menu; ``bot`` is the error for one that is a bot."""
        data: Any = asked.interaction.data
        known = data.get("resolved", {}).get("users", {})
        if any(known.get(each, {}).get("bot") for each in asked.values):
            raise DeedsError(bot)
        return [self._door.person(asked.actor, int(each)) for each in asked.values if each.isdecimal()]

    async def _vouch(self, asked: Asked) -> None:
        await self._trust.vouch(asked.actor, self._chosen_people(asked, "vouch_for_bot"))
        await self._show_trust(asked, "setup-trust-done")

    async def _revoke(self, asked: Asked) -> None:
        await self._trust.revoke(asked.actor, self._chosen_people(asked, "vouch_for_bot"))
        await self._show_trust(asked, "setup-trust-revoked")

    async def _show_trust(self, asked: Asked, done: str) -> None:
        view = await self._setup.view(asked.actor)
        await self._door.update(
            asked, setup_sheet(view, asked.words, Screen.TRUST, done=done, people=asked.values)
        )

    async def _organisers(self, asked: Asked) -> None:
        await self._change(asked, Screen.ROLES, organiser_role=first(asked))

    async def _members(self, asked: Asked) -> None:
        await self._change(asked, Screen.ROLES, member_role=first(asked))

    async def _digest_role(self, asked: Asked) -> None:
        role = first(asked)
        if role:
            self_assigned(asked.interaction.guild, role)
        await self._change(asked, Screen.ROLES, digest_role=role)

    async def _review(self, asked: Asked) -> None:
        view = await self._setup.view(asked.actor)
        channel = first(asked)
        found = review_readers(asked.interaction.guild, channel, view.settings)
        await self._change(asked, Screen.REVIEW, review_channel=channel, review_readers=found)

    async def _digest(self, asked: Asked) -> None:
        await self._change(asked, Screen.DIGEST, digest_channels=asked.values)

    async def _language(self, asked: Asked) -> None:
        await self._change(asked, Screen.LANGUAGE, language=first(asked))

    async def _zone_form(self, asked: Asked) -> None:
        view = await self._setup.view(asked.actor)
        field = Field("zone", "form-setup-zone", longest=LONGEST_ZONE, default=view.settings.zone)
        await self._door.ask(
            asked, Form(self._door, asked.words, "form-setup-zone-title", Act.SETUP, [field], self._zone)
        )

    async def _zone(self, asked: Asked, sent: Sent) -> None:
        zones = await self._setup.zones(asked.actor, one(sent, "zone"))
        if len(zones) == 1:
            await self._change(asked, Screen.LANGUAGE, zone=zones[0])
        else:
            await self._door.update(asked, zone_choices(zones, one(sent, "zone"), asked.words))

    async def _near(self, asked: Asked) -> None:
        await self._change(asked, Screen.LANGUAGE, zone=first(asked))

    async def _fetching(self, asked: Asked) -> None:
        chosen = first(asked)
        if chosen not in set(Fetching):
            raise DeedsError("button_gone")
        await self._change(asked, Screen.SOURCES, fetching=Fetching(chosen))

    async def _hosts_form(self, asked: Asked) -> None:
        view = await self._setup.view(asked.actor)
        hosts = "\n".join(view.settings.fetch_hosts)
        field = Field(
            "fetch_hosts", "form-setup-hosts", Kind.PARAGRAPH, False, longest=LONGEST_HOSTS, default=hosts
        )
        title = "form-setup-hosts-title"
        await self._door.ask(asked, Form(self._door, asked.words, title, Act.SETUP, [field], self._hosts))

    async def _hosts(self, asked: Asked, sent: Sent) -> None:
        await self._change(asked, Screen.SOURCES, fetch_hosts=one(sent, "fetch_hosts"))

    async def _test(self, asked: Asked) -> None:
        view = await self._setup.view(asked.actor)
        found = self._sights(asked, view, Screen.OVERVIEW)
        await self._door.update(asked, test_choices(view, found, asked.words))

    async def _test_into(self, asked: Asked) -> None:
        # The press itself is the period: a reply that gets lost is no second press.
        planned = await self._setup.post_test(asked.actor, asked.values, str(asked.interaction.id))
        await self._door.update(asked, test_planned(planned, asked.words))

    async def _retention_form(self, asked: Asked) -> None:
        view = await self._setup.view(asked.actor)
        days = str(view.settings.retention_days)
        field = Field("retention_days", "form-setup-retention", longest=LONGEST_DAYS, default=days)
        title = "form-setup-retention-title"
        await self._door.ask(asked, Form(self._door, asked.words, title, Act.SETUP, [field], self._retention))

    async def _retention(self, asked: Asked, sent: Sent) -> None:
        await self._change(asked, Screen.OVERVIEW, retention_days=one(sent, "retention_days"))

    async def _one_person(self, asked: Asked) -> None:
        await self._change(asked, Screen.OVERVIEW, two_people=False)

    async def _two_people(self, asked: Asked) -> None:
        await self._change(asked, Screen.OVERVIEW, two_people=True)


def first(asked: Asked) -> str:
    """The one thing chosen in a menu, blank where the choice was taken away."""
    return next(iter(asked.values), "")
