//! Commands about the bot, its feeds and the data it stores.

pub(in crate::command) mod cancel;
pub(crate) mod feed_state;
pub(in crate::command) mod feeds;
pub(in crate::command) mod first_minute;
pub(in crate::command) mod forget;
pub(in crate::command) mod help;
pub(in crate::command) mod language;
pub(in crate::command) mod own;
pub(in crate::command) mod privacy;
pub(in crate::command) mod report;
pub(in crate::command) mod sources;
pub(in crate::command) mod start;
pub(in crate::command) mod status;
