//! Due feeds -> fetch -> read -> store -> when to ask again. Feeds are asked in parallel, few at a
//! time on one host, so that a slow one delays no other; no transaction is open while the code
//! waits for the network.

mod follow;
mod full_text;
mod item;
pub mod obstacle;
pub(crate) mod reading;
pub mod robots;
pub(crate) mod state;
pub(crate) mod visit;
pub mod wanted;

use std::panic::AssertUnwindSafe;
use std::sync::Arc;
use std::time::Duration;

pub use follow::follow;
use futures_util::FutureExt;
use futures_util::StreamExt;
use futures_util::stream::FuturesUnordered;
use jiff::Timestamp;
use serde::Serialize;
use url::Url;

use self::item::Draft;
use self::reading::{ReadFailure, Readings};
use self::visit::{Robots, Visits};
use crate::context::Context;
use crate::ingest::{Problem, broken_article};
use crate::isolate::{DocumentKind, ReaderAnswer, ReaderProcess};
use crate::settings::Settings;
use crate::source::cadence::{self, Known, PollOutcome};
use crate::source::feed::Feed;
use crate::source::fetch::{Fetch, FetchError, FetchRequest, Fetched, Limits, Validators, Web};
use crate::source::proxy::Proxy;
use crate::source::secret::{masked, masked_text};
use crate::store::{Document, FeedId, FeedItem, ItemState, KnownFeed, Polled, StoreError};

/// The documents to ask for, the feeds first.
pub(crate) const ACCEPT: &str = "application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, text/xml;q=0.9, text/html;q=0.5, */*;q=0.3";

/// A longer document is not accepted as a feed.
const MAX_FEED_BYTES: usize = 6 << 20;

/// The message for a feed on which our reading failed; the log has the details.
pub(crate) const OUR_FAULT: &str =
    "gistwire itself broke on this feed; the log says where, please report it";

/// The time limit for a feed, with its redirects.
const FEED_WITHIN: Duration = Duration::from_secs(25);

/// The result of a round.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Report {
    /// Feeds that were asked.
    pub feeds: u32,
    /// Articles that are new.
    pub new: u32,
    /// Articles that were edited.
    pub changed: u32,
    /// Feeds that reported that they had nothing new.
    pub not_modified: u32,
    /// Feeds that could not be read.
    pub failed: u32,
    /// The errors, by the feed's address.
    pub problems: Vec<Problem>,
}

/// Asks the feeds that are due, or with `is_forced` all that may be asked, and reports after each
/// how many are done.
pub async fn poll<F: Fetch>(
    context: &Arc<Context>,
    fetch: &F,
    is_forced: bool,
    on_progress: &mut (dyn FnMut(u64, u64) + Send),
) -> Result<Report, StoreError> {
    poll_reading_with(context, fetch, ReaderProcess::of(&context.settings), is_forced, on_progress)
        .await
}

/// The same, with the separate process for documents that ended another process.
pub async fn poll_reading_with<F: Fetch>(
    context: &Arc<Context>,
    fetch: &F,
    process: ReaderProcess,
    is_forced: bool,
    on_progress: &mut (dyn FnMut(u64, u64) + Send),
) -> Result<Report, StoreError> {
    let now = context.clock.now();
    let round = Round::reading_with(context, fetch, process);
    round.readings.refresh(context).await?;
    let reader = Arc::clone(context);
    let feeds = blocking(move || reader.store.due_feeds(now, is_forced)).await?;
    let n_feeds = feeds.len() as u64;
    let mut under_way: FuturesUnordered<_> = feeds.into_iter().map(|it| round.ask(it)).collect();
    let mut report = Report::default();
    while let Some(done) = under_way.next().await {
        let done = done?;
        report.feeds += 1;
        report.new += done.new;
        report.changed += done.changed;
        report.not_modified += done.not_modified;
        report.failed += done.failed;
        report.problems.extend(done.problems);
        on_progress(u64::from(report.feeds), n_feeds);
    }
    report.problems.sort_by(|a, b| a.path.cmp(&b.path));
    Ok(report)
}

