//! What a name is said to be: "Zork, a maker of pots", "Zork is an airline", "Zork, 45,".

use crate::company::lexicon::{Class, class_of};
use crate::company::reading::run::NameRun;
use crate::company::reading::token::Tokens;
use crate::company::unlisted::cue::{Cue, Cues};
use crate::text::slice::Slicing;

/// How far an apposition is read for the noun that says what the name is.
const MAX_WORDS: usize = 14;

/// Adds the cue of what follows a comma.
pub(in crate::company) fn note_apposition(tokens: &Tokens<'_>, run: NameRun, cues: &mut Cues) {
    let next = run.end;
    let word = tokens.word(next);
    match word {
        "a" | "an" | "the" | "one" | "another" => note_noun(tokens, next, cues),
        "who" | "aged" => cues.add(Cue::PersonBehind),
        "which" => match (next + 1 < tokens.all.len()).then(|| tokens.word(next + 1)) {
            Some("is" | "was") => note_noun(tokens, next + 1, cues),
            Some(verb) if class_of(verb).is(Class::TRADE) => cues.add(Cue::WhichTrades),
            _ => {}
        },
        _ if is_age(word) && tokens.text.slice(tokens.all[next].end()..).starts_with(',') => {
            cues.add(Cue::Age)
        }
        _ if class_of(word).is(Class::PLACE) => {
            let is_somewhere = tokens
                .back(run.first, 1)
                .is_some_and(|it| matches!(it, "in" | "at" | "from" | "near" | "of" | "to"));
            if is_somewhere {
                cues.add(Cue::PlaceBehind);
            }
        }
        _ if !tokens.all[next].is_name && is_role(tokens, next) => cues.add(Cue::PersonBehind),
        _ => {}
    }
}

fn is_age(word: &str) -> bool {
    word.len() == 2 && word.bytes().all(|it| it.is_ascii_digit())
}

/// "chief executive of", "senior analyst at": a person's noun without an article.
fn is_role(tokens: &Tokens<'_>, at: usize) -> bool {
    let joined = (at..tokens.all.len().min(at + 4))
        .take_while(|&it| it == at || tokens.gap_before(it) == " ");
    joined.map(|it| tokens.class(it)).any(|it| it.is(Class::PERSON) && !it.is(Class::FIRM))
}

/// Reads on from an article to the first noun that says what is spoken of; a possessive's noun is
/// passed over ("the company's founder").
pub(in crate::company) fn note_noun(tokens: &Tokens<'_>, article: usize, cues: &mut Cues) {
    // "one of the largest sellers": the noun is one of many.
    let is_one_of = tokens.word(article) == "one"
        && tokens.all.get(article + 2).is_some_and(|_| tokens.word(article + 1) == "of");
    let from = if is_one_of { article + 3 } else { article + 1 };
    for idx in from..tokens.all.len().min(article + MAX_WORDS) {
        let gap = tokens.gap_before(idx);
        if gap != "-" && !gap.starts_with(' ') {
            return;
        }
        if tokens.all[idx].is_possessive() || tokens.all[idx].is_name {
            continue;
        }
        let word = tokens.word(idx);
        let class = class_of(word);
        if gap == "-" && matches!(word, "based" | "headquartered" | "listed") {
            return cues.add(Cue::FirmBehind);
        }
        if class.is(Class::GRAMMAR) && !matches!(word, "own" | "of" | "most" | "many" | "own-brand")
        {
            return;
        }
        let after = tokens
            .all
            .get(idx + 1)
            .filter(|_| tokens.gap_before(idx + 1) == " ")
            .map(|_| tokens.word(idx + 1))
            .unwrap_or("");
        // "a chip company analyst" is a person: the last noun of a row counts.
        if class_of(after).is(Class::FIRM
            .or(Class::PERSON)
            .or(Class::SOFT_FIRM)
            .or(Class::BODY)
            .or(Class::WORK))
        {
            continue;
        }
        let cue = match class {
            it if it.is(Class::FIRM) => Cue::FirmBehind,
            it if is_one_of && it.is(Class::FIRMS) => Cue::FirmBehind,
            it if it.is(Class::PERSON) => Cue::PersonBehind,
            it if it.is(Class::LOCALITY) => Cue::PlaceBehind,
            it if it.is(Class::BODY) => Cue::BodyBehind,
            // "a news app founded by".
            it if it.is(Class::SOFT_FIRM)
                && matches!(after, "founded" | "backed" | "owned" | "started" | "valued") =>
            {
                Cue::FirmBehind
            }
            it if it.is(Class::SOFT_FIRM) => Cue::SoftFirmBefore,
            it if it.is(Class::WORK) => return,
            _ => continue,
        };
        return cues.add(cue);
    }
}
