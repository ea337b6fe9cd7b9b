//! Companies that are on no list, by how an article writes about them.
//!
//! Every capitalised run is a candidate. What its form and its surroundings say is added up over all its mentions and its short forms,
//! and who has enough in favour is a company.

use rustc_hash::{FxHashMap, FxHashSet};

use super::cue::{Cue, Cues};
use super::gazetteer::Kind;
use super::lexicon::{Class, class_of};
use super::neighbours::{Chain, Member};
use super::run::{self, Run};
use super::token::Tokens;
use super::{shape, short_form, surroundings};
use crate::text::Span;

/// From this confidence on a name is taken for a company's.
pub(super) const THRESHOLD: f64 = 0.5;

/// From this confidence on a name speaks for those beside it.
const SURE: f64 = 0.8;

/// The title or the body, with what is already known of it.
pub(super) struct Part<'a> {
    pub(super) tokens: Tokens<'a>,
    /// Where listed companies stand, in order.
    pub(super) listed: Vec<Span>,
}

/// A company that is on no list.
#[derive(Debug)]
pub(super) struct Unknown<'a> {
    /// The longest name that the article has for it.
    pub(super) name: &'a str,
    pub(super) kind: Kind,
    /// 0..=1.
    pub(super) confidence: f64,
    /// Its mentions: which part, and where in it.
    pub(super) places: Vec<(usize, Run)>,
}

/// A short form of a listed company at one place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct ShortOfListed {
    pub(super) part: usize,
    pub(super) run: Run,
    /// A mention of the company under its longer name: the part, and the index in its `listed`.
    pub(super) long: (usize, usize),
}

/// A name and all that is known of it.
struct Candidate<'a> {
    name: &'a str,
    cues: Cues,
    places: Vec<(usize, Run)>,
    /// Stands with its capital where a common word would have none.
    is_in_running_text: bool,
    /// The longer name that it stands for.
    stands_for: Option<usize>,
}

/// What the runs of an article are, as far as it concerns those that are no candidates.
#[derive(Default)]
struct Gathered<'a> {
    candidates: Vec<Candidate<'a>>,
    by_name: FxHashMap<&'a str, usize>,
    /// Candidates that stand side by side in lists.
    pairs: Vec<(usize, usize)>,
    /// Candidates in brackets behind another: (short, long).
    bracketed: Vec<(usize, usize)>,
    /// Listed companies under names of several words, and where.
    long_listed: Vec<(&'a str, (usize, usize))>,
    /// Candidates that stand for a listed company.
    short_of_listed: Vec<(usize, (usize, usize))>,
}

/// Finds the companies that are on no list, in order of their first mention, and the short forms of those that are on it.
/// `tags` are those of the article, as they are written there.
pub(super) fn find<'a>(parts: &[Part<'a>], tags: &[String]) -> (Vec<Unknown<'a>>, Vec<ShortOfListed>) {
    let mut gathered = Gathered::default();
    for (part_idx, part) in parts.iter().enumerate() {
        gather(&mut gathered, part_idx, part);
    }
    let of_listed = take_short_of_listed(&mut gathered);
    let Gathered { mut candidates, by_name, pairs, bracketed, .. } = gathered;
    for candidate in &mut candidates {
        shape::note(candidate.name, &mut candidate.cues);
    }
    note_tags(&mut candidates, tags);
    note_surnames(&mut candidates);
    link_short_forms(&mut candidates, &by_name, &bracketed);
    merge_short_forms(&mut candidates);
    note_neighbours(&mut candidates, &pairs);
    note_business(&mut candidates, parts);
    note_common_words(&mut candidates, parts);
    (settle(candidates, parts), of_listed)
}

/// "Zork" for the listed Zork Technologies: such candidates are none any more.
fn take_short_of_listed(gathered: &mut Gathered<'_>) -> Vec<ShortOfListed> {
    let mut short_forms = std::mem::take(&mut gathered.short_of_listed);
    for &(name, long) in &gathered.long_listed {
        if !class_of(name.rsplit(' ').next().unwrap_or(name)).is(Class::HEAD.or(Class::FUND_HEAD).or(Class::LEGAL)) {
            continue;
        }
        short_form::beginnings(name, |short| {
            if let Some(&idx) = gathered.by_name.get(short).filter(|&&it| gathered.candidates[it].is_in_running_text) {
                short_forms.push((idx, long));
            }
        });
    }
    let mut taken = Vec::new();
    for (idx, long) in short_forms {
        let places = std::mem::take(&mut gathered.candidates[idx].places);
        taken.extend(places.into_iter().map(|(part, run)| ShortOfListed { part, run, long }));
    }
    taken
}

