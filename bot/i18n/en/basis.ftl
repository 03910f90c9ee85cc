### What a headline rests on, a whole sentence per line. $reference is the entry (R-41, F-3).
### Dates may be partial or unknown: no sentence may need a day.

basis-no-delivery = No proof of delivery logged.
# $on – when it was delivered.
basis-delivered = Delivered: { $on }.
basis-delivered-unknown = Delivered, day unknown.
basis-no-clock = Without a day of delivery no reply window runs.
# $since – first day of the present holder's term.
basis-new-holder = New holder since { $since }: the reply window starts afresh.
# $due – last day of the reply window; $days – its length, counted as $counting says; $owner – whose it is.
basis-window-over =
    Reply window over: { $due } ({ $counting ->
        [working] { $days ->
            [one] { $days } working day
           *[other] { $days } working days
        }
       *[calendar] { $days ->
            [one] { $days } day
           *[other] { $days } days
        }
    }, { $owner ->
        [statutory] set by law
        [official] promised by the official
       *[coalition] set by the coalition
    }).
basis-window-until =
    Reply window open until { $due } ({ $counting ->
        [working] { $days ->
            [one] { $days } working day
           *[other] { $days } working days
        }
       *[calendar] { $days ->
            [one] { $days } day
           *[other] { $days } days
        }
    }, { $owner ->
        [statutory] set by law
        [official] promised by the official
       *[coalition] set by the coalition
    }).
basis-nothing-logged = Nothing logged since.
# $position – kind of response.
basis-said =
    { $position ->
        [acknowledged] Acknowledged: { $on } ({ $reference }).
        [non_answer] Replied without an answer: { $on } ({ $reference }).
        [referred] Referred to another office: { $on } ({ $reference }).
        [supports] Said it supports this: { $on } ({ $reference }).
        [commits] Promised: { $on } ({ $reference }).
        [refuses] Said no: { $on } ({ $reference }).
        [reverses] Took back a promise: { $on } ({ $reference }).
        [claim_done] Said it is done: { $on } ({ $reference }).
        [step] Reported a step: { $on } ({ $reference }).
       *[reply] Replied: { $on } ({ $reference }).
    }
basis-under-review = { $reference } is under review; the last verified version stands.
basis-claim = Said it is done: { $on } ({ $reference }).

## Promises. $made – when; $due – its date; $on – when it was judged or taken back.

basis-promise-open = Promised: { $made }; due: { $due }; not checked yet ({ $reference }).
basis-promise-no-date = Promised: { $made }; no date given ({ $reference }).
# The date is ours, not the official's.
basis-promise-look-again = Promised: { $made }; no date given, we look again: { $due } ({ $reference }).
basis-promise-kept = Promised: { $made }; found kept: { $on } ({ $reference }).
basis-promise-not-kept = Promised: { $made }; due: { $due }; found not kept: { $on } ({ $reference }).
basis-promise-reversed = Promised: { $made }; taken back: { $on } ({ $reference }).

## Criteria. $label – its letter; $outcome – what was found.

basis-criterion =
    { $outcome ->
        [fulfilled] Criterion { $label }, found fulfilled: { $on } ({ $reference }).
        [partly] Criterion { $label }, found partly fulfilled: { $on } ({ $reference }).
        [undone] Criterion { $label }, found undone: { $on } ({ $reference }).
       *[not_fulfilled] Criterion { $label }, found not fulfilled: { $on } ({ $reference }).
    }
basis-criterion-open = Criterion { $label }: nothing found yet.
basis-no-criteria = No criteria written down yet.

basis-checked = Last checked: { $on }.
basis-never-checked = Nobody has looked in every channel for a reply yet.
# $reason – in the organiser's own words.
basis-hand-set = Set by the coalition: { $reason }.
