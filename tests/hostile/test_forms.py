"""Every form of the bot, every field of it, filled in with everything that people should not send.

A form that is added without an entry in :data:`FORMS` fails here by its name.
"""

import ast
import io
from collections.abc import Awaitable, Callable, Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any, TypeAlias
from uuid import UUID

import pytest

from bot import logs
from bot.demo.simulation import CannotDo, Seen
from bot.demo.simulation import Field as SeenField
from bot.domain.access import Actor, Tier
from bot.domain.vocabulary import (
    ClockMove,
    DeliveryChannel,
    EventKind,
    FindingOutcome,
    OfficialKind,
    ReportState,
    ResponseKind,
    WatchKind,
)
from bot.services.clocks import MoveTyped
from bot.services.delivering import DeliveryTyped
from bot.services.drafting import FindingTyped, ResponseTyped, SourceTyped
from bot.services.managing import OfficialTyped
from bot.services.starting import PlanTyped
from bot.services.typed_records import (
    ActionTyped,
    AnyTyped,
    ContactTyped,
    EventTyped,
    EvidenceTyped,
    OrganisationTyped,
    SourceDetails,
    WatchTyped,
)
from cogs.forms import Form, Kind
from cogs.interactions import Asked
from tests.cogs.conftest import Stage
from tests.cogs.organising import add_digest_channel, change_settings, is_harmless

Open: TypeAlias = "Callable[[Opener], Awaitable[Seen]]"
RECORD_KINDS = {"campaign", "organisation", "contact", "source", "evidence", "event", "action", "watch"}
UNEXPECTED = ("Something went wrong inside Deeds", "Algo falló dentro de Deeds")
AGAIN = "deeds:1:again:"
KEEP = "deeds:1:keep:"
# A word in every hostile text, which the log must never hold.
MARK = "Zircon"

TEXTS = {
    "empty": "",
    "blank": " \t \n ",
    "marks": MARK + "a" + "\u0301" * 4000,
    "right to left": f"\u202e{MARK}gnp.exe\u202c \u2066a\u2069",
    "zero width": "\u200b\u200d\ufeff\u2060",
    "NUL": f"{MARK}\x00\x07",
    "surrogate": f"{MARK}\ud800",
    "everyone": f"@everyone <@&1> {MARK}",
    "link": f"[{MARK}](https://evil.example/)",
    "fence": f"```\n{MARK}",
}
DATES = ("2026-02-31", "next Tuesday", "0000", "9999-01-01", "2026-13")
REFERENCES = ("D-99999", "R-99999", "S-99999", "\u202eD-1", "D-1; DROP", "other server D-1")
ADDRESSES = (
    "https://user:word@city.example/",
    "javascript:alert(1)",
    "https://city.example/a b",
    "//city.example/",
)
DATE_KEYS = {"on", "due", "since", "published", "deadline", "until", "verified"}
REFERENCE_KEYS = {"entry", "source", "reference", "asks"}
ADDRESS_KEYS = {"url", "source", "archive_url"}
# What is right in a field, where a plain sentence is not.
RIGHT = {
    **dict.fromkeys(DATE_KEYS, "2026-02-28"),
    "until": "2026-03-30",
    "deadline": "2026-12-31",
    "published": "2026-02",
    "url": "https://city.example/page",
    "archive_url": "https://archive.example/page",
    "fetch_hosts": "city.example",
    "days": "10",
    "retention_days": "400",
    "quotation_language": "es",
    "window": "21",
    "at": "09:00",
    "quiet_from": "22:00",
    "quiet_until": "08:00",
    "language": "es",
    "number": "+1 303 555 0100",
    "criteria": "The contract is ended",
    "zone": "America/Denver",
    "holidays": "US",
    "law": "",
    "entry": "R-1",
    "reference": "O-1",
}


def right(title: str, key: str) -> str:
    """What is right in a field."""
    if key == "source":
        return "" if title.endswith("evidence") else "Letter of the office"
    return RIGHT.get(key, "Plainly said")


# How each form is opened


