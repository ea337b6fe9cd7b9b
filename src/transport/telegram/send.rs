//! Sends one message: within Telegram's rate limits, with a retry if that can help.

use std::borrow::Cow;
use std::collections::HashMap;
use std::hash::{BuildHasher, BuildHasherDefault, DefaultHasher};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use teloxide::RequestError;
use teloxide::payloads::{PinChatMessageSetters, SendDocumentSetters, SendPhotoSetters};
use teloxide::prelude::Requester;
use teloxide::types::{
    ButtonRequest, ChatAdministratorRights, InlineKeyboardButton, InlineKeyboardMarkup, InputFile,
    KeyboardButton, KeyboardButtonRequestChat, KeyboardMarkup, LinkPreviewOptions, MessageId,
    ParseMode, ReplyParameters, RequestId, ThreadId,
};
use tokio::sync::{Mutex as FairMutex, Semaphore};

use crate::article::ChatId;
use crate::context::Context;
use crate::delivery::next_step::{Change, Closed, MessageForm, NextStep, next_step};
use crate::delivery::rate_limit::{Limits, RateExceeded, RateLimiter};
use crate::delivery::verdict::{Failure, FailureKind, Verdict, verdict};
use crate::metrics::MessageKind;
use crate::reply::{Chart, draw, has_times, without_times};
use crate::transport::telegram::answer::{AnswerPart, ButtonEffect, Key, Prepared};
use crate::transport::telegram::fault::failure;
use crate::transport::telegram::tag_link;
use crate::transport::telegram::text_call::{self, EditText, SendText};
use crate::transport::telegram::{Link, Stop};

/// Calls in flight at once. A chat that waits (for its rate limit, or after a failure) uses none of
/// them.
const MAX_CALLS: usize = 64;

/// Pictures drawn at once: each takes some MB until it is compressed.
const MAX_DRAWN: usize = 2;

/// Messages whose content is remembered; beyond this the memory is cleared, and an unnecessary edit
/// is harmless.
const MAX_SHOWN: usize = 10_000;

/// Identifies the question for a channel; there is one.
const CHANNEL_REQUEST: i32 = 1;

/// One message to send.
#[derive(Clone, Copy)]
pub(super) struct Message<'a> {
    pub(super) chat: ChatId,
    pub(super) thread: Option<crate::id::ThreadId>,
    pub(super) part: &'a AnswerPart,
    pub(super) keyboard: &'a [Vec<Key>],
    /// The address of the page or picture whose preview is shown.
    pub(super) preview: Option<&'a str>,
    pub(super) is_silent: bool,
    /// The message that it replies to, if that is still there.
    pub(super) replies_to: Option<i32>,
    /// The member of the group who alone is shown it, if the server can do so.
    pub(super) only_for: Option<i64>,
    /// For the log.
    pub(super) update_id: i64,
}

impl Message<'_> {
    /// Returns what it answers, for Telegram; a message that is gone is no hindrance.
    fn reply(&self) -> Option<ReplyParameters> {
        let id = MessageId(self.replies_to?);
        Some(ReplyParameters::new(id).allow_sending_without_reply())
    }
}

/// The outcome of sending a message.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum SendOutcome {
    /// It was sent; its id, if Telegram returned it.
    Said(Option<i32>),
    /// Telegram will never accept it.
    Unsayable,
    /// The recipient is gone.
    Gone,
    /// The chat continues under another id; nothing was sent.
    Moved(ChatId),
    /// The chat must wait until then: its own rate limit, or a pause that Telegram asks for.
    /// Nothing was sent.
    Waits(Instant),
    /// It was not sent, and a retry may succeed.
    Failed,
    /// It was not sent, and an early retry is of no use; a later one may succeed.
    NotNow,
    /// The program is asked to stop; it was not sent.
    Stopped,
}

/// The sender, shared by all chats.
pub struct Outgoing {
    context: Arc<Context>,
    link: Link,
    stop: Stop,
    pace: Mutex<RateLimiter>,
    /// Replies wait for the overall rate in the order in which they asked: the lock is fair.
    queue: FairMutex<()>,
    calls: Semaphore,
    drawn: Semaphore,
    shown: Mutex<HashMap<(ChatId, i32), u64>>,
}

