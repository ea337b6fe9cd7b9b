//! Who was told which story: an article that joins one is told only where it has something new, else the old message grows.

use std::collections::HashMap;

use jiff::Timestamp;
use rusqlite::{Connection, OptionalExtension, params};

use super::stories::story_id;
use super::subscriptions::Spot;
use super::{Store, StoreError};
use crate::article::ArticleId;
use crate::story::StoryId;
use crate::summary;

/// What was told longer ago is forgotten; no story's window is as long.
const KEPT_FOR_MS: i64 = 90 * 24 * 60 * 60 * 1000;

/// Sentences of an article that are told as new.
const MAX_NEWS: usize = 4;

/// Of the articles that a chat knows of a story so many are read, the first and the last ones: great stories have hundreds.
const FIRST_READ: usize = 4;
const LAST_READ: usize = 20;

/// How a chat is to be told of an article.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Manner {
    /// The chat was told nothing of its story.
    First,
    /// It was, and this has something new.
    Update,
    /// It was, by this delivery, and there is nothing new.
    Joined(i64),
}

/// An article that is to be told, and what those who know its story know.
#[derive(Debug)]
pub(super) struct Novelty {
    article: ArticleId,
    story: Option<StoryId>,
    /// Whether it is news to those who were told of these articles.
    is_news: HashMap<Vec<ArticleId>, bool>,
}

impl Novelty {
    pub(super) fn of(tx: &Connection, article: ArticleId) -> Result<Novelty, StoreError> {
        Ok(Novelty { article, story: story_id(tx, article)?, is_news: HashMap::new() })
    }

    /// How the article is to be told there.
    pub(super) fn manner(&mut self, tx: &Connection, spot: Spot) -> Result<Manner, StoreError> {
        let Some(story) = self.story else { return Ok(Manner::First) };
        let known = known(tx, spot, story, self.article)?;
        let Some(&(_, first)) = known.first() else { return Ok(Manner::First) };
        let articles: Vec<ArticleId> = known.into_iter().map(|it| it.0).collect();
        if let Some(is_news) = self.is_news.get(&articles) {
            return Ok(if *is_news { Manner::Update } else { Manner::Joined(first) });
        }
        let is_news = !news(tx, self.article, &articles)?.is_empty();
        self.is_news.insert(articles, is_news);
        Ok(if is_news { Manner::Update } else { Manner::Joined(first) })
    }
}

/// The articles of a story that were told there before this one, first told first, each with its delivery.
fn known(tx: &Connection, spot: Spot, story: StoryId, article: ArticleId) -> Result<Vec<(ArticleId, i64)>, StoreError> {
    let mut find = tx.prepare_cached(
        "select article_id, delivery_id from story_item cross join chat_told
             on chat_told.chat_id = ?1 and chat_told.thread = ?2 and chat_told.article_id = story_item.id / 64
         where story_item.story_id = ?3 and span_start is null and article_id <> ?4
             and chat_told.id < coalesce((select id from chat_told where chat_id = ?1 and thread = ?2 and article_id = ?4), ?5)
         order by chat_told.id",
    )?;
    let found =
        find.query_map(params![spot.chat.0, spot.thread, story.0, article.0, i64::MAX], |row| Ok((ArticleId(row.get(0)?), row.get(1)?)))?;
    Ok(found.collect::<Result<_, _>>()?)
}

/// The sentences of an article that are news to those who know these others.
fn news(tx: &Connection, article: ArticleId, known: &[ArticleId]) -> Result<Vec<String>, StoreError> {
    let mut find = tx.prepare_cached("select body from article where id = ?")?;
    let mut body = |it: &ArticleId| find.query_row([it.0], |row| row.get::<_, String>(0)).optional();
    let Some(own) = body(&article)? else { return Ok(Vec::new()) };
    let last = known.len().saturating_sub(LAST_READ).max(FIRST_READ.min(known.len()));
    let read = known[..FIRST_READ.min(known.len())].iter().chain(&known[last..]);
    let mut bodies = read.filter_map(|it| body(it).transpose()).collect::<Result<Vec<_>, _>>()?;
    bodies.push(own);
    let texts: Vec<&str> = bodies.iter().map(String::as_str).collect();
    Ok(summary::novelties(&texts, MAX_NEWS).into_iter().map(|it| bodies[bodies.len() - 1][it].to_owned()).collect())
}

/// Writes down that a chat is told of an article by a delivery.
pub(super) fn write_told(tx: &Connection, spot: Spot, article: ArticleId, delivery: i64, now: Timestamp) -> Result<(), StoreError> {
    tx.prepare_cached("insert or ignore into chat_told (chat_id, thread, article_id, delivery_id, told_at) values (?, ?, ?, ?, ?)")?
        .execute(params![spot.chat.0, spot.thread, article.0, delivery, now.as_millisecond()])?;
    Ok(())
}

/// Forgets what was told long ago.
pub(super) fn prune_told(tx: &Connection, now: Timestamp) -> Result<(), StoreError> {
    let sql = "delete from chat_told where id in (select id from chat_told where told_at < ? limit 5000)";
    tx.prepare_cached(sql)?.execute([now.as_millisecond() - KEPT_FOR_MS])?;
    Ok(())
}

impl Store {
    /// Where an article is told as an update: the sentences that are new over what was told there before. `None` where it is told as
    /// itself.
    pub fn update_of(&self, spot: Spot, article: ArticleId) -> Result<Option<Vec<String>>, StoreError> {
        self.read(|view| {
            let mut find = view.prepare_cached("select is_update from delivery where thing = ? and chat_id = ? and thread = ?")?;
            let is_update: Option<bool> =
                find.query_row(params![super::plan::thing_of(article), spot.chat.0, spot.thread], |row| row.get(0)).optional()?;
            let story = if is_update == Some(true) { story_id(view, article)? } else { None };
            let Some(story) = story else { return Ok(None) };
            let known: Vec<ArticleId> = known(view, spot, story, article)?.into_iter().map(|it| it.0).collect();
            news(view, article, &known).map(Some)
        })
    }
}
