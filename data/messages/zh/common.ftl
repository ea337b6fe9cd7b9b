# Words that many messages share: numbers, days, lists.

number-group = ,
number-decimal = .
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
list-or-next = { $list }、{ $name }
list-or = { $list } 或 { $last }

quarter = { $year }年第{ $quarter }季度

n-articles = { $n } 篇文章

origin-via = 提到旗下 { $name }
origin-language = { $language }
origin-also = 另有 { $n } 个来源
standing-corrected = 已更正
standing-withdrawn = 来源已撤稿

genre-opinion = 观点
genre-interview = 访谈
genre-review = 评测
genre-results = 结果
genre-live = 实时更新

# Charts.
chart-articles-a-week = { $names }：每周文章数

# Roundups.
roundup-more = 还有这些新闻
roundup-elsewhere = 其他

# A length of time.
ago = { $span }前
just-now = 刚刚
span-seconds = { $n } 秒
span-minutes = { $n } 分钟
span-hours = { $n } 小时
span-days = { $n } 天

and-more = 还有 { $n } 篇

# Typed text or a title; it stands in for that text if nothing of it can be seen.
quotation = “{ $text }”
quotation-unseen = （无法显示的内容）

# Why a sentence was chosen; $list grows by one reason at a time.
reason-next = { $list }；{ $reason }

# A moment of the past: "Monday 04:04".
day-at = { $day } { $time }
today-at = 今天 { $time }
# Between a name and what is said of it.
colon = ：
megabytes = { $n } MB
gigabytes = { $n } GB

## Why an address gave nothing; each ends a sentence after a colon

obstacle-off-limits = 我只能打开公开的网址，不能打开内网地址
obstacle-robots = 该网站不允许自动程序访问（robots.txt）
obstacle-no-server = 找不到服务器
obstacle-too-slow = 服务器响应太慢
obstacle-missing = 这个网址没有内容
obstacle-members-only = 登录后才能查看
obstacle-busy = 该网站正忙，请过一会儿再试
obstacle-server-fault = 该网站出了故障，请稍后再试
obstacle-status = 服务器返回了代码 { $status }
obstacle-browser-check = 该网站要求浏览器验证，而我无法通过
obstacle-too-large = 内容太大
obstacle-sitemap = 这是站点地图，即该网站的页面列表
obstacle-feed-list = 这是订阅源列表（OPML）：请以文件形式发给我
obstacle-no-page = 这不是网页
obstacle-no-article = 页面上没有文章
obstacle-no-feed = 该页面没有提供订阅源
obstacle-fault = 我这边出了问题
