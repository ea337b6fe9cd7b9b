//! A chat's turn: answers, sends and settles its rows in order.

use std::sync::{Arc, PoisonError};
use std::time::{Duration, Instant};

use jiff::Timestamp;
use teloxide::types::Recipient;

use crate::article::ChatId;
use crate::command::{Answer, ForChannel, Input, Pending, for_channel, names_of_people, with_ids};
use crate::id::{MessageId, UpdateId};
use crate::message::{Phrase, say};
use crate::poll::wanted::{obtain, unobtainable};
use crate::store::chats::answered_message::Answered;
use crate::store::inbox::{InboxRow, PersonId};
use crate::store::{Store, StoreError};
use crate::transport::telegram::Dispatcher;
use crate::transport::telegram::access::{self, Entry};
use crate::transport::telegram::admins;
use crate::transport::telegram::answer::{self, Channel, Handled, Prepared};
use crate::transport::telegram::dispatcher::{RepeatedTroubles, StoreTrouble};
use crate::transport::telegram::fetch;
use crate::transport::telegram::incoming::{Incoming, RequestContent};
use crate::transport::telegram::query;
use crate::transport::telegram::send::{Message, SendOutcome};
use crate::transport::telegram::update::SharedChat;

/// A row during which the process ended this often before the answer was known may be the cause:
/// its answer is an apology.
const MAX_ATTEMPTS: u32 = 5;

/// The number of attempts after which a row whose answer is known is dropped; the handler is not to
/// blame, and a kill is far more likely.
const MAX_SENDING_ATTEMPTS: u32 = 10;

/// A row that had to wait this often for its chat is tried again later: Telegram asks for one pause
/// after another.
const MAX_WAITS: u32 = 40;

/// The number of rows whose failures are counted in memory at once.
const MAX_TROUBLES: usize = 100_000;

/// A request with everything that its handler needs.
struct PendingRequest {
    incoming: Incoming,
    channel: Option<Channel>,
}

/// What an answer replaces.
enum ToEdit {
    /// Nothing is to be answered: the edit has changed nothing.
    Nothing,
    /// This message, if there is one.
    Answer(Option<i32>),
}

/// Why a request for a channel goes no further.
enum NoChannel {
    Trouble(StoreTrouble),
    /// This reply is sent instead.
    Reply(Phrase),
}

impl From<StoreTrouble> for NoChannel {
    fn from(trouble: StoreTrouble) -> NoChannel {
        NoChannel::Trouble(trouble)
    }
}

impl Dispatcher {
    /// Processes one row of a chat; the chat then goes to the end of the queue, or is set aside if
    /// it must wait.
    pub(super) async fn work(&self, chat: ChatId, person: PersonId) {
        let mut turn = self.turn_of(chat, person);
        if self.stop.is_asked() {
            return;
        }
        // No answer is computed for a chat that can't be written to yet: waiting requests are in
        // the store, not in memory.
        if let Err(at) = self.outgoing.free_for_reply(chat) {
            return turn.end_parked(at);
        }
        let worked = match self.with_store(move |store, now| store.claim_row(chat, now)).await {
            Ok(None) => Ok(None),
            Ok(Some(row)) => self.work_off(chat, row).await,
            Err(trouble) => Err(trouble),
        };
        match worked {
            Ok(Some(at)) => return turn.end_parked(at),
            Ok(None) => {}
            // The row stays as it is, and the next sweep wakes the chat again.
            Err(trouble) => {
                return tracing::error!(chat = %chat.pseudonym(), %trouble, "the inbox cannot be worked off");
            }
        }
        loop {
            match self.with_store(move |store, now| store.next_person(chat, now)).await {
                Ok(Some(next)) => return turn.end_ready(next.unwrap_or(PersonId(chat.0))),
                Ok(None) if turn.try_end() => return,
                Ok(None) => {}
                Err(trouble) => {
                    return tracing::error!(chat = %chat.pseudonym(), %trouble, "the inbox cannot be read");
                }
            }
        }
    }

