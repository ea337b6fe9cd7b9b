//! Which two sentences of the library are one.

use super::{near_end, quoted};
use crate::text::language::{Language, Lexicon, WordKind};
use crate::text::slice::Slicing;
use crate::text::term;

/// Whether the library cut where no sentence ends.
pub(super) fn belongs_together(lexicon: &Lexicon, before: &str, after: &str) -> bool {
    let (before_trimmed, after) = (before.trim_end(), after.trim());
    if after.is_empty() || before_trimmed.is_empty() {
        return true;
    }
    // Nothing but punctuation on one side: a stray mark is not a sentence.
    if !after.chars().any(char::is_alphanumeric)
        || !near_end(before_trimmed).chars().any(char::is_alphanumeric)
    {
        return true;
    }
    let is_glued = before_trimmed.len() == before.len();
    if is_list_number(before_trimmed)
        || is_glued && is_within_word(before, after)
        || after.starts_with([',', ';', '،']) && !after.starts_with(",,")
        || is_opening_year(before_trimmed)
        || is_title_with_ellipsis(before_trimmed, after)
        || is_time_of_day(lexicon, before_trimmed, after)
        || quoted::goes_on(lexicon, near_end(before_trimmed), after)
    {
        return true;
    }
    let marks = &lexicon.marks;
    let closes_speech = before_trimmed.ends_with(|c| marks.closing.contains(c))
        || before_trimmed.ends_with(|c| marks.closing_after_low.contains(c))
            && near_end(before_trimmed).contains('„');
    let particles = &lexicon.boundaries.quotation_particles;
    let goes_on = closes_speech && particles.iter().any(|it| after.starts_with(it.as_str()));
    let is_attributed = || is_attribution(lexicon, after) || ends_as_attribution(lexicon, after);
    if goes_on || closes_speech && is_attributed() || starts_in_lower_case(after) {
        return true;
    }
    if ends_in_full_word(lexicon, before_trimmed, after)
        || ends_after_unit(lexicon, before_trimmed, first_word(after))
    {
        return false;
    }
    ends_in_title(lexicon, before_trimmed, after)
        || ends_in_name_suffix(lexicon, before_trimmed, after)
        || ends_in_abbreviation(lexicon, before_trimmed)
        || lexicon.boundaries.joins_initials
            && (ends_in_initial(before_trimmed) || is_initial_of(lexicon, before_trimmed, after))
        || ends_in_ordinal(lexicon, before_trimmed, after)
}

/// Whether a text ends in one of the language's abbreviations, as a word of its own (or several:
/// `z. B.`). One with a letter that English lacks (`św.`, `M.Ö.`) needs no language: short texts
/// are taken for English.
pub(super) fn ends_in_abbreviation(lexicon: &Lexicon, text: &str) -> bool {
    const LONGEST: usize = 12;
    if !text.ends_with('.') {
        return false;
    }
    let tail = text.char_indices().rev().take(LONGEST).last().map_or(0, |(at, _)| at);
    let tail = text.slice(tail..);
    let is_foreign = !tail.is_ascii() && lexicon.language != Language::Other;
    if lexicon.boundaries.abbreviations.is_empty() && !is_foreign {
        return false;
    }
    let tail = if tail.is_ascii() {
        tail.to_ascii_lowercase()
    } else {
        tail.replace(['\u{a0}', '\u{202f}'], " ").to_lowercase()
    };
    let ends_in = |abbreviation: &String| {
        tail.strip_suffix(abbreviation)
            .is_some_and(|before| !before.ends_with(char::is_alphanumeric))
    };
    lexicon.boundaries.abbreviations.iter().any(ends_in)
        || is_foreign
            && Lexicon::of(Language::Other)
                .boundaries
                .abbreviations
                .iter()
                .any(|abbreviation| !abbreviation.is_ascii() && ends_in(abbreviation))
}

/// `under 2° C.` `Many`, `700 a. C.` `El`: what looks like an initial or abbreviation and is a unit,
/// or an era before an opener.
fn ends_in_full_word(lexicon: &Lexicon, before: &str, after: &str) -> bool {
    let Some(text) = before.strip_suffix('.') else { return false };
    let is_degree =
        text.strip_suffix(['C', 'F']).is_some_and(|figure| figure.trim_end().ends_with(['°', 'º']));
    let full_words = &lexicon.boundaries.full_words;
    is_degree
        || full_words.iter().any(|word| text.ends_with(word.as_str()))
            && is_opener(lexicon, first_word(after))
}

/// `auf 5 Mio.` `Mehr`, `650 tys.` `Większość`: an abbreviated unit after a figure ends a sentence
/// before a word that opens one. A title follows no figure.
pub(super) fn ends_after_unit(lexicon: &Lexicon, before: &str, next: &str) -> bool {
    const MOST_CHARS: usize = 5;
    let mut words = near_end(before).split_whitespace().rev();
    let Some(unit) = words.next().and_then(|word| word.strip_suffix('.')) else { return false };
    let is_unit = unit.chars().skip(1).all(char::is_lowercase)
        && unit.chars().count() <= MOST_CHARS
        && (unit.starts_with(char::is_lowercase) || unit.chars().nth(1).is_some());
    is_unit
        && words.next().is_some_and(|word| word.ends_with(|it: char| it.is_ascii_digit()))
        && opens_sentence(lexicon, next)
}

