//! Who may change the settings of a group or a channel: its administrators, including anonymous
//! ones.

use teloxide::prelude::Requester;
use teloxide::types::{Recipient, UserId};

use crate::article::ChatId;
use crate::command::{Input, changes_chat};
use crate::delivery::verdict::{Failure, Verdict, verdict};
use crate::settings::TelegramSettings;
use crate::transport::telegram::answer::{self, Prepared};
use crate::transport::telegram::incoming::{Incoming, RequestContent};
use crate::transport::telegram::insist::insist;
use crate::transport::telegram::{Link, Timing};

const NOT_YOURS: &str = "Only administrators of this group can change what I tell it and how.";
const NOT_KNOWN: &str = "I could not ask Telegram whether you are an administrator of this group. Please try again in a minute.";

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
        | RequestContent::Forwarded
        | RequestContent::Post(_)
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
        Some(false) => NOT_YOURS,
        None => NOT_KNOWN,
    };
    Some(match incoming.ask {
        RequestContent::Button { .. } => answer::notice(why),
        _ => answer::say(why),
    })
}

/// Returns the channel of this name if the bot may post in it and the person is one of its
/// administrators; else the reply to send. Asks Telegram each time, as above.
pub(super) async fn channel(
    link: &Link,
    timing: &Timing,
    user: Option<i64>,
    name: &str,
) -> Result<ChatId, String> {
    const WHAT: &str = "Telegram does not tell about a channel";
    let unknown = |failure: Failure| match verdict(&failure) {
        Verdict::Gone | Verdict::NotFound | Verdict::Unwritable | Verdict::GiveUp => None,
        _ => Some(format!("I could not ask Telegram about {name}. Please try again in a minute.")),
    };
    let chat = insist(timing, WHAT, || link.0.get_chat(Recipient::ChannelUsername(name.to_owned())).into_future()).await.map_err(|it| {
        unknown(it)
            .unwrap_or_else(|| format!("I can find no channel {name}. Is its public name written like this, and am I a member of it?"))
    })?;
    if !chat.is_channel() {
        return Err(format!("{name} is not a channel. In a group send the command there."));
    }
    let add_me = || {
        format!(
            "I may not post in {name}. Make me an administrator of it who may post messages, then send this once more."
        )
    };
    let me = insist(timing, WHAT, || link.0.get_me().into_future())
        .await
        .map_err(|it| unknown(it).unwrap_or_else(add_me))?;
    match insist(timing, WHAT, || link.0.get_chat_member(chat.id, me.id).into_future()).await {
        Ok(it) if it.is_privileged() && it.can_post_messages() => {}
        Ok(_) => return Err(add_me()),
        Err(error) => return Err(unknown(error).unwrap_or_else(add_me)),
    }
    let not_yours = || {
        format!(
            "Only administrators of {name} can change what I tell it and how, and you are none of them."
        )
    };
    let Some(user) = user.and_then(|it| u64::try_from(it).ok()) else { return Err(not_yours()) };
    match insist(timing, WHAT, || link.0.get_chat_member(chat.id, UserId(user)).into_future()).await
    {
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
    let what = "Telegram does not say whether somebody is an administrator";
    insist(timing, what, || link.0.get_chat_member(chat, UserId(user)).into_future())
        .await
        .ok()
        .map(|it| it.is_privileged())
}
