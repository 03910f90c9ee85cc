"""Headlines in words, shapes and colours, with what they rest on and what to do next.

Colour is never the only sign: every headline has words and a shape of its own.
"""

from collections.abc import Callable, Mapping
from datetime import date

from bot.domain.headlines import BasisLine, Headline, deadline_basis
from bot.domain.positions import Position
from bot.domain.texts import Text
from bot.domain.views import Cell
from bot.domain.vocabulary import Done, HeadlineKey, Said
from bot.i18n import Localizer, message_id, without_isolation
from bot.rendering.names import labelled
from bot.rendering.safe_text import plain, safe

Write = Callable[[str, int], str]

LONGEST_REASON = 300
LONGEST_LABEL = 20

SHAPES: dict[HeadlineKey, str] = {
    HeadlineKey.UNDONE: "↺",
    HeadlineKey.MET: "✔",
    HeadlineKey.BROKEN: "✖",
    HeadlineKey.PARTLY_MET: "◐",
    HeadlineKey.REFUSED: "⊘",
    HeadlineKey.CLAIMED: "❝",
    HeadlineKey.OVERDUE: "▲",
    HeadlineKey.PROMISED: "◇",
    HeadlineKey.SUPPORTS: "✚",
    HeadlineKey.REPLIED: "□",
    HeadlineKey.SILENT: "◌",
    HeadlineKey.WAITING: "◔",
    HeadlineKey.UNDELIVERED: "▷",
}
COLOURS: dict[HeadlineKey, int] = {
    HeadlineKey.UNDONE: 0xB3261E,
    HeadlineKey.MET: 0x2E7D32,
    HeadlineKey.BROKEN: 0xB3261E,
    HeadlineKey.PARTLY_MET: 0x7CB342,
    HeadlineKey.REFUSED: 0xC75B12,
    HeadlineKey.CLAIMED: 0x8D6E63,
    HeadlineKey.OVERDUE: 0xE0A100,
    HeadlineKey.PROMISED: 0x1565C0,
    HeadlineKey.SUPPORTS: 0x4DABF7,
    HeadlineKey.REPLIED: 0x607D8B,
    HeadlineKey.SILENT: 0x616161,
    HeadlineKey.WAITING: 0x9E9E9E,
    HeadlineKey.UNDELIVERED: 0xBDBDBD,
}
HOUSE_COLOUR = 0x4E5D94
CONTESTED = "⚑"


def shape(key: HeadlineKey) -> str:
    """The sign of a headline, told apart without colour."""
    return SHAPES[key]


def _values(parameters: Mapping[str, object], localizer: Localizer, write: Write) -> dict[str, object]:
    def quoted(words: str, most: int) -> str:
        return localizer.quoted(write(words, most))

    def said(name: str, value: object) -> object:
        # Reasons are somebody's own words; what is said of their language stands behind them.
        wording = quoted if name == "reason" else write
        if isinstance(value, Text):
            return labelled(localizer, value, LONGEST_REASON, wording)
        return wording(value, LONGEST_REASON) if isinstance(value, str) else value

    return {name: said(name, value) for name, value in parameters.items()}


def headline_words(headline: Headline, localizer: Localizer, write: Write = safe) -> str:
    """The headline as it stands in a cell, without its shape."""
    return localizer.text(headline.message, **_values(headline.parameters, localizer, write))


def headline_text(headline: Headline, localizer: Localizer) -> str:
    """Shape and words."""
    return f"{shape(headline.key)} {headline_words(headline, localizer)}"


def contested_note(since: date | None, localizer: Localizer) -> str:
    """That something is contested, and since when; empty while nobody says that it is wrong."""
    return f"{CONTESTED} {localizer.text('contested-since', on=since)}" if since is not None else ""


def standing(cell: Cell, localizer: Localizer) -> str:
    """An ask's headline in bold, and that it is contested where it is."""
    stands = f"**{headline_text(cell.headline, localizer)}**"
    note = contested_note(cell.contested_since, localizer)
    return f"{stands} · {note}" if note else stands


def key_words(key: HeadlineKey, localizer: Localizer) -> str:
    """The headline's name without numbers and dates, for legends and menus."""
    return localizer.text(message_id("headline-name", key.value))


def basis_sentence(line: BasisLine, localizer: Localizer, write: Write = safe) -> str:
    """One line of what a headline rests on, as a sentence."""
    return localizer.text(f"basis-{line.code}", **_values(line.parameters, localizer, write))


def basis_sentences(headline: Headline, localizer: Localizer, write: Write = safe) -> tuple[str, ...]:
    """What a headline rests on, a sentence per line (rule 8)."""
    return tuple(basis_sentence(line, localizer, write) for line in headline.basis)


def basis_brief(headline: Headline, localizer: Localizer, write: Write = safe) -> tuple[str, ...]:
    """The same for a card, where all criteria without a finding share one sentence."""
    unseen = [line for line in headline.basis if line.code == "criterion-open"]
    found = []
    for line in headline.basis:
        if line.code != "criterion-open" or len(unseen) == 1:
            found.append(basis_sentence(line, localizer, write))
        elif line is unseen[0]:
            labels = [write(str(each.parameters["label"]), LONGEST_LABEL) for each in unseen]
            found.append(localizer.text("card-criteria-open", labels=labels))
    return tuple(found)


def deadline_sentences(cell: Cell, on: date, localizer: Localizer, write: Write = safe) -> str:
    """The deadline of an ask's demand: whose it is, and until when with the time that was given since."""
    return " ".join(basis_sentence(line, localizer, write) for line in deadline_basis(cell.position, on))


def derived_line(headline: Headline, localizer: Localizer) -> str:
    """Where the coalition set the headline: the one the record itself gives; else empty (rule 6)."""
    if headline.derived is None:
        return ""
    return localizer.text("card-derived", headline=headline_text(headline.derived, localizer))


def axes(position: Position, localizer: Localizer) -> str:
    """Both axes in words; empty while nothing was delivered, said or done, which the headline says itself."""
    if position.said is Said.UNDELIVERED and position.done is Done.NOTHING:
        return ""
    return localizer.text(
        "card-axes",
        said=localizer.text(message_id("said", position.said.value)),
        done=localizer.text(message_id("done", position.done.value)),
    )


def next_act(cell: Cell, localizer: Localizer) -> str:
    """What somebody could do now about an ask."""
    return localizer.text(next_act_key(cell))


def next_act_key(cell: Cell) -> str:
    """The message that says what to do next: by headline, and by what waits for a look."""
    key = cell.headline.key
    if cell.recheck_since is not None:
        return "next-recheck"
    if key is HeadlineKey.WAITING and cell.headline.variant == "unchecked":
        return "next-waiting-unchecked"
    if key is HeadlineKey.WAITING and cell.headline.variant == "paused":
        return "next-waiting-paused"
    if key is HeadlineKey.WAITING and cell.headline.variant == "day-unknown":
        return "next-waiting-day-unknown"
    return message_id("next", key.value)


def plain_words(headline: Headline, localizer: Localizer) -> str:
    """The headline's words where no markdown is read: labels, terminals, JSON."""
    return without_isolation(headline_words(headline, localizer, plain))
