"""The simulated Discord itself, shown with a bot that has nothing to do with Deeds."""

from __future__ import annotations

import asyncio
import os
import re
import signal
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, Self
from urllib.parse import urlsplit

import aiohttp
import discord
import pytest
import pytest_asyncio
from discord import app_commands, ui
from discord.ext import commands
from discord.http import Route

from bot.demo.simulation import CannotDo, Option, Server, SimulatedDiscord
from tests.browser import BrowserError, PreviewBrowser

Interaction = discord.Interaction["TeaBot"]


class BrewButton(ui.DynamicItem[ui.Button[Any]], template=r"tea:brew:(?P<kind>[a-z]+)"):
    def __init__(self, kind: str) -> None:
        super().__init__(ui.Button(label=f"Brew {kind}", custom_id=f"tea:brew:{kind}"))
        self.kind = kind

    @classmethod
    async def from_custom_id(cls, interaction: Any, item: Any, match: re.Match[str]) -> Self:
        return cls(match["kind"])

    async def callback(self, interaction: discord.Interaction[Any]) -> None:
        await interaction.response.send_message(
            f"{self.kind} brewed by {interaction.client.brewer} for {interaction.user.mention}",
            ephemeral=True,
        )


class LeavesMenu(ui.DynamicItem[ui.Select[Any]], template=r"tea:leaves"):
    @classmethod
    async def from_custom_id(cls, interaction: Any, item: Any, match: re.Match[str]) -> Self:
        return cls(item)

    async def callback(self, interaction: discord.Interaction[Any]) -> None:
        await interaction.response.edit_message(view=card("Chosen: " + ", ".join(self.item.values)))


class PlacesMenu(ui.DynamicItem[ui.Select[Any]], template=r"tea:(?:place|role|guest)"):
    @classmethod
    async def from_custom_id(cls, interaction: Any, item: Any, match: re.Match[str]) -> Self:
        return cls(item)

    async def callback(self, interaction: discord.Interaction[Any]) -> None:
        chosen = ", ".join(str(value) for value in self.item.values)
        await interaction.response.send_message(f"picked {chosen}", ephemeral=True)


def card(text: str) -> ui.LayoutView:
    leaves = [discord.SelectOption(label=name.title(), value=name) for name in ("assam", "ceylon", "mint")]
    layout = ui.LayoutView(timeout=None)
    layout.add_item(
        ui.Container(
            ui.TextDisplay(f"## {text}"),
            ui.Section(
                ui.TextDisplay("The \u2068kettle\u2069 is on"),
                accessory=ui.Button(label="Brew black", custom_id="tea:brew:black"),
            ),
            ui.ActionRow(ui.Button(label="Recipe", url="https://tea.example/recipe")),
            ui.ActionRow(
                ui.Select(custom_id="tea:leaves", placeholder="Which leaves?", max_values=2, options=leaves)
            ),
        )
    )
    return layout


class OrderForm(ui.Modal):
    def __init__(self) -> None:
        super().__init__(title="An order", custom_id="tea:order")
        kinds = [discord.SelectOption(label=name.title(), value=name) for name in ("assam", "ceylon", "mint")]
        self.note = ui.TextInput[Any](custom_id="note", required=True)
        self.leaves = ui.Select[Any](custom_id="leaves", max_values=2, options=kinds)
        self.cup = ui.RadioGroup[Any](
            custom_id="cup",
            options=[
                discord.RadioGroupOption(label="Small", value="s"),
                discord.RadioGroupOption(label="Large", value="l"),
            ],
        )
        self.sugar = ui.Checkbox[Any](custom_id="sugar")
        self.label = ui.FileUpload[Any](custom_id="label", required=False)
        self.add_item(ui.Label(text="Note", description="For the cook", component=self.note))
        self.add_item(ui.Label(text="Leaves", component=self.leaves))
        self.add_item(ui.Label(text="Cup", component=self.cup))
        self.add_item(ui.Label(text="Sugar", component=self.sugar))
        self.add_item(ui.Label(text="Label", component=self.label))

    async def on_submit(self, interaction: discord.Interaction[Any]) -> None:
        files = [(one.filename, await one.read()) for one in self.label.values]
        await interaction.response.send_message(
            f"{self.note.value}|{self.leaves.values}|{self.cup.value}|{self.sugar.value}|{files}",
            ephemeral=True,
        )


class TeaTree(app_commands.CommandTree["TeaBot"]):
    async def on_error(
        self, interaction: discord.Interaction[Any], error: app_commands.AppCommandError, /
    ) -> None:
        await interaction.response.send_message("Something broke", ephemeral=True)


