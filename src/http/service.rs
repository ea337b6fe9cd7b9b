//! The paths of the listener, and who answers them.

use std::sync::{Arc, OnceLock};
use std::time::Duration;

use http_body_util::{BodyExt, Limited};
use hyper::body::Incoming;
use hyper::{Method, Request, StatusCode};
use tokio::sync::watch;

use super::answer::{self, Answer};
use super::health::Health;
use super::pages::Pages;
use crate::metrics::Metrics;
use crate::transport::telegram::{Dispatcher, Taken, Webhook};

/// The longest update that Telegram may send: its messages have at most 4096 characters.
const MAX_UPDATE_BYTES: usize = 1 << 20;

/// How long an update may take to arrive.
const UPDATE_WITHIN: Duration = Duration::from_secs(15);

/// The header with the secret that Telegram was told.
const SECRET: &str = "x-telegram-bot-api-secret-token";

/// Answers the requests of all connections.
pub struct Service {
    health: Health,
    metrics: Arc<Metrics>,
    /// `None` if the archive is not public.
    pages: Option<Pages>,
    /// `None` if updates are asked for.
    webhook: Option<Arc<Webhook>>,
    /// Set once the bot can take updates.
    dispatcher: OnceLock<Arc<Dispatcher>>,
    stop: watch::Sender<bool>,
}

impl Service {
    /// Answers for this bot. Without `pages` the archive is not public; without `webhook`
    /// Telegram does not call.
    pub fn new(
        health: Health,
        metrics: Arc<Metrics>,
        pages: Option<Pages>,
        webhook: Option<Arc<Webhook>>,
    ) -> Service {
        let stop = watch::channel(false).0;
        Service { health, metrics, pages, webhook, dispatcher: OnceLock::new(), stop }
    }

    /// Takes updates from now on.
    pub fn open(&self, dispatcher: Arc<Dispatcher>) {
        let _ = self.dispatcher.set(dispatcher);
    }

    pub(super) fn metrics(&self) -> &Metrics {
        &self.metrics
    }

    /// Asks all connections to end after the answer in flight.
    pub(super) fn stop(&self) {
        self.stop.send_replace(true);
    }

    pub(super) async fn stopped(&self) {
        // A dropped sender means the same.
        let _ = self.stop.subscribe().wait_for(|it| *it).await;
    }

    /// Answers one request and counts it.
    pub(super) async fn answer(&self, request: Request<Incoming>) -> Answer {
        let (page, answer) = self.page(request).await;
        self.metrics.count_request(page, answer.status().as_u16());
        answer
    }

    async fn page(&self, request: Request<Incoming>) -> (&'static str, Answer) {
        let path = request.uri().path().to_owned();
        if let Some(webhook) = self.webhook.as_ref().filter(|it| it.path() == path) {
            return ("webhook", self.update(webhook, request).await);
        }
        let name = match path.as_str() {
            "/healthz" => "healthz",
            "/readyz" => "readyz",
            "/metrics" => "metrics",
            _ if self.pages.as_ref().is_some_and(|it| it.has(&path)) => "archive",
            _ => return ("other", answer::text(StatusCode::NOT_FOUND, "There is no such page.\n")),
        };
        if !matches!(*request.method(), Method::GET | Method::HEAD) {
            return (name, answer::wrong_method("GET"));
        }
        let answer = match (name, &self.pages) {
            ("healthz", _) => answer::text(StatusCode::OK, "ok\n"),
            ("readyz", _) => self.readyz().await,
            ("metrics", _) => answer::of_type(
                StatusCode::OK,
                crate::metrics::CONTENT_TYPE,
                self.health.metrics().await,
            ),
            (_, Some(pages)) => pages.answer(&path, request.headers()).await,
            (_, None) => answer::text(StatusCode::NOT_FOUND, "There is no such page.\n"),
        };
        (name, answer)
    }

    async fn readyz(&self) -> Answer {
        let readiness = self.health.readiness().await;
        let status =
            if readiness.is_ready() { StatusCode::OK } else { StatusCode::SERVICE_UNAVAILABLE };
        answer::text(status, readiness.to_text())
    }

    /// An update of Telegram's; it sends those again that are not answered with 200.
    async fn update(&self, webhook: &Webhook, request: Request<Incoming>) -> Answer {
        if *request.method() != Method::POST {
            return answer::wrong_method("POST");
        }
        let secret = request.headers().get(SECRET).map(|it| it.as_bytes());
        if !webhook.is_secret(secret) {
            return answer::text(StatusCode::UNAUTHORIZED, "The secret token is wrong.\n");
        }
        let Some(dispatcher) = self.dispatcher.get() else { return answer::busy(1) };
        let body = Limited::new(request.into_body(), MAX_UPDATE_BYTES).collect();
        let status = match tokio::time::timeout(UPDATE_WITHIN, body).await {
            Ok(Ok(body)) => match dispatcher.take(&body.to_bytes()).await {
                Taken::Stored => StatusCode::OK,
                Taken::Unreadable => StatusCode::BAD_REQUEST,
                Taken::NotNow => StatusCode::SERVICE_UNAVAILABLE,
            },
            Ok(Err(_)) => StatusCode::PAYLOAD_TOO_LARGE,
            Err(_) => StatusCode::REQUEST_TIMEOUT,
        };
        answer::text(status, "")
    }
}
