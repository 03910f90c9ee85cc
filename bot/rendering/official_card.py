"""The card of one office: who holds it, how to reach it, every ask put to it and what it said and did."""

from bot.domain.dates import EdtfDate
from bot.domain.records import Contact, Demand, Holder
from bot.domain.scorecards import Promises, Share, TermScore
from bot.domain.views import Addressee, Cell, OfficialCard
from bot.domain.vocabulary import Basis, OfficialKind
from bot.i18n import Localizer, message_id
from bot.rendering.asks import ask_entries
from bot.rendering.board import count_words, demand_option, one_person_note, open_menu
from bot.rendering.demand_card import accent, record_entries, record_options
from bot.rendering.events import event_entries
from bot.rendering.headlines import key_words, shape
from bot.rendering.history import history_button
from bot.rendering.layout import Sheet, pager, post_button, rows, sheet
from bot.rendering.names import demand_title, name, person, tag_notes
from bot.rendering.pages import Draw, Entry, heading, listed, page, said
from bot.rendering.safe_text import safe
from bot.rendering.size_budget import Room


def _head(localizer: Localizer, card: OfficialCard, room: Room) -> list[str]:
    official = card.official
    facts = [
        official.reference,
        localizer.text(message_id("official-kind", official.kind.value)),
        safe(official.jurisdiction, room.name),
        localizer.date(card.as_of),
    ]
    counted = count_words(localizer, card.cells)
    lines = [
        f"## {name(localizer, official.name, room.name)}",
        "-# " + " · ".join(each for each in facts if each),
        localizer.text("card-group") if official.kind is OfficialKind.GROUP else "",
        counted,
    ]
    return ["\n".join(line for line in lines if line)]


def _period(localizer: Localizer, since: EdtfDate, until: EdtfDate) -> str:
    if until.is_known:
        return localizer.text("card-term", since=since, until=until)
    if since.is_known:
        return localizer.text("card-term-open", since=since)
    return localizer.text("card-term-unknown")


def _holder(localizer: Localizer, holder: Holder, room: Room) -> str:
    return f"{person(localizer, holder.name, room.name)} · {_period(localizer, holder.since, holder.until)}"


def _share(localizer: Localizer, share: Share) -> str:
    key = "score-share" if share.percent is None else "score-share-rate"
    return localizer.text(key, part=share.part, whole=share.whole, percent=share.percent or 0)


def _promises(localizer: Localizer, promises: Promises) -> str:
    counted = {
        "kept": promises.kept,
        "not-kept": promises.not_kept,
        "taken-back": promises.taken_back,
        "overdue": promises.overdue,
        "open": promises.open,
        "left-open": promises.left_open,
    }
    parts = [localizer.text("score-promises", count=promises.total)]
    parts += [
        localizer.text(message_id("score", key), count=count) for key, count in counted.items() if count
    ]
    return " · ".join(parts)


def _term(localizer: Localizer, card: OfficialCard, term: TermScore, room: Room) -> str:
    known_as = person(localizer, term.holder, room.name)
    holder = known_as if term.holder else name(localizer, card.official.name, room.name)
    lines = [
        f"**{holder}** · {_period(localizer, term.since, term.until)}" if term.holder else f"**{holder}**"
    ]
    asks = localizer.text("score-asks", count=term.asks)
    if term.inherited:
        asks += " · " + localizer.text("score-inherited", count=term.inherited)
    lines.append(asks)
    lines.append(localizer.text("score-delivered", share=_share(localizer, term.delivered)))
    windows = []
    if term.answered.whole:
        windows.append(localizer.text("score-answered", share=_share(localizer, term.answered)))
    if term.unlooked:
        windows.append(localizer.text("score-unlooked", count=term.unlooked))
    if term.running:
        windows.append(localizer.text("score-running", count=term.running))
    lines.append(" · ".join(windows))
    lines.append(_promises(localizer, term.promises) if term.promises.total else "")
    counts = " · ".join(
        f"{shape(key)} {localizer.labelled(key_words(key, localizer), localizer.number(count))}"
        for key, count in term.headlines.items()
    )
    # Today's stand at the top of the card.
    if not term.current and counts:
        lines.append(localizer.text("score-at-the-end"))
        lines.append(counts)
    return "\n".join(line for line in lines if line)


