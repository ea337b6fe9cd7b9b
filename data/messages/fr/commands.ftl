# One entry per command: what it does in the menu and in /help, and what /help COMMAND adds (.details).

## Find news

command-latest = Les dernières infos
    .details = Sans nombre, vous recevez une page, et les boutons mènent aux suivantes. La fois d’après, ce qui est arrivé entre-temps vient en premier. <code>/latest tout</code> affiche tout, dans l’ordre.
    .form = [N | tout]
    .examples =
        /latest
        /latest 3
        /latest tout
command-company = Les infos sur une entreprise
    .details = Les majuscules, les accents et les terminaisons comme Inc. ne comptent pas, et je connais bien d’autres noms d’une même entreprise. Le nom d’une personne mène à l’entreprise à laquelle les articles l’associent. Les articles sur l’entreprise viennent d’abord, puis ceux qui la mentionnent, puis ceux sur ses marques. Ajoutez une période pour préciser{"\u00A0"}: <code>30 jours</code>, <code>2 semaines</code>, <code>6 mois</code>, <code>1 an</code>, <code>depuis 2021</code> ou <code>depuis 2021-06-15</code>.
    .form = NAME [30 jours | depuis 2021-06]
    .examples =
        /company alibaba
        /company Ant Group 30 jours
        /company tencent depuis 2021-06
command-tag = Les articles sur un sujet
    .details = Avec ou sans #, en majuscules ou non. Espace ou trait d’union, c’est pareil.
command-search = Les articles qui contiennent tous ces mots
    .details = Mettez une expression entre guillemets, un tiret (-) devant un mot à exclure, et OR entre deux possibilités, entre parenthèses. Je trouve aussi les autres formes d’un mot et les parties de noms{"\u00A0"}: ship trouve shipping, booking trouve Booking.com.
command-roundup = La revue de presse du jour ou de la semaine
    .details = Les dossiers dont parlent le plus de sources, par thème, chacun en deux ou trois phrases, puis une phrase pour chacun des autres. Elle couvre la dernière semaine, ou le dernier mois pour un tag ou une entreprise, et davantage si l’actualité a été calme.
    .form = [jour | semaine | mois | année | TAG | COMPANY]
    .examples =
        /roundup
        /roundup jour
        /roundup alibaba
command-tags = Tous les tags, les plus utilisés d’abord
command-companies = Les entreprises dans l’actualité
    .details = Ajoutez des lettres pour voir les noms qui commencent ainsi.
command-timeline = L’histoire d’une entreprise, depuis le début
    .details = Une phrase par mois (par jour si tout s’est passé en deux mois), tirée de l’article qui parle le plus de l’entreprise. Les articles sans date n’y figurent pas.
    .form = NAME [1 an | depuis 2021-06]
    .examples =
        /timeline alibaba
        /timeline shein depuis 2025
command-trend = Graphique des articles par semaine sur 1 ou 2 entreprises
    .details = Compte les articles datés qui citent l’entreprise. Ajoutez une période, comme pour /company.
command-related = Les entreprises citées avec une autre
    .details = Classées par nombre d’articles qui citent les deux, chacune avec une phrase qui le montre.

## Read

command-read = Un article en entier
    .details = Les boutons numérotés sous une liste font la même chose.
command-save = Enregistrer un article pour plus tard
    .details = Il y a un bouton «{"\u00A0"}Enregistrer{"\u00A0"}» sous chaque article que vous lisez.
command-saved = Vos articles enregistrés
    .details = ✕ retire un article de la liste. /export contient aussi la liste.
    .form = [N | retirer ID]
    .examples =
        /saved
        /saved 2
        /saved retirer 12
command-summary = Résumer un lien ou un texte
    .details = En privé, envoyez-moi simplement un lien, un long texte ou un message d’un canal. Ailleurs, répondez à un message avec /summary. Ce que vous envoyez est supprimé une fois la réponse donnée.
command-keep = Ajouter l’article d’un lien aux archives
    .details = Je recharge la page. Tout le monde voit l’article si les responsables du bot le permettent.
command-story = Qui parle d’un événement, et ce que chacun ajoute
    .details = Les articles sur un même événement forment un dossier. Les listes l’affichent une seule fois, avec le nombre de sources. Le dossier montre les articles dans l’ordre, chacun avec ce qu’il ajoute. Si leurs chiffres diffèrent, vous voyez les deux.
