//! Backups of the database as files: their names, how many are kept, when the next one is due. The
//! store makes and checks the copies.

use std::fs;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};
use std::time::Duration;

use jiff::Timestamp;

use crate::store::StoreError;
use crate::store::database::backup::{self, Copied, beside};

/// The form of the time in a name: sorted by name, backups are sorted by time.
const TIME: &str = "%Y%m%dT%H%M%SZ";

/// The ending of a backup's name, and what is added while it is not complete.
const ENDING: &str = ".db";
const UNFINISHED: &str = ".part";

/// After this time an incomplete backup is the rest of a process that was killed.
const STALE: Duration = Duration::from_secs(86_400);

/// Why a backup cannot be made.
#[derive(Debug, thiserror::Error)]
pub enum BackupError {
    /// Another file has that name.
    #[error("{} exists and isn’t a gistwire backup, so it was left as it is; name another file", .0.display())]
    Occupied(PathBuf),
    /// The target is the database.
    #[error("{} is the database itself; name another file", .0.display())]
    Itself(PathBuf),
    /// The folder or the file cannot be written.
    #[error("{} cannot be written ({source}); check its folder and the space on its disk", path.display())]
    File {
        /// The file or folder.
        path: PathBuf,
        /// The reason.
        source: io::Error,
    },
    /// The copy failed.
    #[error("{}", .0.cause())]
    Store(#[from] StoreError),
}

/// A backup that was made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Made {
    /// The file.
    pub path: PathBuf,
    /// What it holds.
    pub copied: Copied,
}

/// Backs the database up into a file, in place of an earlier backup of that name. The file is there
/// when it is complete and checked, not before.
pub fn make(database: &Path, to: &Path) -> Result<Made, BackupError> {
    let failed = |source| BackupError::File { path: to.to_owned(), source };
    if to.exists() {
        if to.canonicalize().ok() == database.canonicalize().ok() {
            return Err(BackupError::Itself(to.to_owned()));
        }
        if !backup::is_ours(to) {
            return Err(BackupError::Occupied(to.to_owned()));
        }
    }
    let part = beside(to, &format!("{UNFINISHED}{}", std::process::id()));
    match fs::remove_file(&part) {
        Err(error) if error.kind() != ErrorKind::NotFound => return Err(failed(error)),
        _ => {}
    }
    let copied = backup::copy(database, &part)?;
    fs::rename(&part, to).map_err(failed)?;
    Ok(Made { path: to.to_owned(), copied })
}

/// Backs the database up into a folder, which is created if it is missing, under a name with the
/// time.
pub fn make_in(folder: &Path, database: &Path, now: Timestamp) -> Result<Made, BackupError> {
    fs::create_dir_all(folder)
        .map_err(|source| BackupError::File { path: folder.to_owned(), source })?;
    make(database, &folder.join(format!("{}{}{ENDING}", prefix(database), now.strftime(TIME))))
}

/// Returns the backups of this database in a folder, the newest first; none if there is no folder.
pub fn listed(folder: &Path, database: &Path) -> io::Result<Vec<(Timestamp, PathBuf)>> {
    let mut found: Vec<(Timestamp, PathBuf)> = names(folder)?
        .into_iter()
        .filter_map(|name| Some((time_of(&name, database)?, folder.join(name))))
        .collect();
    found.sort_unstable_by(|one, other| other.cmp(one));
    Ok(found)
}

/// Deletes all backups of this database in a folder but the newest `n`, and what killed processes
/// left of others; returns how many backups were deleted.
pub fn keep_newest(
    n: usize,
    folder: &Path,
    database: &Path,
    now: Timestamp,
) -> Result<usize, BackupError> {
    let failed = |path: &Path, source| BackupError::File { path: path.to_owned(), source };
    let listed = listed(folder, database).map_err(|it| failed(folder, it))?;
    let old: Vec<_> = listed.into_iter().skip(n).collect();
    for (_, path) in &old {
        fs::remove_file(path).map_err(|it| failed(path, it))?;
    }
    for name in names(folder).map_err(|it| failed(folder, it))? {
        let is_part = name
            .rsplit_once(UNFINISHED)
            .is_some_and(|(whole, _)| time_of(whole, database).is_some());
        let path = folder.join(name);
        let modified = || Timestamp::try_from(fs::metadata(&path).ok()?.modified().ok()?).ok();
        if is_part && modified().is_some_and(|at| at + STALE < now) {
            fs::remove_file(&path).map_err(|it| failed(&path, it))?;
        }
    }
    Ok(old.len())
}

