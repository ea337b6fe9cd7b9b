//! A logistic model: a weighted sum of scaled features as a probability.

use std::fmt::Write as _;

use super::trees::sigmoid;

/// A feature further from the mean than this many deviations counts as this far.
pub(super) const CLIP: f64 = 4.0;

/// One feature's part.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub(crate) struct Part {
    /// Of the features that it was learnt from.
    pub(crate) mean: f64,
    /// Of the same; 0 for a feature that never varied, which counts for nothing.
    pub(crate) deviation: f64,
    /// What a deviation above the mean adds.
    pub(crate) weight: f64,
}

/// A model of `K` features.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Logistic<const K: usize> {
    /// What is added in any case.
    pub(crate) base: f64,
    /// In the order of the features.
    pub(crate) parts: [Part; K],
}

impl<const K: usize> Default for Logistic<K> {
    fn default() -> Logistic<K> {
        Logistic { base: 0.0, parts: [Part::default(); K] }
    }
}

impl Part {
    /// The feature's distance from its mean.
    pub(super) fn scaled(&self, value: f64) -> f64 {
        if self.deviation == 0.0 {
            0.0
        } else {
            ((value - self.mean) / self.deviation).clamp(-CLIP, CLIP)
        }
    }
}

impl<const K: usize> Logistic<K> {
    /// The probability.
    pub(crate) fn probability(&self, features: &[f64; K]) -> f64 {
        let parts = self.parts.iter().zip(features);
        let sum: f64 = parts.map(|(part, value)| part.weight * part.scaled(*value)).sum();
        sigmoid(self.base + sum)
    }

    /// The table as it is shipped: the base, then a feature a line.
    pub(crate) fn write(&self, names: &[&str; K], out: &mut String) {
        writeln!(out, "base {:.4}", self.base).expect("a string takes everything");
        for (name, part) in names.iter().zip(&self.parts) {
            writeln!(out, "{name} {:.5} {:.5} {:.4}", part.mean, part.deviation, part.weight)
                .expect("a string takes everything");
        }
    }

    /// Reads what [`Logistic::write`] wrote.
    pub(crate) fn parse(names: &[&str; K], text: &str) -> Result<Logistic<K>, String> {
        let mut lines = text.lines();
        let base = lines
            .next()
            .and_then(|line| line.strip_prefix("base ")?.parse().ok())
            .ok_or("a logistic model opens with its base")?;
        let mut model = Logistic { base, ..Logistic::default() };
        for (name, part) in names.iter().zip(&mut model.parts) {
            let line = lines.next().unwrap_or_default();
            *part = parse_part(name, line).ok_or_else(|| format!("not a part {name}: {line}"))?;
        }
        lines.next().map_or(Ok(model), |line| Err(format!("not expected: {line}")))
    }
}

fn parse_part(name: &str, line: &str) -> Option<Part> {
    let mut words = line.strip_prefix(name)?.split_ascii_whitespace();
    let mut next = || words.next()?.parse().ok();
    Some(Part { mean: next()?, deviation: next()?, weight: next()? })
}
