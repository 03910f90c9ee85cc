"""The worklist of translators: the next text, its translation, and a second pair of eyes."""

import hashlib
from collections import Counter, OrderedDict
from collections.abc import AsyncIterator, Awaitable, Callable, Collection, Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Any, TypeVar
from uuid import UUID

from bot.domain.access import FORGOTTEN, Act, Actor, authorize, same_person
from bot.domain.changes import ChangeHead
from bot.domain.edits import refuse_edited
from bot.domain.errors import DeedsError
from bot.domain.exchange import Audience
from bot.domain.periods import zone_named
from bot.domain.protected_terms import lost_terms
from bot.domain.records import (
    KIND_OF,
    RECORD_KINDS,
    Action,
    Ask,
    Campaign,
    Check,
    Citation,
    ClockChange,
    Criterion,
    Demand,
    DemandVersion,
    Endorsement,
    Event,
    Finding,
    HandSetHeadline,
    Holder,
    Membership,
    Official,
    Organisation,
    Record,
    Response,
    Revision,
    ServerSettings,
)
from bot.domain.references import parse_reference
from bot.domain.texts import Maker, ProtectedTerm, Text, Translation, fingerprint
from bot.domain.translating import Item, State, items_of, rewritten, state_of
from bot.domain.typed import clean, text_of
from bot.domain.views import TranslationItem, Worklist
from bot.domain.vocabulary import OfficialKind, Visibility
from bot.services.boards import campaign_named
from bot.services.exporting import Gathering
from bot.services.protocols import Spoken
from bot.services.settings import Clock, Servers
from bot.services.trust import may_decide
from bot.storage.claims import claims, release, take
from bot.storage.codec import restore_field
from bot.storage.history import these_changes
from bot.storage.store import Reader, Store, Writer

R = TypeVar("R", bound=Record)
Counts = Mapping[State, int]
_List = tuple[str, UUID, str, Visibility]
# So many lists of all servers are counted and kept.
MOST_COUNTED = 200
TAKEN_FOR = timedelta(minutes=30)
_MARK_LETTERS = 12
# What comes before what was said and found.
_FIRST = frozenset({Campaign, Demand, DemandVersion, Criterion, Official, Action, Event})
# What has no reference of its own and is told under that of another, by the field that names it.
_PARTS: dict[type[Record], dict[str, tuple[type[Record], ...]]] = {
    Demand: {"demand": (DemandVersion, Criterion, Endorsement)},
    Ask: {"ask": (HandSetHeadline, ClockChange, Check)},
    Response: {"subject": (Revision,)},
    Finding: {"subject": (Revision,)},
}
_FROM_FILES = frozenset({"import_translations", "import", "seed"})
# Marks that turn the text after them, which nobody who reads the source of a sentence sees.
_DIRECTIONS = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


@dataclass(frozen=True)
class TranslationTyped:
    """A translation as typed."""

    translation: str


@dataclass(frozen=True)
class Terms:
    """What translations of a campaign must not lose, beside references and the numbers of bills."""

    terms: tuple[ProtectedTerm, ...]

    def lost(self, text: Text, language: str) -> tuple[str, ...]:
        """What the translation into a language lost; nothing where there is none."""
        made = text.translation(language)
        return lost_terms(text.original, made.text, self.terms) if made is not None else ()

    def is_term(self, text: str) -> bool:
        """Whether a text is nothing but one term, which is the same in every language."""
        return any(clean(each.term) == clean(text) for each in self.terms)


@dataclass(frozen=True)
class _Opened:
    """A campaign whose list somebody goes through, the language they translate into, and its terms."""

    campaign: Campaign
    into: str
    terms: Terms


