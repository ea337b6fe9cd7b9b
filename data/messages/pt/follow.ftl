# Following topics, and how and when news of them comes.

## Buttons

settings = Configurações
what-you-follow = O que você segue
follow-more = Seguir mais
following = Seguindo
unfollow = Deixar de seguir
undo = Desfazer
undo-named = Desfazer { $topic }
preview = Prévia
as-it-comes = Na hora
in-a-digest = No boletim
daily-at = Todo dia { $time }
time-zone = Fuso horário

## Toasts over a button

saved-toast = Salvo
following-toast = Seguindo
following-named-toast = Agora você segue { $topic }. { $how }
unfollowed-toast = Deixou de seguir
muted-toast = Silenciado
unmuted-toast = Reativado
paused-toast = Pausado
resumed-toast = Alertas reativados
unfollowed-before = Você já deixou de seguir isso.

## How news arrives

how-at-once = Os alertas chegam na hora.
how-digest = As notícias chegam em um boletim { $when } (fuso: { $zone }).
how-quiet = { $how } Silêncio das { $from } às { $until }.
how-silent = { $how } Sem som das { $from } às { $until }.
how-paused = Os alertas estão pausados. Para reativar, envie /resume.
how-paused-until = Os alertas estão pausados até { $until }. Para reativar, envie /resume.

schedule-daily = todo dia às { $times }
schedule-workdays = de segunda a sexta às { $times }
schedule-days = { $days } às { $times }
schedule-day = { $day ->
    [mon] toda segunda
    [tue] toda terça
    [wed] toda quarta
    [thu] toda quinta
    [fri] toda sexta
    [sat] todo sábado
   *[sun] todo domingo
}

zone-unknown = UTC (não conheço mais { $zone }; /tz define seu fuso horário)
moment = { $weekday }, { $day }, às { $time }

comes-at-once = na hora
comes-in-digest = no boletim
comes-in-digest-when = em um boletim, { $when }
this-one-comes = Este assunto chega { $how }.

## Following

follow-what = O que você quer seguir? Toque em uma opção ou envie, por exemplo, /subscribe nvidia, /subscribe #china ou /subscribe "cloud computing".
follow-too-long = É muita coisa de uma vez. Escolha só as palavras que importam: por exemplo, /subscribe cloud profit.
odd-ending = Não entendi { $ending } depois da vírgula. Para escolher como o assunto chega, acrescente <code>, na hora</code>, <code>, no boletim</code> ou <code>, como sempre</code>.
no-words = { $typed } não tem nenhuma palavra que eu possa buscar. Tente uma empresa, uma tag ou uma palavra: por exemplo, /subscribe #china.

now-follows = Agora você segue <b>{ $topic }</b>. { $kind ->
    [tag] Eu aviso quando sair uma matéria com esta tag
    [company] Eu aviso quando sair uma matéria que cite esta empresa
    [words] Eu aviso quando sair uma matéria que corresponda a esta busca
   *[source] Eu aviso quando sair uma matéria desta fonte
} { $n ->
    [0] (ainda nenhuma no acervo).
   *[other] ({ $n } no acervo até agora).
}
follows-already = Você já segue <b>{ $topic }</b>.
follows-too-many = { follows }, o máximo por chat. Primeiro, deixe de seguir algum.

topic-and-count = { $topic } · { $n }
which-topic = { $typed } pode ser mais de uma coisa. Qual delas?
follow-what-of-article = O que você quer seguir?

## What a chat follows

follows = Você segue { $n ->
    [one] { $n } assunto
    [many] { $n } de assuntos
   *[other] { $n } assuntos
}
follows-hint = Toque em ✕ para deixar de seguir. O segundo botão alterna entre alertas e boletim.
follows-nothing = Você ainda não segue nada. Tente /subscribe #china ou /subscribe "cloud computing".
muted-until = silenciado até { $until }
in-another-topic = em outro tópico deste grupo

## Unfollowing

unfollow-which = O que você quer deixar de seguir? Toque em uma opção ou envie, por exemplo, /unsubscribe #china.
unfollow-all = { $n ->
    [one] Deixar de seguir este assunto? Você não vai mais receber alertas.
    [2] Deixar de seguir os dois assuntos? Você não vai mais receber alertas.
    [many] Deixar de seguir todos os { $n } de assuntos? Você não vai mais receber alertas.
   *[other] Deixar de seguir todos os { $n } assuntos? Você não vai mais receber alertas.
}
unfollow-all-yes = Deixar de seguir
unfollow-all-no = Manter
unfollowed = Você não segue mais <b>{ $topic }</b>.
unfollowed-all = Você não segue mais nada.
not-followed = Você não segue { $typed }. Veja o que você segue; toque em ✕ para deixar de seguir.
unfollow-ambiguous = { $typed } corresponde a vários assuntos. Qual deles?
unfollow-of-article = Esta matéria chegou por vários dos assuntos que você segue. Qual deles quer deixar de seguir?

