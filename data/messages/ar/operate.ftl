## أوامر المشغّلين

command-stats = حال البوت بالأرقام
    .details = لمشغّلي البوت: المحادثات والمواضيع والرسائل والخلاصات والقرص، مع رسم لآخر أسبوعين. لا رقم منها يخص شخصًا بعينه.
command-broadcast = إعلان لكل من يتابع الأخبار
    .details = لمشغّلي البوت. ترى الإعلان أولًا مع عدد المحادثات، ثم تؤكده بزر. لا يصل إلى المحادثات التي لا تتابع شيئًا أو أوقفت الإعلانات أو أوقفت التنبيهات مؤقتًا. والأمر وحده يبيّن إلى أين وصل الإعلان الأخير.
    .examples =
        /broadcast
        /broadcast الليلة الساعة 22:00 سيتوقف البوت لمدة ساعة.
command-allow = السماح لشخص أو مجموعة باستخدام البوت
    .details = لمشغّلي البوت. رُدّ على رسالة من الشخص (ولو كانت معاد توجيهها)، أو اكتب معرّفًا رقميًا (ID) أو اسم مستخدم مثل @name. والأمر وحده يعرض من سُمح لهم.
command-ban = حظر شخص أو مجموعة
    .details = لمشغّلي البوت. يُحدَّد الشخص كما في /allow. والأمر وحده يعرض المحظورين.
command-unban = التراجع عن /allow أو /ban
    .details = لمشغّلي البوت. يُحدَّد الشخص كما في /allow.

## /allow, /ban, /unban

people-whom = من تقصد؟ رُدّ على إحدى رسائله بالأمر { $command }، أو اكتب معرّفًا رقميًا (ID) أو اسم مستخدم مثل @name: <code>{ $command } 12345678</code>. وتصلح رسالة معاد توجيهها أيضًا ما لم يُخفِ الشخص حسابه.
people-allowed = يمكن للمعرّف { $id } استخدام البوت من الآن.
people-allowed-already = المعرّف { $id } مسموح له من قبل.
people-banned = لن تصل أي ردود أو تنبيهات إلى المعرّف { $id } من الآن.
people-banned-already = المعرّف { $id } محظور من قبل.
people-freed = يُعامَل المعرّف { $id } كغيره من جديد.
people-freed-already = لم يكن المعرّف { $id } مسموحًا له ولا محظورًا.
people-operator = المعرّف { $id } لأحد المشغّلين ولا يمكن حظره.
people-unknown-name = لا أعرف معرّف { $name }: يخبرني تيليجرام بمعرّفات المجموعات والقنوات، أما الأشخاص فلا أعرفهم إلا حين يراسلونني. رُدّ على رسالة منه أو اكتب معرّفه.
people-odd = { $typed } ليس معرّفًا رقميًا ولا اسم مستخدم.
people-open = البوت متاح للجميع حاليًا.
people-list-allowed = مسموح لهم: { $ids }
people-list-banned = محظورون: { $ids }
people-unban = إلغاء الحظر
banned-you = عذرًا، لم أعد أرد عليك. إذا كنت ترى أن هذا خطأ فأعطِ مشغّلي البوت معرّفك الرقمي (ID) في تيليجرام: { $id }

## /stats

stats-title = حال البوت بالأرقام
stats-chats = من يتابعون شيئًا: الأشخاص <b>{ $people }</b>، المجموعات والقنوات <b>{ $groups }</b>
stats-subscriptions = المتابعات: <b>{ $n }</b>
stats-topic = { $topic }{"\u061C"} ({ $n })
stats-topics = الأكثر متابعة: { $topics }
stats-blocked = محادثات يتعذر الوصول إليها: <b>{ $n }</b>
stats-deliveries = الرسائل يوميًا: <b>{ $mean }</b>، واليوم حتى الآن <b>{ $today }</b>
stats-articles = المقالات يوميًا: <b>{ $mean }</b>، واليوم حتى الآن <b>{ $today }</b>
stats-undelivered = رسائل في الانتظار: <b>{ $waiting }</b>، وفاشلة خلال أسبوعين: <b>{ $failed }</b>
stats-feeds = خلاصات RSS: <b>{ $n }</b>، المتعثرة منها: <b>{ $failing }</b>
stats-disk = قاعدة البيانات: <b>{ $size }</b>، المتاح على قرصها: <b>{ $free }</b>
stats-backup = آخر نسخة احتياطية: <b>{ $ago }</b>
stats-no-backup = آخر نسخة احتياطية: <b>لا توجد</b>
stats-chart = الرسائل والمقالات يوميًا
stats-series-deliveries = الرسائل
stats-series-articles = المقالات

