//! What a name has and does: "Zork's shares", "Zork has agreed to buy", "Zork raised $30 million".

use crate::company::lexicon::{Class, class_of};
use crate::company::reading::run::NameRun;
use crate::company::reading::token::Tokens;
use crate::company::unlisted::apposition;
use crate::company::unlisted::cue::{Cue, Cues};
use crate::text::slice::Slicing;

/// How many words may stand between a possessive and what is possessed: "Zork's latest quarterly
/// results".
const MAX_BETWEEN: usize = 2;
/// "has also been expected to".
const MAX_AUXILIARIES: usize = 4;

/// Adds the cues of the words that follow a run after a blank.
pub(in crate::company) fn note_deed(tokens: &Tokens<'_>, run: NameRun, cues: &mut Cues) {
    let next = run.end;
    let word = tokens.word(next);
    let class = class_of(word);
    if matches!(
        word,
        "analyst" | "analysts" | "economist" | "economists" | "strategist" | "strategists"
    ) {
        cues.add(Cue::WorksAt);
    } else if is_chief(tokens, next) {
        cues.add(Cue::ChiefBehind);
    } else if class.is(Class::ASSET) {
        cues.add(Cue::Asset);
    } else if class.is(Class::SOFT_ASSET) {
        cues.add(Cue::SoftAsset);
    } else if !tokens.all[run.end - 1].is_possessive()
        && (class.is(Class::FIRM)
            || word == "bank"
            || word == "investment" && word_at(tokens, next + 1) == "bank")
    {
        cues.add(Cue::FirmAfter);
    } else if tokens.all[run.end - 1].is_possessive() {
        let nouns = (1..=MAX_BETWEEN)
            .map(|it| word_at(tokens, next + it))
            .take_while(|it| !it.is_empty())
            .map(class_of);
        if nouns
            .take_while(|it| !it.is(Class::GRAMMAR))
            .any(|it| it.is(Class::ASSET.or(Class::SOFT_ASSET)))
        {
            cues.add(Cue::SoftAsset);
        }
    } else {
        note_verb(tokens, next, cues);
    }
}

fn note_verb(tokens: &Tokens<'_>, next: usize, cues: &mut Cues) {
    // Up to the word that says what it does: "Zork has agreed to buy".
    let mut verb = next;
    let mut is_passive = false;
    while verb - next < MAX_AUXILIARIES
        && tokens.class(verb).is(Class::AUXILIARY)
        && !word_at(tokens, verb + 1).is_empty()
    {
        is_passive |= matches!(tokens.word(verb), "was" | "were" | "been" | "is" | "be" | "being");
        verb += 1;
    }
    let word = tokens.word(verb);
    let class = class_of(word);
    if verb > next {
        if is_passive && class.is(Class::DEED_DONE) {
            return cues.add(Cue::DeedDone);
        }
        if class.is(Class::DEED_BASE) {
            return cues.add(Cue::SoftDeed);
        }
        if is_passive && matches!(word, "up" | "down" | "ahead" | "off") {
            if has_price_move(tokens, verb) {
                cues.add(Cue::PriceMove);
            }
            return;
        }
        if is_passive {
            if matches!(word, "a" | "an" | "the" | "one") {
                apposition::note_noun(tokens, verb, cues);
            }
            return;
        }
    }
    let object = word_at(tokens, verb + 1);
    if word.len() <= 2 && word.bytes().all(|it| it.is_ascii_digit()) {
        cues.add(Cue::Version);
    } else if matches!(word, "raised" | "raises" | "secured" | "raising")
        && holds_money(tokens, verb)
    {
        cues.add(Cue::Raised);
    } else if is_report(tokens, verb) {
        cues.add(Cue::Reported);
    } else if is_price_verb(word) && has_price_move(tokens, verb) {
        cues.add(Cue::PriceMove);
    } else if class.is(Class::DEED) {
        cues.add(Cue::Deed);
    } else if class.is(Class::SOFT_DEED) {
        cues.add(Cue::SoftDeed);
    } else if matches!(
        word,
        "said" | "says" | "added" | "told" | "believes" | "hopes" | "claims" | "confirmed"
    ) {
        cues.add(if matches!(object, "it" | "its" | "it's") { Cue::SaidIt } else { Cue::Said });
    } else if word == "which" && class_of(object).is(Class::TRADE) {
        cues.add(Cue::WhichTrades);
    } else if word == "became" && matches!(object, "a" | "an" | "the" | "one") {
        apposition::note_noun(tokens, verb + 1, cues);
    }
}

