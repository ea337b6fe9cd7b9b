//! `/settings`: everything that a chat can choose. It is one message, which its buttons edit; its
//! pages are laid out in `settings_page`.

use crate::article::ChatId;
use crate::command::Input;
use crate::command::follow::settings_page::{is_channel, language_named, shown};
use crate::command::request::action::Choice;
use crate::command::request::call::{Call, CommandError, Outcome};
use crate::message::say;
use crate::reply::{Reply, quoted};
use crate::store::chats::channel::Approver;
use crate::store::chats::portable::ImportedSettings;
use crate::store::{ChatSettings, ChatState};

/// A page of the settings message, and what `/settings` calls it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Page {
    /// Every setting in one line each.
    Main,
    /// Alerts as they come, or digests and their times.
    Alerts,
    /// The same; a tap on a time adds it and does not move the digest.
    Times,
    Quiet,
    /// The length of summaries and pages.
    Length,
    Languages,
    /// The limit of alerts a day.
    Limit,
    /// How the posts of a channel look.
    Post,
}

impl Page {
    const ALL: [(Page, &'static str); 8] = [
        (Page::Main, "main"),
        (Page::Alerts, "alerts"),
        (Page::Times, "times"),
        (Page::Quiet, "quiet"),
        (Page::Length, "length"),
        (Page::Languages, "languages"),
        (Page::Limit, "limit"),
        (Page::Post, "post"),
    ];

    /// Returns the argument of `/settings` that shows it.
    pub(crate) fn name(self) -> &'static str {
        Page::ALL.iter().find(|(page, _)| *page == self).map_or("", |(_, name)| name)
    }

    fn named(name: &str) -> Option<Page> {
        Page::ALL.iter().find(|(_, known)| *known == name).map(|(page, _)| *page)
    }
}

/// The largest limit of alerts a day.
pub(crate) const MAX_ALERTS_A_DAY: u32 = 500;

/// The longest line above or below a post, in characters.
pub(crate) const MAX_POST_LINE: usize = 200;

pub(crate) fn run(call: &Call<'_>) -> Result<Outcome, CommandError> {
    if let Some(outcome) = post_line(call)? {
        return Ok(outcome);
    }
    let words: Vec<String> = call
        .argument
        .split(|c: char| c.is_whitespace() || matches!(c, '=' | ','))
        .map(str::to_lowercase)
        .collect();
    let words: Vec<&str> = words.iter().map(String::as_str).filter(|it| !it.is_empty()).collect();
    match words[..] {
        [] => page(call, Page::Main),
        ["default" | "defaults" | "reset"] => reset(call),
        ["sentences" | "sentence", value] => sized(call, Choice::Sentences, value),
        ["articles" | "article", value] => sized(call, Choice::Articles, value),
        ["pause"] => {
            call.ctx.store.pause(call.request.chat, None, call.ctx.now)?;
            page_after_switch(call, Page::Main)
        }
        ["resume"] => {
            call.ctx.store.resume(call.chat_thread(), call.ctx.now)?;
            page_after_switch(call, Page::Main)
        }
        [name] => match Page::named(name) {
            Some(it) => page(call, it),
            None => misunderstood(call),
        },
        [name, ref values @ ..] => switch(call, name, values),
    }
}

/// Sets the line above or below the posts of a channel: `header Harbour news`; `None` for anything
/// else.
fn post_line(call: &Call<'_>) -> Result<Option<Outcome>, CommandError> {
    let Some((name, line)) = call.argument.split_once(char::is_whitespace) else { return Ok(None) };
    let line = Some(line.trim()).filter(|it| !it.eq_ignore_ascii_case("off"));
    let is_header = name.eq_ignore_ascii_case("header");
    if !is_header && !name.eq_ignore_ascii_case("footer") {
        return Ok(None);
    }
    let mut state = call.ctx.store.chat_state(call.request.chat)?;
    if !is_channel(call, &state) {
        return Ok(None);
    }
    if line.is_some_and(|it| it.chars().count() > MAX_POST_LINE) {
        let said = say!(call, "post-line-too-long", max = MAX_POST_LINE);
        return Ok(Some(Outcome::missed(Reply::saying(said))));
    }
    let line = line.map(str::to_owned);
    match is_header {
        true => state.post.header = line,
        false => state.post.footer = line,
    }
    call.ctx.store.save_chat_state(call.request.chat, &state, call.ctx.now)?;
    page_after_switch(call, Page::Post).map(Some)
}

/// Applies a switch of how the posts of a channel look; `None` if there is no such switch here.
fn post_switch(
    call: &Call<'_>,
    state: &ChatState,
    name: &str,
    is_on: bool,
) -> Result<Option<ChatState>, CommandError> {
    if !is_channel(call, state) {
        return Ok(None);
    }
    let mut post = state.post.clone();
    match name {
        "hashtags" => post.has_hashtags = is_on,
        "buttons" => post.has_no_buttons = !is_on,
        "approval" => {
            if is_on {
                let (Some(channel), Some(user)) = (call.request.channel, call.request.user) else {
                    return Ok(None);
                };
                let approver = Approver { chat: ChatId(user), channel: channel.to_owned() };
                call.ctx.store.set_approver(call.request.chat, &approver)?;
            }
            post.needs_approval = is_on;
        }
        _ => return Ok(None),
    }
    Ok(Some(ChatState { post, ..state.clone() }))
}

