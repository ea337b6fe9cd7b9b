# Following topics, and how and when news of them comes.

## Buttons

settings = Impostazioni
what-you-follow = Argomenti seguiti
follow-more = Segui altro
following = Segui già
unfollow = Non seguire più
undo = Annulla
undo-named = Ripristina { $topic }
preview = Anteprima
as-it-comes = In tempo reale
in-a-digest = Nel riepilogo
daily-at = Ogni giorno, { $time }
time-zone = Fuso orario

## Toasts over a button

saved-toast = Salvato
following-toast = Ora lo segui
following-named-toast = Ora segui { $topic }. { $how }
unfollowed-toast = Non lo segui più
muted-toast = Notifiche silenziate
unmuted-toast = Notifiche riattivate
paused-toast = In pausa
resumed-toast = Notifiche riattivate
unfollowed-before = Avevi già smesso di seguirlo.

## How news arrives

how-at-once = Le notifiche arrivano in tempo reale.
how-digest = Le notizie arrivano in un riepilogo, { $when } (fuso orario: { $zone }).
how-quiet = { $how } Non ti disturbo dalle { $from } alle { $until }.
how-silent = { $how } Senza suono dalle { $from } alle { $until }.
how-paused = Le notifiche sono in pausa. /resume le riattiva.
how-paused-until = Le notifiche sono in pausa fino a { $until }. /resume le riattiva.

schedule-daily = ogni giorno alle { $times }
schedule-workdays = dal lunedì al venerdì alle { $times }
# "il lunedì e il giovedì alle 08:30"
schedule-days = { $days } alle { $times }
schedule-day = { $day ->
    [mon] il lunedì
    [tue] il martedì
    [wed] il mercoledì
    [thu] il giovedì
    [fri] il venerdì
    [sat] il sabato
   *[sun] la domenica
}

zone-unknown = UTC (non conosco più { $zone }; con /tz imposti il tuo)
moment = { $weekday } { $day }, { $time }

comes-at-once = in tempo reale
comes-in-digest = nel riepilogo
comes-in-digest-when = in un riepilogo, { $when }
this-one-comes = Questo argomento arriva { $how }.

## Following

follow-what = Cosa vuoi seguire? Tocca un argomento, o invia per esempio /subscribe nvidia, /subscribe #china o /subscribe "cloud computing".
follow-too-long = Sono un po’ troppe parole. Scegli le poche che contano, per esempio /subscribe cloud profit.
odd-ending = Non ho capito { $ending } dopo la virgola. Per scegliere come arriva, aggiungi <code>, subito</code>, <code>, nel riepilogo</code> o <code>, come al solito</code>.
no-words = In { $typed } non c’è nessuna parola da cercare. Prova con un’azienda, un tag o una parola, per esempio /subscribe #china.

now-follows = Ora segui <b>{ $topic }</b>. { $kind ->
    [tag] Ti scrivo quando esce un nuovo articolo con questo tag
    [company] Ti scrivo quando un nuovo articolo ne parla
    [words] Ti scrivo quando esce un nuovo articolo con queste parole
   *[source] Ti scrivo quando esce un nuovo articolo
} { $n ->
    [0] (in archivio ancora nessuno).
   *[other] (in archivio finora: { $n }).
}
follows-already = Segui già <b>{ $topic }</b>.
follows-too-many = { follows }, il massimo per una chat. Prima togline uno.

topic-and-count = { $topic } · { $n }
which-topic = { $typed } può voler dire più cose. Quale intendi?
follow-what-of-article = Cosa vuoi seguire?

## What a chat follows

follows = Stai seguendo { $n ->
    [one] { $n } argomento
   *[other] { $n } argomenti
}
follows-hint = ✕ per smettere di seguire un argomento. Il secondo pulsante alterna tra notifiche e riepilogo.
follows-nothing = Non segui ancora niente. Prova /subscribe #china o /subscribe "cloud computing".
muted-until = silenziato fino a { $until }
in-another-topic = in un altro argomento di questo gruppo

## Unfollowing

unfollow-which = Cosa non vuoi più seguire? Tocca un argomento, o invia per esempio /unsubscribe #china.
unfollow-all = { $n ->
    [one] Vuoi smettere di seguire questo argomento? Non riceverai più notifiche.
    [2] Vuoi smettere di seguire entrambi gli argomenti? Non riceverai più notifiche.
   *[other] Vuoi smettere di seguire tutti e { $n } gli argomenti? Non riceverai più notifiche.
}
unfollow-all-yes = Non seguire più
unfollow-all-no = Continua a seguire
unfollowed = Non segui più <b>{ $topic }</b>.
unfollowed-all = Non segui più niente.
not-followed = Non segui { $typed }. Ecco cosa segui: tocca ✕ per smettere.
unfollow-ambiguous = { $typed } può indicare più argomenti. Quale intendi?
unfollow-of-article = Questo articolo viene da più argomenti che segui. Quale non vuoi seguire più?

