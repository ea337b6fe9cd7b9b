# Following topics, and how and when news of them comes.

## Buttons

settings = Paramètres
what-you-follow = Sujets suivis
follow-more = Suivre autre chose
following = Suivi
unfollow = Ne plus suivre
undo = Annuler
undo-named = Rétablir { $topic }
preview = Aperçu
as-it-comes = Passer aux alertes
in-a-digest = Passer au récap
daily-at = Chaque jour à { $time }
time-zone = Fuseau horaire

## Toasts over a button

saved-toast = Enregistré
following-toast = Sujet suivi
following-named-toast = Vous suivez maintenant { $topic }. { $how }
unfollowed-toast = Sujet retiré
muted-toast = En sourdine
unmuted-toast = Réactivé
paused-toast = En pause
resumed-toast = Alertes réactivées
unfollowed-before = Vous ne le suiviez déjà plus.

## How news arrives

how-at-once = Les alertes arrivent en temps réel.
how-digest = Les infos arrivent dans un récap, { $when } (fuseau horaire{"\u00A0"}: { $zone }).
how-quiet = { $how } Ne pas déranger de { $from } à { $until }.
how-silent = { $how } Sans son de { $from } à { $until }.
how-paused = Les alertes sont en pause. /resume les réactive.
how-paused-until = Les alertes sont en pause jusqu’au { $until }. /resume les réactive.

schedule-daily = tous les jours à { $times }
schedule-workdays = du lundi au vendredi à { $times }
schedule-days = { $days } à { $times }
schedule-day = { $day ->
    [mon] le lundi
    [tue] le mardi
    [wed] le mercredi
    [thu] le jeudi
    [fri] le vendredi
    [sat] le samedi
   *[sun] le dimanche
}

zone-unknown = UTC (je ne connais plus { $zone }, /tz règle votre fuseau horaire)
moment = { $weekday } { $day } à { $time }

comes-at-once = en temps réel
comes-in-digest = dans le récap
comes-in-digest-when = dans un récap, { $when }
this-one-comes = Les infos sur ce sujet arrivent { $how }.

## Following

follow-what = Que voulez-vous suivre{"\u00A0"}? Touchez un sujet, ou envoyez par exemple /subscribe nvidia, /subscribe #china ou /subscribe "cloud computing".
follow-too-long = Ça fait beaucoup à la fois. Choisissez les quelques mots qui comptent, par exemple /subscribe cloud profit.
odd-ending = Je n’ai pas compris { $ending } après la virgule. Pour choisir quand les infos arrivent, ajoutez <code>, tout de suite</code>, <code>, dans le récap</code> ou <code>, comme d'habitude</code>.
no-words = { $typed } ne contient aucun mot à chercher. Essayez une entreprise, un tag ou un mot, par exemple /subscribe #china.

now-follows = Vous suivez maintenant <b>{ $topic }</b>. { $kind ->
    [tag] Je vous écrirai dès qu’un nouvel article portera ce tag
    [company] Je vous écrirai dès qu’un nouvel article en parlera
    [words] Je vous écrirai dès qu’un nouvel article correspondra à cette recherche
   *[source] Je vous écrirai dès qu’un nouvel article y paraîtra
} { $n ->
    [0] (aucun dans les archives pour l’instant).
   *[other] (déjà { $n } dans les archives).
}
follows-already = Vous suivez déjà <b>{ $topic }</b>.
follows-too-many = { follows }, le maximum par discussion. Retirez-en d’abord un.

topic-and-count = { $topic } · { $n }
which-topic = { $typed } peut désigner plusieurs sujets. Lequel{"\u00A0"}?
follow-what-of-article = Que voulez-vous suivre{"\u00A0"}?

## What a chat follows

follows = Vous suivez { $n ->
    [one] { $n } sujet
    [many] { $n } de sujets
   *[other] { $n } sujets
}
follows-hint = ✕{"\u00A0"}: ne plus suivre. Second bouton{"\u00A0"}: passer des alertes au récap, ou l’inverse.
follows-nothing = Vous ne suivez encore rien. Essayez /subscribe #china ou /subscribe "cloud computing".
muted-until = en sourdine jusqu’au { $until }
in-another-topic = dans un autre sujet de ce groupe

