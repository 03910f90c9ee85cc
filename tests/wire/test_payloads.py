"""Each rule that Discord has for bodies, broken once; and what keeps them all."""

from pathlib import Path
from typing import Any

import aiohttp
import pytest

from tests.wire.description import ENVIRONMENT, described_at, description
from tests.wire.double import Double
from tests.wire.payloads import V2, check_choices, check_commands, check_form, check_message, is_name
from tests.wire.places import CHANNEL
from tests.wire.scripted import Request

BUTTON = {"type": 2, "style": 1, "label": "Find", "custom_id": "find"}
OPTION = {"label": "One", "value": "1"}
SELECT = {"type": 3, "custom_id": "pick", "options": [OPTION]}
TEXT = {"type": 10, "content": "words"}
INPUT = {"type": 4, "style": 1, "custom_id": "why"}


def rows(*parts: dict[str, Any]) -> dict[str, Any]:
    """A plain message with a row of what is given."""
    return {"content": "x", "components": [{"type": 1, "components": list(parts)}]}


def card(*parts: dict[str, Any], **more: Any) -> dict[str, Any]:
    """A message of components alone."""
    return {"flags": V2, "components": list(parts), **more}


def embed(**parts: Any) -> dict[str, Any]:
    """A message with one embed."""
    return {"embeds": [parts]}


MESSAGES: dict[str, tuple[dict[str, Any], str]] = {
    "empty": ({"content": ""}, "empty message"),
    "content": ({"content": "x" * 2001}, "2001 characters of at most 2000"),
    "nonce": ({"content": "x", "nonce": "n" * 26}, "nonce: has 26"),
    "embeds": ({"embeds": [{"title": "t"}] * 11}, "embeds: holds 11"),
    "embed title": (embed(title="t" * 257), "embeds[0].title"),
    "embed description": (embed(description="d" * 4097), "embeds[0].description"),
    "embed fields": (embed(fields=[{"name": "n", "value": "v"}] * 26), "embeds[0].fields: holds 26"),
    "embed field": (embed(fields=[{"name": "n", "value": ""}]), "fields[0].value"),
    "embed total": ({"embeds": [{"description": "d" * 3001}] * 2}, "6002 characters of at most 6000"),
    "flags": ({"content": "x", "flags": 1 << 7}, "can't be set"),
    "mention": ({"content": "x", "allowed_mentions": {"parse": ["all"]}}, "no kind of mention"),
    "mentions": (
        {"content": "x", "allowed_mentions": {"parse": ["roles"], "roles": ["1"]}},
        "exclude each other",
    ),
    "mentioned": ({"content": "x", "allowed_mentions": {"users": ["1"] * 101}}, "holds 101"),
    "stickers": ({"sticker_ids": ["1"] * 4}, "sticker_ids"),
    "rows": ({"content": "x", "components": [{"type": 1, "components": [BUTTON]}] * 6}, "holds 6"),
    "plain text": ({"content": "x", "components": [TEXT]}, "type 10 may not stand there"),
    "row": (rows(), "holds 0"),
    "row of buttons": (rows(*[{**BUTTON, "custom_id": str(at)} for at in range(6)]), "holds 6"),
    "row of selects": (rows(SELECT, {**SELECT, "custom_id": "b"}), "holds 2"),
    "mixed row": (rows(SELECT, BUTTON), "holds 2"),
    "custom id": (rows(BUTTON, BUTTON), "custom_id 'find' stands there 2 times"),
    "id": (card({**TEXT, "id": 3}, {**TEXT, "id": 3}), "id 3 stands there 2 times"),
    "button without id": (rows({"type": 2, "style": 1, "label": "x"}), "custom_id: has fewer"),
    "button id": (rows({**BUTTON, "custom_id": "c" * 101}), "custom_id: has 101"),
    "button label": (rows({**BUTTON, "label": "l" * 81}), "label: has 81"),
    "button without label": (rows({**BUTTON, "label": ""}), "a label or an emoji"),
    "button style": (rows({**BUTTON, "style": 7}), "no style"),
    "button with address": (rows({**BUTTON, "url": "https://made-up.example"}), "only a link"),
    "link": (rows({"type": 2, "style": 5, "label": "x"}), "url: has fewer"),
    "link with id": (rows({**BUTTON, "style": 5, "url": "https://made-up.example"}), "a link has none"),
    "link scheme": (rows({"type": 2, "style": 5, "label": "x", "url": "javascript:1"}), "no address"),
    "premium": (rows({"type": 2, "style": 6, "label": "x"}), "sku_id"),
    "select without options": (rows({**SELECT, "options": []}), "options: holds 0"),
    "select options": (rows({**SELECT, "options": [OPTION] * 26}), "options: holds 26"),
    "select values": (rows({**SELECT, "options": [OPTION, OPTION]}), "value '1' stands there 2 times"),
    "select label": (rows({**SELECT, "options": [{**OPTION, "label": "l" * 101}]}), "label: has 101"),
    "select placeholder": (rows({**SELECT, "placeholder": "p" * 151}), "placeholder"),
    "select range": (rows({**SELECT, "min_values": 2, "max_values": 1}), "2 to 1 can't be chosen"),
    "select too many": (rows({**SELECT, "max_values": 2}), "2 can't be chosen of 1"),
    "select defaults": (
        rows({**SELECT, "options": [{"label": at, "value": at, "default": True} for at in "ab"]}),
        "more than 1 are chosen",
    ),
    "card content": (card(TEXT, content="x"), "content: may not stand"),
    "card embeds": (card(TEXT, embeds=[{"title": "t"}]), "embeds: may not stand"),
    "card poll": (card(TEXT, poll={"question": {"text": "q"}}), "poll: may not stand"),
    "empty card": (card(), "components: holds 0"),
    "card text": (card(*[{"type": 10, "content": "x" * 2001}] * 2), "4002 characters of text"),
    "card parts": (
        card({"type": 17, "components": [TEXT] * 20}, {"type": 17, "components": [TEXT] * 20}),
        "are 42 of at most 40",
    ),
    "empty text": (card({"type": 10, "content": " "}), "content: has fewer"),
    "bare button": (card(BUTTON), "type 2 may not stand there"),
    "nested container": (
        card({"type": 17, "components": [{"type": 17, "components": [TEXT]}]}),
        "type 17 may not stand there",
    ),
    "empty container": (card({"type": 17, "components": []}), "holds 0"),
    "colour": (card({"type": 17, "components": [TEXT], "accent_color": 1 << 24}), "no colour"),
    "section alone": (card({"type": 9, "components": [TEXT]}), "accessory: holds 0"),
    "section text": (card({"type": 9, "components": [TEXT] * 4, "accessory": BUTTON}), "holds 4"),
    "section beside": (card({"type": 9, "components": [TEXT], "accessory": SELECT}), "type 3 may not"),
    "gallery": (card({"type": 12, "items": []}), "items: holds 0"),
    "gallery file": (
        card({"type": 12, "items": [{"media": {"url": "attachment://a.png"}}]}),
        "'a.png', which is not attached",
    ),
    "thumbnail": (
        card({"type": 9, "components": [TEXT], "accessory": {"type": 11, "media": {"url": "x"}}}),
        "'x' is no address",
    ),
    "file": (card({"type": 13, "file": {"url": "https://made-up.example/a"}}), "is no attachment"),
    "separator": (card({"type": 14, "spacing": 3}), "neither 1 nor 2"),
}


