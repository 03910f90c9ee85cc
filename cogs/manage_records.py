"""Forms and buttons of ``/manage`` for every kind of record but demands and offices."""

from collections.abc import Awaitable, Callable, Sequence
from typing import cast
from uuid import UUID

from bot.domain.access import Act
from bot.domain.drafts import Pick
from bot.domain.errors import DeedsError
from bot.domain.records import Source
from bot.domain.typed import LONGEST_ADDRESS, LONGEST_LINE, LONGEST_NUMBER, LONGEST_TEXT
from bot.domain.views import Choice, ManagedRecord
from bot.domain.vocabulary import DeliveryChannel, EventKind, Stance, WatchKind
from bot.i18n import Localizer, message_id
from bot.rendering.custom_ids import Action
from bot.rendering.manage_records import contacts_sheet, managed_record
from bot.rendering.translating import worklist_sheet
from bot.services.records import Records
from bot.services.translating import Translating
from bot.services.typed_records import (
    LONGEST_SCRIPT,
    ActionTyped,
    AnyTyped,
    CampaignTyped,
    ContactTyped,
    EventTyped,
    EvidenceTyped,
    OrganisationTyped,
    SourceDetails,
    WatchTyped,
)
from cogs.documents import ReadingFlow
from cogs.forms import Field, Form, Kind, Sent, Then, one
from cogs.interactions import Asked, FrontDoor
from cogs.picking import Pickers, Step
from cogs.picking import Then as Chosen

LONGEST_DATE = 40
LONGEST_DAYS = 3
STANCES = tuple(each.value for each in Stance)
# How each thing that a record can be linked with is chosen: its question, and whether one or several.
LINKS = {
    "asks": ("pick-action-asks", True),
    "demands": ("pick-record-demands", True),
    "official": ("pick-event-official", False),
    "campaigns": ("pick-signed-campaigns", True),
    "stances": ("pick-stances", True),
}
_REASON = Field("reason", "form-record-reason", Kind.PARAGRAPH, longest=LONGEST_LINE)


