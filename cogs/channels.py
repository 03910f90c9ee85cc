"""What Discord says about a channel: what the bot may do there, and who reads it."""

from collections.abc import Sequence

import discord

from bot.domain.errors import DeedsError
from bot.domain.records import ServerSettings
from bot.domain.views import ChannelSight
from bot.domain.vocabulary import Visibility
from bot.services.postings import ATTACHING, HISTORY

# What posting a card needs; history is needed to look back after a restart, attaching for pictures.
NEEDED = ("view_channel", "send_messages", HISTORY, ATTACHING)


def _reading(channel: discord.abc.GuildChannel) -> list[discord.Role]:
    # Who administers the server reads everything anyway, and integrations have roles of their own.
    return [
        role
        for role in channel.guild.roles
        if not role.managed
        and not role.permissions.administrator
        and channel.permissions_for(role).view_channel
    ]


def _channel(guild: discord.Guild | None, channel: str) -> discord.abc.GuildChannel | None:
    return guild.get_channel(int(channel)) if guild is not None and channel.isdecimal() else None


def readers(guild: discord.Guild | None, channel: str, settings: ServerSettings) -> Visibility:
    """The widest audience that reads a channel; a channel that can't be seen may be read by anybody.

    Without a member role everybody in the server is a member.
    """
    found = _channel(guild, channel)
    if found is None:
        return Visibility.PUBLIC
    roles = [role for role in _reading(found) if str(role.id) != settings.organiser_role]
    if not roles:
        return Visibility.ORGANISERS
    members = {settings.member_role} if settings.member_role else {str(role.id) for role in roles}
    return Visibility.MEMBERS if all(str(role.id) in members for role in roles) else Visibility.PUBLIC


def readers_seen(guild: discord.Guild | None, channel: str, settings: ServerSettings) -> Visibility:
    """The same for whoever is about to send something there.

    Raises ``DeedsError("channel_unknown")`` for a channel that is gone or can't be seen.
    """
    if _channel(guild, channel) is None:
        raise DeedsError("channel_unknown", field="channel")
    return readers(guild, channel, settings)


def review_readers(guild: discord.Guild | None, channel: str, settings: ServerSettings) -> Visibility:
    """The same for a review channel: which other roles a server lets in there is its own affair."""
    found = _channel(guild, channel)
    if found is None:
        return Visibility.PUBLIC
    roles = _reading(found)
    if any(role.is_default() for role in roles):
        return Visibility.PUBLIC
    members = any(str(role.id) == settings.member_role for role in roles)
    return Visibility.MEMBERS if members else Visibility.ORGANISERS


def sight(guild: discord.Guild | None, channel: str, settings: ServerSettings) -> ChannelSight:
    """What is to be known of a channel before anything is posted there."""
    found = _channel(guild, channel)
    if found is None:
        return ChannelSight(channel, seen=False)
    granted = found.permissions_for(found.guild.me)
    roles = _reading(found)
    if channel == settings.review_channel:
        too_wide = review_readers(guild, channel, settings) < Visibility.ORGANISERS
    else:
        too_wide = readers(guild, channel, settings) < Visibility.MEMBERS
    return ChannelSight(
        channel,
        name=found.name,
        missing=tuple(name for name in NEEDED if not getattr(granted, name)),
        readers=tuple(role.name for role in roles if not role.is_default()),
        is_open=any(role.is_default() for role in roles),
        too_wide=too_wide,
    )


def sights(
    guild: discord.Guild | None, channels: Sequence[str], settings: ServerSettings
) -> tuple[ChannelSight, ...]:
    """The same for several."""
    return tuple(sight(guild, each, settings) for each in channels)
