//! Every example of a command that people are shown works in their language: it does what its English
//! counterpart does.

use gistwire::command::{Answer, commands};
use gistwire::context::Context;
use gistwire::message::Locale;
use gistwire::reply::to_parts;
use regex::Regex;

use crate::support::bot::{ask_in, bot};

/// English words of arguments, which no other language shows; some are its own words as well.
const ENGLISH: &[&str] = &[
    "all",
    "articles",
    "at",
    "daily",
    "day",
    "days",
    "decline",
    "default",
    "digest",
    "footer",
    "header",
    "join",
    "month",
    "off",
    "remove",
    "sentences",
    "silent",
    "since",
    "split",
    "until",
    "usual",
    "week",
    "weekdays",
    "weekly",
    "year",
];
const OWN: &[(&str, &str)] = &[("fr", "articles"), ("pt", "remove")];

/// Returns the examples that `/help NAME` shows.
fn examples(context: &Context, locale: Locale, name: &str) -> Vec<String> {
    let help = ask_in(context, (9, locale), &format!("/help {name}"));
    let code = Regex::new(r"(?m)^\x{2068}?<code>(/[^<]+)</code>\x{2069}?$").expect("a pattern");
    let parts = to_parts(&help.reply.expect("help"));
    let found = parts.iter().flat_map(|part| code.captures_iter(&part.html));
    found.map(|it| it[1].replace("&quot;", "\"")).collect()
}

/// What a line does in a chat of its own, whatever the language: who answered, whether it could, the
/// first article that is shown, and what the chat has chosen then.
fn effect(
    context: &Context,
    who: (i64, Locale),
    line: &str,
) -> (String, bool, Option<i64>, String) {
    ask_in(context, who, "/save 3");
    let answer: Answer = ask_in(context, who, line);
    let first = answer.reply.as_ref().and_then(|it| it.articles().next().map(|it| it.id.0));
    let export = ask_in(context, who, "/export").reply.and_then(|it| it.document);
    (answer.command, answer.ok, first, export.map(|it| it.text).unwrap_or_default())
}

#[test]
fn an_example_does_in_each_language_what_it_does_in_english() {
    let context = bot();
    let mut faults = Vec::new();
    let mut chat = 1_000;
    for name in commands().map(|it| it.name).filter(|it| *it != "forget") {
        let english = examples(&context, Locale::English, name);
        for &locale in &Locale::ALL[1..] {
            let others = examples(&context, locale, name);
            assert_eq!(others.len(), english.len(), "{locale:?}: {others:?}");
            for (example, other) in english.iter().zip(others) {
                chat += 2;
                let expected = effect(&context, (chat, Locale::English), example);
                let seen = effect(&context, (chat + 1, locale), &other);
                if seen != expected {
                    faults.push(format!("{locale:?} {other}: {seen:?}, not {expected:?}"));
                }
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn the_periods_of_a_roundup_are_those_of_its_form() {
    let context = bot();
    let form = Regex::new(r"/roundup\P{Alphabetic}*\[([^\]]*)\]").expect("a pattern");
    for (&locale, chat) in Locale::ALL.iter().zip(5_000..) {
        let help = ask_in(&context, (chat, locale), "/help roundup");
        let text = to_parts(&help.reply.expect("help"))[0].plain.clone();
        let text = text.replace(['\u{2068}', '\u{2069}'], "");
        let form = form.captures(&text).expect("a form")[1].to_owned();
        let periods: Vec<&str> = form.split(" | ").take(4).collect();
        for period in periods {
            let answer = ask_in(&context, (chat, locale), &format!("/roundup {period}"));
            assert!(answer.ok, "{locale:?}: {period}");
        }
    }
}

#[test]
fn no_example_has_english_words_in_another_language() {
    let command = Regex::new(r"/([a-z]+)((?: [^\s<>()/«»“”、，。,]+)+)").expect("a pattern");
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("data/messages");
    let mut faults = Vec::new();
    for locale in &Locale::ALL[1..] {
        let folder = root.join(locale.code());
        for entry in std::fs::read_dir(folder).expect("a folder of messages") {
            let text = std::fs::read_to_string(entry.expect("an entry").path()).expect("UTF-8");
            for found in command.captures_iter(&text).filter(|it| &it[1] != "broadcast") {
                let is_english =
                    |word: &&str| ENGLISH.contains(word) && !OWN.contains(&(locale.code(), *word));
                faults.extend(
                    found[2]
                        .split(' ')
                        .find(is_english)
                        .map(|word| format!("{locale:?}: {word} in {}", &found[0])),
                );
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}
