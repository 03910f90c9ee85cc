"""A Discord made of memory: servers, channels and people for the real bot, without a token or a network.

Every touch of simcord lies in this file, so that a new release of it can break nothing else. The version is
pinned exactly, because the few private parts used here (each marked *private*, with its reason) may change in
any release. The file knows nothing of what the bot does: it creates a world, lets people act in it and tells
what they see.
"""

from __future__ import annotations

import asyncio
import contextlib
import re
import secrets
import signal
from collections.abc import AsyncIterator, Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from types import TracebackType
from typing import Any, Self, TypeAlias, TypeVar

import discord
import simcord
import simcord.interactions

# Private: the environment builds its clock itself and offers no way to choose the instant it starts at.
from simcord._clock import Clock

# Private: simcord builds all messages of a channel to show the newest, which takes longer with every answer.
from simcord.backend.access import can_access_channel
from simcord.backend.errors import BackendError, SetupError
from simcord.results import to_discord_message

FileToUpload: TypeAlias = tuple[str, bytes]
"""A file name and its content, as a person would attach it to a form."""

FormValue: TypeAlias = "str | bool | Sequence[str] | FileToUpload | Sequence[FileToUpload]"
"""What a person puts into one field: words, a tick, one or several choices (by label or value), files."""

_Item = TypeVar("_Item")

_BUTTON = discord.ComponentType.button.value
_TEXT = discord.ComponentType.text_display.value
_STRING_SELECT = discord.ComponentType.select.value
_FILE_UPLOAD = discord.ComponentType.file_upload.value
_CHECKBOX = discord.ComponentType.checkbox.value
_RADIO_GROUP = discord.ComponentType.radio_group.value
_CHECKBOX_GROUP = discord.ComponentType.checkbox_group.value
_TEXT_INPUT = discord.ComponentType.text_input.value
_ENTITY_SELECTS = {
    discord.ComponentType.user_select.value: "people",
    discord.ComponentType.role_select.value: "roles",
    discord.ComponentType.mentionable_select.value: "people and roles",
    discord.ComponentType.channel_select.value: "channels",
}
_SELECTS = {_STRING_SELECT: "choices", **_ENTITY_SELECTS}
_FIELDS = {
    **_SELECTS,
    _TEXT_INPUT: "words",
    _RADIO_GROUP: "one choice",
    _CHECKBOX_GROUP: "ticks",
    _CHECKBOX: "tick",
    _FILE_UPLOAD: "files",
}

_DIRECTION_MARKS = re.compile("[\u200e\u200f\u2060\u2066-\u2069]")
_MENTION = re.compile(r"<(?P<kind>@&|@!?|#)(?P<id>\d+)>")
_TIMESTAMP = re.compile(r"<t:(?P<seconds>-?\d+)(?::[a-zA-Z])?>")


class CannotDo(AssertionError):  # noqa: N818 - it reads as what happened: this person cannot do that
    """What a real person's Discord would not let them do: press a missing button, run a hidden command."""


@dataclass(frozen=True, slots=True)
class Option:
    """One entry of a menu, a group of choices or an autocomplete list."""

    label: str
    value: str
    description: str = ""
    chosen: bool = False


@dataclass(frozen=True, slots=True)
class Button:
    """A button as it is shown; a link has an address and no ``custom_id``."""

    label: str
    custom_id: str = ""
    address: str = ""
    disabled: bool = False


@dataclass(frozen=True, slots=True)
class Menu:
    """A select menu: ``kind`` is *choices*, *people*, *roles*, *people and roles* or *channels*."""

    custom_id: str
    kind: str
    placeholder: str
    options: tuple[Option, ...]
    least: int
    most: int
    disabled: bool = False


@dataclass(frozen=True, slots=True)
class Field:
    """One field of a form; ``kind`` is *words*, *tick*, *ticks*, *one choice*, *files* or a menu's kind."""

    custom_id: str
    kind: str
    label: str
    description: str
    required: bool
    value: str = ""
    options: tuple[Option, ...] = ()


