# Companies: pages, lists, related companies, timelines, trends.

## Which company

which-company = Quale azienda? Prova /{ $command } alibaba, o scegline una:
which-of-companies = Più aziende si chiamano { $name }. Quale intendi?
one-company-only = Una sola azienda alla volta. Quale?
which-company-or-tag = Più aziende si chiamano { $name }. Quale intendi? C’è anche un tag.
company-unknown = Non conosco nessuna azienda chiamata { $name }.
company-mentioned = Il nome compare in questi articoli:
company-mentioned-and-tag = È un tag, e il nome compare in questi articoli:
company-is-tag = Però è un tag:
company-search-finds = La ricerca trova articoli con questa parola.
company-not-mentioned = Il nome non compare in nessun articolo.
in-the-news-most = Queste aziende sono le più presenti nelle notizie:
company-no-period = Non ho capito il periodo { $typed }. Prova 30 giorni, 2 settimane, 6 mesi, 1 anno o dal 2021-06: /{ $command } { $name } 30 giorni
person-of = { $person } è una persona. Negli articoli compare insieme a <b>{ $companies }</b>:

## One company

company-former = { $former } oggi si chiama { $name }.
company-product = { $name } è un prodotto di { $owner }.
company-product-unseen = { $name } è un prodotto di { $owner }. Ancora nessuna notizia.
company-only-brands = Su { $name } non ci sono notizie dirette, ma sui suoi marchi sì.
company-unseen = Su { $name } non c’è ancora niente. Altre aziende nelle notizie:
company-nothing-since = Niente su { $name } nel periodo { $since } – oggi. L’articolo più recente: { $newest }.
company-undated-since = Niente su { $name } nel periodo { $since } – oggi. Gli altri articoli sono senza data.
nothing-since = Niente su { $name } nel periodo { $since } – oggi.
about-company = Su { $name }
all-about = Tutto su { $name }
follow-it = Segui
look-up = Cerca { $name }

## Lists

companies-heading = { $n ->
    [one] { $n } azienda nelle notizie
   *[other] { $n } aziende nelle notizie
}
companies-begin-heading = { $n ->
    [one] { $n } azienda nelle notizie inizia con { $prefix }
   *[other] { $n } aziende nelle notizie iniziano con { $prefix }
}
companies-begin-none = Nessuna azienda nelle notizie inizia con { $prefix }.
companies-none = Nessun articolo cita ancora un’azienda che conosco. Prova /tags o /search.
all-companies = Tutte le aziende

## Related companies

related-heading = Nelle notizie con { $name }
related-newest = Solo i più recenti: { $max } su { n-articles }.
related-none = { $n ->
    [one] L’unico articolo su { $name } non cita altre aziende.
   *[other] Nessuno dei { $n } articoli su { $name } cita altre aziende.
}
related-elsewhere = Negli stessi articoli, ma non nella stessa frase: { $names }

## Timelines

timeline-heading = { $name } · { $days }
timeline-part = { $what } · { $first }–{ $last } di { $n }
timeline-earlier = ‹ Meno recenti
timeline-later = Più recenti ›
articles-undated = { $n ->
    [one] L’unico articolo su { $name } è senza data, quindi non posso mostrare la cronologia.
   *[other] Nessuno dei { $n } articoli su { $name } ha una data, quindi non posso mostrare la cronologia.
}

## Trends

trend-heading = { $name } · { n-articles }, { $months }
trend-heading-of-two = { $names } · { $months }
# $week is the first day of the week.
trend-peak = La settimana con più articoli: { $week } ({ $most }).
trend-series = { $name }: { n-articles }
trend-series-peak = { $name }: { n-articles }, la settimana più intensa: { $week } ({ $most })
trend-too-many = Posso confrontare due aziende. Prova con queste:
trend-no-dates = Nessun articolo su { $name } ha la data di oggi o di un giorno passato.
