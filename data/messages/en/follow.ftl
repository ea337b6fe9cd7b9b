# Following topics, and how and when news of them comes.

## Buttons

settings = Settings
what-you-follow = What you follow
follow-more = Follow more
# Shown with a mark while the chat follows the topic; a tap ends that.
following = Following
unfollow = Unfollow
undo = Undo
# $topic is a tag, a name or words in quotation marks, here as below.
undo-named = Undo { $topic }
preview = Preview
# A topic whose news comes in the digest; a tap makes each article an alert.
as-it-comes = As it comes
in-a-digest = In a digest
# $time is a time of day.
daily-at = Daily { $time }
time-zone = Time zone

## Toasts over a button

saved-toast = Saved
following-toast = Following
following-named-toast = You now follow { $topic }. { $how }
unfollowed-toast = Unfollowed
muted-toast = Muted
unmuted-toast = Unmuted
paused-toast = Paused
resumed-toast = Alerts on
unfollowed-before = You’ve already unfollowed that.

## How news arrives

how-at-once = Alerts arrive as they come.
# $when: "daily at 08:30".
how-digest = News comes as a digest { $when } ({ $zone } time).
how-quiet = { $how } Quiet from { $from } to { $until }.
how-silent = { $how } No sound from { $from } to { $until }.
how-paused = Alerts are paused. /resume turns them back on.
how-paused-until = Alerts are paused until { $until }. /resume turns them back on.

schedule-daily = daily at { $times }
schedule-workdays = Monday to Friday at { $times }
# $days are days in the plural, see schedule-day.
schedule-days = on { $days } at { $times }
schedule-day = { $day ->
    [mon] Mondays
    [tue] Tuesdays
    [wed] Wednesdays
    [thu] Thursdays
    [fri] Fridays
    [sat] Saturdays
   *[sun] Sundays
}

# The time zone that was chosen does not exist any more.
zone-unknown = UTC (I don’t know { $zone } any more; /tz sets your time zone)
moment = { $weekday }, { $day }, { $time }

# How one topic comes, if not as all others do.
comes-at-once = as it comes
comes-in-digest = in the digest
comes-in-digest-when = in a digest, { $when }
# $how is one of these.
this-one-comes = This one arrives { $how }.

## Following

follow-what = What would you like to follow? Tap one, or send, for example, /subscribe nvidia, /subscribe #china or /subscribe "cloud computing".
follow-too-long = That’s a lot at once. Pick the few words that matter, for example /subscribe cloud profit.
# What follows a tag and a comma.
odd-ending = I didn’t get { $ending } after the comma. To choose how it comes, add <code>, at once</code>, <code>, in digest</code> or <code>, as usual</code>.
no-words = { $typed } has no word to look for. Try a company, a tag or a word, for example /subscribe #china.

now-follows = You now follow <b>{ $topic }</b>. { $kind ->
    [tag] I’ll message you when a new article has this tag
    [company] I’ll message you when a new article names it
    [words] I’ll message you when a new article has these words
   *[source] I’ll message you when it has a new article
} { $n ->
    [0] (none in the archive yet).
   *[other] ({ $n } in the archive so far).
}
follows-already = You already follow <b>{ $topic }</b>.
follows-too-many = { follows }, as many as a chat can. Unfollow one first.

# A button: a topic, and how many articles there are.
topic-and-count = { $topic } · { $n }
which-topic = { $typed } can mean several things. Which one?
follow-what-of-article = What would you like to follow?

## What a chat follows

follows = You follow { $n ->
    [one] { $n } topic
   *[other] { $n } topics
}
follows-hint = ✕ unfollows. The second button switches between alerts and digest.
follows-nothing = You don’t follow anything yet. Try /subscribe #china or /subscribe "cloud computing".
muted-until = muted until { $until }
# Of the forum topics of a group.
in-another-topic = in another topic of this group

## Unfollowing

unfollow-which = Which one? Tap it, or send, for example, /unsubscribe #china.
unfollow-all = { $n ->
    [one] Unfollow it? You won’t get any more alerts.
    [2] Unfollow both? You won’t get any more alerts.
   *[other] Unfollow all { $n }? You won’t get any more alerts.
}
unfollow-all-yes = Unfollow all
unfollow-all-no = Keep them
unfollowed = You no longer follow <b>{ $topic }</b>.
unfollowed-all = You no longer follow anything.
not-followed = You don’t follow { $typed }. This is what you follow; ✕ unfollows.
unfollow-ambiguous = { $typed } fits several topics. Which one?
# Several topics brought one article.
unfollow-of-article = This came from several topics that you follow. Which one do you want to unfollow?

## Muting

mute = Mute
unmute = Unmute
mute-what = What should I mute?
mute-story = This story
# Mutes a topic for three days.
mute-topic = { $topic } · 3 days
muted-topic = <b>{ $topic }</b> is muted for 3 days.
muted-topic-until = <b>{ $topic }</b> is muted until { $until }.
# $title is in quotation marks.
muted-story = No more about { $title }.
muted-too-many-stories = You’ve muted as many stories as a chat can.
unmuted-story = You’ll hear about that story again.
muted-source = <b>{ $source }</b> is muted: no alerts from it. Its articles stay in lists.
unmuted-source = Alerts from <b>{ $source }</b> are back on.
muted-too-many = You’ve muted as many sources as a chat can. /unmute brings one back.
no-source-called = I don’t know a source called { $name }.
nothing-muted = No source is muted. To mute one, send, for example, /mute Harbour News, or pick it in /sources.
muted-list = Muted: { $names }. Tap one to unmute it.
article-gone = That article is no longer in the archive.

