//! Features into a score: a weighted sum, its weights a file that can be read.

use std::sync::LazyLock;

use super::features::{Features, N, NAMES};

/// A weight for each feature, in the order of [`NAMES`].
pub(crate) struct Model {
    weights: Features,
}

/// The model that is shipped: data/digest/weights.toml.
pub(crate) static SHIPPED: LazyLock<Model> =
    LazyLock::new(|| Model::parse(include_str!("../../data/digest/weights.toml")).expect("the shipped weights are checked by a test"));

impl Model {
    /// Reads a weights file: one number a feature, none missing, none unknown.
    pub(crate) fn parse(text: &str) -> Result<Model, String> {
        let table: std::collections::BTreeMap<String, f64> = toml::from_str(text).map_err(|it| it.to_string())?;
        if let Some(name) = table.keys().find(|it| !NAMES.contains(&it.as_str())) {
            return Err(format!("no feature is called {name}"));
        }
        let mut weights = [0.0; N];
        for (weight, name) in weights.iter_mut().zip(NAMES) {
            *weight = *table.get(name).ok_or_else(|| format!("feature {name} has no weight"))?;
        }
        Ok(Model { weights })
    }

    /// With given weights.
    pub(crate) fn of(weights: Features) -> Model {
        Model { weights }
    }

    /// The weights, in the order of [`NAMES`].
    pub(crate) fn weights(&self) -> &Features {
        &self.weights
    }

    /// The weighted sum.
    pub(crate) fn score(&self, features: &Features) -> f64 {
        self.weights.iter().zip(features).map(|(weight, value)| weight * value).sum()
    }

    /// What each feature adds to the score, by name.
    pub(crate) fn contributions<'a>(&'a self, features: &'a Features) -> impl Iterator<Item = (&'static str, f64)> + 'a {
        NAMES.into_iter().zip(self.weights.iter().zip(features).map(|(weight, value)| weight * value))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_shipped_weights_name_every_feature() {
        Model::parse(include_str!("../../data/digest/weights.toml")).unwrap();
    }

    #[test]
    fn a_missing_or_unknown_feature_is_named() {
        assert!(Model::parse("lead = 1.0").is_err_and(|it| it.contains("first")));
        assert!(Model::parse("led = 1.0").is_err_and(|it| it.contains("led")));
    }
}
