//! Reads a document in a process of its own, so that the document can end only that process: the
//! same program with the subcommand `read-document`, without the database, the network and the
//! environment, within limits of memory, time and output.
//!
//! The request goes to its stdin (a line of JSON, then the bytes), the answer comes from its stdout
//! as JSON Lines. [`reader`] is the other end. The callers decide which documents are read this
//! way.

pub mod reader;

use std::io::{self, BufRead, BufReader, Read, Write};
use std::ops::ControlFlow;
use std::path::PathBuf;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::mpsc::{Receiver, RecvTimeoutError, SyncSender, sync_channel};
use std::time::Duration;

use serde::{Deserialize, Serialize};
use url::Url;

use crate::article::NewArticle;
use crate::settings::Settings;
use crate::source::feed::{self, Feed, Origin};
use crate::source::fetch::Body;
use crate::source::opml::{self, Listed};
use crate::source::{Parsed, Sink, page};
use crate::store::ReaderEnd;

/// How a document is to be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum DocumentKind {
    /// As a feed.
    Feed,
    /// As the article of a page.
    Page,
    /// For the feeds that it names, if it is a page.
    FeedsOfPage,
    /// As a list of feeds.
    FeedList,
    /// In its own format, article by article.
    File,
}

/// The content of a document.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum ReaderAnswer {
    /// A feed, or why it is not one.
    Feed(Result<Feed, String>),
    /// An article, or why the page has none.
    Page(Result<NewArticle, String>),
    /// Addresses, in the page's order.
    FeedsOfPage(Vec<String>),
    /// Feeds, or why it is not a list.
    FeedList(Result<Vec<Listed>, String>),
    /// The end of a file: its articles were sent one by one.
    File,
    /// The reader panicked, which does not end the process.
    Panicked,
}

/// A document to be read.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
struct ReaderRequest {
    kind: DocumentKind,
    /// Its address.
    url: Option<String>,
    /// The encoding that its server named.
    charset: Option<String>,
    max_article_bytes: usize,
    /// The preparation of its articles for the store, if that is tried, too.
    preparation: Option<Preparation>,
    limits: ReaderLimits,
}

/// Everything that preparing an article for the store needs.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Preparation {
    /// The operator's list of companies.
    pub companies: Option<PathBuf>,
}

/// The limits of a reading process.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReaderLimits {
    /// The longest time without output.
    pub silence: Duration,
    /// Seconds of processor time.
    pub cpu_s: u64,
    /// Its address space.
    pub memory_bytes: u64,
    /// The size of its output.
    pub output_bytes: u64,
}

impl Default for ReaderLimits {
    fn default() -> ReaderLimits {
        // Twice the processor time that reading may take anywhere, and preparing: a process that
        // spins is ended for that, not because the machine is busy. A feed of 6 MB takes 150 MB.
        ReaderLimits {
            silence: Duration::from_secs(10),
            cpu_s: 5,
            memory_bytes: 1 << 30,
            output_bytes: 64 << 20,
        }
    }
}

impl ReaderLimits {
    /// Returns the limits for a document of this size: a large archive may take longer.
    pub fn for_bytes(self, n_bytes: u64) -> ReaderLimits {
        let n_megabytes = n_bytes >> 20;
        ReaderLimits {
            silence: self.silence + Duration::from_secs(2 * n_megabytes.min(30)),
            cpu_s: self.cpu_s + 2 * n_megabytes,
            output_bytes: self.output_bytes.saturating_add(n_bytes.saturating_mul(8)),
            ..self
        }
    }
}

/// Why the answer is missing.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ReaderError {
    /// The process ended, and how.
    #[error("{said}")]
    Ended {
        /// Whether the document must be the cause.
        end: ReaderEnd,
        /// The event, as the end of "the process that read it alone ...".
        said: String,
    },
    /// The process could not be started, or it was another program: nothing is known of the
    /// document.
    #[error("the process that reads it alone could not be used ({0})")]
    Unusable(String),
}

