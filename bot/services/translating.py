"""The worklist of translators: the next text, its translation, and a second pair of eyes."""

import hashlib
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any, TypeVar
from uuid import UUID

from bot.domain.access import FORGOTTEN, Act, Actor, authorize, same_person
from bot.domain.edits import refuse_edited
from bot.domain.errors import DeedsError
from bot.domain.periods import zone_named
from bot.domain.protected_terms import lost_terms
from bot.domain.records import (
    KIND_OF,
    Action,
    Ask,
    Campaign,
    Citation,
    ClockChange,
    Criterion,
    Demand,
    DemandVersion,
    Dispute,
    Event,
    Evidence,
    HandSetHeadline,
    Holder,
    Membership,
    Official,
    OfficialReply,
    Organisation,
    Record,
    ServerSettings,
    Source,
)
from bot.domain.texts import Maker, ProtectedTerm, Text, Translation, fingerprint
from bot.domain.translating import Item, State, items_of, rewritten, state_of
from bot.domain.typed import clean, text_of
from bot.domain.views import TranslationItem, Worklist
from bot.domain.vocabulary import OfficialKind, Visibility
from bot.services.boards import campaign_named
from bot.services.lines import subjects_by_id
from bot.services.protocols import Spoken
from bot.services.settings import Clock, Servers
from bot.services.trust import may_decide
from bot.storage.claims import claims, release, take
from bot.storage.codec import restore_field
from bot.storage.history import these_changes
from bot.storage.store import Reader, Store, Writer

R = TypeVar("R", bound=Record)
NEWEST_ENTRIES = 300
TAKEN_FOR = timedelta(minutes=30)
_MARK_LETTERS = 12
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


