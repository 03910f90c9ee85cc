"""``/manage``: demands, offices and prepared campaigns."""

from dataclasses import replace

import pytest

from bot.demo.simulation import CannotDo, Person, Seen
from bot.domain.records import Ask, Criterion, Demand, Holder, Official
from bot.domain.vocabulary import CriterionKind, Lifecycle, OfficialKind
from bot.services.managing import DemandTyped
from tests.cogs.conftest import PETITION, Stage
from tests.cogs.organising import (
    HOSTILE,
    NOT_FOUND,
    ONLY_ORGANISERS,
    add_helper,
    is_harmless,
    take_organisers_role_away,
)

COMMANDS = ("manage demand", "manage official", "manage campaign")
TO_OFFICES = "Put it to these offices"
NEW_DEMAND = {
    "title": "Publish the made-up list",
    "text": "Publish the list of made-up contracts, every quarter.",
    "criteria": "The list is published\nword: They promise to go on",
    "deadline": "2026-06",
    "deadline_set_by": "coalition",
}
NEW_OFFICE = {
    "name": "Made-up Council",
    "kind": "council",
    "jurisdiction": "Nowhere",
    "holder": "Pat Example",
    "since": "2024-01-10",
}


async def send(person: Person, typed: dict[str, str], **other: str) -> Seen:
    """Sends the open form: what is typed goes into the fields in their order."""
    assert person.last is not None
    assert person.last.form is not None
    fields = person.last.form.fields
    values = dict(zip([each.custom_id for each in fields], [*typed.values()], strict=True))
    for name, value in other.items():
        values[fields[list(typed).index(name)].custom_id] = value
    return await person.submit(values)


def prefilled(person: Person) -> list[str]:
    assert person.last is not None
    assert person.last.form is not None
    return [
        next((each.value for each in field.options if each.chosen), field.value)
        for field in person.last.form.fields
    ]


async def add_demand(person: Person) -> Seen:
    await person.slash("manage demand")
    return await send(person, NEW_DEMAND)


async def test_only_organisers_manage(stage: Stage) -> None:
    for person in (add_helper(stage), stage["Otto"]):
        for command in COMMANDS:
            assert ONLY_ORGANISERS in (await person.slash(command)).text
        assert await person.autocomplete("manage demand", "demand", "") == ()
        assert await person.autocomplete("manage official", "official", "") == ()
        assert await person.autocomplete("manage campaign", "prepared", "") == ()
    with pytest.raises(CannotDo):
        await stage["Mara"].slash("manage demand")
    oscar = stage["Oscar"]
    assert await oscar.autocomplete("manage demand", "demand", "flock")
    assert await oscar.autocomplete("manage official", "official", "gov")
    offered = [each.value for each in await oscar.autocomplete("manage campaign", "prepared", "")]
    assert offered == ["co-brokers-2022", "co-petition", "ny-fusion-2024"]
    assert [each.value for each in await oscar.autocomplete("manage campaign", "prepared", "brokers")] == [
        "co-brokers-2022"
    ]


async def test_a_new_demand_is_a_draft_until_somebody_is_asked(stage: Stage) -> None:
    oscar, mara = stage["Oscar"], stage["Mara"]
    seen = await add_demand(oscar)
    assert "Publish the made-up list" in seen.text
    assert "Status: Draft" in seen.text
    assert "Put to nobody yet" in seen.text
    assert "Put it on the board" not in seen.labels
    reference = seen.text.split(" ")[1]
    assert NOT_FOUND in (await mara.slash("demand", demand=reference)).text
    assert reference not in [each.value for each in await mara.autocomplete("demand", "demand", "publish")]
    seen = await oscar.choose("Governor of Colorado", "Mayor of Denver")
    assert "Put to Governor of Colorado and Mayor of Denver" in seen.text
    assert NOT_FOUND in (await mara.slash("demand", demand=reference)).text
    seen = await oscar.press("Put it on the board")
    assert "Status: Active" in seen.text
    card = await mara.slash("demand", demand=reference)
    assert "Not yet delivered" in card.text
    async with stage.services.store.read(str(stage.server.id)) as reader:
        demand = await reader.by_reference(Demand, reference)
        assert demand is not None
        criteria = await reader.find(Criterion, order="label", demand=demand.id)
        assert [(each.kind, each.text.original) for each in criteria] == [
            (CriterionKind.DEED, "The list is published"),
            (CriterionKind.WORD, "They promise to go on"),
        ]
        assert len(await reader.find(Ask, demand=demand.id)) == 2


