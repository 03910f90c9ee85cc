"""The log: fields from a fixed list, and never what anybody wrote.

A log is copied, sent and kept longer than the record it tells of. So a line holds a constant event name and
the fields listed in `FIELDS`, each of them short and shaped like a name or a number. Everything else is
dropped: other fields, the text of exceptions (it quotes what was typed), the arguments of other libraries'
messages (they hold addresses with tokens in them). An exception is told by its type and by the places in the
code it passed through.

Use it as ``log = structlog.stdlib.get_logger(__name__)`` and ``log.info("posting_sent", posting="P-3")``,
and tell an exception with ``log.exception("…")``, ``exc_info=…`` or ``error=…``.
To add a field, add it to `FIELDS`; it must not be able to hold a person, a text or a secret.
"""

import linecache
import logging
import re
import sys
import threading
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from types import TracebackType
from typing import Any, TextIO

import structlog
from structlog.types import EventDict, Processor

FIELDS = frozenset(
    {
        # the program and its surroundings
        "backend",
        "port",
        "python",
        "revision",
        "setting",
        "shard",
        "signal",
        "version",
        # the place in the program
        "action",
        "code",
        "command",
        "file",
        "job",
        "key",
        "line",
        "method",
        "operation",
        "service",
        "state",
        "status",
        "step",
        "table",
        # the thing it was about, by what names it and nobody
        "calendar",
        "campaign",
        "channel",
        "cadence",
        "language",
        "period",
        "posting",
        "reference",
        "schedule",
        "sequence",
        "server",
        # how much and how long
        "attempt",
        "bytes",
        "changes",
        "count",
        "duration_ms",
        "expected",
        "found",
        "wait_seconds",
    }
)
"""What a line may hold besides time, level, logger and event."""

# What the formatter itself writes, after the check.
_OWN_KEYS = ("timestamp", "level", "logger", "event", "template", "exception", "location")
OUR_LOGGERS = ("bot", "cogs", "deeds", "tests", "__main__")
FLOORS: Mapping[str, int] = {
    # Below INFO the Discord library logs events, bodies and tokens.
    "discord": logging.INFO,
    # From INFO down these write statements with their values, and addresses with theirs.
    "sqlalchemy.engine": logging.WARNING,
    "sqlalchemy.pool": logging.WARNING,
    "sqlalchemy.orm": logging.WARNING,
    "aiohttp.access": logging.WARNING,
    # These tell of every step of theirs, even in a command that prints one line.
    "alembic": logging.WARNING,
    "apscheduler": logging.WARNING,
    "httpx": logging.WARNING,
}
"""The least severe level of other libraries; all that are not named stay at INFO or above."""

_EVENT = re.compile(r"[a-z][a-z0-9_.]{1,59}")
_SHORT_WORD = re.compile(r"[A-Za-z0-9][A-Za-z0-9_.:/+\-]{0,63}")
# Three parts with points between them: an account's token, also where it could pass for a name.
_TOKEN = re.compile(r"[\w-]{17,}\.[\w-]{5,}\.[\w-]{20,}")
_HOME = Path(__file__).resolve().parent.parent
_RECORD_KEYS = frozenset(logging.LogRecord("", 0, "", 0, "", (), None).__dict__) | {"message", "asctime"}
HIDDEN = "hidden"


def _safe_value(value: object) -> object:
    """Numbers as they are, words that look like names, and `HIDDEN` for all else."""
    if value is None or isinstance(value, bool | int | float):
        return value
    text = str(value) if isinstance(value, str | Path) else ""
    if _SHORT_WORD.fullmatch(text) and not _TOKEN.search(text):
        return text
    return HIDDEN


def _safe_fields(fields: Mapping[str, Any]) -> dict[str, object]:
    return {key: _safe_value(value) for key, value in fields.items() if key in FIELDS}


