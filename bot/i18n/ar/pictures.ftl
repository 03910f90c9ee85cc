### اللوحة والخط الزمني لمطلب كصورتين: ما يظهر فيهما وما يقال لمن لا يراهما.

picture-count = { $headline }: { $count }
picture-contested = محل اعتراض
picture-by-hand = وضعه الائتلاف
picture-old = بلا تفقد حديث
picture-board-alt =
    لوحة { $campaign } في { $date }: { $demands ->
        [zero] لا مطالب
        [one] مطلب واحد
        [two] مطلبان
        [few] { $demands } مطالب
        [many] { $demands } مطلبًا
       *[other] { $demands } مطلب
    }، { $officials ->
        [zero] لا جهات
        [one] جهة واحدة
        [two] جهتان
        [few] { $officials } جهات
        [many] { $officials } جهة
       *[other] { $officials } جهة
    }، { $asks ->
        [zero] لا مطالبات
        [one] مطالبة واحدة
        [two] مطالبتان
        [few] { $asks } مطالبات
        [many] { $asks } مطالبة
       *[other] { $asks } مطالبة
    }. { $counts }.
picture-page = الصفحة { $number } من { $count }.

picture-failed = تعذّر رسم الصورة الآن. وهذا كل ما فيها نصًّا.

## عنوان في كلمة أو كلمتين حيث تتجاور جهات كثيرة؛ والعبارة كاملة في الأسفل

picture-word-undone = تراجع
picture-word-met = تنفيذ
picture-word-broken = لم يُوفَ به
picture-word-partly-met = جزئي
picture-word-refused = رفض
picture-word-claimed = إفادة
picture-word-overdue = فات موعده
picture-word-promised = وعد
picture-word-supports = تأييد
picture-word-replied = رد
picture-word-silent = لا رد مسجَّل
picture-word-waiting = انتظار
picture-word-undelivered = لا تسليم
picture-part = { $fulfilled } من { $total }
picture-days =
    { $days ->
        [zero] اليوم
        [one] يوم واحد
        [two] يومان
        [few] { $days } أيام
        [many] { $days } يومًا
       *[other] { $days } يوم
    }

## الخط الزمني لمطلب

timeline-delivered = تسليم
timeline-due = موعد الوعد
timeline-waited = انتظار الرد
timeline-today = اليوم
timeline-unknown =
    { $count ->
        [zero] كل البنود لها يوم.
        [one] بند واحد بلا يوم غير معروض.
        [two] بندان بلا يوم غير معروضين.
        [few] { $count } بنود بلا يوم غير معروضة.
        [many] { $count } بندًا بلا يوم غير معروضة.
       *[other] { $count } بند بلا يوم غير معروضة.
    }
timeline-newest = المعروض أحدث البنود وعددها { $shown }، وما تستند إليه العناوين.
timeline-alt-office =
    { $official }: { $headline } ({ $count ->
        [zero] لا بنود
        [one] بند واحد
        [two] بندان
        [few] { $count } بنود
        [many] { $count } بندًا
       *[other] { $count } بند
    })
timeline-alt = الخط الزمني للمطلب { $reference }، { $title }، حتى { $date }. { $offices }.
