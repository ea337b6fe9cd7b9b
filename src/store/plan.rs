//! A new article -> its due deliveries, in the transaction that stores it: either both are there, or neither.
//!
//! The article's tags, companies and stems are looked up among the anchors of the topics, so that the cost goes by the article and by
//! those who are told, not by all who subscribed to something.

use std::collections::BTreeMap;

use jiff::Timestamp;
use rusqlite::{Connection, params};
use rustc_hash::{FxHashMap, FxHashSet};

use super::chat_state::{self, ChatState};
pub(super) use super::message_edit::{plan_edits, plan_growth, plan_late_edit};
use super::novelty::{Manner, Novelty, write_told};
use super::page_version::shown_in_alerts;
use super::subscriptions::Spot;
use super::{Prepared, StoreError};
use crate::article::{ArticleId, ChatId};
use crate::company::prefix_key;

/// What is told of an article.
pub(super) fn thing_of(id: ArticleId) -> String {
    format!("article:{}", id.0)
}

/// A subscriber of a matching topic, with the subscriptions that matched.
#[derive(Debug, Default)]
struct Told {
    state: ChatState,
    subscriptions: Vec<i64>,
    muted: Vec<i64>,
    /// Whether any of them is told at once.
    is_at_once: bool,
    /// Whether the topic of the forum is closed.
    is_closed: bool,
}

/// Writes the deliveries of a new article.
pub(super) fn plan(tx: &Connection, id: ArticleId, article: &Prepared, now: Timestamp) -> Result<(), StoreError> {
    let told = told(tx, &topics(tx, article)?, now)?;
    // Of several versions of a page, the one that its own site published.
    let shown = shown_in_alerts(tx, id)?;
    let thing = thing_of(shown);
    let mut insert = tx.prepare_cached(
        "insert into delivery (thing, article_id, chat_id, thread, subscriptions, state, arrives, due_at, problem, planned_at, settled_at,
             is_update)
         values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (thing, chat_id, thread) do nothing",
    )?;
    let mut novelty = Novelty::of(tx, id)?;
    for (spot, it) in told {
        let numbers = if it.subscriptions.is_empty() { &it.muted } else { &it.subscriptions };
        let numbers: Vec<String> = numbers.iter().map(i64::to_string).collect();
        let missed = if it.state.is_paused {
            Some("paused")
        } else if it.is_closed {
            Some(super::closed_topic::CLOSED)
        } else if it.subscriptions.is_empty() {
            Some("muted")
        } else {
            None
        };
        let manner = if missed.is_none() { novelty.manner(tx, spot)? } else { Manner::First };
        if let Manner::Joined(delivery) = manner {
            write_told(tx, spot, id, delivery, now)?;
            novelty.keep_text(tx, delivery)?;
            plan_growth(tx, delivery, now)?;
            continue;
        }
        let (arrives, due_at) = arrival(&it, now);
        let (due_ms, now_ms) = (due_at.as_millisecond(), now.as_millisecond());
        let state = if missed.is_some() { "dropped" } else { "queued" };
        let settled_ms = missed.map(|_| now_ms);
        let n_planned = insert.execute(params![
            thing,
            shown.0,
            spot.chat.0,
            spot.thread,
            numbers.join(" "),
            state,
            arrives,
            due_ms,
            missed,
            now_ms,
            settled_ms,
            manner == Manner::Update
        ])?;
        if missed.is_none() && n_planned > 0 {
            let delivery = tx.last_insert_rowid();
            write_told(tx, spot, shown, delivery, now)?;
            write_told(tx, spot, id, delivery, now)?;
            super::outbox::queue(tx, spot.chat, due_at)?;
        }
    }
    Ok(())
}

fn arrival(told: &Told, now: Timestamp) -> (&'static str, Timestamp) {
    if !told.is_at_once {
        return ("digest", told.state.next_digest_at(now));
    }
    match told.state.held_until(now) {
        Some(at) => ("held", at),
        None => ("now", now),
    }
}

