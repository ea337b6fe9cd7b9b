//! The public pages and feeds of the archive: what everybody may see, without a chat.
//!
//! A page costs processor time that people's answers need. So one page is made at a time, each is
//! kept for a while, and making pages takes no more than half of one processor: each is followed by
//! a pause as long as it took.

use std::collections::HashMap;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use hyper::StatusCode;
use hyper::header::HeaderMap;
use percent_encoding::percent_decode_str;
use tokio::sync::Mutex as FairMutex;

use super::answer::{self, Answer, Page};
use crate::article::ArticleId;
use crate::command::{self, Ctx};
use crate::context::Context;
use crate::poll::blocking;
use crate::reply::{FeedFormat, Format};
use crate::store::chats::subscriptions::TopicKind;
use crate::store::{StoreError, within};

/// Articles of a feed.
const N_ARTICLES: usize = 20;

/// How long a page is kept.
const KEPT: Duration = Duration::from_secs(60);

/// Bytes of all pages that are kept.
const MAX_KEPT_BYTES: usize = 8 << 20;

/// Requests that wait for a page that is not made yet.
const MAX_WAITING: usize = 16;

/// How long a query may take for a stranger.
const QUERY_WITHIN: Duration = Duration::from_secs(2);

/// The longest name of a tag or company in an address, in bytes.
const MAX_NAME_BYTES: usize = 200;

/// What an address asks for.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
enum Wanted {
    Newest(FeedKind),
    Topic(TopicOf, String, FeedKind),
    Roundup,
    Summary(ArticleId),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum TopicOf {
    Tag,
    Company,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum FeedKind {
    Rss,
    Atom,
    Json,
}

/// Makes pages and keeps them.
pub struct Pages {
    context: Arc<Context>,
    kept: Mutex<HashMap<Wanted, (Instant, Arc<Page>)>>,
    /// Held while a page is made; until then the next one is not made.
    turn: FairMutex<Option<Instant>>,
    n_waiting: AtomicUsize,
}

impl Pages {
    /// Makes the pages of this archive.
    pub fn new(context: Arc<Context>) -> Pages {
        let (kept, turn) = (Mutex::default(), FairMutex::default());
        Pages { context, kept, turn, n_waiting: AtomicUsize::new(0) }
    }

    /// Whether a path is one of an archive's pages; the page itself may be missing.
    pub(super) fn has(&self, path: &str) -> bool {
        wanted(path).is_some()
    }

    pub(super) async fn answer(&self, path: &str, headers: &HeaderMap) -> Answer {
        let missing = || answer::text(StatusCode::NOT_FOUND, "There is no such page.\n");
        let Some(wanted) = wanted(path) else { return missing() };
        if let Some(page) = self.kept(&wanted) {
            return page.to_answer(headers);
        }
        let Some(_place) = Place::take(&self.n_waiting) else { return answer::busy(5) };
        match self.make(wanted).await {
            Ok(Some(page)) => page.to_answer(headers),
            Ok(None) => missing(),
            Err(error) if error.is_too_slow() => answer::busy(30),
            Err(error) => {
                tracing::error!(%error, "a page of the archive cannot be made");
                answer::text(StatusCode::SERVICE_UNAVAILABLE, "The archive cannot be read now.\n")
            }
        }
    }

    fn kept(&self, wanted: &Wanted) -> Option<Arc<Page>> {
        let mut kept = lock(&self.kept);
        kept.retain(|_, (at, _)| at.elapsed() < KEPT);
        kept.get(wanted).map(|it| Arc::clone(&it.1))
    }

    /// Waits for a turn, makes the page and keeps it.
    async fn make(&self, wanted: Wanted) -> Result<Option<Arc<Page>>, StoreError> {
        let mut rests_until = self.turn.lock().await;
        if let Some(page) = self.kept(&wanted) {
            return Ok(Some(page));
        }
        if let Some(until) = *rests_until {
            tokio::time::sleep_until(until.into()).await;
        }
        let began = Instant::now();
        let (context, asked) = (Arc::clone(&self.context), wanted.clone());
        let made = blocking(move || within(QUERY_WITHIN, || made(&context, &asked))).await;
        *rests_until = Some(Instant::now() + began.elapsed());
        let Some(page) = made? else { return Ok(None) };
        let page = Arc::new(page);
        let mut kept = lock(&self.kept);
        let n_bytes: usize = kept.values().map(|it| it.1.n_bytes()).sum();
        if n_bytes + page.n_bytes() > MAX_KEPT_BYTES {
            kept.clear();
        }
        kept.insert(wanted, (Instant::now(), Arc::clone(&page)));
        Ok(Some(page))
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// A place among the requests that wait for a page.
struct Place<'a>(&'a AtomicUsize);

impl Place<'_> {
    fn take(n_waiting: &AtomicUsize) -> Option<Place<'_>> {
        let place = Place(n_waiting);
        let n_before = n_waiting.fetch_add(1, Ordering::Relaxed);
        (n_before < MAX_WAITING).then_some(place)
    }
}

impl Drop for Place<'_> {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Ordering::Relaxed);
    }
}

