//! Sends due deliveries to subscribers: claimed before the send, settled after it.
//!
//! One task schedules: it asks the outbox which chats are due, asks the sender whether a message
//! may go there now, and only then hands the chat over; so nothing is claimed that has to wait, and
//! a chat that must wait costs the others nothing. Each chat that was handed over is sent one
//! message, in a task of its own. [`next_step`](super::next_step) decides what a failure means.

use std::collections::HashSet;
use std::future::Future;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use jiff::Timestamp;
use tokio::sync::{Notify, Semaphore, mpsc};

use super::backoff::{backoff_after, jittered};
use super::next_step::{Change, Closed, MessageForm, NextStep, next_step};
use super::rate_limit::RateExceeded;
use super::verdict::Failure;
use crate::article::ChatId;
use crate::command::{self, Ctx, Message};
use crate::context::Context;
use crate::id::BatchId;
use crate::id::MessageId;
use crate::message::{Messages, say};
use crate::reply::Reply;
use crate::store::Shown;
use crate::store::chats::channel::Approver;
use crate::store::chats::subscriptions::ChatThread;
use crate::store::outbox::review::NOBODY_APPROVES;
use crate::store::outbox::{ClaimedBatch, NotificationKind, Settlement};
use crate::store::{Store, StoreError};

/// Messages in flight at once.
const MAX_UNDER_WAY: usize = 48;

/// The number of messages that may follow one another at once after a late wake-up. On a busy
/// machine a wake-up is sometimes some 100 ms late; time that is not made up for reduces the rate.
const MAX_LATE: u32 = 4;

/// After this many failures in a row with no success between them, Telegram as a whole is assumed
/// to be unreachable.
const OUTAGE_AFTER: u32 = 8;

/// From this many chats in a row that are not found, with no message delivered between them, none
/// of them is assumed to be gone.
const OUTAGE_FROM_NOT_FOUND: u32 = 5;

/// How long after such an outage a chat that is not found is still tried again, in longest
/// back-offs (10 minutes): messages that failed in the outage are settled after the first one that
/// succeeded.
const OUTAGE_GRACE_BACKOFFS: u32 = 20;

/// The longest wait before a chat that was not found in an outage is tried again, in longest
/// back-offs: 40 minutes.
const MAX_OUTAGE_BACKOFFS: u32 = 80;

/// Sends messages to chats.
pub trait Outbound: Send + Sync {
    /// Books one message to a chat, after replies to people; `Err` is what it has to wait for, and
    /// then nothing is booked.
    fn try_take(&self, chat: ChatId) -> Result<(), RateExceeded>;

    /// Returns when the chat's own rate limit allows the next message.
    fn free_at(&self, chat: ChatId) -> Instant;

    /// Holds all messages to a chat for this long.
    fn hold(&self, chat: ChatId, wait: Duration);

    /// Sends it, in place of an earlier message if one is given; returns the id of the message, if
    /// it is known.
    fn send(
        &self,
        message: &OutboundMessage,
    ) -> impl Future<Output = Result<Option<MessageId>, Failure>> + Send;
}

/// One message to send.
#[derive(Debug, Clone)]
pub struct OutboundMessage {
    /// The id of its batch, for the log; `None` if it is not a delivery.
    pub id: Option<BatchId>,
    /// Its destination.
    pub chat_thread: ChatThread,
    /// Its text; one message.
    pub reply: Reply,
    /// The message that it replaces.
    pub edited: Option<MessageId>,
    /// Whether it makes no sound.
    pub is_silent: bool,
    /// Whether it is pinned in its chat, without a sound.
    pub is_pinned: bool,
}

/// The worker's waits.
#[derive(Debug, Clone)]
pub struct Waits {
    /// How often the outbox is checked when nothing else happens: another process may have filled
    /// it.
    pub look_every: Duration,
    /// The wait after the first failure; it doubles with each further one.
    pub backoff: Duration,
    /// The longest such wait.
    pub backoff_max: Duration,
    /// The time between two messages to different chats.
    pub spacing: Duration,
    /// How often the queue is compared with the deliveries.
    pub sweep_every: Duration,
}

