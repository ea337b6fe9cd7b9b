# Alerts, messages about several articles, digests.

because = Weil du { $names } folgst
because-update = Neues zu einer Story, die du kennst · weil du { $names } folgst
update-title = Update: { $title }

new-on-topic = { $n } neue Artikel zu { $topic }
new-articles = { $n } neue Artikel
other-news = Andere News
all-of-topic = Alle: { $topic }

and-more-from = und noch { $n } von { $source }
and-more-of-digest = und noch { $n } · { $when }
summed-alone = Sie kamen alle auf einmal, daher hier nur die Anzahl.

digest-heading = Deine Übersicht vom { $weekday }, { $day }: { n-articles }
post-digest-heading = News vom { $weekday }, { $day }: { n-articles }
digest-empty = Deine Übersicht: diesmal nichts Neues.

busy-limit = Das waren heute { $n } Benachrichtigungen zu { $topic }. Der Rest kommt in deine Übersicht.
busy-ask = Heute schon { $n } Benachrichtigungen zu { $topic }. Lieber als Übersicht?
