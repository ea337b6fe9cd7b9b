//! Database errors in one sentence: an error of SQLite's own may contain a page of SQL.

use std::fmt;

use rusqlite::{Error, ErrorCode};
use rusqlite_migration::{Error as MigrationError, MigrationDefinitionError};

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
    /// It belongs to another program.
    #[error(
        "this is the database of another program, so it was left as it is; name another one with --database"
    )]
    Foreign,
    /// It belongs to a later version of gistwire.
    #[error(
        "a newer version of gistwire has written this database; use that version, or name another database with --database"
    )]
    Newer,
    /// It cannot be read or created.
    #[error("{0}")]
    File(std::io::Error),
}

/// Formats an SQLite error as one sentence without SQL.
pub(in crate::store) fn sentence(error: &Error) -> String {
    let code = error.sqlite_error_code();
    let known = match code {
        Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => {
            Some("another program is writing to the database; try again in a moment")
        }
        Some(ErrorCode::DiskFull) => Some("the disk is full; free some space and try again"),
        Some(ErrorCode::DatabaseCorrupt) => Some(
            "the database is damaged; `gistwire check` says where, and a backup can take its place",
        ),
        Some(ErrorCode::NotADatabase) => Some("this file is not an SQLite database"),
        Some(ErrorCode::ReadOnly) => Some("the database or its folder is read-only"),
        Some(ErrorCode::PermissionDenied) => Some("this user may not read or write the database"),
        Some(ErrorCode::CannotOpen) => Some(
            "the database file cannot be opened; check that its folder exists and can be written",
        ),
        Some(ErrorCode::SystemIoFailure) => {
            Some("the disk failed while the database was read or written")
        }
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
        _ => "the database could not be asked".to_owned(),
    }
}

/// Formats the error of a schema that could not be migrated in the same way.
pub(in crate::store) fn migration_sentence(error: &MigrationError) -> String {
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

    use crate::store::StoreError;

    /// Returns all that a person or the log may see of an error.
    fn shown(error: StoreError) -> String {
        format!("{:#}", anyhow::Error::from(error))
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
                    row.get::<_, i64>(0)
                })
                .unwrap_err(),
            database.query_row("select 'text' as url", [], |row| row.get::<_, i64>(0)).unwrap_err(),
        ];
        for error in wrong {
            let said = shown(error.into());
            let is_sentence = said.lines().count() == 1 && said.len() < 200;
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
        let error =
            crate::store::database::connect::migrations().to_latest(&mut database).unwrap_err();
        let said = shown(error.into());
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
        let error =
            crate::store::database::connect::migrations().to_latest(&mut database).unwrap_err();
        assert!(shown(error.into()).starts_with("a newer version of gistwire"));
    }
}
