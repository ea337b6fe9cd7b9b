## 运营者的命令

command-allow = 允许某人或某个群使用机器人
    .details = 供运营者使用。回复对方的一条消息（转发来的也行），或写出 ID 或 @用户名。单独使用时列出已允许的人。
command-ban = 不再回复某人或某个群，也不发提醒
    .details = 供运营者使用。指定方式同 /allow。单独使用时列出已封禁的人。
command-unban = 撤销 /allow 或 /ban 的决定
    .details = 供运营者使用。指定方式同 /allow。

## /allow, /ban, /unban

people-whom = 是谁？用 { $command } 回复对方的一条消息，或写出 ID 或 @用户名：<code>{ $command } 12345678</code>。转发来的消息也可以，除非对方隐藏了账号。
people-allowed = { $id } 现在可以使用机器人了。
people-allowed-already = { $id } 本来就可以使用。
people-banned = { $id } 不会再收到回复和提醒。
people-banned-already = { $id } 已经被封禁了。
people-freed = { $id } 恢复为普通用户。
people-freed-already = 之前没有对 { $id } 做过决定。
people-operator = { $id } 是运营者，不能封禁。
people-unknown-name = 我不知道 { $name } 的 ID：Telegram 会告诉我群和频道的 ID，但个人的 ID 要等对方给我发消息后才知道。请回复对方的一条消息，或直接写出 ID。
people-odd = { $typed } 既不是 ID，也不是 @用户名。
people-open = 目前机器人对所有人开放。
people-list-allowed = 已允许：{ $ids }
people-list-banned = 已封禁：{ $ids }
people-unban = 解除封禁
banned-you = 抱歉，我不再回复你。如果你认为这是误会，请把你的 Telegram ID 告诉机器人的运营者：{ $id }
