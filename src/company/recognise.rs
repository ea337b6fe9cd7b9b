//! Finds the companies that a text names, with byte spans and salience.

use super::gazetteer::{Company, Gazetteer};
use crate::text::Span;

/// One place where a company is named.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mention {
    /// Byte range of the title or of the body.
    pub span: Span,
    /// Whether `span` refers to the title.
    pub is_in_title: bool,
}

/// A company that a text names.
#[derive(Debug, Clone, PartialEq)]
pub struct Found<'a> {
    /// Which.
    pub company: &'a Company,
    /// Where, in order; never empty.
    pub mentions: Vec<Mention>,
    /// How much the article is about it, 0..=1.
    pub salience: f64,
}

impl Gazetteer {
    /// The companies named in an article, most salient first (ties by first mention).
    pub fn recognise(&self, title: &str, body: &str) -> Vec<Found<'_>> {
        let _ = (title, body);
        Vec::new()
    }
}
