### Languages, dates and how a text of the record is labelled.

# The CLDR locale that serves dates, numbers and plural forms of this language.
language-cldr = en-US
# The language's own name, as on the button that switches to it.
language-own-name = English

date-unknown = date unknown
# $date – a date of which a source is not sure.
date-uncertain = { $date } (uncertain)
date-approximate = about { $date }
date-uncertain-and-approximate = about { $date } (uncertain)
# $first, $last – where both ends are not equally precise; otherwise CLDR has a form of its own.
date-interval = { $first } – { $last }
date-since = since { $date }
date-until = until { $date }
# $date – a day and month, or a month.
date-year-unknown = { $date }, year unknown
# $year – the first year of a decade, as text.
date-decade = the { $year }s
date-today = today
date-yesterday = yesterday
date-tomorrow = tomorrow
# $moment – date and time; $zone – short name of the time zone.
moment-with-zone = { $moment } ({ $zone })
# What stands between a label and its value, where no message holds both.
label-colon = :
# What stands between the entries of a list that have commas of their own.
list-semicolon = ;
# What somebody said or what something is called, as the language sets it off.
quoted = “{ $text }”

duration-days =
    { $count ->
        [one] { $count } day
       *[other] { $count } days
    }

## Labels beside texts that people wrote

# $language – the language a text is shown in because the reader's is missing.
content-in-language = in { $language }, not translated
content-translation-stale = translation of an earlier wording
content-translation-unchecked = translation nobody has checked
content-translation-machine = machine translation nobody has checked
