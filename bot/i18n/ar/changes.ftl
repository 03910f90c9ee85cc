### ما غيّره الناس: أثناء فتح نموذج، وفي تاريخ البند، وفي سجل التدقيق.

meanwhile-before = عند فتح النموذج: { $text }
meanwhile-now = الآن: { $text }
meanwhile-mine = ما كتبته: { $text }
change-blank = (فارغ)
button-on-top = تطبيق ما كتبته فوق ذلك

## deeds check --ledger

cli-check-ledger = يتحقق أيضًا من تماسك سلسلة التغييرات في كل خادم ومن أن السجل هو ما تقوله
cli-check-server = الخادم الوحيد الذي تُفحص سلسلته، بمعرّفه (والأصل: كل الخوادم)
cli-check-published = تغيير وبداية بصمته كما طبعهما الموجز، مثل 120:3f9a1c2b؛ يبيّن هل ما زالت السلسلة تضمه
cli-check-published-wrong = «{ $given }» ليس تغييرًا مع بصمته؛ الصيغة: 120:3f9a1c2b كما يطبعها الموجز
cli-check-published-needs = يحتاج --published إلى --ledger و--server: فهو يقارن سلسلة خادم واحد بما طبعه موجزه.
check-ledger-progress = تغييرات { $server }
check-ledger = سجل { $server }: { $changes ->
    [zero] لا تغييرات
    [one] تغيير واحد متماسك
    [two] تغييران متماسكان
    [few] { $changes } تغييرات متماسكة
    [many] { $changes } تغييرًا متماسكًا
   *[other] { $changes } تغيير متماسك
}؛ الرأس { $hash }
check-ledger-purged = سجل { $server }: { $count ->
    [zero] لم تُمحَ أي قيمة
    [one] مُحيت قيمة واحدة
    [two] مُحيت قيمتان
    [few] مُحيت { $count } قيم
    [many] مُحيت { $count } قيمة
   *[other] مُحيت { $count } قيمة
}؛ والبصمات باقية
check-ledger-broken = سجل { $server }: انقطاع عند التغيير { $number }: { $what }
ledger-fault-missing = التغيير مفقود
ledger-fault-altered = غُيّر ما يقوله بعد كتابته
ledger-fault-unlinked = لا يتصل بالتغيير الذي قبله
ledger-fault-beside = وقته أو نوعه أو خادمه ليس ما حُسبت بصمته
ledger-fault-author = من قام به أو سببه ليس ما حُسبت بصمته
ledger-fault-fields = قائمة قيمه ليست ما حُسبت بصمته
ledger-fault-value = قيمة { $reference }، { $field }، ليست ما حُسبت بصمته
ledger-fault-part = ما كتبه الاستيراد ليس ما حُسبت بصمته، بدءًا من { $reference }
ledger-fault-published = ليس التغيير الذي طبعه الموجز، أو أنه بُتر
ledger-fault-head = لا تنتهي السلسلة حيث يقول رأسها
ledger-fault-gone = كتب { $reference } الذي لم يعد موجودًا
ledger-fault-unknown = يضم السجل { $reference } الذي لم يكتبه أي تغيير
ledger-fault-record = يقول { $reference } الآن غير ما تركه هذا التغيير ({ $field })

## تاريخ بند

history-title = تاريخ { $reference }
history-empty = لا شيء يُحكى هنا بعد.
history-from = لا يُذكر هنا ما كان يُقرأ قبل ذلك، ولا من كان يقرؤه.
button-history = التاريخ
button-older = الأقدم
button-newest = الأحدث
change-more = { $count ->
    [zero] ولا شيء آخر
    [one] وشيء آخر واحد
    [two] وشيئان آخران
    [few] و{ $count } أشياء أخرى
    [many] و{ $count } شيئًا آخر
   *[other] و{ $count } شيء آخر
}
change-why = السبب: { $why }
who-you = أنت
who-organiser = شخص آخر
who-steward = شخص من فريق الإشراف
who-host = من يستضيف Deeds
who-nobody = لا اسم مذكور
change-field = { $record } · { $field }: { $before } ← { $after }
change-made = أُضيف { $record }: { $text }
change-made-bare = أُضيف { $record }
change-withdrawn = سُحب { $record }
change-restored = استُعيد { $record }
change-purged = { $record } · { $field }: لم يعد محفوظًا
change-listed = { $record } · { $field }: تغيّر
change-yes = نعم
change-no = لا
change-in-force = أصبح { $record } ساريًا

## /undo

