"""What is asked and answered between the screens of the set-up."""

from collections.abc import Sequence

from bot.domain.views import ChannelSight, SetupView
from bot.i18n import Localizer
from bot.rendering.custom_ids import Action, build
from bot.rendering.headlines import HOUSE_COLOUR
from bot.rendering.layout import Option, Sheet, button, menu, rows, sheet
from bot.rendering.safe_text import code
from bot.rendering.setup import Screen
from bot.rendering.size_budget import OPTIONS

LONGEST_TYPED = 60


def zone_choices(zones: Sequence[str], typed: str, localizer: Localizer) -> Sheet:
    """The zones that what was typed may mean."""
    options = [Option(each, each) for each in zones]
    return sheet(
        [
            f"{localizer.text('setup-zone-near')} {code(typed, 2 * LONGEST_TYPED)}",
            menu(localizer, "menu-setup-zone", build(Action.SETUP, Screen.LANGUAGE, "near"), options),
            *rows(
                [
                    button(
                        localizer, "button-setup-zone-again", build(Action.SETUP, Screen.LANGUAGE, "zone")
                    ),
                    button(localizer, "button-setup-before", build(Action.SETUP, Screen.LANGUAGE, "show")),
                ]
            ),
        ],
        HOUSE_COLOUR,
    )


def test_choices(view: SetupView, sights: Sequence[ChannelSight], localizer: Localizer) -> Sheet:
    """In which of the chosen channels a test is to be posted."""
    options = [Option(each.id, f"#{each.name}" if each.name else each.id) for each in sights]
    return sheet(
        [
            localizer.text("setup-test"),
            menu(
                localizer,
                "menu-setup-test",
                build(Action.SETUP, Screen.OVERVIEW, "into"),
                options,
                most=OPTIONS,
            ),
            *rows([button(localizer, "button-setup-before", build(Action.SETUP, Screen.OVERVIEW, "show"))]),
        ],
        HOUSE_COLOUR,
    )


def test_planned(count: int, localizer: Localizer) -> Sheet:
    """That test posts are on their way."""
    return sheet(
        [
            localizer.text("setup-test-planned", count=count),
            *rows([button(localizer, "button-setup-before", build(Action.SETUP, Screen.OVERVIEW, "show"))]),
        ],
        HOUSE_COLOUR,
    )


def handed_over(view: SetupView, localizer: Localizer) -> Sheet:
    """That the stewards are named, for whoever founded the server and is none of them."""
    return sheet([localizer.text("setup-handed-over", count=len(view.settings.steward_people))], HOUSE_COLOUR)
