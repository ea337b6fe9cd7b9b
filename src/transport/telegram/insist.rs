//! Calls to Telegram whose result an answer needs: retried if that can help.

use teloxide::RequestError;

use crate::delivery::verdict::{Failure, Verdict, verdict};
use crate::transport::telegram::Timing;
use crate::transport::telegram::fault::failure;

/// Asks until there is an answer, as often as one message is tried; does not wait for a pause
/// longer than the longest back-off, since a person waits for the result.
pub(super) async fn insist<T, F>(
    timing: &Timing,
    what: &str,
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
        tracing::warn!(problem = error.description, n_failures, "{what}");
        let wait = match verdict(&error) {
            _ if n_failures >= timing.n_tries => return Err(error),
            Verdict::Wait(wait) if wait <= timing.backoff_max => wait,
            Verdict::Retry => timing.jittered_backoff_after(n_failures),
            _ => return Err(error),
        };
        tokio::time::sleep(wait).await;
    }
}
