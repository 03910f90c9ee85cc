"""The names and descriptions that Discord draws: its rules, and that people are told what they see."""

import subprocess
import sys
from pathlib import Path

import pytest

from bot.i18n import Languages, labelled, without_isolation
from bot.i18n.labels import is_name
from bot.i18n.negotiation import is_discords

NAMES = "slash-board = {board}\nslash-find = {find}\nslash-digest = digest\nslash-follow = follow\n"
ENGLISH = NAMES.format(board="board", find="find") + (
    "command-board = Every demand\ncommand-report-message = Report it\nhint = See `/board`, /find or "
    "`/digest follow`; not https://city.example/board, and/or, `/nothing`.\n"
)


def made(folder: Path, **languages: str) -> Languages:
    """Languages of a folder with these messages."""
    for language, messages in {"en": ENGLISH, **languages}.items():
        (folder / language).mkdir()
        (folder / language / "all.ftl").write_text(messages, encoding="utf-8")
    return Languages(folder)


def faults(languages: Languages) -> list[tuple[str, str, str]]:
    """Each fault of a label: code, file, line."""
    return [
        (each.code, str(each.parameters["file"]), str(each.parameters["line"]))
        for each in languages.label_errors()
    ]


@pytest.mark.parametrize("name", ["board", "último", "d-12", "l'aide", "тест", "x" * 32])
def test_what_discord_takes_for_a_name(name: str) -> None:
    assert is_name(name)


@pytest.mark.parametrize(
    "name", ["", "Tablero", "mi tablero", "a/b", "x" * 33, "{ $x }", "ta\u202eblero", "é!"]
)
def test_what_discord_refuses_for_a_name(name: str) -> None:
    assert not is_name(name)


def test_all_faults_of_a_language_come_at_once_with_file_and_line(tmp_path: Path) -> None:
    spanish = (
        "slash-board = Mi Tablero\nslash-find = digest\nslash-digest = resumen\nslash-follow = resumen\n"
        f"command-board = {'x' * 101}\ncommand-report-message = {'x' * 33}\n"
    )
    found = faults(made(tmp_path, es=spanish))
    assert found == [
        ("label_not_a_name", "es/all.ftl", "1"),
        ("label_twice", "es/all.ftl", "2"),
        ("label_twice", "es/all.ftl", "4"),
        ("label_too_long", "es/all.ftl", "5"),
        ("label_too_long", "es/all.ftl", "6"),
    ]


def test_a_language_that_discord_lacks_needs_no_names(tmp_path: Path) -> None:
    arabic = "command-board = كل المطالب\ncommand-report-message = أبلغ\nhint = انظر\n"
    languages = made(tmp_path, ar=arabic, de=arabic)
    lacking = {
        (each.parameters["key"], each.parameters["language"])
        for each in languages.fault_errors()
        if each.code == "message_missing_in"
    }
    assert lacking == {(f"slash-{name}", "de") for name in ("board", "find", "digest", "follow")}
    assert not is_discords("ar")
    assert is_discords("es")
    assert is_discords("pt-BR")


def test_discords_locales_find_their_language() -> None:
    available = ("en", "es", "fr", "ar")
    assert [labelled(each, available) for each in ("es-419", "es-ES", "fr", "en-GB", "de")] == [
        "es",
        "es",
        "fr",
        None,
        None,
    ]


async def test_messages_name_commands_as_the_reader_sees_them(tmp_path: Path) -> None:
    spanish = "slash-board = tablero\nslash-find = buscar\nslash-digest = resumen\nslash-follow = seguir\n"
    english = f"{ENGLISH}end = Add one with /digest follow\n"
    languages = made(tmp_path, en=english, es=spanish)
    seen = await languages.seen_by("en", "es-419")
    assert seen.text("hint") == (
        "See `/tablero`, /buscar or `/resumen seguir`; not https://city.example/board, and/or, `/nothing`."
    )
    assert seen.command("digest follow") == "resumen seguir"
    assert (seen.language, seen.labels) == ("en", "es")
    # Where no marks are read, as under a field of a form, a command stands at the end.
    assert seen.text("end") == "Add one with /resumen seguir"
    for locale in ("en-US", "de", ""):
        plain = await languages.seen_by("en", locale)
        assert plain.text("hint") == languages.localizer("en").text("hint")
        assert plain.command("digest follow") == "digest follow"
    assert await languages.seen_by("en", "es-ES") is seen


async def test_what_people_wrote_is_not_taken_for_a_command(tmp_path: Path) -> None:
    languages = made(
        tmp_path, en=f"{ENGLISH}own = `/board` shows {{ $title }}\n", es="slash-board = tablero\n"
    )
    seen = await languages.seen_by("en", "es-419")
    for title in ("Close /board", ["Close /board", "b"], "Close /board " * 200):
        said = without_isolation(seen.text("own", title=title))
        assert said.startswith("`/tablero` shows Close /board")
        assert "/tablero" not in said.removeprefix("`/tablero`")


async def test_posts_name_commands_as_those_see_them_who_read_their_language(tmp_path: Path) -> None:
    # Discord has no Arabic: a name in it would be one that nobody finds.
    own = "hint = `/board`\nslash-board = tablero\n"
    languages = made(tmp_path, es=own, ar=own)
    hints = {each: languages.posted(each).text("hint") for each in ("es-MX", "ar", "en", "de")}
    assert hints["es-MX"] == "`/tablero`"
    assert "`/board`" in hints["ar"]
    assert hints["en"] == hints["de"] == languages.localizer("en").text("hint")
    assert languages.posted("es").labels == "es"
    # Who asked for something is answered with what their own Discord shows.
    assert languages.localizer("es").text("hint") == "`/board`"
    assert (await languages.seen_by("es", "en-US")).text("hint") == "`/board`"


def test_the_names_in_english_are_the_names_themselves() -> None:
    english = Languages(strict=True).localizer("en")
    file = (Languages().folder / "en" / "labels.ftl").read_text(encoding="utf-8")
    for line in file.splitlines():
        if line.startswith("slash-"):
            key = line.partition(" ")[0]
            assert english.text(key) == key.removeprefix("slash-")


def test_a_start_gives_discord_its_labels_without_loading_a_parser() -> None:
    script = (
        "import importlib, pkgutil, sys, cogs\n"
        "for each in pkgutil.iter_modules(cogs.__path__): importlib.import_module(f'cogs.{each.name}')\n"
        "print(*{each.partition('.')[0] for each in sys.modules} & {'fluent', 'babel'})"
    )
    ran = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert ran.stdout.split() == []
