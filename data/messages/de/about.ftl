## First contact

start-hello = <b>Hi, ich bin Gistwire.</b> Ich lese die Nachrichten und schicke dir die paar Sätze, auf die es ankommt, Wort für Wort.
    Welchen Themen möchtest du folgen?
start-hello-empty = <b>Hi, ich bin Gistwire.</b> Ich lese die Nachrichten und schicke dir die paar Sätze, auf die es ankommt, Wort für Wort.
    Noch gibt es keine News. Schick /subscribe und einen Namen oder ein Wort, dann schreibe ich dir, sobald es etwas gibt.
start-group = <b>Hi, ich bin Gistwire.</b> Ich lese die Nachrichten und zeige die paar Sätze, auf die es ankommt, Wort für Wort.
    In dieser Gruppe antworte ich nur auf Befehle, etwa { $latest } oder { $company } nvidia. Für Benachrichtigungen schickt ein Admin { $subscribe } #china. Mehr: { $help }
start-topic = { $name } { $n }/Woche
start-topic-followed = ✓ { $name }
start-followed = Hinzugefügt
start-unfollowed = Entfernt
start-full = Mehr Themen sind nicht möglich.
start-more = Mehr …
start-next = Weiter ›
start-back = ‹ Zurück
start-latest = Das Neueste
start-how = Du folgst { $topics }. Wie sollen die News zu dir kommen?
start-at-once = Sofort
start-daily = Tägliche Übersicht
start-zone-digest = Deine Übersicht kommt täglich um { $time } Uhr. Wo bist du? Tippe auf eine Stadt in deiner Nähe oder schick /tz und deine Stadt, in beliebiger Sprache.
start-zone-alerts = Benachrichtigungen kommen sofort. Damit die Uhrzeiten stimmen: Wo bist du? Tippe auf eine Stadt in deiner Nähe oder schick /tz und deine Stadt, in beliebiger Sprache.
start-location = Mein Standort
start-skip = Überspringen
start-share-location = Tippe unten auf den Button, um einmalig deinen Standort zu teilen. Ich ermittle daraus nur deine Zeitzone und speichere den Standort nicht.
start-share = Standort teilen
start-done-alerts = Alles eingerichtet. Ich schreibe dir, sobald es News zu { $topics } gibt.
start-done-digest = Alles eingerichtet. Deine Übersicht zu { $topics } kommt täglich um { $time } Uhr ({ $zone }).
start-newest = Das Neueste zu { $topic }:
start-nothing-yet = Im Archiv gibt es dazu noch nichts.
start-again = <b>Schön, dass du wieder da bist.</b> Du folgst { $topics }.
start-topics-more = { $topics } und { $n ->
    [one] einem weiteren Thema
   *[other] { $n } weiteren Themen
}
start-subscriptions = Deine Themen
start-settings = Einstellungen
add-to-group = Zur Gruppe hinzufügen
add-to-channel = Zum Kanal hinzufügen

link-follow = <b>{ $topic }</b> folgen? Ich schreibe dir, sobald es dazu News gibt.
link-follows = Du folgst <b>{ $topic }</b> schon.
link-preview = Vorschau

located = Deine Zeitzone ist jetzt { $zone } (bei { $place }). Dort ist es { $time } Uhr.
located-nowhere = Ich kenne keine Stadt in der Nähe. Schick /tz und eine große Stadt, zum Beispiel /tz lissabon.

## Help

help-title = Was ich kann
help-intro = Schick mir ein Unternehmen, ein Thema oder ein paar Wörter. Links und lange Texte fasse ich zusammen.
help-intro-group = In dieser Gruppe antworte ich nur auf Befehle.
help-find = News finden
help-read = Lesen
help-follow = Folgen
help-about = Einstellungen & mehr
help-all = Alle Befehle
help-back = ‹ Zurück
help-line = { $command } – { $summary }
help-more = Mehr zu einem Befehl zeigt zum Beispiel /help search
help-no-topic = Zu { $word } steht nichts in der Hilfe. Wähle einen Abschnitt:
help-examples = Zum Beispiel
help-same = Dasselbe wie { $commands }.
unknown-command = { $word } kenne ich nicht. Versuch es mit /help.
unknown-command-near = { $word } kenne ich nicht. Meintest du { $commands }?
cancel-nothing = Es gibt nichts abzubrechen. Versuch es mit /help.

## Privacy

