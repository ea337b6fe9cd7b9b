//! `/help [COMMAND]`, and the answer to a command that does not exist.

use crate::command::Place;
use crate::command::catalogue::{self, Menus, Spec, Topic};
use crate::command::request::call::{Call, CommandError, Outcome};
use crate::reply::{Block, Inline, Reply, quoted, shortened};

pub(crate) fn run(call: &Call<'_>) -> Result<Outcome, CommandError> {
    let name = call.argument.split_whitespace().next().unwrap_or_default().trim_start_matches('/');
    if name.is_empty() {
        return Ok(Outcome::found(overview(call)));
    }
    match catalogue::find(name) {
        Some(spec) => Ok(Outcome::found(one(call, spec))),
        None => unknown(call, &format!("/{name}")),
    }
}

/// Answers a command that does not exist; the suggested command gets the call's argument.
pub(crate) fn unknown(call: &Call<'_>, word: &str) -> Result<Outcome, CommandError> {
    let near = catalogue::near(word.trim_start_matches('/').split('@').next().unwrap_or_default());
    let word = shortened(word, 40);
    if near.is_empty() {
        return Ok(Outcome::missed(Reply::saying(format!(
            "I don’t know {}. /help lists all commands.",
            quoted(&word)
        ))));
    }
    let names: Vec<String> = near.iter().map(|it| format!("/{}", it.name)).collect();
    let reply = Reply::saying(format!(
        "I don’t know {}. Did you mean {}? /help shows everything.",
        quoted(&word),
        names.join(" or ")
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

fn overview(call: &Call<'_>) -> Reply {
    let mut reply = Reply::headed("What you can send me");
    for topic in Topic::ALL {
        let mut lines = vec![Inline::Bold(topic.heading().to_owned())];
        for spec in catalogue::commands().filter(|it| it.topic == topic && it.menus != Menus::None)
        {
            lines.push(Inline::Text("\n".to_owned()));
            lines.push(Inline::Command(call.tappable(spec.name)));
            let argument = match spec.argument.split_once(" [") {
                Some((first, _)) => format!("{first} …"),
                None if spec.argument.len() > 12 => "…".to_owned(),
                None => spec.argument.to_owned(),
            };
            lines.push(Inline::Text(format!(
                "{}{argument} – {}",
                if argument.is_empty() { "" } else { " " },
                spec.summary
            )));
        }
        reply = reply.and(Block::Paragraph(lines));
    }
    let code = |text: &str| Inline::Code(text.to_owned());
    let said = |text: &str| Inline::Text(text.to_owned());
    reply = reply.and(Block::Paragraph(vec![
        Inline::Bold("For example".to_owned()),
        said("\n"),
        code("/company alibaba"),
        said(" – by any name that the news uses for it\n"),
        code("/search \"cloud computing\" -games"),
        said(" – a phrase, without games\n"),
        code("/help search"),
        said(" – more on one command"),
    ]));
    if call.request.place == Place::Group {
        return reply.and_say("In this group I answer commands only.");
    }
    reply.and_say("A name or word without a command works, too: I look for a company, then a tag, then the words.")
}

fn one(call: &Call<'_>, spec: &Spec) -> Reply {
    let form = if spec.argument.is_empty() { String::new() } else { format!(" {}", spec.argument) };
    let mut reply = Reply::headed(format!("{}{form}", call.tappable(spec.name)))
        .and_say(format!("{}.", spec.summary));
    if !spec.details.is_empty() {
        reply = reply.and_say(spec.details);
    }
    let mut lines = vec![Inline::Bold("For example".to_owned())];
    for example in spec.examples {
        lines.push(Inline::Text("\n".to_owned()));
        lines.push(Inline::Code((*example).to_owned()));
    }
    reply = reply.and(Block::Paragraph(lines));
    if spec.aliases.is_empty() {
        return reply;
    }
    let aliases: Vec<String> = spec.aliases.iter().map(|it| format!("/{it}")).collect();
    reply.and_say(format!("The same as {}.", aliases.join(", ")))
}
