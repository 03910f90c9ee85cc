"""Reading feeds: what an entry says, as far as it says it. All feeds are made up."""

import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as some

from bot.domain.errors import DeedsError
from bot.domain.feeds import Entry, Matched, ReadFeed
from bot.domain.matching import Matcher, Term
from bot.sources.reading.feed_data import feed_data, feed_from, terms_data, terms_from
from bot.sources.reading.feeds import MOST_ENTRIES, date_said, read_feed
from tests.sources.feeds import atom, item, json_feed, rss

BASE = "https://gazette.example/feed.xml"
TERMS = (Term("ALPR", ("D-1",)), Term("Ana Quiroga", ("O-1",)))
MATCHER = Matcher(TERMS)


def read(content: bytes, charset: str = "") -> ReadFeed:
    return read_feed(content, charset, BASE, MATCHER)


def only(content: bytes, charset: str = "") -> Entry:
    (entry,) = read(content, charset).entries
    return entry


def test_an_entry_of_rss_is_read_with_what_matched() -> None:
    text = "<p>The weather.</p><p>The city buys ALPR cameras.</p><script>steal()</script>"
    entry = only(
        rss(item("Ana Quiroga &amp; the cameras", "/news/1", text, "Tue, 03 Mar 2026 23:10:00 -0700", "1"))
    )
    assert entry.title == "Ana Quiroga & the cameras"
    assert entry.link == "https://gazette.example/news/1"
    assert (entry.published.text, entry.language) == ("2026-03-03", "en")
    assert entry.passage == "The city buys ALPR cameras."
    assert set(entry.matched) == {Matched("Ana Quiroga", ("O-1",)), Matched("ALPR", ("D-1",))}


def test_an_entry_of_atom_is_read_with_its_own_language() -> None:
    entry = only(
        atom(
            '<entry><id>tag:a</id><title xml:lang="ar">كاميرات ALPR</title>'
            '<link rel="self" href="https://a.example/self"/><link href="https://a.example/1"/>'
            '<updated>2026-03</updated><content type="html">&lt;p&gt;x&lt;/p&gt;</content></entry>'
        )
    )
    assert (entry.link, entry.language, entry.published.text) == ("https://a.example/1", "ar", "2026-03")
    assert entry.matched == (Matched("ALPR", ("D-1",)),)


def test_an_entry_of_a_json_feed_is_read() -> None:
    content = json_feed(
        {"id": "1", "url": "https://a.example/1", "title": "Hola", "content_html": "<p>Una ALPR</p>"},
        {"id": 2, "content_text": "nada", "date_published": "2026-03-01T10:00:00Z", "language": "es-MX"},
        None,
        {"id": {"nested": []}, "title": ["no"], "content_text": 5},
        {},
        language="es",
    )
    feed = read(content)
    assert (feed.title, feed.language) == ("Notas", "es")
    assert [each.passage for each in feed.entries if each.matched] == ["Una ALPR"]
    assert "2026-03-01" in {each.published.text for each in feed.entries}


@pytest.mark.parametrize(
    ("written", "read_as"),
    [
        ("2026-03-01T23:59:00-07:00", "2026-03-01"),
        ("2026-03", "2026-03"),
        ("2026", "2026"),
        ("Sun, 01 Mar 2026 10:00:00 GMT", "2026-03-01"),
        ("1 March 2026 10:00", "2026-03-01"),
        ("Sat, 31 Feb 2026 10:00:00 GMT", ""),
        ("2026-02-30", ""),
        ("2026-13", ""),
        ("Sun, 01 Mar 26 10:00:00 GMT", ""),
        ("03/04/2026", ""),
        ("0001-01-01T00:00:00", ""),
        ("99999-01-01", ""),
        ("domingo, 1 de marzo de 2026", ""),
        ("", ""),
        ("soon", ""),
    ],
)
def test_a_date_is_as_precise_as_it_is_written_and_never_guessed(written: str, read_as: str) -> None:
    assert date_said(written).text == read_as


@pytest.mark.parametrize(
    ("link", "read_as"),
    [
        ("https://a.example/x?y=1", "https://a.example/x?y=1"),
        ("../up", "https://gazette.example/up"),
        ("javascript:alert(1)", ""),
        ("https://user:pass@a.example/", ""),
        ("file:///etc/passwd", ""),
        ("http://[broken", ""),
        ("", ""),
    ],
)
def test_only_addresses_of_the_web_are_kept(link: str, read_as: str) -> None:
    assert only(rss(item("t", link))).link == read_as


def test_an_id_that_is_no_address_is_no_link() -> None:
    assert only(rss(item("t", key="story-17"))).link == ""


