"""Finding: the best opens, the rest is listed, and nobody finds what they may not read."""

from dataclasses import replace
from uuid import uuid4

import pytest

from bot.domain.access import Actor
from bot.domain.errors import DeedsError
from bot.domain.finding import NARROWINGS, FoundView, ItemCard, Narrowing, SearchKind
from bot.domain.records import (
    Action,
    Campaign,
    Demand,
    Event,
    Evidence,
    Holder,
    Official,
    Record,
    Source,
)
from bot.domain.texts import Text
from bot.domain.views import BoardView, DemandCard, OfficialCard, RecordCard
from bot.domain.vocabulary import CampaignState, FindingOutcome, Lifecycle, ResponseKind, Visibility
from bot.services import finding
from tests.services.world import Built, World


async def put(world: World, *records: Record) -> list[str]:
    """Writes records; gives their references."""
    return [each.reference for each in await world.write(lambda writer: writer.put_all(records))]


def shown(view: FoundView) -> list[str]:
    """The reference of what is opened, then of what is listed."""
    opened = view.opened
    first = []
    if isinstance(opened, DemandCard):
        first = [opened.demand.reference]
    elif isinstance(opened, OfficialCard):
        first = [opened.official.reference]
    elif isinstance(opened, RecordCard):
        first = [opened.line.reference]
    elif isinstance(opened, BoardView):
        first = [opened.campaign.reference]
    elif isinstance(opened, ItemCard):
        first = [opened.record.reference]
    return [*first, *(each.reference for each in view.hits)]


async def find(world: World, actor: Actor, typed: str, **more: object) -> list[str]:
    """What is shown for these words, in its order."""
    return shown(await world.searching.find(actor, typed, **more))  # type: ignore[arg-type]


async def test_everything_on_record_is_found_by_its_words(any_world: World) -> None:
    world = any_world
    await world.settle()
    built = await world.build()
    member = world.here.member
    said = await world.said(
        ResponseKind.SUPPORTS, built.asks, summary="The bridges matter", title="Minutes of May"
    )
    seen = await world.found(FindingOutcome.PARTLY, "A-1", "a", summary="One bridge stands")
    event, action, fact = await put(
        world,
        Event(id=uuid4(), campaign=built.ids["C-1"], title=Text("en", "Hearing on bridges")),
        Action(
            id=uuid4(),
            campaign=built.ids["C-1"],
            title=Text("en", "Call about the bridge"),
            script=Text("en", "Good morning"),
        ),
        Evidence(id=uuid4(), campaign=built.ids["C-1"], summary=Text("en", "Bridge 7 was closed")),
    )
    await put(world, Holder(id=uuid4(), official=built.ids["O-1"], name="Jordan Bridger"))
    assert set(await find(world, member, "bridg")) == {said, seen, event, action, fact, "O-1"}
    assert await find(world, member, "minutes may") == ["S-1"]
    assert await find(world, member, "good morn") == [action]
    for narrowing, expected in (
        ("record", {said, seen}),
        ("officials", {"O-1"}),
        ("dates", {event, action}),
        ("sources", {fact}),
        ("nonsense", {said, seen, event, action, fact, "O-1"}),
    ):
        view = await world.searching.find(member, "bridg", narrowing=narrowing)
        assert set(shown(view)) == expected
        assert view.counts == {
            Narrowing.OFFICIALS: 1,
            Narrowing.RECORD: 2,
            Narrowing.SOURCES: 1,
            Narrowing.DATES: 2,
        }


async def test_the_best_comes_first(world: World, built: Built) -> None:
    member = world.here.member
    await world.said(ResponseKind.SUPPORTS, built.asks, summary="Lanterns, lanterns, lantern", title="x")
    newer = await world.said(
        ResponseKind.SUPPORTS, built.asks, summary="About a lantern", on="2026-11-02", title="y"
    )
    older = await world.said(
        ResponseKind.SUPPORTS, built.asks, summary="A lantern", on="2026-10-01", title="z"
    )
    [demand, exact] = await put(
        world,
        Demand(
            id=uuid4(),
            campaign=built.ids["C-1"],
            title=Text("en", "Light every lantern"),
            lifecycle=Lifecycle.ACTIVE,
        ),
        Official(id=uuid4(), name=Text("en", "Lantern")),
    )
    found = await find(world, member, "lantern")
    assert found[0] == exact
    assert [each for each in found if each in (newer, older)] == [newer, older]
    assert demand in found


async def test_a_reference_opens_what_it_names(world: World, built: Built) -> None:
    member = world.here.member
    said = await world.said(ResponseKind.SUPPORTS, built.asks, summary="Yes")
    for typed, expected in (
        ("D-1", "D-1"),
        (" d 1 ", "D-1"),
        ("o1", "O-1"),
        ("c-1", "C-1"),
        (said.lower(), said),
        ("A-1", "D-1"),
        ("S-1", "S-1"),
    ):
        view = await world.searching.find(member, typed)
        assert shown(view) == [expected]
        assert view.total == 0
    assert await find(world, member, "D-99") == []


