# Alerts, messages about several articles, digests.

because = Porque sigues { $names }
because-update = Novedad en una noticia que ya conoces · porque sigues { $names }
update-title = Actualización: { $title }

new-on-topic = { $topic }: { $n ->
    [one] { $n } artículo nuevo
    [many] { $n } de artículos nuevos
   *[other] { $n } artículos nuevos
}
new-articles = { $n ->
    [one] { $n } artículo nuevo
    [many] { $n } de artículos nuevos
   *[other] { $n } artículos nuevos
}
other-news = Otras noticias
all-of-topic = Todo: { $topic }

and-more-from = y { $n } más de { $source }
and-more-of-digest = y { $n } más · { $when }
summed-alone = Llegaron todos a la vez, así que solo te digo cuántos son.

digest-heading = Tu boletín del { $weekday } { $day }: { n-articles }
post-digest-heading = Noticias del { $weekday } { $day }: { n-articles }
digest-empty = Tu boletín: nada nuevo esta vez.

busy-limit = { $n ->
    [one] Hoy va { $n } alerta
    [many] Hoy van { $n } de alertas
   *[other] Hoy van { $n } alertas
} sobre { $topic }. El resto queda para tu boletín.
busy-ask = { $n ->
    [one] Hoy va { $n } alerta
    [many] Hoy van { $n } de alertas
   *[other] Hoy van { $n } alertas
} sobre { $topic }. ¿Las prefieres en un boletín?
