# Alerts, messages about several articles, digests.

because = Porque você segue { $names }
because-update = Novidade em uma notícia que você já conhece · porque você segue { $names }
update-title = Atualização: { $title }

new-on-topic = { $n ->
    [one] { $n } matéria nova sobre { $topic }
    [many] { $n } de matérias novas sobre { $topic }
   *[other] { $n } matérias novas sobre { $topic }
}
new-articles = { $n ->
    [one] { $n } matéria nova
    [many] { $n } de matérias novas
   *[other] { $n } matérias novas
}
other-news = Outras notícias
all-of-topic = Todas: { $topic }

and-more-from = e mais { $n } de { $source }
and-more-of-digest = e mais { $n } · { $when }
summed-alone = Chegaram todas de uma vez, então mostro só o total.

digest-heading = Seu boletim de { $weekday }, { $day }: { n-articles }
post-digest-heading = Notícias de { $weekday }, { $day }: { n-articles }
digest-empty = Seu boletim: nada de novo desta vez.

busy-limit = { $n ->
    [one] Já chegou { $n } alerta sobre { $topic } hoje. O resto fica para o boletim.
    [many] Já chegaram { $n } de alertas sobre { $topic } hoje. O resto fica para o boletim.
   *[other] Já chegaram { $n } alertas sobre { $topic } hoje. O resto fica para o boletim.
}
busy-ask = { $n ->
    [one] { $n } alerta sobre { $topic } hoje. Prefere receber em um boletim?
    [many] { $n } de alertas sobre { $topic } hoje. Prefere receber em um boletim?
   *[other] { $n } alertas sobre { $topic } hoje. Prefere receber em um boletim?
}
