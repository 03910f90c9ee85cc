### العناوين: ما يظهر في كل خانة من اللوحة، ولا يقول أكثر مما يثبته السجل.
###
### Glossary · مسرد المصطلحات (عربية فصحى معاصرة)
###   demand     مطلب، مطالب؛ هو ما يُطلب نفسه
###   ask        مطالبة، مطالبات: مطلب واحد موجَّه إلى جهة واحدة، أي خانة من اللوحة
###   board      اللوحة
###   official   جهة، جهات: المنصب أو الهيئة لا الشخص؛ والكلمة مؤنثة لفظًا فلا يُفرض جنس على أحد
###   holder     من يشغل المنصب؛ لا «شاغل المنصب» ولا «المسؤول»
###   promise    وعد، وعود؛ التصويت وكلام التأييد ليسا وعدًا. kept: وُفي به
###   finding    نتيجة تحقق: ما شوهد فعلًا، وله مصدر
###   checked    التحقق لِما نُفِّذ، والتفقد للقنوات بحثًا عن رد
###   verified   الاعتماد: مراجعة شخص ثانٍ للبند. لا «التحقق»، فهو لغيره
###   entry      بند، بنود؛ لا «قيد»، لئلا يلتبس بعبارة «قيد المراجعة»
###   logged     مسجَّل: ما نعلمه لا ما هو واقع. «لا رد مسجَّل» لا «لا رد»
###   claimed    إفادة بالتنفيذ؛ لا «مُطالَب به» فهو عكس المعنى، ولا «ادّعاء» ففيه اتهام
###   criterion  معيار؛ deed: فعل؛ word: قول (أفعال لا أقوال)
###   digest     الموجز؛ brief: خلاصة للاقتباس
###   organiser  فريق التنظيم؛ steward: فريق الإشراف؛ member: عضو
###   vouch      تزكية؛ dispute: اعتراض؛ win: مكسب؛ action: تحرك؛ report: بلاغ
###   sheriff    الشريف (sheriff)؛ والعمدة أو رئاسة البلدية mayor. الترجمة الآلية لوثيقة الائتلاف خلطت بينهما،
###              وترجمت ICE أحيانًا إلى «الجليد» وVINE إلى «كرمة»: الأسماء تبقى بحروفها اللاتينية
### لا أفعال أمر ولا مضارع مخاطب، فهي تفرض جنسًا: «إضافة» لا «أضِف»، و«يمكنك الاختيار» لا «اختر». أما الكاف والتاء
### («لغتك»، «كتبت») فتُقرآن للجميع. والعناوين مصادر وأسماء. والأرقام 0-9 كما في وثيقة الائتلاف العربية.
### لا علامات اتجاه هنا: البرنامج يعزل الكلمات اللاتينية والأسماء والتواريخ بنفسه.

## العناوين الثلاثة عشر بترتيبها

headline-undone = تنفيذ ثم تراجع
headline-met = تنفيذ جرى التحقق منه
headline-broken = وعد لم يُوفَ به
headline-partly-met = تنفيذ جزئي، { $fulfilled } من { $total }
headline-partly-met-refused = تنفيذ جزئي، { $fulfilled } من { $total }، ورفض الباقي
headline-partly-met-in-part = تنفيذ جزئي، { $fulfilled } من { $total } بالكامل
headline-partly-met-in-part-refused = تنفيذ جزئي، { $fulfilled } من { $total } بالكامل، ورفض الباقي
headline-refused = رفض
headline-claimed = إفادة بالتنفيذ، دون تحقق
headline-claimed-set = إفادة بالتنفيذ، دون تحقق (وضعه الائتلاف)
headline-overdue = وعد فات موعده، دون تحقق
headline-promised-by = وعد، موعده: { $due }
headline-promised-no-date = وعد بلا موعد
headline-promised-extended = وعد، موعده: { $due }؛ مدّده الائتلاف إلى { $until }
headline-promised-paused = وعد، موعده: { $due }؛ أوقف الائتلاف احتساب المهلة
headline-promised-set = وعد (وضعه الائتلاف)
headline-supports = تأييد بلا أفعال
headline-supports-set = تأييد بلا أفعال (وضعه الائتلاف)
headline-replied = رد بلا التزام
headline-replied-kept = رد، مع وعد وُفي به
headline-replied-set = رد بلا التزام (وضعه الائتلاف)
headline-silent =
    { $days ->
        [zero] لا رد مسجَّل منذ اليوم
        [one] لا رد مسجَّل منذ يوم واحد
        [two] لا رد مسجَّل منذ يومين
        [few] لا رد مسجَّل منذ { $days } أيام
        [many] لا رد مسجَّل منذ { $days } يومًا
       *[other] لا رد مسجَّل منذ { $days } يوم
    }
headline-waiting-by = مهلة الرد حتى { $due }
headline-waiting-unchecked = انتهت مهلة الرد: { $due }، ولا تفقد بعدها
headline-waiting-paused = مهلة الرد موقوفة منذ { $since }
headline-waiting-day-unknown = تسليم في يوم غير معروف
headline-waiting-set = بانتظار الرد (وضعه الائتلاف)
headline-undelivered = لا تسليم بعد
headline-undelivered-set = لا تسليم بعد (وضعه الائتلاف)

## العناوين نفسها بلا أرقام ولا تواريخ: لمفتاح الرموز والأعداد والقوائم

headline-name-undone = تنفيذ ثم تراجع
headline-name-met = تنفيذ جرى التحقق منه
headline-name-broken = وعد لم يُوفَ به
headline-name-partly-met = تنفيذ جزئي
headline-name-refused = رفض
headline-name-claimed = إفادة بالتنفيذ، دون تحقق
headline-name-overdue = وعد فات موعده، دون تحقق
headline-name-promised = وعد
headline-name-supports = تأييد بلا أفعال
headline-name-replied = رد بلا التزام
headline-name-silent = لا رد مسجَّل
headline-name-waiting = بانتظار الرد
headline-name-undelivered = لا تسليم بعد
