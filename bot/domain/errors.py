"""The one error that reaches people: a code that every language has a sentence for."""

from collections.abc import Mapping, Sequence


class DeedsError(Exception):
    """Something a person can mend, told by a code and what the sentence needs.

    ``code`` names the message (``error-<code>`` in every language), ``parameters`` are its
    variables, ``field`` is the field it concerns and ``typed`` what the person entered there,
    kept so that nothing typed is lost. The exception's own text holds the code alone, since
    exception texts end in logs and ``typed`` may be private.
    """

    def __init__(
        self,
        code: str,
        parameters: Mapping[str, object] | None = None,
        *,
        field: str | None = None,
        typed: str | None = None,
    ) -> None:
        super().__init__(code)
        self.code = code
        self.parameters: dict[str, object] = dict(parameters or {})
        self.field = field
        self.typed = typed


class ManyFaultsError(DeedsError):
    """Several faults found in one go, each a :class:`DeedsError` of its own."""

    def __init__(self, faults: Sequence[DeedsError]) -> None:
        super().__init__("many_faults", {"count": len(faults)})
        self.faults = tuple(faults)
