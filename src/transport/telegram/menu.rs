//! What Telegram's clients show of the bot: the command menu beside the input field, and the
//! descriptions in its profile.

use std::collections::BTreeSet;
use std::sync::Arc;
use std::time::{Duration, Instant};

use teloxide::RequestError;
use teloxide::payloads::{
    DeleteMyCommandsSetters, SetMyCommandsSetters, SetMyDescriptionSetters,
    SetMyShortDescriptionSetters,
};
use teloxide::prelude::Requester;
use teloxide::types::{BotCommand, BotCommandScope, ChatId as TelegramChatId, Recipient};

use crate::command::{self, Menu};
use crate::context::Context;
use crate::message::{Locale, Messages, say};
use crate::transport::telegram::fault::failure;
use crate::transport::telegram::{Link, Stop, Timing};

/// Sets the menu in every scope and the descriptions, in every language, and retries while Telegram
/// can't be reached; nothing waits for it.
pub async fn set_menu(link: Link, timing: Timing, stop: Stop) {
    if again(&timing, &stop, "setMyCommands", || set_scopes(&link)).await {
        again(&timing, &stop, "setMyDescription", || set_descriptions(&link)).await;
    }
}

/// How long after a menu could not be set it is tried again: an operator has to open the chat first.
const RETRY_MENU_AFTER: Duration = Duration::from_secs(600);

/// Keeps the menus of the operators' own chats until the stop: they offer the operators' commands
/// too. Who stops being an operator gets the menu of everybody back.
pub async fn keep_operator_menus(context: Arc<Context>, link: Link, timing: Timing, stop: Stop) {
    let (mut known, mut failed) = (BTreeSet::<i64>::new(), BTreeSet::<i64>::new());
    let mut tried_at: Option<Instant> = None;
    loop {
        let asked = Arc::clone(&context);
        let operators = crate::poll::blocking(move || asked.operators()).await;
        // A new operator does not wait for the next try of another one.
        let is_due = tried_at.is_none_or(|at| at.elapsed() >= RETRY_MENU_AFTER);
        for &id in &operators {
            if known.contains(&id) || (failed.contains(&id) && !is_due) {
                continue;
            }
            failed.insert(id);
            tried_at = Some(Instant::now());
            match set_menus(&link, &[(scope_of(id), Menu::Operators)]).await {
                Ok(()) => {
                    known.insert(id);
                }
                Err(error) => {
                    tracing::debug!(
                        problem = failure(&error).description,
                        "the menu of an operator is not set yet"
                    )
                }
            }
        }
        let gone: Vec<i64> = known.iter().copied().filter(|id| !operators.contains(id)).collect();
        for id in gone {
            known.remove(&id);
            let scope = scope_of(id);
            if let Err(error) = link.0.delete_my_commands().scope(scope).await {
                tracing::debug!(problem = failure(&error).description, "a menu is not deleted");
            }
        }
        // Rarely: nobody waits for it.
        if stop.or(tokio::time::sleep(2 * timing.tidy_every)).await.is_none() {
            return;
        }
    }
}

fn scope_of(person: i64) -> BotCommandScope {
    BotCommandScope::Chat { chat_id: Recipient::Id(TelegramChatId(person)) }
}

/// Makes calls until they succeed or Telegram refuses them; returns whether to go on.
async fn again<F>(timing: &Timing, stop: &Stop, method: &str, calls: impl Fn() -> F) -> bool
where
    F: Future<Output = Result<(), RequestError>>,
{
    let mut n_failures = 0;
    while let Err(error) = calls().await {
        let failure = failure(&error);
        let problem = failure.description.as_str();
        n_failures += 1;
        let Some(wait) = timing.wait_before_retry(&failure, n_failures) else {
            tracing::error!(method, problem, "Telegram refused what it shows of the bot");
            return true;
        };
        let wait_s = wait.as_secs();
        tracing::warn!(method, problem, wait_s, "what Telegram shows of the bot is not set yet");
        if stop.or(tokio::time::sleep(wait)).await.is_none() {
            return false;
        }
    }
    true
}

/// Returns the code under which Telegram keeps a language; the last resort has none.
fn code(locale: Locale) -> Option<String> {
    (locale != Locale::default()).then(|| locale.code().to_owned())
}

async fn set_scopes(link: &Link) -> Result<(), RequestError> {
    let scopes = [
        (BotCommandScope::Default, Menu::Private),
        (BotCommandScope::AllPrivateChats, Menu::Private),
        (BotCommandScope::AllGroupChats, Menu::Group),
        (BotCommandScope::AllChatAdministrators, Menu::Administrators),
    ];
    set_menus(link, &scopes).await
}

/// Sets menus in every language. The texts of a language are read for that alone: few are spoken
/// later.
async fn set_menus(link: &Link, menus: &[(BotCommandScope, Menu)]) -> Result<(), RequestError> {
    for &locale in Locale::ALL {
        let messages = Messages::load(locale);
        for (scope, menu) in menus {
            let commands = command::menu_of(*menu);
            let commands =
                commands.iter().map(|it| BotCommand::new(it.name, it.summary(&messages)));
            let mut request = link.0.set_my_commands(commands).scope(scope.clone());
            request.language_code = code(locale);
            request.await?;
        }
    }
    Ok(())
}

/// Sets the descriptions that differ from those that Telegram has: it takes few changes a day.
async fn set_descriptions(link: &Link) -> Result<(), RequestError> {
    for &locale in Locale::ALL {
        let messages = &Messages::load(locale);
        let long = say!(messages, "profile-description").plain();
        let mut ask = link.0.get_my_description();
        ask.language_code = code(locale);
        if !ask.await.is_ok_and(|it| it.description == long) {
            let mut request = link.0.set_my_description().description(long);
            request.language_code = code(locale);
            request.await?;
        }
        let short = say!(messages, "profile-short").plain();
        let mut ask = link.0.get_my_short_description();
        ask.language_code = code(locale);
        if !ask.await.is_ok_and(|it| it.short_description == short) {
            let mut request = link.0.set_my_short_description().short_description(short);
            request.language_code = code(locale);
            request.await?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_descriptions_are_as_long_as_telegram_takes() {
        for &locale in Locale::ALL {
            let messages = Messages::of(locale);
            let n_chars = |text: crate::message::Phrase| text.plain().chars().count();
            assert!(n_chars(say!(messages, "profile-description")) <= 512, "{locale:?}");
            assert!(n_chars(say!(messages, "profile-short")) <= 120, "{locale:?}");
        }
    }
}
