//! `/sources [NAME]`: where the articles come from, and the articles of one source.

use crate::command::Place;
use crate::command::about::feed_state::state;
use crate::command::about::feeds::tags_of;
use crate::command::layout::listing::{self, Subject};
use crate::command::news::latest;
use crate::command::request::call::{Call, CommandError, Outcome};
use crate::command::resolve::topic::{as_argument, no_source, personal, source_named};
use crate::message::{Phrase, say};
use crate::poll::state::name;
use crate::reply::{Block, Button, Inline, Reply};
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
        return Ok(latest::nothing_loaded(call));
    }
    let (mut reply, mut rows) = (Reply::default(), Vec::new());
    if !sources.is_empty() {
        (reply, rows) = shared(call, &sources)?;
    }
    if !own.is_empty() {
        reply = reply.and(heading(&say!(call, "sources-own")));
        for feed in &own {
            reply = reply.and(line(call, feed, false));
            rows.push(own_buttons(call, feed)?);
        }
    }
    let brought: Vec<&KnownFeed> =
        brought.iter().filter(|it| own.iter().all(|own| own.id != it.id)).collect();
    if !brought.is_empty() {
        reply = reply.and(heading(&say!(call, "sources-personal")));
        for feed in brought.iter().take(N_PERSONAL) {
            reply = reply.and(line(call, feed, true));
            let label = say!(call, "source-for-all", name = name(feed));
            rows.push(vec![call.run_button(label, "addfeed", &feed.url)?]);
        }
        if let Some(n) = brought.len().checked_sub(N_PERSONAL).filter(|it| *it > 0) {
            reply = reply.and_say(say!(call, "feeds-rest", n = n));
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
    let none = say!(call, "source-no-article", name = name);
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
    let feeds = call.ctx.store.feeds(call.ctx.now)?;
    let muted = call.ctx.store.muted_sources(call.request.chat)?;
    let is_muted = |name: &str| muted.iter().any(|it| it.to_lowercase() == name.to_lowercase());
    let mut reply = Reply::headed(say!(call, "sources-title", n = sources.len()));
    let unnamed = say!(call, "sources-unnamed").plain();
    for source in sources.iter().take(N_LISTED) {
        let name = source.name.as_deref().unwrap_or(&unnamed);
        let newest = source.newest.map(|it| say!(call, "source-newest", day = it.date()));
        let feed = feeds.iter().find(|it| source.name.is_some() && it.title == source.name);
        let feed = feed
            .map(|it| {
                let is_for_operator = call.is_operator() && !call.is_public();
                let state = state(call.messages(), it, call.ctx.now, is_for_operator);
                format!("\n{}", format!("{} {state}", tags_of(it)).trim())
            })
            .unwrap_or_default();
        let facts = [
            Some(say!(call, "n-articles", n = source.n_articles)),
            newest,
            is_muted(name).then(|| say!(call, "source-muted")),
        ];
        let facts: Vec<String> = facts.into_iter().flatten().map(|it| it.plain()).collect();
        reply = reply.and(Block::Bullet(vec![
            Inline::Bold(name.to_owned()),
            Inline::Text(format!("{}{}{feed}", say!(call, "colon"), facts.join(" · "))),
        ]));
    }
    if let Some(rest) = sources.get(N_LISTED..).filter(|it| !it.is_empty()) {
        let n_articles: u32 = rest.iter().map(|it| it.n_articles).sum();
        let articles = say!(call, "n-articles", n = n_articles);
        reply = reply.and_say(say!(call, "sources-rest", n = rest.len(), articles = articles));
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
            true => {
                let label = say!(call, "source-following");
                call.run_button(label, "unsubscribe", &as_argument(&topic))?
            }
            false => call.run_button(say!(call, "follow"), "subscribe", &as_argument(&topic))?,
        });
    }
    row.push(match is_muted {
        true => call.run_button(say!(call, "source-unmute"), "unmute", name)?,
        false => call.run_button(say!(call, "source-mute"), "mute", name)?,
    });
    Ok(row)
}

fn own_buttons(call: &Call<'_>, feed: &KnownFeed) -> Result<Vec<Button>, CommandError> {
    let argument = format!("feed:{}", feed.id);
    Ok(vec![
        call.run_button(name(feed).into_owned(), "sources", &argument)?,
        call.run_button(say!(call, "source-following"), "unsubscribe", &argument)?,
    ])
}

fn heading(text: &Phrase) -> Block {
    Block::Heading(vec![Inline::Text(text.plain())])
}

/// Returns the line of a personal feed, for an operator with its address.
fn line(call: &Call<'_>, feed: &KnownFeed, is_for_operator: bool) -> Block {
    let address = match is_for_operator {
        true => format!("\n{}", masked(&feed.url)),
        false => String::new(),
    };
    let state = state(call.messages(), feed, call.ctx.now, is_for_operator);
    Block::Bullet(vec![
        Inline::Bold(name(feed).into_owned()),
        Inline::Text(format!("{address}\n{state}")),
    ])
}
