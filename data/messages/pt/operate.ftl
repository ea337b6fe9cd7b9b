## Comandos dos responsáveis

command-allow = Liberar o bot para uma pessoa ou um grupo
    .details = Para os responsáveis pelo bot. Responda a uma mensagem da pessoa (mesmo encaminhada) ou informe um id ou um @nome. Sozinho, mostra quem está liberado.
command-ban = Sem respostas e alertas para uma pessoa ou grupo
    .details = Para os responsáveis pelo bot. Informe como em /allow. Sozinho, mostra quem está bloqueado.
command-unban = Desfazer o que /allow ou /ban decidiu
    .details = Para os responsáveis pelo bot. Informe como em /allow.

## /allow, /ban, /unban

people-whom = Quem? Responda a uma mensagem da pessoa com { $command }, ou informe um id ou um @nome: <code>{ $command } 12345678</code>. Uma mensagem encaminhada também serve, a menos que a pessoa oculte a conta.
people-allowed = { $id } pode usar o bot a partir de agora.
people-allowed-already = { $id } já podia usar o bot.
people-banned = { $id } não recebe mais respostas nem alertas.
people-banned-already = { $id } já estava na lista de bloqueados.
people-freed = { $id } volta a ser como todo mundo.
people-freed-already = Nada tinha sido decidido sobre { $id }.
people-operator = { $id } é responsável pelo bot e não pode ser bloqueado.
people-unknown-name = Não sei o id de { $name }: o Telegram me informa o de grupos e canais, mas o de pessoas só quando elas me escrevem. Responda a uma mensagem da pessoa ou informe o id.
people-odd = { $typed } não é um id nem um @nome.
people-open = No momento, o bot está aberto a todos.
people-list-allowed = Liberados: { $ids }
people-list-banned = Bloqueados: { $ids }
people-unban = Desbloquear
banned-you = Desculpe, não respondo mais a você. Se acha que é um engano, passe aos responsáveis pelo bot o seu id no Telegram: { $id }
