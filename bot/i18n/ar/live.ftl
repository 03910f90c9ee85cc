### ما يُنشر بين الموجزات: اللوحة التي تُحدَّث، والمكاسب. تظهر الإشعارات على شاشات القفل.

board-notice = لوحة المطالب هنا، وتُحدَّث باستمرار.
board-live = تُحدَّث باستمرار: ما يُعتمد يظهر هنا خلال دقيقة أو دقيقتين.
board-left = لم تعد تُحدَّث: يعرض زر *اللوحة* الوضع الآن.

win-notice = خبر سار: نُفِّذ شيء مما طُلب.
win-title = تنفيذ جرى التحقق منه
win-basis = ما يستند إليه
win-looks = يُسأل من جديد هل بقي على حاله بعد 30 و90 و365 يومًا.
button-win-open = فتح المطلب

follow-on = تم: تنبيهك كلما نُشر موجز. ينهيه `/digest unfollow`.
follow-off = تم: لن تنبّهك الموجزات بعد الآن. يبدأ من جديد عبر `/digest follow`.

follow-notice = هناك جديد في متابعاتك.
follow-direct = من الآن تصلك في رسائل خاصة أخبار:
follow-open = يجب السماح بالرسائل الخاصة من أعضاء هذا الخادم في إعدادات الخصوصية لديك؛ فما دامت مغلقة لا يصلك شيء وتنتهي المتابعة من تلقاء نفسها. وينهيها الزر تحت كل رسالة، وكذلك `/digest unfollow`.
follow-next = الرسالة القادمة: { $at }.
follow-quiet = لا رسائل بين { $begin } و{ $end } ({ $zone }).
follow-no-quiet = في أي ساعة.
follow-ended = لن تصلك بعد الآن أخبار:
follow-ended-here = تم: لن تصلك أخبار هذا بعد الآن.
pace-change = عند كل تغيير
pace-daily = مرة في اليوم، إن وُجد جديد
pace-weekly = مرة في الأسبوع
form-follow-title = إعلامي في رسائل خاصة
form-follow-pace = الوتيرة
form-follow-from = الهدوء من
    .description = فارغًا إن لم تكن هناك ساعات هدوء
    .placeholder = 22:00
form-follow-until = الهدوء حتى
    .description = رسالة اليوم أو الأسبوع تصل في هذا الوقت
    .placeholder = 08:00
form-follow-zone = منطقتك الزمنية أو مدينتك

schedule-live = لوحة حية تُحدَّث باستمرار
schedule-live-how = رسالة واحدة تُعدَّل بعد التغييرات، مرة في الدقيقة على الأكثر. وإن حذفها أحد نُشرت من جديد خلال دقائق.
schedule-live-last = الرسالة: { $state }

notice-board = تعذّر نشر اللوحة الحية لحملة { $campaign } أو تحديثها.
notice-win = تعذّر نشر مكسب لحملة { $campaign }.
notice-direct = تعذّر إرسال رسالة خاصة.
