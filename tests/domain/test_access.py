"""Who may do what, where."""

import itertools
from uuid import UUID

import pytest

from bot.domain.access import (
    AUDIENCES,
    RULES,
    SEED,
    Act,
    Actor,
    Context,
    Tier,
    authorize,
    may,
    same_person,
    tier_in,
)
from bot.domain.errors import DeedsError
from bot.domain.records import ServerSettings
from bot.domain.vocabulary import Visibility

# Written out again by hand, so that a slip in the table is seen here.
LOWEST = {
    Act.HELP: Tier.PUBLIC,
    Act.LANGUAGE: Tier.PUBLIC,
    Act.PRIVACY: Tier.PUBLIC,
    Act.UNFOLLOW: Tier.PUBLIC,
    Act.READ: Tier.MEMBER,
    Act.FIND: Tier.MEMBER,
    Act.ACT: Tier.MEMBER,
    Act.REPORT: Tier.MEMBER,
    Act.FOLLOW: Tier.MEMBER,
    Act.CONTEST: Tier.MEMBER,
    Act.LOG: Tier.ORGANISER,
    Act.DESK: Tier.ORGANISER,
    Act.VERIFY: Tier.ORGANISER,
    Act.DELIVER: Tier.ORGANISER,
    Act.STATUS: Tier.ORGANISER,
    Act.SCHEDULE: Tier.ORGANISER,
    Act.MANAGE: Tier.ORGANISER,
    Act.TRANSLATE: Tier.ORGANISER,
    Act.BRIEF: Tier.ORGANISER,
    Act.DISPUTE: Tier.ORGANISER,
    Act.PUBLISH: Tier.ORGANISER,
    Act.UNDO: Tier.ORGANISER,
    Act.SETUP: Tier.STEWARD,
    Act.VOUCH: Tier.STEWARD,
    Act.AUDIT: Tier.STEWARD,
    Act.EXPORT: Tier.STEWARD,
    Act.IMPORT: Tier.STEWARD,
    Act.REDACT: Tier.STEWARD,
    Act.HOLD: Tier.STEWARD,
    Act.APPROVE_CHANNEL: Tier.STEWARD,
}
SETTINGS = ServerSettings(
    id=UUID(int=1), member_role="10", organiser_role="20", steward_people=("1.steward",)
)


def test_every_act_has_a_rule() -> None:
    assert RULES.keys() == set(Act) == LOWEST.keys()


@pytest.mark.parametrize(
    ("act", "tier", "context", "founding"), list(itertools.product(Act, Tier, Context, (False, True)))
)
def test_the_whole_table(act: Act, tier: Tier, context: Context, founding: bool) -> None:
    actor = Actor("server", "1.someone", tier, context=context, founding=founding)
    here = act in (Act.HELP, Act.LANGUAGE, Act.PRIVACY, Act.UNFOLLOW) or context is not Context.DIRECT_MESSAGE
    if act is Act.IMPORT:
        # Whoever imports can say what was verified: that is for the host alone.
        here = context is Context.COMMAND_LINE
    high_enough = tier >= LOWEST[act] or (founding and act is Act.SETUP)
    assert may(actor, act) is (here and high_enough)
    if here and high_enough:
        authorize(actor, act)
        return
    with pytest.raises(DeedsError) as caught:
        authorize(actor, act)
    if not here:
        assert (caught.value.code, caught.value.parameters) == ("not_here", {"act": act.value})
    else:
        assert (caught.value.code, caught.value.parameters) == (
            "not_allowed",
            {"tier": LOWEST[act].name.lower()},
        )


def test_a_higher_tier_may_do_and_read_all_that_a_lower_one_may() -> None:
    for lower, higher in itertools.pairwise(Tier):
        assert AUDIENCES[lower] <= AUDIENCES[higher]
        for act in Act:
            assert may(Actor("s", "1.a", higher), act) or not may(Actor("s", "1.a", lower), act)


@pytest.mark.parametrize(
    ("tier", "audience"),
    [
        (Tier.PUBLIC, Visibility.PUBLIC),
        (Tier.MEMBER, Visibility.MEMBERS),
        (Tier.ORGANISER, Visibility.ORGANISERS),
        (Tier.STEWARD, Visibility.ORGANISERS),
    ],
)
def test_each_tier_reads_for_its_audience(tier: Tier, audience: Visibility) -> None:
    assert Actor("server", "1.someone", tier).audience is audience


@pytest.mark.parametrize(
    ("settings", "roles", "person", "rescued", "tier"),
    [
        (None, [], "1.a", False, Tier.MEMBER),
        (None, ["20"], "1.a", False, Tier.MEMBER),
        (None, [], "1.a", True, Tier.STEWARD),
        (SETTINGS, [], "1.a", False, Tier.PUBLIC),
        (SETTINGS, ["10"], "1.a", False, Tier.MEMBER),
        (SETTINGS, ["20"], "1.a", False, Tier.ORGANISER),
        (SETTINGS, ["10", "20"], "1.a", False, Tier.ORGANISER),
        (SETTINGS, ["99"], "1.steward", False, Tier.STEWARD),
        (SETTINGS, [], "2.steward", False, Tier.PUBLIC),
        (SETTINGS, [], "1.a", True, Tier.STEWARD),
        (ServerSettings(id=UUID(int=2)), [""], "1.a", False, Tier.MEMBER),
    ],
)
def test_the_tier_of_a_person(
    settings: ServerSettings | None, roles: list[str], person: str, rescued: bool, tier: Tier
) -> None:
    assert tier_in(settings, roles=roles, person=person, rescued=rescued) is tier


def test_a_seed_is_no_person_and_never_verifies_itself() -> None:
    assert not same_person(SEED, "1.someone")
    assert not same_person("2.someone", SEED)
    assert same_person(SEED, SEED)
