//! When a chat last asked for a listing, and what it was shown then.

use jiff::Timestamp;
use rusqlite::{OptionalExtension, params};

use super::{Listing, Store, StoreError};
use crate::article::{ArticleId, ChatId};

/// So many of the articles that a chat was shown last are remembered.
const MAX_SHOWN: i64 = 2_000;

/// An earlier question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Asked {
    /// When.
    pub at: Timestamp,
    /// The newest article of then; what came after it is new.
    pub newest: ArticleId,
    /// How many articles of the listing the chat has been shown, by this question or another.
    pub n_seen: u32,
}

impl Store {
    /// When a chat last asked for this listing; `None` where it never did.
    pub fn asked_before(&self, chat: ChatId, subject: &str, listing: &Listing) -> Result<Option<Asked>, StoreError> {
        self.read(|view| {
            let mut find = view.prepare_cached("select asked_at, newest_id from chat_asked where chat_id = ? and subject = ?")?;
            let found = find.query_row(params![chat.0, subject], |row| Ok((row.get(0)?, row.get(1)?))).optional()?;
            let Some((at, newest)) = found.and_then(|(at, newest)| Some((Timestamp::from_millisecond(at).ok()?, ArticleId(newest)))) else {
                return Ok(None);
            };
            let n_seen = match listing {
                Listing::Tag(name) => view
                    .prepare_cached(
                        "select count(*) from chat_shown cross join article_tag indexed by article_tag_article
                             on article_tag.article_id = chat_shown.article_id
                         where chat_id = ? and tag_id = (select id from tag where name = ?)",
                    )?
                    .query_row(params![chat.0, name], |row| row.get(0))?,
                Listing::Company { name, .. } => view
                    .prepare_cached(
                        "select count(*) from chat_shown cross join article_company indexed by article_company_article
                             on article_company.article_id = chat_shown.article_id
                         where chat_id = ? and company_id = (select id from company where name = ?)",
                    )?
                    .query_row(params![chat.0, name], |row| row.get(0))?,
                _ => view.prepare_cached("select count(*) from chat_shown where chat_id = ?")?.query_row([chat.0], |row| row.get(0))?,
            };
            Ok(Some(Asked { at, newest, n_seen }))
        })
    }

    /// Writes down what a chat was shown, and where `asked` names a subject and the newest article of now, that it asked for it. An answer
    /// waits for nobody: while a load is being written this is left out, and says so.
    pub fn note_shown(
        &self,
        chat: ChatId,
        asked: Option<(&str, ArticleId)>,
        shown: &[ArticleId],
        now: Timestamp,
    ) -> Result<bool, StoreError> {
        let now_ms = now.as_millisecond();
        let noted = self.write_if_free(|tx| {
            if let Some((subject, newest)) = asked {
                tx.prepare_cached(
                    "insert into chat_asked (chat_id, subject, asked_at, newest_id) values (?, ?, ?, ?)
                     on conflict (chat_id, subject) do update set asked_at = excluded.asked_at, newest_id = excluded.newest_id",
                )?
                .execute(params![chat.0, subject, now_ms, newest.0])?;
            }
            let mut insert = tx.prepare_cached("insert or ignore into chat_shown (chat_id, article_id, shown_at) values (?, ?, ?)")?;
            let mut n_new = 0;
            for it in shown {
                n_new += insert.execute(params![chat.0, it.0, now_ms])?;
            }
            if n_new > 0 {
                tx.prepare_cached(
                    "delete from chat_shown where chat_id = ?1 and article_id <=
                         (select article_id from chat_shown where chat_id = ?1 order by article_id desc limit 1 offset ?2)",
                )?
                .execute([chat.0, MAX_SHOWN])?;
            }
            Ok(())
        })?;
        Ok(noted.is_some())
    }
}
