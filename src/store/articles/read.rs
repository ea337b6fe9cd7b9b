//! Single articles and counts.

use jiff::Timestamp;
use rusqlite::{Connection, OptionalExtension, Row, params};

use crate::article::{Article, ArticleId, ChatId, Published, Standing};
use crate::source::address::page_key;
use crate::store::articles::stored_body::Body;
use crate::store::{SourceCount, Store, StoreError, Totals};

impl Store {
    /// Returns one article.
    pub fn article(&self, id: ArticleId) -> Result<Option<Article>, StoreError> {
        self.read("read an article", |view| article_of(view, id))
    }

    /// Returns one article if this chat may see it; without a chat, if everybody may.
    pub fn article_for(
        &self,
        reader: Option<ChatId>,
        id: ArticleId,
    ) -> Result<Option<Article>, StoreError> {
        self.read("read an article", |view| {
            if let Some(article) = article_of(view, id)? {
                return Ok(Some(article));
            }
            reader.map_or(Ok(None), |reader| personal_article_of(view, reader, id))
        })
    }

    /// Returns the article at an address, however the address is written. Of several, the one with
    /// exactly this address, else the one of the page's own site, else the newest.
    pub fn article_at(&self, url: &str) -> Result<Option<Article>, StoreError> {
        self.read("find the article at an address", |view| {
            let mut find = view.prepare_cached(
                "select id from article where page_key = ?1 or (?1 is null and url = ?2)
                 order by url = ?2 desc, is_own_site desc, sorted_at desc, id desc limit 1",
            )?;
            let found: Option<i64> =
                find.query_row(params![page_key(url), url], |row| row.get("id")).optional()?;
            found.map_or(Ok(None), |id| article_of(view, ArticleId(id)))
        })
    }

    /// Returns the name of a source of articles as it is written, whatever its case.
    pub fn source_named(&self, name: &str) -> Result<Option<String>, StoreError> {
        let folded = name.to_lowercase();
        self.read("find a source", |view| {
            let mut all = view.prepare_cached("select name from source where n_articles > 0")?;
            let mut rows = all.query([])?;
            let mut found = None;
            while let Some(row) = rows.next()? {
                let known: String = row.get("name")?;
                if known == name {
                    return Ok(Some(known));
                }
                if known.to_lowercase() == folded {
                    found = Some(known);
                }
            }
            Ok(found)
        })
    }

    /// Returns the number of articles of a source.
    pub fn source_count(&self, name: &str) -> Result<u32, StoreError> {
        self.read("count the articles of a source", |view| source_count(view, name))
    }

    /// Returns the sources, by number of articles.
    pub fn sources(&self) -> Result<Vec<SourceCount>, StoreError> {
        self.read("list the sources", |view| {
            let mut sources = Vec::new();
            let mut all = view
                .prepare_cached("select id, name, n_articles from source where n_articles > 0")?;
            let mut rows = all.query([])?;
            while let Some(row) = rows.next()? {
                let newest = newest_of(view, Some(row.get("id")?))?;
                sources.push(SourceCount {
                    name: Some(row.get("name")?),
                    n_articles: row.get("n_articles")?,
                    newest,
                });
            }
            let n_named: u32 = sources.iter().map(|it| it.n_articles).sum();
            let n_articles: u32 = view
                .prepare_cached("select n_articles from total")?
                .query_row([], |row| row.get("n_articles"))?;
            if n_articles > n_named {
                sources.push(SourceCount {
                    name: None,
                    n_articles: n_articles - n_named,
                    newest: newest_of(view, None)?,
                });
            }
            sources
                .sort_by(|a, b| b.n_articles.cmp(&a.n_articles).then_with(|| a.name.cmp(&b.name)));
            Ok(sources)
        })
    }

