"""When Python's collector walks everything.

A full collection stops the program for some thirty milliseconds, and comes whenever enough was made since
the last one: in the middle of somebody's answer. So the calendar asks for it between two rounds, and what was
loaded at the start is never walked again.
"""

import gc

# As Python has them, but for the last: full collections by themselves are twenty times rarer, and remain for
# a calendar that hangs.
_THRESHOLDS = (700, 10, 200)


def keep_loaded() -> None:
    """Has the collector leave alone what is there now; what an earlier connection left is let go first."""
    gc.unfreeze()
    gc.collect()
    gc.freeze()
    gc.set_threshold(*_THRESHOLDS)


async def collect() -> None:
    """Lets go what nobody can reach any more."""
    gc.collect()
