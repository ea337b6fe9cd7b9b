//! Stored articles -> deliveries, in slices outside the transaction that stores the articles.
//!
//! That transaction queues the articles with the topics that they match. A slice plans some chats
//! of the oldest unit and moves the cursor past them, in one short transaction, so that others get
//! the database meanwhile; after a kill at any moment planning resumes at the cursor. A chat gets
//! at most [`Store::with_max_per_feed`] alerts of one batch (a poll of a feed, a source in a load);
//! the articles beyond are counted and become one summary once the whole batch is planned. Rows are
//! thus bounded by chats times the cap, whatever a feed brings.

use std::collections::hash_map::Entry;
use std::collections::{BTreeMap, BTreeSet};

use jiff::{SignedDuration, Timestamp};
use rusqlite::{Connection, OptionalExtension, Transaction, params};
use rustc_hash::FxHashMap;

use crate::article::{ArticleId, ChatId};
use crate::store::chats::chat_state::{ChatState, chat_state};
use crate::store::chats::subscriptions::ChatThread;
use crate::store::database::connect::lock;
use crate::store::outbox::novelty::{Answers, Novelty, Question, UpdateMode, record_notified};
use crate::store::outbox::plan::{arrival, plan_growth, thing_of, topics};
use crate::store::{Prepared, Store, StoreError};

/// Alerts that a chat gets of one batch, unless configured otherwise.
pub(in crate::store) const MAX_PER_FEED: u32 = 50;

/// The number of a batch's articles considered for one chat is at most the cap times this: reports
/// that join a known story are not alerts of their own, but each costs a lookup of the story.
const CONSIDERED_PER_ALERT: u32 = 4;

/// A slice ends after this much work, a chat or an article of a chat each counting 1: some 10 ms.
const SLICE_WORK: u32 = 200;

/// Chats that a slice reads ahead.
const CHATS_AHEAD: usize = 64;

/// Up to this number of topics, subscribers are queried topic by topic; above it, all chats with
/// subscriptions are walked.
const FEW_TOPICS: usize = 64;

/// Slices that a caller plans right after it stored articles.
const SLICES_AT_ONCE: usize = 8;

/// Articles that it compares with what chats know of their stories.
const QUESTIONS_AT_ONCE: usize = 200;

/// Maximum number of answers remembered while a unit is planned.
const MAX_ANSWERS: usize = 10_000;

/// Rows that one step of finishing a batch handles.
const FINISHED_AT_ONCE: u32 = 200;
const DELETED_AT_ONCE: u32 = 2_000;

/// A load that was killed does not close its batch: the batch counts as whole when nothing was
/// added for this time.
const ABANDONED_AFTER: SignedDuration = SignedDuration::from_secs(60);

/// Maximum number of subscriptions that a summary names.
const MAX_NAMED: usize = 8;

/// The batches of one load or poll.
#[derive(Debug, Default)]
pub(in crate::store) struct Batches {
    by_source: FxHashMap<Option<String>, i64>,
    /// The feed that was polled: all its articles are one batch.
    feed: Option<String>,
}

impl Batches {
    /// Returns the batch of a poll of a feed.
    pub(in crate::store) fn of_feed(name: String) -> Batches {
        Batches { feed: Some(name), ..Batches::default() }
    }

    /// Closes the batches: all articles have been added.
    pub(in crate::store) fn close(&self, tx: &Connection) -> Result<(), StoreError> {
        let mut close = tx.prepare_cached("update plan_batch set is_closed = 1 where id = ?")?;
        self.by_source.values().try_for_each(|id| Ok(close.execute([id]).map(drop)?))
    }

    pub(in crate::store) fn is_empty(&self) -> bool {
        self.by_source.is_empty()
    }

    fn batch_of(
        &mut self,
        tx: &Connection,
        article: &Prepared,
        stored_at: Timestamp,
    ) -> Result<i64, StoreError> {
        let name = self.feed.clone().or_else(|| article.article.source.clone());
        if let Some(id) = self.by_source.get(&name) {
            // A load that paused for long finds its batch finished, and begins another one.
            if tx.prepare_cached("select 1 from plan_batch where id = ?")?.exists([id])? {
                return Ok(*id);
            }
        }
        tx.prepare_cached("insert into plan_batch (name, stored_at) values (?, ?)")?
            .execute(params![name, stored_at.as_millisecond()])?;
        let id = tx.last_insert_rowid();
        self.by_source.insert(name, id);
        Ok(id)
    }
}

