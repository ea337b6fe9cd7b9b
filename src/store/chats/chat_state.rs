//! How a chat wants to be notified: paused, quiet hours, zone, digests; and whether the chat can be
//! reached.

use std::collections::BTreeSet;
use std::sync::{Mutex, PoisonError};

use jiff::Timestamp;
use jiff::civil::Time;
use jiff::tz::TimeZone;
use rusqlite::{Connection, OptionalExtension, Row, params};

use crate::article::ChatId;
use crate::schedule::{Days, DeliveryMode, Quiet, Schedule, Times, zone_named, zone_of};
use crate::store::chats::channel::PostForm;
use crate::store::chats::subscriptions::ChatThread;
use crate::store::{Store, StoreError};
use crate::text::language::Language;

/// A chat's delivery settings.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ChatState {
    /// Whether it is paused: it gets no notifications until it resumes.
    pub is_paused: bool,
    /// If it is paused for some time: when it resumes by itself.
    pub paused_until: Option<Timestamp>,
    /// Whether it is unreachable.
    pub is_blocked: bool,
    /// Its time zone, an IANA name or an offset (see [`zone_named`]); `None` is UTC.
    pub zone: Option<String>,
    /// The schedule of its digests; `None` if it gets alerts at once.
    pub digest: Option<Schedule>,
    /// If it gets alerts at once: the digest schedule for those subscriptions that want the digest
    /// all the same, if the chat has set one.
    pub apart: Option<Schedule>,
    /// Whether it wants a message when a digest is empty.
    pub tells_empty: bool,
    /// The latest due time whose digest was sent.
    pub digest_told_at: Option<Timestamp>,
    /// Its quiet hours.
    pub quiet: Option<Quiet>,
    /// Whether the bot may not write there; ends when its rights change.
    pub is_unwritable: bool,
    /// Whether it is a channel; its id alone does not distinguish it from a group's.
    pub is_channel: bool,
    /// The languages of the articles that it gets; empty: all.
    pub languages: Vec<Language>,
    /// The number of alerts that one topic may bring within a day; the rest comes in the digest.
    /// `None`: any number.
    pub alerts_a_day: Option<u32>,
    /// Whether its alerts have no preview.
    pub hides_previews: bool,
    /// Whether its digests are not pinned, if it is a channel.
    pub pins_no_digest: bool,
    /// How its posts look, if it is a channel.
    pub post: PostForm,
    /// Whether it gets no announcements of the operators.
    pub hides_announcements: bool,
}

impl ChatState {
    /// Returns its time zone.
    pub fn time_zone(&self) -> TimeZone {
        zone_of(self.zone.as_deref())
    }

    /// Whether its time zone does not exist (any more): its times are then those of UTC.
    pub fn has_unknown_zone(&self) -> bool {
        self.zone.as_deref().is_some_and(|it| zone_named(it).is_none())
    }

    /// Returns when digests come, for all subscriptions or for some.
    pub fn schedule(&self) -> Schedule {
        self.digest.or(self.apart).unwrap_or(Schedule::DEFAULT)
    }

    /// Returns when the next digest is due; never at a time that was served, even if the clock was
    /// set back.
    pub fn next_digest_at(&self, now: Timestamp) -> Timestamp {
        let after = self.digest_told_at.map_or(now, |it| it.max(now));
        self.schedule().next_after(after, &self.time_zone())
    }

    /// Whether a subscription waits for the digest, given its own preference.
    pub fn is_in_digest(&self, own: Option<DeliveryMode>) -> bool {
        own.map_or(self.digest.is_some(), |mode| mode == DeliveryMode::InDigest)
    }

    /// Returns when alerts that are deferred now may be sent; `None` if they may be sent at once.
    pub fn held_until(&self, now: Timestamp) -> Option<Timestamp> {
        self.quiet.filter(|it| !it.is_silent)?.end_at(now, &self.time_zone())
    }

