"""The tables. A record kind has one, named like the kind, with a column for each field.

Every table that belongs to a server has ``server`` as the first part of its keys. Foreign keys stay
within a server and are checked at the end of a transaction.
"""

from typing import Any
from uuid import UUID

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Date,
    Float,
    ForeignKeyConstraint,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    PrimaryKeyConstraint,
    SmallInteger,
    Table,
    UniqueConstraint,
    text,
)

from bot.domain import following, leads, records, revisiting
from bot.domain import vocabulary as words
from bot.domain.plans import PlannedDemand, PlannedOffice
from bot.domain.records import RECORD_KINDS, Record
from bot.domain.texts import Text, Translation
from bot.storage.codec import field_types
from bot.storage.columns import TEXT, UUID_TYPE, AnyWord, Coded, Edtf, Instant, Level, Numbers, Word

METADATA = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    }
)


def _column(name: str, kind: Any) -> "Column[Any]":
    return Column(name, kind, nullable=False)


def _optional(name: str, kind: Any) -> "Column[Any]":
    return Column(name, kind, nullable=True)


def _link(column: str, table: str) -> ForeignKeyConstraint:
    """That ``column`` names a row of ``table`` in the same server."""
    return ForeignKeyConstraint(
        ["server", column], [f"{table}.server", f"{table}.id"], deferrable=True, initially="DEFERRED"
    )


def _record(kind: str, *parts: Any, searched: bool = False) -> Table:
    """The table of a record kind; a ``searched`` one also keeps the folded text it is found by."""
    found = [_column("folded", TEXT)] if searched else []
    table = Table(
        kind,
        METADATA,
        _column("server", TEXT),
        _column("id", UUID_TYPE),
        _column("reference", TEXT),
        _column("visibility", Level()),
        _column("withdrawn", Boolean()),
        *parts,
        *found,
        PrimaryKeyConstraint("server", "id"),
    )
    # Not every kind has references, but none has one twice.
    Index(
        f"uq_{kind}_reference",
        table.c.server,
        table.c.reference,
        unique=True,
        sqlite_where=text("reference <> ''"),
        postgresql_where=text("reference <> ''"),
    )
    return table


_TEXT = Coded(Text)
_OPTIONAL_TEXT = Coded(Text | None)
_TRANSLATIONS = Coded(tuple[Translation, ...])


def _declared(kind: type[Record], field: str) -> Coded:
    return Coded(field_types(kind)[field])


