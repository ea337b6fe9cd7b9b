//! `gistwire reindex`: detects companies and stories in the stored articles again, shows its
//! progress, reports the result.

use std::io::{ErrorKind, Write};
use std::ops::ControlFlow;
use std::process::ExitCode;
use std::time::Instant;

use indicatif::{HumanCount, ProgressBar, ProgressStyle};

use super::args::Reindex;
use crate::context::Context;
use crate::ingest::{Reindexed, reindex};
use crate::reply::counted;
use crate::transport::console::screen;

/// Updates every article to the current list and rules.
#[expect(clippy::expect_used, reason = "the template is valid")]
pub(super) fn run(context: &Context, args: &Reindex, is_quiet: bool) -> anyhow::Result<ExitCode> {
    let started = Instant::now();
    let bar = if is_quiet || !screen::shows_progress() {
        ProgressBar::hidden()
    } else {
        ProgressBar::new(0)
    };
    bar.set_style(
        ProgressStyle::with_template("{bar:30} {human_pos}/{human_len} · {msg} · {eta} left")
            .expect("the template is valid"),
    );
    let report = reindex(&context.store, &context.gazetteer, &mut |it| {
        bar.set_length(it.total.into());
        bar.set_position(it.articles.into());
        bar.set_message(format!("{} changed", HumanCount(it.changed.into())));
        ControlFlow::Continue(())
    });
    bar.finish_and_clear();
    let report = report?;
    let line = if args.json { screen::json(&report)? } else { summary(&report, started) };
    match writeln!(screen::stdout(), "{line}") {
        // Anyone who closed the pipe has seen enough.
        Err(error) if error.kind() != ErrorKind::BrokenPipe => Err(error.into()),
        _ => Ok(ExitCode::SUCCESS),
    }
}

fn summary(report: &Reindexed, started: Instant) -> String {
    let count = |n: u32| HumanCount(n.into()).to_string();
    let seconds = started.elapsed().as_secs_f64();
    match (report.articles, report.changed) {
        (0, _) => "The archive is empty.".to_owned(),
        (1, 0) => "The only article is up to date.".to_owned(),
        (n, 0) => format!(
            "All {} articles are up to date, looked at in {seconds:.1} s{}",
            count(n),
            stories(report)
        ),
        (n, changed) => {
            let (changed, n, up_to_date) = (count(changed), count(n), count(report.up_to_date));
            format!(
                "{changed} of {n} articles changed, {up_to_date} were up to date, in {seconds:.1} s{}",
                stories(report)
            )
        }
    }
}

fn stories(report: &Reindexed) -> String {
    let count = |n: u32| HumanCount(n.into()).to_string();
    let moved = if report.moved == 0 {
        String::new()
    } else {
        format!(", {} moved to another one", count(report.moved))
    };
    format!("; {}{moved}", counted(report.stories, "story", "stories"))
}
