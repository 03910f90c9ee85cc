# سطر الأوامر: `deeds` وأوامره.

cli-description = يحفظ Deeds سجلًّا بما طُلب من أصحاب المناصب وما قالوه وما فعلوه.
cli-commands = الأوامر
cli-command-help = ما الذي يفعله `deeds`؛ والمزيد عبر `deeds COMMAND --help`
cli-config-help = ملف الإعدادات (والأصل: config.toml في هذا المجلد إن وُجد)
cli-version-help = يطبع رقم الإصدار
cli-interrupted = أُوقف.
cli-unexpected = توقف Deeds لخلل فيه هو ({ $type }، في { $place }). يذكر ملف السجل الموضع، ولا يذكر أبدًا ما كتبه أحد.

# deeds check

cli-check-help = يبيّن هل Deeds جاهز للعمل هنا، وما الذي ينقصه
check-ok = سليم    { $what }
check-fault = خلل    { $what }
check-configuration = الإعدادات: { $source }
check-configuration-file = مقروءة من { $file }
check-configuration-defaults = لا ملف، فالقيم الأصلية ومتغيرات البيئة
check-token-given = رمز Discord: موجود
check-token-missing = رمز Discord: غير موجود، فيعمل كل شيء عدا `deeds run`؛ يُعطى في المتغير { $variable } أو في الملف السري { $file }
check-passed = لا شيء يعيق التشغيل.
check-failed = { $count ->
    [zero] لا شيء يعيق التشغيل.
    [one] شيء واحد يعيق التشغيل.
    [two] شيئان يعيقان التشغيل.
    [few] { $count } أشياء تعيق التشغيل.
    [many] { $count } شيئًا يعيق التشغيل.
   *[other] { $count } شيء يعيق التشغيل.
}

# أخطاء الإعدادات: أين هي، وما الذي أُعطي، وما المقبول.

config-faults = { $count ->
    [zero] لا أخطاء في الإعدادات. لم يُفتح شيء.
    [one] في الإعدادات خطأ واحد. لم يُفتح شيء.
    [two] في الإعدادات خطآن. لم يُفتح شيء.
    [few] في الإعدادات { $count } أخطاء. لم يُفتح شيء.
    [many] في الإعدادات { $count } خطأً. لم يُفتح شيء.
   *[other] في الإعدادات { $count } خطأ. لم يُفتح شيء.
}
config-fault-unknown = { $where }: لا يوجد إعداد بهذا الاسم
config-fault-unknown-nearest = { $where }: لا يوجد إعداد بهذا الاسم؛ هل المقصود { $nearest }؟
config-fault-invalid = { $where }: القيمة { $given } غير مقبولة؛ المقبول: { $allowed }
config-fault-invalid-hidden = { $where }: القيمة المعطاة (لا تُكرر هنا) غير مقبولة؛ المقبول: { $allowed }
config-fault-invalid-empty = { $where }: لا تُقبل قيمة فارغة؛ المقبول: { $allowed }
config-fault-not-a-table = { $where }: يجب أن يكون هذا جدولًا، أي سطرًا هو [{ $setting }] وتحته إعداداته
config-fault-secret-in-file = { $where }: لا مكان للأسرار في هذا الملف، فهو يُنسخ ويُعرض؛ يجب حذفه، واستبداله بسر جديد من حيث صدر، وإعطاؤه في المتغير { $variable } أو في الملف السري { $file }
config-fault-unreadable = { $where }: تعذّرت قراءته؛ يجب أن يكون موجودًا ومن النوع الصحيح ومقروءًا للحساب الذي يشغّل Deeds
config-fault-encoding = { $where }: هذا السطر ليس بترميز UTF-8؛ يُحفظ الملف بترميز UTF-8
config-fault-syntax = { $where }: هذا السطر ليس TOML؛ الصيغة: name = value، والنصوص بين "علامتي تنصيص"

config-allowed-data-directory = مسار مجلد، أو "" للمجلد المعتاد
config-allowed-language = إحدى هذه: { $languages }
config-allowed-master-secret = 32 حرفًا على الأقل لا يمكن لأحد تخمينها
config-allowed-database-url = مسار ملف، أو postgresql://USER@HOST/NAME
config-allowed-discord-token = الرمز كما يعرضه Discord، كلمة واحدة دون "Bot" قبلها
config-allowed-discord-servers = قائمة بمعرّفات الخوادم، مثل [123456789012345678]؛ وفي المتغير: أرقام بينها فواصل
config-allowed-discord-stewards = قائمة بمعرّفات أشخاص، مثل [123456789012345678]؛ وفي المتغير: أرقام بينها فواصل
config-allowed-log-level = debug أو info أو warning أو error
config-allowed-log-format = text أو json
config-allowed-schedule-tick-seconds = عدد صحيح من 5 إلى 300
config-allowed-lease-seconds = عدد صحيح من 10 إلى 600
config-allowed-health-file = مسار ملف، أو لا شيء

check-database-none = قاعدة البيانات: لا توجد بعد؛ ينشئها `deeds seed` أو `deeds run`
check-database = قاعدة البيانات: محدَّثة، { $count ->
    [zero] لا خوادم
    [one] خادم واحد
    [two] خادمان
    [few] { $count } خوادم
    [many] { $count } خادمًا
   *[other] { $count } خادم
}
check-seed = الحملة { $slug }: تُقرأ بلا أخطاء
check-texts = النصوص: مكتملة في { $languages }
check-channel = { $server }، #{ $channel }: كل الصلاحيات
check-channel-missing = { $server }، #{ $channel }: ينقص { $missing }؛ يُسمح بها لرتبة البوت في إعدادات القناة

