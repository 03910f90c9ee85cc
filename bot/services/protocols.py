"""What the services need from rooms they may not import."""

from collections.abc import Callable
from typing import Protocol

from bot.domain.postings import Posting
from bot.domain.views import DigestView, SourceReview

# The two frozen request bodies of a posting: the plain notice, and the card it is edited into.
Bodies = tuple[str, str]


class Renderer(Protocol):
    """Turns views into the frozen bodies of unprompted messages. Pure: it awaits nothing."""

    def review_card(self, review: SourceReview, language: str, marker: str) -> Bodies:
        """The card of one source in the review channel."""

    def digest(self, view: DigestView, language: str, marker_of: Callable[[int], str]) -> tuple[Bodies, ...]:
        """The parts of a digest; ``marker_of`` gives each part's marker, counted from one."""

    def blocked_notice(self, posting: Posting, campaign: str, language: str, marker: str) -> Bodies:
        """What organisers are told, once, when a posting could not be made."""

    def test_notice(self, language: str, marker: str) -> Bodies:
        """What a steward sees in a channel to know that posting there works."""
