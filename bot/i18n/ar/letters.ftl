### قبل «لم يُوفَ به»: يُكتب إلى الجهة ويُترك لها وقت للرد.

letter-title = قبل «لم يُوفَ به»: { $reference }
letter-section = سماع الجهة
letter-why = قبل القول إن وعدًا لم يُوفَ به، يُكتب إلى جهته ولها 14 يومًا للرد. وردّها يُنشر كلمة كلمة بجانب العنوان.
letter-next-write = التالي: الكتابة إلى الجهة. المسودة جاهزة بكل لغة.
letter-next-deliver = التالي: إرسال الرسالة، ثم تسجيل طريقة تسليمها. تجري مهلة الرد من ذلك اليوم.
letter-next-wait = للجهة أن ترد حتى { $until }. وحتى ذلك الحين لا يمكن اعتماد «لم يُوفَ به».
letter-next-found = سُمعت الجهة. يمكن تسجيل نتيجة التحقق بشأن { $reference } عبر `/log` واعتمادها.
letter-not-delivered = { $reference }: كُتبت ولم تُسلَّم بعد
letter-runs = { $reference }: التسليم { $on }، ومهلة الرد حتى { $until }
letter-over = { $reference }: التسليم { $on }، وكانت مهلة الرد حتى { $until }، ولا رد مؤكَّد
letter-answered = { $reference }: التسليم { $on }، وردّت الجهة

letter-draft-note = لا يُعتمد «لم يُوفَ به» إلا بعد سماع الجهة: الكتابة إليها، وتسجيل التسليم، والانتظار حتى تنتهي مهلة الرد.
menu-letter = الكتابة إلى الجهة
button-letter-write = كتابة الرسالة ({ $language })
button-letter-delivered = سُلّمت { $reference }
button-letter = الكتابة إلى الجهة ({ $reference })

form-letter = الرسالة بشأن { $reference }
form-letter-text = الرسالة
    .description = يمكنك تغييرها بحرية؛ وتُحفظ هنا كلمة كلمة
form-letter-delivery = كيف سُلّمت الرسالة
form-letter-on = يوم التسليم
    .placeholder = 2026-03-12
    .description = تجري مهلة الرد من هذا اليوم
form-letter-until = مهلة الرد حتى
    .placeholder = 2026-03-26
    .description = فارغًا: 14 يومًا

## المسودة نفسها، بلغة الرسالة

letter-to =
    { $named ->
        [yes] إلى { $office }، { $holder }
       *[no] إلى { $office }
    }
letter-promise =
    { $dated ->
        [yes] صدر عنكم وعد بشأن { $demands }. تاريخ الوعد: { $on }. ونصه في السجل:
       *[no] صدر عنكم وعد بشأن { $demands }. ونصه في السجل:
    }
letter-source =
    { $published ->
        [yes] المصدر: { $title }، { $publisher }.
       *[no] المصدر: { $title }.
    }
letter-request =
    { $dated ->
        [yes] كان الموعد المحدد له { $due }. ولم نجد ما يدل على الوفاء به. وقبل أن نكتب في سجلنا العلني أنه لم يُوفَ به، نرجو إعلامنا بما نُفِّذ: مهلة الرد بالأيام { $days }، من يوم وصول هذه الرسالة إليكم.
       *[no] لم نجد ما يدل على الوفاء به. وقبل أن نكتب في سجلنا العلني أنه لم يُوفَ به، نرجو إعلامنا بما نُفِّذ: مهلة الرد بالأيام { $days }، من يوم وصول هذه الرسالة إليكم.
    }
letter-close =
    يُنشر ردكم كلمة كلمة بجانب سجلنا. وإن كان هنا خطأ فنرجو إعلامنا به ليُصحَّح.

    عن الائتلاف: { $campaign }

error-no-promise-here = { $reference } ليس وعدًا ساريًا، فلا شيء تُسمع الجهة بشأنه.
error-letter-delivered = سُلّمت { $reference } من قبل، ولم يعد نصها يتغير. لم يتغير شيء.
error-letter-needs-day = تجري مهلة الرد من يوم محدد. المطلوب يوم تسليم الرسالة، هكذا: 2026-03-12.
error-reply-time-too-short = تنتهي مهلة الرد بعد يوم التسليم. تُترك فارغة لـ 14 يومًا، أو يُعطى يوم لاحق.
error-not-kept-unheard = قبل «لم يُوفَ به» تُسمع الجهة. المطلوب الكتابة إليها بشأن { $reference } (*الكتابة إلى الجهة* في /desk أو على بطاقة الوعد)، وتسجيل تسليم الرسالة، والانتظار حتى تنتهي مهلة الرد.
error-not-kept-reply-due = كُتب إلى الجهة بشأن { $reference } ولها أن ترد حتى { $until }. يُعتمد «لم يُوفَ به» بعد ذلك اليوم، أو بعد تأكيد ردها.