## Pause

resume = Resume
paused-until = Alerts are paused until { $until } ({ $zone } time). /resume turns them back on.
pause-misread = I didn’t get how long { $typed } is. Try /pause 3 days, /pause until monday, or just /pause.
pause-day = 1 day
pause-week = 1 week
# A pause without an end.
pause-open = Until I resume
resumed = Alerts are back on.
resumed-and-missed = Alerts are back on. { $n ->
    [one] { $n } article came in meanwhile.
   *[other] { $n } articles came in meanwhile.
}
not-paused = Alerts aren’t paused.
show-missed = Show

## What was missed

missed-nothing = You haven’t missed anything in the last 7 days.
missed-heading = You missed { n-articles } this week
missed-paused = Alerts were paused
missed-muted = Muted
missed-topic-closed = Its topic was closed
missed-unwritable = I’m not allowed to write here
missed-unreachable = I couldn’t reach this chat
missed-too-many = Too many came in at once
missed-refused = Telegram didn’t take the message
missed-not-approved = Nobody approved it

## Preview: what a topic brought in the last 7 days

preview-of-what = Preview what? For example /preview #china, /preview nvidia or /preview "cloud computing".
preview-nothing = Nothing about <b>{ $topic }</b> in the last 7 days.
preview-few = { $topic }: { n-articles } in 7 days
preview-many = { $topic }: { n-articles } in 7 days, about { $a_day } a day

## Digests

digest-misread = I didn’t get { $typed }. Try /digest daily 08:30, /digest weekdays 8am 6:30pm, /digest tue fri 18:00 or /digest off. You can have up to { $max } a day.
digest-set = You’ll get a digest { $when } ({ $zone } time). Next: { $next }.
digest-off = Alerts arrive as they come. What was waiting for the digest comes now.
digest-now = Here’s what came in since your last digest.
digest-nothing-new = Nothing new since your last digest.
digest-none = You have no digest: alerts arrive as they come. Prefer one message a day?

## Quiet hours

quiet-off = No quiet hours: alerts arrive at any time.
# $hours: "22:00–07:00".
quiet-held = Quiet { $hours } ({ $zone } time): alerts wait and come as one message afterwards.
quiet-silent = Quiet { $hours } ({ $zone } time): alerts make no sound.
quiet-hint = Other hours: /quiet 10pm-6am, or /quiet 10pm-6am silent.
quiet-misread = I didn’t get { $typed }. Try /quiet 22:00-07:00, /quiet 10pm-7am silent or /quiet off.

## Time zone

zone-in-full = { $city } ({ $id })
zone-now = Your time zone is <b>{ $zone }</b>; it’s { $time } there. To change it, tap a city or send /tz and yours, in any language: /tz tokyo, /tz UTC+3.
zone-set = Your time zone is now <b>{ $zone }</b>; it’s { $time } there.
zone-ambiguous = { $typed } can mean several time zones. Where are you?
no-such-place = I don’t know a place called { $typed }. Try a big city near you, or an offset: /tz UTC+3.
similar-places = I don’t know a place called { $typed }. { $n ->
    [1] Did you mean this one?
   *[other] Did you mean one of these?
}

## The settings message: a line for each setting

settings-misread = I didn’t get { $typed }. Tap what you want to change, or send, for example, /settings sentences 2, /settings articles 5 or /settings default.
# $how is one of the four below.
settings-alerts = Alerts: <b>{ $how }</b>
alerts-at-once = as they come
alerts-digest = digest { $when }
alerts-paused = paused
alerts-paused-until = paused until { $until }
settings-no-quiet = Quiet hours: <b>none</b>
settings-quiet = Quiet hours: <b>{ $hours }</b>
settings-silent = Quiet hours: <b>{ $hours }</b>, no sound
settings-zone = Time zone: <b>{ $zone }</b>, { $time } now
# $articles: articles a page.
settings-length = Summaries: <b>up to { $n ->
    [one] { $n } sentence
   *[other] { $n } sentences
}</b>, { $articles } a page
settings-length-auto = Summaries: <b>as long as needed</b>, { $articles } a page
settings-languages = Languages: <b>{ $names }</b>
settings-no-limit = Alerts a day per topic: <b>no limit</b>
settings-limit = Alerts a day per topic: <b>{ $n }</b>
settings-previews-on = Pictures with alerts: <b>on</b>
settings-previews-off = Pictures with alerts: <b>off</b>
settings-pins-on = Pinned digests: <b>on</b>
settings-pins-off = Pinned digests: <b>off</b>

## Its buttons, and its pages

