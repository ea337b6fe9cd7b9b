//! What Telegram's clients show of the bot: the command menu beside the input field, and the
//! descriptions in its profile.

use teloxide::RequestError;
use teloxide::payloads::{
    SetMyCommandsSetters, SetMyDescriptionSetters, SetMyShortDescriptionSetters,
};
use teloxide::prelude::Requester;
use teloxide::types::{BotCommand, BotCommandScope, Recipient};

use crate::article::ChatId;
use crate::command::{self, Menu};
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
    for (scope, menu) in scopes {
        set_scope(link, &scope, menu).await?;
    }
    Ok(())
}

/// Sets the menu of the operators in the private chat of one. A chat that they have not opened yet
/// has none.
pub(super) async fn set_operator_menu(link: &Link, operator: ChatId) -> Result<(), RequestError> {
    let chat_id = Recipient::Id(teloxide::types::ChatId(operator.0));
    set_scope(link, &BotCommandScope::Chat { chat_id }, Menu::Operators).await
}

/// Sets a menu in every language.
async fn set_scope(link: &Link, scope: &BotCommandScope, menu: Menu) -> Result<(), RequestError> {
    for &locale in Locale::ALL {
        let commands = command::menu_of(menu);
        let commands = commands.iter().map(|it| BotCommand::new(it.name, it.summary(locale)));
        let mut request = link.0.set_my_commands(commands).scope(scope.clone());
        request.language_code = code(locale);
        request.await?;
    }
    Ok(())
}

/// Sets the descriptions that differ from those that Telegram has: it takes few changes a day.
async fn set_descriptions(link: &Link) -> Result<(), RequestError> {
    for &locale in Locale::ALL {
        let messages = Messages::of(locale);
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
