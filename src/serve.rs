//! The composition root: runs the parts of the program as tasks and stops them in order. Tasks are
//! spawned only here.

mod desk;
mod supervisor;

use std::future::Future;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::pin::{Pin, pin};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError};
use std::time::{Duration, Instant};

use tokio::sync::{mpsc, watch};
use tokio::task::{JoinError, JoinSet};

use crate::backup;
use crate::command::{Alert, OWN};
use crate::context::Context;
use crate::delivery::backoff::backoff_after;
use crate::delivery::pulse::watch_pulse;
use crate::delivery::worker::{Outbound, Worker};
use crate::delivery::{feed_alarm, operator_notice};
use crate::http::{Health, Limits as HealthLimits, ListenAddress, Listener, Pages, Service};
use crate::isolate::ReaderProcess;
use crate::metrics::Metrics;
use crate::poll::{Report, follow};
use crate::settings::Settings;
use crate::source::proxy::Proxy;
use crate::store::{BotClaim, HISTORY_DAYS, StoreError, YIELD};
use crate::transport::telegram::{
    self, BotIdentity, Dispatcher, Link, Outgoing, PollError, Stop, Timing, Webhook,
};
use crate::watch::{LoadedFile, Watch};

/// How often to check which feeds are due.
const FEED_POLL_INTERVAL: Duration = Duration::from_secs(20);

/// How often articles beyond the retention limits are deleted. Often, so that each run deletes only
/// a small part of them.
const PRUNE_INTERVAL: Duration = Duration::from_secs(3600);

/// The shortest and the longest wait before the next look whether a backup is due.
const MIN_BACKUP_WAIT: Duration = Duration::from_secs(60);
const MAX_BACKUP_WAIT: Duration = Duration::from_secs(3600);

/// How often deliveries are planned when nothing was stored.
const PLAN_INTERVAL: Duration = Duration::from_secs(60);

/// How often deleted data is erased from the database and the log is emptied.
const ERASE_INTERVAL: Duration = Duration::from_secs(3600);

/// How often watched folders are checked; a file is finished when it is the same in two checks.
const FOLDER_CHECK_INTERVAL: Duration = Duration::from_secs(2);

/// Runs the Telegram bot until `stop` comes (then it shuts down in an orderly way) or the token is
/// refused. If it is dropped at any moment, nothing is lost: unanswered requests are in the store,
/// and the next run resumes with them.
///
/// The database belongs to the first bot that serves from it; another bot is refused.
pub async fn serve(
    context: Arc<Context>,
    link: Link,
    timing: Timing,
    stop: impl Future<Output = ()>,
) -> Result<(), PollError> {
    serve_as(context, link, timing, TakeOver::No, stop).await
}

/// Whether a bot may serve from a database that belonged to another bot.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TakeOver {
    /// The bot is refused.
    No,
    /// The database belongs to this bot from then on.
    Yes,
}

/// [`serve`], for a bot that may take over the database of another one.
pub async fn serve_as(
    context: Arc<Context>,
    link: Link,
    timing: Timing,
    take_over: TakeOver,
    stop: impl Future<Output = ()>,
) -> Result<(), PollError> {
    let plan = Plan::of(&context.settings).map_err(PollError::Settings)?;
    let front = Front::open(&context, &link, plan, &timing).await?;
    let mut stop = pin!(stop);
    let mut ears = JoinSet::new();
    let (silence, is_silent) = Stop::pair();
    if let Some(listener) = front.listener {
        ears.spawn(listener.run(async move {
            is_silent.or(std::future::pending::<()>()).await;
        }));
    }
    let ended =
        serve_bot(Arc::clone(&context), link, timing, take_over, &front.door, stop.as_mut());
    let ended = ended.await;
    // The listener says how the bot is until the end.
    let _ = silence.send(true);
    while let Some(done) = ears.join_next().await {
        log_panic(done);
    }
    // The write-ahead log is removed with the last connection: no data of a forgotten chat remains.
    if let Err(error) = crate::poll::blocking(move || context.store.erase_traces()).await {
        tracing::warn!(%error, "traces of a forgotten chat are erased after the next start");
    }
    ended
}

