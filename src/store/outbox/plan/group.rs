//! Plan groups: the articles of one poll of a feed, or of one source in a load. What a chat gets
//! beyond its cap is counted, and becomes one summary once the whole group is planned.

use jiff::{SignedDuration, Timestamp};
use rusqlite::{Connection, OptionalExtension, Row, params};
use rustc_hash::FxHashMap;

use crate::article::ArticleId;
use crate::id::SubscriptionId;
use crate::store::Prepared;
use crate::store::chats::chat_state::chat_state;
use crate::store::chats::subscriptions::{ChatThread, chat_thread_of, stored_thread};
use crate::store::outbox::chat_queue::queue;
use crate::store::outbox::moment;
use crate::store::outbox::plan::delivery::Delivery;
use crate::store::outbox::plan::{arrival, held_back, subscription_ids};

/// Rows that one step of finishing a group handles.
const FINISHED_AT_ONCE: u32 = 200;

const DELETED_AT_ONCE: u32 = 2_000;

/// A load that was killed does not close its group: the group counts as whole when nothing was
/// added for this time.
const ABANDONED_AFTER: SignedDuration = SignedDuration::from_secs(60);

/// The groups of one load or poll.
#[derive(Debug, Default)]
pub(in crate::store) struct PlanGroups {
    by_source: FxHashMap<Option<String>, i64>,
    /// The feed that was polled: all its articles are one group.
    feed: Option<String>,
}

impl PlanGroups {
    /// Returns the group of a poll of a feed.
    pub(in crate::store) fn of_feed(name: String) -> PlanGroups {
        PlanGroups { feed: Some(name), ..PlanGroups::default() }
    }

    /// Closes the groups: all articles have been added.
    pub(in crate::store) fn close(&self, tx: &Connection) -> rusqlite::Result<()> {
        let mut close = tx.prepare_cached("update plan_group set is_closed = 1 where id = ?")?;
        self.by_source.values().try_for_each(|id| close.execute([id]).map(drop))
    }

    pub(in crate::store) fn is_empty(&self) -> bool {
        self.by_source.is_empty()
    }

    pub(in crate::store) fn group_of(
        &mut self,
        tx: &Connection,
        article: &Prepared,
        stored_at: Timestamp,
    ) -> rusqlite::Result<i64> {
        let name = self.feed.clone().or_else(|| article.article.source.clone());
        if let Some(id) = self.by_source.get(&name) {
            // A load that paused for long finds its group finished, and begins another one.
            if tx.prepare_cached("select 1 from plan_group where id = ?")?.exists([id])? {
                return Ok(*id);
            }
        }
        tx.prepare_cached("insert into plan_group (name, stored_at) values (?, ?)")?
            .execute(params![name, stored_at.as_millisecond()])?;
        let id = tx.last_insert_rowid();
        self.by_source.insert(name, id);
        Ok(id)
    }
}

/// A group whose articles are all planned.
pub(in crate::store) struct WholeGroup {
    pub(in crate::store) id: i64,
    pub(in crate::store) name: Option<String>,
    pub(in crate::store) stored_at: Timestamp,
}

pub(in crate::store) fn whole_group(
    tx: &Connection,
    now: Timestamp,
) -> rusqlite::Result<Option<WholeGroup>> {
    // If the clock was set back, a group seems to come from the future: that is not a reason to
    // wait for it.
    let sql = "select id, name, stored_at from plan_group
         where (is_closed or abs(?1 - stored_at) > ?2) and not exists (select 1 from plan_unit where id <= last_unit_id) order by id limit 1";
    let abandoned_ms = i64::try_from(ABANDONED_AFTER.as_millis()).unwrap_or(i64::MAX);
    let mut find = tx.prepare_cached(sql)?;
    let found = find.query_row([now.as_millisecond(), abandoned_ms], |row| {
        Ok(WholeGroup {
            id: row.get("id")?,
            name: row.get("name")?,
            stored_at: moment(row.get("stored_at")?),
        })
    });
    found.optional()
}

