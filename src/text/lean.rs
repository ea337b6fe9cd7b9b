//! Whether a sentence is understood only with the one before it: it points back, goes on, or names nobody.

use super::block;
use super::document::{Role, Sentence};
use super::lexicon::Lexicon;
use super::word::Word;
use crate::text::slice::Slicing;

/// Whether an English sentence is understood only with what stands before it. `is_repeat` tells whether a stem stands in the
/// sentences right before (and not in the title).
pub(super) fn leans(lexicon: &Lexicon, body: &str, sentence: &Sentence, is_repeat: impl Fn(&str) -> bool, opens_section: bool) -> bool {
    // What an interview's answer says begins behind the speaker's name.
    let label = if sentence.role == Role::Answer { block::label(body.slice(sentence.span.clone())).map_or(0, str::len) } else { 0 };
    let n_label = sentence.words.iter().take_while(|it| it.span.end <= sentence.span.start + label).count();
    let words = &sentence.words[n_label..];
    let Some(first) = words.first() else { return false };
    let folded = |idx: usize| words.get(idx).map_or("", |it| it.form.folded.as_str());
    let is_time = |idx: usize| words.get(idx).is_some_and(|it| it.form.is_time);
    let after_first = body.slice(first.span.end..sentence.span.end);

    if first.form.points_back {
        let is_date = matches!(folded(0), "this" | "these" | "that") && is_time(1);
        // `It is unclear whether`: the pronoun stands for what follows.
        let is_empty_it = matches!(folded(0), "it" | "it's")
            && words.iter().take(9).any(|it| matches!(it.form.folded.as_str(), "that" | "to" | "who" | "whether"))
            && words[1..].iter().take(2).any(|it| {
                matches!(
                    it.form.folded.as_str(),
                    "is" | "was" | "not" | "uncommon" | "clear" | "unclear" | "hard" | "easy" | "unlikely" | "likely"
                )
            });
        return !is_date && !is_empty_it;
    }
    // `Second-quarter sales`, `So-called experts`: a compound is no connective.
    if first.form.connects && !after_first.starts_with('-') {
        return true;
    }
    if matches!(folded(0), "another" | "both") || folded(0) == "first" && after_first.starts_with(',') {
        return true;
    }
    if opens_with_phrase(lexicon, words) {
        return true;
    }

    // `Eight days earlier, it had`: counted from a day that was named before.
    let is_counted = |pair: &[Word]| {
        matches!(pair[0].form.folded.as_str(), "minutes" | "hours" | "days" | "weeks" | "months" | "years" | "decades")
            && (pair[1].form.folded == "later"
                || matches!(pair[1].form.folded.as_str(), "earlier" | "before") && body.slice(pair[1].span.end..).starts_with(','))
    };
    if words.windows(2).take(3).any(is_counted) {
        return true;
    }

    let first_name = words.iter().position(|it| it.is_name).unwrap_or(usize::MAX);
    // A person's pronoun before anybody is named: `Soon he closed the fund`.
    if words.iter().take(first_name.min(12)).any(|it| it.form.is_person) {
        return true;
    }
    // `Last week it took over a rival`, `In 2019 they sold it`: the subject was named before; but `On Monday it emerged that` points at what follows.
    let is_when = |it: &Word| it.form.is_time || it.form.is_calendar || it.form.is_figure;
    let is_subject_behind_time = |at: usize| {
        let verbs = "is was not became emerged turned seemed seems appeared appears will would";
        let is_empty = folded(at) == "it" && (1..3).any(|behind| verbs.split(' ').any(|it| it == folded(at + behind)));
        matches!(folded(at), "it" | "they") && is_when(&words[at - 1]) && words[1..at].iter().all(|it| !it.is_name) && !is_empty
    };
    let opens_with_time = first.form.is_stop || is_when(first) || matches!(folded(0), "last" | "next" | "earlier");
    if opens_with_time && (1..5.min(words.len())).any(is_subject_behind_time) {
        return true;
    }
    // `, too`, `as well` at the end compare with something before.
    let closing = body.slice(sentence.span.clone()).trim_end_matches(['.', '!', '”', '"']);
    if closing.ends_with(" too") || closing.ends_with(" as well") || closing.ends_with(" either") {
        return true;
    }
    if opens_section {
        return false;
    }
    // `The Swedish lender had filed`: a place and a noun stand for somebody named before, unless the name follows.
    let is_placed = folded(0) == "the"
        && words.get(1).is_some_and(|it| it.is_name)
        && (2..4).any(|idx| words.get(idx).is_some_and(|it| it.form.stands_in) && !words.get(idx + 1).is_some_and(|it| it.is_name));
    if is_placed {
        return true;
    }
    if folded(0) == "the" && first_name > 3 {
        // `The investor is cautious`, `The social media app, which ...`: a noun that stands for somebody named before.
        let reach = first_name.min(5).min(words.len());
        let is_known_act = folded(1).len() > 4 && folded(1).ends_with("ed");
        if is_known_act || words[1..reach].iter().any(|it| it.form.stands_in) || words.get(1).is_some_and(|it| is_repeat(&it.form.stem)) {
            return true;
        }
    }
    // `Growth came from the company’s cloud unit`: nobody is named, and something stands for a name.
    let has_name = words[1..].iter().any(|it| it.is_name) || first.is_name && is_repeat(&first.form.stem);
    !has_name
        && (words.iter().any(|it| it.form.is_person)
            || words.windows(2).any(|pair| {
                pair[0].form.folded == "the"
                    && matches!(
                        pair[1].form.folded.as_str(),
                        "company" | "firm" | "startup" | "app" | "group" | "platform" | "service" | "deal"
                    )
            }))
}

