//! Word lists of English news: function words, openings that lean on what came before, verbs of speech.

use std::sync::LazyLock;

use rustc_hash::FxHashSet;

/// A set of folded words.
pub(crate) type Words = LazyLock<FxHashSet<&'static str>>;

fn set(lists: &[&'static str]) -> FxHashSet<&'static str> {
    lists.iter().flat_map(|it| it.split_ascii_whitespace()).collect()
}

/// Function words, folded: they carry no topic. Content words that stop lists often hold (*billion*, *research*) are absent.
pub(crate) static STOP_WORDS: Words = LazyLock::new(|| {
    set(&[
        "a about above after again against all almost also although always am among an and another any are aren't around as at away",
        "back be became because become been before being below between both but by came can can't cannot come could couldn't",
        "did didn't do does doesn't doing don't done down during each either else enough even ever every few for from further",
        "get gets getting go goes going got had hadn't has hasn't have haven't having he he'd he'll he's her here hers herself",
        "him himself his how however i i'd i'll i'm i've if in instead into is isn't it it's its itself just let like likely made make",
        "makes many may maybe me might more most much must my myself neither never no nor not now of off often on once one only onto or",
        "other others our ours ourselves out over own per perhaps quite rather really said same say saying says see seem seems she",
        "she'd she'll she's should shouldn't since so some something soon still such than that that's the their theirs them themselves",
        "then there there's these they they'd they'll they're they've thing things this those though through thus to too toward towards",
        "two under until up upon us use very via was wasn't way we we'd we'll we're we've well went were weren't what what's when where",
        "whether which while who who's whom whose why will with within without won't would wouldn't yet you you'd you'll you're you've",
        "your yours yourself",
    ])
});

/// Opening words that point back at something said before.
pub(crate) static POINTING_OPENERS: Words = LazyLock::new(|| {
    set(&[
        "he she it they this these those his her hers its their theirs him them such he's she's it's they're they've that's",
        "he'd she'd they'd he'll she'll they'll it'll that'll",
    ])
});

/// Opening words that continue an argument.
pub(crate) static CONNECTING_OPENERS: Words = LazyLock::new(|| {
    set(&[
        "but and or so yet nor also however meanwhile moreover furthermore therefore thus hence still then besides instead otherwise",
        "additionally consequently nevertheless nonetheless likewise similarly conversely accordingly afterwards afterward altogether",
        "second secondly third thirdly fourth lastly finally indeed rather though too plus overall separately elsewhere alternatively",
        "again sure yes no eventually subsequently thereafter notably specifically",
    ])
});

/// Openings of several words that continue an argument or need the sentence before.
pub(crate) static CONNECTING_PHRASES: &[&str] = &[
    "in addition",
    "as a result",
    "for example",
    "for instance",
    "as such",
    "at the same time",
    "on the other hand",
    "on top of that",
    "in other words",
    "in contrast",
    "by contrast",
    "by comparison",
    "in comparison",
    "in response",
    "in return",
    "in the process",
    "in the meantime",
    "in turn",
    "that said",
    "that being said",
    "having said that",
    "of course",
    "in fact",
    "even so",
    "even then",
    "after that",
    "before that",
    "since then",
    "until then",
    "by then",
    "days later",
    "a day later",
    "weeks later",
    "months later",
    "years later",
    "hours later",
    "a year later",
    "the same day",
    "the same month",
    "the same year",
    "the latter",
    "the former",
    "the other",
    "the others",
    "the two",
    "the three",
    "the trio",
    "the pair",
    "the duo",
    "the result",
    "the idea is",
    "the reason",
    "the answer",
    "the same",
    "one of them",
    "none of",
    "most of them",
    "some of them",
    "many of them",
    "all of this",
    "all of that",
    "part of that",
    "part of this",
    "first of all",
    "to that end",
    "to do so",
    "to do this",
    "to do that",
    "not only that",
    "what's more",
    "on that",
    "with that",
    "with this",
    "among them",
    "like that",
    "like this",
    "because of that",
    "because of this",
    "despite this",
    "despite that",
    "in this case",
    "in that case",
    "in this way",
    "in that sense",
    "in other news",
    "in the same",
    "speaking of",
];

/// Verbs that hand over speech, in the forms news uses.
pub(crate) static SPEECH_VERBS: Words = LazyLock::new(|| {
    set(&[
        "said says say saying told tells telling added adds adding wrote writes writing asked asks explained explains argued argues",
        "noted notes noting claimed claims insisted insists warned warns announced announces stated states tweeted tweets replied",
        "recalled recalls suggested suggests observed observes contended contends reckoned reckons admitted admits acknowledged",
        "acknowledges confirmed confirms declared declares joked quipped commented comments remarked continued concluded predicts",
        "predicted according reads read believes believed thinks thought cited citing described describes called calls posted",
    ])
});

/// First-person words.
pub(crate) static FIRST_PERSON: Words = LazyLock::new(|| set(&["i i'm i've i'd i'll me my mine we we're we've we'd we'll us our ours"]));

/// Names of days, months and their like: capitals that name nobody.
pub(crate) static CALENDAR: Words = LazyLock::new(|| {
    set(&[
        "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september",
        "october november december jan feb mar apr jun jul aug sep sept oct nov dec",
    ])
});

/// Cue words that mark what an editor would call the point.
pub(crate) static CUES: Words = LazyLock::new(|| {
    set(&[
        "announced announces launched launches unveiled acquired acquires acquisition raised raises funding valued valuation revenue",
        "profit loss plans planned agreed deal record first largest biggest filed fined banned approved reported sued ordered merger",
        "investment invested layoffs ipo listing billion million percent",
    ])
});
