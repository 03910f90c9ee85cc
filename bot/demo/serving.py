"""``deeds demo``: the world in the browser, to try."""

import asyncio
import socket
import webbrowser

import discord

from bot.demo.world import CHANNEL, World, post_digests, world
from bot.domain.errors import DeedsError
from bot.i18n import Localizer
from bot.scheduling import Calendar

# Short enough that what is planned appears while somebody looks, long enough to leave the machine alone.
TICK_SECONDS = 5.0


async def serve(words: Localizer, *, port: int = 0, open_browser: bool = True) -> None:
    """Serves the demo on this machine until Ctrl-C; port 0 takes a free one.

    Raises ``DeedsError("port_taken")``.
    """
    _must_be_free(port)
    async with world(words, live=True) as made:
        await post_digests(made)
        await _say(made, words.text("demo-try"))
        calendar = Calendar(
            made.services.store,
            made.services.digests,
            made.services.disputes,
            made.services.postings,
            tick_seconds=TICK_SECONDS,
            pictures=made.services.pictures,
            chores={
                "look_at_boards": made.services.live_boards.look,
                "boards": made.services.live_boards.plan_due,
                "follow": made.services.following.plan_due,
                "remind": made.services.reminders.plan_due,
            },
        )
        calendar.start()

        def ready(url: str) -> None:
            print(words.plain("demo-serving", url=url), flush=True)
            print(words.plain("demo-serving-hint"), flush=True)
            if open_browser and not webbrowser.open(url):
                print(words.plain("demo-browser-missing"), flush=True)

        try:
            await made.simulation.serve(
                CHANNEL, made.server.people, port=port, ready=ready, zone="America/Denver"
            )
        finally:
            await calendar.stop()
    print(words.plain("demo-ended"), flush=True)


def _must_be_free(port: int) -> None:
    """Finds out before a world is made for it."""
    with socket.socket() as probe:
        # As the server will: a port that was used a moment ago is free.
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except OSError as error:
            raise DeedsError("port_taken", {"port": str(port)}) from error


async def _say(made: World, text: str) -> None:
    channel = made.simulation.bot.get_channel(made.channels[CHANNEL])
    if isinstance(channel, discord.TextChannel):
        await channel.send(text)
    await asyncio.sleep(0)
