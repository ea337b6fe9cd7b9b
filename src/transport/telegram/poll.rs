//! Asks Telegram for updates; stores them in the database before confirming them to Telegram.

use std::time::Duration;

use teloxide::RequestError;
use teloxide::prelude::Requester;
use teloxide::requests::{JsonRequest, Request};

use crate::delivery::verdict::{Verdict, verdict};
use crate::metrics::Intake;
use crate::store::StoreError;
use crate::transport::telegram::fault::failure;
use crate::transport::telegram::update::{self, GetUpdates, Update};
use crate::transport::telegram::{Dispatcher, Link, Timing, webhook};

/// Why polling can't continue.
#[derive(Debug, thiserror::Error)]
pub enum PollError {
    /// Telegram does not know the token.
    #[error(
        "the token was refused: check TELOXIDE_TOKEN or the token file (@BotFather shows the valid one)"
    )]
    TokenRefused,
    /// The database belongs to another bot.
    #[error(
        "this database belongs to @{owner}, and the token is @{bot}'s, which cannot write to the chats in it: start with the token of @{owner}, name \
         another database with --database, or hand this one over with `gistwire serve --take-over` (all settings and subscriptions stay; each person \
         must open a chat with @{bot} before it can write there)"
    )]
    OtherBot {
        /// The name of the bot that owns the database.
        owner: String,
        /// The name of the bot that the given token belongs to.
        bot: String,
    },
    /// Telegram refused the webhook.
    #[error("Telegram refuses the webhook of telegram.webhook: {0}")]
    WebhookRefused(String),
    /// The listener could not be opened.
    #[error("cannot listen at {address} (serve.listen): {problem}")]
    Listen {
        /// The address.
        address: String,
        /// The reason.
        problem: std::io::Error,
    },
    /// The settings of the listener, the webhook or a proxy cannot be used.
    #[error("{0}")]
    Settings(String),
    /// The database failed before polling began.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// The bot that a token belongs to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BotIdentity {
    /// Telegram's id.
    pub id: i64,
    /// The username, without `@`.
    pub name: String,
}

/// Asks Telegram which bot the token belongs to; keeps asking while Telegram can't be reached.
pub async fn introduce(link: &Link, timing: &Timing) -> Result<BotIdentity, PollError> {
    let mut n_failures = 0;
    loop {
        match link.0.get_me().await {
            Ok(me) => {
                link.note_inline_mode(me.supports_inline_queries);
                link.note_name(me.username());
                return Ok(BotIdentity {
                    id: i64::try_from(me.id.0).unwrap_or(i64::MAX),
                    name: me.username().to_owned(),
                });
            }
            Err(error) => {
                n_failures += 1;
                let wait = wait_after(&error, timing, n_failures, "getMe")?;
                tokio::time::sleep(wait).await;
            }
        }
    }
}

/// Polls forever; returns only if polling can no longer succeed.
pub async fn poll(dispatcher: &Dispatcher) -> PollError {
    let longest_s = dispatcher.context.settings.telegram.poll_timeout_s;
    // The first answer comes at once, and so does the first one after a failure: until then nobody
    // can tell whether Telegram is reached.
    let mut timeout_s = 0;
    let mut offset = None;
    let mut n_failures = 0;
    webhook::delete_leftover(&dispatcher.link).await;
    loop {
        let updates = match updates(&dispatcher.link, offset, timeout_s).await {
            Ok(updates) => updates,
            Err(error) => {
                n_failures += 1;
                timeout_s = 0;
                dispatcher.link.metrics().count_poll_failure();
                if is_webhook(&error) {
                    webhook::delete(&dispatcher.link).await;
                }
                match wait_after(&error, &dispatcher.timing, n_failures, "getUpdates") {
                    Ok(wait) => tokio::time::sleep(wait).await,
                    Err(fatal) => return fatal,
                }
                continue;
            }
        };
        dispatcher.link.metrics().hear(dispatcher.context.clock.now());
        timeout_s = longest_s;
        // Only what was kept ends the failures: from a full disk the same updates come at once again.
        let kept = match updates.last() {
            Some(last) => {
                let next = last.update_id.saturating_add(1);
                dispatcher.receive(&updates).await.map(|()| {
                    dispatcher.link.metrics().count_updates(Intake::Polling, updates.len());
                    offset = Some(next);
                })
            }
            None => Ok(()),
        };
        match kept {
            Ok(()) => {
                if n_failures > 0 {
                    tracing::info!(n_failures, "updates come in again");
                }
                n_failures = 0;
            }
            Err(trouble) => {
                n_failures += 1;
                let wait = dispatcher.timing.backoff_after(n_failures);
                tracing::error!(%trouble, wait_s = wait.as_secs(), "updates cannot be kept; Telegram will hand them over again");
                tokio::time::sleep(wait).await;
            }
        }
    }
}

/// Returns whether Telegram gives no updates because a webhook is set.
fn is_webhook(error: &RequestError) -> bool {
    failure(error).description.to_lowercase().contains("webhook")
}

async fn updates(
    link: &Link,
    offset: Option<i64>,
    timeout_s: u32,
) -> Result<Vec<Update>, RequestError> {
    let payload =
        GetUpdates { offset, timeout: timeout_s, allowed_updates: update::ALLOWED_UPDATES };
    let values = JsonRequest::new(link.patient(), payload).send().await?;
    let n_values = values.len();
    let updates: Vec<Update> = values.into_iter().filter_map(Update::read).collect();
    if updates.len() < n_values {
        let n_lost = n_values - updates.len();
        tracing::warn!(n_lost, "updates without an id are passed over");
    }
    Ok(updates)
}

/// Logs a failure and returns how long to wait before the next try.
fn wait_after(
    error: &RequestError,
    timing: &Timing,
    n_failures: u32,
    method: &'static str,
) -> Result<Duration, PollError> {
    let failure = failure(error);
    let wait = match verdict(&failure) {
        Verdict::TokenRefused => return Err(PollError::TokenRefused),
        Verdict::Wait(wait) => wait,
        _ => timing.backoff_after(n_failures),
    };
    if verdict(&failure) == Verdict::Conflict {
        tracing::error!(
            problem = failure.description,
            wait_s = wait.as_secs(),
            "another instance is running with this token (or a webhook is set): Telegram gives updates to one only; stop the other one"
        );
    } else {
        tracing::warn!(
            method,
            problem = failure.description,
            n_failures,
            wait_s = wait.as_secs(),
            "Telegram cannot be reached, trying again"
        );
    }
    Ok(wait)
}
