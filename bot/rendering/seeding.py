"""What loading a prepared campaign did."""

from bot.domain.views import SeedReport
from bot.i18n import Localizer
from bot.rendering.custom_ids import Action, build
from bot.rendering.headlines import HOUSE_COLOUR
from bot.rendering.layout import Sheet, button, rows, sheet
from bot.rendering.pages import listed, page
from bot.rendering.safe_text import safe
from bot.rendering.size_budget import Room

MOST_KEPT = 100


def _kept(localizer: Localizer, kept: tuple[str, str], room: Room) -> str:
    reference, field = kept
    named = localizer.field_label(field) or safe(field, room.name)
    return "• " + localizer.text("seed-kept", reference=safe(reference, room.name), field=named)


def loaded(report: SeedReport, localizer: Localizer) -> Sheet:
    """What was new, and what people had changed and was therefore kept."""
    slug = safe(report.slug, 60)
    said = (
        localizer.text("seed-unchanged", slug=slug)
        if report.unchanged
        else localizer.text("seed-done", slug=slug, count=report.added)
    )
    more = len(report.kept) - MOST_KEPT
    shown = page(
        localizer,
        lambda _: [said],
        listed(report.kept[:MOST_KEPT], lambda kept, room: _kept(localizer, kept, room)),
        foot=(localizer.text("list-more", count=more) if more > 0 else "",),
        page_lines=10_000,
    )
    opened = (
        button(localizer, "button-board", build(Action.OPEN, report.campaign)) if report.campaign else None
    )
    return sheet([*shown.blocks, *rows([opened])], HOUSE_COLOUR)
