"""What organisers keep beside responses: clocks, disputes, replies, events, actions and reports."""

import json
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from alembic import op

from bot.domain.dates import EdtfDate
from bot.domain.folding import fold

revision: str = "0002"
down_revision: str | None = "0001"
branch_labels: None = None
depends_on: None = None

# PostgreSQL compares bytes, as SQLite always does.
TEXT = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")

# Columns that came to older tables, with what they are for the rows that are there.
ADDED = (
    ("ask", "window_days", sa.Integer(), None),
    ("ask", "window_counting", TEXT, "calendar"),
    ("ask", "window_set_by", TEXT, "coalition"),
    ("ask", "window_basis", TEXT, ""),
    ("ask", "referred_from", sa.Uuid(), None),
    ("campaign", "window_counting", TEXT, "calendar"),
    ("campaign", "holidays", TEXT, ""),
    ("campaign", "earlier_changes", sa.BigInteger(), "0"),
    ("demand", "held", sa.Boolean(), sa.false()),
    ("posting", "corrects", sa.Uuid(), None),
    ("posting", "first_card", TEXT, ""),
    ("draft", "report", sa.Uuid(), None),
    ("revision", "withdraws", sa.Boolean(), sa.false()),
    ("server_settings", "retention_days", sa.Integer(), "90"),
)

# Where people are named, for forgetting them.
NAMING = (
    "field IN ('by', 'checked_by', 'decided_by', 'person', 'proposed_by', 'raised_by', 'reported_by', "
    "'reporter', 'set_by', 'steward_people') AND value IS NOT NULL"
)
PEOPLE = (
    (
        "ix_revision_reporter",
        "revision",
        ["server", "reporter"],
        "reporter NOT IN ('', 'seed', 'imported', 'forgotten')",
    ),
    (
        "ix_revision_decided_by",
        "revision",
        ["server", "decided_by"],
        "decided_by NOT IN ('', 'seed', 'imported', 'forgotten')",
    ),
    ("ix_change_author_actor", "change_author", ["server", "actor", "sequence"], "actor IS NOT NULL"),
    ("ix_change_value_naming", "change_value", ["server", "sequence", "position"], NAMING),
    (
        "ix_change_value_hiding",
        "change_value",
        ["server", "record", "sequence"],
        "field IN ('visibility', 'withdrawn', 'lifecycle')",
    ),
)


