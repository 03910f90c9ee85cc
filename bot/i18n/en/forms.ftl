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
form-summary = What happened, in short
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
menu-log-tell = Complete a line

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

## Demands and offices

form-demand-add-title = A new demand
form-demand-edit-title = Edit the demand
form-demand-title = Title
    .description = Short: it stands on the board
form-demand-text = Wording
    .description = What is asked, word for word
form-demand-criteria = Criteria, one a line
    .description = What must be done. “word:” goes before what only has to be said
form-demand-deadline = Deadline
    .description = Only if the coalition set one; empty otherwise
    .placeholder = 2026-03-12
form-official-add-title = A new office
form-official-edit-title = Edit the office
form-official-name = Office
    .description = The office or body, not the person
form-official-kind = Kind
form-official-jurisdiction = Where
    .description = City, county or state
form-official-holder = Who holds it now
    .description = Only people in public office
form-official-since = Since
    .description = A later first day begins a new term; the same day corrects the name
    .placeholder = 2026-03-12
menu-manage-ask = Put it to these offices
button-manage-edit = Edit
button-manage-open = Open
button-manage-activate = Put it on the board
# $officials – names of offices.
manage-asked = Put to { $officials }.
manage-asked-none = Put to nobody yet. Choose the offices below.
manage-draft = It is saved as a draft: only organisers see it until it is put on the board.
manage-no-officials = There is no office here yet. Add one with `/manage official`.
# $number – the number of the version, as text.
manage-demand-saved = Saved. The wording and the criteria are as they were (version { $number }).
manage-demand-version = Saved as version { $number }. Findings stay with the criteria that are word for word the same; a changed one starts without any.
manage-official-added = Added. Put demands to it with `/manage demand`.
manage-official-saved = Saved.

## Status of a demand

form-status-lifecycle-title = Status of the demand
form-status-lifecycle = Status
form-status-resolution = What came of it
    .description = Only for a closed demand
form-status-reason = Why
    .description = Needed for closing; it stands in the history
form-status-headline-title = Propose a headline
form-status-headline = Headline
    .description = A second organiser has to confirm it; new verified content ends it
form-status-headline-reason = Why
    .description = It stands beside the headline, with the one the record gives
menu-status-ask = Choose one office
button-status-back = Back to the demand

## Schedules

form-schedule-title = A new digest
form-schedule-campaign = Campaign
form-schedule-channel = Channel
    .description = Channels that a steward approved
form-schedule-rhythm = How often
form-schedule-at = Time
    .description = In the server’s time zone, on the 24-hour clock
    .placeholder = 09:00
form-schedule-language = Language
    .description = Choose two, and each digest is posted in both, one after the other
rhythm-daily = Every day
# $weekday – name of the day.
rhythm-weekly = Every { $weekday }
# $day – day of the month, as text.
rhythm-monthly = Every month on day { $day }
rhythm-live = Live board: one message, kept up to date (at any time)
rhythm-monthly-last = On the last day of every month
schedule-now-sure = Post this digest now? Whoever reads the channel will see it.
schedule-remove-sure = End this schedule? What it posted stays.
schedule-posting = On its way; in a minute it stands in
schedule-posting-already = It is on its way already, and is posted once, in
schedule-removed = This schedule has ended. Nothing more goes from it into
button-schedule-back = Back
button-schedule-list = All schedules

## Set-up

form-setup-zone-title = Time zone
form-setup-zone = Time zone or city
    .description = A city in the zone is enough: Denver, Bogotá, Berlin
    .placeholder = America/Denver
setup-zone-near = Several time zones may be meant by
menu-setup-zone = Choose the time zone
button-setup-zone-again = Type it again
notice-test = A test: Deeds can post here. Nothing more is to be done.
setup-test = A test says that posting works, and nothing else. What could not be posted there before is tried again. In which channels?
menu-setup-test = Channels for the test
setup-test-planned =
    { $count ->
        [0] This test was on its way already.
        [one] { $count } test is on its way. Look into the channel in a minute.
       *[other] { $count } tests are on their way. Look into the channels in a minute.
    }
setup-handed-over =
    { $count ->
        [one] { $count } steward is named and decides the rest with `/setup`.
       *[other] { $count } stewards are named and decide the rest with `/setup`.
    }