privacy-title = Was ich speichere
privacy-settings = Deine Einstellungen und Themen, zusammen mit der ID dieses Chats: bis du sie änderst.
privacy-sent = Welche Artikel ich hierher geschickt habe (90 Tage) und welche du verpasst hast (zwei Wochen), damit nichts doppelt kommt und /missed funktioniert.
privacy-looked-up = Wonach du gesucht hast und welche Artikel du gesehen hast: { $n } Tage lang, um zu zeigen, was seitdem neu ist.
privacy-message = Deine Nachricht, bis sie beantwortet ist, damit sie bei einem Neustart nicht verloren geht. Danach wird ihr Text gelöscht, auch Links und Beiträge, die ich für dich zusammengefasst habe. Die ID der Nachricht, die ID dieses Chats und die Zeitpunkte bleiben drei Tage gespeichert, damit ich nicht doppelt antworte.
privacy-saved = Artikel, die du dir gemerkt hast, bis du sie entfernst, und was du zu Artikeln gemeldet hast, bis du /forget schickst.
privacy-location = Nichts von einem Standort, den du teilst: Ich ermittle daraus nur deine Zeitzone.
privacy-channels = Die Kanäle, die du verbunden hast, mit ihren Titeln, bis du /forget schickst.
privacy-buttons = Lange Suchen und Namen hinter Buttons, bis die Buttons ablaufen.
privacy-nothing-else = Ich speichere keine Namen und keine Nachrichtentexte, und in meinem Protokoll stehen keine Chat-IDs. Nichts wird weitergegeben, verkauft oder zum Training verwendet.
privacy-rights = /export gibt dir deine Daten als Datei. /forget löscht alles zu diesem Chat. Für alles andere wende dich an die Person, die mich betreibt: Bei ihr liegt die Datenbank.
privacy-copy = Die Person, die mich betreibt, bewahrt anderswo eine Kopie der Datenbank auf. Was hier gelöscht wird, bleibt dort noch eine Weile; frag sie, wie lange.
privacy-copy-days = Die Person, die mich betreibt, bewahrt anderswo eine Kopie der Datenbank auf. Was hier gelöscht wird, bleibt dort noch { $n ->
    [one] einen Tag
   *[other] bis zu { $n } Tage
}.
forget-ask = Alles zu diesem Chat löschen? Deine Einstellungen, Themen und Suchen sind dann endgültig weg, und es kommen keine Benachrichtigungen mehr.
forget-yes = Alles löschen
forget-no = Behalten
forget-privacy = Was ist gespeichert?
forget-done = Erledigt. Alles zu diesem Chat ist gelöscht.
forget-kept = Es wurde nichts gelöscht.

## Status

status-title = Status
status-articles = Artikel: <b>{ $n }</b>
status-tags = Schlagwörter: <b>{ $n }</b>
status-companies = Unternehmen in den Nachrichten: <b>{ $n }</b>
status-load = Letzte News: <b>{ $ago }</b>
status-no-load = Letzte News: <b>noch keine</b>
status-uptime = Läuft seit: <b>{ $span }</b>
status-database = Datenbank: <b>{ $size }</b>
status-version = Version: <b>{ $version }</b>
status-chats = Chats mit eigenen Einstellungen: <b>{ $n }</b>
status-waiting = Nachrichten in der Warteschlange: <b>{ $n }</b>
status-file = Datenbankdatei: <b>{ $path }</b>

## Reports

report = Melden
report-ask = Was stimmt nicht mit { $title }?
report-company = Falsche Firma
report-summary = Schlecht gekürzt
report-event = Anderes Ereignis
report-cancel = Abbrechen
report-thanks = Danke, die Betreiber des Bots sehen es sich an: { $what }, { $title }.
report-known = Das hast du schon gemeldet. Danke!
report-full = Du hast schon viel gemeldet. Danke, das reicht fürs Erste.
report-canceled = Es wurde nichts gemeldet.

## Messages without text

medium-voice = Sprachnachrichten kann ich noch nicht anhören. Schreib mir ein Unternehmen, ein Thema oder ein paar Wörter.
medium-sticker = Schön! Ich lese aber nur Text. Versuch es mit einem Unternehmen, einem Thema oder /latest.
medium-poll = Ich stimme nicht ab, ich lese die Nachrichten. Versuch es mit einem Unternehmen, einem Thema oder /latest.
medium-picture = Bilder kann ich noch nicht sehen. Schreib mir ein Unternehmen, ein Thema oder ein paar Wörter.
medium-other = Bisher kann ich nur Text lesen. Schick mir ein Unternehmen, ein Thema, ein paar Wörter oder einen Link; /help zeigt mehr.

