//! Companies: their names, and where a text speaks of them. Pure.

mod builtin;
pub mod check;
mod context;
mod family;
pub mod gazetteer;
mod index;
mod list;
mod name;
mod person;
mod plain;
pub mod recognise;
mod resolve;
mod salience;
mod surface;
mod words;

pub use family::{name_key, prefix_key};
pub use gazetteer::{Company, Conflict, Gazetteer, Kind, Resolution, Rule};
pub use list::GazetteerError;
pub use recognise::{Found, Mention};
