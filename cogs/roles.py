"""The role that members give themselves, so that digests call them: whether the bot may hand it out."""

import discord

from bot.domain.errors import DeedsError


def self_assigned(guild: discord.Guild | None, role: str, *, given: bool = True) -> discord.Role:
    """The role, if anybody may have it and the bot may give it; without ``given``, if it may be taken back.

    It opens nothing: a role with permissions, in the server or in a channel, would be a way in for everybody.
    Raises ``DeedsError``: ``digest_role_gone``, ``digest_role_managed`` for one of an integration,
    ``digest_role_powerful``, ``digest_role_not_allowed`` without *Manage Roles*, ``digest_role_above`` where
    it stands above the bot's own, ``digest_role_silent`` where Discord would ring for nobody who has it.
    """
    found = guild.get_role(int(role)) if guild is not None and role.isdecimal() else None
    if guild is None or found is None:
        raise DeedsError("digest_role_gone", field="digest_role")
    if given and found.managed:
        raise DeedsError("digest_role_managed", field="digest_role")
    if given and (found.is_default() or opens_something(guild, found)):
        raise DeedsError("digest_role_powerful", field="digest_role")
    if not guild.me.guild_permissions.manage_roles:
        raise DeedsError("digest_role_not_allowed", field="digest_role")
    if found >= guild.me.top_role:
        raise DeedsError("digest_role_above", field="digest_role")
    if given and not (found.mentionable or guild.me.guild_permissions.mention_everyone):
        raise DeedsError("digest_role_silent", field="digest_role")
    return found


def opens_something(guild: discord.Guild, role: discord.Role) -> bool:
    """Whether the role may do anything that everybody may not, in the server or in one of its channels."""
    if role.permissions.value & ~guild.default_role.permissions.value:
        return True
    return any(channel.overwrites_for(role).pair()[0].value for channel in guild.channels)