/// What the listener needs of the bot once it runs.
struct Door {
    service: Option<Arc<Service>>,
    webhook: Option<Arc<Webhook>>,
}

/// Serves until the stop or an error that ends the bot, and lets messages in flight finish.
async fn serve_bot(
    context: Arc<Context>,
    link: Link,
    timing: Timing,
    take_over: TakeOver,
    door: &Door,
    mut stop: Pin<&mut impl Future<Output = ()>>,
) -> Result<(), PollError> {
    let bot = tokio::select! {
        () = &mut stop => return Ok(()),
        bot = telegram::introduce(&link, &timing) => bot?,
    };
    tokio::select! {
        () = &mut stop => return Ok(()),
        claimed = claim_database(&context, &bot, take_over, &timing) => claimed?,
    }
    let n_articles = context.store.totals().map_or(0, |totals| totals.n_articles);
    tracing::info!("serving as @{}, {n_articles} articles", bot.name);
    offer_to_claim(&context, &bot);
    let keeper = Arc::clone(&context);
    crate::poll::blocking(move || {
        keeper.store.keep_reserve();
        if let Err(error) = desk::note_start(&keeper) {
            tracing::warn!(%error, "the start is not recorded");
        }
    })
    .await;
    let stopped = Arc::clone(&context);
    let mut bot = Running::start(context, link, &bot.name, timing, door.webhook.clone()).await;
    if let Some(service) = &door.service {
        service.open(Arc::clone(&bot.dispatcher));
    }
    supervisor::ready();
    let ended = bot.run(stop).await;
    supervisor::stopping();
    bot.drain().await;
    if let Err(error) = crate::poll::blocking(move || stopped.store.note_stopped()).await {
        tracing::warn!(%error, "the stop is not recorded");
    }
    ended
}

/// What the settings ask for beside the bot itself.
#[derive(Debug)]
pub struct Plan {
    listen: Option<ListenAddress>,
    webhook: Option<Webhook>,
}

impl Plan {
    /// Reads the settings of the listener, the webhook and the proxies; `Err` says in a sentence
    /// what is wrong with one.
    pub fn of(settings: &Settings) -> Result<Plan, String> {
        let (serve, telegram) = (&settings.serve, &settings.telegram);
        let listen = Some(serve.listen.trim()).filter(|it| !it.is_empty());
        let listen = listen.map(str::parse::<ListenAddress>).transpose();
        let listen = listen.map_err(|error| error.to_string())?;
        let webhook = Some(telegram.webhook.trim()).filter(|it| !it.is_empty());
        let webhook = webhook.map(Webhook::new).transpose().map_err(|error| error.to_string())?;
        for (key, proxy) in
            [("feeds.proxy", &settings.feeds.proxy), ("telegram.proxy", &telegram.proxy)]
        {
            Proxy::read(key, proxy).map_err(|error| error.to_string())?;
        }
        if listen.is_none() && (webhook.is_some() || serve.public) {
            let key = if webhook.is_some() { "telegram.webhook" } else { "serve.public" };
            return Err(format!(
                "{key} needs an address to listen on: set serve.listen, for example to 127.0.0.1:8080"
            ));
        }
        Ok(Plan { listen, webhook })
    }

    /// Returns where the bot listens.
    pub fn listen(&self) -> Option<&ListenAddress> {
        self.listen.as_ref()
    }
}

/// The listener, before it runs.
struct Front {
    listener: Option<Listener>,
    door: Door,
}

