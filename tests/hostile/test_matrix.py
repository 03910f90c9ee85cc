"""The one table of tiers, walked from outside: every command, every button, everything in reach.

The commands are those that the tree holds and the buttons those that the front door answers, so whatever is
added later is walked too.
"""

import re
from collections.abc import AsyncIterator, Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import Any
from uuid import uuid4

import discord
import pytest
import simcord
from discord import app_commands

from bot.demo.simulation import CannotDo, Person, Seen
from bot.domain.access import RULES, Act, Actor, Context, Tier, may
from bot.domain.records import ServerSettings
from bot.domain.vocabulary import Lifecycle, ResponseKind
from bot.rendering.custom_ids import Action
from bot.services.drafting import ResponseTyped, SourceTyped
from bot.services.managing import DemandTyped
from bot.services.settings import settings_id
from bot.storage.store import Writer
from tests.cogs.conftest import Stage
from tests.cogs.organising import ONLY_MEMBERS, ONLY_ORGANISERS, ONLY_STEWARDS

NOT_HERE = "This cannot be done from here"
UNEXPECTED = "Something went wrong inside Deeds"
REFUSALS = {Tier.MEMBER: ONLY_MEMBERS, Tier.ORGANISER: ONLY_ORGANISERS, Tier.STEWARD: ONLY_STEWARDS}
CAST = {"Olaf": Tier.PUBLIC, "Hugo": Tier.MEMBER, "Ophelia": Tier.ORGANISER, "Stella": Tier.STEWARD}
# Words that only organisers may read; each stands in one place that is not for members.
HIDDEN = ("Zircon", "Obsidian", "Malachite", "Feldspar")


@pytest.fixture
def cast(stage: Stage) -> Stage:
    """Somebody of every tier, each with the Discord permissions that make every command visible to them."""
    server = stage.server
    server.add_role("Shown everything", "manage_messages", "manage_guild")
    server.add_person("Olaf", roles=["Shown everything"])
    server.add_person("Hugo", roles=["Members", "Shown everything"])
    server.add_person("Ophelia", roles=["Members", "Organisers", "Shown everything"])
    for name in CAST:
        stage[name].go_to("general")
    return stage


def commands(stage: Stage) -> Iterator[app_commands.Command[Any, ..., Any]]:
    """Every command and subcommand of the bot."""
    for each in stage.bots[-1].tree.walk_commands():
        if isinstance(each, app_commands.Command):
            yield each


def act_of(command: app_commands.Command[Any, ..., Any] | app_commands.ContextMenu) -> Act:
    act = command.extras["act"]
    assert isinstance(act, Act)
    return act


def filled(stage: Stage, command: app_commands.Command[Any, ..., Any]) -> dict[str, Any]:
    """Something for each option that has to be given."""
    values: dict[Any, Any] = {
        discord.AppCommandOptionType.string: "D-1",
        discord.AppCommandOptionType.integer: 1,
        discord.AppCommandOptionType.user: stage["Mara"],
        discord.AppCommandOptionType.channel: "#general",
    }
    given = {}
    for each in command.parameters:
        if each.required:
            given[each.name] = each.choices[0].value if each.choices else values[each.type]
    return given


def ids_of(stage: Stage) -> Iterator[tuple[Act, str]]:
    """An id for everything that the front door answers, with what one must be allowed to do for it."""
    for (action, what), handler in stage.bots[-1].door.handlers.items():
        if action in (Action.AGAIN, Action.KEEP):
            continue  # they ask again for what their form is for: see tests/cogs/test_private_data.py
        rest = f"{what}:D-1:1" if what else "D-1"
        yield handler.act, f"deeds:1:{action.value}:{rest}"
        yield handler.act, f"deeds:1:{action.value}:{what or uuid4()}" + (f":{uuid4()}" if what else "")


def refused(seen: Seen, act: Act) -> bool:
    return REFUSALS[RULES[act].tier] in seen.text


def everything(seen: Seen) -> str:
    """All that a person can read in an answer: text, labels, menus, forms."""
    words = [seen.text, *seen.labels]
    for menu in seen.menus:
        words += [menu.placeholder, *(f"{each.label} {each.description}" for each in menu.options)]
    if seen.form is not None:
        words += [seen.form.title, seen.form.text]
        words += [f"{each.label} {each.description} {each.value}" for each in seen.form.fields]
    # What is read out in place of pictures.
    words += re.findall(r"'description': '([^']*)'", repr(seen.components))
    return "\n".join([*words, *(everything(each) for each in seen.followups)])