def _scorecard(localizer: Localizer, card: OfficialCard) -> list[Entry]:
    section = heading(localizer, "score-title")
    entries = listed(card.terms, lambda term, room: _term(localizer, card, term, room), section, lambda _: 6)
    if entries:
        entries.append(Entry(said("-# " + localizer.text("score-note")), 2, section))
    return entries


def _contact(localizer: Localizer, contact: Contact, room: Room) -> str:
    verified = (
        localizer.text("card-contact-verified", date=contact.verified_on)
        if contact.verified_on
        else localizer.text("card-contact-unverified")
    )
    channel = localizer.text(message_id("delivery", contact.channel.value))
    return " · ".join((channel, safe(contact.value, room.name), verified))


def _demand_draw(localizer: Localizer, demand: Demand | None, cell: Cell) -> Draw:
    return lambda room: demand_title(localizer, demand, room.name) if demand else cell.demand


def _asks(localizer: Localizer, card: OfficialCard) -> list[Entry]:
    section = heading(localizer, "card-asks")
    demands = {each.reference: each for each in card.demands}
    entries = ask_entries(
        localizer,
        [(cell, _demand_draw(localizer, demands.get(cell.demand), cell)) for cell in card.cells],
        section,
    )
    entries += listed(card.groups, lambda group, room: _group(localizer, demands, group, room), section)
    return entries or [Entry(said(localizer.text("card-asked-nothing")), 1, section)]


def _group(localizer: Localizer, demands: dict[str, Demand], group: Addressee, room: Room) -> str:
    demand = demands.get(group.demand)
    title = demand_title(localizer, demand, room.name) if demand else group.demand
    inferred = localizer.text("card-ask-inferred") if group.basis is Basis.INFERRED else ""
    return " · ".join(each for each in (f"∴ {title}", inferred) if each)


def _notes(localizer: Localizer, card: OfficialCard) -> tuple[str, ...]:
    names = [card.official.name, *(each.title for each in card.demands)]
    notes = (one_person_note(localizer, card.one_person_review), tag_notes(localizer, names))
    return ("\n".join(each for each in notes if each),)


def official_card(
    card: OfficialCard, localizer: Localizer, *, number: int = 1, private: bool = True
) -> Sheet:
    """The card's ``number``-th page."""
    reference = card.official.reference
    shown = page(
        localizer,
        lambda room: _head(localizer, card, room),
        [
            *listed(
                card.holders,
                lambda holder, room: _holder(localizer, holder, room),
                heading(localizer, "card-holders"),
            ),
            *event_entries(localizer, card.events),
            *_asks(localizer, card),
            *_scorecard(localizer, card),
            *record_entries(localizer, card.lines, card.total),
            *listed(
                card.contacts,
                lambda contact, room: _contact(localizer, contact, room),
                heading(localizer, "card-contacts"),
            ),
        ],
        number,
        foot=_notes(localizer, card),
        head_lines=4,
    )
    return sheet(
        [
            *shown.blocks,
            open_menu(
                localizer,
                "menu-open-demand",
                "demands",
                [demand_option(localizer, each) for each in card.demands],
            ),
            open_menu(localizer, "menu-open-record", "records", record_options(localizer, card.lines)),
            *rows(
                [
                    *pager(localizer, "official", reference, shown.number, shown.count),
                    history_button(localizer, reference) if private else None,
                    post_button(localizer, "official", reference, shown.number) if private else None,
                ]
            ),
        ],
        accent(card.cells),
    )
