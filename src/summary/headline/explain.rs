//! The reasons for a choice under a headline.

use super::Choice;
use super::features::{Features, Group};
use super::model::SHIPPED;
use super::reading::Reading;
use crate::summary::Reason;
use crate::summary::explain::{LEAST_CONTRIBUTION, strongest};

/// From this probability on a sentence is said to go on from another one.
const LEAST_NEED: f64 = 0.5;

/// The reasons for a chosen sentence, strongest first; never empty.
pub(super) fn reasons(
    reading: &Reading<'_>,
    features: &Features,
    choice: &Choice,
    idx: usize,
    bonus: f64,
) -> Vec<Reason> {
    let changes = SHIPPED.score.contributions(features);
    let mut parts: Vec<(f64, Reason)> = Group::ALL
        .into_iter()
        .zip(changes)
        .filter(|it| it.1 > LEAST_CONTRIBUTION)
        .filter_map(|(group, change)| Some((change, reason_of(reading, idx, group)?)))
        .collect();
    if bonus > 0.0 {
        parts.push((f64::INFINITY, Reason::AnswersQuery));
    }
    strongest(parts, context(reading, choice, idx))
}

/// What a group of features says about a sentence, if it can be said in words.
fn reason_of(reading: &Reading<'_>, idx: usize, group: Group) -> Option<Reason> {
    let own = &reading.facts[idx];
    let position = reading.candidates.iter().take_while(|&&it| it < idx).count();
    let in_title = super::features::common(&own.terms, &reading.title.terms).count();
    let reason = match group {
        Group::Place if position == 0 => Reason::OpensArticle,
        Group::Place if position < 4 => Reason::NearBeginning,
        Group::Headline if 2 * in_title > own.terms.len().min(reading.title.terms.len()) => {
            Reason::MatchesHeadline
        }
        Group::Headline => Reason::CompletesHeadline,
        Group::Lede if position > 0 => Reason::AddsToOpening,
        Group::Likeness => Reason::Central,
        Group::Figures if !own.figures.is_empty() => Reason::Figures,
        Group::Names if !own.introduced.is_empty() => {
            Reason::Introduces(reading.full_name(idx, own.introduced[0]).to_owned())
        }
        Group::Names if own.n_new_names > 0 => Reason::NewNames,
        Group::Quotation if own.has_speaker => Reason::Speaker,
        Group::Turn if own.n_turns + own.n_negations + own.n_contrasts > 0 => Reason::Turn,
        Group::Turn if own.n_cues > 0 => Reason::Decision,
        Group::Tense if own.n_past > 0 => Reason::Event,
        _ => return None,
    };
    Some(reason)
}

/// The shown sentence that a sentence goes on from, by its number in the summary.
fn context(reading: &Reading<'_>, choice: &Choice, idx: usize) -> Option<Reason> {
    if choice.links.need[idx] < LEAST_NEED {
        return None;
    }
    let earlier = choice.sentences.iter().copied().enumerate().take_while(|it| it.1 < idx);
    let by = |at: usize| choice.links.by(idx, at);
    let (number, antecedent) =
        earlier.max_by(|a, b| by(a.1).total_cmp(&by(b.1)).then(b.1.cmp(&a.1)))?;
    let owed = reading.facts[idx].owed.iter().find(|debt| debt.given_at == antecedent);
    Some(match owed {
        Some(debt) => {
            Reason::ShownWith(number + 1, reading.full_name(antecedent, debt.id).to_owned())
        }
        None if antecedent + 1 == idx => Reason::Continues,
        None => Reason::ContinuesShown(number + 1),
    })
}
