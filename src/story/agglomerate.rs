//! Average-link clustering (Sokal and Michener, 1958): joins groups of articles while two of them
//! are alike on average.
//!
//! The mean of the products of all pairs between two groups is the product of their sums over the
//! product of their sizes, so a group needs no more than its sum. One likeness in a hundred joins
//! nothing here, which is what single link falls for.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use rustc_hash::FxHashSet;

use super::Rules;
use super::vector::{self, Vector};

/// Articles that are one story already, or one article.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Group {
    pub(super) sum: Vector,
    /// The sum of how dense the news around each of its articles is.
    pub(super) density: f32,
    pub(super) n_articles: u32,
    pub(super) time: Time,
    /// The roundups whose items they are, ascending.
    pub(super) items_of: Vec<i64>,
}

/// From the first to the last article with a date, in seconds since 1970; `None` where none has
/// one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Time(Option<(i64, i64)>);

impl Time {
    pub(super) fn of_article(published_s: Option<i64>) -> Time {
        Time(published_s.map(|it| (it, it)))
    }

    /// Whether articles of both can belong to one story.
    pub(super) fn is_near(self, other: Time, window_s: i64) -> bool {
        let (Some((a, b)), Some((c, d))) = (self.0, other.0) else { return true };
        c.saturating_sub(b).max(a.saturating_sub(d)) <= window_s
    }

    pub(super) fn and(self, other: Time) -> Time {
        match (self.0, other.0) {
            (Some((a, b)), Some((c, d))) => Time(Some((a.min(c), b.max(d)))),
            (one, other) => Time(one.or(other)),
        }
    }
}

impl Group {
    /// What every other is added to.
    pub(super) fn none() -> Group {
        Group {
            sum: Vector::new(),
            density: 0.0,
            n_articles: 0,
            time: Time::default(),
            items_of: Vec::new(),
        }
    }

    pub(super) fn of_one(
        vector: Vector,
        density: f32,
        published_s: Option<i64>,
        item_of: Option<i64>,
    ) -> Group {
        Group {
            sum: vector,
            density,
            n_articles: 1,
            time: Time::of_article(published_s),
            items_of: item_of.into_iter().collect(),
        }
    }

    /// Mean likeness between the articles of two groups, less what each of them has in common with
    /// the news around it; 0 if they are too far from each other in time, or have items of the same
    /// roundup, since an editor lists different things there.
    pub(super) fn likeness(&self, other: &Group, rules: &Rules) -> f32 {
        let has_same_roundup =
            || self.items_of.iter().any(|it| other.items_of.binary_search(it).is_ok());
        if !self.time.is_near(other.time, rules.window_s) || has_same_roundup() {
            return 0.0;
        }
        let (n_own, n_other) = (self.n_articles as f32, other.n_articles as f32);
        vector::dot(&self.sum, &other.sum) / (n_own * n_other)
            - (self.density / n_own + other.density / n_other) / 2.0
    }

    pub(super) fn and(&self, other: &Group) -> Group {
        let mut items_of = [self.items_of.as_slice(), &other.items_of].concat();
        items_of.sort_unstable();
        Group {
            sum: vector::add(&self.sum, &other.sum),
            density: self.density + other.density,
            n_articles: self.n_articles + other.n_articles,
            time: self.time.and(other.time),
            items_of,
        }
    }
}

/// Two groups that may be joined; the most alike come first, then those with the smaller index.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Pair {
    /// The likeness, whose bits have its order since it is positive.
    likeness: u32,
    first: Reverse<usize>,
    second: Reverse<usize>,
}

