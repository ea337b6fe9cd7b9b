//! The layout of articles in replies and notifications.

pub(in crate::command) mod listing;
pub(in crate::command) mod more;
pub(in crate::command) mod obstacle;
pub(in crate::command) mod roundup;
pub(in crate::command) mod view;