@dataclass(frozen=True, slots=True)
class Form:
    """A modal as it is shown: its title, the text between the fields and the fields."""

    title: str
    text: str
    fields: tuple[Field, ...]


@dataclass(frozen=True, slots=True)
class Seen:
    """What one person sees: a message, or a form that opened, or nothing when the bot kept silent.

    ``text`` is the words in reading order, a line for each text component; mentions are written as names and
    invisible direction marks are left out. ``followups`` are further messages of the same answer.
    """

    text: str = ""
    only_me: bool = False
    buttons: tuple[Button, ...] = ()
    menus: tuple[Menu, ...] = ()
    form: Form | None = None
    files: tuple[str, ...] = ()
    author: str = ""
    edited: bool = False
    answered: bool = True
    message_id: int = 0
    components: tuple[Mapping[str, Any], ...] = ()
    followups: tuple[Seen, ...] = ()
    _message: discord.Message | None = field(default=None, repr=False, compare=False)
    _result: simcord.InteractionResult | None = field(default=None, repr=False, compare=False)

    @property
    def labels(self) -> tuple[str, ...]:
        """The labels of its buttons, in order."""
        return tuple(button.label for button in self.buttons)

    def button(self, which: str) -> Button:
        """The button with this ``custom_id`` or label, or the only one with these words; else CannotDo."""
        return _only(
            which,
            self.buttons,
            lambda button: button.custom_id == which,
            lambda button: button.label == which,
            lambda button: which in button.label,
        )

    def menu(self, which: str | None = None) -> Menu:
        """The menu with this ``custom_id`` or placeholder, or the only one; else CannotDo."""
        if which is None:
            return _only("a menu", self.menus, lambda menu: True)
        return _only(
            which,
            self.menus,
            lambda menu: menu.custom_id == which,
            lambda menu: menu.placeholder == which,
            lambda menu: which in menu.placeholder,
        )


