### What somebody changed: while a form was open, in the history of a record, in the audit.

## While a form was open. $text – what a field held or holds.

meanwhile-before = When you opened the form: { $text }
meanwhile-now = Now: { $text }
meanwhile-mine = You typed: { $text }
change-blank = (empty)
button-on-top = Apply mine on top

## deeds check --ledger. $server – a server's id; $hash – the beginning of a hash; $number – a change's number, as text.

cli-check-ledger = also checks that every server’s chain of changes holds together and that the record is what it says
cli-check-server = the one server whose chain is checked, by its id (default: all)
cli-check-published = a change and the beginning of its hash as a digest printed them, such as 120:3f9a1c2b; tells whether the chain still has it
# $given – what was typed.
cli-check-published-wrong = “{ $given }” is not a change with its hash; write it as 120:3f9a1c2b, the way a digest prints them
cli-check-published-needs = --published needs --ledger and --server: it compares one server’s chain with what its digest printed.
check-ledger-progress = changes of { $server }
# $changes – how many there are.
check-ledger = ledger of { $server }: { $changes ->
    [one] one change holds
   *[other] { $changes } changes hold
} together; head { $hash }
# $count – values of which only the hash is left.
check-ledger-purged = ledger of { $server }: { $count ->
    [one] one value was
   *[other] { $count } values were
} purged; the hashes stand
# $what – one of the messages below.
check-ledger-broken = ledger of { $server }: broken at change { $number }: { $what }
# $reference – the record concerned; $field – the field; “?” where it is none.
ledger-fault-missing = the change is missing
ledger-fault-altered = what it says was altered after it was written
ledger-fault-unlinked = it does not follow the change before it
ledger-fault-beside = its time, its kind or its server is not the one that was hashed
ledger-fault-author = who made it, or why, is not what was hashed
ledger-fault-fields = its list of values is not the one that was hashed
ledger-fault-value = the value of { $reference }, { $field }, is not the one that was hashed
ledger-fault-part = what an import wrote is not what was hashed, from { $reference } on
ledger-fault-published = it is not the change that the digest printed, or it was cut off
ledger-fault-head = the chain does not end where its head says
ledger-fault-gone = it wrote { $reference }, which is no longer there
ledger-fault-unknown = the record holds { $reference }, which no change ever wrote
ledger-fault-record = { $reference } says something else now than this change left there ({ $field })

## The history of a record

# $reference – the record.
history-title = History of { $reference }
history-empty = Nothing to tell here yet.
history-from = What could be read before, and by whom, is not told here.
button-history = History
button-older = Earlier
button-newest = Newest
# $count – how many more there are.
change-more = { $count ->
    [one] and one more thing
   *[other] and { $count } more things
}
change-why = Reason: { $why }
who-you = you
who-organiser = somebody else
who-steward = a steward
who-host = whoever hosts Deeds
who-nobody = nobody is named
# $record – what was changed, its reference or its kind; $field – the field’s name; $before, $after – what it said and says.
change-field = { $record } · { $field }: { $before } → { $after }
change-made = { $record } added: { $text }
change-made-bare = { $record } added
change-withdrawn = { $record } withdrawn
change-restored = { $record } restored
change-purged = { $record } · { $field }: no longer kept
change-listed = { $record } · { $field }: changed
change-yes = yes
change-no = no
# $record – an entry, by its reference.
change-in-force = { $record } came into force

## /undo

command-undo = Take back something you changed
help-command-undo = takes back something you changed, with a reason; a steward may take back anybody’s change
undo-title = What you can take back
undo-title-steward = What can be taken back, yours and other people’s
undo-empty = You have changed nothing yet that could be taken back.
menu-undo = Choose a change
# $action – what kind of change; $records – what it touched.
undo-option = { $action }: { $records }
undo-view-title = Take this back?
undo-goes = This goes back ({ $count })
undo-stays = This stays as it is ({ $count })
undo-nothing-goes = Nothing of it can be taken back.
button-undo = Take back…
button-undo-list = Back to the list
form-undo = Take back a change
undo-done = Taken back. It stands in the history as a change of its own.
undo-waits = What was verified waits for a second person again; what was made is withdrawn, not deleted.
kept-changed = changed since by somebody
kept-purged = its old value is no longer kept
kept-otherwise = has a way of its own to be settled
kept-second-person = putting it back takes a second person
kept-in-use = something else rests on it
kept-newer = a newer revision exists
kept-stays = stays on record
kept-together = belongs to what stays
error-undo-never = This is not taken back in one go: it was made from a file, or was meant to be for good. Change what is wrong one by one.
# $count – how many fields it touched; $limit – how many are taken back at once.
error-undo-large = This touched { $count } fields, and undoing takes back { $limit } at most: more would hold everybody up. Withdraw what it made instead, a whole campaign in `/manage campaign`.
error-undo-nothing = Nothing of this change can be taken back any more: what it did was changed since, or stays for another reason.

