//! `gistwire completions` and `gistwire man`: what shells and manuals know of the command line, made
//! from the same arguments that are parsed.

use std::io::Write;
use std::process::ExitCode;

use anyhow::Context;
use clap::CommandFactory;

use super::args::{Args, Completions, Man};
use crate::transport::console::screen;

/// Prints the completions of a shell.
pub(super) fn completions(args: &Completions) -> anyhow::Result<ExitCode> {
    // In memory first: the generator panics if the reader of the output has gone.
    let mut script = Vec::new();
    clap_complete::generate(args.shell, &mut Args::command(), "gistwire", &mut script);
    screen::raw_stdout().write_all(&script)?;
    Ok(ExitCode::SUCCESS)
}

/// Prints the manual page, or writes one for each command.
pub(super) fn run(args: &Man) -> anyhow::Result<ExitCode> {
    match &args.folder {
        None => clap_mangen::Man::new(Args::command()).render(&mut screen::raw_stdout())?,
        Some(folder) => clap_mangen::generate_to(Args::command(), folder).with_context(|| {
            format!("cannot write manual pages into {}; the folder must exist", folder.display())
        })?,
    }
    Ok(ExitCode::SUCCESS)
}
