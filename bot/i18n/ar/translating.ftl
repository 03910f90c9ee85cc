# ترجمات ما في السجل: قائمة العمل، والملف، وما يقال عنها.

content-translation = ترجمة

translate-title = الترجمات، { $language }
translate-counts = { $checked } من { $total } جاهزة ومراجَعة · ناقصة: { $missing } · متقادمة: { $stale } · دون مراجعة: { $unchecked }
translate-done = لكل نص ترجمة راجعها شخص.
translate-nothing-for-you = لم يبقَ لك شيء: ما بقي ينتظر شخصًا ثانيًا، أو هناك من يعمل عليه.
translate-original = الأصل، { $language }
translate-translation = الترجمة
translate-state-missing = لا ترجمة بعد
translate-state-stale = تغيّر الأصل بعدها
translate-state-unchecked = لم يراجعها أحد بعد
translate-state-checked = روجعت
translate-made-by-person = ترجمها شخص.
translate-made-by-machine = ترجمتها آلة.
translate-made-by-source = من المصدر نفسه.
translate-lost =
    { $count ->
        [zero] لم تُضِع الترجمة أي اسم محمي ({ $terms }). تبقى الأسماء كما تُكتب.
        [one] أضاعت الترجمة اسمًا محميًّا أو غيّرته: { $terms }. يبقى كما يُكتب، ما لم يكن ذلك مقصودًا.
        [two] أضاعت الترجمة اسمين محميَّين أو غيّرتهما: { $terms }. يبقيان كما يُكتبان، ما لم يكن ذلك مقصودًا.
        [few] أضاعت الترجمة أسماء محمية أو غيّرتها: { $terms }. تبقى كما تُكتب، ما لم يكن ذلك مقصودًا.
        [many] أضاعت الترجمة أسماء محمية أو غيّرتها: { $terms }. تبقى كما تُكتب، ما لم يكن ذلك مقصودًا.
       *[other] أضاعت الترجمة أسماء محمية أو غيّرتها: { $terms }. تبقى كما تُكتب، ما لم يكن ذلك مقصودًا.
    }
translate-own = هي ترجمتك، فيجب أن يراجعها شخص آخر.
translate-taken = هناك من يعمل على هذا النص؛ ويصبح متاحًا:
translate-saved = تم الحفظ. يرى القرّاء أن أحدًا لم يراجعها، حتى يراجعها شخص آخر.
translate-checked = روجعت: تُعرض ترجمة { $reference } بلا تنبيه.

translate-field-campaign-title = عنوان الحملة
translate-field-campaign-note = ملاحظة الحملة
translate-field-demand-title = عنوان المطلب
translate-field-demand-urgency = سبب الاستعجال
translate-field-demand-legal-basis = الأساس القانوني للمطلب
translate-field-demand-version-text = صياغة المطلب
translate-field-criterion-text = المعيار: كيف نعرف أنه نُفِّذ
translate-field-official-name = اسم الجهة
translate-field-action-title = ما يمكن للأعضاء فعله
translate-field-action-script = ماذا يقول الأعضاء
translate-field-event-title = اسم الموعد
translate-field-revision-summary = ملخص ما قيل أو ثبت
translate-field-hand-set-headline-reason = لماذا وضع الائتلاف العنوان
translate-field-clock-change-reason = لماذا غُيّرت المهلة
translate-field-official-reply-text = كلمات الجهة نفسها، لترجمة تحتها
translate-field-dispute-reason = سبب البت في الاعتراض
translate-field-delivery-proof = ما يثبت التسليم
translate-field-evidence-summary = الدليل الداعم
translate-field-source-title = عنوان المصدر
translate-field-citation-note = ملاحظة على إسناد

button-translate-write = ترجمة
button-translate-check = تقول الشيء نفسه
button-translate-next = التالي
button-translate-leave = توقف
button-translate-open = عرض موضعه
button-translate-again = النظر من جديد
menu-translate = لغة أخرى
form-translate = الترجمة، { $language }
form-translate-translation = الترجمة
    .description = النص كاملًا، بكلمات الميدان. وتبقى الأسماء ومشاريع القوانين كما هي.

error-translation-directions = في النص علامات خفية تقلب اتجاه ما بعدها. تأتي مع نص منسوخ من مكان آخر: يُلصق بلا تنسيق، أو يُكتب الموضع من جديد.
error-translation-same = هذا هو الأصل نفسه. إن كان اسمًا لا يتغير في أي مكان فيمكن إضافته إلى الأسماء المحمية للحملة؛ وإلا فالمطلوب ترجمته.
error-translation-unchanged = الترجمة تقول ذلك من قبل. إن كانت صحيحة فيمكن أن يراجعها شخص آخر.
error-translation-taken = هناك من يترجم هذا النص من { $reference } حتى { $until }. يمكن الانتقال إلى التالي.
error-translation-moved = تغيّر الأصل أو الترجمة في { $reference } بعد قراءتك. لم يُعلَّم شيء: تلزم قراءته من جديد.
error-translation-stale = تغيّر أصل { $reference } بعد ترجمته. تلزم ترجمته من جديد أولًا؛ والموجود مكتوب فيه.
error-own-translation = ترجمة { $reference } ترجمتك، فيجب أن يراجعها شخص آخر.

