//! Decides what a failed call to Telegram means for the message. Pure.
//!
//! The decision uses the text of the refusal: the status codes are too coarse (400 is a hundred
//! things), and the library's own list misses much of what today's server says. Texts are compared
//! in lower case, by the part that does not vary.

use std::time::Duration;

use crate::article::ChatId;

/// A call that failed, independent of any library.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Failure {
    /// The step at which it failed.
    pub kind: FailureKind,
    /// The error text; fit for a log.
    pub description: String,
    /// How long the server asks to wait.
    pub retry_after: Option<Duration>,
    /// The new id of a group that became a supergroup.
    pub migrate_to: Option<ChatId>,
}

/// The step at which a call failed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FailureKind {
    /// Telegram received it and refused.
    Refused,
    /// No connection was made: nothing was delivered.
    Unreachable,
    /// The connection broke or the answer took too long: it may have been delivered.
    Broken,
    /// Something between us and Telegram answered in its place, with a page.
    Gateway,
    /// Telegram accepted it, with an answer in an unknown shape.
    OddSuccess,
}

/// What to do next.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// Counts as done.
    Done,
    /// Hold all messages to this chat for this long, then try again.
    Wait(Duration),
    /// Try again a few times, more slowly each time.
    Retry,
    /// Try again, without mark-up.
    SendPlain,
    /// The message to edit is gone: send a new one.
    SendNew,
    /// The chat continues under another id.
    Moved(ChatId),
    /// The recipient is gone: drop the messages that wait for this chat.
    Gone,
    /// The chat is not found: it is gone, unless many in a row are not found.
    NotFound,
    /// The bot may not write there, until its rights change.
    Unwritable,
    /// The topic of the forum is closed.
    TopicClosed,
    /// The topic of the forum no longer exists.
    TopicGone,
    /// This message can't be sent; continue with the next.
    GiveUp,
    /// Another process asks for updates with the same token.
    Conflict,
    /// The token is not valid, or no longer valid.
    TokenRefused,
}

/// Maps a part of a refusal in lower case to its meaning; the first match decides.
const REFUSALS: &[(&str, Verdict)] = &[
    ("message is not modified", Verdict::Done),
    ("can't parse entities", Verdict::SendPlain),
    ("message to edit not found", Verdict::SendNew),
    ("message can't be edited", Verdict::SendNew),
    ("message_id_invalid", Verdict::SendNew),
    ("message_edit_time_expired", Verdict::SendNew),
    ("there is no text in the message to edit", Verdict::SendNew),
    ("bot was blocked by the user", Verdict::Gone),
    ("user is deactivated", Verdict::Gone),
    ("bot was kicked", Verdict::Gone),
    ("bot is not a member", Verdict::Gone),
    ("can't initiate conversation", Verdict::Gone),
    ("group chat was deactivated", Verdict::Gone),
    ("chat not found", Verdict::NotFound),
    ("not enough rights", Verdict::Unwritable),
    ("have no rights to send", Verdict::Unwritable),
    ("need administrator rights", Verdict::Unwritable),
    ("chat_write_forbidden", Verdict::Unwritable),
    ("chat_restricted", Verdict::Unwritable),
    ("chat_admin_required", Verdict::Unwritable),
    ("chat_send_plain_forbidden", Verdict::Unwritable),
    ("topic_closed", Verdict::TopicClosed),
    ("message thread not found", Verdict::TopicGone),
    ("topic_deleted", Verdict::TopicGone),
    ("terminated by other getupdates", Verdict::Conflict),
    ("can't use getupdates method while webhook is active", Verdict::Conflict),
    ("unauthorized", Verdict::TokenRefused),
    ("invalid bot token", Verdict::TokenRefused),
    ("internal server error", Verdict::Retry),
    ("bad gateway", Verdict::Retry),
    ("service unavailable", Verdict::Retry),
    ("gateway timeout", Verdict::Retry),
    ("restart", Verdict::Retry),
];

/// Returns what `failure` means. An unknown refusal is [`Verdict::GiveUp`]: the same call would be
/// refused again.
pub fn verdict(failure: &Failure) -> Verdict {
    if let Some(wait) = failure.retry_after {
        return Verdict::Wait(wait);
    }
    if let Some(to) = failure.migrate_to {
        return Verdict::Moved(to);
    }
    match failure.kind {
        FailureKind::OddSuccess => Verdict::Done,
        FailureKind::Unreachable | FailureKind::Broken | FailureKind::Gateway => Verdict::Retry,
        FailureKind::Refused => {
            let text = failure.description.to_lowercase();
            // "Not Found" alone refers to the whole URL, so to the token; "... not found" refers to
            // something in the call.
            if text == "not found" {
                return Verdict::TokenRefused;
            }
            if let Some(wait) = told_wait(&text) {
                return Verdict::Wait(wait);
            }
            REFUSALS
                .iter()
                .find(|(part, _)| text.contains(part))
                .map_or(Verdict::GiveUp, |(_, it)| *it)
        }
    }
}

