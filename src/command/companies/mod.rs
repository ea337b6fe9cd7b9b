//! Commands about companies.

pub(in crate::command) mod company;
pub(in crate::command) mod list;
pub(in crate::command) mod related;
pub(in crate::command) mod timeline;
pub(in crate::command) mod trend;