impl Front {
    /// Listens from now on: health is asked for before Telegram has answered.
    async fn open(
        context: &Arc<Context>,
        link: &Link,
        plan: Plan,
        timing: &Timing,
    ) -> Result<Front, PollError> {
        let webhook = plan.webhook.map(Arc::new);
        let Some(address) = plan.listen else {
            return Ok(Front { listener: None, door: Door { service: None, webhook } });
        };
        let metrics = Arc::clone(link.metrics());
        let limits = health_limits(timing);
        let health = Health::new(Arc::clone(context), Arc::clone(&metrics), limits);
        let pages = context.settings.serve.public.then(|| Pages::new(Arc::clone(context)));
        let service = Arc::new(Service::new(health, metrics, pages, webhook.clone()));
        let refused = |problem| PollError::Listen { address: address.to_string(), problem };
        let listener = Listener::bind(&address, Arc::clone(&service)).await.map_err(refused)?;
        if let Ok(address) = listener.address() {
            tracing::info!(%address, "listening");
        }
        let door = Door { service: Some(service), webhook };
        Ok(Front { listener: Some(listener), door })
    }
}

fn health_limits(timing: &Timing) -> HealthLimits {
    HealthLimits {
        silent_for: timing.silent_for,
        late_for: timing.late_for,
        kept_for: timing.look_every,
        ..HealthLimits::default()
    }
}

/// A bot that serves: its parts and its tasks.
struct Running {
    context: Arc<Context>,
    dispatcher: Arc<Dispatcher>,
    worker: Arc<Worker<Outgoing>>,
    metrics: Arc<Metrics>,
    timing: Timing,
    /// `None` if updates are asked for.
    webhook: Option<Arc<Webhook>>,
    tasks: JoinSet<()>,
    /// Asks all tasks to stop.
    switch: watch::Sender<bool>,
    /// Dropped, they end the threads that look for something from time to time.
    alive: Vec<std::sync::mpsc::Sender<()>>,
}

impl Running {
    /// Builds the parts and spawns the tasks that run all the time.
    async fn start(
        context: Arc<Context>,
        link: Link,
        bot_name: &str,
        timing: Timing,
        webhook: Option<Arc<Webhook>>,
    ) -> Running {
        let (switch, is_stopping) = Stop::pair();
        let dispatcher = Arc::new(Dispatcher::new(
            Arc::clone(&context),
            link.clone(),
            bot_name,
            timing.clone(),
            is_stopping.clone(),
        ));
        let outbound = dispatcher.outbound();
        let worker =
            Arc::new(Worker::new(Arc::clone(&context), bot_name, outbound, timing.waits()));
        let mut tasks = JoinSet::new();
        let metrics = Arc::clone(link.metrics());
        let counts = Arc::clone(&metrics);
        tasks.spawn(follow_feeds(Arc::clone(&context), metrics, is_stopping.clone()));
        tasks.spawn(prune_regularly(Arc::clone(&context), is_stopping.clone()));
        tasks.spawn(back_up_regularly(Arc::clone(&context), is_stopping.clone()));
        tasks.spawn(tidy_database(Arc::clone(&context), is_stopping.clone()));
        tasks.spawn(telegram::set_menu(link.clone(), timing.clone(), is_stopping.clone()));
        let (keeper, waits, stop) = (Arc::clone(&context), timing.clone(), is_stopping.clone());
        tasks.spawn(telegram::keep_operator_menus(keeper, link, waits, stop));
        dispatcher.open().await;
        let planning = plan_deliveries(Arc::clone(&context), Arc::clone(&worker), is_stopping);
        tasks.spawn(planning);
        let mut bot = Running {
            context,
            dispatcher,
            worker,
            metrics: counts,
            timing,
            webhook,
            tasks,
            switch,
            alive: Vec::new(),
        };
        bot.start_threads();
        bot
    }

