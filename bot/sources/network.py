"""The only way out to the web: a name is looked up once, its addresses are judged, one of those is dialled.

A check before the connection that looks the name up again proves nothing: the second answer may be another.
"""

import asyncio
import socket
from collections.abc import Awaitable, Callable, Iterable
from concurrent.futures import ThreadPoolExecutor

import httpcore

from bot.sources.places import is_public

Resolve = Callable[[str, int], Awaitable[Iterable[str]]]

LONGEST_LOOKUP_SECONDS = 10.0
# Lookups that never end must not take the threads that everything else runs in.
LOOKUPS_AT_ONCE = 4


class NotPublicError(Exception):
    """A name leads to an address, or a connection to a place, that is not on the public internet."""


class NoSuchHostError(Exception):
    """A name leads nowhere."""


class CheckedNetwork(httpcore.AsyncNetworkBackend):
    """Connects to public addresses and to nothing else.

    A name with several addresses is refused if one of them is not public: whoever answers so either errs or
    tries. ``resolve`` and ``dialler`` are the system's unless given.
    """

    def __init__(
        self, *, resolve: Resolve | None = None, dialler: httpcore.AsyncNetworkBackend | None = None
    ) -> None:
        self._lookups = ThreadPoolExecutor(LOOKUPS_AT_ONCE, thread_name_prefix="lookup")
        self._resolve = resolve or self._looked_up
        self._dialler = dialler or httpcore.AnyIOBackend()

    async def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,  # noqa: ASYNC109  (the library's own shape)
        local_address: str | None = None,
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None,
    ) -> httpcore.AsyncNetworkStream:
        """A connection to the first public address of the host that answers.

        Raises :class:`NotPublicError`, :class:`NoSuchHostError`, or what the last attempt raised.
        """
        try:
            async with asyncio.timeout(LONGEST_LOOKUP_SECONDS):
                addresses = tuple(await self._resolve(host, port))
        except (OSError, UnicodeError) as error:  # a time that ran out is one of the first
            raise NoSuchHostError from error
        if not addresses:
            raise NoSuchHostError
        if not all(map(is_public, addresses)):
            raise NotPublicError
        for address in addresses[:-1]:
            try:
                return await self._dialler.connect_tcp(address, port, timeout, local_address, socket_options)
            except (httpcore.ConnectError, httpcore.ConnectTimeout):
                continue
        return await self._dialler.connect_tcp(addresses[-1], port, timeout, local_address, socket_options)

    async def connect_unix_socket(
        self,
        path: str,
        timeout: float | None = None,  # noqa: ASYNC109  (the library's own shape)
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None,
    ) -> httpcore.AsyncNetworkStream:
        """Never: a socket of this machine is no public place. Raises :class:`NotPublicError`."""
        raise NotPublicError

    async def sleep(self, seconds: float) -> None:
        """Waits."""
        await asyncio.sleep(seconds)

    async def _looked_up(self, host: str, port: int) -> Iterable[str]:
        found = await asyncio.get_running_loop().run_in_executor(
            self._lookups, lambda: socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
        )
        # A scope stands behind the address and is kept there: it makes the address refused.
        return dict.fromkeys(str(each[4][0]) for each in found)

    def close(self) -> None:
        """Lets the lookups go; one that hangs keeps nobody waiting."""
        self._lookups.shutdown(wait=False, cancel_futures=True)
