"""Review: a source's card for the review channel, the private view to decide in, and what came of it."""

import hashlib
from collections.abc import Sequence
from dataclasses import replace

import discord

from bot.domain.views import Cell, Decided, OfficialHead, ReviewItem, SourceReview, Verdict
from bot.domain.vocabulary import RevisionState
from bot.i18n import Localizer, message_id
from bot.rendering.custom_ids import Action, build
from bot.rendering.headlines import COLOURS, HOUSE_COLOUR, contested_note, headline_text, standing
from bot.rendering.layout import Option, Row, Sheet, button, pager, rows, sheet
from bot.rendering.lines import record_head, record_height, record_text, source_text
from bot.rendering.log_flow import NO_SOURCE
from bot.rendering.names import content, name
from bot.rendering.pages import Entry, Page, heading, listed, page
from bot.rendering.safe_text import plain, safe
from bot.rendering.size_budget import LADDER, MESSAGE_TEXT, Room, fitted, total, trimmed

ITEMS_ON_CARD = 8
# A council meeting fits on one page; with their buttons no more entries do.
REVIEW_LINES = 48
MOST_DECIDED = 6
MOST_DONE = 1200


def source_key(review: SourceReview) -> str:
    """What stands for the source in ids: its reference."""
    return review.source.reference or NO_SOURCE


def _head(localizer: Localizer, review: SourceReview, room: Room) -> list[str]:
    title = localizer.text("review-title", count=len(review.items))
    campaign = content(localizer, review.campaign.title, room.name)
    return [f"## {title}\n{source_text(localizer, review.source, room)}\n-# {campaign}"]


def item_text(localizer: Localizer, item: ReviewItem, room: Room) -> str:
    """An entry that waits, with what it would replace or why it would go."""
    lines = [record_text(localizer, item.line, room, sourced=False)]
    if item.withdraws:
        lines.append(f"**{localizer.text('review-withdraws')}** {safe(item.reason, room.text)}")
    elif item.replaces is not None:
        lines.append(
            "-# " + localizer.text("review-replaces") + " " + record_head(localizer, item.replaces, room)
        )
    if item.own:
        lines.append("-# " + localizer.text("review-own"))
    return "\n".join(lines)


def review_card(review: SourceReview, localizer: Localizer, marker: str = "") -> Sheet:
    """The card of a source in the review channel; who presses *Review* decides in private."""
    # Who reported is nobody's business in a channel: there every line looks the same.
    items = [replace(each, own=False) for each in review.items[:ITEMS_ON_CARD]]
    more = len(review.items) - len(items)
    shown = page(
        localizer,
        lambda room: _head(localizer, review, room),
        listed(items, lambda item, room: item_text(localizer, item, room)),
        foot=(
            localizer.text("list-more", count=more) if more else "",
            localizer.text("review-checklist"),
            f"-# {marker}" if marker else "",
        ),
        page_lines=10_000,
    )
    return sheet([*shown.blocks, *rows([_review_button(localizer, review)])], HOUSE_COLOUR)


def reminder_card(review: SourceReview, days: int, localizer: Localizer, marker: str = "") -> Sheet:
    """That what came from a source still waits, for the review channel."""
    return sheet(
        [
            *fitted(
                lambda room: [
                    f"## {localizer.text('review-reminder', count=len(review.items), days=days)}",
                    source_text(localizer, review.source, room),
                    f"-# {marker}" if marker else "",
                ]
            ),
            *rows([_review_button(localizer, review)]),
        ],
        HOUSE_COLOUR,
    )


def bulk_card(count: int, localizer: Localizer, marker: str = "") -> Sheet:
    """That one person reversed much in a short time; who it was is for no channel."""
    return sheet(
        [
            localizer.text("review-bulk", count=count),
            f"-# {marker}" if marker else None,
            *rows([button(localizer, "button-desk", build(Action.DESK))]),
        ],
        HOUSE_COLOUR,
    )


def _review_button(localizer: Localizer, review: SourceReview) -> "discord.ui.Button[discord.ui.LayoutView]":
    return button(
        localizer, "button-review", build(Action.REVIEW, source_key(review)), discord.ButtonStyle.primary
    )


