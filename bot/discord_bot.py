"""The bot as Discord knows it: what it loads, how commands are let in, and how it posts."""

import asyncio
import contextlib
import hashlib
import io
import json
import time
from collections import deque
from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

import aiohttp
import discord
import structlog
from discord import app_commands
from discord.ext import commands
from discord.http import HTTPClient, Route

from bot.assembly import Services
from bot.domain.access import Act
from bot.domain.errors import DeedsError, ManyFaultsError
from bot.domain.records import ServerSettings
from bot.domain.vocabulary import Visibility
from bot.services.postings import (
    HISTORY,
    ChannelGoneError,
    HistoryUnreadableError,
    MessageGoneError,
    NotAMemberError,
    NotReadyError,
    OutcomeUnknownError,
    PublishError,
    RefusedError,
)
from bot.sources.calendars import prepare_calendars
from bot.storage.memory import keep, recall
from cogs.act import ActCog
from cogs.audit import AuditCog
from cogs.boards import BoardsCog
from cogs.brief import BriefCog
from cogs.buttons import pressable
from cogs.channels import NEEDED, readers, review_readers
from cogs.clocks import ClocksCog
from cogs.deliver import DeliverCog
from cogs.desk import DeskCog
from cogs.digest import DigestCog
from cogs.disputes import DisputesCog
from cogs.documents import DocumentsCog, ReadingFlow
from cogs.export import ExportCog
from cogs.find import FindCog
from cogs.help import HelpCog
from cogs.interactions import FrontDoor
from cogs.labels import Labels
from cogs.language import LanguageCog
from cogs.leads import LeadsCog
from cogs.letters import LettersCog
from cogs.log import LogCog
from cogs.manage import ManageCog
from cogs.manage_records import RecordForms
from cogs.picking import Pickers
from cogs.privacy import PrivacyCog
from cogs.publishing import PublishingCog
from cogs.replies import RepliesCog
from cogs.report import ReportCog
from cogs.revise import ReviseCog
from cogs.schedule import ScheduleCog
from cogs.setup import SetupCog
from cogs.start import StartCog
from cogs.status import StatusCog
from cogs.translate import TranslateCog
from cogs.undo import UndoCog
from cogs.watching import WatchingCog

log = structlog.get_logger(__name__)

REQUESTS_PER_SECOND = 46
"""Fewer than the fifty that Discord allows: requests may come closer together than they left."""

_FASTEST = 58.0
"""How close two may follow each other, as so many a second."""

_CLEARED_EVERY_SECONDS = 30.0
_LONGEST_LOOK = 2000
_SYNCED = "commands synced"
_LOOKED = "commands looked at"


class DeedsTree(app_commands.CommandTree["DeedsBot"]):
    """Lets nobody in whom the table of tiers keeps out, and tells every failure to the person."""

    async def interaction_check(self, interaction: discord.Interaction["DeedsBot"]) -> bool:
        """Checks commands and autocomplete alike: the library itself checks only the former."""
        command = interaction.command
        act = command.extras.get("act") if command is not None else None
        try:
            if not isinstance(act, Act):
                raise DeedsError("button_gone")
            await self.client.door.asked(interaction, act)
        except Exception as error:  # the library would only log what is raised here, and answer nobody
            if interaction.type is not discord.InteractionType.autocomplete:
                await self.client.door.refuse(interaction, error)
                return False
            if not isinstance(error, DeedsError):
                log.error("interaction_failed", error=error)
            with contextlib.suppress(discord.DiscordException, aiohttp.ClientError, OSError):
                await interaction.response.autocomplete([])
            return False
        return True

    async def on_error(
        self, interaction: discord.Interaction["DeedsBot"], error: app_commands.AppCommandError
    ) -> None:
        """The one reply to whatever a command raises."""
        await self.client.door.refuse(interaction, error)


