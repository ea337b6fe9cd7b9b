# Companies: pages, lists, related companies, timelines, trends.

## Which company

which-company = 哪家公司？试试 /{ $command } alibaba，或者选一家：
which-of-companies = 叫{ $name }的公司有好几家。你指的是哪一家？
one-company-only = 一次只能查一家公司。你想看哪一家？
which-company-or-tag = 叫{ $name }的公司有好几家，也有这个标签。你指的是哪一个？
company-unknown = 没找到叫{ $name }的公司。
company-mentioned = 这些文章提到了它：
company-mentioned-and-tag = 不过有这个标签，这些文章也提到了它：
company-is-tag = 不过有这个标签：
company-search-finds = 用搜索可以找到包含这个词的文章。
company-not-mentioned = 文章里也没有提到它。
in-the-news-most = 新闻中出现最多的公司：
company-no-period = 我没看懂{ $typed }是什么时间段。试试 30天、2周、6个月、1年或自2021-06：/{ $command } { $name } 30天
person-of = { $person } 是人名。提到 { $person } 的文章也提到了 <b>{ $companies }</b>：

## One company

company-former = { $former } 现在叫 { $name }。
company-product = { $name } 是 { $owner } 的产品。
company-product-unseen = { $name } 是 { $owner } 的产品，目前还没有它的新闻。
company-only-brands = 没有 { $name } 本身的新闻，但有它旗下品牌的新闻。
company-unseen = 还没有 { $name } 的新闻。新闻中的其他公司：
company-nothing-since = { $since }以来没有 { $name } 的新闻。最新的文章日期是 { $newest }。
company-undated-since = { $since }以来没有 { $name } 的新闻。其他文章没有日期。
nothing-since = { $since }以来没有 { $name } 的新闻。
about-company = { $name } 的新闻
all-about = { $name } 的全部文章
follow-it = 关注它
look-up = 查找 { $name }

## Lists

companies-heading = 新闻中有 { $n } 家公司
companies-begin-heading = 新闻中有 { $n } 家公司以{ $prefix }开头
companies-begin-none = 新闻中没有以{ $prefix }开头的公司。
companies-none = 还没有文章提到我知道的公司。试试 /tags 或 /search。
all-companies = 所有公司

## Related companies

related-heading = 与 { $name } 一同出现在新闻中的公司
related-newest = 取自 { n-articles }中最新的 { $max } 篇。
related-none =
    { $n ->
        [1] 关于 { $name } 的那篇文章没有提到其他公司。
       *[other] 关于 { $name } 的 { $n } 篇文章都没有提到其他公司。
    }
related-elsewhere = 同在一篇文章，但不在同一句：{ $names }

## Timelines

timeline-heading = { $name } · { $days }
timeline-part = { $what } · { $first }–{ $last }，共 { $n } 条
timeline-earlier = ‹ 更早
timeline-later = 更晚 ›
articles-undated =
    { $n ->
        [1] 关于 { $name } 的那篇文章没有日期，无法显示时间线。
       *[other] 关于 { $name } 的 { $n } 篇文章都没有日期，无法显示时间线。
    }

## Trends

trend-heading = { $name } · { n-articles }，{ $months }
trend-heading-of-two = { $names } · { $months }
trend-peak = 最多的是 { $week }那一周：{ $most } 篇。
trend-series = { $name }：{ n-articles }
trend-series-peak = { $name }：{ n-articles }，最多的是 { $week }那一周（{ $most } 篇）
trend-too-many = 我一次只能比较两家公司。试试这些：
trend-no-dates = 关于 { $name } 的文章都没有可用的日期，无法显示趋势。
