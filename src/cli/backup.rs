//! `gistwire backup` and `gistwire restore`: copies of the database, beside a bot that serves from it.

use std::fs::{self, File};
use std::io::{self, IsTerminal};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use indicatif::HumanBytes;
use serde_json::json;

use super::args::{Args, Backup, Restore};
use super::open;
use crate::backup::{self, BackupError, Made};
use crate::clock::{Clock, SystemClock};
use crate::reply::counted;
use crate::store::database::backup::{RestoreError, beside, restore};
use crate::transport::console::screen::{self, complain};

/// Backs the database up. Status 1 if that failed, 2 if there is no database or the file is another
/// program's.
pub(super) fn run(args: &Args, command: &Backup) -> anyhow::Result<ExitCode> {
    let settings = open::settings(args)?;
    let database = &settings.database;
    if !open::has_database(&settings) {
        complain!(
            "gistwire: there is no database {}; --database names another one",
            database.display()
        );
        return Ok(ExitCode::from(2));
    }
    let target = command.file.clone().unwrap_or_else(|| settings.backup_folder());
    if target == Path::new("-") {
        return to_stdout(database);
    }
    let now = SystemClock.now();
    let is_folder = command.file.is_none() || target.is_dir();
    let made = if is_folder {
        backup::make_in(&target, database, now)
    } else {
        backup::make(database, &target)
    };
    let made = match made {
        Ok(made) => made,
        Err(error) => return Ok(refused(&error)),
    };
    let n_deleted = match command.keep {
        Some(n) if is_folder => backup::keep_newest(usize::from(n), &target, database, now)?,
        Some(_) => {
            complain!("gistwire: --keep has no effect on a single file; name a folder");
            0
        }
        None => 0,
    };
    report(&made, n_deleted, command.json)?;
    Ok(ExitCode::SUCCESS)
}

fn report(made: &Made, n_deleted: usize, is_json: bool) -> anyhow::Result<()> {
    use io::Write;
    let copied = made.copied;
    let line = if is_json {
        screen::json(&json!({
            "file": made.path, "bytes": copied.n_bytes, "articles": copied.n_articles, "deleted": n_deleted,
        }))?
    } else {
        let articles = counted(copied.n_articles, "article", "articles");
        let size = HumanBytes(copied.n_bytes);
        let deleted = match n_deleted {
            0 => String::new(),
            n => format!(" Older backups deleted: {n}."),
        };
        format!("{}: {articles}, {size}, checked.{deleted}", made.path.display())
    };
    Ok(writeln!(screen::stdout(), "{line}")?)
}

/// Writes a backup to standard output, through a file beside the database: it is checked before
/// anybody reads it.
fn to_stdout(database: &Path) -> anyhow::Result<ExitCode> {
    let mut out = screen::raw_stdout();
    if out.is_terminal() {
        complain!(
            "gistwire: a backup is no text for a terminal; redirect it: gistwire backup - > FILE"
        );
        return Ok(ExitCode::from(2));
    }
    let part = beside(database, &format!("-backup{}", std::process::id()));
    let made = match backup::make(database, &part) {
        Ok(made) => made,
        Err(error) => return Ok(refused(&error)),
    };
    let copied = File::open(&made.path).and_then(|mut file| io::copy(&mut file, &mut out));
    fs::remove_file(&made.path)?;
    copied?;
    Ok(ExitCode::SUCCESS)
}

fn refused(error: &BackupError) -> ExitCode {
    complain!("gistwire: no backup was made: {error}");
    match error {
        BackupError::Occupied(_) | BackupError::Itself(_) => ExitCode::from(2),
        BackupError::File { .. } => ExitCode::FAILURE,
        BackupError::Store(error) if error.unusable().is_some() => ExitCode::from(2),
        BackupError::Store(_) => ExitCode::FAILURE,
    }
}

/// Puts a backup in the place of the database. Status 1 if the database is in use or cannot be
/// written, 2 if the file is no whole backup.
pub(super) fn run_restore(args: &Args, command: &Restore) -> anyhow::Result<ExitCode> {
    use io::Write;
    let settings = open::settings(args)?;
    let database = &settings.database;
    let time = SystemClock.now().strftime("%Y%m%dT%H%M%SZ");
    let aside: PathBuf = beside(database, &format!(".before-{time}"));
    let restored = match restore(&command.file, database, &aside) {
        Ok(restored) => restored,
        Err(error) => {
            let (file, database) = (command.file.display(), database.display());
            complain!("gistwire: {file} is not restored to {database}: {error}");
            return Ok(match error {
                RestoreError::InUse | RestoreError::File(_) => ExitCode::FAILURE,
                RestoreError::Damaged(_) | RestoreError::Itself => ExitCode::from(2),
                RestoreError::Store(error) if error.unusable().is_some() => ExitCode::from(2),
                RestoreError::Store(_) => ExitCode::FAILURE,
            });
        }
    };
    let aside = aside.exists().then_some(aside);
    let line = if command.json {
        screen::json(&json!({
            "database": database, "articles": restored.n_articles, "bytes": restored.n_bytes, "before": aside,
        }))?
    } else {
        let articles = counted(restored.n_articles, "article", "articles");
        let kept = aside.map_or_else(String::new, |path| {
            format!(" The earlier one is now {}; delete it when all is well.", path.display())
        });
        format!("{} is restored: {articles}.{kept}", database.display())
    };
    writeln!(screen::stdout(), "{line}")?;
    Ok(ExitCode::SUCCESS)
}
