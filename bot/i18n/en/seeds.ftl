### Faults of seed files: what is wrong, and what would be right.
### $file – file, $line – line number, $key – the key it concerns, $typed or $name – what stands there,
### $nearest – the closest known name, or “none”.

## Folder and files

# $folder – where they were looked for.
error-seeds-missing = There are no campaigns in { $folder }; each one is a folder there with a campaign.toml.
# $known – the names of all campaigns.
error-seed-unknown-campaign =
    { $nearest ->
        [none] There is no campaign “{ $name }” to load; there are { $known }.
       *[other] There is no campaign “{ $name }” to load; did you mean { $nearest }?
    }
# $slug – short name, $reference – the campaign that has it.
error-seed-name-taken = A campaign named { $slug } is here already, as { $reference }, and did not come from this program; leave it, or load the bundled one on another server.
error-seed-file-missing = { $file }:{ $line }: the file { $name } is not there; add it, or take its name out.
error-seed-file-outside = { $file }:{ $line }: { $name } is outside the campaign’s folder; name a .toml file that lies in it.
error-seed-file-unreadable = { $file }:{ $line }: { $name } cannot be read; it must be an ordinary file that this account may read.
error-seed-file-unlisted = { $file }:{ $line }: { $name } lies in the folder but is not named; add it to “files”, or move it away.
error-seed-file-twice = { $file }:{ $line }: { $name } is named twice; once is enough.
# $limit – number of files.
error-seed-many-files = { $file }:{ $line }: more than { $limit } files are named; put several sections into one file.
# $limit – size in KiB.
error-seed-file-large = { $file }: the file is larger than { $limit } KiB; name documents as sources instead of copying them.
error-seed-campaign-large = { $file }: with this file the campaign is larger than { $limit } KiB; name documents as sources instead of copying them.
error-seed-encoding = { $file }:{ $line }: this is not UTF-8 text; save the file as UTF-8.
# $character – its code point, such as U+202E.
error-seed-character = { $file }:{ $line }: there is a character that nobody sees, { $character }; take it out.
error-seed-nested = { $file }:{ $line }: brackets or dots are nested too deeply; no part of a campaign needs more than four levels.
# $column – column number.
error-seed-syntax = { $file }:{ $line }: this is not TOML at column { $column }; a line reads like key = "value".

## Keys and values

error-seed-unknown-key =
    { $nearest ->
        [none] { $file }:{ $line }: “{ $key }” is not a known key; seeds/README.md lists those there are.
       *[other] { $file }:{ $line }: “{ $key }” is not a known key; did you mean “{ $nearest }”?
    }
error-seed-missing-key = { $file }:{ $line }: “{ $key }” is missing here; add it.
# $expected – text, number, truth, list, table, tables or other.
error-seed-type =
    { $expected ->
        [text] { $file }:{ $line }: “{ $key }” must be text in quotation marks.
        [number] { $file }:{ $line }: “{ $key }” must be a whole number.
        [truth] { $file }:{ $line }: “{ $key }” must be true or false.
        [list] { $file }:{ $line }: “{ $key }” must be a list in square brackets.
        [table] { $file }:{ $line }: “{ $key }” must be a table, such as { "{" } en = "…" { "}" }.
        [tables] { $file }:{ $line }: every “{ $key }” begins with [[{ $key }]] on a line of its own.
       *[other] { $file }:{ $line }: the value of “{ $key }” is of the wrong kind; seeds/README.md shows the right one.
    }
# $allowed – all words that are allowed.
error-seed-choice = { $file }:{ $line }: “{ $typed }” is not possible for “{ $key }”; choose one of { $allowed }.
error-seed-date = { $file }:{ $line }: “{ $typed }” is not a date; write 2022-04-20, 2022-04, 2022 or XXXX-04-20, or leave the key out if the date is unknown.
error-seed-day = { $file }:{ $line }: “{ $typed }” is not one single day; write it like 2022-04-20.
error-seed-citation = { $file }:{ $line }: “{ $typed }” is not a citation; write it like "stated, petition l. 8" or "inferred, petition l. 8".
error-seed-id = { $file }:{ $line }: “{ $typed }” cannot be a name here; use small letters, digits and hyphens, at most 40.
error-seed-ask = { $file }:{ $line }: “{ $typed }” names no ask; write a demand and an official, like a1/governor.
error-seed-language = { $file }:{ $line }: “{ $typed }” is not a language code; write it like en or es.
# $language – the campaign's language of record.
error-seed-language-missing = { $file }:{ $line }: “{ $key }” lacks the text in the campaign’s own language, { $language }; add it.
error-seed-title-missing = { $file }:{ $line }: “{ $key }” lacks the title in the document’s own language, { $language }; add it.
error-seed-address = { $file }:{ $line }: “{ $typed }” is not a web address; it begins with https://.
error-seed-zone = { $file }:{ $line }: “{ $typed }” is not a time zone; write it like America/Denver.
error-seed-blank = { $file }:{ $line }: “{ $key }” is empty; write something, or leave the key out.
# $limit – number of characters.
error-seed-long = { $file }:{ $line }: “{ $key }” is longer than { $limit } characters; shorten it.
error-seed-one-line = { $file }:{ $line }: “{ $key }” has more than one line; keep it to one.
# $lowest, $highest – the range.
error-seed-number = { $file }:{ $line }: “{ $key }” must be from { $lowest } to { $highest }.
# $limit – number of parts.
error-seed-many-parts = { $file }:{ $line }: there are more than { $limit } of “{ $key }” in one file; split the campaign.

## What must hold between the parts

# $key – what kind of thing, $first – file and line of the first one.
error-seed-duplicate = { $file }:{ $line }: the { $key } “{ $name }” exists already, at { $first }; give this one another name.
# $kind – source, official, organisation, demand, response, ask or criterion.
error-seed-dangling =
    { $nearest ->
        [none] { $file }:{ $line }: there is no { $kind } “{ $name }” here; add it, or correct the name.
       *[other] { $file }:{ $line }: there is no { $kind } “{ $name }” here; did you mean “{ $nearest }”?
    }
# $folder – the folder's name.
error-seed-slug = { $file }:{ $line }: the campaign is called “{ $name }” but its folder “{ $folder }”; give both the same name.
error-seed-source-loop = { $file }:{ $line }: the source “{ $name }” leads back to itself through translation_of and reports_on; break the loop.
error-seed-uncited = { $file }:{ $line }: “{ $key }” has no citation; add cites.{ $key } = "stated, …" or "inferred, …".
error-seed-finding-source = { $file }:{ $line }: this finding says fulfilled and names no source; add cites.summary = "stated, …".
error-seed-asks-missing = { $file }:{ $line }: “{ $key }” names nobody; write at least one.
# $demand, $official – the ask.
error-seed-deed-missing = { $file }:{ $line }: nothing that “{ $official }” must do is among the criteria of “{ $demand }”; add a criterion of kind deed for this office, or make the demand a draft.
error-seed-both-stances = { $file }:{ $line }: “{ $name }” both endorses this demand and abstains; keep one of the two.
error-seed-group-response = { $file }:{ $line }: “{ $name }” is a group and has no answer of its own; name the office that answered, or keep it as evidence.
error-seed-due-owner = { $file }:{ $line }: it is not said whose date this is; add due_set_by = "official", "coalition" or "statutory".
error-seed-vote-missing = { $file }:{ $line }: this vote has no votes; add votes = { "{" } office = "yes" { "}" } with yes, no, abstained or absent.
error-seed-vote-lacking = { $file }:{ $line }: the vote of “{ $name }” is missing; add yes, no, abstained or absent.
error-seed-vote-stray = { $file }:{ $line }: “{ $name }” votes but is not among the asks; add the ask, or take the vote out.
# $needed – the key that is missing.
error-seed-needs = { $file }:{ $line }: with “{ $key }” goes “{ $needed }”; add it, or correct “{ $key }”.
# $kind – the kind of response, $owner – the kind that has this key.
error-seed-unfit = { $file }:{ $line }: “{ $key }” does not go with { $kind }, only with { $owner }; take it out, or correct the kind.
error-seed-not-a-promise = { $file }:{ $line }: “{ $name }” is no promise; name a response of kind commits.
error-seed-one-demand = { $file }:{ $line }: the asks belong to several demands; a criterion belongs to one, so write a finding for each.
