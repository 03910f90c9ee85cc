### الاعتراضات: هناك من يقول إن بندًا ما خطأ؛ وتبتّ فيه عين لم تنظر فيه من قبل.

contested-since = محل اعتراض منذ { $on }

dispute-state-open = مفتوح
dispute-state-upheld = مقبول: كان البند خطأ
dispute-state-dismissed = مردود: البند باقٍ
dispute-state-withdrawn = مسحوب

disputes-title = الاعتراضات ({ $count })
disputes-none = لا شيء محل اعتراض.
disputes-how = يبتّ خلال سبعة أيام من لم يقدّم البند ولم يعتمده ولم يعترض عليه. وحتى ذلك الحين يظهر في كل مكان أنه محل اعتراض.

dispute-case = { $reference }: هناك من يقول إن { $subject } خطأ
dispute-clock = قُدّم { $on }، وآخر أجل للبت { $by } (سبعة أيام).
dispute-days-left =
    { $days ->
        [zero] اليوم هو آخر يوم.
        [one] بقي يوم واحد.
        [two] بقي يومان.
        [few] بقيت { $days } أيام.
        [many] بقي { $days } يومًا.
       *[other] بقي { $days } يوم.
    }
dispute-overdue =
    { $days ->
        [zero] فات أجله اليوم. يبقى البند محل اعتراض حتى يُبتّ فيه.
        [one] فات أجله منذ يوم واحد. يبقى البند محل اعتراض حتى يُبتّ فيه.
        [two] فات أجله منذ يومين. يبقى البند محل اعتراض حتى يُبتّ فيه.
        [few] فات أجله منذ { $days } أيام. يبقى البند محل اعتراض حتى يُبتّ فيه.
        [many] فات أجله منذ { $days } يومًا. يبقى البند محل اعتراض حتى يُبتّ فيه.
       *[other] فات أجله منذ { $days } يوم. يبقى البند محل اعتراض حتى يُبتّ فيه.
    }
dispute-claim = ما يقال إنه خطأ
dispute-entry = البند
dispute-cells = ما يُبنى عليه
dispute-section = يقال إنه خطأ
dispute-decided = { $reference }: { $state }، { $on }
dispute-open-line = { $reference }: مفتوح. قُدّم { $on }، وآخر أجل للبت { $by } (سبعة أيام).
dispute-withdrawn-after = سُحب بعد اعتراض في { $on }

dispute-raised = شكرًا لك. يظهر { $subject } الآن في كل مكان على أنه محل اعتراض. يبتّ فيه من لم يقدّمه ولم يعتمده، وآخر أجل لذلك { $by }.
dispute-dismissed = { $subject } باقٍ، ولم يعد يظهر على أنه محل اعتراض.
dispute-upheld = لم يعد { $subject } ساريًا. يمكن تقديم صياغة جديدة عبر `/log`، ثم يعتمدها شخص آخر.
dispute-with-it =
    { $count ->
        [zero] ولا يسقط معه شيء ({ $references }).
        [one] ويسقط معه { $references } الذي تحدث عن الوعد الوارد فيه.
        [two] ويسقط معه { $references } اللذان تحدثا عن الوعد الوارد فيه.
        [few] وتسقط معه { $references } التي تحدثت عن الوعد الوارد فيه.
        [many] وتسقط معه { $references } التي تحدثت عن الوعد الوارد فيه.
       *[other] وتسقط معه { $references } التي تحدثت عن الوعد الوارد فيه.
    }
dispute-corrected =
    { $count ->
        [zero] لم يذكره أي موجز منشور.
        [one] يجري تصحيح رسالة منشورة واحدة.
        [two] يجري تصحيح رسالتين منشورتين.
        [few] يجري تصحيح { $count } رسائل منشورة.
        [many] يجري تصحيح { $count } رسالة منشورة.
       *[other] يجري تصحيح { $count } رسالة منشورة.
    }

dispute-notice-raised = { $reference }: هناك من يقول إن { $subject } خطأ. آخر أجل للبت { $by }: /dispute
dispute-notice-overdue =
    { $days ->
        [zero] { $reference }، وفيه أن { $subject } خطأ، كان آخر أجل للبت فيه { $by }: فات اليوم. /dispute
        [one] { $reference }، وفيه أن { $subject } خطأ، كان آخر أجل للبت فيه { $by }: فات منذ يوم واحد. /dispute
        [two] { $reference }، وفيه أن { $subject } خطأ، كان آخر أجل للبت فيه { $by }: فات منذ يومين. /dispute
        [few] { $reference }، وفيه أن { $subject } خطأ، كان آخر أجل للبت فيه { $by }: فات منذ { $days } أيام. /dispute
        [many] { $reference }، وفيه أن { $subject } خطأ، كان آخر أجل للبت فيه { $by }: فات منذ { $days } يومًا. /dispute
       *[other] { $reference }، وفيه أن { $subject } خطأ، كان آخر أجل للبت فيه { $by }: فات منذ { $days } يوم. /dispute
    }