## Muting

mute = Silenciar
unmute = Reativar
mute-what = O que devo silenciar?
mute-story = Esta notícia
mute-topic = { $topic } · 3 dias
muted-topic = Alertas sobre <b>{ $topic }</b> silenciados por 3 dias.
muted-topic-until = Alertas sobre <b>{ $topic }</b> silenciados até { $until }.
muted-story = Você não vai mais receber alertas sobre { $title }.
muted-too-many-stories = Você já silenciou o máximo de notícias por chat.
unmuted-story = Você vai voltar a receber alertas sobre essa notícia.
muted-source = <b>{ $source }</b>: alertas silenciados. As matérias dessa fonte continuam nas listas.
unmuted-source = <b>{ $source }</b>: alertas reativados.
muted-too-many = Você já silenciou o máximo de fontes por chat. /unmute reativa uma delas.
no-source-called = Não conheço nenhuma fonte chamada { $name }.
nothing-muted = Nenhuma fonte está silenciada. Para silenciar uma, envie, por exemplo, /mute Harbour News ou escolha a fonte em /sources.
muted-list = Silenciadas: { $names }. Toque em uma para reativar.
article-gone = Essa matéria não está mais no acervo.

## Pause

resume = Reativar
paused-until = Os alertas estão pausados até { $until } (fuso: { $zone }). Para reativar, envie /resume.
pause-misread = Não entendi quanto tempo é { $typed }. Tente /pause 3 dias, /pause até segunda ou só /pause.
pause-day = 1 dia
pause-week = 1 semana
pause-open = Até eu reativar
resumed = Alertas reativados.
resumed-and-missed = Alertas reativados. { $n ->
    [one] Nesse meio-tempo chegou { $n } matéria.
    [many] Nesse meio-tempo chegaram { $n } de matérias.
   *[other] Nesse meio-tempo chegaram { $n } matérias.
}
not-paused = Os alertas não estão pausados.
show-missed = Mostrar

## What was missed

missed-nothing = Você não perdeu nada nos últimos 7 dias.
missed-heading = Você perdeu { n-articles } nesta semana
missed-paused = Os alertas estavam pausados
missed-muted = Estava silenciado
missed-topic-closed = O tópico estava fechado
missed-unwritable = Não tenho permissão para escrever aqui
missed-unreachable = Não consegui acessar este chat
missed-too-many = Chegou muita coisa de uma vez
missed-refused = O Telegram não aceitou a mensagem
missed-not-approved = Ninguém aprovou

## Preview: what a topic brought in the last 7 days

preview-of-what = Prévia do quê? Por exemplo, /preview #china, /preview nvidia ou /preview "cloud computing".
preview-nothing = Nada sobre <b>{ $topic }</b> nos últimos 7 dias.
preview-few = { $topic }: { n-articles } em 7 dias
preview-many = { $topic }: { n-articles } em 7 dias, cerca de { $a_day } por dia

## Digests

digest-misread = Não entendi { $typed }. Tente /digest diário 8:30, /digest dias úteis 8:00 18:30, /digest terça sexta 18:00 ou /digest desligar. São no máximo { $max } horários por dia.
digest-set = Você vai receber um boletim { $when } (fuso: { $zone }). Próximo: { $next }.
digest-off = Os alertas chegam na hora. O que estava guardado para o boletim chega agora.
digest-now = Veja o que chegou desde o seu último boletim.
digest-nothing-new = Nada de novo desde o seu último boletim.
digest-none = Você não tem boletim: os alertas chegam na hora. Prefere uma mensagem por dia?

## Quiet hours

quiet-off = Você não tem horário de silêncio: os alertas chegam a qualquer hora.
quiet-held = Horário de silêncio: { $hours } (fuso: { $zone }). Os alertas esperam e chegam depois, em uma única mensagem.
quiet-silent = Horário de silêncio: { $hours } (fuso: { $zone }). Os alertas chegam sem som.
quiet-hint = Outro horário: /quiet 22:00-06:00 ou /quiet 22:00-06:00 sem som.
quiet-misread = Não entendi { $typed }. Tente /quiet 22:00-07:00, /quiet 22:00-07:00 sem som ou /quiet desligar.

## Time zone

