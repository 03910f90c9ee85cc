"""The migrations this program knows, in their order; the last one is what it needs."""

KNOWN_REVISIONS = ("0001", "0002", "0003", "0004", "0005")
REVISION = KNOWN_REVISIONS[-1]
