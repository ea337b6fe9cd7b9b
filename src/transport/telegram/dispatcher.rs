//! Admits incoming updates and schedules the work: each chat's requests in order, different people
//! in parallel.

use std::collections::{HashMap, VecDeque};
use std::pin::pin;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use jiff::Timestamp;
use tokio::sync::{Notify, Semaphore};

use crate::article::ChatId;
use crate::context::Context;
use crate::id::UpdateId;
use crate::message::say;
use crate::source::fetch::Web;
use crate::store::inbox::{InboundUpdate, Kept, MAX_WAITING, PersonId};
use crate::store::{Store, StoreError};
use crate::transport::telegram::access::{self, AccessRules, Entry, Members};
use crate::transport::telegram::allowance::Allowance;
use crate::transport::telegram::incoming::{self, Classified, Incoming};
use crate::transport::telegram::inline::Asked;
use crate::transport::telegram::names::Names;
use crate::transport::telegram::query::{self, Released};
use crate::transport::telegram::send::Outgoing;
use crate::transport::telegram::turns::Turns;
use crate::transport::telegram::update::Update;
use crate::transport::telegram::{Link, Stop, Timing};

/// Handlers that run at once: they share a few database connections, so more would only wait for
/// each other.
const MAX_HANDLERS: usize = 8;

/// Pages and feeds that are fetched at once for people who wait for them.
const MAX_FETCHES: usize = 4;

/// Pressed buttons released at once, in addition to the chats that are being served.
const MAX_RELEASING: usize = 16;

/// Pressed buttons that wait to be released; beyond this the oldest are left to the client, which
/// gives them up by itself.
const MAX_RELEASES: usize = 5_000;

/// Inline queries answered at once.
const MAX_INLINE: usize = 4;

/// Inline queries of one person a minute: apps ask after each pause in typing.
const INLINE_PER_MINUTE: u32 = 60;

/// Inline queries that wait; beyond this the oldest are dropped: their people have typed on.
const MAX_INLINE_WAITING: usize = 64;

/// Work for [`Dispatcher::serve`], each in a task of its own. The dispatcher limits how many exist at once.
#[derive(Debug)]
pub struct Wake(Due);

#[derive(Debug)]
enum Due {
    /// This chat has its turn, and it uses the turn of this person.
    Chat(ChatId, PersonId),
    /// A button was pressed that must not wait longer.
    Release(Release),
    /// Somebody types a query in some chat.
    Inline(Asked),
}

/// A pressed button that is released at `at`, unless it was released before.
#[derive(Debug)]
struct Release {
    at: Instant,
    /// The update that reported it.
    update_id: UpdateId,
    /// The id with which the press is answered.
    query: String,
    /// The notice that the person sees then.
    notice: Option<String>,
}

/// Connects the inbox with the chats. One per process.
pub struct Dispatcher {
    pub(super) context: Arc<Context>,
    pub(super) link: Link,
    pub(super) bot_name: Arc<str>,
    pub(super) timing: Timing,
    pub(super) stop: Stop,
    pub(super) outgoing: Arc<Outgoing>,
    pub(super) handlers: Semaphore,
    /// The network, for what requests need from it; `None` if there is no client.
    pub(super) web: Option<Web>,
    pub(super) fetches: Semaphore,
    /// Links and texts that each person may still have summarized.
    pub(super) pastes: Mutex<Allowance>,
    pub(super) members: Members,
    pub(super) names: Names,
    pub(super) released: Mutex<Released>,
    /// How often the sending of a row failed, or was deferred because Telegram asked for it,
    /// without success.
    pub(super) troubles: Mutex<HashMap<UpdateId, RepeatedTroubles>>,
    allowance: Mutex<Allowance>,
    /// Inline queries that each person may still make.
    inline_allowance: Mutex<Allowance>,
    queue: Mutex<Queue>,
    /// Signals that something came into the queue, or that there is room for its entries.
    stirred: Notify,
}

#[derive(Debug, Default)]
struct Queue {
    turns: Turns,
    releases: VecDeque<Release>,
    n_releasing: usize,
    inline: VecDeque<Asked>,
    n_answering: usize,
}

/// See [`Dispatcher::troubles`].
#[derive(Debug, Default, Clone, Copy)]
pub(super) struct RepeatedTroubles {
    pub(super) n_failures: u32,
    pub(super) n_waits: u32,
}

/// An update that contains a person's request.
struct InboxRequest {
    update_id: UpdateId,
    incoming: Incoming,
    /// Whether it was within the person's limit.
    is_allowed: bool,
}