command-undo = التراجع عن شيء غيّرته
help-command-undo = يتراجع عن شيء غيّرته، مع ذكر السبب؛ ولفريق الإشراف التراجع عن تغيير أي شخص
undo-title = ما يمكنك التراجع عنه
undo-title-steward = ما يمكن التراجع عنه، من تغييراتك وتغييرات غيرك
undo-empty = لم تغيّر بعد شيئًا يمكن التراجع عنه.
menu-undo = اختيار تغيير
undo-option = { $action }: { $records }
undo-view-title = التراجع عن هذا؟
undo-goes = يُتراجع عنه ({ $count })
undo-stays = يبقى كما هو ({ $count })
undo-nothing-goes = لا يمكن التراجع عن شيء منه.
button-undo = تراجع…
button-undo-list = العودة إلى القائمة
form-undo = التراجع عن تغيير
undo-done = تم التراجع. وهو مذكور في التاريخ تغييرًا قائمًا بذاته.
undo-waits = ما كان معتمدًا ينتظر شخصًا ثانيًا من جديد؛ وما أُنشئ يُسحب ولا يُحذف.
kept-changed = غيّره أحد منذ ذلك الحين
kept-purged = لم تعد قيمته القديمة محفوظة
kept-otherwise = له طريقة أخرى للبت فيه
kept-second-person = إعادته تحتاج إلى شخص ثانٍ
kept-in-use = يستند إليه شيء آخر
kept-newer = توجد مراجعة أحدث
kept-stays = يبقى في السجل
kept-together = تابع لما يبقى
error-undo-never = لا يُتراجع عن هذا دفعة واحدة: فقد أُنشئ من ملف، أو قُصد به أن يكون نهائيًّا. يمكن تغيير الخطأ فيه جزءًا جزءًا.
error-undo-large = مسّ هذا عددًا من الحقول هو { $count }، وأقصى ما يُتراجع عنه { $limit }: فأكثر من ذلك يعطّل الجميع. يمكن بدلًا من ذلك سحب ما أنشأه، والحملة كلها في `/manage campaign`.
error-undo-nothing = لم يعد التراجع عن شيء من هذا التغيير ممكنًا: ما فعله تغيّر بعده، أو يبقى لسبب آخر.

## ما جرى: did-<action>

did-add-demand = إضافة مطلب
did-edit-demand = تعديل مطلب
did-ask = توجيه مطلب إلى جهات
did-add-official = إضافة جهة
did-edit-official = تعديل جهة
did-resolve-group = تسمية جهات مجموعة
did-set-lifecycle = تحديد حالة مطلب
did-set-headline = اقتراح عنوان يدوي
did-confirm-headline = تأكيد عنوان يدوي
did-reject-headline = رفض عنوان يدوي
did-report = تقديم بنود
did-revise = تعديل بند
did-withdraw = سحب بند
did-verify = اعتماد بند
did-reject = رفض بند
did-check = تفقد القنوات بحثًا عن رد
did-deliver = تسجيل تسليم
did-seed = تحميل حملة جاهزة
did-start-campaign = بدء حملة
did-import = استيراد حملة
did-add-schedule = إضافة موعد نشر
did-pause-schedule = إيقاف موعد نشر مؤقتًا
did-resume-schedule = استئناف موعد نشر
did-remove-schedule = إزالة موعد نشر
did-name-stewards = تسمية فريق الإشراف
did-change-settings = تغيير الإعدادات
did-vouch = تزكية شخص من فريق التنظيم
did-revoke-vouch = سحب تزكية
did-forget = محو ما يخص شخصًا
did-undo = التراجع عن تغيير
did-redact = طمس نص
did-contest = الاعتراض على بند
did-add-record = إضافة بطاقة
did-edit-record = تعديل بطاقة
did-link-record = ربط بطاقة
did-translate = إضافة ترجمة
did-check-translation = مراجعة ترجمة
did-import-translations = استيراد ترجمات من ملف
did-translate-from-file = ترجمات أُرسلت في ملف
did-set-default-campaign = اختيار الحملة التي تُعرض أولًا
did-send-report = إرسال بلاغ من عضو
did-set-window = تحديد مهلة الرد
did-clock-pause = إيقاف مهلة
did-clock-resume = استئناف مهلة
did-clock-extend = تمديد مهلة
did-clock-reset = بدء مهلة من جديد
did-uphold = ثبوت خطأ في بند
did-dismiss = بقاء بند بعد الاعتراض
did-withdraw-record = سحب بطاقة
did-restore-record = استعادة بطاقة
did-dispute = اعتراض على بند
did-write-letter = صياغة رسالة
did-deliver-letter = تسليم رسالة
did-log-reply = تسجيل رد جهة
did-publish = جعله علنيًّا
did-propose-publication = اقتراح جعله علنيًّا
did-take-report = تسجيل بلاغ عضو
did-dismiss-report = صرف النظر عن بلاغ عضو
did-withdraw-report = سحب بلاغ عضو
did-other = تغيير في السجل

## أنواع السجلات

