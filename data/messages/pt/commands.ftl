# One entry per command: what it does in the menu and in /help (at most 60 characters), and what
# /help COMMAND adds (.details). Names of commands and what stands in <code> stay as they are.

## Find news

command-latest = As matérias mais recentes
    .details = Sem um número, você recebe uma página; os botões mudam de página. Quando você pedir de novo, o que chegou desde então vem primeiro. <code>/latest tudo</code> mostra tudo em ordem.
    .form = [N | tudo]
    .examples =
        /latest
        /latest 3
        /latest tudo
command-company = Notícias sobre uma empresa
    .details = Maiúsculas, acentos e terminações como Inc. não importam, e eu conheço muitos outros nomes de cada empresa. O nome de uma pessoa leva à empresa à qual as matérias a ligam. Primeiro vêm as notícias sobre a empresa, depois as matérias que a mencionam e, por fim, as que falam das marcas dela. Para restringir, acrescente um período: <code>30 dias</code>, <code>2 semanas</code>, <code>6 meses</code>, <code>1 ano</code>, <code>desde 2021</code> ou <code>desde 2021-06-15</code>.
    .form = NAME [30 dias | desde 2021-06]
    .examples =
        /company alibaba
        /company Ant Group 30 dias
        /company tencent desde 2021-06
command-tag = Matérias sobre um assunto (tag)
    .details = Com ou sem #, em maiúsculas ou minúsculas. Espaço e hífen dão no mesmo.
command-search = Matérias com todas as palavras que você enviar
    .details = Coloque expressões entre aspas, - antes de uma palavra que você não quer e OR entre alternativas, entre parênteses. Também encontro outras formas de uma palavra e partes de nomes: ship encontra shipping, booking encontra Booking.com.
command-roundup = As principais notícias de um dia ou de uma semana
    .details = As notícias que saíram em mais fontes, por assunto, cada uma em duas ou três frases; depois, uma frase de cada uma das outras. Cobre a última semana, ou o último mês no caso de uma tag ou empresa, e um período maior se houve poucas notícias.
    .form = [dia | semana | mês | ano | TAG | COMPANY]
    .examples =
        /roundup
        /roundup dia
        /roundup alibaba
command-tags = Todas as tags, começando pelas mais usadas
command-companies = Empresas no noticiário
    .details = Acrescente algumas letras para ver os nomes que começam com elas.
command-timeline = A história de uma empresa, do começo até hoje
    .details = Uma frase por mês (ou por dia, se tudo aconteceu em até dois meses), tirada da matéria que mais fala da empresa. Matérias sem data ficam de fora.
    .form = NAME [1 ano | desde 2021-06]
    .examples =
        /timeline alibaba
        /timeline shein desde 2025
command-trend = Gráfico: matérias por semana de uma ou duas empresas
    .details = Conta as matérias com data que citam a empresa. Você pode acrescentar um período, como em /company.
command-related = Empresas citadas junto com outra
    .details = Em ordem de quantas matérias citam as duas, cada uma com uma frase em que aparecem juntas.

## Read

command-read = Uma matéria completa
    .details = Os botões com números abaixo de uma lista fazem o mesmo.
command-save = Salvar uma matéria para depois
    .details = Toda matéria que você lê tem um botão Salvar.
command-saved = Suas matérias salvas
    .details = ✕ tira uma matéria da lista. O /export também inclui a lista.
    .form = [N | remover ID]
    .examples =
        /saved
        /saved 2
        /saved remover 12
command-summary = Resumir um link ou um texto
    .details = No nosso chat privado, é só enviar um link, um texto longo ou uma publicação de um canal. Em outros chats, responda a uma mensagem com /summary. O que você envia é apagado assim que eu respondo.
command-keep = Adicionar a matéria de um link ao acervo
    .details = Eu carrego a página de novo. Todos veem a matéria se os responsáveis pelo bot permitirem.
command-story = Quem noticia um fato e o que cada fonte acrescenta
    .details = Matérias sobre o mesmo fato formam uma só notícia. Nas listas ela aparece uma vez, com o número de fontes que a deram; a notícia mostra as matérias na ordem em que saíram, cada uma com o que acrescenta. Se os números divergem, você vê os dois.