## Unfollowing

unfollow-which = Quel sujet ne voulez-vous plus suivre{"\u00A0"}? Touchez-le, ou envoyez par exemple /unsubscribe #china.
unfollow-all = { $n ->
    [one] Ne plus suivre ce sujet{"\u00A0"}? Vous ne recevrez plus d’alertes.
    [2] Ne plus suivre ces deux sujets{"\u00A0"}? Vous ne recevrez plus d’alertes.
    [many] Ne plus suivre ces { $n } de sujets{"\u00A0"}? Vous ne recevrez plus d’alertes.
   *[other] Ne plus suivre ces { $n } sujets{"\u00A0"}? Vous ne recevrez plus d’alertes.
}
unfollow-all-yes = Ne plus rien suivre
unfollow-all-no = Garder
unfollowed = Vous ne suivez plus <b>{ $topic }</b>.
unfollowed-all = Vous ne suivez plus rien.
not-followed = Vous ne suivez pas { $typed }. Voici vos sujets{"\u00A0"}: touchez ✕ pour en retirer un.
unfollow-ambiguous = { $typed } correspond à plusieurs sujets. Lequel{"\u00A0"}?
unfollow-of-article = Cet article correspond à plusieurs sujets que vous suivez. Lequel ne voulez-vous plus suivre{"\u00A0"}?

## Muting

mute = Sourdine
unmute = Réactiver
mute-what = Que voulez-vous mettre en sourdine{"\u00A0"}?
mute-story = Ce dossier
mute-topic = { $topic } · 3 jours
muted-topic = <b>{ $topic }</b> est en sourdine pendant 3 jours.
muted-topic-until = <b>{ $topic }</b> est en sourdine jusqu’au { $until }.
muted-story = Vous ne recevrez plus rien sur { $title }.
muted-too-many-stories = Vous avez atteint le maximum de dossiers en sourdine par discussion.
unmuted-story = Vous recevrez de nouveau des infos sur ce dossier.
muted-source = <b>{ $source }</b> est en sourdine{"\u00A0"}: vous n’en recevrez plus d’alertes. Ses articles restent dans les listes.
unmuted-source = Les alertes sont réactivées pour <b>{ $source }</b>.
muted-too-many = Vous avez atteint le maximum de sources en sourdine par discussion. /unmute en réactive une.
no-source-called = Je ne connais pas de source appelée { $name }.
nothing-muted = Aucune source n’est en sourdine. Pour en mettre une, envoyez par exemple /mute Harbour News, ou choisissez-la dans /sources.
muted-list = En sourdine{"\u00A0"}: { $names }. Touchez un nom pour réactiver ses alertes.
article-gone = Cet article n’est plus dans les archives.

## Pause

resume = Réactiver
paused-until = Les alertes sont en pause jusqu’au { $until } (fuseau horaire{"\u00A0"}: { $zone }). /resume les réactive.
pause-misread = Je n’ai pas compris la durée { $typed }. Essayez /pause 3 jours, /pause jusqu’à lundi, ou simplement /pause.
pause-day = 1 jour
pause-week = 1 semaine
pause-open = Sans date de fin
resumed = Les alertes sont réactivées.
resumed-and-missed = Les alertes sont réactivées. { $n ->
    [one] { $n } article est arrivé entre-temps.
    [many] { $n } d’articles sont arrivés entre-temps.
   *[other] { $n } articles sont arrivés entre-temps.
}
not-paused = Les alertes ne sont pas en pause.
show-missed = Afficher

## What was missed

missed-nothing = Vous n’avez rien manqué ces 7 derniers jours.
missed-heading = Vous avez manqué { n-articles } cette semaine
missed-paused = Les alertes étaient en pause
missed-muted = En sourdine
missed-topic-closed = Le sujet du groupe était fermé
missed-unwritable = Je n’ai pas le droit d’écrire ici
missed-unreachable = Cette discussion était injoignable
missed-too-many = Trop d’articles sont arrivés à la fois
missed-refused = Telegram a refusé le message
missed-not-approved = Personne ne l’a approuvé

