"""The screens of the set-up: each chooses something, says what it will do, and what is still missing."""

from collections.abc import Callable, Collection, Sequence
from enum import StrEnum
from typing import Any

import discord
from discord import ui

from bot.domain.views import ChannelSight, SetupView
from bot.domain.vocabulary import Fetching
from bot.i18n import Localizer, message_id
from bot.rendering.custom_ids import Action, build
from bot.rendering.headlines import HOUSE_COLOUR
from bot.rendering.layout import Block, Option, Row, Sheet, button, menu, rows, sheet
from bot.rendering.safe_text import code, plain, safe
from bot.rendering.size_budget import PLACEHOLDER, trimmed

MOST_DIGEST_CHANNELS = 25
MOST_STEWARDS = 25
MOST_PEOPLE = 25
MOST_ROLES = 20
MOST_SIGHTS = 2400
MOST_HOSTS = 25


class Screen(StrEnum):
    """The screens in their order."""

    STEWARDS = "stewards"
    ROLES = "roles"
    TRUST = "trust"
    REVIEW = "review"
    DIGEST = "digest"
    LANGUAGE = "language"
    SOURCES = "sources"
    OVERVIEW = "overview"


SCREENS = tuple(Screen)


def _roles(localizer: Localizer, key: str, what: str, role: str) -> Row:
    select: ui.RoleSelect[Any] = ui.RoleSelect(
        custom_id=build(Action.SETUP, Screen.ROLES, what),
        placeholder=plain(localizer.plain(key), PLACEHOLDER),
        min_values=0,
        max_values=1,
        default_values=_default(role, discord.SelectDefaultValueType.role),
    )
    return ui.ActionRow(select)


def _channels(localizer: Localizer, key: str, screen: Screen, channels: Collection[str], most: int) -> Row:
    chosen = [
        each for channel in channels for each in _default(channel, discord.SelectDefaultValueType.channel)
    ]
    select: ui.ChannelSelect[Any] = ui.ChannelSelect(
        custom_id=build(Action.SETUP, screen, "channel"),
        placeholder=plain(localizer.plain(key), PLACEHOLDER),
        channel_types=[discord.ChannelType.text, discord.ChannelType.news],
        min_values=0,
        max_values=most,
        default_values=chosen[:most],
    )
    return ui.ActionRow(select)


def _default(identity: str, kind: discord.SelectDefaultValueType) -> list[discord.SelectDefaultValue]:
    return [discord.SelectDefaultValue(id=int(identity), type=kind)] if identity.isdecimal() else []


def _stewards(view: SetupView, localizer: Localizer) -> list[Block | None]:
    select: ui.UserSelect[Any] = ui.UserSelect(
        custom_id=build(Action.SETUP, Screen.STEWARDS, "people"),
        placeholder=plain(localizer.plain("menu-setup-stewards"), PLACEHOLDER),
        min_values=2,
        max_values=MOST_STEWARDS,
    )
    # Stewards are kept as pseudonyms, so that nobody, not even this screen, can name them again.
    named = localizer.text("setup-stewards-named", count=len(view.settings.steward_people))
    return [localizer.text("setup-stewards"), named, ui.ActionRow(select)]


def _people(localizer: Localizer, key: str, what: str) -> Row:
    select: ui.UserSelect[Any] = ui.UserSelect(
        custom_id=build(Action.SETUP, Screen.TRUST, what),
        placeholder=plain(localizer.plain(key), PLACEHOLDER),
        max_values=MOST_PEOPLE,
    )
    return ui.ActionRow(select)


def _trust(view: SetupView, localizer: Localizer) -> list[Block | None]:
    return [
        localizer.text("setup-trust"),
        localizer.text("setup-trust-vouched", count=view.vouched),
        _people(localizer, "menu-setup-vouch", "vouch"),
        _people(localizer, "menu-setup-revoke", "revoke") if view.vouched else None,
    ]


def _roles_screen(view: SetupView, localizer: Localizer) -> list[Block | None]:
    settings = view.settings
    return [
        localizer.text("setup-roles"),
        _mention("setup-is-organisers", localizer, "@&", [settings.organiser_role]),
        _roles(localizer, "menu-setup-organisers", "organisers", settings.organiser_role),
        _mention("setup-is-members", localizer, "@&", [settings.member_role])
        or localizer.text("setup-everybody-member"),
        _roles(localizer, "menu-setup-members", "members", settings.member_role),
        localizer.text("setup-digest-role"),
        _mention("setup-is-digest-role", localizer, "@&", [settings.digest_role]),
        _roles(localizer, "menu-setup-digest-role", "digest", settings.digest_role),
    ]


