### الإشارات: ما لوحظ في الخارج وينبغي أن ينظر فيه إنسان. لا يُحتسب شيء منه من تلقاء نفسه.

desk-leads = ما لوحظ في الخارج ({ $count })
menu-lead = فتح ما لوحظ
leads-title =
    { $count ->
        [zero] لم يُلاحظ شيء في الخارج
        [one] لوحظ أمر واحد في الخارج
        [two] لوحظ أمران في الخارج
        [few] لوحظت { $count } أمور في الخارج
        [many] لوحظ { $count } أمرًا في الخارج
       *[other] لوحظ { $count } أمر في الخارج
    }
leads-notice =
    { $count ->
        [zero] لم يُلاحظ شيء.
        [one] لوحظ أمر ينبغي النظر فيه.
        [two] لوحظ أمران ينبغي النظر فيهما.
        [few] لوحظت { $count } أمور ينبغي النظر فيها.
        [many] لوحظ { $count } أمرًا ينبغي النظر فيه.
       *[other] لوحظ { $count } أمر ينبغي النظر فيه.
    }
leads-more =
    { $count ->
        [zero] لا مزيد في قائمة المهام: `/desk`.
        [one] وهناك أمر آخر في قائمة المهام: `/desk`.
        [two] وهناك أمران آخران في قائمة المهام: `/desk`.
        [few] وهناك { $count } أمور أخرى في قائمة المهام: `/desk`.
        [many] وهناك { $count } أمرًا آخر في قائمة المهام: `/desk`.
       *[other] وهناك { $count } أمر آخر في قائمة المهام: `/desk`.
    }
lead-is-a-hint = لاحظه البرنامج ولم يقرأه أحد بعد: لا يُحتسب شيء قبل أن يُسجَّل ويعتمده شخص آخر.
lead-kind-source-changed = تغيّر مصدر مستشهد به
lead-kind-source-gone = اختفى مصدر مستشهد به
lead-kind-feed-entry = خبر
lead-kind-meeting = اجتماع
lead-kind-vote = تصويت
lead-state-open = في انتظار نظر المنظمين.
lead-state-used = جرى العمل انطلاقًا منه.
lead-state-dismissed = صُرف النظر عنه.
lead-state-muted = مكتوم: لن يصل ما يشبهه.
lead-found = لوحظ: { $on }
lead-officials = قد يخص
lead-demands = بشأن
lead-withheld =
    { $count ->
        [zero] لم يُحجب شيء.
        [one] حُجبت فقرة واحدة عن أشخاص عاديين ولا تُحفظ في أي مكان.
        [two] حُجبت فقرتان عن أشخاص عاديين ولا تُحفظان في أي مكان.
        [few] حُجبت { $count } فقرات عن أشخاص عاديين ولا تُحفظ في أي مكان.
        [many] حُجبت { $count } فقرة عن أشخاص عاديين ولا تُحفظ في أي مكان.
       *[other] حُجبت { $count } فقرة عن أشخاص عاديين ولا تُحفظ في أي مكان.
    }
lead-note-added = **جديد:**
lead-note-removed = **لم يعد موجودًا:**
lead-note-before = **من قبل:**
lead-note-after = **الآن:**
lead-note-figures-before = **الأرقام من قبل:**
lead-note-figures-after = **الأرقام الآن:**
lead-note-date-before = **التاريخ من قبل:**
lead-note-date-after = **التاريخ الآن:**
lead-note-more = تغييرات أخرى لا تظهر هنا
button-lead-log = التسجيل من هذا المصدر
button-lead-source = إضافته مصدرًا
button-lead-dismiss = صرف النظر
button-lead-mute = كتم
error-lead-decided = بُتّ في هذا الأمر من قبل. لم يتغير شيء.
privacy-kept-leads-decided =
    { $count ->
        [zero] أنه لا إشارة من الخارج بتتّ فيها
        [one] أنك بتتّ في إشارة واحدة من الخارج
        [two] أنك بتتّ في إشارتين من الخارج
        [few] أنك بتتّ في { $count } إشارات من الخارج
        [many] أنك بتتّ في { $count } إشارة من الخارج
       *[other] أنك بتتّ في { $count } إشارة من الخارج
    }