command-editstory = Retirer un article d’un dossier, ou fusionner deux dossiers
    .details = Pour les responsables du bot. Je demande d’abord confirmation. Votre décision reste valable, même quand tous les dossiers sont recalculés.
    .form = ID [séparer ARTICLE | fusionner ID]
    .examples =
        /editstory 12
        /editstory 12 séparer 345
        /editstory 12 fusionner 15
command-why = Pourquoi ces phrases ont été choisies
    .details = Ajoutez une entreprise ou des mots après le numéro pour savoir pourquoi ces phrases s’affichent quand vous cherchez cela.
command-report = Signaler un résultat faux ou médiocre
    .details = Prévient les responsables du bot qu’un article est associé à la mauvaise entreprise, est mal résumé ou parle d’un autre événement.
    .form = ID [entreprise | résumé | événement]
    .examples =
        /report 12
        /report 12 entreprise

## Follow

command-subscribe = Suivre un tag, une entreprise ou des mots
    .details = #x est un tag et <code>entreprise:x</code> une entreprise, sous n’importe lequel de ses noms. Je trouve les mots sous toutes leurs formes. Mettez une expression entre guillemets, et un tiret (-) devant un mot à exclure. <code>source:x</code> est une source, et avec une adresse, je cherche le flux qui s’y trouve. Vous pouvez suivre un sujet dont l’actualité ne parle pas encore. Vous ne recevez que les nouveaux articles, une seule fois chacun. Ajoutez <code>, tout de suite</code>, <code>, dans le récap</code> ou <code>, comme d'habitude</code> pour choisir comment vous recevez ce sujet. Pour votre canal, commencez par son nom{"\u00A0"}: /subscribe @channel #china.
    .form = #TAG | COMPANY | WORDS | source:NAME | ADDRESS
    .examples =
        /subscribe #china
        /subscribe alibaba
        /subscribe "cloud computing" -games
        /subscribe source:Harbour News
        /subscribe #china, dans le récap
command-unsubscribe = Ne plus suivre un sujet
    .details = Sans nom, vous recevez un bouton pour chaque sujet que vous suivez.
    .form = [NAME | tout]
    .examples =
        /unsubscribe #china
        /unsubscribe tout
command-subscriptions = Ce que vous suivez
command-preview = Aperçu{"\u00A0"}: les 7 derniers jours d’un sujet
    .details = Voyez les 7 derniers jours avant de vous décider.
command-digest = Un récap aux heures de votre choix
    .details = Pour les jours, écrivez «{"\u00A0"}tous les jours{"\u00A0"}», «{"\u00A0"}en semaine{"\u00A0"}», «{"\u00A0"}le week-end{"\u00A0"}» ou leur nom{"\u00A0"}: <code>/digest mardi vendredi 18:00</code>. Les heures s’écrivent 18:00 ou 18h, jusqu’à six par jour{"\u00A0"}: <code>/digest tous les jours 8h 18h</code>. /digest seul envoie ce qui est arrivé jusqu’ici. S’il n’y a rien de nouveau, rien n’est envoyé. <code>/digest désactiver</code> garde ces heures pour les sujets qui arrivent quand même dans le récap. /tz règle votre fuseau horaire.
    .form = [tous les jours 8:30 | lundi 8:30 | désactiver]
    .examples =
        /digest tous les jours 8:30
        /digest en semaine 8:30
        /digest lundi 8:30
        /digest désactiver
        /digest
command-tz = Votre fuseau horaire
    .details = Une grande ville, dans n’importe quelle langue, ou un décalage{"\u00A0"}: UTC+3 a trois heures d’avance sur Greenwich. Avec une ville, l’heure d’été est prise en compte. Vous pouvez aussi partager votre position.
    .examples =
        /tz Europe/Berlin
        /tz tokyo
        /tz UTC+3
command-quiet = Vos heures «{"\u00A0"}Ne pas déranger{"\u00A0"}»
    .details = Ce qui arrive pendant ce temps attend et vous parvient ensuite en un seul message. Avec <code>sans son</code> après les heures, les alertes arrivent aussitôt, mais sans son.
    .form = [22:00-07:00 | désactiver]
    .examples =
        /quiet 22:00-07:00
        /quiet 22:00-07:00 sans son
        /quiet désactiver
command-pause = Suspendre les alertes un moment
    .details = Pour la durée indiquée, ou jusqu’à ce que vous envoyiez /resume. Vous continuez à tout suivre.
    .form = [3 jours | jusqu’à lundi]
    .examples =
        /pause
        /pause 3 jours
        /pause jusqu’à lundi
