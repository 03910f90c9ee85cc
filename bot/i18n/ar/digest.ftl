### الموجز: أقسامه بترتيبها. يظهر الإشعار على شاشات القفل فلا يسمّي شيئًا.

digest-notice = صدر الموجز الجديد.
digest-notice-part = صدر الموجز الجديد، الجزء { $number } من { $count }.
digest-part = الجزء { $number } من { $count }
digest-period = { $since } – { $until }
digest-covers = ويشمل أيضًا ما جاء منذ { $since }
digest-to-do = شيء واحد يمكن فعله الآن
digest-nothing-to-do = لا شيء مطلوب منك هذه المرة.
digest-board = اللوحة
digest-board-more =
    { $count ->
        [zero] … ولا أسطر أخرى: زر *اللوحة*.
        [one] … وسطر آخر: زر *اللوحة*.
        [two] … وسطران آخران: زر *اللوحة*.
        [few] … و{ $count } أسطر أخرى: زر *اللوحة*.
        [many] … و{ $count } سطرًا آخر: زر *اللوحة*.
       *[other] … و{ $count } سطر آخر: زر *اللوحة*.
    }
digest-changed = ما تغيّر ({ $count })
digest-nothing-changed = لا جديد في السجل.
digest-stands-now = الآن:
digest-promises = الوعود: ما حان موعده أو فات أو لم يُوفَ به ({ $count })
digest-silent = لا رد مسجَّل: ممّن ومنذ متى ({ $count })
digest-rechecks = مكاسب تنتظر معاينة من جديد ({ $count })
digest-stale = بلا تفقد منذ ثلاثة أسابيع ({ $count })
digest-coming = القادم ({ $count })
digest-corrections = تصحيحات ({ $count })
digest-corrected = لم يعد { $reference } ساريًا منذ { $on }؛ وعُدّلت الرسائل التي ذكرته.
digest-overturned = لم يعد { $reference } قائمًا منذ { $on }: يقول { $because } غير ذلك. وعُدّلت الرسالة التي ذكرته منفَّذًا.
digest-retold = بحسب السجل كما هو الآن: ما صُحّح منذ ذلك الحين مصحَّح هنا.
digest-quiet = فترة هادئة: لا جديد في السجل، ولا موعد جديد.
digest-footer = القواعد { $version } · السجل حتى التغيير { $last } · { $hash }
digest-one-person-lately = في جزء من هذه الفترة أمكن لشخص واحد على هذا الخادم التسجيل والاعتماد معًا؛ وعاد اشتراط شخصين.
