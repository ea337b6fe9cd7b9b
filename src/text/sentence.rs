//! Where sentences end. `sentencex` does the language work; the rules here mend what news makes of it.
//!
//! Spans partition the text: put together they are the text again, blanks included.

use std::borrow::Cow;
use std::sync::{LazyLock, OnceLock};

use regex::{Match, Regex};

use super::language::{self, Language};
use super::lexicon::Lexicon;
use super::pattern::pattern;
use super::{Span, term};
use crate::text::slice::Slicing;

/// The sentences of one block as spans that partition it; the last one holds trailing blanks. Empty text has none.
///
/// The language is recognised by the text itself; who knows it from a whole article says so to [`split_in`].
pub fn split(text: &str) -> Vec<Span> {
    split_in(language::detect(text), text)
}

/// [`split`] for a text whose language is known.
pub fn split_in(language: Language, text: &str) -> Vec<Span> {
    let lexicon = Lexicon::of(language);
    let masked = without_quotation_marks(language, text);
    let mut ends: Vec<usize> = Vec::new();
    for sentence in sentencex::segment(code(language, text), &masked) {
        // The library gives slices of its input and drops blank lines between paragraphs: they belong to the sentence before.
        let start = sentence.as_ptr().addr() - masked.as_ptr().addr();
        // Among many marks in a row the library can cut between the blanks that one of them became: such an end goes before the mark.
        let at = text.floor_char_boundary(start + sentence.len());
        let start = text.floor_char_boundary(start);
        cut_missed(lexicon, text, start..at, &mut ends);
        ends.push(before_opening_mark(language, text, at));
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
            Some(before) if belongs_together(lexicon, text.slice(before.clone()), text.slice(start..end)) => before.end = end,
            _ => spans.push(start..end),
        }
        start = end;
    }
    spans
}

/// What the library calls a language; where the article's has no lexicon, the script's best-known one.
fn code(language: Language, text: &str) -> &'static str {
    match language {
        Language::English => "en",
        Language::German => "de",
        Language::French => "fr",
        Language::Spanish => "es",
        Language::Italian => "it",
        Language::Portuguese => "pt",
        Language::Dutch => "nl",
        Language::Russian => "ru",
        Language::Other => text
            .chars()
            .find_map(|c| match c as u32 {
                0x3040..=0x30FF | 0x4E00..=0x9FFF => Some("ja"),
                0x0600..=0x06FF => Some("ar"),
                0x0900..=0x097F => Some("hi"),
                0x0980..=0x09FF => Some("bn"),
                0x0370..=0x03FF => Some("el"),
                0x0400..=0x052F => Some("uk"),
                0x0530..=0x058F => Some("hy"),
                _ => None,
            })
            .unwrap_or("en"),
    }
}

/// The library never cuts inside a quotation, so that an interview's answer of ten sentences would be one.
/// It is given blanks of the same width in place of the marks; whole quotations are a matter of selection.
fn without_quotation_marks(language: Language, text: &str) -> Cow<'_, str> {
    let is_english = language == Language::English;
    let is_mark = |it: char| match it {
        '“' | '”' | '"' | '\'' | '`' => true,
        '„' | '«' | '»' => !is_english,
        _ => false,
    };
    if !text.contains(is_mark) {
        return Cow::Borrowed(text);
    }
    let mut masked = String::with_capacity(text.len());
    let mut copied = 0;
    for (at, mark) in text.match_indices(is_mark) {
        masked.push_str(text.slice(copied..at));
        copied = at + mark.len();
        // `won't` is one word: the library searches each apostrophe for the quotation it could open.
        let is_inside = mark == "'" && masked.ends_with(char::is_alphanumeric) && text.slice(copied..).starts_with(char::is_alphanumeric);
        masked.push_str(if is_inside { "-" } else { "   ".slice(..mark.len()) });
    }
    masked.push_str(text.slice(copied..));
    Cow::Owned(masked)
}

/// An opening mark that the masking left with the sentence before goes to its own.
fn before_opening_mark(language: Language, text: &str, end: usize) -> usize {
    let before = text.slice(..end).trim_end();
    let opens = |mark: char| match language {
        Language::English => matches!(mark, '“' | '"' | '\''),
        // „So“ and »so«: the English opening mark closes here.
        Language::German => matches!(mark, '„' | '»' | '"' | '\''),
        // Also „so“ and „so”.
        Language::Russian | Language::Dutch => matches!(mark, '„' | '«' | '"' | '\'') || mark == '“' && !before.contains('„'),
        _ => matches!(mark, '“' | '„' | '«' | '"' | '\''),
    };
    let Some(mark) = before.chars().next_back().filter(|&it| opens(it)) else { return end };
    let at = before.len() - mark.len_utf8();
    let follows_blank = text.slice(..at).ends_with(char::is_whitespace);
    let touches_next = before.len() == end;
    if !matches!(mark, '"' | '\'') || follows_blank && touches_next { at } else { end }
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

/// [`GLUED`] and [`PLAIN_STOP`] of a language that lists its opening function words. English has a choice of them of its own.
struct Mends {
    glued: Regex,
    plain_stop: Regex,
}

fn mends(lexicon: &Lexicon) -> Option<&'static Mends> {
    const N: usize = Language::KNOWN.len();
    static MENDS: [OnceLock<Mends>; N] = [const { OnceLock::new() }; N];
    if lexicon.openers.is_empty() {
        return None;
    }
    Some(MENDS[lexicon.language as usize].get_or_init(|| {
        let openers = lexicon.openers.join("|");
        Mends {
            glued: pattern(&format!(r"[\p{{Ll}}\d][.!?]?[%)”».!?]({openers})\s")),
            plain_stop: pattern(&format!(r"(\p{{Ll}}{{2,}})[.?!][”“»«’)\x22]*\s+[“„«»‘(\x22]?[\u{{a0}}\u{{202f}}]?(?:{openers})[\s’']")),
        }
    }))
}

fn cut_missed(lexicon: &Lexicon, text: &str, span: Span, ends: &mut Vec<usize>) {
    let first = ends.len();
    let sentence = text.slice(span.clone());
    // Most sentences have no mark but their last: nothing can end inside of them.
    let inside = sentence.trim_end_matches(|it: char| !it.is_alphanumeric());
    let has_stop = inside.contains(['.', '!', '?']);
    if !has_stop && !inside.contains(['%', ')', '”', '»']) {
        return;
    }
    let is_english = lexicon.language == Language::English;
    let (glued, plain_stop) = match mends(lexicon) {
        Some(mends) => (&mends.glued, &mends.plain_stop),
        None if is_english => (&*GLUED, &*PLAIN_STOP),
        None => return,
    };
    for found in glued.captures_iter(sentence) {
        let word = found.get(1).expect("the group is not optional");
        ends.push(span.start + word.start());
    }
    if !has_stop {
        return ends[first..].sort_unstable();
    }
    for found in plain_stop.captures_iter(sentence) {
        let word = found.get(1).expect("the group is not optional");
        let is_abbreviation = if is_english {
            matches!(word.as_str(), "vs" | "no" | "approx" | "cf" | "al" | "ca")
        } else {
            ends_in_abbreviation(lexicon, sentence.slice(..word.end() + 1))
        };
        if !is_abbreviation {
            let found = found.get_match();
            let end = if is_english { behind_last_blank(&found) } else { behind_first_blanks(&found) };
            ends.push(span.start + end);
        }
    }
    if is_english {
        ends.extend(MONTH_STOP.find_iter(sentence).map(|it| span.start + behind_last_blank(&it)));
    }
    ends[first..].sort_unstable();
}

/// Where the first run of blanks in a found boundary ends.
fn behind_first_blanks(found: &Match<'_>) -> usize {
    let blank = found.as_str().find(char::is_whitespace).expect("the patterns ask for one");
    let rest = found.as_str().slice(blank..);
    found.start() + blank + (rest.len() - rest.trim_start().len())
}

/// Where the word begins that a found boundary ends in.
fn behind_last_blank(found: &Match<'_>) -> usize {
    let blank = found.as_str().rfind(char::is_whitespace).expect("the patterns ask for one");
    let width = found.as_str().slice(blank..).chars().next().map_or(0, char::len_utf8);
    found.start() + blank + width
}

