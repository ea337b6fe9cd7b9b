//! `gistwire ingest`: loads articles, shows its progress, reports the result.

use std::io::{ErrorKind, Write};
use std::process::ExitCode;
use std::time::Instant;

use anstyle::{AnsiColor, Style};
use indicatif::{ProgressBar, ProgressStyle};

use super::args::Ingest;
use crate::context::Context;
use crate::ingest::{Progress, Report, ingest_reading_with};
use crate::isolate::ReaderProcess;
use crate::store::Load;
use crate::transport::console::screen;

/// Loads the sources in `args`. Status 0: no problems; 1: there were problems; 2: nothing could be
/// read.
pub(super) fn run(context: &Context, args: &Ingest, is_quiet: bool) -> anyhow::Result<ExitCode> {
    let started = Instant::now();
    let bar =
        if is_quiet || !screen::shows_progress() { None } else { Some(ProgressBar::no_length()) };
    let now = context.clock.now();
    let load = if args.notify { Load::notifying(now) } else { Load::new(now) };
    let process = ReaderProcess::of(&context.settings);
    let report = ingest_reading_with(
        &process,
        &context.store,
        &context.gazetteer,
        &context.settings.ingest,
        load,
        &args.paths,
        &mut |it| {
            if let Some(bar) = &bar {
                show(bar, it);
            }
        },
    );
    if let Some(bar) = bar {
        bar.finish_and_clear();
    }
    let report = report?;
    if args.notify {
        // Plans deliveries here and not only in the bot, so that `gistwire outbox` shows what is
        // due; a serving bot takes its share.
        if let Err(error) = context.store.plan_all(now) {
            tracing::warn!(
                error = format!("{:#}", anyhow::Error::from(error)),
                "not all alerts are planned yet; the bot does the rest"
            );
        }
    }

    let yellow = AnsiColor::Yellow.on_default();
    let mut stderr = screen::stderr();
    for it in report.problems.iter().filter(|_| !args.json) {
        let place = it.line.map_or_else(|| it.path.clone(), |line| format!("{}:{line}", it.path));
        let _ = stderr.styled(yellow, &place).and_then(|()| writeln!(stderr, ": {}", it.problem));
    }
    print(&report, args.json, started)?;
    Ok(ExitCode::from(report.exit_status()))
}

fn print(report: &Report, is_json: bool, started: Instant) -> anyhow::Result<()> {
    let line = if is_json { screen::json(report)? } else { report.summary(started.elapsed()) };
    let bold = if is_json { Style::new() } else { Style::new().bold() };
    let mut stdout = screen::stdout();
    match stdout.styled(bold, &line).and_then(|()| writeln!(stdout)) {
        // Anyone who closed the pipe has seen enough.
        Err(error) if error.kind() != ErrorKind::BrokenPipe => Err(error.into()),
        _ => Ok(()),
    }
}

#[expect(clippy::expect_used, reason = "the template is valid")]
fn show(bar: &ProgressBar, progress: Progress) {
    if let Some(total) = progress.n_bytes_total {
        // All sizes are known, except that of standard input: a bar with the remaining time instead
        // of a count.
        if bar.length() != Some(total) {
            bar.set_length(total);
            bar.set_style(
                ProgressStyle::with_template("{bar:30} {bytes}/{total_bytes} · {msg} · {eta} left")
                    .expect("the template is valid"),
            );
        }
    }
    bar.set_position(progress.n_bytes);
    bar.set_message(format!("{} articles", progress.n_articles));
}
