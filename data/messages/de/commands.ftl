## Find news

command-latest = Die neuesten Artikel
    .details = Ohne Zahl bekommst du eine Seite, mit den Buttons blätterst du weiter. Fragst du später wieder, steht zuerst da, was seitdem gekommen ist. <code>/latest alles</code> zeigt alles der Reihe nach.
    .form = [N | alles]
    .examples =
        /latest
        /latest 3
        /latest alles
command-company = News zu einem Unternehmen
    .details = Großschreibung, Akzente und Zusätze wie Inc. sind egal, und ich kenne viele weitere Namen von Unternehmen. Der Name einer Person führt zu dem Unternehmen, mit dem die Artikel sie verbinden. Zuerst kommen News zum Unternehmen, dann Artikel, die es erwähnen, dann Artikel über seine Marken. Ein Zeitraum grenzt die Suche ein: <code>30 Tage</code>, <code>2 Wochen</code>, <code>6 Monate</code>, <code>1 Jahr</code>, <code>seit 2021</code> oder <code>seit 2021-06-15</code>.
    .form = NAME [30 Tage | seit 2021-06]
    .examples =
        /company alibaba
        /company Ant Group 30 Tage
        /company tencent seit 2021-06
command-tag = Artikel zu einem Schlagwort
    .details = Mit oder ohne #, groß oder klein. Leerzeichen und Bindestrich zählen gleich.
command-search = Artikel, die alle diese Wörter enthalten
    .details = Setz eine feste Wortfolge in Anführungszeichen, ein Minus (-) vor ein Wort, das nicht vorkommen soll, und OR zwischen Alternativen in Klammern. Ich finde auch andere Formen eines Wortes und Teile von Namen: ship findet shipping, booking findet Booking.com.
command-roundup = Das Wichtigste des Tages oder der Woche
    .details = Die Storys, über die die meisten Quellen berichten, nach Themen geordnet, jede in zwei oder drei Sätzen; danach die übrigen in je einem Satz. Der Rückblick umfasst die letzte Woche, bei einem Schlagwort oder Unternehmen den letzten Monat, und mehr, wenn wenig los war.
    .form = [Tag | Woche | Monat | Jahr | TAG | COMPANY]
    .examples =
        /roundup
        /roundup Tag
        /roundup alibaba
command-tags = Alle Schlagwörter, die häufigsten zuerst
command-companies = Unternehmen in den Nachrichten
    .details = Mit Buchstaben dahinter siehst du die Namen, die so anfangen.
command-timeline = Chronik eines Unternehmens, Ältestes zuerst
    .details = Ein Satz pro Monat (oder pro Tag, wenn alles innerhalb von zwei Monaten passiert ist), aus dem Artikel, in dem es am meisten um das Unternehmen geht. Artikel ohne Datum fehlen.
    .form = NAME [1 Jahr | seit 2021-06]
    .examples =
        /timeline alibaba
        /timeline shein seit 2025
command-trend = Artikel pro Woche zu ein, zwei Unternehmen, als Diagramm
    .details = Zählt die datierten Artikel, die das Unternehmen nennen. Einen Zeitraum gibst du an wie bei /company.
command-related = Wer zusammen mit einem Unternehmen genannt wird
    .details = Sortiert danach, wie viele Artikel beide nennen, jeweils mit einem Satz, in dem beide vorkommen.

## Read

command-read = Ein ganzer Artikel
    .details = Das geht auch mit den Zahlen-Buttons unter einer Liste.
command-save = Artikel für später merken
    .details = Unter jedem Artikel, den du liest, gibt es dafür den Button „Merken“.
command-saved = Deine gemerkten Artikel
    .details = ✕ nimmt einen Artikel von der Liste. Die Liste ist auch in /export enthalten.
    .form = [N | entfernen ID]
    .examples =
        /saved
        /saved 2
        /saved entfernen 12
command-summary = Link oder Text zusammenfassen
    .details = In unserem Privatchat schickst du einfach einen Link, einen langen Text oder einen Beitrag aus einem Kanal. In Gruppen antwortest du mit /summary auf eine Nachricht. Was du schickst, wird gelöscht, sobald es beantwortet ist.
command-keep = Artikel hinter einem Link ins Archiv aufnehmen
    .details = Ich rufe die Seite noch einmal ab. Wenn die Betreiber des Bots das erlauben, sehen alle den Artikel.
command-story = Wer über ein Ereignis berichtet und was neu dazukommt
    .details = Artikel über dasselbe Ereignis sind eine Story. Listen zeigen sie nur einmal und sagen, wie viele Quellen darüber berichten; die Story zeigt sie in zeitlicher Folge, jeweils mit dem, was neu dazukommt. Weichen Zahlen voneinander ab, siehst du beide.
