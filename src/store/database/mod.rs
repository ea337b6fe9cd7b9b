//! The SQLite file: opening, connections, write-ahead log, checks, erasing.

pub mod backup;
pub(in crate::store) mod bot;
pub mod check;
pub(in crate::store) mod checkpoint;
pub(in crate::store) mod connect;
pub(in crate::store) mod erase;
pub(in crate::store) mod error;
pub(in crate::store) mod file;
pub(in crate::store) mod free_space;
pub(in crate::store) mod readers;
pub mod reserve;
pub(in crate::store) mod schema;
pub(in crate::store) mod value;
pub(in crate::store) mod writable;
pub(in crate::store) mod write_fault;
