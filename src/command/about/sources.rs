//! `/sources`: where the articles come from.

use crate::command::about::feeds::tags_of;
use crate::command::news::latest;
use crate::command::request::call::{Call, CommandError, Outcome, articles};
use crate::command::resolve::topic::as_argument;
use crate::poll::state::state;
use crate::reply::{Block, Inline, Reply, short_date};
use crate::store::chats::subscriptions::Topic;

/// Sources with buttons: a tap follows one, the other mutes it.
const N_BUTTONS: usize = 6;

/// Maximum number of listed sources; the rest is summed up.
const N_LISTED: usize = 30;

pub(crate) fn run(call: &Call<'_>) -> Result<Outcome, CommandError> {
    let sources = call.ctx.store.sources()?;
    if sources.is_empty() {
        return Ok(latest::nothing_loaded());
    }
    let heading = if sources.len() == 1 {
        "One source".to_owned()
    } else {
        format!("{} sources", sources.len())
    };
    let feeds = call.ctx.store.feeds(call.ctx.now)?;
    let muted = call.ctx.store.muted_sources(call.request.chat)?;
    let is_muted = |name: &str| muted.iter().any(|it| it.to_lowercase() == name.to_lowercase());
    let mut reply = Reply::headed(heading);
    for source in sources.iter().take(N_LISTED) {
        let name = source.name.as_deref().unwrap_or("Articles that name no source");
        let newest = source
            .newest
            .map(|it| format!(", the newest of {}", short_date(it.date())))
            .unwrap_or_default();
        let feed = feeds.iter().find(|it| source.name.is_some() && it.title == source.name);
        let feed = feed
            .map(|it| {
                let is_for_operator = call.is_operator() && !call.is_public();
                format!("\nFeed:{} {}", tags_of(it), state(it, call.ctx.now, is_for_operator))
            })
            .unwrap_or_default();
        let mark = if is_muted(name) { ", muted here" } else { "" };
        reply = reply.and(Block::Bullet(vec![
            Inline::Bold(name.to_owned()),
            Inline::Text(format!(": {}{newest}{mark}{feed}", articles(source.n_articles))),
        ]));
    }
    if let Some(rest) = sources.get(N_LISTED..).filter(|it| !it.is_empty()) {
        let n_articles: u32 = rest.iter().map(|it| it.n_articles).sum();
        reply = reply.and_say(format!("… and {} more with {}.", rest.len(), articles(n_articles)));
    }
    let mut rows = Vec::new();
    for name in sources.iter().filter_map(|it| it.name.as_deref()).take(N_BUTTONS) {
        let Some(topic) = Topic::source(name) else { continue };
        let is_followed = call.ctx.store.is_subscribed(call.chat_thread(), &topic)?;
        let follow = match is_followed {
            true => call.run_button(&format!("✓ {name}"), "unsubscribe", &as_argument(&topic))?,
            false => call.run_button(name, "subscribe", &as_argument(&topic))?,
        };
        let mute = match is_muted(name) {
            true => call.run_button("Unmute", "unmute", name)?,
            false => call.run_button("Mute", "mute", name)?,
        };
        rows.push(vec![follow, mute]);
    }
    Ok(Outcome::found(reply.and_buttons(rows)))
}