command-editstory = Story korrigieren: Artikel abtrennen, zwei verbinden
    .details = Für die Betreiber des Bots. Ich frage vorher nach. Deine Entscheidung bleibt, auch wenn alle Storys neu gebildet werden.
    .form = ID [abtrennen ARTICLE | verbinden ID]
    .examples =
        /editstory 12
        /editstory 12 abtrennen 345
        /editstory 12 verbinden 15
command-why = Warum ich diese Sätze eines Artikels zeige
    .details = Steht nach der Nummer ein Unternehmen oder ein Begriff, erfährst du, warum du dazu genau diese Sätze siehst.
command-report = Falsches oder schlechtes Ergebnis melden
    .details = Sagt den Betreibern des Bots, dass bei einem Artikel das Unternehmen falsch oder die Zusammenfassung schlecht ist oder dass er zu einem anderen Ereignis gehört.
    .form = ID [Unternehmen | Zusammenfassung | Ereignis]
    .examples =
        /report 12
        /report 12 Unternehmen

## Follow

command-subscribe = Einem Schlagwort, Unternehmen oder Begriff folgen
    .details = #x ist ein Schlagwort und <code>Unternehmen:x</code> ein Unternehmen unter jedem seiner Namen. Wörter werden in allen Formen gefunden; setz eine feste Wortfolge in Anführungszeichen und ein Minus (-) vor ein Wort, das nicht vorkommen soll. <code>Quelle:x</code> ist eine Quelle, und zu einer Adresse suche ich den Feed. Du kannst auch etwas folgen, das noch nicht in den Nachrichten ist. Du bekommst nur neue Artikel, jeden einmal. Mit dem Zusatz <code>, sofort</code>, <code>, in der Übersicht</code> oder <code>, wie sonst</code> am Ende legst du fest, wie News zu diesem Thema kommen. Für deinen Kanal stell seinen Namen voran: /subscribe @channel #china.
    .form = #TAG | COMPANY | WORDS | Quelle:NAME | ADDRESS
    .examples =
        /subscribe #china
        /subscribe alibaba
        /subscribe "cloud computing" -games
        /subscribe Quelle:Harbour News
        /subscribe #china, in der Übersicht
command-unsubscribe = Nicht mehr folgen
    .details = Ohne Namen bekommst du einen Button für jedes Thema, dem du folgst.
    .form = [NAME | alles]
    .examples =
        /unsubscribe #china
        /unsubscribe alles
command-subscriptions = Deine Themen
command-preview = Vorschau: die letzten 7 Tage eines Themas
    .details = Sieh dir die letzten 7 Tage an, bevor du dich entscheidest.
command-digest = Eine Übersicht zu Zeiten, die du wählst
    .details = Für die Tage schreibst du „täglich“, „Montag bis Freitag“, „Wochenende“ oder einzelne Tage: <code>/digest Di Fr 18:00</code>. Uhrzeiten gibst du als 18:00 oder 18 Uhr an, bis zu sechs am Tag: <code>/digest täglich 8:00 18:00</code>. /digest allein schickt, was bisher gekommen ist. Gibt es nichts Neues, kommt nichts. <code>/digest aus</code> behält die Zeiten für Themen, deren News trotzdem in der Übersicht kommen. /tz stellt deine Zeitzone ein.
    .form = [täglich 8:30 | montags 8:30 | aus]
    .examples =
        /digest täglich 8:30
        /digest Montag bis Freitag 8:30
        /digest montags 8:30
        /digest aus
        /digest
command-tz = Deine Zeitzone
    .details = Eine große Stadt in beliebiger Sprache oder ein Zeitunterschied: UTC+3 heißt drei Stunden vor der Weltzeit (UTC). Mit einer Stadt stimmt auch die Sommerzeit. Du kannst auch deinen Standort teilen.
    .examples =
        /tz Europe/Berlin
        /tz tokio
        /tz UTC+3
command-quiet = Ruhezeiten („Nicht stören“)
    .details = Was in dieser Zeit kommt, bekommst du danach gesammelt in einer Nachricht. Mit <code>lautlos</code> nach den Uhrzeiten kommen Benachrichtigungen sofort, aber ohne Ton.
    .form = [22:00-07:00 | aus]
    .examples =
        /quiet 22:00-07:00
        /quiet 22:00-07:00 lautlos
        /quiet aus
command-pause = Benachrichtigungen eine Weile pausieren
    .details = Für die angegebene Zeit oder bis du /resume schickst. Deine Themen bleiben, wie sie sind.
    .form = [3 Tage | bis Montag]
    .examples =
        /pause
        /pause 3 Tage
        /pause bis Montag