pub(in crate::store) struct Finished {
    pub(in crate::store) work: u32,
    pub(in crate::store) n_deliveries: u32,
}

/// What a chat thread gets of a group beyond its cap.
struct Counted {
    chat_thread: ChatThread,
    problem: String,
    n_more: u32,
    article: Option<ArticleId>,
    subscriptions: Vec<SubscriptionId>,
    is_at_once: bool,
}

impl TryFrom<&Row<'_>> for Counted {
    type Error = rusqlite::Error;

    fn try_from(row: &Row<'_>) -> rusqlite::Result<Counted> {
        Ok(Counted {
            chat_thread: chat_thread_of(row)?,
            problem: row.get("problem")?,
            n_more: row.get("n_more")?,
            article: row.get("article_id")?,
            subscriptions: subscription_ids(row.get_ref("subscription_ids")?.as_str()?),
            is_at_once: row.get("is_at_once")?,
        })
    }
}

/// Turns some counts of a group into summaries, then deletes its articles, then the group itself.
pub(in crate::store) fn finish_some(
    tx: &Connection,
    group: &WholeGroup,
) -> rusqlite::Result<Finished> {
    let sql = "select chat_id, thread, problem, n_more, article_id, subscription_ids, is_at_once from plan_count where group_id = ? limit ?";
    let mut find = tx.prepare_cached(sql)?;
    let counts: Vec<Counted> = find
        .query_map(params![group.id, FINISHED_AT_ONCE], |row| Counted::try_from(row))?
        .collect::<Result<_, _>>()?;
    let mut delete = tx.prepare_cached(
        "delete from plan_count where group_id = ? and chat_id = ? and thread = ? and problem = ?",
    )?;
    let mut n_deliveries = 0;
    for count in &counts {
        let ChatThread { chat, thread } = count.chat_thread;
        delete.execute(params![group.id, chat, stored_thread(thread), count.problem])?;
        n_deliveries += u32::from(summarize(tx, group, count)?);
    }
    let mut work = 1 + counts.len() as u32;
    if counts.is_empty() {
        let sql = "delete from plan_item where (unit_id, position) in (select unit_id, position from plan_item where group_id = ? limit ?)";
        let n_deleted = tx.prepare_cached(sql)?.execute(params![group.id, DELETED_AT_ONCE])? as u32;
        work += n_deleted / 8;
        if n_deleted < DELETED_AT_ONCE {
            tx.prepare_cached("delete from plan_group where id = ?")?.execute([group.id])?;
        }
    }
    Ok(Finished { work, n_deliveries })
}

/// Writes the delivery that tells a chat thread how many more articles there are; returns whether
/// there is one.
fn summarize(tx: &Connection, group: &WholeGroup, count: &Counted) -> rusqlite::Result<bool> {
    let Some(article) = count.article.filter(|_| count.n_more > 0) else { return Ok(false) };
    let chat_thread = count.chat_thread;
    let state = chat_state(tx, chat_thread.chat)?;
    if state.is_blocked {
        return Ok(false);
    }
    let problem = held_back(tx, chat_thread, &state)?
        .or(Some(count.problem.as_str()).filter(|problem| !problem.is_empty()));
    let (timing, due_at) = arrival(&state, count.is_at_once, group.stored_at);
    let key = match problem {
        Some(problem) => format!("more:{}:{problem}", group.id),
        None => format!("more:{}", group.id),
    };
    let summary = Delivery {
        content_key: &key,
        article,
        chat_thread,
        subscriptions: &count.subscriptions,
        timing,
        due_at,
        problem,
        is_update: false,
        n_more: count.n_more,
        more_from: group.name.as_deref(),
    };
    let is_new = summary.insert(tx, group.stored_at)?.is_some();
    if is_new && problem.is_none() {
        queue(tx, chat_thread.chat, due_at)?;
    }
    Ok(is_new)
}
