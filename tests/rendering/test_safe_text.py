"""Nothing that people wrote is alive in Discord, whatever it is."""

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.rendering.addresses import address, link
from bot.rendering.safe_text import (
    ZERO_WIDTH_SPACE,
    cleaned,
    clusters,
    code,
    code_block,
    length,
    pieces,
    plain,
    quote,
    safe,
)
from tests.rendering.records import HOSTILE

MENTIONS = ("@everyone", "@here", "<@1>", "<@!1>", "<@&2>", "<#3>", "</board:4>", "<id:customize>", "<t:0:R>")
LINKS = ("[city.gov](https://evil.example)", "[Agenda](<https://evil.example>)", "https://evil.example")
STARTS = (
    "# big",
    "-# small",
    "- item",
    "* item",
    "+ item",
    "1. one",
    "1) one",
    ">>> all",
    "> quote",
    "<:x:1>",
)
MARKUP = ("```", "`", "**", "__", "~~", "||", "_", "*", "\\", "<a:x:1>", "\n", "\r\n", " ", "a")
LETTERS = (
    "é",
    "ي",
    "👩‍👩‍👧",
    "🇨🇴",
    "\u0301" * 50,
    "\u202e",
    "\u2066",
    "\u200b",
    "\x00",
    "\ud800",
    "\u2028",
    "\u3164",
)
TRAPS = MENTIONS + LINKS + STARTS + MARKUP + LETTERS
hostile = st.one_of(st.lists(st.sampled_from(TRAPS), max_size=25).map("".join), st.text(max_size=200))
limits = st.integers(min_value=1, max_value=300)

HIDDEN = ("Cc", "Cf", "Cs", "Co")
ESCAPED = re.compile(r"\\[^0-9A-Za-z\s]")
LIVE = (
    re.compile(r"@(everyone|here)"),
    re.compile(r"<[@#:/at!&i+0-9]"),
    re.compile(r"\]\("),
    re.compile(r"https?://"),
    re.compile(r"^(#{1,3} |-# |[-+*] |\d+[.)]|>)", re.MULTILINE),
    re.compile(r"[*_~|`\[\]]"),
)


def alive(text: str) -> list[str]:
    """What in a text Discord would act on: escaped characters aside, markup, mentions and links."""
    without = ESCAPED.sub("¤", text)
    return [each.pattern for each in LIVE if each.search(without)]


@given(hostile, limits, st.booleans())
def test_no_markup_mention_or_link_lives(text: str, limit: int, lines: bool) -> None:
    shown = safe(text, limit, lines=lines)
    assert alive(shown) == []
    assert length(shown) <= limit
    assert lines or "\n" not in shown


@given(hostile, limits)
def test_no_control_mark_or_tower_survives(text: str, limit: int) -> None:
    shown = safe(text, limit, lines=True).replace(ZERO_WIDTH_SPACE, "")
    for character in shown:
        assert character in "\n\u200c\u200d" or unicodedata.category(character) not in HIDDEN
    assert not re.search("[\u0300-\u036f]{5}", shown)
    assert shown.encode("utf-8").decode() == shown


@given(hostile)
def test_what_needs_no_cleaning_is_as_if_it_had_been_cleaned(text: str) -> None:
    assert cleaned(text, lines=True) == cleaned(text + "\u200b", lines=True)


@given(hostile)
def test_a_cut_never_parts_an_escape_or_a_letter(text: str) -> None:
    whole = list(clusters(cleaned(text)))
    for limit in range(1, 40):
        kept = plain(text, limit)
        body = kept.removesuffix("…") if kept.endswith("…") else kept
        assert list(clusters(body)) == whole[: len(list(clusters(body)))]
        shown = safe(text, limit).removesuffix("…")
        assert (len(shown) - len(shown.rstrip("\\"))) % 2 == 0


