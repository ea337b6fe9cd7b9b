//! Channels are managed from a private chat: `/subscribe @channel #china`. The transport checks the
//! person's rights; it then runs the command for the channel, and the reply goes to the person.

use crate::command::catalogue::{self, Spec};
use crate::command::request::action::Action;
use crate::command::request::call::{Call, CommandError, Outcome};
use crate::command::request::parse::{self, ParsedLine};
use crate::command::{Input, Place};
use crate::message::say;
use crate::reply::Reply;
use crate::store::Store;
use crate::text::slice::Slicing;

/// A request for a channel.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ForChannel {
    /// Its public name, with `@`.
    pub channel: String,
    /// The command without the channel name.
    pub line: String,
}

/// Returns the channel request, if the request names a channel.
pub fn for_channel(store: &Store, input: Input<'_>, bot_name: Option<&str>) -> Option<ForChannel> {
    match input {
        Input::Line(line) => match parse::parse(line, bot_name) {
            ParsedLine::Command(spec, argument) => split(spec, &argument),
            _ => None,
        },
        Input::Post(_) => None,
        Input::Button(data) => match Action::decode(data, store) {
            Ok(Some(Action::Run { command, argument })) => {
                split(catalogue::find(command)?, &argument)
            }
            _ => None,
        },
    }
}

/// Returns the answer if a channel is named in a place that does not allow it; `None` if no
/// channel is named.
pub(in crate::command) fn elsewhere(call: &Call<'_>, spec: &Spec) -> Option<Outcome> {
    let named = split(spec, call.argument).filter(|_| call.request.channel.is_none())?;
    let said = match call.request.place {
        Place::Group => say!(call, "channel-in-private", channel = named.channel),
        _ => say!(call, "channel-on-telegram", channel = named.channel),
    };
    Some(Outcome::missed(Reply::saying(said)))
}

/// Returns the same action for a managed channel.
pub(in crate::command) fn aimed(channel: &str, action: &Action) -> Result<Action, CommandError> {
    Ok(match action {
        Action::Run { command, argument }
            if catalogue::find(command).is_some_and(|spec| spec.rights.is_for_channels) =>
        {
            Action::Run { command, argument: format!("{channel} {argument}").trim_end().to_owned() }
        }
        Action::Set(choice, value) => {
            let value = value.map_or("default".to_owned(), |it| {
                if it == 0 { "auto".to_owned() } else { it.to_string() }
            });
            Action::Run {
                command: "settings",
                argument: format!("{channel} {} {value}", choice.name()),
            }
        }
        other => other.clone(),
    })
}

fn split(spec: &Spec, argument: &str) -> Option<ForChannel> {
    let rest = argument.strip_prefix('@').filter(|_| spec.rights.is_for_channels)?;
    let end = rest.find(char::is_whitespace).unwrap_or(rest.len());
    let (name, rest) = (format!("@{}", rest.slice(..end)), rest.slice(end..).trim());
    is_name(&name).then(|| ForChannel {
        line: format!("/{} {rest}", spec.name).trim_end().to_owned(),
        channel: name,
    })
}

/// Checks Telegram's rule for public names.
pub(in crate::command) fn is_name(text: &str) -> bool {
    let is_plain = |it: &str| {
        (4..=32).contains(&it.len())
            && it.bytes().all(|it| it.is_ascii_alphanumeric() || it == b'_')
    };
    text.strip_prefix('@').is_some_and(is_plain)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(line: &str, expected: Option<(&str, &str)>) {
        let found = for_channel(&Store::in_memory().unwrap(), Input::Line(line), Some("gist_bot"));
        assert_eq!(
            found.as_ref().map(|it| (it.channel.as_str(), it.line.as_str())),
            expected,
            "{line}"
        );
    }

    #[test]
    fn a_channel_is_named_first() {
        check("/subscribe @harbour_news #china", Some(("@harbour_news", "/subscribe #china")));
        check("/list@gist_bot @harbour_news", Some(("@harbour_news", "/subscriptions")));
        check("/import @harbour_news\n{\"a\": 1}", Some(("@harbour_news", "/import {\"a\": 1}")));
        check("/export @harbour_news", Some(("@harbour_news", "/export")));
        check("/subscribe #china @harbour_news", None);
        check("/subscribe @x", None);
        check("/company @harbour_news", None);
        check("@harbour_news", None);
    }

    #[test]
    fn a_button_of_a_channel_s_reply_is_about_that_channel() {
        let run = |command, argument: &str| Action::Run { command, argument: argument.to_owned() };
        let aim = |action: Action| aimed("@news", &action).unwrap();
        assert_eq!(aim(run("unsubscribe", "#china")), run("unsubscribe", "@news #china"));
        assert_eq!(aim(run("subscriptions", "")), run("subscriptions", "@news"));
        assert_eq!(aim(run("preview", "#china")), run("preview", "#china"));
        assert_eq!(
            aim(Action::Set(crate::command::request::action::Choice::Sentences, Some(0))),
            run("settings", "@news sentences auto")
        );
    }
}
