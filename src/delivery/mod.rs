//! When messages may be sent, and what came of them.
//!
//! [`rate_limit`] keeps within Telegram's rates, [`verdict`] decides what a failure means. They are
//! pure: time comes in as `now`, failures come in as values. [`worker`] sends subscribers what the
//! outbox has for them, `feed_alarm` notifies operators of feeds that need them.

pub(crate) mod feed_alarm;
pub(crate) mod operator_notice;
pub mod rate_limit;
pub mod verdict;
pub mod worker;
