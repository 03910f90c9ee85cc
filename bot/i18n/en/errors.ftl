### One sentence for each error code: error-<code>, with dashes for underscores.
### Say what is wrong, what stands, and what to do next.

error-unexpected = Something went wrong inside Deeds, and the log says where. Look whether your change is there before you repeat it.
# $code – the code of an error that has no sentence of its own.
error-without-sentence = This did not work ({ $code }).
# $count – number of faults; a line for each follows.
error-many-faults =
    { $count ->
        [one] There is { $count } fault:
       *[other] There are { $count } faults:
    }

## Dates and zones

# $typed – what the person entered.
error-date-invalid = “{ $typed }” is not a valid date. Write 2026-03-12, 2026-03 or 2026, or leave it empty if the date is unknown.
error-zone-unknown = “{ $typed }” is not a time zone. Write it like America/Denver.

error-time-invalid = “{ $typed }” is not a time of day. Write it like 09:00 or 17:30.

## References and permissions

# $example – a reference of the kind that is asked for.
error-reference-invalid = “{ $typed }” is not a reference like { $example }. Write one of that kind, or pick it from the list.
# $tier – who may do it: member, organiser, steward.
error-not-allowed =
    { $tier ->
        [steward] Only stewards of this server can do that. Ask one of them.
        [organiser] Only organisers can do that. If you are one, ask a steward to check your role.
       *[member] Only members of the coalition can do that here. Ask an organiser for the member role.
    }
error-not-here = This cannot be done from here. Use it in your server on Discord.
error-identity-incomparable = This was reported before the server’s pseudonyms were renewed, so nobody can tell whether you reported it yourself. Report it again, and let another person verify it.

## What people type. $typed – what they typed.

# $field – name of the field; $longest, $length – numbers of characters.
error-text-missing = { $field } is empty. It has to be filled in.
error-text-too-long = { $field } is too long: { $length } characters, at most { $longest }. Nothing you typed is lost; shorten it and send it again.
# $field – name of the field; $problem – another of these sentences.
error-in-field = { $field }: { $problem }
error-date-future = “{ $typed }” lies in the future. Give the day it was said or done: today or earlier.
error-address-invalid = This is not a web address. It begins with https:// and has no spaces.
error-address-with-credentials = This address holds a user name or password. Leave them out, and change that password if it is yours.

## Looking things up

error-not-found = There is nothing by that reference here: it was never given, was withdrawn, or is not shown to you. Pick one from the list.
error-campaign-unknown = There is no campaign “{ $typed }” here. Pick one from the list.
error-no-campaigns = There is no campaign here yet. An organiser can start or load one with `/manage campaign`.

## Logging

error-draft-gone = This draft is no longer there: it was sent or discarded. Start a new one with /log.
error-draft-empty = There is nothing in this draft yet. Add a line first.
# $most – number of lines.
error-draft-full =
    { $most ->
        [one] A draft holds { $most } line. Send this one, then start another with the same source.
       *[other] A draft holds { $most } lines. Send this one, then start another with the same source.
    }
error-source-missing = A source is needed. Give a link, or the name of the document.
error-asks-missing = Nothing is picked. Pick at least one.
error-one-official-per-line = One line is about one official. Add a line for each of the others.
error-reversal-needs-promise = Say which promise was taken back.
error-no-promise-open = There is no open promise on these asks that could be taken back. Pick another kind.
error-line-gone = This line is no longer in the draft. Nothing was changed; look at the draft.
error-pick-gone = This list was used already or was left open for too long. Nothing was changed; start again from the draft or the command.
error-promise-not-open = { $reference } is no open promise of this official.
error-promise-of-another = { $reference } is no promise about this demand and official.
error-votes-missing = Say for at least one office how it voted.
error-finding-needs-date = A finding needs the date it was seen.
# $due – the date the official gave, or unknown.
error-not-kept-too-early = “Not kept” needs a date that the official gave and a finding dated after it. The date given: { $due }.
error-criterion-unknown = “{ $typed }” is no criterion of this demand for this official. Pick one from the list.
# $label – letter of the criterion.
error-undone-never-done = Criterion { $label } was never found fulfilled, so it cannot be undone. “Not fulfilled” says what was seen.

