//! The search language: words, phrases in quotes, `-word` to exclude. Pure.

use super::term::terms;
use crate::text::slice::Slicing;

/// What a search asks for, as stemmed terms.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct SearchQuery {
    /// Each must occur; one term, or several in a row (a phrase).
    pub wanted: Vec<Vec<String>>,
    /// None of these may occur.
    pub unwanted: Vec<Vec<String>>,
}

impl SearchQuery {
    /// Reads what a person typed. Never fails; skips characters that are not words.
    ///
    /// ```
    /// use gistwire::text::query::SearchQuery;
    ///
    /// let query = SearchQuery::parse("\"cloud computing\" -games");
    /// assert_eq!(query.wanted, [["cloud", "comput"]]);
    /// assert_eq!(query.unwanted, [["game"]]);
    /// ```
    pub fn parse(text: &str) -> SearchQuery {
        let mut query = SearchQuery::default();
        let mut rest = text;
        while let Some(at) = rest.find(|c: char| !c.is_whitespace()) {
            rest = rest.slice(at..);
            let is_unwanted = rest.starts_with('-');
            let body = if is_unwanted { rest.slice(1..) } else { rest };
            let is_quote = |c: char| matches!(c, '"' | '“' | '”' | '„' | '«' | '»');
            let (chunk, after) = match body.chars().next().filter(|&c| is_quote(c)) {
                Some(mark) => {
                    let inside = body.slice(mark.len_utf8()..);
                    match inside.find(is_quote) {
                        Some(end) => {
                            let closing =
                                inside.slice(end..).chars().next().map_or(0, char::len_utf8);
                            (inside.slice(..end), inside.slice(end + closing..))
                        }
                        None => (inside, ""),
                    }
                }
                None => body
                    .find(char::is_whitespace)
                    .and_then(|end| body.split_at_checked(end))
                    .unwrap_or((body, "")),
            };
            let phrase: Vec<String> = terms(chunk).map(|it| it.stem).collect();
            if !phrase.is_empty() {
                if is_unwanted { query.unwanted.push(phrase) } else { query.wanted.push(phrase) }
            }
            rest = after;
        }
        query
    }

    /// Whether nothing is asked for (exclusions alone ask for nothing).
    pub fn is_empty(&self) -> bool {
        self.wanted.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, wanted: &[&[&str]], unwanted: &[&[&str]]) {
        let own = |lists: &[&[&str]]| -> Vec<Vec<String>> {
            lists.iter().map(|it| it.iter().map(|s| s.to_string()).collect()).collect()
        };
        assert_eq!(
            SearchQuery::parse(text),
            SearchQuery { wanted: own(wanted), unwanted: own(unwanted) }
        );
    }

    #[test]
    fn words_phrases_and_exclusions_are_told_apart() {
        check("cloud computing", &[&["cloud"], &["comput"]], &[]);
        check("\"cloud computing\" -games", &[&["cloud", "comput"]], &[&["game"]]);
        check("-“video games” china", &[&["china"]], &[&["video", "game"]]);
    }

    #[test]
    fn odd_input_asks_for_what_words_it_has() {
        check("", &[], &[]);
        check("- -- \"", &[], &[]);
        check("\"open end", &[&["open", "end"]], &[]);
        check("'; drop table", &[&["drop"], &["tabl"]], &[]);
    }
}