class Translating:
    """What ``/translate`` does. Whoever made a translation is not the one who checks it.

    The list is gone through in parts, each of which is a short read: what one is about to give is looked at
    again in the transaction that takes it.
    """

    def __init__(self, store: Store, servers: Servers, clock: Clock, languages: Spoken) -> None:
        self._store = store
        self._servers = servers
        self._clock = clock
        self._languages = languages
        # Counting goes through the whole list: what was counted is kept with the link of the chain it is of.
        self._counted: OrderedDict[_List, tuple[ChangeHead, Counts]] = OrderedDict()

    async def next(
        self, actor: Actor, campaign: str | None, language: str = "", *, after: str = "", within: str = ""
    ) -> Worklist:
        """The next text without a translation, with a stale or an unchecked one, from ``after`` on.

        It is this person's for half an hour, and ``after`` is given back. Texts that others are at, and this
        person's own translations, are passed over. ``within`` keeps to the texts of one record, by its
        reference, and passes over nothing but what others are at. Without a language it is the person's
        own, else the first that the campaign isn't written in. Raises
        ``language_unknown``, and as :func:`campaign_named` does.
        """
        authorize(actor, Act.TRANSLATE)
        opened = await self._open(actor, campaign, language)
        if after:
            await self._give_back(actor, opened.into, after)
        if within:
            return await self._view(actor, opened, await self._within(actor, opened, within, after))
        counts, item = await self._search(actor, opened, after)
        return self._list(opened, counts, item)

    async def item(self, actor: Actor, campaign: str, language: str, path: str) -> Worklist:
        """One text by its path. Raises ``DeedsError("not_found")`` and as :meth:`next` does."""
        authorize(actor, Act.TRANSLATE)
        opened = await self._open(actor, campaign, language)
        return await self._view(actor, opened, await self._shown(actor, opened, path))

    async def text(self, actor: Actor, campaign: str, language: str, path: str) -> TranslationItem:
        """The same without the list, for who has no time to count it: a form has to open at once."""
        authorize(actor, Act.TRANSLATE)
        return await self._shown(actor, await self._open(actor, campaign, language), path)

    async def leave(self, actor: Actor, campaign: str, language: str, path: str) -> Worklist:
        """Gives a text back that this person has taken; and the list without any."""
        authorize(actor, Act.TRANSLATE)
        opened = await self._open(actor, campaign, language)
        await self._give_back(actor, opened.into, path)
        return await self._view(actor, opened, None)

    async def translate(
        self,
        actor: Actor,
        campaign: str,
        language: str,
        path: str,
        typed: TranslationTyped,
        *,
        before: TranslationTyped | None = None,
    ) -> TranslationItem:
        """Puts a translation in place of the one that was there; nobody has checked it yet.

        Gives that text without the list, for who has no time to count it: what is wrong is told at once.
        ``before`` is what the form began with. Raises :class:`EditedMeanwhileError`, and ``DeedsError``:
        ``translation_taken`` while somebody else is at it, ``not_found``, and of the field ``translation``
        what :func:`translation_of` raises and ``translation_unchanged``.
        """
        authorize(actor, Act.TRANSLATE)
        opened = await self._open(actor, campaign, language)
        settings = await self._servers.settings_or_default(actor.server)
        into = opened.into

        async def work(writer: Writer) -> tuple[State, TranslationItem]:
            item = await self._free(writer, actor, opened, path, settings)
            known = item.text.translation(into)
            now = TranslationTyped(known.text if known is not None else "")
            refuse_edited(item.reference, before, now)
            text = translation_of(item, typed.translation, opened.terms)
            if known is not None and known.text == text and not item.text.is_stale(known):
                raise DeedsError("translation_unchanged", field="translation", typed=typed.translation)
            made = Translation(into, text, Maker.PERSON, False, fingerprint(item.text.original))
            translated = item.text.translated(made)
            await writer.put(rewritten(item.record, item.field, translated))
            view = await _as_item(writer, actor, replace(item, text=translated), into, opened.terms)
            # The change that says who made it is not there yet.
            return state_of(item.text, into), replace(view, own=True)

        return await self._changed(actor, opened, work, "translate")

    async def check(
        self, actor: Actor, campaign: str, language: str, path: str, mark: str
    ) -> TranslationItem:
        """Says of a translation that it says what the original says; ``mark`` is that of what was read.

        Gives that text without the list, as :meth:`translate` does. Raises ``DeedsError``:
        ``translation_moved`` where either wording changed since, ``translation_stale``,
        ``already_decided``, ``own_translation`` for whoever made it, ``too_new`` (see ``trust.py``),
        ``translation_taken``, ``not_found``.
        """
        authorize(actor, Act.TRANSLATE)
        opened = await self._open(actor, campaign, language)
        settings = await self._servers.settings_or_default(actor.server)
        into = opened.into

        async def work(writer: Writer) -> tuple[State, TranslationItem]:
            item = await self._free(writer, actor, opened, path, settings)
            known = item.text.translation(into)
            if known is None or mark_of(item.text, known) != mark:
                raise DeedsError("translation_moved", {"reference": item.reference})
            if item.text.is_stale(known):
                raise DeedsError("translation_stale", {"reference": item.reference})
            if known.checked:
                raise DeedsError("already_decided", {"reference": item.reference})
            if settings.two_people and await _is_own(writer, actor, item, known):
                raise DeedsError("own_translation", {"reference": item.reference})
            await may_decide(writer, actor, settings, self._clock())
            checked = item.text.translated(replace(known, checked=True))
            await writer.put(rewritten(item.record, item.field, checked))
            view = await _as_item(writer, actor, replace(item, text=checked), into, opened.terms)
            return state_of(item.text, into), view

        return await self._changed(actor, opened, work, "check_translation")

    async def _open(self, actor: Actor, campaign: str | None, language: str) -> _Opened:
        settings = await self._servers.settings_or_default(actor.server)
        async with self._store.read(actor.server) as reader:
            found = await campaign_named(reader, campaign, actor.audience, settings.default_campaign)
            into = self._into(actor, found, language)
            return _Opened(found, into, await terms_of_campaign(reader, found))

    def _into(self, actor: Actor, campaign: Campaign, language: str) -> str:
        if language:
            return self._languages.known(language)
        others = [each for each in self._languages.available if not same_language(each, campaign.language)]
        return actor.language if actor.language in others else next(iter(others), actor.language)

    async def _give_back(self, actor: Actor, into: str, path: str) -> None:
        name = f"translate:{into}:{path}"

        async def work(writer: Writer) -> None:
            claim = (await claims(writer, self._clock())).get(name)
            if claim is not None and claim.person == actor.person:
                await release(writer, [name])

        await self._store.transact(actor.server, work)

    async def _free(
        self, writer: Writer, actor: Actor, opened: _Opened, path: str, settings: ServerSettings
    ) -> Item:
        """The text of that path, unless somebody else is at it."""
        item = await item_at(writer, opened.campaign, opened.into, path, actor.audience)
        claim = (await claims(writer, self._clock())).get(work_on(item, opened.into))
        if claim is not None and claim.person != actor.person:
            raise DeedsError(
                "translation_taken",
                {"reference": item.reference, "until": claim.until.astimezone(zone_named(settings.zone))},
            )
        return item

    async def _shown(self, actor: Actor, opened: _Opened, path: str) -> TranslationItem:
        async with self._store.read(actor.server) as reader:
            item = await item_at(reader, opened.campaign, opened.into, path, actor.audience)
            shown = await _as_item(reader, actor, item, opened.into, opened.terms)
            claim = (await claims(reader, self._clock())).get(work_on(item, opened.into))
        if claim is not None and claim.person != actor.person:
            return replace(shown, taken_until=claim.until)
        return shown

    async def _within(
        self, actor: Actor, opened: _Opened, reference: str, after: str
    ) -> TranslationItem | None:
        async with self._store.read(actor.server) as reader:
            items = await items_under(reader, opened.campaign, opened.into, reference, actor.audience)
        place = _place(items, after) or 0
        for each in (*items[place:], *items[:place]):
            if each.path != after and (taken := await self._take(actor, opened, each, anyhow=True)):
                return taken
        return None

    async def _search(
        self, actor: Actor, opened: _Opened, after: str
    ) -> tuple[Counts, TranslationItem | None]:
        """What there is, and what comes next after a path, once round the list."""
        head = await self._store.refresh(actor.server)
        known = self._known(actor, opened, head)
        counts: Counter[State] = Counter()
        item: TranslationItem | None = None
        passed = not after
        async for items in self._walk(actor, opened):
            counts.update(state_of(each.text, opened.into) for each in items)
            if item is not None:
                continue
            place = 0 if passed else _place(items, after)
            if place is not None:
                passed = True
                item = await self._first(actor, opened, items[place:])
            if item is not None and known is not None:
                return known, item
        await self._keep(actor, opened, head, counts)
        if item is None and after:
            async for items in self._walk(actor, opened):
                place = _place(items, after)
                before = items if place is None else items[: place - 1]
                item = await self._first(actor, opened, before)
                if item is not None or place is not None:
                    break
        return counts, item

    async def _walk(self, actor: Actor, opened: _Opened) -> AsyncIterator[list[Item]]:
        """The whole list, a part at a time."""
        gathering = Gathering(self._store, actor.server, Audience[actor.audience.name])
        last: list[Item] | None = None
        async for records in gathering.in_parts(opened.campaign):
            items = _into_another(items_of(records), opened.into)
            if last is None:
                last = [each for each in items if type(each.record) not in _FIRST]
                items = [each for each in items if type(each.record) in _FIRST]
            yield items
        yield last or []

    async def _first(self, actor: Actor, opened: _Opened, items: Iterable[Item]) -> TranslationItem | None:
        """The first of them that is to be done and nobody is at, which is this person's then."""
        async with self._store.read(actor.server) as reader:
            taken = await claims(reader, self._clock())
        others = {name for name, each in taken.items() if each.person != actor.person}
        for each in items:
            state = state_of(each.text, opened.into)
            if state is State.CHECKED or work_on(each, opened.into) in others:
                continue
            if state is State.UNCHECKED:
                async with self._store.read(actor.server) as reader:
                    if (await _as_item(reader, actor, each, opened.into, opened.terms)).own:
                        continue
            if found := await self._take(actor, opened, each):
                return found
        return None

    async def _take(
        self, actor: Actor, opened: _Opened, item: Item, *, anyhow: bool = False
    ) -> TranslationItem | None:
        """A text as it is by now, which is this person's then; none where somebody else has it.

        Nor where it is gone by now, or nothing is left for this person to do, unless ``anyhow``.
        """
        now = self._clock()

        async def work(writer: Writer) -> TranslationItem | None:
            try:
                found = await item_at(writer, opened.campaign, opened.into, item.path, actor.audience)
            except DeedsError as error:
                if error.code != "not_found":
                    raise
                return None
            shown = await _as_item(writer, actor, found, opened.into, opened.terms)
            if not anyhow and (shown.own or shown.state is State.CHECKED):
                return None
            name = work_on(found, opened.into)
            claim = await take(writer, name, actor.person, now=now, until=now + TAKEN_FOR)
            return shown if claim.person == actor.person else None

        return await self._store.transact(actor.server, work)

    async def _changed(
        self,
        actor: Actor,
        opened: _Opened,
        work: Callable[[Writer], Awaitable[tuple[State, TranslationItem]]],
        action: str,
    ) -> TranslationItem:
        """Makes a change of one text; ``work`` gives the state it was in, and it as it is now."""
        counted = self._counted.get(_list_of(actor, opened))
        before, item = await self._store.change(actor.server, work, actor=actor.person, action=action)
        head = await self._store.refresh(actor.server)
        if counted is not None and counted[0].sequence + 1 == head.sequence:
            # Nothing else has changed since it was counted.
            counts = Counter(counted[1])
            counts.subtract([before])
            counts.update([item.state])
            await self._keep(actor, opened, head, +counts)
        return item

    async def _view(self, actor: Actor, opened: _Opened, item: TranslationItem | None) -> Worklist:
        head = await self._store.refresh(actor.server)
        counts = self._known(actor, opened, head)
        if counts is None:
            counts = Counter()
            async for items in self._walk(actor, opened):
                counts.update(state_of(each.text, opened.into) for each in items)
            await self._keep(actor, opened, head, counts)
        return self._list(opened, counts, item)

    def _known(self, actor: Actor, opened: _Opened, head: ChangeHead) -> Counts | None:
        kept = self._counted.get(_list_of(actor, opened))
        return kept[1] if kept is not None and kept[0] == head else None

    async def _keep(self, actor: Actor, opened: _Opened, head: ChangeHead, counts: Counts) -> None:
        """Keeps what was counted, unless somebody changed the record meanwhile."""
        if await self._store.refresh(actor.server) != head:
            return
        key = _list_of(actor, opened)
        self._counted[key] = head, counts
        self._counted.move_to_end(key)
        while len(self._counted) > MOST_COUNTED:
            self._counted.popitem(last=False)

    def _list(self, opened: _Opened, counts: Counts, item: TranslationItem | None) -> Worklist:
        languages = tuple(
            each for each in self._languages.available if not same_language(each, opened.campaign.language)
        )
        return Worklist(opened.campaign, opened.into, languages, counts, item)


