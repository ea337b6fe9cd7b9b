//! A line of text on stdin that asks what is in it.

use serde::Deserialize;
use serde_json::Value;

/// What a line holds; other keys are ignored.
#[derive(Deserialize)]
pub(in crate::cli) struct TextLine {
    /// Comes back with the answer.
    pub(in crate::cli) id: Value,
    /// The headline.
    #[serde(default)]
    pub(in crate::cli) title: Option<String>,
    /// The body.
    pub(in crate::cli) text: String,
}
