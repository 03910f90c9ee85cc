"""What is posted unasked: the role that digests call, their pictures, and what people follow."""

import sqlalchemy as sa
from alembic import op

revision: str = "0003"
down_revision: str | None = "0002"
branch_labels: None = None
depends_on: None = None

# PostgreSQL compares bytes, as SQLite always does.
TEXT = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")

# Columns that came to older tables, with what they are for the rows that are there.
ADDED = (("server_settings", "digest_role", TEXT, ""),)


def upgrade() -> None:
    """Adds the columns, then the table."""
    for table, name, kind, standing in ADDED:
        column = sa.Column(name, kind, nullable=False, server_default=standing)
        with op.batch_alter_table(table) as batch:
            batch.add_column(column)
        with op.batch_alter_table(table) as batch:
            batch.alter_column(name, existing_type=kind, existing_nullable=False, server_default=None)
    op.create_table(
        "posting_picture",
        sa.Column("server", TEXT, nullable=False),
        sa.Column("posting", sa.Uuid(), nullable=False),
        sa.Column("svg", TEXT, nullable=False),
        sa.Column("card", TEXT, nullable=False),
        sa.Column("words", TEXT, nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=True),
        sa.PrimaryKeyConstraint("server", "posting", name="pk_posting_picture"),
        sa.ForeignKeyConstraint(
            ["server", "posting"],
            ["posting.server", "posting.id"],
            name="fk_posting_picture_server_posting",
            deferrable=True,
            initially="DEFERRED",
        ),
    )
    op.create_table(
        "subscription",
        sa.Column("server", TEXT, nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("person", TEXT, nullable=False),
        sa.Column("sealed", TEXT, nullable=False),
        sa.Column("topic", TEXT, nullable=False),
        sa.Column("campaign", sa.Uuid(), nullable=False),
        sa.Column("target", sa.Uuid(), nullable=False),
        sa.Column("pace", TEXT, nullable=False),
        sa.Column("language", TEXT, nullable=False),
        sa.Column("zone", TEXT, nullable=False),
        sa.Column("quiet_from", TEXT, nullable=False),
        sa.Column("quiet_until", TEXT, nullable=False),
        sa.Column("since", sa.DateTime(timezone=True), nullable=False),
        sa.Column("told", sa.BigInteger(), nullable=False),
        sa.Column("next_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["server", "campaign"],
            ["campaign.server", "campaign.id"],
            name=op.f("fk_subscription_server_campaign"),
            deferrable=True,
            initially="DEFERRED",
        ),
        sa.PrimaryKeyConstraint("server", "id", name=op.f("pk_subscription")),
        sa.UniqueConstraint("server", "person", "target", name=op.f("uq_subscription_server_person_target")),
    )
    op.create_index(op.f("ix_subscription_next_at_id"), "subscription", ["next_at", "id"], unique=False)
