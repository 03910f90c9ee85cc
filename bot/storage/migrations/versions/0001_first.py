"""The first form of the record."""

import sqlalchemy as sa
from alembic import op

revision: str = "0001"
down_revision: str | None = None
branch_labels: None = None
depends_on: None = None

# PostgreSQL compares bytes, as SQLite always does.
TEXT = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")


def upgrade() -> None:
    """Makes every table."""
    op.create_table(
        "ask_slot",
        sa.Column("server", TEXT, nullable=False),
        sa.Column("ask", sa.Uuid(), nullable=False),
        sa.Column("slot", TEXT, nullable=False),
        sa.Column("visibility", sa.SmallInteger(), nullable=False),
        sa.PrimaryKeyConstraint("server", "ask", "slot", "visibility", name=op.f("pk_ask_slot")),
    )
    op.create_table(
        "campaign",
        sa.Column("server", TEXT, nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("reference", TEXT, nullable=False),
        sa.Column("visibility", sa.SmallInteger(), nullable=False),
        sa.Column("withdrawn", sa.Boolean(), nullable=False),
        sa.Column("slug", TEXT, nullable=False),
        sa.Column("title", TEXT, nullable=False),
        sa.Column("jurisdiction", TEXT, nullable=False),
        sa.Column("language", TEXT, nullable=False),
        sa.Column("reply_window_days", sa.Integer(), nullable=False),
        sa.Column("launched", TEXT, nullable=False),
        sa.Column("state", TEXT, nullable=False),
        sa.Column("note", TEXT, nullable=True),
        sa.Column("folded", TEXT, nullable=False),
        sa.PrimaryKeyConstraint("server", "id", name=op.f("pk_campaign")),
        sa.UniqueConstraint("server", "slug", name=op.f("uq_campaign_server_slug")),
    )
    op.create_index(
        "uq_campaign_reference",
        "campaign",
        ["server", "reference"],
        unique=True,
        sqlite_where=sa.text("reference <> ''"),
        postgresql_where=sa.text("reference <> ''"),
    )
    op.create_table(
        "change",
        sa.Column("server", TEXT, nullable=False),
        sa.Column("sequence", sa.BigInteger(), nullable=False),
        sa.Column("previous", TEXT, nullable=False),
        sa.Column("hash", TEXT, nullable=False),
        sa.Column("body", TEXT, nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("action", TEXT, nullable=False),
        sa.Column("once", TEXT, nullable=True),
        sa.PrimaryKeyConstraint("server", "sequence", name=op.f("pk_change")),
        sa.UniqueConstraint("server", "once", name=op.f("uq_change_server_once")),
    )
    op.create_index(op.f("ix_change_server_at"), "change", ["server", "at"], unique=False)
    op.create_table(
        "entry_slot",
        sa.Column("server", TEXT, nullable=False),
        sa.Column("ask", sa.Uuid(), nullable=False),
        sa.Column("slot", TEXT, nullable=False),
        sa.Column("subject", sa.Uuid(), nullable=False),
        sa.Column("visibility", sa.SmallInteger(), nullable=False),
        sa.Column("sort_date", TEXT, nullable=False),
        sa.Column("ord", sa.BigInteger(), nullable=False),
        sa.Column("tie", TEXT, nullable=False),
        sa.PrimaryKeyConstraint("server", "ask", "subject", "slot", name=op.f("pk_entry_slot")),
    )
    op.create_index(
        "ix_entry_slot_head",
        "entry_slot",
        ["server", "ask", "slot", "visibility", "sort_date", "ord", "tie", "subject"],
        unique=False,
    )
    op.create_index("ix_entry_slot_subject", "entry_slot", ["server", "subject"], unique=False)
    op.create_table(
        "lease",
        sa.Column("name", TEXT, nullable=False),
        sa.Column("holder", TEXT, nullable=False),
        sa.Column("fence", sa.BigInteger(), nullable=False),
        sa.Column("until", sa.Float(precision=53), nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_lease")),
    )
    op.create_table(
        "memory",
        sa.Column("name", TEXT, nullable=False),
        sa.Column("value", TEXT, nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_memory")),
    )
    op.create_table(
        "official",
        sa.Column("server", TEXT, nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("reference", TEXT, nullable=False),
        sa.Column("visibility", sa.SmallInteger(), nullable=False),
        sa.Column("withdrawn", sa.Boolean(), nullable=False),
        sa.Column("name", TEXT, nullable=False),
        sa.Column("kind", TEXT, nullable=False),
        sa.Column("jurisdiction", TEXT, nullable=False),
        sa.Column("zone", TEXT, nullable=False),
        sa.Column("folded", TEXT, nullable=False),
        sa.PrimaryKeyConstraint("server", "id", name=op.f("pk_official")),
    )
    op.create_index(
        "uq_official_reference",
        "official",
        ["server", "reference"],
        unique=True,
        sqlite_where=sa.text("reference <> ''"),
        postgresql_where=sa.text("reference <> ''"),
    )
    op.create_table(
        "organisation",
        sa.Column("server", TEXT, nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("reference", TEXT, nullable=False),
        sa.Column("visibility", sa.SmallInteger(), nullable=False),
        sa.Column("withdrawn", sa.Boolean(), nullable=False),
        sa.Column("name", TEXT, nullable=False),
        sa.Column("folded", TEXT, nullable=False),
        sa.PrimaryKeyConstraint("server", "id", name=op.f("pk_organisation")),
    )
    op.create_index(
        "uq_organisation_reference",
        "organisation",
        ["server", "reference"],
        unique=True,
        sqlite_where=sa.text("reference <> ''"),
        postgresql_where=sa.text("reference <> ''"),
    )
    op.create_table(
        "pick",
        sa.Column("server", TEXT, nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("person", TEXT, nullable=False),
        sa.Column("flow", TEXT, nullable=False),
        sa.Column("about", TEXT, nullable=False),
        sa.Column("chosen", TEXT, nullable=False),
        sa.Column("updated", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("server", "id", name=op.f("pk_pick")),
    )
    op.create_index(op.f("ix_pick_server_person"), "pick", ["server", "person"], unique=False)
    op.create_table(
        "reference_counter",
        sa.Column("server", TEXT, nullable=False),
        sa.Column("kind", TEXT, nullable=False),
        sa.Column("last", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("server", "kind", name=op.f("pk_reference_counter")),
    )
    op.create_table(
        "revision",
        sa.Column("server", TEXT, nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("reference", TEXT, nullable=False),
        sa.Column("visibility", sa.SmallInteger(), nullable=False),
        sa.Column("withdrawn", sa.Boolean(), nullable=False),
        sa.Column("subject", sa.Uuid(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("content", TEXT, nullable=False),
        sa.Column("state", TEXT, nullable=False),
        sa.Column("reported_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("reporter", TEXT, nullable=False),
        sa.Column("decided_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("decided_by", TEXT, nullable=False),
        sa.Column("reason", TEXT, nullable=False),
        sa.PrimaryKeyConstraint("server", "id", name=op.f("pk_revision")),
        sa.UniqueConstraint("server", "subject", "number", name=op.f("uq_revision_server_subject_number")),
    )
    op.create_index(
        op.f("ix_revision_server_state_reported_at"),
        "revision",
        ["server", "state", "reported_at"],
        unique=False,
    )
    op.create_index(
        "uq_revision_reference",
        "revision",
        ["server", "reference"],
        unique=True,
        sqlite_where=sa.text("reference <> ''"),
        postgresql_where=sa.text("reference <> ''"),
    )
    op.create_table(
        "seed_baseline",
        sa.Column("server", TEXT, nullable=False),
        sa.Column("slug", TEXT, nullable=False),
        sa.Column("record", sa.Uuid(), nullable=False),
        sa.Column("kind", TEXT, nullable=False),
        sa.Column("body", TEXT, nullable=False),
        sa.PrimaryKeyConstraint("server", "slug", "record", name=op.f("pk_seed_baseline")),
    )
    op.create_table(
        "server_head",
        sa.Column("server", TEXT, nullable=False),
        sa.Column("sequence", sa.BigInteger(), nullable=False),
        sa.Column("hash", TEXT, nullable=False),
        sa.PrimaryKeyConstraint("server", name=op.f("pk_server_head")),
    )
    op.create_table(
        "source",
        sa.Column("server", TEXT, nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("reference", TEXT, nullable=False),
        sa.Column("visibility", sa.SmallInteger(), nullable=False),
        sa.Column("withdrawn", sa.Boolean(), nullable=False),
        sa.Column("title", TEXT, nullable=False),
        sa.Column("url", TEXT, nullable=False),
        sa.Column("publisher", TEXT, nullable=False),
        sa.Column("published", TEXT, nullable=False),
        sa.Column("language", TEXT, nullable=False),
        sa.Column("document", TEXT, nullable=False),
        sa.Column("confidential", sa.Boolean(), nullable=False),
        sa.Column("content_hash", TEXT, nullable=False),
        sa.Column("last_seen_alive", sa.Date(), nullable=True),
        sa.Column("translation_of", sa.Uuid(), nullable=True),
        sa.Column("reports_on", sa.Uuid(), nullable=True),
        sa.Column("folded", TEXT, nullable=False),
        sa.ForeignKeyConstraint(
            ["server", "reports_on"],
            ["source.server", "source.id"],
            name=op.f("fk_source_server_reports_on"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["server", "translation_of"],
            ["source.server", "source.id"],
            name=op.f("fk_source_server_translation_of"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("server", "id", name=op.f("pk_source")),
    )
    op.create_index(op.f("ix_source_server_document"), "source", ["server", "document"], unique=False)
    op.create_index(op.f("ix_source_server_url"), "source", ["server", "url"], unique=False)
    op.create_index(
        "uq_source_reference",
        "source",
        ["server", "reference"],
        unique=True,
        sqlite_where=sa.text("reference <> ''"),
        postgresql_where=sa.text("reference <> ''"),
    )
    op.create_table(
        "change_author",
        sa.Column("server", TEXT, nullable=False),
        sa.Column("sequence", sa.BigInteger(), nullable=False),
        sa.Column("actor", TEXT, nullable=True),
        sa.Column("actor_salt", TEXT, nullable=True),
        sa.Column("why", TEXT, nullable=True),
        sa.Column("why_salt", TEXT, nullable=True),
        sa.ForeignKeyConstraint(
            ["server", "sequence"],
            ["change.server", "change.sequence"],
            name=op.f("fk_change_author_server_sequence"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("server", "sequence", name=op.f("pk_change_author")),
    )
    op.create_table(
        "change_value",
        sa.Column("server", TEXT, nullable=False),
        sa.Column("sequence", sa.BigInteger(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("kind", TEXT, nullable=False),
        sa.Column("record", sa.Uuid(), nullable=False),
        sa.Column("reference", TEXT, nullable=False),
        sa.Column("field", TEXT, nullable=False),
        sa.Column("value", TEXT, nullable=True),
        sa.Column("salt", TEXT, nullable=True),
        sa.ForeignKeyConstraint(
            ["server", "sequence"],
            ["change.server", "change.sequence"],
            name=op.f("fk_change_value_server_sequence"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("server", "sequence", "position", name=op.f("pk_change_value")),
    )
    op.create_index(
        op.f("ix_change_value_server_record_sequence"),
        "change_value",
        ["server", "record", "sequence"],
        unique=False,
    )
    op.create_table(
        "citation",
        sa.Column("server", TEXT, nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("reference", TEXT, nullable=False),
        sa.Column("visibility", sa.SmallInteger(), nullable=False),
        sa.Column("withdrawn", sa.Boolean(), nullable=False),
        sa.Column("source", sa.Uuid(), nullable=False),
        sa.Column("subject", sa.Uuid(), nullable=False),
        sa.Column("field", TEXT, nullable=False),
        sa.Column("place", TEXT, nullable=False),
        sa.Column("basis", TEXT, nullable=False),
        sa.Column("note", TEXT, nullable=False),
        sa.ForeignKeyConstraint(
            ["server", "source"],
            ["source.server", "source.id"],
            name=op.f("fk_citation_server_source"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("server", "id", name=op.f("pk_citation")),
    )
    op.create_index(op.f("ix_citation_server_source"), "citation", ["server", "source"], unique=False)
    op.create_index(op.f("ix_citation_server_subject"), "citation", ["server", "subject"], unique=False)
    op.create_index(
        "uq_citation_reference",
        "citation",
        ["server", "reference"],
        unique=True,
        sqlite_where=sa.text("reference <> ''"),
        postgresql_where=sa.text("reference <> ''"),
    )
    op.create_table(
        "contact",
        sa.Column("server", TEXT, nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("reference", TEXT, nullable=False),
        sa.Column("visibility", sa.SmallInteger(), nullable=False),
        sa.Column("withdrawn", sa.Boolean(), nullable=False),
        sa.Column("official", sa.Uuid(), nullable=False),
        sa.Column("channel", TEXT, nullable=False),
        sa.Column("value", TEXT, nullable=False),
        sa.Column("verified_on", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(
            ["server", "official"],
            ["official.server", "official.id"],
            name=op.f("fk_contact_server_official"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("server", "id", name=op.f("pk_contact")),
    )
    op.create_index(op.f("ix_contact_server_official"), "contact", ["server", "official"], unique=False)
    op.create_index(
        "uq_contact_reference",
        "contact",
        ["server", "reference"],
        unique=True,
        sqlite_where=sa.text("reference <> ''"),
        postgresql_where=sa.text("reference <> ''"),
    )
    op.create_table(
        "delivery",
        sa.Column("server", TEXT, nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("reference", TEXT, nullable=False),
        sa.Column("visibility", sa.SmallInteger(), nullable=False),
        sa.Column("withdrawn", sa.Boolean(), nullable=False),
        sa.Column("asks", TEXT, nullable=False),
        sa.Column("channel", TEXT, nullable=False),
        sa.Column("on", TEXT, nullable=False),
        sa.Column("proof", TEXT, nullable=False),
        sa.Column("proof_source", sa.Uuid(), nullable=True),
        sa.ForeignKeyConstraint(
            ["server", "proof_source"],
            ["source.server", "source.id"],
            name=op.f("fk_delivery_server_proof_source"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("server", "id", name=op.f("pk_delivery")),
    )
    op.create_index(
        "uq_delivery_reference",
        "delivery",
        ["server", "reference"],
        unique=True,
        sqlite_where=sa.text("reference <> ''"),
        postgresql_where=sa.text("reference <> ''"),
    )
    op.create_table(
        "demand",
        sa.Column("server", TEXT, nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("reference", TEXT, nullable=False),
        sa.Column("visibility", sa.SmallInteger(), nullable=False),
        sa.Column("withdrawn", sa.Boolean(), nullable=False),
        sa.Column("campaign", sa.Uuid(), nullable=False),
        sa.Column("title", TEXT, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("urgency", TEXT, nullable=True),
        sa.Column("deadline", TEXT, nullable=False),
        sa.Column("deadline_set_by", TEXT, nullable=False),
        sa.Column("legal_basis", TEXT, nullable=True),
        sa.Column("legal_basis_from", TEXT, nullable=False),
        sa.Column("lifecycle", TEXT, nullable=False),
        sa.Column("resolution", TEXT, nullable=True),
        sa.Column("folded", TEXT, nullable=False),
        sa.ForeignKeyConstraint(
            ["server", "campaign"],
            ["campaign.server", "campaign.id"],
            name=op.f("fk_demand_server_campaign"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("server", "id", name=op.f("pk_demand")),
    )
    op.create_index(op.f("ix_demand_server_campaign"), "demand", ["server", "campaign"], unique=False)
    op.create_index(
        "uq_demand_reference",
        "demand",
        ["server", "reference"],
        unique=True,
        sqlite_where=sa.text("reference <> ''"),
        postgresql_where=sa.text("reference <> ''"),
    )
    op.create_table(
        "draft",
        sa.Column("server", TEXT, nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("person", TEXT, nullable=False),
        sa.Column("campaign", sa.Uuid(), nullable=False),
        sa.Column("source", TEXT, nullable=False),
        sa.Column("lines", TEXT, nullable=False),
        sa.Column("started", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["server", "campaign"],
            ["campaign.server", "campaign.id"],
            name=op.f("fk_draft_server_campaign"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("server", "id", name=op.f("pk_draft")),
    )
    op.create_index(op.f("ix_draft_server_person"), "draft", ["server", "person"], unique=False)
    op.create_table(
        "evidence",
        sa.Column("server", TEXT, nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("reference", TEXT, nullable=False),
        sa.Column("visibility", sa.SmallInteger(), nullable=False),
        sa.Column("withdrawn", sa.Boolean(), nullable=False),
        sa.Column("campaign", sa.Uuid(), nullable=False),
        sa.Column("demands", TEXT, nullable=False),
        sa.Column("summary", TEXT, nullable=False),
        sa.Column("on", TEXT, nullable=False),
        sa.Column("claimed_by", TEXT, nullable=False),
        sa.Column("supports_from", TEXT, nullable=False),
        sa.Column("folded", TEXT, nullable=False),
        sa.ForeignKeyConstraint(
            ["server", "campaign"],
            ["campaign.server", "campaign.id"],
            name=op.f("fk_evidence_server_campaign"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("server", "id", name=op.f("pk_evidence")),
    )
    op.create_index(op.f("ix_evidence_server_campaign"), "evidence", ["server", "campaign"], unique=False)
    op.create_index(
        "uq_evidence_reference",
        "evidence",
        ["server", "reference"],
        unique=True,
        sqlite_where=sa.text("reference <> ''"),
        postgresql_where=sa.text("reference <> ''"),
    )
    op.create_table(
        "finding",
        sa.Column("server", TEXT, nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("reference", TEXT, nullable=False),
        sa.Column("visibility", sa.SmallInteger(), nullable=False),
        sa.Column("withdrawn", sa.Boolean(), nullable=False),
        sa.Column("campaign", sa.Uuid(), nullable=False),
        sa.Column("confidential", sa.Boolean(), nullable=False),
        sa.Column("logged", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["server", "campaign"],
            ["campaign.server", "campaign.id"],
            name=op.f("fk_finding_server_campaign"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("server", "id", name=op.f("pk_finding")),
    )
    op.create_index(op.f("ix_finding_server_campaign"), "finding", ["server", "campaign"], unique=False)
    op.create_index(
        "uq_finding_reference",
        "finding",
        ["server", "reference"],
        unique=True,
        sqlite_where=sa.text("reference <> ''"),
        postgresql_where=sa.text("reference <> ''"),
    )
    op.create_table(
        "holder",
        sa.Column("server", TEXT, nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("reference", TEXT, nullable=False),
        sa.Column("visibility", sa.SmallInteger(), nullable=False),
        sa.Column("withdrawn", sa.Boolean(), nullable=False),
        sa.Column("official", sa.Uuid(), nullable=False),
        sa.Column("name", TEXT, nullable=False),
        sa.Column("since", TEXT, nullable=False),
        sa.Column("until", TEXT, nullable=False),
        sa.Column("folded", TEXT, nullable=False),
        sa.ForeignKeyConstraint(
            ["server", "official"],
            ["official.server", "official.id"],
            name=op.f("fk_holder_server_official"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("server", "id", name=op.f("pk_holder")),
    )
    op.create_index(op.f("ix_holder_server_official"), "holder", ["server", "official"], unique=False)
    op.create_index(
        "uq_holder_reference",
        "holder",
        ["server", "reference"],
        unique=True,
        sqlite_where=sa.text("reference <> ''"),
        postgresql_where=sa.text("reference <> ''"),
    )
    op.create_table(
        "membership",
        sa.Column("server", TEXT, nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("reference", TEXT, nullable=False),
        sa.Column("visibility", sa.SmallInteger(), nullable=False),
        sa.Column("withdrawn", sa.Boolean(), nullable=False),
        sa.Column("campaign", sa.Uuid(), nullable=False),
        sa.Column("organisation", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["server", "campaign"],
            ["campaign.server", "campaign.id"],
            name=op.f("fk_membership_server_campaign"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["server", "organisation"],
            ["organisation.server", "organisation.id"],
            name=op.f("fk_membership_server_organisation"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("server", "id", name=op.f("pk_membership")),
    )
    op.create_index(op.f("ix_membership_server_campaign"), "membership", ["server", "campaign"], unique=False)
    op.create_index(
        op.f("ix_membership_server_organisation"), "membership", ["server", "organisation"], unique=False
    )
    op.create_index(
        "uq_membership_reference",
        "membership",
        ["server", "reference"],
        unique=True,
        sqlite_where=sa.text("reference <> ''"),
        postgresql_where=sa.text("reference <> ''"),
    )
    op.create_table(
        "response",
        sa.Column("server", TEXT, nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("reference", TEXT, nullable=False),
        sa.Column("visibility", sa.SmallInteger(), nullable=False),
        sa.Column("withdrawn", sa.Boolean(), nullable=False),
        sa.Column("campaign", sa.Uuid(), nullable=False),
        sa.Column("confidential", sa.Boolean(), nullable=False),
        sa.Column("logged", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["server", "campaign"],
            ["campaign.server", "campaign.id"],
            name=op.f("fk_response_server_campaign"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("server", "id", name=op.f("pk_response")),
    )
    op.create_index(op.f("ix_response_server_campaign"), "response", ["server", "campaign"], unique=False)
    op.create_index(
        "uq_response_reference",
        "response",
        ["server", "reference"],
        unique=True,
        sqlite_where=sa.text("reference <> ''"),
        postgresql_where=sa.text("reference <> ''"),
    )
    op.create_table(
        "schedule",
        sa.Column("server", TEXT, nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("reference", TEXT, nullable=False),
        sa.Column("visibility", sa.SmallInteger(), nullable=False),
        sa.Column("withdrawn", sa.Boolean(), nullable=False),
        sa.Column("campaign", sa.Uuid(), nullable=False),
        sa.Column("channel", TEXT, nullable=False),
        sa.Column("cadence", TEXT, nullable=False),
        sa.Column("weekday", sa.Integer(), nullable=False),
        sa.Column("day", sa.Integer(), nullable=False),
        sa.Column("at", TEXT, nullable=False),
        sa.Column("language", TEXT, nullable=False),
        sa.Column("audience", sa.SmallInteger(), nullable=False),
        sa.Column("paused", sa.Boolean(), nullable=False),
        sa.Column("since", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["server", "campaign"],
            ["campaign.server", "campaign.id"],
            name=op.f("fk_schedule_server_campaign"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("server", "id", name=op.f("pk_schedule")),
    )
    op.create_index(op.f("ix_schedule_server_campaign"), "schedule", ["server", "campaign"], unique=False)
    op.create_index(
        "uq_schedule_reference",
        "schedule",
        ["server", "reference"],
        unique=True,
        sqlite_where=sa.text("reference <> ''"),
        postgresql_where=sa.text("reference <> ''"),
    )
    op.create_table(
        "server_settings",
        sa.Column("server", TEXT, nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("reference", TEXT, nullable=False),
        sa.Column("visibility", sa.SmallInteger(), nullable=False),
        sa.Column("withdrawn", sa.Boolean(), nullable=False),
        sa.Column("language", TEXT, nullable=False),
        sa.Column("zone", TEXT, nullable=False),
        sa.Column("member_role", TEXT, nullable=False),
        sa.Column("organiser_role", TEXT, nullable=False),
        sa.Column("steward_people", TEXT, nullable=False),
        sa.Column("review_channel", TEXT, nullable=False),
        sa.Column("digest_channels", TEXT, nullable=False),
        sa.Column("default_campaign", sa.Uuid(), nullable=True),
        sa.Column("two_people", sa.Boolean(), nullable=False),
        sa.Column("epoch", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["server", "default_campaign"],
            ["campaign.server", "campaign.id"],
            name=op.f("fk_server_settings_server_default_campaign"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("server", "id", name=op.f("pk_server_settings")),
        sa.UniqueConstraint("server", name=op.f("uq_server_settings_server")),
    )
    op.create_index(
        "uq_server_settings_reference",
        "server_settings",
        ["server", "reference"],
        unique=True,
        sqlite_where=sa.text("reference <> ''"),
        postgresql_where=sa.text("reference <> ''"),
    )
    op.create_table(
        "ask",
        sa.Column("server", TEXT, nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("reference", TEXT, nullable=False),
        sa.Column("visibility", sa.SmallInteger(), nullable=False),
        sa.Column("withdrawn", sa.Boolean(), nullable=False),
        sa.Column("demand", sa.Uuid(), nullable=False),
        sa.Column("official", sa.Uuid(), nullable=False),
        sa.Column("basis", TEXT, nullable=False),
        sa.ForeignKeyConstraint(
            ["server", "demand"],
            ["demand.server", "demand.id"],
            name=op.f("fk_ask_server_demand"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["server", "official"],
            ["official.server", "official.id"],
            name=op.f("fk_ask_server_official"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("server", "id", name=op.f("pk_ask")),
        sa.UniqueConstraint("server", "demand", "official", name=op.f("uq_ask_server_demand_official")),
    )
    op.create_index(op.f("ix_ask_server_official"), "ask", ["server", "official"], unique=False)
    op.create_index(
        "uq_ask_reference",
        "ask",
        ["server", "reference"],
        unique=True,
        sqlite_where=sa.text("reference <> ''"),
        postgresql_where=sa.text("reference <> ''"),
    )
    op.create_table(
        "commitment",
        sa.Column("server", TEXT, nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("reference", TEXT, nullable=False),
        sa.Column("visibility", sa.SmallInteger(), nullable=False),
        sa.Column("withdrawn", sa.Boolean(), nullable=False),
        sa.Column("response", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["server", "response"],
            ["response.server", "response.id"],
            name=op.f("fk_commitment_server_response"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("server", "id", name=op.f("pk_commitment")),
    )
    op.create_index(op.f("ix_commitment_server_response"), "commitment", ["server", "response"], unique=False)
    op.create_index(
        "uq_commitment_reference",
        "commitment",
        ["server", "reference"],
        unique=True,
        sqlite_where=sa.text("reference <> ''"),
        postgresql_where=sa.text("reference <> ''"),
    )
    op.create_table(
        "criterion",
        sa.Column("server", TEXT, nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("reference", TEXT, nullable=False),
        sa.Column("visibility", sa.SmallInteger(), nullable=False),
        sa.Column("withdrawn", sa.Boolean(), nullable=False),
        sa.Column("demand", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("label", TEXT, nullable=False),
        sa.Column("kind", TEXT, nullable=False),
        sa.Column("text", TEXT, nullable=False),
        sa.Column("officials", TEXT, nullable=False),
        sa.Column("basis", TEXT, nullable=False),
        sa.ForeignKeyConstraint(
            ["server", "demand"],
            ["demand.server", "demand.id"],
            name=op.f("fk_criterion_server_demand"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("server", "id", name=op.f("pk_criterion")),
    )
    op.create_index(op.f("ix_criterion_server_demand"), "criterion", ["server", "demand"], unique=False)
    op.create_index(
        "uq_criterion_reference",
        "criterion",
        ["server", "reference"],
        unique=True,
        sqlite_where=sa.text("reference <> ''"),
        postgresql_where=sa.text("reference <> ''"),
    )
    op.create_table(
        "demand_version",
        sa.Column("server", TEXT, nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("reference", TEXT, nullable=False),
        sa.Column("visibility", sa.SmallInteger(), nullable=False),
        sa.Column("withdrawn", sa.Boolean(), nullable=False),
        sa.Column("demand", sa.Uuid(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("kind", TEXT, nullable=False),
        sa.Column("text", TEXT, nullable=False),
        sa.Column("since", TEXT, nullable=False),
        sa.ForeignKeyConstraint(
            ["server", "demand"],
            ["demand.server", "demand.id"],
            name=op.f("fk_demand_version_server_demand"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("server", "id", name=op.f("pk_demand_version")),
        sa.UniqueConstraint(
            "server", "demand", "number", name=op.f("uq_demand_version_server_demand_number")
        ),
    )
    op.create_index(
        "uq_demand_version_reference",
        "demand_version",
        ["server", "reference"],
        unique=True,
        sqlite_where=sa.text("reference <> ''"),
        postgresql_where=sa.text("reference <> ''"),
    )
    op.create_table(
        "endorsement",
        sa.Column("server", TEXT, nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("reference", TEXT, nullable=False),
        sa.Column("visibility", sa.SmallInteger(), nullable=False),
        sa.Column("withdrawn", sa.Boolean(), nullable=False),
        sa.Column("demand", sa.Uuid(), nullable=False),
        sa.Column("organisation", sa.Uuid(), nullable=False),
        sa.Column("stance", TEXT, nullable=False),
        sa.ForeignKeyConstraint(
            ["server", "demand"],
            ["demand.server", "demand.id"],
            name=op.f("fk_endorsement_server_demand"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["server", "organisation"],
            ["organisation.server", "organisation.id"],
            name=op.f("fk_endorsement_server_organisation"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("server", "id", name=op.f("pk_endorsement")),
    )
    op.create_index(op.f("ix_endorsement_server_demand"), "endorsement", ["server", "demand"], unique=False)
    op.create_index(
        "uq_endorsement_reference",
        "endorsement",
        ["server", "reference"],
        unique=True,
        sqlite_where=sa.text("reference <> ''"),
        postgresql_where=sa.text("reference <> ''"),
    )
    op.create_table(
        "posting",
        sa.Column("server", TEXT, nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("kind", TEXT, nullable=False),
        sa.Column("key", TEXT, nullable=False),
        sa.Column("channel", TEXT, nullable=False),
        sa.Column("period", TEXT, nullable=False),
        sa.Column("part", sa.SmallInteger(), nullable=False),
        sa.Column("state", TEXT, nullable=False),
        sa.Column("notice", TEXT, nullable=False),
        sa.Column("card", TEXT, nullable=False),
        sa.Column("due", sa.DateTime(timezone=True), nullable=False),
        sa.Column("planned", sa.DateTime(timezone=True), nullable=False),
        sa.Column("schedule", sa.Uuid(), nullable=True),
        sa.Column("first_change", sa.BigInteger(), nullable=False),
        sa.Column("last_change", sa.BigInteger(), nullable=False),
        sa.Column("life", TEXT, nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("fence", sa.BigInteger(), nullable=False),
        sa.Column("lease_until", sa.DateTime(timezone=True), nullable=True),
        sa.Column("retry_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("message", TEXT, nullable=False),
        sa.Column("reason", TEXT, nullable=False),
        sa.ForeignKeyConstraint(
            ["server", "schedule"],
            ["schedule.server", "schedule.id"],
            name=op.f("fk_posting_server_schedule"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("server", "id", name=op.f("pk_posting")),
        sa.UniqueConstraint("server", "key", name=op.f("uq_posting_server_key")),
    )
    op.create_index(
        op.f("ix_posting_server_channel_state"), "posting", ["server", "channel", "state"], unique=False
    )
    op.create_index(
        op.f("ix_posting_server_schedule_due"), "posting", ["server", "schedule", "due"], unique=False
    )
    op.create_index(op.f("ix_posting_state_due_part"), "posting", ["state", "due", "part"], unique=False)
    op.create_table(
        "check",
        sa.Column("server", TEXT, nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("reference", TEXT, nullable=False),
        sa.Column("visibility", sa.SmallInteger(), nullable=False),
        sa.Column("withdrawn", sa.Boolean(), nullable=False),
        sa.Column("ask", sa.Uuid(), nullable=False),
        sa.Column("on", sa.Date(), nullable=False),
        sa.ForeignKeyConstraint(
            ["server", "ask"],
            ["ask.server", "ask.id"],
            name=op.f("fk_check_server_ask"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("server", "id", name=op.f("pk_check")),
    )
    op.create_index(
        op.f("ix_check_server_ask_withdrawn_on"), "check", ["server", "ask", "withdrawn", "on"], unique=False
    )
    op.create_index(
        "uq_check_reference",
        "check",
        ["server", "reference"],
        unique=True,
        sqlite_where=sa.text("reference <> ''"),
        postgresql_where=sa.text("reference <> ''"),
    )
    op.create_table(
        "delivery_ask",
        sa.Column("server", TEXT, nullable=False),
        sa.Column("ask", sa.Uuid(), nullable=False),
        sa.Column("delivery", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["server", "ask"],
            ["ask.server", "ask.id"],
            name=op.f("fk_delivery_ask_server_ask"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["server", "delivery"],
            ["delivery.server", "delivery.id"],
            name=op.f("fk_delivery_ask_server_delivery"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("server", "ask", "delivery", name=op.f("pk_delivery_ask")),
    )
    op.create_index(
        op.f("ix_delivery_ask_server_delivery"), "delivery_ask", ["server", "delivery"], unique=False
    )
    op.create_table(
        "entry",
        sa.Column("server", TEXT, nullable=False),
        sa.Column("ask", sa.Uuid(), nullable=False),
        sa.Column("subject", sa.Uuid(), nullable=False),
        sa.Column("campaign", sa.Uuid(), nullable=False),
        sa.Column("demand", sa.Uuid(), nullable=False),
        sa.Column("official", sa.Uuid(), nullable=False),
        sa.Column("reference", TEXT, nullable=False),
        sa.Column("kind", TEXT, nullable=False),
        sa.Column("on", TEXT, nullable=False),
        sa.Column("sort_date", TEXT, nullable=False),
        sa.Column("ord", sa.BigInteger(), nullable=False),
        sa.Column("criterion", sa.Uuid(), nullable=True),
        sa.Column("commitment", sa.Uuid(), nullable=True),
        sa.Column("due", TEXT, nullable=False),
        sa.Column("due_set_by", TEXT, nullable=False),
        sa.Column("referred_to", sa.Uuid(), nullable=True),
        sa.Column("visibility", sa.SmallInteger(), nullable=False),
        sa.Column("under_review", sa.Boolean(), nullable=False),
        sa.Column("sequence", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["server", "ask"],
            ["ask.server", "ask.id"],
            name=op.f("fk_entry_server_ask"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["server", "campaign"],
            ["campaign.server", "campaign.id"],
            name=op.f("fk_entry_server_campaign"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("server", "ask", "subject", name=op.f("pk_entry")),
    )
    op.create_index("ix_entry_ask_sequence", "entry", ["server", "ask", "sequence"], unique=False)
    op.create_index(
        "ix_entry_by_campaign",
        "entry",
        ["server", "campaign", "visibility", "sort_date", "ord", "subject"],
        unique=False,
    )
    op.create_index(
        "ix_entry_by_demand",
        "entry",
        ["server", "demand", "visibility", "sort_date", "ord", "subject"],
        unique=False,
    )
    op.create_index(
        "ix_entry_by_official",
        "entry",
        ["server", "official", "visibility", "sort_date", "ord", "subject"],
        unique=False,
    )
    op.create_index("ix_entry_campaign_sequence", "entry", ["server", "campaign", "sequence"], unique=False)
    op.create_index("ix_entry_subject", "entry", ["server", "subject"], unique=False)
    op.create_table(
        "hand_set_headline",
        sa.Column("server", TEXT, nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("reference", TEXT, nullable=False),
        sa.Column("visibility", sa.SmallInteger(), nullable=False),
        sa.Column("withdrawn", sa.Boolean(), nullable=False),
        sa.Column("ask", sa.Uuid(), nullable=False),
        sa.Column("key", TEXT, nullable=False),
        sa.Column("reason", TEXT, nullable=False),
        sa.Column("state", TEXT, nullable=False),
        sa.Column("confirmed_order", sa.BigInteger(), nullable=False),
        sa.Column("set_by", TEXT, nullable=False),
        sa.Column("decided_by", TEXT, nullable=False),
        sa.ForeignKeyConstraint(
            ["server", "ask"],
            ["ask.server", "ask.id"],
            name=op.f("fk_hand_set_headline_server_ask"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("server", "id", name=op.f("pk_hand_set_headline")),
    )
    op.create_index(
        op.f("ix_hand_set_headline_server_ask"), "hand_set_headline", ["server", "ask"], unique=False
    )
    op.create_index(
        op.f("ix_hand_set_headline_server_state"), "hand_set_headline", ["server", "state"], unique=False
    )
    op.create_index(
        "uq_hand_set_headline_reference",
        "hand_set_headline",
        ["server", "reference"],
        unique=True,
        sqlite_where=sa.text("reference <> ''"),
        postgresql_where=sa.text("reference <> ''"),
    )
