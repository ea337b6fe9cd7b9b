## Befehle der Betreiber

command-stats = Wie es dem Bot geht
    .details = Für die Betreiber des Bots: Chats, Themen, Zustellungen, Feeds und Speicherplatz, mit einem Diagramm der letzten zwei Wochen. Keine Zahl betrifft eine einzelne Person.
command-broadcast = Allen, die Themen folgen, etwas mitteilen
    .details = Für die Betreiber des Bots. Du siehst die Mitteilung zuerst, mit der Zahl der Chats, und bestätigst sie mit einem Button. Chats, die keinem Thema folgen, pausiert sind oder Mitteilungen abgestellt haben, bekommen sie nicht. Ohne Text zeigt der Befehl, wie weit die letzte ist.
    .examples =
        /broadcast
        /broadcast Heute um 22 Uhr bin ich eine Stunde lang nicht erreichbar.
command-allow = Eine Person oder Gruppe zulassen
    .details = Für die Betreiber des Bots. Antworte auf eine Nachricht der Person (auch eine weitergeleitete) oder nenne eine ID oder einen @Namen. Ohne Angabe zeigt der Befehl, wer zugelassen ist.
command-ban = Eine Person oder Gruppe sperren
    .details = Für die Betreiber des Bots. Angabe wie bei /allow. Ohne Angabe zeigt der Befehl, wer gesperrt ist.
command-unban = Entscheidung mit /allow oder /ban aufheben
    .details = Für die Betreiber des Bots. Angabe wie bei /allow.

## /allow, /ban, /unban

people-whom = Wen? Antworte auf eine Nachricht der Person mit { $command } oder nenne eine ID oder einen @Namen: <code>{ $command } 12345678</code>. Auch eine weitergeleitete Nachricht geht, es sei denn, die Person verbirgt ihr Konto.
people-allowed = { $id } darf den Bot ab jetzt nutzen.
people-allowed-already = { $id } war schon zugelassen.
people-banned = { $id } bekommt ab jetzt weder Antworten noch Benachrichtigungen.
people-banned-already = { $id } war schon gesperrt.
people-freed = Für { $id } gilt wieder dasselbe wie für alle.
people-freed-already = { $id } war weder zugelassen noch gesperrt.
people-operator = { $id } betreibt den Bot und kann nicht gesperrt werden.
people-unknown-name = Die ID von { $name } kenne ich nicht: Telegram nennt mir die IDs von Gruppen und Kanälen, die von Personen aber erst, wenn sie mir schreiben. Antworte auf eine Nachricht der Person oder nenne ihre ID.
people-odd = { $typed } ist weder eine ID noch ein @Name.
people-open = Der Bot ist zurzeit für alle offen.
people-list-allowed = Zugelassen: { $ids }
people-list-banned = Gesperrt: { $ids }
people-unban = Entsperren
banned-you = Ich antworte dir leider nicht mehr. Wenn du das für einen Irrtum hältst, gib den Betreibern des Bots deine Telegram-ID: { $id }

## /stats

stats-title = Wie es dem Bot geht
stats-chats = Chats mit Themen: Personen <b>{ $people }</b>, Gruppen und Kanäle <b>{ $groups }</b>
stats-subscriptions = Themen in allen Chats: <b>{ $n }</b>
stats-topic = { $topic } ({ $n })
stats-topics = Beliebteste Themen: { $topics }
stats-blocked = Nicht erreichbare Chats: <b>{ $n }</b>
stats-deliveries = Zustellungen am Tag: <b>{ $mean }</b>, heute bisher <b>{ $today }</b>
stats-articles = Artikel am Tag: <b>{ $mean }</b>, heute bisher <b>{ $today }</b>
stats-undelivered = Wartende Zustellungen: <b>{ $waiting }</b>, fehlgeschlagen in zwei Wochen: <b>{ $failed }</b>
stats-feeds = Feeds: <b>{ $n }</b>, gestört: <b>{ $failing }</b>
stats-disk = Datenbank: <b>{ $size }</b>, freier Speicherplatz: <b>{ $free }</b>
stats-backup = Letzte Sicherung: <b>{ $ago }</b>
stats-no-backup = Letzte Sicherung: <b>keine</b>
stats-chart = Zustellungen und Artikel am Tag
stats-series-deliveries = Zustellungen
stats-series-articles = Artikel

## /broadcast

broadcast-how = Schreib den Text hinter den Befehl: <code>/broadcast Heute ab 22 Uhr bin ich eine Stunde weg.</code> Du siehst ihn zuerst, und niemand bekommt ihn, bevor du bestätigst.
broadcast-progress = Letzte Mitteilung an Chats: zugestellt <b>{ $sent }</b>, ausstehend <b>{ $waiting }</b>, nicht zugestellt <b>{ $lost }</b>.
broadcast-too-long = Das ist zu lang: Eine Mitteilung hat höchstens { $n } Zeichen.
broadcast-nobody = Kein Chat bekäme sie: Niemand folgt einem Thema, oder alle haben Mitteilungen abgestellt.
broadcast-ask = So wird die Mitteilung aussehen. Anzahl der Chats, die sie bekommen: { $n }
broadcast-send = Senden ({ $n })
broadcast-discard = Verwerfen
broadcast-sending = Die Mitteilung ist unterwegs. Anzahl der Chats, die sie bekommen: <b>{ $n }</b>. /broadcast zeigt, wie weit sie ist.
broadcast-discarded = Verworfen. Niemand hat die Mitteilung bekommen.

## /broadcast: everybody

announcement-title = Von den Betreibern des Bots
no-announcements = Keine Mitteilungen
announcements-off-toast = Hier kommen keine Mitteilungen mehr. /settings schaltet sie wieder ein.
settings-announcements-off = Mitteilungen der Betreiber: <b>aus</b>
announcements-on = Mitteilungen an

## desk

desk-disk = Auf dem Laufwerk der Datenbank sind nur noch { $free } frei; die Grenze ist { $limit } (serve.min_free_mb). <code>gistwire prune</code> löscht alte Artikel, retention_days und max_articles tun es regelmäßig.
desk-disk-over = Auf dem Laufwerk ist wieder genug Platz.
desk-outbox = Seit einer Weile wird nichts zugestellt: Die älteste Nachricht wartet seit { $span }. /status zeigt, was wartet, <code>gistwire healthcheck</code>, woran es liegt.
desk-outbox-over = Es wird wieder zugestellt.
desk-refused = Telegram hat innerhalb einer Stunde { $n } Nachrichten abgelehnt, die meisten mit: { $problem }. <code>gistwire outbox</code> listet sie auf.
desk-refused-over = Telegram hat seit einer Stunde keine Nachricht abgelehnt.
desk-crash = Vor diesem Start wurde das Programm nicht ordentlich beendet: durch einen Absturz, ein erzwungenes Beenden oder einen Stromausfall. Es ist nichts verloren. Mehr steht im Protokoll.
desk-version-title = Eine neue Version läuft
desk-version = Jetzt läuft gistwire { $to }, vorher { $from }. Die Datenbank ist auf dem neuesten Stand.
desk-backup = Die Sicherung ist fehlgeschlagen: { $problem }. Ich versuche es weiter.
desk-backup-over = Die Sicherung funktioniert wieder.
desk-prune = Alte Artikel werden nicht gelöscht: { $problem }. Wenn das so richtig ist, führe <code>gistwire prune --force</code> aus; sonst korrigiere die Uhr, retention_days oder max_articles.
desk-prune-over = Alte Artikel werden wieder gelöscht.
desk-over-title = Alles wieder in Ordnung
alarm-over = { $name } funktioniert wieder.
