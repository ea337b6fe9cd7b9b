# The bot itself: first contact, help, privacy, status, and what goes wrong.

## First contact

start-hello = <b>你好，我是 Gistwire。</b>我读新闻，把最重要的几句原文发给你，一字不改。
    选择你想关注的内容：
start-hello-empty = <b>你好，我是 Gistwire。</b>我读新闻，把最重要的几句原文发给你，一字不改。
    现在还没有新闻。发送 /subscribe 加名称或词语，有新闻我就通知你。
start-group = <b>你好，我是 Gistwire。</b>我读新闻，摘出最重要的几句原文，一字不改。
    在这个群组里我只回应命令，例如 { $latest } 或 { $company } nvidia。想接收通知，请管理员发送 { $subscribe } #china。更多功能：{ $help }
start-topic = { $name } 每周 { $n } 篇
start-topic-followed = ✓ { $name }
start-followed = 已关注
start-unfollowed = 已取消关注
start-full = 关注数已达上限。
start-more = 更多…
start-next = 下一步 ›
start-back = ‹ 返回
start-latest = 最新文章
start-how = 你关注了：{ $topics }。想怎样接收新闻？
start-at-once = 即时通知
start-daily = 每日简报
start-zone-digest = 简报会在每天 { $time } 发送。你在哪个城市？点一个离你近的城市，或者发送 /tz 加城市名，用什么语言都行。
start-zone-alerts = 有新闻会即时通知你。你在哪个城市？这样我就能显示你的当地时间。点一个离你近的城市，或者发送 /tz 加城市名，用什么语言都行。
start-location = 使用我的位置
start-skip = 跳过
start-share-location = 点下方的按钮，分享一次你的位置。我只用它查时区，不会保存。
start-share = 分享位置
start-done-alerts = 设置好了，有新闻时我会通知你。你关注了：{ $topics }。
start-done-digest = 设置好了，简报会在每天 { $time } 发送（时区：{ $zone }）。你关注了：{ $topics }。
start-newest = { $topic } 的最新消息：
start-nothing-yet = 文章库里还没有相关内容。
start-again = <b>欢迎回来。</b>你关注了：{ $topics }。
start-topics-more = { $topics } 和另外 { $n } 项
start-subscriptions = 我的关注
start-settings = 设置
add-to-group = 添加到群组
add-to-channel = 添加到频道

link-follow = 要关注 <b>{ $topic }</b> 吗？有新闻我会通知你。
link-follows = 你已经关注了 <b>{ $topic }</b>。
link-preview = 预览

located = 时区已设为：{ $zone }（最近的城市：{ $place }），当地时间 { $time }。
located-nowhere = 那附近没有我认识的城市。请发送 /tz 加一个大城市的名字，例如 /tz 里斯本

## Help

help-title = 我能做什么
help-intro = 把公司名、主题或几个词发给我就行。发链接或长文，我会做成摘要。
help-intro-group = 在这个群组里我只回应命令。
help-find = 查找新闻
help-read = 阅读
help-follow = 关注
help-about = 设置与更多
help-all = 所有命令
help-back = ‹ 返回
help-line = { $command } – { $summary }
help-more = 想了解某个命令的用法，可以这样发：/help search
help-no-topic = 帮助里没有关于{ $word }的内容。可以看这些部分。
help-examples = 例如
help-same = 等同于 { $commands }。
unknown-command = 没有{ $word }这个命令。试试 /help。
unknown-command-near = 没有{ $word }这个命令。你是想用 { $commands } 吗？
cancel-nothing = 没有可取消的操作。试试 /help。

## Privacy

privacy-title = 我保存的数据
privacy-settings = 你的设置和关注，以及这个聊天的 ID：保存到你更改为止。
privacy-sent = 我在这里发过哪些文章（保存 90 天）、你错过了哪些（保存两周）：用来避免重复发送，并让 /missed 可用。
privacy-looked-up = 你查过什么、看过哪些文章：保存 { $n } 天，用来显示之后有什么新内容。
privacy-message = 你的消息：保存到我回复为止，这样重启也不会丢失。之后文字会删除，包括你发来做摘要的链接和帖子。消息 ID、聊天 ID 和时间会保留三天，以免我重复回复。
privacy-saved = 你收藏的文章：保存到你取消收藏为止。你对文章的反馈：保存到你发送 /forget 为止。
privacy-channels = 你连接的频道及其名称：保存到你发送 /forget 为止。
privacy-location = 你分享的位置：完全不保存，我只用它查时区。
privacy-buttons = 按钮所用的较长搜索词和名称：保存到按钮失效为止。
privacy-nothing-else = 我不保存姓名和消息内容，日志里也没有聊天 ID。任何数据都不会提供给他人、出售或用于训练。
privacy-rights = /export 把你的数据导出为文件。/forget 删除这个聊天的所有数据。其他事宜请联系我的运营者，数据库由其保管。
privacy-copy = 我的运营者在别处保存着一份数据库副本。这里删除的内容会在副本里再保留一段时间，具体多久请询问运营者。
privacy-copy-days = 我的运营者在别处保存着一份数据库副本。这里删除的内容最多会在副本里再保留 { $n } 天。
forget-ask = 要删除这个聊天的所有数据吗？你的设置、关注和查询记录会永久删除，通知也会停止。
forget-yes = 全部删除
forget-no = 保留
forget-privacy = 保存了什么？
forget-done = 好了，这个聊天的所有数据都已删除。
forget-kept = 没有删除任何数据。

