# Feeds that people bring or suggest, and what operators decide on them.

one-address-at-a-time = One at a time, please: an address like /subscribe https://news.example, or a topic like /subscribe #china.
address-refused = I can’t follow { $url }: { $problem }.
address-not-now = I couldn’t look at that address just now. Please try again later.
no-feed-at = I found no feed at { $url }: { $problem }.
no-feed = I found no feed there: { $problem }.
# Follows words instead, where a name with dots was typed.
follow-the-words = Words { $words }
channel-has-no-feed = I can’t read Telegram channels. To have news posted in a channel that you manage, name it first, in our private chat: /subscribe { $name } { $topic }

feed-new = <b>{ $name }</b> isn’t among my sources yet ({ n-articles }). Suggest it to the bot’s operators?
feed-new-for-operator = <b>{ $name }</b> isn’t among the sources yet ({ n-articles }). Follow it for everybody?
feed-new-and-no-operators = <b>{ $name }</b> isn’t among my sources yet ({ n-articles }). Only the bot’s operators can add it.
feed-not-read-yet = I follow that already, but haven’t read it yet. Try again in a minute.
follows-own-feed = You now follow <b>{ $name }</b>. Only this chat sees its articles. The current ones come within a minute, and I’ll message you about new ones.
own-feeds-full = You follow { $n ->
    [one] { $n } feed
   *[other] { $n } feeds
} of your own, as many as a chat can. Unfollow one, or suggest this one to the bot’s operators.
all-feeds-full = I can’t take more feeds for single chats. You can suggest this one to the bot’s operators.
suggest-it = Suggest it
for-everybody = For everybody
its-articles = Its articles

## Suggestions

suggest-which = Which feed? Send its address or that of a page, for example /suggest https://news.example
suggest-secret = That address has a password or a key in it, so I won’t pass it on.
suggested = Thanks! I’ve asked the operators about { $name }, and will tell you what they say.
suggestions-full = Too many suggestions are waiting. Please try again later.
suggestion-declined = The operators decided not to follow { $name }.
suggestion-followed = The operators now follow { $name }, as you suggested.
no-operators = This bot has no operators to ask.

# To operators.
suggestion-heading = A feed was suggested
suggestion = Somebody suggests { $name }.
    { $url }
    It has { n-articles } now.
suggestions-open = { $n ->
    [one] { $n } suggestion is waiting
   *[other] { $n } suggestions are waiting
}
no-suggestions = No suggestions are waiting.
suggestions-which = Which one, and how? For example /suggestions 3 follow, or /suggestions 3 decline.
suggestion-closed = { $name } has already been decided.
suggestion-declines = Declined: { $name }.
feed-followed = Following { $name }. First articles within a minute.
feed-no-name = A feed without a name
decline = Decline
follow-named = Follow { $name }
decline-named = Decline { $name }

## Lists of feeds (OPML)

list-unreadable = Nothing was changed: { $problem }.
list-followed = { $n ->
    [0] None of those feeds is among my sources.
    [one] You now follow { $n } feed from that list.
   *[other] You now follow { $n } feeds from that list.
}
list-unknown = { $n ->
    [one] Not among my sources: { $names }.
   *[other] { $n } aren’t among my sources: { $names }.
} /suggest and an address asks the operators to add one.

# Sources and feeds, and what operators are told.

## Sources

sources-title = { $n ->
    [one] One source
   *[other] { $n } sources
}
sources-unnamed = Articles without a source
# Facts about a source, one after the other: "12 articles · newest 3 May 2025 · muted here".
source-newest = newest { $day }
source-muted = muted here
sources-rest = … and { $n } more with { $articles }.
sources-own = Your own feeds (only this chat sees them)
sources-personal = Feeds that readers follow for themselves
source-for-all = For all: { $name }
source-no-article = Nothing from { $name } yet. New feeds are read within a minute.
source-following = ✓ Following
source-mute = Mute
source-unmute = Unmute

## How a feed is doing: facts, one after the other

feed-articles = { n-articles }, { $week } this week
feed-read = read { $ago }
feed-unread = not read yet
feed-failing = failing
feed-failing-since = failing for { $span }
# For operators; $problem is a technical text.
feed-problem = failed { $n ->
    [one] once
   *[other] { $n } times
}: { $problem }
feed-next = next in { $span }
feed-due = due now
feed-off = switched off
feed-gone = gone for good
feed-unnamed = A feed without a name

## Feeds, for operators

feeds-none = No feeds yet. /addfeed https://news.example adds one: a feed, or a page that has one.
feeds-title = { $n ->
    [one] { $n } feed
   *[other] { $n } feeds
}
feeds-rest = … and { $n } more. <code>gistwire feeds list</code> has them all.
feeds-private = Send me this in our private chat: addresses can contain keys.
feeds-file = { feeds-title }, in folders by their first tag, without passwords and keys.
feeds-file-failed = I couldn’t write the list: { $problem }.
feeds-listed = { $n ->
    [one] { $n } feed
   *[other] { $n } feeds
} added, { $known } already there. First articles within a minute.
feeds-listed-refused = { $n ->
    [one] { $n } feed
   *[other] { $n } feeds
} added, { $known } already there, { $refused } left out because their addresses can’t be followed. First articles within a minute.
feeds-all = All feeds
addfeed-which = Which feed? Try /addfeed https://news.example: a feed, or a page that has one.
addfeed-no-address = { $typed } isn’t a web address. Try /addfeed https://news.example
addfeed-refused = I can’t follow { $address }: { $problem }.
addfeed-shared = { $address } is for everyone now, with { n-articles }.
addfeed-known = I already follow { $address }.
addfeed-added = Following { $address }. First articles within a minute.
addfeed-done = Following <b>{ $name }</b>: { n-articles }.
addfeed-done-empty = Following <b>{ $name }</b>. No articles yet.
addfeed-failed = It’s on the list, but I couldn’t read it yet: { $problem }. I’ll try again.
addfeed-stop = Remove it
removefeed-none = I don’t follow any feeds yet.
removefeed-which = Which one? Tap it, or send /removefeed with its name or address.
removefeed-unknown = I don’t follow { $typed }. /feeds shows all feeds.
removefeed-near = I don’t follow { $typed }. Did you mean one of these?
removefeed-ask = Stop following { $name }? { $n ->
    [one] Its article stays
   *[other] Its { $n } articles stay
} in the archive.
removefeed-yes = Stop following
removefeed-no = Keep it
removefeed-done = I no longer follow { $name }. Its articles stay.

## Messages to operators

operator-title = gistwire needs you
alarm-title = A feed needs you
alarm-failing = { $name } has been failing for a day.
alarm-gone = { $name } is gone for good, says its server.
alarm-once = This message comes once. /feeds shows all feeds, /removefeed removes one.
outage-title = Telegram can’t find many chats
outage-text = Several chats in a row were “not found”, which usually means a wrong token or an outage. Nobody was unsubscribed: their alerts wait, and I keep trying. Please check that the token belongs to this bot.
# To the person who suggested it, if nothing more is known.
suggestion-decided = The operators have decided about the feed that you suggested.
