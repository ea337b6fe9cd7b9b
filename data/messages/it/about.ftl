# The bot itself: first contact, help, privacy, status, and what goes wrong.

## First contact

start-hello = <b>Ciao, sono Gistwire.</b> Leggo le notizie e ti mando le poche frasi che contano, parola per parola.
    Scegli cosa vuoi seguire:
start-hello-empty = <b>Ciao, sono Gistwire.</b> Leggo le notizie e ti mando le poche frasi che contano, parola per parola.
    Per ora non ci sono notizie. Invia /subscribe e un nome o una parola: ti scrivo appena ce ne sono.
start-group = <b>Ciao, sono Gistwire.</b> Leggo le notizie e mostro le poche frasi che contano, parola per parola.
    In questo gruppo rispondo solo ai comandi, come { $latest } o { $company } nvidia. Per le notifiche un amministratore invia { $subscribe } #china. Per saperne di più: { $help }
start-topic = { $name } { $n }/sett.
start-topic-followed = ✓ { $name }
start-followed = Ora lo segui
start-unfollowed = Non lo segui più
start-full = Hai raggiunto il numero massimo di argomenti.
start-more = Altri…
start-next = Avanti ›
start-back = ‹ Indietro
start-latest = Ultime notizie
start-how = Stai seguendo { $topics }. Come vuoi ricevere le notizie?
start-at-once = In tempo reale
start-daily = Riepilogo quotidiano
start-zone-digest = Il riepilogo arriva ogni giorno alle { $time }. Dove ti trovi? Tocca una città vicina, o invia /tz seguito dalla tua città, in qualsiasi lingua.
start-zone-alerts = Le notifiche arrivano in tempo reale. Dove ti trovi? Così so che ore sono da te. Tocca una città vicina, o invia /tz seguito dalla tua città, in qualsiasi lingua.
start-location = Usa la mia posizione
start-skip = Salta
start-share-location = Tocca il pulsante qui sotto per condividere la tua posizione una volta sola. Mi serve solo per trovare il fuso orario e non la conservo.
start-share = Condividi posizione
start-done-alerts = Tutto pronto. Ti scrivo quando ci sono notizie su { $topics }.
start-done-digest = Tutto pronto. Il riepilogo su { $topics } arriva ogni giorno alle { $time } ({ $zone }).
start-newest = L’ultima notizia su { $topic }:
start-nothing-yet = In archivio non c’è ancora niente su questo argomento.
start-again = <b>Felice di rivederti.</b> Stai seguendo { $topics }.
start-topics-more = { $topics } e { $n ->
    [one] un altro
   *[other] altri { $n }
}
start-subscriptions = Argomenti seguiti
start-settings = Impostazioni
add-to-group = Aggiungi a un gruppo
add-to-channel = Aggiungi a un canale

link-follow = Vuoi seguire <b>{ $topic }</b>? Ti scrivo quando ci sono notizie.
link-follows = Segui già <b>{ $topic }</b>.
link-preview = Anteprima

located = Ora il tuo fuso orario è { $zone } (vicino a { $place }). Sono le { $time }.
located-nowhere = Non conosco nessuna città lì vicino. Invia /tz e il nome di una grande città, per esempio /tz lisbona.

## Help

help-title = Cosa so fare
help-intro = Scrivimi il nome di un’azienda, un argomento o qualche parola. Se mandi un link o un testo lungo, te lo riassumo.
help-intro-group = In questo gruppo rispondo solo ai comandi.
help-find = Trova notizie
help-read = Leggi
help-follow = Segui
help-about = Impostazioni e altro
help-all = Tutti i comandi
help-back = ‹ Indietro
help-line = { $command } – { $summary }
help-more = Per saperne di più su un comando invia, per esempio, /help search
help-no-topic = La guida non dice nulla su { $word }. Ecco le sue sezioni.
help-examples = Per esempio
help-same = Equivale a { $commands }.
unknown-command = Non conosco il comando { $word }. Prova /help.
unknown-command-near = Non conosco il comando { $word }. Volevi dire { $commands }?
cancel-nothing = Non c’è niente da annullare. Prova /help.

