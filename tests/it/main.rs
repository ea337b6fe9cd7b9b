//! Every test of the whole program in one binary: it links once, and all share one `support`.

#![allow(
    clippy::disallowed_methods,
    reason = "tests have a clock, tasks and an output of their own"
)]

mod architecture;
mod commands;
mod companies;
mod feeds;
mod hostile;
mod ingest;
mod isolation;
mod licenses;
mod messages;
mod operation;
mod phone;
mod poll;
mod properties;
mod reindex;
mod stories;
mod support;
mod telegram;
mod terminal;
mod watch;
