//! English.

use super::Lists;

pub(super) const LISTS: Lists = Lists {
    // Content words that stop lists often hold (*billion*, *research*) are absent.
    stop_words: "a about above after again against all almost also although always am among an and another any are aren't around as at \
        away back be became because become been before being below between both but by came can can't cannot come could \
        couldn't did didn't do does doesn't doing don't done down during each either else enough even ever every few for from \
        further get gets getting go goes going got had hadn't has hasn't have haven't having he he'd he'll he's her here hers \
        herself him himself his how however i i'd i'll i'm i've if in instead into is isn't it it's its itself just let like \
        likely made make makes many may maybe me might more most much must my myself neither never no nor not now of off often \
        on once one only onto or other others our ours ourselves out over own per perhaps quite rather really said same say \
        saying says see seem seems she she'd she'll she's should shouldn't since so some something soon still such than that \
        that's the their theirs them themselves then there there's these they they'd they'll they're they've thing things this \
        those though through thus to too toward towards two under until up upon us use very via was wasn't way we we'd we'll \
        we're we've well went were weren't what what's when where whether which while who who's whom whose why will with \
        within without won't would wouldn't yet you you'd you'll you're you've your yours yourself",
    pointing_openers: "he she it they this these those his her hers its their theirs him them such he's she's it's they're they've that's \
        he'd she'd they'd he'll she'll they'll it'll that'll",
    connecting_openers: "but and or so yet nor also however meanwhile moreover furthermore therefore thus hence still then besides instead \
        otherwise additionally consequently nevertheless nonetheless likewise similarly conversely accordingly afterwards \
        afterward altogether second secondly third thirdly fourth lastly finally indeed rather though too plus overall \
        separately elsewhere alternatively again sure yes no eventually subsequently thereafter notably specifically",
    connecting_phrases: "in addition | as a result | for example | for instance | as such | at the same time | on the other hand | \
        on top of that | in other words | in contrast | by contrast | by comparison | in comparison | in response | \
        in return | in the process | in the meantime | in turn | that said | that being said | having said that | \
        of course | in fact | even so | even then | after that | before that | since then | until then | by then | \
        days later | a day later | weeks later | months later | years later | hours later | a year later | the same day | \
        the same month | the same year | the latter | the former | the other | the others | the two | the three | \
        the trio | the pair | the duo | the result | the idea is | the reason | the answer | the same | one of them | \
        none of | most of them | some of them | many of them | all of this | all of that | part of that | part of this | \
        first of all | to that end | to do so | to do this | to do that | not only that | what's more | on that | \
        with that | with this | among them | like that | like this | because of that | because of this | despite this | \
        despite that | in this case | in that case | in this way | in that sense | in other news | in the same | \
        speaking of",
    speech_verbs: "said says say saying told tells telling added adds adding wrote writes writing asked asks explained explains argued \
        argues noted notes noting claimed claims insisted insists warned warns announced announces stated states tweeted \
        tweets replied recalled recalls suggested suggests observed observes contended contends reckoned reckons admitted \
        admits acknowledged acknowledges confirmed confirms declared declares joked quipped commented comments remarked \
        continued concluded predicts predicted according reads read believes believed thinks thought cited citing described \
        describes called calls posted",
    first_person: "i i'm i've i'd i'll me my mine we we're we've we'd we'll us our ours",
    calendar: "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september \
        october november december jan feb mar apr jun jul aug sep sept oct nov dec",
    cues: "announced announces launched launches unveiled acquired acquires acquisition raised raises funding valued valuation \
        revenue profit loss plans planned agreed deal record first largest biggest filed fined banned approved reported sued \
        ordered merger investment invested layoffs ipo listing billion million percent",
    hedges: "perhaps maybe arguably probably seemingly presumably",
    generics: "people everyone everybody nobody anyone anybody everything nothing",
    stand_ins: "company firm startup start-up app move deal service platform agency group product investor executive founder project \
        program programme plan plans decision news capital financing round funding feature tool site website article post \
        recruitment collaboration partnership acquisition transaction merger proceeds money cash investment ban order ruling \
        probe investigation law bill rule rules regulation measure measures step offering listing filing report study survey \
        statement announcement launch device phone system model approach strategy effort initiative scheme pair duo trio team \
        business unit division subsidiary venture marketplace retailer lender bank carmaker automaker chipmaker operator giant \
        maker developer publisher publication outlet newspaper paper magazine organization organisation association ministry \
        regulator watchdog commission court judge minister official officials spokesperson spokesman spokeswoman chief boss \
        entrepreneur businessman billionaire man woman couple family victim suspect author writer researcher researchers \
        scientist scientists change changes shift trend event incident case issue problem concern crisis attack accident \
        figure figures number numbers amount sum total increase rise drop decline fall growth slowdown recovery outcome result \
        results effect impact idea concept goal aim purpose reason difference gap latter former others two three four five \
        same latest new additional remaining rest first second third other city country region state province plateau facility \
        plant factory building site store shop network technology software hardware solution slogan thinking catch trick \
        question answer video film show game song album series book letter email message conversation interview meeting talks \
        negotiations agreement contract pact settlement fine penalty suit lawsuit complaint charge charges allegation \
        allegations position role job task challenge challenger rival competitor buyer seller owner parent customer user users \
        page list term terms delay reaction response criticism backlash outcry failure success loss win victory defeat visit \
        trip death arrest vote debate argument dispute row feud tension relationship silence expansion integration rollout \
        update upgrade version release test trial pilot experiment campaign drive push crackdown squeeze pressure",
    times: "week month year morning afternoon evening quarter summer autumn fall winter spring decade weekend monday tuesday wednesday \
        thursday friday saturday sunday january february march april may june july august september october november december \
        season century days time",
    // The rules for English in `document` and `sentence` know these words themselves.
    articles: "",
    persons: "he she his her him",
    elisions: "",
    openers: "",
    abbreviations: "",
};
