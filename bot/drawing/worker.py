"""The process that draws: run as a script with the font files as arguments, it knows nothing of the program.

It reads the length of an SVG (four bytes) and the SVG, and writes the length of the PNG and the PNG; a length
of zero says that it could not be drawn. It ends when its input does, and so with whoever started it.
"""

import sys
from collections.abc import Sequence
from typing import BinaryIO

import resvg_py


def draw(svg: str, fonts: Sequence[str]) -> bytes:
    """The PNG of an SVG, with these fonts alone. Raises ``ValueError`` for what is no SVG."""
    return resvg_py.svg_to_bytes(svg_string=svg, skip_system_fonts=True, font_files=list(fonts))


def serve(source: BinaryIO, sink: BinaryIO, fonts: Sequence[str]) -> None:
    """Draws what it is asked for until there is nothing left."""
    while len(head := source.read(4)) == 4:
        svg = source.read(int.from_bytes(head, "big")).decode()
        try:
            drawn = draw(svg, fonts)
        except ValueError:
            drawn = b""
        sink.write(len(drawn).to_bytes(4, "big") + drawn)
        sink.flush()


if __name__ == "__main__":
    serve(sys.stdin.buffer, sys.stdout.buffer, sys.argv[1:])
