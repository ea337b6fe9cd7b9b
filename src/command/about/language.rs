//! `/language [NAME]`: the language that the bot speaks in this chat.

use crate::command::Request;
use crate::command::request::call::{Call, CommandError, Outcome, rows};
use crate::message::{Locale, Messages, say};
use crate::reply::{Button, Reply, quoted};
use crate::text::term::fold;

pub(crate) fn run(call: &Call<'_>) -> Result<Outcome, CommandError> {
    let chat = call.request.chat;
    match call.argument {
        "" => Ok(Outcome::found(
            Reply::saying(say!(call, "language-now", name = call.request.locale.own_name()))
                .and_buttons(buttons(call)?),
        )),
        typed if is_automatic(typed) => {
            call.ctx.store.choose_language(chat, None)?;
            let locale = call.ctx.store.chat_language(chat)?.locale();
            switched(call, locale)
        }
        typed => match named(typed) {
            Some(locale) => {
                call.ctx.store.choose_language(chat, Some(locale))?;
                switched(call, locale)
            }
            None => Ok(Outcome::missed(
                Reply::saying(say!(call, "language-unknown", typed = quoted(typed)))
                    .and_buttons(buttons(call)?),
            )),
        },
    }
}

/// Confirms the language in that language.
fn switched(call: &Call<'_>, locale: Locale) -> Result<Outcome, CommandError> {
    let request = Request { locale, ..*call.request };
    let call = Call { request: &request, ..*call };
    let confirmed = say!(call, "language-set", name = locale.own_name());
    let reply = Reply { locale, ..Reply::saying(confirmed) };
    Ok(Outcome::found(reply.and_buttons(buttons(&call)?)).in_place())
}

fn buttons(call: &Call<'_>) -> Result<Vec<Vec<Button>>, CommandError> {
    let mut buttons = Vec::new();
    for locale in Locale::ALL {
        let mark = if *locale == call.request.locale { "✓ " } else { "" };
        let label = format!("{mark}{}", locale.own_name());
        buttons.push(call.run_button(label, "language", locale.code())?);
    }
    Ok(rows(buttons, 2))
}

fn is_automatic(typed: &str) -> bool {
    ["auto", "automatic", "default"].iter().any(|word| typed.eq_ignore_ascii_case(word))
}

/// Returns the language with this code, or with this name in itself or in another language that the
/// bot speaks.
fn named(typed: &str) -> Option<Locale> {
    let wanted = fold(typed.trim());
    Locale::of_code(typed.trim()).or_else(|| {
        Locale::ALL.iter().copied().find(|locale| {
            let in_others = Locale::ALL.iter().any(|other| {
                let messages = Messages::of(*other);
                fold(&say!(messages, "language", code = locale.code()).plain()) == wanted
            });
            fold(locale.own_name()) == wanted || in_others
        })
    })
}
