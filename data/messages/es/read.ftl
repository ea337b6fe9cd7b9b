# One article: reading, saving, explaining, summaries of what is sent.

more-messages = Más ({ $n })

## Reading

summary-and-why = Resumen y por qué
original = Original
latest = Lo último

which-article = ¿Qué artículo? Envía su ID: por ejemplo, /{ $command } 12. /latest muestra los más recientes.
no-article-id = { $typed } no es el ID de un artículo. Prueba con /{ $command } 12. /latest muestra los más recientes.
no-such-article = No encuentro el artículo { $id }. /latest muestra los más recientes.

## Why these sentences

why-not-about = El artículo no menciona { $words }. Estas frases lo resumen en conjunto.
why-no-sentence = Ninguna frase de este artículo se entiende por sí sola. Mejor léelo completo.
why-article = Citas textuales del artículo.
why-about = Lo que dice el artículo sobre { $what }, en citas textuales.
read-it-all = Leer completo

reason-answers = es lo que mejor responde a tu consulta
reason-names = menciona lo que buscas
reason-first = abre el artículo
reason-near-start = está cerca del principio
reason-paragraph = abre un párrafo
reason-section = abre una sección
reason-headline = coincide con el titular
reason-beyond-headline = añade lo que el titular no dice
reason-beyond-opening = amplía el comienzo
reason-central = resume lo que dicen otras frases
reason-new-names = presenta nombres nuevos
reason-introduces = presenta a { $name }
reason-figures = da cifras
reason-decision = dice qué se hizo o se decidió
reason-event = dice qué pasó
reason-turn = dice qué cambió
reason-speaker = dice quién habla
reason-continues = continúa la frase anterior
reason-continues-shown = continúa la frase { $number }
reason-shown-with = acompaña a la frase { $number }, que presenta a { $name }
reason-best-left = es lo mejor de lo que queda
reason-no-better = el artículo no tiene una frase mejor

## Stories

which-story = ¿Qué noticia? Si la cuentan varias fuentes, sus artículos tienen un botón para verlas. O envía el ID de una noticia: /story 12
no-story-id = { $typed } no es el ID de una noticia. Prueba con /story 12. /latest muestra lo más reciente.
no-such-story = No encuentro la noticia { $id }. /latest muestra lo más reciente.
n-sources = { $n ->
    [one] { $n } fuente
    [many] { $n } de fuentes
   *[other] { $n } fuentes
}
story-when = { $who }, { $when }
story-adds = { $who }. De cada artículo ves solo lo que aporta.
story-nothing-new = Nada nuevo.
story-update = Actualización: { $title }
figures-differ = Las cifras no coinciden: { $figures }
story-elsewhere = <i>También publicado en { $language }:</i> { $title }
language = { $code ->
    [en] inglés
    [de] alemán
    [fr] francés
    [es] español
    [it] italiano
    [pt] portugués
    [nl] neerlandés
    [ru] ruso
    [sv] sueco
    [da] danés
    [no] noruego
    [fi] finés
    [pl] polaco
    [cs] checo
    [ro] rumano
    [hu] húngaro
    [tr] turco
    [id] indonesio
    [uk] ucraniano
    [bg] búlgaro
    [el] griego
    [ar] árabe
    [he] hebreo
    [hi] hindi
    [ko] coreano
    [ja] japonés
    [zh] chino
   *[other] otro idioma
}

## An operator corrects a story

story-wrong = ¿Sobra un artículo?
edit-which-story = ¿Qué noticia? /editstory 12 pregunta cuál de sus artículos trata de otro hecho. /editstory 12 unir 15 une dos noticias.
edit-story-of-one = La noticia { $id } tiene un solo artículo. Para unirla con la noticia 15: /editstory { $id } unir 15
edit-story-ask = La noticia { $id } tiene { n-articles }. ¿Cuál trata de otro hecho? Para uno que no esté aquí: /editstory { $id } separar ARTÍCULO. Para unirla con la noticia 15: /editstory { $id } unir 15
edit-split-sure = ¿Sacar { $title } de la noticia { $id }? Pasa a ser otra noticia y se queda aparte.
edit-join-sure = ¿Unir { $one } y { $other }? Quedarán como una sola noticia. Nadie recibirá ningún mensaje por esto.
edit-no-other-story = No encuentro otra noticia { $id }.
edit-impossible = No se puede: no es posible mover un elemento de un repaso ni sacar un artículo que está solo.
edit-split-done = Listo. Ahora es la noticia { $id }.
edit-join-done = Listo. Ahora las dos son la noticia { $id }.
edit-yes = Sí
edit-no = No, dejarlo así
show-story = Ver la noticia

## Saved articles

save-article = Guardar
share = Compartir
save-done = Guardado
already-saved = Ya estaba guardado
saved-removed = Quitado
saved-not-there = No está en la lista
saved-title = Guardado: { $title }
already-saved-title = Ya estaba guardado: { $title }
saved-full = Tu lista está llena ({ $max } artículos). Quita alguno primero.
saved-list = Artículos guardados
saved-heading = { $n ->
    [one] { $n } artículo guardado
    [many] { $n } de artículos guardados
   *[other] { $n } artículos guardados
}
saved-none = No tienes artículos guardados. Toca Guardar bajo un artículo o envía /save y su ID.
saved-misunderstood = No entendí { $typed }. /saved muestra tu lista, /saved 2 su segunda página y /saved quitar 12 quita un artículo.
saved-gone = (ya no está en la hemeroteca)
undo-remove = Deshacer

## Links, texts and forwarded posts

summarize-what = ¿Qué quieres que resuma? Envía un enlace o un texto después del comando, o responde a una publicación con /summary.
summaries-off = Aquí solo muestro artículos de mi hemeroteca. Los resúmenes de enlaces y textos están desactivados.
forwards-ignored = Aquí no leo los mensajes reenviados. Para buscar algo, envíame el texto directamente.
forwarded-command = Ese mensaje es reenviado, así que no lo ejecuté como comando. Envíalo tú si quieres que lo haga.
forwarded-short = Es tan corto que no necesita resumen. Reenvíame una publicación más larga y te mando las frases que importan.
nothing-to-quote = No encontré nada que citar. Envía un enlace o un texto de unas cuantas frases.
nothing-to-quote-there = No encontré nada que citar en esa página.
that-is-a-feed = Eso es un feed, no un artículo.
page-unreadable = No pude leer esa página: { $problem }. Puedes pegar su texto.
page-refused = No puedo leer esa página: { $problem }.
page-later = No pude leer esa página ahora. Inténtalo más tarde, por favor.

## Adding a link’s article to the archive

keep-not-allowed = Aquí no se pueden añadir enlaces a la hemeroteca: los responsables del bot no lo permiten.
keep-which = ¿Qué página? Envía su dirección: /keep https://news.example/story
keep-failed = No pude añadirlo a la hemeroteca.
keep-failed-because = No pude añadirlo a la hemeroteca: { $problem }.
keep-too-long = es demasiado largo
keep-it = A la hemeroteca
kept-in-archive = Añadido a la hemeroteca.
keep-done = Añadido
