# Companies: pages, lists, related companies, timelines, trends.

## Which company

which-company = Qual empresa? Tente /{ $command } alibaba ou escolha uma:
which-of-companies = Há várias empresas chamadas { $name }. Qual delas?
one-company-only = Só uma empresa por vez. Qual delas?
which-company-or-tag = Há várias empresas chamadas { $name }. Qual delas? Também é uma tag.
company-unknown = Não conheço nenhuma empresa chamada { $name }.
company-mentioned = Estas matérias mencionam esse nome:
company-mentioned-and-tag = Existe uma tag com esse nome, e estas matérias o mencionam:
company-is-tag = Mas existe uma tag:
company-search-finds = Uma busca encontra matérias com essa palavra.
company-not-mentioned = Nenhuma matéria menciona esse nome.
in-the-news-most = Estas são as empresas que mais aparecem no noticiário:
company-no-period = Não entendi { $typed } como período. Tente 30 dias, 2 semanas, 6 meses, 1 ano ou desde 2021-06: /{ $command } { $name } 30 dias
person-of = { $person } é uma pessoa. As matérias citam { $person } junto com <b>{ $companies }</b>:

## One company

company-former = { $former } hoje se chama { $name }.
company-product = { $name } é um produto da empresa { $owner }.
company-product-unseen = { $name } é um produto da empresa { $owner }. Ainda não há nada a respeito.
company-only-brands = { $name } não aparece no noticiário, mas suas marcas, sim.
company-unseen = Ainda não há nada sobre { $name }. Outras no noticiário:
company-nothing-since = Nada sobre { $name } desde { $since }. A matéria mais recente é de { $newest }.
company-undated-since = Nada sobre { $name } desde { $since }. As outras matérias não têm data.
nothing-since = Nada sobre { $name } desde { $since }.
about-company = Sobre { $name }
all-about = Tudo sobre { $name }
follow-it = Seguir
look-up = Consultar { $name }

## Lists

companies-heading = { $n ->
    [0] { $n } empresas no noticiário
    [one] { $n } empresa no noticiário
    [many] { $n } de empresas no noticiário
   *[other] { $n } empresas no noticiário
}
companies-begin-heading = { $n ->
    [one] { $n } empresa no noticiário começa com { $prefix }
    [many] { $n } de empresas no noticiário começam com { $prefix }
   *[other] { $n } empresas no noticiário começam com { $prefix }
}
companies-begin-none = Nenhuma empresa no noticiário começa com { $prefix }.
companies-none = Ainda nenhuma matéria cita uma empresa que eu conheça. Tente /tags ou /search.
all-companies = Todas as empresas

## Related companies

related-heading = No noticiário junto com { $name }
related-newest = Com base nas { $max } mais recentes, de um total de { n-articles }.
related-none = { $n ->
    [one] A matéria sobre { $name } não cita nenhuma outra empresa.
    [many] Nenhuma das { $n } de matérias sobre { $name } cita outra empresa.
   *[other] Nenhuma das { $n } matérias sobre { $name } cita outra empresa.
}
related-elsewhere = Nas mesmas matérias, mas não na mesma frase: { $names }

## Timelines

timeline-heading = { $name } · { $days }
timeline-part = { $what } · { $first }–{ $last } de { $n }
timeline-earlier = ‹ Mais antigas
timeline-later = Mais recentes ›
articles-undated = { $n ->
    [one] A matéria sobre { $name } não tem data, então não dá para montar uma linha do tempo.
    [many] Nenhuma das { $n } de matérias sobre { $name } tem data, então não dá para montar uma linha do tempo.
   *[other] Nenhuma das { $n } matérias sobre { $name } tem data, então não dá para montar uma linha do tempo.
}

## Trends

trend-heading = { $name } · { n-articles }, { $months }
trend-heading-of-two = { $names } · { $months }
trend-peak = O pico foi na semana de { $week }: { $most }.
trend-series = { $name }: { n-articles }
trend-series-peak = { $name }: { n-articles }, com pico na semana de { $week } ({ $most })
trend-too-many = Consigo comparar até duas empresas. Tente estas:
trend-no-dates = Nenhuma matéria sobre { $name } tem data de hoje ou anterior.
