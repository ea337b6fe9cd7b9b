//! Learns the models of summaries under a headline from marked articles, and measures them.
//!
//! Everything is deterministic: same articles, same models.

mod boost;
mod figures;
mod marks;
mod regress;

use std::collections::BTreeMap;

use self::boost::{Boosting, Chance, Sample, boost};
use self::marks::Shown;
use self::regress::{Row, regress};
use super::features::{Features, GROUPS, Group, N, NAMES, measure};
use super::links::{N_BY, N_NEED, by_features, need_features};
use super::model::Model;
use super::reading::Reading;
use super::select::Length;
use crate::text::document::Document;
use crate::text::genre::{Genre, genre};

pub use self::figures::Figures;
pub use self::marks::{MarkedArticle, MarkedSentence, Need, join};

/// Of what the score learns, the share that is membership in the best three; the rest is the grade.
const BEST_SHARE: f64 = 0.7;

/// How the score is learnt.
const SCORE: Boosting = Boosting {
    n_trees: 250,
    rate: 0.1,
    ridge: 10.0,
    least_side: 30,
    feature_share: 0.5,
    sample_share: 0.7,
    seed: 1,
};

/// How it is learnt what must not be shown.
const BAD: Boosting = Boosting { n_trees: 150, seed: 2, ..SCORE };

/// Leaves out the rules of genres where a group of features can be left out.
const GENRE: &str = "genre";

/// Penalties of the squared weights.
const NEED_PENALTY: f64 = 50.0;
const BY_PENALTY: f64 = 20.0;

/// What is measured.
#[derive(Debug, Clone, Default)]
pub struct Variant {
    /// Features of this group are not asked for; `genre`: all articles are chosen from like news.
    pub without: Option<String>,
    /// Decides which articles are in a fold together.
    pub seed: u64,
    /// How many sentences a summary has; `None` is as many as the article deserves.
    pub n_sentences: Option<usize>,
    /// The genre is taken from the marks.
    pub knows_kinds: bool,
}

/// The genre that the marks mean.
fn genre_of_kind(kind: &str) -> Genre {
    match kind {
        "opinion" => Genre::Opinion,
        "interview" => Genre::Interview,
        "review" => Genre::Review,
        "results" | "sport-report" => Genre::Results,
        "live" => Genre::Live,
        "list" => Genre::List,
        _ => Genre::News,
    }
}

/// Marked articles, taken apart once.
pub struct Training<'d> {
    articles: Vec<PreparedArticle<'d>>,
}

struct PreparedArticle<'d> {
    marked: &'d MarkedArticle,
    reading: Reading<'d>,
    /// Of each candidate.
    rows: Vec<Features>,
    labels: Vec<Option<Label>>,
    /// Of each sentence.
    shown: Vec<Shown>,
    needs: Vec<Row<N_NEED>>,
    links: Vec<Row<N_BY>>,
}

/// What the marks say of one of our sentences.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Label {
    grade: f64,
    is_best: bool,
}

impl<'d> Training<'d> {
    /// Takes the articles apart; `documents` are theirs, in the same order.
    pub fn new(articles: &'d [MarkedArticle], documents: &'d [Document<'d>]) -> Training<'d> {
        let articles = articles
            .iter()
            .zip(documents)
            .map(|(marked, document)| PreparedArticle::new(marked, document))
            .collect();
        Training { articles }
    }

    /// The models learnt from all articles, as they are shipped.
    pub fn model_file(&self) -> String {
        learn(self.articles.iter(), &[true; N]).write()
    }

    /// The figures of each source, by its name, and of each genre but news, when each fold of the articles is summarized with
    /// models learnt from the others; beside them those of the articles' first sentences.
    ///
    /// # Errors
    /// No group of features has the name of the one to leave out.
    pub fn cross_validate(
        &self,
        variant: &Variant,
        n_folds: usize,
    ) -> Result<BTreeMap<String, (Figures, Figures)>, String> {
        let is_used = used(variant)?;
        let folds = self.folds(variant.seed, n_folds);
        let length = variant.n_sentences.map_or(super::FITTING, Length::exactly);
        let mut figures: BTreeMap<String, (Figures, Figures)> = BTreeMap::new();
        for fold in 0..n_folds {
            let others = self.articles.iter().zip(&folds).filter(|it| *it.1 != fold);
            let model = learn(others.map(|it| it.0), &is_used);
            for (article, _) in self.articles.iter().zip(&folds).filter(|it| *it.1 == fold) {
                let marked = article.marked;
                let genre = match variant.knows_kinds {
                    true => genre_of_kind(&marked.kind),
                    false => genre(article.reading.document),
                };
                let rules =
                    if variant.without.as_deref() == Some(GENRE) { Genre::News } else { genre };
                let bonuses = super::genre::bonuses(&article.reading, rules);
                let (reading, rows) = (&article.reading, &article.rows);
                let chosen =
                    super::choose(reading, rows, &model, &bonuses, length, false).sentences;
                let n = variant.n_sentences.unwrap_or(chosen.len());
                let genre_row = (genre != Genre::News).then(|| format!("genre {genre:?}"));
                for row in std::iter::once(marked.source.clone()).chain(genre_row) {
                    let slot = figures.entry(row).or_default();
                    slot.0.add(marked, chosen.iter().map(|&it| &article.shown[it]));
                    slot.1.add_first(marked, n);
                }
            }
        }
        Ok(figures)
    }

    /// The fold of each article: equally many of each source.
    fn folds(&self, seed: u64, n_folds: usize) -> Vec<usize> {
        let mut chance = Chance(seed);
        let mut order: Vec<(f64, usize)> =
            (0..self.articles.len()).map(|it| (chance.next(), it)).collect();
        order.sort_by(|a, b| a.0.total_cmp(&b.0));
        let mut n_of: BTreeMap<&str, usize> = BTreeMap::new();
        let mut folds = vec![0; self.articles.len()];
        for (_, idx) in order {
            let n = n_of.entry(&self.articles[idx].marked.source).or_default();
            folds[idx] = *n % n_folds;
            *n += 1;
        }
        folds
    }
}

fn used(variant: &Variant) -> Result<[bool; N], String> {
    let Some(name) = variant.without.as_ref().filter(|it| *it != GENRE) else {
        return Ok([true; N]);
    };
    let is_named = |group: &&Group| format!("{group:?}").eq_ignore_ascii_case(name);
    if let Some(group) = Group::ALL.iter().find(is_named) {
        return Ok(GROUPS.map(|it| it != *group));
    }
    if NAMES.contains(&name.as_str()) {
        return Ok(NAMES.map(|it| it != name));
    }
    Err(format!("no group of features is called {name}: {:?}", Group::ALL))
}

fn learn<'a, 'd: 'a>(
    articles: impl Iterator<Item = &'a PreparedArticle<'d>>,
    is_used: &[bool; N],
) -> Model {
    let articles: Vec<&PreparedArticle<'d>> = articles.collect();
    let samples = |target: &dyn Fn(&Label) -> f64| -> Vec<Sample<'_>> {
        articles
            .iter()
            .flat_map(|article| {
                let rows = article.rows.iter().zip(&article.labels);
                rows.filter_map(|(features, label)| {
                    Some(Sample {
                        features,
                        target: target(label.as_ref()?),
                        weight: article.marked.weight,
                    })
                })
            })
            .collect()
    };
    let belongs = |label: &Label| {
        BEST_SHARE * f64::from(u8::from(label.is_best)) + (1.0 - BEST_SHARE) * label.grade / 3.0
    };
    let needs: Vec<Row<N_NEED>> = articles.iter().flat_map(|it| &it.needs).copied().collect();
    let links: Vec<Row<N_BY>> = articles.iter().flat_map(|it| &it.links).copied().collect();
    Model {
        score: boost(&samples(&belongs), is_used, &SCORE),
        bad: boost(&samples(&|it| f64::from(u8::from(it.grade == 0.0))), is_used, &BAD),
        need: regress(&needs, NEED_PENALTY),
        by: regress(&links, BY_PENALTY),
    }
}

