"""Before *not kept*: the letter to the office, its delivery, and the time it has to reply."""

from dataclasses import dataclass, replace
from datetime import date
from uuid import uuid4

from bot.domain.access import Act, Actor, authorize
from bot.domain.dates import EdtfDate
from bot.domain.errors import DeedsError
from bot.domain.letters import Hearing, hearing, reply_until
from bot.domain.records import (
    Campaign,
    Commitment,
    Content,
    Delivery,
    Demand,
    Letter,
    OfficialReply,
    Response,
    ResponseContent,
    Revision,
)
from bot.domain.references import parse_reference
from bot.domain.typed import LONGEST_LINE, LONGEST_TEXT, date_of, text_of
from bot.domain.views import OfficialHead, PromiseView, ResponseLine
from bot.domain.vocabulary import DeliveryChannel, FindingOutcome, ResponseKind, RevisionState, Visibility
from bot.services.boards import visible
from bot.services.lines import letter_deliveries, letter_lines, standing_lines
from bot.services.matrix import read_matrix
from bot.services.settings import Servers
from bot.storage.store import Reader, Store, Writer


@dataclass(frozen=True)
class HandedOver:
    """How a letter was delivered, as typed: EDTF dates; ``until`` is blank for fourteen days."""

    channel: DeliveryChannel
    on: str
    proof: str
    until: str = ""


class Letters:
    """Writes the letter, logs its delivery, and says whether the office has been heard."""

    def __init__(self, store: Store, servers: Servers) -> None:
        self._store = store
        self._servers = servers

    async def promise(self, actor: Actor, reference: str) -> PromiseView:
        """A promise by its own reference or that of the response that made it, with the letters about it.

        Raises ``DeedsError``: ``not_found``, ``no_promise_here`` for a response that makes none.
        """
        authorize(actor, Act.LOG)
        today = await self._servers.today(actor.server)
        async with self._store.read(actor.server) as reader:
            return await _promise_view(reader, actor, reference, today)

    async def write(self, actor: Actor, reference: str, text: str, language: str) -> PromiseView:
        """Keeps the letter about a promise; one that is not delivered yet is written anew.

        Raises ``DeedsError`` as :meth:`promise`, and what is wrong with the text.
        """
        authorize(actor, Act.LOG)
        words = text_of(text, "text", longest=LONGEST_TEXT)
        spoken = text_of(language, "language", longest=20)
        today = await self._servers.today(actor.server)

        async def work(writer: Writer) -> PromiseView:
            commitment, revision = await _promise(writer, actor, reference)
            known = await writer.find(Letter, commitment=commitment.id, withdrawn=False)
            begun = next((each for each in known if each.delivery is None), None)
            if begun is not None:
                await writer.put(replace(begun, text=words, language=spoken))
            else:
                letter = Letter(
                    id=uuid4(),
                    visibility=max(commitment.visibility, Visibility.MEMBERS),
                    ask=revision.content.asks[0],
                    commitment=commitment.id,
                    text=words,
                    language=spoken,
                )
                await writer.put(letter, new=True)
            return await _promise_view(writer, actor, reference, today)

        return await self._store.change(actor.server, work, actor=actor.person, action="write_letter")

    async def deliver(self, actor: Actor, letter: str, typed: HandedOver) -> PromiseView:
        """Logs how a letter was delivered: from that day its time to reply runs.

        The delivery proves that the letter reached the office, and nothing about the demand. Raises
        ``DeedsError``: ``not_found``, ``letter_delivered``, ``proof_missing``, ``letter_needs_day``,
        ``reply_time_too_short``, and what is wrong with a date.
        """
        authorize(actor, Act.DELIVER)
        today = await self._servers.today(actor.server)
        on = date_of(typed.on, "on", today=today)
        if not on.is_day or on.earliest is None:
            raise DeedsError("letter_needs_day", field="on", typed=typed.on)
        proof = text_of(typed.proof, "proof", longest=LONGEST_LINE, required=False)
        if not proof:
            raise DeedsError("proof_missing", field="proof")
        until = date_of(typed.until, "until").latest or reply_until(on.earliest)
        if until <= on.earliest:
            raise DeedsError("reply_time_too_short", field="until", typed=typed.until)

        async def work(writer: Writer) -> PromiseView:
            found = await visible(writer, Letter, letter, "letter", actor.audience)
            if found.delivery is not None:
                raise DeedsError("letter_delivered", {"reference": found.reference})
            delivery = await writer.put(
                Delivery(
                    id=uuid4(),
                    visibility=found.visibility,
                    asks=(),
                    channel=typed.channel,
                    on=on,
                    proof=proof,
                    proof_language=actor.language,
                ),
                new=True,
            )
            await writer.put(replace(found, delivery=delivery.id, reply_until=until))
            commitment = await writer.get(Commitment, found.commitment)
            if commitment is None:
                raise DeedsError("not_found", {"reference": found.reference})
            return await _promise_view(writer, actor, commitment.reference, today)

        return await self._store.change(actor.server, work, actor=actor.person, action="deliver_letter")


