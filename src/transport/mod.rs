//! The transports that talk to people.

pub mod console;
pub mod telegram;
