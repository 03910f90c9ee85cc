"""The demo's world: a made-up server with made-up people around the two Colorado campaigns.

Everything is prepared through the same services that commands use; only the people are invented, and
their names say so.
"""

import asyncio
import tempfile
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

import discord

from bot.assembly import Services, open_services
from bot.config import Settings
from bot.demo.simulation import Server, SimulatedDiscord
from bot.discord_bot import DeedsBot, DiscordPublisher
from bot.domain.access import Actor
from bot.domain.errors import DeedsError
from bot.domain.vocabulary import Cadence, Visibility
from bot.i18n import Localizer
from bot.services.postings import NotReadyError, Publisher
from bot.services.setup import SettingsChange
from bot.storage.migrating import migrate

CAMPAIGNS = ("co-petition", "co-brokers-2022")
CHANNEL, REVIEW, DIGESTS = "campaign", "review", "digest"


@dataclass(frozen=True)
class Cast:
    """The made-up people, by the names that Discord shows."""

    member: str
    spanish_member: str
    first_organiser: str
    second_organiser: str
    steward: str


@dataclass
class World:
    """A simulated server that is set up and ready to play in."""

    simulation: SimulatedDiscord
    server: Server
    services: Services
    cast: Cast
    channels: dict[str, int]

    async def actor(self, name: str) -> Actor:
        """Who somebody of the cast is to the services."""
        person = self.server.as_person(name)
        roles = {
            self.cast.first_organiser: (ORGANISER,),
            self.cast.second_organiser: (ORGANISER,),
            self.cast.steward: (ORGANISER,),
        }.get(name, ())
        return await self.services.people.actor(
            str(self.server.id),
            person.id,
            roles=[self.server.role_id(each) for each in (MEMBER, *roles)],
            manages_server=name == self.cast.steward,
            language="en",
        )

    async def deliver(self) -> None:
        """Posts whatever is due, as the calendar of a running bot would."""
        await self.services.digests.plan_due()
        await self.services.pictures.draw_due()
        await self.services.postings.deliver_due()
        await self.simulation.settle()


MEMBER, ORGANISER, STEWARD = "Members", "Organisers", "Stewards"


@asynccontextmanager
async def world(words: Localizer, *, live: bool) -> AsyncIterator[World]:
    """Opens a fresh record in a folder of its own, and a server that is set up over it.

    ``live`` lets the simulated Discord follow the real clock; else its own clock stands still. The folder
    goes when the demo ends.
    """
    cast = Cast(
        member=words.plain("demo-member"),
        spanish_member=words.plain("demo-spanish-member"),
        first_organiser=words.plain("demo-first-organiser"),
        second_organiser=words.plain("demo-second-organiser"),
        steward=words.plain("demo-steward"),
    )
    with tempfile.TemporaryDirectory(prefix="deeds-demo-") as folder:
        settings = Settings.defaults().model_copy(update={"data_directory": Path(folder)})
        await migrate(settings.database_url())
        bots: list[DeedsBot] = []

        def publisher() -> Publisher:
            if not bots:
                raise NotReadyError
            return DiscordPublisher(bots[-1])

        async with open_services(settings, publisher=publisher) as services:
            bots.append(DeedsBot(services))
            # Refusing what a visitor asks for is no failure of the bot.
            async with SimulatedDiscord(bots[-1], live=live, expected=(DeedsError,)) as simulation:
                await bots[-1].sync_if_changed()
                made = _server(simulation, words, cast)
                ready = World(simulation, made, services, cast, _channels(made))
                await _set_up(ready)
                _heed()
                yield ready


def _heed() -> None:
    # The simulation's own waiting may swallow a cancellation; who asked us to end must not wait for ever.
    task = asyncio.current_task()
    if task is not None and task.cancelling():
        raise asyncio.CancelledError


def _server(simulation: SimulatedDiscord, words: Localizer, cast: Cast) -> Server:
    server = simulation.add_server(words.plain("demo-server"))
    server.add_role(MEMBER)
    server.add_role(ORGANISER, "manage_messages")
    server.add_role(STEWARD, "manage_guild", "manage_messages")
    server.add_channel(CHANNEL, topic=words.plain("demo-topic"), readers=[MEMBER])
    server.add_channel(REVIEW, readers=[ORGANISER])
    server.add_channel(DIGESTS, readers=[MEMBER])
    server.add_person(cast.member, roles=[MEMBER])
    server.add_person(cast.spanish_member, roles=[MEMBER], locale="es-ES")
    server.add_person(cast.first_organiser, roles=[MEMBER, ORGANISER])
    server.add_person(cast.second_organiser, roles=[MEMBER, ORGANISER])
    server.add_person(cast.steward, roles=[MEMBER, ORGANISER, STEWARD])
    for person in server.people:
        person.go_to(CHANNEL)
    return server


def _channels(server: Server) -> dict[str, int]:
    return {name: server.channel_id(name) for name in (CHANNEL, REVIEW, DIGESTS)}


async def _set_up(world: World) -> None:
    """What a steward, and then organisers, did before the visitor came."""
    services, cast, server = world.services, world.cast, world.server
    founder = await world.actor(cast.steward)
    first = await world.actor(cast.first_organiser)
    await services.setup.name_stewards(founder, [founder.person, first.person])
    steward = await world.actor(cast.steward)
    await services.setup.change(
        steward,
        SettingsChange(
            member_role=str(server.role_id(MEMBER)),
            organiser_role=str(server.role_id(ORGANISER)),
            review_channel=str(world.channels[REVIEW]),
            digest_channels=[str(world.channels[CHANNEL]), str(world.channels[DIGESTS])],
        ),
    )
    for slug in CAMPAIGNS:
        await services.seeding.load(steward, slug)
    second = await world.actor(cast.second_organiser)
    await services.trust.vouch(steward, [second.person])
    desk = await services.reviewing.desk(second)
    for review in desk.to_verify:
        for item in review.items:
            await services.reviewing.verify(second, item.token)
    for slug in reversed(CAMPAIGNS):
        await services.digests.add_schedule(
            await world.actor(cast.first_organiser),
            campaign=slug,
            channel=str(world.channels[CHANNEL]),
            cadence=Cadence.WEEKLY,
            weekday=0,
            day=1,
            at="09:00",
            language="en",
            readers=Visibility.MEMBERS,
        )


async def post_digests(world: World) -> None:
    """Has each schedule's digest posted now, in the order in which they were made."""
    organiser = await world.actor(world.cast.first_organiser)
    for schedule in await world.services.digests.schedules(organiser):
        moment = f"{discord.utils.time_snowflake(world.services.clock())}"
        await world.services.digests.post_now(organiser, schedule.id, moment)
    await world.deliver()
