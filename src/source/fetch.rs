//! Fetches the bytes of an address: the seam [`Fetch`] and the real network. Every request is
//! bounded in time and size, goes only to public machines, and identifies the sender. Redirects are
//! followed in `poll/visit`.

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
use super::document;
use super::guard::{Gate, Refused};
use super::proxy::Proxy;

/// A request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FetchRequest {
    /// The address.
    pub url: Url,
    /// The validators of an earlier answer: the same answer need not be sent again.
    pub validators: Validators,
    /// The accepted media types, as in `Accept`.
    pub accept: &'static str,
    /// The longest answer that is accepted, after decompression.
    pub max_bytes: usize,
    /// The time limit.
    pub within: Duration,
}

/// The validators of a version of a document.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Validators {
    /// `ETag`.
    pub etag: Option<String>,
    /// `Last-Modified`, word for word.
    pub last_modified: Option<String>,
}

/// The server's answer to one request.
#[derive(Debug)]
pub enum Response {
    /// The document, or the information that nothing has changed.
    Here(Box<Fetched>),
    /// A redirect.
    Elsewhere {
        /// The target.
        url: Url,
        /// Whether the document has moved permanently.
        is_for_good: bool,
    },
}

/// The final answer.
#[derive(Debug)]
pub struct Fetched {
    /// The address that it came from in the end.
    pub url: Url,
    /// The new permanent address, if every redirect up to there was permanent.
    pub moved_to: Option<Url>,
    /// `None` if nothing has changed.
    pub body: Option<Body>,
    /// The validators that came with the information that nothing has changed: they replace the
    /// stored ones.
    pub renewed: Validators,
    /// How long it is valid, by `Cache-Control`.
    pub max_age: Option<Duration>,
}

/// A document.
#[derive(Debug, Default)]
pub struct Body {
    /// Decompressed.
    pub bytes: Vec<u8>,
    /// The validators for the next request.
    pub validators: Validators,
    /// The encoding that the server named.
    pub charset: Option<String>,
    /// The media type that the server named.
    pub media_type: Option<String>,
    /// The space that a large document occupies; dropping the document releases it.
    pub room: Option<OwnedSemaphorePermit>,
}

/// A document up to this size needs no reserved space: there is always enough for it.
const SMALL_BYTES: usize = 256 << 10;

/// The part of a refusal that is read to learn why.
const MAX_REFUSAL_BYTES: usize = 64 << 10;

/// Larger documents that are in memory at once, however many are requested: this bounds the memory
/// that fetching uses.
const LARGE_AT_ONCE: usize = 2;

impl Body {
    /// Returns it as text, in the encoding that the server or the document names.
    pub fn text(&self) -> String {
        super::feed::decode(&self.bytes, self.charset.as_deref())
    }
}

impl Fetched {
    /// Returns the size of its document.
    pub(crate) fn n_bytes(&self) -> usize {
        self.body.as_ref().map_or(0, |it| it.bytes.len())
    }
}

/// Why the request failed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum FetchError {
    /// The address must not be requested.
    #[error(transparent)]
    Refused(#[from] Refused),
    /// The host's robots.txt forbids it.
    #[error("the host’s robots.txt forbids it")]
    Robots,
    /// The host's robots.txt could not be read, which RFC 9309 counts as forbidden.
    #[error("the host’s robots.txt could not be read, so nothing else there is read for now")]
    RobotsUnread,
    /// A name could not be looked up before the proxy was asked.
    #[error(
        "its name leads to no server, as far as this machine knows; allow_private_hosts lets the proxy decide"
    )]
    NoName,
    /// The server refused.
    #[error("the server answered {status}{}{}", said(*.status), wait(*.retry_after))]
    Status {
        /// The status code.
        status: u16,
        /// The pause that it asks for.
        retry_after: Option<Duration>,
    },
    /// Instead of the document the server sent a page that only a browser with a person gets past.
    #[error("the server asks for a browser check, which a program cannot pass (status {status})")]
    Challenge {
        /// The status code.
        status: u16,
        /// The pause that it asks for.
        retry_after: Option<Duration>,
    },
    /// Too many redirects, or one to nowhere.
    #[error("{0}")]
    Redirect(&'static str),
    /// The answer is larger than the limit.
    #[error("the answer is over {limit_bytes} bytes")]
    TooLarge {
        /// The limit.
        limit_bytes: usize,
    },
    /// The answer did not come in time.
    #[error("{0}")]
    TimedOut(&'static str),
    /// The connection failed, or the answer was cut off.
    #[error("{0}")]
    Broken(String),
}

fn said(status: u16) -> String {
    StatusCode::from_u16(status)
        .ok()
        .and_then(|it| it.canonical_reason())
        .map(|it| format!(" ({it})"))
        .unwrap_or_default()
}

fn wait(retry_after: Option<Duration>) -> String {
    let minutes = retry_after.map(|it| it.as_secs().div_ceil(60));
    match minutes {
        None | Some(0) => String::new(),
        Some(1) => " and asks to wait a minute".to_owned(),
        Some(n) => format!(" and asks to wait {n} minutes"),
    }
}

/// Gets documents: the real network, or a test's.
pub trait Fetch: Send + Sync {
    /// Sends one request. The caller follows redirects: each leads to a host that has its own turn
    /// and its own rules.
    fn fetch(
        &self,
        ask: &FetchRequest,
        now: Timestamp,
    ) -> impl Future<Output = Result<Response, FetchError>> + Send;
}

/// The limits of a request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Limits {
    /// Until the connection is made.
    pub connect: Duration,
    /// Until the answer begins.
    pub headers: Duration,
    /// Until it is complete, even if the caller would wait longer.
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
    /// Whether the proxy looks names up; the gate looks them up before.
    is_proxied: bool,
    room: Arc<Semaphore>,
}

impl Web {
    /// Uses these limits. `contact` is the contact for server operators, in the User-Agent.
    pub fn new(
        limits: Limits,
        allows_private: bool,
        contact: &str,
        proxy: Option<&Proxy>,
    ) -> Result<Web, FetchError> {
        Web::through(Gate::new(allows_private), limits, contact, proxy)
    }

    pub(super) fn through(
        mut gate: Gate,
        limits: Limits,
        contact: &str,
        proxy: Option<&Proxy>,
    ) -> Result<Web, FetchError> {
        if let Some(proxy) = proxy {
            gate.let_through(proxy.host());
        }
        let mut builder = Client::builder()
            .user_agent(user_agent(contact))
            .connect_timeout(limits.connect)
            // Redirects are followed here, so that each address is checked. The environment's proxy
            // is not used: nobody has decided that it may connect where we can't check.
            .redirect(redirect::Policy::none())
            .no_proxy()
            .referer(false)
            .dns_resolver(Arc::new(gate.clone()))
            .pool_max_idle_per_host(2)
            .pool_idle_timeout(Duration::from_secs(5));
        if let Some(proxy) = proxy {
            builder =
                builder.proxy(proxy.to_client().map_err(|it| FetchError::Broken(causes(&it)))?);
        }
        let client = builder.build().map_err(|it| FetchError::Broken(causes(&it)))?;
        let (is_proxied, room) = (proxy.is_some(), Arc::new(Semaphore::new(LARGE_AT_ONCE)));
        Ok(Web { client, limits, gate, is_proxied, room })
    }

    async fn ask(&self, ask: &FetchRequest, now: Timestamp) -> Result<Response, FetchError> {
        self.gate.check(&ask.url)?;
        if ask.url.as_str().len() > MAX_URL_BYTES {
            return Err(FetchError::Broken(format!("the address is over {MAX_URL_BYTES} bytes")));
        }
        let within = ask.within.min(self.limits.whole);
        let ends_at = Instant::now() + within;
        if self.is_proxied {
            let looked_up = tokio::time::timeout(self.limits.connect, self.gate.look_up(&ask.url));
            looked_up
                .await
                .map_err(|_| FetchError::TimedOut("its name could not be looked up in time"))??;
        }
        let asked = self.client.get(ask.url.clone()).headers(headers_of(ask));
        let asked = tokio::time::timeout(self.limits.headers.min(within), asked.send());
        let answer = asked
            .await
            .map_err(|_| FetchError::TimedOut("the server did not answer in time"))?
            .map_err(|it| broken(&it))?;
        let status = answer.status();
        if matches!(status.as_u16(), 301 | 302 | 303 | 307 | 308) {
            let place = answer
                .headers()
                .get(header::LOCATION)
                .and_then(|it| std::str::from_utf8(it.as_bytes()).ok());
            let url = place
                .and_then(|it| ask.url.join(it).ok())
                .ok_or(FetchError::Redirect("a redirect leads nowhere"))?;
            if url.as_str().len() > MAX_URL_BYTES {
                return Err(FetchError::Redirect(
                    "a redirect leads to an address that is too long",
                ));
            }
            return Ok(Response::Elsewhere {
                url,
                is_for_good: matches!(status.as_u16(), 301 | 308),
            });
        }
        self.answered(answer, ask, now, ends_at).await
    }

    /// Reads an answer that does not lead to another address.
    async fn answered(
        &self,
        answer: reqwest::Response,
        ask: &FetchRequest,
        now: Timestamp,
        ends_at: Instant,
    ) -> Result<Response, FetchError> {
        let status = answer.status();
        let max_age = max_age(answer.headers());
        let renewed = validators(answer.headers());
        let here = |body| {
            Response::Here(Box::new(Fetched {
                url: ask.url.clone(),
                moved_to: None,
                body,
                renewed: renewed.clone(),
                max_age,
            }))
        };
        if status == StatusCode::NOT_MODIFIED {
            return Ok(here(None));
        }
        let (status, retry_after) = (status.as_u16(), retry_after(answer.headers(), now));
        let is_challenged = has_challenge_header(answer.headers());
        if (200..300).contains(&status) && status != 202 {
            return Ok(here(Some(self.body(answer, ask.max_bytes, ends_at).await?)));
        }
        let max_bytes = if status == 202 { ask.max_bytes } else { MAX_REFUSAL_BYTES };
        let body = match status {
            202 => Some(self.body(answer, max_bytes, ends_at).await?),
            401 | 403 | 429 | 503 => self.body(answer, max_bytes, ends_at).await.ok(),
            _ => None,
        };
        let text = body.as_ref().map(Body::text).unwrap_or_default();
        if is_challenged || document::asks_for_a_person(&text) {
            return Err(FetchError::Challenge { status, retry_after });
        }
        match body {
            // Some servers send their feeds with this status.
            Some(body) if status == 202 && super::feed::is_feed(&text) => Ok(here(Some(body))),
            _ => Err(FetchError::Status { status, retry_after }),
        }
    }

    async fn body(
        &self,
        mut answer: reqwest::Response,
        max_bytes: usize,
        mut ends_at: Instant,
    ) -> Result<Body, FetchError> {
        let too_large = FetchError::TooLarge { limit_bytes: max_bytes };
        let text =
            |name| answer.headers().get(name).and_then(|it| it.to_str().ok()).map(str::to_owned);
        let validators = validators(answer.headers());
        let content_type = text(header::CONTENT_TYPE).unwrap_or_default();
        let (media_type, parameters) = content_type.split_once(';').unwrap_or((&content_type, ""));
        let charset = parameters.split(';').find_map(|it| {
            it.trim().to_ascii_lowercase().strip_prefix("charset=").map(str::to_owned)
        });
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
                // Waiting for space is not the server's fault.
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
        Ok(Body {
            bytes,
            validators,
            charset: charset.map(|it| it.trim_matches('"').to_owned()),
            media_type,
            room,
        })
    }
}

