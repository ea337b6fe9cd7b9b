//! For tests: makes the n-th write transaction of a store fail as it would with a busy, full or
//! broken disk.

use std::sync::atomic::{AtomicU64, Ordering};

use rusqlite::ffi;

use crate::store::database::connect::lock;
use crate::store::database::error::During;
use crate::store::{Store, StoreError};

/// How a write transaction fails.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WriteFault {
    /// Another process holds the lock: the transaction does not begin.
    Busy,
    /// The disk is full: the commit fails, and everything is rolled back.
    Full,
    /// The disk fails at the commit, and everything is rolled back.
    Broken,
    /// The disk fails after the commit: everything is written, but the caller sees only the
    /// failure.
    BrokenAfterwards,
}

/// Counts writes down to the one that fails. Costs each write one atomic read.
#[derive(Debug, Default)]
pub(in crate::store) struct WriteFaults {
    /// Writes until the first one that fails, that one included; 0 if none fails.
    n_left: AtomicU64,
    /// Number of writes that fail from then on.
    n_failing: AtomicU64,
    fault: AtomicU64,
}

const FAULTS: [WriteFault; 4] =
    [WriteFault::Busy, WriteFault::Full, WriteFault::Broken, WriteFault::BrokenAfterwards];

impl WriteFaults {
    /// Returns the fault of the write that begins now.
    pub(in crate::store) fn next(&self) -> Option<WriteFault> {
        if self.n_left.load(Ordering::Relaxed) == 0 {
            return None;
        }
        // The writer is locked meanwhile, so no other thread counts.
        let n_left = self.n_left.fetch_sub(1, Ordering::Relaxed);
        if n_left > 1 {
            return None;
        }
        if self.n_failing.fetch_sub(1, Ordering::Relaxed) > 1 {
            self.n_left.store(1, Ordering::Relaxed);
        }
        FAULTS.get(self.fault.load(Ordering::Relaxed) as usize).copied()
    }
}

impl WriteFault {
    pub(in crate::store) fn error(self) -> rusqlite::Error {
        let code = match self {
            WriteFault::Busy => ffi::SQLITE_BUSY,
            WriteFault::Full => ffi::SQLITE_FULL,
            WriteFault::Broken | WriteFault::BrokenAfterwards => ffi::SQLITE_IOERR,
        };
        rusqlite::Error::SqliteFailure(
            ffi::Error::new(code),
            Some("a fault that a test asked for".to_owned()),
        )
    }
}

impl Store {
    /// Makes the `nth` write from now (1 is the next) and those after it, `n_writes` in all, fail.
    /// For tests.
    #[doc(hidden)]
    pub fn fail_writes(&self, nth: u64, n_writes: u64, fault: WriteFault) {
        let at = FAULTS.iter().position(|it| *it == fault).unwrap_or(0);
        self.faults.fault.store(at as u64, Ordering::Relaxed);
        self.faults.n_failing.store(n_writes, Ordering::Relaxed);
        self.faults.n_left.store(nth, Ordering::Relaxed);
    }

    /// Whether a fault of [`Store::fail_writes`] is still pending. For tests.
    #[doc(hidden)]
    pub fn is_fault_pending(&self) -> bool {
        self.faults.n_left.load(Ordering::Relaxed) > 0
    }

    /// Limits the file to this many pages; 0 lifts the limit. For tests: the disk is full, as
    /// SQLite itself reports it.
    #[doc(hidden)]
    pub fn limit_pages(&self, n_pages: u32) -> Result<(), StoreError> {
        let n_pages = if n_pages == 0 { u32::MAX - 1 } else { n_pages };
        lock(&self.writer)
            .query_row(&format!("pragma max_page_count = {n_pages}"), [], |_| Ok(()))
            .during("limit the size of the file")
    }
}
