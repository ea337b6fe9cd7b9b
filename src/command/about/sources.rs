//! `/sources`: where the articles come from.

use crate::command::news::latest;
use crate::command::request::call::{Call, CommandError, Outcome, articles};
use crate::poll::state::state;
use crate::reply::{Block, Inline, Reply, short_date};

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
                format!(
                    "\nFeed: {}",
                    state(it, call.ctx.now, call.is_operator() && !call.is_public())
                )
            })
            .unwrap_or_default();
        reply = reply.and(Block::Bullet(vec![
            Inline::Bold(name.to_owned()),
            Inline::Text(format!(": {}{newest}{feed}", articles(source.n_articles))),
        ]));
    }
    if let Some(rest) = sources.get(N_LISTED..).filter(|it| !it.is_empty()) {
        let n_articles: u32 = rest.iter().map(|it| it.n_articles).sum();
        reply = reply.and_say(format!("… and {} more with {}.", rest.len(), articles(n_articles)));
    }
    Ok(Outcome::found(reply))
}
