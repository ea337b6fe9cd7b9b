//! Parsed articles -> the store: read, prepare, write in batches.
//!
//! One thread reads and has articles prepared (stemming, companies) on all processors, the calling
//! one writes; between them are a few chunks of articles at most, so that memory does not grow with
//! the files. Each batch is one transaction: a kill at any moment leaves whole articles, and loading the same files again
//! completes them.

mod adopted;
mod file;
mod guarded;
mod parts;
mod prepare;
mod recluster;
mod reindex;
mod report;
mod sample;

use std::io::{self, BufRead, BufReader, Read};
use std::ops::ControlFlow;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::mpsc::{SyncSender, sync_channel};
use std::thread;
use std::time::Instant;

pub(crate) use adopted::share_adopted;
pub(crate) use file::document_of;
pub(crate) use guarded::{broken_article, try_prepare};
pub(crate) use prepare::prepare;
pub use reindex::{Reindexed, reindex};
pub use report::{Problem, Report};
pub use sample::fill_sample;

use self::file::{End, Source};
use crate::article::NewArticle;
use crate::company::Gazetteer;
use crate::isolate::ReaderProcess;
use crate::parallel;
use crate::settings::IngestSettings;
use crate::source::files::{files_of, unreadable};
use crate::source::{self, Parsed};
use crate::store::{FIRST_ROWS, Load, Prepared, Store, StoreError, YIELD, next_limit};

/// Articles per transaction: it decides how long a chat's setting may have to wait. Readers never
/// wait.
const BATCH: usize = 400;

/// A batch is closed early at this many bytes of text, however few its articles.
const BATCH_BYTES: usize = 4 << 20;

/// The number of articles that are prepared at a time and sent to the writing thread, and the fewest
/// of them that are worth a thread.
const CHUNK: usize = 32;
const LEAST_SHARE: usize = 4;
const CHUNK_BYTES: usize = 1 << 19;

/// Room for a whole batch, so that the next one is prepared while this one is written: with less,
/// each thread waits for the other and loading is a third slower.
const CHUNKS_UNDER_WAY: usize = BATCH / CHUNK + 1;

/// The progress of a load.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    /// Bytes read so far.
    pub n_bytes: u64,
    /// Bytes to read; `None` if the size of an input is unknown.
    pub n_bytes_total: Option<u64>,
    /// Articles written so far.
    pub n_articles: u32,
}

/// Loads files, folders and stdin (`-`), in the order given, and reports progress after each batch.
/// The [`Load`] decides whether subscribers are notified of new articles.
///
/// Errors in the input are in the report. An error returned here is the store's: batches before it
/// are kept.
pub fn ingest(
    store: &Store,
    gazetteer: &Gazetteer,
    settings: &IngestSettings,
    load: Load,
    paths: &[PathBuf],
    on_progress: &mut dyn FnMut(Progress),
) -> Result<Report, StoreError> {
    ingest_reading_with(
        &ReaderProcess::default(),
        store,
        gazetteer,
        settings,
        load,
        paths,
        on_progress,
    )
}

/// The same, with the separate process for files that ended another process.
pub fn ingest_reading_with(
    process: &ReaderProcess,
    store: &Store,
    gazetteer: &Gazetteer,
    settings: &IngestSettings,
    load: Load,
    paths: &[PathBuf],
    on_progress: &mut dyn FnMut(Progress),
) -> Result<Report, StoreError> {
    store.count_reading_deaths(load.started_at())?;
    let inputs = paths.iter().flat_map(|it| inputs_of(it)).collect();
    read_and_write(process, store, gazetteer, settings, load, inputs, on_progress)
}

fn read_and_write(
    process: &ReaderProcess,
    store: &Store,
    gazetteer: &Gazetteer,
    settings: &IngestSettings,
    load: Load,
    inputs: Vec<Input>,
    on_progress: &mut dyn FnMut(Progress),
) -> Result<Report, StoreError> {
    let n_bytes_total = inputs.iter().map(Input::n_bytes).sum::<Option<u64>>();
    let n_bytes = AtomicU64::new(0);

    thread::scope(|scope| {
        let (sender, receiver) = sync_channel(CHUNKS_UNDER_WAY);
        let (counted, now) = (&n_bytes, load.started_at());
        scope.spawn(move || {
            let source = Source { process, store, now };
            let mut reading = Reading {
                source,
                gazetteer,
                settings,
                n_bytes: counted,
                sender,
                read: Vec::new(),
                read_bytes: 0,
            };
            let _ = inputs.iter().try_for_each(|it| reading.read(it));
        });

        let (batch, paths, report) = (Vec::new(), Vec::new(), Report::default());
        let mut writing =
            Writing { store, load, batch, paths, batch_bytes: 0, n_at_once: FIRST_ROWS, report };
        let mut on_written = |n_articles: u32| {
            let n_bytes = n_bytes.load(Ordering::Relaxed);
            on_progress(Progress { n_bytes, n_bytes_total, n_articles });
        };
        for part in receiver {
            writing.take(part, &mut on_written)?;
        }
        writing.commit()?;
        store.end_load(&writing.load)?;
        on_written(writing.report.n_articles());
        Ok(writing.report)
    })
}

