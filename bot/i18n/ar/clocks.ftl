### المهل: ما سُجّل عن الوقت الممنوح لجهة، والشاشة التي يُغيَّر فيها.

basis-reset = بدأت مهلة الرد من جديد: { $on } – { $reason }.
basis-window-law = الأساس القانوني لمهلة الرد: { $law }.
basis-holidays =
    { $count ->
        [zero] لم تُستثنَ أي عطلة.
        [one] استُثنيت عطلة واحدة.
        [two] استُثنيت عطلتان.
        [few] استُثنيت { $count } عطل.
        [many] استُثنيت { $count } عطلة.
       *[other] استُثنيت { $count } عطلة.
    }
basis-was-paused = أُوقفت: { $since }، واستؤنفت: { $until } – { $reason }.
basis-paused = موقوفة منذ: { $since } – { $reason }.
basis-extended =
    { $days ->
        [zero] لا تمديد: { $on } – { $reason }.
        [one] مُدّدت يومًا واحدًا: { $on } – { $reason }.
        [two] مُدّدت يومين: { $on } – { $reason }.
        [few] مُدّدت { $days } أيام: { $on } – { $reason }.
        [many] مُدّدت { $days } يومًا: { $on } – { $reason }.
       *[other] مُدّدت { $days } يوم: { $on } – { $reason }.
    }
basis-rolled = يومها الأخير، { $on }، ليس يوم عمل: فتنتهي في يوم العمل التالي.
basis-window-paused =
    { $counting ->
        [working]
            { $owner ->
                [statutory] مهلة الرد موقوفة، والباقي من أيام العمل { $left } من { $days } (بحكم القانون).
                [official] مهلة الرد موقوفة، والباقي من أيام العمل { $left } من { $days } (بوعد من الجهة).
               *[coalition] مهلة الرد موقوفة، والباقي من أيام العمل { $left } من { $days } (حددها الائتلاف).
            }
       *[calendar]
            { $owner ->
                [statutory] مهلة الرد موقوفة، والباقي من الأيام { $left } من { $days } (بحكم القانون).
                [official] مهلة الرد موقوفة، والباقي من الأيام { $left } من { $days } (بوعد من الجهة).
               *[coalition] مهلة الرد موقوفة، والباقي من الأيام { $left } من { $days } (حددها الائتلاف).
            }
    }
basis-promise-moved = وعد موعده { $due }، مدّده الائتلاف إلى { $until } ({ $reference }).
basis-deadline =
    { $owner ->
        [statutory] الموعد النهائي بحكم القانون: { $on }.
        [official] الموعد النهائي بوعد من الجهة: { $on }.
       *[coalition] الموعد النهائي الذي حدده الائتلاف: { $on }.
    }
basis-deadline-over =
    { $owner ->
        [statutory] الموعد النهائي بحكم القانون، وقد فات: { $on }.
        [official] الموعد النهائي بوعد من الجهة، وقد فات: { $on }.
       *[coalition] الموعد النهائي الذي حدده الائتلاف، وقد فات: { $on }.
    }
basis-deadline-moved = مع الوقت الممنوح بعد ذلك، الموعد النهائي { $until }.

## شاشة مهل المطالبة

clocks-title = مهل { $reference }
clocks-reply = مهلة الرد
clocks-promise = الوعد { $reference }
clocks-deadline = الموعد النهائي للمطلب
clocks-chosen = الأزرار أدناه تغيّر: { $clock }. ولكل تغيير سبب يقرؤه الجميع.
counting-calendar = كل الأيام
counting-working = أيام العمل
button-status-clocks = المهل
button-clock-pause = إيقاف مؤقت
button-clock-resume = استئناف
button-clock-extend = منح وقت إضافي
button-clock-reset = بدء من جديد
button-clock-window = مهلة هذه المطالبة
button-clock-campaign = مهلة الحملة
menu-clocks = اختيار مهلة
form-clock-pause = إيقاف المهلة مؤقتًا
form-clock-resume = استئناف المهلة
form-clock-extend = منح وقت إضافي
form-clock-reset = بدء المهلة من جديد
form-clock-on-pause = أول يوم لا يُحتسب
    .placeholder = 2026-03-20
    .description = يُترك فارغًا لليوم الحالي
