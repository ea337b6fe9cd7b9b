# Feeds that people bring or suggest, and what operators decide on them.

one-address-at-a-time = طلب واحد في كل مرة من فضلك: عنوان مثل /subscribe https://news.example، أو موضوع مثل {"\u200E"}/subscribe #china{"\u200E"}.
address-refused = لا يمكنني متابعة {"\u200E"}{ $url }{"\u200E"}: { $problem }.
address-not-now = لم أتمكن من فحص هذا العنوان الآن. حاول لاحقًا من فضلك.
no-feed-at = لم أجد خلاصة RSS في {"\u200E"}{ $url }{"\u200E"}: { $problem }.
no-feed = لم أجد خلاصة RSS هناك: { $problem }.
follow-the-words = عبارة { $words }
channel-has-no-feed = لا يمكنني قراءة قنوات تيليجرام. لنشر الأخبار في قناة تديرها ضع اسمها أولًا، في محادثتنا الخاصة: {"\u200E"}/subscribe { $name } { $topic }{"\u200E"}

feed-new = ليست <b>{ $name }</b> ضمن مصادري بعد ({ n-articles }). هل تريد اقتراحها على مشغّلي البوت؟
feed-new-for-operator = ليست <b>{ $name }</b> ضمن المصادر بعد ({ n-articles }). هل تريد متابعتها للجميع؟
feed-new-and-no-operators = ليست <b>{ $name }</b> ضمن مصادري بعد ({ n-articles }). ويمكن لمشغّلي البوت فقط إضافتها.
feed-not-read-yet = أتابع هذا المصدر بالفعل، لكنني لم أقرأه بعد. حاول مجددًا بعد دقيقة.
follows-own-feed = تتابع الآن <b>{ $name }</b>. ولا تظهر مقالاتها إلا في هذه المحادثة. تصلك المقالات الحالية خلال دقيقة، وسأنبّهك إلى كل جديد.
own-feeds-full = تتابع { $n ->
    [zero] 0 خلاصة RSS خاصة بك
    [one] خلاصة RSS واحدة خاصة بك
    [two] خلاصتي RSS خاصتين بك
    [few] { $n } خلاصات RSS خاصة بك
    [many] { $n } خلاصة RSS خاصة بك
   *[other] { $n } خلاصة RSS خاصة بك
}، وهذا هو الحد الأقصى للمحادثة الواحدة. ألغِ متابعة إحداها، أو اقترح هذه الخلاصة على مشغّلي البوت.
all-feeds-full = لا يمكنني قبول المزيد من خلاصات RSS الخاصة بمحادثة واحدة. يمكنك اقتراح هذه على مشغّلي البوت.
suggest-it = اقتراح
for-everybody = للجميع
its-articles = مقالاتها

## Suggestions

suggest-which = أي خلاصة RSS؟ أرسل عنوانها أو عنوان صفحة فيها خلاصة، مثل /suggest https://news.example
suggest-secret = في هذا العنوان كلمة مرور أو مفتاح، لذلك لن أرسله إلى أحد.
suggested = شكرًا! أرسلت إلى المشغّلين اقتراحك { $name }، وسأخبرك بردهم.
suggestions-full = هناك اقتراحات كثيرة في الانتظار. حاول لاحقًا من فضلك.
suggestion-declined = قرر المشغّلون عدم متابعة { $name }.
suggestion-followed = يتابع المشغّلون الآن { $name }، كما اقترحت.
no-operators = ليس لهذا البوت مشغّلون أسألهم.

suggestion-heading = اقتراح خلاصة RSS
suggestion = هناك من يقترح { $name }.
    { $url }
    فيها الآن: { n-articles }.
