//! The schema: which migrations there are, and whether a database has the schema of this program.
//!
//! From v0.1.0 on a released migration is never edited: a change is a new file, and a line in
//! [`MIGRATIONS`]. Until then `schema.sql` is edited in place, and a database with an earlier state
//! of it is refused ([`Unusable::Development`]).

use rusqlite::{Connection, OptionalExtension, Transaction};
use rusqlite_migration::{M, Migrations};
use xxhash_rust::xxh3::Xxh3;

use crate::store::Unusable;
use crate::store::database::error::StoreFault;

/// The SQL of each version, the first first.
const MIGRATIONS: [&str; 1] = [include_str!("../schema.sql")];

/// Returns the version of the newest schema.
pub(in crate::store) fn newest() -> u32 {
    MIGRATIONS.len() as u32
}

/// Returns the version of the newest schema, as a person may report it.
pub fn schema_version() -> u32 {
    newest()
}

/// Returns the version of the SQLite that is built in.
pub fn sqlite_version() -> &'static str {
    rusqlite::version()
}

/// Creates the schema, or brings it up to date. Nothing is changed in a database whose schema comes
/// from a development version.
pub(in crate::store) fn apply(database: &mut Connection) -> Result<(), StoreFault> {
    check(database)?;
    Ok(migrations().to_latest(database)?)
}

/// Refuses a database whose schema was not made by the migrations of this program.
pub(in crate::store) fn check(database: &Connection) -> Result<(), StoreFault> {
    let version = version(database)?;
    if version == 0 || version > newest() {
        return Ok(());
    }
    let has_key = "select 1 from pragma_table_info('database_state') where name = 'schema_key'";
    let stored = if database.prepare(has_key)?.exists([])? {
        database
            .query_row("select schema_key from database_state", [], |row| row.get("schema_key"))
            .optional()?
            .flatten()
    } else {
        None
    };
    if stored == Some(key_of(version)) { Ok(()) } else { Err(Unusable::Development.into()) }
}

fn migrations() -> Migrations<'static> {
    let with_key = |(at, sql): (usize, &&'static str)| {
        M::up_with_hook(sql, move |tx: &Transaction<'_>| {
            let set = "update database_state set schema_key = ?";
            Ok(tx.execute(set, [key_of(at as u32 + 1)]).map(drop)?)
        })
    };
    Migrations::new(MIGRATIONS.iter().enumerate().map(with_key).collect())
}

fn version(database: &Connection) -> rusqlite::Result<u32> {
    database.query_row("pragma user_version", [], |row| row.get("user_version"))
}

/// Returns the hash of the migrations up to a version.
fn key_of(version: u32) -> i64 {
    let mut hash = Xxh3::new();
    MIGRATIONS.iter().take(version as usize).for_each(|sql| hash.update(sql.as_bytes()));
    hash.digest().cast_signed()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_schema_is_valid() {
        migrations().validate().expect("every migration is valid SQL");
    }

    #[test]
    fn an_edited_schema_is_refused_and_left_as_it_is() {
        let mut database = Connection::open_in_memory().unwrap();
        apply(&mut database).unwrap();
        apply(&mut database).unwrap();
        database.execute("update database_state set schema_key = 5", []).unwrap();
        let n_changes = database.total_changes();
        let refusal = apply(&mut database).unwrap_err().to_string();
        assert!(refusal.starts_with("a development version of gistwire"), "{refusal}");
        assert_eq!(database.total_changes(), n_changes);
    }
}