class Person:
    """Somebody in a server, with what they can do; made by :meth:`Server.add_person`."""

    def __init__(self, server: Server, actor: simcord.MemberActor, shown_as: str) -> None:
        self.server = server
        self.name = shown_as
        self._actor = actor
        self._in: simcord.ChannelHandle | None = None
        self.last: Seen | None = None
        """The answer to what this person did last."""

    @property
    def id(self) -> int:
        """The person's Discord id."""
        return self._actor.id

    def go_to(self, channel: str) -> Self:
        """Turn to another channel of the server; what follows happens there."""
        self._in = self.server._channel(channel)
        return self

    def commands(self) -> tuple[str, ...]:
        """The commands that this person's Discord offers in the channel, subcommands as ``group name``."""
        with _as_cannot_do():
            return self._actor.available_commands(self._channel())

    async def slash(self, command: str, /, **options: Any) -> Seen:
        """Run a command, or a subcommand as ``"group name"``.

        A person is given as such, a channel as ``"#name"``, a role as ``"@name"``.
        """
        handles = {name: self.server._handle(value) for name, value in options.items()}
        with _as_cannot_do():
            return self._seen(await self._actor.slash(self._channel(), command, **handles))

    async def autocomplete(
        self, command: str, option: str, typed: str, /, **filled: Any
    ) -> tuple[Option, ...]:
        """What the bot offers while this person types into an option; others may be filled already."""
        handles = {name: self.server._handle(value) for name, value in filled.items()}
        with _as_cannot_do():
            offers = await self._actor.autocomplete(self._channel(), command, option, typed, **handles)
        return tuple(Option(_plain(offer["name"]), str(offer["value"])) for offer in offers)

    async def use_on(self, menu_command: str, message: Seen) -> Seen:
        """Run a command of the message's menu (*Apps*) on a message."""
        with _as_cannot_do():
            return self._seen(
                await self._actor.context_menu(self._channel(), menu_command, _message_of(message))
            )

    async def write(self, text: str) -> Seen:
        """Write a message into the channel."""
        with _as_cannot_do():
            return self.server._simulation._read(await self._actor.send(self._channel(), text), self.server)

    async def press(self, which: str, *, on: Seen | None = None) -> Seen:
        """Press a button by ``custom_id`` or label, on a message or on the newest visible one that has it."""
        source = on if on is not None else self._newest_with(lambda seen: seen.button(which), which)
        button = source.button(which)
        with _as_cannot_do():
            return self._seen(await self._actor.click(_message_of(source), custom_id=button.custom_id))

    async def choose(self, *choices: str | Person, menu: str | None = None, on: Seen | None = None) -> Seen:
        """Choose in a menu by labels or values; by names in a menu of people, roles or channels."""
        source = on if on is not None else self._newest_with(lambda seen: seen.menu(menu), menu or "a menu")
        found = source.menu(menu)
        values = self._choices(found.kind, found.options, choices)
        with _as_cannot_do():
            return self._seen(
                await self._actor.select(_message_of(source), values, custom_id=found.custom_id)
            )

    async def submit(self, values: Mapping[str, FormValue], *, form: Seen | None = None) -> Seen:
        """Fill in and send the form that opened last; fields and choices go by label or by id."""
        shown = form if form is not None else self.last
        if shown is None or shown.form is None or shown._result is None:
            raise CannotDo(f"{self.name} has no open form")
        filled: dict[str, Any] = {}
        for untouched in shown.form.fields:
            # What the form came with is sent as it is, as a real client does.
            chosen = [option.value for option in untouched.options if option.chosen]
            if untouched.value or chosen:
                filled[untouched.custom_id] = untouched.value or self._field_value(untouched, chosen)
        for which, value in values.items():
            found = _only(
                which,
                shown.form.fields,
                lambda one, which=which: one.custom_id == which,  # type: ignore[misc]
                lambda one, which=which: one.label == which,  # type: ignore[misc]
            )
            filled[found.custom_id] = self._field_value(found, value)
        with _as_cannot_do():
            return self._seen(await self._actor.submit_modal(shown._result, filled))

    def visible_messages(self, channel: str | None = None) -> tuple[Seen, ...]:
        """The channel as this person sees it, oldest first; other people's private answers are not in it."""
        return tuple(self._newest_first(channel))[::-1]

    def newest_message(self, channel: str | None = None) -> Seen:
        """The last message of the channel that this person sees; CannotDo where there is none."""
        for seen in self._newest_first(channel):
            return seen
        raise CannotDo(f"{self.name} sees no message")

    def direct_messages(self) -> tuple[Seen, ...]:
        """The person's conversation with the bot, oldest first."""
        history = self._actor.user.dm_channel.history()
        return tuple(self.server._simulation._read(message, self.server) for message in history)

    async def slash_privately(self, command: str, /, **options: Any) -> Seen:
        """Run a command in the direct messages with the bot."""
        with _as_cannot_do():
            return self._seen(await self._actor.user.slash(command, **options))

    async def press_privately(self, which: str, *, on: Seen) -> Seen:
        """Press a button of a direct message; outside of any server a person has no roles."""
        button = on.button(which)
        with _as_cannot_do():
            return self._seen(await self._actor.user.click(_message_of(on), custom_id=button.custom_id))

    def _channel(self) -> simcord.ChannelHandle:
        return self._in if self._in is not None else self.server._first_channel()

    def _seen(self, result: simcord.InteractionResult) -> Seen:
        self.last = self.server._simulation._read_result(result, self.server)
        return self.last

    def _newest_with(self, look: Callable[[Seen], object], wanted: str) -> Seen:
        for seen in self._newest_first():
            try:
                look(seen)
            except CannotDo:
                continue
            return seen
        raise CannotDo(f"{self.name} sees no message with {wanted!r}")

    def _newest_first(self, channel: str | None = None) -> Iterator[Seen]:
        where = self._channel() if channel is None else self.server._channel(channel)
        simulation = self.server._simulation
        environment = simulation._environment
        if not can_access_channel(environment, where.id, self._actor, history=True):
            raise CannotDo(f"{self.name} cannot read {where.name}")
        kept = environment.backend.messages.get(where.id, {})
        for number in sorted(kept, reverse=True):
            if kept[number].visible_to(self._actor.id):
                yield simulation._read(to_discord_message(environment, kept[number]), self.server)

    def _choices(self, kind: str, options: tuple[Option, ...], choices: Iterable[object]) -> list[Any]:
        if kind in _ENTITY_SELECTS.values():
            return [self.server._entity(kind, choice) for choice in choices]
        return [_value_of(options, str(choice)) for choice in choices]

    def _field_value(self, found: Field, value: FormValue) -> object:
        if found.kind == "one choice":
            return _value_of(found.options, str(value))
        if found.kind in ("words", "tick", "files"):
            return value
        choices: Iterable[object] = [value] if isinstance(value, str | Person) else value  # type: ignore[assignment]
        return self._choices(found.kind, found.options, choices)


