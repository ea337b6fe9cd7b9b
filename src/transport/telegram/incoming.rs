//! What an update means to the bot. The inbox stores these values, so that a row outlives an
//! upgrade.

use serde::{Deserialize, Serialize};
use xxhash_rust::xxh3::xxh3_64;

use crate::article::ChatId;
use crate::command::{
    Input, as_addressed, is_for_bot, is_pasted, is_summarized, only_reads, takes_document,
    takes_person, takes_reply,
};
use crate::id::{ThreadId, UpdateId};
use crate::message::{Locale, Messages};
use crate::store::chats::subscriptions::ChatThread;
use crate::store::inbox::{Command, InboundUpdate, PersonId};
use crate::transport::telegram::inline::Asked;
use crate::transport::telegram::update::{
    CallbackQuery, Location, Membership, Message, SharedChat, Update,
};

/// How long after it was sent an edited message is still answered, in seconds.
const EDITED_WITHIN_S: i64 = 60 * 60;

/// The payload of the link that adds the bot to a group.
const GREETING: &str = "hello";

/// A request that needs an answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Incoming {
    /// Where the answer goes.
    pub(super) chat: ChatId,
    /// A person's private chat with the bot, not a group.
    pub(super) is_private: bool,
    /// A channel, whose buttons any reader can press.
    #[serde(default)]
    pub(super) is_channel: bool,
    /// The person who asks.
    pub(super) user: Option<i64>,
    /// The language of the person's app (IETF), if it says so.
    #[serde(default)]
    pub(super) language_code: Option<String>,
    /// The chat itself is the sender: an anonymous administrator of a group, a channel.
    #[serde(default)]
    pub(super) is_chat_itself: bool,
    /// The chat that is the sender instead of a user, if any: the group itself, or a channel.
    #[serde(default)]
    pub(super) sender_chat: Option<ChatId>,
    /// The message that asks; of a pressed button, the one that holds it.
    #[serde(default)]
    pub(super) asked_in: Option<i32>,
    /// Whether the message was edited: its answer is edited, too.
    #[serde(default)]
    pub(super) is_edit: bool,
    /// The topic, if the chat has topics: without it an answer would land in the general one.
    pub(super) thread: Option<ThreadId>,
    /// The content of the request.
    pub(super) ask: RequestContent,
}

/// The content of a request.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) enum RequestContent {
    /// A line of text.
    Line(String),
    /// A line that needs the file which was sent with it.
    Document {
        /// The line.
        line: String,
        /// Telegram's id of the file.
        file: String,
        /// Its size.
        n_bytes: u64,
    },
    /// A message without text, in a private chat.
    NoText,
    /// The same, where there is more to say about what was sent.
    Medium(Medium),
    /// A message without text that was written elsewhere and forwarded to a private chat.
    Forwarded,
    /// The text of a message that was written elsewhere, by another person or another bot, and
    /// forwarded to a private chat. It is not a command.
    Post(String),
    /// A channel that the person chose from a list of theirs.
    Shared(SharedChat),
    /// Not a request any more: this text is sent in place of answers.
    Notice(String),
    /// A pressed button.
    Button {
        /// The id with which the press is answered.
        query: String,
        /// The message that holds the button, if it can still be edited.
        message: Option<i32>,
        /// The button's data; comes from outside.
        data: String,
    },
    /// Not a request: the group continues under another id.
    Moved(ChatId),
    /// Not a request: this is the other id.
    MovedFrom(ChatId),
}

/// What a message without text holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(super) enum Medium {
    /// A voice message, or a round video.
    Voice,
    /// A sticker, a dice, a game, a GIF.
    Sticker,
    /// A poll.
    Poll,
    /// A picture or a film.
    Picture,
}

