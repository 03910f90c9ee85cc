### نصوص الأزرار والقوائم: قصيرة، وبالمصدر حيث يحدث شيء.

button-post = نشر هنا
button-page-before = السابق
button-page-after = المزيد
button-picture = صورة
button-timeline = خط زمني
button-as-text = كنص
button-light = خلفية فاتحة
button-dark = خلفية داكنة
button-board = اللوحة
menu-open-demand = فتح مطلب
menu-open-official = فتح جهة
menu-open-record = فتح بند من السجل
menu-open-board = فتح لوحة
menu-load = تحميل حملة
menu-help = ما سؤالك؟
button-again = فتح النموذج من جديد
button-cancel = إلغاء
button-pick-done = تم
button-desk = المهام
menu-pick = اختيار
menu-pick-mark = { $mark }: اختيار الجهات

## التسجيل

button-log-start = تسجيل شيء
button-log-response = ما قالوه أو فعلوه
button-log-finding = نتيجة تحقق
button-log-vote = تصويت بالاسم
button-log-finish = إنهاء وإرسال للمراجعة
button-log-discard = تجاهل
menu-log-remove = حذف سطر
menu-log-resume = متابعة مسودة

## المراجعة والمهام

button-review = مراجعة
button-verify = اعتماد { $reference }
button-reject = رفض { $reference }
button-confirm-headline = تأكيد { $reference }
button-reject-headline = رفض { $reference }
menu-review = مراجعة مصدر
menu-checked = تفقد بلا تغيير

## التسليم والحالة

button-deliver-more = تسجيل تسليم آخر
button-status-lifecycle = تغيير الحالة
button-status-checked = تفقد اليوم (كل الجهات)
button-status-headline = اقتراح عنوان

## مواعيد النشر

button-schedule-add = موعد نشر جديد
button-schedule-preview = معاينة مسبقة
button-schedule-now = نشر الآن
button-schedule-pause = إيقاف مؤقت
button-schedule-resume = استئناف
button-schedule-remove = إزالة
button-unfollow = إيقاف إعلامي
button-schedule-retry = محاولة أخرى
button-schedule-there = موجود هناك
button-schedule-missing = غير موجود هناك
menu-schedule = فتح موعد نشر

## الإعداد

button-setup-before = السابق
button-setup-after = التالي
button-setup-zone = تغيير المنطقة الزمنية
button-setup-test = نشر تجربة
button-setup-one-person = السماح لشخص واحد بالاعتماد وحده
button-setup-two-people = اشتراط شخصين من جديد
menu-setup-stewards = اختيار شخصين أو أكثر
menu-setup-organisers = رتبة فريق التنظيم
menu-setup-digest-role = الرتبة التي تنبّهها الموجزات
menu-setup-members = رتبة الأعضاء
menu-setup-review = قناة المراجعة
menu-setup-digest = قنوات الموجزات
menu-setup-language = لغة الخادم
