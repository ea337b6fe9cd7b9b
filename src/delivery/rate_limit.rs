//! Rate limits for sending: to one chat, to one group, to everybody. Pure; the caller does the
//! waiting.
//!
//! Telegram asks for about one message a second in a chat (short bursts pass), twenty a minute in a
//! group and thirty a second overall. Edits count like messages: no rate is published for them and
//! in groups they are known to count.

use std::collections::{HashMap, VecDeque};
use std::time::{Duration, Instant};

use crate::article::ChatId;

/// The rates to stay within.
#[derive(Debug, Clone)]
pub struct Limits {
    /// Messages that may follow one another at once in a chat after a quiet period.
    pub chat_burst: u32,
    /// The time between two messages in a chat once the burst is used up.
    pub chat_interval: Duration,
    /// Messages in a group within [`Limits::group_window`].
    pub group_max: usize,
    /// See [`Limits::group_max`].
    pub group_window: Duration,
    /// Messages to everybody within [`Limits::overall_window`].
    pub overall_max: usize,
    /// See [`Limits::overall_max`].
    pub overall_window: Duration,
}

impl Default for Limits {
    /// Thirty in a little more than a second: messages that are spaced correctly here can arrive
    /// closer together there.
    fn default() -> Limits {
        Limits {
            chat_burst: 3,
            chat_interval: Duration::from_secs(1),
            group_max: 20,
            group_window: Duration::from_millis(60_500),
            overall_max: 30,
            overall_window: Duration::from_millis(1_015),
        }
    }
}

/// What was sent recently, and which chats must wait.
#[derive(Debug)]
pub struct RateLimiter {
    limits: Limits,
    chats: HashMap<ChatId, ChatRate>,
    /// The sends within the overall window, oldest first.
    sent: VecDeque<(Instant, MessageKind)>,
    /// How many of `sent` are replies.
    n_replies: usize,
    /// Until then alerts and digests are assumed to be waiting for the overall rate.
    alerts_until: Option<Instant>,
    /// Chats in which replies to people wait.
    replies: HashMap<ChatId, u32>,
}

/// The limit that a message has to wait for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RateExceeded {
    /// This chat has reached its limit for the moment.
    Chat(Instant),
    /// The overall limit is reached.
    All(Instant),
}

/// Who waits for a message.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum MessageKind {
    /// A person who asked.
    Reply,
    /// Nobody: an alert, a digest, an edit of one.
    Alert,
}

/// While a reply waits, alerts and digests try again after this time.
const BEHIND_REPLIES: Duration = Duration::from_millis(20);

/// Replies that may pass an alert in its own chat, one after the other: the largest number of
/// messages of one reply.
const MAX_REPLIES_IN_A_ROW: u32 = 5;

/// A message that was given a time to come back is expected until this much later. A message of the
/// other kind gives way until then.
const EXPECTED_FOR: Duration = Duration::from_secs(2);

#[derive(Debug)]
struct ChatRate {
    /// Messages that may go out at once, as of `counted_at`.
    tokens: f64,
    counted_at: Instant,
    held_until: Option<Instant>,
    /// Groups only: the sends within the group window, oldest first.
    sent: VecDeque<Instant>,
    /// Until then a reply is expected that was given a time to come back.
    reply_until: Option<Instant>,
    /// Until then an alert is expected that was given a time to come back.
    alert_until: Option<Instant>,
    /// Replies that passed a waiting alert, one after the other.
    replies_in_a_row: u32,
}

/// With more chats than this in memory the quiet ones are removed; a quiet chat and an unknown one
/// are the same.
const MANY_CHATS: usize = 4096;

impl Limits {
    /// Replies within the overall window while alerts wait: two thirds.
    fn reply_max(&self) -> usize {
        (self.overall_max * 2).div_ceil(3)
    }
}

impl RateLimiter {
    /// Returns a rate limiter that has sent nothing yet.
    pub fn new(limits: Limits) -> RateLimiter {
        RateLimiter {
            limits,
            chats: HashMap::new(),
            sent: VecDeque::new(),
            n_replies: 0,
            alerts_until: None,
            replies: HashMap::new(),
        }
    }

    /// Records that a reply to a person waits in this chat: alerts and digests let it pass.
    pub fn reply_waits(&mut self, chat: ChatId) {
        *self.replies.entry(chat).or_default() += 1;
    }

