//! The layout of articles in replies and notifications.

pub(in crate::command) mod digests;
pub(in crate::command) mod listing;
pub(in crate::command) mod more;
pub(in crate::command) mod roundup;