form-clock-on-resume = أول يوم يُحتسب من جديد
    .placeholder = 2026-03-25
    .description = يُترك فارغًا لليوم الحالي
form-clock-on-extend = تاريخ المنح
    .placeholder = 2026-03-20
    .description = يُترك فارغًا لليوم الحالي
form-clock-on-reset = أول يوم من المهلة الجديدة
    .placeholder = 2026-03-20
    .description = يوم تسليم مثبت لاحق؛ يُترك فارغًا لليوم الحالي
form-clock-days = الأيام الإضافية
    .placeholder = 10
    .description = تُعدّ كما تُعدّ المهلة؛ أما الموعد فيُؤخَّر بأيام التقويم
form-clock-reason = السبب
    .description = يقرؤه الجميع بجانب التاريخ
form-window = مهلة الرد لهذه المطالبة
form-window-days = الأيام
    .placeholder = 14
    .description = فارغًا: مهلة الحملة
form-window-counting = طريقة عدّ الأيام
    .description = أيام العمل لا تشمل نهاية الأسبوع ولا عطل الحملة
form-window-owner = من حدد المهلة
    .description = المهلة التي يحددها القانون تحتاج إلى أساسها القانوني
form-window-law = الأساس القانوني
    .placeholder = C.R.S. 24-72-203
form-campaign-window = مهلة الرد في الحملة
form-campaign-window-days = الأيام
    .placeholder = 14
    .description = لكل مطالبة ليست لها مهلة خاصة
form-campaign-holidays = تقويم العطل
    .placeholder = US-CO
    .description = بلد أو جزء منه: US أو US-CO أو ES-MD؛ ويُترك فارغًا لنهاية الأسبوع فقط

## ما لا يمكن في المهل

error-clock-not-running = هذه المهلة غير جارية. تحتاج مهلة الرد إلى تسليم مثبت بيومه، ويحتاج الوعد أو الموعد النهائي إلى تاريخ.
error-clock-paused = هذه المهلة موقوفة من قبل. يجب استئنافها أولًا.
error-clock-not-paused = هذه المهلة غير موقوفة.
error-clock-over = انتهت هذه المهلة: { $due }. يمكن منح وقت إضافي، أو بدؤها من جديد بعد تسليم آخر.
error-clock-day-needed = تُغيَّر المهلة في يوم محدد: يُكتب هكذا 2026-03-20، أو يُترك فارغًا لليوم الحالي.
error-clock-day-early = بدأت المهلة أو غُيّرت آخر مرة في { $latest }. المقبول: هذا اليوم أو يوم بعده.
error-clock-days-invalid = المطلوب عدد صحيح من الأيام، من 1 إلى { $most }.
error-clock-moved-too-often = بلغ عدد تغييرات هذه المهلة { $most }. لا يمكن تغييرها بعد ذلك.
error-reset-needs-delivery = لا تبدأ المهلة من جديد إلا بعد تسليم مثبت آخر منذ بدئها. يُسجَّل ذلك عبر /deliver أولًا، ثم يُكتب يومه.
error-clock-moved-meanwhile = غيّر شخص آخر إحدى مهل { $reference } أثناء كتابتك. لم يتغير شيء؛ يحسن فتح مهلها من جديد والنظر فيها.
error-law-missing = المهلة التي يحددها القانون تحتاج إلى أساسها القانوني.
error-calendar-unknown = لا تقويم عطل باسم «{ $typed }». الأقرب { $nearest }؛ ومن الأسماء الأخرى US وUS-CO وES-MD.
field-days = الأيام
field-holidays = تقويم العطل
field-law = الأساس القانوني

## المهام والموجز