zone-in-full = { $city } ({ $id })
zone-now = Seu fuso horário é <b>{ $zone }</b> (hora atual: { $time }). Para mudar, toque em uma cidade ou envie /tz e a sua, em qualquer idioma: /tz tóquio, /tz UTC+3.
zone-set = Seu fuso horário agora é <b>{ $zone }</b> (hora atual: { $time }).
zone-ambiguous = { $typed } pode ser mais de um fuso horário. Onde você está?
no-such-place = Não conheço nenhum lugar chamado { $typed }. Tente uma cidade grande perto de você ou a diferença de horário: /tz UTC+3.
similar-places = Não conheço nenhum lugar chamado { $typed }. { $n ->
    [1] Será que é este?
   *[other] Será que é um destes?
}

## The settings message: a line for each setting

settings-misread = Não entendi { $typed }. Toque no que quer mudar ou envie, por exemplo, /settings frases 2, /settings matérias 5 ou /settings padrão.
settings-alerts = Alertas: <b>{ $how }</b>
alerts-at-once = na hora
alerts-digest = em um boletim, { $when }
alerts-paused = pausados
alerts-paused-until = pausados até { $until }
settings-no-quiet = Horário de silêncio: <b>nenhum</b>
settings-quiet = Horário de silêncio: <b>{ $hours }</b>
settings-silent = Horário de silêncio: <b>{ $hours }</b>, sem som
settings-zone = Fuso horário: <b>{ $zone }</b>, agora { $time }
settings-length = Resumos: <b>até { $n ->
    [one] { $n } frase
    [many] { $n } de frases
   *[other] { $n } frases
}</b>, { $articles ->
    [one] { $articles } matéria
    [many] { $articles } de matérias
   *[other] { $articles } matérias
} por página
settings-length-auto = Resumos: <b>tamanho automático</b>, { $articles ->
    [one] { $articles } matéria
    [many] { $articles } de matérias
   *[other] { $articles } matérias
} por página
settings-languages = Idiomas: <b>{ $names }</b>
settings-no-limit = Alertas por dia e por assunto: <b>sem limite</b>
settings-limit = Alertas por dia e por assunto: <b>{ $n }</b>
settings-previews-on = Imagens nos alertas: <b>sim</b>
settings-previews-off = Imagens nos alertas: <b>não</b>
settings-pins-on = Boletins fixados: <b>sim</b>
settings-pins-off = Boletins fixados: <b>não</b>

## Its buttons, and its pages

back-to-settings = ‹ Configurações
alerts = Alertas
quiet-hours = Horário de silêncio
length = Tamanho
languages = Idiomas
daily-limit = Limite diário
previews = Imagens
pin-digests = Fixar boletins
pause = Pausar
paused = Pausado

alerts-are = Alertas: <b>{ $how }</b>
next-digest = Próximo boletim: { $next }.
as-they-come = Na hora
daily = Todo dia
workdays = Seg. a sex.
mondays = Toda segunda
more-times = Outro horário
tell-empty = Avisar se vazio
times-hint-move = Toque em um horário para mudar o do boletim. Para qualquer outro: /digest diário 19:45.
times-hint-add = Toque em um horário para adicionar ou remover. Para outros: /digest diário 7:45 19:00.

off = Desativado
hold = Adiar
no-sound = Sem som

auto = Auto
one-sentence = 1 frase
one-article = 1 matéria
length-hint = A primeira linha é para os resumos; a segunda, para as páginas de uma lista.

languages-all = todos
all-languages = Todos
languages-are = Idiomas das notícias: <b>{ $names }</b>
languages-hint = Vale para listas, alertas e boletins. As matérias das fontes que você segue pelo nome chegam sempre.

limit-none = Sem limite. Se um assunto gerar muitos alertas por dia, com um limite o resto vai para o boletim.
limit-is = { $n ->
    [one] Depois de { $n } alerta de um assunto no mesmo dia, o resto fica para o boletim.
    [many] Depois de { $n } de alertas de um assunto no mesmo dia, o resto fica para o boletim.
   *[other] Depois de { $n } alertas de um assunto no mesmo dia, o resto fica para o boletim.
}
no-limit = Sem limite

## Export and import

