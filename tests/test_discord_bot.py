"""The bot as Discord knows it: its commands, who is let in, and how it posts."""

import asyncio
import importlib
import inspect
import json
import re
import shutil
from collections.abc import AsyncIterator, Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, cast

import aiohttp
import discord
import pytest
from discord import app_commands
from discord.ext import commands
from discord.http import HTTPClient, Ratelimit

from bot.assembly import Services, migrated
from bot.config import Settings, available_languages
from bot.demo.simulation import Server, SimulatedDiscord
from bot.discord_bot import DeedsBot, DeedsTree, DiscordPublisher, Pace, clear_seldom
from bot.domain.access import RULES, Act, Context, Tier
from bot.domain.errors import ManyFaultsError
from bot.i18n import Languages, labelled, messages, texts
from bot.i18n.negotiation import DISCORD_LOCALES, is_discords
from bot.rendering.custom_ids import Action
from bot.services.postings import (
    ChannelGoneError,
    HistoryUnreadableError,
    MessageGoneError,
    NotReadyError,
    OutcomeUnknownError,
    PublishError,
    RefusedError,
)
from cogs.labels import Labels
from tests.wire.payloads import check_commands

ROOT = Path(__file__).resolve().parent.parent
CHAT, OPTION_WITH_CHOICES = 1, {3, 4, 10}
GROUPS = {1, 2}


@pytest.fixture
async def services(migrated_file: Path, tmp_path: Path) -> AsyncIterator[Services]:
    """Every service over an empty record."""
    shutil.copy(migrated_file, tmp_path)
    settings = Settings.defaults().model_copy(update={"data_directory": tmp_path})
    async with migrated(settings) as opened:
        yield opened


@pytest.fixture
async def bot(services: Services) -> AsyncIterator[DeedsBot]:
    """The bot with everything loaded, not connected."""
    made = DeedsBot(services)
    await made.setup_hook()
    yield made
    await made.close()


async def payloads(bot: DeedsBot) -> list[dict[str, Any]]:
    """What Discord is given, with its translations."""
    return [
        await each.get_translated_payload(bot.tree, Labels(bot.services.languages))
        for each in bot.tree.get_commands()
    ]


def leaves(bot: DeedsBot) -> Iterator[Any]:
    """Every command that somebody can run."""
    for each in bot.tree.get_commands():
        if isinstance(each, app_commands.Group):
            yield from (one for one in each.walk_commands() if not isinstance(one, app_commands.Group))
        else:
            yield each


