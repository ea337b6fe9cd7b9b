## Buttons

settings = Einstellungen
what-you-follow = Deine Themen
follow-more = Mehr Themen
following = Folge ich
unfollow = Nicht mehr folgen
undo = Rückgängig
undo-named = Rückgängig: { $topic }
preview = Vorschau
as-it-comes = Sofort senden
in-a-digest = In die Übersicht
daily-at = Täglich { $time }
time-zone = Zeitzone

## Toasts over a button

saved-toast = Gespeichert
following-toast = Hinzugefügt
following-named-toast = Du folgst jetzt { $topic }. { $how }
unfollowed-toast = Entfernt
muted-toast = Stumm
unmuted-toast = Ton an
paused-toast = Pausiert
resumed-toast = Wieder an
unfollowed-before = Das hattest du schon entfernt.

## How news arrives

how-at-once = Benachrichtigungen kommen sofort.
how-digest = News kommen als Übersicht, { $when } (Zeitzone { $zone }).
how-quiet = { $how } Ruhezeit von { $from } bis { $until } Uhr.
how-silent = { $how } Ohne Ton von { $from } bis { $until } Uhr.
how-paused = Benachrichtigungen sind pausiert. /resume schaltet sie wieder ein.
how-paused-until = Benachrichtigungen sind bis { $until } pausiert. /resume schaltet sie wieder ein.

schedule-daily = täglich um { $times } Uhr
schedule-workdays = montags bis freitags um { $times } Uhr
schedule-days = { $days } um { $times } Uhr
schedule-day = { $day ->
    [mon] montags
    [tue] dienstags
    [wed] mittwochs
    [thu] donnerstags
    [fri] freitags
    [sat] samstags
   *[sun] sonntags
}

zone-unknown = UTC (ich kenne { $zone } nicht mehr; /tz stellt deine Zeitzone ein)
moment = { $weekday }, { $day }, { $time } Uhr

comes-at-once = sofort
comes-in-digest = in der Übersicht
comes-in-digest-when = in der Übersicht, { $when }
this-one-comes = News zu diesem Thema kommen { $how }.

## Following

follow-what = Welchem Thema möchtest du folgen? Tippe eins an oder schick zum Beispiel /subscribe nvidia, /subscribe #china oder /subscribe "cloud computing".
follow-too-long = Das ist viel auf einmal. Nimm die paar Wörter, auf die es ankommt, zum Beispiel /subscribe cloud profit.
odd-ending = { $ending } nach dem Komma habe ich nicht verstanden. Wie News zu diesem Thema kommen, legst du mit <code>, sofort</code>, <code>, in der Übersicht</code> oder <code>, wie sonst</code> fest.
no-words = { $typed } enthält kein Wort, nach dem ich suchen kann. Versuch es mit einem Unternehmen, einem Schlagwort oder einem Wort, zum Beispiel /subscribe #china.

now-follows = Du folgst jetzt <b>{ $topic }</b>. { $kind ->
    [tag] Ich schreibe dir, sobald ein neuer Artikel dieses Schlagwort hat
    [company] Ich schreibe dir, sobald ein neuer Artikel den Namen nennt
    [words] Ich schreibe dir, sobald ein neuer Artikel dazu passt
   *[source] Ich schreibe dir, sobald dort ein neuer Artikel erscheint
} { $n ->
    [0] (noch keiner im Archiv).
   *[other] (bisher { $n } im Archiv).
}
follows-already = Du folgst <b>{ $topic }</b> schon.
follows-too-many = { follows }, mehr geht in einem Chat nicht. Entferne erst eins.

topic-and-count = { $topic } · { $n }
which-topic = { $typed } kann Verschiedenes bedeuten. Was meinst du?
follow-what-of-article = Welchem Thema möchtest du folgen?

## What a chat follows