@pytest.mark.parametrize(("encoding", "charset"), [("utf-16", ""), ("iso-8859-1", ""), ("windows-1256", "")])
def test_other_encodings_are_read(encoding: str, charset: str) -> None:
    title = "كاميرات" if encoding != "iso-8859-1" else "Caméras à l'école"
    text = rss(item(title)).decode().replace('version="1.0"', f'version="1.0" encoding="{encoding}"')
    assert only(text.encode(encoding), charset if charset else encoding).title == title


def test_scripts_and_direction_overrides_in_a_title_are_gone() -> None:
    entry = only(rss(item("<script>alert(1)</script>ALPR \u202eevil\u202c\x00 \u2066x")))
    assert entry.title == "ALPR evil x"


def test_what_is_about_private_people_is_left_out_and_what_it_names_is_still_found() -> None:
    entry = only(
        rss(item("News", text="<p>Call 303-555-0142, says Ana Quiroga.</p><p>ALPR was discussed.</p>"))
    )
    assert entry.passage == "ALPR was discussed."
    assert entry.withheld == 1
    assert Matched("Ana Quiroga", ("O-1",)) in entry.matched
    hidden = only(rss(item("ALPR: call 303-555-0142")))
    assert (hidden.title, hidden.withheld, len(hidden.matched)) == ("", 1, 1)


def test_entries_with_the_same_id_are_told_apart_by_what_else_they_say() -> None:
    feed = read(
        rss(
            item("One", "https://a.example/1", key="x"),
            item("Two", "https://a.example/2", key="x"),
            item("Two", "https://a.example/2", key="x"),
            item("Three"),
            item("Four"),
        )
    )
    assert sorted(each.title for each in feed.entries) == ["Four", "One", "Three", "Two"]
    assert len({each.key for each in feed.entries}) == 4


def test_a_key_stays_while_the_title_is_corrected() -> None:
    before, after = only(rss(item("Orignal", key="1"))), only(rss(item("Original", key="1")))
    assert before.key == after.key


@pytest.mark.parametrize("newest_first", [True, False])
def test_of_many_entries_the_newest_are_read(newest_first: bool) -> None:
    days = [f"{2000 + number // 300}-01-{number % 28 + 1:02}" for number in range(3000)]
    items = [item(f"n{number}", key=str(number), on=day) for number, day in enumerate(days)]
    feed = read(rss(*(reversed(items) if newest_first else items)))
    assert feed.cut
    assert len(feed.entries) == MOST_ENTRIES
    assert {each.published.text[:4] for each in feed.entries} == {"2009"}


def test_a_feed_with_a_million_entries_is_bounded() -> None:
    feed = read(rss("<item><title>ALPR</title></item>" * 600_000))
    assert feed.cut
    assert len(feed.entries) <= MOST_ENTRIES


def test_definitions_are_not_followed() -> None:
    laughs = (
        '<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "ha">'
        + "".join(f'<!ENTITY {chr(98 + n)} "{f"&{chr(97 + n)};" * 10}">' for n in range(12))
        + '<!ENTITY file SYSTEM "file:///etc/passwd">]>'
        + rss(item("ALPR @")).decode().partition("?>")[2].replace("@", "&m; &file;")
    )
    entry = only(laughs.encode())
    assert len(entry.title) < 50
    assert "root:" not in entry.title


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"no feed",
        b"<html><body><p>A page</p></body></html>",
        b"{" * 100_000,
        b'{"a":' * 100_000,
        b'{"version": "https://jsonfeed.org/version/1", "items": 5}',
        b'{"items": []}',
        b"\xff\xfe\x00",
        b"%PDF-1.4",
        b"x" * 1_000_000,
    ],
)
def test_what_is_no_feed_is_said_to_be_none(content: bytes) -> None:
    with pytest.raises(DeedsError, match="feed_none"):
        read(content)


def test_a_feed_that_ends_in_the_middle_is_read_as_far_as_it_goes() -> None:
    whole = rss(item("ALPR", key="1"), item("Second", key="2"))
    assert read(whole[:-40]).entries[0].matched


def test_an_empty_feed_is_a_feed() -> None:
    assert read(rss()).entries == ()


@given(some.binary(max_size=400))
def test_whatever_comes_is_read_or_refused(content: bytes) -> None:
    for form in (content, rss(content.decode("latin-1")), atom(content.decode("latin-1"))):
        feed = ReadFeed()
        with contextlib.suppress(DeedsError):
            feed = read(form)
        assert feed_from(feed_data(feed)) == feed


def test_terms_survive_the_way_into_the_worker() -> None:
    terms = (*TERMS, Term("x y", ("O-1", "D-2"), spread=3, any_order=True, beside=("z",)))
    assert terms_from(terms_data(terms)) == terms
