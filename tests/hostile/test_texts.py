"""Every text that people type, through the functions that every output goes through."""

import re
import unicodedata

import pytest

from bot.domain.errors import DeedsError
from bot.domain.typed import address_of, clean
from bot.i18n import Languages
from bot.rendering.addresses import address, link
from bot.rendering.custom_ids import parse
from bot.rendering.errors import error_sheet, error_text
from bot.rendering.safe_text import cleaned, code, code_block, length, plain, quote, safe

HOSTILE = (
    "@everyone @here <@1> <@!1> <@&1> <#1>",
    "[city.gov](https://evil.example) [x](<https://evil.example>)",
    "https://evil.example/ <https://evil.example> steam://run/1",
    "</board:1> <id:customize> <t:0:R> <:x:1> <a:x:1>",
    "# big\n## big\n-# small\n> quote\n>>> all\n- list\n* list\n1. list\n+ list",
    "**b** __u__ ~~s~~ ||spoiler|| `code` ```\nblock",
    "``` ```text\n@everyone\n``` out [x](http://e.example)",
    "\u202egnp.exe\u202c \u2066a\u2069 \u200bb\u200d \ufeff \u00ad \u061c \u200f",
    "a" + "\u0301" * 4000,
    "\ud800 \udfff lone \x00 nul \x07 \x1b[31mred\x1b]0;title\x07 \x9b31m \x85 \u2028 \u2029",
    "\U000e0041\U000e007f tags \ufff9x\ufffa \uffff",
    "\\[x\\](http://e.example) \\@everyone \\\\",
    "<" * 4000,
    "`" * 4000,
    "\u3164" * 50 + "\u2800" * 50,
    "𝕏" * 2100,
)
_BIDI = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]")
_CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\u2028\u2029\U000e0000-\U000e0fff]")
_ALIVE = (
    re.compile(r"@(everyone|here)"),
    re.compile(r"<(@|#|/|id:|t:|:|a:)"),
    re.compile(r"(?<!\\)\]\("),
    re.compile(r"(?<!\\)://"),
    re.compile(r"^(#|>|-#|- |\+ |\* )", re.MULTILINE),
)


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_nothing_typed_is_alive_in_markdown(text: str) -> None:
    for made in (safe(text), safe(text, lines=True), safe(clean(text), 80), safe(text, 1)):
        assert not any(each.search(made) for each in _ALIVE), made[:200]
        assert not _BIDI.search(made)
        assert not _CONTROLS.search(made.replace("\n", ""))
        made.encode()
    for line in quote(text).split("\n"):
        assert line.startswith("> ")
        assert not any(each.search(line[2:]) for each in _ALIVE)


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_nothing_typed_leaves_its_code(text: str) -> None:
    span = code(text)
    assert span.count("`") == 2
    assert "\n" not in span
    block = code_block(text)
    assert block.count("```") == 2
    assert not re.search(r"@(everyone|here)|<[@#]", span + block)


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_nothing_typed_moves_a_terminal_or_breaks_json(text: str) -> None:
    for made in (plain(text), plain(text, lines=True), cleaned(text), clean(text)):
        made.encode()
        assert not _CONTROLS.search(made.replace("\n", "").replace("\t", ""))
        assert not _BIDI.search(made)
    assert sum(unicodedata.combining(each) > 0 for each in cleaned(text)) <= 8


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
@pytest.mark.parametrize("language", Languages().available)
def test_an_error_repeats_what_was_typed_without_harm(text: str, language: str) -> None:
    words = Languages().localizer(language)
    error = DeedsError("reference_invalid", {"typed": text[:40], "example": "D-1"}, typed=text)
    said = error_text(error, words)
    assert length(said) <= 2000
    shown = error_sheet(error, words, typed=[("Title", text)] * 5, again="1").text()
    for each in (said, shown):
        bare = re.sub(r"```text.*?```|(?<!\\)`[^`\n]*`", "", each, flags=re.DOTALL)
        assert not re.search(r"@(everyone|here)|<[@#/]|(?<!\\)\]\(", bare)


@pytest.mark.parametrize(
    "typed",
    [
        "http://[fe80::1%>)x]/",
        "http://[fe80::1%25a)[x](<b]/",
        "http://[fe80::1%](x]",
        "http://evil\\@127.0.0.1/",
        "http://user:password@city.example/",
        "http://@city.example/",
        "javascript:alert(1)",
        "data:text/html,x",
        "//city.example/",
        "http://ａ.example／x",
        "http:///x",
        "http://a.example:99999/",
        "http://a b.example/",
        "http://" + "a" * 300 + ".example/",
        "http://exa>mple.example/",
        "http://exa)(mple.example/",
    ],
)
def test_an_address_that_hides_something_is_no_link(typed: str) -> None:
    assert address(typed) is None
    assert link(typed) == ""


@pytest.mark.parametrize(
    ("typed", "host"),
    [
        ("https://раураl.com/", "xn--l-7sba6dbr.com"),
        ("http://127。0。0。1/", "127\\.0.0.1"),
        ("http://a.example/)[city.gov](<http://e.example>)", "a.example"),
        ("http://a.example/\u202egnp.exe", "a.example"),
        ("http://[2001:db8::1]/", "\\[2001:db8::1\\]"),
    ],
)
def test_a_link_shows_where_it_leads_and_ends_where_it_should(typed: str, host: str) -> None:
    made = link(typed)
    assert made.startswith(f"[{host}](<http")
    assert made.endswith(">)")
    assert made.count("](<") == 1
    assert made.count(">") == 1


@pytest.mark.parametrize("typed", ["http://u:p@a.example", "http://u@a.example"])
def test_an_address_with_credentials_is_not_kept(typed: str) -> None:
    with pytest.raises(DeedsError) as raised:
        address_of(typed, "url")
    assert raised.value.code == "address_with_credentials"
    assert "a.example" not in str(raised.value)
    assert not raised.value.parameters


@pytest.mark.parametrize(
    "forged",
    ["deeds:2:open:D-1", "deeds:1:drop_tables", "deeds:1:", "deeds:1:open\n", "deeds:1:OPEN:D-1", "x", ""],
)
def test_a_forged_id_means_nothing(forged: str) -> None:
    assert parse(forged) is None
