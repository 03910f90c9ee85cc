"""The front door: who asks, whether they may, in which words, and how they are answered.

Commands, autocomplete, buttons, menus and forms all come through here, and every error that reaches
a person leaves through :meth:`FrontDoor.refuse`.
"""

import io
from collections import OrderedDict
from collections.abc import Awaitable, Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any
from uuid import UUID

import discord
import structlog
from discord import app_commands

from bot.domain.access import Act, Actor, Context, authorize, may
from bot.domain.edits import EditedMeanwhileError
from bot.domain.errors import DeedsError, ManyFaultsError
from bot.domain.views import Suggestion
from bot.i18n import Languages, Localizer
from bot.rendering.custom_ids import Action, CustomId
from bot.rendering.direction import facing
from bot.rendering.errors import error_sheet, meanwhile_sheet
from bot.rendering.kept import KeptChoices
from bot.rendering.layout import Sheet
from bot.services.choosing import Choosing
from bot.services.settings import People, Servers
from bot.services.trust import Trust

if TYPE_CHECKING:
    from cogs.forms import Form

Anyhow = discord.Interaction[Any]
_KEPT_FORMS = 500
_KNOWN = "who asks"
_log = structlog.get_logger(__name__)


@dataclass(frozen=True)
class Asked:
    """An interaction whose person is known and allowed, with the words to answer in.

    ``files`` are the contents of what was sent with a form, by field. ``keeps_private``: its sender said
    that what looks like a private person's data in it is public.
    """

    interaction: Anyhow
    actor: Actor
    words: Localizer
    id: CustomId | None = None
    values: tuple[str, ...] = ()
    files: Mapping[str, bytes] = field(default_factory=dict)
    keeps_private: bool = False

    @property
    def reference(self) -> str:
        """The reference in a button's id, or the one chosen in a menu."""
        if self.id is None:
            return ""
        return self.values[0] if self.id.reference == "menu" and self.values else self.id.reference

    @property
    def once(self) -> str:
        """A key for what this interaction begins: whatever is sent again from it has the same one."""
        return str(self.interaction.id)

    def argument(self, place: int) -> str:
        """The ``place``-th argument of the id after its reference, blank if it has fewer."""
        arguments = self.id.arguments if self.id else ()
        return arguments[place] if place < len(arguments) else ""

    def number(self, place: int) -> int:
        """The same as a page number, one if it is none."""
        text = self.argument(place)
        return int(text) if text.isascii() and text.isdigit() and len(text) < 6 else 1


Answer = Callable[[Asked], Awaitable[None]]


@dataclass(frozen=True)
class Handler:
    """What answers an action, and what one must be allowed to do for it."""

    act: Act
    answer: Answer


@dataclass(frozen=True)
class _Kept:
    """A form that was sent in vain, and whose; ``stale`` if somebody else changed the record meanwhile."""

    user: int
    form: "Form"
    stale: EditedMeanwhileError | None


