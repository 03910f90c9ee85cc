"""The process that reads one document: as ``worker KIND CHARSET`` it takes bytes and gives JSON.

It limits its own memory and processor time first, so that what is made to hurt ends it and nothing else.
"""

import contextlib
import json
import sys

MOST_MEMORY = 1_500_000_000
MOST_PROCESSOR_SECONDS = 20
# A library tries at its import whether it may write.
MOST_WRITTEN = 4096


def limited(*, memory: int = MOST_MEMORY, seconds: int | None = MOST_PROCESSOR_SECONDS) -> None:
    """Sets the limits, where the system knows them; without ``seconds`` none on processor time."""
    try:
        import resource
    except ImportError:
        return
    for kind, most in (
        (resource.RLIMIT_AS, memory),
        *(((resource.RLIMIT_CPU, seconds),) if seconds is not None else ()),
        (resource.RLIMIT_FSIZE, MOST_WRITTEN),
        (resource.RLIMIT_CORE, 0),
    ):
        # A stricter limit that the host set already stays.
        with contextlib.suppress(ValueError, OSError):
            resource.setrlimit(kind, (most, most))


def main() -> None:
    """Reads what it is given and says what it read."""
    limited()
    from bot.sources.reading.data import reading_data
    from bot.sources.reading.documents import read_document

    reading = read_document(sys.stdin.buffer.read(), sys.argv[1], sys.argv[2])
    sys.stdout.write(json.dumps(reading_data(reading)))


if __name__ == "__main__":
    main()
