# Feeds that people bring or suggest, and what operators decide on them.

one-address-at-a-time = Une seule chose à la fois, s’il vous plaît{"\u00A0"}: une adresse comme /subscribe https://news.example, ou un sujet comme /subscribe #china.
address-refused = Je ne peux pas suivre { $url }{"\u00A0"}: { $problem }.
address-not-now = Je n’arrive pas à consulter cette adresse pour l’instant. Réessayez plus tard.
no-feed-at = Je n’ai pas trouvé de flux sur { $url }{"\u00A0"}: { $problem }.
no-feed = Je n’y ai pas trouvé de flux{"\u00A0"}: { $problem }.
follow-the-words = Recherche { $words }
channel-has-no-feed = Je ne peux pas lire les canaux Telegram. Pour publier des infos dans un canal que vous gérez, commencez par son nom, en privé{"\u00A0"}: /subscribe { $name } { $topic }

feed-new = <b>{ $name }</b> ne fait pas encore partie de mes sources ({ n-articles }). Proposer ce flux aux responsables du bot{"\u00A0"}?
feed-new-for-operator = <b>{ $name }</b> ne fait pas encore partie des sources ({ n-articles }). Suivre ce flux pour tout le monde{"\u00A0"}?
feed-new-and-no-operators = <b>{ $name }</b> ne fait pas encore partie de mes sources ({ n-articles }). Seuls les responsables du bot peuvent ajouter ce flux.
feed-not-read-yet = Ce flux fait déjà partie de mes sources, mais je ne l’ai pas encore lu. Réessayez dans une minute.
follows-own-feed = Vous suivez maintenant <b>{ $name }</b>. Seule cette discussion voit ses articles. Les articles actuels arrivent d’ici une minute, et je vous écrirai dès qu’il y en aura de nouveaux.
own-feeds-full = Vous suivez déjà { $n ->
    [one] { $n } flux personnel
    [many] { $n } de flux personnels
   *[other] { $n } flux personnels
}, le maximum par discussion. Retirez-en un, ou proposez celui-ci aux responsables du bot.
all-feeds-full = Je ne peux plus accepter de flux personnels. Vous pouvez proposer celui-ci aux responsables du bot.
suggest-it = Proposer
for-everybody = Pour tout le monde
its-articles = Ses articles

## Suggestions

suggest-which = Quel flux{"\u00A0"}? Envoyez son adresse ou celle d’une page, par exemple /suggest https://news.example
suggest-secret = Cette adresse contient un mot de passe ou une clé, je ne la transmets donc pas.
suggested = Merci{"\u00A0"}! J’ai proposé { $name } aux responsables du bot et je vous transmettrai leur réponse.
suggestions-full = Trop de propositions sont en attente. Réessayez plus tard.
suggestion-declined = Les responsables du bot ont décidé de ne pas ajouter { $name }.
suggestion-followed = { $name } fait maintenant partie des sources, comme vous l’avez proposé.
no-operators = Ce bot n’a pas de responsables à qui demander.

suggestion-heading = Nouveau flux proposé
suggestion = Quelqu’un propose { $name }.
    { $url }
    Il contient actuellement { n-articles }.
suggestions-open = { $n ->
    [one] { $n } proposition en attente
    [many] { $n } de propositions en attente
   *[other] { $n } propositions en attente
}
no-suggestions = Aucune proposition en attente.
suggestions-which = Laquelle, et quelle réponse{"\u00A0"}? Par exemple /suggestions 3 ajouter, ou /suggestions 3 refuser.
suggestion-closed = La décision est déjà prise pour { $name }.
suggestion-declines = Refusé{"\u00A0"}: { $name }.
feed-followed = Flux ajouté{"\u00A0"}: { $name }. Premiers articles d’ici une minute.
feed-no-name = Un flux sans nom
decline = Refuser
follow-named = Suivre { $name }
decline-named = Refuser { $name }

## Lists of feeds (OPML)

list-unreadable = Rien n’a changé{"\u00A0"}: { $problem }.
list-followed = { $n ->
    [0] Aucun de ces flux ne fait partie de mes sources.
    [one] Vous suivez maintenant { $n } flux de cette liste.
    [many] Vous suivez maintenant { $n } de flux de cette liste.
   *[other] Vous suivez maintenant { $n } flux de cette liste.
}
list-unknown = { $n ->
    [one] Ne fait pas partie de mes sources{"\u00A0"}: { $names }.
    [many] Ne font pas partie de mes sources ({ $n }){"\u00A0"}: { $names }.
   *[other] Ne font pas partie de mes sources ({ $n }){"\u00A0"}: { $names }.
} /suggest suivi d’une adresse propose un flux aux responsables.

# Sources and feeds, and what operators are told.

## Sources

sources-title = { $n ->
    [one] { $n } source
    [many] { $n } de sources
   *[other] { $n } sources
}
sources-unnamed = Articles sans source
source-newest = dernier le { $day }
source-muted = en sourdine ici
sources-rest = … et { $n ->
    [one] une autre, avec { $articles }.
   *[other] { $n } autres, avec { $articles }.
}
sources-own = Vos propres flux (seule cette discussion les voit)
sources-personal = Flux que des lecteurs suivent pour eux seuls
source-for-all = Pour tous{"\u00A0"}: { $name }
source-no-article = Rien de { $name } pour l’instant. Les nouveaux flux sont lus dans la minute.
source-following = ✓ Suivi
source-mute = Sourdine
source-unmute = Réactiver

## How a feed is doing: facts, one after the other

feed-articles = { n-articles }, { $week } cette semaine
feed-read = lu { $ago }
feed-unread = pas encore lu
feed-failing = en échec
feed-failing-since = en échec depuis { $span }
feed-problem = { $n ->
    [one] { $n } échec
    [many] { $n } d’échecs
   *[other] { $n } échecs
}{"\u00A0"}: { $problem }
feed-next = prochaine lecture dans { $span }
feed-due = à lire maintenant
feed-off = désactivé
feed-gone = n’existe plus
feed-unnamed = Un flux sans nom

## Feeds, for operators

feeds-none = Pas encore de flux. Ajoutez-en un avec /addfeed https://news.example{"\u00A0"}: un flux, ou une page qui en propose un.
feeds-title = { $n ->
    [one] { $n } flux
    [many] { $n } de flux
   *[other] { $n } flux
}
feeds-rest = … et { $n ->
    [one] un autre.
   *[other] { $n } autres.
} <code>gistwire feeds list</code> les affiche tous.
feeds-private = Envoyez-moi ceci en privé, car les adresses peuvent contenir des clés.
feeds-file = { feeds-title }, rangés dans des dossiers d’après leur premier tag, sans mots de passe ni clés.
feeds-file-failed = Je n’ai pas pu écrire la liste{"\u00A0"}: { $problem }.
feeds-listed = Flux ajoutés{"\u00A0"}: { $n }. Déjà présents{"\u00A0"}: { $known }. Premiers articles d’ici une minute.
feeds-listed-refused = Flux ajoutés{"\u00A0"}: { $n }. Déjà présents{"\u00A0"}: { $known }. Ignorés, car leur adresse ne peut pas être suivie{"\u00A0"}: { $refused }. Premiers articles d’ici une minute.
feeds-all = Tous les flux
addfeed-which = Quel flux{"\u00A0"}? Essayez /addfeed https://news.example{"\u00A0"}: un flux, ou une page qui en propose un.
addfeed-no-address = { $typed } n’est pas une adresse web. Essayez /addfeed https://news.example
addfeed-refused = Je ne peux pas suivre { $address }{"\u00A0"}: { $problem }.
addfeed-shared = { $address } est maintenant disponible pour tout le monde, avec { n-articles }.
addfeed-known = { $address } fait déjà partie de mes sources.
addfeed-added = Flux ajouté{"\u00A0"}: { $address }. Premiers articles d’ici une minute.
addfeed-done = Flux ajouté{"\u00A0"}: <b>{ $name }</b>, { n-articles }.
addfeed-done-empty = Flux ajouté{"\u00A0"}: <b>{ $name }</b>. Pas encore d’articles.
addfeed-failed = Le flux est dans la liste, mais je n’ai pas encore pu le lire{"\u00A0"}: { $problem }. Je réessaierai.
addfeed-stop = Retirer
removefeed-none = Il n’y a encore aucun flux.
removefeed-which = Lequel{"\u00A0"}? Touchez-le, ou envoyez /removefeed avec son nom ou son adresse.
removefeed-unknown = { $typed } ne fait pas partie de mes sources. /feeds affiche tous les flux.
removefeed-near = { $typed } ne fait pas partie de mes sources. Vouliez-vous dire{"\u00A0"}:
removefeed-ask = Retirer { $name }{"\u00A0"}? { $n ->
    [one] Son article restera
    [many] Ses { $n } d’articles resteront
   *[other] Ses { $n } articles resteront
} dans les archives.
removefeed-yes = Retirer
removefeed-no = Garder
removefeed-done = Flux retiré{"\u00A0"}: { $name }. Ses articles restent.

## Messages to operators

operator-title = gistwire a besoin de vous
alarm-title = Un flux pose problème
alarm-failing = { $name } est en échec depuis une journée.
alarm-gone = { $name } n’existe plus, d’après son serveur.
alarm-once = Ce message n’est envoyé qu’une fois. /feeds affiche tous les flux, /removefeed en retire un.
outage-title = De nombreuses discussions sont introuvables
outage-text = Plusieurs discussions de suite étaient «{"\u00A0"}introuvables{"\u00A0"}», ce qui indique en général un mauvais jeton ou une panne. Personne n’a été désabonné{"\u00A0"}: les alertes attendent, et je continue d’essayer. Vérifiez que le jeton appartient bien à ce bot.
suggestion-decided = Les responsables du bot ont pris leur décision sur le flux que vous avez proposé.
