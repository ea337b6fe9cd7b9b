//! The genre of an article: what kind of text it is, told by its headline and its form.
//!
//! Precise rather than complete: an article that shows none of the marks is news.

use super::block::BlockKind;
use super::document::{Document, Role, Sentence, has_first_person};
use super::language::{BoilerplateKind, BoilerplateKinds, Lexicon};
use crate::text::slice::Slicing;

/// What kind of text an article is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Genre {
    /// A report, and anything that is not told apart.
    News,
    /// Somebody's own view.
    Opinion,
    /// Questions and answers.
    Interview,
    /// A judgement on a work or a product.
    Review,
    /// Scores, tables, votes.
    Results,
    /// Updates as they come in.
    Live,
    /// Items under numbers.
    List,
}

/// The genre of an article.
///
/// ```
/// use gistwire::text::document::Document;
/// use gistwire::text::genre::{Genre, genre};
///
/// let document = Document::new("Opinion: Build the bridge", "The bridge is old. It has to go.");
/// assert_eq!(genre(&document), Genre::Opinion);
/// ```
pub fn genre(document: &Document<'_>) -> Genre {
    by_title(document.lexicon(), document.title).unwrap_or_else(|| by_form(document))
}

fn by_title(lexicon: &Lexicon, title: &str) -> Option<Genre> {
    const TITLES: [(BoilerplateKind, Genre); 6] = [
        (BoilerplateKind::OpinionTitle, Genre::Opinion),
        (BoilerplateKind::LiveTitle, Genre::Live),
        (BoilerplateKind::InterviewTitle, Genre::Interview),
        (BoilerplateKind::ReviewTitle, Genre::Review),
        (BoilerplateKind::ResultsTitle, Genre::Results),
        (BoilerplateKind::ListTitle, Genre::List),
    ];
    let kinds = BoilerplateKinds::of(&TITLES.map(|it| it.0));
    let named = lexicon.boilerplate(kinds, title);
    TITLES.into_iter().find(|&(kind, _)| named.has(kind)).map(|(_, genre)| genre)
}

fn by_form(document: &Document<'_>) -> Genre {
    const FEWEST_ANSWERS: usize = 3;
    const FEWEST_UPDATES: usize = 4;
    const FEWEST_ITEMS: usize = 3;
    const FEWEST_ROWS: usize = 4;
    let blocks = &document.blocks;
    let n_answered = blocks
        .windows(2)
        .filter(|pair| pair[0].kind == BlockKind::Question && pair[1].kind == BlockKind::Answer)
        .count();
    let n_updates =
        document.sentences.iter().filter(|it| opening_time(document.text(it)).is_some()).count();
    let n_items = (0..blocks.len()).filter(|&at| is_numbered_heading(document, at)).count();
    let n_rows = document.sentences.iter().filter(|it| is_row(document, it)).count();
    if n_answered >= FEWEST_ANSWERS {
        Genre::Interview
    } else if n_updates >= FEWEST_UPDATES && n_updates * 5 >= document.sentences.len() {
        Genre::Live
    } else if n_items >= FEWEST_ITEMS {
        Genre::List
    } else if n_rows >= FEWEST_ROWS && n_rows * 2 >= document.sentences.len() {
        Genre::Results
    } else if has_review_mark(document) {
        Genre::Review
    } else if speaks_for_itself(document) {
        Genre::Opinion
    } else {
        Genre::News
    }
}

/// Whether a judgement in figures is at the beginning or the end, as in "Rating: 4/5".
fn has_review_mark(document: &Document<'_>) -> bool {
    const REACH: usize = 300;
    let body = document.body;
    let head = body.slice(..body.floor_char_boundary(REACH));
    let tail = body.slice(body.floor_char_boundary(body.len().saturating_sub(REACH))..);
    let has_mark = |text| document.lexicon().is_boilerplate(BoilerplateKind::ReviewMark, text);
    has_mark(head) || has_mark(tail)
}

/// Whether the author says "I" or "we" in a third of the sentences, at the beginning, too, and
/// hardly quotes anybody.
fn speaks_for_itself(document: &Document<'_>) -> bool {
    const FEWEST_SENTENCES: usize = 8;
    const OPENING: usize = 5;
    let prose: Vec<_> = document.sentences.iter().filter(|it| it.role == Role::Prose).collect();
    let n_quoted = document.sentences.iter().filter(|it| it.role == Role::QuotePart).count();
    let n_own = prose.iter().filter(|it| has_first_person(&it.words)).count();
    let n_told = prose.iter().filter(|it| it.words.iter().any(|word| word.form.is_speech)).count();
    prose.len() >= FEWEST_SENTENCES
        && n_own * 3 >= prose.len()
        && n_told * 8 <= prose.len()
        && n_quoted * 6 <= prose.len()
        && prose.iter().take(OPENING).any(|it| has_first_person(&it.words))
}

fn is_row(document: &Document<'_>, sentence: &Sentence) -> bool {
    let n_figures = sentence.words.iter().filter(|word| word.form.is_figure).count();
    document.blocks[sentence.block].kind != BlockKind::Code
        && n_figures >= 2
        && n_figures * 2 >= sentence.words.len()
}

