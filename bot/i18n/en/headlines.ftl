### Headlines: what stands in a cell of the board. Never more than the record proves.
###
### Glossary
###   ask        one demand to one official: a cell of the board
###   board      the matrix of demands and officials
###   demand     what is asked; never "request" or "claim"
###   official   the office or body a demand is addressed to, not the person in it
###   holder     the person who holds the office
###   said/done  the two axes: what an official said, what an official did
###   promise    a commitment an official made; a vote or a word of support is none
###   finding    what somebody saw of a criterion or a promise, with a source
###   checked    somebody looked; "verified" is kept for the review of an entry by a second person
###   logged     written into this record; "no reply logged" says what we know, not what is
###   claimed    the official says it is done; never "demanded"

## The thirteen headlines, in their order

headline-undone = Done, then reversed
headline-met = Done, checked
headline-broken = Promise not kept
# $fulfilled – criteria found fulfilled; $total – all criteria.
headline-partly-met = Partly done, { $fulfilled } of { $total }
headline-partly-met-refused = Partly done, { $fulfilled } of { $total }, says no to the rest
# Some criterion is partly fulfilled and none in full.
headline-partly-met-in-part = Partly done, { $fulfilled } of { $total } in full
headline-partly-met-in-part-refused = Partly done, { $fulfilled } of { $total } in full, says no to the rest
headline-refused = Said no
headline-claimed = Says done, unchecked
headline-claimed-set = Says done, unchecked (set by the coalition)
headline-overdue = Promise overdue, not checked
# $due – the date the official gave; may be a month or a year.
headline-promised-by = Promised, by { $due }
headline-promised-no-date = Promised, no date
headline-promised-extended = Promised, by { $due }; extended by the coalition to { $until }
headline-promised-paused = Promised, by { $due }; clock paused by the coalition
headline-promised-set = Promised (set by the coalition)
headline-supports = Supports, nothing done
headline-supports-set = Supports, nothing done (set by the coalition)
headline-replied = Replied, no commitment
headline-replied-kept = Replied, promise kept
headline-replied-set = Replied, no commitment (set by the coalition)
# $days – days since the reply window opened.
headline-silent =
    { $days ->
        [one] No reply logged, { $days } day
       *[other] No reply logged, { $days } days
    }
# $due – the last day of the reply window.
headline-waiting-by = Reply due by { $due }
headline-waiting-unchecked = Reply was due { $due }, not checked since
headline-waiting-paused = Reply window paused since { $since }
headline-waiting-day-unknown = Delivered, day unknown
headline-waiting-set = Waiting for a reply (set by the coalition)
headline-undelivered = Not yet delivered
headline-undelivered-set = Not yet delivered (set by the coalition)

## The same without numbers and dates, for legends, counts and menus

headline-name-undone = Done, then reversed
headline-name-met = Done, checked
headline-name-broken = Promise not kept
headline-name-partly-met = Partly done
headline-name-refused = Said no
headline-name-claimed = Says done, unchecked
headline-name-overdue = Promise overdue, not checked
headline-name-promised = Promised
headline-name-supports = Supports, nothing done
headline-name-replied = Replied, no commitment
headline-name-silent = No reply logged
headline-name-waiting = Waiting for a reply
headline-name-undelivered = Not yet delivered
