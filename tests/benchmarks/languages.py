"""Languages: what formatting a whole digest takes of the processor in each, beside English."""

import time
from pathlib import Path

from tests.benchmarks.figures import milliseconds, ratio, table, verdict

AIM = 1.5
_WARM = 3


def languages(rounds: int, folder: Path) -> dict[str, list[float]]:
    """The processor seconds of a digest with its picture in each language, by its name, round by round.

    Beside the program's own there is a made-up one with the six plural forms of Arabic.
    """
    from bot.rendering.unprompted import Unprompted
    from tests.i18n.made_up import with_made_up
    from tests.rendering.test_digest import view_of

    spoken = with_made_up(folder / "messages", cldr="ar")
    renderer = Unprompted(spoken)
    view = view_of(26)
    found: dict[str, list[float]] = {each: [] for each in spoken.available}
    for number in range(_WARM + rounds):
        # In turns, each round in another order: what the machine does meanwhile hits all of them.
        turn = number % len(found)
        for tag in [*list(found)[turn:], *list(found)[:turn]]:
            began = time.process_time()
            renderer.digest(view, tag, lambda part: f"mark{part}")
            taken = time.process_time() - began
            if number >= _WARM:
                found[tag].append(taken)
    return found


def languages_table(rounds: int, folder: Path) -> str:
    """A line for each language, with whether it keeps within the aim beside English."""
    found = languages(rounds, folder)
    rows = []
    for tag, taken in found.items():
        beside = ratio(taken, found["en"])
        rows.append([tag, milliseconds(taken), str(beside), "" if tag == "en" else verdict(beside, AIM)])
    head = ["", "of itself", "beside English", f"aim {AIM}"]
    return table("Formatting a whole digest with its picture, processor time", head, rows)