/// The minutes of the day that a text opens with: `14:05`, `5.20 p.m.`, `[09:30 GMT]`; an update of
/// a live page does.
pub(crate) fn opening_time(text: &str) -> Option<u32> {
    const NOON: u32 = 12;
    let text = text.trim_start_matches(['[', '(', '*']);
    let n_hour = text.bytes().take_while(u8::is_ascii_digit).count();
    let rest = text.as_bytes().get(n_hour..).unwrap_or_default();
    let [b':' | b'.' | b'h', tens, units, after @ ..] = rest else { return None };
    let is_time = matches!(n_hour, 1 | 2)
        && tens.is_ascii_digit()
        && units.is_ascii_digit()
        && !after.first().is_some_and(u8::is_ascii_digit);
    let hour: u32 = text.slice(..n_hour).parse().ok().filter(|_| is_time)?;
    let after: String =
        text.slice(n_hour + 3..).chars().filter(char::is_ascii_alphabetic).take(2).collect();
    let is_afternoon = after.eq_ignore_ascii_case("pm") && hour < NOON;
    let minutes = u32::from(tens - b'0') * 10 + u32::from(units - b'0');
    Some((hour + if is_afternoon { NOON } else { 0 }) * 60 + minutes)
}

/// `3. Lisbon`, `#2: Rome`: a heading with its number, which a block's span may leave out.
fn is_numbered_heading(document: &Document<'_>, at: usize) -> bool {
    let block = &document.blocks[at];
    let before = at.checked_sub(1).map_or(0, |before| document.blocks[before].span.end);
    let line = document.body.slice(before..block.span.end).trim_start();
    let line = line.strip_prefix(['#', '(']).unwrap_or(line);
    let n_digits = line.bytes().take_while(u8::is_ascii_digit).count();
    block.kind == BlockKind::Heading
        && matches!(n_digits, 1 | 2)
        && line.slice(n_digits..).starts_with(['.', ')', ':', ' '])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(title: &str, body: &str, expected: Genre) {
        assert_eq!(genre(&Document::new(title, body)), expected, "{title}");
    }

    const REPORT: &str =
        "The council of Oslo bought a ferry on Monday. It cost four million crowns.";

    #[test]
    fn a_headline_names_its_genre() {
        for (title, expected) in [
            ("Opinion: Build the bridge", Genre::Opinion),
            ("Build the bridge | Opinion", Genre::Opinion),
            ("Interview with the ferry's captain", Genre::Interview),
            ("Film review: The Ferry", Genre::Review),
            ("Storm reaches Oslo: live updates", Genre::Live),
            ("Seven things to know about the ferry", Genre::List),
            ("Results: Oslo marathon", Genre::Results),
            ("Ferry 5 Pro review", Genre::Review),
            ("Bergen ends 2024 Ferry review", Genre::News),
            ("The Ferry review – a long crossing", Genre::Review),
            ("Oslo reviews its ferries", Genre::News),
            ("Week in Review: ferries and bridges", Genre::News),
            ("The ferry year in review", Genre::News),
            ("Oslo ends its long review", Genre::News),
            ("Ferries are under review: what is next", Genre::News),
            ("Minister defends opinion on ferries", Genre::News),
            ("Seven people die on ferry", Genre::News),
            ("Ferry firm reports results", Genre::News),
            ("Captain gives interview to paper", Genre::News),
            ("Where the captains live", Genre::News),
            ("", Genre::News),
        ] {
            check(title, REPORT, expected);
        }
    }

    #[test]
    fn other_languages_name_it_in_their_words() {
        let german = "Die Stadt hat am Montag eine Fähre gekauft. Sie ist nicht für den Hafen da.";
        check("Kommentar: Baut die Brücke", german, Genre::Opinion);
        check("Stadt kauft Fähre", german, Genre::News);
        let french =
            "La ville a acheté un bac pour le port. Il n’est pas dans les comptes de la ville.";
        check("Tribune : Construisons le pont", french, Genre::Opinion);
        let russian = "Город купил паром в понедельник. Он не был в порту, и его там нет.";
        check("Интервью с капитаном парома", russian, Genre::Interview);
        check("Обзор недели", russian, Genre::News);
        check("Рецензия на фильм", russian, Genre::Review);
    }

    #[test]
    fn form_tells_what_the_headline_does_not() {
        let interview = "OP: Why a ferry?\n\nLund: It was cheap.\n\nOP: And the bridge?\n\nLund: It is old.\n\n\
                         OP: What is next?\n\nLund: We paint it.";
        check("A ferry for Oslo", interview, Genre::Interview);
        let live = "14:05 The ferry leaves Oslo with 40 cars.\n\n13:40 The wind turns to the north.\n\n\
                    13:10 The harbour opens again.\n\n12:55 The captain waits for the storm to end.";
        check("Storm in Oslo", live, Genre::Live);
        let list = "1. Oslo\n\nThe city bought a ferry in May.\n\n2. Bergen\n\nThe city sold a ferry in June.\n\n\
                    3. Bodø\n\nThe city painted a ferry in July.";
        check("Ferries of the year", list, Genre::List);
        let opinion = "I grew up on the ferry. My father was its captain. We lived by the quay. The council wants a \
                       bridge. I do not. Our town needs the boat. The bridge costs ten times as much. We can paint the \
                       ferry for that.";
        check("The ferry must stay", opinion, Genre::Opinion);
    }
}