impl Waits {
    /// Returns the wait after `n_failures` in a row, at least half of it.
    fn backoff_after(&self, n_failures: u32) -> Duration {
        jittered(backoff_after(n_failures, self.backoff, self.backoff_max))
    }
}

/// Why there is no message to send, for operators.
#[derive(Debug, thiserror::Error)]
enum Unwritten {
    #[error("the article is not there any more")]
    Gone,
    #[error("it could not be written")]
    Panicked,
}

/// Sends due deliveries to subscribers. One per process.
pub struct Worker<O> {
    context: Arc<Context>,
    bot_name: String,
    outbound: Arc<O>,
    waits: Waits,
    under_way: Mutex<HashSet<ChatId>>,
    stirred: Notify,
    /// Something happened that nothing announces: another process wrote, or the clock was set.
    beaten: Notify,
    sent: Tally,
    n_failures: AtomicU32,
    /// Failures of the store since something was kept.
    n_store_failures: AtomicU32,
    /// Messages that the store marked as in flight at the last sweep, though no task was sending
    /// them.
    orphans: Mutex<HashSet<(ChatId, BatchId)>>,
    /// Whether operators still need to be notified of chats that are not found.
    owes_outage_notice: AtomicBool,
    is_not_found_outage: AtomicBool,
    /// Until then a chat that is not found counts as part of an outage.
    grace_until: Mutex<Option<Instant>>,
    /// Limits how many messages are rendered at once: that uses a processor, and people who ask
    /// meanwhile need one too.
    writers: Semaphore,
}

impl<O: Outbound> Worker<O> {
    /// Returns a worker that has sent nothing yet.
    pub fn new(context: Arc<Context>, bot_name: &str, outbound: Arc<O>, waits: Waits) -> Worker<O> {
        Worker {
            context,
            bot_name: bot_name.to_owned(),
            outbound,
            waits,
            under_way: Mutex::default(),
            stirred: Notify::new(),
            beaten: Notify::new(),
            sent: Tally::default(),
            n_failures: AtomicU32::new(0),
            n_store_failures: AtomicU32::new(0),
            orphans: Mutex::default(),
            owes_outage_notice: AtomicBool::new(false),
            is_not_found_outage: AtomicBool::new(false),
            grace_until: Mutex::default(),
            writers: Semaphore::new(
                std::thread::available_parallelism().map_or(1, |n| n.get() / 2).max(1),
            ),
        }
    }

    /// Takes over from an earlier process, and retries until the store succeeds: until then nothing
    /// may be claimed.
    async fn recover(&self) {
        match self.insist(Store::recover_outbox).await {
            0 => {}
            n_deliveries => tracing::warn!(
                n_deliveries,
                "messages were under way when the program ended, they are sent again, but for announcements"
            ),
        }
        match self.insist(Store::rebuild_queue).await {
            0 => {}
            n_chats => tracing::warn!(
                n_chats,
                "chats had no place in the queue for what waits, they have one again"
            ),
        }
    }

    /// Takes over from an earlier process, then hands over chats that are due and may get a message
    /// now, forever. Give each chat that comes out of `chats` to [`Worker::send`].
    pub async fn feed(&self, chats: mpsc::UnboundedSender<ChatId>) {
        self.recover().await;
        let mut next = Instant::now();
        let mut swept_at = Instant::now();
        loop {
            if swept_at.elapsed() >= self.waits.sweep_every {
                self.sweep().await;
                self.sent.report();
                swept_at = Instant::now();
            }
            let wait = self.feed_once(&chats, &mut next).await;
            // Woken early by a message that was settled (its chat may have more), by new deliveries,
            // or by what another process wrote.
            tokio::select! {
                () = tokio::time::sleep(wait) => {}
                () = self.stirred.notified() => {}
            }
        }
    }

    /// Looks again at once, and has deliveries planned: another process wrote, or the clock was set.
    pub fn note_beat(&self) {
        self.beaten.notify_one();
        self.stirred.notify_one();
    }

    /// Completes after [`Worker::note_beat`]; for one task.
    pub async fn beat(&self) {
        self.beaten.notified().await;
    }

    /// Logs what was sent since the last report, if anything was.
    pub fn report_sent(&self) {
        self.sent.report();
    }

    /// Looks for due chats again at once: new deliveries were planned.
    pub fn stir(&self) {
        self.stirred.notify_one();
    }