fn gather<'a>(gathered: &mut Gathered<'a>, part_idx: usize, part: &Part<'a>) {
    let tokens = &part.tokens;
    let mut chain = Chain::default();
    let mut before: Option<(Run, Option<usize>)> = None;
    // The first name of the sentence that is being read, and of the one before it.
    let mut subjects: Subjects = Subjects::default();
    run::runs(tokens, &part.listed, |run| {
        let candidate = (!run.is_listed).then(|| gathered.candidate(&tokens.text[run.span(tokens)], part_idx, run, tokens));
        if let Some(idx) = candidate
            && !tokens.all[run.first].is_in_heading
        {
            surroundings::note(tokens, run, &mut gathered.candidates[idx].cues);
        }
        let listed_at = || part.listed.partition_point(|it| it.end <= tokens.all[run.first].span.start);
        if run.is_listed && run.n_words() > 1 {
            gathered.long_listed.push((&tokens.text[run.span(tokens)], (part_idx, listed_at())));
        }
        if let (Some(short), Some((long_run, long))) = (candidate, before)
            && long_run.end == run.first
            && tokens.gap_before(run.first) == " ("
            && tokens.text[run.span(tokens).end..].starts_with(')')
        {
            match long {
                Some(long) => gathered.bracketed.push((short, long)),
                None if short_form::abbreviates(gathered.candidates[short].name, &tokens.text[long_run.span(tokens)]) => {
                    gathered.short_of_listed.push((short, (part_idx, listed_at() - 1)));
                }
                None => {}
            }
        }
        let member = match candidate {
            None => Member::Listed,
            Some(idx) => Member::Candidate(idx),
        };
        if !chain.goes_on(tokens, before.map(|(it, _)| it), run) {
            gathered.close(&mut chain);
        }
        chain.push(member);
        if let Some(subject) = subjects.spoken_of_as_the_company(tokens, run, candidate) {
            gathered.candidates[subject].cues.add(Cue::TheCompany);
        }
        before = Some((run, candidate));
    });
    gathered.close(&mut chain);
}

impl<'a> Gathered<'a> {
    fn candidate(&mut self, name: &'a str, part_idx: usize, run: Run, tokens: &Tokens<'a>) -> usize {
        let idx = *self.by_name.entry(name).or_insert_with(|| {
            self.candidates.push(Candidate { name, cues: Cues::new(), places: Vec::new(), is_in_running_text: false, stands_for: None });
            self.candidates.len() - 1
        });
        let candidate = &mut self.candidates[idx];
        candidate.places.push((part_idx, run));
        let first = &tokens.all[run.first];
        candidate.is_in_running_text |= !first.starts_sentence && !first.is_in_heading;
        idx
    }

    fn close(&mut self, chain: &mut Chain) {
        chain.close(|idx, neighbour| match neighbour {
            Member::Listed => self.candidates[idx].cues.add(Cue::Neighbour),
            Member::Candidate(other) => self.pairs.push((idx, other)),
        });
    }
}

/// Who a sentence that begins with "The company" speaks of: the name that the sentence before it begins with.
#[derive(Default)]
struct Subjects {
    /// The candidate that the sentence of the last run begins with, if it begins with one, and that run.
    last: Option<(usize, usize)>,
    at: usize,
}

impl Subjects {
    fn spoken_of_as_the_company(&mut self, tokens: &Tokens<'_>, run: Run, candidate: Option<usize>) -> Option<usize> {
        let mut spoken_of = None;
        let mut n_starts = 0;
        // The words between the last run and this one.
        for idx in self.at..run.first {
            if tokens.all[idx].starts_sentence {
                n_starts += 1;
                let says = n_starts == 1 && matches!(tokens.word(idx), "The" | "the") && idx + 1 < tokens.all.len();
                let noun = if says { class_of(tokens.word(idx + 1)) } else { Class::default() };
                if noun.is(Class::FIRM) {
                    spoken_of = self.last.map(|(subject, _)| subject);
                }
            }
        }
        n_starts += usize::from(tokens.all[run.first].starts_sentence);
        if n_starts > 0 {
            const NEAR: usize = 6;
            let is_near = (run.first.saturating_sub(NEAR)..=run.first).any(|it| tokens.all[it].starts_sentence);
            self.last = candidate.filter(|_| is_near).map(|it| (it, run.first));
        }
        self.at = run.end;
        spoken_of
    }
}

