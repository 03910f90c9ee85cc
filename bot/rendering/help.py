"""Help: the commands the reader may use, and how things work here."""

from enum import StrEnum

from bot.domain.access import Tier
from bot.domain.views import HelpView
from bot.domain.vocabulary import HeadlineKey
from bot.i18n import Localizer, isolated, message_id
from bot.rendering.custom_ids import Action, build
from bot.rendering.headlines import HOUSE_COLOUR, key_words, shape
from bot.rendering.layout import Option, Sheet, menu, sheet
from bot.rendering.same import Named

COMMANDS: dict[Tier, tuple[str, ...]] = {
    Tier.MEMBER: (
        "board",
        "demand",
        "official",
        "campaigns",
        "find",
        "digest",
        "act",
        "report",
        "language",
        "privacy",
        "help",
    ),
    Tier.ORGANISER: (
        "log",
        "desk",
        "deliver",
        "status",
        "dispute",
        "brief",
        "schedule",
        "manage",
        "translate",
        "undo",
    ),
    Tier.STEWARD: ("setup", "export", "audit"),
}


class Topic(StrEnum):
    """What help explains besides the commands."""

    COMMANDS = "commands"
    AXES = "axes"
    HEADLINES = "headlines"
    REVIEW = "review"
    PRIVACY = "privacy"


def _typed(localizer: Localizer, command: str) -> str:
    """A command as it is typed; its stroke stays before it where lines run from right to left."""
    shown = f"`/{localizer.command(command)}`"
    return isolated(shown) if localizer.direction == "rtl" else shown


def help_card(
    view: HelpView, localizer: Localizer, topic: str = Topic.COMMANDS, languages: Named = ()
) -> Sheet:
    """The help page of a topic; an unknown topic gives the commands."""
    chosen = Topic(topic) if topic in set(Topic) else Topic.COMMANDS
    title = f"## {localizer.text(message_id('help-topic', chosen.value))}"
    body = {
        Topic.COMMANDS: lambda: _commands(view, localizer, languages),
        Topic.HEADLINES: lambda: [_legend(localizer)],
    }.get(chosen, lambda: [localizer.text(message_id("help-text", chosen.value))])()
    options = [
        Option(each.value, localizer.plain(message_id("help-topic", each.value)), chosen=each is chosen)
        for each in Topic
    ]
    return sheet(
        [title, *body, menu(localizer, "menu-help", build(Action.HELP, "menu"), options)], HOUSE_COLOUR
    )


def _commands(view: HelpView, localizer: Localizer, languages: Named) -> list[str]:
    blocks = [localizer.text("help-intro")]
    for tier, commands in COMMANDS.items():
        founding = tier is Tier.STEWARD and view.founding
        # Before anybody is a member there is nothing to use but this; what one may not use is not listed.
        if view.tier < tier and not founding:
            continue
        lines = [f"**{localizer.text(message_id('help-for', tier.name.lower()))}**"]
        lines += [
            f"{_typed(localizer, each)} {localizer.text(message_id('help-command', each))}"
            for each in commands
        ]
        blocks.append("\n".join(lines))
    if view.founding:
        blocks.append(localizer.text("help-founding"))
    elif view.tier is Tier.PUBLIC:
        blocks.append(localizer.text("help-public"))
    if len(languages) > 1:
        # By their own names: who reads none but one of them knows it again.
        blocks.append(localizer.text("help-languages", languages=[name for _, name in languages]))
    return blocks


def _legend(localizer: Localizer) -> str:
    lines = []
    for key in HeadlineKey:
        meaning = localizer.text(message_id("help-headline", key.value))
        lines.append(f"{shape(key)} **{key_words(key, localizer)}** · {meaning}")
    return "\n".join([localizer.text("help-headlines-intro"), *lines])
