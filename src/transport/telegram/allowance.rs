//! How much one person may ask for: a token bucket each, over all chats. Pure; what is over it is dropped before it costs anything.

use std::collections::HashMap;
use std::time::{Duration, Instant};

use crate::store::inbox::PersonId;

/// People whose buckets are in memory. A full bucket and an unknown person are the same, so only those who asked lately are kept.
const MAX_PEOPLE: usize = 20_000;

/// Who was told so is not told again for so long.
const NOTICE_INTERVAL: Duration = Duration::from_secs(3 * 60);

/// Who has asked for how much lately.
#[derive(Debug)]
pub(super) struct Allowance {
    /// The time that one command takes to come back.
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
    /// Full buckets for everybody.
    pub(super) fn new(per_minute: u32, burst: u32) -> Allowance {
        let interval = Duration::from_secs(60) / per_minute.max(1);
        Allowance { interval, burst: f64::from(burst.max(1)), buckets: HashMap::new(), noticed: HashMap::new() }
    }

    /// Spends one command; `Err` is how long it takes until the next one is allowed, and nothing is spent.
    pub(super) fn try_spend(&mut self, person: PersonId, now: Instant) -> Result<(), Duration> {
        let (interval, burst) = (self.interval, self.burst);
        if !self.buckets.contains_key(&person) {
            self.make_room(now);
        }
        let bucket = self.buckets.entry(person).or_insert(Bucket { tokens: burst, counted_at: now });
        bucket.tokens = bucket.tokens_at(now, interval, burst);
        bucket.counted_at = now;
        // The sum of many small refills falls short of a whole token by rounding.
        let missing = 1.0 - bucket.tokens;
        if missing > 1e-9 {
            return Err(interval.mul_f64(missing));
        }
        bucket.tokens -= 1.0;
        Ok(())
    }

    /// Gives back a command that could not be kept.
    pub(super) fn refund(&mut self, person: PersonId) {
        if let Some(bucket) = self.buckets.get_mut(&person) {
            bucket.tokens = (bucket.tokens + 1.0).min(self.burst);
        }
    }

    /// Whether this person or chat was told lately that it is too much.
    pub(super) fn is_noticed(&self, id: i64, now: Instant) -> bool {
        self.noticed.get(&id).is_some_and(|at| *at + NOTICE_INTERVAL > now)
    }

    /// Notes that this person or chat is told.
    pub(super) fn note_notice(&mut self, id: i64, now: Instant) {
        if self.noticed.len() >= MAX_PEOPLE {
            self.noticed.retain(|_, at| *at + NOTICE_INTERVAL > now);
            if self.noticed.len() >= MAX_PEOPLE {
                self.noticed.clear();
            }
        }
        self.noticed.insert(id, now);
    }

    /// Forgets full buckets, and where that is not enough those that were not used longest, half of all: each person is looked at once for
    /// many that come.
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
        let gained = now.saturating_duration_since(self.counted_at).as_secs_f64() / interval.as_secs_f64();
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
        let n = (0..600).filter(|n| allowance.try_spend(PERSON, start + Duration::from_millis(100 * n)).is_ok()).count();
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
