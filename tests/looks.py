"""A gallery of everything that people see, in every language: ``make looks``.

A bot in a simulated server is walked through as its steward, its members and its channels see it; Chromium
shows each answer, card, form, picture and post on a page as narrow as a phone. The pages end in one HTML file
with a row for each and a column for each language. Nobody's tests look at it: people do. What cannot be taken
is noted in ``missed.txt``; a run that was cut short goes on where it stopped.
"""

import argparse
import asyncio
import html
import json
import re
import struct
import sys
import tempfile
import traceback
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Mapping, Sequence
from contextlib import asynccontextmanager, contextmanager, suppress
from pathlib import Path
from typing import Any

from discord.http import Route
from fluent.syntax import ast

from bot.demo.simulation import CannotDo, Preview, Seen
from bot.domain.access import Tier
from bot.domain.errors import DeedsError
from bot.domain.following import Pace
from bot.domain.leads import LeadKind, LeadNote, NoteKind
from bot.domain.vocabulary import (
    Cadence,
    ClockMove,
    DeliveryChannel,
    EventKind,
    Fetching,
    FindingOutcome,
    NonAnswer,
    OfficialKind,
    ResponseKind,
    Visibility,
    WatchKind,
)
from bot.i18n import Languages
from bot.i18n.languages import MESSAGES
from bot.i18n.messages import nodes, read_folder
from bot.rendering.direction import facing
from bot.rendering.errors import error_sheet
from bot.services.clocks import MoveTyped
from bot.services.delivering import DeliveryTyped
from bot.services.drafting import FindingTyped, ResponseTyped, SourceTyped
from bot.services.following import FollowTyped
from bot.services.managing import OfficialTyped
from bot.services.typed_records import (
    ActionTyped,
    ContactTyped,
    EventTyped,
    EvidenceTyped,
    OrganisationTyped,
    WatchTyped,
)
from bot.sources.outside import Outside
from bot.storage.migrating import migrate
from cogs.forms import Form
from cogs.interactions import Asked
from tests.browser import BrowserError, PreviewBrowser
from tests.cogs.conftest import GENERAL, REVIEW, Stage, staged
from tests.cogs.organising import add_digest_channel, change_settings
from tests.cogs.test_leads import noticed
from tests.cogs.test_translating import the_file
from tests.hostile import test_forms as the_forms
from tests.hostile.test_matrix import commands, filled
from tests.picture import chromium
from tests.services.test_documents import HOST, PAGE, STORY
from tests.sources.feeds import item, rss
from tests.sources.web import made_up_web, reply

WIDTH, HEIGHT = 400, 3600
DIALOG, TITLE = ".modal-dialog", ".modal-title"
# Only what is looked at is shown, and a form in its whole length.
_STYLE = (
    "article.channel-message:not(:is(%s)) {display: none !important}"
    ".modal-dialog, .modal-body {max-height: none !important; overflow: visible !important}"
    "#channel-composer, #new-messages {display: none !important}"
)
_SHOWN = """
((style) => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(style);
  document.adoptedStyleSheets = [sheet];
})(%s)
"""
# Pictures arrive after the words around them.
_DRAWN = """
(async () => {
  const waiting = () => [...document.images].some((each) => each.offsetParent && !each.naturalWidth);
  for (let turn = 0; turn < 50 && waiting(); turn++) await new Promise((go) => setTimeout(go, 100));
})()
"""
# How the Discord of somebody who reads a language is set; it has no Arabic.
LOCALES = {"en": "en-US", "es": "es-ES", "fr": "fr", "ar": "en-US"}
WHO = "Stella"
LAST = ("deeds:1:setup", "deeds:1:privacy")
MOST = 260
# How often a picture is tried again, and how long the page may take (in seconds): the machine may be busy.
PATIENT, WAIT = 1, 20
# After how many steps what they showed is drawn.
FEW = 8
# One colour packs into 0.009 bytes a point, the emptiest form into 0.11: see refuse_blank().
LEAST = 0.05
_VARIABLE = re.compile(r"\b[A-Z]{1,2}-\d+\b|[0-9a-f]{8}-[0-9a-f-]{27}|\b\d+\b|\b[0-9a-zA-Z_-]{16,}\b")