/// Queues new articles, in the transaction that stores them: either both are there, or neither. The
/// cost does not depend on the number of subscribers.
pub(in crate::store) fn enqueue(
    tx: &Connection,
    new: &[(ArticleId, &Prepared, Timestamp)],
    batches: &mut Batches,
) -> Result<(), StoreError> {
    let mut unit = None;
    let mut position = 0;
    for (id, article, now) in new {
        let topics = topics(tx, article)?;
        if topics.is_empty() {
            continue;
        }
        let unit_id = match unit {
            Some(it) => it,
            None => {
                let sql = "insert into plan_unit (stored_at, last_subscription) values (?, (select coalesce(max(id), 0) from subscription))";
                tx.prepare_cached(sql)?.execute([now.as_millisecond()])?;
                *unit.insert(tx.last_insert_rowid())
            }
        };
        let batch_id = batches.batch_of(tx, article, *now)?;
        let sql = "update plan_batch set n_articles = n_articles + 1, last_unit_id = ?2, stored_at = ?3 where id = ?1 returning n_articles";
        let seq: i64 = tx
            .prepare_cached(sql)?
            .query_row(params![batch_id, unit_id, now.as_millisecond()], |row| row.get(0))?;
        let topics = topics.iter().map(i64::to_string).collect::<Vec<_>>().join(" ");
        tx.prepare_cached("insert into plan_item (unit_id, position, article_id, batch_id, seq, topics) values (?, ?, ?, ?, ?, ?)")?
            .execute(params![unit_id, position, id.0, batch_id, seq, topics])?;
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
        let is_idle = self.read(|view| {
            let has_unit = view.prepare_cached("select 1 from plan_unit limit 1")?.exists([])?;
            Ok(!has_unit && whole_batch(view, now)?.is_none())
        })?;
        if is_idle {
            return Ok(Planned::default());
        }
        let mut kept = lock(&self.unit);
        let mut unit = kept.take();
        let (mut planned, question) =
            self.write_in_steps(|tx| plan_slice(tx, &mut unit, self.max_per_feed, now))?;
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
            std::thread::sleep(crate::store::database::connect::YIELD);
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
        let batches = load.batches();
        if batches.is_empty() {
            return Ok(());
        }
        self.write(|tx| batches.close(tx))
    }
}

/// Why a chat cannot be planned now.
enum PlanBlocker {
    Store(StoreError),
    /// This question must be answered first, outside the transaction.
    Unanswered(Question),
}

impl From<StoreError> for PlanBlocker {
    fn from(error: StoreError) -> PlanBlocker {
        PlanBlocker::Store(error)
    }
}

impl From<rusqlite::Error> for PlanBlocker {
    fn from(error: rusqlite::Error) -> PlanBlocker {
        PlanBlocker::Store(error.into())
    }
}

fn plan_slice(
    tx: &mut Transaction<'_>,
    kept: &mut Option<Unit>,
    cap: u32,
    now: Timestamp,
) -> Result<(Planned, Option<Question>), StoreError> {
    let (mut work, mut n_summaries) = (0, 0);
    while let Some(batch) = whole_batch(tx, now)? {
        let finished = finish_some(tx, &batch)?;
        work += finished.work;
        n_summaries += finished.n_deliveries;
        if work >= SLICE_WORK {
            return Ok((
                Planned { n_deliveries: n_summaries, has_more: true, has_asked: false },
                None,
            ));
        }
    }
    let sql =
        "select id, stored_at, last_subscription, done_from from plan_unit order by id limit 1";
    let first: Option<(i64, i64, i64, Option<i64>)> = tx
        .prepare_cached(sql)?
        .query_row([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?)))
        .optional()?;
    let Some((id, stored_at, last_subscription, done_from)) = first else {
        return Ok((
            Planned { n_deliveries: n_summaries, has_more: false, has_asked: false },
            None,
        ));
    };
    let unit = match kept.take().filter(|it| it.id == id) {
        Some(unit) => unit,
        None => Unit::read(tx, id, moment(stored_at), last_subscription)?,
    };
    let chats = chats_below(tx, &unit, done_from.unwrap_or(i64::MAX))?;
    let is_last = chats.len() < CHATS_AHEAD;
    let (mut n_done, mut n_deliveries, mut question) = (0, n_summaries, None);
    let mut novelties = FxHashMap::default();
    for chat in &chats {
        if work >= SLICE_WORK {
            break;
        }
        // A chat is planned as a whole or not at all.
        let savepoint = tx.savepoint()?;
        let mut slice = Slice {
            tx: &savepoint,
            unit: &unit,
            cap,
            novelties: &mut novelties,
            work: 0,
            n_deliveries: 0,
        };
        match slice.plan_chat(*chat) {
            Ok(()) => {
                (work, n_deliveries) = (work + slice.work, n_deliveries + slice.n_deliveries);
                savepoint.commit()?;
                n_done += 1;
            }
            Err(PlanBlocker::Store(error)) => return Err(error),
            Err(PlanBlocker::Unanswered(it)) => {
                question = Some(it);
                break;
            }
        }
    }
    if is_last && n_done == chats.len() {
        tx.prepare_cached("delete from plan_unit where id = ?")?.execute([id])?;
    } else {
        if n_done > 0 {
            tx.prepare_cached("update plan_unit set done_from = ?2 where id = ?1")?
                .execute([id, chats[n_done - 1].0])?;
        }
        *kept = Some(unit);
    }
    Ok((Planned { n_deliveries, has_more: true, has_asked: false }, question))
}

