# Words that many messages share: numbers, days, lists.

number-group = ,
number = { $n }

months = { $month ->
    [jan] 1月
    [feb] 2月
    [mar] 3月
    [apr] 4月
    [may] 5月
    [jun] 6月
    [jul] 7月
    [aug] 8月
    [sep] 9月
    [oct] 10月
    [nov] 11月
   *[dec] 12月
}
day = { $year }年{ months }{ $day }日
day-of-year = { months }{ $day }日
month = { $year }年{ months }
day-range = { $first }至{ $last }
month-range = { $first }至{ $last }
weekday = { $weekday ->
    [mon] 周一
    [tue] 周二
    [wed] 周三
    [thu] 周四
    [fri] 周五
    [sat] 周六
   *[sun] 周日
}

# No words between names: a tag such as #china must end where it ends.
list-next = { $list }、{ $name }
list-and = { $list }、{ $last }
list-or = { $list } 或 { $last }

quarter = { $year }年第{ $quarter }季度

n-articles = { $n } 篇文章

origin-via = 涉及 { $name }
origin-language = { $language }
origin-also = 另有 { $n } 个来源
standing-corrected = 已更正
standing-withdrawn = 来源已撤稿

genre-opinion = 观点
genre-interview = 访谈
genre-review = 评测
genre-results = 赛果
genre-live = 直播

# Charts.
chart-articles-a-week = { $names }：每周文章数

# Roundups.
roundup-more = 还有这些新闻
roundup-elsewhere = 其他

# A length of time.
span-seconds = { $n } 秒
span-minutes = { $n } 分钟
span-hours = { $n } 小时
span-days = { $n } 天

and-more = 还有 { $n } 篇
