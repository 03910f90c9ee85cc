"""All languages: found by their folders, loaded when first used, checked against each other."""

import re
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

from bot.domain.errors import DeedsError
from bot.i18n.isolation import without_isolation
from bot.i18n.negotiation import BASE_LANGUAGE, matching, negotiate

if TYPE_CHECKING:
    from babel.core import Locale

    from bot.i18n.localizer import Localizer
    from bot.i18n.messages import MessageFolder

MESSAGES = Path(__file__).parent
_TAG = re.compile(r"^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$")


class Languages:
    """The languages of a folder of message folders; a new folder is a new language.

    ``strict`` makes a missing message an error, for tests; otherwise an answer is never lost over one.
    Loading reads files and takes tens of milliseconds per language: call :meth:`prepare` from a
    thread before the event loop needs one. Safe to use from several threads.
    """

    def __init__(self, folder: Path = MESSAGES, *, strict: bool = False) -> None:
        self.folder = folder
        self._strict = strict
        self._lock = Lock()
        self._localizers: dict[str, Localizer] = {}
        self.available: tuple[str, ...] = language_folders(folder)

    @property
    def named(self) -> tuple[tuple[str, str], ...]:
        """Every language by its tag, with its own name for itself."""
        return tuple((each, self.localizer(each).own_name) for each in self.available)

    def localizer(self, language: str | None) -> "Localizer":
        """The words of a language; an unknown tag falls back (``es-MX`` to ``es``, all else to English)."""
        known = self._localizers.get(language or "")
        if known is not None:
            return known
        name = matching(language, self.available) or BASE_LANGUAGE
        with self._lock:
            return self._loaded(name)

    def prepare(self, *languages: str) -> None:
        """Loads these languages, all of them if none is named; meant for a thread outside the event loop."""
        for language in languages or self.available:
            self.localizer(language)

    def negotiate(
        self, person_choice: str | None, discord_locale: str | None, server_language: str | None
    ) -> str:
        """The person's choice, else their Discord's, else the server's, else English."""
        return negotiate(person_choice, discord_locale, server_language, self.available)

    def _loaded(self, name: str) -> "Localizer":
        if name not in self._localizers:
            from fluent.runtime import FluentBundle

            from bot.i18n.localizer import Localizer
            from bot.i18n.messages import for_right_to_left

            folder = self._read(name)
            locale = _locale_of(folder)
            bundle = FluentBundle([str(locale)], use_isolating=True)
            for resource in folder.resources:
                bundle.add_resource(
                    for_right_to_left(resource) if locale.text_direction == "rtl" else resource
                )
            fallback = None if name == BASE_LANGUAGE else self._loaded(BASE_LANGUAGE)
            self._localizers[name] = Localizer(name, locale, bundle, fallback=fallback, strict=self._strict)
        return self._localizers[name]

    def _read(self, name: str) -> "MessageFolder":
        # Imported here because the parsers cost a start of the program more than all its other texts.
        from bot.i18n.messages import read_folder

        return read_folder(self.folder / name)

    def fault_errors(self) -> tuple[DeedsError, ...]:
        """Everything wrong with the message files, each with its file and line among the parameters."""
        from bot.i18n.faults import faults_between, own_faults

        folders = {name: self._read(name) for name in self.available}
        found: list[DeedsError] = []
        base = folders.get(BASE_LANGUAGE)
        if base is None:
            found.append(DeedsError("language_missing", {"language": BASE_LANGUAGE}))
        for name, folder in folders.items():
            found.extend(own_faults(folder, _locale_of(folder)))
            if base is not None and name != BASE_LANGUAGE:
                found.extend(faults_between(base, folder))
        return tuple(found)

    def faults(self, language: str = BASE_LANGUAGE) -> list[str]:
        """The same as sentences in a language, for people; empty when all is well."""
        localizer = self.localizer(language)
        return [without_isolation(localizer.error(each)) for each in self.fault_errors()]


def language_folders(folder: Path) -> tuple[str, ...]:
    """The languages that have a folder with at least one message file, English first, then by name."""
    names = [
        each.name
        for each in folder.iterdir()
        if each.is_dir() and _TAG.match(each.name) and any(each.glob("*.ftl"))
    ]
    return tuple(sorted(names, key=lambda name: (name != BASE_LANGUAGE, name)))


def _locale_of(folder: "MessageFolder") -> "Locale":
    from babel.core import Locale, UnknownLocaleError

    for tag in (folder.cldr_locale, folder.language, folder.language.partition("-")[0]):
        try:
            return Locale.parse(tag, sep="-")
        except (UnknownLocaleError, ValueError):
            continue
    return Locale.parse(BASE_LANGUAGE)