    /// Whether a message now is sent without sound.
    pub fn is_silent(&self, now: Timestamp) -> bool {
        self.quiet.is_some_and(|it| it.end_at(now, &self.time_zone()).is_some())
    }
}

/// Why nothing is sent if the bot may not write.
pub(in crate::store) const UNWRITABLE: &str = "not allowed to write";

/// The columns that [`state_of`] reads.
const COLUMNS: &str = "paused_at, paused_until, blocked_at, zone, digest_days, digest_minutes, last_digest_due_at, quiet_from, quiet_until, quiet_is_silent, is_at_once, notifies_empty, is_channel, unwritable_at, languages, alerts_a_day, hides_previews, pins_no_digest, post_header, post_footer, post_has_hashtags, post_has_no_buttons, post_needs_approval, hides_announcements";

impl Store {
    /// Returns a chat's delivery settings.
    pub fn chat_state(&self, chat: ChatId) -> Result<ChatState, StoreError> {
        self.read("read the delivery settings of a chat", |view| chat_state(view, chat))
    }

    /// Stores a chat's zone, digest and quiet hours; reschedules its waiting deliveries.
    pub fn save_chat_state(
        &self,
        chat: ChatId,
        state: &ChatState,
        now: Timestamp,
    ) -> Result<(), StoreError> {
        self.write("save the delivery settings of a chat", |tx| {
            save_chat_state(tx, chat, state, now)
        })
    }

    /// Sends a chat's digest now, with what it would contain at its time; returns the number of
    /// deliveries.
    pub fn digest_now(&self, chat: ChatId, now: Timestamp) -> Result<usize, StoreError> {
        self.write("bring a digest forward", |tx| {
            crate::store::outbox::chat_queue::bring_forward(tx, chat, now)
        })
    }

    /// Pauses notifications for a chat until then, or until it resumes; its waiting deliveries count
    /// as missed.
    pub fn pause(
        &self,
        chat: ChatId,
        until: Option<Timestamp>,
        now: Timestamp,
    ) -> Result<(), StoreError> {
        self.write("pause a chat", |tx| pause(tx, chat, until, now))
    }

    /// Resumes the chats whose pause is over; returns their number.
    pub fn end_pauses(&self, now: Timestamp) -> Result<usize, StoreError> {
        self.write("end pauses that are over", |tx| {
            let sql = "select chat_id from chat_state where paused_until <= ? order by paused_until limit 500";
            let over: Vec<ChatId> = tx
                .prepare_cached(sql)?
                .query_map([now.as_millisecond()], |row| row.get("chat_id").map(ChatId))?
                .collect::<Result<_, _>>()?;
            for chat in &over {
                resume(tx, *chat, now)?;
            }
            Ok(over.len())
        })
    }

    /// Resumes notifications for a chat, in this topic too if that was closed.
    pub fn resume(&self, chat_thread: ChatThread, now: Timestamp) -> Result<(), StoreError> {
        self.write("resume a chat", |tx| {
            crate::store::chats::closed_topic::reopen(tx, chat_thread)?;
            resume(tx, chat_thread.chat, now)
        })
    }

    /// Records a channel that the bot may post in, as Telegram has just reported. A channel never
    /// writes to the bot, so this shows that it can be reached.
    pub fn note_channel(&self, chat: ChatId, now: Timestamp) -> Result<(), StoreError> {
        self.write("record a channel", |tx| {
            let sql = "insert into chat_state (chat_id, is_channel) values (?, 1) on conflict (chat_id) do update set is_channel = 1";
            tx.prepare_cached(sql)?.execute([chat.0])?;
            unblock(tx, chat, now)?;
            allow_writing(tx, chat, now)
        })
    }

    /// Marks a chat as unreachable: nothing is planned for it until it writes again.
    pub fn block(&self, chat: ChatId, now: Timestamp) -> Result<(), StoreError> {
        self.write("mark a chat as unreachable", |tx| block(tx, chat, now))
    }
}

