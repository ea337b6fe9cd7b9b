//! Which chat knows which story: an article that joins a story is sent only if it has something
//! new, else the old message is extended.

use std::collections::HashMap;

use jiff::Timestamp;
use rusqlite::{Connection, OptionalExtension, params};

use crate::article::ArticleId;
use crate::id::DeliveryId;
use crate::store::articles::page_version::{Version, is_own_site, other_versions, shown_in_alerts};
use crate::store::articles::stored_body::Body;
use crate::store::chats::subscriptions::{ChatThread, stored_thread};
use crate::store::stories::story_id;
use crate::store::{Store, StoreError};
use crate::story::{SENT_FROM, StoryId, Told, update_lead, update_probability};
use crate::summary::{self, Difference};
use crate::text::slice::Slicing;

/// Sent articles are remembered for this time; no story's window is as long.
const KEPT_FOR_MS: i64 = 90 * 24 * 60 * 60 * 1000;

/// Maximum number of sentences of an article that are sent as new.
const MAX_NEWS: usize = 4;

/// Maximum number of articles read of those that a chat knows of a story, the first and the last
/// ones: large stories have hundreds.
const FIRST_READ: usize = 4;
const LAST_READ: usize = 20;

/// How a chat is notified of an article.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::store) enum UpdateMode {
    /// The chat has received nothing of its story.
    First,
    /// It has, and this article has something new.
    Update,
    /// It has, by this delivery, and there is nothing new.
    Joined(DeliveryId),
}

/// Whether an article is news to readers of some others of its story. The answer requires reading
/// and comparing texts, so it is computed outside the transaction that asks.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(in crate::store) struct Question {
    article: ArticleId,
    /// The articles that are read, of those that the chat knows.
    known: Vec<ArticleId>,
    compared: Compared,
}

/// What the article is compared with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Compared {
    /// Other articles of its story.
    Story,
    /// Other sources' versions of its page; `outranks`: this one is of the page's own site and
    /// those are not.
    Page { outranks: bool },
}

/// Why a chat cannot be planned now.
pub(in crate::store) enum PlanBlocker {
    Sqlite(rusqlite::Error),
    /// This question must be answered first, outside the transaction.
    Unanswered(Question),
}

impl From<rusqlite::Error> for PlanBlocker {
    fn from(error: rusqlite::Error) -> PlanBlocker {
        PlanBlocker::Sqlite(error)
    }
}

/// Answers to questions; many chats share the same history.
pub(in crate::store) type Answers = HashMap<Question, bool>;

/// A new article, and what decides how chats get it.
#[derive(Debug)]
pub(in crate::store) struct Novelty {
    article: ArticleId,
    /// The version of its page that alerts show.
    pub(in crate::store) shown: ArticleId,
    /// Whether the site of its page published it.
    is_own_site: bool,
    /// Other sources' versions of its page.
    versions: Vec<Version>,
    pub(in crate::store) story: Option<StoryId>,
}

impl Novelty {
    pub(in crate::store) fn of(tx: &Connection, article: ArticleId) -> rusqlite::Result<Novelty> {
        Ok(Novelty {
            article,
            shown: shown_in_alerts(tx, article)?,
            is_own_site: is_own_site(tx, article)?,
            versions: other_versions(tx, article)?,
            story: story_id(tx, article)?,
        })
    }

    /// Returns how a chat thread gets the article; the error may be a question that must be answered
    /// first.
    pub(in crate::store) fn mode(
        &self,
        tx: &Connection,
        chat_thread: ChatThread,
        answers: &Answers,
    ) -> Result<UpdateMode, PlanBlocker> {
        if let Some(mode) = self.mode_by_page(tx, chat_thread, answers)? {
            return Ok(mode);
        }
        let Some(story) = self.story else { return Ok(UpdateMode::First) };
        let known = known(tx, chat_thread, story, self.article)?;
        let Some(&(_, first)) = known.first() else { return Ok(UpdateMode::First) };
        let known: Vec<ArticleId> = known.into_iter().map(|row| row.0).collect();
        let compared = Compared::Story;
        answered(
            Question { article: self.article, known: read_of(&known), compared },
            first,
            answers,
        )
    }

