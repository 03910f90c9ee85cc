"""Looking things up: what each audience sees of the board, its cards, lists and suggestions."""

import gc
import weakref
from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import date
from uuid import uuid4

import pytest

from bot.domain.access import Actor, Context
from bot.domain.dates import EdtfDate
from bot.domain.errors import DeedsError
from bot.domain.records import (
    Ask,
    Campaign,
    Citation,
    Contact,
    Demand,
    DemandVersion,
    Endorsement,
    Evidence,
    Holder,
    Membership,
    Official,
    Organisation,
    Record,
    Source,
)
from bot.domain.texts import Text
from bot.domain.views import BoardView, ResponseLine
from bot.domain.vocabulary import (
    Basis,
    CampaignState,
    FindingOutcome,
    HeadlineKey,
    Lifecycle,
    ResponseKind,
    RevisionState,
    Stance,
    Visibility,
)
from bot.storage.store import Writer
from tests.services.world import HERE, Built, World, refused

NOBODY = Visibility.ORGANISERS


async def put(world: World, *records: Record) -> None:
    async def work(writer: Writer) -> None:
        for each in records:
            await writer.put(each)

    await world.write(work)


async def demand_of(world: World, reference: str) -> Demand:
    async with world.store.read(HERE) as reader:
        found = await reader.by_reference(Demand, reference)
    assert found is not None
    return found


async def test_a_board_is_demands_times_officials(any_world: World) -> None:
    world = any_world
    await world.settle()
    built = await world.build(3, 4)
    group = await world.group(built.demands[0])
    board = await world.boards.board(world.here.member)
    assert [each.reference for each in board.demands] == list(built.demands)
    assert [each.official.reference for each in board.officials] == list(built.officials)
    assert [(each.demand, each.official) for each in board.cells] == [
        (demand, official) for demand in built.demands for official in built.officials
    ]
    assert group not in {each.reference for each in board.cells}
    assert [each.demand for each in board.groups] == [built.demands[0]]
    cell = board.cell("D-2", "O-3")
    assert cell is not None
    assert cell.headline.key is HeadlineKey.UNDELIVERED
    assert board.cell("D-9", "O-1") is None


async def test_views_are_remembered_until_the_chain_moves_and_then_let_go(world: World) -> None:
    await world.settle()
    built = await world.build(1, 1)
    board = await world.boards.board(world.here.member)
    assert await world.boards.board(world.here.member) is board
    held = weakref.ref(board)
    del board
    gc.collect()
    assert held() is not None
    await world.build(1, 1, slug="another")
    demand = await world.boards.demand(world.here.member, built.demands[0])
    gc.collect()
    assert held() is None
    assert await world.boards.demand(world.here.member, built.demands[0]) is demand


async def test_the_campaign_is_named_or_the_servers_default_or_the_first(world: World) -> None:
    with refused("no_campaigns"):
        await world.boards.board(world.here.member)
    await world.settle()
    first = await world.build(slug="first")
    second = await world.build(slug="second")
    member = world.here.member
    assert (await world.boards.board(member)).campaign.slug == "first"
    for typed in ("second", " SECOND ", "c-2", "C-2"):
        assert (await world.boards.board(member, typed)).campaign.slug == "second"
    await world.settle(default_campaign=second.ids[second.campaign])
    assert (await world.boards.board(member)).campaign.slug == "second"
    assert (await world.boards.board(member, "  ")).campaign.slug == "second"
    assert (await world.boards.board(member, first.campaign)).campaign.slug == "first"
    with refused("campaign_unknown", "campaign"):
        await world.boards.board(member, "third")


async def test_who_may_not_read_reads_nothing(world: World, built: Built) -> None:
    outsider = world.here.outsider
    in_private = replace(world.here.member, context=Context.DIRECT_MESSAGE)
    for actor, code in ((outsider, "not_allowed"), (in_private, "not_here")):
        with refused(code):
            await world.boards.board(actor)
        with refused(code):
            await world.boards.demand(actor, "D-1")
        with refused(code):
            await world.boards.official(actor, "O-1")
        with refused(code):
            await world.boards.record(actor, "R-1")
        with refused(code):
            await world.boards.campaigns(actor)
        assert await world.boards.suggest(actor, "demand", "") == ()
    assert built.demands == ("D-1",)


async def test_a_view_is_kept_until_the_record_changes(world: World, built: Built) -> None:
    member = world.here.member
    before = await world.boards.board(member)
    assert await world.boards.board(member) is before
    await world.deliver(built.asks, "2026-11-01")
    after = await world.boards.board(member)
    assert after is not before
    assert after.cells[0].headline.key is HeadlineKey.WAITING
    assert await world.boards.board(member) is after


async def test_a_view_is_kept_for_one_local_day_only(world: World, built: Built) -> None:
    await world.deliver(built.asks, "2026-10-19")
    assert (await world.cell("A-1")).headline.variant == "by"
    # Midnight in Denver is at seven in UTC.
    world.clock.forward(hours=12, minutes=59)
    assert (await world.cell("A-1")).headline.variant == "by"
    world.clock.forward(minutes=1)
    board = await world.boards.board(world.here.member)
    assert board.as_of == date(2026, 11, 3)
    assert board.cells[0].headline.variant == "unchecked"


async def test_a_view_is_never_shared_with_another_audience_or_server(world: World, built: Built) -> None:
    await world.settle("2002")
    await world.build(server="2002", slug="elsewhere")
    await world.said(ResponseKind.REFUSES, built.asks, confidential=True)
    for _ in range(2):
        assert (await world.cell("A-1", world.here.member)).headline.key is HeadlineKey.UNDELIVERED
        assert (await world.cell("A-1", world.here.ben)).headline.key is HeadlineKey.REFUSED
        assert (await world.cell("A-1", world.here.steward)).headline.key is HeadlineKey.REFUSED
        assert (await world.boards.board(world.there.member)).campaign.slug == "elsewhere"
    assert not (await world.boards.campaigns(world.here.member)).may_manage
    assert (await world.boards.campaigns(world.here.ben)).may_manage


async def test_a_day_in_the_past_is_seen_as_it_was_told_of(world: World, built: Built) -> None:
    await world.deliver(built.asks, "2026-10-01")
    await world.said(ResponseKind.SUPPORTS, built.asks, on="2026-10-20")
    await world.said(ResponseKind.REFUSES, built.asks, on="2026-11-01")
    seen = {}
    for day in (date(2026, 9, 30), date(2026, 10, 1), date(2026, 10, 20), date(2026, 11, 1)):
        board = await world.boards.board(world.here.member, as_of=day)
        card = await world.boards.demand(world.here.member, "D-1", as_of=day)
        office = await world.boards.official(world.here.member, "O-1", as_of=day)
        assert board.cells == card.cells == office.cells
        seen[day.isoformat()] = (board.cells[0].headline.key, card.total, len(card.deliveries))
    assert seen == {
        "2026-09-30": (HeadlineKey.UNDELIVERED, 0, 0),
        "2026-10-01": (HeadlineKey.WAITING, 0, 1),
        "2026-10-20": (HeadlineKey.SUPPORTS, 1, 1),
        "2026-11-01": (HeadlineKey.REFUSED, 2, 1),
    }


