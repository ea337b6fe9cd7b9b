//! Computes the answer to an incoming request, in Telegram's terms and in a form that the inbox can
//! store.

use std::time::Duration;

use serde::{Deserialize, Serialize};

use crate::article::ChatId;
use crate::command::{self, Answer, Ctx, ForChannel, Input, Pending, Place, Request};
use crate::context::Context;
use crate::message::{Locale, Messages, Phrase, say};
use crate::poll::wanted::Obtained;
use crate::reply::{self, Button, Chart, FileAttachment, Press, Reply, Tone};
use crate::store;
use crate::transport::telegram::incoming::{Incoming, Medium, RequestContent};

/// Telegram's limit for a button's data, in bytes.
const MAX_BUTTON_DATA: usize = 64;

/// The longest time that the database may take for one answer: a person waits for it, and others
/// wait for the connection.
const ANSWER_WITHIN: Duration = Duration::from_secs(5);

/// The answer; stored before the first part is sent, so that a restart resumes with the same words.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub(super) struct Prepared {
    /// The messages, in order; an empty list sends nothing.
    pub(super) parts: Vec<AnswerPart>,
    /// Rows of buttons under the last part.
    pub(super) keyboard: Vec<Vec<Key>>,
    /// The address whose preview is shown.
    #[serde(default)]
    pub(super) preview: Option<String>,
    /// Whether the first part replaces the message that holds the pressed button.
    pub(super) is_in_place: bool,
    /// The notice that a pressed button shows for a moment.
    pub(super) notice: Option<String>,
    /// The member of a group who alone needs to see it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) only_for: Option<i64>,
}

impl Prepared {
    /// The same, shown to nobody in a group but the person who asked: a refusal is of no use to the
    /// others.
    pub(super) fn only_for_asker(self, incoming: &Incoming) -> Prepared {
        let is_group = !incoming.is_private && !incoming.is_channel && !incoming.is_chat_itself;
        Prepared { only_for: incoming.user.filter(|_| is_group), ..self }
    }

    /// Whether its first message is one that an earlier message can be edited into, and that can be
    /// edited later: a text, with buttons under it or without.
    pub(super) fn is_editable(&self) -> bool {
        let is_text = |part: &AnswerPart| part.chart.is_none() && part.document.is_none();
        let mut keys = self.keyboard.iter().flatten();
        self.parts.first().is_some_and(is_text) && !keys.any(|key| key.does.is_below())
    }
}

/// One message.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub(super) struct AnswerPart {
    pub(super) html: String,
    /// The text to send if Telegram refuses the HTML.
    pub(super) plain: String,
    /// The picture whose caption is the text. Stored as data and drawn when it is sent: the same
    /// data produce the same picture.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) chart: Option<Chart>,
    /// The file whose caption is the text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) document: Option<FileAttachment>,
    /// The same as a rich message.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) rich: Option<RichText>,
}

/// A rich message (Bot API 10.1).
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub(super) struct RichText {
    pub(super) html: String,
    pub(super) is_rtl: bool,
}

/// One button.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub(super) struct Key {
    pub(super) label: String,
    pub(super) does: ButtonEffect,
    #[serde(default)]
    pub(super) tone: Tone,
}

/// What a button does.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub(super) enum ButtonEffect {
    Data(String),
    Url(String),
    /// Sends the person's location; it is below the text field, not under the message.
    Location,
    /// Has the person choose a channel; likewise.
    Channel,
    /// Has the person choose a chat for an inline query.
    Share(String),
}

impl ButtonEffect {
    /// Returns whether the button is below the text field.
    pub(super) fn is_below(&self) -> bool {
        matches!(self, ButtonEffect::Location | ButtonEffect::Channel)
    }
}

/// A channel that somebody manages.
#[derive(Debug, Clone)]
pub(super) struct Channel {
    pub(super) chat: ChatId,
    pub(super) wish: ForChannel,
}

/// An answer, and what is still needed to complete it.
#[derive(Debug)]
pub(super) struct Handled {
    pub(super) prepared: Prepared,
    pub(super) unfinished: Option<(Answer, Pending)>,
}

/// Computes the answer. Blocking.
pub(super) fn prepare(
    context: &Context,
    bot_name: &str,
    incoming: &Incoming,
    channel: Option<&Channel>,
) -> Handled {
    let messages = || Messages::of(locale_of(context, incoming, None));
    let said = match &incoming.ask {
        RequestContent::NoText | RequestContent::Forwarded => say(say!(messages(), "medium-other")),
        RequestContent::Medium(medium) => say(match medium {
            Medium::Voice => say!(messages(), "medium-voice"),
            Medium::Sticker => say!(messages(), "medium-sticker"),
            Medium::Poll => say!(messages(), "medium-poll"),
            Medium::Picture => say!(messages(), "medium-picture"),
        }),
        RequestContent::Notice(text) => say(text.as_str()),
        RequestContent::Moved(_) | RequestContent::MovedFrom(_) => Prepared::default(),
        RequestContent::Line(_)
        | RequestContent::Post(_)
        | RequestContent::Button { .. }
        | RequestContent::Shared(_)
        | RequestContent::Document { .. } => {
            let answer = with_request(context, bot_name, incoming, channel, |request| {
                store::within(ANSWER_WITHIN, || command::answer(&Ctx::of(context), request))
            });
            let unfinished = answer.pending.clone().map(|it| (answer.clone(), it));
            let is_refused = !answer.ok;
            let prepared = prepared(answer);
            // What a button of such a message does could not be shown in its place.
            let is_for_one = is_refused && prepared.keyboard.is_empty();
            let prepared = if is_for_one { prepared.only_for_asker(incoming) } else { prepared };
            return Handled { prepared, unfinished };
        }
    };
    Handled { prepared: said, unfinished: None }
}

