//! Boosts trees (Friedman, 2001; with second derivatives as Chen and Guestrin, 2016) on the
//! cross-entropy of soft targets. Same samples, same settings, same trees: every sum is in the order
//! of the samples.

use crate::summary::headline::features::{Features, N};
use crate::summary::headline::trees::{DEPTH, Forest, LEAVES, Tree, sigmoid};

/// One sentence to learn from.
#[derive(Debug, Clone, Copy)]
pub(super) struct Sample<'a> {
    pub(super) features: &'a Features,
    /// The probability that is wanted, 0 to 1.
    pub(super) target: f64,
    /// How often it counts.
    pub(super) weight: f64,
}

/// How trees are learnt.
#[derive(Debug, Clone, Copy)]
pub(super) struct Boosting {
    pub(super) n_trees: usize,
    /// What share of its best step each tree goes.
    pub(super) rate: f64,
    /// Added to the second derivatives of a leaf: small leaves stay near zero.
    pub(super) ridge: f64,
    /// The fewest samples on each side of a question.
    pub(super) least_side: usize,
    /// Share of the features that a tree may ask for.
    pub(super) feature_share: f64,
    /// Share of the samples that a tree is grown on.
    pub(super) sample_share: f64,
    pub(super) seed: u64,
}

/// Most thresholds of a feature.
const MAX_CUTS: usize = 63;

/// Samples by the interval between thresholds that each feature is in.
struct Binned {
    /// Ascending, for each feature.
    cuts: Vec<Vec<f32>>,
    /// For each feature, of each sample the number of cuts that are below its value.
    bins: Vec<Vec<u8>>,
}

/// Sums over the samples of a bin or a leaf.
#[derive(Debug, Clone, Copy, Default)]
struct Sums {
    slope: f64,
    curve: f64,
    n: usize,
}

impl Sums {
    fn add(&mut self, slope: f64, curve: f64) {
        self.slope += slope;
        self.curve += curve;
        self.n += 1;
    }

    fn plus(self, other: Sums) -> Sums {
        Sums {
            slope: self.slope + other.slope,
            curve: self.curve + other.curve,
            n: self.n + other.n,
        }
    }

    fn less(self, other: Sums) -> Sums {
        Sums {
            slope: self.slope - other.slope,
            curve: self.curve - other.curve,
            n: self.n - other.n,
        }
    }

    /// How much a leaf with these sums lowers the loss.
    fn gain(self, ridge: f64) -> f64 {
        self.slope * self.slope / (self.curve + ridge)
    }
}

