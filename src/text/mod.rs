//! Text into blocks, sentence spans and terms. Pure: no IO, no clock; spans are byte ranges that
//! never move.

pub mod background;
pub mod block;
mod context;
pub mod document;
pub mod fact;
pub mod figure;
pub(crate) mod figure_words;
pub mod genre;
pub(crate) mod hash;
mod hidden;
pub(crate) mod indexed;
pub mod language;
pub(crate) mod moment;
pub mod query;
pub(crate) mod regex;
mod remembered;
mod run;
pub mod sentence;
mod short_word;
pub mod slice;
pub(crate) mod standing;
pub mod term;
#[cfg(test)]
mod tests;
pub mod word;
pub(crate) mod word_list;

/// A byte range of a text, on character boundaries.
pub type Span = std::ops::Range<usize>;
