# Words that many messages share: numbers, days, lists.

number-group = {"\u202F"}
number-decimal = ,
number = { $n }

months = { $month ->
    [jan] janv.
    [feb] févr.
    [mar] mars
    [apr] avr.
    [may] mai
    [jun] juin
    [jul] juil.
    [aug] août
    [sep] sept.
    [oct] oct.
    [nov] nov.
   *[dec] déc.
}
day = { $day ->
    [1] 1er
   *[other] { $day }
} { months } { $year }
day-of-year = { $day ->
    [1] 1er
   *[other] { $day }
} { months }
month = { months } { $year }
day-range = { $first } – { $last }
month-range = { $first } – { $last }
weekday = { $weekday ->
    [mon] lundi
    [tue] mardi
    [wed] mercredi
    [thu] jeudi
    [fri] vendredi
    [sat] samedi
   *[sun] dimanche
}

list-next = { $list }, { $name }
list-and = { $list } et { $last }
list-or-next = { $list }, { $name }
list-or = { $list } ou { $last }

quarter = T{ $quarter } { $year }

n-articles = { $n ->
    [one] { $n } article
    [many] { $n } d’articles
   *[other] { $n } articles
}

origin-via = via { $name }
origin-language = en { $language }
origin-also = { $n ->
    [one] { $n } autre source
    [many] { $n } d’autres sources
   *[other] { $n } autres sources
}
standing-corrected = corrigé
standing-withdrawn = retiré par sa source

genre-opinion = opinion
genre-interview = interview
genre-review = critique
genre-results = résultats
genre-live = en direct

# Charts.
chart-articles-a-week = { $names }{"\u00A0"}: articles par semaine

# Roundups.
roundup-more = Aussi dans l’actualité
roundup-elsewhere = Divers

ago = il y a { $span }
just-now = à l’instant
span-seconds = { $n ->
    [one] { $n } seconde
    [many] { $n } de secondes
   *[other] { $n } secondes
}
span-minutes = { $n ->
    [one] { $n } minute
    [many] { $n } de minutes
   *[other] { $n } minutes
}
span-hours = { $n ->
    [one] { $n } heure
    [many] { $n } d’heures
   *[other] { $n } heures
}
span-days = { $n ->
    [one] { $n } jour
    [many] { $n } de jours
   *[other] { $n } jours
}

and-more = et { $n ->
    [one] un autre
   *[other] { $n } autres
}

# Typed text or a title; it stands in for that text if nothing of it can be seen.
quotation = «{"\u00A0"}{ $text }{"\u00A0"}»
quotation-unseen = cela

# Why a sentence was chosen; $list grows by one reason at a time.
reason-next = { $list }{"\u00A0"}; { $reason }

# A moment of the past: "Monday 04:04".
day-at = { $day } à { $time }
today-at = aujourd’hui à { $time }
# Between a name and what is said of it.
colon = {"\u00A0: "}
megabytes = { $n } Mo
gigabytes = { $n } Go

## Why an address gave nothing; each ends a sentence after a colon

obstacle-off-limits = je n’ouvre que les adresses publiques, pas les adresses privées
obstacle-robots = le site refuse les robots (robots.txt)
obstacle-no-server = aucun serveur n’y répond
obstacle-too-slow = le serveur a mis trop de temps
obstacle-missing = il n’y a rien à cette adresse
obstacle-members-only = il faut être connecté pour la voir
obstacle-busy = le site est surchargé, réessayez un peu plus tard
obstacle-server-fault = le site rencontre un problème, réessayez plus tard
obstacle-status = le serveur a renvoyé le code { $status }
obstacle-browser-check = le site demande une vérification du navigateur que je ne peux pas passer
obstacle-too-large = c’est trop volumineux
obstacle-sitemap = c’est un plan du site, une liste de ses pages
obstacle-feed-list = c’est une liste de flux (OPML){"\u00A0"}: envoyez-la-moi sous forme de fichier
obstacle-no-page = ce n’est pas une page web
obstacle-no-article = la page ne contient pas d’article
obstacle-no-feed = cette page n’en indique aucun
obstacle-fault = un problème est survenu de mon côté
