"""What was noticed outside, what is kept of sources, and when the next digest of each server falls due."""

from datetime import UTC, datetime

import sqlalchemy as sa
from alembic import op

revision: str = "0005"
down_revision: str | None = "0004"
branch_labels: None = None
depends_on: None = None

# PostgreSQL compares bytes, as SQLite always does.
TEXT = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")


# Columns that came to older tables, with what they are for the rows that are there.
ADDED = (
    ("source", "archive_url", TEXT, ""),
    ("server_settings", "fetching", TEXT, "off"),
    ("server_settings", "fetch_hosts", TEXT, "[]"),
)


def upgrade() -> None:
    """Adds the columns, then the tables."""
    _watches()
    for table, name, kind, standing in ADDED:
        column = sa.Column(name, kind, nullable=False, server_default=standing)
        with op.batch_alter_table(table) as batch:
            batch.add_column(column)
        with op.batch_alter_table(table) as batch:
            batch.alter_column(name, existing_type=kind, existing_nullable=False, server_default=None)
    op.create_table(
        "lead",
        sa.Column("server", TEXT, nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("kind", TEXT, nullable=False),
        sa.Column("url", TEXT, nullable=False),
        sa.Column("title", TEXT, nullable=False),
        sa.Column("language", TEXT, nullable=False),
        sa.Column("passage", TEXT, nullable=False),
        sa.Column("withheld", sa.Integer(), nullable=False),
        sa.Column("on", TEXT, nullable=False),
        sa.Column("notes", TEXT, nullable=False),
        sa.Column("source", sa.Uuid(), nullable=True),
        sa.Column("officials", TEXT, nullable=False),
        sa.Column("demands", TEXT, nullable=False),
        sa.Column("origin", TEXT, nullable=False),
        sa.Column("found", sa.DateTime(timezone=True), nullable=False),
        sa.Column("state", TEXT, nullable=False),
        sa.Column("decided_by", TEXT, nullable=False),
        sa.Column("decided_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("told", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["server", "source"],
            ["source.server", "source.id"],
            name=op.f("fk_lead_server_source"),
            deferrable=True,
            initially="DEFERRED",
        ),
        sa.PrimaryKeyConstraint("server", "id", name=op.f("pk_lead")),
    )
    op.create_index(
        op.f("ix_lead_server_state_found_id"), "lead", ["server", "state", "found", "id"], unique=False
    )
    op.create_index(
        "ix_lead_untold",
        "lead",
        ["server"],
        unique=False,
        sqlite_where=sa.text("NOT told"),
        postgresql_where=sa.text("NOT told"),
    )
    op.create_index(
        "ix_lead_decided_by",
        "lead",
        ["server", "decided_by"],
        unique=False,
        sqlite_where=sa.text("decided_by <> ''"),
        postgresql_where=sa.text("decided_by <> ''"),
    )
    _find_what_is_due()
    _keep_documents()


def _find_what_is_due() -> None:
    # Filled so that every server is looked at once.
    op.create_table(
        "digest_due",
        sa.Column("server", TEXT, nullable=False),
        sa.Column("next_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("marked", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("server", name=op.f("pk_digest_due")),
    )
    op.create_index(op.f("ix_digest_due_next_at_server"), "digest_due", ["next_at", "server"], unique=False)
    due = sa.table("digest_due", sa.column("server"), sa.column("next_at"), sa.column("marked"))
    schedule = sa.table("schedule", sa.column("server"))
    at_once = sa.literal(datetime(1970, 1, 1, tzinfo=UTC), sa.DateTime(timezone=True))
    op.execute(
        due.insert().from_select(
            ["server", "next_at", "marked"], sa.select(schedule.c.server, at_once, sa.literal(1)).distinct()
        )
    )
    op.add_column("posting_picture", sa.Column("kept", sa.DateTime(timezone=True), nullable=True))
    op.create_index(
        "ix_posting_picture_undrawn",
        "posting_picture",
        ["posting"],
        unique=False,
        sqlite_where=sa.text("content IS NULL"),
        postgresql_where=sa.text("content IS NULL"),
    )
    op.create_index(
        "ix_schedule_live",
        "schedule",
        ["server"],
        unique=False,
        sqlite_where=sa.text("cadence = 'live'"),
        postgresql_where=sa.text("cadence = 'live'"),
    )


def _keep_documents() -> None:
    op.create_table(
        "source_copy",
        sa.Column("server", TEXT, nullable=False),
        sa.Column("source", sa.Uuid(), nullable=False),
        sa.Column("url", TEXT, nullable=False),
        sa.Column("digest", TEXT, nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.Column("read", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("server", "source", name=op.f("pk_source_copy")),
    )
    op.create_table(
        "source_traits",
        sa.Column("server", TEXT, nullable=False),
        sa.Column("source", sa.Uuid(), nullable=False),
        sa.Column("body", TEXT, nullable=False),
        sa.PrimaryKeyConstraint("server", "source", name=op.f("pk_source_traits")),
    )
    op.create_table(
        "source_mark",
        sa.Column("server", TEXT, nullable=False),
        sa.Column("mark", sa.BigInteger(), nullable=False),
        sa.Column("source", sa.Uuid(), nullable=False),
        sa.PrimaryKeyConstraint("server", "mark", "source", name=op.f("pk_source_mark")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "source_look",
        sa.Column("server", TEXT, nullable=False),
        sa.Column("source", sa.Uuid(), nullable=False),
        sa.Column("due", sa.DateTime(timezone=True), nullable=False),
        sa.Column("claimed_until", sa.DateTime(timezone=True), nullable=True),
        sa.Column("state", TEXT, nullable=False),
        sa.Column("etag", TEXT, nullable=False),
        sa.Column("last_modified", TEXT, nullable=False),
        sa.Column("digest", TEXT, nullable=False),
        sa.Column("seen_alive", sa.DateTime(timezone=True), nullable=True),
        sa.Column("since", sa.DateTime(timezone=True), nullable=True),
        sa.Column("failures", sa.Integer(), nullable=False),
        sa.Column("failing_since", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("server", "source", name=op.f("pk_source_look")),
    )
    op.create_index(
        op.f("ix_source_look_due_server_source"), "source_look", ["due", "server", "source"], unique=False
    )


def _watches() -> None:
    op.create_table(
        "watch",
        sa.Column("server", TEXT, nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("reference", TEXT, nullable=False),
        sa.Column("visibility", sa.SmallInteger(), nullable=False),
        sa.Column("withdrawn", sa.Boolean(), nullable=False),
        sa.Column("campaign", sa.Uuid(), nullable=False),
        sa.Column("kind", TEXT, nullable=False),
        sa.Column("url", TEXT, nullable=False),
        sa.Column("title", TEXT, nullable=False),
        sa.Column("language", TEXT, nullable=False),
        sa.Column("terms", TEXT, nullable=False),
        sa.Column("muted", TEXT, nullable=False),
        sa.Column("paused", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["server", "campaign"],
            ["campaign.server", "campaign.id"],
            name=op.f("fk_watch_server_campaign"),
            deferrable=True,
            initially="DEFERRED",
        ),
        sa.PrimaryKeyConstraint("server", "id", name=op.f("pk_watch")),
    )
    op.create_index(op.f("ix_watch_server_campaign"), "watch", ["server", "campaign"], unique=False)
    op.create_index(
        "uq_watch_reference",
        "watch",
        ["server", "reference"],
        unique=True,
        sqlite_where=sa.text("reference <> ''"),
        postgresql_where=sa.text("reference <> ''"),
    )
    op.create_table(
        "watch_look",
        sa.Column("server", TEXT, nullable=False),
        sa.Column("watch", sa.Uuid(), nullable=False),
        sa.Column("url", TEXT, nullable=False),
        sa.Column("host", TEXT, nullable=False),
        sa.Column("etag", TEXT, nullable=False),
        sa.Column("last_modified", TEXT, nullable=False),
        sa.Column("cursor", TEXT, nullable=False),
        sa.Column("title", TEXT, nullable=False),
        sa.Column("looked_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("failing_since", sa.DateTime(timezone=True), nullable=True),
        sa.Column("failures", sa.Integer(), nullable=False),
        sa.Column("fault", TEXT, nullable=False),
        sa.Column("next_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("taken_until", sa.DateTime(timezone=True), nullable=True),
        sa.Column("fence", sa.BigInteger(), nullable=False),
        _of_watch("watch_look"),
        sa.PrimaryKeyConstraint("server", "watch", name=op.f("pk_watch_look")),
    )
    op.create_index(
        op.f("ix_watch_look_next_at_server_watch"), "watch_look", ["next_at", "server", "watch"], unique=False
    )
    op.create_table(
        "watch_seen",
        sa.Column("server", TEXT, nullable=False),
        sa.Column("watch", sa.Uuid(), nullable=False),
        sa.Column("entry", TEXT, nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        _of_watch("watch_seen"),
        sa.PrimaryKeyConstraint("server", "watch", "entry", name=op.f("pk_watch_seen")),
    )
    op.create_index(
        op.f("ix_watch_seen_server_watch_at"), "watch_seen", ["server", "watch", "at"], unique=False
    )


def _of_watch(table: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        ["server", "watch"],
        ["watch.server", "watch.id"],
        name=op.f(f"fk_{table}_server_watch"),
        deferrable=True,
        initially="DEFERRED",
    )