## /broadcast

broadcast-how = اكتب النص بعد الأمر: <code>/broadcast سأتوقف الليلة ساعة عند 22:00.</code> ستراه أولًا، ولن يصل إلى أحد قبل أن تؤكده.
broadcast-progress = الإعلان الأخير: وصل إلى <b>{ $sent }</b>، وينتظره <b>{ $waiting }</b>، ولم يصل إلى <b>{ $lost }</b>.
broadcast-too-long = هذا طويل جدًا: الحد الأقصى لعدد أحرف الإعلان { $n }.
broadcast-nobody = لن يصل إلى أي محادثة: لا أحد يتابع شيئًا، أو أوقف الجميع الإعلانات.
broadcast-ask = هكذا سيبدو. عدد المحادثات التي ستتلقاه: { $n }
broadcast-send = إرسال ({ $n })
broadcast-discard = إلغاء
broadcast-sending = جارٍ الإرسال. عدد المحادثات التي ستتلقاه: <b>{ $n }</b>. يبيّن /broadcast إلى أين وصل.
broadcast-discarded = أُلغي. لم يصل إلى أحد.

## /broadcast: everybody

announcement-title = من مشغّلي البوت
no-announcements = بلا إعلانات
announcements-off-toast = لن تصل إعلانات إلى هنا بعد الآن. يمكنك إعادتها من {"\u200E"}/settings{"\u200E"}.
settings-announcements-off = إعلانات المشغّلين: <b>معطّلة</b>
announcements-on = تلقي الإعلانات

## desk

desk-disk = لم يبقَ على قرص قاعدة البيانات إلا { $free }، والحد هو { $limit } (serve.min_free_mb). يحذف <code>gistwire prune</code> المقالات القديمة، ويفعل ذلك retention_days وmax_articles بانتظام.
desk-disk-over = عادت المساحة على القرص كافية.
desk-outbox = لم يخرج شيء منذ مدة: أقدم رسالة تنتظر منذ { $span }. يعرض /status ما ينتظر، ويبيّن <code>gistwire healthcheck</code> موضع الخلل.
desk-outbox-over = عاد إرسال الرسائل.
desk-refused = رفض تيليجرام { $n ->
    [zero] 0 رسالة
    [one] رسالة واحدة
    [two] رسالتين
    [few] { $n } رسائل
    [many] { $n } رسالة
   *[other] { $n } رسالة
} خلال ساعة، وسبب معظمها: { $problem }. يسردها <code>gistwire outbox</code>.
desk-refused-over = لم يرفض تيليجرام أي رسالة منذ ساعة.
desk-crash = انتهى البرنامج قبل هذا التشغيل دون توقف سليم: عطل أو إنهاء قسري أو انقطاع كهرباء. لم يضِع شيء. والتفاصيل في السجل.
desk-version-title = بدأ تشغيل إصدار جديد
desk-version = يعمل الآن gistwire { $to }، وكان قبله { $from }. قاعدة البيانات محدّثة.
desk-backup = تعذّر إنشاء نسخة احتياطية: { $problem }. سأواصل المحاولة.
desk-backup-over = عاد النسخ الاحتياطي إلى العمل.
desk-prune = لا تُحذف المقالات القديمة: { $problem }. إن كان ذلك صحيحًا فشغّل <code>gistwire prune --force</code>، وإلا فصحّح الساعة أو retention_days أو max_articles.
desk-prune-over = عاد حذف المقالات القديمة.
desk-over-title = عاد كل شيء على ما يرام
alarm-over = عادت الخلاصة { $name } إلى العمل.
