# Words that many messages share: numbers, days, lists.

number-group = {"\u202F"}
number = { $n }

months = { $month ->
    [jan] ene
    [feb] feb
    [mar] mar
    [apr] abr
    [may] may
    [jun] jun
    [jul] jul
    [aug] ago
    [sep] sept
    [oct] oct
    [nov] nov
   *[dec] dic
}
day = { $day } { months } { $year }
day-of-year = { $day } { months }
month = { months } { $year }
day-range = { $first } – { $last }
month-range = { $first } – { $last }
weekday = { $weekday ->
    [mon] lunes
    [tue] martes
    [wed] miércoles
    [thu] jueves
    [fri] viernes
    [sat] sábado
   *[sun] domingo
}

list-next = { $list }, { $name }
list-and = { $list } y { $last }
list-or = { $list } o { $last }

quarter = T{ $quarter } { $year }

n-articles = { $n ->
    [one] { $n } artículo
    [many] { $n } de artículos
   *[other] { $n } artículos
}

origin-via = vía { $name }
origin-language = en { $language }
origin-also = { $n ->
    [one] { $n } fuente más
    [many] { $n } de fuentes más
   *[other] { $n } fuentes más
}
standing-corrected = corregido
standing-withdrawn = retirado por su fuente

genre-opinion = opinión
genre-interview = entrevista
genre-review = reseña
genre-results = resultados
genre-live = en vivo

# Charts.
chart-articles-a-week = { $names }: artículos por semana

# Roundups.
roundup-more = También en las noticias
roundup-elsewhere = Otros temas

span-seconds = { $n ->
    [one] { $n } segundo
    [many] { $n } de segundos
   *[other] { $n } segundos
}
span-minutes = { $n ->
    [one] { $n } minuto
    [many] { $n } de minutos
   *[other] { $n } minutos
}
span-hours = { $n ->
    [one] { $n } hora
    [many] { $n } de horas
   *[other] { $n } horas
}
span-days = { $n ->
    [one] { $n } día
    [many] { $n } de días
   *[other] { $n } días
}

and-more = y { $n } más
