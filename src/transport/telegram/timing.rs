//! The waiting times and timeouts of the transport.

use std::time::Duration;

use crate::delivery::backoff::{backoff_after, jittered};
use crate::delivery::rate_limit::Limits;
use crate::delivery::verdict::{Failure, Verdict, verdict};
use crate::delivery::worker::Waits;

/// Every wait of the transport, in one place so that tests can be quick.
#[derive(Debug, Clone)]
pub struct Timing {
    /// The wait after the first failure; it doubles with each further one.
    pub backoff: Duration,
    /// The longest such wait.
    pub backoff_max: Duration,
    /// How often one message is tried before it is deferred.
    pub n_tries: u32,
    /// How long a message that could not be sent is deferred.
    pub defer: Duration,
    /// How long a request is worth an answer; after that a message that can't be sent is dropped.
    /// Telegram itself keeps updates for a day.
    pub worth_answering: Duration,
    /// How long a pressed button may wait for the handler before it is released without a notice.
    pub button_grace: Duration,
    /// How long after a part of a long text another one may follow.
    pub part_gap: Duration,
    /// How often to look for rows that nothing was woken for.
    pub tidy_every: Duration,
    /// How long settled rows are kept to recognise repeats. Less than a week, after which
    /// Telegram's update ids may restart.
    pub remember_settled: Duration,
    /// How long settled deliveries are kept: the sent ones and the missed ones.
    pub remember_told: Duration,
    /// How often the outbox is checked: another process may have filled it.
    pub look_every: Duration,
    /// How often the queue of the outbox is compared with its deliveries.
    pub sweep_every: Duration,
    /// The time between two alerts: about what the overall rate allows, so that they are spread
    /// evenly and not sent in bursts.
    pub spacing: Duration,
    /// How long messages in flight may take once the program is asked to stop.
    pub stop_grace: Duration,
    /// How often Telegram is asked whether the webhook is still set, and whether it works.
    pub webhook_check_every: Duration,
    /// How long Telegram may be silent until the bot counts as not ready.
    pub silent_for: Duration,
    /// How long a delivery may be due while nothing goes out until the bot counts as not ready.
    pub late_for: Duration,
    /// The rates to stay within.
    pub limits: Limits,
}

impl Default for Timing {
    fn default() -> Timing {
        Timing {
            backoff: Duration::from_secs(1),
            backoff_max: Duration::from_secs(30),
            n_tries: 5,
            defer: Duration::from_secs(5 * 60),
            worth_answering: Duration::from_secs(24 * 60 * 60),
            button_grace: Duration::from_millis(300),
            part_gap: Duration::from_secs(3),
            tidy_every: Duration::from_secs(60),
            remember_settled: Duration::from_secs(3 * 24 * 60 * 60),
            remember_told: Duration::from_secs(14 * 24 * 60 * 60),
            look_every: Duration::from_millis(950),
            sweep_every: Duration::from_secs(60),
            spacing: Duration::from_micros(33_700),
            stop_grace: Duration::from_secs(8),
            webhook_check_every: Duration::from_secs(30),
            silent_for: Duration::from_secs(90),
            late_for: Duration::from_secs(5 * 60),
            limits: Limits::default(),
        }
    }
}

impl Timing {
    /// Returns the waits of the delivery worker.
    pub fn waits(&self) -> Waits {
        Waits {
            look_every: self.look_every,
            backoff: self.backoff,
            backoff_max: self.backoff_max,
            spacing: self.spacing,
            sweep_every: self.sweep_every,
        }
    }

    /// Returns the wait after `n_failures` in a row (at least one), without jitter.
    pub(crate) fn backoff_after(&self, n_failures: u32) -> Duration {
        backoff_after(n_failures, self.backoff, self.backoff_max)
    }

    /// Like [`Timing::backoff_after`], but a random time between half and all of it.
    pub(super) fn jittered_backoff_after(&self, n_failures: u32) -> Duration {
        jittered(self.backoff_after(n_failures))
    }

    /// Returns how long to wait before a call that failed is made again; `None` if that is of no
    /// use.
    pub(super) fn wait_before_retry(&self, failure: &Failure, n_failures: u32) -> Option<Duration> {
        match verdict(failure) {
            Verdict::Wait(wait) => Some(wait),
            Verdict::Retry => Some(self.jittered_backoff_after(n_failures)),
            _ => None,
        }
    }
}
