//! Posts that an administrator sees before their channel does. A post in review is a delivery that
//! keeps its batch and waits for a decision; a decision counts once.

use jiff::Timestamp;
use rusqlite::{Connection, params};

use crate::article::{ArticleId, ChatId};
use crate::id::BatchId;
use crate::store::outbox::{ClaimedBatch, chat_queue};
use crate::store::{Store, StoreError};

/// Why a post is not sent that nobody can approve.
pub const NOBODY_APPROVES: &str = "nobody approves posts";

/// Why a post is not sent.
pub(in crate::store) const SKIPPED: &str = "skipped by an administrator";

/// What an administrator decides.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Decision {
    /// The post goes out.
    Approved,
    /// It does not.
    Skipped,
}

impl Store {
    /// Decides on one post of a channel, or on all that wait; returns their articles, none if
    /// nothing was left to decide.
    pub fn decide_posts(
        &self,
        channel: ChatId,
        batch: Option<BatchId>,
        decision: Decision,
        now: Timestamp,
    ) -> Result<Vec<ArticleId>, StoreError> {
        self.write("decide on a post", |tx| {
            let word = match decision {
                Decision::Approved => "approved",
                Decision::Skipped => "skipped",
            };
            // The answer to the question may come before it is settled that it was asked.
            let sql = "update delivery set decision = ?3,
                     n_uncertain = iif(state = 'sending', n_uncertain, 0),
                     state = iif(state = 'sending', state, iif(?3 = 'approved', 'queued', 'dropped')),
                     due_at = iif(?3 = 'approved', ?4, due_at),
                     problem = iif(?3 = 'approved', null, ?5), settled_at = iif(state = 'sending' or ?3 = 'approved', null, ?4)
                 where chat_id = ?1 and batch_id is not null and decision is null and message_id is null
                     and (batch_id = ?2 and state in ('in_review', 'sending', 'uncertain', 'queued') or ?2 is null and state = 'in_review')
                 returning article_id";
            let mut decide = tx.prepare_cached(sql)?;
            let at = now.as_millisecond();
            let decided = decide
                .query_map(params![channel, batch, word, at, SKIPPED], |row| row.get("article_id"))?
                .collect::<Result<Vec<_>, _>>()?;
            chat_queue::requeue(tx, channel, now, None)?;
            Ok(decided)
        })
    }

    /// Returns how many posts of a channel wait for a decision.
    pub fn n_posts_in_review(&self, channel: ChatId) -> Result<u32, StoreError> {
        self.read("count the posts in review", |view| {
            let sql = "select count(distinct batch_id) as n from delivery where chat_id = ? and state = 'in_review'";
            view.prepare_cached(sql)?.query_row([channel], |row| row.get("n"))
        })
    }
}

/// Records that somebody was asked about a post; a decision that has come meanwhile counts.
pub(in crate::store) fn asked(
    tx: &Connection,
    batch: &ClaimedBatch,
    now: Timestamp,
) -> rusqlite::Result<()> {
    let sql = "update delivery set n_uncertain = 0, n_attempts = 0,
             state = case decision when 'approved' then 'queued' when 'skipped' then 'dropped' else 'in_review' end,
             settled_at = iif(decision = 'skipped', ?2, null)
         where batch_id = ?1 and state = 'sending'";
    tx.prepare_cached(sql)?.execute(params![batch.id, now.as_millisecond()]).map(drop)
}

/// Drops a post that nobody can approve.
pub(in crate::store) fn drop_unseen(
    tx: &Connection,
    batch: BatchId,
    now: Timestamp,
) -> rusqlite::Result<()> {
    let sql = "update delivery set state = 'dropped', problem = ?2, settled_at = ?3 where batch_id = ?1 and state = 'sending'";
    tx.prepare_cached(sql)?.execute(params![batch, NOBODY_APPROVES, now.as_millisecond()]).map(drop)
}

/// Drops posts that nobody has decided on since `before`.
pub(in crate::store) fn expire(tx: &Connection, before: Timestamp) -> rusqlite::Result<()> {
    let sql = "update delivery set state = 'dropped', problem = ?2, settled_at = ?1 where state = 'in_review' and due_at < ?1";
    tx.prepare_cached(sql)?.execute(params![before.as_millisecond(), SKIPPED]).map(drop)
}
