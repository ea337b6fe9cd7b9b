# Words that many messages share: numbers, days, lists.

number-group = {"\u202F"}
number-decimal = ,
number = { $n }

# Without full stops, since a date can end a sentence.
months = { $month ->
    [jan] янв
    [feb] фев
    [mar] мар
    [apr] апр
    [may] мая
    [jun] июня
    [jul] июля
    [aug] авг
    [sep] сен
    [oct] окт
    [nov] ноя
   *[dec] дек
}
day =
    { $day } { $month ->
        [jan] января
        [feb] февраля
        [mar] марта
        [apr] апреля
        [may] мая
        [jun] июня
        [jul] июля
        [aug] августа
        [sep] сентября
        [oct] октября
        [nov] ноября
       *[dec] декабря
    } { $year }
day-of-year = { $day } { months }
# Without a day the month stands in the nominative: май, not мая.
month = { $month ->
    [may] май
    [jun] июнь
    [jul] июль
   *[other] { months }
} { $year }
day-range = { $first } — { $last }
month-range = { $first } — { $last }
# Short forms, since they also follow «до» and stand in other cases.
weekday = { $weekday ->
    [mon] пн
    [tue] вт
    [wed] ср
    [thu] чт
    [fri] пт
    [sat] сб
   *[sun] вс
}

list-next = { $list }, { $name }
list-and = { $list } и { $last }
list-or-next = { $list }, { $name }
list-or = { $list } или { $last }

quarter = { $quarter } кв. { $year }

n-articles = { $n ->
    [one] { $n } статья
    [few] { $n } статьи
    [many] { $n } статей
   *[other] { $n } статей
}

# The line under an article's title.
origin-via = бренд: { $name }
origin-language = язык: { $language }
origin-also = { $n ->
    [one] ещё { $n } источник
    [few] ещё { $n } источника
    [many] ещё { $n } источников
   *[other] ещё { $n } источников
}
standing-corrected = исправлена
standing-withdrawn = отозвана источником

# The kind of an article that is not plain news.
genre-opinion = мнение
genre-interview = интервью
genre-review = рецензия
genre-results = результаты
genre-live = онлайн

# Charts.
chart-articles-a-week = { $names }: статей в неделю

# Roundups.
roundup-more = Также в новостях
roundup-elsewhere = Другие темы

# A length of time, in the accusative: «5 минут назад», «через 1 минуту».
ago = { $span } назад
just-now = только что
span-seconds = { $n ->
    [one] { $n } секунду
    [few] { $n } секунды
    [many] { $n } секунд
   *[other] { $n } секунд
}
span-minutes = { $n ->
    [one] { $n } минуту
    [few] { $n } минуты
    [many] { $n } минут
   *[other] { $n } минут
}
span-hours = { $n ->
    [one] { $n } час
    [few] { $n } часа
    [many] { $n } часов
   *[other] { $n } часов
}
span-days = { $n ->
    [one] { $n } день
    [few] { $n } дня
    [many] { $n } дней
   *[other] { $n } дней
}

# What is left out of a list.
and-more = и ещё { $n }

# Typed text or a title; it stands in for that text if nothing of it can be seen.
quotation = «{ $text }»
quotation-unseen = «…»

# Why a sentence was chosen; $list grows by one reason at a time.
reason-next = { $list }; { $reason }

# A moment of the past: "Monday 04:04".
day-at = { $day }, { $time }
today-at = сегодня, { $time }
# Between a name and what is said of it.
colon = {": "}
megabytes = { $n } МБ
gigabytes = { $n } ГБ

## Why an address gave nothing; each ends a sentence after a colon

obstacle-off-limits = я открываю только общедоступные адреса
obstacle-robots = сайт не пускает роботов (robots.txt)
obstacle-no-server = сервер по этому адресу не отвечает
obstacle-too-slow = сервер слишком долго не отвечал
obstacle-missing = по этому адресу ничего нет
obstacle-members-only = страница видна только тем, кто вошёл на сайт
obstacle-busy = сайт перегружен, попробуйте чуть позже
obstacle-server-fault = у сайта неполадки, попробуйте позже
obstacle-status = сервер ответил кодом { $status }
obstacle-browser-check = сайт проверяет браузер, а я такую проверку не пройду
obstacle-too-large = слишком большой объём данных
obstacle-sitemap = это карта сайта — список его страниц
obstacle-feed-list = это список лент (OPML): пришлите его файлом
obstacle-no-page = это не веб-страница
obstacle-no-article = на странице нет статьи
obstacle-no-feed = на этой странице лента не указана
obstacle-fault = у меня что-то пошло не так
