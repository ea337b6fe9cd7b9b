//! What was derived from stored articles, read and replaced: for a changed list of companies or
//! changed rules.

use rusqlite::{Connection, OptionalExtension, params};

use crate::article::ArticleId;
use crate::store::articles::counts::Counts;
use crate::store::articles::identity::id_of_name;
use crate::store::articles::read::tags_of;
use crate::store::articles::stored_body::Body;
use crate::store::articles::write::{SALIENCE_STEPS, insert_company};
use crate::store::{CompanyInText, Store, StoreError};

/// An article's text, and what is stored about it.
#[derive(Debug, Clone, PartialEq)]
pub struct StoredText {
    /// Id of the article.
    pub id: ArticleId,
    /// Its title.
    pub title: String,
    /// Its text.
    pub body: String,
    /// Name of the publication or feed.
    pub source: Option<String>,
    /// Its tags, in order.
    pub tags: Vec<String>,
    /// Its publication time and its sort key in listings, in seconds.
    pub published_s: Option<i64>,
    /// The second.
    pub stands_at_s: i64,
    /// Hash of title and text.
    pub text_key: i64,
    /// Hash of what was derived from title and text.
    pub derived_key: i64,
    /// The companies found in them, by name.
    pub companies: Vec<CompanyInText>,
}

/// What to store about an article.
#[derive(Debug, Clone, PartialEq)]
pub struct Reanalyzed {
    /// Id of the article.
    pub id: ArticleId,
    /// Hash of the text that was analysed; an article whose text has changed since is left alone.
    pub text_key: i64,
    /// Hash of what was derived.
    pub derived_key: i64,
    /// The companies that the article names.
    pub companies: Vec<CompanyInText>,
    /// Terms of the title, of the body, and those that the body repeats; `None` keeps the stored
    /// ones.
    pub terms: Option<[String; 3]>,
}

impl Store {
    /// Returns at most `limit` articles with an id above `after`, by id; `None` begins with the
    /// first.
    pub fn texts_after(
        &self,
        after: Option<ArticleId>,
        limit: u32,
    ) -> Result<Vec<StoredText>, StoreError> {
        self.read("read the stored texts", |view| {
            let mut next = view.prepare_cached(
                "select id, title, body, text_key, derived_key, published_at, sorted_at,
                     (select name from source where source.id = source_id) as source from article where id > ? order by id limit ?",
            )?;
            let mut rows = next.query(params![after.map_or(0, |id| id.0), limit])?;
            let mut texts = Vec::new();
            while let Some(row) = rows.next()? {
                let id = row.get("id")?;
                let (tags, companies) = (tags_of(view, id)?, companies_of(view, id)?);
                texts.push(StoredText {
                    id,
                    title: row.get("title")?,
                    body: row.get::<_, Body>("body")?.0,
                    source: row.get("source")?,
                    tags,
                    text_key: row.get("text_key")?,
                    derived_key: row.get("derived_key")?,
                    published_s: row.get("published_at")?,
                    stands_at_s: row.get("sorted_at")?,
                    companies,
                });
            }
            Ok(texts)
        })
    }

    /// Replaces what was derived from these articles, in one transaction.
    pub fn write_reanalyzed(&self, batch: &[Reanalyzed]) -> Result<(), StoreError> {
        self.write("store reanalyzed articles", |tx| {
            let mut counts = Counts::default();
            for it in batch {
                let mut find = tx.prepare_cached("select sorted_at, published_at, search_id from article where id = ? and text_key = ?")?;
                let found = find.query_row([it.id.0, it.text_key], |row| Ok((row.get("sorted_at")?, row.get::<_, Option<i64>>("published_at")?.is_some(), row.get("search_id")?))).optional()?;
                let Some((sorted_at, is_dated, search_id)) = found else { continue };
                let (sorted_at, is_dated, search_id): (i64, bool, i64) = (sorted_at, is_dated, search_id);
                tx.prepare_cached("update stored_article set derived_key = ? where id = ?")?.execute([it.derived_key, it.id.0])?;
                tx.prepare_cached("delete from article_company where article_id = ?")?.execute([it.id.0])?;
                for company in &it.companies {
                    let company_id = id_of_name(tx, "company", &company.name)?;
                    let via_id = company.via.as_deref().map(|it| id_of_name(tx, "company", it)).transpose()?;
                    insert_company(tx, &mut counts, (company_id, via_id), it.id, (sorted_at, is_dated), company)?;
                }
                if let Some([title, body, focus]) = &it.terms {
                    tx.prepare_cached("delete from article_text where rowid = ?")?.execute([search_id])?;
                    tx.prepare_cached("insert into article_text (rowid, title, body) values (?, ?, ?)")?
                        .execute(params![search_id, title, body])?;
                    tx.prepare_cached(
                        "update article_focus set title_terms = ' ' || ? || ' ', focus_terms = ' ' || ? || ' ' where search_id = ?",
                    )?
                    .execute(params![title, focus, search_id])?;
                }
            }
            counts.write(tx)
        })
    }
}

fn companies_of(view: &Connection, id: ArticleId) -> rusqlite::Result<Vec<CompanyInText>> {
    let mut find = view.prepare_cached(
        "select company.name, salience, n_mentions, via.name as via
         from article_company join company on company.id = company_id left join company as via on via.id = via_id
         where article_id = ? order by company.name",
    )?;
    let found = find.query_map([id.0], |row| {
        Ok(CompanyInText {
            name: row.get("name")?,
            salience: row.get::<_, f64>("salience")? / SALIENCE_STEPS,
            n_mentions: row.get("n_mentions")?,
            via: row.get("via")?,
        })
    });
    found?.collect::<Result<_, _>>()
}
