"""Managing records of every kind but demands and offices: what one holds, is linked with, and what to do."""

from collections.abc import Sequence
from typing import Any

import discord
from discord import ui

from bot.domain.records import Action as MemberAction
from bot.domain.records import Campaign, Contact, Event, Evidence, Organisation, Record, Source, Watch
from bot.domain.texts import Text
from bot.domain.views import Linked, ManagedRecord, OfficialContacts
from bot.domain.vocabulary import Stance
from bot.i18n import Localizer, message_id
from bot.rendering.action_card import ask_words, number_words
from bot.rendering.addresses import link
from bot.rendering.custom_ids import Action, build
from bot.rendering.documents import sight_lines
from bot.rendering.headlines import HOUSE_COLOUR
from bot.rendering.layout import Option, Sheet, button, menu, pager, rows, sheet
from bot.rendering.lines import source_text
from bot.rendering.names import content, joined, name
from bot.rendering.pages import listed, page
from bot.rendering.safe_text import plain, quote, safe
from bot.rendering.size_budget import Room, fitted
from bot.rendering.watching import muted_menu, watch_buttons, watch_facts

MOST_LINKED = 12


def record_key(record: Record) -> str:
    """What a record goes by in buttons: its reference, or its id where it has none."""
    return record.reference or str(record.id)


def _title(localizer: Localizer, view: ManagedRecord, room: Room) -> str:
    record = view.record
    if isinstance(record, Evidence):
        return localizer.text("managed-evidence")
    if isinstance(record, Contact):
        return name(localizer, view.official.name, room.name) if view.official else ""
    title = record.name if isinstance(record, Organisation) else record.title
    if isinstance(title, Text):
        return content(localizer, title, room.name)
    return safe(title, room.name)


def _fact(localizer: Localizer, field: str, value: str) -> str:
    return f"**{localizer.field_label(field)}** · {value}" if value else ""


def _facts(localizer: Localizer, view: ManagedRecord, room: Room) -> list[str]:
    record = view.record
    dated = localizer.date(record.on) if isinstance(record, Event | Evidence) else ""
    if isinstance(record, Campaign):
        return [
            _fact(localizer, "jurisdiction", safe(record.jurisdiction, room.name)),
            _fact(localizer, "window", localizer.days(record.reply_window_days)),
            _fact(localizer, "note", content(localizer, record.note, room.text) if record.note else ""),
        ]
    if isinstance(record, Contact):
        verified = (
            localizer.text("card-contact-verified", date=record.verified_on)
            if record.verified_on
            else localizer.text("card-contact-unverified")
        )
        channel = localizer.text(message_id("delivery", record.channel.value))
        return [f"{channel} · {safe(record.value, room.name)} · {verified}"]
    if isinstance(record, Source):
        return [
            _fact(localizer, "url", link(record.url, room.link)),
            _fact(localizer, "publisher", safe(record.publisher, room.name)),
            _fact(localizer, "published", localizer.date(record.published) if record.published.text else ""),
            _fact(
                localizer,
                "language",
                localizer.language_name(safe(record.language, 20)) if record.language else "",
            ),
            _fact(localizer, "archive_url", link(record.archive_url, room.link)),
            *(_fact(localizer, name, source_text(localizer, line, room)) for name, line in view.kin),
            localizer.text("source-confidential") if record.confidential else "",
            *(sight_lines(localizer, view.sight) if view.sight else ()),
        ]
    if isinstance(record, Evidence):
        return [
            content(localizer, record.summary, room.text),
            _fact(localizer, "on", dated if record.on.text else ""),
            _fact(localizer, "claimed_by", safe(record.claimed_by, room.name)),
            "-# " + source_text(localizer, view.source, room),
        ]
    if isinstance(record, Event):
        return [
            f"{dated} · {localizer.text(message_id('event', record.kind.value))}",
            _fact(localizer, "where", safe(record.place, room.name)),
            link(record.url, room.link),
        ]
    if isinstance(record, Watch):
        return watch_facts(localizer, view.watch, room) if view.watch else []
    if isinstance(record, MemberAction):
        return [
            # The empty line ends the quotation.
            f"{quote(record.script.original, room.text)}\n",
            number_words(record.number),
            link(record.url, room.link),
            _fact(localizer, "until", localizer.date(record.until) if record.until else ""),
            _fact(
                localizer,
                "language",
                localizer.join([localizer.language_name(each) for each in view.languages]),
            ),
        ]
    return []


def _names(localizer: Localizer, linked: Sequence[Linked], room: Room) -> str:
    shown = [f"{each.reference} {name(localizer, each.label, room.name)}" for each in linked]
    return joined(localizer, shown, MOST_LINKED)


def _links(localizer: Localizer, view: ManagedRecord, room: Room) -> list[str]:
    record = view.record
    lines = []
    if isinstance(record, MemberAction):
        asks = [ask_words(localizer, each, room) for each in view.asks]
        lines.append(
            localizer.text("managed-asks", asks=joined(localizer, asks, MOST_LINKED))
            if asks
            else localizer.text("managed-asks-none")
        )
    if isinstance(record, Event) and view.official is not None:
        lines.append(_fact(localizer, "official", name(localizer, view.official.name, room.name)))
    if isinstance(record, Event | Evidence):
        lines.append(
            _fact(localizer, "demands", _names(localizer, view.demands, room))
            if view.demands
            else localizer.text("managed-demands-none")
        )
    if isinstance(record, Organisation):
        lines.append(
            localizer.text("managed-signed", campaigns=_names(localizer, view.campaigns, room))
            if view.campaigns
            else localizer.text("managed-signed-none")
        )
        for stance in Stance:
            taken = [each for each in view.stances if each.mark == stance.value]
            if taken:
                lines.append(
                    localizer.text(
                        "line-votes",
                        choice=localizer.text(message_id("managed-stance", stance.value)),
                        names=_names(localizer, taken, room),
                    )
                )
    return lines