class Gallery:
    """Where the pictures of one language go, numbered in the order in which they were taken.

    A picture that is there already is not taken again.
    """

    def __init__(self, language: str, folder: Path, stage: Stage, browser: PreviewBrowser) -> None:
        self.language = language
        self.folder = folder
        self.stage = stage
        self._browser = browser
        self._page: Preview | None = None
        self._names: dict[str, int] = {}
        self._said: set[str] = set()
        self._waiting: dict[str, Path] = {}
        self._steps = 0

    @asynccontextmanager
    async def looking(self, name: str, channel: str = GENERAL) -> AsyncIterator[None]:
        """Opens a channel as somebody sees it; what was taken there is drawn at the latest when it closes."""
        async with self.stage.discord.preview(channel, [self.stage[name]]) as self._page:
            await self._browser.open(self._page.url)
            yield
            await self.develop()

    @contextmanager
    def noting(self, name: str) -> Iterator[None]:
        """What fails is written down, and the walk goes on."""
        try:
            yield
        except CannotDo:
            return
        except Exception:
            with (self.folder / "missed.txt").open("a", encoding="utf-8") as notes:
                notes.write(f"{name}\n{traceback.format_exc(limit=-4)}\n")

    async def take(self, name: str, seen: Seen) -> None:
        """A picture of a message or form, under a name; a second one of that name gets a number.

        What reads the same as an earlier one is taken once. Messages are drawn a few at a time.
        """
        count = self._names[name] = self._names.get(name, 0) + 1
        file = self.folder / re.sub(r"[^\w.-]+", "-", f"{name}.{count}" if count > 1 else name)
        said = told(seen)
        if alike(said) in self._said:
            return
        self._said.add(alike(said))
        file.with_name(file.name + ".txt").write_text(said, encoding="utf-8")
        picture = file.with_name(file.name + ".png")
        if picture.exists():
            return
        if seen.form is not None:
            await self._patiently(name, lambda: self._draw_form(picture, seen))
        else:
            self._waiting[f'article[data-message-id="{seen.message_id}"]'] = picture

    async def draw(self) -> None:
        """Draws the messages that wait for it: before one of them becomes another one."""
        if self._waiting:
            await self._patiently(", ".join(each.name for each in self._waiting.values()), self._draw)
            self._waiting.clear()

    async def develop(self, *, every: int = 1) -> None:
        """Draws the messages that wait for it and empties the channel, one time in so many.

        A long channel takes long to show, and only its end. What was shown in it can't be pressed after that.
        """
        self._steps += 1
        if self._steps >= every:
            await self.draw()
            self.stage.server.clear(GENERAL)
            self._steps = 0

    async def _patiently(self, name: str, draw: Callable[[], Awaitable[None]]) -> None:
        with self.noting(name):
            for left in range(PATIENT, -1, -1):
                try:
                    return await draw()
                except BrowserError:
                    if not left:
                        raise
                    assert self._page is not None
                    with suppress(BrowserError):
                        await self._browser.open(self._page.url)

    async def _show(self, seen: Seen) -> None:
        assert self._page is not None
        await self._page.show(seen)
        await self._browser.idle()
        await self._browser.evaluate(_SHOWN % json.dumps(_STYLE % ", ".join([*self._waiting, "#none"])))

    async def _draw_form(self, picture: Path, seen: Seen) -> None:
        await self._show(seen)
        assert seen.form is not None
        await self._browser.wait_for(seen.form.title, selector=TITLE)
        await self._photograph(picture, DIALOG)
        # The next form may have the same title.
        await self._show(Seen())
        await self._browser.wait_gone("", selector=DIALOG)

    async def _draw(self) -> None:
        await self._show(Seen())
        for message in self._waiting:
            await self._browser.wait_for("", selector=message)
        await self._browser.evaluate(_DRAWN)
        for message, picture in self._waiting.items():
            await self._photograph(picture, message)

    async def _photograph(self, picture: Path, selector: str) -> None:
        # Inside of the window: beyond it Chromium lays the page out anew, and where that fails draws nothing.
        await self._browser.screenshot(picture, selector=selector, beyond=False)
        refuse_blank(picture)

    async def say(self, name: str, components: Sequence[Mapping[str, Any]]) -> None:
        """A picture of a message that is said again where the browser looks."""
        stage = self.stage
        route = Route("POST", "/channels/{channel_id}/messages", channel_id=stage.server.channel_id(GENERAL))
        body = {"flags": 1 << 15, "components": list(components)}
        await stage.bots[-1].http.request(route, json=body)
        await self.take(name, stage[WHO].newest_message(GENERAL))
        await self.develop()