/// A tag agrees with a name when it has the same letters and digits: `zork-ventures` and Zork Ventures.
fn note_tags(candidates: &mut [Candidate<'_>], tags: &[String]) {
    if tags.is_empty() {
        return;
    }
    let key = |it: &str| it.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect::<String>();
    let tags: FxHashSet<String> = tags.iter().map(|it| key(it)).collect();
    for candidate in candidates {
        if tags.contains(&key(candidate.name)) {
            candidate.cues.set(Cue::Tag);
        }
    }
}

/// "Anna Zork" makes every bare "Zork" of the article her; so does "Mr Zork".
fn note_surnames(candidates: &mut [Candidate<'_>]) {
    let is_person = |it: &Candidate<'_>| {
        let is_firm = it.cues.has(Cue::Legal) || it.cues.has(Cue::Head) || it.cues.has(Cue::FirmBefore) || it.cues.has(Cue::FirmBehind);
        let cues = [Cue::FullName, Cue::AddressBefore, Cue::PersonBehind, Cue::Age, Cue::PersonBefore];
        !is_firm && cues.into_iter().any(|cue| it.cues.has(cue))
    };
    let mut surnames: FxHashSet<&str> = FxHashSet::default();
    for person in candidates.iter().filter(|it| is_person(it)) {
        surnames.extend(person.name.rsplit(' ').next());
        // Families come first in some names: "Min Zork" is later "Min".
        if !person.cues.has(Cue::FullName) {
            surnames.extend(person.name.split(' ').next());
        }
    }
    for bare in candidates.iter_mut().filter(|it| !it.name.contains(' ')) {
        if surnames.contains(bare.name) {
            bare.cues.set(Cue::Surname);
        }
    }
}

fn link_short_forms<'a>(candidates: &mut [Candidate<'a>], by_name: &FxHashMap<&'a str, usize>, bracketed: &[(usize, usize)]) {
    for &(short, long) in bracketed {
        if short != long && short_form::abbreviates(candidates[short].name, candidates[long].name) {
            candidates[short].stands_for = Some(long);
        }
    }
    for long in 0..candidates.len() {
        let name = candidates[long].name;
        if !name.contains(' ') || candidates[long].cues.has(Cue::FullName) || candidates[long].cues.has(Cue::Place) {
            continue;
        }
        let is_firm =
            [Cue::Legal, Cue::Head, Cue::FundHead, Cue::SoftHead, Cue::Ampersand].into_iter().any(|it| candidates[long].cues.has(it));
        short_form::beginnings(name, |short| {
            let Some(&idx) = by_name.get(short) else { return };
            let is_single = !short.contains(' ');
            // "Zork" for "Zork Blork" only where the words that are left out say nothing of their own.
            let fits = candidates[idx].is_in_running_text && (is_firm || !is_single);
            if fits && candidates[idx].stands_for.is_none() && idx != long {
                candidates[idx].stands_for = Some(long);
            }
        });
    }
}

