"""The digest without Discord: as plain text for terminals and mail, and as data."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from bot.domain.dates import EdtfDate
from bot.domain.headlines import HEADLINE_VERSION, BasisLine
from bot.domain.positions import Position
from bot.domain.texts import Text
from bot.domain.views import (
    ActionLine,
    Cell,
    ChangeLine,
    DeadlineLine,
    DeliveryLine,
    DigestView,
    EventLine,
    ReplyLine,
    ResponseLine,
    SourceLine,
)
from bot.domain.vocabulary import VoteChoice
from bot.i18n import Localizer, message_id, without_isolation
from bot.rendering.addresses import address
from bot.rendering.board import board_text, count_words
from bot.rendering.digest import Names, correction_words, footer_values, period_words
from bot.rendering.events import event_plain
from bot.rendering.headlines import (
    basis_sentences,
    contested_note,
    deadline_sentences,
    next_act,
    plain_words,
    shape,
)
from bot.rendering.lines import kind_words
from bot.rendering.names import labelled, plain_name, shown_as, translated, written_in
from bot.rendering.safe_text import plain

Data = dict[str, Any]


def _plain_ask(localizer: Localizer, names: Names, cell: Cell) -> str:
    head, demand = names.officials.get(cell.official), names.demands.get(cell.demand)
    office = plain_name(localizer, head.official.name) if head else cell.official
    title = plain_name(localizer, demand.title) if demand else ""
    return f"{office} · {cell.demand} {title}".rstrip()


def _basis(localizer: Localizer, cell: Cell) -> list[str]:
    return [without_isolation(each) for each in basis_sentences(cell.headline, localizer, plain)]


def _standing(localizer: Localizer, cell: Cell) -> str:
    note = without_isolation(contested_note(cell.contested_since, localizer))
    words = f"{shape(cell.headline.key)} {plain_words(cell.headline, localizer)}"
    return f"{words} · {note}" if note else words


def _cell_lines(localizer: Localizer, names: Names, cell: Cell) -> list[str]:
    words = _standing(localizer, cell)
    return [
        f"{words} · {_plain_ask(localizer, names, cell)}",
        *(each for reply in cell.replies for each in _reply_lines(localizer, reply)),
        "  " + " ".join(_basis(localizer, cell)),
        f"  {localizer.onward} {without_isolation(next_act(cell, localizer))}",
    ]


def _reply_lines(localizer: Localizer, reply: ReplyLine) -> list[str]:
    language = written_in(localizer, reply.language).strip("*")
    said = localizer.labelled(localizer.plain("reply-own-words"), _quoted(localizer, reply.text, 2000))
    own = f"  {said} {language}".rstrip()
    translation = translated(localizer, reply.words, 2000, plain)
    return [own, f"  {translation}"] if translation else [own]


def _quoted(localizer: Localizer, words: str, limit: int) -> str:
    return without_isolation(localizer.quoted(plain(words, limit)))


def plain_source(localizer: Localizer, source: SourceLine | None) -> str:
    """A source as cited, without markdown."""
    if source is None:
        return localizer.plain("source-none")
    if source.confidential and not source.title:
        return localizer.plain("source-confidential")
    found = address(source.url)
    parts = [
        labelled(localizer, source.titled, 300, plain) if source.title != source.url else "",
        plain(source.publisher, 200),
        without_isolation(localizer.date(source.published)) if source.published.is_known else "",
        found.url if found else "",
        plain(source.place, 200),
        source.reference,
    ]
    return " · ".join(part for part in parts if part)


def _change_lines(localizer: Localizer, names: Names, change: ChangeLine) -> list[str]:
    line = change.line
    if isinstance(line, DeliveryLine):
        head = [
            localizer.plain(message_id("delivery", line.channel)),
            localizer.date(line.on),
            plain_name(localizer, line.official),
            labelled(localizer, line.shown_proof, 300, plain) if line.proof else "",
            line.reference,
        ]
        found = [" · ".join(each for each in head if each)]
    else:
        who = localizer.join([plain_name(localizer, each) for each in line.officials])
        head = [kind_words(localizer, line), localizer.date(line.on), who, *line.demands, line.reference]
        found = [
            " · ".join(each for each in head if each),
            "  " + labelled(localizer, line.said, 1000, plain),
        ]
        if isinstance(line, ResponseLine) and line.quotation:
            language = written_in(localizer, line.quotation_language).strip("*")
            found.append(f"  {_quoted(localizer, line.quotation, 1000)} {language}".rstrip())
        if isinstance(line, ResponseLine):
            for choice in VoteChoice:
                voters = [plain_name(localizer, who) for who, cast in line.votes if cast is choice]
                if voters:
                    vote = localizer.plain(message_id("vote", choice.value))
                    found.append("  " + localizer.labelled(vote, localizer.join(voters)))
        found.append("  " + plain_source(localizer, line.source))
        doubted = contested_note(line.contested_since, localizer)
        found.append(f"  {doubted}" if doubted else "")
    for cell in change.cells:
        stands = _standing(localizer, cell)
        found.append(
            f"  {localizer.plain('digest-stands-now')} {stands} · {_plain_ask(localizer, names, cell)}"
        )
    if change.cells:
        found.append(f"  {localizer.onward} {next_act(change.cells[0], localizer)}")
    return [without_isolation(each) for each in found if each.strip()]


def _deadline_lines(localizer: Localizer, names: Names, line: DeadlineLine, on: date) -> list[str]:
    demand = names.demands.get(line.demand)
    parts = [
        localizer.date(line.on),
        f"{line.demand} {plain_name(localizer, demand.title)}" if demand else line.demand,
        localizer.text("digest-deadline-asks", count=line.asks),
    ]
    found = [" · ".join(parts), "  " + deadline_sentences(line.cell, on, localizer, plain)]
    return [without_isolation(each) for each in found]


def digest_text(view: DigestView, localizer: Localizer) -> str:
    """The whole digest as plain text: every section in its order, nothing shortened."""
    names = Names(view)
    board = view.board
    lines = [
        plain_name(localizer, board.campaign.title),
        without_isolation(period_words(localizer, view)),
        localizer.plain("board-one-person") if board.one_person_review else "",
        localizer.plain("digest-one-person-lately") if view.one_person_lately else "",
    ]
    lines = [line for line in lines if line]
    if view.is_quiet:
        lines += ["", localizer.plain("digest-quiet"), count_words(localizer, board.cells)]
    lines += ["", _title(localizer, "digest-to-do")]
    if view.to_do is None:
        lines.append(localizer.plain("digest-nothing-to-do"))
    else:
        act = _plain_act(localizer, view, view.to_do)
        lines.append(f"{localizer.onward} {act} {_plain_ask(localizer, names, view.to_do)}")
        lines.append("  " + " ".join(_basis(localizer, view.to_do)))
    lines += ["", _title(localizer, "digest-board"), *board_text(board, localizer).split("\n")[1:]]
    lines += ["", _title(localizer, "digest-changed", count=view.changed_total)]
    for change in view.changed:
        lines += _change_lines(localizer, names, change)
    if not view.changed:
        lines.append(localizer.plain("digest-nothing-changed"))
    for key, cells in _sections(view):
        if cells:
            lines += ["", _title(localizer, key, count=len(cells))]
            for cell in cells:
                lines += _cell_lines(localizer, names, cell)
    if view.coming or view.deadlines:
        count = len(view.coming) + len(view.deadlines)
        lines += ["", _title(localizer, "digest-coming", count=count)]
        for line in view.deadlines:
            lines += _deadline_lines(localizer, names, line, board.as_of)
        for cell, day in view.coming:
            first, *rest = _cell_lines(localizer, names, cell)
            lines += [f"{localizer.date(day)} · {first}", *rest]
    if view.events:
        lines += ["", _title(localizer, "events-ahead")]
        lines += [without_isolation(event_plain(localizer, each)) for each in view.events]
    if view.corrections:
        lines += ["", _title(localizer, "digest-corrections", count=len(view.corrections))]
        lines += [without_isolation(correction_words(localizer, each)) for each in view.corrections]
    footer = localizer.plain("digest-footer", **footer_values(view))
    return "\n".join([*lines, "", footer])


def _plain_act(localizer: Localizer, view: DigestView, cell: Cell) -> str:
    action = view.action
    if action is None:
        return without_isolation(next_act(cell, localizer))
    title = plain_name(localizer, action.title)
    if action.until is None:
        return localizer.plain("digest-act", title=title)
    return localizer.plain("digest-act-until", title=title, until=action.until)


def action_data(localizer: Localizer, action: ActionLine) -> Data:
    """What members can do, as data; its address only where it may be linked."""
    found = address(action.url)
    return {
        "reference": action.reference,
        "title": plain_name(localizer, action.title),
        "until": action.until.isoformat() if action.until else None,
        "number": plain(action.number),
        "url": found.url if found else "",
        "asks": [each.reference for each in action.asks],
    }


def event_data(localizer: Localizer, event: EventLine) -> Data:
    """An event as data; its address only where it may be linked."""
    found = address(event.url)
    return {
        "reference": event.reference,
        "title": plain_name(localizer, event.title),
        "kind": event.kind.value,
        "on": event.on.text,
        "place": plain(event.place),
        "url": found.url if found else "",
        "official": plain_name(localizer, event.official) if event.official else "",
        "demands": list(event.demands),
    }


def _title(localizer: Localizer, key: str, **values: object) -> str:
    return f"== {localizer.plain(key, **values)} =="


def _sections(view: DigestView) -> list[tuple[str, Sequence[Cell]]]:
    return [
        ("digest-promises", view.promises),
        ("digest-silent", view.silent),
        ("digest-rechecks", view.rechecks),
        ("digest-stale", view.stale),
    ]


def _value(value: object) -> object:
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Text):
        return plain(value.original)
    return value.text if isinstance(value, EdtfDate) else value


def _values(parameters: Mapping[str, object]) -> Data:
    return {name: _value(value) for name, value in parameters.items()}


def _basis_data(localizer: Localizer, line: BasisLine, text: str) -> Data:
    return {"code": line.code, "text": text, "parameters": _values(line.parameters)}


def _window_data(position: Position) -> Data:
    """The reply window's arithmetic: whose it is, how it is counted, and its last day as it stands."""
    clock = position.clock
    return {
        "days": clock.window.days,
        "counting": clock.window.counting.value,
        "set_by": clock.window.set_by.value,
        "legal_basis": plain(clock.window.law),
        "start": clock.start.isoformat() if clock.start else None,
        "due": clock.due.isoformat() if clock.due else None,
        "paused_since": clock.run.paused.since.isoformat() if clock.run.paused else None,
    }


