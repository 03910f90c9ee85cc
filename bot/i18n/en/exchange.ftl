### Whole campaigns as files: /export, deeds export, deeds import.

## In Discord

command-export = Take out a whole campaign as a file: everything that belongs to it
command-export-campaign = Which campaign; left out, this server’s own
command-export-form = JSON to import elsewhere, tables, or translations (PO); left out, JSON
command-export-audience = Who will read it; left out, organisers: everything, also what waits
command-export-language = For translations: the language that is translated into, such as es
export-form-po = Translations (PO)
export-form-json = JSON, one file
export-form-csv = Tables (CSV in a zip)
export-for-organisers = Organisers: everything
export-for-members = Members: what they read here
export-for-public = Anybody: what is public
help-command-export = gives you a whole campaign as a file: JSON, or tables for a spreadsheet
# $count – number of records, $size – size in MiB with one digit, $campaign – reference.
export-done =
    { $count ->
        [one] { $campaign } as a file: one record, { $size } MiB.
       *[other] { $campaign } as a file: { $count } records, { $size } MiB.
    }
export-note-organisers = It holds everything, also what waits for a second person and what is confidential; keep it as you keep the record. Nobody’s name is in it but those of the offices.
export-note-members = It holds what members read here: what was verified, and nothing confidential.
export-note-public = It holds only what two people made public.

## deeds export

cli-export-help = writes a whole campaign to a file: JSON, or tables in a zip
cli-export-campaign = the campaign's short name or reference; without it, the server's own
cli-export-format = json to import elsewhere, csv for a spreadsheet (one table for each kind, in a zip)
cli-export-audience = organisers: everything; members, public: what they may read
cli-export-output = the file to write; without it, standard output
cli-export-po = gives the texts with their translations into this language instead, as a PO file for translation programs
cli-export-schema = prints the JSON Schema of the file instead
cli-export-sheet = writes the empty sheet to start a campaign with instead: XLSX where --output is called so, else CSV

## deeds import

cli-import-help = reads a campaign from a file that `deeds export` wrote, or from a filled-in sheet: all of it or nothing
cli-import-keep-private = keep texts that look like a private person's data, because they are public
cli-import-file = the file: JSON, the zip of tables, a sheet (XLSX, CSV), or translations (PO)
cli-import-title = what the campaign of a sheet is called
cli-import-where = its jurisdiction, where a sheet gives an office none
# $slug – short name, $campaign – its reference here, $count – number of records.
import-done =
    { $count ->
        [one] { $slug } is here as { $campaign }: one record.
       *[other] { $slug } is here as { $campaign }: { $count } records.
    }
# $slug – short name, $campaign – its reference.
import-started = { $slug } is on record as { $campaign }.
# $old – a reference in the file or several in a row, $new – what they are here.
import-renumbered = { $old } of the file is { $new } here.
import-known = { $old } of the file was here already, as { $new }.

## Faults

error-export-too-large = { $reference } as a file takes { $size } MiB and Discord takes { $limit } here; whoever runs the bot gets it with `deeds export`.
error-export-busy = The record is being written to just now, faster than it can be read as a whole; try again in a minute.
error-export-unwritable = { $file } can't be written; name a file in a folder that is there and that this account may write to.
error-export-terminal = A zip is nothing for a terminal; name a file with --output.
error-import-missing = { $place }: there is no such file; name one that `deeds export` wrote, or a filled-in sheet.
error-import-unreadable = { $place }: the file can't be read; it must be readable by the account that runs Deeds.
# $limit – size in MiB.
error-import-large = { $place }: larger than { $limit } MiB; no campaign needs that much.
error-import-encoding = { $place }: line { $line } is not UTF-8 text; save the file as UTF-8.
error-import-syntax = { $place }: this is not JSON at line { $line }, column { $column }; is the file whole?
error-import-nested = { $place }: brackets are nested too deeply; a campaign's file has no more than ten levels.
error-import-not-campaign = { $place }: this is no campaign that Deeds exported; it must begin with the head of one.
error-import-archive = { $place }: the zip is damaged, or packed in a way that Deeds doesn't read; export it anew.
error-import-archive-name =
    { $nearest ->
        [none] { $place }: “{ $name }” is no table of a campaign; take it out of the zip.
       *[other] { $place }: “{ $name }” is no table of a campaign; did you mean { $nearest }?
    }