@dataclass
class FrontDoor:
    """Knows people, languages and which servers are served; holds what answers each button.

    ``served`` are the ids of the servers that the host allows, empty for every server that has the bot.
    """

    people: People
    servers: Servers
    trust: Trust
    languages: Languages
    choosing: Choosing
    served: Collection[int] = ()
    handlers: dict[tuple[Action, str], Handler] = field(default_factory=dict)
    _forms: "OrderedDict[str, _Kept]" = field(default_factory=OrderedDict)
    _choices: KeptChoices = field(default_factory=KeptChoices)

    def __post_init__(self) -> None:
        self.handle(Action.AGAIN, Act.HELP, self.reopen)
        self.handle(Action.KEEP, Act.HELP, self.keep)

    def handle(self, action: Action, act: Act, answer: Answer, *, what: str = "") -> None:
        """Registers what answers an action, or an action on ``what`` its id names first; each has one."""
        if (action, what) in self.handlers:
            raise ValueError(f"{action.value} {what} is answered already")
        self.handlers[action, what] = Handler(act, answer)

    def _handler(self, id: CustomId | None) -> Handler | None:  # noqa: A002
        if id is None:
            return None
        return self.handlers.get((id.action, id.reference)) or self.handlers.get((id.action, ""))

    async def words(self, interaction: Anyhow) -> Localizer:
        """The words for this person: the language they chose, else their Discord's, the server's, English."""
        language = None
        if interaction.guild_id:
            settings = await self.servers.settings(str(interaction.guild_id))
            language = settings.language if settings else None
        server = str(interaction.guild_id) if _in_server(interaction) else ""
        choice = await self.choosing.of(server, interaction.user.id)
        discord_locale = str(interaction.locale)
        chosen = self.languages.negotiate(choice, discord_locale, language)
        return await self.languages.seen_by(chosen, discord_locale)

    async def words_in(self, asked: Asked, language: str) -> Localizer:
        """The words of a language somebody asked for, with commands as their own Discord shows them."""
        return await self.languages.seen_by(language, str(asked.interaction.locale))

    async def asked(
        self,
        interaction: Anyhow,
        act: Act,
        *,
        id: CustomId | None = None,  # noqa: A002
        values: Sequence[str] = (),
    ) -> Asked:
        """Who asks, if they may.

        Raises ``DeedsError``: ``not_here`` outside a server, ``server_not_served``, ``not_allowed``.
        """
        known = interaction.extras.get(_KNOWN)
        if known is None:
            words = await self.words(interaction)
            known = interaction.extras[_KNOWN] = await self._actor(interaction, words), words
        # A command is let in by the tree and then asks itself: who it is was settled the first time.
        actor, words = known
        authorize(actor, act)
        if act is not Act.PRIVACY:
            # Whoever only asks what is kept about them, or has it forgotten, leaves nothing new.
            await self.trust.met(actor)
        return Asked(interaction, actor, words, id, tuple(values))

    async def _actor(self, interaction: Anyhow, words: Localizer) -> Actor:
        user = interaction.user
        in_server = _in_server(interaction)
        if in_server and self.served and interaction.guild_id not in self.served:
            raise DeedsError("server_not_served")
        # Roles come with the interaction itself: nothing cached can be out of date.
        roles = [role.id for role in user.roles] if isinstance(user, discord.Member) else []
        return await self.people.actor(
            str(interaction.guild_id) if in_server else "",
            user.id,
            roles=roles,
            manages_server=in_server and interaction.permissions.manage_guild,
            language=words.language,
            context=Context.SERVER if in_server else Context.DIRECT_MESSAGE,
        )

    def person(self, actor: Actor, user: int) -> str:
        """The pseudonym of another person in the actor's server, of the same epoch."""
        return self.people.pseudonym(actor.server, int(actor.person.partition(".")[0]), user)

    async def answer(
        self,
        asked: Asked,
        sheet: Sheet,
        *,
        public: bool = False,
        files: Sequence[tuple[str, bytes]] = (),
        words: Localizer | None = None,
    ) -> None:
        """Answers, privately unless ``public``; after a deferral, in its place.

        ``words`` are those of the sheet where it is in another language than the reader's.
        ``files`` are names with contents; the sheet shows each by ``bot.rendering.layout.attached``.
        """
        await _send(asked.interaction, facing(sheet, words or asked.words), ephemeral=not public, files=files)

    async def later(self, asked: Asked, *, public: bool = False) -> None:
        """Acknowledges what may take longer than a second; the answer comes afterwards in its place.

        ``public``: the answer will be for everybody. What everybody sees is never what is replaced. Done
        twice it is done once.
        """
        response, message = asked.interaction.response, asked.interaction.message
        if response.is_done():
            return
        if message is not None and message.flags.ephemeral and not public:
            await response.defer()
        else:
            await response.defer(ephemeral=not public, thinking=True)

    async def update(self, asked: Asked, sheet: Sheet, *, files: Sequence[tuple[str, bytes]] = ()) -> None:
        """Puts the sheet in place of the private message that the button is on, else answers anew.

        ``files`` as for :meth:`answer`; those of the message before go.
        """
        interaction = asked.interaction
        message = interaction.message
        attached = _files(files)
        sheet = facing(sheet, asked.words)
        if interaction.response.type is discord.InteractionResponseType.deferred_message_update:
            await interaction.edit_original_response(view=sheet, attachments=attached)
        elif message is not None and message.flags.ephemeral and not interaction.response.is_done():
            await interaction.response.edit_message(view=sheet, attachments=attached)
        else:
            await self.answer(asked, sheet, files=files)

    async def settle(self, asked: Asked, sheet: Sheet) -> None:
        """Puts the sheet in place of what stands as the answer so far, after :meth:`later`."""
        await asked.interaction.edit_original_response(view=facing(sheet, asked.words), attachments=[])

    async def ask(self, asked: Asked, form: "Form") -> None:
        """Opens a form."""
        await asked.interaction.response.send_modal(form)

    async def refuse(self, interaction: Anyhow, error: BaseException, form: "Form | None" = None) -> None:
        """Tells a person what is wrong and what would be right. Never raises.

        ``form`` keeps what was typed: it is shown again and one button opens the form as it was. Where
        somebody else changed the record meanwhile, it shows what, and opens the form on top of that.
        """
        if isinstance(error, app_commands.CommandInvokeError | app_commands.TransformerError):
            error = error.__cause__ or error
        if not isinstance(error, DeedsError):
            _log.error("interaction_failed", error=error)
            error = DeedsError("unexpected")
        try:
            words = await self.words(interaction)
            sheet = facing(self._refusal(interaction, error, form, words), words)
            await _send(interaction, sheet, ephemeral=True)
        except Exception as failure:  # the last way out: nobody is left to tell but the log
            _log.warning("refusal_not_delivered", error=failure)

    def _refusal(
        self, interaction: Anyhow, error: DeedsError, form: "Form | None", words: Localizer
    ) -> Sheet:
        if form is None:
            known = interaction.extras.get(_KNOWN)
            return error_sheet(error, words, may_start=known is not None and may(known[0], Act.MANAGE))
        stale = error if isinstance(error, EditedMeanwhileError) else None
        again = self._keep(interaction, _Kept(interaction.user.id, form, stale))
        if stale is not None:
            return meanwhile_sheet(stale, words, form.edits(words, stale), again)
        may_keep = _is_question(error)
        return error_sheet(error, words, typed=form.typed(words), again=again, may_keep=may_keep)

    def _keep(self, interaction: Anyhow, kept: _Kept) -> str:
        token = str(interaction.id)
        self._forms[token] = kept
        while len(self._forms) > _KEPT_FORMS:
            self._forms.popitem(last=False)
        return token

    async def reopen(self, asked: Asked) -> None:
        """Opens a form again as it was sent, for the one who sent it and still may.

        Raises ``DeedsError("form_gone")`` after a restart.
        """
        kept = self._kept(asked)
        form = kept.form
        await self.ask(asked, form.on_top(asked.words, kept.stale) if kept.stale else form.again(asked.words))

    async def keep(self, asked: Asked) -> None:
        """Goes on with a form whose text was held back, since its sender says that it may be kept.

        Raises ``DeedsError("form_gone")`` after a restart, and when it went on already.
        """
        form = self._kept(asked).form
        del self._forms[asked.reference]
        try:
            await form.hand_on(replace(asked, keeps_private=True))
        except Exception as error:  # what was typed is kept here too
            await self.refuse(asked.interaction, error, form)

    def _kept(self, asked: Asked) -> "_Kept":
        kept = self._forms.get(asked.reference)
        if kept is None or kept.user != asked.interaction.user.id:
            raise DeedsError("form_gone")
        authorize(asked.actor, kept.form.act)
        return kept

    async def press(self, interaction: Anyhow, id: CustomId | None, values: Sequence[str]) -> None:  # noqa: A002
        """Answers a button or a menu; whatever goes wrong is told to the person."""
        try:
            handler = self._handler(id)
            if handler is None:
                raise DeedsError("button_gone")
            await handler.answer(await self.asked(interaction, handler.act, id=id, values=values))
        except Exception as error:  # the library would only log what is raised here
            await self.refuse(interaction, error)

    async def choices(
        self,
        interaction: Anyhow,
        act: Act,
        suggest: Callable[[Actor], Awaitable[Sequence[Suggestion]]],
    ) -> list[app_commands.Choice[str]]:
        """Autocomplete: what this person may choose, nothing for who may not."""
        try:
            asked = await self.asked(interaction, act)
            found = await suggest(asked.actor)
        except DeedsError:
            return []
        return self._choices.choices(tuple(found), asked.words)


