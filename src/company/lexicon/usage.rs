//! Words in lower case that stand around names.

use super::Class;

pub(in crate::company) const LISTS: &[(Class, &str)] = &[
    (
        Class::GRAMMAR,
        "a about above across after against all along also although among an and any are around as at away be because been before behind \
         being below between both but by can could did do does down during each either even every few for from had has have he her here \
         his how i if in into is it its just like made many may more most much must my near no nor not now of off on once one only or other our \
         out over own per rather said same she should since so some still such than that the their them then there these they this those \
         through to too under until up upon us was we were what when where which while who whom whose why will with within without would yet you your",
    ),
    (
        Class::FIRM,
        "agrochemicals airline automaker bookmaker brewer broker brokerage builder business carmaker carrier chain chip-maker chipmaker company company's competitor \
         conglomerate consultancy contractor corporation developer distiller distributor drugmaker drugs-maker e-tailer firm giant grocer housebuilder \
         incumbent insurer investor lender maker manufacturer miner multinational oil-producer operator outfitter packager parent partnership producer \
         provider publisher refiner reinsurer retailer shipbuilder shipper smelter start-up startup steelmaker subsidiary supermarket supplier telco \
         unicorn utility vendor wholesaler behemoth juggernaut carrier's e-commerce fintech telecom upstart spin-off spinoff spinout titan powerhouse incubator accelerator",
    ),
    (
        Class::SOFT_FIRM,
        "agency app arm bank brand business consortium division exchange fund group hotel label marketplace network partner platform player pioneer portal rival \
         service services site specialist studio unit venture website tool leader buyer bidder seller service streamer broadcaster owner outlet store",
    ),
    (
        Class::FIRMS,
        "airlines banks brands brokers businesses carmakers chains chipmakers clients companies competitors conglomerates customers developers firms funds giants \
         insurers investors lenders makers manufacturers miners operators partners platforms producers providers publishers rivals retailers sellers dealers exporters importers \
         start-ups startups stocks suppliers telcos unicorns utilities vendors labels studios backers carriers services apps automakers sponsors behemoths heavyweights titans incumbents peers upstarts subsidiaries affiliates portals websites sites",
    ),
    (
        Class::PERSON,
        "activist actor actress adviser advisor analyst architect artist astronaut athlete author banker billionaire blogger boss boxer boy brother captain chair chairman \
         chairwoman chairperson champion chief co-chairman co-founder co-owner coach cofounder columnist comedian composer consultant correspondent cousin creator criminal critic daughter dean defender designer diplomat director doctor economist \
         editor engineer entrepreneur ex-boss ex-wife executive expert father fighter forward founder friend girl girlfriend goalkeeper golfer governor grandfather graduate guitarist head historian host husband inventor \
         investigator journalist judge lawmaker lawyer leader lieutenant magnate man manager mayor midfielder minister model mother musician novelist officer official owner painter partner philosopher photographer physicist developer publisher \
         player poet politician politician pop-star premier presenter president prince principal producer professor programmer psychologist rapper reporter representative researcher resident salesman scientist secretary senator \
         singer sister skipper soldier son songwriter spokesman spokesperson spokeswoman star stockbroker strategist striker student superstar surgeon swimmer teacher trader treasurer tycoon \
         veteran victim widow wife winger winner woman worker writer youngster",
    ),
    (
        Class::LOCALITY,
        "area airport borough capital city coast community continent country county district hill island kingdom metropolis mountain nation neighborhood neighbourhood port province region republic resort river state suburb territory town valley village",
    ),
    (
        Class::WORK,
        "album anthem band book brand cartoon character comedy console daily device documentary drama epic event festival film gadget game hit language lp machine magazine musical movie newspaper newspapers novel opera \
         paper phone play poem product range sequel series show single sitcom smartphone song soundtrack system tabloid thriller title track trilogy tune version weekly",
    ),
    (
        Class::ASSET,
        "bondholders bonds ceo cfo coo cto ipo dividend earnings franchisees flagship market-cap profit profits revenue revenues share shareholder shareholders shares stock stocks subsidiary subsidiaries valuation turnover",
    ),
    (
        Class::SOFT_ASSET,
        "acquisition advertising app assets backers balance bankruptcy bid board boss brand brands business chairman chairwoman chief clients co-founder co-founders cofounder competitors customer customers deal debt directors employee employees \
         engineers executive executives factories factory flotation founder founders growth headquarters investment investors lawyers losses management merger offer offices operations owner \
         parent partners plant plants platform president product products results rival rivals sales service services site software spokesman spokesperson spokeswoman staff store stores \
         subscribers suppliers accounts collapse creditors database listing restructuring network takeover technology unit users warehouse website workers workforce",
    ),
    (
        Class::DEED,
        "acquired acquires divested diversified outsourced underwrote floated merged posted recalled restated undercut acquiring employs manufactures markets licensed sells supplies operates overcharged",
    ),
    (
        Class::SOFT_DEED,
        "aims announced announces agreed bought buys charges competes cut cuts debuted declined develops employed expanded expects filed hired hires introduced invested invests launched launches \
         makes manufactured offered offers owns paid partnered plans posts pays produces provides raised raises released reported reports runs secured shipped sold sued sues tumbled unveiled unveils values valued uses using focuses intends wants seeks specialises specializes",
    ),
    (
        Class::AUXILIARY,
        "also already are be been being expected had has have is it may might must now plans planning recently set should since still to was were will would",
    ),
    (
        Class::DEED_BASE,
        "acquire acquiring building buy buying developing expanding investing launching offering raising selling compete divest employ expand float hire invest launch license manufacture merge offer open operate outsource overcharge post produce raise recall sell ship supply",
    ),
    (
        Class::DEED_DONE,
        "acquired bankrupt bought co-founded delisted established fined floated founded headquartered hired incorporated listed merged nationalised nationalized nominated owned privatised privatized renamed restructured sold sued taken-over valued",
    ),
    (Class::DONE_TO, "co-founded cofounded founded founding joined joining rival sue sued suing launched left own owns quit"),
    (
        Class::TRADE,
        "acquired acquires allows builds buys competes delivers designs develops distributes employs helps invests lets manufactures makes offers operates owns processes produces provides publishes rents runs sells serves ships specialises specializes supplies tracks trades uses",
    ),
    (
        Class::COMPOUND,
        "affiliated backed branded built controlled designed developed funded invested made manufactured operated owned powered run supported",
    ),
    (
        Class::WORKS_AT,
        "analyst analysts banker broker consultant director economist economists employee employees engineer engineers executive executives head intern job jobs manager managers partner researcher spokesman strategist strategists trader traders worked works president chairman chief workers",
    ),
    (
        Class::DONE_BY,
        "acquired backed bought built controlled created designed developed distributed employed financed founded funded hired invested led made manufactured operated owned powered produced published run set-up sold supplied taken",
    ),
    (Class::BOUGHT, "acquire acquired acquires acquiring bought buy buying buys merge merging purchased purchasing"),
    (
        Class::DEALS_WITH,
        "agreement alliance collaboration compete competes competing competition contract deal deals merge merged merger merging partner partnered partnering partners partnership partnerships tie-up joint-venture ventures venture",
    ),
    (Class::CONNECTOR, "of and for the de del della di da do dos du des van von der den la le el bin al y e und"),
    (Class::INVESTOR, "backer backers fund funds investor investors vc venture private-equity accelerator incubator equity financier"),
    (
        Class::SHARE,
        "acquisition buyout ceo cfo co-founder cofounder cto creditors customers demise founder founders flotation invested investing investment investor investors ipo leader maker merger operator owner owners parent part-owner arm branch division purchase round rounds share shareholder shareholders shares stake stakes stock \
         subsidiary takeover unit",
    ),
    (
        Class::BODY,
        "agency association authority body campaigners charity commission committee council court department government institute ministry organisation organization party police regulator school think-tank union university watchdog agency's",
    ),
];