suggestions-open = { $n ->
    [zero] لا اقتراحات في الانتظار
    [one] اقتراح واحد في الانتظار
    [two] اقتراحان في الانتظار
    [few] { $n } اقتراحات في الانتظار
    [many] { $n } اقتراحًا في الانتظار
   *[other] { $n } اقتراح في الانتظار
}
no-suggestions = لا توجد اقتراحات في الانتظار.
suggestions-which = أي اقتراح، وما القرار؟ أرسل مثلًا /suggestions 3 متابعة أو /suggestions 3 رفض.
suggestion-closed = سبق اتخاذ القرار بشأن { $name }.
suggestion-declines = رُفضت: { $name }.
feed-followed = بدأت متابعة { $name }. تظهر أولى المقالات خلال دقيقة.
feed-no-name = خلاصة بلا اسم
decline = رفض
follow-named = متابعة { $name }
decline-named = رفض { $name }

## Lists of feeds (OPML)

list-unreadable = لم يتغير شيء: { $problem }.
list-followed = { $n ->
    [0] ليست أي من هذه الخلاصات ضمن مصادري.
    [one] تتابع الآن خلاصة واحدة من هذه القائمة.
    [two] تتابع الآن خلاصتين من هذه القائمة.
    [few] تتابع الآن { $n } خلاصات من هذه القائمة.
    [many] تتابع الآن { $n } خلاصة من هذه القائمة.
   *[other] تتابع الآن { $n } خلاصة من هذه القائمة.
}
list-unknown = { $n ->
    [one] خلاصة ليست ضمن مصادري: { $names }.
    [two] خلاصتان ليستا ضمن مصادري: { $names }.
    [few] { $n } خلاصات ليست ضمن مصادري: { $names }.
    [many] { $n } خلاصة ليست ضمن مصادري: { $names }.
   *[other] { $n } خلاصة ليست ضمن مصادري: { $names }.
} لطلب إضافة واحدة، أرسل /suggest وعنوانها إلى المشغّلين.

# Sources and feeds, and what operators are told.

## Sources

sources-title = { $n ->
    [zero] لا مصادر
    [one] مصدر واحد
    [two] مصدران
    [few] { $n } مصادر
    [many] { $n } مصدرًا
   *[other] { $n } مصدر
}
sources-unnamed = مقالات بلا مصدر
source-newest = آخرها { $day }
source-muted = مكتوم هنا
sources-rest = … و{ $n } غيرها، وفيها { $articles }.
sources-own = خلاصات RSS الخاصة بك (لا تظهر إلا في هذه المحادثة)
sources-personal = خلاصات RSS يتابعها القراء لأنفسهم
source-for-all = للجميع: { $name }
source-no-article = لا شيء من { $name } بعد. تُقرأ الخلاصات الجديدة خلال دقيقة.
source-following = ✓ متابَع
source-mute = كتم
source-unmute = إلغاء الكتم

## How a feed is doing: facts, one after the other

feed-articles = { n-articles }، هذا الأسبوع { $week }
feed-read = آخر قراءة { $ago }
feed-unread = لم تُقرأ بعد
feed-failing = متعثرة
feed-failing-since = متعثرة منذ { $span }
feed-problem = أخفقت { $n ->
    [zero] 0 مرة
    [one] مرة واحدة
    [two] مرتين
    [few] { $n } مرات
    [many] { $n } مرة
   *[other] { $n } مرة
}: { $problem }
feed-next = القراءة التالية بعد { $span }
feed-due = حان موعد قراءتها
feed-off = معطّلة
feed-gone = لم تعد موجودة
feed-unnamed = خلاصة بلا اسم

## Feeds, for operators

