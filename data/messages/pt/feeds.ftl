# Feeds that people bring or suggest, and what operators decide on them.

one-address-at-a-time = Um de cada vez, por favor: um endereço, como /subscribe https://news.example, ou um assunto, como /subscribe #china.
address-refused = Não posso seguir { $url }: { $problem }.
address-not-now = Não consegui abrir esse endereço agora. Tente de novo mais tarde.
no-feed-at = Não encontrei nenhum feed em { $url }: { $problem }.
no-feed = Não encontrei nenhum feed ali: { $problem }.
follow-the-words = Busca { $words }
channel-has-no-feed = Não consigo ler canais do Telegram. Para receber notícias em um canal que você administra, escreva o nome dele primeiro, no nosso chat privado: /subscribe { $name } { $topic }

feed-new = <b>{ $name }</b> ainda não está entre as minhas fontes ({ n-articles }). Quer sugerir esse feed aos responsáveis pelo bot?
feed-new-for-operator = <b>{ $name }</b> ainda não está entre as fontes ({ n-articles }). Seguir esse feed para todos?
feed-new-and-no-operators = <b>{ $name }</b> ainda não está entre as minhas fontes ({ n-articles }). Só os responsáveis pelo bot podem adicionar esse feed.
feed-not-read-yet = Já sigo esse feed, mas ainda não li nada dele. Tente de novo daqui a um minuto.
follows-own-feed = Agora você segue <b>{ $name }</b>. Só este chat vê as matérias desse feed. As atuais chegam em até um minuto, e eu aviso quando houver novas.
own-feeds-full = Você segue { $n ->
    [one] { $n } feed só seu
    [many] { $n } de feeds só seus
   *[other] { $n } feeds só seus
}, o máximo por chat. Deixe de seguir um deles ou sugira este aos responsáveis pelo bot.
all-feeds-full = Não posso aceitar mais feeds para chats individuais. Você pode sugerir este aos responsáveis pelo bot.
suggest-it = Sugerir
for-everybody = Para todos
its-articles = Ver as matérias

## Suggestions

suggest-which = Qual feed? Envie o endereço dele ou de uma página: por exemplo, /suggest https://news.example
suggest-secret = Esse endereço contém uma senha ou uma chave, então não vou repassá-lo.
suggested = Obrigado! Perguntei aos responsáveis sobre { $name } e aviso quando eles responderem.
suggestions-full = Há sugestões demais aguardando. Tente de novo mais tarde.
suggestion-declined = Os responsáveis decidiram não seguir { $name }.
suggestion-followed = Os responsáveis agora seguem { $name }, como você sugeriu.
no-operators = Este bot não tem responsáveis a quem eu possa perguntar.

suggestion-heading = Sugestão de feed
suggestion = Alguém sugere { $name }.
    { $url }
    No momento: { n-articles }.
suggestions-open = { $n ->
    [0] { $n } sugestões aguardando
    [one] { $n } sugestão aguardando
    [many] { $n } de sugestões aguardando
   *[other] { $n } sugestões aguardando
}
no-suggestions = Nenhuma sugestão aguardando.
suggestions-which = Qual delas, e qual a decisão? Por exemplo, /suggestions 3 adicionar ou /suggestions 3 recusar.
suggestion-closed = Já houve uma decisão sobre { $name }.
suggestion-declines = Sugestão recusada: { $name }.
feed-followed = Seguindo { $name }. As primeiras matérias chegam em até um minuto.
feed-no-name = Um feed sem nome
decline = Recusar
follow-named = Seguir { $name }
decline-named = Recusar { $name }

## Lists of feeds (OPML)

list-unreadable = Nada foi alterado: { $problem }.
list-followed = { $n ->
    [0] Nenhum desses feeds está entre as minhas fontes.
    [one] Agora você segue { $n } feed dessa lista.
    [many] Agora você segue { $n } de feeds dessa lista.
   *[other] Agora você segue { $n } feeds dessa lista.
}
list-unknown = { $n ->
    [one] Não está entre as minhas fontes: { $names }.
    [many] { $n } não estão entre as minhas fontes: { $names }.
   *[other] { $n } não estão entre as minhas fontes: { $names }.
} Com /suggest e um endereço, você pede aos responsáveis pelo bot que adicionem um.

# Sources and feeds, and what operators are told.

## Sources

sources-title = { $n ->
    [0] { $n } fontes
    [one] Uma fonte
    [many] { $n } de fontes
   *[other] { $n } fontes
}
sources-unnamed = Matérias sem fonte
source-newest = mais recente: { $day }
source-muted = silenciada aqui
sources-rest = … e mais { $n } com { $articles }.
sources-own = Seus próprios feeds (só este chat vê)
sources-personal = Feeds que os leitores seguem por conta própria
source-for-all = Para todos: { $name }
source-no-article = Ainda não há nada de { $name }. Feeds novos são lidos em até um minuto.
source-following = ✓ Seguindo
source-mute = Silenciar
source-unmute = Reativar

## How a feed is doing: facts, one after the other

feed-articles = { n-articles }, { $week } nesta semana
feed-read = lido { $ago }
feed-unread = ainda não lido
feed-failing = com falha
feed-failing-since = falhando há { $span }
feed-problem = falhou { $n ->
    [one] uma vez
    [many] { $n } de vezes
   *[other] { $n } vezes
}: { $problem }
feed-next = próxima leitura em { $span }
feed-due = próxima leitura agora
feed-off = desativado
feed-gone = saiu do ar de vez
feed-unnamed = Um feed sem nome

## Feeds, for operators

feeds-none = Ainda não há feeds. Para adicionar um, envie, por exemplo, /addfeed https://news.example: um feed ou uma página que tenha feed.
feeds-title = { $n ->
    [0] { $n } feeds
    [one] { $n } feed
    [many] { $n } de feeds
   *[other] { $n } feeds
}
feeds-rest = … e mais { $n }. <code>gistwire feeds list</code> mostra todos.
feeds-private = Envie isto no nosso chat privado: endereços podem conter chaves.
feeds-file = { feeds-title }, em pastas de acordo com a primeira tag, sem senhas nem chaves.
feeds-file-failed = Não consegui gravar a lista: { $problem }.
feeds-listed = { $n ->
    [0] { $n } feeds adicionados
    [one] { $n } feed adicionado
    [many] { $n } de feeds adicionados
   *[other] { $n } feeds adicionados
}, { $known } já na lista. As primeiras matérias chegam em até um minuto.
feeds-listed-refused = { $n ->
    [0] { $n } feeds adicionados
    [one] { $n } feed adicionado
    [many] { $n } de feeds adicionados
   *[other] { $n } feeds adicionados
}, { $known } já na lista, { $refused } de fora porque o endereço não pode ser seguido. As primeiras matérias chegam em até um minuto.
feeds-all = Todos os feeds
addfeed-which = Qual feed? Tente /addfeed https://news.example: um feed ou uma página que tenha feed.
addfeed-no-address = { $typed } não é um endereço da web. Tente /addfeed https://news.example
addfeed-refused = Não posso seguir { $address }: { $problem }.
addfeed-shared = { $address } agora é para todos, com { n-articles }.
addfeed-known = Já sigo { $address }.
addfeed-added = Seguindo { $address }. As primeiras matérias chegam em até um minuto.
addfeed-done = Seguindo <b>{ $name }</b>: { n-articles }.
addfeed-done-empty = Seguindo <b>{ $name }</b>. Ainda não há matérias.
addfeed-failed = Está na lista, mas ainda não consegui ler: { $problem }. Vou tentar de novo.
addfeed-stop = Remover
removefeed-none = Ainda não sigo nenhum feed.
removefeed-which = Qual feed? Toque nele ou envie /removefeed com o nome ou o endereço.
removefeed-unknown = Não sigo { $typed }. /feeds mostra todos os feeds.
removefeed-near = Não sigo { $typed }. Você quis dizer um destes?
removefeed-ask = Deixar de seguir { $name }? { $n ->
    [0] Não há matérias desse feed
    [one] A matéria desse feed fica
    [many] Os { $n } de matérias desse feed ficam
   *[other] As { $n } matérias desse feed ficam
} no acervo.
removefeed-yes = Deixar de seguir
removefeed-no = Manter
removefeed-done = Não sigo mais { $name }. As matérias ficam no acervo.

## Messages to operators

operator-title = O gistwire precisa de você
alarm-title = Um feed precisa de você
alarm-failing = { $name } está falhando há um dia.
alarm-gone = { $name } saiu do ar de vez, segundo o servidor.
alarm-once = Esta mensagem chega uma vez só. /feeds mostra todos os feeds, /removefeed remove um.
outage-title = O Telegram não está encontrando vários chats
outage-text = Vários chats seguidos deram “not found” (não encontrado), o que costuma indicar um token errado ou uma instabilidade. Ninguém deixou de seguir nada: os alertas esperam, e eu continuo tentando. Verifique se o token é mesmo deste bot.
suggestion-decided = Os responsáveis pelo bot tomaram uma decisão sobre o feed que você sugeriu.
