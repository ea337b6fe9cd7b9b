//! Opens the database and lends its two connections: one that writes, one that only reads.

use std::path::Path;
use std::sync::{Mutex, MutexGuard, PoisonError, TryLockError};
use std::time::{Duration, Instant};

use rusqlite::{Connection, ErrorCode, OpenFlags, Transaction, TransactionBehavior};
use rusqlite_migration::{M, Migrations};

use super::StoreError;
use super::checkpoint::Checkpointer;
use super::shelf::Shelf;
use crate::company::{name_key, prefix_key};
use crate::story::Rules;

/// Statements kept ready on each connection; there are about a hundred.
const STATEMENTS: usize = 150;

/// How long a connection waits for another process to finish writing.
const PATIENCE: Duration = Duration::from_secs(5);

/// The database.
pub struct Store {
    /// `None` in memory, where there is no log. Before the connections: the last one to be closed removes the log.
    checkpointer: Option<Checkpointer>,
    pub(in crate::store) writer: Mutex<Connection>,
    /// `None` in memory: SQLite's shared cache locks whole tables against each other, so there one connection does both.
    reader: Option<Mutex<Connection>>,
    shelf: Mutex<Option<Shelf>>,
    pub(super) rules: Rules,
}

impl Store {
    /// Opens or creates the database at `path` and brings its schema up to date.
    pub fn open(path: &Path) -> Result<Store, StoreError> {
        // Where two processes create one database, SQLite refuses the second its change to WAL at once, whatever the busy timeout, and
        // its migration finds the tables there. Trying again finds the database made.
        let deadline = Instant::now() + PATIENCE;
        loop {
            match Store::try_open(path) {
                Err(error) if is_contention(&error) && Instant::now() < deadline => std::thread::sleep(Duration::from_millis(20)),
                opened_or_failed => return opened_or_failed,
            }
        }
    }

    fn try_open(path: &Path) -> Result<Store, StoreError> {
        let mut writer = Connection::open(path)?;
        writer.busy_timeout(PATIENCE)?;
        // Has a say before the first table is made only: what is deleted can then be given back without writing the whole file anew.
        writer.pragma_update(None, "auto_vacuum", "incremental")?;
        writer.pragma_update(None, "journal_mode", "wal")?;
        prepare_writer(&mut writer)?;

        let reader = Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX)?;
        // Not opened read-only: a read-only connection can't restore the WAL index after a crash. `query_only` refuses writes all the same.
        reader.busy_timeout(PATIENCE)?;
        reader.pragma_update(None, "query_only", true)?;
        reader.pragma_update(None, "cache_size", -8_000)?;
        reader.set_prepared_statement_cache_capacity(STATEMENTS);
        Ok(Store {
            checkpointer: Some(Checkpointer::start(path, &writer)?),
            writer: Mutex::new(writer),
            reader: Some(Mutex::new(reader)),
            shelf: Mutex::default(),
            rules: Rules::default(),
        })
    }

    /// A database that is gone with the process.
    pub fn in_memory() -> Result<Store, StoreError> {
        let mut writer = Connection::open_in_memory()?;
        prepare_writer(&mut writer)?;
        Ok(Store { checkpointer: None, writer: Mutex::new(writer), reader: None, shelf: Mutex::default(), rules: Rules::default() })
    }

    /// Runs `work` in a transaction of the writer: all of it is kept, or on an error or a panic none of it.
    pub(in crate::store) fn write<T>(&self, work: impl FnOnce(&Transaction<'_>) -> Result<T, StoreError>) -> Result<T, StoreError> {
        self.write_on(&mut lock(&self.writer), work)
    }

    /// [`Store::write`] where nobody else is writing; else `None`, at once.
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
        let written = self.write_on(&mut writer, work);
        writer.busy_timeout(PATIENCE)?;
        match written {
            Err(error) if is_contention(&error) => Ok(None),
            written => written.map(Some),
        }
    }

    /// [`Store::write`] with the stories at hand, for work that adds articles.
    pub(in crate::store) fn write_with_stories<T>(
        &self,
        work: impl FnOnce(&Transaction<'_>, &mut Shelf) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        let mut kept = lock(&self.shelf);
        // Taken out: what an error or a panic leaves behind may differ from the database.
        let shelf = kept.take();
        let (result, shelf) = self.write(|tx| {
            let mut shelf = Shelf::of(tx, shelf, self.rules)?;
            let result = work(tx, &mut shelf)?;
            Ok((result, shelf))
        })?;
        *kept = Some(shelf).filter(|it| !it.is_full());
        Ok(result)
    }

    /// Runs `work` on one unchanging view of the database. Must not be nested, nor call [`Store::write`].
    pub(in crate::store) fn read<T>(&self, work: impl FnOnce(&Transaction<'_>) -> Result<T, StoreError>) -> Result<T, StoreError> {
        let mut reader = lock(self.reader.as_ref().unwrap_or(&self.writer));
        let view = reader.transaction()?;
        let result = work(&view)?;
        view.commit()?;
        Ok(result)
    }

    fn write_on<T>(&self, writer: &mut Connection, work: impl FnOnce(&Transaction<'_>) -> Result<T, StoreError>) -> Result<T, StoreError> {
        let transaction = writer.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let result = work(&transaction)?;
        transaction.commit()?;
        if let Some(checkpointer) = &self.checkpointer {
            checkpointer.committed();
        }
        Ok(result)
    }
}

/// A panic under the lock has rolled its transaction back, so the connection is as good as before.
pub(in crate::store) fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
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
        StoreError::Migration(_) => return false,
    };
    matches!(error.sqlite_error_code(), Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked))
}

