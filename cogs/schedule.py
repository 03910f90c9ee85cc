"""``/schedule``: when which digest goes where."""

from discord import app_commands
from discord.ext import commands

from bot.domain.access import Act
from bot.domain.errors import DeedsError
from bot.domain.views import ScheduleChoices
from bot.domain.vocabulary import Cadence, Visibility
from bot.rendering.custom_ids import Action
from bot.rendering.names import plain_name
from bot.rendering.schedule_answers import (
    begins_as,
    digest_planned,
    first_words,
    previewed,
    rhythm_options,
    schedule_removed,
    sure_sheet,
)
from bot.rendering.schedules import ScheduleStep, schedule_sheet, schedules_sheet
from bot.services.boards import Boards
from bot.services.digests import Digests
from bot.services.protocols import Draws
from cogs.boards import suggested
from cogs.channels import readers_seen
from cogs.forms import Field, Form, Kind, Sent, one
from cogs.illustrated import tell
from cogs.interactions import Anyhow, Asked, FrontDoor, uuid_of
from cogs.labels import label

LONGEST_TIME = 5
MOST_LANGUAGES = 2
USUAL_TIME = "09:00"


class ScheduleCog(commands.Cog):
    """``/schedule`` and its buttons."""

    def __init__(self, door: FrontDoor, boards: Boards, digests: Digests, draws: Draws) -> None:
        self._door = door
        self._boards = boards
        self._digests = digests
        self._draws = draws
        self._steps = {
            ScheduleStep.ADD: self._add,
            ScheduleStep.PREVIEW: self._preview,
            ScheduleStep.NOW: self._now,
            ScheduleStep.PAUSE: self._pause,
            ScheduleStep.RESUME: self._resume,
            ScheduleStep.REMOVE: self._remove,
            ScheduleStep.RETRY: self._retry,
            ScheduleStep.THERE: self._there,
            ScheduleStep.MISSING: self._missing,
        }
        door.handle(Action.SCHEDULE, Act.SCHEDULE, self._pressed)
        door.handle(Action.PAGE, Act.SCHEDULE, self._page, what="schedules")

    @app_commands.command(
        name="schedule", description=label("command-schedule"), extras={"act": Act.SCHEDULE}
    )
    @app_commands.describe(campaign=label("command-schedule-campaign"))
    @app_commands.default_permissions(manage_messages=True)
    @app_commands.guild_only()
    async def schedule(self, interaction: Anyhow, campaign: str | None = None) -> None:
        """The schedules; with a campaign, the form for a new one."""
        asked = await self._door.asked(interaction, Act.SCHEDULE)
        if campaign is not None:
            await self._open_form(asked, campaign)
        else:
            views = await self._digests.schedules(asked.actor)
            await self._door.answer(asked, schedules_sheet(views, asked.words))

    @schedule.autocomplete("campaign")
    async def _campaigns(self, interaction: Anyhow, typed: str) -> list[app_commands.Choice[str]]:
        return await suggested(self._door, self._boards, interaction, Act.SCHEDULE, "campaign", typed)

    async def _page(self, asked: Asked) -> None:
        views = await self._digests.schedules(asked.actor)
        await self._door.update(asked, schedules_sheet(views, asked.words, number=asked.number(1)))

    async def _pressed(self, asked: Asked) -> None:
        step = self._steps.get(ScheduleStep(asked.argument(0))) if asked.argument(0) in _STEPS else None
        if step is not None:
            await step(asked)
        else:
            view = await self._digests.schedule(asked.actor, uuid_of(asked.reference))
            await self._door.update(asked, schedule_sheet(view, asked.words))

    async def _add(self, asked: Asked) -> None:
        await self._open_form(asked, None)

    async def _open_form(self, asked: Asked, campaign: str | None) -> None:
        choices = await self._digests.schedule_choices(asked.actor, campaign)
        fields = self._fields(asked, choices)
        form = Form(self._door, asked.words, "form-schedule-title", Act.SCHEDULE, fields, self._added)
        await self._door.ask(asked, form)

    def _fields(self, asked: Asked, choices: ScheduleChoices) -> list[Field]:
        guild = asked.interaction.guild
        named = [
            (each, (guild.get_channel(int(each)) if guild and each.isdecimal() else None))
            for each in choices.channels
        ]
        channels = [(each, f"#{found.name}" if found else each) for each, found in named]
        campaigns = [(each.reference, plain_name(asked.words, each.title, 90)) for each in choices.campaigns]
        languages = [(each, asked.words.language_name(each)) for each in self._door.languages.available]
        rhythms = rhythm_options(asked.words)
        return [
            Field("campaign", "form-schedule-campaign", Kind.ONE, options=campaigns, default=campaigns[0][0]),
            Field("channel", "form-schedule-channel", Kind.ONE, options=channels, default=channels[0][0]),
            Field("rhythm", "form-schedule-rhythm", Kind.ONE, options=rhythms, default=rhythms[0][0]),
            Field("at", "form-schedule-at", longest=LONGEST_TIME, default=USUAL_TIME),
            Field(
                "language",
                "form-schedule-language",
                Kind.SEVERAL,
                options=languages,
                default=(choices.language,),
                most=MOST_LANGUAGES,
            ),
        ]

    async def _added(self, asked: Asked, sent: Sent) -> None:
        chosen = sent["language"]
        # Of two the server's own comes first.
        settings = await self._door.servers.settings_or_default(asked.actor.server)
        first, *others = sorted(chosen, key=lambda each: each != settings.language) or [settings.language]
        cadence, _, day = one(sent, "rhythm").partition("-")
        weekly = cadence == Cadence.WEEKLY
        view = await self._digests.add_schedule(
            asked.actor,
            campaign=one(sent, "campaign"),
            channel=one(sent, "channel"),
            cadence=Cadence(cadence),
            weekday=int(day) if weekly else 0,
            day=int(day) if cadence == Cadence.MONTHLY else 1,
            at=one(sent, "at"),
            language=first,
            second_language=next(iter(others), ""),
            readers=await self._readers(asked, one(sent, "channel")),
        )
        await self._door.update(asked, schedule_sheet(view, asked.words))

    async def _readers(self, asked: Asked, channel: str) -> Visibility:
        settings = await self._door.servers.settings_or_default(asked.actor.server)
        return readers_seen(asked.interaction.guild, channel, settings)

    async def _preview(self, asked: Asked) -> None:
        schedule = await self._digests.schedule(asked.actor, uuid_of(asked.reference))
        view = await self._digests.preview(asked.actor, schedule.id)
        # As it would be posted, so in the schedule's languages, not in the reader's.
        shown = []
        for language in schedule.schedule.languages:
            await self._door.languages.ready(language)
            words = self._door.languages.posted(language)
            shown.append((words, previewed(view, schedule.id, words, self._door.languages.named)))
        sentences = [each for words, made in shown for each in first_words(view, len(made), words)]
        await tell(self._door, self._draws, asked, [begins_as(view, sentences, asked.words)], asked.words)
        for words, made in shown:
            await tell(self._door, self._draws, asked, made, words)

    async def _now(self, asked: Asked) -> None:
        view = await self._digests.schedule(asked.actor, uuid_of(asked.reference))
        token = asked.argument(1)
        if not token:
            # The question carries its own id: however often it is answered, one digest is posted.
            question = sure_sheet(view, ScheduleStep.NOW, str(asked.interaction.id), asked.words)
            await self._door.update(asked, question)
            return
        if not token.isdecimal():
            raise DeedsError("button_gone")
        found = await self._readers(asked, view.schedule.channel)
        new = await self._digests.post_now(asked.actor, view.id, token, readers=found)
        await self._door.update(asked, digest_planned(view, new, asked.words))

    async def _pause(self, asked: Asked) -> None:
        await self._turn(asked, paused=True)

    async def _resume(self, asked: Asked) -> None:
        await self._turn(asked, paused=False)

    async def _turn(self, asked: Asked, *, paused: bool) -> None:
        view = await self._digests.pause_schedule(asked.actor, uuid_of(asked.reference), paused=paused)
        await self._door.update(asked, schedule_sheet(view, asked.words))

    async def _retry(self, asked: Asked) -> None:
        view = await self._digests.try_again(asked.actor, uuid_of(asked.reference), str(asked.interaction.id))
        await self._door.update(asked, schedule_sheet(view, asked.words))

    async def _there(self, asked: Asked) -> None:
        await self._settle(asked, arrived=True)

    async def _missing(self, asked: Asked) -> None:
        await self._settle(asked, arrived=False)

    async def _settle(self, asked: Asked, *, arrived: bool) -> None:
        view = await self._digests.settle(asked.actor, uuid_of(asked.reference), arrived=arrived)
        await self._door.update(asked, schedule_sheet(view, asked.words))

    async def _remove(self, asked: Asked) -> None:
        view = await self._digests.schedule(asked.actor, uuid_of(asked.reference))
        if not asked.argument(1):
            await self._door.update(asked, sure_sheet(view, ScheduleStep.REMOVE, "sure", asked.words))
            return
        await self._digests.remove_schedule(asked.actor, view.id)
        await self._door.update(asked, schedule_removed(view, asked.words))


_STEPS = frozenset(each.value for each in ScheduleStep)
