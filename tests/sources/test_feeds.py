"""Reading feeds in other processes: what one of them does to its reader, no other feels."""

import asyncio
import contextlib
import signal

import pytest

from bot.domain.errors import DeedsError
from bot.domain.feeds import Entry
from bot.domain.matching import Term
from bot.sources import feeds
from bot.sources.feeds import FeedReader
from tests.sources.feeds import agenda_item, answer, item, matter, meeting, rss, vote

TERMS = (Term("ALPR", ("D-1",)),)
GOOD = rss(item("ALPR", key="1"))


async def titles(reader: FeedReader, content: bytes = GOOD) -> list[str]:
    """The titles of what matched."""
    feed = await reader.feed(content, "", "https://a.example/", TERMS)
    return [each.title for each in feed.entries if each.matched]


def stopped(reader: FeedReader) -> None:
    """The reader that the next feed gets never answers, however fast the machine is."""
    reader._idle[-1].process.send_signal(signal.SIGSTOP)


async def test_many_feeds_are_read_by_one_process_and_a_new_one_takes_over(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(feeds, "FEEDS_PER_READER", 3)
    reader = FeedReader()
    seen = []
    for _ in range(4):
        assert await titles(reader) == ["ALPR"]
        seen.append(tuple(each.process.pid for each in reader._idle))
    assert len(seen[0]) == 1
    assert seen[0] == seen[1]
    assert seen[2] == ()
    assert seen[3] not in ((), seen[0])
    await reader.close()
    assert reader._idle == []
    assert await titles(reader) == ["ALPR"]
    await reader.close()


async def test_a_feed_that_takes_too_long_ends_its_reader_and_delays_no_other() -> None:
    reader = FeedReader(at_once=2)
    await asyncio.gather(titles(reader), titles(reader))
    # Both readers have begun: from here on only the slow feed takes long.
    reader._seconds = 5
    stopped(reader)
    slow = asyncio.create_task(titles(reader))
    await asyncio.sleep(0)
    assert len(reader._idle) == 1
    for _ in range(5):
        assert await titles(reader) == ["ALPR"]
    with pytest.raises(DeedsError, match="document_slow"):
        await slow
    assert await titles(reader) == ["ALPR"]
    await reader.close()


async def test_a_reader_that_ends_without_an_answer_is_replaced() -> None:
    reader = FeedReader()
    assert await titles(reader) == ["ALPR"]
    reader._idle[0].process.kill()
    with pytest.raises(DeedsError, match="document_unreadable"):
        await titles(reader)
    assert await titles(reader) == ["ALPR"]
    await reader.close()


async def test_whoever_gives_up_waiting_leaves_no_reader_behind() -> None:
    reader = FeedReader()
    assert await titles(reader) == ["ALPR"]
    stopped(reader)
    waiting = asyncio.create_task(titles(reader))
    await asyncio.sleep(0.1)
    waiting.cancel()
    with pytest.raises(asyncio.CancelledError):
        await waiting
    assert reader._idle == []
    assert await titles(reader) == ["ALPR"]
    await reader.close()


@pytest.mark.parametrize(
    "content",
    [
        rss("<item><description>" + "<b>" * 100_000 + "</description></item>"),
        rss("<item><description>" + "&lt;b&gt;" * 100_000 + "</description></item>"),
        rss("<a>" * 100_000),
        rss(item("x" * 5_000_000)),
    ],
    ids=["nested", "nested_markup", "nested_feed", "one_line"],
)
async def test_what_is_made_to_hurt_is_read_or_refused_in_time(content: bytes) -> None:
    reader = FeedReader()
    with contextlib.suppress(DeedsError):
        await titles(reader, content)
    assert await titles(reader) == ["ALPR"]
    await reader.close()


async def test_what_is_too_large_is_not_even_given_to_a_reader() -> None:
    reader = FeedReader()
    with pytest.raises(DeedsError, match="document_too_large"):
        await titles(reader, b"x" * 100_000_000)
    assert reader._idle == []


async def test_a_refusal_of_the_reader_is_told_and_ends_nothing() -> None:
    reader = FeedReader()
    with pytest.raises(DeedsError, match="feed_none"):
        await titles(reader, b"<html>")
    assert len(reader._idle) == 1
    await reader.close()


async def test_a_councils_records_are_read_the_same_way() -> None:
    reader = FeedReader()
    matters = await reader.matters(answer([matter(1, "ALPR")]), "https://s.example", TERMS)
    meetings = await reader.meetings(answer([meeting(2)]))
    agenda = await reader.agenda(answer([agenda_item(3, "ALPR", 1)]), meetings[0], TERMS)
    votes = await reader.votes(answer([vote(1, "Ana Quiroga", "Yea")]))
    assert [each.title for each in (*matters, *agenda)] == ["26-0001 ALPR", "ALPR"]
    assert isinstance(meetings[0], Entry)
    assert votes[0].name == "Ana Quiroga"
    await reader.close()
