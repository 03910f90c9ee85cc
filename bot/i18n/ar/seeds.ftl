### أخطاء ملفات الحملات الجاهزة: ما الخطأ، وما الصواب.

## المجلد والملفات

error-seeds-missing = لا حملات في { $folder }؛ كل حملة مجلد هناك فيه campaign.toml.
error-seed-unknown-campaign =
    { $nearest ->
        [none] لا حملة باسم «{ $name }» للتحميل؛ الموجود: { $known }.
       *[other] لا حملة باسم «{ $name }» للتحميل؛ هل المقصود { $nearest }؟
    }
error-seed-name-taken = هنا حملة باسم { $slug } من قبل، هي { $reference }، ولم تأتِ من هذا البرنامج؛ يمكن تركها، أو تحميل الحملة المرفقة على خادم آخر.
error-seed-file-missing = { $file }:{ $line }: الملف { $name } غير موجود؛ يجب إضافته أو حذف اسمه.
error-seed-file-outside = { $file }:{ $line }: { $name } خارج مجلد الحملة؛ المطلوب ملف .toml داخله.
error-seed-file-unreadable = { $file }:{ $line }: تعذّرت قراءة { $name }؛ يجب أن يكون ملفًّا عاديًّا مقروءًا لهذا الحساب.
error-seed-file-unlisted = { $file }:{ $line }: { $name } في المجلد وليس مذكورًا؛ يُضاف إلى “files” أو يُنقل.
error-seed-file-twice = { $file }:{ $line }: { $name } مذكور مرتين؛ تكفي مرة.
error-seed-many-files = { $file }:{ $line }: أكثر من { $limit } ملف مذكور؛ تُجمع أقسام عدة في ملف واحد.
error-seed-file-large = { $file }: الملف أكبر من { $limit } كيبيبايت؛ تُذكر الوثائق مصادرَ بدلًا من نسخها.
error-seed-campaign-large = { $file }: تصير الحملة مع هذا الملف أكبر من { $limit } كيبيبايت؛ تُذكر الوثائق مصادرَ بدلًا من نسخها.
error-seed-encoding = { $file }:{ $line }: هذا ليس نصًّا بترميز UTF-8؛ يُحفظ الملف بترميز UTF-8.
error-seed-character = { $file }:{ $line }: فيه حرف لا يراه أحد، { $character }؛ يجب إخراجه.
error-seed-nested = { $file }:{ $line }: تداخل الأقواس أو النقاط أعمق من اللازم؛ لا يحتاج أي جزء من حملة إلى أكثر من أربعة مستويات.
error-seed-syntax = { $file }:{ $line }: هذا ليس TOML عند العمود { $column }؛ يُكتب السطر هكذا: key = "value".

## المفاتيح والقيم

error-seed-unknown-key =
    { $nearest ->
        [none] { $file }:{ $line }: «{ $key }» ليس مفتاحًا معروفًا؛ في seeds/README.md قائمة المفاتيح.
       *[other] { $file }:{ $line }: «{ $key }» ليس مفتاحًا معروفًا؛ هل المقصود «{ $nearest }»؟
    }
error-seed-missing-key = { $file }:{ $line }: ينقص «{ $key }» هنا؛ يجب إضافته.
error-seed-type =
    { $expected ->
        [text] { $file }:{ $line }: يجب أن يكون «{ $key }» نصًّا بين علامتي تنصيص.
        [number] { $file }:{ $line }: يجب أن يكون «{ $key }» عددًا صحيحًا.
        [truth] { $file }:{ $line }: يجب أن يكون «{ $key }» true أو false.
        [list] { $file }:{ $line }: يجب أن يكون «{ $key }» قائمة بين قوسين مربعين.
        [table] { $file }:{ $line }: يجب أن يكون «{ $key }» جدولًا، مثل { "{" } en = "…" { "}" }.
        [tables] { $file }:{ $line }: كل «{ $key }» يبدأ بـ [[{ $key }]] في سطر وحده.
       *[other] { $file }:{ $line }: قيمة «{ $key }» من نوع خاطئ؛ في seeds/README.md النوع الصحيح.
    }