class Translating:
    """What ``/translate`` does. Whoever made a translation is not the one who checks it."""

    def __init__(self, store: Store, servers: Servers, clock: Clock, languages: Spoken) -> None:
        self._store = store
        self._servers = servers
        self._clock = clock
        self._languages = languages

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
        settings = await self._servers.settings_or_default(actor.server)
        now = self._clock()

        async def work(writer: Writer) -> Worklist:
            found = await campaign_named(writer, campaign, actor.audience, settings.default_campaign)
            into = self._into(actor, found, language)
            items = await worklist_items(writer, found, into, actor.audience)
            terms = await terms_of_campaign(writer, found)
            if after:
                await self._give_back(writer, actor, into, after)
            taken = await claims(writer, now)
            for each in _from(items, after, into, within):
                claim = taken.get(work_on(each, into))
                if claim is not None and claim.person != actor.person:
                    continue
                item = await _as_item(writer, actor, each, into, terms)
                if item.own and not within:
                    continue
                await take(writer, work_on(each, into), actor.person, now=now, until=now + TAKEN_FOR)
                return self._list(found, into, items, item)
            return self._list(found, into, items, None)

        return await self._store.transact(actor.server, work)

    async def item(self, actor: Actor, campaign: str, language: str, path: str) -> Worklist:
        """One text by its path. Raises ``DeedsError("not_found")`` and as :meth:`next` does."""
        authorize(actor, Act.TRANSLATE)
        async with self._store.read(actor.server) as reader:
            return await self._shown(reader, actor, campaign, language, path)

    async def leave(self, actor: Actor, campaign: str, language: str, path: str) -> Worklist:
        """Gives a text back that this person has taken; and the list without any."""
        authorize(actor, Act.TRANSLATE)
        settings = await self._servers.settings_or_default(actor.server)

        async def work(writer: Writer) -> Worklist:
            found = await campaign_named(writer, campaign, actor.audience, settings.default_campaign)
            into = self._into(actor, found, language)
            await self._give_back(writer, actor, into, path)
            items = await worklist_items(writer, found, into, actor.audience)
            return self._list(found, into, items, None)

        return await self._store.transact(actor.server, work)

    async def translate(
        self,
        actor: Actor,
        campaign: str,
        language: str,
        path: str,
        typed: TranslationTyped,
        *,
        before: TranslationTyped | None = None,
    ) -> Worklist:
        """Puts a translation in place of the one that was there; nobody has checked it yet.

        ``before`` is what the form began with. Raises :class:`EditedMeanwhileError`, and ``DeedsError``:
        ``translation_taken`` while somebody else is at it, ``not_found``, and of the field ``translation``
        what :func:`translation_of` raises and ``translation_unchanged``.
        """
        authorize(actor, Act.TRANSLATE)
        settings = await self._servers.settings_or_default(actor.server)

        async def work(writer: Writer) -> Worklist:
            item, into, terms = await self._open(writer, actor, campaign, language, path, settings)
            known = item.text.translation(into)
            now = TranslationTyped(known.text if known is not None else "")
            refuse_edited(item.reference, before, now)
            text = translation_of(item, typed.translation, terms)
            if known is not None and known.text == text and not item.text.is_stale(known):
                raise DeedsError("translation_unchanged", field="translation", typed=typed.translation)
            made = Translation(into, text, Maker.PERSON, False, fingerprint(item.text.original))
            await writer.put(rewritten(item.record, item.field, item.text.translated(made)))
            view = await self._shown(writer, actor, campaign, into, path)
            # The change that says who made it is not there yet.
            return replace(view, item=replace(view.item, own=True) if view.item is not None else None)

        return await self._store.change(actor.server, work, actor=actor.person, action="translate")

    async def check(self, actor: Actor, campaign: str, language: str, path: str, mark: str) -> Worklist:
        """Says of a translation that it says what the original says; ``mark`` is that of what was read.

        Raises ``DeedsError``: ``translation_moved`` where either wording changed since,
        ``translation_stale``, ``already_decided``, ``own_translation`` for whoever made it, ``too_new``
        (see ``trust.py``), ``translation_taken``, ``not_found``.
        """
        authorize(actor, Act.TRANSLATE)
        settings = await self._servers.settings_or_default(actor.server)

        async def work(writer: Writer) -> Worklist:
            item, into, _ = await self._open(writer, actor, campaign, language, path, settings)
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
            return await self._shown(writer, actor, campaign, into, path)

        return await self._store.change(actor.server, work, actor=actor.person, action="check_translation")

    def _into(self, actor: Actor, campaign: Campaign, language: str) -> str:
        if language:
            return self._languages.known(language)
        others = [each for each in self._languages.available if not same_language(each, campaign.language)]
        return actor.language if actor.language in others else next(iter(others), actor.language)

    async def _give_back(self, writer: Writer, actor: Actor, language: str, path: str) -> None:
        name = f"translate:{language}:{path}"
        claim = (await claims(writer, self._clock())).get(name)
        if claim is not None and claim.person == actor.person:
            await release(writer, [name])

    async def _open(
        self, writer: Writer, actor: Actor, campaign: str, language: str, path: str, settings: ServerSettings
    ) -> tuple[Item, str, Terms]:
        """The text of that path, unless somebody else is at it."""
        found = await campaign_named(writer, campaign, actor.audience, settings.default_campaign)
        into = self._into(actor, found, language)
        item = _named(await worklist_items(writer, found, into, actor.audience), path)
        claim = (await claims(writer, self._clock())).get(work_on(item, into))
        if claim is not None and claim.person != actor.person:
            raise DeedsError(
                "translation_taken",
                {"reference": item.reference, "until": claim.until.astimezone(zone_named(settings.zone))},
            )
        return item, into, await terms_of_campaign(writer, found)

    async def _shown(self, reader: Reader, actor: Actor, campaign: str, language: str, path: str) -> Worklist:
        found = await campaign_named(reader, campaign, actor.audience, None)
        into = self._into(actor, found, language)
        items = await worklist_items(reader, found, into, actor.audience)
        terms = await terms_of_campaign(reader, found)
        item = await _as_item(reader, actor, _named(items, path), into, terms)
        claim = (await claims(reader, self._clock())).get(work_on(_named(items, path), into))
        if claim is not None and claim.person != actor.person:
            item = replace(item, taken_until=claim.until)
        return self._list(found, into, items, item)

    def _list(
        self, campaign: Campaign, language: str, items: Sequence[Item], item: TranslationItem | None
    ) -> Worklist:
        counts: Counter[State] = Counter(state_of(each.text, language) for each in items)
        languages = tuple(
            each for each in self._languages.available if not same_language(each, campaign.language)
        )
        return Worklist(campaign, language, languages, counts, item, NEWEST_ENTRIES)


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


