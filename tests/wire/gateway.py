"""The gateway: connections, the sessions that outlive them, and every way in which they end."""

import itertools
import json
import struct
import zlib
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from aiohttp import WSMessage, WSMsgType, web

from tests.wire.places import BOT, TOKEN, Channel, Places

DISPATCH, HEARTBEAT, IDENTIFY, RESUME, RECONNECT, INVALID_SESSION, HELLO, ACK = 0, 1, 2, 6, 7, 9, 10, 11
HEARTBEAT_SECONDS = 41.25

UNKNOWN_ERROR, AUTHENTICATION_FAILED, DISALLOWED_INTENTS = 4000, 4004, 4014
_PRIVILEGED = 1 << 1 | 1 << 8 | 1 << 15
_KEPT = 10_000

_ZSTD_START = b"\x28\xb5\x2f\xfd\x00\x58"
"""The header of an endless frame with a window of two megabytes."""


def plain(text: str) -> str:
    """A message as it is."""
    return text


def zlib_stream() -> Callable[[str], bytes]:
    """One stream of zlib for a whole connection; each message ends with a flush."""
    stream = zlib.compressobj()
    return lambda text: stream.compress(text.encode()) + stream.flush(zlib.Z_SYNC_FLUSH)


def zstd_stream() -> Callable[[str], bytes]:
    """One frame of Zstandard for a whole connection, of blocks that are stored as they are (RFC 8878, 3.1.1).

    So no library is needed that only some hosts have.
    """
    most, started = 128 * 1024, False

    def pack(text: str) -> bytes:
        nonlocal started
        content, packed = text.encode(), b"" if started else _ZSTD_START
        started = True
        for at in range(0, len(content), most):
            block = content[at : at + most]
            packed += struct.pack("<I", len(block) << 3)[:3] + block
        return packed

    return pack


_PACKERS: dict[str, Callable[[], Callable[[str], str | bytes]]] = {
    "": lambda: plain,
    "zlib-stream": zlib_stream,
    "zstd-stream": zstd_stream,
}


class Connection:
    """One socket, with the compression that the other side asked for."""

    def __init__(self, request: web.Request, socket: web.WebSocketResponse, compression: str) -> None:
        self._request = request
        self._pack = _PACKERS[compression]()
        self.socket = socket
        self.closed_here = False

    async def send(
        self, op: int, data: Any = None, *, event: str | None = None, number: int | None = None
    ) -> None:
        """Sends one message; to a socket that is gone, nothing."""
        packed = self._pack(json.dumps({"op": op, "d": data, "s": number, "t": event}))
        try:
            if isinstance(packed, str):
                await self.socket.send_str(packed)
            else:
                await self.socket.send_bytes(packed)
        except ConnectionError:
            return

    async def close(self, code: int) -> None:
        """Ends it in order."""
        self.closed_here = True
        await self.socket.close(code=code)

    def cut(self) -> None:
        """Ends it as a pulled cable would, with no word of farewell."""
        if self._request.transport is not None:
            self._request.transport.abort()


@dataclass
class Session:
    """What a bot may resume: the events it was sent, by number, and its connection while it has one."""

    id: str
    sequence: int = 0
    events: deque[tuple[int, str, Any]] = field(default_factory=lambda: deque(maxlen=_KEPT))
    connection: Connection | None = None


