# The bot itself: first contact, help, privacy, status, and what goes wrong.

## First contact

start-hello = <b>Oi, eu sou o Gistwire.</b> Leio as notícias e envio para você só as frases que importam, do jeito que foram publicadas.
    Escolha o que você quer seguir:
start-hello-empty = <b>Oi, eu sou o Gistwire.</b> Leio as notícias e envio para você só as frases que importam, do jeito que foram publicadas.
    Ainda não há notícias. Envie /subscribe e um nome ou uma palavra, e eu aviso quando houver.
start-group = <b>Oi, eu sou o Gistwire.</b> Leio as notícias e mostro só as frases que importam, do jeito que foram publicadas.
    Neste grupo eu só respondo a comandos, como { $latest } ou { $company } nvidia. Para receber alertas, um administrador envia { $subscribe } #china. Mais: { $help }
start-topic = { $name } { $n }/sem.
start-topic-followed = ✓ { $name }
start-followed = Seguindo
start-unfollowed = Deixou de seguir
start-full = Você já segue o máximo possível.
start-more = Mais…
start-next = Avançar ›
start-back = ‹ Voltar
start-latest = Últimas notícias
start-how = Você segue { $topics }. Como quer receber as notícias?
start-at-once = Na hora
start-daily = Boletim diário
start-zone-digest = Seu boletim chega todo dia às { $time }. Onde você está? Toque em uma cidade próxima ou envie /tz e a sua cidade, em qualquer idioma.
start-zone-alerts = Os alertas chegam na hora. Onde você está? Pergunto para mostrar o seu horário local. Toque em uma cidade próxima ou envie /tz e a sua cidade, em qualquer idioma.
start-location = Usar localização
start-skip = Pular
start-share-location = Toque no botão abaixo para enviar sua localização uma única vez. Eu só consulto o fuso horário e não guardo a localização.
start-share = Enviar localização
start-done-alerts = Tudo pronto. Eu aviso quando houver notícias sobre { $topics }.
start-done-digest = Tudo pronto. Seu boletim sobre { $topics } chega todo dia às { $time } ({ $zone }).
start-newest = A matéria mais recente sobre { $topic }:
start-nothing-yet = Ainda não há nada sobre isso no acervo.
start-again = <b>Que bom ver você de novo.</b> Você segue { $topics }.
start-topics-more = { $topics } e mais { $n }
start-subscriptions = O que você segue
start-settings = Configurações
add-to-group = Adicionar a um grupo
add-to-channel = Adicionar a um canal

link-follow = Quer seguir <b>{ $topic }</b>? Eu aviso quando houver novidades.
link-follows = Você já segue <b>{ $topic }</b>.
link-preview = Prévia

located = Seu fuso horário agora é { $zone } (perto de { $place }). Hora atual: { $time }.
located-nowhere = Não conheço nenhuma cidade perto desse lugar. Envie /tz e uma cidade grande, por exemplo, /tz lisboa.

## Help

help-title = O que eu faço
help-intro = Envie uma empresa, um assunto ou algumas palavras. Se enviar um link ou um texto longo, eu faço um resumo.
help-intro-group = Neste grupo eu só respondo a comandos.
help-find = Buscar notícias
help-read = Ler
help-follow = Seguir
help-about = Configurações e mais
help-all = Todos os comandos
help-back = ‹ Voltar
help-line = { $command } – { $summary }
help-more = Para saber mais sobre um comando, envie, por exemplo, /help search
help-no-topic = A ajuda não diz nada sobre { $word }. Escolha uma seção:
help-examples = Por exemplo
help-same = O mesmo que { $commands }.
unknown-command = Não conheço o comando { $word }. Tente /help.
unknown-command-near = Não conheço o comando { $word }. Você quis dizer { $commands }?
cancel-nothing = Não há nada para cancelar. Tente /help.

## Privacy

