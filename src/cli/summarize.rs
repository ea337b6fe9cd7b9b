//! `gistwire summarize`: a digest of a text, without the database.

use std::io::{self, BufRead, BufWriter, Read, Write};
use std::process::ExitCode;

use anyhow::Context;
use serde::{Deserialize, Serialize};

use super::args::Summarize;
use crate::digest::{Digest, DigestRequest, digest};

/// One line of `--jsonl` input; other keys are passed over.
#[derive(Debug, Deserialize)]
struct Task {
    id: serde_json::Value,
    #[serde(default)]
    title: Option<String>,
    text: String,
    #[serde(default)]
    query: Option<String>,
}

/// One line of `--jsonl` output, and what `--json` prints.
#[derive(Debug, Serialize)]
struct Done<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    id: Option<&'a serde_json::Value>,
    sentences: Vec<&'a str>,
    spans: Vec<[usize; 2]>,
    #[serde(skip_serializing_if = "Option::is_none")]
    reasons: Option<Vec<&'a [String]>>,
}

impl<'a> Done<'a> {
    fn new(id: Option<&'a serde_json::Value>, text: &'a str, digest: &'a Digest, with_reasons: bool) -> Done<'a> {
        Done {
            id,
            sentences: digest.picks.iter().map(|it| &text[it.span.clone()]).collect(),
            spans: digest.picks.iter().map(|it| [it.span.start, it.span.end]).collect(),
            reasons: with_reasons.then(|| digest.picks.iter().map(|it| it.reasons.as_slice()).collect()),
        }
    }
}

/// Runs the subcommand.
pub(super) fn run(args: &Summarize) -> anyhow::Result<ExitCode> {
    let n_sentences = args.sentences.map(usize::from);
    if args.jsonl { lines(n_sentences, args.query.as_deref()) } else { one(args, n_sentences) }
}

fn one(args: &Summarize, n_sentences: Option<usize>) -> anyhow::Result<ExitCode> {
    let text = match &args.file {
        Some(path) if path.as_os_str() != "-" => std::fs::read(path).with_context(|| format!("cannot read {}", path.display()))?,
        _ => {
            let mut bytes = Vec::new();
            io::stdin().read_to_end(&mut bytes).context("cannot read stdin")?;
            bytes
        }
    };
    let text = String::from_utf8(text).context("the text is not UTF-8; `iconv -t UTF-8` can convert it")?;
    let text = text.trim_start_matches('\u{feff}');
    let (title, body) = title_and_body(text);
    let request = DigestRequest { n_sentences, query: args.query.clone(), mentions: Vec::new() };
    let digest = digest(title, body, &request);
    let mut out = anstream::stdout().lock();
    if args.json {
        let done = Done::new(None, body, &digest, args.why);
        writeln!(out, "{}", serde_json::to_string(&done).context("cannot write JSON")?)?;
        return Ok(ExitCode::SUCCESS);
    }
    if digest.picks.is_empty() {
        eprintln!("There is no sentence to quote in this text.");
        return Ok(ExitCode::from(1));
    }
    for pick in &digest.picks {
        writeln!(out, "{}", one_line(&body[pick.span.clone()]))?;
        if args.why {
            let dim = anstyle::Style::new().dimmed();
            writeln!(out, "  {dim}{}{dim:#}", pick.reasons.join("; "))?;
        }
    }
    Ok(ExitCode::SUCCESS)
}

/// The first line is the title where a blank line follows it and more text after that.
fn title_and_body(text: &str) -> (&str, &str) {
    let text = text.trim_start();
    match text.split_once('\n') {
        Some((title, rest)) if rest.starts_with(['\n', '\r']) && !rest.trim().is_empty() => (title.trim(), rest.trim_start()),
        _ => ("", text),
    }
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn lines(n_sentences: Option<usize>, query: Option<&str>) -> anyhow::Result<ExitCode> {
    let mut out = BufWriter::new(io::stdout().lock());
    let mut is_whole = true;
    for (idx, line) in io::stdin().lock().split(b'\n').enumerate() {
        let line = line.context("cannot read stdin")?;
        if line.trim_ascii().is_empty() {
            continue;
        }
        let task: Task = match serde_json::from_slice(&line) {
            Ok(task) => task,
            Err(error) => {
                eprintln!("-:{}: {error}; each line is an object with \"id\" and \"text\"", idx + 1);
                is_whole = false;
                continue;
            }
        };
        let request = DigestRequest { n_sentences, query: task.query.clone().or_else(|| query.map(str::to_owned)), mentions: Vec::new() };
        let digest = digest(task.title.as_deref().unwrap_or_default(), &task.text, &request);
        serde_json::to_writer(&mut out, &Done::new(Some(&task.id), &task.text, &digest, false))?;
        out.write_all(b"\n")?;
        out.flush()?;
    }
    Ok(if is_whole { ExitCode::SUCCESS } else { ExitCode::from(1) })
}
