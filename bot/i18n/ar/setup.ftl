### الإعداد: كل شاشة تقول ما يفعله الاختيار قبل أن يقع.

setup-title = الإعداد: { $screen } ({ $number } من { $count })
setup-screen-stewards = فريق الإشراف
setup-screen-roles = الرتب
setup-screen-review = قناة المراجعة
setup-screen-digest = قنوات الموجز
setup-screen-language = اللغة والمنطقة الزمنية
setup-screen-overview = نظرة عامة

setup-stewards = فريق الإشراف يُعدّ هذا الخادم ويوافق على قنوات الموجز. المطلوب تسمية شخصين على الأقل، ليمكن دائمًا التحقق من عمل أحدهما أو استبداله. ومن تُختار أسماؤهم الآن يحلّون محل من سُمّوا قبلهم.
setup-stewards-named =
    { $count ->
        [zero] لم يُسمَّ أحد لفريق الإشراف بعد.
        [one] سُمّي شخص واحد لفريق الإشراف.
        [two] سُمّي شخصان لفريق الإشراف.
        [few] سُمّي { $count } أشخاص لفريق الإشراف.
        [many] سُمّي { $count } شخصًا لفريق الإشراف.
       *[other] سُمّي { $count } شخص لفريق الإشراف.
    }
setup-roles = فريق التنظيم يسجل ويعتمد ويحدد مواعيد النشر. والأعضاء يطّلعون. تُعرف الرتب بمعرّفها لا باسمها.
setup-is-organisers = فريق التنظيم:
setup-is-members = الأعضاء:
setup-everybody-member = الأعضاء: كل من على هذا الخادم.
setup-digest-role = يمكن للموجزات تنبيه رتبة واحدة يأخذها الأعضاء بأنفسهم عبر `/digest follow`. المطلوب رتبة لا تفتح شيئًا، ويُسمح للجميع بالإشارة إليها، وأدنى من رتبة البوت؛ ويحتاج البوت إلى *Manage Roles*.
setup-is-digest-role = تنبّهها الموجزات:
setup-review = تظهر هنا بطاقة لكل مصدر ينتظر شخصًا ثانيًا. المطلوب قناة لا يقرؤها إلا فريق التنظيم.
setup-is-review = قناة المراجعة:
setup-digest = لا يحدد فريق التنظيم مواعيد الموجزات إلا في القنوات الموافَق عليها هنا. وفي الموجز ما يجوز للأعضاء قراءته.
setup-is-digest = قنوات الموجز:
setup-language = لغة ما ينشره Deeds من تلقاء نفسه. أما الأجوبة فتصل إلى كل شخص باللغة التي اختارها عبر `/language`، وإلا فبلغة Discord لديه.
setup-zone = المنطقة الزمنية: { $zone }
setup-zone-now = المنطقة الزمنية: { $zone }. الوقت هناك الآن { $now }.
setup-is-language = اللغة: { $language } · المنطقة الزمنية: { $zone }
setup-two-people = شخصان: من يقدّم بندًا لا يعتمده أبدًا.
setup-one-person = يمكن لشخص واحد التسجيل والاعتماد معًا. ويقول ذلك كل موجز.
setup-can-post = يمكن لـ Deeds النشر هنا.
setup-lacks = تنقص Deeds صلاحيات هنا: { $permissions }
setup-channel-unseen = زالت هذه القناة، أو لا يُسمح لـ Deeds برؤيتها.
setup-channel-open = يقرؤها كل من على هذا الخادم.
setup-channel-readers = يقرؤها:
setup-channel-wide = يقرأ هذه القناة أكثر ممن ينبغي أن يقرؤوا ما سيُنشر فيها.
setup-complete = كل شيء جاهز. يمكن بدء العمل.
setup-incomplete = ما زال ينقص:
setup-missing-stewards = شخصان لفريق الإشراف
setup-missing-organiser-role = رتبة فريق التنظيم
setup-missing-review-channel = قناة المراجعة
setup-missing-digest-channels = قناة للموجزات

## الصلاحيات كما تسميها إعدادات Discord، وليست لها عربية

permission-view-channel = رؤية القناة (View Channel)
permission-send-messages = إرسال الرسائل (Send Messages)
permission-read-message-history = قراءة الرسائل السابقة (Read Message History)
permission-attach-files = إرفاق الملفات (Attach Files)

## ما يُعلم به فريق التنظيم حين يتعذر نشر رسالة

notice-digest = لم يُنشر موجز { $campaign } عن { $period }.
notice-review-card = تعذّر نشر بطاقة مراجعة.
notice-notice = تعذّر نشر إشعار.
notice-why-missing = تنقص Deeds صلاحيات هناك: { $details }
notice-why-channel-gone = زالت القناة، أو لا يُسمح لـ Deeds برؤيتها.
notice-why-refused = رفضها Discord (الخطأ { $details }).
notice-why-too-wide = يقرأ القناة أكثر ممن وُجّهت إليهم الرسالة. يمكن تضييق من يراها، أو اختيار قناة أخرى.
notice-why-history = قد تكون منشورة هناك من قبل، ولا يمكن لـ Deeds قراءة رسائل القناة للتأكد. يحسن النظر ثم البت.
notice-why-unfollowed = من كانت له لم يعد يتابع ذلك.
notice-why-no-member = من كانت له لم يعد عضوًا.
notice-why-closed = من كانت له لا يقبل الرسائل الخاصة.
notice-why-quiet = جاءت في ساعة لا يريد فيها من كانت له أي رسائل.
notice-why-covered = يشملها موجز لاحق.
notice-why-said-so = أوقفها شخص من فريق التنظيم.
notice-next-schedule = المطلوب إصلاح صلاحيات القناة، ثم الضغط على *محاولة أخرى* عند موعد النشر هذا في `/schedule`؛ أو تحديد موعد في قناة أخرى.
notice-next-look = المطلوب النظر هل هي منشورة هناك. ثم فتح موعد النشر هذا في `/schedule` والضغط على *موجود هناك* أو *غير موجود هناك*.
notice-next-setup = المطلوب إصلاح صلاحيات القناة أو اختيار قناة أخرى، ثم نشر تجربة من `/setup`: وما توقف هناك يُحاوَل من جديد.
