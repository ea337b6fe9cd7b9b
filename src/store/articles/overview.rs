//! The outbox as its operator sees it: deliveries by state, the chats that wait longest, failures;
//! and the operator's commands on them.

use jiff::Timestamp;
use rusqlite::params;
use serde::Serialize;

use crate::article::ChatId;
use crate::id::DeliveryId;
use crate::store::outbox::DeliveryState;
use crate::store::{Store, StoreError};

/// Chats and failures that are listed by name.
const MAX_NAMED: u32 = 20;

/// The outbox at one moment.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct Overview {
    /// How many deliveries are in each state, waiting states before final ones.
    pub states: Vec<StateCount>,
    /// Since when the oldest due delivery could have been sent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub due_since: Option<Timestamp>,
    /// When a message was last sent.
    #[serde(rename = "last_told_at", skip_serializing_if = "Option::is_none")]
    pub last_sent_at: Option<Timestamp>,
    /// How many deliveries were sent again because it was unknown whether they had arrived.
    pub repeated: u32,
    /// The chats with the most waiting deliveries.
    pub chats: Vec<ChatWaiting>,
    /// The latest failures.
    pub failed: Vec<FailedDelivery>,
}

/// How many deliveries are in one state.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct StateCount {
    /// The state.
    pub state: DeliveryState,
    /// Number of deliveries.
    pub deliveries: u32,
}

/// A chat with waiting deliveries.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ChatWaiting {
    /// Id of the chat.
    pub chat: i64,
    /// Number of waiting deliveries.
    pub deliveries: u32,
    /// When the first of them is due.
    pub due_at: Timestamp,
}

/// A delivery that Telegram rejected.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct FailedDelivery {
    /// Id of the delivery.
    pub id: DeliveryId,
    /// The chat it was addressed to.
    pub chat: i64,
    /// Its content.
    #[serde(rename = "thing")]
    pub content_key: String,
    /// Why it failed.
    pub problem: String,
}

/// A selection of deliveries.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DeliverySelection {
    /// All deliveries.
    All,
    /// Those of one chat.
    Chat(ChatId),
    /// Those with these ids.
    Ids(Vec<DeliveryId>),
}

impl Store {
    /// Returns the outbox at this moment.
    pub fn outbox(&self, now: Timestamp) -> Result<Overview, StoreError> {
        self.read("read the outbox", |view| {
            let rank = "case state when 'queued' then 0 when 'uncertain' then 1 when 'sending' then 2 when 'sent' then 3 when 'failed' then 4 else 5 end";
            let states = view
                .prepare_cached(&format!("select state, count(*) as n from delivery group by state order by {rank}"))?
                .query_map([], |row| Ok(StateCount { state: row.get("state")?, deliveries: row.get("n")? }))?
                .collect::<Result<_, _>>()?;
            let one = |sql: &str, params: &[i64]| -> rusqlite::Result<Option<i64>> {
                view.prepare_cached(sql)?.query_row(rusqlite::params_from_iter(params), |row| row.get("value"))
            };
            let due_since = one("select min(min(due_at, edit_due_at)) as value from chat_queue where due_at <= ?1 or edit_due_at <= ?1", &[now.as_millisecond()])?;
            let last_sent_at = one("select max(sent_at) as value from delivery where sent_at is not null", &[])?;
            let repeated = one("select count(*) as value from delivery where n_uncertain > 0", &[])?;
            let chats = view
                .prepare_cached(
                    "select delivery.chat_id, count(*) as n, max(min(first_due_at, first_edit_at), hold_until) as due_from from delivery join chat_queue using (chat_id)
                     where state in ('queued', 'uncertain') group by delivery.chat_id order by count(*) desc, chat_id limit ?",
                )?
                .query_map([MAX_NAMED], |row| {
                    Ok(ChatWaiting { chat: row.get("chat_id")?, deliveries: row.get("n")?, due_at: moment(row.get("due_from")?) })
                })?
                .collect::<Result<_, _>>()?;
            let failed = view
                .prepare_cached(
                    "select id, chat_id, content_key, coalesce(problem, '') as problem from delivery
                     where state in ('dropped', 'failed') and state = 'failed' order by id desc limit ?",
                )?
                .query_map([MAX_NAMED], |row| {
                    Ok(FailedDelivery { id: row.get("id")?, chat: row.get("chat_id")?, content_key: row.get("content_key")?, problem: row.get("problem")? })
                })?
                .collect::<Result<_, _>>()?;
            Ok(Overview {
                states,
                due_since: due_since.map(moment),
                last_sent_at: last_sent_at.map(moment),
                repeated: u32::try_from(repeated.unwrap_or(0)).unwrap_or(u32::MAX),
                chats,
                failed,
            })
        })
    }

    /// Counts the waiting deliveries, for `/status`.
    pub fn n_waiting(&self) -> Result<u32, StoreError> {
        self.read("count the waiting deliveries", |view| {
            let sql = "select count(*) as n from delivery where state in ('queued', 'uncertain')";
            view.prepare_cached(sql)?.query_row([], |row| row.get("n"))
        })
    }

    /// Sends failed deliveries again; returns how many.
    pub fn retry_failed(
        &self,
        chosen: &DeliverySelection,
        now: Timestamp,
    ) -> Result<usize, StoreError> {
        let set =
            "state = 'queued', due_at = ?1, settled_at = null, problem = null, batch_id = null";
        self.change(chosen, set, "state = 'failed'", now)
    }

    /// Drops waiting deliveries; returns how many.
    pub fn drop_deliveries(
        &self,
        chosen: &DeliverySelection,
        now: Timestamp,
    ) -> Result<usize, StoreError> {
        let set = "state = 'dropped', problem = 'dropped by the operator', settled_at = ?1";
        self.change(chosen, set, "state in ('queued', 'uncertain')", now)
    }

    fn change(
        &self,
        chosen: &DeliverySelection,
        set: &str,
        which: &str,
        now: Timestamp,
    ) -> Result<usize, StoreError> {
        self.write("change deliveries", |tx| {
            // One list of ids, or null for all: the statement is the same for every selection.
            let (column, numbers) = match chosen {
                DeliverySelection::All => ("null", Vec::new()),
                DeliverySelection::Chat(chat) => ("chat_id", vec![chat.0]),
                DeliverySelection::Ids(ids) => ("id", ids.iter().map(|id| id.0).collect()),
            };
            let list = serde_json::to_string(&numbers).expect("numbers make JSON");
            let sql = format!(
                "update delivery set {set} where {which} and ({column} is null or {column} in (select value from json_each(?2)))
                 returning chat_id"
            );
            let mut changed = tx.prepare(&sql)?;
            let rows = changed.query_map(params![now.as_millisecond(), list], |row| row.get("chat_id"))?;
            let mut chats: Vec<i64> = rows.collect::<Result<_, _>>()?;
            let n = chats.len();
            chats.sort_unstable();
            chats.dedup();
            chats.into_iter().try_for_each(|it| crate::store::outbox::chat_queue::requeue(tx, ChatId(it), now, None))?;
            Ok(n)
        })
    }
}

/// Converts a stored time; one outside the calendar can only come from a damaged file and is read
/// as 1970.
fn moment(ms: i64) -> Timestamp {
    Timestamp::from_millisecond(ms).unwrap_or(Timestamp::UNIX_EPOCH)
}
