# Words that many messages share: numbers, days, lists.
# {"\u200F"} at the start of a text that begins with a name keeps the line right to left.

number-group = ,
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
list-or = { $list } أو { $last }

quarter = الربع { $quarter ->
    [1] الأول
    [2] الثاني
    [3] الثالث
    [4] الرابع
   *[other] { $quarter }
} { $year }

n-articles = { $n ->
    [zero] لا مقالات
    [one] مقال واحد
    [two] مقالان
    [few] { $n } مقالات
    [many] { $n } مقالًا
   *[other] { $n } مقال
}

origin-via = عبر { $name }
origin-language = اللغة: { $language }
origin-also = { $n ->
    [zero] لا مصادر أخرى
    [one] مصدر آخر
    [two] مصدران آخران
    [few] { $n } مصادر أخرى
    [many] { $n } مصدرًا آخر
   *[other] { $n } مصدر آخر
}
standing-corrected = مصحَّح
standing-withdrawn = سحبه مصدره

genre-opinion = رأي
genre-interview = مقابلة
genre-review = مراجعة
genre-results = نتائج
genre-live = مباشر

# Charts.
chart-articles-a-week = { $names }: المقالات أسبوعيًا

# Roundups.
roundup-more = في الأخبار أيضًا
roundup-elsewhere = متفرقات

# A length of time. Always after a word such as منذ or بعد, so in the genitive.
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

and-more = و{ $n } غيرها
