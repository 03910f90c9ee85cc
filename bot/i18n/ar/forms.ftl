### النماذج: عناوينها، وحقولها مع وصف (100 حرف) ومثال لكل حقل.
### تتسع الأسماء والعناوين لـ 45 حرفًا.

## مصدر

form-source = المصدر
form-url = الرابط
    .placeholder = https://
    .description = لا بد من رابط أو عنوان؛ والأفضل كلاهما
form-title = العنوان
    .description = اسم الوثيقة أو الاجتماع
form-publisher = الناشر
    .description = من نشرها: صحيفة أو جهة أو مجلس
form-published = تاريخ النشر
    .placeholder = 2026-03-12
    .description = 2026-03-12، 2026-03، 2026؛ فارغًا إن كان غير معروف
form-confidential = سري؟
    .description = لا يُعرض من أخبرنا إلا على فريق التنظيم
form-confidential-no = لا، يمكن الاستشهاد به
form-confidential-yes = نعم، لفريق التنظيم فقط

## سطر: ما قيل، وما ثبت، وكيف صوّتوا

form-response = ما قالوه أو فعلوه
form-kind = النوع
    .description = القول لا يزيد أبدًا على وعد؛ و«خطوة» فعل تفيد به الجهة
form-on = التاريخ
    .placeholder = 2026-03-12
    .description = متى قيل أو فُعل؛ فارغًا إن كان غير معروف
form-summary = ما حدث، في جملة أو جملتين
    .description = بكلماتك، وما يقوله المصدر فقط؛ بلا أسماء أفراد عاديين
form-quotation = بكلمات الجهة نفسها
    .description = منقولًا كما هو، باللغة التي قيل بها
form-due = موعد الوعد
    .placeholder = 2026-06، 2026-06-30
    .description = للوعد فقط: الموعد الذي حددته الجهة
form-finding = نتيجة تحقق
form-outcome = النتيجة
form-seen-on = تاريخ المشاهدة
    .placeholder = 2026-03-12
    .description = اليوم الذي شوهد فيه
form-observed = ما شوهد
    .description = ما يمكن رؤيته الآن، وكيف جرى التحقق
form-place = الموضع في المصدر
    .description = صفحة أو سطر أو دقيقة
form-vote = التصويت بالاسم
form-voted-on = موضوع التصويت
    .description = الاقتراح أو مشروع القانون، وكيف انتهى التصويت

## قوائم للاختيار

pick-who-said = من قال ذلك أو فعله؟
pick-which-asks = بشأن أي المطالب؟
pick-found-where = فعل أي جهة جرى التحقق منه؟
pick-found-ask = بشأن أي مطلب؟
pick-found-target = ما الذي جرى التحقق منه: معيار أم وعد؟
pick-vote-demand = بشأن أي مطلب كان التصويت؟
pick-votes = كيف صوّتت كل جهة؟
pick-promise = أي وعد جرى التراجع عنه؟
pick-non-answer = أي نوع من الرد كان؟
pick-referred = إلى أي جهة أحالوا؟
pick-handed-to = أي الجهات تسلّمت شيئًا؟
pick-handed-asks = أي المطالب سُلّمت؟
menu-log-tell = إكمال سطر

## التخلي

log-discard-sure =
    { $count ->
        [zero] تجاهل هذه المسودة؟ لا أسطر فيها بعد.
        [one] تجاهل هذه المسودة وسطرها الوحيد؟ لا يمكن استعادتها.
        [two] تجاهل هذه المسودة وسطريها؟ لا يمكن استعادتها.
        [few] تجاهل هذه المسودة بأسطرها وعددها { $count }؟ لا يمكن استعادتها.
        [many] تجاهل هذه المسودة بأسطرها وعددها { $count }؟ لا يمكن استعادتها.
       *[other] تجاهل هذه المسودة بأسطرها وعددها { $count }؟ لا يمكن استعادتها.
    }
log-discarded = أُهملت المسودة. ولم يُقدَّم منها شيء.
button-log-keep = إبقاؤها
deliver-given-up = لم يُسجَّل شيء.

## تسليم

form-delivery = التسليم
form-channel = طريقة التسليم
form-handed-on = يوم التسليم
    .placeholder = 2026-03-12
    .description = من دون اليوم لا تبدأ مهلة الرد
form-proof = الإثبات
    .description = إيصال، صورة، رقم معاملة، من كان حاضرًا

## المراجعة

form-verify = اعتماد { $reference }
form-checklist = جرى النظر، وتبيّن أن
    .description = الأربعة كلها، وإلا فلا اعتماد
form-checklist-opened = المصدر فُتح
form-checklist-words = الكلمات مطابقة له
form-checklist-date = التاريخ صحيح
form-checklist-ask = المطلب والجهة صحيحان
form-reject = رفض { $reference }
form-reason = السبب
    .description = يقرؤه من قدّم البند

## المطالب والجهات

form-demand-add-title = مطلب جديد
form-demand-edit-title = تعديل المطلب
form-demand-title = العنوان
    .description = قصير: يظهر على اللوحة
form-demand-text = الصياغة
    .description = ما يُطلب، كلمة كلمة
form-demand-criteria = المعايير، معيار في كل سطر
    .description = ما الذي يجب فعله ليُعدّ منفَّذًا؟ وتسبق كلمة «قول:» ما يكفي قوله
form-demand-deadline = الموعد النهائي
    .description = إن حدده الائتلاف فقط؛ وإلا يُترك فارغًا
    .placeholder = 2026-03-12
form-official-add-title = جهة جديدة
form-official-edit-title = تعديل الجهة
form-official-name = الجهة
    .description = المنصب أو الهيئة، لا الشخص