/// An answer as far as it is understood before any page is fetched.
struct Read {
    outcome: PollOutcome,
    polled: Polled,
    good_for: Option<Duration>,
    is_not_modified: bool,
    problems: Vec<String>,
    drafts: Vec<Draft>,
}

impl Read {
    fn nothing() -> Read {
        Read {
            outcome: PollOutcome::Nothing,
            polled: Polled::default(),
            good_for: None,
            is_not_modified: false,
            problems: Vec::new(),
            drafts: Vec::new(),
        }
    }

    fn failed(problem: &str) -> Read {
        let polled = Polled { problem: Some(problem.to_owned()), ..Polled::default() };
        Read { outcome: PollOutcome::Failed, polled, ..Read::nothing() }
    }

    fn refused(error: &FetchError) -> Read {
        let mut it = Read::failed(&error.to_string());
        it.polled.is_gone = matches!(error, FetchError::Status { status: 410, .. });
        it.outcome = match error {
            FetchError::Status { status: 404, retry_after: None } => PollOutcome::Missing,
            FetchError::Status { retry_after: rest @ Some(_), .. }
            | FetchError::Challenge { retry_after: rest @ Some(_), .. } => {
                PollOutcome::Overrun(*rest)
            }
            FetchError::Status { status: 429, .. } => PollOutcome::Overrun(None),
            _ => PollOutcome::Failed,
        };
        it
    }

    /// Returns what the answer says about the feed's document, whatever is in it.
    fn of(known: &KnownFeed, fetched: &Fetched) -> Read {
        let mut it = Read {
            is_not_modified: fetched.body.is_none(),
            good_for: fetched.max_age,
            ..Read::nothing()
        };
        it.polled.moved_to =
            fetched.moved_to.as_ref().map(Url::to_string).filter(|it| *it != known.url);
        let Validators { etag, last_modified } = &fetched.renewed;
        if fetched.body.is_none() && (etag.is_some() || last_modified.is_some()) {
            it.polled.validators = Some((
                etag.clone().or_else(|| known.etag.clone()),
                last_modified.clone().or_else(|| known.last_modified.clone()),
            ));
        }
        it
    }

    /// Returns the same with what is in the document.
    fn holding(
        mut self,
        context: &Context,
        known: &KnownFeed,
        url: &Url,
        feed: Feed,
        validators: Validators,
    ) -> Result<Read, StoreError> {
        // An answer that was cut off must be asked for again, in full.
        let validators = if feed.is_whole { validators } else { Validators::default() };
        self.polled.validators = Some((validators.etag, validators.last_modified));
        self.polled.title = feed.title;
        self.good_for =
            self.good_for.max(feed.ttl_minutes.map(|it| Duration::from_secs(60 * u64::from(it))));
        self.polled.withdrawn = feed.withdrawn.iter().map(|id| item::key_of_id(id)).collect();
        self.problems = feed.problems;
        let (drafts, repeated) = item::drafts(feed.articles, known, url);
        self.drafts = drafts;
        self.problems.extend(repeated);
        let names: Vec<_> = self.drafts.iter().map(Draft::as_key).collect();
        let seen = context.store.seen_items(known.id, &names)?;
        self.drafts.iter_mut().zip(seen).for_each(|(draft, seen)| draft.take(seen));
        let has_news = self
            .drafts
            .iter()
            .any(|draft| matches!(draft.seen, ItemState::New | ItemState::Changed(_)));
        if has_news && known.polled_at.is_some() {
            self.outcome = PollOutcome::News;
        }
        Ok(self)
    }

