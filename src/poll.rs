//! Due feeds -> fetch -> read -> store -> when to ask again. Feeds are asked beside one another, few at a time on one host, so that a
//! sick one delays nobody; no transaction is open while the network is waited for.

mod follow;
mod full_text;
mod item;
pub mod robots;
pub(crate) mod state;
pub(crate) mod visit;

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
use self::visit::{Robots, Visits};
use crate::app::App;
use crate::ingest::Problem;
use crate::source::cadence::{self, Known, Outcome};
use crate::source::feed::{self, Feed, Origin};
use crate::source::fetch::{Ask, Body, Fetch, FetchError, Fetched, Validators};
use crate::source::page;
use crate::source::secret::{masked, masked_text};
use crate::store::{FeedId, KnownFeed, Polled, Seen, StoreError};

/// What is asked for, the feeds first.
pub(crate) const ACCEPT: &str =
    "application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, text/xml;q=0.9, text/html;q=0.5, */*;q=0.3";

/// A longer feed is none.
const MAX_FEED_BYTES: usize = 6 << 20;

/// What is said of a feed whose reading we have failed at; the log has the rest.
const OUR_FAULT: &str = "gistwire itself broke on this feed; the log says where, please report it";

/// How long a feed may take, with its redirects.
const FEED_WITHIN: Duration = Duration::from_secs(25);

/// What a round came to.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Report {
    /// Feeds that were asked.
    pub feeds: u32,
    /// Articles that are new.
    pub new: u32,
    /// Articles that were edited.
    pub changed: u32,
    /// Feeds that had nothing new to say, by their own word.
    pub not_modified: u32,
    /// Feeds that could not be read.
    pub failed: u32,
    /// What went wrong, by the feed's address.
    pub problems: Vec<Problem>,
}