/// Whether the library cut where no sentence ends.
fn belongs_together(lexicon: &Lexicon, before: &str, after: &str) -> bool {
    let (before_trimmed, after) = (before.trim_end(), after.trim());
    if after.is_empty() || before_trimmed.is_empty() {
        return true;
    }
    // Nothing but punctuation on one side: a stray mark is no sentence.
    if !after.chars().any(char::is_alphanumeric) || !before_trimmed.chars().any(char::is_alphanumeric) {
        return true;
    }
    let closes_speech = before_trimmed.ends_with(['”', '"', '’', '\'', '»'])
        || lexicon.language == Language::German && before_trimmed.ends_with(['“', '«'])
        || lexicon.language != Language::English && before_trimmed.ends_with('“') && before_trimmed.contains('„');
    if closes_speech && is_attribution(lexicon, after) {
        return true;
    }
    if starts_in_lower_case(after) {
        return true;
    }
    if lexicon.language == Language::English || lexicon.language == Language::Other {
        ends_in_title(before_trimmed, after)
    } else {
        ends_in_abbreviation(lexicon, before_trimmed)
            || ends_in_initial(before_trimmed)
            || lexicon.language == Language::German && ends_in_ordinal(lexicon, before_trimmed, after)
    }
}

/// Whether a text ends in one of the language's abbreviations, as a word of its own (or several: `z. B.`).
fn ends_in_abbreviation(lexicon: &Lexicon, text: &str) -> bool {
    const LONGEST: usize = 12;
    if !text.ends_with('.') {
        return false;
    }
    let tail = text.char_indices().rev().take(LONGEST).last().map_or(0, |it| it.0);
    let tail = text.slice(tail..).replace(['\u{a0}', '\u{202f}'], " ").to_lowercase();
    lexicon.abbreviations.iter().any(|it| tail.strip_suffix(it).is_some_and(|before| !before.ends_with(char::is_alphanumeric)))
}

/// `vor dem 1. FC Köln`, `in der 2. Liga`: the library knows only the months behind a figure with a stop.
fn ends_in_ordinal(lexicon: &Lexicon, before: &str, after: &str) -> bool {
    let mut words = before.rsplit(char::is_whitespace);
    let is_ordinal = words
        .next()
        .and_then(|it| it.strip_suffix('.'))
        .is_some_and(|it| matches!(it.len(), 1 | 2) && it.bytes().all(|it| it.is_ascii_digit()));
    let article = words.next().map(str::to_lowercase);
    let is_announced = article.is_some_and(|it| {
        matches!(it.as_str(), "der" | "die" | "das" | "dem" | "den" | "des" | "im" | "am" | "zum" | "zur" | "vom" | "beim")
    });
    let opener = term::words(after).next().map_or("", |it| it.1);
    is_ordinal && is_announced && !lexicon.openers.contains(&opener)
}

/// `А. С. Пушкин`: the library knows initials in Latin letters only.
fn ends_in_initial(text: &str) -> bool {
    let Some(before) = text.strip_suffix('.') else { return false };
    let mut letters = before.chars().rev();
    letters.next().is_some_and(|it| !it.is_ascii() && it.is_uppercase()) && letters.next().is_none_or(|it| !it.is_alphanumeric())
}

/// `Smith asked.`, `said the firm.`: who spoke the quotation that has just closed.
fn is_attribution(lexicon: &Lexicon, text: &str) -> bool {
    if text.starts_with(['“', '"', '‘', '«', '„']) || lexicon.language == Language::German && text.starts_with('»') {
        return false;
    }
    let mut words = term::words(text);
    let mut n_words = 0;
    let has_verb = words.by_ref().take(5).any(|(_, it)| {
        n_words += 1;
        lexicon.speech_verbs.contains(&term::fold(it))
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
    fn single_quotation_marks_do_not_hide_the_end_of_a_sentence() {
        check("'We won't sell. We will grow,' she said. Shares fell.", &["'We won't sell.", "We will grow,' she said.", "Shares fell."]);
        check("It fell. 'Nobody knows why,' said Lee.", &["It fell.", "'Nobody knows why,' said Lee."]);
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