/// What an update means to us.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Classified {
    /// A request to answer.
    Incoming(Incoming),
    /// The chat is gone.
    Left(ChatId),
    /// The bot is (again) in a group or a channel, and may write there.
    Joined(ChatId),
    /// Somebody has added the bot to a group, where it may write: a request for a greeting.
    Added(Incoming),
    /// The bot is there and may not write.
    Silenced(ChatId),
    /// People talk to each other in a group.
    Talk(ChatId),
    /// A topic of a forum is open again.
    Reopened(ChatThread),
    /// Somebody types a query after the bot's name, in any chat.
    Inline(Asked),
    /// Not relevant to the bot.
    Nothing,
}

/// Returns what `update` means to us.
pub(super) fn see(update: &Update, bot_name: &str) -> Classified {
    if let Some(message) = &update.message {
        return see_message(message, bot_name);
    }
    if let Some(message) = &update.edited_message {
        return see_edited(message, bot_name);
    }
    if let Some(query) = &update.callback_query {
        return Classified::Incoming(pressed(query));
    }
    if let Some(query) = &update.inline_query {
        return Classified::Inline(Asked {
            id: query.id.clone(),
            user: query.from.id,
            query: query.query.clone().unwrap_or_default(),
            language_code: query.from.language_code.clone(),
        });
    }
    let change = update.my_chat_member.as_ref();
    change.map_or(Classified::Nothing, |change| match see_membership(change) {
        Classified::Joined(_) if is_added(change) => Classified::Added(greeted(change, bot_name)),
        seen => seen,
    })
}

impl Incoming {
    /// Returns the texts in the language of the person's app, for what is said without the database.
    pub(super) fn messages(&self) -> &'static Messages {
        let of_app = self.language_code.as_deref().and_then(Locale::of_code);
        Messages::of(of_app.unwrap_or_default())
    }

    /// Returns who asks. Anonymous administrators of all groups share one user, and so do all
    /// channels.
    pub(super) fn person(&self) -> PersonId {
        PersonId(self.sender_chat.map(|it| it.0).or(self.user).unwrap_or(self.chat.0))
    }

    /// Returns whether one of these users or chats is involved.
    pub(super) fn is_of(&self, ids: &[i64]) -> bool {
        self.parties().any(|it| ids.contains(&it))
    }

    /// Returns the ids of the chat and of those who ask.
    pub(super) fn parties(&self) -> impl Iterator<Item = i64> + Clone + use<> {
        let parties = [Some(self.chat.0), self.user, self.sender_chat.map(|it| it.0)];
        parties.into_iter().flatten()
    }

    /// Whether a person asks for this; false for Telegram's notices about a chat.
    pub(super) fn is_asked(&self) -> bool {
        !matches!(self.ask, RequestContent::Moved(_) | RequestContent::MovedFrom(_))
    }

    /// Returns the long text that was sent here, if it may be one part of several.
    pub(super) fn pasted(&self, bot_name: &str) -> Option<&str> {
        match &self.ask {
            RequestContent::Line(text) if self.is_private && is_pasted(text, Some(bot_name)) => {
                Some(text)
            }
            _ => None,
        }
    }

    /// Whether a text or a post is to be summarized.
    pub(super) fn is_paste(&self, bot_name: &str) -> bool {
        match &self.ask {
            RequestContent::Post(_) => true,
            RequestContent::Line(line) => is_summarized(line, Some(bot_name)),
            _ => false,
        }
    }

    /// Returns the text that continues a long text, if this does.
    pub(super) fn further_part(&self) -> Option<&str> {
        match &self.ask {
            RequestContent::Line(text)
                if self.is_private && !text.trim_start().starts_with('/') =>
            {
                Some(text)
            }
            _ => None,
        }
    }

    /// Returns the message that the answer replies to: in a group it shows which question it answers.
    pub(super) fn replies_to(&self) -> Option<i32> {
        self.asked_in.filter(|_| !self.is_private && !self.is_channel)
    }

    /// Returns a number for what was written in a message, by which an edit that changes nothing is
    /// recognized; `None` for anything but a line.
    pub(super) fn line_key(&self) -> Option<i64> {
        match &self.ask {
            RequestContent::Line(line) => Some(xxh3_64(line.as_bytes()).cast_signed()),
            _ => None,
        }
    }

    /// Returns the id with which the press of a button is answered.
    pub(super) fn query(&self) -> Option<&str> {
        if let RequestContent::Button { query, .. } = &self.ask { Some(query) } else { None }
    }

    /// Converts this for the inbox.
    #[expect(clippy::expect_used, reason = "numbers and strings make JSON")]
    pub(super) fn to_content(&self) -> String {
        serde_json::to_string(self).expect("numbers and strings make JSON")
    }

    /// Returns a request from the same place that sends this text in place of an answer.
    pub(super) fn to_notice(&self, text: &str) -> String {
        Incoming { ask: RequestContent::Notice(text.to_owned()), ..self.clone() }.to_content()
    }

    /// Converts this for the inbox, with the text to send if the inbox has no room.
    pub(super) fn to_inbound_updates(
        &self,
        update_id: UpdateId,
        bot_name: &str,
        notice: Option<String>,
    ) -> InboundUpdate {
        let (chat, content) = (self.chat, self.to_content());
        if !self.is_asked() {
            return InboundUpdate::Request { update_id, chat, content };
        }
        InboundUpdate::Command(Command {
            update_id,
            chat,
            person: self.person(),
            content,
            merge_key: self.merge_key(bot_name),
            repeat_key: self.content_key(),
            notice,
        })
    }

    /// Returns a key that is equal for requests with the same answer; `None` for those that change
    /// something: there the order matters.
    fn merge_key(&self, bot_name: &str) -> Option<i64> {
        let input = match &self.ask {
            RequestContent::Line(line) => Input::Line(line),
            RequestContent::Button { data, .. } => Input::Button(data),
            RequestContent::Post(text) => Input::Post(text),
            RequestContent::NoText | RequestContent::Medium(_) | RequestContent::Forwarded => {
                Input::Line("")
            }
            RequestContent::Document { .. }
            | RequestContent::Shared(_)
            | RequestContent::Notice(_)
            | RequestContent::Moved(_)
            | RequestContent::MovedFrom(_) => {
                return None;
            }
        };
        if !only_reads(input, Some(bot_name)) {
            return None;
        }
        Some(self.content_key())
    }

    /// Returns a key that is equal for equal requests of one person.
    fn content_key(&self) -> i64 {
        let mut alike = self.clone();
        if let RequestContent::Button { query, .. } = &mut alike.ask {
            query.clear();
        } else if !self.is_edit {
            // An edit has an answer of its own to edit.
            alike.asked_in = None;
        }
        xxh3_64(alike.to_content().as_bytes()).cast_signed()
    }
}

