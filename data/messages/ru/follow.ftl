# Following topics, and how and when news of them comes.

## Buttons

settings = Настройки
what-you-follow = Мои подписки
follow-more = Добавить ещё
following = Вы подписаны
unfollow = Отписаться
undo = Вернуть
undo-named = Вернуть { $topic }
preview = Предпросмотр
as-it-comes = Сразу
in-a-digest = В дайджест
daily-at = Ежедневно { $time }
time-zone = Часовой пояс

## Toasts over a button

saved-toast = Сохранено
following-toast = Вы подписались
following-named-toast = Вы подписались на { $topic }. { $how }
unfollowed-toast = Вы отписались
muted-toast = Отключено
unmuted-toast = Включено
paused-toast = Пауза
resumed-toast = Уведомления включены
unfollowed-before = Вы уже отписались.

## How news arrives

how-at-once = Уведомления приходят сразу.
how-digest = Новости приходят дайджестом { $when } (часовой пояс { $zone }).
how-quiet = { $how } Тихие часы: с { $from } до { $until }.
how-silent = { $how } С { $from } до { $until } — без звука.
how-paused = Уведомления на паузе. Включить снова: /resume
how-paused-until = Уведомления на паузе до { $until }. Включить раньше: /resume

schedule-daily = ежедневно в { $times }
schedule-workdays = по будням в { $times }
schedule-days = по { $days } в { $times }
# In the dative: «по понедельникам».
schedule-day = { $day ->
    [mon] понедельникам
    [tue] вторникам
    [wed] средам
    [thu] четвергам
    [fri] пятницам
    [sat] субботам
   *[sun] воскресеньям
}

zone-unknown = UTC (пояс { $zone } мне больше не известен; выбрать свой: /tz)
moment = { $weekday }, { $day }, { $time }

comes-at-once = сразу
comes-in-digest = в дайджесте
comes-in-digest-when = в дайджесте, { $when }
this-one-comes = Новости по этой теме приходят { $how }.

## Following

follow-what = На что подписаться? Выберите или отправьте, например, /subscribe nvidia, /subscribe #china или /subscribe "cloud computing".
follow-too-long = Слишком много сразу. Оставьте несколько главных слов, например /subscribe cloud profit.
odd-ending = Не понимаю { $ending } после запятой. Чтобы выбрать, когда приходят новости по теме, допишите после неё <code>сразу</code>, <code>в дайджесте</code> или <code>как обычно</code>.
no-words = В запросе { $typed } нет слов для поиска. Попробуйте название компании, тег или слово, например /subscribe #china.

now-follows =
    Вы подписались на <b>{ $topic }</b>. { $kind ->
        [tag] Напишу, когда выйдет новая статья с этим тегом
        [company] Напишу, когда выйдет новая статья об этой компании
        [words] Напишу, когда по этому запросу выйдет новая статья
       *[source] Напишу, когда в этом источнике выйдет новая статья
    } { $n ->
        [0] (в архиве пока ни одной).
       *[other] (сейчас в архиве: { $n }).
    }
follows-already = Вы уже подписаны на <b>{ $topic }</b>.
follows-too-many = { follows } — больше в одном чате нельзя. Сначала отпишитесь от чего-нибудь.

topic-and-count = { $topic } · { $n }
which-topic = { $typed } может означать разное. Что вы имели в виду?
follow-what-of-article = На что подписаться?

## What a chat follows

follows = У вас { $n ->
    [one] { $n } подписка
    [few] { $n } подписки
    [many] { $n } подписок
   *[other] { $n } подписок
}
follows-hint = ✕ — отписаться. Вторая кнопка: присылать новости сразу или в дайджесте.
follows-nothing = У вас пока нет подписок. Попробуйте /subscribe #china или /subscribe "cloud computing".
muted-until = без уведомлений до { $until }
in-another-topic = в другой теме этой группы

## Unfollowing

unfollow-which = От чего отписаться? Нажмите кнопку или отправьте, например, /unsubscribe #china.
unfollow-all =
    { $n ->
        [1] Отписаться? Уведомления больше не будут приходить.
        [2] Отписаться от обеих тем? Уведомления больше не будут приходить.
        [one] Отписаться от всех тем ({ $n })? Уведомления больше не будут приходить.
        [few] Отписаться от всех { $n } тем? Уведомления больше не будут приходить.
        [many] Отписаться от всех { $n } тем? Уведомления больше не будут приходить.
       *[other] Отписаться от всех { $n } тем? Уведомления больше не будут приходить.
    }
