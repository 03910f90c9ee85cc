"""A text before and after somebody changed it, as much of both as there is room for."""

from bot.rendering.safe_text import ELLIPSIS, cleaned, safe

# Words of what stayed the same that are shown before the first one that did not.
CONTEXT = 5
_LINE = " · "


def difference(before: str, after: str, most: int) -> tuple[str, str]:
    """Both texts on one line each and harmless, at most ``most`` long.

    Where the whole doesn't fit, each begins shortly before the first word that differs.
    """
    old, new = _one_line(before), _one_line(after)
    if max(len(old), len(new)) > most:
        old, new = _from_where_they_part(old.split(" "), new.split(" "))
    return safe(old, most), safe(new, most)


def _one_line(text: str) -> str:
    return _LINE.join(line for line in cleaned(text, lines=True).split("\n") if line)


def _from_where_they_part(old: list[str], new: list[str]) -> tuple[str, str]:
    same = 0
    for one, other in zip(old, new, strict=False):
        if one != other:
            break
        same += 1
    start = max(0, same - CONTEXT)
    begins = [ELLIPSIS] if start else []
    return " ".join([*begins, *old[start:]]), " ".join([*begins, *new[start:]])
