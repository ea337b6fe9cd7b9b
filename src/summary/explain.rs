//! The reasons for a choice, in words for a reader.

use crate::text::document::Document;

use super::features::{Candidates, Scored};
use super::model::Weights;

/// The most reasons that a sentence gets: more do not explain.
const MAX_REASONS: usize = 3;

/// A reason that adds less than this to the score (under a headline: to the logarithm of odds) is
/// left out.
pub(super) const LEAST_CONTRIBUTION: f64 = 0.1;

/// The reason for a sentence that answers the query.
pub(super) const ANSWERS_QUERY: &str = "says most about what you asked for";

/// The reason for a sentence that hangs on the one before.
pub(super) const GOES_ON: &str = "goes on from the sentence before";

/// The reasons that add most, each once and strongest first, then the reason of its context; never
/// empty. `parts`: what each reason adds, and the reason.
pub(super) fn strongest(mut parts: Vec<(f64, String)>, context: Option<String>) -> Vec<String> {
    parts.sort_by(|a, b| b.0.total_cmp(&a.0));
    let mut reasons: Vec<String> = Vec::new();
    for (_, reason) in parts {
        if !reasons.contains(&reason) && reasons.len() < MAX_REASONS {
            reasons.push(reason);
        }
    }
    reasons.extend(context);
    if reasons.is_empty() {
        reasons.push("the best of what is left".to_owned());
    }
    reasons
}

/// The reasons for a sentence, strongest first; never empty.
pub(crate) fn reasons(
    candidates: &Candidates<'_>,
    weights: &Weights,
    scored: &Scored,
    query_bonus: f64,
) -> Vec<String> {
    let document = candidates.document(scored);
    let mut parts: Vec<(f64, String)> = weights
        .contributions(&scored.features)
        .filter(|it| it.1 > LEAST_CONTRIBUTION)
        .filter_map(|(name, value)| Some((value, reason_of(document, scored, name)?)))
        .collect();
    if query_bonus > 0.0 {
        parts.push((query_bonus, ANSWERS_QUERY.to_owned()));
    }
    let needs_context = document.sentences[scored.sentence].needs_context;
    strongest(parts, needs_context.then(|| GOES_ON.to_owned()))
}

fn reason_of(document: &Document<'_>, scored: &Scored, feature: &str) -> Option<String> {
    let position = document.sentences[..scored.sentence]
        .iter()
        .filter(|it| it.role == crate::text::document::Role::Prose)
        .count();
    Some(match feature {
        "lead" | "early" if position == 0 => "opens the article".to_owned(),
        "lead" | "early" if position < 4 => "stands near the beginning".to_owned(),
        "paragraph_start" if position > 0 => "opens a paragraph".to_owned(),
        "section_start" => "opens a section".to_owned(),
        "title" => "repeats words of the headline".to_owned(),
        "centrality" | "centroid" | "top_terms" => "says what many other sentences say".to_owned(),
        "names" => "brings in new names".to_owned(),
        "figures" => "gives figures".to_owned(),
        "cues" => "tells what was done or decided".to_owned(),
        _ => return None,
    })
}