def ask_data(localizer: Localizer, names: Names, cell: Cell) -> Data:
    """One ask as data: both axes and the headline by their keys, and all that the headline rests on."""
    head, demand = names.officials.get(cell.official), names.demands.get(cell.demand)
    checked = cell.position.clock.last_checked
    derived = cell.headline.derived
    return {
        "reference": cell.reference,
        "demand": cell.demand,
        "demand_title": plain_name(localizer, demand.title) if demand else "",
        "official": cell.official,
        "official_name": plain_name(localizer, head.official.name) if head else "",
        "holder": plain(head.holder) if head else "",
        "asked_basis": cell.basis.value,
        "said": cell.position.said.value,
        "done": cell.position.done.value,
        "headline": cell.headline.key.value,
        "headline_text": plain_words(cell.headline, localizer),
        "headline_parameters": _values(cell.headline.parameters),
        "set_by_coalition": derived is not None,
        "derived_headline": derived.key.value if derived else cell.headline.key.value,
        "basis": [
            _basis_data(localizer, line, text)
            for line, text in zip(cell.headline.basis, _basis(localizer, cell), strict=True)
        ],
        "last_checked": checked.isoformat() if checked else None,
        "window": _window_data(cell.position),
        "stale": cell.stale,
        "recheck_since": cell.recheck_since.isoformat() if cell.recheck_since else None,
        "contested_since": cell.contested_since.isoformat() if cell.contested_since else None,
        "replies": [
            {
                "reference": each.reference,
                "text": plain(each.text, lines=True),
                "language": each.language,
                "on": each.on.text,
                "source": source_data(each.source),
            }
            for each in cell.replies
        ],
        "next": without_isolation(next_act(cell, localizer)),
    }