/// Does the work of [`Store::save_chat_state`] within a transaction.
pub(in crate::store) fn save_chat_state(
    tx: &Connection,
    chat: ChatId,
    state: &ChatState,
    now: Timestamp,
) -> rusqlite::Result<()> {
    let before = chat_state(tx, chat)?;
    let schedule = state.digest.or(state.apart);
    tx.prepare_cached(
        "insert into chat_state (chat_id, zone, digest_days, digest_minutes, quiet_from, quiet_until, quiet_is_silent, is_at_once, notifies_empty,
             languages, alerts_a_day, hides_previews, pins_no_digest, post_header, post_footer, post_has_hashtags, post_has_no_buttons,
             post_needs_approval, hides_announcements)
         values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19)
         on conflict (chat_id) do update set zone = excluded.zone, digest_days = excluded.digest_days,
             digest_minutes = excluded.digest_minutes, quiet_from = excluded.quiet_from, quiet_until = excluded.quiet_until,
             quiet_is_silent = excluded.quiet_is_silent, is_at_once = excluded.is_at_once, notifies_empty = excluded.notifies_empty,
             languages = excluded.languages, alerts_a_day = excluded.alerts_a_day,
             hides_previews = excluded.hides_previews, pins_no_digest = excluded.pins_no_digest,
             post_header = excluded.post_header, post_footer = excluded.post_footer, post_has_hashtags = excluded.post_has_hashtags,
             post_has_no_buttons = excluded.post_has_no_buttons, post_needs_approval = excluded.post_needs_approval,
             hides_announcements = excluded.hides_announcements",
    )?
    .execute(params![
        chat.0,
        state.zone,
        schedule.map(|it| it.days.bits()),
        schedule.map(|it| minutes_of(it.times)),
        state.quiet.map(|it| minute_of(it.from)),
        state.quiet.map(|it| minute_of(it.until)),
        state.quiet.is_some_and(|it| it.is_silent),
        state.digest.is_none(),
        state.tells_empty,
        codes_of(&state.languages),
        state.alerts_a_day,
        state.hides_previews,
        state.pins_no_digest,
        state.post.header,
        state.post.footer,
        state.post.has_hashtags,
        state.post.has_no_buttons,
        state.post.needs_approval,
        state.hides_announcements,
    ])?;
    if state.hides_announcements {
        crate::store::outbox::announcement::drop_waiting(tx, chat, now)?;
    }
    crate::store::outbox::empty_digest::plan(tx, chat, now)?;
    let times = |it: &ChatState| (it.zone.clone(), it.digest, it.apart, it.quiet);
    if times(&before) == times(state) {
        // What waits for the digest because of a daily limit keeps its time.
        return crate::store::outbox::chat_queue::requeue(tx, chat, now, None);
    }
    crate::store::outbox::chat_queue::reschedule(tx, chat, now)
}

/// Does the work of [`Store::pause`] within a transaction.
pub(in crate::store) fn pause(
    tx: &Connection,
    chat: ChatId,
    until: Option<Timestamp>,
    now: Timestamp,
) -> rusqlite::Result<()> {
    mark(tx, chat, "paused_at", Some(now))?;
    mark(tx, chat, "paused_until", until)?;
    crate::store::outbox::empty_digest::plan(tx, chat, now)?;
    crate::store::outbox::chat_queue::drop_waiting(tx, chat, "paused", now)
}

/// Resumes the chat.
pub(in crate::store) fn resume(
    tx: &Connection,
    chat: ChatId,
    now: Timestamp,
) -> rusqlite::Result<()> {
    mark(tx, chat, "paused_at", None)?;
    mark(tx, chat, "paused_until", None)?;
    crate::store::outbox::empty_digest::plan(tx, chat, now)?;
    crate::store::outbox::chat_queue::requeue(tx, chat, now, None)
}

