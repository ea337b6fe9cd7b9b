# Alerts, messages about several articles, digests.

# Why a chat gets an article. $names: "#china and Nvidia".
because = Because you follow { $names }
# It has news about a story that the chat knows.
because-update = New in a story you know · because you follow { $names }
update-title = Update: { $title }

new-on-topic = { $n } new on { $topic }
new-articles = { $n } new articles
# Articles that match nothing that the chat still follows.
other-news = Other news
all-of-topic = All: { $topic }

and-more-from = and { $n } more from { $source }
and-more-of-digest = and { $n } more · { $when }
summed-alone = They all came at once, so here’s just the count.

digest-heading = Your digest, { $weekday } { $day }: { n-articles }
post-digest-heading = News of { $weekday } { $day }: { n-articles }
digest-empty = Your digest: nothing new this time.

# Under the alert with which a topic reaches the chat’s limit of alerts a day.
busy-limit = That’s { $n } alerts on { $topic } today. The rest wait for your digest.
# Under the alert with which a topic has brought many, in a chat without a limit.
busy-ask = { $n } alerts on { $topic } today. Prefer them as a digest?
