### ما يستند إليه العنوان، جملة كاملة في كل سطر. { $reference } هو البند (R-41, F-3).
### قد يكون التاريخ ناقصًا أو غير معروف، فلا تحتاج جملة إلى يوم بعينه.

basis-no-delivery = لا إثبات تسليم مسجَّل.
basis-delivered = التسليم: { $on }.
basis-delivered-unknown = تسليم في يوم غير معروف.
basis-no-clock = من دون يوم التسليم لا تبدأ مهلة الرد.
basis-new-holder = تغيّر من يشغل المنصب: { $since }؛ تبدأ مهلة الرد من جديد.
basis-window-over =
    انتهت مهلة الرد: { $due } ({ $counting ->
        [working] { $days ->
            [zero] 0 يوم عمل
            [one] يوم عمل واحد
            [two] يوما عمل
            [few] { $days } أيام عمل
            [many] { $days } يوم عمل
           *[other] { $days } يوم عمل
        }
       *[calendar] { $days ->
            [zero] 0 يوم
            [one] يوم واحد
            [two] يومان
            [few] { $days } أيام
            [many] { $days } يومًا
           *[other] { $days } يوم
        }
    }، { $owner ->
        [statutory] بحكم القانون
        [official] بوعد من الجهة
       *[coalition] حددها الائتلاف
    }).
basis-window-until =
    مهلة الرد مفتوحة حتى { $due } ({ $counting ->
        [working] { $days ->
            [zero] 0 يوم عمل
            [one] يوم عمل واحد
            [two] يوما عمل
            [few] { $days } أيام عمل
            [many] { $days } يوم عمل
           *[other] { $days } يوم عمل
        }
       *[calendar] { $days ->
            [zero] 0 يوم
            [one] يوم واحد
            [two] يومان
            [few] { $days } أيام
            [many] { $days } يومًا
           *[other] { $days } يوم
        }
    }، { $owner ->
        [statutory] بحكم القانون
        [official] بوعد من الجهة
       *[coalition] حددها الائتلاف
    }).
basis-nothing-logged = لا شيء مسجَّل بعد ذلك.
basis-said =
    { $position ->
        [acknowledged] إشعار بالاستلام: { $on } ({ $reference }).
        [non_answer] رد لا يجيب عن المطلوب: { $on } ({ $reference }).
        [referred] إحالة إلى جهة أخرى: { $on } ({ $reference }).
        [supports] إعلان تأييد: { $on } ({ $reference }).
        [commits] وعد: { $on } ({ $reference }).
        [refuses] رفض: { $on } ({ $reference }).
        [reverses] تراجع عن وعد: { $on } ({ $reference }).
        [claim_done] إفادة بالتنفيذ: { $on } ({ $reference }).
        [step] إفادة بخطوة: { $on } ({ $reference }).
       *[reply] رد: { $on } ({ $reference }).
    }
basis-under-review = البند { $reference } قيد المراجعة؛ تسري آخر صياغة معتمدة.
basis-claim = إفادة بالتنفيذ: { $on } ({ $reference }).

## الوعود

basis-promise-open = وعد: { $made }؛ موعده: { $due }؛ دون تحقق بعد ({ $reference }).
basis-promise-no-date = وعد: { $made }؛ بلا موعد ({ $reference }).
basis-promise-look-again = وعد: { $made }؛ بلا موعد، ونعود إلى النظر فيه: { $due } ({ $reference }).
basis-promise-kept = وعد: { $made }؛ ثبت الوفاء به: { $on } ({ $reference }).
basis-promise-not-kept = وعد: { $made }؛ موعده: { $due }؛ ثبت عدم الوفاء به: { $on } ({ $reference }).
basis-promise-reversed = وعد: { $made }؛ تراجع عنه: { $on } ({ $reference }).

## المعايير

basis-criterion =
    { $outcome ->
        [fulfilled] المعيار { $label }، ثبت استيفاؤه: { $on } ({ $reference }).
        [partly] المعيار { $label }، ثبت استيفاؤه جزئيًّا: { $on } ({ $reference }).
        [undone] المعيار { $label }، ثبت التراجع عنه: { $on } ({ $reference }).
       *[not_fulfilled] المعيار { $label }، ثبت عدم استيفائه: { $on } ({ $reference }).
    }
basis-criterion-open = المعيار { $label }: لم يثبت شيء بعد.
basis-no-criteria = لا معايير مكتوبة بعد.

basis-checked = آخر تفقد: { $on }.
basis-never-checked = لم تُتفقد كل القنوات بعد بحثًا عن رد.
basis-hand-set = وضعه الائتلاف: { $reason }.