def refuse_blank(picture: Path) -> None:
    """Throws a PNG away that shows one colour and hardly more. Raises ``BrowserError``."""
    content = picture.read_bytes()
    width, height = struct.unpack(">II", content[16:24])
    if len(content) < width * height * LEAST:
        picture.unlink()
        raise BrowserError(f"{picture.name} came out blank")


def told(seen: Seen) -> str:
    """All that stands in an answer, a line each."""
    lines = [seen.text, *(f"[{each.label}]" for each in seen.buttons)]
    for menu in seen.menus:
        lines += [f"({menu.placeholder})", *(f"  - {o.label} | {o.description}" for o in menu.options)]
    if seen.form is not None:
        lines += [f"== {seen.form.title}", seen.form.text]
        for each in seen.form.fields:
            lines.append(f"{each.label} | {each.description} | {each.value}")
            lines += [f"  - {o.label} | {o.description}" for o in each.options]
    lines += re.findall(r"'description': '([^']*)'", repr(seen.components))
    return "\n".join(each for each in lines if each)


async def at_home_in(stage: Stage, language: str) -> None:
    """Everybody and the server's own posts use a language."""
    for person in stage.server.people:
        stage.discord.speaks(person, LOCALES.get(language, "en-US"))
        await stage.services.choosing.choose(stage.actor(person.name), person.id, language)
    await change_settings(stage, language=language)


