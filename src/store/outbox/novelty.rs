//! Who was told which story: an article that joins one is told only where it has something new, else the old message grows.

use std::collections::HashMap;

use jiff::Timestamp;
use rusqlite::{Connection, OptionalExtension, params};

use crate::article::ArticleId;
use crate::store::articles::page_version::{Version, is_own_site, other_versions, shown_in_alerts};
use crate::store::chats::subscriptions::Spot;
use crate::store::stories::story_id;
use crate::store::{Store, StoreError};
use crate::story::StoryId;
use crate::summary::{self, Difference};
use crate::text::slice::Slicing;

/// What was told longer ago is forgotten; no story's window is as long.
const KEPT_FOR_MS: i64 = 90 * 24 * 60 * 60 * 1000;

/// Sentences of an article that are told as new.
const MAX_NEWS: usize = 4;

/// Of the articles that a chat knows of a story so many are read, the first and the last ones: great stories have hundreds.
const FIRST_READ: usize = 4;
const LAST_READ: usize = 20;

/// How a chat is to be told of an article.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::store) enum Manner {
    /// The chat was told nothing of its story.
    First,
    /// It was, and this has something new.
    Update,
    /// It was, by this delivery, and there is nothing new.
    Joined(i64),
}

/// Whether an article is news to those who know some others of its story. Answering takes reading and comparing texts, so it is done outside
/// the transaction that asks.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(in crate::store) struct Question {
    article: ArticleId,
    /// Those that are read of the ones that are known.
    known: Vec<ArticleId>,
    compared: Compared,
}

/// What a chat knows the article's rivals by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Compared {
    /// Other articles of its story.
    Story,
    /// Other sources' versions of its page; `outranks`: this one is of the page's own site and those are not.
    Page { outranks: bool },
}

/// Answers to questions; the same history is shared by many chats.
pub(in crate::store) type Answers = HashMap<Question, bool>;

/// A new article, and what decides on how chats get it.
#[derive(Debug)]
pub(in crate::store) struct Novelty {
    article: ArticleId,
    /// The version of its page that alerts show.
    pub(in crate::store) shown: ArticleId,
    /// Whether the site of its page published it.
    is_own_site: bool,
    /// What other sources brought of its page.
    versions: Vec<Version>,
    story: Option<StoryId>,
}

impl Novelty {
    pub(in crate::store) fn of(tx: &Connection, article: ArticleId) -> Result<Novelty, StoreError> {
        Ok(Novelty {
            article,
            shown: shown_in_alerts(tx, article)?,
            is_own_site: is_own_site(tx, article)?,
            versions: other_versions(tx, article)?,
            story: story_id(tx, article)?,
        })
    }

    /// How a chat thread is to get the article; the inner error is what must be answered before.
    pub(in crate::store) fn manner(&self, tx: &Connection, spot: Spot, answers: &Answers) -> Result<Result<Manner, Question>, StoreError> {
        if let Some(manner) = self.manner_by_page(tx, spot, answers)? {
            return Ok(manner);
        }
        let Some(story) = self.story else { return Ok(Ok(Manner::First)) };
        let known = known(tx, spot, story, self.article)?;
        let Some(&(_, first)) = known.first() else { return Ok(Ok(Manner::First)) };
        let known: Vec<ArticleId> = known.into_iter().map(|row| row.0).collect();
        Ok(answered(Question { article: self.article, known: read_of(&known), compared: Compared::Story }, first, answers))
    }

    /// Where the page's own site says what a message tells by another source: that source can no longer make the message say anything else.
    pub(in crate::store) fn keep_text(&self, tx: &Connection, delivery: i64) -> Result<(), StoreError> {
        for version in self.versions.iter().filter(|version| self.is_own_site && !version.is_own_site) {
            crate::store::outbox::message_edit::end_text_edits(tx, delivery, version.id)?;
        }
        Ok(())
    }

    /// How it reaches a thread that got another version of its page; `None` where it got none.
    ///
    /// After the version of the page's own site no other one is sent. After the one of another source that site's own version is sent if it
    /// says anything else: nobody can silence a site by being first with its link. Between equals, what contradicts is sent, and what is news.
    fn manner_by_page(&self, tx: &Connection, spot: Spot, answers: &Answers) -> Result<Option<Result<Manner, Question>>, StoreError> {
        let mut find = tx.prepare_cached("select delivery_id from chat_told where chat_id = ? and thread = ? and article_id = ?")?;
        let mut sent: Vec<(Version, i64)> = Vec::new();
        for version in &self.versions {
            let delivery = find.query_row(params![spot.chat.0, spot.thread, version.id.0], |row| row.get(0)).optional()?;
            sent.extend(delivery.map(|delivery| (*version, delivery)));
        }
        let Some(&(best, first)) = sent.first() else { return Ok(None) };
        if best.is_own_site && !self.is_own_site {
            return Ok(Some(Ok(Manner::Joined(first))));
        }
        let known: Vec<ArticleId> = sent.iter().map(|(version, _)| version.id).collect();
        let compared = Compared::Page { outranks: self.is_own_site && !best.is_own_site };
        Ok(Some(answered(Question { article: self.article, known: read_of(&known), compared }, first, answers)))
    }
}

