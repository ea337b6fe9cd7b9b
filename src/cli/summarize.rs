//! `gistwire summarize`: a summary of a text, without the database.

use std::io::{self, BufRead, BufWriter, Read, Write};
use std::process::ExitCode;
use std::thread;

use anyhow::Context;
use serde::{Deserialize, Serialize};

use super::args::Summarize;
use crate::message::{Locale, Messages};
use crate::reply::reason_words;
use crate::summary::{Pick, Summary, SummaryRequest, summarize, summarize_several};
use crate::text::slice::Slicing;
use crate::transport::console::screen::{self, complain};

/// One line of `--jsonl` input; other keys are ignored.
#[derive(Debug, Deserialize)]
struct Task {
    id: serde_json::Value,
    #[serde(default)]
    title: Option<String>,
    text: String,
    /// The articles that `text` consists of, in order, if there are several.
    #[serde(default)]
    docs: Vec<String>,
    #[serde(default)]
    query: Option<String>,
}

/// One line of `--jsonl` output, and the output of `--json`.
#[derive(Debug, Serialize)]
struct Done<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    id: Option<&'a serde_json::Value>,
    sentences: Vec<&'a str>,
    spans: Vec<[usize; 2]>,
    #[serde(skip_serializing_if = "Option::is_none")]
    reasons: Option<Vec<Vec<String>>>,
    /// For each sentence the index of its article in `docs`.
    #[serde(skip_serializing_if = "Option::is_none")]
    sources: Option<Vec<usize>>,
}

impl<'a> Done<'a> {
    fn new(
        id: Option<&'a serde_json::Value>,
        text: &'a str,
        digest: &'a Summary,
        with_reasons: bool,
    ) -> Done<'a> {
        Done {
            id,
            sentences: digest.picks.iter().map(|it| text.slice(it.span.clone())).collect(),
            spans: digest.picks.iter().map(|it| [it.span.start, it.span.end]).collect(),
            reasons: with_reasons.then(|| digest.picks.iter().map(reasons).collect()),
            sources: None,
        }
    }
}

/// Returns the reasons for a sentence in words.
fn reasons(pick: &Pick) -> Vec<String> {
    let messages = Messages::of(Locale::default());
    pick.reasons.iter().map(|reason| reason_words(reason, messages).plain()).collect()
}

/// Runs the subcommand.
pub(super) fn run(args: &Summarize) -> anyhow::Result<ExitCode> {
    let n_sentences = args.sentences.map(usize::from);
    if args.jsonl {
        lines(n_sentences, args.query.as_deref(), usize::from(args.threads))
    } else {
        one(args, n_sentences)
    }
}

fn one(args: &Summarize, n_sentences: Option<usize>) -> anyhow::Result<ExitCode> {
    let text = match &args.file {
        Some(path) if path.as_os_str() != "-" => {
            std::fs::read(path).with_context(|| format!("cannot read {}", path.display()))?
        }
        _ => {
            let mut bytes = Vec::new();
            io::stdin().read_to_end(&mut bytes).context("cannot read stdin")?;
            bytes
        }
    };
    let text = String::from_utf8(text)
        .context("the text is not UTF-8; `iconv -t UTF-8` can convert it")?;
    let text = text.trim_start_matches('\u{feff}');
    let (title, body) = title_and_body(text);
    let request = SummaryRequest { n_sentences, query: args.query.clone(), mentions: Vec::new() };
    let digest = summarize(title, body, &request);
    let mut out = screen::stdout();
    if args.json {
        let done = Done::new(None, body, &digest, args.why);
        writeln!(out, "{}", screen::json(&done).context("cannot write JSON")?)?;
        return Ok(ExitCode::SUCCESS);
    }
    if digest.picks.is_empty() {
        complain!("This text has no sentence to quote.");
        return Ok(ExitCode::from(1));
    }
    for pick in &digest.picks {
        writeln!(out, "{}", one_line(body.slice(pick.span.clone())))?;
        if args.why {
            let dim = anstyle::Style::new().dimmed();
            out.write_all(b"  ")?;
            out.styled(dim, &reasons(pick).join("; "))?;
            out.write_all(b"\n")?;
        }
    }
    Ok(ExitCode::SUCCESS)
}

