"""The real bot in a simulated server: a SQLite file of its own, the petition loaded, everybody in place."""

import asyncio
import contextlib
import shutil
from collections.abc import AsyncIterator
from copy import deepcopy
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from discord.http import Route

from bot.assembly import Services, build_services
from bot.config import Settings
from bot.demo.simulation import Person, Seen, Server, SimulatedDiscord
from bot.discord_bot import DeedsBot, DiscordPublisher
from bot.domain.access import Actor, Tier
from bot.domain.errors import DeedsError
from bot.domain.records import (
    Ask,
    Campaign,
    Criterion,
    Demand,
    DemandVersion,
    Official,
    ServerSettings,
    Vouch,
)
from bot.domain.texts import Text
from bot.domain.vocabulary import CampaignState, CriterionKind, Lifecycle, Visibility
from bot.drawing import PictureWorker
from bot.i18n import Languages, Localizer
from bot.i18n.messages import MessageFolder
from bot.services.postings import NotReadyError, Publisher
from bot.services.settings import settings_id
from bot.sources.outside import Outside
from bot.storage.store import Store, Writer
from cogs.labels import Labels

START = datetime(2026, 3, 2, 18, 0, tzinfo=UTC)
PETITION = "co-petition"
GENERAL, REVIEW = "general", "review"


class SeenPictures(PictureWorker):
    """Draws as ever, and remembers what: a test can't read what stands in a PNG."""

    def __init__(self) -> None:
        super().__init__()
        self.svgs: list[str] = []

    async def png(self, svg: str) -> bytes | None:
        """See :class:`PictureWorker`."""
        self.svgs.append(svg)
        return await super().png(svg)


_WORDS = Languages()
"""The words of every test: they never change, and parsing them took a fifth of the time."""

_COMMANDS: list[Any] = []
"""What the first bot gave Discord, translated."""


class WatchedLanguages(Languages):
    """Remembers which languages' files were read where everybody else waits for it."""

    def __init__(self, read_in_the_loop: list[str]) -> None:
        super().__init__()
        self.read_in_the_loop = read_in_the_loop

    def _loaded(self, name: str) -> Localizer:
        if name not in self._localizers:
            with contextlib.suppress(RuntimeError):
                asyncio.get_running_loop()
                self.read_in_the_loop.append(name)
            self._localizers[name] = _WORDS.localizer(name)
        return self._localizers[name]

    def _read(self, name: str) -> MessageFolder:
        with contextlib.suppress(RuntimeError):
            asyncio.get_running_loop()
            self.read_in_the_loop.append(name)
        return super()._read(name)


