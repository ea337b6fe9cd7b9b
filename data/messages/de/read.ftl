# One article: reading, saving, explaining, summaries of what is sent.

more-messages = Mehr ({ $n })

## Reading

summary-and-why = Kurzfassung
original = Original
latest = Das Neueste

which-article = Welcher Artikel? Schick seine Nummer, zum Beispiel /{ $command } 12. /latest zeigt die neuesten.
no-article-id = { $typed } ist keine Artikelnummer. Versuch es mit /{ $command } 12. /latest zeigt die neuesten.
no-such-article = Artikel { $id } gibt es nicht. /latest zeigt die neuesten.

## Why these sentences

why-not-about = { $words } kommt in dem Artikel nicht vor. Diese Sätze fassen ihn als Ganzes zusammen.
why-no-sentence = Kein Satz dieses Artikels ist für sich allein verständlich. Lies ihn lieber ganz.
why-article = Wort für Wort aus dem Artikel.
why-about = Was der Artikel über { $what } sagt, Wort für Wort.
read-it-all = Ganz lesen

reason-answers = sagt am meisten zu deiner Anfrage
reason-names = nennt, wonach du gefragt hast
reason-first = leitet den Artikel ein
reason-near-start = steht weit oben
reason-paragraph = leitet einen Absatz ein
reason-section = leitet einen Abschnitt ein
reason-headline = passt zur Überschrift
reason-beyond-headline = ergänzt, was die Überschrift offenlässt
reason-beyond-opening = ergänzt den Anfang
reason-central = fasst zusammen, was andere Sätze sagen
reason-new-names = bringt neue Namen
reason-introduces = stellt { $name } vor
reason-figures = nennt Zahlen
reason-decision = sagt, was getan oder beschlossen wurde
reason-event = sagt, was passiert ist
reason-turn = sagt, was sich geändert hat
reason-speaker = sagt, wer spricht
reason-continues = führt den Satz davor weiter
reason-continues-shown = führt Satz { $number } weiter
reason-shown-with = gehört zu Satz { $number }, der { $name } vorstellt
reason-best-left = der beste unter den übrigen
reason-no-better = der Artikel hat keinen besseren Satz

## Stories

which-story = Welche Story? Wenn auch andere Quellen berichten, steht unter dem Artikel ein Button dafür. Oder schick die Nummer einer Story: /story 12
no-story-id = { $typed } ist keine Story-Nummer. Versuch es mit /story 12. /latest zeigt die neuesten Artikel.
no-such-story = Story { $id } gibt es nicht. /latest zeigt die neuesten Artikel.
n-sources = { $n ->
    [one] { $n } Quelle
   *[other] { $n } Quellen
}
story-when = { $who }, { $when }
story-adds = { $who }. Jeweils nur mit dem, was neu dazukommt.
story-nothing-new = Nichts Neues.
story-update = Update: { $title }
figures-differ = Die Zahlen gehen auseinander: { $figures }
story-elsewhere = <i>Weiterer Bericht ({ $language }):</i> { $title }
language = { $code ->
    [en] Englisch
    [de] Deutsch
    [fr] Französisch
    [es] Spanisch
    [it] Italienisch
    [pt] Portugiesisch
    [nl] Niederländisch
    [ru] Russisch
    [sv] Schwedisch
    [da] Dänisch
    [no] Norwegisch
    [fi] Finnisch
    [pl] Polnisch
    [cs] Tschechisch
    [ro] Rumänisch
    [hu] Ungarisch
    [tr] Türkisch
    [id] Indonesisch
    [uk] Ukrainisch
    [bg] Bulgarisch
    [el] Griechisch
    [ar] Arabisch
    [he] Hebräisch
    [hi] Hindi
    [ko] Koreanisch
    [ja] Japanisch
    [zh] Chinesisch
   *[other] andere Sprache
}

## An operator corrects a story

