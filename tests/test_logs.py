"""The log repeats nobody's words: made-up secrets and people go in, and none comes out."""

import ast
import asyncio
import gc
import io
import json
import logging
import sys
import threading
import warnings
from collections.abc import Iterator
from pathlib import Path

import pytest
import structlog

from bot import logs
from bot.domain.errors import DeedsError

ROOT = Path(__file__).resolve().parent.parent
TOKEN = "MTA5NzY1NDMyMTA5ODc2NTQzMg.GxYzAb.made-up-for-this-test-0123456789AB"
PERSON = "Xiomara Quispe-Beltrán"
MAIL = "xiomara@people.example"
PHONE = "+1-303-555-0142"
WORDS = "my cousin was taken on Tuesday"
PRIVATE = (TOKEN, PERSON, "Xiomara", MAIL, PHONE, WORDS)
METHODS = {"debug", "info", "warning", "error", "exception", "critical"}


@pytest.fixture(params=["text", "json"])
def output(request: pytest.FixtureRequest) -> Iterator[io.StringIO]:
    """What is logged at the chattiest level, in both forms; everything is put back afterwards."""
    root = logging.getLogger()
    before = (root.level, sys.excepthook, threading.excepthook, sys.unraisablehook, logging.raiseExceptions)
    levels = {name: logging.getLogger(name).level for name in logs.FLOORS}
    stream = io.StringIO()
    logs.configure("debug", request.param, stream)
    yield stream
    for handler in [each for each in root.handlers if each.get_name() == "deeds"]:
        root.removeHandler(handler)
    root.setLevel(before[0])
    sys.excepthook, threading.excepthook, sys.unraisablehook, logging.raiseExceptions = before[1:]
    for name, level in levels.items():
        logging.getLogger(name).setLevel(level)
    logging.captureWarnings(False)
    structlog.reset_defaults()


def own_log() -> structlog.stdlib.BoundLogger:
    logger: structlog.stdlib.BoundLogger = structlog.stdlib.get_logger("bot.services.test")
    return logger


def nothing_private(text: str) -> None:
    assert text, "nothing was logged at all"
    for each in PRIVATE:
        assert each not in text


def test_allowed_fields_are_written(output: io.StringIO) -> None:
    own_log().info("posting_sent", posting="P-3", attempt=2, duration_ms=1.5, period="2026-W47")
    line = output.getvalue()
    for part in ("posting_sent", "P-3", "2", "1.5", "2026-W47", "bot.services.test", "info"):
        assert part in line


def test_other_fields_and_free_text_are_dropped(output: io.StringIO) -> None:
    own_log().info("claimed", reporter=PERSON, summary=WORDS, token=TOKEN, mail=MAIL, reference="R-4")
    assert "R-4" in output.getvalue()
    nothing_private(output.getvalue())


@pytest.mark.parametrize("value", [TOKEN, PERSON, MAIL, PHONE, WORDS, {"a": TOKEN}, [WORDS], WORDS * 20])
def test_an_allowed_field_cannot_carry_a_text(output: io.StringIO, value: object) -> None:
    own_log().info("claimed", reference=value, key=value, code=value)
    assert logs.HIDDEN in output.getvalue()
    nothing_private(output.getvalue())


def test_bound_values_are_checked_too(output: io.StringIO) -> None:
    own_log().bind(member=PERSON, server=42).warning("refused", code="not_allowed")
    assert "42" in output.getvalue()
    nothing_private(output.getvalue())


@pytest.mark.parametrize("event", [f"{WORDS}", f"{PERSON} logged in", TOKEN, "Bad Event"])
def test_an_event_is_a_constant_name(output: io.StringIO, event: str) -> None:
    own_log().info(event)
    assert "unnamed_event" in output.getvalue()
    nothing_private(output.getvalue())


def test_an_exception_is_told_by_type_code_and_place(output: io.StringIO) -> None:
    try:
        try:
            int(WORDS)
        except ValueError as error:
            raise DeedsError("not_a_date", {"typed": WORDS}, field="date", typed=PERSON) from error
    except DeedsError:
        own_log().exception("command_failed", command="log")
    line = output.getvalue()
    assert "DeedsError(not_a_date) < ValueError" in line
    assert "tests/test_logs.py:" in line
    assert "Traceback" not in line
    nothing_private(line)


def test_a_group_of_exceptions_is_told_by_its_first(output: io.StringIO) -> None:
    try:
        raise ExceptionGroup(WORDS, [ValueError(WORDS), KeyError(PERSON)])
    except ExceptionGroup as error:
        own_log().error("command_failed", exc_info=error)
    assert "ExceptionGroup < ValueError" in output.getvalue()
    nothing_private(output.getvalue())


def test_an_exception_may_be_named_instead_of_raised(output: io.StringIO) -> None:
    own_log().error("interaction_failed", error=PermissionError(13, WORDS, PERSON))
    own_log().error("interaction_failed", error=WORDS)
    assert "PermissionError" in output.getvalue()
    nothing_private(output.getvalue())


def test_a_place_in_a_library_is_told_without_this_machines_folders(output: io.StringIO) -> None:
    try:
        json.loads(WORDS)
    except ValueError as error:
        own_log().error("unreadable", exc_info=error)
    assert "json/decoder.py:" in output.getvalue()
    assert sys.prefix not in output.getvalue()
    nothing_private(output.getvalue())


