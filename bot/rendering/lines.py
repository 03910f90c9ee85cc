"""Responses, findings, deliveries and sources as they stand in lists and on cards."""

from bot.domain.texts import Text
from bot.domain.views import DeliveryLine, RecordLine, ResponseLine, SourceLine
from bot.domain.vocabulary import Basis, ClockOwner, RevisionState, VoteChoice
from bot.i18n import Localizer, message_id
from bot.rendering.addresses import link
from bot.rendering.headlines import contested_note
from bot.rendering.names import apart, content, joined, name, paragraphs, written_in
from bot.rendering.safe_text import quote, safe
from bot.rendering.size_budget import Room, height

MOST_NAMES = 4


def source_text(localizer: Localizer, source: SourceLine | None, room: Room) -> str:
    """A source as cited: title, publisher, date, the host it leads to, place, and what was inferred."""
    if source is None:
        return localizer.text("source-none")
    if source.confidential and not source.title:
        return localizer.text("source-confidential")
    # A source without a title of its own is titled by its address, which the link already shows.
    titled = source.title and source.title != source.url
    parts = [
        content(localizer, source.titled, room.name) if titled else "",
        safe(source.publisher, room.name),
        localizer.date(source.published) if source.published.is_known else "",
        link(source.url, room.link),
        f"{localizer.text('source-archived')} {link(source.archive_url, room.link)}"
        if source.archive_url
        else "",
        safe(source.place, room.name),
        source.reference,
        localizer.text("source-confidential") if source.confidential else "",
        localizer.text("origin-inferred") if source.basis is Basis.INFERRED else "",
    ]
    return " · ".join(part for part in parts if part)


def kind_words(localizer: Localizer, line: RecordLine) -> str:
    """What kind of response it is, or what the finding found."""
    if isinstance(line, ResponseLine):
        return localizer.text(message_id("kind", line.kind.value))
    return localizer.text(message_id("outcome", line.outcome.value))


def _names(localizer: Localizer, texts: tuple[Text, ...], room: Room) -> str:
    return joined(localizer, [name(localizer, each, room.name) for each in texts], MOST_NAMES)


def _about(localizer: Localizer, line: RecordLine, room: Room) -> str:
    if isinstance(line, ResponseLine):
        if line.referred_to is not None:
            return localizer.text("line-referred-to", office=name(localizer, line.referred_to, room.name))
    elif line.criterion is not None:
        return localizer.text(
            "line-criterion",
            label=safe(line.criterion_label, 20),
            criterion=name(localizer, line.criterion, room.text),
        )
    return localizer.text("line-commitment", reference=line.commitment) if line.commitment else ""


def _votes(localizer: Localizer, line: ResponseLine, room: Room) -> list[str]:
    found = []
    for choice in VoteChoice:
        voters = tuple(official for official, cast in line.votes if cast is choice)
        if voters:
            found.append(
                localizer.text(
                    "line-votes",
                    choice=localizer.text(message_id("vote", choice.value)),
                    names=_names(localizer, voters, room),
                )
            )
    return found


def _due(localizer: Localizer, line: ResponseLine) -> str:
    if not line.due.is_known:
        return ""
    return localizer.text(
        "line-due",
        due=line.due,
        owner=localizer.text(
            message_id("clock", line.due_set_by.value)
            if line.due_set_by is not ClockOwner.COALITION
            else "line-look-again"
        ),
    )


def state_note(localizer: Localizer, line: RecordLine) -> str:
    """What limits an entry: not verified, contested, under review, confidential; else empty."""
    notes = [
        localizer.text(message_id("revision", line.state.value))
        if line.state is not RevisionState.VERIFIED
        else "",
        contested_note(line.contested_since, localizer),
        localizer.text("line-under-review") if line.under_review else "",
        localizer.text("source-confidential") if line.confidential else "",
    ]
    return " · ".join(note for note in notes if note)


def record_head(localizer: Localizer, line: RecordLine, room: Room) -> str:
    """One line: what, when, who, about what."""
    parts = [
        f"**{kind_words(localizer, line)}**",
        localizer.date(line.on),
        _names(localizer, line.officials, room),
        joined(localizer, list(line.demands), MOST_NAMES),
        line.reference,
    ]
    return " · ".join(part for part in parts if part)


def record_text(
    localizer: Localizer, line: RecordLine, room: Room, *, quoted: bool = True, sourced: bool = True
) -> str:
    """A response or finding with its summary, quotation, votes, date and source.

    Without ``sourced`` only the place in the source, where the source itself stands above.
    """
    parts = [record_head(localizer, line, room), _about(localizer, line, room)]
    if line.summary:
        parts.append(paragraphs(localizer, line.said, room.text))
    if isinstance(line, ResponseLine):
        if quoted and line.quotation:
            language = written_in(localizer, line.quotation_language)
            words = _words_and_language(localizer, quote(line.quotation, room.text), language)
            # The empty line ends the quotation: where markdown is read to the letter, what follows would
            # otherwise stand in their mouth.
            parts.append(f"{words}\n")
        parts.extend(_votes(localizer, line, room))
        parts.append(_due(localizer, line))
    if sourced:
        parts.append("-# " + source_text(localizer, line.source, room))
    elif line.source is not None and line.source.place:
        parts.append("-# " + safe(line.source.place, room.name))
    note = state_note(localizer, line)
    parts.append(f"-# {note}" if note else "")
    return "\n".join(part for part in parts if part)


def _words_and_language(localizer: Localizer, words: str, language: str) -> str:
    """A quotation with the label of its language behind its last line, which keeps its own order."""
    if not language:
        return words
    before, last = words[: words.rfind("\n") + 1], words[words.rfind("\n") + 1 :]
    return f"{before}> {apart(localizer, last.removeprefix('> '))} {language}"


def record_height(line: RecordLine, *, quoted: bool = True) -> int:
    """How many lines :func:`record_text` will roughly take."""
    quotation = line.quotation if quoted and isinstance(line, ResponseLine) else ""
    votes = line.votes if isinstance(line, ResponseLine) else ()
    return 3 + height(line.summary, quotation) + min(len(votes), 4)


def delivery_text(localizer: Localizer, line: DeliveryLine, room: Room, *, whom: bool = True) -> str:
    """A delivery: when, how, to whom, with what proof; without ``whom`` the offices stand elsewhere."""
    parts = [
        localizer.text(message_id("delivery", line.channel)),
        localizer.date(line.on),
        name(localizer, line.official, room.name) if whom else "",
        content(localizer, line.shown_proof, room.text) if line.proof else "",
        "" if line.proven else localizer.text("line-unproven"),
        line.reference,
    ]
    return " · ".join(part for part in parts if part)


def evidence_text(localizer: Localizer, summary: Text, room: Room) -> str:
    """A fact that supports demands, as a text with its label."""
    return content(localizer, summary, room.text)
