//! Average-link clustering (Sokal and Michener, 1958): joins groups of articles while the
//! probability that two of them are one event is high enough on average.
//!
//! Pairs that were not compared count little; those that are never one story count against. What
//! two groups need depends on how much their articles tell: reports of one event in other words are
//! rare among headlines' likest pairs, and frequent among long texts.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BinaryHeap};

use super::Rules;
use super::pair::Verdict;
use super::vector::Vector;

/// The probability of a pair that has too little in common to be compared.
pub(super) const NOT_COMPARED: f32 = 0.02;

/// Two long texts need so much less than [`Rules::merge`], since they may report one event in
/// different words; divided by the square root of the number of pairs, because two events of one
/// kind have many pairs that are somewhat alike.
const LONG_RELIEF: f32 = 0.5;

/// What groups of long texts need more, whatever their number.
const LONG_STRICTNESS: f32 = 0.12;

/// How many of the likest pairs show that two groups of headlines are one event.
const N_LIKEST: usize = 3;

/// The articles of the largest story: what an article costs must not grow with a feed that tells the
/// same again and again.
const MAX_ARTICLES: u32 = 1_000;

/// Articles that are one story already, or one article.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct Group {
    pub(super) n_articles: u32,
    /// How many of them are headlines without a text.
    pub(super) n_headlines: u32,
    /// How many of them are long.
    pub(super) n_long: u32,
    /// When its articles were published, in seconds since 1970, ascending.
    pub(super) times_s: Vec<i64>,
    /// What parts them from others that have it too, ascending: the roundups whose items they are,
    /// and decisions.
    pub(super) apart: Vec<i64>,
}

impl Group {
    pub(super) fn of_one(vector: &Vector, published_s: Option<i64>, apart: Vec<i64>) -> Group {
        Group {
            n_articles: 1,
            n_headlines: u32::from(vector.is_headline()),
            n_long: u32::from(!vector.is_short),
            times_s: published_s.into_iter().collect(),
            apart,
        }
    }

    /// The time of its middle article: a story does not grow in time by its last ones.
    pub(super) fn core_s(&self) -> Option<i64> {
        self.times_s.get(self.times_s.len() / 2).copied()
    }

    /// Whether both can be one story: it is not too large, their cores are near in time, and no
    /// editor listed them as different things.
    pub(super) fn may_join(&self, other: &Group, window_s: i64) -> bool {
        let is_near = self
            .core_s()
            .zip(other.core_s())
            .is_none_or(|(a, b)| i128::from(a).abs_diff(i128::from(b)) <= window_s.max(0) as u128);
        let is_small = self.n_articles + other.n_articles <= MAX_ARTICLES;
        is_small && is_near && !self.apart.iter().any(|it| other.apart.binary_search(it).is_ok())
    }

    pub(super) fn and(&self, other: &Group) -> Group {
        let mut times_s = [self.times_s.as_slice(), &other.times_s].concat();
        let mut apart = [self.apart.as_slice(), &other.apart].concat();
        // Both are sorted: a stable sort merges them.
        times_s.sort();
        apart.sort();
        Group {
            n_articles: self.n_articles + other.n_articles,
            n_headlines: self.n_headlines + other.n_headlines,
            n_long: self.n_long + other.n_long,
            times_s,
            apart,
        }
    }
}

/// The sum over the compared pairs between two groups, and their number.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub(super) struct Link {
    sum: f32,
    n: u32,
    /// The highest probabilities, in descending order.
    likest: [f32; N_LIKEST],
}

impl Link {
    fn of(verdict: Verdict) -> Link {
        let mut link = Link::default();
        link.add(verdict);
        link
    }

    /// Adds a pair.
    pub(super) fn add(&mut self, verdict: Verdict) {
        self.n += 1;
        self.sum += verdict.counted();
        self.rank(verdict.counted());
    }

    fn rank(&mut self, probability: f32) {
        let mut less = probability;
        for it in self.likest.iter_mut().filter(|it| **it < probability) {
            std::mem::swap(it, &mut less);
        }
    }

    /// The pairs of both.
    fn and(mut self, other: Link) -> Link {
        self.sum += other.sum;
        self.n += other.n;
        other.likest.into_iter().for_each(|it| self.rank(it));
        self
    }

    /// The mean over `n_pairs` pairs, of which the likest have a weight of their own, `share`; the plain
    /// mean if pairs that are never one story outweigh the others.
    fn mean_with_likest(self, n_pairs: u32, share: f32) -> f32 {
        let mean = self.mean(n_pairs);
        let n_likest = N_LIKEST.min(n_pairs as usize);
        if self.sum < 0.0 || n_likest < 2 {
            return mean;
        }
        let likest = self.likest[..n_likest].iter().sum::<f32>() / n_likest as f32;
        share * likest + (1.0 - share) * mean
    }

