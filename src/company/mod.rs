//! Companies: their names, and where a text speaks of them. Pure.

mod context;
mod family;
pub mod gazetteer;
mod name;
mod person;
mod plain;
pub mod recognise;
mod resolve;
mod salience;
mod surface;
mod words;

pub use family::{name_key, prefix_key};
pub use gazetteer::{Company, Conflict, Gazetteer, GazetteerError, Kind, Resolution};
pub use recognise::{Found, Mention};
