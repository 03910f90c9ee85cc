"""``/manage``: every kind of record found, added, edited, withdrawn; prepared campaigns loaded."""

from collections.abc import Sequence

import discord
from discord import app_commands
from discord.ext import commands

from bot.domain.access import Act, Actor
from bot.domain.drafts import Pick
from bot.domain.typed import LONGEST_LINE, LONGEST_TEXT
from bot.domain.views import Choice, OfficialSaved, Suggestion
from bot.domain.vocabulary import ClockOwner, Lifecycle, OfficialKind
from bot.i18n import Localizer, message_id
from bot.rendering.campaigns import campaigns
from bot.rendering.clocks import owner_options
from bot.rendering.custom_ids import Action
from bot.rendering.manage import demand_edited, demand_managed, official_saved
from bot.rendering.publishing import publication_sheet, waiting_sheet
from bot.rendering.seeding import loaded
from bot.services.boards import Boards
from bot.services.managing import LONGEST_TITLE, DemandTyped, Managing, OfficialTyped
from bot.services.publishing import Publishing
from bot.services.seeding import Seeding
from cogs.boards import suggested
from cogs.forms import Field, Form, Kind, Sent, Then, one
from cogs.interactions import Anyhow, Asked, FrontDoor
from cogs.labels import label
from cogs.manage_records import RecordForms
from cogs.picking import Pickers, Step
from cogs.watching import WatchingCog

LONGEST_DATE = 40


