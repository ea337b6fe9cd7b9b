# Alerts, messages about several articles, digests.

because = 来自你的关注：{ $names }
because-update = 你看过的事件有新进展 · 来自你的关注：{ $names }
update-title = 更新：{ $title }

new-on-topic = { $topic } 有 { $n } 篇新文章
new-articles = { $n } 篇新文章
other-news = 其他新闻
all-of-topic = 全部：{ $topic }

and-more-from = 还有 { $n } 篇来自 { $source }
and-more-of-digest = 还有 { $n } 篇 · { $when }
summed-alone = 这些文章是同时收到的，这里只显示数量。

digest-heading = { $day } { $weekday } 简报：{ n-articles }
post-digest-heading = { $day } { $weekday } 新闻：{ n-articles }
digest-empty = 简报：这次没有新内容。

busy-limit = 今天 { $topic } 已有 { $n } 条通知，其余的会随简报发送。
busy-ask = 今天 { $topic } 已有 { $n } 条通知。想改成随简报发送吗？
