## Commands of the operators

command-stats = How the bot is doing
    .details = For the bot’s operators: chats, topics, deliveries, feeds and the disk, with a picture of the last two weeks. No number is about one person.
command-broadcast = Announce something to everyone who follows news
    .details = For the bot’s operators. You see it first, with the number of chats, and confirm it by a button. Chats that follow nothing don’t get it, nor those that turned announcements off or paused. On its own it shows the progress of the last one.
command-allow = Let a person or a group use the bot
    .details = For the bot’s operators. Reply to a message of the person (a forwarded one works too), or name an ID or an @name. On its own it lists who is allowed.
command-ban = No answers or alerts for a person or a group
    .details = For the bot’s operators. Named as with /allow. On its own it lists who is banned.
command-unban = Undo /allow or /ban
    .details = For the bot’s operators. Named as with /allow.

## Who may use the bot: /allow, /ban and /unban

# $id is a number; $command is /allow, /ban or /unban.
people-whom = Who? Reply to one of their messages with { $command }, or name an ID or an @name: <code>{ $command } 12345678</code>. A forwarded message works too, unless the person hides their account.
people-allowed = { $id } can use the bot from now on.
people-allowed-already = { $id } is already allowed.
people-banned = { $id } gets no answers and no alerts from now on.
people-banned-already = { $id } is already banned.
people-freed = { $id } is treated like everybody else again.
people-freed-already = { $id } was neither allowed nor banned.
people-operator = { $id } is an operator and can’t be banned.
people-unknown-name = I don’t know the ID of { $name }: Telegram tells me the IDs of groups and channels, but those of people only once they write to me. Reply to a message of theirs, or give their ID.
people-odd = { $typed } is neither an ID nor an @name.
people-open = The bot is open to everybody at the moment.
people-list-allowed = Allowed: { $ids }
people-list-banned = Banned: { $ids }
# A button.
people-unban = Unban
# To a person whom an operator has banned, once a day.
banned-you = Sorry, I don’t answer you any more. If you think that’s a mistake, give the bot’s operators your Telegram ID: { $id }

## /stats

stats-title = How the bot is doing
stats-chats = People who follow something: <b>{ $people }</b>, groups and channels: <b>{ $groups }</b>
stats-subscriptions = Subscriptions: <b>{ $n }</b>
# $topic: "#china", $n: its followers.
stats-topic = { $topic } ({ $n })
stats-topics = Most followed: { $topics }
stats-blocked = Chats that can’t be reached: <b>{ $n }</b>
stats-deliveries = Deliveries a day: <b>{ $mean }</b>, today so far <b>{ $today }</b>
stats-articles = Articles a day: <b>{ $mean }</b>, today so far <b>{ $today }</b>
stats-undelivered = Deliveries waiting: <b>{ $waiting }</b>, failed in two weeks: <b>{ $failed }</b>
stats-feeds = Feeds: <b>{ $n }</b>, failing: <b>{ $failing }</b>
stats-disk = Database: <b>{ $size }</b>, free on its disk: <b>{ $free }</b>
stats-backup = Last backup: <b>{ $ago }</b>
stats-no-backup = Last backup: <b>none</b>
stats-chart = Deliveries and articles a day
stats-series-deliveries = Deliveries
stats-series-articles = Articles

## /broadcast

broadcast-how = Write the text after the command: <code>/broadcast Tonight at 22:00 I’m away for an hour.</code> You’ll see it first, and nobody gets it before you confirm.
broadcast-progress = The last announcement: received: <b>{ $sent }</b>, waiting: <b>{ $waiting }</b>, failed: <b>{ $lost }</b>.
broadcast-too-long = That’s too long: an announcement has at most { $n } characters.
broadcast-nobody = No chat would get it: nobody follows anything, or everybody has turned announcements off.
broadcast-ask = This is how it will look. Chats that get it: { $n }
# Buttons.
broadcast-send = Send ({ $n })
broadcast-discard = Discard
broadcast-sending = On its way. Chats that get it: <b>{ $n }</b>. /broadcast shows its progress.
broadcast-discarded = Discarded. Nobody got it.

## Announcements, as everybody gets them

announcement-title = From the bot’s operators
# A button under an announcement, and the one that turns them on again.
no-announcements = No announcements
# A toast: at most 200 characters.
announcements-off-toast = No more announcements here. /settings turns them back on.
settings-announcements-off = Announcements: <b>off</b>
announcements-on = Announcements on

## Messages to operators when something needs their attention

desk-disk = Only { $free } is left on the database’s disk; the limit is { $limit } (serve.min_free_mb). <code>gistwire prune</code> deletes old articles; retention_days and max_articles do it regularly.
desk-disk-over = There is enough space on the disk again.
desk-outbox = Nothing has been delivered for a while: the oldest message has waited for { $span }. /status shows what is waiting, <code>gistwire healthcheck</code> what is wrong.
desk-outbox-over = Deliveries are going out again.
# $problem: what Telegram says, in English.
desk-refused = Telegram refused { $n } messages within an hour, most of them with: { $problem }. <code>gistwire outbox</code> lists them.
desk-refused-over = Telegram hasn’t refused any message for an hour.
desk-crash = The program didn’t shut down properly before this start: a crash, a kill or a power cut. Nothing is lost. The log says more.
desk-version-title = A new version is running
desk-version = gistwire { $to } is running now; before, it was { $from }. The database is up to date.
# $problem: in English.
desk-backup = No backup could be made: { $problem }. I keep trying.
desk-backup-over = Backups work again.
desk-prune = Old articles aren’t being deleted: { $problem }. If that is right, run <code>gistwire prune --force</code>; otherwise correct the clock, retention_days or max_articles.
desk-prune-over = Old articles are being deleted again.
desk-over-title = All is well again
alarm-over = { $name } works again.
