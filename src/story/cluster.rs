//! The stories of a whole archive at once: the order of the articles does not matter.

use rustc_hash::FxHashMap;

use super::Rules;
use super::agglomerate::{Group, agglomerate};
use super::postings::Postings;
use super::profile::Profile;
use super::rarity::Rarity;
use super::vector::{self, Vector};
use super::vocabulary::{Counted, TermNo, Vocabulary};

/// Gives for each article the index of the first article of its story, its own where it opens one.
///
/// The articles are clustered twice: once with terms weighed by the background and, a little, by the articles; then
/// with terms weighed by how many of the stories so found hold them.
pub fn cluster(profiles: impl Iterator<Item = Profile>, rules: &Rules) -> Vec<usize> {
    let mut vocabulary = Vocabulary::default();
    let articles: Vec<Counted> = profiles.map(|it| vocabulary.count(&it)).collect();
    let mut rarity = Rarity::new(rules.first_home);
    articles.iter().for_each(|it| rarity.add(it.terms.iter().map(|it| it.0)));
    let first = pass(&articles, &rarity, &vocabulary, rules);
    let rarity = of_stories(&articles, &first, rules.home);
    pass(&articles, &rarity, &vocabulary, rules)
}

/// In how many stories each term stands.
fn of_stories(articles: &[Counted], story: &[usize], home: f64) -> Rarity {
    let mut members: FxHashMap<usize, Vec<usize>> = FxHashMap::default();
    story.iter().enumerate().for_each(|(article, &story)| members.entry(story).or_default().push(article));
    let mut rarity = Rarity::new(home);
    for members in members.into_values() {
        let mut terms: Vec<TermNo> = members.iter().flat_map(|&it| articles[it].terms.iter().map(|it| it.0)).collect();
        terms.sort_unstable();
        terms.dedup();
        rarity.add(terms.into_iter());
    }
    rarity
}

fn pass(articles: &[Counted], rarity: &Rarity, vocabulary: &Vocabulary, rules: &Rules) -> Vec<usize> {
    let vectors: Vec<Vector> = articles.iter().map(|it| vector::of(it, rarity, vocabulary, rules)).collect();
    // In the order of time, so that the newest of a common term's articles are the nearest.
    let mut order: Vec<u32> = (0..u32::try_from(articles.len()).expect("memory ends before the numbers do")).collect();
    order.sort_by_key(|&it| articles[it as usize].published_s);
    let mut postings = Postings::default();
    let mut pairs: Vec<(u32, u32)> = Vec::new();
    for (place, &article) in (0..).zip(&order) {
        let vector = &vectors[article as usize];
        let alike = postings.alike(vector).into_iter().map(|it| order[it as usize]);
        pairs.extend(alike.filter(|&it| vector::dot(vector, &vectors[it as usize]) >= rules.threshold).map(|it| (it, article)));
        postings.add(place, vector);
    }
    drop(postings);
    let groups = vectors.into_iter().zip(articles).map(|(vector, it)| Group::of_one(vector, it.published_s)).collect();
    agglomerate(groups, pairs.into_iter().map(|(a, b)| (a as usize, b as usize)), rules)
}
