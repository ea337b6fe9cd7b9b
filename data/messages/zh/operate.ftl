## 运营者的命令

command-stats = 机器人的运行数据
    .details = 仅限机器人的运营者：聊天、主题、推送、订阅源和磁盘，附最近两周的图表。所有数字都不涉及个人。
command-broadcast = 向所有关注新闻的聊天发布公告
    .details = 仅限机器人的运营者。你会先看到公告和聊天数量，点按钮确认后才发送。没有关注任何内容、关闭了公告或已暂停的聊天不会收到。单独使用时显示上一条公告的进度。
    .examples =
        /broadcast
        /broadcast 今晚 22:00 停机一小时。
command-allow = 允许某人或某个群组使用机器人
    .details = 仅限机器人的运营者。回复对方的一条消息（转发来的也行），或写出 ID 或 @用户名。单独使用时列出已允许的人。
command-ban = 封禁某人或某个群组
    .details = 仅限机器人的运营者。指定方式同 /allow。单独使用时列出已封禁的人。
command-unban = 撤销 /allow 或 /ban 的决定
    .details = 仅限机器人的运营者。指定方式同 /allow。

## /allow, /ban, /unban

people-whom = 要处理谁？用 { $command } 回复对方的一条消息，或写出 ID 或 @用户名：<code>{ $command } 12345678</code>。转发来的消息也可以，除非对方隐藏了账号。
people-allowed = { $id } 现在可以使用机器人了。
people-allowed-already = { $id } 本来就可以使用。
people-banned = { $id } 不会再收到回复和通知。
people-banned-already = { $id } 已经被封禁了。
people-freed = { $id } 恢复为普通用户。
people-freed-already = { $id } 之前既没有被允许，也没有被封禁。
people-operator = { $id } 是运营者，不能封禁。
people-unknown-name = 我不知道 { $name } 的 ID：Telegram 会告诉我群组和频道的 ID，但个人的 ID 要等对方给我发消息后才知道。请回复对方的一条消息，或直接写出 ID。
people-odd = { $typed }既不是 ID，也不是 @用户名。
people-open = 目前机器人对所有人开放。
people-list-allowed = 已允许：{ $ids }
people-list-banned = 已封禁：{ $ids }
people-unban = 解除封禁
banned-you = 抱歉，我不再回复你。如果你认为这是误会，请把你的 Telegram ID 告诉机器人的运营者：{ $id }

## /stats

stats-title = 机器人的运行数据
stats-chats = 关注者：<b>{ $people }</b> 人，<b>{ $groups }</b> 个群组和频道
stats-subscriptions = 关注总数：<b>{ $n }</b>
stats-topic = { $topic }（{ $n }）
stats-topics = 关注最多：{ $topics }
stats-blocked = 无法送达的聊天：<b>{ $n }</b>
stats-deliveries = 日均推送：<b>{ $mean }</b>，今天至今 <b>{ $today }</b>
stats-articles = 日均文章：<b>{ $mean }</b>，今天至今 <b>{ $today }</b>
stats-undelivered = 等待推送：<b>{ $waiting }</b>，两周内失败：<b>{ $failed }</b>
stats-feeds = 订阅源：<b>{ $n }</b>，出错：<b>{ $failing }</b>
stats-disk = 数据库：<b>{ $size }</b>，磁盘剩余：<b>{ $free }</b>
stats-backup = 上次备份：<b>{ $ago }</b>
stats-no-backup = 上次备份：<b>无</b>
stats-chart = 每天的推送和文章
stats-series-deliveries = 推送
stats-series-articles = 文章

## /broadcast

broadcast-how = 把内容写在命令后面：<code>/broadcast 今晚 22:00 我会停机一小时。</code> 你会先看到它，确认之前不会有人收到。
broadcast-progress = 上一条公告：<b>{ $sent }</b> 个聊天已收到，<b>{ $waiting }</b> 个在等待，<b>{ $lost }</b> 个没有收到。
broadcast-too-long = 太长了：公告最多 { $n } 个字符。
broadcast-nobody = 没有聊天会收到：没有人关注任何内容，或者大家都关闭了公告。
broadcast-ask = 公告会显示成这样。将收到公告的聊天数：{ $n }
broadcast-send = 发送（{ $n }）
broadcast-discard = 放弃
broadcast-sending = 正在发送。将收到公告的聊天数：<b>{ $n }</b>。用 /broadcast 查看进度。
broadcast-discarded = 已放弃，没有人收到。

## /broadcast: everybody

announcement-title = 来自机器人的运营者
no-announcements = 关闭公告
announcements-off-toast = 这里不会再收到公告。可在 /settings 中重新开启。
settings-announcements-off = 运营者公告：<b>关</b>
announcements-on = 开启公告

## desk

desk-disk = 数据库所在磁盘只剩 { $free }，下限是 { $limit }（serve.min_free_mb）。<code>gistwire prune</code> 可删除旧文章；retention_days 和 max_articles 会定期删除。
desk-disk-over = 磁盘空间已恢复充足。
desk-outbox = 已经有一段时间没有发出任何消息：最早的一条已等待 { $span }。用 /status 查看等待的消息，用 <code>gistwire healthcheck</code> 排查问题。
desk-outbox-over = 推送已恢复正常。
desk-refused = Telegram 在一小时内拒绝了 { $n } 条消息，多数原因是：{ $problem }。用 <code>gistwire outbox</code> 查看列表。
desk-refused-over = Telegram 已有一小时没有拒绝消息。
desk-crash = 这次启动之前，程序异常退出：可能是崩溃、被强制结束或断电。没有丢失任何内容，详情见日志。
desk-version-title = 新版本已上线
desk-version = 现在运行的是 gistwire { $to }，之前是 { $from }。数据库已是最新。
desk-backup = 无法备份：{ $problem }。我会继续尝试。
desk-backup-over = 备份恢复正常。
desk-prune = 旧文章没有被删除：{ $problem }。如果确认要删除，请运行 <code>gistwire prune --force</code>；否则请修正时钟、retention_days 或 max_articles。
desk-prune-over = 旧文章的自动删除已恢复正常。
desk-over-title = 已恢复正常
alarm-over = { $name } 恢复正常。
