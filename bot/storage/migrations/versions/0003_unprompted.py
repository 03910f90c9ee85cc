"""What is posted unasked: the role that digests call, and the pictures of digests."""

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