/// The store failed, or panicked.
#[derive(Debug, thiserror::Error)]
pub(super) enum StoreTrouble {
    #[error("{}", with_causes(.0))]
    Store(#[from] StoreError),
    #[error("the store panicked")]
    Panic,
}

impl Dispatcher {
    /// Returns an empty dispatcher.
    pub fn new(
        context: Arc<Context>,
        link: Link,
        bot_name: &str,
        timing: Timing,
        stop: Stop,
    ) -> Dispatcher {
        let settings = &context.settings.telegram;
        let web = crate::poll::web(&context.settings);
        let web = web.inspect_err(|error| tracing::error!(%error, "no links are read")).ok();
        Dispatcher {
            outgoing: Arc::new(Outgoing::new(
                Arc::clone(&context),
                link.clone(),
                timing.limits.clone(),
                stop.clone(),
            )),
            handlers: Semaphore::new(MAX_HANDLERS),
            web,
            fetches: Semaphore::new(MAX_FETCHES),
            pastes: Mutex::new(Allowance::per_hour(context.settings.paste.per_hour)),
            members: Members::default(),
            names: Names::default(),
            released: Mutex::default(),
            troubles: Mutex::default(),
            allowance: Mutex::new(Allowance::new(
                settings.commands_per_minute,
                settings.command_burst,
            )),
            inline_allowance: Mutex::new(Allowance::new(INLINE_PER_MINUTE, INLINE_PER_MINUTE)),
            queue: Mutex::default(),
            stirred: Notify::new(),
            bot_name: bot_name.into(),
            context,
            link,
            timing,
            stop,
        }
    }

    /// The sender, for alerts and digests: they share the rate limits of the answers.
    pub fn outbound(&self) -> Arc<Outgoing> {
        Arc::clone(&self.outgoing)
    }