class Opener:
    """Somebody who has what a form needs made anew and presses what opens it."""

    def __init__(self, stage: Stage, name: str) -> None:
        self.stage = stage
        self.name = name
        self.services = stage.services
        self.made = 0

    @property
    def oscar(self) -> Actor:
        """An organiser who is neither of those that fill in forms."""
        return self.stage.actor("Oscar")

    @property
    def stella(self) -> Actor:
        """Another one."""
        return self.stage.actor("Stella")

    async def press(self, *parts: object) -> Seen:
        custom_id = ":".join(("deeds", "1", *map(str, parts)))
        forged = await self.stage.forge(custom_id)
        return await self.stage[self.name].press(custom_id, on=forged)

    async def choose(self, custom_id: str, value: str) -> Seen:
        forged = await self.stage.forge(f"deeds:1:{custom_id}", values=(value,))
        return await self.stage[self.name].choose(value, on=forged)

    async def campaign(self) -> tuple[str, str, str]:
        """A new campaign of one office and one demand: its reference, the demand's and the ask's."""
        self.made += 1
        slug = f"made-up-{self.name.lower()}-{self.made}"
        made = await self.stage.build_campaign(officials=1, demands=1, slug=slug)
        cell = (await self.services.boards.board(self.oscar, made)).cells[0]
        return made, cell.demand, cell.reference

    async def draft(self, campaign: str, *, kind: ResponseKind | None = None, ask: str = "") -> UUID:
        """A draft of whoever opens forms, with one line if a kind is given."""
        actor = self.stage.actor(self.name)
        view = await self.services.drafting.start(actor, campaign, SourceTyped(title="Made-up minutes"))
        if kind is not None:
            typed = ResponseTyped(kind=kind, asks=[ask], summary="Plainly said")
            await self.services.drafting.add_response(actor, view.id, typed)
        return view.id

    async def reported(self, kind: ResponseKind = ResponseKind.SUPPORTS, due: str = "") -> str:
        """The token of what Oscar reports of a new campaign's office."""
        campaign, _, ask = await self.campaign()
        drafting = self.services.drafting
        view = await drafting.start(self.oscar, campaign, SourceTyped(title="Made-up minutes"))
        typed = ResponseTyped(kind=kind, asks=[ask], on="2026-01-10", due=due, summary="Plainly said")
        await drafting.add_response(self.oscar, view.id, typed)
        return (await drafting.submit(self.oscar, view.id)).items[0].token

    async def said(self, kind: ResponseKind = ResponseKind.SUPPORTS, due: str = "") -> str:
        """The reference of what Oscar reported and Stella verified."""
        token = await self.reported(kind, due)
        return (await self.services.reviewing.verify(self.stella, token)).line.reference

    async def found(self, campaign: str, ask: str) -> list[str]:
        """What Oscar found fulfilled and Stella verified, until the ask is done."""
        drafting = self.services.drafting
        view = await drafting.start(self.oscar, campaign, SourceTyped(title="A visit"))
        day = (self.stage.now - timedelta(days=2)).date().isoformat()
        for target in await drafting.targets(self.oscar, view.id, ask):
            typed = FindingTyped(FindingOutcome.FULFILLED, ask, target.value, day, "It is done.")
            await drafting.add_finding(self.oscar, view.id, typed)
        items = (await drafting.submit(self.oscar, view.id)).items
        return [
            (await self.services.reviewing.verify(self.stella, each.token)).line.reference for each in items
        ]

    async def promised(self) -> str:
        """The promise of an office whose day is over."""
        return await self.said(ResponseKind.COMMITS, "2026-02-20")

    async def disputed(self) -> str:
        """What Stella says is wrong."""
        return (
            await self.services.disputes.contest(self.stella, await self.said(), "It is not so")
        ).reference

    async def delivered(self) -> str:
        """An ask whose clock runs."""
        _, _, ask = await self.campaign()
        typed = DeliveryTyped([ask], DeliveryChannel.LETTER, "2026-02-25", "A stamped copy")
        await self.services.delivering.deliver(self.oscar, typed)
        return ask

    async def record(self, typed: AnyTyped) -> str:
        campaign, _, _ = await self.campaign()
        view = await self.services.records.add(self.oscar, typed, campaign=campaign)
        return view.record.reference

    async def may_report(self) -> None:
        """Nobody has more than a few reports open."""
        actor = self.stage.actor(self.name)
        for each in await self.services.reporting.mine(actor):
            if each.state is ReportState.OPEN:
                await self.services.reporting.withdraw(actor, each.reference)

    async def report(self) -> str:
        """What Milo reports."""
        _, _, ask = await self.campaign()
        milo = self.stage.actor("Milo", Tier.MEMBER)
        for each in await self.services.reporting.mine(milo):
            if each.state is ReportState.OPEN:
                await self.services.reporting.withdraw(milo, each.reference)
        report = await self.services.reporting.report_link(milo, ask, "https://city.example/page", "")
        return report.reference

    async def plan(self) -> UUID:
        """A campaign that whoever opens forms has begun to write."""
        typed = PlanTyped("Made-up plan", "", "Mayor", "Open the books")
        return (await self.services.starting.start(self.stage.actor(self.name), typed)).id


