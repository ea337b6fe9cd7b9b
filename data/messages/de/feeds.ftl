# Feeds that people bring or suggest, and what operators decide on them.

one-address-at-a-time = Bitte eins nach dem anderen: eine Adresse wie /subscribe https://news.example oder ein Thema wie /subscribe #china.
address-refused = { $url } kann ich nicht folgen: { $problem }.
address-not-now = Ich konnte die Adresse gerade nicht prüfen. Bitte versuch es später noch einmal.
no-feed-at = Unter { $url } habe ich keinen Feed gefunden: { $problem }.
no-feed = Dort habe ich keinen Feed gefunden: { $problem }.
follow-the-words = Begriff { $words }
channel-has-no-feed = Telegram-Kanäle kann ich nicht lesen. Damit News in einem Kanal erscheinen, den du verwaltest, schreib mir im Privatchat und nenne ihn zuerst: /subscribe { $name } { $topic }

feed-new = <b>{ $name }</b> gehört noch nicht zu meinen Quellen ({ n-articles }). Den Betreibern des Bots vorschlagen?
feed-new-for-operator = <b>{ $name }</b> gehört noch nicht zu den Quellen ({ n-articles }). Für alle hinzufügen?
feed-new-and-no-operators = <b>{ $name }</b> gehört noch nicht zu meinen Quellen ({ n-articles }). Nur die Betreiber des Bots können das ändern.
feed-not-read-yet = Den Feed habe ich schon, aber noch nicht gelesen. Versuch es in einer Minute noch einmal.
follows-own-feed = Du folgst jetzt <b>{ $name }</b>. Nur dieser Chat sieht die Artikel. Die aktuellen kommen in spätestens einer Minute, und bei neuen schreibe ich dir.
own-feeds-full = Du folgst { $n ->
    [one] einem eigenen Feed
   *[other] { $n } eigenen Feeds
}, mehr geht in einem Chat nicht. Entferne erst einen oder schlag diesen den Betreibern des Bots vor.
all-feeds-full = Mehr Feeds für einzelne Chats kann ich nicht aufnehmen. Du kannst diesen den Betreibern des Bots vorschlagen.
suggest-it = Vorschlagen
for-everybody = Für alle
its-articles = Artikel anzeigen

## Suggestions

suggest-which = Welcher Feed? Schick seine Adresse oder die einer Seite, zum Beispiel /suggest https://news.example
suggest-secret = Die Adresse enthält ein Passwort oder einen Schlüssel, deshalb gebe ich sie nicht weiter.
suggested = Danke! Ich habe den Betreibern { $name } vorgeschlagen und sage dir, was sie antworten.
suggestions-full = Es sind schon zu viele Vorschläge offen. Bitte versuch es später noch einmal.
suggestion-declined = Die Betreiber haben sich gegen { $name } entschieden.
suggestion-followed = Dein Vorschlag ist angenommen: { $name } gehört jetzt zu den Quellen.
no-operators = Dieser Bot hat keine Betreiber, die ich fragen könnte.

suggestion-heading = Vorschlag für einen Feed
suggestion = Jemand schlägt { $name } vor.
    { $url }
    Dort gibt es gerade { n-articles }.
suggestions-open = { $n ->
    [one] { $n } offener Vorschlag
   *[other] { $n } offene Vorschläge
}
no-suggestions = Es gibt keine offenen Vorschläge.
suggestions-which = Welcher Vorschlag, und wie entscheidest du? Zum Beispiel /suggestions 3 hinzufügen oder /suggestions 3 ablehnen.
suggestion-closed = Über { $name } ist schon entschieden.
suggestion-declines = Abgelehnt: { $name }.
feed-followed = { $name } ist dabei. Die ersten Artikel kommen in spätestens einer Minute.
feed-no-name = Ein Feed ohne Namen
decline = Ablehnen
follow-named = { $name } folgen
decline-named = { $name } ablehnen

## Lists of feeds (OPML)

list-unreadable = Es wurde nichts geändert: { $problem }.
list-followed = { $n ->
    [0] Keiner dieser Feeds gehört zu meinen Quellen.
    [one] Du folgst jetzt { $n } Feed aus dieser Liste.
   *[other] Du folgst jetzt { $n } Feeds aus dieser Liste.
}
list-unknown = { $n ->
    [one] Nicht unter meinen Quellen: { $names }.
   *[other] { $n } sind nicht unter meinen Quellen: { $names }.
} Mit /suggest und einer Adresse kannst du den Betreibern einen Feed vorschlagen.

# Sources and feeds, and what operators are told.

## Sources

