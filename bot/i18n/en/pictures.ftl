### The board and the timeline of a demand as pictures: what stands in them and what they say to those who can't see.

# $headline – the name of a headline; $count – how many asks stand at it.
picture-count = { $headline }: { $count }
picture-contested = contested
picture-by-hand = set by the coalition
picture-old = not checked lately
# What is read out instead of the picture. $counts – the line picture-count for each headline, as a list.
picture-board-alt =
    Board of { $campaign } on { $date }: { $demands ->
        [one] { $demands } demand
       *[other] { $demands } demands
    }, { $officials ->
        [one] { $officials } office
       *[other] { $officials } offices
    }, { $asks ->
        [one] { $asks } ask
       *[other] { $asks } asks
    }. { $counts }.
picture-page = Page { $number } of { $count }.

picture-failed = The picture could not be drawn just now. Here is all of it as text.

## A headline in a word or two, where many offices stand side by side; the words in full stand below

picture-word-undone = Reversed
picture-word-met = Done
picture-word-broken = Not kept
picture-word-partly-met = Partly
picture-word-refused = Said no
picture-word-claimed = Says done
picture-word-overdue = Overdue
picture-word-promised = Promised
picture-word-supports = Supports
picture-word-replied = Replied
picture-word-silent = No reply
picture-word-waiting = Waiting
picture-word-undelivered = Undelivered
# $fulfilled – criteria found fulfilled; $total – all of them.
picture-part = { $fulfilled } of { $total }
picture-days =
    { $days ->
        [one] { $days } day
       *[other] { $days } days
    }

## The timeline of a demand

timeline-delivered = Delivered
timeline-due = Promised by
timeline-waited = Waiting for a reply
timeline-today = Today
# $count – entries whose day nobody knows.
timeline-unknown =
    { $count ->
        [one] { $count } entry without a day is not shown.
       *[other] { $count } entries without a day are not shown.
    }
# $shown – how many of the newest entries are shown.
timeline-newest = Shown are the newest { $shown } entries and those that the headlines rest on.
# What is read out for one office. $headline – where its ask stands; $count – entries about it.
timeline-alt-office =
    { $official }: { $headline } ({ $count ->
        [one] { $count } entry
       *[other] { $count } entries
    })
# $offices – timeline-alt-office for each.
timeline-alt = Timeline of { $reference }, { $title }, up to { $date }. { $offices }.
