# Alerts, messages about several articles, digests.

because = Perché segui { $names }
because-update = Novità in una vicenda che conosci · perché segui { $names }
update-title = Aggiornamento: { $title }

new-on-topic = Novità su { $topic }: { $n }
new-articles = { $n ->
    [one] { $n } nuovo articolo
   *[other] { $n } nuovi articoli
}
other-news = Altre notizie
all-of-topic = Tutto su { $topic }

and-more-from = { $n ->
    [one] e un altro da { $source }
   *[other] e altri { $n } da { $source }
}
and-more-of-digest = { $n ->
    [one] e un altro · { $when }
   *[other] e altri { $n } · { $when }
}
summed-alone = Sono arrivati tutti insieme, quindi ti dico solo quanti sono.

digest-heading = Il tuo riepilogo, { $weekday } { $day }: { n-articles }
post-digest-heading = Notizie, { $weekday } { $day }: { n-articles }
digest-empty = Il tuo riepilogo: stavolta niente di nuovo.

busy-limit = { $n ->
    [one] Oggi c’è stata { $n } notifica su { $topic }. Le altre aspettano il riepilogo.
   *[other] Oggi ci sono state { $n } notifiche su { $topic }. Le altre aspettano il riepilogo.
}
busy-ask = { $n ->
    [one] Oggi { $n } notifica su { $topic }. Preferisci un riepilogo?
   *[other] Oggi { $n } notifiche su { $topic }. Preferisci un riepilogo?
}