    /// Repairs what no task will: chats that wait and have no place in the queue, and messages that
    /// are in flight only according to the store. The latter only if two sweeps find them, since
    /// the store and the tasks are not read at the same moment.
    async fn sweep(&self) {
        self.with_store(Store::end_pauses).await;
        if let Some(n_chats @ 1..) = self.with_store(Store::rebuild_queue).await {
            tracing::warn!(
                n_chats,
                "chats had no place in the queue for what waits, they have one again"
            );
        }
        let Some(under_way) = self.with_store(|store, _| store.under_way()).await else { return };
        let orphans: HashSet<(ChatId, BatchId)> = {
            let held = self.under_way();
            under_way.into_iter().filter(|(chat, _)| !held.contains(chat)).collect()
        };
        let known = std::mem::replace(
            &mut *self.orphans.lock().unwrap_or_else(PoisonError::into_inner),
            orphans.clone(),
        );
        for (chat, batch) in orphans.into_iter().filter(|it| known.contains(it)) {
            tracing::warn!(delivery = batch.0, chat = %chat.pseudonym(), "nobody has this message under way, it is sent again without a sound");
            self.with_store(move |store, now| store.recover_message(chat, batch, now)).await;
        }
    }

    /// Notifies operators, once, that many chats in a row are not found. A notice that cannot be
    /// sent now is tried with the next call.
    pub async fn report_outage(&self) {
        if !self.owes_outage_notice.load(Ordering::Relaxed) {
            return;
        }
        let context = Arc::clone(&self.context);
        let alerted = crate::poll::blocking(move || context.alerted()).await;
        for chat in alerted {
            let chat_thread = self.context.alert_thread(ChatId(chat));
            if self.outbound.try_take(chat_thread.chat).is_err() {
                continue;
            }
            let language = self.with_store(move |store, _| store.chat_language(chat_thread.chat));
            let messages = Messages::of(language.await.unwrap_or_default().locale());
            let reply = Reply::headed(say!(messages, "outage-title"))
                .and_say(say!(messages, "outage-text"));
            let message = OutboundMessage {
                id: None,
                chat_thread,
                reply,
                edited: None,
                is_silent: false,
                is_pinned: false,
            };
            if self.outbound.send(&message).await.is_ok() {
                self.owes_outage_notice.store(false, Ordering::Relaxed);
            }
        }
    }

    /// Returns how long there is nothing to do.
    async fn feed_once(
        &self,
        chats: &mpsc::UnboundedSender<ChatId>,
        next: &mut Instant,
    ) -> Duration {
        let n_under_way = self.under_way().len();
        if n_under_way >= MAX_UNDER_WAY || (n_under_way > 0 && self.is_outage()) {
            return self.waits.look_every;
        }
        let limit = 2 * MAX_UNDER_WAY;
        let found = self.with_store(move |store, now| {
            Ok((store.due_chats(now, limit)?, store.next_due_at(now)?, now))
        });
        let Some((due, next_due_at, now)) = found.await else {
            return self.waits.backoff_max;
        };
        let until_next = next_due_at
            .and_then(|at| Duration::try_from(at.duration_since(now)).ok())
            .unwrap_or(self.waits.sweep_every);
        for chat in due {
            if self.under_way().contains(&chat) {
                continue;
            }
            let now = Instant::now();
            if *next > now {
                tokio::time::sleep_until((*next).into()).await;
            }
            match self.outbound.try_take(chat) {
                Ok(()) => {
                    // A late wake-up is made up for, but a pause does not lead to a burst.
                    let earliest =
                        Instant::now().checked_sub(self.waits.spacing * MAX_LATE).unwrap_or(now);
                    *next = (*next + self.waits.spacing).max(earliest);
                    self.under_way().insert(chat);
                    if chats.send(chat).is_err()
                        || self.under_way().len() >= MAX_UNDER_WAY
                        || self.is_outage()
                    {
                        return self.waits.look_every;
                    }
                }
                Err(RateExceeded::All(at)) => return at.saturating_duration_since(Instant::now()),
                Err(RateExceeded::Chat(at)) => {
                    let wait = at.saturating_duration_since(Instant::now());
                    self.with_store(move |store, now| store.hold_chat(chat, later(now, wait)))
                        .await;
                    // The next time that is due is another one now.
                    self.stirred.notify_one();
                }
            }
        }
        until_next.min(self.waits.sweep_every)
    }

