### ما يمكن للأعضاء فعله الآن: التحركات وعددها، ومكاسب تنتظر معاينة، ومواعيد قادمة.

command-act = ما يمكنك فعله الآن: ماذا يقال، وأي رقم، وما النتيجة
help-command-act = يعرض ما يمكنك فعله الآن: نصًّا بلغتك، ورقمًا، وما آل إليه الأمر
button-act = تحرك
act-title = ما يمكنك فعله الآن
act-nothing = لا شيء مطلوب الآن. شكرًا على السؤال، ويحسن تكراره قريبًا.
act-script = ماذا يقال
act-until = حتى { $date }
act-calls =
    { $count ->
        [zero] لا مكالمات هذا الأسبوع
        [one] مكالمة واحدة هذا الأسبوع
        [two] مكالمتان هذا الأسبوع
        [few] { $count } مكالمات هذا الأسبوع
        [many] { $count } مكالمة هذا الأسبوع
       *[other] { $count } مكالمة هذا الأسبوع
    }
act-times =
    { $count ->
        [zero] لم يُنفَّذ هذا الأسبوع
        [one] نُفِّذ مرة واحدة هذا الأسبوع
        [two] نُفِّذ مرتين هذا الأسبوع
        [few] نُفِّذ { $count } مرات هذا الأسبوع
        [many] نُفِّذ { $count } مرة هذا الأسبوع
       *[other] نُفِّذ { $count } مرة هذا الأسبوع
    }
act-counted = جرى العدّ من دون اسمك. شكرًا لك!
act-counted-already = سبق احتسابك في هذا اليوم: يُحتسب كل شخص مرة في اليوم.
act-actions = التحركات ({ $count })
act-looks = معاينة: هل بقي على حاله؟ ({ $count })
menu-act = تحرك آخر
button-act-list = كل التحركات المتاحة
button-act-reached = تم التواصل
button-act-voicemail = بريد صوتي
button-act-no-answer = لا جواب
button-act-done = تم
button-act-they-said = قالوا…
form-they-said-title = ماذا قالوا؟
form-they-said = ما قالوه
    .description = بكلماتهم قدر الإمكان. يقرؤه فريق التنظيم، ولا يُعرض اسمك على أحد
form-said-about = بشأن أي مطلب؟

## الذهاب والمعاينة

menu-look = معاينة: هل بقي على حاله؟
look-title = الذهاب والمعاينة
look-criteria = ما ثبت تنفيذه:
look-how = المطلوب أن يرى أحد هل بقي الأمر على حاله. من يتولى المعاينة تُحجز له يومين، حتى لا يذهب شخصان.
look-yours = هذه المعاينة لك. يمكنك ذكر ما رأيت أو إعادتها. محجوزة لك حتى:
look-somebody-goes = هناك من يتولى المعاينة. تصبح متاحة من جديد، ما لم يُذكر ما شوهد، في:
look-mine = لك
look-somebodys = هناك من يتولاها
button-look-take = سأتولى المعاينة
button-look-answer = ذكر ما رأيت
button-look-back = إعادتها
form-look-title = ماذا رأيت؟
form-look-criterion = ما جرت معاينته
form-look-outcome = كيف هو الآن؟
form-look-note = ما رأيت
    .description = ما يُرى وكيف عُرف؛ بلا أسماء أفراد عاديين
form-look-url = الرابط
    .placeholder = https://
    .description = إن وُجد فقط: صفحة أو وثيقة
look-outcome-fulfilled = ما زال منفَّذًا
look-outcome-partly = جزئيًّا
look-outcome-undone = جرى التراجع عنه
look-outcome-unknown = تعذّرت المعرفة

## المواعيد

events-ahead = المواعيد القادمة
event-hearing = جلسة استماع
event-vote = تصويت
event-deadline = موعد نهائي
event-other = موعد

## الموجز

digest-act = { $title }: `/act`
digest-act-until = { $title }: `/act`، حتى { $until }

## ما قد يحول دون ذلك

error-action-over = انتهى هذا التحرك: { $until }. في /act ما يمكن فعله الآن.
error-look-not-due = لا حاجة الآن إلى معاينة { $reference }: الوقت مبكر، أو سبق أن ذُكر ما شوهد.
error-look-taken = هناك من يتولى معاينة { $reference }. يمكنك اختيار معاينة أخرى، أو العودة بعد يومين.
