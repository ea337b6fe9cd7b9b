//! When what may be sent, and what came of it.
//!
//! [`pace`] keeps within Telegram's rates, [`verdict`] decides what a failure means. Both are pure: time comes in as `now`,
//! failures come in as values. They serve replies today and know nothing of who asks them.

pub mod pace;
pub mod schedule;
pub mod verdict;
