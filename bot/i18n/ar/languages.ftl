### اللغات والتواريخ، وما يُكتب بجانب نصوص السجل.

# The digits are 0-9, and months have the names of the pan-Arab press: the coalition's own Arabic document writes
# 844-864-8341, 22.1 and 2017, bill numbers and dates stand beside Latin letters, and members come from countries
# whose names of months differ. "ar" alone gives all of that.
language-cldr = ar
language-own-name = العربية

date-unknown = تاريخ غير معروف
date-uncertain = { $date } (غير مؤكد)
date-approximate = نحو { $date }
date-uncertain-and-approximate = نحو { $date } (غير مؤكد)
date-interval = { $first } – { $last }
date-since = منذ { $date }
date-until = حتى { $date }
date-year-unknown = { $date }، في سنة غير معروفة
date-decade = العقد الذي يبدأ عام { $year }
date-today = اليوم
date-yesterday = أمس
date-tomorrow = غدًا
moment-with-zone = { $moment } ({ $zone })
label-colon = :
list-semicolon = ؛
quoted = «{ $text }»

duration-days =
    { $count ->
        [zero] 0 يوم
        [one] يوم واحد
        [two] يومان
        [few] { $count } أيام
        [many] { $count } يومًا
       *[other] { $count } يوم
    }

## بجانب النصوص التي كتبها أشخاص

content-in-language = باللغة { $language }، دون ترجمة
content-translation-stale = ترجمة لصياغة سابقة
content-translation-unchecked = ترجمة لم يراجعها أحد
content-translation-machine = ترجمة آلية لم يراجعها أحد