follows = Du folgst { $n ->
    [one] { $n } Thema
   *[other] { $n } Themen
}
follows-hint = ✕ entfernt ein Thema. Der zweite Button wechselt zwischen Benachrichtigung und Übersicht.
follows-nothing = Du folgst noch keinem Thema. Versuch es mit /subscribe #china oder /subscribe "cloud computing".
muted-until = stumm bis { $until }
in-another-topic = in einem anderen Thema dieser Gruppe

## Unfollowing

unfollow-which = Welchem Thema möchtest du nicht mehr folgen? Tippe es an oder schick zum Beispiel /unsubscribe #china.
unfollow-all = { $n ->
    [one] Diesem Thema nicht mehr folgen? Du bekommst dann keine Benachrichtigungen mehr.
    [2] Beide Themen entfernen? Du bekommst dann keine Benachrichtigungen mehr.
   *[other] Alle { $n } Themen entfernen? Du bekommst dann keine Benachrichtigungen mehr.
}
unfollow-all-yes = Alle entfernen
unfollow-all-no = Behalten
unfollowed = Du folgst <b>{ $topic }</b> nicht mehr.
unfollowed-all = Du folgst keinem Thema mehr.
not-followed = { $typed } folgst du nicht. Das sind deine Themen; ✕ entfernt eins.
unfollow-ambiguous = { $typed } passt zu mehreren Themen. Welches meinst du?
unfollow-of-article = Dieser Artikel passt zu mehreren deiner Themen. Welchem möchtest du nicht mehr folgen?

## Muting

mute = Stummschalten
unmute = Ton an
mute-what = Was soll ich stummschalten?
mute-story = Diese Story
mute-topic = { $topic } · 3 Tage
muted-topic = <b>{ $topic }</b> ist für 3 Tage stummgeschaltet.
muted-topic-until = <b>{ $topic }</b> ist bis { $until } stummgeschaltet.
muted-story = Zu { $title } kommt nichts mehr.
muted-too-many-stories = Mehr Storys lassen sich in einem Chat nicht stummschalten.
unmuted-story = Von dieser Story hörst du wieder.
muted-source = <b>{ $source }</b> ist stummgeschaltet: keine Benachrichtigungen mehr von dort. In Listen siehst du die Artikel weiterhin.
unmuted-source = Benachrichtigungen von <b>{ $source }</b> sind wieder an.
muted-too-many = Mehr Quellen lassen sich in einem Chat nicht stummschalten. Mit /unmute holst du eine zurück.
no-source-called = Eine Quelle namens { $name } kenne ich nicht.
nothing-muted = Zurzeit ist keine Quelle stummgeschaltet. Zum Stummschalten schick zum Beispiel /mute Harbour News oder wähle eine Quelle unter /sources.
muted-list = Stummgeschaltet: { $names }. Tippe auf eine Quelle, um die Stummschaltung aufzuheben.
article-gone = Dieser Artikel ist nicht mehr im Archiv.

## Pause

resume = Fortsetzen
paused-until = Benachrichtigungen sind bis { $until } (Zeitzone { $zone }) pausiert. /resume schaltet sie wieder ein.
pause-misread = Die Dauer { $typed } habe ich nicht verstanden. Versuch es mit /pause 3 Tage, /pause bis Montag oder nur /pause.
pause-day = 1 Tag
pause-week = 1 Woche
pause-open = Bis auf Weiteres
resumed = Benachrichtigungen sind wieder an.
resumed-and-missed = Benachrichtigungen sind wieder an. { $n ->
    [one] Inzwischen ist { $n } Artikel gekommen.
   *[other] Inzwischen sind { $n } Artikel gekommen.
}
not-paused = Benachrichtigungen sind nicht pausiert.
show-missed = Anzeigen

## What was missed

