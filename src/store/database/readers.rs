//! The connections that only read: a few, so that one long query does not block all others, and a
//! time limit for queries.

use std::cell::Cell;
use std::ops::{Deref, DerefMut};
use std::path::{Path, PathBuf};
use std::sync::{Condvar, Mutex};
use std::time::{Duration, Instant};

use rusqlite::{Connection, OpenFlags};

use crate::store::database::connect::{Checkpoints, PATIENCE, STATEMENTS, leave_log_to, lock};

/// Maximum number of connections. They are opened when needed: the command line needs one.
const MAX_READERS: usize = 4;

/// SQLite virtual machine steps between two looks at the clock; they take some tenths of a
/// millisecond.
const STEPS_BETWEEN_LOOKS: i32 = 10_000;

thread_local! {
    /// The deadline of this thread's queries.
    static DEADLINE: Cell<Option<Instant>> = const { Cell::new(None) };
}

/// Runs `work`; its queries of a database file fail after this time with an error of which
/// [`is_too_slow`](crate::store::StoreError::is_too_slow) is true. If nested, the earlier deadline applies.
pub fn within<T>(limit: Duration, work: impl FnOnce() -> T) -> T {
    /// Restores the previous deadline, also after a panic: the thread is used again.
    struct Before(Option<Instant>);
    impl Drop for Before {
        fn drop(&mut self) {
            DEADLINE.set(self.0);
        }
    }
    let before = Before(DEADLINE.get());
    let end = Instant::now() + limit;
    DEADLINE.set(Some(before.0.map_or(end, |it| it.min(end))));
    work()
}

/// The readers of one database file.
pub(in crate::store) struct Readers {
    path: PathBuf,
    checkpoints: Checkpoints,
    story_cache: Mutex<ReaderPool>,
    returned: Condvar,
}

struct ReaderPool {
    /// The one used last is lent first: its cache is warm.
    free: Vec<Connection>,
    n_open: usize,
}

/// A reader that is returned when it is dropped.
pub(in crate::store) struct Lent<'a> {
    readers: &'a Readers,
    connection: Option<Connection>,
}

impl Readers {
    /// Opens the first reader of an existing file.
    pub(in crate::store) fn open(
        path: &Path,
        checkpoints: Checkpoints,
    ) -> rusqlite::Result<Readers> {
        let story_cache =
            Mutex::new(ReaderPool { free: vec![connect(path, checkpoints)?], n_open: 1 });
        Ok(Readers { path: path.to_owned(), checkpoints, story_cache, returned: Condvar::new() })
    }

    #[cfg(test)]
    pub(in crate::store) fn n_open(&self) -> usize {
        lock(&self.story_cache).n_open
    }

    /// Lends a reader, waiting for one if all are lent.
    pub(in crate::store) fn lend(&self) -> Lent<'_> {
        let mut story_cache = lock(&self.story_cache);
        loop {
            if let Some(connection) = story_cache.free.pop() {
                return Lent { readers: self, connection: Some(connection) };
            }
            if story_cache.n_open < MAX_READERS
                && let Ok(connection) = connect(&self.path, self.checkpoints)
            {
                story_cache.n_open += 1;
                return Lent { readers: self, connection: Some(connection) };
            }
            story_cache =
                self.returned.wait(story_cache).unwrap_or_else(std::sync::PoisonError::into_inner);
        }
    }
}

impl Deref for Lent<'_> {
    type Target = Connection;

    fn deref(&self) -> &Connection {
        self.connection.as_ref().expect("it is taken out only when it is dropped")
    }
}

impl DerefMut for Lent<'_> {
    fn deref_mut(&mut self) -> &mut Connection {
        self.connection.as_mut().expect("it is taken out only when it is dropped")
    }
}

impl Drop for Lent<'_> {
    fn drop(&mut self) {
        if let Some(connection) = self.connection.take() {
            lock(&self.readers.story_cache).free.push(connection);
            self.readers.returned.notify_one();
        }
    }
}

fn connect(path: &Path, checkpoints: Checkpoints) -> rusqlite::Result<Connection> {
    let reader = Connection::open_with_flags(
        path,
        OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX,
    )?;
    leave_log_to(&reader, checkpoints)?;
    // Not opened read-only: a read-only connection can't restore the WAL index after a crash.
    // `query_only` refuses writes all the same.
    reader.busy_timeout(PATIENCE)?;
    reader.pragma_update(None, "query_only", true)?;
    reader.pragma_update(None, "cache_size", -4_000)?;
    reader.set_prepared_statement_cache_capacity(STATEMENTS);
    reader.progress_handler(
        STEPS_BETWEEN_LOOKS,
        Some(|| DEADLINE.get().is_some_and(|it| it <= Instant::now())),
    )?;
    Ok(reader)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::{Store, StoreError};

    const ENDLESS: &str =
        "with recursive n(x) as (select 1 union all select x + 1 from n) select max(x) as x from n";

    fn endless(store: &Store) -> Result<i64, StoreError> {
        store.read("test", |view| view.query_row(ENDLESS, [], |row| row.get("x")))
    }

    fn store() -> (tempfile::TempDir, Store) {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::open(&folder.path().join("news.db")).unwrap();
        (folder, store)
    }

    #[test]
    fn a_question_without_an_end_is_ended_and_the_reader_lives_on() {
        let (_folder, store) = store();
        for _ in 0..2 * MAX_READERS {
            let error = within(Duration::from_millis(20), || endless(&store)).unwrap_err();
            assert!(error.is_too_slow(), "{error:?}");
        }
        assert_eq!(store.tags(0, 10).unwrap(), []);
    }

    #[test]
    fn the_nearer_end_holds_and_a_panic_takes_it_along() {
        let (_folder, store) = store();
        let nested = within(Duration::from_millis(20), || {
            within(Duration::from_secs(3600), || endless(&store))
        });
        assert!(nested.unwrap_err().is_too_slow());
        let panicked =
            std::panic::catch_unwind(|| within(Duration::ZERO, || panic!("in the middle")));
        assert!(panicked.is_err() && DEADLINE.get().is_none());
    }

    #[test]
    fn a_long_question_holds_up_nobody() {
        let (_folder, store) = store();
        let (begun, begins) = std::sync::mpsc::channel();
        let (end, ends) = std::sync::mpsc::channel::<()>();
        std::thread::scope(|scope| {
            let store = &store;
            scope.spawn(move || {
                store.read("test", |_| {
                    begun.send(()).unwrap();
                    let _ = ends.recv();
                    Ok(())
                })
            });
            begins.recv().unwrap();
            assert_eq!(store.tags(0, 10).unwrap(), []);
            drop(end);
        });
    }

    #[test]
    fn readers_are_few() {
        let (_folder, store) = store();
        std::thread::scope(|scope| {
            for _ in 0..32 {
                scope.spawn(|| (0..20).for_each(|_| assert_eq!(store.tags(0, 10).unwrap(), [])));
            }
        });
        assert!(store.n_readers() <= MAX_READERS);
    }
}
