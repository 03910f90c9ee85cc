"""Managing demands and offices: what was saved, and whom a demand can still be put to."""

from bot.domain.records import Demand, Official
from bot.domain.views import ManagedDemand
from bot.domain.vocabulary import Lifecycle
from bot.i18n import Localizer, message_id
from bot.rendering.custom_ids import Action, build
from bot.rendering.headlines import HOUSE_COLOUR
from bot.rendering.layout import Option, Sheet, button, menu, pager, rows, sheet
from bot.rendering.names import content, joined, name, plain_name
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


def official_saved(official: Official, key: str, localizer: Localizer) -> Sheet:
    """That an office was added or edited; ``key`` is the message that says so."""

    def draw(room: Room) -> list[str]:
        shown = content(localizer, official.name, room.name)
        return [f"## {official.reference} · {shown}", localizer.text(key)]

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