def _mention(key: str, localizer: Localizer, sign: str, ids: Sequence[str]) -> str:
    """A label with mentions after it: inside a message its isolation marks would break them."""
    given = [f"<{sign}{each}>" for each in ids if each.isdecimal()]
    return f"{localizer.text(key)} {' '.join(given)}" if given else ""


def sight_lines(localizer: Localizer, sights: Sequence[ChannelSight]) -> str:
    """Channel by channel, whether the bot can post there and who would read it."""
    return "\n".join(line for sight in sights for line in _sight(localizer, sight))


def _sight(localizer: Localizer, sight: ChannelSight) -> list[str]:
    channel = f"<#{sight.id}>" if sight.id.isdecimal() else safe(sight.name, 100)
    if not sight.seen:
        return [f"▲ {channel} {localizer.text('setup-channel-unseen')}"]
    lines = [f"✔ {channel} {localizer.text('setup-can-post')}"]
    if sight.missing:
        named = localizer.join([permission_name(localizer, each) for each in sight.missing])
        lines = [f"▲ {channel} {localizer.text('setup-lacks', permissions=named)}"]
    if sight.is_open:
        lines.append(f"-# {localizer.text('setup-channel-open')}")
    elif sight.readers:
        roles = [f"<@&{each}>" if each.isdecimal() else safe(each, 60) for each in sight.readers[:MOST_ROLES]]
        lines.append(f"-# {localizer.text('setup-channel-readers')} {' '.join(roles)}")
    if sight.too_wide:
        lines.append(f"▲ {localizer.text('setup-channel-wide')}")
    return lines


def permission_name(localizer: Localizer, permission: str) -> str:
    """A permission as Discord's settings call it."""
    key = message_id("permission", permission)
    return localizer.text(key) if localizer.has(key) else plain(permission, 60)


def _language_screen(view: SetupView, localizer: Localizer) -> list[Block | None]:
    settings = view.settings
    options = [
        Option(tag, localizer.language_name(tag), chosen=tag == settings.language) for tag in view.languages
    ]
    zone = localizer.text("setup-zone", zone=settings.zone)
    if view.now is not None:
        zone = localizer.text(
            "setup-zone-now", zone=settings.zone, now=localizer.moment(view.now, settings.zone)
        )
    return [
        localizer.text("setup-language"),
        menu(localizer, "menu-setup-language", build(Action.SETUP, Screen.LANGUAGE, "language"), options),
        zone,
        *rows([button(localizer, "button-setup-zone", build(Action.SETUP, Screen.LANGUAGE, "zone"))]),
    ]


def _sources(view: SetupView, localizer: Localizer) -> list[Block | None]:
    settings = view.settings
    options = [
        Option(
            each.value,
            localizer.plain(message_id("setup-fetching", each.value)),
            chosen=each is settings.fetching,
        )
        for each in Fetching
    ]
    return [
        localizer.text("setup-sources"),
        localizer.text(message_id("setup-fetching", settings.fetching.value)),
        menu(localizer, "menu-setup-fetching", build(Action.SETUP, Screen.SOURCES, "fetching"), options),
        _hosts(view, localizer),
        *rows([button(localizer, "button-setup-hosts", build(Action.SETUP, Screen.SOURCES, "hosts"))]),
    ]


def _hosts(view: SetupView, localizer: Localizer) -> str:
    settings = view.settings
    if settings.fetching is not Fetching.LISTED:
        return ""
    if not settings.fetch_hosts:
        return localizer.text("setup-hosts-none")
    shown = [code(each, 80) for each in settings.fetch_hosts[:MOST_HOSTS]]
    more = len(settings.fetch_hosts) - len(shown)
    lines = [f"{localizer.text('setup-hosts')} {' '.join(shown)}"]
    return "\n".join([*lines, localizer.text("list-more", count=more)] if more else lines)


