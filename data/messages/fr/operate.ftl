## Commandes des responsables

command-stats = L’activité du bot
    .details = Pour les responsables du bot{"\u00A0"}: discussions, sujets, envois, flux et disque, avec un graphique des deux dernières semaines. Aucun chiffre ne concerne une seule personne.
command-broadcast = Annoncer quelque chose à tous les abonnés
    .details = Pour les responsables du bot. Vous voyez d’abord l’annonce, avec le nombre de discussions, et la confirmez par un bouton. Les discussions qui ne suivent rien, qui ont désactivé les annonces ou qui sont en pause ne la reçoivent pas. Seule, la commande montre où en est la dernière.
    .examples =
        /broadcast
        /broadcast Ce soir à 22h, je serai absent une heure.
command-allow = Ouvrir le bot à une personne ou à un groupe
    .details = Pour les responsables du bot. Répondez à un message de la personne (même transféré), ou indiquez un identifiant ou un @nom. Seule, la commande montre qui est autorisé.
command-ban = Bloquer une personne ou un groupe
    .details = Pour les responsables du bot. Comme avec /allow. Seule, la commande montre qui est bloqué.
command-unban = Annuler ce que /allow ou /ban a décidé
    .details = Pour les responsables du bot. Comme avec /allow.

## /allow, /ban, /unban

people-whom = De qui s’agit-il{"\u00A0"}? Répondez à un message de cette personne avec { $command }, ou indiquez un identifiant ou un @nom{"\u00A0"}: <code>{ $command } 12345678</code>. Un message transféré convient aussi, sauf si la personne masque son compte.
people-allowed = { $id } peut désormais utiliser le bot.
people-allowed-already = { $id } pouvait déjà l’utiliser.
people-banned = { $id } ne reçoit plus ni réponses ni alertes.
people-banned-already = { $id } était déjà bloqué.
people-freed = Les règles générales s’appliquent de nouveau à { $id }.
people-freed-already = Rien n’avait été décidé pour { $id }.
people-operator = { $id } est responsable du bot et ne peut pas être bloqué.
people-unknown-name = Je ne connais pas l’identifiant de { $name }{"\u00A0"}: Telegram me donne celui des groupes et des canaux, mais celui des personnes seulement quand elles m’écrivent. Répondez à l’un de ses messages, ou indiquez son identifiant.
people-odd = { $typed } n’est ni un identifiant ni un @nom.
people-open = Le bot est actuellement ouvert à tout le monde.
people-list-allowed = Autorisés{"\u00A0"}: { $ids }
people-list-banned = Bloqués{"\u00A0"}: { $ids }
people-unban = Débloquer
banned-you = Désolé, je ne vous réponds plus. Si vous pensez que c’est une erreur, donnez aux responsables du bot votre identifiant Telegram{"\u00A0"}: { $id }

## /stats

stats-title = L’activité du bot
stats-chats = Abonnés en privé{"\u00A0"}: <b>{ $people }</b>, groupes et canaux{"\u00A0"}: <b>{ $groups }</b>
stats-subscriptions = Abonnements{"\u00A0"}: <b>{ $n }</b>
stats-topic = { $topic } ({ $n })
stats-topics = Les plus suivis{"\u00A0"}: { $topics }
stats-blocked = Discussions injoignables{"\u00A0"}: <b>{ $n }</b>
stats-deliveries = Envois par jour{"\u00A0"}: <b>{ $mean }</b>, aujourd’hui pour l’instant <b>{ $today }</b>
stats-articles = Articles par jour{"\u00A0"}: <b>{ $mean }</b>, aujourd’hui pour l’instant <b>{ $today }</b>
stats-undelivered = Envois en attente{"\u00A0"}: <b>{ $waiting }</b>, en échec sur deux semaines{"\u00A0"}: <b>{ $failed }</b>
stats-feeds = Flux{"\u00A0"}: <b>{ $n }</b>, en échec{"\u00A0"}: <b>{ $failing }</b>
stats-disk = Base de données{"\u00A0"}: <b>{ $size }</b>, espace libre sur le disque{"\u00A0"}: <b>{ $free }</b>
stats-backup = Dernière sauvegarde{"\u00A0"}: <b>{ $ago }</b>
stats-no-backup = Dernière sauvegarde{"\u00A0"}: <b>aucune</b>
stats-chart = Envois et articles par jour
stats-series-deliveries = Envois
stats-series-articles = Articles

## /broadcast

broadcast-how = Écrivez le texte après la commande{"\u00A0"}: <code>/broadcast Ce soir à 22h, je m’absente une heure.</code> Vous le voyez d’abord, et personne ne le reçoit avant votre confirmation.
broadcast-progress = La dernière annonce, en nombre de discussions{"\u00A0"}: reçue <b>{ $sent }</b>, en attente <b>{ $waiting }</b>, non reçue <b>{ $lost }</b>.
broadcast-too-long = C’est trop long{"\u00A0"}: une annonce compte au plus { $n } caractères.
broadcast-nobody = Aucune discussion ne la recevrait{"\u00A0"}: personne ne suit rien, ou tout le monde a désactivé les annonces.
broadcast-ask = Voici à quoi elle ressemblera. Discussions qui la recevront{"\u00A0"}: { $n }
broadcast-send = Envoyer ({ $n })
broadcast-discard = Abandonner
broadcast-sending = C’est parti. Discussions qui la recevront{"\u00A0"}: <b>{ $n }</b>. /broadcast montre où elle en est.
broadcast-discarded = Annonce abandonnée. Personne ne l’a reçue.

## /broadcast: everybody

announcement-title = Message des responsables du bot
no-announcements = Pas d’annonces
announcements-off-toast = Plus d’annonces ici. /settings les réactive.
settings-announcements-off = Annonces des responsables{"\u00A0"}: <b>non</b>
announcements-on = Recevoir les annonces

## desk

desk-disk = Il ne reste que { $free } sur le disque de la base de données{"\u00A0"}; la limite est { $limit } (serve.min_free_mb). <code>gistwire prune</code> supprime d’anciens articles, retention_days et max_articles le font régulièrement.
desk-disk-over = Il y a de nouveau assez de place sur le disque.
desk-outbox = Plus rien ne part depuis un moment{"\u00A0"}: le plus ancien message attend depuis { $span }. /status montre ce qui attend, <code>gistwire healthcheck</code> ce qui ne va pas.
desk-outbox-over = Les envois repartent.
desk-refused = Telegram a refusé { $n } messages en une heure, la plupart avec{"\u00A0"}: { $problem }. <code>gistwire outbox</code> en donne la liste.
desk-refused-over = Telegram n’a refusé aucun message depuis une heure.
desk-crash = Avant ce démarrage, le programme a été interrompu brutalement{"\u00A0"}: un plantage, un arrêt forcé ou une coupure de courant. Rien n’est perdu. Le journal en dit plus.
desk-version-title = Nouvelle version en service
desk-version = gistwire { $to } est en service et remplace { $from }. La base de données est à jour.
desk-backup = Aucune sauvegarde n’a pu être faite{"\u00A0"}: { $problem }. Je continue d’essayer.
desk-backup-over = Les sauvegardes fonctionnent de nouveau.
desk-prune = Les anciens articles ne sont pas supprimés{"\u00A0"}: { $problem }. Si c’est voulu, lancez <code>gistwire prune --force</code>{"\u00A0"}; sinon, corrigez l’horloge, retention_days ou max_articles.
desk-prune-over = Les anciens articles sont de nouveau supprimés.
desk-over-title = Tout va de nouveau bien
alarm-over = { $name } fonctionne de nouveau.
