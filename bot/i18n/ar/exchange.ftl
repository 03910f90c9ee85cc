### حملات كاملة في ملفات: /export وdeeds export وdeeds import.

## في Discord

command-export = إخراج حملة كاملة في ملف: كل ما يتبعها
command-export-campaign = أي حملة؛ حملة هذا الخادم إن تُرك فارغًا
command-export-form = JSON للاستيراد في مكان آخر، أو جداول للحساب؛ وإن تُرك فارغًا: JSON
command-export-audience = من سيقرؤه؛ وإن تُرك فارغًا: فريق التنظيم، أي كل شيء حتى ما ينتظر
command-export-language = للترجمات: اللغة المترجَم إليها، مثل es
export-form-po = ترجمات (PO)
export-form-json = JSON في ملف واحد
export-form-csv = جداول (CSV في ملف zip)
export-for-organisers = فريق التنظيم: كل شيء
export-for-members = الأعضاء: ما يقرؤونه هنا
export-for-public = الجميع: ما هو علني
help-command-export = يعطيك حملة كاملة في ملف: JSON، أو جداول للحساب
export-done =
    { $count ->
        [zero] { $campaign } في ملف: لا سجلات، { $size } ميبيبايت.
        [one] { $campaign } في ملف: سجل واحد، { $size } ميبيبايت.
        [two] { $campaign } في ملف: سجلان، { $size } ميبيبايت.
        [few] { $campaign } في ملف: { $count } سجلات، { $size } ميبيبايت.
        [many] { $campaign } في ملف: { $count } سجلًّا، { $size } ميبيبايت.
       *[other] { $campaign } في ملف: { $count } سجل، { $size } ميبيبايت.
    }
export-note-organisers = فيه كل شيء، حتى ما ينتظر شخصًا ثانيًا وما هو سري؛ فيُحفظ كما يُحفظ السجل. لا أسماء فيه إلا أسماء أصحاب المناصب.
export-note-members = فيه ما يقرؤه الأعضاء هنا: ما اعتُمد، ولا شيء سري.
export-note-public = ليس فيه إلا ما جعله شخصان علنيًّا.

## deeds export

cli-export-help = يكتب حملة كاملة في ملف: JSON، أو جداول في ملف zip
cli-export-campaign = الاسم القصير للحملة أو مرجعها؛ ومن دونه حملة الخادم
cli-export-format = json للاستيراد في مكان آخر، csv للجداول (جدول لكل نوع، في ملف zip)
cli-export-audience = organisers: كل شيء؛ members وpublic: ما يُسمح لهم بقراءته
cli-export-output = الملف الذي يُكتب؛ ومن دونه المخرج المعتاد
cli-export-po = يعطي بدلًا من ذلك النصوص مع ترجماتها إلى هذه اللغة، في ملف PO لبرامج الترجمة
cli-export-schema = يطبع مخطط JSON للملف بدلًا من ذلك
cli-export-sheet = يكتب بدلًا من ذلك الجدول الفارغ لبدء حملة: XLSX إن كان --output كذلك، وإلا CSV

## deeds import

cli-import-help = يقرأ حملة من ملف كتبه `deeds export`، أو من جدول مملوء: كلها أو لا شيء
cli-import-keep-private = إبقاء نصوص تبدو بيانات شخص عادي، لأنها علنية
cli-import-file = الملف: JSON، أو ملف zip للجداول، أو جدول (XLSX, CSV)
cli-import-title = اسم الحملة الآتية من جدول
cli-import-where = نطاق ولايتها، حيث لا يذكره الجدول لجهة
import-done =
    { $count ->
        [zero] { $slug } هنا باسم { $campaign }: لا سجلات.
        [one] { $slug } هنا باسم { $campaign }: سجل واحد.
        [two] { $slug } هنا باسم { $campaign }: سجلان.
        [few] { $slug } هنا باسم { $campaign }: { $count } سجلات.
        [many] { $slug } هنا باسم { $campaign }: { $count } سجلًّا.
       *[other] { $slug } هنا باسم { $campaign }: { $count } سجل.
    }
import-started = { $slug } في السجل باسم { $campaign }.
import-renumbered = { $old } في الملف هو { $new } هنا.
import-known = { $old } في الملف كان هنا من قبل باسم { $new }.

## الأخطاء

error-export-too-large = { $reference } في ملف يبلغ { $size } ميبيبايت، وDiscord يقبل هنا { $limit }؛ يمكن لمن يشغّل البوت إخراجه عبر `deeds export`.
error-export-busy = تجري الكتابة في السجل الآن أسرع من قراءته كاملًا؛ يمكن المحاولة بعد دقيقة.
error-export-unwritable = تعذّرت كتابة { $file }؛ المطلوب ملف في مجلد موجود يُسمح لهذا الحساب بالكتابة فيه.
error-export-terminal = لا يصلح ملف zip للطرفية؛ يُسمّى ملف عبر --output.
error-import-missing = { $place }: لا ملف بهذا الاسم؛ المطلوب ملف كتبه `deeds export`، أو جدول مملوء.
error-import-unreadable = { $place }: تعذّرت قراءة الملف؛ يجب أن يكون مقروءًا للحساب الذي يشغّل Deeds.
error-import-large = { $place }: أكبر من { $limit } ميبيبايت؛ لا تحتاج حملة إلى هذا القدر.
error-import-encoding = { $place }: السطر { $line } ليس نصًّا بترميز UTF-8؛ يُحفظ الملف بترميز UTF-8.
error-import-syntax = { $place }: هذا ليس JSON عند السطر { $line }، العمود { $column }؛ هل الملف كامل؟
error-import-nested = { $place }: تداخل الأقواس أعمق من اللازم؛ لا يزيد ملف الحملة على عشرة مستويات.
error-import-not-campaign = { $place }: هذه ليست حملة صدّرها Deeds؛ يجب أن تبدأ برأس حملة.
error-import-archive = { $place }: ملف zip تالف، أو مضغوط بطريقة لا يقرؤها Deeds؛ المطلوب تصديره من جديد.
error-import-archive-name =
    { $nearest ->
        [none] { $place }: «{ $name }» ليس جدولًا من حملة؛ يجب إخراجه من ملف zip.
       *[other] { $place }: «{ $name }» ليس جدولًا من حملة؛ هل المقصود { $nearest }؟
    }
