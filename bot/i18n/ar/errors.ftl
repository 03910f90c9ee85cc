### جملة لكل رمز خطأ: ما الخطأ، وما الذي بقي على حاله، وما العمل.

error-unexpected = حدث خلل داخل Deeds، وفي ملف السجل موضعه. يحسن النظر هل حُفظ تغييرك قبل تكراره.
error-without-sentence = لم ينجح ذلك ({ $code }).
error-many-faults =
    { $count ->
        [zero] لا أخطاء:
        [one] هناك خطأ واحد:
        [two] هناك خطآن:
        [few] هناك { $count } أخطاء:
        [many] هناك { $count } خطأً:
       *[other] هناك { $count } خطأ:
    }

## التواريخ والمناطق الزمنية

error-date-invalid = «{ $typed }» ليس تاريخًا صالحًا. الصيغة المقبولة 2026-03-12 أو 2026-03 أو 2026، أو يُترك فارغًا إن كان التاريخ غير معروف.
error-zone-unknown = «{ $typed }» ليست منطقة زمنية. تُكتب هكذا: America/Denver.

error-time-invalid = «{ $typed }» ليس وقتًا من اليوم. يُكتب هكذا: 09:00 أو 17:30.

## المراجع والصلاحيات

error-reference-invalid = «{ $typed }» ليس مرجعًا مثل { $example }. المطلوب مرجع من هذا النوع، أو اختياره من القائمة.
error-not-allowed =
    { $tier ->
        [steward] هذا لفريق الإشراف على الخادم فقط. يمكنك طلبه منهم.
        [organiser] هذا لفريق التنظيم فقط. إن كنت منه، فيمكن لفريق الإشراف التأكد من رتبتك.
       *[member] هذا لأعضاء الائتلاف فقط. يمكنك طلب رتبة الأعضاء من فريق التنظيم.
    }
error-not-here = لا يمكن فعل هذا من هنا. يُستخدم في خادمك على Discord.
error-identity-incomparable = قُدّم هذا قبل تجديد المعرّفات المستعارة للخادم، فلا يمكن لأحد معرفة ما إذا كنت أنت من قدّمه. يمكن تقديمه من جديد ليعتمده شخص آخر.

## ما يكتبه الناس

error-text-missing = الحقل «{ $field }» فارغ. يجب ملؤه.
error-text-too-long = الحقل «{ $field }» أطول من اللازم: عدد أحرفه { $length } والحد الأقصى { $longest }. لم يضِع شيء مما كتبته؛ يكفي اختصاره وإرساله من جديد.
error-in-field = { $field }: { $problem }
error-date-future = «{ $typed }» في المستقبل. المطلوب يوم القول أو الفعل: اليوم أو قبله.
error-address-invalid = هذا ليس عنوان ويب. يبدأ العنوان بـ https:// وليس فيه فراغات.
error-address-with-credentials = في هذا العنوان اسم مستخدم أو كلمة سر. يجب حذفهما، وتغيير كلمة السر إن كانت لك.

## البحث عن شيء

error-not-found = لا شيء هنا بهذا المرجع: لم يُعطَ قط، أو سُحب، أو لا يُعرض عليك. يمكنك الاختيار من القائمة.
error-campaign-unknown = لا حملة باسم «{ $typed }» هنا. يمكنك الاختيار من القائمة.
error-no-campaigns = لا حملات هنا بعد. يمكن لفريق التنظيم بدء حملة أو تحميلها عبر `/manage campaign`.

## التسجيل