async def _source(by: Opener) -> Seen:
    campaign, _, _ = await by.campaign()
    return await by.press("log_start", campaign)


async def _response(by: Opener) -> Seen:
    campaign, _, _ = await by.campaign()
    return await by.press("log_response", await by.draft(campaign))


async def _new_office(by: Opener) -> Seen:
    campaign, _, ask = await by.campaign()
    draft = await by.draft(campaign, kind=ResponseKind.REFERRED, ask=ask)
    shown = await by.choose(f"log_tell:{draft}", "1")
    # Where there is no other office to refer to, the form opens at once.
    return await by.stage[by.name].choose("new", on=shown) if shown.menus else shown


async def _finding(by: Opener) -> Seen:
    campaign, _, _ = await by.campaign()
    return await by.press("log_finding", await by.draft(campaign))


async def _vote(by: Opener) -> Seen:
    campaign, _, _ = await by.campaign()
    shown = await by.press("log_vote", await by.draft(campaign))
    person = by.stage[by.name]
    shown = await person.choose(shown.menus[0].options[0].value, menu=shown.menus[0].custom_id, on=shown)
    done = next(each.custom_id for each in shown.buttons if ":pick_done:" in each.custom_id)
    return await person.press(done, on=shown)


async def _undo(by: Opener) -> Seen:
    # One's own change, which nothing rests on yet.
    actor = by.stage.actor(by.name)
    typed = OfficialTyped("Made-up office", OfficialKind.AGENCY)
    await by.services.managing.add_official(actor, typed)
    return await by.press("undo", "sure", await by.stage.changes())


def _edit(part: str) -> Open:
    async def opening(by: Opener) -> Seen:
        return await by.press("edit", await by.said(), part)

    return opening


async def _edit_finding(by: Opener) -> Seen:
    campaign, _, ask = await by.campaign()
    return await by.press("edit", (await by.found(campaign, ask))[0], "words")


async def _withdraw_entry(by: Opener) -> Seen:
    return await by.press("withdraw", await by.said())


async def _reject(by: Opener) -> Seen:
    return await by.press("reject", await by.reported())


async def _verify(by: Opener) -> Seen:
    return await by.press("verify", await by.reported())


async def _narrow(by: Opener) -> Seen:
    reference = await by.said()
    proposed = await by.services.publishing.propose(by.oscar, reference)
    assert proposed.bundle is not None
    await by.services.publishing.decide(by.stella, proposed.bundle, confirm=True)
    return await by.press("publish", "narrow", reference)


async def _follow(by: Opener) -> Seen:
    _, demand, _ = await by.campaign()
    return await by.stage[by.name].slash("digest follow", about=demand)


async def _find(by: Opener) -> Seen:
    return await by.press("find", "new")


async def _schedule(by: Opener) -> Seen:
    await by.campaign()
    for each in await by.services.digests.schedules(by.oscar):
        await by.services.digests.remove_schedule(by.oscar, each.id)
    return await by.press("schedule", "new", "add")