missed-nothing = In den letzten 7 Tagen hast du nichts verpasst.
missed-heading = Diese Woche verpasst: { n-articles }
missed-paused = Benachrichtigungen waren pausiert
missed-muted = Stummgeschaltet
missed-topic-closed = Das Gruppenthema war geschlossen
missed-unwritable = Ich darf hier nicht schreiben
missed-unreachable = Ich konnte diesen Chat nicht erreichen
missed-too-many = Es kamen zu viele auf einmal
missed-refused = Telegram hat die Nachricht nicht angenommen
missed-not-approved = Nicht freigegeben

## Preview: what a topic brought in the last 7 days

preview-of-what = Wovon möchtest du eine Vorschau? Zum Beispiel /preview #china, /preview nvidia oder /preview "cloud computing".
preview-nothing = Zu <b>{ $topic }</b> kam in den letzten 7 Tagen nichts.
preview-few = { $topic }: { n-articles } in 7 Tagen
preview-many = { $topic }: { n-articles } in 7 Tagen, etwa { $a_day } am Tag

## Digests

digest-misread = { $typed } habe ich nicht verstanden. Versuch es mit /digest täglich 8:30, /digest Montag bis Freitag 8:00 18:30, /digest Di Fr 18:00 oder /digest aus. Bis zu { $max } Uhrzeiten am Tag sind möglich.
digest-set = Du bekommst deine Übersicht { $when } (Zeitzone { $zone }). Die nächste kommt am { $next }.
digest-off = Benachrichtigungen kommen sofort. Was schon für die Übersicht gesammelt war, kommt jetzt.
digest-now = Das ist seit deiner letzten Übersicht gekommen.
digest-nothing-new = Nichts Neues seit deiner letzten Übersicht.
digest-none = Du bekommst keine Übersicht: Benachrichtigungen kommen sofort. Lieber eine Nachricht am Tag?

## Quiet hours

quiet-off = Keine Ruhezeiten: Benachrichtigungen kommen jederzeit.
quiet-held = Ruhezeit { $hours } Uhr (Zeitzone { $zone }): Benachrichtigungen kommen danach gesammelt in einer Nachricht.
quiet-silent = Ruhezeit { $hours } Uhr (Zeitzone { $zone }): Benachrichtigungen kommen ohne Ton.
quiet-hint = Andere Zeiten: /quiet 22:30-06:30 oder /quiet 22:30-06:30 lautlos.
quiet-misread = { $typed } habe ich nicht verstanden. Versuch es mit /quiet 22:00-07:00, /quiet 22:00-07:00 lautlos oder /quiet aus.

## Time zone

zone-in-full = { $city } ({ $id })
zone-now = Deine Zeitzone ist <b>{ $zone }</b>; dort ist es { $time } Uhr. Zum Ändern tippe auf eine Stadt oder schick /tz und deine Stadt, in beliebiger Sprache: /tz tokio, /tz UTC+3.
zone-set = Deine Zeitzone ist jetzt <b>{ $zone }</b>; dort ist es { $time } Uhr.
zone-ambiguous = { $typed } kann mehrere Zeitzonen bedeuten. Wo bist du?
no-such-place = Einen Ort namens { $typed } kenne ich nicht. Versuch es mit einer großen Stadt in deiner Nähe oder einem Zeitunterschied: /tz UTC+3.
similar-places = Einen Ort namens { $typed } kenne ich nicht. { $n ->
    [1] Meintest du diesen Ort?
   *[other] Meintest du einen von diesen?
}

## The settings message: a line for each setting

