//! `/privacy`: what the bot stores about a chat, for how long, and how to delete it.

use crate::command::request::call::{Call, CommandError, Outcome};
use crate::message::{Messages, Phrase, say};
use crate::reply::{Block, Reply};
use crate::settings::BackupSettings;
use crate::store::HISTORY_DAYS;

pub(crate) fn run(call: &Call<'_>) -> Result<Outcome, CommandError> {
    let mut kept = vec![
        say!(call, "privacy-settings"),
        say!(call, "privacy-sent"),
        say!(call, "privacy-looked-up", n = HISTORY_DAYS.unsigned_abs()),
        say!(call, "privacy-message"),
        say!(call, "privacy-saved"),
        say!(call, "privacy-location"),
        say!(call, "privacy-buttons"),
    ];
    if !call.ctx.store.connected_channels(call.request.chat)?.is_empty() {
        kept.push(say!(call, "privacy-channels"));
    }
    let heading = Reply::headed(say!(call, "privacy-title"));
    let mut reply = kept.into_iter().fold(heading, |reply, it| reply.and(Block::Bullet(it.into())));
    reply = reply.and_say(say!(call, "privacy-nothing-else"));
    if let Some(copy) = about_copy(call.messages(), &call.ctx.settings.backup) {
        reply = reply.and_say(copy);
    }
    Ok(Outcome::found(reply.and_say(say!(call, "privacy-rights"))))
}

/// Explains what a replica of the database means for deleted data; `None` without a replica.
pub(in crate::command) fn about_copy(
    messages: &Messages,
    backup: &BackupSettings,
) -> Option<Phrase> {
    backup.external_checkpoints.then(|| match backup.replica_retention_days {
        0 => say!(messages, "privacy-copy"),
        n => say!(messages, "privacy-copy-days", n = n),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::message::Locale;

    #[test]
    fn a_copy_is_named_with_its_retention() {
        let said = |external_checkpoints, replica_retention_days| {
            let settings = BackupSettings {
                external_checkpoints,
                replica_retention_days,
                ..BackupSettings::default()
            };
            about_copy(Messages::of(Locale::English), &settings).map(|it| it.plain())
        };
        assert_eq!(said(false, 30), None);
        assert!(said(true, 30).is_some_and(|it| it.ends_with("in it for up to 30 days.")));
        assert!(said(true, 1).is_some_and(|it| it.ends_with("in it for one more day.")));
        assert!(said(true, 0).is_some_and(|it| it.contains("ask them how long")));
    }
}
