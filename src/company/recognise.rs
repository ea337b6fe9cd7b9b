//! Finds the companies that a text names, with byte spans and salience.

use rustc_hash::FxHashSet;

use super::context::{self, Evidence};
use super::gazetteer::{Company, Gazetteer};
use super::person;
use super::plain::Plain;
use super::salience::{self, Signals};
use crate::text::Span;

/// One place where a company is named.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mention {
    /// Byte range of the title or of the body.
    pub span: Span,
    /// Whether `span` refers to the title.
    pub is_in_title: bool,
}

/// A company that a text names.
#[derive(Debug, Clone, PartialEq)]
pub struct Found<'a> {
    /// Which.
    pub company: &'a Company,
    /// Where, in order; never empty.
    pub mentions: Vec<Mention>,
    /// How much the article is about it, 0..=1.
    pub salience: f64,
}

impl Gazetteer {
    /// The companies named in an article, most salient first (ties by first mention).
    ///
    /// Names count as whole words in their own capitals, the longest at each place, outside of addresses and hashtags. A person's
    /// surname and an institution named after a company are passed over. A name that is a common word too (Target) counts where a
    /// word of business stands beside it or it has a capital in running text; where the article names that company
    /// in such a way, it also counts at a sentence's start and in a headline.
    pub fn recognise(&self, title: &str, body: &str) -> Vec<Found<'_>> {
        let mut sightings = Vec::new();
        self.sight(title, true, &mut sightings);
        self.sight(body, false, &mut sightings);

        // "Nigel Pearson" makes every bare "Pearson" of the article the man, "Usain Bolt" those that no word of business stands
        // beside. Names that are hardly anybody's are not given up as easily: where Michael Dell is named, "Dell" is the company.
        let of = |grade: Grade| -> FxHashSet<usize> { sightings.iter().filter(|it| it.grade == grade).map(|it| it.company).collect() };
        let (people, others) = (of(Grade::Person), of(Grade::OtherName));
        sightings.retain(|it| match it.grade {
            Grade::Person | Grade::OtherName => false,
            Grade::Unambiguous => true,
            Grade::Context | Grade::Capital | Grade::Open => !people.contains(&it.company),
        });
        let is_certain = |it: &Sighting| match it.grade {
            Grade::Unambiguous | Grade::Context => true,
            Grade::Capital => !others.contains(&it.company),
            _ => false,
        };
        let certain: FxHashSet<usize> = sightings.iter().filter(|it| is_certain(it)).map(|it| it.company).collect();
        sightings.retain(|it| certain.contains(&it.company));

        // Stable: the mentions of a company stay in order.
        sightings.sort_by_key(|it| it.company);
        let groups = || sightings.chunk_by(|a, b| a.company == b.company);
        let n_most = groups().map(<[Sighting]>::len).max().unwrap_or(0);
        let lead_end = salience::lead_end(body);
        let mut found: Vec<Found<'_>> = groups()
            .map(|group| Found {
                company: &self.companies()[group[0].company],
                mentions: group.iter().map(|it| it.mention.clone()).collect(),
                salience: salience::salience(signals(group, n_most, lead_end, body.len())),
            })
            .collect();
        let first = |it: &Found<'_>| (!it.mentions[0].is_in_title, it.mentions[0].span.start);
        found.sort_by(|a, b| b.salience.total_cmp(&a.salience).then_with(|| first(a).cmp(&first(b))));
        found
    }

    /// The automaton's hits in a text before any rule: what [`Gazetteer::recognise`] is measured against.
    #[doc(hidden)]
    pub fn count_raw_hits(&self, text: &str) -> usize {
        self.surfaces.count_hits(text)
    }

    fn sight(&self, raw: &str, is_in_title: bool, sightings: &mut Vec<Sighting>) {
        let plain = Plain::new(raw);
        let text = plain.as_str();
        self.surfaces.find(text, |surface, span| {
            let Some(company) = surface.company else { return };
            let grade = if person::is_surname(text, &span) {
                Grade::Person
            } else if context::is_part_of_longer_name(text, &span) {
                return;
            } else if !surface.is_ambiguous {
                Grade::Unambiguous
            } else {
                match context::evidence(text, &span) {
                    Evidence::Context => Grade::Context,
                    Evidence::Capital => Grade::Capital,
                    Evidence::Open => Grade::Open,
                    Evidence::OtherName => Grade::OtherName,
                    Evidence::Against => return,
                }
            };
            let starts_sentence = context::starts_sentence(text, span.start);
            sightings.push(Sighting { company, mention: Mention { span: plain.to_raw(span), is_in_title }, grade, starts_sentence });
        });
    }
}

