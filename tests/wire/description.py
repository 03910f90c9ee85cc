"""Discord's own description of its API (OpenAPI 3.1), against which bodies are checked where it is at hand.

It is not part of this repository. It is looked for where the environment's ``DISCORD_OPENAPI`` says, else at
``../shared/discord-openapi.json`` beside the repository's folder. Alone it would let much pass, as Discord
says itself: see :mod:`tests.wire.payloads` for the rest.
"""

import json
import os
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

from jsonschema import Draft202012Validator
from jsonschema.exceptions import best_match
from referencing import Registry, Resource
from referencing.jsonschema import DRAFT202012

ENVIRONMENT = "DISCORD_OPENAPI"
_ROOT = Path(__file__).resolve().parent.parent.parent
_URN = "urn:discord"
_REMEMBERED = 4096


def described_at() -> Path | None:
    """Where the description lies; nowhere, if it is not at hand."""
    named = os.environ.get(ENVIRONMENT)
    places = [Path(named)] if named else [_ROOT.parent / "shared" / "discord-openapi.json"]
    return next((each for each in places if each.is_file()), None)


class Description:
    """The description, read once. ``found`` is what it found to say, by the text of each body."""

    def __init__(self, file: Path) -> None:
        document = json.loads(file.read_bytes())
        resource: Resource[Any] = Resource.from_contents(document, default_specification=DRAFT202012)
        self._registry: Registry[Any] = Registry().with_resource(_URN, resource)
        self._paths: list[tuple[list[str], str, dict[str, Any]]] = [
            (path.strip("/").split("/"), path, operations) for path, operations in document["paths"].items()
        ]
        self._validators: dict[str, Draft202012Validator] = {}
        self._checked = lru_cache(_REMEMBERED)(self._check)

    def faults(self, method: str, path: str, body: Any) -> list[str]:
        """What the description says against a body; nothing, if it describes no body there."""
        return self._checked(method, path.strip("/"), json.dumps(_as_described(body)))

    def _check(self, method: str, path: str, text: str) -> list[str]:
        template = self._template(path.split("/"), method.lower())
        if template is None:
            return []
        validator = self._validator(template, method.lower())
        found = validator.iter_errors(json.loads(text)) if validator else ()
        said = []
        for error in found:
            # Of what may be one of several shapes, the fault in the likeliest one.
            nearest = best_match([error]) or error
            said.append(f"{nearest.json_path}: {nearest.message[:200]}")
        return said

    def _template(self, given: list[str], method: str) -> str | None:
        def fits(parts: list[str]) -> bool:
            return len(parts) == len(given) and all(
                part == each or part.startswith("{") for part, each in zip(parts, given, strict=True)
            )

        fitting = [
            (sum(part.startswith("{") for part in parts), path)
            for parts, path, operations in self._paths
            if method in operations and fits(parts)
        ]
        return min(fitting)[1] if fitting else None

    def _validator(self, template: str, method: str) -> Draft202012Validator | None:
        escaped = template.replace("~", "~0").replace("/", "~1")
        pointer = f"{_URN}#/paths/{escaped}/{method}/requestBody/content/application~1json/schema"
        if pointer not in self._validators:
            operations = next(each for _, path, each in self._paths if path == template)
            if "application/json" not in operations[method].get("requestBody", {}).get("content", {}):
                return None
            self._validators[pointer] = Draft202012Validator({"$ref": pointer}, registry=self._registry)
        return self._validators[pointer]


@cache
def description() -> Description | None:
    """The description, if it is at hand."""
    file = described_at()
    return Description(file) if file else None


def _as_described(body: Any) -> Any:
    """The body with what Discord takes and its description does not know: the number of an attachment."""
    if isinstance(body, list):
        return [_as_described(each) for each in body]
    if not isinstance(body, dict):
        return body
    known = {name: _as_described(each) for name, each in body.items()}
    if isinstance(known.get("attachments"), list):
        known["attachments"] = [
            {**each, "id": str(each["id"])} if isinstance(each, dict) and "id" in each else each
            for each in known["attachments"]
        ]
    return known
