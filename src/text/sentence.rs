//! Where sentences end. `sentencex` does the language work; the rules here correct it on news.
//!
//! Spans partition the text: joined, they are the text again, blanks included.

use std::borrow::Cow;
use std::sync::OnceLock;

use regex::{Captures, Regex};

use super::language::pattern::pattern;
use super::language::{self, Language, Lexicon};
use super::{Span, term};
use crate::text::slice::Slicing;

/// The sentences of one block as spans that partition it; the last one holds trailing blanks. Empty
/// text has none.
///
/// The text itself decides about the language; a caller who knows it from a whole article uses
/// [`split_in`].
///
/// ```
/// use gistwire::text::sentence::split;
///
/// let text = "Dr. Lee left the U.S. in May. Nobody knows why.";
/// let sentences: Vec<&str> = split(text).into_iter().map(|span| &text[span]).collect();
/// assert_eq!(sentences, ["Dr. Lee left the U.S. in May. ", "Nobody knows why."]);
/// ```
pub fn split(text: &str) -> Vec<Span> {
    split_in(language::detect(text), text)
}

/// [`split`] for a text whose language is known.
pub fn split_in(language: Language, text: &str) -> Vec<Span> {
    let lexicon = Lexicon::of(language);
    let masked = without_quotation_marks(lexicon, text);
    let mut ends: Vec<usize> = Vec::new();
    for sentence in sentencex::segment(splitter_code(language, text), &masked) {
        // The library returns slices of its input and drops blank lines between paragraphs: they
        // belong to the sentence before.
        let start = sentence.as_ptr().addr() - masked.as_ptr().addr();
        // Among many marks in a row the library can cut between the blanks that one of them became:
        // such an end goes before the mark.
        let at = text.floor_char_boundary(start + sentence.len());
        let start = text.floor_char_boundary(start);
        cut_missed(lexicon, text, start..at, &mut ends);
        ends.push(before_opening_mark(lexicon, text, at));
    }
    if let Some(last) = ends.last_mut() {
        *last = text.len();
    } else if !text.is_empty() {
        ends.push(text.len());
    }

    let mut spans: Vec<Span> = Vec::with_capacity(ends.len());
    let mut start = 0;
    for end in ends {
        if end <= start {
            continue;
        }
        match spans.last_mut() {
            Some(before)
                if belongs_together(
                    lexicon,
                    text.slice(before.clone()),
                    text.slice(start..end),
                ) =>
            {
                before.end = end
            }
            _ => spans.push(start..end),
        }
        start = end;
    }
    spans
}

/// What the library calls a language; for one without a file, the best-known language of its
/// script.
fn splitter_code(language: Language, text: &str) -> &'static str {
    if language != Language::Other {
        return language.code();
    }
    let by_script = |c: char| match c as u32 {
        0x3040..=0x30FF | 0x4E00..=0x9FFF => Some("ja"),
        0x0600..=0x06FF => Some("ar"),
        0x0900..=0x097F => Some("hi"),
        0x0980..=0x09FF => Some("bn"),
        0x0370..=0x03FF => Some("el"),
        0x0400..=0x052F => Some("uk"),
        0x0530..=0x058F => Some("hy"),
        _ => None,
    };
    text.chars().find_map(by_script).unwrap_or("en")
}

/// The library never cuts inside a quotation, so that an interview's answer of ten sentences would
/// be one. It is given blanks of the same width in place of the marks; whether a quotation is whole
/// is a matter of selection.
fn without_quotation_marks<'t>(lexicon: &Lexicon, text: &'t str) -> Cow<'t, str> {
    let is_mark = |c: char| {
        matches!(c, '“' | '”' | '"' | '\'' | '`' | '„' | '«' | '»')
            && lexicon.marks.masked.contains(c)
    };
    if !text.contains(is_mark) {
        return Cow::Borrowed(text);
    }
    let mut masked = String::with_capacity(text.len());
    let mut copied = 0;
    for (at, mark) in text.match_indices(is_mark) {
        masked.push_str(text.slice(copied..at));
        copied = at + mark.len();
        // `won't` is one word: the library searches each apostrophe for the quotation it could
        // open.
        let is_inside = mark == "'"
            && masked.ends_with(char::is_alphanumeric)
            && text.slice(copied..).starts_with(char::is_alphanumeric);
        masked.push_str(if is_inside { "-" } else { "   ".slice(..mark.len()) });
    }
    masked.push_str(text.slice(copied..));
    Cow::Owned(masked)
}