def _list_of(actor: Actor, opened: _Opened) -> "_List":
    return actor.server, opened.campaign.id, opened.into, actor.audience


def same_language(one: str, other: str) -> bool:
    """Whether two tags are of one language, wherever it is spoken."""
    return one.partition("-")[0].casefold() == other.partition("-")[0].casefold()


def translation_of(item: Item, typed: str, terms: Terms) -> str:
    """A translation of that text as typed, cleaned.

    Raises ``DeedsError`` of the field ``translation``: ``translation_directions`` for marks that turn a text
    around, ``translation_same`` for the original once more, and what :func:`text_of` raises.
    """
    if not _DIRECTIONS.isdisjoint(typed):
        raise DeedsError("translation_directions", field="translation", typed=typed)
    text = text_of(typed, "translation", longest=item.longest)
    if text == clean(item.text.original) and not terms.is_term(text):
        raise DeedsError("translation_same", field="translation", typed=typed)
    return text


def mark_of(text: Text, made: Translation) -> str:
    """What binds a check to the wordings it is about."""
    wordings = f"{text.original}\n\n{made.text}"
    return hashlib.sha256(wordings.encode()).hexdigest()[:_MARK_LETTERS]


def work_on(item: Item, language: str) -> str:
    """The item of work that translating a text into a language is."""
    return f"translate:{language}:{item.path}"


