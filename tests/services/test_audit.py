"""What stewards look through."""

from sqlalchemy import update

from bot.domain.views import Who
from bot.domain.vocabulary import OfficialKind
from bot.services.audit import PAGE, Audit, AuditFilter
from bot.services.managing import OfficialTyped
from bot.services.setup import SettingsChange
from bot.storage import tables
from tests.services.world import HERE, START, Built, World, refused


def audit(world: World) -> Audit:
    return Audit(world.store, world.servers)


async def add_offices(world: World, count: int) -> None:
    for number in range(count):
        typed = OfficialTyped(f"Another office {number}", OfficialKind.AGENCY)
        await world.managing.add_official(world.here.ana, typed)


async def test_every_change_page_by_page(any_world: World) -> None:
    world = any_world
    await world.settle()
    await world.build()
    await add_offices(world, PAGE)
    steward = world.here.steward
    view = await audit(world).view(steward, AuditFilter())
    last = await world.sequence()
    assert [each.sequence for each in view.entries] == list(range(last, last - PAGE, -1))
    assert (view.entries[0].action, view.entries[0].who, view.entries[0].touched) == (
        "add_official",
        Who.ORGANISER,
        (f"O-{PAGE + 1}",),
    )
    assert (view.verified, view.broken, view.head.sequence) == (last, None, last)
    assert view.older is not None
    rest = await audit(world).view(steward, AuditFilter(), before=view.older)
    assert [each.sequence for each in rest.entries] == [2, 1]
    assert rest.older is None
    assert "1.ana" not in repr(view)
    found = [each async for each in audit(world).rows(steward, AuditFilter())]
    assert [each.sequence for each, _ in found] == list(range(last, 0, -1))
    assert found[0][1] == view.head.hash


async def test_what_is_picked_out(any_world: World) -> None:
    world = any_world
    await world.settle()
    await world.build()
    steward = world.here.steward
    await world.setup.change(steward, SettingsChange(language="es"))
    world.clock.forward(days=1)
    await add_offices(world, 2)

    async def picked(**values: object) -> list[str]:
        view = await audit(world).view(steward, AuditFilter(**values))  # type: ignore[arg-type]
        return [each.action for each in view.entries]

    assert await picked(group="settings") == ["change_settings"]
    assert await picked(mine=True) == ["change_settings"]
    assert await picked(day="2026-11-03") == ["add_official", "add_official"]
    assert len(await picked(day="2026-11")) == 5
    assert await picked(day="2026-11-02", group="settings", mine=True) == ["change_settings"]
    assert await picked(day="2025") == []
    with refused("date_invalid", "day"):
        await picked(day="soon")
    with refused("button_gone"):
        await picked(group="forged")


async def test_when_one_person_sufficed_stays_to_be_seen(world: World, built: Built) -> None:
    steward = world.here.steward
    assert (await audit(world).view(steward, AuditFilter())).one_person == ()
    await world.setup.change(steward, SettingsChange(two_people=False))
    world.clock.forward(hours=3)
    [lasting] = (await audit(world).view(steward, AuditFilter())).one_person
    assert (lasting.since, lasting.until, lasting.off) == (START, None, Who.YOU)
    await world.setup.change(steward, SettingsChange(two_people=True))
    await world.setup.change(steward, SettingsChange(two_people=False))
    newest, over = (await audit(world).view(steward, AuditFilter())).one_person
    assert (over.since, over.until, over.on) == (START, world.clock.now, Who.YOU)
    assert newest.until is None


async def test_a_broken_chain_is_told(world: World, built: Built) -> None:
    await add_offices(world, 3)
    looking = audit(world)
    steward = world.here.steward
    assert (await looking.view(steward, AuditFilter())).broken is None
    await add_offices(world, 2)
    last = await world.sequence()
    change = tables.change
    world.tampered = True
    await world.store.transact(
        HERE,
        lambda writer: writer.execute(update(change).where(change.c.sequence == last).values(body="{}")),
    )
    view = await looking.view(steward, AuditFilter())
    assert (view.broken, view.verified) == (last, last - 2)
    # What was checked before is not read again: the whole of it is `deeds check --ledger`.
    await world.store.transact(
        HERE, lambda writer: writer.execute(update(tables.server_head).values(sequence=last + 5))
    )
    assert (await audit(world).view(steward, AuditFilter())).broken == last


async def test_only_stewards_audit(world: World, built: Built) -> None:
    for actor in (world.here.ana, world.here.member, world.here.outsider):
        with refused("not_allowed"):
            await audit(world).view(actor, AuditFilter())
        with refused("not_allowed"):
            async for _ in audit(world).rows(actor, AuditFilter()):
                raise AssertionError("nothing is read")
    view = await audit(world).view(world.there.steward, AuditFilter())
    assert (view.entries, view.head.sequence) == ((), 0)