fn answered(question: Question, first: i64, answers: &Answers) -> Result<Manner, Question> {
    match answers.get(&question) {
        Some(true) => Ok(Manner::Update),
        Some(false) => Ok(Manner::Joined(first)),
        None => Err(question),
    }
}

/// Of the articles that a chat knows of a story, those that are read.
fn read_of(known: &[ArticleId]) -> Vec<ArticleId> {
    let last = known.len().saturating_sub(LAST_READ).max(FIRST_READ.min(known.len()));
    known[..FIRST_READ.min(known.len())].iter().chain(&known[last..]).copied().collect()
}

/// What the last text says that the others do not.
fn difference_of(texts: &[String]) -> Difference {
    let Some((own, others)) = texts.split_last() else { return Difference::default() };
    summary::difference(&others.iter().map(String::as_str).collect::<Vec<_>>(), own)
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

/// The texts of what is known, and of an article behind them; none where it is deleted.
fn bodies(view: &Connection, article: ArticleId, known: &[ArticleId]) -> Result<Vec<String>, StoreError> {
    texts(view, "body", article, known)
}

fn texts(view: &Connection, text: &str, article: ArticleId, known: &[ArticleId]) -> Result<Vec<String>, StoreError> {
    let mut find = view.prepare_cached(&format!("select {text} from article where id = ?"))?;
    let mut body = |it: &ArticleId| find.query_row([it.0], |row| row.get::<_, String>(0)).optional();
    let Some(own) = body(&article)? else { return Ok(Vec::new()) };
    let mut bodies = read_of(known).iter().filter_map(|it| body(it).transpose()).collect::<Result<Vec<_>, _>>()?;
    bodies.push(own);
    Ok(bodies)
}

/// The sentences of the last text that are news to those who know the others.
fn news_of(bodies: &[String]) -> Vec<String> {
    let texts: Vec<&str> = bodies.iter().map(String::as_str).collect();
    let Some(own) = texts.last() else { return Vec::new() };
    summary::novelties(&texts, MAX_NEWS).into_iter().map(|span| own.slice(span).to_owned()).collect()
}

/// Writes down that a chat is told of an article by a delivery.
pub(in crate::store) fn write_told(
    tx: &Connection,
    spot: Spot,
    article: ArticleId,
    delivery: i64,
    now: Timestamp,
) -> Result<(), StoreError> {
    tx.prepare_cached("insert or ignore into chat_told (chat_id, thread, article_id, delivery_id, told_at) values (?, ?, ?, ?, ?)")?
        .execute(params![spot.chat.0, spot.thread, article.0, delivery, now.as_millisecond()])?;
    Ok(())
}

/// Forgets what was told long ago.
pub(in crate::store) fn prune_told(tx: &Connection, now: Timestamp) -> Result<(), StoreError> {
    let sql = "delete from chat_told where id in (select id from chat_told where told_at < ? limit 5000)";
    tx.prepare_cached(sql)?.execute([now.as_millisecond() - KEPT_FOR_MS])?;
    Ok(())
}

impl Store {
    /// Where an article is told as an update: the sentences that are new over what was told there before. `None` where it is told as
    /// itself.
    pub fn update_of(&self, spot: Spot, article: ArticleId) -> Result<Option<Vec<String>>, StoreError> {
        let bodies = self.read(|view| {
            let mut find = view.prepare_cached("select is_update from delivery where thing = ? and chat_id = ? and thread = ?")?;
            let is_update: Option<bool> = find
                .query_row(params![crate::store::outbox::plan::thing_of(article), spot.chat.0, spot.thread], |row| row.get(0))
                .optional()?;
            let story = if is_update == Some(true) { story_id(view, article)? } else { None };
            let Some(story) = story else { return Ok(None) };
            let known: Vec<ArticleId> = known(view, spot, story, article)?.into_iter().map(|it| it.0).collect();
            bodies(view, article, &known).map(Some)
        })?;
        Ok(bodies.map(|it| news_of(&it)))
    }

    /// Whether an article is news to those who know the others.
    pub(in crate::store) fn answer(&self, question: &Question) -> Result<bool, StoreError> {
        let bodies = self.read(|view| bodies(view, question.article, &question.known))?;
        let is_news = !news_of(&bodies).is_empty();
        let Compared::Page { outranks } = question.compared else { return Ok(is_news) };
        // A version without a text is its headline.
        let texts = self.read(|view| texts(view, "iif(trim(body) = '', title, body)", question.article, &question.known))?;
        let difference = difference_of(&texts);
        Ok(is_news || difference.contradicts || outranks && difference.adds)
    }
}
