"""Review: a source's card for the review channel, the private view to decide in, and what came of it."""

from collections.abc import Sequence

import discord

from bot.domain.views import Cell, OfficialHead, ReviewItem, SourceReview, Verdict
from bot.domain.vocabulary import RevisionState
from bot.i18n import Localizer, message_id
from bot.rendering.custom_ids import Action, build
from bot.rendering.headlines import COLOURS, HOUSE_COLOUR, headline_text
from bot.rendering.layout import Option, Row, Sheet, button, pager, rows, sheet
from bot.rendering.lines import record_head, record_height, record_text, source_text
from bot.rendering.log_flow import NO_SOURCE
from bot.rendering.names import content, name
from bot.rendering.pages import Entry, Page, heading, listed, page
from bot.rendering.safe_text import plain
from bot.rendering.size_budget import Room

ITEMS_ON_CARD = 8


def source_key(review: SourceReview) -> str:
    """What stands for the source in ids: its reference."""
    return review.source.reference or NO_SOURCE


def _head(localizer: Localizer, review: SourceReview, room: Room) -> list[str]:
    title = localizer.text("review-title", count=len(review.items))
    campaign = content(localizer, review.campaign.title, room.name)
    return [f"## {title}\n{source_text(localizer, review.source, room)}\n-# {campaign}"]


def _item(localizer: Localizer, item: ReviewItem, room: Room) -> str:
    lines = [record_text(localizer, item.line, room, sourced=False)]
    if item.replaces is not None:
        lines.append(
            "-# " + localizer.text("review-replaces") + " " + record_head(localizer, item.replaces, room)
        )
    if item.own:
        lines.append("-# " + localizer.text("review-own"))
    return "\n".join(lines)


def review_card(review: SourceReview, localizer: Localizer, marker: str = "") -> Sheet:
    """The card of a source in the review channel; who presses *Review* decides in private."""
    # Who reported is nobody's business in a channel: there every line looks the same.
    items = [ReviewItem(each.token, each.line, False, each.replaces) for each in review.items[:ITEMS_ON_CARD]]
    more = len(review.items) - len(items)
    shown = page(
        localizer,
        lambda room: _head(localizer, review, room),
        listed(items, lambda item, room: _item(localizer, item, room)),
        foot=(
            localizer.text("list-more", count=more) if more else "",
            localizer.text("review-checklist"),
            f"-# {marker}" if marker else "",
        ),
        page_lines=10_000,
    )
    return sheet([*shown.blocks, *rows([_review_button(localizer, review)])], HOUSE_COLOUR)


def _review_button(localizer: Localizer, review: SourceReview) -> "discord.ui.Button[discord.ui.LayoutView]":
    return button(
        localizer, "button-review", build(Action.REVIEW, source_key(review)), discord.ButtonStyle.primary
    )


def _decisions(localizer: Localizer, review: SourceReview, item: ReviewItem) -> Row:
    return rows(
        [
            # What one reported oneself another person verifies: no button that could only refuse.
            None
            if item.own and review.two_people
            else button(
                localizer,
                "button-verify",
                build(Action.VERIFY, item.token),
                discord.ButtonStyle.success,
                reference=item.line.reference,
            ),
            button(
                localizer,
                "button-reject",
                build(Action.REJECT, item.token),
                discord.ButtonStyle.danger,
                reference=item.line.reference,
            ),
        ]
    )[0]


def _deciding(localizer: Localizer, review: SourceReview, number: int) -> Page:
    def entry(item: ReviewItem) -> Entry:
        return Entry(
            lambda room: _item(localizer, item, room),
            record_height(item.line) + 4,
            None,
            lambda: _decisions(localizer, review, item),
        )

    notes = ["" if review.two_people else localizer.text("review-alone"), localizer.text("review-checklist")]
    return page(
        localizer,
        lambda room: [*_head(localizer, review, room), *(note for note in notes if note)],
        [entry(item) for item in review.items],
        number,
        head_lines=8,
    )


def review_sheet(review: SourceReview, localizer: Localizer, *, number: int = 1) -> Sheet:
    """Where an organiser decides, in private: each line with *Verify* and *Reject*."""
    shown = _deciding(localizer, review, number)
    return sheet(
        [
            *shown.blocks,
            *rows(
                [
                    *pager(localizer, "review", source_key(review), shown.number, shown.count),
                    button(localizer, "button-desk", build(Action.DESK)),
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
        now = f"**{headline_text(cell.headline, localizer)}**"
        was = earlier.get(cell.id)
        if was is None:
            said = now
        elif was.headline == cell.headline or headline_text(was.headline, localizer) == now.strip("*"):
            said = localizer.text("verdict-unchanged", headline=now)
        else:
            said = f"{headline_text(was.headline, localizer)} → {now}"
        found.append(f"{cell.demand} · {office}: {said}")
    return found


def verdict(view: Verdict, localizer: Localizer) -> Sheet:
    """What a decision did, with the way to what else waits from the same source."""
    verified = view.state is RevisionState.VERIFIED
    state = localizer.text(message_id("revision", view.state.value))
    lines = listed(
        view.after,
        lambda cell, room: before_after(localizer, view.before, [cell], view.officials, room)[0],
        heading(localizer, "verdict-headlines"),
    )
    shown = page(
        localizer,
        lambda room: [
            f"## {view.line.reference}: {state}\n{record_head(localizer, view.line, room)}",
            "" if verified else localizer.text("verdict-rejected"),
        ],
        lines if verified else [],
        foot=(localizer.text("verdict-left", count=view.left),),
    )
    source = view.line.source.reference if view.line.source else NO_SOURCE
    more = source if view.left else ""
    return sheet(
        [
            *shown.blocks,
            *rows(
                [
                    button(localizer, "button-review-more", build(Action.REVIEW, more)) if more else None,
                    button(localizer, "button-desk", build(Action.DESK)),
                ]
            ),
        ],
        COLOURS[view.after[0].headline.key] if verified and len(view.after) == 1 else HOUSE_COLOUR,
    )
