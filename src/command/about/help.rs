//! `/help [COMMAND | TOPIC]`, and the answer to a command that does not exist. The overview fits a screen;
//! its buttons lead to the commands of a topic and to all of them.

use crate::command::catalogue::{self, Menus, Spec, Topic};
use crate::command::request::call::{Call, CommandError, Outcome, rows};
use crate::command::request::everyday;
use crate::command::{Input, Place};
use crate::message::say;
use crate::reply::{Block, Button, Inline, Press, Reply, quoted, shortened};
use crate::text::slice::Slicing;

/// The commands of the overview, most used first.
const OVERVIEW: [(Topic, &[&str]); 4] = [
    (Topic::Find, &["latest", "company", "tag", "search", "roundup"]),
    (Topic::Read, &["summary", "saved"]),
    (Topic::Follow, &["subscribe", "subscriptions", "digest", "pause"]),
    (Topic::About, &["settings", "privacy"]),
];

/// The arguments of the buttons that lead to the overview and to all commands.
const SHORT: &str = "short";
const ALL: &str = "all";

/// A longer form of an argument is cut in a list of commands, in characters.
const MAX_FORM: usize = 12;

pub(crate) fn run(call: &Call<'_>) -> Result<Outcome, CommandError> {
    let name = call.argument.split_whitespace().next().unwrap_or_default().trim_start_matches('/');
    if name.is_empty() || name == SHORT {
        return Ok(turned(call, overview(call)?));
    }
    let spec = catalogue::find(name);
    let typed = call.argument.to_lowercase();
    // "Read" is a heading and the name of a command.
    let is_command = spec.is_some_and(|it| it.name == typed);
    let is_called = |topic: &Topic| {
        let heading = topic.heading(call.messages()).plain();
        topic.as_argument() == name || !is_command && heading.to_lowercase() == typed
    };
    if let Some(topic) = Topic::ALL.into_iter().find(is_called) {
        return Ok(turned(call, commands(call, &[topic])?));
    }
    if name == ALL {
        return Ok(turned(call, commands(call, &Topic::ALL)?));
    }
    // "/help alerts": what people call it.
    let meant = || everyday::command(call.argument, call.request.locale);
    match spec.or_else(meant) {
        // Alerts are not one command.
        Some(meant) if spec.is_none() && meant.topic == Topic::Follow => {
            Ok(Outcome::found(commands(call, &[Topic::Follow])?))
        }
        Some(spec) => Ok(Outcome::found(one(call, spec))),
        None if call.argument.starts_with('/') || !catalogue::near(name).is_empty() => {
            unknown(call, call.argument.split_whitespace().next().unwrap_or_default())
        }
        None => no_topic(call),
    }
}

/// Says what the help has, after a word that it knows nothing about.
fn no_topic(call: &Call<'_>) -> Result<Outcome, CommandError> {
    let word = quoted(&shortened(call.argument, 40));
    let reply = Reply::saying(say!(call, "help-no-topic", word = word));
    Ok(Outcome::missed(reply.and_buttons(topic_buttons(call)?)))
}

/// Returns the buttons that lead to the commands of each topic, and to all of them.
fn topic_buttons(call: &Call<'_>) -> Result<Vec<Vec<Button>>, CommandError> {
    let mut topics = Vec::new();
    for topic in Topic::ALL {
        let heading = topic.heading(call.messages());
        topics.push(call.run_button(heading, "help", topic.as_argument())?);
    }
    let mut buttons = rows(topics, 2);
    buttons.push(vec![call.run_button(say!(call, "help-all"), "help", ALL)?]);
    Ok(buttons)
}

/// The pages of the help replace each other. A button elsewhere has no argument.
fn turned(call: &Call<'_>, reply: Reply) -> Outcome {
    let outcome = Outcome::found(reply);
    let is_turned = matches!(call.request.input, Input::Button(_)) && !call.argument.is_empty();
    if is_turned { outcome.in_place() } else { outcome }
}

/// Answers a command that does not exist; the suggested command gets the call's argument.
pub(crate) fn unknown(call: &Call<'_>, word: &str) -> Result<Outcome, CommandError> {
    let near = catalogue::near(word.trim_start_matches('/').split('@').next().unwrap_or_default());
    let word = shortened(word, 40);
    if near.is_empty() {
        let reply = Reply::saying(say!(call, "unknown-command", word = quoted(&word)));
        let help = call.run_button(say!(call, "help-all"), "help", ALL)?;
        let latest = call.run_button(say!(call, "start-latest"), "latest", "")?;
        return Ok(Outcome::missed(reply.and_buttons(vec![vec![latest, help]])));
    }
    let names: Vec<String> = near.iter().map(|it| format!("/{}", it.name)).collect();
    let commands = call.messages().or(&names);
    let reply = Reply::saying(say!(
        call,
        "unknown-command-near",
        word = quoted(&word),
        commands = commands
    ));
    let argument =
        if call.argument.trim_start_matches('/').starts_with(word.trim_start_matches('/')) {
            ""
        } else {
            call.argument
        };
    let mut row = Vec::new();
    for spec in near {
        let label = format!("/{} {argument}", spec.name);
        row.push(call.run_button(label.trim_end(), spec.name, argument)?);
    }
    Ok(Outcome::missed(reply.and_buttons(vec![row])))
}

