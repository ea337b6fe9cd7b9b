//! Italian.

use super::Lists;

pub(super) const LISTS: Lists = Lists {
    stop_words: "a abbiamo ad agli ai al alcune alcuni all' alla alle allo allora altra altre altri altro anche ancora anni appena aveva \
        avevano avere avrà avrebbe ben bene c' che chi ci cioè coi col come con contro cosa così cui d' da dagli dai dal dall' dalla dalle \
        dallo de degli dei del dell' della delle dello dentro deve devono di dopo dove dovrà due dunque durante e è ed ecco era erano \
        essere fa fino fra fu furono già gli ha hanno ho i il in infatti infine insieme intanto invece io l' la le lei li lo loro lui ma \
        mai me meno mentre mi mia mio molta molte molti molto ne negli nei nel nell' nella nelle nello nessun nessuna nessuno noi non \
        nostra nostre nostri nostro o ogni oggi oltre oppure ora per perché perciò però più poco poi può possono potrà potrebbe presso prima \
        proprio pur qualche qualcosa quale quali quando quanto quasi quella quelle quelli quello quest' questa queste questi questo qui \
        quindi s' sarà saranno sarebbe se secondo sei sempre senza si sia siamo siano sin sino solo sono sopra soprattutto sotto stata \
        state stati stato su sua sue sugli sui sul sull' sulla sulle sullo suo suoi tale tali tanto te ti tra tramite troppo tu tutta \
        tutte tutti tutto un un' una uno va verso vi viene vengono voi",
    pointing_openers: "egli ella lui lei essi esse esso essa questo questa questi queste quest' quello quella quelli quelle ciò suo sua suoi sue",
    connecting_openers: "ma e o però tuttavia inoltre infatti quindi dunque perciò pertanto così anche poi infine intanto invece altrimenti \
        comunque eppure nondimeno parimenti successivamente conseguentemente contemporaneamente analogamente oppure insomma secondariamente \
        nemmeno neppure neanche",
    connecting_phrases: "per esempio | ad esempio | in realtà | di conseguenza | al contrario | d'altra parte | d'altro canto | dall'altra parte | \
        in altre parole | in questo caso | in questo senso | in questo modo | in tal caso | in tal senso | per questo | per questo motivo | \
        per tale motivo | nel frattempo | allo stesso tempo | nonostante ciò | dopo di che | da allora | poco dopo | giorni dopo | \
        il suo | la sua | i suoi | le sue | il loro | la loro | i loro | le loro | l'altro | l'altra | gli altri | le altre | i due | \
        le due | lo stesso | la stessa | uno di loro | molti di loro | il motivo | il risultato | non solo",
    speech_verbs: "ha-detto detto dice dicono disse dichiarato dichiara spiegato spiega aggiunto aggiunge affermato afferma sottolineato sottolinea \
        annunciato annuncia riferito riferisce ricordato ricorda commentato commenta scritto scrive precisato precisa confermato conferma \
        avvertito avverte raccontato racconta risposto chiesto sostiene sostenuto secondo ammesso ammette concluso insistito",
    first_person: "io me mi mio mia miei mie noi ci nostro nostra nostri nostre",
    calendar: "lunedì martedì mercoledì giovedì venerdì sabato domenica gennaio febbraio marzo aprile maggio giugno luglio agosto settembre \
        ottobre novembre dicembre",
    cues: "annunciato annuncia lanciato lancia acquisto acquisizione acquisisce fusione utile utili perdita perdite ricavi fatturato record \
        primo prima maggiore accordo investimento investimenti investirà licenziamenti prevede approvato vietato vieta multa multata \
        condannato sentenza ricorso piano milione milioni miliardo miliardi cento",
    hedges: "forse probabilmente magari presumibilmente",
    generics: "tutti nessuno chiunque tutto niente",
    stand_ins: "azienda società gruppo impresa compagnia banca costruttore produttore operatore editore ente istituto ministero ministro ministra \
        governo commissione tribunale corte giudice polizia procura associazione partito città paese regione comune sindaco sindaca \
        presidente direttore direttrice amministratore fondatore fondatrice portavoce uomo donna coppia sospettato vittima autore autrice \
        ricercatore ricercatori studio rapporto progetto piano legge norma misura misure decisione accordo contratto operazione servizio \
        piattaforma applicazione sito fabbrica stabilimento impianto edificio ponte incidente incendio caso cifra cifre risultato risultati",
    times: "settimana mese anno mattina sera estate autunno inverno primavera trimestre lunedì martedì mercoledì giovedì venerdì sabato \
        domenica stagione decennio secolo giorni volta",
    articles: "il lo la i gli le l'",
    persons: "egli ella lui lei essi esse",
    elisions: "l' un' d' c' s' dell' all' dall' nell' sull' quest' quell' com' dov' cos' anch'",
    openers: "Il Lo La I Gli Le Un Una Uno In Nel Nella Ma E Per Con Secondo Dopo Da Dal Quando Questo Questa Questi Queste Si Non Anche Come Se \
        Sono Al Alla Del Della",
    abbreviations: "sig. | sigg. | sig.ra | dott. | dott.ssa | dr. | prof. | prof.ssa | avv. | ing. | arch. | geom. | on. | sen. | gen. | col. | mons. | \
        art. | artt. | pag. | pagg. | p. es. | es. | ad es. | cfr. | n. | nn. | vol. | tel. | ca. | p.za | v.le | s. | ss.",
};