class ManageCog(commands.Cog):
    """``/manage`` and its buttons; the forms of most kinds of record are in ``manage_records.py``."""

    manage = app_commands.Group(
        name="manage",
        description=label("command-manage"),
        guild_only=True,
        default_permissions=discord.Permissions(manage_messages=True),
        extras={"act": Act.MANAGE},
    )

    def __init__(
        self,
        door: FrontDoor,
        boards: Boards,
        managing: Managing,
        records: RecordForms,
        seeding: Seeding,
        publishing: Publishing,
        pickers: Pickers,
        watching: WatchingCog,
    ) -> None:
        self._door = door
        self._publishing = publishing
        self._boards = boards
        self._managing = managing
        self._records = records
        self._seeding = seeding
        self._pickers = pickers
        self._watching = watching
        pickers.step(
            "group_offices",
            Step(Act.MANAGE, "pick-group-offices", self._offices, self._resolved, self._to_demand, True),
        )
        door.handle(Action.MANAGE, Act.MANAGE, self._group, what="group")
        door.handle(Action.MANAGE, Act.MANAGE, self._ask, what="ask")
        door.handle(Action.MANAGE, Act.MANAGE, self._activate, what="activate")
        door.handle(Action.MANAGE, Act.MANAGE, self._edit, what="edit")
        door.handle(Action.MANAGE, Act.MANAGE, self._official, what="official")
        door.handle(Action.LOAD, Act.MANAGE, self._load)
        door.handle(Action.PAGE, Act.MANAGE, self._page, what="manage")

    @manage.command(name="demand", description=label("command-manage-demand"), extras={"act": Act.MANAGE})
    @app_commands.describe(
        demand=label("command-manage-demand-demand"), campaign=label("command-manage-demand-campaign")
    )
    async def demand(
        self, interaction: Anyhow, demand: str | None = None, campaign: str | None = None
    ) -> None:
        """A demand to edit or put to more offices; without one, the form for a new one."""
        asked = await self._door.asked(interaction, Act.MANAGE)
        if demand is not None:
            view = await self._managing.demand(asked.actor, demand)
            await self._door.answer(asked, demand_managed(view, asked.words))
        else:
            await self._door.ask(asked, self._demand_form(asked.words, campaign, asked.once))

    @manage.command(name="official", description=label("command-manage-official"), extras={"act": Act.MANAGE})
    @app_commands.describe(official=label("command-manage-official-official"))
    async def official(self, interaction: Anyhow, official: str | None = None) -> None:
        """The form of an office, filled in if there is one already."""
        asked = await self._door.asked(interaction, Act.MANAGE)
        await self._open_official(asked, official)

    @manage.command(name="campaign", description=label("command-manage-campaign"), extras={"act": Act.MANAGE})
    @app_commands.describe(
        campaign=label("command-manage-campaign-campaign"),
        prepared=label("command-manage-campaign-prepared"),
    )
    async def campaign(
        self, interaction: Anyhow, campaign: str | None = None, prepared: str | None = None
    ) -> None:
        """A campaign to edit, or a prepared one to load; without either, those there are."""
        asked = await self._door.asked(interaction, Act.MANAGE)
        if prepared is not None:
            report = await self._seeding.load(asked.actor, prepared)
            await self._door.answer(asked, loaded(report, asked.words))
        elif campaign is not None:
            await self._records.open(asked, "campaign", campaign)
        else:
            view = await self._boards.campaigns(asked.actor)
            await self._door.answer(asked, campaigns(view, asked.words))

    @manage.command(name="publish", description=label("command-manage-publish"), extras={"act": Act.PUBLISH})
    @app_commands.describe(reference=label("command-manage-publish-reference"))
    async def publish(self, interaction: Anyhow, reference: str | None = None) -> None:
        """What publishing a record would make public; without one, what waits for a second organiser."""
        asked = await self._door.asked(interaction, Act.PUBLISH)
        if reference is None:
            waiting = await self._publishing.waiting(asked.actor)
            await self._door.answer(asked, waiting_sheet(waiting, asked.words))
        else:
            view = await self._publishing.look(asked.actor, reference)
            await self._door.answer(asked, publication_sheet(view, asked.words))

    @manage.command(name="action", description=label("command-manage-action"), extras={"act": Act.MANAGE})
    @app_commands.describe(
        action=label("command-manage-action-action"), campaign=label("command-manage-campaign-of")
    )
    async def action(
        self, interaction: Anyhow, action: str | None = None, campaign: str | None = None
    ) -> None:
        """An action to edit; without one, the form for a new one."""
        asked = await self._door.asked(interaction, Act.MANAGE)
        await self._records.open(asked, "action", action, campaign)

    @manage.command(name="event", description=label("command-manage-event"), extras={"act": Act.MANAGE})
    @app_commands.describe(
        event=label("command-manage-event-event"), campaign=label("command-manage-campaign-of")
    )
    async def event(self, interaction: Anyhow, event: str | None = None, campaign: str | None = None) -> None:
        """An event to edit; without one, the form for a new one."""
        asked = await self._door.asked(interaction, Act.MANAGE)
        await self._records.open(asked, "event", event, campaign)

    @manage.command(name="evidence", description=label("command-manage-evidence"), extras={"act": Act.MANAGE})
    @app_commands.describe(
        evidence=label("command-manage-evidence-evidence"), campaign=label("command-manage-campaign-of")
    )
    async def evidence(
        self, interaction: Anyhow, evidence: str | None = None, campaign: str | None = None
    ) -> None:
        """Evidence to edit; without any, the form for a new piece."""
        asked = await self._door.asked(interaction, Act.MANAGE)
        await self._records.open(asked, "evidence", evidence, campaign)

    @manage.command(name="source", description=label("command-manage-source"), extras={"act": Act.MANAGE})
    @app_commands.describe(source=label("command-manage-source-source"))
    async def source(self, interaction: Anyhow, source: str | None = None) -> None:
        """A source to edit; without one, the form for a new one."""
        asked = await self._door.asked(interaction, Act.MANAGE)
        await self._records.open(asked, "source", source)

    @manage.command(name="watch", description=label("command-manage-watch"), extras={"act": Act.MANAGE})
    @app_commands.describe(
        watch=label("command-manage-watch-watch"), campaign=label("command-manage-watch-campaign")
    )
    async def watch(self, interaction: Anyhow, watch: str | None = None, campaign: str | None = None) -> None:
        """A feed or a council that is watched; without one, all of them."""
        asked = await self._door.asked(interaction, Act.MANAGE)
        await self._watching.open(asked, watch, campaign)

    @manage.command(
        name="organisation", description=label("command-manage-organisation"), extras={"act": Act.MANAGE}
    )
    @app_commands.describe(organisation=label("command-manage-organisation-organisation"))
    async def organisation(self, interaction: Anyhow, organisation: str | None = None) -> None:
        """An organisation to edit; without one, the form for a new one."""
        asked = await self._door.asked(interaction, Act.MANAGE)
        await self._records.open(asked, "organisation", organisation)

    @manage.command(name="contact", description=label("command-manage-contact"), extras={"act": Act.MANAGE})
    @app_commands.describe(official=label("command-manage-contact-official"))
    async def contact(self, interaction: Anyhow, official: str) -> None:
        """The public contacts of an office."""
        asked = await self._door.asked(interaction, Act.MANAGE)
        await self._records.open_contacts(asked, official)

    @demand.autocomplete("demand")
    async def _demands(self, interaction: Anyhow, typed: str) -> list[app_commands.Choice[str]]:
        return await suggested(self._door, self._boards, interaction, Act.MANAGE, "demand", typed)

    @publish.autocomplete("reference")
    async def _publishable(self, interaction: Anyhow, typed: str) -> list[app_commands.Choice[str]]:
        async def suggest(actor: Actor) -> Sequence[Suggestion]:
            return await self._publishing.suggest(actor, typed)

        return await self._door.choices(interaction, Act.PUBLISH, suggest)

    @action.autocomplete("action")
    async def _actions(self, interaction: Anyhow, typed: str) -> list[app_commands.Choice[str]]:
        return await suggested(self._door, self._boards, interaction, Act.MANAGE, "action", typed)

    @event.autocomplete("event")
    async def _events(self, interaction: Anyhow, typed: str) -> list[app_commands.Choice[str]]:
        return await suggested(self._door, self._boards, interaction, Act.MANAGE, "event", typed)

    @evidence.autocomplete("evidence")
    async def _evidence(self, interaction: Anyhow, typed: str) -> list[app_commands.Choice[str]]:
        return await suggested(self._door, self._boards, interaction, Act.MANAGE, "evidence", typed)

    @source.autocomplete("source")
    async def _sources(self, interaction: Anyhow, typed: str) -> list[app_commands.Choice[str]]:
        return await suggested(self._door, self._boards, interaction, Act.MANAGE, "source", typed)

    @watch.autocomplete("watch")
    async def _watches(self, interaction: Anyhow, typed: str) -> list[app_commands.Choice[str]]:
        async def suggest(actor: Actor) -> Sequence[Suggestion]:
            return await self._watching.suggest(actor, typed)

        return await self._door.choices(interaction, Act.MANAGE, suggest)

    @organisation.autocomplete("organisation")
    async def _organisations(self, interaction: Anyhow, typed: str) -> list[app_commands.Choice[str]]:
        return await suggested(self._door, self._boards, interaction, Act.MANAGE, "organisation", typed)

    @campaign.autocomplete("campaign")
    @action.autocomplete("campaign")
    @watch.autocomplete("campaign")
    @event.autocomplete("campaign")
    @evidence.autocomplete("campaign")
    @demand.autocomplete("campaign")
    async def _campaigns(self, interaction: Anyhow, typed: str) -> list[app_commands.Choice[str]]:
        return await suggested(self._door, self._boards, interaction, Act.MANAGE, "campaign", typed)

    @contact.autocomplete("official")
    @official.autocomplete("official")
    async def _officials(self, interaction: Anyhow, typed: str) -> list[app_commands.Choice[str]]:
        return await suggested(self._door, self._boards, interaction, Act.MANAGE, "official", typed)

    @campaign.autocomplete("prepared")
    async def _prepared(self, interaction: Anyhow, typed: str) -> list[app_commands.Choice[str]]:
        return await suggested(self._door, self._boards, interaction, Act.MANAGE, "prepared", typed)

    async def _page(self, asked: Asked) -> None:
        view = await self._managing.demand(asked.actor, asked.argument(0))
        await self._door.update(asked, demand_managed(view, asked.words, number=asked.number(1)))

    async def _show(self, asked: Asked, reference: str) -> None:
        view = await self._managing.demand(asked.actor, reference)
        await self._door.update(asked, demand_managed(view, asked.words))

    async def _ask(self, asked: Asked) -> None:
        await self._managing.ask_officials(asked.actor, asked.argument(0), asked.values)
        await self._show(asked, asked.argument(0))

    async def _activate(self, asked: Asked) -> None:
        await self._managing.set_lifecycle(asked.actor, asked.argument(0), Lifecycle.ACTIVE, None, "")
        await self._show(asked, asked.argument(0))

    # A group that stands for offices

    async def _group(self, asked: Asked) -> None:
        group = asked.values[0] if asked.values else ""
        await self._pickers.begin(asked, "group_offices", asked.argument(0), group)

    async def _offices(self, asked: Asked, pick: Pick) -> Sequence[Choice]:
        return await self._managing.group_offices(asked.actor, pick.about[0], pick.about[1])

    async def _resolved(self, asked: Asked, pick: Pick) -> None:
        await self._managing.resolve_group(
            asked.actor, pick.about[0], pick.about[1], pick.values, pick=pick.id
        )
        await self._show(asked, pick.about[0])

    async def _to_demand(self, asked: Asked, pick: Pick) -> None:
        await self._show(asked, pick.about[0])

    async def _edit(self, asked: Asked) -> None:
        reference = asked.argument(0)
        before = await self._managing.demand_typed(asked.actor, reference)

        def onto(base: DemandTyped) -> Then:
            async def then(asked: Asked, sent: Sent) -> None:
                saved = await self._managing.edit_demand(asked.actor, reference, _demand(sent), before=base)
                await self._door.update(asked, demand_edited(saved, base.version, asked.words))

            return then

        fields, title = _demand_fields(before, asked.words), "form-demand-edit-title"
        form = Form(self._door, asked.words, title, Act.MANAGE, fields, onto(before), onto=onto)
        await self._door.ask(asked, form)

    def _demand_form(self, words: Localizer, campaign: str | None, once: str) -> Form:
        async def then(asked: Asked, sent: Sent) -> None:
            added = await self._managing.add_demand(asked.actor, campaign, _demand(sent), (), once=once)
            await self._show(asked, added.reference)

        fields = _demand_fields(DemandTyped("", "", ""), words)
        return Form(self._door, words, "form-demand-add-title", Act.MANAGE, fields, then)

    async def _official(self, asked: Asked) -> None:
        await self._open_official(asked, asked.argument(0))

    async def _open_official(self, asked: Asked, reference: str | None) -> None:
        if reference is None:
            await self._door.ask(asked, self._new_official(asked.words, asked.once))
            return
        before = await self._managing.official_typed(asked.actor, reference)

        def onto(base: OfficialTyped) -> Then:
            async def then(asked: Asked, sent: Sent) -> None:
                saved = await self._managing.edit_official(
                    asked.actor, reference, office_sent(sent), before=base
                )
                await self._door.update(asked, official_saved(saved, "manage-official-saved", asked.words))

            return then

        fields, title = office_fields(before, asked.words), "form-official-edit-title"
        form = Form(self._door, asked.words, title, Act.MANAGE, fields, onto(before), onto=onto)
        await self._door.ask(asked, form)

    def _new_official(self, words: Localizer, once: str) -> Form:
        async def then(asked: Asked, sent: Sent) -> None:
            saved = await self._managing.add_official(asked.actor, office_sent(sent), once=once)
            await self._door.update(
                asked, official_saved(OfficialSaved(saved), "manage-official-added", asked.words)
            )

        fields = office_fields(OfficialTyped("", OfficialKind.ELECTED_OFFICE), words)
        return Form(self._door, words, "form-official-add-title", Act.MANAGE, fields, then)

    async def _load(self, asked: Asked) -> None:
        report = await self._seeding.load(asked.actor, asked.reference)
        await self._door.update(asked, loaded(report, asked.words))


