//! The HTTP listener of a serving bot: health, metrics, the public pages of the archive, and
//! Telegram's calls. Off unless `serve.listen` names an address. Other machines reach it only
//! through a web server in front of it.
//!
//! `address` is where it listens, `connections` bounds what a stranger can hold, `service` knows
//! the paths, and each group of pages has a file of its own. Nothing is spawned here: all
//! connections are one future.

mod address;
mod answer;
mod connections;
mod health;
mod pages;
mod probe;
mod service;

pub use address::{AddressError, ListenAddress};
pub use connections::Listener;
pub use health::{Check, Health, Limits, Progress, Readiness, progress};
pub use pages::Pages;
pub use probe::{ProbeError, probe};
pub use service::Service;