## Status

status-title = 状态
status-articles = 文章：<b>{ $n }</b>
status-tags = 标签：<b>{ $n }</b>
status-companies = 新闻中的公司：<b>{ $n }</b>
status-load = 上次更新：<b>{ $ago }</b>
status-no-load = 上次更新：<b>还没有更新过</b>
status-uptime = 已运行：<b>{ $span }</b>
status-database = 数据库：<b>{ $size }</b>
status-version = 版本：<b>{ $version }</b>
status-chats = 有单独设置的聊天：<b>{ $n }</b>
status-waiting = 等待发送的消息：<b>{ $n }</b>
status-file = 数据库文件：<b>{ $path }</b>

## Reports

report = 反馈
report-ask = { $title }有什么问题？
report-company = 公司不对
report-summary = 摘要不好
report-event = 不是同一个事件
report-cancel = 取消
report-thanks = 谢谢！机器人的运营者会看到你的反馈：{ $what }（{ $title }）。
report-known = 这一点你已经反馈过了，谢谢！
report-full = 你已经反馈了很多，谢谢！请过些时候再反馈。
report-canceled = 没有提交反馈。

## Messages without text

medium-voice = 我还听不了语音消息。请输入公司名、主题或几个词。
medium-sticker = 真不错！不过我只看得懂文字。试试公司名、主题或 /latest。
medium-poll = 我不投票，只读新闻。试试公司名、主题或 /latest。
medium-picture = 我还看不了图片。请输入公司名、主题或几个词。
medium-other = 目前我只看得懂文字。发公司名、主题、几个词或链接给我吧；更多用法见 /help。

## Rights in groups and channels

admins-only = 只有管理员才能更改这个群组的设置。
admins-unknown = 我没能确认你是不是这里的管理员。请过一分钟再试。
channel-unknown = 我没能从 Telegram 查到 { $channel } 的信息。请过一分钟再试。
channel-none = 找不到 { $channel }。用户名写对了吗？我加入这个频道了吗？
channel-other = { $channel } 不是频道。如果是群组，请直接在群里发送命令。
channel-add-me = 我还不能在 { $channel } 发消息。请把我设为可以发消息的管理员，再发一次命令。
channel-not-yours = 只有 { $channel } 的管理员才能更改它的设置，你不是它的管理员。
channel-buttons = 按钮在频道里不能用。管理员请在私聊里给我发：/subscriptions @channel

## Files

file-too-large = 文件太大了：设置文件最大 64 KB。未做任何更改。
file-no-text = 这不是文本文件。未做任何更改。
file-not-fetched = 我没能从 Telegram 取到文件。未做任何更改。请再发一次。

## Too much at once

too-many-presses = 点得太快了，请稍后再试。
too-fast = 你发得太快了，后面的我跳过了。请过 { $n } 秒再发。
too-fast-group = 这里有人发得太快了，后面的我跳过了。请过 { $n } 秒再发。
too-full = 你前面的命令我还在处理，后面的跳过了。最多排队 { $n } 条，请稍后再发。
too-full-group = 这个群组前面的命令我还在处理，后面的跳过了。最多排队 { $n } 条，请稍后再发。
too-many-pastes = 一下子太多了：每人每小时我最多处理 { $n } 个链接或长文。请过 { $span }再试。
apology = 抱歉，出错了（日志编号：{ $reference }）。请再试一次。

## The bot's profile

profile-description = 我读新闻，把最重要的几句原文发给你，一字不改。
    • 查公司、查主题、查任何词语
    • 关注它们，接收通知或每日简报
    • 发来链接或长文，获取摘要
    不改写，不编造；用 /why 可以看到每句话为什么入选。
profile-short = 新闻里最重要的几句原文，一字不改。查公司、查主题，关注它们，接收简报。

## Who may use the bot

own-title = 这个机器人是你的了
own-granted = 你现在是它的运营者。用 /feeds 和 /addfeed 管理来源，用 /status 查看运行状况；有事需要你处理时，我会通知你。
own-already = 你已经是这个机器人的运营者了。
own-void = 这个链接已失效。机器人在没有运营者的情况下启动时，日志里会给出新链接。
your-id = 你的 Telegram ID 是 <code>{ $id }</code>。把它发给这个机器人的运营者，对方就能把你设为运营者。
not-open = 抱歉，这个机器人只对部分用户开放。
not-open-to = 抱歉，这个机器人只对部分用户开放。如果你认识它的运营者，可以把你的 Telegram ID 告诉对方：{ $id }

## The language of the bot

language-now = 当前语言：<b>{ $name }</b>。选择其他语言：
language-set = 语言已切换为<b>{ $name }</b>。
language-unknown = 我还不会说{ $typed }。请选择一种语言：