campaign = _record(
    "campaign",
    _column("slug", TEXT),
    _column("title", _TEXT),
    _column("jurisdiction", TEXT),
    _column("language", TEXT),
    _column("reply_window_days", Integer()),
    _column("window_counting", Word(words.Counting)),
    _column("holidays", TEXT),
    _column("launched", Edtf()),
    _column("state", Word(words.CampaignState)),
    _optional("note", _OPTIONAL_TEXT),
    _column("protected_terms", _declared(records.Campaign, "protected_terms")),
    _column("earlier_changes", BigInteger()),
    UniqueConstraint("server", "slug"),
    searched=True,
)
organisation = _record("organisation", _column("name", TEXT), searched=True)
membership = _record(
    "membership",
    _column("campaign", UUID_TYPE),
    _column("organisation", UUID_TYPE),
    _link("campaign", "campaign"),
    _link("organisation", "organisation"),
    Index(None, "server", "campaign"),
    Index(None, "server", "organisation"),
)
endorsement = _record(
    "endorsement",
    _column("demand", UUID_TYPE),
    _column("organisation", UUID_TYPE),
    _column("stance", Word(words.Stance)),
    _link("demand", "demand"),
    _link("organisation", "organisation"),
    Index(None, "server", "demand"),
)
official = _record(
    "official",
    _column("name", _TEXT),
    _column("kind", Word(words.OfficialKind)),
    _column("jurisdiction", TEXT),
    _column("zone", TEXT),
    searched=True,
)
holder = _record(
    "holder",
    _column("official", UUID_TYPE),
    _column("name", TEXT),
    _column("since", Edtf()),
    _column("until", Edtf()),
    _link("official", "official"),
    Index(None, "server", "official"),
    searched=True,
)
contact = _record(
    "contact",
    _column("official", UUID_TYPE),
    _column("channel", Word(words.DeliveryChannel)),
    _column("value", TEXT),
    _optional("verified_on", Date()),
    _link("official", "official"),
    Index(None, "server", "official"),
)
demand = _record(
    "demand",
    _column("campaign", UUID_TYPE),
    _column("title", _TEXT),
    _column("version", Integer()),
    _optional("urgency", _OPTIONAL_TEXT),
    _column("deadline", Edtf()),
    _column("deadline_set_by", Word(words.ClockOwner)),
    _optional("legal_basis", _OPTIONAL_TEXT),
    _column("legal_basis_from", Word(words.Basis)),
    _column("lifecycle", Word(words.Lifecycle)),
    _optional("resolution", Word(words.Resolution)),
    _column("held", Boolean()),
    _link("campaign", "campaign"),
    Index(None, "server", "campaign"),
    searched=True,
)
demand_version = _record(
    "demand_version",
    _column("demand", UUID_TYPE),
    _column("number", Integer()),
    _column("kind", Word(words.VersionKind)),
    _column("text", _TEXT),
    _column("since", Edtf()),
    _link("demand", "demand"),
    UniqueConstraint("server", "demand", "number"),
)
criterion = _record(
    "criterion",
    _column("demand", UUID_TYPE),
    _column("version", Integer()),
    _column("label", TEXT),
    _column("kind", Word(words.CriterionKind)),
    _column("text", _TEXT),
    _column("officials", _declared(records.Criterion, "officials")),
    _column("basis", Word(words.Basis)),
    _link("demand", "demand"),
    Index(None, "server", "demand"),
)
ask = _record(
    "ask",
    _column("demand", UUID_TYPE),
    _column("official", UUID_TYPE),
    _column("basis", Word(words.Basis)),
    _optional("window_days", Integer()),
    _column("window_counting", Word(words.Counting)),
    _column("window_set_by", Word(words.ClockOwner)),
    _column("window_basis", TEXT),
    _optional("referred_from", UUID_TYPE),
    _link("demand", "demand"),
    _link("official", "official"),
    UniqueConstraint("server", "demand", "official"),
    Index(None, "server", "official"),
)
source = _record(
    "source",
    _column("title", TEXT),
    _column("title_translations", _TRANSLATIONS),
    _column("url", TEXT),
    _column("publisher", TEXT),
    _column("published", Edtf()),
    _column("language", TEXT),
    _column("document", TEXT),
    _column("archive_url", TEXT),
    _column("confidential", Boolean()),
    _column("content_hash", TEXT),
    _optional("last_seen_alive", Date()),
    _optional("translation_of", UUID_TYPE),
    _optional("reports_on", UUID_TYPE),
    _link("translation_of", "source"),
    _link("reports_on", "source"),
    Index(None, "server", "url"),
    Index(None, "server", "document"),
    searched=True,
)
citation = _record(
    "citation",
    _column("source", UUID_TYPE),
    _column("subject", UUID_TYPE),
    _column("field", TEXT),
    _column("place", TEXT),
    _column("basis", Word(words.Basis)),
    _column("note", TEXT),
    _column("note_language", TEXT),
    _column("note_translations", _TRANSLATIONS),
    _link("source", "source"),
    Index(None, "server", "subject"),
    Index(None, "server", "source"),
)
delivery = _record(
    "delivery",
    _column("asks", _declared(records.Delivery, "asks")),
    _column("channel", Word(words.DeliveryChannel)),
    _column("on", Edtf()),
    _column("proof", TEXT),
    _column("proof_language", TEXT),
    _column("proof_translations", _TRANSLATIONS),
    _optional("proof_source", UUID_TYPE),
    _link("proof_source", "source"),
)
check = _record(
    "check",
    _column("ask", UUID_TYPE),
    _column("on", Date()),
    _link("ask", "ask"),
    Index(None, "server", "ask", "withdrawn", "on"),
)
response = _record(
    "response",
    _column("campaign", UUID_TYPE),
    _column("confidential", Boolean()),
    _column("logged", BigInteger()),
    _link("campaign", "campaign"),
    Index(None, "server", "campaign"),
)
finding = _record(
    "finding",
    _column("campaign", UUID_TYPE),
    _column("confidential", Boolean()),
    _column("logged", BigInteger()),
    _link("campaign", "campaign"),
    Index(None, "server", "campaign"),
)
commitment = _record(
    "commitment",
    _column("response", UUID_TYPE),
    _link("response", "response"),
    Index(None, "server", "response"),
)
revision = _record(
    "revision",
    _column("subject", UUID_TYPE),
    _column("number", Integer()),
    _column("content", _declared(records.Revision, "content")),
    _column("summary_translations", _TRANSLATIONS),
    _column("withdraws", Boolean()),
    _column("state", Word(words.RevisionState)),
    _column("reported_at", Instant()),
    _column("reporter", TEXT),
    _optional("decided_at", Instant()),
    _column("decided_by", TEXT),
    _column("reason", TEXT),
    UniqueConstraint("server", "subject", "number"),
    Index(None, "server", "state", "reported_at"),
    # Only of people who are still known: who loaded or imported it is nobody, and retention forgets the rest.
    *(
        Index(
            f"ix_revision_{each}",
            "server",
            each,
            sqlite_where=text(f"{each} NOT IN ('', 'seed', 'imported', 'forgotten')"),
            postgresql_where=text(f"{each} NOT IN ('', 'seed', 'imported', 'forgotten')"),
        )
        for each in ("reporter", "decided_by")
    ),
)
evidence = _record(
    "evidence",
    _column("campaign", UUID_TYPE),
    _column("demands", _declared(records.Evidence, "demands")),
    _column("summary", _TEXT),
    _column("on", Edtf()),
    _column("claimed_by", TEXT),
    _column("supports_from", Word(words.Basis)),
    _link("campaign", "campaign"),
    Index(None, "server", "campaign"),
    searched=True,
)
hand_set_headline = _record(
    "hand_set_headline",
    _column("ask", UUID_TYPE),
    _column("key", Word(words.HeadlineKey)),
    _column("reason", TEXT),
    _column("reason_language", TEXT),
    _column("reason_translations", _TRANSLATIONS),
    _column("state", Word(words.RevisionState)),
    _column("confirmed_order", BigInteger()),
    _column("set_by", TEXT),
    _column("decided_by", TEXT),
    _link("ask", "ask"),
    Index(None, "server", "ask"),
    Index(None, "server", "state"),
)
clock_change = _record(
    "clock_change",
    _column("ask", UUID_TYPE),
    _column("clock", Word(words.ClockKind)),
    _column("move", Word(words.ClockMove)),
    _column("on", Date()),
    _column("days", Integer()),
    _optional("commitment", UUID_TYPE),
    _column("reason", TEXT),
    _column("reason_language", TEXT),
    _column("reason_translations", _TRANSLATIONS),
    _column("logged", BigInteger()),
    _link("ask", "ask"),
    _link("commitment", "commitment"),
    Index(None, "server", "ask"),
)
dispute = _record(
    "dispute",
    _column("subject", UUID_TYPE),
    _column("on", Date()),
    _column("decide_by", Date()),
    _column("state", Word(words.DisputeState)),
    _column("claim", TEXT),
    _column("raised_by", TEXT),
    _optional("decided_on", Date()),
    _column("decided_by", TEXT),
    _column("reason", TEXT),
    _column("reason_language", TEXT),
    _column("reason_translations", _TRANSLATIONS),
    Index(None, "server", "subject"),
    Index(None, "server", "state"),
)
letter = _record(
    "letter",
    _column("ask", UUID_TYPE),
    _column("commitment", UUID_TYPE),
    _column("text", TEXT),
    _column("language", TEXT),
    _optional("delivery", UUID_TYPE),
    _optional("reply_until", Date()),
    _link("ask", "ask"),
    _link("commitment", "commitment"),
    _link("delivery", "delivery"),
    Index(None, "server", "ask"),
    Index(None, "server", "commitment"),
)
official_reply = _record(
    "official_reply",
    _column("ask", UUID_TYPE),
    _column("text", TEXT),
    _column("language", TEXT),
    _column("text_translations", _TRANSLATIONS),
    _column("on", Edtf()),
    _optional("source", UUID_TYPE),
    _optional("letter", UUID_TYPE),
    _column("state", Word(words.RevisionState)),
    _column("identity", TEXT),
    _column("reported_by", TEXT),
    _column("checked_by", TEXT),
    _link("ask", "ask"),
    _link("source", "source"),
    _link("letter", "letter"),
    Index(None, "server", "ask"),
    Index(None, "server", "state"),
)
event = _record(
    "event",
    _column("campaign", UUID_TYPE),
    _column("title", _TEXT),
    _column("kind", Word(words.EventKind)),
    _column("on", Edtf()),
    _column("place", TEXT),
    _column("url", TEXT),
    _optional("official", UUID_TYPE),
    _column("demands", _declared(records.Event, "demands")),
    _link("campaign", "campaign"),
    _link("official", "official"),
    Index(None, "server", "campaign"),
    searched=True,
)
action = _record(
    "action",
    _column("campaign", UUID_TYPE),
    _column("title", _TEXT),
    _column("asks", _declared(records.Action, "asks")),
    _column("script", _TEXT),
    _column("number", TEXT),
    _column("url", TEXT),
    _optional("until", Date()),
    _link("campaign", "campaign"),
    Index(None, "server", "campaign"),
    searched=True,
)
report = _record(
    "report",
    _column("campaign", UUID_TYPE),
    _column("kind", Word(words.ReportKind)),
    _column("asks", _declared(records.Report, "asks")),
    _column("url", TEXT),
    _column("note", TEXT),
    _optional("criterion", UUID_TYPE),
    _optional("outcome", Word(words.FindingOutcome)),
    _column("on", Edtf()),
    _column("state", Word(words.ReportState)),
    _column("reported_at", Instant()),
    _column("reporter", TEXT),
    _column("decided_by", TEXT),
    _column("reason", TEXT),
    _optional("taken_as", UUID_TYPE),
    _link("campaign", "campaign"),
    _link("criterion", "criterion"),
    Index(None, "server", "reporter", "state"),
    Index(None, "server", "state", "reported_at"),
)
publication = _record(
    "publication",
    _column("kind", TEXT),
    _column("subject", UUID_TYPE),
    _column("state", Word(words.RevisionState)),
    _optional("bundle", UUID_TYPE),
    _column("main", TEXT),
    _column("proposed_by", TEXT),
    _column("decided_by", TEXT),
    Index(None, "server", "subject"),
    Index(None, "server", "state"),
    Index(None, "server", "bundle"),
)
vouch = _record(
    "vouch",
    _column("person", TEXT),
    _column("by", TEXT),
    Index(None, "server", "person"),
)
schedule = _record(
    "schedule",
    _column("campaign", UUID_TYPE),
    _column("channel", TEXT),
    _column("cadence", Word(words.Cadence)),
    _column("weekday", Integer()),
    _column("day", Integer()),
    _column("at", TEXT),
    _column("language", TEXT),
    _column("second_language", TEXT),
    _column("audience", Level()),
    _column("paused", Boolean()),
    _column("since", Instant()),
    _link("campaign", "campaign"),
    Index(None, "server", "campaign"),
    Index(
        "ix_schedule_live",
        "server",
        sqlite_where=text("cadence = 'live'"),
        postgresql_where=text("cadence = 'live'"),
    ),
)
watch = _record(
    "watch",
    _column("campaign", UUID_TYPE),
    _column("kind", Word(words.WatchKind)),
    _column("url", TEXT),
    _column("title", TEXT),
    _column("language", TEXT),
    _column("terms", _declared(records.Watch, "terms")),
    _column("muted", _declared(records.Watch, "muted")),
    _column("paused", Boolean()),
    _link("campaign", "campaign"),
    Index(None, "server", "campaign"),
)
server_settings = _record(
    "server_settings",
    _column("language", TEXT),
    _column("zone", TEXT),
    _column("member_role", TEXT),
    _column("organiser_role", TEXT),
    _column("steward_people", _declared(records.ServerSettings, "steward_people")),
    _column("review_channel", TEXT),
    _column("digest_channels", _declared(records.ServerSettings, "digest_channels")),
    _optional("default_campaign", UUID_TYPE),
    _column("two_people", Boolean()),
    _column("epoch", Integer()),
    _column("retention_days", Integer()),
    _column("digest_role", TEXT),
    _column("fetching", Word(words.Fetching)),
    _column("fetch_hosts", _declared(records.ServerSettings, "fetch_hosts")),
    _link("default_campaign", "campaign"),
    UniqueConstraint("server"),
)