/// Returns when the newest backup in a folder was made.
pub fn newest_at(folder: &Path, database: &Path) -> Option<Timestamp> {
    listed(folder, database).ok()?.into_iter().next().map(|it| it.0)
}

/// Returns how long it is until the next backup is due: at once if there is none yet.
pub fn due_in(every: Duration, folder: &Path, database: &Path, now: Timestamp) -> Duration {
    let Some(made_at) = newest_at(folder, database) else { return Duration::ZERO };
    // A backup from the future was made when the clock was wrong.
    let age = Duration::try_from(now.duration_since(made_at)).unwrap_or(every);
    every.saturating_sub(age)
}

/// What the names of the backups of a database begin with.
fn prefix(database: &Path) -> String {
    format!("{}-", database.file_stem().unwrap_or_default().to_string_lossy())
}

/// Returns the time in the name of a backup; `None` for other files.
fn time_of(name: &str, database: &Path) -> Option<Timestamp> {
    let time = name.strip_prefix(&prefix(database))?.strip_suffix(ENDING)?;
    let at = jiff::civil::DateTime::strptime(TIME, time).ok()?;
    Some(at.to_zoned_datetime(jiff::tz::TimeZone::UTC).ok()?.timestamp())
}

fn names(folder: &Path) -> io::Result<Vec<String>> {
    match fs::read_dir(folder) {
        Ok(files) => {
            files.map(|file| file.map(|it| it.file_name().to_string_lossy().into_owned())).collect()
        }
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(Vec::new()),
        Err(error) => Err(error),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::Store;

    fn at(second: i64) -> Timestamp {
        Timestamp::from_second(1_800_000_000 + second).unwrap()
    }

    #[test]
    fn the_newest_are_kept_and_other_files_are_left_alone() {
        let folder = tempfile::tempdir().unwrap();
        let database = folder.path().join("news.db");
        drop(Store::open(&database).unwrap());
        let backups = folder.path().join("backups");
        assert_eq!(listed(&backups, &database).unwrap(), []);
        for second in [30, 10, 20] {
            make_in(&backups, &database, at(second)).unwrap();
        }
        for other in ["news-old.db", "other-20270115T080010Z.db", "notes.txt"] {
            fs::write(backups.join(other), "mine").unwrap();
        }
        let part = backups.join("news-20270115T080010Z.db.part77");
        fs::write(&part, "half").unwrap();
        let times = |found: Vec<(Timestamp, PathBuf)>| -> Vec<Timestamp> {
            found.into_iter().map(|it| it.0).collect()
        };
        assert_eq!(times(listed(&backups, &database).unwrap()), [at(30), at(20), at(10)]);
        assert_eq!(keep_newest(2, &backups, &database, Timestamp::UNIX_EPOCH).unwrap(), 1);
        assert_eq!(times(listed(&backups, &database).unwrap()), [at(30), at(20)]);
        assert!(part.exists());
        let years_later = "2100-01-01T00:00:00Z".parse().unwrap();
        assert_eq!(keep_newest(2, &backups, &database, years_later).unwrap(), 0);
        assert!(!part.exists());
        assert_eq!(names(&backups).unwrap().len(), 5);
    }

    #[test]
    fn the_next_one_is_due_after_the_newest() {
        let folder = tempfile::tempdir().unwrap();
        let database = folder.path().join("news.db");
        let due = |second| {
            due_in(Duration::from_secs(600), folder.path(), &database, at(second)).as_secs()
        };
        assert_eq!(due(0), 0);
        drop(Store::open(&database).unwrap());
        make_in(folder.path(), &database, at(100)).unwrap();
        assert_eq!([100, 101, 699, 700, 5_000].map(due), [600, 599, 1, 0, 0]);
        assert_eq!(due(-5_000), 0);
    }

    #[test]
    fn a_file_that_is_no_backup_is_left_as_it_is() {
        let folder = tempfile::tempdir().unwrap();
        let (database, other) = (folder.path().join("news.db"), folder.path().join("letter.txt"));
        drop(Store::open(&database).unwrap());
        fs::write(&other, "mine").unwrap();
        assert!(matches!(make(&database, &other), Err(BackupError::Occupied(_))));
        assert!(matches!(make(&database, &database), Err(BackupError::Itself(_))));
        assert_eq!(fs::read(&other).unwrap(), b"mine");
        let copy = folder.path().join("copy.db");
        make(&database, &copy).unwrap();
        make(&database, &copy).unwrap();
        let lost = folder.path().join("no/such/copy.db");
        let said = make(&database, &lost).unwrap_err().to_string();
        assert!(said.contains("folder does not exist"), "{said}");
    }
}
