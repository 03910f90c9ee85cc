"""Made-up records and views, as long, as many and as hostile as a test wants."""

from collections.abc import Sequence
from datetime import date
from uuid import UUID, uuid5

from bot.domain.dates import EdtfDate
from bot.domain.headlines import headline, is_stale, recheck_due
from bot.domain.positions import AskFacts, CriterionFact, DeliveryFact, Entry, HandSet, position
from bot.domain.records import (
    Campaign,
    ClockChange,
    Contact,
    Criterion,
    Demand,
    DemandVersion,
    Evidence,
    Holder,
    Official,
)
from bot.domain.scorecards import Promises, Share, TermScore
from bot.domain.texts import Text
from bot.domain.views import (
    Addressee,
    BoardView,
    Cell,
    CitationLine,
    DeliveryLine,
    DemandCard,
    FindingLine,
    OfficialCard,
    OfficialHead,
    RecordCard,
    RecordLine,
    ResponseLine,
    SourceLine,
)
from bot.domain.vocabulary import (
    Basis,
    ClockKind,
    ClockMove,
    ClockOwner,
    CriterionKind,
    DeliveryChannel,
    FindingOutcome,
    HeadlineKey,
    Lifecycle,
    OfficialKind,
    ResponseKind,
    RevisionState,
    Stance,
    Visibility,
    VoteChoice,
)

SPACE = UUID("00000000-0000-4000-8000-000000000001")
TODAY = date(2026, 11, 22)
HOSTILE = (
    "@everyone <@1> <@&2> <#3> </board:4> <id:customize> <t:0:R> [city.gov](https://evil.example) "
    "# big\n- # big\n>>> all\n1. one\n```\ncode **bold __under ||spoiler|| ~~gone~~ "
    "\u202eright\u2066 \x00 \ud800 z" + "\u0301" * 400 + " https://user:pw@evil.example/ -# small *x_ `tick"
)


def uid(name: str) -> UUID:
    """Always the same id for the same name."""
    return uuid5(SPACE, name)


def text(original: str, language: str = "en") -> Text:
    """A text of the record."""
    return Text(language, original)


def campaign(title: str = "Sunny Valley: Eyes Off Our Streets") -> Campaign:
    """A made-up campaign."""
    return Campaign(
        id=uid("c"), reference="C-1", slug="sunny-valley", title=text(title), jurisdiction="Sunny Valley"
    )


def demand(
    number: int = 1, title: str = "Switch the cameras off", lifecycle: Lifecycle = Lifecycle.ACTIVE
) -> Demand:
    """A made-up demand."""
    return Demand(
        id=uid(f"d{number}"),
        reference=f"D-{number}",
        campaign=uid("c"),
        title=text(title),
        lifecycle=lifecycle,
        deadline=EdtfDate("2026-12"),
        legal_basis=text("Ordinance 7"),
        legal_basis_from=Basis.INFERRED,
    )


def official(
    number: int = 1, name: str = "Mayor of Sunny Valley", kind: OfficialKind = OfficialKind.ELECTED_OFFICE
) -> Official:
    """A made-up office."""
    return Official(id=uid(f"o{number}"), reference=f"O-{number}", name=text(name), kind=kind)


def facts(number: int, **values: object) -> AskFacts:
    """What an ask's position is derived from."""
    return AskFacts(ask=uid(f"a{number}"), **values)  # type: ignore[arg-type]


def said(kind: ResponseKind, on: str, order: int = 1, **values: object) -> Entry:
    """A verified response about the first ask."""
    return Entry(
        ask=uid("a1"),
        subject=uid(f"r{order}"),
        reference=f"R-{order}",
        kind=kind,
        on=EdtfDate(on),
        order=order,
        **values,  # type: ignore[arg-type]
    )


def found(outcome: FindingOutcome, label: str, on: str, order: int = 9, **values: object) -> Entry:
    """A verified finding about the first ask."""
    return Entry(
        ask=uid("a1"),
        subject=uid(f"f{order}"),
        reference=f"F-{order}",
        kind=outcome,
        on=EdtfDate(on),
        order=order,
        criterion=uid(f"k{label}"),
        **values,  # type: ignore[arg-type]
    )


def clock_change(
    move: ClockMove,
    on: str,
    days: int = 0,
    reason: str = "They asked for time",
    *,
    clock: ClockKind = ClockKind.REPLY,
    promise: UUID | None = None,
    number: int = 1,
) -> ClockChange:
    """A move of a clock of the first ask."""
    return ClockChange(
        id=uid(f"cc{number}"),
        ask=uid("a1"),
        clock=clock,
        move=move,
        on=date.fromisoformat(on),
        days=days,
        commitment=promise,
        reason=reason,
        logged=number,
    )


CRITERIA = (
    CriterionFact(uid("ka"), CriterionKind.DEED, "a"),
    CriterionFact(uid("kb"), CriterionKind.DEED, "b"),
)
DELIVERED = (DeliveryFact(EdtfDate("2026-03-12"), True),)


