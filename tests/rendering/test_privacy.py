"""What is kept about somebody, drawn for them: any number of kinds and servers fits."""

from dataclasses import replace

import pytest

from bot.domain.views import Forgotten, PrivacyView, ServerName
from bot.i18n import Languages, Localizer
from bot.rendering.privacy import (
    export_card,
    forget_question,
    forgotten_card,
    privacy_card,
    server_choice,
)
from tests.rendering.limits import assert_fits, ids_of, texts_of
from tests.rendering.records import HOSTILE

LANGUAGES = Languages(strict=True)
KINDS = [
    "drafts",
    "plans",
    "choices",
    "claims",
    "organiser_since",
    "reports",
    "reports_decided",
    "entries_reported",
    "entries_decided",
    "headlines_set",
    "headlines_decided",
    "disputes_raised",
    "disputes_decided",
    "replies_reported",
    "replies_checked",
    "publications_proposed",
    "publications_decided",
    "vouched_for",
    "vouched",
    "steward",
    "changes",
]
VIEW = PrivacyView(
    server="1001",
    counts=dict.fromkeys(KINDS, 1_000_000),
    retention_days=90,
    waiting=2,
    open_reports=3,
    stewards_left=1,
    is_steward=True,
)


@pytest.fixture(params=LANGUAGES.available)
def localizer(request: pytest.FixtureRequest) -> Localizer:
    """A language that fails on a missing message."""
    return LANGUAGES.localizer(request.param)


@pytest.mark.parametrize("count", [0, 1, 1_000_000])
@pytest.mark.parametrize("server", ["", HOSTILE, "w" * 4000])
def test_every_card_fits(localizer: Localizer, count: int, server: str) -> None:
    view = replace(VIEW, counts=dict.fromkeys(KINDS, count) if count else {})
    done = Forgotten("1001", withdrawn_reports=count, was_steward=True, stewards_left=count)
    for drawn in (
        privacy_card(view, localizer, server),
        forget_question(view, localizer, server),
        forgotten_card(done, localizer, server),
        export_card(localizer, server),
    ):
        assert_fits(drawn)
        said = texts_of(drawn)
        assert not any(each in said for each in ("@everyone", "<@", "](https://", "\u202e"))


@pytest.mark.parametrize("count", [0, 1, 26, 500])
def test_any_number_of_servers_fits(localizer: Localizer, count: int) -> None:
    drawn = server_choice([ServerName(str(n), HOSTILE) for n in range(count)], localizer, "show")
    assert_fits(drawn)
    assert bool(ids_of(drawn)) == bool(count)


def test_where_nothing_is_kept_nothing_can_be_pressed(localizer: Localizer) -> None:
    nothing = replace(VIEW, counts={})
    assert ids_of(privacy_card(nothing, localizer)) == ids_of(forget_question(nothing, localizer)) == []


def test_the_only_steward_is_not_offered_to_be_forgotten(localizer: Localizer) -> None:
    assert ids_of(forget_question(replace(VIEW, stewards_left=0), localizer)) == []
    assert ids_of(forget_question(VIEW, localizer))
