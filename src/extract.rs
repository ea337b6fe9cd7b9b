//! What answers have worked out about articles lately. Many people ask for the same ones, and an alert
//! to ten thousand chats would read one article ten thousand times.

use std::sync::{Arc, Mutex, PoisonError};

use xxhash_rust::xxh3::Xxh3;

use crate::article::Article;
use crate::memory::Memory;
use crate::summary::Summary;
use crate::text::Span;
use crate::text::genre::Genre;
use crate::text::language::Language;

/// How many extracts are remembered until they become the older ones. One takes about a kilobyte.
const MAX_RECENT: usize = 500;

/// An article as an answer quotes it.
#[derive(Debug, Clone, PartialEq)]
pub struct Extract {
    /// The chosen sentences.
    pub summary: Summary,
    /// What kind of text it is.
    pub genre: Genre,
    /// Its language.
    pub language: Language,
    /// How it names the company that was asked for, where a reader should know.
    pub naming: Option<Naming>,
}

/// How an article names a company that is not its subject, or not by its present name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Naming {
    /// Only to compare another with it.
    Comparison,
    /// Only as the source of what it tells.
    Source,
    /// Only in passing.
    Passing,
    /// Only by a name that it had before.
    Former(String),
}

/// Remembered extracts, by the texts of their articles and by what was asked: a text that has changed
/// is another one. They hold for one list of companies.
#[derive(Debug)]
pub struct Extracts {
    extracts: Mutex<Memory<u128, Arc<Extract>>>,
    /// Sentences, likewise; `None` is remembered, too.
    sentences: Mutex<Memory<u128, Option<Span>>>,
}

impl Default for Extracts {
    fn default() -> Extracts {
        Extracts {
            extracts: Mutex::new(Memory::of_at_most_twice(MAX_RECENT)),
            sentences: Mutex::new(Memory::of_at_most_twice(MAX_RECENT)),
        }
    }
}

impl Extracts {
    /// Returns the extract of an article for a question, which `work_out` makes if it is not
    /// remembered. Two questions that can have different extracts differ in one of their parts.
    pub fn of(
        &self,
        article: &Article,
        question: &[&str],
        work_out: impl FnOnce() -> Extract,
    ) -> Arc<Extract> {
        remembered(&self.extracts, key(article, question), || Arc::new(work_out()))
    }

    /// Returns the sentence of an article's body for a question, likewise.
    pub fn sentence_of(
        &self,
        article: &Article,
        question: &[&str],
        work_out: impl FnOnce() -> Option<Span>,
    ) -> Option<Span> {
        remembered(&self.sentences, key(article, question), work_out)
    }
}

fn key(article: &Article, question: &[&str]) -> u128 {
    let mut hash = Xxh3::new();
    for part in [article.title.as_str(), article.body.as_str()].iter().chain(question) {
        hash.update(&part.len().to_le_bytes());
        hash.update(part.as_bytes());
    }
    hash.digest128()
}

/// Nothing waits while another thread works something out: at worst both do.
fn remembered<V: Clone>(
    memory: &Mutex<Memory<u128, V>>,
    key: u128,
    work_out: impl FnOnce() -> V,
) -> V {
    let lock = || memory.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(known) = lock().get(&key) {
        return known;
    }
    let found = work_out();
    lock().insert(key, found.clone());
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::ArticleId;

    fn article(body: &str) -> Article {
        Article {
            id: ArticleId(1),
            title: "Zork mill burns".into(),
            body: body.into(),
            tags: Vec::new(),
            url: None,
            source: None,
            published: None,
            image_url: None,
            standing: None,
        }
    }

    fn extract() -> Extract {
        Extract {
            summary: Summary::default(),
            genre: Genre::News,
            language: Language::English,
            naming: None,
        }
    }

    #[test]
    fn an_extract_is_worked_out_once_for_a_text_and_a_question() {
        let extracts = Extracts::default();
        let mut n_worked_out = 0;
        let mut ask = |body: &str, question: &[&str]| {
            extracts.of(&article(body), question, || {
                n_worked_out += 1;
                extract()
            });
        };
        ask("It burned.", &["company", "Okta"]);
        ask("It burned.", &["company", "Okta"]);
        ask("It burned.", &["company", "Zork"]);
        ask("It burned.", &["companyOkta", ""]);
        ask("It burned down.", &["company", "Okta"]);
        assert_eq!(n_worked_out, 4);
    }

    #[test]
    fn that_there_is_no_sentence_is_remembered_too() {
        let extracts = Extracts::default();
        let one = article("It burned.");
        assert_eq!(extracts.sentence_of(&one, &["both"], || None), None);
        assert_eq!(extracts.sentence_of(&one, &["both"], || Some(0..10)), None);
        assert_eq!(extracts.sentence_of(&one, &["other"], || Some(0..10)), Some(0..10));
    }
}