    /// Sends one message to a chat.
    pub async fn send(&self, chat: ChatId) {
        let turn = ChatTurn { worker: self, chat };
        let burst = self.context.settings.delivery.burst;
        let Some(claimed) = self.with_store(move |store, now| store.claim(chat, burst, now)).await
        else {
            // The chat stays in flight meanwhile, or it would be claimed again at once.
            let n_failures = self.n_store_failures.load(Ordering::Relaxed).max(1);
            return tokio::time::sleep(self.waits.backoff_after(n_failures)).await;
        };
        self.store_works();
        if let Some(batch) = claimed {
            let articles: Vec<i64> = batch.articles.iter().map(|it| it.0.0).collect();
            tracing::debug!(
                delivery = batch.id.map(|id| id.0),
                chat = %chat.pseudonym(),
                ?articles,
                attempt = batch.attempts,
                is_repeat = batch.is_repeat,
                "claimed"
            );
            let settlement = self.deliver(&batch).await;
            self.settle(batch, settlement).await;
        }
        drop(turn);
    }

    /// Returns the message as it is to be sent now, or how to settle the batch without one.
    #[expect(clippy::expect_used, reason = "the semaphore is never closed")]
    async fn write(&self, batch: &ClaimedBatch) -> Result<(Reply, Option<Shown>), Settlement> {
        let written = {
            let _turn = self.writers.acquire().await.expect("the semaphore is never closed");
            let (context, bot_name, batch) =
                (Arc::clone(&self.context), self.bot_name.clone(), batch.clone());
            tokio::task::spawn_blocking(move || {
                command::message(&Ctx::of(&context), &bot_name, &batch)
            })
            .await
        };
        let id = batch.id.map(|id| id.0);
        let chat = tracing::field::display(batch.chat_thread.chat.pseudonym());
        match written {
            Ok(Ok(Message::Send(reply, shown))) => Ok((reply, shown)),
            // The message already shows this content.
            Ok(Ok(Message::Unchanged)) => Err(Settlement::Sent(None)),
            Ok(Ok(Message::Gone)) => Err(Settlement::Failed(Unwritten::Gone.to_string())),
            Ok(Err(error)) => {
                tracing::error!(delivery = id, chat, %error, "a message could not be written");
                Err(Settlement::Again(self.after_backoff(batch.attempts)))
            }
            Err(_) => {
                tracing::error!(
                    delivery = id,
                    chat,
                    "writing a message panicked; an earlier line has the place"
                );
                Err(Settlement::Failed(Unwritten::Panicked.to_string()))
            }
        }
    }

    async fn deliver(&self, batch: &ClaimedBatch) -> Settlement {
        let (reply, shown) = match self.write(batch).await {
            Ok(written) => written,
            Err(settlement) => return settlement,
        };
        if let Some((approver, batch_id)) = batch.review.as_ref().zip(batch.id) {
            return self.ask(batch, approver, batch_id, reply).await;
        }
        let id = batch.id.map(|id| id.0);
        let chat = tracing::field::display(batch.chat_thread.chat.pseudonym());
        if let Some((shown, id)) = shown.zip(batch.id) {
            self.with_store(move |store, now| store.keep_shown(id, &shown, now)).await;
        }
        let edited =
            if let NotificationKind::Edit(message) = batch.arrival { Some(message) } else { None };
        let message = OutboundMessage {
            id: batch.id,
            chat_thread: batch.chat_thread,
            reply,
            edited,
            is_silent: batch.is_silent,
            is_pinned: batch.is_pinned,
        };
        match self.outbound.send(&message).await {
            Ok(message) => {
                self.n_failures.store(0, Ordering::Relaxed);
                self.is_not_found_outage.store(false, Ordering::Relaxed);
                self.sent.count(batch);
                tracing::debug!(
                    delivery = id,
                    chat,
                    message = message.map(|id| id.0),
                    n_articles = batch.articles.len(),
                    is_repeat = batch.is_repeat,
                    "sent"
                );
                Settlement::Sent(message)
            }
            Err(failure) => self.judge(batch, &failure),
        }
    }

