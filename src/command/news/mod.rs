//! Commands that find and read news.

pub(in crate::command) mod edit_story;
pub(in crate::command) mod latest;
pub(in crate::command) mod pasted;
pub(in crate::command) mod publish;
pub(in crate::command) mod read;
pub(in crate::command) mod roundup;
pub(in crate::command) mod saved;
pub(in crate::command) mod search;
pub(in crate::command) mod story;
pub(in crate::command) mod tag;
pub(in crate::command) mod tags;
pub(in crate::command) mod why;