def _demand_fields(typed: DemandTyped, words: Localizer) -> list[Field]:
    return [
        Field("title", "form-demand-title", longest=LONGEST_TITLE, default=typed.title),
        Field("text", "form-demand-text", Kind.PARAGRAPH, longest=LONGEST_TEXT, default=typed.text),
        Field(
            "criteria", "form-demand-criteria", Kind.PARAGRAPH, longest=LONGEST_TEXT, default=typed.criteria
        ),
        Field(
            "deadline",
            "form-demand-deadline",
            required=False,
            longest=LONGEST_DATE,
            default=typed.deadline,
        ),
        Field(
            "deadline_set_by",
            "form-demand-deadline-owner",
            Kind.ONE,
            options=owner_options(words),
            default=typed.deadline_set_by.value,
        ),
    ]


def _demand(sent: Sent) -> DemandTyped:
    return DemandTyped(
        one(sent, "title"),
        one(sent, "text"),
        one(sent, "criteria"),
        one(sent, "deadline"),
        deadline_set_by=ClockOwner(one(sent, "deadline_set_by")),
    )


def office_fields(typed: OfficialTyped, words: Localizer) -> list[Field]:
    """The fields of an office with its holder."""
    kinds = [(each.value, words.plain(message_id("official-kind", each.value))) for each in OfficialKind]
    return [
        Field("name", "form-official-name", longest=LONGEST_TITLE, default=typed.name),
        Field("kind", "form-official-kind", Kind.ONE, options=kinds, default=typed.kind.value),
        Field(
            "jurisdiction",
            "form-official-jurisdiction",
            required=False,
            longest=LONGEST_LINE,
            default=typed.jurisdiction,
        ),
        Field("holder", "form-official-holder", required=False, longest=LONGEST_LINE, default=typed.holder),
        Field("since", "form-official-since", required=False, longest=LONGEST_DATE, default=typed.since),
    ]


def office_sent(sent: Sent) -> OfficialTyped:
    """The office that a form with those fields was sent with."""
    return OfficialTyped(
        one(sent, "name"),
        OfficialKind(one(sent, "kind")),
        one(sent, "jurisdiction"),
        one(sent, "holder"),
        one(sent, "since"),
    )