    /// Records that it no longer waits.
    pub fn reply_is_over(&mut self, chat: ChatId) {
        if let Some(n) = self.replies.get_mut(&chat) {
            *n -= 1;
            if *n == 0 {
                self.replies.remove(&chat);
            }
        }
    }

    /// Books one message that nobody waits for. Replies go first, in this chat and overall; but a
    /// third of the overall rate is reserved for alerts, and in a chat an alert has its turn after
    /// `MAX_REPLIES_IN_A_ROW` replies.
    pub fn try_take_alert(&mut self, chat: ChatId, now: Instant) -> Result<(), RateExceeded> {
        let chat_free_at = self.free_at(chat, now);
        let is_reply_waiting = self.replies.contains_key(&chat);
        let limits = &self.limits;
        let state = self.chats.entry(chat).or_insert_with(|| ChatRate::quiet(limits, now));
        let gives_way = (is_reply_waiting || state.reply_until.is_some_and(|at| at > now))
            && state.replies_in_a_row < MAX_REPLIES_IN_A_ROW;
        if gives_way || chat_free_at > now {
            let at = if gives_way { chat_free_at.max(now + BEHIND_REPLIES) } else { chat_free_at };
            state.alert_until = Some(at + EXPECTED_FOR);
            return Err(RateExceeded::Chat(at));
        }
        self.forget_old_sends(now);
        self.alerts_until = Some(now + self.limits.overall_window);
        if let Some(at) = self.overall_free_at() {
            return Err(RateExceeded::All(at));
        }
        let has_share =
            self.sent.len() - self.n_replies < self.limits.overall_max - self.limits.reply_max();
        if !has_share {
            let waiting: Vec<ChatId> = self.replies.keys().copied().collect();
            if waiting.into_iter().any(|it| self.free_at(it, now) <= now) {
                return Err(RateExceeded::All(now + BEHIND_REPLIES));
            }
        }
        self.book(chat, MessageKind::Alert, now);
        Ok(())
    }

    /// Returns when a chat's own rate limit allows the next message.
    pub fn free_at(&mut self, chat: ChatId, now: Instant) -> Instant {
        let limits = &self.limits;
        let Some(state) = self.chats.get_mut(&chat) else { return now };
        state.refill(limits, now);
        [state.held_until, state.bucket_free_at(limits), state.group_free_at(limits)]
            .into_iter()
            .flatten()
            .fold(now, Instant::max)
    }

    /// Returns when the next reply may go to a chat, considering the chat alone: its own rate
    /// limit, and an alert whose turn it is.
    pub fn reply_free_at(&mut self, chat: ChatId, now: Instant) -> Instant {
        let free_at = self.free_at(chat, now);
        let Some(state) = self.chats.get_mut(&chat) else { return now };
        let gives_way = state.alert_until.is_some_and(|at| at > now)
            && state.replies_in_a_row >= MAX_REPLIES_IN_A_ROW;
        let at = match state.alert_until {
            Some(expected_until) if gives_way && free_at <= now => {
                expected_until.min(now + 10 * BEHIND_REPLIES)
            }
            _ => free_at,
        };
        if at > now {
            state.reply_until = Some(at + EXPECTED_FOR);
        }
        at
    }

    /// Books one reply to `chat`; `Err` is what it has to wait for and the earliest moment at which
    /// asking again makes sense, and then nothing is booked.
    pub fn try_take(&mut self, chat: ChatId, now: Instant) -> Result<(), RateExceeded> {
        self.forget_quiet_chats(now);
        let free_at = self.reply_free_at(chat, now);
        if free_at > now {
            return Err(RateExceeded::Chat(free_at));
        }
        self.forget_old_sends(now);
        if let Some(at) = self.overall_free_at() {
            return Err(RateExceeded::All(at));
        }
        let is_alert_waiting = self.alerts_until.is_some_and(|at| at > now);
        if is_alert_waiting && self.n_replies >= self.limits.reply_max() {
            let oldest =
                self.sent.iter().find(|it| it.1 == MessageKind::Reply).map_or(now, |it| it.0);
            return Err(RateExceeded::All(oldest + self.limits.overall_window));
        }
        self.book(chat, MessageKind::Reply, now);
        Ok(())
    }