po-head = Deeds: نصوص { $campaign }. يبقى msgctxt وmsgid كما هما. وتُكتب العلامة { $flag } حيث جرت مراجعة الترجمة من شخص ثانٍ.
po-done = { $campaign }، { $language }: الترجمات المأخوذ بها { $changed }، والمعلَّمة منها بأنها روجعت { $checked }؛ والبنود التي لم تغيّر شيئًا { $same }.
error-po-syntax = { $place }: تعذّرت قراءة هذا ملف PO؛ قد تنقص علامة تنصيص أو سطر.
error-po-header = { $place }: ليس هذا ملف ترجمات كتبه Deeds؛ يؤخذ واحد عبر `/export` أو `deeds export --po es` ويُملأ.
error-po-no-language = { $place }: لا يذكر الرأس لغة؛ يُضاف Language: es، أو ما يقابله.
error-po-large = { $place }: أكبر من { $limit } ميبيبايت؛ ليس في أي حملة هذا القدر من النصوص.
error-po-encoding = { $place }: هذا ليس بترميز UTF-8؛ يُحفظ الملف بهذا الترميز.
error-po-character = { $place }: هنا حرف لا يحمله أي نص؛ يُكتب السطر من جديد.
error-po-plural = { $place }: لا صيغ عدد للنصوص هنا؛ يُكتب msgid وmsgstr وحدهما.
error-po-twice = { $place }: { $typed } في السطر { $first } من قبل؛ يُبقى أحدهما.
error-po-unknown = { $place }: «{ $typed }» لا يسمّي نصًّا يُترجم إلى هذه اللغة؛ يبقى msgctxt كما صُدّر.
error-po-original-changed = { $place }: صار أصل { $typed } غير ما كان؛ يُصدَّر الملف من جديد وتُوضع فيه الترجمة.
error-po-directions = { $place }: في الترجمة علامات خفية تقلب اتجاه ما بعدها؛ تُلصق بلا تنسيق.
error-po-same = { $place }: الترجمة هي الأصل نفسه؛ تُترجم، أو تُترك فارغة، أو يُجعل الاسم محميًّا.
error-po-long = { $place }: الترجمة أطول من { $longest } حرف؛ يجب اختصارها.
error-po-marks = { $place }: علامات متراكمة على حرف واحد؛ تُكتب الكلمة من جديد.

# إرسال ملف ترجمات في Discord
button-translate-file = إرسال ملف
button-po-take = اعتماد
button-po-look = نظرة أخرى
button-po-discard = تجاهل
form-translate-file = الترجمات في ملف
form-translate-file-file = ملف PO
    .description = كما يعطيه /export بعد ملئه؛ ولا يتغير شيء قبل الموافقة.
po-preview-title = ما سيغيره هذا الملف، { $language }
po-preview-counts = المتغيرة: { $changed } · المطابقة للسجل: { $same }
po-preview-next = لم يتغير شيء بعد. ما يُعتمد هنا يُنسب إلى من اعتمده، ويراجعه شخص آخر.
po-preview-none = لا شيء في الملف يختلف عما في السجل.
po-preview-flags = المعلَّمة في الملف بأنها روجعت: { $count }. وهنا يقول ذلك شخص آخر عن كل منها.
po-preview-taken = تُركت لأن أحدًا يعمل عليها الآن: { $paths }
po-until-now = حتى الآن
po-from-the-file = من الملف
po-discarded = لم يعد الملف محفوظًا، ولم يتغير شيء.
error-po-gone = لم يعد الملف محفوظًا هنا، ولم يتغير شيء. يُرسل مرة أخرى.
error-po-moved = غيّر أحد بعض هذه النصوص منذ النظرة الأخيرة. لم يُعتمد شيء: يُضغط «نظرة أخرى».
error-po-private-data =
    { $place }، { $field }: يبدو هذا { $kind ->
        [phone] رقم هاتف شخص عادي
        [email] بريدًا إلكترونيًّا لشخص عادي
        [street] عنوان سكن شخص عادي
        [a_number] رقم هجرة لشخص ما
        [ssn] رقم ضمان اجتماعي لشخص ما
       *[receipt] رقم معاملة هجرة لشخص ما
    }.
