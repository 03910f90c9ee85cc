"""What was noticed outside: on the desk, in the review channel, and each as a card with what one can do."""

from collections.abc import Sequence

import discord

from bot.domain.leads import OFFERS, Lead, LeadKind, LeadNote, LeadOffer, LeadState, NoteKind
from bot.domain.texts import Text
from bot.domain.views import LeadLine, Suggestion
from bot.i18n import Localizer, message_id, without_isolation
from bot.rendering.addresses import address, link
from bot.rendering.custom_ids import Action, build
from bot.rendering.headlines import HOUSE_COLOUR
from bot.rendering.layout import Option, Row, Sheet, button, menu, rows, sheet
from bot.rendering.lines import source_text
from bot.rendering.names import content, name, plain_name, written_in
from bot.rendering.safe_text import plain, quote
from bot.rendering.size_budget import OPTIONS, Room, fitted

_MOST_NAMED = 6
_STYLES = {LeadOffer.LOG: discord.ButtonStyle.primary, LeadOffer.DISMISS: discord.ButtonStyle.danger}


def lead_title(line: LeadLine) -> Text:
    """What it is called: its own title, else that of the source it is about, else its host."""
    lead = line.lead
    if lead.title:
        return Text(lead.language, lead.title)
    if line.source is not None and line.source.title:
        return line.source.titled
    found = address(lead.url)
    return Text("", found.host if found else "")


def source_of_lead(line: LeadLine) -> tuple[str, str, str]:
    """What a lead is as a source: link, title, day of publication; the day of a meeting is none."""
    lead = line.lead
    if line.source is not None:
        return line.source.url or lead.url, line.source.title, line.source.published.text
    return lead.url, lead.title, lead.on.text if lead.kind is LeadKind.FEED_ENTRY else ""


def lead_summary(localizer: Localizer, line: LeadLine, room: Room) -> str:
    """A lead in two lines: what was noticed and where."""
    lead = line.lead
    kind = localizer.text(message_id("lead-kind", lead.kind.value))
    head = [f"**{kind}**", localizer.date(line.found_on), *_named(localizer, line, room)]
    title = lead_title(line)
    about = [
        content(localizer, title, room.name) if title.original else "",
        link(lead.url, room.link),
        line.source.reference if line.source else "",
    ]
    return "\n".join(" · ".join(each for each in parts if each) for parts in (head, about))


def _named(localizer: Localizer, line: LeadLine, room: Room) -> list[str]:
    return [
        f"{each.reference} {name(localizer, each.label, room.name)}"
        for each in (*line.officials, *line.demands)[:_MOST_NAMED]
    ]


def _about(localizer: Localizer, key: str, found: Sequence[Suggestion], room: Room) -> str:
    if not found:
        return ""
    names = [f"{each.reference} {name(localizer, each.label, room.name)}" for each in found[:_MOST_NAMED]]
    return localizer.labelled(localizer.text(key), localizer.join(names))


def _note(localizer: Localizer, note: LeadNote, room: Room) -> str:
    said = localizer.text(message_id("lead-note", note.kind.value))
    if note.kind is NoteKind.MORE:
        return f"-# {localizer.labelled(said, plain(note.text, 10))}"
    return f"{said}\n{quote(note.text, room.text)}"


def _text(localizer: Localizer, line: LeadLine, room: Room) -> str:
    lead = line.lead
    title = lead_title(line)
    language = written_in(localizer, lead.language) if lead.passage else ""
    lines = [
        content(localizer, title, room.text) if title.original else "",
        " · ".join(
            each
            for each in (
                localizer.date(lead.on) if lead.on.is_known else "",
                link(lead.url, room.link),
                localizer.text("lead-found", on=line.found_on),
            )
            if each
        ),
        source_text(localizer, line.source, room) if line.source else "",
        _about(localizer, "lead-officials", line.officials, room),
        _about(localizer, "lead-demands", line.demands, room),
        quote(lead.passage, room.text) if lead.passage else "",
        f"-# {language}" if language else "",
        *(_note(localizer, each, room) for each in lead.notes),
        f"-# {localizer.text('lead-withheld', count=lead.withheld)}" if lead.withheld else "",
    ]
    return "\n".join(each for each in lines if each)


def lead_offers(localizer: Localizer, line: LeadLine) -> list[Row]:
    """What a person can do with an open lead."""
    if line.lead.state is not LeadState.OPEN:
        return []
    return rows(
        [
            button(
                localizer,
                message_id("button-lead", each.value),
                _target(line, each),
                _STYLES.get(each, discord.ButtonStyle.secondary),
            )
            for each in OFFERS[line.lead.kind]
        ]
    )


def _target(line: LeadLine, offer: LeadOffer) -> str:
    if offer is LeadOffer.LOG:
        return build(Action.LOG_START, line.campaign, "", line.lead.id)
    if offer is LeadOffer.WATCH:
        return build(Action.RECORD, line.lead.origin)
    return build(Action.LEAD, line.lead.id, offer.value)


def lead_sheet(line: LeadLine, localizer: Localizer) -> Sheet:
    """One lead in full, with what became of it or what can be done."""
    lead: Lead = line.lead
    kind = localizer.text(message_id("lead-kind", lead.kind.value))
    decided = lead.state is not LeadState.OPEN
    state = localizer.text(message_id("lead-state", lead.state.value))
    blocks = fitted(
        lambda room: [
            f"## {kind}",
            _text(localizer, line, room),
            f"{localizer.onward} {state}" if decided else "",
            f"-# {localizer.text('lead-is-a-hint')}",
        ]
    )
    desk = button(localizer, "button-desk", build(Action.DESK))
    return sheet([*blocks, *lead_offers(localizer, line), *rows([desk])], HOUSE_COLOUR)


def lead_menu(localizer: Localizer, leads: Sequence[LeadLine]) -> Row | None:
    """The menu that opens one of these leads."""
    return menu(
        localizer,
        "menu-lead",
        build(Action.LEAD, "menu"),
        [_option(localizer, each) for each in leads[:OPTIONS]],
    )


def _option(localizer: Localizer, line: LeadLine) -> Option:
    kind = localizer.plain(message_id("lead-kind", line.lead.kind.value))
    title = plain_name(localizer, lead_title(line), 90)
    day = localizer.date(line.found_on)
    return Option(str(line.lead.id), title or kind, plain(without_isolation(f"{kind} · {day}"), 100))


def leads_card(leads: Sequence[LeadLine], localizer: Localizer, marker: str = "") -> Sheet:
    """The card in the review channel: everything that was newly noticed, with a menu that opens each."""
    shown = leads[:OPTIONS]
    blocks = fitted(
        lambda room: [
            f"## {localizer.text('leads-title', count=len(leads))}",
            "\n".join(lead_summary(localizer, each, room) for each in shown),
            localizer.text("leads-more", count=len(leads) - len(shown)) if len(leads) > len(shown) else "",
            f"-# {localizer.text('lead-is-a-hint')}" + (f" · {marker}" if marker else ""),
        ]
    )
    desk = button(localizer, "button-desk", build(Action.DESK))
    return sheet([*blocks, lead_menu(localizer, shown), *rows([desk])], HOUSE_COLOUR)
