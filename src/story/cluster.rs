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

/// The articles with which one is compared: those that share the most, and all of a great story.
const COMPARED: usize = 160;

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
    let first = pass(articles, &Rarity::new(rules.home, 0), rules);
    let rarity = rarity_of_stories(articles, &first, rules.home);
    let first = pass(articles, &rarity, rules);
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

/// The first article of each article's story.
#[expect(clippy::expect_used, reason = "memory ends before the ids do")]
fn pass(articles: &[Profile], rarity: &Rarity, rules: &Rules) -> Vec<usize> {
    let vectors: Vec<Vector> =
        articles.iter().map(|it| vector::article_vector(it, rarity)).collect();
    // In the order of time, so that the newest of a common term's articles are the nearest.
    let mut order: Vec<u32> =
        (0..u32::try_from(articles.len()).expect("memory ends before the ids do")).collect();
    order.sort_by_key(|&it| articles[it as usize].stands_at_s);
    let mut postings = Postings::new(rules.window_s);
    let mut pairs: Vec<(u32, u32, Verdict)> = Vec::new();
    for (place, &article) in (0..).zip(&order) {
        let (vector, one) = (&vectors[article as usize], &articles[article as usize]);
        postings.advance_to(one.stands_at_s);
        let others: Vec<u32> = postings
            .alike(one.stands_at_s, vector, COMPARED)
            .into_iter()
            .map(|it| order[it as usize])
            .collect();
        let compared: Vec<Other<'_>> = others
            .iter()
            .map(|&it| (&vectors[it as usize], articles[it as usize].published_s))
            .map(|(vector, at_s)| Other::new(vector, at_s, one.published_s))
            .collect();
        let verdicts = others.into_iter().zip(compare(vector, &compared, &SHIPPED));
        let told = verdicts.filter(|it| it.1 != Verdict::Alike(0.0));
        pairs.extend(told.map(|(other, verdict)| (other, article, verdict)));
        postings.add(place, one.stands_at_s, vector);
    }
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
