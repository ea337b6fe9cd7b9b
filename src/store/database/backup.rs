//! Copies the database beside those who use it, and checks a copy before it takes a database's
//! place.
//!
//! A copy is made by SQLite's backup API in one step: it is one read of one moment. In several
//! steps, each write of another process would start it again from the beginning, and beside a busy
//! bot it would never end. In write-ahead mode a reader, however long it takes, holds no writer up.

use std::ffi::OsString;
use std::fs::{self, File};
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::time::Duration;

use rusqlite::backup::{Backup, StepResult};
use rusqlite::{Connection, OpenFlags};

use crate::store::database::check::{damage, faults};
use crate::store::database::error::{During, StoreFault};
use crate::store::database::file::{self, Kind};
use crate::store::database::schema;
use crate::store::{StoreError, Unusable};

/// How long a copy waits for somebody who holds a database alone.
const PATIENCE: Duration = Duration::from_secs(10);

/// How long a restore waits for those who have the database open.
const LEAVING: Duration = Duration::from_secs(2);

/// What a copy holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Copied {
    /// Its size.
    pub n_bytes: u64,
    /// Number of articles.
    pub n_articles: u32,
}

/// Why a file does not become the database.
#[derive(Debug, thiserror::Error)]
pub enum RestoreError {
    /// Another process has the database open.
    #[error("another process uses the database; stop `gistwire serve` first")]
    InUse,
    /// The file is damaged.
    #[error("the file is damaged ({0}); restore an earlier backup")]
    Damaged(String),
    /// The file is the database itself.
    #[error("this is the database itself; name a backup of it")]
    Itself,
    /// A file cannot be moved.
    #[error("{0}")]
    File(#[from] std::io::Error),
    /// A database cannot be read or written.
    #[error("{}", .0.cause())]
    Store(#[from] StoreError),
}

/// Returns whether a file is a database of gistwire, of this version or another one.
pub fn is_ours(path: &Path) -> bool {
    matches!(
        file::look_at(path, u32::MAX),
        Ok(_) | Err(StoreFault::Unusable(Unusable::Development | Unusable::Newer))
    )
}

/// Copies the database at `from` to `to`, which must not exist, and checks the copy from end to
/// end. On an error there is no copy.
pub fn copy(from: &Path, to: &Path) -> Result<Copied, StoreError> {
    let copied = copy_and_check(from, to);
    if copied.is_err() {
        remove(to);
    }
    copied.during("back the database up")
}

fn copy_and_check(from: &Path, to: &Path) -> Result<Copied, StoreFault> {
    let Kind::Ours(_) = file::look_at(from, schema::newest())? else {
        return Err(Unusable::NotADatabase.into());
    };
    let source = open(from)?;
    schema::check(&source)?;
    copy_of(&source, to)?;
    let copy = Connection::open(to)?;
    let first = faults(&copy, "integrity_check", 1)
        .map_or_else(|error| damage(error).map(Some), |faults| Ok(faults.into_iter().next()))?;
    if let Some(fault) = first {
        return Err(Unusable::Damaged(fault).into());
    }
    let n_articles = copy.query_row("select count(*) as n from article", [], |row| row.get("n"))?;
    copy.close().map_err(|(_, error)| error)?;
    File::open(to).and_then(|it| it.sync_all()).map_err(Unusable::File)?;
    let n_bytes = fs::metadata(to).map_err(Unusable::File)?.len();
    Ok(Copied { n_bytes, n_articles })
}

/// Copies what a connection sees into a new file, without a log beside it. If the connection is in
/// a transaction, that is what the transaction sees.
pub(in crate::store) fn copy_of(source: &Connection, to: &Path) -> Result<(), StoreFault> {
    file::create(to)?;
    let mut copy = Connection::open(to)?;
    // A copy that a crash interrupts is thrown away.
    copy.pragma_update(None, "synchronous", "off")?;
    let stepped = Backup::new(source, &mut copy)?.step(-1)?;
    if stepped != StepResult::Done {
        let busy = rusqlite::ffi::Error::new(rusqlite::ffi::SQLITE_BUSY);
        return Err(rusqlite::Error::SqliteFailure(busy, None).into());
    }
    // The header of the original asks for a log; a file that is passed on is better alone.
    copy.pragma_update(None, "journal_mode", "delete")?;
    Ok(copy.close().map_err(|(_, error)| error)?)
}

/// Opens a connection that reads, and can still recover the log of a program that crashed.
fn open(path: &Path) -> rusqlite::Result<Connection> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(path, flags)?;
    connection.busy_timeout(PATIENCE)?;
    connection.pragma_update(None, "query_only", true)?;
    connection.set_db_config(rusqlite::config::DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true)?;
    Ok(connection)
}

/// Puts a backup in the place of the database; the earlier one, if there is one, is moved to `aside`.
/// Until the last step, and on any error, the database is as it was: it is never half of one and
/// half of the other.
pub fn restore(backup: &Path, database: &Path, aside: &Path) -> Result<Copied, RestoreError> {
    if let (Ok(one), Ok(other)) = (backup.canonicalize(), database.canonicalize())
        && one == other
    {
        return Err(RestoreError::Itself);
    }
    let new = beside(database, "-restoring");
    remove(&new);
    let copied = copy(backup, &new).map_err(|error| match error.unusable() {
        Some(Unusable::Damaged(fault)) => RestoreError::Damaged(fault.clone()),
        _ => error.into(),
    })?;
    let placed = make_room(database, aside).and_then(|()| Ok(fs::rename(&new, database)?));
    if placed.is_err() {
        remove(&new);
    }
    placed.map(|()| {
        sync_folder_of(database);
        copied
    })
}

/// Gives the database a second name, `aside`, with nothing left in its log; nobody may use it.
fn make_room(database: &Path, aside: &Path) -> Result<(), RestoreError> {
    if !database.exists() {
        return Ok(());
    }
    match leave_log(database).during("close the database") {
        Ok(()) => {}
        // What is damaged is kept as it is, with its log.
        Err(error) if error.is_damage() => {}
        Err(error) if error.is_contention() => return Err(RestoreError::InUse),
        Err(error) => return Err(error.into()),
    }
    if fs::hard_link(database, aside).is_err() {
        // Not every file system has second names; then there is a moment without a database.
        fs::rename(database, aside)?;
    }
    for ending in ["-wal", "-shm"] {
        match fs::rename(beside(database, ending), beside(aside, ending)) {
            Err(error) if error.kind() != ErrorKind::NotFound => return Err(error.into()),
            _ => {}
        }
    }
    Ok(())
}

/// Copies the log into the database and removes it, which only the sole user of a database can.
fn leave_log(database: &Path) -> Result<(), StoreFault> {
    if file::look_at(database, u32::MAX)? == Kind::Empty {
        return Ok(());
    }
    let connection = Connection::open(database)?;
    connection.busy_timeout(LEAVING)?;
    let mode: String =
        connection.query_row("pragma journal_mode = delete", [], |row| row.get("journal_mode"))?;
    if mode != "delete" {
        let busy = rusqlite::ffi::Error::new(rusqlite::ffi::SQLITE_BUSY);
        return Err(rusqlite::Error::SqliteFailure(busy, None).into());
    }
    Ok(connection.close().map_err(|(_, error)| error)?)
}

/// Returns the path with an ending after its name.
pub(crate) fn beside(path: &Path, ending: &str) -> PathBuf {
    let mut name: OsString = path.as_os_str().to_owned();
    name.push(ending);
    PathBuf::from(name)
}

fn remove(path: &Path) {
    for ending in ["", "-wal", "-shm", "-journal"] {
        // What is not there need not be removed.
        let _ = fs::remove_file(beside(path, ending));
    }
}

/// Makes a rename durable, where the system can.
fn sync_folder_of(path: &Path) {
    let folder = path.parent().filter(|it| !it.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let _ = File::open(folder).and_then(|it| it.sync_all());
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicBool, Ordering};

    use rusqlite::types::Value;

    use super::*;
    use crate::store::Store;

    /// Every row of every table, as text.
    fn rows(view: &Connection) -> Vec<(String, Vec<Vec<Value>>)> {
        let tables = "select name from sqlite_schema where type = 'table' order by name";
        let tables: Vec<String> = view
            .prepare(tables)
            .unwrap()
            .query_map([], |row| row.get("name"))
            .unwrap()
            .collect::<Result<_, _>>()
            .unwrap();
        tables
            .into_iter()
            .map(|table| {
                let mut all = view.prepare(&format!("select * from \"{table}\"")).unwrap();
                let columns: Vec<String> =
                    all.column_names().into_iter().map(str::to_owned).collect();
                let rows = all.query_map([], |row| {
                    columns.iter().map(|column| row.get(column.as_str())).collect()
                });
                (table, rows.unwrap().collect::<Result<Vec<Vec<Value>>, _>>().unwrap())
            })
            .collect()
    }

    fn filled(path: &Path) -> Store {
        let store = Store::open(path).unwrap();
        let settings = crate::settings::IngestSettings::default();
        let gazetteer = crate::company::Gazetteer::builtin();
        crate::ingest::fill_sample(&store, &gazetteer, &settings, jiff::Timestamp::UNIX_EPOCH)
            .unwrap();
        store
    }

    #[test]
    fn a_copy_beside_a_writer_has_every_row_of_one_moment() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("news.db");
        let store = filled(&path);
        let is_over = AtomicBool::new(false);
        std::thread::scope(|scope| {
            scope.spawn(|| {
                for n in 0.. {
                    if is_over.load(Ordering::Relaxed) {
                        break;
                    }
                    store
                        .note_for_operators(&format!("note:{n}"), "x", jiff::Timestamp::UNIX_EPOCH)
                        .unwrap();
                }
            });
            for n in 0..5 {
                let mut source = open(&path).unwrap();
                let view = source.transaction().unwrap();
                let expected = rows(&view);
                let to = folder.path().join(format!("{n}.db"));
                copy_of(&view, &to).unwrap();
                assert!(rows(&Connection::open(&to).unwrap()) == expected, "copy {n} differs");
            }
            is_over.store(true, Ordering::Relaxed);
        });
    }

