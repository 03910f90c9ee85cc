"""Every word that people read, in their language.

Import :class:`Languages` from here; it gives out :class:`Localizer` objects. Nothing heavy is
loaded until a language is first used.
"""

from bot.i18n.isolation import isolated, without_isolation
from bot.i18n.keys import DYNAMIC_PREFIXES, message_id
from bot.i18n.languages import MESSAGES, Languages
from bot.i18n.localizer import Localizer, Shown
from bot.i18n.negotiation import BASE_LANGUAGE, labelled, negotiate

__all__ = [
    "BASE_LANGUAGE",
    "DYNAMIC_PREFIXES",
    "MESSAGES",
    "Languages",
    "Localizer",
    "Shown",
    "isolated",
    "labelled",
    "message_id",
    "negotiate",
    "without_isolation",
]
