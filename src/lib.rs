//! gistwire: news articles into SQLite, verbatim digests out, on Telegram and in the terminal.
//!
//! The map of the house and its invariants stand in ARCHITECTURE.md.

pub mod app;
pub mod article;
pub mod cli;
pub mod clock;
pub mod command;
pub mod company;
pub mod delivery;
pub mod ingest;
pub mod poll;
pub mod reply;
pub mod settings;
pub mod source;
pub mod store;
pub mod story;
pub mod summary;
pub mod text;
pub mod transport;
pub mod watch;
