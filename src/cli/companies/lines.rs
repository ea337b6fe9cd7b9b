//! `gistwire companies --jsonl`: recognises the companies in articles, one JSON line in, one out,
//! without the database.

use std::io::{self, BufRead, Write};
use std::process::ExitCode;

use serde::Serialize;
use serde_json::Value;

use crate::cli::text_line::TextLine;
use crate::company::{Found, Gazetteer, Kind, MentionKind};
use crate::text::slice::Slicing;
use crate::transport::console::screen::{self, complain};

#[derive(Serialize)]
struct CompaniesLine<'a> {
    id: Value,
    companies: Vec<Named<'a>>,
}

#[derive(Serialize)]
struct Named<'a> {
    name: &'a str,
    kind: Kind,
    salience: f64,
    confidence: f64,
    mentions: Vec<MentionSpan<'a>>,
}

/// Byte range in the request's `text`.
#[derive(Serialize)]
struct MentionSpan<'a> {
    start: usize,
    end: usize,
    surface: &'a str,
    #[serde(skip_serializing_if = "MentionKind::is_subject")]
    stance: MentionKind,
}

/// Answers the lines of stdin on stdout; reports and skips invalid lines, which make the exit
/// status 1.
pub(super) fn run(gazetteer: &Gazetteer) -> ExitCode {
    match answer_lines(gazetteer, io::stdin().lock(), screen::raw_stdout(), screen::stderr()) {
        Ok(0) => ExitCode::SUCCESS,
        Ok(_) => ExitCode::FAILURE,
        Err(why) if why.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(why) => {
            complain!("gistwire: {why}");
            ExitCode::FAILURE
        }
    }
}

/// Returns the number of invalid lines. Writes each answer before it reads the next line, so that a
/// caller can go line by line.
fn answer_lines(
    gazetteer: &Gazetteer,
    mut input: impl BufRead,
    mut out: impl Write,
    mut problems: impl Write,
) -> io::Result<usize> {
    let mut n_broken = 0;
    let mut line = Vec::new();
    for line_no in 1.. {
        line.clear();
        if input.read_until(b'\n', &mut line)? == 0 {
            break;
        }
        if line.trim_ascii().is_empty() {
            continue;
        }
        let request: TextLine = match serde_json::from_slice(&line) {
            Ok(request) => request,
            Err(why) => {
                n_broken += 1;
                writeln!(problems, "gistwire: line {line_no} is passed over: {why}")?;
                continue;
            }
        };
        let TextLine { id, title, text } = request;
        let found = gazetteer.recognise(title.as_deref().unwrap_or(""), &text);
        let mut answer = screen::json(&CompaniesLine {
            id,
            companies: found.iter().map(|it| named(it, &text)).collect(),
        })?;
        answer.push('\n');
        out.write_all(answer.as_bytes())?;
        out.flush()?;
    }
    Ok(n_broken)
}

fn named<'a>(found: &'a Found<'_>, text: &'a str) -> Named<'a> {
    let in_text = found.mentions.iter().filter(|it| !it.is_in_title);
    let mentions = in_text
        .map(|it| MentionSpan {
            start: it.span.start,
            end: it.span.end,
            surface: text.slice(it.span.clone()),
            stance: it.kind,
        })
        .collect();
    Named {
        name: &found.company.name,
        kind: found.company.kind,
        salience: found.salience,
        confidence: found.confidence,
        mentions,
    }
}
