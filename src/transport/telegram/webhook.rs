//! Updates that Telegram sends itself. Each is stored in the inbox before the call is answered, as
//! those that are asked for are stored before they are confirmed. So nothing is lost or answered
//! twice when the bot changes from one way to the other: Telegram keeps what was not confirmed, and
//! the inbox knows the ids of what it has.

use std::fmt;
use std::time::Duration;

use serde::{Deserialize, Serialize};
use serde_json::Value;
use subtle::ConstantTimeEq;
use teloxide::RequestError;
use teloxide::requests::{JsonRequest, Payload, Request};
use url::Url;

use crate::delivery::verdict::{FailureKind, Verdict, verdict};
use crate::metrics::Intake;
use crate::source::secret::masked;
use crate::transport::telegram::fault::failure;
use crate::transport::telegram::update::{ALLOWED_UPDATES, Update};
use crate::transport::telegram::{Dispatcher, Link, PollError, Timing, redact};

/// Calls that Telegram makes at once. One keeps the order of what a person sends, which parts of a
/// long text need.
const MAX_CONNECTIONS: u8 = 1;

/// Random bytes of the secret; it has two characters for each.
const N_SECRET_BYTES: usize = 32;

/// Where Telegram calls, and the secret by which its calls are known. A new secret is drawn at each
/// start, so that none is stored.
pub struct Webhook {
    url: Url,
    secret: String,
}

/// Why a webhook cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum WebhookError {
    /// The address is none that Telegram could call.
    #[error(
        "telegram.webhook is {0:?}, which Telegram cannot call: name an https address with a path, for example https://bot.example/telegram"
    )]
    Address(String),
    /// The system gives no random bytes.
    #[error("no secret for the webhook can be drawn: {0}")]
    NoSecret(getrandom::Error),
}

/// What became of a call of Telegram's.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Taken {
    /// The update is stored, or needs no storing.
    Stored,
    /// It is no update.
    Unreadable,
    /// It could not be stored; Telegram sends it again.
    NotNow,
}

impl Webhook {
    /// Checks the address and draws a secret. Only a Bot API server of your own calls `http`.
    pub fn new(address: &str) -> Result<Webhook, WebhookError> {
        let wrong = || WebhookError::Address(masked(address.trim()).into_owned());
        let url = Url::parse(address.trim()).map_err(|_| wrong())?;
        let is_callable = matches!(url.scheme(), "http" | "https")
            && url.host().is_some()
            && url.path().len() > 1
            && url.query().is_none()
            && url.fragment().is_none();
        if !is_callable {
            return Err(wrong());
        }
        let mut bytes = [0; N_SECRET_BYTES];
        getrandom::fill(&mut bytes).map_err(WebhookError::NoSecret)?;
        Ok(Webhook { url, secret: bytes.iter().map(|it| format!("{it:02x}")).collect() })
    }

    /// Returns the path that Telegram calls; a web server in front must not change it.
    pub fn path(&self) -> &str {
        self.url.path()
    }

    /// Returns whether a call has the secret. Takes the same time however much of it is right.
    pub fn is_secret(&self, given: Option<&[u8]>) -> bool {
        given.is_some_and(|it| it.ct_eq(self.secret.as_bytes()).into())
    }
}

impl fmt::Debug for Webhook {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Webhook").finish_non_exhaustive()
    }
}

impl Dispatcher {
    /// Stores an update that Telegram sent, and wakes its chat.
    pub async fn take(&self, body: &[u8]) -> Taken {
        let Ok(value) = serde_json::from_slice::<Value>(body) else { return Taken::Unreadable };
        let Some(update) = Update::read(value) else {
            tracing::warn!("an update without an id is passed over");
            return Taken::Stored;
        };
        self.link.metrics().hear(self.context.clock.now());
        match self.receive(&[update]).await {
            Ok(()) => {
                self.link.metrics().count_updates(Intake::Webhook, 1);
                Taken::Stored
            }
            Err(trouble) => {
                tracing::error!(%trouble, "an update cannot be kept; Telegram will send it again");
                Taken::NotNow
            }
        }
    }
}

/// Sets the webhook and looks after it; returns only if that can no longer succeed.
pub async fn keep_webhook(dispatcher: &Dispatcher, webhook: &Webhook) -> PollError {
    let (link, timing) = (&dispatcher.link, &dispatcher.timing);
    let mut seen_error = None;
    let mut is_set = false;
    let mut n_failures = 0;
    loop {
        let tended = if is_set {
            tend(link, webhook, &mut seen_error).await
        } else {
            set(link, webhook).await.map(|()| true)
        };
        match tended {
            Ok(is_ours) => {
                n_failures = 0;
                link.metrics().hear(dispatcher.context.clock.now());
                if is_ours && !is_set {
                    let url = masked(webhook.url.as_str());
                    tracing::info!(%url, "Telegram sends updates to the webhook");
                }
                is_set = is_ours;
                if is_ours {
                    tokio::time::sleep(timing.webhook_check_every).await;
                }
            }
            Err(error) => {
                n_failures += 1;
                link.metrics().count_poll_failure();
                match wait_after(&error, timing, n_failures, is_set) {
                    Ok(wait) => tokio::time::sleep(wait).await,
                    Err(fatal) => return fatal,
                }
            }
        }
    }
}