error-draft-gone = لم تعد هذه المسودة موجودة: أُرسلت أو أُهملت. يمكنك بدء أخرى عبر /log.
error-draft-empty = لا شيء في هذه المسودة بعد. المطلوب إضافة سطر أولًا.
error-draft-full =
    { $most ->
        [zero] لا تتسع المسودة لأي سطر. يمكنك إرسالها ثم بدء أخرى بالمصدر نفسه.
        [one] تتسع المسودة لسطر واحد. يمكنك إرسالها ثم بدء أخرى بالمصدر نفسه.
        [two] تتسع المسودة لسطرين. يمكنك إرسالها ثم بدء أخرى بالمصدر نفسه.
        [few] تتسع المسودة لـ { $most } أسطر. يمكنك إرسالها ثم بدء أخرى بالمصدر نفسه.
        [many] تتسع المسودة لـ { $most } سطرًا. يمكنك إرسالها ثم بدء أخرى بالمصدر نفسه.
       *[other] تتسع المسودة لـ { $most } سطر. يمكنك إرسالها ثم بدء أخرى بالمصدر نفسه.
    }
error-source-missing = لا بد من مصدر. المطلوب رابط أو اسم الوثيقة.
error-asks-missing = لم يُختر شيء. المطلوب اختيار واحد على الأقل.
error-one-official-per-line = كل سطر يخص جهة واحدة. يُضاف سطر لكل جهة أخرى.
error-reversal-needs-promise = المطلوب تحديد الوعد الذي جرى التراجع عنه.
error-no-promise-open = لا وعد مفتوح في هذه المطالبات يمكن التراجع عنه. يمكنك اختيار نوع آخر.
error-line-gone = لم يعد هذا السطر في المسودة. لم يتغير شيء؛ يحسن النظر في المسودة.
error-pick-gone = استُخدمت هذه القائمة من قبل أو طال فتحها. لم يتغير شيء؛ يمكنك البدء من المسودة أو من الأمر.
error-promise-not-open = { $reference } ليس وعدًا مفتوحًا لهذه الجهة.
error-promise-of-another = { $reference } ليس وعدًا بشأن هذا المطلب وهذه الجهة.
error-votes-missing = المطلوب تحديد تصويت جهة واحدة على الأقل.
error-finding-needs-date = نتيجة التحقق تحتاج إلى تاريخ المشاهدة.
error-not-kept-too-early = «لم يُوفَ به» يحتاج إلى موعد حددته الجهة وإلى نتيجة تحقق بتاريخ بعده. الموعد المحدد: { $due }.
error-criterion-unknown = «{ $typed }» ليس معيارًا لهذا المطلب لدى هذه الجهة. يمكنك الاختيار من القائمة.
error-undone-never-done = لم يثبت قط استيفاء المعيار { $label }، فلا تراجع عنه. «لم يُستوفَ» يقول ما شوهد.

## المراجعة

error-nothing-waits = لا شيء هنا ينتظر الاعتماد. ربما سبقك أحد.
error-headline-lapsed = اعتُمد شيء لهذه المطالبة بعد اقتراح العنوان، فسقط الاقتراح. يمكن رفضه أو اقتراح غيره.
error-already-decided = سبق البت في هذا. لم يتغير شيء.
error-nothing-changed = لا فرق عما يقوله { $reference } من قبل. لم يُحفظ شيء.
error-checklist-incomplete = المطلوب تأكيد الأربعة: فُتح المصدر، الكلمات مطابقة، التاريخ صحيح، المطلب والجهة صحيحان.
error-own-report = هذا مما قدّمته أنت، فيجب أن يعتمده شخص آخر.
error-headline-not-settable = هذا العنوان لا يأتي إلا من السجل؛ ولا يضعه أحد يدويًّا.

## المطالب والجهات والتسليم

error-proof-missing = التسليم بلا إثبات لا يثبت شيئًا. المطلوب ذكر الموجود: إيصال، صورة، رقم معاملة، من كان حاضرًا.
error-criteria-decide = هذا التعديل وحده يجعل شيئًا يُعدّ منفَّذًا ولم يثبت ذلك. يمكن إبقاء المعيار، أو تسجيل نتيجة تحقق له.
error-office-is-asked = هناك مطالب موجَّهة إلى هذه الجهة. ولو صارت مجموعة لما كان لها حكم، ولاختفى ما يُعرف عنها من اللوحة.
error-criteria-missing = لكل جهة يجب أن يكون معيار واحد على الأقل فعلًا: شيئًا يُنفَّذ، لا قولًا فقط.
error-criteria-too-many =
    { $most ->
        [zero] لا مكان لأي معيار.
        [one] الحد الأقصى معيار واحد.
        [two] الحد الأقصى معياران.
        [few] الحد الأقصى { $most } معايير.
        [many] الحد الأقصى { $most } معيارًا.
       *[other] الحد الأقصى { $most } معيار.
    }
error-resolution-missing = إغلاق المطلب يحتاج إلى بيان ما آل إليه.
error-resolution-not-met =
    { $resolution ->
        [partly_met] لا يقول السجل ذلك: لم يثبت تنفيذ جزئي في أي مطالبة.
       *[met] لا يقول السجل ذلك: لم يثبت التنفيذ في كل المطالبات.
    }
error-edited-meanwhile = غيّر شخص آخر { $reference } أثناء كتابتك. لم يُستبدل شيء، وما كتبته محفوظ: يحسن النظر فيما تغيّر، ثم تطبيق ما كتبته فوقه.
error-holder-missing = في السجل من يشغل هذا المنصب. المطلوب كتابة اسم من يشغله الآن.
error-term-needs-date = في السجل شخص آخر يشغل هذا المنصب. المطلوب يوم بدء المدة الجديدة.

## الأزرار والنماذج

error-button-gone = لم يعد هذا الزر يؤدي إلى شيء. يمكنك استخدام الأمر من جديد.
error-form-gone = لم يعد ما كتبته محفوظًا. يمكنك فتح النموذج من جديد.
error-server-not-served = لا يخدم Deeds هذا الخادم. من يستضيفه يقرر أي الخوادم يخدمها.

## الموجزات والإعداد

