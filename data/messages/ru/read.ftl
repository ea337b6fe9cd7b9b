# One article: reading, saving, explaining, summaries of what is sent.

more-messages = Ещё ({ $n })

## Reading

summary-and-why = Выжимка
original = Оригинал
latest = Свежие новости

which-article = Какая статья? Отправьте её номер, например /{ $command } 12. Свежие новости — в /latest.
no-article-id = { $typed } — это не номер статьи. Попробуйте /{ $command } 12. Свежие новости — в /latest.
no-such-article = Статьи с номером { $id } нет. Свежие новости — в /latest.

## Why these sentences

why-not-about = Статья не упоминает { $words }. Эти предложения передают суть статьи в целом.
why-no-sentence = Ни одно предложение этой статьи не понятно само по себе. Лучше прочитать её целиком.
why-article = Дословно из статьи.
why-about = Что в статье сказано про { $what } — дословно.
read-it-all = Читать целиком

# The reasons for a sentence; several are joined by semicolons. The subject is «предложение».
reason-answers = больше всего о том, что вы искали
reason-names = упоминает то, что вы искали
reason-first = открывает статью
reason-near-start = стоит ближе к началу
reason-paragraph = открывает абзац
reason-section = открывает раздел
reason-headline = перекликается с заголовком
reason-beyond-headline = добавляет то, чего нет в заголовке
reason-beyond-opening = дополняет начало статьи
reason-central = обобщает другие предложения
reason-new-names = называет новые имена
reason-introduces = впервые называет: { $name }
reason-figures = приводит цифры
reason-decision = сообщает, что сделано или решено
reason-event = сообщает, что произошло
reason-turn = сообщает, что изменилось
reason-speaker = указывает, чьи это слова
reason-continues = продолжает предыдущее предложение
reason-continues-shown = продолжает предложение { $number }
reason-shown-with = связано с предложением { $number }, где впервые появляется { $name }
reason-best-left = лучшее из оставшегося
reason-no-better = лучшего предложения в статье нет

## Stories

which-story = Какой сюжет? Если о том же пишут и другие источники, под статьёй есть кнопка. Или отправьте номер сюжета: /story 12
no-story-id = { $typed } — это не номер сюжета. Попробуйте /story 12. Свежие новости — в /latest.
no-such-story = Сюжета с номером { $id } нет. Свежие новости — в /latest.
n-sources = { $n ->
    [one] { $n } источник
    [few] { $n } источника
    [many] { $n } источников
   *[other] { $n } источников
}
story-when = { $who }, { $when }
story-adds = { $who }. Показано только новое по сравнению с предыдущими.
story-nothing-new = Ничего нового.
story-update = Обновление: { $title }
figures-differ = Цифры расходятся: { $figures }
story-elsewhere = <i>Об этом же (язык: { $language }):</i> { $title }
language = { $code ->
    [en] английский
    [de] немецкий
    [fr] французский
    [es] испанский
    [it] итальянский
    [pt] португальский
    [nl] нидерландский
    [ru] русский
    [sv] шведский
    [da] датский
    [no] норвежский
    [fi] финский
    [pl] польский
    [cs] чешский
    [ro] румынский
    [hu] венгерский
    [tr] турецкий
    [id] индонезийский
    [uk] украинский
    [bg] болгарский
    [el] греческий
    [ar] арабский
    [he] иврит
    [hi] хинди
    [ko] корейский
    [ja] японский
    [zh] китайский
   *[other] другой язык
}

## An operator corrects a story

story-wrong = Не та статья?
edit-which-story = Какой сюжет? /editstory 12 спросит, какая из его статей о другом событии. /editstory 12 объединить 15 объединит два сюжета.
edit-story-of-one = В сюжете { $id } одна статья. Объединить его с сюжетом 15: /editstory { $id } объединить 15
edit-story-ask = В сюжете { $id } — { n-articles }. Какая из них о другом событии? Если её здесь нет: /editstory { $id } отделить НОМЕР. Объединить с сюжетом 15: /editstory { $id } объединить 15
edit-split-sure = Убрать { $title } из сюжета { $id }? Статья станет отдельным сюжетом и больше сюда не попадёт.
edit-join-sure = Объединить { $one } и { $other }? Они останутся одним сюжетом. Уведомлений об этом никто не получит.
edit-no-other-story = Другого сюжета с номером { $id } нет.
edit-impossible = Так нельзя: новость из обзора не переносится, а единственную статью из сюжета не убрать.
edit-split-done = Готово. Теперь это сюжет { $id }.
edit-join-done = Готово. Теперь всё вместе — сюжет { $id }.
edit-yes = Да
edit-no = Нет, оставить
show-story = Показать сюжет

## Saved articles

save-article = Сохранить
share = Поделиться
save-done = Сохранено
already-saved = Уже сохранено
saved-removed = Убрано
saved-not-there = Нет в списке
saved-title = Сохранено: { $title }
already-saved-title = Уже сохранено: { $title }
saved-full = Список заполнен (максимум статей: { $max }). Сначала уберите что-нибудь.
saved-list = Сохранённые статьи
saved-heading = { $n ->
    [one] { $n } сохранённая статья
    [few] { $n } сохранённые статьи
    [many] { $n } сохранённых статей
   *[other] { $n } сохранённых статей
}
saved-none = Сохранённых статей нет. Нажмите «Сохранить» под статьёй или отправьте /save и её номер.
saved-misunderstood = Не понимаю { $typed }. /saved показывает список, /saved 2 — вторую страницу, /saved убрать 12 убирает статью.
saved-gone = (больше нет в архиве)
undo-remove = Вернуть

## Links, texts and forwarded posts

summarize-what = Из чего сделать выжимку? Отправьте ссылку или текст после команды или ответьте на пост командой /summary.
summaries-off = Здесь я показываю только статьи из своего архива. Выжимки по ссылкам и из текстов отключены.
forwards-ignored = Пересланные сообщения я здесь не разбираю. Чтобы что-то найти, отправьте сам текст.
forwarded-command = Это пересланное сообщение, поэтому команду из него я не выполнил. Если она нужна, отправьте её сами.
forwarded-short = Это и так коротко. Перешлите пост подлиннее — пришлю главные предложения.
nothing-to-quote = Здесь нечего процитировать. Отправьте ссылку или текст из нескольких предложений.
nothing-to-quote-there = На этой странице нечего процитировать.
that-is-a-feed = Это лента, а не статья.
page-unreadable = Не получилось прочитать страницу: { $problem }. Вместо ссылки можно прислать сам текст.
page-refused = Не могу прочитать эту страницу: { $problem }.
page-later = Сейчас страницу прочитать не получилось. Попробуйте позже.

## Adding a link’s article to the archive

keep-not-allowed = Добавлять ссылки в архив здесь нельзя: администраторы бота этого не разрешили.
keep-which = Какая страница? Отправьте её адрес: /keep https://news.example/story
keep-failed = Не получилось добавить в архив.
keep-failed-because = Не получилось добавить в архив: { $problem }.
keep-too-long = слишком длинный текст
keep-it = В архив
kept-in-archive = Добавлено в архив.
keep-done = Добавлено
