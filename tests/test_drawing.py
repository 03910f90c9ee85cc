"""The process that draws: pictures come out of it, and whatever happens to it costs but a picture."""

import asyncio
import io
import os
import signal
import struct
import subprocess
import sys
import time
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.drawing import PictureWorker
from bot.drawing.worker import draw, serve
from bot.rendering.pictures.metrics import FILES

SQUARE = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="30" height="20">'
    """<rect width="30" height="20" fill="#f00"/></svg>"""
)
# Each group takes a copy of the canvas: a second's work and more.
SLOW = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="6000" height="6000">'
    + '<g opacity="0.5">' * 20
    + '<rect width="6000" height="6000" fill="#f00"/>'
    + "</g>" * 20
    + "</svg>"
)
FONTS = [str(each) for each in FILES]


def size(png: bytes | None) -> tuple[int, int]:
    assert png is not None
    assert png.startswith(b"\x89PNG\r\n\x1a\n")
    width, height = struct.unpack(">II", png[16:24])
    return width, height


def other(number: int) -> str:
    return SQUARE.replace("#f00", f"#00{number}")


@pytest.fixture
async def worker() -> AsyncIterator[PictureWorker]:
    made = PictureWorker()
    yield made
    await made.close()


def process_of(worker: PictureWorker) -> int:
    assert worker._process is not None
    return worker._process.pid


async def test_a_picture_is_drawn_in_a_process_of_its_own(worker: PictureWorker) -> None:
    assert worker._process is None
    assert size(await worker.png(SQUARE)) == (30, 20)
    own = process_of(worker)
    assert own != os.getpid()
    # Many at once are drawn by the same process, and the same one is drawn once.
    assert [size(each) for each in await asyncio.gather(*map(worker.png, map(other, range(5))))] == [
        (30, 20)
    ] * 5
    assert await worker.png(SQUARE) is await worker.png(SQUARE)
    assert process_of(worker) == own


async def test_what_is_no_picture_costs_nothing_else(worker: PictureWorker) -> None:
    assert await worker.png("<svg") is None
    assert await worker.png("") is None
    assert size(await worker.png(SQUARE)) == (30, 20)


async def test_a_process_that_dies_is_started_anew(worker: PictureWorker) -> None:
    await worker.png(SQUARE)
    os.kill(process_of(worker), signal.SIGKILL)
    # The one after that finds out that it is gone.
    assert await worker.png(other(1)) is None
    assert size(await worker.png(other(1))) == (30, 20)


async def test_one_that_takes_too_long_is_given_up() -> None:
    worker = PictureWorker(seconds=0.2)
    try:
        await worker.png(SQUARE)
        slow = process_of(worker)
        assert await worker.png(SLOW) is None
        assert not lives(slow)
        assert size(await worker.png(other(1))) == (30, 20)
    finally:
        await worker.close()


async def test_somebody_who_gives_up_waiting_leaves_no_answer_to_the_next(worker: PictureWorker) -> None:
    await worker.png(SQUARE)
    waiting = asyncio.create_task(worker.png(SLOW))
    await asyncio.sleep(0.05)
    waiting.cancel()
    with pytest.raises(asyncio.CancelledError):
        await waiting
    assert size(await worker.png(other(1))) == (30, 20)


async def test_no_more_wait_than_may() -> None:
    worker = PictureWorker(most_waiting=2)
    try:
        drawn = await asyncio.gather(*map(worker.png, map(other, range(5))))
        assert [each is not None for each in drawn] == [True, True, False, False, False]
    finally:
        await worker.close()


async def test_after_the_end_nothing_is_drawn(worker: PictureWorker) -> None:
    await worker.png(SQUARE)
    own = process_of(worker)
    await worker.close()
    assert not lives(own)
    assert await worker.png(other(1)) is None


async def test_without_an_interpreter_there_is_no_picture(
    worker: PictureWorker, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "executable", "/nowhere/python")
    assert await worker.png(SQUARE) is None


PROGRAM = """
import asyncio, sys
from bot.drawing import PictureWorker
async def main():
    worker = PictureWorker()
    await worker.png(sys.argv[1])
    print(worker._process.pid, flush=True)
    await asyncio.sleep(600)
asyncio.run(main())
"""


def test_the_process_ends_with_a_program_that_is_killed() -> None:
    path = {**os.environ, "PYTHONPATH": str(Path(__file__).resolve().parent.parent)}
    with subprocess.Popen(
        [sys.executable, "-c", PROGRAM, SQUARE], env=path, stdout=subprocess.PIPE
    ) as running:
        assert running.stdout is not None
        child = int(running.stdout.readline())
        assert lives(child)
        running.kill()
    until = time.monotonic() + 20
    while lives(child) and time.monotonic() < until:
        time.sleep(0.02)
    assert not lives(child)


def lives(process: int) -> bool:
    try:
        state = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0]
    except FileNotFoundError:
        return False
    return state != "Z"


def test_the_script_answers_one_after_the_other_and_ends_with_its_input() -> None:
    asked = b"".join(len(each).to_bytes(4, "big") + each for each in (SQUARE.encode(), b"no", b""))
    told = io.BytesIO()
    serve(io.BytesIO(asked + b"\0\0"), told, FONTS)
    said = told.getvalue()
    first = int.from_bytes(said[:4], "big")
    assert size(said[4 : 4 + first]) == (30, 20)
    assert said[4 + first :] == bytes(8)


def test_no_file_is_ever_read() -> None:
    inside = (
        '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">'
        "<text>&lt;image href=&quot;file:///etc/passwd&quot;/&gt;</text></svg>"
    )
    assert size(draw(inside, FONTS)) == (9, 9)