privacy-title = O que eu guardo
privacy-settings = Suas configurações e o que você segue, junto com o número deste chat, até você mudar.
privacy-sent = Quais matérias enviei aqui (90 dias) e quais você perdeu (duas semanas), para que nada chegue duas vezes e o /missed funcione.
privacy-looked-up = O que você consultou e quais matérias viu, por { $n } dias, para mostrar o que há de novo desde então.
privacy-message = Sua mensagem, até eu responder, para que ela não se perca se eu reiniciar. Depois o texto é apagado, assim como links e publicações que você pediu para resumir. O número da mensagem, o número deste chat e os horários ficam por três dias, para que eu não responda duas vezes.
privacy-saved = As matérias que você salvou, até você remover, e os erros que relatou, até você enviar /forget.
privacy-channels = Os canais que você conectou, com seus títulos, até você enviar /forget.
privacy-location = Nada da localização que você envia: ela só me diz o seu fuso horário.
privacy-buttons = Buscas longas e nomes ligados a botões, até os botões expirarem.
privacy-nothing-else = Não guardo nomes nem textos de mensagens, e o meu log não tem números de chats. Nada é repassado, vendido ou usado para treinamento.
privacy-rights = /export entrega seus dados em um arquivo. /forget apaga tudo sobre este chat. Para qualquer outra coisa, fale com quem mantém este bot: o banco de dados está com essa pessoa.
privacy-copy = Quem mantém este bot guarda uma cópia do banco de dados em outro lugar. O que é apagado aqui continua nela por algum tempo; pergunte por quanto.
privacy-copy-days = Quem mantém este bot guarda uma cópia do banco de dados em outro lugar. O que é apagado aqui continua nela por { $n ->
    [one] mais um dia
    [many] até mais { $n } de dias
   *[other] até mais { $n } dias
}.
forget-ask = Apagar tudo sobre este chat? Suas configurações, o que você segue e o que consultou serão apagados para sempre, e os alertas vão parar.
forget-yes = Apagar tudo
forget-no = Cancelar
forget-privacy = O que é guardado?
forget-done = Pronto. Tudo sobre este chat foi apagado.
forget-kept = Nada foi apagado.

## Status

status-title = Status
status-articles = Matérias: <b>{ $n }</b>
status-tags = Tags: <b>{ $n }</b>
status-companies = Empresas no noticiário: <b>{ $n }</b>
status-load = Última carga de notícias: <b>{ $ago }</b>
status-no-load = Última carga de notícias: <b>nenhuma ainda</b>
status-uptime = Tempo no ar: <b>{ $span }</b>
status-database = Banco de dados: <b>{ $size }</b>
status-version = Versão: <b>{ $version }</b>
status-chats = Chats com configurações próprias: <b>{ $n }</b>
status-waiting = Mensagens aguardando envio: <b>{ $n }</b>
status-file = Arquivo do banco de dados: <b>{ $path }</b>

## Reports

report = Relatar erro
report-ask = O que há de errado com { $title }?
report-company = Empresa errada
report-summary = Resumo ruim
report-event = É outra notícia
report-cancel = Cancelar
report-thanks = Obrigado! Os responsáveis pelo bot vão ver: { $what }, { $title }.
report-known = Você já relatou isso. Obrigado!
report-full = Você já relatou bastante coisa. Obrigado, por enquanto está ótimo.
report-canceled = Nada foi relatado.

## Messages without text

medium-voice = Ainda não consigo ouvir mensagens de voz. Escreva uma empresa, um assunto ou algumas palavras.
medium-sticker = Boa! Mas eu só leio texto. Tente uma empresa, um assunto ou /latest.
medium-poll = Eu não voto, só leio as notícias. Tente uma empresa, um assunto ou /latest.
medium-picture = Ainda não consigo ver imagens. Escreva uma empresa, um assunto ou algumas palavras.
medium-other = Por enquanto só consigo ler texto. Envie uma empresa, um assunto, algumas palavras ou um link; /help mostra mais.

