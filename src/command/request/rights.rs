//! Who may ask for what, from the rights that the catalogue and the actions state. In a group only
//! administrators change what the group chose.

use crate::command::Input;
use crate::command::catalogue::{Changes, RunsFor, Spec};
use crate::command::news::pasted;
use crate::command::request::button_data;
use crate::command::request::call::{Call, Outcome};
use crate::command::request::channel;
use crate::command::request::everyday;
use crate::command::request::parse::{self, ParsedLine};
use crate::message::say;
use crate::reply::Reply;

/// Returns whether the input changes what the chat chose: its subscriptions, times, sizes. Data
/// that are no action of a button count as changing.
pub fn changes_chat(input: Input<'_>, bot_name: Option<&str>) -> bool {
    let (changes, has_argument) = changes(input, bot_name);
    changes.changes_chat(has_argument)
}

/// Returns whether a repeated request gives the same answer: it changes nothing, neither for the
/// chat nor for anybody else.
pub fn only_reads(input: Input<'_>, bot_name: Option<&str>) -> bool {
    let (changes, has_argument) = changes(input, bot_name);
    changes.only_reads(has_argument)
}

/// Returns what an input changes, and whether it has an argument.
fn changes(input: Input<'_>, bot_name: Option<&str>) -> (Changes, bool) {
    match input {
        Input::Line(line) => match parse::parse(line, bot_name) {
            ParsedLine::Command(spec, argument) => (spec.rights.changes, !argument.is_empty()),
            ParsedLine::Text(text) => everyday::changes(&text),
            ParsedLine::Unknown(..) | ParsedLine::ForAnother | ParsedLine::Nothing => {
                (Changes::Nothing, false)
            }
        },
        Input::Post(_) => (Changes::Nothing, false),
        Input::Button(data) => button_data::changes_of(data),
    }
}

/// Returns the reply to a person who may not run this command here; `None` for one who may.
pub(in crate::command) fn refusal(call: &Call<'_>, spec: &Spec) -> Option<Outcome> {
    match spec.rights.runs_for {
        RunsFor::Operators if !call.is_operator() => {
            let refused = Reply::saying(say!(call, "operators-only"));
            Some(Outcome::missed(match call.request.user.filter(|_| !call.is_public()) {
                Some(id) => refused.and_say(say!(call, "your-id", id = id.to_string())),
                None => refused,
            }))
        }
        RunsFor::Operators | RunsFor::Everybody => channel::elsewhere(call, spec),
    }
}

/// Returns whether a line in a group is for this bot: a command, or a text or a mistyped command
/// with its name. The bot answers nothing else there.
pub fn is_for_bot(line: &str, bot_name: &str) -> bool {
    matches!(parse::parse(line, Some(bot_name)), ParsedLine::Command(..))
        || parse::is_addressed(line, Some(bot_name))
}

/// Returns the line that a reply to a message of this bot amounts to in a group: a text that
/// mentions it. `None` if it is for another bot, or says nothing.
pub fn as_addressed(line: &str, bot_name: &str) -> Option<String> {
    match parse::parse(line, Some(bot_name)) {
        ParsedLine::ForAnother | ParsedLine::Nothing => None,
        _ => Some(format!("@{bot_name} {line}")),
    }
}

/// Returns whether a line needs a file: a command that takes one, with no argument or with only the
/// name of a channel. The content of the file is appended to the line.
pub fn takes_document(line: &str, bot_name: Option<&str>) -> bool {
    let is_whole = |argument: &str| argument.is_empty() || channel::is_name(argument);
    matches!(parse::parse(line, bot_name), ParsedLine::Command(spec, argument) if spec.rights.takes_file && is_whole(&argument))
}

/// Returns whether a line is about the message that it replies to: a command that takes one, with no
/// argument. The text of that message is appended to the line.
pub fn takes_reply(line: &str, bot_name: Option<&str>) -> bool {
    matches!(parse::parse(line, bot_name), ParsedLine::Command(spec, argument) if spec.rights.takes_reply && argument.is_empty())
}

/// Returns whether a line is about the person who wrote the message that it replies to: a command
/// about people, with no argument. The person's id is appended to the line.
pub fn takes_person(line: &str, bot_name: Option<&str>) -> bool {
    matches!(parse::parse(line, bot_name), ParsedLine::Command(spec, argument) if spec.rights.takes_person && argument.is_empty())
}