error-seed-choice = { $file }:{ $line }: «{ $typed }» غير ممكن في «{ $key }»؛ الممكن واحد من { $allowed }.
error-seed-date = { $file }:{ $line }: «{ $typed }» ليس تاريخًا؛ الصيغة 2022-04-20 أو 2022-04 أو 2022 أو XXXX-04-20، أو يُحذف المفتاح إن كان التاريخ غير معروف.
error-seed-day = { $file }:{ $line }: «{ $typed }» ليس يومًا واحدًا؛ يُكتب هكذا: 2022-04-20.
error-seed-citation = { $file }:{ $line }: «{ $typed }» ليس إسنادًا؛ يُكتب هكذا: "stated, petition l. 8" أو "inferred, petition l. 8".
error-seed-id = { $file }:{ $line }: لا يصلح «{ $typed }» اسمًا هنا؛ المقبول أحرف لاتينية صغيرة وأرقام وواصلات، 40 على الأكثر.
error-seed-ask = { $file }:{ $line }: «{ $typed }» لا يسمّي مطالبة؛ يُكتب مطلب وجهة، مثل a1/governor.
error-seed-language = { $file }:{ $line }: «{ $typed }» ليس رمز لغة؛ يُكتب مثل en أو es.
error-seed-language-missing = { $file }:{ $line }: ينقص «{ $key }» النص بلغة الحملة نفسها، { $language }؛ يجب إضافته.
error-seed-title-missing = { $file }:{ $line }: ينقص «{ $key }» العنوان بلغة الوثيقة نفسها، { $language }؛ يُضاف.
error-seed-address = { $file }:{ $line }: «{ $typed }» ليس عنوان ويب؛ يبدأ العنوان بـ https://.
error-seed-zone = { $file }:{ $line }: «{ $typed }» ليست منطقة زمنية؛ تُكتب هكذا: America/Denver.
error-seed-blank = { $file }:{ $line }: «{ $key }» فارغ؛ يُكتب فيه شيء أو يُحذف المفتاح.
error-seed-long = { $file }:{ $line }: «{ $key }» أطول من { $limit } حرف؛ يجب اختصاره.
error-seed-one-line = { $file }:{ $line }: في «{ $key }» أكثر من سطر؛ يُكتب في سطر واحد.
error-seed-number = { $file }:{ $line }: يجب أن يكون «{ $key }» من { $lowest } إلى { $highest }.
error-seed-many-parts = { $file }:{ $line }: أكثر من { $limit } من «{ $key }» في ملف واحد؛ المطلوب تقسيم الحملة.

## ما يجب أن يصح بين الأجزاء

error-seed-duplicate = { $file }:{ $line }: { $key } «{ $name }» موجود من قبل، في { $first }؛ يُعطى هذا اسمًا آخر.
error-seed-dangling =
    { $nearest ->
        [none] { $file }:{ $line }: لا { $kind } باسم «{ $name }» هنا؛ يُضاف أو يُصحَّح الاسم.
       *[other] { $file }:{ $line }: لا { $kind } باسم «{ $name }» هنا؛ هل المقصود «{ $nearest }»؟
    }
error-seed-slug = { $file }:{ $line }: اسم الحملة «{ $name }» واسم مجلدها «{ $folder }»؛ يجب أن يتطابقا.
error-seed-source-loop = { $file }:{ $line }: يعود المصدر «{ $name }» إلى نفسه عبر translation_of وreports_on؛ يجب قطع الحلقة.
error-seed-uncited = { $file }:{ $line }: لا إسناد لـ «{ $key }»؛ يُضاف cites.{ $key } = "stated, …" أو "inferred, …".
error-seed-finding-source = { $file }:{ $line }: تقول نتيجة التحقق هذه fulfilled ولا تسمّي مصدرًا؛ يُضاف cites.summary = "stated, …".
error-seed-asks-missing = { $file }:{ $line }: «{ $key }» لا يسمّي أحدًا؛ المطلوب واحد على الأقل.
error-seed-deed-missing = { $file }:{ $line }: ليس في معايير «{ $demand }» ما يجب على «{ $official }» فعله؛ يُضاف معيار من نوع deed لهذه الجهة، أو يُجعل المطلب مسودة.
error-seed-both-stances = { $file }:{ $line }: «{ $name }» تؤيد هذا المطلب وتمتنع عنه معًا؛ يُبقى أحد الموقفين.
error-seed-group-response = { $file }:{ $line }: «{ $name }» مجموعة لا جواب لها بنفسها؛ تُسمّى الجهة التي أجابت، أو يُحفظ ذلك دليلًا داعمًا.
error-seed-due-owner = { $file }:{ $line }: لم يُذكر من حدد هذا الموعد؛ يُضاف due_set_by = "official" أو "coalition" أو "statutory".
error-seed-vote-missing = { $file }:{ $line }: لا أصوات لهذا التصويت؛ يُضاف votes = { "{" } office = "yes" { "}" } مع yes أو no أو abstained أو absent.
error-seed-vote-lacking = { $file }:{ $line }: ينقص صوت «{ $name }»؛ يُضاف yes أو no أو abstained أو absent.
error-seed-vote-stray = { $file }:{ $line }: «{ $name }» لها صوت وليست بين المطالبات؛ تُضاف المطالبة أو يُحذف الصوت.
error-seed-needs = { $file }:{ $line }: مع «{ $key }» يلزم «{ $needed }»؛ يُضاف، أو يُصحَّح «{ $key }».
error-seed-unfit = { $file }:{ $line }: «{ $key }» لا يصلح مع { $kind }، بل مع { $owner } فقط؛ يُحذف، أو يُصحَّح النوع.
error-seed-not-a-promise = { $file }:{ $line }: «{ $name }» ليس وعدًا؛ المطلوب رد من نوع commits.
error-seed-one-demand = { $file }:{ $line }: تتبع المطالبات مطالب عدة؛ والمعيار يتبع مطلبًا واحدًا، فتُكتب نتيجة تحقق لكل منها.