async def _edit_demand(by: Opener) -> Seen:
    _, demand, _ = await by.campaign()
    return await by.press("manage", "edit", demand)


async def _add_demand(by: Opener) -> Seen:
    campaign, _, _ = await by.campaign()
    return await by.stage[by.name].slash("manage demand", campaign=campaign)


async def _add_official(by: Opener) -> Seen:
    return await by.stage[by.name].slash("manage official")


async def _edit_official(by: Opener) -> Seen:
    await by.campaign()
    return await by.press("manage", "official", "O-1")


async def _letter(by: Opener) -> Seen:
    return await by.press("letter", await by.promised(), "write", "en")


async def _letter_delivery(by: Opener) -> Seen:
    promise = await by.promised()
    view = await by.services.letters.write(by.oscar, promise, "We write about your promise.", "en")
    return await by.press("letter", promise, "deliver", view.letters[0].reference)


async def _zone(by: Opener) -> Seen:
    return await by.press("setup", "language", "zone")


async def _retention(by: Opener) -> Seen:
    return await by.press("setup", "overview", "retention")


def _hold(*, held: bool) -> Open:
    async def opening(by: Opener) -> Seen:
        _, demand, _ = await by.campaign()
        if held:
            steward = by.stage.actor("Stella", Tier.STEWARD)
            await by.services.retention.hold(steward, demand, True, "A court asked for it")
        return await by.press("hold", demand)

    return opening


async def _dispute(by: Opener) -> Seen:
    return await by.press("dispute", await by.said())


def _decide(how: str) -> Open:
    async def opening(by: Opener) -> Seen:
        return await by.press("decide", await by.disputed(), how)

    return opening


def _clock(move: ClockMove) -> Open:
    async def opening(by: Opener) -> Seen:
        ask = await by.delivered()
        if move is ClockMove.RESUME:
            paused = MoveTyped("They asked for it", "2026-02-27", "")
            await by.services.clocks.move(by.oscar, ask, "reply", ClockMove.PAUSE, paused)
        return await by.press("clock", ask, move.value, "reply")

    return opening


def _window(which: str) -> Open:
    async def opening(by: Opener) -> Seen:
        return await by.press("clock", await by.delivered(), which)

    return opening


def _add_record(kind: str) -> Open:
    async def opening(by: Opener) -> Seen:
        campaign, _, _ = await by.campaign()
        of = {"campaign": campaign} if kind in ("event", "action", "evidence", "watch") else {}
        return await by.stage[by.name].slash(f"manage {kind}", **of)

    return opening


def _edit_record(typed: AnyTyped) -> Open:
    async def opening(by: Opener) -> Seen:
        return await by.press("record", await by.record(typed), "edit")

    return opening


async def _edit_campaign(by: Opener) -> Seen:
    campaign, _, _ = await by.campaign()
    return await by.press("record", campaign, "edit")


async def _add_contact(by: Opener) -> Seen:
    await by.campaign()
    return await by.press("contact", "O-1")


async def _edit_contact(by: Opener) -> Seen:
    await by.campaign()
    typed = ContactTyped(DeliveryChannel.EMAIL, "clerk@city.example")
    view = await by.services.records.add(by.oscar, typed, official="O-1")
    return await by.press("record", view.record.id, "edit")


async def _withdraw(by: Opener) -> Seen:
    return await by.press("record", await by.record(OrganisationTyped("Made-up union")), "withdraw")


async def _restore(by: Opener) -> Seen:
    reference = await by.record(OrganisationTyped("Made-up union"))
    await by.services.records.withdraw(by.oscar, reference, "Twice on record")
    return await by.press("record", reference, "restore")


async def _translate(by: Opener) -> Seen:
    campaign, demand, _ = await by.campaign()
    return await by.press("translate", campaign, "es", "write", f"{demand}.title")


async def _translate_file(by: Opener) -> Seen:
    campaign, _, _ = await by.campaign()
    return await by.press("translate", campaign, "es", "file")


