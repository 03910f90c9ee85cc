"""Forms: what they ask is data, so that every form keeps what was typed and checks who sends it."""

from collections.abc import Awaitable, Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

import discord
from discord import ui

from bot.domain.access import Act
from bot.domain.edits import EditedMeanwhileError, typed_in
from bot.domain.errors import DeedsError
from bot.domain.private_data import private_data_in_any
from bot.i18n import Localizer
from bot.rendering.direction import facing_label
from bot.rendering.errors import Edit
from bot.rendering.safe_text import plain
from cogs.interactions import Anyhow, Asked, FrontDoor

LONGEST_OPEN = 24 * 60 * 60
"""Seconds that a form may stay open: nobody fills one in for longer than a day."""

LARGEST_FILE = 8 * 1024 * 1024
"""Bytes of a file that is sent with a form."""

LABEL, DESCRIPTION, PLACEHOLDER, TITLE, OPTION = 45, 100, 100, 45, 100


class Kind(StrEnum):
    """How a field is filled. ``ALL``: every option is to be ticked, as in a checklist; ``FILE``: one file."""

    LINE = "line"
    PARAGRAPH = "paragraph"
    ONE = "one"
    SEVERAL = "several"
    ALL = "all"
    FILE = "file"


@dataclass(frozen=True)
class Field:
    """One field. ``message`` is its label; its attributes ``description`` and ``placeholder`` help.

    ``options`` are (value, shown) pairs of a choice, 25 at most; ``default`` is what it starts with, and
    ``most`` how many of several may be chosen.
    ``public_contact`` is a field meant for an office's own number or address: it is not looked through
    for private people's data.
    """

    key: str
    message: str
    kind: Kind = Kind.LINE
    required: bool = True
    longest: int = 300
    options: Sequence[tuple[str, str]] = ()
    default: str | tuple[str, ...] = ""
    public_contact: bool = False
    most: int = 25


Sent = Mapping[str, tuple[str, ...]]
Then = Callable[[Asked, Sent], Awaitable[None]]
# What follows on top of a record as it is by now: see Form's ``onto``.
Onto = Callable[[Any], Then]


def one(sent: Sent, key: str) -> str:
    """The one value of a field, blank if it has none."""
    return next(iter(sent.get(key, ())), "")


class Form(ui.Modal):
    """A form of at most five fields. Whoever sends it is checked again: a role may have gone meanwhile.

    A form that edits a record has ``onto``: given the record as it would be typed by now, it gives what
    follows when the form is sent on top of that. Its fields are then named like those of what is typed.
    """

    def __init__(
        self,
        door: FrontDoor,
        words: Localizer,
        title: str,
        act: Act,
        fields: Sequence[Field],
        then: Then,
        *,
        onto: Onto | None = None,
        **titled: object,
    ) -> None:
        # The library keeps a form until it is sent. One that was closed instead must go some day.
        super().__init__(title=_label(words, words.plain(title, **titled), TITLE), timeout=LONGEST_OPEN)
        self._titled = titled
        self._door = door
        self._title = title
        self.act = act
        self._fields = tuple(fields)
        self._then = then
        self._onto = onto
        self._inputs: dict[str, Any] = {}
        for each in fields:
            item = _input(words, each)
            self._inputs[each.key] = item
            description = words.attribute_or_none(each.message, "description")
            self.add_item(
                ui.Label(
                    text=_label(words, words.plain(each.message), LABEL),
                    description=_label(words, description, DESCRIPTION) if description else None,
                    component=item,
                )
            )

    @property
    def sent(self) -> Sent:
        """What was sent: a field's one text, or its chosen values."""
        return {key: _values(item) for key, item in self._inputs.items()}

    def typed(self, words: Localizer) -> tuple[tuple[str, str], ...]:
        """Each field's label with what was typed or chosen there."""
        shown = []
        for each in self._fields:
            text = _said(words, each, self.sent[each.key])
            if text:
                shown.append((words.plain(each.message), text))
        return tuple(shown)

    def edits(self, words: Localizer, error: EditedMeanwhileError) -> tuple[Edit, ...]:
        """What somebody else changed since the form was opened and what was typed here, field by field."""
        found = []
        moved = {each.field for each in error.changed}
        for each in self._fields:
            mine = "\n".join(self.sent[each.key])
            typed = error.on_top(each.key, mine) == mine and mine != typed_in(error.now, each.key)
            if each.key in moved or typed:
                before, now, own = (
                    _said(words, each, tuple(text.split("\n")) if each.options else (text,))
                    for text in (
                        typed_in(error.before, each.key) or "",
                        typed_in(error.now, each.key) or "",
                        mine,
                    )
                )
                found.append(
                    Edit(words.plain(each.message), before, now, each.key in moved, own if typed else None)
                )
        return tuple(found)

    def again(self, words: Localizer) -> "Form":
        """The same form, filled in as it was sent."""
        sent = self.sent
        fields = [
            replace(each, default=sent[each.key] if each.options else one(sent, each.key))
            for each in self._fields
        ]
        return self._like(words, fields, self._then)

    def on_top(self, words: Localizer, error: EditedMeanwhileError) -> "Form":
        """The same form over the record as it is by now, with what its sender changed put in again."""
        if self._onto is None:
            return self.again(words)
        fields = []
        for each in self._fields:
            text = error.on_top(each.key, "\n".join(self.sent[each.key]))
            fields.append(replace(each, default=tuple(text.split("\n")) if each.options else text))
        return self._like(words, fields, self._onto(error.now))

    def _like(self, words: Localizer, fields: Sequence[Field], then: Then) -> "Form":
        return Form(self._door, words, self._title, self.act, fields, then, onto=self._onto, **self._titled)

    async def on_submit(self, interaction: Anyhow) -> None:
        """Checks who sends it and that checklists are complete, then hands it on.

        What looks like a private person's data is held back until the sender says that it may be kept.
        """
        try:
            asked = await self._door.asked(interaction, self.act)
            for each in self._fields:
                if each.kind is Kind.ALL and set(self.sent[each.key]) != {value for value, _ in each.options}:
                    raise DeedsError("checklist_incomplete")
            if found := private_data_in_any(self._newly_typed()):
                raise DeedsError("private_data", {"kind": found[0].value if len(found) == 1 else "several"})
            await self.hand_on(asked)
        except DeedsError as error:
            # What the person can mend is an answer like any other, and no fault of the program.
            await self._door.refuse(interaction, error, self)

    def _newly_typed(self) -> Iterator[str]:
        for each in self._fields:
            # What stood there before was asked about when it was typed.
            if (
                each.kind in (Kind.LINE, Kind.PARAGRAPH)
                and not each.public_contact
                and one(self.sent, each.key) != each.default
            ):
                yield one(self.sent, each.key)

    async def hand_on(self, asked: Asked) -> None:
        """Goes on with what was sent. Raises what comes of it, and ``DeedsError("file_too_large")``."""
        sent = [(key, item.values) for key, item in self._inputs.items() if isinstance(item, ui.FileUpload)]
        if sent:
            # Fetching a file may take longer than Discord waits for an answer.
            await asked.interaction.response.defer(ephemeral=True, thinking=True)
            asked = replace(asked, files={key: await _content(files) for key, files in sent})
        await self._then(asked, self.sent)

    async def on_error(  # type: ignore[override]  # a form has no item to name, and is given none
        self, interaction: Anyhow, error: Exception, /
    ) -> None:
        """Tells what is wrong and keeps what was typed."""
        await self._door.refuse(interaction, error, self)