/// Does the work of [`Store::block`] within a transaction.
pub(in crate::store) fn block(
    tx: &Connection,
    chat: ChatId,
    now: Timestamp,
) -> rusqlite::Result<()> {
    // Nothing is ever planned for a chat without stored rows; a row for it would keep its id.
    let is_known = "select 1 from subscription where chat_id = ?1 union all select 1 from chat_state where chat_id = ?1";
    if !tx.prepare_cached(is_known)?.exists([chat.0])? {
        return Ok(());
    }
    mark(tx, chat, "blocked_at", Some(now))?;
    crate::store::outbox::empty_digest::plan(tx, chat, now)?;
    crate::store::outbox::chat_queue::drop_waiting(
        tx,
        chat,
        crate::store::outbox::NOBODY_THERE,
        now,
    )
}

/// Records that the bot may not write there: nothing is sent until its rights change, and waiting
/// deliveries count as missed.
pub(in crate::store) fn forbid_writing(
    tx: &Connection,
    chat: ChatId,
    now: Timestamp,
) -> rusqlite::Result<()> {
    mark(tx, chat, "unwritable_at", Some(now))?;
    crate::store::outbox::empty_digest::plan(tx, chat, now)?;
    crate::store::outbox::chat_queue::drop_waiting(tx, chat, UNWRITABLE, now)
}

/// Records that the bot may write there, as its rights or a delivered message show.
pub(in crate::store) fn allow_writing(
    tx: &Connection,
    chat: ChatId,
    now: Timestamp,
) -> rusqlite::Result<()> {
    let sql = "update chat_state set unwritable_at = null where chat_id = ? and unwritable_at is not null";
    if tx.prepare_cached(sql)?.execute([chat.0])? == 0 {
        return Ok(());
    }
    crate::store::outbox::empty_digest::plan(tx, chat, now)?;
    crate::store::outbox::chat_queue::requeue(tx, chat, now, None)
}

/// Marks the chat as reachable: it has written, or has the bot again.
pub(in crate::store) fn unblock(
    tx: &Connection,
    chat: ChatId,
    now: Timestamp,
) -> rusqlite::Result<()> {
    tx.prepare_cached("delete from not_found_chat where chat_id = ?")?.execute([chat.0])?;
    let sql =
        "update chat_state set blocked_at = null where chat_id = ? and blocked_at is not null";
    if tx.prepare_cached(sql)?.execute([chat.0])? == 0 {
        return Ok(());
    }
    crate::store::outbox::empty_digest::plan(tx, chat, now)?;
    crate::store::outbox::chat_queue::requeue(tx, chat, now, None)
}

fn mark(
    tx: &Connection,
    chat: ChatId,
    column: &str,
    at: Option<Timestamp>,
) -> rusqlite::Result<()> {
    let sql = format!(
        "insert into chat_state (chat_id, {column}) values (?1, ?2) on conflict (chat_id) do update set {column} = ?2"
    );
    tx.prepare_cached(&sql)?.execute(params![chat.0, at.map(Timestamp::as_millisecond)])?;
    Ok(())
}

/// Returns a chat's delivery settings.
pub(in crate::store) fn chat_state(view: &Connection, chat: ChatId) -> rusqlite::Result<ChatState> {
    let mut find =
        view.prepare_cached(&format!("select {COLUMNS} from chat_state where chat_id = ?"))?;
    Ok(find.query_row([chat.0], state_of).optional()?.unwrap_or_default())
}

