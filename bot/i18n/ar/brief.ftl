### الخلاصة: جمل صالحة للاقتباس، مما هو معتمد وعلني فقط.

brief-title = خلاصة للاقتباس: { $reference }
brief-where = أين وصل الأمر ({ $count })
brief-record = ما قيل وما فُعل ({ $count })
brief-nothing = لا شيء علنيًّا بعد عن { $reference }، فلا شيء يُقتبس. يمكن اقتراح نشره عبر `/manage publish`، ويؤكده شخص آخر من فريق التنظيم.
brief-newest =
    { $count ->
        [zero] لا شيء منها.
        [one] الأحدث منها.
        [two] البندان الأحدث منها.
        [few] أحدث { $count } بنود منها.
        [many] أحدث { $count } بندًا منها.
       *[other] أحدث { $count } بند منها.
    }
brief-contested = محل اعتراض منذ { $on }: هناك من يقول إن هذا خطأ، والأمر قيد النظر.
brief-stands = أين وصل الأمر في { $demand } لدى { $office } ({ $on }): { $headline }.
brief-our-words = بكلمات الائتلاف:
brief-their-words = بكلمات الجهة نفسها:
brief-due = الموعد الذي حددته الجهة: { $due }.
brief-look-again = لم تحدد الجهة موعدًا؛ موعدنا للعودة إلى النظر: { $due }.
brief-due-past =
    { $days ->
        [zero] وهو يوم هذه الخلاصة نفسه، { $today }.
        [one] كان قد مضى عليه يوم واحد في { $today }.
        [two] كان قد مضى عليه يومان في { $today }.
        [few] كان قد مضى عليه { $days } أيام في { $today }.
        [many] كان قد مضى عليه { $days } يومًا في { $today }.
       *[other] كان قد مضى عليه { $days } يوم في { $today }.
    }
brief-due-ahead =
    { $days ->
        [zero] وهو يوم هذه الخلاصة نفسه، { $today }.
        [one] كان قد بقي عليه يوم واحد في { $today }.
        [two] كان قد بقي عليه يومان في { $today }.
        [few] كان قد بقي عليه { $days } أيام في { $today }.
        [many] كان قد بقي عليه { $days } يومًا في { $today }.
       *[other] كان قد بقي عليه { $days } يوم في { $today }.
    }
brief-foot = حتى { $on } · القواعد { $version } · السجل حتى التغيير { $last } · البنود المعتمدة والعلنية فقط.

brief-said-acknowledged = ردّت { $office } بشأن { $demand } دون التزام ({ $on }).
brief-said-non-answer = ردّت { $office } بشأن { $demand } دون أن تجيب عن المطلوب ({ $on }).
brief-said-referred = أحالت { $office } إلى جهة أخرى { $demand } ({ $on }).
brief-said-supports = أعلنت { $office } تأييد { $demand } ({ $on }).
brief-said-commits = قطعت { $office } وعدًا بشأن { $demand } ({ $on }).
brief-said-refuses = رفضت { $office } { $demand } ({ $on }).
brief-said-reverses = تراجعت { $office } عن وعد بشأن { $demand } ({ $on }).
brief-said-claim-done = أفادت { $office } بتنفيذ ما يطلبه { $demand } ({ $on }).
brief-said-step = أفادت { $office } بخطوة في { $demand } ({ $on }).
brief-said-vote = صوّتت { $office } على { $demand } ({ $on }).
brief-said-press-no-reply = لم تردّ { $office } على الصحافة بشأن { $demand } ({ $on }).

brief-found-fulfilled = تحقق الائتلاف من أن { $office } فعلت ما يطلبه { $demand } في هذه النقطة: «{ $criterion }» ({ $on }).
brief-found-partly = تحقق الائتلاف من أن { $office } فعلت جزءًا مما يطلبه { $demand } في هذه النقطة: «{ $criterion }» ({ $on }).
brief-found-not-fulfilled = تحقق الائتلاف من أن { $office } لم تكن قد فعلت ما يطلبه { $demand } في هذه النقطة: «{ $criterion }» ({ $on }).
brief-found-undone = تحقق الائتلاف من التراجع عما فعلته { $office } من أجل { $demand } في هذه النقطة: «{ $criterion }» ({ $on }).
brief-found-kept = تحقق الائتلاف من وفاء { $office } بوعدها { $promise } بشأن { $demand } ({ $on }).
brief-found-not-kept = تحقق الائتلاف من أن { $office } لم تفِ في الموعد بوعدها { $promise } بشأن { $demand } ({ $on }).

brief-file = الخلاصة عن { $reference } في ملف نصي جاهز للنسخ.
button-brief-file = ملف نصي

command-brief = ما يصلح للاقتباس: معتمد وعلني، مع التاريخ والمصدر والحساب
command-brief-about = حملة أو مطلب أو جهة
command-brief-language = بأي لغة؛ لغتك إن تُرك فارغًا
help-command-brief = يعطي ما يصلح للاقتباس: معتمدًا وعلنيًّا، مع التاريخ والمصدر