/// Converts an update that is not a request for the inbox; `None` if there is nothing to store.
pub(super) fn to_inbound_updates(seen: &Classified) -> Option<InboundUpdate> {
    match seen {
        Classified::Left(chat) => Some(InboundUpdate::Left(*chat)),
        Classified::Joined(chat) => Some(InboundUpdate::Joined(*chat)),
        Classified::Silenced(chat) => Some(InboundUpdate::Silenced(*chat)),
        Classified::Talk(chat) => Some(InboundUpdate::Talk(*chat)),
        Classified::Reopened(chat_thread) => Some(InboundUpdate::Reopened(*chat_thread)),
        Classified::Added(incoming) => Some(InboundUpdate::Joined(incoming.chat)),
        Classified::Incoming(_) | Classified::Inline(_) | Classified::Nothing => None,
    }
}

fn see_message(message: &Message, bot_name: &str) -> Classified {
    let incoming = |ask| {
        Classified::Incoming(Incoming {
            chat: message.chat.id(),
            is_private: message.chat.is_private(),
            is_channel: message.chat.is_channel(),
            user: message.from.as_ref().map(|it| it.id),
            language_code: message.from.as_ref().and_then(|it| it.language_code.clone()),
            is_chat_itself: message
                .sender_chat
                .as_ref()
                .is_some_and(|it| it.id() == message.chat.id()),
            sender_chat: message.sender_chat.as_ref().map(|it| it.id()),
            asked_in: message.message_id,
            is_edit: false,
            thread: message.topic(),
            ask,
        })
    };
    if let Some(to) = message.migrate_to_chat_id {
        return incoming(RequestContent::Moved(ChatId(to)));
    }
    if let Some(from) = message.migrate_from_chat_id {
        return incoming(RequestContent::MovedFrom(ChatId(from)));
    }
    if message.has("forum_topic_reopened") {
        let thread = message.message_thread_id.filter(|id| *id != 0).map(ThreadId);
        return Classified::Reopened(ChatThread { chat: message.chat.id(), thread });
    }
    if message.has("general_forum_topic_unhidden") {
        return Classified::Reopened(ChatThread::of_chat(message.chat.id()));
    }
    // Two bots that answer each other would never stop. Anonymous administrators come as a bot too,
    // with the chat as sender.
    if message.from.as_ref().is_some_and(|it| it.is_bot()) && message.sender_chat.is_none() {
        return Classified::Nothing;
    }
    if message.is_foreign() {
        return match message.written() {
            _ if !message.chat.is_private() => Classified::Nothing,
            Some(text) => incoming(RequestContent::Post(text.to_owned())),
            None if message.is_medium() => incoming(RequestContent::Forwarded),
            None => Classified::Nothing,
        };
    }
    if let Some(shared) = message.chat_shared.clone().filter(|_| message.chat.is_private()) {
        return incoming(RequestContent::Shared(shared));
    }
    let line = message.written().filter(|it| takes_document(it, Some(bot_name)));
    let replied = message.reply_to_message.as_ref();
    let document =
        message.document.as_ref().or_else(|| replied.and_then(|it| it.document.as_ref()));
    if let (Some(line), Some(file)) = (line, document) {
        return incoming(RequestContent::Document {
            line: line.to_owned(),
            file: file.file_id.clone(),
            n_bytes: file.file_size.unwrap_or_default(),
        });
    }
    // The caption of a picture or a file is text like any other.
    match message.written() {
        Some(text) if !message.chat.is_private() => match in_group(text, message, bot_name) {
            Some(line) => incoming(RequestContent::Line(line)),
            None => Classified::Talk(message.chat.id()),
        },
        Some(text) => incoming(RequestContent::Line(with_reply(text, message, bot_name))),
        None if message.chat.is_private() && message.is_medium() => incoming(without_text(message)),
        None => Classified::Nothing,
    }
}

