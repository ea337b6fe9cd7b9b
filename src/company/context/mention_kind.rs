//! Why a company is named at one place: as news, to compare another with it, or as the source of
//! what is said.

use serde::Serialize;

use crate::company::reading::token::Tokens;
use crate::text::slice::Slicing;

/// Why a company is named.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum MentionKind {
    /// Something is said about it.
    #[default]
    Subject,
    /// Another is compared with it: "the Netflix of Nigeria", "Uber-like".
    Comparison,
    /// It is where a statement comes from: "according to Reuters", "told CNN", "analysts at
    /// Barclays".
    Source,
}

impl MentionKind {
    /// Whether it is [`MentionKind::Subject`].
    pub fn is_subject(&self) -> bool {
        *self == MentionKind::Subject
    }

    /// How much of a mention counts towards salience, 0..=1.
    pub(in crate::company) fn weight(self) -> f64 {
        match self {
            MentionKind::Subject => 1.0,
            MentionKind::Comparison | MentionKind::Source => 0.25,
        }
    }
}

/// The kind of mention that the words `first..end` make.
pub(in crate::company) fn classify(tokens: &Tokens<'_>, first: usize, end: usize) -> MentionKind {
    let before = tokens.back(first, 1).unwrap_or("");
    let earlier = tokens.back(first, 2).unwrap_or("");
    if is_comparison(tokens, end, (earlier, before)) {
        MentionKind::Comparison
    } else if is_source(tokens, first, end, (earlier, before)) {
        MentionKind::Source
    } else {
        MentionKind::Subject
    }
}

/// Whether the name says where somebody comes from: "a former Zork engineer", "ex-Zork".
pub(in crate::company) fn is_origin(tokens: &Tokens<'_>, first: usize) -> bool {
    let Some(before) = first.checked_sub(1) else { return false };
    match tokens.gap_before(first) {
        " " => matches!(tokens.word(before), "former" | "Former" | "ex" | "onetime"),
        "-" => matches!(tokens.word(before), "ex" | "Ex"),
        _ => false,
    }
}

/// `earlier` and `before` are the two words before the name.
fn is_comparison(tokens: &Tokens<'_>, end: usize, (earlier, before): (&str, &str)) -> bool {
    let is_possessive = tokens.all[end - 1].is_possessive();
    let next = (end < tokens.all.len()).then(|| (tokens.gap_before(end), tokens.word(end)));
    if let Some(("-", "like" | "style" | "esque" | "type")) = next {
        return true;
    }
    match (earlier, before) {
        (
            "similar" | "akin" | "equivalent" | "compared" | "answer" | "comparable"
            | "alternative" | "response",
            "to" | "with" | "of",
        ) => true,
        ("version", "of") => true,
        ("the" | "a", "next") => !is_possessive,
        (_, "the" | "The" | "a" | "A" | "an" | "An") => {
            // "the Netflix of Nigeria", "an Uber for tractors".
            !is_possessive
                && matches!(next, Some((" ", "of" | "for")))
                && follows_common(tokens, end)
        }
        _ => false,
    }
}

/// Whether a noun or place follows the preposition, as "the Visa of crypto", and no figure.
fn follows_common(tokens: &Tokens<'_>, preposition: usize) -> bool {
    tokens.all.get(preposition + 1).is_some_and(|it| {
        tokens.gap_before(preposition + 1) == " "
            && !tokens.text.slice(it.span.clone()).starts_with(|c: char| c.is_ascii_digit())
    })
}

/// `earlier` and `before` are the two words before the name.
fn is_source(
    tokens: &Tokens<'_>,
    first: usize,
    end: usize,
    (earlier, before): (&str, &str),
) -> bool {
    // "(Nasdaq: ZRK)": where another's shares are listed.
    if end < tokens.all.len()
        && tokens.gap_before(end).trim() == ":"
        && tokens.gap_before(first).ends_with('(')
    {
        return true;
    }
    if matches!((earlier, before), ("according", "to") | ("According", "to")) {
        return !tokens.all[end - 1].is_possessive();
    }
    let is_report = |it: &str| {
        matches!(
            it,
            "report"
                | "data"
                | "figures"
                | "survey"
                | "study"
                | "estimates"
                | "research"
                | "analysis"
                | "statistics"
                | "numbers"
                | "note"
        )
    };
    if matches!(before, "by" | "from") && is_report(earlier) {
        return true;
    }
    if matches!(before, "at" | "with" | "from" | "for" | "of")
        && matches!(
            earlier,
            "analyst" | "analysts" | "economist" | "economists" | "strategist" | "strategists"
        )
    {
        return true;
    }
    if end < tokens.all.len() && tokens.gap_before(end) == " " {
        let next = tokens.word(end);
        if matches!(
            next,
            "analyst" | "analysts" | "economist" | "economists" | "strategist" | "strategists"
        ) {
            return true;
        }
        if is_report(next)
            && tokens.all.get(end + 1).is_some_and(|_| {
                matches!(
                    tokens.word(end + 1),
                    "show" | "shows" | "showed" | "says" | "said" | "suggests" | "found"
                )
            })
        {
            return true;
        }
    }
    // "told Reuters in March": to whom somebody speaks.
    before == "told"
        || (matches!(before, "to" | "with")
            && matches!(earlier, "interview" | "spoke" | "statement" | "speaking"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: MentionKind) {
        let tokens = Tokens::new(text);
        let first = (0..tokens.all.len()).find(|&it| tokens.word(it) == "Zork").unwrap();
        assert_eq!(classify(&tokens, first, first + 1), expected, "{text}");
    }

    #[test]
    fn another_is_compared_with_it() {
        check("it is the Zork of Kenya", MentionKind::Comparison);
        check("it built an Zork for tractors", MentionKind::Comparison);
        check("a Zork-like app", MentionKind::Comparison);
        check("it wants to be the next Zork", MentionKind::Comparison);
        check("China's answer to Zork", MentionKind::Comparison);
    }

    #[test]
    fn it_is_who_says_so() {
        check("sales fell, according to Zork.", MentionKind::Source);
        check("he told Zork in May", MentionKind::Source);
        check("said an analyst at Zork", MentionKind::Source);
        check("a report by Zork", MentionKind::Source);
        check("Zork analysts said", MentionKind::Source);
        check("the maker (Zork: BLRK) grew", MentionKind::Source);
    }

    #[test]
    fn where_somebody_comes_from_is_told_apart() {
        let is_origin = |text: &str| {
            let tokens = Tokens::new(text);
            super::is_origin(
                &tokens,
                (0..tokens.all.len()).find(|&it| tokens.word(it) == "Zork").unwrap(),
            )
        };
        assert!(is_origin("a former Zork engineer") && is_origin("two ex-Zork staff"));
        assert!(!is_origin("the Zork engineer"));
    }

    #[test]
    fn all_else_is_news() {
        check("Zork bought a mill", MentionKind::Subject);
        check("the Zork shop", MentionKind::Subject);
        check("according to Zork's chief", MentionKind::Subject);
    }
}
