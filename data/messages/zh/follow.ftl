# Following topics, and how and when news of them comes.

## Buttons

settings = 设置
what-you-follow = 我的关注
follow-more = 关注更多
following = 已关注
unfollow = 取消关注
undo = 撤销
undo-named = 撤销：{ $topic }
preview = 预览
as-it-comes = 即时通知
in-a-digest = 随简报发送
daily-at = 每天 { $time }
time-zone = 时区

## Toasts over a button

saved-toast = 已保存
following-toast = 已关注
following-named-toast = 已关注：{ $topic }。{ $how }
unfollowed-toast = 已取消关注
muted-toast = 已静音
unmuted-toast = 已取消静音
paused-toast = 已暂停
resumed-toast = 通知已恢复
unfollowed-before = 之前已经取消关注了。

## How news arrives

how-at-once = 有新闻会即时通知你。
how-digest = 新闻会汇总成简报，{ $when } 发送（时区：{ $zone }）。
how-quiet = { $how }{ $from } 到 { $until } 免打扰。
how-silent = { $how }{ $from } 到 { $until } 通知没有声音。
how-paused = 通知已暂停，发送 /resume 恢复。
how-paused-until = 通知暂停到 { $until }，发送 /resume 可提前恢复。

schedule-daily = 每天 { $times }
schedule-workdays = 周一至周五 { $times }
schedule-days = 每{ $days } { $times }
schedule-day = { $day ->
    [mon] 周一
    [tue] 周二
    [wed] 周三
    [thu] 周四
    [fri] 周五
    [sat] 周六
   *[sun] 周日
}

zone-unknown = UTC（时区{ $zone }已无法识别，请用 /tz 设置时区）
moment = { $day } { $weekday } { $time }

comes-at-once = 即时通知
comes-in-digest = 随简报发送
comes-in-digest-when = 随简报发送，{ $when }
this-one-comes = 这一项的接收方式：{ $how }。

## Following

follow-what = 你想关注什么？点一个，或者发送命令，例如 /subscribe nvidia、/subscribe #china 或 /subscribe "cloud computing"。
follow-too-long = 太长了。请挑几个关键的词，例如 /subscribe cloud profit
odd-ending = 逗号后面的{ $ending }我没看懂。要选择接收方式，请在逗号后写<code>即时通知</code>、<code>随简报发送</code>或<code>照常</code>。
no-words = { $typed }里没有可以查找的词。试试公司名、标签或其他词，例如 /subscribe #china

now-follows = 已关注：<b>{ $topic }</b>。{ $kind ->
    [tag] 有新文章带这个标签时，我会通知你
    [company] 有新文章提到它时，我会通知你
    [words] 有新文章包含这些词时，我会通知你
   *[source] 它发布新文章时，我会通知你
}{ $n ->
    [0] （文章库里还没有）。
   *[other] （文章库里已有 { $n } 篇）。
}
follows-already = 你已经关注了 <b>{ $topic }</b>。
follows-too-many = { follows }，已达到一个聊天的上限。请先取消关注一个。

topic-and-count = { $topic } · { $n }
which-topic = { $typed }有几种可能，你指的是哪一个？
follow-what-of-article = 你想关注什么？

## What a chat follows

follows = 你关注了 { $n } 个主题
follows-hint = 点 ✕ 取消关注，点右侧按钮在通知和简报之间切换。
follows-nothing = 你还没有关注任何内容。试试 /subscribe #china 或 /subscribe "cloud computing"。
muted-until = 静音至 { $until }
in-another-topic = 在本群组的另一个话题中

## Unfollowing

unfollow-which = 要取消关注哪一个？点一下，或者发送命令，例如 /unsubscribe #china
unfollow-all = { $n ->
    [1] 要取消这项关注吗？你将不再收到通知。
    [2] 两项都要取消关注吗？你将不再收到通知。
   *[other] 要取消全部 { $n } 项关注吗？你将不再收到通知。
}
unfollow-all-yes = 全部取消关注
unfollow-all-no = 保留
unfollowed = 已取消关注：<b>{ $topic }</b>。
unfollowed-all = 你已取消全部关注。
not-followed = 你没有关注{ $typed }。这是你关注的内容，点 ✕ 可取消。
unfollow-ambiguous = { $typed }对应好几个主题。你指的是哪一个？
unfollow-of-article = 这篇文章来自你关注的好几个主题。要取消关注哪一个？

## Muting

mute = 静音
unmute = 取消静音
mute-what = 要静音什么？
mute-story = 这个事件
mute-topic = { $topic } · 3 天
muted-topic = <b>{ $topic }</b> 将静音 3 天。
muted-topic-until = <b>{ $topic }</b> 将静音至 { $until }。
muted-story = 不再通知有关{ $title }的消息。
muted-too-many-stories = 你静音的事件已达到一个聊天的上限。
unmuted-story = 这个事件有新消息会再通知你。
muted-source = <b>{ $source }</b> 已静音，不再发送通知。它的文章仍会出现在列表里。
unmuted-source = <b>{ $source }</b> 的通知已恢复。
muted-too-many = 你静音的来源已达到一个聊天的上限。用 /unmute 可以恢复一个。
no-source-called = 没找到叫{ $name }的来源。
nothing-muted = 还没有静音任何来源。要静音某个来源，可以发送命令，例如 /mute Harbour News，或在 /sources 里选择。
muted-list = 已静音：{ $names }。点一下可取消静音。
article-gone = 这篇文章已不在文章库里。

## Pause

resume = 恢复
paused-until = 通知暂停到 { $until }（时区：{ $zone }），发送 /resume 可提前恢复。
pause-misread = 我没看懂{ $typed }是多久。试试 /pause 3天、/pause 到周一，或者只发 /pause。
pause-day = 1 天
pause-week = 1 周
pause-open = 直到手动恢复
resumed = 通知已恢复。
resumed-and-missed = 通知已恢复。这期间有 { $n } 篇新文章。
not-paused = 通知没有暂停。
show-missed = 查看

## What was missed

missed-nothing = 最近 7 天你没有错过任何内容。
missed-heading = 你这周错过了 { n-articles }
missed-paused = 通知暂停期间
missed-muted = 静音期间
missed-topic-closed = 所在话题已关闭
missed-unwritable = 我不能在这里发消息
missed-unreachable = 无法连接到这个聊天
missed-too-many = 短时间内文章太多
missed-refused = Telegram 没有接受这条消息
missed-not-approved = 没有人确认发布

## Preview: what a topic brought in the last 7 days

preview-of-what = 要预览什么？例如 /preview #china、/preview nvidia 或 /preview "cloud computing"。
preview-nothing = <b>{ $topic }</b> 最近 7 天没有文章。
preview-few = { $topic }：7 天内 { n-articles }
preview-many = { $topic }：7 天内 { n-articles }，平均每天约 { $a_day } 篇

## Digests

digest-misread = 我没看懂{ $typed }。试试 /digest 每天 8:30、/digest 工作日 8:00 18:30、/digest 周二 周五 18:00 或 /digest 关闭。一天最多 { $max } 次。
digest-set = 简报会在{ $when } 发送（时区：{ $zone }）。下一次：{ $next }。
digest-off = 简报已关闭，有新闻会即时通知你。之前积攒的内容现在就发。
digest-now = 这是上次简报之后的新内容。
digest-nothing-new = 上次简报之后没有新内容。
digest-none = 你还没有设置简报，新闻会即时通知。想改成一天一条消息吗？

## Quiet hours

quiet-off = 没有免打扰时段，随时都会发送通知。
quiet-held = { $hours } 免打扰（时区：{ $zone }）：通知会先保留，结束后合并成一条消息发送。
quiet-silent = { $hours } 免打扰（时区：{ $zone }）：通知照常发送，但没有声音。
quiet-hint = 其他时段：/quiet 22:00-06:00，或 /quiet 22:00-06:00 静音
quiet-misread = 我没看懂{ $typed }。试试 /quiet 22:00-07:00、/quiet 22:00-07:00 静音或 /quiet 关闭。

## Time zone

zone-in-full = { $city }（{ $id }）
zone-now = 你的时区：<b>{ $zone }</b>，当地时间 { $time }。想更改，点一个城市，或者发送 /tz 加城市名，用什么语言都行：/tz 东京、/tz UTC+3。
zone-set = 时区已设为：<b>{ $zone }</b>，当地时间 { $time }。
zone-ambiguous = { $typed }可能对应几个时区。你在哪里？
no-such-place = 没找到{ $typed }这个地方。试试离你近的大城市，或者写时差：/tz UTC+3
similar-places = 没找到{ $typed }这个地方。{ $n ->
    [1] 你要找的是这个地方吗？
   *[other] 你要找的是下面的地方吗？
}

## The settings message: a line for each setting

settings-misread = 我没看懂{ $typed }。点你想更改的项目，或者发送命令，例如 /settings 句数 2、/settings 文章 5 或 /settings 默认。
settings-alerts = 新闻接收方式：<b>{ $how }</b>
alerts-at-once = 即时通知
alerts-digest = 简报，{ $when }
alerts-paused = 已暂停
alerts-paused-until = 暂停到 { $until }
settings-no-quiet = 免打扰时段：<b>无</b>
settings-quiet = 免打扰时段：<b>{ $hours }</b>
settings-silent = 免打扰时段：<b>{ $hours }</b>，无声
settings-zone = 时区：<b>{ $zone }</b>，现在 { $time }
settings-length = 摘要：<b>最多 { $n } 句</b>，每页 { $articles } 篇
settings-length-auto = 摘要：<b>长度随文章而定</b>，每页 { $articles } 篇
settings-languages = 新闻语言：<b>{ $names }</b>
settings-no-limit = 每个主题每日通知上限：<b>不限</b>
settings-limit = 每个主题每日通知上限：<b>{ $n } 条</b>
settings-previews-on = 通知附带图片：<b>开</b>
settings-previews-off = 通知附带图片：<b>关</b>
settings-pins-on = 置顶简报：<b>开</b>
settings-pins-off = 置顶简报：<b>关</b>

## Its buttons, and its pages