/// Joins the two most alike groups until none are alike as much as the threshold. `pairs` are those
/// that can be: a pair that is less alike than that need not be among them, since no joining makes
/// an average greater than both of its parts.
///
/// Returns for each group the first one that it is joined with, or itself.
#[expect(clippy::expect_used, reason = "both are there")]
pub(super) fn agglomerate(
    groups: Vec<Group>,
    pairs: impl Iterator<Item = (usize, usize)>,
    rules: &Rules,
) -> Vec<usize> {
    let mut groups: Vec<Option<Group>> = groups.into_iter().map(Some).collect();
    let mut near: Vec<FxHashSet<usize>> = vec![FxHashSet::default(); groups.len()];
    let mut joined: Vec<usize> = (0..groups.len()).collect();
    // A group that has grown is a new one: pairs with what it was are recognised by the number of
    // joinings it had seen.
    let mut grown: Vec<u32> = vec![0; groups.len()];
    let mut queue: BinaryHeap<(Pair, [u32; 2])> = BinaryHeap::new();
    let pair = |a: usize, b: usize, likeness: f32| Pair {
        likeness: likeness.to_bits(),
        first: Reverse(a.min(b)),
        second: Reverse(a.max(b)),
    };
    for (a, b) in pairs {
        let (Some(x), Some(y)) = (&groups[a], &groups[b]) else { continue };
        let likeness = x.likeness(y, rules);
        if a != b && likeness >= rules.threshold && near[a].insert(b) {
            near[b].insert(a);
            queue.push((pair(a, b, likeness), [0, 0]));
        }
    }
    while let Some((Pair { first: Reverse(a), second: Reverse(b), .. }, seen)) = queue.pop() {
        if groups[a].is_none() || groups[b].is_none() || seen != [grown[a], grown[b]] {
            continue;
        }
        let group =
            groups[a].take().zip(groups[b].take()).map(|(a, b)| a.and(&b)).expect("both are there");
        joined[b] = a;
        grown[a] += 1;
        let mut candidates: Vec<usize> =
            std::mem::take(&mut near[a]).into_iter().chain(std::mem::take(&mut near[b])).collect();
        candidates.sort_unstable();
        candidates.dedup();
        for other in candidates.into_iter().filter(|&it| it != a && it != b) {
            near[other].remove(&a);
            near[other].remove(&b);
            let likeness = groups[other].as_ref().map_or(0.0, |it| it.likeness(&group, rules));
            if likeness >= rules.threshold {
                near[a].insert(other);
                near[other].insert(a);
                let seen =
                    if a < other { [grown[a], grown[other]] } else { [grown[other], grown[a]] };
                queue.push((pair(a, other, likeness), seen));
            }
        }
        groups[a] = Some(group);
    }
    // A group was joined with one before it, so one pass finds the first of each.
    for idx in 0..joined.len() {
        joined[idx] = joined[joined[idx]];
    }
    joined
}

#[cfg(test)]
mod tests {
    use super::*;

    const RULES: Rules = Rules {
        threshold: 0.5,
        first_threshold: 0.5,
        headline: 1.0,
        most_of_one_term: 1.0,
        home: 1.0,
        first_home: 1.0,
        window_s: 10,
    };

    fn at(vector: Vector, published_s: Option<i64>) -> Group {
        Group::of_one(vector, 0.0, published_s, None)
    }

    fn all(n: usize) -> impl Iterator<Item = (usize, usize)> {
        (0..n).flat_map(move |b| (0..b).map(move |a| (a, b)))
    }

    #[test]
    fn like_articles_are_joined_and_others_left() {
        let groups = vec![
            at(vec![(0, 1.0)], None),
            at(vec![(1, 1.0)], None),
            at(vec![(0, 0.8), (1, 0.6)], None),
        ];
        assert_eq!(agglomerate(groups, all(3), &RULES), [0, 1, 0]);
    }

    #[test]
    fn a_chain_of_likenesses_is_not_a_story() {
        let groups = vec![
            at(vec![(0, 1.0)], None),
            at(vec![(0, 0.7), (1, 0.7)], None),
            at(vec![(1, 0.7), (2, 0.7)], None),
        ];
        assert_eq!(agglomerate(groups, all(3), &Rules { threshold: 0.4, ..RULES }), [0, 0, 2]);
    }

    #[test]
    fn articles_as_alike_as_the_news_around_them_are_not_joined() {
        let dense = |it: f32| Group::of_one(vec![(0, 0.8)], it, None, None);
        assert_eq!(agglomerate(vec![dense(0.1), dense(0.1)], all(2), &RULES), [0, 0]);
        assert_eq!(agglomerate(vec![dense(0.1), dense(0.2)], all(2), &RULES), [0, 1]);
    }

    #[test]
    fn articles_outside_of_the_window_are_another_story() {
        let groups = vec![
            at(vec![(0, 1.0)], Some(0)),
            at(vec![(0, 1.0)], Some(11)),
            at(vec![(0, 1.0)], Some(30)),
        ];
        assert_eq!(agglomerate(groups, all(3), &RULES), [0, 1, 2]);
    }

    #[test]
    fn items_of_one_roundup_are_different_stories() {
        let item = |it: Option<i64>| Group::of_one(vec![(0, 1.0)], 0.0, None, it);
        assert_eq!(agglomerate(vec![item(Some(1)), item(Some(1))], all(2), &RULES), [0, 1]);
        assert_eq!(
            agglomerate(
                vec![item(Some(1)), item(None), item(Some(2)), item(Some(1))],
                all(4),
                &RULES
            ),
            [0, 0, 0, 3]
        );
    }

    #[test]
    fn an_article_without_a_date_keeps_to_no_window() {
        let groups = vec![at(vec![(0, 1.0)], Some(0)), at(vec![(0, 1.0)], None)];
        assert_eq!(agglomerate(groups, all(2), &RULES), [0, 0]);
    }
}
