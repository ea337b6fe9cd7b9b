# Companies: pages, lists, related companies, timelines, trends.

## Which company

which-company = أي شركة؟ جرّب /{ $command } alibaba، أو اختر واحدة:
which-of-companies = هناك أكثر من شركة باسم { $name }. أيها تقصد؟
one-company-only = شركة واحدة في كل مرة. أيها تريد؟
which-company-or-tag = هناك أكثر من شركة باسم { $name }. أيها تقصد؟ وهناك وسم بالاسم نفسه.
company-unknown = لا أعرف شركة باسم { $name }.
company-mentioned = لكن هذه المقالات تذكره:
company-mentioned-and-tag = لكنه وسم، وهذه المقالات تذكره:
company-is-tag = لكنه وسم:
company-search-finds = لكن البحث يجد مقالات فيها هذه الكلمة.
company-not-mentioned = ولا يذكره أي مقال.
in-the-news-most = أكثر الشركات حضورًا في الأخبار:
company-no-period = لم أفهم الفترة { $typed }. جرّب 30 يومًا أو أسبوعين أو 6 أشهر أو سنة واحدة أو منذ 2021-06: /{ $command } { $name } 30 يومًا
person-of = هذا اسم شخص: { $person }. وتذكر المقالات { $person } مع <b>{ $companies }</b>:

## One company

company-former = الاسم الحالي لشركة { $former } هو { $name }.
company-product = {"\u200F"}{ $name } من منتجات { $owner }.
company-product-unseen = {"\u200F"}{ $name } من منتجات { $owner }. لا أخبار عنه بعد.
company-only-brands = لا ذكر في الأخبار لشركة { $name } نفسها، لكن علاماتها التجارية مذكورة.
company-unseen = لا أخبار عن { $name } بعد. شركات أخرى في الأخبار:
company-nothing-since = لا أخبار عن { $name } منذ { $since }. تاريخ أحدث مقال: { $newest }.
company-undated-since = لا أخبار عن { $name } منذ { $since }. أما المقالات الأخرى فلا تحمل تاريخًا.
nothing-since = لا أخبار عن { $name } منذ { $since }.
about-company = عن { $name }
all-about = كل شيء عن { $name }
follow-it = متابعة
look-up = بحث عن { $name }

## Lists

companies-heading = { $n ->
    [zero] لا شركات في الأخبار
    [one] شركة واحدة في الأخبار
    [two] شركتان في الأخبار
    [few] { $n } شركات في الأخبار
    [many] { $n } شركة في الأخبار
   *[other] { $n } شركة في الأخبار
}
companies-begin-heading = { $n ->
    [zero] لا شركات في الأخبار تبدأ بـ { $prefix }
    [one] شركة واحدة في الأخبار تبدأ بـ { $prefix }
    [two] شركتان في الأخبار تبدآن بـ { $prefix }
    [few] { $n } شركات في الأخبار تبدأ بـ { $prefix }
    [many] { $n } شركة في الأخبار تبدأ بـ { $prefix }
   *[other] { $n } شركة في الأخبار تبدأ بـ { $prefix }
}
companies-begin-none = لا توجد في الأخبار شركة تبدأ بـ { $prefix }.
companies-none = لا يذكر أي مقال شركة أعرفها بعد. جرّب /tags أو /search.
all-companies = كل الشركات

## Related companies

related-heading = في الأخبار مع { $name }
related-newest = استنادًا إلى أحدث { $max } من أصل { n-articles } عنها.
related-none = { $n ->
    [zero] لا مقالات عن { $name }.
    [one] المقال الذي يتناول { $name } لا يذكر شركة أخرى.
    [two] المقالان عن { $name } لا يذكران شركة أخرى.
    [few] لا يذكر أي من المقالات عن { $name } ({ $n }) شركة أخرى.
    [many] لا يذكر أي من المقالات عن { $name } ({ $n }) شركة أخرى.
   *[other] لا يذكر أي من المقالات عن { $name } ({ $n }) شركة أخرى.
}
related-elsewhere = في المقالات نفسها، لكن ليس في جملة واحدة: { $names }

## Timelines

timeline-heading = {"\u200F"}{ $name }{"\u061C"} · { $days }
timeline-part = { $what } · { $first }–{ $last } من { $n }
timeline-earlier = ‹ الأقدم
timeline-later = الأحدث ›
articles-undated = { $n ->
    [zero] لا مقالات عن { $name }، فلا يوجد خط زمني.
    [one] المقال الذي يتناول { $name } لا يحمل تاريخًا، فلا يوجد خط زمني.
    [two] المقالان عن { $name } لا يحملان تاريخًا، فلا يوجد خط زمني.
    [few] لا يحمل أي من المقالات عن { $name } ({ $n }) تاريخًا، فلا يوجد خط زمني.
    [many] لا يحمل أي من المقالات عن { $name } ({ $n }) تاريخًا، فلا يوجد خط زمني.
   *[other] لا يحمل أي من المقالات عن { $name } ({ $n }) تاريخًا، فلا يوجد خط زمني.
}

## Trends

trend-heading = {"\u200F"}{ $name }{"\u061C"} · { n-articles }، { $months }
trend-heading-of-two = {"\u200F"}{ $names } · { $months }
trend-peak = الذروة في أسبوع { $week }: { $most }.
trend-series = {"\u200F"}{ $name }{"\u061C"}: { n-articles }
trend-series-peak = {"\u200F"}{ $name }{"\u061C"}: { n-articles }، والذروة في أسبوع { $week } ({ $most })
trend-too-many = يمكنني المقارنة بين شركتين. جرّب هاتين:
trend-no-dates = لا يوجد حتى اليوم مقال مؤرخ عن { $name }.
