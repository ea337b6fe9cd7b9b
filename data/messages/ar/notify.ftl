# Alerts, messages about several articles, digests.

because = لأنك تتابع { $names }
because-update = جديد في خبر تعرفه · لأنك تتابع { $names }
update-title = تحديث: { $title }

new-on-topic = جديد { $topic }{"\u061C"}: { $n }
new-articles = مقالات جديدة: { $n }
other-news = أخبار أخرى
all-of-topic = كل شيء عن { $topic }

and-more-from = { $n ->
    [zero] ولا مقالات أخرى من { $source }
    [one] ومقال آخر من { $source }
    [two] ومقالان آخران من { $source }
    [few] و{ $n } مقالات أخرى من { $source }
    [many] و{ $n } مقالًا آخر من { $source }
   *[other] و{ $n } مقال آخر من { $source }
}
and-more-of-digest = { $n ->
    [zero] ولا مقالات أخرى · { $when }
    [one] ومقال آخر · { $when }
    [two] ومقالان آخران · { $when }
    [few] و{ $n } مقالات أخرى · { $when }
    [many] و{ $n } مقالًا آخر · { $when }
   *[other] و{ $n } مقال آخر · { $when }
}
summed-alone = صدرت كلها دفعة واحدة، فإليك عددها فقط.

digest-heading = موجزك، { $weekday } { $day }: { n-articles }
post-digest-heading = الأخبار، { $weekday } { $day }: { n-articles }
digest-empty = موجزك: لا جديد هذه المرة.

busy-limit = بلغ عدد تنبيهات { $topic } اليوم { $n }. والباقي ينتظر موجزك.
busy-ask = بلغ عدد تنبيهات { $topic } اليوم { $n }. هل تفضّلها في موجز؟
