//! Where sentences end. `sentencex` does the language work; the rules here mend what news makes of it.
//!
//! Spans partition the text: put together they are the text again, blanks included.

use std::borrow::Cow;
use std::sync::LazyLock;

use regex::{Match, Regex};

use super::lexicon::SPEECH_VERBS;
use super::pattern::pattern;
use super::{Span, term};

/// The sentences of one block as spans that partition it; the last one holds trailing blanks. Empty text has none.
pub fn split(text: &str) -> Vec<Span> {
    let masked = without_quotation_marks(text);
    let mut ends: Vec<usize> = Vec::new();
    let mut at = 0;
    for sentence in sentencex::segment("en", &masked) {
        // The library drops blank lines between paragraphs: they belong to the sentence before.
        let start = masked[at..].find(sentence).map_or(at, |gap| at + gap);
        at = start + sentence.len();
        cut_missed(text, start..at, &mut ends);
        ends.push(before_opening_mark(text, at));
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
            Some(before) if belongs_together(&text[before.clone()], &text[start..end]) => before.end = end,
            _ => spans.push(start..end),
        }
        start = end;
    }
    spans
}

/// The library never cuts inside a quotation, so that an interview's answer of ten sentences would be one.
/// It is given blanks of the same width in place of the marks; whole quotations are a matter of selection.
fn without_quotation_marks(text: &str) -> Cow<'_, str> {
    if !text.contains(['“', '”', '"']) {
        return Cow::Borrowed(text);
    }
    Cow::Owned(text.replace(['“', '”'], "   ").replace('"', " "))
}

/// An opening mark that the masking left with the sentence before goes to its own.
fn before_opening_mark(text: &str, end: usize) -> usize {
    let before = text[..end].trim_end();
    let Some(mark) = before.chars().next_back().filter(|it| matches!(it, '“' | '"')) else { return end };
    let at = before.len() - mark.len_utf8();
    let follows_blank = text[..at].ends_with(char::is_whitespace);
    let touches_next = before.len() == end;
    if mark == '“' || follows_blank && touches_next { at } else { end }
}

/// A capitalised function word set right behind a per cent sign, bracket or closing quote: the blank between two sentences was lost.
static GLUED: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"[\p{Ll}\d][.!?]?[%)”.!?](The|This|That|These|It|Its|In|On|At|But|And|As|An?|He|She|They|We|For|With|While|When|After|His|Her|Their|Meanwhile|However)\s",
    )
});

/// A stop behind a plain word and a capitalised function word: a boundary, also where the library takes the word for an
/// abbreviation ("me." is Maine to it) or misses the end behind one ("in the U.S. A new app").
static PLAIN_STOP: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(\p{Ll}{2,}|\b(?:\p{Lu}\.)+\p{Lu})[.?!][”’)\x22]*\s+[“‘(\x22]?(?:The|This|That|These|Those|It|In|On|At|But|And|An?|He|She|They|We|You|I|For|With|While|When|After|His|Her|Their|If|So|Our|There|What|Not)\b",
    )
});

/// A month's full name is no abbreviation, whatever follows.
static MONTH_STOP: LazyLock<Regex> = LazyLock::new(|| pattern(r"\b(?:March|April|May|June|July)[.?!][”’)\x22]*\s+[“‘(\x22]?\p{Lu}"));

fn cut_missed(text: &str, span: Span, ends: &mut Vec<usize>) {
    let first = ends.len();
    let sentence = &text[span.clone()];
    for found in GLUED.captures_iter(sentence) {
        let word = found.get(1).expect("the group is not optional");
        ends.push(span.start + word.start());
    }
    for found in PLAIN_STOP.captures_iter(sentence) {
        let word = found.get(1).expect("the group is not optional");
        if !matches!(word.as_str(), "vs" | "no" | "approx" | "cf" | "al" | "ca") {
            ends.push(span.start + behind_last_blank(&found.get_match()));
        }
    }
    ends.extend(MONTH_STOP.find_iter(sentence).map(|it| span.start + behind_last_blank(&it)));
    ends[first..].sort_unstable();
}

/// Where the word begins that a found boundary ends in.
fn behind_last_blank(found: &Match<'_>) -> usize {
    let blank = found.as_str().rfind(char::is_whitespace).expect("the patterns ask for one");
    let width = found.as_str()[blank..].chars().next().map_or(0, char::len_utf8);
    found.start() + blank + width
}