    /// Starts what looks for something from time to time, each in a thread of its own: that takes a
    /// quarter of the wake-ups of a timer and a blocking task.
    fn start_threads(&mut self) {
        let (alive, ended) = std::sync::mpsc::channel();
        let (context, worker) = (Arc::clone(&self.context), Arc::clone(&self.worker));
        let look_every = self.timing.look_every;
        self.alive.push(alive);
        self.tasks.spawn_blocking(move || {
            watch_pulse(&context, look_every, &ended, || worker.note_beat());
        });
        if !self.context.settings.sources.watch.is_empty() {
            let (alive, ended) = std::sync::mpsc::channel();
            let context = Arc::clone(&self.context);
            self.alive.push(alive);
            self.tasks.spawn_blocking(move || watch_folders(&context, &ended));
        }
    }

    /// Receives updates and sends what is due, until the stop or an error that ends the bot.
    async fn run(&mut self, mut stop: Pin<&mut impl Future<Output = ()>>) -> Result<(), PollError> {
        let (dispatcher, worker) = (Arc::clone(&self.dispatcher), Arc::clone(&self.worker));
        let (due, mut due_chats) = mpsc::unbounded_channel();
        let mut tidying = tokio::time::interval_at(
            tokio::time::Instant::now() + self.timing.tidy_every,
            self.timing.tidy_every,
        );
        let webhook = self.webhook.clone();
        let mut intake = pin!(async {
            match &webhook {
                Some(webhook) => telegram::keep_webhook(&dispatcher, webhook).await,
                None => telegram::poll(&dispatcher).await,
            }
        });
        let mut watchdog = pin!(supervisor::watch());
        let mut feeding = pin!(worker.feed(due));
        loop {
            tokio::select! {
                () = &mut stop => return Ok(()),
                error = &mut intake => return Err(error),
                () = &mut watchdog => {}
                wake = dispatcher.next() => {
                    let dispatcher = Arc::clone(&dispatcher);
                    self.tasks.spawn(async move { dispatcher.serve(wake).await });
                }
                () = &mut feeding => {}
                Some(chat) = due_chats.recv() => {
                    let worker = Arc::clone(&worker);
                    self.tasks.spawn(async move { worker.send(chat).await });
                }
                _ = tidying.tick() => self.tidy(),
                Some(done) = self.tasks.join_next() => log_panic(done),
            }
        }
    }

    /// Spawns the work that is done from time to time.
    fn tidy(&mut self) {
        let (context, worker) = (Arc::clone(&self.context), Arc::clone(&self.worker));
        let (dispatcher, metrics) = (Arc::clone(&self.dispatcher), Arc::clone(&self.metrics));
        let limits = health_limits(&self.timing);
        self.tasks.spawn(async move {
            dispatcher.tidy().await;
            worker.report_outage().await;
            let seen = Arc::clone(&context);
            let looked = crate::poll::blocking(move || desk::look(&seen, &metrics, &limits));
            if let Err(error) = looked.await {
                tracing::error!(%error, "how the bot is cannot be noted for the operators");
            }
            let outbound = dispatcher.outbound();
            if let Err(error) = feed_alarm::send(&context, &*outbound).await {
                tracing::error!(%error, "operators cannot be notified of failing feeds");
            }
            if let Err(error) = operator_notice::send(&context, &*outbound).await {
                tracing::error!(%error, "operators cannot be notified");
            }
            if let Err(error) = operator_notice::send_suggestion_answers(&context, &*outbound).await
            {
                tracing::error!(%error, "people get no answer to their suggestions");
            }
        });
    }

    /// Nobody listens any more: each task ends by itself after the message in flight, and waiting
    /// requests stay in the inbox.
    async fn drain(&mut self) {
        tracing::info!(n_tasks = self.tasks.len(), "stopping");
        let _ = self.switch.send(true);
        self.alive.clear();
        let drained = tokio::time::timeout(self.timing.stop_grace, async {
            while let Some(done) = self.tasks.join_next().await {
                log_panic(done);
            }
        });
        let is_late = drained.await.is_err();
        self.worker.report_sent();
        if is_late {
            tracing::warn!(
                n_tasks = self.tasks.len(),
                "messages under way took too long and will be sent again after the next start"
            );
        }
    }
}