story-wrong = Falscher Artikel?
edit-which-story = Welche Story? /editstory 12 fragt, welcher ihrer Artikel von einem anderen Ereignis handelt. /editstory 12 verbinden 15 verbindet zwei Storys.
edit-story-of-one = Story { $id } hat nur einen Artikel. Um sie mit Story 15 zu verbinden: /editstory { $id } verbinden 15
edit-story-ask = Story { $id } hat { n-articles }. Welcher handelt von einem anderen Ereignis? Für einen, der hier nicht steht: /editstory { $id } abtrennen ARTIKEL. Um sie mit Story 15 zu verbinden: /editstory { $id } verbinden 15
edit-split-sure = { $title } von Story { $id } abtrennen? Daraus wird eine eigene Story, und das bleibt so.
edit-join-sure = { $one } und { $other } verbinden? Sie bleiben eine Story. Niemand bekommt deswegen eine Nachricht.
edit-no-other-story = Eine weitere Story { $id } gibt es nicht.
edit-impossible = Das geht nicht: Eine Meldung aus einem Sammelartikel lässt sich nicht verschieben, und ein einzelner Artikel lässt sich nicht abtrennen.
edit-split-done = Erledigt. Das ist jetzt Story { $id }.
edit-join-done = Erledigt. Beide sind jetzt Story { $id }.
edit-yes = Ja
edit-no = Nein, so lassen
show-story = Story anzeigen

## Saved articles

save-article = Merken
share = Teilen
save-done = Gemerkt
already-saved = Schon gemerkt
saved-removed = Entfernt
saved-not-there = Nicht auf der Liste
saved-title = Gemerkt: { $title }
already-saved-title = Schon gemerkt: { $title }
saved-full = Deine Liste ist voll ({ $max } Artikel). Entferne erst ein paar.
saved-list = Gemerkte Artikel
saved-heading = { $n ->
    [one] { $n } gemerkter Artikel
   *[other] { $n } gemerkte Artikel
}
saved-none = Du hast dir noch keine Artikel gemerkt. Tippe unter einem Artikel auf „Merken“ oder schick /save und seine Nummer.
saved-misunderstood = { $typed } habe ich nicht verstanden. /saved zeigt deine Liste, /saved 2 ihre zweite Seite, /saved entfernen 12 entfernt einen Artikel.
saved-gone = (nicht mehr im Archiv)
undo-remove = Rückgängig

## Links, texts and forwarded posts

summarize-what = Was soll ich zusammenfassen? Schick einen Link oder Text nach dem Befehl oder antworte mit /summary auf einen Beitrag.
summaries-off = Ich zeige hier nur Artikel aus meinem Archiv. Das Zusammenfassen von Links und Texten ist ausgeschaltet.
forwards-ignored = Weitergeleitete Nachrichten beachte ich hier nicht. Wenn du etwas suchst, schick mir den Text selbst.
forwarded-command = Das ist eine weitergeleitete Nachricht, deshalb habe ich den Befehl nicht ausgeführt. Schick ihn selbst, wenn du das möchtest.
forwarded-short = Das ist kurz genug, um es so zu lesen. Leite mir einen längeren Beitrag weiter, und ich schicke dir die Sätze, auf die es ankommt.
nothing-to-quote = Darin habe ich nichts zum Zitieren gefunden. Schick einen Link oder einen Text mit ein paar Sätzen.
nothing-to-quote-there = Auf dieser Seite habe ich nichts zum Zitieren gefunden.
that-is-a-feed = Das ist ein Feed, kein Artikel.
page-unreadable = Ich konnte diese Seite nicht lesen: { $problem }. Du kannst stattdessen den Text der Seite einfügen.
page-refused = Diese Seite kann ich nicht lesen: { $problem }.
page-later = Ich konnte diese Seite gerade nicht lesen. Bitte versuch es später noch einmal.

## Adding a link’s article to the archive

keep-not-allowed = Links lassen sich hier nicht ins Archiv aufnehmen: Die Betreiber des Bots erlauben es nicht.
keep-which = Welche Seite? Schick ihre Adresse: /keep https://news.example/story
keep-failed = Ich konnte das nicht ins Archiv aufnehmen.
keep-failed-because = Ich konnte das nicht ins Archiv aufnehmen: { $problem }.
keep-too-long = Der Text ist zu lang
keep-it = Ins Archiv
kept-in-archive = Ins Archiv aufgenommen.
keep-done = Im Archiv
