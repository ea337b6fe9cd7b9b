//! The blocks of a body and what each is: prose, heading, bullet, or the boilerplate around prose.
//!
//! Rules go by form (labels, length, closing marks, neighbours), never by the words of one
//! publication.

mod marks;

use std::sync::LazyLock;

use regex::Regex;
use unicode_normalization::char::is_combining_mark;

use super::hidden::code;
use super::language::pattern::pattern;
use super::language::{self, BoilerplateKind, BoilerplateKinds, Language, Lexicon};
use super::{Span, sentence, term};
use crate::text::slice::Slicing;

/// What a block is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum BlockKind {
    /// Running text.
    Paragraph,
    /// A short line over what follows.
    Heading,
    /// One entry of a list.
    Bullet,
    /// The words under a picture, or whose picture it is.
    Caption,
    /// Program code, markup or a log.
    Code,
    /// A row of a table: its cells with ` | ` between them.
    TableRow,
    /// A welcome or a farewell.
    Greeting,
    /// The page or the article about itself: consent, paywall, rights, authors, corrections, and
    /// what a company appends to its news.
    Notice,
    /// An invitation to subscribe, follow, buy or read elsewhere.
    Promo,
    /// What an interviewer asks.
    Question,
    /// What the interviewed person says.
    Answer,
    /// Quoted text set apart, without marks of its own.
    Quotation,
}

/// A block of a body.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Block {
    /// What it is.
    pub kind: BlockKind,
    /// Its text, without surrounding blanks and without a bullet's sign.
    pub span: Span,
    /// The number of headings before it.
    pub section: usize,
}

/// Cuts a body into blocks, in order. What lies between their spans is white space and bullet
/// signs.
///
/// Detects the language from the body; a caller who knows it uses [`blocks_in`].
///
/// ```
/// use gistwire::text::block::{BlockKind, blocks};
///
/// let body = "Prices fall\n\nThe bank cut its rates on Monday, it said.";
/// let kinds: Vec<BlockKind> = blocks(body).into_iter().map(|block| block.kind).collect();
/// assert_eq!(kinds, [BlockKind::Heading, BlockKind::Paragraph]);
/// ```
pub fn blocks(body: &str) -> Vec<Block> {
    blocks_in(language::detect(body), body)
}

/// [`blocks`] for a body whose language is known.
pub fn blocks_in(language: Language, body: &str) -> Vec<Block> {
    let mut blocks: Vec<Block> = Vec::new();
    let chunks = chunks(body);
    let is_code = code::code_chunks(body, &chunks);
    for (chunk, is_code) in chunks.into_iter().zip(is_code) {
        if is_code {
            let span = chunk[0].start..chunk[chunk.len() - 1].end;
            blocks.push(Block { kind: BlockKind::Code, span, section: 0 });
            continue;
        }
        for span in paragraphs(body, &chunk) {
            let (kind, span) = match bullet_text(body, &span) {
                Some(inside) => (
                    own_kind(language, body.slice(inside.clone())).unwrap_or(BlockKind::Bullet),
                    inside,
                ),
                None => (
                    own_kind(language, body.slice(span.clone())).unwrap_or(BlockKind::Paragraph),
                    span,
                ),
            };
            blocks.push(Block { kind, span, section: 0 });
        }
    }
    marks::mark_all(language, body, &mut blocks);
    let mut section = 0;
    for block in &mut blocks {
        section += usize::from(block.kind == BlockKind::Heading);
        block.section = section;
    }
    blocks
}

/// Returns the cells of a row of a table as one line; `None` if they are not such a row: one cell, or
/// long texts side by side.
pub(crate) fn table_row(cells: &[&str]) -> Option<String> {
    let row = cells.join(CELL_END);
    is_table_row(&row).then_some(row)
}

const CELL_END: &str = " | ";

/// Longer cells hold text that stands side by side; of two cells, one may be a heading of the other.
const MAX_CELL_CHARS: usize = 200;
const MAX_CELL_OF_TWO_CHARS: usize = 80;

fn is_table_row(line: &str) -> bool {
    if !line.contains('|') {
        return false;
    }
    let n_cells = line.split(CELL_END).count();
    let most = if n_cells == 2 { MAX_CELL_OF_TWO_CHARS } else { MAX_CELL_CHARS };
    n_cells > 1 && line.split(CELL_END).all(|cell| cell.chars().take(most + 1).count() <= most)
}

/// Runs of lines without a blank one, each line trimmed.
fn chunks(body: &str) -> Vec<Vec<Span>> {
    let mut chunks: Vec<Vec<Span>> = Vec::new();
    let mut is_open = false;
    let mut start = 0;
    for line in body.split_inclusive('\n') {
        let span = sentence::trim(body, start..start + line.len());
        start += line.len();
        if span.is_empty() {
            is_open = false;
        } else if is_open {
            chunks.last_mut().expect("an open chunk is there").push(span);
        } else {
            chunks.push(vec![span]);
            is_open = true;
        }
    }
    chunks
}

