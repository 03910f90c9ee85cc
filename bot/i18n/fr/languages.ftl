### Langues, dates et mentions à côté des textes du registre.

language-cldr = fr
language-own-name = Français

date-unknown = date inconnue
date-uncertain = { $date } (date incertaine)
date-approximate = { $date } (environ)
date-uncertain-and-approximate = { $date } (environ, date incertaine)
date-interval = { $first } – { $last }
# Après « depuis » un jour voudrait « le », un mois ou une année non.
date-since = à partir de : { $date }
date-until = jusqu’à : { $date }
date-year-unknown = { $date }, année inconnue
date-decade = années { $year }
date-today = aujourd’hui
date-yesterday = hier
date-tomorrow = demain
moment-with-zone = { $moment } ({ $zone })
label-colon = {"\u00A0"}:
list-semicolon = {"\u202F"};
quoted = « { $text } »

duration-days =
    { $count ->
        [one] { $count } jour
        [many] { $count } de jours
       *[other] { $count } jours
    }

## Mentions à côté des textes que des personnes ont écrits

content-in-language = en { $language }, sans traduction
content-translation-stale = traduction d’une formulation antérieure
content-translation-unchecked = traduction non relue
content-translation-machine = traduction automatique non relue
