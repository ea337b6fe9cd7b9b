//! The process that reads one document alone: sets its own limits, reads, answers, ends.

use std::io::{self, BufRead, Read, Write};
use std::ops::ControlFlow;
use std::panic::AssertUnwindSafe;
use std::process::ExitCode;

use super::{
    DocumentKind, Preparation, ReaderAnswer, ReaderLimits, ReaderLine, ReaderRequest, read_here,
};
use crate::article::NewArticle;
use crate::source::fetch::Body;
use crate::source::{self, MAX_DOCUMENT_BYTES, Parsed};

/// A longer request is not accepted.
const MAX_REQUEST_BYTES: u64 = 64 << 10;

/// Checks whether an article can be prepared for the store.
pub type Try = Box<dyn Fn(NewArticle) + Send>;

/// Reads the request from stdin and answers on stdout. `start` builds everything that preparing an
/// article needs; the prepared article is dropped: the caller prepares the article again, and then
/// knows that it does not end a process.
pub fn run(start: impl FnOnce(&Preparation) -> anyhow::Result<Try>) -> anyhow::Result<ExitCode> {
    let mut line = Vec::new();
    io::stdin().lock().take(MAX_REQUEST_BYTES).read_until(b'\n', &mut line)?;
    let request: ReaderRequest = serde_json::from_slice(&line)?;
    // Before the limits: this start is known to succeed, and costs more than most documents.
    let try_article = request.preparation.as_ref().map(start).transpose()?;
    limit(&request.limits)?;
    // On a thread with the stack size that documents are read with elsewhere: with a larger one, a
    // document that ends the other process might succeed here.
    let work = std::thread::Builder::new().spawn(move || read(&request, try_article.as_ref()));
    // Without a thread nothing can be answered: the limits leave no room for one.
    let Ok(work) = work else { std::process::abort() };
    let answer = work.join().unwrap_or(ReaderAnswer::Panicked);
    say(&ReaderLine::End(answer))?;
    Ok(ExitCode::SUCCESS)
}

fn read(request: &ReaderRequest, try_article: Option<&Try>) -> ReaderAnswer {
    let try_article = |article: &NewArticle| {
        if let Some(try_article) = try_article {
            // A panic does not end the process: the caller meets it again and names the article.
            let _ = std::panic::catch_unwind(AssertUnwindSafe(|| try_article(article.clone())));
        }
    };
    if request.kind == DocumentKind::File {
        let read = source::read(io::stdin().lock(), request.max_article_bytes, &mut |parsed| {
            if let Parsed::Article(article) = &parsed {
                try_article(article);
            }
            match say(&ReaderLine::Parsed(parsed)) {
                Ok(()) => ControlFlow::Continue(()),
                // Nobody listens any more.
                Err(_) => ControlFlow::Break(()),
            }
        });
        if let Err(error) = read {
            let _ = say(&ReaderLine::Parsed(Parsed::Problem {
                line: None,
                problem: source::files::unreadable(&error),
            }));
        }
        return ReaderAnswer::File;
    }
    let mut body = Body { charset: request.charset.clone(), ..Body::default() };
    if io::stdin().lock().take(MAX_DOCUMENT_BYTES as u64).read_to_end(&mut body.bytes).is_err() {
        return ReaderAnswer::Panicked;
    }
    let url = request.url.as_deref().and_then(|url| url.parse().ok());
    let answer = read_here(request.kind, url.as_ref(), &body, request.max_article_bytes);
    match &answer {
        ReaderAnswer::Feed(Ok(feed)) => feed.articles.iter().for_each(try_article),
        ReaderAnswer::Page(Ok(article)) => try_article(article),
        _ => {}
    }
    answer
}

#[allow(clippy::disallowed_methods, reason = "JSON for the process that asked, not for a person")]
fn say(line: &ReaderLine) -> anyhow::Result<()> {
    let mut stdout = io::stdout().lock();
    stdout.write_all((serde_json::to_string(line)? + "\n").as_bytes())?;
    Ok(stdout.flush()?)
}

/// Limits the process from here on: it can use no more than this, write no file and leave no core.
#[cfg(unix)]
fn limit(limits: &ReaderLimits) -> anyhow::Result<()> {
    use nix::sys::resource::{Resource, UsageWho, getrusage, setrlimit};
    setrlimit(Resource::RLIMIT_CORE, 0, 0)?;
    setrlimit(Resource::RLIMIT_FSIZE, 0, 0)?;
    // Starting used some already. The signal of the lower limit differs from that of a kill.
    let used = getrusage(UsageWho::RUSAGE_SELF)?;
    let n_used =
        u64::try_from(used.user_time().tv_sec() + used.system_time().tv_sec()).unwrap_or(0);
    setrlimit(Resource::RLIMIT_CPU, n_used + limits.cpu_s, n_used + limits.cpu_s + 1)?;
    // Not every system has this limit.
    #[cfg(any(target_os = "linux", target_os = "android"))]
    setrlimit(Resource::RLIMIT_AS, limits.memory_bytes, limits.memory_bytes)?;
    Ok(())
}

/// If the system sets no limits, the waiting process limits the time.
#[cfg(not(unix))]
fn limit(_: &ReaderLimits) -> anyhow::Result<()> {
    Ok(())
}
