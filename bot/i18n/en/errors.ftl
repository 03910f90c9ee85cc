### One sentence for each error code: error-<code>, with dashes for underscores.
### Say what is wrong, what stands, and what to do next.

# $code – the code of an error that has no sentence of its own.
error-unexpected = Something went wrong here ({ $code }). Nothing was changed.
# $count – number of faults; a line for each follows.
error-many-faults =
    { $count ->
        [one] There is { $count } fault:
       *[other] There are { $count } faults:
    }

## Dates and zones

# $typed – what the person entered.
error-date-invalid = “{ $typed }” is not a date. Write 2026-03-12, 2026-03 or 2026, or leave it empty if the date is unknown.
error-zone-unknown = “{ $typed }” is not a time zone. Write it like America/Denver.

error-time-invalid = “{ $typed }” is not a time of day. Write it like 09:00 or 17:30.

## References and permissions

# $example – a reference of the kind that is asked for.
error-reference-invalid = “{ $typed }” is not a reference. Write it like { $example }, or pick one from the list.
# $tier – who may do it: member, organiser, steward.
error-not-allowed =
    { $tier ->
        [steward] Only stewards of this server can do that. Ask one of them.
        [organiser] Only organisers can do that. If you are one, ask a steward to check your role.
       *[member] Only members of the coalition can do that here. Ask an organiser for the member role.
    }
error-not-here = This cannot be done from here. Use it in your server on Discord.
error-identity-incomparable = This was reported before the server’s pseudonyms were renewed, so nobody can tell whether you reported it yourself. Report it again, and let another person verify it.

## Message files. $file – file, $line – line number, $key – the message.

error-message-broken = { $file }:{ $line }: this cannot be read: { $detail }
error-message-file-unreadable = { $file }: the file cannot be read as UTF-8 text.
# $first – file and line of the first one.
error-message-twice = { $file }:{ $line }: { $key } is there already, at { $first }.
# $language – the language that lacks it.
error-message-missing-in = { $file }:{ $line }: { $key } is missing in { $language }.
error-message-unknown-in = { $file }:{ $line }: { $key } does not exist in { $language }.
# $attribute – the part only one language has.
error-message-attribute-differs = { $file }:{ $line }: { $key } has other parts than in English: { $attribute }
# $variables – those that only one of the two languages uses.
error-message-variables-differ = { $file }:{ $line }: { $key } uses other variables than in English: { $variables }
# $forms – names of plural forms.
error-message-plural-missing = { $file }:{ $line }: { $key } lacks plural forms: { $forms }
error-message-reference-unknown = { $file }:{ $line }: { $key } refers to { $reference }, which does not exist.
error-message-ring = { $file }:{ $line }: { $key } refers to itself, directly or through others.
error-message-missing = The message { $key } is missing in { $language }.
error-message-value = The message { $key } lacks a value in { $language }.
error-language-missing = There are no messages for the language { $language }.
