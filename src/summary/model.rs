//! Features into a score: a weighted sum, its weights a file that can be read.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use super::features::{Features, N, NAMES};

/// A weight for each feature, in the order of [`NAMES`].
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Weights(pub(crate) Features);

/// What a summary is for. Each task has its own weights: a single sentence must represent the whole
/// article if no headline does, three share the work, and sentences from several articles need not
/// open theirs.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, serde::Deserialize,
)]
#[serde(rename_all = "lowercase")]
pub enum Task {
    /// Some sentences of one article.
    Summary,
    /// One sentence of one article without a headline.
    Gist,
    /// Sentences of several articles.
    Several,
}

impl Task {
    /// All tasks, in the order of the weights file.
    pub const ALL: [Task; 3] = [Task::Summary, Task::Gist, Task::Several];
}

/// The weights of all tasks.
pub(crate) struct Model {
    tasks: BTreeMap<Task, Weights>,
}

/// The model that is shipped: data/summary/weights.toml.
pub(crate) static SHIPPED: LazyLock<Model> = LazyLock::new(|| {
    Model::parse(include_str!("../../data/summary/weights.toml"))
        .expect("the shipped weights are checked by a test")
});

impl Model {
    /// Reads a weights file: a table for each task, in it one number a feature, none missing, none
    /// unknown.
    pub(crate) fn parse(text: &str) -> Result<Model, String> {
        let tables: BTreeMap<Task, BTreeMap<String, f64>> =
            toml::from_str(text).map_err(|it| it.to_string())?;
        let mut tasks = BTreeMap::new();
        for task in Task::ALL {
            let table = tables.get(&task).ok_or_else(|| format!("task {task:?} has no weights"))?;
            tasks.insert(task, Weights::parse(table)?);
        }
        Ok(Model { tasks })
    }

    /// The weights of a task.
    pub(crate) fn weights(&self, task: Task) -> &Weights {
        &self.tasks[&task]
    }

    /// The same with other weights for one task.
    pub(crate) fn with(mut self, task: Task, weights: Weights) -> Model {
        self.tasks.insert(task, weights);
        self
    }
}

/// The weights file, as [`Model::parse`] reads it.
impl std::fmt::Display for Model {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        writeln!(
            f,
            "# Weights of the sentence features (src/summary/features.rs says what each measures, 0 to 1)."
        )?;
        writeln!(
            f,
            "# A sentence's score is the sum of weight x feature; higher is better. A table for each task (src/summary/model.rs)."
        )?;
        writeln!(f, "# Made by `gistwire train`; docs/quality.md has the commands.")?;
        for (task, weights) in &self.tasks {
            writeln!(f, "\n[{}]", format!("{task:?}").to_lowercase())?;
            for (name, weight) in NAMES.iter().zip(weights.0) {
                writeln!(f, "{name} = {weight:.2}")?;
            }
        }
        Ok(())
    }
}

impl Weights {
    fn parse(table: &BTreeMap<String, f64>) -> Result<Weights, String> {
        if let Some(name) = table.keys().find(|it| !NAMES.contains(&it.as_str())) {
            return Err(format!("no feature is called {name}"));
        }
        let mut weights = [0.0; N];
        for (weight, name) in weights.iter_mut().zip(NAMES) {
            *weight = *table.get(name).ok_or_else(|| format!("feature {name} has no weight"))?;
        }
        Ok(Weights(weights))
    }

    /// The weighted sum.
    pub(crate) fn score(&self, features: &Features) -> f64 {
        self.0.iter().zip(features).map(|(weight, value)| weight * value).sum()
    }

    /// What each feature adds to the score, by name.
    pub(crate) fn contributions<'a>(
        &'a self,
        features: &'a Features,
    ) -> impl Iterator<Item = (&'static str, f64)> + 'a {
        NAMES.into_iter().zip(self.0.iter().zip(features).map(|(weight, value)| weight * value))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_shipped_weights_are_what_would_be_written() {
        let text = include_str!("../../data/summary/weights.toml");
        assert_eq!(Model::parse(text).unwrap().to_string(), text);
    }

    #[test]
    fn a_missing_or_unknown_feature_is_named() {
        let shipped = include_str!("../../data/summary/weights.toml");
        let wrong =
            |from: &str, to: &str| Model::parse(&shipped.replacen(from, to, 1)).err().unwrap();
        assert!(wrong("first = ", "frist = ").contains("frist"));
        assert!(wrong("[gist]", "[other]").contains("other"));
        assert!(Model::parse("[summary]\nfirst = 1.0").is_err_and(|it| it.contains("second")));
    }
}
