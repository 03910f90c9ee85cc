"""When Python's collector walks everything.

A full collection stops the program for some thirty milliseconds, and comes whenever enough was made since
the last one: in the middle of somebody's answer. So the calendar asks for it between two rounds, and what was
loaded at the start is never walked again.
"""

import gc
from collections.abc import Iterator
from contextlib import contextmanager

# As Python has them, but for the last: full collections by themselves are twenty times rarer, and remain for
# a calendar that hangs.
_THRESHOLDS = (700, 10, 200)


@contextmanager
def undisturbed() -> Iterator[None]:
    """Stops the collector while the program is loaded, and has it leave alone what was.

    Next to nothing can be let go then, and looking for it again and again takes a fifth of a start.
    """
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.enable()


def keep_loaded(*, again: bool = False) -> None:
    """Has the collector leave alone what is there now.

    ``again``: what was kept before is looked through first, since an earlier connection left some of it.
    """
    if again:
        gc.unfreeze()
    gc.collect()
    gc.freeze()
    gc.set_threshold(*_THRESHOLDS)


async def collect() -> None:
    """Lets go what nobody can reach any more."""
    gc.collect()