/// A set of articles by their position in a unit, one bit each.
#[derive(Debug, Clone, Default)]
struct Positions(Vec<u64>);

impl Positions {
    fn of_len(n: usize) -> Positions {
        Positions(vec![0; n.div_ceil(64)])
    }

    fn insert(&mut self, position: usize) {
        self.0[position / 64] |= 1 << (position % 64);
    }

    fn has(&self, position: usize) -> bool {
        self.0[position / 64] >> (position % 64) & 1 == 1
    }

    fn add_all(&mut self, other: &Positions) {
        self.0.iter_mut().zip(&other.0).for_each(|(own, other)| *own |= other);
    }

    fn without(&self, other: &Positions) -> Positions {
        Positions(self.0.iter().zip(&other.0).map(|(own, other)| own & !other).collect())
    }

    fn iter(&self) -> impl Iterator<Item = usize> + '_ {
        self.0.iter().enumerate().flat_map(|(at, word)| {
            let mut left = *word;
            std::iter::from_fn(move || {
                let bit = (left != 0).then(|| left.trailing_zeros() as usize)?;
                left &= left - 1;
                Some(at * 64 + bit)
            })
        })
    }
}

/// Articles of one transaction, in the form in which they are planned.
#[derive(Debug)]
pub(in crate::store) struct Unit {
    id: i64,
    stored_at: Timestamp,
    last_subscription: i64,
    items: Vec<QueuedItem>,
    by_topic: FxHashMap<i64, Positions>,
    batches: Vec<Batch>,
    answers: Answers,
}

#[derive(Debug)]
struct QueuedItem {
    article: ArticleId,
    /// In `batches`.
    batch: usize,
}

#[derive(Debug)]
struct Batch {
    id: i64,
    n_articles: u32,
    /// Articles of it in earlier units.
    n_before: i64,
}

impl Unit {
    fn read(
        tx: &Connection,
        id: i64,
        stored_at: Timestamp,
        last_subscription: i64,
    ) -> Result<Unit, StoreError> {
        let mut find = tx.prepare_cached("select article_id, batch_id, seq, topics from plan_item where unit_id = ? order by position")?;
        let rows =
            find.query_map([id], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?)))?;
        let rows: Vec<(i64, i64, i64, String)> = rows.collect::<Result<_, _>>()?;
        let (items, batches) = (Vec::with_capacity(rows.len()), Vec::new());
        let mut unit = Unit {
            id,
            stored_at,
            last_subscription,
            items,
            by_topic: FxHashMap::default(),
            batches,
            answers: Answers::default(),
        };
        for (position, (article, batch_id, seq, topics)) in rows.iter().enumerate() {
            let batch = match unit.batches.iter().position(|it| it.id == *batch_id) {
                Some(at) => at,
                None => {
                    let sql = "select n_articles from plan_batch where id = ?";
                    let n_articles = tx
                        .prepare_cached(sql)?
                        .query_row([batch_id], |row| row.get(0))
                        .optional()?
                        .unwrap_or(0);
                    unit.batches.push(Batch { id: *batch_id, n_articles, n_before: seq - 1 });
                    unit.batches.len() - 1
                }
            };
            unit.items.push(QueuedItem { article: ArticleId(*article), batch });
            for topic in topics.split(' ').filter_map(|it| it.parse().ok()) {
                unit.by_topic
                    .entry(topic)
                    .or_insert_with(|| Positions::of_len(rows.len()))
                    .insert(position);
            }
        }
        Ok(unit)
    }
}