## Rights in groups and channels

admins-only = Nur Admins können die Einstellungen dieser Gruppe ändern.
admins-unknown = Ich konnte nicht prüfen, ob du hier Admin bist. Bitte versuch es in einer Minute noch einmal.
channel-unknown = Ich konnte Telegram nicht nach { $channel } fragen. Bitte versuch es in einer Minute noch einmal.
channel-none = Ich finde { $channel } nicht. Ist der öffentliche Name richtig geschrieben, und bin ich dort Mitglied?
channel-other = { $channel } ist kein Kanal. Für eine Gruppe schick den Befehl direkt dort.
channel-add-me = In { $channel } darf ich noch nichts posten. Mach mich dort zum Admin mit dem Recht, Nachrichten zu posten, und schick das dann noch einmal.
channel-not-yours = Nur Admins von { $channel } können die Einstellungen ändern, und du gehörst nicht dazu.
channel-buttons = In Kanälen funktionieren Buttons nicht. Admins schreiben mir im Privatchat: /subscriptions @channel

## Files

file-too-large = Die Datei ist zu groß: Einstellungsdateien haben höchstens 64 KB. Es wurde nichts geändert.
file-no-text = Das ist keine Textdatei. Es wurde nichts geändert.
file-not-fetched = Ich konnte die Datei nicht von Telegram laden. Es wurde nichts geändert. Bitte schick sie noch einmal.

## Too much at once

too-many-presses = Das war etwas viel auf einmal. Versuch es gleich noch einmal.
too-fast = Du schickst gerade sehr viel auf einmal, den Rest habe ich übersprungen. Schick ihn in { $n ->
    [one] { $n } Sekunde
   *[other] { $n } Sekunden
} noch einmal.
too-fast-group = Hier schickt jemand sehr viel auf einmal, den Rest habe ich übersprungen. Schickt ihn in { $n ->
    [one] { $n } Sekunde
   *[other] { $n } Sekunden
} noch einmal.
too-full = Ich arbeite noch an deinen letzten Befehlen und habe den Rest übersprungen. Bis zu { $n } können warten; schick die übrigen gleich noch einmal.
too-full-group = Ich arbeite noch an den letzten Befehlen dieser Gruppe und habe den Rest übersprungen. Bis zu { $n } können warten; schickt die übrigen gleich noch einmal.
too-many-pastes = Das ist viel auf einmal: Ich lese pro Person und Stunde { $n } Links und Texte. Versuch es in { $span } noch einmal.
apology = Da ist leider etwas schiefgegangen. Der Fehler ist als { $reference } protokolliert. Bitte versuch es noch einmal.

## The bot's profile

profile-description = Ich lese die Nachrichten und schicke dir die paar Sätze, auf die es ankommt, Wort für Wort.
    • Such nach einem Unternehmen, einem Thema oder beliebigen Wörtern
    • Folge ihnen und erfahre Neues sofort oder einmal am Tag
    • Schick einen Link oder langen Text, und ich fasse ihn zusammen
    Nichts wird umgeschrieben, nichts erfunden, und /why zeigt bei jedem Satz, warum er ausgewählt wurde.
profile-short = News in den paar Sätzen, auf die es ankommt, Wort für Wort. Suchen, Themen folgen, Übersicht bekommen.

## Who may use the bot

own-title = Dieser Bot gehört dir
own-granted = Du betreibst ihn jetzt. Mit /feeds und /addfeed verwaltest du seine Quellen, /status zeigt, wie es ihm geht, und ich schreibe dir, wenn du gebraucht wirst.
own-already = Du betreibst diesen Bot schon.
own-void = Dieser Link gilt nicht mehr. Das Protokoll des Bots zeigt einen neuen, wenn er ohne Betreiber startet.
your-id = Deine Telegram-ID ist <code>{ $id }</code>. Wer diesen Bot betreibt, kann dir damit Betreiberrechte geben.
not-open = Dieser Bot ist leider nicht für alle zugänglich.
not-open-to = Dieser Bot ist leider nicht für alle zugänglich. Wenn du weißt, wer ihn betreibt, gib der Person deine Telegram-ID: { $id }

## The language of the bot

language-now = Hier spreche ich <b>{ $name }</b>. Wähle eine andere Sprache:
language-set = Ab jetzt spreche ich <b>{ $name }</b>.
language-unknown = { $typed } spreche ich noch nicht. Wähle eine von diesen:
