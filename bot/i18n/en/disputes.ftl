### Disputes: somebody says that an entry is wrong; a fresh pair of eyes decides.
### $reference – the dispute (Q-3); $subject – the entry (R-41).

# $on – since when.
contested-since = contested since { $on }

dispute-state-open = open
dispute-state-upheld = upheld: the entry was wrong
dispute-state-dismissed = dismissed: the entry stands
dispute-state-withdrawn = taken back

disputes-title = Disputes ({ $count })
disputes-none = Nothing is contested.
disputes-how = Who neither reported nor verified the entry, nor raised the dispute, decides within seven days. Until then it shows as contested everywhere.

dispute-case = { $reference }: { $subject } is said to be wrong
# $on + 7 days = $by.
dispute-clock = Raised { $on }, to be decided by { $by } (seven days).
dispute-days-left =
    { $days ->
        [0] Today is the last day.
        [one] { $days } day is left.
       *[other] { $days } days are left.
    }
dispute-overdue =
    { $days ->
        [one] Overdue for { $days } day. The entry stays contested until somebody decides.
       *[other] Overdue for { $days } days. The entry stays contested until somebody decides.
    }
dispute-claim = What is said to be wrong
dispute-entry = The entry
dispute-cells = What rests on it
dispute-section = Said to be wrong
dispute-decided = { $reference }: { $state }, { $on }
dispute-open-line = { $reference }: open. Raised { $on }, to be decided by { $by } (seven days).
dispute-withdrawn-after = Withdrawn after a dispute on { $on }

dispute-raised = Thank you. { $subject } now shows as contested everywhere. Somebody who neither reported nor verified it decides by { $by }.
dispute-dismissed = { $subject } stands, and no longer shows as contested.
dispute-upheld = { $subject } is out of force. Report a new wording with `/log`, and let another person verify it.
# $references – entries that said something of a promise that was not made.
dispute-with-it =
    { $count ->
        [one] With it goes { $references }, which spoke of the promise in it.
       *[other] With it go { $references }, which spoke of the promise in it.
    }
dispute-corrected =
    { $count ->
        [0] No posted digest carried it.
        [one] { $count } posted message is being corrected.
       *[other] { $count } posted messages are being corrected.
    }

dispute-notice-raised = { $reference }: somebody says that { $subject } is wrong. It is to be decided by { $by }: /dispute
dispute-notice-overdue =
    { $days ->
        [one] { $reference }, which says that { $subject } is wrong, was to be decided by { $by }: overdue for { $days } day. /dispute
       *[other] { $reference }, which says that { $subject } is wrong, was to be decided by { $by }: overdue for { $days } days. /dispute
    }

desk-contested = Contested ({ $count })
menu-case = Look into a dispute
button-open-entry = Open the entry
button-dispute = This is wrong
button-case = Look into { $reference }
button-uphold = It is wrong: withdraw it
button-dismiss = It stands

command-dispute = Say that an entry is wrong, or decide what others say; left empty, what is contested
command-dispute-entry = The entry (R-41, F-7) or the dispute (Q-3)
help-command-dispute = says that an entry is wrong, and decides what others say is wrong

form-dispute = What is wrong with { $reference }?
form-dispute-claim = What is wrong, and why?
    .description = Organisers read this. Say what would be right and where it stands
form-uphold = { $reference }: withdraw the entry
form-dismiss = { $reference }: the entry stands
form-decide-reason = Why
    .description = Members read this on the entry

# $count – how many entries; $references – which.
corrected-note =
    { $count ->
        [one] ✎ **Corrected on { $on }:** { $references } was withdrawn. What is struck out rested on it; the board shows where things stand.
       *[other] ✎ **Corrected on { $on }:** { $references } were withdrawn. What is struck out rested on them; the board shows where things stand.
    }
# $count – how many entries; $references – which.
overturned-note =
    { $count ->
        [one] ✎ **Corrected on { $on }:** { $references } says otherwise by now. What is struck out rested on what was found before; the board shows where things stand.
       *[other] ✎ **Corrected on { $on }:** { $references } say otherwise by now. What is struck out rested on what was found before; the board shows where things stand.
    }
notice-correction = A correction of a posted digest could not be made.
field-claim = What is wrong

error-not-in-force = { $reference } is not in force, so there is nothing to contest. If it waits for verification, it can be rejected there.
error-already-contested = { $reference } is contested already, and shows so everywhere. It will be decided; see /dispute.
error-dispute-decided = You disputed { $reference } before, and it was decided that it stands. If there is something new, tell an organiser.
# $most – how many.
error-disputes-too-many =
    { $most ->
        [one] { $most } dispute of yours is open. Wait until it is decided.
       *[other] { $most } disputes of yours are open. Wait until one of them is decided.
    }
error-not-fresh = You raised { $reference } yourself, or you reported or verified the entry. Somebody else has to decide.
