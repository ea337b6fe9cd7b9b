//! When a chat last requested a listing, and which articles it was shown.

use jiff::Timestamp;
use rusqlite::{OptionalExtension, params};

use crate::article::{ArticleId, ChatId};
use crate::store::articles::companies::company_id;
use crate::store::{Listing, Store, StoreError};

/// Maximum number of articles remembered per chat, those shown last.
const MAX_SHOWN: i64 = 2_000;

/// For how many days a chat's requests are remembered.
pub const HISTORY_DAYS: i32 = 90;

/// An earlier request for a listing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PastLookup {
    /// Time of the request.
    pub at: Timestamp,
    /// The newest article at that time; articles that came after it are new.
    pub newest: ArticleId,
    /// How many articles of the listing the chat has been shown, by this request or another.
    pub n_seen: u32,
}

/// What a chat requested, as far as it is remembered.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct History {
    /// Listings that it requested, each with the last time, the latest first.
    pub asked: Vec<(String, Timestamp)>,
    /// Articles that it was shown, each with the first time, the latest first.
    pub shown: Vec<(ArticleId, Timestamp)>,
}

impl Store {
    /// Returns what a chat requested.
    pub fn history(&self, chat: ChatId) -> Result<History, StoreError> {
        fn moment(ms: i64) -> Timestamp {
            Timestamp::from_millisecond(ms).unwrap_or(Timestamp::UNIX_EPOCH)
        }
        self.read("read the look-up history of a chat", |view| {
            let mut asked =
                view.prepare_cached("select subject, looked_up_at from chat_lookup where chat_id = ? order by looked_up_at desc, subject")?;
            let asked = asked.query_map([chat.0], |row| Ok((row.get("subject")?, moment(row.get("looked_up_at")?))))?.collect::<Result<_, _>>()?;
            let mut shown = view
                .prepare_cached("select article_id, shown_at from chat_shown where chat_id = ? order by shown_at desc, article_id desc")?;
            let shown = shown.query_map([chat.0], |row| Ok((row.get("article_id")?, moment(row.get("shown_at")?))))?.collect::<Result<_, _>>()?;
            Ok(History { asked, shown })
        })
    }

    /// Deletes requests from before `before`, one chat per transaction; returns the number of rows.
    pub fn prune_history(&self, before: Timestamp) -> Result<usize, StoreError> {
        let before_ms = before.as_millisecond();
        let chats: Vec<i64> = self.read("find old look-ups", |view| {
            let mut old = view.prepare_cached(
                "select chat_id from chat_lookup where looked_up_at < ?1 union select chat_id from chat_shown where shown_at < ?1",
            )?;
            old.query_map([before_ms], |row| row.get("chat_id"))?.collect::<Result<_, _>>()
        })?;
        let mut n_rows = 0;
        for chat in chats {
            n_rows += self.write("delete old look-ups", |tx| {
                let n_asked = tx
                    .prepare_cached(
                        "delete from chat_lookup where chat_id = ? and looked_up_at < ?",
                    )?
                    .execute([chat, before_ms])?;
                let n_shown = tx
                    .prepare_cached("delete from chat_shown where chat_id = ? and shown_at < ?")?
                    .execute([chat, before_ms])?;
                Ok(n_asked + n_shown)
            })?;
        }
        Ok(n_rows)
    }

