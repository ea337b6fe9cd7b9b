//! Opens the database and lends its connections: one that writes, and those that only read.

use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError, TryLockError};
use std::time::{Duration, Instant};

use rusqlite::config::DbConfig;
use rusqlite::{Connection, Transaction, TransactionBehavior};

use crate::store::database::checkpoint::Checkpointer;
use crate::store::database::error::{During, StoreFault};
use crate::store::database::readers::Readers;
use crate::store::database::write_fault::{WriteFault, WriteFaults};
use crate::store::database::{file, schema};
use crate::store::feeds::marks::Marks;
use crate::store::outbox::plan::queue::MAX_PER_FEED;
use crate::store::outbox::plan::unit::Unit;
use crate::store::stories::story_cache::StoryCache;
use crate::store::{StoreError, Unusable};
use crate::story::Rules;

/// Statements cached on each connection; there are about a hundred.
pub(in crate::store) const STATEMENTS: usize = 150;

/// How long a connection waits for another process to finish writing.
pub(in crate::store) const PATIENCE: Duration = Duration::from_secs(5);

/// Who copies the write-ahead log into the database file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Checkpoints {
    /// The store.
    #[default]
    Own,
    /// Another program that replicates the database from its log: the store never does.
    External,
}

/// The pause between two transactions of bulk work. Another process that waits for the database
/// retries every [`ASKS_EVERY`], so it gets its turn; SQLite's own wait retries only every 100 ms
/// in the end and misses such gaps for seconds.
pub(crate) const YIELD: Duration = Duration::from_millis(5);
const ASKS_EVERY: Duration = Duration::from_millis(2);

/// If a transaction of bulk work takes longer than this, the next one is smaller: a bot in another
/// process must get its turn.
const WRITE_TARGET: Duration = Duration::from_millis(200);

/// Returns how many rows the next transaction of bulk work holds, after `n` of at most `limit` took
/// this long.
pub(crate) fn next_limit(n: usize, limit: usize, took: Duration, most: usize) -> usize {
    if took > WRITE_TARGET {
        let share = WRITE_TARGET.as_secs_f64() / took.as_secs_f64();
        return ((n as f64 * share) as usize).clamp(FEWEST_ROWS, most);
    }
    // Only a full transaction shows that more rows would fit.
    if n == limit && took < WRITE_TARGET / 2 { (2 * limit).min(most) } else { limit }
}

const FEWEST_ROWS: usize = 10;

/// Rows of the first transaction of bulk work.
pub(crate) const FIRST_ROWS: usize = 50;

/// For how long a new file may look like another program's; looking at it changes nothing.
const BIRTH: Duration = Duration::from_millis(500);

/// The database.
pub struct Store {
    /// `None` in memory, which has no log. Declared before the connections: the last one to be
    /// closed removes the log.
    checkpointer: Option<Checkpointer>,
    pub(in crate::store) writer: Mutex<Connection>,
    /// `None` in memory: SQLite's shared cache locks whole tables against each other, so one
    /// connection does both there.
    readers: Option<Readers>,
    story_cache: Mutex<Option<StoryCache>>,
    pub(in crate::store) rules: Rules,
    pub(in crate::store) checkpoints: Checkpoints,
    /// `None` in memory.
    pub(in crate::store) path: Option<PathBuf>,
    /// Whether the log existed when the database was opened: the last program to use it did not
    /// close it, or another one is using it.
    pub(in crate::store) was_left_open: bool,
    /// Notices what others commit; `None` in memory.
    probe: Option<Mutex<Connection>>,
    /// `None` in memory.
    pub(in crate::store) marks: Option<Marks>,
    /// The articles that are being planned.
    pub(in crate::store) unit: Mutex<Option<Unit>>,
    pub(in crate::store) max_per_feed: u32,
    pub(in crate::store) faults: WriteFaults,
    /// When traces of a forgotten chat were last erased right away.
    pub(in crate::store) erased_at: Mutex<Option<Instant>>,
}

impl Store {
    /// Opens or creates the database at `path` and brings its schema up to date.
    pub fn open(path: &Path) -> Result<Store, StoreError> {
        Store::open_with(path, Checkpoints::Own)
    }

