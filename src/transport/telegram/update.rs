//! Updates as Telegram sends them, reduced to what gistwire uses. Everything else is ignored, and a
//! field in an unknown shape is like one that is not there: what a newer Bot API adds never loses a
//! command. (teloxide's own types refuse a whole update for one unknown kind of entity.)

use serde::de::DeserializeOwned;
use serde::{Deserialize, Deserializer, Serialize};
use serde_json::Value;
use teloxide::requests::Payload;

use crate::article::ChatId;
use crate::id::{ThreadId, UpdateId};

/// `getUpdates`, with updates as plain JSON.
#[derive(Debug, Clone, Serialize)]
pub(super) struct GetUpdates {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) offset: Option<i64>,
    pub(super) timeout: u32,
    pub(super) allowed_updates: &'static [&'static str],
}

impl Payload for GetUpdates {
    type Output = Vec<Value>;
    const NAME: &'static str = "GetUpdates";

    fn timeout_hint(&self) -> Option<std::time::Duration> {
        Some(std::time::Duration::from_secs(u64::from(self.timeout)))
    }
}

/// The kinds of updates that are asked for.
pub(super) const ALLOWED_UPDATES: &[&str] =
    &["message", "edited_message", "callback_query", "inline_query", "my_chat_member"];

/// An update. Of a kind that is not used, or cannot be read, only the id is left.
#[derive(Debug, Deserialize)]
pub(super) struct Update {
    pub(super) update_id: i64,
    #[serde(default, deserialize_with = "lenient")]
    pub(super) message: Option<Message>,
    #[serde(default, deserialize_with = "lenient")]
    pub(super) edited_message: Option<Message>,
    #[serde(default, deserialize_with = "lenient")]
    pub(super) callback_query: Option<CallbackQuery>,
    #[serde(default, deserialize_with = "lenient")]
    pub(super) inline_query: Option<InlineQuery>,
    #[serde(default, deserialize_with = "lenient")]
    pub(super) my_chat_member: Option<Membership>,
}

/// A message.
#[derive(Debug, Deserialize)]
pub(super) struct Message {
    pub(super) chat: Chat,
    #[serde(default, deserialize_with = "lenient")]
    pub(super) message_id: Option<i32>,
    /// 0 if the message can no longer be reached.
    #[serde(default, deserialize_with = "lenient")]
    pub(super) date: Option<i64>,
    /// When it was last edited.
    #[serde(default, deserialize_with = "lenient")]
    pub(super) edit_date: Option<i64>,
    #[serde(default, deserialize_with = "lenient")]
    pub(super) from: Option<User>,
    #[serde(default, deserialize_with = "lenient")]
    pub(super) sender_chat: Option<Chat>,
    #[serde(default, deserialize_with = "lenient")]
    pub(super) message_thread_id: Option<i32>,
    #[serde(default, deserialize_with = "lenient")]
    pub(super) is_topic_message: Option<bool>,
    #[serde(default, deserialize_with = "lenient")]
    pub(super) text: Option<String>,
    #[serde(default, deserialize_with = "lenient")]
    pub(super) caption: Option<String>,
    #[serde(default, deserialize_with = "lenient")]
    pub(super) document: Option<Document>,
    #[serde(default, deserialize_with = "lenient")]
    pub(super) reply_to_message: Option<Box<Message>>,
    #[serde(default, deserialize_with = "lenient")]
    pub(super) migrate_to_chat_id: Option<i64>,
    #[serde(default, deserialize_with = "lenient")]
    pub(super) migrate_from_chat_id: Option<i64>,
    #[serde(default, deserialize_with = "lenient")]
    pub(super) location: Option<Location>,
    #[serde(default, deserialize_with = "lenient")]
    pub(super) chat_shared: Option<SharedChat>,
    /// The fields that matter only by being there.
    #[serde(flatten)]
    other: serde_json::Map<String, Value>,
}

/// A chat.
#[derive(Debug, Deserialize)]
pub(super) struct Chat {
    id: i64,
    #[serde(default, rename = "type", deserialize_with = "lenient")]
    kind: Option<String>,
}

/// A person or a bot.
#[derive(Debug, Deserialize)]
pub(super) struct User {
    pub(super) id: i64,
    #[serde(default, deserialize_with = "lenient")]
    is_bot: Option<bool>,
    /// Without `@`.
    #[serde(default, deserialize_with = "lenient")]
    pub(super) username: Option<String>,
    #[serde(default, deserialize_with = "lenient")]
    pub(super) language_code: Option<String>,
}