async def test_what_one_may_not_see_is_not_found(world: World, built: Built) -> None:
    """Not found equals not allowed: the same code, the same words."""
    demand = await demand_of(world, "D-1")
    draft = Demand(id=uuid4(), campaign=demand.campaign, title=Text("en", "A plan"))
    hidden = replace(draft, id=uuid4(), lifecycle=Lifecycle.ACTIVE, visibility=NOBODY)
    gone = replace(draft, id=uuid4(), lifecycle=Lifecycle.ACTIVE, withdrawn=True)
    loading = Campaign(id=uuid4(), slug="loading", title=Text("en", "Loading"), state=CampaignState.LOADING)
    unfinished = replace(draft, id=uuid4(), lifecycle=Lifecycle.ACTIVE, campaign=loading.id)
    office = Official(id=uuid4(), name=Text("en", "Hidden office"), visibility=NOBODY)
    wording = DemandVersion(id=uuid4(), demand=draft.id, text=Text("en", "What we plan"))
    unreadable = replace(draft, id=uuid4(), lifecycle=Lifecycle.ACTIVE)
    inner = DemandVersion(id=uuid4(), demand=unreadable.id, text=Text("en", "Not yet"), visibility=NOBODY)
    await put(world, draft, hidden, gone, loading, unfinished, unreadable, office, wording, inner)
    await world.say(world.here.ana, ResponseKind.SUPPORTS, built.asks)
    await world.said(ResponseKind.SUPPORTS, built.asks, confidential=True)
    member = world.here.member

    async def told(reference: str) -> tuple[str, object, str | None]:
        look: dict[str, Callable[[Actor, str], Awaitable[object]]] = {
            "D": world.boards.demand,
            "O": world.boards.official,
            "R": world.boards.record,
        }
        with pytest.raises(DeedsError) as raised:
            await look[reference[0].upper()](member, reference)
        return raised.value.code, raised.value.parameters["reference"], raised.value.field

    for reference in ("D-2", "D-3", "D-4", "D-5", "D-6", "D-99", "O-2", "O-99", "R-1", "R-2", "R-99"):
        assert await told(reference) == ("not_found", reference, None)
        assert await told(reference.replace("-", "").lower()) == ("not_found", reference, None)
    assert (await world.boards.demand(world.here.ana, "D-2")).demand.lifecycle is Lifecycle.DRAFT
    assert (await world.boards.official(world.here.ana, "O-2")).official.id == office.id
    assert (await world.boards.record(world.here.ana, "R-1")).line.state is RevisionState.REPORTED
    with refused("reference_invalid"):
        await world.boards.demand(member, "O-1")
    with refused("reference_invalid"):
        await world.boards.record(member, "D-1")


async def test_drafts_are_on_no_members_board_list_or_suggestion(world: World, built: Built) -> None:
    demand = await demand_of(world, "D-1")
    drafts = [
        Demand(id=uuid4(), campaign=demand.campaign, title=Text("en", f"Plan {n:02}")) for n in range(30)
    ]
    await put(world, *drafts, replace(drafts[0], id=uuid4(), lifecycle=Lifecycle.ACTIVE))
    for actor in (world.here.member, world.here.ana):
        assert [each.reference for each in (await world.boards.board(actor)).demands] == ["D-1", "D-32"]
        [line] = (await world.boards.campaigns(actor)).campaigns
        assert line.demands == 1 + 1
    suggested = await world.boards.suggest(world.here.member, "demand", "pla")
    assert [each.reference for each in suggested] == ["D-32"]
    assert len(await world.boards.suggest(world.here.ana, "demand", "pla")) == 25
    assert built.demands == ("D-1",)


async def test_nothing_of_a_campaign_that_is_still_loading_is_suggested(world: World) -> None:
    await world.settle()
    await world.build(slug="standing")
    loading = await world.build(slug="loading", state=CampaignState.LOADING)
    member = world.here.member
    assert [each.reference for each in await world.boards.suggest(member, "campaign", "")] == ["C-1"]
    assert [each.reference for each in await world.boards.suggest(member, "demand", "")] == ["D-1"]
    assert [each.campaign.slug for each in (await world.boards.campaigns(member)).campaigns] == ["standing"]
    with refused("campaign_unknown", "campaign"):
        await world.boards.board(member, loading.campaign)
    await put(world, replace(await campaign_of(world, "C-2"), state=CampaignState.STANDING))
    assert len(await world.boards.suggest(member, "demand", "")) == 2