impl Outgoing {
    pub(super) fn new(context: Arc<Context>, link: Link, limits: Limits, stop: Stop) -> Outgoing {
        let pace = Mutex::new(RateLimiter::new(limits));
        let (calls, drawn) = (Semaphore::new(MAX_CALLS), Semaphore::new(MAX_DRAWN));
        Outgoing {
            context,
            link,
            stop,
            pace,
            queue: FairMutex::new(()),
            calls,
            drawn,
            shown: Mutex::default(),
        }
    }

    /// Counts the messages that an earlier process has sent.
    pub(super) fn remember(&self, chat: ChatId, n_messages: u32, at: Instant) {
        self.limiter().remember(chat, n_messages, at);
    }

    /// Records that a message shows this reply.
    pub(super) fn note_shown(&self, chat: ChatId, message: i32, prepared: &Prepared) {
        let mut shown = self.shown.lock().unwrap_or_else(PoisonError::into_inner);
        if shown.len() >= MAX_SHOWN {
            shown.clear();
        }
        shown.insert((chat, message), fingerprint(prepared));
    }

    /// Returns whether a message already shows this reply: Telegram would refuse the edit because
    /// nothing changes.
    pub(super) fn shows(&self, chat: ChatId, message: i32, prepared: &Prepared) -> bool {
        let shown = self.shown.lock().unwrap_or_else(PoisonError::into_inner);
        shown.get(&(chat, message)) == Some(&fingerprint(prepared))
    }

    /// Sends a message, in place of `edited` if that is given and still exists. A message that is
    /// refused for its form is sent at once in another form; the caller does all other waiting.
    /// Returns early when the program is asked to stop, but never in the middle of a call.
    pub(super) async fn say(&self, message: &Message<'_>, edited: Option<i32>) -> SendOutcome {
        match self.stop.or(self.turn(message.chat)).await {
            None => return SendOutcome::Stopped,
            Some(Err(at)) => return SendOutcome::Waits(at),
            Some(Ok(())) => {}
        }
        let picture = match &message.part.chart {
            Some(chart) => self.draw(chart.clone()).await,
            None => None,
        };
        let (thread, has_picture) = (message.thread, picture.is_some());
        let edited = edited.map(crate::id::MessageId);
        let mut form = MessageForm { edited, thread, is_plain: false, has_picture };
        loop {
            // A message that was refused was not sent: its next form uses the same booking.
            let failure =
                match self.call(message, form, picture.as_deref(), MessageKind::Reply).await {
                    // A message for one person has no number that it could be edited by.
                    Ok(id) => return SendOutcome::Said((id != 0).then_some(id)),
                    Err(error) => failure(&error),
                };
            let step = next_step(&failure, form);
            log_failure(message, &failure, step);
            return match step {
                NextStep::Adapt(change) => {
                    form = form.with(change);
                    continue;
                }
                NextStep::Settle => SendOutcome::Said(form.edited.map(|id| id.0)),
                NextStep::Hold(wait) => {
                    self.hold(message.chat, wait).await;
                    SendOutcome::Waits(Instant::now() + wait)
                }
                // A reply that may have arrived is sent again: a repeated one is a nuisance, a
                // missing one looks like a fault.
                NextStep::Retry { .. } => SendOutcome::Failed,
                // The poll notices a refused token too and ends the program; the answer waits for
                // the right token.
                NextStep::Later => SendOutcome::NotNow,
                NextStep::Move(to) => SendOutcome::Moved(to),
                NextStep::Close(Closed::Gone | Closed::NotFound) => SendOutcome::Gone,
                NextStep::Close(Closed::Unwritable | Closed::Topic) | NextStep::GiveUp => {
                    SendOutcome::Unsayable
                }
            };
        }
    }

    /// Holds all messages to a chat for this long, also after a restart.
    async fn hold(&self, chat: ChatId, wait: Duration) {
        self.limiter().hold(chat, Instant::now() + wait);
        let context = Arc::clone(&self.context);
        let kept = tokio::task::spawn_blocking(move || {
            let now = context.clock.now();
            context.store.hold_chat_at_least(chat, now.checked_add(wait).unwrap_or(now))
        });
        if !matches!(kept.await, Ok(Ok(()))) {
            tracing::error!(chat = %chat.pseudonym(), "a pause that Telegram asks for cannot be kept; a restart would not know of it");
        }
    }

