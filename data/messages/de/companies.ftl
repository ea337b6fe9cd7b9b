# Companies: pages, lists, related companies, timelines, trends.

## Which company

which-company = Welches Unternehmen? Versuch es mit /{ $command } alibaba oder wähle eins:
which-of-companies = { $name } passt zu mehreren Unternehmen. Welches meinst du?
one-company-only = Immer nur ein Unternehmen auf einmal. Welches zuerst?
which-company-or-tag = { $name } passt zu mehreren Unternehmen und ist auch ein Schlagwort. Was meinst du?
company-unknown = Ein Unternehmen namens { $name } kenne ich nicht.
company-mentioned = Diese Artikel erwähnen den Namen:
company-mentioned-and-tag = Es ist ein Schlagwort, und diese Artikel erwähnen den Namen:
company-is-tag = Aber es ist ein Schlagwort:
company-search-finds = Eine Suche findet aber Artikel dazu.
company-not-mentioned = Auch in den Artikeln kommt der Name nicht vor.
in-the-news-most = Am häufigsten in den Nachrichten:
company-no-period = Den Zeitraum { $typed } habe ich nicht verstanden. Versuch es mit 30 Tage, 2 Wochen, 6 Monate, 1 Jahr oder seit 2021-06: /{ $command } { $name } 30 Tage
person-of = { $person } ist eine Person. Artikel nennen { $person } zusammen mit <b>{ $companies }</b>:

## One company

company-former = { $former } heißt heute { $name }.
company-product = { $name } kommt von { $owner }.
company-product-unseen = { $name } kommt von { $owner }. Dazu gibt es noch nichts.
company-only-brands = { $name } selbst ist nicht in den Nachrichten, zugehörige Marken aber schon.
company-unseen = Zu { $name } gibt es noch nichts. Andere in den Nachrichten:
company-nothing-since = Nichts zu { $name } seit dem { $since }. Der neueste Artikel: { $newest }.
company-undated-since = Nichts zu { $name } seit dem { $since }. Die anderen Artikel haben kein Datum.
nothing-since = Nichts zu { $name } seit dem { $since }.
about-company = Über { $name }
all-about = Alles über { $name }
follow-it = Folgen
look-up = { $name } suchen

## Lists

companies-heading = { $n ->
    [one] { $n } Unternehmen in den Nachrichten
   *[other] { $n } Unternehmen in den Nachrichten
}
companies-begin-heading = { $n ->
    [one] { $n } Unternehmen in den Nachrichten beginnt mit { $prefix }
   *[other] { $n } Unternehmen in den Nachrichten beginnen mit { $prefix }
}
companies-begin-none = Kein Unternehmen in den Nachrichten beginnt mit { $prefix }.
companies-none = Noch nennt kein Artikel ein Unternehmen, das ich kenne. Versuch es mit /tags oder /search.
all-companies = Alle Unternehmen

## Related companies

related-heading = In den Nachrichten mit { $name }
related-newest = Aus den { $max } neuesten von { $n } Artikeln.
related-none = { $n ->
    [one] Der Artikel über { $name } nennt kein anderes Unternehmen.
   *[other] Keiner der { $n } Artikel über { $name } nennt ein anderes Unternehmen.
}
related-elsewhere = In denselben Artikeln, aber nicht im selben Satz: { $names }

## Timelines

timeline-heading = { $name } · { $days }
timeline-part = { $what } · { $first }–{ $last } von { $n }
timeline-earlier = ‹ Früher
timeline-later = Später ›
articles-undated = { $n ->
    [one] Der Artikel über { $name } hat kein Datum, daher gibt es keine Chronik.
   *[other] Keiner der { $n } Artikel über { $name } hat ein Datum, daher gibt es keine Chronik.
}

## Trends

trend-heading = { $name } · { n-articles }, { $months }
trend-heading-of-two = { $names } · { $months }
trend-peak = Am meisten in der Woche ab { $week }: { $most }.
trend-series = { $name }: { n-articles }
trend-series-peak = { $name }: { n-articles }, am meisten in der Woche ab { $week } ({ $most })
trend-too-many = Ich kann zwei Unternehmen vergleichen. Versuch es mit diesen:
trend-no-dates = Zu { $name } gibt es keinen Artikel mit einem brauchbaren Datum.