@pytest.mark.parametrize(
    ("field", "typed", "said"),
    [
        ("criteria", "word: only words", "has to be a deed"),
        ("criteria", "\n".join(f"Criterion {n}" for n in range(11)), "At most 10 criteria"),
        ("deadline", "soon", "is not a valid date"),
        ("text", " ", "is empty"),
    ],
)
async def test_what_is_wrong_is_said_and_what_was_typed_is_kept(
    stage: Stage, field: str, typed: str, said: str
) -> None:
    oscar = stage["Oscar"]
    await oscar.slash("manage demand")
    seen = await send(oscar, NEW_DEMAND, **{field: typed})
    assert said in seen.text
    await oscar.press("Open the form again")
    assert prefilled(oscar) == list({**NEW_DEMAND, field: typed}.values())
    assert "Status: Draft" in (await send(oscar, NEW_DEMAND)).text


async def test_an_edit_keeps_findings_only_of_unchanged_criteria(stage: Stage) -> None:
    oscar = stage["Oscar"]
    seen = await add_demand(oscar)
    reference = seen.text.split(" ")[1]
    await oscar.choose("Governor of Colorado")

    async def criteria() -> dict[str, str]:
        async with stage.services.store.read(str(stage.server.id)) as reader:
            demand = await reader.by_reference(Demand, reference)
            assert demand is not None
            now = await reader.find(Criterion, order="label", demand=demand.id, version=demand.version)
            return {each.text.original: str(each.id) for each in now}

    before = await criteria()
    await oscar.slash("manage demand", demand=reference)
    await oscar.press("Edit")
    assert prefilled(oscar) == list(NEW_DEMAND.values())
    seen = await send(
        oscar, NEW_DEMAND, criteria="The list is published every quarter\nword: They promise to go on"
    )
    assert "Saved as version 2" in seen.text
    after = await criteria()
    assert after["They promise to go on"] == before["They promise to go on"]
    assert after["The list is published every quarter"] not in before.values()
    await oscar.press("Edit")
    seen = await send(
        oscar,
        NEW_DEMAND,
        criteria="The list is published every quarter\nword: They promise to go on",
        title="Another title",
    )
    assert "version 2" in seen.text
    assert "Another title" in seen.text
    assert await criteria() == after


async def test_two_people_editing_overwrite_nothing(stage: Stage) -> None:
    oscar = stage["Oscar"]
    reference = (await add_demand(oscar)).text.split(" ")[1]
    await oscar.slash("manage demand", demand=reference)
    await oscar.press("Edit")
    typed = DemandTyped("From Olga", NEW_DEMAND["text"], NEW_DEMAND["criteria"])
    await stage.services.managing.edit_demand(stage.actor("Olga"), reference, typed)
    seen = await send(oscar, NEW_DEMAND, title="From Oscar")
    assert "Somebody else changed" in seen.text
    title = seen.text.partition("**Title**")[2]
    assert "When you opened the form: Publish the made-up list" in title
    assert "Now: From Olga" in title
    assert "You typed: From Oscar" in title
    # What she took out and he left alone is hers to take out.
    assert "When you opened the form: 2026-06" in seen.text
    assert "From Olga" in (await oscar.slash("manage demand", demand=reference)).text
    await oscar.press("Apply mine on top", on=seen)
    assert prefilled(oscar) == ["From Oscar", NEW_DEMAND["text"], NEW_DEMAND["criteria"], "", "coalition"]
    saved = await send(oscar, NEW_DEMAND, title="From Oscar", deadline="")
    assert "Saved" in saved.text
    assert "From Oscar" in (await oscar.slash("manage demand", demand=reference)).text


async def test_a_base_that_moved_again_is_told_again(stage: Stage) -> None:
    oscar = stage["Oscar"]
    await oscar.slash("manage official")
    reference = (await send(oscar, NEW_OFFICE)).text.split(" ")[1]
    olga, managing = stage.actor("Olga"), stage.services.managing
    await oscar.slash("manage official", official=reference)
    typed = await managing.official_typed(olga, reference)
    await managing.edit_official(olga, reference, replace(typed, kind=OfficialKind.AGENCY))
    seen = await send(oscar, NEW_OFFICE, name=HOSTILE)
    assert "Now: Agency" in seen.text
    assert is_harmless(seen)
    await oscar.press("Apply mine on top", on=seen)
    assert prefilled(oscar)[1] == "agency"
    await managing.edit_official(olga, reference, replace(typed, kind=OfficialKind.COMPANY))
    seen = await send(oscar, NEW_OFFICE, kind="agency", name="Mine")
    assert "When you opened the form: Agency" in seen.text
    assert "Now: Company" in seen.text
    await oscar.press("Apply mine on top", on=seen)
    await send(oscar, NEW_OFFICE, kind="company", name="Mine")
    now = await managing.official_typed(olga, reference)
    assert (now.name, now.kind) == ("Mine", OfficialKind.COMPANY)


