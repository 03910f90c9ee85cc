"""What is kept about somebody: shown to them, handed to them, and what forgetting them means."""

from collections.abc import Sequence

import discord

from bot.domain.people import DIRECT_MESSAGES
from bot.domain.views import Forgotten, PrivacyView, ServerName
from bot.i18n import Localizer, message_id
from bot.rendering.custom_ids import Action, build
from bot.rendering.headlines import HOUSE_COLOUR
from bot.rendering.layout import Option, Sheet, attached, button, menu, rows, sheet
from bot.rendering.safe_text import plain, safe
from bot.rendering.size_budget import OPTION_TEXT, OPTIONS

SHOW, EXPORT, FORGET, SURE = "show", "export", "forget", "sure"
FILE_NAME = "deeds-about-me.json"
LONGEST_SERVER = 100


def _title(localizer: Localizer, key: str, server: str) -> str:
    title = f"## {localizer.text(key)}"
    if server == DIRECT_MESSAGES:
        return f"{title}\n{localizer.text('privacy-direct-messages')}"
    return (
        f"{title}\n{localizer.text('privacy-server', server=safe(server, LONGEST_SERVER))}"
        if server
        else title
    )


def _counted(view: PrivacyView, localizer: Localizer) -> str:
    if not view.counts:
        return localizer.text("privacy-nothing")
    lines = [
        f"• {localizer.text(message_id('privacy-kept', kind), count=count)}"
        for kind, count in view.counts.items()
    ]
    return "\n".join([localizer.text("privacy-intro"), *lines])


def privacy_card(view: PrivacyView, localizer: Localizer, server: str = "") -> Sheet:
    """What is stored about the reader, who can read it and for how long; ``server`` is named if given."""
    return sheet(
        [
            _title(localizer, "privacy-title", server),
            _counted(view, localizer),
            localizer.text("privacy-readers"),
            localizer.text("privacy-time", days=view.retention_days),
            localizer.text("privacy-discord"),
            *rows(
                [
                    button(localizer, "button-privacy-export", build(Action.PRIVACY, view.server, EXPORT)),
                    button(localizer, "button-privacy-forget", build(Action.PRIVACY, view.server, FORGET)),
                ]
            )
            * bool(view.counts),
        ],
        HOUSE_COLOUR,
    )


def export_card(localizer: Localizer, server: str = "") -> Sheet:
    """The message that carries the file."""
    title = _title(localizer, "privacy-export-title", server)
    return sheet([title, localizer.text("privacy-export"), attached(FILE_NAME)], HOUSE_COLOUR)


def forget_question(view: PrivacyView, localizer: Localizer, server: str = "") -> Sheet:
    """What forgetting would delete, what stays, what becomes of what waits; a button does it."""
    title = _title(localizer, "privacy-forget-title", server)
    if not view.counts:
        return sheet([title, localizer.text("privacy-nothing")], HOUSE_COLOUR)
    if view.is_steward and not view.stewards_left:
        return sheet([title, localizer.text("error-last-steward")], HOUSE_COLOUR)
    waits = []
    if view.waiting:
        waits.append(localizer.text("privacy-forget-waiting", count=view.waiting))
    if view.open_reports:
        waits.append(localizer.text("privacy-forget-reports", count=view.open_reports))
    if view.counts.get("organiser_since"):
        waits.append(localizer.text("privacy-forget-organiser"))
    if view.is_steward:
        waits.append(localizer.text("privacy-forget-steward", count=view.stewards_left))
    return sheet(
        [
            title,
            localizer.text("privacy-forget-goes"),
            localizer.text("privacy-forget-stays"),
            "\n".join(waits),
            localizer.text("privacy-forget-final"),
            *rows(
                [
                    button(
                        localizer,
                        "button-privacy-sure",
                        build(Action.PRIVACY, view.server, SURE),
                        discord.ButtonStyle.danger,
                    ),
                    button(localizer, "button-privacy-keep", build(Action.PRIVACY, view.server, SHOW)),
                ]
            ),
        ],
        HOUSE_COLOUR,
    )


def forgotten_card(done: Forgotten, localizer: Localizer, server: str = "") -> Sheet:
    """That it was done, and what others have to see to now."""
    lines = [localizer.text("privacy-forgotten")]
    if done.withdrawn_reports:
        lines.append(localizer.text("privacy-forgotten-reports", count=done.withdrawn_reports))
    if done.was_steward:
        lines.append(localizer.text("privacy-forgotten-steward", count=done.stewards_left))
    lines.append(localizer.text("privacy-discord"))
    return sheet([_title(localizer, "privacy-forgotten-title", server), *lines], HOUSE_COLOUR)


def server_choice(servers: Sequence[ServerName], localizer: Localizer, what: str) -> Sheet:
    """In direct messages: which of the servers that know the reader."""
    title = f"## {localizer.text('privacy-title')}"
    if not servers:
        return sheet([title, localizer.text("privacy-nowhere")], HOUSE_COLOUR)
    direct = localizer.plain("privacy-place-direct")
    options = [
        Option(each.id, direct if each.id == DIRECT_MESSAGES else plain(each.name, OPTION_TEXT))
        for each in servers
    ]
    pages = [options[start : start + OPTIONS] for start in range(0, len(options), OPTIONS)]
    menus = [
        menu(localizer, "menu-privacy-server", build(Action.PRIVACY, "menu", what, number), each)
        for number, each in enumerate(pages[:5])
    ]
    return sheet([title, localizer.text("privacy-which"), *menus], HOUSE_COLOUR)