error-schedule-gone = لم يعد موعد النشر هذا موجودًا. المواعيد القائمة في /schedule.
error-channel-not-approved = لا يُسمح بالموجزات في هذه القناة. يجب أن يوافق عليها فريق الإشراف في /setup.
error-schedule-exists = الموجز نفسه يُنشر في هذه القناة في هذه الأيام من قبل.
error-no-channel-approved = لم تُقبل أي قناة للموجزات بعد. يوافق فريق الإشراف على واحدة في /setup.
error-stewards-first = المطلوب أولًا تسمية فريق الإشراف. وبعدها يقرر وحده ما بقي.
error-steward-is-bot = لا يكون البوت من فريق الإشراف. المطلوب تسمية أشخاص.
error-review-channel-public = يقرأ هذه القناة غير فريق التنظيم، وستظهر فيها بنود لم يتحقق منها أحد. يمكن جعلها خاصة أو اختيار غيرها.
error-channel-unknown = لا يرى Deeds هذه القناة. المطلوب منح رتبته صلاحية رؤيتها، ثم اختيارها من جديد.
error-channel-too-wide = يقرأ هذه القناة أكثر ممن يحق لهم قراءة هذا الموجز. المطلوب اختيار قناة للأعضاء فقط.
error-weekday-invalid = هذا ليس يومًا من أيام الأسبوع.
error-day-invalid = هذا ليس يومًا من الشهر: الأيام من 1 إلى 31.
error-two-stewards = المطلوب تسمية شخصين على الأقل لفريق الإشراف: فالشخص الوحيد لا يمكن التحقق من عمله ولا استبداله.
error-digest-role-taken = يمكن لأي شخص أخذ الرتبة التي تنبّهها الموجزات، فلا تكون هي رتبة الأعضاء أو فريق التنظيم. يمكنك اختيار غيرها.
error-digest-role-gone = لم تعد الرتبة التي تنبّهها الموجزات موجودة. يمكن لفريق الإشراف اختيار غيرها في `/setup`.
error-digest-role-managed = هذه الرتبة تخص بوتًا أو اشتراكًا ولا يمكن منحها. يمكنك اختيار رتبة من رتبكم.
error-digest-role-powerful = تفتح هذه الرتبة ما لا يُسمح به للجميع، ويمكن لأي شخص أخذها. المطلوب رتبة بلا صلاحيات، هنا وفي كل قناة.
error-digest-role-not-allowed = لا يُسمح لـ Deeds بمنح الرتب هنا. المطلوب السماح بـ *Manage Roles* لرتبته في إعدادات الخادم.
error-digest-role-above = هذه الرتبة أعلى من رتبة Deeds، فلا يمكنه منحها. يمكن سحبها إلى ما تحتها في إعدادات الخادم.
error-digest-role-silent = لا تنبّه هذه الرتبة أحدًا، إذ لا يُسمح بالإشارة إليها. المطلوب السماح للجميع بالإشارة إليها في إعدادات الخادم، أو السماح لـ Deeds بالإشارة إلى كل الرتب.
error-quiet-half = ساعات الهدوء تحتاج إلى بداية ونهاية. ويُترك الحقلان فارغين إن لم تكن هناك ساعات هدوء.
error-follow-many = الحد الأقصى لما يمكنك متابعته هنا { $most }. يجب أولًا إيقاف متابعة شيء: `/digest unfollow`.
error-not-followed = «{ $typed }» ليس من متابعاتك هنا. يمكن الاختيار من القائمة.
error-no-digest-role = لا تنبّه الموجزات أي رتبة على هذا الخادم بعد. يمكن لفريق الإشراف اختيار واحدة في `/setup`؛ ويعرض `/digest latest` أحدث موجز في أي وقت.
error-roles-equal = لا تكون رتبة الأعضاء هي رتبة فريق التنظيم، وإلا أمكن لكل عضو تغيير السجل.
error-language-unknown =
    { $nearest ->
        [none] «{ $typed }» ليست من لغات Deeds. وهي: { $known }.
       *[other] «{ $typed }» ليست من لغات Deeds. هل المقصود «{ $nearest }»؟ وهي: { $known }.
    }

## قاعدة البيانات

error-database-address = هذا ليس عنوان قاعدة بيانات. المطلوب مسار ملف، أو postgresql://USER@HOST/NAME.
error-database-newer = أنشأ { $database } إصدارٌ أحدث من Deeds. لم يتغير شيء؛ المطلوب استخدام ذلك الإصدار.
error-database-old = يجب أولًا تحديث { $database }: deeds migrate.
error-database-orphans =
    { $count ->
        [zero] تحديث { $database } لا يترك أي سجل بلا ما يتبعه. لم يتغير شيء.
        [one] تحديث { $database } كان سيترك سجلًّا واحدًا بلا ما يتبعه. لم يتغير شيء.
        [two] تحديث { $database } كان سيترك سجلَّين بلا ما يتبعانه. لم يتغير شيء.
        [few] تحديث { $database } كان سيترك { $count } سجلات بلا ما تتبعه. لم يتغير شيء.
        [many] تحديث { $database } كان سيترك { $count } سجلًّا بلا ما تتبعه. لم يتغير شيء.
       *[other] تحديث { $database } كان سيترك { $count } سجل بلا ما تتبعه. لم يتغير شيء.
    }