/// Reads a chat's state from the columns [`COLUMNS`].
fn state_of(row: &Row<'_>) -> rusqlite::Result<ChatState> {
    let number = |column: &str| row.get::<_, Option<i64>>(column);
    let days = number("digest_days")?.and_then(|bits| Days::from_bits(u8::try_from(bits).ok()?));
    let times = row.get::<_, Option<String>>("digest_minutes")?.and_then(|it| times_of(&it));
    let schedule = days.zip(times).map(|(days, times)| Schedule { days, times });
    let is_silent = row.get("quiet_is_silent")?;
    let (digest, apart) = if row.get("is_at_once")? { (None, schedule) } else { (schedule, None) };
    let moment = |ms: i64| Timestamp::from_millisecond(ms).ok();
    let zone: Option<String> = row.get("zone")?;
    if let Some(zone) = &zone {
        report_unknown(zone);
    }
    Ok(ChatState {
        is_paused: number("paused_at")?.is_some(),
        paused_until: number("paused_until")?.and_then(moment),
        is_blocked: number("blocked_at")?.is_some(),
        zone,
        digest,
        apart,
        tells_empty: row.get("notifies_empty")?,
        digest_told_at: number("last_digest_due_at")?.and_then(moment),
        quiet: number("quiet_from")?.zip(number("quiet_until")?).map(|(from, until)| Quiet {
            from: time_of(from),
            until: time_of(until),
            is_silent,
        }),
        is_channel: row.get("is_channel")?,
        is_unwritable: number("unwritable_at")?.is_some(),
        languages: languages_of(row.get("languages")?),
        alerts_a_day: row.get("alerts_a_day")?,
        hides_previews: row.get("hides_previews")?,
        pins_no_digest: row.get("pins_no_digest")?,
        post: PostForm {
            header: row.get("post_header")?,
            footer: row.get("post_footer")?,
            has_hashtags: row.get("post_has_hashtags")?,
            has_no_buttons: row.get("post_has_no_buttons")?,
            needs_approval: row.get("post_needs_approval")?,
        },
        hides_announcements: row.get("hides_announcements")?,
    })
}

/// Logs a stored zone that does not exist, once for each name: a chat is read many times.
fn report_unknown(zone: &str) {
    static REPORTED: Mutex<BTreeSet<String>> = Mutex::new(BTreeSet::new());
    const MAX_REPORTED: usize = 100;
    if zone_named(zone).is_some() {
        return;
    }
    let mut reported = REPORTED.lock().unwrap_or_else(PoisonError::into_inner);
    if reported.len() < MAX_REPORTED && reported.insert(zone.to_owned()) {
        tracing::error!(zone, "a chat has a time zone that does not exist; its times are in UTC");
    }
}

/// Renders times as the minutes after midnight, in order: "510 1080".
fn minutes_of(times: Times) -> String {
    times.iter().map(|it| minute_of(it).to_string()).collect::<Vec<_>>().join(" ")
}

/// Reads what [`minutes_of`] wrote; `None` can only come from a damaged file.
fn times_of(minutes: &str) -> Option<Times> {
    let times: Option<Vec<Time>> =
        minutes.split(' ').map(|it| it.parse().ok().map(time_of)).collect();
    Times::new(times?)
}

/// Renders languages as their codes: "de en"; `None` stands for all of them.
fn codes_of(languages: &[Language]) -> Option<String> {
    let codes: Vec<&str> = languages.iter().map(|language| language.code()).collect();
    (!codes.is_empty()).then(|| codes.join(" "))
}

/// Reads what [`codes_of`] wrote. A code that this version does not know is left out.
fn languages_of(codes: Option<String>) -> Vec<Language> {
    let known = |code: &str| Language::KNOWN.into_iter().find(|language| language.code() == code);
    codes.iter().flat_map(|codes| codes.split(' ')).filter_map(known).collect()
}

fn minute_of(time: Time) -> i64 {
    i64::from(time.hour()) * 60 + i64::from(time.minute())
}

/// Returns the time of a minute after midnight; one outside the day can only come from a damaged
/// file.
fn time_of(minute: i64) -> Time {
    let (hour, minute) = ((minute / 60).clamp(0, 23), minute.rem_euclid(60));
    Time::new(hour as i8, minute as i8, 0, 0).unwrap_or(Time::midnight())
}
