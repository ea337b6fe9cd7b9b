//! How fast may be spoken: to one chat, to one group, to everybody. Pure; waiting is the caller's.
//!
//! Telegram asks for about one message a second in a chat (short bursts pass), twenty a minute in a group and thirty a second
//! over all. Edits count like messages: no rate is published for them and in groups they are known to count.

use std::collections::{HashMap, VecDeque};
use std::time::{Duration, Instant};

use crate::article::ChatId;

/// The rates to stay within.
#[derive(Debug, Clone)]
pub struct Limits {
    /// Messages that may follow one another at once in a chat that was quiet.
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
    /// Thirty in a little more than a second: what was spaced correctly here can arrive closer together there.
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

/// What was sent lately, and who must wait.
#[derive(Debug)]
pub struct Pace {
    limits: Limits,
    chats: HashMap<ChatId, ChatPace>,
    /// The sends within the overall window, oldest first.
    sent: VecDeque<Instant>,
    /// Chats in which replies to people wait.
    replies: HashMap<ChatId, u32>,
}

/// What a message has to wait for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Full {
    /// This chat has had enough for the moment.
    Chat(Instant),
    /// All together have.
    All(Instant),
}

/// While a reply waits, messages that nobody waits for look again so much later.
const BEHIND_REPLIES: Duration = Duration::from_millis(20);

#[derive(Debug)]
struct ChatPace {
    /// Messages that may go out at once, as of `counted_at`.
    tokens: f64,
    counted_at: Instant,
    held_until: Option<Instant>,
    /// Groups only: the sends within the group window, oldest first.
    sent: VecDeque<Instant>,
}

/// With so many chats in memory the quiet ones are forgotten; a quiet chat and an unknown one are the same.
const MANY_CHATS: usize = 4096;

impl Pace {
    /// A pace that has sent nothing yet.
    pub fn new(limits: Limits) -> Pace {
        Pace { limits, chats: HashMap::new(), sent: VecDeque::new(), replies: HashMap::new() }
    }

    /// A reply to a person waits in this chat: what nobody waits for lets it pass.
    pub fn reply_waits(&mut self, chat: ChatId) {
        *self.replies.entry(chat).or_default() += 1;
    }

    /// It waits no more.
    pub fn reply_is_over(&mut self, chat: ChatId) {
        if let Some(n) = self.replies.get_mut(&chat) {
            *n -= 1;
            if *n == 0 {
                self.replies.remove(&chat);
            }
        }
    }

    /// Books one message that nobody waits for: replies go first, in this chat and, where they wait for nothing but everybody's rate, in all.
    pub fn try_take_behind(&mut self, chat: ChatId, now: Instant) -> Result<(), Full> {
        if self.replies.contains_key(&chat) {
            return Err(Full::Chat(now + BEHIND_REPLIES));
        }
        let waiting: Vec<ChatId> = self.replies.keys().copied().collect();
        if waiting.into_iter().any(|it| self.free_at(it, now) <= now) {
            return Err(Full::All(now + BEHIND_REPLIES));
        }
        let chat_free_at = self.free_at(chat, now);
        if chat_free_at > now {
            return Err(Full::Chat(chat_free_at));
        }
        self.try_take(chat, now).map_err(Full::All)
    }

    /// When a chat's own pace lets the next message out.
    pub fn free_at(&mut self, chat: ChatId, now: Instant) -> Instant {
        let limits = &self.limits;
        let Some(state) = self.chats.get_mut(&chat) else { return now };
        state.refill(limits, now);
        [state.held_until, state.bucket_free_at(limits), state.group_free_at(limits)].into_iter().flatten().fold(now, Instant::max)
    }

    /// Books one message to `chat`; `Err` is the earliest moment at which asking again makes sense, and nothing is booked.
    pub fn try_take(&mut self, chat: ChatId, now: Instant) -> Result<(), Instant> {
        self.forget_quiet_chats(now);
        while self.sent.front().is_some_and(|at| *at + self.limits.overall_window <= now) {
            self.sent.pop_front();
        }
        let overall_free_at =
            if self.sent.len() >= self.limits.overall_max { self.sent.front().map(|at| *at + self.limits.overall_window) } else { None };
        let limits = &self.limits;
        let state = self.chats.entry(chat).or_insert_with(|| ChatPace::quiet(limits, now));
        state.refill(limits, now);
        let free_at =
            [overall_free_at, state.held_until, state.bucket_free_at(limits), state.group_free_at(limits)].into_iter().flatten().max();
        match free_at {
            Some(at) if at > now => Err(at),
            _ => {
                state.book(chat, now);
                self.sent.push_back(now);
                Ok(())
            }
        }
    }

    /// Lets nothing out to `chat` before `until`: what a 429 asks for. A longer wait in force stays.
    pub fn hold(&mut self, chat: ChatId, until: Instant) {
        let limits = &self.limits;
        let state = self.chats.entry(chat).or_insert_with(|| ChatPace::quiet(limits, until));
        state.held_until = state.held_until.max(Some(until));
    }

    /// Counts `n` messages that an earlier process sent to `chat` at `at`, so that a restart gives no second burst.
    /// Call it before the first [`Pace::try_take`].
    pub fn remember(&mut self, chat: ChatId, n: u32, at: Instant) {
        let limits = &self.limits;
        let state = self.chats.entry(chat).or_insert_with(|| ChatPace::quiet(limits, at));
        for _ in 0..n {
            state.refill(limits, at);
            state.book(chat, at);
            state.tokens = state.tokens.max(0.0);
        }
    }

