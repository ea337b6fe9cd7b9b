//! The search language: words, phrases in quotes, `-word` or `NOT word` to exclude, `OR` or `|` between
//! alternatives and parentheses around them. Pure.
//!
//! A query is also a key: one text for the same query in any order, which says without another
//! parser whether an article matches.

use std::collections::BTreeSet;

use super::indexed::{self, Asked};
use crate::text::slice::Slicing;

/// What a search asks for.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct SearchQuery {
    /// Each must occur.
    pub wanted: Vec<Clause>,
    /// None of these may occur.
    pub unwanted: Vec<Clause>,
}

/// A part of a query.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Clause {
    /// A word: any of the terms under which it is indexed, its own first.
    Word(Vec<String>),
    /// Terms in a row.
    Phrase(Vec<String>),
    /// Alternatives, each of which asks for something.
    Any(Vec<SearchQuery>),
}

/// Parentheses deeper than this are read as if they were not there.
const MAX_DEPTH: usize = 4;

/// Maximum number of words and phrases; further ones are ignored. A longer search is pasted text.
const MAX_CLAUSES: usize = 200;

impl SearchQuery {
    /// Reads what a person typed. Never fails; skips characters that are not words. `OR`, `AND` and `NOT`
    /// are operators in capitals only; `OR` separates more than a blank does, and an exclusion holds
    /// for all alternatives.
    ///
    /// ```
    /// use gistwire::text::query::{Clause, SearchQuery};
    ///
    /// let query = SearchQuery::parse("\"cloud computing\" (games OR ships) -cars");
    /// assert_eq!(query.wanted[0], Clause::Phrase(vec!["cloud".into(), "comput".into()]));
    /// assert!(matches!(&query.wanted[1], Clause::Any(ways) if ways.len() == 2));
    /// assert_eq!(query.unwanted.len(), 1);
    /// ```
    pub fn parse(text: &str) -> SearchQuery {
        let mut parser = Parser { rest: text, n_clauses: 0 };
        let mut whole = parser.alternatives(0);
        // What follows a parenthesis that was never opened.
        while !parser.rest.is_empty() {
            let more = parser.alternatives(0);
            whole.wanted.extend(more.wanted);
            whole.unwanted.extend(more.unwanted);
        }
        whole
    }

    /// Whether nothing is asked for (exclusions alone ask for nothing).
    pub fn is_empty(&self) -> bool {
        self.wanted.is_empty()
    }

    /// The number of words that it has, those of phrases included.
    pub fn n_words(&self) -> usize {
        let words = |clause: &Clause| match clause {
            Clause::Word(_) => 1,
            Clause::Phrase(terms) => terms.len(),
            Clause::Any(ways) => ways.iter().map(SearchQuery::n_words).sum(),
        };
        self.wanted.iter().chain(&self.unwanted).map(words).sum()
    }

    /// Whether it asks for alternatives.
    pub fn has_alternatives(&self) -> bool {
        self.wanted.iter().chain(&self.unwanted).any(|it| matches!(it, Clause::Any(_)))
    }

    /// The terms that it asks for, those that it excludes left out.
    pub fn asked_terms(&self) -> BTreeSet<&str> {
        let mut terms = BTreeSet::new();
        for clause in &self.wanted {
            match clause {
                Clause::Word(list) | Clause::Phrase(list) => {
                    terms.extend(list.iter().map(String::as_str));
                }
                Clause::Any(ways) => terms.extend(ways.iter().flat_map(SearchQuery::asked_terms)),
            }
        }
        terms
    }

    /// What the query is recognized by: the same for the same words in any order and inflection. A
    /// line is a word (`+a`) or a phrase (`+a b`), excluded with `-`; alternatives are between `+(`
    /// and `)`, apart by `|`.
    pub fn plain_key(&self) -> String {
        self.lines(&|terms| terms.first().cloned().unwrap_or_default())
    }

    /// The plain key, and after a `KEY_END` the same with every term of a word (`+a|b`). Those of
    /// two inflections may differ, by the rules of some language.
    pub fn key(&self) -> String {
        let full = self.lines(&|terms| terms.join("|"));
        format!("{}{KEY_END}{full}", self.plain_key())
    }

