### What somebody changed: while a form was open, in the history of a record, in the audit.

## While a form was open. $text – what a field held or holds.

meanwhile-before = When you opened the form: { $text }
meanwhile-now = Now: { $text }
meanwhile-mine = You typed: { $text }
change-blank = (empty)
button-on-top = Apply mine on top

## deeds check --ledger. $server – a server's id; $hash – the beginning of a hash; $number – a change's number, as text.

cli-check-ledger = also checks that every server’s chain of changes holds together and that the record is what it says
cli-check-server = the one server whose chain is checked, by its id (default: all)
cli-check-published = a change and the beginning of its hash as a digest printed them, such as 120:3f9a1c2b; tells whether the chain still has it
# $given – what was typed.
cli-check-published-wrong = “{ $given }” is not a change with its hash; write it as 120:3f9a1c2b, the way a digest prints them
cli-check-published-needs = --published needs --ledger and --server: it compares one server’s chain with what its digest printed.
check-ledger-progress = changes of { $server }
# $changes – how many there are.
check-ledger = ledger of { $server }: { $changes ->
    [one] one change holds
   *[other] { $changes } changes hold
} together; head { $hash }
# $count – values of which only the hash is left.
check-ledger-purged = ledger of { $server }: { $count ->
    [one] one value was
   *[other] { $count } values were
} purged; the hashes stand
# $what – one of the messages below.
check-ledger-broken = ledger of { $server }: broken at change { $number }: { $what }
# $reference – the record concerned; $field – the field; “?” where it is none.
ledger-fault-missing = the change is missing
ledger-fault-altered = what it says was altered after it was written
ledger-fault-unlinked = it does not follow the change before it
ledger-fault-beside = its time, its kind or its server is not the one that was hashed
ledger-fault-author = who made it, or why, is not what was hashed
ledger-fault-fields = its list of values is not the one that was hashed
ledger-fault-value = the value of { $reference }, { $field }, is not the one that was hashed
ledger-fault-published = it is not the change that the digest printed, or it was cut off
ledger-fault-head = the chain does not end where its head says
ledger-fault-gone = it wrote { $reference }, which is no longer there
ledger-fault-unknown = the record holds { $reference }, which no change ever wrote
ledger-fault-record = { $reference } says something else now than this change left there ({ $field })
