"""Every value of a TOML text is found on its line."""

import tomllib
from collections.abc import Iterator

import pytest

from bot.sources.seeds import seeds_folder
from bot.sources.toml_lines import Path, TomlLines, deepest_nesting

# The number in each value is the line it must be found on.
TRICKY = '''# [not.a.table] = "x"
a = 2
"quoted key # [x]" = 3
'lit.eral' = 4
b . c . "d\\u0065" = 5
long = """ [[no]]
# no comment "" \\""" [x]
"""
after = 9
many = [ 10,
  11, # ] no end
  "]", [ 12,
    13 ],
]
inline = { x = 15, y.z = [ 15,
  16 ] }
[t.u]
v = 18
[[t.list]]
w = 20
[[t.list.deep]]
k = 22
[[t.list]]
w = 24
[[t.list.deep]]
k = 26
[t.list.table]
m = 28
raw = \'\'\'
'"" \'\'\'\'
end = 31
moment = 1979-05-27 07:32:00Z
last = 33'''


def leaves(value: object, path: Path = ()) -> Iterator[tuple[Path, object]]:
    if isinstance(value, dict):
        for key, below in value.items():
            yield from leaves(below, (*path, key))
    elif isinstance(value, list):
        for index, below in enumerate(value):
            yield from leaves(below, (*path, index))
    else:
        yield path, value


@pytest.mark.parametrize("text", [TRICKY, TRICKY.replace("\n", "\r\n")], ids=["lf", "crlf"])
def test_every_number_stands_on_the_line_it_names(text: str) -> None:
    lines = TomlLines(text)
    numbers = [(path, value) for path, value in leaves(tomllib.loads(text)) if isinstance(value, int)]
    assert len(numbers) == 20
    for path, value in numbers:
        # A value of an inline table has the line on which the table's key stands at the least.
        assert lines.line_of(path) == value, path


def test_what_is_not_in_the_text_is_found_in_the_table_around_it() -> None:
    lines = TomlLines(TRICKY)
    assert lines.line_of(("t", "list", 1, "nothing", "below")) == 23
    assert lines.line_of(("nothing",)) == 1


def test_the_lines_of_the_bundled_files_hold_the_keys_they_are_said_to_hold() -> None:
    seen = 0
    for file in sorted(seeds_folder().glob("*/*.toml")):
        text = file.read_text(encoding="utf-8")
        lines = TomlLines(text)
        for path, _ in leaves(tomllib.loads(text)):
            key = str(next(each for each in reversed(path) if isinstance(each, str)))
            assert key in text.splitlines()[lines.line_of(path) - 1], (file.name, path)
            seen += 1
    assert seen > 500


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("a = 1\n" * 50, None),
        ('a = "[[[[[[["\nb = 1', None),
        ("a = '''\n[[[[[[[\n'''\n# [[[[[[[\n", None),
        ("a = 1\nb = [[[[[[1]]]]]]", 2),
        ('a = """\n\n"""\nb = {{{{{{', 4),
        ("\na.a.a.a.a.a.a = 1", 2),
        ("a = ]]]]]]]]]]", None),
    ],
)
def test_nesting_is_measured_outside_of_strings_and_comments(text: str, line: int | None) -> None:
    assert deepest_nesting(text, 5) == line
