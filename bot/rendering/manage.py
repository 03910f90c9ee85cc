"""Managing demands and offices: what was saved, and whom a demand can still be put to."""

from bot.domain.records import Demand
from bot.domain.views import ManagedDemand, OfficialSaved, TermBegun
from bot.domain.vocabulary import Lifecycle, OfficialKind
from bot.i18n import Localizer, message_id
from bot.rendering.custom_ids import Action, build
from bot.rendering.headlines import HOUSE_COLOUR
from bot.rendering.layout import Option, Sheet, button, menu, pager, rows, sheet
from bot.rendering.names import content, joined, name, plain_name
from bot.rendering.safe_text import safe
from bot.rendering.size_budget import OPTIONS, Room, fitted

MOST_NAMED = 15


def demand_managed(view: ManagedDemand, localizer: Localizer, *, number: int = 1) -> Sheet:
    """A demand with whom it is put to, and the ``number``-th page of those it still can be put to."""
    demand = view.demand
    count = max(1, -(-len(view.askable) // OPTIONS))
    number = min(max(1, number), count)
    shown = view.askable[(number - 1) * OPTIONS : number * OPTIONS]

    def draw(room: Room) -> list[str]:
        state = localizer.text(message_id("lifecycle", demand.lifecycle.value))
        asked = [name(localizer, each.name, room.name) for each in view.asked]
        return [
            f"## {demand.reference} · {content(localizer, demand.title, room.name)}\n"
            + localizer.text("status-is", state=state),
            localizer.text("manage-asked", officials=joined(localizer, asked, MOST_NAMED))
            if asked
            else localizer.text("manage-asked-none"),
            localizer.text("manage-draft") if demand.lifecycle is Lifecycle.DRAFT else "",
            "" if view.asked or view.askable else localizer.text("manage-no-officials"),
            "-# " + localizer.text("page-of", number=number, count=count) if count > 1 else "",
        ]

    options = [Option(each.reference, plain_name(localizer, each.name, 90), each.reference) for each in shown]
    return sheet(
        [
            *fitted(draw),
            menu(
                localizer,
                "menu-manage-ask",
                build(Action.MANAGE, "ask", demand.reference),
                options,
                most=OPTIONS,
            ),
            menu(
                localizer,
                "menu-manage-group",
                build(Action.MANAGE, "group", demand.reference),
                [
                    Option(each.reference, plain_name(localizer, each.name, 90), each.reference)
                    for each in view.asked
                    if each.kind is OfficialKind.GROUP
                ],
            ),
            *rows(
                [
                    button(
                        localizer,
                        "button-manage-activate",
                        build(Action.MANAGE, "activate", demand.reference),
                    )
                    if demand.lifecycle is Lifecycle.DRAFT and view.asked
                    else None,
                    button(localizer, "button-manage-edit", build(Action.MANAGE, "edit", demand.reference)),
                    button(localizer, "button-manage-open", build(Action.OPEN, demand.reference)),
                    *pager(localizer, "manage", demand.reference, number, count),
                ]
            ),
        ],
        HOUSE_COLOUR,
    )


def demand_edited(demand: Demand, before: int, localizer: Localizer) -> Sheet:
    """That an edit was saved: whether it made a new version, and what that means for findings.

    ``before`` is the number of the version that was edited.
    """
    key = "manage-demand-version" if demand.version > before else "manage-demand-saved"

    def draw(room: Room) -> list[str]:
        title = content(localizer, demand.title, room.name)
        return [f"## {demand.reference} · {title}", localizer.text(key, number=str(demand.version))]

    return sheet(
        [
            *fitted(draw),
            *rows(
                [
                    button(localizer, "button-manage-edit", build(Action.MANAGE, "edit", demand.reference)),
                    button(localizer, "button-manage-open", build(Action.OPEN, demand.reference)),
                ]
            ),
        ],
        HOUSE_COLOUR,
    )


def _term(localizer: Localizer, term: TermBegun, room: Room) -> str:
    holder, before = safe(term.holder, room.name), safe(term.before, room.name)
    lines = [
        f"**{localizer.text('manage-term', holder=holder, since=term.since)}**",
        localizer.text("manage-term-asks", count=term.asks),
        localizer.text("manage-term-done", count=term.done) if term.asks else "",
        localizer.text("manage-term-afresh", count=term.windows) if term.asks else "",
        localizer.text("manage-term-promises", count=term.promises, before=before) if term.promises else "",
    ]
    return "\n".join(line for line in lines if line)


def official_saved(saved: OfficialSaved, key: str, localizer: Localizer) -> Sheet:
    """That an office was added or edited, and what a new holder inherits; ``key`` says which of both."""
    official = saved.official

    def draw(room: Room) -> list[str]:
        shown = content(localizer, official.name, room.name)
        lines = [f"## {official.reference} · {shown}", localizer.text(key)]
        if saved.term is not None:
            lines.append(_term(localizer, saved.term, room))
        return lines

    return sheet(
        [
            *fitted(draw),
            *rows(
                [
                    button(
                        localizer, "button-manage-edit", build(Action.MANAGE, "official", official.reference)
                    ),
                    button(localizer, "button-manage-open", build(Action.OPEN, official.reference)),
                ]
            ),
        ],
        HOUSE_COLOUR,
    )