class TeaBot(commands.Bot):
    def __init__(self, brewer: str = "the first bot") -> None:
        super().__init__("!", intents=discord.Intents(guilds=True), tree_cls=TeaTree, help_command=None)
        self.brewer = brewer

    async def setup_hook(self) -> None:
        self.add_dynamic_items(BrewButton, LeavesMenu, PlacesMenu)

        @self.tree.command(description="What is brewing")
        @app_commands.guild_only()
        async def tea(interaction: Interaction, kind: str = "any") -> None:
            shown = card(f"Tea: {kind} ({interaction.locale})")
            await interaction.response.send_message(view=shown, ephemeral=True)

        @tea.autocomplete("kind")
        async def offer(interaction: Interaction, typed: str) -> list[app_commands.Choice[str]]:
            return [
                app_commands.Choice(name=name.title(), value=name)
                for name in ("assam", "ceylon", "mint")
                if typed in name
            ]

        @self.tree.command(description="Set the table for all")
        async def table(interaction: Interaction) -> None:
            await interaction.response.send_message(view=card("The table"))

        @self.tree.command(description="Order by form")
        async def order(interaction: Interaction) -> None:
            await interaction.response.send_modal(OrderForm())

        @self.tree.command(description="Wait, then answer twice")
        async def steep(interaction: Interaction) -> None:
            await interaction.response.defer(ephemeral=True)
            await interaction.edit_original_response(content="first cup")
            await interaction.followup.send("second cup", ephemeral=True)

        @self.tree.command(description="Where and who")
        async def places(interaction: Interaction) -> None:
            layout = ui.LayoutView(timeout=None)
            layout.add_item(ui.ActionRow(ui.ChannelSelect(custom_id="tea:place", placeholder="Where")))
            layout.add_item(ui.ActionRow(ui.RoleSelect(custom_id="tea:role", placeholder="Role")))
            layout.add_item(ui.ActionRow(ui.UserSelect(custom_id="tea:guest", placeholder="Guest")))
            await interaction.response.send_message(view=layout, ephemeral=True)

        @self.tree.command(description="Fails")
        async def spill(interaction: Interaction) -> None:
            raise LookupError("the cup")

        @self.tree.command(description="Only here", extras={})
        @app_commands.allowed_contexts(dms=True)
        async def whisper(interaction: Interaction) -> None:
            await interaction.response.send_message("psst")

        kitchen = app_commands.Group(
            name="kitchen", description="Staff", default_permissions=discord.Permissions(manage_guild=True)
        )

        @kitchen.command(description="Assign")
        async def assign(
            interaction: Interaction,
            channel: discord.TextChannel,
            role: discord.Role,
            person: discord.Member,
        ) -> None:
            await interaction.response.send_message(f"{channel.mention} {role.mention} {person.mention}")

        self.tree.add_command(kitchen)

        @self.tree.context_menu(name="Taste")
        async def taste(interaction: Interaction, message: discord.Message) -> None:
            await interaction.response.send_message(f"tasted {message.content}", ephemeral=True)

        await self.tree.sync()


@pytest_asyncio.fixture
async def world() -> AsyncIterator[SimulatedDiscord]:
    async with SimulatedDiscord(
        TeaBot(), bot_name="Teapot", at=datetime(2026, 3, 1, 12, tzinfo=UTC), expected=(LookupError,)
    ) as simulation:
        server = simulation.add_server("Tea house")
        server.add_role("Staff", "manage_guild")
        server.add_role("Guests")
        server.add_channel("counter", topic="Where tea is served")
        server.add_channel("kitchen", readers=["Staff"])
        server.add_channel("cellar", bot_reads=False)
        server.add_person("Greta Guest", roles=["Guests"])
        server.add_person("Sam Staff", roles=["Staff", "Guests"], locale="es-ES")
        yield simulation


def server_of(world: SimulatedDiscord) -> Server:
    return world.as_person("Greta Guest").server


async def test_a_card_is_read_as_the_person_sees_it(world: SimulatedDiscord) -> None:
    seen = await world.as_person("Sam Staff").slash("tea", kind="mint")
    assert seen.text == "## Tea: mint (es-ES)\nThe kettle is on"
    assert seen.only_me
    assert seen.author == "Teapot"
    assert seen.labels == ("Brew black", "Recipe")
    assert seen.button("Recipe").address == "https://tea.example/recipe"
    menu = seen.menu("Which leaves?")
    assert [option.label for option in menu.options] == ["Assam", "Ceylon", "Mint"]
    assert (menu.kind, menu.least, menu.most) == ("choices", 1, 2)


