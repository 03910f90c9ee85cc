# Translations of what is in the record: the worklist, the file, and what is told of them.

# After the translation of words that are printed as they were said.
content-translation = translation

# $language is the language that is translated into.
translate-title = Translations, { $language }
# $checked, $total, $missing, $stale and $unchecked are numbers of texts.
translate-counts = { $checked } of { $total } done and checked · missing: { $missing } · out of date: { $stale } · not checked: { $unchecked }
translate-done = Every text has a translation that somebody checked.
translate-nothing-for-you = Nothing is left for you: what remains waits for a second person, or somebody is at it.
# $language is the language the text was written in.
translate-original = The original, { $language }
translate-translation = The translation
translate-state-missing = No translation yet
translate-state-stale = The original has changed since
translate-state-unchecked = Nobody has checked it yet
translate-state-checked = Checked
translate-made-by-person = A person made it.
translate-made-by-machine = A machine made it.
translate-made-by-source = It comes from the source itself.
# $terms are names, bills or acronyms, $count is how many.
translate-lost =
    { $count ->
        [one] The translation lost or altered a protected term: { $terms }. Keep it as it is written, unless this is meant so.
       *[other] The translation lost or altered protected terms: { $terms }. Keep them as they are written, unless this is meant so.
    }
translate-own = You made it, so somebody else has to check it.
# Followed by a time, as in 10 minutes.
translate-taken = Somebody else is at this text; it is free again:
translate-saved = Saved. Readers see that nobody has checked it, until another person does.
# $reference is what the text belongs to.
translate-checked = Checked: the translation of { $reference } is shown without a label.

translate-field-campaign-title = Title of the campaign
translate-field-campaign-note = Note of the campaign
translate-field-demand-title = Title of the demand
translate-field-demand-urgency = Why it is urgent
translate-field-demand-legal-basis = Legal basis of the demand
translate-field-demand-version-text = Wording of the demand
translate-field-criterion-text = Criterion: how to tell that it is done
translate-field-official-name = Name of the office
translate-field-action-title = What members can do
translate-field-action-script = What members say
translate-field-event-title = Name of the event
translate-field-revision-summary = Summary of what was said or found
translate-field-hand-set-headline-reason = Why the coalition set the headline
translate-field-clock-change-reason = Why the clock was moved
translate-field-official-reply-text = The office’s own words, for a translation below them
translate-field-dispute-reason = Why the dispute was decided so
translate-field-delivery-proof = What shows that it was handed over
translate-field-evidence-summary = Evidence
translate-field-source-title = Title of the source
translate-field-citation-note = Note on a citation

button-translate-write = Translate
button-translate-check = It says the same
button-translate-next = Next
button-translate-leave = Stop
button-translate-open = Show where it stands
button-translate-again = Look again
menu-translate = Another language
# $language is the language that is translated into.
form-translate = Translation, { $language }
form-translate-translation = The translation
    .description = The whole text, in the words of the field. Names and bills stay as they are.

error-translation-directions = The text holds invisible marks that turn the direction of what follows. They come with text copied from elsewhere: paste it without formatting, or type the place anew.
error-translation-same = This is the original itself. If it is a name that stays the same everywhere, add it to the campaign’s protected terms; else translate it.
error-translation-unchanged = The translation says this already. If it is right, another person can check it.
# $reference is what the text belongs to, $until a moment.
error-translation-taken = Somebody else is translating this text of { $reference } until { $until }. Take the next one.
error-translation-moved = The original or the translation of { $reference } has changed since you read it. Nothing was marked: read it again.
error-translation-stale = The original of { $reference } has changed since it was translated. Translate it anew first; what is there is filled in.
error-own-translation = You made the translation of { $reference }, so another person has to check it.

# The file for translation programs. $campaign is a short name, $flag the flag to set.
po-head = Deeds: texts of { $campaign }. Leave msgctxt and msgid as they are. Write the flag { $flag } where a second person read a translation over.
# $changed, $checked and $same are numbers of texts.
po-done = { $campaign }, { $language }: { $changed } translations taken over, { $checked } of them marked as checked; { $same } entries changed nothing.
# $place is a file and line, or a file.
error-po-syntax = { $place }: this can’t be read as a PO file; look for a quotation mark or a line that is missing.
error-po-header = { $place }: this is no file of translations that Deeds wrote; take one with `/export` or `deeds export --po es` and fill it in.
error-po-no-language = { $place }: the header says no language; add Language: es, or whichever it is.
# $limit is a size in MiB.
error-po-large = { $place }: larger than { $limit } MiB; no campaign has that many texts.
error-po-encoding = { $place }: this is not UTF-8; save the file in that encoding.
error-po-character = { $place }: a character stands here that no text holds; type the line anew.
error-po-plural = { $place }: texts here have no plural forms; write msgid and msgstr alone.
# $typed is a path such as D-12.title, $first a line.
error-po-twice = { $place }: { $typed } stands in line { $first } already; keep one of the two.
error-po-unknown = { $place }: “{ $typed }” names no text to translate into this language; leave msgctxt as it was exported.
error-po-original-changed = { $place }: the original of { $typed } is another one by now; export the file anew and put your translation in.
error-po-directions = { $place }: the translation holds invisible marks that turn the direction of what follows; paste it without formatting.
error-po-same = { $place }: the translation is the original itself; translate it, leave it empty, or make the name a protected term.
# $longest is a number of characters.
error-po-long = { $place }: the translation is longer than { $longest } characters; shorten it.
error-po-marks = { $place }: marks are piled up on one letter; type the word anew.

# Sending a file of translations in Discord.
button-translate-file = Send a file
button-po-take = Take over
button-po-look = Look again
button-po-discard = Discard
form-translate-file = Translations as a file
form-translate-file-file = The PO file
    .description = As /export gives it, filled in; nothing is changed before you say so.
# $language is the language that is translated into.
po-preview-title = What this file would change, { $language }
# $changed and $same are numbers of texts.
po-preview-counts = Changed: { $changed } · the same as on record: { $same }
po-preview-next = Nothing is changed yet. What you take over is your own work: another person checks it.
po-preview-none = Nothing in the file differs from what is on record.
# $count is how many texts.
po-preview-flags = Said in the file to be checked: { $count }. Here another person says so of each.
# $paths are texts such as D-12.title.
po-preview-taken = Left out, since somebody is at them just now: { $paths }
po-until-now = Until now
po-from-the-file = From the file
po-discarded = The file is forgotten, and nothing was changed.
error-po-gone = The file is no longer kept here, and nothing was changed. Send it again.
error-po-moved = Somebody changed some of these texts since you looked. Nothing was taken over: press “Look again”.
# $place is a file and line, $field a path such as D-12.title.
error-po-private-data =
    { $place }, { $field }: this looks like { $kind ->
        [phone] a private person’s phone number
        [email] a private person’s e-mail address
        [street] a private person’s street address
        [a_number] somebody’s immigration number
        [ssn] somebody’s Social Security number
       *[receipt] the number of somebody’s immigration case
    }.
