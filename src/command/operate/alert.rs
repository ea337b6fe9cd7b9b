//! Messages to operators about what needs their attention, and that it is over. The store keeps
//! each one by its key, with the values of its text; the text is written when it is sent.

use crate::message::{Messages, Phrase, say};
use crate::reply::Reply;
use crate::store::OVER;

/// What a message to operators is about. In the store it is a key, and its values are joined by line breaks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Alert {
    /// Little space is free on the disk of the database.
    DiskFull {
        /// As people read it: "512 MB".
        free: String,
        /// Likewise.
        limit: String,
    },
    /// Nothing has gone out for long, though something is due.
    OutboxLate {
        /// For how many seconds.
        waited_s: u64,
    },
    /// Telegram refuses many messages.
    Refused {
        /// How many within an hour.
        n_messages: u32,
        /// Telegram's word on most of them.
        problem: String,
    },
    /// The program before this one ended without its end.
    Crashed,
    /// Another version serves from now on.
    NewVersion {
        /// The one before.
        from: String,
        /// The one that serves.
        to: String,
    },
    /// No backup can be made.
    NoBackup {
        /// The reason.
        problem: String,
    },
    /// Old articles are not deleted.
    NoPruning {
        /// The reason.
        problem: String,
    },
}

impl Alert {
    /// Returns the key of the matter. Two of these at once are one.
    pub fn key(&self) -> &'static str {
        match self {
            Alert::DiskFull { .. } => "disk-full",
            Alert::OutboxLate { .. } => "outbox-late",
            Alert::Refused { .. } => "refused",
            Alert::Crashed => "crashed",
            Alert::NewVersion { .. } => "new-version",
            Alert::NoBackup { .. } => "backup-failed",
            Alert::NoPruning { .. } => "prune-refused",
        }
    }

    /// Returns the values of the text, as the store keeps them.
    pub fn values(&self) -> String {
        match self {
            Alert::DiskFull { free, limit } => format!("{free}\n{limit}"),
            Alert::OutboxLate { waited_s } => waited_s.to_string(),
            Alert::Refused { n_messages, problem } => format!("{n_messages}\n{problem}"),
            Alert::Crashed => String::new(),
            Alert::NewVersion { from, to } => format!("{from}\n{to}"),
            Alert::NoBackup { problem } | Alert::NoPruning { problem } => problem.clone(),
        }
    }

    fn of(key: &str, values: &str) -> Option<Alert> {
        let (first, rest) = values.split_once('\n').unwrap_or((values, ""));
        let (first, rest) = (first.to_owned(), rest.to_owned());
        Some(match key {
            "disk-full" => Alert::DiskFull { free: first, limit: rest },
            "outbox-late" => Alert::OutboxLate { waited_s: first.parse().ok()? },
            "refused" => Alert::Refused { n_messages: first.parse().ok()?, problem: rest },
            "crashed" => Alert::Crashed,
            "new-version" => Alert::NewVersion { from: first, to: rest },
            "backup-failed" => Alert::NoBackup { problem: values.to_owned() },
            "prune-refused" => Alert::NoPruning { problem: values.to_owned() },
            _ => return None,
        })
    }

    fn said(&self, messages: &Messages) -> Phrase {
        match self {
            Alert::DiskFull { free, limit } => {
                say!(messages, "desk-disk", free = free, limit = limit)
            }
            Alert::OutboxLate { waited_s } => {
                let span = messages.span(i64::try_from(*waited_s).unwrap_or(i64::MAX));
                say!(messages, "desk-outbox", span = span)
            }
            Alert::Refused { n_messages, problem } => {
                say!(messages, "desk-refused", n = *n_messages, problem = problem)
            }
            Alert::Crashed => say!(messages, "desk-crash"),
            Alert::NewVersion { from, to } => say!(messages, "desk-version", from = from, to = to),
            Alert::NoBackup { problem } => say!(messages, "desk-backup", problem = problem),
            Alert::NoPruning { problem } => say!(messages, "desk-prune", problem = problem),
        }
    }

    fn said_over(&self, messages: &Messages) -> Phrase {
        match self {
            Alert::DiskFull { .. } => say!(messages, "desk-disk-over"),
            Alert::OutboxLate { .. } => say!(messages, "desk-outbox-over"),
            Alert::Refused { .. } => say!(messages, "desk-refused-over"),
            Alert::NoBackup { .. } => say!(messages, "desk-backup-over"),
            Alert::NoPruning { .. } => say!(messages, "desk-prune-over"),
            Alert::Crashed | Alert::NewVersion { .. } => self.said(messages),
        }
    }
}

/// Returns the message about a stored matter; `None` if it is none of these.
pub(crate) fn written(messages: &Messages, key: &str, values: &str) -> Option<Reply> {
    if let Some(key) = key.strip_prefix(OVER) {
        let said = Alert::of(key, values)?.said_over(messages);
        return Some(Reply::headed(say!(messages, "desk-over-title")).and_say(said));
    }
    let alert = Alert::of(key, values)?;
    let title = match alert {
        Alert::NewVersion { .. } => say!(messages, "desk-version-title"),
        _ => say!(messages, "operator-title"),
    };
    Some(Reply::headed(title).and_say(alert.said(messages)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::message::Locale;

    #[test]
    fn what_the_store_keeps_is_written_again_with_its_values() {
        let problem = || "No room\nat all".to_owned();
        let all = [
            Alert::DiskFull { free: "80 MB".into(), limit: "500 MB".into() },
            Alert::OutboxLate { waited_s: 600 },
            Alert::Refused { n_messages: 40, problem: problem() },
            Alert::Crashed,
            Alert::NewVersion { from: "0.1.0".into(), to: "0.2.0".into() },
            Alert::NoBackup { problem: problem() },
            Alert::NoPruning { problem: problem() },
        ];
        for alert in all {
            assert_eq!(Alert::of(alert.key(), &alert.values()), Some(alert.clone()));
            for &locale in Locale::ALL {
                let messages = Messages::of(locale);
                assert!(written(messages, alert.key(), &alert.values()).is_some());
                assert!(
                    written(messages, &format!("{OVER}{}", alert.key()), &alert.values()).is_some()
                );
            }
        }
        assert_eq!(Alert::of("feed:1", "x"), None);
    }
}
