"""*Edit* and *Withdraw* on an entry of the record: a form or a list for each part of it."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from discord.ext import commands

from bot.domain.access import Act
from bot.domain.drafts import Pick
from bot.domain.typed import LONGEST_LINE, LONGEST_TEXT
from bot.domain.views import Choice
from bot.domain.vocabulary import ClockOwner, FindingOutcome, NonAnswer, ResponseKind, VoteChoice
from bot.i18n import Localizer, message_id
from bot.rendering.custom_ids import Action
from bot.rendering.revising import entry_sheet, revised, withdrawn
from bot.services.drafting import LONGEST_QUOTATION, SourceTyped, outcomes_of
from bot.services.revising import LONGEST_LANGUAGE, EntryTyped, Revising, RevisionTyped
from cogs.forms import Field, Form, Kind, Sent, Then, one
from cogs.interactions import Asked, FrontDoor
from cogs.log import LONGEST_ADDRESS, LONGEST_DATE, MARKS, SAID
from cogs.picking import Pickers, Step

# Whose date a promise can have: theirs, or our own to look again.
OWNERS = (ClockOwner.OFFICIAL, ClockOwner.COALITION)


class ReviseCog(commands.Cog):
    """What follows *Edit*, from a record card, a review or the desk."""

    def __init__(self, door: FrontDoor, revising: Revising, pickers: Pickers) -> None:
        self._door = door
        self._revising = revising
        self._pickers = pickers
        self._parts = {
            "words": self._words,
            "kind": self._kind,
            "asks": self._asks,
            "votes": self._votes,
            "referred": self._referred,
            "target": self._target,
            "source": self._source,
        }
        door.handle(Action.EDIT, Act.LOG, self._edit)
        door.handle(Action.WITHDRAW, Act.LOG, self._withdraw)
        pickers.step("edit_official", Step(Act.LOG, "pick-who-said", self._offices, self._office, self._back))
        pickers.step(
            "edit_asks", Step(Act.LOG, "pick-which-asks", self._demands, self._asked, self._back, True)
        )
        pickers.step(
            "edit_votes", Step(Act.LOG, "pick-votes", self._voters, self._voted, self._back, True, MARKS)
        )

        pickers.step(
            "edit_referred",
            Step(Act.LOG, "pick-referred", self._offices_beside, self._referred_to, self._back),
        )
        pickers.step(
            "edit_found_official",
            Step(Act.LOG, "pick-found-where", self._offices, self._found_official, self._back),
        )
        pickers.step(
            "edit_found_ask", Step(Act.LOG, "pick-found-ask", self._demands, self._found_ask, self._back)
        )
        pickers.step(
            "edit_found_target",
            Step(Act.LOG, "pick-found-target", self._targets, self._found_target, self._back),
        )

    async def _edit(self, asked: Asked) -> None:
        part = self._parts.get(asked.argument(0), self._show)
        await part(asked, asked.reference)

    async def _show(self, asked: Asked, reference: str) -> None:
        view = await self._revising.entry(asked.actor, reference)
        await self._door.update(asked, entry_sheet(view, asked.words))

    async def _back(self, asked: Asked, pick: Pick) -> None:
        await self._show(asked, pick.about[0])

    async def _save(
        self,
        asked: Asked,
        reference: str,
        typed: RevisionTyped,
        *,
        before: EntryTyped | None = None,
        pick: Pick | None = None,
    ) -> None:
        review = await self._revising.revise(
            asked.actor, reference, typed, before=before, pick=pick.id if pick else None
        )
        await self._door.update(asked, revised(review, reference, asked.words))

    async def _ask(self, asked: Asked, reference: str, before: EntryTyped, fields: Sequence[Field]) -> None:
        """A form over what is there; what it does not hold stays as it is."""

        def onto(base: EntryTyped) -> Then:
            async def then(again: Asked, sent: Sent) -> None:
                await self._save(again, reference, _typed(sent), before=base)

            return then

        form = Form(
            self._door,
            asked.words,
            "form-edit",
            Act.LOG,
            fields,
            onto(before),
            onto=onto,
            reference=reference,
        )
        await self._door.ask(asked, form)

    async def _words(self, asked: Asked, reference: str) -> None:
        before = await self._revising.typed(asked.actor, reference)
        on = Field("on", "form-on", required=False, longest=LONGEST_DATE, default=before.on)
        summary = Field(
            "summary", "form-summary", Kind.PARAGRAPH, longest=LONGEST_TEXT, default=before.summary
        )
        place = Field("place", "form-place", required=False, longest=LONGEST_LINE, default=before.place)
        if before.outcome:
            outcome = FindingOutcome(before.outcome)
            alike = [
                each for each in FindingOutcome if each.concerns_commitment == outcome.concerns_commitment
            ]
            fields = [
                Field(
                    "outcome",
                    "form-outcome",
                    Kind.ONE,
                    options=_worded(asked.words, "outcome", alike),
                    default=before.outcome,
                ),
                Field("on", "form-seen-on", longest=LONGEST_DATE, default=before.on),
                summary,
                place,
            ]
        elif before.kind == ResponseKind.VOTE:
            fields = [on, summary, place]
        else:
            fields = [
                on,
                summary,
                Field(
                    "quotation",
                    "form-quotation",
                    Kind.PARAGRAPH,
                    False,
                    LONGEST_QUOTATION,
                    default=before.quotation,
                ),
                Field(
                    "quotation_language",
                    "form-quotation-language",
                    required=False,
                    longest=LONGEST_LANGUAGE,
                    default=before.quotation_language,
                ),
                place,
            ]
        await self._ask(asked, reference, before, fields)

    async def _kind(self, asked: Asked, reference: str) -> None:
        before = await self._revising.typed(asked.actor, reference)
        words = asked.words
        sorts = [(each.value, words.plain(message_id("non-answer", each.value))) for each in NonAnswer]
        fields = [
            Field("kind", "form-kind", Kind.ONE, options=_worded(words, "kind", SAID), default=before.kind),
            Field("due", "form-due", required=False, longest=LONGEST_DATE, default=before.due),
            Field(
                "due_set_by",
                "form-due-set-by",
                Kind.ONE,
                options=[(each.value, words.plain(message_id("due-set-by", each.value))) for each in OWNERS],
                default=before.due_set_by,
            ),
            Field(
                "non_answer",
                "form-non-answer",
                Kind.ONE,
                required=False,
                options=sorts,
                default=before.non_answer,
            ),
        ]
        await self._ask(asked, reference, before, fields)

    async def _source(self, asked: Asked, reference: str) -> None:
        await self._revising.entry(asked.actor, reference)

        async def then(again: Asked, sent: Sent) -> None:
            source = SourceTyped(
                title=one(sent, "title"),
                url=one(sent, "url"),
                publisher=one(sent, "publisher"),
                published=one(sent, "published"),
            )
            await self._save(again, reference, RevisionTyped(source=source, place=one(sent, "place")))

        fields = (
            Field("url", "form-url", required=False, longest=LONGEST_ADDRESS),
            Field("title", "form-title", required=False, longest=LONGEST_LINE),
            Field("publisher", "form-publisher", required=False, longest=LONGEST_LINE),
            Field("published", "form-published", required=False, longest=LONGEST_DATE),
            Field("place", "form-place", required=False, longest=LONGEST_LINE),
        )
        form = Form(self._door, asked.words, "form-right-source", Act.LOG, fields, then, reference=reference)
        await self._door.ask(asked, form)

    # Whose words, about which demands

    async def _asks(self, asked: Asked, reference: str) -> None:
        await self._pickers.begin(asked, "edit_official", reference)

    async def _offices(self, asked: Asked, pick: Pick) -> Sequence[Choice]:
        return await self._revising.officials(asked.actor, pick.about[0])

    async def _office(self, asked: Asked, pick: Pick) -> None:
        await self._pickers.advance(asked, pick, "edit_asks", *pick.about, *pick.values)

    async def _demands(self, asked: Asked, pick: Pick) -> Sequence[Choice]:
        return await self._revising.asks(asked.actor, pick.about[0], pick.about[1])

    async def _asked(self, asked: Asked, pick: Pick) -> None:
        await self._save(asked, pick.about[0], RevisionTyped(asks=pick.values), pick=pick)

    async def _votes(self, asked: Asked, reference: str) -> None:
        await self._pickers.begin(asked, "edit_votes", reference)

    async def _voters(self, asked: Asked, pick: Pick) -> Sequence[Choice]:
        return await self._revising.voters(asked.actor, pick.about[0])

    async def _voted(self, asked: Asked, pick: Pick) -> None:
        votes: Mapping[str, VoteChoice] = {value: VoteChoice(mark) for value, mark in pick.chosen}
        await self._save(asked, pick.about[0], RevisionTyped(votes=votes), pick=pick)

    async def _referred(self, asked: Asked, reference: str) -> None:
        await self._pickers.begin(asked, "edit_referred", reference)

    async def _offices_beside(self, asked: Asked, pick: Pick) -> Sequence[Choice]:
        return await self._revising.referable(asked.actor, pick.about[0])

    async def _referred_to(self, asked: Asked, pick: Pick) -> None:
        await self._save(asked, pick.about[0], RevisionTyped(referred_to=pick.values[0]), pick=pick)

    # What was looked at

    async def _target(self, asked: Asked, reference: str) -> None:
        await self._pickers.begin(asked, "edit_found_official", reference)

    async def _found_official(self, asked: Asked, pick: Pick) -> None:
        await self._pickers.advance(asked, pick, "edit_found_ask", *pick.about, *pick.values)

    async def _found_ask(self, asked: Asked, pick: Pick) -> None:
        await self._pickers.advance(asked, pick, "edit_found_target", pick.about[0], *pick.values)

    async def _targets(self, asked: Asked, pick: Pick) -> Sequence[Choice]:
        return await self._revising.targets(asked.actor, pick.about[0], pick.about[1])

    async def _found_target(self, asked: Asked, pick: Pick) -> None:
        reference, ask = pick.about[0], pick.about[1]
        typed = RevisionTyped(ask=ask, target=pick.values[0])
        outcomes = outcomes_of(pick.values[0])
        before = await self._revising.typed(asked.actor, reference)
        if before.outcome in outcomes:
            await self._save(asked, reference, typed, pick=pick)
            return

        # A promise is kept or not where a criterion is fulfilled or not: then the outcome is another one too.
        async def then(again: Asked, sent: Sent) -> None:
            concluded = replace(typed, outcome=FindingOutcome(one(sent, "outcome")))
            await self._save(again, reference, concluded, pick=pick)

        fields = (
            Field("outcome", "form-outcome", Kind.ONE, options=_worded(asked.words, "outcome", outcomes)),
        )
        form = Form(self._door, asked.words, "form-edit", Act.LOG, fields, then, reference=reference)
        await self._door.ask(asked, form)

    # Out of the record

    async def _withdraw(self, asked: Asked) -> None:
        reference = asked.reference
        await self._revising.entry(asked.actor, reference)

        async def then(again: Asked, sent: Sent) -> None:
            view = await self._revising.withdraw(again.actor, reference, one(sent, "reason"))
            await self._door.update(again, withdrawn(view, again.words))

        fields = (Field("reason", "form-withdraw-reason", Kind.PARAGRAPH, longest=LONGEST_LINE),)
        form = Form(self._door, asked.words, "form-withdraw", Act.LOG, fields, then, reference=reference)
        await self._door.ask(asked, form)


def _typed(sent: Sent) -> RevisionTyped:
    """What a form sent, in the fields that it has."""
    found: dict[str, Any] = {
        name: one(sent, name)
        for name in ("on", "summary", "quotation", "quotation_language", "place", "due")
        if name in sent
    }
    for name, word in (
        ("kind", ResponseKind),
        ("outcome", FindingOutcome),
        ("due_set_by", ClockOwner),
        ("non_answer", NonAnswer),
    ):
        if one(sent, name):
            found[name] = word(one(sent, name))
    return RevisionTyped(**found)


def _worded(
    words: Localizer, prefix: str, values: Sequence[ResponseKind | FindingOutcome]
) -> tuple[tuple[str, str], ...]:
    return tuple((each.value, words.plain(message_id(prefix, each.value))) for each in values)