## Review

error-nothing-waits = Nothing waits for verification here. Somebody may have been faster.
error-headline-lapsed = Something was verified for this ask since the headline was proposed, so it has lapsed. Reject it, or propose another.
error-already-decided = This was decided already. Nothing was changed.
error-nothing-changed = Nothing is different from what { $reference } says already. Nothing was saved.
error-checklist-incomplete = Tick all four: the source opened, the words match, the date is right, it is the right demand and office.
error-own-report = You reported this, so another person has to verify it.
error-headline-not-settable = This headline comes only from the record; nobody can set it by hand.

## Demands, officials, deliveries

error-proof-missing = Without proof a delivery proves nothing. Say what there is: a receipt, a photo, a case number, who was there.
error-criteria-decide = This edit alone would make something count as done that nobody has found done. Keep the criterion, or log a finding on it.
error-office-is-asked = Demands are put to this office. As a group it would have no verdict, and what is known of it would vanish from the board.
error-criteria-missing = For each office, at least one criterion has to be a deed: something to be done, not only said.
# $most – number of criteria.
error-criteria-too-many =
    { $most ->
        [one] At most { $most } criterion fits.
       *[other] At most { $most } criteria fit.
    }
error-resolution-missing = A demand that is closed needs a resolution.
# $resolution – met or partly_met.
error-resolution-not-met =
    { $resolution ->
        [partly_met] The record does not say so: no ask is found partly done.
       *[met] The record does not say so: not every ask is found done.
    }
# $reference – the demand or office that was edited.
error-edited-meanwhile = Somebody else changed { $reference } while you were writing. Nothing was overwritten and what you typed is kept: look at what changed, then apply yours on top.
error-holder-missing = Somebody holds this office in the record. Write who holds it now.
error-term-needs-date = Somebody else holds this office in the record. Give the day the new term began.

## Buttons and forms

error-button-gone = This button no longer leads anywhere. Ask again with the command.
error-form-gone = What you had typed is no longer kept. Open the form again.
error-server-not-served = Deeds does not serve this server. Whoever hosts it decides which ones it does.

## Digests and set-up

error-schedule-gone = This schedule is no longer there. Look at /schedule for those that are.
error-channel-not-approved = Digests may not go into this channel. A steward has to approve it in /setup.
error-schedule-exists = The same digest goes into this channel on these days already.
error-no-channel-approved = No channel is approved for digests yet. A steward approves one in /setup.
error-stewards-first = Name the stewards first. From then on they alone decide the rest.
error-steward-is-bot = A bot cannot be a steward. Name people.
error-review-channel-public = Others than organisers read this channel, and entries nobody has checked would show there. Make it private, or pick another one.
error-channel-unknown = Deeds does not see this channel. Give its role the right to view it, then pick it again.
error-channel-too-wide = More people read this channel than may read this digest. Pick a channel for members only.
error-weekday-invalid = This is not a day of the week.
error-day-invalid = This is not a day of a month: it goes from 1 to 31.
error-two-stewards = Name two stewards at least: one alone could be neither checked nor replaced.
error-digest-role-taken = Anybody can take the role that digests call, so it cannot be the members’ or the organisers’. Choose another.
error-digest-role-gone = The role that digests call is no longer there. A steward can choose another in `/setup`.
error-digest-role-managed = This role belongs to a bot or a subscription and cannot be handed out. Choose one of your own.
error-digest-role-powerful = This role opens something that not everybody may, and anybody could take it. Choose a role without permissions, here and in every channel.
error-digest-role-not-allowed = Deeds may not hand out roles here. Allow *Manage Roles* for its role in the server’s settings.
error-digest-role-above = This role stands above the role of Deeds, so Deeds cannot hand it out. Drag it below in the server’s settings.
error-digest-role-silent = This role rings for nobody, since it may not be mentioned. Allow anyone to @mention it in the server’s settings, or allow Deeds to mention all roles.
error-quiet-half = Quiet hours need both a beginning and an end. Leave both blank for none.
error-follow-many = You can follow { $most } things here. Stop following one first: `/digest unfollow`.
error-not-followed = You don’t follow “{ $typed }” here. Pick one from the list.
error-no-digest-role = Digests call no role on this server yet. A steward can choose one in `/setup`; `/digest latest` shows the newest at any time.
error-roles-equal = Members and organisers cannot have the same role, or every member could change the record.
# $typed is what was typed, $nearest the tag that is most like it (or none), $known are all of them.
error-language-unknown =
    { $nearest ->
        [none] “{ $typed }” is not a language Deeds speaks. These are: { $known }.
       *[other] “{ $typed }” is not a language Deeds speaks. Did you mean “{ $nearest }”? These are: { $known }.
    }

