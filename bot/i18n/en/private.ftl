### What looks like a private person's data.

# $kind – what it looks like: phone, email, street, a_number, ssn, receipt, several.
error-private-data =
    { $kind ->
        [phone] This looks like a private person’s phone number, and nothing was saved yet.
        [email] This looks like a private person’s e-mail address, and nothing was saved yet.
        [street] This looks like a private person’s street address, and nothing was saved yet.
        [a_number] This looks like somebody’s immigration number (A-number), and nothing was saved yet.
        [ssn] This looks like somebody’s Social Security number, and nothing was saved yet.
        [receipt] This looks like the number of somebody’s immigration case, and nothing was saved yet.
       *[several] This looks like several kinds of a private person’s data, and nothing was saved yet.
    } Open the form again and leave it out, or keep it if it belongs to an office and is public.
# A cell of a sheet. $row, $column – its place; $kind – as above.
error-plan-private-data =
    Row { $row }, column { $letter } (“{ $column }”): { $kind ->
        [phone] this looks like a private person’s phone number.
        [email] this looks like a private person’s e-mail address.
        [street] this looks like a private person’s street address.
        [a_number] this looks like somebody’s immigration number (A-number).
        [ssn] this looks like somebody’s Social Security number.
        [receipt] this looks like the number of somebody’s immigration case.
       *[several] this looks like several kinds of a private person’s data.
    } Leave it out, or keep it if it belongs to an office and is public.
button-keep = It is public, keep it

## What no text holds. $field – name of the field.

error-text-marks = { $field } piles up accents and signs on one letter. Write the letters with the accents they have.
error-file-too-large = This file is too large. Send one of at most { $most } MB.