command-editstory = Corrigir uma notícia: tirar uma matéria, juntar duas
    .details = Para os responsáveis pelo bot. Eu pergunto antes. Sua decisão fica valendo, mesmo quando todas as notícias são montadas de novo.
    .form = ID [separar ARTICLE | juntar ID]
    .examples =
        /editstory 12
        /editstory 12 separar 345
        /editstory 12 juntar 15
command-why = Por que escolhi estas frases de uma matéria
    .details = Com uma empresa ou palavras depois do número: por que estas frases aparecem quando você pergunta por elas.
command-report = Relatar um resultado errado ou ruim
    .details = Informa aos responsáveis pelo bot que uma matéria está com a empresa errada, tem um resumo ruim ou é de outra notícia.
    .form = ID [empresa | resumo | evento]
    .examples =
        /report 12
        /report 12 empresa

## Follow

command-subscribe = Seguir uma tag, uma empresa ou palavras
    .details = #x é uma tag e <code>empresa:x</code>, uma empresa por qualquer um dos nomes dela. Palavras são encontradas em todas as formas; coloque expressões entre aspas e - antes de uma palavra que você não quer. <code>fonte:x</code> é uma fonte, e com um endereço eu encontro o feed da página. Você pode seguir algo que ainda não está no noticiário. Você só recebe matérias novas, e cada uma só uma vez. Acrescente <code>, na hora</code>, <code>, no boletim</code> ou <code>, como sempre</code> para escolher como essas notícias chegam. Para o seu canal, escreva o nome dele primeiro: /subscribe @canal #china.
    .form = #TAG | COMPANY | WORDS | fonte:NAME | ADDRESS
    .examples =
        /subscribe #china
        /subscribe alibaba
        /subscribe "cloud computing" -games
        /subscribe fonte:Harbour News
        /subscribe #china, no boletim
command-unsubscribe = Deixar de seguir
    .details = Sem um nome, você recebe um botão para cada assunto que segue.
    .form = [NAME | tudo]
    .examples =
        /unsubscribe #china
        /unsubscribe tudo
command-subscriptions = O que você segue
command-preview = Prévia: os últimos 7 dias de um assunto
    .details = Veja os últimos 7 dias antes de decidir.
command-digest = Um boletim nos horários que você escolher
    .details = Para os dias, escreva “diário”, “dias úteis”, “fim de semana” ou os nomes dos dias: <code>/digest terça sexta 18:00</code>. São até seis horários por dia: <code>/digest diário 8:00 18:00</code>. Só /digest, sem mais nada, envia o que chegou até agora. Se não houver nada de novo, você não recebe nada. <code>/digest desligar</code> mantém os horários para os assuntos que vêm no boletim de qualquer forma. /tz define seu fuso horário.
    .form = [diário 8:30 | segunda 8:30 | desligar]
    .examples =
        /digest diário 8:30
        /digest dias úteis 8:30
        /digest segunda 8:30
        /digest desligar
        /digest
command-tz = Seu fuso horário
    .details = Uma cidade grande, em qualquer idioma, ou a diferença de horário: UTC+3 são três horas à frente de Greenwich. Com uma cidade, o horário de verão é levado em conta. Você também pode enviar sua localização.
    .examples =
        /tz Europe/Berlin
        /tz tóquio
        /tz UTC+3
command-quiet = Horário de silêncio
    .details = O que chega nesse período espera e vem depois, em uma única mensagem. Com <code>sem som</code> depois do horário, os alertas chegam na hora, sem som.
    .form = [22:00-07:00 | desligar]
    .examples =
        /quiet 22:00-07:00
        /quiet 22:00-07:00 sem som
        /quiet desligar
command-pause = Pausar os alertas por um tempo
    .details = Pelo tempo que você disser ou até você enviar /resume. Você continua seguindo tudo.
    .form = [3 dias | até segunda]
    .examples =
        /pause
        /pause 3 dias
        /pause até segunda
