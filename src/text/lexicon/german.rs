//! German.

use super::Lists;

pub(super) const LISTS: Lists = Lists {
    stop_words: "ab aber alle allem allen aller alles als also am an andere anderen anderer anderes auch auf aus außerdem bei beim bereits \
        bis bisher da dabei dafür dagegen daher damit danach dann daran darauf darüber das dass davon dazu dem demnach den denen denn der \
        deren des deshalb dessen die dies diese diesem diesen dieser dieses doch dort du durch dürfen ein eine einem einen einer eines \
        einige einigen er es etwa etwas für gegen gibt haben hat hatte hatten hätte hätten hier hinter ich ihm ihn ihnen ihr ihre ihrem \
        ihren ihrer ihres im immer in indem ins ist ja je jede jedem jeden jeder jedes jedoch jetzt kann kein keine keinen keiner können \
        könnte könnten man mehr mehrere mein meine mit muss müssen musste nach nachdem neben nicht nichts noch nun nur ob oder ohne schon \
        sehr sei seien sein seine seinem seinen seiner seines seit selbst sich sie sind so sogar solche soll sollen sollte sondern sowie \
        sowohl statt trotz über um und uns unser unsere unter viel viele vielen vom von vor während war waren warum was weder wegen weil \
        weiter weitere weiteren welche welcher wenn wer werde werden wie wieder will wir wird wo wollen worden wurde wurden würde würden \
        zu zudem zum zur zwar zwischen",
    pointing_openers: "er sie ihm ihn ihnen ihr ihre ihrem ihren ihrer sein seine seinem seinen seiner dies dieser diese dieses diesem \
        diesen jener jene jenes deren dessen solche",
    connecting_openers: "aber und oder doch jedoch dennoch trotzdem deshalb deswegen daher darum denn also somit folglich außerdem zudem \
        ferner überdies dabei dafür dagegen damit danach daraufhin darüber dadurch dazu davon daran dann dort hingegen allerdings \
        andererseits einerseits schließlich zugleich gleichzeitig stattdessen sonst ansonsten nämlich ebenso ebenfalls auch immerhin \
        indes unterdessen inzwischen zweitens drittens letztlich insgesamt so demnach kurz",
    connecting_phrases: "zum beispiel | so etwa | unter anderem | darüber hinaus | im gegensatz dazu | aus diesem grund | in diesem fall | \
        in der folge | in diesem zusammenhang | im gegenzug | auf der anderen seite | mit anderen worten | vor allem aber | zur begründung | \
        der grund | das ergebnis | die beiden | die übrigen | die anderen | das gleiche | einer von ihnen | viele von ihnen | \
        einige von ihnen | kurz darauf | wenig später | tage später | nicht nur das | hinzu kommt",
    speech_verbs: "sagte sagt sagten sagen erklärte erklärt erklärten betonte betont teilte teilt mitteilte mitgeteilt berichtete berichtet \
        berichteten meinte meint schrieb schreibt fügte ergänzte kritisierte kritisiert warnte warnt forderte fordert kündigte kündigt \
        behauptete behauptet bestätigte bestätigt räumte äußerte äußert hieß heißt antwortete fragte fragt zitierte laut zufolge nannte",
    first_person: "ich mich mir mein meine meinem meinen meiner meines wir uns unser unsere unserem unseren unserer unseres",
    // Measures and parts of a year stand here too: a capital beside another makes a name, and these name nobody.
    calendar: "montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag januar februar märz april mai juni juli august \
        september oktober november dezember anfang mitte ende jahr jahre jahren jahres monat monate uhr euro dollar prozent million \
        millionen milliarde milliarden tonnen meter kilometer quadratmeter",
    cues: "kündigte angekündigt plant planen übernimmt übernahme fusion gewinn verlust umsatz rekord erstmals größte größten höchste \
        beschlossen beschloss genehmigt genehmigte verboten verbot klage klagt verurteilt urteil einigten einigung investiert \
        investition investitionen börsengang entlassungen streicht gründet gegründet millionen milliarden prozent",
    hedges: "vielleicht vermutlich womöglich möglicherweise wahrscheinlich wohl",
    generics: "leute menschen jeder jede alle niemand alles nichts",
    stand_ins: "unternehmen firma konzern gruppe behörde ministerium gericht kommission polizei bank hersteller betreiber anbieter verein \
        verband regierung partei stadt land gemeinde minister ministerin sprecher sprecherin chef chefin gründer gründerin manager \
        politiker politikerin kanzler kanzlerin präsident präsidentin mann frau paar täter opfer autor autorin forscher forscherin \
        studie bericht plan pläne projekt gesetz vorhaben entscheidung urteil maßnahme maßnahmen regelung abkommen vertrag angebot \
        übernahme dienst plattform app werk anlage gebäude brücke unfall brand vorfall fall schritt zahl zahlen ergebnis ergebnisse",
    times: "woche monat jahr sommer herbst winter frühjahr frühling quartal wochenende montag dienstag mittwoch donnerstag freitag samstag \
        sonntag tage tagen wochen saison jahrzehnt jahrhundert",
    articles: "der die das den dem des",
    persons: "er ihm ihn",
    elisions: "",
    openers: "Der Die Das Den Dem Ein Eine Einen Einem Einer Er Sie Es Wir In Im Am An Auf Aber Und Doch Auch Nach Bei Mit Für Von Vor Zu \
        Zum Zur Dies Diese Dieser Dieses Wenn Als Während Dabei Damit Seit Nun So Da Dort",
    abbreviations: "z. B. | z.B. | z. | d. h. | d.h. | u. a. | u.a. | o. ä. | i. d. R. | v. a. | n. chr. | v. chr. | bzw. | ca. | \
        dr. | prof. | hr. | fr. | nr. | st. | abs. | bd. | evtl. | ggf. | inkl. | insb. | max. | min. | mio. | mrd. | \
        sog. | tel. | vgl. | zzgl. | dipl. | ing. | geb. | gest. | rd. | bspw. | allg. | jan. | feb. | aug. | sept. | \
        okt. | nov. | dez.",
};
