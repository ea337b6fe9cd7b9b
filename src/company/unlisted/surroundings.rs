//! What the words around a capitalised run say about it: the cues of one place.

use crate::company::context::listing;
use crate::company::lexicon::{Class, class_of};
use crate::company::reading::run::NameRun;
use crate::company::reading::token::Tokens;
use crate::company::unlisted::apposition;
use crate::company::unlisted::cue::{Cue, Cues};
use crate::company::unlisted::deed;

/// Adds the cues around a run.
pub(in crate::company) fn note_surroundings(tokens: &Tokens<'_>, run: NameRun, cues: &mut Cues) {
    note_before(tokens, run, cues);
    note_after(tokens, run, cues);
}

fn note_before(tokens: &Tokens<'_>, run: NameRun, cues: &mut Cues) {
    let Some(last) = run.first.checked_sub(1) else { return };
    let gap = tokens.gap_before(run.first);
    let word = tokens.word(last);
    let class = class_of(word);
    match gap {
        " " | ". " | " \"" | " “" | " '" | " ‘" => {}
        ", " if class.is(Class::FIRM) || matches!(word, "unit" | "arm" | "division") => {
            return cues.add(Cue::FirmBeforeComma);
        }
        _ => return,
    }
    if class.is(Class::ADDRESS) {
        return cues.add(Cue::AddressBefore);
    }
    if gap == ". " {
        return;
    }
    if tokens.all[last].is_possessive() {
        return cues.add(if class.is(Class::PLACE) { Cue::OfCountry } else { Cue::Owned });
    }
    if tokens.all[last].is_name {
        if class.is(Class::FIRM_NOUN) {
            return cues.add(Cue::FirmBefore);
        }
        if class.is(Class::ROLE) {
            cues.add(if run.n_words() > 1 || !class.is(Class::HEAD) {
                Cue::AddressBefore
            } else {
                Cue::PersonBefore
            });
        }
        return;
    }
    if tokens.gap_before(last) == "-"
        && matches!(
            word,
            "based" | "listed" | "headquartered" | "backed" | "owned" | "run" | "founded" | "born"
        )
    {
        return cues.add(if word == "born" { Cue::PersonBefore } else { Cue::BasedBefore });
    }
    note_noun_before(tokens, run, class, cues);
    note_word_before(tokens, run, word, class, cues);
}

/// The cues of a noun right before the name: "the chip maker Zork".
fn note_noun_before(tokens: &Tokens<'_>, run: NameRun, class: Class, cues: &mut Cues) {
    if class.is(Class::FIRM) {
        // "producer Zork Blork" may be a person.
        let is_certain = !class.is(Class::PERSON) || run.n_words() != 2;
        cues.add(if is_certain { Cue::FirmBefore } else { Cue::SoftFirmBefore });
    } else if class.is(Class::PERSON) && !class.is(Class::INVESTOR) && ends_as_firm(tokens, run) {
        // "the fund manager Zork Advisors".
        cues.add(Cue::SoftFirmBefore);
    } else if class.is(Class::PERSON) && !class.is(Class::INVESTOR) {
        cues.add(if run.n_words() == 1 && class.is(Class::SOFT_FIRM) {
            Cue::SoftFirmBefore
        } else {
            Cue::PersonBefore
        });
    } else if class.is(Class::WORK) {
        cues.add(Cue::WorkBefore);
    } else if is_kind_of_bank(tokens, run.first - 1) {
        cues.add(Cue::FirmBefore);
    } else if class.is(Class::SOFT_FIRM) {
        cues.add(Cue::SoftFirmBefore);
    } else if class.is(Class::BODY) {
        cues.add(Cue::BodyBefore);
    }
    if class.is(Class::INVESTOR) {
        cues.add(Cue::InvestorBefore);
    }
}