/// Returns the next chats below the cursor that may get something of the unit, the highest id
/// first.
fn chats_below(tx: &Connection, unit: &Unit, cursor: i64) -> Result<Vec<ChatId>, StoreError> {
    let limit = CHATS_AHEAD as i64;
    if unit.by_topic.len() > FEW_TOPICS {
        let sql = "select distinct chat_id from subscription where chat_id < ? order by chat_id desc limit ?";
        let mut find = tx.prepare_cached(sql)?;
        return Ok(find
            .query_map([cursor, limit], |row| Ok(ChatId(row.get(0)?)))?
            .collect::<Result<_, _>>()?);
    }
    let sql = "select distinct chat_id from subscription where topic_id = ? and chat_id < ? order by chat_id desc limit ?";
    let mut find = tx.prepare_cached(sql)?;
    let mut found = BTreeSet::new();
    for topic in unit.by_topic.keys() {
        for chat in find.query_map([*topic, cursor, limit], |row| row.get::<_, i64>(0))? {
            found.insert(chat?);
        }
    }
    Ok(found.into_iter().rev().take(CHATS_AHEAD).map(ChatId).collect())
}

/// A subscription of a chat to a topic of the unit.
struct Match<'u> {
    id: i64,
    positions: &'u Positions,
    is_muted: bool,
    is_at_once: bool,
}

/// What a chat thread got of a batch so far.
#[derive(Debug, Default)]
struct Count {
    is_summed: bool,
    n_considered: u32,
    n_told: u32,
    n_more: u32,
    article: Option<i64>,
    subscriptions: Vec<i64>,
    is_at_once: bool,
}

struct Slice<'a> {
    tx: &'a Connection,
    unit: &'a Unit,
    cap: u32,
    /// By position.
    novelties: &'a mut FxHashMap<usize, Novelty>,
    work: u32,
    n_deliveries: u32,
}

