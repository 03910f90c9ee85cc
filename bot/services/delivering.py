"""Logging that demands were handed to offices, many asks at once."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID, uuid4

from bot.domain.access import Act, Actor, authorize
from bot.domain.errors import DeedsError
from bot.domain.records import Ask, Campaign, Delivery, Demand, Official
from bot.domain.texts import Text
from bot.domain.typed import LONGEST_LINE, date_of, text_of
from bot.domain.views import Cell, Choice, DeliveryLogged, OfficialHead
from bot.domain.visibility import project_all
from bot.domain.vocabulary import DeliveryChannel, Lifecycle, OfficialKind
from bot.services.boards import campaign_named, delivery_line, visible
from bot.services.matrix import read_matrix
from bot.services.picking import use_up
from bot.services.settings import Servers
from bot.storage.store import Store, Writer


@dataclass(frozen=True)
class DeliveryTyped:
    """A delivery as typed: ask references, EDTF date, and what shows it."""

    asks: Sequence[str]
    channel: DeliveryChannel
    on: str = ""
    proof: str = ""


class Delivering:
    """What ``/deliver`` does."""

    def __init__(self, store: Store, servers: Servers) -> None:
        self._store = store
        self._servers = servers

    async def officials(self, actor: Actor, campaign: str | None) -> tuple[Choice, ...]:
        """The offices that are asked something in a campaign."""
        authorize(actor, Act.DELIVER)
        settings = await self._servers.settings_or_default(actor.server)
        today = await self._servers.today(actor.server)
        async with self._store.read(actor.server) as reader:
            found = await campaign_named(reader, campaign, actor.audience, settings.default_campaign)
            matrix = await read_matrix(reader, found, today, actor.audience)
        return tuple(
            Choice(
                each.official.reference, each.official.name, Text("", each.holder) if each.holder else None
            )
            for each in matrix.officials
        )

    async def asks(
        self, actor: Actor, officials: Sequence[str], *, campaign: str | None = None
    ) -> tuple[Choice, ...]:
        """The asks to these offices, in one campaign, the server's default if none is named."""
        authorize(actor, Act.DELIVER)
        settings = await self._servers.settings_or_default(actor.server)
        async with self._store.read(actor.server) as reader:
            found = await campaign_named(reader, campaign, actor.audience, settings.default_campaign)
            offices = [
                await visible(reader, Official, each, "official", actor.audience) for each in officials
            ]
            names = {each.id: each.name for each in offices if each.kind is not OfficialKind.GROUP}
            demands = {
                each.id: each
                for each in project_all(
                    await reader.find(Demand, campaign=found.id, withdrawn=False), actor.audience
                )
                if each.lifecycle is not Lifecycle.DRAFT
            }
            asks = project_all(
                await reader.find(Ask, official=list(names), demand=list(demands), withdrawn=False),
                actor.audience,
            )
        asks.sort(key=lambda each: int(each.reference.partition("-")[2]))
        return tuple(
            Choice(each.reference, demands[each.demand].title, names[each.official]) for each in asks
        )

    async def deliver(
        self, actor: Actor, typed: DeliveryTyped, *, pick: UUID | None = None
    ) -> DeliveryLogged:
        """Logs one delivery for all these asks, using up the pick that chose them.

        Raises ``DeedsError``: ``asks_missing``, ``proof_missing`` (without proof it would not count,
        rule 3), and what is wrong with the date. A date in the future is refused.
        """
        authorize(actor, Act.DELIVER)
        today = await self._servers.today(actor.server)
        if not typed.asks:
            raise DeedsError("asks_missing", field="asks")
        on = date_of(typed.on, "on", today=today)
        proof = text_of(typed.proof, "proof", longest=LONGEST_LINE, required=False)
        if not proof:
            raise DeedsError("proof_missing", field="proof")

        async def work(writer: Writer) -> DeliveryLogged:
            await use_up(writer, actor, pick)
            found = [await visible(writer, Ask, each, "ask", actor.audience) for each in typed.asks]
            asks = list({each.id: each for each in found}.values())
            delivery = await writer.put(
                Delivery(
                    id=uuid4(),
                    asks=tuple(each.id for each in asks),
                    channel=typed.channel,
                    on=on,
                    proof=proof,
                    proof_language=actor.language,
                ),
                new=True,
            )
            demands = await writer.find(Demand, id={each.demand for each in asks})
            cells: list[Cell] = []
            officials: dict[str, OfficialHead] = {}
            for campaign in await writer.find(Campaign, id={each.campaign for each in demands}):
                own = [each for each in demands if each.campaign == campaign.id]
                matrix = await read_matrix(writer, campaign, today, actor.audience, demands=own)
                cells.extend(matrix.cells_of({each.id for each in asks}))
                officials.update({each.official.reference: each for each in matrix.officials})
            judged = {each.id for each in cells}
            for each in asks:
                if each.id not in judged:
                    # Nothing can be handed to a group: it goes to the offices it is resolved into.
                    raise DeedsError("not_found", {"reference": each.reference}, field="asks")
            touched = {each.official for each in cells}
            columns = tuple(officials[each] for each in sorted(touched))
            return DeliveryLogged(
                delivery_line(delivery, columns[0].official.name), len(asks), tuple(cells), columns
            )

        return await self._store.change(actor.server, work, actor=actor.person, action="deliver")