async def test_nobody_opens_what_somebody_else_typed(stage: Stage) -> None:
    oscar = stage["Oscar"]
    await oscar.slash("manage demand", demand="D-1")
    await oscar.press("Edit")
    olga, managing = stage.actor("Olga"), stage.services.managing
    typed = await managing.demand_typed(olga, "D-1")
    await managing.edit_demand(olga, "D-1", replace(typed, title="From Olga"))
    seen = await send(oscar, {**NEW_DEMAND, "criteria": typed.criteria})
    token = seen.button("Apply mine on top").custom_id
    forged = await stage.forge(token)
    assert "Open the form" not in (await stage["Olivia"].press(token, on=forged)).labels
    assert stage["Olivia"].last is None or stage["Olivia"].last.form is None


async def test_more_offices_are_asked(stage: Stage) -> None:
    oscar = stage["Oscar"]
    before = await stage.count(Ask)
    await oscar.slash("manage demand", demand="D-1")
    seen = await oscar.choose("Governor of Colorado", menu=TO_OFFICES)
    assert "Governor of Colorado" in seen.text.partition("Put to")[2]
    assert await stage.count(Ask) == before + 1
    assert "Governor of Colorado" not in [each.label for each in seen.menus[0].options]


@pytest.mark.parametrize("officials", [0, 1, 26, 500])
async def test_any_number_of_offices_to_choose_from(empty_stage: Stage, officials: int) -> None:
    stage = empty_stage
    await stage.build_campaign(officials=officials, demands=0)
    oscar = stage["Oscar"]
    seen = await add_demand(oscar)
    assert ("There is no office here yet" in seen.text) is (officials == 0)
    offered = [each.value for menu in seen.menus for each in menu.options]
    if officials > 25:
        seen = await oscar.press("More")
        offered += [each.value for menu in seen.menus for each in menu.options]
        assert f"Page 2 of {-(-officials // 25)}" in seen.text
    assert len(offered) == len(set(offered)) == min(officials, 50)
    if officials:
        seen = await oscar.choose(offered[-1])
        assert "Put it on the board" in seen.labels


@pytest.mark.parametrize("demands", [0, 1, 26])
async def test_autocomplete_offers_at_most_what_discord_shows(empty_stage: Stage, demands: int) -> None:
    stage = empty_stage
    await stage.build_campaign(officials=1, demands=demands)
    assert len(await stage["Oscar"].autocomplete("manage demand", "demand", "")) == min(demands, 25)


async def test_an_office_is_added_and_edited(stage: Stage) -> None:
    oscar = stage["Oscar"]
    await oscar.slash("manage official")
    seen = await send(oscar, NEW_OFFICE)
    assert "Made-up Council" in seen.text
    reference = seen.text.split(" ")[1]
    await oscar.slash("manage official", official=reference)
    assert prefilled(oscar) == list(NEW_OFFICE.values())

    async def holders() -> list[tuple[str, str, str]]:
        async with stage.services.store.read(str(stage.server.id)) as reader:
            office = await reader.by_reference(Official, reference)
            assert office is not None
            found = await reader.find(Holder, official=office.id)
            return sorted((each.name, each.since.text, each.until.text) for each in found)

    assert "Saved" in (await send(oscar, NEW_OFFICE, holder="Pat Exampleton")).text
    assert await holders() == [("Pat Exampleton", "2024-01-10", "")]
    await oscar.slash("manage official", official=reference)
    seen = await send(oscar, NEW_OFFICE, holder="Kim Sample", since="")
    assert "Give the day the new term began" in seen.text
    await oscar.press("Open the form again")
    await send(oscar, NEW_OFFICE, holder="Kim Sample", since="2026-01-05")
    assert await holders() == [
        ("Kim Sample", "2026-01-05", ""),
        ("Pat Exampleton", "2024-01-10", "2026-01-05"),
    ]
    await oscar.slash("manage official", official=reference)
    seen = await send(oscar, NEW_OFFICE, holder="")
    assert "Write who holds it now" in seen.text
    card = await stage["Mara"].slash("official", official=reference)
    assert "Kim Sample" in card.text


async def test_hostile_texts_stay_harmless(stage: Stage) -> None:
    oscar = stage["Oscar"]
    await oscar.slash("manage demand")
    seen = await send(oscar, NEW_DEMAND, title=HOSTILE, text=HOSTILE, criteria=HOSTILE)
    assert is_harmless(seen)
    reference = seen.text.split(" ")[1]
    await oscar.slash("manage official")
    assert is_harmless(await send(oscar, NEW_OFFICE, name=HOSTILE, holder=HOSTILE))
    await oscar.slash("manage demand", demand=reference)
    await oscar.choose("Governor of Colorado")
    assert is_harmless(await oscar.press("Put it on the board"))
    for seen in (await stage["Mara"].slash("demand", demand=reference), await stage["Mara"].slash("board")):
        assert is_harmless(seen)


