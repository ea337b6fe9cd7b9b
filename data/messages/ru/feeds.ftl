# Feeds that people bring or suggest, and what operators decide on them.

one-address-at-a-time = Давайте по одному: адрес, например /subscribe https://news.example, или тема, например /subscribe #china.
address-refused = Не могу подписаться на { $url }: { $problem }.
address-not-now = Сейчас не получилось проверить этот адрес. Попробуйте позже.
no-feed-at = По адресу { $url } ленты не нашлось: { $problem }.
no-feed = Ленты там не нашлось: { $problem }.
follow-the-words = Запрос { $words }
channel-has-no-feed = Читать каналы Telegram я не умею. Чтобы новости публиковались в вашем канале, начните с его имени, в личном чате со мной: /subscribe { $name } { $topic }

feed-new = <b>{ $name }</b> — этого источника у меня пока нет ({ n-articles }). Предложить его администраторам бота?
feed-new-for-operator = <b>{ $name }</b> — этого источника у меня пока нет ({ n-articles }). Добавить его для всех?
feed-new-and-no-operators = <b>{ $name }</b> — этого источника у меня пока нет ({ n-articles }). Добавить его могут только администраторы бота.
feed-not-read-yet = Эта лента у меня уже есть, но ещё не прочитана. Попробуйте через минуту.
follows-own-feed = Вы подписались на <b>{ $name }</b>. Статьи отсюда видит только этот чат. Текущие появятся в течение минуты, а о новых я напишу.
own-feeds-full = У вас { $n ->
    [one] { $n } своя лента
    [few] { $n } свои ленты
    [many] { $n } своих лент
   *[other] { $n } своих лент
} — больше в одном чате нельзя. Отпишитесь от одной или предложите эту администраторам бота.
all-feeds-full = Больше лент для отдельных чатов я взять не могу. Эту можно предложить администраторам бота.
suggest-it = Предложить
for-everybody = Для всех
its-articles = Статьи

## Suggestions

suggest-which = Какая лента? Отправьте адрес ленты или страницы, например /suggest https://news.example
suggest-secret = В этом адресе есть пароль или ключ, поэтому передавать его я не буду.
suggested = Спасибо! Я спросил администраторов бота, нужен ли источник { $name }, и передам вам их ответ.
suggestions-full = Слишком много предложений ещё ждёт ответа. Попробуйте позже.
suggestion-declined = Администраторы бота решили не добавлять источник { $name }.
suggestion-followed = Администраторы бота добавили источник { $name }, который вы предложили.
no-operators = У этого бота нет администраторов, спросить некого.

# To operators.
suggestion-heading = Предложена лента
suggestion = Кто-то предлагает { $name }.
    { $url }
    Сейчас в ленте { n-articles }.
suggestions-open = { $n ->
    [one] { $n } предложение ждёт ответа
    [few] { $n } предложения ждут ответа
    [many] { $n } предложений ждут ответа
   *[other] { $n } предложений ждут ответа
}
no-suggestions = Предложений нет.
suggestions-which = Какое и что с ним сделать? Например, /suggestions 3 добавить или /suggestions 3 отклонить.
suggestion-closed = По источнику { $name } решение уже принято.
suggestion-declines = Отклонено: { $name }.
feed-followed = Добавлено: { $name }. Первые статьи появятся в течение минуты.
feed-no-name = Лента без названия
decline = Отклонить
follow-named = Добавить { $name }
decline-named = Отклонить { $name }

## Lists of feeds (OPML)

list-unreadable = Ничего не изменилось: { $problem }.
list-followed = { $n ->
    [0] Ни одной из этих лент среди моих источников нет.
    [one] Вы подписались на { $n } ленту из этого списка.
    [few] Вы подписались на { $n } ленты из этого списка.
    [many] Вы подписались на { $n } лент из этого списка.
   *[other] Вы подписались на { $n } лент из этого списка.
}
list-unknown =
    { $n ->
        [1] Среди моих источников нет ленты: { $names }.
        [one] Среди моих источников нет { $n } ленты: { $names }.
        [few] Среди моих источников нет { $n } лент: { $names }.
        [many] Среди моих источников нет { $n } лент: { $names }.
       *[other] Среди моих источников нет { $n } лент: { $names }.
    } Предложить ленту администраторам бота: /suggest и адрес.

# Sources and feeds, and what operators are told.

## Sources

