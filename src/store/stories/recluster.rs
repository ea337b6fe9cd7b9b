//! The stories of the whole archive, read and replaced: for `reindex`, which reclusters it.

use rusqlite::{Transaction, params};
use rustc_hash::{FxHashMap, FxHashSet};

use crate::article::ArticleId;
use crate::store::stories::story_cache::{
    MAX_ITEMS, StoryPart, article_of_item, item_id, lead_on, span_of,
};
use crate::store::{Store, StoreError};
use crate::story::{ItemId, Rules, StoryId, TermNo};
use crate::text::Span;

/// An article, or an item of a roundup, with the story to assign it to.
#[derive(Debug, Clone, PartialEq)]
pub struct Assignment {
    /// Id of the article or item.
    pub id: ItemId,
    /// Hash of the text that was analysed; an article whose text has changed since is left alone.
    pub text_key: i64,
    /// Byte range of an item.
    pub span: Option<Span>,
    /// When it was published, in seconds.
    pub published_s: Option<i64>,
    /// Its sort key, in seconds.
    pub stands_at_s: i64,
    /// Its story.
    pub story: StoryId,
    /// What it is compared by.
    pub vector: Option<Vec<u8>>,
}

impl Store {
    /// Returns the rules for when articles are one story.
    pub fn story_rules(&self) -> Rules {
        self.rules
    }

    /// Returns an article's parts with their ids.
    pub fn numbered(
        article: ArticleId,
        parts: &[StoryPart],
    ) -> impl Iterator<Item = (ItemId, &StoryPart)> {
        let is_whole = parts.iter().any(|it| it.span.is_none());
        (i64::from(!is_whole)..=MAX_ITEMS)
            .zip(parts)
            .map(move |(item, part)| (item_id(article, item), part))
    }

    /// Returns the story of each article and item.
    pub fn all_stories(&self) -> Result<FxHashMap<ItemId, StoryId>, StoreError> {
        self.read("read all stories", |view| {
            let mut all = view.prepare("select id, story_id from story_item")?;
            all.query_map([], |row| Ok((row.get("id")?, row.get("story_id")?)))?
                .collect::<Result<_, _>>()
        })
    }

    /// Returns the articles that belong to the story of another version of their page.
    pub fn followers(&self) -> Result<FxHashSet<ArticleId>, StoreError> {
        self.read("find the versions of pages", |view| {
            let mut all = view.prepare("select id from story_item where follows_id is not null")?;
            all.query_map([], |row| Ok(article_of_item(row.get("id")?)))?.collect::<Result<_, _>>()
        })
    }

    /// Assigns each of them to the story of the version that it follows; if that version is now
    /// compared in parts, the follower becomes independent.
    pub fn lead_followers(&self) -> Result<(), StoreError> {
        self.write("lead the versions of pages", |tx| {
            tx.execute(
                "update story_item set story_id = (select story_id from story_item as leader where leader.id = story_item.follows_id)
                 where follows_id in (select id from story_item)",
                [],
            )?;
            let n_alone = tx.execute("update story_item set follows_id = null where follows_id not in (select id from story_item)", [])?;
            tx.execute("update story_total set n_items = n_items + ?, revision = revision + 1", [n_alone as i64])?;
            Ok(())
        })
    }

    /// Reserves `n` ids for new stories; returns the first.
    pub fn take_story_numbers(&self, n: usize) -> Result<i64, StoreError> {
        self.write("reserve ids for stories", |tx| {
            let sql = "update story_total set next_story_id = next_story_id + ?1, revision = revision + 1 returning next_story_id - ?1 as first";
            tx.query_row(sql, [n as i64], |row| row.get("first"))
        })
    }

    /// Assigns articles and items to these stories, in one transaction; returns how many rows that
    /// changed. All parts of an article must be in one call.
    pub fn write_stories(&self, batch: &[Assignment]) -> Result<u32, StoreError> {
        self.write("store the stories of articles", |tx| {
            let mut n_changed = 0;
            for parts in batch.chunk_by(|a, b| article_of_item(a.id) == article_of_item(b.id)) {
                n_changed += write_parts(tx, article_of_item(parts[0].id), parts)?;
            }
            tx.execute("update story_total set revision = revision + 1", [])?;
            Ok(n_changed)
        })
    }

    /// Redirects the ids of ended stories to others.
    pub fn lead_stories_on(&self, ended: &[(StoryId, StoryId)]) -> Result<(), StoreError> {
        self.write("redirect merged stories", |tx| {
            ended.iter().try_for_each(|&(ended, story)| lead_on(tx, ended, story))
        })
    }

    /// Replaces the counts of all terms with ids above `after`, up to the last of these, which are
    /// sorted by id; the last call has `is_last`.
    pub fn write_story_terms(
        &self,
        after: i64,
        terms: &[(TermNo, i32)],
        is_last: bool,
    ) -> Result<(), StoreError> {
        self.write("store the terms of stories", |tx| {
            let to = terms
                .last()
                .filter(|_| !is_last)
                .map_or(i64::from(TermNo::MAX), |it| i64::from(it.0));
            tx.execute("delete from story_term where term > ? and term <= ?", [after, to])?;
            let mut insert =
                tx.prepare_cached("insert into story_term (term, n_stories) values (?, ?)")?;
            for (term, n) in terms {
                insert.execute(params![term, n])?;
            }
            Ok(())
        })
    }

    /// Stores the number of stories.
    pub fn count_stories(&self) -> Result<u32, StoreError> {
        self.write("count the stories", |tx| {
            let sql = "update story_total set n_stories = (select count(distinct story_id) from story_item), revision = revision + 1
                       returning n_stories";
            tx.query_row(sql, [], |row| row.get("n_stories"))
        })
    }
}

fn write_parts(
    tx: &Transaction<'_>,
    article: ArticleId,
    parts: &[Assignment],
) -> rusqlite::Result<u32> {
    let mut same = tx.prepare_cached("select 1 from article where id = ? and text_key = ?")?;
    if !same.exists(params![article.0, parts[0].text_key])? {
        return Ok(0);
    }
    let mut find = tx.prepare_cached(
        "select id, story_id, span_start, span_end, timeline_at, published_at, vector from story_item where id between ? and ? order by id",
    )?;
    let (first, last) = (item_id(article, 0), item_id(article, MAX_ITEMS));
    let old: Vec<Assignment> = find
        .query_map([first.0, last.0], |row| {
            Ok(Assignment {
                id: row.get("id")?,
                story: row.get("story_id")?,
                span: span_of(row)?,
                stands_at_s: row.get("timeline_at")?,
                published_s: row.get("published_at")?,
                vector: row.get("vector")?,
                text_key: parts[0].text_key,
            })
        })?
        .collect::<Result<_, _>>()?;
    if old == parts {
        return Ok(0);
    }
    tx.prepare_cached("delete from story_item where id between ? and ?")?
        .execute([first.0, last.0])?;
    let mut insert = tx.prepare_cached(
        "insert into story_item (id, story_id, timeline_at, published_at, span_start, span_end, vector) values (?, ?, ?, ?, ?, ?, ?)",
    )?;
    for it in parts {
        let (start, end) =
            (it.span.as_ref().map(|it| it.start as i64), it.span.as_ref().map(|it| it.end as i64));
        insert.execute(params![
            it.id.0,
            it.story.0,
            it.stands_at_s,
            it.published_s,
            start,
            end,
            it.vector
        ])?;
    }
    Ok(parts
        .iter()
        .filter(|it| !old.iter().any(|old| old.id == it.id && old.story == it.story))
        .count() as u32)
}