@pytest.mark.parametrize("what", MESSAGES)
def test_a_message_that_discord_refuses(what: str) -> None:
    body, told = MESSAGES[what]
    said = "; ".join(map(str, check_message(body)))
    assert told in said, said


FINE: list[dict[str, Any]] = [
    {"content": "x" * 2000, "nonce": "n" * 25, "allowed_mentions": {"parse": [], "roles": ["1"]}},
    rows({**SELECT, "min_values": 0}),
    rows(*[{**BUTTON, "custom_id": str(at)} for at in range(5)]),
    rows({"type": 2, "style": 5, "label": "x", "url": "https://made-up.example"}),
    rows({"type": 2, "style": 2, "emoji": {"name": "✅"}, "custom_id": "done"}),
    embed(title="t", fields=[{"name": "n", "value": "v"}]),
    card(TEXT, content=None, embeds=[]),
    card({"type": 17, "components": [TEXT, {"type": 14}, {"type": 1, "components": [BUTTON]}]}),
    card({"type": 9, "components": [TEXT], "accessory": BUTTON}),
    card(
        {"type": 12, "items": [{"media": {"url": "https://made-up.example/a.png"}}]},
        {"type": 10, "content": "a"},
    ),
]


@pytest.mark.parametrize("body", FINE)
def test_a_message_that_discord_takes(body: dict[str, Any]) -> None:
    assert check_message(body) == []