back-to-settings = ‹ Settings
alerts = Alerts
quiet-hours = Quiet hours
length = Length
languages = Languages
daily-limit = Daily limit
# Whether alerts come with a picture or a preview of the page.
previews = Pictures
pin-digests = Pin digests
pause = Pause
paused = Paused

alerts-are = News comes: <b>{ $how }</b>
next-digest = Next digest: { $next }.
as-they-come = As they come
daily = Daily
workdays = Mon–Fri
mondays = Mondays
# A further time of the digest.
more-times = Another time
# A message although nothing is new.
tell-empty = Send if empty
times-hint-move = Tap a time to move the digest. Any other: /digest daily 7:45pm.
times-hint-add = Tap a time to add or remove it. Any others: /digest daily 7:45am 7pm.

off = Off
# Alerts wait for the end of the quiet hours.
hold = Hold
no-sound = No sound

# The length of summaries: the article decides.
auto = Auto
one-sentence = 1 sentence
one-article = 1 article
length-hint = The first row is for a summary, the second for a page of a list.

languages-all = all
all-languages = All
languages-are = News in: <b>{ $names }</b>
languages-hint = For lists, alerts and digests. Sources you follow by name always come.

limit-none = No limit. If one topic brings many alerts a day, a limit moves the rest to your digest.
limit-is = After { $n } alerts on one topic in a day, the rest wait for your digest.
no-limit = No limit

## Export and import

# $n: topics and feeds.
exported = Everything I keep about this chat: its settings, { $n ->
    [one] { $n } topic
   *[other] { $n } topics
}, saved articles and what was looked up. /import restores settings and topics, here or in another chat.
exported-channel = The settings of { $channel } and { $n ->
    [one] { $n } topic
   *[other] { $n } topics
}. /import { $channel } restores them; /import alone does so for a chat.
# $command: "/import @channel".
import-how = Send me the file from /export with { $command } as its caption, or reply { $command } to the file.
import-how-terminal = Put the text of /export after the command, on one line: /import {"{"}…{"}"}
imported = Settings restored, with { $new ->
    [one] { $new } new topic
   *[other] { $new } new topics
}{ $known ->
    [0] .
   *[other] {" "}({ $known } you already followed).
}
import-feeds = You follow { $n ->
    [one] { $n } feed
   *[other] { $n } feeds
} from the file.
import-feeds-left-out = { $n ->
    [one] { $n } feed from the file can’t be followed here.
   *[other] { $n } feeds from the file can’t be followed here.
} /suggest asks the operators for one.
import-too-many = That would make { $n } topics, and a chat can follow { $max }. Nothing was changed.
import-not-ours = That isn’t a gistwire settings file. Nothing was changed.
import-version = That file is from another version; I can only read version { $own }. Nothing was changed.
import-too-large = That file is too large: I read up to { $kb } KB. Split it; each part adds to what you have.
# $place is the path of a value in the file, $problem a sentence without its stop.
import-fault = Nothing was changed. In the file, { $place }: { $problem }.
import-number-range = numbers go from 1 to 10
import-limit-range = numbers go from 1 to { $max }
import-unknown-zone = I don’t know the time zone { $zone }
import-unknown-language = I don’t know the language { $language }
import-no-digest = leave it out if there’s no digest
import-no-day = { $day } isn’t a day
import-day-needed = name at least one day
import-times-needed = name at least one time, and at most { $max }
import-no-hours = they begin and end at the same time
import-no-time = { $time } isn’t a time; write 08:30
import-long-name = it’s too long
import-odd-name = it has characters that nobody can type
import-no-words = { $name } has no word to look for
import-no-thread = it can’t be below 0

## Channels

channels = Your channels
channels-none = No channel is connected yet
channels-hint = Name the channel first: <code>/subscribe { $channel } #china</code>
channels-how = To post news in a channel of yours, choose it with the button below. It may be private. Telegram then offers to make me an admin there.
channels-choose = Choose a channel
channels-in-private = Channels are connected in our private chat. Send me /channels there.
channel-connected = Connected. I can post here now. What should it be about?
channel-connected-hint = /subscribe follows a topic, /settings changes how posts look.
posts = Posts
post-header = Above each post: <b>{ $line }</b>
post-no-header = Above each post: <b>nothing</b>
post-footer = Below each post: <b>{ $line }</b>
post-no-footer = Below each post: <b>nothing</b>
post-approval-on = Before a post goes out: <b>I ask the admin who turned this on</b>
post-approval-off = Before a post goes out: <b>nobody is asked</b>
post-hint = Add “header” or “footer” and your line to change them, or “off”: /settings header Harbour news
post-hashtags = Hashtags
post-buttons = Buttons
post-approval = Ask me first
post-line-too-long = That line is too long: { $max } characters fit.
review-question = Post this in { $channel }?
review-post = Post
review-skip = Skip
review-post-all = Post all
review-skip-all = Skip all
review-posted = Will be posted: { $title }
review-skipped = Skipped: { $title }
review-done = That has been decided already.
review-none = No posts are waiting for your OK.
review-waiting = { $n ->
    [one] { $n } post is waiting for your OK.
   *[other] { $n } posts are waiting for your OK.
}
review-which = For which channel? Name it: <code>/review @channel</code>
