//! Marked articles: what an editor would show of each, and how that falls on our own sentences.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::text::Span;

/// An article with the marks of one reading.
#[derive(Debug, Clone)]
pub struct MarkedArticle {
    /// The part of the id before the first dash names the source.
    pub source: String,
    /// The headline.
    pub title: String,
    /// The body.
    pub text: String,
    /// The marked sentences.
    pub sentences: Vec<MarkedSentence>,
    /// How many sentences the ideal summary has.
    pub n_ideal: usize,
    /// How often it counts in training.
    pub weight: f64,
    /// What kind of text the reading says it is; empty if it does not.
    pub kind: String,
}

/// A sentence and what the reading says of it.
#[derive(Debug, Clone)]
pub struct MarkedSentence {
    /// Byte range of the body.
    pub span: Span,
    /// 3 belongs in the summary, 2 may, 1 is background, 0 must not be shown.
    pub grade: u8,
    /// Belongs to the ideal three.
    pub is_best: bool,
    /// What must be shown before it.
    pub need: Need,
}

/// What a sentence needs to be understood.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Need {
    /// These sentences; none if it can be shown alone.
    Sentences(Vec<usize>),
    /// Nothing explains it.
    Puzzles,
}

#[derive(Deserialize)]
struct ArticleLine {
    id: String,
    #[serde(default)]
    lang: Option<String>,
    title: String,
    text: String,
    /// Offsets in characters, and the paragraph; those of the marks if there are none.
    #[serde(default)]
    sentences: Vec<[usize; 3]>,
}

#[derive(Deserialize)]
struct MarksLine {
    id: String,
    best: Vec<usize>,
    n: usize,
    grade: BTreeMap<usize, u8>,
    #[serde(default)]
    needs: BTreeMap<usize, NeedsValue>,
    #[serde(default)]
    sentences: Vec<[usize; 3]>,
    #[serde(default)]
    kind: String,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum NeedsValue {
    Sentences(Vec<usize>),
    Puzzles(String),
}

/// Joins lines of articles and lines of marks by their ids; articles without marks are left out.
/// `is_wanted` says of an article's language whether it is.
///
/// # Errors
/// Names the line that cannot be read.
pub fn join(
    articles: &str,
    marks: &str,
    weight: f64,
    is_wanted: impl Fn(&str) -> bool,
) -> Result<Vec<MarkedArticle>, String> {
    let marks: BTreeMap<String, MarksLine> =
        lines::<MarksLine>(marks)?.into_iter().map(|line| (line.id.clone(), line)).collect();
    let articles = lines::<ArticleLine>(articles)?.into_iter();
    articles
        .filter(|article| is_wanted(article.lang.as_deref().unwrap_or("en")))
        .filter_map(|article| Some((marks.get(&article.id)?, article)))
        .map(|(marks, article)| marked(article, marks, weight))
        .collect()
}

fn lines<'t, T: Deserialize<'t>>(text: &'t str) -> Result<Vec<T>, String> {
    text.lines()
        .enumerate()
        .filter(|(_, line)| !line.trim().is_empty())
        .map(|(idx, line)| {
            serde_json::from_str(line).map_err(|error| format!("line {}: {error}", idx + 1))
        })
        .collect()
}

fn marked(article: ArticleLine, marks: &MarksLine, weight: f64) -> Result<MarkedArticle, String> {
    let bytes: Vec<usize> = article
        .text
        .char_indices()
        .map(|(at, _)| at)
        .chain(std::iter::once(article.text.len()))
        .collect();
    let byte = |n_chars: usize| {
        bytes.get(n_chars).copied().ok_or_else(|| format!("{}: an offset is too large", article.id))
    };
    let spans = if article.sentences.is_empty() { &marks.sentences } else { &article.sentences };
    let mut sentences = Vec::with_capacity(spans.len());
    for (idx, [start, end, _]) in spans.iter().enumerate() {
        let number = idx + 1;
        let grade = *marks
            .grade
            .get(&number)
            .ok_or_else(|| format!("{}: sentence {number} has no grade", article.id))?;
        let need = match marks.needs.get(&number) {
            None => Need::Sentences(Vec::new()),
            Some(NeedsValue::Sentences(numbers)) => {
                Need::Sentences(numbers.iter().map(|it| it - 1).collect())
            }
            Some(NeedsValue::Puzzles(mark)) if mark == "x" => Need::Puzzles,
            Some(NeedsValue::Puzzles(mark)) => {
                return Err(format!("{}: a need is a list or \"x\", not {mark:?}", article.id));
            }
        };
        sentences.push(MarkedSentence {
            span: byte(*start)?..byte(*end)?,
            grade,
            is_best: marks.best.contains(&number),
            need,
        });
    }
    let source = match &article.lang {
        Some(lang) => format!("language {lang}"),
        None => article.id.split('-').next().unwrap_or_default().to_owned(),
    };
    Ok(MarkedArticle {
        source,
        kind: marks.kind.clone(),
        title: article.title,
        text: article.text,
        sentences,
        n_ideal: marks.n,
        weight,
    })
}

/// The marked sentences that one of ours shows.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Shown {
    /// Indices of marked sentences of which it has more than half.
    pub(super) whole: Vec<usize>,
    /// Otherwise the one that it has most of, and whether that is less than six tenths of it: what
    /// was marked as glued together is then not known to be bad.
    pub(super) part: Option<(usize, bool)>,
}