def test_a_file_is_enough_and_may_be_shown() -> None:
    assert check_message({}, ["a.png"]) == []
    shown = card(
        {"type": 12, "items": [{"media": {"url": "attachment://a.png"}}]},
        {"type": 13, "file": {"url": "attachment://a.png"}},
    )
    assert check_message(shown, ["a.png"]) == []
    assert check_message({}, [str(at) for at in range(11)])


def form(*parts: dict[str, Any], **more: Any) -> dict[str, Any]:
    """A form of what is given."""
    return {"title": "Report", "custom_id": "form", "components": list(parts), **more}


def label(**component: Any) -> dict[str, Any]:
    """A labelled field."""
    return {"type": 18, "label": "Why", "component": {**INPUT, **component}}


FORMS: dict[str, tuple[dict[str, Any], str]] = {
    "title": (form(label(), title="t" * 46), "title: has 46"),
    "custom id": (form(label(), custom_id=""), "custom_id: has fewer"),
    "empty": (form(), "holds 0"),
    "labels": (form(*[label(custom_id=str(at)) for at in range(6)]), "holds 6"),
    "label": (form({**label(), "label": "l" * 46}), "label: has 46"),
    "hint": (form({**label(), "description": "d" * 101}), "description: has 101"),
    "same field": (form(label(), label()), "custom_id 'why' stands there 2 times"),
    "button": (form({"type": 18, "label": "x", "component": BUTTON}), "type 2 may not"),
    "part": (form(BUTTON), "type 2 may not"),
    "style": (form(label(style=3)), "neither 1 nor 2"),
    "range": (form(label(min_length=5, max_length=4)), "5 to 4 characters"),
    "value": (form(label(max_length=3, value="four")), "4 characters of at most 3"),
    "placeholder": (form(label(placeholder="p" * 101)), "placeholder"),
    "row": (form({"type": 1, "components": [INPUT]}), "label: has fewer"),
    "select": (form({"type": 18, "label": "x", "component": {**SELECT, "options": []}}), "holds 0"),
}


@pytest.mark.parametrize("what", FORMS)
def test_a_form_that_discord_refuses(what: str) -> None:
    body, told = FORMS[what]
    said = "; ".join(map(str, check_form(body)))
    assert told in said, said


def test_a_form_that_discord_takes() -> None:
    parts = (label(), {"type": 18, "label": "x", "component": SELECT}, TEXT)
    assert (
        check_form(form(*parts, {"type": 1, "components": [{**INPUT, "label": "x", "custom_id": "b"}]})) == []
    )


def command(**more: Any) -> dict[str, Any]:
    """One command."""
    return {"name": "find", "description": "Finds", **more}


def option(name: str = "what", **more: Any) -> dict[str, Any]:
    """One option."""
    return {"type": 3, "name": name, "description": "What", **more}


COMMANDS: dict[str, tuple[list[dict[str, Any]], str]] = {
    "capital": ([command(name="Find")], "letters or signs"),
    "space": ([command(name="find it")], "letters or signs"),
    "length": ([command(name="f" * 33)], "name: has 33"),
    "description": ([command(description="")], "description: has fewer"),
    "no description": ([{"name": "find"}], "description: has fewer"),
    "long description": ([command(description="d" * 101)], "description: has 101"),
    "locale": ([command(name_localizations={"es": "buscar"})], "no language of Discord's"),
    "localised": ([command(name_localizations={"es-ES": "Buscar"})], "letters or signs"),
    "count": ([command(name=f"c{at}") for at in range(101)], "holds 101"),
    "menus": ([{"name": f"C {at}", "type": 3} for at in range(16)], "holds 16"),
    "twice": ([command(), command()], "stands there 2 times"),
    "menu": ([{"name": "Report", "type": 3, "description": "x"}], "neither description nor options"),
    "permissions": ([command(default_member_permissions="all")], "no number"),
    "options": ([command(options=[option(f"o{at}") for at in range(26)])], "options: holds 26"),
    "same option": ([command(options=[option(), option()])], "stands there 2 times"),
    "order": ([command(options=[option("a"), option("b", required=True)])], "after what is optional"),
    "mixed": ([command(options=[option(), option("sub", type=1)])], "exclude each other"),
    "type": ([command(options=[option(type=12)])], "no type of option"),
    "depth": (
        [command(options=[option("a", type=1, options=[option("b", type=1)])])],
        "nested too deeply",
    ),
    "group": (
        [command(options=[option("a", type=2, options=[option("b", type=2)])])],
        "nested too deeply",
    ),
    "choices": (
        [command(options=[option(choices=[{"name": str(at), "value": str(at)} for at in range(26)])])],
        "choices: holds 26",
    ),
    "same choice": (
        [command(options=[option(choices=[{"name": "a", "value": each} for each in "ab"])])],
        "stands there 2 times",
    ),
    "choice and autocomplete": (
        [command(options=[option(choices=[{"name": "a", "value": "a"}], autocomplete=True)])],
        "can't have any",
    ),
    "number": (
        [command(options=[option(type=4, choices=[{"name": "a", "value": "a"}])])],
        "'a' is no number",
    ),
    "size": (
        [
            command(
                options=[
                    option(f"o{at}", choices=[{"name": f"{n}" * 40, "value": "v" * 100} for n in range(9)])
                    for at in range(9)
                ]
            )
        ],
        "of at most 8000 together",
    ),
}


