### Verifying what came from one source: taken by one person at a time, looked at once, verified one by one or all.

# The hour stands behind it, in each reader's own time.
review-taken = Somebody is looking at this, so nobody else decides on it until
review-mine = You have this to yourself until
review-moved = Something changed here since you looked, and nothing was verified. Look again, please.
review-more-verified =
    { $count ->
        [one] … and { $count } more verified
       *[other] … and { $count } more verified
    }
# $count – the entries on this page that this person may verify.
button-verify-all =
    { $count ->
        [one] Verify { $count } entry shown here
       *[other] Verify the { $count } entries shown here
    }
button-review-again = Look again
form-verify-all =
    { $count ->
        [one] Verify { $count } entry
       *[other] Verify { $count } entries
    }
# $until – the hour on the server's clock.
error-taken = Somebody else is looking at this source until { $until }. After that you can take it over.

## What organisers are told unasked

review-reminder-notice = Something still waits to be verified.
# $count – entries; $days – for how long, 3, 7 or 14.
review-reminder =
    { $count ->
        [one] { $count } entry has waited for { $days } days
       *[other] { $count } entries have waited for { $days } days
    }
review-bulk-notice = Much was rejected or undone in a short time.
review-bulk =
    { $count ->
        [one] One person rejected, withdrew or undid { $count } thing within an hour. Nothing is lost: look through it together and undo what should not have been.
       *[other] One person rejected, withdrew or undid { $count } things within an hour. Nothing is lost: look through it together and undo what should not have been.
    }
notice-reminder = A reminder could not be posted.
