//! `/preview X`: what a subscription would have brought in the last 7 days.

use jiff::{SignedDuration, Timestamp};

use crate::command::follow::subscribe::ask_which;
use crate::command::layout::view::bare_view;
use crate::command::request::call::{Call, CommandError, Outcome, articles};
use crate::command::resolve::topic::{Meant, as_argument, meant, shown};
use crate::reply::{Block, Inline, Reply, quoted};
use crate::store::chats::subscriptions::Topic;

const DAYS: i64 = 7;

/// Number of shown articles.
const N_SAMPLES: usize = 3;

pub(crate) fn run(call: &Call<'_>) -> Result<Outcome, CommandError> {
    if call.argument.is_empty() {
        let usage = "Of what? For example /preview #china, /preview alibaba or /preview \"cloud computing\".";
        return Ok(Outcome::missed(Reply::saying(usage)));
    }
    match meant(call, call.argument)? {
        Meant::One(topic) => preview(call, &topic),
        Meant::Several(topics) => ask_which(call, "preview", &topics, None),
        Meant::Nothing => Ok(Outcome::missed(Reply::saying(format!(
            "There is nothing in {} that an article could hold.",
            quoted(call.argument)
        )))),
    }
}

fn preview(call: &Call<'_>, topic: &Topic) -> Result<Outcome, CommandError> {
    let since =
        call.ctx.now.checked_sub(SignedDuration::from_hours(24 * DAYS)).unwrap_or(Timestamp::MIN);
    let found = call.ctx.store.matching_since(topic, since)?;
    let subscribe = call.run_button("Subscribe", "subscribe", &as_argument(topic))?;
    let name = shown(topic);
    if found.is_empty() {
        let reply =
            Reply::saying(format!("In the last {DAYS} days {name} would have brought nothing."));
        return Ok(Outcome::found(reply.and_buttons(vec![vec![subscribe]])));
    }
    let n = found.len() as u32;
    let a_day = match f64::from(n) / DAYS as f64 {
        rate if rate < 1.0 => "less than one a day".to_owned(),
        rate => format!("about {rate:.0} a day"),
    };
    let heading =
        format!("In the last {DAYS} days {name} would have brought {}, {a_day}", articles(n));
    let mut reply = Reply::headed(heading);
    for id in found.iter().take(N_SAMPLES) {
        if let Some(article) = call.article(*id)? {
            let mut view = bare_view(&article);
            view.commands = vec![call.tappable(&format!("read_{}", id.0))];
            reply = reply.and(Block::Article(view));
        }
    }
    if found.len() > N_SAMPLES {
        let rest = format!("and {} more", found.len() - N_SAMPLES);
        reply = reply.and(Block::Paragraph(vec![Inline::Italic(rest)]));
    }
    Ok(Outcome::found(reply.and_buttons(vec![vec![subscribe]])))
}