    /// Returns until when the chat is on hold, if it is.
    async fn work_off(&self, chat: ChatId, row: InboxRow) -> Result<Option<Instant>, StoreTrouble> {
        let update = row.update_id;
        if row.attempts >= MAX_SENDING_ATTEMPTS {
            tracing::error!(
                chat = %chat.pseudonym(),
                update = update.0,
                attempts = row.attempts,
                "the program ended again and again at an answer, which is dropped"
            );
            return self.settle(update).await.map(|()| None);
        }
        let Ok(mut incoming) = serde_json::from_str::<Incoming>(&row.content) else {
            tracing::error!(chat = %chat.pseudonym(), update = update.0, "an update of another version cannot be read and is dropped");
            return self.settle(update).await.map(|()| None);
        };
        // If the group has moved since this was said, everything is under the new id.
        incoming.chat = chat;
        match incoming.ask {
            RequestContent::Moved(to) => {
                self.move_chat(chat, to, incoming.person()).await?;
                return self.settle(update).await.map(|()| None);
            }
            RequestContent::MovedFrom(from) => {
                self.write(move |store, _| store.take_over(from, chat)).await?;
                return self.settle(update).await.map(|()| None);
            }
            // Somebody was blocked while this waited.
            _ if incoming.is_of(&self.context.settings.telegram.blocked) => {
                return self.settle(update).await.map(|()| None);
            }
            _ => {}
        }
        let edited = match self.answer_to_edit(chat, &incoming).await? {
            ToEdit::Nothing => return self.settle(update).await.map(|()| None),
            ToEdit::Answer(id) => id,
        };
        if row.answer.is_none()
            && let Some(at) = self.join_parts(chat, &row, &mut incoming).await?
        {
            self.defer(update, Duration::ZERO).await?;
            return Ok(Some(at));
        }
        let prepared = match row.answer.as_deref().map(serde_json::from_str) {
            Some(Ok(prepared)) => prepared,
            _ if row.attempts >= MAX_ATTEMPTS => {
                tracing::error!(
                    chat = %chat.pseudonym(),
                    update = update.0,
                    attempts = row.attempts,
                    "an update ended the program again and again, the chat gets an apology"
                );
                self.keep(update, answer::apology(incoming.messages(), update.0)).await?
            }
            _ => self.prepare(update, &incoming).await?,
        };
        let (fate, ()) = tokio::join!(
            self.say(&row, &incoming, &prepared, edited),
            self.release(update, &incoming, &prepared)
        );
        let fate = fate?;
        if let SendOutcome::Said(id) = fate {
            self.note_answered(update, &incoming, &prepared, id).await?;
        }
        self.conclude(chat, &row, &incoming, fate).await
    }

    /// Returns the message that an answer replaces: that of a person's message that was edited.
    async fn answer_to_edit(
        &self,
        chat: ChatId,
        incoming: &Incoming,
    ) -> Result<ToEdit, StoreTrouble> {
        let Some(message) = incoming.asked_in.filter(|_| incoming.is_edit) else {
            return Ok(ToEdit::Answer(None));
        };
        let known =
            self.with_store(move |store, _| store.answered(chat, MessageId(message))).await?;
        Ok(match known {
            Some(known) if incoming.line_key() == Some(known.line_key) => ToEdit::Nothing,
            known => ToEdit::Answer(known.and_then(|it| it.answer).map(|id| id.0)),
        })
    }

    /// Remembers the answer to a message, for when that is edited.
    async fn note_answered(
        &self,
        update: UpdateId,
        incoming: &Incoming,
        prepared: &Prepared,
        sent: Option<i32>,
    ) -> Result<(), StoreTrouble> {
        let (Some(line_key), Some(message)) = (incoming.line_key(), incoming.asked_in) else {
            return Ok(());
        };
        let is_one = prepared.parts.len() == 1 && prepared.is_editable();
        let answer = sent.filter(|_| is_one).map(MessageId);
        let (chat, answered) = (incoming.chat, Answered { line_key, answer });
        self.write(move |store, now| {
            store.note_answered(update, chat, MessageId(message), answered, now)
        })
        .await
    }

