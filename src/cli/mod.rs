//! The command line: reads arguments, builds the [`App`](crate::app::App), hands over to one file a subcommand.

mod args;
mod companies;

use std::process::ExitCode;

/// Runs the program; the exit status is 0 for fine, 1 for work that failed, 2 for bad usage or bad input.
pub fn main() -> ExitCode {
    use clap::Parser;
    let args = args::Args::parse();
    match args.command {
        Some(args::Command::Companies(_)) => companies::run(),
        _ => ExitCode::SUCCESS,
    }
}
