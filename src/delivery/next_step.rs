//! Decides what happens to a message that Telegram did not accept: a reply, an alert, a digest or a
//! notice. Pure.
//!
//! [`verdict`](super::verdict) says what a failed call means; here this is applied to the form in
//! which the message was sent. The senders differ only in how they carry out the next step.

use crate::id::{MessageId, ThreadId};
use std::time::Duration;

use super::verdict::{Failure, FailureKind, Verdict, verdict};
use crate::article::ChatId;

/// The form in which a message was sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Form {
    /// The message that it replaces.
    pub edited: Option<MessageId>,
    /// The topic of a forum; `None` is the general one.
    pub thread: Option<ThreadId>,
    /// Whether it is without mark-up.
    pub is_plain: bool,
    /// Whether it has a picture.
    pub has_picture: bool,
}

/// What happens to a message after a failed try.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NextStep {
    /// It counts as sent.
    Settle,
    /// It was not sent, and Telegram may accept it at once in another form.
    Adapt(Change),
    /// It was not sent: hold all messages to this chat for this long, then try again.
    Hold(Duration),
    /// Try again, more slowly each time.
    Retry {
        /// Whether nobody knows if it arrived.
        may_have_arrived: bool,
    },
    /// It was not sent, and an early retry is of no use; a later one may succeed.
    Later,
    /// It was not sent: the chat continues under another id.
    Move(ChatId),
    /// The chat can't be written to.
    Close(Closed),
    /// Telegram will never accept it.
    GiveUp,
}

/// What to change about a message that was refused for its form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Change {
    /// Send it without mark-up.
    NoMarkup,
    /// Send a new message: the one to edit is gone.
    NewMessage,
    /// Send it to the general topic: its own one was deleted.
    GeneralTopic,
    /// Send it without its picture.
    NoPicture,
}

/// Why a chat can't be written to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Closed {
    /// The recipient is gone.
    Gone,
    /// It is not found: it is gone, unless many in a row are not found.
    NotFound,
    /// The bot may not write there, until its rights change.
    Unwritable,
    /// The topic is closed, until it is opened.
    Topic,
}

impl Form {
    /// Returns the form with this change.
    #[must_use]
    pub fn with(self, change: Change) -> Form {
        match change {
            Change::NoMarkup => Form { is_plain: true, ..self },
            Change::NewMessage => Form { edited: None, ..self },
            Change::GeneralTopic => Form { thread: None, ..self },
            Change::NoPicture => Form { has_picture: false, ..self },
        }
    }
}

/// Returns what happens to a message that was sent in this form and failed. A change is proposed
/// only if it changes the form, so a sender that applies each one comes to an end.
pub fn next_step(failure: &Failure, form: Form) -> NextStep {
    match verdict(failure) {
        Verdict::Done => NextStep::Settle,
        Verdict::Wait(wait) => NextStep::Hold(wait),
        // A message that was refused, or never sent, does not exist.
        Verdict::Retry => NextStep::Retry {
            may_have_arrived: !matches!(
                failure.kind,
                FailureKind::Refused | FailureKind::Unreachable
            ),
        },
        Verdict::TokenRefused | Verdict::Conflict => NextStep::Later,
        Verdict::Moved(to) => NextStep::Move(to),
        Verdict::Gone => NextStep::Close(Closed::Gone),
        Verdict::NotFound => NextStep::Close(Closed::NotFound),
        Verdict::SendPlain if !form.is_plain => NextStep::Adapt(Change::NoMarkup),
        Verdict::SendNew if form.edited.is_some() => NextStep::Adapt(Change::NewMessage),
        Verdict::TopicGone if form.thread.is_some() => NextStep::Adapt(Change::GeneralTopic),
        // A group may allow text but not pictures.
        Verdict::GiveUp | Verdict::Unwritable if form.has_picture => {
            NextStep::Adapt(Change::NoPicture)
        }
        Verdict::Unwritable => NextStep::Close(Closed::Unwritable),
        Verdict::TopicClosed => NextStep::Close(Closed::Topic),
        Verdict::GiveUp | Verdict::SendPlain | Verdict::SendNew | Verdict::TopicGone => {
            NextStep::GiveUp
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PLAIN: Form = Form { edited: None, thread: None, is_plain: true, has_picture: false };

    fn refused(description: &str) -> Failure {
        Failure {
            kind: FailureKind::Refused,
            description: description.to_owned(),
            retry_after: None,
            migrate_to: None,
        }
    }

    #[track_caller]
    fn check(description: &str, form: Form, expected: NextStep) {
        assert_eq!(next_step(&refused(description), form), expected, "{description}");
    }

    #[test]
    fn a_form_is_changed_only_once() {
        let cases = [
            ("can't parse entities", Form { is_plain: false, ..PLAIN }, Change::NoMarkup),
            (
                "message to edit not found",
                Form { edited: Some(MessageId(7)), ..PLAIN },
                Change::NewMessage,
            ),
            (
                "message thread not found",
                Form { thread: Some(ThreadId(3)), ..PLAIN },
                Change::GeneralTopic,
            ),
            ("photo_invalid_dimensions", Form { has_picture: true, ..PLAIN }, Change::NoPicture),
        ];
        for (description, form, change) in cases {
            check(description, form, NextStep::Adapt(change));
            assert_eq!(form.with(change), PLAIN);
            check(description, PLAIN, NextStep::GiveUp);
        }
    }

    #[test]
    fn a_picture_goes_before_the_chat_counts_as_unwritable() {
        let pictured = Form { has_picture: true, ..PLAIN };
        check("not enough rights to send photos", pictured, NextStep::Adapt(Change::NoPicture));
        check("not enough rights", PLAIN, NextStep::Close(Closed::Unwritable));
        check("bot was blocked by the user", pictured, NextStep::Close(Closed::Gone));
    }

    #[test]
    fn only_a_connection_that_broke_leaves_doubt() {
        let cases = [
            (FailureKind::Refused, false),
            (FailureKind::Unreachable, false),
            (FailureKind::Broken, true),
            (FailureKind::Gateway, true),
        ];
        for (kind, may_have_arrived) in cases {
            let failure = Failure { kind, ..refused("Bad Gateway") };
            assert_eq!(
                next_step(&failure, PLAIN),
                NextStep::Retry { may_have_arrived },
                "{kind:?}"
            );
        }
    }

    #[test]
    fn a_refused_token_says_nothing_about_the_message() {
        check("Unauthorized", PLAIN, NextStep::Later);
        check("Conflict: terminated by other getUpdates request", PLAIN, NextStep::Later);
    }
}
