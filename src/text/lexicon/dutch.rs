//! Dutch.

use super::Lists;

pub(super) const LISTS: Lists = Lists {
    stop_words: "aan achter af al alle alleen alles als andere anderen ben bent bij bijna binnen boven buiten daar daarbij daardoor daarmee daarna \
        daarnaast daarom daarvan daarvoor dan dat de deze die dit doch doen doet door drie dus echter een één eens eerder elk elke en er \
        eraan ermee ervan erg even ge geen gegaan geweest geworden haar had hadden heb hebben heeft heel hem hen het hier hij hoe hoewel \
        hun ik in inmiddels is ja je jij jullie kan komen komt kon konden kun kunnen langs later liggen ligt maar maken mag me mee meer \
        meerdere men met mij mijn minder misschien moest moet moeten mogelijk mogen na naar naast nadat niet niets nog nu of om omdat \
        onder ons onze ook op over per pas reeds rond samen sinds slechts sommige staan staat steeds te tegen ten ter terug terwijl tijdens \
        toch toe toen tot totdat tussen twee u uit van vanaf vanuit vanwege vaak veel verder via volgens voor vooral voordat waar waarbij \
        waardoor waarin waarom waarop wanneer want waren was wat we wel welke werd werden weer wie wij wil willen wilde word worden wordt \
        zal ze zei zelf zelfs zich zij zijn zo zoals zonder zou zouden zowel zullen",
    pointing_openers: "hij zij ze hem haar hun hen dit deze die dat zulke",
    connecting_openers: "maar en of want dus toch echter daarom daardoor daarna daarnaast daarbij daarmee daarvoor daarvan bovendien verder ook \
        vervolgens intussen ondertussen inmiddels tegelijkertijd desondanks niettemin anders immers namelijk evenmin eveneens zo toen \
        daarentegen bijgevolg kortom tenslotte uiteindelijk dan hierdoor hiermee hierbij hiervoor ten-tweede",
    connecting_phrases: "bij voorbeeld | bijvoorbeeld | onder meer | aan de andere kant | in dat geval | in dit geval | om die reden | \
        als gevolg daarvan | als gevolg hiervan | met andere woorden | op die manier | op deze manier | in tegenstelling daarmee | \
        sinds die tijd | sindsdien | kort daarna | dagen later | een dag later | de reden | het resultaat | de twee | beide | \
        de andere | de anderen | de overige | dezelfde | hetzelfde | een van hen | velen van hen | ten slotte | ten tweede | niet alleen dat | \
        in reactie daarop | daar komt bij",
    speech_verbs: "zei zegt zeiden zeggen verklaarde verklaart vertelde vertelt meldde meldt melden schreef schrijft stelde stelt benadrukte \
        benadrukt waarschuwde waarschuwt bevestigde bevestigt noemde noemt aldus volgens liet laat kondigde antwoordde vroeg vraagt \
        erkende erkent voegde reageerde reageert vindt vond beweerde beweert",
    first_person: "ik mij me mijn wij we ons onze",
    calendar: "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag januari februari maart april mei juni juli augustus september oktober \
        november december",
    cues: "kondigt aangekondigd lanceert overname neemt fusie winst verlies omzet record eerste grootste hoogste akkoord goedgekeurd besloten \
        besluit verboden verbod boete veroordeeld rechtszaak investeert investering investeringen beursgang ontslagen schrapt miljoen \
        miljard procent",
    hedges: "misschien wellicht waarschijnlijk vermoedelijk mogelijk",
    generics: "mensen iedereen niemand alles niets",
    stand_ins: "bedrijf onderneming concern groep firma bank fabrikant maker uitgever dienst instelling ministerie minister regering kabinet \
        commissie rechtbank rechter politie vereniging partij stad land gemeente burgemeester voorzitter directeur oprichter \
        woordvoerder woordvoerster topman topvrouw man vrouw stel verdachte slachtoffer auteur onderzoeker onderzoekers studie onderzoek \
        rapport project plan plannen wet maatregel maatregelen besluit beslissing akkoord contract overname platform app site fabriek gebouw \
        brug ongeluk brand incident zaak cijfer cijfers resultaat resultaten",
    times: "week maand jaar ochtend middag avond zomer herfst winter voorjaar lente kwartaal weekend weekeinde maandag dinsdag woensdag \
        donderdag vrijdag zaterdag zondag seizoen eeuw dagen keer",
    articles: "de het",
    persons: "hij hem",
    elisions: "",
    openers: "De Het Een Hij Zij Ze Wij We In Op Aan Bij Maar En Ook Na Naar Met Voor Van Volgens Dit Deze Die Dat Als Toen Terwijl Daar Daarom Er \
        Hun Haar Zijn Om Sinds",
    abbreviations: "dhr. | mevr. | mw. | dr. | drs. | prof. | ir. | ing. | mr. | bijv. | d.w.z. | o.a. | m.b.t. | t.a.v. | i.p.v. | \
        z.g. | zgn. | ca. | nr. | nrs. | blz. | art. | st. | tel. | mln. | mld. | resp. | vgl. | evt. | incl. | excl. | \
        max. | min. | jr. | sr.",
};
