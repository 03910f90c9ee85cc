"""The shapes of the headlines as paths: those of ``bot.rendering.headlines.SHAPES``, which no font holds all.

Each fills a square of sixteen units; ``{c}`` stands for its colour.
"""

from bot.domain.vocabulary import FindingOutcome, HeadlineKey, ResponseKind

_STROKE = 'fill="none" stroke="{c}" stroke-width="2.2" stroke-linecap="round" stroke-linejoin="round"'
_FILL = 'fill="{c}"'
_CIRCLE = f'<circle cx="8" cy="8" r="5.6" {_STROKE}/>'

SHAPES: dict[HeadlineKey, str] = {
    HeadlineKey.UNDONE: (
        f'<path d="M3.2 9.2a5 5 0 1 0 1.6-4.7" {_STROKE}/><path d="M6.8 6.4H2.6V2.2z" {_FILL}/>'
    ),
    HeadlineKey.MET: (
        '<path d="M2.6 8.6l3.6 3.8 7.2-8.6" fill="none" stroke="{c}" stroke-width="3" '
        'stroke-linecap="round" stroke-linejoin="round"/>'
    ),
    HeadlineKey.BROKEN: (
        '<path d="M3.4 3.4l9.2 9.2M12.6 3.4l-9.2 9.2" fill="none" stroke="{c}" stroke-width="3" '
        'stroke-linecap="round"/>'
    ),
    HeadlineKey.PARTLY_MET: f'{_CIRCLE}<path d="M8 2.4a5.6 5.6 0 0 0 0 11.2z" {_FILL}/>',
    HeadlineKey.REFUSED: f'{_CIRCLE}<path d="M4.2 4.2l7.6 7.6" {_STROKE}/>',
    HeadlineKey.CLAIMED: (
        f'<path d="M2 8.2c0-2.8 1.4-4.6 4-5.2v2c-1 .4-1.5 1-1.6 1.8H7V12H2zM9 8.2c0-2.8 1.4-4.6 4-5.2v2'
        f'c-1 .4-1.5 1-1.6 1.8H14V12H9z" {_FILL}/>'
    ),
    HeadlineKey.OVERDUE: f'<path d="M8 2.2l6.4 11.4H1.6z" {_FILL}/>',
    HeadlineKey.PROMISED: f'<path d="M8 2l5.6 6L8 14 2.4 8z" {_STROKE}/>',
    HeadlineKey.SUPPORTS: f'<path d="M6.2 2.4h3.6v3.8h3.8v3.6H9.8v3.8H6.2V9.8H2.4V6.2h3.8z" {_FILL}/>',
    HeadlineKey.REPLIED: f'<rect x="3" y="3" width="10" height="10" {_STROKE}/>',
    HeadlineKey.SILENT: (
        '<circle cx="8" cy="8" r="5.6" fill="none" stroke="{c}" stroke-width="2.2" '
        'stroke-dasharray="1.8 2.6"/>'
    ),
    HeadlineKey.WAITING: f'{_CIRCLE}<path d="M8 8V2.4A5.6 5.6 0 0 1 13.6 8z" {_FILL}/>',
    HeadlineKey.UNDELIVERED: f'<path d="M4 2.8l9 5.2-9 5.2z" {_STROKE}/>',
}
FLAG = f'<path d="M4 14V2.4" {_STROKE}/><path d="M4 2.6h8.6L9.8 5.6l2.8 3H4z" {_FILL}/>'
"""Contested."""
OLD = f'<circle cx="8" cy="8" r="5.8" {_STROKE}/><path d="M8 4.6V8l2.4 1.8" {_STROKE}/>'
"""Not looked at for a while."""
HAND = f'<path d="M2.6 13.4l1-3.6 7-7 2.6 2.6-7 7z" {_STROKE}/>'
"""Set by hand."""

SAID: dict[ResponseKind, HeadlineKey] = {
    ResponseKind.SUPPORTS: HeadlineKey.SUPPORTS,
    ResponseKind.COMMITS: HeadlineKey.PROMISED,
    ResponseKind.REFUSES: HeadlineKey.REFUSED,
    ResponseKind.REVERSES: HeadlineKey.BROKEN,
    ResponseKind.CLAIM_DONE: HeadlineKey.CLAIMED,
}
"""Which headline's shape a response has on a timeline; all others are replies."""
FOUND: dict[FindingOutcome, HeadlineKey] = {
    FindingOutcome.FULFILLED: HeadlineKey.MET,
    FindingOutcome.KEPT: HeadlineKey.MET,
    FindingOutcome.PARTLY: HeadlineKey.PARTLY_MET,
    FindingOutcome.NOT_FULFILLED: HeadlineKey.BROKEN,
    FindingOutcome.NOT_KEPT: HeadlineKey.BROKEN,
    FindingOutcome.UNDONE: HeadlineKey.UNDONE,
}
"""The same for a finding."""