    /// Returns the totals of the store.
    pub fn totals(&self) -> Result<Totals, StoreError> {
        self.read("read the totals", |view| {
            let mut counts = view.prepare_cached(
                "select n_articles, last_ingest_at,
                     (select count(*) from tag where n_articles > 0) as n_tags,
                     (select count(*) from company where n_articles > 0) as n_companies,
                     (select count(*) from chat) as n_chats,
                     (select page_count * page_size from pragma_page_count, pragma_page_size) as n_bytes
                 from total",
            )?;
            counts.query_row([], |row| {
                let last_ingest_at: Option<i64> = row.get("last_ingest_at")?;
                Ok(Totals {
                    n_articles: row.get("n_articles")?,
                    n_tags: row.get("n_tags")?,
                    n_companies: row.get("n_companies")?,
                    n_chats: row.get("n_chats")?,
                    database_bytes: row.get::<_, i64>("n_bytes")?.unsigned_abs(),
                    last_ingest_at: last_ingest_at.and_then(|it| Timestamp::from_second(it).ok()),
                })
            })
        })
    }
}

/// Returns the number of articles of a source.
pub(in crate::store) fn source_count(view: &Connection, name: &str) -> rusqlite::Result<u32> {
    let mut find = view.prepare_cached("select n_articles from source where name = ?")?;
    Ok(find.query_row([name], |row| row.get("n_articles")).optional()?.unwrap_or(0))
}

/// Returns one article with its tags.
pub(in crate::store) fn article_of(
    view: &Connection,
    id: ArticleId,
) -> rusqlite::Result<Option<Article>> {
    let mut find = view.prepare_cached(
        "select title, body, url, name, published_at, has_time, image_url, standing
         from article left join source on source.id = source_id where article.id = ?",
    )?;
    let found = find.query_row([id.0], |row| article(row, id));
    let Some(mut article) = found.optional()? else { return Ok(None) };
    article.tags = tags_of(view, id)?;
    Ok(Some(article))
}

/// Returns an article of a personal feed that the chat follows.
pub(in crate::store) fn personal_article_of(
    view: &Connection,
    reader: ChatId,
    id: ArticleId,
) -> rusqlite::Result<Option<Article>> {
    let mut find = view.prepare_cached(
        "select title, body, url, feed_title as name, published_at, has_time, image_url, standing,
             personal_tags
         from personal_article where id = ? and reader_id = ?",
    )?;
    let found = find.query_row([id.0, reader.0], |row| {
        let tags: String = row.get("personal_tags")?;
        let tags = tags.split_whitespace().map(str::to_owned).collect();
        Ok(Article { tags, ..article(row, id)? })
    });
    found.optional()
}

/// Reads an article without its tags.
fn article(row: &Row<'_>, id: ArticleId) -> rusqlite::Result<Article> {
    Ok(Article {
        id,
        title: row.get("title")?,
        body: row.get::<_, Body>("body")?.0,
        tags: Vec::new(),
        url: row.get("url")?,
        source: row.get("name")?,
        published: published(row.get("published_at")?, row.get("has_time")?),
        image_url: row.get("image_url")?,
        standing: row.get::<_, Option<Standing>>("standing")?,
    })
}

/// Returns the tags of an article, in the source's order.
pub(in crate::store) fn tags_of(view: &Connection, id: ArticleId) -> rusqlite::Result<Vec<String>> {
    let mut tags =
        view.prepare_cached("select name from article_tag join tag on tag.id = tag_id where article_id = ? order by position")?;
    let names = tags.query_map([id.0], |row| row.get("name"))?.collect::<Result<_, _>>()?;
    Ok(names)
}

fn newest_of(view: &Connection, source_id: Option<i64>) -> rusqlite::Result<Option<Published>> {
    let mut newest = view.prepare_cached(
        "select published_at, has_time from article
         where source_id is ? and published_at is not null order by published_at desc limit 1",
    )?;
    let found = newest
        .query_row([source_id], |row| Ok(published(row.get("published_at")?, row.get("has_time")?)))
        .optional()?;
    Ok(found.flatten())
}

fn published(at: Option<i64>, has_time: bool) -> Option<Published> {
    Some(Published { at: Timestamp::from_second(at?).ok()?, has_time })
}