command-resume = Réactiver les alertes
command-mute = Mettre une source en sourdine
    .details = Vous n’en recevez plus d’alertes. Ses articles restent dans les listes et les recherches, et /missed les montre. Sans nom, vous voyez ce qui est en sourdine. Le bouton «{"\u00A0"}Sourdine{"\u00A0"}» sous une alerte sert aussi à mettre en sourdine un dossier, ou un sujet pendant trois jours.
command-unmute = Réactiver les alertes d’une source
command-suggest = Proposer une source aux responsables du bot
    .details = L’adresse d’un flux, ou d’une page qui en a un. Vous recevez leur réponse.
command-missed = Ce que vous avez manqué cette semaine
    .details = Ce qui est arrivé pendant une pause ou une mise en sourdine, ou quand Telegram était injoignable.
command-channels = Vos canaux, même privés
command-review = Publications qui attendent votre accord
    .form = [publier tout | ignorer tout]

## About the bot

command-settings = Vos paramètres
    .details = La longueur des récaps et des pages, et le moment où arrivent les infos. Le nombre de phrases et d’articles va de 1 à 10. Avec <code>/settings phrases auto</code>, cela dépend de chaque article. <code>/settings rien de nouveau activer</code> envoie le récap même s’il n’y a rien de nouveau. <code>/settings limite 20</code> reporte dans le récap les alertes d’un même sujet au-delà de 20 par jour. <code>/settings langues de en</code> limite les infos que vous recevez à ces langues. <code>/settings images désactiver</code> masque les images. <code>/settings défaut</code> réinitialise tout.
    .form = [phrases N | articles N | défaut]
    .examples =
        /settings
        /settings phrases 2
        /settings défaut
command-language = La langue que je parle ici
    .details = La langue de cette discussion, par son nom dans n’importe quelle langue ou par son code. <code>/language auto</code> revient à la langue de votre application. Les articles restent dans leur langue.
command-sources = D’où viennent les infos
    .details = Avec un nom{"\u00A0"}: les articles de cette source, du plus récent au plus ancien.
command-status = La taille des archives et l’état du bot
command-help = Ce que je sais faire
command-privacy = Ce que je conserve à votre sujet
command-export = Exporter vos paramètres dans un fichier
    .details = Vos paramètres et ce que vous suivez. /import lit ce fichier, ici ou dans une autre discussion.
command-import = Restaurer vos paramètres à partir d’un fichier
    .details = Envoyez le fichier avec /import en légende, répondez au fichier avec /import, ou collez son texte après la commande. Vos paramètres deviennent ceux du fichier, et vous suivez aussi ce qu’il contient. S’il y a une erreur dans le fichier, rien ne change. La liste de flux (OPML) d’un autre lecteur de flux convient aussi{"\u00A0"}: vous suivez les flux que j’ai déjà, et les responsables du bot, eux, les ajoutent tous.
command-forget = Supprimer tout ce qui concerne cette discussion
    .details = Vos paramètres, ce que vous suivez et ce qui vous a été envoyé. Je demande d’abord confirmation. /privacy indique ce que je conserve.
command-start = Commencer ici
command-feeds = Les flux, et l’état de chacun
    .details = Pour les responsables du bot. Les flux en échec viennent d’abord. /feeds opml en fait une liste pour d’autres lecteurs de flux, et /import accepte une liste de ce genre.
command-addfeed = Ajouter un flux pour tout le monde
    .details = Pour les responsables du bot. L’adresse d’un flux, ou d’une page qui en a un. La réponse indique ce qu’a donné la première lecture.
command-removefeed = Retirer un flux, en gardant ses articles
    .details = Pour les responsables du bot. Par son nom ou son adresse. Je demande d’abord confirmation.
command-suggestions = Les sources proposées
    .details = Pour les responsables du bot. Ceux qui ont proposé une source reçoivent la réponse.
    .form = [ID ajouter | ID refuser]
    .examples =
        /suggestions
        /suggestions 3 ajouter
command-cancel = Annuler ce qui est en cours
    .details = Je n’attends jamais de second message, il n’y a donc rien à annuler.

## What stands for an argument in the form of a command: "/tag NAME"

form-name = NOM
form-words = MOTS
form-tag = TAG
form-company = ENTREPRISE
form-address = ADRESSE
form-zone = FUSEAU
form-source = SOURCE
form-prefix = DÉBUT
form-command = COMMANDE
form-file = FICHIER
form-link = LIEN
form-text = TEXTE
form-article = ARTICLE
