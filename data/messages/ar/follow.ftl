# Following topics, and how and when news of them comes.

## Buttons

settings = الإعدادات
what-you-follow = ما تتابعه
follow-more = متابعة المزيد
following = متابَع
unfollow = إلغاء المتابعة
undo = تراجع
undo-named = تراجع: { $topic }
preview = معاينة
as-it-comes = فورًا
in-a-digest = في الموجز
daily-at = يوميًا { $time }
time-zone = المنطقة الزمنية

## Toasts over a button

saved-toast = تم الحفظ
following-toast = تمت المتابعة
following-named-toast = تتابع الآن { $topic }. { $how }
unfollowed-toast = أُلغيت المتابعة
muted-toast = تم الكتم
unmuted-toast = أُلغي الكتم
paused-toast = أُوقفت مؤقتًا
resumed-toast = استؤنفت التنبيهات
unfollowed-before = سبق أن ألغيت متابعة ذلك.

## How news arrives

how-at-once = تصلك التنبيهات فورًا.
how-digest = تصلك الأخبار في موجز { $when } (بتوقيت { $zone }).
how-quiet = { $how } ساعات الهدوء من { $from } إلى { $until }.
how-silent = { $how } بدون صوت من { $from } إلى { $until }.
how-paused = التنبيهات متوقفة مؤقتًا. أرسل /resume لاستئنافها.
how-paused-until = التنبيهات متوقفة حتى { $until }. أرسل /resume لاستئنافها.

schedule-daily = يوميًا الساعة { $times }
schedule-workdays = من الاثنين إلى الجمعة الساعة { $times }
schedule-days = أيام { $days } الساعة { $times }
schedule-day = { $day ->
    [mon] الاثنين
    [tue] الثلاثاء
    [wed] الأربعاء
    [thu] الخميس
    [fri] الجمعة
    [sat] السبت
   *[sun] الأحد
}

zone-unknown = UTC (لم أعد أعرف { $zone }؛ حدّد منطقتك الزمنية بالأمر /tz)
moment = { $weekday } { $day }، { $time }

comes-at-once = فورًا
comes-in-digest = في الموجز
comes-in-digest-when = في موجز { $when }
this-one-comes = تصلك أخبار هذا الموضوع { $how }.

## Following

follow-what = ماذا تود أن تتابع؟ اضغط على أحد الخيارات، أو أرسل مثلًا /subscribe nvidia أو {"\u200E"}/subscribe #china{"\u200E"} أو {"\u200E"}/subscribe "cloud computing"{"\u200E"}.
follow-too-long = هذا كثير دفعة واحدة. اختر الكلمات القليلة المهمة، مثل /subscribe cloud profit.
odd-ending = لم أفهم { $ending } بعد الفاصلة. لاختيار طريقة وصوله اكتب بعدها <code>فورًا</code> أو <code>في الموجز</code> أو <code>كالبقية</code>.
no-words = لا توجد في { $typed } كلمة يمكن البحث عنها. جرّب اسم شركة أو وسمًا أو كلمة، مثل {"\u200E"}/subscribe #china{"\u200E"}.

now-follows = تتابع الآن <b>{ $topic }</b>. { $kind ->
    [tag] سأنبّهك إلى كل مقال جديد بهذا الوسم
    [company] سأنبّهك إلى كل مقال جديد يذكر هذه الشركة
    [words] سأنبّهك إلى كل مقال جديد فيه هذه الكلمات
   *[source] سأنبّهك إلى كل مقال جديد من هذا المصدر
} { $n ->
    [0] (لا مقالات في الأرشيف بعد).
    [one] (مقال واحد في الأرشيف حتى الآن).
    [two] (مقالان في الأرشيف حتى الآن).
    [few] ({ $n } مقالات في الأرشيف حتى الآن).
    [many] ({ $n } مقالًا في الأرشيف حتى الآن).
   *[other] ({ $n } مقال في الأرشيف حتى الآن).
}
follows-already = أنت تتابع <b>{ $topic }</b> بالفعل.
follows-too-many = { follows }، وهذا هو الحد الأقصى للمحادثة الواحدة. ألغِ متابعة أحدها أولًا.

topic-and-count = {"\u200F"}{ $topic } · { $n }
which-topic = قد يُقصد بـ { $typed } أكثر من شيء. أيها تقصد؟
follow-what-of-article = ماذا تود أن تتابع؟

## What a chat follows