/// Returns the wait of a flood error whose parameters are missing, from its text; a second if the
/// text has none.
fn told_wait(text: &str) -> Option<Duration> {
    let (_, rest) = text.split_once("too many requests")?;
    let number = rest.split(|c: char| !c.is_ascii_digit()).find(|it| !it.is_empty());
    Some(Duration::from_secs(number.and_then(|it| it.parse::<u32>().ok()).unwrap_or(1).into()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn failure(kind: FailureKind, description: &str) -> Failure {
        Failure { kind, description: description.to_owned(), retry_after: None, migrate_to: None }
    }

    #[track_caller]
    fn check(description: &str, expected: Verdict) {
        assert_eq!(verdict(&failure(FailureKind::Refused, description)), expected, "{description}");
    }

    #[test]
    fn the_servers_words_are_understood() {
        check(
            "Bad Request: message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message",
            Verdict::Done,
        );
        check(
            "Bad Request: can't parse entities: Unsupported start tag \"x\" at byte offset 0",
            Verdict::SendPlain,
        );
        check("Bad Request: message to edit not found", Verdict::SendNew);
        check("Bad Request: message can't be edited", Verdict::SendNew);
        check("Bad Request: MESSAGE_ID_INVALID", Verdict::SendNew);
        check("Bad Request: MESSAGE_EDIT_TIME_EXPIRED", Verdict::SendNew);
        check("Bad Request: there is no text in the message to edit", Verdict::SendNew);
        check("Too Many Requests: retry after 5", Verdict::Wait(Duration::from_secs(5)));
        check("Too Many Requests", Verdict::Wait(Duration::from_secs(1)));
        check("Forbidden: bot was blocked by the user", Verdict::Gone);
        check("Forbidden: user is deactivated", Verdict::Gone);
        check("Forbidden: bot was kicked from the group chat", Verdict::Gone);
        check("Forbidden: bot was kicked from the supergroup chat", Verdict::Gone);
        check("Forbidden: bot was kicked from the channel chat", Verdict::Gone);
        check("Forbidden: bot is not a member of the supergroup chat", Verdict::Gone);
        check("Forbidden: bot can't initiate conversation with a user", Verdict::Gone);
        check("Forbidden: the group chat was deactivated", Verdict::Gone);
        check("Bad Request: chat not found", Verdict::NotFound);
        check(
            "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running",
            Verdict::Conflict,
        );
        check(
            "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
            Verdict::Conflict,
        );
        check("Unauthorized", Verdict::TokenRefused);
        check("Invalid bot token", Verdict::TokenRefused);
        check("Not Found", Verdict::TokenRefused);
        check("Internal Server Error", Verdict::Retry);
        check("Internal Server Error: restart", Verdict::Retry);
        check("Bad Gateway", Verdict::Retry);
        check("Service Unavailable", Verdict::Retry);
        check("Gateway Timeout", Verdict::Retry);
        check("Bad Request: message thread not found", Verdict::TopicGone);
        check("Bad Request: TOPIC_DELETED", Verdict::TopicGone);
        check("Bad Request: TOPIC_CLOSED", Verdict::TopicClosed);
        check("Bad Request: message is too long", Verdict::GiveUp);
        check(
            "Bad Request: not enough rights to send text messages to the chat",
            Verdict::Unwritable,
        );
        check("Bad Request: have no rights to send a message", Verdict::Unwritable);
        check("Bad Request: need administrator rights in the channel chat", Verdict::Unwritable);
        check("Bad Request: CHAT_WRITE_FORBIDDEN", Verdict::Unwritable);
        check("Forbidden: CHAT_RESTRICTED", Verdict::Unwritable);
        check("Bad Request: CHAT_SEND_PLAIN_FORBIDDEN", Verdict::Unwritable);
        check(
            "Bad Request: query is too old and response timeout expired or query ID is invalid",
            Verdict::GiveUp,
        );
        check("Bad Request: something that nobody has said yet", Verdict::GiveUp);
    }

    #[test]
    fn a_wait_that_the_server_names_comes_first() {
        let flood = Failure {
            retry_after: Some(Duration::from_secs(7)),
            ..failure(FailureKind::Refused, "Too Many Requests: retry after 7")
        };
        assert_eq!(verdict(&flood), Verdict::Wait(Duration::from_secs(7)));
    }

    #[test]
    fn an_upgraded_group_goes_on_under_its_new_number() {
        let text = "Bad Request: group chat was upgraded to a supergroup chat";
        let upgraded =
            Failure { migrate_to: Some(ChatId(-100)), ..failure(FailureKind::Refused, text) };
        assert_eq!(verdict(&upgraded), Verdict::Moved(ChatId(-100)));
    }

    #[test]
    fn what_never_reached_telegram_is_tried_again() {
        for kind in [FailureKind::Unreachable, FailureKind::Broken, FailureKind::Gateway] {
            assert_eq!(verdict(&failure(kind, "not found")), Verdict::Retry, "{kind:?}");
        }
    }

    #[test]
    fn a_yes_in_an_odd_shape_is_a_yes() {
        assert_eq!(verdict(&failure(FailureKind::OddSuccess, "")), Verdict::Done);
    }
}
