"""A gallery of everything that people see, in every language: ``make looks``.

A bot in a simulated server is walked through as its steward, its members and its channels see it; Chromium
shows each answer, card, form, picture and post on a page as narrow as a phone. The pages end in one HTML file
with a row for each and a column for each language. Nobody's tests look at it: people do.
"""

import argparse
import asyncio
import html
import json
import re
import sys
import tempfile
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from pathlib import Path
from typing import Any

from bot.demo.simulation import CannotDo, Preview, Seen
from bot.domain.access import Tier
from bot.domain.following import Pace
from bot.domain.vocabulary import (
    Cadence,
    ClockMove,
    DeliveryChannel,
    EventKind,
    FindingOutcome,
    NonAnswer,
    OfficialKind,
    ResponseKind,
    Visibility,
)
from bot.i18n import Languages
from bot.services.clocks import MoveTyped
from bot.services.delivering import DeliveryTyped
from bot.services.drafting import FindingTyped, ResponseTyped, SourceTyped
from bot.services.following import FollowTyped
from bot.services.managing import OfficialTyped
from bot.services.typed_records import ActionTyped, ContactTyped, EventTyped, EvidenceTyped, OrganisationTyped
from bot.storage.migrating import migrate
from cogs.forms import Form
from cogs.interactions import Asked
from tests.browser import PreviewBrowser
from tests.cogs.conftest import GENERAL, REVIEW, Stage, staged
from tests.cogs.organising import add_digest_channel, change_settings
from tests.hostile import test_forms as the_forms
from tests.hostile.test_matrix import commands, filled
from tests.picture import chromium