form-official-kind = النوع
form-official-jurisdiction = المكان
    .description = مدينة أو مقاطعة أو ولاية
form-official-holder = من يشغل المنصب الآن
    .description = أصحاب المناصب العامة فقط
form-official-since = منذ
    .description = اسم جديد بيوم لاحق يبدأ مدة جديدة؛ وباليوم نفسه يصحح الاسم
    .placeholder = 2026-03-12
menu-manage-ask = توجيهه إلى هذه الجهات
button-manage-edit = تعديل
button-manage-open = فتح
button-manage-activate = وضعه على اللوحة
manage-asked = وُجّه إلى { $officials }.
manage-asked-none = لم يُوجَّه إلى أحد بعد. تُختار الجهات أدناه.
manage-draft = محفوظ مسودةً: لا يراه إلا فريق التنظيم حتى يوضع على اللوحة.
manage-no-officials = لا جهات هنا بعد. تُضاف عبر `/manage official`.
manage-demand-saved = تم الحفظ. الصياغة والمعايير على حالها (النسخة { $number }).
manage-demand-version = حُفظ نسخةً برقم { $number }. تبقى نتائج التحقق مع المعايير المطابقة كلمة كلمة؛ والمعيار المتغير يبدأ بلا نتائج.
manage-official-added = تمت الإضافة. تُوجَّه المطالب إليها عبر `/manage demand`.
manage-official-saved = تم الحفظ.

## حالة المطلب

form-status-lifecycle-title = حالة المطلب
form-status-lifecycle = الحالة
form-status-resolution = ما آل إليه
    .description = لمطلب مغلق فقط
form-status-reason = السبب
    .description = لازم للإغلاق؛ ويظهر في التاريخ
form-status-headline-title = اقتراح عنوان
form-status-headline = العنوان
    .description = يؤكده شخص آخر من فريق التنظيم؛ وينتهي باعتماد محتوى جديد
form-status-headline-reason = السبب
    .description = يظهر بجانب العنوان، مع العنوان الذي يعطيه السجل
menu-status-ask = اختيار جهة واحدة
button-status-back = العودة إلى المطلب

## مواعيد النشر

form-schedule-title = موجز جديد
form-schedule-campaign = الحملة
form-schedule-channel = القناة
    .description = القنوات التي وافق عليها فريق الإشراف
form-schedule-rhythm = الوتيرة
form-schedule-at = الوقت
    .description = بالمنطقة الزمنية للخادم، على نظام 24 ساعة
    .placeholder = 09:00
form-schedule-language = اللغة
    .description = عند اختيار لغتين يُنشر كل موجز بكلتيهما، واحدًا تلو الآخر
rhythm-daily = كل يوم
rhythm-weekly = أسبوعيًّا: { $weekday }
rhythm-monthly = كل شهر، في اليوم { $day }
rhythm-live = لوحة حية: رسالة واحدة تُحدَّث (في أي وقت)
rhythm-monthly-last = في آخر يوم من كل شهر
schedule-now-sure = نشر هذا الموجز الآن؟ سيراه كل من يقرأ القناة.
schedule-remove-sure = إنهاء موعد النشر هذا؟ ما نشره يبقى.
schedule-posting = في الطريق؛ يظهر بعد دقيقة في
schedule-posting-already = في الطريق من قبل، ويُنشر مرة واحدة في
schedule-removed = انتهى موعد النشر هذا. لن يصل منه شيء إلى
button-schedule-back = رجوع
button-schedule-list = كل مواعيد النشر

## الإعداد

form-setup-zone-title = المنطقة الزمنية
form-setup-zone = المنطقة الزمنية أو مدينة
    .description = تكفي مدينة في المنطقة: Denver أو Bogotá أو Berlin
    .placeholder = America/Denver
setup-zone-near = مناطق زمنية عدة قد تكون المقصودة بـ
menu-setup-zone = اختيار المنطقة الزمنية
button-setup-zone-again = كتابتها من جديد
notice-test = تجربة: يمكن لـ Deeds النشر هنا. لا شيء آخر مطلوب.
setup-test = تقول التجربة إن النشر ممكن، ولا شيء غير ذلك. وما تعذّر نشره هناك من قبل يُحاوَل من جديد. في أي القنوات؟
menu-setup-test = قنوات التجربة
setup-test-planned =
    { $count ->
        [zero] كانت هذه التجربة في الطريق من قبل.
        [one] تجربة واحدة في الطريق. يحسن النظر في القناة بعد دقيقة.
        [two] تجربتان في الطريق. يحسن النظر في القناتين بعد دقيقة.
        [few] { $count } تجارب في الطريق. يحسن النظر في القنوات بعد دقيقة.
        [many] { $count } تجربة في الطريق. يحسن النظر في القنوات بعد دقيقة.
       *[other] { $count } تجربة في الطريق. يحسن النظر في القنوات بعد دقيقة.
    }
setup-handed-over =
    { $count ->
        [zero] لم يُسمَّ أحد لفريق الإشراف الذي يقرر ما بقي عبر `/setup`.
        [one] سُمّي شخص واحد لفريق الإشراف، وهو يقرر ما بقي عبر `/setup`.
        [two] سُمّي شخصان لفريق الإشراف، وهما يقرران ما بقي عبر `/setup`.
        [few] سُمّي { $count } أشخاص لفريق الإشراف، وهم يقررون ما بقي عبر `/setup`.
        [many] سُمّي { $count } شخصًا لفريق الإشراف، وهم يقررون ما بقي عبر `/setup`.
       *[other] سُمّي { $count } شخص لفريق الإشراف، وهم يقررون ما بقي عبر `/setup`.
    }
