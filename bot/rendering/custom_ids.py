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
TEMPLATE = rf"{PREFIX}:{VERSION}:(?P<action>[a-z_]+)(?P<rest>(?::[^:\n]*)*)"
_PATTERN = re.compile(TEMPLATE)


class Action(StrEnum):
    """What a button or menu does. In brackets what follows; ``= x``: what the values of its menu are.

    A menu in place of a button has ``menu`` for a reference: its value is the reference.
    """

    OPEN = "open"  # [reference] or [menu, anything] = references
    PAGE = "page"  # [what, reference, number]
    POST = "post"  # [what, reference, number, dark or light]: the same for everybody in the channel
    PICTURE = "picture"  # [campaign or demand, page, dark or light]
    FIND = "find"  # [narrowing or "all", page, campaign, words]; "new" asks for the words
    HELP = "help"  # [menu] = topics
    LANGUAGE = "language"  # [menu] = languages, or "discord"
    AGAIN = "again"  # [token]: a form once more, as it was sent
    KEEP = "keep"  # [token]: go on with a form whose text was held back

    HISTORY = "history"  # [reference, number of a change]: a page of its history, below that change
    UNDO = "undo"  # [menu] = changes; [page, change], [view, change, page], [sure, change]
    AUDIT = "audit"  # [page, change, group, own or any, day]; menu = groups; file; redact

    LOG_START = "log_start"  # [campaign reference, report, lead]
    LOG_RESUME = "log_resume"  # [draft] or [menu] = drafts
    LOG_RESPONSE = "log_response"  # [draft]
    LOG_FINDING = "log_finding"  # [draft]
    LOG_VOTE = "log_vote"  # [draft]
    LOG_REMOVE = "log_remove"  # [draft, number of lines] = numbers of lines
    LOG_TELL = "log_tell"  # [draft] = numbers of the lines that lack something
    LOG_FINISH = "log_finish"  # [draft]
    LOG_DISCARD = "log_discard"  # [draft] asks; [draft, sure] does it

    PICK = "pick"  # [pick, page, mark] = values
    PICK_PAGE = "pick_page"  # [pick, page]
    PICK_DONE = "pick_done"  # [pick]
    PICK_CANCEL = "pick_cancel"  # [pick]

    DESK = "desk"  # []
    REVIEW = "review"  # [source] or [menu] = sources; "none" stands for entries without one
    LEAVE = "leave"  # [source]: gives it back
    VERIFY = "verify"  # [token]
    VERIFY_ALL = "verify_all"  # [source, page, mark of what was on it]
    REJECT = "reject"  # [token]
    EDIT = "edit"  # [entry] shows; [entry, what]: words, kind, asks, votes, referred, target, source
    WITHDRAW = "withdraw"  # [entry]
    CHECKED = "checked"  # [ask] or [menu] = asks
    CONFIRM_HEADLINE = "confirm_headline"  # [id]
    REJECT_HEADLINE = "reject_headline"  # [id]

    DELIVER = "deliver"  # [campaign]
    STATUS = "status"  # [demand, what]: lifecycle, checked, headline
    CLOCK = "clock"  # [ask, show] = clocks; [ask, move, clock]; [ask, window]; [ask, campaign]
    MANAGE = "manage"  # [what, demand or official]: add, edit, ask (= officials), activate
    START = "start"  # [what, plan, number or sure]; what: see cogs.start. "menu" in place of nothing: plans
    LOAD = "load"  # [slug] or [menu] = slugs

    DISPUTE = "dispute"  # [entry]: the form to say that it is wrong
    CASE = "case"  # [dispute] or [menu] = disputes
    DECIDE = "decide"  # [dispute, upheld or dismissed]
    LETTER = "letter"  # [promise or its response, write or deliver, language or letter] or [menu] = promises
    REPLY = "reply"  # [ask]: the form for an office's own words
    REPLY_DECIDE = "reply_decide"  # [reply, confirm or reject]
    PUBLISH = "publish"  # [look, propose or narrow, reference]; [confirm or reject, proposal]; [show] = them
    BRIEF = "brief"  # [campaign, demand or official, language]: as a file
    RECORD = "record"  # [record or contact, what] or [menu] = contacts; what: edit, withdraw … or a link
    CONTACT = "contact"  # [official]
    TRANSLATE = "translate"  # [campaign, language, what, path or record, mark]; what: see translating.py

    ACT = "act"  # [action] or [menu] = actions; "now" for the most urgent, "list" for all
    ACT_DONE = "act_done"  # [action, outcome]
    ACT_SAID = "act_said"  # [action]
    LOOK = "look"  # [ask, what] or [menu] = asks; what: take, back, answer
    REPORT = "report"  # [report, what] or [menu] = reports; "new", "mine"; what: withdraw, dismiss, same

    SOURCE = "source"  # [draft or source, what, other source]; what: read, take, link, archive
    WATCH = (
        "watch"  # [watch, what], [list], [new]; what: test, pause, resume, or unmute with a menu of the muted
    )
    LEAD = "lead"  # [lead, what] or [menu] = leads; what: a member of bot.domain.leads.LeadOffer

    SAME = "same"  # [schedule, period or board, language]
    UNFOLLOW = "unfollow"  # [server, subscription]: in the direct message itself
    SCHEDULE = "schedule"  # [schedule, what] or [menu] = schedules; what: see schedules.ScheduleStep
    HOLD = "hold"  # [demand]: asks for the reason, then sets a legal hold or lifts it
    PRIVACY = "privacy"  # [server, what] or [menu, what, number] = servers; what: see privacy.py
    SETUP = "setup"  # [screen, what] = roles, people, channels or values


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