def translation_data(localizer: Localizer, text: Text) -> Data | None:
    """What a text says in the language asked for, and what has to be said of that; none where it does not."""
    shown = shown_as(localizer, text)
    if shown.fallback or shown.text == text.original:
        return None
    return {
        "text": plain(shown.text, lines=True),
        "language": shown.language,
        "stale": shown.stale,
        "checked": not shown.unchecked,
        "machine": shown.machine,
    }


def source_data(source: SourceLine | None) -> Data | None:
    """A source as data; its address only where it may be linked."""
    if source is None:
        return None
    found = address(source.url)
    return {
        "reference": source.reference,
        "title": plain(source.title),
        "publisher": plain(source.publisher),
        "published": source.published.text,
        "url": found.url if found else "",
        "language": source.language,
        "place": plain(source.place),
        "basis": source.basis.value,
        "confidential": source.confidential,
    }


def change_data(localizer: Localizer, change: ChangeLine) -> Data:
    """One change as data, with its source and where its asks stand now."""
    line = change.line
    data: Data = {
        "reference": line.reference,
        "on": line.on.text,
        "asks": [each.reference for each in change.cells],
        "headlines": [each.headline.key.value for each in change.cells],
        "next": without_isolation(next_act(change.cells[0], localizer)) if change.cells else "",
    }
    if isinstance(line, DeliveryLine):
        return data | {
            "kind": "delivery",
            "channel": line.channel,
            "proof": plain(line.proof),
            "proven": line.proven,
            "officials": [plain_name(localizer, line.official)],
        }
    since = line.contested_since
    data |= {
        "contested_since": since.isoformat() if since else None,
        "summary": plain(line.summary, lines=True),
        "summary_language": line.summary_language,
        "summary_translation": translation_data(localizer, line.said),
        "officials": [plain_name(localizer, each) for each in line.officials],
        "demands": list(line.demands),
        "source": source_data(line.source),
        "under_review": line.under_review,
    }
    if isinstance(line, ResponseLine):
        return data | {
            "kind": "response",
            "position": line.kind.value,
            "quotation": plain(line.quotation, lines=True),
            "quotation_language": line.quotation_language,
            "due": line.due.text,
            "due_set_by": line.due_set_by.value if line.due.is_known else None,
            "votes": [
                {"official": plain_name(localizer, who), "choice": choice.value} for who, choice in line.votes
            ],
        }
    return data | {
        "kind": "finding",
        "outcome": line.outcome.value,
        "criterion": line.criterion_label,
        "commitment": line.commitment,
    }


