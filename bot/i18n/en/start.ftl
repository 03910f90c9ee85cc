### Starting a campaign from nothing.

button-start-offer = Start a campaign
button-start-new = Paste lists
button-start-file = Send a spreadsheet
button-start-template = Get the template
button-start-open = Back to the preview
button-start-names = Title
button-start-offices = Offices
button-start-demands = Demands
button-start-kinds = Kinds of offices
button-start-asks = Who is asked what
button-start-own = In my own words
button-start-save = Save the campaign
button-start-discard = Discard
button-deliver = Log a delivery
menu-start-resume = Go on with one you began
menu-start-criteria = How will we know?
menu-start-template = Begin from a template

start-title = Start a campaign
start-intro = Paste who is asked and what is asked, tick who is asked what, and say how you will know that it is done. Nothing is shown to anybody before you save it.
start-template-title = The template
start-template-intro = One row for each office that a demand is put to. Fill it in and send it back as XLSX or CSV; every fault is told with its row and column.
# $kinds – kinds of offices, as the column takes them.
start-template-kinds = In the column “kind” goes one of these, or nothing: { $kinds }.
start-preview = A preview: only you see it until it is saved
# $count – number of offices.
start-offices = Offices ({ $count })
# $count – number of demands.
start-demands = Demands ({ $count })
start-lacks-criteria = Has no deed to judge by yet: it starts as a draft.
start-lacks-offices = It starts as a draft.
# $demand – its title; $number, $count – which of how many.
start-ask = { $number } of { $count }: who is asked this? { $demand }
start-kinds = Which are not elected offices?
start-criteria-intro = Write down how everybody will be able to tell, before anybody judges. Choose a template and make it fit, or write your own.
start-saved = The campaign is on record
# $count – number of demands that are drafts.
start-saved-drafts =
    { $count ->
        [one] { $count } demand is a draft that only organisers see: it still needs an office or a deed to judge by. Open it with `/manage demand`.
       *[other] { $count } demands are drafts that only organisers see: they still need an office or a deed to judge by. Open them with `/manage demand`.
    }
start-saved-next = Next, log how the demands were delivered: silence only counts after that.
# $title – the campaign's title.
start-discard-sure = Discard everything that was put together for “{ $title }”?
start-discarded = It is discarded. Nothing of it was saved.

## Forms

form-start = Start a campaign
form-start-file = Start from a spreadsheet
form-start-names = Title
form-start-offices-title = Offices
form-start-demands-title = Demands
form-start-criteria = How will we know?
form-start-title = Title of the campaign
form-start-offices = Offices, one a line
    .description = Office; who holds it; since when. Only the office is needed
    .placeholder = Mayor of Springfield; Made-Up Person; 2024-01-08
form-start-demands = Demands, one a line
    .description = For longer wording: a title, the wording below it, then an empty line
form-start-sheet = The filled-in template
    .description = XLSX or CSV

## Criteria to begin from: each line a test, “word:” before what only has to be said

criteria-template-surveillance = Surveillance technology is given up
    .lines =
        It is switched off and records nothing.
        The contract has ended.
        The hardware is gone.
        The data it collected is deleted, and that is shown.
        An ordinance bans it from coming back.
criteria-template-records = Records are published
    .lines =
        The records are published where anybody can read them without an account.
        They are complete for the whole time that was asked about.
        They are brought up to date at least every quarter.
criteria-template-investigation = An investigation is held
    .lines =
        word: The investigation is announced in public, with what it covers.
        Its findings are published.
        What it found has been acted on: by a case, an order, or a published reason why not.
criteria-template-policy = A rule or law is made
    .lines =
        It is adopted in writing.
        It is in force.
        Whether it is kept is reported in public at least once a year.
criteria-template-money = Money is set aside
    .lines =
        The amount stands in the adopted budget.
        The money was spent on what it was asked for.