    #[test]
    fn a_backup_comes_back_and_what_was_there_is_kept_aside() {
        let folder = tempfile::tempdir().unwrap();
        let at = |name: &str| folder.path().join(name);
        let store = filled(&at("news.db"));
        let copied = copy(&at("news.db"), &at("copy.db")).unwrap();
        assert!(copied.n_articles == 48 && copied.n_bytes > 0);
        assert!(!file::is_open_to_others(&at("copy.db")) && !at("copy.db-wal").exists());
        store.note_for_operators("later", "x", jiff::Timestamp::UNIX_EPOCH).unwrap();

        let restored = restore(&at("copy.db"), &at("news.db"), &at("before.db"));
        assert!(matches!(restored, Err(RestoreError::InUse)), "{restored:?}");
        drop(store);
        assert_eq!(restore(&at("copy.db"), &at("news.db"), &at("before.db")).unwrap(), copied);
        let has_note = |name: &str| {
            let store = Store::open(&at(name)).unwrap();
            !store.note_for_operators("later", "x", jiff::Timestamp::UNIX_EPOCH).unwrap()
        };
        assert!(has_note("before.db") && !has_note("news.db"));
        // Also where there was none.
        restore(&at("copy.db"), &at("new.db"), &at("nothing.db")).unwrap();
        assert!(at("new.db").exists() && !at("nothing.db").exists());
    }

