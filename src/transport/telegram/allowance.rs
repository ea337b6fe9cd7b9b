//! How much one person may ask for: one token bucket per person, over all chats. Pure; requests
//! over the limit are dropped before they cost anything.

use std::collections::HashMap;
use std::time::{Duration, Instant};

use crate::store::inbox::PersonId;

/// The number of people whose buckets are in memory. A full bucket and an unknown person are the
/// same, so only people who asked recently are kept.
const MAX_PEOPLE: usize = 20_000;

/// The time between two notices of the limit to the same person.
const NOTICE_INTERVAL: Duration = Duration::from_secs(3 * 60);

/// How much each person has asked for recently.
#[derive(Debug)]
pub(super) struct Allowance {
    /// The time until one spent command is available again.
    interval: Duration,
    burst: f64,
    buckets: HashMap<PersonId, Bucket>,
    noticed: HashMap<i64, Instant>,
}

#[derive(Debug, Clone, Copy)]
struct Bucket {
    /// As of `counted_at`.
    tokens: f64,
    counted_at: Instant,
}

impl Allowance {
    /// Starts with full buckets for everybody.
    pub(super) fn new(per_minute: u32, burst: u32) -> Allowance {
        Allowance::within(Duration::from_secs(60), per_minute, burst)
    }

    /// The same with a limit per hour, all of which may be used at once.
    pub(super) fn per_hour(n: u32) -> Allowance {
        Allowance::within(Duration::from_secs(60 * 60), n, n)
    }

    fn within(time: Duration, n: u32, burst: u32) -> Allowance {
        let interval = time / n.max(1);
        Allowance {
            interval,
            burst: f64::from(burst.max(1)),
            buckets: HashMap::new(),
            noticed: HashMap::new(),
        }
    }

    /// Spends one command; `Err` is the time until the next one is allowed, and then nothing is
    /// spent.
    pub(super) fn try_spend(&mut self, person: PersonId, now: Instant) -> Result<(), Duration> {
        let (interval, burst) = (self.interval, self.burst);
        if !self.buckets.contains_key(&person) {
            self.make_room(now);
        }
        let bucket =
            self.buckets.entry(person).or_insert(Bucket { tokens: burst, counted_at: now });
        bucket.tokens = bucket.tokens_at(now, interval, burst);
        bucket.counted_at = now;
        // The sum of many small refills is slightly less than a whole token because of rounding.
        let missing = 1.0 - bucket.tokens;
        if missing > 1e-9 {
            return Err(interval.mul_f64(missing));
        }
        bucket.tokens -= 1.0;
        Ok(())
    }

    /// Refunds a command that could not be stored.
    pub(super) fn refund(&mut self, person: PersonId) {
        if let Some(bucket) = self.buckets.get_mut(&person) {
            bucket.tokens = (bucket.tokens + 1.0).min(self.burst);
        }
    }

    /// Returns whether this person or chat was recently notified of the limit.
    pub(super) fn is_noticed(&self, id: i64, now: Instant) -> bool {
        self.noticed.get(&id).is_some_and(|at| *at + NOTICE_INTERVAL > now)
    }

    /// Records that this person or chat is notified.
    pub(super) fn note_notice(&mut self, id: i64, now: Instant) {
        if self.noticed.len() >= MAX_PEOPLE {
            self.noticed.retain(|_, at| *at + NOTICE_INTERVAL > now);
            if self.noticed.len() >= MAX_PEOPLE {
                self.noticed.clear();
            }
        }
        self.noticed.insert(id, now);
    }

    /// Removes full buckets, and if that is not enough, the half that was not used for the longest
    /// time: each person is checked once for many that arrive.
    fn make_room(&mut self, now: Instant) {
        if self.buckets.len() < MAX_PEOPLE {
            return;
        }
        let (interval, burst) = (self.interval, self.burst);
        self.buckets.retain(|_, it| it.tokens_at(now, interval, burst) < burst);
        if self.buckets.len() > MAX_PEOPLE / 2 {
            let mut used: Vec<Instant> = self.buckets.values().map(|it| it.counted_at).collect();
            let (_, median, _) = used.select_nth_unstable(self.buckets.len() / 2);
            let median = *median;
            self.buckets.retain(|_, it| it.counted_at > median);
        }
    }
}

impl Bucket {
    fn tokens_at(&self, now: Instant, interval: Duration, burst: f64) -> f64 {
        let gained =
            now.saturating_duration_since(self.counted_at).as_secs_f64() / interval.as_secs_f64();
        (self.tokens + gained).min(burst)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PERSON: PersonId = PersonId(7);

    #[test]
    fn a_burst_is_allowed_and_then_a_rate() {
        let start = Instant::now();
        let mut allowance = Allowance::new(20, 5);
        let n = (0..1000).filter(|_| allowance.try_spend(PERSON, start).is_ok()).count();
        assert_eq!(n, 5);
        assert_eq!(allowance.try_spend(PERSON, start), Err(Duration::from_secs(3)));
        assert_eq!(allowance.try_spend(PersonId(8), start), Ok(()));
        let n = (0..600)
            .filter(|n| allowance.try_spend(PERSON, start + Duration::from_millis(100 * n)).is_ok())
            .count();
        assert!((19..=20).contains(&n), "{n}");
        allowance.refund(PERSON);
        assert_eq!(allowance.try_spend(PERSON, start + Duration::from_secs(60)), Ok(()));
    }

    #[test]
    fn somebody_is_told_once_in_a_while() {
        let start = Instant::now();
        let mut allowance = Allowance::new(20, 5);
        assert!(!allowance.is_noticed(7, start));
        allowance.note_notice(7, start);
        assert!(allowance.is_noticed(7, start + Duration::from_secs(60)));
        assert!(!allowance.is_noticed(7, start + NOTICE_INTERVAL));
    }

    #[test]
    fn memory_is_bounded_whoever_asks() {
        let start = Instant::now();
        let mut allowance = Allowance::new(20, 5);
        for n in 0..100_000 {
            let now = start + Duration::from_micros(n);
            allowance.try_spend(PersonId(n as i64), now).unwrap();
            allowance.note_notice(n as i64, now);
        }
        assert!(allowance.buckets.len() <= MAX_PEOPLE && allowance.noticed.len() <= MAX_PEOPLE);
        assert!(allowance.buckets.contains_key(&PersonId(99_999)));
    }
}