change-record-campaign = حملة
change-record-organisation = منظمة
change-record-membership = توقيع منظمة
change-record-endorsement = موقف منظمة
change-record-official = جهة
change-record-holder = مدة المنصب
change-record-contact = وسيلة اتصال
change-record-demand = مطلب
change-record-demand-version = صياغة
change-record-criterion = معيار
change-record-ask = مطالبة
change-record-source = مصدر
change-record-citation = إسناد
change-record-delivery = تسليم
change-record-check = تفقد القنوات
change-record-response = رد
change-record-finding = نتيجة تحقق
change-record-commitment = وعد
change-record-revision = بند
change-record-evidence = دليل داعم
change-record-hand-set-headline = عنوان يدوي
change-record-clock-change = مهلة
change-record-dispute = اعتراض
change-record-letter = رسالة
change-record-official-reply = رد الجهة
change-record-event = موعد
change-record-action = تحرك
change-record-report = بلاغ عضو
change-record-publication = اقتراح نشر
change-record-vouch = تزكية
change-record-schedule = موعد نشر
change-record-server-settings = الإعدادات

## أسماء حقول لا يسأل عنها نموذج

change-field-withdrawn = مسحوب
change-field-slug = الاسم القصير
change-field-reply-window-days = مهلة الرد بالأيام
change-field-window-counting = طريقة عدّ الأيام
change-field-holidays = تقويم العطل
change-field-state = الحالة
change-field-organisation = المنظمة
change-field-stance = الموقف
change-field-value = العنوان أو الرقم
change-field-verified-on = تاريخ التأكد
change-field-deadline-set-by = من حدد الموعد النهائي
change-field-legal-basis-from = منشأ الأساس القانوني
change-field-held = حفظ قانوني
change-field-basis = منشؤه
change-field-window-days = مهلة رد خاصة بالأيام
change-field-window-set-by = من حدد المهلة
change-field-window-basis = ما تستند إليه المهلة
change-field-referred-from = جهة الإحالة
change-field-document = الوثيقة
change-field-confidential = سري
change-field-last-seen-alive = آخر مرة كان متاحًا
change-field-translation-of = ترجمة لـ
change-field-reports-on = يتناول
change-field-source = المصدر
change-field-field = الحقل الذي يدعمه
change-field-proof-source = مصدر الإثبات
change-field-ask = المطالبة
change-field-response = الرد
change-field-content = المحتوى
change-field-demands = المطالب
change-field-supports-from = منشأ الصلة بالمطلب
change-field-clock = المهلة
change-field-move = ما جرى لها
change-field-days = الأيام
change-field-decide-by = آخر أجل للبت
change-field-claim = ما يقال إنه خطأ
change-field-decided-on = تاريخ البت
change-field-delivery = التسليم
change-field-reply-until = آخر أجل للرد
change-field-letter = الرسالة
change-field-identity = كيف جرى التأكد من الهوية
change-field-script = ما يقال
change-field-criterion = المعيار
change-field-cadence = الوتيرة
change-field-audience = القرّاء
change-field-paused = موقوف مؤقتًا
change-field-member-role = رتبة الأعضاء
change-field-digest-channels = قنوات الموجز
change-field-default-campaign = الحملة التي تُعرض أولًا
change-field-two-people = اشتراط شخصين للاعتماد
change-field-digest-role = الرتبة التي تنبّهها الموجزات
change-field-retention-days = أيام حفظ القيم الداخلية
change-field-protected-terms = الأسماء المحمية
change-field-withdraws = طلب سحب
change-field-author-why = سبب التغيير

## كلمات لا تقولها رسالة أخرى

change-word-clock-kind-reply = مهلة الرد
change-word-clock-kind-promise = موعد وعد
change-word-clock-kind-deadline = الموعد النهائي للمطلب
change-word-clock-move-pause = إيقاف مؤقت
change-word-clock-move-resume = استئناف
change-word-clock-move-extend = تمديد
change-word-clock-move-reset = بدء من جديد
change-word-counting-calendar = أيام التقويم
change-word-counting-working = أيام العمل
change-word-campaign-state-loading = قيد التحميل
change-word-campaign-state-standing = مكتملة
change-word-dispute-state-open = مفتوح
change-word-dispute-state-upheld = ثبت الخطأ
change-word-dispute-state-dismissed = البند باقٍ
change-word-dispute-state-withdrawn = مسحوب
change-word-report-kind-link = رابط
change-word-report-kind-they-said = ما قالته جهة
change-word-report-kind-went-and-looked = معاينة في المكان
change-word-report-state-open = مفتوح
change-word-report-state-taken = مسجَّل
change-word-report-state-dismissed = صُرف النظر عنه
change-word-report-state-withdrawn = مسحوب
change-word-event-kind-hearing = جلسة استماع
change-word-event-kind-vote = تصويت
change-word-event-kind-deadline = موعد نهائي
change-word-event-kind-other = موعد