desk-contested = محل اعتراض ({ $count })
menu-case = النظر في اعتراض
button-open-entry = فتح البند
button-dispute = هذا خطأ
button-case = النظر في { $reference }
button-uphold = خطأ: سحب البند
button-dismiss = البند باقٍ

command-dispute = القول إن بندًا ما خطأ، أو البت فيما يقوله غيرك؛ وإن تُرك فارغًا: كل ما هو محل اعتراض
command-dispute-entry = البند (R-41, F-7) أو الاعتراض (Q-3)
help-command-dispute = يتيح القول إن بندًا ما خطأ، والبت فيما يقول غيرك إنه خطأ

form-dispute = ما الخطأ في { $reference }؟
form-dispute-claim = ما الخطأ، وكيف عرفت؟
    .description = يقرؤه فريق التنظيم. يحسن ذكر الصواب وموضعه
form-uphold = سحب البند ({ $reference })
form-dismiss = إبقاء البند ({ $reference })
form-decide-reason = السبب
    .description = يقرؤه الأعضاء عند البند

corrected-note =
    { $count ->
        [zero] ✎ **تصحيح في { $on }:** لم يُسحب شيء ({ $references }).
        [one] ✎ **تصحيح في { $on }:** سُحب { $references }. وما شُطب كان يستند إليه؛ وفي اللوحة أين وصل الأمر.
        [two] ✎ **تصحيح في { $on }:** سُحب { $references }. وما شُطب كان يستند إليهما؛ وفي اللوحة أين وصل الأمر.
        [few] ✎ **تصحيح في { $on }:** سُحبت { $references }. وما شُطب كان يستند إليها؛ وفي اللوحة أين وصل الأمر.
        [many] ✎ **تصحيح في { $on }:** سُحبت { $references }. وما شُطب كان يستند إليها؛ وفي اللوحة أين وصل الأمر.
       *[other] ✎ **تصحيح في { $on }:** سُحبت { $references }. وما شُطب كان يستند إليها؛ وفي اللوحة أين وصل الأمر.
    }
overturned-note =
    { $count ->
        [zero] ✎ **تصحيح في { $on }:** لا شيء يقول الآن غير ذلك ({ $references }).
        [one] ✎ **تصحيح في { $on }:** يقول { $references } الآن غير ذلك. وما شُطب كان يستند إلى ما ثبت من قبل؛ وفي اللوحة أين وصل الأمر.
        [two] ✎ **تصحيح في { $on }:** يقول { $references } الآن غير ذلك. وما شُطب كان يستند إلى ما ثبت من قبل؛ وفي اللوحة أين وصل الأمر.
        [few] ✎ **تصحيح في { $on }:** تقول { $references } الآن غير ذلك. وما شُطب كان يستند إلى ما ثبت من قبل؛ وفي اللوحة أين وصل الأمر.
        [many] ✎ **تصحيح في { $on }:** تقول { $references } الآن غير ذلك. وما شُطب كان يستند إلى ما ثبت من قبل؛ وفي اللوحة أين وصل الأمر.
       *[other] ✎ **تصحيح في { $on }:** تقول { $references } الآن غير ذلك. وما شُطب كان يستند إلى ما ثبت من قبل؛ وفي اللوحة أين وصل الأمر.
    }
notice-correction = تعذّر تصحيح موجز منشور.
field-claim = ما الخطأ

error-not-in-force = { $reference } ليس ساريًا، فلا شيء يُعترض عليه. وإن كان ينتظر الاعتماد فيمكن رفضه هناك.
error-already-contested = { $reference } محل اعتراض من قبل، ويظهر كذلك في كل مكان. سيُبتّ فيه؛ والتفاصيل في /dispute.
error-dispute-decided = سبق أن اعترضت على { $reference }، وكان القرار أنه باقٍ. إن وُجد جديد فيمكن إبلاغ فريق التنظيم.
error-disputes-too-many =
    { $most ->
        [zero] لا اعتراضات مفتوحة لك. يحسن الانتظار حتى يُبتّ فيها.
        [one] لديك اعتراض مفتوح. يحسن الانتظار حتى يُبتّ فيه.
        [two] لديك اعتراضان مفتوحان. يحسن الانتظار حتى يُبتّ في أحدهما.
        [few] لديك { $most } اعتراضات مفتوحة. يحسن الانتظار حتى يُبتّ في أحدها.
        [many] لديك { $most } اعتراضًا مفتوحًا. يحسن الانتظار حتى يُبتّ في أحدها.
       *[other] لديك { $most } اعتراض مفتوح. يحسن الانتظار حتى يُبتّ في أحدها.
    }
error-not-fresh = سبق لك تقديم { $reference }، أو تقديم البند أو اعتماده. يجب أن يبتّ فيه شخص آخر.