async def tell(stage: Stage) -> None:
    """What happened before the visitor came: something of everything that the record can hold."""
    services, oscar, stella = stage.services, stage.actor("Oscar"), stage.actor("Stella", Tier.STEWARD)
    await services.seeding.load(stella, "co-brokers-2022")
    cells = (await services.boards.board(oscar, "co-petition")).cells
    asks = [each.reference for each in cells]
    await services.delivering.deliver(
        oscar, DeliveryTyped(asks, DeliveryChannel.LETTER, "2026-01-20", "A stamped copy")
    )

    async def reported(lines: list[ResponseTyped], title: str, *, verified: bool = True) -> list[str]:
        typed = SourceTyped(title=title, url="https://city.example/minutes", published="2026-02-10")
        draft = await services.drafting.start(oscar, "co-petition", typed)
        for line in lines:
            await services.drafting.add_response(oscar, draft.id, line)
        items = (await services.drafting.submit(oscar, draft.id)).items
        if not verified:
            return [each.token for each in items]
        return [(await services.reviewing.verify(stella, each.token)).line.reference for each in items]

    said = ResponseTyped(
        ResponseKind.ACKNOWLEDGED, asks[:1], "2026-02-01", "The office wrote that it read it."
    )
    vague = ResponseTyped(
        ResponseKind.NON_ANSWER,
        asks[:1],
        "2026-02-03",
        "A form letter.",
        non_answer=NonAnswer.FORM_LETTER,
    )
    promise = ResponseTyped(
        ResponseKind.COMMITS,
        asks[:1],
        "2026-02-05",
        "The office promised to end the contract.",
        quotation="We will switch them off.",
        quotation_language="en",
        place="p. 3",
        due="2026-02-20",
    )
    await reported([said, vague, promise], "Minutes of the council")
    [refusal] = await reported(
        [ResponseTyped(ResponseKind.REFUSES, asks[1:2], "2026-02-08", "The office refused.")], "Press release"
    )
    draft = await services.drafting.start(oscar, "co-petition", SourceTyped(title="A visit"))
    for target in await services.drafting.targets(oscar, draft.id, asks[2]):
        typed = FindingTyped(FindingOutcome.FULFILLED, asks[2], target.value, "2026-02-27", "It is done.")
        await services.drafting.add_finding(oscar, draft.id, typed)
    for each in (await services.drafting.submit(oscar, draft.id)).items:
        await services.reviewing.verify(stella, each.token)
    await services.clocks.move(
        oscar, asks[3], "reply", ClockMove.PAUSE, MoveTyped("They asked for time", "2026-02-01")
    )
    waits = ResponseTyped(ResponseKind.SUPPORTS, asks[3:4], "2026-02-25", "The office said it agrees.")
    other = ResponseTyped(ResponseKind.STEP, asks[1:2], "2026-02-25", "The office asked its lawyers.")
    await reported([waits, other], "An interview", verified=False)
    mine = await services.drafting.start(stella, "co-petition", SourceTyped(title="A radio talk"))
    await services.drafting.add_response(
        stella, mine.id, ResponseTyped(ResponseKind.COMMITS, asks[3:4], "2026-02-26", "Next year, it said.")
    )
    await services.disputes.contest(oscar, refusal, "They said that they would think it over")
    milo = stage.actor("Milo", Tier.MEMBER)
    await services.reporting.report_link(milo, asks[0], "https://city.example/page", "Seen on the site")
    records = services.records
    for typed_record in (
        OrganisationTyped("Neighbours’ union"),
        EvidenceTyped("Ninety cameras were counted", "2026-02-01"),
        EventTyped("Hearing of the council", EventKind.HEARING, "2026-03-20", "Room 4"),
    ):
        await records.add(oscar, typed_record, campaign="co-petition")
    action = ActionTyped(
        "Call the office", "Please switch the cameras off.", "+1 303 555 0100", "", "2026-03-30"
    )
    made = await records.add(oscar, action, campaign="co-petition")
    await records.link(oscar, made.record.reference, "asks", [(asks[0], "")])
    await records.add(oscar, ContactTyped(DeliveryChannel.EMAIL, "clerk@city.example"), official="O-1")
    await services.managing.add_official(oscar, OfficialTyped("Made-up office", OfficialKind.AGENCY))
    for name in ("D-1", refusal):
        with suppress(Exception):
            await services.publishing.propose(oscar, name)


def alike(custom_id: str) -> str:
    """What many buttons of one sort have in common."""
    return _VARIABLE.sub("#", custom_id)


async def walk(gallery: Gallery, name: str) -> None:
    """Every command, and whatever can be pressed or chosen on what it answers, one of each sort."""
    stage, person = gallery.stage, gallery.stage[name]
    waiting: list[tuple[str, str]] = []
    later: list[tuple[str, str]] = []
    known: set[str] = set()

    async def note(label: str, doing: Awaitable[Seen]) -> None:
        with gallery.noting(label):
            seen = await doing
            # It may have chosen another language, for the person or the server.
            await at_home_in(stage, gallery.language)
            await look(label, seen)

    async def look(label: str, seen: Seen) -> None:
        if not seen.text and seen.form is None:
            return
        await gallery.take(label, seen)
        await gallery.develop(every=FEW)
        for button in seen.buttons:
            if button.custom_id and not button.disabled:
                place_of(button.custom_id).append((button.custom_id, ""))
        for menu in seen.menus:
            few = menu.options if ":menu" in menu.custom_id else menu.options[:1]
            place_of(menu.custom_id).extend((menu.custom_id, each.value) for each in few)

    def place_of(custom_id: str) -> list[tuple[str, str]]:
        """What may take somebody's rights away is pressed last."""
        return later if custom_id.startswith(LAST) else waiting

    for command in commands(stage):
        given = filled(stage, command)
        given |= dict.fromkeys({"official"} & given.keys(), "O-1")
        await note(f"{name} {command.qualified_name}", person.slash(command.qualified_name, **given))
    for name_of, given in (
        ("find", {"words": "cameras"}),
        ("find", {"words": "zebra"}),
        ("demand", {"demand": "D-999"}),
        ("demand", {"demand": "D-2"}),
        ("official", {"official": "O-1"}),
    ):
        await note(f"{name} {name_of} again", person.slash(name_of, **given))
    while (waiting or later) and len(known) < MOST:
        custom_id, value = (waiting or later).pop(0)
        sort = f"{alike(custom_id.removeprefix('deeds:1:'))} {alike(value)}"
        if sort in known:
            continue
        known.add(sort)
        forged = await stage.forge(custom_id, values=(value,) if value else ())
        await note(
            f"{name} {sort}",
            person.choose(value, on=forged) if value else person.press(custom_id, on=forged),
        )