/// The topics that an article fits.
fn topics(tx: &Connection, article: &Prepared) -> Result<Vec<i64>, StoreError> {
    let mut anchored = tx.prepare_cached("select id, key from topic where kind = ? and anchor = ?")?;
    let mut found = Vec::new();
    let companies = article.companies.iter().filter(|it| it.via.is_none()).map(|it| prefix_key(&it.name));
    let named = article.article.tags.iter().map(|it| ("tag", it.clone())).chain(companies.map(|it| ("company", it)));
    for (kind, anchor) in named {
        let ids = anchored.query_map([kind, &anchor], |row| row.get::<_, i64>(0))?;
        for id in ids {
            found.push(id?);
        }
    }
    if tx.prepare_cached("select 1 from topic where kind = 'words' limit 1")?.exists([])? {
        let terms = Terms::of(article);
        for stem in &terms.stems {
            let mut rows = anchored.query(["words", *stem])?;
            while let Some(row) = rows.next()? {
                if terms.fit(row.get_ref(1)?.as_str().unwrap_or_default()) {
                    found.push(row.get(0)?);
                }
            }
        }
    }
    found.sort_unstable();
    found.dedup();
    Ok(found)
}

/// An article's terms, for comparison with queries. Title and body stand apart: no phrase goes from one into the other.
struct Terms<'a> {
    stems: FxHashSet<&'a str>,
    /// Those that follow one another.
    pairs: FxHashSet<(&'a str, &'a str)>,
    /// With a blank before and behind each term.
    running: String,
}

impl<'a> Terms<'a> {
    fn of(article: &'a Prepared) -> Terms<'a> {
        let (title, body) = (&article.title_terms, &article.body_terms);
        Terms {
            pairs: [title, body].into_iter().flat_map(|it| it.split(' ').zip(it.split(' ').skip(1))).collect(),
            stems: title.split(' ').chain(body.split(' ')).filter(|it| !it.is_empty()).collect(),
            running: format!(" {title} \n {body} "),
        }
    }

    /// Reads the key as `query_of` does, without making a query of it: thousands may be compared with one article.
    fn fit(&self, key: &str) -> bool {
        key.lines().all(|line| match line.split_at_checked(1) {
            Some(("-", phrase)) => !self.has(phrase),
            Some((_, phrase)) => self.has(phrase),
            None => true,
        })
    }

    /// A phrase whose words follow one another two by two is likely there; only then the text is looked through.
    fn has(&self, phrase: &str) -> bool {
        let words = || phrase.split(' ');
        match words().count() {
            1 => self.stems.contains(phrase),
            n => {
                words().zip(words().skip(1)).all(|it| self.pairs.contains(&it)) && (n == 2 || self.running.contains(&format!(" {phrase} ")))
            }
        }
    }
}

/// Who is told of any of the topics, each place once.
fn told(tx: &Connection, topics: &[i64], now: Timestamp) -> Result<BTreeMap<Spot, Told>, StoreError> {
    let sql = format!(
        "select s.id, s.chat_id, s.thread, s.in_digest, s.muted_until,
             exists (select 1 from closed_topic where chat_id = s.chat_id and thread = s.thread), {}
         from subscription as s left join chat_state on chat_state.chat_id = s.chat_id where s.topic_id = ?",
        chat_state::COLUMNS
    );
    let mut subscribers = tx.prepare_cached(&sql)?;
    let mut told: FxHashMap<Spot, Told> = FxHashMap::default();
    for topic in topics {
        let mut rows = subscribers.query([topic])?;
        while let Some(row) = rows.next()? {
            let state = chat_state::state_of(row, 6)?;
            if state.is_blocked {
                continue;
            }
            let spot = Spot { chat: ChatId(row.get(1)?), thread: row.get(2)? };
            let it = told.entry(spot).or_default();
            it.state = state;
            it.is_closed = row.get(5)?;
            let muted_until: Option<i64> = row.get(4)?;
            if muted_until.is_some_and(|at| at > now.as_millisecond()) {
                it.muted.push(row.get(0)?);
            } else {
                it.subscriptions.push(row.get(0)?);
                it.is_at_once |= !it.state.is_in_digest(row.get(3)?);
            }
        }
    }
    Ok(told.into_iter().collect())
}
