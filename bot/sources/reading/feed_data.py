"""Terms and entries as plain data and back: how they go into the worker that reads feeds, and out of it."""

from typing import Any

from bot.domain.dates import EdtfDate
from bot.domain.feeds import Entry, EntryKind, Matched, ReadFeed, Voted
from bot.domain.matching import Term
from bot.domain.vocabulary import VoteChoice


def terms_data(terms: tuple[Term, ...]) -> list[Any]:
    """Terms as plain data."""
    return [[each.text, list(each.about), each.spread, each.any_order, list(each.beside)] for each in terms]


def terms_from(data: list[Any]) -> tuple[Term, ...]:
    """The terms that :func:`terms_data` gave."""
    return tuple(
        Term(text, tuple(about), spread, any_order, tuple(beside))
        for text, about, spread, any_order, beside in data
    )


def entry_data(entry: Entry) -> dict[str, Any]:
    """An entry as plain data."""
    return {
        "key": entry.key,
        "link": entry.link,
        "title": entry.title,
        "published": entry.published.text,
        "language": entry.language,
        "kind": entry.kind.value,
        "passage": entry.passage,
        "withheld": entry.withheld,
        "matched": [[each.term, list(each.about)] for each in entry.matched],
        "number": entry.number,
        "changed": entry.changed,
    }


def entry_from(data: dict[str, Any]) -> Entry:
    """The entry that :func:`entry_data` gave."""
    return Entry(
        str(data["key"]),
        str(data["link"]),
        str(data["title"]),
        EdtfDate(data["published"]),
        str(data["language"]),
        EntryKind(data["kind"]),
        str(data["passage"]),
        int(data["withheld"]),
        tuple(Matched(str(term), tuple(map(str, about))) for term, about in data["matched"]),
        int(data["number"]),
        str(data["changed"]),
    )


def feed_data(feed: ReadFeed) -> dict[str, Any]:
    """A feed as plain data."""
    return {
        "title": feed.title,
        "language": feed.language,
        "entries": [entry_data(each) for each in feed.entries],
        "cut": feed.cut,
    }


def feed_from(data: dict[str, Any]) -> ReadFeed:
    """The feed that :func:`feed_data` gave."""
    entries = tuple(entry_from(each) for each in data["entries"])
    return ReadFeed(str(data["title"]), str(data["language"]), entries, bool(data["cut"]))


def votes_data(votes: tuple[Voted, ...]) -> list[list[str]]:
    """A roll call as plain data."""
    return [[each.name, each.choice.value if each.choice else "", each.said] for each in votes]


def votes_from(data: list[list[str]]) -> tuple[Voted, ...]:
    """The roll call that :func:`votes_data` gave."""
    return tuple(Voted(name, VoteChoice(choice) if choice else None, said) for name, choice, said in data)