async def test_a_private_answer_is_hidden_from_everybody_else(world: SimulatedDiscord) -> None:
    greta, sam = world.as_person("Greta Guest"), world.as_person("Sam Staff")
    await greta.slash("tea")
    assert [seen.only_me for seen in greta.visible_messages()] == [True]
    assert sam.visible_messages() == ()
    with pytest.raises(CannotDo, match="sees no message"):
        await sam.press("Brew black")


async def test_autocomplete_offers_what_matches(world: SimulatedDiscord) -> None:
    offers = await world.as_person("Greta Guest").autocomplete("tea", "kind", "as")
    assert offers == (Option("Assam", "assam"),)


async def test_a_button_works_after_the_bot_was_replaced(world: SimulatedDiscord) -> None:
    greta, sam = world.as_person("Greta Guest"), world.as_person("Sam Staff")
    await greta.slash("table")
    first = await sam.press("tea:brew:black")
    assert first.text == "black brewed by the first bot for @Sam Staff"
    await world.restart(TeaBot("the second bot"))
    second = await sam.press("Brew black")
    assert second.text == "black brewed by the second bot for @Sam Staff"
    assert second.only_me


async def test_a_choice_edits_the_message_for_all(world: SimulatedDiscord) -> None:
    greta, sam = world.as_person("Greta Guest"), world.as_person("Sam Staff")
    posted = await greta.slash("table")
    seen = await sam.choose("Assam", "mint", on=posted)
    assert seen.message_id == posted.message_id
    assert seen.edited
    assert "Chosen: assam, mint" in greta.newest_message().text
    with pytest.raises(CannotDo, match="Oolong"):
        await sam.choose("Oolong", on=posted)


async def test_menus_of_channels_roles_and_people_take_names(world: SimulatedDiscord) -> None:
    sam = world.as_person("Sam Staff")
    seen = await sam.slash("places")
    assert (await sam.choose("#kitchen", menu="Where", on=seen)).text == "picked kitchen"
    assert (await sam.choose("Guests", menu="Role", on=seen)).text == "picked Guests"
    assert "greta" in (await sam.choose("Greta Guest", menu="Guest", on=seen)).text
    with pytest.raises(CannotDo, match="attic"):
        await sam.choose("#attic", menu="Where", on=seen)


async def test_a_form_is_shown_filled_in_and_sent(world: SimulatedDiscord) -> None:
    greta = world.as_person("Greta Guest")
    shown = await greta.slash("order")
    assert shown.form is not None
    assert shown.form.title == "An order"
    assert [(field.label, field.kind, field.required) for field in shown.form.fields] == [
        ("Note", "words", True),
        ("Leaves", "choices", True),
        ("Cup", "one choice", True),
        ("Sugar", "tick", False),
        ("Label", "files", False),
    ]
    assert shown.form.fields[0].description == "For the cook"
    sent = await greta.submit(
        {"Note": "hot", "leaves": ["Assam", "mint"], "Cup": "Large", "Sugar": True, "Label": ("a.txt", b"A")}
    )
    assert sent.text == "hot|['assam', 'mint']|l|True|[('a.txt', b'A')]"
    with pytest.raises(CannotDo, match="no open form"):
        await greta.submit({"Note": "again"})


async def test_a_form_refuses_what_a_client_would_refuse(world: SimulatedDiscord) -> None:
    greta = world.as_person("Greta Guest")
    await greta.slash("order")
    with pytest.raises(CannotDo, match="note"):
        await greta.submit({"Leaves": "Assam", "Cup": "s"})
    with pytest.raises(CannotDo, match="Colour"):
        await greta.submit({"Colour": "red"})


async def test_a_late_answer_and_its_followup_are_both_seen(world: SimulatedDiscord) -> None:
    seen = await world.as_person("Greta Guest").slash("steep")
    assert seen.text == "first cup"
    assert [followup.text for followup in seen.followups] == ["second cup"]


async def test_commands_are_offered_to_those_who_may_use_them(world: SimulatedDiscord) -> None:
    greta, sam = world.as_person("Greta Guest"), world.as_person("Sam Staff")
    assert "kitchen assign" not in greta.commands()
    assert "kitchen assign" in sam.commands()
    with pytest.raises(CannotDo, match="default-member-permissions"):
        await greta.slash("kitchen assign")
    seen = await sam.slash("kitchen assign", channel="#kitchen", role="@Guests", person=greta)
    assert seen.text == "#kitchen @Guests @Greta Guest"