error-database-locked = { $database } قيد الاستخدام لدى عملية أخرى. يحسن الانتظار حتى تنتهي ثم المحاولة من جديد.
error-database-readonly = { $database } للقراءة فقط. المطلوب منح الحساب الذي يشغّل Deeds صلاحية الكتابة.
error-database-unwritable = تعذّرت قراءة { $database } أو الكتابة فيها: القرص أو نظام الملفات يبلّغ عن خلل.
error-database-damaged = { $database } تالفة. لا يصح الاستمرار بها؛ المطلوب استعادة آخر نسخة احتياطية.
error-database-not-one = { $database } ليست قاعدة بيانات.
error-database-missing = تعذّر فتح { $database }: الملف أو مجلده غير موجود، أو لا يُسمح بفتحه.
error-database-absent = لا قاعدة بيانات { $database } على ذلك الخادم. يجب إنشاؤها أولًا.
error-database-lost = انقطع الاتصال بـ { $database }. آخر ما فعلته غير مؤكد؛ يحسن النظر قبل تكراره.
error-database-refused = رفضت { $database } اسم المستخدم أو كلمة السر.
error-database-busy = لا اتصال شاغرًا لدى { $database }. يمكن المحاولة بعد لحظة.
error-database-unreachable = لا تستجيب { $database }. يحسن التأكد من العنوان ومن عمل الخادم.
error-process-running = يعمل Deeds آخر على { $database } ({ $command }، العملية { $process }). يجب إيقافه أولًا، أو تركه يقوم بالعمل.
error-disk-full = لم يبقَ مكان لـ { $database }. لم يتغير شيء؛ المطلوب توفير مكان ثم المحاولة من جديد.
error-secret-unreadable = تعذّرت قراءة { $file } أو ليس فيه السر الذي كتبه Deeds. المطلوب استعادته من النسخة الاحتياطية؛ فمن دونه لا يُعرف صاحب أي بند.
error-not-connected = لا اتصال بـ Discord هنا، فلا يمكن نشر شيء.
error-already-done = سبق فعل هذا. لم يتغير شيء.

## ملفات الرسائل

error-message-broken = { $file }:{ $line }: تعذّرت قراءة هذا: { $detail }
error-message-file-unreadable = { $file }: تعذّرت قراءة الملف نصًّا بترميز UTF-8.
error-message-twice = { $file }:{ $line }: الرسالة { $key } موجودة من قبل، في { $first }.
error-message-missing-in = { $file }:{ $line }: الرسالة { $key } تنقص في { $language }.
error-message-turned = { $file }:{ $line }: في { $key } علامة اتجاه لا تُرى وتقلب ما حولها؛ المطلوب حذفها، فالقيم معزولة أصلًا.
error-message-unused = { $file }:{ $line }: لم يعد شيء في البرنامج يذكر { $key }.
error-label-not-a-name = { $file }:{ $line }: لا يصلح «{ $label }» ({ $key }) اسمًا لأمر: من 1 إلى 32 حرفًا صغيرًا أو رقمًا أو - أو _، دون مسافات.
error-label-twice = { $file }:{ $line }: الاسم «{ $label }» ({ $key }) لأمر آخر أو خيار آخر، في { $first }؛ المطلوب اسم غيره.
error-label-too-long = { $file }:{ $line }: عدد حروف { $key } هو { $length }، ويعرض Discord من 1 إلى { $most }: «{ $label }…»
error-message-unknown-in = { $file }:{ $line }: الرسالة { $key } لا وجود لها في { $language }.
error-message-attribute-differs = { $file }:{ $line }: أجزاء { $key } تختلف عن الإنجليزية: { $attribute }
error-message-variables-differ = { $file }:{ $line }: متغيرات { $key } تختلف عن الإنجليزية: { $variables }
error-message-plural-missing = { $file }:{ $line }: تنقص { $key } صيغ عدد: { $forms }
error-message-reference-unknown = { $file }:{ $line }: تشير { $key } إلى { $reference } الذي لا وجود له.
error-message-ring = { $file }:{ $line }: تشير { $key } إلى نفسها، مباشرة أو عبر غيرها.
error-message-missing = الرسالة { $key } تنقص في { $language }.
error-message-value = الرسالة { $key } تنقصها قيمة في { $language }.
error-language-missing = لا رسائل للغة { $language }.
error-terms-too-many = الحد الأقصى لعدد الأسماء { $most }، ولكل منها عشر كتابات. تُبقى الأسماء الأهم.