/// "investment bank", "savings bank": not a river's.
fn is_kind_of_bank(tokens: &Tokens<'_>, at: usize) -> bool {
    tokens.word(at) == "bank"
        && tokens.back(at, 1).is_some_and(|it| {
            matches!(
                it,
                "commercial"
                    | "cooperative"
                    | "investment"
                    | "merchant"
                    | "mortgage"
                    | "private"
                    | "regional"
                    | "retail"
                    | "savings"
            )
        })
}

/// The cues of a preposition, an article or a verb right before the name: "shares of Zork",
/// "acquired Zork".
fn note_word_before(tokens: &Tokens<'_>, run: NameRun, word: &str, class: Class, cues: &mut Cues) {
    let earlier = tokens.back(run.first, 2).unwrap_or("");
    match word {
        "of" | "in" | "at" | "by" | "with" | "for" | "to" | "from" | "von" | "bei" => {
            note_preposition(tokens, run, word, earlier, cues)
        }
        "as" | "like" | "including" => {
            let noun = if word == "as" {
                tokens.back(run.first, 3).filter(|_| earlier == "such")
            } else {
                Some(earlier)
            };
            // "Banks such as Zork", at the start of a sentence.
            let noun = noun.map(class_in_small_letters).unwrap_or_default();
            let before_comma = run.first >= 2
                && tokens.gap_before(run.first - 1) == ", "
                && tokens.class(run.first - 2).is(Class::FIRMS);
            if noun.is(Class::FIRMS) || before_comma {
                cues.add(Cue::FirmsSuchAs);
            }
        }
        "called" | "named" | "dubbed" => {
            let noun = (2..=5).filter_map(|n| tokens.back(run.first, n)).map(class_of).find(|it| {
                it.is(Class::FIRM
                    .or(Class::SOFT_FIRM)
                    .or(Class::PERSON)
                    .or(Class::WORK)
                    .or(Class::LOCALITY))
            });
            match noun {
                Some(it) if it.is(Class::FIRM.or(Class::SOFT_FIRM)) => cues.add(Cue::FirmCalled),
                _ => cues.add(Cue::WorkCalled),
            }
        }
        "its" | "their" | "his" | "her" | "our" | "my" => cues.add(Cue::Its),
        // "the Zork Company" is how such names are written.
        "the" if ends_as_firm(tokens, run) => {}
        "the" => cues.add(Cue::TheBefore),
        "a" | "an" => cues.add(Cue::ArticleBefore),
        "near" | "across" | "throughout" | "around" | "outside" | "inside" | "into" | "within"
        | "via" => cues.add(Cue::PlaceBefore),
        _ if class.is(Class::BOUGHT) => cues.add(Cue::Bought),
        _ if class.is(Class::DONE_TO) => cues.add(Cue::DoneTo),
        _ => {}
    }
}

/// The classes of a word, those of its small letters too.
fn class_in_small_letters(word: &str) -> Class {
    if word.starts_with(char::is_uppercase) {
        class_of(word).or(class_of(&word.to_lowercase()))
    } else {
        class_of(word)
    }
}

fn ends_as_firm(tokens: &Tokens<'_>, run: NameRun) -> bool {
    // "Zork Bank of Blork": the word before "of" is the head of it.
    let last = (run.first..run.end)
        .find(|&it| tokens.word(it) == "of")
        .unwrap_or(run.end)
        .saturating_sub(1)
        .max(run.first);
    run.n_words() > 1 && tokens.class(last).is(Class::HEAD.or(Class::FUND_HEAD).or(Class::LEGAL))
}

/// "vice president of sales for Zork": a person's noun some words before the preposition.
fn is_role_some_words_back(tokens: &Tokens<'_>, run: NameRun) -> bool {
    const FAR: usize = 6;
    (2..=FAR).map_while(|n| tokens.back(run.first, n)).any(|it| class_of(it).is(Class::PERSON))
}

/// Whether a person's full name precedes the word at `preposition`: "Anna Zork of".
fn follows_person(tokens: &Tokens<'_>, preposition: usize) -> bool {
    let given = tokens.back(preposition, 2).or_else(|| tokens.back(preposition, 3));
    tokens.back(preposition, 1).is_some_and(|it| it.starts_with(char::is_uppercase))
        && given.is_some_and(|it| class_of(it).is(Class::GIVEN))
}