async def fill_in(gallery: Gallery) -> None:
    """Every form, and what is said when it is sent."""
    stage = gallery.stage
    opened: list[Form] = []
    door = stage.bots[-1].door
    ask = door.ask

    async def noted(asked: Asked, form: Form) -> None:
        opened.append(form)
        await ask(asked, form)

    door.ask = noted  # type: ignore[method-assign]
    opener = the_forms.Opener(stage, "Olga")
    for title, opening in the_forms.FORMS.items():
        with gallery.noting(title):
            seen = await opening(opener)
            if seen.form is None:
                continue
            await gallery.take(title, seen)
            values: dict[str, Any] = dict(the_forms.filled(opened[-1], seen.form.fields))
            await gallery.take(f"{title} sent", await stage["Olga"].submit(values, form=seen))
        await gallery.develop(every=FEW)


async def look_outside(gallery: Gallery) -> None:
    """Documents that were read, watches and what they noticed, from a small web on loopback."""
    stage, olga = gallery.stage, gallery.stage["Olga"]
    feed = f"http://{HOST}/feed"

    async def step(name: str, doing: Awaitable[Seen]) -> Seen:
        seen = await doing
        await gallery.take(name, seen)
        for each in seen.followups:
            await gallery.take(f"{name} and", each)
        await gallery.draw()
        return seen

    async def press(name: str, *parts: object) -> Seen:
        custom_id = ":".join(("deeds", "1", *map(str, parts)))
        return await step(name, olga.press(custom_id, on=await stage.forge(custom_id)))

    async with made_up_web() as web:
        web.host(HOST, feed=reply("", kind="application/rss+xml"))
        web.page(HOST, "/release", reply(PAGE.format(story=STORY)))
        web.page(HOST, "/feed", reply(rss(item("A plate reader", f"http://{HOST}/1", "It reads."))))
        stage.outside = Outside(network=web.network(), spacing=0.0)
        await stage.restart()
        async with gallery.looking("Olga"):
            await press("outside off", "watch", "list")
            await change_settings(stage, fetching=Fetching.ANY)
            for words, url in (
                ("document", f"http://{HOST}/release"),
                ("document missing", f"http://{HOST}/0"),
            ):
                with gallery.noting(words):
                    await press(f"{words} link", "log_start", "C-1")
                    seen = await step(f"{words} read", olga.submit({"url": url}))
                    for each in seen.buttons:
                        if ":source:" in each.custom_id and "take" in each.custom_id:
                            await step(f"{words} taken over", olga.press(each.custom_id, on=seen))
            await gallery.develop()
            with gallery.noting("source"):
                await step("source form", olga.slash("manage source"))
                seen = await step("source read", olga.submit({"url": f"http://{HOST}/release"}))
                for each in seen.buttons:
                    if each.custom_id and not each.disabled:
                        await step(f"source {alike(each.custom_id)}", olga.press(each.custom_id, on=seen))
            await gallery.develop()
            with gallery.noting("watch"):
                typed = WatchTyped(WatchKind.FEED, feed, "The Gazette", "en", "plate reader = D-1")
                oscar = stage.actor("Oscar")
                watch = (await stage.services.records.add(oscar, typed, campaign="C-1")).record.reference
                await press("watch", "record", watch)
                for what in ("test", "pause", "resume"):
                    await press(f"watch {what}", "watch", watch, what)
                await press("watch list", "watch", "list")
                await press("watch new", "watch", "new")
        async with gallery.looking("Olga"):
            for kind in LeadKind:
                with gallery.noting(f"lead {kind.value}"):
                    await lead(stage, kind, press)
                await gallery.develop()
            with gallery.noting("desk with leads"):
                await step("desk with leads", olga.slash("desk"))
                await stage.services.leads.tell_due()
                await stage.post()
                for told_of in stage["Olga"].visible_messages(REVIEW)[-2:]:
                    await gallery.say("leads told", told_of.components)
        await stage.outside.close()