@dataclass
class Stage:
    """A set-up server with the bot in it; ``now`` is the clock of the services."""

    file: Path
    folder: Path
    now: datetime = START
    bots: list[DeedsBot] = field(default_factory=list)
    stores: list[Store] = field(default_factory=list)
    pictures: SeenPictures = field(default_factory=SeenPictures)
    languages: Languages | None = None
    read_in_the_loop: list[str] = field(default_factory=list)
    outside: Outside | None = None
    discord: SimulatedDiscord = field(init=False)
    server: Server = field(init=False)

    @property
    def services(self) -> Services:
        """The services of the bot that runs now."""
        return self.bots[-1].services

    def __getitem__(self, name: str) -> Person:
        """Somebody in the server, by name."""
        return self.server.as_person(name)

    async def bot(self) -> DeedsBot:
        """A new bot over the same file, as after a restart."""
        if self.stores:
            await self.stores.pop().close()
        store = await Store.open(str(self.file), clock=self.clock)
        self.stores.append(store)
        settings = Settings.defaults().model_copy(update={"data_directory": self.folder})
        languages = self.languages or WatchedLanguages(self.read_in_the_loop)
        services = build_services(
            store, settings, self.clock, self._publisher, self.pictures, languages, self.outside
        )
        self.bots.append(DeedsBot(services))
        return self.bots[-1]

    def clock(self) -> datetime:
        """The instant it is for the services."""
        return self.now

    def _publisher(self) -> Publisher:
        if not self.bots:
            raise NotReadyError
        return DiscordPublisher(self.bots[-1])

    async def restart(self) -> None:
        """The bot goes down and comes up again; people's messages stay."""
        await self.discord.restart(await self.bot())

    async def post(self) -> None:
        """Draws and posts what waits in the outbox, as the calendar of a running bot would."""
        await self.services.pictures.draw_due()
        await self.services.postings.deliver_due()
        await self.discord.settle()

    async def pass_days(self, days: int) -> None:
        """Lets days go by for the services."""
        self.now += timedelta(days=days)

    def actor(self, name: str, tier: Tier = Tier.ORGANISER, language: str = "en") -> Actor:
        """Who somebody is to the services."""
        server = str(self.server.id)
        person = self.services.people.pseudonym(server, 1, self[name].id)
        return Actor(server=server, person=person, tier=tier, language=language)

    async def headline(self, ask: str) -> str:
        """The key of the headline of an ask, as organisers see it."""
        board = await self.services.boards.board(self.actor("Olga"))
        return next(each.headline.key.value for each in board.cells if each.reference == ask)

    async def changes(self) -> int:
        """How many changes there are on the server's chain."""
        return (await self.services.store.head(str(self.server.id))).sequence

    async def waiting(self) -> int:
        """How many revisions wait to be verified."""
        async with self.services.store.read(str(self.server.id)) as reader:
            return len(await reader.waiting_revisions())

    async def count(self, kind: type) -> int:
        """How many records of a kind there are."""
        async with self.services.store.read(str(self.server.id)) as reader:
            return await reader.count(kind)

    async def forge(
        self, *custom_ids: str, values: tuple[str, ...] = (), server: Server | None = None
    ) -> Seen:
        """A message with buttons (menus where there are values) that nobody drew, as a forger sends them."""
        where = server or self.server
        items: list[dict[str, object]] = []
        for custom_id in custom_ids:
            if values:
                options = [{"label": each, "value": each} for each in values]
                items.append(
                    {"type": 3, "custom_id": custom_id, "options": options, "max_values": len(values)}
                )
            else:
                items.append({"type": 2, "style": 2, "label": custom_id[:80], "custom_id": custom_id})
        rows = [{"type": 1, "components": [each]} for each in items]
        route = Route("POST", "/channels/{channel_id}/messages", channel_id=where.channel_id(GENERAL))
        await self.bots[-1].http.request(route, json={"flags": 1 << 15, "components": rows})
        return where.as_person("Olga").newest_message(GENERAL)

    async def take_organisers_away(self) -> None:
        """Stewards give the organisers' rights to another role: whoever had them is a member now."""
        key = str(self.server.id)

        async def work(writer: Writer) -> None:
            settings = await writer.get(ServerSettings, settings_id(key))
            assert settings is not None
            await writer.put(
                replace(settings, organiser_role=str(self.server.role_id("Moderators")), steward_people=())
            )

        await self.services.store.change(key, work, actor="1.steward", action="change_settings")

    async def build_campaign(self, *, officials: int, demands: int, slug: str = "made-up") -> str:
        """A made-up campaign in which every office is asked every demand; returns its reference."""

        async def work(writer: Writer) -> str:
            campaign = await writer.put(
                Campaign(
                    id=uuid4(),
                    slug=slug,
                    title=Text("en", f"Made-up campaign {slug}"),
                    state=CampaignState.STANDING,
                    visibility=Visibility.MEMBERS,
                ),
                new=True,
            )
            offices = await writer.put_all(
                [
                    Official(id=uuid4(), name=Text("en", f"Office {n:03}"), visibility=Visibility.MEMBERS)
                    for n in range(1, officials + 1)
                ],
                new=True,
            )
            for n in range(1, demands + 1):
                demand = await writer.put(
                    Demand(
                        id=uuid4(),
                        campaign=campaign.id,
                        title=Text("en", f"Demand {n:03}"),
                        lifecycle=Lifecycle.ACTIVE,
                        visibility=Visibility.MEMBERS,
                    ),
                    new=True,
                )
                await writer.put_all(
                    [
                        DemandVersion(
                            id=uuid4(),
                            demand=demand.id,
                            text=Text("en", f"Do the {n}. thing"),
                            visibility=Visibility.MEMBERS,
                        ),
                        Criterion(
                            id=uuid4(),
                            demand=demand.id,
                            kind=CriterionKind.DEED,
                            text=Text("en", f"Thing {n} is done"),
                            visibility=Visibility.MEMBERS,
                        ),
                    ],
                    new=True,
                )
                await writer.put_all(
                    [
                        Ask(
                            id=uuid4(),
                            demand=demand.id,
                            official=office.id,
                            visibility=Visibility.MEMBERS,
                        )
                        for office in offices
                    ],
                    new=True,
                )
            return campaign.reference

        return await self.services.store.change(str(self.server.id), work, actor="1.builder", action="build")