class DeedsBot(commands.Bot):
    """The bot. It knows servers and nothing of their members or messages but what interactions bring."""

    def __init__(self, services: Services, *, served: tuple[int, ...] = ()) -> None:
        intents = discord.Intents.none()
        intents.guilds = True
        super().__init__(
            command_prefix=commands.when_mentioned,
            help_command=None,
            intents=intents,
            tree_cls=DeedsTree,
            max_messages=None,
            member_cache_flags=discord.MemberCacheFlags.none(),
            allowed_mentions=discord.AllowedMentions.none(),
        )
        clear_seldom(self.http)
        self.services = services
        self.door = FrontDoor(
            services.people, services.servers, services.trust, services.languages, services.choosing, served
        )

    async def setup_hook(self) -> None:
        """Loads the command groups and what answers buttons, before the first event."""
        services, door = self.services, self.door
        if await services.store.calendars():
            # Not before a campaign needs it: the library takes as long, and as much memory, as all commands.
            await asyncio.to_thread(prepare_calendars)
        pickers = Pickers(door, services.picking)
        reading = ReadingFlow(door, services.documents)
        records = RecordForms(door, services.records, pickers, services.translating, reading)
        watching = WatchingCog(door, services.watching, records)
        report = ReportCog(door, services.reporting, pickers)
        await self.tree.set_translator(Labels(services.languages))
        for cog in (
            BoardsCog(door, services.boards, services.drawing),
            FindCog(door, services.boards, services.searching),
            HelpCog(door, services.setup),
            LanguageCog(door, services.choosing),
            LogCog(door, services.boards, services.drafting, services.leads, pickers, reading),
            DeskCog(door, services.reviewing),
            LeadsCog(door, services.leads, records, services.watching),
            DocumentsCog(door, services.documents, services.drafting, services.records),
            DisputesCog(door, services.disputes),
            LettersCog(door, services.letters, services.languages),
            RepliesCog(door, services.replies),
            PublishingCog(door, services.publishing),
            BriefCog(door, services.briefs, services.languages),
            ReviseCog(door, services.revising, pickers),
            DeliverCog(door, services.boards, services.delivering, pickers),
            StatusCog(door, services.boards, services.managing, services.reviewing, services.retention),
            ClocksCog(door, services.clocks),
            DigestCog(door, services.boards, services.digests, services.following, services.drawing),
            ScheduleCog(door, services.boards, services.digests, services.drawing),
            ManageCog(
                door,
                services.boards,
                services.managing,
                records,
                services.seeding,
                services.publishing,
                pickers,
                watching,
            ),
            watching,
            UndoCog(door, services.changes),
            AuditCog(door, services.audit, services.redacting, services.picking, pickers),
            ActCog(door, services.acting, services.reporting),
            report,
            PrivacyCog(door, services.privacy),
            ExportCog(door, services.boards, services.exchange, services.translation_files),
            TranslateCog(
                door,
                services.boards,
                services.translating,
                services.translation_files,
                services.languages,
            ),
            SetupCog(door, services.setup, services.trust),
        ):
            await self.add_cog(cog)
        self.tree.add_command(report.of_message)
        StartCog(door, services.starting, pickers)
        self.add_dynamic_items(pressable(door))

    async def on_ready(self) -> None:
        """Learns which servers removed the bot, or invited it again, while it was away."""
        # A server that is only out of reach is among them.
        await self.services.departures.present({str(each.id) for each in self.guilds})

    async def on_guild_remove(self, guild: discord.Guild) -> None:
        """Notes that a server removed the bot; one that is only out of reach did not."""
        if not guild.unavailable:
            await self.services.departures.left(str(guild.id))

    async def on_guild_join(self, guild: discord.Guild) -> None:
        """Keeps what was to be deleted of a server that invites the bot again."""
        await self.services.departures.back(str(guild.id))

    async def sync_if_changed(self) -> bool:
        """Gives Discord the commands if they differ from what it was last given; says whether it did.

        Discord allows 200 creations a day, so that syncing at every start would lock a host out. Raises
        ``ManyFaultsError`` where a label is one that Discord would refuse; the commands
        that it was given before stay.
        """
        payload = [command.to_dict(self.tree) for command in self.tree.get_commands()]
        languages = self.services.languages
        # Without reading a message: a start with the same commands and files has nothing to translate.
        looked = _digest(self.application_id, payload, languages.fingerprint())
        if await recall(self.services.store, _LOOKED) == looked:
            return False
        if faults := await asyncio.to_thread(languages.label_errors):
            raise ManyFaultsError(faults)
        labels = Labels(languages)
        translated = [
            await command.get_translated_payload(self.tree, labels) for command in self.tree.get_commands()
        ]
        digest = _digest(self.application_id, payload, translated)
        changed = await recall(self.services.store, _SYNCED) != digest
        if changed:
            await self.tree.sync()
            await keep(self.services.store, _SYNCED, digest)
            log.info("commands_synced", count=len(payload))
        await keep(self.services.store, _LOOKED, looked)
        return changed


