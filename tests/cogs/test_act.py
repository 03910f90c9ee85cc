"""``/act``: three taps, a tally without names, and going to look."""

from datetime import timedelta

from bot.demo.simulation import Seen
from bot.domain.access import Tier
from bot.domain.records import Report
from bot.domain.vocabulary import FindingOutcome, ReportState
from bot.services.drafting import FindingTyped, SourceTyped
from bot.services.translating import TranslationTyped
from bot.services.typed_records import ActionTyped
from tests.cogs.conftest import Stage
from tests.cogs.organising import BUTTON_GONE, HOSTILE, NOT_FOUND, ONLY_MEMBERS, is_harmless

ASK = "A-2"
SCRIPT = "Hello, I am calling about the cameras. Please switch them off."
ACTION = ActionTyped("Call the governor", SCRIPT, "+1 303 555 0100", "https://gov.example/call", "2026-03-20")


async def add(stage: Stage, typed: ActionTyped = ACTION, *asks: str) -> str:
    """An action for these asks, the first if none is named; its reference."""
    olga = stage.actor("Olga")
    view = await stage.services.records.add(olga, typed)
    reference = view.record.reference
    chosen = [(each, "") for each in asks or (ASK,)]
    await stage.services.records.link(olga, reference, "asks", chosen)
    return reference


async def test_three_taps_from_asking_to_counted(stage: Stage) -> None:
    await add(stage)
    mara = stage["Mara"]
    taps = 0
    seen = await mara.slash("act")
    taps += 1
    assert seen.only_me
    assert "Call the governor" in seen.text
    assert SCRIPT in seen.text
    # The number is there to be tapped, and to be copied where it can't be.
    assert "`+1 303 555 0100` <+13035550100>" in seen.text
    taps += 1
    assert "gov.example" in seen.text
    assert "this week" not in seen.text
    seen = await mara.press("Reached")
    taps += 1
    assert taps == 3
    assert "Counted, without your name" in seen.text
    assert "1 call this week" in seen.text
    again = await mara.press("Voicemail")
    assert "counted for this today already" in again.text
    assert "1 call this week" in again.text
    assert "1 call this week" in (await stage["Olga"].slash("act")).text
    await stage.pass_days(1)
    assert "2 calls this week" in (await mara.press("No answer")).text


async def test_who_may_not_act_gets_nothing(stage: Stage) -> None:
    reference = await add(stage)
    otto = stage["Otto"]
    assert ONLY_MEMBERS in (await otto.slash("act")).text
    forged = await stage.forge(
        f"deeds:1:act:{reference}",
        f"deeds:1:act_done:{reference}:reached",
        f"deeds:1:act_said:{reference}",
        f"deeds:1:look:{ASK}",
        "deeds:1:act:now",
        "deeds:1:act:list",
    )
    for button in forged.buttons:
        seen = await otto.press(button.custom_id, on=forged)
        assert ONLY_MEMBERS in seen.text
    assert (await stage.services.acting.now(stage.actor("Mara"))).actions[0].times == 0


async def test_forged_and_stale_buttons(stage: Stage) -> None:
    reference = await add(stage)
    mara = stage["Mara"]
    shown = await mara.slash("act")
    forged = await stage.forge(
        f"deeds:1:act_done:{reference}:bought",
        f"deeds:1:act_done:{reference}:they_said",
        "deeds:1:act_done:K-99:reached",
        "deeds:1:act:D-1",
        f"deeds:1:look:{ASK}:take",
        f"deeds:1:look:{ASK}:burn",
    )
    for label, said in zip(
        forged.labels,
        (
            BUTTON_GONE,
            BUTTON_GONE,
            NOT_FOUND,
            "is not a reference",
            "Nobody needs to look",
            "Nobody needs to look",
        ),
        strict=True,
    ):
        assert said in (await mara.press(label, on=forged)).text
    await stage.restart()
    assert "Counted" in (await mara.press("Reached", on=shown)).text
    await stage.pass_days(30)
    for label in ("Reached", "They said…"):
        assert "This action ended on" in (await mara.press(label, on=shown)).text
    assert "nothing to do" in (await mara.slash("act")).text


async def test_the_script_is_in_ones_own_language_or_says_which(stage: Stage) -> None:
    reference = await add(stage)
    milo = stage["Milo"]
    seen = await milo.slash("act")
    assert SCRIPT in seen.text
    assert "en inglés" in seen.text
    translating = stage.services.translating
    for field, text in (("title", "Llama a la gobernación"), ("script", "Hola, llamo por las cámaras.")):
        path, typed = f"{reference}.{field}", TranslationTyped(text)
        made = await translating.translate(stage.actor("Olga"), "C-1", "es", path, typed)
        await translating.check(stage.actor("Oscar"), "C-1", "es", path, made.mark)
    seen = await milo.slash("act")
    assert "Llama a la gobernación" in seen.text
    assert "Hola, llamo por las cámaras." in seen.text
    assert "en inglés" not in seen.text.partition("Qué decir")[2]
    assert "Me atendieron" in seen.labels


async def test_what_they_said_becomes_a_report(stage: Stage) -> None:
    await add(stage, ACTION, ASK, "A-3")
    mara = stage["Mara"]
    await mara.slash("act")
    form = await mara.press("They said…")
    assert form.form is not None
    assert [each.kind for each in form.form.fields] == ["choices", "words"]
    seen = await mara.submit({"asks": "A-3", "note": "They will think about it."})
    assert "Sent." in seen.text
    assert "They said on the phone" in seen.text
    assert "1 call this week" in (await mara.slash("act")).text
    assert "They will think about it." in (await stage["Oscar"].slash("desk")).text


