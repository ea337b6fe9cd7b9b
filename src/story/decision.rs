//! What people decide about stories: that two articles are one event or not, whatever their words
//! say, and from which probability on articles join.

use rustc_hash::FxHashMap;

use super::train::threshold_of;

/// The decisions on an article, by their ids, which are positive.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Decided {
    /// Another article with one of these is not on the same event.
    pub apart: Vec<i64>,
    /// Another article with one of these is on the same event.
    pub one: Vec<i64>,
}

impl Decided {
    /// What keeps it out of the stories of others: decisions, and the roundup that it is an item of;
    /// ascending.
    pub(super) fn apart_with(&self, item_of: Option<i64>) -> Vec<i64> {
        let mut all: Vec<i64> = self.apart.iter().map(|it| -it).chain(item_of).collect();
        all.sort_unstable();
        all
    }
}

/// Pairs of groups of which articles were decided to be on one event.
pub(super) fn bound<'a>(groups: impl Iterator<Item = Vec<&'a Decided>>) -> Vec<[usize; 2]> {
    let mut first: FxHashMap<i64, usize> = FxHashMap::default();
    let mut pairs = Vec::new();
    for (at, group) in groups.enumerate() {
        for id in group.iter().flat_map(|it| &it.one) {
            let known = *first.entry(*id).or_insert(at);
            if known != at {
                pairs.push([known, at]);
            }
        }
    }
    pairs
}

/// A judged pair of a bot's own stream.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Judged {
    /// The probability that the later article was given for the story of the earlier one.
    pub probability: f32,
    /// Whether they are on one event.
    pub is_one: bool,
}

/// Fewer of either kind set no threshold.
const LEAST_JUDGED: usize = 20;

/// Thresholds outside of this are no result of judging, but of too little of it.
const SENSIBLE: std::ops::RangeInclusive<f32> = 0.4..=0.95;

/// The probability from which on joining costs less than opening a story, where an alert that is
/// not sent costs as much as five that are sent twice; `None` if too few pairs were judged, or the
/// probability does not sort them.
pub fn threshold(judged: &[Judged]) -> Option<f32> {
    let n_one = judged.iter().filter(|it| it.is_one).count();
    if n_one.min(judged.len() - n_one) < LEAST_JUDGED {
        return None;
    }
    threshold_of(judged).map(|it| it.clamp(*SENSIBLE.start(), *SENSIBLE.end()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn judged(share_at: impl Fn(f32) -> f32) -> Vec<Judged> {
        let pair = |at: usize| {
            let probability = (at % 20) as f32 / 20.0 + 0.025;
            // Which ones of those with one probability hold is evenly spread.
            let is_one = ((at / 20) as f32 + 0.5) / 20.0 < share_at(probability);
            Judged { probability, is_one }
        };
        (0..400).map(pair).collect()
    }

    #[test]
    fn the_threshold_is_where_five_of_six_are_one_event() {
        let calibrated = threshold(&judged(|it| it)).unwrap();
        assert!((0.78..0.88).contains(&calibrated), "{calibrated}");
        let too_careful = threshold(&judged(|it| it.sqrt())).unwrap();
        assert!(too_careful < calibrated, "{too_careful}");
    }

    #[test]
    fn few_judgements_or_ones_at_random_set_nothing() {
        assert_eq!(threshold(&judged(|it| it)[..30]), None);
        assert_eq!(threshold(&judged(|it| 1.0 - it)), None);
        assert_eq!(threshold(&[]), None);
    }
}