    /// Holds all messages to `chat` until `until`, as a 429 requires. A longer hold in force
    /// remains.
    pub fn hold(&mut self, chat: ChatId, until: Instant) {
        let limits = &self.limits;
        let state = self.chats.entry(chat).or_insert_with(|| ChatRate::quiet(limits, until));
        state.held_until = state.held_until.max(Some(until));
    }

    /// Counts `n` messages that an earlier process sent to `chat` at `at`, so that a restart does
    /// not allow a second burst. Call it before the first [`RateLimiter::try_take`].
    pub fn remember(&mut self, chat: ChatId, n: u32, at: Instant) {
        let limits = &self.limits;
        let state = self.chats.entry(chat).or_insert_with(|| ChatRate::quiet(limits, at));
        for _ in 0..n {
            state.refill(limits, at);
            state.book(chat, at);
            state.tokens = state.tokens.max(0.0);
        }
        // In order of time, like everything that is sent later.
        let place = self.sent.partition_point(|it| it.0 <= at);
        (0..n).for_each(|_| self.sent.insert(place, (at, MessageKind::Alert)));
    }

    fn book(&mut self, chat: ChatId, kind: MessageKind, now: Instant) {
        let limits = &self.limits;
        let state = self.chats.entry(chat).or_insert_with(|| ChatRate::quiet(limits, now));
        state.refill(limits, now);
        state.book(chat, now);
        match kind {
            MessageKind::Reply => {
                let passes_alert = state.alert_until.is_some_and(|at| at > now);
                state.replies_in_a_row = if passes_alert { state.replies_in_a_row + 1 } else { 0 };
                state.reply_until = None;
                self.n_replies += 1;
            }
            MessageKind::Alert => {
                state.replies_in_a_row = 0;
                state.alert_until = None;
            }
        }
        self.sent.push_back((now, kind));
    }

    fn forget_old_sends(&mut self, now: Instant) {
        while let Some((_, kind)) =
            self.sent.pop_front_if(|(at, _)| *at + self.limits.overall_window <= now)
        {
            self.n_replies -= usize::from(kind == MessageKind::Reply);
        }
    }

    /// Returns when the overall rate allows the next message; `None` is now.
    fn overall_free_at(&self) -> Option<Instant> {
        if self.sent.len() < self.limits.overall_max {
            return None;
        }
        self.sent.front().map(|it| it.0 + self.limits.overall_window)
    }

    fn forget_quiet_chats(&mut self, now: Instant) {
        if self.chats.len() < MANY_CHATS || self.chats.len() < self.chats.capacity() {
            return;
        }
        let limits = &self.limits;
        self.chats.retain(|_, state| !state.is_quiet(limits, now));
    }
}

impl ChatRate {
    fn quiet(limits: &Limits, now: Instant) -> ChatRate {
        ChatRate {
            tokens: f64::from(limits.chat_burst),
            counted_at: now,
            held_until: None,
            sent: VecDeque::new(),
            reply_until: None,
            alert_until: None,
            replies_in_a_row: 0,
        }
    }

    fn refill(&mut self, limits: &Limits, now: Instant) {
        let gained = now.saturating_duration_since(self.counted_at).as_secs_f64()
            / limits.chat_interval.as_secs_f64();
        self.tokens = (self.tokens + gained).min(f64::from(limits.chat_burst));
        self.counted_at = self.counted_at.max(now);
        self.held_until = self.held_until.filter(|at| *at > now);
        while self.sent.front().is_some_and(|at| *at + limits.group_window <= now) {
            self.sent.pop_front();
        }
    }

    fn bucket_free_at(&self, limits: &Limits) -> Option<Instant> {
        // The sum of many small refills is slightly less than a whole token because of rounding; a
        // nanosecond's worth does not break the limit.
        let missing = 1.0 - self.tokens;
        (missing > 1e-9).then(|| self.counted_at + limits.chat_interval.mul_f64(missing))
    }

    fn group_free_at(&self, limits: &Limits) -> Option<Instant> {
        if self.sent.len() >= limits.group_max {
            self.sent.front().map(|at| *at + limits.group_window)
        } else {
            None
        }
    }

    fn book(&mut self, chat: ChatId, now: Instant) {
        self.tokens -= 1.0;
        if chat.0 < 0 {
            self.sent.push_back(now);
        }
    }

