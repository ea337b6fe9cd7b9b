//! The history of a company: how many articles name it on each day, and which of a period is most
//! about it. Triggers keep the counts, so a history costs as many rows as it has days.

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use rusqlite::{Connection, OptionalExtension, params};

use crate::article::ArticleId;
use crate::store::articles::companies::company_id;
use crate::store::{Store, StoreError};

/// Of the best band of a period, the newest articles whose salience is compared.
const MAX_COMPARED: u32 = 50;

/// The first band of articles that name only what belongs to the company.
const FIRST_VIA_BAND: u32 = 6;

const DAY_S: i64 = 24 * 60 * 60;

/// The dated articles of a day that name a company.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DayCount {
    /// The day, in UTC.
    pub day: Date,
    /// How many there are.
    pub n_articles: u32,
}

/// An article that stands for a period.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MostAbout {
    /// Id of the article.
    pub id: ArticleId,
    /// Its day, in UTC.
    pub day: Date,
}

impl Store {
    /// Returns the days with dated articles that name the company, the first first.
    pub fn company_days(&self, name: &str) -> Result<Vec<DayCount>, StoreError> {
        self.read("read the days of a company", |view| {
            let mut days = view.prepare_cached(DAYS)?;
            let mut rows = days.query([company_id(view, name)?])?;
            let mut found = Vec::new();
            while let Some(row) = rows.next()? {
                if let Some(day) = date_of(row.get("day")?) {
                    found.push(DayCount { day, n_articles: row.get("n_named")? });
                }
            }
            Ok(found)
        })
    }

    /// Returns the last day with a dated article that names the company.
    pub fn last_day_of(&self, name: &str) -> Result<Option<Date>, StoreError> {
        self.read("find the last day of a company", |view| {
            let company = company_id(view, name)?;
            let last = view.prepare_cached(LAST_DAY)?.query_row([company], |row| row.get("day"));
            Ok(last.optional()?.and_then(date_of))
        })
    }

    /// Returns the dated article between two days, both included, that is most about the company:
    /// of the best rank band the most salient of the newest ones, or the newest of equal ones.
    pub fn most_about(
        &self,
        name: &str,
        (first, last): (Date, Date),
    ) -> Result<Option<MostAbout>, StoreError> {
        let (from, to) = (begin_of(first), begin_of(last).saturating_add(DAY_S));
        self.read("find the article of a period", |view| {
            let company = company_id(view, name)?;
            let mut best = view.prepare_cached(MOST_ABOUT)?;
            for band in 0..FIRST_VIA_BAND {
                let found = best.query_row(params![company, band, from, to, MAX_COMPARED], |row| {
                    Ok((row.get("article_id")?, row.get::<_, i64>("sorted_at")?))
                });
                if let Some((id, at)) = found.optional()? {
                    let day = date_of(at.div_euclid(DAY_S)).unwrap_or(first);
                    return Ok(Some(MostAbout { id, day }));
                }
            }
            Ok(None)
        })
    }
}

const DAYS: &str =
    "select day, n_named from company_day where company_id = ? and n_named > 0 order by day";

const LAST_DAY: &str = "select day from company_day where company_id = ? and n_named > 0
     order by day desc limit 1";

const MOST_ABOUT: &str = "select article_id, sorted_at from (
         select article_id, sorted_at, salience from article_company
         where company_id = ? and is_dated = 1 and band = ? and sorted_at >= ? and sorted_at < ?
         order by sorted_at desc, article_id limit ?
     ) order by salience desc, sorted_at desc, article_id desc limit 1";

const COUNT_SINCE: &str =
    "select coalesce(sum(n_named), 0) as n_named, coalesce(sum(n_via), 0) as n_via
     from company_day where company_id = ? and day >= ?";

/// The statements of this file.
#[cfg(test)]
pub(in crate::store) const STATEMENTS: [&str; 4] = [DAYS, LAST_DAY, MOST_ABOUT, COUNT_SINCE];

/// Counts the dated articles from the day of a moment on: those that name the company, and those
/// that name only what belongs to it.
pub(in crate::store) fn count_since(
    view: &Connection,
    company: i64,
    since: Timestamp,
) -> rusqlite::Result<(u32, u32)> {
    view.prepare_cached(COUNT_SINCE)?
        .query_row(params![company, since.as_second().div_euclid(DAY_S)], |row| {
            Ok((row.get("n_named")?, row.get("n_via")?))
        })
}

/// Returns a day since 1970; `None` beyond the calendar.
fn date_of(day: i64) -> Option<Date> {
    let second = day.checked_mul(DAY_S)?;
    Some(Timestamp::from_second(second).ok()?.to_zoned_datetime(TimeZone::UTC).date())
}

fn begin_of(day: Date) -> i64 {
    day.to_zoned_datetime(TimeZone::UTC).map_or(i64::MIN, |it| it.timestamp().as_second())
}
