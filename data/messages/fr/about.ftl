# The bot itself: first contact, help, privacy, status, and what goes wrong.

## First contact

start-hello = <b>Bonjour, je suis Gistwire.</b> Je lis l’actualité et je vous envoie les quelques phrases qui comptent, mot pour mot.
    Choisissez ce que vous voulez suivre{"\u00A0"}:
start-hello-empty = <b>Bonjour, je suis Gistwire.</b> Je lis l’actualité et je vous envoie les quelques phrases qui comptent, mot pour mot.
    Il n’y a pas encore d’infos. Envoyez /subscribe suivi d’un nom ou d’un mot, et je vous écrirai dès qu’il y en aura.
start-group = <b>Bonjour, je suis Gistwire.</b> Je lis l’actualité et je montre les quelques phrases qui comptent, mot pour mot.
    Dans ce groupe, je ne réponds qu’aux commandes, comme { $latest } ou { $company } nvidia. Pour recevoir des alertes, un admin envoie { $subscribe } #china. En savoir plus{"\u00A0"}: { $help }
start-topic = { $name } { $n }/sem.
start-topic-followed = ✓ { $name }
start-followed = Sujet suivi
start-unfollowed = Sujet retiré
start-full = Vous suivez déjà le maximum de sujets.
start-more = Plus…
start-next = Suivant ›
start-back = ‹ Retour
start-latest = Dernières infos
start-how = Vous suivez { $topics }. Comment voulez-vous recevoir les infos{"\u00A0"}?
start-at-once = En temps réel
start-daily = Récap quotidien
start-zone-digest = Votre récap arrivera tous les jours à { $time }. Où êtes-vous{"\u00A0"}? Touchez une ville proche de vous, ou envoyez /tz suivi de votre ville, dans n’importe quelle langue.
start-zone-alerts = Les alertes arrivent en temps réel. Où êtes-vous{"\u00A0"}? Les heures s’afficheront dans votre fuseau horaire. Touchez une ville proche de vous, ou envoyez /tz suivi de votre ville, dans n’importe quelle langue.
start-location = Utiliser ma position
start-skip = Passer
start-share-location = Touchez le bouton ci-dessous pour partager votre position une seule fois. Elle me sert seulement à trouver votre fuseau horaire, je ne la conserve pas.
start-share = Partager ma position
start-done-alerts = C’est prêt. Je vous écrirai dès qu’il y aura du nouveau sur { $topics }.
start-done-digest = C’est prêt. Votre récap sur { $topics } arrivera tous les jours à { $time } ({ $zone }).
start-newest = La dernière info sur { $topic }{"\u00A0"}:
start-nothing-yet = Il n’y a encore rien à ce sujet dans les archives.
start-again = <b>Ravi de vous revoir.</b> Vous suivez { $topics }.
start-topics-more = { $topics } et { $n ->
    [one] un autre sujet
   *[other] { $n } autres sujets
}
start-subscriptions = Sujets suivis
start-settings = Paramètres
add-to-group = Ajouter à un groupe
add-to-channel = Ajouter à un canal

link-follow = Suivre <b>{ $topic }</b>{"\u00A0"}? Je vous écrirai dès qu’il y aura du nouveau.
link-follows = Vous suivez déjà <b>{ $topic }</b>.
link-preview = Aperçu

located = Votre fuseau horaire est maintenant { $zone } (ville la plus proche{"\u00A0"}: { $place }), où il est { $time }.
located-nowhere = Je ne connais aucune ville à proximité. Envoyez /tz suivi d’une grande ville, par exemple /tz lisbonne.

## Help

help-title = Ce que je sais faire
help-intro = Envoyez-moi le nom d’une entreprise, un sujet ou quelques mots. Je résume aussi les liens et les longs textes.
help-intro-group = Dans ce groupe, je ne réponds qu’aux commandes.
help-find = Chercher
help-read = Lire
help-follow = Suivre
help-about = Paramètres, etc.
help-all = Toutes les commandes
help-back = ‹ Retour
help-line = { $command } – { $summary }
help-more = Pour en savoir plus sur une commande, envoyez par exemple /help search
help-no-topic = L’aide ne dit rien sur { $word }. Voici ses rubriques.
help-examples = Par exemple
help-same = Équivaut à { $commands }.
unknown-command = Je ne connais pas la commande { $word }. Essayez /help.
unknown-command-near = Je ne connais pas la commande { $word }. Vouliez-vous dire { $commands }{"\u00A0"}?
cancel-nothing = Il n’y a rien à annuler. Essayez /help.

## Privacy

