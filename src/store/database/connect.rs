//! Opens the database and lends its connections: one that writes, and those that only read.

use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError, TryLockError};
use std::time::{Duration, Instant};

use rusqlite::config::DbConfig;
use rusqlite::{Connection, ErrorCode, Transaction, TransactionBehavior};
use rusqlite_migration::{M, Migrations};

use crate::company::{name_key, prefix_key};
use crate::store::database::checkpoint::Checkpointer;
use crate::store::database::file;
use crate::store::database::readers::Readers;
use crate::store::database::write_fault::{WriteFault, WriteFaults};
use crate::store::feeds::marks::Marks;
use crate::store::outbox::plan_queue::{MAX_PER_FEED, Unit};
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
                Err(StoreError::Unusable(Unusable::Foreign)) if began.elapsed() < BIRTH => {
                    std::thread::sleep(Duration::from_millis(20))
                }
                Err(error) if is_contention(&error) && Instant::now() < deadline => {
                    std::thread::sleep(Duration::from_millis(20))
                }
                opened_or_failed => return opened_or_failed,
            }
        }
    }

    fn try_open(path: &Path, checkpoints: Checkpoints) -> Result<Store, StoreError> {
        file::create(path)?;
        let is_empty = file::look_at(path, newest_schema())? == file::Kind::Empty;
        let was_left_open = file::has_log(path);
        let mut writer = Connection::open(path)?;
        leave_log_to(&writer, checkpoints)?;
        wait_when_busy(&writer)?;
        // Only has an effect before the first table is created: deleted pages can then be released
        // without rewriting the whole file.
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
            marks: Some(Marks::beside(path)),
            unit: Mutex::default(),
            max_per_feed: MAX_PER_FEED,
            faults: WriteFaults::default(),
            erased_at: Mutex::default(),
        })
    }

    /// Opens a database in memory, which ends with the process.
    pub fn in_memory() -> Result<Store, StoreError> {
        let mut writer = Connection::open_in_memory()?;
        prepare_writer(&mut writer)?;
        Ok(Store {
            checkpointer: None,
            writer: Mutex::new(writer),
            readers: None,
            story_cache: Mutex::default(),
            rules: Rules::default(),
            checkpoints: Checkpoints::Own,
            path: None,
            was_left_open: false,
            marks: None,
            unit: Mutex::default(),
            max_per_feed: MAX_PER_FEED,
            faults: WriteFaults::default(),
            erased_at: Mutex::default(),
        })
    }

    /// Runs `work` in a transaction of the writer: all of it is committed, or on an error or a
    /// panic none of it.
    pub(in crate::store) fn write<T>(
        &self,
        work: impl FnOnce(&Transaction<'_>) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        self.write_on(&mut lock(&self.writer), |tx| work(tx))
    }

    /// Works like [`Store::write`], for work with savepoints.
    pub(in crate::store) fn write_in_steps<T>(
        &self,
        work: impl FnOnce(&mut Transaction<'_>) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        self.write_on(&mut lock(&self.writer), work)
    }

    /// Works like [`Store::write`] if no other connection is writing; else returns `None` at once.
    pub(in crate::store) fn write_if_free<T>(
        &self,
        work: impl FnOnce(&Transaction<'_>) -> Result<T, StoreError>,
    ) -> Result<Option<T>, StoreError> {
        let mut writer = match self.writer.try_lock() {
            Ok(writer) => writer,
            Err(TryLockError::Poisoned(it)) => it.into_inner(),
            Err(TryLockError::WouldBlock) => return Ok(None),
        };
        writer.busy_timeout(Duration::ZERO)?;
        let written = self.write_on(&mut writer, |tx| work(tx));
        wait_when_busy(&writer)?;
        match written {
            Err(error) if is_contention(&error) => Ok(None),
            written => written.map(Some),
        }
    }

    /// Works like [`Store::write`] with the stories in memory, for work that adds articles.
    pub(in crate::store) fn write_with_stories<T>(
        &self,
        work: impl FnOnce(&Transaction<'_>, &mut StoryCache) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        let mut kept = lock(&self.story_cache);
        // Taken out: after an error or a panic its state may differ from the database.
        let story_cache = kept.take();
        let (result, story_cache) = self.write(|tx| {
            let mut story_cache = StoryCache::of(tx, story_cache, self.rules)?;
            let result = work(tx, &mut story_cache)?;
            Ok((result, story_cache))
        })?;
        *kept = Some(story_cache).filter(|it| !it.is_full());
        Ok(result)
    }

    /// Runs `work` on one unchanging view of the database. Must not be nested, nor call
    /// [`Store::write`].
    pub(in crate::store) fn read<T>(
        &self,
        work: impl FnOnce(&Transaction<'_>) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        match &self.readers {
            Some(readers) => read_on(&mut readers.lend(), work),
            None => read_on(&mut lock(&self.writer), work),
        }
    }

    #[cfg(test)]
    pub(in crate::store) fn n_readers(&self) -> usize {
        self.readers.as_ref().map_or(0, Readers::n_open)
    }

    fn write_on<T>(
        &self,
        writer: &mut Connection,
        work: impl FnOnce(&mut Transaction<'_>) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
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
    work: impl FnOnce(&Transaction<'_>) -> Result<T, StoreError>,
) -> Result<T, StoreError> {
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
fn wait_when_busy(connection: &Connection) -> rusqlite::Result<()> {
    connection.busy_handler(Some(|n_asked| {
        let may_wait = ASKS_EVERY * u32::try_from(n_asked).unwrap_or(0) < PATIENCE;
        if may_wait {
            std::thread::sleep(ASKS_EVERY);
        }
        may_wait
    }))
}

/// Whether another process that opens the same database may be the cause.
fn is_contention(error: &StoreError) -> bool {
    let error = match error {
        StoreError::Migration(rusqlite_migration::Error::RusqliteError { query, err }) => {
            if query.contains("create table") {
                return true;
            }
            err
        }
        StoreError::Sqlite(error) => error,
        StoreError::Migration(_) | StoreError::Unusable(_) | StoreError::Mark(_) => return false,
    };
    matches!(error.sqlite_error_code(), Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked))
}

/// Keeps a connection from touching the log at commit and close, if another program copies the log.
pub(in crate::store) fn leave_log_to(
    connection: &Connection,
    checkpoints: Checkpoints,
) -> Result<(), StoreError> {
    if checkpoints == Checkpoints::External {
        connection.pragma_update(None, "wal_autocheckpoint", 0)?;
        connection.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true)?;
    }
    Ok(())
}

fn prepare_writer(writer: &mut Connection) -> Result<(), StoreError> {
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
    migrations().to_latest(writer)?;
    Ok(())
}

/// Returns the version of the newest schema.
pub(in crate::store) fn newest_schema() -> u32 {
    u32::try_from(steps().len()).unwrap_or(u32::MAX)
}

pub(in crate::store) fn migrations() -> Migrations<'static> {
    Migrations::new(steps())
}

fn steps() -> Vec<M<'static>> {
    vec![
        M::up(include_str!("../migrations/001-articles.sql")),
        M::up(include_str!("../migrations/002-chats.sql")),
        M::up(include_str!("../migrations/003-inbox.sql")),
        M::up_with_hook(include_str!("../migrations/004-company-ranking.sql"), |tx| {
            Ok(key_companies(tx)?)
        }),
        M::up(include_str!("../migrations/005-subscriptions.sql")),
        M::up_with_hook(include_str!("../migrations/006-feeds.sql"), |tx| Ok(key_pages(tx)?)),
        M::up(include_str!("../migrations/007-stories.sql")),
        M::up(include_str!("../migrations/008-arrival.sql")),
        M::up(include_str!("../migrations/009-pages.sql")),
        M::up(include_str!("../migrations/010-channels.sql")),
        M::up(include_str!("../migrations/011-density.sql")),
        M::up(include_str!("../migrations/012-reading.sql")),
        M::up(include_str!("../migrations/013-ownership.sql")),
        M::up(include_str!("../migrations/014-guards.sql")),
        M::up(include_str!("../migrations/015-planning.sql")),
        M::up(include_str!("../migrations/016-unreachable.sql")),
        M::up(include_str!("../migrations/017-people.sql")),
    ]
}

/// Adds keys to the names that were stored before names had keys.
fn key_companies(tx: &Transaction<'_>) -> rusqlite::Result<()> {
    let names: Vec<(i64, String)> = tx
        .prepare("select id, name from company")?
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect::<Result<_, _>>()?;
    let mut keep = tx.prepare("update company set key = ?, long_key = ? where id = ?")?;
    for (id, name) in names {
        keep.execute((name_key(&name), prefix_key(&name), id))?;
    }
    Ok(())
}

/// Adds page keys to the articles that were stored before pages had keys.
fn key_pages(tx: &Transaction<'_>) -> rusqlite::Result<()> {
    let urls: Vec<(i64, String)> = tx
        .prepare("select id, url from article where url is not null")?
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect::<Result<_, _>>()?;
    let mut keep = tx.prepare("update article set page_key = ? where id = ?")?;
    for (id, url) in urls {
        keep.execute((crate::source::address::page_key(&url), id))?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_migrations_apply() {
        migrations().validate().expect("every migration is valid SQL");
    }

    #[test]
    fn a_database_of_before_the_ranking_is_brought_up_to_date() {
        let mut database = Connection::open_in_memory().unwrap();
        migrations().to_version(&mut database, 3).unwrap();
        database
            .execute_batch(
                "insert into article (title, body, published_at, sorted_at, search_id, title_key, text_key, derived_key, added_at)
                 values ('a', 'b', 77, 77, 1, 1, 1, 1, 99);
                 insert into company (name) values ('Café Nord Group');
                 insert into article_company (company_id, sorted_at, article_id, salience, n_mentions) values (1, 77, 1, 0.5, 2);",
            )
            .unwrap();
        migrations().to_latest(&mut database).unwrap();
        let row = "select key, long_key, n_articles, n_via, band, published_at from company, article_company";
        let seen = database.query_row(row, [], |row| {
            let texts: (String, String) = (row.get(0)?, row.get(1)?);
            let numbers: (i64, i64, i64, i64) =
                (row.get(2)?, row.get(3)?, row.get(4)?, row.get(5)?);
            Ok((texts, numbers))
        });
        assert_eq!(
            seen.unwrap(),
            (("cafenord".to_owned(), "cafenordgroup".to_owned()), (1, 0, 1, 77))
        );
    }

    #[test]
    fn a_database_of_before_ownership_knows_who_brought_what() {
        let mut database = Connection::open_in_memory().unwrap();
        migrations().to_version(&mut database, 11).unwrap();
        let article = |id: i64| {
            format!(
                "insert into article (id, title, body, sorted_at, search_id, title_key, text_key, derived_key, added_at)
                 values ({id}, 'a', 'b', 77, {id}, 1, 1, 1, 99);"
            )
        };
        let rows = [article(1), article(2)].concat()
            + "insert into feed (id, url, added_at) values (1, 'https://a.example/', 1), (2, 'https://b.example/', 1);
               insert into feed_item (feed_id, key, article_id, said_key, is_owner, added_at)
                   values (1, 5, 1, 6, 1, 7), (2, 5, 1, 6, 0, 7), (2, 8, null, 6, 0, 7);
               insert into tombstone values (9, 88);
               insert into story_item (id, story_id, stands_at) values (64, 1, 77);";
        database.execute_batch(&rows).unwrap();
        migrations().to_latest(&mut database).unwrap();
        let owners = "select group_concat(coalesce(feed_id, 'hand'), ' ') from article order by id";
        let items = "select group_concat(feed_id || ':' || key || ':' || coalesce(article_id, 'gone'), ' ') from feed_item";
        let others = "select (select added_url from feed where id = 2), (select sorted_at from tombstone), (select n_items from story_total)";
        let text = |sql: &str| database.query_row(sql, [], |row| row.get::<_, String>(0)).unwrap();
        assert_eq!((text(owners), text(items)), ("1 hand".to_owned(), "1:5:1 2:8:gone".to_owned()));
        let others: (String, i64, i64) = database
            .query_row(others, [], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))
            .unwrap();
        assert_eq!(others, ("https://b.example/".to_owned(), 88, 1));
    }

    #[test]
    fn a_panic_rolls_back_and_the_store_lives_on() {
        let store = Store::in_memory().unwrap();
        let panicked = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
            store.write(|tx| {
                tx.execute("insert into tag (name) values ('china')", [])?;
                panic!("in the middle of a write");
                #[allow(unreachable_code)]
                Ok(())
            })
        }));
        assert!(panicked.is_err());
        assert_eq!(store.tags(0, 10).unwrap(), []);
        store
            .write(|tx| {
                Ok(tx.execute("insert into tag (name, n_articles) values ('china', 1)", [])?)
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
    fn the_reader_cannot_write() {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::open(&folder.path().join("news.db")).unwrap();
        assert!(store.read(|view| Ok(view.execute("delete from tag", [])?)).is_err());
    }
}