/// Makes sure that the database belongs to this bot.
///
/// Retries if the database cannot be written now, because it is locked or the disk is full: that is
/// not a reason to end.
async fn claim_database(
    context: &Arc<Context>,
    bot: &BotIdentity,
    take_over: TakeOver,
    timing: &Timing,
) -> Result<(), PollError> {
    let mut n_failures = 0;
    let claim = loop {
        let (context, claimer) = (Arc::clone(context), bot.clone());
        let claim = move || {
            context.store.claim_for_bot(claimer.id, &claimer.name, take_over == TakeOver::Yes)
        };
        match crate::poll::blocking(claim).await {
            Ok(claim) => break claim,
            Err(error) if error.may_pass() => {
                n_failures += 1;
                let wait = timing.backoff_after(n_failures);
                tracing::error!(%error, wait_s = wait.as_secs(), "the database cannot be written, trying again");
                tokio::time::sleep(wait).await;
            }
            Err(error) => return Err(error.into()),
        }
    };
    match claim {
        BotClaim::Own => Ok(()),
        BotClaim::TakenOver(owner) => {
            tracing::warn!(
                "@{} takes the database over from @{owner}; people must open a chat with it before it can write to them",
                bot.name
            );
            Ok(())
        }
        BotClaim::Refused(owner) => Err(PollError::OtherBot { owner, bot: bot.name.clone() }),
    }
}

/// Logs the link that makes its sender an operator, if the bot has none.
fn offer_to_claim(context: &Context, bot: &BotIdentity) {
    let drawn = if context.settings.telegram.operators.is_empty() {
        context.store.new_claim_code()
    } else {
        context.store.void_claim_code().map(|()| None)
    };
    match drawn {
        Ok(Some(code)) => tracing::warn!(
            "this bot has no operator yet: open https://t.me/{}?start={OWN}{code} to become the one who manages its feeds and gets its notices, or set telegram.operators",
            bot.name
        ),
        Ok(None) => {}
        Err(error) => tracing::warn!(%error, "the link for a first operator cannot be made"),
    }
}

/// Polls the feeds that are due until the stop. The next run repeats the requests that the stop
/// interrupts.
async fn follow_feeds(context: Arc<Context>, metrics: Arc<Metrics>, stop: Stop) {
    let feeds = &context.settings.feeds;
    let web = match crate::poll::web(&context.settings) {
        Ok(web) => web,
        Err(error) => return tracing::error!(%error, "feeds are not polled"),
    };
    let asker = Arc::clone(&context);
    let follows_any = crate::poll::blocking(move || {
        asker.store.feeds(asker.clock.now()).is_ok_and(|it| it.iter().any(|it| it.is_enabled))
    });
    if !feeds.has_contact() && follows_any.await {
        tracing::warn!("{}", crate::settings::NO_CONTACT);
    }
    let mut report = |polled: Result<Report, StoreError>| {
        if let Ok(it) = &polled {
            let n_well = it.feeds.saturating_sub(it.failed);
            let counts = [n_well, it.failed, it.new, it.changed].map(u64::from);
            metrics.count_polls(counts);
        }
        log_poll(polled);
    };
    stop.or(follow(&context, &web, FEED_POLL_INTERVAL, &mut report)).await;
}

fn log_poll(polled: Result<Report, StoreError>) {
    match polled {
        Ok(it) => {
            if it.new + it.changed > 0 {
                tracing::info!(new = it.new, changed = it.changed, "a feed brought news");
            }
            for it in &it.problems {
                tracing::debug!(feed.url = ?it.path, problem = ?it.problem, "a feed has a problem");
            }
        }
        Err(error) => tracing::error!(%error, "feeds could not be polled"),
    }
}

