"""The card of one response or finding: the whole of it, with the wordings it had before."""

from dataclasses import replace
from typing import Any

from discord import ui

from bot.domain.views import RecordCard, RecordLine, ResponseLine
from bot.domain.vocabulary import DisputeState, ResponseKind, RevisionState
from bot.i18n import Localizer, message_id
from bot.rendering.custom_ids import Action, build
from bot.rendering.disputes import dispute_entries
from bot.rendering.headlines import HOUSE_COLOUR
from bot.rendering.history import history_button
from bot.rendering.layout import Sheet, button, pager, post_button, rows, sheet
from bot.rendering.letters import letter_entries
from bot.rendering.lines import kind_words, record_text, state_note
from bot.rendering.names import content, content_pieces, label, name, written_in
from bot.rendering.pages import Draw, Entry, heading, listed, page, said
from bot.rendering.publishing import LOOK
from bot.rendering.revising import edit_button
from bot.rendering.safe_text import pieces, quote, safe
from bot.rendering.size_budget import LINE_WIDTH, Room

PIECE = 900


def _whole(text: str) -> Draw:
    return lambda _: safe(text, 2 * PIECE + 2, lines=True)


def _quoted(text: str) -> Draw:
    return lambda _: quote(text, 2 * PIECE + 2)


def _text_entries(localizer: Localizer, line: RecordLine) -> list[Entry]:
    entries = []
    if line.summary:
        section = heading(localizer, "record-summary")
        found = content_pieces(localizer, line.said, PIECE)
        entries += [Entry(_whole(each), 1 + len(each) // LINE_WIDTH, section) for each in found]
        entries.append(Entry(said(label(localizer, line.said)), 0, section))
    if isinstance(line, ResponseLine) and line.quotation:
        section = heading(localizer, "record-quotation")
        found = pieces(line.quotation, PIECE)
        entries += [Entry(_quoted(each), 1 + len(each) // LINE_WIDTH, section) for each in found]
        entries.append(Entry(said(written_in(localizer, line.quotation_language)), 0, section))
    return entries


def _votes(localizer: Localizer, line: RecordLine) -> list[Entry]:
    if not isinstance(line, ResponseLine):
        return []
    return listed(
        line.votes,
        lambda vote, room: localizer.text(
            "record-vote",
            official=name(localizer, vote[0], room.name),
            choice=localizer.text(message_id("vote", vote[1].value)),
        ),
        heading(localizer, "record-votes"),
    )


def _revision(localizer: Localizer, line: RecordLine, room: Room) -> str:
    state = localizer.text(message_id("revision", line.state.value))
    number = localizer.text("record-revision", number=line.revision, state=state)
    return f"{number}\n{record_text(localizer, line, room, quoted=False)}"


def _withdrawn_after(localizer: Localizer, card: RecordCard) -> str:
    if card.line.state is not RevisionState.WITHDRAWN:
        return ""
    upheld = next((each for each in card.disputes if each.state is DisputeState.UPHELD), None)
    return localizer.text("dispute-withdrawn-after", on=upheld.decided_on) if upheld else ""


def _head(localizer: Localizer, card: RecordCard, room: Room) -> list[str]:
    line = card.line
    facts = [localizer.date(line.on), content(localizer, card.campaign.title, room.name)]
    lines = [
        f"## {line.reference} · {kind_words(localizer, line)}",
        "-# " + " · ".join(facts),
        f"-# {state_note(localizer, line)}" if state_note(localizer, line) else "",
        f"-# {_withdrawn_after(localizer, card)}" if _withdrawn_after(localizer, card) else "",
    ]
    return ["\n".join(each for each in lines if each)]


def _dispute_button(localizer: Localizer, card: RecordCard) -> ui.Button[Any] | None:
    pending = next((each for each in card.disputes if each.state is DisputeState.OPEN), None)
    if pending is not None and card.may_decide:
        return button(
            localizer, "button-case", build(Action.CASE, pending.reference), reference=pending.reference
        )
    # What is not in force, or contested already, nobody need contest.
    if pending is not None or card.line.state is not RevisionState.VERIFIED:
        return None
    return button(localizer, "button-dispute", build(Action.DISPUTE, card.line.reference))


def _letter_button(localizer: Localizer, card: RecordCard) -> ui.Button[Any] | None:
    line = card.line
    promises = isinstance(line, ResponseLine) and line.kind is ResponseKind.COMMITS
    if not (promises and card.may_decide and line.state is RevisionState.VERIFIED):
        return None
    return button(localizer, "button-letter", build(Action.LETTER, line.reference), reference=line.reference)


def record_card(card: RecordCard, localizer: Localizer, *, number: int = 1, private: bool = True) -> Sheet:
    """The card's ``number``-th page."""
    line = card.line
    reference = line.reference
    # The texts follow in full, so that the first entry holds only what surrounds them.
    bare = (
        replace(line, summary="", quotation="", votes=())
        if isinstance(line, ResponseLine)
        else (replace(line, summary=""))
    )
    shown = page(
        localizer,
        lambda room: _head(localizer, card, room),
        [
            Entry(lambda room: record_text(localizer, bare, room), 4),
            *_text_entries(localizer, line),
            *_votes(localizer, line),
            *dispute_entries(localizer, card.disputes),
            *letter_entries(localizer, card.letters),
            *listed(
                [each for each in card.revisions if each.revision != line.revision],
                lambda each, room: _revision(localizer, each, room),
                heading(localizer, "record-revisions"),
                lambda each: 5,
            ),
        ],
        number,
    )
    return sheet(
        [
            *shown.blocks,
            *rows(
                [
                    *pager(localizer, "record", reference, shown.number, shown.count),
                    _dispute_button(localizer, card),
                    _letter_button(localizer, card),
                    button(localizer, "button-publish", build(Action.PUBLISH, LOOK, reference))
                    if card.may_decide and private and line.state is RevisionState.VERIFIED
                    else None,
                    button(localizer, "button-board", build(Action.OPEN, card.campaign.reference)),
                    history_button(localizer, reference) if private else None,
                    post_button(localizer, "record", reference, shown.number) if private else None,
                    edit_button(localizer, reference) if private and card.may_edit else None,
                ]
            ),
        ],
        HOUSE_COLOUR,
    )
