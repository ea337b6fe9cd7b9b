//! `gistwire poll`: polls the feeds that are due, shows its progress, reports the result.

use std::io::Write;
use std::process::ExitCode;
use std::sync::Arc;

use indicatif::{ProgressBar, ProgressStyle};

use super::args::Poll;
use crate::context::Context;
use crate::poll::poll;
use crate::source::fetch::Web;
use crate::transport::console::screen;

/// Returns status 0 if the round was completed, even if single feeds failed; 1 if every polled feed
/// failed.
#[expect(clippy::expect_used, reason = "the template is valid")]
pub(super) fn run(context: Context, args: &Poll, is_quiet: bool) -> anyhow::Result<ExitCode> {
    let web = web(&context)?;
    let context = Arc::new(context);
    let bar = (!is_quiet && screen::shows_progress()).then(|| {
        let style = ProgressStyle::with_template("{bar:30} {pos}/{len} feeds · {eta} left")
            .expect("the template is valid");
        ProgressBar::new(0).with_style(style)
    });
    let runtime = runtime()?;
    let report = runtime.block_on(poll(&context, &web, args.force, &mut |n_done, n_feeds| {
        if let Some(bar) = &bar {
            bar.set_length(n_feeds);
            bar.set_position(n_done);
        }
    }));
    if let Some(bar) = bar {
        bar.finish_and_clear();
    }
    // Does not wait for a read that does not finish.
    runtime.shutdown_background();
    let report = report?;
    if let Err(error) = context.store.plan_all(context.clock.now()) {
        tracing::warn!(
            error = format!("{:#}", anyhow::Error::from(error)),
            "not all alerts are planned yet; the bot does the rest"
        );
    }
    for it in report.problems.iter().filter(|_| !args.json) {
        let _ = writeln!(screen::stderr(), "{it}");
    }
    let line = if args.json {
        screen::json(&report)?
    } else {
        let (feeds, quiet) = (report.feeds, report.not_modified);
        format!(
            "{} new and {} edited articles from {feeds} feeds; {quiet} had nothing new, {} failed",
            report.new, report.changed, report.failed
        )
    };
    writeln!(screen::stdout(), "{line}")?;
    let has_failed = report.feeds > 0 && report.failed == report.feeds;
    Ok(if has_failed { ExitCode::FAILURE } else { ExitCode::SUCCESS })
}

/// Returns the network client, as the settings allow it.
pub(super) fn web(context: &Context) -> anyhow::Result<Web> {
    Ok(crate::poll::web(&context.settings)?)
}

/// One thread waits for the network; computation runs on other threads. So do name look-ups, each
/// on a thread of its own: there are more threads than reading needs, so that look-ups without an
/// answer leave some.
pub(super) fn runtime() -> std::io::Result<tokio::runtime::Runtime> {
    tokio::runtime::Builder::new_current_thread().enable_all().max_blocking_threads(48).build()
}