/// Applies a setting of the chat's delivery.
fn switch(call: &Call<'_>, name: &str, values: &[&str]) -> Result<Outcome, CommandError> {
    let state = call.ctx.store.chat_state(call.request.chat)?;
    let is_on = match values {
        ["on"] => Some(true),
        ["off" | "default"] => Some(false),
        _ => None,
    };
    if let Some(is_on) = is_on
        && let Some(state) = post_switch(call, &state, name, is_on)?
    {
        call.ctx.store.save_chat_state(call.request.chat, &state, call.ctx.now)?;
        return page_after_switch(call, Page::Post);
    }
    let changed = match (name, is_on) {
        ("nothing-new", Some(is_on)) => {
            Some((ChatState { tells_empty: is_on, ..state }, Page::Alerts))
        }
        ("previews", Some(is_on)) => {
            Some((ChatState { hides_previews: !is_on, ..state }, Page::Main))
        }
        ("announcements", Some(is_on)) => {
            Some((ChatState { hides_announcements: !is_on, ..state }, Page::Main))
        }
        ("pins", Some(is_on)) => Some((ChatState { pins_no_digest: !is_on, ..state }, Page::Main)),
        ("limit", Some(false)) => Some((ChatState { alerts_a_day: None, ..state }, Page::Limit)),
        ("limit", None) => match values {
            [number] => number
                .parse()
                .ok()
                .filter(|n| (1..=MAX_ALERTS_A_DAY).contains(n))
                .map(|n| (ChatState { alerts_a_day: Some(n), ..state }, Page::Limit)),
            _ => None,
        },
        ("languages" | "language", None) => match values {
            ["all" | "any"] => Some(Vec::new()),
            names => names.iter().map(|name| language_named(call.messages(), name)).collect(),
        }
        .map(|languages| (ChatState { languages, ..state }, Page::Languages)),
        _ => None,
    };
    let Some((state, page)) = changed else { return misunderstood(call) };
    call.ctx.store.save_chat_state(call.request.chat, &state, call.ctx.now)?;
    if (name, is_on) == ("announcements", Some(false))
        && matches!(call.request.input, Input::Button(_))
    {
        // The button is under an announcement, which stays.
        return Ok(Outcome::done(say!(call, "announcements-off-toast")));
    }
    page_after_switch(call, page)
}

fn reset(call: &Call<'_>) -> Result<Outcome, CommandError> {
    let defaults = ImportedSettings::default();
    call.ctx.store.adopt(call.request.chat, &defaults, u32::MAX, call.ctx.now)?;
    page_after_switch(call, Page::Main)
}

fn sized(call: &Call<'_>, choice: Choice, value: &str) -> Result<Outcome, CommandError> {
    let value = match value {
        "default" => None,
        "auto" if choice == Choice::Sentences => Some(0),
        number => match number.parse().ok().filter(|&number| choice.allows(number)) {
            Some(number) => Some(number),
            None => return misunderstood(call),
        },
    };
    set(call, choice, value)
}

/// Stores a choice and shows the current values.
pub(crate) fn set(
    call: &Call<'_>,
    choice: Choice,
    value: Option<u32>,
) -> Result<Outcome, CommandError> {
    let chosen = call.ctx.store.chat_settings(call.request.chat)?;
    let chosen = match choice {
        Choice::Sentences => ChatSettings { sentences: value, ..chosen },
        Choice::Articles => ChatSettings { articles: value, ..chosen },
    };
    call.ctx.store.save_chat_settings(call.request.chat, chosen)?;
    page_after_switch(call, Page::Length)
}

/// Shows a page: in place of the message that holds the pressed button, or as a new message.
fn page(call: &Call<'_>, page: Page) -> Result<Outcome, CommandError> {
    let outcome = Outcome::found(shown(call, page)?);
    Ok(match call.request.input {
        Input::Button(_) if !call.argument.is_empty() => outcome.in_place(),
        _ => outcome,
    })
}

/// Shows the page of a setting that was changed, with a toast over the button.
fn page_after_switch(call: &Call<'_>, page: Page) -> Result<Outcome, CommandError> {
    let outcome = Outcome::found(shown(call, page)?);
    switched(call, page, outcome)
}

/// Returns the answer to a switch: beside a button, the message shows the settings as they are now,
/// and a toast says that they are saved.
pub(crate) fn switched(
    call: &Call<'_>,
    page: Page,
    typed: Outcome,
) -> Result<Outcome, CommandError> {
    match call.request.input {
        Input::Button(_) => {
            let outcome = Outcome::found(shown(call, page)?);
            Ok(outcome.in_place().and_notice(say!(call, "saved-toast")))
        }
        Input::Line(_) | Input::Post(_) => Ok(typed),
    }
}

fn misunderstood(call: &Call<'_>) -> Result<Outcome, CommandError> {
    // As it was typed: the argument may be a translation.
    let typed = match call.request.input {
        Input::Line(line) if line.starts_with('/') => line.split_once(' ').map(|it| it.1),
        Input::Line(_) | Input::Post(_) | Input::Button(_) => None,
    };
    let typed = quoted(typed.unwrap_or(call.argument));
    let said = Reply::saying(say!(call, "settings-misread", typed = typed));
    let page = shown(call, Page::Main)?;
    Ok(Outcome::missed(said.and_buttons(page.buttons)))
}