async def campaign_of(world: World, reference: str) -> Campaign:
    async with world.store.read(HERE) as reader:
        found = await reader.by_reference(Campaign, reference)
    assert found is not None
    return found


async def test_confidential_things_never_reach_members(world: World, built: Built) -> None:
    """In no card, list, count, suggestion, digest or headline."""
    member, ana = world.here.member, world.here.ana
    await world.said(ResponseKind.SUPPORTS, built.asks, summary="Said openly", title="Open letter")
    plain = await everything(world, member)
    await world.said(ResponseKind.REFUSES, built.asks, summary="Whispered", confidential=True, title="Leak")
    await world.said(ResponseKind.COMMITS, built.asks, summary="Whispered", confidential=True, title="Leak")
    for outcome in (FindingOutcome.FULFILLED, FindingOutcome.UNDONE):
        await world.found(outcome, "A-1", "a", confidential=True, summary="Whispered", title="Leak")
    assert await everything(world, member) == plain
    assert "Whispered" not in repr(plain)
    card = await world.boards.demand(ana, "D-1")
    assert card.total == 5
    assert card.cells[0].headline.key is HeadlineKey.UNDONE
    assert "Whispered" in repr(await everything(world, ana))
    assert [each.label.original for each in await world.boards.suggest(ana, "source", "lea")] == ["Leak"] * 4
    digest = await world.digests.as_of(ana, None, None)
    assert "Whispered" not in repr(digest)


async def everything(world: World, actor: Actor) -> tuple[object, ...]:
    """All that somebody can look up, without who may manage."""
    boards = world.boards
    suggested = [
        await boards.suggest(actor, kind, "") for kind in ("demand", "official", "campaign", "source")
    ]
    digest = await world.digests.as_of(actor, None, None)
    return (
        await boards.board(actor),
        await boards.demand(actor, "D-1"),
        await boards.official(actor, "O-1"),
        (await boards.campaigns(actor)).campaigns,
        suggested,
        replace(digest, last_change=0, hash=""),
        await world.searching.find(actor, "whispered"),
        await world.searching.find(actor, "leak"),
    )


async def test_what_only_waits_reaches_no_member(world: World, built: Built) -> None:
    plain = await everything(world, world.here.member)
    await world.say(world.here.ana, ResponseKind.COMMITS, built.asks, due="2026-12-01", title="Open letter")
    after = await everything(world, world.here.member)
    # The source itself is no claim: it begins as members'.
    assert [*after[:4], *after[5:]] == [*plain[:4], *plain[5:]]


