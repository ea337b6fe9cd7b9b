//! How common a term is in news at large: the number of articles that have it, counted once and
//! shipped.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::sync::{Arc, LazyLock};

use rustc_hash::{FxHashMap, FxHashSet};

use crate::text::document::Document;
use crate::text::language::Language;

/// A term that fewer articles have is left out: it counts as if one did.
const LEAST: u32 = 3;

struct Background {
    n_articles: f64,
    /// How many articles have a term, and its inverse document frequency.
    terms: FxHashMap<&'static str, (f64, f64)>,
    /// That of all other terms.
    other: f64,
}

static ENGLISH: LazyLock<Background> = LazyLock::new(|| {
    Background::parse(include_str!("../../data/summary/background.tsv"))
        .expect("a test reads the shipped counts")
});

impl Background {
    fn parse(text: &'static str) -> Option<Background> {
        let (first, rest) = text.split_once('\n')?;
        let n_articles: f64 = first.split_whitespace().find_map(|it| it.parse().ok())?;
        let idf = |count: f64| ((n_articles + 1.0) / (count + 0.5)).ln();
        let entry = |line: &'static str| {
            let (stem, count) = line.split_once('\t')?;
            let count = count.parse().ok()?;
            Some((stem, (count, idf(count))))
        };
        Some(Background {
            n_articles,
            terms: rest.lines().map(entry).collect::<Option<_>>()?,
            other: idf(1.0),
        })
    }
}

/// Inverse document frequency of a stem in news, `ln((N + 1) / (n + 0.5))`; 0 in languages that
/// were not counted.
pub(crate) fn idf(language: Language, stem: &str) -> f64 {
    if language != Language::English {
        return 0.0;
    }
    ENGLISH.terms.get(stem).map_or(ENGLISH.other, |it| it.1)
}

/// How many articles were counted.
pub(crate) fn n_articles() -> f64 {
    ENGLISH.n_articles
}

/// How many of them hold a stem; 1 if so few do that it is left out.
pub(crate) fn n_articles_with(stem: &str) -> f64 {
    ENGLISH.terms.get(stem).map_or(1.0, |it| it.0)
}

/// The counts of some articles as they are shipped: the number of articles, then a stem and how
/// many hold it in each line.
pub fn count<'a>(texts: impl Iterator<Item = &'a str>) -> String {
    let mut n_articles_with: BTreeMap<Arc<str>, u32> = BTreeMap::new();
    let mut n_articles = 0;
    for text in texts {
        n_articles += 1;
        let document = Document::new("", text);
        let words =
            document.sentences.iter().flat_map(|it| &it.words).filter(|it| !it.form.is_stop);
        let stems: FxHashSet<&Arc<str>> = words.map(|it| &it.form.stem).collect();
        stems.into_iter().for_each(|it| *n_articles_with.entry(Arc::clone(it)).or_default() += 1);
    }
    let mut counts = format!("# {n_articles} articles; made by `gistwire train background`\n");
    for (stem, n) in n_articles_with.into_iter().filter(|it| it.1 >= LEAST) {
        writeln!(counts, "{stem}\t{n}").expect("a string takes everything");
    }
    counts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_common_term_weighs_less_than_a_rare_one_and_an_unknown_one_most() {
        let idf = |stem| idf(Language::English, stem);
        assert!(
            idf("year") < idf("regul") && idf("regul") < idf("xyzzi"),
            "{} {} {}",
            idf("year"),
            idf("regul"),
            idf("xyzzi")
        );
    }

    #[test]
    fn articles_are_counted_not_words() {
        let texts = ["Ports grew. Ports grew.", "The port grew.", "A port fell."];
        assert_eq!(
            count(texts.into_iter()),
            "# 3 articles; made by `gistwire train background`\nport\t3\n"
        );
    }
}
