//! `/stats`: how the bot is doing, for its operators: in words, and as a picture of the last weeks.
//! No number is about one person.

use crate::backup;
use crate::command::request::call::{Call, CommandError, Outcome};
use crate::command::resolve::topic::shown;
use crate::message::{Phrase, say};
use crate::reply::chart::{Chart, Series};
use crate::reply::{Block, Reply};
use crate::store::DeskFigures;
use crate::store::chats::subscriptions::Topic;

/// Days of the picture.
const N_DAYS: u32 = 14;

pub(crate) fn run(call: &Call<'_>) -> Result<Outcome, CommandError> {
    let figures = call.ctx.store.desk_figures(N_DAYS, call.ctx.now)?;
    let mut reply = Reply::headed(say!(call, "stats-title"));
    for fact in people_facts(call, &figures).into_iter().chain(machine_facts(call, &figures)?) {
        reply = reply.and(Block::Bullet(fact.into()));
    }
    if figures.deliveries.iter().chain(&figures.articles).all(|it| *it == 0) {
        return Ok(Outcome::found(reply));
    }
    Ok(Outcome::found(reply.and(Block::Chart(chart(call, &figures)))))
}

/// Returns what is said of those who use the bot.
fn people_facts(call: &Call<'_>, figures: &DeskFigures) -> Vec<Phrase> {
    let DeskFigures { n_people, n_groups, n_subscriptions, n_blocked, .. } = *figures;
    let mut facts = vec![
        say!(call, "stats-chats", people = n_people, groups = n_groups),
        say!(call, "stats-subscriptions", n = n_subscriptions),
    ];
    if !figures.topics.is_empty() {
        let named = figures.topics.iter().map(|it| {
            let topic = shown(call, &Topic { kind: it.kind, name: it.name.clone() });
            say!(call, "stats-topic", topic = topic, n = it.n_chats).plain()
        });
        let topics = named.collect::<Vec<_>>().join(", ");
        facts.push(say!(call, "stats-topics", topics = topics));
    }
    facts.push(say!(call, "stats-blocked", n = n_blocked));
    facts
}

/// Returns what is said of the machine: deliveries, feeds, disk.
fn machine_facts(call: &Call<'_>, figures: &DeskFigures) -> Result<Vec<Phrase>, CommandError> {
    let settings = call.ctx.settings;
    let bytes = |n: u64| call.messages().size(n);
    let today = |counts: &[u32]| counts.last().copied().unwrap_or_default();
    let mean = |counts: &[u32]| {
        let whole_days = &counts[..counts.len().saturating_sub(1)];
        let sum: u64 = whole_days.iter().map(|it| u64::from(*it)).sum();
        sum / (whole_days.len().max(1) as u64)
    };
    let (articles, deliveries) = (&figures.articles, &figures.deliveries);
    let mut facts = vec![
        say!(call, "stats-deliveries", mean = mean(deliveries), today = today(deliveries)),
        say!(call, "stats-articles", mean = mean(articles), today = today(articles)),
        say!(call, "stats-undelivered", waiting = figures.n_waiting, failed = figures.n_failed),
        say!(call, "stats-feeds", n = figures.n_feeds, failing = figures.n_feeds_failing),
    ];
    let size = bytes(call.ctx.store.totals()?.database_bytes);
    facts.push(match call.ctx.store.free_bytes() {
        Some(free) => say!(call, "stats-disk", size = size, free = bytes(free)),
        None => say!(call, "status-database", size = size),
    });
    facts.push(match backup::newest_at(&settings.backup_folder(), &settings.database) {
        Some(at) => {
            let age = call.ctx.now.as_second() - at.as_second();
            say!(call, "stats-backup", ago = call.messages().ago(age))
        }
        None => say!(call, "stats-no-backup"),
    });
    Ok(facts)
}

fn chart(call: &Call<'_>, figures: &DeskFigures) -> Chart {
    let series = [
        (say!(call, "stats-series-deliveries"), &figures.deliveries),
        (say!(call, "stats-series-articles"), &figures.articles),
    ];
    Chart {
        title: say!(call, "stats-chart").plain(),
        locale: call.request.locale,
        first_week: figures.first_day,
        is_daily: true,
        series: series
            .into_iter()
            .map(|(name, counts)| Series { name: name.plain(), counts: counts.clone() })
            .collect(),
    }
}