/// Returns whether the webhook is still ours, and logs what Telegram says of it.
async fn tend(
    link: &Link,
    webhook: &Webhook,
    seen_error: &mut Option<i64>,
) -> Result<bool, RequestError> {
    let info = info(link).await?;
    if info.url != webhook.url.as_str() {
        tracing::warn!(
            "somebody else changed the webhook (another instance with this token?); it is set again"
        );
        return Ok(false);
    }
    if let (Some(at), Some(problem)) = (info.last_error_date, &info.last_error_message)
        && seen_error.replace(at) != Some(at)
    {
        tracing::warn!(
            problem = %redact(problem),
            n_waiting = info.pending_update_count,
            "Telegram cannot reach the webhook; the updates wait there"
        );
    }
    Ok(true)
}

fn wait_after(
    error: &RequestError,
    timing: &Timing,
    n_failures: u32,
    is_set: bool,
) -> Result<Duration, PollError> {
    let failure = failure(error);
    let wait = match verdict(&failure) {
        Verdict::TokenRefused => return Err(PollError::TokenRefused),
        Verdict::GiveUp if failure.kind == FailureKind::Refused && !is_set => {
            return Err(PollError::WebhookRefused(failure.description));
        }
        Verdict::Wait(wait) => wait,
        _ => timing.backoff_after(n_failures),
    };
    tracing::warn!(
        problem = failure.description,
        n_failures,
        wait_s = wait.as_secs(),
        "Telegram cannot be asked about the webhook, trying again"
    );
    Ok(wait)
}

/// Deletes a webhook that an earlier start left: Telegram gives updates in one way only. What waits
/// there is kept. A failure is left to the first request for updates.
pub(super) async fn delete_leftover(link: &Link) {
    match info(link).await {
        Ok(info) if !info.url.is_empty() => delete(link).await,
        _ => {}
    }
}

/// Deletes the webhook; what waits for it is asked for instead.
pub(super) async fn delete(link: &Link) {
    let deleted =
        JsonRequest::new(link.0.clone(), DeleteWebhook { drop_pending_updates: false }).send();
    match deleted.await {
        Ok(_) => tracing::warn!(
            "a webhook was set for this bot and is deleted, because updates are asked for here (telegram.webhook is not set); none is lost"
        ),
        Err(error) => tracing::error!(
            problem = failure(&error).description,
            "a webhook is set for this bot and cannot be deleted"
        ),
    }
}

async fn set(link: &Link, webhook: &Webhook) -> Result<(), RequestError> {
    let payload = SetWebhook {
        url: webhook.url.as_str().to_owned(),
        secret_token: webhook.secret.clone(),
        max_connections: MAX_CONNECTIONS,
        allowed_updates: ALLOWED_UPDATES,
    };
    JsonRequest::new(link.0.clone(), payload).send().await.map(|_| ())
}

async fn info(link: &Link) -> Result<WebhookInfo, RequestError> {
    JsonRequest::new(link.0.clone(), GetWebhookInfo {}).send().await
}

#[derive(Debug, Clone, Serialize)]
struct SetWebhook {
    url: String,
    secret_token: String,
    max_connections: u8,
    allowed_updates: &'static [&'static str],
}

impl Payload for SetWebhook {
    type Output = Value;
    const NAME: &'static str = "SetWebhook";
}

#[derive(Debug, Clone, Serialize)]
struct DeleteWebhook {
    drop_pending_updates: bool,
}

impl Payload for DeleteWebhook {
    type Output = Value;
    const NAME: &'static str = "DeleteWebhook";
}

#[derive(Debug, Clone, Serialize)]
struct GetWebhookInfo {}

impl Payload for GetWebhookInfo {
    type Output = WebhookInfo;
    const NAME: &'static str = "GetWebhookInfo";
}

/// What Telegram says of a webhook.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
struct WebhookInfo {
    url: String,
    pending_update_count: u64,
    last_error_date: Option<i64>,
    last_error_message: Option<String>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_that_telegram_can_call_is_taken() {
        let webhook = Webhook::new(" https://bot.example/telegram/a ").unwrap();
        assert_eq!(webhook.path(), "/telegram/a");
        for address in [
            "",
            "bot.example/a",
            "ftp://bot.example/a",
            "https://bot.example",
            "https://bot.example/",
            "https://bot.example/a?b=c",
            "https://bot.example/a#b",
        ] {
            assert!(Webhook::new(address).is_err(), "{address}");
        }
        let error = Webhook::new("ftp://user:hidden@bot.example/a").unwrap_err().to_string();
        assert!(!error.contains("hidden"), "{error}");
    }

    #[test]
    fn only_the_whole_secret_is_known() {
        let webhook = Webhook::new("https://bot.example/a").unwrap();
        let secret = webhook.secret.clone();
        assert!(secret.len() == 64 && secret.bytes().all(|it| it.is_ascii_alphanumeric()));
        assert!(webhook.is_secret(Some(secret.as_bytes())));
        assert!(!webhook.is_secret(None));
        assert!(!webhook.is_secret(Some(b"")));
        assert!(!webhook.is_secret(Some(&secret.as_bytes()[..63])));
        assert_ne!(secret, Webhook::new("https://bot.example/a").unwrap().secret);
        assert!(!format!("{webhook:?}").contains(&secret));
    }
}