## Muting

mute = Silenzia
unmute = Riattiva
mute-what = Cosa vuoi silenziare?
mute-story = Questa vicenda
mute-topic = { $topic } · 3 giorni
muted-topic = Niente notifiche su <b>{ $topic }</b> per 3 giorni.
muted-topic-until = Niente notifiche su <b>{ $topic }</b> fino a { $until }.
muted-story = Niente più notifiche su { $title }.
muted-too-many-stories = Hai raggiunto il numero massimo di vicende silenziate per una chat.
unmuted-story = Riceverai di nuovo notifiche su questa vicenda.
muted-source = Niente più notifiche da <b>{ $source }</b>. I suoi articoli restano negli elenchi.
unmuted-source = Le notifiche da <b>{ $source }</b> sono di nuovo attive.
muted-too-many = Hai raggiunto il numero massimo di fonti silenziate per una chat. Con /unmute ne riattivi una.
no-source-called = Non conosco nessuna fonte chiamata { $name }.
nothing-muted = Non hai silenziato nessuna fonte. Per farlo invia, per esempio, /mute Harbour News, o scegline una in /sources.
muted-list = Fonti silenziate: { $names }. Toccane una per riattivarla.
article-gone = Questo articolo non è più in archivio.

## Pause

resume = Riattiva
paused-until = Le notifiche sono in pausa fino a { $until } (fuso orario: { $zone }). /resume le riattiva.
pause-misread = Non ho capito la durata { $typed }. Prova /pause 3 giorni, /pause fino a lunedì o solo /pause.
pause-day = 1 giorno
pause-week = 1 settimana
pause-open = Finché non riattivo
resumed = Le notifiche sono di nuovo attive.
resumed-and-missed = Le notifiche sono di nuovo attive. { $n ->
    [one] Intanto è arrivato { $n } articolo.
   *[other] Intanto sono arrivati { $n } articoli.
}
not-paused = Le notifiche non sono in pausa.
show-missed = Mostra

## What was missed

missed-nothing = Negli ultimi 7 giorni non ti è sfuggito niente.
missed-heading = Cosa ti è sfuggito questa settimana: { n-articles }
missed-paused = Le notifiche erano in pausa
missed-muted = Le notifiche erano silenziate
missed-topic-closed = L’argomento del gruppo era chiuso
missed-unwritable = Qui non ho il permesso di scrivere
missed-unreachable = Non riuscivo a raggiungere questa chat
missed-too-many = Ne sono arrivati troppi insieme
missed-refused = Telegram non ha accettato il messaggio
missed-not-approved = Nessuno l’ha approvato

## Preview: what a topic brought in the last 7 days

preview-of-what = Di cosa vuoi l’anteprima? Per esempio /preview #china, /preview nvidia o /preview "cloud computing".
preview-nothing = Negli ultimi 7 giorni non c’è stato niente su <b>{ $topic }</b>.
preview-few = { $topic }: { n-articles } in 7 giorni
preview-many = { $topic }: { n-articles } in 7 giorni, circa { $a_day } al giorno

## Digests

digest-misread = Non ho capito { $typed }. Prova /digest ogni giorno 8:30, /digest da lunedì a venerdì 8:00 18:30, /digest martedì venerdì 18:00 o /digest disattiva. Fino a { $max } riepiloghi al giorno.
digest-set = Riceverai un riepilogo { $when } (fuso orario: { $zone }). Il prossimo: { $next }.
digest-off = Le notifiche arrivano in tempo reale. Quello che aspettava il riepilogo arriva adesso.
digest-now = Ecco cosa è arrivato dopo il tuo ultimo riepilogo.
digest-nothing-new = Niente di nuovo dopo il tuo ultimo riepilogo.
digest-none = Non hai un riepilogo: le notifiche arrivano in tempo reale. Preferisci un solo messaggio al giorno?

## Quiet hours

quiet-off = «Non disturbare» è disattivato: le notifiche arrivano a qualsiasi ora.
quiet-held = Non disturbare, { $hours } (fuso orario: { $zone }). Le notifiche aspettano e arrivano dopo, in un solo messaggio.
quiet-silent = Non disturbare, { $hours } (fuso orario: { $zone }). Le notifiche arrivano senza suono.
quiet-hint = Altri orari: /quiet 22:00-06:00, o /quiet 22:00-06:00 senza suono.
quiet-misread = Non ho capito { $typed }. Prova /quiet 22:00-07:00, /quiet 22:00-07:00 senza suono o /quiet disattiva.