/// Learns a forest. `is_used` says which features may be asked for.
pub(super) fn boost(samples: &[Sample<'_>], is_used: &[bool; N], settings: &Boosting) -> Forest {
    let binned = Binned::new(samples);
    let total: f64 = samples.iter().map(|it| it.weight).sum();
    let mean = samples.iter().map(|it| it.weight * it.target).sum::<f64>() / total.max(1e-9);
    let mean = mean.clamp(1e-4, 1.0 - 1e-4);
    let base = rounded((mean / (1.0 - mean)).ln());
    let mut forest = Forest { base, trees: Vec::with_capacity(settings.n_trees) };
    let mut odds = vec![f64::from(base); samples.len()];
    let mut chance = Chance(settings.seed);
    for _ in 0..settings.n_trees {
        let in_tree: Vec<u32> =
            (0..samples.len() as u32).filter(|_| chance.next() < settings.sample_share).collect();
        let asked: Vec<usize> =
            (0..N).filter(|&it| chance.next() < settings.feature_share && is_used[it]).collect();
        let steps: Vec<(f64, f64)> = samples
            .iter()
            .zip(&odds)
            .map(|(sample, odds)| {
                let p = sigmoid(*odds);
                (sample.weight * (p - sample.target), sample.weight * p * (1.0 - p))
            })
            .collect();
        let Some(tree) = binned.grow(&in_tree, &asked, &steps, settings) else { continue };
        for (odds, sample) in odds.iter_mut().zip(samples) {
            *odds += f64::from(tree.leaves[tree.leaf(sample.features)]);
        }
        forest.trees.push(tree);
    }
    forest
}

impl Binned {
    fn new(samples: &[Sample<'_>]) -> Binned {
        let cuts: Vec<Vec<f32>> = (0..N)
            .map(|feature| cuts(samples.iter().map(|it| it.features[feature]).collect()))
            .collect();
        let bins = cuts
            .iter()
            .enumerate()
            .map(|(feature, cuts)| {
                let bin = |value: f32| cuts.partition_point(|cut| *cut < value) as u8;
                samples.iter().map(|it| bin(it.features[feature])).collect()
            })
            .collect();
        Binned { cuts, bins }
    }

    /// One tree on some samples; `None` if no question parts them.
    fn grow(
        &self,
        in_tree: &[u32],
        asked: &[usize],
        steps: &[(f64, f64)],
        settings: &Boosting,
    ) -> Option<Tree> {
        let mut tree = Tree::EMPTY;
        let mut node = vec![0_u8; in_tree.len()];
        for level in 0..DEPTH {
            let (feature, cut) = self.best_question(in_tree, asked, steps, &node, settings)?;
            tree.features[level] = feature as u8;
            tree.thresholds[level] = self.cuts[feature][cut];
            for (node, &sample) in node.iter_mut().zip(in_tree) {
                let is_above = usize::from(self.bins[feature][sample as usize]) > cut;
                *node = *node << 1 | u8::from(is_above);
            }
        }
        let mut sums = [Sums::default(); LEAVES];
        for (&node, &sample) in node.iter().zip(in_tree) {
            let (slope, curve) = steps[sample as usize];
            sums[usize::from(node)].add(slope, curve);
        }
        for (leaf, sums) in sums.iter().enumerate() {
            let step = -settings.rate * sums.slope / (sums.curve + settings.ridge);
            tree.leaves[leaf] = rounded(step);
            tree.shares[leaf] = (1000 * sums.n / in_tree.len().max(1)) as u16;
        }
        tree.settle();
        Some(tree)
    }

    /// The question that lowers the loss most when all nodes of a level ask it; of equal ones the
    /// first.
    fn best_question(
        &self,
        in_tree: &[u32],
        asked: &[usize],
        steps: &[(f64, f64)],
        node: &[u8],
        settings: &Boosting,
    ) -> Option<(usize, usize)> {
        let mut best: Option<(f64, usize, usize)> = None;
        for &feature in asked {
            let n_cuts = self.cuts[feature].len();
            let mut histogram = [[Sums::default(); MAX_CUTS + 1]; LEAVES / 2];
            let bins = &self.bins[feature];
            for (&node, &sample) in node.iter().zip(in_tree) {
                let (slope, curve) = steps[sample as usize];
                let bin = usize::from(bins[sample as usize]);
                histogram[usize::from(node)][bin].add(slope, curve);
            }
            let totals = histogram.map(|bins| bins.into_iter().fold(Sums::default(), Sums::plus));
            let mut below = [Sums::default(); LEAVES / 2];
            for cut in 0..n_cuts {
                let mut gain = 0.0;
                let mut n_below = 0;
                for (node, bins) in histogram.iter().enumerate() {
                    below[node] = below[node].plus(bins[cut]);
                    n_below += below[node].n;
                    let above = totals[node].less(below[node]);
                    gain += below[node].gain(settings.ridge) + above.gain(settings.ridge);
                }
                let is_wide = n_below >= settings.least_side
                    && in_tree.len() - n_below >= settings.least_side;
                if is_wide && best.is_none_or(|best| gain > best.0) {
                    best = Some((gain, feature, cut));
                }
            }
        }
        best.map(|(_, feature, cut)| (feature, cut))
    }
}

/// Thresholds between the values of a feature, about as many values between each two.
fn cuts(mut values: Vec<f32>) -> Vec<f32> {
    values.sort_unstable_by(f32::total_cmp);
    let n = values.len();
    let mut distinct = values.clone();
    distinct.dedup();
    let middle = |low: f32, high: f32| rounded(f64::from(low) + f64::from(high - low) / 2.0);
    let mut cuts: Vec<f32> = if distinct.len() <= MAX_CUTS {
        distinct.windows(2).map(|pair| middle(pair[0], pair[1])).collect()
    } else {
        let at = |part: usize| (part * n / (MAX_CUTS + 1)).clamp(1, n - 1);
        (1..=MAX_CUTS).map(|part| middle(values[at(part) - 1], values[at(part)])).collect()
    };
    cuts.dedup();
    cuts
}

/// To four decimals, as the file has it, without a negative zero.
fn rounded(value: f64) -> f32 {
    ((value * 1e4).round() / 1e4 + 0.0) as f32
}

/// Numbers that look random, the same for the same seed (splitmix64: Steele et al., 2014).
pub(super) struct Chance(pub(super) u64);

impl Chance {
    /// At least 0, below 1.
    pub(super) fn next(&mut self) -> f64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut bits = self.0;
        bits = (bits ^ bits >> 30).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        bits = (bits ^ bits >> 27).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((bits ^ bits >> 31) >> 11) as f64 / (1_u64 << 53) as f64
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::summary::headline::trees::Table;

    const SETTINGS: Boosting = Boosting {
        n_trees: 40,
        rate: 0.3,
        ridge: 1.0,
        least_side: 2,
        feature_share: 1.0,
        sample_share: 0.8,
        seed: 7,
    };

    fn rows() -> Vec<Features> {
        (0..64)
            .map(|idx| {
                let mut row = [0.0; N];
                (row[3], row[5], row[9]) =
                    ((idx % 8) as f32, (idx / 8) as f32, (idx * 7 % 13) as f32);
                row
            })
            .collect()
    }

    #[test]
    fn a_rule_of_two_features_is_learnt_and_the_rest_is_not_asked_for() {
        let rows = rows();
        let target = |row: &Features| f64::from(u8::from(row[3] > 3.0 && row[5] < 4.0));
        let samples: Vec<Sample<'_>> = rows
            .iter()
            .map(|features| Sample { features, target: target(features), weight: 1.0 })
            .collect();
        let mut is_used = [true; N];
        is_used[9] = false;
        let forest = boost(&samples, &is_used, &SETTINGS);
        assert_eq!(forest, boost(&samples, &is_used, &SETTINGS));
        for (row, probability) in rows.iter().zip(forest.probabilities(&Table::new(&rows))) {
            assert_eq!(probability > 0.5, target(row) > 0.5, "{row:?}");
        }
        assert!(forest.trees.iter().all(|tree| !tree.features.contains(&9)));
    }

    #[test]
    fn thresholds_lie_between_values() {
        assert_eq!(cuts(vec![1.0, 3.0, 1.0, 2.0]), [1.5, 2.5]);
        assert!(cuts(vec![2.0; 9]).is_empty());
        assert!(cuts((0..1000).map(|it| it as f32).collect()).len() <= MAX_CUTS);
    }
}