def _place(file: str, line: int, function: str) -> str:
    path = Path(file)
    try:
        shown = path.resolve().relative_to(_HOME).as_posix()
    except ValueError:
        # Another library's file: two folders tell which, and none of this machine's paths.
        shown = "/".join(path.parts[-2:])
    if ".venv/" in shown:
        shown = "/".join(path.parts[-2:])
    return f"{shown}:{line}:{function}"


def _in_our_code(file: str) -> bool:
    try:
        return Path(file).resolve().relative_to(_HOME).parts[0] in {"bot", "cogs"}
    except ValueError:
        return False


def described(error: BaseException) -> dict[str, str]:
    """An exception without its text: the types of its chain, where it arose, and where in our code.

    A ``code`` (as of ``DeedsError``) is told too, since codes are constants.
    """
    types: list[str] = []
    link: BaseException | None = error
    while link is not None and len(types) < 8:
        code = getattr(link, "code", None)
        name = type(link).__name__
        # `discord` and `sqlalchemy` use numbers and short words there as well.
        shown = isinstance(code, int) or (isinstance(code, str) and re.fullmatch(r"[a-z0-9_]{1,60}", code))
        types.append(f"{name}({code})" if shown else name)
        if isinstance(link, BaseExceptionGroup):
            # What went wrong is inside; a group's own place is only where its tasks were waited for.
            link = error = link.exceptions[0]
        else:
            link = link.__cause__ or (None if link.__suppress_context__ else link.__context__)
    frames = []
    traceback: TracebackType | None = error.__traceback__
    while traceback is not None:
        code_object = traceback.tb_frame.f_code
        frames.append((code_object.co_filename, traceback.tb_lineno, code_object.co_name))
        traceback = traceback.tb_next
    places = [_place(*frames[-1])] if frames else []
    ours = [_place(*frame) for frame in frames if _in_our_code(frame[0])]
    if ours and ours[-1] not in places:
        places.append(ours[-1])
    return {"exception": " < ".join(types), "location": " < ".join(places)}


def _exception(exc_info: object) -> BaseException | None:
    if isinstance(exc_info, BaseException):
        return exc_info
    if isinstance(exc_info, tuple):
        return exc_info[1] if len(exc_info) > 1 and isinstance(exc_info[1], BaseException) else None
    return sys.exception() if exc_info else None


def _described_or_nothing(exc_info: object) -> dict[str, str]:
    error = _exception(exc_info)
    return described(error) if error is not None else {}


def allow_listed(_logger: object, _method: str, event: EventDict) -> EventDict:
    """The processor of our own events: a constant name, the fields of the list, exceptions without text."""
    name = event.get("event")
    kept: EventDict = {
        "event": name if isinstance(name, str) and _EVENT.fullmatch(name) else "unnamed_event",
        "level": event.get("level"),
        "logger": event.get("logger"),
    }
    kept.update(_safe_fields(event))
    error = event.get("error")
    kept.update(_described_or_nothing(error if isinstance(error, BaseException) else event.get("exc_info")))
    return kept


@lru_cache(maxsize=512)
def _constant(file: str, line: int, template: str) -> bool:
    """Whether the message stands in the source as it is: then it is the library's own word, not data."""
    nearby = "".join(linecache.getline(file, number) for number in range(line, line + 6))
    return bool(template) and template in nearby


def _foreign(_logger: object, _method: str, event: EventDict) -> EventDict:
    """The processor of records that came through the standard library's logging."""
    record: logging.LogRecord = event["_record"]
    kept: EventDict = {
        "level": record.levelname.lower(),
        "logger": record.name,
        "_record": record,
        "_from_structlog": False,
    }
    template = record.msg if isinstance(record.msg, str) else ""
    if record.name.partition(".")[0] in OUR_LOGGERS:
        kept["event"] = template if _EVENT.fullmatch(template) else "unnamed_event"
        extra = {key: value for key, value in record.__dict__.items() if key not in _RECORD_KEYS}
        kept.update(_safe_fields(extra))
    else:
        kept["event"] = "library"
        kept["location"] = _place(record.pathname, record.lineno, record.funcName)
        if _constant(record.pathname, record.lineno, template):
            kept["template"] = template
    kept.update(_described_or_nothing(record.exc_info))
    return kept


