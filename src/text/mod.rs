//! Text into blocks, sentence spans and terms. Pure: no IO, no clock; spans are byte ranges that never move.

pub mod block;
pub mod document;
pub mod fact;
pub mod figure;
pub mod language;
mod lean;
pub mod lexicon;
mod pattern;
pub mod query;
pub mod sentence;
pub mod slice;
pub mod term;
#[cfg(test)]
mod tests;
pub mod word;

/// A byte range of a text, on character boundaries.
pub type Span = std::ops::Range<usize>;
