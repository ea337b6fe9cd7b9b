## Comandi dei gestori

command-allow = Apri il bot a una persona o a un gruppo
    .details = Per i gestori del bot. Rispondi a un messaggio della persona (anche inoltrato), oppure indica un ID o un @nome. Da solo mostra chi è ammesso.
command-ban = Niente risposte né avvisi per una persona
    .details = Per i gestori del bot. Si indica come per /allow. Da solo mostra chi è bloccato.
command-unban = Annulla ciò che /allow o /ban ha deciso
    .details = Per i gestori del bot. Si indica come per /allow.

## /allow, /ban, /unban

people-whom = Chi? Rispondi a un suo messaggio con { $command }, oppure indica un ID o un @nome: <code>{ $command } 12345678</code>. Va bene anche un messaggio inoltrato, a meno che la persona nasconda l’account.
people-allowed = { $id } può usare il bot da adesso.
people-allowed-already = { $id } poteva già usarlo.
people-banned = { $id } non riceve più né risposte né avvisi.
people-banned-already = { $id } era già nell’elenco dei bloccati.
people-freed = Per { $id } valgono di nuovo le regole di tutti.
people-freed-already = Per { $id } non era stato deciso nulla.
people-operator = { $id } gestisce il bot e non può essere bloccato.
people-unknown-name = Non conosco l’ID di { $name }: Telegram mi dice quello di gruppi e canali, ma quello delle persone solo quando mi scrivono. Rispondi a un suo messaggio o indica l’ID.
people-odd = { $typed } non è né un ID né un @nome.
people-open = Al momento il bot è aperto a tutti.
people-list-allowed = Ammessi: { $ids }
people-list-banned = Bloccati: { $ids }
people-unban = Sblocca
banned-you = Mi dispiace, non ti rispondo più. Se pensi che sia un errore, comunica ai gestori del bot il tuo ID Telegram: { $id }