/// Completes an answer with what was obtained for it. Blocking.
pub(super) fn finish(
    context: &Context,
    bot_name: &str,
    asked: (&Incoming, Option<&Channel>),
    (answer, pending): &(Answer, Pending),
    obtained: Obtained,
) -> Prepared {
    prepared(with_request(context, bot_name, asked.0, asked.1, |request| {
        store::within(ANSWER_WITHIN, || {
            command::finish(&Ctx::of(context), request, answer, pending, obtained)
        })
    }))
}

/// Does `work` on the request that a person made.
fn with_request<T>(
    context: &Context,
    bot_name: &str,
    incoming: &Incoming,
    channel: Option<&Channel>,
    work: impl FnOnce(&Request<'_>) -> T,
) -> T {
    let input = match &incoming.ask {
        RequestContent::Button { data, .. } => Input::Button(data),
        RequestContent::Post(text) => Input::Post(text),
        // The file of a document was fetched before; here it is treated as a line.
        RequestContent::Line(line) | RequestContent::Document { line, .. } => Input::Line(line),
        _ => Input::Line(""),
    };
    let locale = locale_of(context, incoming, channel);
    let place = if incoming.is_private { Place::Private } else { Place::Group };
    let (chat, thread, user, bot_name) =
        (incoming.chat, incoming.thread, incoming.user, Some(bot_name));
    work(&match channel {
        None => Request { chat, place, thread, user, bot_name, channel: None, locale, input },
        Some(it) => {
            let (channel, input) = (Some(it.wish.channel.as_str()), Input::Line(&it.wish.line));
            Request { chat: it.chat, place, thread: None, user, bot_name, channel, locale, input }
        }
    })
}

/// Returns the language to answer in: what the chat has chosen, else that of the asker's app. A
/// channel's administrator is answered in the language of the private chat. A database that fails
/// here fails again in the handler, which says so.
fn locale_of(context: &Context, incoming: &Incoming, channel: Option<&Channel>) -> Locale {
    let of_app = incoming.language_code.as_deref().and_then(Locale::of_code);
    let chat = match (channel, incoming.user) {
        (Some(_), Some(user)) => ChatId(user),
        _ => incoming.chat,
    };
    let known = context.store.chat_language(chat).unwrap_or_default();
    if incoming.is_private
        && let Some(of_app) = of_app
        && of_app != known.of_app.unwrap_or_default()
        && let Err(error) = context.store.note_app_language(incoming.chat, of_app)
    {
        tracing::warn!("the language of a chat is not recorded: {error}");
    }
    known.chosen.or(of_app).or(known.of_app).unwrap_or_default()
}

/// The answer after a handler panicked; the log has the same reference.
pub(super) fn apology(messages: &Messages, reference: i64) -> Prepared {
    say(say!(messages, "apology", reference = reference.to_string()))
}

/// Answers with one message.
pub(super) fn say(text: impl Into<Phrase>) -> Prepared {
    of_reply(Reply::saying(text))
}

/// Answers with a toast, if a button was pressed.
pub(super) fn notice(text: &Phrase) -> Prepared {
    Prepared { notice: Some(text.plain()), ..Prepared::default() }
}

fn prepared(answer: Answer) -> Prepared {
    let Answer { reply, in_place, notice, .. } = answer;
    match reply {
        Some(reply) => Prepared { is_in_place: in_place, notice, ..of_reply(reply) },
        None => Prepared { notice, ..Prepared::default() },
    }
}

/// Converts a reply to Telegram's terms.
pub(super) fn of_reply(reply: Reply) -> Prepared {
    let part = |it: reply::MessagePart| AnswerPart {
        html: it.html,
        plain: it.plain,
        chart: it.chart,
        document: it.document,
        rich: None,
    };
    let mut parts: Vec<AnswerPart> = reply::to_parts(&reply).into_iter().map(part).collect();
    if let [whole] = parts.as_mut_slice() {
        let is_rtl = reply.locale.is_right_to_left();
        whole.rich = reply.rich.clone().map(|html| RichText { html, is_rtl });
    }
    let keyboard = reply::phone_rows(reply.buttons)
        .into_iter()
        .map(|row| row.into_iter().filter_map(key).collect::<Vec<_>>());
    Prepared {
        parts,
        keyboard: keyboard.filter(|row| !row.is_empty()).collect(),
        preview: reply.preview,
        ..Prepared::default()
    }
}

/// A button that Telegram would refuse makes the whole message fail, so it is left out.
fn key(button: Button) -> Option<Key> {
    let does = match button.press {
        Press::Data(data) if (1..=MAX_BUTTON_DATA).contains(&data.len()) => {
            ButtonEffect::Data(data)
        }
        Press::Url(url) => ButtonEffect::Url(url),
        Press::Location => ButtonEffect::Location,
        Press::Channel => ButtonEffect::Channel,
        Press::Share(query) => ButtonEffect::Share(query),
        Press::Data(data) => {
            tracing::error!(
                label = button.label,
                data_bytes = data.len(),
                "a button carries too much or nothing and is left out"
            );
            return None;
        }
    };
    Some(Key { label: button.label, does, tone: button.tone })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_button_that_telegram_would_refuse_is_left_out() {
        let button = |n: usize| Button::new("x", Press::Data("é".repeat(n)));
        assert!(key(button(32)).is_some());
        assert!(key(button(33)).is_none());
        assert!(key(button(0)).is_none());
    }

    #[test]
    fn silence_has_no_parts() {
        let silent = Answer {
            command: String::new(),
            ok: true,
            reply: None,
            in_place: false,
            notice: None,
            pending: None,
        };
        assert_eq!(prepared(silent), Prepared::default());
    }
}
