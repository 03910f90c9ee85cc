### The digest: its sections in their order. The notice stands on lock screens and names nothing.

digest-notice = The new digest is here.
digest-notice-part = The new digest is here, part { $number } of { $count }.
digest-part = Part { $number } of { $count }
digest-period = { $since } – { $until }
digest-covers = covers what came since { $since } as well
digest-to-do = One thing to do now
digest-nothing-to-do = Nothing is waiting for you this time.
digest-board = The board
digest-board-more =
    { $count ->
        [one] … and { $count } more line: press *Board*.
       *[other] … and { $count } more lines: press *Board*.
    }
digest-changed = What changed ({ $count })
digest-nothing-changed = Nothing new on record.
digest-stands-now = Now:
digest-promises = Promises: due, overdue or not kept ({ $count })
digest-silent = Who has not replied, and for how long ({ $count })
digest-rechecks = Wins to look at again ({ $count })
digest-stale = Not checked for three weeks ({ $count })
digest-coming = What comes up ({ $count })
digest-corrections = Corrections ({ $count })
# $reference – of the entry; $on – the day.
digest-corrected = { $reference } no longer stands since { $on }; messages that had told it were edited.
# $reference – of the entry; $on – the day; $because – the entry that says otherwise.
digest-overturned = { $reference } no longer holds since { $on }: { $because } says otherwise. The message that had told it as done was edited.
digest-retold = As the record stands now: what was corrected since then is corrected here.
digest-quiet = A quiet time: nothing new on record, nothing new due.
# $version – version of the rules of the headlines; $last – number of the last change covered; $hash – the beginning
# of its hash; all as text.
digest-footer = rules { $version } · record to change { $last } · { $hash }
# For a part of the period one person could report and verify; now it takes two again.
digest-one-person-lately = For a part of this period one person could report and verify on this server; it takes two people again.
