//! `gistwire languages`: which languages are supported how, and which language texts are in; without
//! the database.

use std::io::{self, BufRead, Write};
use std::process::ExitCode;

use serde::Serialize;
use serde_json::Value;

use super::args::Languages;
use crate::cli::text_line::TextLine;
use crate::text::language::{Splitting, Stemmer, Support, detect_parts};
use crate::transport::console::screen::{self, complain};

/// Runs the subcommand.
pub(super) fn run(languages: &Languages) -> anyhow::Result<ExitCode> {
    if languages.jsonl {
        return Ok(detect_lines(io::stdin().lock(), screen::raw_stdout())?);
    }
    let mut out = screen::stdout();
    if languages.json {
        for support in Support::all() {
            writeln!(out, "{}", screen::json(&support)?)?;
        }
        return Ok(ExitCode::SUCCESS);
    }
    writeln!(
        out,
        "code  language    rules    words  stemmer   sentences  abbreviations  openers  months, days"
    )?;
    for support in Support::all() {
        writeln!(out, "{}", line(&support))?;
    }
    writeln!(
        out,
        "\nrules: full = for every step of a summary, general = those that fit most languages.\n\
         words: without a topic; they also identify the language. stemmer: how inflected words are found.\n\
         sentences: own = the splitter knows the language, script = another one in the same letters."
    )?;
    Ok(ExitCode::SUCCESS)
}

fn line(it: &Support) -> String {
    let stemmer = match it.stemmer {
        Stemmer::Snowball => "Snowball",
        Stemmer::Affixes => "affixes",
        Stemmer::None => "-",
    };
    let sentences = match it.splitting {
        Splitting::Own => "own",
        Splitting::Script => "script",
    };
    format!(
        "{:4}  {:10}  {:7}  {:5}  {stemmer:8}  {sentences:9}  {:13}  {:7}  {:12}",
        it.code,
        it.name,
        if it.has_rules { "full" } else { "general" },
        it.function_words,
        it.abbreviations,
        it.openers,
        it.calendar_words,
    )
}

#[derive(Serialize)]
struct LanguageLine {
    id: Value,
    language: &'static str,
}

/// Answers each line of text with its language; reports and skips invalid lines, which make the exit
/// status 1.
fn detect_lines(mut input: impl BufRead, mut out: impl Write) -> io::Result<ExitCode> {
    let mut status = ExitCode::SUCCESS;
    let mut line = Vec::new();
    for line_no in 1.. {
        line.clear();
        if input.read_until(b'\n', &mut line)? == 0 {
            break;
        }
        if line.trim_ascii().is_empty() {
            continue;
        }
        match serde_json::from_slice::<TextLine>(&line) {
            Ok(TextLine { id, title, text }) => {
                let title = title.unwrap_or_default();
                let language = detect_parts(&[text.as_str(), title.as_str()]).code();
                writeln!(out, "{}", screen::json(&LanguageLine { id, language })?)?;
                out.flush()?;
            }
            Err(why) => {
                status = ExitCode::FAILURE;
                complain!("gistwire: line {line_no} is passed over: {why}");
            }
        }
    }
    Ok(status)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_of_text_is_answered_with_its_language() {
        let input = "{\"id\": 1, \"text\": \"Das ist nicht der Hafen, und es ist auch nicht gut.\"}\n\n{\"id\": \"b\", \"text\": \"부산항은 지난해\"}\n";
        let mut out = Vec::new();
        detect_lines(input.as_bytes(), &mut out).unwrap();
        assert_eq!(
            String::from_utf8(out).unwrap(),
            "{\"id\":1,\"language\":\"de\"}\n{\"id\":\"b\",\"language\":\"ko\"}\n"
        );
    }
}
