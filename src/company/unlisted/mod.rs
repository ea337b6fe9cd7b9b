//! Unlisted companies: recognized by how an article writes about them.
//!
//! Every capitalised run is a candidate. The evidence of its form and surroundings is added up over
//! all its mentions and its short forms, and a candidate with enough of it is a company.

mod apposition;
mod cue;
mod deed;
mod gather;
mod neighbours;
mod settle;
mod shape;
mod short_form;
mod surroundings;

use rustc_hash::{FxHashMap, FxHashSet};

use crate::company::lexicon::{Class, class_of};
use crate::company::list::gazetteer::Kind;
use crate::company::reading::run::NameRun;
use crate::company::reading::token::Tokens;
pub(in crate::company) use crate::company::unlisted::cue::{Cue, Cues};
use crate::company::unlisted::gather::{Candidate, Gathered};
pub(in crate::company) use crate::company::unlisted::surroundings::note_surroundings;
use crate::text::Span;
use crate::text::slice::Slicing;

/// From these log odds on a name is taken for a company's: a confidence of one half.
pub(in crate::company) const THRESHOLD: f64 = 0.0;

/// The number of mentions from which the article is about a name.
const OFTEN: usize = 4;

/// From these log odds on a name is evidence for those next to it: a confidence of 0.8.
const SURE: f64 = 1.386;

/// The title or the body, with the listed companies in it.
pub(in crate::company) struct ArticlePart<'a> {
    pub(in crate::company) tokens: Tokens<'a>,
    /// The spans of listed names, in order.
    pub(in crate::company) listed: Vec<Span>,
    /// For each of them, whether it is a company or fund, not a product or publication.
    pub(in crate::company) are_companies: Vec<bool>,
}

impl<'a> ArticlePart<'a> {
    /// The names by which the article calls listed companies and funds.
    fn companies(&self) -> impl Iterator<Item = &'a str> {
        let text = self.tokens.text;
        self.listed
            .iter()
            .zip(&self.are_companies)
            .filter(|(_, is_company)| **is_company)
            .map(|(span, _)| text.slice(span.clone()))
    }
}

/// An unlisted company.
#[derive(Debug)]
pub(in crate::company) struct Unlisted<'a> {
    /// The longest name that the article has for it.
    pub(in crate::company) name: &'a str,
    pub(in crate::company) kind: Kind,
    /// 0..=1.
    pub(in crate::company) confidence: f64,
    /// Its mentions: which part, and where in it.
    pub(in crate::company) places: Vec<(usize, NameRun)>,
}

/// A short form of a listed company at one place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::company) struct ShortOfListed {
    pub(in crate::company) part: usize,
    pub(in crate::company) run: NameRun,
    /// A mention of the company under its longer name: the part, and the index in its `listed`.
    pub(in crate::company) long: (usize, usize),
}

/// Finds the companies that are on no list, in order of their first mention, and the short forms of
/// those that are on it. `tags` are those of the article, as they are written there.
pub(in crate::company) fn find<'a>(
    parts: &[ArticlePart<'a>],
    tags: &[String],
) -> (Vec<Unlisted<'a>>, Vec<ShortOfListed>) {
    let mut gathered = Gathered::default();
    for (part_idx, part) in parts.iter().enumerate() {
        gather::gather(&mut gathered, part_idx, part);
    }
    let of_listed = take_short_of_listed(&mut gathered);
    let Gathered { mut candidates, places, by_name, pairs, bracketed, symbols, .. } = gathered;
    for (symbol, name) in symbols.into_iter().filter(|(symbol, name)| symbol != name) {
        candidates[symbol].stands_for.get_or_insert(name);
    }
    for candidate in &mut candidates {
        shape::note_shape(candidate.name, &mut candidate.cues);
        if candidate.n_places >= OFTEN {
            candidate.cues.set(Cue::Often);
        }
    }
    note_tags(&mut candidates, tags);
    note_surnames(&mut candidates);
    link_spellings(&mut candidates);
    link_short_forms(&mut candidates, &by_name, &bracketed);
    merge_short_forms(&mut candidates);
    note_neighbours(&mut candidates, &pairs);
    note_business(&mut candidates, parts);
    note_common_words(&mut candidates, parts);
    (settle::settle(&candidates, &places, parts), of_listed)
}

/// "Zork" for the listed Zork Technologies: such candidates are none any more.
fn take_short_of_listed(gathered: &mut Gathered<'_>) -> Vec<ShortOfListed> {
    let mut short_forms = std::mem::take(&mut gathered.short_of_listed);
    for &(name, long) in &gathered.long_listed {
        if !class_of(name.rsplit(' ').next().unwrap_or(name))
            .is(Class::HEAD.or(Class::FUND_HEAD).or(Class::LEGAL))
        {
            continue;
        }
        short_form::beginnings(name, |short| {
            if let Some(&idx) = gathered
                .by_name
                .get(short)
                .filter(|&&it| gathered.candidates[it].is_in_running_text)
            {
                short_forms.push((idx, long));
            }
        });
    }
    let mut taken = Vec::new();
    for (idx, long) in short_forms {
        if std::mem::take(&mut gathered.candidates[idx].n_places) > 0 {
            let places = gathered.places.iter().filter(|it| it.candidate == idx);
            taken.extend(places.map(|it| ShortOfListed { part: it.part, run: it.run, long }));
        }
    }
    taken
}

