//! `/start`: the first minute for somebody new, what is theirs for somebody who returns, a greeting
//! in a group, or the answer to a deep link (`t.me/BOT?start=PAYLOAD`).

use crate::command::Place;
use crate::command::about::{first_minute, own};
use crate::command::catalogue::{self, Changes, Topic};
use crate::command::follow::subscribe::ask_which;
use crate::command::request::call::{Call, CommandError, Outcome};
use crate::command::resolve::topic::{Meant, as_argument, meant, shown};
use crate::message::say;
use crate::reply::{Reply, Tone};
use crate::store::chats::subscriptions;

/// The payload of a link that offers to follow a topic begins with this.
const FOLLOW: &str = "follow";

pub(crate) fn run(call: &Call<'_>) -> Result<Outcome, CommandError> {
    if let Some(outcome) = own::claimed(call)? {
        return Ok(outcome);
    }
    if let Some(outcome) = linked(call)? {
        return Ok(outcome);
    }
    if matches!(call.request.place, Place::Group | Place::Channel) {
        return Ok(Outcome::found(in_group(call)));
    }
    first_minute::begin(call)
}

fn in_group(call: &Call<'_>) -> Reply {
    Reply::saying(say!(
        call,
        "start-group",
        latest = call.tappable("latest").label,
        company = call.tappable("company").label,
        subscribe = call.tappable("subscribe").label,
        help = call.tappable("help").label,
    ))
}

/// A payload is a command that finds or reads something, or the first letter of one, followed by
/// its argument; or it offers to follow a topic. It contains only A-Z a-z 0-9 _ -, so `_`
/// represents a blank. An invalid payload is not reported as an error, since the person only
/// followed a link. No payload changes anything: links come from anywhere.
fn linked(call: &Call<'_>) -> Result<Option<Outcome>, CommandError> {
    let Some((kind, name)) = call.argument.split_once('_').filter(|it| !it.1.is_empty()) else {
        return Ok(None);
    };
    let name = name.replace('_', " ");
    let command = match kind {
        FOLLOW => return follow(&call.with(&name)),
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
    Ok(Some(call.with(&name).run(spec.run)?.by(spec.name)))
}

/// Asks whether to follow the topic of a link; `None` if it names none.
fn follow(call: &Call<'_>) -> Result<Option<Outcome>, CommandError> {
    Ok(match meant(call, call.argument)? {
        Meant::One(topic) => Some(Outcome::found(follow_one(call, &topic)?)),
        Meant::Several(topics) => Some(ask_which(call, "subscribe", &topics, None)?),
        Meant::Nothing => None,
    })
}

fn follow_one(call: &Call<'_>, topic: &subscriptions::Topic) -> Result<Reply, CommandError> {
    let (name, argument) = (shown(call, topic), as_argument(topic));
    let preview = call.run_button(say!(call, "link-preview"), "preview", &argument)?;
    if call.ctx.store.is_subscribed(call.chat_thread(), topic)? {
        let list = call.run_button(say!(call, "start-subscriptions"), "subscriptions", "")?;
        let reply = Reply::saying(say!(call, "link-follows", topic = name));
        return Ok(reply.and_buttons(vec![vec![list, preview]]));
    }
    let follow = call.run_button(say!(call, "follow"), "subscribe", &argument)?;
    let follow = follow.in_tone(Tone::Main);
    let reply = Reply::saying(say!(call, "link-follow", topic = name));
    Ok(reply.and_buttons(vec![vec![follow, preview]]))
}
