//! Articles that an operator exports or removes by hand.

use jiff::Timestamp;
use rusqlite::{Connection, Row, params, params_from_iter};

use crate::article::{Article, ArticleId, normalise_tag};
use crate::store::articles::prune::bury;
use crate::store::articles::read::article_of;
use crate::store::{Store, StoreError};

/// Articles per transaction: concurrent queries wait some milliseconds.
const BATCH: usize = 100;

/// The source that the built-in samples name.
pub const SAMPLE_SOURCE: &str = "Gistwire Samples";

/// Which articles are meant; those that fit every part.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Selection {
    /// With one of these ids; empty means any.
    pub ids: Vec<i64>,
    /// Of this source.
    pub source: Option<String>,
    /// With this tag.
    pub tag: Option<String>,
    /// At this address, exactly as it is stored.
    pub url: Option<String>,
    /// Only samples that are built into the program: loaded by hand, of their source.
    pub is_sample: bool,
}

/// The result of a removal.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Removed {
    /// Articles that were removed.
    pub n_articles: u32,
    /// Articles that are kept because their alerts are being planned.
    pub n_waiting: u32,
}

/// An article with what identifies it at its source, as it is exported.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExportedArticle {
    /// The article.
    pub article: Article,
    /// The source's own id.
    pub external_id: Option<String>,
}

impl Selection {
    /// The condition on the view `article`, with its parameters.
    fn condition(&self) -> (String, Vec<rusqlite::types::Value>) {
        let (mut parts, mut values) = (vec!["1".to_owned()], Vec::new());
        if !self.ids.is_empty() {
            let ids: Vec<String> = self.ids.iter().map(i64::to_string).collect();
            parts.push(format!("article.id in ({})", ids.join(", ")));
        }
        let of_source = "source_id in (select id from source where name = ? collate nocase)";
        if let Some(source) = &self.source {
            parts.push(of_source.to_owned());
            values.push(source.clone().into());
        }
        if let Some(tag) = &self.tag {
            let of_tag = "article.id in (select article_id from article_tag join tag on tag.id = tag_id where name = ?)";
            parts.push(of_tag.to_owned());
            values.push(normalise_tag(tag).into());
        }
        if let Some(url) = &self.url {
            parts.push("url = ?".to_owned());
            values.push(url.clone().into());
        }
        if self.is_sample {
            parts.push(format!("feed_id is null and {of_source}"));
            values.push(SAMPLE_SOURCE.to_owned().into());
        }
        (parts.join(" and "), values)
    }
}

impl Store {
    /// Returns the articles of a selection, the newest first.
    pub fn selected_articles(&self, selection: &Selection) -> Result<Vec<ArticleId>, StoreError> {
        let (condition, values) = selection.condition();
        self.read("find the articles", |view| {
            let sql =
                format!("select id from article where {condition} order by sorted_at desc, id");
            let mut found = view.prepare(&sql)?;
            let rows =
                found.query_map(params_from_iter(values), |row| row.get("id").map(ArticleId))?;
            rows.collect()
        })
    }

    /// Returns an article for an export; `None` if it is gone.
    pub fn exported_article(&self, id: ArticleId) -> Result<Option<ExportedArticle>, StoreError> {
        self.read("read an article", |view| {
            let Some(article) = article_of(view, id)? else { return Ok(None) };
            let sql = "select external_id from article where id = ?";
            let external_id = view
                .prepare_cached(sql)?
                .query_row([id.0], |row: &Row<'_>| row.get("external_id"))?;
            Ok(Some(ExportedArticle { article, external_id }))
        })
    }

    /// Removes articles with all that depends on them, some per transaction; a feed does not bring
    /// them back. Deliveries that wait for them are removed as well.
    pub fn remove_articles(
        &self,
        ids: &[ArticleId],
        now: Timestamp,
    ) -> Result<Removed, StoreError> {
        let mut removed = Removed::default();
        for batch in ids.chunks(BATCH) {
            let (n_articles, n_waiting) = self.write("remove articles", |tx| {
                let mut counts = (0, 0);
                for id in batch {
                    match removal(tx, *id)? {
                        Removal::Free => {
                            bury(tx, *id, now)?;
                            counts.0 += 1;
                        }
                        Removal::Planned => counts.1 += 1,
                        Removal::Gone => {}
                    }
                }
                Ok(counts)
            })?;
            removed.n_articles += n_articles;
            removed.n_waiting += n_waiting;
        }
        if removed.n_articles > 0 {
            self.write("delete unused tags", |tx| {
                tx.execute("delete from tag where n_articles = 0", []).map(drop)
            })?;
            self.shrink(false)?;
        }
        Ok(removed)
    }
}

/// Whether an article can be removed.
enum Removal {
    Free,
    /// Its alerts are being planned.
    Planned,
    Gone,
}

fn removal(tx: &Connection, id: ArticleId) -> rusqlite::Result<Removal> {
    let sql = "select exists (select 1 from plan_item where article_id = ?1) as is_planned,
                      exists (select 1 from article where id = ?1) as is_there";
    let (is_planned, is_there): (bool, bool) = tx
        .prepare_cached(sql)?
        .query_row(params![id.0], |row| Ok((row.get("is_planned")?, row.get("is_there")?)))?;
    Ok(match (is_there, is_planned) {
        (false, _) => Removal::Gone,
        (true, true) => Removal::Planned,
        (true, false) => Removal::Free,
    })
}
