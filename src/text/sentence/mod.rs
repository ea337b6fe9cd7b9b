//! Where sentences end. `sentencex` does the language work; the rules here correct it on news.
//!
//! Spans partition the text: joined, they are the text again, blanks included.

mod missed;

use std::borrow::Cow;

use super::hidden::form;
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
        missed::cut(lexicon, text, start..at, &mut ends);
        let end = before_opening_mark(lexicon, text, after_emoji(text, at));
        ends.push(before_list_number(text, start, end));
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
            && text.slice(copied..).starts_with(char::is_alphanumeric)
            || is_letter_mark(text, at, mark);
        masked.push_str(if is_inside { "-" } else { "   ".slice(..mark.len()) });
    }
    masked.push_str(text.slice(copied..));
    Cow::Owned(masked)
}

/// A straight mark between letters of a script other than the Latin is part of a word: `ארה"ב`,
/// `здоров"я`.
pub(super) fn is_letter_mark(text: &str, at: usize, mark: &str) -> bool {
    let is_letter = |it: char| it.is_alphabetic() && !it.is_ascii();
    mark == "\""
        && text.slice(..at).ends_with(is_letter)
        && text
            .slice(at + mark.len()..)
            .starts_with(|next: char| is_letter(next) && !next.is_uppercase())
}

/// Moves an end after the emoji that follow the stop: they belong to the sentence before.
fn after_emoji(text: &str, end: usize) -> usize {
    let is_emoji = |it: char| matches!(it as u32, 0x2600..=0x27BF | 0x1F000..=0x1FAFF | 0xFE0F | 0x200D | 0x20E3);
    let rest = text.slice(end..);
    let after = rest.trim_start_matches(is_emoji);
    if after.len() == rest.len() || !text.slice(..end).ends_with(char::is_whitespace) {
        return end;
    }
    end + rest.len() - after.trim_start().len()
}

/// Moves the number of a list's next item to the item: `It will: 1. Stop. 2. Pay.`
fn before_list_number(text: &str, start: usize, end: usize) -> usize {
    let sentence = text.slice(start.min(end)..end).trim_end();
    if !form::ends_in_list_number(sentence) {
        return end;
    }
    let is_number = |it: char| it.is_ascii_digit() || matches!(it, '.' | '(' | ')');
    // A blank is before the number, or nothing at all.
    let number = sentence.trim_end_matches(is_number);
    if number.is_empty() { end } else { start + number.len() }
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
    let is_glued = before_trimmed.len() == before.len();
    if is_list_number(before_trimmed)
        || is_glued && is_within_word(before, after)
        || after.starts_with([',', ';', '،'])
        || is_time_of_day(lexicon, before_trimmed, after)
    {
        return true;
    }
    let marks = &lexicon.marks;
    let closes_speech = before_trimmed.ends_with(|c| marks.closing.contains(c))
        || before_trimmed.ends_with(|c| marks.closing_after_low.contains(c))
            && before_trimmed.contains('„');
    let particles = &lexicon.boundaries.quotation_particles;
    let goes_on = closes_speech && particles.iter().any(|it| after.starts_with(it.as_str()));
    if goes_on || closes_speech && is_attribution(lexicon, after) || starts_in_lower_case(after) {
        return true;
    }
    ends_in_title(lexicon, before_trimmed, after)
        || ends_in_abbreviation(lexicon, before_trimmed)
        || lexicon.boundaries.joins_initials
            && (ends_in_initial(before_trimmed) || is_initial_of(lexicon, before_trimmed, after))
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
        matches!(figure.len(), 1..=3) && figure.bytes().all(|digit| digit.is_ascii_digit())
    });
    let is_announced = is_ordinal
        && words
            .next()
            .is_some_and(|word| boundaries.ordinal_openers.contains(&word.to_lowercase()));
    let opener = term::words(after).next().map_or("", |(_, word)| word);
    is_announced && !boundaries.openers.iter().any(|it| it == opener)
}

/// `2.`, `(3)`: the number of an item, which belongs to what follows.
fn is_list_number(text: &str) -> bool {
    let bare = text.trim_start_matches('(').trim_end_matches(['.', ')']);
    bare.len() < text.len()
        && matches!(bare.len(), 1 | 2)
        && bare.bytes().all(|it| it.is_ascii_digit())
}

/// `1000 a.` `C.`, `avant J.` `-C.`, `FRITZ!` `Box`, `２．` `８`: nothing ends within a word.
fn is_within_word(before: &str, after: &str) -> bool {
    let is_letter = |it: char| it.is_alphabetic();
    let is_name = before.ends_with('!')
        && before
            .rsplit(char::is_whitespace)
            .next()
            .is_some_and(|word| word.starts_with(char::is_uppercase));
    let is_decimal = before.ends_with(['.', '．'])
        && before.trim_end_matches(['.', '．']).ends_with(char::is_numeric)
        && after.starts_with(char::is_numeric);
    let mut next = after.chars();
    let is_letter_alone = match next.next() {
        Some('-') => true,
        Some(first) => is_letter(first) && !next.next().is_some_and(is_letter),
        None => false,
    };
    let last = before.rsplit(char::is_whitespace).next().unwrap_or(before);
    // `ASP.` `NET`, `VB.` `NET`.
    let is_dotted_name = last.ends_with('.')
        && !last.contains(|it: char| it.is_lowercase())
        && after.chars().take(2).filter(|it| it.is_uppercase()).count() == 2;
    is_decimal
        || is_dotted_name
        || is_name && after.starts_with(is_letter)
        || is_letter_alone && ends_in_single_letter(before)
}