def _link_buttons(localizer: Localizer, view: ManagedRecord) -> list[ui.Button[Any] | None]:
    record, key = view.record, record_key(view.record)
    wanted: tuple[str, ...] = ()
    if isinstance(record, MemberAction):
        wanted = ("asks", "translate")
    elif isinstance(record, Event):
        wanted = ("demands", "official")
    elif isinstance(record, Evidence):
        wanted = ("demands",)
    elif isinstance(record, Organisation):
        wanted = ("campaigns", "stances") if view.campaigns else ("campaigns",)
    elif isinstance(record, Source):
        return _document_buttons(localizer, view, key)
    elif isinstance(record, Watch):
        return watch_buttons(localizer, record)
    elif isinstance(record, Campaign) and not view.is_default:
        wanted = ("default",)
    return [
        button(localizer, message_id("button-record", each), build(Action.RECORD, key, each))
        for each in wanted
    ]


def _document_buttons(localizer: Localizer, view: ManagedRecord, key: str) -> list[ui.Button[Any] | None]:
    read = view.sight is not None and view.sight.read is not None
    return [
        button(localizer, "button-document-archive", build(Action.SOURCE, key, "archive")),
        button(localizer, "button-document-show", build(Action.SOURCE, key)) if read else None,
        button(localizer, "button-document-read", build(Action.SOURCE, key, "read"))
        if view.may_read
        else None,
    ]


def managed_record(view: ManagedRecord, localizer: Localizer, key: str = "") -> Sheet:
    """A record with what can be done about it; ``key`` is a message that says what was just done."""
    record = view.record
    reference = record_key(record)

    def draw(room: Room) -> list[str]:
        campaign = content(localizer, view.campaign.title, room.name) if view.campaign else ""
        title = f"## {record.reference} · " if record.reference else "## "
        head = [
            title + _title(localizer, view, room),
            f"-# {campaign}" if campaign else "",
            localizer.text("managed-default") if view.is_default else "",
            localizer.text("managed-withdrawn") if record.withdrawn else "",
            localizer.text(key) if key else "",
        ]
        facts = [*_facts(localizer, view, room), *_links(localizer, view, room)]
        return ["\n".join(each for each in head if each), "\n".join(each for each in facts if each)]

    if record.withdrawn:
        doing: list[ui.Button[Any] | None] = [
            button(
                localizer,
                "button-record-restore",
                build(Action.RECORD, reference, "restore"),
                discord.ButtonStyle.success,
            )
        ]
    else:
        doing = [
            button(localizer, "button-manage-edit", build(Action.RECORD, reference, "edit")),
            *_link_buttons(localizer, view),
            button(
                localizer,
                "button-record-withdraw",
                build(Action.RECORD, reference, "withdraw"),
                discord.ButtonStyle.danger,
            ),
        ]
    if isinstance(record, Contact) and view.official is not None:
        back = build(Action.CONTACT, view.official.reference, "list")
        doing.append(button(localizer, "button-record-contacts", back))
    muted = muted_menu(localizer, record) if isinstance(record, Watch) else None
    return sheet([*fitted(draw), muted, *rows(doing)], HOUSE_COLOUR)


def contacts_sheet(view: OfficialContacts, localizer: Localizer, *, number: int = 1) -> Sheet:
    """An office's public contacts, each to be opened, and the way to add one."""
    reference = view.official.reference

    def line(contact: Contact, room: Room) -> str:
        parts = [
            localizer.text(message_id("delivery", contact.channel.value)),
            safe(contact.value, room.name),
            localizer.text("card-contact-verified", date=contact.verified_on)
            if contact.verified_on
            else localizer.text("card-contact-unverified"),
            localizer.text("managed-withdrawn") if contact.withdrawn else "",
        ]
        return " · ".join(each for each in parts if each)

    entries = listed(view.contacts, line)
    shown = page(
        localizer,
        lambda room: [
            f"## {reference} · {name(localizer, view.official.name, room.name)}",
            "" if view.contacts else localizer.text("managed-contacts-none"),
        ],
        entries,
        number,
    )
    on_page = [
        contact
        for contact, entry in zip(view.contacts, entries, strict=True)
        if any(entry is one for one in shown.entries)
    ]
    options = [
        Option(
            str(each.id), plain(each.value, 100), localizer.plain(message_id("delivery", each.channel.value))
        )
        for each in on_page
    ]
    add = button(
        localizer, "button-contact-add", build(Action.CONTACT, reference), discord.ButtonStyle.primary
    )
    return sheet(
        [
            *shown.blocks,
            menu(localizer, "menu-contact", build(Action.RECORD, "menu"), options),
            *rows([add, *pager(localizer, "contacts", reference, shown.number, shown.count)]),
        ],
        HOUSE_COLOUR,
    )
