# Companies: pages, lists, related companies, timelines, trends.

## Which company

# $command is the name of a command.
which-company = Which company? Try /{ $command } alibaba, or pick one:
# $name is in quotation marks.
which-of-companies = Several companies are called { $name }. Which one?
one-company-only = I take one company at a time. Which one?
which-company-or-tag = Several companies are called { $name }. Which one? It’s also a tag.
company-unknown = I don’t know a company called { $name }.
# Follow on company-unknown.
company-mentioned = These articles mention it:
company-mentioned-and-tag = It’s a tag, and these articles mention it:
company-is-tag = But it’s a tag:
company-search-finds = A search finds articles with the word.
company-not-mentioned = No article mentions it either.
in-the-news-most = These companies are in the news most:
# $typed is in quotation marks. Keep the periods as they are: people type them.
company-no-period = I didn’t get { $typed }. Try a period such as 30d, 2w, 6m, 1y or since 2021-06: /{ $command } { $name } 30d
person-of = { $person } is a person, not a company. Articles name { $person } together with <b>{ $companies }</b>:

## One company

# $former: the name that it had before.
company-former = { $former } is now called { $name }.
company-product = { $name } is made by { $owner }.
company-product-unseen = { $name } is made by { $owner }. Nothing about it yet.
company-only-brands = { $name } itself isn’t in the news, but its brands are.
company-unseen = Nothing about { $name } yet. Others in the news:
# $newest: the day of the newest article.
company-nothing-since = Nothing about { $name } since { $since }. The newest article is from { $newest }.
company-undated-since = Nothing about { $name } since { $since }. The other articles have no date.
nothing-since = Nothing about { $name } since { $since }.
# Buttons.
about-company = About { $name }
all-about = All about { $name }
follow-it = Follow it
look-up = Look up { $name }

## Lists

companies-heading = { $n ->
    [one] { $n } company in the news
   *[other] { $n } companies in the news
}
# $prefix is in quotation marks.
companies-begin-heading = { $n ->
    [one] { $n } company in the news starts with { $prefix }
   *[other] { $n } companies in the news start with { $prefix }
}
companies-begin-none = No company in the news starts with { $prefix }.
companies-none = No article names a company I know yet. Try /tags or /search.
all-companies = All companies

## Related companies

related-heading = In the news with { $name }
# $max: how many of the $n articles were read.
related-newest = From the newest { $max } of its { n-articles }.
related-none = { $n ->
    [one] The article about { $name } names no other company.
   *[other] None of the { $n } articles about { $name } names another company.
}
# $names: each with its number of articles.
related-elsewhere = In the same articles, but not in the same sentence: { $names }

## Timelines

# $days: a day or a range of days.
timeline-heading = { $name } · { $days }
# Which entries of the timeline are shown.
timeline-part = { $what } · { $first }–{ $last } of { $n }
timeline-earlier = ‹ Earlier
timeline-later = Later ›
articles-undated = { $n ->
    [one] The article about { $name } is undated, so I can’t show a timeline.
   *[other] All { $n } articles about { $name } are undated, so I can’t show a timeline.
}

## Trends

# $months: "Aug 2022 – Jun 2025".
trend-heading = { $name } · { n-articles }, { $months }
trend-heading-of-two = { $names } · { $months }
# $week: the day on which the week begins.
trend-peak = Most in the week of { $week }: { $most }.
trend-series = { $name }: { n-articles }
trend-series-peak = { $name }: { n-articles }, most in the week of { $week } ({ $most })
trend-too-many = I can compare two companies. Try these:
trend-no-dates = No article about { $name } has a date that I can use.
