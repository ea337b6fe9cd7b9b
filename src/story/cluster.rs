//! The stories of a whole archive at once: the order of the articles does not matter.

use rustc_hash::FxHashMap;

use super::Rules;
use super::agglomerate::{Group, agglomerate};
use super::decision::bound;
use super::pair::model::SHIPPED;
use super::pair::{Other, Verdict, compare};
use super::postings::Postings;
use super::profile::Profile;
use super::rarity::Rarity;
use super::term::TermNo;
use super::vector::{self, Vector};
use crate::parallel::in_parts;

/// The articles with which one is compared: those that share the most, and all of a great story.
const COMPARED: usize = 160;

/// The same in the first pass, which only counts in how many stories a term is.
const FIRST_COMPARED: usize = 60;

/// Articles that are compared with others before the next ones are looked up, and the least share of
/// them that a thread gets.
const AT_ONCE: usize = 1_024;
const LEAST_SHARE: usize = 64;

/// The stories of an archive.
#[derive(Debug, Clone)]
pub struct Clustering {
    /// For each article the index of the first article of its story.
    pub first: Vec<usize>,
    pub(super) rarity: Rarity,
}

/// Finds the stories of some articles.
///
/// They are clustered twice: once with terms weighed by how common they are in news at large, then
/// by how many of the stories so found have them as well.
///
/// ```
/// use gistwire::story::{Profile, Rules, cluster};
///
/// let headlines = ["Zork mill burns in Lund", "Ports of Ravenna close", "Fire guts Zork mill in Lund"];
/// let articles = headlines.map(|title| Profile::new(title, "", None));
/// assert_eq!(cluster(&articles, &Rules::default()).first, [0, 1, 0]);
/// ```
pub fn cluster(articles: &[Profile], rules: &Rules) -> Clustering {
    let first = pass(articles, &Rarity::new(rules.home, 0), rules, FIRST_COMPARED);
    let rarity = rarity_of_stories(articles, &first, rules.home);
    let first = pass(articles, &rarity, rules, COMPARED);
    let rarity = rarity_of_stories(articles, &first, rules.home);
    Clustering { first, rarity }
}

impl Clustering {
    /// An article's terms, weighed as these stories have it.
    pub fn vector(&self, article: &Profile) -> Vector {
        vector::article_vector(article, &self.rarity)
    }

    /// The number of stories, and for each term the number of those that have it.
    pub fn into_counts(mut self) -> (i64, Vec<(TermNo, i32)>) {
        (self.rarity.n_stories(), self.rarity.take_changes())
    }
}

/// The number of stories that have each term.
fn rarity_of_stories(articles: &[Profile], story: &[usize], home: f64) -> Rarity {
    let mut members: FxHashMap<usize, Vec<usize>> = FxHashMap::default();
    story
        .iter()
        .enumerate()
        .for_each(|(article, &story)| members.entry(story).or_default().push(article));
    let mut rarity = Rarity::new(home, 0);
    for members in members.into_values() {
        let mut terms: Vec<TermNo> = members.iter().flat_map(|&it| articles[it].terms()).collect();
        terms.sort_unstable();
        terms.dedup();
        rarity.add(terms.into_iter());
    }
    rarity
}

/// Compares articles, each with those near it, in the order of the articles.
fn compared(
    articles: &[Profile],
    vectors: &[Vector],
    near: &[(u32, Vec<u32>)],
) -> Vec<(u32, u32, Verdict)> {
    in_parts(near, LEAST_SHARE, |part| {
        let found = part.iter().map(|it| of_one(articles, vectors, it.0, &it.1));
        found.flatten().collect()
    })
}

/// What is found of an article and others.
fn of_one(
    articles: &[Profile],
    vectors: &[Vector],
    article: u32,
    others: &[u32],
) -> Vec<(u32, u32, Verdict)> {
    let one_s = articles[article as usize].published_s;
    let beside: Vec<Other<'_>> = others
        .iter()
        .map(|&it| (&vectors[it as usize], articles[it as usize].published_s))
        .map(|(vector, at_s)| Other::new(vector, at_s, one_s))
        .collect();
    let verdicts = compare(&vectors[article as usize], &beside, &SHIPPED);
    let told = others.iter().copied().zip(verdicts).filter(|it| it.1 != Verdict::Alike(0.0));
    told.map(|(other, verdict)| (other, article, verdict)).collect()
}

/// The first article of each article's story.
#[expect(clippy::expect_used, reason = "memory ends before the ids do")]
fn pass(articles: &[Profile], rarity: &Rarity, rules: &Rules, n_compared: usize) -> Vec<usize> {
    let vectors: Vec<Vector> =
        articles.iter().map(|it| vector::article_vector(it, rarity)).collect();
    // In the order of time, so that the newest of a common term's articles are the nearest.
    let mut order: Vec<u32> =
        (0..u32::try_from(articles.len()).expect("memory ends before the ids do")).collect();
    order.sort_by_key(|&it| articles[it as usize].stands_at_s);
    let mut postings = Postings::new(rules.window_s);
    let mut pairs: Vec<(u32, u32, Verdict)> = Vec::new();
    let mut near: Vec<(u32, Vec<u32>)> = Vec::with_capacity(AT_ONCE);
    for (place, &article) in (0..).zip(&order) {
        let (vector, at_s) = (&vectors[article as usize], articles[article as usize].stands_at_s);
        postings.advance_to(at_s);
        let others = postings.alike(at_s, vector, n_compared);
        near.push((article, others.into_iter().map(|it| order[it as usize]).collect()));
        postings.add(place, at_s, vector);
        if near.len() == AT_ONCE {
            pairs.extend(compared(articles, &vectors, &near));
            near.clear();
        }
    }
    pairs.extend(compared(articles, &vectors, &near));
    drop(postings);
    let one = |(article, vector): (&Profile, &Vector)| {
        Group::of_one(vector, article.published_s, article.decided.apart_with(article.item_of))
    };
    let groups = articles.iter().zip(&vectors).map(one).collect();
    drop(vectors);
    let bound = bound(articles.iter().map(|it| vec![&it.decided]));
    let pairs = pairs.into_iter().map(|(a, b, it)| (a as usize, b as usize, it));
    agglomerate(groups, pairs, &bound, rules)
}
