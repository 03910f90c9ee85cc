"""What can be asked of Discord without staying connected: giving it the commands, checking permissions."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass

import aiohttp
import discord

from bot.assembly import Services, open_services
from bot.config import Settings
from bot.discord_bot import DeedsBot
from bot.domain.errors import DeedsError
from cogs.channels import NEEDED


@dataclass(frozen=True)
class ChannelPermissions:
    """What the bot lacks in one channel it was given, by Discord's names; ``channel`` is its name or id."""

    server: str
    channel: str
    missing: tuple[str, ...]


@asynccontextmanager
async def _logged_in(settings: Settings, token: str) -> AsyncIterator[tuple[DeedsBot, Services]]:
    async with open_services(settings) as services:
        bot = DeedsBot(services)
        try:
            await bot.login(token)
            yield bot, services
        except discord.LoginFailure as error:
            raise DeedsError("token_refused") from error
        except (discord.DiscordException, aiohttp.ClientError, OSError) as error:
            raise DeedsError("discord_unreachable") from error
        finally:
            await bot.close()


async def sync_commands(settings: Settings, token: str) -> bool:
    """Gives Discord the commands if they changed; says whether it did.

    Raises ``DeedsError``: ``token_refused``, ``discord_unreachable``, and what storage raises.
    """
    async with _logged_in(settings, token) as (bot, _):
        return await bot.sync_if_changed()


async def permissions_by_channel(settings: Settings, token: str) -> list[ChannelPermissions]:
    """What the bot may do in the review and digest channels of every server, without connecting.

    Raises as :func:`sync_commands`.
    """
    found: list[ChannelPermissions] = []
    async with _logged_in(settings, token) as (bot, services):
        for server in await services.store.servers():
            chosen = await services.servers.settings(server)
            if chosen is None or not server.isdecimal():
                continue
            wanted = dict.fromkeys(each for each in (chosen.review_channel, *chosen.digest_channels) if each)
            try:
                guild = await bot.fetch_guild(int(server))
                # Of an old bot the account's id is not the application's.
                me = await guild.fetch_member(bot.user.id if bot.user else 0)
                channels = {str(each.id): each for each in await guild.fetch_channels()}
            except (discord.NotFound, discord.Forbidden):
                found.append(ChannelPermissions(server, server, NEEDED[:1]))
                continue
            for channel in wanted:
                there = channels.get(channel)
                granted = there.permissions_for(me) if there else discord.Permissions.none()
                found.append(
                    ChannelPermissions(
                        guild.name,
                        there.name if there else channel,
                        tuple(name for name in NEEDED if not getattr(granted, name)),
                    )
                )
    return found
