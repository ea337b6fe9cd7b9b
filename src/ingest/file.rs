//! Reads a file, marked while it is read; in a process of its own if it has ended one.

use std::fs::{File, Metadata};
use std::io;
use std::path::Path;
use std::sync::atomic::AtomicU64;
use std::time::UNIX_EPOCH;

use jiff::Timestamp;

use super::{Counted, guarded};
use crate::isolate::{ReaderAnswer, ReaderError, ReaderProcess};
use crate::source::Sink;
use crate::store::{Document, Mark, Store, StoreError};

/// Everything that reading files needs besides the files.
#[derive(Clone, Copy)]
pub(super) struct Source<'a> {
    pub(super) process: &'a ReaderProcess,
    pub(super) store: &'a Store,
    pub(super) now: Timestamp,
}

/// How reading a file ended. The articles read before are already with the sink.
pub(super) enum End {
    Read,
    /// It stopped because of an internal error.
    Problem(String),
    /// The process that read it alone ended.
    ReaderEnded {
        is_given_up: bool,
        problem: String,
    },
    /// The store cannot record the result.
    Failed(StoreError),
}

impl<'a> Source<'a> {
    /// Fails if the bytes can't be read. Until `mark` is dropped, the file counts as being read.
    pub(super) fn read_file(
        &self,
        path: &Path,
        n_bytes: &AtomicU64,
        max_article_bytes: usize,
        mark: &mut Option<Mark<'a>>,
        sink: &mut Sink<'_>,
    ) -> io::Result<End> {
        let mut file = File::open(path)?;
        let Some(document) = document_of(path, &file.metadata()?) else {
            return guarded::read(Counted::of(file, n_bytes), max_article_bytes, sink);
        };
        let record = match self.store.reading_record(&document) {
            Ok(record) => record,
            Err(error) => return Ok(End::Failed(error)),
        };
        if record.is_isolated() {
            let size = file.metadata()?.len();
            let answered = self.process.read_file(
                size,
                &mut Counted::of(&mut file, n_bytes),
                max_article_bytes,
                sink,
            );
            return Ok(self.judge(&document, answered).unwrap_or_else(End::Failed));
        }
        match self.store.mark_reading(&document) {
            Ok(marked) => {
                *mark = Some(marked);
                guarded::read(Counted::of(file, n_bytes), max_article_bytes, sink)
            }
            Err(error) => Ok(End::Failed(error)),
        }
    }

    /// Records how a process of its own ended.
    fn judge(
        &self,
        document: &Document,
        answered: Result<ReaderAnswer, ReaderError>,
    ) -> Result<End, StoreError> {
        let (end, said) = match answered {
            Ok(ReaderAnswer::File) => {
                return self.store.reading_passed(document, self.now).map(|()| End::Read);
            }
            Ok(_) => return Ok(End::Problem(guarded::BROKEN_FILE.to_owned())),
            Err(ReaderError::Ended { end, said }) => (end, said),
            Err(error) => {
                return Ok(End::ReaderEnded { is_given_up: false, problem: error.to_string() });
            }
        };
        let is_given_up = self.store.reading_failed(document, end, self.now)?;
        let problem = format!(
            "reading it ended the program, and then the process that read it alone {said}; what was read before is kept"
        );
        Ok(End::ReaderEnded { is_given_up, problem })
    }
}

/// Returns the identity of a file; `None` for pipes and devices, which are never the same twice.
pub(crate) fn document_of(path: &Path, metadata: &Metadata) -> Option<Document> {
    let path = std::path::absolute(path).ok()?.to_string_lossy().into_owned();
    let modified = metadata.modified().ok()?.duration_since(UNIX_EPOCH).ok()?;
    let modified_ns = i64::try_from(modified.as_nanos()).ok()?;
    metadata.is_file().then_some(Document::File { path, n_bytes: metadata.len(), modified_ns })
}