impl ReaderError {
    fn died(said: impl Into<String>) -> ReaderError {
        ReaderError::Ended { end: ReaderEnd::Died, said: said.into() }
    }

    fn stopped(said: impl Into<String>) -> ReaderError {
        ReaderError::Ended { end: ReaderEnd::Stopped, said: said.into() }
    }
}

/// How documents are read in a separate process.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReaderProcess {
    /// The program whose subcommand `read-document` reads.
    pub program: PathBuf,
    /// Its limits; larger documents get more.
    pub limits: ReaderLimits,
    /// The settings for preparing articles, if that is tried, too.
    pub preparation: Preparation,
}

impl Default for ReaderProcess {
    fn default() -> ReaderProcess {
        // This name refers to the running program even if an update has replaced its file.
        let running = PathBuf::from("/proc/self/exe");
        let program = if running.exists() {
            running
        } else {
            std::env::current_exe().unwrap_or_else(|_| "gistwire".into())
        };
        ReaderProcess {
            program,
            limits: ReaderLimits::default(),
            preparation: Preparation::default(),
        }
    }
}

/// A line of the answer.
#[derive(Debug, Serialize, Deserialize)]
enum ReaderLine {
    Parsed(Parsed),
    End(ReaderAnswer),
}

/// The output of the process.
enum ReaderOutput {
    ReaderLine(Vec<u8>),
    TooMuch,
}

impl ReaderProcess {
    /// Uses the companies of these settings.
    pub fn of(settings: &Settings) -> ReaderProcess {
        let absolute = |path: PathBuf| std::path::absolute(&path).unwrap_or(path);
        ReaderProcess {
            preparation: Preparation { companies: settings.company_list().map(absolute) },
            ..ReaderProcess::default()
        }
    }

    /// Reads a document that is in memory; if its articles are `tried`, they are prepared for the
    /// store, too.
    pub fn read_body(
        &self,
        kind: DocumentKind,
        url: Option<&Url>,
        body: &Body,
        max_article_bytes: usize,
        is_tried: bool,
    ) -> Result<ReaderAnswer, ReaderError> {
        let (url, charset) = (url.map(Url::to_string), body.charset.clone());
        let request =
            ReaderRequest { url, charset, ..self.request(kind, max_article_bytes, is_tried) };
        self.read(&request, body.bytes.len() as u64, &mut body.bytes.as_slice(), &mut |_| {
            ControlFlow::Continue(())
        })
    }

    /// Reads a file of about this size, and passes on articles and problems as they come; its
    /// articles are prepared for the store, too.
    pub fn read_file(
        &self,
        n_bytes: u64,
        input: &mut (dyn Read + Send),
        max_article_bytes: usize,
        sink: &mut Sink<'_>,
    ) -> Result<ReaderAnswer, ReaderError> {
        self.read(&self.request(DocumentKind::File, max_article_bytes, true), n_bytes, input, sink)
    }

    fn request(
        &self,
        kind: DocumentKind,
        max_article_bytes: usize,
        is_tried: bool,
    ) -> ReaderRequest {
        let preparation = is_tried.then(|| self.preparation.clone());
        ReaderRequest {
            kind,
            url: None,
            charset: None,
            max_article_bytes,
            preparation,
            limits: self.limits,
        }
    }

