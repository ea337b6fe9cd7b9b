# Lists of articles and searches.

## Headings of lists

list-latest = آخر الأخبار · { n-articles }
list-tag = {"\u200F"}#{ $tag }{"\u061C"} · { n-articles }
list-named = {"\u200F"}{ $name }{"\u061C"} · { n-articles }
list-since = {"\u200F"}{ $name } منذ { $since }
list-with-brands = {"\u200F"}{ $name }{"\u061C"} · { n-articles }، و{ $via ->
    [zero] لا مقالات عن علاماتها التجارية
    [one] مقال واحد عن علاماتها التجارية
    [two] مقالان عن علاماتها التجارية
    [few] { $via } مقالات عن علاماتها التجارية
    [many] { $via } مقالًا عن علاماتها التجارية
   *[other] { $via } مقال عن علاماتها التجارية
}
list-only-brands = لا ذكر في الأخبار لـ { $name } نفسها · { $n ->
    [zero] لا مقالات عن علاماتها التجارية
    [one] مقال واحد عن علاماتها التجارية
    [two] مقالان عن علاماتها التجارية
    [few] { $n } مقالات عن علاماتها التجارية
    [many] { $n } مقالًا عن علاماتها التجارية
   *[other] { $n } مقال عن علاماتها التجارية
}
list-search = {"\u200F"}{ $words }{"\u061C"} · { $n ->
    [zero] لا نتائج
    [one] نتيجة واحدة
    [two] نتيجتان
    [few] { $n } نتائج
    [many] { $n } نتيجة
   *[other] { $n } نتيجة
}
list-search-many = {"\u200F"}{ $words } · أكثر من { $n } نتيجة
list-range = {"\u200F"}{ $what } · { $first }–{ $last }
list-one = {"\u200F"}{ $what } · { $first }

## What came since the chat asked

since-new = منذ { $when } · { $n ->
    [zero] لا جديد
    [one] مقال جديد واحد
    [two] مقالان جديدان
    [few] { $n } مقالات جديدة
    [many] { $n } مقالًا جديدًا
   *[other] { $n } مقال جديد
}
since-new-and-seen = منذ { $when } · { $n ->
    [zero] لا جديد
    [one] مقال جديد واحد
    [two] مقالان جديدان
    [few] { $n } مقالات جديدة
    [many] { $n } مقالًا جديدًا
   *[other] { $n } مقال جديد
} · { $seen ->
    [zero] لا مقالات رأيتها من قبل
    [one] مقال واحد رأيته من قبل
    [two] مقالان رأيتهما من قبل
    [few] { $seen } مقالات رأيتها من قبل
    [many] { $seen } مقالًا رأيتها من قبل
   *[other] { $seen } مقال رأيتها من قبل
}
nothing-new = لا جديد منذ { $when }.

## Buttons of lists

show-again = عرض مجددًا
page-back = ‹ السابق
page-number = { $shown } من { $n }
page-more = المزيد ›
all-with-words = بحث عن الكلمات
follow = متابعة
timeline = خط زمني
trend = رسم بياني
related = ذات صلة
read = قراءة
why-these = لماذا هذه؟
more-sources = { $n ->
    [zero] لا مصادر أخرى
    [one] مصدر آخر
    [two] مصدران آخران
    [few] { $n } مصادر أخرى
    [many] { $n } مصدرًا آخر
   *[other] { $n } مصدر آخر
}

## Inline mode: `@bot nvidia` in any chat

inline-nothing = لا نتائج · فتح Gistwire
read-in-bot = قراءة في Gistwire

more-sources-of = مصادر المقال { $number }

## /latest

how-many-articles = كم مقالًا تريد؟ جرّب رقمًا من 1 إلى { $max }: /latest 3
archive-empty = الأرشيف فارغ. يمكن لمشغّل البوت تحميل المقالات: <code>gistwire ingest FILE</code>. بعدها تجد أحدثها في /latest.

## Tags

which-tag = أي وسم؟ جرّب /tag china، أو اختر واحدًا:
no-such-tag = لا توجد مقالات بالوسم { $tag }. هذه أكثر الوسوم مقالات، وتجدها كلها في /tags.
no-such-tag-but = لا توجد مقالات بالوسم { $tag }. هل تقصد { $names }؟
tags-heading = { $n ->
    [zero] لا وسوم
    [one] وسم واحد
    [two] وسمان
    [few] { $n } وسوم
    [many] { $n } وسمًا
   *[other] الوسوم: { $n }
}

## Searches