    /// Returns when a chat last requested this listing; `None` if it never did.
    pub fn asked_before(
        &self,
        chat: ChatId,
        subject: &str,
        listing: &Listing,
    ) -> Result<Option<PastLookup>, StoreError> {
        self.read("read an earlier look-up", |view| {
            let mut find = view.prepare_cached("select looked_up_at, newest_article_id from chat_lookup where chat_id = ? and subject = ?")?;
            let found = find.query_row(params![chat.0, subject], |row| Ok((row.get("looked_up_at")?, row.get("newest_article_id")?))).optional()?;
            let Some((at, newest)) = found.and_then(|(at, newest)| Some((Timestamp::from_millisecond(at).ok()?, ArticleId(newest)))) else {
                return Ok(None);
            };
            let n_seen = match listing {
                Listing::Tag(name) => view
                    .prepare_cached(
                        "select count(*) as n from chat_shown cross join article_tag indexed by article_tag_article
                             on article_tag.article_id = chat_shown.article_id
                         where chat_id = ? and tag_id = (select id from tag where name = ?)",
                    )?
                    .query_row(params![chat.0, name], |row| row.get("n"))?,
                Listing::Company { name, .. } => view
                    .prepare_cached(
                        "select count(*) as n from chat_shown cross join article_company indexed by article_company_article
                             on article_company.article_id = chat_shown.article_id
                         where chat_id = ? and company_id = ?",
                    )?
                    .query_row(params![chat.0, company_id(view, name)?], |row| row.get("n"))?,
                _ => view.prepare_cached("select count(*) as n from chat_shown where chat_id = ?")?.query_row([chat.0], |row| row.get("n"))?,
            };
            Ok(Some(PastLookup { at, newest, n_seen }))
        })
    }

    /// Records what a chat was shown; if `asked` names a subject and the newest article of now,
    /// also that the chat requested it. An answer does not wait for other writers: while a load is
    /// being written this is skipped, and the return value says so.
    pub fn note_shown(
        &self,
        chat: ChatId,
        asked: Option<(&str, ArticleId)>,
        shown: &[ArticleId],
        now: Timestamp,
    ) -> Result<bool, StoreError> {
        let now_ms = now.as_millisecond();
        let noted = self.write_if_free("record a look-up", |tx| {
            if let Some((subject, newest)) = asked {
                tx.prepare_cached(
                    "insert into chat_lookup (chat_id, subject, looked_up_at, newest_article_id) values (?, ?, ?, ?)
                     on conflict (chat_id, subject) do update set looked_up_at = excluded.looked_up_at, newest_article_id = excluded.newest_article_id",
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

    /// Records the button that turns the page of the list that a chat was shown last; empty if that
    /// was its last page. Skipped while a load is being written, as [`Store::note_shown`] is.
    pub fn note_next_page(&self, chat: ChatId, button_data: &str) -> Result<(), StoreError> {
        self.write_if_free("record the next page of a list", |tx| {
            tx.prepare_cached(
                "insert into chat_next_page (chat_id, button_data) values (?, ?)
                 on conflict (chat_id) do update set button_data = excluded.button_data",
            )?
            .execute(params![chat.0, button_data])?;
            Ok(())
        })?;
        Ok(())
    }

    /// Returns the button that turns the page of a chat's last list; `None` if it was shown none.
    pub fn next_page(&self, chat: ChatId) -> Result<Option<String>, StoreError> {
        self.read("read the next page of a list", |view| {
            view.prepare_cached("select button_data from chat_next_page where chat_id = ?")?
                .query_row([chat.0], |row| row.get("button_data"))
                .optional()
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_looked_up_long_ago_is_forgotten() {
        let store = Store::in_memory().unwrap();
        let at = |second| Timestamp::from_second(second).unwrap();
        let (here, there) = (ChatId(5), ChatId(-6));
        store
            .note_shown(
                here,
                Some(("t:china", ArticleId(3))),
                &[ArticleId(1), ArticleId(2)],
                at(10),
            )
            .unwrap();
        store
            .note_shown(
                here,
                Some(("t:ports", ArticleId(4))),
                &[ArticleId(2), ArticleId(4)],
                at(20),
            )
            .unwrap();
        store.note_shown(there, Some(("t:china", ArticleId(4))), &[ArticleId(4)], at(10)).unwrap();
        assert_eq!(store.prune_history(at(20)).unwrap(), 5);
        let left = History {
            asked: vec![("t:ports".to_owned(), at(20))],
            shown: vec![(ArticleId(4), at(20))],
        };
        assert_eq!(store.history(here).unwrap(), left);
        assert_eq!(store.history(there).unwrap(), History::default());
    }
}
