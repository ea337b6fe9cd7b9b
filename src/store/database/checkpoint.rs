//! Copies committed pages from the write-ahead log into the database file, in the background: a
//! commit that has to do so waits for the disk.

use std::cell::Cell;
use std::path::Path;
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::thread::JoinHandle;

use rusqlite::Connection;

/// Number of new pages after which the log is copied.
const STEP: u32 = 500;

/// Number of pages (64 MB) at which the commit itself copies the log: if writes never pause, the
/// log would otherwise grow without bound.
const MOST: u32 = 8_000;

thread_local! {
    /// Pages in the log when this thread last committed.
    static N_LOGGED: Cell<u32> = const { Cell::new(0) };
}

/// A thread with a connection of its own; it ends when this is dropped.
pub(in crate::store) struct Checkpointer {
    /// `None` only while it is being dropped.
    wake: Option<SyncSender<()>>,
    thread: Option<JoinHandle<()>>,
    /// Pages in the log when it was last woken.
    woken_at: AtomicU32,
}

impl Checkpointer {
    /// Starts the thread for the database at `path`, which `writer` writes.
    pub(in crate::store) fn start(
        path: &Path,
        writer: &Connection,
    ) -> rusqlite::Result<Checkpointer> {
        let connection = Connection::open(path)?;
        writer.wal_hook(Some(|wal, n_pages| {
            let n_pages = u32::try_from(n_pages).unwrap_or(0);
            N_LOGGED.set(n_pages);
            // If it fails, the next commit tries again; this one is done.
            let _ = (n_pages >= MOST).then(|| wal.checkpoint());
            Ok(())
        }));
        let (wake, woken) = sync_channel(1);
        let thread = std::thread::spawn(move || run(&connection, &woken));
        Ok(Checkpointer { wake: Some(wake), thread: Some(thread), woken_at: AtomicU32::new(0) })
    }

    /// Wakes the checkpointer if the log has grown enough. Must be called by the thread that has
    /// committed.
    pub(in crate::store) fn committed(&self) {
        let n_logged = N_LOGGED.get();
        let woken_at = self.woken_at.load(Ordering::Relaxed);
        // A log that is fully copied starts again from the beginning.
        let woken_at = if n_logged < woken_at { 0 } else { woken_at };
        let is_due = n_logged >= woken_at + STEP;
        self.woken_at.store(if is_due { n_logged } else { woken_at }, Ordering::Relaxed);
        if let Some(wake) = self.wake.as_ref().filter(|_| is_due) {
            // If the thread has not reached the last call yet, that call covers both.
            let _ = wake.try_send(());
        }
    }
}

impl Drop for Checkpointer {
    fn drop(&mut self) {
        self.wake = None;
        if let Some(Err(_)) = self.thread.take().map(JoinHandle::join) {
            tracing::warn!("the thread that carries the database's log over has panicked");
        }
    }
}

fn run(connection: &Connection, woken: &Receiver<()>) {
    for () in woken {
        // "passive": neither waits for readers and writers nor blocks them.
        if let Err(error) = connection.query_row("pragma wal_checkpoint(passive)", [], |_| Ok(())) {
            tracing::warn!(%error, "the database's log could not be carried over");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Returns the pages of the log that the database file already holds, and all of them.
    fn carried_over(path: &Path) -> (u32, u32) {
        let probe = Connection::open(path).unwrap();
        probe
            .query_row("pragma wal_checkpoint(noop)", [], |row| {
                Ok((row.get("checkpointed")?, row.get("log")?))
            })
            .unwrap()
    }

    fn database(path: &Path) -> Connection {
        let writer = Connection::open(path).unwrap();
        writer.pragma_update(None, "journal_mode", "wal").unwrap();
        writer.execute_batch("create table blob (bytes)").unwrap();
        writer
    }

    #[test]
    fn what_was_committed_is_carried_over() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("news.db");
        let writer = database(&path);
        let checkpointer = Checkpointer::start(&path, &writer).unwrap();
        writer.execute("insert into blob values (zeroblob(8000000))", []).unwrap();
        checkpointer.committed();
        assert!(carried_over(&path).1 >= STEP);
        // Dropped, it has answered every call.
        drop(checkpointer);
        let (n_carried, n_logged) = carried_over(&path);
        assert_eq!(n_carried, n_logged);
    }

    #[test]
    fn a_log_that_grows_too_long_is_carried_over_by_the_commit() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("news.db");
        let writer = database(&path);
        let _never_called = Checkpointer::start(&path, &writer).unwrap();
        writer.execute("insert into blob values (zeroblob(80000000))", []).unwrap();
        let (n_carried, n_logged) = carried_over(&path);
        assert!(n_logged > MOST && n_carried == n_logged, "{n_carried} of {n_logged}");
    }
}
