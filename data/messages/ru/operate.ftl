## Команды администраторов бота

command-stats = Как дела у бота
    .details = Для администраторов бота: чаты, темы, доставка, ленты и диск, с графиком за две недели. Ни одно число не говорит об отдельном человеке.
command-broadcast = Объявление для всех, у кого есть подписки
    .details = Для администраторов бота. Сначала вы видите объявление и число чатов и подтверждаете его кнопкой. Его не получают чаты без подписок, чаты, отключившие объявления, и чаты на паузе. Без текста показывает ход отправки последнего.
    .examples =
        /broadcast
        /broadcast Сегодня в 22:00 бот будет недоступен один час.
command-allow = Открыть бота человеку или группе
    .details = Для администраторов бота. Ответьте на сообщение человека (можно на пересланное) или укажите ID либо @имя. Без имени показывает, кому открыт бот.
command-ban = Заблокировать человека или группу
    .details = Для администраторов бота. Указывать как в /allow. Без имени показывает, кто заблокирован.
command-unban = Отменить /allow или /ban
    .details = Для администраторов бота. Указывать как в /allow.

## /allow, /ban, /unban

people-whom = Кого? Ответьте на сообщение этого человека командой { $command } или укажите ID либо @имя: <code>{ $command } 12345678</code>. Подойдёт и пересланное сообщение, если человек не скрывает аккаунт.
people-allowed = Теперь { $id } может пользоваться ботом.
people-allowed-already = { $id } уже может пользоваться ботом.
people-banned = { $id } больше не получает ответов и уведомлений.
people-banned-already = { $id } уже в списке заблокированных.
people-freed = Для { $id } снова действуют общие правила.
people-freed-already = Для { $id } и так действуют общие правила.
people-operator = { $id } — администратор бота, его нельзя заблокировать.
people-unknown-name = Я не знаю ID { $name }: Telegram сообщает мне ID групп и каналов, а ID человека — только когда он мне напишет. Ответьте на его сообщение или укажите ID.
people-odd = { $typed } — это не ID и не @имя.
people-open = Сейчас бот открыт для всех.
people-list-allowed = Доступ открыт: { $ids }
people-list-banned = Доступ закрыт: { $ids }
people-unban = Разблокировать
banned-you = Извините, я вам больше не отвечаю. Если это ошибка, сообщите администраторам бота свой ID в Telegram: { $id }

## /stats

stats-title = Как дела у бота
stats-chats = С подписками: люди — <b>{ $people }</b>, группы и каналы — <b>{ $groups }</b>
stats-subscriptions = Подписки: <b>{ $n }</b>
stats-topic = { $topic } ({ $n })
stats-topics = Самые популярные темы: { $topics }
stats-blocked = Недоступные чаты: <b>{ $n }</b>
stats-deliveries = Доставок в день: <b>{ $mean }</b>, сегодня пока <b>{ $today }</b>
stats-articles = Статей в день: <b>{ $mean }</b>, сегодня пока <b>{ $today }</b>
stats-undelivered = Ждут доставки: <b>{ $waiting }</b>, не доставлено за две недели: <b>{ $failed }</b>
stats-feeds = Ленты: <b>{ $n }</b>, со сбоями: <b>{ $failing }</b>
stats-disk = База данных: <b>{ $size }</b>, свободно на диске: <b>{ $free }</b>
stats-backup = Последняя резервная копия: <b>{ $ago }</b>
stats-no-backup = Последняя резервная копия: <b>нет</b>
stats-chart = Доставки и статьи по дням
stats-series-deliveries = Доставки
stats-series-articles = Статьи

## /broadcast

broadcast-how = Напишите текст после команды: <code>/broadcast Сегодня в 22:00 я буду недоступен около часа.</code> Сначала его увидите вы, и никто не получит его без вашего подтверждения.
broadcast-progress = Последнее объявление: получили — <b>{ $sent }</b>, ждут — <b>{ $waiting }</b>, не получили — <b>{ $lost }</b>.
broadcast-too-long = Слишком длинно: в объявлении не больше { $n } знаков.
broadcast-nobody = Его не получит ни один чат: никто ни на что не подписан или все отключили объявления.
broadcast-ask = Так будет выглядеть объявление. Чатов, которые его получат: { $n }
broadcast-send = Отправить ({ $n })
broadcast-discard = Отменить
broadcast-sending = Отправляю. Чатов, которые его получат: <b>{ $n }</b>. Ход отправки покажет /broadcast.
broadcast-discarded = Отменено. Никто его не получил.

## /broadcast: everybody

announcement-title = От администраторов бота
no-announcements = Без объявлений
announcements-off-toast = Объявлений здесь больше не будет. Включить их снова: /settings.
settings-announcements-off = Объявления администраторов: <b>выкл.</b>
announcements-on = Получать объявления

## desk

desk-disk = На диске с базой данных осталось всего { $free }, порог — { $limit } (serve.min_free_mb). Старые статьи удаляет <code>gistwire prune</code>, а регулярно — retention_days и max_articles.
desk-disk-over = На диске снова достаточно места.
desk-outbox = Уже некоторое время ничего не отправляется: самое старое сообщение ждёт { $span }. Что ждёт, покажет /status, а что не так — <code>gistwire healthcheck</code>.
desk-outbox-over = Сообщения снова доставляются.
desk-refused = Telegram за час отклонил сообщений: { $n }, чаще всего так: { $problem }. Список покажет <code>gistwire outbox</code>.
desk-refused-over = Telegram уже час не отклоняет сообщений.
desk-crash = Перед этим запуском программа завершилась аварийно: сбой, принудительное завершение или отключение питания. Ничего не потеряно. Подробности в журнале.
desk-version-title = Работает новая версия
desk-version = Теперь работает gistwire { $to }, раньше — { $from }. База данных обновлена.
desk-backup = Не удалось сделать резервную копию: { $problem }. Попытки продолжаются.
desk-backup-over = Резервные копии снова создаются.
desk-prune = Старые статьи не удаляются: { $problem }. Если так и нужно, запустите <code>gistwire prune --force</code>, иначе исправьте время на часах, retention_days или max_articles.
desk-prune-over = Старые статьи снова удаляются.
desk-over-title = Снова всё в порядке
alarm-over = { $name } снова работает.
