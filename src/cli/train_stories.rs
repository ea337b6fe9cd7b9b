//! `gistwire train stories`: learns when two articles are about one event.

use std::fs::File;
use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::ExitCode;

use anyhow::Context;
use rustc_hash::FxHashMap;
use serde::Deserialize;

use super::args::Train;
use crate::article::Published;
use crate::story::Profile;
use crate::story::train::{JudgedPair, KnownArticle, Lessons, learn};
use crate::transport::console::screen;

/// One line of a set; what it has tells which kind of set it is of.
#[derive(Debug, Deserialize)]
#[serde(untagged)]
enum Line {
    /// Two headlines that were judged.
    Pair { a: String, b: String, labels: Vec<String> },
    /// An article whose event is known.
    Article { title: String, text: String, cluster: String, topic: String },
    /// A headline.
    Headline { id: String, title: String, published: Option<String>, publisher: Option<String> },
}

const DEFAULT_WEIGHTS: &str = "data/story/weights.toml";

/// Reads the sets, headlines before the pairs of them, prints the cross-validation, and writes the
/// weights if a file is given.
pub(super) fn run(args: &Train) -> anyhow::Result<ExitCode> {
    let path = args.weights.as_deref().unwrap_or(Path::new(DEFAULT_WEIGHTS));
    let weights =
        std::fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))?;
    let lessons = read(&args.sets)?;
    let learnt = learn(&lessons, &weights).map_err(|it| anyhow::anyhow!("{it}"))?;
    write!(screen::stdout(), "{}", learnt.report)?;
    if let Some(path) = &args.out {
        std::fs::write(path, learnt.weights)
            .with_context(|| format!("cannot write {}", path.display()))?;
    }
    Ok(ExitCode::SUCCESS)
}

fn read(paths: &[String]) -> anyhow::Result<Lessons> {
    let mut lessons = Lessons::default();
    let mut headlines: FxHashMap<String, usize> = FxHashMap::default();
    for path in paths {
        let file = BufReader::new(File::open(path).with_context(|| format!("cannot read {path}"))?);
        for (idx, line) in file.lines().enumerate() {
            let place = || format!("{path}:{}", idx + 1);
            let line = serde_json::from_str(&line?)
                .with_context(|| format!("{}: no headline, judged pair or article", place()))?;
            match line {
                Line::Pair { a, b, labels } => {
                    let Some(is_one) = judged(&labels) else { continue };
                    if lessons.sets.last() != Some(path) {
                        lessons.sets.push(path.clone());
                    }
                    let known = |id: &str| {
                        let known = headlines.get(id).copied();
                        known.with_context(|| format!("{}: no headline {id} before", place()))
                    };
                    let (headlines, set) = ([known(&a)?, known(&b)?], lessons.sets.len() - 1);
                    lessons.pairs.push(JudgedPair { headlines, is_one, set });
                }
                Line::Article { title, text, cluster, topic } => {
                    let profile = Profile::new(&title, &text, None);
                    lessons.articles.push(KnownArticle { profile, event: cluster, topic });
                }
                Line::Headline { id, title, published, publisher } => {
                    let published = published.as_deref().and_then(Published::parse);
                    let published_s = published.map(|it| it.at.as_second());
                    let profile = Profile::new(&title, "", published_s);
                    headlines.insert(id, lessons.headlines.len());
                    lessons
                        .headlines
                        .push(profile.from_source(publisher.as_deref().unwrap_or_default()));
                }
            }
        }
    }
    Ok(lessons)
}

/// Whether two headlines are one story, if all readings say the same and are sure.
fn judged(labels: &[String]) -> Option<bool> {
    let is_one = |label: &String| match label.as_str() {
        "same" | "update" => Some(true),
        "related" | "other" => Some(false),
        _ => None,
    };
    let first = is_one(labels.first()?)?;
    labels.iter().all(|it| is_one(it) == Some(first)).then_some(first)
}