    fn forget_quiet_chats(&mut self, now: Instant) {
        if self.chats.len() < MANY_CHATS || self.chats.len() < self.chats.capacity() {
            return;
        }
        let limits = &self.limits;
        self.chats.retain(|_, state| !state.is_quiet(limits, now));
    }
}

impl ChatPace {
    fn quiet(limits: &Limits, now: Instant) -> ChatPace {
        ChatPace { tokens: f64::from(limits.chat_burst), counted_at: now, held_until: None, sent: VecDeque::new() }
    }

    fn refill(&mut self, limits: &Limits, now: Instant) {
        let gained = now.saturating_duration_since(self.counted_at).as_secs_f64() / limits.chat_interval.as_secs_f64();
        self.tokens = (self.tokens + gained).min(f64::from(limits.chat_burst));
        self.counted_at = self.counted_at.max(now);
        self.held_until = self.held_until.filter(|at| *at > now);
        while self.sent.front().is_some_and(|at| *at + limits.group_window <= now) {
            self.sent.pop_front();
        }
    }

    fn bucket_free_at(&self, limits: &Limits) -> Option<Instant> {
        // The sum of many small refills falls short of a whole token by rounding; a nanosecond's worth is no breach.
        let missing = 1.0 - self.tokens;
        (missing > 1e-9).then(|| self.counted_at + limits.chat_interval.mul_f64(missing))
    }

    fn group_free_at(&self, limits: &Limits) -> Option<Instant> {
        if self.sent.len() >= limits.group_max { self.sent.front().map(|at| *at + limits.group_window) } else { None }
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
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Sends as fast as it is let for `seconds`, turn by turn to each of `chats`; gives the moments in milliseconds.
    fn flood(pace: &mut Pace, chats: &[i64], start: Instant, seconds: u64) -> Vec<(i64, u64)> {
        let mut sent = Vec::new();
        let mut now = start;
        while now < start + Duration::from_secs(seconds) {
            for chat in chats {
                while pace.try_take(ChatId(*chat), now).is_ok() {
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
        let sent = times(&flood(&mut Pace::new(Limits::default()), &[1], Instant::now(), 60));
        assert_eq!(&sent[..3], [0, 0, 0]);
        at_most(3, 1000, &sent);
        at_most(13, 10_000, &sent);
        assert!(sent.len() >= 60, "{}", sent.len());
    }

    #[test]
    fn a_group_gets_twenty_a_minute() {
        let sent = times(&flood(&mut Pace::new(Limits::default()), &[-1], Instant::now(), 180));
        at_most(20, 60_000, &sent);
        assert!(sent.len() >= 55, "{}", sent.len());
    }

    #[test]
    fn all_together_stay_below_thirty_a_second() {
        let chats: Vec<i64> = (1..200).collect();
        let sent = times(&flood(&mut Pace::new(Limits::default()), &chats, Instant::now(), 10));
        at_most(30, 1000, &sent);
        assert!(sent.len() >= 250, "{}", sent.len());
    }

    #[test]
    fn a_held_chat_waits_and_others_do_not() {
        let start = Instant::now();
        let mut pace = Pace::new(Limits::default());
        pace.hold(ChatId(1), start + Duration::from_secs(5));
        pace.hold(ChatId(1), start + Duration::from_secs(2));
        assert_eq!(pace.try_take(ChatId(1), start), Err(start + Duration::from_secs(5)));
        assert_eq!(pace.try_take(ChatId(2), start), Ok(()));
        assert_eq!(pace.try_take(ChatId(1), start + Duration::from_secs(5)), Ok(()));
    }

    #[test]
    fn replies_go_first_in_their_chat_and_in_all() {
        let start = Instant::now();
        let mut pace = Pace::new(Limits { overall_max: 1, ..Limits::default() });
        pace.reply_waits(ChatId(1));
        assert_eq!(pace.try_take_behind(ChatId(1), start), Err(Full::Chat(start + BEHIND_REPLIES)));
        assert_eq!(pace.try_take_behind(ChatId(2), start), Err(Full::All(start + BEHIND_REPLIES)));
        pace.hold(ChatId(1), start + Duration::from_secs(5));
        assert_eq!(pace.try_take_behind(ChatId(2), start), Ok(()));
        pace.reply_is_over(ChatId(1));
        assert_eq!(pace.try_take_behind(ChatId(1), start), Err(Full::Chat(start + Duration::from_secs(5))));
        assert_eq!(pace.try_take_behind(ChatId(3), start), Err(Full::All(start + Limits::default().overall_window)));
    }

    #[test]
    fn asking_again_at_the_moment_named_succeeds() {
        let mut now = Instant::now();
        let mut pace = Pace::new(Limits::default());
        for _ in 0..200 {
            if let Err(at) = pace.try_take(ChatId(-7), now) {
                now = at;
                assert_eq!(pace.try_take(ChatId(-7), now), Ok(()));
            }
        }
    }

    #[test]
    fn a_restart_gives_no_second_burst() {
        let start = Instant::now();
        let mut pace = Pace::new(Limits::default());
        pace.remember(ChatId(-1), 20, start);
        let sent = times(&flood(&mut pace, &[-1], start + Duration::from_millis(500), 70));
        assert!(sent[0] >= 59_900, "{}", sent[0]);
    }
}
