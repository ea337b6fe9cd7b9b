# One entry per command: what it does in the menu and in /help, and what /help COMMAND adds (.details).

## Find news

command-latest = 最新文章
    .details = 不带数字时显示一页，用按钮翻页。下次再看，会先显示这期间的新文章。<code>/latest 全部</code> 按顺序显示全部文章。
    .form = [N | 全部]
    .examples =
        /latest
        /latest 3
        /latest 全部
command-company = 某家公司的新闻
    .details = 大小写、变音符号和 Inc. 之类的后缀都没关系，公司的很多别名我也认得。输入人名，会找到文章中与此人相关的公司。先列出专门报道这家公司的文章，再列出提到它的，最后是关于旗下品牌的。加上时间段可以缩小范围：<code>30天</code>、<code>2周</code>、<code>6个月</code>、<code>1年</code>、<code>自2021</code>或 <code>自2021-06-15</code>。
    .form = NAME [30天 | 自2021-06]
    .examples =
        /company alibaba
        /company Ant Group 30天
        /company tencent 自2021-06
command-tag = 某个主题的文章
    .details = 带不带 #、大写小写都可以。空格和连字符视为相同。
command-search = 搜索同时包含这些词的文章
    .details = 短语放在引号里，不想要的词前面加 -，任选其一的几个词用 OR 隔开，放在括号里。同一个词的其他形式和名称的一部分也能找到：搜 ship 能找到 shipping，搜 booking 能找到 Booking.com。
command-roundup = 一天或一周的要闻
    .details = 报道来源最多的事件，按主题排列，每个事件两三句话，其余的各一句。默认涵盖最近一周；指定标签或公司时涵盖最近一个月，新闻较少时会再往前找。
    .form = [天 | 周 | 月 | 年 | TAG | COMPANY]
    .examples =
        /roundup
        /roundup 天
        /roundup alibaba
command-tags = 所有标签，最常用的在前
command-companies = 新闻中的公司
    .details = 后面加上字母，会列出以这些字母开头的公司。
command-timeline = 公司大事时间线，从最早的开始
    .details = 每月一句（如果都发生在两个月内，则每天一句），取自与这家公司关系最密切的文章。没有日期的文章不列入。
    .form = NAME [1年 | 自2021-06]
    .examples =
        /timeline alibaba
        /timeline shein 自2025
command-trend = 图表：一两家公司的每周文章数
    .details = 统计提到这家公司且有日期的文章。和 /company 一样，可以加上时间段。
command-related = 与某家公司一同被提到的公司
    .details = 按同时提到两家公司的文章数排序，每家附一句同时提到两者的原文。

## Read

command-read = 阅读全文
    .details = 列表下方的数字按钮也是这个作用。
command-save = 收藏文章，稍后再看
    .details = 你阅读的每篇文章下方都有“收藏”按钮。
command-saved = 收藏的文章
    .details = 点 ✕ 可取消收藏。/export 导出的文件里也有这份列表。
    .form = [N | 移除 ID]
    .examples =
        /saved
        /saved 2
        /saved 移除 12
command-summary = 为链接或文字生成摘要
    .details = 在私聊里，直接发来链接、长文或频道的帖子就行。在其他地方，用 /summary 回复一条消息即可。你发来的内容，我回复后就会删除。
command-keep = 把链接中的文章存入文章库
    .details = 我会重新获取这个页面。如果机器人的运营者允许，所有人就都能看到这篇文章。
command-story = 看看谁报道了这件事，各自补充了什么
    .details = 报道同一件事的文章归为一个事件。列表里只显示一次，并注明有几个来源；打开事件，会按时间顺序列出各篇报道，以及各自补充的内容。数字有出入时，会一并列出。
command-editstory = 更正事件：移出文章，或合并两个事件
    .details = 仅限机器人的运营者。我会先请你确认。即使所有事件重新归类，你的决定也会保留。
    .form = ID [拆分 ARTICLE | 合并 ID]
    .examples =
        /editstory 12
        /editstory 12 拆分 345
        /editstory 12 合并 15
command-why = 为什么选了文章里的这几句
    .details = 数字后面加上公司或词语，可以看到查找它们时为什么显示这几句。
command-report = 反馈结果有误或质量不好
    .details = 告诉机器人的运营者：文章的公司不对、摘要不好，或者不属于同一事件。
    .form = ID [公司 | 摘要 | 事件]
    .examples =
        /report 12
        /report 12 公司

## Follow

command-subscribe = 关注标签、公司或词语
    .details = #x 是标签，<code>公司:x</code> 是公司，用它的任何名称都可以。词语的各种形式都能找到；短语放在引号里，不想要的词前面加 -。<code>来源:x</code> 是来源；发来网址，我会找到那里的订阅源。还没上新闻的也可以关注。你只会收到新文章，每篇一次。在后面加上逗号和<code>即时通知</code>、<code>随简报发送</code>或<code>照常</code>，可以单独选择这一项的接收方式。要发到你的频道，就把频道名写在前面：/subscribe @channel #china
    .form = #TAG | COMPANY | WORDS | 来源:NAME | ADDRESS
    .examples =
        /subscribe #china
        /subscribe alibaba
        /subscribe "cloud computing" -games
        /subscribe 来源:Harbour News
        /subscribe #china，随简报发送
command-unsubscribe = 取消关注
    .details = 不带名称时，你关注的每一项都会显示为一个按钮。
    .form = [NAME | 全部]
    .examples =
        /unsubscribe #china
        /unsubscribe 全部
