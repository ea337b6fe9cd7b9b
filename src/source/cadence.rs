//! When a feed is asked next. Pure: what happened, what the server said, a random number -> a time.

use std::time::Duration;

/// No feed is asked more often, whatever it says.
pub const SHORTEST_S: i64 = 10 * 60;

/// A feed that brings news is asked at least so often, however seldom that is.
pub const LONGEST_S: i64 = 12 * 3600;

/// A feed that fails is asked again after a day at the latest: it may come back.
pub const LONGEST_BACK_OFF_S: i64 = 24 * 3600;

/// Before anything is known of a feed.
pub const FIRST_S: i64 = 30 * 60;

/// A server may ask for rest, but not for ever.
const LONGEST_REST_S: i64 = 7 * 24 * 3600;

/// What became of asking.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// Something new or edited came.
    News,
    /// Nothing has changed.
    Nothing,
    /// It failed in a way that may pass.
    Failed,
    /// There is no such document now.
    Missing,
    /// The server wants to be left alone, for so long if it says so.
    Overrun(Option<Duration>),
}

/// What is known of a feed.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Known {
    /// The operator's interval.
    pub interval_s: Option<i64>,
    /// How often something new has come so far.
    pub pace_s: Option<i64>,
    /// Failures in a row before this time.
    pub n_failures: u32,
    /// `Cache-Control: max-age` and the feed's own ttl, whichever is longer.
    pub good_for: Option<Duration>,
    /// 0..1, so that feeds that were added together drift apart.
    pub jitter: f64,
}

/// What follows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Next {
    /// Seconds until it is asked again.
    pub wait_s: i64,
    /// Seconds during which it must not be asked, not even by hand.
    pub barred_s: i64,
    /// The pace as it is known now.
    pub pace_s: Option<i64>,
}

/// When to ask again.
pub fn next(known: Known, outcome: Outcome) -> Next {
    let pace = known.pace_s.unwrap_or(FIRST_S);
    let doubled = |first: i64| first.saturating_mul(1 << known.n_failures.min(8)).min(LONGEST_BACK_OFF_S);
    let (wait, barred, pace_s) = match outcome {
        // Half the pace catches most news soon; a quiet feed is left alone longer step by step.
        Outcome::News => {
            let pace = (pace / 2).clamp(SHORTEST_S, LONGEST_S);
            (pace, 0, Some(pace))
        }
        Outcome::Nothing => {
            let pace = (pace + pace / 2).clamp(SHORTEST_S, LONGEST_S);
            (pace, 0, Some(pace))
        }
        Outcome::Failed => (doubled(SHORTEST_S), 0, known.pace_s),
        Outcome::Missing => (doubled(3 * 3600), 0, known.pace_s),
        Outcome::Overrun(rest) => {
            let asked = rest.map_or(0, |it| i64::try_from(it.as_secs()).unwrap_or(i64::MAX)).min(LONGEST_REST_S);
            (doubled(SHORTEST_S).max(asked), asked, known.pace_s)
        }
    };
    let is_well = matches!(outcome, Outcome::News | Outcome::Nothing);
    let good_for = known.good_for.map_or(0, |it| i64::try_from(it.as_secs()).unwrap_or(i64::MAX)).min(LONGEST_S);
    let wait = match known.interval_s.filter(|_| is_well) {
        Some(interval) => interval,
        None if is_well => wait.max(good_for),
        None => wait,
    };
    // Up to a fifth later, never earlier: what a server asked for is kept to.
    let jittered = wait as f64 * (1.0 + known.jitter.clamp(0.0, 1.0) / 5.0);
    Next { wait_s: jittered as i64, barred_s: barred, pace_s }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wait(known: Known, outcome: Outcome) -> i64 {
        next(known, outcome).wait_s
    }

    #[test]
    fn the_interval_follows_the_feed() {
        let busy = next(Known::default(), Outcome::News);
        let quiet = next(Known::default(), Outcome::Nothing);
        assert!(busy.wait_s < FIRST_S && quiet.wait_s > FIRST_S);
        let mut pace = None;
        for _ in 0..50 {
            pace = next(Known { pace_s: pace, ..Known::default() }, Outcome::Nothing).pace_s;
        }
        assert_eq!(pace, Some(LONGEST_S));
    }

    #[test]
    fn back_off_grows_and_never_becomes_for_ever() {
        let after = |n_failures, outcome| wait(Known { n_failures, ..Known::default() }, outcome);
        assert!(after(0, Outcome::Failed) < after(1, Outcome::Failed));
        assert!(after(0, Outcome::Missing) > after(0, Outcome::Failed));
        assert_eq!(after(u32::MAX, Outcome::Failed), LONGEST_BACK_OFF_S);
    }

    #[test]
    fn what_a_server_asks_for_is_kept_to() {
        let rest = next(Known::default(), Outcome::Overrun(Some(Duration::from_secs(7200))));
        assert_eq!((rest.wait_s, rest.barred_s), (7200, 7200));
        assert!(next(Known::default(), Outcome::Overrun(Some(Duration::MAX))).barred_s <= LONGEST_REST_S);
        let good_for = Some(Duration::from_secs(3 * 3600));
        assert_eq!(wait(Known { good_for, ..Known::default() }, Outcome::News), 3 * 3600);
    }

    #[test]
    fn the_operators_interval_goes_before_the_feeds_but_not_before_a_back_off() {
        let known = Known { interval_s: Some(60), n_failures: 3, ..Known::default() };
        assert_eq!(wait(known, Outcome::Nothing), 60);
        assert!(wait(known, Outcome::Failed) > 60);
    }

    #[test]
    fn jitter_only_delays() {
        assert_eq!(wait(Known { interval_s: Some(1000), jitter: 1.0, ..Known::default() }, Outcome::Nothing), 1200);
    }
}