privacy-title = Ce que je conserve
privacy-settings = Vos paramètres et ce que vous suivez, avec l’identifiant de cette discussion, jusqu’à ce que vous les changiez.
privacy-sent = Les articles envoyés ici (90 jours) et ceux que vous avez manqués (deux semaines), pour que rien n’arrive deux fois et que /missed fonctionne.
privacy-looked-up = Ce que vous avez cherché et les articles que vous avez vus, pendant { $n } jours, pour vous montrer ce qu’il y a de nouveau depuis.
privacy-message = Votre message, le temps d’y répondre, pour qu’un redémarrage ne le perde pas. Son texte est ensuite supprimé, tout comme les liens et les messages que vous m’avez fait résumer. Son identifiant, celui de cette discussion et les heures sont conservés trois jours, pour que je ne réponde pas deux fois.
privacy-saved = Les articles que vous avez enregistrés, jusqu’à ce que vous les retiriez, et vos signalements, jusqu’à ce que vous envoyiez /forget.
privacy-location = Rien de la position que vous partagez{"\u00A0"}: elle me sert seulement à trouver votre fuseau horaire.
privacy-buttons = Les longues recherches et les noms associés aux boutons, jusqu’à ce que ces boutons expirent.
privacy-nothing-else = Je ne conserve ni nom ni texte de message, et mon journal ne contient aucun identifiant de discussion. Rien n’est transmis, vendu ni utilisé pour entraîner une IA.
privacy-rights = /export vous donne vos données dans un fichier. /forget supprime tout ce qui concerne cette discussion. Pour le reste, adressez-vous à la personne qui me gère{"\u00A0"}: c’est elle qui détient la base de données.
privacy-copy = La personne qui me gère garde ailleurs une copie de la base de données. Ce qui est supprimé ici y reste un certain temps{"\u00A0"}: demandez-lui combien.
privacy-channels = Les canaux que vous avez connectés, avec leur titre, jusqu’à ce que vous envoyiez /forget.
privacy-copy-days = La personne qui me gère garde ailleurs une copie de la base de données. Ce qui est supprimé ici y reste { $n ->
    [one] encore { $n } jour
    [many] jusqu’à { $n } de jours
   *[other] jusqu’à { $n } jours
}.
forget-ask = Supprimer tout ce qui concerne cette discussion{"\u00A0"}? Vos paramètres, ce que vous suivez et ce que vous avez cherché seront définitivement perdus, et les alertes cesseront.
forget-yes = Tout supprimer
forget-no = Garder
forget-privacy = Quelles données{"\u00A0"}?
forget-done = C’est fait. Tout ce qui concernait cette discussion est supprimé.
forget-kept = Rien n’a été supprimé.

## Status

status-title = État
status-articles = Articles{"\u00A0"}: <b>{ $n }</b>
status-tags = Tags{"\u00A0"}: <b>{ $n }</b>
status-companies = Entreprises dans l’actualité{"\u00A0"}: <b>{ $n }</b>
status-load = Dernière info reçue{"\u00A0"}: <b>{ $ago }</b>
status-no-load = Dernière info reçue{"\u00A0"}: <b>aucune pour l’instant</b>
status-uptime = En service depuis <b>{ $span }</b>
status-database = Base de données{"\u00A0"}: <b>{ $size }</b>
status-version = Version{"\u00A0"}: <b>{ $version }</b>
status-chats = Discussions avec des paramètres personnalisés{"\u00A0"}: <b>{ $n }</b>
status-waiting = Messages en attente d’envoi{"\u00A0"}: <b>{ $n }</b>
status-file = Fichier de la base de données{"\u00A0"}: <b>{ $path }</b>

## Reports

report = Signaler
report-ask = Quel est le problème avec { $title }{"\u00A0"}?
report-company = Mauvaise entreprise
report-summary = Mauvais résumé
report-event = Autre événement
report-cancel = Annuler
report-thanks = Merci, les responsables du bot le verront{"\u00A0"}: { $what }, { $title }.
report-known = Vous l’avez déjà signalé. Merci{"\u00A0"}!
report-full = Vous avez déjà fait beaucoup de signalements. Merci, c’est assez pour l’instant.
report-canceled = Rien n’a été signalé.

## Messages without text

medium-voice = Je ne sais pas encore écouter les messages vocaux. Écrivez le nom d’une entreprise, un sujet ou quelques mots.
medium-sticker = Joli{"\u00A0"}! Mais je ne lis que du texte. Essayez une entreprise, un sujet ou /latest.
medium-poll = Je ne vote pas, je lis l’actualité. Essayez une entreprise, un sujet ou /latest.
medium-picture = Je ne sais pas encore voir les images. Écrivez le nom d’une entreprise, un sujet ou quelques mots.
medium-other = Pour l’instant, je ne lis que du texte. Envoyez-moi le nom d’une entreprise, un sujet, quelques mots ou un lien. Pour en savoir plus{"\u00A0"}: /help

