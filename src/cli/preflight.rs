//! What can be checked before the database is opened: token, addresses, company list and folders. A
//! mistake there must not create a database or stop a bot hours later.

use std::path::Path;

use super::open;
use crate::serve::Plan;
use crate::settings::Settings;
use crate::source::secret::masked_lines;
use crate::transport::telegram::{Link, LinkError, redact};

/// Something that is not as it should be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Finding {
    /// What it is about: `token`, `folder`.
    pub(super) what: &'static str,
    /// What is wrong, and the next step.
    pub(super) problem: String,
    /// Whether `serve` refuses to start; else it warns.
    pub(super) is_fault: bool,
}

/// The setting that names watched folders.
const WATCH: &str = "sources.watch";

/// Checks everything, and returns the connection to Telegram or the first fault. Logs what is no
/// fault.
pub(super) fn link(settings: &Settings) -> Result<Link, String> {
    let link = Link::from_env(&settings.telegram).map_err(|it| without_secrets(&in_words(it)))?;
    for finding in folders(settings) {
        // The watch names a folder that is not there, once.
        if finding.what == WATCH && !finding.is_fault {
            continue;
        }
        if finding.is_fault {
            return Err(finding.problem);
        }
        tracing::warn!("{}", finding.problem);
    }
    Ok(link)
}

/// Returns all findings, faults first. A missing token is none: only `serve` needs one.
pub(super) fn findings(settings: &Settings) -> Vec<Finding> {
    let mut found = Vec::new();
    match Link::from_env(&settings.telegram) {
        Ok(_) => {}
        Err(error @ LinkError::NoToken) => found.push(warning("token", in_words(error))),
        Err(error) => found.push(fault("token", in_words(error))),
    }
    if let Err(problem) = Plan::of(settings) {
        found.push(fault("address", problem));
    }
    if let Err(error) = open::gazetteer(settings) {
        found.push(fault("companies", format!("{error:#}")));
    }
    found.extend(folders(settings));
    found.sort_by_key(|finding| !finding.is_fault);
    found
}

fn folders(settings: &Settings) -> Vec<Finding> {
    let mut found = Vec::new();
    let database = &settings.database;
    let named = database.display();
    let folder = folder_of(database);
    if database.is_dir() {
        let problem = format!("the database {named} is a folder; name a file in it");
        found.push(fault("database", problem));
    } else if !folder.is_dir() {
        let problem = format!(
            "the folder of the database {named} does not exist; create it, or name another file with --database"
        );
        found.push(fault("database", problem));
    } else if !is_writable(folder) {
        let problem = format!(
            "the folder of the database {named} cannot be written, and SQLite keeps its log there; run gistwire as its owner, or name another file"
        );
        found.push(fault("database", problem));
    }
    for folder in &settings.sources.watch {
        let named = folder.display();
        if !folder.is_dir() {
            let problem = format!("the watched folder {named} does not exist; create it");
            found.push(warning(WATCH, problem));
        } else if !is_writable(folder) {
            let problem = format!(
                "the watched folder {named} cannot be written, so loaded files stay in it; let this user write there"
            );
            found.push(warning(WATCH, problem));
        }
    }
    if settings.backup.interval().is_some() {
        let folder = settings.backup_folder();
        // It is created when it is needed.
        let parent = if folder.exists() { folder.as_path() } else { folder_of(&folder) };
        if !parent.is_dir() || !is_writable(parent) {
            let problem = format!(
                "backups cannot be written to {}; create the folder and let this user write there",
                folder.display()
            );
            found.push(warning("backup.folder", problem));
        }
    }
    found
}

fn fault(what: &'static str, problem: String) -> Finding {
    Finding { what, problem: without_secrets(&problem), is_fault: true }
}

fn warning(what: &'static str, problem: String) -> Finding {
    Finding { what, problem: without_secrets(&problem), is_fault: false }
}

/// A path or an address may have been put where a password was meant to be, and the other way round.
pub(super) fn without_secrets(problem: &str) -> String {
    redact(&masked_lines(problem)).into_owned()
}

fn in_words(error: LinkError) -> String {
    format!("{:#}", anyhow::Error::from(error))
}

/// The folder that a path is in; the working directory for a bare name.
fn folder_of(path: &Path) -> &Path {
    path.parent().filter(|it| !it.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

#[cfg(unix)]
fn is_writable(folder: &Path) -> bool {
    nix::unistd::access(folder, nix::unistd::AccessFlags::W_OK).is_ok()
}

#[cfg(not(unix))]
fn is_writable(folder: &Path) -> bool {
    std::fs::metadata(folder).is_ok_and(|it| !it.permissions().readonly())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folders_are_looked_at_before_anything_is_created() {
        let folder = tempfile::tempdir().unwrap();
        let mut settings =
            Settings { database: folder.path().join("news.db"), ..Settings::default() };
        assert_eq!(folders(&settings), []);
        settings.sources.watch = vec![folder.path().join("in")];
        settings.backup.every = "24h".into();
        settings.backup.folder = Some(folder.path().join("far/away"));
        let found = folders(&settings);
        let whats: Vec<_> = found.iter().map(|it| (it.what, it.is_fault)).collect();
        assert_eq!(whats, [("sources.watch", false), ("backup.folder", false)]);
        settings.database = folder.path().join("no/such/news.db");
        assert!(folders(&settings)[0].is_fault);
        settings.database = folder.path().to_owned();
        assert!(folders(&settings)[0].problem.contains("is a folder"));
    }
}
