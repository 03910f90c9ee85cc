"""``/find`` as people use it: a few words, the best opens, the others are a tap away."""

from bot.domain.access import Tier
from tests.cogs.conftest import Stage
from tests.cogs.organising import NOT_FOUND, ONLY_MEMBERS, add_helper


async def test_the_best_hit_opens_and_others_are_in_the_menu(stage: Stage) -> None:
    mara = stage["Mara"]
    seen = await mara.slash("find", words="denver mayor")
    assert seen.only_me
    assert "Mayor of Denver" in seen.text
    seen = await mara.slash("find", words="camera")
    assert "matches for “" in seen.text
    other = seen.menu("Open another match").options[0]
    card = await mara.choose(other.value, menu="Open another match", on=seen)
    assert card.text != seen.text
    assert card.only_me


async def test_buttons_narrow_down_and_survive_a_restart(stage: Stage) -> None:
    mara = stage["Mara"]
    seen = await mara.slash("find", words="colorado")
    offices = next(each for each in seen.labels if each.startswith("Offices"))
    await stage.restart()
    seen = await mara.press(offices, on=seen)
    assert all(each.value.startswith("O-") for each in seen.menu("Open another match").options)
    seen = await mara.press("Everything", on=seen)
    assert {each.value[0] for each in seen.menu("Open another match").options} != {"O"}


async def test_pages_go_there_and_back(stage: Stage) -> None:
    await stage.build_campaign(officials=40, demands=1)
    mara = stage["Mara"]
    seen = await mara.slash("find", words="office 0")
    again = await mara.press("More", on=seen)
    assert "Office 0" in again.text
    assert "More" not in again.labels
    back = await mara.press("Back", on=again)
    assert back.text == seen.text


async def test_a_campaign_narrows_down(stage: Stage) -> None:
    reference = await stage.build_campaign(officials=1, demands=2)
    mara = stage["Mara"]
    assert reference in [each.value for each in await mara.autocomplete("find", "campaign", "made")]
    seen = await mara.slash("find", words="demand", campaign=reference)
    assert "Only in" in seen.text
    nothing = await mara.slash("find", words="flock", campaign=reference)
    assert "Nothing found" in nothing.text
    assert "Flock" in (await mara.press("In all campaigns", on=nothing)).text
    assert "no campaign" in (await mara.slash("find", words="flock", campaign="nope")).text.lower()


async def test_a_button_asks_for_the_words(stage: Stage) -> None:
    button = "deeds:1:find:new"
    posted = await stage.forge(button)
    milo = stage["Milo"]
    form = (await milo.press(button, on=posted)).form
    assert form is not None
    assert form.title == "Buscar lo que sea"
    seen = await milo.submit({"words": "flock"})
    assert seen.only_me
    assert "Flock" in seen.text
    await milo.press(button, on=posted)
    assert "D-1" in (await milo.submit({"words": "D-1"})).text
    await milo.press(button, on=posted)
    assert "no hay nada que buscar" in (await milo.submit({"words": "*%_"})).text.lower()
    assert ONLY_MEMBERS in (await stage["Otto"].press(button, on=posted)).text


async def test_a_typed_reference_opens(stage: Stage) -> None:
    mara = stage["Mara"]
    for typed in ("D-1", "d 1"):
        assert (await mara.slash("find", words=typed)).text == (await mara.slash("demand", demand="D-1")).text
    assert "Nothing found" in (await mara.slash("find", words="D-999")).text


async def test_spanish_and_accents(stage: Stage) -> None:
    milo = stage["Milo"]
    seen = await milo.slash("find", words="CÁMARAS")
    assert "coincidencia" in seen.text or "D-1" in seen.text
    assert "No se encontró nada" in (await milo.slash("find", words="zzzz")).text


async def test_whoever_may_not_read_finds_nothing(stage: Stage) -> None:
    otto = stage["Otto"]
    assert ONLY_MEMBERS in (await otto.slash("find", words="flock")).text
    assert await otto.autocomplete("find", "campaign", "") == ()
    # A button that a member was shown, in an outsider's hands.
    forged = await stage.forge("deeds:1:find:all:0::flock")
    assert ONLY_MEMBERS in (await otto.press("deeds:1:find:all:0::flock", on=forged)).text


async def test_forged_buttons_show_nothing_they_should_not(stage: Stage) -> None:
    await stage.build_campaign(officials=1, demands=1, slug="hidden")
    mara = add_helper(stage)
    for forged, said in (
        ("deeds:1:find", "letters or digits"),
        ("deeds:1:find:everything:-3:C-99:flock", "campaign"),
        ("deeds:1:find:all:99999:C-1:flock", "Flock"),
        ("deeds:1:find:demands:x::" + "a " * 30, "Nothing found"),
        ("deeds:1:open:S-99999", NOT_FOUND),
        ("deeds:1:page:source:E-9999:2", NOT_FOUND),
    ):
        seen = await stage.forge(forged)
        assert said.lower() in (await mara.press(forged, on=seen)).text.lower(), forged
    organiser = stage.actor("Olga", Tier.ORGANISER)
    assert (await stage.services.searching.find(organiser, "flock")).total


async def test_sources_open_with_what_they_are_for(stage: Stage) -> None:
    mara = stage["Mara"]
    seen = await mara.slash("find", words="petition")
    sources = [each.value for each in seen.menu("Open another match").options if each.value.startswith("S-")]
    card = await mara.choose(sources[0], menu="Open another match", on=seen)
    assert sources[0] in card.text
    posted = await mara.press("Post here", on=card)
    assert sources[0] in posted.text
    assert not posted.only_me