async def test_only_a_channels_readers_read_it(world: SimulatedDiscord) -> None:
    greta, sam = world.as_person("Greta Guest"), world.as_person("Sam Staff")
    await sam.go_to("kitchen").slash("table")
    assert "The table" in sam.visible_messages("kitchen")[0].text
    with pytest.raises(CannotDo):
        greta.visible_messages("kitchen")
    with pytest.raises(CannotDo):
        await greta.go_to("kitchen").slash("table")


async def test_a_menu_command_gets_the_message(world: SimulatedDiscord) -> None:
    greta, sam = world.as_person("Greta Guest"), world.as_person("Sam Staff")
    written = await greta.write("green tea")
    assert written.author == "Greta Guest"
    # Without the message content intent a bot still gets the text of the message a command is used on.
    assert (await sam.use_on("Taste", written)).text == "tasted green tea"


async def test_direct_messages(world: SimulatedDiscord) -> None:
    greta = world.as_person("Greta Guest")
    assert (await greta.slash_privately("whisper")).text == "psst"
    assert [seen.text for seen in greta.direct_messages()] == ["psst"]
    with pytest.raises(CannotDo, match="context"):
        await greta.slash_privately("tea")


async def test_a_frozen_body_is_sent_and_a_plain_message_becomes_a_card(world: SimulatedDiscord) -> None:
    greta, channel = world.as_person("Greta Guest"), server_of(world).channel_id("counter")
    components = [
        {
            "type": 17,
            "components": [
                {"type": 10, "content": "A notice"},
                {
                    "type": 1,
                    "components": [{"type": 2, "style": 2, "label": "Green", "custom_id": "tea:brew:green"}],
                },
            ],
        }
    ]
    send = Route("POST", "/channels/{channel_id}/messages", channel_id=channel)
    body = {"content": "safe words", "allowed_mentions": {"parse": []}}
    plain = await world.bot.http.request(send, json=body)
    assert greta.newest_message().text == "safe words"
    edit = Route(
        "PATCH", "/channels/{channel_id}/messages/{message_id}", channel_id=channel, message_id=plain["id"]
    )
    changed = {"content": None, "flags": 1 << 15, "components": components, "embeds": [], "attachments": []}
    await world.bot.http.request(edit, json=changed)
    (seen,) = greta.visible_messages()
    assert (seen.text, seen.edited, seen.message_id) == ("A notice", True, int(plain["id"]))
    await world.bot.http.request(send, json={"flags": 1 << 15, "components": components})
    assert (await greta.press("Green")).text.startswith("green brewed")


async def test_failures_are_put_in_and_handed_out(world: SimulatedDiscord) -> None:
    server = server_of(world)
    channel = world.bot.get_channel(server.channel_id("counter"))
    assert isinstance(channel, discord.TextChannel)
    world.fail("POST", "/channels/*/messages", status=403, code=50013)
    with pytest.raises(discord.Forbidden):
        await channel.send("one")
    await channel.send("two")
    closed = world.bot.get_channel(server.channel_id("cellar"))
    assert isinstance(closed, discord.TextChannel)
    with pytest.raises(discord.Forbidden):
        await closed.send("three")
    assert (await world.as_person("Greta Guest").slash("spill")).text == "Something broke"
    (error,) = world.errors()
    assert isinstance(error.__cause__, LookupError)
    assert world.errors() == ()


async def spill_in(simulation: SimulatedDiscord) -> None:
    async with simulation:
        server = simulation.add_server("Tea house")
        server.add_channel("counter")
        await server.add_person("Greta").slash("spill")


async def test_a_failure_nobody_expected_ends_the_simulation_with_an_error() -> None:
    with pytest.raises(BaseExceptionGroup) as caught:
        await spill_in(SimulatedDiscord(TeaBot()))
    assert isinstance(caught.value.exceptions[0].__cause__, LookupError)
    lenient = SimulatedDiscord(TeaBot(), strict=False)
    await spill_in(lenient)
    assert lenient.bot.is_closed()


async def test_servers_are_apart_and_a_person_may_be_in_both(world: SimulatedDiscord) -> None:
    other = world.add_server("Coffee house", locale="es-ES")
    other.add_channel("bar")
    greta = other.add_person("Greta", account=world.as_person("Greta Guest"))
    assert greta.id == world.as_person("Greta Guest").id
    await greta.slash("table")
    assert len(other.as_person("Greta").visible_messages()) == 1
    assert world.as_person("Greta Guest").visible_messages() == ()
    assert [person.name for person in other.people] == ["Greta"]
    other.remove_person("Greta")
    assert other.people == ()