class Server:
    """A Discord server of the simulation; made by :meth:`SimulatedDiscord.add_server`."""

    def __init__(self, simulation: SimulatedDiscord, guild: simcord.GuildHandle) -> None:
        self._simulation = simulation
        self._guild = guild
        self._people: dict[str, Person] = {}

    @property
    def id(self) -> int:
        """The server's Discord id."""
        return self._guild.id

    @property
    def name(self) -> str:
        """The server's name."""
        return self._guild.name

    def add_role(self, name: str, *permissions: str) -> int:
        """Create a role with permissions named as in Discord's API (``manage_guild``); returns its id."""
        allowed = discord.Permissions(**dict.fromkeys(permissions, True))
        return self._guild.create_role(name, permissions=allowed).id

    def add_channel(
        self, name: str, *, topic: str = "", readers: Iterable[str] | None = None, bot_reads: bool = True
    ) -> int:
        """Create a text channel that everybody reads, or only the roles named in ``readers``; returns its id.

        The bot reads and writes there too, unless ``bot_reads`` says otherwise.
        """
        overwrites: dict[Any, discord.PermissionOverwrite] = {}
        if readers is not None or not bot_reads:
            overwrites[self._guild.default_role] = discord.PermissionOverwrite(view_channel=False)
            roles = self._guild.roles
            everybody = [name for name in roles if name not in ("@everyone", self._bot_role)]
            for role in everybody if readers is None else readers:
                overwrites[roles[role]] = discord.PermissionOverwrite(view_channel=True, send_messages=True)
            if bot_reads:
                overwrites[roles[self._bot_role]] = discord.PermissionOverwrite(
                    view_channel=True, send_messages=True, read_message_history=True
                )
        return self._guild.create_text_channel(name, topic=topic or None, overwrites=overwrites).id

    def add_person(
        self,
        name: str,
        *,
        roles: Iterable[str] = (),
        locale: str = "en-US",
        account: Person | None = None,
        bot: bool = False,
    ) -> Person:
        """Let somebody join; ``locale`` is their Discord's language, ``account`` themselves elsewhere.

        With ``bot`` it is another bot, which can be chosen where people are.
        """
        if account is None:
            handle = f"{re.sub(r'[^a-z0-9_.]', '', name.casefold())}"
            user = self._simulation._environment.create_user(handle or "person", global_name=name, bot=bot)
        else:
            user = account._actor.user
        held = [self._guild.roles[role] for role in roles]
        person = Person(self, self._guild.add_member(user, roles=held), name)
        self._people[name] = person
        self._simulation._locales[user.id] = locale
        return person

    def as_person(self, name: str) -> Person:
        """The person of that name; KeyError when nobody is called so."""
        return self._people[name]

    @property
    def people(self) -> tuple[Person, ...]:
        """Everybody who was let in, in that order."""
        return tuple(self._people.values())

    def role_id(self, name: str) -> int:
        """The id of the role of that name; KeyError when there is none."""
        return self._guild.roles[name].id

    def channel_id(self, name: str) -> int:
        """The id of the channel of that name; KeyError when there is none."""
        return self._channel(name).id

    def clear(self, channel: str) -> None:
        """Empty a channel of everybody's messages, the bot's private answers with them."""
        # Private: as a moderator's tools do, without a message of the gateway for each.
        self._simulation._environment.backend.messages.get(self._channel(channel).id, {}).clear()

    def remove_person(self, name: str) -> None:
        """Let somebody leave the server."""
        self._guild.remove_member(self._people.pop(name)._actor)

    @property
    def _bot_role(self) -> str:
        return self._simulation.bot_name

    def _channel(self, name: str) -> simcord.ChannelHandle:
        return self._guild.channels[name]

    def _first_channel(self) -> simcord.ChannelHandle:
        return next(iter(self._guild.channels.values()))

    def _handle(self, value: object) -> object:
        """An option's value: a person, ``#channel`` or ``@role`` as simcord knows it; the rest as it is."""
        if isinstance(value, Person):
            return value._actor
        if isinstance(value, str) and value[:1] == "#" and value[1:] in self._guild.channels:
            return self._guild.channels[value[1:]]
        if isinstance(value, str) and value[:1] == "@" and value[1:] in self._guild.roles:
            return self._guild.roles[value[1:]]
        return value

    def _entity(self, kind: str, choice: object) -> object:
        if isinstance(choice, Person):
            return choice._actor
        name = str(choice).lstrip("#@")
        if kind == "channels" and name in self._guild.channels:
            return self._guild.channels[name]
        if "roles" in kind and name in self._guild.roles:
            return self._guild.roles[name]
        if "people" in kind and name in self._people:
            return self._people[name]._actor
        raise CannotDo(f"{choice!r} is none of the {kind} of {self.name}")