enum Input {
    Stdin,
    File(PathBuf),
    /// A text that is part of the program, with a name for reports.
    BuiltIn(&'static str, &'static str),
    Refused(Problem),
}

impl Input {
    fn n_bytes(&self) -> Option<u64> {
        match self {
            Input::Stdin => None,
            Input::BuiltIn(_, text) => Some(text.len() as u64),
            Input::File(path) => {
                path.metadata().ok().filter(std::fs::Metadata::is_file).map(|it| it.len())
            }
            Input::Refused(_) => Some(0),
        }
    }
}

fn inputs_of(path: &Path) -> Vec<Input> {
    if path == Path::new("-") {
        return vec![Input::Stdin];
    }
    let (files, refused) = files_of(path);
    let refused = refused.into_iter().map(|it| {
        Input::Refused(Problem {
            path: it.path.display().to_string(),
            line: None,
            problem: it.problem,
        })
    });
    files.into_iter().map(Input::File).chain(refused).collect()
}

enum PreparedPart {
    /// Each with the path of its file.
    Articles(Vec<(Arc<str>, Prepared)>),
    Problem(Problem),
    FileRead,
    ReaderEnded {
        is_given_up: bool,
    },
    Failed(StoreError),
}

/// Runs the first thread: reads, parses and prepares. `Break` means that nobody takes the articles
/// any more.
struct Reading<'a> {
    source: Source<'a>,
    gazetteer: &'a Gazetteer,
    settings: &'a IngestSettings,
    n_bytes: &'a AtomicU64,
    sender: SyncSender<PreparedPart>,
    /// Articles that are not prepared yet.
    read: Vec<ReadArticle>,
    read_bytes: usize,
}

/// An article of a file.
struct ReadArticle {
    path: Arc<str>,
    article: NewArticle,
    begins_file: bool,
}

impl Reading<'_> {
    fn read(&mut self, input: &Input) -> ControlFlow<()> {
        let path = match input {
            Input::Refused(problem) => return self.send(PreparedPart::Problem(problem.clone())),
            Input::Stdin => "-".to_owned(),
            Input::BuiltIn(name, _) => (*name).to_owned(),
            Input::File(path) => path.display().to_string(),
        };
        let mut begins_file = true;
        let (source, max_article_bytes, n_bytes) =
            (self.source, self.settings.max_article_bytes, self.n_bytes);
        let shared: Arc<str> = path.as_str().into();
        let mut take = |parsed| self.take(parsed, &shared, &mut begins_file);
        // While the file is marked as being read, so that it is blamed if preparing ends the process.
        let mut mark = None;
        let read = match input {
            Input::File(file) => {
                source.read_file(file, n_bytes, max_article_bytes, &mut mark, &mut take)
            }
            Input::BuiltIn(_, text) => {
                source::read(Counted::of(text.as_bytes(), n_bytes), max_article_bytes, &mut take)
                    .map(|()| End::Read)
            }
            _ => guarded::read(
                Counted::of(io::stdin().lock(), n_bytes),
                max_article_bytes,
                &mut take,
            ),
        };
        self.prepare()?;
        drop(mark);
        let problem =
            |problem| PreparedPart::Problem(Problem { path: path.clone(), line: None, problem });
        match read {
            Ok(End::Read) => self.send(PreparedPart::FileRead),
            Ok(End::Problem(text)) => self.send(problem(text)),
            Ok(End::ReaderEnded { is_given_up, problem: text }) => {
                self.send(problem(text))?;
                self.send(PreparedPart::ReaderEnded { is_given_up })
            }
            Ok(End::Failed(error)) => self.send(PreparedPart::Failed(error)),
            Err(error) => self.send(problem(unreadable(&error))),
        }
    }

    fn take(&mut self, parsed: Parsed, path: &Arc<str>, begins_file: &mut bool) -> ControlFlow<()> {
        let article = match parsed {
            Parsed::Article(article) => article,
            Parsed::Problem { line, problem } => {
                let path = path.to_string();
                return self.send(PreparedPart::Problem(Problem { path, line, problem }));
            }
        };
        self.read_bytes += article.body.len();
        let (path, begins_file) = (Arc::clone(path), std::mem::take(begins_file));
        self.read.push(ReadArticle { path, article, begins_file });
        if self.read.len() >= CHUNK || self.read_bytes >= CHUNK_BYTES {
            self.prepare()
        } else {
            ControlFlow::Continue(())
        }
    }

    /// Prepares what was read, on all processors, and sends it.
    fn prepare(&mut self) -> ControlFlow<()> {
        self.read_bytes = 0;
        let prepared = parallel::each(std::mem::take(&mut self.read), LEAST_SHARE, |it| {
            (it.path, try_prepare(it.article, it.begins_file, self.gazetteer))
        });
        let mut chunk = Vec::with_capacity(prepared.len());
        for (path, prepared) in prepared {
            match prepared {
                Ok(prepared) => chunk.push((path, prepared)),
                Err(problem) => {
                    let path = path.to_string();
                    self.send(PreparedPart::Problem(Problem { path, line: None, problem }))?;
                }
            }
        }
        self.send(PreparedPart::Articles(chunk))
    }

    fn send(&self, step: PreparedPart) -> ControlFlow<()> {
        match self.sender.send(step) {
            Ok(()) => ControlFlow::Continue(()),
            Err(_) => ControlFlow::Break(()),
        }
    }
}