error-import-table = { $place }: this row is not CSV; quotation marks must come in pairs.
error-import-cells = { $place }: the row has { $count } cells and the table { $wanted } columns; they must be as many.
error-import-version = { $place }: the file is of version { $version } and this program knows up to { $known }; bring Deeds up to date first.
error-import-audience = { $place }: the file was made for { $audience } and lacks what only organisers read; export it with --audience organisers.
error-import-one-campaign = { $place }: a file holds exactly one campaign.
# $limit – number of responses and findings.
error-import-many = { $place }: more than { $limit } responses and findings; split the campaign.
error-import-unknown-key =
    { $nearest ->
        [none] { $place }: “{ $key }” is not known here; take it out.
       *[other] { $place }: “{ $key }” is not known here; did you mean “{ $nearest }”?
    }
error-import-missing-key = { $place }: “{ $key }” is missing; add it.
error-import-doubled = { $place }: “{ $key }” stands there twice; keep one.
# $expected – text, number, truth, list, object or other.
error-import-type =
    { $expected ->
        [text] { $place }: this must be text; leave it out where there is nothing.
        [number] { $place }: this must be a whole number.
        [truth] { $place }: this must be true or false.
        [list] { $place }: this must be a list.
        [object] { $place }: this must be an object with keys.
       *[other] { $place }: this is of the wrong kind; the schema in docs says of which it must be.
    }
# $allowed – the words that are possible.
error-import-choice = { $place }: “{ $typed }” is not possible; choose one of { $allowed }.
error-import-date = { $place }: “{ $typed }” is not a date; write 2022-04-20, 2022-04, 2022 or XXXX-04-20.
error-import-day = { $place }: “{ $typed }” is not one single day; write it like 2022-04-20.
error-import-instant = { $place }: “{ $typed }” is not a moment; write it like 2022-04-20T18:30:00+00:00.
error-import-zone = { $place }: “{ $typed }” is not a time zone; write it like America/Denver.
error-import-form = { $place }: “{ $typed }” can't be this; it must fit { $pattern }.
error-import-range = { $place }: { $typed } is too small or too large to be this.
# $limit – number of characters or of entries.
error-import-long = { $place }: longer than { $limit }; shorten it.
error-import-character = { $place }: there is a character that can't be stored; take it out.
error-import-content = { $place }: the content must say its type, response or finding, and belong to one of those.
error-import-twice = { $place }: “{ $typed }” names two rows; each needs a reference of its own.
# $fields – names of fields.
error-import-double = { $place }: another row has the same { $fields }; keep one.
error-import-unknown = { $place }: there is no “{ $typed }” in the file; correct the reference.
# $found – the kind of what was named, $allowed – the kinds that could be.
error-import-wrong-kind = { $place }: “{ $typed }” is of the kind { $found }; only { $allowed } can be named here.
error-import-loop = { $place }: this source comes back to itself by way of what it translates or reports on; cut the circle.
error-import-slug = A campaign named { $slug } is here already, as { $reference }; give the one in the file another short name, or leave it.
error-import-replaced = Another import began in this server and took this one away; nothing of it is left.
# $reference – the record; $field – its field; $kind – phone, email, street, a_number, ssn, receipt.
error-import-private-data =
    { $reference }, { $field }: this looks like { $kind ->
        [phone] a private person’s phone number
        [email] a private person’s e-mail address
        [street] a private person’s street address
        [a_number] somebody’s immigration number
        [ssn] somebody’s Social Security number
       *[receipt] the number of somebody’s immigration case
    }; take it out, or import with --keep-private if all of these are public.
