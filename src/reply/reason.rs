//! The reasons for the choice of a sentence, in words.

use crate::message::{Messages, Phrase, say};
use crate::summary::Reason;

/// Renders reasons in one line.
pub fn reasons_line(reasons: &[String], messages: &Messages) -> String {
    let (first, rest) =
        reasons.split_first().map_or(("", [].as_slice()), |it| (it.0.as_str(), it.1));
    rest.iter().fold(first.to_owned(), |list, reason| {
        say!(messages, "reason-next", list = list, reason = reason).plain()
    })
}

/// Renders a reason: "matches the headline".
pub fn reason_words(reason: &Reason, messages: &Messages) -> Phrase {
    match reason {
        Reason::AnswersQuery => say!(messages, "reason-answers"),
        Reason::NamesQuery => say!(messages, "reason-names"),
        Reason::OpensArticle => say!(messages, "reason-first"),
        Reason::NearBeginning => say!(messages, "reason-near-start"),
        Reason::OpensParagraph => say!(messages, "reason-paragraph"),
        Reason::OpensSection => say!(messages, "reason-section"),
        Reason::MatchesHeadline => say!(messages, "reason-headline"),
        Reason::CompletesHeadline => say!(messages, "reason-beyond-headline"),
        Reason::AddsToOpening => say!(messages, "reason-beyond-opening"),
        Reason::Central => say!(messages, "reason-central"),
        Reason::NewNames => say!(messages, "reason-new-names"),
        Reason::Introduces(name) => say!(messages, "reason-introduces", name = name),
        Reason::Figures => say!(messages, "reason-figures"),
        Reason::Decision => say!(messages, "reason-decision"),
        Reason::Event => say!(messages, "reason-event"),
        Reason::Turn => say!(messages, "reason-turn"),
        Reason::Speaker => say!(messages, "reason-speaker"),
        Reason::Continues => say!(messages, "reason-continues"),
        Reason::ContinuesShown(number) => {
            say!(messages, "reason-continues-shown", number = *number)
        }
        Reason::ShownWith(number, name) => {
            say!(messages, "reason-shown-with", number = *number, name = name)
        }
        Reason::BestLeft => say!(messages, "reason-best-left"),
        Reason::NoBetter => say!(messages, "reason-no-better"),
    }
}
