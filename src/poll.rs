//! Due feeds -> fetch -> read -> store -> when to ask again. Feeds are asked beside one another, few at a time on one host, so that a
//! sick one delays nobody; no transaction is open while the network is waited for.

mod item;

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use futures_util::StreamExt;
use futures_util::stream::FuturesUnordered;
use jiff::Timestamp;
use serde::Serialize;
use tokio::sync::Semaphore;
use url::Url;

use crate::app::App;
use crate::ingest::Problem;
use crate::source::cadence::{self, Known, Outcome};
use crate::source::feed::{self, Feed, Origin};
use crate::source::fetch::{Ask, Body, Fetch, FetchError, Fetched, Validators};
use crate::store::{FeedId, KnownFeed, Polled, StoreError};

/// Requests at once on one host.
const PER_HOST: usize = 2;

/// Requests at once altogether. Most of them wait for an answer; bodies are read few at a time by the processors.
const AT_ONCE: usize = 60;

/// Feeds that are read at once: what reading takes of memory is bounded by it.
const READ_AT_ONCE: usize = 2;

/// What is asked for, the feeds first.
pub(crate) const ACCEPT: &str =
    "application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, text/xml;q=0.9, text/html;q=0.5, */*;q=0.3";

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
    let round = Round { app, fetch, hosts: Mutex::default(), all: Semaphore::new(AT_ONCE), reading: Semaphore::new(READ_AT_ONCE) };
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

/// Stores what an answer brought to a feed; the answer may have been fetched to add the feed.
pub(crate) fn settle(app: &App, known: &KnownFeed, answer: Result<Fetched, FetchError>, now: Timestamp) -> Result<Report, StoreError> {
    let mut report = Report { feeds: 1, ..Report::default() };
    let mut polled = Polled::default();
    let mut good_for = None;
    let (outcome, feed) = match answer {
        Ok(fetched) => {
            polled.moved_to = fetched.moved_to.as_ref().map(Url::to_string).filter(|it| *it != known.url);
            good_for = fetched.max_age;
            match fetched.body.map(|body| read(app, &fetched.url, &body).map(|it| (it, body.validators))) {
                None => {
                    report.not_modified = 1;
                    (Outcome::Nothing, Feed::default())
                }
                Some(Ok((feed, validators))) => {
                    // What breaks off must be asked for anew, whole.
                    let validators = if feed.is_whole { validators } else { Validators::default() };
                    polled.validators = Some((validators.etag, validators.last_modified));
                    polled.title = feed.title.clone();
                    let ttl = feed.ttl_minutes.map(|it| Duration::from_secs(60 * u64::from(it)));
                    good_for = good_for.max(ttl);
                    (Outcome::Nothing, feed)
                }
                Some(Err(problem)) => {
                    polled.problem = Some(problem);
                    polled.moved_to = None;
                    (Outcome::Failed, Feed::default())
                }
            }
        }
        Err(error) => {
            polled.problem = Some(error.to_string());
            polled.is_gone = matches!(error, FetchError::Status { status: 410, .. });
            let outcome = match error {
                FetchError::Status { status: 404, retry_after: None } => Outcome::Missing,
                FetchError::Status { retry_after: rest @ Some(_), .. } => Outcome::Overrun(rest),
                FetchError::Status { status: 429, .. } => Outcome::Overrun(None),
                _ => Outcome::Failed,
            };
            (outcome, Feed::default())
        }
    };
    let problem = |problem: String| Problem { path: known.url.clone(), line: None, problem };
    report.problems = feed.problems.iter().cloned().map(problem).collect();
    report.failed = u32::from(polled.problem.is_some());
    report.problems.extend(polled.problem.clone().map(problem));

    let items = item::items(feed, known, &app.gazetteer);
    let has_news = !items.is_empty() && known.polled_at.is_some() && app.store.has_news(FeedId(known.id), &items)?;
    let outcome = if has_news { Outcome::News } else { outcome };
    let jitter = jitter(&known.url, now);
    let known_pace = Known { interval_s: known.interval_s, pace_s: known.pace_s, n_failures: known.n_failures, good_for, jitter };
    let next = cadence::next(known_pace, outcome);
    polled.due_at = now.as_second() + next.wait_s;
    polled.barred_until = if next.barred_s > 0 { now.as_second() + next.barred_s } else { 0 };
    polled.pace_s = next.pace_s;
    for outcome in app.store.settle_poll(FeedId(known.id), &polled, &items, now)? {
        match outcome {
            crate::store::Outcome::New(_) => report.new += 1,
            crate::store::Outcome::Changed(_) => report.changed += 1,
            crate::store::Outcome::Known(_) => {}
        }
    }
    Ok(report)
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
    Ok(Ask { url, validators, accept: ACCEPT })
}

struct Round<'a, F> {
    app: &'a Arc<App>,
    fetch: &'a F,
    hosts: Mutex<HashMap<String, Arc<Semaphore>>>,
    all: Semaphore,
    reading: Semaphore,
}

impl<F: Fetch> Round<'_, F> {
    async fn ask(&self, known: KnownFeed) -> Result<Report, StoreError> {
        let answer = match ask_of(&known) {
            Ok(ask) => {
                // The host's turn comes first: whoever waits for it holds up no other host.
                let host = self.host(&ask.url);
                let _host = host.acquire().await;
                let _all = self.all.acquire().await;
                self.fetch.fetch(ask, self.app.clock.now()).await
            }
            Err(error) => Err(error),
        };
        let _reading = self.reading.acquire().await;
        let app = Arc::clone(self.app);
        blocking(move || {
            let now = app.clock.now();
            settle(&app, &known, answer, now)
        })
        .await
    }

    fn host(&self, url: &Url) -> Arc<Semaphore> {
        let name = url.host_str().unwrap_or_default().to_owned();
        let mut hosts = self.hosts.lock().unwrap_or_else(PoisonError::into_inner);
        Arc::clone(hosts.entry(name).or_insert_with(|| Arc::new(Semaphore::new(PER_HOST))))
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
