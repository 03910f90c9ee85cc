### إدارة الحملات والمنظمات ووسائل الاتصال والمصادر والأدلة والمواعيد والتحركات.

command-manage-action = إضافة تحرك للأعضاء أو تعديله: ما يقال والرقم وآخر يوم
command-manage-action-action = التحرك المراد تغييره؛ وإن تُرك فارغًا يُكتب تحرك جديد
command-manage-event = إضافة جلسة استماع أو تصويت أو موعد نهائي، أو تعديله
command-manage-event-event = الموعد المراد تغييره؛ وإن تُرك فارغًا يُكتب موعد جديد
command-manage-evidence = إضافة واقعة تدعم المطالب، أو تعديلها
command-manage-evidence-evidence = الواقعة المراد تغييرها؛ وإن تُرك فارغًا تُكتب واقعة جديدة
command-manage-source = إضافة مصدر أو تعديله
command-manage-source-source = المصدر المراد تغييره؛ وإن تُرك فارغًا يُكتب مصدر جديد
command-manage-organisation = إضافة منظمة، أو تعديل ما توقّعه وتؤيده
command-manage-organisation-organisation = المنظمة المراد تغييرها؛ وإن تُرك فارغًا تُكتب منظمة جديدة
command-manage-contact = وسائل اتصال علنية لجهة: إضافة وتعديل وتاريخ التأكد
command-manage-contact-official = كلمة من اسم الجهة أو اسم من يشغل المنصب
command-manage-campaign-of = للجديد: حملته؛ حملة الخادم إن تُرك فارغًا
command-manage-campaign-prepared = تحميل حملة جاهزة؛ وما غيّره أشخاص هنا يبقى

form-add-action = تحرك جديد
form-add-event = موعد جديد
form-add-evidence = دليل داعم جديد
form-add-source = مصدر جديد
form-add-organisation = منظمة جديدة
form-add-contact = وسيلة اتصال علنية
form-add-campaign = حملة جديدة
form-edit-action = تعديل التحرك
form-edit-event = تعديل الموعد
form-edit-evidence = تعديل الدليل
form-edit-source = تعديل المصدر
form-edit-organisation = تعديل المنظمة
form-edit-contact = تعديل وسيلة الاتصال
form-edit-campaign = تعديل الحملة
form-action-title = ما العمل
    .description = قصير ويبدأ بمصدر: «الاتصال برئاسة البلدية بشأن الكاميرات»
form-action-script = ماذا يقال
    .description = النص كاملًا بلغة الحملة؛ والترجمات بعد ذلك
form-action-number = رقم الاتصال
    .placeholder = +1 303 555 0100
    .description = رقم الجهة نفسها؛ مع + ورمز البلد ليمكن الاتصال بلمسة
form-action-url = الرابط
    .placeholder = https://
    .description = نموذج أو صفحة لازمة لذلك، إن وُجدت
form-action-until = آخر يوم
    .placeholder = 2026-03-12
    .description = لا يُعرض على أحد من اليوم التالي؛ فارغًا إن لم تكن له نهاية
form-event-title = ما الذي يحدث
form-kind-of-event = النوع
form-event-on = متى
    .placeholder = 2026-03-12
    .description = 2026-03-12، 2026-03، 2026
form-event-place = أين
form-event-url = الرابط
    .placeholder = https://
    .description = جدول الأعمال أو الإعلان
form-evidence-claimed-by = من يقول ذلك
    .description = جهة أو صحيفة أو منظمة؛ لا اسم شخص عادي
form-evidence-source = المصدر
    .placeholder = S-4
    .description = مرجع مصدر في السجل؛ يُضاف عبر /manage source
form-source-language = اللغة
    .placeholder = en
    .description = لغة الوثيقة: en، es، fr، ar…
form-organisation-name = الاسم
form-contact-channel = الطريقة
form-contact-value = الرقم أو العنوان
    .description = ما نشرته الجهة نفسها فقط
form-contact-verified = تاريخ التأكد
    .placeholder = 2026-03-12
    .description = آخر يوم جرى فيه التأكد من صحته
