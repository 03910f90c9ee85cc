### المهام والمراجعة: ما ينتظر، والعين الثانية. وكذلك التسليم والحالة.

desk-title = المهام
desk-empty = لا شيء ينتظر. بُتّ في كل ما قُدّم، ولا موعد حان، ولا شيء تقادم.
desk-drafts = مسوداتك ({ $count })
desk-draft =
    { $lines ->
        [zero] بلا أسطر، بدأت { $started }
        [one] سطر واحد، بدأت { $started }
        [two] سطران، بدأت { $started }
        [few] { $lines } أسطر، بدأت { $started }
        [many] { $lines } سطرًا، بدأت { $started }
       *[other] { $lines } سطر، بدأت { $started }
    }
desk-verify = للاعتماد ({ $count })
desk-hand-set = عناوين مقترحة يدويًّا ({ $count })
desk-overdue = وعود فات موعدها دون تحقق ({ $count })
desk-windows = انتهت مهلة الرد ولا تفقد بعدها ({ $count })
desk-rechecks = مكاسب تنتظر معاينة من جديد ({ $count })
desk-stale = بلا تفقد منذ ثلاثة أسابيع ({ $count })
desk-since = منذ { $date }
desk-undelivered =
    { $count ->
        [zero] لا مطالبات تنتظر التسليم: `/deliver`.
        [one] مطالبة واحدة لم تُسلَّم بعد: `/deliver`.
        [two] مطالبتان لم تُسلَّما بعد: `/deliver`.
        [few] { $count } مطالبات لم تُسلَّم بعد: `/deliver`.
        [many] { $count } مطالبة لم تُسلَّم بعد: `/deliver`.
       *[other] { $count } مطالبة لم تُسلَّم بعد: `/deliver`.
    }

review-title =
    { $count ->
        [zero] لا بنود للاعتماد
        [one] بند واحد للاعتماد
        [two] بندان للاعتماد
        [few] { $count } بنود للاعتماد
        [many] { $count } بندًا للاعتماد
       *[other] { $count } بند للاعتماد
    }
review-notice =
    { $count ->
        [zero] لا بنود تنتظر شخصًا ثانيًا.
        [one] بند ينتظر شخصًا ثانيًا.
        [two] بندان ينتظران شخصًا ثانيًا.
        [few] { $count } بنود تنتظر شخصًا ثانيًا.
        [many] { $count } بندًا ينتظر شخصًا ثانيًا.
       *[other] { $count } بند ينتظر شخصًا ثانيًا.
    }
review-replaces = يحل محل:
review-own = هذا البند مما قدّمته أنت؛ والقرار لشخص آخر.
review-checklist = **قبل الاعتماد:** فُتح المصدر · الكلمات مطابقة · التاريخ صحيح · المطالبة هي الصحيحة
review-alone = على هذا الخادم يمكن لشخص واحد التسجيل والاعتماد معًا. يحسن النظر مرتين.
verdict-headlines = أين وصل الأمر الآن
verdict-unchanged = بلا تغيير: **{ $headline }**
verdict-rejected = يبقى خارج السجل. يمكن لمن قدّمه رؤية السبب وتقديمه من جديد.
verdict-left =
    { $count ->
        [zero] لم يبقَ من هذا المصدر شيء ينتظر.
        [one] بقي من هذا المصدر بند واحد ينتظر.
        [two] بقي من هذا المصدر بندان ينتظران.
        [few] بقي من هذا المصدر { $count } بنود تنتظر.
        [many] بقي من هذا المصدر { $count } بندًا ينتظر.
       *[other] بقي من هذا المصدر { $count } بند ينتظر.
    }

## التسليم والحالة

deliver-logged =
    { $count ->
        [zero] لم يُسجَّل تسليم
        [one] سُجّل التسليم لمطالبة واحدة
        [two] سُجّل التسليم لمطالبتين
        [few] سُجّل التسليم لـ { $count } مطالبات
        [many] سُجّل التسليم لـ { $count } مطالبة
       *[other] سُجّل التسليم لـ { $count } مطالبة
    }
deliver-now = أين وصل الأمر الآن
status-is = الحالة: { $state }
checked-logged =
    { $count ->
        [zero] لا تفقد اليوم
        [one] تفقد مطالبة واحدة اليوم، بلا تغيير
        [two] تفقد مطالبتين اليوم، بلا تغيير
        [few] تفقد { $count } مطالبات اليوم، بلا تغيير
        [many] تفقد { $count } مطالبة اليوم، بلا تغيير
       *[other] تفقد { $count } مطالبة اليوم، بلا تغيير
    }
status-headline-proposed = عنوانك المقترح لـ { $reference } ينتظر شخصًا ثانيًا من فريق التنظيم.