/// A name at one place, before it is known whether the company is meant.
struct Sighting {
    company: usize,
    mention: Mention,
    grade: Grade,
    starts_sentence: bool,
}

/// What one place says about the company being meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Grade {
    /// Nobody else bears this name.
    Unambiguous,
    /// An ambiguous name beside a word of business.
    Context,
    /// An ambiguous name with a capital in running text.
    Capital,
    /// An ambiguous name where nothing speaks for or against it.
    Open,
    /// The surname of a person.
    Person,
    /// The end of another name.
    OtherName,
}

fn signals(sightings: &[Sighting], n_most: usize, lead_end: usize, body_bytes: usize) -> Signals {
    let in_body = || sightings.iter().filter(|it| !it.mention.is_in_title);
    let n_in_body = in_body().count();
    let n_subjects = in_body().filter(|it| it.starts_sentence).count();
    let mut quarters = [false; 4];
    for it in in_body() {
        quarters[it.mention.span.start * 4 / body_bytes] = true;
    }
    Signals {
        is_in_title: n_in_body < sightings.len(),
        is_in_lead: in_body().any(|it| it.mention.span.start < lead_end),
        n_mentions: sightings.len(),
        n_most,
        spread: quarters.iter().filter(|&&it| it).count() as f64 / 4.0,
        subject: n_subjects as f64 / n_in_body.max(1) as f64,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn list() -> Gazetteer {
        Gazetteer::parse(
            r#"company = [
                { name = "Alibaba" },
                { name = "Dell", aliases = ["Dell Technologies"] },
                { name = "Target", aliases = ["Target Corporation"], ambiguous = true },
                { name = "Google" },
            ]"#,
        )
        .unwrap()
    }

    #[track_caller]
    fn check(title: &str, body: &str, expected: &[(&str, &[&str])]) {
        let list = list();
        let found = list.recognise(title, body);
        let named: Vec<(&str, Vec<&str>)> = found
            .iter()
            .map(|it| {
                let surfaces = it.mentions.iter().map(|at| if at.is_in_title { "title" } else { &body[at.span.clone()] });
                (it.company.name.as_str(), surfaces.collect())
            })
            .collect();
        let expected: Vec<(&str, Vec<&str>)> = expected.iter().map(|(name, at)| (*name, at.to_vec())).collect();
        assert_eq!(named, expected);
    }

    #[test]
    fn the_subject_of_the_title_comes_first() {
        check("Alibaba grows", "Google said so. Alibaba grew.", &[("Alibaba", &["title", "Alibaba"]), ("Google", &["Google"])]);
    }

    #[test]
    fn a_person_is_no_company() {
        check("", "Michael Dell, who founded Dell Technologies", &[("Dell", &["Dell Technologies"])]);
    }

    #[test]
    fn a_person_of_the_article_keeps_an_ambiguous_surname() {
        check("", "Anna Target lost. Buyers of Target wept.", &[]);
        check("", "Michael Dell lost. Buyers of Dell wept.", &[("Dell", &["Dell"])]);
    }

    #[test]
    fn beside_another_name_a_capital_is_not_enough() {
        check("", "The Bull Target won. Buyers of Target wept.", &[]);
        check("", "The Bull Target won. Shares of Target fell.", &[("Target", &["Target"])]);
    }

    #[test]
    fn a_common_word_at_a_sentences_start_names_nobody() {
        check("", "Target groups differ.", &[]);
    }

    #[test]
    fn a_common_word_counts_once_the_company_is_established() {
        check("Target Falls Behind", "Buyers went to Target. Target lost.", &[("Target", &["title", "Target", "Target"])]);
        check("", "Target Corporation lost. Target fell.", &[("Target", &["Target Corporation", "Target"])]);
    }

    #[test]
    fn part_of_another_name_stays_out_even_then() {
        check("", "Target shares fell. The Bull Target fund rose.", &[("Target", &["Target"])]);
    }

    #[test]
    fn a_company_of_the_title_alone_is_found() {
        check("Google wins", "", &[("Google", &["title"])]);
    }

    proptest! {
        #[test]
        fn spans_are_names_and_salience_stays_in_bounds(body in "(Alibaba|Target|Dell|’s|\u{a0}| |\n|\\.|-|@|é|Michael|Inc){0,30}") {
            let list = list();
            for found in list.recognise(&body, &body) {
                prop_assert!((0.0..=1.0).contains(&found.salience));
                prop_assert!(!found.mentions.is_empty());
                for mention in &found.mentions {
                    let surface = body[mention.span.clone()].replace('\u{a0}', " ");
                    prop_assert!(found.company.names().any(|it| it == surface));
                }
            }
        }
    }
}
