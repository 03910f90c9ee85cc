"""How message ids are built from the domain's words, and which ids are built that way."""

DYNAMIC_PREFIXES: tuple[str, ...] = (
    "basis-",
    "button-clock-",
    "cadence-",
    "change-field-",
    "change-record-",
    "change-word-",
    "clock-",
    "commitment-",
    "config-allowed-",
    "config-fault-",
    "counting-",
    "criterion-kind-",
    "delivery-",
    "did-",
    "dispute-state-",
    "brief-found-",
    "brief-said-",
    "done-",
    "error-",
    "field-",
    "form-clock-",
    "headline-",
    "help-topic-",
    "kept-",
    "kind-",
    "language-name-",
    "ledger-fault-",
    "lifecycle-",
    "non-answer-",
    "official-kind-",
    "origin-",
    "outcome-",
    "posting-",
    "privacy-kept-",
    "publish-kind-",
    "resolution-",
    "revision-",
    "said-",
    "stance-",
    "tier-",
    "version-",
    "visibility-",
    "vote-",
    "who-",
)
"""Beginnings of ids that code puts together at run time; the test for unused messages leaves them alone."""


def message_id(prefix: str, *words: str) -> str:
    """The id in kebab case: ``message_id("outcome", "not_kept")`` is ``outcome-not-kept``."""
    return "-".join((prefix, *words)).replace("_", "-")