class Gateway:
    """Speaks with every bot that connects.

    ``refusals`` are the HTTP statuses of the next connections, 200 when they run out. ``closes`` is the code
    with which it ends each connection instead of becoming ready. ``acknowledges`` says whether heartbeats are
    answered, ``resumes`` whether sessions are known again. ``heartbeat_seconds`` is told to each new
    connection. ``identified`` and ``resumed`` are the tokens and sessions that bots came with.
    """

    def __init__(self, places: Places, changed: Callable[[], None]) -> None:
        self._places = places
        self._changed = changed
        self._numbers = itertools.count(1)
        self.address = ""
        self.refusals: list[int] = []
        self.closes = 0
        self.acknowledges = True
        self.resumes = True
        self.heartbeat_seconds = HEARTBEAT_SECONDS
        self.connected = 0
        self.heartbeats = 0
        self.identified: list[str] = []
        self.resumed: list[str] = []
        self.compressions: list[str] = []
        self.closed_with: list[int] = []
        """The codes with which bots ended their connections."""

        self.sessions: dict[str, Session] = {}
        self._connections: set[Connection] = set()

    @property
    def live(self) -> int:
        """How many sessions have a connection."""
        return sum(each.connection is not None for each in self.sessions.values())

    async def serve(self, request: web.Request) -> web.StreamResponse:
        """One connection, from the first byte to the last."""
        self.connected += 1
        status = self.refusals.pop(0) if self.refusals else 200
        self._changed()
        compression = request.query.get("compress", "")
        if status != 200 or compression not in _PACKERS:
            return web.Response(status=status if status != 200 else 400)
        socket = web.WebSocketResponse(max_msg_size=0)
        await socket.prepare(request)
        connection = Connection(request, socket, compression)
        self.compressions.append(compression)
        self._connections.add(connection)
        try:
            await connection.send(HELLO, {"heartbeat_interval": int(self.heartbeat_seconds * 1000)})
            async for frame in socket:
                await self._received(connection, frame)
        finally:
            self._connections.discard(connection)
            self._left(connection)
        return socket

    def _left(self, connection: Connection) -> None:
        code = connection.socket.close_code or 0
        for session in list(self.sessions.values()):
            if session.connection is connection:
                session.connection = None
                # A bot that closes in order gives its session up.
                if code in (1000, 1001) and not connection.closed_here:
                    del self.sessions[session.id]
        self.closed_with.append(code)
        self._changed()

    async def _received(self, connection: Connection, frame: WSMessage) -> None:
        if frame.type is not WSMsgType.TEXT:
            return
        message = json.loads(frame.data)
        match message["op"]:
            case 1:
                self.heartbeats += 1
                if self.acknowledges:
                    await connection.send(ACK)
            case 2:
                await self._identify(connection, message["d"])
            case 6:
                await self._resume(connection, message["d"])
        self._changed()

    async def _identify(self, connection: Connection, told: dict[str, Any]) -> None:
        self.identified.append(told["token"])
        if self.closes:
            await connection.close(self.closes)
        elif told["token"] != TOKEN:
            await connection.close(AUTHENTICATION_FAILED)
        elif told.get("intents", 0) & _PRIVILEGED:
            await connection.close(DISALLOWED_INTENTS)
        else:
            session = Session(f"made-up-session-{next(self._numbers)}", connection=connection)
            self.sessions[session.id] = session
            mine = [each for each in self._places.servers.values() if BOT in each.members]
            ready = {
                "v": 10,
                "user": self._places.user(BOT),
                "guilds": [{"id": each.id, "unavailable": True} for each in mine],
                "session_id": session.id,
                "resume_gateway_url": self.address,
                "application": {"id": BOT, "flags": 0},
            }
            await self._tell(session, "READY", ready)
            channels: dict[str, list[Channel]] = {each.id: [] for each in mine}
            for channel in self._places.channels.values():
                channels.setdefault(channel.server, []).append(channel)
            for each in mine:
                event = self._places.server_event(each, channels[each.id])
                await self._tell(session, "GUILD_CREATE", event)

    async def _resume(self, connection: Connection, told: dict[str, Any]) -> None:
        session = self.sessions.get(told["session_id"])
        if session is None or not self.resumes or told["token"] != TOKEN:
            self.sessions.pop(told["session_id"], None)
            await connection.send(INVALID_SESSION, False)
            return
        self.resumed.append(session.id)
        session.connection = connection
        for number, event, data in [each for each in session.events if each[0] > (told["seq"] or 0)]:
            await connection.send(DISPATCH, data, event=event, number=number)
        await self._tell(session, "RESUMED", {})

    async def _tell(self, session: Session, event: str, data: Any) -> None:
        session.sequence += 1
        session.events.append((session.sequence, event, data))
        if session.connection is not None:
            await session.connection.send(DISPATCH, data, event=event, number=session.sequence)

    async def dispatch(self, event: str, data: Any) -> None:
        """Tells every session, also those whose bot is away: it hears it when it resumes."""
        for session in list(self.sessions.values()):
            await self._tell(session, event, data)

    async def cut(self) -> None:
        """Cuts every connection without a word."""
        for each in list(self._connections):
            each.cut()

    async def close(self, code: int) -> None:
        """Closes every connection with a code."""
        for each in list(self._connections):
            await each.close(code)

    async def reconnect(self) -> None:
        """Asks every bot to connect anew and resume."""
        for each in list(self._connections):
            await each.send(RECONNECT)

    async def invalidate(self, *, resumable: bool) -> None:
        """Tells every bot that its session is invalid; a resumable one is still known."""
        if not resumable:
            self.sessions.clear()
        for each in list(self._connections):
            await each.send(INVALID_SESSION, resumable)