def _decisions(localizer: Localizer, review: SourceReview, item: ReviewItem) -> list[Row]:
    # What one reported oneself another person verifies: no button that could only refuse.
    reference = item.line.reference
    verify = button(
        localizer,
        "button-confirm-withdrawal" if item.withdraws else "button-verify",
        build(Action.VERIFY, item.token),
        discord.ButtonStyle.success,
        reference=reference,
    )
    reject = button(
        localizer,
        "button-reject",
        build(Action.REJECT, item.token),
        discord.ButtonStyle.danger,
        reference=reference,
    )
    return rows(
        [
            verify if review.may_verify(item) else None,
            reject,
            button(localizer, "button-edit", build(Action.EDIT, reference), reference=reference),
        ]
    )


def _deciding(
    localizer: Localizer, review: SourceReview, number: int, most: int = MESSAGE_TEXT
) -> tuple[Page, tuple[ReviewItem, ...]]:
    def entry(item: ReviewItem) -> Entry:
        return Entry(
            lambda room: item_text(localizer, item, room),
            record_height(item.line) + 4,
            None,
            (lambda: _decisions(localizer, review, item)[0]) if not _is_anothers(review) else None,
        )

    entries = [entry(item) for item in review.items]
    shown = page(
        localizer,
        lambda room: ["\n".join([*_head(localizer, review, room), *_notes(localizer, review)])],
        entries,
        number,
        head_lines=8,
        page_lines=REVIEW_LINES,
        most=most,
    )
    on_page = {id(each) for each in shown.entries}
    items = zip(review.items, entries, strict=True)
    return shown, tuple(item for item, each in items if id(each) in on_page)


def _notes(localizer: Localizer, review: SourceReview) -> list[str]:
    notes = [localizer.text("review-checklist")]
    if not review.two_people:
        notes.insert(0, localizer.text("review-alone"))
    notes.append(taken_note(localizer, review))
    return [note for note in notes if note]


def taken_note(localizer: Localizer, review: SourceReview) -> str:
    """That somebody has taken a source, with the hour until when, on each reader's own clock; else empty."""
    if review.taken_until is None:
        return ""
    said = localizer.text("review-mine" if review.mine else "review-taken")
    return f"-# {said} <t:{int(review.taken_until.timestamp())}:t>"


def _is_anothers(review: SourceReview) -> bool:
    return review.taken_until is not None and not review.mine


def tokens_on(review: SourceReview, localizer: Localizer, number: int) -> tuple[str, ...]:
    """The entries on a page of the review that its reader may verify, as they are drawn there."""
    _, items = _deciding(localizer, review, number)
    return tuple(item.token for item in items if review.may_verify(item))


def tokens_mark(tokens: Sequence[str]) -> str:
    """A short mark of exactly these entries: what was looked at is what a press is about (rule 7)."""
    return hashlib.blake2b(" ".join(tokens).encode(), digest_size=6).hexdigest()


def review_sheet(review: SourceReview, localizer: Localizer, *, number: int = 1, note: str = "") -> Sheet:
    """Where an organiser decides, in private: each line with *Verify* and *Reject*, and all on the page.

    ``note`` is a message about what the reader just did.
    """
    return _review(review, localizer, number, [localizer.text(note)] if note else [])


def _review(review: SourceReview, localizer: Localizer, number: int, above: Sequence[str]) -> Sheet:
    shown, _ = _deciding(localizer, review, number, MESSAGE_TEXT - total(above))
    source = source_key(review)
    tokens = tokens_on(review, localizer, shown.number)
    verify_all = button(
        localizer,
        "button-verify-all",
        build(Action.VERIFY_ALL, source, shown.number, tokens_mark(tokens)),
        discord.ButtonStyle.success,
        count=len(tokens),
    )
    return sheet(
        [
            *above,
            *shown.blocks,
            *rows(
                [
                    verify_all if len(tokens) > 1 and not _is_anothers(review) else None,
                    *pager(localizer, "review", source, shown.number, shown.count),
                    button(localizer, "button-review-again", build(Action.REVIEW, source))
                    if _is_anothers(review)
                    else None,
                    button(localizer, "button-desk", build(Action.LEAVE, source)),
                ]
            ),
        ],
        HOUSE_COLOUR,
    )


def review_option(localizer: Localizer, review: SourceReview) -> Option:
    """A source that waits, as an entry of a menu."""
    return Option(
        source_key(review),
        plain(review.source.title or review.source.url, 100) or localizer.plain("source-none"),
        localizer.plain("review-title", count=len(review.items)),
    )


