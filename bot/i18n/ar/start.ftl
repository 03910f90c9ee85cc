### بدء حملة من لا شيء.

button-start-offer = بدء حملة
button-start-new = لصق قوائم
button-start-file = إرسال جدول
button-start-template = الحصول على القالب
button-start-open = العودة إلى المعاينة
button-start-names = العنوان
button-start-offices = الجهات
button-start-demands = المطالب
button-start-kinds = أنواع الجهات
button-start-asks = ماذا يُطلب ممن
button-start-own = بكلماتي
button-start-save = حفظ الحملة
button-start-discard = تجاهل
button-deliver = تسجيل تسليم
menu-start-resume = متابعة حملة بدأتها
menu-start-criteria = كيف نعرف أنه نُفِّذ؟
menu-start-template = البدء من قالب

start-title = بدء حملة
start-intro = يُلصق من تُوجَّه إليه المطالب وما يُطلب، ويُعلَّم ماذا يُطلب ممن، ويُكتب كيف نعرف أنه نُفِّذ. ولا يُعرض شيء على أحد قبل الحفظ.
start-template-title = القالب
start-template-intro = صف لكل جهة يُوجَّه إليها مطلب. يُملأ ويُعاد بصيغة XLSX أو CSV؛ ويُذكر كل خطأ بصفه وعموده.
start-template-kinds = في العمود «النوع» واحد مما يلي، أو لا شيء: { $kinds }.
start-preview = معاينة: لا يراها غيرك قبل الحفظ
start-offices = الجهات ({ $count })
start-demands = المطالب ({ $count })
start-lacks-criteria = لا فعل بعد يُحكم به: يبدأ مسودةً.
start-lacks-offices = يبدأ مسودةً.
start-ask = { $number } من { $count }: ممن يُطلب هذا؟ { $demand }
start-kinds = أيها ليس منصبًا منتخَبًا؟
start-criteria-intro = يُكتب كيف سيعرف الجميع أنه نُفِّذ، قبل أن يحكم أحد. يمكنك اختيار قالب وتعديله، أو كتابة معاييرك.
start-saved = الحملة في السجل
start-saved-drafts =
    { $count ->
        [zero] لا مطالب مسودة.
        [one] مطلب واحد مسودة لا يراها إلا فريق التنظيم: تنقصه جهة أو فعل يُحكم به. يُفتح عبر `/manage demand`.
        [two] مطلبان مسودتان لا يراهما إلا فريق التنظيم: تنقصهما جهة أو فعل يُحكم به. يُفتحان عبر `/manage demand`.
        [few] { $count } مطالب مسودات لا يراها إلا فريق التنظيم: تنقصها جهة أو فعل يُحكم به. تُفتح عبر `/manage demand`.
        [many] { $count } مطلبًا مسودات لا يراها إلا فريق التنظيم: تنقصها جهة أو فعل يُحكم به. تُفتح عبر `/manage demand`.
       *[other] { $count } مطلب مسودات لا يراها إلا فريق التنظيم: تنقصها جهة أو فعل يُحكم به. تُفتح عبر `/manage demand`.
    }
start-saved-next = التالي: تسجيل كيف سُلّمت المطالب؛ فلا يُحتسب عدم الرد إلا بعد ذلك.
start-discard-sure = تجاهل كل ما أُعدّ من أجل «{ $title }»؟
start-discarded = تم التجاهل. ولم يُحفظ منه شيء.

## النماذج

form-start = بدء حملة
form-start-file = البدء من جدول
form-start-names = العنوان
form-start-offices-title = الجهات
form-start-demands-title = المطالب
form-start-criteria = كيف نعرف أنه نُفِّذ؟
form-start-title = عنوان الحملة
form-start-offices = الجهات، جهة في كل سطر
    .description = الجهة؛ من يشغل المنصب؛ منذ متى. ولا يلزم إلا اسم الجهة
    .placeholder = رئاسة بلدية سبرنغفيلد؛ شخص مختلَق؛ 2024
form-start-demands = المطالب، مطلب في كل سطر
    .description = للصياغة الأطول: عنوان، وتحته الصياغة، ثم سطر فارغ
form-start-sheet = القالب مملوءًا
    .description = XLSX أو CSV

## معايير للبدء منها: كل سطر اختبار، و«قول:» قبل ما يكفي قوله

criteria-template-surveillance = التخلي عن تقنية مراقبة
    .lines =
        أُطفئت ولا تسجّل شيئًا.
        انتهى العقد.
        أُزيلت الأجهزة.
        حُذفت البيانات التي جمعتها، وأُثبت ذلك.
        يمنع قرار محلي عودتها.
criteria-template-records = نشر السجلات
    .lines =
        السجلات منشورة حيث يقرؤها أي شخص بلا حساب.
        وهي كاملة عن كل المدة المطلوبة.
        وتُحدَّث مرة كل ثلاثة أشهر على الأقل.
criteria-template-investigation = إجراء تحقيق
    .lines =
        قول: أُعلن التحقيق للعموم، مع ما يشمله.
        نُشرت نتائجه.
        جرى العمل بما كشفه: بقضية، أو أمر، أو سبب منشور لعدم العمل به.
criteria-template-policy = وضع قاعدة أو قانون
    .lines =
        اعتُمد كتابةً.
        وهو نافذ.
        ويُنشر تقرير عن الالتزام به مرة في السنة على الأقل.
criteria-template-money = تخصيص مال
    .lines =
        المبلغ وارد في الميزانية المعتمدة.
        صُرف المال فيما طُلب من أجله.
criteria-template-promise = التزام علني
    .lines =
        قول: التزمت الجهة بذلك علنًا، مع موعد.
        نُفِّذ ما التزمت به.

## الأخطاء

error-plan-gone = حُفظت هذه الحملة أو أُهملت من قبل. الموجود في /campaigns.
error-plan-office-twice =
    { $column ->
        [none] السطر { $row }
       *[other] الصف { $row }، العمود { $letter } («{ $column }»)
    }: الجهة «{ $typed }» مكررة هناك؛ تُبقى مرة واحدة.
error-plan-demand-twice =
    { $column ->
        [none] السطر { $row }
       *[other] الصف { $row }، العمود { $letter } («{ $column }»)
    }: المطلب «{ $typed }» مكرر هناك؛ يُبقى مرة واحدة.
error-plan-ask-twice = الصف { $row }، العمود { $letter } («{ $column }»): يُطلب الشيء نفسه من «{ $typed }» في صف سابق؛ يُبقى أحدهما.
error-plan-no-offices = لا جهات بعد. المطلوب جهة واحدة على الأقل، مثل: رئاسة بلدية سبرنغفيلد.
error-plan-no-demands = لا مطالب بعد. المطلوب مطلب واحد على الأقل.
error-plan-too-many =
    { $column ->
        [none] السطر { $row }
       *[other] الصف { $row }
    }: هذه أكثر من اللازم؛ الحد الأقصى { $most }. يمكن ترك بعضها وإضافته لاحقًا.
error-plan-date =
    { $column ->
        [none] السطر { $row }
       *[other] الصف { $row }، العمود { $letter } («{ $column }»)
    }: «{ $typed }» ليس تاريخًا صالحًا؛ الصيغة 2026-03-12 أو 2026-03 أو 2026.
error-plan-text-missing =
    { $column ->
        [none] السطر { $row }: لا شيء قبل أول فاصلة منقوطة؛ تُكتب الجهة هناك.
       *[other] الصف { $row }، العمود { $letter } («{ $column }»): هذا فارغ؛ يجب ملؤه.
    }
error-plan-text-too-long =
    { $column ->
        [none] السطر { $row }
       *[other] الصف { $row }، العمود { $letter } («{ $column }»)
    }: هذا أطول من اللازم: عدد أحرفه { $length } والحد الأقصى { $longest }.
error-plan-text-marks =
    { $column ->
        [none] السطر { $row }
       *[other] الصف { $row }، العمود { $letter } («{ $column }»)
    }: حركات وعلامات متراكمة على حرف واحد؛ المطلوب كتابة الأحرف بما لها من حركات.
error-plan-criteria-missing = الصف { $row }، العمود { $letter } («{ $column }»): ليس بين هذه الأسطر فعل؛ المطلوب سطر واحد على الأقل بلا «قول:» قبله.
error-plan-criteria-too-many = الصف { $row }، العمود { $letter } («{ $column }»): هذه أسطر أكثر من اللازم؛ الحد الأقصى { $most }.
error-plan-kind-unknown = الصف { $row }، العمود { $letter } («{ $column }»): «{ $typed }» ليس نوع جهة؛ المقبول واحد من { $allowed }، أو يُترك فارغًا.
error-plan-contradiction = الصف { $row }، العمود { $letter } («{ $column }»): «{ $typed }» يخالف صفًّا سابقًا للجهة أو المطلب نفسه؛ يُذكر مرة واحدة، أو بالنص نفسه كل مرة.
error-plan-column-unknown =
    الصف { $row }، العمود { $letter }: لا عمود باسم «{ $column }»؛ { $near ->
        [none] يُحذف، والأعمدة الموجودة في القالب.
       *[other] هل المقصود «{ $near }»؟
    }
error-plan-column-twice = الصف { $row }، العمود { $letter }: «{ $column }» مكرر هناك؛ يُبقى واحد.
error-plan-column-missing = الصف { $row }: ينقص العمود «{ $column }»؛ يُضاف كما في القالب.
error-sheet-too-large = هذا الجدول أكبر من اللازم؛ يُقرأ { $most } كيلوبايت على الأكثر. يمكن حذف الصور والأوراق الفارغة.
error-sheet-unreadable = هذا ليس جدولًا (XLSX) ولا CSV. يُحفظ بإحدى الصيغتين ويُرسل من جديد.
error-sheet-encoding = ملف CSV هذا ليس بترميز UTF-8. يُحفظ بصيغة «CSV UTF-8» أو XLSX ويُرسل من جديد.
error-sheet-title-missing = لا عنوان للجدول بذاته؛ يُذكر اسم الحملة عبر --title.
error-sheet-empty = لا شيء في هذا الجدول تحت رأسه. يُملأ صف لكل جهة يُوجَّه إليها مطلب.