    /// Records what became of an answer; returns until when the chat is on hold, if it is.
    async fn conclude(
        &self,
        chat: ChatId,
        row: &InboxRow,
        incoming: &Incoming,
        fate: SendOutcome,
    ) -> Result<Option<Instant>, StoreTrouble> {
        let update = row.update_id;
        match fate {
            SendOutcome::Said(_) | SendOutcome::Unsayable => {
                self.settle(update).await?;
                self.link.metrics().count_answer(self.waited(row.received_at));
            }
            SendOutcome::Gone => {
                self.write(move |store, now| store.drop_pending(chat, now)).await?;
            }
            SendOutcome::Moved(to) => {
                self.defer(update, Duration::ZERO).await?;
                self.move_chat(chat, to, incoming.person()).await?;
            }
            SendOutcome::Stopped => self.defer(update, Duration::ZERO).await?,
            SendOutcome::Waits(at) => {
                let n_waits = self.count_trouble(update, |it| it.n_waits += 1).n_waits;
                // The chat's own rate limit applies about once a message, a pause from Telegram
                // hardly ever.
                if n_waits <= MAX_WAITS {
                    self.defer(update, Duration::ZERO).await?;
                    return Ok(Some(at));
                }
                self.not_now(chat, row, incoming).await?;
            }
            SendOutcome::Failed => {
                let n_failures = self.count_trouble(update, |it| it.n_failures += 1).n_failures;
                if n_failures < self.timing.n_tries {
                    self.defer(update, Duration::ZERO).await?;
                    let wait = self.timing.jittered_backoff_after(n_failures);
                    return Ok(Some(Instant::now() + wait));
                }
                self.not_now(chat, row, incoming).await?;
            }
            SendOutcome::NotNow => self.not_now(chat, row, incoming).await?,
        }
        self.troubles.lock().unwrap_or_else(PoisonError::into_inner).remove(&update);
        Ok(None)
    }

    fn count_trouble(
        &self,
        update: UpdateId,
        count: impl FnOnce(&mut RepeatedTroubles),
    ) -> RepeatedTroubles {
        let mut troubles = self.troubles.lock().unwrap_or_else(PoisonError::into_inner);
        // Rows of chats that went away meanwhile stay in here; counting from the start again does
        // no harm.
        if troubles.len() >= MAX_TROUBLES {
            troubles.clear();
        }
        let it = troubles.entry(update).or_default();
        count(it);
        *it
    }

    /// Returns the answer to a person who may not use the bot: nothing to one who was banned while
    /// the request waited; a refusal, at most once a day, to one who is in none of the groups whose
    /// members may.
    async fn refuse_stranger(&self, incoming: &Incoming) -> Result<Option<Prepared>, StoreTrouble> {
        let settings = &self.context.settings.telegram;
        if matches!(incoming.ask, RequestContent::Notice(_)) {
            return Ok(None);
        }
        match self.access_rules().await?.entry(settings, incoming) {
            Entry::Open => return Ok(None),
            Entry::Closed | Entry::Banned | Entry::Ignored => return Ok(Some(Prepared::default())),
            Entry::IfMember => {}
        }
        let person = incoming.person().0;
        let is_member = self.members.has(&self.link, &self.timing, settings, person).await;
        if is_member == Some(true) {
            return Ok(None);
        }
        let is_told = !incoming.is_private
            || incoming.query().is_some()
            || !self.with_store(move |store, now| store.claim_refusal(person, now)).await?;
        let refusal = || answer::say(access::refusal(Entry::IfMember, incoming));
        Ok(Some(if is_told { Prepared::default() } else { refusal() }))
    }