impl Slice<'_> {
    fn plan_chat(&mut self, chat: ChatId) -> Result<(), PlanBlocker> {
        self.work += 1;
        let (tx, unit) = (self.tx, self.unit);
        let state = chat_state(tx, chat)?;
        if state.is_blocked {
            return Ok(());
        }
        let sql = "select id, thread, topic_id, in_digest, muted_until from subscription where chat_id = ? and id <= ?";
        let mut find = tx.prepare_cached(sql)?;
        let mut rows = find.query([chat.0, unit.last_subscription])?;
        let mut threads: BTreeMap<i32, Vec<Match<'_>>> = BTreeMap::new();
        while let Some(row) = rows.next()? {
            let Some(positions) = unit.by_topic.get(&row.get(2)?) else { continue };
            let muted_until: Option<i64> = row.get(4)?;
            let found = Match {
                id: row.get(0)?,
                positions,
                is_muted: muted_until.is_some_and(|at| at > unit.stored_at.as_millisecond()),
                is_at_once: !state.is_in_digest(row.get(3)?),
            };
            threads.entry(row.get(1)?).or_default().push(found);
        }
        drop(rows);
        let mut first_due: Option<Timestamp> = None;
        for (thread, matches) in threads {
            let chat_thread = ChatThread { chat, thread };
            let held_back = crate::store::outbox::plan::held_back(tx, chat_thread, &state)?;
            let mut all = Positions::of_len(unit.items.len());
            let mut heard = all.clone();
            for it in &matches {
                all.add_all(it.positions);
                if !it.is_muted && held_back.is_none() {
                    heard.add_all(it.positions);
                }
            }
            let due = self.plan_thread(chat_thread, &state, &heard, &matches, "")?;
            first_due = [first_due, due].into_iter().flatten().min();
            self.plan_thread(
                chat_thread,
                &state,
                &all.without(&heard),
                &matches,
                held_back.unwrap_or("muted"),
            )?;
        }
        if let Some(due_at) = first_due {
            crate::store::outbox::queue(tx, chat, due_at)?;
        }
        Ok(())
    }

    /// Plans these articles for a thread, or if there is a `problem` records that they were missed;
    /// returns when the first is due.
    fn plan_thread(
        &mut self,
        chat_thread: ChatThread,
        state: &ChatState,
        positions: &Positions,
        matches: &[Match<'_>],
        problem: &'static str,
    ) -> Result<Option<Timestamp>, PlanBlocker> {
        let unit = self.unit;
        let mut counts: Vec<Option<Count>> = unit.batches.iter().map(|_| None).collect();
        let mut first_due: Option<Timestamp> = None;
        for position in positions.iter() {
            let batch = unit.items[position].batch;
            if counts[batch].is_none() {
                counts[batch] =
                    Some(self.count_before(chat_thread, &unit.batches[batch], problem)?);
            }
            let Some(count) = counts[batch].as_mut() else { continue };
            let fits = || {
                matches.iter().filter(|it| {
                    it.positions.has(position) && (!problem.is_empty() || !it.is_muted)
                })
            };
            let is_at_once = fits().any(|it| it.is_at_once);
            if count.n_told < self.cap
                && count.n_considered < self.cap.saturating_mul(CONSIDERED_PER_ALERT)
            {
                count.n_considered += 1;
                self.work += 1;
                let ids: Vec<String> = fits().map(|it| it.id.to_string()).collect();
                let planned = self.plan_article(
                    chat_thread,
                    state,
                    position,
                    &ids.join(" "),
                    is_at_once,
                    problem,
                )?;
                count.n_told += u32::from(planned.is_some());
                first_due = [first_due, planned.flatten()].into_iter().flatten().min();
            } else if !count.is_summed {
                count.n_more += 1;
                count.article = Some(unit.items[position].article.0);
                count.is_at_once |= is_at_once;
                for it in fits() {
                    if count.subscriptions.len() < MAX_NAMED
                        && !count.subscriptions.contains(&it.id)
                    {
                        count.subscriptions.push(it.id);
                    }
                }
            }
        }
        for (batch, count) in unit.batches.iter().zip(counts) {
            if let Some(count) = count.filter(|_| batch.n_articles > self.cap) {
                self.write_count(chat_thread, batch, problem, &count)?;
            }
        }
        Ok(first_due)
    }

    /// Plans one article for a thread: `None` if the chat has it or its story already, the inner
    /// `None` if it only counts as missed.
    fn plan_article(
        &mut self,
        chat_thread: ChatThread,
        state: &ChatState,
        position: usize,
        subscriptions: &str,
        is_at_once: bool,
        problem: &str,
    ) -> Result<Option<Option<Timestamp>>, PlanBlocker> {
        let (tx, now) = (self.tx, self.unit.stored_at);
        let article = self.unit.items[position].article;
        let is_missed = !problem.is_empty();
        let novelty = match self.novelties.entry(position) {
            Entry::Occupied(known) => known.into_mut(),
            Entry::Vacant(unknown) => unknown.insert(Novelty::of(tx, article)?),
        };
        let as_what = match is_missed {
            true => UpdateMode::First,
            false => novelty
                .mode(tx, chat_thread, &self.unit.answers)?
                .map_err(PlanBlocker::Unanswered)?,
        };
        // Of several versions of a page, the one that its own site published.
        let shown = novelty.shown;
        if let UpdateMode::Joined(delivery) = as_what {
            record_notified(tx, chat_thread, article, delivery, now)?;
            novelty.keep_text(tx, delivery)?;
            plan_growth(tx, delivery, now)?;
            return Ok(None);
        }
        let (arrives, due_at) = arrival(state, is_at_once, now);
        let planned = Delivery {
            thing: &thing_of(shown),
            article: shown.0,
            chat_thread,
            subscriptions,
            arrives,
            due_at,
            problem: Some(problem).filter(|_| is_missed),
            is_update: as_what == UpdateMode::Update,
            n_more: 0,
            more_from: None,
        };
        if !planned.insert(tx, now)? {
            return Ok(None);
        }
        self.n_deliveries += 1;
        if is_missed {
            return Ok(Some(None));
        }
        let delivery = tx.last_insert_rowid();
        record_notified(tx, chat_thread, shown, delivery, now)?;
        record_notified(tx, chat_thread, article, delivery, now)?;
        Ok(Some(Some(due_at)))
    }

    /// Returns what the thread got of the batch in earlier units.
    fn count_before(
        &self,
        chat_thread: ChatThread,
        batch: &Batch,
        problem: &str,
    ) -> Result<Count, StoreError> {
        if batch.n_articles <= self.cap {
            return Ok(Count::default());
        }
        let sql = "select unit_id, n_considered, n_told, n_more, article_id, subscriptions, is_at_once from plan_count
             where batch_id = ? and chat_id = ? and thread = ? and problem = ?";
        let known = self
            .tx
            .prepare_cached(sql)?
            .query_row(params![batch.id, chat_thread.chat.0, chat_thread.thread, problem], |row| {
                let subscriptions: String = row.get(5)?;
                Ok(Count {
                    // The group moved to an id that the cursor had not passed: it is already
                    // counted.
                    is_summed: row.get::<_, i64>(0)? >= self.unit.id,
                    n_considered: row.get(1)?,
                    n_told: row.get(2)?,
                    n_more: row.get(3)?,
                    article: row.get(4)?,
                    subscriptions: subscriptions
                        .split(' ')
                        .filter_map(|it| it.parse().ok())
                        .collect(),
                    is_at_once: row.get(6)?,
                })
            })
            .optional()?;
        if let Some(known) = known {
            return Ok(known);
        }
        if batch.n_before == 0 {
            return Ok(Count::default());
        }
        // Units that could not reach the cap were not counted, so their deliveries are counted
        // here.
        let sql = "select count(*) from plan_item cross join delivery
                 on thing = 'article:' || plan_item.article_id and chat_id = ? and thread = ?
             where batch_id = ? and seq <= min(?, ?) and (problem is null) = ?";
        let n_told = self.tx.prepare_cached(sql)?.query_row(
            params![
                chat_thread.chat.0,
                chat_thread.thread,
                batch.id,
                batch.n_before,
                self.cap,
                problem.is_empty()
            ],
            |row| row.get(0),
        )?;
        Ok(Count { n_told, n_considered: n_told, ..Count::default() })
    }

    fn write_count(
        &self,
        chat_thread: ChatThread,
        batch: &Batch,
        problem: &str,
        count: &Count,
    ) -> Result<(), StoreError> {
        let subscriptions: Vec<String> = count.subscriptions.iter().map(i64::to_string).collect();
        self.tx
            .prepare_cached(
                "insert or replace into plan_count (batch_id, chat_id, thread, problem, unit_id, n_considered, n_told, n_more, article_id,
                     subscriptions, is_at_once) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            )?
            .execute(params![
                batch.id,
                chat_thread.chat.0,
                chat_thread.thread,
                problem,
                self.unit.id,
                count.n_considered,
                count.n_told,
                count.n_more,
                count.article,
                subscriptions.join(" "),
                count.is_at_once
            ])?;
        Ok(())
    }
}

/// An outbox row to write.
struct Delivery<'a> {
    thing: &'a str,
    article: i64,
    chat_thread: ChatThread,
    subscriptions: &'a str,
    arrives: &'a str,
    due_at: Timestamp,
    /// Why it is not sent.
    problem: Option<&'a str>,
    is_update: bool,
    n_more: u32,
    more_from: Option<&'a str>,
}

impl Delivery<'_> {
    /// Inserts the row; returns whether it is new. An article that was deleted meanwhile is
    /// skipped.
    fn insert(&self, tx: &Connection, now: Timestamp) -> Result<bool, StoreError> {
        let now_ms = now.as_millisecond();
        let n = tx
            .prepare_cached(
                "insert into delivery (thing, article_id, chat_id, thread, subscriptions, state, arrives, due_at, problem, planned_at,
                     settled_at, is_update, n_more, more_from)
                 select ?1, id, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14 from article where id = ?2
                 on conflict (thing, chat_id, thread) do nothing",
            )?
            .execute(params![
                self.thing,
                self.article,
                self.chat_thread.chat.0,
                self.chat_thread.thread,
                self.subscriptions,
                if self.problem.is_some() { "dropped" } else { "queued" },
                self.arrives,
                self.due_at.as_millisecond(),
                self.problem,
                now_ms,
                self.problem.map(|_| now_ms),
                self.is_update,
                self.n_more,
                self.more_from,
            ])?;
        Ok(n > 0)
    }
}

