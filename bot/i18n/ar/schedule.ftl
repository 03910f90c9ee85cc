### مواعيد نشر الموجزات بالكلمات.

schedule-title = مواعيد نشر الموجزات
schedule-none = لا موعد نشر لأي موجز بعد.
schedule-daily = كل يوم الساعة { $at }
schedule-weekly = أسبوعيًّا: { $weekday } الساعة { $at }
schedule-monthly = كل شهر في اليوم { $day } الساعة { $at }
schedule-monthly-late = كل شهر في اليوم { $day }، أو في آخر يوم من الشهر الأقصر، الساعة { $at }
schedule-readers = القرّاء: { $readers }
schedule-begins-as = تعرض الهواتف هذه الجملة أولًا، وبعد لحظة يحل الموجز كاملًا محلها:
schedule-paused = موقوف مؤقتًا: لا يصدر شيء.
schedule-not-approved = لم يوافق فريق الإشراف على هذه القناة، أو سحب موافقته: لا يصدر شيء.
schedule-no-campaign = لم يعد الأعضاء يرون هذه الحملة: لا يصدر شيء.
schedule-next = القادم، بالمنطقة الزمنية { $zone }:
schedule-last = الأخير ({ $period }): { $state }
period-week = الأسبوع الذي يبدأ { $monday }
