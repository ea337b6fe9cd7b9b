//! `/preview X`: what following a topic would have brought in the last 7 days.

use jiff::{SignedDuration, Timestamp};

use crate::command::follow::subscribe::{ask_which, follow_button};
use crate::command::layout::view::bare_view;
use crate::command::request::call::{Call, CommandError, Outcome};
use crate::command::resolve::topic::{Meant, meant, shown};
use crate::message::say;
use crate::reply::{Block, Reply, quoted};
use crate::store::chats::subscriptions::Topic;

const DAYS: u32 = 7;

/// Number of shown articles.
const N_SAMPLES: usize = 3;

pub(crate) fn run(call: &Call<'_>) -> Result<Outcome, CommandError> {
    if call.argument.is_empty() {
        return Ok(Outcome::missed(Reply::saying(say!(call, "preview-of-what"))));
    }
    match meant(call, call.argument)? {
        Meant::One(topic) => preview(call, &topic),
        Meant::Several(topics) => ask_which(call, "preview", &topics, None),
        Meant::Nothing => {
            let reply = say!(call, "no-words", typed = quoted(call.argument));
            Ok(Outcome::missed(Reply::saying(reply)))
        }
    }
}

fn preview(call: &Call<'_>, topic: &Topic) -> Result<Outcome, CommandError> {
    let week = SignedDuration::from_hours(24 * i64::from(DAYS));
    let since = call.ctx.now.checked_sub(week).unwrap_or(Timestamp::MIN);
    let found = call.ctx.store.matching_since(topic, since)?;
    let follow = vec![vec![follow_button(call, topic)?]];
    let name = shown(call, topic);
    if found.is_empty() {
        let reply = Reply::saying(say!(call, "preview-nothing", topic = name));
        return Ok(Outcome::found(reply.and_buttons(follow)));
    }
    let n = u32::try_from(found.len()).unwrap_or(u32::MAX);
    // Rounded to the nearest number.
    let heading = match (n + DAYS / 2) / DAYS {
        0 => say!(call, "preview-few", topic = name, n = n),
        a_day => say!(call, "preview-many", topic = name, n = n, a_day = a_day),
    };
    let mut reply = Reply::headed(heading);
    for id in found.iter().take(N_SAMPLES) {
        if let Some(article) = call.article(*id)? {
            let mut view = bare_view(&article);
            view.commands = vec![call.tappable(&format!("read_{}", id.0))];
            reply = reply.and(Block::Article(view));
        }
    }
    if found.len() > N_SAMPLES {
        reply = reply.and_remark(say!(call, "and-more", n = found.len() - N_SAMPLES));
    }
    Ok(Outcome::found(reply.and_buttons(follow)))
}
