//! Articles: storing, finding, listing, searching and deleting them.

pub(in crate::store) mod companies;
pub(in crate::store) mod company_days;
pub(in crate::store) mod counts;
pub(in crate::store) mod identity;
pub mod lately;
pub(in crate::store) mod names;
pub mod overview;
pub(in crate::store) mod page;
pub(in crate::store) mod page_version;
pub(in crate::store) mod prune;
pub(in crate::store) mod read;
pub(in crate::store) mod reanalyze;
pub mod remove;
pub(in crate::store) mod search;
pub(in crate::store) mod stored_body;
pub(in crate::store) mod write;
