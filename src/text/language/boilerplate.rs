//! What is boilerplate in a language: captions, greetings, promos, and the publication about
//! itself.

use super::Language;
use super::alternatives::Alternatives;
use super::data::{LanguageData, WordList};

/// The kinds of boilerplate that are recognized by words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::text) enum BoilerplateKind {
    /// A heading over what a company says about itself, if what follows opens with its name.
    AboutHeading,
    /// Anything that is never shown: a caption, greeting, notice or promo. One look at it saves
    /// four.
    Any,
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

const N_KINDS: usize = 17;

/// The patterns of one language, by kind.
pub(super) struct Boilerplate([Alternatives; N_KINDS]);

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

    /// Whether a text is boilerplate of this kind.
    pub(super) fn matches(&self, kind: BoilerplateKind, text: &str) -> bool {
        self.0[kind as usize].matches(text)
    }

    fn add(&mut self, data: &LanguageData) {
        use BoilerplateKind as Kind;
        let (lists, titles) = (&data.boilerplate, &data.genre);
        let none = &Vec::new();
        self.0.iter_mut().for_each(|patterns| patterns.set_ascii(lists.ascii));
        for kind in [Kind::Any, Kind::Caption] {
            self.add_kind(kind, &lists.caption_starts, &lists.captions);
        }
        for kind in [Kind::Any, Kind::Greeting] {
            self.add_kind(kind, &lists.greeting_starts, &lists.greetings);
        }
        for kind in [Kind::Any, Kind::Notice] {
            self.add_kind(kind, &lists.credit_starts, &lists.credits);
            self.add_kind(kind, &lists.notice_starts, &lists.notices);
        }
        for kind in [Kind::Any, Kind::Promo] {
            self.add_kind(kind, &lists.promo_starts, &lists.promos);
        }
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
        let alternatives = &mut self.0[kind as usize];
        starts.iter().for_each(|start| alternatives.add(format!("^(?:{start})")));
        anywhere.iter().for_each(|it| alternatives.add(it.clone()));
    }
}

impl Default for Boilerplate {
    fn default() -> Boilerplate {
        Boilerplate(std::array::from_fn(|_| Alternatives::default()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_pattern_compiles_by_itself() {
        for language in Language::KNOWN.into_iter().chain([Language::Other]) {
            let boilerplate = Boilerplate::new(language, &LanguageData::parse(language));
            boilerplate.0.iter().for_each(|patterns| assert!(!patterns.compile_all().matches("")));
        }
    }
}
