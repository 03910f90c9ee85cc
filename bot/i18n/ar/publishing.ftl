### جعل الأشياء علنية: شخصان، وقائمة دقيقة بما يصير علنيًّا.

publish-title = العلنية: { $reference }
publish-how = النشر يحتاج إلى شخصين من فريق التنظيم: واحد يقترح وآخر يؤكد. وسحبه يكفيه شخص واحد وسبب. والسري لا يصير علنيًّا أبدًا.
publish-would =
    { $count ->
        [zero] نشر { $reference } لا يجعل شيئًا علنيًّا:
        [one] نشر { $reference } يجعل هذا علنيًّا:
        [two] نشر { $reference } يجعل هذين الشيئين علنيَّين، لأنه يستند إليهما:
        [few] نشر { $reference } يجعل هذه الأشياء علنية، وعددها { $count }، لأنه يستند إليها:
        [many] نشر { $reference } يجعل هذه الأشياء علنية، وعددها { $count }، لأنه يستند إليها:
       *[other] نشر { $reference } يجعل هذه الأشياء علنية، وعددها { $count }، لأنه يستند إليها:
    }
publish-is = { $reference } علني، مع كل ما يستند إليه.
publish-waits =
    { $count ->
        [zero] مقترَح. تأكيدك لا يجعل شيئًا علنيًّا:
        [one] مقترَح. بتأكيدك يصير هذا علنيًّا:
        [two] مقترَح. بتأكيدك يصير هذان الشيئان علنيَّين:
        [few] مقترَح. بتأكيدك تصير هذه الأشياء علنية، وعددها { $count }:
        [many] مقترَح. بتأكيدك تصير هذه الأشياء علنية، وعددها { $count }:
       *[other] مقترَح. بتأكيدك تصير هذه الأشياء علنية، وعددها { $count }:
    }
publish-waits-own =
    { $count ->
        [zero] هذا اقتراحك، ويؤكده شخص آخر من فريق التنظيم. لا شيء يصير علنيًّا:
        [one] هذا اقتراحك، ويؤكده شخص آخر من فريق التنظيم. يصير هذا علنيًّا:
        [two] هذا اقتراحك، ويؤكده شخص آخر من فريق التنظيم. يصير هذان الشيئان علنيَّين:
        [few] هذا اقتراحك، ويؤكده شخص آخر من فريق التنظيم. تصير هذه الأشياء علنية، وعددها { $count }:
        [many] هذا اقتراحك، ويؤكده شخص آخر من فريق التنظيم. تصير هذه الأشياء علنية، وعددها { $count }:
       *[other] هذا اقتراحك، ويؤكده شخص آخر من فريق التنظيم. تصير هذه الأشياء علنية، وعددها { $count }:
    }
publish-confirmed =
    { $count ->
        [zero] لم يصر شيء علنيًّا:
        [one] صار هذا علنيًّا:
        [two] صار هذان الشيئان علنيَّين:
        [few] صارت هذه الأشياء علنية، وعددها { $count }:
        [many] صارت هذه الأشياء علنية، وعددها { $count }:
       *[other] صارت هذه الأشياء علنية، وعددها { $count }:
    }
publish-rejected = رُفض. ولم يصر شيء علنيًّا.
publish-narrowed =
    { $count ->
        [zero] لم يعد شيء للأعضاء فقط:
        [one] عاد للأعضاء فقط:
        [two] عاد للأعضاء فقط، شيئان في المجموع:
        [few] عاد للأعضاء فقط، { $count } أشياء في المجموع:
        [many] عاد للأعضاء فقط، { $count } شيئًا في المجموع:
       *[other] عاد للأعضاء فقط، { $count } شيء في المجموع:
    }
publish-list = ماذا ({ $count })
publish-line =
    { $count ->
        [zero] { $reference } دون شيء
        [one] { $reference } وحده
        [two] { $reference }، شيئان في المجموع
        [few] { $reference }، { $count } أشياء في المجموع
        [many] { $reference }، { $count } شيئًا في المجموع
       *[other] { $reference }، { $count } شيء في المجموع
    }
publish-none = لا شيء ينتظر أن يصير علنيًّا.

publish-kind-campaign = حملة
publish-kind-demand = مطلب، مع صياغاته ومعاييره
publish-kind-official = جهة، مع من شغلوا منصبها ووسائل اتصالها العلنية
publish-kind-ask = مطالبة
publish-kind-source = مصدر
publish-kind-delivery = تسليم، دون إثباته
publish-kind-response = رد
publish-kind-finding = نتيجة تحقق
publish-kind-evidence = دليل داعم
publish-kind-event = موعد
publish-kind-action = تحرك
publish-kind-official-reply = كلمات الجهة نفسها

desk-publish = ليصير علنيًّا ({ $count })
menu-publish = النظر في اقتراح نشر
button-publish = جعله علنيًّا
button-publish-propose = اقتراح نشر هذا كله
button-publish-confirm = تأكيد: جعل هذا كله علنيًّا
button-publish-reject = رفض
button-publish-narrow = سحبه من العلن

command-manage-publish = اقتراح جعل شيء علنيًّا، أو سحبه؛ وإن تُرك فارغًا: ما ينتظر
command-manage-publish-reference = ماذا: D-3, R-41, C-1…

form-narrow = سحب { $reference } من العلن
form-narrow-reason = السبب
    .description = يظهر في التاريخ. ويعود معه ما بُني عليه

error-not-publishable = { $reference } لا يصير علنيًّا وحده. يُنشر المطلب أو الجهة أو الرد أو نتيجة التحقق التي يتبعها.
error-confidential-never-public = { $reference } سري أو مسحوب، ولا يصير علنيًّا أبدًا؛ وكذلك ما بُني عليه.
error-publish-not-verified = { $reference } غير معتمد، أو لم يعد ساريًا. لا يصير علنيًّا إلا ما راجعه شخص ثانٍ.
error-draft-not-public = { $reference } مسودة. يجب تفعيله أولًا.
error-public-already = { $reference } علني من قبل، مع كل ما يستند إليه.
error-not-public = { $reference } ليس علنيًّا.
error-own-proposal = نشر { $reference } اقتراحك أنت، فيجب أن يؤكده شخص آخر من فريق التنظيم.
error-publication-changed = صار { $reference } يستند إلى غير ما كان عند اقتراحه. يمكن رفضه واقتراحه من جديد.

change-field-bundle = مقترَح معه
change-field-main = ما اقتُرح
