# Words that many messages share: numbers, days, lists.

number-group = {"\u202F"}
number = { $n }

months = { $month ->
    [jan] janv.
    [feb] févr.
    [mar] mars
    [apr] avr.
    [may] mai
    [jun] juin
    [jul] juil.
    [aug] août
    [sep] sept.
    [oct] oct.
    [nov] nov.
   *[dec] déc.
}
day = { $day } { months } { $year }
day-of-year = { $day } { months }
month = { months } { $year }
day-range = { $first } – { $last }
month-range = { $first } – { $last }
weekday = { $weekday ->
    [mon] lundi
    [tue] mardi
    [wed] mercredi
    [thu] jeudi
    [fri] vendredi
    [sat] samedi
   *[sun] dimanche
}

list-next = { $list }, { $name }
list-and = { $list } et { $last }
list-or = { $list } ou { $last }

quarter = T{ $quarter } { $year }

n-articles = { $n ->
    [one] { $n } article
    [many] { $n } d’articles
   *[other] { $n } articles
}

origin-via = via { $name }
origin-language = en { $language }
origin-also = { $n ->
    [one] { $n } autre source
    [many] { $n } d’autres sources
   *[other] { $n } autres sources
}
standing-corrected = corrigé
standing-withdrawn = retiré par sa source

genre-opinion = opinion
genre-interview = interview
genre-review = critique
genre-results = résultats
genre-live = en direct

# Charts.
chart-articles-a-week = { $names }{"\u00A0"}: articles par semaine

# Roundups.
roundup-more = Aussi dans l’actualité
roundup-elsewhere = Ailleurs

span-seconds = { $n ->
    [one] { $n } seconde
    [many] { $n } de secondes
   *[other] { $n } secondes
}
span-minutes = { $n ->
    [one] { $n } minute
    [many] { $n } de minutes
   *[other] { $n } minutes
}
span-hours = { $n ->
    [one] { $n } heure
    [many] { $n } d’heures
   *[other] { $n } heures
}
span-days = { $n ->
    [one] { $n } jour
    [many] { $n } de jours
   *[other] { $n } jours
}

and-more = et { $n } de plus
