# Lists of articles and searches.

## Headings of lists

list-latest = Dernières infos · { n-articles }
list-tag = #{ $tag } · { n-articles }
list-named = { $name } · { n-articles }
list-since = { $name } depuis le { $since }
list-with-brands = { $name } · { n-articles }, plus { $via } sur ses marques
list-only-brands = { $name } n’est pas dans l’actualité · { $n ->
    [one] { $n } article sur ses marques
    [many] { $n } d’articles sur ses marques
   *[other] { $n } articles sur ses marques
}
list-search = { $words } · { $n ->
    [one] { $n } résultat
    [many] { $n } de résultats
   *[other] { $n } résultats
}
list-search-many = { $words } · au moins { $n } résultats
list-range = { $what } · { $first }–{ $last }
list-one = { $what } · { $first }

## What came since the chat asked

since-new = Depuis la dernière fois ({ $when }){"\u00A0"}: { $n ->
    [0] rien de nouveau
    [one] { $n } nouvel article
    [many] { $n } de nouveaux articles
   *[other] { $n } nouveaux articles
}
since-new-and-seen = Depuis la dernière fois ({ $when }){"\u00A0"}: { $n ->
    [0] rien de nouveau
    [one] { $n } nouvel article
    [many] { $n } de nouveaux articles
   *[other] { $n } nouveaux articles
}, { $seen } déjà { $seen ->
    [one] vu
    [many] vus
   *[other] vus
}
nothing-new = Rien de nouveau depuis la dernière fois ({ $when }).

## Buttons of lists

show-again = Revoir
page-back = ‹ Retour
page-number = { $shown } sur { $n }
page-more = Voir plus ›
all-with-words = Tous avec ces mots
follow = Suivre
timeline = Chronologie
trend = Tendance
related = Entreprises liées
read = Lire
why-these = Pourquoi{"\u00A0"}?
more-sources = { $n ->
    [one] { $n } autre source
    [many] { $n } d’autres sources
   *[other] { $n } autres sources
}

## Inline mode: `@bot nvidia` in any chat

inline-nothing = Aucun résultat · ouvrir Gistwire
read-in-bot = Lire dans Gistwire

more-sources-of = Sources du nº { $number }

## /latest

how-many-articles = Combien d’articles{"\u00A0"}? Essayez un nombre de 1 à { $max }{"\u00A0"}: /latest 3
archive-empty = Les archives sont vides. Les responsables du bot peuvent charger des articles{"\u00A0"}: <code>gistwire ingest FICHIER</code>. Ensuite, /latest affiche les plus récents.

## Tags

which-tag = Quel tag{"\u00A0"}? Essayez /tag china, ou choisissez-en un{"\u00A0"}:
no-such-tag = Aucun article ne porte le tag { $tag }. Voici les plus utilisés{"\u00A0"}; /tags les affiche tous.
no-such-tag-but = Aucun article ne porte le tag { $tag }. Vouliez-vous dire { $names }{"\u00A0"}?
tags-heading = { $n ->
    [one] { $n } tag
    [many] { $n } de tags
   *[other] { $n } tags
}

## Searches

search-for-what = Que cherchez-vous{"\u00A0"}? Essayez /search cloud profit, ou choisissez un tag{"\u00A0"}:
search-no-words = Je ne peux pas chercher { $words }. Essayez un ou deux mots{"\u00A0"}: /search cloud profit
search-only-excludes = Vous n’avez indiqué que des mots à exclure. Ajoutez un mot à chercher{"\u00A0"}: /search cloud -games
search-too-long = Ça fait beaucoup à la fois{"\u00A0"}: une recherche accepte { $max } mots au plus. Essayez ceux qui comptent{"\u00A0"}: /search cloud profit
search-nothing = Aucun article ne contient tous ces mots{"\u00A0"}: { $words }.
search-no-match = Aucun article ne correspond à { $words }.
search-count = { $word } ({ n-articles })
search-one-by-one = Séparément, ces mots donnent des résultats{"\u00A0"}: { $words }.
search-word = Chercher { $word }
browse-instead = Parcourez /tags et /companies, ou voyez les nouveautés avec /latest.

## What people write without a command

look-up-too-long = C’est trop long pour une recherche. Envoyez le nom d’une entreprise, un tag ou quelques mots.
found-nothing = Je n’ai rien trouvé sur { $words }.
found-nothing-but = Je n’ai rien trouvé sur { $words }. Vouliez-vous dire{"\u00A0"}:
empty-line = Votre message était vide. Essayez /latest ou /help.
smile = 🙂
you-are-welcome = Avec plaisir{"\u00A0"}!
all-right = 👍
no-more-pages = C’est tout. /latest affiche les nouveautés.
button-expired = Ce bouton a expiré. Renvoyez la commande.
did-you-mean = Vouliez-vous dire { $names }{"\u00A0"}?
two-sentences = { $one } { $two }

## How an article names the company that is asked for; under its title

note-comparison = seulement à titre de comparaison
note-source = seulement comme source
note-passing = seulement en passant
note-former = { $name }, à l’époque { $former }

## Topics in lists, where their kind must be clear

topic-company = { $name } (entreprise)
topic-source = { $name } (source)
topic-feed = { $name } (votre flux)
topic-words = Recherche { $words }
no-such-source = Je ne connais pas de source appelée { $name }. /sources les affiche toutes. Pour en suivre une autre, envoyez son adresse{"\u00A0"}: /subscribe https://news.example

## Faults and refusals

fault = Désolé, un problème est survenu. Il est noté sous la référence { $reference }. Veuillez réessayer.
too-slow = Cela prend trop de temps. Essayez quelque chose de plus précis{"\u00A0"}: une entreprise, un tag ou plus de mots.
too-slow-button = Cela prend trop de temps. Réessayez plus tard.
operators-only = Seuls les responsables du bot peuvent faire cela. /sources montre d’où viennent les articles.
channel-in-private = Je ne gère { $channel } que pour ses admins. Envoyez-moi cette commande en privé{"\u00A0"}: là, je vois qui vous êtes.
channel-on-telegram = Je ne gère { $channel } que pour ses admins. Envoyez-moi cette commande sur Telegram, en privé{"\u00A0"}: là, je vois qui vous êtes.

## Roundups

roundup-day = L’actualité du { $until }
roundup-week = Une semaine d’actualité, jusqu’au { $until }
roundup-month = Un mois d’actualité, jusqu’au { $until }
roundup-year = Un an d’actualité, jusqu’au { $until }
roundup-of = { $name } · { $period }
roundup-about = { $n ->
    [one] { n-articles }, cité mot pour mot
    [many] { n-articles }, cités mot pour mot
   *[other] { n-articles }, cités mot pour mot
}
roundup-unknown = Je ne connais aucun tag ni aucune entreprise du nom de { $typed }. Essayez /roundup semaine, ou choisissez un tag{"\u00A0"}:
roundup-nothing = Il n’y a pas encore d’infos pour une revue de presse. /latest affiche ce qu’il y a.
roundup-today = Aujourd’hui

## Published feeds

feed-about = Les derniers articles ({ $n }), en quelques phrases chacun.

## News in the reader’s languages

only-languages = Seulement en { $names } · { $n ->
    [one] { $n } article dans une autre langue est masqué
    [many] { $n } d’articles dans d’autres langues sont masqués
   *[other] { $n } articles dans d’autres langues sont masqués
}
in-all-languages = Toutes les langues
