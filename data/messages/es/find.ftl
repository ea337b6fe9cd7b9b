# Lists of articles and searches.

## Headings of lists

list-latest = Lo último · { n-articles }
list-tag = #{ $tag } · { n-articles }
list-named = { $name } · { n-articles }
list-since = { $name } desde el { $since }
list-with-brands = { $name } · { n-articles }, { $via } más sobre sus marcas
list-only-brands = { $name } no sale en las noticias · { $n ->
    [one] { $n } artículo sobre sus marcas
    [many] { $n } de artículos sobre sus marcas
   *[other] { $n } artículos sobre sus marcas
}
list-search = { $words } · { $n ->
    [one] { $n } resultado
    [many] { $n } de resultados
   *[other] { $n } resultados
}
list-search-many = { $words } · más de { $n } resultados
list-range = { $what } · { $first }–{ $last }
list-one = { $what } · { $first }

## What came since the chat asked

since-new = { $n ->
    [0] Nada nuevo
    [one] { $n } nuevo
    [many] { $n } nuevos
   *[other] { $n } nuevos
} desde { $when }
since-new-and-seen = { $n ->
    [0] Nada nuevo
    [one] { $n } nuevo
    [many] { $n } nuevos
   *[other] { $n } nuevos
} desde { $when } · { $seen ->
    [one] { $seen } ya visto
    [many] { $seen } ya vistos
   *[other] { $seen } ya vistos
}
nothing-new = Nada nuevo desde { $when }.

## Buttons of lists

show-again = Mostrar otra vez
page-back = ‹ Atrás
page-number = { $shown } de { $n }
page-more = Más ›
all-with-words = Con esas palabras
follow = Seguir
timeline = Cronología
trend = Tendencia
related = Relacionadas
read = Leer
why-these = ¿Por qué estas?
more-sources = { $n ->
    [one] { $n } fuente más
    [many] { $n } de fuentes más
   *[other] { $n } fuentes más
}

## Inline mode: `@bot nvidia` in any chat

inline-nothing = Sin resultados · abrir Gistwire
read-in-bot = Leer en Gistwire

more-sources-of = Fuentes del n.º { $number }

## /latest

how-many-articles = ¿Cuántos artículos? Prueba con un número de 1 a { $max }: /latest 3
archive-empty = La hemeroteca está vacía. Los responsables del bot pueden cargar artículos: <code>gistwire ingest ARCHIVO</code>. Después, /latest muestra los más recientes.

## Tags

which-tag = ¿Qué etiqueta? Prueba con /tag china o elige una:
no-such-tag = Ningún artículo lleva la etiqueta { $tag }. Estas son las más usadas; /tags las muestra todas.
no-such-tag-but = Ningún artículo lleva la etiqueta { $tag }. ¿Querías decir { $names }?
tags-heading = { $n ->
    [one] { $n } etiqueta
    [many] { $n } de etiquetas
   *[other] { $n } etiquetas
}

## Searches

search-for-what = ¿Qué buscas? Prueba con /search cloud profit o elige una etiqueta:
search-no-words = No puedo buscar { $words }. Prueba con una o dos palabras: /search cloud profit
search-only-excludes = Eso solo dice qué descartar. Añade una palabra que sí quieras: /search cloud -games
search-too-long = Eso es mucho a la vez: una búsqueda admite { $max } palabras como máximo. Prueba solo con las más importantes: /search cloud profit
search-nothing = Ningún artículo contiene todas las palabras de { $words }.
search-no-match = Ningún artículo coincide con { $words }.
search-count = { $word } ({ n-articles })
search-one-by-one = Por separado sí hay algo: { $words }.
search-word = Buscar { $word }
browse-instead = /tags y /companies muestran lo que hay; /latest, lo más nuevo.

## What people write without a command

look-up-too-long = Eso es demasiado largo para buscarlo. Envía una empresa, una etiqueta o unas palabras.
found-nothing = No encontré nada sobre { $words }.
found-nothing-but = No encontré nada sobre { $words }. ¿Querías decir uno de estos?
empty-line = Esa línea estaba vacía. Prueba con /latest o /help.
smile = 🙂
you-are-welcome = ¡De nada!
all-right = 👍
no-more-pages = Eso es todo. /latest muestra lo más nuevo.
button-expired = Ese botón expiró. Envía el comando otra vez.
did-you-mean = ¿Querías decir { $names }?
two-sentences = { $one } { $two }

## How an article names the company that is asked for; under its title

note-comparison = solo como comparación
note-source = solo como fuente
note-passing = solo de pasada
note-former = { $name }, entonces llamada { $former }

## Topics in lists, where their kind must be clear

topic-company = { $name } (empresa)
topic-source = { $name } (fuente)
topic-feed = { $name } (tu propio feed)
topic-words = búsqueda { $words }
no-such-source = No conozco ninguna fuente llamada { $name }. /sources las muestra todas. Para seguir otra, envía su dirección: /subscribe https://news.example

## Faults and refusals

fault = Lo siento, algo salió mal. Quedó registrado como { $reference }. Inténtalo de nuevo, por favor.
too-slow = Esto tarda demasiado. Prueba con algo más concreto: una empresa, una etiqueta o más palabras.
too-slow-button = Esto tarda demasiado. Inténtalo más tarde.
operators-only = Solo los responsables del bot pueden hacer eso. /sources muestra de dónde vienen los artículos.
channel-in-private = Solo gestiono { $channel } para sus administradores. Envíame esto en nuestro chat privado, donde puedo ver quién eres.
channel-on-telegram = Solo gestiono { $channel } para sus administradores. Envíame esto en Telegram, en nuestro chat privado, donde puedo ver quién eres.

## Roundups

roundup-day = Repaso del { $until }
roundup-week = Repaso de la semana, hasta el { $until }
roundup-month = Repaso del mes, hasta el { $until }
roundup-year = Repaso del año, hasta el { $until }
roundup-of = { $name } · { $period }
roundup-about = { n-articles }, con citas textuales
roundup-unknown = No conozco ninguna etiqueta ni empresa llamada { $typed }. Prueba con /roundup semana o elige una etiqueta:
roundup-nothing = Todavía no hay noticias para un repaso. /latest muestra lo que hay.
roundup-today = Hoy

## Published feeds

feed-about = Lo más reciente: { n-articles }, con unas pocas frases de cada uno.

## News in the reader’s languages

only-languages = Solo noticias en { $names } · { $n ->
    [one] se omite { $n } artículo en otro idioma
    [many] se omiten { $n } de artículos en otros idiomas
   *[other] se omiten { $n } artículos en otros idiomas
}
in-all-languages = Todos los idiomas
