//! How long to wait after failures in a row. The only randomness of the module; no clock.

use std::hash::{BuildHasher, RandomState};
use std::time::Duration;

/// Returns the wait after `n_failures` in a row (at least one): `first`, doubled with each further
/// one, up to `longest`.
pub(crate) fn backoff_after(n_failures: u32, first: Duration, longest: Duration) -> Duration {
    let doublings = n_failures.saturating_sub(1).min(16);
    (first * (1 << doublings)).min(longest)
}

/// Returns a random time between half of a wait and all of it, so that chats that failed together
/// are not retried together.
pub(crate) fn jittered(wait: Duration) -> Duration {
    // The standard library's hash keys are the only randomness that it offers; a generator for one
    // number is not worth a crate.
    let random = RandomState::new().hash_one(0) as f64 / u64::MAX as f64;
    wait.mul_f64(0.5 + random / 2.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn waits_double_up_to_the_longest() {
        let after = |n_failures| {
            backoff_after(n_failures, Duration::from_secs(1), Duration::from_secs(30)).as_secs()
        };
        assert_eq!([1, 2, 3, 4, 5, 6, 7, u32::MAX].map(after), [1, 2, 4, 8, 16, 30, 30, 30]);
    }

    #[test]
    fn jitter_only_shortens_a_wait() {
        for seconds in 1..=8 {
            let full = Duration::from_secs(seconds);
            let wait = jittered(full);
            assert!(wait <= full && wait >= full / 2, "{wait:?}");
        }
    }
}
