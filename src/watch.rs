//! Watched folders: loads each finished file, notifies subscribers, and moves the file to `done/`
//! or `failed/`.
//!
//! Folders are polled, which works on every file system, network shares included, and needs no
//! queue that could overflow. A file is finished when it is the same in two checks. It is moved
//! only after it was loaded: after a kill in between it is loaded again, and no alert is sent twice
//! for a known article.

use std::collections::{HashMap, HashSet};
use std::fs::{self, File};
use std::io;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant, SystemTime};

use crate::context::Context;
use crate::ingest::{Report, document_of, ingest_reading_with};
use crate::isolate::ReaderProcess;
use crate::store::{Load, StoreError};

/// Names that a program gives to a file which it has not finished.
const UNFINISHED: [&str; 4] = ["part", "partial", "tmp", "crdownload"];

/// The destination folders of a folder's files.
const DONE: &str = "done";
const FAILED: &str = "failed";

/// Some folders, and the files seen in them at the last check.
#[derive(Debug)]
pub struct Watch {
    process: ReaderProcess,
    folders: Vec<PathBuf>,
    seen: HashMap<PathBuf, FileState>,
    /// Folders that could not be read at the last check: each is named once.
    unreadable: HashSet<PathBuf>,
    /// Failures of the store since something was kept, and the rest that follows the last one.
    n_failures: u32,
    rests_until: Option<Instant>,
}

/// The rest after the first failure of the store, which doubles with each further one, and the
/// longest.
const FIRST_REST: Duration = Duration::from_secs(2);
const LONGEST_REST: Duration = Duration::from_secs(300);

#[derive(Debug, Clone, Copy, PartialEq)]
struct FileState {
    state: State,
    /// It was loaded and could not be moved, or our code failed on it: it is left alone until it
    /// changes.
    is_stuck: bool,
}

/// Distinguishes a file that is being written from a finished one.
#[derive(Debug, Clone, Copy, PartialEq)]
struct State {
    n_bytes: u64,
    modified_at: Option<SystemTime>,
}

/// A file that was loaded.
#[derive(Debug)]
pub struct LoadedFile {
    /// Its original path.
    pub file: PathBuf,
    /// Its present path; an error if it could not be moved.
    pub moved_to: io::Result<PathBuf>,
    /// The result.
    pub report: Report,
}

impl LoadedFile {
    /// Returns whether nothing could be read of it, or not without ending a process.
    pub fn is_failed(&self) -> bool {
        self.report.exit_status() == 2 || self.report.n_given_up > 0
    }
}

impl Watch {
    /// Watches these folders.
    pub fn new(folders: Vec<PathBuf>) -> Watch {
        Watch::reading_with(ReaderProcess::default(), folders)
    }

    /// The same, with the separate process for files that ended another process.
    pub fn reading_with(process: ReaderProcess, folders: Vec<PathBuf>) -> Watch {
        Watch {
            process,
            folders,
            seen: HashMap::new(),
            unreadable: HashSet::new(),
            n_failures: 0,
            rests_until: None,
        }
    }

    /// Loads the files that have not changed since the last check. Blocking.
    pub fn look(&mut self, context: &Context) -> Vec<LoadedFile> {
        if self.rests_until.is_some_and(|until| Instant::now() < until) {
            return Vec::new();
        }
        let mut seen = HashMap::new();
        let mut ready = Vec::new();
        for folder in &self.folders {
            let files = match files_in(folder) {
                Ok(files) => files,
                Err(error) => {
                    if self.unreadable.insert(folder.clone()) {
                        tracing::warn!(folder = %folder.display(), %error, "a watched folder cannot be read; it is looked at again without a further line");
                    }
                    continue;
                }
            };
            if self.unreadable.remove(folder) {
                tracing::info!(folder = %folder.display(), "a watched folder can be read again");
            }
            for (path, state) in files {
                let before = self.seen.get(&path).filter(|it| it.state == state);
                let is_stuck = before.is_some_and(|it| it.is_stuck);
                if before.is_some() && !is_stuck {
                    ready.push((path.clone(), state));
                }
                seen.insert(path, FileState { state, is_stuck });
            }
        }
        self.seen = seen;
        let mut taken = Vec::new();
        for (path, state) in ready {
            let took =
                catch_unwind(AssertUnwindSafe(|| take(context, &self.process, &path, state)));
            // A panic that no article or file could be blamed for: as with a file that cannot be
            // moved, the others have their turn.
            let Ok(took) = took else {
                tracing::error!(file = %path.display(), "gistwire itself broke on a watched file; it is left alone until it changes");
                if let Some(seen) = self.seen.get_mut(&path) {
                    seen.is_stuck = true;
                }
                continue;
            };
            match took {
                Ok(Some(it)) => {
                    self.n_failures = 0;
                    if let Some(seen) = self.seen.get_mut(&path) {
                        seen.is_stuck = it.moved_to.is_err();
                    }
                    taken.push(it);
                }
                Ok(None) => {}
                // It stays at its path, and a later check tries again: with the others, which the
                // store would not keep either.
                Err(error) => {
                    let rest = (FIRST_REST * (1 << self.n_failures.min(10))).min(LONGEST_REST);
                    tracing::error!(file = %path.display(), %error, wait_s = rest.as_secs(), "a watched file could not be stored");
                    self.n_failures += 1;
                    self.rests_until = Some(Instant::now() + rest);
                    break;
                }
            }
        }
        taken
    }
}

/// `None` if the file should be tried again: it changed while it was read, or the process that read
/// it was ended for a reason that may lie elsewhere.
fn take(
    context: &Context,
    process: &ReaderProcess,
    path: &Path,
    state: State,
) -> Result<Option<LoadedFile>, StoreError> {
    let document =
        fs::symlink_metadata(path).ok().and_then(|metadata| document_of(path, &metadata));
    let record = document
        .map(|document| context.store.reading_record(&document))
        .transpose()?
        .unwrap_or_default();
    if record.is_isolated() && record.not_before > context.clock.now().as_second() {
        return Ok(None);
    }
    let load = Load::notifying(context.clock.now());
    let report = ingest_reading_with(
        process,
        &context.store,
        &context.gazetteer,
        &context.settings.ingest,
        load,
        &[path.to_owned()],
        &mut |_| {},
    )?;
    if report.n_stopped > 0 {
        report
            .problems
            .iter()
            .for_each(|problem| tracing::warn!("{problem}; it is read again later"));
        return Ok(None);
    }
    if fs::symlink_metadata(path).ok().map(|it| state_of(&it)) != Some(state) {
        return Ok(None);
    }
    let mut taken = LoadedFile { file: path.to_owned(), moved_to: Ok(PathBuf::new()), report };
    taken.moved_to = moved(&taken);
    if taken.report.n_given_up > 0
        && let Ok(to) = &taken.moved_to
    {
        let problems: Vec<String> =
            taken.report.problems.iter().map(|problem| problem.problem.clone()).collect();
        let notice = format!(
            "A watched file is given up and moved to {}.\n{}",
            to.display(),
            problems.join("\n")
        );
        context.store.note_for_operators(
            &format!("file:{}", to.display()),
            &notice,
            context.clock.now(),
        )?;
    }
    Ok(Some(taken))
}

/// Moves a file into its folder's `done` or `failed`, with its problems in a file beside it.
fn moved(taken: &LoadedFile) -> io::Result<PathBuf> {
    let folder = taken.file.parent().unwrap_or(Path::new(".")).join(if taken.is_failed() {
        FAILED
    } else {
        DONE
    });
    fs::create_dir_all(&folder)?;
    let name = taken.file.file_name().unwrap_or_default();
    let to = reserved(&folder, Path::new(name))?;
    fs::rename(&taken.file, &to)?;
    if !taken.report.problems.is_empty() {
        let problems: String = taken.report.problems.iter().map(|it| format!("{it}\n")).collect();
        let report = reserved(
            &folder,
            &to.file_name()
                .map(|it| Path::new(it).with_added_extension("problems.txt"))
                .unwrap_or_default(),
        )?;
        fs::write(report, problems)?;
    }
    Ok(to)
}

/// Creates an empty file with this name or a similar one that does not exist yet: a file that is
/// moved over it overwrites nothing.
fn reserved(folder: &Path, name: &Path) -> io::Result<PathBuf> {
    let stem = name.file_stem().unwrap_or_default().to_string_lossy();
    let ending =
        name.extension().map(|it| format!(".{}", it.to_string_lossy())).unwrap_or_default();
    for n in 1u32.. {
        let path =
            if n == 1 { folder.join(name) } else { folder.join(format!("{stem}-{n}{ending}")) };
        match File::create_new(&path) {
            Ok(_) => return Ok(path),
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
            Err(error) => return Err(error),
        }
    }
    Err(io::ErrorKind::AlreadyExists.into())
}

/// Returns the files to load, by name: no folders, links, hidden files, nor names of unfinished
/// files.
fn files_in(folder: &Path) -> io::Result<Vec<(PathBuf, State)>> {
    let mut files = Vec::new();
    for it in fs::read_dir(folder)? {
        let it = it?;
        // Gone between listing and checking: somebody removed it.
        let Ok(metadata) = it.metadata() else { continue };
        let path = it.path();
        let is_unfinished = path
            .extension()
            .is_some_and(|ending| UNFINISHED.iter().any(|it| ending.eq_ignore_ascii_case(it)));
        let is_hidden = it.file_name().as_encoded_bytes().starts_with(b".");
        if metadata.is_file() && !is_unfinished && !is_hidden {
            files.push((path, state_of(&metadata)));
        }
    }
    files.sort_by(|one, other| one.0.cmp(&other.0));
    Ok(files)
}

fn state_of(metadata: &fs::Metadata) -> State {
    State { n_bytes: metadata.len(), modified_at: metadata.modified().ok() }
}