class RecordForms:
    """Adds, edits, links, withdraws and restores records; the commands are in ``manage.py``."""

    def __init__(
        self,
        door: FrontDoor,
        records: Records,
        pickers: Pickers,
        translating: Translating,
        reading: ReadingFlow,
    ) -> None:
        self._door = door
        self._records = records
        self._pickers = pickers
        self._translating = translating
        self._reading = reading
        self._steps: dict[str, Callable[[Asked], Awaitable[None]]] = {
            "edit": self._edit,
            "withdraw": self._withdraw,
            "restore": self._restore,
            "translate": self._translate,
            "default": self._default,
        }
        door.handle(Action.RECORD, Act.MANAGE, self._pressed)
        door.handle(Action.CONTACT, Act.MANAGE, self._contact)
        door.handle(Action.PAGE, Act.MANAGE, self._contacts_page, what="contacts")
        for what, (question, several) in LINKS.items():
            marks = STANCES if what == "stances" else ()
            step = Step(
                Act.MANAGE,
                question,
                self._linkable,
                self._linked(what),
                self._back,
                several,
                marks,
                marks_said="managed-stance",
                needed=not several,
            )
            pickers.step(f"record_{what}", step)

    async def open(self, asked: Asked, kind: str, reference: str | None, campaign: str | None = None) -> None:
        """Shows a record, or without one opens the form for a new one of that kind."""
        if reference is not None:
            view = await self._records.managed(asked.actor, reference)
            await self._door.answer(asked, managed_record(view, asked.words))
            return

        async def then(again: Asked, sent: Sent) -> None:
            view = await self._records.add(
                again.actor, _typed(kind, sent), campaign=campaign, once=asked.once
            )
            await self._added(again, view)

        title = message_id("form-add", kind)
        fields = _fields(kind, None, asked.words)
        await self._door.ask(asked, Form(self._door, asked.words, title, Act.MANAGE, fields, then))

    async def show(self, asked: Asked, reference: str) -> None:
        """Shows a record in place of the message that a button is on."""
        view = await self._records.managed(asked.actor, reference)
        await self._door.update(asked, managed_record(view, asked.words))

    async def add_source(self, asked: Asked, typed: SourceDetails, *, lead: UUID | None = None) -> None:
        """Opens the form for a new source, filled in with what is known of it."""

        async def then(again: Asked, sent: Sent) -> None:
            view = await self._records.add(again.actor, _typed("source", sent), once=asked.once, lead=lead)
            await self._added(again, view)

        fields = _fields("source", typed, asked.words)
        await self._door.ask(
            asked, Form(self._door, asked.words, "form-add-source", Act.MANAGE, fields, then)
        )

    async def _added(self, asked: Asked, view: ManagedRecord) -> None:
        added = managed_record(view, asked.words, "managed-added")
        if isinstance(view.record, Source):
            await self._reading.offer(asked, view.record.reference, view.record.url, added)
        else:
            await self._door.update(asked, added)

    async def open_contacts(self, asked: Asked, official: str) -> None:
        """Shows an office's contacts."""
        view = await self._records.contacts(asked.actor, official)
        await self._door.update(asked, contacts_sheet(view, asked.words))

    async def _contacts_page(self, asked: Asked) -> None:
        view = await self._records.contacts(asked.actor, asked.argument(0))
        await self._door.update(asked, contacts_sheet(view, asked.words, number=asked.number(1)))

    async def _contact(self, asked: Asked) -> None:
        official = asked.reference
        if asked.argument(0) == "list":
            await self.open_contacts(asked, official)
            return

        async def then(again: Asked, sent: Sent) -> None:
            view = await self._records.add(
                again.actor, _typed("contact", sent), official=official, once=asked.once
            )
            await self._door.update(again, managed_record(view, again.words, "managed-added"))

        await self._records.contacts(asked.actor, official)
        fields = _fields("contact", None, asked.words)
        await self._door.ask(
            asked, Form(self._door, asked.words, "form-add-contact", Act.MANAGE, fields, then)
        )

    async def _pressed(self, asked: Asked) -> None:
        what = asked.argument(0)
        if not what:
            view = await self._records.managed(asked.actor, asked.reference)
            await self._door.update(asked, managed_record(view, asked.words))
        elif what in LINKS:
            chosen = await self._records.linked(asked.actor, asked.reference, what)
            await self._pickers.begin(asked, f"record_{what}", asked.reference, what, preset=chosen)
        elif what in self._steps:
            await self._steps[what](asked)
        else:
            raise DeedsError("button_gone")

    async def _edit(self, asked: Asked) -> None:
        name = asked.reference
        before = await self._records.typed(asked.actor, name)
        kind = _KIND_OF[type(before)]

        def onto(base: AnyTyped) -> Then:
            async def then(again: Asked, sent: Sent) -> None:
                view = await self._records.edit(again.actor, name, _typed(kind, sent), before=base)
                await self._door.update(again, managed_record(view, again.words, "managed-saved"))

            return then

        fields, title = _fields(kind, before, asked.words), message_id("form-edit", kind)
        form = Form(self._door, asked.words, title, Act.MANAGE, fields, onto(before), onto=onto)
        await self._door.ask(asked, form)

    async def _withdraw(self, asked: Asked) -> None:
        await self._ask_reason(asked, "form-record-withdraw", self._records.withdraw)

    async def _restore(self, asked: Asked) -> None:
        await self._ask_reason(asked, "form-record-restore", self._records.restore)

    async def _ask_reason(
        self, asked: Asked, title: str, decide: Callable[..., Awaitable[ManagedRecord]]
    ) -> None:
        name = asked.reference

        async def then(again: Asked, sent: Sent) -> None:
            view = await decide(again.actor, name, one(sent, "reason"))
            await self._door.update(again, managed_record(view, again.words))

        form = Form(self._door, asked.words, title, Act.MANAGE, (_REASON,), then)
        await self._door.ask(asked, form)

    async def _default(self, asked: Asked) -> None:
        view = await self._records.set_default(asked.actor, asked.reference)
        await self._door.update(asked, managed_record(view, asked.words))

    async def _translate(self, asked: Asked) -> None:
        await self._door.later(asked)
        record = await self._records.managed(asked.actor, asked.reference)
        campaign = record.campaign.reference if record.campaign is not None else None
        view = await self._translating.next(asked.actor, campaign, within=asked.reference)
        await self._door.update(asked, worklist_sheet(view, asked.words))

    # What a record is linked with

    async def _linkable(self, asked: Asked, pick: Pick) -> Sequence[Choice]:
        return await self._records.linkable(asked.actor, pick.about[0], pick.about[1])

    def _linked(self, what: str) -> Chosen:
        async def then(asked: Asked, pick: Pick) -> None:
            view = await self._records.link(asked.actor, pick.about[0], what, pick.chosen, pick=pick.id)
            await self._door.update(asked, managed_record(view, asked.words, "managed-saved"))

        return then

    async def _back(self, asked: Asked, pick: Pick) -> None:
        view = await self._records.managed(asked.actor, pick.about[0])
        await self._door.update(asked, managed_record(view, asked.words))


