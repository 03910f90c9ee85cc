### Forms: their titles, and their fields with a description (100 characters) and a placeholder each.
### Labels and titles hold 45 characters.

## A source

form-source = The source
form-url = Link
    .placeholder = https://
    .description = A link or a title is needed; both are best
form-title = Title
    .description = What the document or meeting is called
form-publisher = Publisher
    .description = Who published it: a newspaper, an office, a council
form-published = Published on
    .placeholder = 2026-03-12
    .description = 2026-03-12, 2026-03 or 2026; empty if unknown
form-confidential = Confidential?
    .description = Who told us is shown to nobody but organisers
form-confidential-no = No, it may be cited
form-confidential-yes = Yes, organisers only

## A line: what was said, what was found, how they voted

form-response = What they said or did
form-kind = Kind
    .description = Words are never more than a promise; “step” is a deed they report
form-on = Date
    .placeholder = 2026-03-12
    .description = When it was said or done; empty if unknown
form-summary = What happened, in one or two sentences
    .description = In your own words, only what the source says; no names of private people
form-quotation = In their own words
    .description = Copied exactly, in the language they used
form-due = Promised for
    .placeholder = 2026-06 or 2026-06-30
    .description = Only for a promise: the date they gave themselves
form-finding = What was found
form-outcome = Outcome
form-seen-on = Seen on
    .placeholder = 2026-03-12
    .description = The day it was observed
form-observed = What was observed
    .description = What one can see now, and how it was checked
form-place = Place in the source
    .description = Page, line or minute
form-vote = The roll call
form-voted-on = What was voted on
    .description = The motion or bill, and how the vote ended

## Lists to choose from

pick-who-said = Who said or did it?
pick-which-asks = Which demands is it about?
pick-found-where = Whose deed was looked at?
pick-found-ask = Which demand is it about?
pick-found-target = What was looked at: a criterion, or a promise?
pick-vote-demand = Which demand was the vote about?
pick-votes = How did each office vote?
pick-promise = Which promise was taken back?
pick-non-answer = What sort of reply was it?
pick-referred = Which office did they refer you to?
pick-handed-to = Which offices got something?
pick-handed-asks = Which demands were handed over?
menu-log-tell = Say more about a line

## Giving up

log-discard-sure =
    { $count ->
        [0] Discard this draft? There are no lines in it yet.
        [one] Discard this draft with its { $count } line? It cannot be brought back.
       *[other] Discard this draft with its { $count } lines? It cannot be brought back.
    }
log-discarded = The draft is discarded. Nothing of it was reported.
button-log-keep = Keep it
deliver-given-up = Nothing was logged.

## A delivery

form-delivery = The delivery
form-channel = How it was handed over
form-handed-on = On which day
    .placeholder = 2026-03-12
    .description = Without the day no reply window starts
form-proof = Proof
    .description = A receipt, a photo, a case number, who was there

## Review. $reference – the entry, R-41.

form-verify = Verify { $reference }
form-checklist = I looked, and
    .description = All four, or it cannot be verified
form-checklist-opened = I opened the source
form-checklist-words = The words match it
form-checklist-date = The date is right
form-checklist-ask = It is the right demand and office
form-reject = Reject { $reference }
form-reason = Why
    .description = Whoever reported it reads this