/// Returns what an edited message asks for. Telegram reports edits that change no text, too, and
/// those of old messages: `line_key` and the time tell.
fn see_edited(message: &Message, bot_name: &str) -> Classified {
    let age = message.edit_date.zip(message.date).map(|(edited, sent)| edited - sent);
    if age.is_some_and(|age| age > EDITED_WITHIN_S) {
        return Classified::Nothing;
    }
    match see_message(message, bot_name) {
        Classified::Incoming(incoming) if incoming.line_key().is_some() => {
            Classified::Incoming(Incoming { is_edit: true, ..incoming })
        }
        _ => Classified::Nothing,
    }
}

/// Returns the line that a message in a group is for the bot; `None` if people talk to each other.
/// Their conversations are neither stored nor counted. They show that the group exists, not that the
/// bot may write.
fn in_group(text: &str, message: &Message, bot_name: &str) -> Option<String> {
    if is_for_bot(text, bot_name) {
        return Some(with_reply(text, message, bot_name));
    }
    let replied = message.reply_to_message.as_ref();
    let is_to_bot = replied.and_then(|it| it.from.as_ref()).is_some_and(|it| it.is_named(bot_name));
    // The first message of a topic counts as replied to by all others of it.
    let is_reply = is_to_bot && !replied.is_some_and(|it| it.has("forum_topic_created"));
    if is_reply { as_addressed(text, bot_name) } else { None }
}

