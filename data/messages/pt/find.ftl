# Lists of articles and searches.

## Headings of lists

list-latest = Últimas · { n-articles }
list-tag = #{ $tag } · { n-articles }
list-named = { $name } · { n-articles }
list-since = { $name } desde { $since }
list-with-brands = { $name } · { n-articles }, e mais { $via } sobre suas marcas
list-only-brands = { $name } não aparece no noticiário · { $n ->
    [one] { $n } matéria sobre suas marcas
    [many] { $n } de matérias sobre suas marcas
   *[other] { $n } matérias sobre suas marcas
}
list-search = { $words } · { $n ->
    [0] { $n } resultados
    [one] { $n } resultado
    [many] { $n } de resultados
   *[other] { $n } resultados
}
list-search-many = { $words } · mais de { $n } resultados
list-range = { $what } · { $first }–{ $last }
list-one = { $what } · { $first }

## What came since the chat asked

since-new = { $n ->
    [0] Nada de novo
    [one] { $n } nova
    [many] { $n } de novas
   *[other] { $n } novas
} desde { $when }
since-new-and-seen = { $n ->
    [0] Nada de novo
    [one] { $n } nova
    [many] { $n } de novas
   *[other] { $n } novas
} desde { $when } · { $seen ->
    [one] { $seen } já vista
    [many] { $seen } de já vistas
   *[other] { $seen } já vistas
}
nothing-new = Nada de novo desde { $when }.

## Buttons of lists

show-again = Mostrar de novo
page-back = ‹ Voltar
page-number = { $shown } de { $n }
page-more = Mais ›
all-with-words = Com essas palavras
follow = Seguir
timeline = Linha do tempo
trend = Tendência
related = Relacionadas
read = Ler
why-these = Por que estas?
more-sources = { $n ->
    [one] mais { $n } fonte
    [many] mais { $n } de fontes
   *[other] mais { $n } fontes
}

## Inline mode: `@bot nvidia` in any chat

inline-nothing = Nada encontrado · abrir o Gistwire
read-in-bot = Ler no Gistwire

more-sources-of = Fontes da nº { $number }

## /latest

how-many-articles = Quantas matérias? Tente um número de 1 a { $max }: /latest 3
archive-empty = O acervo está vazio. Os responsáveis pelo bot podem carregar matérias: <code>gistwire ingest ARQUIVO</code>. Depois, /latest mostra as mais recentes.

## Tags

which-tag = Qual tag? Tente /tag china ou escolha uma:
no-such-tag = Nenhuma matéria tem a tag { $tag }. Estas são as tags mais usadas; /tags lista todas.
no-such-tag-but = Nenhuma matéria tem a tag { $tag }. Você quis dizer { $names }?
tags-heading = { $n ->
    [0] { $n } tags
    [one] { $n } tag
    [many] { $n } de tags
   *[other] { $n } tags
}

## Searches

search-for-what = O que você procura? Tente /search cloud profit ou escolha uma tag:
search-no-words = Não consigo buscar por { $words }. Tente uma ou duas palavras: /search cloud profit
search-only-excludes = Isso só diz o que deixar de fora. Acrescente uma palavra para eu buscar: /search cloud -games
search-too-long = É muita coisa de uma vez: uma busca aceita no máximo { $max } palavras. Tente só as mais importantes: /search cloud profit
search-nothing = Nenhuma matéria tem todas estas palavras: { $words }.
search-no-match = Nenhuma matéria encontrada para { $words }.
search-count = { $word } ({ n-articles })
search-one-by-one = Separando as palavras, há resultados: { $words }.
search-word = Buscar { $word }
browse-instead = /tags e /companies mostram o que há no acervo; /latest, o que há de novo.

## What people write without a command

look-up-too-long = Isso é longo demais para uma busca. Envie uma empresa, uma tag ou algumas palavras.
found-nothing = Não encontrei nada sobre { $words }.
found-nothing-but = Não encontrei nada sobre { $words }. Será que era um destes?
empty-line = Sua mensagem veio vazia. Tente /latest ou /help.
smile = 🙂
you-are-welcome = De nada!
all-right = 👍
no-more-pages = É só isso. /latest mostra o que há de novo.
button-expired = Esse botão expirou. Envie o comando de novo.
did-you-mean = Você quis dizer { $names }?
two-sentences = { $one } { $two }

## How an article names the company that is asked for; under its title

note-comparison = só como comparação
note-source = só como fonte
note-passing = só de passagem
note-former = { $name }, na época { $former }

## Topics in lists, where their kind must be clear

topic-company = { $name } (empresa)
topic-source = { $name } (fonte)
topic-feed = { $name } (feed só seu)
topic-words = busca { $words }
no-such-source = Não conheço nenhuma fonte chamada { $name }. /sources lista todas. Para seguir outra, envie o endereço: /subscribe https://news.example

## Faults and refusals

fault = Desculpe, algo deu errado. O erro foi registrado como { $reference }. Tente de novo, por favor.
too-slow = Isso está demorando demais. Tente algo mais específico: uma empresa, uma tag ou mais palavras.
too-slow-button = Isso está demorando demais. Tente de novo mais tarde.
operators-only = Só os responsáveis pelo bot podem fazer isso. /sources mostra de onde vêm as matérias.
channel-in-private = Só mexo em { $channel } a pedido de quem administra o canal. Envie isto no nosso chat privado, onde vejo quem você é.
channel-on-telegram = Só mexo em { $channel } a pedido de quem administra o canal. Envie isto pelo Telegram, no nosso chat privado, onde vejo quem você é.

## Roundups

roundup-day = Panorama de { $until }
roundup-week = Panorama da semana, até { $until }
roundup-month = Panorama do mês, até { $until }
roundup-year = Panorama do ano, até { $until }
roundup-of = { $name } · { $period }
roundup-about = { n-articles }, com trechos literais
roundup-unknown = Não conheço nenhuma tag nem empresa chamada { $typed }. Tente /roundup semana ou escolha uma tag:
roundup-nothing = Ainda não há notícias para um panorama. /latest mostra o que há.
roundup-today = Hoje

## Published feeds

feed-about = As mais recentes: { n-articles }, com algumas frases de cada.

## News in the reader’s languages

only-languages = Só notícias em { $names } · { $n ->
    [one] { $n } matéria em outro idioma ficou de fora
    [many] { $n } de matérias em outros idiomas ficaram de fora
   *[other] { $n } matérias em outros idiomas ficaram de fora
}
in-all-languages = Todos os idiomas