def cell(
    number: int = 1, demand_number: int = 1, official_number: int = 1, on: date = TODAY, **values: object
) -> Cell:
    """An ask with its headline derived as everywhere."""
    where = position(facts(number, **{"criteria": CRITERIA, **values}), on)
    return Cell(
        id=uid(f"a{number}"),
        reference=f"A-{number}",
        demand=f"D-{demand_number}",
        official=f"O-{official_number}",
        basis=Basis.STATED,
        position=where,
        headline=headline(where, on),
        stale=is_stale(where, on),
        recheck_since=recheck_due(where, on),
    )


def every_cell() -> list[Cell]:
    """One ask for each of the thirteen headlines, in their order, and some of their variants."""
    commits = said(ResponseKind.COMMITS, "2026-04-01", commitment=uid("p1"), due=EdtfDate("2026-05"))
    later = said(ResponseKind.COMMITS, "2026-04-01", commitment=uid("p1"), due=EdtfDate("2027-01"))
    judged = Entry(
        ask=uid("a1"),
        subject=uid("f8"),
        reference="F-8",
        kind=FindingOutcome.NOT_KEPT,
        on=EdtfDate("2026-06-02"),
        order=8,
        commitment=uid("p1"),
    )
    done = found(FindingOutcome.FULFILLED, "a", "2026-05-01", 5)
    entries: list[tuple[Entry, ...]] = [
        (done, found(FindingOutcome.UNDONE, "a", "2026-07-01")),
        (done, found(FindingOutcome.FULFILLED, "b", "2026-05-01")),
        (commits, judged),
        (done,),
        (said(ResponseKind.REFUSES, "2026-04-01"),),
        (said(ResponseKind.CLAIM_DONE, "2026-04-01"),),
        (commits,),
        (later,),
        (said(ResponseKind.SUPPORTS, "2026-04-01"),),
        (said(ResponseKind.ACKNOWLEDGED, "2026-04-01"),),
    ]
    cells = [
        cell(index, 1, index, entries=each, deliveries=DELIVERED)
        for index, each in enumerate(entries, start=1)
    ]
    cells.append(cell(11, 1, 11, deliveries=DELIVERED, last_checked=date(2026, 4, 20)))
    cells.append(cell(12, 1, 12, deliveries=DELIVERED))
    cells.append(cell(13, 1, 13))
    return cells


def hand_set_cell(reason: str = "They said so on the phone") -> Cell:
    """An ask whose headline the coalition set."""
    return cell(14, 1, 14, hand_set=HandSet(HeadlineKey.REPLIED, Text("", reason), 5))


def head(number: int, name: str = "Office", holder: str = "Alex Example") -> OfficialHead:
    """A column of the board."""
    return OfficialHead(official(number, f"{name} {number}"), holder)


def board_view(
    demands: int = 1,
    officials: int = 13,
    *,
    title: str = "Switch the cameras off",
    name: str = "Office",
    groups: int = 1,
    one_person: bool = False,
) -> BoardView:
    """A board of that size whose cells take turns through all headlines."""
    variants = every_cell()
    cells = []
    for row in range(1, demands + 1):
        for column in range(1, officials + 1):
            number = (row - 1) * officials + column
            like = variants[(number - 1) % len(variants)]
            cells.append(
                Cell(
                    uid(f"a{number}"), f"A-{number}", f"D-{row}", f"O-{column}", Basis.STATED,
                    like.position, like.headline, like.stale, like.recheck_since,
                )
            )  # fmt: skip
    group = official(9001, f"All elected {name}", OfficialKind.GROUP)
    return BoardView(
        campaign=campaign(title),
        as_of=TODAY,
        audience=Visibility.MEMBERS,
        demands=tuple(demand(row, title) for row in range(1, demands + 1)),
        officials=tuple(head(column, name, name) for column in range(1, officials + 1)),
        cells=tuple(cells),
        groups=tuple(
            Addressee(f"D-{row}", group, Basis.STATED) for row in range(1, min(groups, demands) + 1)
        ),
        one_person_review=one_person,
    )


def source(
    title: str = "The Sunny Valley Gazette: a made-up story", url: str = "https://gazette.example/story"
) -> SourceLine:
    """A made-up source."""
    return SourceLine("S-1", title, url, "The Gazette", EdtfDate("2026-03-20"), "en", "minute 12")


def response_line(number: int = 1, words: str = "They will look into it.", **values: object) -> ResponseLine:
    """A response as listed."""
    given: dict[str, object] = {
        "reference": f"R-{number}",
        "kind": ResponseKind.COMMITS,
        "on": EdtfDate("2026-03-20"),
        "summary": words,
        "summary_language": "en",
        "quotation": words,
        "quotation_language": "en",
        "officials": (text("Mayor of Sunny Valley"),),
        "demands": ("D-1",),
        "votes": (),
        "due": EdtfDate("2026-12"),
        "due_set_by": ClockOwner.OFFICIAL,
        "source": source(),
        "state": RevisionState.VERIFIED,
        "revision": 1,
        "under_review": False,
        **values,
    }
    return ResponseLine(**given)  # type: ignore[arg-type]


