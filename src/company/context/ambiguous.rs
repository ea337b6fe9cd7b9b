//! What the words around a name say about it: whether a common word is meant as a name, and whether
//! the name is part of a longer one.

use std::cell::LazyCell;

use crate::company::lexicon::words::{
    ARTICLES, BUSINESS, COMPOUNDS, DEEDS, GRAMMAR, NAME_TAILS, OF_A_COMPANY,
};
use crate::text::Span;
use crate::text::slice::Slicing;

/// The evidence at one place that an ambiguous name (Target, Shell, Stripe) is a company's.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::company) enum Evidence {
    /// A word of business is next to it: "Target shares", "retailer Target", "Target-owned".
    Context,
    /// A capital where a common word would have none.
    Capital,
    /// Nothing either way: at a sentence's start, in a headline in title case.
    Open,
    /// The end of another name: "Times Square", "Usain Bolt".
    OtherName,
    /// Inside a title or a compound, or one of a kind: "King of the Hill", "the King".
    Against,
}

/// Weighs the surroundings of an ambiguous name.
///
/// A capitalised word right before it makes it part of another name, unless that word is one of
/// business, of grammar or a possessive ("Amazon's Alexa"). A word of business beside it or an
/// apposition after it ("Notion, the ...") is evidence for a company. So is a capital in running
/// text, and a possessive where a common word would need an article ("Target's"), unless an
/// indefinite article is before it ("a Visa") or a further capitalized word after it ("Oracle
/// Park").
pub(in crate::company) fn evidence(text: &str, span: &Span) -> Evidence {
    // A mark after the word before ends its phrase: "at Target. Target lost".
    let before = word_before(text, span.start).filter(|it| it.ends_with(char::is_alphanumeric));
    let after = word_after(text, span.end);
    // Asked last and only once: it is the one question that reads a whole line.
    let is_title_case = LazyCell::new(|| headline_around(text, span).is_some_and(is_title_case));
    if text.slice(..span.start).ends_with('-') || is_in_of_phrase(text, span) {
        return Evidence::Against;
    }
    if let Some(word) = before
        && is_capitalised(word)
        && !is_grammar(word)
        && !is_business(word)
        && !is_possessive(word)
        && !*is_title_case
    {
        return Evidence::OtherName;
    }
    if let Some(compound) = compound(text, span.end) {
        return if COMPOUNDS.contains(compound) { Evidence::Context } else { Evidence::Against };
    }
    let is_spoken_of =
        before.is_some_and(is_business) || after.is_some_and(|it| is_business(it) || is_deed(it));
    if is_spoken_of || is_share_of(text, span.start) || has_apposition(text, span.end) {
        return Evidence::Context;
    }
    let has_article = before.is_some_and(|it| ARTICLES.contains_folded(it));
    if before.is_some_and(|it| it.eq_ignore_ascii_case("the")) {
        return Evidence::Against;
    }
    let is_owner = text.slice(span.end..).starts_with("'s ");
    if has_article
        || after.is_some_and(is_capitalised)
        || !is_owner && (starts_sentence(text, span.start) || *is_title_case)
    {
        return Evidence::Open;
    }
    Evidence::Capital
}

/// Whether the word after the name makes another name of it: "Ford Foundation", "Toyota Center".
pub(in crate::company) fn is_part_of_longer_name(text: &str, span: &Span) -> bool {
    text.slice(span.end..).starts_with(' ')
        && word_after(text, span.end)
            .is_some_and(|it| is_capitalised(it) && NAME_TAILS.contains(it))
}

/// Whether nothing but marks and blanks lies between `at` and the start of its sentence.
pub(in crate::company) fn starts_sentence(text: &str, at: usize) -> bool {
    for c in text.slice(..at).chars().rev() {
        match c {
            '\n' | '.' | '!' | '?' | ':' | '…' => return true,
            c if c.is_alphanumeric() => return false,
            ',' | ';' | '%' | '$' | '€' | '£' => return false,
            _ => {}
        }
    }
    true
}