async def lead(stage: Stage, kind: LeadKind, press: Callable[..., Awaitable[Seen]]) -> None:
    """Something of a kind that was noticed, and what can be pressed on it."""
    notes = {
        LeadKind.SOURCE_CHANGED: (
            LeadNote(NoteKind.DATE_BEFORE, "2026-01-10"),
            LeadNote(NoteKind.DATE_AFTER, "2026-01-20"),
            LeadNote(NoteKind.FIGURES_BEFORE, "90"),
            LeadNote(NoteKind.FIGURES_AFTER, "120"),
            LeadNote(NoteKind.ADDED, "A hundred and twenty cameras."),
            LeadNote(NoteKind.REMOVED, "Ninety cameras."),
        ),
        LeadKind.FEED_ENTRY: (LeadNote(NoteKind.MATCHED, "ALPR"),),
        LeadKind.VOTE: tuple(
            LeadNote(each, "O-3 · Ana Quiroga" if each is NoteKind.VOTED_YES else "Somebody Else")
            for each in NoteKind
            if each.value.startswith("voted")
        ),
    }
    found = await noticed(stage, kind.value, kind=kind, notes=notes.get(kind, ()), origin="W-1")
    seen = await press(f"lead {kind.value}", "lead", found)
    for each in seen.buttons:
        if each.custom_id and "dismiss" not in each.custom_id:
            await press(f"lead {kind.value} {alike(each.custom_id)}", *each.custom_id.split(":")[2:])
    await press(f"lead {kind.value} dismiss", "lead", found, "dismiss")


async def send_file(gallery: Gallery) -> None:
    """A translator's file: as it would change what is there, with faults, and taken over."""
    stage, olga = gallery.stage, gallery.stage["Olga"]
    content = await the_file(stage, "fr")
    changed = re.sub(
        r'(\.title"\nmsgid "[^\n]*"\nmsgstr )"[^\n]*"', r'\1"Des mots inventés"', content, count=2
    )
    async with gallery.looking("Olga"):
        for name, text in (
            ("file", changed),
            ("file unchanged", content),
            ("file with faults", changed.replace("mots", "\u202emots")),
            ("file unreadable", "no such file"),
        ):
            with gallery.noting(name):
                custom_id = "deeds:1:translate:C-1:fr:file"
                form = await olga.press(custom_id, on=await stage.forge(custom_id))
                seen = await olga.submit({"file": ("fr.po", text.encode())}, form=form)
                await gallery.take(f"translate {name}", seen)
                await gallery.draw()
                for each in seen.buttons:
                    if ":take" in each.custom_id:
                        await gallery.take(
                            f"translate {name} taken", await olga.press(each.custom_id, on=seen)
                        )


SAMPLES: dict[str, object] = {
    **dict.fromkeys(("reference", "demand", "place", "references", "nearest", "known"), "D-1"),
    **dict.fromkeys(("most", "limit", "count", "length", "longest", "needed", "row", "seconds", "size"), 3),
    **dict.fromkeys(("lowest", "highest", "free"), 1200),
    **dict.fromkeys(("until", "due", "day", "latest", "first"), "2026-03-12"),
    "language": "es",
    "tier": "steward",
    "kind": "campaign",
}