unfollow-all-yes = Отписаться от всех
unfollow-all-no = Оставить
unfollowed = Вы больше не подписаны на <b>{ $topic }</b>.
unfollowed-all = У вас больше нет подписок.
not-followed = Вы не подписаны на { $typed }. Вот ваши подписки; ✕ — отписаться.
unfollow-ambiguous = { $typed } подходит к нескольким темам. Какая нужна?
unfollow-of-article = Эта статья пришла сразу по нескольким вашим темам. От какой отписаться?

## Muting

mute = Отключить
unmute = Включить
mute-what = Что отключить?
mute-story = Этот сюжет
mute-topic = { $topic } · 3 дня
muted-topic = <b>{ $topic }</b> — уведомления отключены на 3 дня.
muted-topic-until = <b>{ $topic }</b> — уведомления отключены до { $until }.
muted-story = Больше не буду писать об этом сюжете: { $title }.
muted-too-many-stories = Больше сюжетов в одном чате отключить нельзя.
unmuted-story = Снова буду писать об этом сюжете.
muted-source = <b>{ $source }</b> — уведомления отключены. Статьи останутся в списках.
unmuted-source = <b>{ $source }</b> — уведомления снова включены.
muted-too-many = Больше источников в одном чате отключить нельзя. Вернуть один из них: /unmute
no-source-called = Я не знаю источник { $name }.
nothing-muted = Ни один источник не отключён. Чтобы отключить, отправьте, например, /mute Harbour News или выберите источник в /sources.
muted-list = Без уведомлений: { $names }. Нажмите, чтобы включить снова.
article-gone = Этой статьи больше нет в архиве.

## Pause

resume = Возобновить
paused-until = Уведомления на паузе до { $until } (часовой пояс { $zone }). Включить раньше: /resume
pause-misread = Не понимаю срок { $typed }. Попробуйте /pause 3 дня, /pause до понедельника или просто /pause.
pause-day = 1 день
pause-week = 1 неделя
pause-open = Пока не включу
resumed = Уведомления снова включены.
resumed-and-missed = Уведомления снова включены. { $n ->
    [one] За это время вышла { $n } статья.
    [few] За это время вышли { $n } статьи.
    [many] За это время вышло { $n } статей.
   *[other] За это время вышло { $n } статей.
}
not-paused = Уведомления и так включены.
show-missed = Показать

## What was missed

missed-nothing = За последние 7 дней вы ничего не пропустили.
missed-heading = Пропущено за неделю: { n-articles }
missed-paused = Уведомления были на паузе
missed-muted = Было отключено
missed-topic-closed = Тема в группе была закрыта
missed-unwritable = Мне нельзя здесь писать
missed-unreachable = Этот чат был недоступен
missed-too-many = Слишком много пришло сразу
missed-refused = Telegram не принял сообщение
missed-not-approved = Пост никто не одобрил

## Preview: what a topic brought in the last 7 days

preview-of-what = Что показать? Например, /preview #china, /preview nvidia или /preview "cloud computing".
preview-nothing = <b>{ $topic }</b>: за последние 7 дней ничего не было.
preview-few = { $topic }: { n-articles } за 7 дней
preview-many = { $topic }: { n-articles } за 7 дней, примерно { $a_day } в день

## Digests

digest-misread = Не понимаю { $typed }. Попробуйте /digest ежедневно 8:30, /digest по будням 8:00 18:30, /digest вт пт 18:00 или /digest выкл. Не больше { $max } раз в день.
digest-set = Дайджест будет приходить { $when } (часовой пояс { $zone }). Следующий: { $next }.
digest-off = Дайджест выключен, уведомления приходят сразу. Всё, что для него накопилось, придёт сейчас.
digest-now = Вот что вышло после прошлого дайджеста.
digest-nothing-new = После прошлого дайджеста ничего нового.
digest-none = Дайджеста у вас нет: уведомления приходят сразу. Удобнее одно сообщение в день?

## Quiet hours

quiet-off = Тихих часов нет: уведомления приходят в любое время.
quiet-held = Тихие часы { $hours } (часовой пояс { $zone }): уведомления подождут и придут потом одним сообщением.
quiet-silent = Тихие часы { $hours } (часовой пояс { $zone }): уведомления приходят без звука.
quiet-hint = Другие часы: /quiet 22:00-06:00 или /quiet 22:00-06:00 без звука.
quiet-misread = Не понимаю { $typed }. Попробуйте /quiet 22:00-07:00, /quiet 22:00-07:00 без звука или /quiet выкл.

