//! How a chat wants to be told of news: paused, quiet hours, zone, digests; and whether anybody is there.

use jiff::Timestamp;
use jiff::civil::Time;
use jiff::tz::TimeZone;
use rusqlite::{Connection, OptionalExtension, Row, params};

use crate::article::ChatId;
use crate::delivery::schedule::{Days, Quiet, Schedule, zone_of};
use crate::store::chats::subscriptions::Spot;
use crate::store::{Store, StoreError};

/// How a chat wants to be told.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ChatState {
    /// Nothing is told until the chat goes on.
    pub is_paused: bool,
    /// Nobody is there.
    pub is_blocked: bool,
    /// The IANA name of its time zone; `None` is UTC.
    pub zone: Option<String>,
    /// When its digests come; `None` where it is told at once.
    pub digest: Option<Schedule>,
    /// Where it is told at once: when the digests come of those subscriptions that want them all the same, if the chat has said so.
    pub apart: Option<Schedule>,
    /// Whether a digest that has nothing to tell says so.
    pub tells_empty: bool,
    /// The latest due time whose digest was sent.
    pub digest_told_at: Option<Timestamp>,
    /// When it wants no sound.
    pub quiet: Option<Quiet>,
    /// The bot may not write there, until its rights change.
    pub is_unwritable: bool,
    /// It is a channel; its number alone does not tell it from a group's.
    pub is_channel: bool,
}

impl ChatState {
    /// Its time zone.
    pub fn time_zone(&self) -> TimeZone {
        zone_of(self.zone.as_deref())
    }

    /// When digests come, be it for all subscriptions or for some.
    pub fn schedule(&self) -> Schedule {
        self.digest.or(self.apart).unwrap_or(Schedule::DEFAULT)
    }

    /// When the next digest is due; never at a time that was served, even where the clock was set back.
    pub fn next_digest_at(&self, now: Timestamp) -> Timestamp {
        let after = self.digest_told_at.map_or(now, |it| it.max(now));
        self.schedule().next_after(after, &self.time_zone())
    }

    /// Whether a subscription waits for the digest, given its own wish.
    pub fn is_in_digest(&self, wish: Option<bool>) -> bool {
        wish.unwrap_or(self.digest.is_some())
    }

    /// When alerts that are held back now may go out; `None` where they may at once.
    pub fn held_until(&self, now: Timestamp) -> Option<Timestamp> {
        self.quiet.filter(|it| !it.is_silent)?.end_at(now, &self.time_zone())
    }

    /// Whether a message now is to make no sound.
    pub fn is_silent(&self, now: Timestamp) -> bool {
        self.quiet.is_some_and(|it| it.end_at(now, &self.time_zone()).is_some())
    }
}

/// Why nothing is sent where the bot may not write.
pub(in crate::store) const UNWRITABLE: &str = "not allowed to write";

/// The columns that [`state_of`] reads, in its order.
pub(in crate::store) const COLUMNS: &str = "paused_at, blocked_at, zone, digest_days, digest_minute, digest_told_at, quiet_from, quiet_until, quiet_is_silent, is_at_once, tells_empty, is_channel, unwritable_at";

impl Store {
    /// How a chat wants to be told.
    pub fn chat_state(&self, chat: ChatId) -> Result<ChatState, StoreError> {
        self.read(|view| chat_state(view, chat))
    }

    /// Keeps what a chat chose of zone, digest and quiet hours; what waits for it gets its new time.
    pub fn save_chat_state(&self, chat: ChatId, state: &ChatState, now: Timestamp) -> Result<(), StoreError> {
        self.write(|tx| save_chat_state(tx, chat, state, now))
    }

    /// Has a chat's digest come now, with what it would tell at its time; gives the number of deliveries.
    pub fn digest_now(&self, chat: ChatId, now: Timestamp) -> Result<usize, StoreError> {
        self.write(|tx| crate::store::outbox::bring_forward(tx, chat, now))
    }

    /// Tells a chat nothing more until it goes on; what waits for it counts as missed.
    pub fn pause(&self, chat: ChatId, now: Timestamp) -> Result<(), StoreError> {
        self.write(|tx| pause(tx, chat, now))
    }

