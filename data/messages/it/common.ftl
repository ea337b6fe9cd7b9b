# Words that many messages share: numbers, days, lists.

number-group = .
number = { $n }

months = { $month ->
    [jan] gen
    [feb] feb
    [mar] mar
    [apr] apr
    [may] mag
    [jun] giu
    [jul] lug
    [aug] ago
    [sep] set
    [oct] ott
    [nov] nov
   *[dec] dic
}
day = { $day } { months } { $year }
day-of-year = { $day } { months }
month = { months } { $year }
day-range = { $first } – { $last }
month-range = { $first } – { $last }
weekday = { $weekday ->
    [mon] lunedì
    [tue] martedì
    [wed] mercoledì
    [thu] giovedì
    [fri] venerdì
    [sat] sabato
   *[sun] domenica
}

list-next = { $list }, { $name }
list-and = { $list } e { $last }
list-or = { $list } o { $last }

quarter = { $quarter }° trim. { $year }

n-articles = { $n ->
    [one] { $n } articolo
   *[other] { $n } articoli
}

origin-via = tramite { $name }
origin-language = in { $language }
origin-also = { $n ->
    [one] un’altra fonte
   *[other] altre { $n } fonti
}
standing-corrected = corretto
standing-withdrawn = ritirato dalla fonte

genre-opinion = opinione
genre-interview = intervista
genre-review = recensione
genre-results = risultati
genre-live = diretta

# Charts.
chart-articles-a-week = { $names }: articoli a settimana

# Roundups.
roundup-more = Altre notizie
roundup-elsewhere = Altri temi

span-seconds = { $n ->
    [one] { $n } secondo
   *[other] { $n } secondi
}
span-minutes = { $n ->
    [one] { $n } minuto
   *[other] { $n } minuti
}
span-hours = { $n ->
    [one] { $n } ora
   *[other] { $n } ore
}
span-days = { $n ->
    [one] { $n } giorno
   *[other] { $n } giorni
}

and-more = { $n ->
    [one] e un altro
   *[other] e altri { $n }
}
