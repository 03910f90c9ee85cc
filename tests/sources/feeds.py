"""Made-up feeds, and the made-up public records of a council in the shape of Legistar's web API."""

import json
from collections.abc import Sequence
from html import escape
from typing import Any


def item(title: str = "A story", link: str = "", text: str = "", on: str = "", key: str = "") -> str:
    """One entry of an RSS feed."""
    parts = {"title": title, "link": link, "description": text, "pubDate": on, "guid": key}
    inside = "".join(f"<{name}>{escape(value)}</{name}>" for name, value in parts.items() if value)
    return f"<item>{inside}</item>"


def rss(*items: str, title: str = "The Springfield Gazette", language: str = "en") -> bytes:
    """An RSS feed."""
    head = f"<title>{escape(title)}</title><language>{language}</language>"
    return f'<?xml version="1.0"?><rss version="2.0"><channel>{head}{"".join(items)}</channel></rss>'.encode()


def atom(*entries: str, language: str = "fr") -> bytes:
    """An Atom feed."""
    return (
        f'<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="{language}"><title>Communiqués</title>'
        + "".join(entries)
        + "</feed>"
    ).encode()


def json_feed(*items: Any, **more: Any) -> bytes:
    """A JSON feed."""
    return json.dumps(
        {"version": "https://jsonfeed.org/version/1.1", "title": "Notas", "items": items, **more}
    ).encode()


def matter(number: int, title: str, **fields: Any) -> dict[str, Any]:
    """A matter of the council of Springfield."""
    return {
        "MatterId": number,
        "MatterGuid": "8C0F2E0A-0000-4000-8000-000000000000",
        "MatterLastModifiedUtc": f"2026-03-{number % 28 + 1:02}T10:00:00.123",
        "MatterFile": f"26-{number:04}",
        "MatterName": None,
        "MatterTitle": title,
        "MatterTypeName": "Resolution",
        "MatterStatusName": "Introduced",
        "MatterBodyName": "City Council",
        "MatterIntroDate": "2026-03-02T00:00:00",
        "MatterAgendaDate": None,
        "MatterPassedDate": None,
        "MatterNotes": None,
        **fields,
    }


def meeting(number: int, **fields: Any) -> dict[str, Any]:
    """A meeting of the council of Springfield."""
    return {
        "EventId": number,
        "EventBodyName": "City Council",
        "EventDate": "2026-03-12T00:00:00",
        "EventTime": "5:30 PM",
        "EventLocation": None,
        "EventLastModifiedUtc": f"2026-03-{number % 28 + 1:02}T09:00:00",
        "EventInSiteURL": f"https://springfield.legistar.example/MeetingDetail.aspx?LEGID={number}",
        **fields,
    }


def agenda_item(number: int, title: str, passed: int | None = None, **fields: Any) -> dict[str, Any]:
    """An item on the agenda of a meeting."""
    return {
        "EventItemId": number,
        "EventItemTitle": title,
        "EventItemMatterFile": None,
        "EventItemMatterName": None,
        "EventItemAgendaNote": None,
        "EventItemPassedFlag": passed,
        "EventItemPassedFlagName": None if passed is None else "Pass" if passed else "Fail",
        "EventItemRollCallFlag": 0,
        **fields,
    }


def vote(number: int, name: str | None, value: str | None) -> dict[str, Any]:
    """How one person voted."""
    return {
        "VoteId": number,
        "VotePersonId": number,
        "VotePersonName": name,
        "VoteValueName": value,
        "VoteSort": number,
        "VoteResult": 1,
    }


def answer(rows: Sequence[Any]) -> bytes:
    """The answer of the API with these rows."""
    return json.dumps(rows).encode()
