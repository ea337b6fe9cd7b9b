//! Channels are managed from a private chat: `/subscribe @channel #china`. The transport checks the
//! person's rights; it then runs the command for the channel, and the reply goes to the person.

use crate::command::catalogue::{self, Spec};
use crate::command::request::action::Action;
use crate::command::request::call::{Call, CommandError, Outcome};
use crate::command::request::parse::{self, ParsedLine};
use crate::command::{Input, Place};
use crate::message::say;
use crate::reply::{Block, Inline, Reply};
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

/// Checks Telegram's rule for public names. "@1" is a channel that the person has connected: no
/// public name begins with a digit.
pub(in crate::command) fn is_name(text: &str) -> bool {
    let is_plain = |it: &str| {
        (4..=32).contains(&it.len())
            && it.bytes().all(|it| it.is_ascii_alphanumeric() || it == b'_')
    };
    let is_number =
        |it: &str| (1..=3).contains(&it.len()) && it.bytes().all(|it| it.is_ascii_digit());
    text.strip_prefix('@').is_some_and(|it| is_plain(it) || is_number(it))
}

/// Has the commands that a reply mentions name the channel that it is about: "/resume @news". They
/// can be copied: a tap would send "/resume", which is about the person's own chat.
pub(in crate::command) fn name_in_hints(reply: &mut Reply, channel: &str) {
    for block in &mut reply.blocks {
        if let Block::Heading(inlines) | Block::Paragraph(inlines) | Block::Bullet(inlines) = block
        {
            let named = inlines.drain(..).flat_map(|inline| named(inline, channel)).collect();
            *inlines = named;
        }
    }
}

fn named(inline: Inline, channel: &str) -> Vec<Inline> {
    type Style = fn(String) -> Inline;
    let (text, style): (&str, Style) = match &inline {
        Inline::Text(text) => (text, Inline::Text),
        Inline::Bold(text) => (text, Inline::Bold),
        Inline::Italic(text) => (text, Inline::Italic),
        Inline::Code(text) => (text, Inline::Code),
        Inline::Command(tap) if tap.url.is_none() => (&tap.label, Inline::Text),
        Inline::Command(_) | Inline::Link { .. } => return vec![inline],
    };
    let (mut pieces, mut rest, mut is_changed) = (Vec::new(), text, false);
    while let Some((before, command, after)) = next_command(rest) {
        if !before.is_empty() {
            pieces.push(style(before.to_owned()));
        }
        pieces.push(Inline::Code(format!("{command} {channel}")));
        (rest, is_changed) = (after, true);
    }
    if !is_changed {
        return vec![inline];
    }
    if !rest.is_empty() {
        pieces.push(style(rest.to_owned()));
    }
    pieces
}

/// Returns the text before the first command for channels that names none, the command, and the text
/// after it.
fn next_command(text: &str) -> Option<(&str, &str, &str)> {
    let mut from = 0;
    while let Some(found) = text.slice(from..).find('/') {
        let at = from + found;
        let (before, command) = (text.slice(..at), text.slice(at..));
        let is_of_name = |c: char| c.is_ascii_alphanumeric() || c == '_';
        let end = command.slice(1..).find(|c| !is_of_name(c)).map_or(command.len(), |it| it + 1);
        let (command, after) = (command.slice(..end), command.slice(end..));
        let is_one = catalogue::find(command.trim_start_matches('/'))
            .is_some_and(|spec| spec.rights.is_for_channels);
        if is_one && !before.ends_with(char::is_alphanumeric) && !after.starts_with(" @") {
            return Some((before, command, after));
        }
        from = at + 1;
    }
    None
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
        check("/subscribe @1 #china", Some(("@1", "/subscribe #china")));
        check("/subscribe @x", None);
        check("/company @harbour_news", None);
        check("@harbour_news", None);
    }

    #[test]
    fn hints_name_the_channel() {
        let text =
            "Paused. /resume ends it, /digest daily 08:30 collects; /read 12, a/b, /list @x.";
        let mut reply = Reply::saying(text);
        name_in_hints(&mut reply, "@news");
        let code = |text: &str| Inline::Code(text.to_owned());
        let plain = |text: &str| Inline::Text(text.to_owned());
        let named = vec![
            plain("Paused. "),
            code("/resume @news"),
            plain(" ends it, "),
            code("/digest @news"),
            plain(" daily 08:30 collects; /read 12, a/b, /list @x."),
        ];
        assert_eq!(reply.blocks, [Block::Paragraph(named)]);
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
