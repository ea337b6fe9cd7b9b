//! Logistic regression with a penalty on the squares of the weights (Newton's method).

/// A row: its features, whether it holds, and what it counts for.
#[derive(Debug, Clone, Copy)]
pub(super) struct Row<const N: usize> {
    pub(super) features: [f32; N],
    pub(super) holds: bool,
    pub(super) weight: f64,
}

/// The penalty of a weight of 1, in rows.
const PENALTY: f64 = 0.05;

const N_STEPS: usize = 30;

/// The weights that make the rows likeliest; the first feature is the constant, whose weight costs
/// nothing. Features are scaled by their spread first, so that the penalty treats them alike.
pub(super) fn fitted<const N: usize>(rows: &[Row<N>]) -> [f32; N] {
    let mut scale = [1.0; N];
    let total: f64 = rows.iter().map(|it| it.weight).sum();
    for (at, scale) in scale.iter_mut().enumerate().skip(1) {
        let mean = |power: i32| {
            let value = |it: &Row<N>| it.weight * f64::from(it.features[at]).powi(power);
            rows.iter().map(value).sum::<f64>() / total
        };
        *scale = (mean(2) - mean(1).powi(2)).max(0.0).sqrt();
    }
    let scaled = |row: &Row<N>, at: usize| {
        if scale[at] > 1e-6 { f64::from(row.features[at]) / scale[at] } else { 0.0 }
    };
    let mut weights = [0.0; N];
    for _ in 0..N_STEPS {
        let mut gradient = [0.0; N];
        let mut curvature = [[0.0; N]; N];
        for row in rows {
            let x: [f64; N] = std::array::from_fn(|at| scaled(row, at));
            let log_odds: f64 = x.iter().zip(weights).map(|(x, weight)| x * weight).sum();
            let p = 1.0 / (1.0 + (-log_odds).exp());
            let off = row.weight * (f64::from(u8::from(row.holds)) - p);
            for i in 0..N {
                gradient[i] += off * x[i];
                for j in 0..N {
                    curvature[i][j] += row.weight * p * (1.0 - p) * x[i] * x[j];
                }
            }
        }
        for i in 0..N {
            let penalty = if i == 0 { 1e-9 } else { PENALTY * total / 100.0 };
            gradient[i] -= penalty * weights[i];
            curvature[i][i] += penalty + 1e-9;
        }
        let step = solved(curvature, gradient);
        weights.iter_mut().zip(step).for_each(|(weight, step)| *weight += step);
    }
    std::array::from_fn(|at| if scale[at] > 1e-6 { (weights[at] / scale[at]) as f32 } else { 0.0 })
}

/// Gaussian elimination with pivots.
fn solved<const N: usize>(mut a: [[f64; N]; N], mut b: [f64; N]) -> [f64; N] {
    for at in 0..N {
        let pivot = (at..N).max_by(|&i, &j| a[i][at].abs().total_cmp(&a[j][at].abs()));
        let pivot = pivot.unwrap_or(at);
        a.swap(at, pivot);
        b.swap(at, pivot);
        for row in at + 1..N {
            let factor = a[row][at] / a[at][at];
            let pivot = a[at];
            for (cell, above) in a[row].iter_mut().zip(pivot).skip(at) {
                *cell -= factor * above;
            }
            b[row] -= factor * b[at];
        }
    }
    let mut x = [0.0; N];
    for at in (0..N).rev() {
        let known: f64 = (at + 1..N).map(|it| a[at][it] * x[it]).sum();
        x[at] = (b[at] - known) / a[at][at];
    }
    x
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_goes_with_the_answer_gets_the_weight() {
        let row = |x: f32, noise: f32, holds| Row { features: [1.0, x, noise], holds, weight: 1.0 };
        let rows: Vec<Row<3>> = (0..40)
            .map(|it| (it, it as f32 / 40.0))
            .map(|(it, x)| row(x, (it % 2) as f32, x > 0.5))
            .collect();
        let [constant, x, noise] = fitted(&rows);
        assert!(constant < 0.0 && x > 5.0 && noise.abs() < x / 10.0, "{constant} {x} {noise}");
    }
}
