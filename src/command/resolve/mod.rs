//! The meaning of a typed name, topic or time.

pub(in crate::command) mod clock;
pub(in crate::command) mod focus;
pub(in crate::command) mod names;
pub(in crate::command) mod period;
pub(in crate::command) mod person;
pub(in crate::command) mod topic;
pub(in crate::command) mod who;
