# Lists of articles and searches.

## Headings of lists

list-latest = Ultime notizie · { n-articles }
list-tag = #{ $tag } · { n-articles }
list-named = { $name } · { n-articles }
# "Alibaba (8 ago 2022 – oggi)": no article before the date.
list-since = { $name } ({ $since } – oggi)
list-with-brands = { $name } · { n-articles }, più { $via } sui suoi marchi
list-only-brands = { $name }: nessuna notizia diretta · { $n ->
    [one] { $n } articolo sui suoi marchi
   *[other] { $n } articoli sui suoi marchi
}
list-search = { $words } · { $n ->
    [one] { $n } risultato
   *[other] { $n } risultati
}
list-search-many = { $words } · oltre { $n } risultati
list-range = { $what } · { $first }–{ $last }
list-one = { $what } · { $first }

## What came since the chat asked

since-new = Dall’ultima volta ({ $when }): { $n ->
    [0] niente di nuovo
    [one] { $n } nuovo articolo
   *[other] { $n } nuovi articoli
}
since-new-and-seen = Dall’ultima volta ({ $when }): { $n ->
    [0] niente di nuovo
    [one] { $n } nuovo articolo
   *[other] { $n } nuovi articoli
}, { $seen } già { $seen ->
    [one] visto
   *[other] visti
}
nothing-new = Niente di nuovo dall’ultima volta ({ $when }).

## Buttons of lists

show-again = Mostra di nuovo
page-back = ‹ Indietro
page-number = { $shown } di { $n }
page-more = Avanti ›
all-with-words = Cerca queste parole
follow = Segui
timeline = Cronologia
trend = Trend
related = Correlate
read = Leggi
why-these = Perché queste?
more-sources = { $n ->
    [one] Un’altra fonte
   *[other] Altre { $n } fonti
}

## Inline mode: `@bot nvidia` in any chat

inline-nothing = Nessun risultato · apri Gistwire
read-in-bot = Leggi in Gistwire

more-sources-of = Fonti del n. { $number }

## /latest

how-many-articles = Quanti articoli? Prova un numero da 1 a { $max }: /latest 3
archive-empty = L’archivio è vuoto. Il gestore del bot può caricare articoli: <code>gistwire ingest FILE</code>. Poi /latest mostra i più recenti.

## Tags

which-tag = Quale tag? Prova /tag china, o scegline uno:
no-such-tag = Nessun articolo ha il tag { $tag }. Questi sono i tag con più articoli; con /tags li vedi tutti.
no-such-tag-but = Nessun articolo ha il tag { $tag }. Volevi dire { $names }?
tags-heading = { $n ->
    [one] { $n } tag
   *[other] { $n } tag
}

## Searches

search-for-what = Cosa cerchi? Prova /search cloud profit, o scegli un tag:
search-no-words = Non posso cercare { $words }. Prova con una o due parole: /search cloud profit
search-only-excludes = Hai indicato solo cosa escludere. Aggiungi una parola da cercare: /search cloud -games
search-too-long = Sono un po’ troppe parole: una ricerca ne accetta al massimo { $max }. Prova con le poche che contano: /search cloud profit
search-nothing = Nessun articolo contiene tutto ciò che cerchi: { $words }.
search-no-match = Nessun articolo corrisponde a { $words }.
search-count = { $word } ({ n-articles })
search-one-by-one = Con una parola alla volta trovo: { $words }.
search-word = Cerca { $word }
browse-instead = Con /tags e /companies vedi cosa c’è, con /latest le novità.

## What people write without a command

look-up-too-long = È troppo lungo da cercare. Invia il nome di un’azienda, un tag o qualche parola.
found-nothing = Non ho trovato niente su { $words }.
found-nothing-but = Non ho trovato niente su { $words }. Volevi dire uno di questi?
empty-line = Il messaggio era vuoto. Prova /latest o /help.
smile = 🙂
you-are-welcome = Prego!
all-right = 👍
no-more-pages = È tutto. Con /latest vedi le novità.
button-expired = Questo pulsante è scaduto. Invia di nuovo il comando.
did-you-mean = Volevi dire { $names }?
two-sentences = { $one } { $two }

## How an article names the company that is asked for; under its title

note-comparison = solo come paragone
note-source = solo come fonte
note-passing = solo di sfuggita
note-former = { $name }, allora { $former }

## Topics in lists, where their kind must be clear

topic-company = { $name } (azienda)
topic-source = { $name } (fonte)
topic-feed = { $name } (il tuo feed)
topic-words = parole { $words }
no-such-source = Non conosco nessuna fonte chiamata { $name }. Con /sources le vedi tutte. Per seguirne un’altra, inviane l’indirizzo: /subscribe https://news.example

## Faults and refusals

fault = Scusa, qualcosa è andato storto. L’errore è registrato come { $reference }. Riprova.
too-slow = Ci vuole troppo tempo. Prova con qualcosa di più preciso: un’azienda, un tag o più parole.
too-slow-button = Ci vuole troppo tempo. Riprova più tardi.
operators-only = Solo i gestori del bot possono farlo. Con /sources vedi da dove vengono gli articoli.
channel-in-private = Gestisco { $channel } solo per i suoi amministratori. Scrivimelo nella nostra chat privata, dove vedo chi sei.
channel-on-telegram = Gestisco { $channel } solo per i suoi amministratori. Scrivimelo su Telegram, nella nostra chat privata, dove vedo chi sei.

## Roundups

# The date is the last day of the period.
roundup-day = Rassegna del giorno · { $until }
roundup-week = Rassegna della settimana · ultimo giorno: { $until }
roundup-month = Rassegna del mese · ultimo giorno: { $until }
roundup-year = Rassegna dell’anno · ultimo giorno: { $until }
roundup-of = { $name } · { $period }
roundup-about = { $n ->
    [one] { n-articles }, citato parola per parola
   *[other] { n-articles }, citati parola per parola
}
roundup-unknown = Non conosco nessun tag e nessuna azienda con il nome { $typed }. Prova /roundup settimana, o scegli un tag:
roundup-nothing = Non ci sono ancora notizie per una rassegna. Con /latest vedi cosa c’è.
roundup-today = Oggi

## Published feeds

feed-about = Gli ultimi arrivi: { n-articles }, poche frasi ciascuno.

## News in the reader’s languages

only-languages = Solo notizie in { $names } · { $n ->
    [one] { $n } articolo in un’altra lingua è nascosto
   *[other] { $n } articoli in altre lingue sono nascosti
}
in-all-languages = Tutte le lingue
