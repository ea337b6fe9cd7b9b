# Words that many messages share: numbers, days, lists.

number-group = {"\u202F"}
number-decimal = ,
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
list-and = { $list } { $sound ->
    [i] e
   *[other] y
} { $last }
list-or-next = { $list }, { $name }
list-or = { $list } { $sound ->
    [o] u
   *[other] o
} { $last }

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
standing-withdrawn = retirado por la fuente

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

ago = hace { $span }
just-now = ahora mismo
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

# Typed text or a title; it stands in for that text if nothing of it can be seen.
quotation = «{ $text }»
quotation-unseen = eso

# Why a sentence was chosen; $list grows by one reason at a time.
reason-next = { $list }; { $reason }

# A moment of the past: "Monday 04:04".
day-at = el { $day } a las { $time }
today-at = hoy a las { $time }
# Between a name and what is said of it.
colon = {": "}
megabytes = { $n } MB
gigabytes = { $n } GB

## Why an address gave nothing; each ends a sentence after a colon

obstacle-off-limits = solo abro direcciones públicas, no privadas
obstacle-robots = el sitio no admite bots (robots.txt)
obstacle-no-server = ahí no responde ningún servidor
obstacle-too-slow = el servidor tardó demasiado
obstacle-missing = no hay nada en esa dirección
obstacle-members-only = solo se puede ver con la sesión iniciada
obstacle-busy = el sitio está saturado; prueba en un rato
obstacle-server-fault = el sitio tiene un problema; prueba más tarde
obstacle-status = el servidor respondió con el código { $status }
obstacle-browser-check = el sitio pide una verificación del navegador que no puedo pasar
obstacle-too-large = es demasiado grande
obstacle-sitemap = es un mapa del sitio, una lista de sus páginas
obstacle-feed-list = es una lista de feeds (OPML): envíamela como archivo
obstacle-no-page = no es una página web
obstacle-no-article = no contiene ningún artículo
obstacle-no-feed = esa página no indica ninguno
obstacle-fault = algo falló por mi parte