async def test_time_stands_until_it_is_moved() -> None:
    moved: list[datetime] = []
    start = datetime(2026, 3, 1, 12, tzinfo=UTC)
    async with SimulatedDiscord(TeaBot(), at=start, clock_moved=moved.append) as simulation:
        server = simulation.add_server("Tea house")
        server.add_channel("counter")
        seen = await server.add_person("Greta").slash("table")
        assert simulation.now == discord.utils.snowflake_time(seen.message_id) == start
        await simulation.advance(timedelta(hours=3))
        assert simulation.now == moved[-1] == start + timedelta(hours=3)
    async with SimulatedDiscord(TeaBot(), live=True) as simulation:
        assert simulation.now >= datetime.now(UTC) - timedelta(minutes=1)


async def test_the_preview_needs_its_key_and_ends_on_ctrl_c() -> None:
    address: asyncio.Future[str] = asyncio.get_running_loop().create_future()
    answers: list[int] = []

    async def look_then_interrupt() -> None:
        page, _, key = (await address).partition("#")
        assert page.startswith("http://127.0.0.1:")
        assert key
        async with aiohttp.ClientSession() as session:
            for path in ("", "api/snapshot"):
                async with session.get(page + path) as response:
                    answers.append(response.status)
        os.kill(os.getpid(), signal.SIGINT)

    async with SimulatedDiscord(TeaBot(), live=True) as simulation:
        server = simulation.add_server("Tea house")
        server.add_channel("counter")
        greta = server.add_person("Greta")
        await greta.slash("table")
        visitor = asyncio.create_task(look_then_interrupt())
        await simulation.serve("counter", [greta], ready=address.set_result)
        await visitor
    assert answers[0] == 200
    assert answers[1] >= 400


async def test_the_preview_is_used_with_mouse_and_keyboard(
    world: SimulatedDiscord, chromium: str, tmp_path: Path
) -> None:
    greta, sam = world.as_person("Greta Guest"), world.as_person("Sam Staff")
    await greta.slash("table")
    async with (
        world.preview("counter", [greta, sam]) as page,
        PreviewBrowser(chromium) as browser,
    ):
        await browser.open(page.url)
        await browser.wait_for("The kettle is on")
        wide = await browser.screenshot(tmp_path / "wide.png")
        await browser.click("Brew black")
        await browser.wait_for("black brewed by the first bot")

        await browser.click("Which leaves?")
        await browser.click("Assam", selector="[role=option]")
        await browser.click("Mint", selector="[role=option]")
        await browser.click("Apply")
        await browser.wait_for("Chosen: assam, mint")

        await browser.run("tea", kind=("ce", "Ceylon"))
        await browser.wait_for("Tea: ceylon (en-US)")

        await browser.run("order")
        await browser.wait_for("An order", selector="#modal-root")
        await browser.click(selector="#modal-root [data-custom-id=note] input")
        await browser.type("hot")
        await browser.click("Select one or more options")
        await browser.click("Ceylon", selector="[role=option]")
        await browser.click("Apply")
        await browser.click("Large", selector="#modal-root label")
        await browser.click(selector="#modal-root [data-custom-id=sugar] input")
        await browser.click("Submit")
        await browser.wait_for("hot|['ceylon']|l|True|[]")

        await browser.look_as("Sam Staff")
        await browser.wait_gone("black brewed")
        await browser.run(
            "kitchen assign", channel=("kit", "kitchen"), role=("Gue", "Guests"), person=("Gre", "Greta")
        )
        await browser.wait_for("#kitchen @Guests @Greta Guest", selector="#channel-message-list")
        await browser.resize(390, 844, phone=True, scale=2)
        phone = await browser.screenshot(tmp_path / "phone.png")
        card_alone = await browser.screenshot(tmp_path / "card.png", selector="#preview-stage")

        browser.patience = 0.2
        with pytest.raises(BrowserError, match="Oolong"):
            await browser.click("Oolong")
        assert browser.complaints == []
        assert {urlsplit(address).hostname for address in browser.requested} == {"127.0.0.1"}
    assert [size(picture) for picture in (wide, phone)] == [(1280, 900), (780, 1688)]
    assert size(card_alone)[0] <= 780


def size(picture: Path) -> tuple[int, int]:
    """Width and height as the header of a PNG states them."""
    header = picture.read_bytes()[:24]
    assert header.startswith(b"\x89PNG")
    return int.from_bytes(header[16:20]), int.from_bytes(header[20:24])