/// Whether a word is a function word with the capital of a sentence's first word.
fn opens_sentence(lexicon: &Lexicon, word: &str) -> bool {
    is_opener(lexicon, word)
        || word.starts_with(char::is_uppercase)
            && word.chars().skip(1).all(char::is_lowercase)
            && lexicon.kinds(&term::fold(word)).has(WordKind::Function)
}

/// `Acme Inc.` `Italia`, `Boyd Jr.` `Quartet`: an English suffix or a name with a mark goes on in
/// any language, unless an opener follows.
fn ends_in_name_suffix(lexicon: &Lexicon, before: &str, after: &str) -> bool {
    let suffixes = &Lexicon::of(Language::English).boundaries.name_suffixes;
    let last = last_word(before);
    if !suffixes.iter().any(|suffix| suffix == last) {
        return false;
    }
    let is_capital = after.starts_with(char::is_uppercase);
    after.starts_with('(')
        || is_capital
            && !lexicon.boundaries.openers.is_empty()
            && !is_opener(lexicon, first_word(after))
}

/// `W 1999 r.` `Gdańsk urósł`, `W XIX w.` `Łódź rosła`: a year or century and its letters (`r.
/// p.n.e.`) that open a sentence.
fn is_opening_year(before: &str) -> bool {
    const MOST_WORDS: usize = 3;
    const MOST_BYTES: usize = 40;
    if before.len() > MOST_BYTES || !before.ends_with('.') {
        return false;
    }
    let is_letters = |word: &&str| {
        word.ends_with('.')
            && word.chars().all(|c| c == '.' || c.is_lowercase())
            && word.split('.').all(|part| part.chars().count() <= 1)
    };
    let is_figure = |word: &str| {
        word.bytes().all(|byte| byte.is_ascii_digit())
            || word.bytes().all(|byte| matches!(byte, b'I' | b'V' | b'X'))
    };
    let mut words = before.split_whitespace().rev().skip_while(is_letters);
    words.next().is_some_and(|word| is_figure(word) && before.len() > word.len())
        && words.count() < MOST_WORDS
}

/// `The game Quake ...` `The Long Night`: an ellipsis between two words with capitals is part of a
/// title.
fn is_title_with_ellipsis(before: &str, after: &str) -> bool {
    let Some(text) = before.strip_suffix("...").or(before.strip_suffix('…')) else {
        return false;
    };
    let text = text.trim_end();
    let last = last_word(text);
    after.starts_with(char::is_uppercase)
        && last.starts_with(char::is_uppercase)
        && last.ends_with(char::is_lowercase)
        && text.len() > last.len()
}

/// `vor dem 1. FC Köln`, `in der 2. Liga`: the library knows only the months after a figure with a
/// stop.
fn ends_in_ordinal(lexicon: &Lexicon, before: &str, after: &str) -> bool {
    let boundaries = &lexicon.boundaries;
    if boundaries.ordinal_openers.is_empty() {
        return false;
    }
    let mut words = near_end(before).split_whitespace().rev();
    let Some(figure) = words.next().and_then(|word| word.strip_suffix('.')) else { return false };
    let is_roman = matches!(figure.len(), 2..=5)
        && figure.bytes().all(|letter| matches!(letter, b'I' | b'V' | b'X'));
    let is_ordinal =
        matches!(figure.len(), 1..=3) && figure.bytes().all(|digit| digit.is_ascii_digit());
    let is_announced = is_roman
        || is_ordinal
            && words.next().is_some_and(|word| {
                boundaries.ordinal_openers.contains(&word.to_lowercase())
                    || word.ends_with(',')
                    || lexicon.nouns_have_capitals && is_declined_adjective(word)
            });
    is_announced && !opens_sentence(lexicon, first_word(after))
}

/// `ihr festlich begangenes` `60.`: a word in small letters with an adjective's ending, in a
/// language whose nouns have capitals.
fn is_declined_adjective(word: &str) -> bool {
    const SHORTEST: usize = 5;
    word.len() >= SHORTEST
        && word.chars().all(char::is_lowercase)
        && ["em", "er", "es"].iter().any(|ending| word.ends_with(ending))
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
    let is_name = before.ends_with('!') && last_word(before).starts_with(char::is_uppercase);
    let is_decimal = before.ends_with(['.', '．'])
        && before.trim_end_matches(['.', '．']).ends_with(char::is_numeric)
        && after.starts_with(char::is_numeric);
    let mut next = after.chars();
    let is_letter_alone = match next.next() {
        Some('-' | '‑') => return true,
        Some(first) => is_letter(first) && !next.next().is_some_and(is_letter),
        None => false,
    };
    let last = last_word(before);
    // `ASP.` `NET`, `VB.` `NET`.
    let is_dotted_name = last.ends_with('.')
        && !last.contains(|it: char| it.is_lowercase())
        && after.chars().take(2).filter(|it| it.is_uppercase()).count() == 2;
    // `1000 f.` `Kr.`
    let is_small_letter =
        ends_in_single_letter(before) && last.len() <= 3 && last.starts_with(char::is_lowercase);
    is_decimal
        || is_small_letter && after.starts_with(is_letter)
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
        || lexicon.kinds(&term::fold(first)).has(WordKind::Calendar)
        || words
            .take_while(|word| word.starts_with(char::is_uppercase) || is_zone_noun(word))
            .any(is_zone_noun)
}