def _overview(view: SetupView, localizer: Localizer) -> list[Block | None]:
    settings = view.settings
    lines = [
        localizer.text("setup-stewards-named", count=len(settings.steward_people)),
        _mention("setup-is-organisers", localizer, "@&", [settings.organiser_role]),
        _mention("setup-is-members", localizer, "@&", [settings.member_role])
        or localizer.text("setup-everybody-member"),
        localizer.text("setup-trust-vouched", count=view.vouched) if view.vouched else "",
        _mention("setup-is-review", localizer, "#", [settings.review_channel]),
        _mention("setup-is-digest", localizer, "#", settings.digest_channels),
        _mention("setup-is-digest-role", localizer, "@&", [settings.digest_role]),
        localizer.text(
            "setup-is-language", language=localizer.language_name(settings.language), zone=settings.zone
        ),
        localizer.text("setup-two-people" if settings.two_people else "setup-one-person"),
        localizer.text("setup-retention", days=settings.retention_days),
        localizer.text(message_id("setup-fetching", settings.fetching.value)),
    ]
    ready = bool(settings.review_channel or settings.digest_channels)
    return [
        "\n".join(line for line in lines if line),
        missing_text(view, localizer),
        *rows(
            [
                button(
                    localizer,
                    "button-setup-test",
                    build(Action.SETUP, Screen.OVERVIEW, "test"),
                    discord.ButtonStyle.primary,
                    disabled=not ready,
                ),
                button(
                    localizer,
                    "button-setup-one-person" if settings.two_people else "button-setup-two-people",
                    build(Action.SETUP, Screen.OVERVIEW, "one" if settings.two_people else "two"),
                ),
                button(
                    localizer, "button-setup-retention", build(Action.SETUP, Screen.OVERVIEW, "retention")
                ),
            ]
        ),
    ]


def _review(view: SetupView, localizer: Localizer) -> list[Block | None]:
    channel = view.settings.review_channel
    return [
        localizer.text("setup-review"),
        _mention("setup-is-review", localizer, "#", [channel]),
        _channels(localizer, "menu-setup-review", Screen.REVIEW, [channel], 1),
    ]


def _digest(view: SetupView, localizer: Localizer) -> list[Block | None]:
    channels = view.settings.digest_channels
    return [
        localizer.text("setup-digest"),
        _mention("setup-is-digest", localizer, "#", channels),
        _channels(localizer, "menu-setup-digest", Screen.DIGEST, channels, MOST_DIGEST_CHANNELS),
    ]


_BODIES: dict[Screen, Callable[[SetupView, Localizer], list[Block | None]]] = {
    Screen.STEWARDS: _stewards,
    Screen.ROLES: _roles_screen,
    Screen.TRUST: _trust,
    Screen.REVIEW: _review,
    Screen.DIGEST: _digest,
    Screen.LANGUAGE: _language_screen,
    Screen.SOURCES: _sources,
    Screen.OVERVIEW: _overview,
}


def missing_text(view: SetupView, localizer: Localizer) -> str:
    """What is still missing before work can begin, or that nothing is."""
    if not view.missing:
        return "✔ " + localizer.text("setup-complete")
    lines = [f"• {localizer.text(message_id('setup-missing', each))}" for each in view.missing]
    return "\n".join([localizer.text("setup-incomplete"), *lines])


def setup_sheet(
    view: SetupView,
    localizer: Localizer,
    screen: str = Screen.OVERVIEW,
    *,
    sights: Sequence[ChannelSight] = (),
    done: str = "",
    people: Sequence[str] = (),
) -> Sheet:
    """One screen. ``sights`` are the channels it chose, looked at before anything is posted there.

    ``done`` is a message about what was just done to ``people``, who are no names of ours to keep.
    """
    chosen = Screen(screen) if screen in SCREENS else Screen.OVERVIEW
    number = SCREENS.index(chosen)
    title = localizer.text(
        "setup-title",
        screen=localizer.text(message_id("setup-screen", chosen.value)),
        number=number + 1,
        count=len(SCREENS),
    )
    return sheet(
        [
            f"## {title}",
            *_BODIES[chosen](view, localizer),
            _mention(done, localizer, "@", people) if done else None,
            *trimmed([sight_lines(localizer, sights)], MOST_SIGHTS),
            *rows(
                [
                    _step(localizer, "button-setup-before", SCREENS[number - 1]) if number else None,
                    _step(localizer, "button-setup-after", SCREENS[number + 1])
                    if number + 1 < len(SCREENS)
                    else None,
                ]
            ),
        ],
        HOUSE_COLOUR,
    )


def _step(localizer: Localizer, key: str, screen: Screen) -> ui.Button[Any]:
    return button(localizer, key, build(Action.SETUP, screen, "show"))
