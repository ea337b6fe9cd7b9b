//! `gistwire chat`: the bot in this terminal.

use std::process::ExitCode;

use crate::app::App;
use crate::article::ChatId;
use crate::transport::console;

/// Talks as `chat` until the person leaves or the input ends.
pub(crate) fn run(app: &App, chat: i64) -> anyhow::Result<ExitCode> {
    console::run(app, ChatId(chat))?;
    Ok(ExitCode::SUCCESS)
}