/// Moves an opening mark that the masking left with the sentence before to its own sentence: „So“,
/// »so«, “so”, «so».
fn before_opening_mark(lexicon: &Lexicon, text: &str, end: usize) -> usize {
    let before = text.slice(..end).trim_end();
    let marks = &lexicon.marks;
    // After a low mark, the English opening mark closes: „so“.
    let opens = |mark: char| {
        marks.opening.contains(mark)
            || marks.opening_unless_low.contains(mark) && !before.contains('„')
    };
    let Some(mark) = before.chars().next_back().filter(|&mark| opens(mark)) else { return end };
    let at = before.len() - mark.len_utf8();
    let follows_blank = text.slice(..at).ends_with(char::is_whitespace);
    let touches_next = before.len() == end;
    if !matches!(mark, '"' | '\'') || follows_blank && touches_next { at } else { end }
}

/// Boundaries that the library misses, by the words that open sentences in a language.
struct MissedBoundaries {
    /// A capitalized function word that follows a per cent sign, bracket, closing quote or stop
    /// directly: the blank between two sentences was lost.
    glued: Regex,
    /// A stop after a plain word, then a capitalized function word: a boundary even if the library
    /// takes the word for an abbreviation ("me." is Maine to it) or misses the end after one ("in
    /// the U.S. A new app").
    plain_stop: Regex,
    /// A month's full name is not an abbreviation, whatever follows.
    full_word: Option<Regex>,
}

impl MissedBoundaries {
    /// Those of a language; `None` if its file lists no openers.
    fn for_lexicon(lexicon: &Lexicon) -> Option<&'static MissedBoundaries> {
        const N: usize = Language::KNOWN.len() + 1;
        static BOUNDARIES: [OnceLock<MissedBoundaries>; N] = [const { OnceLock::new() }; N];
        if lexicon.boundaries.openers.is_empty() {
            return None;
        }
        Some(
            BOUNDARIES[lexicon.language as usize]
                .get_or_init(|| MissedBoundaries::compile(lexicon)),
        )
    }

    fn compile(lexicon: &Lexicon) -> MissedBoundaries {
        let (words, marks) = (&lexicon.boundaries, &lexicon.marks);
        let one_of = |marks: &str| format!("[{}]", regex::escape(marks));
        let openers = words.openers.join("|");
        let glued = if words.glued_openers.is_empty() {
            openers.clone()
        } else {
            words.glued_openers.join("|")
        };
        let (before, after) = (one_of(&marks.before_boundary), one_of(&marks.after_boundary));
        let acronym = if words.acronym_may_end { r"|\b(?:\p{Lu}\.)+\p{Lu}" } else { "" };
        let end = if words.opener_needs_blank { r"[\s’']" } else { r"\b" };
        let full_words = words.full_words.join("|");
        MissedBoundaries {
            glued: pattern(&format!(
                r"[\p{{Ll}}\d][.!?]?{}({glued})\s",
                one_of(&marks.before_glued)
            )),
            plain_stop: pattern(&format!(
                r"(\p{{Ll}}{{2,}}{acronym})[.?!]{before}*\s+({after}?[\u{{a0}}\u{{202f}}]?(?:{openers}){end})"
            )),
            full_word: (!full_words.is_empty()).then(|| {
                pattern(&format!(r"\b(?:{full_words})[.?!]{before}*\s+({after}?\p{{Lu}})"))
            }),
        }
    }
}

/// Adds the ends of sentences within a span that the library took for one sentence.
fn cut_missed(lexicon: &Lexicon, text: &str, span: Span, ends: &mut Vec<usize>) {
    let n_before = ends.len();
    let sentence = text.slice(span.clone());
    // Most sentences have no mark but their last: nothing can end inside of them.
    let inside = sentence.trim_end_matches(|c: char| !c.is_alphanumeric());
    let has_stop = inside.contains(['.', '!', '?']);
    if !has_stop && !inside.contains(['%', ')', '”', '»']) {
        return;
    }
    let Some(missed) = MissedBoundaries::for_lexicon(lexicon) else { return };
    let start_of = |found: &Captures<'_>, group: usize| {
        found.get(group).expect("the group is not optional").start()
    };
    ends.extend(missed.glued.captures_iter(sentence).map(|found| span.start + start_of(&found, 1)));
    if has_stop {
        for found in missed.plain_stop.captures_iter(sentence) {
            let word = found.get(1).expect("the group is not optional");
            let is_abbreviation =
                lexicon.boundaries.abbreviated_words.iter().any(|short| short == word.as_str())
                    || ends_in_abbreviation(lexicon, sentence.slice(..word.end() + 1));
            if !is_abbreviation {
                ends.push(span.start + start_of(&found, 2));
            }
        }
        if let Some(full_word) = &missed.full_word {
            ends.extend(
                full_word.captures_iter(sentence).map(|found| span.start + start_of(&found, 1)),
            );
        }
    }
    ends[n_before..].sort_unstable();
}