async def _lifecycle(by: Opener) -> Seen:
    _, demand, _ = await by.campaign()
    return await by.press("status", demand, "lifecycle")


async def _headline(by: Opener) -> Seen:
    _, demand, ask = await by.campaign()
    return await by.press("status", demand, "headline", ask)


async def _redact_which(by: Opener) -> Seen:
    await by.campaign()
    return await by.press("audit", "redact")


async def _redact(by: Opener) -> Seen:
    typed = OfficialTyped("Made-up person", OfficialKind.AGENCY)
    office = await by.services.managing.add_official(by.oscar, typed)
    person = by.stage[by.name]
    await by.press("audit", "redact")
    shown = await person.submit({"reference": office.reference})
    while shown.menus:
        shown = await person.choose(shown.menus[0].options[0].value, on=shown)
    return await person.press(shown.buttons[0].custom_id, on=shown)


async def _delivery(by: Opener) -> Seen:
    campaign, _, _ = await by.campaign()
    shown = await by.press("deliver", campaign)
    while shown.menus:
        shown = await by.stage[by.name].choose(shown.menus[0].options[0].value, on=shown)
    return shown


async def _reply(by: Opener) -> Seen:
    _, _, ask = await by.campaign()
    return await by.press("reply", ask)


async def _report(by: Opener) -> Seen:
    await by.may_report()
    await by.campaign()
    shown = await by.press("report", "new")
    while shown.menus:
        shown = await by.stage[by.name].choose(shown.menus[0].options[0].value, on=shown)
    return shown


def _report_decided(how: str) -> Open:
    async def opening(by: Opener) -> Seen:
        return await by.press("report", await by.report(), how)

    return opening


async def _they_said(by: Opener) -> Seen:
    await by.may_report()
    campaign, _, ask = await by.campaign()
    view = await by.services.records.add(by.oscar, ActionTyped("Call them", "Say so."), campaign=campaign)
    reference = view.record.reference
    await by.services.records.link(by.oscar, reference, "asks", [(ask, "")])
    return await by.press("act_said", reference)


async def _look(by: Opener) -> Seen:
    await by.may_report()
    campaign, _, ask = await by.campaign()
    await by.found(campaign, ask)
    await by.stage.pass_days(31)
    return await by.press("look", ask, "answer")


async def _hosts(by: Opener) -> Seen:
    return await by.press("setup", "sources", "hosts")


async def _document(by: Opener) -> Seen:
    campaign, _, _ = await by.campaign()
    return await by.press("source", await by.draft(campaign), "take")


async def _start(by: Opener) -> Seen:
    return await by.press("start", "new")


async def _start_file(by: Opener) -> Seen:
    return await by.press("start", "file")


def _plan(*what: str) -> Open:
    async def opening(by: Opener) -> Seen:
        return await by.press("start", what[0], await by.plan(), *what[1:])

    return opening


