//! What the articles of the last weeks are about, for people who look for something to follow.

use rusqlite::{Connection, OptionalExtension};

use crate::store::chats::subscriptions::Topic;
use crate::store::{Store, StoreError};

/// The weeks before the newest article that count.
const N_WEEKS: u32 = 4;

/// The most frequent tags and companies whose articles are counted: a tag's along an index, a
/// company's by day.
const N_COUNTED: u32 = 60;

/// A tag or a company with its articles.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TopicLately {
    /// The topic.
    pub topic: Topic,
    /// Articles about it per week, in the weeks before the newest article, rounded up; 0 if there
    /// was none.
    pub n_weekly: u32,
}

impl Store {
    /// Returns the tags and the companies that most articles of the last weeks have, the most
    /// frequent first. A company in passing is not a reason to follow it, and not counted.
    pub fn topics_lately(&self) -> Result<(Vec<TopicLately>, Vec<TopicLately>), StoreError> {
        self.read("count what the last weeks were about", |view| {
            let since = begin_of_lately(view)?;
            let tags = "with frequent as (
                    select id, name from tag where n_articles > 0
                    order by n_articles desc, name limit ?2
                )
                select name, (select count(*) from article_tag
                              where tag_id = frequent.id and sorted_at > ?1) as n
                from frequent order by n desc, name";
            let companies = "with frequent as (
                    select id, name from company where n_articles > 0
                    order by n_articles desc, name limit ?2
                )
                select name, (select coalesce(sum(n_about), 0) from company_day
                              where company_id = frequent.id and day > ?1 / 86400) as n
                from frequent order by n desc, name";
            let tags = counted(view, tags, &[&since, &N_COUNTED], Topic::tag)?;
            let companies = counted(view, companies, &[&since, &N_COUNTED], Topic::company)?;
            Ok((tags, companies))
        })
    }
}

/// Returns the sort key at which the last weeks begin.
fn begin_of_lately(view: &Connection) -> rusqlite::Result<i64> {
    let sql = "select sorted_at from article order by sorted_at desc limit 1";
    let newest: Option<i64> =
        view.prepare_cached(sql)?.query_row([], |row| row.get("sorted_at")).optional()?;
    let weeks_s = i64::from(N_WEEKS) * 7 * 24 * 3600;
    Ok(newest.unwrap_or_default().saturating_sub(weeks_s))
}

fn counted(
    view: &Connection,
    sql: &str,
    values: &[&dyn rusqlite::ToSql],
    topic: impl Fn(&str) -> Option<Topic>,
) -> rusqlite::Result<Vec<TopicLately>> {
    let mut query = view.prepare_cached(sql)?;
    let rows = query.query_map(values, |row| {
        let (name, n): (String, u32) = (row.get("name")?, row.get("n")?);
        Ok(topic(&name).map(|topic| TopicLately { topic, n_weekly: n.div_ceil(N_WEEKS) }))
    })?;
    rows.filter_map(Result::transpose).collect()
}