async def test_parts_of_a_record_are_shown_to_their_audience(world: World, built: Built) -> None:
    """Every record has its own visibility, also those that only stand in a card."""
    demand = await demand_of(world, "D-1")
    office = built.ids["O-1"]
    source = Source(id=uuid4(), title="Open source")
    secret = Source(id=uuid4(), title="Secret source", visibility=NOBODY, confidential=True)
    organisations = [
        Organisation(id=uuid4(), name="Open group"),
        Organisation(id=uuid4(), name="Secret group", visibility=NOBODY),
    ]
    await put(
        world,
        source,
        secret,
        *organisations,
        *(Membership(id=uuid4(), campaign=demand.campaign, organisation=each.id) for each in organisations),
        *(
            Endorsement(id=uuid4(), demand=demand.id, organisation=each.id, stance=Stance.ABSTAINS)
            for each in organisations
        ),
        Holder(id=uuid4(), official=office, name="Open Holder", since=EdtfDate("2020")),
        Holder(id=uuid4(), official=office, name="Secret Holder", since=EdtfDate("2025"), visibility=NOBODY),
        Contact(id=uuid4(), official=office, value="open@example.org"),
        Contact(id=uuid4(), official=office, value="secret@example.org", visibility=NOBODY),
        Evidence(id=uuid4(), campaign=demand.campaign, demands=(demand.id,), summary=Text("en", "Open fact")),
        Evidence(
            id=uuid4(),
            campaign=demand.campaign,
            demands=(demand.id,),
            summary=Text("en", "Secret fact"),
            visibility=NOBODY,
        ),
        Evidence(id=uuid4(), campaign=demand.campaign, summary=Text("en", "Fact about another demand")),
        Citation(id=uuid4(), source=source.id, subject=demand.id, field="title", place="l. 2"),
        Citation(
            id=uuid4(), source=source.id, subject=demand.id, field="title", place="l. 1", basis=Basis.INFERRED
        ),
        Citation(id=uuid4(), source=secret.id, subject=demand.id, field="deadline", place="l. 3"),
        Citation(
            id=uuid4(), source=source.id, subject=demand.id, field="urgency", note="Secret", visibility=NOBODY
        ),
    )
    card = await world.boards.demand(world.here.member, "D-1")
    official = await world.boards.official(world.here.member, "O-1")
    campaigns = await world.boards.campaigns(world.here.member)
    assert card.endorsements == (("Open group", Stance.ABSTAINS),)
    assert campaigns.campaigns[0].organisations == ("Open group",)
    assert [(each.field, each.source.place, each.source.basis) for each in card.citations] == [
        ("title", "l. 1", Basis.INFERRED),
        ("title", "l. 2", Basis.STATED),
    ]
    assert [each.summary.original for each in card.evidence] == ["Open fact"]
    assert [each.name for each in official.holders] == ["Open Holder"]
    assert [each.holder for each in (await world.boards.board(world.here.member)).officials] == [
        "Open Holder"
    ]
    assert [each.value for each in official.contacts] == ["open@example.org"]
    assert "Secret" not in repr((card, official, campaigns.campaigns))
    assert "Secret Holder" in repr(await world.boards.official(world.here.ana, "O-1"))
    assert len((await world.boards.demand(world.here.ana, "D-1")).citations) == 4


async def test_a_card_shows_the_newest_ten_of_all(world: World, built: Built) -> None:
    for place in range(12):
        await world.said(ResponseKind.SUPPORTS, built.asks, on=f"2026-10-{place + 1:02}")
    card = await world.boards.demand(world.here.member, "D-1")
    assert [str(each.on) for each in card.lines] == [f"2026-10-{day:02}" for day in range(12, 2, -1)]
    assert card.total == 12
    official = await world.boards.official(world.here.member, "O-1")
    assert official.lines == card.lines


async def test_an_official_has_its_asks_in_every_campaign(world: World, built: Built) -> None:
    other = await world.build(slug="air")

    async def work(writer: Writer) -> None:
        await writer.put(Ask(id=uuid4(), demand=other.ids["D-2"], official=built.ids["O-1"]))

    await world.write(work)
    card = await world.boards.official(world.here.member, "O-1")
    assert [each.demand for each in card.cells] == ["D-1", "D-2"]
    assert [each.reference for each in card.demands] == ["D-1", "D-2"]


async def test_a_version_other_than_the_first(world: World, built: Built) -> None:
    demand = await demand_of(world, "D-1")
    await put(
        world,
        DemandVersion(id=uuid4(), demand=demand.id, number=2, text=Text("en", "The new wording.")),
        replace(demand, version=2),
    )
    card = await world.boards.demand(world.here.member, "D-1")
    assert (card.version.text.original, card.versions) == ("The new wording.", 2)
    assert card.criteria == ()
    assert built.demands == ("D-1",)


async def test_a_record_card_has_what_stands_and_what_waits(world: World, built: Built) -> None:
    reference = await world.said(ResponseKind.REFUSES, built.asks, place="p. 4", quotation="We will not.")
    shown = await world.boards.record(world.here.member, reference)
    assert isinstance(shown.line, ResponseLine)
    assert (shown.line.kind, shown.line.quotation) == (ResponseKind.REFUSES, "We will not.")
    assert shown.line.source is not None
    assert (shown.line.source.title, shown.line.source.place) == ("Minutes", "p. 4")
    assert (shown.line.demands, len(shown.line.officials)) == (("D-1",), 1)
    assert len(shown.revisions) == 1


