//! `/start`: greets, or answers a deep link (`t.me/BOT?start=PAYLOAD`).

use crate::command::about::own;
use crate::command::catalogue::{self, Changes, Topic};
use crate::command::request::call::{Call, CommandError, Outcome, articles};
use crate::reply::{Block, Inline, Reply};

pub(crate) fn run(call: &Call<'_>) -> Result<Outcome, CommandError> {
    if let Some(outcome) = own::claimed(call)? {
        return Ok(outcome);
    }
    match linked(call)? {
        Some(outcome) => Ok(outcome),
        None => welcome(call),
    }
}

/// A payload is a command that finds or reads something, or the first letter of one, followed by
/// its argument. It contains only A-Z a-z 0-9 _ -, so `_` represents a blank. An invalid payload is
/// not reported as an error, since the person only followed a link. No payload changes anything:
/// links come from anywhere.
fn linked(call: &Call<'_>) -> Result<Option<Outcome>, CommandError> {
    let Some((kind, name)) = call.argument.split_once('_').filter(|it| !it.1.is_empty()) else {
        return Ok(None);
    };
    let command = match kind {
        "c" => "company",
        "t" => "tag",
        "s" => "story",
        "a" => "read",
        other => other,
    };
    let Some(spec) = catalogue::find(command).filter(|it| {
        matches!(it.topic, Topic::Find | Topic::Read) && it.rights.changes == Changes::Nothing
    }) else {
        return Ok(None);
    };
    Ok(Some(call.with(&name.replace('_', " ")).run(spec.run)?.by(spec.name)))
}

fn welcome(call: &Call<'_>) -> Result<Outcome, CommandError> {
    let bullet = |command: &str, text: &str| {
        Block::Bullet(vec![
            Inline::Command(call.tappable(command)),
            Inline::Text(format!(" – {text}")),
        ])
    };
    let n_articles = call.ctx.store.totals()?.n_articles;
    let example = |text: &str, rest: &str| {
        Block::Bullet(vec![Inline::Code(text.to_owned()), Inline::Text(rest.to_owned())])
    };
    let reply = Reply::headed("Hello! I read the news, so that you don’t have to read everything.")
        .and_say(format!(
            "I know {}. Of each I show the few sentences that carry it, word for word: nothing is rewritten, nothing invented.",
            articles(n_articles)
        ))
        .and(bullet("latest", "what is new"))
        .and(example("/company alibaba", " – what the news says about a company"))
        .and(example("/tag china", " – a topic"))
        .and(example("/search cloud computing", " – any words"))
        .and(bullet("help", "everything else"))
        .and_say("Or just send me a name or a word.");
    let buttons = vec![
        call.run_button("Latest", "latest", "")?,
        call.run_button("Companies", "companies", "")?,
        call.run_button("Tags", "tags", "")?,
    ];
    Ok(Outcome::found(reply.and_buttons(vec![buttons])))
}