    #[test]
    fn what_is_no_whole_backup_of_ours_is_refused_and_changes_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let at = |name: &str| folder.path().join(name);
        drop(filled(&at("news.db")));
        copy(&at("news.db"), &at("copy.db")).unwrap();
        let copy = |name: &str| fs::copy(at("copy.db"), at(name)).unwrap();
        let n_bytes = copy("half.db");
        File::options().write(true).open(at("half.db")).unwrap().set_len(n_bytes / 2).unwrap();
        copy("newer.db");
        let newer = Connection::open(at("newer.db")).unwrap();
        newer.pragma_update(None, "user_version", 999).unwrap();
        drop(newer);
        Connection::open(at("foreign.db")).unwrap().execute_batch("create table a (b)").unwrap();
        fs::write(at("text.db"), "a letter".repeat(50)).unwrap();
        fs::write(at("empty.db"), "").unwrap();
        let before = fs::read(at("news.db")).unwrap();
        for (name, words) in [
            ("half.db", "damaged"),
            ("newer.db", "newer version"),
            ("foreign.db", "another program"),
            ("text.db", "not an SQLite database"),
            ("empty.db", "not an SQLite database"),
            ("nowhere.db", "does not exist"),
            ("news.db", "the database itself"),
        ] {
            let refusal = restore(&at(name), &at("news.db"), &at("aside.db")).unwrap_err();
            let refusal = refusal.to_string();
            assert!(refusal.contains(words) && refusal.lines().count() == 1, "{name}: {refusal}");
            assert!(fs::read(at("news.db")).unwrap() == before, "{name}");
            assert!(!at("aside.db").exists() && !at("news.db-restoring").exists(), "{name}");
        }
    }
}
