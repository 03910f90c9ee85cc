### What somebody changed: while a form was open, in the history of a record, in the audit.

## While a form was open. $text – what a field held or holds.

meanwhile-before = When you opened the form: { $text }
meanwhile-now = Now: { $text }
meanwhile-mine = You typed: { $text }
change-blank = (empty)
button-on-top = Apply mine on top
