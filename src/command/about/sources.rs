//! `/sources [NAME]`: where the articles come from, and the articles of one source.

use crate::command::Place;
use crate::command::about::feeds::tags_of;
use crate::command::layout::listing::{self, Subject};
use crate::command::news::latest;
use crate::command::request::call::{Call, CommandError, Outcome, articles};
use crate::command::resolve::topic::{as_argument, no_source, personal, source_named};
use crate::poll::state::{name, state};
use crate::reply::{Block, Button, Inline, Reply, short_date};
use crate::source::secret::masked;
use crate::store::KnownFeed;
use crate::store::SourceCount;
use crate::store::chats::subscriptions::{Topic, TopicKind};

/// Sources with buttons: a tap shows its articles, the others follow it and mute it.
const N_BUTTONS: usize = 6;

/// Maximum number of listed sources; the rest is summed up.
const N_LISTED: usize = 30;

/// Feeds that readers follow, listed for an operator.
const N_PERSONAL: usize = 8;

pub(crate) fn run(call: &Call<'_>) -> Result<Outcome, CommandError> {
    let typed = call.argument.strip_prefix("source:").unwrap_or(call.argument).trim();
    if !typed.is_empty() {
        return of_one(call, typed);
    }
    let sources = call.ctx.store.sources()?;
    let own = call.ctx.store.personal_feeds_of(call.request.chat, call.ctx.now)?;
    // At the terminal everybody is an operator, whatever chat they speak as.
    let is_named = call.is_operator() && call.request.place == Place::Private;
    let brought = match is_named {
        true => call.ctx.store.personal_feeds(call.ctx.now)?,
        false => Vec::new(),
    };
    if sources.is_empty() && own.is_empty() && brought.is_empty() {
        return Ok(latest::nothing_loaded());
    }
    let (mut reply, mut rows) = (Reply::default(), Vec::new());
    if !sources.is_empty() {
        (reply, rows) = shared(call, &sources)?;
    }
    if !own.is_empty() {
        reply = reply.and(heading("Feeds of your own, which only this chat sees"));
        for feed in &own {
            reply = reply.and(line(call, feed, false));
            rows.push(own_buttons(call, feed)?);
        }
    }
    let brought: Vec<&KnownFeed> =
        brought.iter().filter(|it| own.iter().all(|own| own.id != it.id)).collect();
    if !brought.is_empty() {
        reply = reply.and(heading("Feeds that readers follow for themselves"));
        for feed in brought.iter().take(N_PERSONAL) {
            reply = reply.and(line(call, feed, true));
            let label = format!("For all: {}", name(feed));
            rows.push(vec![call.run_button(&label, "addfeed", &feed.url)?]);
        }
        if let Some(n) = brought.len().checked_sub(N_PERSONAL).filter(|it| *it > 0) {
            reply = reply.and_say(format!("… and {n} more; `gistwire feeds list` has them all."));
        }
    }
    Ok(Outcome::found(reply.and_buttons(rows)))
}

/// Returns the articles of one source.
fn of_one(call: &Call<'_>, typed: &str) -> Result<Outcome, CommandError> {
    let subject = match source_named(call, typed)? {
        Some(topic) => Subject::Source(topic.name),
        None => match personal(call, typed.strip_prefix("feed:").unwrap_or(typed))? {
            Some(Topic { kind: TopicKind::Feed(feed), name }) => Subject::Feed { feed, name },
            _ => return no_source(call, typed, "sources"),
        },
    };
    let (Subject::Source(name) | Subject::Feed { name, .. }) = &subject else {
        return no_source(call, typed, "sources");
    };
    let none = format!("No article of {name} yet. A feed is read within a minute.");
    Ok(match listing::first_page(call, subject)? {
        Some(page) => Outcome::found(page),
        None => Outcome::missed(Reply::saying(none)),
    })
}

/// Lists the sources that are for everybody, with their buttons.
fn shared(
    call: &Call<'_>,
    sources: &[SourceCount],
) -> Result<(Reply, Vec<Vec<Button>>), CommandError> {
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
        rows.push(buttons(call, name, is_muted(name))?);
    }
    Ok((reply, rows))
}

/// Returns the buttons of a source: its articles, follow, mute.
fn buttons(call: &Call<'_>, name: &str, is_muted: bool) -> Result<Vec<Button>, CommandError> {
    let mut row = vec![call.run_button(name, "sources", name)?];
    if let Some(topic) = Topic::source(name) {
        row.push(match call.ctx.store.is_subscribed(call.chat_thread(), &topic)? {
            true => call.run_button("✓ Following", "unsubscribe", &as_argument(&topic))?,
            false => call.run_button("Follow", "subscribe", &as_argument(&topic))?,
        });
    }
    row.push(match is_muted {
        true => call.run_button("Unmute", "unmute", name)?,
        false => call.run_button("Mute", "mute", name)?,
    });
    Ok(row)
}

fn own_buttons(call: &Call<'_>, feed: &KnownFeed) -> Result<Vec<Button>, CommandError> {
    let argument = format!("feed:{}", feed.id);
    Ok(vec![
        call.run_button(&*name(feed), "sources", &argument)?,
        call.run_button("✓ Following", "unsubscribe", &argument)?,
    ])
}

fn heading(text: &str) -> Block {
    Block::Heading(vec![Inline::Text(text.to_owned())])
}

/// Returns the line of a personal feed, for an operator with its address.
fn line(call: &Call<'_>, feed: &KnownFeed, is_for_operator: bool) -> Block {
    let address = match is_for_operator {
        true => format!("\n{}", masked(&feed.url)),
        false => String::new(),
    };
    let state = state(feed, call.ctx.now, is_for_operator);
    let n = articles(feed.n_articles);
    Block::Bullet(vec![
        Inline::Bold(name(feed).into_owned()),
        Inline::Text(format!(": {n}{address}\n{state}")),
    ])
}