async def refuse_unheard(reader: Reader, content: Content, due: EdtfDate | None, today: date) -> None:
    """Refuses a finding of *not kept* about a promise on which its office was not heard.

    ``due`` is when the promise falls due, none for the date it was made with. Raises ``DeedsError``:
    ``not_kept_unheard`` where no letter reached the office, ``not_kept_reply_due`` while its time to reply
    runs.
    """
    if isinstance(content, ResponseContent) or content.outcome is not FindingOutcome.NOT_KEPT:
        return
    promise = await reader.get(Commitment, content.commitment) if content.commitment else None
    if promise is None:
        return
    found = await heard(reader, promise, due, today)
    if found.is_over:
        return
    if found.until is not None:
        raise DeedsError("not_kept_reply_due", {"reference": promise.reference, "until": found.until})
    raise DeedsError("not_kept_unheard", {"reference": promise.reference})


async def heard(reader: Reader, promise: Commitment, due: EdtfDate | None, today: date) -> Hearing:
    """How far the office has been heard about a promise; ``due`` as for :func:`refuse_unheard`."""
    revision = (await reader.standing_revisions([promise.response])).get(promise.response)
    if revision is None or not isinstance(revision.content, ResponseContent):
        return Hearing(False)
    letters = await reader.find(Letter, commitment=promise.id, withdrawn=False)
    deliveries = await letter_deliveries(reader, letters)
    replies = await reader.find(
        OfficialReply, ask=list(revision.content.asks), state=RevisionState.VERIFIED, withdrawn=False
    )
    pairs = [(each, deliveries.get(each.delivery) if each.delivery else None) for each in letters]
    return hearing(pairs, replies, due or revision.content.due, today)


async def _promise(reader: Reader, actor: Actor, reference: str) -> tuple[Commitment, Revision]:
    kind, proper = parse_reference(reference)
    commitment: Commitment | None
    if kind == "commitment":
        commitment = await visible(reader, Commitment, proper, "commitment", actor.audience)
    else:
        response = await visible(reader, Response, proper, "response", actor.audience)
        made = await reader.find(Commitment, response=response.id, withdrawn=False)
        commitment = made[0] if made else None
    if commitment is None:
        raise DeedsError("no_promise_here", {"reference": proper}, typed=reference)
    revision = (await reader.standing_revisions([commitment.response])).get(commitment.response)
    content = revision.content if revision else None
    if (
        revision is None
        or not isinstance(content, ResponseContent)
        or content.kind is not ResponseKind.COMMITS
    ):
        raise DeedsError("no_promise_here", {"reference": proper}, typed=reference)
    return commitment, revision


async def _promise_view(reader: Reader, actor: Actor, reference: str, today: date) -> PromiseView:
    commitment, revision = await _promise(reader, actor, reference)
    (line,) = await standing_lines(reader, [commitment.response], actor.audience)
    response = await reader.get(Response, commitment.response)
    campaign = await reader.get(Campaign, response.campaign) if response else None
    if campaign is None or not isinstance(line, ResponseLine):
        raise DeedsError("not_found", {"reference": commitment.reference})
    demands = await reader.find(Demand, campaign=campaign.id, withdrawn=False)
    matrix = await read_matrix(reader, campaign, today, actor.audience, demands=demands)
    cells = matrix.cells_of(set(revision.content.asks))
    named = {each.demand for each in cells}
    offices = {each.official for each in cells}
    head: OfficialHead | None = next(
        (each for each in matrix.officials if each.official.reference in offices), None
    )
    facts = {each.id: each for cell in cells for each in cell.position.commitments}
    due = facts[commitment.id].falls_due if commitment.id in facts else line.due
    return PromiseView(
        commitment=commitment.reference,
        line=line,
        due=due,
        campaign=campaign,
        official=head,
        demands=tuple(each for each in matrix.demands if each.reference in named),
        cells=cells,
        letters=await letter_lines(reader, commitment.id, actor.audience, today),
        hearing=await heard(reader, commitment, due, today),
        as_of=today,
    )
