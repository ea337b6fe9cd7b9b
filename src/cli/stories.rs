//! `gistwire stories --jsonl`: clusters articles into stories, without the database.

use std::io::{self, BufRead, BufWriter, Write};
use std::process::ExitCode;

use anyhow::Context;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::args::Stories as Arguments;
use crate::article::Published;
use crate::story::{self, ItemId, Profile, Rules, Stories};
use crate::transport::console::screen::{self, complain};

/// One line of input; other keys are ignored.
#[derive(Debug, Deserialize)]
struct AssignmentInput {
    id: Value,
    #[serde(default)]
    title: Option<String>,
    #[serde(default)]
    text: Option<String>,
    #[serde(default)]
    published: Option<String>,
    #[serde(default)]
    source: Option<String>,
}

/// One line of output.
#[derive(Debug, Serialize)]
struct AssignmentLine<'a> {
    id: &'a Value,
    story: i64,
    /// The story that it is likely about, without having joined it.
    #[serde(skip_serializing_if = "Option::is_none")]
    related: Option<i64>,
}

/// Number of articles that `--online` remembers.
const REMEMBERED: i64 = 100_000;

/// Answers the lines of stdin on stdout; reports and skips invalid lines, which make the exit
/// status 1.
#[expect(clippy::expect_used, reason = "it was just placed")]
pub(super) fn run(args: &Arguments) -> anyhow::Result<ExitCode> {
    let mut rules =
        Rules { window_s: i64::from(args.window_days) * 24 * 60 * 60, ..Rules::default() };
    if let Some(it) = args.threshold {
        (rules.join, rules.repair, rules.merge) = (it, it, it);
    }
    let mut is_whole = true;
    let mut out = BufWriter::new(screen::raw_stdout());
    let lines = read(io::stdin().lock(), &mut is_whole);
    let mut came_s = 0;
    let lines = lines.map(|it| {
        it.map(|(id, profile)| {
            let profile = profile.standing_at(came_s);
            came_s = profile.stands_at_s();
            (id, profile)
        })
    });
    if args.online {
        let mut stories = Stories::new(rules);
        for (line, number) in lines.zip(0..) {
            let (id, profile) = line?;
            stories.assign([(ItemId(number), profile)]);
            let story = stories.story_of(ItemId(number)).expect("it was just placed");
            let related = stories.take_related().first().map(|it| it.1.0);
            stories.take_changed();
            stories.take_ended();
            stories.forget(ItemId(number - REMEMBERED));
            write_assignment(&mut out, &id, story.0, related)?;
            out.flush()?;
        }
    } else {
        let mut ids = Vec::new();
        let mut profiles = Vec::new();
        for line in lines {
            let (id, profile) = line?;
            ids.push(id);
            profiles.push(profile);
        }
        let told = story::cluster(&profiles, &rules).first;
        ids.iter()
            .zip(told)
            .try_for_each(|(id, story)| write_assignment(&mut out, id, story as i64 + 1, None))?;
    }
    out.flush()?;
    Ok(if is_whole { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn write_assignment(
    out: &mut impl Write,
    id: &Value,
    story: i64,
    related: Option<i64>,
) -> io::Result<()> {
    writeln!(out, "{}", screen::json(&AssignmentLine { id, story, related })?)
}

/// Returns the valid lines; reports an invalid one on stderr.
fn read(
    input: impl BufRead,
    is_whole: &mut bool,
) -> impl Iterator<Item = anyhow::Result<(Value, Profile)>> {
    input.split(b'\n').enumerate().filter_map(move |(idx, line)| {
        let line = match line.context("cannot read stdin") {
            Ok(line) if line.trim_ascii().is_empty() => return None,
            Ok(line) => line,
            Err(why) => return Some(Err(why)),
        };
        match serde_json::from_slice::<AssignmentInput>(&line) {
            Ok(line) => Some(Ok(profile(line))),
            Err(why) => {
                *is_whole = false;
                complain!("gistwire: line {} is passed over: {why}", idx + 1);
                None
            }
        }
    })
}

fn profile(line: AssignmentInput) -> (Value, Profile) {
    let published_s =
        line.published.as_deref().and_then(Published::parse).map(|it| it.at.as_second());
    let profile = Profile::new(
        line.title.as_deref().unwrap_or_default(),
        line.text.as_deref().unwrap_or_default(),
        published_s,
    );
    (line.id, profile.from_source(line.source.as_deref().unwrap_or_default()))
}
