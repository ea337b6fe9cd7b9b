//! When messages may be sent, and what came of them.
//!
//! [`rate_limit`] keeps within Telegram's rates, [`verdict`] decides what a failure means,
//! [`next_step`] what happens to the message. They are pure: time
//! comes in as `now`, failures come in as values.
//! [`worker`] sends subscribers what the outbox has for them, `feed_alarm` notifies operators of
//! feeds that need them.

pub(crate) mod backoff;
pub(crate) mod feed_alarm;
pub mod next_step;
pub(crate) mod operator_notice;
pub(crate) mod pulse;
pub mod rate_limit;
pub mod verdict;
pub mod worker;