settings-misread = { $typed } habe ich nicht verstanden. Tippe an, was du ändern möchtest, oder schick zum Beispiel /settings Sätze 2, /settings Artikel 5 oder /settings Standard.
settings-alerts = News: <b>{ $how }</b>
alerts-at-once = sofort
alerts-digest = Übersicht { $when }
alerts-paused = pausiert
alerts-paused-until = pausiert bis { $until }
settings-no-quiet = Ruhezeiten: <b>keine</b>
settings-quiet = Ruhezeiten: <b>{ $hours } Uhr</b>
settings-silent = Ruhezeiten: <b>{ $hours } Uhr</b>, ohne Ton
settings-zone = Zeitzone: <b>{ $zone }</b>, jetzt { $time } Uhr
settings-length = Zusammenfassungen: <b>bis zu { $n ->
    [one] { $n } Satz
   *[other] { $n } Sätze
}</b>, { $articles } pro Seite
settings-length-auto = Zusammenfassungen: <b>so lang wie nötig</b>, { $articles } pro Seite
settings-languages = Sprachen: <b>{ $names }</b>
settings-no-limit = Benachrichtigungen pro Tag und Thema: <b>unbegrenzt</b>
settings-limit = Benachrichtigungen pro Tag und Thema: <b>{ $n }</b>
settings-previews-on = Bilder bei Benachrichtigungen: <b>an</b>
settings-previews-off = Bilder bei Benachrichtigungen: <b>aus</b>
settings-pins-on = Übersichten anheften: <b>an</b>
settings-pins-off = Übersichten anheften: <b>aus</b>

## Its buttons, and its pages

back-to-settings = ‹ Einstellungen
alerts = Benachrichtigungen
quiet-hours = Ruhezeiten
length = Länge
languages = Sprachen
daily-limit = Tageslimit
previews = Bilder
pin-digests = Übersicht anheften
pause = Pausieren
paused = Pausiert

alerts-are = News kommen: <b>{ $how }</b>
next-digest = Nächste Übersicht: { $next }.
as-they-come = Sofort
daily = Täglich
workdays = Mo–Fr
mondays = Montags
more-times = Weitere Zeit
tell-empty = Auch ohne News
times-hint-move = Tippe auf eine Zeit, um die Übersicht zu verschieben. Jede andere Zeit geht so: /digest täglich 19:45.
times-hint-add = Tippe auf eine Zeit, um sie hinzuzufügen oder zu entfernen. Andere Zeiten gehen so: /digest täglich 7:45 19:00.

off = Aus
hold = Sammeln
no-sound = Ohne Ton

auto = Auto
one-sentence = 1 Satz
one-article = 1 Artikel
length-hint = Die erste Reihe gilt für eine Zusammenfassung, die zweite für eine Seite einer Liste.

languages-all = alle
all-languages = Alle
languages-are = Sprachen der News: <b>{ $names }</b>
languages-hint = Für Listen, Benachrichtigungen und Übersichten. Artikel aus Quellen, denen du direkt folgst, kommen immer.

limit-none = Kein Limit. Wenn ein Thema viele Benachrichtigungen am Tag bringt, verschiebt ein Limit den Rest in deine Übersicht.
limit-is = Nach { $n } Benachrichtigungen am Tag zu einem Thema kommt der Rest in deine Übersicht.
no-limit = Kein Limit

## Export and import