    /// Runs the handler and stores its answer.
    #[expect(clippy::expect_used, reason = "the semaphore is never closed")]
    async fn prepare(
        &self,
        update: UpdateId,
        incoming: &Incoming,
    ) -> Result<Prepared, StoreTrouble> {
        // Any reader can press a button in a channel, and its effect and answer would be visible to
        // all readers. Messages posted today have no such buttons; older messages keep theirs.
        if incoming.is_channel {
            return Ok(answer::notice(&say!(incoming, "channel-buttons")));
        }
        if let Some(refusal) = self.refuse_stranger(incoming).await? {
            return Ok(refusal);
        }
        if let Some(refusal) = admins::refusal(
            &self.link,
            &self.timing,
            &self.context.settings.telegram,
            &self.bot_name,
            incoming,
        )
        .await
        {
            return Ok(refusal);
        }
        let channel = match self.channel_of(incoming).await {
            Ok(channel) => channel,
            Err(NoChannel::Reply(why)) => return Ok(answer::say(why)),
            Err(NoChannel::Trouble(trouble)) => return Err(trouble),
        };
        let is_pasted = incoming.is_paste(&self.bot_name);
        if is_pasted && let Some(refusal) = self.spend_paste(incoming) {
            return Ok(refusal);
        }
        let (asked, handled) = {
            // A file is read in the handler's slot, so that only a few files are in memory.
            let _slot = self.handlers.acquire().await.expect("the semaphore is never closed");
            let asked = match self.asked(incoming, channel).await {
                Ok(asked) => Arc::new(asked),
                Err(why) => return Ok(answer::say(why)),
            };
            let (context, bot_name) = (Arc::clone(&self.context), Arc::clone(&self.bot_name));
            let handler = Arc::clone(&asked);
            let handled = tokio::task::spawn_blocking(move || {
                answer::prepare(&context, &bot_name, &handler.incoming, handler.channel.as_ref())
            });
            (asked, handled.await)
        };
        let prepared = match handled {
            Ok(Handled { unfinished: Some(unfinished), .. }) => {
                match self.spend_paste(incoming).filter(|_| !is_pasted) {
                    Some(refusal) => return Ok(refusal),
                    None => self.finish(asked, unfinished).await,
                }
            }
            Ok(handled) => Some(handled.prepared),
            Err(_) => None,
        };
        let prepared = prepared.unwrap_or_else(|| {
            tracing::error!(chat = %incoming.chat.pseudonym(), update = update.0, "a handler panicked, the chat gets an apology; an earlier line has the place");
            answer::apology(incoming.messages(), update.0)
        });
        self.keep(update, prepared).await
    }

    /// Obtains what an answer needs from the network, in a slot of its own, and completes it;
    /// `None` if the handler panicked.
    async fn finish(
        &self,
        asked: Arc<PendingRequest>,
        unfinished: (Answer, Pending),
    ) -> Option<Prepared> {
        let wanted = &unfinished.1.wanted;
        let obtained = match (&self.web, self.fetches.acquire().await) {
            (Some(web), Ok(_slot)) => obtain(&self.context, web, wanted).await,
            _ => unobtainable(wanted),
        };
        let _slot = self.handlers.acquire().await.ok();
        let (context, bot_name) = (Arc::clone(&self.context), Arc::clone(&self.bot_name));
        let finished = tokio::task::spawn_blocking(move || {
            let asked = (&asked.incoming, asked.channel.as_ref());
            answer::finish(&context, &bot_name, asked, &unfinished, obtained)
        });
        finished.await.ok()
    }

    /// Counts a pasted link or text of a person; the refusal if there were too many. Operators are
    /// not counted.
    fn spend_paste(&self, incoming: &Incoming) -> Option<Prepared> {
        let settings = &self.context.settings;
        let free = [&settings.telegram.operators, &settings.telegram.unlimited];
        if free.into_iter().any(|ids| incoming.is_of(ids)) {
            return None;
        }
        let mut pastes = self.pastes.lock().unwrap_or_else(PoisonError::into_inner);
        let wait = pastes.try_spend(incoming.person(), Instant::now()).err()?;
        let n_minutes = wait.as_secs().div_ceil(60).max(1);
        let span = say!(incoming, "span-minutes", n = n_minutes);
        Some(answer::say(say!(
            incoming,
            "too-many-pastes",
            n = settings.paste.per_hour,
            span = span
        )))
    }