    fn is_quiet(&self, limits: &Limits, now: Instant) -> bool {
        let quiet_since = limits.chat_interval * limits.chat_burst;
        self.held_until.is_none_or(|at| at <= now)
            && self.counted_at + quiet_since <= now
            && self.sent.back().is_none_or(|at| *at + limits.group_window <= now)
            && [self.reply_until, self.alert_until].into_iter().flatten().all(|at| at <= now)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Sends as fast as allowed for `seconds`, in turn to each of `chats`; returns the moments in
    /// milliseconds.
    fn flood(
        limiter: &mut RateLimiter,
        chats: &[i64],
        start: Instant,
        seconds: u64,
    ) -> Vec<(i64, u64)> {
        let mut sent = Vec::new();
        let mut now = start;
        while now < start + Duration::from_secs(seconds) {
            for chat in chats {
                while limiter.try_take(ChatId(*chat), now).is_ok() {
                    sent.push((*chat, (now - start).as_millis() as u64));
                }
            }
            now += Duration::from_millis(10);
        }
        sent
    }

    #[track_caller]
    fn at_most(n: usize, window_ms: u64, times: &[u64]) {
        for (idx, from) in times.iter().enumerate() {
            let within = times[idx..].iter().take_while(|it| **it < from + window_ms).count();
            assert!(within <= n, "{within} within {window_ms} ms from {from}");
        }
    }

    fn times(sent: &[(i64, u64)]) -> Vec<u64> {
        sent.iter().map(|it| it.1).collect()
    }

    #[test]
    fn a_chat_gets_a_burst_and_then_one_a_second() {
        let sent =
            times(&flood(&mut RateLimiter::new(Limits::default()), &[1], Instant::now(), 60));
        assert_eq!(&sent[..3], [0, 0, 0]);
        at_most(3, 1000, &sent);
        at_most(13, 10_000, &sent);
        assert!(sent.len() >= 60, "{}", sent.len());
    }

    #[test]
    fn a_group_gets_twenty_a_minute() {
        let sent =
            times(&flood(&mut RateLimiter::new(Limits::default()), &[-1], Instant::now(), 180));
        at_most(20, 60_000, &sent);
        assert!(sent.len() >= 55, "{}", sent.len());
    }

    #[test]
    fn all_together_stay_below_thirty_a_second() {
        let chats: Vec<i64> = (1..200).collect();
        let sent =
            times(&flood(&mut RateLimiter::new(Limits::default()), &chats, Instant::now(), 10));
        at_most(30, 1000, &sent);
        assert!(sent.len() >= 250, "{}", sent.len());
    }

    #[test]
    fn a_held_chat_waits_and_others_do_not() {
        let start = Instant::now();
        let mut limiter = RateLimiter::new(Limits::default());
        limiter.hold(ChatId(1), start + Duration::from_secs(5));
        limiter.hold(ChatId(1), start + Duration::from_secs(2));
        assert_eq!(
            limiter.try_take(ChatId(1), start),
            Err(RateExceeded::Chat(start + Duration::from_secs(5)))
        );
        assert_eq!(limiter.try_take(ChatId(2), start), Ok(()));
        assert_eq!(limiter.try_take(ChatId(1), start + Duration::from_secs(5)), Ok(()));
    }

    #[test]
    fn replies_go_first_in_their_chat_and_in_all() {
        let start = Instant::now();
        let mut limiter = RateLimiter::new(Limits { overall_max: 1, ..Limits::default() });
        limiter.reply_waits(ChatId(1));
        assert_eq!(
            limiter.try_take_alert(ChatId(1), start),
            Err(RateExceeded::Chat(start + BEHIND_REPLIES))
        );
        assert_eq!(
            limiter.try_take_alert(ChatId(2), start),
            Err(RateExceeded::All(start + BEHIND_REPLIES))
        );
        limiter.hold(ChatId(1), start + Duration::from_secs(5));
        assert_eq!(limiter.try_take_alert(ChatId(2), start), Ok(()));
        limiter.reply_is_over(ChatId(1));
        assert_eq!(
            limiter.try_take_alert(ChatId(1), start),
            Err(RateExceeded::Chat(start + Duration::from_secs(5)))
        );
        assert_eq!(
            limiter.try_take_alert(ChatId(3), start),
            Err(RateExceeded::All(start + Limits::default().overall_window))
        );
    }

    /// Sends replies and alerts to new chats each time, as fast as allowed, for `seconds`; returns
    /// how many of each were sent.
    fn rush(
        limiter: &mut RateLimiter,
        seconds: u64,
        has_replies: bool,
        has_alerts: bool,
    ) -> (u32, u32) {
        let start = Instant::now();
        let (mut now, mut chat) = (start, 0);
        let (mut n_replies, mut n_alerts) = (0, 0);
        while now < start + Duration::from_secs(seconds) {
            for _ in 0..3 {
                chat += 2;
                let reply = ChatId(chat);
                if has_replies {
                    limiter.reply_waits(reply);
                }
                n_alerts +=
                    u32::from(has_alerts && limiter.try_take_alert(ChatId(chat + 1), now).is_ok());
                n_replies += u32::from(has_replies && limiter.try_take(reply, now).is_ok());
                if has_replies {
                    limiter.reply_is_over(reply);
                }
            }
            now += Duration::from_millis(10);
        }
        (n_replies, n_alerts)
    }

    #[test]
    fn replies_get_two_thirds_of_the_rate_while_alerts_wait_and_all_of_it_otherwise() {
        let (n_replies, n_alerts) = rush(&mut RateLimiter::new(Limits::default()), 30, true, true);
        assert!((560..=600).contains(&n_replies), "{n_replies}");
        assert!((280..=310).contains(&n_alerts), "{n_alerts}");
        let (n_replies, _) = rush(&mut RateLimiter::new(Limits::default()), 30, true, false);
        assert!(n_replies >= 850, "{n_replies}");
        let (_, n_alerts) = rush(&mut RateLimiter::new(Limits::default()), 30, false, true);
        assert!(n_alerts >= 850, "{n_alerts}");
    }

    #[test]
    fn an_alert_has_its_turn_in_a_chat_that_is_full_of_replies() {
        let start = Instant::now();
        let (mut now, mut kinds) = (start, String::new());
        let mut limiter = RateLimiter::new(Limits::default());
        while now < start + Duration::from_secs(60) {
            limiter.reply_waits(ChatId(1));
            for _ in 0..2 {
                if limiter.try_take(ChatId(1), now).is_ok() {
                    kinds.push('r');
                }
                if limiter.try_take_alert(ChatId(1), now).is_ok() {
                    kinds.push('a');
                }
            }
            limiter.reply_is_over(ChatId(1));
            now += Duration::from_millis(50);
        }
        let n_alerts = kinds.matches('a').count();
        assert!((8..=12).contains(&n_alerts), "{kinds}");
        assert!(!kinds.contains("aa") && !kinds.contains("rrrrrrrrr"), "{kinds}");
    }

    #[test]
    fn asking_again_at_the_moment_named_succeeds() {
        let mut now = Instant::now();
        let mut limiter = RateLimiter::new(Limits::default());
        for _ in 0..200 {
            if let Err(RateExceeded::Chat(at) | RateExceeded::All(at)) =
                limiter.try_take(ChatId(-7), now)
            {
                now = at;
                assert_eq!(limiter.try_take(ChatId(-7), now), Ok(()));
            }
        }
    }

    #[test]
    fn a_restart_gives_no_second_burst_to_all_together() {
        let start = Instant::now();
        let mut limiter = RateLimiter::new(Limits::default());
        (1..=20).for_each(|chat| limiter.remember(ChatId(chat), 1, start));
        limiter.remember(ChatId(21), 5, start.checked_sub(Duration::from_secs(30)).unwrap());
        let chats: Vec<i64> = (100..200).collect();
        let sent = times(&flood(&mut limiter, &chats, start + Duration::from_millis(500), 3));
        assert_eq!(sent.iter().filter(|it| **it < 500).count(), 10, "{sent:?}");
    }

    #[test]
    fn a_restart_gives_no_second_burst() {
        let start = Instant::now();
        let mut limiter = RateLimiter::new(Limits::default());
        limiter.remember(ChatId(-1), 20, start);
        let sent = times(&flood(&mut limiter, &[-1], start + Duration::from_millis(500), 70));
        assert!(sent[0] >= 59_900, "{}", sent[0]);
    }
}
