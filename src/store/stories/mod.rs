//! Stories as they are read: who tells an event, in the order of time.

pub(in crate::store) mod restory;
pub(in crate::store) mod roundup;
pub(in crate::store) mod shelf;
use rusqlite::{Connection, OptionalExtension, Row, params};

use crate::article::{Article, ArticleId};
use crate::store::articles::read::article_of;
use crate::store::stories::shelf::{article_of_item, item_id, span_of};
use crate::store::{Store, StoreError, StoryMark};
use crate::story::{ItemId, StoryId};
use crate::text::Span;

/// Of a story that more articles tell than these, the first are read.
const MAX_MEMBERS: u32 = 60;

/// An outline has so many first articles.
const OUTLINED: usize = 6;

/// An article that tells a story, or a roundup that does so in one of its items.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoryMember {
    /// The article.
    pub article: Article,
    /// The item's byte range of the body; `None` where the whole article tells the story.
    pub span: Option<Span>,
}

impl StoryMember {
    /// What tells the story.
    pub fn text(&self) -> &str {
        self.span.clone().and_then(|it| self.article.body.get(it)).unwrap_or(&self.article.body)
    }
}

/// A story with those who tell it, in the order of time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    /// Its number of today.
    pub id: StoryId,
    /// At least one; an article once.
    pub members: Vec<StoryMember>,
    /// How many articles tell it.
    pub n_articles: u32,
}

impl Store {
    /// A story by its number, or by one that it had before.
    pub fn story(&self, id: StoryId) -> Result<Option<Told>, StoreError> {
        self.read(|view| {
            let past =
                view.prepare_cached("select story_id from story_past where id = ?")?.query_row([id.0], |row| row.get(0)).optional()?;
            told(view, past.map_or(id, StoryId), ArticleId(i64::MAX))
        })
    }

    /// The story that a whole article tells, with all who do so up to an article.
    pub fn story_of(&self, article: ArticleId) -> Result<Option<StoryMark>, StoreError> {
        self.read(|view| {
            let story = story_id(view, article)?;
            story.map(|it| story_mark(view, it, article, ArticleId(i64::MAX))).transpose()
        })
    }
}

/// An article's story with how many other articles tell it up to the snapshot.
pub(in crate::store) fn story_mark(
    view: &Connection,
    id: StoryId,
    article: ArticleId,
    snapshot: ArticleId,
) -> Result<StoryMark, StoreError> {
    let mut count =
        view.prepare_cached("select count(distinct id / 64) from story_item where story_id = ? and id / 64 <= ? and id / 64 <> ?")?;
    Ok(StoryMark { id, n_others: count.query_row([id.0, snapshot.0, article.0], |row| row.get(0))? })
}

/// The story of a whole article.
pub(in crate::store) fn story_id(view: &Connection, article: ArticleId) -> Result<Option<StoryId>, StoreError> {
    let mut find = view.prepare_cached("select story_id from story_item where id = ?")?;
    Ok(find.query_row([item_id(article, 0).0], |row| Ok(StoryId(row.get(0)?))).optional()?)
}

/// The whole articles of a story up to the snapshot.
pub(in crate::store) fn whole_articles(view: &Connection, story: StoryId, snapshot: ArticleId) -> Result<Vec<ArticleId>, StoreError> {
    let mut find = view.prepare_cached("select id from story_item where story_id = ? and id <= ? and span_start is null order by id")?;
    let last = item_id(ArticleId(snapshot.0.min(i64::MAX / 128)), 63);
    let found = find.query_map([story.0, last.0], |row| Ok(article_of_item(ItemId(row.get(0)?))))?;
    Ok(found.collect::<Result<_, _>>()?)
}

/// Who tells a story up to an article.
pub(in crate::store) fn told(view: &Connection, id: StoryId, snapshot: ArticleId) -> Result<Option<Told>, StoreError> {
    let mut find = view.prepare_cached(
        "select id, span_start, span_end from story_item where story_id = ? and id / 64 <= ? order by stands_at, id limit ?",
    )?;
    let items = find.query_map(params![id.0, snapshot.0, MAX_MEMBERS], item)?.collect::<Result<_, _>>()?;
    told_by(view, id, snapshot, items)
}

/// The same, with no more of its articles than the first ones and the last one: the texts of a great story are many.
pub(in crate::store) fn outlined(view: &Connection, id: StoryId, snapshot: ArticleId) -> Result<Option<Told>, StoreError> {
    let mut find =
        view.prepare_cached("select id, span_start, span_end from story_item where story_id = ? and id / 64 <= ? order by stands_at, id")?;
    let mut items: Vec<Item> = find.query_map(params![id.0, snapshot.0], item)?.collect::<Result<_, _>>()?;
    if items.len() > OUTLINED {
        items.drain(OUTLINED..items.len() - 1);
    }
    told_by(view, id, snapshot, items)
}

type Item = (ItemId, Option<Span>);

fn item(row: &Row<'_>) -> rusqlite::Result<Item> {
    Ok((ItemId(row.get(0)?), span_of(row, 1)?))
}

/// A story with the articles of these items.
fn told_by(view: &Connection, id: StoryId, snapshot: ArticleId, items: Vec<Item>) -> Result<Option<Told>, StoreError> {
    let mut members: Vec<StoryMember> = Vec::new();
    for (item, span) in items {
        let article = article_of_item(item);
        if members.iter().all(|it| it.article.id != article)
            && let Some(article) = article_of(view, article)?
        {
            members.push(StoryMember { article, span });
        }
    }
    let mut count = view.prepare_cached("select count(distinct id / 64) from story_item where story_id = ? and id / 64 <= ?")?;
    let n_articles = count.query_row([id.0, snapshot.0], |row| row.get(0))?;
    Ok(Some(Told { id, members, n_articles }).filter(|it| !it.members.is_empty()))
}
