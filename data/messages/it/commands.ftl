# One entry per command: the menu text and what /help COMMAND adds (.details).

## Find news

command-latest = Gli articoli più recenti
    .details = Senza un numero ricevi una pagina; con i pulsanti la sfogli. Quando chiedi di nuovo, vedi prima le novità. <code>/latest tutto</code> mostra tutto in ordine.
    .form = [N | tutto]
    .examples =
        /latest
        /latest 3
        /latest tutto
command-company = Notizie su un’azienda
    .details = Maiuscole, accenti e finali come Inc. non contano, e conosco molti altri nomi di un’azienda. Il nome di una persona porta all’azienda a cui la legano gli articoli. Prima vengono le notizie sull’azienda, poi gli articoli che la citano, poi quelli sui suoi marchi. Per restringere aggiungi un periodo: <code>30 giorni</code>, <code>2 settimane</code>, <code>6 mesi</code>, <code>1 anno</code>, <code>dal 2021</code> o <code>dal 2021-06-15</code>.
    .form = NAME [30 giorni | dal 2021-06]
    .examples =
        /company alibaba
        /company Ant Group 30 giorni
        /company tencent dal 2021-06
command-tag = Articoli su un argomento
    .details = Con o senza #, maiuscolo o minuscolo. Spazio e trattino sono la stessa cosa.
command-search = Articoli con tutte queste parole
    .details = Metti una frase tra virgolette, - davanti a una parola che non vuoi e OR tra le alternative, tra parentesi. Trovo anche altre forme di una parola e parti di nomi: ship trova shipping, booking trova Booking.com.
command-roundup = Le notizie principali di un giorno o di una settimana
    .details = Le vicende di cui parla il maggior numero di fonti, divise per tema, in due o tre frasi ciascuna; poi una frase per ognuna delle altre. Copre l’ultima settimana, o l’ultimo mese per un tag o un’azienda, e anche di più se le notizie sono state poche.
    .form = [giorno | settimana | mese | anno | TAG | COMPANY]
    .examples =
        /roundup
        /roundup giorno
        /roundup alibaba
command-tags = Tutti i tag, a partire dai più usati
command-companies = Aziende nelle notizie
    .details = Aggiungi delle lettere per vedere i nomi che iniziano così.
command-timeline = La storia di un’azienda, dall’inizio
    .details = Una frase al mese (una al giorno se è successo tutto in due mesi), dall’articolo che parla di più dell’azienda. Gli articoli senza data restano fuori.
    .form = NAME [1 anno | dal 2021-06]
    .examples =
        /timeline alibaba
        /timeline shein dal 2025
command-trend = Grafico: articoli a settimana su una o due aziende
    .details = Conta gli articoli con data che citano l’azienda. Puoi aggiungere un periodo, come in /company.
command-related = Aziende citate insieme a un’altra
    .details = Ordinate per numero di articoli che le citano entrambe, ognuna con una frase che lo mostra.

## Read

command-read = Un articolo intero
    .details = I pulsanti numerati sotto un elenco fanno lo stesso.
command-save = Salva un articolo per dopo
    .details = Trovi il pulsante Salva sotto ogni articolo che leggi.
command-saved = I tuoi articoli salvati
    .details = ✕ toglie un articolo dall’elenco. L’elenco è anche in /export.
    .form = [N | rimuovi ID]
    .examples =
        /saved
        /saved 2
        /saved rimuovi 12
command-summary = Riassumi un link o un testo
    .details = Nella nostra chat privata basta inviare un link, un testo lungo o un post di un canale. Altrove rispondi a un messaggio con /summary. Quello che invii viene eliminato appena hai la risposta.
command-keep = Aggiungi all’archivio l’articolo di un link
    .details = Scarico di nuovo la pagina. L’articolo è visibile a tutti, se i gestori del bot lo permettono.
command-story = Chi parla di un evento, e cosa aggiunge ognuno
    .details = Gli articoli sullo stesso evento formano una vicenda. Gli elenchi la mostrano una volta sola e dicono quante fonti ne parlano; la vicenda li mostra in ordine cronologico, ognuno con quello che aggiunge. Se le cifre sono diverse, le vedi entrambe.