impl Fetch for Web {
    async fn fetch(&self, ask: &FetchRequest, now: Timestamp) -> Result<Response, FetchError> {
        self.ask(ask, now).await
    }
}

/// The name in requests and in robots.txt.
pub const ROBOT: &str = "gistwire";

/// If the operator has set no contact, it is the mailbox that every host that sends mail has (RFC
/// 2142), on the machine that asks.
fn user_agent(contact: &str) -> String {
    let contact: String =
        contact.trim().chars().filter(|it| it.is_ascii() && !it.is_ascii_control()).collect();
    let contact = if contact.is_empty() { "mailto:postmaster@localhost" } else { &contact };
    format!("{ROBOT}/{} (+{contact})", env!("CARGO_PKG_VERSION"))
}

fn headers_of(ask: &FetchRequest) -> HeaderMap {
    let mut headers = HeaderMap::new();
    headers.insert(header::ACCEPT, HeaderValue::from_static(ask.accept));
    for (name, value) in [
        (header::IF_NONE_MATCH, &ask.validators.etag),
        (header::IF_MODIFIED_SINCE, &ask.validators.last_modified),
    ] {
        if let Some(value) = value.as_deref().and_then(|it| HeaderValue::from_str(it).ok()) {
            headers.insert(name, value);
        }
    }
    headers
}

fn validators(headers: &HeaderMap) -> Validators {
    let text = |name| headers.get(name).and_then(|it| it.to_str().ok()).map(str::to_owned);
    Validators { etag: text(header::ETAG), last_modified: text(header::LAST_MODIFIED) }
}

/// Whether a server says in its headers that it wants a browser to prove itself.
fn has_challenge_header(headers: &HeaderMap) -> bool {
    ["cf-mitigated", "x-amzn-waf-action"].iter().any(|name| headers.contains_key(*name))
}

fn max_age(headers: &HeaderMap) -> Option<Duration> {
    let parts = headers
        .get_all(header::CACHE_CONTROL)
        .into_iter()
        .filter_map(|it| it.to_str().ok())
        .flat_map(|it| it.split(','));
    let seconds = parts
        .filter_map(|it| it.trim().to_ascii_lowercase().strip_prefix("max-age=").map(str::to_owned))
        .next()?;
    seconds.trim_matches('"').parse().ok().map(Duration::from_secs)
}

/// Parses seconds or a date.
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
    // A name is checked when it is resolved, deep within the client.
    if let Some(refused) = deepest(error).downcast_ref::<Refused>() {
        return refused.clone().into();
    }
    FetchError::Broken(causes(error))
}

fn deepest(error: &reqwest::Error) -> &(dyn std::error::Error + 'static) {
    let mut deepest: &(dyn std::error::Error + 'static) = error;
    while let Some(source) = deepest.source() {
        deepest = source;
    }
    deepest
}

/// Returns the common causes of a failed connection in plain words.
fn no_connection(deepest: &(dyn std::error::Error + 'static)) -> Option<&'static str> {
    use std::io::ErrorKind;
    if deepest.to_string().contains("failed to lookup address") {
        return Some("its name leads to no server");
    }
    Some(match deepest.downcast_ref::<std::io::Error>()?.kind() {
        ErrorKind::ConnectionRefused => "nothing answers there",
        ErrorKind::HostUnreachable | ErrorKind::NetworkUnreachable => "it can’t be reached",
        ErrorKind::ConnectionReset | ErrorKind::ConnectionAborted => "the server broke it off",
        _ => return None,
    })
}

/// Returns the error without the address: the caller that reports it names the feed.
fn causes(error: &reqwest::Error) -> String {
    let deepest = deepest(error);
    if let Some(plain) = error.is_connect().then(|| no_connection(deepest)).flatten() {
        return format!("no connection: {plain}");
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
