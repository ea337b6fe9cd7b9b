//! `gistwire train`: learns the weights of the sentence scorer from articles with human summaries,
//! the models of summaries under a headline from articles with an editor's marks, and the weights
//! of stories from judged pairs.

use std::fs::File;
use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::ExitCode;

use anyhow::{Context, bail};
use serde::Deserialize;

use super::args::{Lesson, Train};
use crate::summary::Task;
use crate::summary::headline::train::{self as headline, Figures, MarkedArticle};
use crate::summary::train::{Example, Learner, Training};
use crate::text::background;
use crate::text::document::Document;
use crate::transport::console::screen;

/// One line of a set: an article and its reference summary.
#[derive(Debug, Deserialize)]
struct Line {
    #[serde(default)]
    title: String,
    text: String,
    #[serde(default)]
    docs: Vec<String>,
    #[serde(default)]
    reference: Vec<String>,
    #[serde(default)]
    query: Option<String>,
}

/// Reads the sets and learns the requested weights from them.
pub(super) fn run(args: &Train) -> anyhow::Result<ExitCode> {
    match args.lesson {
        Lesson::Headline => return learn_headline(args),
        Lesson::Stories => return super::train_stories::run(args),
        Lesson::Updates => return super::stories_marked::learn(args),
        Lesson::Background | Lesson::Weights(_) => {}
    }
    let mut sets = Vec::new();
    for named in &args.sets {
        let (path, n_sentences) = match named.rsplit_once(':') {
            Some((path, n)) => (
                path,
                n.parse().with_context(|| {
                    format!("{named}: after the colon stands the number of sentences")
                })?,
            ),
            None => (named.as_str(), 3),
        };
        sets.push((lines(path)?, n_sentences));
    }
    if sets.iter().all(|it| it.0.is_empty()) {
        bail!("the sets hold no article");
    }
    match args.lesson {
        Lesson::Background => count(args, &sets),
        Lesson::Weights(task) => learn(args, task, sets),
        Lesson::Headline | Lesson::Stories | Lesson::Updates => {
            unreachable!("their sets are read elsewhere")
        }
    }
}

/// Learns the models of summaries under a headline and writes them, or without a file prints how
/// summaries compare with the marks by cross-validation.
fn learn_headline(args: &Train) -> anyhow::Result<ExitCode> {
    let mut articles: Vec<MarkedArticle> = Vec::new();
    for set in &args.sets {
        articles.extend(marked_articles(args, set)?);
    }
    if articles.is_empty() {
        bail!("the sets hold no article with marks");
    }
    let documents: Vec<Document<'_>> =
        articles.iter().map(|article| Document::new(&article.title, &article.text)).collect();
    let training = headline::Training::new(&articles, &documents);
    if let Some(path) = &args.out {
        std::fs::write(path, training.model_file())
            .with_context(|| format!("cannot write {}", path.display()))?;
        return Ok(ExitCode::SUCCESS);
    }
    let variant = headline::Variant {
        without: args.without.clone(),
        seed: args.seed,
        n_sentences: (args.sentences > 0).then_some(args.sentences),
        knows_kinds: args.kinds,
    };
    let by_source = training.cross_validate(&variant, 5).map_err(anyhow::Error::msg)?;
    let mut out = screen::stdout();
    writeln!(out, "| | articles | {} |", Figures::COLUMNS.join(" | "))?;
    writeln!(out, "|---|{}", "---:|".repeat(Figures::COLUMNS.len() + 1))?;
    let mut all = (Figures::default(), Figures::default());
    for (source, (summaries, first)) in &by_source {
        write_figures(&mut out, source, summaries, first)?;
        if !source.starts_with("genre ") {
            all.0.merge(summaries);
            all.1.merge(first);
        }
    }
    write_figures(&mut out, "all", &all.0, &all.1)?;
    Ok(ExitCode::SUCCESS)
}

