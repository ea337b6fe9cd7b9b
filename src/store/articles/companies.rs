//! Companies that articles name: by frequency, by prefix, by co-occurrence, by date.

use rusqlite::{Connection, OptionalExtension, params};

use crate::article::ArticleId;
use crate::company::{name_key, prefix_key};
use crate::store::articles::names::count;
use crate::store::{Count, Store, StoreError};

/// The newest articles of a company from which co-occurring companies are computed.
pub const MAX_RELATED_FROM: u32 = 300;

/// The most frequent companies that a misspelt name is compared with: comparing takes about a
/// microsecond each.
const MAX_COMPARED: u32 = 5_000;

/// How many articles name a company.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct CompanyCount {
    /// Articles that name it.
    pub named: u32,
    /// Articles that name only what belongs to it.
    pub via: u32,
}

impl CompanyCount {
    /// Returns the sum of both.
    pub fn total(self) -> u32 {
        self.named + self.via
    }
}

/// A company that is named in the same articles as another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RelatedCompany {
    /// Canonical name.
    pub name: String,
    /// Number of articles that name both.
    pub n_articles: u32,
    /// Of those, the articles most about both, best first.
    pub articles: Vec<ArticleId>,
}

impl Store {
    /// Counts the articles that name the company (canonical name).
    pub fn company_count(&self, name: &str) -> Result<CompanyCount, StoreError> {
        self.read("count the articles of a company", |view| {
            counts_of(view, name).map(|(named, via)| CompanyCount { named, via })
        })
    }

    /// Returns companies whose name begins with `prefix` (all if it is empty), by frequency, then
    /// name.
    pub fn companies(
        &self,
        prefix: &str,
        offset: u32,
        limit: u32,
    ) -> Result<Vec<Count>, StoreError> {
        self.read("list the companies", |view| {
            let Some((from, to)) = range_of(prefix) else {
                let mut frequent = view.prepare_cached(
                    "select name, n_articles from company where n_articles > 0 order by n_articles desc, name limit ? offset ?",
                )?;
                let found = frequent.query_map([limit, offset], count)?.collect::<Result<_, _>>()?;
                return Ok(found);
            };
            let mut beginning = view.prepare_cached(
                "select name, n_articles from company where long_key >= ? and long_key < ? and n_articles > 0
                 order by n_articles desc, name limit ? offset ?",
            )?;
            let found = beginning.query_map(params![from, to, limit, offset], count)?.collect::<Result<_, _>>()?;
            Ok(found)
        })
    }

    /// Counts the companies whose name begins with `prefix`.
    pub fn n_companies(&self, prefix: &str) -> Result<u32, StoreError> {
        self.read("count the companies", |view| {
            let (from, to) = range_of(prefix).unwrap_or((String::new(), char::MAX.to_string()));
            let mut count = view.prepare_cached("select count(*) as n from company where long_key >= ? and long_key < ? and n_articles > 0")?;
            count.query_row([from, to], |row| row.get("n"))
        })
    }

    /// Returns the company with this name, ignoring case, accents, blanks and corporate suffix;
    /// among several the most frequent.
    pub fn company_named(&self, typed: &str) -> Result<Option<String>, StoreError> {
        let key = name_key(typed);
        if key.is_empty() {
            return Ok(None);
        }
        self.read("find a company", |view| {
            let mut find =
                view.prepare_cached("select name from company where key = ? and n_articles > 0 order by n_articles desc, name limit 1")?;
            find.query_row([key], |row| row.get("name")).optional()
        })
    }

    /// Returns the companies whose names are nearest to the typed name, best first: few letters
    /// differ, or one begins with the other.
    pub fn near_companies(&self, typed: &str, limit: usize) -> Result<Vec<String>, StoreError> {
        let typed = name_key(typed);
        let n_letters = typed.chars().count();
        if !(2..=64).contains(&n_letters) {
            return Ok(Vec::new());
        }
        let max_edits = match n_letters {
            2 => 0,
            3..=4 => 1,
            5..=8 => 2,
            _ => 3,
        };
        self.read("find similar company names", |view| {
            let mut known =
                view.prepare_cached("select name, key from company where n_articles > 0 order by n_articles desc, name limit ?")?;
            let mut rows = known.query([MAX_COMPARED])?;
            let mut near: Vec<(usize, String)> = Vec::new();
            while let Some(row) = rows.next()? {
                let key = row.get_ref("key")?.as_str().unwrap_or_default();
                let n_more = key.chars().count().abs_diff(n_letters);
                let edits = if n_more <= max_edits { strsim::osa_distance(key, &typed) } else { usize::MAX };
                let goes_on = key.starts_with(&typed) || key.len() >= 4 && typed.starts_with(key);
                if edits <= max_edits {
                    near.push((edits, row.get("name")?));
                } else if goes_on {
                    near.push((max_edits + n_more, row.get("name")?));
                }
            }
            near.sort_by_key(|it| it.0);
            Ok(near.into_iter().take(limit).map(|it| it.1).collect())
        })
    }