    /// Reads `input`, of about this size, and passes on the articles and problems of a file as they
    /// come. Blocking.
    fn read(
        &self,
        request: &ReaderRequest,
        n_bytes: u64,
        input: &mut (dyn Read + Send),
        sink: &mut Sink<'_>,
    ) -> Result<ReaderAnswer, ReaderError> {
        let limits = self.limits.for_bytes(n_bytes);
        let request = ReaderRequest { limits, ..request.clone() };
        let mut child = self.start().map_err(|error| ReaderError::Unusable(error.to_string()))?;
        let (Some(stdin), Some(stdout)) = (child.stdin.take(), child.stdout.take()) else {
            return Err(ReaderError::Unusable("it has no input or output".to_owned()));
        };
        std::thread::scope(|scope| {
            let asking = request.clone();
            // Ends with the process at the latest: its pipe breaks then, which is not an error of
            // ours.
            scope.spawn(move || drop(ask(stdin, &asking, input)));
            let (sender, heard) = sync_channel(4);
            scope.spawn(move || hear(BufReader::new(stdout), limits.output_bytes, &sender));
            let answer = listen(&heard, &limits, sink);
            // All its output has been read, or nobody waits for the rest.
            if !matches!(answer, Ok(None)) {
                let _ = child.kill();
            }
            drop(heard);
            let status = child.wait().map_err(|error| ReaderError::Unusable(error.to_string()))?;
            answer?.map_or_else(|| Err(end_of(status, &limits)), Ok)
        })
    }

    fn start(&self) -> io::Result<Child> {
        let mut command = Command::new(&self.program);
        command
            .arg("read-document")
            .env_clear()
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null());
        // A process group of its own: Ctrl-C in the terminal ends the gistwire that waits, and is
        // not the document's fault.
        #[cfg(unix)]
        std::os::unix::process::CommandExt::process_group(&mut command, 0);
        command.spawn()
    }
}

/// Reads a document that is in memory, in this process.
pub fn read_here(
    kind: DocumentKind,
    url: Option<&Url>,
    body: &Body,
    max_article_bytes: usize,
) -> ReaderAnswer {
    match kind {
        DocumentKind::Feed => ReaderAnswer::Feed(feed::read(
            &body.bytes,
            Origin { url, charset: body.charset.as_deref() },
            max_article_bytes,
        )),
        DocumentKind::Page => ReaderAnswer::Page(page::read(&body.text(), url)),
        DocumentKind::FeedsOfPage => {
            let text = Some(body.text()).filter(|text| page::is_page(text));
            ReaderAnswer::FeedsOfPage(
                text.zip(url).map(|(text, url)| page::feeds_of(&text, url)).unwrap_or_default(),
            )
        }
        DocumentKind::FeedList => ReaderAnswer::FeedList(opml::read(&body.bytes)),
        DocumentKind::File => ReaderAnswer::File,
    }
}

fn ask(mut stdin: impl Write, request: &ReaderRequest, input: &mut dyn Read) -> io::Result<()> {
    serde_json::to_writer(&mut stdin, request)?;
    stdin.write_all(b"\n")?;
    io::copy(input, &mut stdin)?;
    stdin.flush()
}

/// Passes on the lines of the process until it ends or nobody listens.
fn hear(mut stdout: impl BufRead, max_bytes: u64, sender: &SyncSender<ReaderOutput>) {
    let mut n_left = max_bytes;
    loop {
        let mut line = Vec::new();
        match stdout.by_ref().take(n_left).read_until(b'\n', &mut line) {
            Ok(_) if line.ends_with(b"\n") => {
                n_left -= line.len() as u64;
                if sender.send(ReaderOutput::ReaderLine(line)).is_err() {
                    return;
                }
            }
            Ok(_) if line.len() as u64 == n_left && !line.is_empty() || n_left == 0 => {
                let _ = sender.send(ReaderOutput::TooMuch);
                return;
            }
            // Cut off in the middle of a line: the process has ended.
            _ => return,
        }
    }
}