    /// Tells a chat of news again, in this topic too if that was closed.
    pub fn resume(&self, spot: Spot, now: Timestamp) -> Result<(), StoreError> {
        self.write(|tx| {
            crate::store::chats::closed_topic::reopen(tx, spot)?;
            resume(tx, spot.chat, now)
        })
    }

    /// A channel that the bot may post in, as Telegram said just now. A channel never speaks, so this shows that somebody is there.
    pub fn note_channel(&self, chat: ChatId, now: Timestamp) -> Result<(), StoreError> {
        self.write(|tx| {
            let sql = "insert into chat_state (chat_id, is_channel) values (?, 1) on conflict (chat_id) do update set is_channel = 1";
            tx.prepare_cached(sql)?.execute([chat.0])?;
            unblock(tx, chat, now)?;
            allow_writing(tx, chat, now)
        })
    }

    /// Nobody is there any more: nothing is planned for the chat until it speaks again.
    pub fn block(&self, chat: ChatId, now: Timestamp) -> Result<(), StoreError> {
        self.write(|tx| block(tx, chat, now))
    }
}

/// [`Store::save_chat_state`] within a transaction.
pub(in crate::store) fn save_chat_state(tx: &Connection, chat: ChatId, state: &ChatState, now: Timestamp) -> Result<(), StoreError> {
    let schedule = state.digest.or(state.apart);
    tx.prepare_cached(
        "insert into chat_state (chat_id, zone, digest_days, digest_minute, quiet_from, quiet_until, quiet_is_silent, is_at_once, tells_empty)
         values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
         on conflict (chat_id) do update set zone = excluded.zone, digest_days = excluded.digest_days,
             digest_minute = excluded.digest_minute, quiet_from = excluded.quiet_from, quiet_until = excluded.quiet_until,
             quiet_is_silent = excluded.quiet_is_silent, is_at_once = excluded.is_at_once, tells_empty = excluded.tells_empty",
    )?
    .execute(params![
        chat.0,
        state.zone,
        schedule.map(|it| it.days.bits()),
        schedule.map(|it| minute_of(it.at)),
        state.quiet.map(|it| minute_of(it.from)),
        state.quiet.map(|it| minute_of(it.until)),
        state.quiet.is_some_and(|it| it.is_silent),
        state.digest.is_none(),
        state.tells_empty,
    ])?;
    crate::store::outbox::empty_digest::plan(tx, chat, now)?;
    crate::store::outbox::reschedule(tx, chat, now)
}

/// [`Store::pause`] within a transaction.
pub(in crate::store) fn pause(tx: &Connection, chat: ChatId, now: Timestamp) -> Result<(), StoreError> {
    mark(tx, chat, "paused_at", Some(now))?;
    crate::store::outbox::empty_digest::plan(tx, chat, now)?;
    crate::store::outbox::drop_waiting(tx, chat, "paused", now)
}

/// The chat goes on.
pub(in crate::store) fn resume(tx: &Connection, chat: ChatId, now: Timestamp) -> Result<(), StoreError> {
    mark(tx, chat, "paused_at", None)?;
    crate::store::outbox::empty_digest::plan(tx, chat, now)?;
    crate::store::outbox::requeue(tx, chat, now, None)
}

/// [`Store::block`] within a transaction.
pub(in crate::store) fn block(tx: &Connection, chat: ChatId, now: Timestamp) -> Result<(), StoreError> {
    // Nothing is ever planned for a chat that nothing is kept of; noting it would keep its id.
    let is_known = "select 1 from subscription where chat_id = ?1 union all select 1 from chat_state where chat_id = ?1";
    if !tx.prepare_cached(is_known)?.exists([chat.0])? {
        return Ok(());
    }
    mark(tx, chat, "blocked_at", Some(now))?;
    crate::store::outbox::empty_digest::plan(tx, chat, now)?;
    crate::store::outbox::drop_waiting(tx, chat, crate::store::outbox::NOBODY_THERE, now)
}

