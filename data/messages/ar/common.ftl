# Words that many messages share: numbers, days, lists.
# {"\u200F"} at the start of a text that begins with a name keeps the line right to left.
# {"\u061C"} between a Latin name and a number keeps the number on the Arabic side of the name.
# {"\u200E"} on both sides of a typed example of several parts (/subscribe #china) keeps it in its own order.

number-group = ,
number-decimal = .
number = { $n }

months = { $month ->
    [jan] يناير
    [feb] فبراير
    [mar] مارس
    [apr] أبريل
    [may] مايو
    [jun] يونيو
    [jul] يوليو
    [aug] أغسطس
    [sep] سبتمبر
    [oct] أكتوبر
    [nov] نوفمبر
   *[dec] ديسمبر
}
day = { $day } { months } { $year }
day-of-year = { $day } { months }
month = { months } { $year }
day-range = { $first } – { $last }
month-range = { $first } – { $last }
weekday = { $weekday ->
    [mon] الاثنين
    [tue] الثلاثاء
    [wed] الأربعاء
    [thu] الخميس
    [fri] الجمعة
    [sat] السبت
   *[sun] الأحد
}

list-next = { $list }، { $name }
list-and = { $list } و{ $last }
list-or-next = { $list } أو { $name }
list-or = { $list } أو { $last }

quarter = الربع { $quarter } من { $year }

n-articles = { $n ->
    [zero] لا مقالات
    [one] مقال واحد
    [two] مقالان
    [few] { $n } مقالات
    [many] { $n } مقالًا
   *[other] { $n } مقال
}

origin-via = عبر { $name }
origin-language = ب{ $language }
origin-also = { $n ->
    [zero] لا مصادر أخرى
    [one] مصدر آخر
    [two] مصدران آخران
    [few] { $n } مصادر أخرى
    [many] { $n } مصدرًا آخر
   *[other] { $n } مصدر آخر
}
standing-corrected = مصحَّح
standing-withdrawn = سحبه المصدر

genre-opinion = رأي
genre-interview = مقابلة
genre-review = مراجعة
genre-results = نتائج
genre-live = تغطية مباشرة

# Charts.
chart-articles-a-week = { $names }: المقالات أسبوعيًا

# Roundups.
roundup-more = في الأخبار أيضًا
roundup-elsewhere = متفرقات

# A length of time. Always after a word such as منذ or بعد, so in the genitive.
ago = قبل { $span }
just-now = الآن
span-seconds = { $n ->
    [zero] أقل من ثانية
    [one] ثانية واحدة
    [two] ثانيتين
    [few] { $n } ثوانٍ
    [many] { $n } ثانية
   *[other] { $n } ثانية
}
span-minutes = { $n ->
    [zero] أقل من دقيقة
    [one] دقيقة واحدة
    [two] دقيقتين
    [few] { $n } دقائق
    [many] { $n } دقيقة
   *[other] { $n } دقيقة
}
span-hours = { $n ->
    [zero] أقل من ساعة
    [one] ساعة واحدة
    [two] ساعتين
    [few] { $n } ساعات
    [many] { $n } ساعة
   *[other] { $n } ساعة
}
span-days = { $n ->
    [zero] أقل من يوم
    [one] يوم واحد
    [two] يومين
    [few] { $n } أيام
    [many] { $n } يومًا
   *[other] { $n } يوم
}

and-more = { $n ->
    [zero] ولا مقالات أخرى
    [one] ومقال آخر
    [two] ومقالان آخران
    [few] و{ $n } مقالات أخرى
    [many] و{ $n } مقالًا آخر
   *[other] و{ $n } مقال آخر
}

# Typed text or a title; it stands in for that text if nothing of it can be seen.
quotation = «{ $text }»
quotation-unseen = ذلك

# Why a sentence was chosen; $list grows by one reason at a time.
reason-next = { $list }؛ { $reason }

# A moment of the past: "Monday 04:04".
day-at = { $day } الساعة { $time }
today-at = اليوم الساعة { $time }
# Between a name and what is said of it.
colon = {": "}
megabytes = { $n } ميغابايت
gigabytes = { $n } غيغابايت

## Why an address gave nothing; each ends a sentence after a colon

obstacle-off-limits = لا أفتح إلا العناوين العامة، لا الخاصة
obstacle-robots = الموقع لا يسمح بالقراءة الآلية (robots.txt)
obstacle-no-server = لا يستجيب أي خادم على هذا العنوان
obstacle-too-slow = تأخر الخادم كثيرًا في الرد
obstacle-missing = لا توجد صفحة بهذا العنوان
obstacle-members-only = الصفحة لا تظهر إلا لمن سجّل الدخول
obstacle-busy = الموقع مشغول الآن، حاول بعد قليل
obstacle-server-fault = في الموقع عطل، حاول لاحقًا
obstacle-status = ردّ الخادم بالرمز { $status }
obstacle-browser-check = يطلب الموقع التحقق من المتصفح، ولا يمكنني اجتيازه
obstacle-too-large = الحجم كبير جدًا
obstacle-sitemap = هذه خريطة موقع، أي قائمة بصفحاته
obstacle-feed-list = هذه قائمة خلاصات RSS (OPML): أرسلها إليّ في ملف
obstacle-no-page = هذه ليست صفحة ويب
obstacle-no-article = لا يوجد مقال في الصفحة
obstacle-no-feed = لا تشير الصفحة إلى أي خلاصة RSS
obstacle-fault = حدث خطأ من جانبي