async def test_something_else_to_do_and_without_a_number(stage: Stage) -> None:
    await add(stage)
    other = ActionTyped("Write to them", "Dear office", "", "https://gov.example/form", "2026-04-01")
    await add(stage, other)
    mara = stage["Mara"]
    await mara.slash("act")
    seen = await mara.choose("Write to them", menu="Something else to do")
    assert "Write to them" in seen.text
    assert "Done" in seen.labels
    assert "Voicemail" not in seen.labels
    assert "Done 1 time this week" in (await mara.press("Done")).text


async def test_hostile_actions_stay_harmless(stage: Stage) -> None:
    await add(stage, ActionTyped(HOSTILE, HOSTILE * 20, "+1 303 555 0100", "", ""))
    mara, olivia = stage["Mara"], stage["Olivia"]
    for seen in (
        await mara.slash("act"),
        await olivia.slash("act"),
        await mara.slash("demand", demand="D-1"),
    ):
        assert is_harmless(seen)
    assert is_harmless(await stage["Oscar"].slash("manage action", action="K-1"))


async def test_the_demand_leads_to_its_action(stage: Stage) -> None:
    await add(stage)
    mara = stage["Mara"]
    seen = await mara.slash("demand", demand="D-1")
    assert "Act" in seen.labels
    assert "Call the governor" in (await mara.press("Act", on=seen)).text
    assert "Act" not in (await mara.slash("demand", demand="D-2")).labels


async def win(stage: Stage) -> None:
    """Every criterion of the first ask is found fulfilled, and a month goes by."""
    olga, oscar = stage.actor("Olga"), stage.actor("Oscar")
    drafting = stage.services.drafting
    draft = await drafting.start(olga, None, SourceTyped(title="A visit"))
    for target in await drafting.targets(olga, draft.id, ASK):
        typed = FindingTyped(FindingOutcome.FULFILLED, ASK, target.value, "2026-03-01", "It is done.")
        await drafting.add_finding(olga, draft.id, typed)
    review = await drafting.submit(olga, draft.id)
    for item in review.items:
        await stage.services.reviewing.verify(oscar, item.token)
    await stage.pass_days(31)


async def look(stage: Stage, seen: Seen, name: str) -> Seen:
    """Opens the look from a menu."""
    return await stage[name].choose(ASK, menu="Go and look: is it still so?", on=seen)


async def test_a_member_goes_and_looks_and_an_organiser_logs_it(stage: Stage) -> None:
    await win(stage)
    mara, milo, oscar, olga = stage["Mara"], stage["Milo"], stage["Oscar"], stage["Olga"]
    card = await mara.slash("demand", demand="D-1")
    seen = await look(stage, card, "Mara")
    assert "Go and look" in seen.text
    seen = await mara.press("I’ll go and look")
    assert "This look is yours" in seen.text
    other = await milo.slash("act")
    seen = await milo.choose(ASK, menu="Ir a ver", on=other)
    assert "Alguien va en camino" in seen.text
    assert seen.labels == ("Abrir",)
    forged = await stage.forge(f"deeds:1:look:{ASK}:take", f"deeds:1:look:{ASK}:answer")
    assert "Otra persona va en camino" in (await milo.press(forged.labels[0], on=forged)).text
    form = await mara.press("Tell what I saw")
    assert form.form is not None
    today = (stage.now.date() - timedelta(days=1)).isoformat()
    typed = {"outcome": "Undone", "note": "The cameras are on again.", "on": today}
    if any(each.custom_id == "criterion" for each in form.form.fields):
        typed["criterion"] = "a"
    seen = await mara.submit(typed)
    assert "Sent." in seen.text
    assert "Went and looked" in seen.text
    assert "Nobody needs to look" in (await mara.press(forged.labels[1], on=forged)).text
    await stage.post()
    channel = oscar.newest_message("review")
    assert "A member reports" in channel.text
    assert "Mara" not in channel.text
    await oscar.go_to("review").press("Log from this", on=channel)
    seen = await oscar.submit({})
    assert "The cameras are on again." in seen.text
    assert "Undone" in seen.text
    seen = await oscar.press("Finish and send to review")
    assert "1 entry reported" in seen.text
    assert await stage.headline(ASK) == "met"
    review = await stage.services.reviewing.desk(stage.actor("Olga"))
    for item in review.to_verify[0].items:
        await stage.services.reviewing.verify(stage.actor("Olga"), item.token)
    assert await stage.headline(ASK) == "undone"
    assert "Logged and verified" in (await mara.slash("report mine")).text
    assert olga.visible_messages("review")
    async with stage.services.store.read(str(stage.server.id)) as reader:
        (report,) = await reader.find(Report)
    assert report.state is ReportState.TAKEN


async def test_many_things_to_do_are_all_in_reach(stage: Stage) -> None:
    for number in range(30):
        await add(stage, ActionTyped(f"Thing {number:02}", "Say it", "", "", ""))
    mara = stage["Mara"]
    await mara.slash("act")
    seen = await mara.press("Everything there is to do")
    found = {each.label for menu in seen.menus for each in menu.options}
    while "More" in seen.labels:
        seen = await mara.press("More", on=seen)
        found |= {each.label for menu in seen.menus for each in menu.options}
    assert len(found) == 30


async def test_a_member_sees_no_more_than_members(stage: Stage) -> None:
    view = await stage.services.acting.now(stage.actor("Mara", Tier.MEMBER))
    assert view.actions == ()
