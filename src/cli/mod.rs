//! The command line: reads arguments, builds the [`App`](crate::app::App), hands over to one file a subcommand.

mod args;
mod logging;
mod serve;
mod summarize;

use std::process::ExitCode;

use anyhow::Context;

use crate::app::App;
use crate::clock::{Clock, SystemClock};
use crate::company::Gazetteer;
use crate::settings::Settings;
use crate::store::Store;

/// Runs the program; the exit status is 0 for fine, 1 for work that failed, 2 for bad usage or bad input.
pub fn main() -> ExitCode {
    use clap::Parser;
    let args = args::Args::parse();
    logging::init(args.quiet, args.verbose);
    let result = match &args.command {
        Some(args::Command::Serve) => open_app(&args).and_then(serve::run),
        Some(args::Command::Summarize(it)) => summarize::run(it),
        _ => Ok(ExitCode::SUCCESS),
    };
    match result {
        Ok(code) => code,
        Err(error) if is_closed_pipe(&error) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("gistwire: {error:#}");
            ExitCode::from(1)
        }
    }
}

/// Opens the database that is asked for, with everything a handler needs.
fn open_app(args: &args::Args) -> anyhow::Result<App> {
    let mut settings = Settings::default();
    settings.database = args.database.clone().unwrap_or(settings.database);
    let store = Store::open(&settings.database).with_context(|| format!("cannot open {}", settings.database.display()))?;
    let started_at = SystemClock.now();
    Ok(App { store, gazetteer: Gazetteer::builtin(), settings, clock: Box::new(SystemClock), started_at })
}

/// Whether the reader of our output went away (`gistwire ... | head`): no error.
fn is_closed_pipe(error: &anyhow::Error) -> bool {
    error.chain().any(|it| {
        let io = it.downcast_ref::<std::io::Error>().map(std::io::Error::kind);
        let json = it.downcast_ref::<serde_json::Error>().and_then(serde_json::Error::io_error_kind);
        io.or(json) == Some(std::io::ErrorKind::BrokenPipe)
    })
}