    /// Stops text edits of a message by another source once the page's own site has published what
    /// it says: that source can no longer change the message.
    pub(in crate::store) fn keep_text(
        &self,
        tx: &Connection,
        delivery: DeliveryId,
    ) -> rusqlite::Result<()> {
        for version in
            self.versions.iter().filter(|version| self.is_own_site && !version.is_own_site)
        {
            crate::store::outbox::message_edit::end_text_edits(tx, delivery, version.id)?;
        }
        Ok(())
    }

    /// Returns how the article reaches a thread that got another version of its page; `None` if it
    /// got none.
    ///
    /// After the version of the page's own site no other version is sent. After a version of
    /// another source the own site's version is sent if it says anything different: nobody can
    /// silence a site by being first with its link. Between equals, contradictions and news are
    /// sent.
    fn mode_by_page(
        &self,
        tx: &Connection,
        chat_thread: ChatThread,
        answers: &Answers,
    ) -> Result<Option<UpdateMode>, PlanBlocker> {
        let mut find = tx.prepare_cached(
            "select delivery_id from chat_notified where chat_id = ? and thread = ? and article_id = ?",
        )?;
        let mut sent: Vec<(Version, DeliveryId)> = Vec::new();
        for version in &self.versions {
            let delivery = find
                .query_row(
                    params![chat_thread.chat.0, stored_thread(chat_thread.thread), version.id.0],
                    |row| row.get("delivery_id"),
                )
                .optional()?;
            sent.extend(delivery.map(|delivery| (*version, delivery)));
        }
        let Some(&(best, first)) = sent.first() else { return Ok(None) };
        if best.is_own_site && !self.is_own_site {
            return Ok(Some(UpdateMode::Joined(first)));
        }
        let known: Vec<ArticleId> = sent.iter().map(|(version, _)| version.id).collect();
        let compared = Compared::Page { outranks: self.is_own_site && !best.is_own_site };
        answered(
            Question { article: self.article, known: read_of(&known), compared },
            first,
            answers,
        )
        .map(Some)
    }
}

fn answered(
    question: Question,
    first: DeliveryId,
    answers: &Answers,
) -> Result<UpdateMode, PlanBlocker> {
    match answers.get(&question) {
        Some(true) => Ok(UpdateMode::Update),
        Some(false) => Ok(UpdateMode::Joined(first)),
        None => Err(PlanBlocker::Unanswered(question)),
    }
}

/// Returns which of the articles that a chat knows of a story are read.
fn read_of(known: &[ArticleId]) -> Vec<ArticleId> {
    let last = known.len().saturating_sub(LAST_READ).max(FIRST_READ.min(known.len()));
    known[..FIRST_READ.min(known.len())].iter().chain(&known[last..]).copied().collect()
}

/// Returns what the last text says that the others do not; for one without a text the headline is
/// compared.
fn difference_of(texts: &[TitledText]) -> Difference {
    let said: Vec<&str> = texts.iter().map(TitledText::said).collect();
    let Some((own, others)) = said.split_last() else { return Difference::default() };
    summary::difference(others, own)
}

/// Returns the articles of a story that were sent there before this one, first sent first, each
/// with its delivery.
fn known(
    tx: &Connection,
    chat_thread: ChatThread,
    story: StoryId,
    article: ArticleId,
) -> rusqlite::Result<Vec<(ArticleId, DeliveryId)>> {
    let mut find = tx.prepare_cached(
        "select article_id, delivery_id from story_item cross join chat_notified
             on chat_notified.chat_id = ?1 and chat_notified.thread = ?2 and chat_notified.article_id = story_item.id / 64
         where story_item.story_id = ?3 and span_start is null and article_id <> ?4
             and chat_notified.id < coalesce((select id from chat_notified where chat_id = ?1 and thread = ?2 and article_id = ?4), ?5)
         order by chat_notified.id",
    )?;
    let found = find.query_map(
        params![
            chat_thread.chat.0,
            stored_thread(chat_thread.thread),
            story.0,
            article.0,
            i64::MAX
        ],
        |row| Ok((row.get("article_id")?, row.get("delivery_id")?)),
    )?;
    found.collect::<Result<_, _>>()
}

/// The title and the text of an article.
struct TitledText {
    title: String,
    body: String,
}

impl TitledText {
    fn said(&self) -> &str {
        if self.body.trim().is_empty() { &self.title } else { &self.body }
    }
}

