//! Calls to Telegram whose result an answer needs: retried if that can help.

use teloxide::RequestError;

use crate::delivery::verdict::Failure;
use crate::transport::telegram::Timing;
use crate::transport::telegram::fault::failure;

/// Asks until there is an answer, as often as one message is tried; does not wait for a pause
/// longer than the longest back-off, since a person waits for the result. `method` is for the log.
pub(super) async fn insist<T, F>(
    timing: &Timing,
    method: &'static str,
    ask: impl Fn() -> F,
) -> Result<T, Failure>
where
    F: Future<Output = Result<T, RequestError>>,
{
    let mut n_failures = 0;
    loop {
        let error = match ask().await {
            Ok(answer) => return Ok(answer),
            Err(error) => failure(&error),
        };
        n_failures += 1;
        tracing::warn!(method, problem = error.description, n_failures, "a call failed");
        match timing.wait_before_retry(&error, n_failures) {
            Some(wait) if n_failures < timing.n_tries && wait <= timing.backoff_max => {
                tokio::time::sleep(wait).await;
            }
            _ => return Err(error),
        }
    }
}
