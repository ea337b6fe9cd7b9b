//! Articles that a chat saved to read later. Title and address are copies: the list outlives the
//! articles, which the operator may delete after some time.

use jiff::Timestamp;
use rusqlite::params;

use crate::article::{Article, ArticleId, ChatId};
use crate::store::{Store, StoreError};

/// Maximum number of articles that a chat can save.
pub const MAX_SAVED: u32 = 500;

/// A saved article.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SavedArticle {
    /// Its id; the article itself may be gone.
    pub id: ArticleId,
    /// Its title.
    pub title: String,
    /// Its address, if it has one.
    pub url: Option<String>,
    /// When it was saved.
    pub at: Timestamp,
    /// Whether the chat can still read it.
    pub is_stored: bool,
}

/// What saving an article did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Saved {
    /// It is on the list now.
    New,
    /// It was on the list.
    Known,
    /// The list is full.
    Full,
}

impl Store {
    /// Saves an article for a chat.
    pub fn save_article(
        &self,
        chat: ChatId,
        article: &Article,
        now: Timestamp,
    ) -> Result<Saved, StoreError> {
        self.write("save an article for a chat", |tx| {
            let known = "select 1 from saved_article where chat_id = ? and article_id = ?";
            if tx.prepare_cached(known)?.exists(params![chat.0, article.id.0])? {
                return Ok(Saved::Known);
            }
            let n: u32 = tx
                .prepare_cached("select count(*) as n from saved_article where chat_id = ?")?
                .query_row([chat.0], |row| row.get("n"))?;
            if n >= MAX_SAVED {
                return Ok(Saved::Full);
            }
            let sql = "insert into saved_article (chat_id, article_id, title, url, saved_at) values (?, ?, ?, ?, ?)";
            tx.prepare_cached(sql)?.execute(params![
                chat.0,
                article.id.0,
                article.title,
                article.url,
                now.as_millisecond()
            ])?;
            Ok(Saved::New)
        })
    }

    /// Takes an article off a chat's list; returns whether it was on it.
    pub fn unsave_article(&self, chat: ChatId, id: ArticleId) -> Result<bool, StoreError> {
        self.write("take an article off the list of a chat", |tx| {
            let sql = "delete from saved_article where chat_id = ? and article_id = ?";
            Ok(tx.prepare_cached(sql)?.execute(params![chat.0, id.0])? > 0)
        })
    }

    /// Returns the articles that a chat saved, the latest first.
    pub fn saved_articles(&self, chat: ChatId) -> Result<Vec<SavedArticle>, StoreError> {
        self.read("list saved articles", |view| {
            let sql = "select article_id, title, url, saved_at,
                           exists (select 1 from article where article.id = article_id)
                               or exists (select 1 from personal_article
                                   where personal_article.id = article_id and reader_id = chat_id)
                               as is_stored
                       from saved_article where chat_id = ? order by saved_at desc, article_id desc";
            let mut all = view.prepare_cached(sql)?;
            let saved = all.query_map([chat.0], |row| {
                Ok(SavedArticle {
                    id: ArticleId(row.get("article_id")?),
                    title: row.get("title")?,
                    url: row.get("url")?,
                    at: Timestamp::from_millisecond(row.get("saved_at")?)
                        .unwrap_or(Timestamp::UNIX_EPOCH),
                    is_stored: row.get("is_stored")?,
                })
            })?;
            saved.collect()
        })
    }
}