## What was done, did-<action>; a new action of a service needs its words here

did-add-demand = Demand added
did-edit-demand = Demand edited
did-ask = Demand put to offices
did-add-official = Office added
did-edit-official = Office edited
did-resolve-group = Group resolved into offices
did-set-lifecycle = Status of a demand set
did-set-headline = Headline proposed by hand
did-confirm-headline = Headline set by hand confirmed
did-reject-headline = Headline set by hand rejected
did-report = Entries reported
did-revise = Entry revised
did-withdraw = Entry withdrawn
did-verify = Entry verified
did-reject = Entry rejected
did-check = Looked for replies
did-deliver = Delivery logged
did-seed = Prepared campaign loaded
did-start-campaign = Campaign started
did-import = Campaign imported
did-add-schedule = Schedule added
did-pause-schedule = Schedule paused
did-resume-schedule = Schedule resumed
did-remove-schedule = Schedule removed
did-name-stewards = Stewards named
did-change-settings = Settings changed
did-vouch = Organiser vouched for
did-revoke-vouch = Vouching taken back
did-forget = Somebody forgotten
did-undo = Change undone
did-redact = Text redacted
did-contest = Entry contested
did-add-record = Record added
did-edit-record = Record edited
did-link-record = Record linked
did-translate = Translation added
did-check-translation = Translation checked
did-import-translations = Translations imported from a file
did-translate-from-file = Translations sent as a file
did-set-default-campaign = Campaign shown first chosen
did-send-report = Report sent by a member
did-set-window = Reply window set
did-clock-pause = Clock paused
did-clock-resume = Clock resumed
did-clock-extend = Clock extended
did-clock-reset = Clock reset
did-uphold = Entry found to be wrong
did-dismiss = Contested entry stands
did-withdraw-record = Record withdrawn
did-restore-record = Record restored
did-dispute = Entry contested
did-write-letter = Letter drafted
did-deliver-letter = Letter delivered
did-log-reply = Reply of an office logged
did-publish = Made public
did-propose-publication = Proposed to make public
did-take-report = Member’s report logged
did-dismiss-report = Member’s report dismissed
did-withdraw-report = Member’s report withdrawn
did-other = Record changed

## Kinds of records

change-record-campaign = Campaign
change-record-organisation = Organisation
change-record-membership = Signature of an organisation
change-record-endorsement = Stance of an organisation
change-record-official = Office
change-record-holder = Term
change-record-contact = Contact
change-record-demand = Demand
change-record-demand-version = Wording
change-record-criterion = Criterion
change-record-ask = Ask
change-record-source = Source
change-record-citation = Citation
change-record-delivery = Delivery
change-record-check = Look for replies
change-record-response = Response
change-record-finding = Finding
change-record-commitment = Promise
change-record-revision = Entry
change-record-evidence = Evidence
change-record-hand-set-headline = Headline set by hand
change-record-clock-change = Clock
change-record-dispute = Dispute
change-record-letter = Letter
change-record-official-reply = Reply of the office
change-record-event = Event
change-record-action = Action
change-record-report = Report of a member
change-record-publication = Proposal to publish
change-record-vouch = Vouching
change-record-schedule = Schedule
change-record-server-settings = Settings

## Names of fields that no form asks for

change-field-withdrawn = Withdrawn
change-field-slug = Short name
change-field-reply-window-days = Reply window in days
change-field-window-counting = How days are counted
change-field-holidays = Calendar of holidays
change-field-state = State
change-field-organisation = Organisation
change-field-stance = Stance
change-field-value = Address or number
change-field-verified-on = Made sure on
change-field-deadline-set-by = Who set the deadline
change-field-protected-terms = Protected terms
change-field-legal-basis-from = Where the legal basis comes from
change-field-held = Legal hold
change-field-basis = Where it comes from
change-field-window-days = Own reply window in days
change-field-window-set-by = Who set the window
change-field-window-basis = What the window rests on
change-field-referred-from = Referred by
change-field-document = Document
change-field-confidential = Confidential
change-field-last-seen-alive = Last seen alive
change-field-translation-of = Translation of
change-field-reports-on = Reports on
change-field-source = Source
change-field-field = Field it supports
change-field-proof-source = Source of the proof
change-field-ask = Ask
change-field-response = Response
change-field-content = Content
change-field-demands = Demands
change-field-supports-from = Where the link to the demand comes from
change-field-clock = Clock
change-field-move = What was done to it
change-field-days = Days
change-field-decide-by = To be decided by
change-field-claim = What is said to be wrong
change-field-decided-on = Decided on
change-field-delivery = Delivery
change-field-reply-until = Reply slot until
change-field-letter = Letter
change-field-identity = How the identity was checked
change-field-script = Script
change-field-criterion = Criterion
change-field-cadence = How often
change-field-audience = Readers
change-field-paused = Paused
change-field-member-role = Members’ role
change-field-digest-channels = Digest channels
change-field-default-campaign = Campaign shown first
change-field-two-people = Two people to verify
change-field-digest-role = Role that digests call
change-field-retention-days = Days that internal values are kept
change-field-withdraws = Asks to withdraw
change-field-author-why = Reason of a change