/// The word before `at`, if only blanks are between; cuts off marks before the word and keeps those
/// after it (`Mr.`, `Michael,`).
pub(in crate::company) fn word_before(text: &str, at: usize) -> Option<&str> {
    let head = text.slice(..at).strip_suffix(' ')?.trim_end_matches(' ');
    let word = last_word(head).trim_start_matches(|c: char| !c.is_alphanumeric());
    (!word.is_empty()).then_some(word)
}

/// What follows the last blank of a text, of whatever width.
fn last_word(text: &str) -> &str {
    let is_of_word = |byte: &&u8| byte.is_ascii_graphic();
    let n_bytes = text.as_bytes().iter().rev().take_while(is_of_word).count();
    let start = text.len() - n_bytes;
    // Blanks are not all of one byte: only ASCII says at once what they are.
    if start > 0 && !text.as_bytes()[start - 1].is_ascii() {
        return text.split_last_word().1;
    }
    text.slice(start..)
}

/// The word behind `at`, where only a possessive, a comma and blanks lie between.
fn word_after(text: &str, at: usize) -> Option<&str> {
    let tail = text.slice(at..);
    let tail = tail.strip_prefix("'s").or_else(|| tail.strip_prefix(',')).unwrap_or(tail);
    let tail = tail.strip_prefix(' ')?.trim_start_matches(' ');
    let end = tail.find(|c: char| !(c.is_alphanumeric() || c == '-')).unwrap_or(tail.len());
    (end > 0).then(|| tail.slice(..end))
}

/// The second half of a hyphenated compound that begins with a name.
fn compound(text: &str, end: usize) -> Option<&str> {
    let tail = text.slice(end..).strip_prefix('-')?;
    let end = tail.find(|c: char| !c.is_alphanumeric()).unwrap_or(tail.len());
    (end > 0).then(|| tail.slice(..end))
}

fn is_share_of(text: &str, at: usize) -> bool {
    let Some(head) =
        text.slice(..at).strip_suffix(" of ").or_else(|| text.slice(..at).strip_suffix(" in "))
    else {
        return false;
    };
    let start = head
        .char_indices()
        .rev()
        .take_while(|(_, c)| c.is_alphanumeric() || *c == '-')
        .last()
        .map_or(head.len(), |(at, _)| at);
    is_of_a_company(head.slice(start..))
}

fn is_of_a_company(word: &str) -> bool {
    OF_A_COMPANY.contains_folded(word)
}

/// "King of the Hill", "The Phantom of the Opera"; not "shares of Target".
fn is_in_of_phrase(text: &str, span: &Span) -> bool {
    let head = text.slice(..span.start);
    let head = head.strip_suffix("the ").unwrap_or(head).strip_suffix("of ");
    let phrase_before = head.is_some_and(|it| {
        word_before(it, it.len()).is_some_and(|word| is_capitalised(word) && !is_of_a_company(word))
    });
    text.slice(span.end..).starts_with(" of ") || phrase_before
}

fn has_apposition(text: &str, end: usize) -> bool {
    [", the ", ", a ", ", an ", ", which ", ", whose "]
        .iter()
        .any(|it| text.slice(end..).starts_with(it))
}

fn is_possessive(word: &str) -> bool {
    word.ends_with("'s")
}

fn is_capitalised(word: &str) -> bool {
    word.chars().next().is_some_and(char::is_uppercase)
}

/// "Berlin-based" is a word of business like those of the list.
fn is_business(word: &str) -> bool {
    BUSINESS.contains_folded(word)
        || word
            .rsplit_once('-')
            .is_some_and(|(_, it)| matches!(it, "based" | "backed" | "owned" | "headquartered"))
}

fn is_deed(word: &str) -> bool {
    DEEDS.contains_folded(word)
}

fn is_grammar(word: &str) -> bool {
    GRAMMAR.contains_folded(word)
}

