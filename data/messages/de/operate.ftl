## Befehle der Betreiber

command-allow = Eine Person oder Gruppe zulassen
    .details = Für die Betreiber des Bots. Antworte auf eine Nachricht der Person (auch eine weitergeleitete) oder nenne eine ID oder einen @Namen. Allein zeigt es, wer zugelassen ist.
command-ban = Keine Antworten und Nachrichten an eine Person
    .details = Für die Betreiber des Bots. Nennung wie bei /allow. Allein zeigt es, wer gesperrt ist.
command-unban = Aufheben, was /allow oder /ban festlegte
    .details = Für die Betreiber des Bots. Nennung wie bei /allow.

## /allow, /ban, /unban

people-whom = Wen? Antworte auf eine Nachricht der Person mit { $command } oder nenne eine ID oder einen @Namen: <code>{ $command } 12345678</code>. Auch eine weitergeleitete Nachricht geht, außer die Person verbirgt ihr Konto.
people-allowed = { $id } darf den Bot ab jetzt nutzen.
people-allowed-already = { $id } war schon zugelassen.
people-banned = { $id } bekommt ab jetzt weder Antworten noch Benachrichtigungen.
people-banned-already = { $id } war schon gesperrt.
people-freed = Für { $id } gilt wieder dasselbe wie für alle.
people-freed-already = { $id } war weder zugelassen noch gesperrt.
people-operator = { $id } betreibt den Bot und kann nicht gesperrt werden.
people-unknown-name = Die ID von { $name } kenne ich nicht: Telegram nennt mir die von Gruppen und Kanälen, von Personen aber erst, wenn sie mir schreiben. Antworte auf eine Nachricht der Person oder nenne ihre ID.
people-odd = { $typed } ist weder eine ID noch ein @Name.
people-open = Der Bot ist zurzeit für alle offen.
people-list-allowed = Zugelassen: { $ids }
people-list-banned = Gesperrt: { $ids }
people-unban = Entsperren
banned-you = Ich antworte dir leider nicht mehr. Wenn du das für einen Irrtum hältst, gib den Betreibern des Bots deine Telegram-ID: { $id }
