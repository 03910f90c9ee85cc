# الوثائق: كيف تُجلب، وما يُقرأ فيها.

# deeds source read

cli-source-help = يقرأ وثيقة كما يقرؤها Deeds ويعرض ما تقوله وما هو محل شك وما حُجب
cli-source-act = ما المطلوب: `read` لقراءة وثيقة، أو `compare` لمقارنتها بأخرى
cli-source-file = الوثيقة: HTML أو نص عادي أو PDF
cli-source-other = الوثيقة الأخرى، مع `compare`
cli-source-format = `text` للناس، `json` للبرامج
error-documents-to-compare = المطلوب وثيقة واحدة للقراءة، أو اثنتان للمقارنة.
error-document-missing = { $place }: لا ملف بهذا الاسم؛ المطلوب مسار وثيقة.
error-document-too-large = الوثيقة أكبر من اللازم؛ يمكن قراءة { $most } ميغابايت على الأكثر.
error-document-slow = تجاوزت قراءة الوثيقة المدة المسموح بها بالثواني ({ $seconds }) فأُوقفت؛ يمكن حفظ نصها في ملف نص عادي وقراءته.
error-document-unreadable = أنهت الوثيقة البرنامج الذي يقرؤها؛ يمكن حفظ نصها في ملف نص عادي وقراءته.

# قراءة وثيقة

reading-not-said = غير مذكور
reading-title = العنوان: { $title }
reading-publisher = الناشر: { $publisher }
reading-language = اللغة: { $language }
reading-published = النشر: { $on }
reading-flags = { $count ->
    [zero] لا شيء يحتاج إلى نظر شخص
    [one] شيء واحد يحتاج إلى نظر شخص
    [two] شيئان يحتاجان إلى نظر شخص
    [few] { $count } أشياء تحتاج إلى نظر شخص
    [many] { $count } شيئًا يحتاج إلى نظر شخص
   *[other] { $count } شيء يحتاج إلى نظر شخص
}
reading-doubt = { $has_words ->
    [yes] { $doubt }: { $written }
   *[no] { $doubt }
}
reading-doubt-at = { $has_words ->
    [yes] الفقرة { $place }: { $doubt }: { $written }
   *[no] الفقرة { $place }: { $doubt }
}
reading-withheld = { $count ->
    [zero] لم يُحجب أي مقطع
    [one] مقطع واحد محجوب، لا يُحفظ في أي مكان
    [two] مقطعان محجوبان، لا يُحفظان في أي مكان
    [few] { $count } مقاطع محجوبة، لا تُحفظ في أي مكان
    [many] { $count } مقطعًا محجوبًا، لا تُحفظ في أي مكان
   *[other] { $count } مقطع محجوب، لا تُحفظ في أي مكان
}
reading-withheld-words = كلمات في الفقرة { $place }: { $doubt }
reading-withheld-paragraphs = { $count ->
    [zero] لا فقرات بعد الفقرة { $place }: { $doubt }
    [one] فقرة واحدة بعد الفقرة { $place }: { $doubt }
    [two] فقرتان بعد الفقرة { $place }: { $doubt }
    [few] { $count } فقرات بعد الفقرة { $place }: { $doubt }
    [many] { $count } فقرة بعد الفقرة { $place }: { $doubt }
   *[other] { $count } فقرة بعد الفقرة { $place }: { $doubt }
}
reading-figures = { $count ->
    [zero] لا أرقام
    [one] رقم واحد، كما كُتب وكما قُرئ
    [two] رقمان، كما كُتبا وكما قُرئا
    [few] { $count } أرقام، كما كُتبت وكما قُرئت
    [many] { $count } رقمًا، كما كُتبت وكما قُرئت
   *[other] { $count } رقم، كما كُتبت وكما قُرئت
}
reading-figure = { $unit ->
    [percent] الفقرة { $place }: { $written } ← { $value } في المئة
    [dollars] الفقرة { $place }: { $written } ← { $value } دولار
    [euros] الفقرة { $place }: { $written } ← { $value } يورو
   *[none] الفقرة { $place }: { $written } ← { $value }
}
reading-figure-unread = الفقرة { $place }: { $written } ← لم يُقرأ؛ والقرار لشخص
reading-text = { $count ->
    [zero] النص، بلا فقرات
    [one] النص، فقرة واحدة
    [two] النص، فقرتان
    [few] النص، { $count } فقرات
    [many] النص، { $count } فقرة
   *[other] النص، { $count } فقرة
}

# لماذا يحتاج شيء إلى نظر شخص