fn opens_with_phrase(lexicon: &Lexicon, words: &[Word]) -> bool {
    let Some((first, rest)) = words.split_first().filter(|it| it.0.form.opens_phrase) else { return false };
    lexicon.connecting_phrases[&first.form.folded]
        .iter()
        .any(|phrase| phrase.len() <= rest.len() && phrase.iter().zip(rest).all(|(wanted, it)| *wanted == it.form.folded))
}

/// [`leans`] for the other languages: the same questions as far as word lists alone can answer them.
pub(super) fn leans_elsewhere(lexicon: &Lexicon, body: &str, sentence: &Sentence, opens_section: bool) -> bool {
    let words = &sentence.words;
    let Some(first) = words.first() else { return false };
    let folded = |idx: usize| words.get(idx).map_or("", |it| it.form.folded.as_str());
    let is_time = |idx: usize| words.get(idx).is_some_and(|it| it.form.is_time);
    let has_capital = |idx: usize| words.get(idx).is_some_and(|it| body.slice(it.span.clone()).starts_with(char::is_uppercase));

    if first.form.points_back {
        // `Diese Woche`, `Cet été`; but the impersonal `Il y a`, `Il faut` points at nothing.
        let is_date = (1..3).any(is_time);
        let is_impersonal = folded(0) == "il" && matches!(folded(1), "y" | "faut" | "faudra" | "s'");
        return !is_date && !is_impersonal;
    }
    if first.form.connects && !body.slice(first.span.end..).starts_with('-') || opens_with_phrase(lexicon, words) {
        return true;
    }
    let first_name = words.iter().skip(1).position(|it| it.is_name).map_or(usize::MAX, |it| it + 1);
    // A person's pronoun near the opening, before anybody is named: `Dann schloss er den Fonds`.
    if !first.is_name && words.iter().take(first_name.min(4)).any(|it| it.form.is_person) {
        return true;
    }
    if opens_section {
        return false;
    }
    // `Das Unternehmen plant`, `L’entreprise prévoit`: a noun stands for somebody named before, unless the name follows.
    let noun = if lexicon.articles.is_empty() {
        Some(0)
    } else if first.form.is_article {
        (1..3).find(|&idx| words.get(idx).is_some_and(|it| it.form.stands_in))
    } else {
        None
    };
    noun.is_some_and(|idx| words[idx].form.stands_in && !has_capital(idx + 1))
}