/// Asks the feeds that are due, or with `is_forced` all that may be asked, and tells after each how many of how many are done.
pub async fn poll<F: Fetch>(
    app: &Arc<App>,
    fetch: &F,
    is_forced: bool,
    on_progress: &mut (dyn FnMut(u64, u64) + Send),
) -> Result<Report, StoreError> {
    let now = app.clock.now();
    let reader = Arc::clone(app);
    let feeds = blocking(move || reader.store.due_feeds(now, is_forced)).await?;
    let n_feeds = feeds.len() as u64;
    let round = Round::new(app, fetch);
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

/// An answer as far as it is understood before any page is asked for.
struct Read {
    outcome: Outcome,
    polled: Polled,
    good_for: Option<Duration>,
    is_not_modified: bool,
    problems: Vec<String>,
    drafts: Vec<Draft>,
}

impl Read {
    fn nothing() -> Read {
        Read {
            outcome: Outcome::Nothing,
            polled: Polled::default(),
            good_for: None,
            is_not_modified: false,
            problems: Vec::new(),
            drafts: Vec::new(),
        }
    }

    fn failed(problem: &str) -> Read {
        let polled = Polled { problem: Some(problem.to_owned()), ..Polled::default() };
        Read { outcome: Outcome::Failed, polled, ..Read::nothing() }
    }

    fn of(app: &App, known: &KnownFeed, answer: Result<Fetched, FetchError>) -> Result<Read, StoreError> {
        let mut it = Read::nothing();
        let fetched = match answer {
            Ok(fetched) => fetched,
            Err(error) => {
                it.polled.problem = Some(error.to_string());
                it.polled.is_gone = matches!(error, FetchError::Status { status: 410, .. });
                it.outcome = match error {
                    FetchError::Status { status: 404, retry_after: None } => Outcome::Missing,
                    FetchError::Status { retry_after: rest @ Some(_), .. } => Outcome::Overrun(rest),
                    FetchError::Status { status: 429, .. } => Outcome::Overrun(None),
                    _ => Outcome::Failed,
                };
                return Ok(it);
            }
        };
        it.polled.moved_to = fetched.moved_to.as_ref().map(Url::to_string).filter(|it| *it != known.url);
        it.good_for = fetched.max_age;
        let Some(body) = fetched.body else {
            it.is_not_modified = true;
            return Ok(it);
        };
        let feed = match read(app, &fetched.url, &body) {
            Ok(feed) => feed,
            Err(problem) => {
                return Ok(Read::failed(&problem));
            }
        };
        // What breaks off must be asked for anew, whole.
        let validators = if feed.is_whole { body.validators } else { Validators::default() };
        it.polled.validators = Some((validators.etag, validators.last_modified));
        it.polled.title = feed.title;
        it.good_for = it.good_for.max(feed.ttl_minutes.map(|it| Duration::from_secs(60 * u64::from(it))));
        it.problems = feed.problems;
        it.drafts = item::drafts(feed.articles, known, &fetched.url);
        let names: Vec<_> = it.drafts.iter().map(Draft::as_key).collect();
        let seen = app.store.seen_items(FeedId(known.id), &names)?;
        it.drafts.iter_mut().zip(seen).for_each(|(draft, seen)| draft.seen = seen);
        let has_news = it.drafts.iter().any(|it| matches!(it.seen, Seen::New | Seen::Changed(_)));
        if has_news && known.polled_at.is_some() {
            it.outcome = Outcome::News;
        }
        Ok(it)
    }

    /// Stores all of it.
    fn settle(self, app: &App, known: &KnownFeed) -> Result<Report, StoreError> {
        let now = app.clock.now();
        let mut polled = self.polled;
        // Reports and logs show no password.
        let path = masked(&known.url).into_owned();
        let problem = |problem: String| Problem { path: path.clone(), line: None, problem: masked_text(&problem).into_owned() };
        let mut report = Report {
            feeds: 1,
            not_modified: u32::from(self.is_not_modified),
            failed: u32::from(polled.problem.is_some()),
            problems: self.problems.into_iter().chain(polled.problem.clone()).map(problem).collect(),
            ..Report::default()
        };
        let jitter = jitter(&known.url, now);
        let (interval_s, pace_s, n_failures, good_for) = (known.interval_s, known.pace_s, known.n_failures, self.good_for);
        let next = cadence::next(Known { interval_s, pace_s, n_failures, good_for, jitter }, self.outcome);
        polled.due_at = now.as_second() + next.wait_s;
        polled.barred_until = if next.barred_s > 0 { now.as_second() + next.barred_s } else { 0 };
        polled.pace_s = next.pace_s;
        let items = item::items(self.drafts, &app.gazetteer);
        for outcome in app.store.settle_poll(FeedId(known.id), &polled, &items, now)? {
            match outcome {
                crate::store::Outcome::New(_) => report.new += 1,
                crate::store::Outcome::Changed(_) => report.changed += 1,
                crate::store::Outcome::Known(_) => {}
            }
        }
        Ok(report)
    }
}

/// The feed of an answer.
pub(crate) fn read(app: &App, url: &Url, body: &Body) -> Result<Feed, String> {
    let origin = Origin { url: Some(url), charset: body.charset.as_deref() };
    feed::read(&body.bytes, origin, app.settings.ingest.max_article_bytes)
}

/// Asks for a feed with what its last answer said of itself.
pub(crate) fn ask_of(known: &KnownFeed) -> Result<Ask, FetchError> {
    let url = Url::parse(&known.url).map_err(|_| FetchError::Refused(crate::source::guard::Refused::Host))?;
    let validators = Validators { etag: known.etag.clone(), last_modified: known.last_modified.clone() };
    Ok(Ask { validators, ..ask_for(url) })
}

/// Asks for a feed of which nothing is known.
pub(crate) fn ask_for(url: Url) -> Ask {
    Ask { url, validators: Validators::default(), accept: ACCEPT, max_bytes: MAX_FEED_BYTES, within: FEED_WITHIN }
}

/// Feeds that are asked beside one another.
pub(crate) struct Round<'a, F> {
    app: &'a Arc<App>,
    pub(crate) visits: Visits<'a, F>,
}

