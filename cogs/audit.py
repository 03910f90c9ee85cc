"""``/audit``: every change of the server for its stewards, the file of it, and redaction."""

import discord
from discord import app_commands
from discord.ext import commands

from bot.domain.access import Act
from bot.domain.drafts import Pick
from bot.domain.errors import DeedsError
from bot.domain.texts import Text
from bot.domain.typed import LONGEST_LINE, LONGEST_TEXT
from bot.domain.views import Choice
from bot.i18n import Localizer
from bot.rendering.audit import (
    AUDIT_FILE,
    audit_csv,
    audit_file,
    audit_sheet,
    redacted,
    redaction_sheet,
)
from bot.rendering.changes import target_words
from bot.rendering.custom_ids import Action
from bot.services.audit import EVERYTHING, GROUPS, Audit, AuditFilter
from bot.services.picking import Picking
from bot.services.redacting import Redacting, RedactionTyped
from cogs.forms import Field, Form, Kind, Sent, one
from cogs.interactions import Anyhow, Asked, FrontDoor, uuid_of
from cogs.labels import label
from cogs.picking import Pickers, Step
from cogs.undo import change_in

LONGEST_REFERENCE = 20


class AuditCog(commands.Cog):
    """``/audit``, its pages, its file and redaction."""

    def __init__(
        self, door: FrontDoor, audit: Audit, redacting: Redacting, picking: Picking, pickers: Pickers
    ) -> None:
        self._door = door
        self._audit = audit
        self._redacting = redacting
        self._picking = picking
        self._pickers = pickers
        door.handle(Action.AUDIT, Act.AUDIT, self._group, what="menu")
        door.handle(Action.AUDIT, Act.AUDIT, self._page, what="page")
        door.handle(Action.AUDIT, Act.AUDIT, self._file, what="file")
        door.handle(Action.AUDIT, Act.REDACT, self._redact, what="redact")
        door.handle(Action.AUDIT, Act.REDACT, self._sure, what="sure")
        pickers.step(
            "redact_field",
            Step(Act.REDACT, "pick-redact-field", self._fields, self._field_chosen, self._given_up),
        )
        pickers.step(
            "redact_text",
            Step(Act.REDACT, "pick-redact-text", self._texts, self._chosen, self._given_up, several=True),
        )

    @app_commands.command(name="audit", description=label("command-audit"), extras={"act": Act.AUDIT})
    @app_commands.describe(day=label("command-audit-day"), mine=label("command-audit-mine"))
    @app_commands.guild_only()
    @app_commands.default_permissions(discord.Permissions(manage_guild=True))
    async def audit(self, interaction: Anyhow, day: str = "", mine: bool = False) -> None:
        """The newest changes."""
        asked = await self._door.asked(interaction, Act.AUDIT)
        view = await self._audit.view(asked.actor, AuditFilter(day=day, mine=mine))
        await self._door.answer(asked, audit_sheet(view, asked.words, (EVERYTHING, *GROUPS)))

    async def _group(self, asked: Asked) -> None:
        picked = AuditFilter("".join(asked.values[:1]), asked.argument(3), asked.argument(2) == "own")
        view = await self._audit.view(asked.actor, picked)
        await self._door.update(asked, audit_sheet(view, asked.words, (EVERYTHING, *GROUPS)))

    async def _page(self, asked: Asked) -> None:
        view = await self._audit.view(asked.actor, _picked(asked), before=change_in(asked, 0))
        await self._door.update(asked, audit_sheet(view, asked.words, (EVERYTHING, *GROUPS)))

    async def _file(self, asked: Asked) -> None:
        found = [each async for each in self._audit.rows(asked.actor, _picked(asked))]
        content = audit_csv(found, asked.words)
        sheet = audit_file(asked.words, len(found))
        await self._door.answer(asked, sheet, files=[(AUDIT_FILE, content)])

    async def _redact(self, asked: Asked) -> None:
        async def then(asked: Asked, sent: Sent) -> None:
            await self._pickers.begin(asked, "redact_field", one(sent, "reference"))

        fields = (Field("reference", "form-redact-which", longest=LONGEST_REFERENCE),)
        form = Form(self._door, asked.words, "form-redact-which-title", Act.REDACT, fields, then)
        await self._door.ask(asked, form)

    async def _fields(self, asked: Asked, pick: Pick) -> list[Choice]:
        found = await self._redacting.fields(asked.actor, pick.about[0])
        return [Choice(each.value, _named(asked.words, each.value), each.detail) for each in found]

    async def _field_chosen(self, asked: Asked, pick: Pick) -> None:
        await self._pickers.advance(asked, pick, "redact_text", pick.about[0], pick.values[0])

    async def _texts(self, asked: Asked, pick: Pick) -> tuple[Choice, ...]:
        return await self._redacting.texts(asked.actor, *pick.about)

    async def _chosen(self, asked: Asked, pick: Pick) -> None:
        reference, field = pick.about
        texts = [each.label.original for each in await self._texts(asked, pick) if each.value in pick.values]
        sheet = redaction_sheet(reference.upper(), field, texts, pick.id, asked.words)
        await self._door.update(asked, sheet)

    async def _sure(self, asked: Asked) -> None:
        pick = await self._picking.pick(asked.actor, Act.REDACT, uuid_of(asked.argument(0)))
        if pick.flow != "redact_text":
            raise DeedsError("pick_gone")
        reference, field = pick.about

        async def then(asked: Asked, sent: Sent) -> None:
            typed = RedactionTyped(one(sent, "instead"), one(sent, "reason"), one(sent, "reference"))
            done = await self._redacting.redact(
                asked.actor, reference, field, pick.values, typed, pick=pick.id
            )
            await self._door.update(asked, redacted(done, asked.words))

        fields = (
            Field("instead", "form-redact-instead", Kind.PARAGRAPH, required=False, longest=LONGEST_TEXT),
            Field("reason", "form-redact-reason", longest=LONGEST_LINE),
            Field("reference", "form-redact-confirm", longest=LONGEST_REFERENCE),
        )
        form = Form(
            self._door,
            asked.words,
            "form-redact-title",
            Act.REDACT,
            fields,
            then,
            reference=reference.upper(),
        )
        await self._door.ask(asked, form)

    async def _given_up(self, asked: Asked, pick: Pick) -> None:
        view = await self._audit.view(asked.actor, AuditFilter())
        await self._door.update(asked, audit_sheet(view, asked.words, (EVERYTHING, *GROUPS)))


def _picked(asked: Asked) -> AuditFilter:
    return AuditFilter(asked.argument(1), asked.argument(3), asked.argument(2) == "own")


def _named(words: Localizer, value: str) -> Text:
    return Text("", target_words(words, value))