/// The articles of a set `ARTICLES,MARKS:WEIGHT`.
fn marked_articles(args: &Train, set: &str) -> anyhow::Result<Vec<MarkedArticle>> {
    let (files, weight) = match set.rsplit_once(':') {
        Some((files, weight)) => {
            let weight = weight.parse().with_context(|| {
                format!("{set}: after the colon stands how often an article counts")
            })?;
            (files, weight)
        }
        None => (set, 1.0),
    };
    let (articles, marks) = files
        .split_once(',')
        .with_context(|| format!("{set}: a comma stands between articles and marks"))?;
    let read =
        |path: &str| std::fs::read_to_string(path).with_context(|| format!("cannot read {path}"));
    let is_wanted = |language: &str| !args.except.iter().any(|it| it == language);
    headline::join(&read(articles)?, &read(marks)?, weight, is_wanted)
        .map_err(|error| anyhow::anyhow!("{set}: {error}"))
}

fn write_figures(
    out: &mut impl Write,
    source: &str,
    summaries: &Figures,
    first: &Figures,
) -> std::io::Result<()> {
    for (name, figures) in [("", summaries), (", first sentences", first)] {
        let means = figures.means().map(|mean| format!("{mean:.3}"));
        writeln!(out, "| {source}{name} | {} | {} |", figures.n(), means.join(" | "))?;
    }
    Ok(())
}

fn lines(path: &str) -> anyhow::Result<Vec<Line>> {
    let file = BufReader::new(File::open(path).with_context(|| format!("cannot read {path}"))?);
    file.lines()
        .enumerate()
        .map(|(idx, line)| {
            serde_json::from_str(&line?)
                .with_context(|| format!("{path}:{}: no article with a text", idx + 1))
        })
        .collect()
}

/// Writes the document frequency of each term.
fn count(args: &Train, sets: &[(Vec<Line>, usize)]) -> anyhow::Result<ExitCode> {
    let counts = background::count(sets.iter().flat_map(|it| &it.0).map(|it| it.text.as_str()));
    match &args.out {
        Some(path) => std::fs::write(path, counts)
            .with_context(|| format!("cannot write {}", path.display()))?,
        None => write!(screen::stdout(), "{counts}")?,
    }
    Ok(ExitCode::SUCCESS)
}

/// Prints the cross-validation results of the sets, and writes the weights if a file is given.
fn learn(args: &Train, task: Task, sets: Vec<(Vec<Line>, usize)>) -> anyhow::Result<ExitCode> {
    let mut examples = Vec::new();
    for (set, (lines, n_sentences)) in sets.into_iter().enumerate() {
        for line in lines.into_iter().filter(|it| !it.reference.is_empty()) {
            let texts = if line.docs.is_empty() || task != Task::Several {
                vec![line.text]
            } else {
                line.docs
            };
            examples.push(Example {
                title: line.title,
                texts,
                reference: line.reference,
                n_sentences,
                query: line.query,
                set,
            });
        }
    }
    let training = Training::new(
        task,
        args.from.unwrap_or(task),
        if args.logit { Learner::Logit } else { Learner::Climb },
        &examples,
    );
    let path = args.weights.as_deref().unwrap_or(Path::new("data/summary/prior.toml"));
    let file =
        std::fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))?;
    let wrong = |it: String| anyhow::anyhow!("{}: {it}", path.display());
    let scores = if args.score {
        training.score(&file)
    } else {
        training.cross_validate(&file, args.penalty, 5)
    }
    .map_err(wrong)?;
    let mut out = screen::stdout();
    writeln!(
        out,
        "| set | articles | lead R-1 / R-2 | summary R-1 / R-2 | oracle R-1 / R-2 |\n|---|---:|---:|---:|---:|"
    )?;
    for (name, it) in args.sets.iter().zip(&scores) {
        let pair = |it: (f64, f64)| format!("{:.2} / {:.2}", it.0, it.1);
        writeln!(
            out,
            "| {name} | {} | {} | {} | {} |",
            it.n,
            pair(it.lead),
            pair(it.summary),
            pair(it.oracle)
        )?;
    }
    if let Some(path) = &args.out {
        // The other tasks' weights in the file stay unchanged.
        let into = std::fs::read_to_string(path).unwrap_or_else(|_| file.clone());
        std::fs::write(path, training.weights(&file, &into, args.penalty).map_err(wrong)?)
            .with_context(|| format!("cannot write {}", path.display()))?;
    }
    Ok(ExitCode::SUCCESS)
}
