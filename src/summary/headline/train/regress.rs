//! Fits a logistic model with a squared penalty by Newton's method.

use crate::summary::headline::logistic::{Logistic, Part};
use crate::summary::headline::trees::sigmoid;

/// One row to learn from.
#[derive(Debug, Clone, Copy)]
pub(super) struct Row<const K: usize> {
    pub(super) features: [f64; K],
    pub(super) is_so: bool,
    /// How often it counts.
    pub(super) weight: f64,
}

/// Newton steps; it converges in about six.
const STEPS: usize = 15;

/// Learns the model that makes the rows likeliest, less `penalty` / 2 times the squared weights of
/// the scaled features.
pub(super) fn regress<const K: usize>(rows: &[Row<K>], penalty: f64) -> Logistic<K> {
    let mut model = Logistic { base: 0.0, parts: scales(rows) };
    let scaled: Vec<[f64; K]> = rows
        .iter()
        .map(|row| std::array::from_fn(|it| model.parts[it].scaled(row.features[it])))
        .collect();
    // The base is the last unknown.
    let mut unknown = vec![0.0; K + 1];
    for _ in 0..STEPS {
        let mut slope: Vec<f64> = unknown.iter().map(|it| penalty * it).collect();
        slope[K] = 0.0;
        let mut curve = vec![vec![0.0; K + 1]; K + 1];
        for (at, line) in curve.iter_mut().enumerate() {
            line[at] = if at < K { penalty } else { 1e-9 };
        }
        for (row, scaled) in rows.iter().zip(&scaled) {
            let value = |it: usize| if it < K { scaled[it] } else { 1.0 };
            let odds: f64 = (0..=K).map(|it| unknown[it] * value(it)).sum();
            let p = sigmoid(odds);
            let error = row.weight * (p - f64::from(u8::from(row.is_so)));
            let weight = row.weight * p * (1.0 - p);
            for a in 0..=K {
                slope[a] += error * value(a);
                for b in 0..=a {
                    curve[a][b] += weight * value(a) * value(b);
                }
            }
        }
        let step = solve(curve, slope);
        unknown.iter_mut().zip(step).for_each(|(it, step)| *it -= step);
    }
    let rounded = |value: f64, digits: f64| (value * digits).round() / digits;
    for (part, weight) in model.parts.iter_mut().zip(&unknown) {
        part.weight = rounded(*weight, 1e4);
    }
    model.base = rounded(unknown[K], 1e4);
    model
}

/// Means and deviations of the features, rounded as the file has them.
fn scales<const K: usize>(rows: &[Row<K>]) -> [Part; K] {
    let rounded = |value: f64| (value * 1e5).round() / 1e5;
    let n = rows.len().max(1) as f64;
    std::array::from_fn(|it| {
        let mean = rows.iter().map(|row| row.features[it]).sum::<f64>() / n;
        let squares = rows.iter().map(|row| (row.features[it] - mean).powi(2)).sum::<f64>();
        Part { mean: rounded(mean), deviation: rounded((squares / n).sqrt()), weight: 0.0 }
    })
}

/// Solves a symmetric positive system of which the lower half is given (Cholesky).
fn solve(mut matrix: Vec<Vec<f64>>, mut right: Vec<f64>) -> Vec<f64> {
    let n = right.len();
    for a in 0..n {
        for b in 0..=a {
            let known: f64 = (0..b).map(|it| matrix[a][it] * matrix[b][it]).sum();
            matrix[a][b] = if a == b {
                (matrix[a][a] - known).max(1e-12).sqrt()
            } else {
                (matrix[a][b] - known) / matrix[b][b]
            };
        }
    }
    for a in 0..n {
        let known: f64 = (0..a).map(|it| matrix[a][it] * right[it]).sum();
        right[a] = (right[a] - known) / matrix[a][a];
    }
    for a in (0..n).rev() {
        let known: f64 = (a + 1..n).map(|it| matrix[it][a] * right[it]).sum();
        right[a] = (right[a] - known) / matrix[a][a];
    }
    right
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_feature_that_decides_gets_the_weight() {
        let rows: Vec<Row<2>> = (0..40)
            .map(|it| Row {
                features: [f64::from(it % 10), f64::from(it % 3)],
                is_so: it % 10 > 5,
                weight: 1.0,
            })
            .collect();
        let model = regress(&rows, 1.0);
        assert!(model.parts[0].weight > 5.0 * model.parts[1].weight.abs(), "{model:?}");
        assert!(model.probability(&[9.0, 0.0]) > 0.9 && model.probability(&[0.0, 0.0]) < 0.1);
    }

    #[test]
    fn a_system_is_solved() {
        let solved = solve(vec![vec![4.0, 0.0], vec![2.0, 3.0]], vec![10.0, 8.0]);
        assert!((solved[0] - 1.75).abs() < 1e-9 && (solved[1] - 1.5).abs() < 1e-9, "{solved:?}");
    }
}
