### المتابعات: خلاصات وسجلات عامة يبحث فيها Deeds عما يخص السجل.

error-feed-none = لا توجد في هذا العنوان خلاصة يمكن قراءتها؛ المطلوب عنوان خلاصة بصيغة RSS أو Atom أو JSON Feed.
error-watch-known = هذا العنوان متابَع لهذه الحملة: { $reference }.
error-watches-too-many = الحد الأقصى للعناوين المتابَعة في الخادم: { $most }. تلزم إزالة واحد أولًا.
error-watches-of-host = الحد الأقصى للعناوين المتابَعة من { $host }: { $most }. تلزم إزالة واحد أولًا.
slash-watch = متابعة
command-manage-watch = الخلاصات والمحاضر المتابَعة: القائمة والإضافة والتجربة والإيقاف والإزالة
command-manage-watch-watch = المتابعة المراد فتحها؛ وإن تُرك فارغًا تُفتح القائمة
command-manage-watch-campaign = متابعة شيء جديد لهذه الحملة
form-add-watch = متابعة جديدة
form-edit-watch = تعديل المتابعة
form-watch-kind = ما تجري متابعته
watch-kind-feed = خلاصة (RSS أو Atom أو JSON)
watch-kind-council = محاضر مجلس (Legistar)
form-watch-url = العنوان
    .placeholder = https://city.example/feed.xml
    .description = عنوان الخلاصة نفسها، أو عنوان المجلس في الواجهة البرمجية
form-watch-title = الغرض منها
form-watch-terms = كلمات أخرى للبحث
    .description = كلمة في كل سطر؛ والصيغ الأخرى وما تخصه بعد =
    .placeholder = ALPR = قارئ اللوحات، D-1
menu-watch = فتح متابعة
menu-watch-unmute = البحث من جديد عما كُتم
button-watch-add = متابعة جديدة
button-watch-test = تجربة
button-watch-pause = إيقاف مؤقت
button-watch-resume = استئناف
button-watch-list = كل المتابعات
button-watch-back = العودة إلى المتابعة
button-watch-open = فتح المتابعة
watches-title = ما تجري متابعته
watches-none = لا توجد متابعات بعد. يمكن متابعة خلاصات المجالس والجهات والصحف: ما يذكر جهة أو مطلبًا يصل إلى المهام.
watches-off = لا يجلب Deeds شيئًا لهذا الخادم، ولذلك لا يُقرأ شيء من هذا. يمكن لفريق الإشراف تغيير ذلك في `/setup`.
watch-paused = متوقفة مؤقتًا: لا تُقرأ.
watch-new = لم تُقرأ بعد.
watch-read = آخر قراءة: { $at }.
watch-failing = تعذرت قراءتها منذ: { $since }.
watch-fault-gone = لا يوجد شيء في عنوانها.
watch-fault-refused = لا يريد موقعها أن تقرأه البرامج.
watch-fault-not-listed = موقعها ليس في قائمة `/setup`.
watch-fault-unreadable = ما وُجد هناك لا يمكن قراءته خلاصةً.
watch-fault-silent = لا يجيب موقعها كما ينبغي.
watch-terms = كلمات أخرى
watch-muted = المكتوم
watch-looks-for = البحث، بكل اللغات، عن الجهات المخاطَبة ومن يشغل مناصبها، وعن عناوين المطالب الجارية وقوانينها ومصطلحاتها المحمية بكتاباتها الأخرى، وعن هذه الكلمات.
watch-tested =
    { $found ->
        [zero] المواد المقروءة الآن: { $entries }. لم تكن أي مادة لتصل إلى المهام. المصطلحات المبحوث عنها: { $terms }.
        [one] المواد المقروءة الآن: { $entries }. كانت ستصل إلى المهام مادة واحدة. المصطلحات المبحوث عنها: { $terms }.
        [two] المواد المقروءة الآن: { $entries }. كانت ستصل إلى المهام مادتان. المصطلحات المبحوث عنها: { $terms }.
        [few] المواد المقروءة الآن: { $entries }. كانت ستصل إلى المهام { $found } مواد. المصطلحات المبحوث عنها: { $terms }.
        [many] المواد المقروءة الآن: { $entries }. كانت ستصل إلى المهام { $found } مادة. المصطلحات المبحوث عنها: { $terms }.
       *[other] المواد المقروءة الآن: { $entries }. كانت ستصل إلى المهام { $found } مادة. المصطلحات المبحوث عنها: { $terms }.
    }
watch-tested-kept = كانت هذه تجربة فقط: لم يُحفظ شيء.
mute-title = ما الذي ينبغي ألا يظهر من جديد؟
mute-means = الخلاصة المكتومة تتوقف مؤقتًا. ويُكتم المصطلح أو الجهة أو المطلب في هذه الخلاصة وحدها. ويمكن التراجع عن كليهما في بطاقة المتابعة.
mute-feed = الخلاصة كلها
mute-term = هذا المصطلح في هذه الخلاصة
mute-about = كل ما يُبحث به عن هذا، في هذه الخلاصة
menu-mute = اختيار ما يُكتم
button-mute-back = رجوع
mute-done = كُتم. ويمكن التراجع عن ذلك في بطاقة المتابعة.
mute-done-feed = الخلاصة متوقفة مؤقتًا. وتُستأنف عند طلب ذلك في بطاقة المتابعة.
lead-kind-feed-dead = خلاصة تعذرت قراءتها منذ أسبوع
lead-kind-feed-back = خلاصة عادت قراءتها ممكنة
lead-state-over = انتهى من تلقاء نفسه.
lead-note-matched = **المطابق:**
lead-note-voted-yes = **صوّت بنعم:**
lead-note-voted-no = **صوّت بلا:**
lead-note-voted-abstained = **امتناع:**
lead-note-voted-absent = **غياب:**
lead-note-voted-otherwise = **مسجَّل على نحو آخر ولا يُحسب:**
button-lead-watch = فتح المتابعة
did-pause-watch = إيقاف متابعة مؤقتًا
did-resume-watch = استئناف متابعة
did-mute-watch = كتم شيء في متابعة
did-unmute-watch = العودة إلى البحث عن شيء في متابعة
change-record-watch = متابعة
change-field-terms = كلمات أخرى
change-field-muted = المكتوم
