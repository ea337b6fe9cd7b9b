//! Where chats get their turn: each chat's requests in order, chats beside one another.

use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use jiff::Timestamp;
use teloxide::types::Update;
use tokio::sync::{Semaphore, mpsc};

use crate::app::App;
use crate::article::ChatId;
use crate::store::{Store, StoreError};
use crate::transport::telegram::incoming::{self, Ask, Seen};
use crate::transport::telegram::query::{self, Released};
use crate::transport::telegram::send::Outgoing;
use crate::transport::telegram::{Link, Stop, Timing};

/// Handlers at work at once: they share two database connections, so more would only wait for each other.
const MAX_HANDLERS: usize = 8;

/// Something for [`Desk::serve`], each in a task of its own.
#[derive(Debug)]
pub enum Wake {
    /// A chat has something waiting and nobody at work for it.
    Chat(ChatId),
    /// A button was pressed that must not wait long.
    Press {
        /// The update that told it.
        update_id: i64,
        /// What the press is answered by.
        query: String,
    },
}

/// What stands between the inbox and the chats. One a process.
pub struct Desk {
    pub(super) app: Arc<App>,
    pub(super) link: Link,
    pub(super) bot_name: Arc<str>,
    pub(super) timing: Timing,
    pub(super) stop: Stop,
    pub(super) outgoing: Arc<Outgoing>,
    pub(super) handlers: Semaphore,
    pub(super) released: Mutex<Released>,
    /// Chats at work; `true` where something came in meanwhile.
    at_work: Mutex<HashMap<ChatId, bool>>,
    wakes: mpsc::UnboundedSender<Wake>,
}

/// The store could not do its work, or died of it.
#[derive(Debug, thiserror::Error)]
pub(super) enum Trouble {
    #[error("{}", with_causes(.0))]
    Store(#[from] StoreError),
    #[error("the store panicked")]
    Panic,
}

impl Desk {
    /// A desk, and the end where its wakes come out.
    pub fn new(app: Arc<App>, link: Link, bot_name: &str, timing: Timing, stop: Stop) -> (Desk, mpsc::UnboundedReceiver<Wake>) {
        let (wakes, out) = mpsc::unbounded_channel();
        let desk = Desk {
            outgoing: Arc::new(Outgoing::new(Arc::clone(&app), link.clone(), timing.clone(), stop.clone())),
            handlers: Semaphore::new(MAX_HANDLERS),
            released: Mutex::default(),
            at_work: Mutex::default(),
            bot_name: bot_name.into(),
            app,
            link,
            timing,
            stop,
            wakes,
        };
        (desk, out)
    }

    /// The way out, for what nobody asked for: alerts share the pace of the answers.
    pub fn outbound(&self) -> Arc<Outgoing> {
        Arc::clone(&self.outgoing)
    }

    /// Takes over from an earlier process: its pace, and what it left unanswered.
    pub async fn open(&self) {
        let longest = self.timing.limits.group_window;
        let sent = self.with_store(move |store, now| {
            let since = earlier(now, longest);
            let left = store.left_under_way()?.into_iter().map(|(chat, n)| (chat, n, now));
            Ok((now, [store.sent_since(since)?, store.told_since(since)?, left.collect()].concat()))
        });
        let sent = sent.await;
        match sent {
            Ok((now, sent)) => {
                for (chat, n_messages, at) in sent {
                    let ago = Duration::try_from(now.duration_since(at)).unwrap_or_default();
                    let at = Instant::now().checked_sub(ago).unwrap_or_else(Instant::now);
                    self.outgoing.remember(chat, n_messages, at);
                }
            }
            Err(trouble) => tracing::error!(%trouble, "what was sent before the start is not known, rates may be exceeded"),
        }
        match self.with_store(|store, now| Ok((now, store.resting_chats(now)?))).await {
            Ok((now, resting)) => {
                for (chat, until) in resting {
                    let rest = Duration::try_from(until.duration_since(now)).unwrap_or_default();
                    self.outgoing.pace().hold(chat, Instant::now() + rest);
                }
            }
            Err(trouble) => tracing::error!(%trouble, "pauses that Telegram asked for before the start are not known"),
        }
        self.wake_waiting().await;
    }

    /// Wakes chats whose rows nobody was woken for (put off, or left by a fault) and forgets old rows. To be called now and then.
    pub async fn tidy(&self) {
        let kept = self.timing.remember_settled;
        match self.with_store(move |store, now| store.prune_inbox(earlier(now, kept))).await {
            Ok(0) => {}
            Ok(n_rows) => tracing::debug!(n_rows, "old updates are forgotten"),
            Err(trouble) => tracing::error!(%trouble, "old updates cannot be forgotten"),
        }
        let kept = self.timing.remember_told;
        match self.with_store(move |store, now| store.prune_outbox(earlier(now, kept))).await {
            Ok(0) => {}
            Ok(n_rows) => tracing::debug!(n_rows, "old deliveries are forgotten"),
            Err(trouble) => tracing::error!(%trouble, "old deliveries cannot be forgotten"),
        }
        self.wake_waiting().await;
    }