TABLES: dict[type[Record], Table] = {
    kind: METADATA.tables[name] for name, kind in RECORD_KINDS.items() if name in METADATA.tables
}

# Which asks a delivery reached, for looking deliveries up by ask.
delivery_ask = Table(
    "delivery_ask",
    METADATA,
    _column("server", TEXT),
    _column("ask", UUID_TYPE),
    _column("delivery", UUID_TYPE),
    PrimaryKeyConstraint("server", "ask", "delivery"),
    _link("ask", "ask"),
    _link("delivery", "delivery"),
    Index(None, "server", "delivery"),
)

# What is in force, one row per ask and subject: an index over verified revisions, no part of the chain.
# ``sort_date`` is the earliest bound of the effective date, empty when unknown; ``ord`` the order of
# logging; ``sequence`` the change in which it came into force.
entry = Table(
    "entry",
    METADATA,
    _column("server", TEXT),
    _column("ask", UUID_TYPE),
    _column("subject", UUID_TYPE),
    _column("campaign", UUID_TYPE),
    _column("demand", UUID_TYPE),
    _column("official", UUID_TYPE),
    _column("reference", TEXT),
    _column("kind", AnyWord(words.ResponseKind, words.FindingOutcome)),
    _column("on", Edtf()),
    _column("sort_date", TEXT),
    _column("ord", BigInteger()),
    _optional("criterion", UUID_TYPE),
    _optional("commitment", UUID_TYPE),
    _column("due", Edtf()),
    _column("due_set_by", Word(words.ClockOwner)),
    _optional("referred_to", UUID_TYPE),
    _column("visibility", Level()),
    _column("under_review", Boolean()),
    _column("sequence", BigInteger()),
    PrimaryKeyConstraint("server", "ask", "subject"),
    _link("ask", "ask"),
    _link("campaign", "campaign"),
    Index("ix_entry_subject", "server", "subject"),
    Index("ix_entry_ask_sequence", "server", "ask", "sequence"),
    Index("ix_entry_by_demand", "server", "demand", "visibility", "sort_date", "ord", "subject"),
    Index("ix_entry_by_official", "server", "official", "visibility", "sort_date", "ord", "subject"),
    Index("ix_entry_by_campaign", "server", "campaign", "visibility", "sort_date", "ord", "subject"),
    Index("ix_entry_campaign_sequence", "server", "campaign", "sequence"),
    Index("ix_entry_demand_sequence", "server", "demand", "sequence", "subject"),
)