    /// Takes over from an earlier process: its rate-limit state, and the requests that it left
    /// unanswered.
    pub async fn open(&self) {
        let longest = self.timing.limits.group_window;
        let sent = self.with_store(move |store, now| {
            let since = earlier(now, longest);
            let left = store.left_under_way()?.into_iter().map(|(chat, n)| (chat, n, now));
            Ok((
                now,
                [
                    store.replies_sent_since(since)?,
                    store.notifications_sent_since(since)?,
                    left.collect(),
                ]
                .concat(),
            ))
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
            Err(trouble) => {
                tracing::error!(%trouble, "what was sent before the start is not known, rates may be exceeded")
            }
        }
        match self.with_store(|store, now| Ok((now, store.held_chats(now)?))).await {
            Ok((now, resting)) => {
                for (chat, until) in resting {
                    let rest = Duration::try_from(until.duration_since(now)).unwrap_or_default();
                    self.outgoing.limiter().hold(chat, Instant::now() + rest);
                }
            }
            Err(trouble) => {
                tracing::error!(%trouble, "pauses that Telegram asked for before the start are not known")
            }
        }
        if !self.context.settings.telegram.blocked.is_empty() {
            // A chat that is removed from the list counts as present again as soon as it speaks.
            let context = Arc::clone(&self.context);
            let blocked = self.with_store(move |store, now| {
                context
                    .settings
                    .telegram
                    .blocked
                    .iter()
                    .try_for_each(|id| store.block(ChatId(*id), now))
            });
            if let Err(trouble) = blocked.await {
                tracing::error!(%trouble, "blocked chats still get alerts");
            }
        }
        self.wake_waiting().await;
    }

    /// Wakes chats that nothing woke for their rows (deferred, or left by a fault) and deletes old
    /// rows. Call it periodically.
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

    /// Waits for the next work item. Nothing is lost if the wait is cancelled.
    pub async fn next(&self) -> Wake {
        loop {
            let mut stirred = pin!(self.stirred.notified());
            stirred.as_mut().enable();
            let next_at = match self.queue().next(Instant::now()) {
                Ok(due) => return Wake(due),
                Err(next_at) => next_at,
            };
            match next_at {
                Some(at) => {
                    let _ = tokio::time::timeout_at(at.into(), stirred).await;
                }
                None => stirred.await,
            }
        }
    }

    /// Does the work that a wake asks for.
    pub async fn serve(&self, wake: Wake) {
        match wake.0 {
            Due::Chat(chat, person) => self.work(chat, person).await,
            Due::Release(it) => {
                let _slot = Releasing(self);
                if self.claim_release(it.update_id) {
                    query::release(&self.link, &self.timing, &it.query, it.notice.as_deref()).await;
                }
            }
            Due::Inline(asked) => {
                let _slot = Answering(self);
                self.answer_inline(asked).await;
            }
        }
    }

    /// Stores the updates that Telegram delivered, then wakes the chats concerned. All or nothing:
    /// on an error nothing is stored.
    ///
    /// Drops requests over a person's limit here, before they cost anything; notifies the person of
    /// this from time to time.
    pub(super) async fn receive(&self, updates: &[Update]) -> Result<(), StoreTrouble> {
        let now = Instant::now();
        let rules = self.access_rules().await?;
        let settings = &self.context.settings.telegram;
        let (mut handed, mut asked, mut refused) = (Vec::new(), Vec::new(), Vec::new());
        for update in updates {
            let update_id = update.id();
            update.person().into_iter().for_each(|it| self.names.note(it));
            match incoming::see(update, &self.bot_name) {
                Classified::Incoming(incoming) if incoming.is_asked() => {
                    match rules.entry(settings, &incoming) {
                        Entry::Ignored => {}
                        entry @ (Entry::Banned | Entry::Closed) => {
                            refused.extend(refusal_of(entry, update_id, &incoming));
                        }
                        Entry::Open | Entry::IfMember => {
                            let (it, is_allowed) = self.admit(update_id, &incoming, now);
                            handed.extend(it);
                            asked.push(InboxRequest { update_id, incoming, is_allowed });
                        }
                    }
                }
                Classified::Incoming(incoming) => {
                    let (it, is_allowed) = self.admit(update_id, &incoming, now);
                    handed.extend(it);
                    asked.push(InboxRequest { update_id, incoming, is_allowed });
                }
                Classified::Inline(asked) => {
                    if rules.may_ask_inline(settings, asked.user) {
                        self.admit_inline(asked, now);
                    }
                }
                Classified::Added(incoming)
                    if rules.is_banned(settings, [incoming.chat.0])
                        || incoming.user.is_some_and(|user| rules.is_banned(settings, [user])) => {}
                Classified::Added(incoming) => {
                    handed.push(InboundUpdate::Joined(incoming.chat));
                    let (it, is_allowed) = self.admit(update_id, &incoming, now);
                    handed.extend(it);
                    asked.push(InboxRequest { update_id, incoming, is_allowed });
                }
                Classified::Joined(chat) | Classified::Talk(chat)
                    if rules.is_banned(settings, [chat.0]) => {}
                other => handed.extend(incoming::to_inbound_updates(&other)),
            }
        }
        self.refuse(refused).await?;
        let kept = match handed.is_empty() {
            true => HashMap::new(),
            false => {
                match self.with_store(move |store, now| store.store_updates(&handed, now)).await {
                    Ok(kept) => kept.into_iter().collect(),
                    Err(trouble) => {
                        // Telegram delivers all of it again.
                        asked
                            .iter()
                            .filter(|it| it.is_allowed)
                            .for_each(|it| self.allowance().refund(it.incoming.person()));
                        return Err(trouble);
                    }
                }
            }
        };
        for it in asked {
            self.settle_in(it, &kept, now);
        }
        Ok(())
    }

    /// Puts an inline query in the queue, if the person has not asked too often.
    /// Of one person only the latest waits. An update that comes again is answered again: Telegram
    /// ignores the second answer.
    fn admit_inline(&self, asked: Asked, now: Instant) {
        if self.inline_allowance().try_spend(PersonId(asked.user), now).is_err() {
            return;
        }
        let mut queue = self.queue();
        queue.inline.retain(|waiting| waiting.user != asked.user);
        if queue.inline.len() >= MAX_INLINE_WAITING {
            queue.inline.pop_front();
        }
        queue.inline.push_back(asked);
        drop(queue);
        self.stirred.notify_one();
    }

    /// Returns the rules on who may use the bot, as they are now.
    pub(super) async fn access_rules(&self) -> Result<AccessRules, StoreTrouble> {
        let context = Arc::clone(&self.context);
        self.with_store(move |_, _| AccessRules::of(&context)).await
    }

    /// Has those who were not refused within a day told that they may not use the bot.
    async fn refuse(&self, refused: Vec<InboundUpdate>) -> Result<(), StoreTrouble> {
        if refused.is_empty() {
            return Ok(());
        }
        let stored = self.with_store(move |store, now| {
            let mut told = Vec::new();
            for notice in refused {
                let InboundUpdate::Notice { person, chat, .. } = &notice else { continue };
                let (person, chat) = (*person, *chat);
                if store.claim_refusal(person.0, now)? {
                    store.store_updates(&[notice], now)?;
                    told.push((chat, person));
                }
            }
            Ok(told)
        });
        stored.await?.into_iter().for_each(|(chat, person)| self.wake(chat, person));
        Ok(())
    }

    /// Returns what to store of an update, and whether it was within the person's limit.
    fn admit(
        &self,
        update_id: UpdateId,
        incoming: &Incoming,
        now: Instant,
    ) -> (Option<InboundUpdate>, bool) {
        let (chat, person) = (incoming.chat, incoming.person());
        let mut allowance = self.allowance();
        let is_press = incoming.query().is_some();
        let is_unlimited = incoming.is_of(&self.context.settings.telegram.unlimited);
        let wait = match incoming.is_asked() && !is_unlimited {
            true => allowance.try_spend(person, now).err(),
            false => None,
        };
        let Some(wait) = wait else {
            // A press is answered at its button, not by a message.
            let is_told = is_press || allowance.is_noticed(chat.0, now);
            let notice = (!is_told).then(|| incoming.to_notice(&full_notice(incoming)));
            return (Some(incoming.to_inbound_updates(update_id, &self.bot_name, notice)), true);
        };
        if is_press || allowance.is_noticed(person.0, now) || allowance.is_noticed(chat.0, now) {
            return (None, false);
        }
        let content = incoming.to_notice(&too_fast_notice(incoming, wait));
        (Some(InboundUpdate::Notice { update_id, chat, person, content }), false)
    }

    /// Wakes the chat of a stored update, and releases the pressed button.
    fn settle_in(&self, asked: InboxRequest, kept: &HashMap<UpdateId, Kept>, now: Instant) {
        let InboxRequest { update_id, incoming, .. } = asked;
        let (chat, person) = (incoming.chat, incoming.person());
        let became = kept.get(&update_id).copied();
        match became {
            Some(Kept::New) => self.wake(chat, person),
            Some(Kept::Noticed) => {
                let mut allowance = self.allowance();
                [chat.0, person.0].into_iter().for_each(|it| allowance.note_notice(it, now));
                drop(allowance);
                tracing::info!(chat = %chat.pseudonym(), "somebody sends more than is answered, and gets a notice");
                self.wake(chat, person);
            }
            Some(Kept::Repeat) => {
                return tracing::debug!(chat = %chat.pseudonym(), update = update_id.0, "an update came again");
            }
            Some(Kept::Merged) => {
                tracing::debug!(chat = %chat.pseudonym(), update = update_id.0, "the same waits already")
            }
            Some(Kept::Refused) | None => {
                tracing::debug!(chat = %chat.pseudonym(), update = update_id.0, "dropped: too much at once")
            }
        }
        if let Some(query) = incoming.query() {
            let is_dropped = matches!(became, None | Some(Kept::Refused));
            let notice = is_dropped.then(|| say!(incoming, "too-many-presses").plain());
            self.queue().push_release(Release {
                at: now + self.timing.button_grace,
                update_id,
                query: query.to_owned(),
                notice,
            });
            self.stirred.notify_one();
        }
    }

    /// Returns whether the caller should release the press of this update: true only for the first
    /// caller.
    pub(super) fn claim_release(&self, update_id: UpdateId) -> bool {
        self.released.lock().unwrap_or_else(PoisonError::into_inner).claim(update_id)
    }

    /// Makes sure that the chat gets its turn.
    pub(super) fn wake(&self, chat: ChatId, person: PersonId) {
        self.queue().turns.wake(chat, person);
        self.stirred.notify_one();
    }

    async fn wake_waiting(&self) {
        match self.with_store(|store, now| store.waiting_chats(now)).await {
            Ok(chats) => chats
                .into_iter()
                .for_each(|(chat, person)| self.wake(chat, person.unwrap_or(PersonId(chat.0)))),
            Err(trouble) => tracing::error!(%trouble, "the inbox cannot be read"),
        }
    }

    /// Returns the turn of a chat that was woken.
    pub(super) fn turn_of(&self, chat: ChatId, person: PersonId) -> Turn<'_> {
        Turn { dispatcher: self, chat, person, is_over: false }
    }

