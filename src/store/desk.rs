//! What operators see of the bot in numbers. No number is about one person: a topic that fewer than
//! [`MIN_FOLLOWERS`] chats follow is not named.

use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp, ToSpan};
use rusqlite::{Transaction, params};

use crate::store::chats::subscriptions::{TopicKind, topic_kind};
use crate::store::{Store, StoreError};

/// The fewest followers of a topic that is named.
pub const MIN_FOLLOWERS: u32 = 3;

/// See above.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct DeskFigures {
    /// Private chats that follow something.
    pub n_people: u32,
    /// Groups and channels that do.
    pub n_groups: u32,
    /// Their subscriptions.
    pub n_subscriptions: u32,
    /// Chats that can't be reached.
    pub n_blocked: u32,
    /// What most chats follow, the most followed first.
    pub topics: Vec<TopicFollowers>,
    /// Deliveries that wait.
    pub n_waiting: u32,
    /// Deliveries that failed in these days.
    pub n_failed: u32,
    /// Feeds that are followed.
    pub n_feeds: u32,
    /// Those of them that fail.
    pub n_feeds_failing: u32,
    /// The first day of the counts.
    pub first_day: Date,
    /// Articles that came, by day.
    pub articles: Vec<u32>,
    /// Deliveries that arrived, by day.
    pub deliveries: Vec<u32>,
}

/// A topic and how many chats follow it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TopicFollowers {
    /// What it is.
    pub kind: TopicKind,
    /// Its name, as most chats have it.
    pub name: String,
    /// The number of chats.
    pub n_chats: u32,
}

impl Store {
    /// Counts, over the last `n_days` days up to today (UTC).
    pub fn desk_figures(&self, n_days: u32, now: Timestamp) -> Result<DeskFigures, StoreError> {
        let today = now.to_zoned_datetime(TimeZone::UTC).date();
        let first_day = today.saturating_sub((i64::from(n_days) - 1).days());
        let since = first_day.at(0, 0, 0, 0).to_zoned_datetime(TimeZone::UTC);
        let since = since.map_or(now - SignedDuration::from_hours(24), |it| it.timestamp());
        self.read("count what operators see", |view| {
            let n = |sql: &str| -> rusqlite::Result<u32> {
                view.prepare_cached(sql)?.query_row([], |row| row.get("n"))
            };
            let days = |sql: &str, since: i64| by_day(view, sql, since, (first_day, n_days));
            let failed = "select count(*) as n from delivery where settled_at >= ? and state = 'failed'";
            Ok(DeskFigures {
                n_people: n("select count(distinct chat_id) as n from subscription where chat_id > 0")?,
                n_groups: n("select count(distinct chat_id) as n from subscription where chat_id < 0")?,
                n_subscriptions: n("select count(*) as n from subscription")?,
                n_blocked: n("select count(*) as n from chat_state where blocked_at is not null")?,
                topics: topics(view)?,
                n_waiting: n("select count(*) as n from delivery where state in ('queued', 'uncertain')")?,
                n_failed: view
                    .prepare_cached(failed)?
                    .query_row([since.as_millisecond()], |row| row.get("n"))?,
                n_feeds: n("select count(*) as n from feed where is_enabled")?,
                n_feeds_failing: n("select count(*) as n from feed where is_enabled and failing_since is not null")?,
                first_day,
                articles: days(
                    "select date(added_at, 'unixepoch') as day, count(*) as n from article where added_at >= ? group by day",
                    since.as_second(),
                )?,
                deliveries: days(
                    "select date(sent_at / 1000, 'unixepoch') as day, count(*) as n from delivery where sent_at >= ? group by day",
                    since.as_millisecond(),
                )?,
            })
        })
    }

    /// Returns how many deliveries have failed since then, and Telegram's word on most of them.
    pub fn failed_since(&self, since: Timestamp) -> Result<(u32, Option<String>), StoreError> {
        self.read("count failed deliveries", |view| {
            let sql = "select coalesce(problem, '') as problem, count(*) as n from delivery
                 where settled_at >= ? and state = 'failed' group by problem order by n desc, problem";
            let found: Vec<(String, u32)> = view
                .prepare_cached(sql)?
                .query_map([since.as_millisecond()], |row| Ok((row.get("problem")?, row.get("n")?)))?
                .collect::<Result<_, _>>()?;
            let n_failed = found.iter().map(|it| it.1).fold(0, u32::saturating_add);
            Ok((n_failed, found.into_iter().next().map(|it| it.0)))
        })
    }
}

/// Returns the count of each day, 0 where there is none.
fn by_day(
    view: &Transaction<'_>,
    sql: &str,
    since: i64,
    (first_day, n_days): (Date, u32),
) -> rusqlite::Result<Vec<u32>> {
    let mut counts = vec![0; n_days as usize];
    let mut counted = view.prepare_cached(sql)?;
    let rows = counted
        .query_map([since], |row| Ok((row.get::<_, String>("day")?, row.get::<_, u32>("n")?)))?;
    for row in rows {
        let (day, n) = row?;
        let day: Option<Date> = day.parse().ok();
        let at = day.and_then(|day| first_day.until(day).ok()).map(|it| it.get_days());
        if let Some(count) = at.and_then(|at| counts.get_mut(usize::try_from(at).ok()?)) {
            *count = n;
        }
    }
    Ok(counts)
}

/// Returns the topics that most chats follow. Feeds of their own are personal.
fn topics(view: &Transaction<'_>) -> rusqlite::Result<Vec<TopicFollowers>> {
    const MAX_TOPICS: u32 = 8;
    let sql = "select kind, key, min(name) as name, count(distinct chat_id) as n
         from subscription join topic on topic.id = topic_id where kind <> 'feed'
         group by topic_id having n >= ? order by n desc, topic_id limit ?";
    view.prepare_cached(sql)?
        .query_map(params![MIN_FOLLOWERS, MAX_TOPICS], |row| {
            Ok(TopicFollowers {
                kind: topic_kind(row)?,
                name: row.get("name")?,
                n_chats: row.get("n")?,
            })
        })?
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::ChatId;
    use crate::store::chats::subscriptions::{ChatThread, Topic};

    #[test]
    fn a_topic_of_few_is_counted_and_not_named() {
        let store = Store::in_memory().unwrap();
        let now: Timestamp = "2025-06-14T12:00:00Z".parse().unwrap();
        for (tag, n_chats) in [("harbour", 3), ("secret", 2)] {
            for chat in 1..=n_chats {
                let topic = Topic::tag(tag).unwrap();
                store.subscribe(ChatThread::of_chat(ChatId(chat)), &topic, 9, now).unwrap();
            }
        }
        let figures = store.desk_figures(14, now).unwrap();
        assert_eq!((figures.n_people, figures.n_subscriptions), (3, 5));
        let named: Vec<(&str, u32)> =
            figures.topics.iter().map(|it| (it.name.as_str(), it.n_chats)).collect();
        assert_eq!(named, [("harbour", 3)]);
        assert_eq!(
            (figures.first_day.to_string().as_str(), figures.articles.len()),
            ("2025-06-01", 14)
        );
    }
}
