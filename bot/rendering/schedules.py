"""Schedules of digests in words, with when each goes out next."""

from collections.abc import Sequence
from enum import StrEnum
from typing import Any

import discord
from discord import ui

from bot.domain.postings import reason_parts
from bot.domain.records import Schedule
from bot.domain.views import ScheduleView
from bot.domain.vocabulary import Cadence, PostingState
from bot.i18n import Localizer, message_id
from bot.rendering.custom_ids import Action, build
from bot.rendering.headlines import HOUSE_COLOUR
from bot.rendering.layout import Option, Sheet, button, menu, pager, rows, sheet
from bot.rendering.names import content, plain_name
from bot.rendering.pages import Entry, listed, page, said
from bot.rendering.periods import period_text
from bot.rendering.setup import permission_name
from bot.rendering.size_budget import Room


class ScheduleStep(StrEnum):
    """What can be done with a schedule; *add* needs none."""

    ADD = "add"
    PREVIEW = "preview"
    NOW = "now"
    PAUSE = "pause"
    RESUME = "resume"
    REMOVE = "remove"
    RETRY = "retry"
    THERE = "there"
    MISSING = "missing"


def rhythm(localizer: Localizer, schedule: Schedule) -> str:
    """How often a digest goes out, in words."""
    if schedule.cadence is Cadence.LIVE:
        return localizer.text("schedule-live")
    at = localizer.clock(schedule.at)
    if schedule.cadence is Cadence.DAILY:
        return localizer.text("schedule-daily", at=at)
    if schedule.cadence is Cadence.WEEKLY:
        return localizer.text("schedule-weekly", weekday=localizer.weekday(schedule.weekday), at=at)
    if schedule.day > 28:
        return localizer.text("schedule-monthly-late", day=str(schedule.day), at=at)
    return localizer.text("schedule-monthly", day=str(schedule.day), at=at)


def reason_words(localizer: Localizer, reason: str) -> str:
    """Why a posting stopped, empty where that is not known."""
    try:
        why, details = reason_parts(reason)
    except ValueError:
        return ""
    named = localizer.join([permission_name(localizer, each) for each in details])
    return localizer.text(message_id("notice-why", why.value), details=named)


def _mending(view: ScheduleView, localizer: Localizer) -> list[ui.Button[Any]]:
    """What can be done about a digest that stopped."""
    blocked, unverified = PostingState.BLOCKED.value, PostingState.UNVERIFIED.value
    steps = {
        blocked: [("button-schedule-retry", ScheduleStep.RETRY)],
        unverified: [
            ("button-schedule-there", ScheduleStep.THERE),
            ("button-schedule-missing", ScheduleStep.MISSING),
        ],
    }
    return [
        button(localizer, key, build(Action.SCHEDULE, view.id, step), discord.ButtonStyle.success)
        for key, step in steps.get(view.last_state, [])
    ]


def schedule_words(localizer: Localizer, view: ScheduleView, room: Room) -> str:
    """A schedule: what, where, how often, for whom, when next, what became of the last one."""
    schedule = view.schedule
    lines = [
        f"**{rhythm(localizer, schedule)}** · <#{schedule.channel}>",
        " · ".join(
            (
                content(localizer, view.campaign.title, room.name),
                localizer.join([localizer.language_name(each) for each in schedule.languages]),
                localizer.text(
                    "schedule-readers",
                    readers=localizer.text(message_id("visibility", schedule.audience.name.lower())),
                ),
            )
        ),
    ]
    if not view.approved:
        lines.append("▲ " + localizer.text("schedule-not-approved"))
    if not view.standing:
        lines.append("▲ " + localizer.text("schedule-no-campaign"))
    if schedule.paused:
        lines.append(localizer.text("schedule-paused"))
    elif schedule.cadence is Cadence.LIVE and view.approved and view.standing:
        lines.append(localizer.text("schedule-live-how"))
    elif view.following:
        lines.append(localizer.text("schedule-next", zone=view.zone))
        lines += [f"• {localizer.moment(each.due, view.zone, with_zone=True)}" for each in view.following]
    if view.last_state:
        state = localizer.text(message_id("posting", view.last_state))
        if schedule.cadence is Cadence.LIVE:
            lines.append("-# " + localizer.text("schedule-live-last", state=state))
        else:
            last = period_text(localizer, view.last_period, view.zone)
            lines.append("-# " + localizer.text("schedule-last", period=last, state=state))
        if view.last_reason:
            lines.append("▲ " + reason_words(localizer, view.last_reason))
    return "\n".join(lines)


def schedule_sheet(view: ScheduleView, localizer: Localizer) -> Sheet:
    """One schedule with what can be done with it."""
    identity = view.id
    turn = ScheduleStep.RESUME if view.schedule.paused else ScheduleStep.PAUSE
    shown = page(localizer, lambda room: [schedule_words(localizer, view, room)], [])
    return sheet(
        [
            *shown.blocks,
            *rows(_mending(view, localizer)),
            *rows(
                [
                    button(
                        localizer,
                        "button-schedule-preview",
                        build(Action.SCHEDULE, identity, ScheduleStep.PREVIEW),
                        discord.ButtonStyle.primary,
                    ),
                    button(
                        localizer, "button-schedule-now", build(Action.SCHEDULE, identity, ScheduleStep.NOW)
                    )
                    if view.schedule.cadence is not Cadence.LIVE
                    else None,
                    button(
                        localizer,
                        "button-schedule-resume" if view.schedule.paused else "button-schedule-pause",
                        build(Action.SCHEDULE, identity, turn),
                    ),
                    button(
                        localizer,
                        "button-schedule-remove",
                        build(Action.SCHEDULE, identity, ScheduleStep.REMOVE),
                        discord.ButtonStyle.danger,
                    ),
                ]
            ),
        ],
        HOUSE_COLOUR,
    )


def schedule_option(localizer: Localizer, view: ScheduleView) -> Option:
    """A schedule as an entry of a menu."""
    return Option(
        str(view.id), rhythm(localizer, view.schedule), plain_name(localizer, view.campaign.title, 100)
    )


def schedules_sheet(views: Sequence[ScheduleView], localizer: Localizer, *, number: int = 1) -> Sheet:
    """All schedules of the server, each with the next three dates."""
    entries = listed(
        views, lambda view, room: schedule_words(localizer, view, room) + "\n", None, lambda _: 8
    )
    shown = page(
        localizer,
        lambda _: [f"## {localizer.text('schedule-title')}"],
        entries or [Entry(said(localizer.text("schedule-none")), 1)],
        number,
    )
    # The menu offers what its page shows first: it holds no more than 25.
    places = [place for place, each in enumerate(entries) if any(each is one for one in shown.entries)]
    offered = views[places[0] if places else 0 :]
    return sheet(
        [
            *shown.blocks,
            menu(
                localizer,
                "menu-schedule",
                build(Action.SCHEDULE, "menu"),
                [schedule_option(localizer, each) for each in offered],
            ),
            *rows(
                [
                    button(localizer, "button-schedule-add", build(Action.SCHEDULE, "new", ScheduleStep.ADD)),
                    *pager(localizer, "schedules", "all", shown.number, shown.count),
                ]
            ),
        ],
        HOUSE_COLOUR,
    )
