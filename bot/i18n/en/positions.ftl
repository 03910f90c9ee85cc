### The words of the record, each standing alone: in lists, menus, cards and forms.

## The said axis, within the sentence card-axes

said-undelivered = nothing, not yet delivered
said-waiting = nothing yet
said-silent = no reply logged
said-acknowledged = acknowledged
said-non-answer = replied without an answer
said-referred = referred to another office
said-supports = supports it
said-commits = promises it
said-refuses = no
said-reverses = took back a promise

## The done axis, within the same sentence

done-nothing = nothing found
done-claimed = they say so, unchecked
done-partial = partly
done-complete = all of it, checked
done-undone = it was, then reversed

## Kinds of responses

kind-acknowledged = Acknowledgement
kind-non-answer = Reply without an answer
kind-referred = Referral to another office
kind-supports = Support
kind-commits = Promise
kind-refuses = Refusal
kind-reverses = Promise taken back
kind-claim-done = Says it is done
kind-step = Step reported
kind-vote = Vote
kind-press-no-reply = No reply to the press

non-answer-form-letter = Form letter
non-answer-off-topic = Off topic
non-answer-no-position = Takes no position
non-answer-procedure = Only about procedure

vote-yes = Yes
vote-no = No
vote-abstained = Abstained
vote-absent = Absent

## Findings, criteria and promises

outcome-fulfilled = Fulfilled
outcome-partly = Partly fulfilled
outcome-not-fulfilled = Not fulfilled
outcome-undone = Undone
outcome-kept = Promise kept
outcome-not-kept = Promise not kept

criterion-kind-deed = Deed
criterion-kind-word = Public word

commitment-open = Open
commitment-kept = Kept
commitment-not-kept = Not kept
commitment-reversed = Taken back

## Demands

lifecycle-draft = Draft
lifecycle-active = Active
lifecycle-paused = Paused
lifecycle-closed = Closed

resolution-met = Met
resolution-partly-met = Partly met
resolution-superseded = Replaced by another
resolution-withdrawn = Withdrawn

version-original = Original wording
version-reissued = Issued again
version-superseded = Replaced wording

stance-endorses = Endorsed by
stance-abstains = Abstained

## Who set a date

clock-statutory = set by law
clock-official = promised by the official
clock-coalition = set by the coalition

## Deliveries

delivery-in-person = In person
delivery-letter = Letter
delivery-email = Email
delivery-web-form = Web form
delivery-public-comment = Public comment
delivery-other = Another way

## Officials

official-kind-elected-office = Elected office
official-kind-agency = Agency
official-kind-council = Council
official-kind-company = Company
official-kind-group = Group of offices

## Review

revision-reported = Waiting for a second person
revision-verified = Verified
revision-rejected = Rejected
revision-withdrawn = Withdrawn

## Where a statement comes from

origin-stated = stated by the source
origin-inferred = our inference

## Who may read

visibility-public = Everyone
visibility-members = Members
visibility-organisers = Organisers

## Who may do things

tier-public = Everyone
tier-member = Member
tier-organiser = Organiser
tier-steward = Steward

## Digests and other unprompted messages

cadence-daily = Every day
cadence-weekly = Every week
cadence-live = Kept up to date
cadence-monthly = Every month

posting-planned = Planned
posting-sending = Being sent
posting-sent = Sent
posting-sent-deleted = Sent, then deleted
posting-blocked = Blocked
posting-unverified = Not confirmed
posting-skipped = Skipped
