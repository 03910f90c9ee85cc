"""Loading campaigns: once, as one change, and never over what people changed."""

from pathlib import Path

import pytest

from bot.domain.access import SEED
from bot.domain.errors import ManyFaultsError
from bot.domain.records import Campaign, Citation, Commitment, Demand, Response, Revision
from bot.domain.vocabulary import HeadlineKey, Lifecycle, OfficialKind, RevisionState, Said, Visibility
from bot.services.managing import OfficialTyped
from bot.services.settings import host_actor
from bot.services.translating import TranslationTyped
from bot.sources.seeds import SeedCampaign
from tests.services.world import HERE, START, THERE, World, refused
from tests.sources.campaigns import CAMPAIGN, RECORD, read

PROMISE = """
[[response]]
id = "promise"
kind = "commits"
asks = ["d1/mayor"]
on = "2026-06-01"
due = "2026-12-01"
due_set_by = "official"
summary = "The park will be open in December."
cites.summary = "stated, letter p. 2"
cites.asks = "stated, letter p. 2"
cites.on = "stated, letter p. 2"
cites.due = "stated, letter p. 2"
"""


def seed(folder: Path, record: str = PROMISE, *replaced: tuple[str, str]) -> SeedCampaign:
    """The made-up campaign with a promise in it, and some of its words replaced."""
    base, more = RECORD, record
    for old, new in replaced:
        assert old in base + more
        base, more = base.replace(old, new), more.replace(old, new)
    return read(folder, more, base=base)


async def test_another_campaign_of_that_name_is_left_alone(any_world: World, tmp_path: Path) -> None:
    await any_world.build(slug="example")
    before = await any_world.sequence()
    with refused("seed_name_taken") as refusal:
        await any_world.seeding.load_campaign(any_world.here.ana, seed(tmp_path))
    assert refusal.error.parameters == {"slug": "example", "reference": "C-1"}
    assert await any_world.sequence() == before


async def test_a_campaign_is_loaded_as_one_change_and_once(any_world: World, tmp_path: Path) -> None:
    world = any_world
    await world.settle()
    before = await world.sequence()
    report = await world.seeding.load_campaign(world.here.ana, seed(tmp_path))
    assert (report.slug, report.kept, report.unchanged, report.campaign) == ("example", (), False, "C-1")
    assert report.added > 15
    assert await world.sequence() == before + 1
    again = await world.seeding.load_campaign(world.here.ben, seed(tmp_path))
    assert (again.added, again.kept, again.unchanged) == (0, (), True)
    assert await world.sequence() == before + 1
    board = await world.boards.board(world.here.member)
    assert [each.headline.key for each in board.cells] == [HeadlineKey.UNDELIVERED] * 2
    assert [each.official.name.original for each in board.groups] == ["Everyone in office"]
    [review] = (await world.reviewing.desk(world.here.ana)).to_verify
    assert [each.own for each in review.items] == [False]
    async with world.store.read(HERE) as reader:
        [revision] = await reader.find(Revision)
        [response] = await reader.find(Response)
        [promise] = await reader.find(Commitment)
    assert (revision.reporter, revision.state, revision.reported_at) == (SEED, RevisionState.REPORTED, START)
    assert response.visibility is promise.visibility is Visibility.ORGANISERS
    await world.reviewing.verify(world.here.ana, review.items[0].token)
    assert (await world.boards.board(world.here.member)).cells[0].headline.key is HeadlineKey.PROMISED
    # That people verified it is no difference from the seed.
    assert (await world.seeding.load_campaign(world.here.ben, seed(tmp_path))).unchanged


async def test_every_server_has_its_own(world: World, tmp_path: Path) -> None:
    for server, actor in ((HERE, world.here.ana), (THERE, world.there.ana)):
        await world.settle(server)
        assert (await world.seeding.load_campaign(actor, seed(tmp_path))).campaign == "C-1"
    ids = []
    for server in (HERE, THERE):
        async with world.store.read(server) as reader:
            ids.append({each.id for each in await reader.find(Demand)})
    assert ids[0].isdisjoint(ids[1])


async def test_what_a_seed_says_anew_arrives_where_nobody_touched_it(world: World, tmp_path: Path) -> None:
    await world.settle()
    await world.seeding.load_campaign(world.here.ana, seed(tmp_path))
    before = await world.sequence()
    newer = seed(
        tmp_path,
        PROMISE,
        ("Mayor of Nowhere", "Lord Mayor of Nowhere"),
        ("Open the park", "Open the whole park"),
    )
    report = await world.seeding.load_campaign(world.here.ana, newer)
    assert (report.added, report.kept, report.unchanged) == (0, (), False)
    assert await world.sequence() == before + 1
    board = await world.boards.board(world.here.member)
    assert board.demands[0].title.original == "Open the whole park"
    assert board.officials[0].official.name.original == "Lord Mayor of Nowhere"
    assert board.officials[0].official.reference == "O-1"


async def test_what_people_changed_is_kept_and_told(world: World, tmp_path: Path) -> None:
    await world.settle()
    ana = world.here.ana
    await world.seeding.load_campaign(ana, seed(tmp_path))
    edited = OfficialTyped("The Mayor", OfficialKind.ELECTED_OFFICE, "", "Invented Person", "2024-01")
    await world.managing.edit_official(ana, "O-1", edited)
    await world.managing.set_lifecycle(ana, "D-1", Lifecycle.PAUSED, None, "A rest")
    report = await world.seeding.load_campaign(ana, seed(tmp_path))
    assert report.unchanged
    assert set(report.kept) == {("O-1", "name"), ("D-1", "lifecycle")}
    newer = seed(
        tmp_path, PROMISE, ("Mayor of Nowhere", "Lord Mayor"), ("Open the park", "Open the whole park")
    )
    report = await world.seeding.load_campaign(ana, newer)
    assert not report.unchanged
    assert set(report.kept) == {("O-1", "name"), ("D-1", "lifecycle")}
    assert (await world.managing.official_typed(ana, "O-1")).name == "The Mayor"
    status = await world.managing.status(ana, "D-1")
    assert (status.demand.lifecycle, status.demand.title.original) == (
        Lifecycle.PAUSED,
        "Open the whole park",
    )
    again = await world.seeding.load_campaign(ana, newer)
    assert (again.unchanged, set(again.kept)) == (True, set(report.kept))


async def test_a_new_part_is_added_to_what_is_there(world: World, tmp_path: Path) -> None:
    await world.settle()
    await world.seeding.load_campaign(world.here.ana, seed(tmp_path, ""))
    report = await world.seeding.load_campaign(world.here.ana, seed(tmp_path))
    assert (report.added > 2, report.kept) == (True, ())
    async with world.store.read(HERE) as reader:
        assert await reader.count(Response) == await reader.count(Commitment) == 1


async def test_a_seeds_new_words_wait_while_the_old_ones_stand(any_world: World, tmp_path: Path) -> None:
    world = any_world
    await world.settle()
    ana = world.here.ana
    await world.seeding.load_campaign(ana, seed(tmp_path))
    await world.reviewing.verify(ana, "R-1.1")
    newer = seed(tmp_path, PROMISE, ("will be open in December", "may be open some day"))
    before = await world.sequence()
    report = await world.seeding.load_campaign(ana, newer)
    assert (report.added, report.kept, report.unchanged) == (0, (), False)
    assert await world.sequence() == before + 1
    [line] = (await world.boards.demand(world.here.member, "D-1")).lines
    assert (line.summary, line.under_review) == ("The park will be open in December.", True)
    [review] = (await world.reviewing.desk(ana)).to_verify
    assert [(each.token, each.line.summary) for each in review.items] == [
        ("R-1.2", "The park may be open some day.")
    ]
    assert review.items[0].replaces is not None
    assert (await world.seeding.load_campaign(ana, newer)).unchanged
    await world.reviewing.verify(ana, "R-1.2")
    [line] = (await world.boards.demand(world.here.member, "D-1")).lines
    assert (line.summary, line.under_review) == ("The park may be open some day.", False)


async def test_a_seeds_translations_arrive_beside_what_people_have_verified(
    any_world: World, tmp_path: Path
) -> None:
    world = any_world
    await world.settle()
    ana = world.here.ana
    await world.seeding.load_campaign(ana, seed(tmp_path))
    await world.reviewing.verify(ana, "R-1.1")
    translated = (
        'summary = "The park',
        'summary.es = "El parque abrirá en diciembre."\nsummary.en = "The park',
    )
    newer = seed(tmp_path, PROMISE, translated)
    assert not (await world.seeding.load_campaign(ana, newer)).unchanged
    [line] = (await world.boards.demand(world.here.member, "D-1")).lines
    assert (line.summary, line.under_review) == ("The park will be open in December.", False)
    assert [(each.language, each.text) for each in line.said.translations] == [
        ("es", "El parque abrirá en diciembre.")
    ]
    assert (await world.seeding.load_campaign(ana, newer)).unchanged
    # A person's own translation stays, whatever the seed says later.
    typed = TranslationTyped("El parque abre en diciembre.")
    await world.translating.translate(ana, "C-1", "es", "R-1.summary", typed)
    newest = seed(tmp_path, PROMISE, (translated[0], translated[1].replace("abrirá", "se abrirá")))
    await world.seeding.load_campaign(ana, newest)
    [line] = (await world.boards.demand(world.here.member, "D-1")).lines
    assert [each.text for each in line.said.translations] == ["El parque abre en diciembre."]


async def test_a_seeds_new_words_take_the_place_of_what_waits(world: World, tmp_path: Path) -> None:
    await world.settle()
    ana = world.here.ana
    await world.seeding.load_campaign(ana, seed(tmp_path))
    newer = seed(tmp_path, PROMISE, ("will be open in December", "may be open some day"))
    await world.seeding.load_campaign(ana, newer)
    [review] = (await world.reviewing.desk(ana)).to_verify
    assert [each.token for each in review.items] == ["R-1.2"]
    with refused("already_decided"):
        await world.reviewing.verify(ana, "R-1.1")


async def test_the_bundled_campaigns(world: World) -> None:
    bundled = await world.seeding.bundled()
    assert [(each.slug, each.by_ally, each.loaded) for each in bundled] == [
        ("co-brokers-2022", False, False),
        ("co-petition", False, False),
        ("ny-fusion-2024", True, False),
    ]
    assert await world.seeding.bundled() is bundled
    actor = host_actor()
    for each in bundled:
        report = await world.seeding.load(actor, each.slug)
        assert report.added
        assert (await world.seeding.load(actor, each.slug)).unchanged
    assert await world.sequence(actor.server) == 3
    view = await world.boards.campaigns(actor)
    assert [each.campaign.slug for each in view.campaigns] == [each.slug for each in bundled]
    assert all(each.loaded for each in view.bundled)
    above_replied = list(HeadlineKey)[: list(HeadlineKey).index(HeadlineKey.REPLIED)]
    # Whatever waits is verified: no ask stands above *replied*, and every word stays a word.
    for review in (await world.reviewing.desk(actor)).to_verify:
        for item in review.items:
            await world.reviewing.verify(actor, item.token)
    for each in bundled:
        board = await world.boards.board(actor, each.slug)
        assert board.cells
        assert not [cell for cell in board.cells if cell.headline.key in above_replied]
    petition = await world.boards.board(actor, "co-petition")
    assert {cell.position.said for cell in petition.cells} == {Said.UNDELIVERED}
    async with world.store.read(actor.server) as reader:
        assert await reader.count(Citation)
        assert await reader.count(Campaign) == 3


async def test_who_may_load_and_what(world: World, tmp_path: Path) -> None:
    for actor in (world.here.outsider, world.here.member):
        with refused("not_allowed"):
            await world.seeding.load(actor, "co-petition")
        with refused("not_allowed"):
            await world.seeding.load_campaign(actor, seed(tmp_path))
    for slug in ("co-petitoin", "../seeds/co-petition", ""):
        with refused("seed_unknown_campaign", "campaign"):
            await world.seeding.load(world.here.ana, slug)
    with pytest.raises(ManyFaultsError):
        read(tmp_path, "\n[[response]]\nid = 'x'\n", campaign=CAMPAIGN)
    async with world.store.read(HERE) as reader:
        assert await reader.count(Demand) == 0