    /// Runs `work` on the store, off the async threads.
    pub(super) async fn with_store<T: Send + 'static>(
        &self,
        work: impl FnOnce(&Store, Timestamp) -> Result<T, StoreError> + Send + 'static,
    ) -> Result<T, StoreTrouble> {
        let context = Arc::clone(&self.context);
        let done =
            tokio::task::spawn_blocking(move || work(&context.store, context.clock.now())).await;
        Ok(done.map_err(|_| StoreTrouble::Panic)??)
    }

    fn queue(&self) -> MutexGuard<'_, Queue> {
        self.queue.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn inline_allowance(&self) -> MutexGuard<'_, Allowance> {
        self.inline_allowance.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn allowance(&self) -> MutexGuard<'_, Allowance> {
        self.allowance.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Queue {
    /// Returns the next work item; else the time of the next one, if it is known.
    fn next(&mut self, now: Instant) -> Result<Due, Option<Instant>> {
        if self.n_releasing < MAX_RELEASING
            && let Some(release) = self.releases.pop_front_if(|it| it.at <= now)
        {
            self.n_releasing += 1;
            return Ok(Due::Release(release));
        }
        if self.n_answering < MAX_INLINE
            && let Some(asked) = self.inline.pop_front()
        {
            self.n_answering += 1;
            return Ok(Due::Inline(asked));
        }
        if let Some((chat, person)) = self.turns.next(now) {
            return Ok(Due::Chat(chat, person));
        }
        let release_at =
            self.releases.front().filter(|_| self.n_releasing < MAX_RELEASING).map(|it| it.at);
        Err([release_at, self.turns.next_at().filter(|at| *at > now)].into_iter().flatten().min())
    }

    fn push_release(&mut self, release: Release) {
        if self.releases.len() >= MAX_RELEASES {
            self.releases.pop_front();
        }
        self.releases.push_back(release);
    }
}

/// A chat's turn. If it is dropped before its end (a panic), the chat can be woken again.
pub(super) struct Turn<'a> {
    dispatcher: &'a Dispatcher,
    chat: ChatId,
    person: PersonId,
    is_over: bool,
}

