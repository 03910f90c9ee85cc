"""An office's own words: logged with how its identity was checked, confirmed by a second organiser."""

from dataclasses import dataclass, replace
from uuid import UUID, uuid4

from bot.domain.access import Act, Actor, authorize, same_person
from bot.domain.errors import DeedsError
from bot.domain.records import Ask, Commitment, Letter, OfficialReply, Source
from bot.domain.typed import LONGEST_LINE, address_of, date_of, language_of, text_of
from bot.domain.views import ReplyLine, ReplyReview
from bot.domain.vocabulary import RevisionState, Visibility
from bot.services.boards import visible
from bot.services.lines import reply_lines
from bot.services.matrix import Matrix, matrix_of_ask
from bot.services.settings import Clock, Servers
from bot.services.standing import show_source
from bot.services.trust import may_decide
from bot.storage.store import Reader, Store, Writer

LONGEST_REPLY = 1500


@dataclass(frozen=True)
class ReplyTyped:
    """An office's own words as typed: verbatim, with their language, the day, where they stand and how it
    was made sure that they come from the office. ``source`` is a link or a title."""

    text: str
    language: str
    on: str
    source: str
    identity: str


class Replies:
    """Logs what an office itself says for an ask, and has a second person confirm it (rule 2)."""

    def __init__(self, store: Store, servers: Servers, clock: Clock) -> None:
        self._store = store
        self._servers = servers
        self._clock = clock

    async def ask(self, actor: Actor, ask: str) -> ReplyReview:
        """The ask that an office replies to. Raises ``DeedsError("not_found")``."""
        authorize(actor, Act.LOG)
        today = await self._servers.today(actor.server)
        async with self._store.read(actor.server) as reader:
            found = await visible(reader, Ask, ask, "ask", actor.audience)
            matrix = await matrix_of_ask(reader, found, today, actor.audience)
            return _review(matrix, found.id, None, "", own=False)

    async def log(self, actor: Actor, ask: str, typed: ReplyTyped) -> ReplyReview:
        """Logs a reply, which waits for a second organiser. It answers the newest letter about that ask.

        Raises ``DeedsError``: ``not_found``, ``reply_needs_date``, and naming its field what is wrong.
        """
        authorize(actor, Act.LOG)
        today = await self._servers.today(actor.server)
        words = text_of(typed.text, "reply", longest=LONGEST_REPLY)
        spoken = language_of(typed.language, "language")
        on = date_of(typed.on, "on", today=today)
        if not on.is_known:
            raise DeedsError("reply_needs_date", field="on")
        where = text_of(typed.source, "source", longest=1000)
        url = address_of(where, "source") if where.startswith(("http://", "https://")) else ""
        if not url and len(where) > LONGEST_LINE:
            raise DeedsError(
                "text_too_long",
                {"field": "source", "longest": LONGEST_LINE, "length": len(where)},
                field="source",
                typed=typed.source,
            )
        identity = text_of(typed.identity, "identity", longest=LONGEST_LINE)

        async def work(writer: Writer) -> ReplyReview:
            found = await visible(writer, Ask, ask, "ask", actor.audience)
            known = await writer.find(Source, url=url, withdrawn=False, confidential=False) if url else []
            source = (
                known[0]
                if known
                else await writer.put(
                    # Members read it once a second person has confirmed what it says.
                    Source(
                        id=uuid4(),
                        visibility=Visibility.ORGANISERS,
                        title=where,
                        url=url,
                        language=spoken,
                    ),
                    new=True,
                )
            )
            reply = await writer.put(
                OfficialReply(
                    id=uuid4(),
                    ask=found.id,
                    text=words,
                    language=spoken,
                    on=on,
                    source=source.id,
                    letter=await _answered(writer, found),
                    identity=identity,
                    reported_by=actor.person,
                ),
                new=True,
            )
            matrix = await matrix_of_ask(writer, found, today, actor.audience)
            (line,) = await reply_lines(writer, [reply], actor.audience)
            return _review(matrix, found.id, line, identity, own=True)

        return await self._store.change(actor.server, work, actor=actor.person, action="log_reply")

    async def decide(self, actor: Actor, reply: str, *, confirm: bool) -> ReplyReview:
        """Confirms or rejects a reply. Whoever logged it may only take it back.

        Raises ``DeedsError``: ``not_found``, ``already_decided``, ``own_report``, ``too_new``.
        """
        authorize(actor, Act.VERIFY)
        settings = await self._servers.settings_or_default(actor.server)
        today = await self._servers.today(actor.server)

        async def work(writer: Writer) -> ReplyReview:
            found = await visible(writer, OfficialReply, reply, "official_reply", actor.audience)
            if found.state is not RevisionState.REPORTED:
                raise DeedsError("already_decided", {"reference": found.reference})
            if confirm:
                await may_decide(writer, actor, settings, self._clock())
                if settings.two_people and same_person(found.reported_by, actor.person):
                    raise DeedsError("own_report", {"reference": found.reference})
            state = RevisionState.VERIFIED if confirm else RevisionState.REJECTED
            decided = await writer.put(replace(found, state=state, checked_by=actor.person))
            if confirm:
                await show_source(writer, found.source)
            ask = await writer.get(Ask, found.ask)
            if ask is None:
                raise DeedsError("not_found", {"reference": found.reference})
            matrix = await matrix_of_ask(writer, ask, today, actor.audience)
            (line,) = await reply_lines(writer, [decided], actor.audience)
            return _review(matrix, ask.id, line, found.identity, own=False, state=state)

        action = "confirm_reply" if confirm else "reject_reply"
        return await self._store.change(actor.server, work, actor=actor.person, action=action)


async def _answered(reader: Reader, ask: Ask) -> UUID | None:
    """The newest letter that reached the office and asks about a promise made for this ask."""
    own = await reader.find(Ask, official=ask.official, withdrawn=False)
    letters = await reader.find(Letter, ask=[each.id for each in own], withdrawn=False)
    delivered = [each for each in letters if each.delivery is not None]
    promises = await reader.find(Commitment, id=[each.commitment for each in delivered]) if delivered else []
    made = {each.id: each.response for each in promises}
    standing = await reader.standing_revisions(list(made.values()))
    for letter in reversed(delivered):
        revision = standing.get(made[letter.commitment]) if letter.commitment in made else None
        if revision is not None and ask.id in revision.content.asks:
            return letter.id
    return None


def _review(
    matrix: Matrix,
    ask: UUID,
    line: ReplyLine | None,
    identity: str,
    *,
    own: bool,
    state: RevisionState = RevisionState.REPORTED,
) -> ReplyReview:
    found = matrix.cells_of({ask})
    if not found:
        # A group has no words of its own until it is resolved into offices.
        raise DeedsError("not_found", {"reference": ""})
    return ReplyReview(
        line=line,
        cell=found[0],
        demand=matrix.demand(matrix.asks[ask].demand),
        official=matrix.official(matrix.asks[ask].official),
        identity=identity,
        own=own,
        state=state,
    )


async def waiting_replies(reader: Reader, actor: Actor, matrix: Matrix) -> list[ReplyReview]:
    """The replies for a matrix' asks that wait for a second organiser, as the desk lists them."""
    asks = [each.id for each in matrix.cells]
    found = await reader.find(OfficialReply, ask=asks, state=RevisionState.REPORTED, withdrawn=False)
    lines = await reply_lines(reader, found, actor.audience)
    return [
        _review(matrix, each.ask, line, each.identity, own=each.reported_by == actor.person)
        for each, line in zip(found, lines, strict=True)
    ]