async def test_every_command_asks_the_table_in_every_tier(cast: Stage) -> None:
    walked = 0
    before = await cast.changes()
    for name, tier in CAST.items():
        for command in commands(cast):
            act = act_of(command)
            if tier >= RULES[act].tier:
                continue
            seen = await cast[name].slash(command.qualified_name, **filled(cast, command))
            assert refused(seen, act), (name, command.qualified_name, seen.text)
            assert seen.only_me
            assert seen.form is None
            walked += 1
    assert walked > 20
    assert await cast.changes() == before


async def test_who_may_is_never_told_that_they_may_not(cast: Stage) -> None:
    for name, tier in CAST.items():
        for command in commands(cast):
            act = act_of(command)
            if tier < RULES[act].tier:
                continue
            seen = await cast[name].slash(command.qualified_name, **filled(cast, command))
            assert not any(words in seen.text for words in REFUSALS.values()), (name, command.qualified_name)
            assert UNEXPECTED not in seen.text, (name, command.qualified_name)
            assert seen.answered


async def test_autocomplete_offers_nothing_to_whom_the_command_refuses(cast: Stage) -> None:
    walked = offered = 0
    for name, tier in CAST.items():
        for command in commands(cast):
            for option in command.parameters:
                if not option.autocomplete:
                    continue
                others = {key: value for key, value in filled(cast, command).items() if key != option.name}
                offers = await cast[name].autocomplete(command.qualified_name, option.name, "", **others)
                walked += 1
                if tier < RULES[act_of(command)].tier:
                    assert offers == (), (name, command.qualified_name, option.name)
                offered += bool(offers)
    assert walked > 30
    assert offered > 10


async def test_every_button_asks_the_table_in_every_tier(cast: Stage) -> None:
    before = await cast.changes()
    walked = 0
    for act, forged in ids_of(cast):
        for name, tier in CAST.items():
            if tier >= RULES[act].tier:
                continue
            message = await cast.forge(forged)
            seen = await cast[name].press(forged, on=message)
            assert refused(seen, act), (name, forged, seen.text)
            assert seen.form is None
            assert seen.only_me
            walked += 1
    assert walked > 60
    assert await cast.changes() == before


async def test_a_forged_button_never_breaks_anything_for_who_may(cast: Stage) -> None:
    for act, forged in ids_of(cast):
        for name, tier in CAST.items():
            if tier < RULES[act].tier:
                continue
            seen = await cast[name].press(forged, on=await cast.forge(forged))
            assert UNEXPECTED not in seen.text, (name, forged)
            assert seen.answered, (name, forged)


async def test_a_menu_of_forged_values_never_breaks_anything(cast: Stage) -> None:
    for _, forged in ids_of(cast):
        for values in (("D-99999",), (str(uuid4()),), ("\u202e@everyone",)):
            seen = await cast["Stella"].choose(*values, on=await cast.forge(forged, values=values))
            assert UNEXPECTED not in seen.text, (forged, values)
            assert seen.answered, (forged, values)


async def _forms(stage: Stage, person: Person) -> AsyncIterator[tuple[str, Seen, Act]]:
    """Every form that a command opens."""
    for command in commands(stage):
        act = act_of(command)
        if RULES[act].tier < Tier.ORGANISER:
            continue
        try:
            seen = await person.slash(command.qualified_name, **filled(stage, command))
        except CannotDo:
            continue
        if seen.form is not None:
            yield command.qualified_name, seen, act


async def _set_organisers(stage: Stage, role: str, stewards: bool) -> None:
    key = str(stage.server.id)

    async def work(writer: Writer) -> None:
        settings = await writer.get(ServerSettings, settings_id(key))
        assert settings is not None
        people = tuple(stage.services.people.pseudonym(key, 1, stage["Stella"].id) for _ in range(stewards))
        await writer.put(
            replace(settings, organiser_role=str(stage.server.role_id(role)), steward_people=people)
        )

    await stage.services.store.change(key, work, actor="1.founder", action="change_settings")


async def test_a_form_that_is_sent_after_a_role_was_taken_away_does_nothing(cast: Stage) -> None:
    sent = 0
    async for command, seen, act in _forms(cast, cast["Ophelia"]):
        assert seen.form is not None
        await _set_organisers(cast, "Moderators", True)
        before = await cast.changes()
        values: dict[str, Any] = {
            each.custom_id: "Typed" for each in seen.form.fields if each.kind == "words"
        }
        answer = await cast["Ophelia"].submit(values, form=seen)
        assert refused(answer, act), (command, answer.text)
        assert await cast.changes() == before
        await _set_organisers(cast, "Organisers", True)
        sent += 1
    assert sent >= 3