def _digest(application: int | None, *parts: object) -> str:
    text = json.dumps(parts, sort_keys=True, default=str)
    return f"{application} {hashlib.sha256(text.encode()).hexdigest()}"


def clear_seldom(http: HTTPClient, monotonic: Callable[[], float] = time.monotonic) -> None:
    """Has the library look only now and then for rate limits that it no longer needs.

    It looks whenever it meets a channel anew, and at all that it met in five minutes: where thousands of
    digests fall due at once that is a tenth of the processor.
    """
    clear, cleared = http._try_clear_expired_ratelimits, monotonic() - _CLEARED_EVERY_SECONDS

    def seldom() -> None:
        nonlocal cleared
        if monotonic() - cleared >= _CLEARED_EVERY_SECONDS:
            cleared = monotonic()
            clear()

    http._try_clear_expired_ratelimits = seldom  # type: ignore[method-assign]


class Pace:
    """So many requests in any second, spaced, however many wait for their turn.

    Discord lets a bot make fifty in any second and bans one that keeps running into it; the library learns of
    that only from being refused. Answers to interactions do not count there, and never wait here.
    """

    def __init__(
        self, each_second: int = REQUESTS_PER_SECOND, monotonic: Callable[[], float] = time.monotonic
    ) -> None:
        self._monotonic = monotonic
        self._went: deque[float] = deque(maxlen=each_second)
        self._turns = asyncio.Lock()

    async def turn(self) -> None:
        """Waits until one more may be made: those that wait go in the order they came."""
        async with self._turns:
            await asyncio.sleep(max(0.0, self._next() - self._monotonic()))
            # When it really goes: what a busy loop let go late counts from then.
            self._went.append(self._monotonic())

    def _next(self) -> float:
        """The instant at which one more may go, on the monotonic clock."""
        went = self._went
        # Spaced whatever happens: what a busy loop held up is made up for, but never goes in a bunch.
        soonest = went[-1] + 1 / _FASTEST if went else 0.0
        return max(soonest, went[0] + 1.0) if len(went) == went.maxlen else soonest