    /// Joins the parts of a long text that this row begins. Returns until when to wait for another
    /// part, if one may follow.
    async fn join_parts(
        &self,
        chat: ChatId,
        row: &InboxRow,
        incoming: &mut Incoming,
    ) -> Result<Option<Instant>, StoreTrouble> {
        let Some(first) = incoming.pasted(&self.bot_name) else { return Ok(None) };
        let (update, gap) = (row.update_id, self.timing.part_gap);
        let following =
            self.with_store(move |store, now| Ok((now, store.rows_after(chat, update)?))).await?;
        let (now, following) = following;
        let (mut whole, mut parts, mut last_at) = (first.to_owned(), Vec::new(), row.received_at);
        let mut is_over = false;
        for next in following {
            let is_late = next.received_at.duration_since(last_at).unsigned_abs() > gap;
            let part = serde_json::from_str::<Incoming>(&next.content).ok();
            let part = part.filter(|it| !is_late && it.person() == incoming.person());
            let Some(text) = part.as_ref().and_then(Incoming::further_part) else {
                is_over = true;
                break;
            };
            // A client cuts a text between words or between sentences.
            let is_cut = !whole.trim_end().ends_with(['.', '!', '?', '…', '。', '"', '”', '»']);
            whole.push_str(if is_cut { " " } else { "\n\n" });
            whole.push_str(text);
            (last_at, parts) = (next.received_at, [parts, vec![next.update_id]].concat());
        }
        let ends_at = last_at.checked_add(gap).unwrap_or(last_at);
        if !is_over && ends_at > now {
            let wait = Duration::try_from(ends_at.duration_since(now)).unwrap_or(gap);
            return Ok(Some(Instant::now() + wait.min(gap)));
        }
        if !parts.is_empty() {
            incoming.ask = RequestContent::Line(whole);
            let content = incoming.to_content();
            self.write(move |store, now| store.join_rows(update, &content, &parts, now)).await?;
        }
        Ok(None)
    }

    /// Stores the answer, so that it is computed once.
    #[expect(clippy::expect_used, reason = "strings make JSON")]
    async fn keep(&self, update: UpdateId, prepared: Prepared) -> Result<Prepared, StoreTrouble> {
        if !prepared.parts.is_empty() {
            let answer = serde_json::to_string(&prepared).expect("strings make JSON");
            self.write(move |store, _| store.keep_answer(update, &answer)).await?;
        }
        Ok(prepared)
    }

    /// Returns the request with the file that belongs to it; the error is the reply to send
    /// instead.
    async fn asked(
        &self,
        incoming: &Incoming,
        mut channel: Option<Channel>,
    ) -> Result<PendingRequest, Phrase> {
        let mut incoming = incoming.clone();
        if let RequestContent::Line(line) = &incoming.ask
            && let Some(line) = self.with_known_people(line, &incoming).await
        {
            incoming.ask = RequestContent::Line(line);
        }
        if let RequestContent::Document { line, file, n_bytes } = &incoming.ask {
            let messages = incoming.messages();
            let text = fetch::document(&self.link, &self.timing, file, *n_bytes, messages).await?;
            match &mut channel {
                Some(it) => it.wish.line = format!("{}\n{text}", it.wish.line),
                None => incoming.ask = RequestContent::Line(format!("{line}\n{text}")),
            }
        }
        Ok(PendingRequest { incoming, channel })
    }

    /// Returns a command about people with their ids in place of their names; `None` if there is
    /// nothing to replace, or if somebody else than an operator asks.
    async fn with_known_people(&self, line: &str, incoming: &Incoming) -> Option<String> {
        let names = names_of_people(line, Some(&self.bot_name));
        let (context, user) = (Arc::clone(&self.context), incoming.user?);
        if names.is_empty()
            || !crate::poll::blocking(move || context.operators()).await.contains(&user)
        {
            return None;
        }
        let mut ids = Vec::new();
        for name in names {
            if let Some(id) = self.names.id(&self.link, &self.timing, &name).await {
                ids.push((name, id));
            }
        }
        Some(with_ids(line, Some(&self.bot_name), &ids))
    }

