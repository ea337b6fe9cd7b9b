# Words that many messages share: numbers, days, lists.

number-group = .
number = { $n }

months = { $month ->
    [jan] jan
    [feb] fev
    [mar] mar
    [apr] abr
    [may] mai
    [jun] jun
    [jul] jul
    [aug] ago
    [sep] set
    [oct] out
    [nov] nov
   *[dec] dez
}
day = { $day } de { months } de { $year }
day-of-year = { $day } de { months }
month = { months } de { $year }
day-range = { $first } – { $last }
month-range = { $first } – { $last }
weekday = { $weekday ->
    [mon] segunda-feira
    [tue] terça-feira
    [wed] quarta-feira
    [thu] quinta-feira
    [fri] sexta-feira
    [sat] sábado
   *[sun] domingo
}

list-next = { $list }, { $name }
list-and = { $list } e { $last }
list-or = { $list } ou { $last }

quarter = { $quarter }º tri. { $year }

n-articles = { $n ->
    [0] { $n } matérias
    [one] { $n } matéria
    [many] { $n } de matérias
   *[other] { $n } matérias
}

origin-via = via { $name }
origin-language = em { $language }
origin-also = { $n ->
    [one] mais { $n } fonte
    [many] mais { $n } de fontes
   *[other] mais { $n } fontes
}
standing-corrected = corrigida
standing-withdrawn = retirada pela fonte

genre-opinion = opinião
genre-interview = entrevista
genre-review = resenha
genre-results = resultados
genre-live = ao vivo

# Charts.
chart-articles-a-week = { $names }: matérias por semana

# Roundups.
roundup-more = Também no noticiário
roundup-elsewhere = Outros temas

span-seconds = { $n ->
    [0] { $n } segundos
    [one] { $n } segundo
    [many] { $n } de segundos
   *[other] { $n } segundos
}
span-minutes = { $n ->
    [0] { $n } minutos
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
    [one] { $n } dia
    [many] { $n } de dias
   *[other] { $n } dias
}

and-more = e mais { $n }
