//! Examines a database file before SQLite opens it: which program owns it, and who may read it. A
//! file that is not ours is only read.

use std::ffi::OsStr;
use std::fs::{File, OpenOptions};
use std::io::{ErrorKind, Read};
use std::path::{Path, PathBuf};

use rusqlite::{Connection, OpenFlags};

use crate::store::database::error::{StoreFault, Unusable};

/// "gstw". SQLite keeps it in the file's header.
pub(in crate::store) const APPLICATION_ID: i32 = 1_735_619_703;

/// "gist": development versions before v0.1.0.
const DEVELOPMENT_ID: i32 = 1_734_964_084;

/// The length of the header, and the offsets of its fields.
const HEADER_BYTES: usize = 100;
const MAGIC: &[u8] = b"SQLite format 3\0";
const VERSION_AT: usize = 60;
const APPLICATION_AT: usize = 68;

/// The kind of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::store) enum Kind {
    /// It is empty.
    Empty,
    /// A gistwire database, with the schema of this version.
    Ours(u32),
}

/// Returns the kind of a file, or why it cannot be used. Neither the file nor its folder is
/// changed.
pub(in crate::store) fn look_at(path: &Path, newest_schema: u32) -> Result<Kind, StoreFault> {
    let mut header = Vec::new();
    if path.is_dir() {
        return Err(Unusable::File(ErrorKind::IsADirectory.into()).into());
    }
    let file = File::open(path).map_err(Unusable::File)?;
    file.take(HEADER_BYTES as u64).read_to_end(&mut header).map_err(Unusable::File)?;
    if header.is_empty() {
        return Ok(Kind::Empty);
    }
    if header.len() < HEADER_BYTES || !header.starts_with(MAGIC) {
        return Err(Unusable::NotADatabase.into());
    }
    let number = |at: usize| {
        u32::from_be_bytes([header[at], header[at + 1], header[at + 2], header[at + 3]])
    };
    let schema = number(VERSION_AT);
    match number(APPLICATION_AT).cast_signed() {
        APPLICATION_ID => {}
        DEVELOPMENT_ID => return Err(Unusable::Development.into()),
        0 if was_ours_before_ids(path) => return Err(Unusable::Development.into()),
        _ => return Err(Unusable::Foreign.into()),
    }
    if schema > newest_schema { Err(Unusable::Newer.into()) } else { Ok(Kind::Ours(schema)) }
}

/// Creates the file, readable by its owner only, unless it exists. SQLite gives `-wal` and `-shm`
/// the same permissions.
pub(in crate::store) fn create(path: &Path) -> Result<(), StoreFault> {
    if path.exists() {
        return Ok(());
    }
    let mut options = OpenOptions::new();
    options.write(true).create(true).truncate(false);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    match options.open(path) {
        Err(error) if error.kind() == ErrorKind::NotFound => {
            let what = "its folder does not exist; create it, or name another file with --database";
            Err(Unusable::File(std::io::Error::new(ErrorKind::NotFound, what)).into())
        }
        opened => Ok(opened.map(drop).map_err(Unusable::File)?),
    }
}

/// Whether people other than the owner may read or write the file.
#[cfg(unix)]
pub fn is_open_to_others(path: &Path) -> bool {
    use std::os::unix::fs::PermissionsExt;
    std::fs::metadata(path).is_ok_and(|it| it.permissions().mode() & 0o077 != 0)
}

/// Whether people other than the owner may read or write the file; unknown on this platform.
#[cfg(not(unix))]
pub fn is_open_to_others(_: &Path) -> bool {
    false
}

/// Whether the last program that used the database did not close it, or another one is using it.
pub(in crate::store) fn has_log(path: &Path) -> bool {
    let mut name = path.as_os_str().to_owned();
    name.push(OsStr::new("-wal"));
    std::fs::metadata(PathBuf::from(name)).is_ok_and(|it| it.len() > 0)
}

/// Whether a development version wrote this database before files had an id: recognised by tables
/// that no other program has.
fn was_ours_before_ids(path: &Path) -> bool {
    let ask = |connection: &Connection| {
        let ours = "select count(*) as n from sqlite_schema where type = 'table' and (
            name = 'article' and sql like '%derived_key%' or name = 'article_focus' and sql like '%focus_terms%'
            or name = 'article_text' and sql like '%fts5%' or name = 'total' and sql like '%last_ingest_at%')";
        connection.query_row(ours, [], |row| row.get::<_, u32>("n"))
    };
    // "immutable": SQLite reads the file as it is, takes no lock and creates no file beside it.
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY
        | OpenFlags::SQLITE_OPEN_URI
        | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let address = format!("file:{}?immutable=1", percent_encoded(path));
    Connection::open_with_flags(address, flags)
        .and_then(|connection| ask(&connection))
        .is_ok_and(|n_found| n_found == 4)
}

