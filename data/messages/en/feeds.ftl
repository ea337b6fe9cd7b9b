# Feeds that people bring or suggest, and what operators decide on them.

one-address-at-a-time = One at a time, please: an address like /subscribe https://news.example, or a topic like /subscribe #china.
# $problem is a technical reason in English.
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
follow-it = Follow it
no-operators = This bot has no operators to ask.

# To operators.
suggestion-heading = A feed is suggested
suggestion = Somebody suggests { $name }.
    { $url }
    It has { n-articles } now.
suggestions-open = { $n ->
    [one] { $n } suggestion waits
   *[other] { $n } suggestions wait
}
no-suggestions = No suggestions are waiting.
suggestions-which = Which one, and how? For example /suggestions 3 follow, or /suggestions 3 decline.
suggestion-closed = { $name } is already decided.
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
    [one] You now follow { $n } feed of that list.
   *[other] You now follow { $n } feeds of that list.
}
list-unknown = { $n ->
    [one] Not among my sources: { $names }.
   *[other] { $n } aren’t among my sources: { $names }.
} /suggest and an address asks the operators to add one.