/// Whether the library cut where no sentence ends.
fn belongs_together(lexicon: &Lexicon, before: &str, after: &str) -> bool {
    let (before_trimmed, after) = (before.trim_end(), after.trim());
    if after.is_empty() || before_trimmed.is_empty() {
        return true;
    }
    // Nothing but punctuation on one side: a stray mark is not a sentence.
    if !after.chars().any(char::is_alphanumeric)
        || !before_trimmed.chars().any(char::is_alphanumeric)
    {
        return true;
    }
    let marks = &lexicon.marks;
    let closes_speech = before_trimmed.ends_with(|c| marks.closing.contains(c))
        || before_trimmed.ends_with(|c| marks.closing_after_low.contains(c))
            && before_trimmed.contains('„');
    if closes_speech && is_attribution(lexicon, after) || starts_in_lower_case(after) {
        return true;
    }
    ends_in_title(lexicon, before_trimmed, after)
        || ends_in_abbreviation(lexicon, before_trimmed)
        || lexicon.boundaries.joins_initials && ends_in_initial(before_trimmed)
        || ends_in_ordinal(lexicon, before_trimmed, after)
}

/// Whether a text ends in one of the language's abbreviations, as a word of its own (or several:
/// `z. B.`).
fn ends_in_abbreviation(lexicon: &Lexicon, text: &str) -> bool {
    const LONGEST: usize = 12;
    let abbreviations = &lexicon.boundaries.abbreviations;
    if abbreviations.is_empty() || !text.ends_with('.') {
        return false;
    }
    let tail = text.char_indices().rev().take(LONGEST).last().map_or(0, |(at, _)| at);
    let tail = text.slice(tail..).replace(['\u{a0}', '\u{202f}'], " ").to_lowercase();
    abbreviations.iter().any(|it| {
        tail.strip_suffix(it).is_some_and(|before| !before.ends_with(char::is_alphanumeric))
    })
}

/// `vor dem 1. FC Köln`, `in der 2. Liga`: the library knows only the months after a figure with a
/// stop.
fn ends_in_ordinal(lexicon: &Lexicon, before: &str, after: &str) -> bool {
    let boundaries = &lexicon.boundaries;
    if boundaries.ordinal_openers.is_empty() {
        return false;
    }
    let mut words = before.rsplit(char::is_whitespace);
    let is_ordinal = words.next().and_then(|word| word.strip_suffix('.')).is_some_and(|figure| {
        matches!(figure.len(), 1 | 2) && figure.bytes().all(|digit| digit.is_ascii_digit())
    });
    let is_announced = is_ordinal
        && words
            .next()
            .is_some_and(|word| boundaries.ordinal_openers.contains(&word.to_lowercase()));
    let opener = term::words(after).next().map_or("", |(_, word)| word);
    is_announced && !boundaries.openers.iter().any(|it| it == opener)
}

/// `А. С. Пушкин`: the library knows initials in Latin letters only.
fn ends_in_initial(text: &str) -> bool {
    let Some(before) = text.strip_suffix('.') else { return false };
    let mut letters = before.chars().rev();
    letters.next().is_some_and(|it| !it.is_ascii() && it.is_uppercase())
        && letters.next().is_none_or(|it| !it.is_alphanumeric())
}

/// `Smith asked.`, `said the firm.`: who spoke the quotation that has just closed.
fn is_attribution(lexicon: &Lexicon, text: &str) -> bool {
    if text.starts_with(['“', '"', '‘', '«', '„'])
        || lexicon.marks.reversed_guillemets && text.starts_with('»')
    {
        return false;
    }
    let mut words = term::words(text);
    let mut n_words = 0;
    let has_verb = words.by_ref().take(5).any(|(_, it)| {
        n_words += 1;
        lexicon.attribution_verbs.contains(&term::fold(it))
    });
    // `He said shares rose.` after a quotation is a sentence of its own: there the verb is followed
    // by what was said.
    has_verb && words.count() <= 6 && n_words <= 4 || starts_in_lower_case(text)
}

fn starts_in_lower_case(text: &str) -> bool {
    let mut letters = text.chars().skip_while(|it| !it.is_alphanumeric());
    // `iPhone`, `eBay`: a brand that opens a sentence has a capital right after.
    letters.next().is_some_and(char::is_lowercase)
        && !letters.take_while(|it| it.is_alphabetic()).take(3).any(char::is_uppercase)
}

/// `Mr.`, `No. 1`: a name or a figure follows the title.
fn ends_in_title(lexicon: &Lexicon, before: &str, after: &str) -> bool {
    let last = before
        .rsplit(char::is_whitespace)
        .next()
        .unwrap_or(before)
        .trim_start_matches(['“', '"', '(', '‘']);
    let is_one_of = |titles: &[String]| titles.iter().any(|title| title == last);
    // `The answer is no.` ends in a lower-case word and `No. 1` needs a figure.
    is_one_of(&lexicon.boundaries.titles)
        && (!is_one_of(&lexicon.boundaries.numbered_titles)
            || after.starts_with(|c: char| c.is_ascii_digit()))
}

/// The span without the blanks around it (no-break spaces included).
pub fn trim(text: &str, span: Span) -> Span {
    let inside = text.slice(span.clone());
    let start = span.start + (inside.len() - inside.trim_start().len());
    start..start + inside.trim().len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        let spans = split(text);
        assert_eq!(spans.iter().map(|it| text[it.clone()].trim()).collect::<Vec<_>>(), expected);
        assert_eq!(
            spans.into_iter().map(|it| &text[it]).collect::<String>(),
            text,
            "the spans partition the text"
        );
    }

    #[test]
    fn abbreviation_does_not_end_a_sentence() {
        check("Mr. Ma spoke. Shares fell.", &["Mr. Ma spoke.", "Shares fell."]);
        check("It sued Acme Inc. in May. It lost.", &["It sued Acme Inc. in May.", "It lost."]);
        check(
            "Sen. Warren, D-Mass., wrote to Dr. Lee vs. nobody.",
            &["Sen. Warren, D-Mass., wrote to Dr. Lee vs. nobody."],
        );
        check("It is No. 1 in sales.", &["It is No. 1 in sales."]);
    }

    #[test]
    fn an_abbreviated_country_may_end_a_sentence() {
        check(
            "It sells in the U.S. The rest goes to Asia.",
            &["It sells in the U.S.", "The rest goes to Asia."],
        );
        check("It told the U.S. Senate so.", &["It told the U.S. Senate so."]);
        check(
            "It makes waves in the U.S. A new app leads.",
            &["It makes waves in the U.S.", "A new app leads."],
        );
    }

    #[test]
    fn initials_decimals_and_names_with_marks_stay_whole() {
        check(
            "It raised prices in May. Consoles got dearer.",
            &["It raised prices in May.", "Consoles got dearer."],
        );
        check(
            "J. K. Rowling earned $4.5 billion. So did others.",
            &["J. K. Rowling earned $4.5 billion.", "So did others."],
        );
        check(
            "Booking.com grew 3.5%. Yahoo! Inc. did not.",
            &["Booking.com grew 3.5%.", "Yahoo! Inc. did not."],
        );
        check("Yahoo! said it would sell.", &["Yahoo! said it would sell."]);
    }

    #[test]
    fn single_quotation_marks_do_not_hide_the_end_of_a_sentence() {
        check(
            "'We won't sell. We will grow,' she said. Shares fell.",
            &["'We won't sell.", "We will grow,' she said.", "Shares fell."],
        );
        check(
            "It fell. 'Nobody knows why,' said Lee.",
            &["It fell.", "'Nobody knows why,' said Lee."],
        );
    }

    #[test]
    fn a_quotation_keeps_its_speaker() {
        check("“Why?” Smith asked. Nobody knew.", &["“Why?” Smith asked.", "Nobody knew."]);
        check("“We won!” said the firm.", &["“We won!” said the firm."]);
        check("“We grew. We won.” She left.", &["“We grew.", "We won.”", "She left."]);
        check(
            "Lee: \"It is up to me. It’s fun.\" \"Yes.\" She left.",
            &["Lee: \"It is up to me.", "It’s fun.\"", "\"Yes.\"", "She left."],
        );
    }

    #[test]
    fn a_lost_blank_does_not_glue_sentences() {
        check("Shares rose 17.2%The deal is done.", &["Shares rose 17.2%", "The deal is done."]);
        check("It costs a cent.The deal is done.", &["It costs a cent.", "The deal is done."]);
    }

    #[test]
    fn a_brand_in_lower_case_may_open_a_sentence() {
        check("Sales rose. iPhone sales fell.", &["Sales rose.", "iPhone sales fell."]);
        check("It runs e.g. in Rome. fine by us.", &["It runs e.g. in Rome. fine by us."]);
    }

    #[test]
    fn other_scripts_and_odd_blanks_are_split_without_loss() {
        check("Акции выросли. Банк доволен.", &["Акции выросли.", "Банк доволен."]);
        check("A rise.\u{a0}\u{a0}Then a fall.\n", &["A rise.", "Then a fall."]);
        check("", &[]);
        check(" \n", &[""]);
    }
}