/// A file.
#[derive(Debug, Deserialize)]
pub(super) struct Document {
    pub(super) file_id: String,
    #[serde(default, deserialize_with = "lenient")]
    pub(super) file_size: Option<u64>,
}

/// A place on the earth, in degrees.
#[derive(Debug, Clone, Copy, Deserialize)]
pub(super) struct Location {
    pub(super) latitude: f64,
    pub(super) longitude: f64,
}

/// A chat that a person chose from a list of theirs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct SharedChat {
    pub(super) chat_id: i64,
    #[serde(default, deserialize_with = "lenient")]
    pub(super) title: Option<String>,
    #[serde(default, deserialize_with = "lenient")]
    pub(super) username: Option<String>,
}

/// A pressed button.
#[derive(Debug, Deserialize)]
pub(super) struct CallbackQuery {
    pub(super) id: String,
    pub(super) from: User,
    #[serde(default, deserialize_with = "lenient")]
    pub(super) message: Option<Message>,
    #[serde(default, deserialize_with = "lenient")]
    pub(super) data: Option<String>,
}

/// What somebody types after the bot's name in any chat.
#[derive(Debug, Deserialize)]
pub(super) struct InlineQuery {
    pub(super) id: String,
    pub(super) from: User,
    #[serde(default, deserialize_with = "lenient")]
    pub(super) query: Option<String>,
}

/// A change of the bot's own membership.
#[derive(Debug, Deserialize)]
pub(super) struct Membership {
    pub(super) chat: Chat,
    /// The person who changed it.
    #[serde(default, deserialize_with = "lenient")]
    pub(super) from: Option<User>,
    #[serde(default, deserialize_with = "lenient")]
    pub(super) old_chat_member: Option<Member>,
    pub(super) new_chat_member: Member,
}

/// A member and its rights.
#[derive(Debug, Deserialize)]
pub(super) struct Member {
    pub(super) status: String,
    #[serde(default, deserialize_with = "lenient")]
    pub(super) can_send_messages: Option<bool>,
    #[serde(default, deserialize_with = "lenient")]
    pub(super) can_post_messages: Option<bool>,
}

/// Reads a field; `None` for any shape that it should not have.
fn lenient<'de, D: Deserializer<'de>, T: DeserializeOwned>(from: D) -> Result<Option<T>, D::Error> {
    Ok(serde_json::from_value(Value::deserialize(from)?).ok())
}

impl Update {
    /// Reads an update; `None` without an id.
    pub(super) fn read(value: Value) -> Option<Update> {
        serde_json::from_value(value).ok()
    }

    pub(super) fn id(&self) -> UpdateId {
        UpdateId(self.update_id)
    }

    /// Returns the person who caused it.
    pub(super) fn person(&self) -> Option<&User> {
        let of_message = self.message.as_ref().and_then(|it| it.from.as_ref());
        let of_press = self.callback_query.as_ref().map(|it| &it.from);
        of_message.or(of_press).or(self.inline_query.as_ref().map(|it| &it.from))
    }
}

impl Chat {
    pub(super) fn id(&self) -> ChatId {
        ChatId(self.id)
    }

    /// A person's own chat with the bot. Without a kind, the id tells: only people's are positive.
    pub(super) fn is_private(&self) -> bool {
        self.kind.as_deref().map_or(self.id > 0, |it| it == "private")
    }

    pub(super) fn is_channel(&self) -> bool {
        self.kind.as_deref() == Some("channel")
    }
}

impl User {
    pub(super) fn is_bot(&self) -> bool {
        self.is_bot.unwrap_or(false)
    }

    /// Whether this is the bot with this name.
    pub(super) fn is_named(&self, bot_name: &str) -> bool {
        self.is_bot() && self.username.as_ref().is_some_and(|it| it.eq_ignore_ascii_case(bot_name))
    }
}

impl Message {
    /// Returns the text, or the caption of a picture or a file.
    pub(super) fn written(&self) -> Option<&str> {
        self.text.as_deref().or(self.caption.as_deref())
    }

    /// Whether the message can still be edited and replied to.
    pub(super) fn is_accessible(&self) -> bool {
        self.date != Some(0)
    }