def digest_data(view: DigestView, localizer: Localizer) -> Data:
    """The whole digest as data that JSON can hold. Dates are ISO or EDTF text, lists name asks (``A-1``)."""
    board, names = view.board, Names(view)
    campaign = board.campaign
    return {
        "campaign": {
            "reference": campaign.reference,
            "slug": campaign.slug,
            "title": plain_name(localizer, campaign.title),
        },
        "as_of": board.as_of.isoformat(),
        "period": {
            "label": view.period,
            "since": view.since.isoformat(),
            "covers_from": view.covers_from.isoformat() if view.covers_from else None,
            "first_change": view.first_change,
            "last_change": view.last_change,
            "hash": view.hash,
        },
        "language": localizer.language,
        "audience": board.audience.name.lower(),
        "headline_version": HEADLINE_VERSION,
        "one_person_review": board.one_person_review,
        "one_person_lately": view.one_person_lately,
        "to_do": ask_data(localizer, names, view.to_do) if view.to_do else None,
        "action": action_data(localizer, view.action) if view.action else None,
        "asks": [ask_data(localizer, names, cell) for cell in board.cells],
        "groups": [
            {
                "demand": each.demand,
                "official": each.official.reference,
                "official_name": plain_name(localizer, each.official.name),
                "asked_basis": each.basis.value,
            }
            for each in board.groups
        ],
        "changed": [change_data(localizer, each) for each in view.changed],
        "changed_total": view.changed_total,
        "promises": [each.reference for each in view.promises],
        "silent": [each.reference for each in view.silent],
        "rechecks": [each.reference for each in view.rechecks],
        "stale": [each.reference for each in view.stale],
        "coming": [{"ask": cell.reference, "on": day.isoformat()} for cell, day in view.coming],
        "deadlines": [
            {"demand": each.demand, "on": each.on.isoformat(), "asks": each.asks} for each in view.deadlines
        ],
        "events": [event_data(localizer, each) for each in view.events],
        "corrections": [
            {"reference": each.reference, "on": each.on.isoformat(), "because": each.because}
            for each in view.corrections
        ],
        "quiet": view.is_quiet,
    }