desk-deadlines = مواعيد نهائية قريبة، أو فاتت بلا تفقد بعدها ({ $count })
digest-deadline-asks =
    { $count ->
        [zero] لا جهات
        [one] جهة واحدة
        [two] جهتان
        [few] { $count } جهات
        [many] { $count } جهة
       *[other] { $count } جهة
    }

## الإحالات

card-opened = فُتحت لأن { $office } أحالت إلى هذه الجهة ({ $reference }).
card-opened-once = فُتحت بإحالة لم تعد قائمة ({ $reference }).
verdict-opened = صارت مطالَبة هي أيضًا، بعد الإحالة إليها
log-new-office = جهة أخرى ليست في السجل بعد
form-new-office = الجهة التي جرت الإحالة إليها

## من يشغل المنصب حديثًا

manage-term = مدة جديدة: { $holder }، منذ { $since }
manage-term-asks =
    { $count ->
        [zero] لم يُطلب من هذه الجهة شيء حتى الآن.
        [one] تنتقل مطالبة واحدة: فالمطالَب هو الجهة لا الشخص.
        [two] تنتقل مطالبتان: فالمطالَب هو الجهة لا الشخص.
        [few] تنتقل { $count } مطالبات: فالمطالَب هو الجهة لا الشخص.
        [many] تنتقل { $count } مطالبة: فالمطالَب هو الجهة لا الشخص.
       *[other] تنتقل { $count } مطالبة: فالمطالَب هو الجهة لا الشخص.
    }
manage-term-done =
    { $count ->
        [zero] ما نُفِّذ ينتقل؛ ولا شيء منه في السجل حتى الآن.
        [one] ما نُفِّذ ينتقل، في مطالبة واحدة.
        [two] ما نُفِّذ ينتقل، في مطالبتين.
        [few] ما نُفِّذ ينتقل، في { $count } مطالبات.
        [many] ما نُفِّذ ينتقل، في { $count } مطالبة.
       *[other] ما نُفِّذ ينتقل، في { $count } مطالبة.
    }
manage-term-afresh =
    { $count ->
        [zero] ما قيل يبدأ من جديد في ذلك اليوم.
        [one] ما قيل يبدأ من جديد في ذلك اليوم، ومعه مهلة رد واحدة.
        [two] ما قيل يبدأ من جديد في ذلك اليوم، ومعه مهلتا رد.
        [few] ما قيل يبدأ من جديد في ذلك اليوم، ومعه { $count } مهل رد.
        [many] ما قيل يبدأ من جديد في ذلك اليوم، ومعه { $count } مهلة رد.
       *[other] ما قيل يبدأ من جديد في ذلك اليوم، ومعه { $count } مهلة رد.
    }
manage-term-promises =
    { $count ->
        [zero] لا وعود مفتوحة تبقى على عهدة { $before }.
        [one] يبقى وعد مفتوح واحد على عهدة { $before } ولا يُلزم من يشغل المنصب الآن.
        [two] يبقى وعدان مفتوحان على عهدة { $before } ولا يُلزمان من يشغل المنصب الآن.
        [few] تبقى { $count } وعود مفتوحة على عهدة { $before } ولا تُلزم من يشغل المنصب الآن.
        [many] يبقى { $count } وعدًا مفتوحًا على عهدة { $before } ولا تُلزم من يشغل المنصب الآن.
       *[other] يبقى { $count } وعد مفتوح على عهدة { $before } ولا تُلزم من يشغل المنصب الآن.
    }
form-demand-deadline-owner = من حدد الموعد النهائي
    .description = من حدد التاريخ: قانون، أو الجهة نفسها، أو الائتلاف
field-deadline-set-by = من حدد الموعد النهائي
verdict-unjudged = { $demands }: الجهة التي جرت الإحالة إليها ليست مطالَبة بعد، إذ لا معيار هناك يبيّن بأي فعل يُحكم عليها. يمكن إضافة معيار عبر `/manage demand`، ثم توجيه المطلب إليها.