    /// Returns whether a field is there, whatever it holds.
    pub(super) fn has(&self, field: &str) -> bool {
        self.other.contains_key(field)
    }

    /// Whether somebody else wrote it: it was forwarded, or came from another bot.
    pub(super) fn is_foreign(&self) -> bool {
        ["forward_origin", "forward_date", "via_bot"].iter().any(|it| self.has(it))
    }

    /// Whether a person sent something that is not text, such as a voice message. An album comes as
    /// many messages and does not count.
    pub(super) fn is_medium(&self) -> bool {
        const MEDIA: [&str; 15] = [
            "animation",
            "audio",
            "checklist",
            "contact",
            "dice",
            "game",
            "paid_media",
            "photo",
            "poll",
            "sticker",
            "story",
            "venue",
            "video",
            "video_note",
            "voice",
        ];
        let is_known = self.document.is_some()
            || self.location.is_some()
            || MEDIA.iter().any(|it| self.has(it));
        is_known && !self.has("media_group_id")
    }

    /// Returns the id of the person or chat that wrote it; of a forwarded message, of the one who
    /// wrote it first, unless that person hides it.
    pub(super) fn writer(&self) -> Option<i64> {
        if let Some(origin) = self.other.get("forward_origin") {
            let of = |field: &str| origin.get(field)?.get("id")?.as_i64();
            return of("sender_user").or_else(|| of("sender_chat")).or_else(|| of("chat"));
        }
        let person = self.from.as_ref().filter(|it| !it.is_bot()).map(|it| it.id);
        self.sender_chat.as_ref().map(|it| it.id).or(person)
    }

    /// Returns the id of the person without a name whom the text mentions.
    pub(super) fn mentioned(&self) -> Option<i64> {
        let entities = self.other.get("entities")?.as_array()?;
        entities.iter().find_map(|it| it.get("user")?.get("id")?.as_i64())
    }

    /// Returns the forum topic; a mere thread of replies is none.
    pub(super) fn topic(&self) -> Option<ThreadId> {
        self.message_thread_id.filter(|_| self.is_topic_message == Some(true)).map(ThreadId)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use serde_json::json;

    #[test]
    fn what_is_new_or_odd_is_passed_over() {
        let update = Update::read(json!({
            "update_id": 7,
            "brand_new": {},
            "message": {
                "message_id": "nine",
                "date": {},
                "chat": { "id": 5, "type": "private", "colour": [1] },
                "from": { "id": 5, "is_bot": "no" },
                "text": "/latest",
                "entities": [{ "type": "hologram", "offset": -1 }],
                "document": 7,
                "reply_to_message": "gone",
            },
        }))
        .unwrap();
        let message = update.message.unwrap();
        assert_eq!((message.written(), message.chat.id()), (Some("/latest"), ChatId(5)));
        assert!(message.document.is_none() && message.reply_to_message.is_none());
    }

    #[test]
    fn an_update_of_an_unknown_kind_keeps_its_id() {
        let update = Update::read(json!({ "update_id": 7, "poll_of_polls": { "id": 1 } })).unwrap();
        assert!(update.message.is_none() && update.callback_query.is_none());
        assert_eq!(update.id(), UpdateId(7));
        assert!(Update::read(json!({ "message": {} })).is_none());
        let odd = Update::read(json!({ "update_id": 7, "message": { "text": "x" } })).unwrap();
        assert!(odd.message.is_none());
    }

    proptest! {
        #[test]
        fn one_odd_field_never_loses_the_text(
            field in prop::sample::select(vec![
                "entities", "from", "date", "message_id", "reply_to_message", "caption", "document",
                "sender_chat", "message_thread_id", "is_topic_message", "link_preview_options",
                "brand_new", "migrate_to_chat_id", "reply_markup", "via_bot",
            ]),
            value in prop::sample::select(vec![
                json!(null), json!([]), json!({}), json!("x"), json!(-1), json!(1.5), json!(true),
                json!([{ "type": "hologram" }]), json!(u64::MAX),
            ]),
        ) {
            let mut message = json!({ "chat": { "id": 5, "type": "private" }, "text": "/latest" });
            message[field] = value;
            let update = Update::read(json!({ "update_id": 1, "message": message })).unwrap();
            prop_assert_eq!(update.message.unwrap().written().map(str::to_owned), Some("/latest".to_owned()));
        }
    }
}