EVENT = EventTyped("Hearing", next(iter(EventKind)), "2026-04-01")
FORMS: dict[str, Open] = {
    "form-source": _source,
    "form-response": _response,
    "form-new-office": _new_office,
    "form-finding": _finding,
    "form-vote": _vote,
    "form-undo": _undo,
    "form-edit of words": _edit("words"),
    "form-edit of kind": _edit("kind"),
    "form-edit of finding": _edit_finding,
    "form-right-source": _edit("source"),
    "form-withdraw": _withdraw_entry,
    "form-reject": _reject,
    "form-narrow": _narrow,
    "form-find": _find,
    "form-schedule-title": _schedule,
    "form-follow-title": _follow,
    "form-demand-add-title": _add_demand,
    "form-demand-edit-title": _edit_demand,
    "form-official-add-title": _add_official,
    "form-official-edit-title": _edit_official,
    "form-letter": _letter,
    "form-letter-delivery": _letter_delivery,
    "form-setup-zone-title": _zone,
    "form-setup-retention-title": _retention,
    "form-setup-hosts-title": _hosts,
    "form-document": _document,
    "form-hold-title": _hold(held=False),
    "form-hold-lift-title": _hold(held=True),
    "form-dispute": _dispute,
    "form-uphold": _decide("upheld"),
    "form-dismiss": _decide("dismissed"),
    **{f"form-clock-{each.value}": _clock(each) for each in ClockMove},
    "form-window": _window("window"),
    "form-campaign-window": _window("campaign"),
    "form-add-organisation": _add_record("organisation"),
    "form-add-source": _add_record("source"),
    "form-add-evidence": _add_record("evidence"),
    "form-add-event": _add_record("event"),
    "form-add-action": _add_record("action"),
    "form-add-watch": _add_record("watch"),
    "form-add-contact": _add_contact,
    "form-edit-campaign": _edit_campaign,
    "form-edit-organisation": _edit_record(OrganisationTyped("Made-up union")),
    "form-edit-source": _edit_record(SourceDetails("Made-up minutes")),
    "form-edit-evidence": _edit_record(EvidenceTyped("A count")),
    "form-edit-event": _edit_record(EVENT),
    "form-edit-action": _edit_record(ActionTyped("Call them", "Say so.")),
    "form-edit-watch": _edit_record(WatchTyped(WatchKind.FEED, "https://news.example/feed", "News")),
    "form-edit-contact": _edit_contact,
    "form-record-withdraw": _withdraw,
    "form-record-restore": _restore,
    "form-translate": _translate,
    "form-translate-file": _translate_file,
    "form-status-lifecycle-title": _lifecycle,
    "form-status-headline-title": _headline,
    "form-redact-which-title": _redact_which,
    "form-redact-title": _redact,
    "form-delivery": _delivery,
    "form-reply": _reply,
    "form-report-title": _report,
    "form-report-dismiss": _report_decided("dismiss"),
    "form-report-same": _report_decided("same"),
    "form-they-said-title": _they_said,
    "form-start": _start,
    "form-start-file": _start_file,
    "form-start-names": _plan("names"),
    "form-start-offices-title": _plan("offices"),
    "form-start-demands-title": _plan("demands"),
    "form-start-criteria": _plan("own", "1"),
    # Last, as a month goes by for it.
    "form-look-title": _look,
}
# Fields that nobody is asked about, since what stands in them is public by its nature: an office's own
# contact, the words and the number of an action, an office's own words, and the letter that names them;
# and what somebody looks for, which is kept nowhere.
NOT_ASKED = {
    "form-find": {"words"},
    "form-letter": {"text"},
    "form-reply": {"reply"},
    "form-add-contact": {"value"},
    "form-edit-contact": {"value"},
    "form-add-action": {"script", "number"},
    "form-edit-action": {"script", "number"},
    "form-translation": {"script"},
}
PRIVATE = "303-555-0142"
# Forms without a field that people type into.
NOTHING_TYPED = {"form-verify", "form-verify-all"}


def title_of(name: str) -> str:
    """The message of a form's title; where several forms share one, a word tells them apart."""
    return name.partition(" ")[0]


def titles() -> Iterator[tuple[str, str]]:
    """Every message outside of a field that begins as a form's title does, and the file that names it."""
    for file in sorted(Path("cogs").glob("*.py")):
        tree = ast.parse(file.read_text(encoding="utf-8"))
        within: set[ast.AST] = set()
        for node in ast.walk(tree):
            if not isinstance(node, ast.Call):
                continue
            called = ast.unparse(node.func)
            if called.endswith(("Field", "replace", "_worded", "plain")):
                within.update(ast.walk(node))
            elif called == "message_id":
                within.update(ast.walk(node))
                yield from ((file.name, each) for each in _built(node))
        for node in ast.walk(tree):
            if isinstance(node, ast.Constant) and str(node.value).startswith("form-") and node not in within:
                yield file.name, str(node.value)


def _built(call: ast.Call) -> Iterator[str]:
    """The titles that a message is one of."""
    head = call.args[0].value if isinstance(call.args[0], ast.Constant) else ""
    kinds: dict[str, set[str]] = {
        "form-add": RECORD_KINDS - {"campaign"},
        "form-edit": RECORD_KINDS,
        "form-clock": {each.value for each in ClockMove},
    }
    if isinstance(head, str) and head.startswith("form-") and head not in ("form-clock-on", "form-checklist"):
        for each in kinds.get(head, {"of an unknown kind"}):
            yield f"{head}-{each}"


def test_every_form_of_the_bot_is_here() -> None:
    """A form that is not in :data:`FORMS` is filled in by nobody: add how it is opened."""
    known = set(map(title_of, FORMS))
    named = {title: file for file, title in titles()}
    missing = {title: file for title, file in named.items() if title not in known | NOTHING_TYPED}
    assert not missing, f"no entry in FORMS of {__file__} for {missing}"
    assert known <= set(named), "a form that is no more"


# Filling them in


@pytest.fixture
async def forms(empty_stage: Stage, monkeypatch: pytest.MonkeyPatch) -> tuple[Stage, list[Form]]:
    """A server without campaigns, and every form that the bot opened in it, the newest last."""
    opened: list[Form] = []
    door = empty_stage.bots[-1].door
    ask = door.ask

    async def noted(asked: Asked, form: Form) -> None:
        opened.append(form)
        await ask(asked, form)

    monkeypatch.setattr(door, "ask", noted)
    people = [empty_stage.actor(each).person for each in ("Stella", "Olga", "Olivia")]
    await empty_stage.services.setup.name_stewards(empty_stage.actor("Stella", Tier.STEWARD), people)
    await change_settings(empty_stage, digest_channels=[add_digest_channel(empty_stage)])
    return empty_stage, opened


def cases(key: str) -> dict[str, str]:
    """What is sent in a field, by a name for it."""
    found = dict(TEXTS)
    for keys, texts in ((DATE_KEYS, DATES), (REFERENCE_KEYS, REFERENCES), (ADDRESS_KEYS, ADDRESSES)):
        if key in keys:
            found |= {each: each for each in texts}
    return found


def filled(form: Form, fields: tuple[SeenField, ...]) -> dict[str, str | tuple[str, bytes]]:
    """A form filled in rightly; what is chosen already stays."""
    values: dict[str, str | tuple[str, bytes]] = {}
    for each in fields:
        if each.kind == "words":
            values[each.custom_id] = right(form._title, each.custom_id)
        elif each.kind == "files":
            values[each.custom_id] = ("sheet.csv", b"no sheet")
        elif each.options and each.required and not any(option.chosen for option in each.options):
            values[each.custom_id] = each.options[0].value
    return values


def faults_of(seen: Seen, name: str) -> Iterator[str]:
    """What is wrong with an answer, whatever it says."""
    if not seen.answered or not seen.text.strip():
        yield "silence"
    if any(each in seen.text for each in UNEXPECTED):
        yield "unexpected"
    if seen.text and not seen.only_me:
        yield "shown to everybody"
    if not is_harmless(seen):
        yield "alive"
    if seen.text.count("```") % 2:
        yield "a fence stays open"
    refusals = [each for each in seen.text.splitlines() if each.startswith(("✖", "•"))]
    for line in refusals:
        if line.count(". ") > 1 or ("(" in line and "_" in line):
            yield f"more than a sentence: {line}"
        if name == "Olivia" and any(
            each in f" {line} " for each in (" the ", " is ", " not ", " of ", " to ")
        ):
            yield f"not in Spanish: {line}"


@pytest.fixture
def log() -> Iterator[io.StringIO]:
    """What a host's log holds."""
    held = io.StringIO()
    logs.configure("info", "json", held)
    yield held
    logs.configure()