def _place(items: Sequence[Item], path: str) -> int | None:
    """The number, from zero, of the one after a path; none where that is not among them."""
    return next((number for number, each in enumerate(items, start=1) if each.path == path), None)


def _into_another(items: Iterable[Item], language: str) -> list[Item]:
    return [each for each in items if not same_language(each.text.language, language)]


async def _as_item(reader: Reader, actor: Actor, item: Item, language: str, terms: Terms) -> TranslationItem:
    made, state = item.text.translation(language), state_of(item.text, language)
    own = False
    if state is State.UNCHECKED and made is not None:
        # Who can't be told from its maker is told so when they check it.
        with suppress(DeedsError):
            own = await _is_own(reader, actor, item, made)
    return TranslationItem(
        path=item.path,
        kind=item.kind,
        field=item.field,
        reference=item.reference,
        about=item.about,
        text=item.text,
        language=language,
        state=state,
        longest=item.longest,
        lost=terms.lost(item.text, language),
        own=own,
        mark=mark_of(item.text, made) if made is not None else "",
    )


async def _is_own(reader: Reader, actor: Actor, item: Item, made: Translation) -> bool:
    """Whether this person made a translation. What a machine or a source made is nobody's.

    A maker whom the record forgot, or whose work came in a file, is nobody it could be: it can be checked
    by any organiser, as what an import brought can be verified by any. Raises as :func:`same_person`.
    """
    if made.made_by is not Maker.PERSON:
        return False
    maker = await _maker(reader, item, made)
    if maker in ("", FORGOTTEN):
        return False
    return same_person(maker, actor.person)


