# Lists of articles and searches.

## Headings of lists

list-latest = 最新 · 共 { n-articles }
list-tag = #{ $tag } · { n-articles }
list-named = { $name } · { n-articles }
list-since = { $name }（{ $since }起）
list-with-brands = { $name } · { n-articles }，另有 { $via } 篇关于旗下品牌
list-only-brands = 没有 { $name } 本身的新闻 · { $n } 篇关于旗下品牌的文章
list-search = { $words } · { $n } 条结果
list-search-many = { $words } · 至少 { $n } 条结果
list-range = { $what } · { $first }–{ $last }
list-one = { $what } · { $first }

## What came since the chat asked

since-new = 上次查看（{ $when }）之后：{ $n } 篇新文章
since-new-and-seen = 上次查看（{ $when }）之后：{ $n ->
    [0] 没有新文章
   *[other] { $n } 篇新文章
}，{ $seen } 篇已看过
nothing-new = 上次查看（{ $when }）之后没有新文章。

## Buttons of lists

show-again = 再次显示
page-back = ‹ 上一页
page-number = { $shown } / { $n }
page-more = 下一页 ›
all-with-words = 含这些词的所有文章
follow = 关注
timeline = 时间线
trend = 趋势
related = 相关公司
read = 阅读
why-these = 为什么选这几句？
more-sources = 另有 { $n } 个来源

## Inline mode: `@bot nvidia` in any chat

inline-nothing = 没有结果 · 打开 Gistwire
read-in-bot = 在 Gistwire 阅读

more-sources-of = 第 { $number } 篇的来源

## /latest

how-many-articles = 要看几篇文章？试试 1 到 { $max } 之间的数字：/latest 3
archive-empty = 文章库是空的。机器人的运营者可以导入文章：<code>gistwire ingest FILE</code>。之后用 /latest 就能看到最新文章。

## Tags

which-tag = 哪个标签？试试 /tag china，或者选一个：
no-such-tag = 没有带{ $tag }标签的文章。下面是文章最多的标签，全部标签见 /tags。
no-such-tag-but = 没有带{ $tag }标签的文章。你是想找 { $names } 吗？
tags-heading = { $n } 个标签

## Searches

search-for-what = 你想找什么？试试 /search cloud profit，或者选一个标签：
search-no-words = 无法搜索{ $words }。试试一两个词：/search cloud profit
search-only-excludes = 这里只有要排除的词。请再加一个要找的词：/search cloud -games
search-too-long = 词太多了：一次最多搜 { $max } 个词。挑几个关键的试试：/search cloud profit
search-nothing = 没有找到包含{ $words }的文章。
search-no-match = 没有找到符合{ $words }的文章。
search-count = { $word }（{ n-articles }）
search-one-by-one = 分开搜能找到：{ $words }。
search-word = 搜索 { $word }
browse-instead = 用 /tags 和 /companies 看看有哪些内容，用 /latest 看最新文章。

## What people write without a command

look-up-too-long = 太长了，没法查。请发公司名、标签或几个词。
found-nothing = 没找到与{ $words }相关的内容。
found-nothing-but = 没找到与{ $words }相关的内容。你要找的是下面的内容吗？
empty-line = 消息是空的。试试 /latest 或 /help。
smile = 🙂
you-are-welcome = 不客气！
all-right = 👍
no-more-pages = 就这些了。用 /latest 看最新文章。
button-expired = 这个按钮已失效。请重新发送命令。
did-you-mean = 你是想找 { $names } 吗？
two-sentences = { $one }{ $two }

## How an article names the company that is asked for; under its title

note-comparison = 仅作为对比
note-source = 仅作为消息来源
note-passing = 仅顺带提到
note-former = { $name }，当时叫 { $former }

## Topics in lists, where their kind must be clear

topic-company = { $name }（公司）
topic-source = { $name }（来源）
topic-feed = { $name }（你自己的订阅源）
topic-words = 词语{ $words }
no-such-source = 没找到叫{ $name }的来源。全部来源见 /sources。想关注其他来源，请发送网址：/subscribe https://news.example

## Faults and refusals

fault = 抱歉，出错了（日志编号：{ $reference }）。请再试一次。
too-slow = 这样查耗时太长。请缩小范围：指定公司或标签，或者多加几个词。
too-slow-button = 耗时太长。请稍后再试。
operators-only = 只有机器人的运营者才能执行此操作。文章的来源见 /sources。
channel-in-private = 只有 { $channel } 的管理员能让我管理它。请在私聊里给我发这条命令，这样我才能确认你是谁。
channel-on-telegram = 只有 { $channel } 的管理员能让我管理它。请在 Telegram 的私聊里给我发这条命令，这样我才能确认你是谁。

## Roundups

roundup-day = 截至 { $until }的 24 小时
roundup-week = 截至 { $until }的一周
roundup-month = 截至 { $until }的一个月
roundup-year = 截至 { $until }的一年
roundup-of = { $name } · { $period }
roundup-about = { n-articles }，原文摘录，一字不改
roundup-unknown = 没找到叫{ $typed }的标签或公司。试试 /roundup 周，或者选一个标签：
roundup-nothing = 还没有可以汇总的新闻。用 /latest 看看现有的文章。
roundup-today = 今天

## Published feeds

feed-about = 最新的 { n-articles }，每篇几句话。

## News in the reader’s languages

only-languages = 只显示{ $names }新闻 · 另有 { $n } 篇其他语言的文章未显示
in-all-languages = 所有语言
