//! The models of summaries under a headline, and the file that they are shipped in.

use std::fmt::Write as _;
use std::sync::LazyLock;

use super::links::{BY_NAMES, N_BY, N_NEED, NEED_NAMES};
use super::logistic::Logistic;
use super::trees::Forest;

/// What is learnt from marked articles.
#[derive(Debug, Clone, PartialEq, Default)]
pub(crate) struct Model {
    /// How much a sentence belongs in the summary.
    pub(crate) score: Forest,
    /// Whether it must never be shown.
    pub(crate) bad: Forest,
    /// Whether it hangs on an earlier sentence.
    pub(crate) need: Logistic<N_NEED>,
    /// On which.
    pub(crate) by: Logistic<N_BY>,
}

/// The models that are shipped: data/summary/headline.txt.
pub(super) static SHIPPED: LazyLock<Model> = LazyLock::new(|| {
    Model::parse(include_str!("../../../data/summary/headline.txt"))
        .expect("a test reads the shipped models")
});

/// What each part of the file is headed by.
const HEADINGS: [&str; 4] = ["[score]\n", "[bad]\n", "[need]\n", "[by]\n"];

impl Model {
    /// Reads what [`Model::write`] wrote.
    pub(crate) fn parse(text: &str) -> Result<Model, String> {
        let mut rest = text;
        let mut parts = [""; HEADINGS.len()];
        for (at, heading) in HEADINGS.into_iter().enumerate() {
            let (before, after) =
                rest.split_once(heading).ok_or_else(|| format!("no part {}", heading.trim()))?;
            if at > 0 {
                parts[at - 1] = before;
            }
            rest = after;
        }
        parts[HEADINGS.len() - 1] = rest;
        let [score, bad, need, by] = parts.map(str::trim_end);
        Ok(Model {
            score: Forest::parse(score)?,
            bad: Forest::parse(bad)?,
            need: Logistic::parse(&NEED_NAMES, need)?,
            by: Logistic::parse(&BY_NAMES, by)?,
        })
    }

    /// The file as it is shipped.
    pub(crate) fn write(&self) -> String {
        let mut out = String::from(
            "# The models of summaries under a headline (src/summary/headline); made by `gistwire train headline`,\n\
             # docs/quality/summaries.md has the command. Trees: feature and threshold of three levels, then value and share\n\
             # (in thousandths) of eight leaves. Logistic models: mean, deviation and weight of each feature.\n\n",
        );
        for (at, heading) in HEADINGS.into_iter().enumerate() {
            out.push_str(heading);
            match at {
                0 => self.score.write(&mut out),
                1 => self.bad.write(&mut out),
                2 => self.need.write(&NEED_NAMES, &mut out),
                _ => self.by.write(&BY_NAMES, &mut out),
            }
            if at + 1 < HEADINGS.len() {
                writeln!(out).expect("a string takes everything");
            }
        }
        out
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_shipped_models_are_what_would_be_written() {
        let text = include_str!("../../../data/summary/headline.txt");
        assert_eq!(Model::parse(text).unwrap().write(), text);
    }

    #[test]
    fn a_broken_file_is_named_by_what_is_broken() {
        let text = include_str!("../../../data/summary/headline.txt");
        let wrong = |from: &str, to: &str| Model::parse(&text.replacen(from, to, 1)).unwrap_err();
        assert!(wrong("[need]", "[nead]").contains("[need]"));
        assert!(wrong("\nloose_before ", "\nlost_before ").contains("loose_before"));
        assert!(wrong("beyond_title ", "beneath_title ").contains("beneath_title"));
    }
}