    /// Stores all of it.
    fn settle(self, context: &Context, known: &KnownFeed) -> Result<Report, StoreError> {
        let now = context.clock.now();
        let mut polled = self.polled;
        let (items, mut broken) = item::items(self.drafts, &context.gazetteer);
        let jitter = jitter(&known.url, now);
        let (interval_s, pace_s, n_failures, good_for) =
            (known.interval_s, known.pace_s, known.n_failures, self.good_for);
        let next =
            cadence::next(Known { interval_s, pace_s, n_failures, good_for, jitter }, self.outcome);
        polled.due_at = now.as_second() + next.wait_s;
        polled.barred_until = if next.barred_s > 0 { now.as_second() + next.barred_s } else { 0 };
        polled.pace_s = next.pace_s;
        let outcomes = stored(context, known, &polled, &items, &mut broken)?;
        // Reports and logs show no password.
        let path = masked(&known.url).into_owned();
        let problem = |problem: String| Problem {
            path: path.clone(),
            line: None,
            problem: masked_text(&problem).into_owned(),
        };
        let mut report = Report {
            feeds: 1,
            not_modified: u32::from(self.is_not_modified),
            failed: u32::from(polled.problem.is_some()),
            problems: self
                .problems
                .into_iter()
                .chain(broken)
                .chain(polled.problem)
                .map(problem)
                .collect(),
            ..Report::default()
        };
        for outcome in outcomes {
            match outcome {
                crate::store::WriteOutcome::New(_) => report.new += 1,
                crate::store::WriteOutcome::Changed(_) => report.changed += 1,
                crate::store::WriteOutcome::Known(_) => {}
            }
        }
        Ok(report)
    }
}

/// Stores the result of a poll. If that panics, stores each item by itself, and skips only those
/// that it panics on.
fn stored(
    context: &Context,
    known: &KnownFeed,
    polled: &Polled,
    items: &[FeedItem],
    broken: &mut Vec<String>,
) -> Result<Vec<crate::store::WriteOutcome>, StoreError> {
    let store = |items: &[FeedItem]| {
        std::panic::catch_unwind(AssertUnwindSafe(|| {
            context.store.settle_poll(known.id, polled, items, context.clock.now())
        }))
    };
    if !known.is_personal {
        crate::ingest::share_adopted(&context.store, &context.gazetteer, known.id)?;
    }
    match store(items) {
        Ok(stored) => return stored,
        Err(panic) if items.is_empty() => std::panic::resume_unwind(panic),
        Err(_) => {}
    }
    let mut outcomes = Vec::new();
    for item in items {
        match store(std::slice::from_ref(item)) {
            Ok(stored) => outcomes.extend(stored?),
            Err(_) => broken
                .push(broken_article(item.prepared.as_ref().map_or("", |it| &it.article.title))),
        }
    }
    Ok(outcomes)
}

/// Asks for a feed with the validators of its last answer.
pub(crate) fn ask_of(known: &KnownFeed) -> Result<FetchRequest, FetchError> {
    let validators =
        Validators { etag: known.etag.clone(), last_modified: known.last_modified.clone() };
    Ok(FetchRequest { validators, ..ask_at(&known.url)? })
}

/// Asks for the feed at an address.
pub(crate) fn ask_at(url: &str) -> Result<FetchRequest, FetchError> {
    let url =
        Url::parse(url).map_err(|_| FetchError::Refused(crate::source::guard::Refused::Host))?;
    Ok(ask_for(url))
}

/// Asks for a feed of which nothing is known.
pub(crate) fn ask_for(url: Url) -> FetchRequest {
    FetchRequest {
        url,
        validators: Validators::default(),
        accept: ACCEPT,
        max_bytes: MAX_FEED_BYTES,
        within: FEED_WITHIN,
    }
}

/// Why a feed could not be obtained.
pub(crate) enum Unanswered {
    /// It could not be fetched.
    Unfetched(FetchError),
    /// It could not be read.
    ReadFailure(ReadFailure),
}

impl Unanswered {
    /// Returns the message for the feed; errors of the store say nothing about the feed.
    pub(crate) fn problem(self) -> Result<String, StoreError> {
        match self {
            Unanswered::Unfetched(error) => Ok(error.to_string()),
            Unanswered::ReadFailure(
                ReadFailure::Problem(problem) | ReadFailure::GivenUp(problem),
            ) => Ok(problem),
            Unanswered::ReadFailure(ReadFailure::Store(error)) => Err(error),
        }
    }
}

impl From<FetchError> for Unanswered {
    fn from(error: FetchError) -> Unanswered {
        Unanswered::Unfetched(error)
    }
}

/// Feeds that are asked in parallel.
pub(crate) struct Round<'a, F> {
    context: &'a Arc<Context>,
    pub(crate) visits: Visits<'a, F>,
    pub(crate) readings: Readings,
}