criteria-template-promise = They commit in public
    .lines =
        word: They commit to it in public, with a date.
        What they committed to is done.

## Faults. $row – the line of a pasted list, or the row of a sheet; $column – what stands above its column, “none” for a
## list; $letter – the letter of that column.

error-plan-gone = This campaign was saved or discarded already. Open /campaigns to see what there is.
error-plan-office-twice =
    { $column ->
        [none] Line { $row }
       *[other] Row { $row }, column { $letter } (“{ $column }”)
    }: the office “{ $typed }” stands there a second time; keep it once.
error-plan-demand-twice =
    { $column ->
        [none] Line { $row }
       *[other] Row { $row }, column { $letter } (“{ $column }”)
    }: the demand “{ $typed }” stands there a second time; keep it once.
error-plan-ask-twice = Row { $row }, column { $letter } (“{ $column }”): “{ $typed }” is asked the same thing in an earlier row; keep one of them.
error-plan-no-offices = There is no office yet. Write at least one, for example: Mayor of Springfield.
error-plan-no-demands = There is no demand yet. Write at least one.
# $most – how many are possible.
error-plan-too-many =
    { $column ->
        [none] Line { $row }
       *[other] Row { $row }
    }: these are too many; at most { $most } are possible. Leave some out and add them later.
# $typed – what stands there.
error-plan-date =
    { $column ->
        [none] Line { $row }
       *[other] Row { $row }, column { $letter } (“{ $column }”)
    }: “{ $typed }” is not a valid date; write 2026-03-12, 2026-03 or 2026.
error-plan-text-missing =
    { $column ->
        [none] Line { $row }: there is nothing before the first semicolon; write the office there.
       *[other] Row { $row }, column { $letter } (“{ $column }”): this is empty; it has to be filled in.
    }
# $length, $longest – numbers of characters.
error-plan-text-too-long =
    { $column ->
        [none] Line { $row }
       *[other] Row { $row }, column { $letter } (“{ $column }”)
    }: this is too long: { $length } characters, at most { $longest }.
error-plan-text-marks =
    { $column ->
        [none] Line { $row }
       *[other] Row { $row }, column { $letter } (“{ $column }”)
    }: accents and signs are piled up on one letter; write the letters with the accents they have.
error-plan-criteria-missing = Row { $row }, column { $letter } (“{ $column }”): none of these lines is a deed; write at least one line without “word:” before it.
error-plan-criteria-too-many = Row { $row }, column { $letter } (“{ $column }”): these are too many lines; at most { $most } are possible.
error-plan-kind-unknown = Row { $row }, column { $letter } (“{ $column }”): “{ $typed }” is no kind of office; write one of { $allowed }, or leave it empty.
error-plan-contradiction = Row { $row }, column { $letter } (“{ $column }”): “{ $typed }” differs from an earlier row of the same office or demand; say it once, or the same every time.
# $near – the nearest column, “none” where none is near.
error-plan-column-unknown =
    Row { $row }, column { $letter }: there is no column “{ $column }”; { $near ->
        [none] take it out, or see the template for those there are.
       *[other] did you mean “{ $near }”?
    }
error-plan-column-twice = Row { $row }, column { $letter }: “{ $column }” stands there twice; keep one of them.
error-plan-column-missing = Row { $row }: the column “{ $column }” is missing; add it, as in the template.
# $most – kilobytes.
error-sheet-too-large = This sheet is too large; at most { $most } KB are read. Leave out pictures and empty sheets.
error-sheet-unreadable = This is neither a spreadsheet (XLSX) nor CSV. Save it as one of them and send it again.
error-sheet-encoding = This CSV file is not in UTF-8. Save it as “CSV UTF-8”, or as XLSX, and send it again.
error-sheet-title-missing = A sheet has no title of its own; say what the campaign is called with --title.
error-sheet-empty = There is nothing in this sheet below its header. Fill in a row for each office that a demand is put to.
