"""How message ids are built from the domain's words, and which ids are built that way."""

DYNAMIC_PREFIXES: tuple[str, ...] = (
    "action-",
    "basis-",
    "cadence-",
    "change-",
    "choice-",
    "clock-",
    "commitment-",
    "criterion-kind-",
    "delivery-",
    "done-",
    "endorsement-",
    "error-",
    "field-",
    "headline-",
    "help-topic-",
    "kind-",
    "language-name-",
    "lifecycle-",
    "non-answer-",
    "official-kind-",
    "outcome-",
    "posting-",
    "record-",
    "resolution-",
    "revision-",
    "said-",
    "tier-",
    "version-",
    "visibility-",
    "vote-",
)
"""Beginnings of ids that code puts together at run time; the test for unused messages leaves them alone."""


def message_id(prefix: str, *words: str) -> str:
    """The id in kebab case: ``message_id("outcome", "not_kept")`` is ``outcome-not-kept``."""
    return "-".join((prefix, *words)).replace("_", "-")