fn overview(call: &Call<'_>) -> Result<Reply, CommandError> {
    let intro = match call.request.place {
        Place::Group => say!(call, "help-intro-group"),
        _ => say!(call, "help-intro"),
    };
    let mut reply = Reply::headed(say!(call, "help-title")).and_say(intro);
    for (topic, names) in OVERVIEW {
        let specs = names.iter().filter_map(|name| catalogue::find(name));
        reply = reply.and(Block::Paragraph(listed(call, topic, specs, false)));
    }
    Ok(reply.and_buttons(topic_buttons(call)?).and_buttons(vec![add_buttons(call)]))
}

/// Lists the commands of some topics, with the forms of their arguments.
fn commands(call: &Call<'_>, topics: &[Topic]) -> Result<Reply, CommandError> {
    let mut reply = Reply::default();
    for topic in topics {
        let specs = catalogue::commands()
            .filter(|it| it.topic == *topic && matches!(it.menus, Menus::All | Menus::Private));
        reply = reply.and(Block::Paragraph(listed(call, *topic, specs, true)));
    }
    let back = call.run_button(say!(call, "help-back"), "help", SHORT)?;
    Ok(reply.and_say(say!(call, "help-more")).and_buttons(vec![vec![back]]))
}

/// Returns a heading and a line for each command.
fn listed(
    call: &Call<'_>,
    topic: Topic,
    specs: impl Iterator<Item = &'static Spec>,
    has_forms: bool,
) -> Vec<Inline> {
    let messages = call.messages();
    let mut lines = vec![Inline::Bold(topic.heading(messages).plain())];
    for spec in specs {
        let link = call.tappable(spec.name);
        let form = if has_forms { form_of(call, spec) } else { String::new() };
        let command = format!("{}{form}", link.label);
        let line = say!(call, "help-line", command = command, summary = spec.summary(messages));
        lines.push(Inline::Text("\n".to_owned()));
        // Only the command itself can be tapped.
        match line.plain().split_once(&link.label) {
            Some((before, after)) => {
                lines.push(Inline::Text(before.to_owned()));
                lines.push(Inline::Command(link.clone()));
                lines.push(Inline::Text(after.to_owned()));
            }
            None => lines.push(Inline::Text(line.plain())),
        }
    }
    lines.retain(|it| !matches!(it, Inline::Text(text) if text.is_empty()));
    lines
}

/// Returns the form of a command's argument after a blank; a long one is cut.
fn form_of(call: &Call<'_>, spec: &Spec) -> String {
    let form = spec.form(call.messages());
    match form.split_once(" [") {
        _ if form.is_empty() => String::new(),
        Some((first, _)) => format!(" {} …", spoken(call, first)),
        None if form.chars().count() > MAX_FORM => " …".to_owned(),
        None => format!(" {}", spoken(call, &form)),
    }
}

/// Returns the form of an argument with the words of the language in place of its capital ones.
fn spoken(call: &Call<'_>, form: &str) -> String {
    let spoken = |word: &str| {
        let said = match word {
            "NAME" => say!(call, "form-name"),
            "WORDS" => say!(call, "form-words"),
            "TAG" => say!(call, "form-tag"),
            "COMPANY" => say!(call, "form-company"),
            "ADDRESS" => say!(call, "form-address"),
            "ZONE" => say!(call, "form-zone"),
            "SOURCE" => say!(call, "form-source"),
            "PREFIX" => say!(call, "form-prefix"),
            "COMMAND" => say!(call, "form-command"),
            "FILE" => say!(call, "form-file"),
            "LINK" => say!(call, "form-link"),
            "TEXT" => say!(call, "form-text"),
            "ARTICLE" => say!(call, "form-article"),
            _ => return word.to_owned(),
        };
        said.plain()
    };
    form.split_inclusive(|c: char| !c.is_ascii_uppercase())
        .map(|part| {
            let word = part.trim_end_matches(|c: char| !c.is_ascii_uppercase());
            format!("{}{}", spoken(word), part.slice(word.len()..))
        })
        .collect()
}

fn one(call: &Call<'_>, spec: &Spec) -> Reply {
    let messages = call.messages();
    let form = match spec.form(messages) {
        form if form.is_empty() => form,
        form => format!(" {}", spoken(call, &form)),
    };
    let heading = format!("{}{form}", call.tappable(spec.name));
    let mut reply = Reply::headed(heading).and_say(spec.summary(messages));
    if let Some(details) = spec.details(messages) {
        reply = reply.and_say(details);
    }
    let mut lines = vec![Inline::Bold(say!(call, "help-examples").plain())];
    for example in spec.examples(messages) {
        lines.push(Inline::Text("\n".to_owned()));
        lines.push(Inline::Code(example));
    }
    reply = reply.and(Block::Paragraph(lines));
    if spec.aliases.is_empty() {
        return reply;
    }
    let aliases: Vec<String> = spec.aliases.iter().map(|it| format!("/{it}")).collect();
    reply.and_say(say!(call, "help-same", commands = messages.or(&aliases)))
}

/// Returns the links that add the bot to a group and to a channel; none where the bot's name is not
/// known, or where others read the answer.
pub(in crate::command) fn add_buttons(call: &Call<'_>) -> Vec<Button> {
    let Some(bot) = call.request.bot_name.filter(|_| call.request.place == Place::Private) else {
        return Vec::new();
    };
    let link = |label: crate::message::Phrase, payload: &str| {
        Button::new(label.plain(), Press::Url(format!("https://t.me/{bot}?{payload}")))
    };
    vec![
        link(say!(call, "add-to-group"), "startgroup=hello"),
        link(say!(call, "add-to-channel"), "startchannel=hello&admin=post_messages"),
    ]
}