command-editstory = Correggi una vicenda: togli un articolo, uniscine due
    .details = Per i gestori del bot. Prima chiedo conferma. La tua decisione resta, anche quando tutte le vicende vengono ricalcolate.
    .form = ID [separa ARTICLE | unisci ID]
    .examples =
        /editstory 12
        /editstory 12 separa 345
        /editstory 12 unisci 15
command-why = Perché ho scelto quelle frasi di un articolo
    .details = Con un’azienda o delle parole dopo il numero: perché, quando le cerchi, vedi proprio queste frasi.
command-report = Segnala un risultato sbagliato o fatto male
    .details = Dice ai gestori del bot che un articolo ha l’azienda sbagliata, un riassunto scadente o riguarda un altro evento.
    .form = ID [azienda | riassunto | evento]
    .examples =
        /report 12
        /report 12 azienda

## Follow

command-subscribe = Segui un tag, un’azienda o delle parole
    .details = #x è un tag e <code>azienda:x</code> un’azienda, con uno qualsiasi dei suoi nomi. Trovo le parole in tutte le loro forme; metti una frase tra virgolette e - davanti a una parola che non vuoi. <code>fonte:x</code> è una fonte, e con un indirizzo cerco il feed che c’è lì. Puoi seguire anche ciò di cui non si parla ancora. Ricevi solo articoli nuovi, ognuno una volta. Aggiungi <code>, subito</code>, <code>, nel riepilogo</code> o <code>, come al solito</code> per scegliere come arriva questo argomento. Per il tuo canale metti prima il suo nome: /subscribe @channel #china.
    .form = #TAG | COMPANY | WORDS | fonte:NAME | ADDRESS
    .examples =
        /subscribe #china
        /subscribe alibaba
        /subscribe "cloud computing" -games
        /subscribe fonte:Harbour News
        /subscribe #china, nel riepilogo
command-unsubscribe = Non seguire più
    .details = Senza un nome ricevi un pulsante per ogni cosa che segui.
    .form = [NAME | tutto]
    .examples =
        /unsubscribe #china
        /unsubscribe tutto
command-subscriptions = Cosa segui
command-preview = Anteprima: gli ultimi 7 giorni di un argomento
    .details = Guarda cosa avresti ricevuto prima di decidere.
command-digest = Un riepilogo agli orari che vuoi
    .details = Per i giorni scrivi «ogni giorno», «da lunedì a venerdì», «fine settimana» o i loro nomi: <code>/digest martedì venerdì 18:00</code>. Gli orari si scrivono 18:00, fino a sei al giorno: <code>/digest ogni giorno 8:00 18:00</code>. /digest da solo invia subito quello che è arrivato finora. Se non c’è niente di nuovo, non arriva niente. <code>/digest disattiva</code> mantiene gli orari per gli argomenti che arrivano comunque nel riepilogo. Con /tz imposti il tuo fuso orario.
    .form = [ogni giorno 8:30 | lunedì 8:30 | disattiva]
    .examples =
        /digest ogni giorno 8:30
        /digest da lunedì a venerdì 8:30
        /digest lunedì 8:30
        /digest disattiva
        /digest
command-tz = Il tuo fuso orario
    .details = Una grande città in qualsiasi lingua, o una differenza oraria: UTC+3 è tre ore avanti rispetto a Greenwich. Con una città, all’ora legale penso io. Puoi anche condividere la tua posizione.
    .examples =
        /tz Europe/Berlin
        /tz tokyo
        /tz UTC+3
command-quiet = Gli orari in cui non disturbarti
    .details = Le notifiche di quelle ore aspettano e alla fine arrivano in un solo messaggio. Con <code>senza suono</code> dopo gli orari, le notifiche arrivano subito ma senza suono.
    .form = [22:00-07:00 | disattiva]
    .examples =
        /quiet 22:00-07:00
        /quiet 22:00-07:00 senza suono
        /quiet disattiva
command-pause = Metti in pausa le notifiche per un po’
    .details = Per il tempo che indichi, o finché non invii /resume. Continui a seguire tutto.
    .form = [3 giorni | fino a lunedì]
    .examples =
        /pause
        /pause 3 giorni
        /pause fino a lunedì