sources-title = { $n ->
    [one] Eine Quelle
   *[other] { $n } Quellen
}
sources-unnamed = Artikel ohne Quelle
source-newest = zuletzt { $day }
source-muted = hier stummgeschaltet
sources-rest = … und noch { $n }: { $articles }.
sources-own = Deine eigenen Feeds (nur dieser Chat sieht sie)
sources-personal = Feeds, denen Leser nur für sich folgen
source-for-all = Für alle: { $name }
source-no-article = Von { $name } gibt es noch nichts. Neue Feeds lese ich in spätestens einer Minute.
source-following = ✓ Folge ich
source-mute = Stummschalten
source-unmute = Ton an

## How a feed is doing: facts, one after the other

feed-articles = { n-articles }, { $week } diese Woche
feed-read = { $ago } gelesen
feed-unread = noch nicht gelesen
feed-failing = gestört
feed-failing-since = seit { $span } gestört
feed-problem = { $n ->
    [one] einmal
   *[other] { $n }-mal
} fehlgeschlagen: { $problem }
feed-next = nächster Abruf in { $span }
feed-due = jetzt fällig
feed-off = ausgeschaltet
feed-gone = gibt es nicht mehr
feed-unnamed = Ein Feed ohne Namen

## Feeds, for operators

feeds-none = Noch keine Feeds. Mit /addfeed https://news.example fügst du einen hinzu; es geht auch eine Seite mit Feed.
feeds-title = { $n ->
    [one] { $n } Feed
   *[other] { $n } Feeds
}
feeds-rest = … und noch { $n }. <code>gistwire feeds list</code> zeigt alle.
feeds-private = Schick mir das im Privatchat: Adressen können Schlüssel enthalten.
feeds-file = { feeds-title }, in Ordnern nach dem ersten Schlagwort, ohne Passwörter und Schlüssel.
feeds-file-failed = Ich konnte die Liste nicht schreiben: { $problem }.
feeds-listed = { $n ->
    [one] { $n } Feed
   *[other] { $n } Feeds
} hinzugefügt, { $known } schon vorhanden. Die ersten Artikel kommen in spätestens einer Minute.
feeds-listed-refused = { $n ->
    [one] { $n } Feed
   *[other] { $n } Feeds
} hinzugefügt, { $known } schon vorhanden, { $refused } wegen unbrauchbarer Adresse ausgelassen. Die ersten Artikel kommen in spätestens einer Minute.
feeds-all = Alle Feeds
addfeed-which = Welcher Feed? Versuch es mit /addfeed https://news.example (ein Feed oder eine Seite mit Feed).
addfeed-no-address = { $typed } ist keine Webadresse. Versuch es mit /addfeed https://news.example
addfeed-refused = { $address } kann ich nicht folgen: { $problem }.
addfeed-shared = { $address } ist jetzt für alle da: { n-articles }.
addfeed-known = { $address } folge ich schon.
addfeed-added = { $address } ist dabei. Die ersten Artikel kommen in spätestens einer Minute.
addfeed-done = <b>{ $name }</b> ist dabei: { n-articles }.
addfeed-done-empty = <b>{ $name }</b> ist dabei. Noch keine Artikel.
addfeed-failed = Der Feed steht auf der Liste, aber ich konnte ihn noch nicht lesen: { $problem }. Ich versuche es weiter.
addfeed-stop = Entfernen
removefeed-none = Noch gibt es keine Feeds.
removefeed-which = Welcher? Tippe ihn an oder schick /removefeed mit seinem Namen oder seiner Adresse.
removefeed-unknown = { $typed } folge ich nicht. /feeds zeigt alle Feeds.
removefeed-near = { $typed } folge ich nicht. Meintest du vielleicht:
removefeed-ask = { $name } entfernen? { $n ->
    [one] Der Artikel bleibt
   *[other] Die { $n } Artikel bleiben
} im Archiv.
removefeed-yes = Entfernen
removefeed-no = Behalten
removefeed-done = { $name } ist entfernt. Die Artikel bleiben.

## Messages to operators

operator-title = gistwire braucht deine Hilfe
alarm-title = Ein Feed macht Probleme
alarm-failing = { $name } ist seit einem Tag gestört.
alarm-gone = { $name } gibt es laut Server nicht mehr.
alarm-once = Diese Nachricht kommt nur einmal. /feeds zeigt alle Feeds, /removefeed entfernt einen.
outage-title = Telegram findet viele Chats nicht
outage-text = Mehrere Chats nacheinander wurden „nicht gefunden“, meist wegen eines falschen Tokens oder einer Störung. Niemand verliert dadurch seine Themen: Die Benachrichtigungen bleiben in der Warteschlange, und ich versuche es weiter. Bitte prüfe, ob das Token zu diesem Bot gehört.
suggestion-decided = Die Betreiber haben über den Feed entschieden, den du vorgeschlagen hast.
