//! What one chat gets of the articles that are planned together: deliveries up to the cap, and a
//! count of the rest.

use std::borrow::Cow;
use std::cell::Cell;
use std::collections::BTreeMap;
use std::collections::hash_map::Entry;

use jiff::{SignedDuration, Timestamp};
use rusqlite::{Connection, OptionalExtension, params};
use rustc_hash::FxHashMap;

use crate::article::{ArticleId, ChatId};
use crate::id::{DeliveryId, SubscriptionId, ThreadId};
use crate::store::chats::chat_state::{ChatState, chat_state};
use crate::store::chats::subscriptions::{ChatThread, stored_thread, thread_of};
use crate::store::outbox::moment;
use crate::store::outbox::novelty::{Novelty, PlanBlocker, UpdateMode, record_notified};
use crate::store::outbox::plan::delivery::Delivery;
use crate::store::outbox::plan::unit::{PlanGroup, Positions, Unit};
use crate::store::outbox::plan::{arrival, content_key, plan_growth, subscription_ids};

/// The number of a group's articles considered for one chat is at most the cap times this: reports
/// that join a known story are not alerts of their own, but each costs a lookup of the story.
const CONSIDERED_PER_ALERT: u32 = 4;

/// Maximum number of subscriptions that a summary names.
const MAX_NAMED: usize = 8;

/// A subscription of a chat to a topic of the unit.
pub(super) struct Match<'u> {
    pub(super) id: SubscriptionId,
    /// The articles, those in languages that the chat does not want left out.
    positions: Cow<'u, Positions>,
    is_muted: bool,
    is_at_once: bool,
    /// Alerts of it within the day that began at `alerts_since`.
    pub(super) n_alerts: Cell<u32>,
    pub(super) alerts_since: Timestamp,
}

/// Alerts of one topic are counted from the first one on for this time.
pub(in crate::store::outbox) const DAY: SignedDuration = SignedDuration::from_hours(24);

/// What a chat thread got of a group so far.
#[derive(Debug, Default)]
struct Count {
    is_summed: bool,
    n_considered: u32,
    n_told: u32,
    n_more: u32,
    article: Option<ArticleId>,
    subscriptions: Vec<SubscriptionId>,
    is_at_once: bool,
}

/// An article that was planned for a thread.
struct PlannedArticle {
    delivery: DeliveryId,
    /// `None` if it only counts as missed.
    due_at: Option<Timestamp>,
}

pub(in crate::store) struct Slice<'a> {
    pub(in crate::store) tx: &'a Connection,
    pub(in crate::store) unit: &'a Unit,
    pub(in crate::store) cap: u32,
    /// By position.
    pub(in crate::store) novelties: &'a mut FxHashMap<usize, Novelty>,
    pub(in crate::store) work: u32,
    pub(in crate::store) n_deliveries: u32,
}

impl<'a> Slice<'a> {
    pub(in crate::store) fn plan_chat(&mut self, chat: ChatId) -> Result<(), PlanBlocker> {
        self.work += 1;
        let (tx, unit) = (self.tx, self.unit);
        let state = chat_state(tx, chat)?;
        if state.is_blocked {
            return Ok(());
        }
        let threads = self.matches_of(chat, &state)?;
        let mut muted = self.of_muted_sources(chat)?;
        muted.add_all(&self.of_muted_stories(chat)?);
        let mut first_due: Option<Timestamp> = None;
        for (thread, matches) in threads {
            let chat_thread = ChatThread { chat, thread };
            let held_back = crate::store::outbox::plan::held_back(tx, chat_thread, &state)?;
            let mut all = Positions::of_len(unit.items.len());
            let mut heard = all.clone();
            for it in &matches {
                all.add_all(&it.positions);
                if !it.is_muted && held_back.is_none() {
                    heard.add_all(&it.positions);
                }
            }
            let heard = heard.without(&muted);
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
            crate::store::outbox::chat_queue::queue(tx, chat, due_at)?;
        }
        Ok(())
    }

    /// Returns the subscriptions of a chat to topics of the unit, by forum topic.
    fn matches_of(
        &self,
        chat: ChatId,
        state: &ChatState,
    ) -> rusqlite::Result<BTreeMap<Option<ThreadId>, Vec<Match<'a>>>> {
        let (tx, unit) = (self.tx, self.unit);
        let sql = "select id, thread, topic_id, delivery_mode, muted_until, n_alerts, alerts_since,
             (select kind in ('source', 'feed') from topic where topic.id = topic_id) as is_source
             from subscription where chat_id = ? and id <= ?";
        let foreign = self.in_other_languages(state)?;
        let mut find = tx.prepare_cached(sql)?;
        let mut rows = find.query(params![chat, unit.last_subscription])?;
        let mut threads: BTreeMap<Option<ThreadId>, Vec<Match<'_>>> = BTreeMap::new();
        while let Some(row) = rows.next()? {
            let Some(positions) = unit.by_topic.get(&row.get("topic_id")?) else { continue };
            let muted_until: Option<i64> = row.get("muted_until")?;
            // Who follows a source by its name gets it in its language.
            let positions = match &foreign {
                Some(foreign) if !row.get("is_source")? => Cow::Owned(positions.without(foreign)),
                _ => Cow::Borrowed(positions),
            };
            let since = moment(row.get("alerts_since")?);
            let is_today = unit.stored_at >= since && unit.stored_at.duration_since(since) < DAY;
            let found = Match {
                id: row.get("id")?,
                n_alerts: Cell::new(if is_today { row.get("n_alerts")? } else { 0 }),
                alerts_since: if is_today { since } else { unit.stored_at },
                positions,
                is_muted: muted_until.is_some_and(|at| at > unit.stored_at.as_millisecond()),
                is_at_once: !state.is_in_digest(row.get("delivery_mode")?),
            };
            threads.entry(thread_of(row)?).or_default().push(found);
        }
        Ok(threads)
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
        let mut counts: Vec<Option<Count>> = unit.groups.iter().map(|_| None).collect();
        let max_alerts = state.alerts_a_day.unwrap_or(u32::MAX);
        let mut first_due: Option<Timestamp> = None;
        for position in positions.iter() {
            let group = unit.items[position].group;
            if counts[group].is_none() {
                counts[group] =
                    Some(self.count_before(chat_thread, &unit.groups[group], problem)?);
            }
            let Some(count) = counts[group].as_mut() else { continue };
            let fits = || {
                matches.iter().filter(|it| {
                    it.positions.has(position) && (!problem.is_empty() || !it.is_muted)
                })
            };
            let is_alert = |own: &&Match<'_>| own.is_at_once && own.n_alerts.get() < max_alerts;
            let is_at_once = fits().any(|own| is_alert(&own));
            if count.n_told < self.cap
                && count.n_considered < self.cap.saturating_mul(CONSIDERED_PER_ALERT)
            {
                count.n_considered += 1;
                self.work += 1;
                let ids: Vec<SubscriptionId> = fits().map(|it| it.id).collect();
                let planned =
                    self.plan_article(chat_thread, state, position, &ids, is_at_once, problem)?;
                if let Some(PlannedArticle { delivery, due_at: Some(_) }) = planned
                    && is_at_once
                    && let Some(busy) = self.count_alert(state, fits().filter(is_alert))?
                {
                    let sql = "update delivery set busy_subscription_id = ?2 where id = ?1";
                    self.tx.prepare_cached(sql)?.execute(params![delivery, busy])?;
                }
                count.n_told += u32::from(planned.is_some());
                first_due =
                    [first_due, planned.and_then(|it| it.due_at)].into_iter().flatten().min();
            } else if !count.is_summed {
                count.n_more += 1;
                count.article = Some(unit.items[position].article);
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
        for (group, count) in unit.groups.iter().zip(counts) {
            if let Some(count) = count.filter(|_| group.n_articles > self.cap) {
                self.write_count(chat_thread, group, problem, &count)?;
            }
        }
        Ok(first_due)
    }

    /// Plans one article for a thread: `None` if the chat has it or its story already.
    fn plan_article(
        &mut self,
        chat_thread: ChatThread,
        state: &ChatState,
        position: usize,
        subscriptions: &[SubscriptionId],
        is_at_once: bool,
        problem: &str,
    ) -> Result<Option<PlannedArticle>, PlanBlocker> {
        let (tx, now) = (self.tx, self.unit.stored_at);
        let article = self.unit.items[position].article;
        let is_missed = !problem.is_empty();
        let novelty = match self.novelties.entry(position) {
            Entry::Occupied(known) => known.into_mut(),
            Entry::Vacant(unknown) => unknown.insert(Novelty::of(tx, article)?),
        };
        let as_what = match is_missed {
            true => UpdateMode::First,
            false => novelty.mode(tx, chat_thread, &self.unit.answers)?,
        };
        // Of several versions of a page, the one that its own site published.
        let shown = novelty.shown;
        if let UpdateMode::Joined(delivery) = as_what {
            record_notified(tx, chat_thread, article, delivery, now)?;
            novelty.keep_text(tx, delivery)?;
            plan_growth(tx, delivery, now)?;
            return Ok(None);
        }
        let (timing, due_at) = arrival(state, is_at_once, now);
        let planned = Delivery {
            content_key: &content_key(shown),
            article: shown,
            chat_thread,
            subscriptions,
            timing,
            due_at,
            problem: Some(problem).filter(|_| is_missed),
            is_update: as_what == UpdateMode::Update,
            n_more: 0,
            more_from: None,
        };
        let Some(delivery) = planned.insert(tx, now)? else { return Ok(None) };
        self.n_deliveries += 1;
        if is_missed {
            return Ok(Some(PlannedArticle { delivery, due_at: None }));
        }
        record_notified(tx, chat_thread, shown, delivery, now)?;
        record_notified(tx, chat_thread, article, delivery, now)?;
        Ok(Some(PlannedArticle { delivery, due_at: Some(due_at) }))
    }

    /// Returns what the thread got of the group in earlier units.
    fn count_before(
        &self,
        chat_thread: ChatThread,
        group: &PlanGroup,
        problem: &str,
    ) -> rusqlite::Result<Count> {
        if group.n_articles <= self.cap {
            return Ok(Count::default());
        }
        let sql = "select unit_id, n_considered, n_notified, n_more, article_id, subscription_ids, is_at_once from plan_count
             where group_id = ? and chat_id = ? and thread = ? and problem = ?";
        let known = self
            .tx
            .prepare_cached(sql)?
            .query_row(
                params![group.id, chat_thread.chat.0, stored_thread(chat_thread.thread), problem],
                |row| {
                    Ok(Count {
                        // The group moved to an id that the cursor had not passed: it is already
                        // counted.
                        is_summed: row.get::<_, i64>("unit_id")? >= self.unit.id,
                        n_considered: row.get("n_considered")?,
                        n_told: row.get("n_notified")?,
                        n_more: row.get("n_more")?,
                        article: row.get("article_id")?,
                        subscriptions: subscription_ids(row.get_ref("subscription_ids")?.as_str()?),
                        is_at_once: row.get("is_at_once")?,
                    })
                },
            )
            .optional()?;
        if let Some(known) = known {
            return Ok(known);
        }
        if group.n_before == 0 {
            return Ok(Count::default());
        }
        // Units that could not reach the cap were not counted, so their deliveries are counted
        // here.
        let sql = "select count(*) as n from plan_item cross join delivery
                 on content_key = 'article:' || plan_item.article_id and chat_id = ? and thread = ?
             where group_id = ? and seq <= min(?, ?) and (problem is null) = ?";
        let n_told = self.tx.prepare_cached(sql)?.query_row(
            params![
                chat_thread.chat.0,
                stored_thread(chat_thread.thread),
                group.id,
                group.n_before,
                self.cap,
                problem.is_empty()
            ],
            |row| row.get("n"),
        )?;
        Ok(Count { n_told, n_considered: n_told, ..Count::default() })
    }

    fn write_count(
        &self,
        chat_thread: ChatThread,
        group: &PlanGroup,
        problem: &str,
        count: &Count,
    ) -> rusqlite::Result<()> {
        let subscriptions: Vec<String> =
            count.subscriptions.iter().map(SubscriptionId::to_string).collect();
        self.tx
            .prepare_cached(
                "insert or replace into plan_count (group_id, chat_id, thread, problem, unit_id, n_considered, n_notified, n_more, article_id,
                     subscription_ids, is_at_once) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            )?
            .execute(params![
                group.id,
                chat_thread.chat.0,
                stored_thread(chat_thread.thread),
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
