# Feeds that people bring or suggest, and what operators decide on them.

one-address-at-a-time = Una cosa alla volta, per favore: un indirizzo come /subscribe https://news.example, o un argomento come /subscribe #china.
address-refused = Non posso seguire { $url }: { $problem }.
address-not-now = Per ora non sono riuscito a controllare questo indirizzo. Riprova più tardi.
no-feed-at = Non ho trovato nessun feed su { $url }: { $problem }.
no-feed = Lì non ho trovato nessun feed: { $problem }.
follow-the-words = Parole { $words }
channel-has-no-feed = Non posso leggere i canali Telegram. Per far pubblicare notizie in un canale che gestisci, metti prima il suo nome, nella nostra chat privata: /subscribe { $name } { $topic }

feed-new = <b>{ $name }</b> non è ancora tra le mie fonti ({ n-articles }). Vuoi suggerirla ai gestori del bot?
feed-new-for-operator = <b>{ $name }</b> non è ancora tra le fonti ({ n-articles }). Vuoi aggiungerla per tutti?
feed-new-and-no-operators = <b>{ $name }</b> non è ancora tra le mie fonti ({ n-articles }). Solo i gestori del bot possono aggiungerla.
feed-not-read-yet = Questo feed è già tra le mie fonti, ma non l’ho ancora letto. Riprova tra un minuto.
follows-own-feed = Ora segui <b>{ $name }</b>. I suoi articoli li vede solo questa chat. Quelli attuali arrivano entro un minuto, e per i nuovi ti scrivo.
own-feeds-full = Stai seguendo { $n ->
    [one] { $n } feed personale
   *[other] { $n } feed personali
}, il massimo per una chat. Togline uno, o suggerisci questo ai gestori del bot.
all-feeds-full = Non posso aggiungere altri feed per singole chat. Puoi suggerire questo ai gestori del bot.
suggest-it = Suggerisci
for-everybody = Per tutti
its-articles = I suoi articoli

## Suggestions

suggest-which = Quale feed? Invia il suo indirizzo o quello di una pagina, per esempio /suggest https://news.example
suggest-secret = Questo indirizzo contiene una password o una chiave, quindi non lo inoltro.
suggested = Grazie! Ho chiesto ai gestori di aggiungere { $name }, e ti dirò cosa rispondono.
suggestions-full = Ci sono troppi suggerimenti in attesa. Riprova più tardi.
suggestion-declined = I gestori del bot hanno deciso di non aggiungere { $name }.
suggestion-followed = { $name } ora è tra le fonti, come hai suggerito.
no-operators = Questo bot non ha gestori a cui chiedere.

# To operators.
suggestion-heading = Un feed suggerito
suggestion = Qualcuno suggerisce { $name }.
    { $url }
    Al momento ha { n-articles }.
suggestions-open = { $n ->
    [one] { $n } suggerimento in attesa
   *[other] { $n } suggerimenti in attesa
}
no-suggestions = Nessun suggerimento in attesa.
suggestions-which = Quale, e cosa decidi? Per esempio /suggestions 3 aggiungi, o /suggestions 3 rifiuta.
suggestion-closed = Su { $name } è già stato deciso.
suggestion-declines = Rifiutato: { $name }.
feed-followed = Feed aggiunto: { $name }. I primi articoli arrivano entro un minuto.
feed-no-name = Un feed senza nome
decline = Rifiuta
follow-named = Segui { $name }
decline-named = Rifiuta { $name }

## Lists of feeds (OPML)

list-unreadable = Non è cambiato niente: { $problem }.
list-followed = { $n ->
    [0] Nessuno di questi feed è tra le mie fonti.
    [one] Ora segui { $n } feed di questo elenco.
   *[other] Ora segui { $n } feed di questo elenco.
}
list-unknown = { $n ->
    [one] Non è tra le mie fonti: { $names }.
   *[other] { $n } non sono tra le mie fonti: { $names }.
} Con /suggest e un indirizzo chiedi ai gestori di aggiungerne una.

# Sources and feeds, and what operators are told.

## Sources