    /// Returns the channel that a request from a private chat is about, if the person manages it;
    /// the error may be the reply to send instead.
    async fn channel_of(&self, incoming: &Incoming) -> Result<Option<Channel>, NoChannel> {
        if !incoming.is_private {
            return Ok(None);
        }
        if let RequestContent::Shared(shared) = &incoming.ask {
            return self.connect(incoming, shared).await.map(Some);
        }
        let (ask, bot_name) = (incoming.ask.clone(), Arc::clone(&self.bot_name));
        let user = incoming.user.map(ChatId);
        let wish = self.with_store(move |store, _| {
            let input = match &ask {
                RequestContent::Line(line) | RequestContent::Document { line, .. } => {
                    Input::Line(line)
                }
                RequestContent::Button { data, .. } => Input::Button(data),
                _ => return Ok(None),
            };
            let Some(wish) = for_channel(store, input, Some(&bot_name)) else { return Ok(None) };
            let chosen = user.map(|user| store.connected_channel(user, &wish.channel));
            Ok(Some((wish, chosen.transpose()?.flatten())))
        });
        let Some((wish, chosen)) = wish.await? else { return Ok(None) };
        let channel = match &chosen {
            Some(chosen) => Recipient::Id(teloxide::types::ChatId(chosen.chat.0)),
            None => Recipient::ChannelUsername(wish.channel.clone()),
        };
        let name = chosen.map_or_else(|| wish.channel.clone(), |it| it.title);
        let chat = self.managed(incoming, (channel, &name)).await?;
        Ok(Some(Channel { chat, wish }))
    }

    /// Connects a channel that a person chose, and returns the request for what to do with it.
    async fn connect(
        &self,
        incoming: &Incoming,
        shared: &SharedChat,
    ) -> Result<Channel, NoChannel> {
        let title = shared.title.clone().unwrap_or_default();
        let title = if title.trim().is_empty() { shared.chat_id.to_string() } else { title };
        let channel = Recipient::Id(teloxide::types::ChatId(shared.chat_id));
        let chat = self.managed(incoming, (channel, &title)).await?;
        let (user, username) = (ChatId(incoming.person().0), shared.username.clone());
        let connected = self.with_store(move |store, _| {
            store.connect_channel(user, chat, &title, username.as_deref())
        });
        let channel = connected.await?.name();
        Ok(Channel { chat, wish: ForChannel { channel, line: "/channels".to_owned() } })
    }

    /// Returns the channel if the person manages it, and notes that the bot may post there.
    async fn managed(
        &self,
        incoming: &Incoming,
        named: (Recipient, &str),
    ) -> Result<ChatId, NoChannel> {
        let person = (incoming.user, incoming.messages());
        let chat = admins::channel(&self.link, &self.timing, person, named)
            .await
            .map_err(NoChannel::Reply)?;
        self.with_store(move |store, now| store.note_channel(chat, now)).await?;
        Ok(chat)
    }