fn note_preposition(
    tokens: &Tokens<'_>,
    run: NameRun,
    preposition: &str,
    earlier: &str,
    cues: &mut Cues,
) {
    // "Shares of Zork", at the start of a sentence.
    let class = class_in_small_letters(earlier);
    match preposition {
        "von" | "an" | "bei" if class.is(Class::FIRM_TAIL) => cues.add(Cue::ShareOf),
        "von" | "an" | "bei" => {}
        "of" | "in" if is_stock(&earlier.to_lowercase()) => cues.add(Cue::StockOf),
        "at" if class.is(Class::ASSET) || matches!(earlier, "sales" | "Sales") => {
            cues.add(Cue::ShareOf)
        }
        "of" if class.is(Class::LOCALITY) => cues.add(Cue::LocalityOf),
        "of" if class.is(Class::SHARE) => cues.add(Cue::ShareOf),
        "of" if earlier == "executive" => cues.add(Cue::ChiefOf),
        "of" if class.is(Class::PERSON) => cues.add(Cue::RoleOf),
        "of" if tokens.back(run.first, 2).is_none() => {}
        "in" if class.is(Class::SHARE) && !class.is(Class::PERSON) => cues.add(Cue::ShareOf),
        "of" | "at" | "from" if follows_person(tokens, run.first - 1) => cues.add(Cue::PersonOf),
        "at" if class.is(Class::WORKS_AT) => cues.add(Cue::WorksAt),
        "at" | "of" | "from" => {}
        "by" if class.is(Class::DONE_BY) => cues.add(Cue::DoneBy),
        "by" if class.is(Class::SHARE) || earlier == "bid" => cues.add(Cue::DoneBy),
        "with" if class.is(Class::DEALS_WITH) => cues.add(Cue::DealsWith),
        "for"
            if matches!(
                earlier,
                "spokesman"
                    | "spokeswoman"
                    | "spokesperson"
                    | "lawyer"
                    | "lawyers"
                    | "counsel"
                    | "auditor"
            ) =>
        {
            cues.add(Cue::RoleFor)
        }
        "for" if is_role_some_words_back(tokens, run) => cues.add(Cue::RoleFor),
        "for" if matches!(earlier, "bid" | "offer" | "worked" | "works") => {
            cues.add(Cue::DealsWith)
        }
        "to" if matches!(earlier, "sold" | "supplier" | "rival") => cues.add(Cue::DealsWith),
        "in" => cues.add(Cue::PlaceBefore),
        _ => {}
    }
}

/// What only companies have, before "in" or "of".
fn is_stock(word: &str) -> bool {
    matches!(
        word,
        "shares"
            | "stake"
            | "stakes"
            | "holding"
            | "holdings"
            | "shareholder"
            | "shareholders"
            | "shareholding"
            | "subsidiary"
            | "subsidiaries"
    )
}

