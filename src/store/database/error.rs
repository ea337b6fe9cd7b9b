//! Database errors in one sentence: an error of SQLite's own may contain a page of SQL.

use std::fmt;

use rusqlite::{Error, ErrorCode};
use rusqlite_migration::{Error as MigrationError, MigrationDefinitionError};

/// Why a store operation failed: what was being done, and the cause, in one sentence. It has no
/// source: SQLite's own text may contain a page of SQL.
#[derive(Debug, thiserror::Error)]
#[error("cannot {during}: {cause}")]
pub struct StoreError {
    during: &'static str,
    cause: StoreFault,
}

/// The cause of a [`StoreError`].
#[derive(Debug, thiserror::Error)]
pub(in crate::store) enum StoreFault {
    #[error("{}", sentence(.0))]
    Sqlite(rusqlite::Error),
    /// The schema could not be created or migrated.
    #[error("{}", migration_sentence(.0))]
    Migration(rusqlite_migration::Error),
    /// The file is not a database that this program can use.
    #[error("{0}")]
    Unusable(Unusable),
    /// The mark for the document that is being read cannot be written beside the database.
    #[error("the file that says what is being read cannot be written: {0}")]
    Mark(std::io::Error),
}

impl From<rusqlite::Error> for StoreFault {
    fn from(error: rusqlite::Error) -> StoreFault {
        StoreFault::Sqlite(error)
    }
}

impl From<rusqlite_migration::Error> for StoreFault {
    fn from(error: rusqlite_migration::Error) -> StoreFault {
        StoreFault::Migration(error)
    }
}

impl From<Unusable> for StoreFault {
    fn from(error: Unusable) -> StoreFault {
        StoreFault::Unusable(error)
    }
}

/// Says what was being done when something failed.
pub(in crate::store) trait During<T> {
    /// Turns the cause into an error of the store. `during` completes "cannot ...".
    fn during(self, during: &'static str) -> Result<T, StoreError>;
}

impl<T, E: Into<StoreFault>> During<T> for Result<T, E> {
    fn during(self, during: &'static str) -> Result<T, StoreError> {
        self.map_err(|cause| StoreError { during, cause: cause.into() })
    }
}

impl StoreError {
    /// Whether the query took longer than [`within`](crate::store::within) allows; nothing else is
    /// wrong.
    pub fn is_too_slow(&self) -> bool {
        self.code() == Some(ErrorCode::OperationInterrupted)
    }

    /// Whether a retry may succeed: the database is locked, the disk is full, or reading or writing
    /// failed.
    pub fn may_pass(&self) -> bool {
        use ErrorCode::{DatabaseBusy, DatabaseLocked, DiskFull, SystemIoFailure};
        matches!(self.code(), Some(DatabaseBusy | DatabaseLocked | DiskFull | SystemIoFailure))
    }

    /// Returns the cause alone, for a sentence that says itself what was being done.
    pub fn cause(&self) -> String {
        self.cause.to_string()
    }

    /// Whether the disk is full. The index of the log that does not fit looks like a failing disk.
    pub fn is_disk_full(&self) -> bool {
        matches!(self.code(), Some(ErrorCode::DiskFull | ErrorCode::SystemIoFailure))
    }

    /// Returns why the file cannot be used at all, if that is the cause.
    pub fn unusable(&self) -> Option<&Unusable> {
        match &self.cause {
            StoreFault::Unusable(unusable) => Some(unusable),
            _ => None,
        }
    }

    /// Whether another process that is writing to the database is the cause.
    pub(in crate::store) fn is_contention(&self) -> bool {
        matches!(self.code(), Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked))
    }

    /// Whether the file is damaged.
    pub(in crate::store) fn is_damage(&self) -> bool {
        matches!(self.code(), Some(ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase))
    }

    fn code(&self) -> Option<ErrorCode> {
        match &self.cause {
            StoreFault::Sqlite(error) => error.sqlite_error_code(),
            _ => None,
        }
    }
}

