"""The journal of who was forgotten: a file outside the database, so that restoring an old copy forgets again.

A line holds an instant and a hash, and neither a person nor a server.
"""

import json
import os
from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path

from bot.domain.errors import DeedsError


class Journal:
    """The file at ``path``; it is made with the first line, readable by its owner alone."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def note(self, marks: Iterable[str], at: datetime) -> None:
        """Adds marks with an instant, and gives back only once they are on the disk.

        Raises ``DeedsError("journal_unwritable")``: what is not written down would come back with a backup.
        """
        lines = "".join(
            json.dumps({"at": at.astimezone(UTC).isoformat(), "mark": each}) + "\n" for each in marks
        )
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            handle = os.open(self.path, os.O_CREAT | os.O_APPEND | os.O_WRONLY, 0o600)
            try:
                os.write(handle, lines.encode("ascii"))
                os.fsync(handle)
            finally:
                os.close(handle)
        except OSError as error:
            raise DeedsError("journal_unwritable", {"file": str(self.path)}) from error

    def read(self) -> dict[str, datetime]:
        """The latest instant (UTC) of each mark; a line that was cut off says nothing.

        Raises ``DeedsError("journal_unreadable")``.
        """
        try:
            text = self.path.read_text("ascii") if self.path.exists() else ""
        except (OSError, UnicodeDecodeError) as error:
            raise DeedsError("journal_unreadable", {"file": str(self.path)}) from error
        found: dict[str, datetime] = {}
        for line in text.splitlines():
            try:
                said = json.loads(line)
                mark, at = str(said["mark"]), datetime.fromisoformat(said["at"])
            except (ValueError, KeyError, TypeError):
                continue
            found[mark] = max(at, found.get(mark, at))
        return found