# The slots an entry competes in (see bot.domain.positions.slots_of). ``sort_date``, ``ord`` and ``tie``
# together order like Entry.sort_key.
entry_slot = Table(
    "entry_slot",
    METADATA,
    _column("server", TEXT),
    _column("ask", UUID_TYPE),
    _column("slot", TEXT),
    _column("subject", UUID_TYPE),
    _column("visibility", Level()),
    _column("sort_date", TEXT),
    _column("ord", BigInteger()),
    _column("tie", TEXT),
    PrimaryKeyConstraint("server", "ask", "subject", "slot"),
    Index("ix_entry_slot_head", "server", "ask", "slot", "visibility", "sort_date", "ord", "tie", "subject"),
    Index("ix_entry_slot_subject", "server", "subject"),
)

# The slots that ever had an entry: where heads are looked for, however long the history is.
ask_slot = Table(
    "ask_slot",
    METADATA,
    _column("server", TEXT),
    _column("ask", UUID_TYPE),
    _column("slot", TEXT),
    _column("visibility", Level()),
    PrimaryKeyConstraint("server", "ask", "slot", "visibility"),
)

# What people search (see bot.storage.searching), no part of the chain: what can be found, with the numbers
# of its words; the words there are, each within one kind, visibility and campaign; and where each is used.
# ``place`` is the order of coming, ``target`` what opens, ``campaign`` all zeros where there is none.
search_record = Table(
    "search_record",
    METADATA,
    _column("server", TEXT),
    _column("record", UUID_TYPE),
    _column("place", BigInteger()),
    _column("kind", TEXT),
    _column("target", UUID_TYPE),
    _column("visibility", Level()),
    _column("campaign", UUID_TYPE),
    _column("sort_date", TEXT),
    _column("words", Numbers()),
    PrimaryKeyConstraint("server", "record"),
    UniqueConstraint("server", "place"),
    Index(None, "server", "target"),
)
search_word = Table(
    "search_word",
    METADATA,
    _column("server", TEXT),
    _column("word", TEXT),
    _column("kind", TEXT),
    _column("visibility", Level()),
    _column("campaign", UUID_TYPE),
    _column("number", BigInteger()),
    _column("uses", BigInteger()),
    PrimaryKeyConstraint("server", "word", "kind", "visibility", "campaign"),
    UniqueConstraint("server", "number"),
    sqlite_with_rowid=False,
)
search_use = Table(
    "search_use",
    METADATA,
    _column("server", TEXT),
    _column("word", BigInteger()),
    _column("place", BigInteger()),
    PrimaryKeyConstraint("server", "word", "place"),
    sqlite_with_rowid=False,
)

