//! Stored articles -> deliveries, in slices outside the transaction that stores the articles.
//!
//! That transaction queues the articles with the topics that they match. A slice plans some chats
//! of the oldest unit and moves the cursor past them, in one short transaction, so that others get
//! the database meanwhile; after a kill at any moment planning resumes at the cursor. A chat gets
//! at most [`Store::with_max_per_feed`] alerts of one group (a poll of a feed, a source in a load);
//! the articles beyond are counted and become one summary once the whole group is planned. Rows are
//! thus bounded by chats times the cap, whatever a feed brings.

use jiff::Timestamp;
use rusqlite::{Connection, OptionalExtension, Row, Transaction, params};
use rustc_hash::FxHashMap;

use crate::article::{ArticleId, ChatId};
use crate::id::{FeedId, SubscriptionId};
use crate::store::database::connect::{YIELD, lock};
use crate::store::outbox::moment;
use crate::store::outbox::novelty::{PlanBlocker, Question};
use crate::store::outbox::plan::chat::Slice;
use crate::store::outbox::plan::group::{PlanGroups, finish_some, whole_group};
use crate::store::outbox::plan::unit::{CHATS_AHEAD, Unit, chats_below};
use crate::store::outbox::plan::{feed_topic, topics};
use crate::store::{Prepared, Store, StoreError};

/// Alerts that a chat gets of one group, unless configured otherwise.
pub(in crate::store) const MAX_PER_FEED: u32 = 50;

/// A slice ends after this much work, a chat or an article of a chat each counting 1: some 10 ms.
const SLICE_WORK: u32 = 200;

/// Slices that a caller plans right after it stored articles.
const SLICES_AT_ONCE: usize = 8;

/// Articles that it compares with what chats know of their stories.
const QUESTIONS_AT_ONCE: usize = 200;

/// Maximum number of answers remembered while a unit is planned.
const MAX_ANSWERS: usize = 10_000;

/// Queues new articles, in the transaction that stores them: either both are there, or neither.
/// Those of a personal feed match the topic of that feed and no other. The cost does not depend on the number of subscribers.
pub(in crate::store) fn enqueue(
    tx: &Connection,
    new: &[(ArticleId, &Prepared, Timestamp)],
    personal: Option<FeedId>,
    groups: &mut PlanGroups,
) -> rusqlite::Result<()> {
    let mut unit = None;
    let mut position = 0;
    for (id, article, now) in new {
        let topics = match personal {
            Some(feed) => feed_topic(tx, feed)?,
            None => topics(tx, article)?,
        };
        if topics.is_empty() {
            continue;
        }
        let unit_id = match unit {
            Some(it) => it,
            None => {
                let sql = "insert into plan_unit (stored_at, last_subscription_id) values (?, (select coalesce(max(id), 0) from subscription))";
                tx.prepare_cached(sql)?.execute([now.as_millisecond()])?;
                *unit.insert(tx.last_insert_rowid())
            }
        };
        let group_id = groups.group_of(tx, article, *now)?;
        let sql = "update plan_group set n_articles = n_articles + 1, last_unit_id = ?2, stored_at = ?3 where id = ?1 returning n_articles";
        let seq: i64 = tx
            .prepare_cached(sql)?
            .query_row(params![group_id, unit_id, now.as_millisecond()], |row| {
                row.get("n_articles")
            })?;
        let topics = topics.iter().map(i64::to_string).collect::<Vec<_>>().join(" ");
        tx.prepare_cached("insert into plan_item (unit_id, position, article_id, group_id, seq, topic_ids) values (?, ?, ?, ?, ?, ?)")?
            .execute(params![unit_id, position, id.0, group_id, seq, topics])?;
        position += 1;
    }
    Ok(())
}

/// The result of a slice.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Planned {
    /// Number of deliveries written.
    pub n_deliveries: u32,
    /// Whether the queue holds more work.
    pub has_more: bool,
    /// Whether it ended early, to compare an article with what a chat knows of its story.
    pub has_asked: bool,
}

impl Store {
    /// Returns the same store with another cap on the alerts that a chat gets of one poll of a
    /// feed.
    pub fn with_max_per_feed(mut self, max_per_feed: u32) -> Store {
        self.max_per_feed = max_per_feed;
        self
    }

    /// Plans some of the deliveries that are due for stored articles, in one short transaction.
    pub fn plan_slice(&self, now: Timestamp) -> Result<Planned, StoreError> {
        // Most checks find nothing, and need not wait for a writer.
        let is_idle = self.read("look for articles to plan", |view| {
            let has_unit = view.prepare_cached("select 1 from plan_unit limit 1")?.exists([])?;
            Ok(!has_unit && whole_group(view, now)?.is_none())
        })?;
        if is_idle {
            return Ok(Planned::default());
        }
        let mut kept = lock(&self.unit);
        let mut unit = kept.take();
        let (mut planned, question) = self.write_in_steps("plan deliveries", |tx| {
            plan_slice(tx, &mut unit, self.max_per_feed, now)
        })?;
        if let (Some(question), Some(unit)) = (question, unit.as_mut()) {
            let is_news = self.answer(&question)?;
            if unit.answers.len() >= MAX_ANSWERS {
                unit.answers.clear();
            }
            unit.answers.insert(question, is_news);
            planned.has_asked = true;
        }
        *kept = unit;
        Ok(planned)
    }

