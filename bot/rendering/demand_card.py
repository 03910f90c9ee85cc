"""The card of one demand: wording, criteria, where every ask stands and why, and what is on record."""

from collections.abc import Sequence

from bot.domain.records import Criterion
from bot.domain.texts import Text
from bot.domain.views import Cell, CitationLine, DemandCard, OfficialHead, RecordLine
from bot.domain.vocabulary import Basis, Stance
from bot.i18n import Localizer, message_id
from bot.rendering.asks import ask_entries
from bot.rendering.board import (
    cell_line,
    count_words,
    group_line,
    lifecycle_words,
    official_option,
    one_person_note,
    open_menu,
    picture_button,
)
from bot.rendering.custom_ids import Action, build
from bot.rendering.events import event_entries
from bot.rendering.headlines import COLOURS, HOUSE_COLOUR
from bot.rendering.history import history_button
from bot.rendering.layout import Option, Row, Sheet, button, menu, pager, post_button, rows, sheet
from bot.rendering.lines import delivery_text, kind_words, record_height, record_text, source_text
from bot.rendering.names import (
    content,
    content_pieces,
    joined,
    label,
    name,
    official_name,
    plain_name,
    plain_official,
    tag_notes,
    unchecked,
)
from bot.rendering.pages import Draw, Entry, heading, listed, page, said
from bot.rendering.safe_text import safe
from bot.rendering.size_budget import LINE_WIDTH, Room, height

MOST_ORGANISATIONS = 12
LONGEST_CRITERION = 300
COUNTED_TO = 1000
MOST_OVERVIEW = 8


def accent(cells: Sequence[Cell]) -> int:
    """The colour of a card: that of its headline where all agree, else the house's."""
    keys = {each.headline.key for each in cells}
    return COLOURS[next(iter(keys))] if len(keys) == 1 else HOUSE_COLOUR


def _facts(localizer: Localizer, card: DemandCard, room: Room) -> str:
    demand, version = card.demand, card.version
    lines = []
    if demand.urgency is not None:
        lines.append(
            localizer.text("card-urgency", urgency=content(localizer, demand.urgency, room.name, noted=True))
        )
    if demand.deadline.is_known:
        owner = localizer.text(message_id("clock", demand.deadline_set_by.value))
        lines.append(localizer.text("card-deadline", date=demand.deadline, owner=owner))
    if demand.legal_basis is not None:
        law = content(localizer, demand.legal_basis, room.text, noted=True)
        inferred = localizer.text("origin-inferred")
        lines.append(localizer.text("card-legal-basis", law=law))
        if demand.legal_basis_from is Basis.INFERRED:
            lines[-1] += f" · {inferred}"
    if card.versions > 1 or version.since.is_known:
        lines.append(
            "-# "
            + localizer.text(
                "card-version",
                kind=localizer.text(message_id("version", version.kind.value)),
                number=version.number,
                count=card.versions,
                since=version.since,
            )
        )
    return "\n".join(lines)


def _head(localizer: Localizer, card: DemandCard, room: Room) -> list[str]:
    title = f"## {card.demand.reference} · {name(localizer, card.demand.title, room.name)}"
    state = lifecycle_words(localizer, card.demand)
    campaign = name(localizer, card.campaign.title, room.name)
    lines = [
        title,
        "-# " + " · ".join(each for each in (campaign, localizer.date(card.as_of), state) if each),
    ]
    return ["\n".join(lines)]


def _overview(localizer: Localizer, card: DemandCard) -> list[Entry]:
    """Where every ask stands at one glance, before the wording and the details of each.

    A single ask needs no overview: it stands there with its details.
    """
    if len(card.cells) <= 1:
        return []
    if len(card.cells) > MOST_OVERVIEW:
        return [Entry(said(count_words(localizer, card.cells)), 3)]
    heads = {each.official.reference: each for each in card.officials}
    return listed(card.cells, lambda cell, room: cell_line(localizer, cell, heads.get(cell.official), room))


