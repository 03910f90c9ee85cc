### بطاقات الأداء: ما آل إليه ما طُلب من جهة، مدة بعد مدة. لا نسبة بلا أعدادها.

score-title = بطاقة الأداء
score-share = { $part } من { $whole }
score-share-rate = { $part } من { $whole } ({ $percent }%)
score-asks =
    { $count ->
        [zero] لا مطالبات
        [one] مطالبة واحدة
        [two] مطالبتان
        [few] { $count } مطالبات
        [many] { $count } مطالبة
       *[other] { $count } مطالبة
    }
score-inherited =
    { $count ->
        [zero] لم يُسلَّم شيء قبل هذه المدة
        [one] سُلّمت واحدة قبل هذه المدة
        [two] سُلّمت اثنتان قبل هذه المدة
        [few] سُلّمت { $count } قبل هذه المدة
        [many] سُلّمت { $count } قبل هذه المدة
       *[other] سُلّمت { $count } قبل هذه المدة
    }
score-delivered = تسليم مثبت: { $share }
score-answered = رد مسجَّل ضمن المهلة: { $share }
score-unlooked =
    { $count ->
        [zero] لا مهل أخرى انتهت بلا تفقد بعدها
        [one] وانتهت مهلة أخرى، ولا تفقد بعدها
        [two] وانتهت مهلتان أخريان، ولا تفقد بعدهما
        [few] وانتهت { $count } مهل أخرى، ولا تفقد بعدها
        [many] وانتهت { $count } مهلة أخرى، ولا تفقد بعدها
       *[other] وانتهت { $count } مهلة أخرى، ولا تفقد بعدها
    }
score-running =
    { $count ->
        [zero] لا مهل ما زالت مفتوحة
        [one] مهلة واحدة ما زالت مفتوحة
        [two] مهلتان ما زالتا مفتوحتين
        [few] { $count } مهل ما زالت مفتوحة
        [many] { $count } مهلة ما زالت مفتوحة
       *[other] { $count } مهلة ما زالت مفتوحة
    }
score-promises =
    { $count ->
        [zero] لا وعود
        [one] وعد واحد
        [two] وعدان
        [few] { $count } وعود
        [many] { $count } وعدًا
       *[other] { $count } وعد
    }
score-kept = وُفي به: { $count }
score-not-kept = لم يُوفَ به: { $count }
score-taken-back = جرى التراجع عنه: { $count }
score-overdue = فات موعده، دون تحقق: { $count }
score-open = مفتوح: { $count }
score-left-open = لم يحن موعده عند انتهاء المدة: { $count }
score-at-the-end = في آخر يوم من المدة:
score-note = ما نُفِّذ ينتقل إلى من يشغل المنصب بعد ذلك؛ أما ما قيل وما وُعد به فلا. ولا نسب مئوية لأقل من خمس.
