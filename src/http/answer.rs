//! Answers: a status, a text and how long it may be kept.

use http_body_util::Full;
use hyper::body::Bytes;
use hyper::header::{self, HeaderMap, HeaderValue};
use hyper::{Response, StatusCode};
use xxhash_rust::xxh3::xxh3_128;

/// What every connection sends.
pub(super) type Answer = Response<Full<Bytes>>;

/// How long others may keep a page of the archive.
const KEPT: &str = "public, max-age=300";

/// Pages of the archive load nothing and run nothing.
const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

/// A page of the archive, ready to be sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Page {
    media_type: &'static str,
    body: Bytes,
    /// Identifies the content, with its quotation marks.
    tag: String,
}

impl Page {
    pub(super) fn new(media_type: &'static str, text: String) -> Page {
        let tag = format!("\"{:032x}\"", xxh3_128(text.as_bytes()));
        Page { media_type, body: Bytes::from(text), tag }
    }

    pub(super) fn n_bytes(&self) -> usize {
        self.body.len()
    }

    /// Returns the page, or that nothing has changed since the version that the client has.
    pub(super) fn to_answer(&self, asked: &HeaderMap) -> Answer {
        let is_known = asked
            .get_all(header::IF_NONE_MATCH)
            .iter()
            .filter_map(|it| it.to_str().ok())
            .flat_map(|it| it.split(','))
            .map(|it| it.trim().trim_start_matches("W/"))
            .any(|it| it == "*" || it == self.tag);
        let (status, body) = if is_known {
            (StatusCode::NOT_MODIFIED, Bytes::new())
        } else {
            (StatusCode::OK, self.body.clone())
        };
        let mut answer = with(status, body);
        let headers = answer.headers_mut();
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static(KEPT));
        headers.insert(header::CONTENT_SECURITY_POLICY, HeaderValue::from_static(POLICY));
        headers.insert(header::REFERRER_POLICY, HeaderValue::from_static("no-referrer"));
        if let Ok(tag) = HeaderValue::from_str(&self.tag) {
            headers.insert(header::ETAG, tag);
        }
        if !is_known {
            headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(self.media_type));
        }
        answer
    }
}

/// Returns a text for people and programs that must not be kept.
pub(super) fn text(status: StatusCode, text: impl Into<String>) -> Answer {
    of_type(status, "text/plain; charset=utf-8", text.into())
}

/// The same with a media type of its own.
pub(super) fn of_type(status: StatusCode, media_type: &'static str, text: String) -> Answer {
    let mut answer = with(status, Bytes::from(text));
    let headers = answer.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(media_type));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    answer
}

/// Returns that another method is needed.
pub(super) fn wrong_method(allowed: &'static str) -> Answer {
    let mut answer = text(StatusCode::METHOD_NOT_ALLOWED, format!("Only {allowed} is answered.\n"));
    answer.headers_mut().insert(header::ALLOW, HeaderValue::from_static(allowed));
    answer
}

/// Returns that there is too much to do, and when to ask again.
pub(super) fn busy(seconds: u16) -> Answer {
    let said = "Too many requests at once. Please try again in some seconds.\n";
    let mut answer = text(StatusCode::SERVICE_UNAVAILABLE, said);
    answer.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(seconds));
    answer
}

fn with(status: StatusCode, body: Bytes) -> Answer {
    let mut answer = Response::new(Full::new(body));
    *answer.status_mut() = status;
    let headers = answer.headers_mut();
    headers.insert(header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    answer
}
