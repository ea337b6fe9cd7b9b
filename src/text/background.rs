//! How common a term is in news at large: the number of articles that have it, counted once and
//! shipped.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::sync::{Arc, LazyLock};

use rustc_hash::{FxHashMap, FxHashSet};

use super::document::Document;
use super::language::Language;

/// A term that fewer articles have is left out: it counts as if one did.
const LEAST: u32 = 3;

struct Background {
    n_articles: u32,
    /// How many of them have a term.
    terms: FxHashMap<&'static str, u32>,
}

static ENGLISH: LazyLock<Background> = LazyLock::new(|| {
    Background::parse(include_str!("../../data/summary/background.tsv"))
        .expect("a test reads the shipped counts")
});

impl Background {
    fn parse(text: &'static str) -> Option<Background> {
        let (first, rest) = text.split_once('\n')?;
        let n_articles = first.split_whitespace().find_map(|it| it.parse().ok())?;
        let entry = |line: &'static str| {
            let (stem, count) = line.split_once('\t')?;
            Some((stem, count.parse().ok()?))
        };
        Some(Background { n_articles, terms: rest.lines().map(entry).collect::<Option<_>>()? })
    }
}

/// Returns the inverse document frequency of a stem, `ln((N + 1) / (n + 0.5))`: `N` articles were
/// counted, and `n` of them have the stem (`n_articles_with`). It is 0 in languages that were not
/// counted.
pub(crate) fn idf(language: Language, n_articles_with: u32) -> f64 {
    if language != Language::English {
        return 0.0;
    }
    ((n_articles() + 1.0) / (f64::from(n_articles_with) + 0.5)).ln()
}

/// How many articles were counted.
pub(crate) fn n_articles() -> f64 {
    f64::from(ENGLISH.n_articles)
}

/// How many of them have a stem; 1 if so few do that it is left out.
pub(crate) fn n_articles_with(stem: &str) -> u32 {
    ENGLISH.terms.get(stem).copied().unwrap_or(1)
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
        let idf = |stem| idf(Language::English, n_articles_with(stem));
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
