# Feeds that people bring or suggest, and what operators decide on them.

one-address-at-a-time = 请一次只发一个网址（如 /subscribe https://news.example ）或主题（如 /subscribe #china ）。
address-refused = 无法关注 { $url } ：{ $problem }。
address-not-now = 刚才没能打开这个网址。请稍后再试。
no-feed-at = 在 { $url } 没有找到订阅源：{ $problem }。
no-feed = 那里没有找到订阅源：{ $problem }。
follow-the-words = 词语{ $words }
channel-has-no-feed = 我无法读取 Telegram 频道。想让我把新闻发到你管理的频道，请在私聊里把频道名写在前面：/subscribe { $name } { $topic }

feed-new = <b>{ $name }</b> 还不在我的来源里（{ n-articles }）。要推荐给机器人的运营者吗？
feed-new-for-operator = <b>{ $name }</b> 还不在来源里（{ n-articles }）。要为所有人添加吗？
feed-new-and-no-operators = <b>{ $name }</b> 还不在我的来源里（{ n-articles }）。只有机器人的运营者才能添加。
feed-not-read-yet = 这个订阅源已经添加，只是还没读取。请过一分钟再试。
follows-own-feed = 已关注：<b>{ $name }</b>。只有这个聊天能看到它的文章。现有的文章一分钟内就到，有新文章时我会通知你。
own-feeds-full = 你自己关注了 { $n } 个订阅源，已达到一个聊天的上限。请先取消关注一个，或者把这个推荐给机器人的运营者。
all-feeds-full = 无法再为单个聊天添加订阅源。你可以把这个推荐给机器人的运营者。
suggest-it = 推荐
for-everybody = 为所有人添加
its-articles = 它的文章

## Suggestions

suggest-which = 哪个订阅源？发送订阅源或网页的网址，例如 /suggest https://news.example
suggest-secret = 这个网址里有密码或密钥，所以我不会转交。
suggested = 谢谢！我已经把 { $name } 推荐给运营者，有答复会告诉你。
suggestions-full = 等待处理的推荐太多了。请稍后再试。
suggestion-declined = 运营者决定不添加 { $name }。
suggestion-followed = 运营者采纳了你的推荐，已添加 { $name }。
no-operators = 这个机器人没有可以询问的运营者。

# To operators.
suggestion-heading = 有人推荐了订阅源
suggestion = 有人推荐了 { $name }。
    { $url }
    目前有 { n-articles }。
suggestions-open = { $n } 条推荐等待处理
no-suggestions = 没有等待处理的推荐。
suggestions-which = 处理哪一条，怎么处理？例如 /suggestions 3 添加 或 /suggestions 3 拒绝。
suggestion-closed = { $name } 已经处理过了。
suggestion-declines = 已拒绝：{ $name }。
feed-followed = 已添加 { $name }，首批文章一分钟内就到。
feed-no-name = 未命名的订阅源
decline = 拒绝
follow-named = 添加 { $name }
decline-named = 拒绝 { $name }

## Lists of feeds (OPML)

list-unreadable = 未做任何更改：{ $problem }。
list-followed = { $n ->
    [0] 这些订阅源都不在我的来源里。
   *[other] 你已关注列表中的 { $n } 个订阅源。
}
list-unknown = 有 { $n } 个不在我的来源里：{ $names }。用 /suggest 加上网址，可以请运营者添加。

# Sources and feeds, and what operators are told.

## Sources

sources-title = { $n } 个来源
sources-unnamed = 没有来源的文章
source-newest = 最新一篇：{ $day }
source-muted = 已在此静音
sources-rest = 另有 { $n } 个，共 { $articles }。
sources-own = 你自己的订阅源（只有这个聊天能看到）
sources-personal = 读者自己关注的订阅源
source-for-all = 为所有人添加：{ $name }
source-no-article = { $name } 还没有文章。新的订阅源会在一分钟内读取。
source-following = ✓ 已关注
source-mute = 静音
source-unmute = 取消静音

## How a feed is doing: facts, one after the other

feed-articles = { n-articles }，本周 { $week } 篇
feed-read = { $ago }读取
feed-unread = 尚未读取
feed-failing = 有错误
feed-failing-since = 已出错 { $span }
feed-problem = 失败 { $n } 次：{ $problem }
feed-next = { $span }后读取
feed-due = 马上读取
feed-off = 已停用
feed-gone = 已永久失效
feed-unnamed = 未命名的订阅源

## Feeds, for operators

feeds-none = 还没有订阅源。添加订阅源或含订阅源的网页：/addfeed https://news.example
feeds-title = { $n } 个订阅源
feeds-rest = 另有 { $n } 个。用 <code>gistwire feeds list</code> 可以看到全部。
feeds-private = 请在私聊里给我发这条命令：网址里可能有密钥。
feeds-file = { feeds-title }，按第一个标签分文件夹，不含密码和密钥。
feeds-file-failed = 无法写出列表：{ $problem }。
feeds-listed = 已添加 { $n } 个订阅源，{ $known } 个原本就有。首批文章一分钟内就到。
feeds-listed-refused = 已添加 { $n } 个订阅源，{ $known } 个原本就有，{ $refused } 个因网址不能使用而略过。首批文章一分钟内就到。
feeds-all = 所有订阅源
addfeed-which = 要添加哪个订阅源？请写上订阅源或含订阅源的网页的网址：/addfeed https://news.example
addfeed-no-address = { $typed }不是网址。试试 /addfeed https://news.example
addfeed-refused = 无法添加 { $address } ：{ $problem }。
addfeed-shared = { $address } 现在对所有人开放，有 { n-articles }。
addfeed-known = { $address } 已经在来源里了。
addfeed-added = 已添加 { $address } 。首批文章一分钟内就到。
addfeed-done = 已添加 <b>{ $name }</b>：{ n-articles }。
addfeed-done-empty = 已添加 <b>{ $name }</b>，还没有文章。
addfeed-failed = 已加入列表，但还没能读取：{ $problem }。我会再试。
addfeed-stop = 移除
removefeed-none = 还没有订阅源。
removefeed-which = 要移除哪一个？点一下，或者发送 /removefeed 加上名称或网址。
removefeed-unknown = 来源里没有{ $typed }。全部订阅源见 /feeds。
removefeed-near = 来源里没有{ $typed }。你要找的是下面的订阅源吗？
removefeed-ask = 要移除 { $name } 吗？它的 { $n } 篇文章会留在文章库里。
removefeed-yes = 移除
removefeed-no = 保留
removefeed-done = 已移除 { $name }，它的文章会保留。

## Messages to operators

operator-title = gistwire 需要你处理
alarm-title = 有订阅源需要你处理
alarm-failing = { $name } 已经出错一整天。
alarm-gone = { $name } 已永久失效（服务器返回的信息）。
alarm-once = 这条消息只发一次。用 /feeds 查看所有订阅源，用 /removefeed 移除。
outage-title = Telegram 找不到很多聊天
outage-text = 连续好几个聊天都“找不到”，通常是令牌不对或服务中断。没有取消任何人的关注：他们的通知会先保留，我会继续尝试。请检查令牌是否属于这个机器人。
suggestion-decided = 运营者已经处理了你推荐的订阅源。