# The newest link of each server's chain; its row is locked while a change is appended.
server_head = Table(
    "server_head",
    METADATA,
    _column("server", TEXT),
    _column("sequence", BigInteger()),
    _column("hash", TEXT),
    PrimaryKeyConstraint("server"),
)

change = Table(
    "change",
    METADATA,
    _column("server", TEXT),
    _column("sequence", BigInteger()),
    _column("previous", TEXT),
    _column("hash", TEXT),
    _column("body", TEXT),
    _column("at", Instant()),
    _column("action", TEXT),
    _optional("once", TEXT),
    PrimaryKeyConstraint("server", "sequence"),
    UniqueConstraint("server", "once"),
    Index(None, "server", "at"),
    Index(None, "server", "action", "sequence"),
)


def _of_change() -> ForeignKeyConstraint:
    return ForeignKeyConstraint(
        ["server", "sequence"],
        ["change.server", "change.sequence"],
        deferrable=True,
        initially="DEFERRED",
    )


# Values and salts lie apart from the links, where they can be purged: both are then empty.
change_author = Table(
    "change_author",
    METADATA,
    _column("server", TEXT),
    _column("sequence", BigInteger()),
    _optional("actor", TEXT),
    _optional("actor_salt", TEXT),
    _optional("why", TEXT),
    _optional("why_salt", TEXT),
    PrimaryKeyConstraint("server", "sequence"),
    _of_change(),
    Index(
        "ix_change_author_actor",
        "server",
        "actor",
        "sequence",
        sqlite_where=text("actor IS NOT NULL"),
        postgresql_where=text("actor IS NOT NULL"),
    ),
)
# The values of a change that may name people: see bot.domain.people.
NAMING = (
    "field IN ('by', 'checked_by', 'decided_by', 'person', 'proposed_by', 'raised_by', 'reported_by', "
    "'reporter', 'set_by', 'steward_people') AND value IS NOT NULL"
)
# What hides a record or shows it: when members could first read it is looked up by these alone.
HIDING = "field IN ('visibility', 'withdrawn', 'lifecycle')"
change_value = Table(
    "change_value",
    METADATA,
    _column("server", TEXT),
    _column("sequence", BigInteger()),
    _column("position", Integer()),
    _column("kind", TEXT),
    _column("record", UUID_TYPE),
    _column("reference", TEXT),
    _column("field", TEXT),
    _optional("value", TEXT),
    _optional("salt", TEXT),
    PrimaryKeyConstraint("server", "sequence", "position"),
    _of_change(),
    Index(None, "server", "record", "sequence"),
    Index(
        "ix_change_value_naming",
        "server",
        "sequence",
        "position",
        sqlite_where=text(NAMING),
        postgresql_where=text(NAMING),
    ),
    Index(
        "ix_change_value_hiding",
        "server",
        "record",
        "sequence",
        sqlite_where=text(HIDING),
        postgresql_where=text(HIDING),
    ),
)

