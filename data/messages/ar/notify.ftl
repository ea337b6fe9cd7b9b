# Alerts, messages about several articles, digests.

because = لأنك تتابع { $names }
because-update = جديد في خبر تعرفه · لأنك تتابع { $names }
update-title = تحديث: { $title }

new-on-topic = جديد { $topic }: { $n }
new-articles = مقالات جديدة: { $n }
other-news = أخبار أخرى
all-of-topic = الكل: { $topic }

and-more-from = و{ $n } غيرها من { $source }
and-more-of-digest = و{ $n } غيرها · { $when }
summed-alone = صدرت كلها دفعة واحدة، فإليك عددها فقط.

digest-heading = موجزك، { $weekday } { $day }: { n-articles }
post-digest-heading = الأخبار، { $weekday } { $day }: { n-articles }
digest-empty = موجزك: لا جديد هذه المرة.

busy-limit = بلغ عدد تنبيهات { $topic } اليوم { $n }. والباقي ينتظر موجزك.
busy-ask = بلغ عدد تنبيهات { $topic } اليوم { $n }. هل تفضّلها في موجز؟
