//! How articles are laid out in replies and messages.

pub(in crate::command) mod column;
pub(in crate::command) mod digests;
pub(in crate::command) mod listing;
pub(in crate::command) mod more;