/// The second thread: collects batches and counts.
struct Writing<'a> {
    store: &'a Store,
    load: Load,
    batch: Vec<Prepared>,
    /// The file path of each article.
    paths: Vec<Arc<str>>,
    batch_bytes: usize,
    /// The largest number of articles in the next transaction.
    n_at_once: usize,
    report: Report,
}

impl Writing<'_> {
    /// Takes what the first thread hands over; calls `on_written` with the number of articles after
    /// each batch.
    fn take(
        &mut self,
        part: PreparedPart,
        on_written: &mut dyn FnMut(u32),
    ) -> Result<(), StoreError> {
        match part {
            PreparedPart::Articles(chunk) => {
                for (path, prepared) in chunk {
                    if self.push(path, prepared)? {
                        on_written(self.report.n_articles());
                    }
                }
            }
            PreparedPart::Problem(problem) => self.report.add(problem),
            PreparedPart::FileRead => self.report.n_files += 1,
            PreparedPart::ReaderEnded { is_given_up } => {
                self.report.n_given_up += u32::from(is_given_up);
                self.report.n_stopped += u32::from(!is_given_up);
            }
            PreparedPart::Failed(error) => return Err(error),
        }
        Ok(())
    }

    /// Adds an article; returns whether that closed a batch.
    fn push(&mut self, path: Arc<str>, prepared: Prepared) -> Result<bool, StoreError> {
        self.batch_bytes += prepared.article.body.len();
        self.batch.push(prepared);
        self.paths.push(path);
        let is_full = self.batch.len() >= BATCH || self.batch_bytes >= BATCH_BYTES;
        if is_full {
            self.commit()?;
        }
        Ok(is_full)
    }

    fn commit(&mut self) -> Result<(), StoreError> {
        let (batch, paths) = (std::mem::take(&mut self.batch), std::mem::take(&mut self.paths));
        let (mut left, mut left_paths) = (batch.as_slice(), paths.as_slice());
        while !left.is_empty() {
            let n = self.n_at_once.min(left.len());
            let ((some, rest), (some_paths, rest_paths)) =
                (left.split_at(n), left_paths.split_at(n));
            let started = Instant::now();
            if !self.add(some)? {
                // Each by itself, so that only those are skipped that it panics on.
                for (prepared, path) in some.iter().zip(some_paths) {
                    if !self.add(std::slice::from_ref(prepared))? {
                        let problem = broken_article(&prepared.article.title);
                        self.report.add(Problem { path: path.to_string(), line: None, problem });
                    }
                }
            }
            self.n_at_once = next_limit(some.len(), self.n_at_once, started.elapsed(), BATCH);
            (left, left_paths) = (rest, rest_paths);
            thread::sleep(YIELD);
        }
        self.batch_bytes = 0;
        Ok(())
    }

    /// Writes articles in one transaction and counts them; `false` if it panicked, and then none is
    /// written.
    fn add(&mut self, batch: &[Prepared]) -> Result<bool, StoreError> {
        let (store, load) = (self.store, &mut self.load);
        let Ok(added) = catch_unwind(AssertUnwindSafe(|| store.add_articles(batch, load))) else {
            return Ok(false);
        };
        added?.into_iter().for_each(|outcome| self.report.count(outcome));
        Ok(true)
    }
}

/// Counts the bytes that are read from an input.
struct Counted<'a, R> {
    input: R,
    n_bytes: &'a AtomicU64,
}

impl<'a, R: Read> Counted<'a, BufReader<R>> {
    fn of(input: R, n_bytes: &'a AtomicU64) -> Self {
        Counted { input: BufReader::with_capacity(1 << 16, input), n_bytes }
    }
}

impl<R: BufRead> Read for Counted<'_, R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let n = self.input.read(buffer)?;
        self.n_bytes.fetch_add(n as u64, Ordering::Relaxed);
        Ok(n)
    }
}

impl<R: BufRead> BufRead for Counted<'_, R> {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        self.input.fill_buf()
    }

    fn consume(&mut self, n: usize) {
        self.n_bytes.fetch_add(n as u64, Ordering::Relaxed);
        self.input.consume(n);
    }
}
