//! What of an article belongs to a story: the article, or of a roundup each of its items.

use crate::store::{Part, profile_of};
use crate::text::Span;
use crate::text::block::BlockKind;
use crate::text::document::{Document, Role};

/// A line of fewer bytes that ends like no sentence may be a heading.
const SHORT_LINE: usize = 120;

/// A body with fewer such lines, or lines like bullets, is no roundup.
const MIN_LINES: usize = 2;

/// An article or item of fewer different words does not say which event it tells.
const MIN_TERMS: usize = 6;

/// Later items of a longer list belong to no story.
const MAX_ITEMS: usize = 63;

/// The parts of an article; none that has too few words to be compared by.
pub(super) fn parts(title: &str, body: &str, published_s: Option<i64>) -> Vec<Part> {
    let items = items(title, body);
    let spans: Vec<Option<Span>> = if items.is_empty() { vec![None] } else { items.into_iter().map(Some).collect() };
    let parts = spans.into_iter().map(|span| {
        let profile = profile_of(title, body, span.as_ref(), published_s);
        Part { span, profile }
    });
    parts.filter(|it| it.profile.terms().count() >= MIN_TERMS).collect()
}

/// The byte range of each item of a roundup, heading included; nothing for an article that tells one thing.
fn items(title: &str, body: &str) -> Vec<Span> {
    // Looking closely costs as much as all else, and most articles have nothing but paragraphs.
    if body.lines().filter(|it| looks_like_heading(it.trim())).take(MIN_LINES).count() < MIN_LINES {
        return Vec::new();
    }
    let document = Document::new(title, body);
    if !document.is_roundup {
        return Vec::new();
    }
    let n_sections = document.blocks.last().map_or(0, |it| it.section);
    // Under several headings each section is an item; a list under none, or one, has its bullets.
    let starts: Vec<usize> = if n_sections >= 2 {
        (0..document.blocks.len()).filter(|&it| document.blocks[it].kind == BlockKind::Heading).collect()
    } else {
        (0..document.blocks.len()).filter(|&it| document.blocks[it].kind == BlockKind::Bullet).collect()
    };
    let end_of = |at: usize| match starts.get(at + 1) {
        Some(&next) if n_sections >= 2 => next - 1,
        None if n_sections >= 2 => document.blocks.len() - 1,
        _ => starts[at],
    };
    let tells = |first: usize, last: usize| {
        document.sentences.iter().any(|it| (first..=last).contains(&it.block) && matches!(it.role, Role::Prose | Role::Answer))
    };
    let items = (0..starts.len()).map(|at| (starts[at], end_of(at))).filter(|&(first, last)| tells(first, last));
    items.map(|(first, last)| document.blocks[first].span.start..document.blocks[last].span.end).take(MAX_ITEMS).collect()
}

fn looks_like_heading(line: &str) -> bool {
    let is_bullet = line.starts_with(['•', '-', '*', '–', '—', '·', '▪', '‣', '◦', '●']);
    is_bullet || !line.is_empty() && line.len() < SHORT_LINE && !line.ends_with(['.', '!', '?', ':', '"', '”', '…'])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(title: &str, body: &str, expected: &[&str]) {
        assert_eq!(items(title, body).into_iter().map(|it| &body[it]).collect::<Vec<_>>(), expected);
    }

    #[test]
    fn each_section_of_a_roundup_is_an_item() {
        let body = "Hello and welcome.\n\nMills\n\nA mill in Zork burned down on Monday. Nobody was hurt.\n\nPorts\n\nRavenna closed its port to \
                    ships.\n\nIt opens in May.";
        let [mills, ports] = [
            "Mills\n\nA mill in Zork burned down on Monday. Nobody was hurt.",
            "Ports\n\nRavenna closed its port to ships.\n\nIt opens in May.",
        ];
        check("The week in brief", body, &[mills, ports]);
    }

    #[test]
    fn an_article_of_paragraphs_is_one_thing() {
        check("Mill burns", "A mill in Zork burned down.\n\nNobody was hurt.", &[]);
        assert_eq!(parts("Mill burns", "A paper mill of Zork burned to the ground in Lund on Monday, firefighters said.", None).len(), 1);
        assert_eq!(parts("Mill burns", "…", None), []);
    }
}
