"""What French asks of its messages besides being there: its spaces, its *vous*, its zero."""

import re
from collections.abc import Iterator

import pytest
from fluent.syntax import ast

from bot.i18n import Languages
from bot.i18n.messages import nodes, read_folder

LANGUAGES = Languages(strict=True)
FOLDER = LANGUAGES.folder / "fr"
CODE = re.compile(r"`[^`]*`|\{[^{}]*\}|\w+://\S*|\"[^\"]*\"")
# Where there is nothing to tell of, nothing is told: these are never said of none.
NEVER_NONE = frozenset(
    {
        "brief-newest",
        "publish-would",
        "publish-waits",
        "publish-waits-own",
        "publish-confirmed",
        "publish-narrowed",
    }
)


def said() -> Iterator[tuple[str, str]]:
    """Every line that people read, without its id, with a digit for each piece of code and each value."""
    for path in sorted(FOLDER.glob("*.ftl")):
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            # A placeholder shows what is typed.
            if not line.startswith("#") and ".placeholder" not in line:
                words = re.sub(r"^\s*(-?[a-z0-9-]+ =|\.[a-z]+ =|\*?\[\w+\])", "", line)
                words = words.replace(r'{"\u00A0"}', "\u00a0").replace(r'{"\u202F"}', "\u202f")
                yield f"fr/{path.name}:{number}", CODE.sub("0", words)


@pytest.mark.parametrize(
    ("wrong", "what"),
    [
        (r"(?<![\u202f;!?])[;!?](?!\w)", "a narrow no-break space before ; ! and ?"),
        (r"(?<!\u00a0):(?!\d)", "a no-break space before a colon"),
        (r"«(?!\u00a0)|(?<!\u00a0)»", "no-break spaces inside quotation marks"),
        (r"(?<!\u202f)%", "a narrow no-break space before a per cent sign"),
        (r"\w'\w", "’ for an apostrophe"),
        (r"[“”]", "« » for quotation marks"),
        (r"\b(tu|te|toi|ton|ta|tes)\b|\bt’", "vous"),
        (r"\w·[a-z]", "no dots inside words"),
    ],
)
def test_french_is_written_as_french_is(wrong: str, what: str) -> None:
    found = [f"{where}: {line.strip()}" for where, line in said() if re.search(wrong, line, re.IGNORECASE)]
    assert not found, f"French has {what}:\n" + "\n".join(found)


def test_none_is_not_told_as_one() -> None:
    """In French the form for one is the form for none too, so it shows the number."""
    wrong = [
        f"fr/{entry.file}:{entry.line}: {name}"
        for name, entry in read_folder(FOLDER).entries.items()
        if name not in NEVER_NONE
        for pattern in entry.patterns.values()
        for choice in nodes(pattern)
        if isinstance(choice, ast.SelectExpression) and _hides_none(choice)
    ]
    assert not wrong, "show the number in [one], or add [0]:\n" + "\n".join(wrong)


def _hides_none(choice: ast.SelectExpression) -> bool:
    chosen = choice.selector
    if not isinstance(chosen, ast.VariableReference):
        return False
    shows = {
        each.key.name if isinstance(each.key, ast.Identifier) else each.key.value: any(
            isinstance(node, ast.VariableReference) and node.id.name == chosen.id.name
            for node in nodes(each.value)
        )
        for each in choice.variants
    }
    return "one" in shows and shows["other"] and not shows["one"] and "0" not in shows


def test_none_one_many_and_a_million() -> None:
    words = LANGUAGES.localizer("fr")
    shown = [words.plain("duration-days", count=count) for count in (0, 1, 2, 1_000_000)]
    assert [each.replace("\u202f", " ") for each in shown] == [
        "0 jour",
        "1 jour",
        "2 jours",
        "1 000 000 de jours",
    ]