## Privacy

privacy-title = Cosa conservo
privacy-settings = Le tue impostazioni e quello che segui, con l’ID di questa chat: finché non li cambi.
privacy-sent = Quali articoli ho inviato qui (90 giorni) e quali non ti sono arrivati (due settimane): così niente arriva due volte e /missed funziona.
privacy-looked-up = Cosa hai cercato e quali articoli hai visto, per { $n ->
    [one] { $n } giorno
   *[other] { $n } giorni
}, per mostrarti le novità da allora.
privacy-message = Il tuo messaggio finché non ti rispondo, per non perderlo in caso di riavvio. Poi elimino il testo, e anche i link e i post che hai fatto riassumere. L’ID del messaggio, quello di questa chat e gli orari restano tre giorni, per non risponderti due volte.
privacy-saved = Gli articoli che hai salvato, finché non li rimuovi, e le tue segnalazioni sugli articoli, finché non invii /forget.
privacy-location = Della posizione che condividi, niente: ne ricavo solo il tuo fuso orario.
privacy-buttons = Le ricerche lunghe e i nomi collegati ai pulsanti, finché i pulsanti non scadono.
privacy-nothing-else = Non conservo nomi né testi dei messaggi, e nel mio log non ci sono ID di chat. Niente viene ceduto, venduto o usato per addestrare modelli.
privacy-rights = Con /export ricevi i tuoi dati in un file. /forget elimina tutti i dati di questa chat. Per il resto rivolgiti a chi mi gestisce: il database è in mano sua.
privacy-copy = Chi mi gestisce tiene altrove una copia del database. Quello che elimini qui ci resta per un po’; chiedi a chi mi gestisce per quanto.
privacy-channels = I canali che hai collegato, con i loro titoli, finché non invii /forget.
privacy-copy-days = Chi mi gestisce tiene altrove una copia del database. Quello che elimini qui ci resta { $n ->
    [one] ancora un giorno
   *[other] fino a { $n } giorni
}.
forget-ask = Vuoi eliminare tutti i dati di questa chat? Le impostazioni, quello che segui e quello che hai cercato spariscono per sempre, e le notifiche si fermano.
forget-yes = Elimina tutto
forget-no = Tieni tutto
forget-privacy = Quali dati?
forget-done = Fatto. Ho eliminato tutti i dati di questa chat.
forget-kept = Non ho eliminato niente.

## Status

status-title = Stato
status-articles = Articoli: <b>{ $n }</b>
status-tags = Tag: <b>{ $n }</b>
status-companies = Aziende nelle notizie: <b>{ $n }</b>
status-load = Ultimo aggiornamento delle notizie: <b>{ $ago }</b>
status-no-load = Ultimo aggiornamento delle notizie: <b>mai</b>
status-uptime = Attivo da: <b>{ $span }</b>
status-database = Database: <b>{ $size }</b>
status-version = Versione: <b>{ $version }</b>
status-chats = Chat con impostazioni proprie: <b>{ $n }</b>
status-waiting = Messaggi in attesa di invio: <b>{ $n }</b>
status-file = File del database: <b>{ $path }</b>

## Reports

report = Segnala
report-ask = Cosa c’è che non va in { $title }?
report-company = Azienda sbagliata
report-summary = Riassunto scadente
report-event = Altro evento
report-cancel = Annulla
report-thanks = Grazie, i gestori del bot lo vedranno: { $what }, { $title }.
report-known = L’hai già segnalato. Grazie!
report-full = Hai già fatto molte segnalazioni. Grazie, per ora basta così.
report-canceled = Non ho segnalato niente.

## Messages without text

medium-voice = Non so ancora ascoltare i messaggi vocali. Scrivimi il nome di un’azienda, un argomento o qualche parola.
medium-sticker = Carino! Però leggo solo testo. Prova con un’azienda, un argomento o /latest.
medium-poll = Non voto, leggo le notizie. Prova con un’azienda, un argomento o /latest.
medium-picture = Non so ancora leggere le immagini. Scrivimi il nome di un’azienda, un argomento o qualche parola.
medium-other = Per ora leggo solo testo. Inviami il nome di un’azienda, un argomento, qualche parola o un link; il resto lo trovi in /help.

