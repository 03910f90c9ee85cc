### The board: a line per ask, in blocks by demand.

# $date – the day it shows.
board-summary =
    { $date } · { $demands ->
        [one] { $demands } demand
       *[other] { $demands } demands
    } · { $officials ->
        [one] { $officials } office
       *[other] { $officials } offices
    } · { $asks ->
        [one] { $asks } ask
       *[other] { $asks } asks
    }
board-one-person = On this server one person may report and verify: the entries here were not all seen by two people.
board-last-checked = last checked { $date }
board-never-checked = not checked yet
# $group – a group such as “all elected officials”.
board-group = { $group }: a group, its offices are not named yet
board-no-asks = Nobody is asked yet. An organiser names the offices with `/manage demand`.
board-empty = No demands yet. An organiser adds them with `/manage demand` or loads a prepared campaign with `/manage campaign`.
# $number, $count – this page, all pages.
page-of = Page { $number } of { $count }
list-more =
    { $count ->
        [one] … and { $count } more
       *[other] … and { $count } more
    }

## Campaigns

campaigns-title = Campaigns
campaigns-none = No campaign yet. An organiser starts one with `/manage campaign`.
campaigns-none-manage = No campaign yet. Load a prepared one below, or start your own with `/manage campaign`.
campaigns-bundled = Prepared campaigns
campaign-loaded = loaded
campaign-not-loaded = not loaded
campaign-by-ally = an ally’s campaign
campaign-counts =
    { $demands ->
        [one] { $demands } demand
       *[other] { $demands } demands
    } · { $officials ->
        [one] { $officials } office
       *[other] { $officials } offices
    }
campaign-organisations = Signed by { $organisations }
