"""Reading a council's public records. The answers are made up in the documented shape of the API."""

import pytest

from bot.domain.errors import DeedsError
from bot.domain.feeds import Entry, EntryKind, Matched, Voted
from bot.domain.matching import Matcher, Term
from bot.domain.vocabulary import VoteChoice
from bot.sources.reading.council import read_agenda, read_matters, read_meetings, read_votes
from bot.sources.reading.feed_data import entry_data, entry_from, votes_data, votes_from
from tests.sources.feeds import agenda_item, answer, matter, meeting, vote

SITE = "https://springfield.legistar.example"
MATCHER = Matcher([Term("ALPR", ("D-1",))])


def test_a_matter_is_read_with_its_page_and_what_matched() -> None:
    entry, other = read_matters(
        answer([matter(7, "Contract for ALPR cameras"), matter(8, "Parks")]), SITE, MATCHER
    )
    assert entry.title == "26-0007 Contract for ALPR cameras"
    assert entry.link == f"{SITE}/gateway.aspx?m=l&id=/matter.aspx?key=7"
    assert (entry.kind, entry.published.text, entry.number) == (EntryKind.MATTER, "2026-03-02", 7)
    assert entry.changed == "2026-03-08T10:00:00.123"
    assert entry.matched == (Matched("ALPR", ("D-1",)),)
    assert other.matched == ()


def test_a_matter_that_came_further_is_another_entry() -> None:
    first = read_matters(answer([matter(7, "ALPR")]), SITE, MATCHER)[0]
    edited = read_matters(answer([matter(7, "ALPR cameras")]), SITE, MATCHER)[0]
    passed = read_matters(answer([matter(7, "ALPR", MatterStatusName="Passed")]), SITE, MATCHER)[0]
    assert first.key == edited.key != passed.key


def test_fields_that_are_null_missing_or_odd_are_no_fault() -> None:
    rows = [
        {"MatterId": 1},
        matter(2, "ALPR", MatterIntroDate="0001-01-01T00:00:00", MatterLastModifiedUtc="/Date(1234)/"),
        matter(3, "ALPR", MatterIntroDate="2026-02-31T00:00:00", MatterFile=5, MatterNotes=["x"]),
        {"MatterId": None},
        {"MatterId": "4"},
        {"MatterId": 10**30},
        None,
        "row",
    ]
    first, second, third = read_matters(answer(rows), SITE, MATCHER)
    assert (first.title, first.changed) == ("", "")
    assert (second.published.text, second.changed) == ("", "")
    assert (third.published.text, third.title) == ("", "ALPR")


def test_what_is_on_an_agenda_is_a_meeting_to_come_or_a_vote() -> None:
    (held,) = read_meetings(answer([meeting(3)]))
    rows = [
        agenda_item(1, "Roll call"),
        agenda_item(2, "ALPR contract", EventItemMatterFile="26-0007"),
        agenda_item(3, "ALPR audit", 1),
        agenda_item(4, "ALPR motion", 0, EventItemTitle=None, EventItemMatterName="ALPR motion"),
    ]
    found = read_agenda(answer(rows), held, MATCHER)
    assert [(each.kind, each.title) for each in found] == [
        (EntryKind.MEETING, "26-0007 ALPR contract"),
        (EntryKind.VOTE, "ALPR audit"),
        (EntryKind.VOTE, "ALPR motion"),
    ]
    assert {each.published.text for each in found} == {"2026-03-12"}
    assert {each.link for each in found} == {held.link}
    assert len({each.key for each in found}) == 3


def test_a_roll_call_says_what_the_clerk_wrote_and_never_more() -> None:
    rows = [
        vote(1, "Ana Quiroga", "Yea"),
        vote(2, "Bo Winter", "NAY"),
        vote(3, "Cleo Marsh", "Abstain"),
        vote(4, "Dov Katz", "Excused"),
        vote(5, "Eva Lind", "Recused"),
        vote(6, None, "Yea"),
        vote(7, "Fay Oduya", None),
        vote(8, "Ana Quiroga", "Nay"),
    ]
    votes = read_votes(answer(rows))
    assert votes == (
        Voted("Ana Quiroga", VoteChoice.YES, "Yea"),
        Voted("Bo Winter", VoteChoice.NO, "NAY"),
        Voted("Cleo Marsh", VoteChoice.ABSTAINED, "Abstain"),
        Voted("Dov Katz", VoteChoice.ABSENT, "Excused"),
        Voted("Eva Lind", None, "Recused"),
        Voted("Fay Oduya", None, ""),
    )
    assert votes_from(votes_data(votes)) == votes


@pytest.mark.parametrize("content", [b"", b"<html>", b'{"Message": "No"}', b'[{"other": 1}]', b"[" * 100_000])
def test_another_shape_is_refused(content: bytes) -> None:
    with pytest.raises(DeedsError, match="feed_none"):
        read_matters(content, SITE, MATCHER)


def test_nothing_new_is_no_fault() -> None:
    assert read_matters(b"[]", SITE, MATCHER) == ()
    assert read_meetings(b"[]") == ()
    assert read_votes(b"[]") == ()
    assert read_agenda(b"[]", Entry("k"), MATCHER) == ()


def test_an_entry_survives_the_way_out_of_the_worker() -> None:
    for each in read_matters(answer([matter(7, "ALPR")]), SITE, MATCHER):
        assert entry_from(entry_data(each)) == each