/// `3 a.m.` `Monday`, `9 a.m.` `CET`, `11 p.m.` `Pacific Time`: the day or zone of a time.
fn is_time_of_day(lexicon: &Lexicon, before: &str, after: &str) -> bool {
    const MOST_ZONE_WORDS: usize = 4;
    let boundaries = &lexicon.boundaries;
    if !boundaries.day_halves.iter().any(|half| before.ends_with(half.as_str())) {
        return false;
    }
    let mut words = term::words(after).take(MOST_ZONE_WORDS).map(|(_, word)| word);
    let Some(first) = words.next() else { return false };
    let is_zone = (2..=4).contains(&first.len())
        && first.bytes().all(|it| it.is_ascii_uppercase())
        && first.ends_with(['T', 'C']);
    let is_zone_noun = |word: &str| boundaries.zone_nouns.iter().any(|it| it == &term::fold(word));
    is_zone
        || lexicon.calendar.contains(&term::fold(first))
        || words
            .take_while(|word| word.starts_with(char::is_uppercase) || is_zone_noun(word))
            .any(is_zone_noun)
}

/// `la ministre C.` `Bonnet`: a single capital and a word that opens no sentence.
fn is_initial_of(lexicon: &Lexicon, before: &str, after: &str) -> bool {
    let openers = &lexicon.boundaries.openers;
    let word = before.rsplit(char::is_whitespace).next().unwrap_or(before);
    let is_initial = word.len() == 2 && word.starts_with(|it: char| it.is_ascii_uppercase());
    let next = term::words(after).next().map_or("", |(_, word)| word);
    is_initial
        && !openers.is_empty()
        && next.starts_with(char::is_uppercase)
        && !openers.iter().any(|it| it == next)
}

fn ends_in_single_letter(text: &str) -> bool {
    let Some(before) = text.strip_suffix('.') else { return false };
    let mut letters = before.chars().rev();
    letters.next().is_some_and(char::is_alphabetic)
        && letters.next().is_none_or(|it| !it.is_alphanumeric())
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
    fn a_lost_blank_before_any_word_does_not_glue_sentences() {
        check(
            "The deal is done.Others said so.Grab paid 3.5 million.",
            &["The deal is done.", "Others said so.", "Grab paid 3.5 million."],
        );
        check(
            "Trains run from Cork.9:20 p.m.Energy is back in Kerry.",
            &["Trains run from Cork.", "9:20 p.m.", "Energy is back in Kerry."],
        );
        check(
            "ASP.NET Core grew in May. Yahoo!Finance did not.",
            &["ASP.NET Core grew in May.", "Yahoo!Finance did not."],
        );
    }

    #[test]
    fn a_time_of_day_keeps_its_day_and_zone() {
        check(
            "It opens at 9 a.m. Monday and at 8 p.m. Pacific Time. It closes at 6 p.m. Workers go home.",
            &[
                "It opens at 9 a.m. Monday and at 8 p.m. Pacific Time.",
                "It closes at 6 p.m.",
                "Workers go home.",
            ],
        );
        check("It fell at 3 p.m. CET in Bonn.", &["It fell at 3 p.m. CET in Bonn."]);
    }

    #[test]
    fn the_number_of_an_item_opens_its_sentence() {
        check(
            "The firm will: 1. Stop the hunt. 2. Pay the crews. Others wait.",
            &["The firm will:", "1. Stop the hunt.", "2. Pay the crews.", "Others wait."],
        );
        check("Ajax is in place 2. Utrecht leads.", &["Ajax is in place 2.", "Utrecht leads."]);
    }

    #[test]
    fn emoji_belong_to_the_sentence_before() {
        check("We won in Bern! 🏆🔥 Lee stays.", &["We won in Bern! 🏆🔥", "Lee stays."]);
    }

    #[test]
    fn a_figure_after_a_stop_opens_a_sentence() {
        check(
            "Der Bund zeigte dem Hafen die Schiffe. 1566 kam der Adel in die Stadt und blieb.",
            &[
                "Der Bund zeigte dem Hafen die Schiffe.",
                "1566 kam der Adel in die Stadt und blieb.",
            ],
        );
        check("银行收购了工厂。2010年开始。", &["银行收购了工厂。", "2010年开始。"]);
    }

    #[test]
    fn a_straight_mark_within_a_word_quotes_nothing() {
        check("המחיר עלה. מנכ\"ל החברה הודיע.", &["המחיר עלה.", "מנכ\"ל החברה הודיע."]);
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
