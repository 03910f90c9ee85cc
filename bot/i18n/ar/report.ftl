### بلاغات الأعضاء: ما يرسلونه، وما يفعله به فريق التنظيم، وما آل إليه.

command-report = إرسال شيء رأيته إلى فريق التنظيم، أو معرفة ما آل إليه
command-report-link = الإبلاغ عن صفحة تقول شيئًا عن مطلب: رابط، ثم اختيار المطلب، ثم الإرسال
command-report-link-link = عنوان الصفحة: https://…
command-report-mine = بلاغاتك وما آل إليه كل منها
command-report-message = إبلاغ كرد
help-command-report = يرسل إلى فريق التنظيم رابطًا عن مطلب؛ ويبيّن `/report mine` ما آل إليه
button-report = إبلاغ

pick-report-link = أي رابط من الرسالة؟
pick-report-official = بشأن أي جهة؟
pick-report-ask = بشأن أي مطلب؟
form-report-title = إبلاغ
form-report-url = الرابط
    .placeholder = https://
    .description = أين يمكن رؤيته
form-report-note = عمَّ يتحدث؟
    .description = فقط إن لم تقل الصفحة ذلك بنفسها؛ بلا أسماء أفراد عاديين
report-given-up = لم يُرسل شيء.
report-sent = تم الإرسال. ينظر فيه فريق التنظيم، ولا يُعرض من أرسله على أحد. ويبيّن `/report mine` ما آل إليه.

report-title = بلاغ من عضو
report-notice = وصل بلاغ من عضو.
report-is-a-hint = إشارة لا بند بعد: لا يُحتسب شيء قبل أن يُسجَّل ويعتمده شخص آخر.
report-kind-link = رابط
report-kind-they-said = قالوه بالهاتف
report-kind-went-and-looked = معاينة في المكان
report-source-they-said = مكالمة هاتفية، { $reference }
report-source-went-and-looked = معاينة في المكان، { $reference }
report-source-link = البلاغ { $reference }
report-mine =
    { $count ->
        [zero] لا بلاغات لك
        [one] بلاغك
        [two] بلاغاك الاثنان
        [few] بلاغاتك ({ $count })
        [many] بلاغاتك ({ $count })
       *[other] بلاغاتك ({ $count })
    }
report-mine-none = لا بلاغات لك بعد. إذا قالت جهة شيئًا علنًا، فيمكنك إرسال الرابط عبر `/report link`.
report-state-open = ينتظر فريق التنظيم.
report-state-dismissed = صُرف النظر عنه.
report-state-withdrawn = سُحب بطلبك.
report-taken = أُخذ به.
report-taken-waits = سُجّل، وينتظر مراجعة شخص ثانٍ.
report-taken-verified = سُجّل واعتُمد.
report-taken-rejected = سُجّل ولم يُعتمد.
desk-reports = بلاغات الأعضاء ({ $count })
menu-report = فتح بلاغ
button-report-log = التسجيل منه
button-report-same = في السجل من قبل
button-report-dismiss = صرف النظر
button-report-withdraw = سحبه
button-report-mine = بلاغاتي
button-report-new = بلاغ جديد
button-report-entry = فتح البند
form-report-dismiss = صرف النظر عن { $reference }
form-report-reason = السبب
    .description = يقرؤه من أرسل البلاغ
form-report-same = في السجل من قبل: { $reference }
form-report-entry = بأي بند؟
    .placeholder = R-41
    .description = مرجع الرد أو نتيجة التحقق

## ما قد يكون خطأ

error-reports-waiting =
    { $most ->
        [zero] لا يمكن أن ينتظر أي بلاغ لك. ما زال ينتظر: { $references }. يمكنك انتظار الجواب، أو سحب واحد عبر `/report mine`.
        [one] لا ينتظر من بلاغاتك في وقت واحد أكثر من بلاغ. ما زال ينتظر: { $references }. يمكنك انتظار الجواب، أو سحبه عبر `/report mine`.
        [two] لا ينتظر من بلاغاتك في وقت واحد أكثر من بلاغين. ما زال ينتظر: { $references }. يمكنك انتظار الجواب، أو سحب واحد عبر `/report mine`.
        [few] لا ينتظر من بلاغاتك في وقت واحد أكثر من { $most } بلاغات. ما زال ينتظر: { $references }. يمكنك انتظار الجواب، أو سحب واحد عبر `/report mine`.
        [many] لا ينتظر من بلاغاتك في وقت واحد أكثر من { $most } بلاغًا. ما زال ينتظر: { $references }. يمكنك انتظار الجواب، أو سحب واحد عبر `/report mine`.
       *[other] لا ينتظر من بلاغاتك في وقت واحد أكثر من { $most } بلاغ. ما زال ينتظر: { $references }. يمكنك انتظار الجواب، أو سحب واحد عبر `/report mine`.
    }
error-report-twice = سبق لك الإبلاغ عن هذا الرابط لهذا المطلب: { $reference }. وفي `/report mine` ما آل إليه.
error-report-decided = سبق البت في { $reference } أو سحبه. لم يتغير شيء.
error-no-links = لا رابط في هذه الرسالة يمكن الإبلاغ عنه. ولا يؤخذ من الرسالة شيء غير روابطها.