    /// The mean over `n_pairs` pairs.
    pub(super) fn mean(self, n_pairs: u32) -> f32 {
        (self.sum + NOT_COMPARED * n_pairs.saturating_sub(self.n) as f32) / n_pairs.max(1) as f32
    }
}

/// How surely two groups are one event, to be compared with [`Rules::merge`]; may be negative.
fn likeness(one: &Group, other: &Group, link: Link, rules: &Rules) -> f32 {
    let n_articles = (one.n_articles + other.n_articles) as f32;
    let headlines = (one.n_headlines + other.n_headlines) as f32 / n_articles;
    let long = (one.n_long + other.n_long) as f32 / n_articles;
    let n_pairs = one.n_articles * other.n_articles;
    link.mean_with_likest(n_pairs, rules.likest * headlines)
        + long * (LONG_RELIEF / (n_pairs as f32).sqrt() - LONG_STRICTNESS)
}

/// Two groups that may be joined; the surest come first, then those with the smaller index.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Pair {
    /// Bits of what tells how surely, which have its order since it is positive.
    likeness: u32,
    first: Reverse<u32>,
    second: Reverse<u32>,
}

/// Joins the two groups that are most surely one event until none reach [`Rules::merge`]. `pairs`
/// are what was found between them; those that are `bound` were decided to be one.
///
/// Returns for each group the first one that it is joined with, or itself.
pub(super) fn agglomerate(
    groups: Vec<Group>,
    pairs: Vec<(u32, u32, Verdict)>,
    bound: &[[usize; 2]],
    rules: &Rules,
) -> Vec<usize> {
    let mut joined = linked(groups.len(), bound.iter().copied());
    let mut links = links(&joined, pairs);
    let mut groups: Vec<Option<Group>> = groups.into_iter().map(Some).collect();
    for at in 0..groups.len() {
        if joined[at] < at
            && let (Some(one), Some(first)) = (groups[at].take(), groups[joined[at]].take())
        {
            groups[joined[at]] = Some(first.and(&one));
        }
    }
    // A group that has grown is a new one: pairs with what it was are recognised by the number of
    // joinings it had seen.
    let mut grown: Vec<u32> = vec![0; groups.len()];
    let mut queue: BinaryHeap<(Pair, [u32; 2])> = BinaryHeap::new();
    let entry = |groups: &[Option<Group>], grown: &[u32], a: usize, b: usize, link: Link| {
        let (x, y) = (groups[a].as_ref()?, groups[b].as_ref()?);
        let likeness = likeness(x, y, link, rules);
        let (a, b) = (a.min(b), a.max(b));
        (likeness >= rules.merge.max(0.0) && x.may_join(y, rules.window_s)).then(|| {
            let [first, second] = [a, b].map(|it| Reverse(it as u32));
            (Pair { likeness: likeness.to_bits(), first, second }, [grown[a], grown[b]])
        })
    };
    for (a, near) in links.iter().enumerate() {
        let later = near.iter().map(|(&b, &link)| (b as usize, link)).filter(|it| it.0 > a);
        queue.extend(later.filter_map(|(b, link)| entry(&groups, &grown, a, b, link)));
    }
    while let Some((Pair { first: Reverse(a_key), second: Reverse(b_key), .. }, seen)) = queue.pop()
    {
        let [a, b] = [a_key, b_key].map(|it| it as usize);
        if seen != [grown[a], grown[b]] {
            continue;
        }
        let (Some(x), Some(y)) = (groups[a].take(), groups[b].take()) else { continue };
        groups[a] = Some(x.and(&y));
        joined[b] = a;
        grown[a] += 1;
        grown[b] += 1;
        links[a].remove(&b_key);
        for (other, link) in std::mem::take(&mut links[b]).into_iter().filter(|it| it.0 != a_key) {
            links[other as usize].remove(&b_key);
            let sum = links[a].entry(other).or_default();
            *sum = sum.and(link);
            let sum = *sum;
            links[other as usize].insert(a_key, sum);
        }
        let around = links[a].iter().map(|(&it, &link)| (it as usize, link));
        queue.extend(around.filter_map(|(it, link)| entry(&groups, &grown, a, it, link)));
    }
    // A group was joined with one before it, so one pass finds the first of each.
    for idx in 0..joined.len() {
        joined[idx] = joined[joined[idx]];
    }
    joined
}

