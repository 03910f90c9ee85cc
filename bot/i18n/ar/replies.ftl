### كلمات الجهة نفسها، منشورة بجانب العنوان.

reply-own-words = بكلمات الجهة نفسها
reply-brief = تقول الجهة: «{ $words }»
reply-identity = كيف نعرف أنه من الجهة: { $how }
reply-logged = تم التسجيل. يظهر بجانب العنوان حين يؤكد شخص آخر من فريق التنظيم أنه من الجهة.
reply-confirmed = تم التأكيد. وهو منشور كلمة كلمة بجانب العنوان.
reply-rejected = يبقى خارج السجل.

desk-replies = ردود جهات للتأكيد ({ $count })
button-reply = ردّت الجهة بكلماتها
button-reply-confirm = تأكيد { $reference }
button-reply-reject = رفض { $reference }

form-reply = كلمات الجهة نفسها بشأن { $reference }
form-reply-text = بكلمات الجهة نفسها
    .description = منقولة كما هي: تُنشر كما تُكتب هنا
form-reply-language = اللغة
    .placeholder = en
    .description = اللغة التي كُتبت بها: en، es، fr، ar…
form-reply-on = التاريخ
    .placeholder = 2026-03-12
    .description = يوم الرد
form-reply-source = أين ورد
    .description = رابط، أو ما هو: رسالة من الجهة، بريد إلكتروني من عنوانها المنشور
form-reply-identity = كيف عُرف أنه من الجهة؟
    .description = اتصال بالرقم المنشور، ورق رسمي… لا يقرؤه إلا فريق التنظيم

field-reply = بكلمات الجهة نفسها
field-identity = كيف جرى التأكد
field-source = أين ورد

error-reply-needs-date = يُنشر الرد مع تاريخه. المطلوب اليوم، هكذا: 2026-03-12.
error-language-tag-invalid =
    { $nearest ->
        [none] «{ $typed }» ليس رمز لغة. المطلوب حرفان، مثل en أو es.
       *[other] «{ $typed }» ليس رمز لغة. هل المقصود «{ $nearest }» ({ $name })؟
    }