def _said(words: Localizer, each: Field, values: Sequence[str]) -> str:
    names = dict(each.options)
    return words.join([names.get(value, value) for value in values if value])


def _values(item: Any) -> tuple[str, ...]:
    if isinstance(item, ui.TextInput):
        return (str(item.value),)
    if isinstance(item, ui.FileUpload):
        return tuple(each.filename for each in item.values)
    return tuple(item.values)


def _label(words: Localizer, text: str, longest: int) -> str:
    return facing_label(plain(text, longest), longest, words)


async def _content(files: Sequence[discord.Attachment]) -> bytes:
    if any(each.size > LARGEST_FILE for each in files):
        raise DeedsError("file_too_large", {"most": LARGEST_FILE // 1024 // 1024})
    return await files[0].read() if files else b""


def _input(
    words: Localizer, each: Field
) -> ui.TextInput[Any] | ui.Select[Any] | ui.CheckboxGroup[Any] | ui.FileUpload[Any]:
    if each.kind is Kind.FILE:
        return ui.FileUpload(custom_id=each.key, required=each.required, max_values=1)
    if each.kind is Kind.ALL:
        return ui.CheckboxGroup(
            custom_id=each.key,
            options=[
                discord.CheckboxGroupOption(
                    label=_label(words, shown, OPTION), value=value, default=value in each.default
                )
                for value, shown in each.options
            ],
            min_values=len(each.options),
            max_values=len(each.options),
            required=True,
        )
    if each.kind in (Kind.ONE, Kind.SEVERAL):
        chosen = each.default if isinstance(each.default, tuple) else (each.default,)
        options = [
            discord.SelectOption(label=_label(words, shown, OPTION), value=value, default=value in chosen)
            for value, shown in each.options[:25]
        ]
        return ui.Select(
            custom_id=each.key,
            options=options,
            min_values=1 if each.required else 0,
            max_values=min(each.most, len(options)) if each.kind is Kind.SEVERAL else 1,
            required=each.required,
        )
    style = discord.TextStyle.paragraph if each.kind is Kind.PARAGRAPH else discord.TextStyle.short
    placeholder = words.attribute_or_none(each.message, "placeholder")
    return ui.TextInput(
        custom_id=each.key,
        style=style,
        required=each.required,
        max_length=each.longest,
        default=(each.default if isinstance(each.default, str) else "") or None,
        placeholder=_label(words, placeholder, PLACEHOLDER) if placeholder else None,
    )