def finding_line(number: int = 1, words: str = "The cameras are off.", **values: object) -> FindingLine:
    """A finding as listed."""
    given: dict[str, object] = {
        "reference": f"F-{number}",
        "outcome": FindingOutcome.FULFILLED,
        "on": EdtfDate("2026-03-21"),
        "summary": words,
        "summary_language": "es",
        "criterion": text(words),
        "criterion_label": "a",
        "commitment": "",
        "officials": (text("Mayor of Sunny Valley"),),
        "demands": ("D-1",),
        "source": source(),
        "state": RevisionState.VERIFIED,
        "revision": 1,
        "under_review": True,
        **values,
    }
    return FindingLine(**given)  # type: ignore[arg-type]


def record_lines(count: int, words: str = "They will look into it.") -> tuple[RecordLine, ...]:
    """Responses, findings and roll calls in turn."""
    vote = tuple((text(f"{words} {index}"), list(VoteChoice)[index % 4]) for index in range(9))
    made: list[RecordLine] = []
    for number in range(1, count + 1):
        if number % 3 == 0:
            made.append(finding_line(number, words))
        elif number % 3 == 1:
            made.append(response_line(number, words))
        else:
            made.append(response_line(number, words, kind=ResponseKind.VOTE, votes=vote))
    return tuple(made)


def delivery_line(number: int = 1, words: str = "stamped copy") -> DeliveryLine:
    """A delivery as listed."""
    return DeliveryLine(
        f"L-{number}", DeliveryChannel.LETTER.value, EdtfDate("2026-03-12"), words, True, text("Mayor")
    )


def demand_view(
    count: int = 3, words: str = "Switch the cameras off", officials: int | None = None
) -> DemandCard:
    """A demand's card with ``count`` of everything."""
    board = board_view(1, count if officials is None else officials, title=words, name=words[:300])
    return DemandCard(
        campaign=board.campaign,
        demand=board.demands[0],
        version=DemandVersion(id=uid("v"), demand=uid("d1"), number=2, text=text(words)),
        versions=2,
        criteria=tuple(
            Criterion(
                id=uid(f"k{index}"), demand=uid("d1"), label=f"{index}", text=text(words),
                officials=(uid("o1"),), basis=Basis.INFERRED,
            )
            for index in range(count)
        ),
        officials=board.officials,
        cells=board.cells,
        groups=board.groups,
        endorsements=tuple((f"{words[:100]} {index}", list(Stance)[index % 2]) for index in range(count)),
        citations=tuple(CitationLine("title", source(words), Text("", words)) for _ in range(count)),
        deliveries=tuple(delivery_line(index, words) for index in range(1, count + 1)),
        lines=record_lines(min(count, 10), words),
        total=count,
        evidence=tuple(
            Evidence(id=uid(f"e{index}"), reference=f"E-{index}", campaign=uid("c"), summary=text(words))
            for index in range(count)
        ),
        as_of=TODAY,
        audience=Visibility.MEMBERS,
        one_person_review=True,
    )  # fmt: skip


def official_view(count: int = 3, words: str = "Mayor of Sunny Valley") -> OfficialCard:
    """An office's card with ``count`` of everything."""
    board = board_view(count, 1, title=words, groups=count)
    return OfficialCard(
        official=official(1, words),
        holders=tuple(
            Holder(id=uid(f"h{i}"), official=uid("o1"), name=words, since=EdtfDate("2023-07-17"))
            for i in range(count)
        ),
        contacts=tuple(
            Contact(id=uid(f"n{i}"), official=uid("o1"), value=words, verified_on=TODAY) for i in range(count)
        ),
        demands=board.demands,
        cells=board.cells,
        groups=board.groups,
        lines=record_lines(min(count, 10), words),
        total=count,
        as_of=TODAY,
        audience=Visibility.MEMBERS,
        one_person_review=False,
        terms=tuple(term_score(i, words) for i in range(min(count, 6))),
    )


def term_score(number: int, words: str = "Jane Example") -> TermScore:
    """A holder's period: the first is the current one."""
    return TermScore(
        holder=words,
        since=EdtfDate("2023-07-17"),
        until=EdtfDate("2025" if number else ""),
        current=not number,
        asks=20,
        inherited=number,
        delivered=Share(18, 20),
        answered=Share(3, 4),
        unlooked=2,
        running=1,
        promises=Promises(kept=1, not_kept=1, taken_back=1, overdue=1, open=1, left_open=number),
        headlines=dict.fromkeys(HeadlineKey, 3),
    )


def record_view(line: RecordLine, revisions: Sequence[RecordLine] = ()) -> RecordCard:
    """A card of one entry."""
    return RecordCard(line, tuple(revisions) or (line,), campaign())
