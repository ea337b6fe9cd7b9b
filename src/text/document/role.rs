//! The part that a sentence plays: prose, question, part of a quotation, or nothing of the article.

use super::{Role, names_speaker};
use crate::text::Span;
use crate::text::block::{Block, BlockKind, ends_sentence};
use crate::text::hidden::{code, form};
use crate::text::language::{BoilerplateKind, Lexicon};
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
    if let Some(hidden) = hidden_role(lexicon, text, start, words) {
        return hidden;
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
    let is_about_itself = || lexicon.is_boilerplate(BoilerplateKind::SelfReference, text);
    if lexicon.is_boilerplate(BoilerplateKind::NoComment, text)
        || quoted.share < 0.3 && is_about_itself()
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

/// The role of a sentence that its words or its form hide wherever it is.
fn hidden_role(lexicon: &Lexicon, text: &str, start: usize, words: &[Word]) -> Option<Role> {
    if lexicon.is_boilerplate(BoilerplateKind::Any, text) || code::has_code(text) {
        return Some(Role::Boilerplate);
    }
    let first_letter =
        |word: &Word| text.slice(word.span.start - start..).chars().next().unwrap_or_default();
    let is_fragment = form::is_row(text, words, first_letter) || form::ends_in_list_number(text);
    is_fragment.then_some(Role::Fragment)
}

/// Chinese, Japanese and Thai end sentences by other means and count words differently.
fn is_unspaced_script(text: &str) -> bool {
    text.chars().any(|it| matches!(it as u32, 0x0E00..=0x0E7F | 0x3040..=0x30FF | 0x4E00..=0x9FFF))
}
