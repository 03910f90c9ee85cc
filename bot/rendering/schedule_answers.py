"""What is asked and answered while a schedule is made, used or ended."""

from collections.abc import Sequence
from uuid import UUID

import discord

from bot.domain.views import BoardView, DigestView, ScheduleView
from bot.domain.vocabulary import Cadence
from bot.i18n import Localizer
from bot.rendering.custom_ids import Action, build
from bot.rendering.digest import calling, illustrated_digest, notice_sentence
from bot.rendering.headlines import HOUSE_COLOUR
from bot.rendering.illustrated import Illustrated
from bot.rendering.layout import Sheet, button, rows, sheet
from bot.rendering.live import illustrated_board
from bot.rendering.same import Named
from bot.rendering.schedules import ScheduleStep, schedule_words
from bot.rendering.size_budget import fitted

DAYS_OFFERED = (1, 5, 10, 15, 20, 25, 31)


def rhythm_options(localizer: Localizer) -> tuple[tuple[str, str], ...]:
    """How often, in words: ``daily``, ``weekly-<weekday>``, ``monthly-<day>`` or ``live``."""
    weekly = [
        (f"{Cadence.WEEKLY}-{day}", localizer.plain("rhythm-weekly", weekday=localizer.weekday(day)))
        for day in range(7)
    ]
    monthly = [
        (f"{Cadence.MONTHLY}-{day}", localizer.plain("rhythm-monthly", day=str(day)))
        for day in DAYS_OFFERED
        if day <= 28
    ]
    last = (f"{Cadence.MONTHLY}-{max(DAYS_OFFERED)}", localizer.plain("rhythm-monthly-last"))
    live = (Cadence.LIVE.value, localizer.plain("rhythm-live"))
    return (*weekly, (Cadence.DAILY.value, localizer.plain("rhythm-daily")), *monthly, last, live)


def sure_sheet(view: ScheduleView, step: ScheduleStep, token: str, localizer: Localizer) -> Sheet:
    """The question before what can't be taken back; ``token`` makes the answer count once."""
    question = "schedule-now-sure" if step is ScheduleStep.NOW else "schedule-remove-sure"
    yes = "button-schedule-now" if step is ScheduleStep.NOW else "button-schedule-remove"
    return sheet(
        [
            *fitted(lambda room: [schedule_words(localizer, view, room), localizer.text(question)]),
            *rows(
                [
                    button(
                        localizer,
                        yes,
                        build(Action.SCHEDULE, view.id, step, token),
                        discord.ButtonStyle.danger,
                    ),
                    button(localizer, "button-schedule-back", build(Action.SCHEDULE, view.id)),
                ]
            ),
        ],
        HOUSE_COLOUR,
    )


def previewed(
    preview: DigestView | BoardView, schedule: UUID, localizer: Localizer, languages: Named
) -> tuple[Illustrated, ...]:
    """Exactly what a schedule would post now, but for the marks by which messages are found again and, since
    those take room, for the invisible signs that turn Arabic lines in a message that is nearly full.
    """
    if isinstance(preview, BoardView):
        return (illustrated_board(preview, localizer, schedule, languages=languages),)
    return illustrated_digest(preview, localizer, languages)


def first_words(preview: DigestView | BoardView, count: int, localizer: Localizer) -> tuple[str, ...]:
    """The plain sentences as which so many messages begin."""
    if isinstance(preview, BoardView):
        return (localizer.plain("board-notice"),)
    return tuple(notice_sentence(localizer, number, count) for number in range(1, count + 1))


def begins_as(preview: DigestView | BoardView, sentences: Sequence[str], localizer: Localizer) -> Illustrated:
    """What lock screens show of a schedule's messages: as what they stand there before they are cards.

    The first one calls the role that digests call, as when it is posted.
    """
    first, *others = sentences
    called = calling(first, preview.role) if isinstance(preview, DigestView) else first
    lines = [localizer.text("schedule-begins-as"), *(f"> {each}" for each in (called, *others))]
    return Illustrated(sheet(["\n".join(lines)], HOUSE_COLOUR))


def digest_planned(view: ScheduleView, new: bool, localizer: Localizer) -> Sheet:
    """That a digest is on its way, or that it was already."""
    return _answer("schedule-posting" if new else "schedule-posting-already", view, localizer)


def schedule_removed(view: ScheduleView, localizer: Localizer) -> Sheet:
    """That a schedule ended."""
    return _answer("schedule-removed", view, localizer)


def _answer(key: str, view: ScheduleView, localizer: Localizer) -> Sheet:
    return sheet(
        [
            f"{localizer.text(key)} <#{view.schedule.channel}>",
            *rows(
                [
                    button(
                        localizer,
                        "button-schedule-list",
                        build(Action.PAGE, "schedules", "all", 1),
                    )
                ]
            ),
        ],
        HOUSE_COLOUR,
    )