/// Returns the answer; `None` if the process ended without one.
fn listen(
    heard: &Receiver<ReaderOutput>,
    limits: &ReaderLimits,
    sink: &mut Sink<'_>,
) -> Result<Option<ReaderAnswer>, ReaderError> {
    loop {
        match heard.recv_timeout(limits.silence) {
            Ok(ReaderOutput::ReaderLine(line)) => match serde_json::from_slice(&line) {
                Ok(ReaderLine::Parsed(parsed)) => match sink(parsed) {
                    ControlFlow::Continue(()) => {}
                    ControlFlow::Break(()) => return Ok(Some(ReaderAnswer::File)),
                },
                Ok(ReaderLine::End(answer)) => return Ok(Some(answer)),
                Err(error) => {
                    let problem = format!("its answer makes no sense: {error}");
                    return Err(ReaderError::Unusable(problem));
                }
            },
            Ok(ReaderOutput::TooMuch) => {
                return Err(ReaderError::died(format!(
                    "wrote more than {} MB",
                    limits.output_bytes >> 20
                )));
            }
            Err(RecvTimeoutError::Timeout) => {
                return Err(ReaderError::stopped(format!(
                    "did nothing for {} seconds",
                    limits.silence.as_secs()
                )));
            }
            Err(RecvTimeoutError::Disconnected) => return Ok(None),
        }
    }
}

/// Returns what this exit status of a process means.
fn end_of(status: ExitStatus, limits: &ReaderLimits) -> ReaderError {
    #[cfg(unix)]
    if let Some(signal) = std::os::unix::process::ExitStatusExt::signal(&status) {
        use nix::libc;
        let memory = limits.memory_bytes >> 20;
        return match signal {
            libc::SIGXCPU => ReaderError::died(format!(
                "took more than {} seconds of processor time",
                limits.cpu_s
            )),
            libc::SIGABRT | libc::SIGSEGV | libc::SIGBUS => ReaderError::died(format!(
                "crashed (signal {signal}: nested too deeply, or over {memory} MB of memory)"
            )),
            libc::SIGILL | libc::SIGTRAP | libc::SIGFPE | libc::SIGSYS => {
                ReaderError::died(format!("crashed (signal {signal})"))
            }
            _ => ReaderError::stopped(format!("was ended from outside (signal {signal})")),
        };
    }
    let _ = limits;
    match status.code() {
        // Rust's own exit code for a panic on the main thread; the reader itself is on another one.
        Some(101) => ReaderError::died("broke off"),
        code => ReaderError::Unusable(format!(
            "it ended without an answer, with status {}",
            code.unwrap_or(-1)
        )),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn heard(output: &str, max_bytes: u64) -> Result<Option<ReaderAnswer>, ReaderError> {
        let (sender, receiver) = sync_channel(100);
        hear(output.as_bytes(), max_bytes, &sender);
        drop(sender);
        listen(&receiver, &ReaderLimits::default(), &mut |_| ControlFlow::Continue(()))
    }

    #[test]
    fn only_a_whole_answer_counts() {
        let end = serde_json::to_string(&ReaderLine::End(ReaderAnswer::File)).unwrap() + "\n";
        assert_eq!(heard(&end, 1000), Ok(Some(ReaderAnswer::File)));
        assert_eq!(heard(&end[..end.len() - 1], 1000), Ok(None));
        assert_eq!(heard("", 1000), Ok(None));
        assert!(matches!(heard("running 0 tests\n", 1000), Err(ReaderError::Unusable(_))));
    }

    #[test]
    fn who_says_too_much_is_not_listened_to() {
        let died = |it| matches!(it, Err(ReaderError::Ended { end: ReaderEnd::Died, .. }));
        assert!(died(heard(&"x".repeat(1000), 100)));
        let problem = ReaderLine::Parsed(Parsed::Problem { line: None, problem: "x".to_owned() });
        assert!(died(heard(&(serde_json::to_string(&problem).unwrap() + "\n").repeat(10), 100)));
    }

    #[test]
    fn a_large_document_may_take_longer() {
        let limits = ReaderLimits::default();
        assert_eq!(limits.for_bytes(1000).cpu_s, limits.cpu_s);
        let large = limits.for_bytes(100 << 20);
        assert!(
            large.cpu_s >= 100
                && large.output_bytes > 800 << 20
                && large.memory_bytes == limits.memory_bytes
        );
    }
}