sources-title = { $n ->
    [one] { $n } источник
    [few] { $n } источника
    [many] { $n } источников
   *[other] { $n } источников
}
sources-unnamed = Статьи без источника
source-newest = последняя — { $day }
source-muted = здесь отключён
sources-rest = … и ещё { $n }, в них { $articles }.
sources-own = Ваши ленты (их видит только этот чат)
sources-personal = Ленты, которые читатели добавили для себя
source-for-all = Для всех: { $name }
source-no-article = От { $name } пока ничего нет. Новые ленты читаются в течение минуты.
source-following = ✓ Вы подписаны
source-mute = Отключить
source-unmute = Включить

## How a feed is doing: facts, one after the other

feed-articles = { n-articles }, за неделю — { $week }
feed-read = прочитана { $ago }
feed-unread = ещё не прочитана
feed-failing = не работает
feed-failing-since = не работает уже { $span }
feed-problem = { $n ->
    [one] { $n } сбой
    [few] { $n } сбоя
    [many] { $n } сбоев
   *[other] { $n } сбоев
}: { $problem }
feed-next = следующая проверка через { $span }
feed-due = пора проверить
feed-off = выключена
feed-gone = больше не существует
feed-unnamed = Лента без названия

## Feeds, for operators

feeds-none = Лент пока нет. Чтобы добавить, отправьте /addfeed https://news.example — адрес ленты или страницы, где она есть.
feeds-title = { $n ->
    [one] { $n } лента
    [few] { $n } ленты
    [many] { $n } лент
   *[other] { $n } лент
}
feeds-rest = … и ещё { $n }. Все покажет <code>gistwire feeds list</code>.
feeds-private = Отправьте это мне в личный чат: в адресах бывают ключи.
feeds-file = { feeds-title }, в папках по первому тегу, без паролей и ключей.
feeds-file-failed = Не получилось записать список: { $problem }.
feeds-listed = { $n ->
    [one] Добавлена { $n } лента
    [few] Добавлены { $n } ленты
    [many] Добавлено { $n } лент
   *[other] Добавлено { $n } лент
}, уже были: { $known }. Первые статьи появятся в течение минуты.
feeds-listed-refused = { $n ->
    [one] Добавлена { $n } лента
    [few] Добавлены { $n } ленты
    [many] Добавлено { $n } лент
   *[other] Добавлено { $n } лент
}, уже были: { $known }, пропущены из-за неподходящих адресов: { $refused }. Первые статьи появятся в течение минуты.
feeds-all = Все ленты
addfeed-which = Какая лента? Попробуйте /addfeed https://news.example: адрес ленты или страницы, где она есть.
addfeed-no-address = { $typed } — не веб-адрес. Попробуйте /addfeed https://news.example
addfeed-refused = Не могу добавить { $address }: { $problem }.
addfeed-shared = { $address } — теперь для всех, в ленте { n-articles }.
addfeed-known = { $address } — эта лента уже есть.
addfeed-added = Добавлено: { $address }. Первые статьи появятся в течение минуты.
addfeed-done = Добавлено: <b>{ $name }</b>, { n-articles }.
addfeed-done-empty = Добавлено: <b>{ $name }</b>. Статей пока нет.
addfeed-failed = Лента добавлена, но прочитать её пока не получилось: { $problem }. Попробую ещё раз.
addfeed-stop = Удалить
removefeed-none = Лент нет.
removefeed-which = Какую? Нажмите кнопку или отправьте /removefeed с названием или адресом.
removefeed-unknown = Такой ленты у меня нет: { $typed }. Все ленты — в /feeds.
removefeed-near = Такой ленты у меня нет: { $typed }. Может быть, одна из этих?
removefeed-ask =
    Удалить ленту { $name }? { $n ->
        [one] Её { $n } статья останется
        [few] Её { $n } статьи останутся
        [many] Её { $n } статей останутся
       *[other] Её { $n } статей останутся
    } в архиве.
removefeed-yes = Удалить
removefeed-no = Оставить
removefeed-done = Лента { $name } удалена. Её статьи остались в архиве.

## Messages to operators

operator-title = gistwire требует внимания
alarm-title = Лента требует внимания
alarm-failing = { $name } не работает уже сутки.
alarm-gone = { $name } больше не существует, сообщает её сервер.
alarm-once = Это сообщение приходит один раз. Все ленты — в /feeds, удалить одну из них: /removefeed.
outage-title = Telegram не находит многие чаты
outage-text = Несколько чатов подряд «не найдены» (not found) — обычно это неверный токен или сбой. Никто не отписан: уведомления ждут, а я продолжаю попытки. Проверьте, что токен принадлежит этому боту.
suggestion-decided = Администраторы бота приняли решение о ленте, которую вы предложили.
