"""The instant at which everything is measured; apart, so that a bare bot's process loads nothing else."""

from datetime import UTC, datetime

NOW = datetime(2026, 6, 3, 18, 0, tzinfo=UTC)
