//! Average-link clustering (Sokal and Michener, 1958): joins groups of articles while the
//! probability that two of them are one event is high enough on average.
//!
//! Pairs that were not compared count little; those that are never one story count against.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use rustc_hash::FxHashMap;

use super::Rules;
use super::pair::Verdict;

/// The probability of a pair that has too little in common to be compared.
pub(super) const NOT_COMPARED: f32 = 0.02;

/// Articles that are one story already, or one article.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct Group {
    pub(super) n_articles: u32,
    /// When its articles were published, in seconds since 1970, ascending.
    pub(super) times_s: Vec<i64>,
    /// The roundups whose items they are, ascending.
    pub(super) items_of: Vec<i64>,
}

impl Group {
    pub(super) fn of_one(published_s: Option<i64>, item_of: Option<i64>) -> Group {
        Group {
            n_articles: 1,
            times_s: published_s.into_iter().collect(),
            items_of: item_of.into_iter().collect(),
        }
    }

    /// The time of its middle article: a story does not grow in time by its last ones.
    pub(super) fn core_s(&self) -> Option<i64> {
        self.times_s.get(self.times_s.len() / 2).copied()
    }

    /// Whether both can be one story: their cores are near in time, and no editor listed them as
    /// different things.
    pub(super) fn may_join(&self, other: &Group, window_s: i64) -> bool {
        let is_near = self
            .core_s()
            .zip(other.core_s())
            .is_none_or(|(a, b)| i128::from(a).abs_diff(i128::from(b)) <= window_s.max(0) as u128);
        is_near && !self.items_of.iter().any(|it| other.items_of.binary_search(it).is_ok())
    }

    pub(super) fn and(&self, other: &Group) -> Group {
        let mut times_s = [self.times_s.as_slice(), &other.times_s].concat();
        let mut items_of = [self.items_of.as_slice(), &other.items_of].concat();
        times_s.sort_unstable();
        items_of.sort_unstable();
        Group { n_articles: self.n_articles + other.n_articles, times_s, items_of }
    }
}

/// The sum over the compared pairs between two groups, and their number.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub(super) struct Link {
    sum: f32,
    n: u32,
}

impl Link {
    /// Adds a pair.
    pub(super) fn add(&mut self, verdict: Verdict) {
        self.n += 1;
        self.sum += verdict.counted();
    }

    /// The mean over so many pairs.
    pub(super) fn mean(self, n_pairs: u32) -> f32 {
        (self.sum + NOT_COMPARED * n_pairs.saturating_sub(self.n) as f32) / n_pairs.max(1) as f32
    }
}

/// Two groups that may be joined; the surest come first, then those with the smaller index.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Pair {
    /// The mean probability, whose bits have its order since it is positive.
    likeness: u32,
    first: Reverse<usize>,
    second: Reverse<usize>,
}