back-to-settings = ‹ 设置
alerts = 通知
quiet-hours = 免打扰时段
length = 长度
languages = 新闻语言
daily-limit = 每日上限
previews = 图片
pin-digests = 置顶简报
pause = 暂停
paused = 已暂停

alerts-are = 新闻接收方式：<b>{ $how }</b>
next-digest = 下次简报：{ $next }。
as-they-come = 即时通知
daily = 每天
workdays = 周一至周五
mondays = 每周一
more-times = 其他时间
tell-empty = 无新内容也发
times-hint-move = 点选时间，即可更改简报的发送时间。其他时间：/digest 每天 19:45
times-hint-add = 点选时间，即可添加或移除。其他时间：/digest 每天 7:45 19:00

off = 关闭
hold = 结束后再发
no-sound = 无声

auto = 自动
one-sentence = 1 句
one-article = 1 篇
length-hint = 第一行是摘要的句数，第二行是列表每页的篇数。

languages-all = 全部
all-languages = 全部
languages-are = 新闻语言：<b>{ $names }</b>
languages-hint = 适用于列表、通知和简报。你单独关注的来源不受限制。

limit-none = 不限。如果某个主题一天的通知太多，可以设置上限，超出的会随简报发送。
limit-is = 一个主题一天发满 { $n } 条通知后，其余的会随简报发送。
no-limit = 不限

## Export and import

exported = 我为这个聊天保存的全部内容：设置、{ $n } 个主题、收藏的文章和查询记录。用 /import 可以在这里或其他聊天恢复设置和主题。
exported-channel = { $channel } 的设置和 { $n } 个主题。要恢复到频道，用 /import { $channel }；要恢复到聊天，只发 /import。
import-how = 把 /export 导出的文件发给我，以 { $command } 作为说明文字，或者用 { $command } 回复文件。
import-how-terminal = 把 /export 的内容粘贴在命令后面，写成一行：/import {"{"}…{"}"}
imported = 设置已恢复，新增 { $new } 个主题{ $known ->
    [0] 。
   *[other] （另有 { $known } 个你已关注）。
}
import-feeds = 你关注了文件中的 { $n } 个订阅源。
import-feeds-left-out = 文件中有 { $n } 个订阅源无法在这里关注。用 /suggest 可以请运营者添加。
import-too-many = 这样会有 { $n } 个主题，而一个聊天最多关注 { $max } 个。未做任何更改。
import-not-ours = 这不是 gistwire 的设置文件。未做任何更改。
import-version = 这个文件是其他版本的，我能读的是版本 { $own }。未做任何更改。
import-too-large = 文件太大了，我最多读 { $kb } KB。请拆成几份，每一份都会加到已有的内容里。
import-fault = 未做任何更改。文件中 { $place } 处：{ $problem }。
import-number-range = 数字范围是 1 到 10
import-limit-range = 数字范围是 1 到 { $max }
import-unknown-zone = 无法识别时区{ $zone }
import-unknown-language = 无法识别语言{ $language }
import-no-digest = 不用简报的话，请去掉这一项
import-no-day = { $day }不是星期几
import-day-needed = 请至少写一天
import-times-needed = 请至少写一个时间，最多 { $max } 个
import-no-hours = 开始和结束是同一时间
import-no-time = { $time }不是时间，请写成 08:30
import-long-name = 太长了
import-odd-name = 含有无法输入的字符
import-no-words = { $name }里没有可以查找的词
import-no-thread = 不能小于 0

## Channels

channels = 你的频道
channels-none = 还没有连接频道
channels-hint = 先写频道：<code>/subscribe { $channel } #china</code>
channels-how = 想让我在你的频道发布新闻，请用下面的按钮选择它，私密频道也可以。随后 Telegram 会询问是否把我设为管理员。
channels-choose = 选择频道
channels-in-private = 连接频道要在私聊里进行。请在和我的私聊里发送 /channels。
channel-connected = 已连接，我可以在这里发布了。想发布哪些内容？
channel-connected-hint = /subscribe 关注主题，/settings 更改消息的样式。
posts = 频道消息
post-header = 每条消息上方：<b>{ $line }</b>
post-no-header = 每条消息上方：<b>无</b>
post-footer = 每条消息下方：<b>{ $line }</b>
post-no-footer = 每条消息下方：<b>无</b>
post-approval-on = 发布之前：<b>先问开启此项的管理员</b>
post-approval-off = 发布之前：<b>不询问任何人</b>
post-hint = 想更改，就写“页眉”或“页脚”，再加上你的文字，或写“关闭”：/settings 页眉 港口新闻
post-hashtags = 话题标签
post-buttons = 按钮
post-approval = 先问我
post-line-too-long = 这一行太长了：最多 { $max } 个字符。
review-question = 把这条发布到 { $channel } 吗？
review-post = 发布
review-skip = 跳过
review-post-all = 全部发布
review-skip-all = 全部跳过
review-posted = 将发布：{ $title }
review-skipped = 已跳过：{ $title }
review-done = 这条已经处理过了。
review-none = 没有等待你确认的消息。
review-waiting = 有 { $n } 条消息等待你确认。
review-which = 哪个频道？请写出来：<code>/review @channel</code>
