//! Boosted trees (gradient boosting: Friedman, 2001) as a table, and the score that they give.
//!
//! Every tree asks the same question of all nodes of a level (oblivious trees: Kohavi, 1994), so
//! that a sentence's leaf is a number of [`DEPTH`] bits, found without a branch.

use std::fmt::Write as _;

use super::features::{Features, GROUPS, Group, N, NAMES};

/// Questions in each tree.
pub(crate) const DEPTH: usize = 3;

/// Leaves of each tree.
pub(crate) const LEAVES: usize = 1 << DEPTH;

/// One tree.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Tree {
    /// The feature of each level.
    pub(crate) features: [u8; DEPTH],
    /// A bit of the leaf's number is set if the feature is above this.
    pub(crate) thresholds: [f32; DEPTH],
    /// What is added to the score.
    pub(crate) leaves: [f32; LEAVES],
    /// How many of a thousand sentences end in each leaf: what is usual, for explanations.
    pub(crate) shares: [u16; LEAVES],
}

/// Trees whose answers are added up; the sum is a logarithm of odds.
#[derive(Debug, Clone, PartialEq, Default)]
pub(crate) struct Forest {
    /// What every sentence has.
    pub(crate) base: f32,
    /// In the order in which they were learnt.
    pub(crate) trees: Vec<Tree>,
}

impl Tree {
    /// The number of the leaf: the first level is the highest bit.
    pub(crate) fn leaf(&self, features: &Features) -> usize {
        let mut leaf = 0;
        for level in 0..DEPTH {
            let is_above = features[usize::from(self.features[level])] > self.thresholds[level];
            leaf = leaf << 1 | usize::from(is_above);
        }
        leaf
    }

    /// The mean answer of the leaves whose number begins with the first `n_bits` bits of `leaf`.
    fn mean_under(&self, leaf: usize, n_bits: usize) -> f32 {
        let free = DEPTH - n_bits;
        let start = leaf >> free << free;
        let leaves = start..start + (1 << free);
        let (sum, n) = leaves.clone().fold((0.0, 0.0), |(sum, n), it| {
            let share = f32::from(self.shares[it]) + 0.01;
            (sum + share * self.leaves[it], n + share)
        });
        sum / n
    }
}

impl Forest {
    /// The probability that the trees give each sentence. One tree after the other asks all of them, which
    /// keeps the tree at hand.
    pub(crate) fn probabilities(&self, rows: &[Features]) -> Vec<f64> {
        let mut odds = vec![self.base; rows.len()];
        for tree in &self.trees {
            for (odds, features) in odds.iter_mut().zip(rows) {
                *odds += tree.leaves[tree.leaf(features)];
            }
        }
        odds.into_iter().map(|it| sigmoid(f64::from(it))).collect()
    }

    /// What the answers to the questions about each group of features changed, added up over the
    /// trees, in the order of [`Group::ALL`].
    pub(crate) fn contributions(&self, features: &Features) -> [f64; Group::ALL.len()] {
        let mut changes = [0.0; Group::ALL.len()];
        for tree in &self.trees {
            let leaf = tree.leaf(features);
            let mut before = tree.mean_under(leaf, 0);
            for level in 0..DEPTH {
                let after = tree.mean_under(leaf, level + 1);
                let group = GROUPS[usize::from(tree.features[level])];
                changes[group as usize] += f64::from(after - before);
                before = after;
            }
        }
        changes
    }

    /// The table as it is shipped: the base, then a tree a line.
    pub(crate) fn write(&self, out: &mut String) {
        writeln!(out, "base {}", self.base).expect("a string takes everything");
        for tree in &self.trees {
            for (feature, threshold) in tree.features.iter().zip(tree.thresholds) {
                write!(out, "{} {threshold} ", NAMES[usize::from(*feature)])
                    .expect("a string takes everything");
            }
            for (leaf, share) in tree.leaves.iter().zip(tree.shares) {
                write!(out, " {leaf}/{share}").expect("a string takes everything");
            }
            out.push('\n');
        }
    }

    /// Reads what [`Forest::write`] wrote.
    pub(crate) fn parse(text: &str) -> Result<Forest, String> {
        let mut lines = text.lines();
        let base = lines
            .next()
            .and_then(|line| line.strip_prefix("base ")?.parse().ok())
            .ok_or("a forest opens with its base")?;
        let trees = lines
            .map(|line| parse_tree(line).ok_or_else(|| format!("not a tree: {line}")))
            .collect::<Result<_, _>>()?;
        Ok(Forest { base, trees })
    }
}

fn parse_tree(line: &str) -> Option<Tree> {
    let mut words = line.split_ascii_whitespace();
    let mut tree = Tree {
        features: [0; DEPTH],
        thresholds: [0.0; DEPTH],
        leaves: [0.0; LEAVES],
        shares: [0; LEAVES],
    };
    for level in 0..DEPTH {
        let name = words.next()?;
        let feature = NAMES.iter().position(|it| *it == name).filter(|it| *it < N)?;
        tree.features[level] = u8::try_from(feature).ok()?;
        tree.thresholds[level] = words.next()?.parse().ok()?;
    }
    for leaf in 0..LEAVES {
        let (value, share) = words.next()?.split_once('/')?;
        tree.leaves[leaf] = value.parse().ok()?;
        tree.shares[leaf] = share.parse().ok()?;
    }
    words.next().is_none().then_some(tree)
}

/// The probability of a logarithm of odds.
pub(crate) fn sigmoid(odds: f64) -> f64 {
    1.0 / (1.0 + (-odds).exp())
}