/// Joins the two groups that are most surely one event until none reach [`Rules::merge`]. `pairs`
/// are what was found between them.
///
/// Returns for each group the first one that it is joined with, or itself.
pub(super) fn agglomerate(
    groups: Vec<Group>,
    pairs: impl Iterator<Item = (usize, usize, Verdict)>,
    rules: &Rules,
) -> Vec<usize> {
    let mut links: Vec<FxHashMap<usize, Link>> = vec![FxHashMap::default(); groups.len()];
    for (a, b, verdict) in pairs {
        links[a].entry(b).or_default().add(verdict);
        links[b].entry(a).or_default().add(verdict);
    }
    let mut groups: Vec<Option<Group>> = groups.into_iter().map(Some).collect();
    let mut joined: Vec<usize> = (0..groups.len()).collect();
    // A group that has grown is a new one: pairs with what it was are recognised by the number of
    // joinings it had seen.
    let mut grown: Vec<u32> = vec![0; groups.len()];
    let mut queue: BinaryHeap<(Pair, [u32; 2])> = BinaryHeap::new();
    let entry = |groups: &[Option<Group>], grown: &[u32], a: usize, b: usize, link: Link| {
        let (x, y) = (groups[a].as_ref()?, groups[b].as_ref()?);
        let mean = link.mean(x.n_articles * y.n_articles);
        let (a, b) = (a.min(b), a.max(b));
        (mean >= rules.merge && x.may_join(y, rules.window_s)).then(|| {
            let pair = Pair { likeness: mean.to_bits(), first: Reverse(a), second: Reverse(b) };
            (pair, [grown[a], grown[b]])
        })
    };
    for (a, near) in links.iter().enumerate() {
        let later = near.iter().filter(|it| *it.0 > a);
        queue.extend(later.filter_map(|(&b, &link)| entry(&groups, &grown, a, b, link)));
    }
    while let Some((Pair { first: Reverse(a), second: Reverse(b), .. }, seen)) = queue.pop() {
        if seen != [grown[a], grown[b]] {
            continue;
        }
        let (Some(x), Some(y)) = (groups[a].take(), groups[b].take()) else { continue };
        groups[a] = Some(x.and(&y));
        joined[b] = a;
        grown[a] += 1;
        grown[b] += 1;
        links[a].remove(&b);
        for (other, link) in std::mem::take(&mut links[b]).into_iter().filter(|it| it.0 != a) {
            links[other].remove(&b);
            let sum = links[a].entry(other).or_default();
            *sum = Link { sum: sum.sum + link.sum, n: sum.n + link.n };
            let sum = *sum;
            links[other].insert(a, sum);
        }
        let around = links[a].iter();
        queue.extend(around.filter_map(|(&it, &link)| entry(&groups, &grown, a, it, link)));
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

    const RULES: Rules = Rules { join: 0.7, related: 0.3, merge: 0.5, home: 1.0, window_s: 10 };

    fn groups(times: &[Option<i64>]) -> Vec<Group> {
        times.iter().map(|it| Group::of_one(*it, None)).collect()
    }

    #[track_caller]
    fn check(groups: Vec<Group>, pairs: &[(usize, usize, f32)], expected: &[usize]) {
        let verdict = |it: f32| if it < 0.0 { Verdict::Apart } else { Verdict::Alike(it) };
        let pairs = pairs.iter().map(|it| (it.0, it.1, verdict(it.2)));
        assert_eq!(agglomerate(groups, pairs, &RULES), expected);
    }

    #[test]
    fn surely_one_event_is_joined_and_others_left() {
        check(groups(&[None; 3]), &[(0, 1, 0.1), (0, 2, 0.9)], &[0, 1, 0]);
    }

    #[test]
    fn a_chain_is_not_a_story() {
        check(groups(&[None; 3]), &[(0, 1, 0.9), (1, 2, 0.8)], &[0, 0, 2]);
        check(groups(&[None; 3]), &[(0, 1, 0.9), (1, 2, 0.8), (0, 2, 0.3)], &[0, 0, 0]);
    }

    #[test]
    fn what_is_never_one_story_counts_against() {
        check(groups(&[None; 3]), &[(0, 1, 0.9), (1, 2, 0.8), (0, 2, -1.0)], &[0, 0, 2]);
    }

    #[test]
    fn articles_outside_of_the_window_are_another_story() {
        let all = [(0, 1, 0.9), (0, 2, 0.9), (1, 2, 0.9)];
        check(groups(&[Some(0), Some(11), Some(30)]), &all, &[0, 1, 2]);
        check(groups(&[Some(0), None, Some(10)]), &all, &[0, 0, 0]);
    }

    #[test]
    fn the_window_is_measured_from_the_core() {
        let times = [Some(0), Some(1), Some(2), Some(9), Some(14)];
        let likeness = |a, b| if (a, b) == (3, 4) { 0.6 } else { 0.9 };
        let all: Vec<_> =
            (0..5).flat_map(|b| (0..b).map(move |a| (a, b, likeness(a, b)))).collect();
        check(groups(&times), &all, &[0, 0, 0, 0, 4]);
    }

    #[test]
    fn items_of_one_roundup_are_different_stories() {
        let item = |it: Option<i64>| Group::of_one(None, it);
        let four = vec![item(Some(1)), item(None), item(Some(2)), item(Some(1))];
        let all: Vec<_> = (0..4).flat_map(|b| (0..b).map(move |a| (a, b, 0.9))).collect();
        check(four, &all, &[0, 0, 0, 3]);
    }
}