    /// Does what a wake asks for.
    pub async fn serve(&self, wake: Wake) {
        match wake {
            Wake::Chat(chat) => self.work(chat).await,
            Wake::Press { update_id, query } => {
                tokio::time::sleep(self.timing.button_grace).await;
                if self.claim_release(update_id) {
                    query::release(&self.link, &self.timing, &query, None).await;
                }
            }
        }
    }

    /// Keeps what Telegram handed over, then wakes those whom it concerns. All or nothing: on an error nothing is kept.
    pub(super) async fn take_in(&self, updates: &[Update]) -> Result<(), Trouble> {
        let seen: Vec<(i64, Seen)> = updates.iter().map(|it| (i64::from(it.id.0), incoming::see(it))).collect();
        let handed: Vec<_> = seen.iter().filter_map(|(update_id, it)| incoming::to_handed(*update_id, it)).collect();
        if handed.is_empty() {
            return Ok(());
        }
        let fresh = self.with_store(move |store, now| store.keep_handed(&handed, now)).await?;
        for (update_id, it) in seen {
            let Seen::Incoming(incoming) = it else { continue };
            if !fresh.contains(&update_id) {
                tracing::debug!(chat = %incoming.chat.pseudonym(), update = update_id, "an update came again");
                continue;
            }
            self.wake(incoming.chat);
            if let Ask::Button { query, .. } = incoming.ask {
                self.send_wake(Wake::Press { update_id, query });
            }
        }
        Ok(())
    }

    /// Whether the caller is to release the press of this update: everybody but the first is told no.
    pub(super) fn claim_release(&self, update_id: i64) -> bool {
        self.released.lock().unwrap_or_else(PoisonError::into_inner).claim(update_id)
    }

    /// Sees to it that somebody works for the chat.
    pub(super) fn wake(&self, chat: ChatId) {
        match self.at_work().entry(chat) {
            Entry::Occupied(mut has_more) => *has_more.get_mut() = true,
            Entry::Vacant(idle) => {
                idle.insert(false);
                self.send_wake(Wake::Chat(chat));
            }
        }
    }

    async fn wake_waiting(&self) {
        match self.with_store(|store, now| store.waiting_chats(now)).await {
            Ok(chats) => chats.into_iter().for_each(|chat| self.wake(chat)),
            Err(trouble) => tracing::error!(%trouble, "the inbox cannot be read"),
        }
    }

    /// The turn of a chat that was woken.
    pub(super) fn turn_of(&self, chat: ChatId) -> Turn<'_> {
        Turn { desk: self, chat, is_over: false }
    }

    /// Runs `work` on the store, off the async threads.
    pub(super) async fn with_store<T: Send + 'static>(
        &self,
        work: impl FnOnce(&Store, Timestamp) -> Result<T, StoreError> + Send + 'static,
    ) -> Result<T, Trouble> {
        let app = Arc::clone(&self.app);
        let done = tokio::task::spawn_blocking(move || work(&app.store, app.clock.now())).await;
        Ok(done.map_err(|_| Trouble::Panic)??)
    }

    fn send_wake(&self, wake: Wake) {
        // The other end is gone only when the program stops; the inbox remembers what was to be done.
        let _ = self.wakes.send(wake);
    }

    fn at_work(&self) -> MutexGuard<'_, HashMap<ChatId, bool>> {
        self.at_work.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A chat's turn. Dropped before its end (a panic), it leaves the chat free to be woken again.
pub(super) struct Turn<'a> {
    desk: &'a Desk,
    chat: ChatId,
    is_over: bool,
}

impl Turn<'_> {
    /// Ends the turn, unless something came in since it was last asked.
    pub(super) fn try_end(&mut self) -> bool {
        let mut at_work = self.desk.at_work();
        let has_more = at_work.get_mut(&self.chat).is_some_and(std::mem::take);
        if !has_more {
            at_work.remove(&self.chat);
            self.is_over = true;
        }
        !has_more
    }
}

impl Drop for Turn<'_> {
    fn drop(&mut self) {
        if !self.is_over {
            self.desk.at_work().remove(&self.chat);
        }
    }
}

/// A moment so long before `now`.
fn earlier(now: Timestamp, ago: Duration) -> Timestamp {
    now.checked_sub(ago).unwrap_or(Timestamp::MIN)
}

fn with_causes(error: &StoreError) -> String {
    let cause = std::error::Error::source(error).map(|it| format!(": {it}"));
    format!("{error}{}", cause.unwrap_or_default())
}