fn percent_encoded(path: &Path) -> String {
    let plain =
        |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'/' | b'.' | b'-' | b'_');
    path.as_os_str()
        .as_encoded_bytes()
        .iter()
        .map(
            |&byte| if plain(byte) { char::from(byte).to_string() } else { format!("%{byte:02X}") },
        )
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::Store;

    /// Returns the folder's files with their content and times.
    fn seen(folder: &Path) -> Vec<(PathBuf, Vec<u8>, std::time::SystemTime)> {
        let mut files: Vec<_> = std::fs::read_dir(folder)
            .unwrap()
            .map(|file| file.unwrap().path())
            .map(|path| {
                (
                    path.clone(),
                    std::fs::read(&path).unwrap(),
                    std::fs::metadata(&path).unwrap().modified().unwrap(),
                )
            })
            .collect();
        files.sort();
        files
    }

    #[track_caller]
    fn check_refused(name: &str, words: &str, write: impl FnOnce(&Path)) {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join(name);
        write(&path);
        let before = seen(folder.path());
        let refusal = Store::open(&path).err().expect("the file is not ours").to_string();
        assert!(refusal.contains(words) && refusal.lines().count() == 1, "{name}: {refusal}");
        assert!(seen(folder.path()) == before, "{name} was changed");
    }

    fn sql(statements: &'static str) -> impl FnOnce(&Path) {
        move |path| Connection::open(path).unwrap().execute_batch(statements).unwrap()
    }

    #[test]
    fn a_file_of_another_program_is_refused_and_left_as_it_is() {
        check_refused(
            "notes.db",
            "another program",
            sql("create table note (text); insert into note values ('mine')"),
        );
        check_refused(
            "log.db",
            "another program",
            sql("pragma journal_mode = wal; create table note (text)"),
        );
        check_refused(
            "version.db",
            "another program",
            sql("pragma user_version = 5; create table article (title, body)"),
        );
        check_refused(
            "id.db",
            "another program",
            sql("pragma application_id = 252006673; create table a (b)"),
        );
        check_refused("emptied?#%.db", "another program", sql("create table a (b); drop table a"));
        check_refused("text.db", "not an SQLite database", |path| {
            std::fs::write(path, "a letter".repeat(50)).unwrap()
        });
        check_refused("short.db", "not an SQLite database", |path| {
            std::fs::write(path, "SQLite format 3\0").unwrap()
        });
    }

    #[test]
    fn a_database_of_a_newer_version_is_left_as_it_is() {
        check_refused("newer.db", "newer version", |path| {
            drop(Store::open(path).unwrap());
            Connection::open(path).unwrap().pragma_update(None, "user_version", 999).unwrap();
        });
    }

    #[test]
    fn a_database_of_a_development_version_is_left_as_it_is() {
        let words = "development version of gistwire";
        check_refused(
            "id.db",
            words,
            sql("pragma application_id = 1734964084; pragma user_version = 17; create table a (b)"),
        );
        check_refused(
            "before ids.db",
            words,
            sql("pragma user_version = 11; create table article (derived_key);
                 create table article_focus (focus_terms); create table total (last_ingest_at);
                 create virtual table article_text using fts5 (title)"),
        );
        check_refused("edited.db", words, |path| {
            drop(Store::open(path).unwrap());
            let database = Connection::open(path).unwrap();
            database.execute("update database_state set schema_key = 5", []).unwrap();
        });
    }

    #[test]
    fn a_folder_that_is_not_there_is_named() {
        let folder = tempfile::tempdir().unwrap();
        let refusal = Store::open(&folder.path().join("nowhere/news.db"))
            .err()
            .expect("no folder exists")
            .to_string();
        assert!(refusal.contains("folder does not exist"), "{refusal}");
    }

    #[cfg(unix)]
    #[test]
    fn database_files_are_for_their_owner_alone() {
        use std::os::unix::fs::PermissionsExt;
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("news.db");
        let store = Store::open(&path).unwrap();
        store.keep_robots("https://news.example", None, jiff::Timestamp::UNIX_EPOCH).unwrap();
        let files = seen(folder.path());
        assert_eq!(files.len(), 3);
        for (file, ..) in files {
            assert_eq!(
                std::fs::metadata(&file).unwrap().permissions().mode() & 0o777,
                0o600,
                "{}",
                file.display()
            );
            assert!(!is_open_to_others(&file));
        }
    }
}