_KIND_OF: dict[type, str] = {
    CampaignTyped: "campaign",
    OrganisationTyped: "organisation",
    ContactTyped: "contact",
    SourceDetails: "source",
    EvidenceTyped: "evidence",
    EventTyped: "event",
    ActionTyped: "action",
    WatchTyped: "watch",
}


def _worded(
    words: Localizer, prefix: str, kinds: type[EventKind] | type[DeliveryChannel]
) -> list[tuple[str, str]]:
    return [(each.value, words.plain(message_id(prefix, each.value))) for each in kinds]


def _fields(kind: str, typed: AnyTyped | None, words: Localizer) -> Sequence[Field]:
    """The form of a kind, filled in with what is there."""
    return _FORMS[kind](typed, words)


def _campaign_fields(given: AnyTyped | None, words: Localizer) -> Sequence[Field]:
    typed = cast(CampaignTyped, given or CampaignTyped(""))
    return (
        Field("title", "form-start-title", longest=LONGEST_LINE, default=typed.title),
        Field(
            "jurisdiction",
            "form-official-jurisdiction",
            required=False,
            longest=LONGEST_LINE,
            default=typed.jurisdiction,
        ),
        Field("window", "form-edit-campaign-window", longest=LONGEST_DAYS, default=typed.window),
        Field("note", "form-campaign-note", Kind.PARAGRAPH, False, longest=LONGEST_TEXT, default=typed.note),
        Field(
            "terms",
            "form-campaign-terms",
            Kind.PARAGRAPH,
            required=False,
            longest=LONGEST_TEXT,
            default=typed.terms,
        ),
    )


def _organisation_fields(given: AnyTyped | None, words: Localizer) -> Sequence[Field]:
    typed = cast(OrganisationTyped, given or OrganisationTyped(""))
    return (Field("name", "form-organisation-name", longest=LONGEST_LINE, default=typed.name),)


def _contact_fields(given: AnyTyped | None, words: Localizer) -> Sequence[Field]:
    typed = cast(ContactTyped, given or ContactTyped(DeliveryChannel.EMAIL, ""))
    return (
        Field(
            "channel",
            "form-contact-channel",
            Kind.ONE,
            options=_worded(words, "delivery", DeliveryChannel),
            default=typed.channel.value,
        ),
        Field(
            "value",
            "form-contact-value",
            longest=LONGEST_LINE,
            default=typed.value,
            public_contact=True,
        ),
        Field(
            "verified",
            "form-contact-verified",
            required=False,
            longest=LONGEST_DATE,
            default=typed.verified,
        ),
    )


def _source_fields(given: AnyTyped | None, words: Localizer) -> Sequence[Field]:
    typed = cast(SourceDetails, given or SourceDetails(""))
    return (
        Field("url", "form-url", required=False, longest=LONGEST_ADDRESS, default=typed.url),
        Field("title", "form-title", required=False, longest=LONGEST_LINE, default=typed.title),
        Field("publisher", "form-publisher", required=False, longest=LONGEST_LINE, default=typed.publisher),
        Field("published", "form-published", required=False, longest=LONGEST_DATE, default=typed.published),
        Field("language", "form-source-language", required=False, longest=20, default=typed.language),
    )


def _evidence_fields(given: AnyTyped | None, words: Localizer) -> Sequence[Field]:
    typed = cast(EvidenceTyped, given or EvidenceTyped(""))
    return (
        Field("summary", "form-summary", Kind.PARAGRAPH, longest=LONGEST_TEXT, default=typed.summary),
        Field("on", "form-on", required=False, longest=LONGEST_DATE, default=typed.on),
        Field(
            "claimed_by",
            "form-evidence-claimed-by",
            required=False,
            longest=LONGEST_LINE,
            default=typed.claimed_by,
        ),
        Field("source", "form-evidence-source", required=False, longest=20, default=typed.source),
        Field("place", "form-place", required=False, longest=LONGEST_LINE, default=typed.place),
    )


def _event_fields(given: AnyTyped | None, words: Localizer) -> Sequence[Field]:
    typed = cast(EventTyped, given or EventTyped(""))
    return (
        Field("title", "form-event-title", longest=LONGEST_LINE, default=typed.title),
        Field(
            "kind",
            "form-kind-of-event",
            Kind.ONE,
            options=_worded(words, "event", EventKind),
            default=typed.kind.value,
        ),
        Field("on", "form-event-on", longest=LONGEST_DATE, default=typed.on),
        Field("place", "form-event-place", required=False, longest=LONGEST_LINE, default=typed.place),
        Field("url", "form-event-url", required=False, longest=LONGEST_ADDRESS, default=typed.url),
    )


def _action_fields(given: AnyTyped | None, words: Localizer) -> Sequence[Field]:
    typed = cast(ActionTyped, given or ActionTyped("", ""))
    return (
        Field("title", "form-action-title", longest=LONGEST_LINE, default=typed.title),
        Field(
            "script",
            "form-action-script",
            Kind.PARAGRAPH,
            longest=LONGEST_SCRIPT,
            default=typed.script,
            public_contact=True,
        ),
        Field(
            "number",
            "form-action-number",
            required=False,
            longest=LONGEST_NUMBER,
            default=typed.number,
            public_contact=True,
        ),
        Field("url", "form-action-url", required=False, longest=LONGEST_ADDRESS, default=typed.url),
        Field("until", "form-action-until", required=False, longest=LONGEST_DATE, default=typed.until),
    )


def _watch_fields(given: AnyTyped | None, words: Localizer) -> Sequence[Field]:
    typed = cast(WatchTyped, given or WatchTyped(WatchKind.FEED, ""))
    return (
        Field(
            "kind",
            "form-watch-kind",
            Kind.ONE,
            options=[(each.value, words.plain(message_id("watch-kind", each.value))) for each in WatchKind],
            default=typed.kind.value,
        ),
        Field("url", "form-watch-url", longest=LONGEST_ADDRESS, default=typed.url),
        Field("title", "form-watch-title", longest=LONGEST_LINE, default=typed.title),
        Field("language", "form-source-language", required=False, longest=20, default=typed.language),
        Field("terms", "form-watch-terms", Kind.PARAGRAPH, False, longest=LONGEST_TEXT, default=typed.terms),
    )


_FORMS: dict[str, Callable[[AnyTyped | None, Localizer], Sequence[Field]]] = {
    "campaign": _campaign_fields,
    "organisation": _organisation_fields,
    "contact": _contact_fields,
    "source": _source_fields,
    "evidence": _evidence_fields,
    "event": _event_fields,
    "action": _action_fields,
    "watch": _watch_fields,
}


def _typed(kind: str, sent: Sent) -> AnyTyped:
    """What was sent in the form of a kind."""

    def value(key: str) -> str:
        return one(sent, key)

    match kind:
        case "campaign":
            return CampaignTyped(
                value("title"), value("jurisdiction"), value("window"), value("note"), value("terms")
            )
        case "organisation":
            return OrganisationTyped(value("name"))
        case "contact":
            return ContactTyped(DeliveryChannel(value("channel")), value("value"), value("verified"))
        case "watch":
            return WatchTyped(
                WatchKind(value("kind")), value("url"), value("title"), value("language"), value("terms")
            )
        case "source":
            return SourceDetails(
                value("title"), value("url"), value("publisher"), value("published"), value("language")
            )
        case "evidence":
            return EvidenceTyped(
                value("summary"), value("on"), value("claimed_by"), value("source"), value("place")
            )
        case "event":
            return EventTyped(
                value("title"), EventKind(value("kind")), value("on"), value("place"), value("url")
            )
        case _:
            return ActionTyped(value("title"), value("script"), value("number"), value("url"), value("until"))
