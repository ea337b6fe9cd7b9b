# Companies: pages, lists, related companies, timelines, trends.

## Which company

which-company = ¿Qué empresa? Prueba con /{ $command } alibaba o elige una:
which-of-companies = Varias empresas se llaman { $name }. ¿Cuál?
one-company-only = Solo puedo con una empresa a la vez. ¿Cuál?
which-company-or-tag = Varias empresas se llaman { $name }. ¿Cuál? También es una etiqueta.
company-unknown = No conozco ninguna empresa llamada { $name }.
company-mentioned = Estos artículos mencionan el nombre:
company-mentioned-and-tag = Es una etiqueta, y estos artículos mencionan el nombre:
company-is-tag = Pero es una etiqueta:
company-search-finds = Una búsqueda encuentra artículos con esa palabra.
company-not-mentioned = Tampoco la menciona ningún artículo.
in-the-news-most = Estas son las empresas que más salen en las noticias:
company-no-period = No entendí el periodo { $typed }. Prueba con 30 días, 2 semanas, 6 meses, 1 año o desde 2021-06: /{ $command } { $name } 30 días
person-of = { $person } es una persona. Los artículos nombran a { $person } junto con <b>{ $companies }</b>:

## One company

company-former = { $former } se llama hoy { $name }.
company-product = { $name } es de { $owner }.
company-product-unseen = { $name } es de { $owner }. Todavía no hay nada al respecto.
company-only-brands = { $name } no sale en las noticias, pero sus marcas sí.
company-unseen = Todavía no hay nada sobre { $name }. Otras que salen en las noticias:
company-nothing-since = No hay nada sobre { $name } desde el { $since }. El artículo más reciente es del { $newest }.
company-undated-since = No hay nada sobre { $name } desde el { $since }. Los demás artículos no tienen fecha.
nothing-since = No hay nada sobre { $name } desde el { $since }.
about-company = Sobre { $name }
all-about = Todo sobre { $name }
follow-it = Seguir
look-up = Buscar { $name }

## Lists

companies-heading = { $n ->
    [one] { $n } empresa en las noticias
    [many] { $n } de empresas en las noticias
   *[other] { $n } empresas en las noticias
}
companies-begin-heading = { $n ->
    [one] { $n } empresa en las noticias empieza por { $prefix }
    [many] { $n } de empresas en las noticias empiezan por { $prefix }
   *[other] { $n } empresas en las noticias empiezan por { $prefix }
}
companies-begin-none = Ninguna empresa en las noticias empieza por { $prefix }.
companies-none = Todavía ningún artículo nombra a una empresa que yo conozca. Prueba con /tags o /search.
all-companies = Todas las empresas

## Related companies

related-heading = En las noticias junto a { $name }
related-newest = De los { $max } más recientes de { n-articles }.
related-none = { $n ->
    [one] El artículo sobre { $name } no nombra a ninguna otra empresa.
    [many] Ninguno de los { $n } de artículos sobre { $name } nombra a otra empresa.
   *[other] Ninguno de los { $n } artículos sobre { $name } nombra a otra empresa.
}
related-elsewhere = En los mismos artículos, pero no en la misma frase: { $names }

## Timelines

timeline-heading = { $name } · { $days }
timeline-part = { $what } · { $first }–{ $last } de { $n }
timeline-earlier = ‹ Anterior
timeline-later = Siguiente ›
articles-undated = { $n ->
    [one] El artículo sobre { $name } no tiene fecha, así que no hay cronología.
    [many] Ninguno de los { $n } de artículos sobre { $name } tiene fecha, así que no hay cronología.
   *[other] Ninguno de los { $n } artículos sobre { $name } tiene fecha, así que no hay cronología.
}

## Trends

trend-heading = { $name } · { n-articles }, { $months }
trend-heading-of-two = { $names } · { $months }
trend-peak = Máximo en la semana del { $week }: { $most }.
trend-series = { $name }: { n-articles }
trend-series-peak = { $name }: { n-articles }, máximo en la semana del { $week } ({ $most })
trend-too-many = Puedo comparar dos empresas. Prueba con estas:
trend-no-dates = Ningún artículo sobre { $name } tiene fecha de hoy o anterior.
