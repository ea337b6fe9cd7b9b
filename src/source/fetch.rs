//! Bytes for an address: the seam [`Fetch`] and the real thing. Every request is bounded in time and size, leads to public machines
//! only, and says who asks. Redirects are followed in `poll/visit`.

use std::future::Future;
use std::sync::Arc;
use std::time::Duration;

use jiff::Timestamp;
use reqwest::header::{self, HeaderMap, HeaderValue};
use reqwest::{Client, StatusCode, redirect};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use tokio::time::Instant;
use url::Url;

use super::bounded::MAX_URL_BYTES;
use super::guard::{Gate, Refused};

/// What is asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ask {
    /// Where.
    pub url: Url,
    /// What a former answer said of itself: the same answer need not come again.
    pub validators: Validators,
    /// Media types that are wanted, as `Accept` puts it.
    pub accept: &'static str,
    /// A longer answer is none, after decompression.
    pub max_bytes: usize,
    /// How long it may take.
    pub within: Duration,
}

/// What tells one version of a document from another.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Validators {
    /// `ETag`.
    pub etag: Option<String>,
    /// `Last-Modified`, word for word.
    pub last_modified: Option<String>,
}

/// What a server says to one request.
#[derive(Debug)]
pub enum Said {
    /// Here it is, or nothing has changed.
    Here(Box<Fetched>),
    /// Ask there.
    Elsewhere {
        /// Where.
        url: Url,
        /// Whether it has moved for good.
        is_for_good: bool,
    },
}

/// An answer to the end.
#[derive(Debug)]
pub struct Fetched {
    /// Where it came from in the end.
    pub url: Url,
    /// Where the document has moved for good, if every redirect up to there said so.
    pub moved_to: Option<Url>,
    /// `None` where nothing has changed.
    pub body: Option<Body>,
    /// How long it is good for, by `Cache-Control`.
    pub max_age: Option<Duration>,
}

/// A document.
#[derive(Debug, Default)]
pub struct Body {
    /// Decompressed.
    pub bytes: Vec<u8>,
    /// What to ask with next time.
    pub validators: Validators,
    /// The encoding that the server named.
    pub charset: Option<String>,
    /// The media type that the server named.
    pub media_type: Option<String>,
    /// The room that a large one takes; whoever drops the document gives it back.
    pub room: Option<OwnedSemaphorePermit>,
}

/// A document up to this size takes no room: there is always some for it.
const SMALL_BYTES: usize = 256 << 10;

/// Larger documents that are had at once, however many are asked for: what fetching takes of memory is bounded by it.
const LARGE_AT_ONCE: usize = 2;

impl Body {
    /// As text, in the encoding that server or document name.
    pub fn text(&self) -> String {
        super::feed::decode(&self.bytes, self.charset.as_deref())
    }
}

impl Fetched {
    /// How large its document is.
    pub(crate) fn n_bytes(&self) -> usize {
        self.body.as_ref().map_or(0, |it| it.bytes.len())
    }
}