/// Returns the texts of the known articles, followed by that of `article`; empty if it is deleted.
fn texts(
    view: &Connection,
    article: ArticleId,
    known: &[ArticleId],
) -> rusqlite::Result<Vec<TitledText>> {
    let mut find = view.prepare_cached("select title, body from stored_article where id = ?")?;
    let mut text = |it: &ArticleId| {
        let read = |row: &rusqlite::Row<'_>| {
            Ok(TitledText { title: row.get("title")?, body: row.get::<_, Body>("body")?.0 })
        };
        find.query_row([it.0], read).optional()
    };
    let Some(own) = text(&article)? else { return Ok(Vec::new()) };
    let mut texts = read_of(known)
        .iter()
        .filter_map(|it| text(it).transpose())
        .collect::<Result<Vec<_>, _>>()?;
    texts.push(own);
    Ok(texts)
}

/// Returns the sentences of the last text that are news to readers of the others; the first one if
/// none is, but the article is likely an update by all that it leads with.
fn news_of(texts: &[TitledText]) -> Vec<String> {
    let Some((own, known)) = texts.split_last() else { return Vec::new() };
    let bodies: Vec<&str> = texts.iter().map(|it| it.body.as_str()).collect();
    let news = summary::novelties(&bodies, MAX_NEWS);
    let is_update = || {
        let known: Vec<Told<'_>> =
            known.iter().map(|it| (it.title.as_str(), it.body.as_str())).collect();
        update_probability(&known, (&own.title, &own.body)) >= SENT_FROM
    };
    let news = match news.is_empty() && is_update() {
        true => update_lead(&own.title, &own.body).into_iter().collect(),
        false => news,
    };
    news.into_iter().map(|span| own.body.slice(span).to_owned()).collect()
}

/// Records that a chat is notified of an article by a delivery.
pub(in crate::store) fn record_notified(
    tx: &Connection,
    chat_thread: ChatThread,
    article: ArticleId,
    delivery: DeliveryId,
    now: Timestamp,
) -> rusqlite::Result<()> {
    tx.prepare_cached("insert or ignore into chat_notified (chat_id, thread, article_id, delivery_id, notified_at) values (?, ?, ?, ?, ?)")?
        .execute(params![chat_thread.chat.0, stored_thread(chat_thread.thread), article.0, delivery, now.as_millisecond()])?;
    Ok(())
}

/// Deletes records of articles that were sent long ago.
pub(in crate::store) fn prune_notified(tx: &Connection, now: Timestamp) -> rusqlite::Result<()> {
    let sql = "delete from chat_notified where id in (select id from chat_notified where notified_at < ? limit 5000)";
    tx.prepare_cached(sql)?.execute([now.as_millisecond() - KEPT_FOR_MS])?;
    Ok(())
}

impl Store {
    /// Returns the new sentences if an article is sent as an update: those that are new compared
    /// with what was sent there before. `None` if it is sent as itself.
    pub fn update_of(
        &self,
        chat_thread: ChatThread,
        article: ArticleId,
    ) -> Result<Option<Vec<String>>, StoreError> {
        let found = self.read("read the articles of an update", |view| {
            let mut find = view.prepare_cached(
                "select is_update from delivery where content_key = ? and chat_id = ? and thread = ?",
            )?;
            let is_update: Option<bool> = find
                .query_row(
                    params![
                        crate::store::outbox::plan::content_key(article),
                        chat_thread.chat.0,
                        stored_thread(chat_thread.thread)
                    ],
                    |row| row.get("is_update"),
                )
                .optional()?;
            let story = if is_update == Some(true) { story_id(view, article)? } else { None };
            let Some(story) = story else { return Ok(None) };
            let known: Vec<ArticleId> =
                known(view, chat_thread, story, article)?.into_iter().map(|it| it.0).collect();
            texts(view, article, &known).map(Some)
        })?;
        Ok(found.map(|it| news_of(&it)))
    }

    /// Whether an article is news to readers of the others.
    pub(in crate::store) fn answer(&self, question: &Question) -> Result<bool, StoreError> {
        let texts = self.read("compare an article with its story", |view| {
            texts(view, question.article, &question.known)
        })?;
        let is_news = !news_of(&texts).is_empty();
        let Compared::Page { outranks } = question.compared else { return Ok(is_news) };
        let difference = difference_of(&texts);
        Ok(is_news || difference.contradicts || outranks && difference.adds)
    }
}
