//! Which words are between quotation marks.

use crate::text::language::Lexicon;
use crate::text::sentence;

/// Follows double quotation marks.
#[derive(Debug)]
pub(super) struct QuoteTracker {
    /// Quotations look like »this«.
    reversed_guillemets: bool,
    /// The mark that opened the quotation which is open.
    opened_by: Option<char>,
}

impl QuoteTracker {
    pub(super) fn new(lexicon: &Lexicon) -> QuoteTracker {
        QuoteTracker { reversed_guillemets: lexicon.marks.reversed_guillemets, opened_by: None }
    }

    /// Whether the quotation that is open goes on in the paragraphs that follow: the next mark in
    /// them closes it. Otherwise its closing mark was forgotten, or each paragraph opens with one.
    pub(super) fn goes_on<'t>(&self, following: impl Iterator<Item = &'t str>) -> bool {
        /// A speech of more paragraphs is rarer than a forgotten mark.
        const MOST_PARAGRAPHS: usize = 6;
        let closing = match self.opened_by {
            Some('“') => '”',
            Some('„') => '“',
            Some('«') => '»',
            Some('»') => '«',
            Some('「') => '」',
            _ => return false,
        };
        let is_mark = |c: char| matches!(c, '“' | '”' | '„' | '«' | '»' | '「' | '」');
        following
            .take(MOST_PARAGRAPHS)
            .find_map(|text| text.chars().find(|&c| is_mark(c)))
            .is_some_and(|mark| mark == closing || closing == '“' && mark == '”')
    }

    pub(super) fn is_open(&self) -> bool {
        self.opened_by.is_some()
    }

    pub(super) fn follow(&mut self, text: &str) {
        let may_be_mark = |byte: &u8| *byte == b'"' || !byte.is_ascii();
        for at in (0..text.len()).filter(|&at| may_be_mark(&text.as_bytes()[at])) {
            let Some(c) = text.get(at..).and_then(|rest| rest.chars().next()) else { continue };
            if c == '"' && sentence::is_letter_mark(text, at, "\"") {
                continue;
            }
            self.opened_by = match (c, self.opened_by) {
                // „So“ closes with the mark that opens elsewhere; »so« is the German way round of
                // «so».
                ('“', Some('„')) | ('«', Some('»')) => None,
                ('「', None) => Some('「'),
                ('」', Some('「')) => None,
                (_, Some('「')) => Some('「'),
                ('»', None) if self.reversed_guillemets => Some('»'),
                // Marks within « … » belong to a quotation inside of the quotation.
                ('“' | '„' | '”', Some('«' | '»')) => self.opened_by,
                ('“' | '„' | '«', _) => Some(c),
                ('”' | '»', _) => None,
                ('"', None) => Some('"'),
                ('"', Some(_)) => None,
                (_, open) => open,
            }
        }
    }
}
