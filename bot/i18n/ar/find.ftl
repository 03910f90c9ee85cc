### البحث: ما وُجد، وبطاقات ما ليست له بطاقة في مكان آخر.

command-find = البحث عن أي شيء بأي لغة: مطالب وجهات وما قيل وما ثبت ومصادر
command-find-words = كلمات أو بداياتها، أو رقم مثل D-12
command-find-campaign = في هذه الحملة فقط؛ وفي كل مكان إن تُرك فارغًا
help-command-find = يبحث ببضع كلمات بأي لغة، ويفتح أفضل نتيجة

find-found =
    { $count ->
        [zero] لا نتائج لـ «{ $query }»
        [one] نتيجة واحدة لـ «{ $query }»
        [two] نتيجتان لـ «{ $query }»
        [few] { $count } نتائج لـ «{ $query }»
        [many] { $count } نتيجة لـ «{ $query }»
       *[other] { $count } نتيجة لـ «{ $query }»
    }
find-best = أفضلها مفتوح هنا؛ وبقيتها في القائمة أدناه.
find-in-campaign = في { $campaign } فقط. لا تتبع المصادر أي حملة، فهي غير مشمولة.
find-more = النتائج أكثر مما يُنظر فيه ({ $kinds }): من كل نوع الأحدث، وعددها { $ranked }. تقلّ بإضافة كلمة أخرى.
find-no-words = لا شيء هنا يُبحث عنه: لا بد من أحرف أو أرقام. تكفي بضعة أحرف من كلمة، أو رقم مثل D-12.
find-nothing = لا نتائج لـ «{ $query }».
find-searched = شمل البحث: المطالب وصياغاتها، والجهات ومن يشغل مناصبها، وما قيل وما ثبت، والأدلة الداعمة، والمصادر، والمواعيد والتحركات؛ بكل لغة، بقدر ما يحق لك قراءته.
find-searched-only = شمل البحث: { $kinds }، بكل لغة، بقدر ما يحق لك قراءته.
find-widen = يجب أن تكون كل كلمة بداية كلمة في البند نفسه. قد تفيد كلمات أقل، أو بداياتها فقط، أو اسم جهة.

find-kind-demands = المطالب
find-kind-officials = الجهات
find-kind-record = في السجل
find-kind-sources = المصادر والأدلة
find-kind-dates = المواعيد والتحركات
find-one-campaign = حملة
find-one-demand = مطلب
find-one-official = جهة
find-one-evidence = دليل داعم
find-one-source = مصدر
find-one-event = موعد
find-one-action = تحرك

menu-find = فتح نتيجة أخرى
button-find = بحث
form-find = البحث عن أي شيء
form-find-words = كلمات، أو رقم مثل D-12
button-find-narrow = { $kind } ({ $count })
button-find-narrow-more = { $kind } (أكثر من { $count })
button-find-all = كل شيء
button-find-everywhere = في كل الحملات

item-claimed-by = بحسب { $name }
item-no-date = اليوم غير معروف بعد
item-until = حتى { $date }
item-demands = المطالب
item-sources = المصادر