impl Turn<'_> {
    /// Ends the turn if nothing came in since the last check, and returns whether it did.
    pub(super) fn try_end(&mut self) -> bool {
        self.is_over = self.dispatcher.queue().turns.try_finish(self.chat, self.person);
        self.is_over
    }

    /// Ends the turn: something of this person waits in the chat.
    pub(super) fn end_ready(mut self, next: PersonId) {
        self.dispatcher.queue().turns.finish_ready(self.chat, self.person, next);
        self.is_over = true;
    }

    /// Ends the turn: the chat continues at `at`.
    pub(super) fn end_parked(mut self, at: Instant) {
        self.dispatcher.queue().turns.finish_parked(self.chat, self.person, at);
        self.is_over = true;
    }
}

impl Drop for Turn<'_> {
    fn drop(&mut self) {
        if !self.is_over {
            self.dispatcher.queue().turns.abandon(self.chat, self.person);
        }
        self.dispatcher.stirred.notify_one();
    }
}

/// A button that is being released, until it is dropped.
struct Releasing<'a>(&'a Dispatcher);

impl Drop for Releasing<'_> {
    fn drop(&mut self) {
        self.0.queue().n_releasing -= 1;
        self.0.stirred.notify_one();
    }
}

/// An inline query that is being answered, until it is dropped.
struct Answering<'a>(&'a Dispatcher);

impl Drop for Answering<'_> {
    fn drop(&mut self) {
        self.0.queue().n_answering -= 1;
        self.0.stirred.notify_one();
    }
}

/// The notice for a person without access; `None` where others would read it.
fn refusal_of(entry: Entry, update_id: UpdateId, incoming: &Incoming) -> Option<InboundUpdate> {
    let is_message = incoming.is_private && incoming.query().is_none();
    is_message.then(|| InboundUpdate::Notice {
        update_id,
        chat: incoming.chat,
        person: incoming.person(),
        content: incoming.to_notice(&access::refusal(entry, incoming)),
    })
}

/// The notice for a person who sends more than the limit allows.
fn too_fast_notice(incoming: &Incoming, wait: Duration) -> String {
    let n_seconds = (wait.as_secs() + u64::from(wait.subsec_nanos() > 0)).max(1);
    match incoming.is_private {
        true => say!(incoming, "too-fast", n = n_seconds),
        false => say!(incoming, "too-fast-group", n = n_seconds),
    }
    .plain()
}

/// The notice if too many commands wait.
fn full_notice(incoming: &Incoming) -> String {
    match incoming.is_private {
        true => say!(incoming, "too-full", n = MAX_WAITING),
        false => say!(incoming, "too-full-group", n = MAX_WAITING),
    }
    .plain()
}

/// Returns the moment this long before `now`.
fn earlier(now: Timestamp, ago: Duration) -> Timestamp {
    now.checked_sub(ago).unwrap_or(Timestamp::MIN)
}

fn with_causes(error: &StoreError) -> String {
    let cause = std::error::Error::source(error).map(|it| format!(": {it}"));
    format!("{error}{}", cause.unwrap_or_default())
}
