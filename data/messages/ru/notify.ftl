# Alerts, messages about several articles, digests.

because = Вы подписаны на { $names }
because-update = Продолжение сюжета · вы подписаны на { $names }
update-title = Обновление: { $title }

new-on-topic =
    { $topic }: { $n ->
        [one] { $n } новая статья
        [few] { $n } новые статьи
        [many] { $n } новых статей
       *[other] { $n } новых статей
    }
new-articles = { $n ->
    [one] { $n } новая статья
    [few] { $n } новые статьи
    [many] { $n } новых статей
   *[other] { $n } новых статей
}
other-news = Другие новости
all-of-topic = Все: { $topic }

and-more-from = и ещё { $n } от { $source }
and-more-of-digest = и ещё { $n } · { $when }
summed-alone = Они пришли все сразу, поэтому показываю только количество.

digest-heading = Ваш дайджест, { $weekday }, { $day }: { n-articles }
post-digest-heading = Новости за { $day } ({ $weekday }): { n-articles }
digest-empty = Ваш дайджест: в этот раз ничего нового.

busy-limit = Уведомлений по теме { $topic } сегодня уже { $n }. Остальное придёт в дайджесте.
busy-ask = Уведомлений по теме { $topic } сегодня уже { $n }. Может быть, лучше собирать их в дайджест?
