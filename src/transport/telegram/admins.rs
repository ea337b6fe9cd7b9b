//! Who may change what a group chose: its administrators, those who are anonymous included.

use teloxide::prelude::Requester;
use teloxide::types::UserId;

use crate::command::{Input, changes_chat};
use crate::settings::TelegramSettings;
use crate::transport::telegram::Link;
use crate::transport::telegram::answer::{self, Prepared};
use crate::transport::telegram::incoming::{Ask, Incoming};

const NOT_YOURS: &str = "Only administrators of this group can change what I tell it and how.";
const NOT_KNOWN: &str = "I could not ask Telegram whether you are an administrator of this group. Please try again in a minute.";

/// What is said instead of an answer, where this is not the person's to ask for. Telegram is asked each time that something is to be
/// changed, which is seldom: who was an administrator a minute ago may be none now.
pub(super) async fn refusal(link: &Link, settings: &TelegramSettings, bot_name: &str, incoming: &Incoming) -> Option<Prepared> {
    let input = match &incoming.ask {
        Ask::Line(text) => Input::Line(text),
        Ask::Button { data, .. } => Input::Button(data),
        Ask::NoText | Ask::Moved(_) => return None,
    };
    let is_free = incoming.is_private || incoming.is_chat_itself || !settings.group_admins_only || !changes_chat(input, Some(bot_name));
    if is_free {
        return None;
    }
    let why = match is_administrator(link, incoming).await {
        Some(true) => return None,
        Some(false) => NOT_YOURS,
        None => NOT_KNOWN,
    };
    Some(match incoming.ask {
        Ask::Button { .. } => answer::notice(why),
        _ => answer::say(why),
    })
}

/// `None` where Telegram does not say.
async fn is_administrator(link: &Link, incoming: &Incoming) -> Option<bool> {
    let Some(user) = incoming.user.and_then(|it| u64::try_from(it).ok()) else { return Some(false) };
    match link.0.get_chat_member(teloxide::types::ChatId(incoming.chat.0), UserId(user)).await {
        Ok(member) => Some(member.is_privileged()),
        Err(error) => {
            tracing::warn!(chat = incoming.chat.0, %error, "Telegram does not say whether somebody is an administrator");
            None
        }
    }
}