async def say_errors(gallery: Gallery) -> None:
    """Every sentence in which something is refused, but those of the shell; a few on each picture."""
    entries = read_folder(MESSAGES / gallery.language).entries
    said: list[DeedsError] = []
    for name, entry in entries.items():
        names = {
            n.id.name
            for p in entry.patterns.values()
            for n in nodes(p)
            if isinstance(n, ast.VariableReference)
        }
        if name.startswith("error-") and not names & {"file", "line", "database", "port", "folder"}:
            code = name.removeprefix("error-").replace("-", "_")
            said.append(DeedsError(code, {each: SAMPLES.get(each, "Springfield") for each in names}))
    localizer = Languages().localizer(gallery.language)
    async with gallery.looking(WHO):
        for start in range(0, len(said), 12):
            some = said[start : start + 12]
            sheets = [facing(error_sheet(each, localizer), localizer).to_components() for each in some]
            await gallery.say(f"errors {start // 12 + 1:02}", [part for each in sheets for part in each])


async def schedule(stage: Stage, language: str) -> None:
    """A digest, one in two languages, and a board that is kept, each into a channel of its own."""
    channels = {name: add_digest_channel(stage, name) for name in ("weekly", "twice", "live")}
    await change_settings(stage, digest_channels=list(channels.values()))
    for name, cadence in (("weekly", Cadence.DAILY), ("twice", Cadence.DAILY), ("live", Cadence.LIVE)):
        await stage.services.digests.add_schedule(
            stage.actor("Olga"),
            campaign="co-petition",
            channel=channels[name],
            cadence=cadence,
            weekday=0,
            day=1,
            at="09:00",
            language=language,
            second_language={"en": "es"}.get(language, "en") if name == "twice" else "",
            readers=Visibility.MEMBERS,
        )
    milo = stage.actor("Milo", Tier.MEMBER, language)
    await stage.services.following.follow(
        milo, stage["Milo"].id, FollowTyped("D-1", Pace.CHANGE, "", "", "America/Denver")
    )


async def post(gallery: Gallery) -> None:
    """What goes out by itself: digests, a board that is kept, a win, reviews, reminders and notices."""
    stage = gallery.stage
    services = stage.services

    async def out() -> None:
        for plan in (
            services.digests.plan_due,
            services.live_boards.plan_due,
            services.following.plan_due,
            services.reminders.plan_due,
            services.disputes.plan_overdue,
            services.pictures.draw_due,
        ):
            await plan()
        await stage.post()

    seen: dict[str, int] = {}

    async def look(moment: str) -> None:
        for channel in ("weekly", "twice", "live", REVIEW):
            name = WHO if channel != REVIEW else "Olga"
            new = stage[name].visible_messages(channel)[seen.get(channel, 0) :]
            seen[channel] = seen.get(channel, 0) + len(new)
            async with gallery.looking(name, channel):
                for place, each in enumerate(new, start=1):
                    await gallery.take(f"post {channel} {moment} {place}", each)

    await out()
    await look("at first")
    await stage.pass_days(1)
    await out()
    await look("on the next day")
    await stage.pass_days(1)
    await out()
    await look("on a quiet day")
    await stage.pass_days(20)
    await out()
    await look("later")
    async with gallery.looking(WHO):
        for place, each in enumerate(stage["Milo"].direct_messages(), start=1):
            await gallery.say(f"direct {place}", each.components)


@asynccontextmanager
async def opened(folder: Path, *, seeded: bool) -> AsyncIterator[Stage]:
    """A server of its own."""
    (folder / "first").mkdir(parents=True)
    (folder / "own").mkdir()
    await migrate(str(folder / "first" / "deeds.db"))
    made = staged(folder / "first" / "deeds.db", folder / "own", seeded=seeded)
    async for stage in made:
        yield stage