async def test_suggestions_begin_words_or_references(world: World) -> None:
    await world.settle()
    await world.build(12, 2, slug="first")
    await world.build(2, 2, slug="second")
    member = world.here.member

    async def references(kind: str, typed: str, campaign: str | None = None) -> list[str]:
        return [each.reference for each in await world.boards.suggest(member, kind, typed, campaign=campaign)]

    assert await references("demand", "d-14") == await references("demand", "D14") == ["D-14"]
    assert await references("demand", "SECOND dem") == ["D-13", "D-14"]
    assert await references("demand", "", "second") == ["D-13", "D-14"]
    assert await references("official", "office", "first") == ["O-1", "O-2"]
    assert await references("campaign", "sec") == ["C-2"]
    assert await references("demand", "%_'\"; drop") == []
    with refused("campaign_unknown", "campaign"):
        await references("demand", "", "third")


async def test_campaigns_count_their_headlines(world: World, built: Built) -> None:
    await world.build(2, 2, slug="air")
    await world.deliver([built.asks[0]])
    view = await world.boards.campaigns(world.here.member)
    first, second = view.campaigns
    assert first.headlines == {HeadlineKey.WAITING: 1}
    assert (second.demands, second.officials, second.headlines) == (2, 2, {HeadlineKey.UNDELIVERED: 4})
    assert {each.slug for each in view.bundled} == {"co-petition", "co-brokers-2022", "ny-fusion-2024"}
    assert not any(each.loaded for each in view.bundled)
    await world.seeding.load(world.here.ana, "co-petition")
    view = await world.boards.campaigns(world.here.member)
    assert [each.slug for each in view.bundled if each.loaded] == ["co-petition"]


async def test_one_person_review_is_said_everywhere(world: World, built: Built) -> None:
    member = world.here.member
    assert not (await world.boards.board(member)).one_person_review
    await world.settle(two_people=False)
    views: list[BoardView | object] = [
        await world.boards.board(member),
        await world.boards.demand(member, "D-1"),
        await world.boards.official(member, "O-1"),
    ]
    assert [getattr(each, "one_person_review") for each in views] == [True, True, True]  # noqa: B009
    assert built.demands == ("D-1",)


async def test_no_more_views_are_kept_than_fit(
    world: World, built: Built, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.services.boards._CACHED_VIEWS", 3)
    first = await world.boards.suggest(world.here.member, "demand", "dem")
    assert await world.boards.suggest(world.here.member, "demand", "dem") is first
    for number in range(3):
        await world.boards.suggest(world.here.member, "demand", f"x{number}")
    assert await world.boards.suggest(world.here.member, "demand", "dem") is not first
    assert built.demands == ("D-1",)


async def test_sources_are_suggested_by_words_and_numbers_newest_first(any_world: World) -> None:
    world = any_world
    await world.settle()
    sources = [Source(id=uuid4(), title=f"Minutes of sitting {number}") for number in range(130)]
    hidden = Source(id=uuid4(), title="Minutes nobody sees", visibility=NOBODY)
    await world.write(lambda writer: writer.put_all([*sources, hidden], new=True))

    async def suggested(typed: str) -> list[str]:
        return [each.reference for each in await world.boards.suggest(world.here.member, "source", typed)]

    assert await suggested("") == [f"S-{number}" for number in range(130, 105, -1)]
    assert (await suggested("minu sit"))[:3] == ["S-130", "S-129", "S-128"]
    # By its number, and because two of its words begin so.
    assert {"S-12", "S-120", "S-129", "S-130"} <= set(await suggested("s-12"))
    assert (await suggested("7"))[:2] == ["S-80", "S-79"]
    assert "S-13" in await suggested("sitting 12")
    assert await suggested("nobody") == []
    assert await suggested("S-131") == []
