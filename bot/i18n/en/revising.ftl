### Editing and withdrawing an entry of the record.

# $reference – the entry, R-41 or F-3.
button-edit = Edit { $reference }
button-edit-words = Words and date
button-edit-kind = Kind and promise
button-edit-asks = Office and demands
button-edit-votes = Votes
button-edit-source = Source
button-withdraw = Withdraw
button-confirm-withdrawal = Withdraw { $reference }
edit-title = Edit { $reference }
edit-stands = What you change is a new wording that somebody else verifies. Until then the verified one stands, labelled “under review”.
edit-waits = Nobody has verified this yet. What you change takes its place and waits in the same way.
edit-withdrawal-waits = Somebody has asked to withdraw this. Whatever you change takes the place of that.
edit-reported = { $reference }: new wording reported
edit-reported-next = It counts once somebody else has verified it.
review-withdraws = Would be taken out of the record:
withdraw-asked = { $reference }: withdrawal waits for somebody else
withdraw-asked-next = Until somebody else confirms it, the entry stands, labelled “under review”.
withdraw-done = { $reference } is withdrawn
form-edit = Edit { $reference }
form-right-source = The right source of { $reference }
form-withdraw = Withdraw { $reference }
form-withdraw-reason = Why it has to go
    .description = Stays in the record; others read it before they confirm
form-quotation-language = Language of their words
    .placeholder = es
    .description = As a code: en, es, fr, ar
form-due-set-by = Whose date is it?
    .description = A date of ours makes nothing overdue
form-non-answer = If they answered nothing: how?
due-set-by-official = Theirs: the date they gave
due-set-by-coalition = Ours: when we look again
error-vote-stays-vote = { $reference } and a statement are logged in different ways. Withdraw it and log it anew.
error-withdrawal-waits = Somebody has already asked to withdraw { $reference }. It waits in /desk for another person.
error-not-yours-to-withdraw = Somebody else reported { $reference } and it still waits. Reject it in /desk, where its reporter can read why.
