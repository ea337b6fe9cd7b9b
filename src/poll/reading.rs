//! Reads fetched documents: few at a time, each marked while it is read, and in a process of its
//! own if it has ended one.
//!
//! A healthy feed never waits long for another one: documents that took long last time share one
//! turn, a document that takes long now gives its turn back, documents that must be read alone have
//! another turn, and a document that does not finish is left running and from then on is read in a
//! process that can be ended.

use std::collections::HashMap;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use tokio::sync::{Semaphore, SemaphorePermit, oneshot};
use tokio::time::Instant;
use url::Url;

use super::blocking;
use crate::context::Context;
use crate::isolate::{DocumentKind, ReaderAnswer, ReaderError, ReaderProcess, read_here};
use crate::source::fetch::Fetched;
use crate::store::{Document, FeedId, ReadingRecord, StoreError};

/// Documents that are read at once: this bounds the memory that reading uses.
const READ_AT_ONCE: u32 = 2;

/// A larger document is read alone.
const LARGE_BYTES: usize = 1 << 20;

/// A document that takes longer to read is abandoned, and another process reads it next time. Five
/// times the limit for reading anywhere, and the same again for each megabyte: a busy machine must
/// not be a reason.
const READ_WITHIN: Duration = Duration::from_secs(10);

/// A document gives its turn back after this time, and its reading continues in parallel with the
/// others: one and a half times the limit for reading anywhere.
const TURN_FOR: Duration = Duration::from_secs(3);

/// Why a document was not read.
pub(crate) enum ReadFailure {
    /// It is tried again.
    Problem(String),
    /// A process of its own ended because of it, after others did.
    GivenUp(String),
    /// A store error.
    Store(StoreError),
}

/// The turns of documents to be read, and what is known about each document.
pub(crate) struct Readings {
    slots: Semaphore,
    /// Documents that took long last time: they never use all turns.
    slow: Semaphore,
    /// Processes that read alone.
    alone: Semaphore,
    process: Arc<ReaderProcess>,
    /// Whether every document is read in a process of its own.
    isolates_all: bool,
    /// Only documents that caused trouble.
    records: Mutex<HashMap<Document, ReadingRecord>>,
}

impl Readings {
    pub(super) fn new(process: ReaderProcess, isolates_all: bool) -> Readings {
        Readings {
            slots: Semaphore::new(READ_AT_ONCE as usize),
            slow: Semaphore::new(1),
            alone: Semaphore::new(1),
            process: Arc::new(process),
            isolates_all,
            records: Mutex::default(),
        }
    }

    /// Counts the documents that ended other processes, and learns how carefully each document is
    /// to be read.
    pub(super) async fn refresh(&self, context: &Arc<Context>) -> Result<(), StoreError> {
        let context = Arc::clone(context);
        let records = blocking(move || {
            context.store.count_reading_deaths(context.clock.now())?;
            context.store.reading_records()
        });
        *self.records.lock().unwrap_or_else(PoisonError::into_inner) = records.await?;
        Ok(())
    }

    /// Returns whether a feed is read in a process of its own because of earlier trouble, and its
    /// articles are tried there.
    pub(super) fn is_suspect(&self, feed: Option<FeedId>) -> bool {
        self.record(feed).is_isolated()
    }

    fn record(&self, feed: Option<FeedId>) -> ReadingRecord {
        let records = self.records.lock().unwrap_or_else(PoisonError::into_inner);
        feed.and_then(|id| records.get(&Document::Feed(id)).copied()).unwrap_or_default()
    }