impl<'a, F: Fetch> Round<'a, F> {
    pub(crate) fn new(app: &'a Arc<App>, fetch: &'a F) -> Round<'a, F> {
        Round { app, visits: Visits::new(app, fetch) }
    }

    /// A panic is a failure of this feed alone: the others are asked, and it is asked again later.
    async fn ask(&self, known: KnownFeed) -> Result<Report, StoreError> {
        let asked = AssertUnwindSafe(self.ask_and_take(known.clone())).catch_unwind();
        if let Ok(done) = asked.await {
            return done;
        }
        tracing::error!(feed.url = ?masked(&known.url), "polling broke on a feed");
        let app = Arc::clone(self.app);
        blocking(move || Read::failed(OUR_FAULT).settle(&app, &known)).await
    }

    async fn ask_and_take(&self, known: KnownFeed) -> Result<Report, StoreError> {
        let answer = match ask_of(&known) {
            // Of a new address nobody knows whether it is a feed's.
            Ok(ask) if known.succeeded_at.is_none() => self.discover(ask).await,
            Ok(ask) => self.visits.get(ask, Robots::Unasked).await,
            Err(error) => Err(error),
        };
        self.take(known, answer).await
    }

    /// The answer of a feed, or where a page answers, of the feed that the page names: that is then where it has moved for good.
    pub(crate) async fn discover(&self, ask: Ask) -> Result<Fetched, FetchError> {
        let fetched = self.visits.get(ask, Robots::Unasked).await?;
        let (fetched, named) = {
            let _reading = self.visits.reading(fetched.n_bytes()).await;
            blocking(move || {
                let text = fetched.body.as_ref().map(Body::text).filter(|it| page::is_page(it));
                let named = text.and_then(|it| page::feeds_of(&it, &fetched.url).into_iter().find_map(|it| Url::parse(&it).ok()));
                (fetched, named)
            })
            .await
        };
        let Some(named) = named else { return Ok(fetched) };
        let answer = self.visits.get(ask_for(named.clone()), Robots::Unasked).await?;
        Ok(Fetched { moved_to: answer.moved_to.or(Some(named)), ..answer })
    }

    /// Stores what an answer brought to a feed, after asking for the pages that its items should have.
    pub(crate) async fn take(&self, known: KnownFeed, answer: Result<Fetched, FetchError>) -> Result<Report, StoreError> {
        let known = Arc::new(known);
        let mut read = {
            let _reading = self.visits.reading(answer.as_ref().map_or(0, Fetched::n_bytes)).await;
            let (app, known) = (Arc::clone(self.app), Arc::clone(&known));
            blocking(move || Read::of(&app, &known, answer)).await?
        };
        if known.full_text.unwrap_or(self.app.settings.full_text) && full_text::complete(&self.visits, &mut read.drafts).await {
            // Asked for anew, whole, so that what pages still owe can be asked for again.
            read.polled.validators = Some((None, None));
        }
        let n_bytes = read.drafts.iter().map(|it| it.article.body.len()).sum();
        let _reading = self.visits.reading(n_bytes).await;
        let app = Arc::clone(self.app);
        blocking(move || read.settle(&app, &known)).await
    }
}

/// Runs `work` off the async threads; its panic is ours.
pub(crate) async fn blocking<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> T {
    match tokio::task::spawn_blocking(work).await {
        Ok(done) => done,
        Err(error) => std::panic::resume_unwind(error.into_panic()),
    }
}

/// 0..1, another one for each feed and time.
fn jitter(url: &str, now: Timestamp) -> f64 {
    let hash = crate::ingest::hash_of([url, &now.to_string()]).cast_unsigned();
    (hash >> 11) as f64 / (1_u64 << 53) as f64
}
