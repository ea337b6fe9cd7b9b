//! The stories of a whole archive at once: the order of the articles does not matter.

use rustc_hash::FxHashMap;

use super::Rules;
use super::agglomerate::{Group, agglomerate};
use super::density::Nearest;
use super::postings::Postings;
use super::profile::Profile;
use super::rarity::Rarity;
use super::term::TermNo;
use super::vector::{self, Vector};

/// The stories of an archive.
#[derive(Debug, Clone)]
pub struct Clustering {
    /// For each article the index of the first article of its story.
    pub first: Vec<usize>,
    /// For each article how alike it is to the news around it.
    pub density: Vec<f32>,
    pub(super) rarity: Rarity,
}

/// Finds the stories of some articles.
///
/// They are clustered twice: once with terms weighed by how many articles hold them, in the
/// background and here; then by how many of the stories so found do, and beyond what an article has
/// in common with the stories that are not its own.
///
/// ```
/// use gistwire::story::{Profile, Rules, cluster};
///
/// let headlines = ["Zork mill burns in Lund", "Ports of Ravenna close", "Fire guts Zork mill in Lund"];
/// let articles = headlines.map(|title| Profile::new(title, "", None));
/// assert_eq!(cluster(&articles, &Rules::default()).first, [0, 1, 0]);
/// ```
pub fn cluster(articles: &[Profile], rules: &Rules) -> Clustering {
    let mut rarity = Rarity::new(rules.first_home, 0);
    articles.iter().for_each(|it| rarity.add(it.terms()));
    let (first, _) =
        pass(articles, &rarity, &Rules { threshold: rules.first_threshold, ..*rules }, None);
    let rarity = rarity_of_stories(articles, &first, rules.home);
    let (first, density) = pass(articles, &rarity, rules, Some(&first));
    let rarity = rarity_of_stories(articles, &first, rules.home);
    Clustering { first, density, rarity }
}

impl Clustering {
    /// An article's terms, weighed as these stories have it.
    pub fn vector(&self, article: &Profile, rules: &Rules) -> Vector {
        vector::article_vector(article, &self.rarity, rules)
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

/// The first article of each article's story, and how dense the news around it is: by the stories
/// so far, where there are some.
#[expect(clippy::expect_used, reason = "memory ends before the ids do")]
fn pass(
    articles: &[Profile],
    rarity: &Rarity,
    rules: &Rules,
    so_far: Option<&[usize]>,
) -> (Vec<usize>, Vec<f32>) {
    let vectors: Vec<Vector> =
        articles.iter().map(|it| vector::article_vector(it, rarity, rules)).collect();
    // In the order of time, so that the newest of a common term's articles are the nearest.
    let mut order: Vec<u32> =
        (0..u32::try_from(articles.len()).expect("memory ends before the ids do")).collect();
    order.sort_by_key(|&it| articles[it as usize].stands_at_s);
    let mut postings = Postings::new(rules.window_s);
    let mut pairs: Vec<(u32, u32)> = Vec::new();
    let mut nearest: Vec<Nearest> = vec![Nearest::default(); articles.len()];
    for (place, &article) in (0..).zip(&order) {
        let (vector, at_s) = (&vectors[article as usize], articles[article as usize].stands_at_s);
        postings.advance_to(at_s);
        for other in postings.alike(at_s, vector).into_iter().map(|it| order[it as usize]) {
            let likeness = vector::dot(vector, &vectors[other as usize]);
            if likeness >= rules.threshold {
                pairs.push((other, article));
            }
            let (a, b) = (article as usize, other as usize);
            if let Some(stories) = so_far.filter(|it| it[a] != it[b]) {
                nearest[a].add(stories[b] as i64, likeness);
                nearest[b].add(stories[a] as i64, likeness);
            }
        }
        postings.add(place, at_s, vector);
    }
    drop(postings);
    let density: Vec<f32> =
        nearest.into_iter().map(|it| if so_far.is_some() { it.density() } else { 0.0 }).collect();
    let group = |(vector, (it, &density)): (Vector, (&Profile, &f32))| {
        Group::of_one(vector, density, it.published_s, it.item_of)
    };
    let groups = vectors.into_iter().zip(articles.iter().zip(&density)).map(group).collect();
    (agglomerate(groups, pairs.into_iter().map(|(a, b)| (a as usize, b as usize)), rules), density)
}
