//! Fetches files that people send from Telegram.

use std::io::Read;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use futures_util::StreamExt;
use teloxide::RequestError;
use teloxide::net::Download;
use teloxide::prelude::Requester;
use teloxide::types::FileId;

use crate::command::MAX_DOCUMENT_BYTES;
use crate::message::{Messages, Phrase, say};
use crate::poll::blocking;
use crate::transport::telegram::insist::insist;
use crate::transport::telegram::{Link, Timing};

/// The time limit for a file: while it is fetched, its handler slot is not available to other
/// requests.
const FETCHED_WITHIN: Duration = Duration::from_secs(15);

/// Returns the text of a file; on failure, the reply to send.
pub(super) async fn document(
    link: &Link,
    timing: &Timing,
    file: &str,
    n_bytes: u64,
    messages: &Messages,
) -> Result<String, Phrase> {
    if n_bytes > MAX_DOCUMENT_BYTES as u64 {
        return Err(say!(messages, "file-too-large"));
    }
    let fetched = insist(timing, "getFile", || bytes(link, file));
    match tokio::time::timeout(FETCHED_WITHIN, fetched).await {
        Ok(Ok(Some(bytes))) => String::from_utf8(bytes).map_err(|_| say!(messages, "file-no-text")),
        Ok(Ok(None)) => Err(say!(messages, "file-too-large")),
        Ok(Err(_)) | Err(_) => Err(say!(messages, "file-not-fetched")),
    }
}

/// `None` if there are more bytes than announced, and too many.
async fn bytes(link: &Link, file: &str) -> Result<Option<Vec<u8>>, RequestError> {
    let file = link.0.get_file(FileId(file.to_owned())).await?;
    // A Bot API server with `--local` has stored the file and names its path.
    if link.is_own_server() && Path::new(&file.path).is_absolute() {
        let path = PathBuf::from(&file.path);
        return blocking(move || read_file(&path)).await.map_err(|error| {
            tracing::error!(
                %error,
                "a file of the Bot API server cannot be read: the bot must be allowed to read its folder, under the same path"
            );
            RequestError::Io(Arc::new(error))
        });
    }
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

/// `None` if the file is too large.
fn read_file(path: &Path) -> std::io::Result<Option<Vec<u8>>> {
    if !std::fs::metadata(path)?.is_file() {
        return Err(std::io::ErrorKind::InvalidInput.into());
    }
    let mut bytes = Vec::new();
    let limit = MAX_DOCUMENT_BYTES as u64 + 1;
    std::fs::File::open(path)?.take(limit).read_to_end(&mut bytes)?;
    Ok((bytes.len() <= MAX_DOCUMENT_BYTES).then_some(bytes))
}