/// A tag agrees with a name when it has the same letters and digits: `zork-ventures` and Zork
/// Ventures.
fn note_tags(candidates: &mut [Candidate<'_>], tags: &[String]) {
    if tags.is_empty() {
        return;
    }
    let key = |it: &str| {
        it.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect::<String>()
    };
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
        let is_firm = it.cues.has(Cue::Legal)
            || it.cues.has(Cue::Head)
            || it.cues.has(Cue::FirmBefore)
            || it.cues.has(Cue::FirmBehind);
        let cues =
            [Cue::FullName, Cue::AddressBefore, Cue::PersonBehind, Cue::Age, Cue::PersonBefore];
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

/// "Sensor Zork", "SensorZork" and "Sensorzork" are one name, written in the way that the article
/// has most often.
fn link_spellings(candidates: &mut [Candidate<'_>]) {
    /// Shorter ones are abbreviations and words: "IT", "It".
    const MIN_BYTES: usize = 6;
    let mut of_key: FxHashMap<String, usize> = FxHashMap::default();
    for idx in 0..candidates.len() {
        let it = &candidates[idx];
        if it.name.len() < MIN_BYTES || it.n_places == 0 || !it.is_in_text {
            continue;
        }
        let key = it
            .name
            .chars()
            .filter(|c| c.is_alphanumeric())
            .flat_map(char::to_lowercase)
            .collect::<String>();
        let Some(&other) = of_key.get(&key) else {
            of_key.insert(key, idx);
            continue;
        };
        let (short, long) = if candidates[idx].n_places > candidates[other].n_places {
            of_key.insert(key, idx);
            (other, idx)
        } else {
            (idx, other)
        };
        candidates[short].stands_for = Some(long);
    }
}

fn link_short_forms<'a>(
    candidates: &mut [Candidate<'a>],
    by_name: &FxHashMap<&'a str, usize>,
    bracketed: &[(usize, usize)],
) {
    for &(short, long) in bracketed {
        if short != long && short_form::abbreviates(candidates[short].name, candidates[long].name) {
            candidates[short].stands_for = Some(long);
        }
    }
    for long in 0..candidates.len() {
        let name = candidates[long].name;
        if !name.contains(' ')
            || !candidates[long].is_in_text
            || candidates[long].cues.has(Cue::FullName)
            || candidates[long].cues.has(Cue::Place)
        {
            continue;
        }
        let is_firm = candidates[long].cues.is_named_as_firm()
            || candidates[long].cues.has(Cue::SoftHead)
            || candidates[long].cues.has(Cue::Ampersand);
        short_form::beginnings(name, |short| {
            let Some(&idx) = by_name.get(short) else { return };
            // "Zork Bank Daily": a letter about the bank, not its longer name.
            let is_other =
                candidates[long].cues.has(Cue::Media) && candidates[idx].cues.is_named_as_firm();
            if is_other {
                return;
            }
            let is_single = !short.contains(' ');
            // "Zork" for "Zork Blork" only where the words that are left out say nothing of their
            // own.
            let fits = !is_single || is_firm && candidates[idx].is_in_running_text;
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

/// The name at the end of "short for short for long". Chains are as short as names, and what was
/// bracketed cannot lead back: an abbreviation is shorter than what it stands for.
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
            } else if beside.cues.log_odds() >= SURE {
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
fn note_business(candidates: &mut [Candidate<'_>], parts: &[ArticlePart<'_>]) {
    const SOME: usize = 3;
    let listed: FxHashSet<&str> = parts.iter().flat_map(ArticlePart::companies).collect();
    let n_sure = candidates
        .iter()
        .filter(|it| it.stands_for.is_none() && it.cues.log_odds() >= SURE)
        .count();
    let n_meant = parts.iter().map(|part| n_spoken_of_as_firm(&part.tokens)).sum::<usize>();
    let n_companies = listed.len() + n_sure + 2 * usize::from(n_meant >= SOME);
    if n_companies >= SOME {
        for candidate in candidates {
            candidate.cues.set(Cue::Business);
        }
    }
}

/// How often a text says "the company", "the lender".
fn n_spoken_of_as_firm(tokens: &Tokens<'_>) -> usize {
    let firms = (1..tokens.all.len()).filter(|&it| tokens.class(it).is(Class::FIRM));
    firms.filter(|&it| matches!(tokens.word(it - 1), "the" | "The")).count()
}

/// A single word that the article writes in small letters too is hardly a name.
fn note_common_words(candidates: &mut [Candidate<'_>], parts: &[ArticlePart<'_>]) {
    let is_open = |it: &Candidate<'_>| {
        it.stands_for.is_none() && !it.name.contains(' ') && it.cues.log_odds() >= THRESHOLD
    };
    if !candidates.iter().any(is_open) {
        return;
    }
    let mut wanted: FxHashMap<String, usize> = FxHashMap::default();
    for (idx, candidate) in candidates.iter().enumerate().filter(|(_, it)| is_open(it)) {
        wanted.insert(candidate.name.to_lowercase(), idx);
    }
    // Most words begin with another letter than all that are looked for.
    let bit = |word: &str| 1_u32 << (word.as_bytes()[0] % 32);
    let first_letters = wanted.keys().fold(0, |all, it| all | bit(it));
    for part in parts {
        for idx in (0..part.tokens.all.len()).filter(|&it| !part.tokens.all[it].is_name) {
            let word = part.tokens.word(idx);
            if bit(word) & first_letters != 0
                && let Some(&candidate) = wanted.get(word)
            {
                candidates[candidate].cues.set(Cue::CommonWord);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(body: &str, expected: &[(&str, Kind, &[&str])]) {
        check_titled("", body, expected);
    }

    #[track_caller]
    fn check_titled(title: &str, body: &str, expected: &[(&str, Kind, &[&str])]) {
        let parts = [title, body].map(|it| ArticlePart {
            tokens: Tokens::new(it),
            listed: Vec::new(),
            are_companies: Vec::new(),
        });
        let (found, _) = find(&parts, &[]);
        let named: Vec<(&str, Kind, Vec<&str>)> = found
            .iter()
            .map(|it| {
                (
                    it.name,
                    it.kind,
                    it.places
                        .iter()
                        .map(|(part, run)| &[title, body][*part][run.span(&parts[*part].tokens)])
                        .collect(),
                )
            })
            .collect();
        let expected: Vec<(&str, Kind, Vec<&str>)> =
            expected.iter().map(|(name, kind, at)| (*name, *kind, at.to_vec())).collect();
        assert_eq!(named, expected);
    }

    #[test]
    fn one_clear_word_makes_a_company_of_all_its_mentions() {
        check(
            "He met Zork in May. The chip maker Zork fell.",
            &[("Zork", Kind::Company, &["Zork", "Zork"])],
        );
        check("He met Zork in May.", &[]);
    }

    #[test]
    fn a_short_form_counts_for_the_full_name() {
        check(
            "They sold Zork Technologies in May. Now Zork rose.",
            &[("Zork Technologies", Kind::Company, &["Zork Technologies", "Zork"])],
        );
    }

    #[test]
    fn an_abbreviation_in_brackets_counts_for_the_full_name() {
        check(
            "He left the Industrial Bank of Zork (IBZ) in May. Then IBZ fell.",
            &[(
                "Industrial Bank of Zork",
                Kind::Company,
                &["Industrial Bank of Zork", "IBZ", "IBZ"],
            )],
        );
        check("He left the Ministry of Zorks (MOZ) in May. Shares of MOZ fell.", &[]);
    }

    #[test]
    fn spellings_of_one_name_are_one_company() {
        check(
            "The start-up Sensor Zork grew, and Sensor Zork hired. Then SensorZork fell.",
            &[("Sensor Zork", Kind::Company, &["Sensor Zork", "Sensor Zork", "SensorZork"])],
        );
    }

    #[test]
    fn words_of_investing_make_a_fund() {
        check(
            "It was led by Zork Ventures in May.",
            &[("Zork Ventures", Kind::Fund, &["Zork Ventures"])],
        );
    }

    #[test]
    fn people_places_and_institutions_are_no_companies() {
        check("He asked Anna Zork, 45, in May. Later Zork said so.", &[]);
        check("They live in Zork, Texas, near Paris.", &[]);
        check("A unit of Zork University said so.", &[]);
        check("The company hired Mr Zork. Then Zork left.", &[]);
    }

    #[test]
    fn a_name_of_the_text_is_found_in_a_heading() {
        check_titled(
            "Zork Technologies Wins Another Round",
            "They like Zork Technologies Ltd. of Berlin. The start-up Zork Technologies grew.",
            &[(
                "Zork Technologies Ltd",
                Kind::Company,
                &["Zork Technologies", "Zork Technologies Ltd", "Zork Technologies"],
            )],
        );
    }

    #[test]
    fn a_list_of_firms_makes_firms_of_all_in_it() {
        check(
            "He sold retailers such as Zork, Blork and Ork in May.",
            &[
                ("Zork", Kind::Company, &["Zork"]),
                ("Blork", Kind::Company, &["Blork"]),
                ("Ork", Kind::Company, &["Ork"]),
            ],
        );
    }
}
