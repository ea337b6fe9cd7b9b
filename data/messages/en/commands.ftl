# One entry per command: what it does in the menu and in /help (at most 60 characters), and what
# /help COMMAND adds (.details). Names of commands and what stands in <code> stay as they are.

## Find news

command-latest = The newest articles
    .details = Without a number you get a page; the buttons turn it. When you ask again, what came since then is first. <code>/latest all</code> shows everything in order.
command-company = News about a company
    .details = Capitals, accents and endings such as Inc. don’t matter, and I know many other names of a company. A person’s name leads to the company that the articles tie it to. News about the company comes first, then articles that mention it, then articles about its brands. Add a period to narrow it down: <code>30d</code>, <code>2w</code>, <code>6m</code>, <code>1y</code>, <code>since 2021</code> or <code>since 2021-06-15</code>.
command-tag = Articles on a topic
    .details = With or without #, in capitals or not. A space and a hyphen are the same.
command-search = Articles with all of these words
    .details = Put a phrase in quotation marks, - before a word that you don’t want, and OR between alternatives, in parentheses. Other forms of a word are found too, and parts of names: ship finds shipping, booking finds Booking.com.
command-roundup = Top stories of a day or a week
    .details = The stories that the most sources report, by theme, each in two or three sentences; then one sentence each for the others. It covers the last week, or the last month for a tag or a company, and more if there was little news.
command-tags = All tags, the most used first
command-companies = Companies in the news
    .details = Letters after it show the names that begin with them.
command-timeline = A company’s story, oldest first
    .details = One sentence a month (one a day if it all happened within two months), from the article that is most about the company. Articles without a date are left out.
command-trend = Articles a week about one or two companies, as a chart
    .details = Counts the dated articles that name the company. Add a period, as for /company.
command-related = Companies named together with another
    .details = Sorted by the number of articles that name both, each with a sentence that does.

## Read

command-read = A whole article
    .details = The number buttons under a list do the same.
command-save = Save an article for later
    .details = There’s a Save button under each article that you read.
command-saved = Your saved articles
    .details = ✕ takes an article off the list. /export has the list too.
command-summary = Summarize a link or a text
    .details = In our private chat, just send a link, a long text or a post from a channel. Elsewhere, reply to a message with /summary. What you send is deleted once it’s answered.
command-keep = Add the article of a link to the archive
    .details = I fetch the page again. Everyone sees the article if the bot’s operators allow that.
command-story = Who reports an event, and what each adds
    .details = Articles about the same event are one story. Lists show it once and say how many sources report it; the story shows them oldest first, each with what it adds. If their figures differ, you see both.
command-editstory = Correct a story: take an article out, join two
    .details = For the bot’s operators. I ask first. Your decision stays, even when all stories are found again.
command-why = Why these sentences of an article
    .details = A company or words after the number: why these sentences are shown when you ask for them.
command-report = Report a wrong or poor result
    .details = Tells the bot’s operators that an article has the wrong company, a poor summary or belongs to another event.

## Follow

command-subscribe = Follow a tag, company or words
    .details = #x is a tag and <code>company:x</code> a company by any of its names. Words are found in all their forms; put a phrase in quotation marks and - before a word that you don’t want. <code>source:x</code> is a source, and an address finds the feed there. You can follow something that isn’t in the news yet. You get new articles only, each once. Add <code>, at once</code>, <code>, in digest</code> or <code>, as usual</code> to choose how this one comes. For your channel put its name first: /subscribe @channel #china.
command-unsubscribe = Unfollow
    .details = Without a name you get a button for each thing that you follow.
command-subscriptions = What you follow
command-preview = Preview: the last 7 days of a topic
    .details = See the last 7 days before you decide.
command-digest = A digest at times you choose
    .details = Days are daily, weekdays, weekends, or names: <code>/digest tue fri 18:00</code>. Times are 18:00 or 6pm, up to six a day: <code>/digest daily 8am 6pm</code>. /digest on its own sends what has come in so far. If nothing is new, nothing comes. <code>/digest off</code> keeps the times for topics that come in the digest anyway. /tz sets your time zone.
command-tz = Your time zone
    .details = A big city in any language, or an offset: UTC+3 is three hours ahead of Greenwich. With a city, summer time is taken care of. You can also share your location.
command-quiet = Do-not-disturb hours
    .details = Alerts wait meanwhile and come as one message afterwards. With <code>silent</code> after the hours alerts come at once, without a sound.
command-pause = Stop alerts for a while
    .details = For that long, or until you send /resume. You keep following everything.
command-resume = Turn alerts back on
command-mute = No alerts from a source
    .details = Its articles stay in lists and searches, and /missed shows them. Without a name you see what is muted. The button Mute under an alert can also mute one story, or a topic for three days.
command-unmute = Alerts from a source again
command-suggest = Suggest a source to the bot’s operators
    .details = The address of a feed, or of a page that has one. You get their answer.
command-missed = What you missed this week
    .details = What came while alerts were paused or muted, or when Telegram couldn’t be reached.
command-channels = Your channels, including private ones
command-review = Channel posts waiting for your OK

## About the bot

command-settings = Your settings
    .details = How long digests and pages are, and when news comes. Sentences and articles go from 1 to 10; <code>/settings sentences auto</code> lets each article decide. <code>/settings nothing-new on</code> sends a digest even if nothing is new. <code>/settings limit 20</code> moves what a topic brings beyond 20 alerts a day to the digest. <code>/settings languages de en</code> limits the news you get to these languages. <code>/settings previews off</code> leaves out pictures. <code>/settings default</code> resets everything.
command-language = The language I speak here
    .details = The language of this chat, by its name in any language or its code. <code>/language auto</code> goes back to the language of your app. The news stays in its own languages.
command-sources = Where the news comes from
    .details = With a name: the articles of that source, the newest first.
command-status = Archive size and health
command-help = What I can do
command-privacy = What I keep about you
command-export = Save settings to a file
    .details = Your settings and what you follow. /import reads the file, here or in another chat.
command-import = Restore settings from a file
    .details = Send the file with /import as its caption, reply to the file with /import, or paste its text after the command. Your settings become those of the file, and you also follow what it lists. If something in the file is wrong, nothing changes. A list of feeds (OPML) from another reader works too: you follow the ones that I have, and operators add all of them.
command-forget = Delete everything about this chat
    .details = Your settings, what you follow and what you were sent. I ask first; /privacy says what there is.
command-start = Begin here
command-feeds = The feeds, and how each is doing
    .details = For the bot’s operators. Failing feeds come first. /feeds opml gives them as a list for other readers; /import takes such a list.
command-addfeed = Add a feed for everyone
    .details = For the bot’s operators. The address of a feed, or of a page that has one. The answer says what the first poll brought.
command-removefeed = Remove a feed; its articles stay
    .details = For the bot’s operators. By its name or its address. I ask first.
command-suggestions = Sources that people suggest
    .details = For the bot’s operators. The people get the answer.
command-cancel = Cancel what is open
    .details = I never wait for a second message, so there’s nothing to cancel.

## What stands for an argument in the form of a command: "/tag NAME"

form-name = NAME
form-words = WORDS
form-tag = TAG
form-company = COMPANY
form-address = ADDRESS
form-zone = ZONE
form-source = SOURCE
form-prefix = PREFIX
form-command = COMMAND
form-file = FILE
form-link = LINK
form-text = TEXT
form-article = ARTICLE