def _from(items: Sequence[Item], after: str, language: str, within: str) -> list[Item]:
    """What is left to do, from the one after a path on and round again."""
    place = next((number for number, each in enumerate(items, start=1) if each.path == after), 0)
    turned = [*items[place:], *items[:place]]
    return [
        each
        for each in turned
        if each.path != after
        and (each.reference == within if within else state_of(each.text, language) is not State.CHECKED)
    ]


def _named(items: Sequence[Item], path: str) -> Item:
    found = next((each for each in items if each.path == path), None)
    if found is None:
        raise DeedsError("not_found", {"reference": path.partition(".")[0][:20]}, typed=path)
    return found


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


async def worklist_items(
    reader: Reader, campaign: Campaign, language: str, audience: Visibility, newest: int = NEWEST_ENTRIES
) -> list[Item]:
    """The texts of a campaign that can be translated into a language, of entries the newest alone."""
    records = await _campaign_records(reader, campaign, audience, newest)
    return [each for each in items_of(records) if not same_language(each.text.language, language)]


async def _of(reader: Reader, kind: type[R], field: str, ids: Collection[UUID]) -> list[R]:
    equals: dict[str, Any] = {field: list(ids)}
    return await reader.find(kind, **equals, withdrawn=False) if ids else []


async def _campaign_records(
    reader: Reader, campaign: Campaign, audience: Visibility, newest: int
) -> Mapping[str, Sequence[Record]]:
    found: dict[str, list[Record]] = {}

    async def take_each(field: str, ids: Collection[UUID], *kinds: type[Record]) -> None:
        for kind in kinds:
            some = await _of(reader, kind, field, ids)
            found[KIND_OF[kind]] = [each for each in some if each.visibility <= audience]

    found["campaign"] = [campaign]
    await take_each("campaign", [campaign.id], Demand, Action, Event, Evidence)
    demands = [each.id for each in found["demand"]]
    await take_each("demand", demands, DemandVersion, Criterion, Ask)
    asks = found["ask"]
    named = {each.official for each in asks if isinstance(each, Ask)}
    named |= {each.official for each in found["event"] if isinstance(each, Event) and each.official}
    await take_each("id", named, Official)
    await take_each("ask", [each.id for each in asks], HandSetHeadline, ClockChange, OfficialReply)
    handed_over = await reader.deliveries_of([each.id for each in asks])
    delivered = {each.id: each for some in handed_over.values() for each in some}
    found["delivery"] = [each for each in delivered.values() if each.visibility <= audience]
    subjects, _ = await reader.newest_subjects(
        campaign=campaign.id, audience=audience, as_of=date.max, limit=newest
    )
    standing = await reader.standing_revisions(subjects)
    found["revision"] = list(standing.values())
    for each in (await subjects_by_id(reader, subjects)).values():
        found.setdefault(KIND_OF[type(each)], []).append(each)
    await take_each("subject", subjects, Dispute)
    await take_each("subject", demands, Citation)
    sources = {each.source for each in found["citation"] if isinstance(each, Citation)}
    sources |= {each.content.source for each in standing.values() if each.content.source}
    sources |= {
        each.source for each in found["official_reply"] if isinstance(each, OfficialReply) and each.source
    }
    await take_each("id", sources, Source)
    return found
