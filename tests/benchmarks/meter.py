"""Where a process's time goes while many things run in one loop: each step of a task is timed."""

import asyncio
import time
import types
from collections.abc import Awaitable, Callable, Coroutine, Generator
from contextvars import ContextVar
from typing import Any, TypeVar

T = TypeVar("T")


class Meter:
    """Seconds of the loop's thread by what was done; what no task does is nobody's."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = {}
        self._what: ContextVar[str] = ContextVar("what", default="else")

    def install(self) -> None:
        """Measures every task that is begun from now on, in the loop that runs."""

        def task(loop: asyncio.AbstractEventLoop, work: Any, **given: Any) -> "asyncio.Task[Any]":
            return asyncio.Task(self._measured(work), loop=loop, **given)

        asyncio.get_running_loop().set_task_factory(task)

    def naming(self, what: str, work: Callable[..., Awaitable[T]]) -> Callable[..., Coroutine[Any, Any, T]]:
        """The same work, counted under a name with all that it begins."""

        async def named(*given: Any) -> T:
            token = self._what.set(what)
            try:
                return await work(*given)
            finally:
                self._what.reset(token)

        return named

    @types.coroutine
    def _measured(self, work: Coroutine[Any, Any, T]) -> Generator[Any, Any, T]:
        told: Any = None
        fault: BaseException | None = None
        while True:
            begun = time.thread_time()
            try:
                waits = work.throw(fault) if fault is not None else work.send(told)
            except StopIteration as ended:
                return ended.value  # type: ignore[no-any-return]
            finally:
                what = self._what.get()
                self.seconds[what] = self.seconds.get(what, 0.0) + time.thread_time() - begun
            told = fault = None
            try:
                told = yield waits
            except BaseException as error:
                fault = error
