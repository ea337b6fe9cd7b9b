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
    /// The mean answer under each inner node: node 1 is the root, 2n and 2n + 1 are under n.
    pub(crate) means: [f32; LEAVES],
}

/// The features of several sentences, one feature after the other.
pub(crate) struct Table {
    n_rows: usize,
    values: Vec<f32>,
}

impl Table {
    /// Lays out the features of sentences.
    pub(crate) fn new(rows: &[Features]) -> Table {
        let n_rows = rows.len();
        let mut values = vec![0.0; N * n_rows];
        for (at, row) in rows.iter().enumerate() {
            for (feature, value) in row.iter().enumerate() {
                values[feature * n_rows + at] = *value;
            }
        }
        Table { n_rows, values }
    }

    fn column(&self, feature: u8) -> &[f32] {
        let start = usize::from(feature) * self.n_rows;
        &self.values[start..start + self.n_rows]
    }
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
    /// A tree that adds nothing: what reading and learning fill in.
    pub(crate) const EMPTY: Tree = Tree {
        features: [0; DEPTH],
        thresholds: [0.0; DEPTH],
        leaves: [0.0; LEAVES],
        shares: [0; LEAVES],
        means: [0.0; LEAVES],
    };

    /// The number of the leaf: the first level is the highest bit.
    pub(crate) fn leaf(&self, features: &Features) -> usize {
        let mut leaf = 0;
        for level in 0..DEPTH {
            let is_above = features[usize::from(self.features[level])] > self.thresholds[level];
            leaf = leaf << 1 | usize::from(is_above);
        }
        leaf
    }

    /// Works out what is usual at each node, from the leaves and their shares.
    pub(crate) fn settle(&mut self) {
        for node in 1..LEAVES {
            // The leaves under a node: as many bits are free as it is above them.
            let level = node.ilog2() as usize;
            let width = LEAVES >> level;
            let start = (node - (1 << level)) * width;
            let (sum, n) = (start..start + width).fold((0.0, 0.0), |(sum, n), leaf| {
                let share = f32::from(self.shares[leaf]) + 0.01;
                (sum + share * self.leaves[leaf], n + share)
            });
            self.means[node] = sum / n;
        }
    }
}

impl Forest {
    /// The probability that the trees give each sentence. The features are laid out column by
    /// column, so that one question is asked of all sentences in a row, without a branch.
    pub(crate) fn probabilities(&self, table: &Table) -> Vec<f64> {
        let mut odds = vec![self.base; table.n_rows];
        for tree in &self.trees {
            let [a, b, c] = tree.features.map(|feature| table.column(feature));
            let [over_a, over_b, over_c] = tree.thresholds;
            for (((odds, a), b), c) in odds.iter_mut().zip(a).zip(b).zip(c) {
                let leaf = usize::from(*a > over_a) << 2
                    | usize::from(*b > over_b) << 1
                    | usize::from(*c > over_c);
                *odds += tree.leaves[leaf];
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
            let mut before = tree.means[1];
            for level in 0..DEPTH {
                let node = (LEAVES | leaf) >> (DEPTH - level - 1);
                let after = tree.means.get(node).copied().unwrap_or(tree.leaves[leaf]);
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
    let mut tree = Tree::EMPTY;
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
    tree.settle();
    words.next().is_none().then_some(tree)
}

/// The probability of a logarithm of odds.
pub(crate) fn sigmoid(odds: f64) -> f64 {
    1.0 / (1.0 + (-odds).exp())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn contributions_add_up_to_the_score_less_what_is_usual() {
        let place = NAMES.iter().position(|it| *it == "place").unwrap() as u8;
        let quoted = NAMES.iter().position(|it| *it == "quoted").unwrap() as u8;
        let mut tree = Tree {
            features: [place, quoted, place],
            thresholds: [2.0, 0.5, 5.0],
            leaves: [0.4, 0.3, 0.2, 0.1, 0.0, -0.1, -0.2, -0.4],
            shares: [125; LEAVES],
            means: [0.0; LEAVES],
        };
        tree.settle();
        let forest = Forest { base: 0.0, trees: vec![tree.clone()] };
        let mut features = [0.0; N];
        features[usize::from(place)] = 9.0;
        let changes = forest.contributions(&features);
        let total: f64 = changes.iter().sum();
        assert_eq!(tree.leaf(&features), 5);
        assert!((total - f64::from(-0.1 - tree.means[1])).abs() < 1e-6, "{changes:?}");
        assert!(changes[Group::Place as usize] < 0.0 && changes[Group::Quotation as usize] > 0.0);
    }

    #[test]
    fn what_is_written_is_read() {
        let text = "base -0.5\nplace 2.5 quoted 0.25 n_terms 8  0.1/100 0.2/200 0/0 -0.3/50 0.4/300 0.5/150 0.6/100 0.7/100\n";
        let mut written = String::new();
        Forest::parse(text.trim_end()).unwrap().write(&mut written);
        assert_eq!(written, text);
        assert!(Forest::parse("base 1\nplace 2.5").is_err());
    }
}
