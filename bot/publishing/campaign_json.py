"""A whole campaign as one JSON file: canonical, so that the same record gives the same bytes."""

from collections.abc import Iterator

from bot.domain.changes import canonical
from bot.domain.exchange import CampaignRows


def campaign_json(campaign: CampaignRows) -> bytes:
    """The file: keys sorted, no spaces, UTF-8, a newline at its end."""
    return "".join(_pieces(campaign)).encode()


def _pieces(campaign: CampaignRows) -> Iterator[str]:
    # Row by row, since the whole of a large campaign as one text would lie in memory twice.
    yield f'{{"head":{canonical(campaign.head.data())},"records":{{'
    kinds = sorted(kind for kind, rows in campaign.rows.items() if rows)
    for number, kind in enumerate(kinds):
        yield f"{',' if number else ''}{canonical(kind)}:["
        for place, row in enumerate(campaign.rows[kind]):
            yield ("," if place else "") + canonical(row)
        yield "]"
    yield "}}\n"
