//! gistwire: news articles into SQLite, verbatim summaries out, on Telegram and in the terminal.
//!
//! ARCHITECTURE.md has a map of the modules and their invariants.

// An offset inside a character is a panic. `text::slice` has the way to cut a text; tests cut texts
// of their own.
#![cfg_attr(not(test), warn(clippy::string_slice))]
// A panic is a fault that its place rules out in words. (Not in Cargo.toml: the helpers of
// `tests/it` would count as well.)
#![warn(clippy::unwrap_used, clippy::expect_used)]
// What is printed goes through `transport::console::screen`.
#![warn(clippy::print_stdout, clippy::print_stderr)]
#![cfg_attr(test, allow(clippy::disallowed_methods, clippy::print_stdout, clippy::print_stderr))]

pub mod article;
pub mod backup;
pub mod cli;
pub mod clock;
pub mod command;
pub mod company;
pub mod context;
pub mod delivery;
pub mod extract;
pub mod http;
pub mod id;
pub mod ingest;
pub mod isolate;
pub(crate) mod memory;
pub mod message;
pub mod metrics;
pub mod panics;
pub(crate) mod parallel;
pub mod poll;
pub mod reply;
pub mod schedule;
pub mod serve;
pub mod settings;
#[allow(
    clippy::string_slice,
    clippy::disallowed_methods,
    reason = "offsets behind ASCII marks of mark-up; a panic ends one item, not the reading"
)]
pub mod source;
#[allow(clippy::expect_used, reason = "each of them says why it cannot fail")]
pub mod store;
pub mod story;
#[allow(clippy::expect_used, reason = "each of them says why it cannot fail")]
pub mod summary;
#[allow(clippy::expect_used, reason = "each of them says why it cannot fail")]
pub mod text;
pub mod transport;
pub mod watch;