async def test_the_longest_texts_fit(stage: Stage) -> None:
    oscar = stage["Oscar"]
    await oscar.slash("manage demand")
    longest = {
        "title": "т" * 300,
        "text": "w " * 2000,
        "criteria": "\n".join(["c" * 290 + str(n) for n in range(10)]),
    }
    seen = await send(oscar, {**NEW_DEMAND, **longest})
    reference = seen.text.split(" ")[1]
    await oscar.press("Edit")
    assert prefilled(oscar)[0] == longest["title"]
    assert "Saved" in (await send(oscar, {**NEW_DEMAND, **longest}, deadline="")).text
    assert (await oscar.slash("demand", demand=reference)).text


@pytest.mark.parametrize("command", ["manage demand", "manage official"])
async def test_what_is_not_there_is_not_found(stage: Stage, command: str) -> None:
    kind, missing = ("demand", "D-999") if command.endswith("demand") else ("official", "O-999")
    assert NOT_FOUND in (await stage["Oscar"].slash(command, **{kind: missing})).text


async def test_a_form_outlives_neither_the_role_nor_the_rules(stage: Stage) -> None:
    oscar = stage["Oscar"]
    shown = await oscar.slash("manage demand", demand="D-1")
    await stage.restart()
    await oscar.press("Edit", on=shown)
    values = dict(NEW_DEMAND)
    await take_organisers_role_away(stage)
    before = await stage.changes()
    seen = await send(oscar, values)
    assert ONLY_ORGANISERS in seen.text
    assert NEW_DEMAND["title"] in seen.text
    assert ONLY_ORGANISERS in (await oscar.choose("Governor of Colorado", menu=TO_OFFICES, on=shown)).text
    assert await stage.changes() == before


async def test_a_prepared_campaign_is_loaded_once_and_never_over_peoples_edits(stage: Stage) -> None:
    oscar = stage["Oscar"]
    typed = await stage.services.managing.demand_typed(stage.actor("Olga"), "D-1")
    edited = DemandTyped("Our own title", typed.text, typed.criteria, typed.deadline)
    await stage.services.managing.edit_demand(stage.actor("Olga"), "D-1", edited)
    before = await stage.changes()
    seen = await oscar.slash("manage campaign", prepared=PETITION)
    assert "nothing new" in seen.text
    assert "D-1" in seen.text
    assert "Title" in seen.text
    assert await stage.changes() == before
    assert "Our own title" in (await oscar.slash("demand", demand="D-1")).text


async def test_a_prepared_campaign_is_loaded_from_the_list(stage: Stage) -> None:
    oscar, mara = stage["Oscar"], stage["Mara"]
    shown = await oscar.slash("campaigns")
    assert not (await mara.slash("campaigns")).menu("Open a board").disabled
    assert "Prepared" not in (await mara.slash("campaigns")).text
    seen = await oscar.choose("co-brokers-2022", menu="Load a campaign", on=shown)
    assert "co-brokers-2022" in seen.text
    assert "data brokers" in (await oscar.press("Board", on=seen)).text
    assert "C-2" in (await mara.slash("campaigns")).text


async def test_without_a_name_the_prepared_campaigns_are_listed(stage: Stage) -> None:
    seen = await stage["Oscar"].slash("manage campaign")
    assert "Prepared campaigns" in seen.text
    assert "co-petition" not in [each.value for each in seen.menu("Load a campaign").options]


async def test_a_campaign_that_does_not_come_with_the_program(stage: Stage) -> None:
    oscar = stage["Oscar"]
    for typed in ("../../etc/passwd", "co-petitoin", HOSTILE):
        seen = await oscar.slash("manage campaign", prepared=typed)
        assert seen.only_me
        assert is_harmless(seen)
        assert "loaded" not in seen.text
    assert await stage.count(Demand) == 3


async def test_spanish(stage: Stage) -> None:
    olivia = stage["Olivia"]
    form = (await olivia.slash("manage demand")).form
    assert form is not None
    assert form.title == "Una demanda nueva"
    seen = await send(olivia, NEW_DEMAND, criteria="La lista se publica\npalabra: Lo prometen")
    assert "Estado: Borrador" in seen.text
    async with stage.services.store.read(str(stage.server.id)) as reader:
        demand = (await reader.find(Demand, lifecycle=Lifecycle.DRAFT))[0]
        kinds = [each.kind for each in await reader.find(Criterion, order="label", demand=demand.id)]
    assert kinds == [CriterionKind.DEED, CriterionKind.WORD]
