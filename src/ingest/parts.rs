//! The parts of an article that belong to a story: the article itself, or each item of a roundup.

use crate::store::{StoryPart, profile_of};
use crate::text::Span;
use crate::text::block::BlockKind;
use crate::text::document::{Document, Role};

/// A shorter line, in bytes, that does not end like a sentence may be a heading.
const SHORT_LINE: usize = 120;

/// A body with fewer such lines, or lines like bullets, is not a roundup.
const MIN_LINES: usize = 2;

/// Fewer bullets are not a list of different things.
const LEAST_LISTED: usize = 2;

/// An article or item with fewer different words does not show which event it is about.
const MIN_TERMS: usize = 6;

/// Items of a list beyond this number belong to no story.
const MAX_ITEMS: usize = 63;

/// Returns the parts of an article; skips those with too few words to be compared.
pub(super) fn parts(
    title: &str,
    body: &str,
    source: Option<&str>,
    published_s: Option<i64>,
) -> Vec<StoryPart> {
    let items = items(title, body);
    let spans: Vec<Option<Span>> =
        if items.is_empty() { vec![None] } else { items.into_iter().map(Some).collect() };
    let parts = spans.into_iter().map(|span| {
        let profile = profile_of(title, body, source, span.as_ref(), published_s);
        StoryPart { span, profile }
    });
    parts.filter(|it| it.profile.terms().count() >= MIN_TERMS).collect()
}

/// Returns the byte range of each item of a roundup, heading included; empty for an article about
/// one thing.
fn items(title: &str, body: &str) -> Vec<Span> {
    // A full check costs as much as all the other work, and most articles have only paragraphs.
    if body.lines().filter(|it| looks_like_heading(it.trim())).take(MIN_LINES).count() < MIN_LINES {
        return Vec::new();
    }
    let document = Document::new(title, body);
    if !document.is_roundup {
        return Vec::new();
    }
    let tells = |first: usize, last: usize| {
        document.sentences.iter().any(|it| {
            (first..=last).contains(&it.block) && matches!(it.role, Role::Prose | Role::Answer)
        })
    };
    let bullets = |first: usize, last: usize| {
        (first..=last)
            .filter(|&it| document.blocks[it].kind == BlockKind::Bullet && tells(it, it))
            .map(|it| (it, it))
            .collect::<Vec<_>>()
    };
    let headings: Vec<usize> = (0..document.blocks.len())
        .filter(|&it| document.blocks[it].kind == BlockKind::Heading)
        .collect();
    let Some(last) = document.blocks.len().checked_sub(1) else { return Vec::new() };
    let mut items = Vec::new();
    // Under several headings each section is an item, or each bullet of a section that consists
    // only of a list; with no heading or one, the bullets are.
    if document.blocks[last].section < 2 {
        items = bullets(0, last);
    } else {
        for (at, &heading) in headings.iter().enumerate() {
            let end = headings.get(at + 1).map_or(last, |it| it - 1);
            let listed = bullets(heading, end);
            let is_list = listed.len() >= LEAST_LISTED
                && (heading..=end).filter(|&it| tells(it, it)).count() == listed.len();
            if is_list {
                items.extend(listed);
            } else if tells(heading, end) {
                items.push((heading, end));
            }
        }
    }
    let span = |(first, last): (usize, usize)| {
        document.blocks[first].span.start..document.blocks[last].span.end
    };
    items.into_iter().map(span).take(MAX_ITEMS).collect()
}

fn looks_like_heading(line: &str) -> bool {
    let is_bullet = line.starts_with(['•', '-', '*', '–', '—', '·', '▪', '‣', '◦', '●']);
    is_bullet
        || !line.is_empty()
            && line.len() < SHORT_LINE
            && !line.ends_with(['.', '!', '?', ':', '"', '”', '…'])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(title: &str, body: &str, expected: &[&str]) {
        assert_eq!(
            items(title, body).into_iter().map(|it| &body[it]).collect::<Vec<_>>(),
            expected
        );
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
    fn under_a_heading_that_lists_other_news_each_bullet_is_an_item() {
        let mills = "Mills\n\nA mill in Zork burned down on Monday. Nobody was hurt.";
        let [ports, ferries] = [
            "• Ravenna closed its port to cruise ships on Tuesday.",
            "• Bergen ordered six electric ferries from Gdansk.",
        ];
        let body =
            format!("Hello and welcome.\n\n{mills}\n\nAlso in the news\n\n{ports}\n{ferries}");
        check(
            "The week in brief",
            &body,
            &[mills, ports.trim_start_matches("• "), ferries.trim_start_matches("• ")],
        );
    }

    #[test]
    fn an_article_of_paragraphs_is_one_thing() {
        check("Mill burns", "A mill in Zork burned down.\n\nNobody was hurt.", &[]);
        assert_eq!(
            parts(
                "Mill burns",
                "A paper mill of Zork burned to the ground in Lund on Monday, firefighters said.",
                None,
                None
            )
            .len(),
            1
        );
        assert_eq!(parts("Mill burns", "…", None, None), []);
    }
}
