# One article: reading, saving, explaining, summaries of what is sent.

more-messages = 更多（{ $n }）

## Reading

summary-and-why = 摘要与理由
original = 原文
latest = 最新文章

which-article = 哪篇文章？发送文章的编号，例如 /{ $command } 12。最新文章见 /latest。
no-article-id = { $typed }不是文章编号。试试 /{ $command } 12。最新文章见 /latest。
no-such-article = 没有编号为 { $id } 的文章。最新文章见 /latest。

## Why these sentences

why-not-about = 这篇文章没有提到{ $words }。这几句概括的是全文。
why-no-sentence = 这篇文章里没有能单独看懂的句子。请直接阅读全文。
why-article = 摘自文章原文，一字不改。
why-about = 文章里关于 { $what } 的原文，一字不改。
read-it-all = 阅读全文

reason-answers = 与你查的内容关系最密切
reason-names = 提到了你查的内容
reason-first = 位于文章开头
reason-near-start = 靠近开头
reason-paragraph = 位于段落开头
reason-section = 位于小节开头
reason-headline = 与标题呼应
reason-beyond-headline = 补充了标题没说的内容
reason-beyond-opening = 补充了开头的内容
reason-central = 概括了其他句子的内容
reason-new-names = 提到了新的名字
reason-introduces = 介绍了 { $name }
reason-figures = 给出了数字
reason-decision = 说明做了什么或决定了什么
reason-event = 说明发生了什么
reason-turn = 说明有什么变化
reason-speaker = 说明是谁说的
reason-continues = 承接上一句
reason-continues-shown = 承接第 { $number } 句
reason-shown-with = 与第 { $number } 句相关，该句介绍了 { $name }
reason-best-left = 其余句子中最合适的
reason-no-better = 文章里没有更合适的句子

## Stories

which-story = 哪个事件？如果其他来源也报道了同一件事，文章下方会有按钮。或者发送事件的编号：/story 12
no-story-id = { $typed }不是事件编号。试试 /story 12。最新文章见 /latest。
no-such-story = 没有编号为 { $id } 的事件。最新文章见 /latest。
n-sources = { $n } 个来源
story-when = { $who }，{ $when }
story-adds = { $who }。每篇只显示它补充的内容。
story-nothing-new = 没有新内容。
story-update = 更新：{ $title }
figures-differ = 数字有出入：{ $figures }
story-elsewhere = <i>另有{ $language }报道：</i>{ $title }
language = { $code ->
    [en] 英语
    [de] 德语
    [fr] 法语
    [es] 西班牙语
    [it] 意大利语
    [pt] 葡萄牙语
    [nl] 荷兰语
    [ru] 俄语
    [sv] 瑞典语
    [da] 丹麦语
    [no] 挪威语
    [fi] 芬兰语
    [pl] 波兰语
    [cs] 捷克语
    [ro] 罗马尼亚语
    [hu] 匈牙利语
    [tr] 土耳其语
    [id] 印度尼西亚语
    [uk] 乌克兰语
    [bg] 保加利亚语
    [el] 希腊语
    [ar] 阿拉伯语
    [he] 希伯来语
    [hi] 印地语
    [ko] 韩语
    [ja] 日语
    [zh] 中文
   *[other] 其他语言
}

## An operator corrects a story

story-wrong = 文章放错了？
edit-which-story = 哪个事件？发送 /editstory 12，我会问你哪篇文章说的是另一件事。发送 /editstory 12 合并 15 可合并两个事件。
edit-story-of-one = 事件 { $id } 只有一篇文章。要与事件 15 合并：/editstory { $id } 合并 15
edit-story-ask = 事件 { $id } 有 { n-articles }。哪一篇说的是另一件事？这里没列出的：/editstory { $id } 拆分 文章编号。要与事件 15 合并：/editstory { $id } 合并 15
edit-split-sure = 要把{ $title }从事件 { $id } 中移出吗？它会单独成为一个事件，以后也不会再并回去。
edit-join-sure = 要合并{ $one }和{ $other }吗？它们会一直是同一个事件，不会给任何人发消息。
edit-no-other-story = 没有编号为 { $id } 的其他事件。
edit-impossible = 无法执行：要闻汇总里的条目不能移动，事件里唯一的文章也不能移出。
edit-split-done = 好了，它现在是事件 { $id }。
edit-join-done = 好了，两者现在都是事件 { $id }。
edit-yes = 是
edit-no = 不，保留原样
show-story = 查看事件

## Saved articles

save-article = 收藏
share = 分享
save-done = 已收藏
already-saved = 已经收藏过了
saved-removed = 已移除
saved-not-there = 不在收藏里
saved-title = 已收藏：{ $title }
already-saved-title = 已经收藏过了：{ $title }
saved-full = 收藏已满（{ $max } 篇）。请先移除一些。
saved-list = 收藏的文章
saved-heading = 收藏了 { $n } 篇文章
saved-none = 你还没有收藏文章。点文章下方的“收藏”，或者发送 /save 加上文章编号。
saved-misunderstood = 我没看懂{ $typed }。/saved 显示收藏，/saved 2 显示第二页，/saved 移除 12 移除一篇文章。
saved-gone = （已不在文章库里）
undo-remove = 撤销

## Links, texts and forwarded posts

summarize-what = 想给什么内容做摘要？把链接或文字放在命令后面，或者用 /summary 回复一条消息。
summaries-off = 这里我只显示文章库里的文章，链接和文字的摘要功能已关闭。
forwards-ignored = 在这里我不处理转发的消息。想查什么，直接发文字给我就行。
forwarded-command = 这是转发的消息，所以我没有当作命令执行。想执行的话，请自己发一遍。
forwarded-short = 这段很短，直接读就好。转发更长的帖子给我，我会摘出最重要的几句。
nothing-to-quote = 里面没有可以摘录的内容。请发链接，或者至少几句话的文字。
nothing-to-quote-there = 这个页面上没有可以摘录的内容。
that-is-a-feed = 这是订阅源，不是文章。
page-unreadable = 无法读取这个页面：{ $problem }。你也可以直接把正文粘贴过来。
page-refused = 无法读取这个页面：{ $problem }。
page-later = 暂时无法读取这个页面。请稍后再试。

## Adding a link’s article to the archive

keep-not-allowed = 这里不能把链接里的文章存入文章库，机器人的运营者没有开放这项功能。
keep-which = 哪个页面？发送网址：/keep https://news.example/story
keep-failed = 没能存入文章库。
keep-failed-because = 没能存入文章库：{ $problem }。
keep-too-long = 太长了
keep-it = 存入文章库
kept-in-archive = 已存入文章库。
keep-done = 已存入
