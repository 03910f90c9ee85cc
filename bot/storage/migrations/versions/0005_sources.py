"""What was noticed outside, and what is kept of sources."""

import sqlalchemy as sa
from alembic import op

revision: str = "0005"
down_revision: str | None = "0004"
branch_labels: None = None
depends_on: None = None

# PostgreSQL compares bytes, as SQLite always does.
TEXT = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")


def upgrade() -> None:
    """Adds the tables."""
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
