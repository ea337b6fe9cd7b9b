//! Reading stories: the articles about an event, in chronological order.

pub(in crate::store) mod decision;
pub(in crate::store) mod recluster;
pub(in crate::store) mod roundup;
pub(in crate::store) mod sample;
pub(in crate::store) mod story_cache;
use rusqlite::{Connection, OptionalExtension, Row, params};

use crate::article::{Article, ArticleId};
use crate::store::articles::read::article_of;
use crate::store::stories::story_cache::{article_of_item, item_id, span_of};
use crate::store::{Store, StoreError, StoryMark};
use crate::story::{ItemId, StoryId};
use crate::text::Span;

/// Maximum number of articles read of a story, the first ones.
const MAX_MEMBERS: u32 = 60;

/// Number of first articles in an outline.
const OUTLINED: usize = 6;

/// An article of a story, or a roundup with an item about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoryMember {
    /// The article.
    pub article: Article,
    /// The item's byte range of the body; `None` if the whole article belongs to the story.
    pub span: Option<Span>,
}

impl StoryMember {
    /// Returns the title of that text; empty for an item, whose heading is part of its text.
    pub fn title(&self) -> &str {
        if self.span.is_some() { "" } else { &self.article.title }
    }

    /// Returns the text that belongs to the story.
    pub fn text(&self) -> &str {
        self.span.clone().and_then(|it| self.article.body.get(it)).unwrap_or(&self.article.body)
    }
}

/// A story with its articles, in chronological order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoryArticles {
    /// Its current id.
    pub id: StoryId,
    /// At least one; each article once.
    pub members: Vec<StoryMember>,
    /// Number of articles in the story.
    pub n_articles: u32,
}

impl Store {
    /// Returns a story by its id, or by one that it had before.
    pub fn story(&self, id: StoryId) -> Result<Option<StoryArticles>, StoreError> {
        self.read("read a story", |view| {
            let past = view
                .prepare_cached("select merged_into_id from merged_story where id = ?")?
                .query_row([id.0], |row| row.get("merged_into_id"))
                .optional()?;
            story_articles(view, past.map_or(id, StoryId), ArticleId(i64::MAX))
        })
    }

    /// Returns the story of a whole article, with the number of other articles in it.
    pub fn story_of(&self, article: ArticleId) -> Result<Option<StoryMark>, StoreError> {
        self.read("find the story of an article", |view| {
            let story = story_id(view, article)?;
            story.map(|it| story_mark(view, it, article, ArticleId(i64::MAX))).transpose()
        })
    }
}

/// Returns an article's story with the number of other articles in it up to the snapshot.
pub(in crate::store) fn story_mark(
    view: &Connection,
    id: StoryId,
    article: ArticleId,
    snapshot: ArticleId,
) -> rusqlite::Result<StoryMark> {
    let mut count =
        view.prepare_cached("select count(distinct id / 64) as n from story_item where story_id = ? and id / 64 <= ? and id / 64 <> ?")?;
    Ok(StoryMark {
        id,
        n_others: count.query_row([id.0, snapshot.0, article.0], |row| row.get("n"))?,
    })
}

/// Returns the story of a whole article.
pub(in crate::store) fn story_id(
    view: &Connection,
    article: ArticleId,
) -> rusqlite::Result<Option<StoryId>> {
    let mut find = view.prepare_cached("select story_id from story_item where id = ?")?;
    find.query_row([item_id(article, 0).0], |row| row.get("story_id")).optional()
}

/// Returns the whole articles of a story up to the snapshot.
pub(in crate::store) fn whole_articles(
    view: &Connection,
    story: StoryId,
    snapshot: ArticleId,
) -> rusqlite::Result<Vec<ArticleId>> {
    let mut find = view.prepare_cached("select id from story_item where story_id = ? and id <= ? and span_start is null order by id")?;
    let last = item_id(ArticleId(snapshot.0.min(i64::MAX / 128)), 63);
    let found = find.query_map([story.0, last.0], |row| Ok(article_of_item(row.get("id")?)))?;
    found.collect::<Result<_, _>>()
}

/// Returns a story with its articles up to the snapshot.
pub(in crate::store) fn story_articles(
    view: &Connection,
    id: StoryId,
    snapshot: ArticleId,
) -> rusqlite::Result<Option<StoryArticles>> {
    let mut find = view.prepare_cached(
        "select id, span_start, span_end from story_item where story_id = ? and id / 64 <= ? order by timeline_at, id limit ?",
    )?;
    let items =
        find.query_map(params![id.0, snapshot.0, MAX_MEMBERS], item)?.collect::<Result<_, _>>()?;
    with_articles(view, id, snapshot, items)
}

/// Returns a story with only its first articles and its last one: the texts of a large story are
/// many.
pub(in crate::store) fn outlined(
    view: &Connection,
    id: StoryId,
    snapshot: ArticleId,
) -> rusqlite::Result<Option<StoryArticles>> {
    let mut find =
        view.prepare_cached("select id, span_start, span_end from story_item where story_id = ? and id / 64 <= ? order by timeline_at, id")?;
    let mut items: Vec<StoryItem> =
        find.query_map(params![id.0, snapshot.0], item)?.collect::<Result<_, _>>()?;
    if items.len() > OUTLINED {
        items.drain(OUTLINED..items.len() - 1);
    }
    with_articles(view, id, snapshot, items)
}

type StoryItem = (ItemId, Option<Span>);

fn item(row: &Row<'_>) -> rusqlite::Result<StoryItem> {
    Ok((row.get("id")?, span_of(row)?))
}

/// Returns a story with the articles of these items.
fn with_articles(
    view: &Connection,
    id: StoryId,
    snapshot: ArticleId,
    items: Vec<StoryItem>,
) -> rusqlite::Result<Option<StoryArticles>> {
    let mut members: Vec<StoryMember> = Vec::new();
    for (item, span) in items {
        let article = article_of_item(item);
        if members.iter().all(|it| it.article.id != article)
            && let Some(article) = article_of(view, article)?
        {
            members.push(StoryMember { article, span });
        }
    }
    let mut count = view.prepare_cached(
        "select count(distinct id / 64) as n from story_item where story_id = ? and id / 64 <= ?",
    )?;
    let n_articles = count.query_row([id.0, snapshot.0], |row| row.get("n"))?;
    Ok(Some(StoryArticles { id, members, n_articles }).filter(|it| !it.members.is_empty()))
}
