"""All languages: found by their folders, loaded when first used, checked against each other."""

import asyncio
import re
from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cached_property
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

from bot.domain.errors import DeedsError
from bot.domain.typed import clean
from bot.i18n.isolation import without_isolation
from bot.i18n.negotiation import BASE_LANGUAGE, is_discords, labelled, matching, negotiate
from bot.i18n.texts import MessageTexts

if TYPE_CHECKING:
    from babel.core import Locale

    from bot.i18n.localizer import Localizer
    from bot.i18n.messages import MessageFolder

MESSAGES = Path(__file__).parent
_NAMES = "languages.ftl"
_OWN_NAME = re.compile(r"^language-own-name *= *([^{}\n]+)$", re.MULTILINE)
_LONGEST_NAME = 60
_TAG = re.compile(r"^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$")


@dataclass(frozen=True)
class LanguageState:
    """One language: how many messages it has, and everything that is wrong with them."""

    tag: str
    own_name: str
    messages: int
    faults: tuple[DeedsError, ...]

    def count(self, *codes: str) -> int:
        """How many of its faults have one of these codes."""
        return sum(each.code in codes for each in self.faults)


class Languages:
    """The languages of a folder of message folders; a new folder is a new language.

    ``strict`` makes a missing message an error, for tests; otherwise an answer is never lost over one.
    Loading reads files: call :meth:`prepare` from a thread before the event loop needs one. Safe to use
    from several threads.
    """

    def __init__(self, folder: Path = MESSAGES, *, strict: bool = False) -> None:
        self.folder = folder
        self._strict = strict
        self._lock = Lock()
        self._localizers: dict[str, Localizer] = {}
        self._seen: dict[tuple[str, str], Localizer] = {}
        self.available: tuple[str, ...] = language_folders(folder)

    @cached_property
    def named(self) -> tuple[tuple[str, str], ...]:
        """Every language by its tag, with its own name for itself; no more than that is read of any."""
        return tuple((each, own_name(self.folder / each) or each) for each in self.available)

    def localizer(self, language: str | None) -> "Localizer":
        """The words of a language; an unknown tag falls back (``es-MX`` to ``es``, all else to English)."""
        known = self._localizers.get(language or "")
        if known is not None:
            return known
        name = self._name(language)
        with self._lock:
            return self._loaded(name)

    async def ready(self, language: str | None) -> "Localizer":
        """The same in the event loop: files are read in a thread, where nobody used the language before."""
        known = self._localizers.get(language or "") or self._localizers.get(self._name(language))
        if known is not None:
            return known
        return await asyncio.to_thread(self.localizer, language)

    async def seen_by(self, language: str | None, discord_locale: str) -> "Localizer":
        """The same for somebody whose Discord draws the names of commands in its own language."""
        words = await self.ready(language)
        labels = labelled(discord_locale, self.available)
        if labels is None:
            return words
        key = (words.language, labels)
        if key not in self._seen:
            self._seen[key] = words.seen_with(await self.ready(labels))
        return self._seen[key]

    def posted(self, language: str | None) -> "Localizer":
        """The same for what many read who asked for nothing: whoever reads a language is taken to have their
        Discord in it, so commands have its names there, and English ones where Discord lacks the language.
        """
        words = self.localizer(language)
        if words.language == BASE_LANGUAGE or not is_discords(words.language):
            return words
        return self._seen.setdefault((words.language, words.language), words.seen_with(words))

    def known(self, typed: str) -> str:
        """The language that a tag asks for, as somebody typed it: ``es-MX`` finds ``es``.

        Raises ``DeedsError("language_unknown")`` of the field ``language``, which names the nearest one.
        """
        text = clean(typed)
        found = matching(text, self.available)
        if found is None:
            # The message selects on the word.
            near = self._nearest(text) or "none"
            told = {"typed": text[:20], "nearest": near, "known": ", ".join(self.available)}
            raise DeedsError("language_unknown", told, field="language", typed=typed)
        return found

    def _nearest(self, typed: str) -> str | None:
        """The tag of the language that somebody most likely meant, by tag or name; none if none is near."""
        known: dict[str, str] = {}
        for tag, name in self.named:
            words = self.localizer(BASE_LANGUAGE)
            known |= {each.casefold(): tag for each in (tag, name, words.language_name(tag))}
        wanted = typed[:_LONGEST_NAME].casefold()
        close = get_close_matches(wanted, known, 1, cutoff=0.5)
        begun = [each for each in known if wanted and (each.startswith(wanted) or wanted.startswith(each))]
        return known[(begun or close)[0]] if begun or close else None

    def _name(self, language: str | None) -> str:
        return matching(language, self.available) or BASE_LANGUAGE

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
            # Imported here because the parsers cost a start of the program more than all its other texts.
            from bot.i18n.bundle import LateBundle
            from bot.i18n.localizer import Localizer

            texts = MessageTexts(self.folder / name)
            locale = _locale_of(texts)
            bundle = LateBundle(texts, locale)
            fallback = None if name == BASE_LANGUAGE else self._loaded(BASE_LANGUAGE)
            self._localizers[name] = Localizer(name, locale, bundle, fallback=fallback, strict=self._strict)
        return self._localizers[name]

    def _read(self, name: str) -> "MessageFolder":
        from bot.i18n.messages import read_folder

        return read_folder(self.folder / name)

    def fingerprint(self) -> list[list[str | int]]:
        """What changes when a message file does: names, sizes and times; no file is read for it."""
        return [
            [name, path.name, path.stat().st_size, path.stat().st_mtime_ns]
            for name in self.available
            for path in sorted((self.folder / name).glob("*.ftl"))
        ]

    def states(self, code: Iterable[Path] = ()) -> tuple[LanguageState, ...]:
        """How complete every language is; with ``code``, also what of its messages no Python file names."""
        from bot.i18n.faults import faults_between, own_faults, unused_faults
        from bot.i18n.labels import label_faults

        folders = {name: self._read(name) for name in self.available}
        base = folders.get(BASE_LANGUAGE)
        files = tuple(code)
        made = []
        for name, folder in folders.items():
            found = [*own_faults(folder, _locale_of(folder)), *label_faults(folder)]
            if base is not None and name != BASE_LANGUAGE:
                found.extend(faults_between(base, folder))
            if files:
                found.extend(unused_faults(folder, files))
            made.append(LanguageState(name, own_name(self.folder / name), len(folder.entries), tuple(found)))
        return tuple(made)

    def fault_errors(self) -> tuple[DeedsError, ...]:
        """Everything wrong with the message files, each with its file and line among the parameters."""
        found = [each for state in self.states() for each in state.faults]
        if BASE_LANGUAGE not in self.available:
            found.insert(0, DeedsError("language_missing", {"language": BASE_LANGUAGE}))
        return tuple(found)

    def label_errors(self) -> tuple[DeedsError, ...]:
        """What Discord would refuse of the names and descriptions of commands, in any language."""
        from bot.i18n.labels import label_faults

        return tuple(each for name in self.available for each in label_faults(self._read(name)))

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


def own_name(folder: Path) -> str:
    """What the language of a folder calls itself, blank where no file of it says so in one line."""
    # Most folders say it in the first file that is looked into.
    for path in sorted(folder.glob("*.ftl"), key=lambda each: (each.name != _NAMES, each.name)):
        try:
            found = _OWN_NAME.search(path.read_text("utf-8-sig"))
        except (OSError, UnicodeDecodeError):
            continue
        if found:
            return found[1].strip()
    return ""


def _locale_of(folder: "MessageFolder | MessageTexts") -> "Locale":
    from babel.core import Locale, UnknownLocaleError

    for tag in (folder.cldr_locale, folder.language, folder.language.partition("-")[0]):
        try:
            return Locale.parse(tag, sep="-")
        except (UnknownLocaleError, ValueError):
            continue
    return Locale.parse(BASE_LANGUAGE)