error-import-table = { $place }: هذا الصف ليس CSV؛ علامات التنصيص تأتي أزواجًا.
error-import-cells = { $place }: خلايا الصف { $count } وأعمدة الجدول { $wanted }؛ يجب أن يتساويا.
error-import-version = { $place }: إصدار الملف { $version } وهذا البرنامج يعرف حتى { $known }؛ يجب أولًا تحديث Deeds.
error-import-audience = { $place }: صُنع الملف لـ { $audience } وينقصه ما لا يقرؤه إلا فريق التنظيم؛ يُصدَّر عبر --audience organisers.
error-import-one-campaign = { $place }: يضم الملف حملة واحدة بالضبط.
error-import-many = { $place }: أكثر من { $limit } رد ونتيجة تحقق؛ المطلوب تقسيم الحملة.
error-import-unknown-key =
    { $nearest ->
        [none] { $place }: «{ $key }» غير معروف هنا؛ يجب إخراجه.
       *[other] { $place }: «{ $key }» غير معروف هنا؛ هل المقصود «{ $nearest }»؟
    }
error-import-missing-key = { $place }: ينقص «{ $key }»؛ يجب إضافته.
error-import-doubled = { $place }: «{ $key }» مكرر هناك؛ يُبقى واحد.
error-import-type =
    { $expected ->
        [text] { $place }: يجب أن يكون هذا نصًّا؛ ويُحذف حيث لا شيء.
        [number] { $place }: يجب أن يكون هذا عددًا صحيحًا.
        [truth] { $place }: يجب أن يكون هذا true أو false.
        [list] { $place }: يجب أن يكون هذا قائمة.
        [object] { $place }: يجب أن يكون هذا كائنًا له مفاتيح.
       *[other] { $place }: هذا من نوع خاطئ؛ والمخطط في docs يبيّن النوع المطلوب.
    }
error-import-choice = { $place }: «{ $typed }» غير ممكن؛ الممكن واحد من { $allowed }.
error-import-date = { $place }: «{ $typed }» ليس تاريخًا؛ الصيغة 2022-04-20 أو 2022-04 أو 2022 أو XXXX-04-20.
error-import-day = { $place }: «{ $typed }» ليس يومًا واحدًا؛ يُكتب هكذا: 2022-04-20.
error-import-instant = { $place }: «{ $typed }» ليس لحظة زمنية؛ تُكتب هكذا: 2022-04-20T18:30:00+00:00.
error-import-zone = { $place }: «{ $typed }» ليست منطقة زمنية؛ تُكتب هكذا: America/Denver.
error-import-form = { $place }: لا يصلح «{ $typed }» هنا؛ يجب أن يطابق { $pattern }.
error-import-range = { $place }: { $typed } أصغر أو أكبر من أن يكون هذا.
error-import-long = { $place }: أطول من { $limit }؛ يجب اختصاره.
error-import-character = { $place }: فيه حرف لا يمكن حفظه؛ يجب إخراجه.
error-import-content = { $place }: يجب أن يذكر المحتوى نوعه، ردًّا أو نتيجة تحقق، وأن يتبع واحدًا منهما.
error-import-twice = { $place }: «{ $typed }» يسمّي صفين؛ لكل صف مرجعه.
error-import-double = { $place }: لصف آخر القيم نفسها في { $fields }؛ يُبقى واحد.
error-import-unknown = { $place }: لا وجود لـ «{ $typed }» في الملف؛ يجب تصحيح المرجع.
error-import-wrong-kind = { $place }: «{ $typed }» من نوع { $found }؛ ولا يُسمّى هنا إلا { $allowed }.
error-import-loop = { $place }: يعود هذا المصدر إلى نفسه عبر ما يترجمه أو يتناوله؛ يجب قطع الحلقة.
error-import-slug = هنا حملة باسم { $slug } من قبل، هي { $reference }؛ يُعطى ما في الملف اسمًا قصيرًا آخر، أو يُترك.
error-import-replaced = بدأ استيراد آخر في هذا الخادم فأزال هذا؛ ولم يبقَ منه شيء.
error-import-private-data =
    { $reference }، { $field }: يبدو هذا { $kind ->
        [phone] رقم هاتف شخص عادي
        [email] بريدًا إلكترونيًّا لشخص عادي
        [street] عنوان سكن شخص عادي
        [a_number] رقم هجرة لشخص ما
        [ssn] رقم ضمان اجتماعي لشخص ما
       *[receipt] رقم معاملة هجرة لشخص ما
    }؛ يجب إخراجه، أو الاستيراد عبر --keep-private إن كان كل ذلك علنيًّا.