/// One paragraph a line, but lines that were wrapped at a width are one paragraph.
fn paragraphs(body: &str, lines: &[Span]) -> Vec<Span> {
    let widest = lines.iter().map(|it| it.len()).max().unwrap_or(0);
    let is_narrow = widest <= 100;
    let looks_wrapped = lines.len() >= 3
        && is_narrow
        && lines[..lines.len() - 1]
            .iter()
            .all(|it| it.len() * 10 >= widest * 6 && bullet_text(body, it).is_none());
    let mut out: Vec<Span> = Vec::new();
    for line in lines {
        let text = body.slice(line.clone());
        if let Some(before) = out.last_mut()
            && bullet_text(body, line).is_none()
        {
            let is_open = !ends_sentence(body.slice(before.clone()));
            let goes_on = text.starts_with(char::is_lowercase);
            let is_long = before.len() >= 40;
            if looks_wrapped || is_open && is_long && (goes_on || is_narrow && widest >= 50) {
                before.end = line.end;
                continue;
            }
        }
        out.push(line.clone());
    }
    out
}

static BULLET: LazyLock<Regex> = LazyLock::new(|| {
    pattern(r"^(?:[•▪▫‣◦●○■□➤►▶✦✓✔*·–—-]|\d{1,2}[.)]|\(\d{1,2}\)|[a-z]\))[\s\u{a0}]+")
});

/// The text after a bullet's sign.
fn bullet_text(body: &str, line: &Span) -> Option<Span> {
    let sign = BULLET.find(body.slice(line.clone()))?;
    let inside = line.start + sign.end()..line.end;
    let text = body.slice(inside.clone());
    (!inside.is_empty()
        && !is_dialogue(sign.as_str(), text)
        && !is_list_in_line(sign.as_str(), text))
    .then_some(inside)
}

/// `— The ship is late — said Lee.`: the dash opens speech, since another one of its kind ends it.
fn is_dialogue(sign: &str, text: &str) -> bool {
    let Some(dash) = sign.chars().next().filter(|sign| matches!(sign, '—' | '–')) else {
        return false;
    };
    text.match_indices(dash).any(|(at, _)| {
        let after = text.slice(at + dash.len_utf8()..).trim_start();
        text.slice(..at).ends_with(char::is_whitespace) && after.starts_with(char::is_lowercase)
    })
}

/// `1) The ferry leaves. 2) The museum opens.`: the number belongs to the first sentence, as those
/// of the other items do to theirs.
fn is_list_in_line(sign: &str, text: &str) -> bool {
    const MOST_BYTES: usize = 2 << 10;
    let sign = sign.trim_end();
    let number = sign.trim_matches(|c: char| !c.is_ascii_digit());
    let next = match number.parse::<u8>() {
        Ok(number) => sign.replace(&number.to_string(), &(number + 1).to_string()),
        Err(_) if matches!(sign, "•" | "⁃") => sign.to_owned(),
        Err(_) => return false,
    };
    let next = format!(" {next} ");
    text.slice(..text.floor_char_boundary(MOST_BYTES.min(text.len()))).contains(&next)
}

pub(super) fn ends_sentence(text: &str) -> bool {
    text.trim_end_matches([
        '”', '“', '"', '’', '\'', ')', ']', '»', '«', '」', '』', ' ', '\u{a0}', '\u{202f}',
    ])
    .ends_with(['.', '!', '?', ':', '…', '。', '！', '？', '।', '؟', '۔'])
}

/// The number of words of a block, counted up to the most that any rule asks for: a block may be a
/// whole article.
fn n_words(text: &str) -> usize {
    term::words(text).take(MAX_COUNTED).count()
}

const MAX_COUNTED: usize = 64;

/// What a block's own words say about it; `None` is running text.
fn own_kind(language: Language, text: &str) -> Option<BlockKind> {
    if is_table_row(text) {
        return Some(BlockKind::TableRow);
    }
    const LONGEST_CAPTION: usize = 50;
    const LONGEST_GREETING: usize = 60;
    const LONGEST_OTHER: usize = 45;
    let n_words = n_words(text);
    if n_words > LONGEST_GREETING {
        return None;
    }
    let lexicon = Lexicon::of(language);
    let kinds = lexicon.boilerplate(BoilerplateKinds::HIDDEN, text);
    if n_words <= LONGEST_CAPTION && kinds.has(BoilerplateKind::Caption) {
        Some(BlockKind::Caption)
    } else if kinds.has(BoilerplateKind::Greeting) {
        Some(BlockKind::Greeting)
    } else if n_words <= LONGEST_OTHER && kinds.has(BoilerplateKind::Promo) {
        Some(BlockKind::Promo)
    } else if n_words <= LONGEST_OTHER
        && kinds.has_any(BoilerplateKinds::HIDDEN)
        && lexicon.is_boilerplate(BoilerplateKind::Notice, opening(text))
    {
        Some(BlockKind::Notice)
    } else {
        None
    }
}