## Preview: what a topic brought in the last 7 days

preview-of-what = De quoi voulez-vous un aperçu{"\u00A0"}? Par exemple /preview #china, /preview nvidia ou /preview "cloud computing".
preview-nothing = Rien sur <b>{ $topic }</b> ces 7 derniers jours.
preview-few = { $topic }{"\u00A0"}: { n-articles } en 7 jours
preview-many = { $topic }{"\u00A0"}: { n-articles } en 7 jours, environ { $a_day } par jour

## Digests

digest-misread = Je n’ai pas compris { $typed }. Essayez /digest tous les jours 8h30, /digest en semaine 8h 18h30, /digest mardi vendredi 18h ou /digest désactiver. Jusqu’à { $max } récaps par jour.
digest-set = Vous recevrez un récap { $when } (fuseau horaire{"\u00A0"}: { $zone }). Le prochain{"\u00A0"}: { $next }.
digest-off = Les alertes arrivent en temps réel. Ce qui attendait le récap arrive maintenant.
digest-now = Voici ce qui est arrivé depuis votre dernier récap.
digest-nothing-new = Rien de nouveau depuis votre dernier récap.
digest-none = Vous ne recevez pas de récap{"\u00A0"}: les alertes arrivent en temps réel. Préférez-vous un seul message par jour{"\u00A0"}?

## Quiet hours

quiet-off = «{"\u00A0"}Ne pas déranger{"\u00A0"}» est désactivé{"\u00A0"}: les alertes arrivent à tout moment.
quiet-held = Ne pas déranger{"\u00A0"}: { $hours } (fuseau horaire{"\u00A0"}: { $zone }). Les alertes attendent et arrivent ensuite en un seul message.
quiet-silent = Ne pas déranger{"\u00A0"}: { $hours } (fuseau horaire{"\u00A0"}: { $zone }). Les alertes arrivent sans son.
quiet-hint = Pour d’autres heures{"\u00A0"}: /quiet 22h-6h, ou /quiet 22h-6h sans son.
quiet-misread = Je n’ai pas compris { $typed }. Essayez /quiet 22h-7h, /quiet 22h-7h sans son ou /quiet désactiver.

## Time zone

zone-in-full = { $city } ({ $id })
zone-now = Votre fuseau horaire est <b>{ $zone }</b>, où il est { $time }. Pour en changer, touchez une ville, ou envoyez /tz suivi de la vôtre, dans n’importe quelle langue{"\u00A0"}: /tz tokyo, /tz UTC+3.
zone-set = Votre fuseau horaire est maintenant <b>{ $zone }</b>, où il est { $time }.
zone-ambiguous = { $typed } peut désigner plusieurs fuseaux horaires. Où êtes-vous{"\u00A0"}?
no-such-place = Je ne connais pas de lieu appelé { $typed }. Essayez une grande ville proche de vous, ou un décalage{"\u00A0"}: /tz UTC+3.
similar-places = Je ne connais pas de lieu appelé { $typed }. { $n ->
    [1] Vouliez-vous dire celui-ci{"\u00A0"}?
   *[other] Vouliez-vous dire l’un de ceux-ci{"\u00A0"}?
}

## The settings message: a line for each setting

settings-misread = Je n’ai pas compris { $typed }. Touchez ce que vous voulez modifier, ou envoyez par exemple /settings phrases 2, /settings articles 5 ou /settings défaut.
settings-alerts = Alertes{"\u00A0"}: <b>{ $how }</b>
alerts-at-once = en temps réel
alerts-digest = récap { $when }
alerts-paused = en pause
alerts-paused-until = en pause jusqu’au { $until }
settings-no-quiet = Ne pas déranger{"\u00A0"}: <b>désactivé</b>
settings-quiet = Ne pas déranger{"\u00A0"}: <b>{ $hours }</b>
settings-silent = Ne pas déranger{"\u00A0"}: <b>{ $hours }</b>, sans son
settings-zone = Fuseau horaire{"\u00A0"}: <b>{ $zone }</b>, où il est { $time }
settings-length = Résumés{"\u00A0"}: <b>jusqu’à { $n ->
    [one] { $n } phrase
    [many] { $n } de phrases
   *[other] { $n } phrases
}</b>, { $articles } par page
settings-length-auto = Résumés{"\u00A0"}: <b>aussi longs que nécessaire</b>, { $articles } par page
settings-languages = Langues{"\u00A0"}: <b>{ $names }</b>
settings-no-limit = Alertes par jour et par sujet{"\u00A0"}: <b>sans limite</b>
settings-limit = Alertes par jour et par sujet{"\u00A0"}: <b>{ $n }</b>
settings-previews-on = Images dans les alertes{"\u00A0"}: <b>oui</b>
settings-previews-off = Images dans les alertes{"\u00A0"}: <b>non</b>
settings-pins-on = Récaps épinglés{"\u00A0"}: <b>oui</b>
settings-pins-off = Récaps épinglés{"\u00A0"}: <b>non</b>

