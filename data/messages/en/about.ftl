# The bot itself: first contact, help, privacy, status, and what goes wrong.

## First contact

start-hello = <b>Hi, I’m Gistwire.</b> I read the news and send you the few sentences that matter, word for word.
    Pick what you’d like to follow:
# The archive is empty.
start-hello-empty = <b>Hi, I’m Gistwire.</b> I read the news and send you the few sentences that matter, word for word.
    There’s no news yet. Send /subscribe and a name or a word, and I’ll message you when there is.
# $latest, $company, $subscribe and $help are commands such as /latest@the_bot.
start-group = <b>Hi, I’m Gistwire.</b> I read the news and show the few sentences that matter, word for word.
    In this group I only answer commands, such as { $latest } or { $company } nvidia. For alerts an admin sends { $subscribe } #china. More: { $help }
# A button that follows a topic: how many articles about it come in a week.
start-topic = { $name } { $n }/week
start-topic-followed = ✓ { $name }
# A toast.
start-followed = Following
start-unfollowed = Unfollowed
start-full = That’s as many as you can follow.
start-more = More…
start-next = Next ›
start-back = ‹ Back
start-latest = Latest news
start-how = You follow { $topics }. How should news reach you?
start-at-once = As it happens
start-daily = Daily digest
# The digest comes at $time, and the bot does not know the person's time zone yet.
start-zone-digest = Your digest comes daily at { $time }. Where are you? Tap a city near you, or send /tz and your city in any language.
start-zone-alerts = Alerts arrive as they come. Where are you? Then I can show your local time. Tap a city near you, or send /tz and your city in any language.
start-location = Use my location
start-skip = Skip
# The person taps the button below the text field.
start-share-location = Tap the button below to share your location once. I only look up your time zone and don’t keep the location.
start-share = Share location
start-done-alerts = You’re set. I’ll message you when there’s news about { $topics }.
start-done-digest = You’re set. Your digest about { $topics } comes daily at { $time } ({ $zone }).
# Before the newest article about a topic.
start-newest = The latest on { $topic }:
start-nothing-yet = There’s nothing about that in the archive yet.
start-again = <b>Welcome back.</b> You follow { $topics }.
# More topics than are named: "#china, Nvidia and 3 more".
start-topics-more = { $topics } and { $n } more
start-subscriptions = What you follow
start-settings = Settings
# Links that add the bot to a group or a channel.
add-to-group = Add to a group
add-to-channel = Add to a channel

# Somebody opened a link that offers to follow a topic.
link-follow = Follow <b>{ $topic }</b>? I’ll message you when there’s news about it.
link-follows = You already follow <b>{ $topic }</b>.
link-preview = Preview

# $place is the city that is nearest to a shared location.
located = Your time zone is now { $zone } (near { $place }). It’s { $time } there.
located-nowhere = I don’t know a city near there. Send /tz and a big city, for example /tz lisbon.

## Help

help-title = What I can do
help-intro = Send me a company, a topic or a few words. A link or a long text gets a summary.
help-intro-group = In this group I only answer commands.
# Headings, and buttons that lead to the commands under them.
help-find = Find news
help-read = Read
help-follow = Follow
help-about = Settings, more
help-all = All commands
help-back = ‹ Back
# One line per command.
help-line = { $command } – { $summary }
help-more = For more about one command send, for example, /help search
# After /help with a word that is neither a command nor a section; the sections are buttons.
help-no-topic = There’s no help on { $word }. Pick a section:
help-examples = For example
help-same = Same as { $commands }.
unknown-command = I don’t know { $word }. Try /help.
unknown-command-near = I don’t know { $word }. Did you mean { $commands }?
cancel-nothing = There’s nothing to cancel. Try /help.

## Privacy

privacy-title = What I keep
privacy-settings = Your settings and what you follow, with the ID of this chat: until you change them.
privacy-sent = Which articles I sent here (90 days) and which you missed (two weeks), so that nothing comes twice and /missed works.
privacy-looked-up = What you looked up and which articles you saw, for { $n } days, to show what’s new since.
privacy-message = Your message until it’s answered, so that a restart doesn’t lose it. Then its text is deleted, and so are links and posts that you had summarized. Its ID, the ID of this chat and the times stay for three days, so that I don’t answer twice.
privacy-saved = Articles that you saved, until you remove them, and what you reported about articles, until you send /forget.
privacy-channels = The channels that you connected, with their titles, until you send /forget.
privacy-location = No location: if you share one, I only look up your time zone.
privacy-buttons = Long searches and names behind buttons, until the buttons expire.
privacy-nothing-else = I keep no names and no message texts, and my log has no chat IDs. Nothing is passed on, sold or used for training.
privacy-rights = /export gives you your data as a file. /forget deletes everything about this chat. For anything else ask the person who runs me: they hold the database.
# A copy of the database that is kept elsewhere.
privacy-copy = The person who runs me keeps a copy of the database elsewhere. What is deleted here stays in it for a while; ask them how long.
privacy-copy-days = The person who runs me keeps a copy of the database elsewhere. What is deleted here stays in it for { $n ->
    [one] one more day
   *[other] up to { $n } days
}.
forget-ask = Delete everything about this chat? Your settings, what you follow and what you looked up are gone for good, and alerts stop.
forget-yes = Delete it all
forget-no = Keep it
forget-privacy = What’s kept?
forget-done = Done. Everything about this chat is deleted.
forget-kept = Nothing was deleted.