class SimulatedDiscord:
    """The world around one bot; an asynchronous context manager that starts the bot and closes it.

    ``at`` is the instant (aware) at which the simulated clock stands until :meth:`advance` moves it; with
    ``live`` it follows the real clock instead. ``clock_moved`` is told every instant the clock moves to, so
    that a test can take the wall clock along. Leaving the context raises what the bot failed with, unless
    it is of an ``expected`` type or :meth:`errors` has handed it out; ``strict=False`` never raises.
    ``patience`` is how many seconds the bot may take over one thing: it must then only wait for timers or
    for people.
    """

    def __init__(
        self,
        bot: discord.Client,
        *,
        bot_name: str = "Deeds",
        live: bool = False,
        at: datetime | None = None,
        clock_moved: Callable[[datetime], object] | None = None,
        expected: tuple[type[BaseException], ...] = (),
        strict: bool = True,
        patience: float = 10.0,
    ) -> None:
        self.bot_name = bot_name
        self._bot = bot
        self._expected = expected
        self._strict = strict
        self._environment = _Environment(bot, check_errors=False, settle_timeout=patience)
        self._servers: list[Server] = []
        self._locales: dict[int, str] = {}
        self._errors_handed_out = 0
        self._resources = contextlib.ExitStack()
        # Private: without its own clock every message would be dated 1 January 2026.
        self._environment.backend.clock = _SimulatedClock(at, live, clock_moved)
        # Private: simcord calls every bot "TestBot", and each server's role for it likewise.
        self._environment.backend.bot_user.name = bot_name
        self._environment.backend.bot_user.global_name = bot_name

    async def __aenter__(self) -> Self:
        self._resources.enter_context(self._locales_of_people())
        try:
            await self._environment.start()
        except BaseException:
            self._resources.close()
            # A bot that failed halfway may fail again in closing; the first failure says more.
            with contextlib.suppress(Exception):
                await self._bot.close()
            raise
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        try:
            # simcord only detaches the bot; its databases and schedulers must be closed by the bot itself.
            await self._bot.close()
        finally:
            try:
                await self._environment.shutdown()
            finally:
                self._resources.close()
        unexpected = [one for one in self._new_errors() if not self._is_expected(one)]
        if error is None and self._strict and unexpected:
            raise BaseExceptionGroup("the bot failed", unexpected)

    @property
    def bot(self) -> discord.Client:
        """The bot that is running now."""
        return self._bot

    @property
    def now(self) -> datetime:
        """The simulated instant, in UTC."""
        return self._environment.now()

    def add_server(self, name: str, *, locale: str = "en-US") -> Server:
        """Create a server with the bot in it; ``locale`` is the language set for the server."""
        server = Server(self, self._environment.create_guild(name, preferred_locale=locale))
        self._servers.append(server)
        self._locales[server.id] = locale
        return server

    def as_person(self, name: str) -> Person:
        """The person of that name in the first server; KeyError when nobody is called so."""
        return self._servers[0].as_person(name)

    def speaks(self, person: Person, locale: str) -> None:
        """From now on that is the language of somebody's Discord."""
        self._locales[person.id] = locale

    async def restart(self, bot: discord.Client, *, crashed: bool = False) -> None:
        """Put a fresh bot in place of the running one, which closes first unless it ``crashed``."""
        if not crashed:
            await self._bot.close()
        await self._environment.restart_bot(bot)
        self._bot = bot

    async def advance(self, time: timedelta) -> None:
        """Let simulated time pass; the bot's timers due in it run."""
        await self._environment.advance_time(time.total_seconds())

    async def settle(self) -> None:
        """Wait until the bot has nothing left to do at this instant."""
        await self._environment.settle()

    def fail(self, method: str, path: str, *, status: int, code: int = 0, times: int | None = 1) -> None:
        """Make the bot's next calls to a path (a shell pattern) fail; ``times=None`` for ever.

        discord.py's own repetitions are not simulated: the first failure reaches the caller.
        """
        self._environment.inject_error(method, path, status=status, code=code, times=times)

    def errors(self) -> tuple[BaseException, ...]:
        """What the bot failed with since the last call, answered or not; it no longer raises at the end."""
        return tuple(self._new_errors())

    @contextlib.asynccontextmanager
    async def preview(
        self,
        channel: str,
        viewers: Sequence[Person],
        *,
        port: int = 0,
        locale: str = "en-US",
        zone: str = "UTC",
    ) -> AsyncIterator[Preview]:
        """Show one channel in the browser, on this machine only; port 0 takes a free one.

        The viewers belong to one server; the first is looked through at the start. One preview at a time.
        """
        where = viewers[0].server._channel(channel)
        page = self._environment.preview(
            where,
            viewers=[viewer._actor for viewer in viewers],
            layout="channel",
            locale=locale,
            timezone=zone,
            port=port,
        )
        async with page:
            yield Preview(page)

    async def serve(
        self,
        channel: str,
        viewers: Sequence[Person],
        *,
        port: int = 0,
        ready: Callable[[str], object],
        locale: str = "en-US",
        zone: str = "UTC",
    ) -> None:
        """Show a channel in the browser until Ctrl-C, SIGTERM or *End preview session*.

        ``ready`` gets the address to open. It holds a key: whoever has it can act as any of the viewers.
        """
        async with self.preview(channel, viewers, port=port, locale=locale, zone=zone) as page:
            stop = asyncio.Event()
            loop = asyncio.get_running_loop()
            signals = (signal.SIGINT, signal.SIGTERM)
            for one in signals:
                loop.add_signal_handler(one, stop.set)
            waiting = {asyncio.create_task(stop.wait()), asyncio.create_task(page.wait_closed())}
            try:
                ready(page.url)
                await asyncio.wait(waiting, return_when=asyncio.FIRST_COMPLETED)
            finally:
                for one in signals:
                    loop.remove_signal_handler(one)
                for task in waiting:
                    task.cancel()
                await asyncio.gather(*waiting, return_exceptions=True)

    def _new_errors(self) -> Sequence[BaseException]:
        found = self._environment.errors_since(self._errors_handed_out)
        self._errors_handed_out += len(found)
        return found

    def _is_expected(self, error: BaseException | None) -> bool:
        while error is not None:
            if isinstance(error, self._expected):
                return True
            error = getattr(error, "original", None) or error.__cause__
        return False

    @contextlib.contextmanager
    def _locales_of_people(self) -> Iterator[None]:
        """Private: simcord says en-US in every interaction; everybody's own language is put in here."""
        original = simcord.interactions.base_payload

        def with_locale(backend: Any, **parts: Any) -> tuple[Any, dict[str, Any]]:
            record, payload = original(backend, **parts)
            payload["locale"] = self._locales.get(parts["user_id"], "en-US")
            if parts.get("guild_id") is not None:
                payload["guild_locale"] = self._locales.get(parts["guild_id"], "en-US")
                # Discord says that the server installed the bot, and not the person for themselves.
                payload["authorizing_integration_owners"] = {"0": str(parts["guild_id"])}
            return record, payload

        simcord.interactions.base_payload = with_locale
        try:
            yield
        finally:
            simcord.interactions.base_payload = original

    def _read_result(self, result: simcord.InteractionResult, server: Server) -> Seen:
        followups = tuple(self._read(one.message, server) for one in result.followups)
        if result.modal is not None:
            return Seen(form=_form(result.modal), answered=True, followups=followups, _result=result)
        if result.response is None:
            return Seen(answered=result.acknowledged, followups=followups, _result=result)
        seen = self._read(result.response.message, server)
        return _with(seen, followups=followups, result=result)

    def _read(self, message: discord.Message, server: Server) -> Seen:
        components = [component.to_dict() for component in message.components]
        parts = list(_walk(components))
        lines = [message.content] if message.content else []
        for embed in message.embeds:
            lines += [text for text in (embed.title, embed.description) if text]
            lines += [f"{one.name}: {one.value}" for one in embed.fields]
        lines += [part["content"] for part in parts if part["type"] == _TEXT]
        return Seen(
            text=_plain(self._named("\n".join(lines), server)),
            only_me=message.flags.ephemeral,
            buttons=tuple(_button(part) for part in parts if part["type"] == _BUTTON),
            menus=tuple(_menu(part) for part in parts if part["type"] in _SELECTS),
            files=tuple(attachment.filename for attachment in message.attachments),
            author=message.author.display_name,
            edited=message.edited_at is not None,
            message_id=message.id,
            components=tuple(components),
            _message=message,
        )

    def _named(self, text: str, server: Server) -> str:
        guild = server._guild
        names = {"@": {person.id: person.name for one in self._servers for person in one.people}}
        names["@&"] = {role.id: role.name for role in guild.roles.values()}
        names["#"] = {channel.id: name for name, channel in guild.channels.items()}

        def name(found: re.Match[str]) -> str:
            kind = found["kind"].rstrip("!")
            known = names[kind].get(int(found["id"]))
            return found[0] if known is None else f"{kind[0]}{known}"

        def instant(found: re.Match[str]) -> str:
            return datetime.fromtimestamp(int(found["seconds"]), UTC).strftime("%Y-%m-%d %H:%M UTC")

        return _TIMESTAMP.sub(instant, _MENTION.sub(name, text))