/// What is known between each group and others: the pairs, of the groups that `joined` has put together.
/// An archive has millions of links, so they are kept in the least memory that can still be changed:
/// sorted trees that are built full.
fn links(joined: &[usize], pairs: Vec<(u32, u32, Verdict)>) -> Vec<BTreeMap<u32, Link>> {
    let of_groups = |it: &(u32, u32, Verdict)| {
        let [a, b] = [it.0, it.1].map(|it| joined[it as usize]);
        (a != b).then_some((a, b, it.2))
    };
    let mut n_near: Vec<u32> = vec![0; joined.len()];
    for (a, b, _) in pairs.iter().filter_map(of_groups) {
        n_near[a] += 1;
        n_near[b] += 1;
    }
    let mut near: Vec<Vec<(u32, Verdict)>> =
        n_near.iter().map(|n| Vec::with_capacity(*n as usize)).collect();
    for (a, b, verdict) in pairs.iter().filter_map(of_groups) {
        near[a].push((b as u32, verdict));
        near[b].push((a as u32, verdict));
    }
    drop(pairs);
    let tree = |mut near: Vec<(u32, Verdict)>| {
        // Stable: what decisions have bound is summed in the order of the pairs.
        near.sort_by_key(|it| it.0);
        let mut links: Vec<(u32, Link)> = Vec::with_capacity(near.len());
        for (other, verdict) in near {
            match links.last_mut().filter(|it| it.0 == other) {
                Some((_, link)) => link.add(verdict),
                None => links.push((other, Link::of(verdict))),
            }
        }
        links.into_iter().collect()
    };
    near.into_iter().map(tree).collect()
}

/// For each of them the least one that it is linked with, by whatever others.
pub(super) fn linked(n: usize, pairs: impl Iterator<Item = [usize; 2]>) -> Vec<usize> {
    let mut to: Vec<usize> = (0..n).collect();
    fn root(to: &mut [usize], mut at: usize) -> usize {
        while to[at] != at {
            to[at] = to[to[at]];
            at = to[at];
        }
        at
    }
    for [a, b] in pairs {
        let (a, b) = (root(&mut to, a), root(&mut to, b));
        to[a.max(b)] = a.min(b);
    }
    (0..n).map(|at| root(&mut to, at)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const RULES: Rules = Rules {
        join: 0.7,
        related: 0.3,
        repair: 0.5,
        merge: 0.5,
        likest: 0.0,
        home: 1.0,
        window_s: 10,
    };

    fn one(published_s: Option<i64>, item_of: Option<i64>) -> Group {
        let headline = Vector { is_short: true, ..Vector::default() };
        Group::of_one(&headline, published_s, item_of.into_iter().collect())
    }

    fn groups(times: &[Option<i64>]) -> Vec<Group> {
        times.iter().map(|it| one(*it, None)).collect()
    }

    #[track_caller]
    fn check(groups: Vec<Group>, pairs: &[(u32, u32, f32)], expected: &[usize]) {
        let verdict = |it: f32| if it < 0.0 { Verdict::Apart } else { Verdict::Alike(it) };
        let pairs = pairs.iter().map(|it| (it.0, it.1, verdict(it.2))).collect();
        assert_eq!(agglomerate(groups, pairs, &[], &RULES), expected);
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
    fn a_story_does_not_grow_for_ever() {
        let full = Group { n_articles: MAX_ARTICLES, ..one(Some(0), None) };
        let nearly = Group { n_articles: MAX_ARTICLES - 1, ..full.clone() };
        assert!(nearly.may_join(&one(Some(0), None), 9));
        assert!(!full.may_join(&one(Some(0), None), 9));
    }

    #[test]
    fn items_of_one_roundup_are_different_stories() {
        let item = |it: Option<i64>| one(None, it);
        let four = vec![item(Some(1)), item(None), item(Some(2)), item(Some(1))];
        let all: Vec<_> = (0..4).flat_map(|b| (0..b).map(move |a| (a, b, 0.9))).collect();
        check(four, &all, &[0, 0, 0, 3]);
    }

    #[test]
    fn the_likest_headlines_of_two_groups_count_for_more() {
        let link = [0.9, 0.9, 0.9, 0.1].into_iter().fold(Link::default(), |mut link, it| {
            link.add(Verdict::Alike(it));
            link
        });
        let two = one(None, None).and(&one(None, None));
        let likeness = |likest| likeness(&two, &two, link, &Rules { likest, ..RULES });
        assert!((likeness(0.0) - 0.7).abs() < 1e-6, "{}", likeness(0.0));
        assert!((likeness(0.5) - 0.8).abs() < 1e-6, "{}", likeness(0.5));
    }

    #[test]
    fn two_long_texts_need_less() {
        let of = |is_short: bool, n_title: usize, words: usize| {
            let row = vec![crate::story::token::Token(0); words];
            Group::of_one(&Vector { is_short, n_title, row, ..Vector::default() }, None, Vec::new())
        };
        let check = |group: Group, p: f32, expected: &[usize]| {
            let pairs = vec![(0, 1, Verdict::Alike(p))];
            assert_eq!(agglomerate(vec![group.clone(), group], pairs, &[], &RULES), expected);
        };
        check(of(false, 5, 5), 0.2, &[0, 0]);
        check(of(true, 5, 5), 0.45, &[0, 1]);
        check(of(true, 5, 5), 0.55, &[0, 0]);
        check(of(true, 5, 30), 0.45, &[0, 1]);
    }
}
