# Lists of articles and searches.

## Headings of lists

list-latest = Latest · { n-articles }
list-tag = #{ $tag } · { n-articles }
# A company, a source or a feed.
list-named = { $name } · { n-articles }
# There are more than are counted.
list-named-many = { $name } · { $n } articles and more
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
list-search-many = { $words } · { $n } matches and more
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
page-number = { $page } of { $n }
page-more = More ›
all-with-words = All with the words
follow = Follow
timeline = Timeline
trend = Trend
related = Related
read = Read
why-these = Why these sentences?
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
