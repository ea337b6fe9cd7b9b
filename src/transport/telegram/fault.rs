//! Converts teloxide's errors to [`Failure`], so that their meaning is decided in one place.

use std::time::Duration;

use serde_json::Value;
use teloxide::{ApiError, RequestError};

use crate::article::ChatId;
use crate::delivery::verdict::{Failure, FailureKind};
use crate::transport::telegram::redact;

/// Converts an error to our terms, without any token in it.
pub(super) fn failure(error: &RequestError) -> Failure {
    let plain = |kind, text: &str| Failure {
        kind,
        description: redact(text).into_owned(),
        retry_after: None,
        migrate_to: None,
    };
    match error {
        RequestError::RetryAfter(wait) => {
            let wait = Duration::from_secs(u64::from(wait.seconds()));
            Failure { retry_after: Some(wait), ..plain(FailureKind::Refused, &error.to_string()) }
        }
        RequestError::MigrateToChatId(to) => Failure {
            migrate_to: Some(ChatId(to.0)),
            ..plain(FailureKind::Refused, &error.to_string())
        },
        RequestError::Api(ApiError::Unknown(text)) => plain(FailureKind::Refused, text),
        RequestError::Api(refusal) => plain(FailureKind::Refused, &refusal.to_string()),
        RequestError::Network(cause) => {
            let kind =
                if cause.is_connect() { FailureKind::Unreachable } else { FailureKind::Broken };
            plain(kind, &chain(error))
        }
        RequestError::InvalidJson { raw, source } => unreadable(raw, source),
        RequestError::Io(cause) => plain(FailureKind::Broken, &cause.to_string()),
    }
}

/// What an answer is that nobody expects, for the log.
#[derive(Debug, thiserror::Error)]
enum OddAnswer<'a> {
    #[error("a yes in an unknown shape: {0}")]
    Yes(&'a serde_json::Error),
    #[error("no answer of Telegram's: {0}")]
    Other(&'a str),
}

/// An answer that does not have the method's return type: a gateway's page, a success in another
/// shape, or a refusal with parameters that teloxide does not know.
fn unreadable(raw: &str, cause: &serde_json::Error) -> Failure {
    let answer: Value = serde_json::from_str(raw).unwrap_or(Value::Null);
    let (kind, description) = match (answer["ok"].as_bool(), answer["description"].as_str()) {
        (Some(true), _) => (FailureKind::OddSuccess, OddAnswer::Yes(cause).to_string()),
        (Some(false), Some(why)) => (FailureKind::Refused, why.to_owned()),
        // A refusal without a reason, or no answer at all.
        _ => {
            let beginning = raw.chars().take(80).collect::<String>().escape_debug().to_string();
            (FailureKind::Gateway, OddAnswer::Other(&beginning).to_string())
        }
    };
    Failure {
        kind,
        description: redact(&description).into_owned(),
        // At most about a hundred years: an instant can hold that.
        retry_after: answer["parameters"]["retry_after"]
            .as_f64()
            .map(|it| Duration::from_secs(it.ceil() as u32 as u64)),
        migrate_to: answer["parameters"]["migrate_to_chat_id"].as_i64().map(ChatId),
    }
}

/// Returns an error with its causes: reqwest's own text says no more than "error sending request".
fn chain(error: &RequestError) -> String {
    let mut text = error.to_string();
    let mut cause = std::error::Error::source(error).and_then(std::error::Error::source);
    while let Some(it) = cause {
        text.push_str(": ");
        text.push_str(&it.to_string());
        cause = it.source();
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn unread(raw: &str) -> Failure {
        let cause = serde_json::from_str::<bool>(raw).expect_err("not a bool");
        unreadable(raw, &cause)
    }

    #[test]
    fn a_page_comes_from_a_gateway() {
        assert_eq!(unread("<html>502 Bad Gateway</html>").kind, FailureKind::Gateway);
    }

    #[test]
    fn a_yes_stays_a_yes_whatever_its_shape() {
        assert_eq!(unread(r#"{"ok":true,"result":{"odd":1}}"#).kind, FailureKind::OddSuccess);
    }

    #[test]
    fn a_no_without_a_reason_is_no_word_of_telegram_s() {
        assert_eq!(unread(r#"{"ok":false}"#).kind, FailureKind::Gateway);
    }

    #[test]
    fn a_wait_of_any_size_is_a_wait() {
        let wait = |text: &str| {
            unread(&format!(
                r#"{{"ok":false,"description":"x","parameters":{{"retry_after":{text}}}}}"#
            ))
            .retry_after
        };
        assert_eq!(wait("1.2"), Some(Duration::from_secs(2)));
        assert_eq!(wait("18446744073709551615"), Some(Duration::from_secs(u32::MAX.into())));
        assert_eq!(wait("-5"), Some(Duration::ZERO));
    }

    #[test]
    fn a_no_with_unknown_parameters_keeps_its_words() {
        let failure = unread(
            r#"{"ok":false,"description":"Too Many Requests","parameters":{"retry_after":4,"new":1}}"#,
        );
        assert_eq!(
            (failure.kind, failure.description.as_str(), failure.retry_after),
            (FailureKind::Refused, "Too Many Requests", Some(Duration::from_secs(4)))
        );
    }
}
