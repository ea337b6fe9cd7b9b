# Lists of articles and searches.

## Headings of lists

list-latest = Свежие новости · { n-articles }
list-tag = #{ $tag } · { n-articles }
list-named = { $name } · { n-articles }
list-since = { $name } с { $since }
list-with-brands = { $name } · { n-articles }, ещё { $via } — о брендах компании
list-only-brands = { $name }: новостей о самой компании нет · о её брендах { $n ->
    [one] { $n } статья
    [few] { $n } статьи
    [many] { $n } статей
   *[other] { $n } статей
}
list-search = { $words } · { $n ->
    [one] { $n } совпадение
    [few] { $n } совпадения
    [many] { $n } совпадений
   *[other] { $n } совпадений
}
list-search-many = { $words } · более { $n } совпадений
list-range = { $what } · { $first }–{ $last }
list-one = { $what } · { $first }

## What came since the chat asked

since-new =
    С прошлого раза ({ $when }): { $n ->
        [one] { $n } новая статья
        [few] { $n } новые статьи
        [many] { $n } новых статей
       *[other] { $n } новых статей
    }
since-new-and-seen =
    С прошлого раза ({ $when }): { $n ->
        [0] новых статей нет
        [one] { $n } новая статья
        [few] { $n } новые статьи
        [many] { $n } новых статей
       *[other] { $n } новых статей
    }, вы уже видели { $seen }
nothing-new = С прошлого раза ({ $when }) ничего нового.

## Buttons of lists

show-again = Показать снова
page-back = ‹ Назад
page-number = { $shown } из { $n }
page-more = Ещё ›
all-with-words = Все с этими словами
follow = Подписаться
timeline = Хронология
trend = График
related = Связи
read = Читать
why-these = Почему так?
more-sources = { $n ->
    [one] Ещё { $n } источник
    [few] Ещё { $n } источника
    [many] Ещё { $n } источников
   *[other] Ещё { $n } источников
}

## Inline mode: `@bot nvidia` in any chat

inline-nothing = Ничего не нашлось · открыть Gistwire
read-in-bot = Читать в Gistwire

more-sources-of = № { $number }: источники

## /latest

how-many-articles = Сколько статей? Попробуйте число от 1 до { $max }: /latest 3
archive-empty = Архив пуст. Администратор бота может загрузить статьи: <code>gistwire ingest FILE</code>. После этого /latest покажет свежие.

## Tags

which-tag = Какой тег? Попробуйте /tag china или выберите:
no-such-tag = Статей с тегом { $tag } нет. Вот самые частые теги, а все — в /tags.
no-such-tag-but = Статей с тегом { $tag } нет. Может быть, { $names }?
tags-heading = { $n ->
    [one] { $n } тег
    [few] { $n } тега
    [many] { $n } тегов
   *[other] { $n } тегов
}

## Searches

search-for-what = Что ищем? Попробуйте /search cloud profit или выберите тег:
search-no-words = Не могу искать по запросу { $words }. Попробуйте одно-два слова: /search cloud profit
search-only-excludes = Здесь указано только, что исключить. Добавьте слово, которое нужно найти: /search cloud -games
search-too-long = Слишком много сразу: в запросе может быть не больше { $max } слов. Оставьте несколько главных: /search cloud profit
search-nothing = По запросу { $words } статей не нашлось.
search-no-match = По запросу { $words } ничего не нашлось.
search-count = { $word } ({ n-articles })
search-one-by-one = По отдельности слова встречаются: { $words }.
search-word = Искать { $word }
browse-instead = Что есть в архиве, покажут /tags и /companies, что нового — /latest.

## What people write without a command

look-up-too-long = Для поиска это слишком длинно. Напишите название компании, тег или несколько слов.
found-nothing = По запросу { $words } ничего не нашлось.
found-nothing-but = По запросу { $words } ничего не нашлось. Может быть, что-то из этого?
empty-line = Пустая строка. Попробуйте /latest или /help.
smile = 🙂
you-are-welcome = Пожалуйста!
all-right = 👍
no-more-pages = Это всё. Что нового, покажет /latest.
button-expired = Кнопка устарела. Отправьте команду ещё раз.
did-you-mean = Может быть, { $names }?
two-sentences = { $one } { $two }

## How an article names the company that is asked for; under its title

note-comparison = только для сравнения
note-source = только как источник
note-passing = только упоминается
note-former = { $name }, тогда — { $former }

## Topics in lists, where their kind must be clear

topic-company = { $name } (компания)
topic-source = { $name } (источник)
topic-feed = { $name } (ваша лента)
topic-words = запрос { $words }
no-such-source = Я не знаю источник { $name }. Все источники — в /sources. Чтобы подписаться на другой, отправьте его адрес: /subscribe https://news.example

## Faults and refusals

fault = Извините, что-то пошло не так (запись в журнале: { $reference }). Попробуйте ещё раз.
too-slow = Поиск занимает слишком много времени. Сузьте запрос: укажите компанию, тег или больше слов.
too-slow-button = Это занимает слишком много времени. Попробуйте позже.
operators-only = Это доступно только администраторам бота. Откуда берутся статьи, покажет /sources.
channel-in-private = Настройки канала { $channel } я меняю только для его администраторов. Отправьте это мне в личный чат: там я вижу, кто вы.
channel-on-telegram = Настройки канала { $channel } я меняю только для его администраторов. Отправьте это мне в Telegram, в личный чат: там я вижу, кто вы.

## Roundups

roundup-day = За сутки (по { $until })
roundup-week = За неделю (по { $until })
roundup-month = За месяц (по { $until })
roundup-year = За год (по { $until })
roundup-of = { $name } · { $period }
roundup-about = { n-articles }, дословные цитаты
roundup-unknown = Я не знаю ни тега, ни компании { $typed }. Попробуйте /roundup неделя или выберите тег:
roundup-nothing = Для обзора новостей пока мало. Что есть, покажет /latest.
roundup-today = За сегодня

## Published feeds

feed-about = Самое свежее: { n-articles }, по несколько предложений из каждой.

## News in the reader’s languages

only-languages = Только на выбранных языках ({ $names }) · { $n ->
    [1] не показана { $n } статья на другом языке
    [one] не показана { $n } статья на других языках
    [few] не показаны { $n } статьи на других языках
   *[many] не показано { $n } статей на других языках
}
in-all-languages = Все языки
