"""Asks on cards: the headline with everything it rests on."""

from collections.abc import Sequence

from bot.domain.views import Cell, Referral
from bot.domain.vocabulary import Basis
from bot.i18n import Localizer
from bot.rendering.headlines import axes, basis_brief, derived_line, next_act, standing
from bot.rendering.names import name
from bot.rendering.pages import Draw, Entry, listed
from bot.rendering.replies import reply_entries

BASIS_LINES = 12
LONGEST_OFFICE = 100


def ask_text(localizer: Localizer, cell: Cell, title: str) -> str:
    """An ask in full: shape and words, both axes, the basis line by line, and what to do next."""
    lines = [standing(cell, localizer), f"{title} · {cell.reference}"]
    if cell.basis is Basis.INFERRED:
        lines[1] += " · " + localizer.text("card-ask-inferred")
    if cell.opened is not None:
        lines.append("-# " + opened_line(localizer, cell.opened))
    lines.append(derived_line(cell.headline, localizer))
    both = axes(cell.position, localizer)
    lines.append(f"-# {both}" if both else "")
    sentences = basis_brief(cell.headline, localizer)
    lines.extend("-# " + sentence for sentence in sentences[:BASIS_LINES])
    if len(sentences) > BASIS_LINES:
        lines.append("-# " + localizer.text("card-more-basis", count=len(sentences) - BASIS_LINES))
    lines.append(f"{localizer.onward} {next_act(cell, localizer)}")
    return "\n".join(line for line in lines if line)


def opened_line(localizer: Localizer, opened: Referral) -> str:
    """Which referral opened an ask, or that it stands no more."""
    if opened.office is None:
        return localizer.text("card-opened-once", reference=opened.reference)
    return localizer.text(
        "card-opened", office=name(localizer, opened.office, LONGEST_OFFICE), reference=opened.reference
    )


def ask_entries(localizer: Localizer, cells: Sequence[tuple[Cell, Draw]], section: Draw) -> list[Entry]:
    """An entry per ask; each comes with how to draw the other side of it, the office or the demand."""
    found: list[Entry] = []
    for cell, other in cells:
        found += listed(
            [(cell, other)],
            lambda pair, room: ask_text(localizer, pair[0], pair[1](room)),
            section,
            lambda pair: 5 + (pair[0].opened is not None) + min(len(pair[0].headline.basis), BASIS_LINES),
        )
        # What the office says of it stands right beside what we say.
        found += reply_entries(localizer, cell.replies, section)
    return found