command-subscriptions = 我的关注
command-preview = 预览某个主题最近一周的内容
    .details = 先看最近 7 天的内容，再决定要不要关注。
command-digest = 在你选定的时间发送简报
    .details = 日期可以写每天、工作日、周末，或写星期几：<code>/digest 周二 周五 18:00</code>。时间写成 18:00，一天最多六次：<code>/digest 每天 8:00 18:00</code>。只发 /digest，就会马上发送目前积攒的内容。没有新内容就不发。<code>/digest 关闭</code> 关闭简报，但单独设为随简报发送的主题仍按这些时间发送。用 /tz 设置时区。
    .form = [每天 8:30 | 每周一 8:30 | 关闭]
    .examples =
        /digest 每天 8:30
        /digest 工作日 8:30
        /digest 每周一 8:30
        /digest 关闭
        /digest
command-tz = 时区
    .details = 写一个大城市的名字，什么语言都行；也可以写时差：UTC+3 表示比格林尼治时间早三小时。写城市的话，夏令时会自动处理。你也可以分享位置。
    .examples =
        /tz Europe/Berlin
        /tz 东京
        /tz UTC+3
command-quiet = 免打扰时段
    .details = 这段时间的通知会先保留，结束后合并成一条消息发给你。在时间后面加上 <code>静音</code>，通知会照常发送，但没有声音。
    .form = [22:00-07:00 | 关闭]
    .examples =
        /quiet 22:00-07:00
        /quiet 22:00-07:00 静音
        /quiet 关闭
command-pause = 暂停通知一段时间
    .details = 暂停到指定的时间，或者到你发送 /resume 为止。你的关注都会保留。
    .form = [3天 | 到周一]
    .examples =
        /pause
        /pause 3天
        /pause 到周一
command-resume = 恢复通知
command-mute = 静音某个来源
    .details = 它的文章仍会出现在列表和搜索里，用 /missed 也能看到。不带名称时显示已静音的来源。点通知下方的“静音”按钮，还可以静音一个事件，或将一个主题静音三天。
command-unmute = 取消静音某个来源
command-suggest = 向机器人的运营者推荐来源
    .details = 写上订阅源的网址，或者有订阅源的网页的网址。他们的答复会转告给你。
command-missed = 你这周错过的内容
    .details = 通知暂停或静音期间，或者连不上 Telegram 时的内容。
command-channels = 你的频道，包括私密频道
command-review = 等待你确认的频道消息
    .form = [发布 全部 | 跳过 全部]

## About the bot

command-settings = 设置
    .details = 摘要和每页的长度，以及什么时候发送新闻。句数和文章数从 1 到 10；<code>/settings 句数 自动</code> 让句数随文章而定。<code>/settings 无新内容 开启</code> 没有新内容也发简报。<code>/settings 上限 20</code> 让一个主题每天超过 20 条通知的部分改为随简报发送。<code>/settings 语言 de en</code> 只接收这些语言的新闻。<code>/settings 图片 关闭</code> 不显示图片。<code>/settings 默认</code> 恢复所有默认设置。
    .form = [句数 N | 文章 N | 默认]
    .examples =
        /settings
        /settings 句数 2
        /settings 默认
command-language = 切换聊天语言
    .details = 设置我在这个聊天里使用的语言，写语言名称（用什么语言写都行）或代码。<code>/language auto</code> 跟随应用的语言。新闻本身不翻译。
command-sources = 新闻来自哪里
    .details = 带上名称：显示这个来源的文章，最新的在前。
command-status = 文章库规模和运行状况
command-help = 我能做什么
command-privacy = 我保存了你的哪些数据
command-export = 将设置保存为文件
    .details = 你的设置和关注。在这里或其他聊天里用 /import 读取这个文件。
command-import = 从文件恢复设置
    .details = 发送文件并以 /import 作为说明文字，或用 /import 回复文件，或把文件内容粘贴在命令后面。你的设置会变成文件里的设置，文件里列出的也会加入关注。文件有任何错误，就不会做任何更改。其他阅读器导出的订阅源列表（OPML）也可以：我有的会直接关注，运营者则会全部添加。
command-forget = 删除这个聊天的所有数据
    .details = 你的设置、关注和收到过的内容。我会先请你确认；用 /privacy 查看有哪些数据。
command-start = 开始使用
command-feeds = 订阅源列表和状态
    .details = 仅限机器人的运营者。出错的订阅源排在最前。/feeds opml 导出可供其他阅读器使用的列表；用 /import 可以读取这样的列表。
command-addfeed = 为所有人添加订阅源
    .details = 仅限机器人的运营者。写上订阅源的网址，或者有订阅源的网页的网址。我会告诉你第一次读取的结果。
command-removefeed = 移除订阅源，保留它的文章
    .details = 仅限机器人的运营者。写上名称或网址。我会先请你确认。
command-suggestions = 用户推荐的来源
    .details = 仅限机器人的运营者。推荐的人会收到答复。
    .form = [ID 添加 | ID 拒绝]
    .examples =
        /suggestions
        /suggestions 3 添加
command-cancel = 取消当前操作
    .details = 我不会等待后续消息，所以没有需要取消的操作。

## What stands for an argument in the form of a command: "/tag NAME"

form-name = 名称
form-words = 词语
form-tag = 标签
form-company = 公司
form-address = 网址
form-zone = 时区
form-source = 来源
form-prefix = 开头
form-command = 命令
form-file = 文件
form-link = 链接
form-text = 文字
form-article = 文章
