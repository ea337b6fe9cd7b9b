# One article: reading, saving, explaining, summaries of what is sent.

more-messages = Mais ({ $n })

## Reading

summary-and-why = Resumo e por quê
original = Original
latest = Últimas

which-article = Qual matéria? Envie o número dela: por exemplo, /{ $command } 12. /latest mostra as mais recentes.
no-article-id = { $typed } não é o número de uma matéria. Tente /{ $command } 12. /latest mostra as mais recentes.
no-such-article = Não encontrei a matéria { $id }. /latest mostra as mais recentes.

## Why these sentences

why-not-about = A matéria não menciona { $words }. Estas frases a resumem como um todo.
why-no-sentence = Nenhuma frase desta matéria faz sentido sozinha. É melhor ler o texto inteiro.
why-article = Trechos literais da matéria.
why-about = O que a matéria diz sobre { $what }, palavra por palavra.
read-it-all = Ler tudo

reason-answers = é a que mais fala do que você procura
reason-names = cita o que você procura
reason-first = abre a matéria
reason-near-start = está perto do começo
reason-paragraph = abre um parágrafo
reason-section = abre uma seção
reason-headline = retoma o título
reason-beyond-headline = acrescenta o que o título deixa em aberto
reason-beyond-opening = complementa a abertura
reason-central = resume o que outras frases dizem
reason-new-names = traz nomes novos
reason-introduces = apresenta { $name }
reason-figures = traz números
reason-decision = diz o que foi feito ou decidido
reason-event = diz o que aconteceu
reason-turn = diz o que mudou
reason-speaker = diz quem fala
reason-continues = continua a frase anterior
reason-continues-shown = continua a frase { $number }
reason-shown-with = acompanha a frase { $number }, que apresenta { $name }
reason-best-left = é a melhor das que sobraram
reason-no-better = a matéria não tem frase melhor

## Stories

which-story = Qual notícia? Se várias fontes deram a notícia, as matérias têm um botão para ver todas. Ou envie o número de uma notícia: /story 12
no-story-id = { $typed } não é o número de uma notícia. Tente /story 12. /latest mostra as mais recentes.
no-such-story = Não encontrei a notícia { $id }. /latest mostra as mais recentes.
n-sources = { $n ->
    [0] { $n } fontes
    [one] { $n } fonte
    [many] { $n } de fontes
   *[other] { $n } fontes
}
story-when = { $who }, { $when }
story-adds = { $who }. Cada uma mostra só o que acrescenta.
story-nothing-new = Nada de novo.
story-update = Atualização: { $title }
figures-differ = Os números divergem: { $figures }
story-elsewhere = <i>Também saiu em { $language }:</i> { $title }
language = { $code ->
    [en] inglês
    [de] alemão
    [fr] francês
    [es] espanhol
    [it] italiano
    [pt] português
    [nl] holandês
    [ru] russo
    [sv] sueco
    [da] dinamarquês
    [no] norueguês
    [fi] finlandês
    [pl] polonês
    [cs] tcheco
    [ro] romeno
    [hu] húngaro
    [tr] turco
    [id] indonésio
    [uk] ucraniano
    [bg] búlgaro
    [el] grego
    [ar] árabe
    [he] hebraico
    [hi] híndi
    [ko] coreano
    [ja] japonês
    [zh] chinês
   *[other] outro idioma
}

## An operator corrects a story

story-wrong = Matéria errada?
edit-which-story = Qual notícia? /editstory 12 pergunta qual das matérias dela trata de outro fato. /editstory 12 juntar 15 junta duas notícias.
edit-story-of-one = A notícia { $id } tem uma matéria só. Para juntar com a notícia 15: /editstory { $id } juntar 15
edit-story-ask = A notícia { $id } tem { n-articles }. Qual delas trata de outro fato? Para uma que não está aqui: /editstory { $id } separar MATÉRIA. Para juntar com a notícia 15: /editstory { $id } juntar 15
edit-split-sure = Tirar { $title } da notícia { $id }? A matéria vira uma notícia à parte e continua separada.
edit-join-sure = Juntar { $one } e { $other }? As duas passam a ser uma notícia só. Ninguém recebe mensagem sobre isso.
edit-no-other-story = Não encontrei outra notícia { $id }.
edit-impossible = Não dá: um item de um panorama não pode ser movido, e uma matéria que está sozinha não pode ser tirada.
edit-split-done = Pronto. Agora é a notícia { $id }.
edit-join-done = Pronto. Agora as duas são a notícia { $id }.
edit-yes = Sim
edit-no = Não, manter
show-story = Mostrar a notícia

## Saved articles

save-article = Salvar
share = Compartilhar
save-done = Matéria salva
already-saved = Já está salva
saved-removed = Removida
saved-not-there = Não está na lista
saved-title = Matéria salva: { $title }
already-saved-title = Já está salva: { $title }
saved-full = Sua lista está cheia ({ $max } matérias). Remova algumas primeiro.
saved-list = Matérias salvas
saved-heading = { $n ->
    [0] { $n } matérias salvas
    [one] { $n } matéria salva
    [many] { $n } de matérias salvas
   *[other] { $n } matérias salvas
}
saved-none = Você não tem matérias salvas. Toque em Salvar abaixo de uma matéria ou envie /save e o número dela.
saved-misunderstood = Não entendi { $typed }. /saved mostra sua lista; /saved 2, a segunda página; /saved remover 12 remove uma matéria.
saved-gone = (não está mais no acervo)
undo-remove = Desfazer

## Links, texts and forwarded posts

summarize-what = O que devo resumir? Envie um link ou um texto depois do comando ou responda a uma publicação com /summary.
summaries-off = Aqui eu só mostro matérias do meu acervo. Resumos de links e textos estão desativados.
forwards-ignored = Aqui eu não leio mensagens encaminhadas. Para uma busca, envie o próprio texto.
forwarded-command = Essa é uma mensagem encaminhada, então não a tratei como comando. Se quiser executá-lo, envie o comando diretamente.
forwarded-short = Esse texto é tão curto que não precisa de resumo. Encaminhe uma publicação mais longa, e eu envio as frases que importam.
nothing-to-quote = Não encontrei nada para citar nesse texto. Envie um link ou um texto de algumas frases.
nothing-to-quote-there = Não encontrei nada para citar nessa página.
that-is-a-feed = Isso é um feed, não uma matéria.
page-unreadable = Não consegui ler essa página: { $problem }. Se quiser, cole o texto dela aqui.
page-refused = Não posso ler essa página: { $problem }.
page-later = Não consegui ler essa página agora. Tente de novo mais tarde.

## Adding a link’s article to the archive

keep-not-allowed = Aqui não dá para adicionar links ao acervo: os responsáveis pelo bot não permitem.
keep-which = Qual página? Envie o endereço dela: /keep https://news.example/story
keep-failed = Não consegui adicionar ao acervo.
keep-failed-because = Não consegui adicionar ao acervo: { $problem }.
keep-too-long = é longa demais
keep-it = Guardar no acervo
kept-in-archive = Adicionada ao acervo.
keep-done = Guardada