def _wording(localizer: Localizer, card: DemandCard) -> list[Entry]:
    section = heading(localizer, "card-wording")
    entries = [
        Entry(_lined(piece), 1 + len(piece) // LINE_WIDTH, section)
        for piece in content_pieces(localizer, card.version.text)
    ]
    note = label(localizer, card.version.text, noted=True)
    if entries and note:
        entries.append(Entry(said(note), 1, section))
    entries.append(Entry(lambda room: _facts(localizer, card, room), 4, section))
    return entries


def _lined(piece: str) -> Draw:
    # A piece is drawn whole: nothing of a wording is lost, pages take what one message can't.
    return lambda room: safe(piece, 1900, lines=True)


def _criterion(localizer: Localizer, card: DemandCard, criterion: Criterion, room: Room) -> str:
    parts = [
        f"**{safe(criterion.label, 20)}**",
        content(localizer, criterion.text, min(room.text, LONGEST_CRITERION), noted=True),
        localizer.text(message_id("criterion-kind", criterion.kind.value)),
    ]
    if criterion.officials:
        only = [
            name(localizer, each.official.name, room.name)
            for each in card.officials
            if each.official.id in criterion.officials
        ]
        parts.append(localizer.text("card-only-for", officials=joined(localizer, only, 4)))
    if criterion.basis is Basis.INFERRED:
        parts.append(localizer.text("origin-inferred"))
    return " · ".join(part for part in parts if part)


def _criteria(localizer: Localizer, card: DemandCard) -> list[Entry]:
    section = heading(localizer, "card-criteria")
    if not card.criteria:
        return [Entry(said(localizer.text("card-no-criteria")), 1, section)]
    return listed(
        card.criteria,
        lambda criterion, room: _criterion(localizer, card, criterion, room),
        section,
        lambda criterion: 1 + height(criterion.text.original[:LONGEST_CRITERION]),
    )


def _other_side(localizer: Localizer, head: OfficialHead | None, cell: Cell) -> Draw:
    return lambda room: official_name(localizer, head, room.name) if head else cell.official


def _asks(localizer: Localizer, card: DemandCard) -> list[Entry]:
    section = heading(localizer, "card-asks")
    heads = {each.official.reference: each for each in card.officials}
    entries = ask_entries(
        localizer,
        [(cell, _other_side(localizer, heads.get(cell.official), cell)) for cell in card.cells],
        section,
    )
    entries += listed(card.groups, lambda group, room: group_line(localizer, group, room), section)
    return entries or [Entry(said(localizer.text("board-no-asks")), 1, section)]


def record_entries(localizer: Localizer, lines: Sequence[RecordLine], total: int) -> list[Entry]:
    """The newest entries on record, and how many there are in all."""
    section = heading(localizer, "card-record")
    if not lines:
        return [Entry(said(localizer.text("card-no-record")), 1, section)]
    found = listed(lines, lambda line, room: record_text(localizer, line, room), section, record_height)
    if total > len(lines):
        # The count stops at 1,001, which stands for more than a thousand.
        key = "card-newest-of-many" if total > COUNTED_TO else "card-newest-of"
        note = "-# " + localizer.text(key, shown=len(lines), total=min(total, COUNTED_TO))
        found.append(Entry(said(note), 1, section))
    return found


def _citation(localizer: Localizer, citation: CitationLine, room: Room) -> str:
    parts = [
        localizer.field_label(citation.field) or safe(citation.field, 60),
        content(localizer, citation.note, room.name) if citation.note.original else "",
        source_text(localizer, citation.source, room),
    ]
    return "-# " + " · ".join(part for part in parts if part)


def _supporters(localizer: Localizer, card: DemandCard) -> list[Entry]:
    section = heading(localizer, "card-organisations")
    found = []
    for stance in Stance:
        names = [each for each, taken in card.endorsements if taken is stance]
        if names:
            found.append((stance, names))
    return listed(
        found,
        lambda pair, room: localizer.text(
            "line-votes",
            choice=localizer.text(message_id("stance", pair[0].value)),
            names=joined(localizer, [safe(each, room.name) for each in pair[1]], MOST_ORGANISATIONS),
        ),
        section,
        lambda pair: 1 + len(pair[1]) // 3,
    )


def _entries(localizer: Localizer, card: DemandCard) -> list[Entry]:
    deliveries = heading(localizer, "card-deliveries")
    evidence = heading(localizer, "card-evidence")
    citations = heading(localizer, "card-citations")
    # Whoever looks a demand up wants to know where it stands; the title has said already what is asked.
    wording, asks = _wording(localizer, card), _asks(localizer, card)
    return [
        *_overview(localizer, card),
        *event_entries(localizer, card.events),
        *([*asks, *wording] if len(card.cells) == 1 else [*wording, *asks]),
        *_criteria(localizer, card),
        *record_entries(localizer, card.lines, card.total),
        *listed(card.deliveries, lambda line, room: delivery_text(localizer, line, room), deliveries),
        *listed(
            card.evidence,
            lambda each, room: (
                f"{each.reference} · {content(localizer, each.summary, room.text, noted=True)}"
            ),
            evidence,
            lambda each: height(each.summary.original),
        ),
        *_supporters(localizer, card),
        *listed(card.citations, lambda each, room: _citation(localizer, each, room), citations, lambda _: 2),
    ]


def record_options(localizer: Localizer, lines: Sequence[RecordLine]) -> list[Option]:
    """Responses and findings as entries of a menu."""
    return [
        Option(
            line.reference,
            f"{line.reference} · {kind_words(localizer, line)} · {localizer.date(line.on)}",
            plain_name(localizer, line.said, 100),
        )
        for line in lines
        if line.reference
    ]


def demand_card(card: DemandCard, localizer: Localizer, *, number: int = 1, private: bool = True) -> Sheet:
    """The card's ``number``-th page."""
    reference = card.demand.reference
    shown = page(
        localizer,
        lambda room: _head(localizer, card, room),
        _entries(localizer, card),
        number,
        foot=_notes(localizer, card),
        head_lines=4,
    )
    return sheet(
        [
            *shown.blocks,
            open_menu(
                localizer,
                "menu-open-official",
                "officials",
                [official_option(localizer, each) for each in card.officials],
            ),
            open_menu(localizer, "menu-open-record", "records", record_options(localizer, card.lines)),
            _look_menu(localizer, card),
            *rows(
                [
                    picture_button(localizer, "button-timeline", reference) if card.cells else None,
                    *pager(localizer, "demand", reference, shown.number, shown.count),
                    # The title is on the action's own card; a label holds a few words.
                    button(localizer, "button-act", build(Action.ACT, card.actions[0].reference))
                    if card.actions
                    else None,
                    button(localizer, "button-board", build(Action.OPEN, card.campaign.reference)),
                    history_button(localizer, reference) if private else None,
                    post_button(localizer, "demand", reference, shown.number) if private else None,
                ]
            ),
        ],
        accent(card.cells),
    )


def _look_menu(localizer: Localizer, card: DemandCard) -> Row | None:
    """The wins of this demand that somebody should go and look at."""
    heads = {each.official.reference: each for each in card.officials}
    due = [each for each in card.cells if each.recheck_since is not None]
    options = [
        Option(
            each.reference,
            plain_official(localizer, heads[each.official], 100) if each.official in heads else each.official,
            localizer.plain("desk-since", date=each.recheck_since),
        )
        for each in due
    ]
    return menu(localizer, "menu-look", build(Action.LOOK, "menu"), options)


def _notes(localizer: Localizer, card: DemandCard) -> tuple[str, ...]:
    names: list[Text] = [card.campaign.title, card.demand.title]
    names += [each.official.name for each in card.officials]
    names += [each.official.name for each in card.groups]
    texts = [card.version.text, card.demand.urgency, card.demand.legal_basis]
    texts += [each.text for each in card.criteria]
    texts += [each.summary for each in card.evidence]
    names += unchecked(localizer, [each for each in texts if each is not None])
    notes = (one_person_note(localizer, card.one_person_review), tag_notes(localizer, names))
    return ("\n".join(each for each in notes if each),)