impl<'a, F: Fetch> Round<'a, F> {
    pub(crate) fn new(context: &'a Arc<Context>, fetch: &'a F) -> Round<'a, F> {
        Round::reading_with(context, fetch, ReaderProcess::of(&context.settings))
    }

    fn reading_with(
        context: &'a Arc<Context>,
        fetch: &'a F,
        process: ReaderProcess,
    ) -> Round<'a, F> {
        Round {
            context,
            visits: Visits::new(context, fetch),
            readings: Readings::new(process, false),
        }
    }

    /// For a single feed that a person waits for: each document is read in a process of its own,
    /// which costs milliseconds.
    pub(crate) fn isolated(context: &'a Arc<Context>, fetch: &'a F) -> Round<'a, F> {
        Round {
            context,
            visits: Visits::new(context, fetch),
            readings: Readings::new(ReaderProcess::of(&context.settings), true),
        }
    }

    /// A panic is a failure of this feed alone: the others are asked, and this one is asked again
    /// later.
    async fn ask(&self, known: KnownFeed) -> Result<Report, StoreError> {
        let asked = AssertUnwindSafe(self.ask_and_take(known.clone())).catch_unwind();
        if let Ok(done) = asked.await {
            return done;
        }
        tracing::error!(feed.url = ?masked(&known.url), "polling broke on a feed");
        let context = Arc::clone(self.context);
        blocking(move || Read::failed(OUR_FAULT).settle(&context, &known)).await
    }

    async fn ask_and_take(&self, known: KnownFeed) -> Result<Report, StoreError> {
        let answer = match ask_of(&known) {
            // It is not yet known whether a new address is a feed.
            Ok(ask) if known.succeeded_at.is_none() => self.discover(Some(known.id), ask).await,
            Ok(ask) => self.visits.get(ask, Robots::Unasked).await.map_err(Unanswered::from),
            Err(error) => Err(error.into()),
        };
        self.take(known, answer).await
    }

    /// Returns the answer of a feed, or if a page answers, of the feed that the page names: that is
    /// then the new permanent address. It has no id before it is followed.
    pub(crate) async fn discover(
        &self,
        feed: Option<FeedId>,
        ask: FetchRequest,
    ) -> Result<Fetched, Unanswered> {
        let mut fetched = self.visits.get(ask, Robots::Unasked).await?;
        // Held here: a reading that is left running must not keep others from being fetched.
        let room = fetched.body.as_mut().and_then(|body| body.room.take());
        let fetched = Arc::new(fetched);
        let named = match &fetched.body {
            Some(_) => {
                reading::first_feed(self.read(feed, DocumentKind::FeedsOfPage, &fetched).await?)
            }
            None => None,
        };
        if let Some(named) = named {
            drop((fetched, room));
            let answer = self.visits.get(ask_for(named.clone()), Robots::Unasked).await?;
            return Ok(Fetched { moved_to: answer.moved_to.or(Some(named)), ..answer });
        }
        // The reader of the document has released it.
        let mut fetched = Arc::into_inner(fetched)
            .ok_or_else(|| Unanswered::ReadFailure(ReadFailure::Problem(OUR_FAULT.to_owned())))?;
        if let Some(body) = &mut fetched.body {
            body.room = room;
        }
        Ok(fetched)
    }

    /// Reads a document of a feed, which has no id before it is followed.
    pub(crate) async fn read(
        &self,
        feed: Option<FeedId>,
        kind: DocumentKind,
        fetched: &Arc<Fetched>,
    ) -> Result<ReaderAnswer, Unanswered> {
        self.readings.read(self.context, feed, kind, fetched).await.map_err(Unanswered::ReadFailure)
    }

    /// Stores what an answer brought to a feed, after fetching the pages that its items should
    /// have.
    pub(crate) async fn take(
        &self,
        known: KnownFeed,
        answer: Result<Fetched, Unanswered>,
    ) -> Result<Report, StoreError> {
        let known = Arc::new(known);
        let mut read = match self.hold(&known, answer).await {
            Ok(read) => read,
            Err(Unanswered::Unfetched(error)) => Read::refused(&error),
            Err(Unanswered::ReadFailure(ReadFailure::Problem(problem))) => Read::failed(&problem),
            Err(Unanswered::ReadFailure(ReadFailure::GivenUp(problem))) => {
                return self.give_up(&known, problem).await;
            }
            Err(Unanswered::ReadFailure(ReadFailure::Store(error))) => return Err(error),
        };
        if known.full_text.unwrap_or(self.context.settings.full_text)
            && full_text::complete(self, known.id, &mut read.drafts).await
        {
            // Asked for again, in full, so that missing pages can be fetched again.
            read.polled.validators = Some((None, None));
        }
        let n_bytes = read.drafts.iter().map(|it| it.article.body.len()).sum();
        let _turn = self.readings.turn(n_bytes).await;
        let context = Arc::clone(self.context);
        // A document that is read alone was also prepared there, and did no harm: it is safe for
        // this process.
        let is_marked = !read.drafts.is_empty() && !self.readings.is_suspect(Some(known.id));
        blocking(move || {
            let _mark = is_marked
                .then(|| context.store.mark_reading(&Document::Feed(known.id)))
                .transpose()?;
            read.settle(&context, &known)
        })
        .await
    }

    /// Returns what an answer brought, as far as the store does not have it.
    async fn hold(
        &self,
        known: &Arc<KnownFeed>,
        answer: Result<Fetched, Unanswered>,
    ) -> Result<Read, Unanswered> {
        let mut fetched = answer?;
        let read = Read::of(known, &fetched);
        let Some(body) = &mut fetched.body else { return Ok(read) };
        let (validators, _room) = (std::mem::take(&mut body.validators), body.room.take());
        let url = fetched.url.clone();
        let feed = match self.read(Some(known.id), DocumentKind::Feed, &Arc::new(fetched)).await? {
            ReaderAnswer::Feed(Ok(feed)) => feed,
            ReaderAnswer::Feed(Err(problem)) => return Ok(Read::failed(&problem)),
            _ => return Ok(Read::failed(OUR_FAULT)),
        };
        let (context, known) = (Arc::clone(self.context), Arc::clone(known));
        blocking(move || read.holding(&context, &known, &url, feed, validators))
            .await
            .map_err(|error| Unanswered::ReadFailure(ReadFailure::Store(error)))
    }

    async fn give_up(&self, known: &Arc<KnownFeed>, problem: String) -> Result<Report, StoreError> {
        let report = Problem {
            path: masked(&known.url).into_owned(),
            line: None,
            problem: masked_text(&problem).into_owned(),
        };
        let (context, known) = (Arc::clone(self.context), Arc::clone(known));
        blocking(move || {
            let mut url = known.url.clone();
            if let Ok(mut parsed) = Url::parse(&known.url) {
                // A name and a password do not belong in a message.
                let _ = parsed.set_username("").and(parsed.set_password(None));
                url = parsed.into();
            }
            let notice = format!(
                "The feed {} is switched off.\n{url}\n{problem}",
                known.title.as_deref().unwrap_or(&url)
            );
            context.store.give_up_feed(known.id, &problem, &notice, context.clock.now())
        })
        .await?;
        Ok(Report { feeds: 1, failed: 1, problems: vec![report], ..Report::default() })
    }
}

/// Returns the network client that the settings describe.
pub fn web(settings: &Settings) -> Result<Web, FetchError> {
    let feeds = &settings.feeds;
    let proxy = Proxy::read("feeds.proxy", &feeds.proxy)
        .map_err(|error| FetchError::Broken(error.to_string()))?;
    Web::new(Limits::default(), settings.allow_private_hosts, &feeds.contact, proxy.as_ref())
}

/// Runs `work` off the async threads; its panic is passed on.
pub(crate) async fn blocking<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> T {
    match tokio::task::spawn_blocking(work).await {
        Ok(done) => done,
        Err(error) => std::panic::resume_unwind(error.into_panic()),
    }
}

/// Returns 0..1, a different value for each feed and time.
fn jitter(url: &str, now: Timestamp) -> f64 {
    let hash = crate::text::hash::hash_of([url, &now.to_string()]).cast_unsigned();
    (hash >> 11) as f64 / (1_u64 << 53) as f64
}