search-for-what = عمّ تبحث؟ جرّب /search cloud profit، أو اختر وسمًا:
search-no-words = لا يمكنني البحث عن { $words }. جرّب كلمة أو كلمتين: /search cloud profit
search-only-excludes = هذا يحدد ما تستبعده فقط. أضف كلمة تبحث عنها: /search cloud -games
search-too-long = هذا كثير دفعة واحدة: الحد الأقصى لكلمات البحث { $max }. جرّب الكلمات القليلة المهمة: /search cloud profit
search-nothing = لا يوجد مقال يحتوي على كل كلمات { $words }.
search-no-match = لا يوجد مقال يطابق { $words }.
search-count = { $word }{"\u061C"} ({ n-articles })
search-one-by-one = أما كل كلمة على حدة فلها نتائج: { $words }.
search-word = بحث: { $word }
browse-instead = تجد ما هو متوفر في /tags أو /companies، وآخر الأخبار في /latest.

## What people write without a command

look-up-too-long = هذا أطول من أن أبحث عنه. أرسل اسم شركة أو وسمًا أو بضع كلمات.
found-nothing = لم أجد شيئًا عن { $words }.
found-nothing-but = لم أجد شيئًا عن { $words }. هل تقصد أحد هذه الخيارات؟
empty-line = كان هذا سطرًا فارغًا. جرّب /latest أو /help.
smile = 🙂
you-are-welcome = على الرحب والسعة!
all-right = 👍
no-more-pages = هذا كل شيء. تجد الجديد في /latest.
button-expired = انتهت صلاحية هذا الزر. أرسل الأمر مجددًا.
did-you-mean = هل تقصد { $names }؟
two-sentences = { $one } { $two }

## How an article names the company that is asked for; under its title

note-comparison = للمقارنة فقط
note-source = بصفتها مصدرًا فقط
note-passing = ذكر عابر فقط
note-former = {"\u200F"}{ $name }، وكان اسمها حينها { $former }

## Topics in lists, where their kind must be clear

topic-company = { $name } (شركة)
topic-source = { $name } (مصدر)
topic-feed = { $name } (خلاصة RSS)
topic-words = عبارة { $words }
no-such-source = لا أعرف مصدرًا باسم { $name }. تجد المصادر كلها في /sources. ولمتابعة مصدر آخر، أرسل عنوانه: /subscribe https://news.example

## Faults and refusals

fault = عذرًا، حدث خطأ ما، وسُجّل بالرمز { $reference }. حاول مجددًا من فضلك.
too-slow = هذا يستغرق وقتًا طويلًا. جرّب طلبًا أكثر تحديدًا: اسم شركة أو وسمًا أو كلمات أكثر.
too-slow-button = هذا يستغرق وقتًا طويلًا. حاول لاحقًا.
operators-only = هذا متاح لمشغّلي البوت فقط. تجد مصادر المقالات في /sources.
channel-in-private = لا أدير { $channel } إلا لمشرفيها. أرسل إليّ هذا في محادثتنا الخاصة، فهناك أرى من أنت.
channel-on-telegram = لا أدير { $channel } إلا لمشرفيها. أرسل إليّ هذا على تيليجرام في محادثتنا الخاصة، فهناك أرى من أنت.

## Roundups

roundup-day = حصاد يوم { $until }
roundup-week = حصاد الأسبوع حتى { $until }
roundup-month = حصاد الشهر حتى { $until }
roundup-year = حصاد السنة حتى { $until }
roundup-of = {"\u200F"}{ $name } · { $period }
roundup-about = { n-articles }، مع اقتباسات حرفية
roundup-unknown = لا أعرف وسمًا ولا شركة باسم { $typed }. جرّب /roundup أسبوع، أو اختر وسمًا:
roundup-nothing = لا توجد أخبار للحصاد بعد. تجد ما هو متوفر في /latest.
roundup-today = اليوم

## Published feeds

feed-about = الأحدث: { n-articles }، بضع جمل من كل منها.

## News in the reader’s languages

only-languages = أخبار بهذه اللغات فقط: { $names } · { $n ->
    [zero] لا مقالات مخفية بلغات أخرى
    [one] أُخفي مقال بلغة أخرى
    [two] أُخفي مقالان بلغات أخرى
    [few] أُخفيت { $n } مقالات بلغات أخرى
    [many] أُخفي { $n } مقالًا بلغات أخرى
   *[other] أُخفي { $n } مقال بلغات أخرى
}
in-all-languages = كل اللغات
