### كلمات السجل، كل منها قائمة بذاتها: في القوائم والبطاقات والنماذج.

## محور ما قيل، ضمن الجملة card-axes

said-undelivered = لا شيء، ولا تسليم بعد
said-waiting = لا شيء بعد
said-silent = لا رد مسجَّل
said-acknowledged = إشعار بالاستلام
said-non-answer = رد لا يجيب عن المطلوب
said-referred = إحالة إلى جهة أخرى
said-supports = تأييد
said-commits = وعد
said-refuses = رفض
said-reverses = تراجع عن وعد

## محور ما نُفِّذ، ضمن الجملة نفسها

done-nothing = لم يثبت شيء
done-claimed = بحسب الجهة نعم، دون تحقق
done-partial = جزء منه
done-complete = كله، وجرى التحقق منه
done-undone = نُفِّذ ثم جرى التراجع عنه

## أنواع الردود

kind-acknowledged = إشعار بالاستلام
kind-non-answer = رد لا يجيب عن المطلوب
kind-referred = إحالة إلى جهة أخرى
kind-supports = تأييد
kind-commits = وعد
kind-refuses = رفض
kind-reverses = تراجع عن وعد
kind-claim-done = إفادة بالتنفيذ
kind-step = إفادة بخطوة
kind-vote = تصويت
kind-press-no-reply = لا رد على الصحافة

non-answer-form-letter = رسالة نموذجية
non-answer-off-topic = خارج الموضوع
non-answer-no-position = بلا موقف
non-answer-procedure = عن الإجراءات فقط

vote-yes = نعم
vote-no = لا
vote-abstained = امتناع
vote-absent = غياب

## نتائج التحقق والمعايير والوعود

outcome-fulfilled = معيار مستوفى
outcome-partly = معيار مستوفى جزئيًّا
outcome-not-fulfilled = معيار لم يُستوفَ
outcome-undone = تراجع بعد التنفيذ
outcome-kept = وعد وُفي به
outcome-not-kept = وعد لم يُوفَ به

criterion-kind-deed = فعل
criterion-kind-word = قول علني

commitment-open = مفتوح
commitment-kept = وُفي به
commitment-not-kept = لم يُوفَ به
commitment-reversed = جرى التراجع عنه

## المطالب

lifecycle-draft = مسودة
lifecycle-active = جارٍ
lifecycle-paused = موقوف مؤقتًا
lifecycle-closed = مغلق

resolution-met = تحقق المطلب
resolution-partly-met = تحقق جزء منه
resolution-superseded = حل محله غيره
resolution-withdrawn = سُحب

version-original = الصياغة الأصلية
version-reissued = صياغة أُعيد إصدارها
version-superseded = صياغة حلّت محلها أخرى

stance-endorses = المؤيدون
stance-abstains = الممتنعون

## من حدد الموعد

clock-statutory = بحكم القانون
clock-official = بوعد من الجهة
clock-coalition = حدده الائتلاف

## التسليم

delivery-in-person = باليد
delivery-letter = رسالة بريدية
delivery-email = بريد إلكتروني
delivery-web-form = نموذج ويب
delivery-public-comment = تعليق علني
delivery-other = طريقة أخرى

## الجهات

official-kind-elected-office = منصب منتخَب
official-kind-agency = وكالة
official-kind-council = مجلس
official-kind-company = شركة
official-kind-group = مجموعة جهات

## المراجعة

revision-reported = ينتظر شخصًا ثانيًا
revision-verified = معتمد
revision-rejected = مرفوض
revision-withdrawn = مسحوب

## منشأ القول

origin-stated = يذكره المصدر
origin-inferred = استنتاج منا

## من يقرأ

visibility-public = الجميع
visibility-members = الأعضاء
visibility-organisers = فريق التنظيم

## من يفعل

tier-public = الجميع
tier-member = عضو
tier-organiser = فريق التنظيم
tier-steward = فريق الإشراف

## الموجزات وسائر ما يُنشر دون طلب

cadence-daily = كل يوم
cadence-weekly = كل أسبوع
cadence-live = تُحدَّث باستمرار
cadence-monthly = كل شهر

posting-planned = مخطَّط لها
posting-sending = قيد الإرسال
posting-sent = أُرسلت
posting-sent-deleted = أُرسلت ثم حُذفت
posting-blocked = متعذرة
posting-unverified = غير مؤكدة
posting-skipped = جرى تخطيها