    /// Waits until the overall rate allows a message to this chat, and books it; `Err` is the time
    /// at which the chat's own rate limit allows it.
    pub(super) async fn turn(&self, chat: ChatId) -> Result<(), Instant> {
        self.limiter().reply_waits(chat);
        let _waiting = Waiting { outgoing: self, chat };
        self.free_for_reply(chat)?;
        let _first = self.queue.lock().await;
        loop {
            let taken = self.limiter().try_take(chat, Instant::now());
            match taken {
                Ok(()) => return Ok(()),
                Err(RateExceeded::Chat(at)) => return Err(at),
                Err(RateExceeded::All(at)) => tokio::time::sleep_until(at.into()).await,
            }
        }
    }

    /// `Err` is the time at which the chat's own rate limit allows the next reply, if not now.
    pub(super) fn free_for_reply(&self, chat: ChatId) -> Result<(), Instant> {
        let now = Instant::now();
        let at = self.limiter().reply_free_at(chat, now);
        if at > now { Err(at) } else { Ok(()) }
    }

    /// Returns the picture of a chart, drawn off the async threads; `None` if it cannot be drawn,
    /// and then only the text is sent.
    #[expect(clippy::expect_used, reason = "the semaphore is never closed")]
    async fn draw(&self, chart: Chart) -> Option<Vec<u8>> {
        let _slot = self.drawn.acquire().await.expect("the semaphore is never closed");
        tokio::task::spawn_blocking(move || draw::png(&chart)).await.unwrap_or_else(|_| {
            tracing::error!("drawing a chart panicked; an earlier line has the place");
            None
        })
    }

    /// Makes one call, without a retry, and counts it.
    #[expect(clippy::expect_used, reason = "the semaphore is never closed")]
    pub(super) async fn call(
        &self,
        message: &Message<'_>,
        form: MessageForm,
        picture: Option<&[u8]>,
        kind: MessageKind,
    ) -> Result<i32, RequestError> {
        let _slot = self.calls.acquire().await.expect("the semaphore is never closed");
        let began = Instant::now();
        let sent = self.make_call_with_times(message, form, picture).await;
        let (metrics, now) = (self.link.metrics(), self.context.clock.now());
        metrics.count_call(began.elapsed(), sent.is_ok(), kind);
        if sent.is_ok() && kind == MessageKind::Notification {
            metrics.note_notified(now);
        }
        sent
    }

    /// Makes a call; if the server refuses moments, once more without them, and from then on without.
    async fn make_call_with_times(
        &self,
        message: &Message<'_>,
        form: MessageForm,
        picture: Option<&[u8]>,
    ) -> Result<i32, RequestError> {
        let html = message.part.html.as_str();
        if form.is_plain || !has_times(html) {
            return self.make_call(message, form, picture, html).await;
        }
        if self.link.may_know_times() {
            let sent = self.make_call(message, form, picture, html).await;
            let Err(error) = &sent else { return sent };
            if verdict(&failure(error)) != Verdict::SendPlain {
                return sent;
            }
        }
        let sent = self.make_call(message, form, picture, &without_times(html)).await;
        if sent.is_ok() {
            self.link.note_no_times();
        }
        sent
    }

    async fn make_call(
        &self,
        message: &Message<'_>,
        form: MessageForm,
        picture: Option<&[u8]>,
        html: &str,
    ) -> Result<i32, RequestError> {
        // A post of a channel keeps its hashtags: its administrators chose them. It answers nothing.
        let is_post = message.chat.0 < 0 && message.replies_to.is_none();
        let html = match self.link.name().filter(|_| !is_post) {
            Some(bot) => tag_link::linked(html, bot),
            None => Cow::Borrowed(html),
        };
        let text = if form.is_plain { message.part.plain.as_str() } else { html.as_ref() };
        let is_file = message.part.document.is_some() || (picture.is_some() && form.has_picture);
        if is_file && form.edited.is_none() {
            return self.send_file(message, form, picture, text).await;
        }
        let parse_mode = (!form.is_plain).then_some(ParseMode::Html);
        let link_preview_options = LinkPreviewOptions {
            is_disabled: message.preview.is_none(),
            url: message.preview.map(str::to_owned),
            prefer_small_media: message.preview.is_some(),
            prefer_large_media: false,
            show_above_text: false,
        };
        let markup = self.markup(message).and_then(text_call::as_json);
        let (link, keys) = (&self.link, message.keyboard);
        if let Some(id) = form.edited {
            let call = EditText {
                chat_id: message.chat.0,
                message_id: id.0,
                text: text.to_owned(),
                parse_mode,
                link_preview_options,
                reply_markup: markup,
            };
            return text_call::make(link, call, keys).await;
        }
        let call = SendText {
            chat_id: message.chat.0,
            message_thread_id: form.thread.map(|id| id.0),
            text: text.to_owned(),
            parse_mode,
            link_preview_options,
            reply_parameters: message.reply(),
            disable_notification: message.is_silent.then_some(true),
            reply_markup: below(keys).map_or(markup, text_call::as_json),
            ephemeral_message_parameters: None,
        };
        if let Some(person) = message.only_for {
            return text_call::make_ephemeral(link, call, keys, person).await;
        }
        match &message.part.rich {
            Some(rich) if !form.is_plain => text_call::make_rich(link, call, rich, keys).await,
            _ => text_call::make(link, call, keys).await,
        }
    }