def _only_constants(_logger: object, _method: str, event: EventDict) -> EventDict:
    """In the order people read, whatever the order of the call."""
    ordered = {key: event[key] for key in _OWN_KEYS if event.get(key) is not None}
    return ordered | {key: event[key] for key in sorted(event) if key not in _OWN_KEYS}


class _Floors(logging.Filter):
    """Drops what is below a library's floor even where somebody lowered that library's own level."""

    def filter(self, record: logging.LogRecord) -> bool:
        name = record.name
        if name.partition(".")[0] in OUR_LOGGERS:
            return True
        floor = next(
            (level for known, level in FLOORS.items() if name == known or name.startswith(known + ".")),
            logging.INFO,
        )
        return record.levelno >= floor


def configure(level: str = "info", format: str = "text", stream: TextIO | None = None) -> None:  # noqa: A002
    """Sends every log line of this process to ``stream`` (standard error unless given).

    ``level`` is ``debug``, ``info``, ``warning`` or ``error``; ``format`` is ``text`` or ``json``. Times are
    UTC. May be called again; the last call holds.
    """
    number = logging.getLevelNamesMapping()[level.upper()]
    renderer: Processor = (
        structlog.processors.JSONRenderer(ensure_ascii=False)
        if format == "json"
        else structlog.processors.LogfmtRenderer(bool_as_flag=False)
    )
    formatter = structlog.stdlib.ProcessorFormatter(
        foreign_pre_chain=[_foreign],
        processors=[
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            structlog.stdlib.ProcessorFormatter.remove_processors_meta,
            _only_constants,
            renderer,
        ],
        use_get_message=False,
        keep_exc_info=False,
        keep_stack_info=False,
    )
    handler = logging.StreamHandler(stream or sys.stderr)
    handler.setFormatter(formatter)
    handler.addFilter(_Floors())
    handler.set_name("deeds")

    root = logging.getLogger()
    for old in [each for each in root.handlers if each.get_name() == "deeds"]:
        root.removeHandler(old)
    root.addHandler(handler)
    root.setLevel(number)
    for name, floor in FLOORS.items():
        logging.getLogger(name).setLevel(max(number, floor))
    # A fault while writing a line would otherwise print the line's arguments.
    logging.raiseExceptions = False
    logging.captureWarnings(True)

    structlog.configure(
        processors=[
            structlog.stdlib.filter_by_level,
            structlog.stdlib.add_logger_name,
            structlog.stdlib.add_log_level,
            allow_listed,
            structlog.stdlib.ProcessorFormatter.wrap_for_formatter,
        ],
        wrapper_class=structlog.stdlib.BoundLogger,
        logger_factory=structlog.stdlib.LoggerFactory(),
        cache_logger_on_first_use=False,
    )
    sys.excepthook = _uncaught
    threading.excepthook = _uncaught_in_thread
    sys.unraisablehook = _unraisable


def _uncaught(kind: type[BaseException], error: BaseException, _traceback: TracebackType | None) -> None:
    if not issubclass(kind, KeyboardInterrupt):
        structlog.stdlib.get_logger("deeds").critical("uncaught", exc_info=error)


def _uncaught_in_thread(arguments: threading.ExceptHookArgs) -> None:
    if arguments.exc_value is not None and not isinstance(arguments.exc_value, SystemExit):
        structlog.stdlib.get_logger("deeds").critical("uncaught_in_thread", exc_info=arguments.exc_value)


def _unraisable(arguments: "sys.UnraisableHookArgs") -> None:
    if arguments.exc_value is not None:
        structlog.stdlib.get_logger("deeds").error("unraisable", exc_info=arguments.exc_value)
