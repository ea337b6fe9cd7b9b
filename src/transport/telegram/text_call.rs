//! Sends and edits text by calls of our own: teloxide's lack what later versions of the Bot API added.
//! What a server does not know it ignores or refuses; a refusal is remembered for the process.

use serde::{Deserialize, Serialize};
use serde_json::Value;
use teloxide::RequestError;
use teloxide::prelude::Request;
use teloxide::requests::{JsonRequest, Payload};
use teloxide::types::{LinkPreviewOptions, ParseMode, ReplyMarkup, ReplyParameters};

use crate::delivery::verdict::{Verdict, verdict};
use crate::reply::Tone;
use crate::transport::telegram::Link;
use crate::transport::telegram::answer::{Key, RichText};
use crate::transport::telegram::fault::failure;

/// A text to send.
#[derive(Debug, Clone, Serialize)]
pub(super) struct SendText {
    pub(super) chat_id: i64,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) message_thread_id: Option<i32>,
    pub(super) text: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) parse_mode: Option<ParseMode>,
    pub(super) link_preview_options: LinkPreviewOptions,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) reply_parameters: Option<ReplyParameters>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) disable_notification: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) reply_markup: Option<Value>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) ephemeral_message_parameters: Option<EphemeralParameters>,
}

/// Who alone sees a message in a group (Bot API 10.3).
#[derive(Debug, Clone, Serialize)]
pub(super) struct EphemeralParameters {
    receiver_user_id: i64,
}

/// A rich message to send (Bot API 10.1).
#[derive(Debug, Clone, Serialize)]
struct SendRich {
    chat_id: i64,
    #[serde(skip_serializing_if = "Option::is_none")]
    message_thread_id: Option<i32>,
    rich_message: RichText,
    #[serde(skip_serializing_if = "Option::is_none")]
    reply_parameters: Option<ReplyParameters>,
    #[serde(skip_serializing_if = "Option::is_none")]
    disable_notification: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    reply_markup: Option<Value>,
}

impl Payload for SendRich {
    type Output = Sent;

    const NAME: &'static str = "SendRichMessage";
}

/// A text in place of another.
#[derive(Debug, Clone, Serialize)]
pub(super) struct EditText {
    pub(super) chat_id: i64,
    pub(super) message_id: i32,
    pub(super) text: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) parse_mode: Option<ParseMode>,
    pub(super) link_preview_options: LinkPreviewOptions,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) reply_markup: Option<Value>,
}

/// What we read of a message that was sent.
#[derive(Debug, Clone, Deserialize)]
#[serde(untagged)]
pub(super) enum Sent {
    /// To one member of a group (Bot API 10.3): its number is of another kind, and edits nothing.
    ToOne {
        #[serde(rename = "ephemeral_message_id")]
        _id: i64,
    },
    ToAll {
        message_id: i32,
    },
}

impl Sent {
    /// Returns the number by which the message can be edited; 0 if it has none.
    fn id(&self) -> i32 {
        match self {
            Sent::ToAll { message_id } => *message_id,
            Sent::ToOne { .. } => 0,
        }
    }
}

impl Payload for SendText {
    type Output = Sent;

    const NAME: &'static str = "SendMessage";
}

impl Payload for EditText {
    type Output = Sent;

    const NAME: &'static str = "EditMessageText";
}

/// A call whose buttons may have tones (Bot API 9.4).
pub(super) trait Toned:
    Payload<Output = Sent> + Serialize + Clone + Send + Sync + 'static
{
    /// The buttons.
    fn markup(&mut self) -> &mut Option<Value>;
}

impl Toned for SendText {
    fn markup(&mut self) -> &mut Option<Value> {
        &mut self.reply_markup
    }
}

impl Toned for EditText {
    fn markup(&mut self) -> &mut Option<Value> {
        &mut self.reply_markup
    }
}

/// Makes a call with the tones of its buttons, unless the server has refused these before; if it
/// refuses the message, once more without.
pub(super) async fn make<P: Toned>(
    link: &Link,
    mut call: P,
    keys: &[Vec<Key>],
) -> Result<i32, RequestError> {
    let plain = call.markup().clone();
    let toned = plain.as_ref().and_then(|it| toned(it, keys)).filter(|_| link.knows_tones());
    if let Some(toned) = toned {
        *call.markup() = Some(toned);
        let sent = JsonRequest::new(link.0.clone(), call.clone()).send().await;
        let refused = matches!(&sent, Err(error) if verdict(&failure(error)) == Verdict::GiveUp);
        if !refused {
            return sent.map(|it| it.id());
        }
        *call.markup() = plain;
        let sent = JsonRequest::new(link.0.clone(), call).send().await?;
        link.forget_tones();
        return Ok(sent.id());
    }
    Ok(JsonRequest::new(link.0.clone(), call).send().await?.id())
}

/// Sends a text as a rich message, unless the server has refused one before; if it refuses this, as
/// the text that it is.
pub(super) async fn make_rich(
    link: &Link,
    call: SendText,
    rich: &RichText,
    keys: &[Vec<Key>],
) -> Result<i32, RequestError> {
    if !link.knows_rich() {
        return make(link, call, keys).await;
    }
    let rich = SendRich {
        chat_id: call.chat_id,
        message_thread_id: call.message_thread_id,
        rich_message: rich.clone(),
        reply_parameters: call.reply_parameters.clone(),
        disable_notification: call.disable_notification,
        reply_markup: call.reply_markup.clone(),
    };
    match JsonRequest::new(link.0.clone(), rich).send().await {
        Err(RequestError::Api(_)) => {
            let sent = make(link, call, keys).await?;
            link.forget_rich();
            Ok(sent)
        }
        sent => Ok(sent?.id()),
    }
}

/// Sends a text to a group so that one member sees it, unless the server has refused that in this
/// group before (a bot must be an administrator); if it refuses, so that all see it. Returns 0 if
/// one sees it.
pub(super) async fn make_ephemeral(
    link: &Link,
    call: SendText,
    keys: &[Vec<Key>],
    person: i64,
) -> Result<i32, RequestError> {
    let chat = call.chat_id;
    if !link.may_know_ephemeral(chat) {
        return make(link, call, keys).await;
    }
    let ephemeral_message_parameters = Some(EphemeralParameters { receiver_user_id: person });
    let for_one = SendText { ephemeral_message_parameters, ..call.clone() };
    match JsonRequest::new(link.0.clone(), for_one).send().await {
        Err(error)
            if matches!(verdict(&failure(&error)), Verdict::GiveUp | Verdict::Unwritable) =>
        {
            let sent = make(link, call, keys).await?;
            link.note_no_ephemeral(chat);
            Ok(sent)
        }
        sent => Ok(sent?.id()),
    }
}

/// Returns the buttons with their tones; `None` if all are like most.
fn toned(markup: &Value, keys: &[Vec<Key>]) -> Option<Value> {
    let mut markup = markup.clone();
    let mut has_tone = false;
    let rows = markup.get_mut("inline_keyboard")?.as_array_mut()?;
    for button in rows.iter_mut().filter_map(Value::as_array_mut).flatten() {
        let key = keys.iter().flatten().find(|key| button["text"] == key.label.as_str());
        let style = match key.map(|it| it.tone) {
            None | Some(Tone::Plain) => continue,
            Some(Tone::Main) => "primary",
            Some(Tone::Danger) => "danger",
        };
        button["style"] = style.into();
        has_tone = true;
    }
    has_tone.then_some(markup)
}

/// Returns buttons as JSON.
pub(super) fn as_json(markup: impl Into<ReplyMarkup>) -> Option<Value> {
    serde_json::to_value(markup.into()).ok()
}
