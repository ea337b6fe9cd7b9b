//! Which requests change what a chat has chosen: in a group, only administrators may make them.

use crate::command::Input;
use crate::command::catalogue;
use crate::command::request::channel;
use crate::command::request::parse::{self, ParsedLine};

/// Commands that change something with any argument.
const ALWAYS: &[&str] = &["pause", "resume", "forget", "import"];

/// Commands that show something without an argument, and change it with one.
const WITH_ARGUMENT: &[&str] = &["subscribe", "unsubscribe", "digest", "tz", "quiet", "settings"];

/// Commands that change something for everybody.
const FOR_OPERATORS: &[&str] = &["addfeed", "removefeed"];

/// Returns whether the input changes what the chat chose: its subscriptions, times, sizes.
pub fn changes_chat(input: Input<'_>, bot_name: Option<&str>) -> bool {
    match input {
        Input::Line(line) => match parse::parse(line, bot_name) {
            ParsedLine::Command(spec, argument) => changes(spec.name, &argument),
            _ => false,
        },
        Input::Button(data) => {
            // The kind of action comes before its text (see `action`): running a command, setting,
            // stopping, muting.
            let (head, text) =
                data.split_once(":=").or_else(|| data.split_once(":~")).unwrap_or((data, ""));
            match head.split_once(':') {
                Some(("r", command)) => {
                    catalogue::find(command).is_some_and(|it| changes(it.name, text))
                }
                Some(("s" | "u" | "q", _)) => true,
                _ => false,
            }
        }
    }
}

/// Returns whether a repeated request gives the same answer: it changes nothing, neither for the
/// chat nor for anybody else.
pub fn only_reads(input: Input<'_>, bot_name: Option<&str>) -> bool {
    let is_operators = match input {
        Input::Line(line) => {
            matches!(parse::parse(line, bot_name), ParsedLine::Command(spec, _) if FOR_OPERATORS.contains(&spec.name))
        }
        Input::Button(data) => FOR_OPERATORS
            .iter()
            .any(|it| data.strip_prefix("r:").is_some_and(|rest| rest.starts_with(it))),
    };
    !is_operators && !changes_chat(input, bot_name)
}

/// Returns whether a line in a group is a command of this bot; the bot answers nothing else there.
pub fn is_for_bot(line: &str, bot_name: &str) -> bool {
    matches!(parse::parse(line, Some(bot_name)), ParsedLine::Command(..))
}

/// Returns whether a line needs a file: `/import` with no argument, or with only the name of a
/// channel. The content of the file is appended to the line.
pub fn takes_document(line: &str, bot_name: Option<&str>) -> bool {
    let is_whole = |argument: &str| argument.is_empty() || channel::is_name(argument);
    matches!(parse::parse(line, bot_name), ParsedLine::Command(spec, argument) if spec.name == "import" && is_whole(&argument))
}

/// Maximum size of such a file, in bytes.
pub const MAX_DOCUMENT_BYTES: usize = crate::command::follow::portable::MAX_BYTES;

fn changes(command: &str, argument: &str) -> bool {
    ALWAYS.contains(&command) || !argument.trim().is_empty() && WITH_ARGUMENT.contains(&command)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn looking_is_free_and_changing_is_not() {
        let check = |line: &str, expected: bool| {
            assert_eq!(changes_chat(Input::Line(line), Some("bot")), expected, "{line}")
        };
        for line in [
            "/latest",
            "/subscriptions",
            "/settings",
            "/digest",
            "/tz",
            "/company alibaba",
            "hello",
            "/subscribe@other x",
            "/preview x",
        ] {
            check(line, false);
        }
        for line in [
            "/subscribe #china",
            "/sub@bot x",
            "/unsubscribe all",
            "/pause",
            "/RESUME",
            "/settings sentences 2",
            "/tz Europe/Berlin",
            "/quiet off",
            "/import {}",
        ] {
            check(line, true);
        }
    }

    #[test]
    fn buttons_are_judged_by_what_they_do() {
        let check = |data: &str, expected: bool| {
            assert_eq!(changes_chat(Input::Button(data), None), expected, "{data}")
        };
        check("r:latest:=", false);
        check("r:company:=alibaba", false);
        check("r:subscribe:=#china", true);
        check("r:subscribe:~k1", true);
        check("u:12:=", true);
        check("q:12:=", true);
        check("s:s:3:=", true);
        check("", false);
    }

    #[test]
    fn reading_can_be_done_twice_and_changing_cannot() {
        let check = |line: &str, expected: bool| {
            assert_eq!(only_reads(Input::Line(line), Some("bot")), expected, "{line}")
        };
        for line in ["/read 12", "/latest", "alibaba", "/subscriptions", "/frobnicate"] {
            check(line, true);
        }
        for line in
            ["/pause", "/subscribe #china", "/addfeed https://news.example/", "/removefeed 3"]
        {
            check(line, false);
        }
        assert!(
            only_reads(Input::Button("p:l:5:10:1:="), None)
                && only_reads(Input::Button("x:5:=/read 12"), None)
        );
        assert!(
            !only_reads(Input::Button("r:removefeed:=3"), None)
                && !only_reads(Input::Button("u:5:="), None)
        );
    }

    #[test]
    fn only_an_import_without_its_content_wants_a_file() {
        let check = |line: &str, expected: bool| {
            assert_eq!(takes_document(line, Some("bot")), expected, "{line}")
        };
        for line in [
            "/import",
            "/restore",
            "/import@bot",
            "/import @harbour_news",
            "/import@bot  @harbour_news ",
        ] {
            check(line, true);
        }
        for line in [
            "/import {}",
            "/import @harbour_news {}",
            "/import harbour",
            "/import @x",
            "/import@other",
            "/export",
            "import",
            "",
        ] {
            check(line, false);
        }
    }

    #[test]
    fn every_command_that_is_named_here_exists() {
        for name in ALWAYS.iter().chain(WITH_ARGUMENT).chain(FOR_OPERATORS) {
            assert!(catalogue::find(name).is_some(), "{name}");
        }
    }
}
