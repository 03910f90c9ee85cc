"""The bodies of messages that nobody asked for, frozen as the JSON that goes over the wire.

They name commands as those who read that language find them in their Discord.
"""

import json
from collections.abc import Callable, Collection, Sequence
from datetime import date
from uuid import UUID

from bot.domain.postings import Drawn, Pictured, Posting, Struck
from bot.domain.views import BoardView, DigestView, DisputeLine, LeadLine, ReportLine, SourceReview, WinView
from bot.domain.vocabulary import PostingKind, PostingState
from bot.i18n import Languages, Localizer, message_id
from bot.rendering.board import board_names
from bot.rendering.corrections import carried, corrected
from bot.rendering.custom_ids import Action, build
from bot.rendering.digest import Part, digest, notice_body
from bot.rendering.direction import facing_body
from bot.rendering.illustrated import Body, card_body, pictured_body
from bot.rendering.leads import leads_card
from bot.rendering.live import illustrated_board, left_as_it_is, win_card
from bot.rendering.periods import period_text
from bot.rendering.reports import report_card
from bot.rendering.review import bulk_card, reminder_card, review_card
from bot.rendering.safe_text import safe
from bot.rendering.schedules import reason_words

Bodies = tuple[str, str]


def frozen(body: Body, localizer: Localizer) -> str:
    """A body as JSON, as its language runs, and always the same for the same content."""
    return json.dumps(facing_body(body, localizer), ensure_ascii=False, sort_keys=True, separators=(",", ":"))