impl<'d> PreparedArticle<'d> {
    fn new(marked: &'d MarkedArticle, document: &'d Document<'d>) -> PreparedArticle<'d> {
        let reading = Reading::new(document);
        let rows = measure(&reading);
        let shown: Vec<Shown> =
            document.sentences[..reading.n()].iter().map(|it| marked.shown(&it.span)).collect();
        let labels = reading.candidates.iter().map(|&it| label(marked, &shown[it])).collect();
        let mut article = PreparedArticle {
            marked,
            reading,
            rows,
            labels,
            shown,
            needs: Vec::new(),
            links: Vec::new(),
        };
        article.add_links();
        article
    }

    /// What the marks say about which sentence needs which. Sentences that must not be shown teach
    /// nothing: most of what they need is what makes them bad.
    fn add_links(&mut self) {
        for (&idx, label) in self.reading.candidates.iter().zip(&self.labels) {
            let own = &self.shown[idx].whole;
            if own.is_empty() || label.is_none_or(|it| it.grade == 0.0) {
                continue;
            }
            let mut needed: Vec<usize> = Vec::new();
            let mut is_puzzle = false;
            for &marked in own {
                match &self.marked.sentences[marked].need {
                    Need::Puzzles => is_puzzle = true,
                    Need::Sentences(others) => {
                        needed.extend(others.iter().filter(|it| !own.contains(it)));
                    }
                }
            }
            let weight = self.marked.weight;
            self.needs.push(Row {
                features: need_features(&self.reading, idx),
                is_so: is_puzzle || !needed.is_empty(),
                weight,
            });
            let answers =
                |earlier: usize| self.shown[earlier].whole.iter().any(|it| needed.contains(it));
            if !is_puzzle && (0..idx).any(answers) {
                let pairs = by_features(&self.reading, idx)
                    .enumerate()
                    .map(|(earlier, features)| Row { features, is_so: answers(earlier), weight });
                self.links.extend(pairs);
            }
        }
    }
}

/// The grade of one of our sentences: the mean of those it holds; `None` if the marks do not say.
fn label(marked: &MarkedArticle, shown: &Shown) -> Option<Label> {
    if let Some((idx, is_small)) = shown.part {
        let whole = &marked.sentences[idx];
        return (!(is_small && whole.grade == 0))
            .then(|| Label { grade: f64::from(whole.grade), is_best: whole.is_best });
    }
    let held: Vec<_> = shown.whole.iter().map(|&it| &marked.sentences[it]).collect();
    if held.is_empty() {
        return None;
    }
    let sum: f64 = held.iter().map(|it| f64::from(it.grade)).sum();
    let grade = if held.iter().any(|it| it.grade == 0) { 0.0 } else { sum / held.len() as f64 };
    Some(Label { grade, is_best: held.iter().any(|it| it.is_best) })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Articles whose best sentences are those with figures, wherever they are.
    fn articles() -> Vec<MarkedArticle> {
        let news = "The port of Oslo took in 300 ships from Bergen in 2024.";
        let filler = "Many people walk near the quiet water every single day there.";
        (0..20)
            .map(|idx| {
                let order = [news, filler, filler, news, filler];
                let texts: Vec<&str> = (0..5).map(|at| order[(at + idx) % 5]).collect();
                let mut start = 0;
                let sentences = texts.iter().map(|text| {
                    let span = start..start + text.len();
                    start = span.end + 1;
                    let is_best = *text == news;
                    let grade = if is_best { 3 } else { 1 };
                    MarkedSentence { span, grade, is_best, need: Need::Sentences(Vec::new()) }
                });
                MarkedArticle {
                    source: "a".to_owned(),
                    title: "Ships in Oslo".to_owned(),
                    sentences: sentences.collect(),
                    text: texts.join(" "),
                    n_ideal: 2,
                    kind: String::new(),
                    weight: 1.0,
                }
            })
            .collect()
    }

    #[test]
    fn what_the_marks_prefer_is_learnt_and_repeatable() {
        let articles = articles();
        let documents: Vec<Document<'_>> =
            articles.iter().map(|it| Document::new(&it.title, &it.text)).collect();
        let training = Training::new(&articles, &documents);
        let file = training.model_file();
        assert_eq!(file, training.model_file());
        assert_eq!(Model::parse(&file).unwrap().write(), file);
        let variant = Variant { n_sentences: Some(1), ..Variant::default() };
        let (learnt, first) = training.cross_validate(&variant, 5).unwrap()["a"];
        assert_eq!(learnt.n(), 20);
        assert!(learnt.means()[2] > first.means()[2], "{learnt:?} {first:?}");
        let wrong = Variant { without: Some("colour".to_owned()), ..variant };
        assert!(training.cross_validate(&wrong, 5).is_err_and(|it| it.contains("colour")));
    }
}