@pytest.mark.parametrize("what", COMMANDS)
def test_commands_that_discord_refuses(what: str) -> None:
    body, told = COMMANDS[what]
    said = "; ".join(map(str, check_commands(body)))
    assert told in said, said


def test_commands_that_discord_takes() -> None:
    nested = option("group", type=2, options=[option("sub", type=1, options=[option("what", required=True)])])
    localised = {"description_localizations": {"es-ES": "Busca"}, "name_localizations": {"es-ES": "búsqueda"}}
    assert check_commands([command(options=[nested], **localised), {"name": "Report it", "type": 3}]) == []
    assert is_name("खोजें")
    assert not is_name("")


@pytest.mark.parametrize(
    ("choices", "told"),
    [
        ([{"name": "n", "value": "v"}] * 26, "holds 26"),
        ([{"name": "", "value": "v"}], "name: has fewer"),
        ([{"name": "n" * 101, "value": "v"}], "name: has 101"),
        ([{"name": "n", "value": "v" * 101}], "value: has 101"),
        ([{"name": "n", "value": 5}], "is no text"),
    ],
)
def test_choices_that_discord_refuses(choices: list[dict[str, Any]], told: str) -> None:
    assert told in "; ".join(map(str, check_choices(choices)))


async def test_every_refused_body_is_remembered_with_the_reason() -> None:
    with Double() as double:
        address = f"{double.rest}/channels/{CHANNEL}/messages"
        async with (
            aiohttp.ClientSession(headers=double.authorization) as session,
            session.post(address, json=rows(BUTTON, BUTTON)) as got,
        ):
            told = await got.json()
        assert (told["code"], double.messages()) == (50035, [])
        assert told["errors"]["components"]["_errors"][0]["message"].startswith("custom_id 'find'")
        assert "custom_id 'find'" in double.complaints[0]


def test_bodies_are_held_against_discords_own_description_too() -> None:
    described = description()
    if described is None:
        # It belongs to Discord and not to this repository, so nowhere is it required.
        pytest.skip(f"Discord's description of its API is not at hand: set {ENVIRONMENT} to its file")
    created, callback = f"/channels/{CHANNEL}/messages", "/interactions/1/token/callback"
    for body in FINE:
        assert described.faults("POST", created, body) == []
    for what in ("nonce", "embeds", "embed fields", "button label", "select options", "stickers"):
        assert described.faults("POST", created, MESSAGES[what][0]), what
    assert described.faults("PUT", "/applications/1/commands", COMMANDS["length"][0])
    assert described.faults("PUT", "/applications/1/commands", [command()]) == []
    choices = [{"name": "n", "value": "v"}] * 26
    assert described.faults("POST", callback, {"type": 8, "data": {"choices": choices}})
    # What it describes no body for is none of its business.
    assert described.faults("GET", created, {"anything": 1}) == []
    assert described.faults("POST", "/made/up", {"anything": 1}) == []

    # The library numbers attachments where the description wants text, and Discord takes either.
    attached = {"content": "x", "attachments": [{"id": 0, "filename": "a.png"}]}
    assert described.faults("POST", created, attached) == []
    assert described.faults("POST", callback, {"type": 4, "data": attached}) == []
    assert described.faults("POST", created, {"attachments": [{"filename": "a.png"}]})

    double = Double()
    told = double.routes.answer(Request("POST", created, {}, {"content": "x", "tts": "yes"}))
    assert told.status == 400
    assert "by Discord's description" in double.complaints[0]


def test_the_description_is_found_where_it_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "openapi.json"
    monkeypatch.setenv(ENVIRONMENT, str(file))
    assert described_at() is None
    file.write_text("{}")
    assert described_at() == file
