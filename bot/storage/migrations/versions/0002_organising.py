"""What organisers keep beside responses: clocks, disputes, replies, events, actions and reports."""

import sqlalchemy as sa
from alembic import op

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
    ("demand", "held", sa.Boolean(), sa.false()),
    ("server_settings", "retention_days", sa.Integer(), "90"),
)


def upgrade() -> None:
    """Adds the columns, then the tables."""
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
        "publication",
        sa.Column("server", TEXT, nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("reference", TEXT, nullable=False),
        sa.Column("visibility", sa.SmallInteger(), nullable=False),
        sa.Column("withdrawn", sa.Boolean(), nullable=False),
        sa.Column("kind", TEXT, nullable=False),
        sa.Column("subject", sa.Uuid(), nullable=False),
        sa.Column("state", TEXT, nullable=False),
        sa.Column("proposed_by", TEXT, nullable=False),
        sa.Column("decided_by", TEXT, nullable=False),
        sa.PrimaryKeyConstraint("server", "id", name=op.f("pk_publication")),
    )
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
    # ### end Alembic commands ###