/// A batch whose articles are all planned.
struct WholeBatch {
    id: i64,
    name: Option<String>,
    stored_at: Timestamp,
}

fn whole_batch(tx: &Connection, now: Timestamp) -> Result<Option<WholeBatch>, StoreError> {
    // If the clock was set back, a batch seems to come from the future: that is not a reason to
    // wait for it.
    let sql = "select id, name, stored_at from plan_batch
         where (is_closed or abs(?1 - stored_at) > ?2) and not exists (select 1 from plan_unit where id <= last_unit_id) order by id limit 1";
    let abandoned_ms = i64::try_from(ABANDONED_AFTER.as_millis()).unwrap_or(i64::MAX);
    let mut find = tx.prepare_cached(sql)?;
    let found = find.query_row([now.as_millisecond(), abandoned_ms], |row| {
        Ok(WholeBatch { id: row.get(0)?, name: row.get(1)?, stored_at: moment(row.get(2)?) })
    });
    Ok(found.optional()?)
}

struct Finished {
    work: u32,
    n_deliveries: u32,
}

/// Turns some counts of a batch into summaries, then deletes its articles, then the batch itself.
fn finish_some(tx: &Connection, batch: &WholeBatch) -> Result<Finished, StoreError> {
    let sql = "select chat_id, thread, problem, n_more, article_id, subscriptions, is_at_once from plan_count where batch_id = ? limit ?";
    let mut find = tx.prepare_cached(sql)?;
    let counted = find.query_map(params![batch.id, FINISHED_AT_ONCE], |row| {
        let chat_thread = ChatThread { chat: ChatId(row.get(0)?), thread: row.get(1)? };
        Ok((chat_thread, row.get(2)?, row.get(3)?, row.get(4)?, row.get(5)?, row.get(6)?))
    })?;
    let counted: Vec<(ChatThread, String, u32, Option<i64>, String, bool)> =
        counted.collect::<Result<_, _>>()?;
    let mut n_deliveries = 0;
    for (chat_thread, problem, n_more, article, subscriptions, is_at_once) in &counted {
        tx.prepare_cached("delete from plan_count where batch_id = ? and chat_id = ? and thread = ? and problem = ?")?.execute(params![
            batch.id,
            chat_thread.chat.0,
            chat_thread.thread,
            problem
        ])?;
        let Some(article) = article.filter(|_| *n_more > 0) else { continue };
        let state = chat_state(tx, chat_thread.chat)?;
        if state.is_blocked {
            continue;
        }
        let problem = crate::store::outbox::plan::held_back(tx, *chat_thread, &state)?
            .or(Some(problem.as_str()).filter(|it| !it.is_empty()));
        let (arrives, due_at) = arrival(&state, *is_at_once, batch.stored_at);
        let thing = match problem {
            Some(problem) => format!("more:{}:{problem}", batch.id),
            None => format!("more:{}", batch.id),
        };
        let summary = Delivery {
            thing: &thing,
            article,
            chat_thread: *chat_thread,
            subscriptions,
            arrives,
            due_at,
            problem,
            is_update: false,
            n_more: *n_more,
            more_from: batch.name.as_deref(),
        };
        if summary.insert(tx, batch.stored_at)? {
            n_deliveries += 1;
            if problem.is_none() {
                crate::store::outbox::queue(tx, chat_thread.chat, due_at)?;
            }
        }
    }
    let mut work = 1 + counted.len() as u32;
    if counted.is_empty() {
        let sql = "delete from plan_item where (unit_id, position) in (select unit_id, position from plan_item where batch_id = ? limit ?)";
        let n_deleted = tx.prepare_cached(sql)?.execute(params![batch.id, DELETED_AT_ONCE])? as u32;
        work += n_deleted / 8;
        if n_deleted < DELETED_AT_ONCE {
            tx.prepare_cached("delete from plan_batch where id = ?")?.execute([batch.id])?;
        }
    }
    Ok(Finished { work, n_deliveries })
}

/// Converts a stored time; one outside the calendar can only come from a damaged file and is read
/// as 1970.
fn moment(ms: i64) -> Timestamp {
    Timestamp::from_millisecond(ms).unwrap_or(Timestamp::UNIX_EPOCH)
}
