//! The ends that speak with people.

pub mod console;
pub mod telegram;