    /// Asks the person who approves the posts of a channel.
    async fn ask(
        &self,
        batch: &ClaimedBatch,
        approver: &Approver,
        id: BatchId,
        post: Reply,
    ) -> Settlement {
        let now = self.context.clock.now();
        if let Err(RateExceeded::All(at) | RateExceeded::Chat(at)) =
            self.outbound.try_take(approver.chat)
        {
            return Settlement::Again(later(now, at.saturating_duration_since(Instant::now())));
        }
        let (context, asked) = (Arc::clone(&self.context), approver.clone());
        let channel = batch.chat_thread.chat;
        let question = crate::poll::blocking(move || {
            command::review_question(&Ctx::of(&context), channel, &asked, id, post)
        });
        let Ok(reply) = question.await else {
            return Settlement::Again(self.after_backoff(batch.attempts));
        };
        let message = OutboundMessage {
            id: batch.id,
            chat_thread: ChatThread::of_chat(approver.chat),
            reply,
            edited: None,
            is_silent: batch.is_repeat,
            is_pinned: false,
        };
        match self.outbound.send(&message).await {
            Ok(_) => Settlement::InReview,
            Err(failure) => {
                let form = MessageForm { is_plain: true, ..MessageForm::default() };
                match next_step(&failure, form) {
                    NextStep::Hold(wait) => {
                        self.outbound.hold(approver.chat, wait);
                        Settlement::Again(later(now, wait))
                    }
                    NextStep::Retry { .. } => Settlement::Again(self.after_backoff(batch.attempts)),
                    NextStep::Later => Settlement::Again(later(now, self.waits.backoff_max)),
                    _ => Settlement::Failed(NOBODY_APPROVES.to_owned()),
                }
            }
        }
    }

    /// Returns how to settle a message that failed. It was already tried without mark-up if that
    /// could help.
    fn judge(&self, batch: &ClaimedBatch, failure: &Failure) -> Settlement {
        let edited =
            if let NotificationKind::Edit(message) = batch.arrival { Some(message) } else { None };
        let thread = batch.chat_thread.thread;
        let step =
            next_step(failure, MessageForm { edited, thread, is_plain: true, has_picture: false });
        // In an outage, chats that are not found are also tried one at a time.
        let is_outage = step == NextStep::Close(Closed::NotFound)
            && self.is_not_found_outage.load(Ordering::Relaxed);
        if matches!(step, NextStep::Retry { .. }) || is_outage {
            self.n_failures.fetch_add(1, Ordering::Relaxed);
        } else {
            self.n_failures.store(0, Ordering::Relaxed);
        }
        log_failure(batch, failure, step);
        let now = self.context.clock.now();
        match step {
            // An edit of a message that is gone: the person who deleted it does not want it again.
            NextStep::Settle | NextStep::Adapt(Change::NewMessage) => Settlement::Sent(None),
            NextStep::Hold(wait) => {
                self.outbound.hold(batch.chat_thread.chat, wait);
                Settlement::Again(later(now, wait))
            }
            // An edit may be made twice.
            NextStep::Retry { may_have_arrived } if may_have_arrived && edited.is_none() => {
                Settlement::Uncertain(self.after_backoff(batch.attempts))
            }
            NextStep::Retry { .. } => Settlement::Again(self.after_backoff(batch.attempts)),
            NextStep::Later => Settlement::Again(later(now, self.waits.backoff_max)),
            NextStep::Move(to) => Settlement::Moved(to),
            NextStep::Close(Closed::Gone) => Settlement::Gone,
            NextStep::Close(Closed::NotFound) => {
                let doublings = batch.attempts.min(16);
                let wait = self.waits.backoff_max * (1_u32 << doublings).min(MAX_OUTAGE_BACKOFFS);
                let outage_from = if self.is_in_grace() { 1 } else { OUTAGE_FROM_NOT_FOUND };
                Settlement::NotFound { outage_from, again: later(now, jittered(wait)) }
            }
            NextStep::Close(Closed::Unwritable) => Settlement::Unwritable,
            NextStep::Close(Closed::Topic) => Settlement::TopicClosed,
            NextStep::Adapt(Change::GeneralTopic) => Settlement::TopicGone,
            NextStep::Adapt(Change::NoMarkup | Change::NoPicture) | NextStep::GiveUp => {
                Settlement::Failed(failure.description.clone())
            }
        }
    }