    /// Returns the companies that most often appear in the same articles as this one, judged by the
    /// newest 300 articles that name it; each with at most `n_articles` of the articles that are
    /// most about both.
    pub fn companies_beside(
        &self,
        name: &str,
        limit: u32,
        n_articles: u32,
    ) -> Result<Vec<RelatedCompany>, StoreError> {
        self.read("find related companies", |view| {
            let company = company_id(view, name)?;
            let naming = newest_of(0..=5, "article_id, salience", MAX_RELATED_FROM);
            let mut beside = view.prepare_cached(&format!(
                "with naming as materialized ({naming})
                 select company.id, name, count(*) as n
                 from naming cross join article_company as beside indexed by article_company_article on beside.article_id = naming.article_id
                     join company on company.id = beside.company_id
                 where beside.company_id <> ?1 and beside.via_id is null
                 group by company.id order by n desc, sum(beside.salience) desc, name limit ?2",
            ))?;
            // Without this hint SQLite scans all articles of the other company for each of these,
            // which takes seconds.
            let mut shared = view.prepare_cached(&format!(
                "with naming as materialized ({naming})
                 select naming.article_id
                 from naming cross join article_company as beside indexed by article_company_article
                     on beside.article_id = naming.article_id and beside.company_id = ?2
                 where beside.via_id is null
                 order by min(naming.salience, beside.salience) desc, naming.sorted_at desc, naming.article_id limit ?3",
            ))?;
            let mut found = Vec::new();
            let mut rows = beside.query(params![company, limit])?;
            while let Some(row) = rows.next()? {
                let other: i64 = row.get("id")?;
                let articles = shared.query_map(params![company, other, n_articles], |row| row.get("article_id"))?;
                found.push(RelatedCompany { name: row.get("name")?, n_articles: row.get("n")?, articles: articles.collect::<Result<_, _>>()? });
            }
            Ok(found)
        })
    }
}

/// Returns the SQL of the newest articles of the company `?1` in some bands, dated and undated ones
/// merged in their order; it yields `sorted_at` and these columns, which include `article_id`. Each
/// band is a walk along the table, and the merge ends with the limit.
pub(in crate::store) fn newest_of(
    bands: std::ops::RangeInclusive<u32>,
    columns: &str,
    limit: u32,
) -> String {
    newest_between(bands, columns, "", limit)
}

/// Returns the same SQL with a further condition, such as `and sorted_at >= ?2`.
pub(in crate::store) fn newest_between(
    bands: std::ops::RangeInclusive<u32>,
    columns: &str,
    condition: &str,
    limit: u32,
) -> String {
    let walks: Vec<String> = bands
        .flat_map(|band| [(1, band), (0, band)])
        .map(|(is_dated, band)| {
            format!(
                "select sorted_at, {columns} from article_company
                 where company_id = ?1 and is_dated = {is_dated} and band = {band} {condition}"
            )
        })
        .collect();
    let walks = walks.join(" union all ");
    format!("{walks} order by sorted_at desc, article_id limit {limit}")
}

/// Returns the id of a company; if no article names it, an id that no company has.
pub(in crate::store) fn company_id(view: &Connection, name: &str) -> rusqlite::Result<i64> {
    let mut find = view.prepare_cached("select id from company where name = ?")?;
    if let Some(id) = find.query_row([name], |row| row.get("id")).optional()? {
        return Ok(id);
    }
    Ok(company_spelled_otherwise(view, name)?.unwrap_or(-1))
}

/// Returns the company whose name differs only in case, blanks and marks: "SensorTower" is "Sensor
/// Tower". Short names differ by no more than that: "GAP", "Gap".
pub(in crate::store) fn company_spelled_otherwise(
    view: &Connection,
    name: &str,
) -> rusqlite::Result<Option<i64>> {
    const MIN_BYTES: usize = 6;
    let key = prefix_key(name);
    if key.len() < MIN_BYTES {
        return Ok(None);
    }
    view.prepare_cached("select id from company where long_key = ? order by id limit 1")?
        .query_row([&key], |row| row.get("id"))
        .optional()
}

pub(in crate::store) fn name_of_company(view: &Connection, id: i64) -> rusqlite::Result<String> {
    view.prepare_cached("select name from company where id = ?")?
        .query_row([id], |row| row.get("name"))
}

/// Counts the articles that name the company, and those that name only what belongs to it.
pub(in crate::store) fn counts_of(view: &Connection, name: &str) -> rusqlite::Result<(u32, u32)> {
    let mut find = view.prepare_cached("select n_articles, n_via from company where id = ?")?;
    Ok(find
        .query_row([company_id(view, name)?], |row| Ok((row.get("n_articles")?, row.get("n_via")?)))
        .optional()?
        .unwrap_or_default())
}

/// Returns the keys with this prefix, as a half-open range; `None` for all.
fn range_of(prefix: &str) -> Option<(String, String)> {
    let from = crate::company::prefix_key(prefix);
    // No key contains the last Unicode character.
    (!from.is_empty()).then(|| (from.clone(), format!("{from}{}", char::MAX)))
}
