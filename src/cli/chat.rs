//! `gistwire chat`: the bot in this terminal.

use std::process::ExitCode;
use std::sync::Arc;

use crate::article::ChatId;
use crate::context::Context;
use crate::transport::console;

/// Talks as `chat` until the person leaves or the input ends.
pub(crate) fn run(context: &Arc<Context>, chat: i64) -> anyhow::Result<ExitCode> {
    console::run(context, ChatId(chat))?;
    Ok(ExitCode::SUCCESS)
}