class Preview:
    """A channel open in the browser."""

    def __init__(self, page: simcord.Preview) -> None:
        self._page = page

    @property
    def url(self) -> str:
        """The address to open; it holds a key and belongs to the person at this machine."""
        return self._page.url

    async def refresh(self) -> None:
        """Show what the bot posted by itself since the last action of a viewer."""
        await self._page.refresh()

    async def show(self, seen: Seen) -> None:
        """Show the channel as it is now, with the form that opened last if ``seen`` is one."""
        for page in self._page._pages.values():
            # Private: a form that was opened outside of the browser is shown to whoever opens a page later.
            page.modal = seen._result if seen.form is not None else None
            page.modal_handle = f"m_{secrets.token_urlsafe(12)}" if seen.form is not None else None
        await self._page.refresh()

    async def wait_closed(self) -> None:
        """Return when the page's *End preview session* was pressed or the preview was closed."""
        await self._page.wait_closed()


class _Environment(simcord.Env):
    async def _settle_internal(self, **how: Any) -> None:
        # Private: simcord looks again only 50 ms after every action, which would be most of a test's time.
        await super()._settle_internal(**{**how, "idle": 0.001})


class _SimulatedClock(Clock):
    def __init__(self, at: datetime | None, live: bool, moved: Callable[[datetime], object] | None) -> None:
        super().__init__()
        self._live = live
        self._moved = moved
        if at is not None:
            # Private: the instant the clock counts from.
            self._epoch = at.astimezone(UTC)

    def now(self) -> datetime:
        return datetime.now(UTC) if self._live else super().now()

    def advance(self, seconds: float) -> None:
        super().advance(seconds)
        if self._moved is not None:
            self._moved(self.now())


