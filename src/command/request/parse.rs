//! A typed line -> a command with its argument. Pure.

use std::borrow::Cow;

use crate::command::catalogue::{self, Spec};
use crate::text::slice::Slicing;

/// A parsed line.
pub(crate) enum ParsedLine<'a> {
    /// A command of the catalogue with its argument, trimmed.
    Command(&'static Spec, String),
    /// Begins with a slash but is not a command; the word with its slash, and the text after it.
    Unknown(Cow<'a, str>, Cow<'a, str>),
    /// A command that names another bot.
    ForAnother,
    /// Neither empty nor a command.
    Text(Cow<'a, str>),
    /// Only blanks.
    Nothing,
}

impl ParsedLine<'_> {
    fn into_owned(self) -> ParsedLine<'static> {
        let owned = |text: Cow<'_, str>| Cow::Owned(text.into_owned());
        match self {
            ParsedLine::Command(spec, argument) => ParsedLine::Command(spec, argument),
            ParsedLine::Unknown(word, rest) => ParsedLine::Unknown(owned(word), owned(rest)),
            ParsedLine::ForAnother => ParsedLine::ForAnother,
            ParsedLine::Text(text) => ParsedLine::Text(owned(text)),
            ParsedLine::Nothing => ParsedLine::Nothing,
        }
    }
}

/// Returns whether a character is one of the marks that set a command apart in a line from right to
/// left, or marks the beginning of a file; copied text brings them.
fn is_mark(c: char) -> bool {
    matches!(c, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
}

/// Removes marks of direction.
fn without_marks(text: &str) -> Cow<'_, str> {
    if text.contains(is_mark) { Cow::Owned(text.replace(is_mark, "")) } else { Cow::Borrowed(text) }
}

/// Replaces each other white space character with a plain blank, and removes marks of direction: some
/// keyboards write U+3000 or U+00A0 between words.
fn with_plain_blanks(text: &str) -> Cow<'_, str> {
    let is_other_blank = |c: char| c.is_whitespace() && c != ' ';
    let text = without_marks(text);
    if text.contains(is_other_blank) { Cow::Owned(text.replace(is_other_blank, " ")) } else { text }
}

/// Returns a text without the mention of the bot that addresses it: "@gist_bot nvidia"; `None` if
/// it mentions the bot nowhere, or is a command. `bot_name` is without `@`.
pub(crate) fn unmentioned(line: &str, bot_name: Option<&str>) -> Option<String> {
    let bot_name = bot_name.filter(|_| !line.trim_start().starts_with('/'))?;
    let is_of_name = |c: char| c.is_alphanumeric() || c == '_';
    let is_mention = |at: usize| {
        let (before, name) = (line.slice(..at), line.slice(at + 1..));
        let end = name.find(|c: char| !is_of_name(c)).unwrap_or(name.len());
        name.slice(..end).eq_ignore_ascii_case(bot_name) && !before.ends_with(is_of_name)
    };
    let at = line.match_indices('@').map(|(at, _)| at).find(|at| is_mention(*at))?;
    let (before, after) = (line.slice(..at).trim_end(), line.slice(at + 1 + bot_name.len()..));
    if before.is_empty() {
        return Some(after.trim_start_matches([',', ':', ' ']).trim().to_owned());
    }
    Some(format!("{before}{after}").trim().to_owned())
}

/// Parses a line. `bot_name` is the bot's own name, without `@`; if it is unknown, any bot name
/// counts as it. A mention of the bot is no part of a text.
///
/// `/read_12` is `/read 12`: only such a form can be tapped in Telegram.
pub(crate) fn parse<'a>(line: &'a str, bot_name: Option<&str>) -> ParsedLine<'a> {
    match unmentioned(line, bot_name) {
        Some(text) => parse_plain(&text, bot_name).into_owned(),
        None => parse_plain(line, bot_name),
    }
}

/// Returns whether a line says that it is for this bot, other than by a command that there is: it
/// mentions the bot, or is a mistyped command with its name.
pub(crate) fn is_addressed(line: &str, bot_name: Option<&str>) -> bool {
    unmentioned(line, bot_name).is_some()
        || matches!(parse(line, bot_name), ParsedLine::Unknown(word, _) if word.contains('@'))
}

fn parse_plain<'a>(line: &'a str, bot_name: Option<&str>) -> ParsedLine<'a> {
    let line = line.trim_matches(|c: char| c.is_whitespace() || c == '\0' || is_mark(c));
    let Some(call) = line.strip_prefix('/') else {
        return if line.is_empty() {
            ParsedLine::Nothing
        } else {
            ParsedLine::Text(with_plain_blanks(line))
        };
    };
    let end = call.find(char::is_whitespace).unwrap_or(call.len());
    let argument = call.slice(end..).trim();
    let word = without_marks(call.slice(..end));
    let (name, named_bot) = match word.split_once('@') {
        Some((name, bot)) => (name, Some(bot)),
        None => (&*word, None),
    };
    if let (Some(named), Some(own)) = (named_bot, bot_name)
        && !named.eq_ignore_ascii_case(own)
    {
        return ParsedLine::ForAnother;
    }
    if let Some(spec) = catalogue::find(name) {
        // A file stays unchanged: its problems are reported by line and column. The lines of a text
        // tell its headline from its paragraphs.
        let argument = if spec.rights.takes_file || spec.rights.takes_reply {
            Cow::Borrowed(argument)
        } else {
            with_plain_blanks(argument)
        };
        return ParsedLine::Command(spec, argument.into_owned());
    }
    if let Some((name, tapped)) = name.split_once('_')
        && let Some(spec) = catalogue::find(name).filter(|it| !it.argument.is_empty())
    {
        return ParsedLine::Command(
            spec,
            format!("{} {}", tapped.replace('_', " "), with_plain_blanks(argument))
                .trim()
                .to_owned(),
        );
    }
    ParsedLine::Unknown(format!("/{word}").into(), without_marks(argument))
}

