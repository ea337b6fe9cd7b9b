# Words that many messages share: numbers, days, lists.

number-group = .
number-decimal = ,
number = { $n }

months = { $month ->
    [jan] gen
    [feb] feb
    [mar] mar
    [apr] apr
    [may] mag
    [jun] giu
    [jul] lug
    [aug] ago
    [sep] set
    [oct] ott
    [nov] nov
   *[dec] dic
}
day = { $day ->
    [1] 1º
   *[other] { $day }
} { months } { $year }
day-of-year = { $day ->
    [1] 1º
   *[other] { $day }
} { months }
month = { months } { $year }
day-range = { $first } – { $last }
month-range = { $first } – { $last }
weekday = { $weekday ->
    [mon] lunedì
    [tue] martedì
    [wed] mercoledì
    [thu] giovedì
    [fri] venerdì
    [sat] sabato
   *[sun] domenica
}

list-next = { $list }, { $name }
list-and = { $list } e { $last }
list-or-next = { $list }, { $name }
list-or = { $list } o { $last }

quarter = { $quarter }º trim. { $year }

n-articles = { $n ->
    [one] { $n } articolo
   *[other] { $n } articoli
}

origin-via = tramite { $name }
origin-language = in { $language }
origin-also = { $n ->
    [one] un’altra fonte
   *[other] altre { $n } fonti
}
standing-corrected = corretto
standing-withdrawn = ritirato dalla fonte

genre-opinion = opinione
genre-interview = intervista
genre-review = recensione
genre-results = risultati
genre-live = diretta

# Charts.
chart-articles-a-week = { $names }: articoli a settimana

# Roundups.
roundup-more = Altre notizie
roundup-elsewhere = Altri temi

ago = { $span } fa
just-now = proprio ora
span-seconds = { $n ->
    [one] { $n } secondo
   *[other] { $n } secondi
}
span-minutes = { $n ->
    [one] { $n } minuto
   *[other] { $n } minuti
}
span-hours = { $n ->
    [one] { $n } ora
   *[other] { $n } ore
}
span-days = { $n ->
    [one] { $n } giorno
   *[other] { $n } giorni
}

and-more = { $n ->
    [one] e un altro
   *[other] e altri { $n }
}

# Typed text or a title; it stands in for that text if nothing of it can be seen.
quotation = «{ $text }»
quotation-unseen = questo

# Why a sentence was chosen; $list grows by one reason at a time.
reason-next = { $list }; { $reason }

# A moment of the past: "Monday 04:04".
day-at = { $day } alle { $time }
today-at = oggi alle { $time }
# Between a name and what is said of it.
colon = {": "}
megabytes = { $n } MB
gigabytes = { $n } GB

## Why an address gave nothing; each ends a sentence after a colon

obstacle-off-limits = apro solo indirizzi pubblici, non privati
obstacle-robots = il sito non ammette bot (robots.txt)
obstacle-no-server = lì non risponde nessun server
obstacle-too-slow = il server ci ha messo troppo
obstacle-missing = a quell’indirizzo non c’è niente
obstacle-members-only = la può vedere solo chi ha effettuato l’accesso
obstacle-busy = il sito è sovraccarico, riprova tra poco
obstacle-server-fault = il sito ha un problema, riprova più tardi
obstacle-status = il server ha risposto con il codice { $status }
obstacle-browser-check = il sito chiede una verifica del browser che non posso superare
obstacle-too-large = è troppo grande
obstacle-sitemap = è una mappa del sito, un elenco delle sue pagine
obstacle-feed-list = è un elenco di feed (OPML): inviamelo come file
obstacle-no-page = non è una pagina web
obstacle-no-article = non contiene nessun articolo
obstacle-no-feed = quella pagina non ne indica nessuno
obstacle-fault = qualcosa è andato storto da parte mia