command-resume = Riattiva le notifiche
command-mute = Niente notifiche da una fonte
    .details = I suoi articoli restano negli elenchi e nelle ricerche, e li vedi con /missed. Senza un nome vedi cosa hai silenziato. Con il pulsante Silenzia sotto una notifica puoi silenziare anche una sola vicenda, o un argomento per tre giorni.
command-unmute = Riattiva le notifiche da una fonte
command-suggest = Suggerisci una fonte ai gestori del bot
    .details = L’indirizzo di un feed, o di una pagina che ne ha uno. Ti arriva la loro risposta.
command-missed = Cosa ti è sfuggito questa settimana
    .details = Quello che è arrivato con le notifiche in pausa o silenziate, o mentre Telegram non era raggiungibile.
command-channels = I tuoi canali, anche privati
command-review = Post di un canale che aspettano il tuo OK
    .form = [pubblica tutto | scarta tutto]

## About the bot

command-settings = Le tue impostazioni
    .details = Quanto sono lunghi i riassunti e le pagine, e quando arrivano le notizie. Frasi e articoli vanno da 1 a 10; con <code>/settings frasi auto</code> dipende dall’articolo. <code>/settings senza novità sì</code> invia il riepilogo anche se non c’è niente di nuovo. <code>/settings limite 20</code> sposta nel riepilogo le notifiche di un argomento oltre le 20 al giorno. <code>/settings lingue de en</code> limita le notizie a queste lingue. <code>/settings immagini disattiva</code> toglie le immagini. <code>/settings predefinite</code> ripristina tutto.
    .form = [frasi N | articoli N | predefinite]
    .examples =
        /settings
        /settings frasi 2
        /settings predefinite
command-language = La lingua che uso in questa chat
    .details = La lingua di questa chat, con il suo nome in qualsiasi lingua o con il codice. <code>/language auto</code> torna alla lingua della tua app. Le notizie restano nella loro lingua.
command-sources = Da dove vengono le notizie
    .details = Con un nome: gli articoli di quella fonte, dal più recente.
command-status = Dimensioni dell’archivio e stato del bot
command-help = Cosa so fare
command-privacy = Cosa conservo di te
command-export = Salva le impostazioni in un file
    .details = Le tue impostazioni e quello che segui. /import legge il file, qui o in un’altra chat.
command-import = Ripristina le impostazioni da un file
    .details = Invia il file con /import come didascalia, rispondi al file con /import o incolla il testo dopo il comando. Le tue impostazioni diventano quelle del file, e in più segui quello che elenca. Se nel file c’è qualcosa di sbagliato, non cambia niente. Va bene anche un elenco di feed (OPML) di un altro lettore: segui quelli che ho, mentre un gestore li aggiunge tutti.
command-forget = Elimina tutti i dati di questa chat
    .details = Le impostazioni, quello che segui e quello che hai ricevuto. Prima chiedo conferma; /privacy dice cosa c’è.
command-start = Inizia da qui
command-feeds = I feed e il loro stato
    .details = Per i gestori del bot. Prima i feed con errori. /feeds opml li esporta in un elenco per altri lettori; /import legge un elenco così.
command-addfeed = Aggiungi un feed per tutti
    .details = Per i gestori del bot. L’indirizzo di un feed, o di una pagina che ne ha uno. La risposta dice cosa ha portato la prima lettura.
command-removefeed = Rimuovi un feed; i suoi articoli restano
    .details = Per i gestori del bot. Con il suo nome o il suo indirizzo. Prima chiedo conferma.
command-suggestions = Le fonti suggerite dagli utenti
    .details = Per i gestori del bot. La risposta arriva a chi ha suggerito la fonte.
    .form = [ID aggiungi | ID rifiuta]
    .examples =
        /suggestions
        /suggestions 3 aggiungi
command-cancel = Annulla quello che è in corso
    .details = Non aspetto mai un secondo messaggio, quindi non c’è niente da annullare.

## What stands for an argument in the form of a command: "/tag NAME"

form-name = NOME
form-words = PAROLE
form-tag = TAG
form-company = AZIENDA
form-address = INDIRIZZO
form-zone = FUSO
form-source = FONTE
form-prefix = INIZIO
form-command = COMANDO
form-file = FILE
form-link = LINK
form-text = TESTO
form-article = ARTICOLO