/// Deletes old look-ups, erases the remaining data of forgotten chats and empties the log: at
/// start, then every hour.
async fn tidy_database(context: Arc<Context>, stop: Stop) {
    loop {
        let keeper = Arc::clone(&context);
        let tidied = crate::poll::blocking(move || {
            let kept_for = jiff::SignedDuration::from_hours(24 * i64::from(HISTORY_DAYS));
            keeper.store.prune_history(keeper.clock.now() - kept_for)?;
            keeper.store.erase_traces()?;
            keeper.store.truncate_log()
        });
        match tidied.await {
            Ok(is_empty) => tracing::debug!(is_log_empty = is_empty, "the database is tidied"),
            Err(error) => tracing::error!(%error, "the database cannot be tidied"),
        }
        if stop.or(tokio::time::sleep(ERASE_INTERVAL)).await.is_none() {
            return;
        }
    }
}

/// Plans the deliveries of stored articles, including those of other processes, slice by slice.
/// Between two slices other tasks get the database for at least as long as a slice took.
async fn plan_deliveries<O: Outbound>(context: Arc<Context>, worker: Arc<Worker<O>>, stop: Stop) {
    let mut n_failures = 0_u32;
    loop {
        let planner = Arc::clone(&context);
        let started = Instant::now();
        let planned =
            tokio::task::spawn_blocking(move || planner.store.plan_slice(planner.clock.now()))
                .await;
        let wait = match planned {
            Ok(Ok(planned)) => {
                n_failures = 0;
                if planned.n_deliveries > 0 {
                    worker.stir();
                }
                if planned.has_more { started.elapsed().max(YIELD) } else { PLAN_INTERVAL }
            }
            Ok(Err(error)) => {
                tracing::error!(%error, "deliveries cannot be planned, which is tried again");
                n_failures += 1;
                worker.backoff_after(n_failures)
            }
            Err(_) => {
                tracing::error!("planning deliveries panicked; an earlier line has the place");
                n_failures += 1;
                worker.backoff_after(n_failures)
            }
        };
        let rest = async {
            tokio::select! {
                () = tokio::time::sleep(wait) => {}
                // Something was stored. After a failure the wait is not cut short.
                () = worker.beat(), if n_failures == 0 => {}
            }
        };
        if stop.or(rest).await.is_none() {
            return;
        }
    }
}

/// Backs the database up when a backup is due, and deletes the oldest beyond those that are kept.
async fn back_up_regularly(context: Arc<Context>, stop: Stop) {
    let Some(every) = context.settings.backup.interval() else { return };
    let mut n_failures = 0;
    loop {
        let keeper = Arc::clone(&context);
        let wait = match crate::poll::blocking(move || back_up_if_due(&keeper, every)).await {
            Ok(due_in) => {
                n_failures = 0;
                // Looked at again from time to time: the clock may be set.
                due_in.min(MAX_BACKUP_WAIT)
            }
            Err(problem) => {
                n_failures += 1;
                let wait = backoff_after(n_failures, MIN_BACKUP_WAIT, MAX_BACKUP_WAIT.min(every));
                tracing::error!(problem, wait_s = wait.as_secs(), "no backup could be made");
                wait
            }
        };
        if stop.or(tokio::time::sleep(wait)).await.is_none() {
            return;
        }
    }
}

/// Returns how long it is until the next backup, or why one that is due cannot be made.
fn back_up_if_due(context: &Context, every: Duration) -> Result<Duration, String> {
    let (settings, now) = (&context.settings, context.clock.now());
    let (folder, database) = (settings.backup_folder(), &settings.database);
    let due_in = backup::due_in(every, &folder, database, now);
    if !due_in.is_zero() {
        return Ok(due_in);
    }
    let n_kept = settings.backup.keep as usize;
    let made = backup::make_in(&folder, database, now).and_then(|made| {
        backup::keep_newest(n_kept, &folder, database, now).map(|n_deleted| (made, n_deleted))
    });
    match made {
        Ok((made, n_deleted)) => {
            let (file, n_bytes) = (made.path.display(), made.copied.n_bytes);
            tracing::info!(%file, n_bytes, n_deleted, "the database is backed up");
            let over = Alert::NoBackup { problem: String::new() };
            if let Err(error) = context.store.end_operator_notice(over.key(), now) {
                tracing::warn!(%error, "a notice for the operators cannot be cleared");
            }
            Ok(every)
        }
        Err(error) => {
            let alert = Alert::NoBackup { problem: error.to_string() };
            if let Err(error) = desk::note(context, &alert, now) {
                tracing::warn!(%error, "the operators cannot be notified of a failed backup");
            }
            Err(error.to_string())
        }
    }
}