## Words that nothing else says

change-word-clock-kind-reply = Reply window
change-word-clock-kind-promise = Date of a promise
change-word-clock-kind-deadline = Deadline of the demand
change-word-clock-move-pause = Paused
change-word-clock-move-resume = Resumed
change-word-clock-move-extend = Extended
change-word-clock-move-reset = Reset
change-word-counting-calendar = Calendar days
change-word-counting-working = Working days
change-word-campaign-state-loading = Being loaded
change-word-campaign-state-standing = Complete
change-word-dispute-state-open = Open
change-word-dispute-state-upheld = Found wrong
change-word-dispute-state-dismissed = Stands
change-word-dispute-state-withdrawn = Withdrawn
change-word-report-kind-link = Link
change-word-report-kind-they-said = What an office said
change-word-report-kind-went-and-looked = Went and looked
change-word-report-state-open = Open
change-word-report-state-taken = Logged
change-word-report-state-dismissed = Dismissed
change-word-report-state-withdrawn = Withdrawn
change-word-event-kind-hearing = Hearing
change-word-event-kind-vote = Vote
change-word-event-kind-deadline = Deadline
change-word-event-kind-other = Other

## /audit. $number, $last – numbers of changes as text; $hash – the beginning of a hash; $who – one of who-….

command-audit = Look through every change of this server
command-audit-day = A day, a month or a year: 2026-03-12, 2026-03 or 2026
command-audit-mine = Only what you did yourself
help-command-audit = shows stewards every change of this server, how its chain of changes stands, and lets them redact a text for good
audit-title = Audit
audit-empty = No change here fits what you picked.
audit-verified = The chain holds together up to its last change, { $last }. Its hash begins with { $hash }.
audit-verified-until = The chain holds together up to change { $number } of { $last }; look again to go on. The last hash begins with { $hash }.
audit-broken = The chain is broken at change { $number }. Whoever hosts Deeds can tell more with `deeds check --ledger`.
audit-one-person = One person could report and verify, switched by { $who }
audit-two-people = two people again, by { $who }
audit-group-all = Everything
audit-group-review = Reports and reviews
audit-group-settings = Settings
audit-group-trust = Vouching
audit-group-undo = What was taken back
audit-group-taken-away = What was redacted, withdrawn or forgotten
audit-group-files = Loaded and imported campaigns, exports
menu-audit = Pick out
button-audit-file = As a file
# $count – how many changes are in it.
audit-file = { $count ->
    [one] One change as a table. It names nobody; keep it where only stewards read.
   *[other] { $count } changes as a table. It names nobody; keep it where only stewards read.
}
audit-column-change = Change
audit-column-at = When (UTC)
audit-column-action = What
audit-column-who = Who
audit-column-records = Records
audit-column-fields = Fields
audit-column-reason = Reason
audit-column-hash = Hash

## Redaction

button-redact = Redact…
form-redact-which-title = Which record has the text?
form-redact-which = Reference
    .placeholder = R-41
pick-redact-field = Which field has or had the text that must go?
pick-redact-text = Which texts must go for good? Nobody can bring them back.
# $reference – the record.
form-redact-title = Redact { $reference } for good
form-redact-instead = What stands there instead
    .description = Leave it empty for nothing. A title, a name or a wording cannot be empty.
form-redact-reason = Why, without repeating the text
form-redact-confirm = The reference once more
# $field – what is concerned.
redact-about = This goes for good from { $reference }, { $field }: from the record, its history, drafts and posted messages. Then nobody can bring it back.
redact-done = Redacted: { $reference }. The chain of changes still holds together.
# $records, $drafts, $messages – how many of each had the text.
redact-reached = Records that held it: { $records }. Drafts: { $drafts }. Messages: { $messages }; those already posted are edited.
redact-beyond = Backups made before still hold the text until they are too old to be kept, and so does whatever somebody copied.
error-redact-confirm = This is not { $reference }. Type the reference of the record once more, to be sure.
error-redact-repeats = This says again what is to go. Say it without the text itself.
did-narrow = Made readable for fewer
did-confirm-publication = Made public by a second person
did-reject-publication = Publication rejected
did-reject-reply = Reply of an office rejected
did-confirm-reply = Reply of an office confirmed
did-hold = Legal hold set
did-lift-hold = Legal hold lifted