    /// Returns a turn to work on a document of this size.
    pub(super) async fn turn(&self, n_bytes: usize) -> Option<SemaphorePermit<'_>> {
        self.slots.acquire_many(if n_bytes > LARGE_BYTES { READ_AT_ONCE } else { 1 }).await.ok()
    }

    /// Reads a document of a feed, which has no id before it is followed. An answer without a body
    /// counts as no document.
    pub(crate) async fn read(
        &self,
        context: &Arc<Context>,
        feed: Option<FeedId>,
        kind: DocumentKind,
        fetched: &Arc<Fetched>,
    ) -> Result<ReaderAnswer, ReadFailure> {
        let record = self.record(feed);
        if !self.isolates_all && !record.is_isolated() {
            return self.read_here(context, feed, record, kind, fetched).await;
        }
        match self.read_alone(context, feed, kind, fetched).await {
            // Nothing has happened yet that would be a reason not to read it here.
            Err(ReaderError::Unusable(problem)) if !record.is_isolated() => {
                tracing::warn!(
                    problem,
                    "no process can be started to read a document alone; it is read here"
                );
                self.read_here(context, feed, record, kind, fetched).await
            }
            answered => self.judge(context, feed, kind, answered).await,
        }
    }

    async fn read_here(
        &self,
        context: &Arc<Context>,
        feed: Option<FeedId>,
        record: ReadingRecord,
        kind: DocumentKind,
        fetched: &Arc<Fetched>,
    ) -> Result<ReaderAnswer, ReadFailure> {
        let n_bytes = fetched.n_bytes();
        let _slow = if record.is_slow() { self.slow.acquire().await.ok() } else { None };
        let turn = self.turn(n_bytes).await;
        let (start, started) = oneshot::channel();
        let (reader, document) = (Arc::clone(context), Arc::clone(fetched));
        let mut reading = tokio::task::spawn_blocking(move || {
            let _ = start.send(());
            read_on_this_thread(&reader, feed, record, kind, &document)
        });
        // Waiting for a thread is not the document's fault.
        let _ = started.await;
        let (began, n_megabytes) =
            (Instant::now(), u32::try_from(n_bytes >> 20).unwrap_or(u32::MAX));
        let (turn_for, within) = (TURN_FOR * (1 + n_megabytes), READ_WITHIN * (1 + n_megabytes));
        let mut read = tokio::time::timeout_at(began + turn_for, &mut reading).await;
        drop(turn);
        if read.is_err() {
            read = tokio::time::timeout_at(began + within, reading).await;
        }
        match read {
            Ok(Ok(read)) => read.map_err(ReadFailure::Store),
            Ok(Err(error)) => std::panic::resume_unwind(error.into_panic()),
            Err(_) => {
                if let Some(document) = feed.map(Document::Feed) {
                    let keeper = Arc::clone(context);
                    let kept = blocking(move || {
                        keeper.store.isolate_reading(&document, keeper.clock.now())
                    });
                    kept.await.map_err(ReadFailure::Store)?;
                }
                let seconds = within.as_secs();
                Err(ReadFailure::Problem(format!(
                    "reading it took longer than {seconds} seconds; from now on a process of its own reads it"
                )))
            }
        }
    }

    async fn read_alone(
        &self,
        context: &Arc<Context>,
        feed: Option<FeedId>,
        kind: DocumentKind,
        fetched: &Arc<Fetched>,
    ) -> Result<ReaderAnswer, ReaderError> {
        let _alone = self.alone.acquire().await.ok();
        let (process, document) = (Arc::clone(&self.process), Arc::clone(fetched));
        let (max_article_bytes, is_tried) =
            (context.settings.ingest.max_article_bytes, self.is_suspect(feed));
        blocking(move || match &document.body {
            Some(body) => {
                process.read_body(kind, Some(&document.url), body, max_article_bytes, is_tried)
            }
            None => Ok(ReaderAnswer::Panicked),
        })
        .await
    }

    /// Records how a process of its own ended, and decides what happens to the feed.
    async fn judge(
        &self,
        context: &Arc<Context>,
        feed: Option<FeedId>,
        kind: DocumentKind,
        answered: Result<ReaderAnswer, ReaderError>,
    ) -> Result<ReaderAnswer, ReadFailure> {
        let (store_context, document) = (Arc::clone(context), feed.map(Document::Feed));
        let error = match answered {
            Ok(answer) => {
                if kind == DocumentKind::Feed
                    && self.is_suspect(feed)
                    && let Some(document) = document
                {
                    let passed = blocking(move || {
                        store_context.store.reading_passed(&document, store_context.clock.now())
                    });
                    passed.await.map_err(ReadFailure::Store)?;
                }
                return Ok(answer);
            }
            Err(error) => error,
        };
        let ReaderError::Ended { end, said } = error else {
            return Err(ReadFailure::Problem(error.to_string()));
        };
        let is_given_up = match document {
            Some(document) => {
                let failed = blocking(move || {
                    store_context.store.reading_failed(&document, end, store_context.clock.now())
                });
                failed.await.map_err(ReadFailure::Store)?
            }
            None => false,
        };
        tracing::warn!(
            feed.id = feed.map(|id| id.0),
            ?kind,
            said,
            is_given_up,
            "a process that read a document alone has ended"
        );
        // The feed that links to a page did not write it: the item stays without its page, and the
        // feed is still read.
        if is_given_up && kind != DocumentKind::Page {
            return Err(ReadFailure::GivenUp(format!(
                "reading it ended the program, and then the process that read it alone {said}, so it is switched off; once it has \
                 changed, `gistwire feeds enable` with its address tries it again"
            )));
        }
        let again = if feed.is_some() { "; it is tried again later" } else { "" };
        Err(ReadFailure::Problem(format!("the process that read it alone {said}{again}")))
    }
}

/// Reads a document, and records how long that took if it is of a known feed.
fn read_on_this_thread(
    context: &Context,
    feed: Option<FeedId>,
    record: ReadingRecord,
    kind: DocumentKind,
    document: &Fetched,
) -> Result<ReaderAnswer, StoreError> {
    let marked = feed.map(Document::Feed);
    let _mark = marked.as_ref().map(|document| context.store.mark_reading(document)).transpose()?;
    let began = std::time::Instant::now();
    let max_article_bytes = context.settings.ingest.max_article_bytes;
    let Some(body) = &document.body else { return Ok(ReaderAnswer::Panicked) };
    let read = catch_unwind(AssertUnwindSafe(|| {
        read_here(kind, Some(&document.url), body, max_article_bytes)
    }));
    if let Some(marked) = &marked {
        let ms = u32::try_from(began.elapsed().as_millis()).unwrap_or(u32::MAX);
        context.store.note_reading_time(marked, record, ms, context.clock.now())?;
    }
    Ok(read.unwrap_or(ReaderAnswer::Panicked))
}

/// Returns the first feed that a page names, if the document is a page.
pub(super) fn first_feed(answer: ReaderAnswer) -> Option<Url> {
    let ReaderAnswer::FeedsOfPage(feeds) = answer else { return None };
    feeds.iter().find_map(|url| Url::parse(url).ok())
}
