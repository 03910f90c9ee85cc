"""Who may do what, where: one table, asked by commands, autocomplete, buttons, forms and services."""

from collections.abc import Collection
from dataclasses import dataclass, replace
from enum import IntEnum, StrEnum

from bot.domain.errors import DeedsError
from bot.domain.records import ServerSettings
from bot.domain.vocabulary import Visibility


class Tier(IntEnum):
    """What a person is in a server; a higher tier may do all that a lower one may."""

    PUBLIC = 0
    MEMBER = 1
    ORGANISER = 2
    STEWARD = 3


class Context(StrEnum):
    """Where an interaction comes from."""

    SERVER = "server"
    DIRECT_MESSAGE = "direct_message"
    COMMAND_LINE = "command_line"


class Act(StrEnum):
    """What can be done, in the words of the commands."""

    READ = "read"
    FIND = "find"
    ACT = "act"
    REPORT = "report"
    FOLLOW = "follow"
    UNFOLLOW = "unfollow"
    HELP = "help"
    LANGUAGE = "language"
    PRIVACY = "privacy"
    LOG = "log"
    DESK = "desk"
    VERIFY = "verify"
    DELIVER = "deliver"
    STATUS = "status"
    SCHEDULE = "schedule"
    MANAGE = "manage"
    TRANSLATE = "translate"
    BRIEF = "brief"
    CONTEST = "contest"
    DISPUTE = "dispute"
    PUBLISH = "publish"
    UNDO = "undo"
    SETUP = "setup"
    APPROVE_CHANNEL = "approve_channel"
    VOUCH = "vouch"
    AUDIT = "audit"
    EXPORT = "export"
    IMPORT = "import"
    REDACT = "redact"
    HOLD = "hold"


@dataclass(frozen=True)
class Rule:
    """The lowest tier that may do something, and where."""

    tier: Tier
    contexts: frozenset[Context]


_SERVER = frozenset({Context.SERVER, Context.COMMAND_LINE})
_ANYWHERE = frozenset(Context)

RULES: dict[Act, Rule] = {
    Act.READ: Rule(Tier.MEMBER, _SERVER),
    Act.FIND: Rule(Tier.MEMBER, _SERVER),
    Act.ACT: Rule(Tier.MEMBER, _SERVER),
    Act.REPORT: Rule(Tier.MEMBER, _SERVER),
    Act.FOLLOW: Rule(Tier.MEMBER, _SERVER),
    Act.UNFOLLOW: Rule(Tier.PUBLIC, _ANYWHERE),
    Act.CONTEST: Rule(Tier.MEMBER, _SERVER),
    Act.HELP: Rule(Tier.PUBLIC, _ANYWHERE),
    Act.LANGUAGE: Rule(Tier.PUBLIC, _ANYWHERE),
    Act.PRIVACY: Rule(Tier.PUBLIC, _ANYWHERE),
    Act.LOG: Rule(Tier.ORGANISER, _SERVER),
    Act.DESK: Rule(Tier.ORGANISER, _SERVER),
    Act.VERIFY: Rule(Tier.ORGANISER, _SERVER),
    Act.DELIVER: Rule(Tier.ORGANISER, _SERVER),
    Act.STATUS: Rule(Tier.ORGANISER, _SERVER),
    Act.SCHEDULE: Rule(Tier.ORGANISER, _SERVER),
    Act.MANAGE: Rule(Tier.ORGANISER, _SERVER),
    Act.TRANSLATE: Rule(Tier.ORGANISER, _SERVER),
    Act.BRIEF: Rule(Tier.ORGANISER, _SERVER),
    Act.DISPUTE: Rule(Tier.ORGANISER, _SERVER),
    Act.PUBLISH: Rule(Tier.ORGANISER, _SERVER),
    Act.UNDO: Rule(Tier.ORGANISER, _SERVER),
    Act.SETUP: Rule(Tier.STEWARD, _SERVER),
    Act.APPROVE_CHANNEL: Rule(Tier.STEWARD, _SERVER),
    Act.VOUCH: Rule(Tier.STEWARD, _SERVER),
    Act.AUDIT: Rule(Tier.STEWARD, _SERVER),
    Act.EXPORT: Rule(Tier.STEWARD, _SERVER),
    Act.IMPORT: Rule(Tier.STEWARD, frozenset({Context.COMMAND_LINE})),
    Act.REDACT: Rule(Tier.STEWARD, _SERVER),
    Act.HOLD: Rule(Tier.STEWARD, _SERVER),
}


@dataclass(frozen=True)
class Actor:
    """Somebody doing something: in which server, by which pseudonym, with which tier and language.

    ``person`` is ``<epoch>.<pseudonym>``. ``founding`` marks somebody with *Manage Server* in a server
    that has no stewards yet, who may therefore name the first.
    """

    server: str
    person: str
    tier: Tier
    language: str = "en"
    context: Context = Context.SERVER
    founding: bool = False

    @property
    def audience(self) -> Visibility:
        """What this person may read."""
        return AUDIENCES[self.tier]


AUDIENCES: dict[Tier, Visibility] = {
    Tier.PUBLIC: Visibility.PUBLIC,
    Tier.MEMBER: Visibility.MEMBERS,
    Tier.ORGANISER: Visibility.ORGANISERS,
    Tier.STEWARD: Visibility.ORGANISERS,
}


def as_member(actor: Actor) -> Actor:
    """The same person, reading no more than members do: for what others are going to see."""
    return replace(actor, tier=min(actor.tier, Tier.MEMBER))


def may(actor: Actor, act: Act) -> bool:
    """Whether the table allows it."""
    rule = RULES[act]
    if actor.context not in rule.contexts:
        return False
    return actor.tier >= rule.tier or (act is Act.SETUP and actor.founding)


def authorize(actor: Actor, act: Act) -> None:
    """Refuses what the table does not allow.

    Raises ``DeedsError("not_here")`` for the wrong place, ``DeedsError("not_allowed")`` for a tier too low.
    """
    rule = RULES[act]
    if actor.context not in rule.contexts:
        raise DeedsError("not_here", {"act": act.value})
    if not may(actor, act):
        raise DeedsError("not_allowed", {"tier": rule.tier.name.lower()})


def tier_in(
    settings: ServerSettings | None,
    *,
    roles: Collection[str],
    person: str,
    rescued: bool,
) -> Tier:
    """The tier of somebody with these role ids in a server.

    ``rescued`` is a person whom the host's configuration names a steward. Before a server is set up
    nobody is an organiser, and where no member role was chosen every member of the server is one.
    """
    if rescued or (settings is not None and person in settings.steward_people):
        return Tier.STEWARD
    if settings is None:
        return Tier.MEMBER
    if settings.organiser_role and settings.organiser_role in roles:
        return Tier.ORGANISER
    if not settings.member_role or settings.member_role in roles:
        return Tier.MEMBER
    return Tier.PUBLIC


# Who reports what a seed says, and who did what an imported file says was done: no person, so that any
# organiser can verify what waits.
SEED = "seed"
IMPORTED = "imported"
_NOBODY = frozenset({SEED, IMPORTED})

# In place of a pseudonym that the record forgot: nobody is it, and nobody can be told from it.
FORGOTTEN = "forgotten"


def same_person(one: str, other: str) -> bool:
    """Whether two pseudonyms are one person.

    Raises ``DeedsError("identity_incomparable")`` if they are of different epochs, and
    ``DeedsError("identity_forgotten")`` if one of them was forgotten: then nobody can tell, and verification
    is refused rather than guessed (DESIGN, people).
    """
    if FORGOTTEN in (one, other):
        raise DeedsError("identity_forgotten")
    if one == other:
        return True
    if _NOBODY.isdisjoint((one, other)) and one.partition(".")[0] != other.partition(".")[0]:
        raise DeedsError("identity_incomparable")
    return False