exported = Alles, was ich zu diesem Chat speichere: seine Einstellungen, { $n ->
    [0] keine Themen
    [one] { $n } Thema
   *[other] { $n } Themen
}, gemerkte Artikel und deine Suchen. /import stellt Einstellungen und Themen wieder her, hier oder in einem anderen Chat.
exported-channel = Die Einstellungen von { $channel } und { $n ->
    [one] { $n } Thema
   *[other] { $n } Themen
}. /import { $channel } stellt sie wieder her; /import allein tut das für einen Chat.
import-how = Schick mir die Datei aus /export mit { $command } als Beschriftung oder antworte mit { $command } auf die Datei.
import-how-terminal = Schreib den Text aus /export in einer Zeile hinter den Befehl: /import {"{"}…{"}"}
imported = Einstellungen wiederhergestellt, { $new ->
    [0] ohne neue Themen
    [one] mit einem neuen Thema
   *[other] mit { $new } neuen Themen
}{ $known ->
    [0] .
   *[other] {" "}({ $known } hattest du schon).
}
import-feeds = Du folgst { $n ->
    [one] einem Feed
   *[other] { $n } Feeds
} aus der Datei.
import-feeds-left-out = { $n ->
    [one] { $n } Feed aus der Datei ist hier nicht verfügbar.
   *[other] { $n } Feeds aus der Datei sind hier nicht verfügbar.
} Mit /suggest bittest du die Betreiber darum.
import-too-many = Das wären { $n } Themen, ein Chat kann aber nur { $max } folgen. Es wurde nichts geändert.
import-not-ours = Das ist keine Einstellungsdatei von gistwire. Es wurde nichts geändert.
import-version = Die Datei hat eine andere Version; lesen kann ich Version { $own }. Es wurde nichts geändert.
import-too-large = Die Datei ist zu groß: Ich lese bis zu { $kb } KB. Teile sie auf; jeder Teil ergänzt, was du schon hast.
import-fault = Es wurde nichts geändert. In der Datei bei { $place }: { $problem }.
import-number-range = Erlaubt sind Zahlen von 1 bis 10
import-limit-range = Erlaubt sind Zahlen von 1 bis { $max }
import-unknown-zone = Die Zeitzone { $zone } kenne ich nicht
import-unknown-language = Die Sprache { $language } kenne ich nicht
import-no-digest = Lass es weg, wenn es keine Übersicht gibt
import-no-day = { $day } ist kein Tag
import-day-needed = Nenne mindestens einen Tag
import-times-needed = Nenne mindestens eine Uhrzeit und höchstens { $max }
import-no-hours = Anfang und Ende sind gleich
import-no-time = { $time } ist keine Uhrzeit; schreib 08:30
import-long-name = Das ist zu lang
import-odd-name = Darin sind Zeichen, die man nicht tippen kann
import-no-words = { $name } enthält kein Wort, nach dem ich suchen kann
import-no-thread = Das darf nicht unter 0 liegen

## Channels

channels = Deine Kanäle
channels-none = Noch kein Kanal verbunden
channels-hint = Nenne zuerst den Kanal: <code>/subscribe { $channel } #china</code>
channels-how = Damit ich News in einem deiner Kanäle poste, wähle den Kanal mit dem Button unten. Er darf auch privat sein. Telegram bietet dann an, mich dort zum Admin zu machen.
channels-choose = Kanal wählen
channels-in-private = Kanäle verbindest du in unserem Privatchat. Schick mir dort /channels.
channel-connected = Verbunden. Ich kann hier jetzt posten. Um welche Themen soll es gehen?
channel-connected-hint = Mit /subscribe wählst du Themen, /settings ändert das Aussehen der Beiträge.
posts = Beiträge
post-header = Über jedem Beitrag: <b>{ $line }</b>
post-no-header = Über jedem Beitrag: <b>nichts</b>
post-footer = Unter jedem Beitrag: <b>{ $line }</b>
post-no-footer = Unter jedem Beitrag: <b>nichts</b>
post-approval-on = Freigabe vor dem Posten: <b>durch den Admin, der sie eingeschaltet hat</b>
post-approval-off = Freigabe vor dem Posten: <b>nicht nötig</b>
post-hint = Zum Ändern schick den Befehl mit „Kopfzeile“ oder „Fußzeile“ und deiner Zeile, oder mit „aus“: /settings Kopfzeile Hafen-News
post-hashtags = Hashtags
post-buttons = Buttons
post-approval = Vorher fragen
post-line-too-long = Die Zeile ist zu lang: Höchstens { $max } Zeichen sind möglich.
review-question = Das in { $channel } posten?
review-post = Posten
review-skip = Überspringen
review-post-all = Alle posten
review-skip-all = Alle überspringen
review-posted = Wird gepostet: { $title }
review-skipped = Übersprungen: { $title }
review-done = Das ist schon entschieden.
review-none = Kein Beitrag wartet auf dein OK.
review-waiting = { $n ->
    [one] { $n } Beitrag wartet auf dein OK.
   *[other] { $n } Beiträge warten auf dein OK.
}
review-which = Für welchen Kanal? Nenne ihn: <code>/review @channel</code>