follows = تتابع { $n ->
    [zero] 0 موضوع
    [one] موضوعًا واحدًا
    [two] موضوعين
    [few] { $n } مواضيع
    [many] { $n } موضوعًا
   *[other] { $n } موضوع
}
follows-hint = ✕ يلغي المتابعة. والزر الثاني يبدّل بين التنبيهات والموجز.
follows-nothing = لا تتابع شيئًا بعد. جرّب {"\u200E"}/subscribe #china{"\u200E"} أو {"\u200E"}/subscribe "cloud computing"{"\u200E"}.
muted-until = مكتوم حتى { $until }
in-another-topic = في موضوع آخر من هذه المجموعة

## Unfollowing

unfollow-which = ما الذي تريد إلغاء متابعته؟ اضغط عليه، أو أرسل مثلًا {"\u200E"}/unsubscribe #china{"\u200E"}.
unfollow-all = { $n ->
    [one] هل تريد إلغاء متابعته؟ لن تصلك أي تنبيهات بعد ذلك.
    [two] هل تريد إلغاء متابعة الاثنين؟ لن تصلك أي تنبيهات بعد ذلك.
    [few] هل تريد إلغاء متابعة المواضيع كلها ({ $n })؟ لن تصلك أي تنبيهات بعد ذلك.
    [many] هل تريد إلغاء متابعة المواضيع كلها ({ $n })؟ لن تصلك أي تنبيهات بعد ذلك.
   *[other] هل تريد إلغاء متابعة المواضيع كلها ({ $n })؟ لن تصلك أي تنبيهات بعد ذلك.
}
unfollow-all-yes = إلغاء متابعة الكل
unfollow-all-no = إبقاء
unfollowed = لم تعد تتابع <b>{ $topic }</b>.
unfollowed-all = لم تعد تتابع شيئًا.
not-followed = أنت لا تتابع { $typed }. إليك ما تتابعه؛ ✕ يلغي المتابعة.
unfollow-ambiguous = ينطبق { $typed } على أكثر من موضوع. أيها تقصد؟
unfollow-of-article = وصلك هذا المقال من أكثر من موضوع تتابعه. أيها تريد إلغاء متابعته؟

## Muting

mute = كتم
unmute = إلغاء الكتم
mute-what = ماذا أكتم؟
mute-story = هذا الخبر
mute-topic = { $topic } · 3 أيام
muted-topic = كُتم <b>{ $topic }</b> لثلاثة أيام.
muted-topic-until = كُتم <b>{ $topic }</b> حتى { $until }.
muted-story = لن يصلك المزيد عن { $title }.
muted-too-many-stories = بلغت الحد الأقصى للأخبار المكتومة في المحادثة الواحدة.
unmuted-story = سيصلك جديد هذا الخبر مرة أخرى.
muted-source = كُتم <b>{ $source }</b>: لن تصلك تنبيهات منه. وتبقى مقالاته في القوائم.
unmuted-source = عادت التنبيهات من <b>{ $source }</b>.
muted-too-many = بلغت الحد الأقصى للمصادر المكتومة في المحادثة الواحدة. لإعادة أحدها أرسل {"\u200E"}/unmute{"\u200E"}.
no-source-called = لا أعرف مصدرًا باسم { $name }.
nothing-muted = لا توجد مصادر مكتومة. لكتم مصدر، أرسل مثلًا /mute Harbour News، أو اختره من /sources.
muted-list = المصادر المكتومة: { $names }. اضغط على أحدها لإلغاء كتمه.
article-gone = لم يعد هذا المقال في الأرشيف.

## Pause

resume = استئناف
paused-until = التنبيهات متوقفة حتى { $until } (بتوقيت { $zone }). أرسل /resume لاستئنافها.
pause-misread = لم أفهم المدة { $typed }. جرّب /pause 3 أيام أو /pause حتى الاثنين أو /pause وحده.
pause-day = يوم
pause-week = أسبوع
pause-open = حتى أستأنفها
resumed = استؤنفت التنبيهات.
resumed-and-missed = استؤنفت التنبيهات. { $n ->
    [zero] لم يصدر أي مقال في هذه الأثناء.
    [one] صدر مقال واحد في هذه الأثناء.
    [two] صدر مقالان في هذه الأثناء.
    [few] صدرت { $n } مقالات في هذه الأثناء.
    [many] صدر { $n } مقالًا في هذه الأثناء.
   *[other] صدر { $n } مقال في هذه الأثناء.
}
not-paused = التنبيهات ليست متوقفة.
show-missed = عرض

## What was missed