    /// Sends a document or a picture with its caption.
    async fn send_file(
        &self,
        message: &Message<'_>,
        form: MessageForm,
        picture: Option<&[u8]>,
        caption: &str,
    ) -> Result<i32, RequestError> {
        let chat = teloxide::types::ChatId(message.chat.0);
        let parse_mode = (!form.is_plain).then_some(ParseMode::Html);
        let thread = form.thread.map(|id| ThreadId(MessageId(id.0)));
        let (bot, reply_markup) = (&self.link.0, self.markup(message).map(Into::into));
        let sent = if let Some(document) = &message.part.document {
            let file = InputFile::memory(document.text.clone().into_bytes())
                .file_name(document.name.clone());
            let mut request = bot.send_document(chat, file).caption(caption);
            request.parse_mode = parse_mode;
            request.message_thread_id = thread;
            request.reply_parameters = message.reply();
            request.reply_markup = reply_markup;
            request.await?
        } else {
            let file =
                InputFile::memory(picture.unwrap_or_default().to_vec()).file_name("chart.png");
            let mut request = bot.send_photo(chat, file).caption(caption);
            request.parse_mode = parse_mode;
            request.message_thread_id = thread;
            request.reply_parameters = message.reply();
            request.reply_markup = reply_markup;
            request.await?
        };
        Ok(sent.id.0)
    }

    /// Returns the buttons under a message, if it has any.
    fn markup(&self, message: &Message<'_>) -> Option<InlineKeyboardMarkup> {
        (!message.keyboard.is_empty())
            .then(|| markup(message.keyboard, self.link.has_inline_mode()))
    }

    /// Pins a message without a sound. Without the right to do so the message stays as it is.
    pub(super) async fn pin(&self, chat: ChatId, message: i32) {
        let pinned = self
            .link
            .0
            .pin_chat_message(teloxide::types::ChatId(chat.0), MessageId(message))
            .disable_notification(true)
            .await;
        if let Err(error) = pinned {
            let (chat, problem) = (chat.pseudonym(), failure(&error).description);
            tracing::info!(%chat, problem, "a digest is not pinned");
        }
    }

    /// Returns the rate limiter of all outgoing messages.
    pub(super) fn limiter(&self) -> std::sync::MutexGuard<'_, RateLimiter> {
        self.pace.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A reply that waits for its turn, until it is dropped.
struct Waiting<'a> {
    outgoing: &'a Outgoing,
    chat: ChatId,
}

impl Drop for Waiting<'_> {
    fn drop(&mut self) {
        self.outgoing.limiter().reply_is_over(self.chat);
    }
}

fn log_failure(message: &Message<'_>, failure: &Failure, step: NextStep) {
    let chat = tracing::field::display(message.chat.pseudonym());
    let (update, problem) = (message.update_id, failure.description.as_str());
    match step {
        NextStep::Settle => tracing::debug!(chat, update, problem, "taken as said"),
        NextStep::Hold(wait) => {
            let wait_s = wait.as_secs();
            tracing::warn!(chat, update, wait_s, "Telegram asks for a pause in this chat");
        }
        NextStep::Adapt(change) => log_change(message, problem, change),
        NextStep::Move(to) => {
            tracing::info!(chat, update, to = %to.pseudonym(), "the group has a new number");
        }
        NextStep::Close(Closed::Gone | Closed::NotFound) => tracing::info!(
            chat,
            update,
            problem,
            "nobody is there any more, what waits for this chat is dropped"
        ),
        NextStep::Close(Closed::Unwritable) => {
            tracing::info!(
                update,
                problem,
                "the bot may not write in this chat, the answer is dropped"
            );
        }
        NextStep::Retry { .. } => {
            tracing::warn!(chat, update, problem, kind = ?failure.kind, "a message did not go out");
        }
        NextStep::Later => {}
        NextStep::Close(Closed::Topic) | NextStep::GiveUp => {
            debug_assert_ne!(failure.kind, FailureKind::OddSuccess, "a yes is never given up");
            tracing::error!(
                chat,
                update,
                problem,
                "Telegram will not take this message, it is given up"
            );
        }
    }
}