class DiscordPublisher:
    """Posts frozen bodies into channels (see :class:`bot.services.postings.Publisher`).

    ``pace`` is that of all publishers of one bot.
    """

    def __init__(self, bot: commands.Bot, pace: Pace | None = None) -> None:
        self._bot = bot
        self._pace = pace or Pace()

    async def missing_permissions(self, channel: str, server: str) -> tuple[str, ...]:
        """The permissions that are missing in a channel of that server, by Discord's names."""
        return _missing(self._channel(channel, server))

    async def readers(self, channel: str, settings: ServerSettings, server: str) -> Visibility:
        """Who reads a channel of that server now; another server's channel counts as none."""
        guild = self._channel(channel, server).guild
        look = review_readers if channel == settings.review_channel else readers
        return look(guild, channel, settings)

    async def direct_channel(self, server: str, user: int, role: str) -> str:
        """The channel of direct messages with a member, by what Discord says of them at this moment."""
        route = Route("GET", "/guilds/{guild_id}/members/{user_id}", guild_id=server, user_id=user)
        try:
            member = await self._request(route)
        except RefusedError as error:
            if error.code in _NO_MEMBER:
                raise NotAMemberError from None
            raise
        except ChannelGoneError:
            # The bot is out of that server.
            raise NotAMemberError from None
        if role and role != server and role not in member.get("roles", ()):
            raise NotAMemberError
        opened = await self._request(Route("POST", "/users/@me/channels"), json={"recipient_id": str(user)})
        return str(opened["id"])

    def _channel(self, channel: str, server: str) -> discord.abc.GuildChannel:
        if not self._bot.is_ready():
            raise NotReadyError
        # Without its server the library would look for a channel in one server after the other.
        guild = self._bot.get_guild(int(server))
        found = guild.get_channel(int(channel)) if guild is not None else None
        if found is None:
            raise ChannelGoneError
        return found

    async def find(self, channel: str, marker: str, since: datetime) -> str | None:
        """Our own message with that marker; the oldest of several."""
        if not await self._reads_history(channel):
            raise HistoryUnreadableError
        me = self._bot.user.id if self._bot.user else 0
        found: str | None = None
        before: int | None = None
        looked = 0
        while True:
            page = await self._request(
                Route("GET", "/channels/{channel_id}/messages", channel_id=channel),
                params={"limit": 100, **({"before": before} if before else {})},
            )
            for message in page:
                said = json.dumps([message.get("content"), message.get("components")])
                if int(message["author"]["id"]) == me and marker in said:
                    found = str(message["id"])
            looked += len(page)
            if len(page) < 100:
                return found
            before = int(page[-1]["id"])
            if discord.utils.snowflake_time(before) < since:
                return found
            if looked >= _LONGEST_LOOK:
                if found is None:
                    # Not to have read on to the end proves nothing: it may stand further back.
                    raise HistoryUnreadableError
                return found

    async def _reads_history(self, channel: str) -> bool:
        if not self._bot.is_ready():
            raise NotReadyError
        found = self._bot.get_channel(int(channel))
        if found is None:
            # Whatever no server knows is a channel of direct messages, which has no permissions.
            return True
        if not isinstance(found, discord.abc.GuildChannel):
            raise ChannelGoneError
        return HISTORY not in _missing(found)

    async def post(self, channel: str, body: str, nonce: str) -> str:
        """Posts with a nonce that Discord enforces for some minutes."""
        message = await self._request(
            Route("POST", "/channels/{channel_id}/messages", channel_id=channel),
            json={**json.loads(body), "nonce": nonce, "enforce_nonce": True},
        )
        if not isinstance(message, dict) or "id" not in message:
            # Something between us and Discord answered in its place.
            raise OutcomeUnknownError
        return str(message["id"])

    async def edit(self, channel: str, message: str, body: str, picture: bytes | None = None) -> None:
        """Replaces a message's content, with the file that the body attaches."""
        route = Route(
            "PATCH",
            "/channels/{channel_id}/messages/{message_id}",
            channel_id=channel,
            message_id=message,
        )
        content = {"content": None, "embeds": [], **json.loads(body)}
        attached = content.get("attachments")
        if picture is None or not attached:
            await self._request(route, json=content)
            return
        file = discord.File(io.BytesIO(picture), attached[0]["filename"])
        form = [
            {"name": "payload_json", "value": json.dumps(content)},
            {"name": "files[0]", "value": file.fp, "filename": file.filename, "content_type": "image/png"},
        ]
        # Given as files too, so that the library begins each of them anew where it tries again.
        await self._request(route, form=form, files=[file])

    async def stands(self, channel: str, message: str) -> bool:
        """Whether a message is still there. Raises :class:`HistoryUnreadableError` where nobody may look."""
        if not await self._reads_history(channel):
            # Asked all the same, Discord would refuse once a minute, and count that.
            raise HistoryUnreadableError
        route = Route(
            "GET",
            "/channels/{channel_id}/messages/{message_id}",
            channel_id=channel,
            message_id=message,
        )
        try:
            await self._request(route)
        except MessageGoneError:
            return False
        return True

    async def _request(self, route: Route, **arguments: Any) -> Any:
        if not self._bot.is_ready():
            raise NotReadyError
        await self._pace.turn()
        try:
            return await self._bot.http.request(route, **arguments)
        except discord.HTTPException as error:
            raise _fault(error) from None
        except (aiohttp.ClientError, OSError, TimeoutError, ValueError) as error:
            # ValueError: an answer that calls itself JSON and is none.
            raise OutcomeUnknownError from error
        except RuntimeError as error:
            # The library's own session is closed or was never opened: no byte left.
            raise NotReadyError from error


def _missing(channel: discord.abc.GuildChannel) -> tuple[str, ...]:
    granted = channel.permissions_for(channel.guild.me)
    return tuple(name for name in NEEDED if not getattr(granted, name))


_GONE: Mapping[int, type[PublishError]] = {
    10003: ChannelGoneError,
    10004: ChannelGoneError,
    50001: ChannelGoneError,
    10008: MessageGoneError,
}
_MISSING_PERMISSIONS = 50013
# Unknown member, unknown user.
_NO_MEMBER = (10007, 10013)


def _fault(error: discord.HTTPException) -> PublishError:
    if error.status >= 500 or error.status == 408:
        return OutcomeUnknownError()
    if error.status in (401, 429):
        # The token was refused, or we were told to wait longer than the library waits by itself.
        return NotReadyError()
    if error.code in _GONE:
        return _GONE[error.code]()
    return RefusedError(error.code, whole_channel=error.code == _MISSING_PERMISSIONS)