## Rights in groups and channels

admins-only = Solo gli amministratori possono cambiare le impostazioni di questo gruppo.
admins-unknown = Non sono riuscito a verificare se qui sei amministratore. Riprova tra un minuto.
channel-unknown = Non sono riuscito a controllare { $channel } su Telegram. Riprova tra un minuto.
channel-none = Non trovo { $channel }. Il nome pubblico è scritto bene? E io sono nel canale?
channel-other = { $channel } non è un canale. Se è un gruppo, invia il comando lì.
channel-add-me = Non posso ancora pubblicare in { $channel }. Nominami amministratore con il permesso di pubblicare messaggi, poi invia di nuovo il comando.
channel-not-yours = Solo gli amministratori di { $channel } possono cambiarne le impostazioni, e tu non lo sei.
channel-buttons = Nei canali i pulsanti non funzionano. Gli amministratori possono scrivermi in privato: /subscriptions @channel

## Files

file-too-large = Questo file è troppo grande: un file delle impostazioni può avere al massimo 64 KB. Non è cambiato niente.
file-no-text = Questo non è un file di testo. Non è cambiato niente.
file-not-fetched = Non sono riuscito a scaricare il file da Telegram. Non è cambiato niente. Invialo di nuovo.

## Too much at once

too-many-presses = Un po’ troppe cose insieme. Riprova tra un attimo.
too-fast = Stai inviando tante cose insieme, e ho saltato il resto. Invialo di nuovo tra { $n ->
    [one] { $n } secondo
   *[other] { $n } secondi
}.
too-fast-group = Qualcuno qui sta inviando tante cose insieme, e ho saltato il resto. Inviatelo di nuovo tra { $n ->
    [one] { $n } secondo
   *[other] { $n } secondi
}.
too-full = Sto ancora lavorando ai tuoi ultimi comandi e ho saltato il resto. Ne tengo in attesa al massimo { $n }; inviali di nuovo tra un attimo.
too-full-group = Sto ancora lavorando agli ultimi comandi di questo gruppo e ho saltato il resto. Ne tengo in attesa al massimo { $n }; inviateli di nuovo tra un attimo.
too-many-pastes = Un po’ troppe cose insieme: per ogni persona leggo al massimo { $n } link e testi all’ora. Riprova tra { $span }.
apology = Scusa, qualcosa è andato storto. L’errore è registrato come { $reference }. Riprova.

## The bot's profile

profile-description = Leggo le notizie e ti mando le poche frasi che contano, parola per parola.
    • Cerca un’azienda, un argomento o le parole che vuoi
    • Seguili e ricevi notifiche o un riepilogo quotidiano
    • Invia un link o un testo lungo e ricevi un riassunto
    Niente è riscritto, niente è inventato, e /why dice perché ho scelto ogni frase.
profile-short = Le notizie nelle poche frasi che contano, parola per parola. Cerca e segui aziende e argomenti, ricevi un riepilogo.

## Who may use the bot

own-title = Questo bot è tuo
own-granted = Ora lo gestisci tu. Con /feeds e /addfeed gestisci le fonti, con /status vedi come va, e ti scrivo se c’è bisogno di te.
own-already = Gestisci già questo bot.
own-void = Questo link non è più valido. Il log del bot ne mostra uno nuovo quando il bot si avvia senza un gestore.
your-id = Il tuo ID Telegram è <code>{ $id }</code>. Con questo ID chi gestisce il bot può nominarti gestore.
not-open = Mi dispiace, questo bot non è aperto a tutti.
not-open-to = Mi dispiace, questo bot non è aperto a tutti. Se sai chi lo gestisce, dagli il tuo ID Telegram: { $id }

## The language of the bot

language-now = Lingua di questa chat: <b>{ $name }</b>. Puoi sceglierne un’altra:
language-set = La lingua di questa chat ora è <b>{ $name }</b>.
language-unknown = Non parlo ancora { $typed }. Scegli una di queste:
