"""Cancelled commands: what they wrote is all there or not at all, and nobody else notices."""

import asyncio
import subprocess
import sys
from collections.abc import Callable, Coroutine
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest

from bot.domain.changes import GENESIS, ChangeHead, first_broken_link
from bot.domain.records import Organisation
from bot.storage.reading import to_the_end
from bot.storage.store import Store, Writer
from tests.storage.made_up import SERVER, changing

ROOT = Path(__file__).parents[2]


def _pair(name: str) -> Callable[[Writer], Coroutine[Any, Any, None]]:
    async def work(writer: Writer) -> None:
        await writer.put(Organisation(id=uuid4(), name=f"{name} 1"))
        await writer.count(Organisation)
        await writer.put(Organisation(id=uuid4(), name=f"{name} 2"))

    return work


async def _names(store: Store) -> list[str]:
    async with store.read(SERVER) as reader:
        return [each.name for each in await reader.find(Organisation)]


async def test_a_cancelled_change_is_whole_or_absent(store: Store) -> None:
    await changing(store, _pair("warm-up"))
    done = cancelled = 0
    for turns in range(0, 60, 2):
        task = asyncio.create_task(changing(store, _pair(f"turn {turns}")))
        for _ in range(turns):
            await asyncio.sleep(0)
        task.cancel()
        try:
            await task
            done += 1
        except asyncio.CancelledError:
            cancelled += 1
        # Whatever became of it, the next one gets its turn and is told the truth.
        await changing(store, _pair(f"after {turns}"))
    assert cancelled
    names = await _names(store)
    for turns in range(0, 60, 2):
        assert names.count(f"turn {turns} 1") == names.count(f"turn {turns} 2")
        assert names.count(f"after {turns} 1") == names.count(f"after {turns} 2") == 1
    async with store.read(SERVER) as reader:
        assert first_broken_link(await reader.links(), ChangeHead(0, GENESIS)) is None


async def test_a_cancelled_caller_does_not_stop_the_change(store: Store) -> None:
    inside, go_on = asyncio.Event(), asyncio.Event()

    async def work(writer: Writer) -> None:
        await writer.put(Organisation(id=uuid4(), name="kept"))
        inside.set()
        await go_on.wait()

    task = asyncio.create_task(changing(store, work))
    await inside.wait()
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    go_on.set()
    await changing(store, _pair("after"))  # waits for its turn
    assert await _names(store) == ["kept", "after 1", "after 2"]


async def test_a_change_that_fails_after_its_caller_left_is_undone_in_silence(store: Store) -> None:
    inside, go_on = asyncio.Event(), asyncio.Event()

    async def work(writer: Writer) -> None:
        await writer.put(Organisation(id=uuid4(), name="lost"))
        inside.set()
        await go_on.wait()
        raise ValueError("nobody hears this")

    task = asyncio.create_task(changing(store, work))
    await inside.wait()
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    go_on.set()
    await changing(store, _pair("after"))
    assert await _names(store) == ["after 1", "after 2"]


async def test_a_cancelled_read_leaves_a_working_connection(store: Store) -> None:
    await changing(store, _pair("kept"))

    async def read() -> list[Organisation]:
        async with store.read(SERVER) as reader:
            await reader.count(Organisation)
            return await reader.find(Organisation)

    for turns in range(0, 50, 2):
        task = asyncio.create_task(read())
        for _ in range(turns):
            await asyncio.sleep(0)
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)
        assert len(await read()) == 2
    assert len(await _names(store)) == 2


async def test_a_failed_change_takes_nobody_s_rows_with_it(store: Store) -> None:
    async def fail(writer: Writer) -> None:
        await writer.put(Organisation(id=uuid4(), name="lost"))
        raise ValueError("no")

    results = await asyncio.gather(
        *(changing(store, fail if number % 2 else _pair(f"{number}")) for number in range(10)),
        return_exceptions=True,
    )
    assert [isinstance(each, ValueError) for each in results] == [False, True] * 5
    assert len(await _names(store)) == 10


async def test_closing_waits_for_what_is_under_way(url: str) -> None:
    store = await Store.open(url)
    inside, go_on = asyncio.Event(), asyncio.Event()

    async def work(writer: Writer) -> None:
        inside.set()
        await go_on.wait()
        await writer.put(Organisation(id=uuid4(), name="kept"))

    task = asyncio.create_task(changing(store, work))
    await inside.wait()
    task.cancel()
    closing = asyncio.create_task(store.close())
    await asyncio.sleep(0)
    assert not closing.done()
    go_on.set()
    await closing
    again = await Store.open(url)
    assert await _names(again) == ["kept"]
    await again.close()


async def test_a_loop_that_shuts_down_midway_leaves_a_whole_record(store: Store) -> None:
    await changing(store, _pair("kept"))
    ours = asyncio.current_task()
    for turns in range(0, 40, 3):
        # As asyncio.run does at its end: every task is cancelled, those that are shielded too.
        callers = [asyncio.create_task(changing(store, _pair(f"turn {turns}"))) for _ in range(2)]
        for _ in range(turns):
            await asyncio.sleep(0)
        for task in asyncio.all_tasks() - {ours}:
            task.cancel()
        await asyncio.gather(*callers, return_exceptions=True)
    await changing(store, _pair("after"))
    names = await _names(store)
    assert names[:2] == ["kept 1", "kept 2"]
    assert names[-2:] == ["after 1", "after 2"]
    for turns in range(0, 40, 3):
        assert names.count(f"turn {turns} 1") == names.count(f"turn {turns} 2")


WRITE_FOR_EVER = """
import asyncio, sys
from uuid import uuid4
from bot.domain.records import Organisation
from bot.storage.store import Store

async def main():
    store = await Store.open(sys.argv[1])
    number = 0
    while True:
        number += 1
        made = Organisation(id=uuid4(), name=str(number))
        await store.change("1001", lambda writer: writer.put(made), actor="a", action="b")
        print(number, flush=True)

asyncio.run(main())
"""


def test_what_was_acknowledged_survives_a_kill(url: str) -> None:
    process = subprocess.Popen(
        [sys.executable, "-c", WRITE_FOR_EVER, url], stdout=subprocess.PIPE, text=True, cwd=ROOT
    )
    assert process.stdout is not None
    for _ in range(10):
        assert process.stdout.readline()
    process.kill()
    acknowledged = 10 + len(process.stdout.read().split())
    process.wait()
    process.stdout.close()

    async def look() -> tuple[list[str], int | None]:
        store = await Store.open(url)
        async with store.read(SERVER) as reader:
            links = await reader.links()
        names = await _names(store)
        await store.close()
        return names, first_broken_link(links, ChangeHead(0, GENESIS))

    names, broken = asyncio.run(look())
    assert names[:acknowledged] == [str(number) for number in range(1, acknowledged + 1)]
    assert len(names) - acknowledged in (0, 1)
    assert broken is None


async def test_work_is_awaited_to_its_end_however_often_it_is_cancelled() -> None:
    steps: list[str] = []

    async def work() -> str:
        for step in "abc":
            await asyncio.sleep(0.01)
            steps.append(step)
        return "done"

    task = asyncio.create_task(to_the_end(work()))
    for _ in range(4):
        await asyncio.sleep(0.005)
        task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert steps == ["a", "b", "c"]
    assert await to_the_end(work()) == "done"


async def test_work_that_fails_after_a_cancellation_is_not_reported_as_lost() -> None:
    async def work() -> None:
        await asyncio.sleep(0.01)
        raise ValueError("no")

    task = asyncio.create_task(to_the_end(work()))
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
