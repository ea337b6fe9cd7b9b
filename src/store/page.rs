//! Listings by page: each is one walk along an index, with neither sorting nor counting.

use jiff::Timestamp;
use rusqlite::{Connection, params};

use super::companies::{company_id, counts_of, name_of_company};
use super::names::count_of;
use super::read::article_of;
use super::search::search;
use super::{Listing, Page, Store, StoreError, Window};
use crate::article::ArticleId;

/// The bands of a company's articles: half of them for those that name it, half for those that name only what belongs to it.
const N_BANDS: u32 = 10;

/// A narrowed listing of a company stops counting here: counting takes about a third of a microsecond an article.
pub const MAX_COUNTED: u32 = 5_000;

/// An article's place in a listing, in a company's with what is named in its stead.
type Placed = (ArticleId, Option<i64>);

impl Store {
    /// A part of a listing. A search gives the most relevant first, a company what is about it, all others the newest.
    pub fn page(&self, listing: &Listing, window: Window) -> Result<Page, StoreError> {
        self.read(|view| {
            let snapshot = match window.snapshot {
                Some(snapshot) => snapshot,
                None => ArticleId(view.prepare_cached("select coalesce(max(id), 0) from article")?.query_row([], |row| row.get(0))?),
            };
            let mut n_via = 0;
            let (placed, mut total) = match listing {
                Listing::Latest => (latest(view, snapshot, window)?, count_all(view)?),
                Listing::Tag(name) => (bearing(view, name, snapshot, window)?, count_of(view, "tag", name)?),
                Listing::Company { name, since } => {
                    let company = company_id(view, name)?;
                    let counted = match since {
                        None => counts_of(view, name)?,
                        Some(since) => count_since(view, company, *since, snapshot)?,
                    };
                    n_via = counted.1;
                    (naming(view, company, *since, snapshot, window)?, counted.0 + counted.1)
                }
                Listing::Search(query) => {
                    let matches = search(view, query, snapshot)?;
                    let part = matches.iter().skip(window.offset as usize).take(window.limit as usize).map(|it| (*it, None)).collect();
                    (part, matches.len() as u32)
                }
            };
            if window.snapshot.is_some() {
                let (n_newer, n_newer_via) = count_newer(view, listing, snapshot)?;
                total = total.saturating_sub(n_newer + n_newer_via);
                n_via = n_via.saturating_sub(n_newer_via);
            }
            let is_company = matches!(listing, Listing::Company { .. });
            let (mut articles, mut via) = (Vec::with_capacity(placed.len()), Vec::new());
            for (id, via_id) in placed {
                let Some(article) = article_of(view, id)? else { continue };
                articles.push(article);
                if is_company {
                    via.push(via_id.map(|it| name_of_company(view, it)).transpose()?);
                }
            }
            Ok(Page { articles, total, n_via, via, snapshot })
        })
    }
}

fn latest(view: &Connection, snapshot: ArticleId, window: Window) -> Result<Vec<Placed>, StoreError> {
    let mut ids = view.prepare_cached("select id from article where id <= ? order by sorted_at desc, id limit ? offset ?")?;
    let found = ids.query_map(params![snapshot.0, window.limit, window.offset], id)?.collect::<Result<_, _>>()?;
    Ok(found)
}

fn bearing(view: &Connection, tag: &str, snapshot: ArticleId, window: Window) -> Result<Vec<Placed>, StoreError> {
    let mut ids = view.prepare_cached(
        "select article_id from article_tag
         where tag_id = (select id from tag where name = ?) and article_id <= ?
         order by sorted_at desc, article_id limit ? offset ?",
    )?;
    let found = ids.query_map(params![tag, snapshot.0, window.limit, window.offset], id)?.collect::<Result<_, _>>()?;
    Ok(found)
}