def test_other_libraries_give_their_constant_words_and_no_values(output: io.StringIO) -> None:
    logger = logging.getLogger("discord.http")
    logger.warning("We are being rate limited by %s", TOKEN)
    logger.warning(f"{PERSON} wrote {WORDS}")
    logger.error(WORDS, exc_info=RuntimeError(TOKEN))
    logging.getLogger("apscheduler.executors").info("Running job %s", MAIL, extra={"job": WORDS})
    text = output.getvalue()
    assert "We are being rate limited by %s" in text
    assert "RuntimeError" in text
    nothing_private(text)


def test_discord_is_never_below_info(output: io.StringIO) -> None:
    logging.getLogger("discord").setLevel(logging.DEBUG)
    chatty = logging.getLogger("discord.gateway")
    chatty.setLevel(logging.DEBUG)
    chatty.debug("For Shard ID %s: WebSocket Event: %s", 0, {"token": TOKEN})
    chatty.setLevel(logging.NOTSET)
    assert output.getvalue() == ""
    logging.getLogger("discord.gateway").info("Shard ID %s has connected", 0)
    assert "Shard ID %s has connected" in output.getvalue()


@pytest.mark.parametrize("name", ["sqlalchemy.engine.Engine", "aiosqlite", "asyncio", "aiohttp.access"])
def test_statements_and_addresses_are_not_written(output: io.StringIO, name: str) -> None:
    logger = logging.getLogger(name)
    before = logger.level
    logger.setLevel(logging.DEBUG)
    logger.debug("executing %s", WORDS)
    if name.startswith(("sqlalchemy", "aiohttp")):
        logger.info("INSERT INTO person VALUES (%s)", PERSON)
    logger.setLevel(before)
    assert output.getvalue() == ""


def test_our_own_standard_loggers_are_checked_alike(output: io.StringIO) -> None:
    logging.getLogger("bot.i18n").warning("message_missing", extra={"key": "board-title", "who": PERSON})
    logging.getLogger("bot.i18n").warning("%s is missing", PERSON)
    assert "board-title" in output.getvalue()
    nothing_private(output.getvalue())


def test_warnings_tasks_threads_and_finalizers_are_caught(output: io.StringIO) -> None:
    async def lost() -> None:
        raise ValueError(WORDS)

    async def lose() -> None:
        task = asyncio.create_task(lost(), name=PERSON)
        await asyncio.sleep(0)
        del task
        gc.collect()

    asyncio.run(lose())
    warnings.warn(WORDS, stacklevel=1)
    sys.excepthook(ValueError, ValueError(TOKEN), None)
    threading.excepthook(threading.ExceptHookArgs((ValueError, ValueError(MAIL), None, None)))

    class Unraisable:
        exc_value = ValueError(WORDS)
        err_msg = WORDS

    sys.unraisablehook(Unraisable())  # type: ignore[arg-type]
    text = output.getvalue()
    for event in ("uncaught", "uncaught_in_thread", "unraisable", "py.warnings", "asyncio"):
        assert event in text
    nothing_private(text)


def test_a_value_that_cannot_be_written_prints_nothing(
    output: io.StringIO, capsys: pytest.CaptureFixture[str]
) -> None:
    class Stubborn:
        def __str__(self) -> str:
            raise ValueError(WORDS)

    own_log().info("claimed", reference=Stubborn(), other=Stubborn())
    logging.getLogger("discord").info("%s", Stubborn())
    nothing_private(output.getvalue())
    assert capsys.readouterr().err == ""


def test_json_lines_are_json_and_utc() -> None:
    stream = io.StringIO()
    event = {"event": "ready", "level": "info", "logger": "bot", "count": 3}
    assert logs.allow_listed(None, "info", dict(event)) == event
    logs.configure("info", "json", stream)
    try:
        own_log().info("ready", count=3)
        line = json.loads(stream.getvalue())
    finally:
        structlog.reset_defaults()
        logging.captureWarnings(False)
        root = logging.getLogger()
        for handler in [each for each in root.handlers if each.get_name() == "deeds"]:
            root.removeHandler(handler)
    assert line["timestamp"].endswith("Z")
    assert (line["event"], line["count"]) == ("ready", 3)


def test_configuring_twice_writes_once(output: io.StringIO) -> None:
    again = io.StringIO()
    logs.configure("warning", "text", again)
    own_log().info("quiet")
    own_log().warning("loud")
    assert output.getvalue() == ""
    assert again.getvalue().count("loud") == 1
    assert "quiet" not in again.getvalue()


def logged_events() -> Iterator[tuple[str, ast.Call]]:
    """Every call in the program that writes a log line: ``log.info(...)``, ``_log.error(...)``."""
    for top in ("bot", "cogs"):
        for file in sorted((ROOT / top).rglob("*.py")):
            for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
                if (
                    isinstance(node, ast.Call)
                    and isinstance(node.func, ast.Attribute)
                    and node.func.attr in METHODS
                    and isinstance(node.func.value, ast.Name)
                    and node.func.value.id.strip("_").lower() in {"log", "logger"}
                ):
                    yield f"{file.relative_to(ROOT)}:{node.lineno}", node


def test_every_event_in_the_program_is_a_constant_and_its_fields_are_known() -> None:
    found = []
    for place, call in logged_events():
        name = call.args[0].value if call.args and isinstance(call.args[0], ast.Constant) else None
        if not isinstance(name, str) or not logs._EVENT.fullmatch(name):
            found.append(f"{place}: the event is no constant_name")
        if len(call.args) > 1:
            found.append(f"{place}: values go into fields, not into the event")
        for keyword in call.keywords:
            if keyword.arg in {"exc_info", "error", "extra"}:
                continue
            if keyword.arg not in logs.FIELDS:
                found.append(f"{place}: {keyword.arg} is no field of bot/logs.py, so it would be dropped")
    assert not found, "\n".join(found)