    /// Opens a database like [`Store::open`], with a choice of who copies the log. A file of
    /// another program is refused and left unchanged.
    pub fn open_with(path: &Path, checkpoints: Checkpoints) -> Result<Store, StoreError> {
        // If two processes create one database, SQLite refuses the second its change to WAL at
        // once, whatever the busy timeout, and its migration finds existing tables. A retry finds
        // the database complete.
        let began = Instant::now();
        let deadline = began + PATIENCE;
        loop {
            match Store::try_open(path, checkpoints) {
                // For a moment a file that another process is creating has a first page without an
                // id.
                Err(StoreFault::Unusable(Unusable::Foreign)) if began.elapsed() < BIRTH => {
                    std::thread::sleep(Duration::from_millis(20))
                }
                Err(fault) if is_creation_race(&fault) && Instant::now() < deadline => {
                    std::thread::sleep(Duration::from_millis(20))
                }
                opened_or_failed => return opened_or_failed.during("open the database"),
            }
        }
    }

    /// Opens a database like [`Store::open_with`], but never creates one.
    pub fn open_existing(path: &Path, checkpoints: Checkpoints) -> Result<Store, StoreError> {
        match std::fs::metadata(path) {
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
                Err(Unusable::Missing).during("open the database")
            }
            _ => Store::open_with(path, checkpoints),
        }
    }

    fn try_open(path: &Path, checkpoints: Checkpoints) -> Result<Store, StoreFault> {
        file::create(path)?;
        let is_empty = file::look_at(path, schema::newest())? == file::Kind::Empty;
        let was_left_open = file::has_log(path);
        let mut writer = Connection::open(path)?;
        leave_log_to(&writer, checkpoints)?;
        wait_when_busy(&writer)?;
        // Before the pragmas, which write.
        schema::check(&writer)?;
        // Only has an effect before the first table is created: deleted pages can then be released
        // without rewriting the whole file.
        // Three articles of 600 words fit into a page of this size, one into half of it. Both are
        // taken by a new database only.
        writer.pragma_update(None, "page_size", 8_192)?;
        writer.pragma_update(None, "auto_vacuum", "incremental")?;
        if is_empty {
            // Set first, so that another process that opens the file meanwhile knows which program
            // owns it.
            writer.pragma_update(None, "application_id", file::APPLICATION_ID)?;
        }
        writer.pragma_update(None, "journal_mode", "wal")?;
        prepare_writer(&mut writer)?;

        Ok(Store {
            checkpointer: (checkpoints == Checkpoints::Own)
                .then(|| Checkpointer::start(path, &writer))
                .transpose()?,
            writer: Mutex::new(writer),
            readers: Some(Readers::open(path, checkpoints)?),
            story_cache: Mutex::default(),
            rules: Rules::default(),
            checkpoints,
            path: Some(path.to_owned()),
            was_left_open,
            probe: Some(Mutex::new(Connection::open(path)?)),
            marks: Some(Marks::beside(path)),
            unit: Mutex::default(),
            max_per_feed: MAX_PER_FEED,
            faults: WriteFaults::default(),
            erased_at: Mutex::default(),
        })
    }

    /// Opens a database in memory, which ends with the process.
    pub fn in_memory() -> Result<Store, StoreError> {
        let writer = writer_in_memory().during("open the database")?;
        Ok(Store {
            checkpointer: None,
            writer: Mutex::new(writer),
            readers: None,
            story_cache: Mutex::default(),
            rules: Rules::default(),
            checkpoints: Checkpoints::Own,
            path: None,
            was_left_open: false,
            probe: None,
            marks: None,
            unit: Mutex::default(),
            max_per_feed: MAX_PER_FEED,
            faults: WriteFaults::default(),
            erased_at: Mutex::default(),
        })
    }

    /// Runs `work` in a transaction of the writer: all of it is committed, or on an error or a
    /// panic none of it. `during` says what it does: it completes "cannot ...".
    pub(in crate::store) fn write<T>(
        &self,
        during: &'static str,
        work: impl FnOnce(&Transaction<'_>) -> rusqlite::Result<T>,
    ) -> Result<T, StoreError> {
        self.write_on(&mut lock(&self.writer), |tx| work(tx)).during(during)
    }

    /// Works like [`Store::write`], for work with savepoints.
    pub(in crate::store) fn write_in_steps<T>(
        &self,
        during: &'static str,
        work: impl FnOnce(&mut Transaction<'_>) -> rusqlite::Result<T>,
    ) -> Result<T, StoreError> {
        self.write_on(&mut lock(&self.writer), work).during(during)
    }

    /// Works like [`Store::write`] if no other connection is writing; else returns `None` at once.
    pub(in crate::store) fn write_if_free<T>(
        &self,
        during: &'static str,
        work: impl FnOnce(&Transaction<'_>) -> rusqlite::Result<T>,
    ) -> Result<Option<T>, StoreError> {
        let mut writer = match self.writer.try_lock() {
            Ok(writer) => writer,
            Err(TryLockError::Poisoned(poisoned)) => poisoned.into_inner(),
            Err(TryLockError::WouldBlock) => return Ok(None),
        };
        writer.busy_timeout(Duration::ZERO).during(during)?;
        let written = self.write_on(&mut writer, |tx| work(tx)).during(during);
        wait_when_busy(&writer).during(during)?;
        match written {
            Err(error) if error.is_contention() => Ok(None),
            written => written.map(Some),
        }
    }

    /// Works like [`Store::write`] with the stories in memory, for work that adds articles.
    pub(in crate::store) fn write_with_stories<T>(
        &self,
        during: &'static str,
        work: impl FnOnce(&Transaction<'_>, &mut StoryCache) -> rusqlite::Result<T>,
    ) -> Result<T, StoreError> {
        let mut kept = lock(&self.story_cache);
        // Taken out: after an error or a panic its state may differ from the database.
        let story_cache = kept.take();
        let (result, story_cache) = self.write(during, |tx| {
            let mut story_cache = StoryCache::of(tx, story_cache, self.rules)?;
            let result = work(tx, &mut story_cache)?;
            Ok((result, story_cache))
        })?;
        *kept = Some(story_cache);
        Ok(result)
    }

    /// Runs `work` on one unchanging view of the database. Must not be nested, nor call
    /// [`Store::write`]. `during` says what it does: it completes "cannot ...".
    pub(in crate::store) fn read<T>(
        &self,
        during: &'static str,
        work: impl FnOnce(&Transaction<'_>) -> rusqlite::Result<T>,
    ) -> Result<T, StoreError> {
        let read = match &self.readers {
            Some(readers) => read_on(&mut readers.lend(), work),
            None => read_on(&mut lock(&self.writer), work),
        };
        read.during(during)
    }

    /// Returns a number that changes with every commit of this and any other process; `None` if it is
    /// not known. Takes some microseconds and waits for nobody, so async code may call it.
    pub fn data_version(&self) -> Option<i64> {
        let probe = self.probe.as_ref()?.try_lock().ok()?;
        probe.query_row("pragma data_version", [], |row| row.get("data_version")).ok()
    }

    #[cfg(test)]
    pub(in crate::store) fn n_readers(&self) -> usize {
        self.readers.as_ref().map_or(0, Readers::n_open)
    }

    pub(in crate::store) fn write_on<T>(
        &self,
        writer: &mut Connection,
        work: impl FnOnce(&mut Transaction<'_>) -> rusqlite::Result<T>,
    ) -> rusqlite::Result<T> {
        let fault = self.faults.next();
        if fault == Some(WriteFault::Busy) {
            return Err(WriteFault::Busy.error());
        }
        let mut transaction = writer.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let result = work(&mut transaction)?;
        match fault {
            Some(WriteFault::Full | WriteFault::Broken) => transaction.rollback()?,
            _ => transaction.commit()?,
        }
        if let Some(fault) = fault {
            return Err(fault.error());
        }
        if let Some(checkpointer) = &self.checkpointer {
            checkpointer.committed();
        }
        Ok(result)
    }
}

fn read_on<T>(
    reader: &mut Connection,
    work: impl FnOnce(&Transaction<'_>) -> rusqlite::Result<T>,
) -> rusqlite::Result<T> {
    let view = reader.transaction()?;
    let result = work(&view)?;
    view.commit()?;
    Ok(result)
}

/// Locks a mutex, even a poisoned one. A panic under the lock has rolled its transaction back, so
/// the connection is still usable.
pub(in crate::store) fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Waits up to [`PATIENCE`] for another process to finish writing.
pub(in crate::store) fn wait_when_busy(connection: &Connection) -> rusqlite::Result<()> {
    connection.busy_handler(Some(|n_asked| {
        let may_wait = ASKS_EVERY * u32::try_from(n_asked).unwrap_or(0) < PATIENCE;
        if may_wait {
            std::thread::sleep(ASKS_EVERY);
        }
        may_wait
    }))
}

/// Whether another process that creates the same database may be the cause.
fn is_creation_race(fault: &StoreFault) -> bool {
    use rusqlite::ErrorCode::{DatabaseBusy, DatabaseLocked};
    let error = match fault {
        StoreFault::Migration(rusqlite_migration::Error::RusqliteError { query, err }) => {
            if query.contains("create table") {
                return true;
            }
            err
        }
        StoreFault::Sqlite(error) => error,
        StoreFault::Migration(_) | StoreFault::Unusable(_) | StoreFault::Mark(_) => return false,
    };
    matches!(error.sqlite_error_code(), Some(DatabaseBusy | DatabaseLocked))
}

fn writer_in_memory() -> Result<Connection, StoreFault> {
    let mut writer = Connection::open_in_memory()?;
    prepare_writer(&mut writer)?;
    Ok(writer)
}

/// Keeps a connection from touching the log at commit and close, if another program copies the log.
pub(in crate::store) fn leave_log_to(
    connection: &Connection,
    checkpoints: Checkpoints,
) -> rusqlite::Result<()> {
    if checkpoints == Checkpoints::External {
        connection.pragma_update(None, "wal_autocheckpoint", 0)?;
        connection.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true)?;
    }
    Ok(())
}

fn prepare_writer(writer: &mut Connection) -> Result<(), StoreFault> {
    writer.pragma_update(None, "synchronous", "normal")?;
    writer.pragma_update(None, "foreign_keys", true)?;
    // Deleted data is overwritten with zeros, also on pages that become free ("fast" would leave
    // those).
    writer.pragma_update(None, "secure_delete", true)?;
    writer.pragma_update(None, "cache_size", -16_000)?;
    // Every statement with triggers keeps its own journal; on disk that is a hundred writes per
    // article, a third of the loading time.
    writer.pragma_update(None, "temp_store", "memory")?;
    writer.pragma_update(None, "journal_size_limit", 64 << 20)?;
    writer.set_prepared_statement_cache_capacity(STATEMENTS);
    schema::apply(writer)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_panic_rolls_back_and_the_store_lives_on() {
        let store = Store::in_memory().unwrap();
        let panicked = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
            store.write("test", |tx| {
                tx.execute("insert into tag (name) values ('china')", [])?;
                panic!("in the middle of a write");
                #[allow(unreachable_code)]
                Ok(())
            })
        }));
        assert!(panicked.is_err());
        assert_eq!(store.tags(0, 10).unwrap(), []);
        store
            .write("test", |tx| {
                tx.execute("insert into tag (name, n_articles) values ('china', 1)", [])
            })
            .unwrap();
        assert_eq!(store.tags(0, 10).unwrap().len(), 1);
    }

    #[test]
    fn many_may_create_one_database_at_once() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("news.db");
        let opened: Vec<_> = std::thread::scope(|scope| {
            let openings: Vec<_> = (0..8)
                .map(|_| {
                    scope.spawn(|| Store::open(&path).map(drop).map_err(|it| format!("{it:?}")))
                })
                .collect();
            openings.into_iter().map(|it| it.join().unwrap()).collect()
        });
        assert_eq!(opened, vec![Ok(()); 8]);
    }

    #[test]
    fn a_commit_of_anybody_changes_the_version_and_nothing_else_does() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("news.db");
        let (store, other) = (Store::open(&path).unwrap(), Store::open(&path).unwrap());
        for (writer, key) in [(&store, "own"), (&other, "foreign")] {
            let before = store.data_version().unwrap();
            assert_eq!(store.tags(0, 10).unwrap(), []);
            assert_eq!(store.data_version(), Some(before));
            writer.note_for_operators(key, "x", jiff::Timestamp::UNIX_EPOCH).unwrap();
            assert_ne!(store.data_version(), Some(before));
        }
    }

    #[test]
    fn the_reader_cannot_write() {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::open(&folder.path().join("news.db")).unwrap();
        assert!(store.read("test", |view| view.execute("delete from tag", [])).is_err());
    }
}
