## Commandes des responsables

command-allow = Ouvrir le bot à une personne ou à un groupe
    .details = Pour les responsables du bot. Répondez à un message de la personne (même transféré), ou indiquez un identifiant ou un @nom. Seule, la commande montre qui est admis.
command-ban = Ni réponses ni alertes pour une personne
    .details = Pour les responsables du bot. Comme avec /allow. Seule, la commande montre qui est bloqué.
command-unban = Annuler ce que /allow ou /ban a décidé
    .details = Pour les responsables du bot. Comme avec /allow.

## /allow, /ban, /unban

people-whom = Qui{"\u00A0"}? Répondez à l’un de ses messages par { $command }, ou indiquez un identifiant ou un @nom{"\u00A0"}: <code>{ $command } 12345678</code>. Un message transféré convient aussi, sauf si la personne masque son compte.
people-allowed = { $id } peut désormais utiliser le bot.
people-allowed-already = { $id } pouvait déjà l’utiliser.
people-banned = { $id } ne reçoit plus ni réponses ni alertes.
people-banned-already = { $id } était déjà sur la liste des bloqués.
people-freed = Pour { $id }, les règles de tous s’appliquent de nouveau.
people-freed-already = Rien n’avait été décidé pour { $id }.
people-operator = { $id } est responsable du bot et ne peut pas être bloqué.
people-unknown-name = Je ne connais pas l’identifiant de { $name }{"\u00A0"}: Telegram me donne celui des groupes et des canaux, mais celui des personnes seulement quand elles m’écrivent. Répondez à l’un de ses messages, ou indiquez son identifiant.
people-odd = { $typed } n’est ni un identifiant ni un @nom.
people-open = Le bot est actuellement ouvert à tout le monde.
people-list-allowed = Admis{"\u00A0"}: { $ids }
people-list-banned = Bloqués{"\u00A0"}: { $ids }
people-unban = Débloquer
banned-you = Désolé, je ne vous réponds plus. Si vous pensez que c’est une erreur, donnez aux responsables du bot votre identifiant Telegram{"\u00A0"}: { $id }
