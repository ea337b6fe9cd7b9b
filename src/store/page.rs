//! Listings by page: each is one walk along an index, with neither sorting nor counting.

use rusqlite::{Connection, params};

use super::names::count_of;
use super::read::article_of;
use super::search::search;
use super::{Listing, Page, Store, StoreError, Window};
use crate::article::ArticleId;

impl Store {
    /// A part of a listing, newest first; a search gives the most relevant first.
    pub fn page(&self, listing: &Listing, window: Window) -> Result<Page, StoreError> {
        self.read(|view| {
            let snapshot = match window.snapshot {
                Some(snapshot) => snapshot,
                None => ArticleId(view.prepare_cached("select coalesce(max(id), 0) from article")?.query_row([], |row| row.get(0))?),
            };
            let (ids, mut total) = match listing {
                Listing::Latest => (latest(view, snapshot, window)?, count_all(view)?),
                Listing::Tag(name) => (bearing(view, "tag", name, snapshot, window)?, count_of(view, "tag", name)?),
                Listing::Company(name) => (bearing(view, "company", name, snapshot, window)?, count_of(view, "company", name)?),
                Listing::Search(query) => {
                    let matches = search(view, query, snapshot)?;
                    let part = matches.iter().skip(window.offset as usize).take(window.limit as usize).copied().collect();
                    (part, matches.len() as u32)
                }
            };
            if window.snapshot.is_some() {
                total = total.saturating_sub(count_newer(view, listing, snapshot)?);
            }
            let mut articles = Vec::with_capacity(ids.len());
            for id in ids {
                articles.extend(article_of(view, id)?);
            }
            Ok(Page { articles, total, snapshot })
        })
    }
}

fn latest(view: &Connection, snapshot: ArticleId, window: Window) -> Result<Vec<ArticleId>, StoreError> {
    let mut ids = view.prepare_cached("select id from article where id <= ? order by sorted_at desc, id limit ? offset ?")?;
    let found = ids.query_map(params![snapshot.0, window.limit, window.offset], id)?.collect::<Result<_, _>>()?;
    Ok(found)
}

fn bearing(view: &Connection, what: &str, name: &str, snapshot: ArticleId, window: Window) -> Result<Vec<ArticleId>, StoreError> {
    let mut ids = view.prepare_cached(&format!(
        "select article_id from article_{what}
         where {what}_id = (select id from {what} where name = ?) and article_id <= ?
         order by sorted_at desc, article_id limit ? offset ?"
    ))?;
    let found = ids.query_map(params![name, snapshot.0, window.limit, window.offset], id)?.collect::<Result<_, _>>()?;
    Ok(found)
}

fn count_all(view: &Connection) -> Result<u32, StoreError> {
    Ok(view.prepare_cached("select n_articles from total")?.query_row([], |row| row.get(0))?)
}

/// How many articles of the listing came after the snapshot: few, so counting them is cheap where counting the listing is not.
fn count_newer(view: &Connection, listing: &Listing, snapshot: ArticleId) -> Result<u32, StoreError> {
    let bearers = |what: &str, name: &str| -> Result<u32, StoreError> {
        let sql = format!(
            "select count(*) from article_{what} indexed by article_{what}_article
             where article_id > ? and {what}_id = (select id from {what} where name = ?)"
        );
        Ok(view.prepare_cached(&sql)?.query_row(params![snapshot.0, name], |row| row.get(0))?)
    };
    match listing {
        Listing::Latest => {
            Ok(view.prepare_cached("select count(*) from article where id > ?")?.query_row([snapshot.0], |row| row.get(0))?)
        }
        Listing::Tag(name) => bearers("tag", name),
        Listing::Company(name) => bearers("company", name),
        Listing::Search(_) => Ok(0),
    }
}

fn id(row: &rusqlite::Row<'_>) -> rusqlite::Result<ArticleId> {
    Ok(ArticleId(row.get(0)?))
}