def before_after(
    localizer: Localizer,
    before: Sequence[Cell],
    after: Sequence[Cell],
    officials: Sequence[OfficialHead],
    room: Room,
) -> list[str]:
    """A line per ask: its headline before and after."""
    names = {each.official.reference: each.official.name for each in officials}
    earlier = {each.id: each for each in before}
    found = []
    for cell in after:
        office = name(localizer, names[cell.official], room.name) if cell.official in names else cell.official
        now = standing(cell, localizer)
        was = earlier.get(cell.id)
        if was is None:
            said = now
        elif headline_text(was.headline, localizer) == headline_text(cell.headline, localizer):
            # Its stars stand in the message: between a mark of isolation and a sign they would show.
            still = localizer.text("verdict-unchanged", headline=headline_text(cell.headline, localizer))
            note = contested_note(cell.contested_since, localizer)
            said = f"{still} · {note}" if note else still
        else:
            said = f"{headline_text(was.headline, localizer)} {localizer.onward} {now}"
        found.append(f"{cell.demand} · {localizer.labelled(office, said)}")
    return found


def _verdict_lines(localizer: Localizer, view: Verdict, room: Room) -> list[str]:
    """What one decision did, in a line and one for each headline."""
    state = localizer.text(message_id("revision", view.state.value))
    lines = [f"**{localizer.labelled(view.line.reference, state)}**"]
    if view.state is not RevisionState.REJECTED:
        after = view.after[:MOST_DECIDED]
        lines += before_after(localizer, view.before, after, view.officials, room)
        more = len(view.after) - len(after)
        lines.append(localizer.text("list-more", count=more) if more else "")
        if view.opened:
            lines.append(localizer.text("verdict-opened"))
            lines += before_after(localizer, [], view.opened[:MOST_DECIDED], view.officials, room)
        lines.append(_unjudged(localizer, view))
    return [line for line in lines if line]


def _unjudged(localizer: Localizer, view: Verdict) -> str:
    if not view.unjudged:
        return ""
    return localizer.text("verdict-unjudged", demands=view.unjudged[:MOST_DECIDED])


def decided(view: Decided, localizer: Localizer) -> Sheet:
    """What verifying several entries at once did, with what else waits from their source."""
    room = LADDER[-3]
    lines = [line for each in view.verdicts[:MOST_DECIDED] for line in _verdict_lines(localizer, each, room)]
    more = len(view.verdicts) - MOST_DECIDED
    if more > 0:
        lines.append(localizer.text("review-more-verified", count=more))
    for reference, error in view.refused[:MOST_DECIDED]:
        lines.append(f"▲ {localizer.labelled(reference, localizer.error(error))}")
    return _after(localizer, "\n".join(lines), view.verdicts[-1], view.rest)


def verdict(view: Verdict, localizer: Localizer) -> Sheet:
    """What a decision did, with what else waits from the same source."""
    if view.rest is not None:
        return _after(localizer, "\n".join(_verdict_lines(localizer, view, LADDER[-3])), view, view.rest)
    verified = view.state is not RevisionState.REJECTED
    state = localizer.text(message_id("revision", view.state.value))
    lines = listed(
        view.after,
        lambda cell, room: before_after(localizer, view.before, [cell], view.officials, room)[0],
        heading(localizer, "verdict-headlines"),
    )
    lines += listed(
        view.opened,
        lambda cell, room: before_after(localizer, [], [cell], view.officials, room)[0],
        heading(localizer, "verdict-opened"),
    )
    shown = page(
        localizer,
        lambda room: [
            f"## {localizer.labelled(view.line.reference, state)}\n{record_head(localizer, view.line, room)}",
            "" if verified else localizer.text("verdict-rejected"),
            _unjudged(localizer, view),
        ],
        lines if verified else [],
        foot=(localizer.text("verdict-left", count=view.left),),
    )
    return sheet(
        [*shown.blocks, *rows([button(localizer, "button-desk", build(Action.DESK))])],
        COLOURS[view.after[0].headline.key] if verified and len(view.after) == 1 else HOUSE_COLOUR,
    )


def _after(localizer: Localizer, done: str, last: Verdict, rest: SourceReview | None) -> Sheet:
    above = [done, localizer.text("verdict-left", count=last.left)]
    if rest is not None:
        return _review(rest, localizer, 1, trimmed(above, MOST_DONE))
    return sheet(
        [*trimmed(above), *rows([button(localizer, "button-desk", build(Action.DESK))])], HOUSE_COLOUR
    )