@given(hostile)
def test_what_was_typed_stays_in_its_code(text: str) -> None:
    span, block = code(text), code_block(text)
    assert span.count("`") == 2
    assert "\n" not in span
    assert block.count("```") == 2
    assert block.endswith("\n```")
    assert not re.search("@(everyone|here)|<@", span + block)


@given(hostile)
def test_every_line_of_a_quote_is_quoted(text: str) -> None:
    for line in quote(text).split("\n"):
        assert line.startswith("> ")
        assert alive(line[2:]) == []


def test_a_quoted_line_that_runs_the_other_way_keeps_its_order() -> None:
    assert quote("كاميرات Flock وICE\nFlock و\n“We will not.”") == (
        "> \u2068كاميرات Flock وICE\u2069\n> Flock و\n> “We will not.”"
    )


@given(hostile, st.integers(min_value=10, max_value=200))
def test_pieces_lose_no_letter(text: str, size: int) -> None:
    found = pieces(text, size)
    assert "".join("".join(found).split()) == "".join(cleaned(text, lines=True).split())
    assert all(len(piece) <= size + 16 for piece in found)


def test_ordinary_words_stay_as_they_are() -> None:
    for words in (
        "Mayor of Denver",
        "C-1 is not D-2",
        "Año 2026: ¿qué pasó?",
        "مجلس المدينة",
        "100 % by 1 May",
    ):
        assert safe(words) == words
    assert safe("HB19-1124 (2019)") == "HB19-1124 (2019)"


def test_joiners_that_words_need_are_kept() -> None:
    assert cleaned("می‌خواهم") == "می‌خواهم"
    assert cleaned("👩‍👩‍👧") == "👩‍👩‍👧"
    assert cleaned("a\u200d \u200cb") == "a b"


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        "ftp://example.org",
        "https://user:pw@example.org",
        "https://user@example.org",
        "http://",
        "https://exa mple.org",
        "evil\\@example.org",
        "http://evil\\@127.0.0.1",
        "//example.org",
        "x",
        "https://[::1",
        "https://example.org:99999",
        "https://exa<mple.org",
        "",
        "https://" + "a" * 300 + ".org",
    ],
)
def test_unsafe_addresses_are_never_linked(url: str) -> None:
    assert link(url) == ""


def test_a_link_names_the_host_it_leads_to() -> None:
    assert link("https://Gazette.example/a_(b)?q=1#x") == (
        "[gazette.example](<https://gazette.example/a_%28b%29?q=1#x>)"
    )
    assert link("http://раураl.com/login") == "[xn--l-7sba6dbr.com](<http://xn--l-7sba6dbr.com/login>)"
    assert link("https://example.org/" + "x" * 600) == "example.org"
    assert link("https://[2001:db8::1]:8080/") == "[\\[2001:db8::1\\]:8080](<https://[2001:db8::1]:8080/>)"


@given(st.text(max_size=60), st.text(max_size=60))
def test_no_link_shows_another_host(before: str, after: str) -> None:
    url = f"https://{before}example.org/{after}"
    shown = link(url)
    if not shown:
        return
    found = address(url)
    assert found is not None
    assert shown == f"[{safe(found.host)}](<{found.url}>)"
    assert re.fullmatch(r"[!-~]+", found.url)
    assert not re.search(r"[<>()\\`*|\s]", found.url)


def test_the_whole_bag_of_traps_is_harmless() -> None:
    assert alive(safe(HOSTILE, lines=True)) == []
    assert alive(safe(HOSTILE)) == []


def test_a_french_sign_never_begins_a_line_alone() -> None:
    said = "Fait\u202f? «\u00a0oui\u00a0» :  non"
    kept = "Fait\u202f? «\u00a0oui\u00a0» : non"
    assert plain(said, 100) == safe(said, 100) == kept
    assert safe(f"{said}\n{said}", 100, lines=True) == f"{kept}\n{kept}"
    # A run of spaces is one, whatever they are, and nothing but spaces is nothing.
    assert plain("a \u00a0 b", 100) == "a b"
    assert plain("\u00a0\u202f ", 100) == ""