# Each import of a campaign: the ids of its records lie between two ids of one block. ``sequence`` is the
# change that made it visible; while there is none it is under way, or was interrupted.
load = Table(
    "load",
    METADATA,
    _column("server", TEXT),
    _column("first", UUID_TYPE),
    _column("last", UUID_TYPE),
    _optional("sequence", BigInteger()),
    PrimaryKeyConstraint("server", "first"),
)

# What an import says, part by part: the values and salts of its fields, or the hashes of purged ones.
load_part = Table(
    "load_part",
    METADATA,
    _column("server", TEXT),
    _column("first", UUID_TYPE),
    _column("content", TEXT),
    PrimaryKeyConstraint("server", "first"),
)

# The next number of each kind's references: it only grows, so none is used twice.
reference_counter = Table(
    "reference_counter",
    METADATA,
    _column("server", TEXT),
    _column("kind", TEXT),
    _column("last", BigInteger()),
    PrimaryKeyConstraint("server", "kind"),
)

# Each record as the seed of that name last gave it: what people changed since is the difference.
seed_baseline = Table(
    "seed_baseline",
    METADATA,
    _column("server", TEXT),
    _column("slug", TEXT),
    _column("record", UUID_TYPE),
    _column("kind", TEXT),
    _column("body", TEXT),
    PrimaryKeyConstraint("server", "slug", "record"),
)

draft = Table(
    "draft",
    METADATA,
    _column("server", TEXT),
    _column("id", UUID_TYPE),
    _column("person", TEXT),
    _column("campaign", UUID_TYPE),
    _column("source", Coded(records.Source)),
    _column("lines", Coded(tuple[records.Content, ...])),
    _optional("report", UUID_TYPE),
    _column("started", Instant()),
    _column("updated", Instant()),
    PrimaryKeyConstraint("server", "id"),
    _link("campaign", "campaign"),
    Index(None, "server", "person"),
)

# A campaign that somebody is putting together: see bot.domain.plans.
plan = Table(
    "plan",
    METADATA,
    _column("server", TEXT),
    _column("id", UUID_TYPE),
    _column("person", TEXT),
    _column("title", TEXT),
    _column("jurisdiction", TEXT),
    _column("language", TEXT),
    _column("offices", Coded(tuple[PlannedOffice, ...])),
    _column("demands", Coded(tuple[PlannedDemand, ...])),
    _column("updated", Instant()),
    PrimaryKeyConstraint("server", "id"),
    Index(None, "server", "person"),
)

# What somebody is choosing step by step: see bot.domain.drafts.
pick = Table(
    "pick",
    METADATA,
    _column("server", TEXT),
    _column("id", UUID_TYPE),
    _column("person", TEXT),
    _column("flow", TEXT),
    _column("about", Coded(tuple[str, ...])),
    _column("chosen", Coded(tuple[tuple[str, str], ...])),
    _column("updated", Instant()),
    PrimaryKeyConstraint("server", "id"),
    Index(None, "server", "person"),
)

# Who has taken an item of work, so that two people don't do the same: no part of the record, and over
# at ``until``.
claim = Table(
    "claim",
    METADATA,
    _column("server", TEXT),
    _column("item", TEXT),
    _column("person", TEXT),
    _column("until", Instant()),
    PrimaryKeyConstraint("server", "item"),
    Index(None, "server", "person"),
)

# What people follow in direct messages: no part of the record, and gone when they go. ``sealed`` is a Discord
# id that only the master secret opens.
subscription = Table(
    "subscription",
    METADATA,
    _column("server", TEXT),
    _column("id", UUID_TYPE),
    _column("person", TEXT),
    _column("sealed", TEXT),
    _column("topic", Word(following.Topic)),
    _column("campaign", UUID_TYPE),
    _column("target", UUID_TYPE),
    _column("pace", Word(following.Pace)),
    _column("language", TEXT),
    _column("zone", TEXT),
    _column("quiet_from", TEXT),
    _column("quiet_until", TEXT),
    _column("since", Instant()),
    _column("told", BigInteger()),
    _column("next_at", Instant()),
    PrimaryKeyConstraint("server", "id"),
    UniqueConstraint("server", "person", "target"),
    _link("campaign", "campaign"),
    Index(None, "next_at", "id"),
)