async def of_forms(gallery: Gallery) -> None:
    """A server without campaigns, whose stewards fill in every form."""
    stage = gallery.stage
    people = [stage.actor(each).person for each in ("Stella", "Olga", "Olivia")]
    await stage.services.setup.name_stewards(stage.actor("Stella", Tier.STEWARD), people)
    await change_settings(stage, digest_channels=[add_digest_channel(stage)])
    async with gallery.looking("Olga"):
        await fill_in(gallery)


async def of_what_is_found(gallery: Gallery) -> None:
    """What comes from outside and from translators, and what is refused."""
    await look_outside(gallery)
    await send_file(gallery)
    await say_errors(gallery)


async def of_walk(gallery: Gallery) -> None:
    """A server in which much happened, as its people walk through it."""
    await schedule(gallery.stage, gallery.language)
    await tell(gallery.stage)
    for name in (WHO, "Mara"):
        async with gallery.looking(name):
            await walk(gallery, name)


async def of_posts(gallery: Gallery) -> None:
    """The same server as it speaks by itself."""
    await schedule(gallery.stage, gallery.language)
    await tell(gallery.stage)
    await post(gallery)


PARTS: dict[str, tuple[Callable[[Gallery], Awaitable[None]], bool]] = {
    "posts": (of_posts, True),
    "found": (of_what_is_found, True),
    "forms": (of_forms, False),
    "walk": (of_walk, True),
}


async def take(language: str, folder: Path, executable: str, parts: Sequence[str] = tuple(PARTS)) -> None:
    """Every picture of one language, or those of some parts."""
    for name in parts:
        part, seeded = PARTS[name]
        with tempfile.TemporaryDirectory(prefix="deeds-looks-") as made:
            async with (
                PreviewBrowser(executable, width=WIDTH, height=HEIGHT, patience=WAIT) as browser,
                opened(Path(made) / name, seeded=seeded) as stage,
            ):
                await browser.resize(WIDTH, HEIGHT, phone=True)
                await at_home_in(stage, language)
                gallery = Gallery(language, folder, stage, browser)
                with gallery.noting(name):
                    await part(gallery)


def page(folder: Path, languages: list[str]) -> Path:
    """One page with a row for each surface and a column for each language."""
    names: dict[str, None] = {}
    for language in languages:
        files = sorted((folder / language).glob("*.png"), key=lambda each: each.stat().st_mtime_ns)
        names |= dict.fromkeys(each.name for each in files)
    rows = []
    for name in names:
        cells = [
            f'<td><img src="{language}/{html.escape(name)}" width="{WIDTH - 20}"></td>'
            if (folder / language / name).exists()
            else "<td></td>"
            for language in languages
        ]
        rows.append(
            f'<tr><th colspan="{len(languages)}">{html.escape(name)}</th></tr><tr>{"".join(cells)}</tr>'
        )
    style = (
        "body{background:#1a1a1e;color:#ddd;font:13px sans-serif}td{vertical-align:top}th{text-align:left}"
    )
    file = folder / "index.html"
    file.write_text(
        f"<!doctype html><meta charset=utf-8><style>{style}</style><table>{''.join(rows)}</table>", "utf-8"
    )
    return file


def main() -> int:
    """Takes the pictures; fails where Chromium is not installed."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("folder", type=Path)
    parser.add_argument("languages", nargs="*", default=list(Languages().available))
    parser.add_argument("--parts", nargs="+", choices=PARTS, default=list(PARTS))
    asked = parser.parse_args()
    executable = chromium()
    if executable is None:
        print("Chromium is not installed, so no pictures can be taken.", file=sys.stderr)
        return 1
    for language in asked.languages:
        (asked.folder / language).mkdir(parents=True, exist_ok=True)
        asyncio.run(take(language, asked.folder / language, executable, asked.parts))
    print(page(asked.folder, asked.languages))
    return 0


if __name__ == "__main__":
    sys.exit(main())