## Rights in groups and channels

admins-only = Seuls les admins peuvent modifier les paramètres de ce groupe.
admins-unknown = Je n’ai pas pu vérifier si vous êtes admin ici. Réessayez dans une minute.
channel-unknown = Je n’ai pas pu interroger Telegram sur { $channel }. Réessayez dans une minute.
channel-none = Je ne trouve pas { $channel }. Son nom public s’écrit-il bien ainsi, et en suis-je membre{"\u00A0"}?
channel-other = { $channel } n’est pas un canal. Pour un groupe, envoyez la commande dans le groupe lui-même.
channel-add-me = Je ne peux pas encore publier dans { $channel }. Nommez-moi admin avec le droit de publier des messages, puis renvoyez la commande.
channel-not-yours = Seuls les admins de { $channel } peuvent modifier ses paramètres, et vous n’en faites pas partie.
channel-buttons = Les boutons ne marchent pas dans les canaux. Les admins peuvent m’écrire en privé{"\u00A0"}: /subscriptions @channel

## Files

file-too-large = Ce fichier est trop volumineux{"\u00A0"}: un fichier de paramètres fait 64{"\u00A0"}Ko au plus. Rien n’a changé.
file-no-text = Ce n’est pas un fichier texte. Rien n’a changé.
file-not-fetched = Je n’ai pas pu récupérer le fichier auprès de Telegram. Rien n’a changé. Renvoyez-le, s’il vous plaît.

## Too much at once

too-many-presses = Ça fait beaucoup à la fois. Réessayez dans un instant.
too-fast = Vous envoyez beaucoup à la fois, j’ai donc ignoré le reste. Renvoyez-le dans { $n ->
    [one] { $n } seconde
    [many] { $n } de secondes
   *[other] { $n } secondes
}.
too-fast-group = Quelqu’un ici envoie beaucoup à la fois, j’ai donc ignoré le reste. Renvoyez-le dans { $n ->
    [one] { $n } seconde
    [many] { $n } de secondes
   *[other] { $n } secondes
}.
too-full = Je traite encore vos dernières commandes et j’ai ignoré le reste. Je peux en garder { $n } en attente. Renvoyez les autres dans un instant.
too-full-group = Je traite encore les dernières commandes de ce groupe et j’ai ignoré le reste. Je peux en garder { $n } en attente. Renvoyez les autres dans un instant.
too-many-pastes = Ça fait beaucoup à la fois{"\u00A0"}: je lis { $n } liens et textes par heure et par personne. Réessayez dans { $span }.
apology = Désolé, un problème est survenu. Il est noté sous la référence { $reference }. Veuillez réessayer.

## The bot's profile

profile-description = Je lis l’actualité et je vous envoie les quelques phrases qui comptent, mot pour mot.
    • Cherchez une entreprise, un sujet ou n’importe quel mot
    • Suivez-les et recevez des alertes ou un récap quotidien
    • Envoyez un lien ou un long texte et recevez un résumé
    Rien n’est réécrit, rien n’est inventé, et /why explique pourquoi chaque phrase a été choisie.
profile-short = L’actualité en quelques phrases, mot pour mot. Cherchez et suivez entreprises et sujets, recevez un récap.

## Who may use the bot

own-title = Ce bot est à vous
own-granted = Vous en êtes maintenant responsable. /feeds et /addfeed gèrent ses sources, /status affiche son état, et je vous écrirai si j’ai besoin de vous.
own-already = Vous êtes déjà responsable de ce bot.
own-void = Ce lien n’est plus valable. Le journal du bot en affiche un nouveau quand il démarre sans responsable.
your-id = Votre identifiant Telegram est <code>{ $id }</code>. Grâce à lui, la personne qui gère ce bot peut vous nommer responsable.
not-open = Désolé, ce bot n’est pas ouvert à tout le monde.
not-open-to = Désolé, ce bot n’est pas ouvert à tout le monde. Si vous connaissez la personne qui le gère, donnez-lui votre identifiant Telegram{"\u00A0"}: { $id }

## The language of the bot

language-now = Ma langue ici{"\u00A0"}: <b>{ $name }</b>. Pour en changer{"\u00A0"}:
language-set = C’est noté. Nouvelle langue ici{"\u00A0"}: <b>{ $name }</b>.
language-unknown = Je ne parle pas encore { $typed }. Choisissez l’une de ces langues{"\u00A0"}:
