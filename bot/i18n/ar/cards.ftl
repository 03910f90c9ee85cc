### البطاقات: مطلب، جهة، بند من السجل؛ وما يقال عن المطالبة في كل مكان.

card-office-holder = { $office } ({ $holder })
card-demand = { $reference } · { $title }
card-in-language = باللغة { $language }
card-and-more =
    { $count ->
        [zero] { $names } ولا شيء غيرها
        [one] { $names } وواحد غيرها
        [two] { $names } واثنان غيرها
        [few] { $names } و{ $count } غيرها
        [many] { $names } و{ $count } غيرها
       *[other] { $names } و{ $count } غيرها
    }
card-axes = ما قيل: { $said }. ما نُفِّذ: { $done }.
card-derived = بحسب السجل وحده: { $headline }
card-ask-inferred = نستنتج أن هذه الجهة هي المقصودة
card-criteria-open = المعايير { $labels }: لم يثبت شيء بعد.
card-more-basis =
    { $count ->
        [zero] … ولا أسطر أخرى
        [one] … وسطر آخر
        [two] … وسطران آخران
        [few] … و{ $count } أسطر أخرى
        [many] … و{ $count } سطرًا آخر
       *[other] … و{ $count } سطر آخر
    }

## مطلب

card-asks = أين وصل الأمر
card-wording = الصياغة
card-urgency = الاستعجال: { $urgency }
card-deadline = الموعد النهائي: { $date }، { $owner }
card-legal-basis = الأساس القانوني: { $law }
card-version = { $kind }، النسخة { $number } من { $count }، { $since }
card-criteria = كيف نعرف أنه نُفِّذ
card-no-criteria = لا معايير مكتوبة بعد.
card-only-for = يخص فقط: { $officials }
card-record = في السجل
card-no-record = لا شيء معتمدًا في السجل بعد.
card-newest-of = أحدث { $shown } من أصل { $total }.
card-newest-of-many = أحدث { $shown } من أكثر من { $total }.
card-organisations = المنظمات
card-deliveries = التسليم
card-evidence = أدلة داعمة
card-citations = مصادر هذا المطلب

## جهة

card-holders = من يشغل المنصب
card-term = { $since } – { $until }
card-term-open = منذ { $since }
card-term-unknown = مدة غير معروفة
card-contacts = وسائل اتصال علنية
card-contact-verified = جرى التأكد منها: { $date }
card-contact-unverified = لم يجرِ التأكد منها بعد
card-group = مجموعة جهات. يظهر أين وصل الأمر بعد تسميتها.
card-asked-nothing = لم يُطلب من هذه الجهة شيء هنا.

## بنود السجل

line-criterion = المعيار { $label }: { $criterion }
line-commitment = بشأن الوعد { $reference }
line-referred-to = إلى: { $office }
line-votes = { $choice }: { $names }
line-due = الموعد: { $due } ({ $owner })
line-look-again = موعدنا نحن للعودة إلى النظر
line-under-review = قيد المراجعة: صياغة أحدث تنتظر شخصًا ثانيًا
line-unproven = بلا إثبات: لا يُحتسب تسليمًا
source-none = بلا مصدر
source-confidential = مصدر سري
record-summary = ما حدث
record-quotation = بكلمات الجهة نفسها
record-votes = التصويت بالاسم
record-vote = { $official }: { $choice }
record-revisions = صياغات أخرى
record-revision = الصياغة { $number }: { $state }

## ما العمل الآن

next-undone = السؤال عن سبب التراجع وتسجيل الجواب.
next-met = لا شيء حتى يحين وقت المعاينة من جديد.
next-recheck = معاينة ما إذا بقي على حاله وتسجيل ما يُرى.
next-broken = طلب موعد جديد وتسجيل الجواب.
next-partly-met = طلب الجزء الناقص.
next-refused = الرد على الرفض علنًا وتكرار المطالبة.
next-claimed = التحقق منه بحسب المعايير وتسجيل النتيجة.
next-overdue = معرفة ما إذا وُفي بالوعد وتسجيل النتيجة.
next-promised = التذكير بالوعد قبل موعده.
next-supports = طلب فعل وموعد.
next-replied = طلب التزام واضح له موعد.
next-silent = تكرار المطالبة بطريقة أخرى.
next-waiting = انتظار الرد وتسجيل ما يصل.
next-waiting-unchecked = تفقد كل القنوات بحثًا عن رد؛ ويسجله فريق التنظيم أو يعلّمها بأنها تُفقدت عبر `/desk`.
next-waiting-paused = يستأنف فريق التنظيم مهلة الرد عبر `/status` عند زوال سبب إيقافها.
next-waiting-day-unknown = معرفة يوم التسليم وتسجيله مع إثباته.
next-undelivered = تسليم المطلب؛ ويسجل فريق التنظيم الإثبات عبر `/deliver`.

error-you-typed = ما كتبته:
