//! `/privacy`: what the bot stores about a chat, for how long, and how to delete it.

use crate::command::request::call::{Call, CommandError, Outcome};
use crate::reply::{Block, Inline, Reply};
use crate::settings::BackupSettings;
use crate::store::HISTORY_DAYS;

pub(crate) fn run(call: &Call<'_>) -> Result<Outcome, CommandError> {
    let kept = [
        "Your settings and what you follow, with the number of this chat: until you change them.".to_owned(),
        "Which articles I sent here, for 90 days, and which you missed, for two weeks: so that nothing comes twice and /missed can answer."
            .to_owned(),
        format!("What you looked up and which articles you saw, for {HISTORY_DAYS} days: so that I can show what is new since."),
        "A message from you until it is answered, so that a restart doesn't lose it. Then its text is deleted, also that of links and posts that you had me summarize; its number, the number of this \
         chat and the times stay for three days, so that you aren't answered twice."
            .to_owned(),
        "Articles that you saved: until you remove them.".to_owned(),
        "Long searches and names that the buttons here stand for: until the buttons expire.".to_owned(),
    ];
    let bullet = |text: &String| Block::Bullet(vec![Inline::Text(text.clone())]);
    let mut reply =
        kept.iter().fold(Reply::headed("What I keep"), |reply, text| reply.and(bullet(text)));
    reply = reply
        .and_say("I keep no names and no message texts, and my log has no chat numbers. Nothing is passed on, sold or used for training.");
    if let Some(copy) = about_copy(&call.ctx.settings.backup) {
        reply = reply.and_say(copy);
    }
    Ok(Outcome::found(reply.and_say(
        "/export gives you your settings, what you follow and what you looked up as a file. /forget deletes everything about this chat. \
         For anything else ask the person who runs me: they hold the database.",
    )))
}

/// Explains what a replica of the database means for deleted data; `None` without a replica.
pub(in crate::command) fn about_copy(backup: &BackupSettings) -> Option<String> {
    let days = backup.replica_retention_days;
    backup.external_checkpoints.then(|| match days {
        0 => "The person who runs me keeps a copy of the database elsewhere. What is deleted here stays in that copy for a while; ask them how long."
            .to_owned(),
        1 => "The person who runs me keeps a copy of the database elsewhere. What is deleted here stays in that copy for one more day.".to_owned(),
        _ => format!("The person who runs me keeps a copy of the database elsewhere. What is deleted here stays in that copy for up to {days} days."),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_copy_is_named_with_its_retention() {
        let said = |external_checkpoints, replica_retention_days| {
            about_copy(&BackupSettings {
                external_checkpoints,
                replica_retention_days,
                ..BackupSettings::default()
            })
        };
        assert_eq!(said(false, 30), None);
        assert!(said(true, 30).is_some_and(|it| it.contains("for up to 30 days")));
        assert!(said(true, 1).is_some_and(|it| it.contains("one more day")));
        assert!(said(true, 0).is_some_and(|it| it.contains("ask them how long")));
    }
}