sources-title = { $n ->
    [one] Una fonte
   *[other] { $n } fonti
}
sources-unnamed = Articoli senza fonte
source-newest = ultimo: { $day }
source-muted = silenziata qui
sources-rest = … e { $n ->
    [one] un’altra con { $articles }
   *[other] altre { $n } con { $articles }
}.
sources-own = I tuoi feed (li vede solo questa chat)
sources-personal = Feed che i lettori seguono per sé
source-for-all = Per tutti: { $name }
source-no-article = Ancora niente da { $name }. I feed nuovi vengono letti entro un minuto.
source-following = ✓ Segui già
source-mute = Silenzia
source-unmute = Riattiva

## How a feed is doing: facts, one after the other

feed-articles = { n-articles }, { $week } questa settimana
feed-read = letto { $ago }
feed-unread = non ancora letto
feed-failing = con errori
feed-failing-since = con errori da { $span }
feed-problem = { $n ->
    [one] un errore
   *[other] { $n } errori
}: { $problem }
feed-next = prossima lettura tra { $span }
feed-due = da leggere ora
feed-off = disattivato
feed-gone = non esiste più
feed-unnamed = Un feed senza nome

## Feeds, for operators

feeds-none = Ancora nessun feed. Per aggiungerne uno: /addfeed https://news.example (un feed, o una pagina che ne ha uno).
feeds-title = { $n ->
    [one] { $n } feed
   *[other] { $n } feed
}
feeds-rest = … e { $n ->
    [one] un altro
   *[other] altri { $n }
}. <code>gistwire feeds list</code> li mostra tutti.
feeds-private = Scrivimelo nella nostra chat privata: gli indirizzi possono contenere chiavi.
feeds-file = { feeds-title }, in cartelle in base al primo tag, senza password né chiavi.
feeds-file-failed = Non sono riuscito a scrivere l’elenco: { $problem }.
feeds-listed = { $n ->
    [one] { $n } feed aggiunto
   *[other] { $n } feed aggiunti
}, { $known } già presenti. I primi articoli arrivano entro un minuto.
feeds-listed-refused = { $n ->
    [one] { $n } feed aggiunto
   *[other] { $n } feed aggiunti
}, { $known } già presenti, { $refused } esclusi perché i loro indirizzi non si possono seguire. I primi articoli arrivano entro un minuto.
feeds-all = Tutti i feed
addfeed-which = Quale feed? Prova /addfeed https://news.example: un feed, o una pagina che ne ha uno.
addfeed-no-address = { $typed } non è un indirizzo web. Prova /addfeed https://news.example
addfeed-refused = Non posso seguire { $address }: { $problem }.
addfeed-shared = { $address } ora è per tutti, con { n-articles }.
addfeed-known = { $address } è già tra le mie fonti.
addfeed-added = Feed aggiunto: { $address }. I primi articoli arrivano entro un minuto.
addfeed-done = Feed aggiunto: <b>{ $name }</b>, { n-articles }.
addfeed-done-empty = Feed aggiunto: <b>{ $name }</b>. Ancora nessun articolo.
addfeed-failed = L’ho aggiunto, ma non sono ancora riuscito a leggerlo: { $problem }. Riproverò.
addfeed-stop = Rimuovi
removefeed-none = Non ci sono feed.
removefeed-which = Quale? Tocca qui sotto, o invia /removefeed con il nome o l’indirizzo del feed.
removefeed-unknown = { $typed } non è tra le mie fonti. Con /feeds vedi tutti i feed.
removefeed-near = { $typed } non è tra le mie fonti. Volevi dire uno di questi?
removefeed-ask = Vuoi rimuovere { $name }? { $n ->
    [one] Il suo articolo resta
   *[other] I suoi { $n } articoli restano
} in archivio.
removefeed-yes = Rimuovi
removefeed-no = Tienilo
removefeed-done = Feed rimosso: { $name }. I suoi articoli restano.

## Messages to operators

operator-title = gistwire ha bisogno di te
alarm-title = Un feed ha bisogno di te
alarm-failing = { $name } dà errori da un giorno.
alarm-gone = { $name } non esiste più, secondo il suo server.
alarm-once = Questo messaggio arriva una volta sola. Con /feeds vedi tutti i feed, con /removefeed ne rimuovi uno.
outage-title = Telegram non trova molte chat
outage-text = Diverse chat di fila risultano «non trovate»: di solito significa un token sbagliato o un guasto. Nessuno ha perso quello che segue: le notifiche aspettano, e continuo a provare. Controlla che il token appartenga a questo bot.
suggestion-decided = I gestori hanno deciso sul feed che hai suggerito.