## Status

status-title = Status
status-articles = Articles: <b>{ $n }</b>
status-tags = Tags: <b>{ $n }</b>
status-companies = Companies in the news: <b>{ $n }</b>
status-load = News last loaded: <b>{ $ago }</b>
status-no-load = News last loaded: <b>never</b>
status-uptime = Running for: <b>{ $span }</b>
status-database = Database: <b>{ $size }</b>
status-version = Version: <b>{ $version }</b>
# For operators.
status-chats = Chats with settings of their own: <b>{ $n }</b>
status-waiting = Messages waiting to be sent: <b>{ $n }</b>
status-file = Database file: <b>{ $path }</b>

## Reports

report = Report
report-ask = What’s wrong with { $title }?
report-company = Wrong company
report-summary = Poor summary
report-event = Not the same event
report-cancel = Cancel
report-thanks = Thanks, the bot’s operators will see it: { $what }, { $title }.
report-known = You’ve already reported that. Thanks!
report-full = You’ve reported a lot. Thank you, that’s enough for now.
report-canceled = Nothing was reported.

## Messages without text

medium-voice = I can’t listen to voice messages yet. Type a company, a topic or a few words.
medium-sticker = Nice one! I only read text, though. Try a company, a topic or /latest.
medium-poll = I don’t vote, I read the news. Try a company, a topic or /latest.
medium-picture = I can’t see pictures yet. Type a company, a topic or a few words.
medium-other = I can only read text so far. Send me a company, a topic, a few words or a link; /help shows more.

## Rights in groups and channels

admins-only = Only admins can change this group’s settings.
admins-unknown = I couldn’t check whether you’re an admin here. Please try again in a minute.
channel-unknown = I couldn’t ask Telegram about { $channel }. Please try again in a minute.
channel-none = I can’t find { $channel }. Is its public name spelled like this, and am I a member?
channel-other = { $channel } isn’t a channel. In a group send the command there.
channel-add-me = I can’t post in { $channel } yet. Make me an admin there with the right to post messages, then send this again.
channel-not-yours = Only admins of { $channel } can change its settings, and you aren’t one.
# A toast for the reader of a channel.
channel-buttons = Buttons don’t work in channels. Admins write to me in our private chat: /subscriptions @channel

## Files

file-too-large = That file is too large: settings files have up to 64 KB. Nothing was changed.
file-no-text = That isn’t a text file. Nothing was changed.
file-not-fetched = I couldn’t get the file from Telegram. Nothing was changed. Please send it again.

## Too much at once

too-many-presses = That’s a lot at once. Try again in a moment.
too-fast = You’re sending a lot at once, so I skipped the rest. Send it again in { $n ->
    [one] { $n } second
   *[other] { $n } seconds
}.
too-fast-group = Somebody here is sending a lot at once, so I skipped the rest. Send it again in { $n ->
    [one] { $n } second
   *[other] { $n } seconds
}.
too-full = I’m still working on your last commands and skipped the rest. I keep up to { $n } waiting; send them again in a moment.
too-full-group = I’m still working on this group’s last commands and skipped the rest. I keep up to { $n } waiting; send them again in a moment.
too-many-pastes = That’s a lot at once: I read { $n } links and texts an hour for each person. Try again in { $span }.
# $reference is a number that the log has too.
apology = Sorry, something went wrong. It’s logged as { $reference }. Please try again.

## The bot's profile

# What people see before they start the bot: at most 512 characters.
profile-description = I read the news and send you the few sentences that matter, word for word.
    • Look up a company, a topic or any words
    • Follow them and get alerts or a daily digest
    • Send a link or a long text and get a summary
    Nothing is rewritten, nothing is invented, and /why says why each sentence was chosen.
# Shown in the bot's profile and with links to it: at most 120 characters.
profile-short = News in the few sentences that matter, word for word. Look up companies and topics, follow them, get a digest.

## Who may use the bot

# The answer to the link that makes its sender an operator.
own-title = This bot is yours
own-granted = You’re its operator now. /feeds and /addfeed manage its sources, /status shows how it’s doing, and I’ll message you if something needs you.
own-already = You’re already an operator of this bot.
own-void = This link no longer works. The bot’s log shows a new one when it starts without an operator.
# To a person who may not run a command of the operators; $id is a number.
your-id = Your Telegram ID is <code>{ $id }</code>. Whoever runs this bot can make you an operator with it.
not-open = Sorry, this bot isn’t open to everyone.
not-open-to = Sorry, this bot isn’t open to everyone. If you know who runs it, give them your Telegram ID: { $id }

## The language of the bot

# $name: the language's name in the language itself.
language-now = I speak <b>{ $name }</b> here. Pick another language:
language-set = I speak <b>{ $name }</b> from now on.
language-unknown = I don’t speak { $typed } yet. Pick one of these:
