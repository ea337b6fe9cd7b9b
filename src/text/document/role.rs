//! The part that a sentence plays: prose, question, part of a quotation, or nothing of the article.

use super::{Role, names_speaker};
use crate::text::Span;
use crate::text::block::{Block, BlockKind, ends_sentence};
use crate::text::hidden::{code, form};
use crate::text::language::{BoilerplateKind, BoilerplateKinds, Lexicon};
use crate::text::slice::Slicing;
use crate::text::word::Word;

/// Which part of a sentence is in quotation marks.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Quoted {
    /// A quotation was open when the sentence began.
    pub(super) starts_inside: bool,
    /// A quotation is open when it ends.
    pub(super) ends_inside: bool,
    /// Share of its words between marks.
    pub(super) share: f64,
}

/// The part that a sentence plays in its block.
pub(super) fn role(
    lexicon: &Lexicon,
    body: &str,
    span: &Span,
    words: &[Word],
    block: &Block,
    quoted: &Quoted,
) -> Role {
    let (text, start) = (body.slice(span.clone()), span.start);
    match block.kind {
        BlockKind::Heading
        | BlockKind::Caption
        | BlockKind::Code
        | BlockKind::TableRow
        | BlockKind::Greeting
        | BlockKind::Notice
        | BlockKind::Promo => return Role::Boilerplate,
        BlockKind::Question => return Role::Question,
        BlockKind::Quotation => return Role::QuotePart,
        BlockKind::Paragraph | BlockKind::Bullet | BlockKind::Answer => {}
    }
    const ASKED: BoilerplateKinds = BoilerplateKinds::HIDDEN
        .and(BoilerplateKinds::of(&[BoilerplateKind::NoComment, BoilerplateKind::SelfReference]));
    let boilerplate = lexicon.boilerplate(ASKED, text);
    if boilerplate.has_any(BoilerplateKinds::HIDDEN) || code::has_code(text) {
        return Role::Boilerplate;
    }
    if is_fragment(text, start, words) {
        return Role::Fragment;
    }
    let bare = text.trim_end_matches([
        '”', '“', '"', '’', '\'', ')', ']', '»', '«', '\u{a0}', '\u{202f}', ' ',
    ]);
    if bare.ends_with(['?', '？', '؟']) {
        return Role::Question;
    }
    if bare.ends_with(':') {
        return Role::LeadIn;
    }
    if boilerplate.has(BoilerplateKind::NoComment)
        || quoted.share < 0.3 && boilerplate.has(BoilerplateKind::SelfReference)
    {
        return Role::Meta;
    }
    if block.kind == BlockKind::Answer {
        return Role::Answer;
    }
    let is_half = lexicon.language.has_rules() && form::is_half_quotation(text);
    if is_half
        || quoted.starts_inside
        || quoted.ends_inside
        || quoted.share > 0.6 && !names_speaker(words)
    {
        return Role::QuotePart;
    }
    let is_paragraph = block.kind == BlockKind::Paragraph;
    if text.ends_with(';') || is_paragraph && words.len() <= 2 && !is_unspaced_script(text) {
        return Role::Fragment;
    }
    let is_open_ended = !ends_sentence(text) && is_paragraph && !is_unspaced_script(text);
    if is_open_ended || text.chars().filter(|it| it.is_alphabetic()).take(3).count() < 3 {
        return Role::Fragment;
    }
    Role::Prose
}

/// Whether the form of a sentence hides it wherever it is.
fn is_fragment(text: &str, start: usize, words: &[Word]) -> bool {
    let first_letter =
        |word: &Word| text.slice(word.span.start - start..).chars().next().unwrap_or_default();
    form::is_row(text, words, first_letter) || form::ends_in_list_number(text)
}

/// Chinese, Japanese and Thai end sentences by other means and count words differently.
fn is_unspaced_script(text: &str) -> bool {
    text.chars().any(|it| matches!(it as u32, 0x0E00..=0x0E7F | 0x3040..=0x30FF | 0x4E00..=0x9FFF))
}
