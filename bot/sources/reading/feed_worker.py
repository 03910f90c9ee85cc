"""The process that reads feeds, one after another: a line of JSON and so many bytes in, a line of JSON out.

Each feed has its own limit on processor time, all have one on memory; what hits one of them ends the process,
and whoever began it begins another. Whatever else this machine does comes first.
"""

import contextlib
import json
import os
import sys
import time
from collections.abc import Callable
from functools import lru_cache
from typing import Any

from bot.sources.reading.worker import limited

MOST_MEMORY = 800_000_000
MOST_PROCESSOR_SECONDS = 10
# So many feeds are remembered as they are written, for others who look for something else in them.
MOST_REMEMBERED = 16
LARGEST_REMEMBERED = 1_000_000


def _allowed_more_time() -> None:
    """Lets this feed use so much of the processor from now on."""
    try:
        import resource
    except ImportError:
        return
    used = int(time.process_time()) + 1
    with contextlib.suppress(ValueError, OSError):
        _, most = resource.getrlimit(resource.RLIMIT_CPU)
        resource.setrlimit(resource.RLIMIT_CPU, (used + MOST_PROCESSOR_SECONDS, most))


@lru_cache(maxsize=16)
def _matcher(terms: str) -> Any:
    from bot.domain.matching import Matcher
    from bot.sources.reading.feed_data import terms_from

    return Matcher(terms_from(json.loads(terms)))


@lru_cache(maxsize=MOST_REMEMBERED)
def _written(content: bytes, charset: str, base: str) -> Any:
    from bot.sources.reading.feeds import written_feed

    return written_feed(content, charset, base)


def _feed(content: bytes, asked: dict[str, Any]) -> Any:
    from bot.sources.reading.feed_data import feed_data
    from bot.sources.reading.feeds import matched_in

    read = _written if len(content) <= LARGEST_REMEMBERED else _written.__wrapped__
    return feed_data(matched_in(read(content, asked["charset"], asked["base"]), _matcher(asked["terms"])))


def _matters(content: bytes, asked: dict[str, Any]) -> Any:
    from bot.sources.reading.council import read_matters
    from bot.sources.reading.feed_data import entry_data

    return [entry_data(each) for each in read_matters(content, asked["base"], _matcher(asked["terms"]))]


def _meetings(content: bytes, asked: dict[str, Any]) -> Any:
    from bot.sources.reading.council import read_meetings
    from bot.sources.reading.feed_data import entry_data

    return [entry_data(each) for each in read_meetings(content)]


def _agenda(content: bytes, asked: dict[str, Any]) -> Any:
    from bot.sources.reading.council import read_agenda
    from bot.sources.reading.feed_data import entry_data, entry_from

    meeting = entry_from(asked["meeting"])
    return [entry_data(each) for each in read_agenda(content, meeting, _matcher(asked["terms"]))]


def _votes(content: bytes, asked: dict[str, Any]) -> Any:
    from bot.sources.reading.council import read_votes
    from bot.sources.reading.feed_data import votes_data

    return votes_data(read_votes(content))


READINGS: dict[str, Callable[[bytes, dict[str, Any]], Any]] = {
    "feed": _feed,
    "matters": _matters,
    "meetings": _meetings,
    "agenda": _agenda,
    "votes": _votes,
}
"""What can be read, by the name it is asked for."""


def main() -> None:
    """Reads what it is given, until there is no more."""
    limited(memory=MOST_MEMORY, seconds=None)
    with contextlib.suppress(OSError, AttributeError):
        os.nice(5)
    from bot.domain.errors import DeedsError

    while line := sys.stdin.buffer.readline():
        asked = json.loads(line)
        content = sys.stdin.buffer.read(asked["length"])
        _allowed_more_time()
        try:
            answer = {"read": READINGS[asked["what"]](content, asked)}
        except DeedsError as error:
            answer = {"refused": error.code}
        sys.stdout.write(json.dumps(answer) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
