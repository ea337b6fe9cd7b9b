# Lists of articles and searches.

## Headings of lists

list-latest = Latest · { n-articles }
list-tag = #{ $tag } · { n-articles }
# A company, a source or a feed.
list-named = { $name } · { n-articles }
# There are more than are counted.
list-since = { $name } since { $since }
list-with-brands = { $name } · { n-articles }, { $via } more about its brands
list-only-brands = { $name } itself isn’t in the news · { $n ->
    [one] { $n } article about its brands
   *[other] { $n } articles about its brands
}
# $words is in quotation marks.
list-search = { $words } · { $n ->
    [one] { $n } match
   *[other] { $n } matches
}
list-search-many = { $words } · more than { $n } matches
# Which articles of the list are shown: "#china · 46 articles · 6–10".
list-range = { $what } · { $first }–{ $last }
list-one = { $what } · { $first }

## What came since the chat asked

since-new = Since { $when }: { $n } new
since-new-and-seen = Since { $when }: { $n } new, { $seen } already seen
nothing-new = Nothing new since { $when }.

## Buttons of lists

# Shows a list again in which nothing is new.
show-again = Show again
page-back = ‹ Back
# Which articles of how many a page shows: "6–10 of 46".
page-number = { $shown } of { $n }
page-more = More ›
all-with-words = All with the words
follow = Follow
timeline = Timeline
trend = Trend
related = Related
read = Read
why-these = Why these?
# Leads to the story that other articles report too.
more-sources = { $n ->
    [one] { $n } more source
   *[other] { $n } more sources
}

## Inline mode: `@bot nvidia` in any chat

# The button above an empty list of results; it opens the chat with the bot.
inline-nothing = Nothing found · open Gistwire
# Opens the whole article in the chat with the bot.
read-in-bot = Read in Gistwire

# The same for the article with this number in the list.
more-sources-of = Sources of no. { $number }

## /latest

how-many-articles = How many articles? Try a number from 1 to { $max }: /latest 3
archive-empty = The archive is empty. The bot’s operator can load articles: <code>gistwire ingest FILE</code>. Then /latest shows the newest.

## Tags

which-tag = Which tag? Try /tag china, or pick one:
# $tag is in quotation marks.
no-such-tag = No articles are tagged { $tag }. These tags have the most; /tags lists all.
# $names: tags with similar names, "#china or #chile".
no-such-tag-but = No articles are tagged { $tag }. Did you mean { $names }?
tags-heading = { $n ->
    [one] { $n } tag
   *[other] { $n } tags
}

## Searches

search-for-what = What are you looking for? Try /search cloud profit, or pick a tag:
search-no-words = I can’t search for { $words }. Try a word or two: /search cloud profit
search-only-excludes = That only says what to leave out. Add a word to look for: /search cloud -games
search-too-long = That’s a lot at once: a search takes { $max } words at most. Try the few that matter: /search cloud profit
# $words is in quotation marks, here and below.
search-nothing = No article has all the words in { $words }.
search-no-match = No article matches { $words }.
# "“cloud” (12 articles)".
search-count = { $word } ({ n-articles })
# $words: a list of the message above.
search-one-by-one = Searched one by one: { $words }.
# A button.
search-word = Search { $word }
browse-instead = /tags and /companies show what there is, /latest what’s new.

## What people write without a command

look-up-too-long = That’s too long to look up. Send a company, a tag or a few words.
# $words is in quotation marks.
found-nothing = I found nothing about { $words }.
found-nothing-but = I found nothing about { $words }. Did you mean one of these?
empty-line = That was an empty line. Try /latest or /help.
# The answer to an emoji.
smile = 🙂
you-are-welcome = You’re welcome!
# The answer to "ok".
all-right = 👍
no-more-pages = That’s all. /latest shows what’s new.
button-expired = That button has expired. Send the command again.
did-you-mean = Did you mean { $names }?
# Puts one sentence after another.
two-sentences = { $one } { $two }

## How an article names the company that is asked for; under its title

note-comparison = only as a comparison
note-source = only as a source
note-passing = only in passing
# What the company is called today, and what the article calls it.
note-former = { $name }, then called { $former }

## Topics in lists, where their kind must be clear

topic-company = { $name } (company)
topic-source = { $name } (source)
topic-feed = { $name } (your own feed)
topic-words = words { $words }
no-such-source = I don’t know a source called { $name }. /sources lists all. To follow another one, send its address: /subscribe https://news.example

## Faults and refusals

# $reference: a code that is also in the log.
fault = Sorry, something went wrong. It’s logged as { $reference }. Please try again.
too-slow = That takes too long. Try something narrower: a company, a tag or more words.
# Over a button.
too-slow-button = That takes too long. Try again later.
operators-only = Only the bot’s operators can do that. /sources shows where the articles come from.
# $channel: @name.
channel-in-private = I manage { $channel } only for its admins. Send me this in our private chat, where I can see who you are.
channel-on-telegram = I manage { $channel } only for its admins. Send me this on Telegram, in our private chat, where I can see who you are.

## Roundups

# $until: the last day of the period.
roundup-day = The 24 hours to { $until }
roundup-week = The week to { $until }
roundup-month = The month to { $until }
roundup-year = The year to { $until }
# A roundup of one topic: "Alibaba · The year to 24 Jun 2025".
roundup-of = { $name } · { $period }
roundup-about = { n-articles }, quoted word for word
roundup-unknown = I don’t know a tag or a company called { $typed }. Try /roundup week, or pick a tag:
roundup-nothing = There’s no news for a roundup yet. /latest shows what there is.
roundup-today = Today

## Published feeds

feed-about = The newest { n-articles }, a few sentences each.

## News in the reader’s languages

only-languages = Only news in { $names } · { $n ->
    [one] { $n } article in another language is left out
   *[other] { $n } articles in other languages are left out
}
in-all-languages = All languages