/// "CEO", "chief executive", "Chief Financial Officer", "managing director".
fn is_chief(tokens: &Tokens<'_>, at: usize) -> bool {
    match tokens.word(at) {
        "CEO" | "CFO" | "COO" => true,
        "chief" | "Chief" => matches!(
            word_at(tokens, at + 1),
            "executive" | "Executive" | "financial" | "Financial" | "operating" | "Operating"
        ),
        "managing" | "Managing" => matches!(word_at(tokens, at + 1), "director" | "Director"),
        _ => false,
    }
}

/// "reported a net profit", "posted record earnings", "said in a filing".
fn is_report(tokens: &Tokens<'_>, verb: usize) -> bool {
    const FAR: usize = 6;
    let mut following =
        (verb + 1..=verb + FAR).map(|it| word_at(tokens, it)).take_while(|word| !word.is_empty());
    match tokens.word(verb) {
        "reported" | "reports" | "posted" | "posts" | "booked" | "recorded" => {
            following.any(|it| {
                matches!(
                    it,
                    "profit"
                        | "profits"
                        | "loss"
                        | "losses"
                        | "earnings"
                        | "revenue"
                        | "revenues"
                        | "results"
                        | "sales"
                        | "turnover"
                )
            })
        }
        "said" | "says" | "disclosed" => following.any(|it| matches!(it, "filing" | "prospectus")),
        _ => false,
    }
}

fn is_price_verb(word: &str) -> bool {
    matches!(
        word,
        "added"
            | "advanced"
            | "climbed"
            | "declined"
            | "dipped"
            | "dived"
            | "dropped"
            | "eased"
            | "fell"
            | "gained"
            | "jumped"
            | "leapt"
            | "lost"
            | "plunged"
            | "rallied"
            | "rose"
            | "sank"
            | "shed"
            | "slid"
            | "slipped"
            | "slumped"
            | "soared"
            | "surged"
            | "tumbled"
    )
}

/// "rose 3 percent", "was up as much as 2.4%", "fell by 12 cents".
fn has_price_move(tokens: &Tokens<'_>, verb: usize) -> bool {
    const FAR: usize = 5;
    let is_near = |it: &usize| {
        *it < tokens.all.len() && matches!(tokens.gap_before(*it), " " | " $" | " £" | " €")
    };
    let figure = (verb + 1..=verb + FAR)
        .take_while(is_near)
        .find(|&it| tokens.word(it).starts_with(|c: char| c.is_ascii_digit()));
    figure.is_some_and(|it| {
        tokens.text.slice(tokens.all[it].span.end..).starts_with('%')
            || matches!(
                word_at(tokens, it + 1),
                "percent" | "per" | "pc" | "pct" | "cents" | "pence"
            )
    })
}

/// "raised $30 million", "raised about £4m".
fn holds_money(tokens: &Tokens<'_>, verb: usize) -> bool {
    const NEAR: usize = 4;
    let near = verb + 1..tokens.all.len().min(verb + NEAR);
    near.into_iter().any(|it| tokens.gap_before(it).ends_with(['$', '£', '€', '¥']))
}

/// The word at `idx` if only a blank separates it from the one before; else empty.
fn word_at<'a>(tokens: &Tokens<'a>, idx: usize) -> &'a str {
    if idx < tokens.all.len() && tokens.gap_before(idx) == " " { tokens.word(idx) } else { "" }
}
