# Words that many messages share: numbers, days, lists.

number-group = .
number-decimal = ,
number = { $n }

months = { $month ->
    [jan] jan.
    [feb] fev.
    [mar] mar.
    [apr] abr.
    [may] mai.
    [jun] jun.
    [jul] jul.
    [aug] ago.
    [sep] set.
    [oct] out.
    [nov] nov.
   *[dec] dez.
}
day = { $day ->
    [1] 1º
   *[other] { $day }
} de { months } de { $year }
day-of-year = { $day ->
    [1] 1º
   *[other] { $day }
} de { months }
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
list-or-next = { $list }, { $name }
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
roundup-elsewhere = Outros assuntos

ago = há { $span }
just-now = agora mesmo
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

# Typed text or a title; it stands in for that text if nothing of it can be seen.
quotation = “{ $text }”
quotation-unseen = isso

# Why a sentence was chosen; $list grows by one reason at a time.
reason-next = { $list }; { $reason }

# A moment of the past: "Monday 04:04".
day-at = { $day } às { $time }
today-at = hoje às { $time }
# Between a name and what is said of it.
colon = {": "}
megabytes = { $n } MB
gigabytes = { $n } GB

## Why an address gave nothing; each ends a sentence after a colon

obstacle-off-limits = só abro endereços públicos, não privados
obstacle-robots = o site não aceita robôs (robots.txt)
obstacle-no-server = nenhum servidor responde ali
obstacle-too-slow = o servidor demorou demais
obstacle-missing = não há nada nesse endereço
obstacle-members-only = só quem tem login consegue ver
obstacle-busy = o site está sobrecarregado; tente daqui a pouco
obstacle-server-fault = o site está com problemas; tente mais tarde
obstacle-status = o servidor respondeu com o código { $status }
obstacle-browser-check = o site pede uma verificação do navegador, e eu não consigo passar por ela
obstacle-too-large = é grande demais
obstacle-sitemap = é um mapa do site, uma lista das páginas dele
obstacle-feed-list = é uma lista de feeds (OPML): envie como arquivo
obstacle-no-page = não é uma página da web
obstacle-no-article = não há nenhuma matéria nela
obstacle-no-feed = essa página não indica nenhum feed
obstacle-fault = algo deu errado do meu lado
