//! The stories of a whole archive at once: the order of the articles does not matter.

use std::collections::VecDeque;

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

/// The vectors of the articles that others may still be compared with, in the order of time: those
/// of a whole archive would take several times the memory of all the rest.
struct Window {
    vectors: VecDeque<Vector>,
    /// The place of the first one.
    first: u32,
}

impl Window {
    fn vector(&self, place: u32) -> &Vector {
        &self.vectors[(place - self.first) as usize]
    }

    /// Drops those before a place.
    fn forget_before(&mut self, first: u32) {
        let n_forgotten = first.saturating_sub(self.first) as usize;
        self.vectors.drain(..n_forgotten.min(self.vectors.len()));
        self.first = self.first.max(first);
    }
}

/// An archive in the order of time.
struct InTime<'a> {
    articles: &'a [Profile],
    /// The article at each place.
    order: Vec<u32>,
}

impl InTime<'_> {
    #[expect(clippy::expect_used, reason = "memory ends before the ids do")]
    fn of(articles: &[Profile]) -> InTime<'_> {
        let n_articles = u32::try_from(articles.len()).expect("memory ends before the ids do");
        let mut order: Vec<u32> = (0..n_articles).collect();
        order.sort_by_key(|&it| articles[it as usize].stands_at_s);
        InTime { articles, order }
    }

    fn at(&self, place: u32) -> &Profile {
        &self.articles[self.order[place as usize] as usize]
    }

    /// Compares the articles at some places, each with those near it; yields pairs of articles in
    /// the order of the places.
    fn compared(&self, window: &Window, near: &[(u32, Vec<u32>)]) -> Vec<(u32, u32, Verdict)> {
        in_parts(near, LEAST_SHARE, |part| {
            part.iter().flat_map(|it| self.compared_one(window, it.0, &it.1)).collect()
        })
    }

    fn compared_one(
        &self,
        window: &Window,
        place: u32,
        others: &[u32],
    ) -> Vec<(u32, u32, Verdict)> {
        let one_s = self.at(place).published_s;
        let beside: Vec<Other<'_>> = others
            .iter()
            .map(|&it| Other::new(window.vector(it), self.at(it).published_s, one_s))
            .collect();
        let verdicts = compare(window.vector(place), &beside, &SHIPPED);
        let told = others.iter().zip(verdicts).filter(|it| it.1 != Verdict::Alike(0.0));
        let article = |place: u32| self.order[place as usize];
        told.map(|(other, verdict)| (article(*other), article(place), verdict)).collect()
    }
}

/// The first article of each article's story.
fn pass(articles: &[Profile], rarity: &Rarity, rules: &Rules, n_compared: usize) -> Vec<usize> {
    // In the order of time, so that the newest of a common term's articles are the nearest.
    let in_time = InTime::of(articles);
    let mut postings = Postings::new(rules.window_s);
    let mut window = Window { vectors: VecDeque::new(), first: 0 };
    let mut groups = vec![Group::default(); articles.len()];
    let mut pairs: Vec<(u32, u32, Verdict)> = Vec::new();
    let mut near: Vec<(u32, Vec<u32>)> = Vec::with_capacity(AT_ONCE);
    let mut first = 0;
    for (place, &article) in (0..).zip(&in_time.order) {
        let profile = &articles[article as usize];
        let at_s = profile.stands_at_s;
        let vector = vector::article_vector(profile, rarity);
        let apart = profile.decided.apart_with(profile.item_of);
        groups[article as usize] = Group::of_one(&vector, profile.published_s, apart);
        let not_before_s = postings.advance_to(at_s);
        while in_time.at(first).stands_at_s < not_before_s {
            first += 1;
        }
        near.push((place, postings.alike(at_s, &vector, n_compared)));
        postings.add(place, at_s, &vector);
        window.vectors.push_back(vector);
        if near.len() == AT_ONCE {
            pairs.extend(in_time.compared(&window, &near));
            near.clear();
            window.forget_before(first);
            postings.forget_before(window.first);
        }
    }
    pairs.extend(in_time.compared(&window, &near));
    drop((postings, window));
    let bound = bound(articles.iter().map(|it| vec![&it.decided]));
    agglomerate(groups, pairs, &bound, rules)
}