def _in_server(interaction: Anyhow) -> bool:
    """Whether a server has the bot and it was asked there; who installed it for themselves is in none."""
    return interaction.guild_id is not None and interaction.is_guild_integration()


def _is_question(error: DeedsError) -> bool:
    """Whether nothing is wrong but that texts look like a private person's data."""
    faults = error.faults if isinstance(error, ManyFaultsError) else (error,)
    return all(each.code in ("private_data", "plan_private_data", "po_private_data") for each in faults)


def _files(files: Sequence[tuple[str, bytes]]) -> list[discord.File]:
    return [discord.File(io.BytesIO(content), name) for name, content in files]


async def _send(
    interaction: Anyhow, sheet: Sheet, *, ephemeral: bool, files: Sequence[tuple[str, bytes]] = ()
) -> None:
    attached = _files(files)
    # Notices of a new message never name anybody: mentions are off for the whole program.
    if interaction.response.is_done():
        await interaction.followup.send(view=sheet, ephemeral=ephemeral, files=attached)
    else:
        await interaction.response.send_message(view=sheet, ephemeral=ephemeral, files=attached)


def uuid_of(text: str) -> UUID:
    """The id in a button. Raises ``DeedsError("button_gone")`` for a forged one."""
    try:
        return UUID(text)
    except ValueError as error:
        raise DeedsError("button_gone") from error
