# Companies: pages, lists, related companies, timelines, trends.

## Which company

which-company = Quelle entreprise{"\u00A0"}? Essayez /{ $command } alibaba, ou choisissez-en une{"\u00A0"}:
which-of-companies = { $name } peut désigner plusieurs entreprises. Laquelle{"\u00A0"}?
one-company-only = Une seule entreprise à la fois. Laquelle{"\u00A0"}?
which-company-or-tag = { $name } est un tag, mais peut aussi désigner plusieurs entreprises. Que cherchez-vous{"\u00A0"}?
company-unknown = Je ne connais pas d’entreprise appelée { $name }.
company-mentioned = Ces articles mentionnent ce nom{"\u00A0"}:
company-mentioned-and-tag = C’est un tag, et ces articles mentionnent ce nom{"\u00A0"}:
company-is-tag = Mais c’est un tag{"\u00A0"}:
company-search-finds = Une recherche donne pourtant des articles.
company-not-mentioned = Aucun article ne mentionne ce nom non plus.
in-the-news-most = Les entreprises les plus présentes dans l’actualité{"\u00A0"}:
company-no-period = Je n’ai pas compris la période { $typed }. Essayez 30 jours, 2 semaines, 6 mois, 1 an ou depuis 2021-06{"\u00A0"}: /{ $command } { $name } 30 jours
person-of = { $person } est une personne. Les articles citent { $person } avec <b>{ $companies }</b>{"\u00A0"}:

## One company

company-former = { $former } s’appelle aujourd’hui { $name }.
company-product = { $name } est une marque du groupe { $owner }.
company-product-unseen = { $name } est une marque du groupe { $owner }. Rien à ce sujet pour l’instant.
company-only-brands = { $name } n’est pas dans l’actualité, mais ses marques le sont.
company-unseen = Rien sur { $name } pour l’instant. Autres entreprises dans l’actualité{"\u00A0"}:
company-nothing-since = Rien sur { $name } depuis le { $since }. L’article le plus récent date du { $newest }.
company-undated-since = Rien sur { $name } depuis le { $since }. Les autres articles n’ont pas de date.
nothing-since = Rien sur { $name } depuis le { $since }.
about-company = Infos sur { $name }
all-about = Tout sur { $name }
follow-it = Suivre
look-up = Chercher { $name }

## Lists

companies-heading = { $n ->
    [one] { $n } entreprise dans l’actualité
    [many] { $n } d’entreprises dans l’actualité
   *[other] { $n } entreprises dans l’actualité
}
companies-begin-heading = { $n ->
    [one] { $n } entreprise dans l’actualité commence par { $prefix }
    [many] { $n } d’entreprises dans l’actualité commencent par { $prefix }
   *[other] { $n } entreprises dans l’actualité commencent par { $prefix }
}
companies-begin-none = Aucune entreprise dans l’actualité ne commence par { $prefix }.
companies-none = Aucun article ne cite encore d’entreprise que je connaisse. Essayez /tags ou /search.
all-companies = Toutes les entreprises

## Related companies

related-heading = Dans l’actualité avec { $name }
related-newest = D’après les { $max } plus récents de ses { n-articles }.
related-none = { $n ->
    [one] L’article sur { $name } ne cite aucune autre entreprise.
    [many] Aucun des { $n } d’articles sur { $name } ne cite d’autre entreprise.
   *[other] Aucun des { $n } articles sur { $name } ne cite d’autre entreprise.
}
related-elsewhere = Dans les mêmes articles, mais pas dans la même phrase{"\u00A0"}: { $names }

## Timelines

timeline-heading = { $name } · { $days }
timeline-part = { $what } · { $first }–{ $last } sur { $n }
timeline-earlier = ‹ Avant
timeline-later = Après ›
articles-undated = { $n ->
    [one] L’article sur { $name } n’a pas de date, je ne peux donc pas afficher de chronologie.
    [many] Aucun des { $n } d’articles sur { $name } n’a de date, je ne peux donc pas afficher de chronologie.
   *[other] Aucun des { $n } articles sur { $name } n’a de date, je ne peux donc pas afficher de chronologie.
}

## Trends

trend-heading = { $name } · { n-articles }, { $months }
trend-heading-of-two = { $names } · { $months }
trend-peak = Pic la semaine du { $week }{"\u00A0"}: { $most }.
trend-series = { $name }{"\u00A0"}: { n-articles }
trend-series-peak = { $name }{"\u00A0"}: { n-articles }, pic la semaine du { $week } ({ $most })
trend-too-many = Je peux comparer deux entreprises. Essayez celles-ci{"\u00A0"}:
trend-no-dates = Aucun article sur { $name } n’est daté d’aujourd’hui ou d’avant.