# The leads that nobody was told of.
UNTOLD = "NOT told"
# What was noticed outside and waits for a person: see bot.domain.leads. No part of the record. Once it is
# decided and old, its words go; its id stays, so that the same thing does not come again.
lead = Table(
    "lead",
    METADATA,
    _column("server", TEXT),
    _column("id", UUID_TYPE),
    _column("kind", Word(leads.LeadKind)),
    _column("url", TEXT),
    _column("title", TEXT),
    _column("language", TEXT),
    _column("passage", TEXT),
    _column("withheld", Integer()),
    _column("on", Edtf()),
    _column("notes", Coded(tuple[leads.LeadNote, ...])),
    _optional("source", UUID_TYPE),
    _column("officials", Coded(tuple[UUID, ...])),
    _column("demands", Coded(tuple[UUID, ...])),
    _column("origin", TEXT),
    _column("found", Instant()),
    _column("state", Word(leads.LeadState)),
    _column("decided_by", TEXT),
    _optional("decided_at", Instant()),
    _column("told", Boolean()),
    PrimaryKeyConstraint("server", "id"),
    _link("source", "source"),
    Index(None, "server", "state", "found", "id"),
    Index("ix_lead_untold", "server", sqlite_where=text(UNTOLD), postgresql_where=text(UNTOLD)),
    Index(
        "ix_lead_decided_by",
        "server",
        "decided_by",
        sqlite_where=text("decided_by <> ''"),
        postgresql_where=text("decided_by <> ''"),
    ),
)

# The text of a source's document as it was read, packed, without what was withheld. The source may be in a
# draft and not on record yet. ``url`` is the source's address, ``digest`` of its words.
source_copy = Table(
    "source_copy",
    METADATA,
    _column("server", TEXT),
    _column("source", UUID_TYPE),
    _column("url", TEXT),
    _column("digest", TEXT),
    _column("content", LargeBinary()),
    _column("read", Instant()),
    PrimaryKeyConstraint("server", "source"),
)

# What of a document is compared with others (bot.domain.likeness), and marks by which the likely ones are
# found: whoever shares a rare one.
source_traits = Table(
    "source_traits",
    METADATA,
    _column("server", TEXT),
    _column("source", UUID_TYPE),
    _column("body", TEXT),
    PrimaryKeyConstraint("server", "source"),
)
source_mark = Table(
    "source_mark",
    METADATA,
    _column("server", TEXT),
    _column("mark", BigInteger()),
    _column("source", UUID_TYPE),
    PrimaryKeyConstraint("server", "mark", "source"),
    sqlite_with_rowid=False,
)

# When a source's document is looked for again, and how it was found: see bot.domain.revisiting. Whoever
# looks has it until ``claimed_until``.
source_look = Table(
    "source_look",
    METADATA,
    _column("server", TEXT),
    _column("source", UUID_TYPE),
    _column("due", Instant()),
    _optional("claimed_until", Instant()),
    _column("state", Word(revisiting.SightState)),
    _column("etag", TEXT),
    _column("last_modified", TEXT),
    _column("digest", TEXT),
    _optional("seen_alive", Instant()),
    _optional("since", Instant()),
    _column("failures", Integer()),
    _optional("failing_since", Instant()),
    PrimaryKeyConstraint("server", "source"),
    Index(None, "due", "server", "source"),
)

# How often members did what an action asks, day by day and without names.
tally = Table(
    "tally",
    METADATA,
    _column("server", TEXT),
    _column("action", UUID_TYPE),
    _column("day", Date()),
    _column("outcome", Word(words.CallOutcome)),
    _column("count", Integer()),
    PrimaryKeyConstraint("server", "action", "day", "outcome"),
    _link("action", "action"),
)

# That somebody was counted today: a keyed hash that goes when the day does.
tally_mark = Table(
    "tally_mark",
    METADATA,
    _column("server", TEXT),
    _column("mark", TEXT),
    _column("day", Date()),
    PrimaryKeyConstraint("server", "mark"),
)

# How a watch stands between two looks: see bot.storage.watches. What is taken is looked at by whoever raised
# ``fence`` last, until ``taken_until``.
watch_look = Table(
    "watch_look",
    METADATA,
    _column("server", TEXT),
    _column("watch", UUID_TYPE),
    _column("url", TEXT),
    _column("host", TEXT),
    _column("etag", TEXT),
    _column("last_modified", TEXT),
    _column("cursor", TEXT),
    _column("title", TEXT),
    _optional("looked_at", Instant()),
    _optional("failing_since", Instant()),
    _column("failures", Integer()),
    _column("fault", TEXT),
    _column("next_at", Instant()),
    _optional("taken_until", Instant()),
    _column("fence", BigInteger()),
    PrimaryKeyConstraint("server", "watch"),
    _link("watch", "watch"),
    Index(None, "next_at", "server", "watch"),
)

# Which entries of a watch were seen, by their hashes.
watch_seen = Table(
    "watch_seen",
    METADATA,
    _column("server", TEXT),
    _column("watch", UUID_TYPE),
    _column("entry", TEXT),
    _column("at", Instant()),
    PrimaryKeyConstraint("server", "watch", "entry"),
    _link("watch", "watch"),
    Index(None, "server", "watch", "at"),
)