/// The line that holds `span`, if it is short enough for a headline.
fn headline_around<'a>(text: &'a str, span: &Span) -> Option<&'a str> {
    const MAX_BYTES: usize = 200;
    let bytes = text.as_bytes();
    let from = span.start.saturating_sub(MAX_BYTES + 1);
    let to = bytes.len().min(span.end + MAX_BYTES + 1);
    let (head, tail) = (&bytes[from..span.start], &bytes[span.end..to]);
    let before = memchr::memrchr(b'\n', head).map_or(head.len(), |at| head.len() - at - 1);
    let after = memchr::memchr(b'\n', tail).unwrap_or(tail.len());
    (before + after <= MAX_BYTES).then(|| text.slice(span.start - before..span.end + after))
}

/// Whether a line writes its words with capitals, as headlines do: nine of ten longer words that
/// are not of grammar, and at least two.
fn is_title_case(line: &str) -> bool {
    let long = || {
        line.split(' ')
            .filter(|it| it.chars().filter(|c| c.is_alphabetic()).count() > 3 && !is_grammar(it))
    };
    let n_words = long().count();
    let n_capitals = long()
        .filter(|it| is_capitalised(it.trim_start_matches(|c: char| !c.is_alphanumeric())))
        .count();
    n_words >= 2 && n_capitals * 10 >= n_words * 9
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, name: &str, expected: Evidence) {
        let at = text.find(name).unwrap();
        assert_eq!(evidence(text, &(at..at + name.len())), expected);
    }

    #[test]
    fn a_word_of_business_speaks_for_a_company() {
        check("Target shares fell.", "Target", Evidence::Context);
        check("They sued the retailer Target in May.", "Target", Evidence::Context);
        check("Block, Inc. grew.", "Block", Evidence::Context);
        check("Stripe's chief executive left.", "Stripe", Evidence::Context);
        check("a stake in Grab for a tenth", "Grab", Evidence::Context);
        check("It fell. Notion, the maker of notes, rose.", "Notion", Evidence::Context);
        check("the Berlin-based Bolt lost", "Bolt", Evidence::Context);
        check("the Stripe-backed lender", "Stripe", Evidence::Context);
    }

    #[test]
    fn a_capital_in_running_text_speaks_for_a_name() {
        check("He paid at Target with a card.", "Target", Evidence::Capital);
        check("But Target, too, lost.", "Target", Evidence::Capital);
        check("a talk with Amazon's Alexa at home", "Alexa", Evidence::Capital);
    }

    #[test]
    fn a_possessive_without_an_article_speaks_for_a_name() {
        check("Target's aisles were empty.", "Target", Evidence::Capital);
        check("A Target's aisles were empty.", "Target", Evidence::Open);
    }

    #[test]
    fn a_capital_that_anything_would_have_says_nothing() {
        check("Target the boys.", "Target", Evidence::Open);
        check("It fell. Target the boys.", "Target", Evidence::Open);
        check("How Brands Target Young Buyers", "Target", Evidence::Open);
        check("they closed a Gap between them", "Gap", Evidence::Open);
        check("a game at Oracle Park in May", "Oracle", Evidence::Open);
    }

    #[test]
    fn part_of_another_name_is_no_company() {
        check("crowds in Times Square on Friday", "Square", Evidence::OtherName);
        check("said Rachel Block on Friday", "Block", Evidence::OtherName);
        check("a Target-rich field", "Target", Evidence::Against);
        check("they closed the Gap between them", "Gap", Evidence::Against);
        check("reruns of King of the Hill", "King", Evidence::Against);
        check("The Phantom of the Opera sold out", "Opera", Evidence::Against);
        check("the CEO of Target left", "Target", Evidence::Context);
    }

    #[test]
    fn an_institution_named_after_a_company_is_not_the_company() {
        let is_longer = |text: &str| is_part_of_longer_name(text, &(0..text.find(' ').unwrap()));
        assert!(is_longer("Ford Foundation grants"));
        assert!(!is_longer("Ford foundation stones"));
        assert!(!is_longer("Ford sold"));
    }

    #[test]
    fn a_bullet_or_a_quotation_starts_a_sentence() {
        assert!(starts_sentence("rose.\n• Target", "rose.\n• ".len()));
        assert!(starts_sentence("“Target", "“".len()));
        assert!(!starts_sentence("rose, Target", "rose, ".len()));
    }
}
