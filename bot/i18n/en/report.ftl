### Members' reports: what they send, what organisers do with it, and what became of it.

command-report = Send the organisers something you saw, or see what became of it
command-report-link = Report a page that says something about a demand: link, pick the demand, send
command-report-link-link = The address of the page: https://…
command-report-mine = Your reports, and what became of each
# 32 characters at most: it stands in the menu of messages.
command-report-message = Report as response
help-command-report = sends the organisers a link about a demand; `/report mine` tells what became of it
button-report = Report

pick-report-link = Which link of the message?
pick-report-official = Which office is it about?
pick-report-ask = Which demand is it about?
form-report-title = Report it
form-report-url = Link
    .placeholder = https://
    .description = Where one can see it
form-report-note = What is it about?
    .description = Only if the page doesn’t say it by itself; no names of private people
report-given-up = Nothing was sent.
report-sent = Sent. An organiser looks at it; who sent it is shown to nobody. `/report mine` tells what became of it.

report-title = A member reports
report-notice = A member reports something.
report-is-a-hint = A hint, no entry yet: nothing counts before somebody logs it and another person verifies it.
report-kind-link = Link
report-kind-they-said = They said on the phone
report-kind-went-and-looked = Went and looked
# $reference – the report, T-4.
report-source-they-said = Telephone call, { $reference }
report-source-went-and-looked = A look on site, { $reference }
report-source-link = Report { $reference }
# $count – number of reports.
report-mine =
    { $count ->
        [0] Your reports
        [one] Your { $count } report
       *[other] Your { $count } reports
    }
report-mine-none = You have reported nothing yet. Whatever an office says in public, send the link with `/report link`.
report-state-open = Waits for an organiser.
report-state-dismissed = Not taken up.
report-state-withdrawn = You took it back.
report-taken = Taken up.
report-taken-waits = Logged; a second person still checks it.
report-taken-verified = Logged and verified.
report-taken-rejected = Logged, but not confirmed.
desk-reports = What members report ({ $count })
menu-report = Open a report
button-report-log = Log from this
button-report-same = On record already
button-report-dismiss = Dismiss
button-report-withdraw = Take it back
button-report-mine = My reports
button-report-new = Report something
button-report-entry = Open the entry
# $reference – the report, T-4.
form-report-dismiss = Dismiss { $reference }
form-report-reason = Why
    .description = Whoever reported it reads this
form-report-same = { $reference } is on record already
form-report-entry = As which entry?
    .placeholder = R-41
    .description = The reference of the response or finding

## What can be wrong

# $references – the open ones; $most – how many may be open.
error-reports-waiting =
    { $most ->
        [one] Only { $most } of your reports may wait at a time. Still waiting: { $references }. Wait for an answer, or take one back with `/report mine`.
       *[other] Only { $most } of your reports may wait at a time. Still waiting: { $references }. Wait for an answer, or take one back with `/report mine`.
    }
# $reference – the earlier report.
error-report-twice = You have reported this link for this demand already: { $reference }. Look at `/report mine` for what became of it.
error-report-decided = { $reference } was decided or taken back already. Nothing was changed.
error-no-links = There is no link in this message that could be reported. Of a message nothing but its links is taken.
