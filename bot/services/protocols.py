"""What the services need from rooms they may not import."""

from collections.abc import Callable, Collection, Sequence
from datetime import date
from typing import Protocol
from uuid import UUID

from bot.domain.postings import Drawn, Posting, Struck
from bot.domain.views import BoardView, DigestView, DisputeLine, LeadLine, ReportLine, SourceReview, WinView

# The two frozen request bodies of a posting: the plain notice, and the card it is edited into.
Bodies = tuple[str, str]


class Spoken(Protocol):
    """The languages that Deeds speaks, and how one is named by hand."""

    @property
    def available(self) -> tuple[str, ...]:
        """Their tags, English first."""

    def known(self, typed: str) -> str:
        """The language of a tag as typed. Raises ``DeedsError("language_unknown")`` with the nearest one."""


class Draws(Protocol):
    """What turns pictures from SVG into PNG."""

    async def png(self, svg: str) -> bytes | None:
        """The picture, none where it could not be drawn. Raises nothing."""


class Renderer(Protocol):
    """Turns views into the frozen bodies of unprompted messages. Pure: drawing awaits nothing."""

    async def prepare(self, languages: Collection[str] = ()) -> None:
        """Has the messages of these languages read, of all where none is named.

        Drawing in a transaction, where nothing else can be awaited, then reads no files.
        """

    def review_card(self, review: SourceReview, language: str, marker: str) -> Bodies:
        """The card of one source in the review channel."""

    def report_card(self, report: ReportLine, language: str, marker: str) -> Bodies:
        """The card of a member's report in the review channel; it tells nobody who sent it."""

    def leads_card(self, leads: Sequence[LeadLine], language: str, marker: str) -> Bodies:
        """What was newly noticed outside, in one card with a menu that opens each."""

    def review_reminder(self, review: SourceReview, days: int, language: str, marker: str) -> Bodies:
        """That what came from a source has waited for so many days."""

    def bulk_notice(self, count: int, language: str, marker: str) -> Bodies:
        """That one person rejected, withdrew or undid so many things within an hour."""

    def digest(self, view: DigestView, language: str, marker_of: Callable[[int], str]) -> tuple[Drawn, ...]:
        """The parts of a digest; ``marker_of`` gives each part's marker, counted from one."""

    def direct(
        self,
        view: DigestView,
        subscription: UUID,
        server: str,
        language: str,
        marker_of: Callable[[int], str],
    ) -> tuple[Drawn, ...]:
        """The same for one person, about what they follow; one button ends it."""

    def board(self, view: BoardView, schedule: UUID, language: str, marker: str) -> Drawn:
        """A campaign's board as a message that is kept up to date; always the same for the same board."""

    def board_left(self, card: str, language: str) -> str:
        """A board's frozen card, saying that it is not kept up to date any more."""

    def win(self, view: WinView, language: str, marker: str) -> Drawn:
        """That an ask was met, with what that rests on."""

    def corrected(self, card: str, struck: Sequence[Struck], on: date, language: str) -> str:
        """A frozen card with those lines struck, and said at its top that it was corrected, when and why."""

    def dispute_notice(self, dispute: DisputeLine, today: date, language: str, marker: str) -> Bodies:
        """What organisers are told of a dispute: that it was raised, or that it is overdue by then."""

    def blocked_notice(self, posting: Posting, campaign: str, language: str, marker: str) -> Bodies:
        """What organisers are told, once, when a posting could not be made."""

    def test_notice(self, language: str, marker: str) -> Bodies:
        """What a steward sees in a channel to know that posting there works."""