    /// Records the outcome of a message, and retries until the store accepts it: until then the
    /// chat stays in flight, so that nothing is sent twice. Only if the program ends before that,
    /// the next start finds the message in flight and repeats it.
    async fn settle(&self, batch: ClaimedBatch, settlement: Settlement) {
        let rest =
            self.outbound.free_at(batch.chat_thread.chat).saturating_duration_since(Instant::now());
        let now = self.context.clock.now();
        let hold_until = match settlement {
            Settlement::Again(at) | Settlement::Uncertain(at) => at.max(later(now, rest)),
            _ => later(now, rest),
        };
        let is_counted =
            matches!(settlement, Settlement::NotFound { outage_from: OUTAGE_FROM_NOT_FOUND, .. });
        let is_outage = self
            .insist(move |store, _| store.settle_delivery(&batch, &settlement, hold_until, now))
            .await;
        self.store_works();
        if !is_outage || !is_counted {
            return;
        }
        let grace = self.waits.backoff_max * OUTAGE_GRACE_BACKOFFS;
        *self.grace_until.lock().unwrap_or_else(PoisonError::into_inner) =
            Some(Instant::now() + grace);
        if !self.is_not_found_outage.swap(true, Ordering::Relaxed) {
            tracing::error!(
                "many chats in a row are not found: this is an outage or the token of another bot. None of them is taken for gone, their alerts wait"
            );
            self.owes_outage_notice.store(true, Ordering::Relaxed);
            self.report_outage().await;
        }
    }

    /// Runs `work` on the store until it succeeds, with back-off.
    async fn insist<T: Send + 'static>(
        &self,
        work: impl Fn(&Store, Timestamp) -> Result<T, StoreError> + Send + Sync + 'static,
    ) -> T {
        let work = Arc::new(work);
        let mut n_failures = 0;
        loop {
            let tried = Arc::clone(&work);
            if let Some(done) = self.with_store(move |store, now| tried(store, now)).await {
                return done;
            }
            n_failures += 1;
            tokio::time::sleep(self.waits.backoff_after(n_failures)).await;
        }
    }

    /// Returns the wait after `n_failures` in a row.
    pub fn backoff_after(&self, n_failures: u32) -> Duration {
        self.waits.backoff_after(n_failures)
    }

    fn after_backoff(&self, n_attempts: u32) -> Timestamp {
        later(self.context.clock.now(), self.waits.backoff_after(n_attempts))
    }

    fn is_in_grace(&self) -> bool {
        self.grace_until
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .is_some_and(|it| Instant::now() < it)
    }

    /// Whether only one chat is tried at a time: Telegram is away, or the store keeps nothing.
    fn is_outage(&self) -> bool {
        self.n_failures.load(Ordering::Relaxed) >= OUTAGE_AFTER
            || self.n_store_failures.load(Ordering::Relaxed) > 0
    }

    /// Notes that the store has kept something.
    fn store_works(&self) {
        let n_failures = self.n_store_failures.swap(0, Ordering::Relaxed);
        if n_failures > 0 {
            tracing::info!(n_failures, "the outbox is worked off again");
        }
    }

    /// Notes that the store has failed, and logs it ever more rarely: a full disk can last for days.
    fn store_fails(&self, error: StoreError) {
        let n_failures = self.n_store_failures.fetch_add(1, Ordering::Relaxed) + 1;
        if n_failures.is_power_of_two() {
            let error = format!("{:#}", anyhow::Error::from(error));
            tracing::error!(error, n_failures, "the outbox cannot be worked off");
        }
    }

    /// Runs `work` on the store, off the async threads; `None` if it failed, which is then in the
    /// log.
    async fn with_store<T: Send + 'static>(
        &self,
        work: impl FnOnce(&Store, Timestamp) -> Result<T, StoreError> + Send + 'static,
    ) -> Option<T> {
        let context = Arc::clone(&self.context);
        match tokio::task::spawn_blocking(move || work(&context.store, context.clock.now())).await {
            Ok(Ok(done)) => Some(done),
            Ok(Err(error)) => {
                self.store_fails(error);
                None
            }
            Err(_) => {
                tracing::error!("the store panicked; an earlier line has the place");
                None
            }
        }
    }

    fn under_way(&self) -> MutexGuard<'_, HashSet<ChatId>> {
        self.under_way.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// What was sent since the last report.