# deeds run, deeds sync

cli-run-help = يتصل بـ Discord ويعمل حتى يُوقف
cli-sync-help = يعطي Discord الأوامر إن تغيّرت
run-needs-token = لا رمز لـ Discord؛ يُعطى في المتغير { $variable } أو في الملف السري { $file }.
sync-done = تلقّى Discord الأوامر.
sync-unchanged = كانت هذه الأوامر لدى Discord من قبل.

# deeds migrate

cli-migrate-help = يحدّث قاعدة البيانات؛ ويفعل `run` و`seed` ذلك من تلقاء نفسيهما
migrate-done = قاعدة البيانات عند المراجعة { $revision }.
migrate-unchanged = كانت قاعدة البيانات عند المراجعة { $revision } من قبل.

# deeds seed

cli-seed-help = يحمّل الحملات المرفقة مع Deeds؛ وتكرار التحميل لا يغيّر شيئًا
cli-seed-campaign = الاسم القصير للحملة؛ ومن دونه كل الحملات عدا حملات الحلفاء
cli-server-help = معرّف خادم Discord؛ ومن دونه خادم سطر الأوامر هذا
seed-done = { $slug }: { $count ->
    [zero] لم يُضف شيء.
    [one] أُضيف سجل واحد.
    [two] أُضيف سجلان.
    [few] أُضيفت { $count } سجلات.
    [many] أُضيف { $count } سجلًّا.
   *[other] أُضيف { $count } سجل.
}
seed-unchanged = { $slug }: لا جديد.
seed-kept = { $reference }: غيّر أشخاص { $field } فأُبقي عليه؛ والحملة المرفقة تقول غير ذلك.

# deeds digest

cli-digest-help = يطبع موجز حملة كما يراه الأعضاء
cli-digest-campaign = الاسم القصير للحملة أو مرجعها
cli-digest-as-of = اليوم الذي يقف الموجز عند نهايته؛ ومن دونه اليوم الحالي
cli-digest-as-of-wrong = «{ $given }» ليس يومًا في التقويم؛ يُكتب هكذا: 2026-11-22
cli-digest-format = text للقراءة، json للبرامج

# deeds demo

cli-demo-help = يعرض Deeds في Discord محاكى، في المتصفح، بلا رمز
cli-demo-port = المنفذ على هذا الجهاز؛ ومن دونه منفذ شاغر
cli-demo-port-wrong = «{ $given }» ليس منفذًا؛ يُعطى رقم من 0 إلى 65535
cli-demo-no-browser = يطبع العنوان ولا يفتح متصفحًا
cli-demo-script = ينفّذ الجولة بلا متصفح ويطبع ما يراه كل شخص

error-no-database = لا سجل هنا بعد؛ يمكن تحميل واحد عبر `deeds seed`.
error-demo-not-installed = أجزاء العرض التجريبي غير مثبّتة؛ المطلوب تشغيل `make venv`، أو تثبيت deeds مع الإضافة "demo".
error-port-taken = المنفذ { $port } على هذا الجهاز مشغول أو غير مسموح به؛ يُسمّى غيره عبر --port، أو لا يُسمّى شيء.
error-token-refused = رفض Discord الرمز؛ يُنسخ من جديد من صفحة البوت لدى Discord.
error-intents-refused = رفض Discord نوايا الاتصال (intents)؛ لا يحتاج Deeds إلى أي نية خاصة، فيحسن التأكد من أن الرمز رمز هذا البوت.
error-discord-unreachable = تعذّر الوصول إلى Discord؛ يحسن فحص الاتصال ثم المحاولة من جديد.

# كلمات محلّل سطر الأوامر

cli-usage = الاستعمال:
cli-options = الخيارات
cli-arguments = المعطيات
cli-help-help = يعرض هذه المساعدة
cli-argument-wrong = { $argument }: { $said }
cli-argument-value = { $argument }: تنقصه قيمته
cli-argument-no-value = { $argument } لا يأخذ قيمة؛ يُحذف «{ $typed }»
cli-argument-choice = { $nearest ->
    [none] { $argument }: «{ $typed }» ليس من هذه القيم: { $known }
   *[other] { $argument }: «{ $typed }» ليس من هذه القيم: { $known }. هل المقصود { $nearest }؟
}
cli-command-unknown = { $nearest ->
    [none] «{ $typed }» ليس أمرًا. والأوامر هي: { $known }
   *[other] «{ $typed }» ليس أمرًا. هل المقصود { $nearest }؟ والأوامر هي: { $known }
}
cli-arguments-missing = ينقص هنا: { $known }
cli-arguments-unknown = { $nearest ->
    [none] «{ $typed }» لا معنى له هنا
   *[other] «{ $typed }» لا معنى له هنا؛ هل المقصود { $nearest }؟
}
cli-option-ambiguous = يحتمل «{ $typed }» أن يكون أيًّا من { $known }؛ يُكتب كاملًا
cli-server-wrong = «{ $given }» ليس خادمًا؛ يُعطى معرّفه أو local