fn log_change(message: &Message<'_>, problem: &str, change: Change) {
    let (chat, update) = (tracing::field::display(message.chat.pseudonym()), message.update_id);
    match change {
        Change::NoMarkup => tracing::error!(
            chat,
            update,
            problem,
            "Telegram refused our HTML, the text goes out plain"
        ),
        Change::NewMessage => {
            tracing::debug!(chat, update, problem, "the message to edit is gone, a new one is sent")
        }
        Change::GeneralTopic => tracing::info!(
            chat,
            update,
            problem,
            "the topic was deleted, the answer goes to the general topic"
        ),
        Change::NoPicture => tracing::warn!(
            chat,
            update,
            problem,
            "Telegram will not take the picture, its text goes out alone"
        ),
    }
}

/// Returns the buttons under a message. Without inline mode, none can share.
pub(super) fn markup(rows: &[Vec<Key>], has_inline_mode: bool) -> InlineKeyboardMarkup {
    let is_possible = |key: &&Key| has_inline_mode || !matches!(key.does, ButtonEffect::Share(_));
    let keys = |row: &Vec<Key>| -> Vec<InlineKeyboardButton> {
        row.iter().filter(is_possible).filter_map(inline_key).collect()
    };
    InlineKeyboardMarkup::new(rows.iter().map(keys).filter(|row| !row.is_empty()))
}

/// `None` for a link that is not a URL: Telegram would refuse the whole message.
fn inline_key(key: &Key) -> Option<InlineKeyboardButton> {
    match &key.does {
        ButtonEffect::Data(data) => Some(InlineKeyboardButton::callback(&key.label, data)),
        ButtonEffect::Url(url) => Some(InlineKeyboardButton::url(&key.label, url.parse().ok()?)),
        ButtonEffect::Share(query) => {
            Some(InlineKeyboardButton::switch_inline_query(&key.label, query))
        }
        ButtonEffect::Location | ButtonEffect::Channel => None,
    }
}

/// Returns the buttons below the text field, if there are any; a message has these or those under
/// it.
fn below(rows: &[Vec<Key>]) -> Option<KeyboardMarkup> {
    let request = |key: &Key| match key.does {
        ButtonEffect::Location => Some(ButtonRequest::Location),
        ButtonEffect::Channel => Some(ButtonRequest::RequestChat(channel_request())),
        _ => None,
    };
    let keys: Vec<KeyboardButton> = rows
        .iter()
        .flatten()
        .filter_map(|key| Some(KeyboardButton::new(&key.label).request(request(key)?)))
        .collect();
    let keyboard = KeyboardMarkup::new([keys]).resize_keyboard().one_time_keyboard();
    (!keyboard.keyboard.concat().is_empty()).then_some(keyboard)
}

/// Asks for a channel of which the person is an administrator. Telegram offers to make the bot one,
/// too, with the rights that it needs.
fn channel_request() -> KeyboardButtonRequestChat {
    let rights = ChatAdministratorRights {
        is_anonymous: false,
        can_manage_chat: true,
        can_delete_messages: false,
        can_manage_video_chats: false,
        can_restrict_members: false,
        can_promote_members: false,
        can_change_info: false,
        can_invite_users: false,
        can_post_messages: Some(true),
        can_edit_messages: Some(true),
        can_pin_messages: None,
        can_manage_topics: None,
        can_post_stories: Some(false),
        can_edit_stories: Some(false),
        can_delete_stories: Some(false),
    };
    let mut request = KeyboardButtonRequestChat::new(RequestId(CHANNEL_REQUEST), true);
    request.user_administrator_rights = Some(rights.clone());
    request.bot_administrator_rights = Some(rights);
    request.request_title = true;
    request.request_username = true;
    request
}

fn fingerprint(prepared: &Prepared) -> u64 {
    BuildHasherDefault::<DefaultHasher>::default().hash_one((&prepared.parts, &prepared.keyboard))
}