/// Returns the request of a message without text: a location is a place for `/tz`, to some 10 km,
/// so that no exact location is stored.
fn without_text(message: &Message) -> RequestContent {
    const MEDIA: [(&str, Medium); 10] = [
        ("voice", Medium::Voice),
        ("video_note", Medium::Voice),
        // An animation has a document too.
        ("animation", Medium::Sticker),
        ("sticker", Medium::Sticker),
        ("dice", Medium::Sticker),
        ("game", Medium::Sticker),
        ("poll", Medium::Poll),
        ("checklist", Medium::Poll),
        ("photo", Medium::Picture),
        ("video", Medium::Picture),
    ];
    if let Some(Location { latitude, longitude }) = message.location {
        return RequestContent::Line(format!("/tz {latitude:.1}, {longitude:.1}"));
    }
    let medium = MEDIA.iter().find(|(field, _)| message.has(field));
    medium.map_or(RequestContent::NoText, |(_, medium)| RequestContent::Medium(*medium))
}

/// Returns a line with what it takes of the message that it replies to: the text, or the person who
/// wrote it. A person without a name who is mentioned is named by id.
fn with_reply(line: &str, message: &Message, bot_name: &str) -> String {
    if takes_person(line, Some(bot_name)) {
        let writer = message.reply_to_message.as_ref().and_then(|it| it.writer());
        return writer.map_or_else(|| line.to_owned(), |id| format!("{line} {id}"));
    }
    if let Some((command, id)) = line.split_whitespace().next().zip(message.mentioned())
        && takes_person(command, Some(bot_name))
    {
        return format!("{command} {id}");
    }
    let replied = message.reply_to_message.as_ref().filter(|_| takes_reply(line, Some(bot_name)));
    match replied.and_then(|it| it.written()) {
        Some(text) => format!("{line}\n{text}"),
        None => line.to_owned(),
    }
}

fn pressed(query: &CallbackQuery) -> Incoming {
    let user = query.from.id;
    let held_by = query.message.as_ref();
    let regular = held_by.filter(|it| it.is_accessible());
    Incoming {
        // Without a message the place of the press is unknown: only the person's private chat
        // remains.
        chat: held_by.map_or(ChatId(user), |it| it.chat.id()),
        is_private: held_by.is_none_or(|it| it.chat.is_private()),
        is_channel: held_by.is_some_and(|it| it.chat.is_channel()),
        user: Some(user),
        language_code: query.from.language_code.clone(),
        is_chat_itself: false,
        sender_chat: None,
        asked_in: regular.and_then(|it| it.message_id),
        is_edit: false,
        thread: regular.and_then(Message::topic),
        ask: RequestContent::Button {
            query: query.id.clone(),
            message: regular.and_then(|it| it.message_id),
            data: query.data.clone().unwrap_or_default(),
        },
    }
}

fn see_membership(change: &Membership) -> Classified {
    let chat = change.chat.id();
    match change.new_chat_member.status.as_str() {
        "left" | "kicked" => Classified::Left(chat),
        // A person comes back with /start.
        _ if change.chat.is_private() => Classified::Nothing,
        "creator" | "administrator" | "member" | "restricted" if may_write(change) => {
            Classified::Joined(chat)
        }
        "administrator" | "restricted" => Classified::Silenced(chat),
        _ => Classified::Nothing,
    }
}

/// Returns whether the bot was not in the group before.
fn is_added(change: &Membership) -> bool {
    let before = change.old_chat_member.as_ref().map(|it| it.status.as_str());
    !change.chat.is_channel() && matches!(before, Some("left" | "kicked"))
}

/// Returns the request for a greeting. A link that adds the bot to a group sends the same line: the
/// two are answered once.
fn greeted(change: &Membership, bot_name: &str) -> Incoming {
    let from = change.from.as_ref();
    Incoming {
        chat: change.chat.id(),
        is_private: false,
        is_channel: false,
        user: from.map(|it| it.id),
        language_code: from.and_then(|it| it.language_code.clone()),
        is_chat_itself: false,
        sender_chat: None,
        asked_in: None,
        is_edit: false,
        thread: None,
        ask: RequestContent::Line(format!("/start@{bot_name} {GREETING}")),
    }
}

