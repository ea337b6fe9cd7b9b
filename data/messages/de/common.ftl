# Words that many messages share: numbers, days, lists.

number-group = .
number-decimal = ,
number = { $n }

# Abbreviations end with a full stop, as CLDR and the Duden have them.
months = { $month ->
    [jan] Jan.
    [feb] Feb.
    [mar] März
    [apr] Apr.
    [may] Mai
    [jun] Juni
    [jul] Juli
    [aug] Aug.
    [sep] Sept.
    [oct] Okt.
    [nov] Nov.
   *[dec] Dez.
}
day = { $day }. { months } { $year }
day-of-year = { $day }. { months }
month = { months } { $year }
day-range = { $first } – { $last }
month-range = { $first } – { $last }
weekday = { $weekday ->
    [mon] Montag
    [tue] Dienstag
    [wed] Mittwoch
    [thu] Donnerstag
    [fri] Freitag
    [sat] Samstag
   *[sun] Sonntag
}

list-next = { $list }, { $name }
list-and = { $list } und { $last }
list-or-next = { $list }, { $name }
list-or = { $list } oder { $last }

quarter = Q{ $quarter } { $year }

n-articles = { $n ->
    [one] { $n } Artikel
   *[other] { $n } Artikel
}

origin-via = via { $name }
origin-language = auf { $language }
origin-also = { $n ->
    [one] { $n } weitere Quelle
   *[other] { $n } weitere Quellen
}
standing-corrected = korrigiert
standing-withdrawn = von der Quelle zurückgezogen

genre-opinion = Meinung
genre-interview = Interview
genre-review = Rezension
genre-results = Ergebnisse
genre-live = Liveticker

# Charts.
chart-articles-a-week = { $names }: Artikel pro Woche

# Roundups.
roundup-more = Außerdem in den Nachrichten
roundup-elsewhere = Weitere Themen

# A length of time, in the dative: "vor 5 Tagen", "seit 5 Tagen", "in 5 Tagen".
ago = vor { $span }
just-now = gerade eben
span-seconds = { $n ->
    [one] { $n } Sekunde
   *[other] { $n } Sekunden
}
span-minutes = { $n ->
    [one] { $n } Minute
   *[other] { $n } Minuten
}
span-hours = { $n ->
    [one] { $n } Stunde
   *[other] { $n } Stunden
}
span-days = { $n ->
    [one] { $n } Tag
   *[other] { $n } Tagen
}

and-more = und noch { $n }

# Typed text or a title; it stands in for that text if nothing of it can be seen.
quotation = „{ $text }“
quotation-unseen = das

# Why a sentence was chosen; $list grows by one reason at a time.
reason-next = { $list }; { $reason }

# A moment of the past: "Monday 04:04".
day-at = { $day }, { $time } Uhr
today-at = heute, { $time } Uhr
# Between a name and what is said of it.
colon = {": "}
megabytes = { $n } MB
gigabytes = { $n } GB

## Why an address gave nothing; each ends a sentence after a colon

obstacle-off-limits = Ich öffne nur öffentliche Adressen, keine privaten
obstacle-robots = Die Website lässt keine Programme zu (robots.txt)
obstacle-no-server = Dort antwortet kein Server
obstacle-too-slow = Der Server hat zu lange gebraucht
obstacle-missing = Unter dieser Adresse gibt es nichts
obstacle-members-only = Die Seite können nur angemeldete Nutzer sehen
obstacle-busy = Die Website ist gerade überlastet, versuch es etwas später noch einmal
obstacle-server-fault = Die Website hat selbst ein Problem, versuch es später noch einmal
obstacle-status = Der Server hat mit Code { $status } geantwortet
obstacle-browser-check = Die Website verlangt eine Browserprüfung, die ich nicht bestehe
obstacle-too-large = Die Seite ist zu groß
obstacle-sitemap = Das ist eine Sitemap, eine Liste der Seiten der Website
obstacle-feed-list = Das ist eine Liste von Feeds (OPML); schick sie mir als Datei
obstacle-no-page = Das ist keine Webseite
obstacle-no-article = Auf der Seite steht kein Artikel
obstacle-no-feed = Auf der Seite ist keiner angegeben
obstacle-fault = Bei mir ist etwas schiefgegangen