def upgrade() -> None:
    """Adds the columns, then the tables, then the indexes for people."""
    for table, name, kind, standing in ADDED:
        column = sa.Column(name, kind, nullable=standing is None, server_default=standing)
        with op.batch_alter_table(table) as batch:
            batch.add_column(column)
        if standing is not None:
            with op.batch_alter_table(table) as batch:
                batch.alter_column(name, existing_type=kind, existing_nullable=False, server_default=None)
    op.create_table(
        "claim",
        sa.Column("server", TEXT, nullable=False),
        sa.Column("item", TEXT, nullable=False),
        sa.Column("person", TEXT, nullable=False),
        sa.Column("until", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("server", "item", name=op.f("pk_claim")),
    )
    op.create_index(op.f("ix_claim_server_person"), "claim", ["server", "person"], unique=False)
    op.create_table(
        "departure",
        sa.Column("server", TEXT, nullable=False),
        sa.Column("since", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("server", name=op.f("pk_departure")),
    )
    op.create_table(
        "load",
        sa.Column("server", TEXT, nullable=False),
        sa.Column("first", sa.Uuid(), nullable=False),
        sa.Column("last", sa.Uuid(), nullable=False),
        sa.Column("sequence", sa.BigInteger(), nullable=True),
        sa.PrimaryKeyConstraint("server", "first", name=op.f("pk_load")),
    )
    op.create_table(
        "load_part",
        sa.Column("server", TEXT, nullable=False),
        sa.Column("first", sa.Uuid(), nullable=False),
        sa.Column("content", TEXT, nullable=False),
        sa.PrimaryKeyConstraint("server", "first", name=op.f("pk_load_part")),
    )
    op.create_table(
        "dispute",
        sa.Column("server", TEXT, nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("reference", TEXT, nullable=False),
        sa.Column("visibility", sa.SmallInteger(), nullable=False),
        sa.Column("withdrawn", sa.Boolean(), nullable=False),
        sa.Column("subject", sa.Uuid(), nullable=False),
        sa.Column("on", sa.Date(), nullable=False),
        sa.Column("decide_by", sa.Date(), nullable=False),
        sa.Column("state", TEXT, nullable=False),
        sa.Column("claim", TEXT, nullable=False),
        sa.Column("raised_by", TEXT, nullable=False),
        sa.Column("decided_on", sa.Date(), nullable=True),
        sa.Column("decided_by", TEXT, nullable=False),
        sa.Column("reason", TEXT, nullable=False),
        sa.PrimaryKeyConstraint("server", "id", name=op.f("pk_dispute")),
    )
    op.create_index(op.f("ix_dispute_server_state"), "dispute", ["server", "state"], unique=False)
    op.create_index(op.f("ix_dispute_server_subject"), "dispute", ["server", "subject"], unique=False)
    op.create_index(
        "uq_dispute_reference",
        "dispute",
        ["server", "reference"],
        unique=True,
        sqlite_where=sa.text("reference <> ''"),
        postgresql_where=sa.text("reference <> ''"),
    )
    op.create_table(
        "organiser_since",
        sa.Column("server", TEXT, nullable=False),
        sa.Column("person", TEXT, nullable=False),
        sa.Column("since", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("server", "person", name=op.f("pk_organiser_since")),
    )
    op.create_table(
        "plan",
        sa.Column("server", TEXT, nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("person", TEXT, nullable=False),
        sa.Column("title", TEXT, nullable=False),
        sa.Column("jurisdiction", TEXT, nullable=False),
        sa.Column("language", TEXT, nullable=False),
        sa.Column("offices", TEXT, nullable=False),
        sa.Column("demands", TEXT, nullable=False),
        sa.Column("updated", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("server", "id", name=op.f("pk_plan")),
    )
    op.create_index(op.f("ix_plan_server_person"), "plan", ["server", "person"], unique=False)
    op.create_table(
        "publication",
        sa.Column("server", TEXT, nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("reference", TEXT, nullable=False),
        sa.Column("visibility", sa.SmallInteger(), nullable=False),
        sa.Column("withdrawn", sa.Boolean(), nullable=False),
        sa.Column("kind", TEXT, nullable=False),
        sa.Column("subject", sa.Uuid(), nullable=False),
        sa.Column("state", TEXT, nullable=False),
        sa.Column("bundle", sa.Uuid(), nullable=True),
        sa.Column("main", TEXT, nullable=False),
        sa.Column("proposed_by", TEXT, nullable=False),
        sa.Column("decided_by", TEXT, nullable=False),
        sa.PrimaryKeyConstraint("server", "id", name=op.f("pk_publication")),
    )
    op.create_index(op.f("ix_publication_server_bundle"), "publication", ["server", "bundle"], unique=False)
    op.create_index(op.f("ix_publication_server_state"), "publication", ["server", "state"], unique=False)
    op.create_index(op.f("ix_publication_server_subject"), "publication", ["server", "subject"], unique=False)
    op.create_index(
        "uq_publication_reference",
        "publication",
        ["server", "reference"],
        unique=True,
        sqlite_where=sa.text("reference <> ''"),
        postgresql_where=sa.text("reference <> ''"),
    )
    op.create_table(
        "posting_subject",
        sa.Column("server", TEXT, nullable=False),
        sa.Column("posting", sa.Uuid(), nullable=False),
        sa.Column("subject", sa.Uuid(), nullable=False),
        sa.Column("line", sa.Integer(), nullable=False),
        sa.Column("lines", sa.Integer(), nullable=False),
        sa.Column("reference", TEXT, nullable=False),
        sa.Column("struck", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(
            ["server", "posting"],
            ["posting.server", "posting.id"],
            name=op.f("fk_posting_subject_server_posting"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("server", "posting", "subject", "line", name=op.f("pk_posting_subject")),
    )
    op.create_index(
        op.f("ix_posting_subject_server_subject"), "posting_subject", ["server", "subject"], unique=False
    )
    op.create_table(
        "tally_mark",
        sa.Column("server", TEXT, nullable=False),
        sa.Column("mark", TEXT, nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.PrimaryKeyConstraint("server", "mark", name=op.f("pk_tally_mark")),
    )
    op.create_table(
        "tombstone",
        sa.Column("server", TEXT, nullable=False),
        sa.Column("mark", TEXT, nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("server", "mark", name=op.f("pk_tombstone")),
    )
    op.create_table(
        "vouch",
        sa.Column("server", TEXT, nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("reference", TEXT, nullable=False),
        sa.Column("visibility", sa.SmallInteger(), nullable=False),
        sa.Column("withdrawn", sa.Boolean(), nullable=False),
        sa.Column("person", TEXT, nullable=False),
        sa.Column("by", TEXT, nullable=False),
        sa.PrimaryKeyConstraint("server", "id", name=op.f("pk_vouch")),
    )
    op.create_index(op.f("ix_vouch_server_person"), "vouch", ["server", "person"], unique=False)
    op.create_index(
        "uq_vouch_reference",
        "vouch",
        ["server", "reference"],
        unique=True,
        sqlite_where=sa.text("reference <> ''"),
        postgresql_where=sa.text("reference <> ''"),
    )
    op.create_table(
        "action",
        sa.Column("server", TEXT, nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("reference", TEXT, nullable=False),
        sa.Column("visibility", sa.SmallInteger(), nullable=False),
        sa.Column("withdrawn", sa.Boolean(), nullable=False),
        sa.Column("campaign", sa.Uuid(), nullable=False),
        sa.Column("title", TEXT, nullable=False),
        sa.Column("asks", TEXT, nullable=False),
        sa.Column("script", TEXT, nullable=False),
        sa.Column("number", TEXT, nullable=False),
        sa.Column("url", TEXT, nullable=False),
        sa.Column("until", sa.Date(), nullable=True),
        sa.Column("folded", TEXT, nullable=False),
        sa.ForeignKeyConstraint(
            ["server", "campaign"],
            ["campaign.server", "campaign.id"],
            name=op.f("fk_action_server_campaign"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("server", "id", name=op.f("pk_action")),
    )
    op.create_index(op.f("ix_action_server_campaign"), "action", ["server", "campaign"], unique=False)
    op.create_index(
        "uq_action_reference",
        "action",
        ["server", "reference"],
        unique=True,
        sqlite_where=sa.text("reference <> ''"),
        postgresql_where=sa.text("reference <> ''"),
    )
    op.create_table(
        "event",
        sa.Column("server", TEXT, nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("reference", TEXT, nullable=False),
        sa.Column("visibility", sa.SmallInteger(), nullable=False),
        sa.Column("withdrawn", sa.Boolean(), nullable=False),
        sa.Column("campaign", sa.Uuid(), nullable=False),
        sa.Column("title", TEXT, nullable=False),
        sa.Column("kind", TEXT, nullable=False),
        sa.Column("on", TEXT, nullable=False),
        sa.Column("place", TEXT, nullable=False),
        sa.Column("url", TEXT, nullable=False),
        sa.Column("official", sa.Uuid(), nullable=True),
        sa.Column("demands", TEXT, nullable=False),
        sa.Column("folded", TEXT, nullable=False),
        sa.ForeignKeyConstraint(
            ["server", "campaign"],
            ["campaign.server", "campaign.id"],
            name=op.f("fk_event_server_campaign"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["server", "official"],
            ["official.server", "official.id"],
            name=op.f("fk_event_server_official"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("server", "id", name=op.f("pk_event")),
    )
    op.create_index(op.f("ix_event_server_campaign"), "event", ["server", "campaign"], unique=False)
    op.create_index(
        "uq_event_reference",
        "event",
        ["server", "reference"],
        unique=True,
        sqlite_where=sa.text("reference <> ''"),
        postgresql_where=sa.text("reference <> ''"),
    )
    op.create_table(
        "tally",
        sa.Column("server", TEXT, nullable=False),
        sa.Column("action", sa.Uuid(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("outcome", TEXT, nullable=False),
        sa.Column("count", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["server", "action"],
            ["action.server", "action.id"],
            name=op.f("fk_tally_server_action"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("server", "action", "day", "outcome", name=op.f("pk_tally")),
    )
    op.create_table(
        "clock_change",
        sa.Column("server", TEXT, nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("reference", TEXT, nullable=False),
        sa.Column("visibility", sa.SmallInteger(), nullable=False),
        sa.Column("withdrawn", sa.Boolean(), nullable=False),
        sa.Column("ask", sa.Uuid(), nullable=False),
        sa.Column("clock", TEXT, nullable=False),
        sa.Column("move", TEXT, nullable=False),
        sa.Column("on", sa.Date(), nullable=False),
        sa.Column("days", sa.Integer(), nullable=False),
        sa.Column("commitment", sa.Uuid(), nullable=True),
        sa.Column("reason", TEXT, nullable=False),
        sa.Column("logged", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["server", "ask"],
            ["ask.server", "ask.id"],
            name=op.f("fk_clock_change_server_ask"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["server", "commitment"],
            ["commitment.server", "commitment.id"],
            name=op.f("fk_clock_change_server_commitment"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("server", "id", name=op.f("pk_clock_change")),
    )
    op.create_index(op.f("ix_clock_change_server_ask"), "clock_change", ["server", "ask"], unique=False)
    op.create_index(
        "uq_clock_change_reference",
        "clock_change",
        ["server", "reference"],
        unique=True,
        sqlite_where=sa.text("reference <> ''"),
        postgresql_where=sa.text("reference <> ''"),
    )
    op.create_table(
        "letter",
        sa.Column("server", TEXT, nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("reference", TEXT, nullable=False),
        sa.Column("visibility", sa.SmallInteger(), nullable=False),
        sa.Column("withdrawn", sa.Boolean(), nullable=False),
        sa.Column("ask", sa.Uuid(), nullable=False),
        sa.Column("commitment", sa.Uuid(), nullable=False),
        sa.Column("text", TEXT, nullable=False),
        sa.Column("language", TEXT, nullable=False),
        sa.Column("delivery", sa.Uuid(), nullable=True),
        sa.Column("reply_until", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(
            ["server", "ask"],
            ["ask.server", "ask.id"],
            name=op.f("fk_letter_server_ask"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["server", "commitment"],
            ["commitment.server", "commitment.id"],
            name=op.f("fk_letter_server_commitment"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["server", "delivery"],
            ["delivery.server", "delivery.id"],
            name=op.f("fk_letter_server_delivery"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("server", "id", name=op.f("pk_letter")),
    )
    op.create_index(op.f("ix_letter_server_ask"), "letter", ["server", "ask"], unique=False)
    op.create_index(op.f("ix_letter_server_commitment"), "letter", ["server", "commitment"], unique=False)
    op.create_index(
        "uq_letter_reference",
        "letter",
        ["server", "reference"],
        unique=True,
        sqlite_where=sa.text("reference <> ''"),
        postgresql_where=sa.text("reference <> ''"),
    )
    op.create_table(
        "report",
        sa.Column("server", TEXT, nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("reference", TEXT, nullable=False),
        sa.Column("visibility", sa.SmallInteger(), nullable=False),
        sa.Column("withdrawn", sa.Boolean(), nullable=False),
        sa.Column("campaign", sa.Uuid(), nullable=False),
        sa.Column("kind", TEXT, nullable=False),
        sa.Column("asks", TEXT, nullable=False),
        sa.Column("url", TEXT, nullable=False),
        sa.Column("note", TEXT, nullable=False),
        sa.Column("criterion", sa.Uuid(), nullable=True),
        sa.Column("outcome", TEXT, nullable=True),
        sa.Column("on", TEXT, nullable=False),
        sa.Column("state", TEXT, nullable=False),
        sa.Column("reported_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("reporter", TEXT, nullable=False),
        sa.Column("decided_by", TEXT, nullable=False),
        sa.Column("reason", TEXT, nullable=False),
        sa.Column("taken_as", sa.Uuid(), nullable=True),
        sa.ForeignKeyConstraint(
            ["server", "campaign"],
            ["campaign.server", "campaign.id"],
            name=op.f("fk_report_server_campaign"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["server", "criterion"],
            ["criterion.server", "criterion.id"],
            name=op.f("fk_report_server_criterion"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("server", "id", name=op.f("pk_report")),
    )
    op.create_index(
        op.f("ix_report_server_reporter_state"), "report", ["server", "reporter", "state"], unique=False
    )
    op.create_index(
        op.f("ix_report_server_state_reported_at"), "report", ["server", "state", "reported_at"], unique=False
    )
    op.create_index(
        "uq_report_reference",
        "report",
        ["server", "reference"],
        unique=True,
        sqlite_where=sa.text("reference <> ''"),
        postgresql_where=sa.text("reference <> ''"),
    )
    op.create_table(
        "official_reply",
        sa.Column("server", TEXT, nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("reference", TEXT, nullable=False),
        sa.Column("visibility", sa.SmallInteger(), nullable=False),
        sa.Column("withdrawn", sa.Boolean(), nullable=False),
        sa.Column("ask", sa.Uuid(), nullable=False),
        sa.Column("text", TEXT, nullable=False),
        sa.Column("language", TEXT, nullable=False),
        sa.Column("on", TEXT, nullable=False),
        sa.Column("source", sa.Uuid(), nullable=True),
        sa.Column("letter", sa.Uuid(), nullable=True),
        sa.Column("state", TEXT, nullable=False),
        sa.Column("identity", TEXT, nullable=False),
        sa.Column("reported_by", TEXT, nullable=False),
        sa.Column("checked_by", TEXT, nullable=False),
        sa.ForeignKeyConstraint(
            ["server", "ask"],
            ["ask.server", "ask.id"],
            name=op.f("fk_official_reply_server_ask"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["server", "letter"],
            ["letter.server", "letter.id"],
            name=op.f("fk_official_reply_server_letter"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["server", "source"],
            ["source.server", "source.id"],
            name=op.f("fk_official_reply_server_source"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("server", "id", name=op.f("pk_official_reply")),
    )
    op.create_index(op.f("ix_official_reply_server_ask"), "official_reply", ["server", "ask"], unique=False)
    op.create_index(
        op.f("ix_official_reply_server_state"), "official_reply", ["server", "state"], unique=False
    )
    op.create_index(
        "uq_official_reply_reference",
        "official_reply",
        ["server", "reference"],
        unique=True,
        sqlite_where=sa.text("reference <> ''"),
        postgresql_where=sa.text("reference <> ''"),
    )
    op.create_index(
        op.f("ix_change_server_action_sequence"), "change", ["server", "action", "sequence"], unique=False
    )
    op.create_index(
        "ix_entry_demand_sequence", "entry", ["server", "demand", "sequence", "subject"], unique=False
    )
    for name, table, columns, where in PEOPLE:
        op.create_index(name, table, columns, sqlite_where=sa.text(where), postgresql_where=sa.text(where))
    _make_search()
    _fill_search(op.get_bind())


def _make_search() -> None:
    """The tables that people's searches are answered from."""
    numbers = sa.Text().with_variant(sa.ARRAY(sa.BigInteger()), "postgresql")
    op.create_table(
        "search_record",
        sa.Column("server", TEXT, nullable=False),
        sa.Column("record", sa.Uuid(), nullable=False),
        sa.Column("place", sa.BigInteger(), nullable=False),
        sa.Column("kind", TEXT, nullable=False),
        sa.Column("target", sa.Uuid(), nullable=False),
        sa.Column("visibility", sa.SmallInteger(), nullable=False),
        sa.Column("campaign", sa.Uuid(), nullable=False),
        sa.Column("sort_date", TEXT, nullable=False),
        sa.Column("words", numbers, nullable=False),
        sa.PrimaryKeyConstraint("server", "record", name=op.f("pk_search_record")),
        sa.UniqueConstraint("server", "place", name=op.f("uq_search_record_server_place")),
    )
    op.create_index(op.f("ix_search_record_server_target"), "search_record", ["server", "target"])
    op.create_table(
        "search_word",
        sa.Column("server", TEXT, nullable=False),
        sa.Column("word", TEXT, nullable=False),
        sa.Column("kind", TEXT, nullable=False),
        sa.Column("visibility", sa.SmallInteger(), nullable=False),
        sa.Column("campaign", sa.Uuid(), nullable=False),
        sa.Column("number", sa.BigInteger(), nullable=False),
        sa.Column("uses", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint(
            "server", "word", "kind", "visibility", "campaign", name=op.f("pk_search_word")
        ),
        sa.UniqueConstraint("server", "number", name=op.f("uq_search_word_server_number")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "search_use",
        sa.Column("server", TEXT, nullable=False),
        sa.Column("word", sa.BigInteger(), nullable=False),
        sa.Column("place", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("server", "word", "place", name=op.f("pk_search_use")),
        sqlite_with_rowid=False,
    )


_OLD = {
    # What can be found: its id, what opens, who may read it, campaign, date, words and titles.
    "campaign": (
        "SELECT server, id AS record, id AS target, visibility AS level, id AS campaign, '' AS day,"
        " folded AS words, title AS title FROM campaign WHERE NOT withdrawn"
    ),
    "demand": (
        "SELECT server, id AS record, id AS target,"
        " CASE WHEN lifecycle = 'draft' THEN 2 ELSE visibility END AS level, campaign, '' AS day,"
        " folded AS words, title AS title FROM demand WHERE NOT withdrawn"
    ),
    "official": (
        "SELECT server, id AS record, id AS target, visibility AS level, NULL AS campaign, '' AS day,"
        " folded AS words, name AS title FROM official WHERE NOT withdrawn"
    ),
    "source": (
        "SELECT server, id AS record, id AS target,"
        " CASE WHEN confidential THEN 2 ELSE visibility END AS level, NULL AS campaign, published AS day,"
        " folded AS words, title AS title FROM source WHERE NOT withdrawn"
    ),
    "evidence": (
        'SELECT server, id AS record, id AS target, visibility AS level, campaign, "on" AS day,'
        " folded AS words, '' AS title FROM evidence WHERE NOT withdrawn"
    ),
}
_OLD_PARTS = {
    "demand": (
        "SELECT part.server, part.id AS record, whole.id AS target,"
        " CASE WHEN whole.lifecycle = 'draft' OR part.visibility = 2 THEN 2"
        " WHEN part.visibility > whole.visibility THEN part.visibility ELSE whole.visibility END AS level,"
        " whole.campaign, '' AS day, whole.folded AS words, part.text AS title"
        " FROM demand_version AS part JOIN demand AS whole"
        " ON whole.server = part.server AND whole.id = part.demand"
        " WHERE NOT part.withdrawn AND NOT whole.withdrawn"
    ),
    "official": (
        "SELECT part.server, part.id AS record, whole.id AS target,"
        " CASE WHEN part.visibility > whole.visibility THEN part.visibility"
        " ELSE whole.visibility END AS level,"
        " NULL AS campaign, '' AS day, whole.folded AS words, part.name AS title"
        " FROM holder AS part JOIN official AS whole"
        " ON whole.server = part.server AND whole.id = part.official"
        " WHERE NOT part.withdrawn AND NOT whole.withdrawn"
    ),
}
_OLD_ENTRIES = (
    "SELECT entry.server, entry.subject AS record, entry.subject AS target, max(entry.visibility) AS level,"
    " entry.campaign, max(entry.sort_date) AS day, revision.content AS content, max(entry.ord) AS ord"
    " FROM entry JOIN revision ON revision.server = entry.server AND revision.subject = entry.subject"
    " AND revision.state = 'verified' AND NOT revision.withdrawn"
    " AND revision.number = (SELECT max(newer.number) FROM revision AS newer"
    " WHERE newer.server = entry.server AND newer.subject = entry.subject AND newer.state = 'verified')"
    " GROUP BY entry.server, entry.subject, entry.campaign, revision.content ORDER BY max(entry.ord)"
)
_NOWHERE = "0" * 32
_LONGEST_TITLE, _LONGEST_WORD = 60, 40


def _texts(written: str) -> list[str]:
    """What a column with a text or a name says, in every language."""
    try:
        read = json.loads(written)
    except ValueError:
        return [written]
    if not isinstance(read, dict):
        return [written]
    return [read["original"], *(each["text"] for each in read.get("translations", ()))]


def _fill_search(connection: sa.Connection) -> None:
    """Makes what is on record already findable."""
    rows: list[tuple[str, Any, bool, set[str]]] = []
    for kind, query in _OLD.items():
        for row in connection.execute(sa.text(query)).mappings():
            titles = {
                f"={fold(each)[:_LONGEST_TITLE].rstrip()}" for each in _texts(row["title"]) if fold(each)
            }
            rows.append((kind, row, True, titles | _words(row["words"])))
    for kind, query in _OLD_PARTS.items():
        for row in connection.execute(sa.text(query)).mappings():
            texts = _texts(row["title"])
            titles = (
                {f"={fold(each)[:_LONGEST_TITLE].rstrip()}" for each in texts}
                if kind == "official"
                else set()
            )
            rows.append((kind, row, True, titles | _words(row["words"] + " " + fold(" ".join(texts)))))
    for row in connection.execute(sa.text(_OLD_ENTRIES)).mappings():
        content = json.loads(row["content"])
        kind = "finding" if content["type"] == "finding" else "response"
        said = f"{content.get('summary', '')} {content.get('quotation', '')}"
        rows.append((kind, row, False, _words(fold(said))))
    _write_search(connection, rows)


def _titles(texts: list[str]) -> set[str]:
    return {f"={cut}" for each in texts if (cut := fold(each)[:_LONGEST_TITLE].rstrip())}


def _words(folded: str) -> set[str]:
    return {each[:_LONGEST_WORD] for each in folded.split()}


def _write_search(connection: sa.Connection, rows: list[tuple[str, Any, bool, set[str]]]) -> None:
    records, uses = [], []
    postgresql = connection.dialect.name == "postgresql"

    def id_of(value: object) -> object:
        found = UUID(str(value))
        return found if postgresql else found.hex

    words: dict[tuple[str, str, str, int, str], list[int]] = {}
    places: dict[str, int] = {}
    numbers: dict[str, int] = {}
    for kind, row, edtf, found in rows:
        server, level = row["server"], int(row["level"])
        campaign = UUID(str(row["campaign"] or _NOWHERE))
        place = places[server] = places.get(server, 0) + 1
        own = []
        for word in sorted(found):
            key = (server, word, kind, level, campaign.hex)
            if key not in words:
                numbers[server] = numbers.get(server, 0) + 1
                words[key] = [numbers[server], 0]
            words[key][1] += 1
            own.append(words[key][0])
            uses.append({"server": server, "word": words[key][0], "place": place})
        day = EdtfDate(row["day"]).sort_key if edtf else row["day"]
        records.append(
            {
                "server": server,
                "record": id_of(row["record"]),
                "place": place,
                "kind": kind,
                "target": id_of(row["target"]),
                "visibility": level,
                "campaign": id_of(campaign),
                "sort_date": day,
                "words": own if postgresql else json.dumps(own, separators=(",", ":")),
            }
        )
    vocabulary = [
        {
            "server": server,
            "word": word,
            "kind": kind,
            "visibility": level,
            "campaign": id_of(campaign),
            "number": number,
            "uses": used,
        }
        for (server, word, kind, level, campaign), (number, used) in words.items()
    ]
    counters = [
        {"server": server, "kind": name, "last": last}
        for name, last_of in (("search_place", places), ("search_word", numbers))
        for server, last in last_of.items()
    ]
    listed = sa.MetaData()
    for table, made in (
        ("search_record", records),
        ("search_word", vocabulary),
        ("search_use", uses),
        ("reference_counter", counters),
    ):
        if made:
            connection.execute(sa.Table(table, listed, autoload_with=connection).insert(), made)