feeds-none = لا توجد خلاصات RSS بعد. أضف واحدة بالأمر /addfeed https://news.example: خلاصة أو صفحة فيها خلاصة.
feeds-title = { $n ->
    [zero] لا خلاصات RSS
    [one] خلاصة RSS واحدة
    [two] خلاصتا RSS
    [few] { $n } خلاصات RSS
    [many] { $n } خلاصة RSS
   *[other] { $n } خلاصة RSS
}
feeds-rest = … و{ $n } غيرها. تجدها كلها في <code>gistwire feeds list</code>.
feeds-private = أرسل إليّ هذا في محادثتنا الخاصة، فقد تحتوي العناوين على مفاتيح.
feeds-file = { feeds-title } في مجلدات حسب أول وسم لكل منها، بدون كلمات مرور أو مفاتيح.
feeds-file-failed = لم أتمكن من كتابة القائمة: { $problem }.
feeds-listed = { $n ->
    [zero] لم تُضف خلاصات
    [one] أُضيفت خلاصة واحدة
    [two] أُضيفت خلاصتان
    [few] أُضيفت { $n } خلاصات
    [many] أُضيفت { $n } خلاصة
   *[other] أُضيفت { $n } خلاصة
}، والموجود من قبل: { $known }. تظهر أولى المقالات خلال دقيقة.
feeds-listed-refused = { $n ->
    [zero] لم تُضف خلاصات
    [one] أُضيفت خلاصة واحدة
    [two] أُضيفت خلاصتان
    [few] أُضيفت { $n } خلاصات
    [many] أُضيفت { $n } خلاصة
   *[other] أُضيفت { $n } خلاصة
}، والموجود من قبل: { $known }، والمستبعد لتعذر متابعة عنوانه: { $refused }. تظهر أولى المقالات خلال دقيقة.
feeds-all = كل خلاصات RSS
addfeed-which = أي خلاصة RSS؟ جرّب /addfeed https://news.example: خلاصة أو صفحة فيها خلاصة.
addfeed-no-address = ليس { $typed } عنوان ويب. جرّب /addfeed https://news.example
addfeed-refused = لا يمكنني متابعة {"\u200E"}{ $address }{"\u200E"}: { $problem }.
addfeed-shared = أصبح {"\u200E"}{ $address }{"\u200E"} متاحًا للجميع: { n-articles }.
addfeed-known = أتابع {"\u200E"}{ $address }{"\u200E"} بالفعل.
addfeed-added = بدأت متابعة {"\u200E"}{ $address }{"\u200E"}. تظهر أولى المقالات خلال دقيقة.
addfeed-done = بدأت متابعة <b>{ $name }</b>: { n-articles }.
addfeed-done-empty = بدأت متابعة <b>{ $name }</b>. لا مقالات بعد.
addfeed-failed = أُضيفت الخلاصة إلى القائمة، لكنني لم أتمكن من قراءتها بعد: { $problem }. سأحاول مجددًا.
addfeed-stop = إزالة
removefeed-none = لا توجد خلاصات RSS بعد.
removefeed-which = أي خلاصة RSS تريد إزالتها؟ اضغط عليها، أو أرسل /removefeed ومعه اسمها أو عنوانها.
removefeed-unknown = لا أتابع { $typed }. تجد كل الخلاصات في /feeds.
removefeed-near = لا أتابع { $typed }. هل تقصد إحدى هذه؟
removefeed-ask = هل تريد إيقاف متابعة { $name }؟ { $n ->
    [zero] لا مقالات لها
    [one] يبقى مقالها الوحيد
    [two] يبقى مقالاها
    [few] تبقى مقالاتها ({ $n })
    [many] تبقى مقالاتها ({ $n })
   *[other] تبقى مقالاتها ({ $n })
} في الأرشيف.
removefeed-yes = إيقاف المتابعة
removefeed-no = إبقاء
removefeed-done = لم أعد أتابع { $name }. وتبقى مقالاتها.

## Messages to operators

operator-title = يحتاج gistwire إلى تدخلك
alarm-title = خلاصة RSS تحتاج إلى تدخلك
alarm-failing = الخلاصة { $name } متعثرة منذ يوم.
alarm-gone = الخلاصة { $name } لم تعد موجودة، بحسب خادمها.
alarm-once = تصلك هذه الرسالة مرة واحدة. تجد كل الخلاصات في /feeds، ويمكنك إزالة واحدة بالأمر /removefeed.
outage-title = محادثات كثيرة لا يجدها تيليجرام
outage-text = عدة محادثات متتالية «غير موجودة»، وهذا يعني عادةً رمزًا خاطئًا أو عطلًا. لم تُلغَ متابعات أحد: التنبيهات تنتظر، وأنا أواصل المحاولة. تحقق من فضلك من أن الرمز (token) يخص هذا البوت.
suggestion-decided = اتخذ المشغّلون قرارهم بشأن الخلاصة التي اقترحتها.