missed-nothing = لم يفتك شيء في آخر 7 أيام.
missed-heading = ما فاتك هذا الأسبوع: { n-articles }
missed-paused = كانت التنبيهات متوقفة
missed-muted = مكتوم
missed-topic-closed = أُغلق الموضوع في المجموعة
missed-unwritable = لا يُسمح لي بالكتابة هنا
missed-unreachable = لم أتمكن من الوصول إلى هذه المحادثة
missed-too-many = صدر الكثير دفعة واحدة
missed-refused = لم يقبل تيليجرام الرسالة
missed-not-approved = لم يوافق عليه أحد

## Preview: what a topic brought in the last 7 days

preview-of-what = ماذا تريد أن تعاين؟ مثلًا {"\u200E"}/preview #china{"\u200E"} أو /preview nvidia أو {"\u200E"}/preview "cloud computing"{"\u200E"}.
preview-nothing = لا جديد عن <b>{ $topic }</b> في آخر 7 أيام.
preview-few = {"\u200F"}{ $topic }{"\u061C"}: { n-articles } في 7 أيام
preview-many = {"\u200F"}{ $topic }{"\u061C"}: { n-articles } في 7 أيام، نحو { $a_day } يوميًا

## Digests

digest-misread = لم أفهم { $typed }. جرّب /digest يوميًا 8:30 أو /digest أيام العمل 8:00 18:30 أو /digest الثلاثاء الجمعة 18:00 أو /digest إيقاف. الحد الأقصى للموجزات في اليوم: { $max }.
digest-set = سيصلك الموجز { $when } (بتوقيت { $zone }). التالي: { $next }.
digest-off = تصلك التنبيهات فورًا. وما كان ينتظر الموجز يصلك الآن.
digest-now = إليك الجديد منذ موجزك الأخير.
digest-nothing-new = لا جديد منذ موجزك الأخير.
digest-none = ليس لديك موجز: تصلك التنبيهات فورًا. هل تفضّل رسالة واحدة في اليوم؟

## Quiet hours

quiet-off = لا توجد ساعات هدوء: تصلك التنبيهات في أي وقت.
quiet-held = ساعات الهدوء { $hours } (بتوقيت { $zone }): تؤجَّل التنبيهات وتصلك بعدها في رسالة واحدة.
quiet-silent = ساعات الهدوء { $hours } (بتوقيت { $zone }): تصلك التنبيهات بدون صوت.
quiet-hint = لساعات أخرى: /quiet 22:00-06:00 أو /quiet 22:00-06:00 بدون صوت.
quiet-misread = لم أفهم { $typed }. جرّب /quiet 22:00-07:00 أو /quiet 22:00-07:00 بدون صوت أو /quiet إيقاف.

## Time zone

zone-in-full = { $city } ({ $id })
zone-now = منطقتك الزمنية <b>{ $zone }</b>، والساعة هناك { $time }. لتغييرها اضغط على مدينة، أو أرسل /tz واسم مدينتك بأي لغة: /tz طوكيو أو /tz UTC+3.
zone-set = منطقتك الزمنية الآن <b>{ $zone }</b>، والساعة هناك { $time }.
zone-ambiguous = قد يُقصد بـ { $typed } أكثر من منطقة زمنية. أين أنت؟
no-such-place = لا أعرف مكانًا باسم { $typed }. جرّب مدينة كبيرة قريبة منك، أو فارق التوقيت: /tz UTC+3.
similar-places = لا أعرف مكانًا باسم { $typed }. { $n ->
    [1] هل تقصد هذا المكان؟
   *[other] هل تقصد أحد هذه الأماكن؟
}

## The settings message: a line for each setting