doubt-placeholder = بديل شكلي مكان رقم أو كلمة
doubt-figure-unclear = رقم يُقرأ على أكثر من وجه
doubt-figure-times-thousand = رقم بالآلاف بعده كلمة «ألف»، فقد يكون ألف ضعف الصحيح
doubt-figure-style = رقم فيه فاصلة أو نقطة لها في هذه اللغة استعمال آخر
doubt-year-missing = التاريخ بلا سنة
doubt-date-ambiguous = قد يكون التاريخ شهرًا ويومًا أو يومًا وشهرًا
doubt-date-invalid = التاريخ لا وجود له
doubt-dates-differ = يذكر النص تاريخًا غير الذي تذكره الصفحة
doubt-language-unclear = اللغة غير واضحة
doubt-language-differs = تذكر الصفحة لغة غير لغة نصها
doubt-encoding-guessed = الترميز مخمَّن، فقد تكون أحرف خاطئة
doubt-encoding-broken = الترميز معطوب، فهناك أحرف ناقصة
doubt-name-translated = اسم ربما ترجمته آلة
doubt-reworded = صياغة برنامج يستبدل الكلمات: لا يُقتبس منها
doubt-unnamed-person = عن شخص غير مسمّى
doubt-relative = عن قريب لأحد
doubt-private-data = فيه رقم أو عنوان خاص
doubt-no-text = لم يوجد نص
doubt-cut-short = قُرئت البداية فقط

# الجلب

error-fetch-address = هذا ليس عنوانًا يمكن جلبه؛ يبدأ العنوان بـ http:// أو https:// ويسمّي موقعًا وليس فيه اسم مستخدم ولا كلمة سر.
error-fetch-port = لا يُسأل { $host } إلا على المنافذ المعتادة، لا على { $port }؛ يُحذف المنفذ.
error-fetch-host = { $host } ليس من المواقع التي يسمح بها فريق الإشراف على هذا الخادم؛ يمكنك طلبه منهم، أو لصق النص.
error-fetch-not-public = لا يؤدي { $host } إلى الإنترنت العام، فلا يُجلب؛ يحسن التأكد من العنوان.
error-fetch-no-host = لم يوجد { $host }؛ يحسن التأكد من كتابته، أو المحاولة لاحقًا.
error-fetch-unreachable = لم يجب { $host } كما يجيب موقع؛ يمكن المحاولة لاحقًا، أو لصق النص.
error-fetch-slow = استغرق { $host } أكثر من اللازم؛ يمكن المحاولة لاحقًا، أو لصق النص.
error-fetch-large = ما يرسله { $host } أكبر من اللازم؛ يمكن جلب { $most } ميغابايت على الأكثر.
error-fetch-packed = ما يرسله { $host } مضغوط بطريقة لا تُقرأ؛ يمكن لصق النص.
error-fetch-redirects = يحيل { $host } مرات أكثر من اللازم؛ المطلوب العنوان الذي تنتهي إليه الصفحة، وأقصى عدد للإحالات { $most }.
error-fetch-robots = يطلب { $host } من البرامج عدم قراءة هذه الصفحة، فلا تُجلب؛ يمكنك قراءتها بنفسك ولصق النص.
error-fetch-gone = يقول { $host } إن الصفحة غير موجودة (الجواب { $status })؛ يحسن التأكد من العنوان.
error-fetch-status = لم يعطِ { $host } الصفحة (الجواب { $status })؛ يمكن المحاولة لاحقًا، أو لصق النص.

# مدى تشابه وثيقتين

kinship-copy = هاتان الوثيقتان نص واحد.
kinship-near-copy = هاتان الوثيقتان نص واحد تقريبًا.
kinship-translation = إحدى الوثيقتين ترجمة للأخرى على الأرجح.
kinship-same-event = تتناول الوثيقتان الحدث نفسه على الأرجح.
kinship-none = لا شيء يدل على صلة بين الوثيقتين.
likeness-words = الكلمات المشتركة: { $share } في المئة
likeness-numbers = الأرقام المشتركة: { $share } في المئة ({ $count })
likeness-names = الأسماء المشتركة: { $share } في المئة ({ $count })
likeness-shape = توافق أطوال الفقرات: { $share } في المئة
likeness-months-agree = شهرا النشر: متطابقان
likeness-months-differ = شهرا النشر: مختلفان
likeness-months-unknown = شهرا النشر: أحدهما غير معروف على الأقل
likeness-figures = أرقام دالة: { $names }
likeness-which = الأسماء: { $names }