## Time zone

zone-in-full = { $city } ({ $id })
zone-now = Il tuo fuso orario è <b>{ $zone }</b>; ora sono le { $time }. Per cambiarlo tocca una città, o invia /tz seguito dalla tua, in qualsiasi lingua: /tz tokyo, /tz UTC+3.
zone-set = Ora il tuo fuso orario è <b>{ $zone }</b>; sono le { $time }.
zone-ambiguous = { $typed } può indicare più fusi orari. Dove ti trovi?
no-such-place = Non conosco nessun luogo chiamato { $typed }. Prova con una grande città vicina, o con una differenza oraria: /tz UTC+3.
similar-places = Non conosco nessun luogo chiamato { $typed }. { $n ->
    [1] Volevi dire questo?
   *[other] Volevi dire uno di questi?
}

## The settings message: a line for each setting

settings-misread = Non ho capito { $typed }. Tocca quello che vuoi cambiare, o invia per esempio /settings frasi 2, /settings articoli 5 o /settings predefinite.
settings-alerts = Notifiche: <b>{ $how }</b>
alerts-at-once = in tempo reale
alerts-digest = riepilogo { $when }
alerts-paused = in pausa
alerts-paused-until = in pausa fino a { $until }
settings-no-quiet = Non disturbare: <b>disattivato</b>
settings-quiet = Non disturbare: <b>{ $hours }</b>
settings-silent = Non disturbare: <b>{ $hours }</b>, senza suono
settings-zone = Fuso orario: <b>{ $zone }</b>, ora { $time }
settings-length = Riassunti: <b>fino a { $n ->
    [one] { $n } frase
   *[other] { $n } frasi
}</b>, { $articles ->
    [one] { $articles } articolo
   *[other] { $articles } articoli
} per pagina
settings-length-auto = Riassunti: <b>lunghi quanto serve</b>, { $articles ->
    [one] { $articles } articolo
   *[other] { $articles } articoli
} per pagina
settings-languages = Lingue: <b>{ $names }</b>
settings-no-limit = Notifiche al giorno per argomento: <b>senza limite</b>
settings-limit = Notifiche al giorno per argomento: <b>{ $n }</b>
settings-previews-on = Immagini nelle notifiche: <b>sì</b>
settings-previews-off = Immagini nelle notifiche: <b>no</b>
settings-pins-on = Riepiloghi fissati: <b>sì</b>
settings-pins-off = Riepiloghi fissati: <b>no</b>

## Its buttons, and its pages

back-to-settings = ‹ Impostazioni
alerts = Notifiche
quiet-hours = Non disturbare
length = Lunghezza
languages = Lingue
daily-limit = Limite al giorno
previews = Immagini
pin-digests = Fissa i riepiloghi
pause = Pausa
paused = In pausa

alerts-are = Modalità: <b>{ $how }</b>
next-digest = Prossimo riepilogo: { $next }.
as-they-come = In tempo reale
daily = Ogni giorno
workdays = Lun–ven
mondays = Il lunedì
more-times = Un altro orario
tell-empty = Anche se vuoto
times-hint-move = Tocca un orario per spostare il riepilogo. Per un altro: /digest ogni giorno 19:45.
times-hint-add = Tocca un orario per aggiungerlo o toglierlo. Per altri: /digest ogni giorno 7:45 19:00.

off = Disattivato
hold = Rimanda
no-sound = Senza suono

auto = Auto
one-sentence = 1 frase
one-article = 1 articolo
length-hint = La prima riga è per i riassunti, la seconda per le pagine degli elenchi.

languages-all = tutte
all-languages = Tutte
languages-are = Lingue delle notizie: <b>{ $names }</b>
languages-hint = Vale per elenchi, notifiche e riepiloghi. Gli articoli delle fonti che segui per nome arrivano sempre.

limit-none = Nessun limite. Se un argomento genera tante notifiche al giorno, con un limite quelle in più vanno nel riepilogo.
limit-is = { $n ->
    [one] Dopo { $n } notifica al giorno su un argomento, le altre aspettano il riepilogo.
   *[other] Dopo { $n } notifiche al giorno su un argomento, le altre aspettano il riepilogo.
}
no-limit = Senza limite

## Export and import