/// Carries what is known of short forms to the name that they stand for.
fn merge_short_forms(candidates: &mut [Candidate<'_>]) {
    for idx in 0..candidates.len() {
        let long = root(candidates, idx);
        candidates[idx].stands_for = (long != idx).then_some(long);
        if long != idx {
            let context = candidates[idx].cues.without_shape();
            candidates[long].cues.merge(&context);
        }
    }
}

/// The name at the end of "short for short for long". Chains are as short as names, and what was bracketed cannot lead back: an
/// abbreviation is shorter than what it stands for.
fn root(candidates: &[Candidate<'_>], mut idx: usize) -> usize {
    for _ in 0..8 {
        match candidates[idx].stands_for {
            Some(long) if long != idx => idx = long,
            _ => break,
        }
    }
    idx
}

fn note_neighbours(candidates: &mut [Candidate<'_>], pairs: &[(usize, usize)]) {
    let mut met: Vec<(usize, Cue)> = Vec::new();
    for &(one, other) in pairs {
        for (of, beside) in [(one, other), (other, one)] {
            let beside = &candidates[root(candidates, beside)];
            if beside.cues.has(Cue::Place) || beside.cues.has(Cue::FullName) {
                met.push((of, Cue::OtherNeighbour));
            } else if beside.cues.confidence() >= SURE {
                met.push((of, Cue::Neighbour));
            }
        }
    }
    for (idx, cue) in met {
        let idx = root(candidates, idx);
        candidates[idx].cues.add(cue);
    }
}

/// Where some companies are named, others are likelier.
fn note_business(candidates: &mut [Candidate<'_>], parts: &[Part<'_>]) {
    const SOME: usize = 3;
    let listed: FxHashSet<&str> = parts.iter().flat_map(|part| part.listed.iter().map(|it| &part.tokens.text[it.clone()])).collect();
    let n_sure = candidates.iter().filter(|it| it.stands_for.is_none() && it.cues.confidence() >= SURE).count();
    if listed.len() + n_sure >= SOME {
        for candidate in candidates {
            candidate.cues.set(Cue::Business);
        }
    }
}

/// A single word that the article writes in small letters too is hardly a name.
fn note_common_words(candidates: &mut [Candidate<'_>], parts: &[Part<'_>]) {
    let is_open = |it: &Candidate<'_>| it.stands_for.is_none() && !it.name.contains(' ') && it.cues.confidence() >= THRESHOLD;
    if !candidates.iter().any(is_open) {
        return;
    }
    let small: FxHashSet<&str> = parts
        .iter()
        .flat_map(|part| (0..part.tokens.all.len()).filter(|&it| !part.tokens.all[it].is_name).map(|it| part.tokens.word(it)))
        .collect();
    for candidate in candidates.iter_mut().filter(|it| is_open(it)) {
        if small.contains(candidate.name.to_lowercase().as_str()) {
            candidate.cues.set(Cue::CommonWord);
        }
    }
}

fn settle<'a>(candidates: Vec<Candidate<'a>>, parts: &[Part<'a>]) -> Vec<Unknown<'a>> {
    let mut at: FxHashMap<usize, usize> = FxHashMap::default();
    let mut found: Vec<Unknown<'a>> = Vec::new();
    for (idx, candidate) in candidates.iter().enumerate() {
        let confidence = candidate.cues.confidence();
        let is_written_as_name =
            candidate.is_in_running_text || candidate.name.contains(' ') || candidate.cues.has(Cue::Brand) || candidate.places.len() > 2;
        if candidate.places.is_empty() || candidate.stands_for.is_some() || confidence < THRESHOLD || !is_written_as_name {
            continue;
        }
        let kind = match &candidate.cues {
            it if it.has(Cue::Media) => Kind::Media,
            it if it.has(Cue::FundHead) || it.has(Cue::InvestorBefore) => Kind::Fund,
            _ => Kind::Company,
        };
        at.insert(idx, found.len());
        found.push(Unknown { name: candidate.name, kind, confidence, places: candidate.places.clone() });
    }
    if found.is_empty() {
        return found;
    }
    for candidate in &candidates {
        if let Some(company) = candidate.stands_for.and_then(|long| at.get(&long)) {
            found[*company].places.extend(&candidate.places);
        }
    }
    in_headings(&candidates, &at, &mut found, parts);
    for company in &mut found {
        company.places.sort_unstable_by_key(|(part, run)| (*part, run.first));
    }
    found
}

/// In headings names run together with other words: "Zork Raises Millions". The names that the text has established are looked for in them,
/// and behind an adjective of place or a sentence's first word.
fn in_headings<'a>(candidates: &[Candidate<'a>], at: &FxHashMap<usize, usize>, found: &mut [Unknown<'a>], parts: &[Part<'a>]) {
    let names: FxHashMap<&str, usize> =
        candidates.iter().enumerate().filter_map(|(idx, it)| Some((it.name, *at.get(&it.stands_for.unwrap_or(idx))?))).collect();
    for candidate in candidates.iter().filter(|it| it.name.contains(' ') && !names.contains_key(it.name)) {
        for &(part_idx, run) in &candidate.places {
            let tokens = &parts[part_idx].tokens;
            let first = &tokens.all[run.first];
            let places = if first.is_in_heading {
                run.first..run.end
            } else if first.starts_sentence || class_of(tokens.word(run.first)).is(Class::DEMONYM.or(Class::PLACE)) {
                run.first + 1..run.first + 2
            } else {
                continue;
            };
            let mut behind = run.first;
            for start in places {
                let ends = (start + 1..=run.end).rev().filter(|_| start >= behind);
                for end in ends {
                    let inner = Run { first: start, end, is_listed: false };
                    if let Some(&company) = names.get(&tokens.text[inner.span(tokens)]) {
                        found[company].places.push((part_idx, inner));
                        behind = end;
                        break;
                    }
                }
            }
        }
    }
}