/// Reads a path: `/feed.xml`, `/tag/NAME.xml`, `/company/NAME.xml`, `/roundup`, `/s/ID`.
fn wanted(path: &str) -> Option<Wanted> {
    let path = path.strip_prefix('/')?;
    match path.split_once('/') {
        None if path == "roundup" => Some(Wanted::Roundup),
        None => match feed_kind(path)? {
            ("feed", kind) => Some(Wanted::Newest(kind)),
            _ => None,
        },
        Some(("s", id)) => {
            let id = id.parse::<i64>().ok().filter(|it| *it > 0)?;
            Some(Wanted::Summary(ArticleId(id)))
        }
        Some((of, name)) => {
            let of = match of {
                "tag" => TopicOf::Tag,
                "company" => TopicOf::Company,
                _ => return None,
            };
            let (name, kind) = feed_kind(name)?;
            let name = percent_decode_str(name).decode_utf8().ok()?;
            let is_name = !name.trim().is_empty()
                && name.len() <= MAX_NAME_BYTES
                && !name.chars().any(char::is_control);
            is_name.then(|| Wanted::Topic(of, name.trim().to_owned(), kind))
        }
    }
}

/// Cuts the ending off a name.
fn feed_kind(name: &str) -> Option<(&str, FeedKind)> {
    let (name, ending) = name.rsplit_once('.')?;
    let kind = match ending {
        "xml" | "rss" => FeedKind::Rss,
        "atom" => FeedKind::Atom,
        "json" => FeedKind::Json,
        _ => return None,
    };
    Some((name, kind))
}

/// Makes a page; `None` if there is nothing to show.
fn made(context: &Context, wanted: &Wanted) -> Result<Option<Page>, StoreError> {
    const HTML: &str = "text/html; charset=utf-8";
    let ctx = Ctx::of(context);
    let (publication, kind) = match wanted {
        Wanted::Roundup => {
            let roundup = command::roundup(&ctx, "")?;
            return Ok(roundup.map(|it| Page::new(HTML, it.to_document(Format::Html))));
        }
        Wanted::Summary(id) => {
            let summary = command::summary_page(&ctx, *id)?;
            return Ok(summary.map(|it| Page::new(HTML, it.to_document(Format::Html))));
        }
        Wanted::Newest(kind) => (command::newest_publication(&ctx, N_ARTICLES)?, *kind),
        Wanted::Topic(of, name, kind) => {
            let topic = match of {
                TopicOf::Tag => TopicKind::Tag,
                TopicOf::Company => TopicKind::Company,
            };
            (command::publication(&ctx, topic, name, N_ARTICLES)?, *kind)
        }
    };
    let Some(mut publication) = publication else { return Ok(None) };
    // The same articles are the same document, whenever it is made.
    let newest = publication.articles.iter().filter_map(|it| it.published).map(|it| it.at).max();
    publication.updated = newest.unwrap_or(context.started_at);
    let (format, media_type) = match kind {
        FeedKind::Rss => (FeedFormat::Rss, "application/rss+xml; charset=utf-8"),
        FeedKind::Atom => (FeedFormat::Atom, "application/atom+xml; charset=utf-8"),
        FeedKind::Json => (FeedFormat::Json, "application/feed+json; charset=utf-8"),
    };
    Ok(Some(Page::new(media_type, publication.to_document(format))))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_names_one_page_or_none() {
        assert_eq!(wanted("/feed.xml"), Some(Wanted::Newest(FeedKind::Rss)));
        assert_eq!(wanted("/feed.json"), Some(Wanted::Newest(FeedKind::Json)));
        assert_eq!(wanted("/roundup"), Some(Wanted::Roundup));
        assert_eq!(wanted("/s/12"), Some(Wanted::Summary(ArticleId(12))));
        let topic = |of, name: &str| Some(Wanted::Topic(of, name.to_owned(), FeedKind::Rss));
        assert_eq!(wanted("/tag/sea-trade.xml"), topic(TopicOf::Tag, "sea-trade"));
        assert_eq!(wanted("/company/AT%26T.xml"), topic(TopicOf::Company, "AT&T"));
        assert_eq!(wanted("/company/JD.com.xml"), topic(TopicOf::Company, "JD.com"));
        for path in [
            "/",
            "",
            "/feed",
            "/feed.exe",
            "/s/",
            "/s/x",
            "/s/-1",
            "/s/1/2",
            "/tag/.xml",
            "/tag/a",
            "/tag/%ff.xml",
            "/tag/%0a.xml",
            "/source/a.xml",
            "/roundup/",
            "/../feed.xml",
        ] {
            assert_eq!(wanted(path), None, "{path}");
        }
    }
}