exported = Tutto quello che conservo di questa chat: le impostazioni, { $n ->
    [one] { $n } argomento
   *[other] { $n } argomenti
}, gli articoli salvati e le ricerche fatte. /import ripristina impostazioni e argomenti, qui o in un’altra chat.
exported-channel = Le impostazioni di { $channel } e { $n ->
    [one] { $n } argomento
   *[other] { $n } argomenti
}. /import { $channel } li ripristina nel canale; /import da solo li ripristina in una chat.
import-how = Inviami il file di /export con { $command } come didascalia, o rispondi al file con { $command }.
import-how-terminal = Incolla il testo di /export dopo il comando, su una sola riga: /import {"{"}…{"}"}
imported = Impostazioni ripristinate, con { $new ->
    [one] { $new } nuovo argomento
   *[other] { $new } nuovi argomenti
}{ $known ->
    [0] .
    [one] {" "}({ $known } lo seguivi già).
   *[other] {" "}({ $known } li seguivi già).
}
import-feeds = Ora segui { $n ->
    [one] { $n } feed
   *[other] { $n } feed
} del file.
import-feeds-left-out = { $n ->
    [one] { $n } feed del file non si può seguire qui.
   *[other] { $n } feed del file non si possono seguire qui.
} Con /suggest puoi chiederlo ai gestori.
import-too-many = Così gli argomenti diventerebbero { $n }, e una chat può seguirne { $max }. Non è cambiato niente.
import-not-ours = Questo non è un file di impostazioni di gistwire. Non è cambiato niente.
import-version = Questo file è di un’altra versione; io leggo la versione { $own }. Non è cambiato niente.
import-too-large = Questo file è troppo grande: leggo fino a { $kb } KB. Dividilo; ogni parte si aggiunge a quello che hai.
import-fault = Non è cambiato niente. Nel file, { $place }: { $problem }.
import-number-range = i numeri vanno da 1 a 10
import-limit-range = i numeri vanno da 1 a { $max }
import-unknown-zone = non conosco il fuso orario { $zone }
import-unknown-language = non conosco la lingua { $language }
import-no-digest = va tolto se non c’è un riepilogo
import-no-day = { $day } non è un giorno
import-day-needed = serve almeno un giorno
import-times-needed = serve almeno un orario, e al massimo { $max }
import-no-hours = l’inizio e la fine coincidono
import-no-time = { $time } non è un orario; scrivi 08:30
import-long-name = è troppo lungo
import-odd-name = contiene caratteri che nessuno può digitare
import-no-words = in { $name } non c’è nessuna parola da cercare
import-no-thread = non può essere sotto lo 0

## Channels

channels = I tuoi canali
channels-none = Nessun canale ancora collegato
channels-hint = Prima il canale: <code>/subscribe { $channel } #china</code>
channels-how = Per pubblicare notizie in un tuo canale, sceglilo con il pulsante qui sotto. Può essere privato. Telegram ti proporrà di nominarmi amministratore.
channels-choose = Scegli un canale
channels-in-private = Per collegare un canale, inviami /channels nella nostra chat privata.
channel-connected = Collegato. Ora posso pubblicare qui. Su quali argomenti?
channel-connected-hint = /subscribe aggiunge un argomento, /settings cambia l’aspetto dei post.
posts = Post
post-header = Sopra ogni post: <b>{ $line }</b>
post-no-header = Sopra ogni post: <b>niente</b>
post-footer = Sotto ogni post: <b>{ $line }</b>
post-no-footer = Sotto ogni post: <b>niente</b>
post-approval-on = Prima di pubblicare: <b>chiedo all’amministratore che l’ha attivato</b>
post-approval-off = Prima di pubblicare: <b>non chiedo a nessuno</b>
post-hint = Per cambiare aggiungi «intestazione» o «chiusura» e la tua riga, oppure «disattiva»: /settings intestazione Notizie dal porto
post-hashtags = Hashtag
post-buttons = Pulsanti
post-approval = Chiedimi prima
post-line-too-long = La riga è troppo lunga: al massimo { $max } caratteri.
review-question = Vuoi pubblicare questo post in { $channel }?
review-post = Pubblica
review-skip = Salta
review-post-all = Pubblica tutto
review-skip-all = Salta tutto
review-posted = In pubblicazione: { $title }
review-skipped = Saltato: { $title }
review-done = È già stato deciso.
review-none = Nessun post aspetta il tuo OK.
review-waiting = { $n ->
    [one] { $n } post aspetta il tuo OK.
   *[other] { $n } post aspettano il tuo OK.
}
review-which = Per quale canale? Indicalo: <code>/review @channel</code>