exported = Tudo o que guardo sobre este chat: as configurações, { $n ->
    [0] { $n } assuntos
    [one] { $n } assunto
    [many] { $n } de assuntos
   *[other] { $n } assuntos
}, as matérias salvas e o histórico de consultas. /import restaura configurações e assuntos, aqui ou em outro chat.
exported-channel = As configurações de { $channel } e { $n ->
    [0] { $n } assuntos
    [one] { $n } assunto
    [many] { $n } de assuntos
   *[other] { $n } assuntos
}. /import { $channel } restaura tudo; /import, sem mais nada, faz isso em um chat.
import-how = Envie o arquivo do /export com { $command } na legenda ou responda ao arquivo com { $command }.
import-how-terminal = Coloque o texto do /export depois do comando, em uma linha só: /import {"{"}…{"}"}
imported = Configurações restauradas, com { $new ->
    [0] { $new } assuntos novos
    [one] { $new } assunto novo
    [many] { $new } de assuntos novos
   *[other] { $new } assuntos novos
}{ $known ->
    [0] .
   *[other] {" "}(e { $known } que você já seguia).
}
import-feeds = Você segue { $n ->
    [0] { $n } feeds
    [one] { $n } feed
    [many] { $n } de feeds
   *[other] { $n } feeds
} do arquivo.
import-feeds-left-out = { $n ->
    [one] { $n } feed do arquivo não pode ser seguido aqui.
    [many] { $n } de feeds do arquivo não podem ser seguidos aqui.
   *[other] { $n } feeds do arquivo não podem ser seguidos aqui.
} Com /suggest, você pede um aos responsáveis pelo bot.
import-too-many = Assim seriam { $n } assuntos, e um chat pode seguir { $max }. Nada foi alterado.
import-not-ours = Este não é um arquivo de configurações do gistwire. Nada foi alterado.
import-version = Este arquivo é de outra versão; eu leio a versão { $own }. Nada foi alterado.
import-too-large = Este arquivo é grande demais: leio até { $kb } KB. Divida-o; cada parte se soma ao que você já tem.
import-fault = Nada foi alterado. No arquivo, { $place }: { $problem }.
import-number-range = os números vão de 1 a 10
import-limit-range = os números vão de 1 a { $max }
import-unknown-zone = não conheço o fuso horário { $zone }
import-unknown-language = não conheço o idioma { $language }
import-no-digest = deixe de fora onde não há boletim
import-no-day = { $day } não é um dia
import-day-needed = indique pelo menos um dia
import-times-needed = indique pelo menos um horário e no máximo { $max }
import-no-hours = o fim é igual ao início
import-no-time = { $time } não é um horário; escreva 08:30
import-long-name = é longo demais
import-odd-name = tem caracteres que ninguém consegue digitar
import-no-words = { $name } não tem nenhuma palavra que eu possa buscar
import-no-thread = não pode ser menor que 0

## Channels

channels = Seus canais
channels-none = Nenhum canal conectado ainda
channels-hint = Ponha o canal primeiro: <code>/subscribe { $channel } #china</code>
channels-how = Para publicar notícias em um canal seu, escolha-o com o botão abaixo. Ele pode ser privado. O Telegram vai sugerir me tornar administrador lá.
channels-choose = Escolher um canal
channels-in-private = Os canais são conectados no nosso chat privado. Envie /channels para mim lá.
channel-connected = Conectado. Já posso publicar aqui. Sobre qual assunto?
channel-connected-hint = Com /subscribe você segue um assunto; com /settings, muda a aparência das publicações.
posts = Publicações
post-header = Acima de cada publicação: <b>{ $line }</b>
post-no-header = Acima de cada publicação: <b>nada</b>
post-footer = Abaixo de cada publicação: <b>{ $line }</b>
post-no-footer = Abaixo de cada publicação: <b>nada</b>
post-approval-on = Antes de publicar: <b>pergunto ao administrador que ativou isto</b>
post-approval-off = Antes de publicar: <b>ninguém é consultado</b>
post-hint = Para mudar, acrescente “cabeçalho” ou “rodapé” e a sua linha, ou “desligar”: /settings cabeçalho Notícias do porto
post-hashtags = Hashtags
post-buttons = Botões
post-approval = Perguntar antes
post-line-too-long = Essa linha é longa demais: cabem { $max } caracteres.
review-question = Publicar isto em { $channel }?
review-post = Publicar
review-skip = Pular
review-post-all = Publicar tudo
review-skip-all = Pular tudo
review-posted = Será publicado: { $title }
review-skipped = Não publicado: { $title }
review-done = Isso já foi decidido.
review-none = Nenhuma publicação espera a sua aprovação.
review-waiting = { $n ->
    [one] { $n } publicação espera a sua aprovação.
    [many] { $n } de publicações esperam a sua aprovação.
   *[other] { $n } publicações esperam a sua aprovação.
}
review-which = De qual canal? Indique: <code>/review @canal</code>
