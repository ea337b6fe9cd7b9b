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
summed-alone = 这些文章同时到达，所以只告诉你数量。

digest-heading = 你的简报，{ $day } { $weekday }：{ n-articles }
post-digest-heading = 新闻，{ $day } { $weekday }：{ n-articles }
digest-empty = 你的简报：这次没有新内容。

busy-limit = 今天 { $topic } 已有 { $n } 条通知，其余的会随简报发送。
busy-ask = 今天 { $topic } 已有 { $n } 条通知。想改成简报吗？