settings-misread = لم أفهم { $typed }. اضغط على ما تريد تغييره، أو أرسل مثلًا /settings جمل 2 أو /settings مقالات 5 أو /settings افتراضي.
settings-alerts = التنبيهات: <b>{ $how }</b>
alerts-at-once = فورًا
alerts-digest = موجز { $when }
alerts-paused = متوقفة مؤقتًا
alerts-paused-until = متوقفة حتى { $until }
settings-no-quiet = ساعات الهدوء: <b>معطّلة</b>
settings-quiet = ساعات الهدوء: <b>{ $hours }</b>
settings-silent = ساعات الهدوء: <b>{ $hours }</b>، بدون صوت
settings-zone = المنطقة الزمنية: <b>{ $zone }</b>، الساعة الآن { $time }
settings-length = الملخصات: <b>{ $n ->
    [zero] بلا جمل
    [one] جملة واحدة على الأكثر
    [two] جملتان على الأكثر
    [few] { $n } جمل على الأكثر
    [many] { $n } جملة على الأكثر
   *[other] { $n } جملة على الأكثر
}</b>، المقالات في الصفحة: { $articles }
settings-length-auto = الملخصات: <b>حسب الحاجة</b>، المقالات في الصفحة: { $articles }
settings-languages = اللغات: <b>{ $names }</b>
settings-no-limit = التنبيهات اليومية لكل موضوع: <b>بلا حد</b>
settings-limit = التنبيهات اليومية لكل موضوع: <b>{ $n }</b>
settings-previews-on = الصور مع التنبيهات: <b>مفعّلة</b>
settings-previews-off = الصور مع التنبيهات: <b>معطّلة</b>
settings-pins-on = تثبيت الموجزات: <b>مفعّل</b>
settings-pins-off = تثبيت الموجزات: <b>معطّل</b>

## Its buttons, and its pages

back-to-settings = ‹ الإعدادات
alerts = التنبيهات
quiet-hours = ساعات الهدوء
length = طول الملخص
languages = اللغات
daily-limit = الحد اليومي
previews = الصور
pin-digests = تثبيت الموجزات
pause = إيقاف مؤقت
paused = متوقفة مؤقتًا

alerts-are = الوضع الحالي: <b>{ $how }</b>
next-digest = الموجز التالي: { $next }.
as-they-come = فورًا
daily = يوميًا
workdays = الاثنين–الجمعة
mondays = الاثنين
more-times = وقت آخر
tell-empty = حتى بدون جديد
times-hint-move = اضغط على وقت لنقل الموجز إليه. ولأي وقت آخر: /digest يوميًا 19:45.
times-hint-add = اضغط على وقت لإضافته أو إزالته. ولأي أوقات أخرى: /digest يوميًا 7:45 19:00.

off = إيقاف
hold = تأجيل
no-sound = بدون صوت

auto = تلقائي
one-sentence = جملة
one-article = مقال
length-hint = الصف الأول لطول الملخص، والثاني لصفحة القائمة.

languages-all = كلها
all-languages = الكل
languages-are = لغات الأخبار: <b>{ $names }</b>
languages-hint = للقوائم والتنبيهات والموجزات. أما المصادر التي تتابعها باسمها فتصلك أخبارها دائمًا.

limit-none = بلا حد. إذا كثرت تنبيهات موضوع في اليوم، فالحد ينقل ما زاد عليه إلى موجزك.
limit-is = الحد اليومي لتنبيهات الموضوع الواحد هو { $n }، والباقي ينتظر موجزك.
no-limit = بلا حد

## Export and import