## Its buttons, and its pages

back-to-settings = ‹ Paramètres
alerts = Alertes
quiet-hours = Ne pas déranger
length = Longueur
languages = Langues
daily-limit = Limite par jour
previews = Images
pin-digests = Épingler les récaps
pause = Pause
paused = En pause

alerts-are = Réception des infos{"\u00A0"}: <b>{ $how }</b>
next-digest = Prochain récap{"\u00A0"}: { $next }.
as-they-come = En temps réel
daily = Tous les jours
workdays = Lun.–ven.
mondays = Le lundi
more-times = Une autre heure
tell-empty = Même sans nouveauté
times-hint-move = Touchez une heure pour déplacer le récap. Pour toute autre heure{"\u00A0"}: /digest tous les jours 19h45.
times-hint-add = Touchez une heure pour l’ajouter ou la retirer. Pour d’autres heures{"\u00A0"}: /digest tous les jours 7h45 19h.

off = Désactivé
hold = Regrouper
no-sound = Sans son

auto = Auto
one-sentence = 1 phrase
one-article = 1 article
length-hint = Première ligne{"\u00A0"}: phrases par résumé. Seconde ligne{"\u00A0"}: articles par page.

languages-all = toutes
all-languages = Toutes
languages-are = Langues des infos{"\u00A0"}: <b>{ $names }</b>
languages-hint = Pour les listes, les alertes et les récaps. Vous recevez toujours les articles des sources que vous suivez par leur nom.

limit-none = Sans limite. Si un sujet génère beaucoup d’alertes par jour, une limite reporte les alertes en trop dans votre récap.
limit-is = Limite{"\u00A0"}: { $n } par jour. Au-delà, les alertes d’un même sujet attendent votre récap.
no-limit = Sans limite

## Export and import