    fn lines(&self, word: &dyn Fn(&[String]) -> String) -> String {
        let lines = |mark: char, clauses: &[Clause]| -> BTreeSet<String> {
            let line = |clause: &Clause| match clause {
                Clause::Word(terms) => format!("{mark}{}", word(terms)),
                Clause::Phrase(terms) => format!("{mark}{}", terms.join(" ")),
                Clause::Any(ways) => {
                    let ways: BTreeSet<String> = ways.iter().map(|it| it.lines(word)).collect();
                    let ways = ways.into_iter().collect::<Vec<_>>().join("\n|\n");
                    format!("{mark}(\n{ways}\n)")
                }
            };
            clauses.iter().map(line).collect()
        };
        let all: Vec<String> =
            lines('+', &self.wanted).into_iter().chain(lines('-', &self.unwanted)).collect();
        all.join("\n")
    }
}

/// Ends the plain part of a [key](SearchQuery::key).
pub(crate) const KEY_END: char = '\u{1e}';

/// Whether a text fits the query of a [key](SearchQuery::key): `has` says whether it has a phrase.
/// Builds nothing, since thousands of keys may be compared with one article.
pub(crate) fn fits(key: &str, has: &impl Fn(&str) -> bool) -> bool {
    let key = key.split_once(KEY_END).map_or(key, |it| it.1);
    any_way(&mut key.lines(), has)
}

/// Reads alternatives up to their closing parenthesis or the end: whether one of them fits.
fn any_way<'k>(lines: &mut impl Iterator<Item = &'k str>, has: &impl Fn(&str) -> bool) -> bool {
    let (mut fits_any, mut fits) = (false, true);
    while let Some(line) = lines.next() {
        match line {
            ")" => break,
            "|" => {
                fits_any |= fits;
                fits = true;
            }
            "+(" => fits &= any_way(lines, has),
            "-(" => fits &= !any_way(lines, has),
            _ => {
                let Some((mark, terms)) = line.split_at_checked(1) else { continue };
                // Nothing is looked up for an alternative that has failed already.
                fits = fits && terms.split('|').any(has) == (mark == "+");
            }
        }
    }
    fits_any | fits
}

struct Parser<'t> {
    rest: &'t str,
    n_clauses: usize,
}

/// What comes next in a query.
enum Item<'t> {
    Open,
    Close,
    Or,
    And,
    Words(&'t str),
}

impl<'t> Parser<'t> {
    /// Reads alternatives up to a closing parenthesis, which it takes, or the end.
    fn alternatives(&mut self, depth: usize) -> SearchQuery {
        let mut ways = Vec::new();
        let mut way = SearchQuery::default();
        // An exclusion holds for all alternatives: it is usually added to a whole search.
        let mut unwanted = Vec::new();
        while let Some((is_unwanted, item)) = self.next() {
            match item {
                Item::Close => break,
                Item::And => {}
                Item::Or => ways.push(std::mem::take(&mut way)),
                Item::Open if depth >= MAX_DEPTH => {}
                Item::Open => {
                    let inner = self.alternatives(depth + 1);
                    if is_unwanted {
                        unwanted.extend(excluded(inner));
                    } else {
                        way.wanted.extend(inner.wanted);
                        way.unwanted.extend(inner.unwanted);
                    }
                }
                Item::Words(chunk) if self.n_clauses < MAX_CLAUSES => {
                    if let Some(clause) = clause(chunk) {
                        self.n_clauses += 1;
                        let list = if is_unwanted { &mut unwanted } else { &mut way.wanted };
                        list.push(clause);
                    }
                }
                Item::Words(_) => {}
            }
        }
        ways.push(way);
        let mut query = either(ways);
        query.unwanted.extend(unwanted);
        query
    }

    fn next(&mut self) -> Option<(bool, Item<'t>)> {
        let rest = self.rest.trim_start();
        let after_not = rest.strip_prefix("NOT ").map(str::trim_start);
        let unwanted = rest.strip_prefix('-').or(after_not.filter(|it| !it.is_empty()));
        let is_unwanted = unwanted.is_some();
        let body = unwanted.unwrap_or(rest);
        let first = body.chars().next();
        let (item, after) = match first {
            None => {
                self.rest = "";
                return None;
            }
            Some('(') => (Item::Open, body.slice(1..)),
            Some(')') => (Item::Close, body.slice(1..)),
            Some(mark) if is_quote(mark) => {
                let inside = body.slice(mark.len_utf8()..);
                let end = inside.find(is_quote).unwrap_or(inside.len());
                let closing = inside.slice(end..).chars().next().map_or(0, char::len_utf8);
                (Item::Words(inside.slice(..end)), inside.slice(end + closing..))
            }
            Some(_) => {
                let ends = |it: char| it.is_whitespace() || matches!(it, '(' | ')' | '|');
                let n_bars = body.len() - body.trim_start_matches('|').len();
                let end = if n_bars > 0 { n_bars } else { body.find(ends).unwrap_or(body.len()) };
                let item = match body.slice(..end) {
                    "OR" | "||" | "|" => Item::Or,
                    "AND" | "&&" => Item::And,
                    chunk => Item::Words(chunk),
                };
                (item, body.slice(end..))
            }
        };
        self.rest = after;
        Some((is_unwanted, item))
    }
}

