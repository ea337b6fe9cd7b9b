//! `gistwire roundup`: the roundup of `/roundup` as a mail or a page.

use std::io::Write;
use std::process::ExitCode;

use super::args::{Roundup, RoundupFormat};
use crate::command::{self, Ctx};
use crate::context::Context;
use crate::reply::{FeedFormat, Format, Publication};
use crate::transport::console::screen::{self, complain};

/// Prints the roundup; status 1 if there is nothing to report.
pub(super) fn run(context: &Context, args: &Roundup) -> anyhow::Result<ExitCode> {
    let what = args.what.join(" ");
    let Some(column) = command::roundup(&Ctx::of(context), &what)? else {
        let of = if what.is_empty() { String::new() } else { format!(" of {what:?}") };
        complain!(
            "gistwire: nothing was reported that could be rounded up{of}; `gistwire ingest FILE` loads articles"
        );
        return Ok(ExitCode::FAILURE);
    };
    let as_feed =
        |format| Publication::of_roundup(&column, context.clock.now()).to_document(format);
    let format = match args.format {
        RoundupFormat::Rss => {
            screen::stdout().write_all(as_feed(FeedFormat::Rss).as_bytes())?;
            return Ok(ExitCode::SUCCESS);
        }
        RoundupFormat::Json => {
            screen::stdout().write_all(as_feed(FeedFormat::Json).as_bytes())?;
            return Ok(ExitCode::SUCCESS);
        }
        RoundupFormat::Markdown => Format::Markdown,
        RoundupFormat::Html => Format::Html,
        RoundupFormat::Text => Format::Text,
    };
    screen::stdout().write_all(column.to_document(format).as_bytes())?;
    Ok(ExitCode::SUCCESS)
}