## /audit

command-audit = الاطلاع على كل تغيير في هذا الخادم
command-audit-day = يوم أو شهر أو سنة: 2026-03-12 أو 2026-03 أو 2026
command-audit-mine = ما فعلته أنت فقط
help-command-audit = يعرض لفريق الإشراف كل تغيير في هذا الخادم وحالة سلسلة التغييرات، ويتيح طمس نص نهائيًّا
audit-title = سجل التدقيق
audit-empty = لا تغيير هنا يطابق ما اخترته.
audit-verified = السلسلة متماسكة حتى آخر تغيير فيها، { $last }. تبدأ بصمتها بـ { $hash }.
audit-verified-until = السلسلة متماسكة حتى التغيير { $number } من { $last }؛ تُستكمل بالنظر مرة أخرى. تبدأ آخر بصمة بـ { $hash }.
audit-broken = السلسلة منقطعة عند التغيير { $number }. يمكن لمن يستضيف Deeds معرفة المزيد عبر `deeds check --ledger`.
audit-one-person = أمكن لشخص واحد التسجيل والاعتماد معًا، بقرار من: { $who }
audit-two-people = اشتراط شخصين من جديد، بقرار من: { $who }
audit-group-all = كل شيء
audit-group-review = التقديم والمراجعة
audit-group-settings = الإعدادات
audit-group-trust = التزكية
audit-group-undo = ما جرى التراجع عنه
audit-group-taken-away = ما طُمس أو سُحب أو مُحي
audit-group-files = حملات محمَّلة ومستوردة، وملفات مصدَّرة
menu-audit = انتقاء
button-audit-file = كملف
audit-file = { $count ->
    [zero] لا تغييرات في الجدول. لا يسمّي أحدًا؛ يُحفظ حيث لا يقرؤه إلا فريق الإشراف.
    [one] تغيير واحد في جدول. لا يسمّي أحدًا؛ يُحفظ حيث لا يقرؤه إلا فريق الإشراف.
    [two] تغييران في جدول. لا يسمّي أحدًا؛ يُحفظ حيث لا يقرؤه إلا فريق الإشراف.
    [few] { $count } تغييرات في جدول. لا يسمّي أحدًا؛ يُحفظ حيث لا يقرؤه إلا فريق الإشراف.
    [many] { $count } تغييرًا في جدول. لا يسمّي أحدًا؛ يُحفظ حيث لا يقرؤه إلا فريق الإشراف.
   *[other] { $count } تغيير في جدول. لا يسمّي أحدًا؛ يُحفظ حيث لا يقرؤه إلا فريق الإشراف.
}
audit-column-change = التغيير
audit-column-at = الوقت (UTC)
audit-column-action = ما جرى
audit-column-who = من
audit-column-records = السجلات
audit-column-fields = الحقول
audit-column-reason = السبب
audit-column-hash = البصمة

## الطمس

button-redact = طمس…
form-redact-which-title = أي بند يضم النص؟
form-redact-which = المرجع
    .placeholder = R-41
pick-redact-field = أي حقل يضم أو كان يضم النص الواجب طمسه؟
pick-redact-text = أي النصوص يُطمس نهائيًّا؟ لا يمكن لأحد إعادتها.
form-redact-title = طمس { $reference } نهائيًّا
form-redact-instead = ما يحل محله
    .description = يُترك فارغًا إن لم يحل محله شيء. لا يكون العنوان أو الاسم أو الصياغة فارغًا.
form-redact-reason = السبب، دون تكرار النص
form-redact-confirm = المرجع مرة أخرى، للتأكد
redact-about = يزول هذا نهائيًّا من { $reference }، { $field }: من السجل وتاريخه والمسودات والرسائل المنشورة. وبعدها لا يمكن لأحد إعادته.
redact-done = تم الطمس: { $reference }. وما زالت سلسلة التغييرات متماسكة.
redact-reached = السجلات التي كانت تضمه: { $records }. المسودات: { $drafts }. الرسائل: { $messages }؛ وما نُشر منها يُعدَّل.
redact-beyond = تبقى النسخة في النسخ الاحتياطية السابقة حتى تنقضي مدة حفظها، وكذلك في كل ما نسخه أحد.
error-redact-confirm = هذا ليس { $reference }. للتأكد، المطلوب كتابة مرجع البند مرة أخرى.
error-redact-repeats = هذا يكرر ما يجب أن يزول. المطلوب السبب من دون النص نفسه.
did-narrow = تضييق دائرة القرّاء
did-confirm-publication = جعله علنيًّا بتأكيد شخص ثانٍ
did-reject-publication = رفض النشر
did-reject-reply = رفض رد جهة
did-confirm-reply = تأكيد رد جهة
did-hold = وضع حفظ قانوني
did-lift-hold = رفع الحفظ القانوني