form-edit-campaign-window = مهلة الرد بالأيام
    .description = ما للجهة من وقت للرد ابتداءً من التسليم
form-campaign-note = ملاحظة
    .description = تُعرض على الأعضاء فقط
form-campaign-terms = أسماء تبقى في الترجمات
    .description = اسم في كل سطر: ICE. وكتابة أخرى مقبولة بعد = مثل Flock = فلوك
form-record-withdraw = سحبه
form-record-restore = استعادته
form-record-reason = السبب
    .description = يظهر في التاريخ

pick-action-asks = بشأن أي المطالب والجهات؟
pick-record-demands = بشأن أي المطالب؟
pick-event-official = موعد أي جهة؟
pick-signed-campaigns = أي الحملات وقّعت عليها؟
pick-stances = ما موقفها من كل مطلب؟
pick-group-offices = أي الجهات تمثلها هذه المجموعة؟
menu-manage-group = تسمية جهات مجموعة
menu-contact = فتح وسيلة اتصال
button-contact-add = إضافة وسيلة اتصال
button-record-asks = اختيار المطالب
button-record-demands = اختيار المطالب
button-record-official = اختيار الجهة
button-record-campaigns = الحملات التي وقّعت عليها
button-record-stances = ما تؤيده
button-record-translate = إضافة ترجمة
button-record-default = جعلها حملة الخادم
button-record-withdraw = سحب
button-record-restore = استعادة
button-record-contacts = كل وسائل الاتصال

managed-added = تمت الإضافة.
managed-saved = تم الحفظ.
managed-withdrawn = سُحب: لا يُعرض على أحد حتى يُستعاد.
managed-default = حملة الخادم: هي المقصودة حيث لا تُسمّى حملة.
managed-evidence = دليل داعم
managed-asks = المطالبات: { $asks }
managed-asks-none = لا يخص أي مطالبة بعد. باختيار المطالب يُعرض حيث الحاجة إليه.
managed-demands-none = لا يخص أي مطلب بعد.
managed-signed = وقّعت على { $campaigns }
managed-signed-none = لم توقّع على أي حملة بعد.
managed-stance-endorses = تأييد
managed-stance-abstains = امتناع
managed-contacts-none = لا وسائل اتصال لهذه الجهة في السجل بعد.

field-contact = الرقم أو العنوان
field-demands = المطالب
field-number = الرقم
field-script = ماذا يقال
field-verified = تاريخ التأكد
field-where = المكان
field-window = مهلة الرد

## ما قد يكون خطأ

error-day-needed = «{ $typed }» ليس يومًا واحدًا. يُكتب هكذا: 2026-03-12.
error-number-invalid = هذا ليس رقم هاتف. يُكتب هكذا: +1 303 555 0100.
error-window-invalid =
    { $most ->
        [zero] مهلة الرد عدد صحيح من الأيام: { $most }.
        [one] مهلة الرد عدد صحيح من الأيام: { $most }.
        [two] مهلة الرد عدد صحيح من الأيام، من 1 إلى { $most }.
        [few] مهلة الرد عدد صحيح من الأيام، من 1 إلى { $most }.
        [many] مهلة الرد عدد صحيح من الأيام، من 1 إلى { $most }.
       *[other] مهلة الرد عدد صحيح من الأيام، من 1 إلى { $most }.
    }
error-event-needs-date = يحتاج الموعد إلى تاريخ، وإلا لم يحن أبدًا. الصيغة 2026-03-12 أو 2026-03 أو 2026.
error-already-withdrawn = { $reference } مسحوب من قبل. لم يتغير شيء.
error-not-withdrawn = { $reference } ليس مسحوبًا. لم يتغير شيء.
error-source-cited = تستند بنود أو وقائع إلى { $reference }، فلا يمكن سحبه. يجب أن يكون لها مصدر آخر أولًا.
error-campaign-is-default = { $reference } هي حملة الخادم. يجب أولًا جعل غيرها حملة الخادم.
error-office-is-group = { $reference } مجموعة بدورها. المطلوب اختيار جهات.
