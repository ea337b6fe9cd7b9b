## Befehle der Betreiber

command-stats = Wie es dem Bot geht
    .details = Für die Betreiber des Bots: Chats, Themen, Zustellungen, Feeds und Speicherplatz, mit einem Bild der letzten zwei Wochen. Keine Zahl betrifft eine einzelne Person.
command-broadcast = Allen, die etwas abonniert haben, etwas mitteilen
    .details = Für die Betreiber des Bots. Du siehst die Mitteilung zuerst, mit der Zahl der Chats, und bestätigst sie mit einem Knopf. Chats, die nichts abonniert, Mitteilungen abgestellt oder pausiert haben, bekommen sie nicht. Allein zeigt der Befehl, wie weit die letzte ist.
command-allow = Eine Person oder Gruppe zulassen
    .details = Für die Betreiber des Bots. Antworte auf eine Nachricht der Person (auch eine weitergeleitete) oder nenne eine ID oder einen @Namen. Allein zeigt es, wer zugelassen ist.
command-ban = Keine Antworten und Nachrichten an eine Person
    .details = Für die Betreiber des Bots. Nennung wie bei /allow. Allein zeigt es, wer gesperrt ist.
command-unban = Aufheben, was /allow oder /ban festlegte
    .details = Für die Betreiber des Bots. Nennung wie bei /allow.

## /allow, /ban, /unban

people-whom = Wen? Antworte auf eine Nachricht der Person mit { $command } oder nenne eine ID oder einen @Namen: <code>{ $command } 12345678</code>. Auch eine weitergeleitete Nachricht geht, außer die Person verbirgt ihr Konto.
people-allowed = { $id } darf den Bot ab jetzt nutzen.
people-allowed-already = { $id } war schon zugelassen.
people-banned = { $id } bekommt ab jetzt weder Antworten noch Benachrichtigungen.
people-banned-already = { $id } war schon gesperrt.
people-freed = Für { $id } gilt wieder dasselbe wie für alle.
people-freed-already = { $id } war weder zugelassen noch gesperrt.
people-operator = { $id } betreibt den Bot und kann nicht gesperrt werden.
people-unknown-name = Die ID von { $name } kenne ich nicht: Telegram nennt mir die von Gruppen und Kanälen, von Personen aber erst, wenn sie mir schreiben. Antworte auf eine Nachricht der Person oder nenne ihre ID.
people-odd = { $typed } ist weder eine ID noch ein @Name.
people-open = Der Bot ist zurzeit für alle offen.
people-list-allowed = Zugelassen: { $ids }
people-list-banned = Gesperrt: { $ids }
people-unban = Entsperren
banned-you = Ich antworte dir leider nicht mehr. Wenn du das für einen Irrtum hältst, gib den Betreibern des Bots deine Telegram-ID: { $id }

## /stats

stats-title = Wie es dem Bot geht
stats-chats = Mit Abos: <b>{ $people }</b> Personen, <b>{ $groups }</b> Gruppen und Kanäle
stats-subscriptions = Abos: <b>{ $n }</b>
stats-topic = { $topic } ({ $n })
stats-topics = Am meisten abonniert: { $topics }
stats-blocked = Nicht erreichbare Chats: <b>{ $n }</b>
stats-deliveries = Zustellungen am Tag: <b>{ $mean }</b>, heute bisher <b>{ $today }</b>
stats-articles = Artikel am Tag: <b>{ $mean }</b>, heute bisher <b>{ $today }</b>
stats-undelivered = Wartende Zustellungen: <b>{ $waiting }</b>, gescheitert in zwei Wochen: <b>{ $failed }</b>
stats-feeds = Feeds: <b>{ $n }</b>, gestört: <b>{ $failing }</b>
stats-disk = Datenbank: <b>{ $size }</b>, frei auf ihrer Platte: <b>{ $free }</b>
stats-backup = Letzte Sicherung: <b>vor { $span }</b>
stats-no-backup = Letzte Sicherung: <b>keine</b>
stats-chart = Zustellungen und Artikel am Tag
stats-series-deliveries = Zustellungen
stats-series-articles = Artikel

## /broadcast

broadcast-how = Schreib den Text hinter den Befehl: <code>/broadcast Heute ab 22 Uhr bin ich eine Stunde weg.</code> Du siehst ihn zuerst, und niemand bekommt ihn, bevor du bestätigst.
broadcast-progress = Die letzte Mitteilung: <b>{ $sent }</b> Chats haben sie, <b>{ $waiting }</b> warten darauf, <b>{ $lost }</b> haben sie nicht bekommen.
broadcast-too-long = Das ist zu lang: Eine Mitteilung hat höchstens { $n } Zeichen.
broadcast-nobody = Kein Chat bekäme sie: Niemand hat etwas abonniert, oder alle haben Mitteilungen abgestellt.
broadcast-ask = So wird sie aussehen. Chats, die sie bekommen: { $n }
broadcast-send = Senden ({ $n })
broadcast-discard = Verwerfen
broadcast-sending = Unterwegs. Chats, die sie bekommen: <b>{ $n }</b>. /broadcast zeigt, wie weit sie ist.
broadcast-discarded = Verworfen. Niemand hat sie bekommen.

## /broadcast: everybody

announcement-title = Von den Betreibern des Bots
no-announcements = Keine Mitteilungen
announcements-off-toast = Hier kommen keine Mitteilungen mehr. /settings stellt sie wieder an.
settings-announcements-off = Mitteilungen der Betreiber: <b>aus</b>
announcements-on = Mitteilungen an

## desk

desk-disk = Auf der Platte der Datenbank sind nur noch { $free } frei; die Grenze ist { $limit } (serve.min_free_mb). <code>gistwire prune</code> löscht alte Artikel, retention_days und max_articles tun es regelmäßig.
desk-disk-over = Auf der Platte ist wieder genug Platz.
desk-outbox = Seit einer Weile geht nichts hinaus: Die älteste Nachricht wartet seit { $span }. /status zeigt, was wartet, <code>gistwire healthcheck</code>, was fehlt.
desk-outbox-over = Es wird wieder zugestellt.
desk-refused = Telegram hat in einer Stunde { $n } Nachrichten abgelehnt, die meisten mit: { $problem }. <code>gistwire outbox</code> listet sie auf.
desk-refused-over = Telegram hat seit einer Stunde keine Nachricht abgelehnt.
desk-crash = Vor diesem Start endete das Programm, ohne anzuhalten: ein Absturz, ein Kill oder ein Stromausfall. Verloren ist nichts. Mehr steht im Protokoll.
desk-version-title = Eine neue Version läuft
desk-version = Jetzt läuft gistwire { $to }, vorher { $from }. Die Datenbank ist auf dem neuen Stand.
desk-backup = Es gelang keine Sicherung: { $problem }. Ich versuche es weiter.
desk-backup-over = Sicherungen gelingen wieder.
desk-prune = Alte Artikel werden nicht gelöscht: { $problem }. Wenn das stimmt, hilft <code>gistwire prune --force</code>; sonst berichtige die Uhr, retention_days oder max_articles.
desk-prune-over = Alte Artikel werden wieder gelöscht.
desk-over-title = Alles wieder in Ordnung
alarm-over = { $name } geht wieder.
