"""``/log``: one source, then line after line, every step saved; at the end the lines are reported."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

import discord
from discord import app_commands
from discord.ext import commands

from bot.domain.access import Act
from bot.domain.drafts import Pick
from bot.domain.texts import Text
from bot.domain.typed import LONGEST_LINE, LONGEST_TEXT
from bot.domain.views import Choice, DraftView, LeadLine, ReportLine
from bot.domain.vocabulary import FindingOutcome, Lack, OfficialKind, ResponseKind, VoteChoice
from bot.i18n import Localizer, message_id
from bot.rendering.confirmations import confirmation
from bot.rendering.custom_ids import Action, build
from bot.rendering.layout import button
from bot.rendering.leads import source_of_lead
from bot.rendering.log_flow import draft_sheet, drafts_sheet, reported, source_from
from bot.services.boards import Boards
from bot.services.drafting import (
    LONGEST_QUOTATION,
    Drafting,
    FindingTyped,
    ResponseTyped,
    SourceTyped,
    VoteTyped,
    outcomes_of,
)
from bot.services.leads import Leads
from bot.services.managing import OfficialTyped
from cogs.boards import suggested
from cogs.documents import ReadingFlow
from cogs.forms import Field, Form, Kind, Sent, one
from cogs.interactions import Anyhow, Asked, FrontDoor, uuid_of
from cogs.labels import label
from cogs.manage import office_fields, office_sent
from cogs.picking import Choices, Pickers, Step, Then

LONGEST_ADDRESS = 1000
LONGEST_DATE = 40
CONFIDENTIAL = "confidential"
OPEN = "open"
SURE = "sure"
NEW_OFFICE = "new"
MARKS = tuple(each.value for each in VoteChoice)
# A vote is logged as a roll call, never as the word of one office.
SAID = tuple(each for each in ResponseKind if each is not ResponseKind.VOTE)
_SUMMARY = Field("summary", "form-summary", Kind.PARAGRAPH, longest=LONGEST_TEXT)
_PLACE = Field("place", "form-place", required=False, longest=LONGEST_LINE)


class LogCog(commands.Cog):
    """``/log`` and everything that follows it."""

    def __init__(
        self,
        door: FrontDoor,
        boards: Boards,
        drafting: Drafting,
        leads: Leads,
        pickers: Pickers,
        reading: ReadingFlow,
    ) -> None:
        self._door = door
        self._boards = boards
        self._drafting = drafting
        self._leads = leads
        self._reading = reading
        self._pickers = pickers
        for action, answer in (
            (Action.LOG_START, self._start),
            (Action.LOG_RESUME, self._resume),
            (Action.LOG_RESPONSE, self._response),
            (Action.LOG_FINDING, self._finding),
            (Action.LOG_VOTE, self._vote),
            (Action.LOG_TELL, self._tell),
            (Action.LOG_REMOVE, self._remove),
            (Action.LOG_FINISH, self._finish),
            (Action.LOG_DISCARD, self._discard),
        ):
            door.handle(action, Act.LOG, answer)
        door.handle(Action.PAGE, Act.LOG, self._page, what="draft")
        self._lists()

    def _lists(self) -> None:
        def step(flow: str, question: str, choices: Choices, then: Then, *, several: bool = False) -> None:
            self._pickers.step(flow, Step(Act.LOG, question, choices, then, self._back, several))

        step("said_official", "pick-who-said", self._officials, self._said_official)
        step("said_asks", "pick-which-asks", self._asks, self._said_asks, several=True)
        step("found_official", "pick-found-where", self._officials, self._found_official)
        step("found_ask", "pick-found-ask", self._asks, self._found_ask)
        step("found_target", "pick-found-target", self._targets, self._found_target)
        step("vote_demand", "pick-vote-demand", self._demands, self._vote_demand)
        self._pickers.step(
            "vote_offices",
            Step(Act.LOG, "pick-votes", self._voters, self._voted, self._back, True, MARKS),
        )
        step("tell_promise", "pick-promise", self._tellable, self._told)
        step("tell_non_answer", "pick-non-answer", self._tellable, self._told)
        step("tell_referred", "pick-referred", self._tellable, self._told)

    @app_commands.command(name="log", description=label("command-log"), extras={"act": Act.LOG})
    @app_commands.describe(campaign=label("command-log-campaign"))
    @app_commands.guild_only()
    @app_commands.default_permissions(discord.Permissions(manage_messages=True))
    async def log(self, interaction: Anyhow, campaign: str | None = None) -> None:
        """Log what a source says."""
        asked = await self._door.asked(interaction, Act.LOG)
        opening = await self._drafting.opening(asked.actor, campaign)
        reference = opening.campaign.reference
        if opening.drafts:
            sheet = drafts_sheet(opening.drafts, asked.words, campaign=reference)
            await self._door.answer(asked, sheet)
        else:
            await self._ask_source(asked, reference)

    @log.autocomplete("campaign")
    async def _campaigns(self, interaction: Anyhow, typed: str) -> list[app_commands.Choice[str]]:
        return await suggested(self._door, self._boards, interaction, Act.LOG, "campaign", typed)

    # The draft

    async def _start(self, asked: Asked) -> None:
        opening = await self._drafting.opening(asked.actor, asked.reference or None)
        report = None
        if asked.argument(0):
            report = await self._drafting.report(asked.actor, asked.argument(0))
        lead = None
        if asked.argument(1):
            lead = await self._leads.usable(asked.actor, uuid_of(asked.argument(1)))
        await self._ask_source(asked, opening.campaign.reference, report, lead)

    async def _ask_source(
        self,
        asked: Asked,
        campaign: str,
        report: ReportLine | None = None,
        lead: LeadLine | None = None,
    ) -> None:
        words = asked.words
        from_lead = lead.lead.id if lead else None
        from_report = report.reference if report else None

        async def then(again: Asked, sent: Sent) -> None:
            typed = SourceTyped(
                title=one(sent, "title"),
                url=one(sent, "url"),
                publisher=one(sent, "publisher"),
                published=one(sent, "published"),
                confidential=one(sent, "confidential") == CONFIDENTIAL,
            )
            view = await self._drafting.start(
                again.actor, campaign, typed, report=from_report, lead=from_lead
            )
            if lead is not None and lead.votes:
                await self._roll_call(again, view, lead)
                return
            await self._reading.offer(again, str(view.id), view.source.url, draft_sheet(view, again.words))

        url, title, published = source_from(report, words) if report else ("", "", "")
        if lead is not None:
            url, title, published = source_of_lead(lead)
        fields = (
            Field("url", "form-url", required=False, longest=LONGEST_ADDRESS, default=url),
            Field("title", "form-title", required=False, longest=LONGEST_LINE, default=title),
            Field("publisher", "form-publisher", required=False, longest=LONGEST_LINE),
            Field("published", "form-published", required=False, longest=LONGEST_DATE, default=published),
            Field(
                "confidential",
                "form-confidential",
                Kind.ONE,
                options=(
                    (OPEN, words.plain("form-confidential-no")),
                    (CONFIDENTIAL, words.plain("form-confidential-yes")),
                ),
                default=OPEN,
            ),
        )
        await self._door.ask(asked, Form(self._door, words, "form-source", Act.LOG, fields, then))

    async def _show(self, asked: Asked, view: DraftView, number: int = 0) -> None:
        # The newest line is at the end, and so is the page to go on with.
        page = number or len(view.lines) or 1
        await self._door.update(asked, draft_sheet(view, asked.words, number=page))

    async def _resume(self, asked: Asked) -> None:
        await self._show(asked, await self._drafting.draft(asked.actor, uuid_of(asked.reference)))

    async def _page(self, asked: Asked) -> None:
        view = await self._drafting.draft(asked.actor, uuid_of(asked.argument(0)))
        await self._show(asked, view, asked.number(1))

    async def _back(self, asked: Asked, pick: Pick) -> None:
        await self._show(asked, await self._drafting.draft(asked.actor, uuid_of(pick.about[0])))

    async def _remove(self, asked: Asked) -> None:
        number = int(asked.values[0]) if asked.values and asked.values[0].isdecimal() else 0
        view = await self._drafting.remove_line(
            asked.actor, uuid_of(asked.reference), number, of=asked.number(0)
        )
        await self._show(asked, view)

    async def _finish(self, asked: Asked) -> None:
        review = await self._drafting.submit(asked.actor, uuid_of(asked.reference))
        await self._door.update(asked, reported(review, asked.words))

    async def _discard(self, asked: Asked) -> None:
        draft = uuid_of(asked.reference)
        if asked.argument(0) == SURE:
            await self._drafting.discard(asked.actor, draft)
            await self._door.update(asked, confirmation(asked.words, "log-discarded"))
            return
        view = await self._drafting.draft(asked.actor, draft)
        buttons = (
            button(
                asked.words,
                "button-log-discard",
                build(Action.LOG_DISCARD, draft, SURE),
                discord.ButtonStyle.danger,
            ),
            button(asked.words, "button-log-keep", build(Action.LOG_RESUME, draft)),
        )
        sheet = confirmation(asked.words, "log-discard-sure", buttons=buttons, count=len(view.lines))
        await self._door.update(asked, sheet)

    # What was said

    async def _response(self, asked: Asked) -> None:
        view = await self._drafting.draft(asked.actor, uuid_of(asked.reference))
        if view.report is None or view.lines or not view.official:
            await self._pickers.begin(asked, "said_official", asked.reference)
            return
        # The report says already whom it is about.
        chosen = [(each.reference, "") for each in view.report.asks]
        await self._pickers.begin(asked, "said_asks", asked.reference, view.official, preset=chosen)

    async def _officials(self, asked: Asked, pick: Pick) -> Sequence[Choice]:
        return await self._drafting.officials(asked.actor, uuid_of(pick.about[0]))

    async def _said_official(self, asked: Asked, pick: Pick) -> None:
        await self._pickers.advance(asked, pick, "said_asks", *pick.about, *pick.values)

    async def _asks(self, asked: Asked, pick: Pick) -> Sequence[Choice]:
        return await self._drafting.asks(asked.actor, uuid_of(pick.about[0]), pick.about[1])

    async def _said_asks(self, asked: Asked, pick: Pick) -> None:
        words = asked.words
        draft = await self._drafting.draft(asked.actor, uuid_of(pick.about[0]))
        noted = draft.report.note if draft.report is not None and not draft.lines else ""

        async def then(again: Asked, sent: Sent) -> None:
            typed = ResponseTyped(
                kind=ResponseKind(one(sent, "kind")),
                asks=pick.values,
                on=one(sent, "on"),
                summary=one(sent, "summary"),
                quotation=one(sent, "quotation"),
                due=one(sent, "due"),
            )
            view = await self._drafting.add_response(again.actor, uuid_of(pick.about[0]), typed, pick=pick.id)
            await self._added(again, view)

        fields = (
            Field("kind", "form-kind", Kind.ONE, options=_worded(words, "kind", SAID)),
            Field("on", "form-on", required=False, longest=LONGEST_DATE),
            replace(_SUMMARY, default=noted),
            Field("quotation", "form-quotation", Kind.PARAGRAPH, False, LONGEST_QUOTATION),
            Field("due", "form-due", required=False, longest=LONGEST_DATE),
        )
        await self._door.ask(asked, Form(self._door, words, "form-response", Act.LOG, fields, then))

    async def _added(self, asked: Asked, view: DraftView) -> None:
        line = view.lines[-1]
        if line.lack is None:
            await self._show(asked, view)
        else:
            await self._ask_lack(asked, view, line.number, line.lack)

    # What the form had no room for

    async def _tell(self, asked: Asked) -> None:
        view = await self._drafting.draft(asked.actor, uuid_of(asked.reference))
        chosen = next((each for each in view.lines if [str(each.number)] == list(asked.values)), None)
        if chosen is None or chosen.lack is None:
            await self._show(asked, view)
        else:
            await self._ask_lack(asked, view, chosen.number, chosen.lack)

    async def _ask_lack(self, asked: Asked, view: DraftView, number: int, lack: Lack) -> None:
        await self._pickers.begin(asked, f"tell_{lack.value}", str(view.id), str(number))

    async def _tellable(self, asked: Asked, pick: Pick) -> Sequence[Choice]:
        choices = await self._drafting.tellable(asked.actor, uuid_of(pick.about[0]), int(pick.about[1]))
        if pick.flow == f"tell_{Lack.REFERRED.value}":
            # First, as nobody should look through every page for what is not there.
            return [Choice(NEW_OFFICE, Text("", asked.words.plain("log-new-office"))), *choices]
        if pick.flow != f"tell_{Lack.NON_ANSWER.value}":
            return choices
        return [
            replace(each, label=Text("", asked.words.plain(message_id("non-answer", each.value))))
            for each in choices
        ]

    async def _told(self, asked: Asked, pick: Pick) -> None:
        if pick.values[0] == NEW_OFFICE:
            await self._ask_office(asked, pick)
            return
        view = await self._drafting.tell(
            asked.actor, uuid_of(pick.about[0]), int(pick.about[1]), pick.values[0], pick=pick.id
        )
        await self._show(asked, view)

    async def _ask_office(self, asked: Asked, pick: Pick) -> None:
        async def then(again: Asked, sent: Sent) -> None:
            view = await self._drafting.tell_new_office(
                again.actor, uuid_of(pick.about[0]), int(pick.about[1]), office_sent(sent), pick=pick.id
            )
            await self._show(again, view)

        fields = office_fields(OfficialTyped("", OfficialKind.ELECTED_OFFICE), asked.words)
        form = Form(self._door, asked.words, "form-new-office", Act.LOG, fields, then)
        await self._door.ask(asked, form)

    # What was observed

    async def _finding(self, asked: Asked) -> None:
        await self._pickers.begin(asked, "found_official", asked.reference)

    async def _found_official(self, asked: Asked, pick: Pick) -> None:
        await self._pickers.advance(asked, pick, "found_ask", *pick.about, *pick.values)

    async def _found_ask(self, asked: Asked, pick: Pick) -> None:
        await self._pickers.advance(asked, pick, "found_target", pick.about[0], *pick.values)

    async def _targets(self, asked: Asked, pick: Pick) -> Sequence[Choice]:
        return await self._drafting.targets(asked.actor, uuid_of(pick.about[0]), pick.about[1])

    async def _found_target(self, asked: Asked, pick: Pick) -> None:
        words = asked.words
        target = pick.values[0]

        async def then(again: Asked, sent: Sent) -> None:
            typed = FindingTyped(
                outcome=FindingOutcome(one(sent, "outcome")),
                ask=pick.about[1],
                target=target,
                on=one(sent, "on"),
                summary=one(sent, "summary"),
                place=one(sent, "place"),
            )
            view = await self._drafting.add_finding(again.actor, uuid_of(pick.about[0]), typed, pick=pick.id)
            await self._show(again, view)

        fields = (
            Field(
                "outcome", "form-outcome", Kind.ONE, options=_worded(words, "outcome", outcomes_of(target))
            ),
            Field("on", "form-seen-on", longest=LONGEST_DATE),
            replace(_SUMMARY, message="form-observed"),
            _PLACE,
        )
        await self._door.ask(asked, Form(self._door, words, "form-finding", Act.LOG, fields, then))

    # A roll call

    async def _vote(self, asked: Asked) -> None:
        await self._pickers.begin(asked, "vote_demand", asked.reference)

    async def _roll_call(self, asked: Asked, view: DraftView, lead: LeadLine) -> None:
        """Opens the roll call of a meeting with what its record says; a person looks it over."""
        if len(lead.demands) == 1:
            demand = lead.demands[0].reference
            await self._pickers.begin(asked, "vote_offices", str(view.id), demand, preset=lead.votes)
        else:
            await self._pickers.begin(asked, "vote_demand", str(view.id), str(lead.lead.id))

    async def _demands(self, asked: Asked, pick: Pick) -> Sequence[Choice]:
        return await self._drafting.demands(asked.actor, uuid_of(pick.about[0]))

    async def _vote_demand(self, asked: Asked, pick: Pick) -> None:
        draft, *lead = pick.about
        votes = (await self._leads.lead(asked.actor, uuid_of(lead[0]))).votes if lead else ()
        await self._pickers.advance(asked, pick, "vote_offices", draft, *pick.values, marked=votes)

    async def _voters(self, asked: Asked, pick: Pick) -> Sequence[Choice]:
        return await self._drafting.voters(asked.actor, uuid_of(pick.about[0]), pick.about[1])

    async def _voted(self, asked: Asked, pick: Pick) -> None:
        votes: Mapping[str, VoteChoice] = {value: VoteChoice(mark) for value, mark in pick.chosen}

        async def then(again: Asked, sent: Sent) -> None:
            typed = VoteTyped(
                demand=pick.about[1],
                votes=votes,
                on=one(sent, "on"),
                summary=one(sent, "summary"),
                place=one(sent, "place"),
            )
            view = await self._drafting.add_vote(again.actor, uuid_of(pick.about[0]), typed, pick=pick.id)
            await self._show(again, view)

        fields = (
            Field("on", "form-on", required=False, longest=LONGEST_DATE),
            replace(_SUMMARY, message="form-voted-on"),
            _PLACE,
        )
        await self._door.ask(asked, Form(self._door, asked.words, "form-vote", Act.LOG, fields, then))


def _worded(
    words: Localizer, prefix: str, values: Sequence[ResponseKind | FindingOutcome]
) -> tuple[tuple[str, str], ...]:
    return tuple((each.value, words.plain(message_id(prefix, each.value))) for each in values)
