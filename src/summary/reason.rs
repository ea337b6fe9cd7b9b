//! Why a sentence was chosen, as a value; `reply` says it in words.

/// A reason for the choice of a sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reason {
    /// It answers the query.
    AnswersQuery,
    /// It names what was asked for.
    NamesQuery,
    /// It is the first sentence.
    OpensArticle,
    /// It is near the beginning.
    NearBeginning,
    /// It is the first of a paragraph.
    OpensParagraph,
    /// It is the first under a heading.
    OpensSection,
    /// It has words of the headline.
    MatchesHeadline,
    /// It has what the headline leaves open.
    CompletesHeadline,
    /// It adds to the first sentences.
    AddsToOpening,
    /// Many other sentences say the same.
    Central,
    /// It has names that come up for the first time.
    NewNames,
    /// It introduces this name.
    Introduces(String),
    /// It has figures.
    Figures,
    /// It reports an action or a decision.
    Decision,
    /// It reports what happened.
    Event,
    /// It reports a change or a contrast.
    Turn,
    /// It names the speaker of a quotation.
    Speaker,
    /// It continues the sentence before it.
    Continues,
    /// It continues the shown sentence with this number.
    ContinuesShown(usize),
    /// It is shown with the sentence with this number, which introduces this name.
    ShownWith(usize, String),
    /// The other sentences are worse.
    BestLeft,
    /// The article has no better sentence.
    NoBetter,
}
