//! Stories that a chat does not want to hear of any more: what comes of them is planned for it as
//! missed.

use jiff::Timestamp;
use rusqlite::{Connection, params};

use crate::article::{ArticleId, ChatId};
use crate::store::stories::story_id;
use crate::store::{Store, StoreError};
use crate::story::StoryId;

/// Stories that one chat can mute.
const MAX_MUTED: u32 = 200;

impl Store {
    /// Mutes the story of an article in a chat; `false` if the chat has muted too many.
    pub fn mute_story(
        &self,
        chat: ChatId,
        article: ArticleId,
        now: Timestamp,
    ) -> Result<bool, StoreError> {
        self.write("mute a story", |tx| {
            let n: u32 = tx
                .prepare_cached("select count(*) as n from muted_story where chat_id = ?")?
                .query_row([chat.0], |row| row.get("n"))?;
            if n >= MAX_MUTED {
                return Ok(false);
            }
            let sql =
                "insert or ignore into muted_story (chat_id, article_id, muted_at) values (?, ?, ?)";
            tx.prepare_cached(sql)?.execute(params![chat.0, article.0, now.as_millisecond()])?;
            Ok(true)
        })
    }

    /// Ends that.
    pub fn unmute_story(&self, chat: ChatId, article: ArticleId) -> Result<(), StoreError> {
        self.write("unmute a story", |tx| {
            let sql = "delete from muted_story where chat_id = ? and article_id = ?";
            tx.prepare_cached(sql)?.execute([chat.0, article.0]).map(drop)
        })
    }

    /// Returns the articles whose stories a chat has muted.
    pub fn muted_stories(&self, chat: ChatId) -> Result<Vec<ArticleId>, StoreError> {
        self.read("list muted stories", |view| muted_articles(view, chat))
    }
}

fn muted_articles(view: &Connection, chat: ChatId) -> rusqlite::Result<Vec<ArticleId>> {
    let mut all = view.prepare_cached(
        "select article_id from muted_story where chat_id = ? order by article_id",
    )?;
    all.query_map([chat.0], |row| row.get("article_id"))?.collect()
}

/// Returns the stories that a chat has muted, as they are now.
pub(in crate::store) fn muted_stories(
    view: &Connection,
    chat: ChatId,
) -> rusqlite::Result<Vec<StoryId>> {
    let mut stories = Vec::new();
    for article in muted_articles(view, chat)? {
        stories.extend(story_id(view, article)?);
    }
    Ok(stories)
}

/// Forgets stories that were muted before `before_ms`: they are over.
pub(in crate::store) fn prune(tx: &Connection, before_ms: i64) -> rusqlite::Result<()> {
    let sql = "delete from muted_story where muted_at < ?";
    tx.prepare_cached(sql)?.execute([before_ms]).map(drop)
}