/// A text up to its first stop: what a paragraph is about.
fn opening(text: &str) -> &str {
    text.slice(..text.find(". ").map_or(text.len(), |stop| stop + 1))
}

/// The speaker's label that opens a text (`TC:`, `Q:`, `Shop owner:`): up to four words of a name
/// and a colon.
pub(super) fn label(text: &str) -> Option<&str> {
    const MAX_CHARS: usize = 41;
    let (colon, _) = text.char_indices().take(MAX_CHARS + 2).find(|it| it.1 == ':')?;
    let label = text.slice(..colon).trim_end();
    let is_name = label.starts_with(char::is_uppercase)
        && label.chars().all(|it| {
            it.is_alphabetic()
                || is_combining_mark(it)
                || matches!(it, '.' | '’' | '\'' | '-' | ' ')
        });
    let is_followed = text.slice(colon + 1..).starts_with(char::is_whitespace)
        && !text.slice(colon + 1..).trim_start().is_empty();
    (is_name && is_followed && n_words(label) <= 4).then_some(label)
}

#[cfg(test)]
mod tests {
    use super::BlockKind::*;
    use super::*;

    #[track_caller]
    fn check(body: &str, expected: &[(BlockKind, &str)]) {
        let found = blocks(body);
        assert_eq!(
            found.iter().map(|it| (it.kind, &body[it.span.clone()])).collect::<Vec<_>>(),
            expected
        );
    }

    #[test]
    fn a_short_line_over_text_is_a_heading() {
        check(
            "Prices fall\n\nThe bank cut its rates on Monday, it said.",
            &[(Heading, "Prices fall"), (Paragraph, "The bank cut its rates on Monday, it said.")],
        );
    }

    #[test]
    fn a_line_of_dialogue_or_with_several_items_is_a_paragraph() {
        let speech = "— The ship is late again — said Lee to the crowd at the pier.";
        let items = "1) The ferry leaves at noon. 2) The museum opens at two.";
        check(&format!("{speech}\n\n{items}"), &[(Paragraph, speech), (Paragraph, items)]);
    }

    #[test]
    fn bullets_need_no_blank_line_between_them() {
        check(
            "Three things happened this week:\n• One fell.\n•\u{a0}Two rose.\n- Three stayed.",
            &[
                (Paragraph, "Three things happened this week:"),
                (Bullet, "One fell."),
                (Bullet, "Two rose."),
                (Bullet, "Three stayed."),
            ],
        );
    }

    #[test]
    fn captions_greetings_and_promos_are_not_prose() {
        for (text, kind) in [
            ("Photo: The harbour of Rotterdam", Caption),
            ("Image Credits: Some Agency", Caption),
            ("A ship in the harbour of Rotterdam (Photo by A. Name / Getty Images)", Caption),
            ("Hello and welcome back to the weekly look at shipping.", Greeting),
            ("That’s all for this week.", Greeting),
            ("Sign up for our weekly newsletter to get this every Friday.", Promo),
            ("Read more: What the harbour plans", Promo),
            ("This story was first published in the morning edition.", Promo),
        ] {
            assert_eq!(blocks(text)[0].kind, kind, "{text}");
        }
        check(
            "Hello Kitty is 50 years old this week, her maker said.",
            &[(Paragraph, "Hello Kitty is 50 years old this week, her maker said.")],
        );
        check(
            "Image recognition is hard: it takes much data.",
            &[(Paragraph, "Image recognition is hard: it takes much data.")],
        );
    }

    #[test]
    fn an_interview_has_questions_and_answers() {
        check(
            "We met in May.\n\nGW: How is it?\n\nShop owner: “Good.”\n\nGW: And next year?\n\nShop owner: “Better. I hope.”",
            &[
                (Paragraph, "We met in May."),
                (Question, "GW: How is it?"),
                (Answer, "Shop owner: “Good.”"),
                (Question, "GW: And next year?"),
                (Answer, "Shop owner: “Better. I hope.”"),
            ],
        );
    }

    #[test]
    fn text_after_a_colon_is_a_quotation() {
        check(
            "The paper wrote in an article:\n\nNobody knows.\n\nNobody will.\n\nIt was taken down soon. It was too strong.",
            &[
                (Paragraph, "The paper wrote in an article:"),
                (Quotation, "Nobody knows."),
                (Quotation, "Nobody will."),
                (Paragraph, "It was taken down soon. It was too strong."),
            ],
        );
    }

    #[test]
    fn wrapped_lines_are_one_paragraph() {
        let body = "The harbour of Rotterdam handled more ships than\never before in the first half of the year, said its\noperator on Monday.";
        check(body, &[(Paragraph, body)]);
    }
}
