# Alerts, messages about several articles, digests.

because = Parce que vous suivez { $names }
because-update = Du nouveau dans un dossier que vous connaissez · parce que vous suivez { $names }
update-title = Du nouveau{"\u00A0"}: { $title }

new-on-topic = { $n ->
    [one] { $n } nouvel article sur { $topic }
    [many] { $n } de nouveaux articles sur { $topic }
   *[other] { $n } nouveaux articles sur { $topic }
}
new-articles = { $n ->
    [one] { $n } nouvel article
    [many] { $n } de nouveaux articles
   *[other] { $n } nouveaux articles
}
other-news = Autres infos
all-of-topic = Tout sur { $topic }

and-more-from = et { $n ->
    [one] un autre article de { $source }
   *[other] { $n } autres articles de { $source }
}
and-more-of-digest = et { $n ->
    [one] un autre article · { $when }
   *[other] { $n } autres articles · { $when }
}
summed-alone = Ils sont tous arrivés en même temps{"\u00A0"}: je vous en donne seulement le nombre.

digest-heading = Votre récap du { $weekday } { $day }{"\u00A0"}: { n-articles }
post-digest-heading = L’actualité du { $weekday } { $day }{"\u00A0"}: { n-articles }
digest-empty = Votre récap{"\u00A0"}: rien de nouveau cette fois.

busy-limit = Déjà { $n ->
    [one] { $n } alerte
    [many] { $n } d’alertes
   *[other] { $n } alertes
} sur { $topic } aujourd’hui. Les suivantes attendront votre récap.
busy-ask = Déjà { $n ->
    [one] { $n } alerte
    [many] { $n } d’alertes
   *[other] { $n } alertes
} sur { $topic } aujourd’hui. Préférez-vous un récap{"\u00A0"}?
