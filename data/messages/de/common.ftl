# Words that many messages share: numbers, days, lists.

number-group = .
number = { $n }

months = { $month ->
    [jan] Jan
    [feb] Feb
    [mar] März
    [apr] Apr
    [may] Mai
    [jun] Juni
    [jul] Juli
    [aug] Aug
    [sep] Sep
    [oct] Okt
    [nov] Nov
   *[dec] Dez
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
genre-live = live

# Charts.
chart-articles-a-week = { $names }: Artikel pro Woche

# Roundups.
roundup-more = Außerdem in den Nachrichten
roundup-elsewhere = Sonst noch

# A length of time, in the dative: "vor 5 Tagen", "seit 5 Tagen", "in 5 Tagen".
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
