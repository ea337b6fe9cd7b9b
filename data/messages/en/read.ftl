# One article: reading, saving, explaining, summaries of what is sent.

# Shows the next messages of a long answer.
more-messages = More ({ $n })

## Reading

# Buttons under an article.
summary-and-why = Summary, and why
original = Original
latest = Latest

# $command is the name of a command.
which-article = Which article? Send its ID, for example /{ $command } 12. /latest shows the newest.
no-article-id = { $typed } isn’t an article’s ID. Try /{ $command } 12. /latest shows the newest.
no-such-article = I can’t find article { $id }. /latest shows the newest.

## Why these sentences

# $words is in quotation marks.
why-not-about = The article doesn’t mention { $words }. These sentences sum it up as a whole.
why-no-sentence = No sentence of this article stands on its own. Read it instead.
why-article = Word for word from the article.
# $what: a company, or words in quotation marks.
why-about = What the article says about { $what }, word for word.
read-it-all = Read it all

# The reasons for a sentence; several are joined by semicolons: "matches the headline; gives figures".
reason-answers = most about what you asked for
reason-names = names what you asked for
reason-first = opens the article
reason-near-start = near the beginning
reason-paragraph = opens a paragraph
reason-section = opens a section
reason-headline = matches the headline
reason-beyond-headline = adds what the headline leaves open
reason-beyond-opening = adds to the opening
reason-central = sums up what other sentences say
reason-new-names = brings in new names
reason-introduces = introduces { $name }
reason-figures = gives figures
reason-decision = says what was done or decided
reason-event = says what happened
# The sentence reports a change: "but", "no longer".
reason-turn = says what changed
reason-speaker = says who speaks
reason-continues = continues the sentence before
# $number: of a sentence in the summary.
reason-continues-shown = continues sentence { $number }
reason-shown-with = belongs to sentence { $number }, which introduces { $name }
reason-best-left = the best of what is left
reason-no-better = the article has no better sentence

## Stories

which-story = Which story? If other sources report the same event, the article has a button for them. Or send a story’s ID: /story 12
no-story-id = { $typed } isn’t a story’s ID. Try /story 12. /latest shows the newest.
no-such-story = I can’t find story { $id }. /latest shows the newest.
n-sources = { $n ->
    [one] { $n } source
   *[other] { $n } sources
}
# "2 sources, 28 Nov 2026": $when is a day or a range of days.
story-when = { $who }, { $when }
# $who: the line above.
story-adds = { $who }. Each shows only what it adds.
story-nothing-new = Nothing new.
# The title of a later report that has news.
story-update = Update: { $title }
# $figures: "12 / 14".
figures-differ = The figures differ: { $figures }
story-elsewhere = <i>Also reported in { $language }:</i> { $title }
language = { $code ->
    [en] English
    [de] German
    [fr] French
    [es] Spanish
    [it] Italian
    [pt] Portuguese
    [nl] Dutch
    [ru] Russian
    [sv] Swedish
    [da] Danish
    [no] Norwegian
    [fi] Finnish
    [pl] Polish
    [cs] Czech
    [ro] Romanian
    [hu] Hungarian
    [tr] Turkish
    [id] Indonesian
    [uk] Ukrainian
    [bg] Bulgarian
    [el] Greek
    [ar] Arabic
    [he] Hebrew
    [hi] Hindi
    [ko] Korean
    [ja] Japanese
    [zh] Chinese
   *[other] another language
}

## An operator corrects a story

# A button.
story-wrong = Wrong article?
edit-which-story = Which story? /editstory 12 asks which of its articles is about another event. /editstory 12 join 15 joins two stories.
edit-story-of-one = Story { $id } has one article. To join it with story 15: /editstory { $id } join 15
edit-story-ask = Story { $id } has { n-articles }. Which one is about another event? For one that isn’t here: /editstory { $id } split ARTICLE. To join it with story 15: /editstory { $id } join 15
# $title is in quotation marks.
edit-split-sure = Take { $title } out of story { $id }? It becomes a story of its own and stays apart.
edit-join-sure = Join { $one } and { $other }? They stay one story. Nobody gets a message about it.
edit-no-other-story = I can’t find another story { $id }.
edit-impossible = That’s not possible: an item of a roundup can’t be moved, and an article that is alone can’t be taken out.
edit-split-done = Done. It is story { $id } now.
edit-join-done = Done. Both are story { $id } now.
edit-yes = Yes
edit-no = No, keep it
show-story = Show the story

## Saved articles

# A button.
save-article = Save
share = Share
# Toasts.
save-done = Saved
already-saved = Already saved
saved-removed = Removed
saved-not-there = Not on the list
# $title is in quotation marks.
saved-title = Saved: { $title }
already-saved-title = Already saved: { $title }
saved-full = Your list is full ({ $max } articles). Remove some first.
saved-list = Saved articles
saved-heading = { $n ->
    [one] { $n } saved article
   *[other] { $n } saved articles
}
saved-none = You have no saved articles. Tap Save under an article, or send /save and its ID.
saved-misunderstood = I didn’t get { $typed }. /saved shows your list, /saved 2 its second page, /saved remove 12 removes an article.
saved-gone = (no longer in the archive)
undo-remove = Undo

## Links, texts and forwarded posts

summarize-what = What should I summarize? Send a link or a text after the command, or reply to a post with /summary.
summaries-off = I only show articles from my archive here. Summaries of links and texts are switched off.
forwards-ignored = I leave forwarded messages alone here. To look something up, send me the text itself.
forwarded-command = That’s a forwarded message, so I didn’t run it as a command. Send it yourself if you want me to.
forwarded-short = That’s short enough to read as it is. Forward me a longer post, and I’ll send the sentences that matter.
nothing-to-quote = I found nothing to quote in that. Send a link, or a text of a few sentences.
nothing-to-quote-there = I found nothing to quote on that page.
that-is-a-feed = That’s a feed, not an article.
page-unreadable = I couldn’t read that page: { $problem }. You can paste its text instead.
page-refused = I can’t read that page: { $problem }.
page-later = I couldn’t read that page now. Please try again later.

## Adding a link’s article to the archive

keep-not-allowed = Links can’t be added to the archive here: the bot’s operators have not allowed it.
keep-which = Which page? Send its address: /keep https://news.example/story
keep-failed = I couldn’t add it to the archive.
keep-failed-because = I couldn’t add it to the archive: { $problem }.
keep-too-long = it is too long
# A button.
keep-it = Keep it
kept-in-archive = Added to the archive.
# A toast.
keep-done = Kept
