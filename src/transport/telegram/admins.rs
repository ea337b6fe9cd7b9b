//! Who may change the settings of a group or a channel: its administrators, including anonymous
//! ones.

use teloxide::prelude::Requester;
use teloxide::types::{Recipient, UserId};

use crate::article::ChatId;
use crate::command::{Input, changes_chat};
use crate::delivery::verdict::{Failure, Verdict, verdict};
use crate::message::{Messages, Phrase, say};
use crate::settings::TelegramSettings;
use crate::transport::telegram::answer::{self, Prepared};
use crate::transport::telegram::incoming::{Incoming, RequestContent};
use crate::transport::telegram::insist::insist;
use crate::transport::telegram::{Link, Timing};

/// The reply if the person may not ask for this. Asks Telegram before each change, which is rare: a
/// person who was an administrator a minute ago may no longer be one.
pub(super) async fn refusal(
    link: &Link,
    timing: &Timing,
    settings: &TelegramSettings,
    bot_name: &str,
    incoming: &Incoming,
) -> Option<Prepared> {
    let input = match &incoming.ask {
        RequestContent::Line(text) | RequestContent::Document { line: text, .. } => {
            Input::Line(text)
        }
        RequestContent::Button { data, .. } => Input::Button(data),
        RequestContent::NoText
        | RequestContent::Medium(_)
        | RequestContent::Forwarded
        | RequestContent::Post(_)
        | RequestContent::Shared(_)
        | RequestContent::Notice(_)
        | RequestContent::Moved(_)
        | RequestContent::MovedFrom(_) => {
            return None;
        }
    };
    let is_free = incoming.is_private
        || incoming.is_chat_itself
        || !settings.group_admins_only
        || !changes_chat(input, Some(bot_name));
    if is_free {
        return None;
    }
    let why = match is_administrator(link, timing, incoming).await {
        Some(true) => return None,
        Some(false) => say!(incoming, "admins-only"),
        None => say!(incoming, "admins-unknown"),
    };
    Some(match incoming.ask {
        RequestContent::Button { .. } => answer::notice(&why),
        _ => answer::say(why).only_for_asker(incoming),
    })
}

/// Returns the channel if the bot may post in it and the person is one of its administrators; else
/// the reply to send, which calls it `name`. Asks Telegram each time, as above.
pub(super) async fn channel(
    link: &Link,
    timing: &Timing,
    (user, messages): (Option<i64>, &Messages),
    (channel, name): (Recipient, &str),
) -> Result<ChatId, Phrase> {
    let unknown = |failure: Failure| match verdict(&failure) {
        Verdict::Gone | Verdict::NotFound | Verdict::Unwritable | Verdict::GiveUp => None,
        _ => Some(say!(messages, "channel-unknown", channel = name)),
    };
    let chat = insist(timing, "getChat", || link.0.get_chat(channel.clone()).into_future())
        .await
        .map_err(|it| {
        unknown(it).unwrap_or_else(|| say!(messages, "channel-none", channel = name))
    })?;
    if !chat.is_channel() {
        return Err(say!(messages, "channel-other", channel = name));
    }
    let add_me = || say!(messages, "channel-add-me", channel = name);
    let me = insist(timing, "getMe", || link.0.get_me().into_future())
        .await
        .map_err(|it| unknown(it).unwrap_or_else(add_me))?;
    let member = |user| link.0.get_chat_member(chat.id, user).into_future();
    match insist(timing, "getChatMember", || member(me.id)).await {
        Ok(it) if it.is_privileged() && it.can_post_messages() => {}
        Ok(_) => return Err(add_me()),
        Err(error) => return Err(unknown(error).unwrap_or_else(add_me)),
    }
    let not_yours = || say!(messages, "channel-not-yours", channel = name);
    let Some(user) = user.and_then(|it| u64::try_from(it).ok()) else { return Err(not_yours()) };
    match insist(timing, "getChatMember", || member(UserId(user))).await {
        Ok(it) if it.is_privileged() => Ok(ChatId(chat.id.0)),
        Ok(_) => Err(not_yours()),
        Err(error) => Err(unknown(error).unwrap_or_else(not_yours)),
    }
}

/// `None` if Telegram does not say.
async fn is_administrator(link: &Link, timing: &Timing, incoming: &Incoming) -> Option<bool> {
    let Some(user) = incoming.user.and_then(|it| u64::try_from(it).ok()) else {
        return Some(false);
    };
    let chat = teloxide::types::ChatId(incoming.chat.0);
    insist(timing, "getChatMember", || link.0.get_chat_member(chat, UserId(user)).into_future())
        .await
        .ok()
        .map(|it| it.is_privileged())
}
