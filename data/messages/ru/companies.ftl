# Companies: pages, lists, related companies, timelines, trends.

## Which company

which-company = Какая компания? Попробуйте /{ $command } alibaba или выберите:
which-of-companies = Компаний с названием { $name } несколько. Какая нужна?
one-company-only = Можно только одну компанию за раз. Какую?
which-company-or-tag = Компаний с названием { $name } несколько, есть и такой тег. Что нужно?
company-unknown = Я не знаю компанию { $name }.
company-mentioned = Но она упоминается в этих статьях:
company-mentioned-and-tag = Но есть такой тег, и это название встречается в статьях:
company-is-tag = Но есть такой тег:
company-search-finds = Статьи с этим словом найдёт поиск.
company-not-mentioned = В статьях такого названия тоже нет.
in-the-news-most = Чаще всего в новостях эти компании:
company-no-period = Не понимаю период { $typed }. Попробуйте 30 дней, 2 недели, 6 месяцев, 1 год или с 2021-06: /{ $command } { $name } 30 дней
person-of = { $person } — это человек. В статьях это имя упоминают вместе с <b>{ $companies }</b>:

## One company

company-former = { $former } теперь называется { $name }.
company-product = { $name } — продукт компании { $owner }.
company-product-unseen = { $name } — продукт компании { $owner }. Новостей о нём пока нет.
company-only-brands = Новостей о самой компании { $name } нет, но есть о её брендах.
company-unseen = О компании { $name } пока ничего нет. Другие компании в новостях:
company-nothing-since = О компании { $name } с { $since } ничего нет. Последняя статья — от { $newest }.
company-undated-since = О компании { $name } с { $since } ничего нет. Остальные статьи без даты.
nothing-since = О компании { $name } с { $since } ничего нет.
about-company = Про { $name }
all-about = Всё про { $name }
follow-it = Подписаться
look-up = Найти { $name }

## Lists

companies-heading = { $n ->
    [one] { $n } компания в новостях
    [few] { $n } компании в новостях
    [many] { $n } компаний в новостях
   *[other] { $n } компаний в новостях
}
companies-begin-heading = { $n ->
    [one] { $n } компания на { $prefix } в новостях
    [few] { $n } компании на { $prefix } в новостях
    [many] { $n } компаний на { $prefix } в новостях
   *[other] { $n } компаний на { $prefix } в новостях
}
companies-begin-none = Компаний на { $prefix } в новостях нет.
companies-none = Знакомых мне компаний в статьях пока нет. Попробуйте /tags или /search.
all-companies = Все компании

## Related companies

related-heading = { $name } и другие компании в новостях
related-newest = По последним статьям: { $max } из { $n }.
related-none =
    { $n ->
        [1] В статье о компании { $name } другие компании не названы.
        [one] Ни в одной из { $n } статьи о компании { $name } другие компании не названы.
        [few] Ни в одной из { $n } статей о компании { $name } другие компании не названы.
        [many] Ни в одной из { $n } статей о компании { $name } другие компании не названы.
       *[other] Ни в одной из { $n } статей о компании { $name } другие компании не названы.
    }
related-elsewhere = В тех же статьях, но не в одном предложении: { $names }

## Timelines

timeline-heading = { $name } · { $days }
timeline-part = { $what } · { $first }–{ $last } из { $n }
timeline-earlier = ‹ Раньше
timeline-later = Позже ›
articles-undated =
    { $n ->
        [1] У статьи о компании { $name } нет даты, поэтому хронологии не будет.
        [one] Ни у одной из { $n } статьи о компании { $name } нет даты, поэтому хронологии не будет.
        [few] Ни у одной из { $n } статей о компании { $name } нет даты, поэтому хронологии не будет.
        [many] Ни у одной из { $n } статей о компании { $name } нет даты, поэтому хронологии не будет.
       *[other] Ни у одной из { $n } статей о компании { $name } нет даты, поэтому хронологии не будет.
    }

## Trends

trend-heading = { $name } · { n-articles }, { $months }
trend-heading-of-two = { $names } · { $months }
trend-peak = Больше всего в неделю с { $week }: { $most }.
trend-series = { $name }: { n-articles }
trend-series-peak = { $name }: { n-articles }, больше всего в неделю с { $week } ({ $most })
trend-too-many = Сравнить можно только две компании. Попробуйте эти:
trend-no-dates = Статей о компании { $name } с датой до сегодняшнего дня нет.
