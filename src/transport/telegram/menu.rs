//! The command menu that Telegram's clients show beside the input field.

use teloxide::RequestError;
use teloxide::payloads::SetMyCommandsSetters;
use teloxide::prelude::Requester;
use teloxide::types::{BotCommand, BotCommandScope};

use crate::command;
use crate::transport::telegram::fault::failure;
use crate::transport::telegram::{Link, Stop, Timing};

/// Sets the menu in every scope, and retries while Telegram can't be reached; nothing waits for it.
pub async fn set_menu(link: Link, timing: Timing, stop: Stop) {
    let mut n_failures = 0;
    while let Err(error) = set_scopes(&link).await {
        let failure = failure(&error);
        n_failures += 1;
        let Some(wait) = timing.wait_before_retry(&failure, n_failures) else {
            return tracing::error!(
                problem = failure.description,
                "Telegram refused the command menu"
            );
        };
        tracing::warn!(
            problem = failure.description,
            wait_s = wait.as_secs(),
            "the command menu is not set yet"
        );
        if stop.or(tokio::time::sleep(wait)).await.is_none() {
            return;
        }
    }
}

async fn set_scopes(link: &Link) -> Result<(), RequestError> {
    let commands: Vec<BotCommand> =
        command::menu().iter().map(|it| BotCommand::new(it.name, it.summary)).collect();
    if commands.is_empty() {
        return Ok(());
    }
    for scope in
        [BotCommandScope::Default, BotCommandScope::AllPrivateChats, BotCommandScope::AllGroupChats]
    {
        link.0.set_my_commands(commands.clone()).scope(scope).await?;
    }
    Ok(())
}