fn prepare_writer(writer: &mut Connection) -> Result<(), StoreError> {
    writer.pragma_update(None, "synchronous", "normal")?;
    writer.pragma_update(None, "foreign_keys", true)?;
    writer.pragma_update(None, "cache_size", -16_000)?;
    // Every statement with triggers keeps a journal of its own; on disk that is a hundred writes an article, a third of the loading time.
    writer.pragma_update(None, "temp_store", "memory")?;
    writer.pragma_update(None, "journal_size_limit", 64 << 20)?;
    writer.set_prepared_statement_cache_capacity(STATEMENTS);
    migrations().to_latest(writer)?;
    Ok(())
}

fn migrations() -> Migrations<'static> {
    Migrations::new(vec![
        M::up(include_str!("migrations/001-articles.sql")),
        M::up(include_str!("migrations/002-chats.sql")),
        M::up(include_str!("migrations/003-inbox.sql")),
        M::up_with_hook(include_str!("migrations/004-company-ranking.sql"), |tx| Ok(key_companies(tx)?)),
        M::up(include_str!("migrations/005-subscriptions.sql")),
        M::up_with_hook(include_str!("migrations/006-feeds.sql"), |tx| Ok(key_pages(tx)?)),
        M::up(include_str!("migrations/007-stories.sql")),
        M::up(include_str!("migrations/008-arrival.sql")),
        M::up(include_str!("migrations/009-pages.sql")),
        M::up(include_str!("migrations/010-channels.sql")),
        M::up(include_str!("migrations/011-density.sql")),
        M::up(include_str!("migrations/013-ownership.sql")),
    ])
}

/// Names that were stored before names had keys get theirs.
fn key_companies(tx: &Transaction<'_>) -> rusqlite::Result<()> {
    let names: Vec<(i64, String)> =
        tx.prepare("select id, name from company")?.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?.collect::<Result<_, _>>()?;
    let mut keep = tx.prepare("update company set key = ?, long_key = ? where id = ?")?;
    for (id, name) in names {
        keep.execute((name_key(&name), prefix_key(&name), id))?;
    }
    Ok(())
}

/// Articles that were stored before pages had keys get theirs.
fn key_pages(tx: &Transaction<'_>) -> rusqlite::Result<()> {
    let urls: Vec<(i64, String)> = tx
        .prepare("select id, url from article where url is not null")?
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect::<Result<_, _>>()?;
    let mut keep = tx.prepare("update article set page_key = ? where id = ?")?;
    for (id, url) in urls {
        keep.execute((crate::ingest::page_key(&url), id))?;
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
            let numbers: (i64, i64, i64, i64) = (row.get(2)?, row.get(3)?, row.get(4)?, row.get(5)?);
            Ok((texts, numbers))
        });
        assert_eq!(seen.unwrap(), (("cafenord".to_owned(), "cafenordgroup".to_owned()), (1, 0, 1, 77)));
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
        let others =
            "select (select added_url from feed where id = 2), (select sorted_at from tombstone), (select n_items from story_total)";
        let text = |sql: &str| database.query_row(sql, [], |row| row.get::<_, String>(0)).unwrap();
        assert_eq!((text(owners), text(items)), ("1 hand".to_owned(), "1:5:1 2:8:gone".to_owned()));
        let others: (String, i64, i64) = database.query_row(others, [], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?))).unwrap();
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
        store.write(|tx| Ok(tx.execute("insert into tag (name, n_articles) values ('china', 1)", [])?)).unwrap();
        assert_eq!(store.tags(0, 10).unwrap().len(), 1);
    }

    #[test]
    fn many_may_create_one_database_at_once() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("news.db");
        let opened: Vec<_> = std::thread::scope(|scope| {
            let openings: Vec<_> = (0..8).map(|_| scope.spawn(|| Store::open(&path).map(drop).map_err(|it| format!("{it:?}")))).collect();
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
