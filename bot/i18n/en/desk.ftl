### The desk and the review: what waits, and the second pair of eyes. Deliveries and status as well.

desk-title = Desk
desk-empty = Nothing waits. Everything reported is decided, nothing is due and nothing is stale.
desk-drafts = Your drafts ({ $count })
# $started – the day it was begun.
desk-draft =
    { $lines ->
        [one] { $lines } line, begun { $started }
       *[other] { $lines } lines, begun { $started }
    }
desk-verify = To verify ({ $count })
desk-hand-set = Headlines proposed by hand ({ $count })
desk-overdue = Promises past their date, not checked ({ $count })
desk-windows = Reply window over, not checked since ({ $count })
desk-rechecks = Wins to look at again ({ $count })
desk-stale = Not checked for three weeks ({ $count })
desk-since = since { $date }
desk-undelivered =
    { $count ->
        [one] { $count } ask is not yet delivered: `/deliver`.
       *[other] { $count } asks are not yet delivered: `/deliver`.
    }

review-title =
    { $count ->
        [one] { $count } entry to verify
       *[other] { $count } entries to verify
    }
review-notice =
    { $count ->
        [one] An entry waits for a second person.
       *[other] { $count } entries wait for a second person.
    }
review-replaces = Would replace:
review-own = You reported this; somebody else decides.
review-checklist = **Before you verify:** the source opened · the words match · the date is right · it is the right ask
review-alone = On this server one person may report and verify. Look twice.
verdict-headlines = Where it stands now
# $headline – the headline, the same as before.
verdict-unchanged = still **{ $headline }**
verdict-rejected = It stays out of the record. The one who reported it can see why and report it again.
verdict-left =
    { $count ->
        [0] Nothing more waits from this source.
        [one] { $count } more entry waits from this source.
       *[other] { $count } more entries wait from this source.
    }

## Deliveries and status

deliver-logged =
    { $count ->
        [one] Delivery logged for { $count } ask
       *[other] Delivery logged for { $count } asks
    }
deliver-now = Where it stands now
status-is = Status: { $state }
checked-logged =
    { $count ->
        [one] { $count } ask checked today, no change
       *[other] { $count } asks checked today, no change
    }
status-headline-proposed = Your headline for { $reference } waits for a second organiser.
