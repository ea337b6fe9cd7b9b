# Lists of articles and searches.

## Headings of lists

list-latest = Das Neueste · { n-articles }
list-tag = #{ $tag } · { n-articles }
list-named = { $name } · { n-articles }
list-since = { $name } seit { $since }
list-with-brands = { $name } · { n-articles }, dazu { $via } über zugehörige Marken
list-only-brands = { $name } selbst ist nicht in den Nachrichten · { $n ->
    [one] { $n } Artikel über zugehörige Marken
   *[other] { $n } Artikel über zugehörige Marken
}
list-search = { $words } · { $n ->
    [one] { $n } Treffer
   *[other] { $n } Treffer
}
list-search-many = { $words } · mehr als { $n } Treffer
list-range = { $what } · { $first }–{ $last }
list-one = { $what } · { $first }

## What came since the chat asked

since-new = Seit { $when }: { $n } neu
since-new-and-seen = Seit { $when }: { $n } neu, { $seen } schon gesehen
nothing-new = Nichts Neues seit { $when }.

## Buttons of lists

show-again = Noch mal zeigen
page-back = ‹ Zurück
page-number = { $shown } von { $n }
page-more = Mehr ›
all-with-words = Alle mit den Wörtern
follow = Folgen
timeline = Chronik
trend = Trend
related = Umfeld
read = Lesen
why-these = Warum diese?
more-sources = { $n ->
    [one] { $n } weitere Quelle
   *[other] { $n } weitere Quellen
}

## Inline mode: `@bot nvidia` in any chat

inline-nothing = Nichts gefunden · Gistwire öffnen
read-in-bot = In Gistwire lesen

more-sources-of = Quellen zu { $number }

## /latest

how-many-articles = Wie viele Artikel? Nimm eine Zahl von 1 bis { $max }: /latest 3
archive-empty = Das Archiv ist leer. Der Betreiber des Bots kann Artikel laden: <code>gistwire ingest DATEI</code>. Danach zeigt /latest die neuesten.

## Tags

which-tag = Welches Schlagwort? Versuch es mit /tag china oder wähle eins:
no-such-tag = Kein Artikel hat das Schlagwort { $tag }. Das sind die häufigsten; /tags zeigt alle.
no-such-tag-but = Kein Artikel hat das Schlagwort { $tag }. Meintest du { $names }?
tags-heading = { $n ->
    [one] { $n } Schlagwort
   *[other] { $n } Schlagwörter
}

## Searches

search-for-what = Wonach suchst du? Versuch es mit /search cloud profit oder wähle ein Schlagwort:
search-no-words = Nach { $words } kann ich nicht suchen. Versuch es mit ein, zwei Wörtern: /search cloud profit
search-only-excludes = Das sagt nur, was nicht vorkommen soll. Füg ein Wort hinzu, nach dem ich suchen soll: /search cloud -games
search-too-long = Das ist viel auf einmal: Eine Suche darf höchstens { $max } Wörter haben. Nimm die paar, auf die es ankommt: /search cloud profit
search-nothing = Kein Artikel enthält alle Wörter aus { $words }.
search-no-match = Kein Artikel passt zu { $words }.
search-count = { $word } ({ n-articles })
search-one-by-one = Einzeln finde ich: { $words }.
search-word = { $word } suchen
browse-instead = /tags und /companies zeigen, was es gibt, und /latest zeigt, was neu ist.

## What people write without a command

look-up-too-long = Das ist zu lang für eine Suche. Schick ein Unternehmen, ein Schlagwort oder ein paar Wörter.
found-nothing = Zu { $words } habe ich nichts gefunden.
found-nothing-but = Zu { $words } habe ich nichts gefunden. Meintest du etwas davon?
empty-line = Das war eine leere Zeile. Versuch es mit /latest oder /help.
smile = 🙂
you-are-welcome = Gern!
all-right = 👍
no-more-pages = Das war alles. /latest zeigt, was neu ist.
button-expired = Dieser Button ist abgelaufen. Schick den Befehl noch einmal.
did-you-mean = Meintest du { $names }?
two-sentences = { $one } { $two }

## How an article names the company that is asked for; under its title

note-comparison = nur als Vergleich
note-source = nur als Quelle
note-passing = nur nebenbei
note-former = { $name }, damals { $former }

## Topics in lists, where their kind must be clear

topic-company = { $name } (Unternehmen)
topic-source = { $name } (Quelle)
topic-feed = { $name } (eigener Feed)
topic-words = Begriff { $words }
no-such-source = Eine Quelle namens { $name } kenne ich nicht. /sources zeigt alle. Um einer anderen zu folgen, schick ihre Adresse: /subscribe https://news.example

## Faults and refusals

fault = Da ist leider etwas schiefgegangen. Der Fehler ist als { $reference } protokolliert. Bitte versuch es noch einmal.
too-slow = Das dauert zu lange. Versuch es genauer: mit einem Unternehmen, einem Schlagwort oder mehr Wörtern.
too-slow-button = Das dauert zu lange. Versuch es später noch einmal.
operators-only = Das können nur die Betreiber des Bots. /sources zeigt, woher die Artikel kommen.
channel-in-private = { $channel } verwalte ich nur für die Admins. Schick mir das im Privatchat, wo ich sehe, wer du bist.
channel-on-telegram = { $channel } verwalte ich nur für die Admins. Schick mir das auf Telegram, in unserem Privatchat, wo ich sehe, wer du bist.

## Roundups

roundup-day = News vom { $until }
roundup-week = Die Woche bis zum { $until }
roundup-month = Der Monat bis zum { $until }
roundup-year = Das Jahr bis zum { $until }
roundup-of = { $name } · { $period }
roundup-about = { n-articles }, Wort für Wort zitiert
roundup-unknown = Ein Schlagwort oder Unternehmen namens { $typed } kenne ich nicht. Versuch es mit /roundup Woche oder wähle ein Schlagwort:
roundup-nothing = Für einen Rückblick gibt es noch keine News. /latest zeigt, was da ist.
roundup-today = Heute

## Published feeds

feed-about = Das Neueste: { n-articles } mit jeweils ein paar Sätzen.

## News in the reader’s languages

only-languages = Nur News auf { $names } · { $n ->
    [one] { $n } Artikel in einer anderen Sprache fehlt
   *[other] { $n } Artikel in anderen Sprachen fehlen
}
in-all-languages = Alle Sprachen
