//! Messages to subscribers: alerts, batches, digests.

pub(in crate::command) mod alert;
pub(in crate::command) mod due_digest;
pub(in crate::command) mod matched;
pub(in crate::command) mod post;
pub(in crate::command) mod several;