def _people(server: Server) -> None:
    server.add_role("Members")
    # Discord's own permission shows the command; only the configured role lets somebody use it.
    server.add_role("Organisers", "manage_messages")
    server.add_role("Moderators", "manage_messages", "manage_guild")
    server.add_channel(GENERAL)
    server.add_channel(REVIEW, readers=["Organisers"])
    server.add_person("Mara", roles=["Members"])
    server.add_person("Milo", roles=["Members"], locale="es-ES")
    server.add_person("Olga", roles=["Members", "Organisers"])
    server.add_person("Oscar", roles=["Members", "Organisers"])
    server.add_person("Olivia", roles=["Members", "Organisers"], locale="es-ES")
    server.add_person("Stella", roles=["Members", "Moderators"])
    server.add_person("Mona", roles=["Members", "Moderators"])
    server.add_person("Otto", roles=["Moderators"])
    for person in server.people:
        person.go_to(GENERAL)


async def _set_up(stage: Stage, *, seeded: bool) -> None:
    server = stage.server
    key = str(server.id)

    async def work(writer: Writer) -> None:
        await writer.put(
            ServerSettings(
                id=settings_id(key),
                member_role=str(server.role_id("Members")),
                organiser_role=str(server.role_id("Organisers")),
                steward_people=tuple(
                    stage.services.people.pseudonym(key, 1, stage[name].id) for name in ("Stella", "Olga")
                ),
                review_channel=str(server.channel_id(REVIEW)),
            )
        )
        people = [stage.actor(name).person for name in ("Olga", "Oscar", "Olivia", "Stella")]
        await writer.put_all([Vouch(id=uuid4(), person=each, by="1.founder") for each in people], new=True)

    await stage.services.store.change(key, work, actor="1.founder", action="set_up")
    if seeded:
        await stage.services.seeding.load(stage.actor("Stella", Tier.STEWARD), PETITION)


async def _give_commands(bot: DeedsBot) -> None:
    """Gives a new Discord the bot's commands.

    A record that is copied says that Discord has them: those that the first bot gave are given again, since
    translating them anew took a quarter of the time.
    """
    assert bot.application_id is not None
    if await bot.sync_if_changed():
        words = Labels(bot.services.languages)
        given = [await each.get_translated_payload(bot.tree, words) for each in bot.tree.get_commands()]
        _COMMANDS[:] = given
    else:
        await bot.http.bulk_upsert_global_commands(bot.application_id, deepcopy(_COMMANDS))


@pytest.fixture(scope="session")
def migrated(migrated_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A migrated file to copy, in a folder where more is put that is copied."""
    return Path(shutil.copy(migrated_file, tmp_path_factory.mktemp("cogs")))


async def staged(migrated: Path, folder: Path, *, seeded: bool) -> AsyncIterator[Stage]:
    """A set-up server over a copy of that file, in a folder of its own."""
    file = folder / "deeds.db"
    # What the first test was given, its secret included, is copied for the next ones.
    made = migrated.parent / ("seeded" if seeded else "empty")
    if made.exists():
        shutil.copytree(made, folder, dirs_exist_ok=True)
    else:
        shutil.copy(migrated, file)
    stage = Stage(file, folder)
    try:
        async with SimulatedDiscord(
            await stage.bot(), expected=(DeedsError,), at=START, patience=60
        ) as stage.discord:
            stage.server = stage.discord.add_server("Coalition")
            _people(stage.server)
            await _give_commands(stage.bots[-1])
            if not made.exists():
                await _set_up(stage, seeded=seeded)
                shutil.copytree(folder, made)
            else:
                # The bot started before its server was there, and took it for one that removed it.
                await stage.services.departures.back(str(stage.server.id))
            # The simulation gives the same ids each time.
            settings = await stage.services.servers.settings_or_default(str(stage.server.id))
            assert settings.review_channel == str(stage.server.channel_id(REVIEW))
            yield stage
        assert not stage.read_in_the_loop, "load a language before the event loop needs it: Languages.ready"
    finally:
        await stage.pictures.close()
        while stage.stores:
            await stage.stores.pop().close()


@pytest.fixture
async def stage(migrated: Path, tmp_path: Path) -> AsyncIterator[Stage]:
    """A server that is set up, with the petition loaded."""
    async for each in staged(migrated, tmp_path, seeded=True):
        yield each


@pytest.fixture
async def empty_stage(migrated: Path, tmp_path: Path) -> AsyncIterator[Stage]:
    """A server that is set up and has no campaign yet."""
    async for each in staged(migrated, tmp_path, seeded=False):
        yield each


def message_with(person: Person, channel: str, words: str) -> Seen:
    """The newest message of a channel that has these words."""
    return [each for each in person.visible_messages(channel) if words in each.text][-1]