## Time zone

zone-in-full = { $city } ({ $id })
zone-now = Ваш часовой пояс — <b>{ $zone }</b>, там сейчас { $time }. Чтобы сменить его, выберите город или отправьте /tz и свой город на любом языке: /tz токио, /tz UTC+3.
zone-set = Ваш часовой пояс теперь <b>{ $zone }</b>, там сейчас { $time }.
zone-ambiguous = { $typed } может означать разные часовые пояса. Где вы находитесь?
no-such-place = Я не знаю, где это: { $typed }. Попробуйте ближайший крупный город или смещение: /tz UTC+3.
similar-places = Я не знаю, где это: { $typed }. { $n ->
    [1] Может быть, это место?
   *[other] Может быть, одно из этих мест?
}

## The settings message: a line for each setting

settings-misread = Не понимаю { $typed }. Выберите, что изменить, или отправьте, например, /settings предложения 2, /settings статьи 5 или /settings сброс.
settings-alerts = Уведомления: <b>{ $how }</b>
alerts-at-once = сразу
alerts-digest = дайджест { $when }
alerts-paused = на паузе
alerts-paused-until = на паузе до { $until }
settings-no-quiet = Тихие часы: <b>нет</b>
settings-quiet = Тихие часы: <b>{ $hours }</b>
settings-silent = Тихие часы: <b>{ $hours }</b>, без звука
settings-zone = Часовой пояс: <b>{ $zone }</b>, сейчас { $time }
settings-length =
    Длина выжимки: <b>до { $n ->
        [one] { $n } предложения
        [few] { $n } предложений
        [many] { $n } предложений
       *[other] { $n } предложений
    }</b>, статей на странице: { $articles }
settings-length-auto = Длина выжимки: <b>авто</b>, статей на странице: { $articles }
settings-languages = Языки новостей: <b>{ $names }</b>
settings-no-limit = Уведомлений в день по одной теме: <b>без ограничений</b>
settings-limit = Уведомлений в день по одной теме: <b>{ $n }</b>
settings-previews-on = Картинки в уведомлениях: <b>вкл.</b>
settings-previews-off = Картинки в уведомлениях: <b>выкл.</b>
settings-pins-on = Закреплять дайджесты: <b>вкл.</b>
settings-pins-off = Закреплять дайджесты: <b>выкл.</b>

## Its buttons, and its pages

back-to-settings = ‹ Настройки
alerts = Уведомления
quiet-hours = Тихие часы
length = Длина
languages = Языки новостей
daily-limit = Лимит в день
previews = Картинки
pin-digests = Закреплять
pause = Пауза
paused = На паузе

alerts-are = Уведомления: <b>{ $how }</b>
next-digest = Следующий дайджест: { $next }.
as-they-come = Сразу
daily = Ежедневно
workdays = Пн–пт
mondays = По понедельникам
more-times = Другое время
tell-empty = Даже если пусто
times-hint-move = Нажмите на время, чтобы перенести дайджест. Любое другое: /digest ежедневно 19:45.
times-hint-add = Нажмите на время, чтобы добавить или убрать его. Любое другое: /digest ежедневно 7:45 19:00.

off = Выкл.
hold = Отложить
no-sound = Без звука

auto = Авто
one-sentence = 1 предл.
one-article = 1 статья
length-hint = Первый ряд — для выжимки, второй — для страницы списка.

languages-all = все
all-languages = Все
languages-are = Языки новостей: <b>{ $names }</b>
languages-hint = Для списков, уведомлений и дайджестов. Источники, на которые вы подписаны, приходят на любом языке.

limit-none = Без ограничений. Если тема приносит много уведомлений в день, лимит перенесёт остальное в дайджест.
limit-is = Уведомлений в день по одной теме — не больше { $n }. Остальное придёт в дайджесте.
no-limit = Без лимита

## Export and import

