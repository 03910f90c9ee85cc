### ما يقال عن الأوامر وخياراتها، في 100 حرف. لا عربية في أوامر Discord نفسها، فأسماؤها تبقى كما هي.

## للجميع

command-board = كل مطلب وكل جهة وأين وصل الأمر
command-board-campaign = أي حملة؛ حملة الخادم إن تُرك فارغًا
command-demand = مطلب واحد: صياغته ومعاييره وما قيل وما نُفِّذ
command-demand-demand = رقم أو كلمة من العنوان
command-official = جهة واحدة: ما طُلب منها وما قالته وما فعلته
command-official-official = كلمة من اسم الجهة أو اسم من يشغل المنصب
command-digest = موجز هذا الخادم
command-digest-latest = أحدث موجز بلغتك، لك وحدك
command-digest-about = حملة أو مطلب أو جهة، في رسائل خاصة؛ وإن تُرك فارغًا: الرتبة التي تنبّهها الموجزات
command-digest-follow = تنبيهك كلما نُشر موجز: يمنحك الرتبة المخصصة لذلك
command-digest-unfollow = إيقاف التنبيه: يسحب تلك الرتبة
command-digest-campaign = أي حملة؛ حملة الخادم إن تُرك فارغًا
command-campaigns = حملات هذا الخادم

## التسجيل

command-log = تسجيل ما قالته جهة أو فعلته: مصدر واحد ثم سطرًا سطرًا
command-log-campaign = أي حملة؛ حملة الخادم إن تُرك فارغًا

## المهام

command-desk = ما ينتظر: مسودات، وبنود للاعتماد، وما حان موعده أو لم يُتفقد

## التسليم

command-deliver = تسجيل تسليم المطالب مع الإثبات
command-deliver-campaign = أي حملة؛ حملة الخادم إن تُرك فارغًا

## الحالة

command-status = مطلب: حالته ومهله وما جرى تفقده وعنوان يدوي
command-status-demand = رقم أو كلمة من العنوان

command-translate = ترجمة ما في السجل، نصًّا نصًّا، ومراجعة ما ترجمه غيرك
command-translate-language = اللغة المترجَم إليها؛ لغتك إن تُرك فارغًا
command-translate-campaign = الحملة؛ حملة الخادم إن تُرك فارغًا

## مواعيد النشر

command-schedule = الموجزات: أي حملة وأي قناة ومتى؛ معاينة وإيقاف ونشر الآن
command-schedule-campaign = تحديد موعد موجز لهذه الحملة؛ وإن تُرك فارغًا تُفتح القائمة

## الإدارة

command-manage = إضافة كل ما في السجل وتعديله وسحبه؛ وتحميل حملات جاهزة
command-manage-demand = إضافة مطلب أو تعديله أو توجيهه إلى جهات أخرى
command-manage-demand-demand = المطلب المراد تغييره؛ وإن تُرك فارغًا يُكتب مطلب جديد
command-manage-demand-campaign = لمطلب جديد: حملته؛ حملة الخادم إن تُرك فارغًا
command-manage-official = إضافة جهة، أو تعديلها وتعديل من يشغل المنصب
command-manage-official-official = الجهة المراد تغييرها؛ وإن تُرك فارغًا تُكتب جهة جديدة
command-manage-campaign = تعديل حملة، أو جعلها حملة الخادم، أو تحميل حملة جاهزة
command-manage-campaign-campaign = الحملة المراد تغييرها

## الإعداد والمساعدة

command-setup = الرتب وفريق الإشراف والقنوات واللغة والمنطقة الزمنية لهذا الخادم
command-help = ما يمكنك فعله هنا، وكيف يعمل السجل
