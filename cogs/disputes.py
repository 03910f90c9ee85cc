"""``/dispute``: that an entry is wrong, and the decision of a fresh pair of eyes."""

from collections.abc import Sequence

import discord
from discord import app_commands
from discord.ext import commands

from bot.domain.access import Act, Actor
from bot.domain.references import parse_reference
from bot.domain.typed import LONGEST_LINE
from bot.domain.views import Suggestion
from bot.rendering.custom_ids import Action
from bot.rendering.disputes import UPHELD, case_sheet, dispute_decided, dispute_raised, disputes_sheet
from bot.services.disputes import LONGEST_CLAIM, Disputes
from cogs.forms import Field, Form, Kind, Sent, one
from cogs.interactions import Anyhow, Asked, FrontDoor
from cogs.labels import label


class DisputesCog(commands.Cog):
    """``/dispute``, *This is wrong* on the card of an entry, and the decision."""

    def __init__(self, door: FrontDoor, disputes: Disputes) -> None:
        self._door = door
        self._disputes = disputes
        door.handle(Action.DISPUTE, Act.CONTEST, self._contest)
        door.handle(Action.CASE, Act.DISPUTE, self._case)
        door.handle(Action.DECIDE, Act.DISPUTE, self._decide)
        door.handle(Action.PAGE, Act.DISPUTE, self._page, what="disputes")

    @app_commands.command(name="dispute", description=label("command-dispute"), extras={"act": Act.DISPUTE})
    @app_commands.describe(entry=label("command-dispute-entry"))
    @app_commands.guild_only()
    @app_commands.default_permissions(discord.Permissions(manage_messages=True))
    async def dispute(self, interaction: Anyhow, entry: str | None = None) -> None:
        """What is contested; a dispute; or the form to say that an entry is wrong."""
        asked = await self._door.asked(interaction, Act.DISPUTE)
        if entry is None:
            view = await self._disputes.disputes(asked.actor)
            await self._door.answer(asked, disputes_sheet(view, asked.words))
        elif parse_reference(entry)[0] == "dispute":
            case = await self._disputes.case(asked.actor, entry)
            await self._door.answer(asked, case_sheet(case, asked.words))
        else:
            await self._ask_claim(asked, entry)

    @dispute.autocomplete("entry")
    async def _entries(self, interaction: Anyhow, typed: str) -> list[app_commands.Choice[str]]:
        async def suggest(actor: Actor) -> Sequence[Suggestion]:
            return await self._disputes.suggest(actor, typed)

        return await self._door.choices(interaction, Act.DISPUTE, suggest)

    async def _contest(self, asked: Asked) -> None:
        await self._ask_claim(asked, asked.reference)

    async def _ask_claim(self, asked: Asked, entry: str) -> None:
        line = await self._disputes.contestable(asked.actor, entry)

        async def then(again: Asked, sent: Sent) -> None:
            raised = await self._disputes.contest(again.actor, line.reference, one(sent, "claim"))
            await self._door.update(again, dispute_raised(raised, again.words))

        fields = (Field("claim", "form-dispute-claim", Kind.PARAGRAPH, longest=LONGEST_CLAIM),)
        form = Form(
            self._door, asked.words, "form-dispute", Act.CONTEST, fields, then, reference=line.reference
        )
        await self._door.ask(asked, form)

    async def _case(self, asked: Asked) -> None:
        case = await self._disputes.case(asked.actor, asked.reference)
        await self._door.update(asked, case_sheet(case, asked.words))

    async def _page(self, asked: Asked) -> None:
        view = await self._disputes.disputes(asked.actor)
        await self._door.update(asked, disputes_sheet(view, asked.words, number=asked.number(1)))

    async def _decide(self, asked: Asked) -> None:
        upheld = asked.argument(0) == UPHELD
        dispute = await self._disputes.decidable(asked.actor, asked.reference)

        async def then(again: Asked, sent: Sent) -> None:
            view = await self._disputes.decide(
                again.actor, dispute.reference, upheld=upheld, reason=one(sent, "reason")
            )
            await self._door.update(again, dispute_decided(view, again.words))

        fields = (Field("reason", "form-decide-reason", Kind.PARAGRAPH, longest=LONGEST_LINE),)
        title = "form-uphold" if upheld else "form-dismiss"
        form = Form(self._door, asked.words, title, Act.DISPUTE, fields, then, reference=dispute.reference)
        await self._door.ask(asked, form)
