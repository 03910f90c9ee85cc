"""A clock that several processes read and one sets: eight bytes in a file, and eight for its skew."""

import mmap
import struct
from datetime import UTC, datetime, timedelta
from pathlib import Path

_FORM = struct.Struct("=dd")


class SharedClock:
    """The time in ``file``, made there if it is not. What processes read may be wrong, as clocks are."""

    def __init__(self, file: Path) -> None:
        if not file.exists():
            file.write_bytes(bytes(_FORM.size))
        with file.open("r+b") as opened:
            self._bytes = mmap.mmap(opened.fileno(), _FORM.size)

    def _read(self) -> tuple[float, float]:
        true, skew = _FORM.unpack_from(self._bytes)
        return true, skew

    def true(self) -> datetime:
        """The time it is, for Discord."""
        return datetime.fromtimestamp(self._read()[0], UTC)

    def __call__(self) -> datetime:
        """The time that the bot's machine believes it is."""
        return datetime.fromtimestamp(sum(self._read()), UTC)

    def monotonic(self) -> float:
        """Seconds that no setting of the clock changes."""
        return self._read()[0]

    def set(self, now: datetime, skew: timedelta = timedelta()) -> None:
        """Sets the time, and by how much the bot's machine is wrong about it."""
        _FORM.pack_into(self._bytes, 0, now.timestamp(), skew.total_seconds())

    def forward(self, seconds: float) -> None:
        """Lets time pass."""
        true, skew = self._read()
        _FORM.pack_into(self._bytes, 0, true + seconds, skew)

    def close(self) -> None:
        """Lets the file go."""
        self._bytes.close()
