//! What is boilerplate in a language: captions, greetings, promos, and the publication about
//! itself.

use super::Language;
use super::alternatives::{Alternatives, Kinds};
use super::data::{LanguageData, WordList};

/// The kinds of boilerplate that are recognized by words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::text) enum BoilerplateKind {
    /// A heading over what a company says about itself, if what follows opens with its name.
    AboutHeading,
    /// The words under a picture, or whose picture it is.
    Caption,
    /// Welcomes the reader or takes leave.
    Greeting,
    /// "The bank declined to comment."
    NoComment,
    /// The page or the article about itself: consent, players, paywalls, rights, bylines, authors,
    /// corrections.
    Notice,
    /// Invites the reader to do something for the publication.
    Promo,
    /// A headline that announces several items.
    RoundupTitle,
    /// A heading over a part that is not the article: contacts, disclaimers, links.
    SectionHeading,
    /// The article about itself: what comes later, what it set out to do.
    SelfReference,
    /// A headline that says "interview".
    InterviewTitle,
    /// A headline that counts what follows: "Seven ways to ...".
    ListTitle,
    /// A headline over updates as they come in.
    LiveTitle,
    /// A headline that says "opinion".
    OpinionTitle,
    /// A headline over results.
    ResultsTitle,
    /// How a review gives its judgement in figures.
    ReviewMark,
    /// A headline that says "review".
    ReviewTitle,
}

/// Several kinds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::text) struct BoilerplateKinds(Kinds);

impl BoilerplateKinds {
    /// What is never shown.
    pub(in crate::text) const HIDDEN: BoilerplateKinds = BoilerplateKinds::of(&[
        BoilerplateKind::Caption,
        BoilerplateKind::Greeting,
        BoilerplateKind::Notice,
        BoilerplateKind::Promo,
    ]);

    /// These kinds.
    pub(in crate::text) const fn of(kinds: &[BoilerplateKind]) -> BoilerplateKinds {
        let (mut bits, mut at) = (0, 0);
        while at < kinds.len() {
            bits |= 1 << kinds[at] as Kinds;
            at += 1;
        }
        BoilerplateKinds(bits)
    }

    /// These kinds and others.
    pub(in crate::text) const fn and(self, others: BoilerplateKinds) -> BoilerplateKinds {
        BoilerplateKinds(self.0 | others.0)
    }

    /// Whether one of these kinds is among them.
    pub(in crate::text) fn has_any(self, kinds: BoilerplateKinds) -> bool {
        self.0 & kinds.0 != 0
    }

    /// Whether this kind is among them.
    pub(in crate::text) fn has(self, kind: BoilerplateKind) -> bool {
        self.has_any(BoilerplateKinds::of(&[kind]))
    }
}

/// The patterns of one language, by kind.
#[derive(Default)]
pub(super) struct Boilerplate(Alternatives);

impl Boilerplate {
    /// The patterns of a language.
    ///
    /// A language without rules of its own borrows those of all that have some: "Foto:" opens a caption from Lisbon to
    /// Oslo. English ones are not among them, since they are asked for every language anyway.
    pub(super) fn new(language: Language, data: &LanguageData) -> Boilerplate {
        let mut boilerplate = Boilerplate::default();
        boilerplate.add(data);
        if !language.has_rules() {
            Language::KNOWN[1..].iter().filter(|it| it.has_rules()).for_each(|known| {
                boilerplate.add(&LanguageData::parse(*known));
            });
        }
        boilerplate
    }

    /// Of which of these kinds a text is.
    pub(super) fn kinds(&self, wanted: BoilerplateKinds, text: &str) -> BoilerplateKinds {
        BoilerplateKinds(self.0.kinds(wanted.0, text))
    }

    fn add(&mut self, data: &LanguageData) {
        use BoilerplateKind as Kind;
        let (lists, titles) = (&data.boilerplate, &data.genre);
        let none = &Vec::new();
        self.0.set_ascii(lists.ascii);
        self.add_kind(Kind::Caption, &lists.caption_starts, &lists.captions);
        self.add_kind(Kind::Greeting, &lists.greeting_starts, &lists.greetings);
        self.add_kind(Kind::Notice, &lists.credit_starts, &lists.credits);
        self.add_kind(Kind::Notice, &lists.notice_starts, &lists.notices);
        self.add_kind(Kind::Promo, &lists.promo_starts, &lists.promos);
        self.add_kind(Kind::NoComment, none, &lists.no_comments);
        self.add_kind(Kind::RoundupTitle, none, &lists.roundup_titles);
        self.add_kind(Kind::SelfReference, none, &lists.self_references);
        self.add_whole(Kind::AboutHeading, &lists.about_headings);
        self.add_whole(Kind::SectionHeading, &lists.section_headings);
        self.add_kind(Kind::InterviewTitle, none, &titles.interview_titles);
        self.add_kind(Kind::ListTitle, none, &titles.list_titles);
        self.add_kind(Kind::LiveTitle, none, &titles.live_titles);
        self.add_kind(Kind::OpinionTitle, none, &titles.opinion_titles);
        self.add_kind(Kind::ResultsTitle, none, &titles.results_titles);
        self.add_kind(Kind::ReviewMark, none, &titles.review_marks);
        self.add_kind(Kind::ReviewTitle, none, &titles.review_titles);
    }

    /// Adds what a text is from beginning to end.
    fn add_whole(&mut self, kind: BoilerplateKind, wholes: &WordList) {
        if !wholes.is_empty() {
            let whole = format!("(?:{})\\s*:?$", wholes.join("|"));
            self.add_kind(kind, &vec![whole], &Vec::new());
        }
    }

    /// Adds what opens a text, and what may be anywhere in it.
    fn add_kind(&mut self, kind: BoilerplateKind, starts: &WordList, anywhere: &WordList) {
        let BoilerplateKinds(kind) = BoilerplateKinds::of(&[kind]);
        starts.iter().for_each(|start| self.0.add(kind, &format!("^(?:{start})")));
        anywhere.iter().for_each(|it| self.0.add(kind, it));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_pattern_compiles_by_itself() {
        for language in Language::KNOWN.into_iter().chain([Language::Other]) {
            let boilerplate = Boilerplate::new(language, &LanguageData::parse(language));
            assert_eq!(boilerplate.0.compile_all().kinds(Kinds::MAX, ""), 0);
        }
    }
}