exported = كل ما أحتفظ به عن هذه المحادثة: إعداداتها، و{ $n ->
    [zero] 0 موضوع
    [one] موضوع واحد
    [two] موضوعان
    [few] { $n } مواضيع
    [many] { $n } موضوعًا
   *[other] { $n } موضوع
}، والمقالات المحفوظة وسجل البحث. يستعيد /import الإعدادات والمواضيع، هنا أو في محادثة أخرى.
exported-channel = إعدادات { $channel } و{ $n ->
    [zero] 0 موضوع
    [one] موضوع واحد
    [two] موضوعان
    [few] { $n } مواضيع
    [many] { $n } موضوعًا
   *[other] { $n } موضوع
}. يستعيدها {"\u200E"}/import { $channel }{"\u200E"}، أما /import وحده فيستعيدها لمحادثة.
import-how = أرسل إليّ ملف /export واكتب {"\u200E"}{ $command }{"\u200E"} في التعليق عليه، أو رُدّ على الملف بالأمر {"\u200E"}{ $command }{"\u200E"}.
import-how-terminal = ضع نص /export بعد الأمر في سطر واحد: /import {"{"}…{"}"}
imported = استُعيدت الإعدادات، ومعها { $new ->
    [zero] 0 موضوع جديد
    [one] موضوع جديد واحد
    [two] موضوعان جديدان
    [few] { $new } مواضيع جديدة
    [many] { $new } موضوعًا جديدًا
   *[other] { $new } موضوع جديد
}{ $known ->
    [0] .
   *[other] {" "}(وكنت تتابع من قبل: { $known }).
}
import-feeds = تتابع { $n ->
    [zero] 0 خلاصة
    [one] خلاصة واحدة
    [two] خلاصتين
    [few] { $n } خلاصات
    [many] { $n } خلاصة
   *[other] { $n } خلاصة
} من الملف.
import-feeds-left-out = { $n ->
    [zero] يمكن متابعة كل خلاصات الملف هنا.
    [one] في الملف خلاصة واحدة لا يمكن متابعتها هنا.
    [two] في الملف خلاصتان لا يمكن متابعتهما هنا.
    [few] في الملف { $n } خلاصات لا يمكن متابعتها هنا.
    [many] في الملف { $n } خلاصة لا يمكن متابعتها هنا.
   *[other] في الملف { $n } خلاصة لا يمكن متابعتها هنا.
} لطلب واحدة من المشغّلين استخدم /suggest.
import-too-many = بذلك يصبح عدد المواضيع { $n }، والحد الأقصى للمحادثة الواحدة { $max }. لم يتغير شيء.
import-not-ours = هذا ليس ملف إعدادات من gistwire. لم يتغير شيء.
import-version = هذا الملف من إصدار آخر، وأنا أقرأ الإصدار { $own }. لم يتغير شيء.
import-too-large = هذا الملف كبير جدًا: أقرأ حتى { $kb } كيلوبايت. قسّمه، فكل جزء يُضاف إلى ما لديك.
import-fault = لم يتغير شيء. في الملف عند { $place }: { $problem }.
import-number-range = يجب أن يكون العدد بين 1 و10
import-limit-range = يجب أن يكون العدد بين 1 و{ $max }
import-unknown-zone = لا أعرف المنطقة الزمنية { $zone }
import-unknown-language = لا أعرف اللغة { $language }
import-no-digest = لا تكتب هذا إذا لم يكن لديك موجز
import-no-day = القيمة { $day } ليست يومًا
import-day-needed = اذكر يومًا واحدًا على الأقل
import-times-needed = اذكر وقتًا واحدًا على الأقل، والحد الأقصى { $max }
import-no-hours = تبدأ الساعات وتنتهي في الوقت نفسه
import-no-time = القيمة { $time } ليست وقتًا؛ اكتب 08:30
import-long-name = الاسم طويل جدًا
import-odd-name = في الاسم رموز لا يمكن كتابتها
import-no-words = لا توجد في { $name } كلمة يمكن البحث عنها
import-no-thread = لا يمكن أن يكون الرقم أقل من 0

## Channels

channels = قنواتك
channels-none = لا توجد قناة مرتبطة بعد
channels-hint = ابدأ باسم القناة: <code>/subscribe { $channel } #china</code>
channels-how = لأنشر الأخبار في إحدى قنواتك اخترها بالزر أدناه، ويمكن أن تكون خاصة. سيقترح تيليجرام بعدها تعييني مشرفًا فيها.
channels-choose = اختيار قناة
channels-in-private = تُربط القنوات في محادثتنا الخاصة. أرسل إليّ هناك /channels.
channel-connected = تم ربط القناة. يمكنني الآن النشر هنا. ما الموضوع الذي أنشر عنه؟
channel-connected-hint = أرسل /subscribe لمتابعة موضوع، أو /settings لتغيير شكل المنشورات.
posts = المنشورات
post-header = أعلى كل منشور: <b>{ $line }</b>
post-no-header = أعلى كل منشور: <b>لا شيء</b>
post-footer = أسفل كل منشور: <b>{ $line }</b>
post-no-footer = أسفل كل منشور: <b>لا شيء</b>
post-approval-on = قبل النشر: <b>أسأل المشرف الذي فعّل هذا</b>
post-approval-off = قبل النشر: <b>لا يُسأل أحد</b>
post-hint = للتغيير أضف «رأس» أو «تذييل» ثم سطرك، أو «إيقاف»: /settings رأس أخبار الميناء
post-hashtags = الوسوم
post-buttons = الأزرار
post-approval = اسألني أولًا
post-line-too-long = هذا السطر طويل جدًا: الحد الأقصى لعدد الأحرف { $max }.
review-question = هل أنشر هذا في { $channel }؟
review-post = نشر
review-skip = تخطي
review-post-all = نشر الكل
review-skip-all = تخطي الكل
review-posted = يُنشر: { $title }
review-skipped = تم التخطي: { $title }
review-done = سبق اتخاذ القرار بشأن هذا المنشور.
review-none = لا منشورات بانتظار موافقتك.
review-waiting = عدد المنشورات التي تنتظر موافقتك: { $n }
review-which = لأي قناة؟ اذكرها: <code>/review @channel</code>