# When somebody was first met as an organiser: nobody verifies in their first seven days.
organiser_since = Table(
    "organiser_since",
    METADATA,
    _column("server", TEXT),
    _column("person", TEXT),
    _column("since", Instant()),
    PrimaryKeyConstraint("server", "person"),
)

# In which language somebody chose to be answered, blank for that of their Discord: see bot.services.choosing.
language_choice = Table(
    "language_choice",
    METADATA,
    _column("server", TEXT),
    _column("person", TEXT),
    _column("language", TEXT),
    _column("chosen", Instant()),
    PrimaryKeyConstraint("server", "person"),
)

# Since when the bot is no longer in a server whose data are still here.
departure = Table(
    "departure",
    METADATA,
    _column("server", TEXT),
    _column("since", Instant()),
    PrimaryKeyConstraint("server"),
)

# Whom the record forgot, by a hash that only their own pseudonym gives: replayed after a restore.
tombstone = Table(
    "tombstone",
    METADATA,
    _column("server", TEXT),
    _column("mark", TEXT),
    _column("at", Instant()),
    PrimaryKeyConstraint("server", "mark"),
)

# The outbox: see bot.domain.postings.
posting = Table(
    "posting",
    METADATA,
    _column("server", TEXT),
    _column("id", UUID_TYPE),
    _column("kind", Word(words.PostingKind)),
    _column("key", TEXT),
    _column("channel", TEXT),
    _column("period", TEXT),
    _column("part", SmallInteger()),
    _column("state", Word(words.PostingState)),
    _column("notice", TEXT),
    _column("card", TEXT),
    _column("due", Instant()),
    _column("planned", Instant()),
    _optional("schedule", UUID_TYPE),
    _column("first_change", BigInteger()),
    _column("last_change", BigInteger()),
    _column("life", TEXT),
    _column("attempts", Integer()),
    _column("fence", BigInteger()),
    _optional("lease_until", Instant()),
    _optional("retry_at", Instant()),
    _column("message", TEXT),
    _column("reason", TEXT),
    _optional("corrects", UUID_TYPE),
    _column("first_card", TEXT),
    _column("language", TEXT),
    PrimaryKeyConstraint("server", "id"),
    UniqueConstraint("server", "key"),
    _link("schedule", "schedule"),
    Index(None, "state", "due", "part"),
    Index(None, "server", "channel", "state"),
    Index(None, "server", "schedule", "due"),
)

# Which entries of the record a posting's card carries, on which of its lines: those are struck when the
# entry is withdrawn, on the day ``struck``.
posting_subject = Table(
    "posting_subject",
    METADATA,
    _column("server", TEXT),
    _column("posting", UUID_TYPE),
    _column("subject", UUID_TYPE),
    _column("line", Integer()),
    _column("lines", Integer()),
    _column("reference", TEXT),
    _optional("struck", Date()),
    _column("because", TEXT),
    PrimaryKeyConstraint("server", "posting", "subject", "line"),
    _link("posting", "posting"),
    Index(None, "server", "subject"),
)

# The picture in a posting's card: as it was planned, the card that shows it, and all words that may stand in
# it, for redaction. Once it is drawn the first two are empty and ``content`` is the file.
posting_picture = Table(
    "posting_picture",
    METADATA,
    _column("server", TEXT),
    _column("posting", UUID_TYPE),
    _column("svg", TEXT),
    _column("card", TEXT),
    _column("words", TEXT),
    _optional("content", LargeBinary()),
    _optional("kept", Instant()),
    PrimaryKeyConstraint("server", "posting"),
    _link("posting", "posting"),
    Index(
        "ix_posting_picture_undrawn",
        "posting",
        sqlite_where=text("content IS NULL"),
        postgresql_where=text("content IS NULL"),
    ),
)

# When the next digest of a server falls due, so that nobody has to look at all of them. Made of its
# schedules, settings and campaigns: what changes those moves the instant to the beginning of time, and
# ``marked`` on.
digest_due = Table(
    "digest_due",
    METADATA,
    _column("server", TEXT),
    _column("next_at", Instant()),
    _column("marked", BigInteger()),
    PrimaryKeyConstraint("server"),
    Index(None, "next_at", "server"),
)

# Who leads: no server's, since a process leads for all. ``until`` counts seconds since 1970 on the
# database's own clock.
lease = Table(
    "lease",
    METADATA,
    _column("name", TEXT),
    _column("holder", TEXT),
    _column("fence", BigInteger()),
    _column("until", Float(53)),
    PrimaryKeyConstraint("name"),
)

# What the program itself has to remember between two starts: no server's, and no part of the record.
memory = Table(
    "memory",
    METADATA,
    _column("name", TEXT),
    _column("value", TEXT),
    PrimaryKeyConstraint("name"),
)