async def test_nothing_hidden_is_found_listed_or_counted(world: World, built: Built) -> None:
    member, ana = world.here.member, world.here.ana
    secret = await world.said(
        ResponseKind.REFUSES,
        built.asks,
        summary="Lanterns whispered",
        confidential=True,
        title="Lantern leak",
    )
    await world.say(ana, ResponseKind.COMMITS, built.asks, summary="Lantern reported", title="Open")
    loading = Campaign(
        id=uuid4(), slug="lantern", title=Text("en", "Lantern campaign"), state=CampaignState.LOADING
    )
    await put(
        world,
        loading,
        Demand(id=uuid4(), campaign=loading.id, title=Text("en", "Lantern one"), lifecycle=Lifecycle.ACTIVE),
        Demand(id=uuid4(), campaign=built.ids["C-1"], title=Text("en", "Lantern draft")),
        Official(id=uuid4(), name=Text("en", "Lantern office"), visibility=Visibility.ORGANISERS),
        Source(id=uuid4(), title="Lantern gone", withdrawn=True),
    )
    nothing = await world.searching.find(member, "nothinglikeit")
    assert await world.searching.find(member, "lantern") == replace(nothing, query="lantern", typed="lantern")
    assert await find(world, member, secret) == []
    found = await find(world, ana, "lantern")
    assert set(found) == {secret, "S-1", "D-3", "O-2"}
    other = await world.searching.find(world.there.ana, "lantern")
    assert other == replace(nothing, query="lantern", typed="lantern")


async def test_a_campaign_keeps_to_itself(world: World, built: Built) -> None:
    member = world.here.member
    await world.build(slug="second")
    assert set(await find(world, member, "demand")) == {"D-1", "D-2"}
    assert await find(world, member, "demand", campaign="C-2") == ["D-2"]
    assert await find(world, member, "office", campaign="second") == ["O-2"]
    with pytest.raises(DeedsError, match="campaign_unknown"):
        await world.searching.find(member, "demand", campaign="C-9")


async def test_pages_list_everything_once(
    world: World, built: Built, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(finding, "PAGE_HITS", 3)
    await put(world, *(Source(id=uuid4(), title=f"Report {number}") for number in range(9)))
    views = [
        await world.searching.find(world.here.member, "report", number=number) for number in (0, 1, 2, 3, 99)
    ]
    assert [each.number for each in views] == [1, 1, 2, 3, 3]
    assert {each.count for each in views} == {3}
    assert views[0].opened is not None
    assert views[2].opened is None
    listed = [each for view in views[1:4] for each in shown(view)]
    assert len(listed) == len(set(listed)) == 9


async def test_that_more_match_than_are_ranked_is_said(
    world: World, built: Built, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(finding, "MOST_RANKED", 4)
    references = await put(world, *(Source(id=uuid4(), title=f"Report {number}") for number in range(9)))
    view = await world.searching.find(world.here.member, "report")
    assert view.more == {Narrowing.SOURCES}
    assert view.total == view.ranked == 4
    assert set(shown(view)) == set(references[-4:])
    assert (await world.searching.find(world.here.member, "report 7")).more == frozenset()


@pytest.mark.parametrize(
    "typed",
    ["", "   ", "?!*\"'", "x" + "\u0301" * 4000, "NEAR(a, b)", '"open', "\x00", "\u202e", "a:b:c", "%", "_"],
)
async def test_any_query_is_answered(world: World, built: Built, typed: str) -> None:
    view = await world.searching.find(world.here.member, typed)
    assert len(view.query) <= 60
    assert shown(view) == []


async def test_what_was_typed_is_repeated_as_it_was_written(world: World, built: Built) -> None:
    view = await world.searching.find(world.here.member, "  إدارة   الهجرة\u202e ")
    assert (view.query, view.typed) == ("اداره الهجره", "إدارة الهجرة")
    # Of what is too long only a part is searched for, and the answer says which.
    assert (await world.searching.find(world.here.member, "cámaras " * 20)).typed == ""


async def test_members_alone_find(world: World, built: Built) -> None:
    with pytest.raises(DeedsError, match="not_allowed"):
        await world.searching.find(world.here.outsider, "demand")


async def test_a_card_opens_for_whatever_has_none_elsewhere(world: World, built: Built) -> None:
    await world.said(ResponseKind.SUPPORTS, built.asks, summary="Yes", title="Minutes")
    [fact] = await put(
        world,
        Evidence(
            id=uuid4(),
            campaign=built.ids["C-1"],
            demands=(built.ids["D-1"],),
            summary=Text("en", "It rained in"),
        ),
    )
    card = await world.searching.open(world.here.member, fact)
    assert isinstance(card, ItemCard)
    assert [each.reference for each in card.demands] == ["D-1"]
    for reference in ("L-1", "G-1", "V-1", "S-9"):
        with pytest.raises(DeedsError, match="not_found"):
            await world.searching.open(world.here.member, reference)


def test_every_kind_can_be_narrowed_to() -> None:
    assert {kind for kinds in NARROWINGS.values() for kind in kinds} == set(SearchKind)
