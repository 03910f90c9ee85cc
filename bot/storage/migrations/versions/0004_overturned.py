"""What says otherwise by now than a message that told it; translations, and languages of people and posts."""

import sqlalchemy as sa
from alembic import op

revision: str = "0004"
down_revision: str | None = "0003"
branch_labels: None = None
depends_on: None = None

# PostgreSQL compares bytes, as SQLite always does.
TEXT = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")

# Columns that came to older tables, with what they are for the rows that are there.
ADDED = (
    ("posting_subject", "because", TEXT, ""),
    ("campaign", "protected_terms", TEXT, "[]"),
    ("source", "title_translations", TEXT, "[]"),
    ("citation", "note_language", TEXT, ""),
    ("citation", "note_translations", TEXT, "[]"),
    ("delivery", "proof_language", TEXT, ""),
    ("delivery", "proof_translations", TEXT, "[]"),
    ("revision", "summary_translations", TEXT, "[]"),
    ("hand_set_headline", "reason_language", TEXT, ""),
    ("hand_set_headline", "reason_translations", TEXT, "[]"),
    ("clock_change", "reason_language", TEXT, ""),
    ("clock_change", "reason_translations", TEXT, "[]"),
    ("dispute", "reason_language", TEXT, ""),
    ("dispute", "reason_translations", TEXT, "[]"),
    ("official_reply", "text_translations", TEXT, "[]"),
    ("schedule", "second_language", TEXT, ""),
    ("posting", "language", TEXT, ""),
)


def upgrade() -> None:
    """Adds the columns, then the table."""
    for table, name, kind, standing in ADDED:
        column = sa.Column(name, kind, nullable=False, server_default=standing)
        with op.batch_alter_table(table) as batch:
            batch.add_column(column)
        with op.batch_alter_table(table) as batch:
            batch.alter_column(name, existing_type=kind, existing_nullable=False, server_default=None)
    op.create_table(
        "language_choice",
        sa.Column("server", TEXT, nullable=False),
        sa.Column("person", TEXT, nullable=False),
        sa.Column("language", TEXT, nullable=False),
        sa.Column("chosen", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("server", "person", name=op.f("pk_language_choice")),
    )
