### /language: بأي لغة يجيب Deeds كل شخص.

command-language = بأي لغة يجيبك Deeds
help-command-language = لاختيار اللغة التي يجيبك بها Deeds، هنا وفي الرسائل الخاصة
menu-language = اختيار اللغة

language-title = لغتك
language-is = يجيبك Deeds بهذه اللغة كما اخترت: { $language }.
language-none = يجيبك Deeds بهذه اللغة: { $language }. لم تُختر لغة، فهو يتبع لغة Discord لديك، أو لغة هذا الخادم إن كانت لغة لا يتكلمها Deeds.
language-chosen = من الآن فصاعدًا يجيبك Deeds بالعربية.
language-left = من الآن فصاعدًا يتبع Deeds لغة Discord لديك من جديد.
language-where = يسري هذا على كل ما لا يراه غيرك: الإجابات والنماذج والأزرار والأخطاء والصور وما تجري متابعته في الرسائل الخاصة. أما ما يُنشر للجميع فيبقى بلغة القناة، وتحته أزرار لقراءته بلغتك.
language-as-discord = كما في Discord لديّ
language-labels = أسماء الأوامر يعرضها Discord نفسه بلغة إعداداته. وليست العربية من لغات Discord، فعند اختيار العربية هنا تبقى أسماء الأوامر بلغة Discord لديك.
help-languages = يتكلم Deeds { $languages }. يمكن اختيار لغتك بالأمر `/language`؛ أما أسماء الأوامر فتتبع Discord.

privacy-kept-language-choice = اللغة التي ينبغي أن يجيبك بها Deeds
privacy-direct-messages = في الرسائل الخاصة مع Deeds
privacy-place-direct = الرسائل الخاصة مع Deeds

error-live-in-one-language = اللوحة الحية رسالة واحدة فهي بلغة واحدة، وأزرارها تعرضها باللغات الأخرى؛ المطلوب اختيار لغة واحدة.
change-field-second-language = اللغة الثانية

## سطر الأوامر

cli-language-help = لغة كل ما يُطبع: en وes… (إن لم تُذكر: اللغة المضبوطة)
cli-check-languages = ينظر في اللغات وحدها: مدى اكتمال كل منها، وما الخطأ في رسائلها
check-language = { $language } ({ $tag }): الرسائل { $messages }، الناقصة { $missing }، المجهولة { $unknown }، المعطوبة { $broken }، غير المستعملة { $unused }، ذات المتغيرات المختلفة { $variables }، التسميات الطويلة أو الخاطئة { $labels }
