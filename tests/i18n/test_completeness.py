"""Code and message files agree: every key exists, every message is used, no words stand in code."""

import re
from pathlib import Path

import pytest
from fluent.syntax import ast

from bot.i18n import DYNAMIC_PREFIXES, Languages, message_id
from bot.i18n.faults import variables
from bot.i18n.messages import nodes, read_folder
from bot.storage import faults
from tests.i18n.code_words import KEY, ROOT, Place, literal_texts, prose_in_code, python_files, said_in

SPEAKERS = (
    "cogs",
    "bot/rendering",
    "bot/services",
    "bot/demo",
    "bot/i18n",
    "bot/publishing",
    "bot/__main__.py",
    "bot/assembly.py",
    "bot/discord_bot.py",
    "bot/scheduling.py",
)
ENGLISH = read_folder(Languages().folder / "en")
# The library of plural forms and dates reads it, not our code.
READ_BY_THE_LOADER = frozenset({"language-cldr"})
CATEGORIES = {"zero", "one", "two", "few", "many"}


def test_every_key_that_code_names_exists() -> None:
    unknown = [
        str(place) for place, _ in said_in(python_files(*SPEAKERS)).keys if _pattern(place.what) is None
    ]
    assert not unknown, "no such message in bot/i18n/en/*.ftl:\n" + "\n".join(unknown)


@pytest.mark.parametrize("language", Languages().available)
def test_no_form_stands_there_that_the_language_never_chooses(language: str) -> None:
    """English has no *zero*: what is said of none needs the number 0 there."""
    chosen = {*Languages().localizer(language).locale.plural_form.tags, "other"}
    never = [
        f"{entry.file}:{entry.line}: [{each.key.name}]"
        for entry in read_folder(Languages().folder / language).entries.values()
        for pattern in entry.patterns.values()
        for node in nodes(pattern)
        if isinstance(node, ast.SelectExpression)
        for each in node.variants
        if isinstance(each.key, ast.Identifier) and each.key.name in CATEGORIES - chosen
    ]
    assert not never


def test_every_message_gets_the_values_it_needs() -> None:
    lacking = []
    for place, given in said_in(python_files(*SPEAKERS)).keys:
        pattern = _pattern(place.what)
        needed = variables(ENGLISH.entries, pattern) if pattern is not None else frozenset()
        if given is not None and needed - given:
            lacking.append(f"{place} needs {sorted(needed - given)}")
    assert not lacking, "\n".join(lacking)


def _pattern(key: str) -> ast.Pattern | None:
    name, _, attribute = key.partition(".")
    entry = ENGLISH.entries.get(name)
    return entry.patterns.get(attribute) if entry else None


def test_every_message_is_used() -> None:
    said = said_in(python_files("bot", "cogs"))
    prefixes = (*DYNAMIC_PREFIXES, *said.prefixes)
    named_by_messages = {
        node
        for entry in ENGLISH.entries.values()
        for pattern in entry.patterns.values()
        for node in _references(pattern)
    }
    unused = [
        f"bot/i18n/{entry.file}:{entry.line}: {name}"
        for name, entry in ENGLISH.entries.items()
        if name not in said.constants
        and name not in named_by_messages
        and name not in READ_BY_THE_LOADER
        and not name.startswith(prefixes)
    ]
    assert not unused, (
        "nothing names these messages (use or remove them; if code builds the id, add its beginning to "
        "DYNAMIC_PREFIXES in bot/i18n/keys.py):\n" + "\n".join(unused)
    )


def _references(pattern: object) -> set[str]:
    return {
        f"-{each.id.name}" if isinstance(each, ast.TermReference) else each.id.name
        for each in nodes(pattern)
        if isinstance(each, ast.MessageReference | ast.TermReference)
    }


def test_every_error_code_has_its_sentence_and_gives_what_that_needs() -> None:
    wrong = []
    codes = said_in(python_files("bot", "cogs")).codes
    # Which of a driver's faults is which stands in tables, and each names the database.
    drivers = set(faults._SQLITE.values()) | set(faults._POSTGRESQL.values())
    drivers |= {"database_busy", "database_unreachable"}
    file = "bot/storage/faults.py"
    codes.extend((Place(code, file, 1), frozenset({"database"})) for code in sorted(drivers))
    for place, given in codes:
        key = message_id("error", place.what)
        entry = ENGLISH.entries.get(key)
        if entry is None:
            wrong.append(f"{place}: no message {key} in bot/i18n/en/*.ftl")
            continue
        needed = {name for pattern in entry.patterns.values() for name in variables(ENGLISH.entries, pattern)}
        if given is not None and needed - given:
            wrong.append(f"{place}: {key} needs {sorted(needed - given)}")
    assert not wrong, "\n".join(wrong)


