//! The reasons for a choice.

use crate::text::document::Document;

use super::Reason;
use super::features::{Candidates, Scored};
use super::model::Weights;

/// The most reasons that a sentence gets: more do not explain.
const MAX_REASONS: usize = 3;

/// A reason that adds less than this to the score (under a headline: to the logarithm of odds) is
/// left out.
pub(super) const LEAST_CONTRIBUTION: f64 = 0.1;

/// The reasons that add most, each once and strongest first, then the reason of its context; never
/// empty. `parts`: what each reason adds, and the reason.
pub(super) fn strongest(mut parts: Vec<(f64, Reason)>, context: Option<Reason>) -> Vec<Reason> {
    parts.sort_by(|a, b| b.0.total_cmp(&a.0));
    let mut reasons: Vec<Reason> = Vec::new();
    for (_, reason) in parts {
        if !reasons.contains(&reason) && reasons.len() < MAX_REASONS {
            reasons.push(reason);
        }
    }
    reasons.extend(context);
    if reasons.is_empty() {
        reasons.push(Reason::BestLeft);
    }
    reasons
}

/// The reasons for a sentence, strongest first; never empty.
pub(crate) fn reasons(
    candidates: &Candidates<'_>,
    weights: &Weights,
    scored: &Scored,
    query_bonus: f64,
) -> Vec<Reason> {
    let document = candidates.document(scored);
    let mut parts: Vec<(f64, Reason)> = weights
        .contributions(&scored.features)
        .filter(|it| it.1 > LEAST_CONTRIBUTION)
        .filter_map(|(name, value)| Some((value, reason_of(document, scored, name)?)))
        .collect();
    if query_bonus > 0.0 {
        parts.push((query_bonus, Reason::AnswersQuery));
    }
    let needs_context = document.sentences[scored.sentence].needs_context;
    strongest(parts, needs_context.then_some(Reason::Continues))
}

fn reason_of(document: &Document<'_>, scored: &Scored, feature: &str) -> Option<Reason> {
    let position = document.sentences[..scored.sentence]
        .iter()
        .filter(|it| it.role == crate::text::document::Role::Prose)
        .count();
    Some(match feature {
        "lead" | "early" if position == 0 => Reason::OpensArticle,
        "lead" | "early" if position < 4 => Reason::NearBeginning,
        "paragraph_start" if position > 0 => Reason::OpensParagraph,
        "section_start" => Reason::OpensSection,
        "title" => Reason::MatchesHeadline,
        "centrality" | "centroid" | "top_terms" => Reason::Central,
        "names" => Reason::NewNames,
        "figures" => Reason::Figures,
        "cues" => Reason::Decision,
        _ => return None,
    })
}
