### Scorecards: what became of what an office was asked, term by term. No rate stands without its numbers.

score-title = Scorecard
# $part of $whole – how many of how many; $percent – the same as a rate.
score-share = { $part } of { $whole }
score-share-rate = { $part } of { $whole } ({ $percent } %)
score-asks =
    { $count ->
        [one] One ask
       *[other] { $count } asks
    }
score-inherited =
    { $count ->
        [one] one was delivered before this term
       *[other] { $count } were delivered before this term
    }
# $share – how many of how many asks.
score-delivered = Delivery proven: { $share }
# $share – how many of how many windows that are over.
score-answered = Reply logged within the window: { $share }
score-unlooked =
    { $count ->
        [one] one more window is over, and nobody looked since
       *[other] { $count } more windows are over, and nobody looked since
    }
score-running =
    { $count ->
        [one] one window is still open
       *[other] { $count } windows are still open
    }
score-promises =
    { $count ->
        [one] One promise
       *[other] { $count } promises
    }
score-kept = kept: { $count }
score-not-kept = not kept: { $count }
score-taken-back = taken back: { $count }
score-overdue = overdue, not checked: { $count }
score-open = open: { $count }
score-left-open = not due yet when the term ended: { $count }
score-at-the-end = On the last day of the term:
score-note = What was done carries over to the next holder; what was said and promised does not. No percentages of fewer than five.
