"""What is answered to whoever follows something, or no longer does."""

from bot.domain.following import Pace
from bot.domain.views import FollowTarget, FollowView
from bot.i18n import Localizer, message_id
from bot.rendering.headlines import HOUSE_COLOUR
from bot.rendering.layout import Sheet, sheet
from bot.rendering.names import name
from bot.rendering.size_budget import fitted


def following(follows: bool, localizer: Localizer) -> Sheet:
    """That the role was given or taken back, and how to change it."""
    return sheet([localizer.text("follow-on" if follows else "follow-off")], HOUSE_COLOUR)


def paces(localizer: Localizer) -> tuple[tuple[str, str], ...]:
    """How often somebody can be told, in words."""
    return tuple((each.value, localizer.plain(message_id("pace", each.value))) for each in Pace)


def _named(localizer: Localizer, target: FollowTarget, most: int) -> str:
    return f"**{target.reference} · {name(localizer, target.name, most)}**"


def followed(view: FollowView, localizer: Localizer) -> Sheet:
    """What somebody follows from now on in direct messages: how often, when next, and when not."""
    quiet = (
        localizer.text(
            "follow-quiet",
            begin=localizer.clock(view.quiet_from),
            end=localizer.clock(view.quiet_until),
            zone=view.zone,
        )
        # From an hour until the same hour is no time at all.
        if view.quiet_from != view.quiet_until
        else localizer.text("follow-no-quiet")
    )

    lines = [localizer.text(message_id("pace", view.pace.value))]
    if view.pace is not Pace.CHANGE:
        at = localizer.moment(view.next_at, view.zone, with_zone=True)
        lines.append(localizer.text("follow-next", at=at))
    lines.append(quiet)
    return sheet(
        fitted(
            lambda room: [
                f"{localizer.text('follow-direct')}\n{_named(localizer, view.target, room.name)}",
                "\n".join(lines),
                localizer.text("follow-open"),
            ]
        ),
        HOUSE_COLOUR,
    )


def unfollowed(view: FollowView, localizer: Localizer) -> Sheet:
    """That nothing more is sent about it."""
    return sheet(
        fitted(
            lambda room: [f"{localizer.text('follow-ended')}\n{_named(localizer, view.target, room.name)}"]
        ),
        HOUSE_COLOUR,
    )


def unfollowed_by_button(localizer: Localizer) -> Sheet:
    """The same, under the message that was about it."""
    return sheet([localizer.text("follow-ended-here")], HOUSE_COLOUR)