## Rights in groups and channels

admins-only = Só administradores podem mudar as configurações deste grupo.
admins-unknown = Não consegui verificar se você administra este grupo. Tente de novo daqui a um minuto.
channel-unknown = Não consegui perguntar ao Telegram sobre { $channel }. Tente de novo daqui a um minuto.
channel-none = Não encontro { $channel }. Confira se o nome público está escrito certo e se você já me adicionou lá.
channel-other = { $channel } não é um canal. Se for um grupo, envie o comando lá mesmo.
channel-add-me = Ainda não posso publicar em { $channel }. Me adicione lá como administrador, com permissão para publicar mensagens, e envie isto de novo.
channel-not-yours = Só administradores de { $channel } podem mudar as configurações do canal, e você não administra esse canal.
channel-buttons = Botões não funcionam em canais. Se você administra o canal, escreva para mim no nosso chat privado: /subscriptions @canal

## Files

file-too-large = Este arquivo é grande demais: arquivos de configurações têm até 64 KB. Nada foi alterado.
file-no-text = Este não é um arquivo de texto. Nada foi alterado.
file-not-fetched = Não consegui baixar o arquivo do Telegram. Nada foi alterado. Envie de novo, por favor.

## Too much at once

too-many-presses = É muita coisa de uma vez. Tente de novo daqui a pouco.
too-fast = Você está enviando muita coisa de uma vez, e eu ignorei o resto. Envie de novo em { $n ->
    [one] { $n } segundo
    [many] { $n } de segundos
   *[other] { $n } segundos
}.
too-fast-group = Alguém aqui está enviando muita coisa de uma vez, e eu ignorei o resto. Envie de novo em { $n ->
    [one] { $n } segundo
    [many] { $n } de segundos
   *[other] { $n } segundos
}.
too-full = Ainda estou cuidando dos seus últimos comandos e ignorei o resto. Guardo até { $n } na fila; envie os outros de novo daqui a pouco.
too-full-group = Ainda estou cuidando dos últimos comandos deste grupo e ignorei o resto. Guardo até { $n } na fila; envie os outros de novo daqui a pouco.
too-many-pastes = É muita coisa de uma vez: leio até { $n } links e textos por hora para cada pessoa. Tente de novo daqui a { $span }.
apology = Desculpe, algo deu errado. O erro foi registrado como { $reference }. Tente de novo, por favor.

## The bot's profile

profile-description = Leio as notícias e envio para você só as frases que importam, do jeito que foram publicadas.
    • Busque uma empresa, um assunto ou as palavras que quiser
    • Siga o que quiser e receba alertas ou um boletim diário
    • Envie um link ou um texto longo e receba um resumo
    Nada é reescrito nem inventado, e /why diz por que cada frase foi escolhida.
profile-short = Só as frases que importam das notícias, como foram publicadas. Siga empresas e assuntos e receba um boletim.

## Who may use the bot

own-title = Este bot é seu
own-granted = Agora você é responsável por este bot. /feeds e /addfeed cuidam das fontes, /status mostra como ele está, e eu aviso se algo precisar da sua atenção.
own-already = Você já é responsável por este bot.
own-void = Este link não funciona mais. O log do bot mostra um novo sempre que ele inicia sem um responsável.
your-id = Seu ID no Telegram é <code>{ $id }</code>. Com ele, quem mantém este bot pode incluir você entre os responsáveis.
not-open = Desculpe, este bot não está aberto a todos.
not-open-to = Desculpe, este bot não está aberto a todos. Se você conhece quem o mantém, passe a essa pessoa o seu ID no Telegram: { $id }

## The language of the bot

language-now = Meu idioma aqui: <b>{ $name }</b>. Escolha outro:
language-set = Meu idioma agora: <b>{ $name }</b>.
language-unknown = Ainda não falo { $typed }. Escolha um destes:
