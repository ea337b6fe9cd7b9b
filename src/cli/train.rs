//! `gistwire train`: learns the weights of the sentence scorer from articles with human summaries.

use std::fs::File;
use std::io::{BufRead, BufReader, Write};
use std::process::ExitCode;

use anyhow::{Context, bail};
use serde::Deserialize;

use super::args::Train;
use crate::digest::train::{Example, Training};

/// One line of a set: an article and its reference summary.
#[derive(Debug, Deserialize)]
struct Line {
    #[serde(default)]
    title: String,
    text: String,
    reference: Vec<String>,
    #[serde(default)]
    query: Option<String>,
}

/// Reads the sets, prints how they do in cross-validation, writes the weights where a file is named.
pub(super) fn run(args: &Train) -> anyhow::Result<ExitCode> {
    let mut examples = Vec::new();
    for (set, named) in args.sets.iter().enumerate() {
        let (path, n_sentences) = match named.rsplit_once(':') {
            Some((path, n)) => (path, n.parse().with_context(|| format!("{named}: after the colon stands the number of sentences"))?),
            None => (named.as_str(), 3),
        };
        let file = BufReader::new(File::open(path).with_context(|| format!("cannot read {path}"))?);
        for (idx, line) in file.lines().enumerate() {
            let line: Line = serde_json::from_str(&line?).with_context(|| format!("{path}:{}: no article with a reference", idx + 1))?;
            examples.push(Example { title: line.title, text: line.text, reference: line.reference, n_sentences, query: line.query, set });
        }
    }
    if examples.is_empty() {
        bail!("the sets hold no article");
    }
    let training = Training::new(&examples);
    let scores = match &args.weights {
        Some(path) => training
            .score(&std::fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))?)
            .map_err(|it| anyhow::anyhow!("{}: {it}", path.display()))?,
        None => training.cross_validate(args.penalty, 5),
    };
    let mut out = std::io::stdout().lock();
    writeln!(out, "| set | articles | lead R-1 / R-2 | digest R-1 / R-2 | oracle R-1 / R-2 |\n|---|---:|---:|---:|---:|")?;
    for (name, it) in args.sets.iter().zip(&scores) {
        let pair = |it: (f64, f64)| format!("{:.2} / {:.2}", it.0, it.1);
        writeln!(out, "| {name} | {} | {} | {} | {} |", it.n, pair(it.lead), pair(it.digest), pair(it.oracle))?;
    }
    if let Some(path) = &args.out {
        std::fs::write(path, training.weights(args.penalty)).with_context(|| format!("cannot write {}", path.display()))?;
    }
    Ok(ExitCode::SUCCESS)
}