/// Maximum length of SQLite's own messages when shown.
const MAX_MESSAGE_CHARS: usize = 120;

/// Why a file cannot be used as the database.
#[derive(Debug, thiserror::Error)]
pub enum Unusable {
    /// It is not a database.
    #[error(
        "this file is not an SQLite database, so it was left as it is; name another one with --database"
    )]
    NotADatabase,
    /// It does not exist.
    #[error(
        "there is none yet; `gistwire ingest FILE`, `gistwire feeds add ADDRESS` and `gistwire serve` create it, --database names another one"
    )]
    Missing,
    /// It belongs to another program, or to a later version of gistwire that marks its files
    /// differently.
    #[error(
        "this is the database of another program or of a newer gistwire, so it was left as it is; name another one with --database"
    )]
    Foreign,
    /// It belongs to a later version of gistwire.
    #[error(
        "a newer version of gistwire has written this database; use that version, or name another database with --database"
    )]
    Newer,
    /// A development version of gistwire has written it, with another schema.
    #[error(
        "a development version of gistwire has written this database, which this version cannot read, so it was left as it is; name another one with --database"
    )]
    Development,
    /// Pages of it cannot be read, or contradict each other; contains the first fault.
    #[error("the file is damaged ({0}); `gistwire check` lists all faults")]
    Damaged(String),
    /// It cannot be read or created.
    #[error("{}", file_sentence(.0))]
    File(std::io::Error),
}

/// Formats why a file cannot be read or created as one sentence with a next step.
fn file_sentence(error: &std::io::Error) -> String {
    use std::io::ErrorKind;
    let step = match error.kind() {
        ErrorKind::PermissionDenied => {
            "this user may not read or write it; run gistwire as its owner, or name another one with --database"
        }
        ErrorKind::ReadOnlyFilesystem => {
            "its disk is read-only; name one on another disk with --database"
        }
        ErrorKind::IsADirectory => "this is a folder; name a file in it with --database",
        ErrorKind::NotFound if error.get_ref().is_none() => {
            "the file does not exist; check the path"
        }
        ErrorKind::StorageFull => "the disk is full; free some space and try again",
        _ => return error.to_string(),
    };
    step.to_owned()
}

/// Formats an SQLite error as one sentence without SQL.
fn sentence(error: &Error) -> String {
    let code = match error {
        // The index of the log does not fit on the disk.
        Error::SqliteFailure(failure, _)
            if failure.extended_code == rusqlite::ffi::SQLITE_IOERR_SHMSIZE =>
        {
            Some(ErrorCode::DiskFull)
        }
        _ => error.sqlite_error_code(),
    };
    let known = match code {
        Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => {
            Some("another program is writing to the database; try again in a moment")
        }
        Some(ErrorCode::DiskFull) => {
            Some("the disk is full; free some space, or delete old articles with `gistwire prune`")
        }
        Some(ErrorCode::DatabaseCorrupt) => Some(
            "the database is damaged; `gistwire check` says where, and a backup can take its place",
        ),
        Some(ErrorCode::NotADatabase) => Some("this file is not an SQLite database"),
        Some(ErrorCode::ReadOnly) => Some(
            "the database or its folder is read-only; run gistwire as their owner, or name another one with --database",
        ),
        Some(ErrorCode::PermissionDenied) => Some(
            "this user may not read or write the database; run gistwire as its owner, or name another one with --database",
        ),
        Some(ErrorCode::CannotOpen) => Some(
            "the database file cannot be opened; check that its folder exists and can be written",
        ),
        Some(ErrorCode::SystemIoFailure) => Some(
            "the disk failed while the database was read or written; check the disk, and the database with `gistwire check`",
        ),
        Some(ErrorCode::OperationInterrupted) => Some("the query took too long and was stopped"),
        Some(ErrorCode::OutOfMemory) => Some("there is not enough memory for this query"),
        _ => None,
    };
    if let Some(known) = known {
        return known.to_owned();
    }
    match error {
        Error::SqliteFailure(_, Some(message)) | Error::SqlInputError { msg: message, .. } => {
            format!("the database refused: {}", first_line(message))
        }
        Error::SqliteFailure(failure, None) => {
            format!("the database refused (SQLite error {})", failure.extended_code)
        }
        Error::InvalidColumnType(..)
        | Error::FromSqlConversionFailure(..)
        | Error::IntegralValueOutOfRange(..)
        | Error::Utf8Error(..) => "a row of the database cannot be read".to_owned(),
        Error::QueryReturnedNoRows => "a row that must be in the database is missing".to_owned(),
        _ => "the database cannot be read".to_owned(),
    }
}

/// Formats the error of a schema that could not be migrated in the same way.
fn migration_sentence(error: &MigrationError) -> String {
    match error {
        MigrationError::MigrationDefinition(MigrationDefinitionError::DatabaseTooFarAhead) => {
            Unusable::Newer.to_string()
        }
        MigrationError::RusqliteError { err, .. } => {
            format!("the database cannot be brought up to date: {}", sentence(err))
        }
        _ => "the database cannot be brought up to date".to_owned(),
    }
}

/// Returns the first line of an SQLite message, which names tables and columns and quotes no
/// statement.
fn first_line(message: &str) -> impl fmt::Display {
    let line = message.lines().next().unwrap_or_default();
    line.chars().take(MAX_MESSAGE_CHARS).collect::<String>()
}

#[cfg(test)]
mod tests {
    use rusqlite::Connection;

    use super::*;
    use crate::store::database::schema;

    /// Returns all that a person or the log may see of an error.
    fn shown(error: impl Into<StoreFault>) -> String {
        let failed: Result<(), _> = Err(error);
        format!("{:#}", anyhow::Error::from(failed.during("list the feeds").unwrap_err()))
    }

    #[test]
    fn an_error_is_one_sentence_without_sql() {
        let database = Connection::open_in_memory().unwrap();
        database.execute_batch("create table feed (url text not null unique)").unwrap();
        let wrong = [
            database.execute("insert into feed (url, colour) values ('x', 1)", []).unwrap_err(),
            database.execute("insert into feed (url) values (null)", []).unwrap_err(),
            database.execute("select select from\nwhere", []).unwrap_err(),
            database
                .query_row("select url from feed where url = 'nothing'", [], |row| {
                    row.get::<_, i64>("url")
                })
                .unwrap_err(),
            database
                .query_row("select 'text' as url", [], |row| row.get::<_, i64>("url"))
                .unwrap_err(),
        ];
        for error in wrong {
            let said = shown(error);
            let is_sentence = said.lines().count() == 1
                && said.len() < 200
                && said.starts_with("cannot list the feeds: ");
            let is_sql = ["insert into", "values (", "where url", "select 'text'"]
                .iter()
                .any(|words| said.contains(words));
            assert!(is_sentence && !is_sql, "{said}");
        }
    }

    #[test]
    fn a_migration_that_fails_says_why_and_not_how() {
        let mut database = Connection::open_in_memory().unwrap();
        database.execute_batch("create table source (a)").unwrap();
        let said = shown(schema::apply(&mut database).unwrap_err());
        assert!(
            said.contains("already exists")
                && said.lines().count() == 1
                && !said.contains("create table"),
            "{said}"
        );
    }

    #[test]
    fn a_database_of_a_newer_version_is_refused_in_one_sentence() {
        let mut database = Connection::open_in_memory().unwrap();
        database.pragma_update(None, "user_version", 99).unwrap();
        let said = shown(schema::apply(&mut database).unwrap_err());
        assert!(said.contains(": a newer version of gistwire"), "{said}");
    }
}