def test_every_fault_of_a_seed_has_its_sentence() -> None:
    files = [path for path in python_files("bot/sources") if path.name.startswith("seed")]
    codes = {each for each in said_in(files).constants if re.fullmatch(r"seed_[a-z_]+[a-z]", each)}
    missing = sorted(code for code in codes if message_id("error", code) not in ENGLISH.entries)
    assert not missing, f"add error-… to bot/i18n/<language>/seeds.ftl: {missing}"


def test_every_field_that_an_error_names_has_a_name_for_people() -> None:
    nameless = [
        str(place)
        for place in said_in(python_files("bot/domain", "bot/services", "cogs")).fields
        if message_id("field", place.what) not in ENGLISH.entries
    ]
    assert not nameless, "add to bot/i18n/<language>/fields.ftl:\n" + "\n".join(nameless)


def test_no_words_for_people_stand_in_code() -> None:
    found = literal_texts(python_files("cogs", "bot/rendering", "bot/discord_bot.py"))
    assert not found, "move these into bot/i18n/<language>/*.ftl:\n" + "\n".join(map(str, found))


def test_no_prose_stands_in_the_rooms_that_show_nothing() -> None:
    """Sources are left out: they know words of foreign documents, and the published schema is in English."""
    rooms = ("bot/domain", "bot/services", "bot/demo", "bot/drawing", "bot/publishing", "bot/storage")
    files = [*python_files(*rooms), *sorted((ROOT / "bot").glob("*.py"))]
    found = prose_in_code(each for each in files if "migrations" not in each.parts)
    assert not found, "move these into bot/i18n/<language>/*.ftl:\n" + "\n".join(map(str, found))


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ('return View("Nothing is here yet")', ["Nothing is here yet"]),
        ('raise DeedsError("x", {"why": "that is not right"})', ["that is not right"]),
        ('said = "No reply was logged" if x else day', ["No reply was logged"]),
        ('said = f"on { day } and then never again"', [" and then never again"]),
        ('raise ValueError("this is for whoever mends it")', []),
        ('"""What it does and why."""', []),
        ('log.info("what nobody else reads here")', []),
        ('assert x, "this never comes to pass"', []),
        ('PATTERN = re.compile("per cent of all")', []),
        ('code = "date_invalid"', []),
    ],
)  # fmt: skip
def test_prose_is_told_from_other_texts(tmp_path: Path, code: str, words: list[str]) -> None:
    file = tmp_path / "made_up.py"
    file.write_text(code, encoding="utf-8")
    assert [place.what for place in prose_in_code([file])] == words


def test_ids_are_kebab_case() -> None:
    wrong = [name for name in ENGLISH.entries if not KEY.match(name.removeprefix("-"))]
    assert not wrong


def test_every_language_opens_with_its_glossary() -> None:
    for language in Languages().available:
        opening = (Languages().folder / language / "headlines.ftl").read_text(encoding="utf-8")[:400]
        assert "### Glos" in opening, f"bot/i18n/{language}/headlines.ftl opens with the glossary"


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ('TextDisplay("Nothing here yet")', ["Nothing here yet"]),
        ('ui.Button(label="Open it", custom_id="deeds:1:open:D-1")', ["Open it"]),
        ('i.response.send_message("All done" if x else y)', ["All done"]),
        ('TextDisplay("**Due date** " + due)', ["**Due date** "]),
        ('TextDisplay(f"Due {date}")', ["Due  "]),
        ('@app_commands.describe(demand="Which one")\ndef f(): ...', ["Which one"]),
        ('@app_commands.command(name="board")\nasync def f(): "What it does."', ["f without description="]),
        ('@app_commands.command(name="board", description=key)\nasync def f(): "Why."', []),
        ('TextDisplay(f"{a} · {b}")', []),
        ('TextDisplay(f"<t:{n}:D> **{title}**")', []),
        ('TextDisplay(f"[{title}](https://example.org/{x})")', []),
        ('TextDisplay(localizer.text("board-empty"))', []),
        ('log.info("words nobody reads here")', []),
        ('ui.Button(label=label, custom_id=f"deeds:1:open:{reference}")', []),
    ],
)
def test_words_in_code_are_told_from_other_texts(tmp_path: Path, code: str, words: list[str]) -> None:
    file = tmp_path / "made_up.py"
    file.write_text(code, encoding="utf-8")
    assert [place.what for place in literal_texts([file])] == words


def test_the_scan_sees_this_repository() -> None:
    assert (ROOT / "bot" / "i18n").is_dir()
    said = said_in(python_files("bot"))
    assert "date_invalid" in {place.what for place, _ in said.codes}
    assert "date-unknown" in said.constants