/// The clause that excludes what is in parentheses; `None` if that asks for nothing.
fn excluded(mut group: SearchQuery) -> Option<Clause> {
    if group.is_empty() {
        return None;
    }
    if group.wanted.len() == 1 && group.unwanted.is_empty() {
        return group.wanted.pop();
    }
    Some(Clause::Any(vec![group]))
}

/// The query for any of some: those that ask for nothing are left out, and one alone is itself.
fn either(mut ways: Vec<SearchQuery>) -> SearchQuery {
    if ways.len() > 1 {
        ways.retain(|way| !way.is_empty());
    }
    if ways.len() > 1 {
        return SearchQuery { wanted: vec![Clause::Any(ways)], unwanted: Vec::new() };
    }
    ways.pop().unwrap_or_default()
}

fn is_quote(c: char) -> bool {
    matches!(c, '"' | '“' | '”' | '„' | '«' | '»')
}

/// The clause of a word or of what is between quotation marks; `None` if it has no word.
fn clause(chunk: &str) -> Option<Clause> {
    let mut words: Vec<Asked> = indexed::asked(chunk).collect();
    if words.len() > 1 {
        return Some(Clause::Phrase(words.into_iter().map(|it| it.term).collect()));
    }
    let word = words.pop()?;
    Some(Clause::Word(std::iter::once(word.term).chain(word.others).collect()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> String {
        let key = SearchQuery::parse(text).plain_key();
        key.lines().map(|it| if it == "|" { "OR" } else { it }).collect::<Vec<_>>().join(", ")
    }

    #[track_caller]
    fn check(text: &str, expected: &str) {
        assert_eq!(read(text), expected, "{text}");
    }

    #[test]
    fn words_phrases_and_exclusions_are_told_apart() {
        check("cloud computing", "+cloud, +comput");
        check("\"cloud computing\" -games", "+cloud comput, -game");
        check("-“video games” china", "+china, -video game");
    }

    #[test]
    fn alternatives_are_apart_by_or_and_held_together_by_parentheses() {
        check("zadar OR vis", "+(, +vis, OR, +zadar, )");
        check("strike (zadar OR vis)", "+(, +vis, OR, +zadar, ), +strike");
        check("a b OR c", "+(, +a, +b, OR, +c, )");
        check("a -(b OR c)", "+a, -(, +b, OR, +c, )");
        check("a -(b c)", "+a, -(, +b, +c, )");
        check("a AND (b)", "+a, +b");
        check("zadar|vis", "+(, +vis, OR, +zadar, )");
        check("china NOT games NOT (b OR c)", "+china, -(, +b, OR, +c, ), -game");
        check("china NOT", "+china, +not");
    }

    #[test]
    fn odd_input_asks_for_what_words_it_has() {
        check("", "");
        check("- -- \"", "");
        check("\"open end", "+open end");
        check("'; drop table", "+drop, +tabl");
        check("OR a OR", "+a");
        check("a OR -b", "+a, -b");
        check("a OR b -c", "+(, +a, OR, +b, ), -c");
        check("(a OR (b", "+(, +a, OR, +b, )");
        check("a) b :)", "+a, +b");
        check("or and", "+and, +or");
        check(&format!("{}a{}", "(".repeat(9_000), ")".repeat(9_000)), "+a");
    }

    #[test]
    fn a_key_is_a_query_in_any_order_and_says_what_fits() {
        let key = |text: &str| SearchQuery::parse(text).key();
        assert_eq!(key("b \"c d\" -e (x OR y) a"), key("(y OR x) a a b -e \"c d\""));
        let fits = |query: &str, text: &str| {
            fits(&key(query), &|phrase: &str| format!(" {text} ").contains(&format!(" {phrase} ")))
        };
        assert!(fits("a -b", "a c") && !fits("a -b", "a b"));
        assert!(fits("a (b OR c)", "c a") && !fits("a (b OR c)", "a") && !fits("a (b OR c)", "b"));
        assert!(fits("a OR b c", "a") && fits("a OR b c", "c b") && !fits("a OR b c", "c"));
        assert!(fits("a -(b OR c)", "a") && !fits("a -(b OR c)", "a c"));
        assert!(fits("a -(b c)", "a b") && !fits("a -(b c)", "a c b"));
    }
}