/// A company's articles by band, newest first within a band.
fn naming(
    view: &Connection,
    company: i64,
    since: Option<Timestamp>,
    snapshot: ArticleId,
    window: Window,
) -> Result<Vec<Placed>, StoreError> {
    let placed = |row: &rusqlite::Row<'_>| Ok((ArticleId(row.get(0)?), row.get(1)?));
    let Some(since) = since else {
        let mut ids = view.prepare_cached(
            "select article_id, via_id from article_company indexed by article_company_ranked
             where company_id = ? and article_id <= ? order by band, sorted_at desc, article_id limit ? offset ?",
        )?;
        let found = ids.query_map(params![company, snapshot.0, window.limit, window.offset], placed)?;
        return Ok(found.collect::<Result<_, _>>()?);
    };
    // Band by band, so that each is a walk over its recent end and not over all years.
    let mut ids = view.prepare_cached(
        "select article_id, via_id from article_company indexed by article_company_ranked
         where company_id = ?1 and band = ?2 and sorted_at >= ?3 and article_id <= ?4 and published_at >= ?3
         order by sorted_at desc, article_id limit ?5 offset ?6",
    )?;
    let (mut found, mut to_pass) = (Vec::new(), window.offset);
    for band in 0..N_BANDS {
        let n_missing = window.limit.saturating_sub(found.len() as u32);
        if n_missing == 0 {
            break;
        }
        let before = found.len();
        for it in ids.query_map(params![company, band, since.as_second(), snapshot.0, n_missing, to_pass], placed)? {
            found.push(it?);
        }
        if found.len() > before {
            to_pass = 0;
        } else if to_pass > 0 {
            let n_in_band = count_band(view, company, band, since, snapshot, to_pass)?;
            to_pass = to_pass.saturating_sub(n_in_band);
        }
    }
    Ok(found)
}

fn count_band(view: &Connection, company: i64, band: u32, since: Timestamp, snapshot: ArticleId, at_most: u32) -> Result<u32, StoreError> {
    let mut count = view.prepare_cached(
        "select count(*) from (
             select 1 from article_company indexed by article_company_ranked
             where company_id = ?1 and band = ?2 and sorted_at >= ?3 and article_id <= ?4 and published_at >= ?3 limit ?5
         )",
    )?;
    Ok(count.query_row(params![company, band, since.as_second(), snapshot.0, at_most], |row| row.get(0))?)
}

/// How many dated articles there are from a moment on, [`MAX_COUNTED`] at most: those that name the company, and those that name only what belongs to it.
fn count_since(view: &Connection, company: i64, since: Timestamp, snapshot: ArticleId) -> Result<(u32, u32), StoreError> {
    let (mut named, mut via) = (0, 0);
    for band in 0..N_BANDS {
        let n = count_band(view, company, band, since, snapshot, MAX_COUNTED - named - via)?;
        if band < N_BANDS / 2 { named += n } else { via += n }
    }
    Ok((named, via))
}

fn count_all(view: &Connection) -> Result<u32, StoreError> {
    Ok(view.prepare_cached("select n_articles from total")?.query_row([], |row| row.get(0))?)
}

/// How many articles of the listing came after the snapshot: few, so counting them is cheap where counting the listing is not. Those
/// that name only what belongs to a company are the second number.
fn count_newer(view: &Connection, listing: &Listing, snapshot: ArticleId) -> Result<(u32, u32), StoreError> {
    match listing {
        Listing::Latest => {
            let n = view.prepare_cached("select count(*) from article where id > ?")?.query_row([snapshot.0], |row| row.get(0))?;
            Ok((n, 0))
        }
        Listing::Tag(name) => {
            let mut count = view.prepare_cached(
                "select count(*) from article_tag indexed by article_tag_article
                 where article_id > ? and tag_id = (select id from tag where name = ?)",
            )?;
            Ok((count.query_row(params![snapshot.0, name], |row| row.get(0))?, 0))
        }
        Listing::Company { name, since: None } => {
            let mut count = view.prepare_cached(
                "select coalesce(sum(via_id is null), 0), coalesce(sum(via_id is not null), 0)
                 from article_company indexed by article_company_article
                 where article_id > ? and company_id = (select id from company where name = ?)",
            )?;
            Ok(count.query_row(params![snapshot.0, name], |row| Ok((row.get(0)?, row.get(1)?)))?)
        }
        // Counted as of the snapshot.
        Listing::Company { since: Some(_), .. } | Listing::Search(_) => Ok((0, 0)),
    }
}

fn id(row: &rusqlite::Row<'_>) -> rusqlite::Result<Placed> {
    Ok((ArticleId(row.get(0)?), None))
}
