## Comandi dei gestori

command-stats = Attività del bot
    .details = Per i gestori del bot: chat, argomenti, invii, feed e disco, con un grafico delle ultime due settimane. Nessun numero riguarda una sola persona.
command-broadcast = Annuncia qualcosa a tutti quelli che seguono notizie
    .details = Per i gestori del bot. Prima lo vedi tu, con il numero di chat, e lo confermi con un pulsante. Non lo ricevono le chat che non seguono nulla, quelle che hanno disattivato gli annunci e quelle in pausa. Da solo mostra a che punto è l’ultimo.
    .examples =
        /broadcast
        /broadcast Stasera alle 22:00 sarò fuori servizio per un’ora.
command-allow = Apri il bot a una persona o a un gruppo
    .details = Per i gestori del bot. Rispondi a un messaggio della persona (anche inoltrato), oppure indica un ID o un @nome. Da solo mostra chi è ammesso.
command-ban = Blocca una persona o un gruppo
    .details = Per i gestori del bot. Si indica come per /allow. Da solo mostra chi è bloccato.
command-unban = Annulla ciò che /allow o /ban ha deciso
    .details = Per i gestori del bot. Si indica come per /allow.

## /allow, /ban, /unban

people-whom = Di chi si tratta? Rispondi a un suo messaggio con { $command }, oppure indica un ID o un @nome: <code>{ $command } 12345678</code>. Va bene anche un messaggio inoltrato, a meno che la persona non nasconda l’account.
people-allowed = { $id } può usare il bot da adesso.
people-allowed-already = { $id } poteva già usarlo.
people-banned = { $id } non riceve più né risposte né notifiche.
people-banned-already = { $id } era già bloccato.
people-freed = Per { $id } valgono di nuovo le regole generali.
people-freed-already = Per { $id } non era stato deciso nulla.
people-operator = { $id } gestisce il bot e non può essere bloccato.
people-unknown-name = Non conosco l’ID di { $name }: Telegram mi dice quello di gruppi e canali, ma quello delle persone solo quando mi scrivono. Rispondi a un suo messaggio o indica l’ID.
people-odd = { $typed } non è né un ID né un @nome.
people-open = Al momento il bot è aperto a tutti.
people-list-allowed = Ammessi: { $ids }
people-list-banned = Bloccati: { $ids }
people-unban = Sblocca
banned-you = Mi dispiace, non ti rispondo più. Se pensi che sia un errore, comunica ai gestori del bot il tuo ID Telegram: { $id }

## /stats

stats-title = Attività del bot
stats-chats = Persone che seguono qualcosa: <b>{ $people }</b>, gruppi e canali: <b>{ $groups }</b>
stats-subscriptions = Iscrizioni: <b>{ $n }</b>
stats-topic = { $topic } ({ $n })
stats-topics = I più seguiti: { $topics }
stats-blocked = Chat irraggiungibili: <b>{ $n }</b>
stats-deliveries = Invii al giorno: <b>{ $mean }</b>, oggi finora <b>{ $today }</b>
stats-articles = Articoli al giorno: <b>{ $mean }</b>, oggi finora <b>{ $today }</b>
stats-undelivered = Invii in attesa: <b>{ $waiting }</b>, falliti in due settimane: <b>{ $failed }</b>
stats-feeds = Feed: <b>{ $n }</b>, con errori: <b>{ $failing }</b>
stats-disk = Database: <b>{ $size }</b>, spazio libero sul disco: <b>{ $free }</b>
stats-backup = Ultimo backup: <b>{ $ago }</b>
stats-no-backup = Ultimo backup: <b>nessuno</b>
stats-chart = Invii e articoli al giorno
stats-series-deliveries = Invii
stats-series-articles = Articoli

## /broadcast

broadcast-how = Scrivi il testo dopo il comando: <code>/broadcast Stasera alle 22:00 mi fermo per un’ora.</code> Prima lo vedi tu, e nessuno lo riceve finché non confermi.
broadcast-progress = L’ultimo annuncio, in numero di chat: ricevuto <b>{ $sent }</b>, in attesa <b>{ $waiting }</b>, non ricevuto <b>{ $lost }</b>.
broadcast-too-long = È troppo lungo: un annuncio ha al massimo { $n } caratteri.
broadcast-nobody = Nessuna chat lo riceverebbe: nessuno segue nulla, o tutti hanno disattivato gli annunci.
broadcast-ask = Apparirà così. Chat che lo ricevono: { $n }
broadcast-send = Invia ({ $n })
broadcast-discard = Scarta
broadcast-sending = In partenza. Chat che lo ricevono: <b>{ $n }</b>. Con /broadcast vedi a che punto è.
broadcast-discarded = Scartato. Nessuno l’ha ricevuto.

## /broadcast: everybody

announcement-title = Messaggio dai gestori del bot
no-announcements = Niente annunci
announcements-off-toast = Qui non arriveranno più annunci. Con /settings li riattivi.
settings-announcements-off = Annunci dei gestori: <b>no</b>
announcements-on = Ricevi annunci

## desk

desk-disk = Sul disco del database restano solo { $free }; il limite è { $limit } (serve.min_free_mb). <code>gistwire prune</code> elimina i vecchi articoli; retention_days e max_articles lo fanno regolarmente.
desk-disk-over = Sul disco c’è di nuovo spazio a sufficienza.
desk-outbox = Da un po’ non parte nulla: il messaggio più vecchio aspetta da { $span }. Con /status vedi che cosa aspetta, con <code>gistwire healthcheck</code> che cosa non va.
desk-outbox-over = Gli invii ripartono.
desk-refused = In un’ora Telegram ha rifiutato { $n } messaggi, quasi tutti con: { $problem }. <code>gistwire outbox</code> li elenca.
desk-refused-over = Da un’ora Telegram non rifiuta messaggi.
desk-crash = Prima di questo avvio il programma si è interrotto all’improvviso: un crash, un kill o un’interruzione di corrente. Non si è perso nulla. Il log dice di più.
desk-version-title = È in funzione una nuova versione
desk-version = gistwire { $to } è in funzione al posto di { $from }. Il database è aggiornato.
desk-backup = Non è stato possibile fare un backup: { $problem }. Continuo a provare.
desk-backup-over = I backup funzionano di nuovo.
desk-prune = I vecchi articoli non vengono eliminati: { $problem }. Se è giusto così, esegui <code>gistwire prune --force</code>; altrimenti correggi l’orologio, retention_days o max_articles.
desk-prune-over = I vecchi articoli vengono di nuovo eliminati.
desk-over-title = Tutto di nuovo a posto
alarm-over = { $name } funziona di nuovo.
