//! Decides when a feed is asked next. Pure: the result, the server's instructions, a random number
//! -> a time.

use std::time::Duration;

/// No feed is asked more often than this, whatever it says.
pub const SHORTEST_S: i64 = 10 * 60;

/// A feed with new articles is asked at least this often, however rare they are.
pub const LONGEST_S: i64 = 12 * 3600;

/// A feed that fails is asked again after a day at the latest: it may work again.
pub const LONGEST_BACK_OFF_S: i64 = 24 * 3600;

/// The interval before anything is known of a feed.
pub const FIRST_S: i64 = 30 * 60;

/// The longest pause that a server may ask for.
const LONGEST_REST_S: i64 = 7 * 24 * 3600;

/// The result of asking.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PollOutcome {
    /// Something new or edited came.
    News,
    /// Nothing has changed.
    Nothing,
    /// It failed in a way that may be temporary.
    Failed,
    /// The document does not exist now.
    Missing,
    /// The server asks for a pause, with its length if it gives one.
    Overrun(Option<Duration>),
}

/// What is known about a feed.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Known {
    /// The operator's interval.
    pub interval_s: Option<i64>,
    /// The polling interval learnt so far from how often new articles came.
    pub pace_s: Option<i64>,
    /// Earlier failures in a row.
    pub n_failures: u32,
    /// `Cache-Control: max-age` and the feed's own ttl, whichever is longer.
    pub good_for: Option<Duration>,
    /// 0..1, so that feeds that were added together drift apart.
    pub jitter: f64,
}

/// The result.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Next {
    /// Seconds until it is asked again.
    pub wait_s: i64,
    /// Seconds during which it must not be asked, not even by hand.
    pub barred_s: i64,
    /// The learnt polling interval after this answer.
    pub pace_s: Option<i64>,
}

/// Returns when to ask again.
pub fn next(known: Known, outcome: PollOutcome) -> Next {
    let pace = known.pace_s.unwrap_or(FIRST_S);
    let doubled =
        |first: i64| first.saturating_mul(1 << known.n_failures.min(8)).min(LONGEST_BACK_OFF_S);
    let (wait, barred, pace_s) = match outcome {
        // Half the interval finds most new articles soon; the interval of a quiet feed grows step
        // by step.
        PollOutcome::News => {
            let pace = (pace / 2).clamp(SHORTEST_S, LONGEST_S);
            (pace, 0, Some(pace))
        }
        PollOutcome::Nothing => {
            let pace = (pace + pace / 2).clamp(SHORTEST_S, LONGEST_S);
            (pace, 0, Some(pace))
        }
        PollOutcome::Failed => (doubled(SHORTEST_S), 0, known.pace_s),
        PollOutcome::Missing => (doubled(3 * 3600), 0, known.pace_s),
        PollOutcome::Overrun(rest) => {
            let asked = rest
                .map_or(0, |it| i64::try_from(it.as_secs()).unwrap_or(i64::MAX))
                .min(LONGEST_REST_S);
            (doubled(SHORTEST_S).max(asked), asked, known.pace_s)
        }
    };
    let is_well = matches!(outcome, PollOutcome::News | PollOutcome::Nothing);
    let good_for = known
        .good_for
        .map_or(0, |it| i64::try_from(it.as_secs()).unwrap_or(i64::MAX))
        .min(LONGEST_S);
    let wait = match known.interval_s.filter(|_| is_well) {
        Some(interval) => interval,
        None if is_well => wait.max(good_for),
        None => wait,
    };
    // Up to a fifth later, never earlier: this respects what a server asked for.
    let jittered = wait as f64 * (1.0 + known.jitter.clamp(0.0, 1.0) / 5.0);
    Next { wait_s: jittered as i64, barred_s: barred, pace_s }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wait(known: Known, outcome: PollOutcome) -> i64 {
        next(known, outcome).wait_s
    }

    #[test]
    fn the_interval_follows_the_feed() {
        let busy = next(Known::default(), PollOutcome::News);
        let quiet = next(Known::default(), PollOutcome::Nothing);
        assert!(busy.wait_s < FIRST_S && quiet.wait_s > FIRST_S);
        let mut pace = None;
        for _ in 0..50 {
            pace = next(Known { pace_s: pace, ..Known::default() }, PollOutcome::Nothing).pace_s;
        }
        assert_eq!(pace, Some(LONGEST_S));
    }

    #[test]
    fn back_off_grows_and_never_becomes_for_ever() {
        let after = |n_failures, outcome| wait(Known { n_failures, ..Known::default() }, outcome);
        assert!(after(0, PollOutcome::Failed) < after(1, PollOutcome::Failed));
        assert!(after(0, PollOutcome::Missing) > after(0, PollOutcome::Failed));
        assert_eq!(after(u32::MAX, PollOutcome::Failed), LONGEST_BACK_OFF_S);
    }

    #[test]
    fn what_a_server_asks_for_is_kept_to() {
        let rest = next(Known::default(), PollOutcome::Overrun(Some(Duration::from_secs(7200))));
        assert_eq!((rest.wait_s, rest.barred_s), (7200, 7200));
        assert!(
            next(Known::default(), PollOutcome::Overrun(Some(Duration::MAX))).barred_s
                <= LONGEST_REST_S
        );
        let good_for = Some(Duration::from_secs(3 * 3600));
        assert_eq!(wait(Known { good_for, ..Known::default() }, PollOutcome::News), 3 * 3600);
    }

    #[test]
    fn the_operators_interval_goes_before_the_feeds_but_not_before_a_back_off() {
        let known = Known { interval_s: Some(60), n_failures: 3, ..Known::default() };
        assert_eq!(wait(known, PollOutcome::Nothing), 60);
        assert!(wait(known, PollOutcome::Failed) > 60);
    }

    #[test]
    fn jitter_only_delays() {
        assert_eq!(
            wait(
                Known { interval_s: Some(1000), jitter: 1.0, ..Known::default() },
                PollOutcome::Nothing
            ),
            1200
        );
    }
}