class Walk:
    """One person filling in one form again and again."""

    def __init__(self, opener: Opener, opened: list[Form], title: str) -> None:
        self.opener = opener
        self.person = opener.stage[opener.name]
        self.opened = opened
        self.name = opener.name
        self.title = title
        self.form: Seen | None = None
        self.faults: list[str] = []
        # Whether what was sent last was held back with the question whether it is public.
        self.held = False

    async def open(self) -> Seen:
        """The form, as it came back or made anew."""
        if self.form is None:
            self.form = await FORMS[self.title](self.opener)
        assert self.form.form is not None, (self.title, self.form.text)
        assert self.opened[-1]._title == title_of(self.title)
        return self.form

    async def keys(self) -> list[tuple[str, int]]:
        """The fields that are typed into, each with the most that fits."""
        await self.open()
        fields = self.opened[-1]._fields
        return [(each.key, each.longest) for each in fields if each.kind in (Kind.LINE, Kind.PARAGRAPH)]

    async def send(self, case: str, **typed: str) -> None:
        """Sends it with these texts in their fields, and looks at what comes back."""
        form = await self.open()
        assert form.form is not None
        values = filled(self.opened[-1], form.form.fields) | typed
        self.form = None
        try:
            seen = await self.person.submit(values, form=form)
        except CannotDo:
            # Discord itself sends no form that lacks what has to be filled in.
            if all(typed.values()):
                raise
            self.form = form
            return
        where = f"{self.title} {'+'.join(typed)} ({case})"
        self.faults += [f"{where}: {each}: {seen.text[:300]!r}" for each in faults_of(seen, self.name)]
        self.held = any(each.custom_id.startswith(KEEP) for each in seen.buttons)
        again = next((each.custom_id for each in seen.buttons if each.custom_id.startswith(AGAIN)), None)
        if again is not None:
            await self.reopen(where, again, seen, values)
        elif "✖" in seen.text:
            self.faults.append(f"{where}: nothing kept: {seen.text[:200]!r}")

    async def reopen(self, where: str, again: str, seen: Seen, values: dict[str, Any]) -> None:
        """*Open the form again* shows what was typed."""
        back = await self.person.press(again, on=seen)
        if back.form is None:
            self.faults.append(f"{where}: does not open again: {back.text[:200]!r}")
            return
        for each in back.form.fields:
            if each.kind == "words" and each.value != values[each.custom_id]:
                self.faults.append(f"{where}: {each.custom_id} lost: {each.value!r}")
        self.form = back


@pytest.mark.slow
@pytest.mark.parametrize("title", FORMS)
async def test_every_field_of_every_form_takes_anything(
    forms: tuple[Stage, list[Form]], title: str, log: io.StringIO
) -> None:
    """Every text in every field, the others filled in rightly, by somebody who reads English."""
    stage, opened = forms
    walk = Walk(Opener(stage, "Olga"), opened, title)
    for key, longest in await walk.keys():
        for case, text in cases(key).items():
            await walk.send(case, **{key: text[:longest]})
    assert not walk.faults, "\n".join(walk.faults)
    assert MARK not in log.getvalue()


@pytest.mark.slow
async def test_every_form_answers_in_the_persons_language(
    forms: tuple[Stage, list[Form]], log: io.StringIO
) -> None:
    """Every form once, each field of it with another text, by somebody who reads Spanish."""
    stage, opened = forms
    opener, faults, number = Opener(stage, "Olivia"), list[str](), 0
    for title in FORMS:
        walk = Walk(opener, opened, title)
        typed = {}
        for key, longest in await walk.keys():
            choices = list(cases(key).values())
            number += 1
            typed[key] = choices[number % len(choices)][:longest]
        await walk.send("all at once", **typed)
        faults += walk.faults
    assert not faults, "\n".join(faults)
    assert MARK not in log.getvalue()


@pytest.mark.slow
async def test_every_field_but_the_public_ones_is_asked_about(forms: tuple[Stage, list[Form]]) -> None:
    """A telephone number is held back in every field that has room for one."""
    stage, opened = forms
    opener, wrong = Opener(stage, "Olga"), list[str]()
    for title in FORMS:
        walk = Walk(opener, opened, title)
        for key, longest in await walk.keys():
            if longest < len(PRIVATE):
                continue
            await walk.send("private", **{key: PRIVATE})
            if walk.held is (key in NOT_ASKED.get(title, set())):
                wrong.append(f"{title} {key}")
    assert not wrong
