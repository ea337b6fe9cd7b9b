//! Files that people send, fetched from Telegram.

use futures_util::StreamExt;
use teloxide::RequestError;
use teloxide::net::Download;
use teloxide::prelude::Requester;
use teloxide::types::FileId;

use crate::command::MAX_DOCUMENT_BYTES;
use crate::delivery::verdict::{Verdict, verdict};
use crate::transport::telegram::fault::failure;
use crate::transport::telegram::{Link, Timing};

const TOO_LARGE: &str = "Nothing is changed: that file is too large to be one of mine.";
const NO_TEXT: &str = "Nothing is changed: that file is no text.";
const NOT_FETCHED: &str = "I could not get the file from Telegram, so nothing is changed. Please send it once more.";

/// The text of a file; where there is none, what is to be said.
pub(super) async fn document(link: &Link, timing: &Timing, file: &str, n_bytes: u64) -> Result<String, &'static str> {
    if n_bytes > MAX_DOCUMENT_BYTES as u64 {
        return Err(TOO_LARGE);
    }
    let mut n_failures = 0;
    loop {
        let error = match bytes(link, file).await {
            Ok(Some(bytes)) => return String::from_utf8(bytes).map_err(|_| NO_TEXT),
            Ok(None) => return Err(TOO_LARGE),
            Err(error) => error,
        };
        let failure = failure(&error);
        n_failures += 1;
        tracing::warn!(problem = failure.description, n_failures, "a file could not be fetched");
        let wait = match verdict(&failure) {
            _ if n_failures >= timing.n_tries => return Err(NOT_FETCHED),
            Verdict::Wait(wait) => wait.min(timing.backoff_max),
            Verdict::Retry => timing.jittered_backoff_after(n_failures),
            _ => return Err(NOT_FETCHED),
        };
        tokio::time::sleep(wait).await;
    }
}

/// `None` where there are more than announced, and too many.
async fn bytes(link: &Link, file: &str) -> Result<Option<Vec<u8>>, RequestError> {
    let file = link.0.get_file(FileId(file.to_owned())).await?;
    let mut pieces = link.0.download_file_stream(&file.path);
    let mut bytes = Vec::new();
    while let Some(piece) = pieces.next().await {
        bytes.extend_from_slice(&piece.map_err(|it| RequestError::Network(it.into()))?);
        if bytes.len() > MAX_DOCUMENT_BYTES {
            return Ok(None);
        }
    }
    Ok(Some(bytes))
}