/// The bot may not write there: nothing is sent until its rights change, and what waits counts as missed.
pub(in crate::store) fn forbid_writing(tx: &Connection, chat: ChatId, now: Timestamp) -> Result<(), StoreError> {
    mark(tx, chat, "unwritable_at", Some(now))?;
    crate::store::outbox::empty_digest::plan(tx, chat, now)?;
    crate::store::outbox::drop_waiting(tx, chat, UNWRITABLE, now)
}

/// The bot may write there, as its rights or a message that got through show.
pub(in crate::store) fn allow_writing(tx: &Connection, chat: ChatId, now: Timestamp) -> Result<(), StoreError> {
    let sql = "update chat_state set unwritable_at = null where chat_id = ? and unwritable_at is not null";
    if tx.prepare_cached(sql)?.execute([chat.0])? == 0 {
        return Ok(());
    }
    crate::store::outbox::empty_digest::plan(tx, chat, now)?;
    crate::store::outbox::requeue(tx, chat, now, None)
}

/// The chat has spoken, or has the bot again: somebody is there.
pub(in crate::store) fn unblock(tx: &Connection, chat: ChatId, now: Timestamp) -> Result<(), StoreError> {
    tx.prepare_cached("delete from not_found where chat_id = ?")?.execute([chat.0])?;
    let sql = "update chat_state set blocked_at = null where chat_id = ? and blocked_at is not null";
    if tx.prepare_cached(sql)?.execute([chat.0])? == 0 {
        return Ok(());
    }
    crate::store::outbox::empty_digest::plan(tx, chat, now)?;
    crate::store::outbox::requeue(tx, chat, now, None)
}

fn mark(tx: &Connection, chat: ChatId, column: &str, at: Option<Timestamp>) -> Result<(), StoreError> {
    let sql = format!("insert into chat_state (chat_id, {column}) values (?1, ?2) on conflict (chat_id) do update set {column} = ?2");
    tx.prepare_cached(&sql)?.execute(params![chat.0, at.map(Timestamp::as_millisecond)])?;
    Ok(())
}

/// How a chat wants to be told.
pub(in crate::store) fn chat_state(view: &Connection, chat: ChatId) -> Result<ChatState, StoreError> {
    let mut find = view.prepare_cached(&format!("select {COLUMNS} from chat_state where chat_id = ?"))?;
    Ok(find.query_row([chat.0], |row| state_of(row, 0)).optional()?.unwrap_or_default())
}

/// A chat's state out of a row whose columns begin at `first`; all null is a chat without choices.
pub(in crate::store) fn state_of(row: &Row<'_>, first: usize) -> rusqlite::Result<ChatState> {
    let number = |idx: usize| row.get::<_, Option<i64>>(first + idx);
    let days = number(3)?.and_then(|it| Days::from_bits(u8::try_from(it).ok()?));
    let is_yes = |idx: usize| Ok::<_, rusqlite::Error>(number(idx)?.is_some_and(|it| it != 0));
    let is_silent = is_yes(8)?;
    let schedule = days.zip(number(4)?).map(|(days, at)| Schedule { days, at: time_of(at) });
    let (digest, apart) = if is_yes(9)? { (None, schedule) } else { (schedule, None) };
    Ok(ChatState {
        is_paused: number(0)?.is_some(),
        is_blocked: number(1)?.is_some(),
        zone: row.get(first + 2)?,
        digest,
        apart,
        tells_empty: is_yes(10)?,
        digest_told_at: number(5)?.and_then(|it| Timestamp::from_millisecond(it).ok()),
        quiet: number(6)?.zip(number(7)?).map(|(from, until)| Quiet { from: time_of(from), until: time_of(until), is_silent }),
        is_channel: is_yes(11)?,
        is_unwritable: number(12)?.is_some(),
    })
}

fn minute_of(time: Time) -> i64 {
    i64::from(time.hour()) * 60 + i64::from(time.minute())
}

/// The time of a minute after midnight; one that no day has can only come from a damaged file.
fn time_of(minute: i64) -> Time {
    let (hour, minute) = ((minute / 60).clamp(0, 23), minute.rem_euclid(60));
    Time::new(hour as i8, minute as i8, 0, 0).unwrap_or(Time::midnight())
}