@contextlib.contextmanager
def _as_cannot_do() -> Iterator[None]:
    try:
        yield
    except (SetupError, BackendError, KeyError) as error:
        raise CannotDo(str(error)) from error


def _message_of(seen: Seen) -> discord.Message:
    if seen._message is None:
        raise CannotDo("there is no message")
    return seen._message


def _with(seen: Seen, *, followups: tuple[Seen, ...], result: simcord.InteractionResult) -> Seen:
    values = {name: getattr(seen, name) for name in Seen.__slots__}
    return Seen(**{**values, "followups": followups, "answered": result.acknowledged, "_result": result})


def _plain(text: str) -> str:
    return _DIRECTION_MARKS.sub("", text)


def _walk(components: Iterable[Mapping[str, Any]]) -> Iterator[Mapping[str, Any]]:
    for component in components:
        yield component
        yield from _walk(component.get("components") or ())
        accessory = component.get("accessory") or component.get("component")
        if accessory is not None:
            yield from _walk((accessory,))


def _button(part: Mapping[str, Any]) -> Button:
    return Button(
        label=_plain(part.get("label") or (part.get("emoji") or {}).get("name") or ""),
        custom_id=part.get("custom_id") or "",
        address=part.get("url") or "",
        disabled=bool(part.get("disabled")),
    )