async def _maker(reader: Reader, item: Item, made: Translation) -> str:
    """Who made a translation of this wording, by the chain; empty where nobody is known any longer."""
    wording = item.column
    kind = type(item.record)
    made_in, stood = 0, False
    for sequence, change in await reader.field_changes(item.record.id, wording):
        after = restore_field(kind, wording, change.after)
        told = after.translations if isinstance(after, Text) else after or ()
        stands = any(_is_same(each, made) for each in told)
        if stands and not stood:
            made_in = sequence
        stood = stands
    found = await these_changes(reader, [made_in]) if made_in else []
    return next((each.actor for each in found if each.action not in _FROM_FILES), "")


def _is_same(one: Translation, other: Translation) -> bool:
    return (one.language, one.text, one.of) == (other.language, other.text, other.of)


async def terms_of_campaign(reader: Reader, campaign: Campaign) -> Terms:
    """The campaign's own list, the names of who holds its offices and who signed, and of companies asked."""
    demands = await reader.find(Demand, campaign=campaign.id)
    asks = await _of(reader, Ask, "demand", [each.id for each in demands])
    officials = await _of(reader, Official, "id", {each.official for each in asks})
    holders = await _of(reader, Holder, "official", [each.id for each in officials])
    members = await reader.find(Membership, campaign=campaign.id)
    signed = await _of(reader, Organisation, "id", [each.organisation for each in members])
    names = [*(each.name for each in holders), *(each.name for each in signed)]
    names += [each.name.original for each in officials if each.kind is OfficialKind.COMPANY]
    listed = {
        each.term: each for each in (*(ProtectedTerm(name) for name in names), *campaign.protected_terms)
    }
    return Terms(tuple(listed.values()))


