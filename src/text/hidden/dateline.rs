//! Datelines: place, day and agency before the first sentence of a report.
//!
//! `LONDON, March 9 (Reuters) -`, `(CNN)`, `NEW YORK —`, `Berlin (dpa) -`, `МОСКВА, 3 мая. /ТАСС/.`

use crate::text::language::{DatelineWords, Language, Lexicon, WordKind};
use crate::text::slice::Slicing;
use crate::text::{block, term};

/// A dateline is within this many bytes; that includes places in scripts of three bytes a letter.
const LONGEST: usize = 120;

/// An agency may repeat the place after its own mark: `(ANSA) - ROMA, 3 MAR -`.
const MOST_PARTS: usize = 3;

/// Words of a place and a region: `SAN PEDRO DE LA PAZ, South Carolina`.
const MOST_WORDS: usize = 8;

/// How many bytes at the start of a paragraph are its dateline, blanks after it included; 0 if it
/// has none. `is_first` says of a paragraph that it is the first one: only there a place in
/// capitals needs neither day nor agency.
pub(in crate::text) fn dateline_len(lexicon: &Lexicon, text: &str, is_first: bool) -> usize {
    let mut len = 0;
    for _ in 0..MOST_PARTS {
        let rest = text.slice(len..);
        let part = part_len(lexicon, rest, is_first && len == 0);
        let after = rest.slice(part..);
        let goes_on = after.chars().next().is_some_and(|first| !first.is_lowercase())
            && after.chars().any(char::is_alphabetic);
        if part == 0 || !goes_on {
            break;
        }
        len += part;
    }
    len
}

fn part_len(lexicon: &Lexicon, text: &str, is_first: bool) -> usize {
    let window = text.slice(..text.floor_char_boundary(LONGEST));
    if let Some(found) = lexicon.dateline.opening.as_ref().and_then(|it| it.find(window)) {
        return blank_end(window, found.end());
    }
    let starts_with_letter =
        window.starts_with(|first: char| first.is_alphabetic() && !first.is_lowercase());
    if !starts_with_letter && !window.starts_with(['(', '[', '/']) {
        return 0;
    }
    bracketed_len(lexicon, window)
        .or_else(|| dashed_len(lexicon, window, is_first))
        .map_or(0, |end| blank_end(window, end))
}

/// `(CNN)`, `Warszawa (PAP).`, `МОСКВА, 3 мая. /ТАСС/.`: an agency in brackets, a place and a day
/// before it, a dash after it.
fn bracketed_len(lexicon: &Lexicon, window: &str) -> Option<usize> {
    let open = window.find(['(', '[', '/'])?;
    let closing = match window.as_bytes()[open] {
        b'(' => ')',
        b'[' => ']',
        _ => '/',
    };
    let close = open + 1 + window.slice(open + 1..).find(closing)?;
    if !is_agency(lexicon, window.slice(open + 1..close)) {
        return None;
    }
    let mut end = close + 1;
    let after = window.slice(end..);
    end += usize::from(after.starts_with('.'));
    let dash = dash_len(window.slice(end..));
    let place = window.slice(..open).trim_end();
    let is_whole = open == 0 || Head::read(lexicon, place).is_some();
    is_whole.then(|| end + dash.unwrap_or(0))
}

/// `NEW YORK —`, `MÜNCHEN, 3. Juni 2026 –`, `Москва. 3 мая. INTERFAX.RU -`: a dash after the place.
fn dashed_len(lexicon: &Lexicon, window: &str, is_first: bool) -> Option<usize> {
    let (at, len) = first_dash(window)?;
    let head = Head::read(lexicon, window.slice(..at).trim_end().trim_end_matches('.'))?;
    let mut end = at + len;
    if head.has_day {
        // `МОСКВА, 3 мар - РИА Новости. `: the agency after the dash.
        let after = window.slice(end..);
        if let Some(stop) = after.find(". ")
            && is_agency(lexicon, after.slice(..stop))
        {
            end += stop + 1;
        }
    }
    (head.has_day || head.has_agency || is_first && head.is_place_in_capitals).then_some(end)
}