/// Returns whether the bot may write where its membership changed, judging by its own rights: a
/// group can mute all its members.
fn may_write(change: &Membership) -> bool {
    let member = &change.new_chat_member;
    match member.status.as_str() {
        "restricted" => member.can_send_messages.unwrap_or(false),
        "administrator" if change.chat.is_channel() => member.can_post_messages.unwrap_or(false),
        _ => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::{Value, json};

    /// Reads it from text, as it comes over the wire.
    fn seen(kind: &str, body: Value) -> Classified {
        see(
            &serde_json::from_str(&format!(r#"{{"update_id":1,"{kind}":{body}}}"#))
                .expect("an update"),
            "gist_bot",
        )
    }

    fn message(fields: Value) -> Value {
        let mut it = json!({
            "message_id": 9, "date": 1_700_000_000, "chat": { "id": 5, "type": "private", "first_name": "A" },
            "from": { "id": 5, "is_bot": false, "first_name": "A" },
        });
        it.as_object_mut().unwrap().extend(fields.as_object().unwrap().clone());
        it
    }

    fn ask(seen: Classified) -> Option<RequestContent> {
        match seen {
            Classified::Incoming(it) => Some(it.ask),
            _ => None,
        }
    }

    #[test]
    fn a_line_is_a_line() {
        let Classified::Incoming(it) = seen("message", message(json!({ "text": "/latest" })))
        else {
            panic!("nothing seen")
        };
        assert_eq!(
            (it.chat, it.user, it.is_private, it.ask),
            (ChatId(5), Some(5), true, RequestContent::Line("/latest".into()))
        );
    }

    #[test]
    fn a_topic_is_kept_and_a_mere_thread_is_not() {
        let group = json!({ "id": -100, "type": "supergroup", "title": "T" });
        let thread = |fields: Value| {
            let mut fields = fields;
            fields["chat"] = group.clone();
            match seen("message", message(fields)) {
                Classified::Incoming(it) => it.thread,
                other => panic!("{other:?}"),
            }
        };
        assert_eq!(
            thread(json!({ "text": "/latest", "message_thread_id": 7, "is_topic_message": true })),
            Some(ThreadId(7))
        );
        assert_eq!(thread(json!({ "text": "/latest", "message_thread_id": 7 })), None);
    }

    #[test]
    fn other_bots_are_not_answered_but_anonymous_administrators_are() {
        let bot = json!({ "id": 1087968824, "is_bot": true, "first_name": "Group" });
        assert_eq!(
            seen("message", message(json!({ "text": "x", "from": bot }))),
            Classified::Nothing
        );
        let sender = json!({ "id": -100, "type": "supergroup", "title": "T" });
        assert!(
            ask(seen(
                "message",
                message(json!({ "text": "x", "from": bot, "sender_chat": sender }))
            ))
            .is_some()
        );
    }

    #[test]
    fn a_forwarded_message_and_one_by_another_bot_are_no_commands() {
        let origin =
            json!({ "type": "hidden_user", "date": 1_700_000_000, "sender_user_name": "B" });
        let bot = json!({ "id": 9, "is_bot": true, "first_name": "Pics", "username": "pics_bot" });
        let group = json!({ "id": -100, "type": "supergroup", "title": "T" });
        for how in [
            json!({ "forward_origin": origin, "forward_date": 1_700_000_000 }),
            json!({ "via_bot": bot }),
        ] {
            let mut fields = how;
            fields["text"] = "/forget yes".into();
            assert_eq!(
                ask(seen("message", message(fields.clone()))),
                Some(RequestContent::Post("/forget yes".into())),
                "{fields}"
            );
            fields["chat"] = group.clone();
            assert_eq!(seen("message", message(fields.clone())), Classified::Nothing, "{fields}");
        }
    }

    #[test]
    fn talk_in_a_group_is_not_kept() {
        let group = json!({ "id": -100, "type": "supergroup", "title": "T" });
        let said = |text: &str| seen("message", message(json!({ "text": text, "chat": group })));
        for text in ["just talking", "/latest@some_other_bot", "/frobnicate"] {
            assert_eq!(said(text), Classified::Talk(ChatId(-100)), "{text}");
        }
        for text in ["/latest", "/latest@Gist_Bot", "/read_12@gist_bot"] {
            assert!(ask(said(text)).is_some(), "{text}");
        }
    }

    #[test]
    fn a_person_is_a_user_or_the_chat_that_speaks() {
        let person = |fields: Value| match seen("message", message(fields)) {
            Classified::Incoming(it) => it.person(),
            other => panic!("{other:?}"),
        };
        let group = json!({ "id": -100, "type": "supergroup", "title": "T" });
        let bot = json!({ "id": 1087968824, "is_bot": true, "first_name": "Group" });
        let channel = json!({ "id": -200, "type": "channel", "title": "C" });
        assert_eq!(person(json!({ "text": "/latest", "chat": group })), PersonId(5));
        assert_eq!(
            person(json!({ "text": "/latest", "chat": group, "from": bot, "sender_chat": group })),
            PersonId(-100)
        );
        assert_eq!(
            person(
                json!({ "text": "/latest", "chat": group, "from": bot, "sender_chat": channel })
            ),
            PersonId(-200)
        );
    }

    #[test]
    fn alike_is_what_the_same_person_asks_in_the_same_place() {
        let key = |fields: Value| match seen("message", message(fields)) {
            Classified::Incoming(it) => it.merge_key("gist_bot"),
            other => panic!("{other:?}"),
        };
        assert_eq!(
            key(json!({ "text": "/latest" })),
            key(json!({ "text": "/latest", "message_id": 10 }))
        );
        assert_ne!(key(json!({ "text": "/latest" })), key(json!({ "text": "/latest 3" })));
        assert_eq!(key(json!({ "text": "/settings articles 3" })), None);
        let press = |query: &str, data: &str| {
            let held = message(json!({ "text": "old" }));
            let from = json!({ "id": 5, "is_bot": false, "first_name": "A" });
            let pressed = json!({ "id": query, "from": from, "chat_instance": "1", "data": data, "message": held });
            match seen("callback_query", pressed) {
                Classified::Incoming(it) => it.merge_key("gist_bot"),
                other => panic!("{other:?}"),
            }
        };
        assert_eq!(press("1", "r:latest:="), press("2", "r:latest:="));
        assert_ne!(press("1", "r:latest:="), press("1", "r:tags:="));
        assert_eq!(press("1", "u:3:="), None);
    }

    #[test]
    fn a_button_of_a_message_that_is_gone_keeps_its_chat() {
        let press = |date: i64| {
            let mut held = message(json!({ "text": "old" }));
            held["date"] = date.into();
            json!({ "id": "77", "from": { "id": 5, "is_bot": false, "first_name": "A" }, "chat_instance": "1", "data": "m", "message": held })
        };
        let button = |message| {
            Some(RequestContent::Button { query: "77".into(), message, data: "m".into() })
        };
        assert_eq!(ask(seen("callback_query", press(1_700_000_000))), button(Some(9)));
        assert_eq!(ask(seen("callback_query", press(0))), button(None));
    }

    #[test]
    fn a_command_about_people_is_about_the_writer_of_the_message() {
        let line = |fields: Value| match ask(seen("message", message(fields))) {
            Some(RequestContent::Line(line)) => line,
            other => panic!("{other:?}"),
        };
        let reply = |fields: Value| json!({ "text": "/ban", "reply_to_message": message(fields) });
        let anna = json!({ "id": 77, "is_bot": false, "first_name": "Anna" });
        assert_eq!(line(reply(json!({ "text": "spam", "from": anna }))), "/ban 77");
        let origin = json!({ "type": "user", "date": 1_700_000_000, "sender_user": anna });
        assert_eq!(line(reply(json!({ "text": "spam", "forward_origin": origin }))), "/ban 77");
        let channel = json!({ "id": -1007, "type": "channel", "title": "C" });
        let origin = json!({ "type": "channel", "date": 1_700_000_000, "chat": channel });
        assert_eq!(line(reply(json!({ "text": "spam", "forward_origin": origin }))), "/ban -1007");
        let hidden = json!({ "type": "hidden_user", "sender_user_name": "Anna" });
        assert_eq!(line(reply(json!({ "text": "spam", "forward_origin": hidden }))), "/ban");
        let entities = json!([{ "type": "text_mention", "offset": 5, "length": 4, "user": anna }]);
        assert_eq!(line(json!({ "text": "/ban Anna", "entities": entities })), "/ban 77");
        assert_eq!(line(json!({ "text": "/ban 5" })), "/ban 5");
    }

    #[test]
    fn an_upgraded_group_says_where_it_goes() {
        let group = json!({ "id": -5, "type": "group", "title": "T" });
        assert_eq!(
            ask(seen("message", message(json!({ "chat": group, "migrate_to_chat_id": -100 })))),
            Some(RequestContent::Moved(ChatId(-100)))
        );
        let upgraded = json!({ "id": -100, "type": "supergroup", "title": "T" });
        assert_eq!(
            ask(seen("message", message(json!({ "chat": upgraded, "migrate_from_chat_id": -5 })))),
            Some(RequestContent::MovedFrom(ChatId(-5)))
        );
    }

    #[test]
    fn a_sticker_is_noticed_in_private_and_passed_over_in_a_group() {
        let sticker = json!({ "file_id": "s", "file_unique_id": "s", "type": "regular", "width": 1, "height": 1, "is_animated": false, "is_video": false, "file_size": 1 });
        assert_eq!(
            ask(seen("message", message(json!({ "sticker": sticker })))),
            Some(RequestContent::Medium(Medium::Sticker))
        );
        let place = json!({ "latitude": 48.137_154, "longitude": 11.576_124 });
        assert_eq!(
            ask(seen("message", message(json!({ "location": place })))),
            Some(RequestContent::Line("/tz 48.1, 11.6".into()))
        );
        let group = json!({ "id": -100, "type": "supergroup", "title": "T" });
        assert_eq!(
            ask(seen("message", message(json!({ "sticker": sticker, "chat": group })))),
            None
        );
    }

    #[test]
    fn a_membership_says_whether_the_bot_may_write() {
        let bot = json!({ "id": 9, "is_bot": true, "first_name": "B" });
        let member = json!({ "status": "member", "user": bot });
        let restricted = |can_send: bool| {
            let rights = [
                "can_send_audios",
                "can_send_documents",
                "can_send_photos",
                "can_send_videos",
                "can_send_video_notes",
                "can_send_voice_notes",
                "can_send_polls",
                "can_send_other_messages",
                "can_add_web_page_previews",
                "can_change_info",
                "can_invite_users",
                "can_pin_messages",
                "can_manage_topics",
            ];
            let mut it = json!({ "status": "restricted", "user": bot, "is_member": true, "until_date": 0, "can_send_messages": can_send });
            rights.iter().for_each(|right| it[right] = false.into());
            it
        };
        let change = |new: Value| {
            let chat = json!({ "id": -100, "type": "supergroup", "title": "T" });
            let from = json!({ "id": 5, "is_bot": false, "first_name": "A" });
            let body = json!({ "chat": chat, "from": from, "date": 1_700_000_000, "old_chat_member": member, "new_chat_member": new });
            seen("my_chat_member", body)
        };
        assert_eq!(change(restricted(false)), Classified::Silenced(ChatId(-100)));
        assert_eq!(change(restricted(true)), Classified::Joined(ChatId(-100)));
        assert_eq!(change(member.clone()), Classified::Joined(ChatId(-100)));
    }

    #[test]
    fn what_the_inbox_keeps_can_be_read_again() {
        let incoming = Incoming {
            chat: ChatId(-1),
            is_private: false,
            is_channel: false,
            user: None,
            language_code: None,
            is_chat_itself: false,
            sender_chat: None,
            asked_in: None,
            is_edit: false,
            thread: Some(ThreadId(3)),
            ask: RequestContent::Moved(ChatId(-100)),
        };
        let text = serde_json::to_string(&incoming).unwrap();
        assert_eq!(serde_json::from_str::<Incoming>(&text).unwrap(), incoming);
    }
}
