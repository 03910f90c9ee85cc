"""Errors as people read them: what is wrong, in which field, and what they had typed, so nothing is lost."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.domain.errors import DeedsError, ManyFaultsError
from bot.i18n import Localizer
from bot.rendering.custom_ids import Action, build
from bot.rendering.differences import difference
from bot.rendering.layout import Sheet, button, rows, sheet
from bot.rendering.safe_text import code, code_block, length, plain, safe
from bot.rendering.size_budget import MESSAGE_CONTENT, trimmed

LONGEST_PARAMETER = 300
SHORT_TYPED = 60
MOST_FAULTS = 20
FORM_FIELDS = 5
FORM_TEXT = 1700
ERROR_COLOUR = 0xB3261E
EDITS_TEXT = 3000


@dataclass(frozen=True)
class Edit:
    """A field of a form, in words: when it was opened, now, and ``mine`` where something else was typed.

    ``moved`` says that somebody else changed it.
    """

    label: str
    before: str
    now: str
    moved: bool
    mine: str | None = None


def _harmless(value: object) -> object:
    if isinstance(value, str):
        return safe(value, LONGEST_PARAMETER)
    if isinstance(value, list | tuple):
        return tuple(_harmless(each) for each in value)
    return value


def _sentence(error: DeedsError, localizer: Localizer) -> str:
    parameters = {name: _harmless(value) for name, value in error.parameters.items()}
    return localizer.error(DeedsError(error.code, parameters, field=error.field))


def _typed(error: DeedsError, localizer: Localizer) -> str:
    if not error.typed or not plain(error.typed, lines=True):
        return ""
    # A sentence that repeats it whole need not be followed by it again.
    if error.parameters.get("typed") == error.typed:
        return ""
    label = localizer.text("error-you-typed")
    if length(error.typed) <= SHORT_TYPED and "\n" not in error.typed:
        return f"{label} {code(error.typed)}"
    return f"{label}\n{code_block(error.typed, 1700)}"


def _parts(error: DeedsError, localizer: Localizer) -> list[str]:
    if isinstance(error, ManyFaultsError):
        shown = error.faults[:MOST_FAULTS]
        lines = [localizer.text("error-many-faults", count=len(error.faults))]
        lines += [f"• {_sentence(each, localizer)}" for each in shown]
        if len(error.faults) > len(shown):
            lines.append(localizer.text("list-more", count=len(error.faults) - len(shown)))
        return ["\n".join(lines)]
    return [f"✖ {_sentence(error, localizer)}", _typed(error, localizer)]


def error_text(error: DeedsError, localizer: Localizer) -> str:
    """The error as the content of a plain message (at most 2,000 characters)."""
    parts = [part for part in _parts(error, localizer) if part]
    if sum(map(length, parts)) + 2 <= MESSAGE_CONTENT:
        return "\n".join(parts)
    # A code block cut in two would stay open: what was typed goes as a shorter one.
    if error.typed:
        return "\n".join([*trimmed(parts[:1], 900), code_block(error.typed, 1000)])
    return "\n".join(trimmed(parts, MESSAGE_CONTENT))


def error_sheet(
    error: DeedsError,
    localizer: Localizer,
    *,
    typed: Sequence[tuple[str, str]] = (),
    again: str = "",
    may_keep: bool = False,
    may_start: bool = False,
) -> Sheet:
    """The error as a layout.

    ``typed`` are the fields of a form with what was typed in each, shown so that it can be copied;
    ``again`` is the token under which the form can be opened as it was, and with ``may_keep`` also be
    gone on with. With ``may_start`` a server without campaigns offers to start one.
    """
    parts = [part for part in _parts(error, localizer) if part]
    if typed:
        parts = [*trimmed(parts[:1], 1200), *_form(typed, localizer)]
    elif len(parts) == 1:
        parts = trimmed(parts)
    buttons = [button(localizer, "button-again", build(Action.AGAIN, again))] if again else []
    if again and may_keep:
        buttons.append(button(localizer, "button-keep", build(Action.KEEP, again)))
    if may_start and error.code == "no_campaigns":
        buttons.append(button(localizer, "button-start-offer", build(Action.START, "offer")))
    return sheet([*parts, *rows(buttons)], ERROR_COLOUR)


def meanwhile_sheet(error: DeedsError, localizer: Localizer, edits: Sequence[Edit], again: str) -> Sheet:
    """What somebody else changed while a form was open, with the button that opens it on top of that."""
    parts = trimmed([part for part in _parts(error, localizer) if part], 800)
    each_most = EDITS_TEXT // max(1, sum(2 * each.moved + (each.mine is not None) for each in edits))
    for each in edits:
        before, now = difference(each.before, each.now, each_most)
        blank = localizer.text("change-blank")
        lines = [f"**{safe(each.label, 100)}**"]
        if each.moved:
            lines.append(localizer.text("meanwhile-before", text=before or blank))
            lines.append(localizer.text("meanwhile-now", text=now or blank))
        if each.mine is not None:
            mine = difference(each.before, each.mine, each_most)[1]
            lines.append(localizer.text("meanwhile-mine", text=mine or blank))
        parts.append("\n".join(lines))
    buttons = [button(localizer, "button-on-top", build(Action.AGAIN, again))]
    return sheet([*trimmed(parts), *rows(buttons)], ERROR_COLOUR)


def _form(typed: Sequence[tuple[str, str]], localizer: Localizer) -> list[str]:
    shown = typed[:FORM_FIELDS]
    each_most = FORM_TEXT // max(1, len(shown))
    return [
        f"-# {safe(name, 100)}\n{code_block(text, each_most)}"
        for name, text in shown
        if plain(text, lines=True)
    ]