class Unprompted:
    """Turns views into frozen bodies: each a notice and the card it is edited into."""

    def __init__(self, languages: Languages) -> None:
        self._languages = languages

    async def prepare(self, languages: Collection[str] = ()) -> None:
        """Has the messages of these languages, else of all, read outside the event loop, if not read yet."""
        for each in languages or self._languages.available:
            await self._languages.ready(each)

    def review_card(self, review: SourceReview, language: str, marker: str) -> Bodies:
        """The card of one source in the review channel."""
        localizer = self._languages.posted(language)
        notice = notice_body(localizer.plain("review-notice", count=len(review.items)), marker)
        return frozen(notice, localizer), frozen(card_body(review_card(review, localizer, marker)), localizer)

    def report_card(self, report: ReportLine, language: str, marker: str) -> Bodies:
        """The card of a member's report in the review channel; it tells nobody who sent it."""
        localizer = self._languages.posted(language)
        notice = notice_body(localizer.plain("report-notice"), marker)
        return frozen(notice, localizer), frozen(card_body(report_card(report, localizer, marker)), localizer)

    def leads_card(self, leads: Sequence[LeadLine], language: str, marker: str) -> Bodies:
        """What was newly noticed outside, in one card with a menu that opens each."""
        localizer = self._languages.localizer(language)
        notice = notice_body(localizer.plain("leads-notice", count=len(leads)), marker)
        return frozen(notice, localizer), frozen(card_body(leads_card(leads, localizer, marker)), localizer)

    def review_reminder(self, review: SourceReview, days: int, language: str, marker: str) -> Bodies:
        """That what came from a source has waited for so many days."""
        localizer = self._languages.posted(language)
        notice = notice_body(localizer.plain("review-reminder-notice", days=days), marker)
        return frozen(notice, localizer), frozen(
            card_body(reminder_card(review, days, localizer, marker)), localizer
        )

    def bulk_notice(self, count: int, language: str, marker: str) -> Bodies:
        """That one person rejected, withdrew or undid so many things within an hour."""
        localizer = self._languages.posted(language)
        notice = notice_body(localizer.plain("review-bulk-notice"), marker)
        return frozen(notice, localizer), frozen(card_body(bulk_card(count, localizer, marker)), localizer)

    def digest(self, view: DigestView, language: str, marker_of: Callable[[int], str]) -> tuple[Drawn, ...]:
        """The parts of a digest; ``marker_of`` gives each part's marker, counted from one."""
        localizer = self._languages.posted(language)
        return tuple(
            Drawn(
                frozen(part.notice, localizer),
                frozen(part.card, localizer),
                part.carried,
                _picture(part, view, localizer),
                localizer.language,
            )
            for part in digest(view, localizer, marker_of, self._languages.named)
        )

    def direct(
        self,
        view: DigestView,
        subscription: UUID,
        server: str,
        language: str,
        marker_of: Callable[[int], str],
    ) -> tuple[Drawn, ...]:
        """The parts of what one person follows; one button ends it."""
        localizer = self._languages.posted(language)
        ends = build(Action.UNFOLLOW, server, subscription)
        return tuple(
            Drawn(
                frozen(part.notice, localizer),
                frozen(part.card, localizer),
                part.carried,
                _picture(part, view, localizer),
                language,
            )
            for part in digest(view, localizer, marker_of, ends=ends)
        )

    def board(self, view: BoardView, schedule: UUID, language: str, marker: str) -> Drawn:
        """A campaign's board as a message that is kept up to date; always the same for the same board."""
        localizer = self._languages.posted(language)
        made = illustrated_board(view, localizer, schedule, marker=marker, languages=self._languages.named)
        notice = notice_body(localizer.plain("board-notice"), marker)
        pictured = pictured_body(made)
        picture = None
        if made.picture is not None and pictured is not None:
            picture = Pictured(made.picture.svg, frozen(pictured, localizer), _words_in(view, localizer))
        return Drawn(frozen(notice, localizer), frozen(card_body(made.plain), localizer), picture=picture)

    def board_left(self, card: str, language: str) -> str:
        """A board's frozen card, saying that it is not kept up to date any more."""
        localizer = self._languages.posted(language)
        return frozen(left_as_it_is(json.loads(card), localizer), localizer)

    def win(self, view: WinView, language: str, marker: str) -> Drawn:
        """That an ask was met, with what that rests on."""
        localizer = self._languages.posted(language)
        made, shown = win_card(view, localizer, marker)
        card = card_body(made)
        notice = notice_body(localizer.plain("win-notice"), marker)
        return Drawn(
            frozen(notice, localizer),
            frozen(card, localizer),
            carried(shown, card),
            language=localizer.language,
        )

    def corrected(self, card: str, struck: Sequence[Struck], on: date, language: str) -> str:
        """A frozen card with those lines struck, and said at its top that it was corrected, when and why."""
        localizer = self._languages.posted(language)
        return frozen(corrected(json.loads(card), struck, on, localizer), localizer)

    def dispute_notice(self, dispute: DisputeLine, today: date, language: str, marker: str) -> Bodies:
        """What organisers are told of a dispute: that it was raised, or that it is overdue by then."""
        localizer = self._languages.posted(language)
        key = "dispute-notice-overdue" if today > dispute.decide_by else "dispute-notice-raised"
        sentence = localizer.text(
            key,
            reference=dispute.reference,
            subject=dispute.subject,
            on=dispute.on,
            by=dispute.decide_by,
            days=(today - dispute.decide_by).days,
        )
        return frozen(notice_body(sentence, marker), localizer), ""

    def blocked_notice(self, posting: Posting, campaign: str, language: str, marker: str) -> Bodies:
        """What organisers are told when a posting could not be made; it stays the plain message it is."""
        localizer = self._languages.posted(language)
        title = safe(campaign, 200)
        period = period_text(localizer, posting.period)
        what = localizer.text(message_id("notice", posting.kind.value), campaign=title, period=period)
        lines = [
            what,
            f"<#{posting.channel}>",
            reason_words(localizer, posting.reason),
            localizer.text(_next_step(posting)),
        ]
        return frozen(notice_body("\n".join(line for line in lines if line), marker), localizer), ""

    def test_notice(self, language: str, marker: str) -> Bodies:
        """What a steward sees in a channel to know that posting there works."""
        localizer = self._languages.posted(language)
        return frozen(notice_body(localizer.plain("notice-test"), marker), localizer), ""


def _picture(part: Part, view: DigestView, localizer: Localizer) -> Pictured | None:
    if part.pictured is None:
        return None
    return Pictured(part.svg, frozen(part.pictured, localizer), _words_in(view.board, localizer))


def _words_in(view: BoardView, localizer: Localizer) -> str:
    """All words of people that may stand in a board's picture, in full."""
    return "\n".join(localizer.content(each).text for each in board_names(view))


def _next_step(posting: Posting) -> str:
    """The key of what can be done: digests are seen to where they are scheduled, all else in the set-up."""
    if posting.schedule is None or posting.kind is PostingKind.WIN:
        return "notice-next-setup"
    return "notice-next-look" if posting.state is PostingState.UNVERIFIED else "notice-next-schedule"