command-resume = Benachrichtigungen wieder einschalten
command-mute = Quelle stummschalten
    .details = Die Artikel der Quelle bleiben in Listen und Suchen, und /missed zeigt sie. Ohne Namen siehst du, was stummgeschaltet ist. Der Button „Stummschalten“ unter einer Benachrichtigung kann auch eine einzelne Story stummschalten oder ein Thema für drei Tage.
command-unmute = Stummschaltung einer Quelle aufheben
command-suggest = Den Betreibern des Bots eine Quelle vorschlagen
    .details = Die Adresse eines Feeds oder einer Seite mit Feed. Du erfährst, wie sie entscheiden.
command-missed = Was du diese Woche verpasst hast
    .details = Was kam, während Benachrichtigungen pausiert oder stummgeschaltet waren oder Telegram nicht erreichbar war.
command-channels = Deine Kanäle, auch private
command-review = Beiträge eines Kanals, die auf dein OK warten
    .form = [veröffentlichen alles | verwerfen alles]

## About the bot

command-settings = Deine Einstellungen
    .details = Wie lang Übersichten und Seiten sind und wann News kommen. Für Sätze und Artikel sind 1 bis 10 möglich; mit <code>/settings Sätze automatisch</code> hängt die Länge vom Artikel ab. <code>/settings nichts Neues an</code> schickt auch dann eine Übersicht, wenn es nichts Neues gibt. <code>/settings Limit 20</code> verschiebt in die Übersicht, was ein Thema über 20 Benachrichtigungen am Tag hinaus bringt. <code>/settings Sprachen de en</code> beschränkt deine News auf diese Sprachen. <code>/settings Bilder aus</code> lässt Bilder weg. <code>/settings Standard</code> setzt alles zurück.
    .form = [Sätze N | Artikel N | Standard]
    .examples =
        /settings
        /settings Sätze 2
        /settings Standard
command-language = Sprache, in der ich hier schreibe
    .details = Die Sprache dieses Chats, mit ihrem Namen in beliebiger Sprache oder ihrem Kürzel. <code>/language auto</code> nimmt wieder die Sprache deiner App. Die News bleiben in ihren eigenen Sprachen.
command-sources = Woher die News kommen
    .details = Mit einem Namen: die Artikel dieser Quelle, die neuesten zuerst.
command-status = Größe und Zustand des Archivs
command-help = Was ich kann
command-privacy = Was ich über dich speichere
command-export = Einstellungen als Datei speichern
    .details = Deine Einstellungen und Themen. /import liest die Datei, hier oder in einem anderen Chat.
command-import = Einstellungen aus einer Datei wiederherstellen
    .details = Schick die Datei mit /import als Beschriftung, antworte mit /import auf die Datei oder füge ihren Text nach dem Befehl ein. Die Einstellungen aus der Datei ersetzen deine, und ihre Themen kommen zu deinen dazu. Stimmt etwas in der Datei nicht, ändert sich nichts. Auch eine Feed-Liste (OPML) aus einem anderen Reader geht: Du folgst den Feeds, die ich habe, und Betreiber fügen damit alle hinzu.
command-forget = Alles zu diesem Chat löschen
    .details = Deine Einstellungen, deine Themen und was du bekommen hast. Ich frage vorher nach; /privacy zeigt, was da ist.
command-start = Hier geht’s los
command-feeds = Die Feeds und wie es um sie steht
    .details = Für die Betreiber des Bots. Gestörte Feeds stehen oben. /feeds opml gibt sie als Liste für andere Reader aus; /import nimmt eine solche Liste an.
command-addfeed = Feed für alle hinzufügen
    .details = Für die Betreiber des Bots. Die Adresse eines Feeds oder einer Seite mit Feed. Die Antwort sagt, was der erste Abruf gebracht hat.
command-removefeed = Feed entfernen; seine Artikel bleiben
    .details = Für die Betreiber des Bots. Mit seinem Namen oder seiner Adresse. Ich frage vorher nach.
command-suggestions = Vorgeschlagene Quellen
    .details = Für die Betreiber des Bots. Wer etwas vorgeschlagen hat, bekommt deine Antwort.
    .form = [ID hinzufügen | ID ablehnen]
    .examples =
        /suggestions
        /suggestions 3 hinzufügen
command-cancel = Abbrechen, was gerade offen ist
    .details = Ich warte nie auf eine zweite Nachricht, also gibt es nichts abzubrechen.

## What stands for an argument in the form of a command: "/tag NAME"

form-name = NAME
form-words = WÖRTER
form-tag = SCHLAGWORT
form-company = UNTERNEHMEN
form-address = ADRESSE
form-zone = ZEITZONE
form-source = QUELLE
form-prefix = ANFANG
form-command = BEFEHL
form-file = DATEI
form-link = LINK
form-text = TEXT
form-article = ARTIKEL