/// `la ministre C.` `Bonnet`: a single capital and a word that opens no sentence.
fn is_initial_of(lexicon: &Lexicon, before: &str, after: &str) -> bool {
    let word = last_word(before);
    let is_initial = word.len() == 2 && word.starts_with(|it: char| it.is_ascii_uppercase());
    if !is_initial || lexicon.boundaries.openers.is_empty() {
        return false;
    }
    let next = first_word(after);
    next.starts_with(char::is_uppercase) && !is_opener(lexicon, next)
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
        lexicon.kinds(&term::fold(it)).has(WordKind::Speech)
    });
    // `He said shares rose.` after a quotation is a sentence of its own: there the verb is followed
    // by what was said.
    has_verb && words.count() <= 6 && n_words <= 4 || starts_in_lower_case(text)
}

/// `他说。`, `公司发言人在声明中表示，“…”`: a short clause that ends in a verb of saying, or goes on
/// with more of the quotation.
fn ends_as_attribution(lexicon: &Lexicon, text: &str) -> bool {
    const MOST_BYTES: usize = 120;
    let near = text.slice(..text.floor_char_boundary(text.len().min(MOST_BYTES)));
    let opens = ["，“", "：“", "，「", "：「", "、「", ", \""];
    let quotation = opens.iter().filter_map(|it| near.find(it)).min();
    let clause = match quotation {
        Some(at) => near.slice(..at),
        None if near.len() < text.len() => return false,
        None => text.trim_end_matches(['。', '！', '？', '.', '…']),
    };
    let endings = &lexicon.boundaries.attribution_endings;
    endings.iter().any(|it| clause.ends_with(it.as_str()))
}

fn starts_in_lower_case(text: &str) -> bool {
    // `'s Avonds`, `’t Is`: a Dutch sentence has its capital after the letter that is left of a word.
    if let Some(rest) = text.strip_prefix(['\'', '’', '‘']) {
        let mut letters = rest.chars();
        let is_remnant = letters.next().is_some_and(|it| matches!(it, 's' | 't' | 'n' | 'k'));
        if is_remnant
            && letters.next() == Some(' ')
            && letters.next().is_some_and(char::is_uppercase)
        {
            return false;
        }
    }
    let mut letters = text.chars().skip_while(|it| !it.is_alphanumeric());
    // `iPhone`, `eBay`: a brand that opens a sentence has a capital right after.
    letters.next().is_some_and(char::is_lowercase)
        && !letters.take_while(|it| it.is_alphabetic()).take(3).any(char::is_uppercase)
}

/// `Mr.`, `No. 1`: a name or a figure follows the title.
fn ends_in_title(lexicon: &Lexicon, before: &str, after: &str) -> bool {
    let last = last_word(before).trim_start_matches(['“', '"', '(', '‘']);
    let english = &Lexicon::of(Language::English).boundaries;
    let is_one_of = |titles: &[String]| titles.iter().any(|title| title == last);
    // `Gov. Doyle`, `Mt. Vernon` in any language; a stop before an opener is the sentence's.
    if is_one_of(&english.titles)
        && after.starts_with(char::is_uppercase)
        && !is_one_of(&english.numbered_titles)
        && !is_opener(lexicon, first_word(after))
    {
        return true;
    }
    // `The answer is no.` ends in a lower-case word and `No. 1` needs a figure.
    is_one_of(&lexicon.boundaries.titles)
        && (!is_one_of(&lexicon.boundaries.numbered_titles)
            || after.starts_with(|c: char| c.is_ascii_digit()))
}

/// Whether a word opens sentences in a language.
fn is_opener(lexicon: &Lexicon, word: &str) -> bool {
    lexicon.boundaries.openers.iter().any(|opener| opener == word)
}

/// The first word of a text; empty without one.
fn first_word(text: &str) -> &str {
    term::words(text).next().map_or("", |(_, word)| word)
}

/// What follows the last white space of a text; of a long word, its end.
pub(super) fn last_word(text: &str) -> &str {
    const MOST_CHARS: usize = 64;
    let start = text
        .char_indices()
        .rev()
        .take(MOST_CHARS)
        .take_while(|(_, c)| !c.is_whitespace())
        .last()
        .map_or(text.len(), |(at, _)| at);
    text.slice(start..)
}
