//! Writes a planned delivery, and reads the subscriptions of one.

use jiff::Timestamp;
use rusqlite::{Connection, params};

use crate::article::ArticleId;
use crate::id::{DeliveryId, SubscriptionId};
use crate::store::chats::subscriptions::{ChatThread, stored_thread};
use crate::store::outbox::{DeliveryState, DeliveryTiming};

/// An outbox row to write.
pub(in crate::store) struct Delivery<'a> {
    pub(in crate::store) content_key: &'a str,
    pub(in crate::store) article: ArticleId,
    pub(in crate::store) chat_thread: ChatThread,
    pub(in crate::store) subscriptions: &'a [SubscriptionId],
    pub(in crate::store) timing: DeliveryTiming,
    pub(in crate::store) due_at: Timestamp,
    /// Why it is not sent.
    pub(in crate::store) problem: Option<&'a str>,
    pub(in crate::store) is_update: bool,
    pub(in crate::store) n_more: u32,
    pub(in crate::store) more_from: Option<&'a str>,
}

impl Delivery<'_> {
    /// Inserts the row and its subscriptions; returns its id, or `None` if there is one already or
    /// the article was deleted meanwhile.
    pub(in crate::store) fn insert(
        &self,
        tx: &Connection,
        now: Timestamp,
    ) -> rusqlite::Result<Option<DeliveryId>> {
        let now_ms = now.as_millisecond();
        let n = tx
            .prepare_cached(
                "insert into delivery (content_key, article_id, chat_id, thread, state, timing, due_at, problem, planned_at,
                     settled_at, is_update, n_more, more_from)
                 select ?1, id, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13 from stored_article where id = ?2
                 on conflict (content_key, chat_id, thread) do nothing",
            )?
            .execute(params![
                self.content_key,
                self.article,
                self.chat_thread.chat.0,
                stored_thread(self.chat_thread.thread),
                if self.problem.is_some() { DeliveryState::Dropped } else { DeliveryState::Queued },
                self.timing,
                self.due_at.as_millisecond(),
                self.problem,
                now_ms,
                self.problem.map(|_| now_ms),
                self.is_update,
                self.n_more,
                self.more_from,
            ])?;
        if n == 0 {
            return Ok(None);
        }
        let id = DeliveryId(tx.last_insert_rowid());
        let mut name = tx.prepare_cached(
            "insert into delivery_subscription (delivery_id, subscription_id) values (?, ?)",
        )?;
        for subscription in self.subscriptions {
            name.execute(params![id, subscription])?;
        }
        Ok(Some(id))
    }
}

impl crate::store::Store {
    /// Returns the subscriptions that brought an article to a chat thread.
    pub fn subscriptions_that_brought(
        &self,
        chat_thread: ChatThread,
        article: ArticleId,
    ) -> Result<Vec<SubscriptionId>, crate::store::StoreError> {
        self.read("find what brought an article", |view| {
            let sql = "select subscription_id from delivery join delivery_subscription on delivery_id = delivery.id
                 where article_id = ? and chat_id = ? and thread = ? and n_more = 0 order by subscription_id";
            let thread = stored_thread(chat_thread.thread);
            view.prepare_cached(sql)?
                .query_map(params![article, chat_thread.chat.0, thread], |row| {
                    row.get("subscription_id")
                })?
                .collect()
        })
    }
}

/// Returns the subscriptions that a delivery matches, ordered by id.
pub(in crate::store) fn subscriptions_of(
    tx: &Connection,
    delivery: DeliveryId,
) -> rusqlite::Result<Vec<SubscriptionId>> {
    tx.prepare_cached(
        "select subscription_id from delivery_subscription where delivery_id = ? order by subscription_id",
    )?
    .query_map([delivery], |row| row.get("subscription_id"))?
    .collect()
}
