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

    pub(super) fn is_open(&self) -> bool {
        self.opened_by.is_some()
    }

    pub(super) fn follow(&mut self, text: &str) {
        if text.bytes().all(|it| it.is_ascii() && it != b'"') {
            return;
        }
        for (at, c) in text.char_indices() {
            if c == '"' && sentence::is_letter_mark(text, at, "\"") {
                continue;
            }
            self.opened_by = match (c, self.opened_by) {
                // „So“ closes with the mark that opens elsewhere; »so« is the German way round of
                // «so».
                ('“', Some('„')) | ('«', Some('»')) => None,
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