/// Prunes articles, at start and then every hour.
async fn prune_regularly(context: Arc<Context>, stop: Stop) {
    if context.settings.retention().keeps_all() {
        return;
    }
    loop {
        let keeper = Arc::clone(&context);
        if let Err(error) = crate::poll::blocking(move || prune_unattended(&keeper)).await {
            tracing::error!(
                error = format!("{:#}", anyhow::Error::from(error)),
                "old articles cannot be deleted"
            );
        }
        if stop.or(tokio::time::sleep(PRUNE_INTERVAL)).await.is_none() {
            return;
        }
    }
}

/// Prunes articles, unless that looks like a mistake: then it notifies the operators once, and they
/// decide.
fn prune_unattended(context: &Context) -> Result<(), StoreError> {
    let (retention, now) = (context.settings.retention(), context.clock.now());
    if let Some(refusal) = context.store.prune_refusal(retention, now)? {
        return desk::note(context, &Alert::NoPruning { problem: refusal.to_string() }, now);
    }
    let pruned = context.store.prune(retention, now)?;
    let over = Alert::NoPruning { problem: String::new() };
    context.store.end_operator_notice(over.key(), now)?;
    if pruned.n_articles > 0 {
        context.store.shrink(false)?;
    }
    tracing::info!(
        n_articles = pruned.n_articles,
        n_waiting = pruned.n_waiting,
        "old articles are deleted"
    );
    Ok(())
}

/// Loads the files that are put into the watched folders, repeatedly, until the sender of `ended` is
/// dropped. Blocking.
fn watch_folders(context: &Context, ended: &Receiver<()>) {
    let new_watch = || {
        Watch::reading_with(
            ReaderProcess::of(&context.settings),
            context.settings.sources.watch.clone(),
        )
    };
    let mut watch = new_watch();
    loop {
        match catch_unwind(AssertUnwindSafe(|| watch.look(context))) {
            Ok(taken) => taken.iter().for_each(log_loaded),
            Err(_) => {
                tracing::error!("the watch of the folders panicked; an earlier line has the place");
                watch = new_watch();
            }
        }
        if ended.recv_timeout(FOLDER_CHECK_INTERVAL) != Err(RecvTimeoutError::Timeout) {
            return;
        }
    }
}

fn log_loaded(it: &LoadedFile) {
    let (file, report) = (it.file.display(), &it.report);
    for problem in &report.problems {
        tracing::warn!("{problem}");
    }
    match &it.moved_to {
        Ok(to) if it.is_failed() => {
            tracing::error!(%file, to = %to.display(), "a watched file could not be read")
        }
        Ok(to) => {
            let n_problems = report.problems.len();
            tracing::info!(%file, to = %to.display(), new = report.new, changed = report.changed, known = report.known, n_problems, "a watched file is loaded");
        }
        Err(error) => {
            tracing::error!(%file, %error, "a watched file is loaded and cannot be moved; it is left alone until it changes")
        }
    }
}

/// A task that panics loses only its own turn; its row waits for the next sweep.
fn log_panic(done: Result<(), JoinError>) {
    if let Err(error) = done
        && error.is_panic()
    {
        tracing::error!("a task panicked; an earlier line has the place");
    }
}