def _options(part: Mapping[str, Any]) -> tuple[Option, ...]:
    return tuple(
        Option(
            label=_plain(option["label"]),
            value=option["value"],
            description=_plain(option.get("description") or ""),
            chosen=bool(option.get("default")),
        )
        for option in part.get("options") or ()
    )


def _menu(part: Mapping[str, Any]) -> Menu:
    return Menu(
        custom_id=part["custom_id"],
        kind=_SELECTS[part["type"]],
        placeholder=_plain(part.get("placeholder") or ""),
        options=_options(part),
        least=part.get("min_values", 1),
        most=part.get("max_values", 1),
        disabled=bool(part.get("disabled")),
    )


def _form(modal: Mapping[str, Any]) -> Form:
    texts: list[str] = []
    fields: list[Field] = []
    for part in modal["components"]:
        if part["type"] == _TEXT:
            texts.append(part["content"])
        for inner in _walk((part,)):
            if inner["type"] in _FIELDS:
                fields.append(_field(part, inner))
    return Form(_plain(modal["title"]), _plain("\n".join(texts)), tuple(fields))


def _field(outer: Mapping[str, Any], inner: Mapping[str, Any]) -> Field:
    always_required = inner["type"] in (_TEXT_INPUT, *_SELECTS)
    return Field(
        custom_id=inner["custom_id"],
        kind=_FIELDS[inner["type"]],
        label=_plain(outer.get("label") or inner.get("label") or ""),
        description=_plain(outer.get("description") or ""),
        required=bool(inner.get("required", always_required)),
        value=str(inner.get("value") or ""),
        options=_options(inner),
    )


def _value_of(options: tuple[Option, ...], choice: str) -> str:
    found = _only(
        choice, options, lambda option: option.value == choice, lambda option: option.label == choice
    )
    return found.value


def _only(which: str, items: Sequence[_Item], *tests: Callable[[_Item], bool]) -> _Item:
    """The one item that the first telling test picks out; CannotDo when none or several are meant."""
    for test in tests:
        found = [item for item in items if test(item)]
        if len(found) == 1:
            return found[0]
        if found:
            raise CannotDo(f"{which!r} may mean any of {found}")
    raise CannotDo(f"{which!r} is not among {list(items)}")