## The database. $database – which one, without its password.

error-database-address = This is not the address of a database. Give the path of a file, or postgresql://USER@HOST/NAME.
error-database-newer = { $database } was made by a newer version of Deeds. Nothing was changed; use that version.
error-database-old = { $database } has to be brought up to date first: deeds migrate.
# $count – number of records.
error-database-orphans =
    { $count ->
        [one] Bringing { $database } up to date would leave { $count } record without the one it belongs to. Nothing was changed.
       *[other] Bringing { $database } up to date would leave { $count } records without those they belong to. Nothing was changed.
    }
error-database-locked = { $database } is in use by another process. Wait until it has finished, then try again.
error-database-readonly = { $database } may only be read. Give the account that runs Deeds the right to write to it.
error-database-unwritable = { $database } could not be read or written: the disk or file system reports a fault.
error-database-damaged = { $database } is damaged. Do not go on with it; restore the last backup.
error-database-not-one = { $database } is not a database.
error-database-missing = { $database } cannot be opened: the file or its folder is not there, or may not be opened.
error-database-absent = There is no database { $database } on that server. Create it first.
error-database-lost = The connection to { $database } was lost. What you did last is not confirmed; look before you repeat it.
error-database-refused = { $database } refused the user name or password.
error-database-busy = { $database } has no free connection. Try again in a moment.
error-database-unreachable = { $database } does not answer. Check the address, and whether the server is running.
error-process-running = Another Deeds is running on { $database } ({ $command }, process { $process }). Stop it first, or let it do the work.
error-disk-full = There is no space left for { $database }. Nothing was changed; make space, then try again.
# $file – the file that holds the secret.
error-secret-unreadable = { $file } cannot be read or does not hold the secret that Deeds wrote there. Restore it from the backup; without it nobody’s entries can be told to be their own.
error-not-connected = There is no connection to Discord here, so nothing can be posted.
error-already-done = This was done already. Nothing was changed.

## Message files. $file – file, $line – line number, $key – the message.

error-message-broken = { $file }:{ $line }: this cannot be read: { $detail }
error-message-file-unreadable = { $file }: the file cannot be read as UTF-8 text.
# $first – file and line of the first one.
error-message-twice = { $file }:{ $line }: { $key } is there already, at { $first }.
# $language – the language that lacks it.
error-message-missing-in = { $file }:{ $line }: { $key } is missing in { $language }.
# $label – what stands there; $key – the id of the message.
error-message-turned = { $file }:{ $line }: { $key } holds a control of direction, which is not seen and turns what stands around it; take it out, values are isolated anyway.
error-message-unused = { $file }:{ $line }: nothing in the program names { $key } any more.
error-label-not-a-name = { $file }:{ $line }: “{ $label }” ({ $key }) cannot be the name of a command: 1 to 32 small letters, digits, - or _, without spaces.
error-label-twice = { $file }:{ $line }: “{ $label }” ({ $key }) is the name of another command or option, at { $first }; give it another one.
# $length, $most – characters.
error-label-too-long = { $file }:{ $line }: { $key } has { $length } characters, and Discord shows 1 to { $most }: “{ $label }…”
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
# $most is the most terms a campaign can have.
error-terms-too-many = There are at most { $most } terms, with ten spellings each. Keep the names that matter most.
