//! What operators decide about stories: an article is taken out of one, two are joined. Each decision
//! is on two articles and holds whatever is found later.

use rusqlite::{Connection, OptionalExtension, Transaction, params};
use rustc_hash::FxHashMap;

use jiff::Timestamp;

use crate::article::ArticleId;
use crate::store::stories::story_cache::{item_id, lead_on};
use crate::store::{Store, StoreError};
use crate::story::{Decided, ItemId, StoryId};

/// The articles of a story from which one is parted by decisions: the likest of a great story are
/// not known, so the first and the last ones.
const MAX_PARTED: u32 = 50;

/// Returns what was decided on articles.
pub(in crate::store) fn decisions(
    view: &Connection,
) -> rusqlite::Result<FxHashMap<ItemId, Decided>> {
    let mut found: FxHashMap<ItemId, Decided> = FxHashMap::default();
    let mut all = view
        .prepare_cached("select id, first_id, second_id, is_one from story_decision order by id")?;
    let mut rows = all.query([])?;
    while let Some(row) = rows.next()? {
        let (id, is_one): (i64, bool) = (row.get("id")?, row.get("is_one")?);
        for item in [row.get("first_id")?, row.get("second_id")?] {
            let decided = found.entry(item).or_default();
            if is_one { &mut decided.one } else { &mut decided.apart }.push(id);
        }
    }
    Ok(found)
}

/// Deletes the decisions on an article's rows.
pub(in crate::store) fn forget_decisions(
    tx: &Connection,
    first: ItemId,
    last: ItemId,
) -> rusqlite::Result<()> {
    tx.prepare_cached("delete from story_decision where first_id between ?1 and ?2 or second_id between ?1 and ?2")?
        .execute([first.0, last.0])?;
    Ok(())
}

impl Store {
    /// Returns what was decided on articles.
    pub fn story_decisions(&self) -> Result<FxHashMap<ItemId, Decided>, StoreError> {
        self.read("read what was decided on stories", |view| decisions(view))
    }

    /// Takes a whole article, with the other versions of its page, out of its story and gives it a
    /// story of its own, which it keeps apart from the others; `None` if it is alone in its story or
    /// in none.
    pub fn split_story(
        &self,
        article: ArticleId,
        now: Timestamp,
    ) -> Result<Option<StoryId>, StoreError> {
        self.write("take an article out of a story", |tx| {
            let Some((item, story)) = leader(tx, article)? else { return Ok(None) };
            let others = others_of(tx, story, item)?;
            if others.is_empty() {
                return Ok(None);
            }
            for other in others {
                decide(tx, item, other, false, now)?;
            }
            let new = tx.query_row(
                "update story_total set next_story_id = next_story_id + 1, n_stories = n_stories + 1, revision = revision + 1
                 returning next_story_id - 1 as story",
                [],
                |row| row.get::<_, StoryId>("story"),
            )?;
            tx.execute("update story_item set story_id = ?2 where id = ?1 or follows_id = ?1", [item.0, new.0])?;
            Ok(Some(new))
        })
    }

    /// Joins two stories, given by articles of theirs, and keeps them joined; returns the story, `None`
    /// if they are one already or an article has no story.
    pub fn join_stories(
        &self,
        one: ArticleId,
        other: ArticleId,
        now: Timestamp,
    ) -> Result<Option<StoryId>, StoreError> {
        self.write("join two stories", |tx| {
            let (Some((a, to)), Some((b, from))) = (leader(tx, one)?, leader(tx, other)?) else {
                return Ok(None);
            };
            if to == from {
                return Ok(None);
            }
            tx.execute(
                "delete from story_decision where is_one = 0 and (
                     first_id in (select id from story_item where story_id = ?1) and second_id in (select id from story_item where story_id = ?2)
                     or first_id in (select id from story_item where story_id = ?2) and second_id in (select id from story_item where story_id = ?1))",
                [to.0, from.0],
            )?;
            decide(tx, a, b, true, now)?;
            tx.execute("update story_item set story_id = ?1 where story_id = ?2", [to.0, from.0])?;
            lead_on(tx, from, to)?;
            tx.execute("update story_total set n_stories = n_stories - 1, revision = revision + 1", [])?;
            Ok(Some(to))
        })
    }

    /// Sets the probability from which on articles join a story; `None` for that which ships.
    pub fn set_story_threshold(&self, join_at: Option<f32>) -> Result<(), StoreError> {
        self.write("set when articles join a story", |tx| {
            tx.execute(
                "update story_total set join_at = ?, revision = revision + 1",
                [join_at.map(f64::from)],
            )?;
            Ok(())
        })
    }
}

/// Returns the row by which a whole article is compared, its own or that of another version of its
/// page, and its story.
fn leader(tx: &Connection, article: ArticleId) -> rusqlite::Result<Option<(ItemId, StoryId)>> {
    tx.prepare_cached(
        "select coalesce(follows_id, id) as id, story_id from story_item where id = ?",
    )?
    .query_row([item_id(article, 0).0], |row| Ok((row.get("id")?, row.get("story_id")?)))
    .optional()
}

/// Returns the other rows of a story that are compared, some of the first and of the last ones.
fn others_of(tx: &Connection, story: StoryId, item: ItemId) -> rusqlite::Result<Vec<ItemId>> {
    let mut found = Vec::new();
    for order in ["asc", "desc"] {
        let sql = format!(
            "select id from story_item where story_id = ? and id <> ? and follows_id is null order by id {order} limit ?"
        );
        let mut find = tx.prepare_cached(&sql)?;
        let rows = find.query_map(params![story.0, item.0, MAX_PARTED], |row| row.get("id"))?;
        found.extend(rows.collect::<Result<Vec<ItemId>, _>>()?);
    }
    found.sort_unstable();
    found.dedup();
    Ok(found)
}

/// Stores a decision in place of an earlier one on the same articles.
fn decide(
    tx: &Transaction<'_>,
    one: ItemId,
    other: ItemId,
    is_one: bool,
    now: Timestamp,
) -> rusqlite::Result<()> {
    let (first, second) = (one.min(other), one.max(other));
    tx.prepare_cached(
        "insert or replace into story_decision (first_id, second_id, is_one, decided_at) values (?, ?, ?, ?)",
    )?
    .execute(params![first.0, second.0, is_one, now.as_second()])?;
    Ok(())
}
