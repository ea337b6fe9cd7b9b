## Comandos dos responsáveis

command-stats = Como está o bot
    .details = Para os responsáveis pelo bot: chats, assuntos, envios, feeds e disco, com um gráfico das últimas duas semanas. Nenhum número é de uma só pessoa.
command-broadcast = Enviar um comunicado a todos que seguem notícias
    .details = Para os responsáveis pelo bot. Primeiro você vê o comunicado, com o número de chats, e confirma com um botão. Ele não chega aos chats que não seguem nada, que desativaram os comunicados ou que estão em pausa. Sem texto, o comando mostra o andamento do último.
    .examples =
        /broadcast
        /broadcast Hoje às 22h fico fora do ar por uma hora.
command-allow = Liberar o bot para uma pessoa ou um grupo
    .details = Para os responsáveis pelo bot. Responda a uma mensagem da pessoa (mesmo encaminhada) ou informe um ID ou um @nome. Sem mais nada, o comando mostra quem está liberado.
command-ban = Bloquear uma pessoa ou um grupo
    .details = Para os responsáveis pelo bot. Quem é bloqueado não recebe respostas nem alertas. Informe como em /allow. Sem mais nada, o comando mostra quem está bloqueado.
command-unban = Desfazer o que /allow ou /ban decidiu
    .details = Para os responsáveis pelo bot. Informe como em /allow.

## /allow, /ban, /unban

people-whom = Quem? Responda a uma mensagem da pessoa com { $command } ou informe um ID ou um @nome: <code>{ $command } 12345678</code>. Uma mensagem encaminhada também serve, a menos que a pessoa oculte a conta.
people-allowed = { $id } pode usar o bot a partir de agora.
people-allowed-already = { $id } já podia usar o bot.
people-banned = { $id } não recebe mais respostas nem alertas.
people-banned-already = { $id } já estava na lista de bloqueados.
people-freed = { $id } volta a ter o mesmo acesso que os outros.
people-freed-already = { $id } não estava liberado nem bloqueado.
people-operator = { $id } é responsável pelo bot e não pode ser bloqueado.
people-unknown-name = Não sei o ID de { $name }: o Telegram me informa o de grupos e canais, mas o de pessoas só quando elas me escrevem. Responda a uma mensagem da pessoa ou informe o ID.
people-odd = { $typed } não é um ID nem um @nome.
people-open = No momento, o bot está aberto a todos.
people-list-allowed = Liberados: { $ids }
people-list-banned = Bloqueados: { $ids }
people-unban = Desbloquear
banned-you = Desculpe, não respondo mais a você. Se acha que é um engano, passe aos responsáveis pelo bot o seu ID no Telegram: { $id }

## /stats

stats-title = Como está o bot
stats-chats = Pessoas que seguem algo: <b>{ $people }</b>; grupos e canais: <b>{ $groups }</b>
stats-subscriptions = Assuntos seguidos: <b>{ $n }</b>
stats-topic = { $topic } ({ $n })
stats-topics = Mais seguidos: { $topics }
stats-blocked = Chats inacessíveis: <b>{ $n }</b>
stats-deliveries = Envios por dia: <b>{ $mean }</b>; hoje, até agora: <b>{ $today }</b>
stats-articles = Matérias por dia: <b>{ $mean }</b>; hoje, até agora: <b>{ $today }</b>
stats-undelivered = Envios em espera: <b>{ $waiting }</b>; com falha em duas semanas: <b>{ $failed }</b>
stats-feeds = Feeds: <b>{ $n }</b>; com falha: <b>{ $failing }</b>
stats-disk = Banco de dados: <b>{ $size }</b>; livre no disco: <b>{ $free }</b>
stats-backup = Último backup: <b>{ $ago }</b>
stats-no-backup = Último backup: <b>nenhum</b>
stats-chart = Envios e matérias por dia
stats-series-deliveries = Envios
stats-series-articles = Matérias

## /broadcast

broadcast-how = Escreva o texto depois do comando: <code>/broadcast Hoje às 22:00 fico fora por uma hora.</code> Primeiro você vê como fica, e ninguém recebe até você confirmar.
broadcast-progress = O último comunicado: <b>{ $sent }</b> chats já receberam, <b>{ $waiting }</b> esperam, <b>{ $lost }</b> não receberam.
broadcast-too-long = É longo demais: um comunicado tem no máximo { $n } caracteres.
broadcast-nobody = Nenhum chat receberia o comunicado: ninguém segue nada, ou todos desativaram os comunicados.
broadcast-ask = Vai ficar assim. Chats que vão receber: { $n }
broadcast-send = Enviar ({ $n })
broadcast-discard = Descartar
broadcast-sending = A caminho. Chats que vão receber: <b>{ $n }</b>. /broadcast mostra o andamento.
broadcast-discarded = Descartado. Ninguém recebeu.

## /broadcast: everybody

announcement-title = Dos responsáveis pelo bot
no-announcements = Sem comunicados
announcements-off-toast = Aqui não vão chegar mais comunicados. /settings os reativa.
settings-announcements-off = Comunicados dos responsáveis: <b>não</b>
announcements-on = Receber comunicados

## desk

desk-disk = Restam só { $free } no disco do banco de dados; o limite é { $limit } (serve.min_free_mb). <code>gistwire prune</code> apaga matérias antigas; retention_days e max_articles fazem isso regularmente.
desk-disk-over = Há espaço suficiente no disco de novo.
desk-outbox = Faz um tempo que nada é entregue: a mensagem mais antiga está esperando há { $span }. /status mostra o que está na fila; <code>gistwire healthcheck</code>, o que está errado.
desk-outbox-over = As mensagens voltaram a ser entregues.
desk-refused = O Telegram recusou { $n } mensagens em uma hora, a maioria com: { $problem }. <code>gistwire outbox</code> lista todas.
desk-refused-over = Há uma hora o Telegram não recusa mensagens.
desk-crash = Antes deste início, o programa terminou de forma inesperada: uma falha, um encerramento forçado (kill) ou falta de luz. Nada se perdeu. O log diz mais.
desk-version-title = Uma nova versão está no ar
desk-version = Agora está rodando o gistwire { $to }; antes, era o { $from }. O banco de dados está atualizado.
desk-backup = Não foi possível fazer um backup: { $problem }. Continuo tentando.
desk-backup-over = Os backups voltaram a funcionar.
desk-prune = As matérias antigas não estão sendo apagadas: { $problem }. Se estiver certo, rode <code>gistwire prune --force</code>; senão, corrija o relógio, retention_days ou max_articles.
desk-prune-over = As matérias antigas voltaram a ser apagadas.
desk-over-title = Está tudo bem de novo
alarm-over = { $name } voltou a funcionar.
