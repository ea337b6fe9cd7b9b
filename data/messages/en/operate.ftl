## Commands of the operators

command-allow = Let a person or a group use the bot
    .details = For the bot’s operators. Reply to a message of the person (a forwarded one works too), or name an id or a @name. Alone it lists who is allowed.
command-ban = No answers and alerts for a person or a group
    .details = For the bot’s operators. Named as with /allow. Alone it lists who is banned.
command-unban = Withdraw what /allow or /ban decided
    .details = For the bot’s operators. Named as with /allow.

## Who may use the bot: /allow, /ban and /unban

# $id is a number; $command is /allow, /ban or /unban.
people-whom = Whom? Reply to one of their messages with { $command }, or name an id or a @name: <code>{ $command } 12345678</code>. A forwarded message works too, unless the person hides their account.
people-allowed = { $id } may use the bot from now on.
people-allowed-already = { $id } was allowed already.
people-banned = { $id } gets no answers and no alerts from now on.
people-banned-already = { $id } was banned already.
people-freed = { $id } is treated like everybody else again.
people-freed-already = { $id } was neither allowed nor banned.
people-operator = { $id } is an operator and can’t be banned.
people-unknown-name = I don’t know the id of { $name }: Telegram tells me the ids of groups and channels, but of people only once they write to me. Reply to a message of theirs, or give their id.
people-odd = { $typed } is neither an id nor a @name.
people-open = The bot is open to everybody at the moment.
people-list-allowed = Allowed: { $ids }
people-list-banned = Banned: { $ids }
# A button.
people-unban = Unban
# To a person whom an operator has banned, once a day.
banned-you = Sorry, I don’t answer you any more. If you think that’s a mistake, give the bot’s operators your Telegram id: { $id }