#[derive(Debug, Default)]
struct Tally {
    n_messages: AtomicU32,
    n_articles: AtomicU32,
}

impl Tally {
    fn count(&self, batch: &ClaimedBatch) {
        self.n_messages.fetch_add(1, Ordering::Relaxed);
        let n_articles = u32::try_from(batch.articles.len()).unwrap_or(u32::MAX);
        self.n_articles.fetch_add(n_articles, Ordering::Relaxed);
    }

    fn report(&self) {
        let n_messages = self.n_messages.swap(0, Ordering::Relaxed);
        let n_articles = self.n_articles.swap(0, Ordering::Relaxed);
        if n_messages > 0 {
            tracing::info!(n_messages, n_articles, "sent to subscribers");
        }
    }
}

/// A chat's turn; however it ends, the chat is free for the next one.
struct ChatTurn<'a, O: Outbound> {
    worker: &'a Worker<O>,
    chat: ChatId,
}

impl<O: Outbound> Drop for ChatTurn<'_, O> {
    fn drop(&mut self) {
        self.worker.under_way().remove(&self.chat);
        self.worker.stirred.notify_one();
    }
}

fn log_failure(batch: &ClaimedBatch, failure: &Failure, step: NextStep) {
    let (id, problem) = (batch.id.map(|id| id.0), failure.description.as_str());
    let chat = tracing::field::display(batch.chat_thread.chat.pseudonym());
    let thread = batch.chat_thread.thread.map(|id| id.0);
    match step {
        NextStep::Settle | NextStep::Later | NextStep::Adapt(Change::NewMessage) => {}
        NextStep::Hold(wait) => tracing::warn!(
            delivery = id,
            chat,
            wait_s = wait.as_secs(),
            "Telegram asks for a pause in this chat"
        ),
        NextStep::Retry { may_have_arrived }
            if may_have_arrived && !matches!(batch.arrival, NotificationKind::Edit(_)) =>
        {
            tracing::warn!(
                delivery = id,
                chat,
                problem,
                "nobody knows whether it arrived, it is repeated without a sound"
            );
        }
        NextStep::Retry { .. } => tracing::warn!(
            delivery = id,
            chat,
            problem,
            attempt = batch.attempts,
            "not sent, it goes out later"
        ),
        NextStep::Move(to) => {
            tracing::info!(delivery = id, chat, to = %to.pseudonym(), "the group has a new number");
        }
        NextStep::Close(closed) => log_closed(batch, problem, closed),
        // The general topic has no other topic to fall back to.
        NextStep::Adapt(Change::GeneralTopic) => tracing::info!(
            delivery = id,
            chat,
            thread,
            "the topic was deleted, its deliveries go to the general topic"
        ),
        NextStep::Adapt(Change::NoMarkup | Change::NoPicture) | NextStep::GiveUp => {
            tracing::error!(
                delivery = id,
                chat,
                problem,
                "Telegram will not take this message, it is given up"
            );
        }
    }
}

fn log_closed(batch: &ClaimedBatch, problem: &str, closed: Closed) {
    let id = batch.id.map(|id| id.0);
    let chat = tracing::field::display(batch.chat_thread.chat.pseudonym());
    match closed {
        Closed::Gone => tracing::info!(
            delivery = id,
            chat,
            problem,
            "the chat is gone, nothing is sent until an update comes from it"
        ),
        Closed::NotFound => {
            tracing::info!(delivery = id, problem, "Telegram does not find a chat");
        }
        Closed::Unwritable => tracing::info!(
            delivery = id,
            problem,
            "the bot may not write in a chat, nothing is sent there until its rights change"
        ),
        Closed::Topic => tracing::info!(
            delivery = id,
            chat,
            thread = batch.chat_thread.thread.map(|id| id.0),
            "the topic is closed, nothing is sent there until it is opened"
        ),
    }
}

fn later(now: Timestamp, wait: Duration) -> Timestamp {
    now.checked_add(wait).unwrap_or(now)
}
