//! `gistwire stories sample` and `gistwire stories judged`: decisions of this bot, for people to judge,
//! and the threshold that follows from what they say.

use std::fs::File;
use std::io::{BufRead, BufReader, Write};
use std::process::ExitCode;

use anyhow::Context as _;
use serde::Deserialize;

use super::args::{StoriesCommand, StoriesJudged, StoriesSample};
use crate::context::Context;
use crate::story::{self, Judged};
use crate::transport::console::screen::{self, complain};

pub(super) fn run(context: &Context, command: &StoriesCommand) -> anyhow::Result<ExitCode> {
    match command {
        StoriesCommand::Sample(it) => sample(context, it),
        StoriesCommand::Judged(it) => judged(context, it),
        StoriesCommand::Marked(it) => super::stories_marked::run(it),
    }
}

fn sample(context: &Context, args: &StoriesSample) -> anyhow::Result<ExitCode> {
    let pairs = context.store.sample_decisions(args.n as usize, args.seed)?;
    let mut out = screen::raw_stdout();
    for it in &pairs {
        writeln!(out, "{}", screen::json(it)?)?;
    }
    out.flush()?;
    if pairs.is_empty() {
        complain!("gistwire: no article has one before it that is like it");
    }
    Ok(ExitCode::from(u8::from(pairs.is_empty())))
}

/// A line of `sample` with what somebody says about it; other keys are ignored.
#[derive(Deserialize)]
struct JudgedLine {
    probability: f32,
    #[serde(default)]
    label: Option<String>,
}

fn judged(context: &Context, args: &StoriesJudged) -> anyhow::Result<ExitCode> {
    let Some(path) = &args.file else {
        context.store.set_story_threshold(None)?;
        writeln!(screen::stdout(), "Articles join a story as it ships.")?;
        return Ok(ExitCode::SUCCESS);
    };
    let name = path.display();
    let file = File::open(path).with_context(|| format!("cannot read {name}"))?;
    let (mut pairs, mut is_whole) = (Vec::new(), true);
    for (idx, line) in BufReader::new(file).split(b'\n').enumerate() {
        let line = line.with_context(|| format!("cannot read {name}"))?;
        if line.trim_ascii().is_empty() {
            continue;
        }
        match read(&line) {
            Ok(pair) => pairs.extend(pair),
            Err(why) => {
                is_whole = false;
                complain!("gistwire: {name}:{} is passed over: {why}", idx + 1);
            }
        }
    }
    let mut out = screen::stdout();
    let Some(threshold) = story::threshold(&pairs) else {
        writeln!(
            out,
            "{} pairs are judged, and set no threshold: that takes at least 20 on one event and 20 on two, and more of the former among the likelier \
             ones.",
            pairs.len()
        )?;
        return Ok(ExitCode::FAILURE);
    };
    writeln!(out, "join from   swallowed  doubled  cost")?;
    for (at, note) in
        [(context.store.story_join_at()?, "as it is now"), (threshold, "by these judgements")]
    {
        let [swallowed, doubled, cost] = figures(&pairs, at);
        writeln!(out, "{at:<11.3} {swallowed:>9.3} {doubled:>8.3} {cost:>5.3}  {note}")?;
    }
    if args.set {
        context.store.set_story_threshold(Some(threshold))?;
        writeln!(out, "Articles join a story from {threshold:.3} on.")?;
    } else {
        writeln!(out, "Nothing is changed; with --set it is.")?;
    }
    Ok(if is_whole { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// Reads a line; `None` where nobody judged, or nobody was sure.
fn read(line: &[u8]) -> Result<Option<Judged>, String> {
    let line: JudgedLine = serde_json::from_slice(line).map_err(|it| it.to_string())?;
    if !(0.0..=1.0).contains(&line.probability) {
        return Err("the probability is not between 0 and 1".to_owned());
    }
    let is_one = match line.label.as_deref().map(str::trim) {
        Some("same" | "update") => true,
        Some("related" | "other") => false,
        None | Some("" | "unsure") => return Ok(None),
        Some(_) => {
            return Err("the label is none of same, update, related, other, unsure".to_owned());
        }
    };
    Ok(Some(Judged { probability: line.probability, is_one }))
}

/// The share of pairs on two events that would join, of those on one that would not, and the cost.
fn figures(pairs: &[Judged], join_at: f32) -> [f32; 3] {
    let count = |is_one: bool, joins: Option<bool>| {
        let fits = |it: &&Judged| {
            it.is_one == is_one && joins.is_none_or(|joins| (it.probability >= join_at) == joins)
        };
        pairs.iter().filter(fits).count() as f32
    };
    let (swallowed, doubled) = (count(false, Some(true)), count(true, Some(false)));
    let cost = (5.0 * swallowed + doubled) / (pairs.len() as f32).max(1.0);
    [swallowed / count(false, None).max(1.0), doubled / count(true, None).max(1.0), cost]
}