exported = Всё, что я храню об этом чате: настройки, { $n ->
    [one] { $n } подписка
    [few] { $n } подписки
    [many] { $n } подписок
   *[other] { $n } подписок
}, сохранённые статьи и история поиска. Настройки и подписки восстановит /import, здесь или в другом чате.
exported-channel = Настройки канала { $channel } и { $n ->
    [one] { $n } подписка
    [few] { $n } подписки
    [many] { $n } подписок
   *[other] { $n } подписок
}. Восстановить их в канале: /import { $channel }; в чате: просто /import.
import-how = Отправьте файл из /export с подписью { $command } или ответьте на него командой { $command }.
import-how-terminal = Вставьте текст из /export после команды, одной строкой: /import {"{"}…{"}"}
imported = Настройки восстановлены, новых подписок: { $new }{ $known ->
    [0] .
   *[other] {" "}(уже были: { $known }).
}
import-feeds = Вы подписаны на { $n ->
    [one] { $n } ленту
    [few] { $n } ленты
    [many] { $n } лент
   *[other] { $n } лент
} из файла.
import-feeds-left-out =
    { $n ->
        [one] На { $n } ленту из файла здесь подписаться нельзя.
        [few] На { $n } ленты из файла здесь подписаться нельзя.
        [many] На { $n } лент из файла здесь подписаться нельзя.
       *[other] На { $n } лент из файла здесь подписаться нельзя.
    } Предложить ленту администраторам бота: /suggest
import-too-many = Тогда подписок станет { $n }, а в одном чате их может быть не больше { $max }. Ничего не изменилось.
import-not-ours = Это не файл настроек gistwire. Ничего не изменилось.
import-version = Это файл другой версии, а я читаю только версию { $own }. Ничего не изменилось.
import-too-large = Файл слишком большой: я читаю не больше { $kb } КБ. Разделите его — каждая часть добавится к тому, что есть.
import-fault = Ничего не изменилось. Ошибка в файле, { $place }: { $problem }.
import-number-range = числа могут быть от 1 до 10
import-limit-range = числа могут быть от 1 до { $max }
import-unknown-zone = я не знаю часовой пояс { $zone }
import-unknown-language = я не знаю язык { $language }
import-no-digest = уберите это, если дайджеста нет
import-no-day = { $day } — не день недели
import-day-needed = укажите хотя бы один день
import-times-needed = укажите хотя бы одно время, но не больше { $max }
import-no-hours = начало и конец совпадают
import-no-time = { $time } — не время; напишите 08:30
import-long-name = название слишком длинное
import-odd-name = в названии есть символы, которых не набрать на клавиатуре
import-no-words = в { $name } нет слов для поиска
import-no-thread = значение не может быть меньше 0

## Channels

channels = Ваши каналы
channels-none = Пока не подключён ни один канал
channels-hint = Сначала укажите канал: <code>/subscribe { $channel } #china</code>
channels-how = Чтобы новости выходили в вашем канале, выберите его кнопкой ниже. Канал может быть закрытым. Telegram предложит назначить меня там администратором.
channels-choose = Выбрать канал
channels-in-private = Каналы подключаются в личном чате со мной. Отправьте мне там /channels.
channel-connected = Канал подключён, теперь я могу здесь публиковать. О чём писать?
channel-connected-hint = /subscribe подписывает на тему, /settings меняет вид постов.
posts = Посты
post-header = Над каждым постом: <b>{ $line }</b>
post-no-header = Над каждым постом: <b>ничего</b>
post-footer = Под каждым постом: <b>{ $line }</b>
post-no-footer = Под каждым постом: <b>ничего</b>
post-approval-on = Перед публикацией: <b>спрашиваю администратора, который это включил</b>
post-approval-off = Перед публикацией: <b>никого не спрашиваю</b>
post-hint = Чтобы изменить, допишите «шапка» или «подпись» и свою строку либо «выкл»: /settings шапка Новости порта
post-hashtags = Хештеги
post-buttons = Кнопки
post-approval = Сначала спросить
post-line-too-long = Строка слишком длинная: не больше { $max } знаков.
review-question = Опубликовать это в { $channel }?
review-post = Опубликовать
review-skip = Пропустить
review-post-all = Опубликовать все
review-skip-all = Пропустить все
review-posted = Публикую: { $title }
review-skipped = Пропущено: { $title }
review-done = Решение уже принято.
review-none = Ни один пост не ждёт вашего решения.
review-waiting = { $n ->
    [one] { $n } пост ждёт вашего решения.
    [few] { $n } поста ждут вашего решения.
   *[many] { $n } постов ждут вашего решения.
}
review-which = Для какого канала? Укажите его: <code>/review @channel</code>