/// The first dash that parts a dateline from its report, and its length: a long one, two short ones
/// or a short one between blanks or after a stop.
fn first_dash(window: &str) -> Option<(usize, usize)> {
    window.match_indices(['–', '—', '-']).find_map(|(at, _)| {
        let before = window.slice(..at);
        let is_apart = before.ends_with(|it: char| it.is_whitespace() || matches!(it, '.' | ')'));
        let rest = window.slice(at..);
        let is_dash = !rest.starts_with('-')
            || rest.starts_with("--")
            || is_apart && rest.slice(1..).starts_with(|it: char| it.is_whitespace() || it == '-')
            || before.ends_with('.') && !rest.slice(1..).starts_with(char::is_lowercase);
        is_dash.then(|| dash_len(rest).map(|len| (at, len)))?
    })
}

/// The length of blanks and dashes at the start of a text; `None` without a dash.
fn dash_len(text: &str) -> Option<usize> {
    let rest = text.trim_start_matches([' ', '\u{a0}', '\u{202f}', '-', '–', '—']);
    let run = text.slice(..text.len() - rest.len());
    run.contains(['-', '–', '—']).then_some(run.len())
}

fn blank_end(text: &str, at: usize) -> usize {
    let rest = text.slice(at..);
    at + (rest.len() - rest.trim_start().len())
}

fn is_agency(lexicon: &Lexicon, text: &str) -> bool {
    let lower = text.trim().to_lowercase();
    let known = |name: &str| {
        let name = name.trim();
        lexicon.dateline.agencies.contains(name)
            || Lexicon::of(Language::English).dateline.agencies.contains(name)
    };
    known(&lower)
        || lower.split_once(['/', '-', ',', '–', '=']).is_some_and(|(name, _)| known(name))
        || lower.split_once(' ').is_some_and(|(name, desk)| known(name) && !desk.contains(' '))
}

fn is_in_capitals(text: &str) -> bool {
    let n_letters = text.chars().filter(|it| it.is_uppercase()).count();
    n_letters >= 4 && !text.chars().any(char::is_lowercase)
}

/// The text before the dash.
struct Head {
    has_day: bool,
    has_agency: bool,
    is_place_in_capitals: bool,
}

impl Head {
    /// Reads a place, and a day or agency that may follow it; `None` if anything else is there.
    fn read(lexicon: &Lexicon, text: &str) -> Option<Head> {
        let mut head = Head { has_day: false, has_agency: false, is_place_in_capitals: false };
        let mut place = text;
        if let Some((before, agency)) = text.strip_suffix(')').and_then(|it| it.split_once('(')) {
            if !is_agency(lexicon, agency) {
                return None;
            }
            head.has_agency = true;
            place = before.trim_end();
        } else if let Some((before, last)) = text.rsplit_once(' ')
            && is_agency(lexicon, last)
        {
            head.has_agency = true;
            place = before.trim_end();
        }
        let (mut n_figures, mut n_months, mut n_names, mut n_words) = (0, 0, 0, 0);
        for word in place.split(|it: char| it.is_whitespace() || it == ',') {
            let bare = word.trim_end_matches(['.', ':']);
            if bare.is_empty() {
                continue;
            }
            n_words += 1;
            if bare.starts_with(|it: char| it.is_ascii_digit()) {
                n_figures += 1;
            } else if n_words > 1 && is_month(lexicon, bare) {
                n_months += 1;
            } else if !is_of_place(bare, n_words == 1) {
                return None;
            } else {
                n_names += usize::from(!lexicon.kinds(&term::fold(bare)).has(WordKind::Function));
            }
        }
        head.has_day = n_figures > 0 && n_months > 0;
        // A figure without a month, or a sentence within the place, is something else.
        let is_odd = n_figures > 0 && !head.has_day
            || !head.has_day && !head.has_agency && block::ends_sentence(place);
        let city = place.split(',').next().unwrap_or(place);
        head.is_place_in_capitals = is_in_capitals(city);
        // `On March 3 –` names no place.
        (n_names > 0 && n_words <= MOST_WORDS && !is_odd).then_some(head)
    }
}

fn is_month(lexicon: &Lexicon, word: &str) -> bool {
    let start: String = term::fold(word).chars().take(DatelineWords::MONTH_LETTERS).collect();
    let is_listed = |lexicon: &Lexicon| lexicon.dateline.months.contains(&start);
    is_listed(lexicon) || is_listed(Lexicon::of(Language::English))
}

