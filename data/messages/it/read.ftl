# One article: reading, saving, explaining, summaries of what is sent.

more-messages = Continua ({ $n })

## Reading

summary-and-why = Riassunto
original = Originale
latest = Ultime notizie

which-article = Quale articolo? Invia il suo numero, per esempio /{ $command } 12. Con /latest vedi i più recenti.
no-article-id = { $typed } non è il numero di un articolo. Prova /{ $command } 12. Con /latest vedi i più recenti.
no-such-article = Non trovo l’articolo { $id }. Con /latest vedi i più recenti.

## Why these sentences

why-not-about = L’articolo non cita { $words }. Queste frasi lo riassumono nel complesso.
why-no-sentence = Nessuna frase di questo articolo si capisce da sola. Meglio leggerlo per intero.
why-article = Citato parola per parola dall’articolo.
why-about = Cosa dice l’articolo su { $what }, parola per parola.
read-it-all = Leggi tutto

# The subject is the sentence (la frase).
reason-answers = riguarda proprio quello che cerchi
reason-names = nomina quello che cerchi
reason-first = apre l’articolo
reason-near-start = è vicina all’inizio
reason-paragraph = apre un paragrafo
reason-section = apre una sezione
reason-headline = riprende il titolo
reason-beyond-headline = aggiunge ciò che il titolo non dice
reason-beyond-opening = aggiunge qualcosa all’apertura
reason-central = riassume ciò che dicono altre frasi
reason-new-names = introduce nomi nuovi
reason-introduces = presenta { $name }
reason-figures = riporta cifre
reason-decision = dice cosa è stato fatto o deciso
reason-event = dice cosa è successo
reason-turn = dice cosa è cambiato
reason-speaker = dice chi parla
reason-continues = prosegue la frase precedente
reason-continues-shown = prosegue la frase { $number }
reason-shown-with = si lega alla frase { $number }, che presenta { $name }
reason-best-left = è la migliore di quelle rimaste
reason-no-better = l’articolo non ne ha una migliore

## Stories

which-story = Quale vicenda? Se di un evento parlano anche altre fonti, sotto l’articolo c’è un pulsante per vederle. Oppure invia il numero di una vicenda: /story 12
no-story-id = { $typed } non è il numero di una vicenda. Prova /story 12. Con /latest vedi gli articoli più recenti.
no-such-story = Non trovo la vicenda { $id }. Con /latest vedi gli articoli più recenti.
n-sources = { $n ->
    [one] { $n } fonte
   *[other] { $n } fonti
}
story-when = { $who }, { $when }
story-adds = { $who }. Di ogni articolo vedi solo quello che aggiunge.
story-nothing-new = Niente di nuovo.
story-update = Aggiornamento: { $title }
figures-differ = Le cifre non coincidono: { $figures }
story-elsewhere = <i>Ne parlano anche in { $language }:</i> { $title }
language = { $code ->
    [en] inglese
    [de] tedesco
    [fr] francese
    [es] spagnolo
    [it] italiano
    [pt] portoghese
    [nl] olandese
    [ru] russo
    [sv] svedese
    [da] danese
    [no] norvegese
    [fi] finlandese
    [pl] polacco
    [cs] ceco
    [ro] rumeno
    [hu] ungherese
    [tr] turco
    [id] indonesiano
    [uk] ucraino
    [bg] bulgaro
    [el] greco
    [ar] arabo
    [he] ebraico
    [hi] hindi
    [ko] coreano
    [ja] giapponese
    [zh] cinese
   *[other] un’altra lingua
}

## An operator corrects a story

story-wrong = Articolo estraneo?
edit-which-story = Quale vicenda? /editstory 12 chiede quale dei suoi articoli riguarda un altro evento. /editstory 12 unisci 15 unisce due vicende.
edit-story-of-one = La vicenda { $id } ha un solo articolo. Per unirla alla vicenda 15: /editstory { $id } unisci 15
edit-story-ask = La vicenda { $id } ha { n-articles }. Quale riguarda un altro evento? Se qui non c’è: /editstory { $id } separa ARTICOLO. Per unirla alla vicenda 15: /editstory { $id } unisci 15
edit-split-sure = Vuoi togliere { $title } dalla vicenda { $id }? Diventa una vicenda a sé e resta separata.
edit-join-sure = Vuoi unire { $one } e { $other }? Restano una sola vicenda. Nessuno riceve una notifica.
edit-no-other-story = Non trovo un’altra vicenda { $id }.
edit-impossible = Non è possibile: una voce di una rassegna non si può spostare, e un articolo che è da solo non si può togliere.
edit-split-done = Fatto. Ora è la vicenda { $id }.
edit-join-done = Fatto. Ora sono entrambi nella vicenda { $id }.
edit-yes = Sì
edit-no = No, lascia così
show-story = Mostra la vicenda

## Saved articles

save-article = Salva
share = Condividi
save-done = Salvato
already-saved = Già salvato
saved-removed = Rimosso
saved-not-there = Non è nell’elenco
saved-title = Salvato: { $title }
already-saved-title = Già salvato: { $title }
saved-full = Il tuo elenco è pieno ({ $max } articoli). Prima togline qualcuno.
saved-list = Articoli salvati
saved-heading = { $n ->
    [one] { $n } articolo salvato
   *[other] { $n } articoli salvati
}
saved-none = Non hai articoli salvati. Tocca Salva sotto un articolo, o invia /save e il suo numero.
saved-misunderstood = Non ho capito { $typed }. /saved mostra il tuo elenco, /saved 2 la seconda pagina, /saved rimuovi 12 toglie un articolo.
saved-gone = (non più in archivio)
undo-remove = Annulla

## Links, texts and forwarded posts

summarize-what = Cosa vuoi che riassuma? Invia un link o un testo dopo il comando, o rispondi a un post con /summary.
summaries-off = Qui mostro solo articoli del mio archivio. I riassunti di link e testi sono disattivati.
forwards-ignored = Qui ignoro i messaggi inoltrati. Per cercare qualcosa, inviami direttamente il testo.
forwarded-command = È un messaggio inoltrato, quindi non l’ho eseguito come comando. Se vuoi eseguirlo, invialo tu.
forwarded-short = È già abbastanza breve così com’è. Inoltrami un post più lungo e ti mando le frasi che contano.
nothing-to-quote = Qui non ho trovato niente da citare. Invia un link, o un testo di qualche frase.
nothing-to-quote-there = In quella pagina non ho trovato niente da citare.
that-is-a-feed = Questo è un feed, non un articolo.
page-unreadable = Non sono riuscito a leggere quella pagina: { $problem }. Puoi incollare qui il testo.
page-refused = Non posso leggere quella pagina: { $problem }.
page-later = Per ora non sono riuscito a leggere quella pagina. Riprova più tardi.

## Adding a link’s article to the archive

keep-not-allowed = Qui non si possono aggiungere link all’archivio: i gestori del bot non lo hanno permesso.
keep-which = Quale pagina? Inviane l’indirizzo: /keep https://news.example/story
keep-failed = Non sono riuscito ad aggiungerla all’archivio.
keep-failed-because = Non sono riuscito ad aggiungerla all’archivio: { $problem }.
keep-too-long = è troppo lunga
keep-it = Conserva
kept-in-archive = Articolo aggiunto all’archivio.
keep-done = Aggiunto