/// Returns the article id at the beginning of an argument, and the text after it. A `#` before the
/// id is allowed.
pub(crate) fn article_number(argument: &str) -> Option<(i64, &str)> {
    let argument = argument.trim().trim_start_matches('#');
    let end = argument.find(|c: char| !c.is_ascii_digit()).unwrap_or(argument.len());
    let rest = argument.slice(end..);
    if rest.starts_with(|c: char| !c.is_whitespace()) {
        return None;
    }
    argument.slice(..end).parse().ok().map(|number| (number, rest.trim()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(line: &str, expected: &str) {
        let seen = match parse(line, Some("gist_bot")) {
            ParsedLine::Command(spec, argument) => format!("{}({argument})", spec.name),
            ParsedLine::Unknown(word, argument) => format!("unknown {word}({argument})"),
            ParsedLine::ForAnother => "another".into(),
            ParsedLine::Text(text) => format!("text({text})"),
            ParsedLine::Nothing => "nothing".into(),
        };
        assert_eq!(seen, expected);
    }

    #[test]
    fn case_does_not_matter_in_a_command() {
        check("/TAG China", "tag(China)");
        check("/Latest", "latest()");
    }

    #[test]
    fn an_alias_is_the_command() {
        check("/find cloud", "search(cloud)");
    }

    #[test]
    fn a_command_may_name_this_bot_and_no_other() {
        check("/latest@Gist_BOT 3", "latest(3)");
        check("/latest@other_bot", "another");
        check("/nonsense@other_bot", "another");
    }

    #[test]
    fn a_mention_addresses_the_bot_and_is_no_part_of_the_text() {
        check("@gist_bot nvidia", "text(nvidia)");
        check("@Gist_Bot: nvidia", "text(nvidia)");
        check("what about nvidia, @gist_bot?", "text(what about nvidia,?)");
        check("@gist_bot /latest 3", "latest(3)");
        check("@gist_bot /latset", "unknown /latset()");
        check("@gist_bot", "nothing");
        for other in ["@gist_bot2 hello", "me@gist_bot", "@gist hello", "@"] {
            check(other, &format!("text({other})"));
        }
        let is_for_us = |line: &str| is_addressed(line, Some("gist_bot"));
        assert!(is_for_us("hello @gist_bot") && is_for_us("/latset@gist_bot 3"));
        assert!(!is_for_us("/latset") && !is_for_us("/latset@other_bot") && !is_for_us("hello"));
    }

    #[test]
    fn a_tapped_command_carries_its_argument() {
        check("/read_12", "read(12)");
        check("/why_12@gist_bot alibaba", "why(12 alibaba)");
        check("/tag_artificial_intelligence", "tag(artificial intelligence)");
        check("/tags_2", "tags(2)");
        check("/sources_2", "sources(2)");
        check("/status_2", "unknown /status_2()");
    }

    #[test]
    fn an_argument_may_stand_on_the_next_line() {
        check("/company    \n  ", "company()");
        check("/company\nalibaba", "company(alibaba)");
    }

    #[test]
    fn what_is_no_command_is_text_unknown_or_nothing() {
        check("jack ma", "text(jack ma)");
        check("/frobnicate now", "unknown /frobnicate(now)");
        check("/", "unknown /()");
        check("/é x", "unknown /é(x)");
        check("  \n\0", "nothing");
        check("\u{2068}/latest\u{2069}", "latest()");
    }

    #[test]
    fn a_command_may_be_copied_from_a_line_from_right_to_left() {
        check("/subscribe\u{2069} \u{2068}#china", "subscribe(#china)");
        check("/tag \u{200e}#china", "tag(#china)");
        check("\u{202a}/tag\u{202c} \u{202a}china\u{202c}", "tag(china)");
        check("/tag\u{feff} china", "tag(china)");
        check("/\u{61c}tag china\u{200f} tea", "tag(china tea)");
        check("/frob\u{2069} \u{2068}now", "unknown /frob(now)");
    }

    #[test]
    fn an_article_number_may_be_followed_by_words() {
        assert_eq!(article_number("12"), Some((12, "")));
        assert_eq!(article_number("#12 ant group"), Some((12, "ant group")));
        for wrong in ["", "x", "12x", "-3", "99999999999999999999", "１２"] {
            assert_eq!(article_number(wrong), None);
        }
    }
}
