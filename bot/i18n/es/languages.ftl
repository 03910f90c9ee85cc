### Idiomas, fechas y etiquetas de los textos del registro.

# Los lectores viven sobre todo en Estados Unidos: 1,000.5 y a.m./p.m., no 1.000,5.
language-cldr = es-US
language-own-name = Español

date-unknown = fecha desconocida
date-uncertain = { $date } (dudosa)
date-approximate = hacia { $date }
date-uncertain-and-approximate = hacia { $date } (dudosa)
date-interval = { $first } – { $last }
date-since = desde { $date }
date-until = hasta { $date }
date-year-unknown = { $date }, año desconocido
date-decade = la década de { $year }
date-today = hoy
date-yesterday = ayer
date-tomorrow = mañana
moment-with-zone = { $moment } ({ $zone })
label-colon = :
list-semicolon = ;
quoted = “{ $text }”

duration-days =
    { $count ->
        [one] { $count } día
        [many] { $count } de días
       *[other] { $count } días
    }

## Etiquetas junto a los textos que escribieron personas

content-in-language = en { $language }, sin traducir
content-translation-stale = traducción de una redacción anterior
content-translation-unchecked = traducción sin revisar
content-translation-machine = traducción automática sin revisar
