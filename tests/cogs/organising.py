"""What the tests of organisers' and stewards' commands share."""

import re

from bot.demo.simulation import Person, Seen
from bot.domain.access import Tier
from bot.services.setup import SettingsChange
from tests.cogs.conftest import Stage

ONLY_ORGANISERS = "Only organisers can do that"
ONLY_STEWARDS = "Only stewards of this server can do that"
ONLY_MEMBERS = "Only members of the coalition can do that"
NOT_FOUND = "There is nothing by that reference here"
BUTTON_GONE = "This button no longer leads anywhere"
HOSTILE = "@everyone <@&1> **[x](https://evil.example/)** `a` \u202eesrever\u202c # b\n- c"


def add_helper(stage: Stage) -> Person:
    """A member whose Discord shows organisers' commands, but who is no organiser."""
    stage.server.add_role("Helpers", "manage_messages", "manage_guild")
    return stage.server.add_person("Hugo", roles=["Members", "Helpers"]).go_to("general")


def add_digest_channel(stage: Stage, name: str = "digest", *, readers: list[str] | None = None) -> str:
    """A channel that only members read, unless ``readers`` names others; its id."""
    return str(stage.server.add_channel(name, readers=readers or ["Members"]))


async def change_settings(stage: Stage, **chosen: object) -> None:
    """Changes settings as a steward would."""
    await stage.services.setup.change(
        stage.actor("Stella", Tier.STEWARD),
        SettingsChange(**chosen),  # type: ignore[arg-type]
    )


async def take_organisers_role_away(stage: Stage) -> None:
    """From now on another role is the organisers'."""
    stage.server.add_role("New organisers")
    await change_settings(stage, organiser_role=str(stage.server.role_id("New organisers")))


def is_harmless(seen: Seen) -> bool:
    """Whether nothing of :data:`HOSTILE` is alive in what is shown."""
    if any(each in seen.text for each in ("@everyone", "<@&1>", "\u202e")):
        return False
    # Inside a code block nothing but its own end is alive.
    return "](https://evil" not in re.sub(r"```text\n[^`]*```|`[^`\n]*`", "", seen.text)
