### اللوحة: سطر لكل مطالبة، مجموعة تحت مطالبها.

board-summary =
    { $date } · { $demands ->
        [zero] لا مطالب
        [one] مطلب واحد
        [two] مطلبان
        [few] { $demands } مطالب
        [many] { $demands } مطلبًا
       *[other] { $demands } مطلب
    } · { $officials ->
        [zero] لا جهات
        [one] جهة واحدة
        [two] جهتان
        [few] { $officials } جهات
        [many] { $officials } جهة
       *[other] { $officials } جهة
    } · { $asks ->
        [zero] لا مطالبات
        [one] مطالبة واحدة
        [two] مطالبتان
        [few] { $asks } مطالبات
        [many] { $asks } مطالبة
       *[other] { $asks } مطالبة
    }
board-one-person = على هذا الخادم يمكن لشخص واحد التسجيل والاعتماد معًا: لم يطّلع شخصان على كل البنود هنا.
board-last-checked = آخر تفقد: { $date }
board-never-checked = دون تفقد بعد
board-group = { $group }: مجموعة لم تُسمَّ جهاتها بعد
board-no-asks = لا جهة مطالَبة بعد. يسمّي فريق التنظيم الجهات عبر `/manage demand`.
board-empty = لا مطالب بعد. يضيفها فريق التنظيم عبر `/manage demand` أو يحمّل حملة جاهزة عبر `/manage campaign`.
page-of = الصفحة { $number } من { $count }
list-more =
    { $count ->
        [zero] … ولا شيء غيرها
        [one] … وواحد غيرها
        [two] … واثنان غيرها
        [few] … و{ $count } غيرها
        [many] … و{ $count } غيرها
       *[other] … و{ $count } غيرها
    }

## الحملات

campaigns-title = الحملات
campaigns-none = لا حملات بعد. يبدأ فريق التنظيم حملة عبر `/manage campaign`.
campaigns-none-manage = لا حملات بعد. يمكنك تحميل حملة جاهزة أدناه، أو بدء حملتك عبر `/manage campaign`.
campaigns-bundled = حملات جاهزة
campaign-loaded = محمَّلة
campaign-not-loaded = غير محمَّلة
campaign-by-ally = حملة حليفة
campaign-counts =
    { $demands ->
        [zero] لا مطالب
        [one] مطلب واحد
        [two] مطلبان
        [few] { $demands } مطالب
        [many] { $demands } مطلبًا
       *[other] { $demands } مطلب
    } · { $officials ->
        [zero] لا جهات
        [one] جهة واحدة
        [two] جهتان
        [few] { $officials } جهات
        [many] { $officials } جهة
       *[other] { $officials } جهة
    }
campaign-organisations = المنظمات الموقِّعة: { $organisations }