    /// Plans all that is due, with pauses in which others can write; returns the number of
    /// deliveries.
    pub fn plan_all(&self, now: Timestamp) -> Result<u32, StoreError> {
        let mut n_deliveries = 0;
        loop {
            let planned = self.plan_slice(now)?;
            n_deliveries += planned.n_deliveries;
            if !planned.has_more {
                return Ok(n_deliveries);
            }
            std::thread::sleep(YIELD);
        }
    }

    /// Plans what was just stored, within a limited number of slices: an ordinary article reaches
    /// its subscribers at once. What is left, or fails, is for the planner.
    pub(in crate::store) fn plan_at_once(&self, now: Timestamp) {
        let (mut n_slices, mut n_questions) = (0, 0);
        while n_slices < SLICES_AT_ONCE && n_questions < QUESTIONS_AT_ONCE {
            match self.plan_slice(now) {
                Ok(planned) if !planned.has_more => return,
                Ok(planned) if planned.has_asked => n_questions += 1,
                Ok(_) => n_slices += 1,
                Err(error) => {
                    return tracing::warn!(%error, "stored articles are not planned yet, which is tried again");
                }
            }
        }
    }

    /// Ends a load: its articles beyond the cap can be summed up.
    pub fn end_load(&self, load: &crate::store::Load) -> Result<(), StoreError> {
        let groups = load.groups();
        if groups.is_empty() {
            return Ok(());
        }
        self.write("end a load", |tx| groups.close(tx))
    }
}

/// The first unit that is to be planned, as it is stored.
struct NextUnit {
    id: i64,
    stored_at: Timestamp,
    last_subscription: SubscriptionId,
    planned_down_to: Option<i64>,
}

impl TryFrom<&Row<'_>> for NextUnit {
    type Error = rusqlite::Error;

    fn try_from(row: &Row<'_>) -> rusqlite::Result<NextUnit> {
        Ok(NextUnit {
            id: row.get("id")?,
            stored_at: moment(row.get("stored_at")?),
            last_subscription: row.get("last_subscription_id")?,
            planned_down_to: row.get("planned_down_to")?,
        })
    }
}

fn plan_slice(
    tx: &mut Transaction<'_>,
    kept: &mut Option<Unit>,
    cap: u32,
    now: Timestamp,
) -> rusqlite::Result<(Planned, Option<Question>)> {
    let (mut work, mut planned) = (0, Planned::default());
    while let Some(group) = whole_group(tx, now)? {
        let finished = finish_some(tx, &group)?;
        work += finished.work;
        planned.n_deliveries += finished.n_deliveries;
        if work >= SLICE_WORK {
            return Ok((Planned { has_more: true, ..planned }, None));
        }
    }
    let sql = "select id, stored_at, last_subscription_id, planned_down_to from plan_unit order by id limit 1";
    let next = tx.prepare_cached(sql)?.query_row([], |row| NextUnit::try_from(row)).optional()?;
    let Some(next) = next else { return Ok((planned, None)) };
    let unit = match kept.take().filter(|unit| unit.id == next.id) {
        Some(unit) => unit,
        None => Unit::read(tx, next.id, next.stored_at, next.last_subscription)?,
    };
    let chats = chats_below(tx, &unit, next.planned_down_to.unwrap_or(i64::MAX))?;
    let is_last = chats.len() < CHATS_AHEAD;
    let some = plan_chats(tx, &unit, cap, &chats, work)?;
    planned.n_deliveries += some.n_deliveries;
    planned.has_more = true;
    if is_last && some.n_chats == chats.len() {
        tx.prepare_cached("delete from plan_unit where id = ?")?.execute([next.id])?;
        return Ok((planned, some.question));
    }
    if let Some(last) = some.n_chats.checked_sub(1) {
        tx.prepare_cached("update plan_unit set planned_down_to = ?2 where id = ?1")?
            .execute(params![next.id, chats[last]])?;
    }
    *kept = Some(unit);
    Ok((planned, some.question))
}

/// The chats that a slice has planned.
#[derive(Default)]
struct PlannedChats {
    n_chats: usize,
    n_deliveries: u32,
    /// What must be answered before the next chat.
    question: Option<Question>,
}

/// Plans chats until the slice has done its work or a question must be answered first.
fn plan_chats(
    tx: &mut Transaction<'_>,
    unit: &Unit,
    cap: u32,
    chats: &[ChatId],
    mut work: u32,
) -> rusqlite::Result<PlannedChats> {
    let mut planned = PlannedChats::default();
    let mut novelties = FxHashMap::default();
    for chat in chats {
        if work >= SLICE_WORK {
            break;
        }
        // A chat is planned as a whole or not at all.
        let savepoint = tx.savepoint()?;
        let mut slice = Slice {
            tx: &savepoint,
            unit,
            cap,
            novelties: &mut novelties,
            work: 0,
            n_deliveries: 0,
        };
        match slice.plan_chat(*chat) {
            Ok(()) => {
                work += slice.work;
                planned.n_deliveries += slice.n_deliveries;
                savepoint.commit()?;
                planned.n_chats += 1;
            }
            Err(PlanBlocker::Sqlite(error)) => return Err(error),
            Err(PlanBlocker::Unanswered(question)) => {
                planned.question = Some(question);
                break;
            }
        }
    }
    Ok(planned)
}
