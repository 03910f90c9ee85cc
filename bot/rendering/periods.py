"""The period of a posting in words: its label is made for machines."""

import re
from datetime import UTC, date

import discord

from bot.domain.dates import EdtfDate
from bot.i18n import Localizer
from bot.rendering.safe_text import safe

LONGEST_LABEL = 40


def period_text(localizer: Localizer, label: str, zone: str = "") -> str:
    """A posting's period label as people say it.

    A week is named by its Monday. What was posted on demand is labelled by the interaction that asked for
    it, whose id holds the moment: shown in ``zone`` where one is known, else as the day in UTC.
    """
    week = re.fullmatch(r"(\d{4})-W(\d{2})", label)
    if week is not None:
        return localizer.text("period-week", monday=date.fromisocalendar(int(week[1]), int(week[2]), 1))
    if re.fullmatch(r"\d{15,20}", label):
        moment = discord.utils.snowflake_time(int(label))
        return localizer.moment(moment, zone) if zone else localizer.date(moment.astimezone(UTC).date())
    if re.fullmatch(r"\d{4}-\d{2}(-\d{2})?", label):
        return localizer.date(EdtfDate(label))
    return safe(label, LONGEST_LABEL)