/// Returns the names (`@anna`) of the people that a command about people is about.
pub fn names_of_people(line: &str, bot_name: Option<&str>) -> Vec<String> {
    match parse::parse(line, bot_name) {
        ParsedLine::Command(spec, argument) if spec.rights.takes_person => argument
            .split_whitespace()
            .filter(|word| channel::is_name(word))
            .map(str::to_owned)
            .collect(),
        _ => Vec::new(),
    }
}

/// Returns such a line with the ids that are known in place of the names.
pub fn with_ids(line: &str, bot_name: Option<&str>, ids: &[(String, i64)]) -> String {
    let ParsedLine::Command(spec, argument) = parse::parse(line, bot_name) else {
        return line.to_owned();
    };
    let word_of = |word: &str| match ids.iter().find(|known| known.0 == word) {
        Some((_, id)) => id.to_string(),
        None => word.to_owned(),
    };
    let words: Vec<String> = argument.split_whitespace().map(word_of).collect();
    format!("/{} {}", spec.name, words.join(" "))
}

/// Returns whether a line is a long text and not a command: its parts may arrive one by one.
pub fn is_pasted(line: &str, bot_name: Option<&str>) -> bool {
    matches!(parse::parse(line, bot_name), ParsedLine::Text(_)) && pasted::is_long(line)
}

/// Returns whether a line asks for the summary of a text: it is a long text, or follows the command
/// for that.
pub fn is_summarized(line: &str, bot_name: Option<&str>) -> bool {
    match parse::parse(line, bot_name) {
        ParsedLine::Command(spec, argument) => {
            let is_of_all = spec.rights.runs_for == RunsFor::Everybody;
            is_of_all && spec.rights.takes_reply && pasted::is_long(&argument)
        }
        ParsedLine::Text(_) => pasted::is_long(line),
        ParsedLine::Unknown(..) | ParsedLine::ForAnother | ParsedLine::Nothing => false,
    }
}

/// Maximum size of such a file, in bytes.
pub const MAX_DOCUMENT_BYTES: usize = crate::command::follow::portable::MAX_BYTES;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::command::catalogue;

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
        check("r:pause:=", true);
        check("r:tag:~k1", false);
        check("p:s:5:10:1:~k1", false);
        check("r:subscriptions:=", false);
        check("r:settings:=", false);
        check("r:addfeed:=https://news.example", false);
    }

    #[test]
    fn data_that_are_no_action_count_as_changing() {
        for data in
            ["", "r:shutdown:=", "p:l:05:10:1:=", "u:x:=", "s:s:99:=", "p:s:x:10:1:~k1", "junk"]
        {
            let input = Input::Button(data);
            assert!(changes_chat(input, None) && !only_reads(input, None), "{data}");
        }
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
    fn a_command_about_people_takes_the_writer_of_the_message_or_names() {
        for (line, expected) in
            [("/ban", true), ("/UNBAN@bot", true), ("/ban 5", false), ("/latest", false)]
        {
            assert_eq!(takes_person(line, Some("bot")), expected, "{line}");
        }
        let line = "/ban@bot @harbour_anna 17 @quay";
        assert_eq!(names_of_people(line, Some("bot")), ["@harbour_anna", "@quay"]);
        assert!(names_of_people("/company @harbour_anna", Some("bot")).is_empty());
        let known = [("@harbour_anna".to_owned(), 5)];
        assert_eq!(with_ids(line, Some("bot"), &known), "/ban 5 17 @quay");
    }

    #[test]
    fn the_commands_that_change_something_are_these() {
        let named = |changes: Changes| -> Vec<&str> {
            catalogue::commands()
                .filter(|it| it.rights.changes == changes)
                .map(|it| it.name)
                .collect()
        };
        assert_eq!(
            named(Changes::ChatWithArgument),
            [
                "save",
                "saved",
                "subscribe",
                "unsubscribe",
                "digest",
                "tz",
                "quiet",
                "mute",
                "unmute",
                "review",
                "settings",
                "language"
            ]
        );
        assert_eq!(named(Changes::Chat), ["pause", "resume", "import", "forget"]);
        assert_eq!(
            named(Changes::Bot),
            [
                "keep",
                "editstory",
                "report",
                "suggest",
                "addfeed",
                "removefeed",
                "suggestions",
                "broadcast",
                "allow",
                "ban",
                "unban"
            ]
        );
    }
}
