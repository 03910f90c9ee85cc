"""The ids of buttons and menus: ``deeds:1:<action>[:<reference>[:<argument>...]]``.

One scheme for all of them: they survive a restart, whoever draws them builds them here and whoever
answers them reads them here.
"""

import re
from dataclasses import dataclass
from enum import StrEnum

from bot.rendering.size_budget import CUSTOM_ID

PREFIX = "deeds"
VERSION = "1"
TEMPLATE = rf"{PREFIX}:{VERSION}:(?P<action>[a-z_]+)(?P<rest>(?::[^:]*)*)"
_PATTERN = re.compile(TEMPLATE)


class Action(StrEnum):
    """What a button or menu does. In brackets what follows; ``=`` is what a menu's values are."""

    OPEN = "open"  # [any reference]; [menu, anything] = references
    PAGE = "page"  # [what, reference, number]
    POST = "post"  # [what, reference, number]: the same for everybody in the channel
    HELP = "help"  # [topic]; [menu] = topics

    LOG_START = "log_start"  # []
    LOG_RESUME = "log_resume"  # [draft]; [menu] = drafts
    LOG_RESPONSE = "log_response"  # [draft]
    LOG_FINDING = "log_finding"  # [draft]
    LOG_VOTE = "log_vote"  # [draft]
    LOG_REMOVE = "log_remove"  # [draft] = line numbers
    LOG_FINISH = "log_finish"  # [draft]
    LOG_DISCARD = "log_discard"  # [draft]
    PICK = "pick"  # [flow, token, page] = chosen values
    PICK_PAGE = "pick_page"  # [flow, token, page]
    PICK_DONE = "pick_done"  # [flow, token]
    CANCEL = "cancel"  # [flow, token]

    REVIEW = "review"  # [source reference]
    VERIFY = "verify"  # [token]
    REJECT = "reject"  # [token]
    DESK = "desk"  # []
    CHECKED = "checked"  # [ask reference]
    CHECK_MENU = "check_menu"  # [page] = ask references
    CONFIRM_HEADLINE = "confirm_headline"  # [id]
    REJECT_HEADLINE = "reject_headline"  # [id]

    DELIVER = "deliver"  # [official or demand reference]
    STATUS = "status"  # [what, demand reference]
    LOAD = "load"  # [slug]; [menu] = slugs

    SCHEDULE = "schedule"  # [what, schedule id]; [menu] = schedule ids
    SETUP = "setup"  # [what] = roles, people, channels or values


@dataclass(frozen=True)
class CustomId:
    """An id read back."""

    action: Action
    reference: str = ""
    arguments: tuple[str, ...] = ()


def build(action: Action, reference: object = "", *arguments: object) -> str:
    """The id of an action. Raises ``ValueError`` for a part with a colon and for more than Discord takes."""
    parts = [str(each) for each in (reference, *arguments)]
    if any(":" in each for each in parts):
        raise ValueError(f"a part of a {action.value} id holds a colon")
    while parts and not parts[-1]:
        parts.pop()
    made = ":".join((PREFIX, VERSION, action.value, *parts))
    if len(made) > CUSTOM_ID:
        raise ValueError(f"the id of a {action.value} is too long")
    return made


def parse(custom_id: str) -> CustomId | None:
    """Reads an id back; none for what this version does not know."""
    match = _PATTERN.fullmatch(custom_id)
    if match is None or match["action"] not in set(Action):
        return None
    parts = match["rest"].split(":")[1:]
    return CustomId(Action(match["action"]), parts[0] if parts else "", tuple(parts[1:]))