/// Why there is no answer.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum FetchError {
    /// The address must not be asked.
    #[error("{0}")]
    Refused(#[from] Refused),
    /// The host's robots.txt forbids it.
    #[error("the host's robots.txt does not let it be read")]
    Robots,
    /// The server said no.
    #[error("the server answered {status}{}", said(*.status))]
    Status {
        /// Which.
        status: u16,
        /// It wants to be left alone so long.
        retry_after: Option<Duration>,
    },
    /// Too many redirects, or one to nowhere.
    #[error("{0}")]
    Redirect(&'static str),
    /// The answer is larger than is taken.
    #[error("the answer is over {limit_bytes} bytes")]
    TooLarge {
        /// The limit.
        limit_bytes: usize,
    },
    /// Nothing came in time.
    #[error("{0}")]
    TimedOut(&'static str),
    /// The connection failed, or the answer broke off.
    #[error("{0}")]
    Broken(String),
}

fn said(status: u16) -> String {
    StatusCode::from_u16(status).ok().and_then(|it| it.canonical_reason()).map(|it| format!(" ({it})")).unwrap_or_default()
}

/// Gets documents: the real network, or a test's.
pub trait Fetch: Send + Sync {
    /// Asks once. Redirects are the asker's to follow: each leads to a host that has its own turn and its own rules.
    fn fetch(&self, ask: &Ask, now: Timestamp) -> impl Future<Output = Result<Said, FetchError>> + Send;
}

/// How far a request may go.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Limits {
    /// Until a connection stands.
    pub connect: Duration,
    /// Until the answer begins.
    pub headers: Duration,
    /// Until it has come to its end, however long whoever asks would wait.
    pub whole: Duration,
}

impl Default for Limits {
    fn default() -> Limits {
        let seconds = Duration::from_secs;
        Limits { connect: seconds(8), headers: seconds(12), whole: seconds(25) }
    }
}

/// The real network.
#[derive(Debug, Clone)]
pub struct Web {
    client: Client,
    limits: Limits,
    gate: Gate,
    room: Arc<Semaphore>,
}

impl Web {
    /// With these limits. `contact` is what the operators of servers can turn to, in the User-Agent.
    pub fn new(limits: Limits, allows_private: bool, contact: &str) -> Result<Web, FetchError> {
        Web::through(Gate::new(allows_private), limits, contact)
    }

    pub(super) fn through(gate: Gate, limits: Limits, contact: &str) -> Result<Web, FetchError> {
        let client = Client::builder()
            .user_agent(user_agent(contact))
            .connect_timeout(limits.connect)
            // Redirects are followed here, so that each address is looked over; a proxy would connect where we can't look.
            .redirect(redirect::Policy::none())
            .no_proxy()
            .referer(false)
            .dns_resolver(Arc::new(gate.clone()))
            .pool_max_idle_per_host(2)
            .pool_idle_timeout(Duration::from_secs(5))
            .build()
            .map_err(|it| FetchError::Broken(causes(&it)))?;
        Ok(Web { client, limits, gate, room: Arc::new(Semaphore::new(LARGE_AT_ONCE)) })
    }

    async fn ask(&self, ask: &Ask, now: Timestamp) -> Result<Said, FetchError> {
        self.gate.check(&ask.url)?;
        if ask.url.as_str().len() > MAX_URL_BYTES {
            return Err(FetchError::Broken(format!("the address is over {MAX_URL_BYTES} bytes")));
        }
        let within = ask.within.min(self.limits.whole);
        let ends_at = Instant::now() + within;
        let asked = self.client.get(ask.url.clone()).headers(headers_of(ask));
        let asked = tokio::time::timeout(self.limits.headers.min(within), asked.send());
        let answer = asked.await.map_err(|_| FetchError::TimedOut("the server did not answer in time"))?.map_err(|it| broken(&it))?;
        let status = answer.status();
        if matches!(status.as_u16(), 301 | 302 | 303 | 307 | 308) {
            let place = answer.headers().get(header::LOCATION).and_then(|it| std::str::from_utf8(it.as_bytes()).ok());
            let url = place.and_then(|it| ask.url.join(it).ok()).ok_or(FetchError::Redirect("a redirect leads nowhere"))?;
            if url.as_str().len() > MAX_URL_BYTES {
                return Err(FetchError::Redirect("a redirect leads to an address that is too long"));
            }
            return Ok(Said::Elsewhere { url, is_for_good: matches!(status.as_u16(), 301 | 308) });
        }
        let max_age = max_age(answer.headers());
        let here = |body| Said::Here(Box::new(Fetched { url: ask.url.clone(), moved_to: None, body, max_age }));
        match status {
            StatusCode::NOT_MODIFIED => Ok(here(None)),
            it if it.is_success() => Ok(here(Some(self.body(answer, ask.max_bytes, ends_at).await?))),
            it => Err(FetchError::Status { status: it.as_u16(), retry_after: retry_after(answer.headers(), now) }),
        }
    }
    async fn body(&self, mut answer: reqwest::Response, max_bytes: usize, mut ends_at: Instant) -> Result<Body, FetchError> {
        let too_large = FetchError::TooLarge { limit_bytes: max_bytes };
        let text = |name| answer.headers().get(name).and_then(|it| it.to_str().ok()).map(str::to_owned);
        let validators = Validators { etag: text(header::ETAG), last_modified: text(header::LAST_MODIFIED) };
        let content_type = text(header::CONTENT_TYPE).unwrap_or_default();
        let (media_type, parameters) = content_type.split_once(';').unwrap_or((&content_type, ""));
        let charset = parameters.split(';').find_map(|it| it.trim().to_ascii_lowercase().strip_prefix("charset=").map(str::to_owned));
        let expected = answer.content_length();
        if expected.is_some_and(|it| it > max_bytes as u64) {
            return Err(too_large);
        }
        let (mut bytes, mut room) = (Vec::new(), None);
        loop {
            let chunk = tokio::time::timeout_at(ends_at, answer.chunk());
            let late = |_| FetchError::TimedOut("the answer did not come to its end in time");
            let Some(chunk) = chunk.await.map_err(late)?.map_err(|it| broken(&it))? else { break };
            let n_bytes = bytes.len() + chunk.len();
            if n_bytes > max_bytes {
                return Err(too_large);
            }
            if n_bytes > SMALL_BYTES && room.is_none() {
                // Waiting for room is not the server's fault.
                let asked_at = Instant::now();
                room = Arc::clone(&self.room).acquire_owned().await.ok();
                ends_at += asked_at.elapsed();
            }
            bytes.extend_from_slice(&chunk);
        }
        if expected.is_some_and(|it| it != bytes.len() as u64) {
            return Err(FetchError::Broken("the answer broke off".to_owned()));
        }
        let media_type = Some(media_type.trim().to_ascii_lowercase()).filter(|it| !it.is_empty());
        Ok(Body { bytes, validators, charset: charset.map(|it| it.trim_matches('"').to_owned()), media_type, room })
    }
}

impl Fetch for Web {
    async fn fetch(&self, ask: &Ask, now: Timestamp) -> Result<Said, FetchError> {
        self.ask(ask, now).await
    }
}

/// The name that requests bear, and that robots.txt knows us by.
pub const ROBOT: &str = "gistwire";

/// Where the operator has named no contact, it is the mailbox that every host that sends mail has (RFC 2142), of the machine that asks.
fn user_agent(contact: &str) -> String {
    let contact: String = contact.trim().chars().filter(|it| it.is_ascii() && !it.is_ascii_control()).collect();
    let contact = if contact.is_empty() { "mailto:postmaster@localhost" } else { &contact };
    format!("{ROBOT}/{} (+{contact})", env!("CARGO_PKG_VERSION"))
}

fn headers_of(ask: &Ask) -> HeaderMap {
    let mut headers = HeaderMap::new();
    headers.insert(header::ACCEPT, HeaderValue::from_static(ask.accept));
    for (name, value) in [(header::IF_NONE_MATCH, &ask.validators.etag), (header::IF_MODIFIED_SINCE, &ask.validators.last_modified)] {
        if let Some(value) = value.as_deref().and_then(|it| HeaderValue::from_str(it).ok()) {
            headers.insert(name, value);
        }
    }
    headers
}

fn max_age(headers: &HeaderMap) -> Option<Duration> {
    let parts = headers.get_all(header::CACHE_CONTROL).into_iter().filter_map(|it| it.to_str().ok()).flat_map(|it| it.split(','));
    let seconds = parts.filter_map(|it| it.trim().to_ascii_lowercase().strip_prefix("max-age=").map(str::to_owned)).next()?;
    seconds.trim_matches('"').parse().ok().map(Duration::from_secs)
}

/// Seconds or a date.
fn retry_after(headers: &HeaderMap, now: Timestamp) -> Option<Duration> {
    let value = headers.get(header::RETRY_AFTER)?.to_str().ok()?.trim();
    if let Ok(seconds) = value.parse() {
        return Some(Duration::from_secs(seconds));
    }
    let at = jiff::fmt::rfc2822::parse(value).ok()?.timestamp();
    Some(Duration::from_secs(u64::try_from(at.as_second() - now.as_second()).unwrap_or(0)))
}

fn broken(error: &reqwest::Error) -> FetchError {
    if error.is_timeout() {
        return FetchError::TimedOut(if error.is_connect() {
            "no connection came about in time"
        } else {
            "the answer did not come in time"
        });
    }
    FetchError::Broken(causes(error))
}

/// What happened, without the address: whoever reports it names the feed.
fn causes(error: &reqwest::Error) -> String {
    let mut deepest: &dyn std::error::Error = error;
    while let Some(source) = deepest.source() {
        deepest = source;
    }
    let what = if error.is_connect() {
        "no connection"
    } else if error.is_body() || error.is_decode() {
        "the answer broke off"
    } else {
        "the request failed"
    };
    format!("{what}: {deepest}")
}
