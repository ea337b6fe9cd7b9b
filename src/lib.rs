//! gistwire: news articles into SQLite, verbatim digests out, on Telegram and in the terminal.
//!
//! ARCHITECTURE.md has a map of the modules and their invariants.

// An offset inside a character is a panic. `text::slice` has the way to cut a text; tests cut texts
// of their own.
#![cfg_attr(not(test), warn(clippy::string_slice))]
// What is printed goes through `transport::console::screen`.
#![warn(clippy::print_stdout, clippy::print_stderr)]
#![cfg_attr(test, allow(clippy::disallowed_methods, clippy::print_stdout, clippy::print_stderr))]

pub mod app;
pub mod article;
pub mod cli;
pub mod clock;
pub mod command;
pub mod company;
pub mod delivery;
pub mod id;
pub mod ingest;
pub mod isolate;
pub mod panics;
pub mod poll;
pub mod reply;
pub mod settings;
#[allow(
    clippy::string_slice,
    clippy::disallowed_methods,
    reason = "offsets behind ASCII marks of mark-up; a panic ends one item, not the reading"
)]
pub mod source;
pub mod store;
pub mod story;
pub mod summary;
pub mod text;
pub mod transport;
pub mod watch;
