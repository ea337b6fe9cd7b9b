//! The probability that two articles are about one event, by weights that `gistwire train stories`
//! learns.

use std::sync::LazyLock;

use serde::{Deserialize, Serialize};

use super::form::FormFeatures;
use super::likeness::Likeness;

/// The number of features of each model, with the constant.
pub(in crate::story) const N_NEWS: usize = 6;
pub(in crate::story) const N_FORM: usize = 10;

/// Weights of the features of news, in log odds.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::story) struct News {
    constant: f32,
    cosine: f32,
    cover: f32,
    gap_days: f32,
    names: f32,
    rest: f32,
}

impl News {
    pub(in crate::story) fn of(weights: [f32; N_NEWS]) -> News {
        let [constant, cosine, cover, gap_days, names, rest] = weights;
        News { constant, cosine, cover, gap_days, names, rest }
    }

    fn log_odds(&self, it: &Likeness) -> f32 {
        let weights =
            [self.constant, self.cosine, self.cover, self.gap_days, self.names, self.rest];
        weights.iter().zip(features_of_news(it)).map(|(weight, value)| weight * value).sum()
    }
}

/// The features of [`News`], in its order.
pub(in crate::story) fn features_of_news(it: &Likeness) -> [f32; N_NEWS] {
    [1.0, it.cosine, it.cover, it.gap_days, it.names, it.rest]
}

/// Weights of the features of a form, in log odds.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::story) struct Form {
    constant: f32,
    skeleton: f32,
    names: f32,
    identifiers: f32,
    dates: f32,
    amounts: f32,
    figures: f32,
    aligned: f32,
    replaced: f32,
    known: f32,
}

impl Form {
    pub(in crate::story) fn of(weights: [f32; N_FORM]) -> Form {
        let [
            constant,
            skeleton,
            names,
            identifiers,
            dates,
            amounts,
            figures,
            aligned,
            replaced,
            known,
        ] = weights;
        Form {
            constant,
            skeleton,
            names,
            identifiers,
            dates,
            amounts,
            figures,
            aligned,
            replaced,
            known,
        }
    }

    fn log_odds(&self, it: &FormFeatures) -> f32 {
        let weights = [
            self.constant,
            self.skeleton,
            self.names,
            self.identifiers,
            self.dates,
            self.amounts,
            self.figures,
            self.aligned,
            self.replaced,
            self.known,
        ];
        weights.iter().zip(features_of_form(it)).map(|(weight, value)| weight * value).sum()
    }
}

/// The features of [`Form`], in its order.
pub(in crate::story) fn features_of_form(it: &FormFeatures) -> [f32; N_FORM] {
    [
        1.0,
        it.skeleton,
        it.names,
        it.identifiers,
        it.dates,
        it.amounts,
        it.figures,
        it.aligned,
        it.replaced,
        it.known,
    ]
}

/// All that is learnt: data/story/weights.toml.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::story) struct Model {
    /// A lower probability counts as 0.
    pub(in crate::story) least: f32,
    headlines: News,
    briefs: News,
    articles: News,
    form: Form,
}

/// The model that ships.
#[expect(clippy::expect_used, reason = "a test reads the shipped weights")]
pub(in crate::story) static SHIPPED: LazyLock<Model> = LazyLock::new(|| {
    Model::parse(include_str!("../../../data/story/weights.toml"))
        .expect("a test reads the shipped weights")
});

impl Model {
    /// Reads a weights file.
    pub(in crate::story) fn parse(text: &str) -> Result<Model, toml::de::Error> {
        toml::from_str(text)
    }

    /// The same with other weights of headlines, short items, articles, and forms.
    pub(in crate::story) fn with(self, news: [News; 3], form: Form) -> Model {
        let [headlines, briefs, articles] = news;
        Model { headlines, briefs, articles, form, ..self }
    }

    /// The same with other weights of headlines.
    pub(in crate::story) fn with_headlines(self, headlines: News) -> Model {
        Model { headlines, ..self }
    }

    /// The probability by the terms: between headlines and articles by the length of the shorter
    /// one, between short items and articles likewise.
    pub(in crate::story) fn news(&self, it: &Likeness) -> f32 {
        let (headlines, articles) = (self.headlines.log_odds(it), self.articles.log_odds(it));
        let news = headlines + (articles - headlines) * it.length;
        probability(news + (self.briefs.log_odds(it) - news) * it.brief)
    }

    /// The probability by what differs between two texts of one form.
    pub(in crate::story) fn form(&self, it: &FormFeatures) -> f32 {
        probability(self.form.log_odds(it))
    }
}

/// The weights file, as [`Model::parse`] reads it.
impl std::fmt::Display for Model {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        writeln!(
            f,
            "# Whether two articles are about one event (src/story/pair): log odds, the sum of"
        )?;
        writeln!(
            f,
            "# weight x feature. Made by `gistwire train stories`; docs/quality/stories.md has the"
        )?;
        writeln!(f, "# command.")?;
        write!(f, "{}", toml::to_string(self).map_err(|_| std::fmt::Error)?)
    }
}

pub(in crate::story) fn probability(log_odds: f32) -> f32 {
    1.0 / (1.0 + (-log_odds).exp())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_shipped_weights_are_what_would_be_written() {
        let text = include_str!("../../../data/story/weights.toml");
        assert_eq!(Model::parse(text).unwrap().to_string(), text);
    }

    #[test]
    fn an_unknown_or_missing_weight_is_named() {
        let text = include_str!("../../../data/story/weights.toml");
        let wrong = Model::parse(&text.replacen("cosine", "cosin", 1)).unwrap_err().to_string();
        assert!(wrong.contains("cosin"), "{wrong}");
    }
}
