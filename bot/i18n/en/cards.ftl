### Cards: a demand, an office, an entry of the record; and what is said of an ask everywhere.

# $office – the office; $holder – who holds it.
card-office-holder = { $office } ({ $holder })
card-demand = { $reference } · { $title }
card-in-language = in { $language }
# $names – the first ones; $count – how many more.
card-and-more =
    { $count ->
        [one] { $names } and { $count } more
       *[other] { $names } and { $count } more
    }
card-axes = Said: { $said }. Done: { $done }.
# $headline – the headline the record itself gives.
card-derived = By the record alone: { $headline }
card-ask-inferred = we infer that this office is meant
# $labels – the letters of several criteria.
card-criteria-open = Criteria { $labels }: nothing found yet.
card-more-basis =
    { $count ->
        [one] … and { $count } more line
       *[other] … and { $count } more lines
    }

## A demand

card-asks = Where it stands
card-wording = Wording
card-urgency = Urgency: { $urgency }
# $owner – whose date it is.
card-deadline = Deadline: { $date }, { $owner }
card-legal-basis = Legal basis: { $law }
# $kind – original, issued again, replaced; $since – from when.
card-version = { $kind }, version { $number } of { $count }, { $since }
card-criteria = How we will know
card-no-criteria = No criteria written down yet.
# $officials – the offices a criterion is limited to.
card-only-for = only for { $officials }
card-record = On record
card-no-record = Nothing verified on record yet.
card-newest-of = The newest { $shown } of { $total }.
card-newest-of-many = The newest { $shown } of more than { $total }.
card-organisations = Organisations
card-deliveries = Deliveries
card-evidence = Evidence
card-citations = Sources of this demand

## An office

card-holders = In office
card-term = { $since } – { $until }
card-term-open = since { $since }
card-term-unknown = term unknown
card-contacts = Public contacts
card-contact-verified = confirmed on { $date }
card-contact-unverified = not confirmed yet
card-group = A group of offices. Where it stands shows once they are named.
card-asked-nothing = Nothing was asked of this office here.

## Entries of the record

line-criterion = Criterion { $label }: { $criterion }
line-commitment = On the promise { $reference }
# $office – whom they referred to.
line-referred-to = To: { $office }
# $choice – yes, no, abstained, absent, or endorses; $names – who.
line-votes = { $choice }: { $names }
# $owner – whose date it is.
line-due = Due: { $due } ({ $owner })
line-look-again = our own date to look again
line-under-review = under review: a newer wording waits for a second person
line-unproven = no proof: does not count as delivered
source-none = no source
source-confidential = confidential source
record-summary = What happened
record-quotation = In their own words
record-votes = Roll call
record-vote = { $official }: { $choice }
record-revisions = Other wordings
record-revision = Wording { $number }: { $state }

## What to do next

next-undone = Ask why it was taken back, and log the answer.
next-met = Nothing to do until it is looked at again.
next-recheck = Look whether it still holds, and log what you find.
next-broken = Ask for a new date, and log the answer.
next-partly-met = Ask for the part that is missing.
next-refused = Answer the refusal in public and ask again.
next-claimed = Check it against the criteria, and log a finding.
next-overdue = Find out whether the promise was kept, and log a finding.
next-promised = Remind them of the promise before its date.
next-supports = Ask for a deed and a date.
next-replied = Ask for a clear commitment with a date.
next-silent = Ask again, in another way.
next-waiting = Wait for the reply; log what comes.
next-waiting-unchecked = Look in every channel for a reply; an organiser logs it, or marks it checked with `/desk`.
next-waiting-paused = An organiser lets the reply window go on with `/status`, once the reason for the pause is over.
next-waiting-day-unknown = Find out on which day it was delivered, and log that with its proof.
next-undelivered = Deliver the demand; an organiser logs the proof with `/deliver`.

error-you-typed = You typed:
