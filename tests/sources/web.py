"""A small web on loopback: hosts with public addresses whose connections end at servers of this test.

Names are looked up in a table. What is dialled is written down, and led to the port that plays the address;
an address that no host of the table has is dialled as it is, so that a trap on loopback would notice.
"""

import asyncio
import contextlib
import ipaddress
from collections.abc import AsyncIterator, Callable, Iterable
from dataclasses import dataclass, field

import httpcore

from bot.sources.network import CheckedNetwork

Answer = Callable[["Asked"], "bytes | AsyncIterator[bytes]"]


@dataclass
class Asked:
    """One request as it arrived."""

    host: str
    path: str
    headers: dict[str, str]
    at: float


def reply(
    body: bytes | str = b"", *, status: str = "200 OK", kind: str = "text/html; charset=utf-8", **headers: str
) -> bytes:
    """The bytes of an answer."""
    content = body.encode() if isinstance(body, str) else body
    lines = [f"HTTP/1.1 {status}", f"Content-Length: {len(content)}", f"Content-Type: {kind}"]
    lines += [f"{name.replace('_', '-')}: {value}" for name, value in headers.items()]
    return "\r\n".join([*lines, "Connection: close", "", ""]).encode() + content


def _none(_: Asked) -> bytes:
    return reply("none", status="404 Not Found")


@dataclass
class Web(httpcore.AsyncNetworkBackend):
    """The hosts, what they answer, and what was asked and dialled."""

    addresses: dict[str, list[list[str]]] = field(default_factory=dict)
    answers: dict[str, dict[str, Answer]] = field(default_factory=dict)
    asked: list[Asked] = field(default_factory=list)
    dialled: list[str] = field(default_factory=list)
    open_now: int = 0
    most_open: int = 0
    port: int = 0

    def host(self, name: str, *lookups: list[str], **pages: bytes | Answer) -> None:
        """Adds a host. Each lookup gives the next of ``lookups``, the last for good; ``pages`` by path."""
        number = len(self.addresses) + 1
        self.addresses[name] = list(lookups) or [[f"93.184.{number}.1"]]
        self.answers[name] = {}
        for path, answer in pages.items():
            self.page(name, "/" + path.replace("_", "."), answer)

    def page(self, host: str, path: str, answer: bytes | Answer) -> None:
        """Adds a page."""
        self.answers[host][path] = (lambda _: answer) if isinstance(answer, bytes) else answer

    def paths(self, host: str) -> list[str]:
        """What was asked of a host, in order, robots.txt aside."""
        return [each.path for each in self.asked if each.host == host and each.path != "/robots.txt"]

    def network(self) -> CheckedNetwork:
        """The way into this web, guarded as the way into the real one."""
        return CheckedNetwork(resolve=self.resolve, dialler=self)

    async def resolve(self, host: str, port: int) -> Iterable[str]:
        """The addresses of a name, as often as it is asked the next ones. Raises ``OSError`` for none."""
        lookups = self.addresses.get(host)
        if lookups is None:
            try:
                return [str(ipaddress.ip_address(host))]
            except ValueError:
                raise OSError from None
        return lookups.pop(0) if len(lookups) > 1 else lookups[0]

    async def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,  # noqa: ASYNC109  (the library's own shape)
        local_address: str | None = None,
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None,
    ) -> httpcore.AsyncNetworkStream:
        """Writes down the address and leads there."""
        self.dialled.append(host)
        known = any(host in addresses for lookups in self.addresses.values() for addresses in lookups)
        place = ("127.0.0.1", self.port) if known and not host.startswith("127.") else (host, port)
        return await httpcore.AnyIOBackend().connect_tcp(*place, timeout, local_address, socket_options)

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Answers one request."""
        self.open_now += 1
        self.most_open = max(self.most_open, self.open_now)
        try:
            head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").split("\r\n")
            headers = {
                name.lower(): value.strip() for name, _, value in (line.partition(":") for line in head[1:])
            }
            asked = Asked(
                headers["host"].partition(":")[0],
                head[0].split()[1],
                headers,
                asyncio.get_running_loop().time(),
            )
            self.asked.append(asked)
            pages = self.answers.get(asked.host, {})
            answer = pages.get(asked.path, _none)(asked)
            if isinstance(answer, bytes):
                writer.write(answer)
            else:
                async for part in answer:
                    writer.write(part)
                    await writer.drain()
            await writer.drain()
        except (ConnectionError, asyncio.IncompleteReadError):
            pass
        finally:
            self.open_now -= 1
            writer.close()
            with contextlib.suppress(ConnectionError):
                await writer.wait_closed()


@contextlib.asynccontextmanager
async def made_up_web() -> AsyncIterator[Web]:
    """A web without hosts."""
    web = Web()
    server = await asyncio.start_server(web.serve, "127.0.0.1", 0)
    web.port = server.sockets[0].getsockname()[1]
    try:
        yield web
    finally:
        server.close()


@contextlib.asynccontextmanager
async def trap() -> AsyncIterator[list[tuple[str, int]]]:
    """Listens on loopback, on the web's own port where that is free, and gives who came."""
    came: list[tuple[str, int]] = []

    async def notice(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        came.append(writer.get_extra_info("peername"))
        writer.close()

    servers = []
    for place, port in (("127.0.0.1", 80), ("::1", 80), ("127.0.0.1", 443), ("::1", 443)):
        with contextlib.suppress(OSError):
            servers.append(await asyncio.start_server(notice, place, port))
    try:
        yield came
    finally:
        for server in servers:
            server.close()
