"""The audit: a server's changes page by page, how its chain stands, the file of it; and redaction."""

import csv
import io
from collections.abc import Sequence

import discord

from bot.domain.ledger import SHORT_HASH
from bot.domain.views import AuditView, ChangeEntry, OnePersonTime, Redacted
from bot.i18n import Localizer, message_id
from bot.rendering.changes import action_words, entry_head, moment, target_words
from bot.rendering.custom_ids import Action, build
from bot.rendering.headlines import HOUSE_COLOUR
from bot.rendering.layout import Option, Sheet, attached, button, menu, rows, sheet
from bot.rendering.safe_text import plain, safe
from bot.rendering.size_budget import Room, fitted

AUDIT_FILE = "audit.csv"
MOST_TIMES = 3
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "\0")


def audit_sheet(view: AuditView, localizer: Localizer, groups: Sequence[str]) -> Sheet:
    """One page of the audit. ``groups`` are what can be picked out."""
    own = "own" if view.mine else "any"

    def draw(room: Room) -> list[str]:
        lines = [_line(localizer, each, room) for each in view.entries]
        times = [_time(localizer, each) for each in view.one_person[:MOST_TIMES]]
        picked = localizer.text(message_id("audit-group", view.group))
        return [
            f"## {localizer.text('audit-title')}",
            "\n".join([_chain(localizer, view), *times]),
            "\n".join([f"**{picked}**{' · ' + safe(view.day, 30) if view.day else ''}", *lines])
            if lines
            else localizer.text("audit-empty"),
        ]

    options = [
        Option(each, localizer.plain(message_id("audit-group", each)), chosen=each == view.group)
        for each in groups
    ]
    older = build(Action.AUDIT, "page", view.older, view.group, own, view.day) if view.older else ""
    newest = build(Action.AUDIT, "page", "newest", view.group, own, view.day)
    return sheet(
        [
            *fitted(draw),
            menu(localizer, "menu-audit", build(Action.AUDIT, "menu", "", "", own, view.day), options),
            *rows(
                [
                    None if view.newest else button(localizer, "button-newest", newest),
                    button(localizer, "button-older", older, emoji="▶️") if older else None,
                    button(
                        localizer,
                        "button-audit-file",
                        build(Action.AUDIT, "file", "", view.group, own, view.day),
                    ),
                    button(
                        localizer, "button-redact", build(Action.AUDIT, "redact"), discord.ButtonStyle.danger
                    ),
                ]
            ),
        ],
        HOUSE_COLOUR,
    )


def _line(localizer: Localizer, entry: ChangeEntry, room: Room) -> str:
    about = [*entry.touched, safe(entry.why, room.name)]
    shown = " · ".join(each for each in about if each)
    return f"`{entry.sequence}` {entry_head(localizer, entry)}" + (f"\n-# {shown}" if shown else "")


def _chain(localizer: Localizer, view: AuditView) -> str:
    if view.broken is not None:
        return "✖ " + localizer.text("audit-broken", number=str(view.broken))
    key = "audit-verified" if view.verified >= view.head.sequence else "audit-verified-until"
    return localizer.text(
        key,
        number=str(view.verified),
        last=str(view.head.sequence),
        hash=view.head.hash[:SHORT_HASH],
    )


def _time(localizer: Localizer, each: OnePersonTime) -> str:
    off = localizer.text("audit-one-person", who=localizer.text(message_id("who", each.off.value)))
    if each.until is None or each.on is None:
        return f"⚠ {localizer.labelled(off, moment(each.since))}"
    on = localizer.text("audit-two-people", who=localizer.text(message_id("who", each.on.value)))
    return f"⚠ {localizer.labelled(off, moment(each.since))} · {localizer.labelled(on, moment(each.until))}"


def audit_csv(found: Sequence[tuple[ChangeEntry, str]], localizer: Localizer) -> bytes:
    """The changes as a table for spreadsheets: no cell is ever taken for a formula, nobody is named."""
    written = io.StringIO()
    table = csv.writer(written)
    columns = ("change", "at", "action", "who", "records", "fields", "reason", "hash")
    table.writerow(localizer.plain(message_id("audit-column", each)) for each in columns)
    for entry, hashed in found:
        who = localizer.plain(message_id("who", entry.who.value)) if entry.who is not None else ""
        table.writerow(
            _cell(each)
            for each in (
                str(entry.sequence),
                entry.at.isoformat(),
                plain(action_words(localizer, entry.action), 200),
                who,
                " ".join(entry.touched),
                str(entry.more),
                entry.why,
                hashed,
            )
        )
    # Spreadsheets take a file for UTF-8 only if it says so.
    return written.getvalue().encode("utf-8-sig", "replace")


def _cell(text: str) -> str:
    return f"'{text}" if text.startswith(_FORMULA) else text


def audit_file(localizer: Localizer, count: int) -> Sheet:
    """That the file is here."""
    return sheet([localizer.text("audit-file", count=count), attached(AUDIT_FILE)], HOUSE_COLOUR)


def redaction_sheet(
    reference: str, field: str, texts: Sequence[str], pick: object, localizer: Localizer
) -> Sheet:
    """What is about to go for good, with the button that asks once more."""

    def draw(room: Room) -> list[str]:
        shown = [f"> {safe(each, room.text)}" for each in texts]
        head = localizer.text("redact-about", reference=reference, field=target_words(localizer, field))
        return [head, "\n".join(shown), "-# " + localizer.text("redact-beyond")]

    sure = build(Action.AUDIT, "sure", pick)
    return sheet(
        [
            *fitted(draw),
            *rows(
                [
                    button(localizer, "button-redact", sure, discord.ButtonStyle.danger),
                    button(localizer, "button-cancel", build(Action.PICK_CANCEL, pick)),
                ]
            ),
        ],
        HOUSE_COLOUR,
    )


def redacted(done: Redacted, localizer: Localizer) -> Sheet:
    """What a redaction reached, and what nobody can reach."""
    return sheet(
        [
            localizer.text("redact-done", reference=done.reference),
            localizer.text(
                "redact-reached", records=done.records, drafts=done.drafts, messages=done.messages
            ),
            "-# " + localizer.text("redact-beyond"),
            *rows([button(localizer, "button-history", build(Action.HISTORY, done.reference))]),
        ],
        HOUSE_COLOUR,
    )