impl MarkedArticle {
    /// What a span of the body shows of the marked sentences.
    pub(super) fn shown(&self, span: &Span) -> Shown {
        let common =
            |marked: &Span| marked.end.min(span.end).saturating_sub(marked.start.max(span.start));
        let sentences = || self.sentences.iter().enumerate();
        let whole: Vec<usize> = sentences()
            .filter(|it| 2 * common(&it.1.span) > it.1.span.len())
            .map(|it| it.0)
            .collect();
        if !whole.is_empty() {
            return Shown { whole, part: None };
        }
        let most = sentences().map(|it| (common(&it.1.span), it.0)).max().filter(|it| it.0 > 0);
        let part =
            most.map(|(n_bytes, idx)| (idx, 10 * n_bytes < 6 * self.sentences[idx].span.len()));
        Shown { whole, part }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ARTICLES: &str = r#"{"id": "a-1", "title": "T", "text": "Ünd so. Ja. Nein.", "sentences": [[0, 7, 0], [8, 11, 0], [12, 17, 0]]}"#;
    const MARKS: &str = r#"{"id": "a-1", "best": [1], "n": 2, "grade": {"1": 3, "2": 0, "3": 1}, "needs": {"2": [1], "3": "x"}}"#;

    #[test]
    fn offsets_of_characters_become_bytes_and_numbers_begin_at_zero() {
        let articles = join(ARTICLES, MARKS, 1.0, |_| true).unwrap();
        let [article] = &articles[..] else { panic!("one article") };
        let texts: Vec<&str> =
            article.sentences.iter().map(|it| &article.text[it.span.clone()]).collect();
        assert_eq!(texts, ["Ünd so.", "Ja.", "Nein."]);
        assert!(article.sentences[0].is_best && !article.sentences[1].is_best);
        assert_eq!(article.sentences[1].need, Need::Sentences(vec![0]));
        assert_eq!((&article.sentences[2].need, &*article.source), (&Need::Puzzles, "a"));
        assert!(join(ARTICLES, MARKS, 1.0, |language| language != "en").unwrap().is_empty());
        assert!(join(ARTICLES, "{", 1.0, |_| true).is_err_and(|it| it.contains("line 1")));
    }

    #[test]
    fn our_sentences_fall_on_marked_ones() {
        let article = &join(ARTICLES, MARKS, 1.0, |_| true).unwrap()[0];
        assert_eq!(article.shown(&(0..8)).whole, [0]);
        assert_eq!(article.shown(&(0..18)).whole, [0, 1, 2]);
        assert_eq!(article.shown(&(13..15)), Shown { whole: vec![], part: Some((2, true)) });
    }
}
