//! Whether the database can be written now: the lock is free or becomes free in time, and a page
//! can be added to the log.

use std::sync::{PoisonError, TryLockError};
use std::time::{Duration, Instant};

use crate::store::database::connect::wait_when_busy;
use crate::store::database::error::During;
use crate::store::{Store, StoreError};

/// How often the lock is tried.
const TRIED_EVERY: Duration = Duration::from_millis(10);

impl Store {
    /// Writes a number that nothing depends on; gives up after this time.
    pub fn check_writable(&self, within: Duration) -> Result<(), StoreError> {
        const DURING: &str = "write to the database";
        let deadline = Instant::now() + within;
        let mut writer = loop {
            match self.writer.try_lock() {
                Ok(writer) => break writer,
                Err(TryLockError::Poisoned(poisoned)) => {
                    break PoisonError::into_inner(poisoned);
                }
                Err(TryLockError::WouldBlock) if Instant::now() < deadline => {
                    std::thread::sleep(TRIED_EVERY);
                }
                Err(TryLockError::WouldBlock) => {
                    return Err(rusqlite::Error::SqliteFailure(
                        rusqlite::ffi::Error::new(rusqlite::ffi::SQLITE_BUSY),
                        Some("another write of this program takes long".to_owned()),
                    ))
                    .during(DURING);
                }
            }
        };
        writer.busy_timeout(deadline.saturating_duration_since(Instant::now())).during(DURING)?;
        // A value that stays the same would not be written.
        let written = self.write_on(&mut writer, |tx| {
            let sql = "update database_state set n_write_checks = n_write_checks + 1";
            tx.execute(sql, []).map(|_| ())
        });
        wait_when_busy(&writer).during(DURING)?;
        written.during(DURING)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::WriteFault;

    const WITHIN: Duration = Duration::from_millis(50);

    fn said(checked: Result<(), StoreError>) -> String {
        checked.expect_err("it cannot be written").to_string()
    }

    #[test]
    fn a_locked_and_a_full_database_are_told_apart() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("news.db");
        let store = Store::open(&path).unwrap();
        store.check_writable(WITHIN).unwrap();
        let other = rusqlite::Connection::open(&path).unwrap();
        other.execute_batch("begin immediate").unwrap();
        assert!(said(store.check_writable(WITHIN)).contains("another program is writing"));
        other.execute_batch("rollback").unwrap();
        store.fail_writes(1, 1, WriteFault::Full);
        assert!(said(store.check_writable(WITHIN)).contains("the disk is full"));
        store.check_writable(WITHIN).unwrap();
    }

    #[test]
    fn each_check_reaches_the_log() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("news.db");
        let store = Store::open(&path).unwrap();
        store.check_writable(WITHIN).unwrap();
        let log = folder.path().join("news.db-wal");
        let n_before = log.metadata().unwrap().len();
        store.check_writable(WITHIN).unwrap();
        assert!(log.metadata().unwrap().len() > n_before);
    }

    #[test]
    fn a_write_of_this_program_that_takes_long_is_not_waited_for() {
        let store = Store::in_memory().unwrap();
        let held = store.writer.lock().unwrap();
        assert!(store.check_writable(Duration::ZERO).is_err());
        drop(held);
    }
}