fn note_after(tokens: &Tokens<'_>, run: NameRun, cues: &mut Cues) {
    let next = run.end;
    if next >= tokens.all.len() {
        return;
    }
    let word = tokens.word(next);
    match tokens.gap_before(next) {
        " " => deed::note_deed(tokens, run, cues),
        ", " if word.len() > 2 && class_of(word).is(Class::LEGAL) => cues.set(Cue::Legal),
        ", " => apposition::note_apposition(tokens, run, cues),
        "-" if word == "based" => cues.add(Cue::Based),
        "-" if class_of(word).is(Class::COMPOUND) => cues.add(Cue::Compound),
        "-" if class_of(word).is(Class::FIRM_TAIL) => cues.add(Cue::Asset),
        " (" | ". (" | " [" | " <"
            if listing::after_name(tokens.text, tokens.all[run.end - 1].end()).is_some() =>
        {
            cues.add(Cue::Listing)
        }
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &[Cue]) {
        let tokens = Tokens::new(text);
        let first = (0..tokens.all.len()).find(|&it| tokens.word(it) == "Zork").unwrap();
        let end = first
            + 1
            + usize::from(
                tokens.all.get(first + 1).is_some_and(|_| tokens.word(first + 1) == "Blork"),
            );
        let mut cues = Cues::new();
        note_surroundings(&tokens, NameRun { first, end, is_listed: false }, &mut cues);
        assert_eq!(cues.met(), expected.iter().map(|it| (*it, 1)).collect::<Vec<_>>());
    }

    #[test]
    fn a_noun_before_says_what_it_is() {
        check("the chip maker Zork", &[Cue::FirmBefore]);
        check("the analyst Zork Blork", &[Cue::PersonBefore]);
        check("by Mr. Zork", &[Cue::AddressBefore]);
        check("the London-based Zork", &[Cue::BasedBefore]);
        check("a start-up called Zork", &[Cue::FirmCalled]);
        check("retailers such as Zork", &[Cue::FirmsSuchAs]);
    }

    #[test]
    fn a_preposition_says_what_is_done_with_it() {
        check("a stake in Zork", &[Cue::StockOf]);
        check("the owner of Zork", &[Cue::ShareOf]);
        check("profits at Zork", &[Cue::ShareOf]);
        check("the investment bank Zork", &[Cue::FirmBefore]);
        check("Banks such as Zork", &[Cue::FirmsSuchAs]);
        check("they live in Zork", &[Cue::PlaceBefore]);
        check("chief executive of Zork", &[Cue::ChiefOf]);
        check("an analyst at Zork", &[Cue::WorksAt]);
        check("the city of Zork", &[Cue::LocalityOf]);
    }

    #[test]
    fn what_it_has_and_does_speaks_for_a_company() {
        check("when Zork shares fell", &[Cue::Asset]);
        check("when Zork's chief executive left", &[Cue::ChiefBehind]);
        check("when Zork CEO Ann Lee left", &[Cue::ChiefBehind]);
        check("when Zork Managing Director Ann Lee left", &[Cue::ChiefBehind]);
        check("when Zork reported a net loss", &[Cue::Reported]);
        check("when Zork said in a filing that", &[Cue::Reported]);
        check("when Zork rose 3.2 percent", &[Cue::PriceMove]);
        check("when Zork was up as much as 2%", &[Cue::PriceMove]);
        check("when Zork rose to fame", &[]);
        check("when Zork (LSE: ZRK) fell", &[Cue::Listing]);
        check("when Zork raised $30 million", &[Cue::Raised]);
        check("when Zork has agreed to buy it", &[Cue::SoftDeed]);
        check("when Zork was sold", &[Cue::DeedDone]);
        check("when Zork said it would", &[Cue::SaidIt]);
        check("when Zork's latest results came", &[Cue::SoftAsset]);
        check("when Zork analysts spoke", &[Cue::WorksAt]);
        check("spokesman for Zork", &[Cue::RoleFor]);
        check("said Anna Blork of Zork", &[Cue::PersonOf]);
        check("when Zork, Inc. fell", &[Cue::Legal]);
        check("a Zork-backed lab", &[Cue::ArticleBefore, Cue::Compound]);
    }

    #[test]
    fn an_apposition_says_what_it_is() {
        check("when Zork, a small maker of pots, fell", &[Cue::FirmBehind]);
        check("when Zork, the Berlin-based lender, fell", &[Cue::FirmBehind]);
        check("when Zork Blork, an analyst at Bork, fell", &[Cue::PersonBehind]);
        check("when Zork Blork, the company's founder, fell", &[Cue::PersonBehind]);
        check("when Zork Blork, 45, fell", &[Cue::Age]);
        check("when Zork, which sells pots, fell", &[Cue::WhichTrades]);
        check("when Zork is a small airline", &[Cue::FirmBehind]);
        check("when Zork, one of the largest retailers, fell", &[Cue::FirmBehind]);
        check("when Zork, a news app founded by two, fell", &[Cue::FirmBehind]);
    }
}