/// Whether the library cut where no sentence ends.
fn belongs_together(before: &str, after: &str) -> bool {
    let (before_trimmed, after) = (before.trim_end(), after.trim());
    if after.is_empty() || before_trimmed.is_empty() {
        return true;
    }
    // Nothing but punctuation on one side: a stray mark is no sentence.
    if !after.chars().any(char::is_alphanumeric) || !before_trimmed.chars().any(char::is_alphanumeric) {
        return true;
    }
    let closes_speech = before_trimmed.ends_with(['”', '"', '’', '\'', '»']);
    if closes_speech && is_attribution(after) {
        return true;
    }
    starts_in_lower_case(after) || ends_in_title(before_trimmed, after)
}

/// `Smith asked.`, `said the firm.`: who spoke the quotation that has just closed.
fn is_attribution(text: &str) -> bool {
    if text.starts_with(['“', '"', '‘', '«']) {
        return false;
    }
    let mut words = term::words(text);
    let mut n_words = 0;
    let has_verb = words.by_ref().take(5).any(|(_, it)| {
        n_words += 1;
        SPEECH_VERBS.contains(term::fold(it).as_str())
    });
    // `He said shares rose.` after a quotation is a sentence of its own: there the verb is followed by what was said.
    has_verb && words.count() <= 6 && n_words <= 4 || starts_in_lower_case(text)
}

fn starts_in_lower_case(text: &str) -> bool {
    let mut letters = text.chars().skip_while(|it| !it.is_alphanumeric());
    // `iPhone`, `eBay`: a brand that opens a sentence has a capital right behind.
    letters.next().is_some_and(char::is_lowercase) && !letters.take_while(|it| it.is_alphabetic()).take(3).any(char::is_uppercase)
}

fn ends_in_title(before: &str, after: &str) -> bool {
    const TITLES: &[&str] = &[
        "Mr.", "Mrs.", "Ms.", "Dr.", "Prof.", "Sen.", "Rep.", "Gov.", "Gen.", "Lt.", "Col.", "Sgt.", "Capt.", "Rev.", "Hon.", "St.", "Mt.",
        "No.", "Nos.", "vs.", "Fig.", "Vol.", "Messrs.", "Mme.", "Mlle.", "Pres.", "Supt.",
    ];
    let last = before.rsplit(char::is_whitespace).next().unwrap_or(before).trim_start_matches(['“', '"', '(', '‘']);
    if TITLES.contains(&last) {
        // `The answer is no.` ends in a lower-case word and `No. 1` needs a figure.
        return !last.starts_with("No") || after.starts_with(|c: char| c.is_ascii_digit());
    }
    false
}

/// The span without the blanks around it (no-break spaces included).
pub fn trim(text: &str, span: Span) -> Span {
    let inside = &text[span.clone()];
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
        assert_eq!(spans.into_iter().map(|it| &text[it]).collect::<String>(), text, "the spans partition the text");
    }

    #[test]
    fn abbreviation_does_not_end_a_sentence() {
        check("Mr. Ma spoke. Shares fell.", &["Mr. Ma spoke.", "Shares fell."]);
        check("It sued Acme Inc. in May. It lost.", &["It sued Acme Inc. in May.", "It lost."]);
        check("Sen. Warren, D-Mass., wrote to Dr. Lee vs. nobody.", &["Sen. Warren, D-Mass., wrote to Dr. Lee vs. nobody."]);
        check("It is No. 1 in sales.", &["It is No. 1 in sales."]);
    }

    #[test]
    fn an_abbreviated_country_may_end_a_sentence() {
        check("It sells in the U.S. The rest goes to Asia.", &["It sells in the U.S.", "The rest goes to Asia."]);
        check("It told the U.S. Senate so.", &["It told the U.S. Senate so."]);
        check("It makes waves in the U.S. A new app leads.", &["It makes waves in the U.S.", "A new app leads."]);
    }

    #[test]
    fn initials_decimals_and_names_with_marks_stay_whole() {
        check("It raised prices in May. Consoles got dearer.", &["It raised prices in May.", "Consoles got dearer."]);
        check("J. K. Rowling earned $4.5 billion. So did others.", &["J. K. Rowling earned $4.5 billion.", "So did others."]);
        check("Booking.com grew 3.5%. Yahoo! Inc. did not.", &["Booking.com grew 3.5%.", "Yahoo! Inc. did not."]);
        check("Yahoo! said it would sell.", &["Yahoo! said it would sell."]);
    }

    #[test]
    fn a_quotation_keeps_its_speaker() {
        check("“Why?” Smith asked. Nobody knew.", &["“Why?” Smith asked.", "Nobody knew."]);
        check("“We won!” said the firm.", &["“We won!” said the firm."]);
        check("“We grew. We won.” She left.", &["“We grew.", "We won.”", "She left."]);
        check("Lee: \"It is up to me. It’s fun.\" \"Yes.\" She left.", &["Lee: \"It is up to me.", "It’s fun.\"", "\"Yes.\"", "She left."]);
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
