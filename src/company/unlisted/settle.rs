//! Decides which candidates are companies, and finds every place of each under any of its names.

use rustc_hash::FxHashMap;

use crate::company::lexicon::Class;
use crate::company::list::gazetteer::Kind;
use crate::company::reading::run::NameRun;
use crate::company::unlisted::cue::Cue;
use crate::company::unlisted::gather::{Candidate, RunPlace};
use crate::company::unlisted::{ArticlePart, THRESHOLD, Unlisted};
use crate::text::slice::Slicing;

/// The candidates with enough in favour, in order of their first mention.
pub(in crate::company) fn settle<'a>(
    candidates: &[Candidate<'a>],
    sights: &[RunPlace],
    parts: &[ArticlePart<'a>],
) -> Vec<Unlisted<'a>> {
    // The company that each candidate is a name of.
    let mut company_of: Vec<Option<usize>> = vec![None; candidates.len()];
    let mut found: Vec<Unlisted<'a>> = Vec::new();
    for (idx, candidate) in candidates.iter().enumerate() {
        if is_company(candidate) {
            company_of[idx] = Some(found.len());
            let confidence = candidate.cues.confidence();
            found.push(Unlisted {
                name: candidate.name,
                kind: kind(candidate),
                confidence,
                places: Vec::new(),
            });
        }
    }
    if found.is_empty() {
        return found;
    }
    for (idx, candidate) in candidates.iter().enumerate() {
        if let Some(long) = candidate.stands_for {
            company_of[idx] = company_of[long];
        }
    }
    let names: FxHashMap<&str, usize> = candidates
        .iter()
        .zip(&company_of)
        .filter_map(|(candidate, company)| Some((candidate.name, (*company)?)))
        .collect();
    for sight in sights {
        match company_of[sight.candidate] {
            Some(company) => found[company].places.push((sight.part, sight.run)),
            None if sight.run.n_words() > 1 => find_inside(sight, &names, parts, |company, run| {
                found[company].places.push((sight.part, run))
            }),
            None => {}
        }
    }
    found
}

fn is_company(candidate: &Candidate<'_>) -> bool {
    let is_written_as_name = candidate.is_in_running_text
        || candidate.name.contains(' ')
        || candidate.cues.has(Cue::Brand);
    candidate.n_places > 0
        && candidate.name.len() > 1
        && candidate.is_in_text
        && candidate.stands_for.is_none()
        && is_written_as_name
        && candidate.cues.log_odds() >= THRESHOLD
}

fn kind(candidate: &Candidate<'_>) -> Kind {
    match &candidate.cues {
        it if it.has(Cue::Media) => Kind::Media,
        it if it.has(Cue::FundHead) || it.has(Cue::InvestorBefore) => Kind::Fund,
        _ => Kind::Company,
    }
}

/// In headings names run together with other words: "Zork Raises Millions". Looks for names that
/// the text has established in them, and after an adjective of place or a sentence's first word.
fn find_inside(
    sight: &RunPlace,
    names: &FxHashMap<&str, usize>,
    parts: &[ArticlePart<'_>],
    mut found: impl FnMut(usize, NameRun),
) {
    let run = sight.run;
    let tokens = &parts[sight.part].tokens;
    let first = &tokens.all[run.first];
    let starts = if first.is_in_heading {
        run.first..run.end
    } else if first.starts_sentence || tokens.class(run.first).is(Class::DEMONYM.or(Class::PLACE)) {
        run.first + 1..run.first + 2
    } else {
        return;
    };
    let mut behind = run.first;
    for start in starts {
        if start < behind {
            continue;
        }
        let inner =
            (start + 1..=run.end).rev().map(|end| NameRun { first: start, end, is_listed: false });
        for inner in inner {
            if let Some(&company) = names.get(tokens.text.slice(inner.span(tokens))) {
                found(company, inner);
                behind = inner.end;
                break;
            }
        }
    }
}