async def item_at(reader: Reader, campaign: Campaign, language: str, path: str, audience: Visibility) -> Item:
    """The text of a path that can be translated into a language. Raises ``DeedsError("not_found")``."""
    reference = path.partition(".")[0]
    items = await items_under(reader, campaign, language, reference, audience)
    found = next((each for each in items if each.path == path), None)
    if found is None:
        raise DeedsError("not_found", {"reference": reference[:20]}, typed=path)
    return found


async def items_under(
    reader: Reader, campaign: Campaign, language: str, reference: str, audience: Visibility
) -> list[Item]:
    """The texts of one record that can be translated into a language; none of another campaign's.

    What several campaigns share, such as an office or a source, is of each of them.
    """
    try:
        kind, named = parse_reference(reference)
    except DeedsError:
        return []
    record = await reader.by_reference(RECORD_KINDS[kind], named)
    own = record.id if isinstance(record, Campaign) else getattr(record, "campaign", campaign.id)
    if record is None or record.visibility > audience or own != campaign.id:
        return []
    found: dict[str, list[Record]] = {kind: [record]}
    for field, parts in _PARTS.get(type(record), {}).items():
        for part in parts:
            equals: dict[str, Any] = {field: record.id}
            some = await reader.find(part, **equals)
            found[KIND_OF[part]] = [each for each in some if each.visibility <= audience]
    cited = [each.id for some in found.values() for each in some]
    found["citation"] = list(await _of(reader, Citation, "subject", cited))
    return _into_another(items_of(found), language)


async def _of(reader: Reader, kind: type[R], field: str, ids: Collection[UUID]) -> list[R]:
    equals: dict[str, Any] = {field: list(ids)}
    return await reader.find(kind, **equals, withdrawn=False) if ids else []