/// A word of a place's name: a capital, a letter of a script without capitals, or a short word
/// between (`Rio de Janeiro`).
fn is_of_place(word: &str, is_first: bool) -> bool {
    const LONGEST_BETWEEN: usize = 4;
    let is_clean = word.chars().all(|it| {
        it.is_alphabetic()
            || unicode_normalization::char::is_combining_mark(it)
            || matches!(it, '-' | '/' | '.' | '’' | '\'')
    });
    let first_letter = word.chars().next();
    is_clean
        && (first_letter.is_some_and(|it| it.is_alphabetic() && !it.is_lowercase())
            || !is_first && word.chars().count() <= LONGEST_BETWEEN)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(language: Language, text: &str, report: &str) {
        let lexicon = Lexicon::of(language);
        assert_eq!(text.slice(dateline_len(lexicon, text, true)..), report);
    }

    #[test]
    fn a_report_starts_after_its_dateline() {
        use Language::{English, French, German, Italian, Other, Russian, Spanish};
        for (language, dateline, report) in [
            (English, "LONDON (Reuters) - ", "Grab bought a bank."),
            (English, "LISBON, March 9 (Reuters) - ", "Grab bought a bank."),
            (English, "(CNN)", "Grab bought a bank."),
            (English, "(CNN) -- ", "Grab bought a bank."),
            (English, "NEW YORK — ", "Grab bought a bank."),
            (English, "CAPE TOWN, South Africa — ", "Grab bought a bank."),
            (English, "BEIJING, March 3 (Xinhua) -- ", "Grab bought a bank."),
            (English, "Washington (CNN) ", "Grab bought a bank."),
            (English, "OSLO, March 3, 2026 /PRNewswire/ -- ", "Grab bought a bank."),
            (German, "Berlin (dpa) - ", "Grab kauft eine Bank."),
            (German, "Frankfurt/Main (dpa/lhe) – ", "Grab kauft eine Bank."),
            (German, "MÜNCHEN, 3. Juni 2026 – ", "Die Grab AG kauft eine Bank."),
            (Spanish, "MADRID, 3 Mar. (EUROPA PRESS) - ", "Grab compra un banco."),
            (Spanish, "Río de Janeiro, 3 mar (EFE).- ", "Grab compra un banco."),
            (French, "Paris (AFP) – ", "Grab achète une banque."),
            (Italian, "(ANSA) - ROMA, 3 MAR - ", "Grab compra una banca."),
            (Italian, "NAPOLI (ANSA) - ", "Grab compra una banca."),
            (Russian, "МОСКВА, 3 мар - РИА Новости. ", "Банк купил завод."),
            (Russian, "МОСКВА, 3 мая. /ТАСС/. ", "Банк купил завод."),
            (Russian, "Москва. 3 мая. INTERFAX.RU - ", "Банк купил завод."),
            (Other, "Warszawa (PAP) - ", "Bank kupił fabrykę."),
            (Other, "القاهرة (رويترز) - ", "اشترى البنك المصنع."),
            (Other, "【北京】", "銀行が工場を買った。"),
            (Other, "（東京＝共同）", "銀行が工場を買った。"),
            (Other, "新华社北京3月3日电（记者李明）", "银行收购了工厂。"),
        ] {
            check(language, &format!("{dateline}{report}"), report);
        }
    }

    #[test]
    fn a_sentence_that_opens_with_capitals_or_brackets_is_whole() {
        for text in [
            "NASA (the space agency) and ESA will bring back the rocks.",
            "UNESCO – founded in 1945 – wants to show one of them.",
            "Grab – the largest of them – bought a bank.",
            "Grab (AP) said so.",
            "On March 3 - The Hague heard it.",
            "Oil rose 3 - The rest fell.",
            "The bank, based in Oslo, said so - The rest did not.",
            "(The bank said so.)",
            "LONDON (Reuters) -",
        ] {
            check(Language::English, text, text);
        }
        let later = dateline_len(Lexicon::of(Language::English), "MALAYSIA — Prices fell.", false);
        assert_eq!(later, 0, "an item's label is not a dateline");
    }
}