def parts(command: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """A command, its subcommands and their options."""
    yield command
    for each in command.get("options", ()):
        yield from parts(each)


async def test_the_commands_keep_to_what_discord_takes(bot: DeedsBot) -> None:
    given = await payloads(bot)
    chat = [each for each in given if each.get("type", CHAT) == CHAT]
    assert len(chat) <= 100
    assert len({each["name"] for each in chat}) == len(chat)
    for command in chat:
        length = 0
        for part in parts(command):
            name, description = part["name"], part["description"]
            assert re.fullmatch(r"[-_\w]{1,32}", name), name
            assert name == name.lower()
            assert 1 <= len(description) <= 100, (name, description)
            length += len(name) + len(description)
            options = part.get("options", [])
            assert len(options) <= 25, name
            assert len({each["name"] for each in options}) == len(options), name
            choices = part.get("choices", [])
            assert len(choices) <= 25, name
            assert all(1 <= len(each["name"]) <= 100 for each in choices), name
            demanded = [each.get("required", False) for each in options if each["type"] not in GROUPS]
            assert demanded == sorted(demanded, reverse=True), f"{name}: required options come first"
            assert not (part.get("autocomplete") and choices), name
            length += sum(len(each["name"]) + len(str(each["value"])) for each in choices)
        assert length <= 8000, command["name"]


@pytest.mark.parametrize(
    "language", [each for each in available_languages() if each != "en" and is_discords(each)]
)
async def test_every_label_is_there_in_every_language_of_discords(language: str, bot: DeedsBot) -> None:
    locales = [each for each in DISCORD_LOCALES if labelled(each, available_languages()) == language]
    assert locales
    for command in await payloads(bot):
        for part in parts(command):
            names = part.get("name_localizations") or {}
            told = part.get("description_localizations") or {}
            for locale in locales:
                assert locale in names, (
                    f"{command['name']} {part['name']} has no name in {language}: "
                    f"add slash-… to bot/i18n/{language}/labels.ftl"
                )
                if part.get("description"):
                    assert 1 <= len(told[locale]) <= 100, told[locale]
                    text = part["description"]
                    assert told[locale] != text, f"{part['name']}: {told[locale]} is not translated"
            for choice in part.get("choices", ()):
                assert set(locales) <= set(choice["name_localizations"]), choice["name"]


async def test_nothing_side_by_side_is_called_the_same_in_any_language(bot: DeedsBot) -> None:
    given = await payloads(bot)
    assert check_commands(given) == []
    chat = [each for each in given if each.get("type", CHAT) == CHAT]
    for siblings in [chat, *(part.get("options", []) for command in chat for part in parts(command))]:
        for locale in DISCORD_LOCALES:
            own = {
                each["name"]: (each.get("name_localizations") or {}).get(locale, each["name"])
                for each in siblings
            }
            assert len(set(own.values())) == len(own), (locale, own)
            for name, shown in own.items():
                assert shown == name or shown not in own, (locale, name, shown)


async def test_labels_that_discord_would_refuse_leave_it_the_commands_it_has(
    services: Services, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    given: list[str] = []

    async def sync(_tree: DeedsTree) -> list[Any]:
        given.append("given")
        return []

    monkeypatch.setattr(DeedsTree, "sync", sync)
    folder = tmp_path / "messages"
    shutil.copytree(services.languages.folder, folder)
    labels = folder / "es" / "labels.ftl"
    right = labels.read_text(encoding="utf-8")
    labels.write_text(right.replace("= tablero", "= Mi Tablero"), encoding="utf-8")
    started = DeedsBot(replace(services, languages=Languages(folder)))
    await started.setup_hook()
    with pytest.raises(ManyFaultsError) as refused:
        await started.sync_if_changed()
    [fault] = refused.value.faults
    line = right[: right.index("= tablero")].count("\n") + 1
    assert (fault.code, fault.parameters["file"], fault.parameters["line"]) == (
        "label_not_a_name",
        "es/labels.ftl",
        str(line),
    )
    assert given == []
    labels.write_text(right, encoding="utf-8")
    assert await started.sync_if_changed()
    assert given == ["given"]
    await started.close()


async def test_a_start_with_nothing_new_reads_no_message_of_another_language(
    services: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def sync(_tree: DeedsTree) -> list[Any]:
        return []

    monkeypatch.setattr(DeedsTree, "sync", sync)
    first = DeedsBot(services)
    await first.setup_hook()
    assert await first.sync_if_changed()
    await first.close()
    read: list[str] = []

    def seen(original: Callable[[Path], Any]) -> Callable[[Path], Any]:
        def reading(folder: Path) -> Any:
            read.append(folder.name)
            return original(folder)

        return reading

    monkeypatch.setattr(messages, "read_folder", seen(messages.read_folder))
    monkeypatch.setattr("bot.i18n.texts.texts_of", seen(texts.texts_of))
    again = DeedsBot(replace(services, languages=Languages()))
    await again.setup_hook()
    assert not await again.sync_if_changed()
    await again.close()
    assert set(read) <= {"en"}


async def test_every_command_says_what_one_must_be_allowed_to_do(bot: DeedsBot) -> None:
    for command in leaves(bot):
        act = command.extras.get("act")
        assert isinstance(act, Act), f"{command.qualified_name}: give it extras={{'act': Act...}} in cogs/"
        # What stands in the menu of messages belongs to no group.
        top = getattr(command, "root_parent", None) or command
        hidden = top.default_permissions is not None
        assert hidden == (RULES[act].tier >= Tier.ORGANISER), (
            f"{top.name}: default_permissions hide it from members exactly if it is not for them"
        )
        contexts = top.to_dict(bot.tree)
        if Context.DIRECT_MESSAGE not in RULES[act].contexts:
            assert contexts["contexts"] == [0] or contexts.get("dm_permission") is False, top.name


async def test_every_action_of_a_button_has_an_answer(bot: DeedsBot) -> None:
    answered = {action for action, _ in bot.door.handlers}
    missing = set(Action) - answered
    assert not missing, (
        f"nothing answers {sorted(missing)}: register a handler in a file of cogs/ (door.handle) and load "
        "its cog in bot/discord_bot.py, or take the action out of bot/rendering/custom_ids.py"
    )


async def test_every_cog_is_loaded(bot: DeedsBot) -> None:
    there = {
        name
        for file in (ROOT / "cogs").glob("*.py")
        for name, found in inspect.getmembers(importlib.import_module(f"cogs.{file.stem}"), inspect.isclass)
        if issubclass(found, commands.Cog) and found is not commands.Cog
    }
    assert there == set(bot.cogs), "load it in setup_hook in bot/discord_bot.py"


async def test_the_bot_asks_for_servers_and_nothing_of_people(bot: DeedsBot) -> None:
    assert [name for name, wanted in bot.intents if wanted] == ["guilds"]
    assert not bot.cached_messages
    mentions: Any = bot.allowed_mentions
    assert mentions.to_dict() == {"parse": []}


async def test_fifty_starts_give_discord_the_commands_once(
    services: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    given: list[int] = []

    async def sync(tree: DeedsTree) -> list[Any]:
        given.append(len(tree.get_commands()))
        return []

    monkeypatch.setattr(DeedsTree, "sync", sync)
    for _ in range(50):
        started = DeedsBot(services)
        await started.setup_hook()
        await started.sync_if_changed()
        await started.close()
    assert len(given) == 1

    changed = DeedsBot(services)
    await changed.setup_hook()
    changed.tree.remove_command("help")
    assert await changed.sync_if_changed()
    assert not await changed.sync_if_changed()
    await changed.close()
    assert given[1:] == [given[0] - 1]


async def test_commands_that_discord_did_not_take_are_given_again(
    bot: DeedsBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    given: list[str] = []

    async def sync(_tree: DeedsTree) -> list[Any]:
        given.append("given")
        if len(given) == 1:
            raise aiohttp.ServerDisconnectedError
        return []

    monkeypatch.setattr(DeedsTree, "sync", sync)
    with pytest.raises(aiohttp.ServerDisconnectedError):
        await bot.sync_if_changed()
    assert await bot.sync_if_changed()
    assert len(given) == 2


class CarelessBot(DeedsBot):
    """The bot with a command whose author forgot to say who may run it."""

    ran = False

    async def setup_hook(self) -> None:
        """As the bot's own, and one command more."""
        await super().setup_hook()

        @self.tree.command(name="careless", description="Made up")
        @app_commands.guild_only()
        async def careless(interaction: discord.Interaction[Any], what: str = "") -> None:
            CarelessBot.ran = True
            await interaction.response.send_message("It ran")

        @careless.autocomplete("what")
        async def offer(_interaction: Any, _typed: str) -> list[app_commands.Choice[str]]:
            CarelessBot.ran = True
            return [app_commands.Choice(name="a secret", value="secret")]


@pytest.fixture
async def simulation(services: Services) -> AsyncIterator[SimulatedDiscord]:
    """A server with the bot in it, and people."""
    async with SimulatedDiscord(CarelessBot(services), strict=False) as made:
        await cast(DeedsBot, made.bot).sync_if_changed()
        server = made.add_server("Coalition")
        server.add_role("Moderators", "manage_messages")
        server.add_channel("general")
        server.add_channel("cellar", readers=[], bot_reads=False)
        server.add_person("Mara", roles=["Moderators"])
        yield made


@pytest.fixture
def server(simulation: SimulatedDiscord) -> Server:
    """Its server."""
    return simulation.as_person("Mara").server


async def test_a_command_that_names_no_act_is_for_nobody(simulation: SimulatedDiscord) -> None:
    mara = simulation.as_person("Mara")
    seen = await mara.slash("careless")
    assert seen.only_me
    assert "It ran" not in seen.text
    assert seen.text
    assert await mara.autocomplete("careless", "what", "s") == ()
    assert not CarelessBot.ran


async def test_who_may_not_run_a_command_is_offered_nothing_and_told_why(
    simulation: SimulatedDiscord,
) -> None:
    mara = simulation.as_person("Mara")
    assert await mara.autocomplete("log", "campaign", "") == ()
    seen = await mara.slash("log")
    assert seen.only_me
    assert seen.form is None


async def test_a_fault_at_the_door_is_told_too(
    simulation: SimulatedDiscord, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def broken(*_arguments: object, **_more: object) -> None:
        raise LookupError("made up: my cousin was taken on Tuesday")

    monkeypatch.setattr(cast(DeedsBot, simulation.bot).door, "asked", broken)
    mara = simulation.as_person("Mara")
    seen = await mara.slash("board")
    assert seen.only_me
    assert seen.text
    assert "cousin" not in seen.text
    assert await mara.autocomplete("board", "campaign", "") == ()


@pytest.fixture
def publisher(simulation: SimulatedDiscord) -> DiscordPublisher:
    """What posts through the bot."""
    return DiscordPublisher(cast(commands.Bot, simulation.bot))


def plain(words: str) -> str:
    """A frozen body of a sentence."""
    return json.dumps({"content": words})


def card(words: str) -> str:
    """A frozen body of a card."""
    shown = {"type": 17, "components": [{"type": 10, "content": words}]}
    return json.dumps({"flags": 1 << 15, "components": [shown]})


LONG_AGO = datetime(2020, 1, 1, tzinfo=UTC)


async def test_a_notice_becomes_its_card_and_is_found_by_its_marker(
    publisher: DiscordPublisher, simulation: SimulatedDiscord, server: Server
) -> None:
    channel = str(server.channel_id("general"))
    mara = simulation.as_person("Mara")
    await mara.write("I saw it too: 0123456789")
    first = await publisher.post(channel, plain("A digest · 0123456789"), "1")
    await publisher.post(channel, plain("A digest · 0123456789"), "2")
    assert await publisher.find(channel, "0123456789", LONG_AGO) == first
    assert await publisher.find(channel, "abcdef0123", LONG_AGO) is None
    await publisher.edit(channel, first, card("The card · 0123456789"))
    await publisher.edit(channel, first, card("The card · 0123456789"))
    seen = next(each for each in mara.visible_messages() if each.message_id == int(first))
    assert seen.text == "The card · 0123456789"
    assert await publisher.find(channel, "0123456789", LONG_AGO) == first


async def test_it_looks_behind_a_hundred_messages_but_not_beyond_the_day(
    publisher: DiscordPublisher, simulation: SimulatedDiscord, server: Server
) -> None:
    channel = str(server.channel_id("general"))
    first = await publisher.post(channel, plain("A digest · 0123456789"), "1")
    mara = simulation.as_person("Mara")
    for number in range(100):
        await mara.write(f"{number}")
    assert await publisher.find(channel, "0123456789", LONG_AGO) == first
    assert await publisher.find(channel, "0123456789", datetime.now(UTC) + timedelta(days=1)) is None


async def test_whether_a_message_still_stands(
    publisher: DiscordPublisher, simulation: SimulatedDiscord, server: Server
) -> None:
    channel = str(server.channel_id("general"))
    first = await publisher.post(channel, plain("The board"), "1")
    assert await publisher.stands(channel, first)
    [seen] = simulation.as_person("Mara").visible_messages()
    assert seen._message is not None
    await seen._message.delete()
    assert not await publisher.stands(channel, first)


async def test_what_the_bot_lacks_is_named(
    publisher: DiscordPublisher, server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    general = str(server.channel_id("general"))
    assert await publisher.missing_permissions(general, str(server.id)) == ()
    with_nothing = discord.Permissions.none()
    monkeypatch.setattr(discord.TextChannel, "permissions_for", lambda *_: with_nothing)
    assert await publisher.missing_permissions(general, str(server.id)) == (
        "view_channel",
        "send_messages",
        "read_message_history",
        "attach_files",
    )
    with pytest.raises(HistoryUnreadableError):
        await publisher.find(general, "0123456789", LONG_AGO)
    with pytest.raises(HistoryUnreadableError):
        await publisher.stands(general, "4711")


async def test_a_channel_that_is_not_there(publisher: DiscordPublisher, server: Server) -> None:
    with pytest.raises(ChannelGoneError):
        await publisher.missing_permissions("4711", str(server.id))
    # Nor is one of a server that is not.
    with pytest.raises(ChannelGoneError):
        await publisher.missing_permissions(str(server.channel_id("general")), "4711")


FAULTS: list[tuple[int, int, type[PublishError]]] = [
    (400, 50035, RefusedError),
    (401, 0, NotReadyError),
    (403, 50001, ChannelGoneError),
    (403, 50013, RefusedError),
    (404, 10003, ChannelGoneError),
    (404, 10004, ChannelGoneError),
    (404, 10008, MessageGoneError),
    (408, 0, OutcomeUnknownError),
    (429, 0, NotReadyError),
    (500, 0, OutcomeUnknownError),
    (503, 0, OutcomeUnknownError),
]


@pytest.mark.slow
@pytest.mark.parametrize(("status", "code", "fault"), FAULTS)
async def test_each_refusal_of_discord_is_a_fault_that_the_outbox_knows(
    status: int,
    code: int,
    fault: type[PublishError],
    publisher: DiscordPublisher,
    simulation: SimulatedDiscord,
    server: Server,
) -> None:
    channel = str(server.channel_id("general"))
    simulation.fail("POST", "/channels/*/messages", status=status, code=code)
    with pytest.raises(fault) as caught:
        await publisher.post(channel, plain("Made up: my cousin was taken"), "1")
    assert "cousin" not in str(caught.value)
    if isinstance(caught.value, RefusedError):
        assert (caught.value.code, caught.value.whole_channel) == (code, code == 50013)
    message = await publisher.post(channel, plain("It works again"), "2")
    simulation.fail("PATCH", "/channels/*/messages/*", status=status, code=code)
    with pytest.raises(fault):
        await publisher.edit(channel, message, plain("Made up"))


@pytest.mark.slow
@pytest.mark.parametrize(
    ("failure", "fault"),
    [
        (aiohttp.ServerDisconnectedError(), OutcomeUnknownError),
        (aiohttp.ClientConnectionError(), OutcomeUnknownError),
        (ConnectionResetError(104, "made up"), OutcomeUnknownError),
        (TimeoutError(), OutcomeUnknownError),
        (json.JSONDecodeError("made up", "<html>", 0), OutcomeUnknownError),
        (RuntimeError("Session is closed"), NotReadyError),
    ],
    ids=lambda given: type(given).__name__ if isinstance(given, Exception) else given.__name__,
)
async def test_a_connection_that_breaks_leaves_the_outcome_unknown(
    failure: Exception,
    fault: type[PublishError],
    publisher: DiscordPublisher,
    simulation: SimulatedDiscord,
    server: Server,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    async def request(*_arguments: object, **_more: object) -> None:
        raise failure

    monkeypatch.setattr(simulation.bot.http, "request", request)
    with pytest.raises(fault):
        await publisher.post(str(server.channel_id("general")), plain("Made up"), "1")


@pytest.mark.parametrize("answer", ["<html>a proxy's page</html>", None, {}])
async def test_an_answer_that_is_not_discords_leaves_the_outcome_unknown(
    answer: object,
    publisher: DiscordPublisher,
    simulation: SimulatedDiscord,
    server: Server,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    async def request(*_arguments: object, **_more: object) -> object:
        return answer

    monkeypatch.setattr(simulation.bot.http, "request", request)
    with pytest.raises(OutcomeUnknownError):
        await publisher.post(str(server.channel_id("general")), plain("Made up"), "1")


Call = Callable[[DiscordPublisher], Any]


@pytest.mark.parametrize(
    "call",
    [
        lambda publisher: publisher.missing_permissions("1", "1"),
        lambda publisher: publisher.find("1", "0123456789", LONG_AGO),
        lambda publisher: publisher.post("1", plain("Made up"), "1"),
        lambda publisher: publisher.edit("1", "2", plain("Made up")),
    ],
    ids=["missing_permissions", "find", "post", "edit"],
)
async def test_without_a_connection_nothing_is_tried(call: Call, bot: DeedsBot) -> None:
    with pytest.raises(NotReadyError):
        await call(DiscordPublisher(bot))


async def test_limits_that_nobody_needs_are_looked_for_now_and_then(monkeypatch: pytest.MonkeyPatch) -> None:
    now, looked = 100.0, 0
    http = HTTPClient(asyncio.get_running_loop())
    clear_seldom(http, lambda: now)

    def inactive(_limit: object) -> bool:
        nonlocal looked
        looked += 1
        return True

    monkeypatch.setattr(Ratelimit, "is_inactive", inactive)
    for number in range(2000):
        http.get_ratelimit(f"channel {number}")
    assert (len(http._buckets), looked) == (2000, 0)
    now += 30
    http.get_ratelimit("one more")
    assert (len(http._buckets), looked) == (0, 2001)


async def test_requests_keep_their_pace(monkeypatch: pytest.MonkeyPatch) -> None:
    now, late = 100.0, 0.0

    async def sleep(seconds: float) -> None:
        nonlocal now
        now += seconds + late

    monkeypatch.setattr(asyncio, "sleep", sleep)
    pace = Pace(10, monotonic=lambda: now)
    went: list[tuple[str, float]] = []

    async def ask(who: str) -> None:
        await pace.turn()
        went.append((who, round(now, 6)))

    gap = 1 / 58
    await asyncio.gather(*map(ask, "abcdefghijk"))
    # In their order, spaced, and no more than ten in any second.
    assert "".join(who for who, _ in went) == "abcdefghijk"
    assert [at for _, at in went] == pytest.approx([*(100 + gap * n for n in range(10)), 101], abs=1e-5)
    went.clear()
    # What was not used while nothing was asked for is not made up for.
    now = 200.0
    await asyncio.gather(*map(ask, "abcdefghijk"))
    assert [at for _, at in went] == pytest.approx([*(200 + gap * n for n in range(10)), 201], abs=1e-5)
    went.clear()
    # However late a busy loop lets them go, they count from when they went.
    now, late = 300.0, 0.25
    await asyncio.gather(*map(ask, "abcde"))
    assert [at for _, at in went] == pytest.approx([300.25 + (gap + late) * n for n in range(5)], abs=1e-5)
