"""What changes did, in words: kinds of changes, records, fields, what a field said and says."""

from collections.abc import Sequence
from datetime import date, datetime
from enum import Enum

from bot.domain import vocabulary as words
from bot.domain.dates import EdtfDate
from bot.domain.views import ChangeEntry, FieldLine
from bot.i18n import Localizer, message_id, without_isolation
from bot.rendering.differences import difference
from bot.rendering.names import enumerated
from bot.rendering.safe_text import safe
from bot.rendering.size_budget import Room

# Where the words of a vocabulary are said by other cards too.
_PREFIXES: dict[type[Enum], str] = {
    words.Basis: "origin",
    words.Cadence: "cadence",
    words.ClockOwner: "clock",
    words.CriterionKind: "criterion-kind",
    words.DeliveryChannel: "delivery",
    words.FindingOutcome: "outcome",
    words.HeadlineKey: "headline-name",
    words.Lifecycle: "lifecycle",
    words.OfficialKind: "official-kind",
    words.Resolution: "resolution",
    words.RevisionState: "revision",
    words.Stance: "stance",
    words.VersionKind: "version",
    words.Visibility: "visibility",
    words.ClockKind: "change-word-clock-kind",
    words.ClockMove: "change-word-clock-move",
    words.Counting: "change-word-counting",
    words.CampaignState: "change-word-campaign-state",
    words.DisputeState: "change-word-dispute-state",
    words.ReportKind: "change-word-report-kind",
    words.ReportState: "change-word-report-state",
    words.EventKind: "change-word-event-kind",
    words.WatchKind: "watch-kind",
    words.Fetching: "setup-fetching",
}
# Discord's ids of roles and channels: shown as nothing but that they changed.
_IDS = frozenset({"member_role", "organiser_role", "review_channel", "digest_channels", "channel"})


def moment(instant: datetime) -> str:
    """An instant as Discord shows it to each reader in their own time; it stands beside a message."""
    return f"<t:{int(instant.timestamp())}:f>"


def action_words(localizer: Localizer, action: str) -> str:
    """What kind of change it was; one that a later program made is told in general."""
    key = message_id("did", action)
    return localizer.text(key if localizer.has(key) else "did-other")


def field_words(localizer: Localizer, field: str) -> str:
    """The name of a field."""
    return localizer.field_label(field) or localizer.text(message_id("change-field", field))


def record_words(localizer: Localizer, line: FieldLine) -> str:
    """What people call a record: its reference, else what kind of thing it is."""
    return line.record or localizer.text(message_id("change-record", line.kind))


def target_words(localizer: Localizer, target: str) -> str:
    """A field of a kind of record, ``<kind>.<field>``, as people call it."""
    kind, _, field = target.partition(".")
    name = localizer.plain(message_id("change-record", kind))
    return f"{name} · {without_isolation(field_words(localizer, field.removeprefix('content_')))}"


def word(localizer: Localizer, value: Enum) -> str:
    """A word of the domain."""
    return localizer.text(message_id(_PREFIXES[type(value)], value.name.lower()))


def value_words(localizer: Localizer, value: object) -> str:
    """What a field says, before it is made harmless."""
    if value is None or value == "" or value == ():
        return ""
    if isinstance(value, Enum):
        return word(localizer, value) if type(value) in _PREFIXES else str(value.value)
    if isinstance(value, bool):
        return localizer.text("change-yes" if value else "change-no")
    if isinstance(value, int):
        return localizer.number(value)
    if isinstance(value, datetime):
        return localizer.date(value.date())
    if isinstance(value, EdtfDate):
        return localizer.date(value) if value.is_known else ""
    if isinstance(value, date):
        return localizer.date(value)
    if isinstance(value, tuple):
        return enumerated(localizer, [value_words(localizer, each) for each in value])
    return str(value)


def line_text(localizer: Localizer, line: FieldLine, room: Room) -> str:
    """One field before and after, or that a record was made."""
    record = record_words(localizer, line)
    most = max(room.name, room.text // 4)
    if line.made:
        text = safe(value_words(localizer, line.after), most)
        if not text:
            return localizer.text("change-made-bare", record=record)
        return localizer.text("change-made", record=record, text=text)
    if line.field == "withdrawn" and not line.purged:
        return localizer.text("change-withdrawn" if line.after else "change-restored", record=record)
    field = field_words(localizer, line.field)
    if line.purged:
        return localizer.text("change-purged", record=record, field=field)
    if line.field in _IDS:
        return localizer.text("change-listed", record=record, field=field)
    before, after = difference(value_words(localizer, line.before), value_words(localizer, line.after), most)
    blank = localizer.text("change-blank")
    return localizer.text(
        "change-field", record=record, field=field, before=before or blank, after=after or blank
    )


def entry_head(localizer: Localizer, entry: ChangeEntry) -> str:
    """What kind of change, when, and by whom as far as that is told."""
    who = localizer.text(message_id("who", entry.who.value)) if entry.who is not None else ""
    parts = [f"**{action_words(localizer, entry.action)}**", moment(entry.at), who]
    return " · ".join(part for part in parts if part)


def entry_text(localizer: Localizer, entry: ChangeEntry, room: Room, more: Sequence[str] = ()) -> str:
    """A change with what it did and why."""
    lines = [entry_head(localizer, entry)]
    lines += [f"• {line_text(localizer, each, room)}" for each in entry.lines]
    lines += [f"• {each}" for each in more]
    if entry.more:
        lines.append("• " + localizer.text("change-more", count=entry.more))
    if entry.why:
        lines.append("-# " + localizer.text("change-why", why=safe(entry.why, room.name * 2)))
    return "\n".join(lines)