command-resume = Reativar os alertas
command-mute = Silenciar os alertas de uma fonte
    .details = As matérias dela continuam nas listas e buscas e aparecem em /missed. Sem um nome, você vê o que está silenciado. O botão Silenciar abaixo de um alerta também silencia uma notícia, ou um assunto por três dias.
command-unmute = Receber de novo os alertas de uma fonte
command-suggest = Sugerir uma fonte aos responsáveis pelo bot
    .details = O endereço de um feed ou de uma página que tenha um. Você recebe a resposta deles.
command-missed = O que você perdeu nesta semana
    .details = O que chegou com os alertas pausados ou silenciados, ou quando não deu para acessar o Telegram.
command-channels = Seus canais, também os privados
command-review = Publicações que esperam a sua aprovação
    .form = [publicar tudo | descartar tudo]

## About the bot

command-settings = Suas configurações
    .details = O tamanho dos boletins e das páginas, e quando as notícias chegam. Frases e matérias vão de 1 a 10; <code>/settings frases auto</code> ajusta o número de frases a cada matéria. <code>/settings sem novidades sim</code> envia um boletim mesmo sem novidades. <code>/settings limite 20</code> passa para o boletim o que um assunto trouxer além de 20 alertas por dia. <code>/settings idiomas de en</code> limita as notícias que você recebe a esses idiomas. <code>/settings imagens desligar</code> deixa as imagens de fora. <code>/settings padrão</code> redefine tudo.
    .form = [frases N | matérias N | padrão]
    .examples =
        /settings
        /settings frases 2
        /settings padrão
command-language = O idioma em que eu falo aqui
    .details = O idioma deste chat: o nome, em qualquer idioma, ou o código. <code>/language auto</code> volta ao idioma do seu app. As notícias continuam no idioma original.
command-sources = De onde vêm as notícias
    .details = Com um nome: as matérias dessa fonte, das mais novas às mais antigas.
command-status = Tamanho do acervo e status do bot
command-help = O que eu faço
command-privacy = O que eu guardo sobre você
command-export = Salvar as configurações em um arquivo
    .details = Suas configurações e o que você segue. /import lê o arquivo, aqui ou em outro chat.
command-import = Restaurar as configurações de um arquivo
    .details = Envie o arquivo com /import na legenda, responda ao arquivo com /import ou cole o texto dele depois do comando. Suas configurações passam a ser as do arquivo, e você também segue o que ele lista. Se algo no arquivo estiver errado, nada muda. Uma lista de feeds (OPML) de outro leitor também serve: você segue os que eu tenho, e os responsáveis pelo bot adicionam todos.
command-forget = Apagar tudo sobre este chat
    .details = Suas configurações, o que você segue e o que recebeu. Eu pergunto antes; /privacy diz o que é guardado.
command-start = Comece por aqui
command-feeds = Os feeds e como está cada um
    .details = Para os responsáveis pelo bot. Os feeds com falhas vêm primeiro. /feeds opml entrega a lista para outros leitores; /import aceita uma lista assim.
command-addfeed = Adicionar um feed para todos
    .details = Para os responsáveis pelo bot. O endereço de um feed ou de uma página que tenha um. A resposta diz o que veio na primeira leitura.
command-removefeed = Remover um feed; as matérias dele ficam
    .details = Para os responsáveis pelo bot. Pelo nome ou pelo endereço. Eu pergunto antes.
command-suggestions = Fontes que as pessoas sugerem
    .details = Para os responsáveis pelo bot. Quem sugeriu recebe a resposta.
    .form = [ID adicionar | ID recusar]
    .examples =
        /suggestions
        /suggestions 3 adicionar
command-cancel = Sair do que estiver aberto
    .details = Eu nunca fico esperando uma segunda mensagem, então não há do que sair.

## What stands for an argument in the form of a command: "/tag NAME"

form-name = NOME
form-words = PALAVRAS
form-tag = TAG
form-company = EMPRESA
form-address = ENDEREÇO
form-zone = FUSO
form-source = FONTE
form-prefix = INÍCIO
form-command = COMANDO
form-file = ARQUIVO
form-link = LINK
form-text = TEXTO
form-article = MATÉRIA