@contextmanager
def _as_installed_by(person: Person) -> Iterator[None]:
    """Interactions of somebody who installed the bot for themselves, in a server that did not."""
    original = simcord.interactions.base_payload

    def payload(backend: Any, **parts: Any) -> Any:
        record, made = original(backend, **parts)
        made["authorizing_integration_owners"] = {"1": str(person.id)}
        return record, made

    simcord.interactions.base_payload = payload
    try:
        yield
    finally:
        simcord.interactions.base_payload = original


async def test_an_installation_for_oneself_reads_nothing_of_a_server(cast: Stage) -> None:
    person = cast["Stella"]
    before = await cast.changes()
    with _as_installed_by(person):
        for command in commands(cast):
            act = act_of(command)
            seen = await person.slash(command.qualified_name, **filled(cast, command))
            if Context.DIRECT_MESSAGE not in RULES[act].contexts:
                assert NOT_HERE in seen.text, (command.qualified_name, seen.text)
            assert "Flock" not in everything(seen), command.qualified_name
        for act, forged in ids_of(cast):
            if Context.DIRECT_MESSAGE not in RULES[act].contexts:
                seen = await person.press(forged, on=await cast.forge(forged))
                assert NOT_HERE in seen.text, (forged, seen.text)
    assert await cast.changes() == before


async def test_direct_messages_do_what_the_table_says(cast: Stage) -> None:
    answered = 0
    for command in commands(cast):
        act = act_of(command)
        try:
            seen = await cast["Stella"].slash_privately(command.qualified_name, **filled(cast, command))
        except CannotDo:
            assert Context.DIRECT_MESSAGE not in RULES[act].contexts, command.qualified_name
            continue
        answered += 1
        assert Context.DIRECT_MESSAGE in RULES[act].contexts or NOT_HERE in seen.text
        assert "Flock" not in everything(seen)
    assert answered


async def test_somebody_whose_server_is_not_known_is_let_in_nowhere(cast: Stage) -> None:
    """Before the server is in memory their roles can't be told apart: it fails closed."""
    connection: Any = cast.bots[-1]._connection
    known = connection._guilds.pop(cast.server.id)
    try:
        for command in ("board", "desk", "log", "manage demand"):
            seen = await cast["Ophelia"].slash(command)
            assert any(words in seen.text for words in REFUSALS.values()), (command, seen.text)
            assert "Flock" not in everything(seen)
    finally:
        connection._guilds[cast.server.id] = known


async def _hide_things(stage: Stage) -> None:
    """A draft demand, a confidential entry, one that waits and one that was rejected, each with its word."""
    services, olga, oscar = stage.services, stage.actor("Olga"), stage.actor("Oscar")
    draft_demand = DemandTyped(f"{HIDDEN[0]} demand", f"{HIDDEN[0]} wording", f"{HIDDEN[0]} is done")
    added = await services.managing.add_demand(olga, None, draft_demand, ())
    assert added.lifecycle is Lifecycle.DRAFT
    ask = (await services.boards.board(olga)).cells[0].reference

    async def report(word: str, *, confidential: bool = False) -> str:
        typed = SourceTyped(title=f"{word} paper", publisher=f"{word} press", confidential=confidential)
        draft = await services.drafting.start(olga, None, typed)
        line = ResponseTyped(
            kind=ResponseKind.COMMITS, asks=[ask], summary=f"{word} summary", quotation=f"{word} words"
        )
        await services.drafting.add_response(olga, draft.id, line)
        return (await services.drafting.submit(olga, draft.id)).items[0].token

    confidential = await report(HIDDEN[1], confidential=True)
    await services.reviewing.verify(oscar, confidential)
    await report(HIDDEN[2])
    await services.reviewing.reject(oscar, await report(HIDDEN[3]), f"{HIDDEN[3]} reason")


# What changes the record or takes time is not pressed while looking around.
LOOKING = {
    Action.OPEN,
    Action.PAGE,
    Action.PICTURE,
    Action.HELP,
    Action.DESK,
    Action.REVIEW,
}
MOST_LOOKS = 160


async def look_around(stage: Stage, name: str) -> list[str]:
    """Everything that somebody reads who opens all they can: commands, buttons, menus, search, pictures."""
    person = stage[name]
    read: list[str] = []
    waiting: list[tuple[str, tuple[str, ...]]] = []
    pressed: set[tuple[str, tuple[str, ...]]] = set()

    def note(seen: Seen) -> None:
        read.append(everything(seen))
        for button in seen.buttons:
            waiting.append((button.custom_id, ()))
        for menu in seen.menus:
            waiting.extend((menu.custom_id, (each.value,)) for each in menu.options)

    for command in commands(stage):
        act = act_of(command)
        if RULES[act].tier > CAST.get(name, Tier.MEMBER) or act in (Act.PRIVACY,):
            continue
        try:
            note(await person.slash(command.qualified_name, **filled(stage, command)))
        except CannotDo:
            continue
        for option in command.parameters:
            if option.autocomplete:
                for typed in ("", *HIDDEN):
                    others = {key: each for key, each in filled(stage, command).items() if key != option.name}
                    offers = await person.autocomplete(command.qualified_name, option.name, typed, **others)
                    read.extend(each.label for each in offers)
    for command_name, option_name in (("find", "words"), ("find", "query"), ("find", "text")):
        for word in HIDDEN:
            try:
                note(await person.slash(command_name, **{option_name: word}))
            except (CannotDo, TypeError, AssertionError):
                break
    looks = 0
    while waiting and looks < MOST_LOOKS:
        custom_id, values = waiting.pop(0)
        action = custom_id.split(":")[2] if custom_id.count(":") >= 2 else ""
        if action not in {each.value for each in LOOKING} or (custom_id, values) in pressed:
            continue
        pressed.add((custom_id, values))
        looks += 1
        forged = await stage.forge(custom_id, values=values)
        answer = await (person.choose(*values, on=forged) if values else person.press(custom_id, on=forged))
        assert UNEXPECTED not in answer.text, custom_id
        note(answer)
    return [*read, *map(pictured, stage.pictures.svgs)]


def pictured(svg: str) -> str:
    """The words of a picture, as if no line had been broken."""
    return " ".join(re.findall(r"<text[^>]*>([^<]*)<", svg))


@pytest.mark.parametrize("name", ["Olaf", "Hugo"])
async def test_nothing_that_is_the_organisers_is_read_by_anybody_else(cast: Stage, name: str) -> None:
    await _hide_things(cast)
    read = await look_around(cast, name)
    assert len(read) > 5
    leaks = [(word, text[:300]) for text in read for word in HIDDEN if _told(word, text)]
    assert not leaks, leaks[:3]


def _told(word: str, text: str) -> bool:
    # A search repeats the word that was typed; what it must not do is find the rest.
    return any(
        f"{word} {rest}" in text
        for rest in ("demand", "wording", "is done", "paper", "press", "summary", "words", "reason")
    )


async def test_organisers_read_it_all(cast: Stage) -> None:
    """The same look around finds the words where they may be read: else it would prove nothing."""
    await _hide_things(cast)
    read = "\n".join(await look_around(cast, "Ophelia"))
    assert [word for word in HIDDEN[:3] if not _told(word, read)] == []


async def test_a_picture_shows_what_its_asker_may_read(cast: Stage) -> None:
    await _hide_things(cast)
    draft = "deeds:1:picture:D-4:1"
    for name in ("Olaf", "Hugo"):
        await cast[name].press(draft, on=await cast.forge(draft))
        assert cast.pictures.svgs == []
    await cast["Ophelia"].press(draft, on=await cast.forge(draft))
    assert _told(HIDDEN[0], pictured(cast.pictures.svgs[-1]))


async def test_what_is_posted_for_everybody_is_what_members_read(cast: Stage) -> None:
    await _hide_things(cast)
    for what, reference in (
        ("board", "C-1"),
        ("demand", "D-1"),
        ("official", "O-1"),
        ("demand", "D-4"),
        ("picture", "C-1"),
        ("picture", "D-1"),
        ("picture", "D-4"),
    ):
        forged = f"deeds:1:post:{what}:{reference}:1"
        seen = await cast["Ophelia"].press(forged, on=await cast.forge(forged))
        assert not any(_told(word, everything(seen)) for word in HIDDEN), forged
    # D-4 is a draft, which members know nothing of.
    assert len(cast.pictures.svgs) == 2
    assert not any(_told(word, pictured(svg)) for svg in cast.pictures.svgs for word in HIDDEN)


async def test_the_digest_holds_nothing_that_its_readers_may_not_read(cast: Stage) -> None:
    await _hide_things(cast)
    view = await cast.services.digests.as_of(cast.actor("Olga", Tier.MEMBER), None, None)
    assert view.board.cells
    assert not any(word in repr(view) for word in HIDDEN)


def test_what_the_table_says_of_a_tier_is_what_help_and_the_documentation_say() -> None:
    """Every act has a tier and at least one context, and a higher tier may do all that a lower one may."""
    for act, rule in RULES.items():
        assert rule.contexts, act
        for tier in Tier:
            actor = Actor("1", "1.somebody", tier)
            assert may(actor, act) is (tier >= rule.tier and Context.SERVER in rule.contexts)
