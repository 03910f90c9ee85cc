"""The command line as a person meets it: what it prints, and how it ends."""

import contextlib
import json
import os
import re
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from bot import PROGRAM_VERSION, __main__
from bot.__main__ import COMMANDS, Command, Invocation, main
from bot.assembly import only_process
from bot.config import Settings, available_languages
from bot.domain.errors import DeedsError
from bot.domain.headlines import HEADLINE_VERSION
from bot.domain.vocabulary import HeadlineKey
from bot.i18n import Languages
from bot.sources.spreadsheet import as_csv, as_workbook, template_rows

ROOT = Path(__file__).resolve().parent.parent
TOKEN = "MTA5NzY1NDMyMTA5ODc2NTQzMg.GxYzAb.made-up-for-this-test-0123456789AB"
WORDS = "my cousin was taken on Tuesday"


@pytest.fixture(autouse=True)
def quiet(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An empty working folder, and the log of the test run left as it is."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("bot.logs.configure", lambda *_arguments: None)


def deeds(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """The program in a process of its own."""
    return subprocess.run(
        [sys.executable, "-m", "bot", *arguments],
        env={**os.environ, "PYTHONPATH": str(ROOT), **environment},
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )


def test_the_version(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["--version"])
    assert ended.value.code == 0
    assert capsys.readouterr().out == f"deeds {PROGRAM_VERSION}\n"


@pytest.mark.parametrize("language", available_languages())
def test_help_names_every_command_in_every_language(
    language: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DEEDS_LANGUAGE", language)
    with pytest.raises(SystemExit) as ended:
        main(["--help"])
    assert ended.value.code == 0
    said = " ".join(capsys.readouterr().out.split())
    localizer = Languages().localizer(language)
    for command in COMMANDS:
        assert localizer.has(command.help_key), f"{command.help_key} is missing in {language}/cli.ftl"
        assert " ".join(localizer.plain(command.help_key).split()) in said


def test_check_passes_where_nothing_is_set(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check"]) == 0
    said = capsys.readouterr().out
    assert "DEEDS_DISCORD__TOKEN" in said
    assert "discord__token" in said


def test_check_names_the_file_it_read(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "mine.toml"
    file.write_text('language = "es"')
    assert main(["check", "--config", str(file)]) == 0
    assert str(file) in (said := capsys.readouterr().out)
    assert "configuración" in said
    assert main(["--config", str(file), "check"]) == 0


def test_check_never_shows_the_token(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DEEDS_DISCORD__TOKEN", TOKEN)
    assert main(["check"]) == 0
    assert TOKEN not in "".join(capsys.readouterr())


def test_check_fails_where_something_stands_in_the_way(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        __main__, "CHECKS", (*__main__.CHECKS, lambda _: [__main__.Checked(False, "a made-up obstacle")])
    )
    assert main(["check"]) == 1
    assert "a made-up obstacle" in capsys.readouterr().out


def test_a_wrong_configuration_ends_with_2_and_tells_every_fault() -> None:
    done = deeds(
        "check", DEEDS_LOG__LEVEL="loud", DEEDS_LEASE__SECONDS="1", DEEDS_DISCORD__TOKEN="Bot secret"
    )
    assert done.returncode == 2
    assert done.stdout == ""
    lines = done.stderr.splitlines()
    assert len(lines) == 4
    for part in ("DEEDS_LOG__LEVEL: loud", "DEEDS_LEASE__SECONDS: 1", "DEEDS_DISCORD__TOKEN", "3 faults"):
        assert part in done.stderr
    assert "Bot secret" not in done.stderr


def test_a_wrong_configuration_opens_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    started: list[str] = []

    def start(_invocation: Invocation) -> int:
        started.append("started")
        return 0

    monkeypatch.setattr(__main__, "COMMANDS", (Command("check", "cli-check-help", start),))
    monkeypatch.setenv("DEEDS_LEASE__SECONDS", "1")
    assert main(["check"]) == 2
    assert started == []


def test_a_command_without_configuration_runs_on_the_defaults(monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[int] = []

    def start(invocation: Invocation) -> int:
        seen.append(invocation.settings.lease.seconds)
        return 0

    monkeypatch.setattr(
        __main__, "COMMANDS", (Command("check", "cli-check-help", start, needs_configuration=False),)
    )
    monkeypatch.setenv("DEEDS_LEASE__SECONDS", "1")
    assert main(["check"]) == 0
    assert seen == [30]


def test_help_works_beside_a_wrong_configuration() -> None:
    done = deeds("--help", DEEDS_LEASE__SECONDS="1")
    assert done.returncode == 0
    assert "check" in done.stdout


@pytest.mark.parametrize("arguments", [[], ["nonsense"], ["check", "--nonsense"], ["check", "--config"]])
def test_wrong_arguments_end_with_2(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(arguments)
    assert ended.value.code == 2
    assert "usage" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("error", "code"),
    [(KeyboardInterrupt(), 130), (RuntimeError(WORDS), 1), (DeedsError("many_faults", {"count": 2}), 1)],
)
def test_a_command_that_breaks_off_says_so_and_repeats_nothing(
    error: BaseException, code: int, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def start(_invocation: Invocation) -> int:
        raise error

    monkeypatch.setattr(__main__, "COMMANDS", (Command("check", "cli-check-help", start),))
    assert main(["check"]) == code
    said = capsys.readouterr().err
    assert said.strip()
    assert "Traceback" not in said
    assert WORDS not in said


@pytest.fixture(scope="module")
def seeded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data directory after ``deeds seed``, in a home that was empty."""
    home = tmp_path_factory.mktemp("home")
    done = deeds("seed", HOME=str(home), XDG_DATA_HOME="")
    assert done.returncode == 0, done.stderr
    assert done.stdout.count("records added") == 2
    data = [path.parent for path in home.rglob("deeds.db")]
    assert len(data) == 1
    return data[0]


Digest = Callable[..., str]


@pytest.fixture
def digest(seeded: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Digest:
    """What ``deeds digest`` prints."""
    monkeypatch.setenv("DEEDS_DATA_DIRECTORY", str(seeded))

    def printed(*arguments: str, code: int = 0) -> str:
        capsys.readouterr()
        assert main(["digest", *arguments]) == code
        told = capsys.readouterr()
        assert (told.err if code == 0 else told.out) == ""
        return told.out if code == 0 else told.err

    return printed


PETITION = ("--campaign", "co-petition", "--as-of", "2026-11-22")


def test_the_printed_digest_reads_well(digest: Digest) -> None:
    said = digest(*PETITION)
    assert not re.search("[\u2066-\u2069\u202a-\u202e]", said), "a terminal needs no direction marks"
    assert max(map(len, said.splitlines())) < 400
    assert "\n\n\n" not in said
    assert said.count("Mayor of Denver (Johnston): Not yet delivered") == 2
    # The campaign without a name on this server is its first.
    assert digest("--as-of", "2026-11-22")


def test_the_digest_as_data_holds_every_ask_with_its_basis(digest: Digest) -> None:
    found = json.loads(digest(*PETITION, "--format", "json"))
    asks = found["asks"]
    assert len(asks) == 4
    for ask in asks:
        assert {"demand", "official", "said", "done", "headline", "basis"} <= ask.keys()
        assert ask["headline"] == ask["said"] == "undelivered"
        assert ask["done"] == "nothing"
        assert ask["basis"]
        assert ask["headline"] in set(HeadlineKey)
    assert len({(ask["demand"], ask["official"]) for ask in asks}) == len(asks)
    assert found["headline_version"] == HEADLINE_VERSION


def test_no_ask_of_the_bundled_campaigns_is_above_replied(digest: Digest) -> None:
    found = json.loads(digest("--campaign", "co-brokers-2022", "--as-of", "2026-11-22", "--format", "json"))
    keys = [each.value for each in HeadlineKey]
    assert found["asks"]
    for ask in found["asks"]:
        assert keys.index(ask["headline"]) >= keys.index("replied"), ask["reference"]


def test_the_digest_in_spanish(digest: Digest) -> None:
    said = digest(*PETITION, "--language", "es")
    assert "Aún sin entregar" in said
    assert "Not yet delivered" not in said


@pytest.mark.parametrize("day", ["1900-01-01", "1999-12-31", "2199-12-31"])
def test_a_day_long_ago_or_far_away_accuses_nobody(day: str, digest: Digest) -> None:
    found = json.loads(digest("--campaign", "co-petition", "--as-of", day, "--format", "json"))
    assert {each["headline"] for each in found["asks"]} == {"undelivered"}
    assert found["as_of"] == day


def test_a_campaign_that_is_not_there(digest: Digest) -> None:
    assert "no-such-campaign" in digest("--campaign", "no-such-campaign", code=1)


@pytest.mark.parametrize(
    ("language", "words"), [("en", "is no day of the calendar"), ("es", "no es un día del calendario")]
)
@pytest.mark.parametrize("day", ["2026-02-30", "tomorrow", "0001-01-01", "9999-12-31"])
def test_a_day_that_does_not_exist(
    day: str, language: str, words: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DEEDS_LANGUAGE", language)
    with pytest.raises(SystemExit) as ended:
        main(["digest", "--as-of", day])
    assert ended.value.code == 2
    told = capsys.readouterr().err
    assert day in told
    assert words in told


def test_without_a_record_the_digest_says_how_to_get_one(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DEEDS_DATA_DIRECTORY", str(tmp_path / "data"))
    assert main(["digest"]) == 1
    assert "deeds seed" in capsys.readouterr().err
    assert not (tmp_path / "data").exists()


def test_a_reader_that_has_seen_enough_is_no_fault(seeded: Path) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    done = subprocess.run(
        [sys.executable, "-m", "bot", "digest", *PETITION],
        env={**os.environ, "PYTHONPATH": str(ROOT), "DEEDS_DATA_DIRECTORY": str(seeded)},
        stdout=writer,
        stderr=subprocess.PIPE,
        text=True,
        check=False,
        timeout=60,
    )
    os.close(writer)
    assert done.returncode == 1
    assert done.stderr == ""


def test_check_goes_through_the_chains_and_names_the_first_broken_link(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DEEDS_DATA_DIRECTORY", str(tmp_path))
    assert main(["check", "--ledger"]) == 0
    assert main(["seed", "co-petition"]) == 0
    capsys.readouterr()
    assert main(["check", "--ledger"]) == 0
    said = capsys.readouterr().out
    match = re.search(r"ledger of local: one change holds together; head ([0-9a-f]{8})", said)
    assert match is not None
    assert main(["digest"]) == 0
    assert f"record to change 1 · {match[1]}" in capsys.readouterr().out
    assert main(["check", "--ledger", "--server", "local", "--published", f"1:{match[1]}"]) == 0
    assert main(["check", "--ledger", "--server", "local", "--published", "1:00000000"]) == 1
    assert "broken at change 1: it is not the change that the digest printed" in capsys.readouterr().out
    [file] = tmp_path.glob("*.db")
    with contextlib.closing(sqlite3.connect(file)) as database, database:
        database.execute("UPDATE demand SET lifecycle = 'closed' WHERE reference = 'D-2'")
    assert main(["check", "--ledger"]) == 1
    assert "FAULT ledger of local: broken at change 1: D-2 says something else now" in capsys.readouterr().out
    monkeypatch.setenv("DEEDS_LANGUAGE", "es")
    assert main(["check", "--ledger"]) == 1
    assert "libro de local: roto en el cambio 1: D-2 dice ahora otra cosa" in capsys.readouterr().out


@pytest.mark.parametrize("published", ["12", "12:xyz", "x:00000000", "12:00", ""])
def test_a_published_hash_is_read_strictly(published: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["check", "--ledger", "--server", "local", "--published", published])
    assert "120:3f9a1c2b" in capsys.readouterr().err


def test_a_published_hash_belongs_to_one_server(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--published", "12:00000000"]) == 2
    assert "--server" in capsys.readouterr().err


def test_a_campaign_goes_out_and_comes_in_the_same(
    seeded: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "petition.json"
    monkeypatch.setenv("DEEDS_DATA_DIRECTORY", str(seeded))
    assert main(["export", "--campaign", "co-petition", "--output", str(file)]) == 0
    assert file.stat().st_mode & 0o077 == 0
    monkeypatch.setenv("DEEDS_DATA_DIRECTORY", str(tmp_path / "other"))
    assert main(["import", str(file)]) == 0
    told = capsys.readouterr()
    assert "co-petition is here as C-1: 147 records" in told.out or "C-" in told.out
    assert told.err == ""
    again = tmp_path / "again.zip"
    assert main(["export", "--format", "csv", "--output", str(again)]) == 0
    assert again.read_bytes().startswith(b"PK")
    assert main(["import", str(file)]) == 1
    assert "is here already" in capsys.readouterr().err


def test_export_and_import_say_what_is_wrong(
    seeded: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DEEDS_DATA_DIRECTORY", str(tmp_path / "none"))
    assert main(["export"]) == 1
    assert main(["import", str(tmp_path / "none.json")]) == 1
    said = capsys.readouterr().err
    assert "deeds seed" in said
    assert "there is no such file" in said
    monkeypatch.setenv("DEEDS_DATA_DIRECTORY", str(seeded))
    assert main(["export", "--output", str(tmp_path / "no" / "folder.json")]) == 1
    assert "can't be written" in capsys.readouterr().err
    broken = tmp_path / "broken.json"
    broken.write_text('{"head": ')
    assert main(["import", str(broken)]) == 1
    assert "line 1, column 10" in capsys.readouterr().err
    with only_process(Settings.load(None), "run"):
        assert main(["import", str(broken)]) == 1
    assert "run" in capsys.readouterr().err


@pytest.mark.parametrize("name", ["campaign.xlsx", "campaign.csv"])
def test_a_sheet_starts_a_campaign(
    name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DEEDS_DATA_DIRECTORY", str(tmp_path / "data"))
    sheet = tmp_path / name
    assert main(["export", "--sheet", "--output", str(sheet)]) == 0
    assert main(["import", str(sheet)]) == 1
    assert "--title" in capsys.readouterr().err
    assert main(["import", str(sheet), "--title", "Cameras off", "--where", "Made-up State"]) == 1
    assert "below its header" in capsys.readouterr().err
    rows = [[*map(str, row)] for row in template_rows("en")]
    filled = {"office": "Made-up Council", "demand": "Switch the cameras off", "criteria": "All are off"}
    assert filled.keys() <= set(rows[0])
    rows.append([filled.get(column, "") for column in rows[0]])
    sheet.write_bytes(as_workbook(rows) if name.endswith("xlsx") else as_csv(rows))
    assert main(["import", str(sheet), "--title", "Cameras off", "--where", "Made-up State"]) == 0
    assert "cameras-off is on record as C-1." in capsys.readouterr().out
    assert main(["export", "--campaign", "cameras-off"]) == 0
    assert "Made-up Council" in capsys.readouterr().out
    assert main(["import", str(tmp_path / f"none-{name}"), "--title", "Any"]) == 1
    assert "there is no such file" in capsys.readouterr().err


def test_the_schema_is_printed(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["export", "--schema"]) == 0
    assert json.loads(capsys.readouterr().out)["title"] == "deeds-campaign 1"


def test_source_read_shows_a_document_as_text_and_as_data(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    document = str(Path(__file__).parent / "sources" / "documents" / "communique.txt")
    assert main(["source", "read", document]) == 0
    text = capsys.readouterr().out
    assert "Published: May 3, 2023" in text
    assert "paragraph 3: 350,000 2021 $ en XNUMX → not read; a person decides" in text
    monkeypatch.setenv("DEEDS_LANGUAGE", "es")
    assert main(["source", "read", document]) == 0
    assert "Fecha de publicación: 3 may 2023" in capsys.readouterr().out
    assert main(["source", "read", document, "--format", "json"]) == 0
    data = json.loads(capsys.readouterr().out)
    assert (data["published_on"], data["precision"], data["publisher"]) == ("2023-05-03", "day", None)
    assert data["figures"][0] == {"written": "millions de 7.5", "read": None, "unit": None, "place": 3}
    assert {each["reason"] for each in data["flags"]} == {"figure_unclear", "name_translated", "placeholder"}


def test_source_read_says_which_file_is_missing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["source", "read", str(tmp_path / "none.html")]) == 1
    assert "no such file" in capsys.readouterr().err


def test_source_compare_says_what_two_documents_are_to_each_other(capsys: pytest.CaptureFixture[str]) -> None:
    folder = Path(__file__).parent / "sources" / "documents"
    pair = [str(folder / "communique.txt"), str(folder / "communique-ar.txt")]
    assert main(["source", "compare", *pair]) == 0
    assert "probably a translation of the other" in capsys.readouterr().out
    assert main(["source", "compare", *pair, "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out)["kinship"] == "translation"
    assert main(["source", "compare", pair[0], str(folder / "spun.txt")]) == 0
    assert "Nothing shows" in capsys.readouterr().out


@pytest.mark.parametrize("arguments", [["read", "one", "two"], ["compare", "one"]])
def test_source_says_how_many_documents_it_takes(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["source", *arguments]) == 1
    assert "two to compare" in capsys.readouterr().err


def test_every_command_follows_the_language_that_is_asked_for(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    for given in (["--language", "es", "check"], ["check", "--language", "es-MX"]):
        main([*given, "--languages"])
        assert "Nada lo impide" in capsys.readouterr().out
    config = tmp_path / "config.toml"
    config.write_text('language = "es"\n', encoding="utf-8")
    main(["--config", str(config), "--language", "en", "check", "--languages"])
    assert "Nothing stands in the way" in capsys.readouterr().out
    with pytest.raises(SystemExit):
        main(["--language", "es", "digest", "--help"])
    assert "resumen" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("typed", "nearest"),
    [
        ("spanish", "es"),
        ("español", "es"),
        ("esp", "es"),
        ("English", "en"),
        ("tlh", ""),
        ("\u202e", ""),
        ("", ""),
    ],
)
def test_a_language_that_is_not_there_is_told_in_one_sentence_with_the_nearest_one(
    capsys: pytest.CaptureFixture[str], typed: str, nearest: str
) -> None:
    assert main(["--language", typed, "check", "--languages"]) == 2
    told = capsys.readouterr()
    assert told.out == ""
    assert len(told.err.splitlines()) == 1
    assert ("Did you mean" in told.err) == bool(nearest)
    assert f"Did you mean “{nearest}”?" in told.err or not nearest
    assert "\u202e" not in told.err


def test_the_state_of_the_languages_is_told_with_every_gap(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert main(["check", "--languages"]) == 0
    assert "Español (es): messages" in capsys.readouterr().out
    folder = tmp_path / "messages"
    shutil.copytree(Languages().folder, folder)
    spanish = folder / "es" / "choice.ftl"
    text = spanish.read_text(encoding="utf-8")
    text = text.replace("language-title = Tu idioma\n", "").replace(
        "{ $language }, como", "{ $tongue }, como"
    )
    spanish.write_text(
        text + "\nbroken = {\nnobody-says = Nada\ncommand-long = " + "x" * 101 + "\n", encoding="utf-8"
    )
    monkeypatch.setattr("bot.__main__.Languages", lambda: Languages(folder))
    assert main(["check", "--languages"]) == 1
    told = capsys.readouterr().out
    line = next(each for each in told.splitlines() if "Español (es)" in each)
    for count in ("missing 1,", "unknown 2,", "broken 1,", "unused 2,", "variables 1,", "wrong 1"):
        assert count in line, line
    assert sum("es/choice.ftl:" in each for each in told.splitlines()) == 7
    # Everything else goes on, and what is missing is said in English.
    assert Languages(folder).localizer("es").text("language-title") == "Your language"


@pytest.mark.parametrize(
    ("arguments", "language", "said"),
    [
        (["chek"], "en", "“chek” is no command. Did you mean check?"),
        (["chek"], "es", "“chek” no es un comando. ¿Quisiste decir check?"),
        ([], "fr", "il manque ici\u00a0: command"),
        (["import"], "ar", "ينقص هنا: FILE"),
        (["source"], "en", "missing here: act, FILE"),
        (["export", "--format", "jsno"], "fr", "Vouliez-vous dire json\u202f?"),
        (["export", "--format=\u202exyz"], "en", "--format: “xyz” is none of these: json, csv"),
        (
            ["export", "--formt=json"],
            "es",
            "“--formt=json” no significa nada aquí; ¿quisiste decir --format?",
        ),
        (["check", "elsewhere"], "en", "“elsewhere” means nothing here"),
        (["check", "--server"], "es", "--server: falta su valor"),
        (["check", "--server", "one"], "fr", "«\u00a0one\u00a0» n’est pas un serveur"),
        (["check", "--ledger=all"], "en", "--ledger takes no value; leave out “all”"),
        (["export", "--s", "x"], "en", "“--s” could be any of"),
        (["digest", "--as-of", "yesterday"], "ar", "--as-of: «yesterday» ليس يومًا في التقويم"),
    ],
)
def test_wrong_arguments_are_told_in_the_language_with_the_nearest(
    arguments: list[str], language: str, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["--language", language, *arguments])
    assert ended.value.code == 2
    told = capsys.readouterr()
    assert told.out == ""
    assert said in told.err
    assert Languages().localizer(language).plain("cli-usage") in told.err
    assert "\u202e" not in told.err


def test_a_command_says_its_help_in_the_language(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["--language", "es", "import", "--help"])
    assert ended.value.code == 0
    said = capsys.readouterr().out
    assert said.startswith("uso: deeds import")
    for word in ("argumentos:", "opciones:", "muestra esta ayuda"):
        assert word in said
    assert not any(word in said for word in ("usage", "options", "positional", "show this help"))