    /// Sends the parts that are not sent yet, and records each; returns the outcome of the last
    /// part.
    async fn say(
        &self,
        row: &InboxRow,
        incoming: &Incoming,
        prepared: &Prepared,
        edited: Option<i32>,
    ) -> Result<SendOutcome, StoreTrouble> {
        let chat = incoming.chat;
        let pressed = match incoming.ask {
            RequestContent::Button { message, .. } if prepared.is_in_place => message,
            // Of a message with buttons below the text field, or a file, none can be made.
            _ => edited.filter(|_| prepared.is_editable()),
        };
        if pressed.is_some_and(|it| self.outgoing.shows(chat, it, prepared)) {
            return Ok(SendOutcome::Said(pressed));
        }
        let mut fate = SendOutcome::Said(None);
        let last_idx = prepared.parts.len().saturating_sub(1);
        for (idx, part) in prepared.parts.iter().enumerate().skip(row.sent_parts as usize) {
            let keyboard = if idx == last_idx { prepared.keyboard.as_slice() } else { &[] };
            let (thread, preview) = (incoming.thread, prepared.preview.as_deref());
            let message = Message {
                chat,
                thread,
                part,
                keyboard,
                preview,
                is_silent: false,
                replies_to: incoming.replies_to().filter(|_| idx == 0),
                only_for: prepared.only_for,
                update_id: row.update_id.0,
            };
            fate = self.outgoing.say(&message, pressed.filter(|_| idx == 0)).await;
            let SendOutcome::Said(id) = fate else { return Ok(fate) };
            let (update, n_parts) = (row.update_id, u32::try_from(idx + 1).unwrap_or(u32::MAX));
            self.write(move |store, now| store.note_sent(update, n_parts, now)).await?;
            if let Some(id) = id.filter(|_| idx == last_idx) {
                self.outgoing.note_shown(chat, id, prepared);
            }
        }
        if let Some(pressed) = pressed {
            self.outgoing.note_shown(chat, pressed, prepared);
        }
        Ok(fate)
    }

    /// Releases the pressed button, if this is one and it is not released yet.
    async fn release(&self, update: UpdateId, incoming: &Incoming, prepared: &Prepared) {
        if let RequestContent::Button { query, .. } = &incoming.ask
            && self.claim_release(update)
        {
            query::release(&self.link, &self.timing, query, prepared.notice.as_deref()).await;
        }
    }

    /// Defers an answer that may still be sent later; an edit has no value once the person has
    /// looked away.
    async fn not_now(
        &self,
        chat: ChatId,
        row: &InboxRow,
        incoming: &Incoming,
    ) -> Result<(), StoreTrouble> {
        let (update, waited) = (row.update_id, self.waited(row.received_at));
        if matches!(incoming.ask, RequestContent::Button { .. })
            || waited > self.timing.worth_answering
        {
            tracing::error!(chat = %chat.pseudonym(), update = update.0, waited_s = waited.as_secs(), "an answer could not be sent and is given up");
            return self.settle(update).await;
        }
        tracing::warn!(chat = %chat.pseudonym(), update = update.0, again_in_s = self.timing.defer.as_secs(), "an answer could not be sent and is deferred");
        self.defer(update, self.timing.defer).await
    }

    async fn move_chat(
        &self,
        from: ChatId,
        to: ChatId,
        person: PersonId,
    ) -> Result<(), StoreTrouble> {
        self.write(move |store, _| store.move_chat(from, to)).await?;
        self.wake(to, person);
        Ok(())
    }

    async fn settle(&self, update: UpdateId) -> Result<(), StoreTrouble> {
        self.write(move |store, now| store.settle(update, now)).await
    }

    async fn defer(&self, update: UpdateId, wait: Duration) -> Result<(), StoreTrouble> {
        self.write(move |store, now| store.defer(update, now.checked_add(wait).unwrap_or(now)))
            .await
    }

    /// Records a completed step, retrying until the store accepts it (a lock, a full disk): the
    /// chat's turn continues only then, so that nothing is sent twice. Not even the stop interrupts
    /// this; a step that is not recorded when the grace period ends is repeated after the next
    /// start.
    async fn write(
        &self,
        work: impl Fn(&Store, Timestamp) -> Result<(), StoreError> + Send + Sync + 'static,
    ) -> Result<(), StoreTrouble> {
        let work = Arc::new(work);
        let mut n_failures = 0;
        loop {
            let tried = Arc::clone(&work);
            match self.with_store(move |store, now| tried(store, now)).await {
                Err(StoreTrouble::Store(error)) => {
                    n_failures += 1;
                    let trouble = StoreTrouble::Store(error);
                    tracing::error!(%trouble, n_failures, "the inbox cannot be written, which is tried again");
                    tokio::time::sleep(self.timing.jittered_backoff_after(n_failures)).await;
                }
                done => return done,
            }
        }
    }

    fn waited(&self, since: Timestamp) -> Duration {
        Duration::try_from(self.context.clock.now().duration_since(since)).unwrap_or_default()
    }
}