exported = Tout ce que je conserve sur cette discussion{"\u00A0"}: ses paramètres, { $n ->
    [0] aucun sujet
    [one] { $n } sujet
    [many] { $n } de sujets
   *[other] { $n } sujets
}, les articles enregistrés et les recherches. /import restaure les paramètres et les sujets, ici ou dans une autre discussion.
exported-channel = Les paramètres du canal { $channel } et { $n ->
    [one] { $n } sujet
    [many] { $n } de sujets
   *[other] { $n } sujets
}. /import { $channel } les restaure, et /import seul le fait pour une discussion.
import-how = Envoyez-moi le fichier créé par /export avec { $command } en légende, ou répondez au fichier avec { $command }.
import-how-terminal = Collez le texte obtenu avec /export après la commande, sur une seule ligne{"\u00A0"}: /import {"{"}…{"}"}
imported = Paramètres restaurés, { $new ->
    [0] sans nouveau sujet
    [one] avec { $new } nouveau sujet
    [many] avec { $new } de nouveaux sujets
   *[other] avec { $new } nouveaux sujets
}{ $known ->
    [0] .
   *[other] {" "}(vous en suiviez déjà { $known }).
}
import-feeds = Vous suivez { $n ->
    [one] { $n } flux
    [many] { $n } de flux
   *[other] { $n } flux
} du fichier.
import-feeds-left-out = { $n ->
    [one] { $n } flux du fichier ne peut pas être suivi ici.
    [many] { $n } de flux du fichier ne peuvent pas être suivis ici.
   *[other] { $n } flux du fichier ne peuvent pas être suivis ici.
} /suggest permet d’en proposer un aux responsables du bot.
import-too-many = Cela ferait { $n } sujets, alors qu’une discussion peut en suivre { $max }. Rien n’a changé.
import-not-ours = Ce n’est pas un fichier de paramètres de gistwire. Rien n’a changé.
import-version = Ce fichier est d’une autre version{"\u00A0"}: je lis la version { $own }. Rien n’a changé.
import-too-large = Ce fichier est trop volumineux{"\u00A0"}: je lis jusqu’à { $kb }{"\u00A0"}Ko. Divisez-le, chaque partie s’ajoutera à ce que vous avez déjà.
import-fault = Rien n’a changé. Dans le fichier, { $place }{"\u00A0"}: { $problem }.
import-number-range = les nombres vont de 1 à 10
import-limit-range = les nombres vont de 1 à { $max }
import-unknown-zone = je ne connais pas le fuseau horaire { $zone }
import-unknown-language = je ne connais pas la langue { $language }
import-no-digest = à omettre s’il n’y a pas de récap
import-no-day = { $day } n’est pas un jour
import-day-needed = indiquez au moins un jour
import-times-needed = indiquez au moins une heure, et au plus { $max }
import-no-hours = le début et la fin sont identiques
import-no-time = { $time } n’est pas une heure (écrivez 08:30)
import-long-name = c’est trop long
import-odd-name = certains caractères ne peuvent pas être tapés
import-no-words = { $name } ne contient aucun mot à chercher
import-no-thread = la valeur ne peut pas être inférieure à 0

## Channels

channels = Vos canaux
channels-none = Aucun canal connecté pour l’instant
channels-hint = Nommez d’abord le canal{"\u00A0"}: <code>/subscribe { $channel } #china</code>
channels-how = Pour publier l’actualité dans un de vos canaux, choisissez-le avec le bouton ci-dessous. Il peut être privé. Telegram propose alors de m’y nommer admin.
channels-choose = Choisir un canal
channels-in-private = Pour connecter un canal, envoyez-moi /channels en privé.
channel-connected = Connecté. Je peux maintenant publier ici. Sur quels sujets{"\u00A0"}?
channel-connected-hint = /subscribe ajoute un sujet, /settings change l’aspect des publications.
posts = Publications
post-header = Au-dessus de chaque publication{"\u00A0"}: <b>{ $line }</b>
post-no-header = Au-dessus de chaque publication{"\u00A0"}: <b>rien</b>
post-footer = Sous chaque publication{"\u00A0"}: <b>{ $line }</b>
post-no-footer = Sous chaque publication{"\u00A0"}: <b>rien</b>
post-approval-on = Avant de publier{"\u00A0"}: <b>je demande à l’admin qui l’a activé</b>
post-approval-off = Avant de publier{"\u00A0"}: <b>personne n’est consulté</b>
post-hint = Pour changer, ajoutez «{"\u00A0"}en-tête{"\u00A0"}» ou «{"\u00A0"}bas{"\u00A0"}» et votre ligne, ou «{"\u00A0"}désactiver{"\u00A0"}»{"\u00A0"}: /settings en-tête Infos du port
post-hashtags = Hashtags
post-buttons = Boutons
post-approval = Me demander d’abord
post-line-too-long = Cette ligne est trop longue{"\u00A0"}: { $max } caractères au plus.
review-question = Publier ceci dans { $channel }{"\u00A0"}?
review-post = Publier
review-skip = Passer
review-post-all = Tout publier
review-skip-all = Tout passer
review-posted = Publication en cours{"\u00A0"}: { $title }
review-skipped = Non publié{"\u00A0"}: { $title }
review-done = La décision est déjà prise.
review-none = Aucune publication n’attend votre accord.
review-waiting = { $n ->
    [one] { $n } publication attend votre accord.
    [many] { $n } de publications attendent votre accord.
   *[other] { $n } publications attendent votre accord.
}
review-which = Pour quel canal{"\u00A0"}? Indiquez-le{"\u00A0"}: <code>/review @channel</code>
