### Before "not kept": the office is written to and has time to reply.
### $reference – the promise (P-2) or, where a letter is meant, the letter (N-1).

letter-title = Before “not kept”: { $reference }
letter-section = The office is heard
letter-why = Before a promise is found not kept, its office is written to and has 14 days to reply. What it replies is printed word for word beside the headline.
letter-next-write = Next: write to the office. A draft is ready in each language.
letter-next-deliver = Next: send the letter, then log how it was delivered. The time to reply runs from that day.
letter-next-wait = The office can reply until { $until }. Until then “not kept” cannot be verified.
letter-next-found = The office was heard. What was found about { $reference } can be logged with `/log` and verified.
letter-not-delivered = { $reference }: written, not delivered yet
letter-runs = { $reference }: delivered { $on }, time to reply until { $until }
letter-over = { $reference }: delivered { $on }, time to reply was until { $until }, no reply confirmed
letter-answered = { $reference }: delivered { $on }, the office replied

letter-draft-note = “Not kept” can be verified only once the office was heard: write to it, log the delivery, wait until its time to reply is over.
menu-letter = Write to the office
button-letter-write = Write the letter ({ $language })
button-letter-delivered = { $reference } was delivered
button-letter = Write to the office ({ $reference })

form-letter = The letter about { $reference }
form-letter-text = The letter
    .description = Change it as you like; it is kept here word for word
form-letter-delivery = How the letter was delivered
form-letter-on = On which day
    .placeholder = 2026-03-12
    .description = The time to reply runs from this day
form-letter-until = Time to reply until
    .placeholder = 2026-03-26
    .description = Empty: 14 days

## The draft itself, in the language of the letter

# $named – yes or no: whether the holder's name is known.
letter-to =
    { $named ->
        [yes] To { $office }, { $holder }
       *[no] To { $office }
    }
# $demands – the titles; $dated – yes or no: whether the day of the promise is known.
letter-promise =
    { $dated ->
        [yes] You promised something about { $demands }. Date of the promise: { $on }. In the record it reads:
       *[no] You promised something about { $demands }. In the record it reads:
    }
letter-source =
    { $published ->
        [yes] The source: { $title }, { $publisher }.
       *[no] The source: { $title }.
    }
letter-request =
    { $dated ->
        [yes] The date given for it was { $due }. We have found nothing that shows that it was kept. Before we write in our public record that it was not, please tell us what was done: { $days } days are kept for your reply from the day this letter reaches you.
       *[no] We have found nothing that shows that it was kept. Before we write in our public record that it was not, please tell us what was done: { $days } days are kept for your reply from the day this letter reaches you.
    }
letter-close =
    What you reply is printed word for word beside our record. If something here is wrong, please say so, and it will be corrected.

    For the coalition: { $campaign }

error-no-promise-here = { $reference } is no promise in force, so there is nothing to hear the office about.
error-letter-delivered = { $reference } was delivered already, and its text no longer changes. Nothing was changed.
error-letter-needs-day = The time to reply runs from a day. Write the day on which the letter was delivered, as 2026-03-12.
error-reply-time-too-short = The time to reply ends after the day of delivery. Leave it empty for 14 days, or give a later day.
error-not-kept-unheard = Before “not kept” the office is heard. Write to it about { $reference } (*Write to the office* on /desk or on the promise’s card), log how the letter was delivered, and wait until its time to reply is over.
error-not-kept-reply-due = The office was written to about { $reference } and can reply until { $until }. Verify “not kept” after that day, or once its reply is confirmed.