/// Splits a text into title and body. The first line is the title if a blank line and more text
/// follow it.
fn title_and_body(text: &str) -> (&str, &str) {
    let text = text.trim_start();
    match text.split_once('\n') {
        Some((title, rest)) if rest.starts_with(['\n', '\r']) && !rest.trim().is_empty() => {
            (title.trim(), rest.trim_start())
        }
        _ => ("", text),
    }
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Number of lines that a thread gets at a time, and of such chunks that may wait: memory use does
/// not grow with the input.
const CHUNK: usize = 16;

/// Reads lines, summarizes them on `n_threads` threads, and writes the answers in the order of the
/// input.
#[expect(clippy::expect_used, reason = "a digest does not panic")]
fn lines(
    n_sentences: Option<usize>,
    query: Option<&str>,
    n_threads: usize,
) -> anyhow::Result<ExitCode> {
    let mut out = BufWriter::new(screen::raw_stdout());
    let mut input = io::stdin().lock().split(b'\n').enumerate();
    let mut is_whole = true;
    loop {
        let piece: Vec<(usize, Vec<u8>)> = input
            .by_ref()
            .map(|(idx, line)| line.map(|it| (idx + 1, it)))
            .take(if n_threads == 1 { 1 } else { CHUNK * n_threads })
            .collect::<io::Result<_>>()
            .context("cannot read stdin")?;
        if piece.is_empty() {
            break;
        }
        let share = piece.len().div_ceil(n_threads);
        let answers: Vec<Vec<Option<Vec<u8>>>> = if n_threads == 1 {
            vec![answer(&piece, n_sentences, query)]
        } else {
            thread::scope(|scope| {
                let workers: Vec<_> = piece
                    .chunks(share)
                    .map(|it| scope.spawn(move || answer(it, n_sentences, query)))
                    .collect();
                workers.into_iter().map(|it| it.join().expect("a digest does not panic")).collect()
            })
        };
        for answer in answers.iter().flatten() {
            match answer {
                Some(line) => out.write_all(line)?,
                None => is_whole = false,
            }
        }
        out.flush()?;
    }
    Ok(if is_whole { ExitCode::SUCCESS } else { ExitCode::from(1) })
}

/// Returns the answer to each line, empty for a blank line; `None` for an invalid line, which is
/// reported on stderr.
#[expect(clippy::expect_used, reason = "strings and numbers are JSON")]
fn answer(
    lines: &[(usize, Vec<u8>)],
    n_sentences: Option<usize>,
    query: Option<&str>,
) -> Vec<Option<Vec<u8>>> {
    let one = |(number, line): &(usize, Vec<u8>)| {
        if line.trim_ascii().is_empty() {
            return Some(Vec::new());
        }
        let task: Task = match serde_json::from_slice(line) {
            Ok(task) => task,
            Err(error) => {
                complain!("-:{number}: {error}; each line is an object with \"id\" and \"text\"");
                return None;
            }
        };
        let request = SummaryRequest {
            n_sentences,
            query: task.query.clone().or_else(|| query.map(str::to_owned)),
            mentions: Vec::new(),
        };
        let (digest, sources) = match places(&task) {
            Some(places) => {
                let (digest, sources) = several(&task, &places, &request);
                (digest, Some(sources))
            }
            None => {
                let title = task.title.as_deref().unwrap_or_default();
                (summarize(title, &task.text, &request), None)
            }
        };
        let done = Done { sources, ..Done::new(Some(&task.id), &task.text, &digest, false) };
        let mut line = screen::json(&done).expect("strings and numbers are JSON");
        line.push('\n');
        Some(line.into_bytes())
    };
    lines.iter().map(one).collect()
}

/// Returns the start of each of several articles in the text; `None` for one article, or if the
/// text does not consist of them.
fn places(task: &Task) -> Option<Vec<usize>> {
    let mut at = 0;
    let mut places = Vec::with_capacity(task.docs.len());
    for doc in &task.docs {
        let start = at + task.text.slice(at..).find(doc.as_str())?;
        places.push(start);
        at = start + doc.len();
    }
    (places.len() > 1).then_some(places)
}

/// Returns a summary of several articles, with spans in the joined text, and the index of each
/// sentence's article.
fn several(task: &Task, places: &[usize], request: &SummaryRequest) -> (Summary, Vec<usize>) {
    let articles: Vec<(&str, &str)> = task.docs.iter().map(|doc| ("", doc.as_str())).collect();
    let picks = summarize_several(&articles, request);
    let sources = picks.iter().map(|(at, _)| *at).collect();
    let in_joined = |(at, pick): (usize, Pick)| Pick {
        span: places[at] + pick.span.start..places[at] + pick.span.end,
        ..pick
    };
    (Summary { picks: picks.into_iter().map(in_joined).collect() }, sources)
}