WIDTH, HEIGHT = 400, 3600
DIALOG, TITLE = ".modal-dialog", ".modal-title"
# Only what is looked at is shown, and a form in its whole length.
_STYLE = (
    "article.channel-message:not(%s) {display: none !important}"
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
MOST = 260
_VARIABLE = re.compile(r"\b[A-Z]{1,2}-\d+\b|[0-9a-f]{8}-[0-9a-f-]{27}|\b\d+\b|\b[0-9a-zA-Z_-]{16,}\b")


class Gallery:
    """Where the pictures of one language go, numbered in the order in which they were taken."""

    def __init__(self, folder: Path, stage: Stage, browser: PreviewBrowser) -> None:
        self.folder = folder
        self.stage = stage
        self._browser = browser
        self._page: Preview | None = None
        self._names: dict[str, int] = {}

    @asynccontextmanager
    async def looking(self, name: str, channel: str = GENERAL) -> AsyncIterator[None]:
        """Opens a channel as somebody sees it."""
        async with self.stage.discord.preview(channel, [self.stage[name]]) as self._page:
            await self._browser.open(self._page.url)
            yield

    async def take(self, name: str, seen: Seen) -> None:
        """A picture of a message or form, under a name; a second one of that name gets a number."""
        assert self._page is not None
        count = self._names[name] = self._names.get(name, 0) + 1
        file = self.folder / re.sub(r"[^\w.-]+", "-", f"{name}.{count}" if count > 1 else name)
        message = f'article[data-message-id="{seen.message_id}"]'
        await self._page.show(seen)
        await self._browser.idle()
        await self._browser.evaluate(_SHOWN % json.dumps(_STYLE % message))
        if seen.form is not None:
            await self._browser.wait_for(seen.form.title, selector=TITLE)
        else:
            await self._browser.wait_for("", selector=message)
        await self._browser.evaluate(_DRAWN)
        shown = DIALOG if seen.form is not None else message
        await self._browser.screenshot(file.with_name(file.name + ".png"), selector=shown)
        file.with_name(file.name + ".txt").write_text(told(seen), encoding="utf-8")


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
    known: set[str] = set()

    async def note(label: str, seen: Seen) -> None:
        if not seen.text and seen.form is None:
            return
        await gallery.take(label, seen)
        # What was looked at goes, as a long channel takes long to show.
        stage.server.clear(GENERAL)
        for button in seen.buttons:
            if button.custom_id and not button.disabled:
                waiting.append((button.custom_id, ""))
        for menu in seen.menus:
            few = menu.options if ":menu" in menu.custom_id else menu.options[:1]
            waiting.extend((menu.custom_id, each.value) for each in few)

    for command in commands(stage):
        given = filled(stage, command)
        given |= dict.fromkeys({"official"} & given.keys(), "O-1")
        with suppress(CannotDo):
            await note(
                f"{name} {command.qualified_name}", await person.slash(command.qualified_name, **given)
            )
    for name_of, given in (
        ("find", {"words": "cameras"}),
        ("find", {"words": "zebra"}),
        ("demand", {"demand": "D-999"}),
        ("demand", {"demand": "D-2"}),
        ("official", {"official": "O-1"}),
        ("report mine", {}),
    ):
        with suppress(CannotDo, TypeError, AssertionError):
            await note(f"{name} {name_of} again", await person.slash(name_of, **given))
    while waiting and len(known) < MOST:
        custom_id, value = waiting.pop(0)
        sort = f"{alike(custom_id.removeprefix('deeds:1:'))} {alike(value)}"
        # What would have everything after it in another language is not pressed.
        if sort in known or sort.startswith(("language:", "setup:language")):
            continue
        known.add(sort)
        forged = await stage.forge(custom_id, values=(value,) if value else ())
        with suppress(CannotDo):
            answer = await (person.choose(value, on=forged) if value else person.press(custom_id, on=forged))
            await note(f"{name} {sort}", answer)


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
        seen = await opening(opener)
        if seen.form is None:
            continue
        await gallery.take(title, seen)
        values: dict[str, Any] = dict(the_forms.filled(opened[-1], seen.form.fields))
        await gallery.take(f"{title} sent", await stage["Olga"].submit(values, form=seen))
        stage.server.clear(GENERAL)


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
    for place, each in enumerate(stage["Milo"].direct_messages()):
        (gallery.folder / f"direct-{place}.txt").write_text(told(each), encoding="utf-8")


@asynccontextmanager
async def opened(folder: Path, *, seeded: bool) -> AsyncIterator[Stage]:
    """A server of its own."""
    (folder / "first").mkdir(parents=True)
    (folder / "own").mkdir()
    await migrate(str(folder / "first" / "deeds.db"))
    made = staged(folder / "first" / "deeds.db", folder / "own", seeded=seeded)
    async for stage in made:
        yield stage


async def take(language: str, folder: Path, executable: str) -> None:
    """Every picture of one language."""
    async with PreviewBrowser(executable, width=WIDTH, height=HEIGHT, patience=120) as browser:
        await browser.resize(WIDTH, HEIGHT, phone=True)
        with tempfile.TemporaryDirectory(prefix="deeds-looks-") as made:
            async with opened(Path(made) / "forms", seeded=False) as stage:
                people = [stage.actor(each).person for each in ("Stella", "Olga", "Olivia")]
                await stage.services.setup.name_stewards(stage.actor("Stella", Tier.STEWARD), people)
                await change_settings(stage, digest_channels=[add_digest_channel(stage)])
                await at_home_in(stage, language)
                gallery = Gallery(folder, stage, browser)
                async with gallery.looking("Olga"):
                    await fill_in(gallery)
            async with opened(Path(made) / "full", seeded=True) as stage:
                await at_home_in(stage, language)
                await schedule(stage, language)
                await tell(stage)
                gallery = Gallery(folder, stage, browser)
                for name in (WHO, "Mara"):
                    async with gallery.looking(name):
                        await walk(gallery, name)
                await post(gallery)


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
    asked = parser.parse_args()
    executable = chromium()
    if executable is None:
        print("Chromium is not installed, so no pictures can be taken.", file=sys.stderr)
        return 1
    for language in asked.languages:
        (asked.folder / language).mkdir(parents=True, exist_ok=True)
        asyncio.run(take(language, asked.folder / language, executable))
    print(page(asked.folder, asked.languages))
    return 0


if __name__ == "__main__":
    sys.exit(main())
