### Logging: one source, then line after line; every step is saved.

log-title = Logging from this source
log-lines = Lines so far
log-no-lines = No lines yet. Add what they said or did, what somebody found, or a roll call.
log-saved = Saved as you go. Only you see this until you send it to review.
# $count – number of drafts.
log-drafts =
    { $count ->
        [0] You have no unfinished drafts.
        [one] You have { $count } unfinished draft.
       *[other] You have { $count } unfinished drafts.
    }
log-draft-of =
    { $lines ->
        [one] { $campaign } · { $lines } line
       *[other] { $campaign } · { $lines } lines
    }
log-reported =
    { $count ->
        [one] { $count } entry reported
       *[other] { $count } entries reported
    }
log-reported-next = Now a second organiser looks at the source and verifies each line. Until then nothing changes on the board.
log-reported-alone = On this server you may verify it yourself. Until then nothing changes on the board.

## Choosing from a list

pick-nothing = There is nothing to choose here.
pick-chosen = Chosen
